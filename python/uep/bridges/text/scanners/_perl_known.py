"""Errors of Perl that are known by words nobody else says: perl's own, DBI's, those of frameworks and of Test::More. Reads one error."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._perl_lines import Place, describe, read_place
from uep.model import Frame

__all__ = ["FAILED", "KNOWN", "LAST", "PROGRESS", "read_failed", "read_known", "read_last"]

FAILED: Final = "#   Failed test"
LAST: Final = (
    "# Looks like your test exited",
    "# Looks like your test died",
    "# Tests were run but no plan was",
)
KNOWN: Final = (
    "t locate ",
    "t call method ",
    "t use string ",
    "t use an undefined value ",
    "Undefined subroutine ",
    "Illegal division by zero at ",
    " reference at ",
    "DBD::",
    "DBI connect(",
    "DBIx::Class::",
    "Caught exception in ",
    "Route exception: ",
)
_WORDS: Final = re.compile(
    r"(?:\A|[:\]>\"] |\")(?P<words>Can't (?:locate (?:object method |\S{1,400} in @INC|package )|call method \"|use (?:string|an undefined value) )"
    r"|Undefined subroutine &|Illegal division by zero at |Not an? (?:HASH|ARRAY|CODE|SCALAR|GLOB) reference at "
    r"|DBD::\w{1,60}::(?:db|st|dr) \w{1,60} failed: |DBI connect\(|DBIx::Class::[\w:]{1,200}\(\): )"
)
_CAUGHT: Final = re.compile(r"Caught exception in (?P<who>\S{1,400}) \"(?P<text>.*)\"\Z")
_ROUTE: Final = re.compile(r"Route exception: (?P<text>.*?)(?P<where> in \S{1,400} l\. [0-9]{1,9})?\Z")
_REFERER: Final = re.compile(r"(?:, referer: \S{1,4000}|: /\S{1,400}\.(?:cgi|pl))\Z")
PROGRESS: Final = re.compile(r"\S{1,400}\.t \.{2,200} (?:[0-9]{1,9}/(?:[0-9]{1,9}|\?) )?")
_TEST: Final = re.compile(
    r"Failed test(?: '(?P<name>[^\n]{1,1000})')?(?: (?:at|in) (?P<file>[^\n]{1,1000}) (?:at )?line (?P<line>[0-9]{1,9})\.?)?"
)
_TEST_PLACE: Final = re.compile(
    r" {0,4}\(?(?:at|in) (?P<file>[^\n]{1,1000}?) (?:at )?line (?P<line>[0-9]{1,9})[.)]{0,2}"
)
_ENDS: Final = ("Looks like ", "Tests were run", "  Failed test")
_NEAR: Final = 8
_Calls = Callable[[str], bool]


def read_known(window: Window, at: int, goes_on: _Calls) -> Parsed | None:
    """Read an error that begins with such words and ends with a place (UEP-BRG-1895).

    ``goes_on`` says of a line below that it makes more of the error than this line, so that it is read from there.
    """
    line = _REFERER.sub("", window.lines[at])
    if (caught := _CAUGHT.search(line)) is not None or (caught := _ROUTE.search(line)) is not None:
        place = read_place(caught["text"])
        if place is None and not caught.groupdict().get("where", "caught"):
            return None
        root = Raised()
        describe(root, [caught["text"]], place)
        if place is not None:
            root.frames = [Frame(file=place.file, line=place.line)]
        if "who" in caught.re.groupindex:
            root.attributes["perl.caught_in"] = caught["who"]
        return Parsed(root, at, at + 1, 0.9)
    found = _WORDS.search(line)
    if found is None:
        return None
    for index in range(at, at + _NEAR):
        text = line[found.start("words") :] if index == at else window.at(index)
        if text is None or not text.strip():
            return None
        place = read_place(_REFERER.sub("", text))
        if place is not None:
            below = window.at(index + 1)
            if below is not None and goes_on(below):
                return None
            lines = [line[found.start("words") :], *window.lines[at + 1 : index + 1]]
            return Parsed(_placed(lines, place), at, index + 1, 0.9)
    return None


def _placed(lines: list[str], place: Place) -> Raised:
    root = Raised()
    describe(root, lines, place)
    root.frames = [Frame(file=place.file, line=place.line)]
    return root


def read_last(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what ended a test from the line in which Test::More says so: the nearest place stands above (UEP-BRG-1896)."""
    for index in range(at - 1, max(at - _NEAR, floor) - 1, -1):
        line = window.lines[index]
        text = line[found.end() :] if (found := PROGRESS.match(line)) is not None else line
        if text.lstrip().startswith(("#", "ok ", "not ok ")):
            continue
        place = read_place(text)
        if place is None or not text.endswith("."):
            return None
        lines = [text]
        if text.startswith(" at ") and index > floor:
            # The message ended with a newline of its own, so its place stands alone.
            index, lines = index - 1, [window.lines[index - 1], text]
        return Parsed(_placed(lines, place), index, at + 1, 0.9, mechanism="Test::More")
    return None


def read_failed(window: Window, at: int) -> Parsed | None:
    """Read a failed test of Test::More: its name and place, and what was got and expected (UEP-BRG-1897)."""
    line = window.lines[at]
    margin = line.find("#")
    found = _TEST.fullmatch(line[margin + 4 :].rstrip())
    if found is None or (margin and line[:margin].strip() and PROGRESS.fullmatch(line[:margin]) is None):
        return None
    lines = _comments(window, at + 1, "" if line[:margin].strip() else line[:margin])
    placed: re.Match[str] | None = found if found["file"] else None
    end = at + 1 + len(lines)
    if placed is None and lines and (placed := _TEST_PLACE.fullmatch(lines[0])) is not None:
        lines = lines[1:]
    if placed is None:
        return None
    while lines and not lines[-1].strip():
        lines.pop()
    first = f"Failed test '{found['name']}'" if found["name"] else "Failed test"
    root = Raised(message="\n".join([first, *lines]))
    root.frames = [Frame(function=found["name"] or "", file=placed["file"], line=int(placed["line"]))]
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 0.9, mechanism="Test::More")


def _comments(window: Window, index: int, margin: str) -> list[str]:
    lines, first = list[str](), index
    while (
        index - first < LOOKAHEAD and (line := window.at(index)) is not None and line.startswith(f"{margin}#")
    ):
        text = line[len(margin) + 1 :].removeprefix(" ")
        if text.startswith(_ENDS):
            break
        lines.append(text)
        index += 1
    return lines
