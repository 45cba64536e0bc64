"""Errors of Lua as programs report them that it is built into: editors, servers, games. Reads one error from its place on."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._lua_lines import (
    TRACEBACK,
    Place,
    find_place,
    is_sure,
    read_frame,
    read_listed,
)
from uep.model import Frame

__all__ = ["EVENT", "add_place", "describe", "find_traceback", "read_hosted", "read_roblox", "read_swatter"]

EVENT: Final = "Error while running event "
_BETWEEN: Final = ("Traceback", "Time: ", "Count: ", "Stack: ", "Stack Begin", "# stacktrace:")
_BEGIN: Final = "Stack Begin"
_END: Final = "Stack End"
_DEBUG: Final = "Debug:"
_TOLD: Final = re.compile(r"Message: (?P<file>[^\n]{1,400}\.lua) line (?P<line>[0-9]{1,9}):(?P<text>.*)")
_DEBUGGED: Final = re.compile(
    r" {3}(?:\[string \"(?P<chunk>[^\"\n]{1,400})\"\]|(?P<file>\[C\]|[^\n:]{1,400}))(?::(?P<line>[0-9]{1,9}))?:(?: (?P<name>\S{1,200}))?"
)
_DEFINED: Final = re.compile(r" {6}(?P<place>[^\n:]{1,400}:[0-9]{1,9})")
_BUILT_IN: Final = ("[C]", "=[C]", "=(tail call)")
_NOT_FOUND: Final = " not found:"
_NEAR: Final = 6


def describe(root: Raised, place: Place) -> None:
    """Give an error its message, and the words of the host that reported it to the context."""
    root.message = place.message.rstrip()
    if place.host:
        root.attributes["lua.host"] = place.host


def find_traceback(window: Window, at: int) -> int | None:
    """Return the line ``stack traceback:`` below a line with a place, however long a message of the interpreter's is."""
    place = find_place(window.lines[at])
    if place is None:
        return None
    last = at + (LOOKAHEAD if place.host or is_sure(place.message) else _NEAR)
    index = at + 1
    while index < last and (line := window.at(index)) is not None and not line.startswith("["):
        if line.strip() == TRACEBACK:
            return index
        if not line.strip() and not window.enclosed:
            break
        index += 1
    return None


def read_hosted(window: Window, at: int) -> Parsed | None:
    """Read the error whose place stands in a line (UEP-BRG-1880 to UEP-BRG-1882)."""
    line = window.lines[at]
    place = find_place(line) if read_frame(line) is None else None
    if place is None or _is_tagged(window, at):
        return None
    root = Raised()
    describe(root, place)
    below = at + 1
    while place.message.endswith(_NOT_FOUND) and (window.at(below) or "").lstrip().startswith("no "):
        # UEP-BRG-2626: what was looked for.
        root.message += "\n" + window.lines[below]
        below += 1
    first = _first_frame(window, below)
    end = _frames(window, first, root) if first is not None else below
    if not (root.frames or is_sure(place.message) or place.host):
        return None
    add_place(root, place.file, place.line)
    return Parsed(root, at, end, 0.9)


def add_place(root: Raised, file: str, line: int) -> None:
    """Make the place of a message that of the innermost frame, where no frame has it; the first two may name its file in full."""
    own = Frame(file=file, line=line)
    if any((file, line) == (frame.file, frame.line) for frame in root.frames):
        return
    if any(_is_same(own, frame) for frame in root.frames[:2]):
        return
    if root.frames and root.frames[0].file == file and not root.frames[0].line:
        # LuaJIT does not know the line of a call that it compiled.
        root.frames[0] = replace(root.frames[0], line=line)
    else:
        root.frames.insert(0, own)


def _is_same(own: Frame, frame: Frame) -> bool:
    """Return whether a frame is the place of a message; either name may lack how it begins."""
    return frame.line == own.line and (
        own.file in frame.file or (bool(frame.file) and own.file.endswith(frame.file))
    )


def _is_tagged(window: Window, at: int) -> bool:
    """Return whether the name of a program stands before a line and the next one: both are read without it."""
    tag, closing, _ = window.lines[at].partition("] ")
    return tag[:1] == "[" and bool(closing) and (window.at(at + 1) or "").startswith(f"{tag}] ")


def _first_frame(window: Window, index: int) -> int | None:
    """Return the line at which frames begin; only headings, blank lines and a repeated message stand before them."""
    last = index + _NEAR
    while index < last and (line := window.at(index)) is not None:
        if read_listed(line) is not None or _is_placed(line):
            return index
        if line.strip() and not line.startswith(_BETWEEN):
            return None
        index += 1
    return None


def _is_placed(line: str) -> bool:
    return (": in " in line or line.startswith("[")) and read_frame(line) is not None


def _frames(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None:
        frame = read_listed(line) or (read_frame(line) if _is_placed(line) else None)
        if frame is None:
            break
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index + (line == _END)


def read_roblox(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the line with which Roblox begins a stack; its place has no name of a file (UEP-BRG-1882)."""
    if window.lines[at] != _BEGIN or at <= floor:
        return None
    root = Raised()
    end = _frames(window, at + 1, root)
    if not root.frames or window.lines[end - 1] != _END:
        return None
    place = f"{root.frames[0].file}:{root.frames[0].line}: "
    root.message = window.lines[at - 1].removeprefix(place)
    return Parsed(root, at - 1, end, 0.9)


def read_swatter(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the message of an add-on with its place, and the calls below the word ``Debug:`` (UEP-BRG-2107)."""
    index = at
    while index > max(floor, at - _NEAR) and window.lines[index].startswith("   "):
        index -= 1
    if window.lines[index] != _DEBUG:
        return None
    for start in range(index - 1, max(index - _NEAR, floor) - 1, -1):
        if (told := _TOLD.fullmatch(window.lines[start])) is not None:
            break
    else:
        return None
    text = [told["text"], *window.lines[start + 1 : index]]
    root = Raised(message="\n".join(line.strip() for line in text if line.strip()))
    end = _debugged(window, index + 1, root)
    add_place(root, told["file"], int(told["line"]))
    return Parsed(root, start, end, 0.9)


def _debugged(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None:
        found, defined = _DEBUGGED.fullmatch(line), _DEFINED.fullmatch(line)
        if defined is not None and root.frames:
            root.frames[-1] = replace(root.frames[-1], function=f"<{defined['place']}>")
        elif found is None:
            break
        elif len(root.frames) < MAX_SCAN_FRAMES:
            file = (found["chunk"] or found["file"]).removeprefix("@")
            name = (found["name"] or "").removesuffix("()")
            is_known = file not in _BUILT_IN
            frame = Frame(
                function="" if name == "?" else name,
                file=file if is_known else "",
                line=int(found["line"] or 0) if is_known else 0,
            )
            root.frames.append(frame)
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index
