"""Errors as Youch prints them into a terminal: a mark, type and message, frames behind hyphens with source between them. Reads one error (UEP-BRG-3273)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header
from uep.model import Frame, Relation

__all__ = ["YOUCH", "YOUCH_ESCAPED", "parse_youch"]

YOUCH: Final = " \u2043 "
YOUCH_ESCAPED: Final = "u2043 at "
"""What stands before a frame where JSON holds the text."""

_HEAD: Final = "\u2139 "
_HINT: Final = "\u25c9 "
_FRAME: Final = re.compile(
    r" \u2043 (?:at (?P<name>[^\n]{1,1000}?) )?\((?P<file>[^\n]{1,1000}):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9})\)"
)
_SOURCE: Final = re.compile(r" [ \u276f] {0,9}[0-9]{1,9} \u2503.*")
_CAUSE: Final = "[CAUSE]"


def parse_youch(
    window: Window, at: int, floor: int, inspect: Callable[[Window, int, int], Parsed | None]
) -> Parsed | None:
    """Read the error that has a frame at a line; ``inspect`` reads a stack in quotes, as it stands in the cause."""
    if _FRAME.fullmatch(window.lines[at].rstrip()) is None:
        return None
    start = next(
        (
            one
            for one in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1)
            if window.lines[one].startswith(_HEAD)
        ),
        None,
    )
    header = read_header(window.lines[start].removeprefix(_HEAD)) if start is not None else None
    if start is None or header is None:
        return None
    said = [line.removeprefix("  ").rstrip() for line in window.lines[start + 1 : at]]
    hint = next((index for index, line in enumerate(said) if line.startswith(_HINT)), len(said))
    root = Raised(header[0], "\n".join([header[1], *said[:hint]]).rstrip())
    if hint < len(said):
        root.notes.append("\n".join(said[hint:]).removeprefix(_HINT).strip())
    end = _frames(window, at, root)
    index = end
    while index < end + 3 and (line := window.at(index)) is not None and not line.strip():
        index += 1
    if index < end + 3 and (window.at(index) or "").rstrip() == _CAUSE:
        end = _cause(window, index + 1, root, inspect)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 0.9)


def _frames(window: Window, index: int, root: Raised) -> int:
    """Add the frames, between which source stands; return the line after the last one."""
    end = index
    while (line := window.at(index)) is not None:
        found = _FRAME.fullmatch(line.rstrip())
        if found is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(
                    Frame(
                        function=found["name"] or "",
                        file=found["file"],
                        line=int(found["line"]),
                        column=int(found["column"]),
                    )
                )
            end = index + 1
        elif _SOURCE.fullmatch(line) is not None:
            end = index + 1
        elif line.strip() or index > end + 1:
            break
        index += 1
    return end


def _cause(
    window: Window, at: int, root: Raised, inspect: Callable[[Window, int, int], Parsed | None]
) -> int:
    """Add the error that is shown as a value, by the stack in it; return the line after it."""
    opened = (window.at(at) or "").rstrip()
    if not opened.endswith(" {"):
        return at
    end = at + 1
    while end < at + LOOKAHEAD and (line := window.at(end)) is not None and line[:1] in (" ", ""):
        end += 1
    for index in range(at + 1, end):
        if "at " in window.lines[index] and (found := inspect(window, index, at + 1)) is not None:
            found.root.relation = Relation.CAUSE
            root.children.append(found.root)
            break
    else:
        root.children.append(Raised(opened.removesuffix(" {"), relation=Relation.CAUSE))
    return end + 1 if (window.at(end) or "").rstrip() == "}" else end
