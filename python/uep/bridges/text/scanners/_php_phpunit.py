"""Failures of PHPUnit: a numbered title, class and message or a message alone, places without functions. Reads one failure.

A blank line stands before the places, and ``Caused by`` before a previous exception (UEP-BRG-1149, UEP-BRG-1150).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import is_certain, split_head
from uep.model import Frame, Relation

__all__ = ["is_place", "parse_phpunit"]

_TITLE: Final = re.compile(r"[0-9]{1,6}\) [A-Za-z_\x80-\uffff][\w\\]{0,240}(?:::\S.{0,400})?")
_COMPOSER: Final = "phpvfscomposer://"
_PLACE: Final = re.compile(
    r"([^\s()\"']{1,1000}\.(?:php|phtml|phpt|inc)|phpvfscomposer://[^\s()\"':]{1,1000}):([0-9]{1,9})"
)
"""A file, or one that Composer wrapped to leave its first line out (UEP-BRG-2615)."""

_CAUSED: Final = "Caused by"


def _frame(text: str) -> Frame | None:
    found = _PLACE.fullmatch(text) if ".p" in text or ".inc" in text or text.startswith(_COMPOSER) else None
    return Frame(file=found[1], line=int(found[2])) if found is not None else None


def is_place(text: str) -> bool:
    """Return whether a line is nothing but a place."""
    return _frame(text) is not None


def parse_phpunit(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first place stands at a line; its numbered title stands above."""
    if at <= floor or window.lines[at - 1].strip():
        return None
    lowest = max(floor, at - LOOKAHEAD)
    start = next((i for i in range(at - 2, lowest - 1, -1) if _TITLE.fullmatch(window.lines[i])), None)
    if start is None or start + 1 >= at - 1:
        return None
    if any(is_place(window.lines[index]) for index in range(start + 1, at)):
        return None
    root = Raised()
    end = _error(window, root, window.lines[start + 1 : at - 1], at)
    effect = root
    for _ in range(MAX_SCAN_NODES - 1):
        blank, title = window.at(end), window.at(end + 1) if window.has(end) else None
        if blank is None or blank.strip() or title != _CAUSED:
            break
        index = end + 2
        while index - end < LOOKAHEAD and (text := window.at(index)) is not None and not is_place(text):
            index += 1
        if window.at(index) is None or not is_place(window.lines[index]) or window.lines[index - 1].strip():
            break
        cause = Raised(relation=Relation.CAUSE)
        end = _error(window, cause, window.lines[end + 2 : index - 1], index)
        effect.children.append(cause)
        effect = cause
    return Parsed(root, start, end, mechanism="phpunit")


def _error(window: Window, raised: Raised, lines: list[str], index: int) -> int:
    head = split_head(lines[0])
    if head is not None and is_certain(head[0]):
        raised.type_name, lines[0] = head
    raised.message = "\n".join(lines)
    while (text := window.at(index)) is not None and (frame := _frame(text)) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return index
