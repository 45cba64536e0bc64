"""What Lua and LuaJIT print of an error: the message with its place, and a traceback with the innermost call first.

A program prints a traceback of where it is, too: there is an error only where the interpreter's name or a place stands
before the message (UEP-BRG-1540 to UEP-BRG-1545).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._lua_hosts import (
    EVENT,
    add_place,
    describe,
    find_traceback,
    read_hosted,
    read_roblox,
    read_swatter,
)
from uep.bridges.text.scanners._lua_lines import (
    PLACE,
    PROGRAM,
    TRACEBACK,
    Place,
    find_place,
    read_frame,
    read_listed,
)
from uep.bridges.text.scanners._lua_plus import PLUS, read_plus
from uep.model import Frame

__all__ = ["LUA"]

_SKIPPED: Final = re.compile(r"[\t ]+\.\.\.\t\(skipping ([0-9]{1,9}) levels\)")
_ELIDED: Final = ("...", "(...tail calls...)", "(tail call): ?")
_COROUTINE: Final = re.compile(r"coroutine [0-9]{1,9}:")
_SCRIPT: Final = "Lua Script Error: ["
_NEAR: Final = 8


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    if window.lines[at].strip() == TRACEBACK:
        return _from_traceback(window, at, floor)
    if (plus := read_plus(window, at, floor)) is not None:
        return plus
    traceback = find_traceback(window, at)
    parsed = _from_traceback(window, traceback, at) if traceback is not None else None
    return (
        parsed or read_roblox(window, at, floor) or read_swatter(window, at, floor) or read_hosted(window, at)
    )


def _from_traceback(window: Window, at: int, floor: int) -> Parsed | None:
    traceback, root = at, Raised()
    end = _frames(window, at + 1, root)
    if not root.frames:
        return None
    if _begins(window, at, floor, root) is None:
        return _named_below(window, at, end, root)
    while (resumed := _resumes(window, end)) is not None:
        # UEP-BRG-1544: a traceback that another one follows was message.
        at, root = resumed, Raised()
        end = _frames(window, at + 1, root)
    start = _begins(window, traceback, floor, root)
    assert start is not None, "the message of the first traceback is that of the last one"
    first, rest = window.lines[start], window.lines[start + 1 : at]
    if rest and rest[-1].startswith(_FENCE):
        # UEP-BRG-2625: the message stands in words, the traceback in a fence.
        first, rest = (first.removesuffix("`"), rest[:-1]) if len(rest) == 1 else (first, rest[:-1])
    program = PROGRAM.match(first)
    hosted = find_place(first) if program is None and PLACE.match(first) is None else None
    if hosted is not None:
        describe(root, hosted._replace(message="\n".join([hosted.message, *rest])))
        add_place(root, hosted.file, hosted.line)
    else:
        _describe(root, "\n".join([first[program.end() :] if program is not None else first, *rest]))
    parsed = Parsed(root, start, end)
    if program is not None:
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "lua"
    return parsed


def _named_below(window: Window, at: int, end: int, root: Raised) -> Parsed | None:
    """Read an error whose message stands below its traceback, behind ``error: `` (UEP-BRG-1881)."""
    line = window.at(end)
    place = find_place(line) if line is not None and line.startswith("error:") else None
    if place is None or not _has_place(root, place.file, place.line):
        return None
    root.message = place.message.rstrip()
    return Parsed(root, at, end + 1)


def _begins(window: Window, at: int, floor: int, root: Raised) -> int | None:
    """Return the line on which the message begins, the nearest with the place of a frame before others (UEP-BRG-1540).

    The interpreter's name counts as far up as a message goes, a place alone only near the traceback.
    """
    if window.enclosed and floor == 0 and _is_first(window.lines[0]):
        return 0
    named, placed = None, None
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index]
        if line.strip() == TRACEBACK or (line[:1].isspace() and read_frame(line) is not None):
            break
        if (EVENT in line or line.startswith(_SCRIPT)) and index + 1 < at:
            # What Factorio's own functions say has no place, nor what servers of Tibia say of a call (UEP-BRG-3033).
            return placed or named or index + 1
        program, place = PROGRAM.match(line), _place_in(line)
        if program is None and (place is None or (at - index > _NEAR and not place.host)):
            continue
        if place is not None and _has_place(root, place.file, place.line):
            return index
        if program is not None:
            named = index if named is None else named
        else:
            placed = index if placed is None else placed
    return placed if named is None else named


def _place_in(line: str) -> Place | None:
    """Return the place behind the interpreter's name or at the beginning of a line, else behind the words of a host."""
    program = PROGRAM.match(line)
    found = PLACE.match(line, program.end() if program is not None else 0)
    return Place("", found[1], int(found[2]), line[found.end() :]) if found is not None else find_place(line)


def _has_place(root: Raised, file: str, line: int) -> bool:
    return any((file, line) == (frame.file, frame.line) for frame in root.frames)


def _resumes(window: Window, end: int) -> int | None:
    """Return the line of a traceback that follows after up to a few lines which begin no error; None when it is over."""
    for index in range(end, end + _NEAR):
        line = window.at(index)
        if line is None or not line.strip() or _is_first(line):
            return None
        if line.strip() == TRACEBACK:
            following = window.at(index + 1)
            return index if following is not None and read_frame(following) is not None else None
    return None


def _is_first(line: str) -> bool:
    return PROGRAM.match(line) is not None or PLACE.match(line) is not None or find_place(line) is not None


def _describe(root: Raised, text: str) -> None:
    """Take the place off a message where it is that of a frame; a message that names another place keeps it (UEP-BRG-1542)."""
    found = PLACE.match(text)
    if found is not None and _has_place(root, found[1], int(found[2])):
        text = text[found.end() :]
    root.message = text


def _frames(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None:
        frame = read_frame(line) if line[:1].isspace() else None
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        elif frame is not None:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        elif (skipped := _SKIPPED.fullmatch(line)) is not None:
            root.dropped, root.dropped_after = int(skipped[1]), len(root.frames)
        elif line[:1].isspace() and line.strip() in _ELIDED:
            # UEP-BRG-1543: how many calls there were nobody knows.
            root.dropped_after = root.dropped_after or len(root.frames)
            root.dropped += 1
            root.cuts.append(Cut.UNCOUNTED)
        elif _COROUTINE.fullmatch(line.strip()) is None and (line.strip() or root.frames or root.dropped):
            break
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index


def _continues(line: str) -> bool:
    if line.startswith(("> ", "Script '", "Stack ")):
        return read_listed(line) is not None or line in ("Stack Begin", "Stack End")
    if line.startswith("stack traceback:"):
        return True
    return line.startswith(("\t", "  ")) and ": in " in line and read_frame(line) is not None


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one line of the interpreter and nothing else, as of an error of syntax (UEP-BRG-1545)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if len(lines) != 1:
        return None
    line = window.lines[lines[0]]
    program = PROGRAM.match(line)
    if program is None:
        return None
    place = PLACE.match(line, program.end())
    root = Raised(message=line[(place or program).end() :])
    if place is not None:
        root.frames.append(Frame(file=place[1], line=int(place[2])))
    sure = 0.8 if place is not None else 0.6
    return Parsed(root, lines[0], lines[0] + 1, sure, handled=False, fatal=True, mechanism="lua")


_FENCE: Final = "```"

LUA: Final = Grammar(
    stem="lua",
    language="lua",
    triggers=(TRACEBACK, PLUS, ".lua:", "_by_lua:", "user_script:", "Stack Begin"),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
