"""Failures of tests whose runner says where a message ends, and errors of asyncio that have no traceback.

unittest draws a rule above every failure, pytest a title; its style ``line`` prints the error and its place alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import HEADER, read_type
from uep.bridges.text.scanners._python_reader import Reader
from uep.model import Frame

__all__ = ["ERROR_LINE", "NEVER", "block_below", "read_line_style", "read_never_retrieved", "shifted"]

ERROR_LINE: Final = "E   "
NEVER: Final = "Future exception was never retrieved"
_RULE: Final = 70
_EXAMPLE: Final = 'File "'
_RECURSION: Final = "    !!! Recursion "
_CAPTURED: Final = ("Stdout:", "Stderr:")
_TITLE: Final = re.compile(r"(?:ERROR|FAIL): [^\n]{1,1000}")
_NAME: Final = re.compile(r"[\w.]{1,400} \([\w.<>]{1,400}\)[^\n]{0,400}")
_PAGE: Final = 40
_NEAR: Final = 8
_PLACE: Final = re.compile(r"([^\s:][^\n]{0,4000}?):([0-9]{1,9}): ([^\n]+)", re.ASCII)


def block_below(window: Window, at: int, floor: int) -> tuple[Window, int] | None:
    """Return the text of a failure and where it begins, when a runner says where it ends (BRG-1116).

    Its header stands at ``at``, or a connector a few lines below an error without a traceback.
    """
    start, text = at, window.lines[at]
    base = text[: len(text) - len(text.lstrip(" "))]
    if text != base + HEADER:
        while start > max(floor, at - _NEAR) and not _is_title(window, start - 1, floor, base):
            start -= 1
    if start - 1 < floor or not _is_title(window, start - 1, floor, base):
        return None
    end = at + 1
    while (line := window.at(end)) is not None and not _closes(window, end, base):
        if line.removeprefix(base) in _CAPTURED and not window.lines[end - 1].strip():
            break
        end += 1
    while not window.lines[end - 1].strip():
        end -= 1
    lines = [line.removeprefix(base) for line in window.lines[start:end]]
    return Window(lines, final=True, enclosed=True), start


def _closes(window: Window, index: int, base: str) -> bool:
    """Return whether a line ends a failure; a rule above the place of an example is doctest's own."""
    line = window.lines[index].removeprefix(base)
    if line != "-" * _RULE:
        return _ends(line)
    return not (window.at(index + 1) or "").removeprefix(base).startswith(_EXAMPLE)


def _is_title(window: Window, at: int, floor: int, base: str) -> bool:
    """Return whether a line is what a runner draws directly above the text of a failure, behind the same blanks."""
    line = window.lines[at]
    if line == base + "-" * _RULE:
        return _is_titled(window, at - 1, floor, base)
    return len(line) >= _PAGE and line.startswith("__") and line.endswith("__") and " " in line


def _is_titled(window: Window, at: int, floor: int, base: str) -> bool:
    """Return whether a line is the title of a failure; the word ``ERROR:`` before it looks like a log's level."""
    if at < floor:
        return False
    line = window.lines[at].removeprefix(base)
    if at == window.head:
        return _NAME.fullmatch(line) is not None
    rule = at > floor and window.lines[at - 1] == base + "=" * _RULE
    return rule and _TITLE.fullmatch(line) is not None


def _ends(line: str) -> bool:
    """Return whether a line is a rule or a title of the runner."""
    return len(line) >= _PAGE and (
        line in ("=" * _RULE, "-" * _RULE)
        or (line.startswith("__") and line.endswith("__") and " " in line)
        or (line.startswith("==") and line.endswith("==") and " " in line)
        or (line.startswith("--") and line.endswith("--") and " Captured " in line)
    )


def shifted(parsed: Parsed, at: int) -> Parsed:
    """Return an error that was read in a part of a window, at its place in the whole."""
    return replace(parsed, start=parsed.start + at, end=parsed.end + at)


def read_line_style(window: Window, at: int) -> Parsed | None:
    """Read the error and the place below it that pytest prints in the style ``line`` (BRG-1117)."""
    first = window.lines[at][len(ERROR_LINE) :]
    found = read_type(first)
    if not window.lines[at].startswith(ERROR_LINE) or found is None:
        return None
    for index in range(at + 1, at + LOOKAHEAD):
        line = window.at(index)
        if line is None or (line and line[0] != " " and not line.endswith(f": {first}")):
            return None
        if not line or line[0] == " ":
            continue
        place = _PLACE.fullmatch(line[: len(line) - len(first)] + "x")
        if place is None:
            return None
        told = (text for text in window.lines[at + 1 : index] if not text.startswith(_RECURSION))
        message = "\n".join([found[1], *(text[len(ERROR_LINE) :] for text in told)])
        frame = Frame(file=place[1], line=int(place[2]))
        return Parsed(Raised(found[0], message, [frame]), at, index + 1, 0.9, mechanism="pytest")
    return None


def read_never_retrieved(window: Window, at: int) -> Parsed | None:
    """Read the error of a future that was never raised: a type line below the words of asyncio (BRG-1118)."""
    if window.lines[at] != NEVER or not (window.at(at + 1) or "").startswith("future: <"):
        return None
    line = window.at(at + 2)
    if line is None or line == HEADER or read_type(line) is None:
        return None
    node = Reader(window, "").typed(Raised(), at + 2, 0)
    return Parsed(node.raised, at, node.end, handled=False, mechanism="asyncio")
