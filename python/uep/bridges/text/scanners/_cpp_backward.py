"""What the library backward-cpp prints on a signal: the stack, outermost call first, and the signal's own words below it."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.bridges.text.scanners._cpp_heads import read_fault
from uep.model import Frame

__all__ = ["BACKWARD", "is_backward", "read_backward"]

BACKWARD: Final = "Stack trace (most recent call last)"
_HEAD: Final = re.compile(r"Stack trace \(most recent call last\)(?: in thread ([0-9]{1,20}))?:?", re.ASCII)
_NUMBER: Final = re.compile(r"#([0-9]{1,6}) *(\|? *(?:Source|Object) \".*)", re.ASCII)
_SOURCE: Final = re.compile(
    r"Source \"([^\"]{1,4096})\", line ([0-9]{1,9}), in (.{0,4096}?)(?: \[0x([0-9a-f]{1,16})\])?", re.ASCII
)
_OBJECT: Final = re.compile(r"Object \"([^\"]{0,4096})\", at 0x([0-9a-f]{1,16}), in (.{0,4096})", re.ASCII)
_SNIPPET: Final = re.compile(r" {4,8}(?:\| )? {0,14}(?:> {1,14})?[0-9]{1,9}: |(?: {4,8}\| )?\.\.\.", re.ASCII)


def is_backward(line: str) -> bool:
    """Return whether a line is a frame as backward-cpp prints it."""
    return _NUMBER.fullmatch(line) is not None


def read_backward(window: Window, at: int) -> Parsed | None:
    """Read the stack from its heading on, and the words of the signal, without which there is no error (BRG-1114)."""
    head = _HEAD.fullmatch(window.lines[at])
    if head is None or _NUMBER.fullmatch(window.at(at + 1) or "") is None:
        return None
    frames, index, is_inner = list[Frame](), at + 1, False
    while (line := window.at(index)) is not None:
        numbered = _NUMBER.fullmatch(line)
        text = numbered[2] if numbered is not None else line.lstrip(" ")
        frame = _frame(text.removeprefix("|").lstrip(" "))
        if frame is not None:
            # BRG-1115: what is inlined stands behind a bar, from the outside in, all under one number.
            inlined = is_inner and numbered is None
            if len(frames) < MAX_SCAN_FRAMES:
                frames.append(replace(frame, inlined=inlined))
            is_inner = text.startswith("|")
        elif _SNIPPET.match(line) is None:
            break
        index += 1
    words = window.at(index) or ""
    fault = read_fault(words.partition(" (")[0])
    if fault is None or not frames:
        return None
    signal = fault[2]
    root = Raised(signal, words, frames[::-1], codes=[("posix.signal", signal, "")])
    thread = head[1] or ""
    return Parsed(root, at, index + 1, 1.0, thread_id=thread, handled=False, fatal=True, mechanism="signal")


def _frame(text: str) -> Frame | None:
    """Read a frame that has a source, or only an object."""
    found = _SOURCE.fullmatch(text)
    if found is not None:
        return native_frame(found[3], file=found[1], line=found[2], address=_decimal(found[4]))
    found = _OBJECT.fullmatch(text)
    return native_frame(found[3], package=found[1], address=_decimal(found[2])) if found is not None else None


def _decimal(digits: str | None) -> str:
    value = int(digits, 16) if digits else 0
    return str(value) if value else ""
