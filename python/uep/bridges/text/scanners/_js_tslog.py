"""Errors as tslog prints them: type and message apart by blanks, a title, frames of two lines behind bullets. Reads one error (UEP-BRG-2412)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header
from uep.model import Frame, Relation

__all__ = ["STACK", "parse_tslog"]

STACK: Final = "error stack:"
_NAMED: Final = re.compile(r" ?([A-Z][\w$]{0,100}) {1,2}(\S.*|)")
_RECORD: Final = re.compile(r"\t(?:SILLY|TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\t")
_BULLET: Final = "  • "
_PLACE: Final = re.compile(r"\t(\S[^\t]{0,1000}?):([0-9]{1,9})(?::([0-9]{1,9}))?")
_CAUSED: Final = re.compile(r"Caused by \([0-9]{1,4}\): (.*)")


def parse_tslog(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose title stands at a line; type and message stand above, below the line of the record."""
    if window.lines[at] != STACK:
        return None
    for start in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1):
        named = _NAMED.fullmatch(window.lines[start])
        if named is not None and (
            start in (floor, 0)
            or start - 1 <= window.head
            or not window.lines[start - 1]
            or _RECORD.search(window.lines[start - 1]) is not None
        ):
            break
    else:
        return None
    root = Raised(named[1], "\n".join([named[2], *window.lines[start + 1 : at]]))
    end, effect = _frames(window, at + 1, root), root
    if not root.frames:
        return None
    for _ in range(1, MAX_SCAN_NODES):
        caused = _CAUSED.fullmatch(window.at(end) or "")
        header = read_header(caused[1]) if caused is not None else None
        if caused is None:
            break
        cause = Raised(relation=Relation.CAUSE)
        cause.type_name, cause.message = header[:2] if header is not None else ("", caused[1])
        below = _stack_below(window, end + 1)
        cause.message = "\n".join([cause.message, *window.lines[end + 1 : below]])
        end = _frames(window, below, cause)
        effect.children.append(cause)
        effect = cause
    return Parsed(root, start, end, 0.9)


def _stack_below(window: Window, index: int) -> int:
    """Return the first frame below the lines of a message, the line itself where there is none (UEP-BRG-3274)."""
    for at in range(index, index + LOOKAHEAD):
        line = window.at(at)
        if line is None or _CAUSED.fullmatch(line) is not None or not line.strip():
            break
        if line.startswith(_BULLET):
            return at
    return index


def _frames(window: Window, index: int, raised: Raised) -> int:
    """Add the frames, each with its place on a line of its own; return the line behind them."""
    while (line := window.at(index)) is not None and line.startswith(_BULLET):
        placed = _PLACE.fullmatch(window.at(index + 1) or "")
        if placed is None:
            raised.cuts.append(Cut.TAIL)
            return index + 1
        if len(raised.frames) < MAX_SCAN_FRAMES:
            function = line.partition("\t")[2].strip()
            frame = Frame(function=function, file=placed[1], line=int(placed[2]), column=int(placed[3] or 0))
            raised.frames.append(frame)
        index += 2
    return index
