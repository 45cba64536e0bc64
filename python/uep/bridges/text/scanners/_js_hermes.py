"""Errors that React Native hands to the platform's log: message, components, the engine's name, and frames without files. Reads one error.

A frame is a function, an at sign, line and column of the one bundle (UEP-BRG-2090).
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import read_frame
from uep.bridges.text.scanners._js_lines import read_header
from uep.model import Frame

__all__ = ["BUNDLE", "ENGINE", "METRO", "parse_engine"]

ENGINE: Final = ", js engine: "
BUNDLE: Final = ", stack:"
"""What older versions write, which do not name the engine, above frames alone (UEP-BRG-3181)."""

METRO: Final = " ERROR  "
"""What Metro puts before an error; without its first blank it is the level of a log line, whose second blank is left."""

_END: Final = re.compile(r"(.*), js engine: \w{1,40}(, stack:)?", re.DOTALL)
_STACK: Final = re.compile(r"(.*)(, stack:)", re.DOTALL)
_FRAME: Final = re.compile(r"\s{0,16}([^@\s][^@]{0,200}|)@([0-9]{1,9}):([0-9]{1,9})`?")
_LOCATED: Final = "This error is located at:"


def parse_engine(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose last line, with the name of the engine, stands at a line."""
    last = _END.fullmatch(window.lines[at])
    if last is None and all(_FRAME.fullmatch(window.at(at + below) or "") for below in (1, 2)):
        last = _STACK.fullmatch(window.lines[at])
    start = _header(window, at, floor) if last is not None else None
    header = _head(window.lines[start]) if start is not None else None
    if last is None or start is None or header is None:
        return None
    lines = [*window.lines[start:at], last[1]]
    lines[0] = header[1] if start < at else header[1].partition(ENGINE)[0].removesuffix(BUNDLE)
    located = next((index for index, line in enumerate(lines) if line.strip() == _LOCATED), len(lines))
    raised = Raised(header[0], "\n".join(lines[:located]).rstrip("\n "))
    if located < len(lines):
        raised.notes.append("\n".join(line.strip() for line in lines[located:]))
    end = at + 1
    while (line := window.at(end)) is not None and (found := _FRAME.fullmatch(line)) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(Frame(function=found[1], line=int(found[2]), column=int(found[3])))
        end += 1
    end = _platform(window, end, raised)
    if not raised.frames and last[2]:
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, start, end, 1.0, handled=False, mechanism="uncaughtException")


def _platform(window: Window, index: int, raised: Raised) -> int:
    """Read the frames of Java below those of the engine, where Android's log has both; return the line after them."""
    first = index + 1 if (line := window.at(index)) is not None and not line.strip() else index
    end = first
    while (line := window.at(end)) is not None and (frame := read_frame(line)) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(replace(frame, source_language="java"))
        end += 1
    return end if end > first else index


def _header(window: Window, at: int, floor: int) -> int | None:
    """Return the nearest line at or above one that begins an error beyond doubt."""
    for index in range(at, max(floor, at - LOOKAHEAD) - 1, -1):
        found = _head(window.lines[index])
        if found is not None and found[2]:
            return index
    return None


def _head(line: str) -> tuple[str, str, bool] | None:
    """Return type and first line of the message; Metro's console shows an error without its frames (UEP-BRG-2404)."""
    return read_header(line.removeprefix(METRO).lstrip(" "))
