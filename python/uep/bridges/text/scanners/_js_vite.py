"""Errors that the development server of Vite logs: the message behind its own words, plugin, file and excerpt, frames at six blanks.

The type is not printed; what stands between the message and the frames is Vite's (UEP-BRG-1716). A build that failed prints
a title, the error with a type or without, and what Vite adds to it (UEP-BRG-1875).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack, finish

__all__ = ["VITE", "parse_vite"]

_BUILD: Final = "error during build:"
VITE: Final = ("Internal server error: ", "Pre-transform error: ", _BUILD)
_WORDS: Final = re.compile(
    r"(?:[^\n]{0,40} )?(?:\[vite\] )?(?:\([^()\n]{1,20}\) )?(?:Internal server|Pre-transform) error: "
)
_FILE: Final = "file: "
_AFTER: Final = ("  Plugin: ", "  File: ")
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
            return None
        index += 1
    # Version 6 leaves plugin and file out where it does not know them.
    end = end or (index if index == at + 1 else 0)
    if not end or not window.has(index) or reader.frame_at(index, _MARGIN) is None:
        return None
    message = "\n".join([window.lines[at][words.end() :], *window.lines[at + 1 : end]])
    tree = Tree(Raised(message=message))
    last = reader.run(index, _MARGIN, tree)
    close_stack(tree)
    return Parsed(tree.raised, at, last, handled=True, mechanism="vite")


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
