"""The box in which Streamlit shows an error on its page: the type and the message stand above the frames. Reads one error."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import (
    frame_of,
    innermost,
    is_certain_type,
    is_frame,
    is_place,
    read_type,
)
from uep.model import Frame

__all__ = ["parse_streamlit"]

_MESSAGE_LINES: Final = 16
_MARGIN: Final = "  "


def parse_streamlit(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose word before the frames stands at a line (UEP-BRG-1732)."""
    start = _start(window, at, floor)
    frames, end = _frames(window, at + 1)
    if start is None or not frames or (header := read_type(window.lines[start])) is None:
        return None
    raised = Raised(header[0], "\n".join([header[1], *window.lines[start + 1 : at]]))
    raised.frames, raised.dropped = innermost(frames)
    raised.dropped_after = len(raised.frames) if raised.dropped else 0
    return Parsed(raised, start, end, mechanism="streamlit")


def _start(window: Window, at: int, floor: int) -> int | None:
    """Return the line of the type: the message goes on to the word before the frames."""
    for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1):
        if not window.lines[index].strip():
            return None
        if is_certain_type(window.lines[index]):
            return index
    return None


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames at a line, outermost first, and the index after them; they have no margin."""
    found = list[Frame]()
    while (text := window.at(index)) is not None:
        place = _MARGIN + text.strip()
        if not is_frame(place) or not is_place(place):
            break
        source, index = "", index + 1
        while (below := window.at(index)) is not None and below.startswith(_MARGIN) and not _is_next(below):
            source, index = source or below, index + 1
        found.append(frame_of(place, source))
    return found, index


def _is_next(text: str) -> bool:
    return is_frame(_MARGIN + text.strip())
