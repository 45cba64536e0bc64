"""Errors that are the text of an element of XML or HTML, or a cell of a table, whose first and last lines have the markup.

Reports of tests, pages, issues as HTML, and the tables in which services hand over their logs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._control import with_blanks
from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window
from uep.bridges.text._inset import if_sure, size_of

__all__ = ["Element", "element_at", "is_better", "read_element", "tell_test"]

_OPEN: Final = re.compile(
    r"<(pre|code|samp|p|div|td|textarea|body|blockquote|font|span|tt|failure|error|system-err|system-out|(?:flaky|rerun)(?:Failure|Error)"
    r"|[Ss]tack-?[Tt]race|[Mm]essage|exception|detail|trace|stack|output|log)(?: [^<>]{0,4096})?>(<!\[CDATA\[)?"
)
_CLOSE: Final = re.compile(r"</(?:pre|code|samp|p|div|td|textarea|body|blockquote|font|span|tt)>")
_BREAK: Final = re.compile(r" *<br ?/?>\Z")
_TAG: Final = re.compile(
    r"\[(code|quote|spoiler)(?:=[^\]\n]{0,60})?\]|\{(code|noformat)(?::[^}\n]{0,120})?\}"
)
"""What forums and issue trackers put around a text that stands as it is."""

_MARKUP: Final = re.compile(
    r"</?[a-z]|&(?:lt|gt|amp|quot|#[0-9x]{1,6});|<!\[CDATA\[|\]\]>|\"\"|\[/?(?:code|quote|spoiler)[=\]]|\{(?:code|noformat)[:}]"
)
_ABOVE: Final = 3
_LONG: Final = re.compile("<(?:pre|failure|error)")
"""Elements whose text may have many lines above what tells of the error: the source of a test, the output of a program."""

_SOME: Final = 8
_CHARACTERS_END: Final = re.compile(r"\]\]>")
_CELL: Final = re.compile(r'(?:\A|[,;\t])"(?=[^",;])(?=(?:[^"\n]|"")*+\Z)')
_CELL_END: Final = re.compile(r'(?<!")(?:"")*+"(?=[,;\t]|\Z)')
"""A cell that goes on behind the end of its line: every quotation mark in it is doubled."""

_CASE: Final = re.compile(r"<testcase\b([^<>]{0,4096})>")
_ATTRIBUTE: Final = re.compile(r"([A-Za-z_][\w:.-]{0,60})=(?:\"([^\"]*)\"|'([^']*)')")
_OF_TEST: Final = frozenset(["failure", "error", "flakyFailure", "flakyError", "rerunFailure", "rerunError"])
_SPACE: Final = "junit"
_PAGE: Final = frozenset(
    ["pre", "code", "samp", "p", "div", "td", "textarea", "body", "blockquote", "font", "span", "tt"]
)


class Element(Window):
    """The text of an element as lines, its markup undone; taken as they are asked for.

    ``told`` is what the element of a test, and the one in it that failed, say of themselves.
    """

    __slots__ = ("_close", "_outer", "_undo", "start", "told")

    def __init__(
        self,
        outer: Window,
        place: tuple[int, int],
        close: re.Pattern[str],
        undo: Callable[[str], str],
    ) -> None:
        super().__init__(enclosed=True)
        self._outer, self._close, self._undo = outer, close, undo
        self.told: dict[str, str] = {}
        self.start, column = place
        if rest := outer.lines[self.start][column:]:
            self._add(rest)
        else:
            self.start += 1

    def _add(self, line: str) -> None:
        closed = self._close.search(line)
        text = line if closed is None else line[: closed.start()]
        self.final = closed is not None
        if text or closed is None:
            self.lines.append(self._undo(text))

    def has(self, index: int) -> bool:
        """Return whether the element has a line at ``index``; raise Starved when it may still arrive."""
        while index >= len(self.lines):
            following = self.start + len(self.lines)
            if self.final or not self._outer.has(following):
                self.final, self.capped = True, self._outer.capped
                return False
            self._add(self._outer.lines[following])
        return True

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None where the element ends."""
        return self.lines[index] if self.has(index) else None


