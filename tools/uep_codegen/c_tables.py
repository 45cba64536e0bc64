"""Prepare the registry as constant tables of C: types, codes, native types, levels, redaction, entries as JSON. Renders nothing."""

from __future__ import annotations

import json
from typing import Any

from uep_codegen.identifiers import constant_name

__all__ = ["tables"]

_CODE_KINDS = {"in_map": 0, "per_platform": 1, "out_map": 2, "pair_table": 3}
_PLATFORMS = ("darwin", "linux", "windows")
_MATCHES = {"exact": 0, "contains": 1, "ends": 2}


def tables(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of every constant table."""
    return {
        "entries": {
            "category": _entries(ir["categories"]),
            "limit": _entries(ir["limits"]),
            "metric": _entries(ir["metrics"]["metrics"]),
            "pattern": _entries(ir["patterns"]),
            "reason": _entries(ir["reasons"]),
            "severity": _entries({row["name"]: row for row in ir["severities"]["severities"]}),
            "strategy": _entries(ir["recovery_strategies"]),
            "type": _entries(ir["types"]),
        },
        "limit_rows": _limit_rows(ir),
        "pattern_rows": [
            {"name": name, "constant": constant_name("c", "pattern", name), **row}
            for name, row in ir["patterns"].items()
        ],
        "code_tables": _code_tables(ir),
        "natives": [_native(name, table) for name, table in ir["native"].items()],
        "scales": [_scale(scale) for scale in ir["severities"]["scales"]],
        "redaction": {
            **ir["redaction"],
            "keys": [{**row, "match_number": _MATCHES[row["match"]]} for row in ir["redaction"]["keys"]],
        },
        "strategy_names": list(ir["recovery_strategies"]),
    }


def _entries(rows: dict[str, Any]) -> list[dict[str, str]]:
    """Return the entries of a part of the registry with their JSON text, sorted by name in byte order."""
    return [
        {
            "name": name,
            "json": json.dumps({"name": name, **rows[name]}, ensure_ascii=False, separators=(",", ":")),
        }
        for name in sorted(rows, key=str.encode)
    ]


def _limit_rows(ir: dict[str, Any]) -> list[dict[str, Any]]:
    reasons = {name: constant_name("c", "reason", name) for name in ir["reasons"]}
    return [
        {
            "name": name,
            "constant": constant_name("c", "limit", name),
            "id_constant": constant_name("c", "limit id", name),
            "value": row["value"],
            "reason": reasons.get(row["reason"] or "", "-1"),
            "accept": "accept" in row["refused_by"],
            "canonical": "canonical" in row["refused_by"],
        }
        for name, row in ir["limits"].items()
    ]


def _code_tables(ir: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the code tables with the number of the matcher of their values' form; those of patterns come first."""
    forms = [stem for stem, table in ir["codes"].items() if "value_form" in table]
    return [
        {
            **_code_table(stem, table),
            "matcher": len(ir["patterns"]) + forms.index(stem) if stem in forms else -1,
        }
        for stem, table in ir["codes"].items()
    ]


def _code_table(stem: str, table: dict[str, Any]) -> dict[str, Any]:
    default = table.get("default", "")
    kind = table["kind"]
    entries = [_code_row(kind, row) for row in table["entries"]]
    return {
        "stem": stem,
        "space": table["space"],
        "kind": _CODE_KINDS[kind],
        "default": default if isinstance(default, str) else "",
        "default_row": _code_row(kind, default) if isinstance(default, dict) else None,
        "entries": entries,
        "spans": _spans(table),
        "foreign": table.get("foreign_architectures", {}),
        "platforms": _PLATFORMS,
    }


def _code_row(kind: str, row: dict[str, Any]) -> dict[str, Any]:
    if kind == "pair_table":
        return {"value": row["from"], "name": row["to"], "type": "", "connect": "", "numbers": [], "alias": 0}
    numbers = row.get("values", {})
    alias = row.get("alias_on", ())
    return {
        "value": row.get("value", ""),
        "name": row["name"],
        "type": row.get("type", ""),
        "connect": row.get("connect", ""),
        "numbers": [numbers.get(system, -1) for system in _PLATFORMS] if numbers else [],
        "alias": sum(1 << bit for bit, system in enumerate(_PLATFORMS) if system in alias),
    }


def _spans(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what covers many codes at once, in the order in which it is asked: exceptions, derived, ranges, prefixes."""
    spans = [
        {
            "kind": "EXCEPTION",
            "from": row["value"],
            "to": row["when"],
            "name": row["when"],
            "type": row["type"],
            "subtract": "",
            "table": "",
        }
        for row in table.get("exceptions", ())
    ]
    spans += [
        {
            "kind": "DERIVED",
            "from": row["from"],
            "to": row["to"],
            "name": "",
            "type": "",
            "subtract": row["subtract"],
            "table": row["table"],
        }
        for row in table.get("derived", ())
    ]
    spans += [
        {
            "kind": "RANGE",
            "from": row["from"],
            "to": row["to"],
            "name": row["name"],
            "type": row.get("type", ""),
            "subtract": "",
            "table": "",
        }
        for row in table.get("ranges", ())
    ]
    spans += [
        {
            "kind": "PREFIX",
            "from": row["prefix"],
            "to": "",
            "name": row["name"],
            "type": row.get("type", ""),
            "subtract": "",
            "table": "",
        }
        for row in table.get("prefixes", ())
    ]
    return spans


def _native(name: str, table: dict[str, Any]) -> dict[str, Any]:
    types, outward = table["types"], table.get("to_native", {})
    return {
        "language": name,
        "source_languages": table["source_languages"],
        "code_tables": table.get("code_tables", []),
        "types": [(key, types[key]) for key in sorted(types, key=str.encode)],
        "bases": [(row["base"], row["type"]) for row in table.get("bases", [])],
        "to_native": [(key, outward[key]) for key in sorted(outward, key=str.encode)],
    }


def _scale(scale: dict[str, Any]) -> dict[str, Any]:
    order = ("Low", "Medium", "High", "Critical")
    numbers = {"Low": 10, "Medium": 20, "High": 30, "Critical": 40}
    is_number = scale["value_type"] == "integer"
    rows = []
    for row in scale["in"]:
        severity = numbers.get(row["severity"] or "", 0)
        if "values" in row:
            rows += [
                {"word": str(value), "from": 0, "to": -1, "severity": severity} for value in row["values"]
            ]
        else:
            rows.append({"word": "", "from": row["from"], "to": row["to"], "severity": severity})
    return {
        "id": scale["id"],
        "is_number": is_number,
        "out": [str(scale["out"][name]["value"]) for name in order],
        "expected": str(scale["expected"]["value"]),
        "levels": [(level["name"], str(level["value"])) for level in scale["levels"]],
        "in": rows,
    }
