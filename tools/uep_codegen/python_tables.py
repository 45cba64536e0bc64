"""Prepare the registry's tables for the library: types, codes, native types, severity scales, strategies. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.literals import Call, call, literal, quote

__all__ = [
    "bridges",
    "class_name",
    "codes",
    "errors",
    "lay_out_classes",
    "metrics",
    "native",
    "recovery",
    "redaction",
    "severities",
    "types",
]

_CODE_NOTES = ("doc", "since", "sources", "title")
_TYPE_TUPLES = (
    "ancestors",
    "monitoring_metrics",
    "monitoring_requirements",
    "recovery_strategies",
    "recovery_suggestions",
)


def types(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of categories and types."""
    categories = [_category_row(name, entry) for name, entry in ir["categories"].items()]
    return {
        "categories": categories,
        "types": [_type_row(name, entry) for name, entry in ir["types"].items()],
    }


def _category_row(name: str, entry: dict[str, Any]) -> str:
    keys = ("title", "description", "kind", "since")
    arguments = {"id": name} | {key: entry[key] for key in keys}
    return f"{quote(name)}: {call('Category', arguments, 4, len(quote(name)) + 2)}"


def _type_row(name: str, entry: dict[str, Any]) -> str:
    arguments: dict[str, Any] = {"name": name}
    order = (
        "title description disambiguation category parent ancestors default_severity retryability throttled "
        "default_effect fault expected grpc_code http_status otel_severity_number recovery_suggestions "
        "recovery_strategies monitoring_requirements monitoring_metrics context_keys since"
    )
    for key in order.split():
        value = entry[key]
        if key in _TYPE_TUPLES:
            value = tuple(value)
        elif key == "context_keys":
            value = tuple(Call("ContextKey", item) for item in value)
        arguments[key] = value
    return f"{quote(name)}: {call('ErrorType', arguments, 4, len(quote(name)) + 2)}"