def element_at(window: Window, at: int, floor: int) -> Element | None:
    """Return the element or cell whose text has a line, and begins on it or right above it, None where there is none (UEP-BRG-2306)."""
    # Of most errors the first line with a trigger is next to their first line.
    first, lowest = max(at - _ABOVE, floor), max(at - LOOKBACK, 0)
    above = "\n".join(window.lines[lowest:at])
    if _LONG.search(above) is not None:
        first = lowest
    for index in range(at, first - 1, -1):
        line = window.lines[index]
        element = _marked(window, index) if "<" in line else None
        if element is None and ("[" in line or "{" in line) and (tag := _TAG.search(line)) is not None:
            close = f"[/{tag[1]}]" if tag[1] else f"{{{tag[2]}}}"
            element = Element(window, (index, tag.end()), re.compile(re.escape(close)), str)
        if element is None and '"' in line and (cell := _CELL.search(line)) is not None:
            element = Element(window, (index, cell.end()), _CELL_END, _single)
        if element is not None:
            return element if element.start <= at and element.has(at - element.start) else None
    return None


def _marked(window: Window, index: int) -> Element | None:
    """Return the element that the last tag of a line begins."""
    opened = None
    for each in _OPEN.finditer(window.lines[index]):
        opened = each
    if opened is None:
        return None
    place = index, opened.end()
    close = _CLOSE if opened[1] in _PAGE else re.compile(re.escape(f"</{opened[1]}>"))
    is_whole = bool(opened[2])
    element = (
        Element(window, place, _CHARACTERS_END, str) if is_whole else Element(window, place, close, _undone)
    )
    if opened[1] in _OF_TEST:
        element.told = _test_of(window, index, opened)
    return element


def _test_of(window: Window, index: int, opened: re.Match[str]) -> dict[str, str]:
    """Return the attributes of an element of JUnit that failed, and of the test around it (UEP-BRG-2927)."""
    told = _attributes(opened[0])
    above = "\n".join([*window.lines[max(index - _ABOVE, 0) : index], window.lines[index][: opened.start()]])
    case = _CASE.search(above, max(above.rfind("<testcase"), 0))
    return told if case is None else told | _attributes(case[1])


def _attributes(tag: str) -> dict[str, str]:
    return {
        f"{_SPACE}.{name}": html.unescape(double or single)
        for name, double, single in _ATTRIBUTE.findall(tag)
        if double or single
    }


def _undone(text: str) -> str:
    """Return a line of a page as it is shown."""
    return with_blanks(html.unescape(_BREAK.sub("", text)))


def _single(text: str) -> str:
    return text.replace('""', '"')


def read_element(
    element: Element, grammars: tuple[Grammar, ...], at: int, floor: int
) -> tuple[Grammar, Parsed] | None:
    """Return the error that begins on a line of an element, and the grammar that read it; one with frames comes first."""
    best: tuple[Grammar, Parsed] | None = None
    for grammar in grammars:
        # A few words in a page have not happened.
        parsed = if_sure(
            grammar.parse(element, at - element.start, max(floor - element.start, 0)), says_so=True
        )
        if parsed is None:
            continue
        if best is None or len(parsed.root.frames) > len(best[1].root.frames):
            best = grammar, parsed
    if best is not None:
        best[1].start += element.start
        best[1].end += element.start
    return best


def tell_test(root: Raised, told: dict[str, str]) -> None:
    """Give an error what the test says in which it was raised, but for what the error says itself."""
    same = {root.type_name, root.message, f"{root.type_name}: {root.message}"}
    root.attributes |= {name: text for name, text in told.items() if text not in same}


def is_better(inside: Parsed, parsed: Parsed) -> bool:
    """Return whether more was read of an error inside of its element, or what was read with the markup has some in it."""
    root = parsed.root
    if (root.message and not inside.root.message) or (root.type_name and not inside.root.type_name):
        return False  # What failed stands in another element.
    own, other = size_of(inside.root), size_of(root)
    if own[:2] != other[:2]:
        return own > other
    said = [
        root.type_name,
        root.message,
        *(f"{frame.file} {frame.function}" for frame in [*root.frames[:_SOME], *root.frames[-1:]]),
    ]
    return _MARKUP.search("\n".join(said)) is not None or any(
        frame.file[:1] == '"' for frame in root.frames[:_SOME]
    )
