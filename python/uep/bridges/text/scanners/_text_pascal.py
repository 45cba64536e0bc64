"""What programs of Free Pascal print of an exception that nothing caught, and of an error of the runtime. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["PASCAL", "read_pascal"]

PASCAL: Final = (" in module ", "An unhandled exception occurred at $", "Runtime error ", "  Stack trace:")
_UNHANDLED: Final = re.compile(r"An unhandled exception occurred at \$[0-9A-F]{4,16} ?:")
_RUNTIME: Final = re.compile(r"(?P<message>Runtime error (?P<number>[0-9]{1,3})) at \$[0-9A-F]{4,16}")
_HANDLED: Final = re.compile(r"(?:TApplication\.HandleException|\[[^\[\]\n]{1,80}\]):? (?P<message>.+)")
_TYPED: Final = re.compile(r"(?P<type>E[A-Za-z_][\w.]{0,200}|Exception): ?(?P<message>.*)")
_MODULE: Final = re.compile(
    r"Exception (?P<type>E[A-Za-z]\w{1,100}) in module (?P<module>\S[^\n]{0,200}) at (?P<address>[0-9A-F]{4,16})\."
)
_CALL: Final = re.compile(
    r" {2}\$(?P<address>[0-9A-F]{4,16})(?: {1,2}(?P<name>[^\s,][^\n,]{0,400})(?:, {1,2}line (?P<line>[0-9]{1,9})(?: of (?P<file>[^\n]{1,1000}))?)?)?"
)


def read_pascal(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception that is named below a line, or the error that the line names (UEP-BRG-3267)."""
    line = window.lines[at].rstrip()
    if PASCAL[0] in line:
        return _read_module(window, at)
    found = _RUNTIME.fullmatch(line)
    if found is not None:
        root, first = Raised(message=found["message"]), at + 1
        start = at
    elif _UNHANDLED.fullmatch(line) is not None:
        first = next((index for index in range(at + 1, at + LOOKAHEAD) if _is_call(window, index)), at)
        typed = _TYPED.fullmatch(window.at(at + 1) or "")
        if first <= at + 1 or typed is None:
            return None
        root = Raised(typed["type"], "\n".join([typed["message"], *window.lines[at + 2 : first]]))
        start = at
    elif line == PASCAL[-1] and at > floor and (said := _HANDLED.fullmatch(window.lines[at - 1])) is not None:
        root, first, start = Raised(message=said["message"]), at + 1, at - 1
    else:
        return None
    index = first
    while (call := _CALL.fullmatch((window.at(index) or "").rstrip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(call))
        index += 1
    if not root.frames:
        return None
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    parsed = Parsed(root, start, index, language="pascal")
    if start == at:
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    return parsed


def _read_module(window: Window, at: int) -> Parsed | None:
    """Read what Delphi's runtime shows in a box: the type, where it was raised, and the message below."""
    found = _MODULE.fullmatch(window.lines[at].rstrip())
    first = at + 1
    if found is not None and not (window.at(first) or "").strip():
        first += 1
    if found is None or not (said := (window.at(first) or "").strip()):
        return None
    frame = Frame(package=found["module"], address=str(int(found["address"], 16)))
    return Parsed(Raised(found["type"], said, [frame]), at, first + 1, language="pascal")


def _is_call(window: Window, index: int) -> bool:
    return _CALL.fullmatch((window.at(index) or "").rstrip()) is not None


def _frame(call: re.Match[str]) -> Frame:
    return Frame(
        function=call["name"] or "",
        file=call["file"] or "",
        line=int(call["line"] or 0),
        address=str(int(call["address"], 16)),
    )
