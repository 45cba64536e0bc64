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

__all__ = ["ASSERTED", "is_place", "parse_phpunit", "parse_unplaced"]

ASSERTED: Final = "Failed asserting that "


_TITLE: Final = re.compile(r"[0-9]{1,6}\) [A-Za-z_\x80-\uffff][\w\\]{0,240}(?:::\S.{0,400})?")
_COMPOSER: Final = "phpvfscomposer://"
_PLACE: Final = re.compile(
    r"([^\s()\"']{1,1000}\.(?:php|phtml|phpt|inc)|phpvfscomposer://[^\s()\"':]{1,1000}):([0-9]{1,9})"
)
"""A file, or one that Composer wrapped to leave its first line out (UEP-BRG-2615)."""

_CAUSED: Final = "Caused by"
_SUMMARY: Final = ("FAILURES!", "ERRORS!", "There was ", "There were ", "--")


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
        if blank is None or blank.strip() or title is None or not title.startswith(_CAUSED):
            break
        said = title.removeprefix(_CAUSED).lstrip(" ")
        if said and ((head := split_head(said)) is None or not is_certain(head[0])):
            break
        index = end + 2
        while index - end < LOOKAHEAD and (text := window.at(index)) is not None and not is_place(text):
            index += 1
        if window.at(index) is None or not is_place(window.lines[index]) or window.lines[index - 1].strip():
            break
        cause = Raised(relation=Relation.CAUSE)
        lines = window.lines[end + 2 : index - 1]
        # UEP-BRG-2996: until its tenth version the first line of a previous exception stood behind the words.
        end = _error(window, cause, [said, *lines] if said else lines, index)
        effect.children.append(cause)
        effect = cause
    return Parsed(root, start, end, mechanism="phpunit")


def parse_unplaced(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure without a place whose assertion stands at a line: nothing was thrown where something had to be (UEP-BRG-2997)."""
    if at <= floor or _TITLE.fullmatch(window.lines[at - 1]) is None:
        return None
    end = at
    while (text := window.at(end)) is not None and text.strip():
        if end - at >= LOOKAHEAD or is_place(text):
            return None
        end += 1
    below = window.at(end + 1) if window.has(end) else None
    if not below or not (below.startswith(_SUMMARY) or _TITLE.fullmatch(below)):
        return None
    return Parsed(Raised(message="\n".join(window.lines[at:end])), at - 1, end, 0.9, mechanism="phpunit")


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
