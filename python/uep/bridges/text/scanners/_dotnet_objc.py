"""Exceptions of Objective-C as .NET for Apple's systems throws them on: the native calls stand below the message. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_numbered import read_numbered_stack
from uep.bridges.text.scanners._dotnet_lines import is_previous, read_frame
from uep.model import Relation

__all__ = ["THROWN", "read_thrown"]

THROWN: Final = "Objective-C exception thrown."
_HEAD: Final = re.compile(
    r"(?P<type>[A-Za-z_][\w.]{1,300}): (?P<text>Objective-C exception thrown\. {1,2}Name: (?P<name>\S{1,200}) Reason: (?P<reason>.*))"
)
_TITLE: Final = "Native stack trace:"


def read_thrown(window: Window, at: int) -> Parsed | None:
    """Read the exception, what it passes on as its cause, and the managed calls below the native ones (UEP-BRG-2656)."""
    found = _HEAD.fullmatch(window.lines[at].rstrip())
    if found is None or (window.at(at + 1) or "").strip() != _TITLE:
        return None
    frames, end = read_numbered_stack(window, at + 2)
    if not frames:
        return None
    cause = Raised(found["name"], found["reason"], frames, Relation.CAUSE, language="objective-c")
    root = Raised(found["type"], found["text"], children=[cause])
    if window.at(end) == "" and read_frame(window.at(end + 1) or "") is not None:
        end += 1
    while (line := window.at(end)) is not None and ((frame := read_frame(line)) or is_previous(line)):
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end)
