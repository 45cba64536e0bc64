"""A failure that Bats tells of a test of shell scripts: its calls in brackets, and the command that failed. Reads one failure (UEP-BRG-3018)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["BATS", "read_bats"]

BATS: Final = ("(in test file ", "(from function `")
_CALL: Final = re.compile(
    r"(?P<margin> {0,16}# | {3})(?P<opened>[( ])(?:from function `(?P<name>[^\n']{1,400})' )?in (?:test )?file (?P<file>[^\n]{1,1000}), line (?P<line>[0-9]{1,9})(?P<end>[,)])"
)
_TITLE: Final = re.compile(r" {0,16}not ok [0-9]{1,9} (?:- )?(?P<tap>\S[^\n]*)| \u2717 (?P<shown>\S[^\n]*)")
_COMMAND: Final = "  `"
_ENDED: Final = re.compile(r".*' failed(?: with status [0-9]{1,3})?(?: due to [^\n]{1,100})?")
_DETAILS: Final = re.compile(r"-- [^\n]{1,200} --")
_DONE: Final = "--"


def read_bats(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first call stands at a line."""
    call = _CALL.fullmatch(window.lines[at].rstrip())
    if call is None or call["opened"] != "(":
        return None
    title = _TITLE.fullmatch(window.lines[at - 1].rstrip()) if at > floor else None
    tested = (title["tap"] or title["shown"]) if title is not None else ""
    margin, root, index = call["margin"], Raised(), at + 1
    while len(root.frames) < MAX_SCAN_FRAMES:
        root.frames.append(Frame(function=call["name"] or tested, file=call["file"], line=int(call["line"])))
        if call["end"] == ")":
            break
        call = _CALL.fullmatch((window.at(index) or "").rstrip())
        if call is None or call["opened"] != " " or call["margin"] != margin:
            return None
        index += 1
    first = index
    if not (window.at(first) or "").startswith(margin + _COMMAND):
        return None
    while _ENDED.fullmatch((window.at(index) or "").rstrip()) is None:
        index += 1
        if index - first >= LOOKAHEAD or not (window.at(index) or "").startswith(margin.rstrip()):
            return None
    said = [line[len(margin) :].strip() for line in window.lines[first : index + 1]]
    details, end = _details(window, index + 1, margin)
    root.message = "\n".join(said + details)
    return Parsed(root, at - (title is not None), end, 0.9, language="shell", mechanism="bats")


def _details(window: Window, at: int, margin: str) -> tuple[list[str], int]:
    """Return what an assertion tells between dashes, and the line below it."""
    begun = at + (window.at(at) is not None and not _shown(window, at, margin))
    if _DETAILS.fullmatch(_shown(window, begun, margin)) is None:
        return [], at
    for index in range(begun + 1, begun + LOOKAHEAD):
        if not (window.at(index) or "").startswith(margin.rstrip()):
            break
        if _shown(window, index, margin) == _DONE:
            return [_shown(window, one, margin) for one in range(begun, index)], index + 1
    return [], at


def _shown(window: Window, index: int, margin: str) -> str:
    return (window.at(index) or "")[len(margin) :].rstrip()
