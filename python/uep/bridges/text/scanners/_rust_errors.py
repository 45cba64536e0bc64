"""Errors that main returned: ``Error:`` with the causes, place and backtrace that anyhow and eyre print under it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._rust_lines import read_head, read_old_place, read_place
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Relation

__all__ = [
    "CAUSES",
    "PLACE",
    "STACK",
    "SYSTEM",
    "dedented",
    "read_alone",
    "read_indented",
    "read_returned",
    "read_system",
]

CAUSES: Final = "Caused by:"
STACK: Final = "Stack backtrace:"
PLACE: Final = "Location:"
SYSTEM: Final = "Error: Os { code: "
_RUNNING: Final = re.compile(r" {1,8}Running [`\w./]")
_SYSTEM: Final = re.compile(
    r"Error: (?P<text>Os \{ code: -?[0-9]{1,5}, kind: \w{1,60}, message: \".*\" ?\})\s*"
)
_ERROR: Final = "Error: "
_PANICKED: Final = "' panicked at '"
_DEBUG: Final = re.compile(r"[A-Z]\w{0,80}(?: \{ |\()|\"", re.ASCII)
_USAGE: Final = "Usage:"
_FIRST: Final = "    0: "
_MARKS: Final = ("[", "<", ">", "`", "|")
_WIDTH: Final = 4
_NUMBER_WIDTHS: Final = (5, 4)
"""How wide anyhow and eyre print the number of a cause (UEP-BRG-3003)."""


def read_returned(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the heading of a section; the last list of causes is the real one (BRG-311)."""
    start, logged = _error_above(window, at, floor), False
    if start is None:
        start, logged = _logged_above(window, at, floor), True
    if start is None:
        return None
    section = _last_causes(window, at)
    message = window.lines[start:section]
    while message and not message[-1]:
        message.pop()
    if message[0] == _ERROR and all(line.startswith(" " * _WIDTH) or not line for line in message[1:]):
        # Older versions of anyhow begin the message on a line of its own.
        message = [line[_WIDTH:] for line in message[1:]] or message
    root = Raised(message="\n".join(message).removeprefix(_ERROR))
    index = section
    while (line := window.at(index)) is not None:
        if line == CAUSES:
            index = _causes(window, index + 1, root)
        elif line == PLACE:
            place = read_place((window.at(index + 1) or "").strip())
            root.frames = [place] if place is not None and not root.frames else root.frames
            index += 2
        elif line == STACK:
            root.frames, index = read_stack(window, index + 1)
        elif line or (window.at(index + 1) or "") not in (CAUSES, PLACE, STACK):
            break
        else:
            index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    if logged:
        return Parsed(root, start, index, 0.9)
    return Parsed(root, start, index, 1.0, handled=False, fatal=True, mechanism="main")


