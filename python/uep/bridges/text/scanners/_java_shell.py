"""Exceptions as the shell of the JDK shows them, behind bars, with the numbers of snippets for files (UEP-BRG-2274). Reads one."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["SHELL", "read_shell"]

SHELL: Final = "|  Exception "
_HEAD: Final = re.compile(
    r"\|  (?:Exception|Caused by:) ((?:[\w$]{1,100}\.){0,20}[\w$]{1,200})(?:: (.*))?", re.DOTALL
)
_FRAME: Final = re.compile(r"\|        at (?:(\S{1,400}) )?\((#?[\w.$-]{1,200}):([0-9]{1,9})\)")
_MORE: Final = "|        ..."


def read_shell(window: Window, at: int) -> Parsed | None:
    """Read an exception from its first line on, with its causes."""
    root: Raised | None = None
    current, index = Raised(), at
    for _ in range(MAX_SCAN_NODES):
        found = _HEAD.fullmatch(window.at(index) or "")
        if found is None:
            break
        raised = Raised(found[1], found[2] or "")
        index = _frames(window, index + 1, raised)
        if root is None:
            root = raised
        else:
            raised.relation = Relation.CAUSE
            current.children.append(raised)
        current = raised
    return Parsed(root, at, index, mechanism="jshell") if root is not None and root.frames else None


def _frames(window: Window, index: int, raised: Raised) -> int:
    while (text := window.at(index)) is not None:
        if text == _MORE:
            raised.dropped, raised.dropped_after = raised.dropped + 1, len(raised.frames)
            raised.cuts.append(Cut.UNCOUNTED)
        elif (found := _FRAME.fullmatch(text)) is None:
            break
        elif len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(Frame(function=found[1] or "", file=found[2], line=int(found[3])))
        index += 1
    return index
