"""Errors in brackets on a line of their own: what util.inspect prints of an error that has no frames. Reads one error.

Words that a program printed before it end in a colon; the properties follow a brace (UEP-BRG-2073).
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._js_hermes import METRO
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_places import find_arrow
from uep.bridges.text.scanners._js_stack import finish
from uep.bridges.text.scanners._js_tree import read_error
from uep.bridges.text.scanners._js_uncaught import read_uncaught

__all__ = ["REASON", "parse_bracketed"]

REASON: Final = "[UnhandledPromiseRejection: "
_SUFFIXES: Final = ("Error", "Exception", "Rejection", "]")
_CLOSED: Final = ("]", "] {", "],", "[")
_BEFORE: Final = ": ["


def parse_bracketed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error in brackets that a line holds."""
    line = window.lines[at]
    column = _column(line)
    if column < 0 or not (line.rstrip(" ").endswith(_CLOSED) or "] { " in line):
        return None
    header = read_header(line[column + 1 :])
    if header is None or not header[2] or not header[0].endswith(_SUFFIXES) or not header[1]:
        return None
    if line.endswith("[") and not header[1].startswith("["):
        return None
    arrow = find_arrow(window, at, floor) if not column else None
    if arrow is not None:
        return read_uncaught(window, arrow)
    tree = read_error(window, at, 0 if line.startswith(METRO) else len(line) - len(line.lstrip(" ")), column)
    if tree is None or tree.texts:
        return None
    parsed = finish(window, tree, at, 0.9)
    if line.startswith(REASON, column):
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    return parsed


def _column(line: str) -> int:
    """Return the column of the bracket with which an error begins, -1 without one."""
    bare = len(line) - len(line.lstrip(" "))
    if line.startswith(METRO):
        bare = len(METRO)
    if line.startswith("[", bare):
        return bare
    before = line.find(_BEFORE)
    return before + len(_BEFORE) - 1 if before >= 0 else -1
