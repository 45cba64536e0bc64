"""Stacks of SpiderMonkey and JavaScriptCore: ``function@file:line:column`` a line, below type and message.

Firefox, Safari and GJS print them, React Native too. A stack carries no header of its own, so the line above names the
error, and without one there is none (UEP-BRG-530, UEP-BRG-531, UEP-BRG-1132 to UEP-BRG-1134, UEP-BRG-1509, UEP-BRG-2989).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header, split_place, wasm_frame
from uep.model import Frame

__all__ = ["AT_SIGNS", "is_at_frame", "is_at_stack", "parse_at_sign", "read_at_frame"]

AT_SIGNS: Final = (
    "@file:",
    "@http:",
    "@https:",
    "@/",
    "@resource:",
    "@[native code]",
    "@webpack",
    "@app:",
    ".bundle:",
    "jsbundle:",
)
_NEAR: Final = 8
_MAX_LINE: Final = 2048
_MAX_NAME: Final = 200
_CODE: Final = ("eval code", "global code", "module code")
_NATIVE: Final = "[native code]"
_EVALUATED: Final = re.compile(r" line [0-9]{1,9}\Z")
_SCRIPTS: Final = (".js", ".mjs", ".bundle", ".jsbundle")
_ASYNC: Final = ("async*", "async ")
_LEADS: Final = ("JS ERROR: ", "Exception: ")


def is_at_frame(text: str) -> bool:
    """Return whether a line has the form of a frame."""
    return "@" in text and read_at_frame(text) is not None


def parse_at_sign(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the stack that a frame belongs to, and the error above it."""
    if read_at_frame(window.lines[at]) is None:
        return None
    first = at
    while first > floor and _lone_frame(window.lines[first - 1]) is not None:
        first -= 1
    if first > floor and is_at_frame(window.lines[first - 1]):
        return None
    header = _header(window, first, floor)
    if header is None:
        return None
    start, name, text = header
    frames, end = _frames(window, first)
    while (resumed := _resumes(window, end)) is not None:
        # BRG-1133: frames that text and then frames follow were message.
        first = resumed
        frames, end = _frames(window, first)
    raised = Raised(name, "\n".join([text, *window.lines[start + 1 : first]]), frames[:MAX_SCAN_FRAMES])
    if len(frames) > MAX_SCAN_FRAMES:
        raised.dropped, raised.dropped_after = len(frames) - MAX_SCAN_FRAMES, MAX_SCAN_FRAMES
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, start, end, confidence=0.9)


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    frames = list[Frame]()
    while (
        window.has(index)
        and (frame := read_at_frame(text := window.lines[index]) or _lone_frame(text)) is not None
    ):
        frames.append(frame)
        index += 1
    return frames, index


def _resumes(window: Window, end: int) -> int | None:
    """Return the next frame after a few lines that can be nothing but message; None when the stack is over."""
    for index in range(end, end + _NEAR):
        text = window.at(index)
        if text is None or not text.strip() or _typed(text) is not None:
            return None
        if is_at_frame(text):
            return index
    return None


def is_at_stack(lines: Sequence[str]) -> bool:
    """Return whether all lines are frames of such a stack, as it stands beside a type and a message (UEP-BRG-2990)."""
    return any(map(is_at_frame, lines)) and all(is_at_frame(line) or _lone_frame(line) for line in lines)


def _lone_frame(text: str) -> Frame | None:
    """Return the frame of a line that has no ``function@place``; its callers or callees must stand beside it.

    Code without a place has ``name@`` alone (BRG-1132), a function without a name its place alone (UEP-BRG-2989).
    """
    text = text.strip()
    if text == _NATIVE:
        return Frame(file=_NATIVE)
    if text in _CODE:
        return Frame(function=text)
    if not text.endswith("@"):
        place = split_place(text) if " " not in text and "@" not in text and len(text) <= _MAX_LINE else None
        if place is None or not ("/" in place[0] or place[0].endswith(_SCRIPTS)):
            return None
        return Frame(file=place[0], line=place[1], column=place[2])
    name = text[:-1]
    if not name or len(name) > _MAX_NAME:
        return None
    return Frame(function=name) if name in _CODE or name.replace("$", "_").isidentifier() else None


def _typed(text: str) -> tuple[str, str] | None:
    """Return type and first line of the message of a line that begins an error beyond doubt."""
    for lead in _LEADS:
        rest = text.partition(lead)[2]
        if rest and (found := read_header(rest)) is not None and found[2]:
            return found[0], found[1]
    found = read_header(text)
    return (found[0], found[1]) if found is not None and found[2] else None


def _header(window: Window, at: int, floor: int) -> tuple[int, str, str] | None:
    """Return line, type and first line of the message of the nearest header whose name is beyond doubt."""
    for index in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        text = window.lines[index]
        if is_at_frame(text) or not text.strip():
            return None
        found = _typed(text)
        if found is not None:
            return index, *found
    return None


def read_at_frame(text: str) -> Frame | None:
    """Return the frame of a line of the form ``function@file:line:column``, None for any other line."""
    text = text.strip()
    if len(text) > _MAX_LINE:
        return None
    raw, sign, where = text.partition("@")
    called, opened, _ = raw.partition("(") if raw.endswith(")") else (raw, "", "")
    if not sign or not where or called.count(" ") > 1 or raw.endswith((" ", ":", ",")) or '"' in raw:
        return None
    awaited = called.startswith(_ASYNC)
    name = called[len(_ASYNC[0]) :] if awaited else called
    if where == _NATIVE:
        return Frame(function=name, file=_NATIVE, async_boundary=awaited) if name else None
    place = split_place(where)
    if place is None and (found := wasm_frame(name, where)) is not None:
        return found
    if place is None or " " in _EVALUATED.sub("", place[0].split(" > ")[0]):
        return None
    return Frame(
        function=name,
        raw_function=raw if awaited or (opened and name) else "",
        file=place[0],
        line=place[1],
        column=place[2],
        async_boundary=awaited,
    )
