"""What the editor of Godot shows of an exception: the error, its parts in angle brackets, places before methods. Reads one error (UEP-BRG-2060)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_header
from uep.model import Frame

__all__ = ["ENGINE", "STACK", "read_shown"]

STACK: Final = "<Stack Trace>"
ENGINE: Final = "   at: "
"""What the engine prints below an exception that its runtime has printed with frames already."""

_HEAD: Final = re.compile(r"E [0-9]{1,3}:[0-9]{2}:[0-9]{2}:[0-9]{3,4} {1,8}(.{1,8000})")
_TYPE: Final = re.compile(r": ((?:[A-Z]\w{0,100}\.){0,12}[A-Z]\w{0,120}(?:Exception|Error): .*)")
_FRAME: Final = re.compile(r" +(\S{1,400}\.cs):([0-9]{1,9}) @ (?:[^(]{0,1000} )?([^\s(]{1,500})\(.*")
_NEAR: Final = 8


def read_shown(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack begins at a line; its type and message stand above."""
    start, lowest = at - 1, max(floor, at - _NEAR)
    while start >= lowest and (head := _HEAD.fullmatch(window.lines[start])) is None:
        start -= 1
    if start < lowest or head is None:
        return None
    named = _TYPE.search(head[1])
    if named is None or not is_header(named[1]):
        return None
    header = read_header(named[1])
    root, index = Raised(header.type_name, header.message), at
    while (text := window.at(index)) is not None:
        found = _FRAME.fullmatch(text.replace(STACK, "", 1))
        if found is None:
            break
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(Frame(function=found[3], file=found[1], line=int(found[2])))
        index += 1
    return Parsed(root, start, index, mechanism="godot") if root.frames else None
