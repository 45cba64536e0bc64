"""Failures of the test runners Jasmine, TestCafe and uvu: a title, the message under it, frames at a column of their own. Reads one failure.

Jasmine has sections for message and stack, TestCafe the browser and an excerpt between them, uvu a blank line
(UEP-BRG-2074 to UEP-BRG-2076).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, finish
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Relation

__all__ = ["parse_jasmine", "parse_testcafe", "parse_uvu"]

_MESSAGE: Final = "  Message:"
_STACK: Final = "  Stack:"
_CAUSED: Final = "    Caused by: "
_PROPERTIES: Final = "    error properties: "
_NUMBERED: Final = re.compile(r" {0,4}[0-9]{1,5}\) (\S.*)")
_BROWSER: Final = "      Browser: "
_FAILED: Final = re.compile(r' {2,3}FAIL {2}(?:[^\s"][^"]{0,200} )?".*"')
_NEAR: Final = 8


def _titled(raised: Raised, lines: list[str]) -> Raised:
    """Give an error the message of some lines, and the type where the first one begins with one beyond doubt."""
    header = read_header(lines[0])
    if header is not None and header[2]:
        raised.type_name, lines = header[0], [header[1], *lines[1:]]
    raised.message = "\n".join(lines).rstrip("\n ")
    return raised


def parse_jasmine(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose stack's first frame stands at a line: its message stands in a section of its own."""
    stack = next((i for i in range(at - 1, max(floor, at - _NEAR) - 1, -1) if window.lines[i] == _STACK), -1)
    lowest = max(floor, stack - LOOKAHEAD)
    first = next((i for i in range(stack - 1, lowest - 1, -1) if window.lines[i] == _MESSAGE), -1)
    if first < 0 or first + 1 >= stack:
        return None
    lines = [line[4:] if line.startswith("    ") else line for line in window.lines[first + 1 : stack]]
    reader, tree = Reader(window), Tree(_titled(Raised(), lines))
    above = [line for line in window.lines[stack + 1 : at] if line.startswith(_PROPERTIES)]
    tree.raised.notes.extend(line.strip() for line in above)
    tree.end = reader.run(at, 4, tree)
    if not tree.texts:
        return None
    following = window.at(tree.end)
    if following is not None and following.startswith(_CAUSED):
        cause = read_error(window, tree.end, 4, len(_CAUSED))
        if cause is not None:
            cause.raised.relation = Relation.CAUSE
            tree.raised.children.append(cause.raised)
            tree.end, tree.cause = cause.end, cause
    start = first - 1 if first > floor and _NUMBERED.fullmatch(window.lines[first - 1]) else first
    return _failed(window, tree, start, "jasmine")


def parse_testcafe(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first frame stands at a line: above the browser stands its numbered message."""
    lowest = max(floor, at - LOOKAHEAD)
    browser = next((i for i in range(at - 1, lowest - 1, -1) if window.lines[i].startswith(_BROWSER)), -1)
    for first in range(browser - 1, lowest - 1, -1):
        found = _NUMBERED.fullmatch(window.lines[first])
        if found is not None:
            lines = [found[1], *(line[6:] for line in window.lines[first + 1 : browser])]
            tree = Tree(_titled(Raised(), lines))
            tree.end = Reader(window).run(at, 5, tree)
            return _failed(window, tree, first, "testcafe") if tree.texts else None
    return None


def parse_uvu(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first frame stands at a line: its message stands at the column of the frames."""
    for start in range(at - 1, max(floor, at - LOOKAHEAD) - 1, -1):
        line = window.lines[start]
        if _FAILED.fullmatch(line) is not None:
            break
        if line.strip() and not line.startswith("    "):
            return None
    else:
        return None
    lines = [line[4:].rstrip(" ") for line in window.lines[start + 1 : at]]
    if not lines or not lines[0]:
        return None
    tree = Tree(_titled(Raised(), lines))
    tree.end = Reader(window).run(at, 0, tree)
    return _failed(window, tree, start, "uvu") if tree.texts else None


def _failed(window: Window, tree: Tree, start: int, mechanism: str) -> Parsed:
    parsed = finish(window, tree, start, 1.0)
    parsed.mechanism = mechanism
    return parsed
