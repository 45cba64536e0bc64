"""The line that zerolog's console writer prints for an error with a stack: ``error="…" stack=[{"func":…}]``."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges._json import NOT_JSON
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["STACK_FIELD", "read_stack_field"]

STACK_FIELD: Final = "stack=[{"
_ERROR: Final = re.compile(r'(?:^| )error=(?:"((?:[^"\\]|\\.){0,65536})"|([^ "]{1,4096}))')


def read_stack_field(window: Window, at: int) -> Parsed | None:
    """Read the error and the array of frames in the pairs of one line (BRG-1108)."""
    line = window.lines[at]
    begin = line.find(STACK_FIELD)
    error = _ERROR.search(line)
    end = line.rfind("}]")
    if error is None or end < begin or (begin and line[begin - 1] != " "):
        return None
    try:
        entries = msgspec.json.decode(
            line[begin + len(STACK_FIELD) - 2 : end + 2].encode("utf-8", "surrogatepass"),
            type=list[dict[str, str]],
        )
        message = msgspec.json.decode(f'"{error[1]}"') if error[1] is not None else error[2]
    except NOT_JSON:
        return None
    frames = [_frame(entry) for entry in entries[:MAX_SCAN_FRAMES]]
    if not frames or not frames[0].function or not isinstance(message, str):
        return None
    return Parsed(Raised(message=message, frames=frames), at, at + 1, 0.9)


def _frame(entry: dict[str, str]) -> Frame:
    number = entry.get("line", "")
    line = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    return Frame(function=entry.get("func", ""), file=entry.get("source", ""), line=line)
