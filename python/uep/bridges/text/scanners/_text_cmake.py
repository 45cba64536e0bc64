"""Errors of CMake: the place of the command in the first line, an indented message, the calls that led there. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["CMAKE", "read_cmake"]

CMAKE: Final = "CMake Error"
_HEAD: Final = re.compile(
    r"CMake Error(?: \(dev\))?(?: (?:at|in) (?P<file>[^:\n]{1,1000}?)(?::(?P<line>[0-9]{1,9}))?(?: \((?P<name>[^()\n]{1,200})\))?)?: ?(?P<text>.*)"
)
_CALLS: Final = "Call Stack (most recent call first):"
_CALL: Final = re.compile(r"  (?P<file>[^:\n]{1,1000}?):(?P<line>[0-9]{1,9}) \((?P<name>[^()\n]{1,200})\)")


def read_cmake(window: Window, at: int) -> Parsed | None:
    """Return the error that begins on a line (UEP-BRG-2309)."""
    head = _HEAD.fullmatch(window.lines[at])
    if head is None or not (head["file"] or head["text"]):
        return None
    index = at + 1
    while (line := window.at(index)) is not None and (
        line.startswith("  ") or (not line and _goes_on(window, index))
    ):
        index += 1
    lines = [line.removeprefix("  ") for line in window.lines[at + 1 : index]]
    message = "\n".join([head["text"], *lines] if head["text"] else lines).rstrip()
    if not message:
        return None
    raised = Raised(message=message)
    if head["file"]:
        raised.frames.append(_frame(head))
    if line == _CALLS:
        index += 1
        while (line := window.at(index)) is not None and (call := _CALL.fullmatch(line)) is not None:
            raised.frames.append(_frame(call))
            index += 1
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, at, index, confidence=0.9, language="cmake")


def _goes_on(window: Window, index: int) -> bool:
    """Return whether a message goes on behind one blank line."""
    return (window.at(index + 1) or "").startswith("  ")


def _frame(found: re.Match[str]) -> Frame:
    return Frame(function=found["name"] or "", file=found["file"], line=int(found["line"] or 0))
