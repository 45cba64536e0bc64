"""Prepare the tables that describe the protocol to interpreting code. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.literals import call, quote

__all__ = ["KEY_PATTERN", "reasons", "structure"]

# The keys of every map, and of every object inside a Value, have this pattern (fields.yaml says so in words).
KEY_PATTERN = "context_key"


def reasons(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of the table of reasons."""
    rows = [
        _row(
            name,
            call(
                "Reason", {"phase": row["phase"], "title": row["title"], "mend": row["mend"]}, 4, _lead(name)
            ),
        )
        for name, row in ir["reasons"].items()
    ]
    return {"reasons": rows}


def structure(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of the tables of fields, enums, patterns and limits."""
    messages = [
        {"name": name, "rows": [call("Field", _describe_field(field), 8) for field in message["fields"]]}
        for name, message in ir["messages"].items()
    ]
    enums = [
        {"name": name, "closed": enum["closed"], "values": enum["values"]}
        for name, enum in ir["enums"].items()
    ]
    patterns = [
        _row(name, call("Pattern", _describe_pattern(row), 4, _lead(name)))
        for name, row in ir["patterns"].items()
    ]
    limits = [
        _row(name, call("Limit", _describe_limit(row), 4, _lead(name))) for name, row in ir["limits"].items()
    ]
    return {"messages": messages, "enums": enums, "patterns": patterns, "limits": limits}


def _lead(name: str) -> int:
    return len(quote(name)) + 2


def _row(name: str, code: str) -> str:
    return f"{quote(name)}: {code}"


def _describe_field(field: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a Field, those with the default left out."""
    single = not (field["map"] or field["repeated"])
    has_presence = field["optional"] or field["type"] in {"message", "timestamp", "duration", "value"}
    limits = field["limits"]
    longest = limits.get("root_bytes", limits.get("bytes"))
    optional = {
        "shape": "map" if field["map"] else "list" if field["repeated"] else "one",
        "type_name": field["type_name"] or "",
        "presence": single and bool(has_presence),
        "required": field["required"],
        "pattern": field["pattern"]["id"] if field["pattern"] else "",
        "key_pattern": KEY_PATTERN if field["map"] or field["type"] == "value" else "",
        "max_items": limits["count"]["value"] if "count" in limits else None,
        "max_bytes": longest["value"] if longest else None,
        "limits": tuple(limit["id"] for limit in limits.values()),
    }
    defaults = {"shape": "one", "required": "never"}
    kept = {key: value for key, value in optional.items() if value and value != defaults.get(key)}
    return {"_name": field["name"], "_number": field["number"], "_kind": field["type"], **kept}


def _describe_pattern(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "regex": row["regex"],
        "reason": row["reason"],
        "refused_by": tuple(row["refused_by"]),
        "excluded": tuple(row.get("excluded", [])),
        "example": row["examples"]["valid"][0],
    }


def _describe_limit(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "value": row["value"],
        "unit": row["unit"],
        "reason": row["reason"] or "",
        "refused_by": tuple(row["refused_by"]),
    }
