"""Errors of V8 whose indentation was lost or changed on the way, as in text copied from a page or put behind a mark. Reads one error.

The first line has a type beyond doubt, and its frames stand at another column than four blanks further in. The lines
are put where V8 prints them and read as such.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_excerpt import is_excerpt
from uep.bridges.text.scanners._js_lines import read_frame, read_header
from uep.bridges.text.scanners._js_tree import read_error

__all__ = ["is_outdented", "parse_loose_frame", "parse_outdented"]

_DECORATED: Final = re.compile(
    "[ \t]{0,12}(?:(?:[\u2a2f\u2718\u2716\u2717\u00d7\u274c\u25cf\u203c\u2715]\ufe0f?|>|\\[[0-9]{1,3}\\]) +(?:\\[ERROR\\] )?|`(?!`))?"
)
"""Blanks and a mark that a tool draws before the first line of an error."""

_SCRIPT: Final = re.compile(
    r"(?:\.[cm]?[jt]sx?|\bnode:[\w/]{1,80})(?:\?[^:\s]{0,200})?:[0-9]{1,9}:[0-9]{1,9}\)?(?: \{)?\Z"
)
_FILE: Final = frozenset("./\\:[")
_CODE: Final = ("eval code", "Function code", "Global code", "Unknown script code")
"""What Chakra has in place of a file (UEP-BRG-2992)."""

_MARGIN: Final = "    "
_NEAR: Final = 8
_NAMES: Final = ("Error", "Exception")
_BLANKS: Final = " \t\u00a0"
_BRACE: Final = " {"


def _frame(line: str) -> str | None:
    """Return a frame without its indentation, None when a line is none."""
    bare = line.strip(_BLANKS).rstrip("`")
    if not bare.startswith("at "):
        return None
    frame = read_frame(bare[3:].removesuffix(" {").rstrip(","))
    # Where the column tells nothing, words and a number in parentheses are no place.
    if frame is None or (" " in frame.file and frame.file not in _CODE and _FILE.isdisjoint(frame.file)):
        return None
    return bare


def is_outdented(line: str) -> bool:
    """Return whether a line is a frame that lost its indentation and names a place in a script (UEP-BRG-2604)."""
    return line.startswith("at ") and _SCRIPT.search(line) is not None and _frame(line) is not None


def parse_outdented(window: Window, at: int) -> Parsed | None:
    """Read the error whose first line stands at a line and whose frames stand too far out to lead to it (UEP-BRG-1705)."""
    for index in range(_below(window, at), at + _NEAR):
        text = window.at(index)
        if text is None or not text.strip():
            return None
        if _frame(text) is not None:
            return None if text.lstrip("\t").startswith(_MARGIN) else _parse(window, at)
    return None


def _below(window: Window, at: int) -> int:
    """Return the line below a first line; a tool that draws a mark may leave one blank."""
    is_marked = window.lines[at][: _end_of_mark(window.lines[at])].strip(_BLANKS) != ""
    return at + 1 + (is_marked and window.has(at + 1) and not window.lines[at + 1].strip())


def _parse(window: Window, at: int) -> Parsed | None:
    line = window.lines[at]
    column = _end_of_mark(line)
    header = read_header(line[column:])
    if line.startswith("#", column):
        # UEP's own rendering of a node (UEP-RND-003).
        return None
    if header is None or not (header[2] or header[0].partition("[")[0].rstrip().endswith(_NAMES)):
        return None
    lines, index = [line[column:]], _below(window, at)
    while (text := window.at(index)) is not None and _frame(text) is None:
        if index - at >= _NEAR or not header[2] or not text.strip() or _begins(text, line):
            return None
        lines.append(text)
        index += 1
    if text is None or (not line[:column].strip(" ") and text.startswith(" " * column + _MARGIN + "at ")):
        return None
    margin = _indent(text)
    while (text := window.at(index)) is not None and (frame := _frame(text)) is not None:
        if _indent(text) != margin:
            # Frames at two columns: the first ones are message (BRG-260).
            return None
        lines.append(_MARGIN + frame.rstrip(","))
        index += 1
        if frame.endswith(_BRACE):
            break
    while not lines[-1].endswith(_BRACE) and (text := window.at(index)) is not None and is_excerpt(text):
        lines.append(text)
        index += 1
    return _read([*lines, *_properties(window, index)] if lines[-1].endswith(_BRACE) else lines, at)


def _properties(window: Window, index: int) -> list[str]:
    """Return the lines of the properties up to the brace that closes them, which stand two blanks in."""
    first = index
    while index - first < LOOKAHEAD and (text := window.at(index)) is not None and text.startswith("  "):
        index += 1
    return window.lines[first : index + (window.at(index) == "}")]


def _begins(text: str, header: str) -> bool:
    """Return whether a line begins another error; what stands further in than the first line belongs to its message."""
    found = read_header(text.lstrip(_BLANKS))
    return found is not None and found[2] and len(_indent(text)) <= len(_indent(header))


def _read(lines: list[str], at: int) -> Parsed | None:
    tree = read_error(Window(lines, final=True), 0, 0, 0)
    if tree is None or not tree.raised.frames:
        return None
    name_codes(tree.raised)
    return Parsed(tree.raised, at, at + tree.end, 0.8)


def parse_loose_frame(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error to which the first of several frames at a line belongs."""
    lines = window.lines
    if at <= floor or _frame(lines[at - 1]) is not None:
        return None
    best: int | None = None
    first = at - 1
    if first > floor and not lines[first].strip() and _below(window, first - 1) == at:
        first -= 1
    for index in range(first, max(floor, at - _NEAR) - 1, -1):
        line = lines[index]
        if not line.strip() or (best is not None and len(_indent(line)) >= len(_indent(lines[best]))):
            break
        found = read_header(line[_end_of_mark(line) :])
        if found is not None and (found[2] or index == first):
            best = index
    return None if best is None else _parse(window, best)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(_BLANKS))]


def _end_of_mark(line: str) -> int:
    mark = _DECORATED.match(line)
    return mark.end() if mark is not None else 0
