"""Frames that a terminal broke at its width: puts both parts of each together again (UEP-BRG-1709). Reads no errors."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._js_lines import clean_frame, read_frame

__all__ = ["Mended", "mend"]

_FRAME: Final = "    at "
_WIDTH: Final = 60


class Mended:
    """The lines around broken frames with the frames whole, and where each of these lines stood."""

    def __init__(self, window: Window, at: int, floor: int, frames: list[tuple[str, int]], end: int) -> None:
        self.first = max(floor, at - LOOKBACK)
        self.at = at - self.first
        self.window = Window([*window.lines[self.first : at], *(text for text, _ in frames)], final=True)
        self._origins = [*range(self.first, at), *(origin for _, origin in frames), end]

    def place(self, parsed: Parsed | None) -> Parsed | None:
        """Return an error with the lines that it took where they stood."""
        if parsed is not None:
            parsed.start, parsed.end = self._origins[parsed.start], self._origins[parsed.end]
        return parsed


def mend(window: Window, at: int, floor: int) -> Mended | None:
    """Return the lines around the frames at a line when one of them is broken, None when all are whole."""
    frames, index, is_broken = list[tuple[str, int]](), at, False
    while (is_broken or index - at < LOOKAHEAD) and (text := window.at(index)) is not None:
        origin = index
        if not text.startswith(_FRAME):
            break
        if not _is_frame(text):
            rest = window.at(index + 1) if len(text) >= _WIDTH else None
            if not rest or rest[0] in " \t" or not _is_frame(text + rest):
                break
            text, index, is_broken = text + rest, index + 1, True
        frames.append((text, origin))
        index += 1
    return Mended(window, at, floor, frames, index) if is_broken else None


def _is_frame(text: str) -> bool:
    return read_frame(clean_frame(text[len(_FRAME) :])) is not None
