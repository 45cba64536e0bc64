"""What a line of zap's console layout says beside the error: its fields, its words, its logger and its time. Finds no errors."""

from __future__ import annotations

import re
from typing import Any, Final

from uep.bridges.text._epoch import counted_stamp

__all__ = ["kept_fields", "time_of_line"]

_STEM: Final = "log_json"
_TAKEN: Final = frozenset({"error", "errorVerbose", "stacktrace"})
_EMPTY: Final[tuple[Any, ...]] = (None, "", [], {})
_CELL: Final = re.compile(r"\t| {2,}")
_LEVEL: Final = re.compile("(?:debug|info|warn|error|dpanic|panic|fatal)", re.IGNORECASE)
_CALLER: Final = re.compile(r"\S{1,512}\.go:[0-9]{1,9}")
_NO_LEVEL: Final = -1  # the time and the level of a line are taken off before it is read
_COUNT: Final = re.compile(r"[0-9]\.[0-9]{1,20}e\+?[0-9]{2}")


def kept_fields(line: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Return what goes to the context: the fields that are no part of the error, and the cells behind the level (UEP-BRG-2979)."""
    kept = {name: value for name, value in fields.items() if name not in _TAKEN and value not in _EMPTY}
    cells = _cells(line)
    level = next((at for at, cell in enumerate(cells) if _LEVEL.fullmatch(cell)), _NO_LEVEL)
    *before, said = cells[level + 1 :] or [""]
    named = {"caller" if _CALLER.fullmatch(cell) else "logger": cell for cell in before}
    if said:
        named["msg"] = said
    return {f"{_STEM}.{name}": value for name, value in (named | kept).items()}


def time_of_line(line: str) -> str:
    """Return the time of a line that begins with a count of seconds in the form of a float; "" for any other line."""
    first = _cells(line)[0]
    return counted_stamp(float(first)) if _COUNT.fullmatch(first) else ""


def _cells(line: str) -> list[str]:
    ends = [at for at in (line.find("\t{"), line.find(' {"')) if at >= 0]
    head = line[: min(ends)] if ends else ""
    return [cell.strip() for cell in _CELL.split(head.strip())]
