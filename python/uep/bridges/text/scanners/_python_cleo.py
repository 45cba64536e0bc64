"""Errors as command line programs built on cleo show them, Poetry among them: type, message and place, each below a blank line.

The frames of the detailed form stand above, the outermost with the highest number (UEP-BRG-1713).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import read_type
from uep.model import Frame

__all__ = ["ARROW", "parse_cleo"]

ARROW: Final = "\u2192 "
_POINTED: Final = re.compile(r" {1,20}\u2192 {1,10}[0-9]{1,9}\u2502")
_SOURCE: Final = re.compile(r" {1,20}(?:\u2192 {1,10})?[0-9]{1,9}\u2502.*")
_PLACE: Final = re.compile(r"  at ([^\n]{1,1000}):([0-9]{1,9}) in ([^\n]{1,300})")
_NUMBERED: Final = re.compile(r"  [0-9]{1,4}  ([^\n]{1,1000}):([0-9]{1,9}) in ([^\n]{1,300})")
_TITLE: Final = "  Stack trace:"
_NEAR: Final = 8
_MARGIN: Final = "  "


def parse_cleo(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose source an arrow points at on a line."""
    lines = window.lines
    if _POINTED.match(lines[at]) is None:
        return None
    place = at - 1
    while place > max(floor, at - _NEAR) and _SOURCE.fullmatch(lines[place]):
        place -= 1
    found = _PLACE.fullmatch(lines[place])
    if found is None or place - 2 < floor or lines[place - 1].strip():
        return None
    head = _head(lines, place - 2, floor)
    if head is None:
        return None
    raised = Raised(read_name(lines[head]), "\n".join(line[2:] for line in lines[head + 2 : place - 1]))
    frames, start = _frames(lines, head, floor)
    innermost = Frame(function=found[3], file=found[1], line=int(found[2]))
    raised.frames = [innermost, *frames][:MAX_SCAN_FRAMES]
    end = at + 1
    while (text := window.at(end)) is not None and _SOURCE.fullmatch(text):
        end += 1
    return Parsed(raised, start, end, confidence=0.9, handled=False, mechanism="cleo")


def read_name(line: str) -> str:
    """Return the type that stands alone on a line."""
    found = read_type(line.strip())
    return found[0] if found is not None and not found[1] else ""


def _head(lines: list[str], last: int, floor: int) -> int | None:
    """Return the line of the type above the message that ends at a line; the first of them can lack its margin."""
    for index in range(last, max(floor, last - _NEAR * 4) - 1, -1):
        line = lines[index]
        if line.strip() and not line.startswith(_MARGIN) and not read_name(line):
            return None
        alone = index + 1 < len(lines) and not lines[index + 1].strip()
        if alone and index < last and not line[2:3].isspace() and read_name(line):
            return index
    return None


def _frames(lines: list[str], head: int, floor: int) -> tuple[list[Frame], int]:
    """Return the numbered frames above the type, innermost first, and where the error begins."""
    frames, index = list[Frame](), head - 1
    while index >= floor and (
        not lines[index].strip() or _SOURCE.fullmatch(lines[index]) or _NUMBERED.fullmatch(lines[index])
    ):
        if (found := _NUMBERED.fullmatch(lines[index])) is not None:
            frames.append(Frame(function=found[3], file=found[1], line=int(found[2])))
        index -= 1
    titled = index >= floor and lines[index] == _TITLE
    if not frames or not titled:
        return frames, head
    return frames, index
