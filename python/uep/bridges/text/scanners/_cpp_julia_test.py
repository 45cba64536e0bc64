"""Failures that Julia's ``Test`` prints, and an exception of a file that was loaded, told without calls. Reads one of them.

UEP-BRG-3014 to UEP-BRG-3016 say what belongs to what.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_julia import STACKTRACE, read_frames, read_raised
from uep.model import Frame

__all__ = ["LOADED", "TESTED", "read_loaded", "read_tested"]

TESTED: Final = ("Test Failed", "Error During Test")
LOADED: Final = ("LoadError: ",)
_HEAD: Final = re.compile(
    r"(?:(?P<name>\S[^\n]{0,400}?): )?(?P<kind>Test Failed|Error During Test)(?: at (?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9}))?"
)
_FAILED: Final = "  Expression: "
_THREW: Final = re.compile(
    r"  (?:Test threw (?:exception|an exception of type \S{1,200})|Got (?:an )?exception (?:of type \S{1,200} )?outside of a @test)"
)
_MARGIN: Final = "  "
_ANSWERED: Final = "  caused by: "
_EXPRESSION: Final = "Expression: "
_STARTED: Final = re.compile(r"in expression starting at (?P<file>[^\n]{1,1000}):(?P<line>[0-9]{1,9})")


def read_tested(window: Window, at: int) -> Parsed | None:
    """Read the failure of a test whose head stands at a line."""
    head = _HEAD.fullmatch(window.lines[at].rstrip())
    if head is None:
        return None
    below = (window.at(at + 1) or "").rstrip()
    if head["kind"] == TESTED[0]:
        return _read_failure(window, at, head) if below.startswith(_FAILED) else None
    return _read_error(window, at, head) if _THREW.fullmatch(below) is not None else None


def _read_failure(window: Window, at: int, head: re.Match[str]) -> Parsed:
    """Read what was expected; the calls stand below a blank line (UEP-BRG-3014)."""
    end = _end(window, at + 1)
    root = Raised(message="\n".join(line.strip() for line in window.lines[at + 1 : end]))
    heading = end + (window.at(end) is not None and not window.lines[end].strip())
    if (window.at(heading) or "").strip() == STACKTRACE:
        root.frames, end = read_frames(window, heading + 1)
    return _told(root, at, end, head)


def _read_error(window: Window, at: int, head: re.Match[str]) -> Parsed:
    """Read what a test threw, all of it indented (UEP-BRG-3015)."""
    end = _end(window, at + 1)
    lines = [line[len(_MARGIN) :].rstrip() for line in window.lines[at + 2 : end]]
    notes = [lines.pop(0)] if lines and lines[0].startswith(_EXPRESSION) else []
    root = read_raised(Window([*lines, ""], final=True), 0)
    root.notes = notes
    return _told(root, at, end, head)


def _told(root: Raised, at: int, end: int, head: re.Match[str]) -> Parsed:
    if not root.frames and head["file"]:
        root.frames = [Frame(file=head["file"], line=int(head["line"]))]
    return Parsed(root, at, end, 0.95, language="julia", mechanism="test")


def _end(window: Window, index: int) -> int:
    while (line := window.at(index)) is not None and (
        (line.startswith(_MARGIN) and line.strip())
        or (not line.strip() and (window.at(index + 1) or "").startswith(_ANSWERED))
    ):
        index += 1
    return index


def read_loaded(window: Window, at: int) -> Parsed | None:
    """Read an exception that has no calls but the expression that was loaded (UEP-BRG-3016)."""
    # The level at the begin of a line may have been taken off.
    if not window.lines[at].removeprefix("ERROR: ").startswith(LOADED):
        return None
    for index in range(at + 1, at + LOOKAHEAD):
        line = window.at(index)
        if line is None or not line.strip() or line.strip() == STACKTRACE:
            return None
        if (place := _STARTED.fullmatch(line.rstrip())) is not None:
            root = read_raised(Window([*window.lines[at:index], ""], final=True), 0)
            root.frames = [Frame(file=place["file"], line=int(place["line"]))]
            return Parsed(root, at, index + 1, 1.0, language="julia", handled=False, mechanism="toplevel")
    return None
