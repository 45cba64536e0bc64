"""The layout of the library stackprinter: a place at the first column, numbered source with an arrow, values between dots.

A blank line stands below each frame and above the type. The lines are put into CPython's own form and read by its reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._python_after import ends_message
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER
from uep.bridges.text.scanners._python_loose import is_loose_frame
from uep.bridges.text.scanners._python_spaced import Squeezed

__all__ = ["parse_stackprinter"]

_FRAME: Final = 'File "'
_ARROW: Final = re.compile(r"--> [0-9]{1,9} ", re.ASCII)


def parse_stackprinter(window: Window, at: int) -> Parsed | None:
    """Read the chain whose first place stands at a line (UEP-BRG-1805)."""
    if not _begins(window, at):
        return None
    node = Squeezed(window, _squeezed(window, at)).chain()
    return node and Parsed(node.raised, at, node.end, mechanism="stackprinter")


def _is_frame(text: str) -> bool:
    return text.startswith(_FRAME) and is_loose_frame(text)


def _begins(window: Window, at: int) -> bool:
    """Return whether an arrow points at a line of source below the first places, with no other text between."""
    if not _is_frame(window.lines[at]):
        return False
    for index in range(at + 1, at + LOOKAHEAD):
        text = window.at(index)
        if text is None or _ARROW.match(text) is not None:
            return text is not None
        if text[:1] not in ("", " ") and not _is_frame(text):
            return False
    return False


def _squeezed(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines in CPython's form and where each of them stands."""
    yield HEADER, at
    inside = True
    while window.has(at):
        text = window.lines[at]
        if inside and _is_frame(text):
            yield "  " + text, at
        elif inside and (arrow := _ARROW.match(text)) is not None:
            yield "    " + text[arrow.end() :].lstrip(" "), at
        elif inside and text[:1] not in ("", " "):
            inside = False
            yield text, at
        elif not inside and not text and (window.at(at + 1) or "") in CONNECTORS:
            yield from (("", at), (window.lines[at + 1], at + 1), ("", at + 2), (HEADER, at + 2))
            inside, at = True, at + 2
        elif not inside:
            if (not text and not window.enclosed) or ends_message(text):
                return
            yield text, at
        at += 1