def codes(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the code tables without their notes."""
    tables = {
        stem: {key: value for key, value in table.items() if key not in _CODE_NOTES}
        for stem, table in ir["codes"].items()
    }
    return _data("Codes of other systems and the error types they stand for.", {
        "CODE_TABLES": ("Table by the stem of its file; `kind` says which keys it has.", "dict[str, dict[str, Any]]", tables),
    })  # fmt: skip


def native(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the native types of every language, and which table serves which source language."""
    tables: dict[str, dict[str, str]] = {}
    serves: dict[str, str] = {}
    bases: dict[str, tuple[tuple[str, str], ...]] = {}
    rebuilt: dict[str, dict[str, str]] = {}
    code_tables: dict[str, tuple[str, ...]] = {}
    for stem, table in ir["native"].items():
        tables[stem] = table["types"]
        rebuilt[stem] = table["to_native"]
        bases[stem] = tuple((row["base"], row["type"]) for row in table.get("bases", []))
        code_tables[stem] = tuple(table.get("code_tables", []))
        serves |= dict.fromkeys(table["source_languages"], stem)
    return _data("Native types of the languages and the error types they stand for.", {
        "LANGUAGES": ("source_language -> stem of the table that serves it.", "dict[str, str]", dict(sorted(serves.items()))),
        "NATIVE_TYPES": ("Stem -> native type name -> error type. Look-up is exact.", "dict[str, dict[str, str]]", tables),
        "NATIVE_BASES": (
            "Stem -> base classes for names that are not listed, most derived first.",
            "dict[str, tuple[tuple[str, str], ...]]",
            bases,
        ),
        "NATIVE_CODE_TABLES": ("Stem -> code tables whose names are native types too.", "dict[str, tuple[str, ...]]", code_tables),
        "TO_NATIVE": ("Stem -> error type -> the native type it is rebuilt as.", "dict[str, dict[str, str]]", rebuilt),
    })  # fmt: skip


def severities(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the order of severities and the scales of other systems."""
    data = ir["severities"]
    numbers = {entry["name"]: entry["number"] for entry in data["severities"]}
    scales = {
        entry["id"]: {
            key: value for key, value in entry.items() if key not in {"id", "title", "description", "since"}
        }
        for entry in data["scales"]
    }
    return _data("The severities and the level scales of other systems, both ways.", {
        "SEVERITIES": ("Name -> number; a larger number is worse.", "dict[str, int]", numbers),
        "SCALES": ("Scale -> its levels, `out` by severity and `in` by value.", "dict[str, dict[str, Any]]", scales),
    })  # fmt: skip


def recovery(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the recovery strategies."""
    return _data("Recovery strategies with their parameters.", {
        "STRATEGIES": ("Id -> strategy.", "dict[str, dict[str, Any]]", ir["recovery_strategies"]),
    })  # fmt: skip


def metrics(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the monitoring metrics and their attributes."""
    return _data("Metrics that monitoring requirements speak of.", {
        "ATTRIBUTES": ("Attribute name -> its label and values.", "dict[str, dict[str, Any]]", ir["metrics"]["attributes"]),
        "METRICS": ("Id -> names, instrument, unit and attributes.", "dict[str, dict[str, Any]]", ir["metrics"]["metrics"]),
    })  # fmt: skip


def redaction(ir: dict[str, Any]) -> dict[str, Any]:
    """Return what redaction replaces."""
    return _data("What redaction replaces by default.", {
        "REDACTION": ("The content of redaction.yaml.", "dict[str, Any]", ir["redaction"]),
    })  # fmt: skip


def bridges(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the tables of the bridges."""
    return _data("Tables of the bridges to foreign formats.", {
        "BRIDGES": ("Stem of the bridge -> its tables.", "dict[str, dict[str, Any]]", ir["bridges"]),
    })  # fmt: skip


def errors(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the classes of native errors: the categories first, then the types below them."""
    rebuilt = ir["native"].get("python", {}).get("to_native", {})
    rows = [
        {"name": class_name(name), "bases": "UepError", "title": entry["title"], "error_type": name}
        for name, entry in ir["categories"].items()
    ]
    rows += lay_out_classes(ir["types"], rebuilt)
    return {"classes": rows, "names": sorted(row["name"] for row in rows)}


def lay_out_classes(types: dict[str, Any], rebuilt: dict[str, str]) -> list[dict[str, Any]]:
    """Return the classes of types, each after the one it derives from; `rebuilt` names the builtin to mix in."""
    rows: list[dict[str, Any]] = []
    for name, entry in types.items():
        parent = entry["parent"]
        builtin = rebuilt.get(name, "Exception")
        mixin = "" if builtin in {"Exception", rebuilt.get(parent)} else f", {builtin}"
        base = class_name(parent)
        row = {"name": class_name(name), "base": base, "bases": base + mixin}
        rows.append({**row, "title": entry["title"], "error_type": name, "depth": len(entry["ancestors"])})
    return sorted(rows, key=lambda row: (row["depth"], row["error_type"]))


def class_name(error_type: str) -> str:
    """Return NetworkTimeout for uep.network.timeout, and NetworkFailure for the category uep.network."""
    parts = error_type.split(".")[1:]
    words = "".join(word.capitalize() for part in parts for word in part.split("_"))
    return f"{words}Failure" if len(parts) == 1 else words


def _data(doc: str, blocks: dict[str, tuple[str, str, Any]]) -> dict[str, Any]:
    rendered = []
    for name, (note, annotation, value) in sorted(blocks.items()):
        opening = f"{name}: {annotation} = "
        rendered.append({"doc": note, "code": opening + literal(value, 0, len(opening))})
    uses_any = any("Any" in annotation for _, annotation, _ in blocks.values())
    return {"doc": doc, "names": sorted(blocks), "blocks": rendered, "uses_any": uses_any}
