"""Look codes of other systems up in the registry's tables. Reads tables only; a message or a level word is never looked at."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from uep._gen.codes import CODE_TABLES

__all__ = ["CodeEntry", "code_of_type", "default_type", "find_code", "list_spaces", "pair_code"]

_HEXADECIMAL = "0x"
_WINDOWS = "windows"
_WINDOWS_SPACES = frozenset({"hresult", "win32"})


class CodeEntry(NamedTuple):
    """What a table says of a code. `error_type` is "" for a code that reports no error: no record is made from it."""

    space: str
    value: str
    name: str
    error_type: str


def list_spaces() -> tuple[str, ...]:
    """Return the code spaces that can be read, sorted."""
    return tuple(sorted(_readers()))


def find_code(space: str, code: str, *, platform: str = "", when: str = "") -> CodeEntry | None:
    """Return what the tables say of a code given by value or name; None for a code that only the default covers.

    `platform` ("linux" or "linux-amd64") is needed for spaces whose numbers differ between platforms: without it a
    number is not looked up and only a name is. `when` names the circumstance under which an exception of the table
    holds, such as `empty_body`. The value of the answer is the number wherever the platform tells it.
    """
    table = _readers().get(space)
    if table is None:
        return None
    if table["kind"] == "per_platform":
        return _find_on_platform(space, table, code, platform)
    return _find_in_map(table, code, platform, when)


def default_type(space: str) -> str:
    """Return the error type of codes that a table does not list; "" for a space without a table."""
    table = _readers().get(space)
    return "" if table is None else str(table["default"])


def code_of_type(space: str, error_type: str, ancestors: tuple[str, ...] = ()) -> CodeEntry | None:
    """Return the code under which a space knows an error type: its own, that of its nearest ancestor, the default."""
    for table in CODE_TABLES.values():
        if table["kind"] == "out_map" and table["space"] == space:
            rows = {row["type"]: row for row in table["entries"]}
            row = next((rows[name] for name in (error_type, *ancestors) if name in rows), table["default"])
            return CodeEntry(space, row["value"], row["name"], error_type)
    return None


def pair_code(stem: str, value: str) -> str | None:
    """Return the code that a table of pairs gives for a code of its first space; the default, or None without one."""
    table = CODE_TABLES[stem]
    return _pairs(stem).get(value, table.get("default"))


@cache
def _readers() -> dict[str, dict[str, Any]]:
    """Return the tables that read a foreign code, by space."""
    return {
        table["space"]: table for table in CODE_TABLES.values() if table["kind"] in {"in_map", "per_platform"}
    }


@cache
def _pairs(stem: str) -> dict[str, str]:
    return {row["from"]: row["to"] for row in CODE_TABLES[stem]["entries"]}


@cache
def _index(space: str) -> dict[str, dict[str, Any]]:
    """Return the entries of a space by value and by name; a value wins over a name."""
    table = _readers()[space]
    names = {row[key]: row for key in ("connect", "name") for row in table["entries"] if key in row}
    return names | {row["value"]: row for row in table["entries"] if "value" in row}


def _find_in_map(table: dict[str, Any], code: str, platform: str, when: str) -> CodeEntry | None:
    space = table["space"]
    for row in table.get("exceptions", ()):
        if when and row["when"] == when and row["value"] == code:
            return CodeEntry(space, code, when, row["type"])
    row = _index(space).get(code)
    if row is not None:
        return CodeEntry(space, row["value"], row["name"], row.get("type", ""))
    if re.fullmatch(table["value_form"]["pattern"], code) is None:
        return None  # UEP-BRG-058
    for row in table.get("derived", ()):
        number = _within(row, code)
        if number is not None:
            return _find_derived(space, row, code, str(number - _number(row["subtract"])), platform)
    for row in table.get("ranges", ()):
        if _within(row, code) is not None:
            return CodeEntry(space, code, row["name"], row.get("type", ""))
    for row in table.get("prefixes", ()):
        if code.startswith(row["prefix"]):
            return CodeEntry(space, code, row["name"], row.get("type", ""))
    return None


def _find_derived(
    space: str, row: dict[str, Any], code: str, derived: str, platform: str
) -> CodeEntry | None:
    """Look the derived number up in its table, on the platform of the process (UEP-BRG-092) or on Windows (UEP-BRG-089)."""
    system = _WINDOWS if space in _WINDOWS_SPACES else platform
    entry = find_code(CODE_TABLES[row["table"]]["space"], derived, platform=system)
    return None if entry is None else entry._replace(space=space, value=code)


def _find_on_platform(space: str, table: dict[str, Any], code: str, platform: str) -> CodeEntry | None:
    if not code.isascii() or not code.isdigit():
        row = _index(space).get(code)
        number = row["values"].get(platform.partition("-")[0]) if row else None
        return None if row is None else _platform_entry(space, row, code if number is None else str(number))
    system, _, architecture = platform.partition("-")
    if architecture in table.get("foreign_architectures", {}).get(system, ()):
        return None
    row = _numbers(space, system).get(int(code))
    return None if row is None else _platform_entry(space, row, code)


def _platform_entry(space: str, row: dict[str, Any], code: str) -> CodeEntry:
    return CodeEntry(space, code, row["name"], row.get("type", ""))


@cache
def _numbers(space: str, system: str) -> dict[int, dict[str, Any]]:
    """Return the entries of one platform by number; an alias is not what its number is called there."""
    rows = _readers()[space]["entries"]
    return {
        row["values"][system]: row
        for row in rows
        if system in row["values"] and system not in row.get("alias_on", ())
    }


def _within(row: dict[str, Any], code: str) -> int | None:
    """Return the code as a number when it lies in the row's range, else None."""
    if "from" not in row:
        return None
    try:
        number, lowest, highest = _number(code), _number(row["from"]), _number(row["to"])
    except ValueError:
        return None
    is_same_form = code.startswith(_HEXADECIMAL) == row["from"].startswith(_HEXADECIMAL)
    return number if is_same_form and lowest <= number <= highest else None


def _number(text: str) -> int:
    if not text.isascii() or "_" in text or text != text.strip():
        raise ValueError("not a number")
    return int(text, 16) if text.startswith(_HEXADECIMAL) else int(text)
