"""Errors whose header is cut off or was never there: frames come first, and the type below them is beyond doubt.

The compiler of CPython prints a syntax error so, and people copy the last lines of a traceback.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import is_certain_type
from uep.bridges.text.scanners._python_loose import is_loose_frame, read_loose_frames
from uep.bridges.text.scanners._python_ray import is_remote
from uep.bridges.text.scanners._python_reader import Reader
from uep.bridges.text.scanners._python_renpy import RUNNING, is_full, whole_of
from uep.bridges.text.scanners._python_stackprinter import parse_stackprinter
from uep.bridges.text.scanners._python_told import LOOP, parse_loop, parse_numba

__all__ = ["depth_of", "parse_headless"]

_START: Final = '  File "'
_RUN: Final = 20
"""So many lines of source can stand between two frames that lost their indentation, with a blank line below each."""


def depth_of(before: str) -> int:
    """Return how deep inside groups a line stands, 0 when its margin is not that of a group."""
    margin = before.endswith("| ") and before.strip() == "|"
    return (len(before) - len(before.lstrip())) // 2 if margin else 0


def parse_headless(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error whose header is cut off, or a syntax error that the compiler printed without one."""
    lines, text = window.lines, window.lines[at]
    where = text.find(_START)
    if where < 0:
        return (
            parse_stackprinter(window, at) or _parse_bare(window, at, floor) or parse_numba(window, at, floor)
        )
    before = text[:where]
    if before.strip(" |") and not _is_margin(window, at, before):
        return None
    depth = depth_of(before) if "|" in before else 0
    base = before if not depth else before[: -(2 * depth + 2)]
    back = _above(window, at, floor, before + "    ")
    if back >= floor and lines[back].startswith((before + _START, "Stack (most recent")):
        return None
    if at - back > LOOKBACK:
        # The frame above is too far to be seen: these frames were read from there.
        return None
    if back == at - 1 >= floor and lines[back] == LOOP:
        return parse_loop(window, at)
    if back == at - 1 >= floor and is_remote(lines[back].removeprefix(base)):
        node = Reader(window, base).chain(back, depth)
        return node and Parsed(node.raised, back, node.end, confidence=0.9)
    parsed = _read(
        window, at, Reader(window, base), depth, max(floor, back + 1) if _opens(lines, back) else at
    )
    if parsed is not None and back == at - 1 >= floor and not before:
        return _of_renpy(window, parsed, back, floor)
    return parsed


def _of_renpy(window: Window, parsed: Parsed, back: int, floor: int) -> Parsed:
    """Return an error with what the line above its frames says of them: nothing is cut off in a report of Ren'Py."""
    if is_full(window, back, floor) and Cut.HEAD in parsed.root.cuts:
        parsed.root.cuts.remove(Cut.HEAD)
        parsed.start, parsed.mechanism = back, "renpy"
    return whole_of(window, parsed) if window.lines[back] == RUNNING else parsed


def _above(window: Window, at: int, floor: int, source: str) -> int:
    """Return the line above the source lines that stand above a frame."""
    back = at - 1
    while back >= floor and window.lines[back].startswith(source):
        back -= 1
    return back


def _opens(lines: list[str], back: int) -> bool:
    """Return whether source lines above the first frame are what is left of another one."""
    return back < 0 or not lines[back].strip()


def _is_margin(window: Window, at: int, before: str) -> bool:
    """Return whether words before a frame stand before the line below it too, as the name of a logger (UEP-BRG-1715)."""
    return before.endswith(" ") and (window.at(at + 1) or "").startswith(before + "    ")


def _read(window: Window, at: int, reader: Reader, depth: int, start: int) -> Parsed | None:
    frames, end = reader.frames(at, depth)
    line = reader.line(end, depth)
    if not frames or line is None or not is_certain_type(line):
        return None
    is_syntax = len(frames) == 1 and not frames[0].function
    if is_syntax and "Error" not in line:
        return None
    raised = Raised(frames=frames[::-1])
    node = reader.typed(raised, end, depth)
    if not is_syntax:
        raised.cuts.append(Cut.HEAD)
    if not depth and not reader.base:
        node = reader.rest_of_chain(node, 0)
    return Parsed(node.raised, start, node.end, confidence=0.9)


def _parse_bare(window: Window, at: int, floor: int) -> Parsed | None:
    """Read frames that lost their indentation as well as their header (UEP-BRG-1714)."""
    if not is_loose_frame(window.lines[at]) or any(
        is_loose_frame(line) for line in window.lines[max(floor, at - _RUN) : at]
    ):
        return None
    node = read_loose_frames(window, at)
    if node is None:
        return None
    node.raised.cuts.append(Cut.HEAD)
    return Parsed(node.raised, at, node.end, confidence=0.8)
