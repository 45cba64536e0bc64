"""Errors that nothing caught, as Node.js prints them: place, source, caret, the error, and its own last line. Reads one error.

The first line of a log record begins an error too, however long its message is.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKBACK, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import is_caret, is_place, read_header
from uep.bridges.text.scanners._js_places import (
    TRAILER,
    find_arrow,
    find_trailer,
    header_above,
    header_after,
    header_at,
    is_frame,
    read_place,
)
from uep.bridges.text.scanners._js_stack import Place, Tree, finish
from uep.bridges.text.scanners._js_tree import read_error

__all__ = ["TRACE_HINT", "is_sure", "read_long", "read_uncaught", "read_value", "with_reason", "with_trailer"]

TRACE_HINT: Final = "(Use `node --trace-uncaught"
_NEAR: Final = 8
_MARGIN: Final = 4
_REJECTED: Final = "<rejected> "
_REASON: Final = "} reason: "


def is_sure(window: Window, at: int) -> bool:
    """Return whether an error begins at a line for sure: the first of a log record, and the one below place and caret."""
    header = header_at(window.lines[at], 0)
    if header is None or header != (0, True):
        return False
    above = at - 1
    while above > 0 and at - above < 3 and not window.lines[above].strip():
        above -= 1
    return at == 0 or (above > 1 and is_caret(window.lines[above]) and is_place(window.lines[above - 2]))


def read_long(window: Window, at: int) -> Parsed | None:
    """Read a sure error whose first frame is so far below its first line that nothing leads back there."""
    index = at + 1
    while index - at <= MESSAGE_LINES and (line := window.at(index)) is not None:
        margin = len(line) - len(line.lstrip(" "))
        if margin == _MARGIN and is_frame(line, margin):
            break
        found = header_at(line, 0)
        if line.startswith(TRAILER) or (found is not None and found[1]):
            return None
        index += 1
    arrow = find_arrow(window, at, max(at - _NEAR, 0)) if at else None
    start, nearest = at if arrow is None else arrow, max(index - LOOKBACK, at + 1)
    if index - start <= LOOKBACK or not window.has(index) or header_above(window, index, nearest, 0):
        return None
    place = None if arrow is None else read_place(window, arrow)
    tree = read_error(window, at, 0, 0, place=place, limit=index + 1)
    if tree is None:
        return None
    parsed = finish(window, tree, start, 1.0)
    return parsed if arrow is None else _died(window, parsed)


def with_trailer(window: Window, parsed: Parsed) -> Parsed:
    """Say of an error that nobody caught it where one blank line or two and the last line of Node.js stand below it (UEP-BRG-2081)."""
    index = parsed.end
    while index - parsed.end < 2 and (line := window.at(index)) is not None and not line.strip():
        index += 1
    is_last = index > parsed.end and (window.at(index) or "").startswith(TRAILER)
    return _died(window, parsed) if is_last else parsed


def with_reason(window: Window, parsed: Parsed, header: int) -> Parsed:
    """Take in what a program printed a second time as the reason, behind the promise that the error rejected (UEP-BRG-2088)."""
    if not window.lines[header].lstrip(" ").startswith(_REJECTED):
        return parsed
    index = parsed.end
    while index - parsed.end < _NEAR and (window.at(index) or "").startswith("  ["):
        index += 1
    again = (
        read_error(window, index, 0, len(_REASON)) if (window.at(index) or "").startswith(_REASON) else None
    )
    if again is None or (again.raised.type_name, again.raised.message) != (
        parsed.root.type_name,
        parsed.root.message,
    ):
        return parsed
    parsed.end, parsed.handled, parsed.mechanism = again.end, False, "unhandledRejection"
    return parsed


def _died(window: Window, parsed: Parsed) -> Parsed:
    """Say of an error that nobody caught it; the last words of Node.js are a few lines below its frames."""
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    for index in range(parsed.end, parsed.end + _NEAR):
        line = window.at(index)
        if line is None or line.startswith(TRAILER):
            parsed.runtime = "node " + line[len("Node.js ") :] if line else ""
            parsed.end = parsed.end if line is None else index + 1
            break
    return parsed


def read_uncaught(window: Window, arrow: int) -> Parsed | None:
    header = header_after(window, arrow)
    if not window.has(header):
        return None
    last, complete = find_trailer(window, header)
    place = read_place(window, arrow)
    tree = read_error(
        window, header, 0, 0, place=place, limit=last if complete or last >= len(window.lines) else None
    )
    if not complete and last >= len(window.lines) and place.source.startswith("throw new "):
        tree = _cut_before_stack(window, header, tree, place) or tree
    if tree is None:
        return None
    parsed = finish(window, tree, arrow, 1.0)
    if complete:
        parsed.end = max(parsed.end, last + 1)
        parsed.runtime = "node " + window.lines[last][len("Node.js ") :]
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    if arrow and not window.lines[arrow - 1].strip():
        parsed.start -= 1
    return parsed


def _cut_before_stack(window: Window, header: int, tree: Tree | None, place: Place) -> Tree | None:
    """Return the error without frames when a text that was cut off does not reach the frame that threw (BRG-265)."""
    if tree is not None and any(
        frame.line == place.line and frame.file == place.file for frame in tree.raised.frames
    ):
        return None
    name, first, _ = read_header(window.lines[header]) or ("", window.lines[header], False)
    raised = Raised(name, "\n".join([first, *window.lines[header + 1 :]]), cuts=[Cut.TAIL])
    return Tree(raised, end=len(window.lines))


def read_value(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what was thrown when it has no frames: a value of any kind, or an error whose stack is empty (BRG-271)."""
    arrow = find_arrow(window, at, floor)
    if arrow is None:
        return None
    first, end = header_after(window, arrow), at
    if window.lines[at].startswith(TRACE_HINT):
        while window.has(end) and not window.lines[end].startswith(TRAILER) and end - at < 4:
            end += 1
        last = at
    else:
        last = at - 1 if not window.lines[at - 1].strip() else at
    if first >= last:
        return None
    tree = None
    if window.lines[first].startswith("["):
        tree = read_error(window, first, 0, 0, limit=last)
    if tree is None:
        tree = Tree(Raised(message="\n".join(window.lines[first:last])), end=last)
    parsed = finish(window, tree, arrow, 1.0)
    parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    trailer = window.at(end)
    if trailer is not None and trailer.startswith(TRAILER):
        parsed.runtime = "node " + trailer[len("Node.js ") :]
        end += 1
    parsed.end = end
    return parsed
