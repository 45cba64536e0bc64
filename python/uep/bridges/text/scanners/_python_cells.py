"""Tracebacks in a column of rich's log, whose lines are broken at the width of the column. Reads them as CPython's (UEP-BRG-2411).

The level stands to the left of the first line of a record, its place to the right. A line goes on below when the first word
there would not have had room behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._python_lines import HEADER, is_certain_type, is_frame, is_place
from uep.bridges.text.scanners._python_reader import Node
from uep.bridges.text.scanners._python_spaced import Squeezed

__all__ = ["read_cell"]

_LEAST: Final = 8
_NEAR: Final = 16
_LEVELED: Final = re.compile(r"(?:\[[^\[\]\n]{1,40}\])? *(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +")
_PLACED: Final = re.compile(r" (\S{1,100}\.\w{1,8}:[0-9]{1,6}) *\Z")
_PARTS: Final = 64


def read_cell(window: Window, at: int, floor: int, base: str) -> Node | None:
    """Read the chain whose header stands at a line behind blanks, None when these are no columns of rich's log."""
    if len(base) < _LEAST or not base.isspace():
        return None
    width = _width(window, at, floor, base)
    return Squeezed(window, _whole(window, at, base, width)).chain() if width else None


def _width(window: Window, at: int, floor: int, base: str) -> int:
    """Return how wide the column is, by where the place of the record begins; 0 when none is found."""
    for index in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        line = window.lines[index]
        is_head = index == window.head
        if is_head or _LEVELED.fullmatch(line[: len(base)]) is not None:
            placed = _PLACED.search(line, max(len(line) - 200, 0))
            if placed is not None:
                return placed.start() - (len(line) - len(line.lstrip()) if is_head else len(base))
            # Without places the lines are filled up to the width.
            return len(window.lines[at]) - len(base) if window.lines[at].endswith("  ") else 0
        if is_head or not line.startswith(base):
            break
    return 0


def _whole(window: Window, at: int, base: str, width: int) -> Iterator[tuple[str, int]]:
    """Yield the lines without the column's margin, each put together again, and where each ends."""
    index = at
    while (text := _row(window, index, base)) is not None:
        last, end = text, index + _PARTS
        while (
            index < end
            and (rest := _row(window, index + 1, base)) is not None
            and _goes_on(text, last, rest, width)
        ):
            text, last, index = _joined(text, last, rest, width), rest, index + 1
        yield text, index
        index += 1


def _row(window: Window, index: int, base: str) -> str | None:
    """Return the text of a line in the column, None where something stands to its left."""
    line = window.at(index)
    if line is None or line[: len(base)].strip():
        return None
    return line[len(base) :].rstrip()


def _goes_on(text: str, last: str, rest: str, width: int) -> bool:
    if rest[:1] in ("", " ") or not last or rest == HEADER or is_certain_type(rest):
        return False
    return len(last) + 1 + len(rest.partition(" ")[0]) > width or (is_frame(text) and not is_place(text))


def _joined(text: str, last: str, rest: str, width: int) -> str:
    """Return a line with what stands below it: only a word that is wider than the column was cut."""
    word = len(last.rpartition(" ")[2]) + len(rest.partition(" ")[0])
    return f"{text}{rest}" if len(last) >= width < word else f"{text} {rest}"
