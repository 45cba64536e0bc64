"""Errors that the development server of Vite logs: the message behind its own words, plugin, file and excerpt, frames at six blanks.

The type is not printed; what stands between the message and the frames is Vite's (UEP-BRG-1716).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack

__all__ = ["VITE", "parse_vite"]

VITE: Final = ("Internal server error: ", "Pre-transform error: ")
_WORDS: Final = re.compile(
    r"(?:[^\n]{0,40} )?(?:\[vite\] )?(?:\([^()\n]{1,20}\) )?(?:Internal server|Pre-transform) error: "
)
_AFTER: Final = ("  Plugin: ", "  File: ")
_MARGIN: Final = 2


def parse_vite(window: Window, at: int) -> Parsed | None:
    """Read the error whose message stands behind Vite's words at a line."""
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
    if not end or not window.has(index) or reader.frame_at(index, _MARGIN) is None:
        return None
    message = "\n".join([window.lines[at][words.end() :], *window.lines[at + 1 : end]])
    tree = Tree(Raised(message=message))
    last = reader.run(index, _MARGIN, tree)
    close_stack(tree)
    return Parsed(tree.raised, at, last, handled=True, mechanism="vite")
