"""Values of JSON as they are pasted out of other texts: their quotation marks escaped, or their end left behind. Finds none."""

from __future__ import annotations

import json
import re
from typing import Any, Final

__all__ = ["ESCAPED", "cut_at", "escaped_at"]

ESCAPED: Final = re.compile(r"[\[{]{1,2}(?:\\[nr]|\s){0,24}\\\"", re.ASCII)
_ESCAPE: Final = re.compile(r"\\([\"\\/nrt])")
_CLOSED: Final = " \t\r\n\"'`)]}.,;"
_CONTROLS: Final = {"n": "\n", "r": "\r", "t": "\t"}
_MARKS: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[\[\]{},]')
_OPENED: Final = {"[": "]", "{": "}"}
_LONGEST: Final = 1 << 14
_JSON: Final = json.JSONDecoder(strict=False)


def escaped_at(text: str, begin: int) -> tuple[Any, int]:
    """Return the value that begins in a text with its quotation marks escaped, and the end of its line, where nothing else stands behind it (UEP-BRG-2810)."""
    line = text[begin:].partition("\n")[0]
    told = _ESCAPE.sub(lambda found: _CONTROLS.get(found[1], found[1]), line)
    try:
        value, end = _JSON.raw_decode(told)
    except (ValueError, RecursionError):
        return None, begin
    return (None, begin) if told[end:].strip(_CLOSED) else (value, begin + len(line))


def cut_at(text: str, begin: int, *, is_told: bool) -> tuple[Any, int]:
    """Return the object that begins in a text whose end was not copied, up to a blank line (UEP-BRG-2813).

    Where words ``is_told`` lead to it, its last member may be cut as well, and it may stand on one line.
    """
    part = text[begin : begin + _LONGEST].partition("\n\n")[0].rstrip()
    if "\n" not in part and not is_told:
        return None, begin
    open_, whole, last = list[str](), list[str](), 0
    for mark in _MARKS.finditer(part):
        if mark[0] in _OPENED:
            open_.append(_OPENED[mark[0]])
        elif mark[0] == ",":
            whole, last = [*open_], mark.start()
        elif mark[0] in "]}" and (not open_ or open_.pop() != mark[0]):
            return None, begin
    if not open_:
        return None, begin
    found = _closed(part.removesuffix(","), open_)
    if found is None and is_told and last:
        found = _closed(part[:last], whole)
    return (found, begin + len(part)) if found is not None else (None, begin)


def _closed(text: str, open_: list[str]) -> Any:
    try:
        return _JSON.decode(text + "".join(reversed(open_)))
    except (ValueError, RecursionError):
        return None
