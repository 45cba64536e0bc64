"""Errors whose every line stands behind the same margin: quoted with ``>``, or indented as a whole. Reads no formats."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._columns import Column, without_edge
from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = [
    "Inset",
    "if_sure",
    "indent_of",
    "is_span",
    "mark_of",
    "quote_of",
    "read_glued",
    "read_inset",
    "read_span",
    "read_within",
    "size_of",
    "tag_of",
]

_Parse = Callable[[Window, int, int], Parsed | None]
_QUOTE: Final = re.compile(r" {0,3}(?:> ?){1,8}|(?:\u2502|\u2577) |!! {1,2}|#> ")
_PANE: Final = "\u2502 "
_REPREX: Final = "#> "
"""What R's reprex puts before each line of output, but for blank ones between two outputs (UEP-BRG-2402)."""

_MONKEY, _CRASH = "// ", "// CRASH: "
"""What Android's Monkey puts before each line of a crash, and before its first (UEP-BRG-3101)."""

_CRASH_LINES: Final = 64

_TAG: Final = re.compile(
    r"(?:\[ {0,20}[\w./@:-]{1,60}\]|[0-9]{1,4}\|[\w.@/-]{1,60} {1,40}\||(?:[@\w./-]{1,60}:){1,2}) ", re.ASCII
)
"""What tools that run several programs write before each line: ``[app] ``, ``0|app  | ``, ``web:build: ``."""


_MARKS: Final = ("`", '"')
_HEADINGS: Final = ("##[error]", "::error::", "##vso[task.logissue type=error]")
"""What build services write before the first line of an error, or before each."""

_FENCE: Final = "``"
_TOOLS: Final = ("bundler", "flutter", "gem", "gradle", "maven", "npm")


class _Glued:
    """A mark before the first line of a text, or before several; one of quotation stands behind the last line too."""

    __slots__ = ("mark",)

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def behind(self, line: str) -> str:
        """Return a line without the mark, at its end where it has no counterpart on the line."""
        if line.startswith(self.mark):
            return line[len(self.mark) :]
        return line[:-1] if line.endswith(self.mark) and line.count(self.mark) % 2 else line


_SPAN: Final = re.compile(r" {0,8}`([^`\n]+)`(?:[.,;:)!?][^`\n]*)?")


class _Spans:
    """The marks of code in a sentence around each line of a text."""

    __slots__ = ()

    def behind(self, line: str) -> str:
        """Return a line without its marks and without the words behind them, a line that has none as it is."""
        found = _SPAN.fullmatch(line) if "`" in line else None
        return line if found is None else found[1]


_SPANS: Final = _Spans()


