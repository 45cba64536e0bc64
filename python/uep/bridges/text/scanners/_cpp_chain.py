"""Chains of std::nested_exception as programs print them: a line an exception, each one blank further in."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Relation

__all__ = ["read_chain"]

_LINE: Final = re.compile(r"( {0,255})exception: (\S.*|)")


def read_chain(window: Window, at: int) -> Parsed | None:
    """Read two or more lines ``exception: …`` of which each stands further in than the one before (BRG-432)."""
    first = _LINE.fullmatch(window.lines[at])
    line = window.at(at + 1) if first is not None else None
    second = _LINE.fullmatch(line) if line is not None else None
    if first is None or second is None or not 1 <= len(second[1]) - len(first[1]) <= 4:
        return None
    step = len(second[1]) - len(first[1])
    root = parent = Raised(message=first[2])
    index, margin, count = at + 1, len(first[1]), 1
    while (line := window.at(index)) is not None and (found := _LINE.fullmatch(line)) is not None:
        if len(found[1]) != margin + step:
            break
        if count < MAX_SCAN_NODES:
            cause = Raised(message=found[2], relation=Relation.CAUSE)
            parent.children.append(cause)
            parent = cause
        margin, index, count = margin + step, index + 1, count + 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, index, 0.7)
