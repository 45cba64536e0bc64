"""Errors that the development server of Vite logs: the message behind its own words, plugin, file and excerpt, frames at six blanks.

The type is not printed; what stands between the message and the frames is Vite's (UEP-BRG-1716). A build that failed prints
a title, the error with a type or without, and what Vite adds to it (UEP-BRG-1875).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header, split_place
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack, finish
from uep.model import Frame

__all__ = ["VITE", "parse_vite"]

_BUILD: Final = "error during build:"
VITE: Final = ("Internal server error: ", "Pre-transform error: ", _BUILD)
_WORDS: Final = re.compile(
    r"(?:[^\n]{0,40} )?(?:\[vite\] )?(?:\([^()\n]{1,20}\) )?(?:Internal server|Pre-transform) error: "
)
_FILE: Final = "file: "
_AFTER: Final = ("  Plugin: ", "  File: ")
_SHOWN: Final = re.compile(r" {2,12}(?:[0-9]{1,6} )? {0,8}\|")
_MARGIN: Final = 2


def parse_vite(window: Window, at: int) -> Parsed | None:
    """Read the error whose message stands behind Vite's words at a line."""
    if window.lines[at].strip() == _BUILD:
        return _failed_build(window, at)
    words = _WORDS.match(window.lines[at])
    if words is None:
        return None
    reader, index, end = Reader(window), at + 1, 0
    while index - at < LOOKAHEAD and window.has(index) and reader.frame_at(index, _MARGIN) is None:
        line = window.lines[index]
        if line.startswith(_AFTER):
            end = end or index
        elif line[:1] not in (" ", "") and end:
            break
        index += 1
    # Version 6 leaves plugin and file out where it does not know them.
    is_told, end = bool(end), end or (index if index == at + 1 else 0)
    if not end:
        return None
    message = "\n".join([window.lines[at][words.end() :], *window.lines[at + 1 : end]])
    tree = Tree(Raised(message=message))
    if not window.has(index) or reader.frame_at(index, _MARGIN) is None:
        return _without_frames(window, at, end, tree.raised) if is_told else None
    last = reader.run(index, _MARGIN, tree)
    close_stack(tree)
    return Parsed(tree.raised, at, last, handled=True, mechanism="vite")


def _without_frames(window: Window, at: int, index: int, raised: Raised) -> Parsed:
    """Read what Vite prints below a message when it shows no stack: plugin, file and an excerpt (UEP-BRG-2084)."""
    end = index
    while end - index < LOOKAHEAD and (line := window.at(end)) is not None:
        place = split_place(line[len(_AFTER[1]) :]) if line.startswith(_AFTER[1]) else None
        if place is not None:
            raised.frames.append(Frame(file=place[0], line=place[1], column=place[2]))
        if not line.startswith(_AFTER) and _SHOWN.match(line) is None:
            break
        end += 1
    return Parsed(raised, at, end, 0.9, handled=True, mechanism="vite")


def _failed_build(window: Window, at: int) -> Parsed | None:
    """Read the error below the title of a build that failed; its message ends before the line of the file."""
    reader, index = Reader(window), at + 1
    blank = end = 0
    while index - at < LOOKAHEAD and window.has(index) and reader.frame_at(index, 0) is None:
        if window.lines[index].startswith(_FILE):
            end = end or index
        blank = blank or (index if not window.lines[index].strip() else 0)
        index += 1
    tree = Tree(Raised())
    tree.end = reader.run(index, 0, tree) if window.has(index) else index
    if not tree.texts:
        tree.end = index = blank or index
    lines = window.lines[at + 1 : min(end or index, index)]
    if not lines or not lines[0].strip():
        return None
    header = read_header(lines[0])
    if header is not None and header[2]:
        tree.raised.type_name, lines[0] = header[0], header[1]
    tree.raised.message = "\n".join(lines).rstrip("\n ")
    parsed = finish(window, tree, at, 1.0)
    parsed.mechanism = "vite"
    return parsed
