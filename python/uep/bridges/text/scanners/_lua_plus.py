"""The traces of StackTracePlus, which modded games and test runners print: calls in words, with local variables between them. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._lua_hosts import add_place
from uep.bridges.text.scanners._lua_lines import find_place
from uep.model import Frame

__all__ = ["PLUS", "read_plus"]

PLUS: Final = "Stack Traceback"
_RULE: Final = "==============="
_CALL: Final = re.compile(
    r"[\t ]*\([0-9]{1,4}\) {1,2}(?:main chunk of file '(?P<chunk>[^'\n]{1,400})' at line (?P<at>[0-9]{1,9})"
    r"|[^'\n]{0,60}function '(?P<name>[^'\n]{1,200})'(?: at file '(?P<file>[^'\n]{1,400}):(?P<line>[0-9]{1,9})')?"
    r"|[^'\n]{0,60} '(?P<named>[^'\n]{1,200})' at file '(?P<where>[^'\n]{1,400}):(?P<number>[0-9]{1,9})'"
    r"|[^'\n]{0,60}function at file '(?P<unnamed>[^'\n]{1,400}):(?P<first>[0-9]{1,9})')(?: \(best guess\))?[\t ]*"
)
_ADDRESS: Final = "function: "
_CRASHED: Final = ("crashed:", "stopped:")
_SYNTAX: Final = "Syntax error: "
_ABOVE: Final = 48
_VALUES: Final = (" ", "\t", "Local variables:")


def read_plus(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose message stands at a line, or above the title of a trace at it (UEP-BRG-2119)."""
    start, title = _span(window, at, floor)
    if start is None or title is None or (window.at(title + 1) or "").strip() != _RULE:
        return None
    root = Raised()
    end = _calls(window, title + 2, root)
    if not root.frames:
        return None
    first = window.lines[start].removeprefix(_SYNTAX)
    place = find_place(first)
    root.message = first if place is None else place.message
    if place is not None:
        add_place(root, place.file, place.line)
    return Parsed(root, start, end, 0.9)


def _span(window: Window, at: int, floor: int) -> tuple[int | None, int | None]:
    """Return the line of a message and that of the title of its trace, of which one stands at a line."""
    if window.lines[at].strip() == PLUS:
        return _message_above(window, at, floor), at
    if at > floor and window.lines[at - 1].endswith(_CRASHED):
        return at, _title_below(window, at)
    return at, at + 1 if (window.at(at + 1) or "").strip() == PLUS else None


def _message_above(window: Window, at: int, floor: int) -> int | None:
    for index in range(at - 1, max(at - _ABOVE, floor) - 1, -1):
        if index > floor and window.lines[index - 1].endswith(_CRASHED):
            return index
    return at - 1 if at > floor and window.lines[at - 1].strip() else None


def _title_below(window: Window, at: int) -> int | None:
    for index in range(at + 1, at + _ABOVE):
        line = window.at(index)
        if line is None or line.strip() == PLUS:
            return None if line is None else index
    return None


def _calls(window: Window, index: int, root: Raised) -> int:
    end, values = index, 0
    while values < LOOKAHEAD and (line := window.at(index)) is not None:
        index += 1
        found = _CALL.fullmatch(line)
        if found is None:
            if not line.startswith(_VALUES):
                break
            values += 1
            continue
        values, end = 0, index
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(found))
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return end


def _frame(found: re.Match[str]) -> Frame:
    if found["chunk"] is not None:
        return Frame(function="main chunk", file=found["chunk"], line=int(found["at"]))
    name = found["name"] or found["named"] or ""
    file = found["file"] or found["where"] or found["unnamed"] or ""
    line = found["line"] or found["number"] or found["first"] or 0
    return Frame(function="" if name == "?" or name.startswith(_ADDRESS) else name, file=file, line=int(line))
