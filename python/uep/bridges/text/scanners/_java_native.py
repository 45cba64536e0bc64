"""What Kotlin/Native prints of an exception that nothing caught, whose frames name images and symbols. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_header, is_left_out, read_header
from uep.model import Frame

__all__ = ["UNCAUGHT", "is_native", "read_native"]

UNCAUGHT: Final = "Uncaught Kotlin exception: "
_FRAME: Final = re.compile(
    r"[\t ]+at [0-9]{1,6} {1,8}(?P<image>\S.{0,200}?) {1,60}(?P<address>0x[0-9a-f]{1,16}) {1,12}(?P<name>\S.{0,2000}?)(?: \+ [0-9]{1,12})?(?: \((?P<file>.{1,1000}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?\)| \((?P<unplaced>.{1,1000}?):<unknown>\))? *"
)
_SYMBOL: Final = " kfun:"
_CALL: Final = re.compile(r"(?:kfun:)?([^({]{1,500})[({].*")


def is_native(window: Window, at: int) -> bool:
    """Return whether a line is the header of an exception whose first frame stands below it (UEP-BRG-3106)."""
    below = window.at(at + 1) or ""
    return _SYMBOL in below and _FRAME.fullmatch(below) is not None and is_header(window.lines[at])


def read_native(window: Window, at: int) -> Parsed | None:
    """Read type, message and frames from the line with the words on (UEP-BRG-1846), or from the header alone."""
    text = window.lines[at].strip("*")
    uncaught = text.startswith(UNCAUGHT)
    if not uncaught and not is_native(window, at):
        return None
    lines, index = [text.removeprefix(UNCAUGHT)], at + 1
    while (line := window.at(index)) is not None and _FRAME.fullmatch(line) is None:
        if index - at > LOOKAHEAD or not line.strip():
            return None
        lines.append(line)
        index += 1
    header = read_header(lines[0])
    root = Raised(header.type_name, "\n".join([header.message, *lines[1:]]))
    while (line := window.at(index)) is not None:
        if (found := _FRAME.fullmatch(line)) is None:
            if not is_left_out(line):
                break
            root.dropped, root.dropped_after = 1, len(root.frames)
            root.cuts.append(Cut.UNCOUNTED)
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(found))
        index += 1
    if not root.frames:
        return None
    if not uncaught:
        return Parsed(root, at, index, language="kotlin")
    return Parsed(root, at, index, language="kotlin", handled=False, fatal=True, mechanism="kotlin-native")


def _frame(found: re.Match[str]) -> Frame:
    """Return the frame of a line; the symbol of a function says its parameters and what it returns."""
    raw = found["name"]
    call = _CALL.fullmatch(raw)
    name = call[1] if call is not None else raw.removeprefix("kfun:")
    return Frame(
        function=name,
        raw_function=raw if raw != name else "",
        package=found["image"],
        address=str(int(found["address"], 16)),
        file=found["file"] or found["unplaced"] or "",
        line=int(found["line"] or 0),
        column=int(found["column"] or 0),
    )