def read_system(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error of the system that the function `main` of a program returned which cargo runs (UEP-BRG-3051)."""
    found = _SYSTEM.fullmatch(window.lines[at])
    if found is None or at <= floor or _RUNNING.match(window.lines[at - 1]) is None:
        return None
    return Parsed(Raised(message=found["text"]), at, at + 1, 0.9, handled=False, fatal=True, mechanism="main")


def read_indented(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a logged error whose lines after the first a logger indented, as env_logger does."""
    line, head = window.lines[at], window.head
    margin = len(line) - len(line.lstrip(" "))
    if not margin or not max(floor, at - LOOKBACK) <= head < at - 1 or line[margin:] not in (CAUSES, STACK):
        return None
    inner = dedented(window, head, margin)
    if head + len(inner.lines) <= at:
        return None
    parsed = read_returned(inner, at - head, 0)
    return None if parsed is None else replace(parsed, start=parsed.start + head, end=parsed.end + head)


def dedented(window: Window, head: int, margin: int) -> Window:
    """Return the text of a log record without the margin that a logger put before the lines after its first."""
    blank, end = " " * margin, head + 1
    while window.has(end) and window.lines[end].startswith(blank):
        end += 1
    inner = Window(
        [window.lines[head], *(text[margin:] for text in window.lines[head + 1 : end])], final=True
    )
    inner.head = 0
    return inner


def _logged_above(window: Window, at: int, floor: int) -> int | None:
    """Return the line of a log record whose text is an error with causes: the record's own first line."""
    head = 0 if window.enclosed else window.head
    following = window.at(at + 1) or ""
    if not max(floor, at - LOOKBACK) <= head < at - 1:
        head = at - 2 if following.startswith(_FIRST) and _is_alone(window, at - 2, floor) else at
    if head >= at or window.lines[at - 1] or not window.lines[head]:
        return None
    section = window.lines[at]
    indented = (
        following.startswith(" " * _WIDTH) if section == CAUSES else following.lstrip(" ").startswith("0: ")
    )
    return head if indented else None


def _is_alone(window: Window, at: int, floor: int) -> bool:
    """Return whether a line is a paragraph, and no mark stands before its words (UEP-BRG-3173)."""
    is_first = at == floor or (at > floor and not window.lines[at - 1].strip())
    return is_first and not window.lines[at].startswith(_MARKS)


def _error_above(window: Window, at: int, floor: int) -> int | None:
    if at == floor or window.lines[at - 1]:
        return None
    for index in range(at - 2, max(floor, at - LOOKBACK) - 1, -1):
        if window.lines[index].startswith(_ERROR):
            return index
    return None


def _last_causes(window: Window, at: int) -> int:
    """Return the last heading of causes that follows the one at ``at`` with nothing but messages between."""
    last = at
    if window.lines[at] != CAUSES:
        return at
    index = at + 1
    while (line := window.at(index)) is not None and index - last < LOOKAHEAD:
        if line == CAUSES and not window.lines[index - 1]:
            last = index
        elif line in (STACK, PLACE):
            break
        elif line and not line.startswith(" "):
            ahead = _heading_ahead(window, index)
            if ahead is None:
                break
            last = index = ahead
        index += 1
    return last


def _heading_ahead(window: Window, index: int) -> int | None:
    """Return a heading of causes a few lines further on: what stands before it is message."""
    for ahead in range(index, index + 8):
        line = window.at(ahead)
        if line is None or line.startswith(_ERROR):
            return None
        if line == CAUSES and not window.lines[ahead - 1]:
            return ahead
    return None


def _causes(window: Window, index: int, root: Raised) -> int:
    """Read the indented causes; numbers count only when there are two of them (BRG-312)."""
    start = index
    while (line := window.at(index)) is not None:
        if (
            line.startswith(" " * _WIDTH)
            or _is_numbered(line)
            or (not line and (window.at(index + 1) or "").startswith(" " * _WIDTH))
        ):
            index += 1
        else:
            break
    lines = window.lines[start:index]
    texts = (_numbered(lines) if lines else []) or ["\n".join(line[_WIDTH:] for line in lines)]
    parent = root
    for text in texts[: MAX_SCAN_NODES - 1]:  # UEP-LIM-096
        cause = Raised(message=text, relation=Relation.CAUSE)
        parent.children.append(cause)
        parent = cause
    return index


def _is_numbered(line: str) -> bool:
    """Return whether a line begins a cause with a number; from the tenth on fewer blanks stand before it."""
    return any(
        line[width : width + 2] == ": " and line[:width].lstrip(" ").isdigit() for width in _NUMBER_WIDTHS
    )


def _numbered(lines: list[str]) -> list[str]:
    """Return the causes of a numbered list, an empty list when the lines are none."""
    found, size = list[list[str]](), next((size for size in _NUMBER_WIDTHS if lines[0][size:][:1] == ":"), 0)
    for line in lines:
        head = f"{len(found):>{size}}: "
        if line.startswith(head) or line == head[:-1]:
            found.append([line[len(head) :]])
        elif found and (line.startswith(" " * len(head)) or not line):
            found[-1].append(line[len(head) :])
        else:
            return []
    return ["\n".join(parts) for parts in found] if len(found) > 1 else []


def read_alone(window: Window) -> Parsed | None:
    """Read a text that is an error only because there is nothing else in it (BRG-310)."""
    if (told := [line for line in window.lines if line.strip()]) and _PANICKED in told[0]:
        return _panicked(told, len(window.lines))
    if not window.lines or not window.lines[0].startswith(_ERROR):
        return None
    if any(line.rstrip() == _USAGE for line in window.lines):
        # UEP-BRG-2271: programs in other languages explain themselves below an error in the arguments.
        return None
    lines = list(window.lines)
    while lines and not lines[-1]:
        lines.pop()
    root = Raised(message="\n".join(lines)[len(_ERROR) :])
    # Programs in any language print this line; that of `Debug` has the braces of a struct, or a text in quotes.
    sure = 0.6 if _DEBUG.match(root.message) else 0.45
    return Parsed(root, 0, len(window.lines), sure, handled=False, fatal=True, mechanism="main")


def _panicked(lines: list[str], end: int) -> Parsed | None:
    """Read the one line of a panic whose place may have been left out (UEP-BRG-2947)."""
    head = read_head(lines[0].rstrip()) if len(lines) == 1 else None
    if head is None or head.is_hooked or head.place is not None:
        return None
    text, quote, behind = head.quoted.rpartition("'")
    place = read_old_place(behind.removeprefix(", "))
    if not quote or (place is None and behind.strip(", ")):
        return None
    root = Raised("panic", text, [place] if place is not None else [])
    return Parsed(root, 0, end, 0.9, thread=head.thread, thread_id=head.thread_id, mechanism="panic")
