"""The operation lookup over the library's registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec
from uep import types
from uep.model import Severity

Entry = dict[str, Any] | None


def look_up(args: dict[str, Any]) -> Entry:
    """Give the entry that is asked for, or None."""
    return _KINDS[args["kind"]](args)


def _find_type(args: dict[str, Any]) -> Entry:
    entry = types.find(args["name"])
    return None if entry is None else _as_json(entry)


def _as_json(entry: Any) -> Any:
    if isinstance(entry, tuple) and hasattr(entry, "_asdict"):
        return {name: _as_json(value) for name, value in entry._asdict().items()}
    if isinstance(entry, tuple | list):
        return [_as_json(one) for one in entry]
    if isinstance(entry, dict):
        return {name: _as_json(value) for name, value in entry.items()}
    return msgspec.to_builtins(entry)


def _find_category(args: dict[str, Any]) -> Entry:
    found = next((entry for entry in types.list_categories() if entry.id == args["name"]), None)
    return None if found is None else {"name": found.id, **_as_json(found)}


def _find_severity(args: dict[str, Any]) -> Entry:
    from uep._gen.severities import SEVERITIES

    return {"name": args["name"], "number": SEVERITIES[args["name"]]} if args["name"] in SEVERITIES else None


def _find_code(args: dict[str, Any]) -> Entry:
    from uep._gen.codes import CODE_TABLES

    table = CODE_TABLES.get(args["table"])
    if table is None:
        return None
    if table["kind"] == "pair_table":
        from uep._code_tables import pair_code

        return {"value": pair_code(args["table"], args["value"])}
    if table["kind"] == "out_map":
        above = types.ancestors(args["name"]) or args.get("ancestors", [])
        written = types.code_for_type(table["space"], args["name"], above)
        return None if written is None else {"value": written.value, "name": written.name}
    code = args.get("value", args.get("name", ""))
    found = types.type_for_code(
        table["space"], code, platform=args.get("platform", ""), when=args.get("when", "")
    )
    return {"error_type": found} if found else {"refused": True}


def _find_native(args: dict[str, Any]) -> Entry:
    found = types.find_native(args["language"], args["name"])
    return None if found is None else {"error_type": found}


def _find_native_out(args: dict[str, Any]) -> Entry:
    from uep._gen.native import LANGUAGES, TO_NATIVE

    table = TO_NATIVE.get(LANGUAGES.get(args["language"], ""), {})
    above = types.ancestors(args["name"]) or args.get("ancestors", [])
    names = [args["name"], *above, "uep.unknown.unclassified"]
    return next(({"native": table[name]} for name in names if name in table), None)


def _read_level(args: dict[str, Any]) -> Entry:
    found = types.severity_from(args["scale"], args["value"])
    return {"severity": found.value if found is not None else None}


def _write_level(args: dict[str, Any]) -> Entry:
    severity = Severity(args["severity"]) if isinstance(args["severity"], str) else args["severity"]
    return {"value": types.severity_to(args["scale"], severity, expected=args.get("expected", False))}


def _find_limit(args: dict[str, Any]) -> Entry:
    from uep._gen.structure import LIMITS

    found = LIMITS.get(args["name"])
    return None if found is None else {"name": args["name"], **_as_json(found)}


def _find_pattern(args: dict[str, Any]) -> Entry:
    from uep._gen.structure import PATTERNS

    found = PATTERNS.get(args["name"])
    return None if found is None else {"name": args["name"], **_as_json(found)}


def _find_in(module: str, table: str) -> Callable[[dict[str, Any]], Entry]:
    def find(args: dict[str, Any]) -> Entry:
        from importlib import import_module

        found = getattr(import_module(f"uep._gen.{module}"), table).get(args["name"])
        return None if found is None else {"name": args["name"], **_as_json(found)}

    return find


_KINDS: Final[dict[str, Callable[[dict[str, Any]], Entry]]] = {
    "category": _find_category,
    "code": _find_code,
    "level_in": _read_level,
    "level_out": _write_level,
    "limit": _find_limit,
    "metric": _find_in("metrics", "METRICS"),
    "native": _find_native,
    "native_out": _find_native_out,
    "pattern": _find_pattern,
    "reason": _find_in("reasons", "REASONS"),
    "severity": _find_severity,
    "strategy": _find_in("recovery", "STRATEGIES"),
    "type": _find_type,
}

__all__ = ["look_up"]
