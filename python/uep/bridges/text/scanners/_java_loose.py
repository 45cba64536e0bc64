"""Traces whose frames lost the word *at* or stand apart: consoles of tests and of Clojure, pages, mail. Reads one error.

The lines are put into the form that the virtual machine prints, and its reader reads them (UEP-BRG-1849): JUnit's
console launcher prints no *at* (UEP-BRG-1142), clojure.stacktrace prints it once (UEP-BRG-1141), and a page that was
copied has blank lines between the frames, or the word on a line of its own.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Window
from uep.bridges.text.scanners._java_lines import (
    is_header,
    is_left_out,
    omitted,
    plain_header,
    read_bare_frame,
)
from uep.bridges.text.scanners._java_links import CAUSED, SUPPRESSED
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.bridges.text.scanners._java_tree import Reader

__all__ = ["JUNIT", "is_bare_frame", "is_loose", "parse_junit", "read_below", "read_loose"]

JUNIT: Final = "    => "
_PST: Final = re.compile(
    r"(?:\S{1,100}=> )?((?:[A-Z]\w{0,200})?(?:Exception|Error|Info)) (?!in thread )(?=\S)(.*)", re.DOTALL
)
"""The first line of what ``pst`` of Clojure prints: the class without its package, and the message (UEP-BRG-2254)."""

_NEAR: Final = 8
_GAP: Final = 3
_MOST: Final = 4 * MAX_SCAN_FRAMES


def parse_junit(window: Window, at: int) -> Parsed | None:
    """Read the failure whose type and message stand behind an arrow at a line."""
    header = window.lines[at].removeprefix(JUNIT)
    parsed = read_below(window, at, header) if is_header(header) else None
    if parsed is not None:
        parsed.mechanism = "junit"
    return parsed


def is_loose(window: Window, at: int) -> bool:
    """Return whether a line is a frame without the word *at*, or one above a frame that lacks it."""
    text = window.lines[at]
    if is_bare_frame(text):
        return True
    return "(" in text and read_bare_frame(text) is not None and is_bare_frame(window.at(at + 1) or "")


def is_bare_frame(text: str) -> bool:
    """Return whether a line is a frame without the word *at*."""
    return "(" in text and not _has_word(text) and read_bare_frame(text) is not None


def _has_word(text: str) -> bool:
    return text.lstrip("\t `").startswith("at ")


def read_loose(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the trace whose first frame stands at a line; its type and message stand above."""
    start, lowest = at - 1, max(floor, at - _NEAR)
    while start > lowest and is_bare_frame(window.lines[start]):
        start -= 1
    above = window.lines[start] if start >= floor else ""
    if not is_header(above) and (printed := _PST.fullmatch(above)) is not None:
        return read_below(window, start, f"{printed[1]}: {printed[2]}")
    while start > lowest and not is_header(plain_header(window.lines[start].lstrip(" "))):
        start -= 1
    header = plain_header(window.lines[start].lstrip(" ")) if start >= floor else ""
    parsed = read_below(window, start, header) if is_header(header) else None
    if parsed is not None and parsed.root.frames:
        # The consoles of Specs end a message with the place of the first frame.
        first = parsed.root.frames[0]
        parsed.root.message = parsed.root.message.removesuffix(f" ({first.file}:{first.line})")
    return parsed


def read_below(window: Window, at: int, header: str) -> Parsed | None:
    """Read the error whose header stands at a line, from the frames below."""
    lines, places = _Lines(window).below(at + 1)
    inner = Window(lines, final=True, enclosed=window.enclosed)
    root, end = Reader(inner).tree(header, 0)
    if not root.frames:
        return None
    last = places[end - 1] + 1
    if len(root.frames) < 2 and not root.children and not window.lines[last - 1][:1].isspace():
        return None
    if window.capped and last >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    expand_shared(root)
    return Parsed(root, at, last)


def _is_frame_near(window: Window, index: int) -> bool:
    """Return whether a frame, with or without the word, stands at a line or below a few blank ones."""
    for near in range(index, index + _GAP):
        text = window.at(near)
        if text is None:
            return False
        if text.strip() not in ("", "at"):
            return read_bare_frame(text) is not None
    return False


class _Lines:
    """Puts lines into the form of the virtual machine; ``places`` says where each of them stands."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.lines = list[str]()
        self.places = list[int]()
        self.margin = "\t"
        self.has_frames = False
        self.words = 0

    def below(self, index: int) -> tuple[list[str], list[int]]:
        """Return the lines of an error from the one below its header on."""
        while len(self.lines) < _MOST and (text := self.window.at(index)) is not None:
            line = self._line(text, index)
            if line is None:
                break
            if line or not self.has_frames:
                self.lines.append(line)
                self.places.append(index)
            index += 1
        return self.lines, self.places

    def _line(self, text: str, index: int) -> str | None:
        """Return a line in the usual form, empty for one that says nothing, None for the first that is not the error's."""
        body = text.strip("\t `")
        if read_bare_frame(text) is not None:
            self.has_frames = True
            return f"{self.margin}at {body.removeprefix('at ').rstrip(';,')}"
        if self.has_frames and (is_left_out(text) or omitted(text) is not None):
            return self.margin + body
        for word, indent in ((CAUSED, ""), (SUPPRESSED, "\t")):
            if self.has_frames and body.startswith(word) and is_header(body[len(word) :]):
                self.margin, self.has_frames, self.words = indent + "\t", False, 0
                return indent + body
        if body in ("", "at") and _is_frame_near(self.window, index + 1):
            self.has_frames = True
            return ""
        self.words += 1
        return None if self.has_frames or self.words > LOOKAHEAD else text
