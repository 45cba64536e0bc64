"""What Tcl keeps in ``errorInfo``: the message, the commands that were being executed, procedures and files with lines. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["TCL", "read_tcl"]

TCL: Final = ("    while executing", "    invoked from within")
_NOTE: Final = re.compile(r" {4}\(.{1,1000}\)")
_PROCEDURE: Final = re.compile(
    r" {4}\((?:procedure|class|object|method|constructor)[^\"\n]{0,100} ?\"(?P<name>[^\"\n]{1,400})\"[^\"\n]{0,100} line (?P<line>[0-9]{1,9})\)"
)
_FILE: Final = re.compile(r" {4}\(file \"(?P<file>[^\"\n]{1,1000})\" line (?P<line>[0-9]{1,9})\)")
_PROMPT: Final = ("$ ", "% ", "# ")


def read_tcl(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first command stands below a line (UEP-BRG-2109)."""
    if window.lines[at].rstrip() not in TCL or not (window.at(at + 1) or "").startswith('"'):
        return None
    first = at
    while first > floor and _NOTE.fullmatch(window.lines[first - 1]) is not None:
        first -= 1
    last = first - 1
    if last > floor and not window.lines[last].strip():
        # Vivado leaves a blank line below its own message.
        last -= 1
    if last < floor or not window.lines[last].strip() or window.lines[last].startswith(_PROMPT):
        return None
    start = floor if window.enclosed else last
    root = Raised(message="\n".join(window.lines[start : last + 1]))
    end = _commands(window, first, root)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, language="tcl")


def _commands(window: Window, index: int, root: Raised) -> int:
    """Read commands between quotes and what stands in parentheses below them; return the line after them."""
    command = ""
    while (line := window.at(index)) is not None:
        if line.rstrip() in TCL:
            end = _quoted(window, index + 1)
            if end == index + 1:
                break
            command = command or (window.lines[index + 1][1:-1] if end == index + 2 else "\n")
            index = end
            continue
        if _NOTE.fullmatch(line) is None:
            break
        found = _PROCEDURE.fullmatch(line) or _FILE.fullmatch(line)
        if found is not None and len(root.frames) < MAX_SCAN_FRAMES:
            named = found.groupdict()
            frame = Frame(function=named.get("name", ""), file=named.get("file", ""), line=int(found["line"]))
            root.frames.append(frame)
        index += 1
    if root.frames and command != "\n" and not command.endswith("..."):
        root.frames[0] = replace(root.frames[0], source_line=command)
    return index


def _quoted(window: Window, index: int) -> int:
    """Return the line after a command that begins with a quote; it may have several lines, the last of which ends with one."""
    line = window.at(index)
    if line is None or not line.startswith('"'):
        return index
    for end in range(index, index + LOOKAHEAD):
        text = window.at(end)
        if text is None or text.rstrip() in TCL:
            break
        if text.endswith('"') and (end > index or len(text) > 1):
            return end + 1
    return index
