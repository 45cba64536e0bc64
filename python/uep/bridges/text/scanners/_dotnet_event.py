"""What the runtime writes into the log of events of Windows without naming an exception: native faults, FailFast. Reads one error.

The cause stands in words above the title of the stack (UEP-BRG-2043).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import EVENT, read_frame

__all__ = ["STACK_TITLE", "read_described", "read_fault"]

STACK_TITLE: Final = "Stack:"
_WORDS: Final = ("Message: ", "Description: ")
_NEAR: Final = 8
_FAULT: Final = re.compile(r"exception code [0-9a-f]{8}, exception address [0-9A-Fa-f]{1,16}")


def read_fault(window: Window, at: int) -> Parsed | None:
    """Read the code and the address of a fault in native code, and the frames below the title of its stack."""
    words = window.lines[at].removeprefix(EVENT).rstrip()
    if _FAULT.fullmatch(words) is None:
        return None
    below = at + 2 if (window.at(at + 1) or "").strip() == STACK_TITLE else at + 1
    return _framed(window, Raised(message=words), at, below)


def read_described(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack's title stands at a line, from the words of an event above."""
    start, words = at - 1, ""
    while start >= max(floor, at - _NEAR) and not words:
        words = next((word for word in _WORDS if window.lines[start].startswith(word)), "")
        start -= 1
    if not words:
        return None
    start += 1
    said = [window.lines[start].removeprefix(words), *window.lines[start + 1 : at]]
    return _framed(window, Raised(message="\n".join(said).rstrip()), start, at + 1)


def _framed(window: Window, root: Raised, start: int, index: int) -> Parsed:
    while (text := window.at(index)) is not None and (frame := read_frame(text)) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    return Parsed(root, start, index, handled=False, fatal=True, mechanism="runtime")
