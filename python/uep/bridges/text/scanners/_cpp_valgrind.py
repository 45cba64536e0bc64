"""Errors that valgrind reports: a heading, the stack, and what else happened to the same memory."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import mark_inlined, read_block, read_valgrind
from uep.model import Frame, Relation

__all__ = ["read_valgrind_error"]

_FIRST: Final = re.compile(r"==([0-9]{1,10})== {1,4}at 0x[0-9A-Fa-f]{1,16}: ", re.ASCII)
_LOST: Final = re.compile(
    r"[0-9,]{1,24} (?:\([^()]{1,80}\) )?bytes in [0-9,]{1,24} (?:\([0-9+,-]{1,24}\) )?blocks are ([a-z]{1,16} [a-z]{1,16}) in loss record",
    re.ASCII,
)
_SIGNAL: Final = re.compile(
    r"Process terminating with default action of signal [0-9]{1,3} \((SIG[A-Z0-9]{2,12})\)", re.ASCII
)
_END: Final = re.compile(r" of size | at 0x| in | by thread |: | with |\.$", re.ASCII)
_THREAD: Final = re.compile(r"Thread ([0-9]{1,6})(?: ([^:]{1,64}))?:", re.ASCII)
_NO_ERROR: Final = (
    "Thread #",
    "HEAP SUMMARY",
    "LEAK SUMMARY",
    "Lock at ",
    "Locks held",
    "Acquired at",
    "Searching for ",
    "Command: ",
    "<",
    "-",
)
_CONFLICT: Final = "This conflicts with "
_LOCKS: Final = "Locks held: "
_ABOVE: Final = 8


def read_valgrind_error(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack begins at a line (BRG-420, BRG-421)."""
    found = _FIRST.match(window.lines[at])
    if found is None:
        return None
    pid, mark = found[1], f"=={found[1]}== "
    start = _heading(window, at, floor, mark)
    if start is None:
        return None
    heading = window.lines[start][len(mark) :]
    root = _named(heading)
    root.notes = [line[len(mark) :].strip() for line in window.lines[start + 1 : at]]
    root.frames, index = _stack(window, at, pid)
    root.cuts += [Cut.TAIL] if window.capped and index >= len(window.lines) else []
    end = _events(window, index, root, pid, mark)
    parsed = Parsed(root, start, end, 1.0, mechanism="valgrind")
    if root.codes:
        parsed.handled, parsed.fatal = False, True
    thread = _THREAD.fullmatch(window.lines[start - 1][len(mark) :]) if start > floor else None
    if thread is not None:
        parsed.thread_id, parsed.thread, parsed.start = thread[1], thread[2] or "", start - 1
    return parsed


def _heading(window: Window, at: int, floor: int, mark: str) -> int | None:
    """Return the heading: the first line of the paragraph that the stack stands in, past the thread's (BRG-420)."""
    start: int | None = None
    for index in range(at - 1, max(floor, at - _ABOVE) - 1, -1):
        line = window.lines[index]
        if not line.startswith(mark) or len(line) == len(mark) or _THREAD.fullmatch(line, len(mark)):
            break
        start = index
    if start is None or window.lines[start].startswith(_NO_ERROR, len(mark)):
        return None
    return None if window.lines[start].startswith(" ", len(mark)) else start


def _named(heading: str) -> Raised:
    """Return the error of a heading: what it says before the numbers is its type."""
    if (lost := _LOST.match(heading)) is not None:
        return Raised(lost[1], heading)
    if (signal := _SIGNAL.match(heading)) is not None:
        return Raised(signal[1], heading, codes=[("posix.signal", signal[1], "")])
    end = _END.search(heading)
    return Raised(heading[: end.start()] if end is not None else heading, heading)


def _stack(window: Window, index: int, pid: str) -> tuple[list[Frame], int]:
    frames, index = read_block(window, index, lambda line, number: read_valgrind(line, number, pid))
    return mark_inlined(frames), index


def _events(window: Window, index: int, root: Raised, pid: str, mark: str) -> int:
    """Read the rest of the paragraph: a stack belongs to the line above it, other lines are remarks (BRG-421)."""
    first = (f"=={pid}==    at 0x", f"=={pid}== at 0x")
    event, limit = "", index + LOOKAHEAD
    while index < limit and (line := window.at(index)) is not None:
        if event and line.startswith(first):
            frames, index = _stack(window, index, pid)
            root.children.append(Raised(message=event, frames=frames, relation=Relation.CONTEXT))
            event, limit = "", index + LOOKAHEAD
            continue
        if line == mark and (window.at(index + 1) or "").startswith(mark + _CONFLICT):
            index += 1
            continue
        if not line.startswith(mark) or line == mark:
            break
        text = line[len(mark) :].strip()
        if event and not text.startswith(_LOCKS):
            root.notes.append(event)
        event = event if event and text.startswith(_LOCKS) else text
        index += 1
    if event:
        root.notes.append(event)
    return index
