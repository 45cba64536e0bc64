"""Stacks whose lines stand in quotes, one a line: a string that util.inspect parted, and a list of lines in JSON. Finds one text.

The pieces of a string are joined with plus signs, the lines of a list with commas (UEP-BRG-1864).
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._js_lines import unquote

__all__ = ["is_quoted_frame", "read_pieces"]

_QUOTES: Final = ("'", '"', "`")
_JOINTS: Final = {" +": "", ",": "\n"}


def is_quoted_frame(line: str) -> bool:
    """Return whether a line is a frame in quotes."""
    bare = line.lstrip(" ")
    return bare[:1] in _QUOTES and bare[1:].startswith("    at ")


def read_pieces(window: Window, at: int, floor: int) -> tuple[Window, int, int] | None:
    """Return the text in quotes whose first frame stands at a line, and the lines that hold it."""
    if at == floor or is_quoted_frame(window.lines[at - 1]):
        # Only the first frame leads to the text, so that a list of frames is read once.
        return None
    joint = next((joint for joint in _JOINTS if window.lines[at - 1].endswith(joint)), "")
    if not joint:
        return None
    start, end = at, at + 1
    while start > floor and at - start < LOOKAHEAD:
        line = window.lines[start - 1]
        if not line.endswith(joint) or (joint == "," and line.strip(" ")[:1] not in _QUOTES):
            break
        start -= 1
    while window.lines[end - 1].endswith(joint) and window.has(end) and is_quoted_frame(window.lines[end]):
        end += 1
    pieces = list[str]()
    for index in range(start, end):
        piece = window.lines[index].strip().removesuffix(" +").rstrip(",")
        begin = min((place for quote in _QUOTES if (place := piece.find(quote)) >= 0), default=-1)
        if begin < 0:
            return None
        pieces.append(unquote(piece[begin:]))
    return Window.of(_JOINTS[joint].join(pieces), enclosed=True), start, end
