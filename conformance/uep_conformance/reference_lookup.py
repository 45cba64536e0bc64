"""Questions to the registry, answered from the IR alone: entries, codes, native types, levels, order of severities, matches."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from uep_conformance.registry import enum_numbers, load_ir

Entry = dict[str, Any] | None


def look_up_entry(args: dict[str, Any]) -> Entry:
    """Answer the operation lookup."""
    return _KINDS[args["kind"]](args)


def order_severities(first: str | int, second: str | int) -> int:
    """Compare two severities (UEP-SEV-013, -014)."""
    ours, theirs = rank(first), rank(second)
    return (ours > theirs) - (ours < theirs)


def rank(severity: str | int) -> int:
    """Give the number that a severity counts as."""
    numbers = enum_numbers("Severity")
    number = numbers[severity] if isinstance(severity, str) else severity
    return max((known for known in numbers.values() if known <= number), default=0)


def is_match(record: dict[str, Any], wanted: str) -> bool:
    """Tell whether a record is of a type or below it (UEP-TYPE-016 to -023)."""
    name = record.get("error_type", "")
    entry = load_ir()["types"].get(name)
    ancestors = entry["ancestors"] if entry is not None else record.get("type_ancestors", [])
    return wanted == name or wanted in ancestors


# ---- plain entries


def _plain(part: str) -> Callable[[dict[str, Any]], Entry]:
    def find(args: dict[str, Any]) -> Entry:
        found = load_ir()[part]
        entry = (
            found.get("metrics", found).get(args["name"]) if part == "metrics" else found.get(args["name"])
        )
        return {"name": args["name"], **entry} if entry is not None else None

    return find


def _severity(args: dict[str, Any]) -> Entry:
    listed = load_ir()["severities"]["severities"]
    return next((entry for entry in listed if entry["name"] == args["name"]), None)


# ---- codes


def _code(args: dict[str, Any]) -> Entry:
    table = load_ir()["codes"].get(args["table"])
    if table is None:
        return None
    if table["kind"] == "pair_table":
        row = next((row for row in table["entries"] if row["from"] == args["value"]), None)
        return {"value": row["to"] if row is not None else table["default"]}
    if table["kind"] == "out_map":
        return _write_code(table, args)
    reader = _read_on_platform if table["kind"] == "per_platform" else _read_in_map
    row = reader(table, args)
    return _reading(row, table)


def _reading(row: dict[str, Any] | None, table: dict[str, Any]) -> dict[str, Any]:
    if row is None:
        return {"error_type": table["default"]}
    return {"refused": True} if row.get("refused") else {"error_type": row["type"]}


def _write_code(table: dict[str, Any], args: dict[str, Any]) -> dict[str, Any]:
    """UEP-BRG-064."""
    rows = {row["type"]: row for row in table["entries"]}
    row = next((rows[name] for name in _with_ancestors(args) if name in rows), table["default"])
    return {"value": row["value"], "name": row["name"]}


def _with_ancestors(args: dict[str, Any]) -> list[str]:
    """Give an error type and its ancestors, nearest first; those of the registry where it knows the type."""
    entry = load_ir()["types"].get(args["name"])
    return [args["name"], *(args.get("ancestors", []) if entry is None else entry["ancestors"])]


def _read_in_map(table: dict[str, Any], args: dict[str, Any]) -> dict[str, Any] | None:
    """UEP-BRG-057: exceptions, entries, derived ranges, ranges and prefixes, the default."""
    value = args.get("value", args.get("name", ""))
    for row in table.get("exceptions", ()):
        if row["value"] == value and args.get("when") == row["when"]:
            return dict(row)
    for row in table["entries"]:
        names = (row["name"], row.get("connect")) if "name" in args else (row["value"],)
        if value in names:
            return dict(row)
    if not re.fullmatch(table["value_form"]["pattern"], value):
        return None  # UEP-BRG-058
    for row in table.get("derived", ()):
        if _is_within(row, value):
            return _read_derived(row, value, args)
    for row in table.get("ranges", ()):
        if _is_within(row, value):
            return dict(row)
    return next((dict(row) for row in table.get("prefixes", ()) if value.startswith(row["prefix"])), None)


def _read_derived(row: dict[str, Any], value: str, args: dict[str, Any]) -> dict[str, Any] | None:
    target = load_ir()["codes"][row["table"]]
    # UEP-BRG-089: a Win32 code is one of Windows, whatever else is known.
    platform = "windows" if args.get("table") == "win32" else args.get("platform", "")
    inner = {
        "table": row["table"],
        "value": str(_number(value) - _number(row["subtract"])),
        **({"platform": platform} if platform else {}),
    }
    return (
        _read_on_platform(target, inner) if target["kind"] == "per_platform" else _read_in_map(target, inner)
    )


def _read_on_platform(table: dict[str, Any], args: dict[str, Any]) -> dict[str, Any] | None:
    """UEP-BRG-081 to -085."""
    if "name" in args:
        return next((dict(row) for row in table["entries"] if row["name"] == args["name"]), None)
    system, _, architecture = args.get("platform", "").partition("-")
    if system not in table["platforms"] or architecture in table.get("foreign_architectures", {}).get(
        system, ()
    ):
        return None
    rows = [row for row in table["entries"] if str(row["values"].get(system)) == args["value"]]
    return next((dict(row) for row in rows if system not in row.get("alias_on", ())), None)


def _is_within(row: dict[str, Any], value: str) -> bool:
    return "from" in row and _number(row["from"]) <= _number(value) <= _number(row["to"])


def _number(text: str) -> int:
    return int(text, 16) if text.startswith("0x") else int(text)


# ---- native types and levels


def _native(args: dict[str, Any]) -> Entry:
    for table in load_ir()["native"].values():
        if args["language"] not in table["source_languages"]:
            continue
        if args["name"] in table["types"]:
            return {"error_type": table["types"][args["name"]]}
        # UEP-BRG-101: signals and system errors have the names of their tables.
        for stem in table.get("code_tables", ()):
            row = _read_on_platform(load_ir()["codes"][stem], args)
            if row is not None:
                return {"error_type": row["type"]}
    return None


def _native_out(args: dict[str, Any]) -> Entry:
    """UEP-BRG-102."""
    names = [*_with_ancestors(args), "uep.unknown.unclassified"]
    for table in load_ir()["native"].values():
        if args["language"] in table["source_languages"]:
            return next(
                ({"native": table["to_native"][name]} for name in names if name in table["to_native"]), None
            )
    return None


def _scale(args: dict[str, Any]) -> dict[str, Any]:
    return next(scale for scale in load_ir()["severities"]["scales"] if scale["id"] == args["scale"])


def _level_in(args: dict[str, Any]) -> Entry:
    """UEP-SEV-031 to -033."""
    scale, text = _scale(args), args["value"]
    values = {level["name"].lower(): level["value"] for level in scale["levels"]}
    value: Any = values.get(text.lower(), text)
    if scale["value_type"] == "integer" and isinstance(value, str):
        value = int(value) if re.fullmatch("-?[0-9]+", value) else None
    for row in scale["in"]:
        is_in = (
            value in row["values"]
            if "values" in row
            else value is not None and row["from"] <= value <= row["to"]
        )
        if is_in:
            return {"severity": row["severity"]}
    return {"severity": None}


def _level_out(args: dict[str, Any]) -> Entry:
    """UEP-SEV-028 to -030."""
    scale, number = _scale(args), rank(args["severity"])
    name = next(name for name, known in enum_numbers("Severity").items() if known == number)
    row = scale["expected"] if args.get("expected") and name == "Low" else scale["out"][name]
    return {"value": row["value"], "name": row["name"]}


_KINDS: Final[dict[str, Callable[[dict[str, Any]], Entry]]] = {
    "category": _plain("categories"),
    "code": _code,
    "level_in": _level_in,
    "level_out": _level_out,
    "limit": _plain("limits"),
    "metric": _plain("metrics"),
    "native": _native,
    "native_out": _native_out,
    "pattern": _plain("patterns"),
    "reason": _plain("reasons"),
    "severity": _severity,
    "strategy": _plain("recovery_strategies"),
    "type": _plain("types"),
}

__all__ = ["is_match", "look_up_entry", "order_severities", "rank"]
