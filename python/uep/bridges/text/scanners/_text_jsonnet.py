"""Errors of Jsonnet: what happened, and the places of the evaluation behind a tab each. Reads one error (UEP-BRG-3097)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["JSONNET", "read_jsonnet"]

JSONNET: Final = ("RUNTIME ERROR: ", "STATIC ERROR: ")
_RUNTIME, _STATIC = JSONNET
_SPAN: Final = r"(?:(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9})(?:-[0-9]{1,9})?|\((?P<first>[0-9]{1,9}):(?P<begin>[0-9]{1,9})\)-\([0-9]{1,9}:[0-9]{1,9}\))"
_FRAME: Final = re.compile(rf"\t(?P<file>[^\t\n:]{{1,1000}}):{_SPAN}(?:\t(?P<name>[^\t\n]{{0,400}}))?")
_DURING: Final = re.compile(r"\tDuring (?:evaluation|manifestation)\t?")
_PLACED: Final = re.compile(rf"(?P<file>[^\s:]{{1,1000}}):{_SPAN}:? (?P<message>\S.*)")


def read_jsonnet(window: Window, at: int) -> Parsed | None:
    """Read the error whose words stand on a line, behind those of a tool at times."""
    text = window.lines[at]
    words = _RUNTIME if _RUNTIME in text else _STATIC
    _, found, message = text.partition(words)
    if words == _STATIC and found and (placed := _PLACED.fullmatch(message)) is not None:
        return Parsed(
            Raised(message=placed["message"], frames=[_frame(placed)]), at, at + 1, language="other"
        )
    index = at + 1
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None and line.strip():
        if line.startswith("\t") and (_FRAME.fullmatch(line) or _DURING.fullmatch(line)):
            break
        index += 1
    root = Raised(message="\n".join([message, *window.lines[at + 1 : index]]))
    end = _places(window, index, root)
    if not root.frames:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, language="other")


def _places(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None:
        found = _FRAME.fullmatch(line)
        if found is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(found))
        elif found is not None:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        elif _DURING.fullmatch(line) is None:
            break
        index += 1
    return index


def _frame(found: re.Match[str]) -> Frame:
    return Frame(
        function=found.groupdict().get("name") or "",
        file=found["file"],
        line=int(found["line"] or found["first"]),
        column=int(found["column"] or found["begin"]),
    )
