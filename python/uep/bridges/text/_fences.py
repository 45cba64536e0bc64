"""The lines of a short text that may quote something, and the fences around some of them. Reads no values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from uep.bridges.text._found import Entry

if TYPE_CHECKING:
    from uep.bridges.text._source import Block

__all__ = ["QuotedLine", "entry_of", "fences_in", "lines_of"]

_FENCE: Final = re.compile(r"([ \t]{0,16})(?:[-*+] |[0-9]{1,3}[.)] )?(`{3,16}|~{3,16})[^`\n]{0,64}\Z")
_STAMP: Final = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,20}Z"
_MARGIN: Final = re.compile(
    r"(?: {0,3}> ?){0,8}(?:[^\t\n]{1,100}\t[^\t\n]{1,100}\t)?"
    rf"(?:\ufeff?\[?(?P<stamp>{_STAMP})\]? (?:[0-9]{{2}}[OE][+ ])?)?(?:[\w.-]{{1,60}} {{1,40}}\| ?)?"
    r"(?:\s{0,12}(?:#|//) (?=\s*[{}\[\]\"]))?"
    r"(?:\[[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AP]M)?\] ?)?",
    re.ASCII,
)


class QuotedLine(NamedTuple):
    """A line, where it stands, its text behind quotation marks and stamps, and the stamp."""

    number: int
    offset: int
    raw: bytes
    text: str
    stamp: str


def entry_of(first: QuotedLine, last: QuotedLine, lines: list[QuotedLine]) -> Entry:
    raws = [line.raw for line in lines if first.number <= line.number <= last.number]
    return Entry(first.number, first.offset, b"\n".join(raws), first.stamp, len(raws))


def lines_of(block: Block) -> Iterator[QuotedLine]:
    for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False):
        text = raw.decode("utf-8", "replace").rstrip("\r")
        margin = _MARGIN.match(text)
        stamp, end = (margin["stamp"] or "", margin.end()) if margin is not None else ("", 0)
        yield QuotedLine(number, offset, raw, text[end:], stamp)


def fences_in(lines: list[QuotedLine]) -> list[tuple[int, int]]:
    """Return the lines that open a fence and those that close it."""
    found: list[tuple[int, int]] = []
    unclosed = set[str]()
    for at, line in enumerate(lines):
        opened = _FENCE.match(line.text) if not found or at > found[-1][1] else None
        if opened is None or opened[2] in unclosed:
            continue
        rest = range(at + 1, len(lines))
        closed = next((to for to in rest if _closes(lines[to].text.strip(), opened[2])), None)
        if closed is None:
            unclosed.add(opened[2])
        else:
            found.append((at, closed))
    return found


def _closes(text: str, fence: str) -> bool:
    return text.startswith(fence) and not text.strip(fence[0])
