"""Failures as hspec and tasty print them: a title, a place, and what failed, up to the words that tell how to run it again."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._haskell_lines import HEADINGS, read_call
from uep.model import Frame

__all__ = ["RERUN", "UNCAUGHT_TYPE", "describe", "read_failure"]

RERUN: Final = ("To rerun use: --match ", " to rerun this test only.")
"""What hspec and tasty print below each failure."""

_TITLE: Final = re.compile(r" {1,4}([0-9]{1,5})\) (\S.*)")
_FAILED: Final = re.compile(r"( *)(\S.*?): +FAIL(?: \([0-9.]{1,12}s\))?")
_PLACE: Final = re.compile(r" *([^\s:]{1,400}\.l?hs):([0-9]{1,9}):(?:([0-9]{1,9}):)? *")
UNCAUGHT_TYPE: Final = re.compile(
    r" *uncaught exception: ([A-Z][\w.']{0,200})(?: of type (\w{1,60}))?(?: \((.*)\))?"
)
_THROWN: Final = re.compile(r" *Exception: ")


def read_failure(window: Window, at: int, floor: int) -> Parsed | None:
    """Return the failure above the words that tell how to run a test again; None where its title is missing (UEP-BRG-2146)."""
    pattern = _TITLE if RERUN[0] in window.lines[at] else _FAILED
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        found = pattern.fullmatch(window.lines[index].rstrip())
        if found is not None:
            break
    else:
        return None
    root = Raised(notes=[found[2]])
    lines = [line.rstrip() for line in window.lines[index + 1 : at]]
    start = index
    above = _PLACE.fullmatch(window.lines[index - 1]) if index > floor and pattern is _TITLE else None
    if above is not None:
        start = index - 1
    place = above or (_PLACE.fullmatch(lines[0]) if lines else None)
    describe(root, lines[1:] if place is not None and above is None else lines)
    if place is not None and not root.frames:
        root.frames.append(Frame(file=place[1], line=int(place[2]), column=int(place[3] or 0)))
    return Parsed(root, start, at + 1, mechanism="hspec" if pattern is _TITLE else "tasty")


def describe(root: Raised, lines: list[str]) -> None:
    """Take type, message and calls from the lines of a failure, which are indented alike."""
    body = [line for line in lines if line.strip()]
    if body and (uncaught := UNCAUGHT_TYPE.fullmatch(body[0])) is not None:
        root.type_name = uncaught[1]
        if uncaught[2]:
            root.attributes["haskell.io_error_type"] = uncaught[2]
        body = [uncaught[3], *body[1:]] if uncaught[3] else body[1:]
    elif body and (thrown := _THROWN.match(body[0])) is not None:
        body[0] = " " * (len(body[0]) - len(body[0].lstrip())) + body[0][thrown.end() :]
    cut = next((at for at, line in enumerate(body) if line.strip() in HEADINGS), len(body))
    root.frames.extend(frame for line in body[cut + 1 :] if (frame := read_call(line)) is not None)
    margin = min((len(line) - len(line.lstrip()) for line in body[:cut]), default=0)
    root.message = "\n".join(line[margin:] for line in body[:cut])
