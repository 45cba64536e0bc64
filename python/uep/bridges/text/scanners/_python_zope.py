"""Tracebacks of Zope, whose frames name modules, and of the first versions of Python, which had the same header. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import frame_of, innermost, is_frame, is_place
from uep.bridges.text.scanners._python_reader import Reader
from uep.model import Frame

__all__ = ["INNERMOST", "parse_zope"]

INNERMOST: Final = "Traceback (innermost last):"
_MODULE: Final = re.compile(r"(?:\* +)?Module ([\w.]{1,300}), line ([0-9]{1,9}), in (\S{1,300})")
_BESIDE: Final = ("- ", "Warning: ", "__traceback_info__")


def parse_zope(window: Window, at: int) -> Parsed | None:
    """Read the error whose header stands at a line, with a name of a module for the file of a frame (UEP-BRG-2023)."""
    if window.lines[at].strip() != INNERMOST:
        return None
    frames, index, waited = list[Frame](), at + 1, 0
    while waited < LOOKAHEAD and (line := window.at(index)) is not None:
        text = line.strip()
        if found := _MODULE.fullmatch(text):
            frames.append(Frame(function=found[3], module=found[1], line=int(found[2])))
        elif is_frame(f"  {text}") and is_place(f"  {text}"):
            frames.append(frame_of(f"  {text}", ""))
        elif (
            text and not text.startswith(_BESIDE) and not (frames and frames[-1].file and line[:4] == "    ")
        ):
            break
        index, waited = index + 1, 0 if frames else waited + 1
    if not frames:
        return None
    base = window.lines[at].partition(INNERMOST)[0]
    node = Reader(window, base).typed(Raised(), index, 0) if window.at(index) is not None else None
    if node is None or not node.raised.type_name:
        return None
    node.raised.frames, node.raised.dropped = innermost(frames)
    node.raised.dropped_after = len(node.raised.frames) if node.raised.dropped else 0
    return Parsed(node.raised, at, node.end)
