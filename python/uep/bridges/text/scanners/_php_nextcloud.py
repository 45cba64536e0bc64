"""Errors of PHP as the log readers of Nextcloud and ownCloud let them be copied: a place, and below it what was called there. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import Call, frames_of, is_certain
from uep.model import Relation

__all__ = ["PLACED", "read_copied"]

PLACED: Final = ".php - line "
_NAME: Final = r"(?P<type>[A-Za-z_][\w\\]{0,240})"
_PLACE: Final = re.compile(
    r" {0,4}(?:(?P<number>[0-9]{1,4})\. )?(?:(?P<file>[^\s:][^\n:]{0,1000}?)(?: -)? line (?P<line>[0-9]{1,9}):?|<<closure>>)"
)
_HEAD: Final = re.compile(
    rf"(?:\[[^\[\]\n]{{1,60}}\] [A-Z][a-z]{{2,12}}: )?(?:[^\n:]{{1,40}} )??{_NAME}: (?P<message>.*?)(?: at <<closure>>)?"
)
_CALL: Final = re.compile(
    r" {0,8}(?P<name>(?:\{closure\}|[A-Za-z_][\w\\{}]{0,240}(?:(?:->|::)[\w\\{}]{1,240})?))\(.*"
)
_ABOVE: Final = 8
_BLANKS: Final = 2


def read_copied(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first place stands at a line; the errors below it are causes (UEP-BRG-2105)."""
    found = _PLACE.fullmatch(window.lines[at])
    if found is None or found["file"] is None or (found["number"] or "0") != "0":
        return None
    start, head = at, None
    while head is None and start > max(floor, at - _ABOVE):
        start -= 1
        head = _head(window.lines[start])
    if head is None:
        return None
    root = effect = Raised(head["type"], _message(head, window.lines[start + 1 : at]))
    end = _calls(window, at, root)
    for _ in range(MAX_SCAN_NODES - 1):
        below = _past_blanks(window, end)
        head = _head(window.at(below) or "")
        after = _past_blanks(window, below + 1)
        if head is None or _PLACE.fullmatch(window.at(after) or "") is None:
            break
        cause = Raised(head["type"], head["message"], relation=Relation.CAUSE)
        end = _calls(window, after, cause)
        effect.children.append(cause)
        effect = cause
    if len(root.frames) < _BLANKS:
        return None
    if window.capped and end >= len(window.lines):
        effect.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 0.9)


def _head(line: str) -> re.Match[str] | None:
    found = _HEAD.fullmatch(line)
    return found if found is not None and is_certain(found["type"]) else None


def _message(head: re.Match[str], below: list[str]) -> str:
    text = "\n".join([head["message"], *below]).rstrip()
    return text.removesuffix(" at <<closure>>")


def _past_blanks(window: Window, index: int) -> int:
    last = index + _BLANKS
    while index < last and (line := window.at(index)) is not None and not line.strip():
        index += 1
    return index


def _calls(window: Window, index: int, raised: Raised) -> int:
    """Read places, each with the call below it; return the line after the last one."""
    calls, end = list[Call](), index
    while (placed := _PLACE.fullmatch(window.at(index) or "")) is not None:
        index = _past_blanks(window, index + 1)
        called = _CALL.fullmatch(window.at(index) or "")
        if called is None:
            break
        if len(calls) < MAX_SCAN_FRAMES:
            calls.append(Call(len(calls), called["name"], placed["file"] or "", int(placed["line"] or 0)))
        end = index + 1
        index = _past_blanks(window, end)
    raised.frames = frames_of("", 0, calls)[:MAX_SCAN_FRAMES]
    return end
