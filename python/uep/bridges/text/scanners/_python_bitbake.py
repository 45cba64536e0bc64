"""The stack of Python calls that BitBake shows for a task's function: places in words, numbered source, the error below.

The lines are put into CPython's own form and read by its reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._python_lines import HEADER
from uep.bridges.text.scanners._python_spaced import Squeezed

__all__ = ["CALLS", "parse_bitbake"]

CALLS: Final = "The stack trace of python calls that resulted in"
_PLACE: Final = re.compile(
    r"File: '([^'\n]{1,1000})', line ?no: ([0-9]{1,9}), function: ([^\n]{1,400})", re.ASCII
)
_SOURCE: Final = re.compile(r" {0,8}(\*\*\* )?[0-9]{1,9}:([^\n]*)", re.ASCII)
_RAISED: Final = "Exception: "


def parse_bitbake(window: Window, at: int) -> Parsed | None:
    """Read the error whose calls stand below a line (UEP-BRG-1809)."""
    if not window.lines[at].startswith(CALLS) or _PLACE.match(window.at(at + 1) or "") is None:
        return None
    node = Squeezed(window, _squeezed(window, at)).chain()
    return node and Parsed(node.raised, at, node.end, mechanism="bitbake")


def _squeezed(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines in CPython's form and where each of them stands."""
    yield HEADER, at
    while window.has(at := at + 1):
        text = window.lines[at]
        if (place := _PLACE.match(text)) is not None:
            yield f'  File "{place[1]}", line {place[2]}, in {place[3].rstrip()}', at
        elif (source := _SOURCE.match(text)) is not None:
            if source[1]:
                yield "    " + source[2].lstrip(" "), at
        else:
            break
    if window.has(at) and window.lines[at].startswith(_RAISED):
        yield window.lines[at][len(_RAISED) :], at
