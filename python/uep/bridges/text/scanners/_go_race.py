"""Reports of Go's race detector: two accesses and where their goroutines were created. Reads one report (UEP-BRG-542)."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["RACE", "parse_race"]

RACE: Final = "WARNING: DATA RACE"
_RULE: Final = "=================="
_PATTERN: Final = "0x["
"""What a test that expects a report writes in place of an address."""

_MARGIN: Final = "  "
_PLACE: Final = "      "
_MAX_PARTS: Final = 16


def parse_race(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the report whose first line stands at a line: the first access is the error, the rest is its context."""
    # A prefix reader takes the first word for a level.
    if window.lines[at] not in (RACE, RACE.removeprefix("WARNING: ")):
        return None
    root: Raised | None = None
    index, end = at + 1, at + 1
    while (text := window.at(index)) is not None and text != _RULE:
        if not text.strip():
            index += 1
            continue
        if text.startswith(" ") or not text.endswith(":"):
            break
        part = Raised(message=text[:-1])
        part.frames, index = _frames(window, index + 1)
        end = index
        if root is None:
            root, part.type_name = part, RACE.removeprefix("WARNING: ")
        elif len(root.children) < _MAX_PARTS:
            part.relation = Relation.CONTEXT
            root.children.append(part)
    if root is None or _PATTERN in root.message:
        return None
    if text is None:
        root.cuts.append(Cut.TAIL)
    else:
        end = index + (text == _RULE)
    start = at - 1 if at > floor and window.lines[at - 1] == _RULE else at
    return Parsed(root, start, end, mechanism="race detector")


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    """Read pairs of a function and its place."""
    frames = list[Frame]()
    while (text := window.at(index)) is not None and text.startswith(_MARGIN) and text.strip():
        name = text.strip()
        where = window.at(index + 1) or ""
        if where.startswith(_PLACE):
            file, _, line = where.strip().partition(" +0x")[0].rpartition(":")
            index += 1
            known = line.isascii() and line.isdigit() and len(line) < 10
            frame = Frame(
                function=_function(name), file=file if known else "", line=int(line) if known else 0
            )
            if len(frames) < MAX_SCAN_FRAMES:
                frames.append(frame)
        index += 1
    return frames, index


def _function(text: str) -> str:
    """Return a function without its last group of parentheses; a receiver's group stays (UEP-BRG-283)."""
    return text[: text.rindex("(")] if text.endswith(")") and "(" in text else text
