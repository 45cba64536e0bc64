"""Errors in a block of lines that are indented as a whole below a blank line: code in Markdown, a literal of YAML. Reads no formats."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text._inset import if_sure, indent_of, read_inset, size_of

__all__ = ["read_indented"]

_Parse = Callable[[Window, int, int], Parsed | None]
_BLANKS: Final = (" ", "\t")
_FENCES: Final = ("```", "~~~")
_LITERAL: Final = re.compile(r"[:-] [|>][0-9+-]{0,2}\Z")
"""How the line ends below which YAML has a text of several lines."""


def read_indented(parse: _Parse, window: Window, at: int, floor: int) -> Parsed | None:
    """Return the error at a line, read as it stands or, where that yields more, as if its block were not indented (UEP-BRG-2590)."""
    parsed = parse(window, at, floor)
    if window.lines[at][:1] not in _BLANKS:
        return parsed
    top = _top_of(window, at, floor)
    if top < 0:
        return _read_alone(parse, window, at, floor) if parsed is None else parsed
    inner = if_sure(read_inset(parse, window, at, top, indent_of(window.lines[top])), says_so=True)
    if inner is None or (parsed is not None and not _is_better(inner, parsed, top)):
        return parsed
    return inner


def _read_alone(parse: _Parse, window: Window, at: int, floor: int) -> Parsed | None:
    """Return the error whose first line says how far it is indented; frames alone below other words may be the rest of another."""
    margin = indent_of(window.lines[at])
    inner = if_sure(read_inset(parse, window, at, floor, margin), says_so=True) if margin != " " else None
    if inner is None or inner.root.type_name or inner.root.message:
        return inner
    return None if inner.start and window.lines[inner.start - 1].strip() else inner


def _top_of(window: Window, at: int, floor: int) -> int:
    """Return the first line of the indented block that a line is in, -1 where it is in none."""
    lines = window.lines
    if lines[at][:1] not in _BLANKS:
        return -1
    top, margin = at, indent_of(lines[at])
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        if not lines[index].strip():
            continue
        if lines[index][:1] not in _BLANKS:
            break
        top = index
        while not lines[index].startswith(margin):
            margin = margin[:-1]
    above = lines[top - 1] if top > floor else ""
    if margin == "" or indent_of(lines[top]) != margin:
        return -1
    if margin == " " and (above.strip() or any(line[:1].strip() for line in lines[top:])):
        return -1  # One blank is none of Markdown's: all lines have it, or the first one alone.
    if lines[top].lstrip().startswith(_FENCES):
        return top + 1
    is_set_off = not above.strip() or above.lstrip().startswith(_FENCES)
    return top if is_set_off or _LITERAL.search(above) is not None else -1


def _is_better(inner: Parsed, outer: Parsed, top: int) -> bool:
    """Return whether more was read of an error as if it were not indented, or it begins with its block."""
    own, other = size_of(inner.root), size_of(outer.root)
    if inner.start == top and inner.confidence >= outer.confidence:
        return inner.root.type_name != "" or own >= other
    return own > other
