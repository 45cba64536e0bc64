"""What Lua and LuaJIT print of an error: the message with its place, and a traceback with the innermost call first.

A program prints a traceback of where it is, too: there is an error only where the interpreter's name or a place stands
before the message (UEP-BRG-1540 to UEP-BRG-1545).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK, TRACE_LINE_BYTES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["LUA"]

_TRACEBACK: Final = "stack traceback:"
_PROGRAM: Final = re.compile(r"(?:[\w./-]{0,200}/)?lua(?:jit|5\.[0-9])?: ", re.ASCII)
_PLACE: Final = re.compile(
    r"(\[string \"[^\n]{0,200}?\"\]|\(command line\)|[^\s:,;()\[\]\"'][^\n:]{0,400}?):([0-9]{1,9}): "
)
_FRAME: Final = re.compile(
    r"\t(?:\[C\]|\[builtin[^\]\n]{0,60}\]|(\[string \"[^\n]{0,200}?\"\]|[^\n]{1,400}?)(?::([0-9]{1,9}))?): (?:in (\S[^\n]{0,400})|at 0x([0-9a-f]{1,16})|\?)"
)
_NAMED: Final = re.compile(
    r"(?:function|method|upvalue|local|field|global|metamethod|for iterator) '([^\n]{1,300})'"
)
_UNNAMED: Final = re.compile(r"function (<[^\n]{1,300}>)")
_SKIPPED: Final = re.compile(r"\t\.\.\.\t\(skipping ([0-9]{1,9}) levels\)")
_ELIDED: Final = "\t..."
_TAIL: Final = "\t(...tail calls...)"
_TAIL_51: Final = "\t(tail call): ?"
_NEAR: Final = 8


def _read_frame(line: str) -> Frame | None:
    """Return the frame of a line; code in C has no file (UEP-BRG-1541)."""
    found = _FRAME.fullmatch(line) if len(line) <= TRACE_LINE_BYTES and line != _TAIL_51 else None
    if found is None:
        return None
    what = found[3] or "?"
    named = _NAMED.fullmatch(what) or _UNNAMED.fullmatch(what)
    name = named[1] if named is not None else "" if what == "?" else what
    return Frame(
        function=name,
        file=found[1] or "",
        line=int(found[2] or 0),
        address=str(int(found[4], 16)) if found[4] else "",
    )


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    if window.lines[at] != _TRACEBACK:
        return None
    following = window.at(at + 1)
    if following is None or _read_frame(following) is None:
        return None
    traceback, root = at, Raised()
    end = _frames(window, at + 1, root)
    if _begins(window, at, floor, root) is None:
        return None
    while (resumed := _resumes(window, end)) is not None:
        # UEP-BRG-1544: a traceback that another one follows was message.
        at, root = resumed, Raised()
        end = _frames(window, at + 1, root)
    start = _begins(window, traceback, floor, root)
    if start is None:
        return None
    first, rest = window.lines[start], window.lines[start + 1 : at]
    program = _PROGRAM.match(first)
    _describe(root, "\n".join([first[program.end() :] if program is not None else first, *rest]))
    parsed = Parsed(root, start, end)
    if program is not None:
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "lua"
    return parsed


def _begins(window: Window, at: int, floor: int, root: Raised) -> int | None:
    """Return the line on which the message begins, the nearest with the place of a frame before others (UEP-BRG-1540).

    The interpreter's name counts as far up as a message goes, a place alone only near the traceback.
    """
    if window.enclosed and floor == 0 and _is_first(window.lines[0]):
        return 0
    named, placed = None, None
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index]
        if line == _TRACEBACK or _read_frame(line) is not None:
            break
        program = _PROGRAM.match(line)
        place = _PLACE.match(line, program.end() if program is not None else 0)
        if program is None and (place is None or at - index > _NEAR):
            continue
        if place is not None and _has_place(root, place):
            return index
        if program is not None:
            named = index if named is None else named
        else:
            placed = index if placed is None else placed
    return placed if named is None else named


def _has_place(root: Raised, place: re.Match[str]) -> bool:
    return any((place[1], int(place[2])) == (frame.file, frame.line) for frame in root.frames)


def _resumes(window: Window, end: int) -> int | None:
    """Return the line of a traceback that follows after up to a few lines which begin no error; None when it is over."""
    for index in range(end, end + _NEAR):
        line = window.at(index)
        if line is None or not line.strip() or _is_first(line):
            return None
        if line == _TRACEBACK:
            following = window.at(index + 1)
            return index if following is not None and _read_frame(following) is not None else None
    return None


def _is_first(line: str) -> bool:
    return _PROGRAM.match(line) is not None or _PLACE.match(line) is not None


def _describe(root: Raised, text: str) -> None:
    """Take the place off a message where it is that of a frame; a message that names another place keeps it (UEP-BRG-1542)."""
    found = _PLACE.match(text)
    if found is not None and _has_place(root, found):
        text = text[found.end() :]
    root.message = text


def _frames(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None:
        frame = _read_frame(line)
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        elif frame is not None:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        elif (skipped := _SKIPPED.fullmatch(line)) is not None:
            root.dropped, root.dropped_after = int(skipped[1]), len(root.frames)
        elif line in (_ELIDED, _TAIL, _TAIL_51):
            # UEP-BRG-1543: how many calls there were nobody knows.
            root.dropped_after = root.dropped_after or len(root.frames)
            root.dropped += 1
            root.cuts.append(Cut.UNCOUNTED)
        else:
            break
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index


def _continues(line: str) -> bool:
    return line.startswith("\t") and ": in " in line and _read_frame(line) is not None


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one line of the interpreter and nothing else, as of an error of syntax (UEP-BRG-1545)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if len(lines) != 1:
        return None
    line = window.lines[lines[0]]
    program = _PROGRAM.match(line)
    if program is None:
        return None
    place = _PLACE.match(line, program.end())
    root = Raised(message=line[(place or program).end() :])
    if place is not None:
        root.frames.append(Frame(file=place[1], line=int(place[2])))
    sure = 0.8 if place is not None else 0.6
    return Parsed(root, lines[0], lines[0] + 1, sure, handled=False, fatal=True, mechanism="lua")


LUA: Final = Grammar(
    stem="lua",
    language="lua",
    triggers=(_TRACEBACK,),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
