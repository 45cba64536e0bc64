"""Errors of MATLAB and Octave: a message, and the functions with their lines. Reads one error.

Octave lists the functions below one title; MATLAB names each behind words of its own, with the line's source below.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["MATLAB", "OCTAVE", "read_matlab", "read_octave"]

MATLAB: Final = ("Error in ", "Error using ")
OCTAVE: Final = ("called from",)
_OCTAVE_TITLE: Final = re.compile(r"(?P<error>error: )?called from:?")
_OCTAVE_CALL: Final = re.compile(
    r"(?:error: {1,3}| {2,4})(?P<name>\S[^\n]{0,400}?) at line (?P<line>[0-9]{1,9})(?:,? column (?P<column>[0-9]{1,9}))?,?"
)
_FUNCTION: Final = r"(?P<name>[^\W\d][\w.>/@+()-]{0,200}?)"
_MATLAB_CALL: Final = re.compile(
    rf"Error in (?:==> )?{_FUNCTION}(?: \(line (?P<line>[0-9]{{1,9}})\)| at (?P<at>[0-9]{{1,9}}))"
)
_MATLAB_USING: Final = re.compile(
    rf"(?:\?\?\? )?Error using (?:==> )?(?:{_FUNCTION}|(?P<sign> ?\S{{1,3}}) ?)(?: \(line (?P<line>[0-9]{{1,9}})\)| at (?P<at>[0-9]{{1,9}}))?"
)
_NO_MESSAGE: Final = ("```", ">> ")
_SOURCE_LINES: Final = 4


def read_octave(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the functions below a title, and the message above it (UEP-BRG-3265)."""
    title = _OCTAVE_TITLE.fullmatch(window.lines[at].rstrip())
    if title is None:
        return None
    start = at - 1
    # A prefix reader takes the first word for a level: then one line above is the message.
    while (
        title["error"] and start > max(floor, at - LOOKBACK) and not window.lines[start].startswith("error: ")
    ):
        start -= 1
    if start < floor or (title["error"] and not window.lines[start].startswith("error: ")):
        return None
    root, index = Raised(message="\n".join(window.lines[start:at]).removeprefix("error: ")), at + 1
    while (call := _OCTAVE_CALL.fullmatch((window.at(index) or "").rstrip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            is_file = call["name"].endswith(".m")
            root.frames.append(
                Frame(
                    function="" if is_file else call["name"],
                    file=call["name"] if is_file else "",
                    line=int(call["line"]),
                    column=int(call["column"] or 0),
                )
            )
        index += 1
    if not root.frames:
        return None
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, language="octave")


def read_matlab(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the function that raised, the message below it, and the functions that called it (UEP-BRG-3266)."""
    line = window.lines[at].rstrip()
    using, call = _MATLAB_USING.fullmatch(line), _MATLAB_CALL.fullmatch(line)
    if using is not None:
        index = at + 1
        while index < at + LOOKBACK and (said := window.at(index)) is not None and said.strip():
            if _MATLAB_CALL.fullmatch(said.rstrip()) is not None:
                break
            index += 1
        start, root = at, Raised(message="\n".join(window.lines[at + 1 : index]))
        root.frames.append(_frame(using, (using["name"] or using["sign"]).strip()))
    elif call is not None:
        # What the program itself cannot do is said above, without the function that raised.
        start = at - 1
        if start < floor:
            return None
        if window.lines[start].startswith(_NO_MESSAGE):
            return None
        if window.lines[start].strip():
            root, index = Raised(message=window.lines[start].strip()), at
            return _with_callers(window, start, index, root)
        while start > max(floor, at - LOOKBACK) and window.lines[start - 1].strip():
            if window.lines[start - 1].startswith(_NO_MESSAGE):
                break
            start -= 1
        root, index = Raised(message="\n".join(window.lines[start : at - 1])), at
    else:
        return None
    return _with_callers(window, start, index, root)


def _with_callers(window: Window, start: int, index: int, root: Raised) -> Parsed | None:
    end, calls = _callers(window, index, root)
    if not root.message or not calls:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, language="matlab")


def _callers(window: Window, index: int, root: Raised) -> tuple[int, int]:
    """Read functions, each with the source of its line below it; return the line after them and their number."""
    end, calls = index, 0
    while True:
        while (line := window.at(index)) is not None and not line.strip() and index < end + 2:
            index += 1
        found = _MATLAB_CALL.fullmatch((line or "").rstrip())
        if found is None:
            return end, calls
        calls, index = calls + 1, index + 1
        source = list[str]()
        while len(source) < _SOURCE_LINES and (line := window.at(index)) is not None and line.strip():
            if _MATLAB_CALL.fullmatch(line.rstrip()) is not None or line.startswith(_NO_MESSAGE):
                break
            source.append(line.strip())
            index += 1
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(found, found["name"], source[0] if len(source) == 1 else ""))
        end = index


def _frame(found: re.Match[str], name: str, source: str = "") -> Frame:
    return Frame(function=name, line=int(found["line"] or found["at"] or 0), source_line=source[:200])
