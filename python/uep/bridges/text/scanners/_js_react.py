"""Errors to which React added the components they passed: the components become a note, no frames. Reads one error.

``This error is located at:`` stands between the message and the frames, or at the end (UEP-BRG-1135).
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_hermes import BUNDLE, ENGINE, METRO, parse_engine
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack

__all__ = ["LOCATED", "parse_located"]

LOCATED: Final = "This error is located at:"
_COMPONENTS: Final = ("    in ", "    at ")
_NEAR: Final = 16


def parse_located(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose components are listed below a line."""
    header = _header(window, at, floor)
    following = window.at(at + 1)
    if window.lines[at] != LOCATED or header is None or not (following or "").startswith(_COMPONENTS):
        return None
    start, name, first = header
    end = at + 1
    while (text := window.at(end)) is not None and text.startswith(_COMPONENTS):
        end += 1
    if ENGINE in window.lines[end - 1] or window.lines[end - 1].endswith(BUNDLE):
        return parse_engine(window, end - 1, floor)
    lines = [first, *window.lines[start + 1 : at]]
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    raised = Raised(name, "\n".join(lines), notes=["\n".join(window.lines[at:end])])
    tree = Tree(raised)
    reader = Reader(window)
    if text is not None and not text.strip() and window.has(end + 1) and reader.frame_at(end + 1, 0):
        end = reader.run(end + 1, 0, tree)
        close_stack(tree)
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, start, end)


def _header(window: Window, at: int, floor: int) -> tuple[int, str, str] | None:
    """Return line, type and first line of the message of the nearest header whose name is beyond doubt."""
    for index in range(at - 1, max(floor, at - min(_NEAR, LOOKAHEAD)) - 1, -1):
        text = window.lines[index].removeprefix(METRO)
        found = read_header(text.lstrip(" ") if index == window.head else text)
        if window.lines[index].startswith(_COMPONENTS):
            return None
        if found is not None and found[2]:
            return index, found[0], found[1]
    return None
