"""The panic that the router chi prints for a person to read: arrows at the function that panicked, blanks before the others (UEP-BRG-2275)."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._go_stack import read_place
from uep.model import Frame

__all__ = ["SHOWN", "read_shown"]

SHOWN: Final = " panic: "
_ARROW: Final = " -> "
_MARGIN: Final = "    "
_CREATED: Final = "created by "


def read_shown(window: Window, at: int) -> Parsed | None:
    """Read the value at a line, and the calls below it up to a line that is none."""
    index = at + 1
    while (line := window.at(index)) is not None and not line.startswith(_ARROW):
        if index - at > LOOKAHEAD:
            return None
        index += 1
    if line is None:
        return None
    message = "\n".join([window.lines[at][len(SHOWN) :], *window.lines[at + 1 : index]]).rstrip()
    frames = list[Frame]()
    while (line := window.at(index)) is not None:
        if not line.strip() and index + 1 < len(window.lines) and _call(window, index + 1) is not None:
            index += 1
            continue
        frame = _call(window, index)
        if frame is None:
            break
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        index += 2
    return Parsed(Raised("panic", message, frames), at, index, 0.9, handled=True) if frames else None


def _call(window: Window, index: int) -> Frame | None:
    """Return the call at a line, with its place on the next one."""
    line, below = window.at(index) or "", window.at(index + 1) or ""
    if line[:4] not in (_ARROW, _MARGIN) or not below.startswith(line[:4]):
        return None
    place = read_place("\t" + below[4:].strip(" "))
    name = line[4:].removeprefix(_CREATED)
    if place is None or not name or name[0] == " " or "." not in name:
        return None
    is_created = line.startswith(_CREATED, 4)
    function = name.partition(" in goroutine ")[0]
    return Frame(function=function, file=place[0], line=place[1], async_boundary=is_created)
