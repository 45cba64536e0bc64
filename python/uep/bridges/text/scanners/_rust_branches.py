"""Reports of the library error-stack: contexts as the branches of a tree, with places and what was attached. Reads one report."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._rust_lines import read_place
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Relation

__all__ = ["BRANCHES", "read_branches"]

BRANCHES: Final = ("\u251c\u2574at ", "\u2570\u2574at ")
"""How the first line below the outermost context begins: a branch and the place where that context was made."""

_ERROR: Final = "Error: "
_BARS: Final = re.compile(r"[\u2502 ]*")
_CONTEXT: Final = re.compile(r"[\u251c\u2570](?:\u2500|(?P<many>\u252c)|)\u25b6 (?P<text>.*)")
_ATTACHED: Final = re.compile(r"[\u251c\u2570]\u2574(?P<text>.*)")
_BACKTRACE: Final = re.compile(r"backtrace(?: with [0-9]{1,6} frames)? \(([0-9]{1,6})\)")
_SECTION: Final = "backtrace no. "
_RULE: Final = "\u2501"
_PLACE: Final = re.compile(r"at (?P<place>\S.{0,1000}:[0-9]{1,9}:[0-9]{1,9})")


class _Report:
    """The contexts of a report: which one a column belongs to, and which one was read last."""

    def __init__(self, root: Raised) -> None:
        self.last = root
        self.parents = list[tuple[int, Raised, bool]]()
        self.traced = dict[str, Raised]()
        self.nodes = 1
        self.in_message = True

    def add(self, column: int, text: str, *, is_one_of_several: bool) -> None:
        """Add a context; branches in one column of which the first parts from others are members, all others causes."""
        while self.parents and self.parents[-1][0] > column:
            self.parents.pop()
        inside = bool(self.parents) and self.parents[-1][0] == column and self.parents[-1][2]
        parent = self.parents[-1][1] if inside else self.last
        if is_one_of_several:
            # The branch that opens several stands one column before the others.
            self.parents.append((column + 1, parent, True))
            parent.is_group, inside = True, True
        made = Raised(message=text, relation=Relation.MEMBER if inside else Relation.CAUSE)
        self.nodes += 1
        if self.nodes <= MAX_SCAN_NODES:
            parent.children.append(made)
        self.last, self.in_message = made, True

    def attach(self, text: str) -> None:
        """Keep what is attached to the context read last: its place, or words."""
        self.in_message = False
        found = _PLACE.fullmatch(text)
        place = read_place(found["place"]) if found is not None else None
        if place is not None:
            self.last.frames.append(place)
        elif (traced := _BACKTRACE.fullmatch(text)) is not None:
            self.traced[traced[1]] = self.last
        else:
            self.last.notes.append(text)

    def go_on(self, text: str) -> None:
        """Add a line to what was read last, a message or a note."""
        if self.in_message:
            self.last.message += "\n" + text
        elif self.last.notes:
            self.last.notes[-1] += "\n" + text


def read_branches(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the report whose first branch stands at a line, right below its outermost context (UEP-BRG-3168)."""
    start = at - 1
    if start < floor or not window.lines[start].strip():
        return None
    for above in range(start, max(floor, at - LOOKAHEAD) - 1, -1):
        if not window.lines[above].strip():
            break
        if window.lines[above].startswith(_ERROR):
            start = above
            break
    root = Raised(message="\n".join(window.lines[start:at]).removeprefix(_ERROR))
    report, index = _Report(root), at
    while (line := window.at(index)) is not None and _take(report, line):
        index += 1
    index = _backtraces(window, index, report)
    is_own = window.lines[start].startswith(_ERROR)
    if is_own:
        return Parsed(root, start, index, 1.0, handled=False, fatal=True, mechanism="main")
    return Parsed(root, start, index, 0.9)


def _take(report: _Report, line: str) -> bool:
    """Take a line of a report; return whether it is one."""
    column = len(_BARS.match(line)[0])  # type: ignore[index]  # the pattern matches every line
    rest = line[column:]
    if (context := _CONTEXT.fullmatch(rest)) is not None:
        report.add(column, context["text"], is_one_of_several=bool(context["many"]))
    elif (attached := _ATTACHED.fullmatch(rest)) is not None:
        report.attach(attached["text"])
    elif column and rest:
        report.go_on(rest)
    else:
        return bool(column)
    return True


def _backtraces(window: Window, index: int, report: _Report) -> int:
    """Give contexts the backtraces that stand below the tree with their numbers; return the line after them."""
    at = index
    while (line := window.at(at)) is not None and at - index < LOOKAHEAD and not line.strip(_RULE + " "):
        at += 1
    while (line := window.at(at)) is not None and line.startswith(_SECTION):
        context = report.traced.get(line[len(_SECTION) :].strip())
        frames, at = read_stack(window, at + 1)
        if context is None or not frames:
            break
        context.frames, index = frames, at
        while at - index < LOOKAHEAD and window.at(at) == "":
            at += 1
    return index