class Inset(Window):
    """The lines of another window without their margin, up to the first line that lacks it; taken as they are asked for."""

    __slots__ = ("margin", "outer", "start")

    def __init__(self, outer: Window, at: int, floor: int, margin: str | Column | _Glued | _Spans) -> None:
        own = outer.lines[at]
        texts = [text if (text := _behind(own, margin)) is not None else own]
        lowest = max(floor, at - LOOKBACK)
        for line in reversed(outer.lines[lowest:at]):
            if (text := _behind(line, margin)) is None:
                # A logger indents what stands below its first line.
                if line.strip() and isinstance(margin, str) and not margin.strip():
                    texts.append(line)
                break
            texts.append(text)
        super().__init__(reversed(texts))
        start = at + 1 - len(texts)
        self.outer, self.start, self.margin = outer, start, margin
        self.enclosed, self.name = outer.enclosed, outer.name
        self.head = outer.head - start if outer.head >= start else -1

    def has(self, index: int) -> bool:
        """Return whether there is a line at ``index`` behind the margin; raise Starved when it may still arrive."""
        while index >= len(self.lines):
            if self.final or not self.outer.has(self.start + len(self.lines)):
                self.final, self.capped = True, self.outer.capped
                return False
            line = _behind(self.outer.lines[self.start + len(self.lines)], self.margin)
            if line is None:
                self.final = True
                return False
            self.lines.append(line)
        return True

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None where the text behind the margin ends."""
        return self.lines[index] if self.has(index) else None


def _behind(line: str, margin: str | Column | _Glued | _Spans) -> str | None:
    """Return what stands behind the margin; a blank line may lack the blanks at its end."""
    if not isinstance(margin, str):
        return margin.behind(line)
    if line.startswith(margin):
        text = line[len(margin) :]
        return without_edge(text) if margin == _PANE else text
    if (
        margin[0] == ">"
        and line.startswith(bare := margin.rstrip())
        and line[len(bare) : len(bare) + 1] != ">"
    ):
        return line[len(bare) :]  # UEP-BRG-1250: the blank behind a mark may be missing
    is_blank = not line.strip() and (not margin.strip() or margin == _REPREX)
    return "" if is_blank or line.rstrip() == margin.rstrip() else None


def quote_of(line: str) -> str:
    """Return the marks of a quotation before a line, "" when there are none."""
    match = _QUOTE.match(line)
    return match.group() if match else ""


def tag_of(window: Window, at: int, floor: int) -> str:
    """Return the name of a program before a line, "" unless a line next to it has it too (UEP-BRG-1251)."""
    match = _TAG.match(window.lines[at])
    if match is None:
        return _MONKEY if _is_crash(window, at, floor) else ""
    tag = match.group()
    bare = tag.rstrip()
    if (at > floor and window.lines[at - 1].startswith(bare)) or (window.at(at + 1) or "").startswith(bare):
        return tag
    return ""


def _is_crash(window: Window, at: int, floor: int) -> bool:
    """Return whether a line belongs to a crash that Monkey tells, and is not what a comment quotes."""
    for line in reversed(window.lines[max(floor, at - _CRASH_LINES) : at + 1]):
        if not line.startswith(_MONKEY):
            return False
        if line.startswith(_CRASH):
            return True
    return False


def indent_of(line: str) -> str:
    """Return the blanks and tabs before a line."""
    return line[: len(line) - len(line.lstrip(" \t"))]


def read_inset(
    parse: _Parse, window: Window, at: int, floor: int, margin: str | Column | _Glued | _Spans
) -> Parsed | None:
    """Return what a grammar reads at a line of a text that stands behind a margin."""
    return read_within(parse, Inset(window, at, floor, margin), at)


def read_within(parse: _Parse, inset: Inset, at: int) -> Parsed | None:
    """Return what a grammar reads at a line of a text whose margin is off already."""
    start = inset.start
    parsed = parse(inset, at - start, 0)
    if parsed is not None:
        parsed.start += start
        parsed.end += start
    return parsed


def mark_of(line: str) -> str:
    """Return a mark of quotation with which a line begins and that is not closed on it, or the heading of a build service, else ""."""
    first = line[:1]
    if first in _MARKS:
        return "" if line.startswith(_FENCE) or line.count(first) % 2 == 0 else first
    return next((mark for mark in _HEADINGS if line.startswith(mark)), "") if first in ("#", ":") else ""


def read_glued(parse: _Parse, window: Window, at: int, mark: str) -> Parsed | None:
    """Return an error with frames or causes whose first line stands right behind a mark (UEP-BRG-2430)."""
    parsed = if_sure(read_inset(parse, window, at, at, _Glued(mark)), says_so=True)
    return parsed if parsed is not None and parsed.start == at else None


def is_span(line: str) -> bool:
    """Return whether a line is code as it is marked in a sentence, with words behind it or none."""
    return line.startswith("`") and _SPAN.fullmatch(line) is not None


def read_span(parse: _Parse, window: Window, at: int, plain: Parsed | None) -> Parsed | None:
    """Return the error whose first line is marked as code in a sentence (UEP-BRG-2520); ``plain`` is what the line is with its marks.

    With words behind the marks it is one only where it is one with them too.
    """
    if plain is None and not window.lines[at].endswith("`"):
        return None
    parsed = read_inset(parse, window, at, at, _SPANS)
    return parsed if parsed is not None and parsed.start == at else plain


def if_sure(parsed: Parsed | None, *, says_so: bool = False) -> Parsed | None:
    """Return an error that stands behind a margin when it has frames or a chain, None for a few words.

    ``says_so`` lets more than one line pass as well which say beyond doubt that they ended the program, or in the words of a tool that it failed.
    """
    if parsed is None or parsed.root.frames or parsed.root.children:
        return parsed
    is_told = (parsed.fatal and parsed.confidence == 1.0) or parsed.mechanism in _TOOLS
    return parsed if says_so and is_told and parsed.end > parsed.start + 1 else None


def size_of(root: Raised) -> tuple[int, int, bool]:
    """Return how many nodes and frames an error has, and whether it has a type."""
    nodes, frames, rest = 0, 0, [root]
    while rest:
        one = rest.pop()
        nodes, frames = nodes + 1, frames + len(one.frames)
        rest += one.children
    return nodes, frames, root.type_name != ""
