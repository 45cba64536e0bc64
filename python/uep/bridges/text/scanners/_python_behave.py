"""Assertions that failed in a step of behave: the place of the step, and the message below. Reads one failure (UEP-BRG-2413)."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["ASSERTED", "parse_behave"]

ASSERTED: Final = ("Assertion Failed: ", "ASSERT FAILED: ")
_STEP: Final = re.compile(r" *\S.{0,400} # (?P<file>\S{1,400}\.py):(?P<line>[0-9]{1,9})(?: [0-9.]{1,12}s)?")
_ARGUMENT: Final = ("|", '"""')
_CAPTURED: Final = ("Captured ", "CAPTURED ", "----")
_NEAR: Final = 16


def parse_behave(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose message begins at a line; a table or text of the step may stand above it."""
    line = window.lines[at]
    bare = line.lstrip(" ")
    if not bare.startswith(ASSERTED) or bare == line:
        return None
    margin = line[: len(line) - len(bare)]
    for start in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        step = _STEP.fullmatch(window.lines[start])
        if step is not None or not window.lines[start].lstrip(" ").startswith(_ARGUMENT):
            break
    else:
        return None
    if step is None:
        return None
    lines, end = [bare.partition(": ")[2]], at + 1
    while (text := window.at(end)) is not None and text.startswith(margin):
        if text[len(margin) :].startswith(_CAPTURED):
            break
        lines.append(text[len(margin) :])
        end += 1
    frame = Frame(file=step["file"], line=int(step["line"]))
    return Parsed(Raised("AssertionError", "\n".join(lines), [frame]), start, end, 0.9, mechanism="behave")
