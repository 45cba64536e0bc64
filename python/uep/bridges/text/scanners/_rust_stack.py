"""Backtraces of Rust: numbered frames, their places, what was inlined. Knows frames, not messages."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._rust_lines import is_omitted, read_at, read_numbered, read_unnumbered
from uep.model import Frame

__all__ = ["read_stack"]

_MAX_FRAMES: Final = 100_000
_OUTERMOST: Final = frozenset(
    (
        "<unknown>",
        "_start",
        "start",
        "_main",
        "main",
        "__libc_start_main",
        "clone",
        "__clone",
        "clone3",
        "thread_start",
    )
)
"""Functions that end a whole backtrace although they have no place."""


def read_stack(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames from the line after ``stack backtrace:`` and the line after them.

    Frames are numbered from zero without a gap; a line with another number is not a frame (BRG-305).
    """
    frames = list[Frame]()
    lines, number, is_full = window.lines, 0, False
    while window.has(index):
        line = lines[index]
        frame = read_numbered(line, number)
        if frame is not None:
            number += 1
            if not (is_full := len(frames) >= _MAX_FRAMES):
                frames.append(frame)
        elif number and (place := read_at(line)) is not None:
            if not is_full:
                frames[-1] = replace(frames[-1], file=place[0], line=place[1], column=place[2])
        elif number and not is_full and (frame := read_unnumbered(line)) is not None:
            frames[-1] = replace(frames[-1], inlined=True)
            frames.append(frame)
        elif not is_omitted(line):
            break
        index += 1
    else:
        if frames and not frames[-1].file and frames[-1].function not in _OUTERMOST:
            # The text was cut off inside of the last name, or before its place.
            frames.pop()
    return _mark_inlined(frames), index


def _mark_inlined(frames: list[Frame]) -> list[Frame]:
    """Mark the inlined calls: frames of one address, up to the one they were inlined into (BRG-306).

    A recursive call returns to the address of the call before, so a frame equal to the first of its address begins
    another call.
    """
    marked = list(frames)
    first = 0
    for index in range(1, len(frames)):
        address = frames[index].address
        if not address or address != frames[first].address or frames[index] == frames[first]:
            first = index
        else:
            marked[index - 1] = replace(frames[index - 1], inlined=True)
    return marked
