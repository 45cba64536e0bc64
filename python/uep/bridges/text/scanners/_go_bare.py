"""Stacks that loggers of Go write without a goroutine's head: a function a line, its place on the next one.

zap writes them so, as a field or below its line, with the names that ``runtime.CallersFrames`` gives.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges._json import NOT_JSON
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._go_cells import kept_fields
from uep.bridges.text.scanners._go_stack import read_place
from uep.model import Frame

__all__ = ["GOPANIC", "read_bare", "read_fields", "read_frame"]

GOPANIC: Final = "runtime.gopanic"
_SPACED: Final = ' {"'
_KEYS: Final = ("panic", "recovered", "recover", "error", "err", "reason")


def read_bare(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the stack around the function that the runtime calls for a panic."""
    if read_frame(window, at) is None:
        return None
    start = at
    while start - 2 >= max(floor, at - LOOKBACK) and read_frame(window, start - 2) is not None:
        start -= 2
    frames, index = list[Frame](), start
    while (frame := read_frame(window, index)) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        index += 2
    root = Raised("panic", frames=frames)
    if start > floor and (fields := read_fields(window.lines[start - 1])) is not None:
        root.message = next((text for key in _KEYS if isinstance(text := fields.get(key), str)), "")
        root.attributes |= kept_fields(window.lines[start - 1], fields)
        start -= 1
    else:
        root.cuts.append(Cut.HEAD)
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 0.9, handled=True)


def read_frame(window: Window, index: int) -> Frame | None:
    """Return the frame of a function without arguments and its place on the next line."""
    name = window.at(index)
    if not name or name[0] in " \t" or " " in name or "." not in name or name[-1] in "):":
        return None
    place = read_place(window.at(index + 1) or "")
    return None if place is None else Frame(function=name, file=place[0], line=place[1])


def read_fields(line: str) -> dict[str, Any] | None:
    """Return the fields at the end of a line of zap's console layout: an object behind a tab, or blanks in its place (UEP-BRG-2431)."""
    at = 0 if line.startswith("{") else (line.find("\t{") + 1 or line.find(_SPACED) + 1)
    if not at and not line.startswith("{"):
        return None
    # A line that is cut at its limit ends inside of a text.
    for end in ("", '"}'):
        try:
            value = msgspec.json.decode(f"{line[at:]}{end}".encode("utf-8", "surrogatepass"))
        except NOT_JSON:
            continue
        return value if isinstance(value, dict) else None
    return None
