"""Failed tests as ``dotnet test`` lists them, and what the runtime itself prints when it ends a process. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, is_previous, read_frame, read_header
from uep.model import Frame

__all__ = ["CLOCKED", "ENDED", "MESSAGE", "read_clocked", "read_ended", "read_fact", "read_failed"]

MESSAGE: Final = "Error Message:"
_STACK: Final = "Stack Trace:"
ENDED: Final = (
    "Stack overflow.",
    "Process is terminating due to StackOverflowException.",
    "Process terminated. ",
)
_REPEAT: Final = re.compile(r"Repeat(?:ed)? ([0-9]{1,9}) times:")
_FACT: Final = re.compile(
    r" {0,12}(?:\S.{0,1000} \[FAIL\]|failed \S.{0,1000} \([0-9][0-9hms .]{0,40}\)|[0-9]{1,6}\) (?:Failed|Error) : \S.{0,1000})"
)
_PLACED: Final = re.compile(r"(?P<file>.{1,1000})\((?P<line>[0-9]{1,9}),[0-9]{1,9}\): (?P<frame>at .*)")
_THREW: Final = re.compile(r"Test method \S{1,1000} threw exception:\s{1,4}")
"""What MSTest puts above the type of what a test threw (UEP-BRG-2256)."""

CLOCKED: Final = "[xUnit.net "
_CLOCK: Final = re.compile(r"\[xUnit\.net [0-9:.]{8,20}\] ?")
"""What the runner of xUnit writes before every line."""

_RULE: Final = "--------------------------------"


def read_failed(window: Window, at: int) -> Parsed | None:
    """Read message and stack of a test below ``Error Message:`` (UEP-BRG-1268)."""
    index = at + 1
    while (
        index - at < 4 * LOOKAHEAD
        and (line := window.at(index)) is not None
        and line.strip() not in (_STACK, MESSAGE)
    ):
        index += 1
    if line is None or line.strip() != _STACK:
        return None
    lines = window.lines[at + 1 : index]
    # The logger indents the first line of the message only.
    root = _failure("\n".join([lines[0].strip(" ") if lines else "", *lines[1:]]).rstrip("\n "))
    index = _read_stack(window, root, index + 1)
    return Parsed(root, at, index, 0.9, mechanism="dotnet test") if root.frames else None


def read_fact(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a failed test from the first line of its stack: name and message stand above (UEP-BRG-1839)."""
    lines, start = window.lines, at - 1
    lowest = max(floor, at - LOOKAHEAD)
    while start >= lowest and _FACT.fullmatch(lines[start].rstrip()) is None:
        start -= 1
    if start < lowest:
        return None
    margin = len(lines[start + 1]) - len(lines[start + 1].lstrip(" "))
    text = "\n".join(line[margin:].rstrip() for line in lines[start + 1 : at]).rstrip("\n")
    root = _failure(text)
    index = at + 1 if lines[at].strip() == _STACK else at
    index = _read_stack(window, root, index)
    return Parsed(root, start, index, 0.9, mechanism="dotnet test") if root.frames and text else None


def read_clocked(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a failed test of whose lines each has the time of the run in front of it."""
    for index in range(at, at + LOOKAHEAD):
        # The type may be what was seen first.
        if _CLOCK.match(text := window.at(index) or "") is None:
            return None
        if text.rstrip(" ").endswith(_STACK):
            return _clocked(window, index, floor)
    return None


def _clocked(window: Window, at: int, floor: int) -> Parsed | None:
    start, texts, index = max(floor, at - LOOKAHEAD), list[str](), at
    texts += [_CLOCK.sub("", line, count=1) for line in window.lines[start:at]]
    while (text := window.at(index)) is not None and (found := _CLOCK.match(text)) is not None:
        texts.append(text[found.end() :])
        index += 1
        if len(texts) > MAX_SCAN_FRAMES:
            break
    parsed = read_fact(Window(texts, final=True), at - start, 0)
    if parsed is not None:
        parsed.start, parsed.end = parsed.start + start, parsed.end + start
    return parsed


def _failure(text: str) -> Raised:
    """Return the error of a failed test, whose message may begin with its type."""
    thrown = _THREW.sub("", text, count=1)
    if not is_header(thrown.partition("\n")[0]):
        return Raised("", text)
    header = read_header(thrown)
    return Raised(header.type_name, header.message)


def _read_stack(window: Window, root: Raised, index: int) -> int:
    """Read the frames from a line on; return the index after them."""
    boundary = False
    while (line := window.at(index)) is not None:
        frame = _frame(line.strip())
        if frame is None and not is_previous(line.strip()):
            break
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(structs.replace(frame, async_boundary=True) if boundary else frame)
        boundary, index = frame is None, index + 1
    return index


def _frame(text: str) -> Frame | None:
    """Return the frame of a line; the runner of xUnit prints the place in front."""
    if (placed := _PLACED.fullmatch(text)) is None:
        return read_frame("   " + text)
    frame = read_frame("   " + placed["frame"])
    return None if frame is None else structs.replace(frame, file=placed["file"], line=int(placed["line"]))


def read_ended(window: Window, at: int) -> Parsed | None:
    """Read the stack that CoreCLR prints when it ends a process itself: types of parameters without names (UEP-BRG-1269)."""
    text = window.lines[at]
    root = Raised("", text.removeprefix(ENDED[2]))
    if not text.startswith(ENDED[2]):
        root = Raised("System.StackOverflowException", "")
    index, times = at + 1, 0
    while (line := window.at(index)) is not None:
        if found := _REPEAT.fullmatch(line.strip()):
            times = int(found[1])
        elif (frame := read_frame(line)) is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(frame)
        elif line.strip() != _RULE:
            break
        index += 1
    if not root.frames:
        return None
    if times:
        root.attributes["dotnet.repeated"] = str(times)
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, index, 1.0, handled=False, fatal=True, mechanism="runtime")
