"""The frames of one traceback of CPython, with the source below each of them; stacks of a log repeat. Reads no types."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from uep.bridges.text._grammar import KnownFrames, Window
from uep.bridges.text.scanners._python_lines import (
    CATCHING,
    frame_of,
    has_arguments,
    innermost,
    is_place,
    repeat_count,
)
from uep.model import Frame

__all__ = ["known_run", "read_frames", "run_of_frames"]

_FRAME: Final = '  File "'
_FILLED: Final = 8
_KNOWN_RUNS: Final = 512
_CAUGHT: Final = "--- <exception caught here> ---"
_KNOWN_CHARS: Final = 1 << 14


def read_frames(window: Window, index: int, margin: str) -> tuple[list[Frame], int]:
    """Read the frames at ``index`` behind a margin, outermost first as printed."""
    lines = window.lines
    cut, frames = len(margin), list[Frame]()
    frame_start, source_start, catching = margin + _FRAME, margin + "    ", margin + CATCHING
    while index < len(lines) or window.has(index):
        text = lines[index]
        if text.startswith(catching):
            text = frame_start + text[len(catching) :]  # UEP-BRG-2841
        if not text.startswith(frame_start):
            if frames and text == margin + _CAUGHT and (window.at(index + 1) or "").startswith(frame_start):
                index += 1  # BRG-1734
                continue
            if not frames or (count := repeat_count(text[cut:])) is None or not text.startswith(margin):
                break
            frames[-1] = _repeated(frames[-1], count)
            index += 1
            continue
        if not is_place(text[cut:]):
            break
        first, source = text[cut:], ""
        index += 1
        while index < len(lines) or window.has(index):
            text = lines[index]
            if text.startswith(source_start):
                shown, following = _parted(text[cut:])
                is_marked = shown[4:5] == ">" and has_arguments(first)
                source = shown[5:] if is_marked else source or shown[4:]
                if following:
                    frames.append(frame_of(first, source))
                    first, source = following, ""
            elif text.strip() or not _goes_on(window, index, source_start, cut):
                break
            index += 1
        frames.append(frame_of(first, source))
    return frames, index


def _parted(text: str) -> tuple[str, str]:
    """Return a line of source and the frame behind it, where a terminal filled the line up with blanks and broke none."""
    at = text.rfind(_FRAME)
    if (
        at < _FILLED
        or text[at - _FILLED : at].strip(" ")
        or not is_place(text[at:])
        or ", in " not in text[at:]
    ):
        return text, ""
    return text[:at], text[at:].rstrip(" ")


def _goes_on(window: Window, index: int, source_start: str, cut: int) -> bool:
    """Return whether a blank line stands inside the source lines of a frame (a statement over several lines), or for them."""
    following = window.at(index + 1)
    if following is None:
        return False
    if following.startswith(_FRAME, cut) and following[:cut] == source_start[:cut]:
        # UEP-BRG-2606: a console prints a blank line where it could not read the source.
        return is_place(following[cut:]) and ", in " in following
    return following.startswith(source_start) and not following.startswith(source_start + "+")


def run_of_frames(lines: list[str], index: int) -> str:
    """Return the indented lines at ``index``, which hold all frames, "" where that cannot be told at a glance."""
    end, limit = index, len(lines)
    while end < limit and lines[end][:2] == "  ":
        end += 1
    if (
        end - index < 2
        or end == limit
        or not lines[end].strip()
        or lines[end] == _CAUGHT
        or lines[end].startswith(CATCHING)
    ):
        return ""
    text = "\n".join(lines[index:end])
    return text if len(text) <= _KNOWN_CHARS else ""


@lru_cache(_KNOWN_RUNS)
def known_run(text: str) -> tuple[KnownFrames, int, int]:
    """Return the frames of indented lines, how many were left out, and how many lines they take; stacks of a log repeat."""
    printed, lines = read_frames(Window(text.split("\n"), final=True), 0, "")
    frames, excess = innermost(printed)
    return KnownFrames(frames), excess, lines


def _repeated(frame: Frame, count: int) -> Frame:
    return Frame(
        function=frame.function,
        file=frame.file,
        line=frame.line,
        source_line=frame.source_line,
        repeat=frame.repeat + count,
    )
