"""Failed tests as ``dotnet test`` lists them, and what the runtime itself prints when it ends a process. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_previous, read_frame
from uep.model import Frame

__all__ = ["ENDED", "MESSAGE", "read_ended", "read_failed"]

MESSAGE: Final = "Error Message:"
_STACK: Final = "Stack Trace:"
_TYPED: Final = re.compile(
    r"((?:[A-Z]\w{0,100}\.){1,12}[A-Z]\w{0,120}(?:Exception|Error|Fault)) ?: (.*)", re.DOTALL
)
ENDED: Final = (
    "Stack overflow.",
    "Process is terminating due to StackOverflowException.",
    "Process terminated. ",
)
_REPEAT: Final = re.compile(r"Repeat(?:ed)? ([0-9]{1,9}) times:")
_RULE: Final = "--------------------------------"
_NATIVE: Final = re.compile(
    r" {2,6}at (?P<name>[^()]{1,1000})\((?P<arguments>.{0,2000})\)(?: in (?P<file>.{1,1000}):line (?P<line>[0-9]{1,9}))?"
)


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
    text = "\n".join([lines[0].removeprefix(" ").strip(" ") if lines else "", *lines[1:]]).rstrip("\n ")
    typed = _TYPED.match(text)
    root = Raised(typed[1], typed[2]) if typed else Raised("", text)
    index += 1
    boundary = False
    while (line := window.at(index)) is not None:
        frame = read_frame("   " + line.strip()) or _native_frame("   " + line.strip())
        if frame is None and not is_previous(line.strip()):
            break
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_bounded(frame) if boundary else frame)
        boundary, index = frame is None, index + 1
    return Parsed(root, at, index, 0.9, mechanism="dotnet test") if root.frames else None


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
        elif (frame := _native_frame(line)) is not None:
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


def _native_frame(line: str) -> Frame | None:
    found = _NATIVE.fullmatch(line.rstrip())
    if found is None or "." not in found["name"] or " " in found["name"].strip():
        return None
    return Frame(function=found["name"], file=found["file"] or "", line=int(found["line"] or 0))


def _bounded(frame: Frame) -> Frame:
    return Frame(
        function=frame.function,
        raw_function=frame.raw_function,
        file=frame.file,
        line=frame.line,
        async_boundary=True,
    )
