"""What tools put between a message and frames: excerpts of source, titles of stacks, blanks. Reads no errors.

An excerpt has numbered lines behind bars, one of them marked.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text.scanners._js_lines import is_caret, read_frame
from uep.model import Frame

__all__ = ["ends_stack", "is_excerpt", "own_lines"]

_FRAME: Final = "    at "
_FIELDS: Final = ' {"'
_PADDING: Final = "  "
_STARTS: Final = (" ", ">")


def is_excerpt(text: str) -> bool:
    """Return whether a line is one of an excerpt: a mark, a number and a bar, or a bar and a caret."""
    number, bar, _ = text.lstrip(" >").partition("|")
    return bool(bar) and text[:1] in _STARTS and (not number.strip() or number.strip().isdigit())


def ends_stack(text: str) -> bool:
    """Return whether a line is the last frame of a stack with the fields of its log record behind it (UEP-BRG-3164).

    Where the fields hold a longer stack, that one is the error's (UEP-BRG-3172).
    """
    frame, opened, fields = text.partition(_FIELDS) if text.startswith(_FRAME) else ("", "", "")
    if not opened or read_frame(frame[len(_FRAME) :].rstrip(" ")) is None:
        return False
    return '"stack":' not in text or f'{frame.strip(" ")}"' in fields


def own_lines(lines: list[str], frame: Frame, shown: str) -> list[str]:
    """Return the lines of a message that are an error's own, without what tools put between it and the line of its first frame."""
    if len(lines) > 2 and frame.column and lines[-1].endswith("^") and is_caret(lines[-1]):
        # UEP-BRG-3161: Deno shows the source right above the frames.
        lines = lines[:-2] if len(lines[-1]) == frame.column else lines
    if len(lines) > 1:
        lines = _without_excerpt(lines, frame)
    # Terminals fill lines up with blanks, those of frames too.
    return [line.rstrip(" ") for line in lines] if shown.endswith(_PADDING) else lines


def _without_excerpt(lines: list[str], frame: Frame) -> list[str]:
    """Return the lines of a message without the excerpt at their end that shows the line of a frame (UEP-BRG-1870).

    What a compiler quotes stands in another file than its own frames, so that it is left in the message.
    """
    start = len(lines)
    while start and (is_excerpt(lines[start - 1]) or not lines[start - 1].strip()):
        start -= 1
    is_shown = frame.line and any(_marked(line) == str(frame.line) for line in lines[start:])
    return lines[:start] if is_shown else lines


def _marked(line: str) -> str:
    """Return the number of the marked line of an excerpt; numbers stand below each other."""
    bare = line.lstrip(" ")
    return bare[1:].partition("|")[0].strip() if bare[:1] == ">" else ""
