"""Stacks of SpiderMonkey and JavaScriptCore: ``function@file:line:column`` a line, below type and message.

Firefox, Safari and GJS print them. A stack carries no header of its own, so the line above names the error, and
without one there is none (UEP-BRG-530, UEP-BRG-531).
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header, split_place
from uep.model import Frame

__all__ = ["AT_SIGNS", "is_at_frame", "parse_at_sign"]

AT_SIGNS: Final = ("@file:", "@http:", "@https:", "@/", "@resource:", "@[native code]", "@webpack", "@app:")
_NEAR: Final = 8
_MAX_LINE: Final = 2048
_NATIVE: Final = "[native code]"
_ASYNC: Final = "async*"
_GJS: Final = "JS ERROR: "


def is_at_frame(text: str) -> bool:
    """Return whether a line has the form of a frame."""
    return "@" in text and _frame(text) is not None


def parse_at_sign(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the stack whose first frame stands at a line, and the error above it."""
    if _frame(window.lines[at]) is None or (at > floor and is_at_frame(window.lines[at - 1])):
        return None
    header = _header(window, at, floor)
    if header is None:
        return None
    frames, end = list[Frame](), at
    while window.has(end) and (frame := _frame(window.lines[end])) is not None:
        frames.append(frame)
        end += 1
    start, name, first = header
    raised = Raised(name, "\n".join([first, *window.lines[start + 1 : at]]), frames[:MAX_SCAN_FRAMES])
    if len(frames) > MAX_SCAN_FRAMES:
        raised.dropped, raised.dropped_after = len(frames) - MAX_SCAN_FRAMES, MAX_SCAN_FRAMES
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, start, end, confidence=0.9)


def _header(window: Window, at: int, floor: int) -> tuple[int, str, str] | None:
    """Return line, type and first line of the message of the nearest header whose name is beyond doubt."""
    for index in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        text = window.lines[index]
        if is_at_frame(text) or not text.strip():
            return None
        found = read_header(text.partition(_GJS)[2] or text)
        if found is not None and found[2]:
            return index, found[0], found[1]
    return None


def _frame(text: str) -> Frame | None:
    text = text.strip()
    if len(text) > _MAX_LINE:
        return None
    raw, sign, where = text.partition("@")
    if not sign or not where or raw.count(" ") > 1 or raw.endswith((" ", ":", ",")) or '"' in raw:
        return None
    awaited = raw.startswith(_ASYNC)
    name = raw.removeprefix(_ASYNC)
    if where == _NATIVE:
        return Frame(function=name, file=_NATIVE, async_boundary=awaited) if name else None
    place = split_place(where)
    if place is None or " " in place[0].split(" > ")[0]:
        return None
    return Frame(
        function=name,
        raw_function=raw if awaited else "",
        file=place[0],
        line=place[1],
        column=place[2],
        async_boundary=awaited,
    )
