"""What Clojure prints for an error: the report of clojure.main, and the traces of clojure.stacktrace. Reads one error.

The report names the class without its package and the place in one sentence (UEP-BRG-1140); the traces have a blank
before the parenthesis and the word ``at`` once (UEP-BRG-1141).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_header, read_frame, read_header
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.model import Frame, Relation

__all__ = ["REPORTS", "is_spaced", "parse_report", "parse_spaced"]

REPORTS: Final = ("Execution error ", "Syntax error ")
_REPORT: Final = re.compile(
    r"(?:Execution error(?: \((?P<type>[\w$.]{1,200})\))?|Syntax error (?:compiling|macroexpanding|reading source)[^()\n]{0,200}?)"
    r" at (?P<function>[^\s()]{0,300}) ?\((?P<file>[^()\n]{1,400}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?\)\."
)
_CAUSED: Final = "Caused by: "
_FIRST: Final = " at "
_REST: Final = "    "
_NEAR: Final = 8


def parse_report(window: Window, at: int) -> Parsed | None:
    """Read the sentence of clojure.main at a line and the message below it, up to a blank line."""
    found = _REPORT.fullmatch(window.lines[at])
    if found is None or window.at(at + 1) is None:
        return None
    index = at + 1
    while index - at <= LOOKAHEAD and (text := window.at(index)) is not None and text.strip():
        index += 1
    message = "\n".join(window.lines[at + 1 : index])
    if not message:
        return None
    frame = Frame(
        function=found["function"],
        file=found["file"],
        line=int(found["line"]),
        column=int(found["column"] or 0),
    )
    root = Raised(found["type"] or "", message, [frame])
    return Parsed(root, at, index, handled=False, mechanism="clojure.main")


def _spaced(text: str) -> Frame | None:
    """Return the frame of ``name (file:line)``, None when the words are none."""
    name, blank, place = text.partition(" (")
    if not blank or " " in name or not place.endswith(")"):
        return None
    return read_frame(f"at {name}({place}")


def is_spaced(text: str) -> bool:
    """Return whether a line is the first frame of a trace of clojure.stacktrace."""
    return text.startswith(_FIRST) and _spaced(text[len(_FIRST) :]) is not None


def parse_spaced(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the trace whose first frame stands at a line; its type and message stand above."""
    start, lowest = at - 1, max(floor, at - _NEAR)
    while start > lowest and not is_header(window.lines[start]):
        start -= 1
    if start < floor or not is_header(window.lines[start]):
        return None
    root, end = _throwable(window, window.lines[start], start + 1)
    parent, nodes = root, 1
    while (text := window.at(end)) is not None and text.startswith(_CAUSED) and nodes < MAX_SCAN_NODES:
        child, index = _throwable(window, text[len(_CAUSED) :], end + 1)
        if not child.frames:
            break
        child.relation = Relation.CAUSE
        parent.children.append(child)
        parent, end, nodes = child, index, nodes + 1
    expand_shared(root)
    return Parsed(root, start, end)


def _throwable(window: Window, header: str, index: int) -> tuple[Raised, int]:
    start = index
    while index - start <= _NEAR and (text := window.at(index)) is not None and not is_spaced(text):
        index += 1
    raised = Raised()
    raised.type_name, first = read_header(header)
    raised.message = "\n".join([first, *window.lines[start:index]])
    if window.at(index) is None or not is_spaced(window.lines[index]):
        return raised, start
    while (text := window.at(index)) is not None and text.startswith((_FIRST, _REST)):
        frame = _spaced(text.removeprefix(_FIRST).removeprefix(_REST))
        if frame is None:
            break
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return raised, index
