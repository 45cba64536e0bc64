"""Lines as they were before a console broke them at its width, or a text stood in quotes. Tells no error from other text.

It is asked for short texts in which no error was found as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

__all__ = ["mended", "unquoted"]

_NARROW: Final = 60
_WIDE: Final = 250
_LEAST: Final = 3
_FENCE: Final = "```"
_MEMBER: Final = re.compile(
    r"\s{0,40}([\"']?)[A-Za-z_@$][\w.$@-]{0,63}\1 {0,4}[:=] {0,4}([\"'`])(?=[^\s\"'`])", re.ASCII
)
_LONGEST: Final = 200


def mended(texts: list[str]) -> tuple[list[str], list[int]]:
    """Return lines put together where those of a paragraph end at one width, and where each began, with the count of all at the end (UEP-BRG-2775)."""
    whole, rows = list[str](), list[int]()
    for first, paragraph in _paragraphs(texts):
        width = _width_of(paragraph)
        for at, text in _joined(paragraph, width) if width else enumerate(paragraph):
            whole.append(text)
            rows.append(first + at)
    return whole, [*rows, len(texts)]


def _paragraphs(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines between blank ones and fences, and each of these, with the index of the first."""
    first = 0
    for index, text in enumerate([*texts, ""]):
        if text.strip() and not text.startswith(_FENCE):
            continue
        if index > first:
            yield first, [line.rstrip() for line in texts[first:index]]
        if index < len(texts):
            yield index, [text]
        first = index + 1


def _width_of(lines: list[str]) -> int:
    """Return the width at which a console broke lines, 0 where none did: the longest ones are all as long."""
    lengths = Counter(map(len, lines))
    width = max(lengths)
    return width if _NARROW <= width <= _WIDE and lengths[width] >= _LEAST else 0


def _joined(lines: list[str], width: int) -> Iterator[tuple[int, str]]:
    """Yield lines with what a console broke off put back, without the margin that this has, each with its index."""
    broken = [line for above, line in pairwise(lines) if len(above) == width]
    margin = min((len(line) - len(line.lstrip(" ")) for line in broken), default=0)
    at, text, is_open = 0, "", False
    for index, line in enumerate(lines):
        bare = line[margin:] if not line[:margin].strip() else line
        if is_open:
            text += bare
        else:
            if index:
                yield at, text
            at, text = index, bare
        is_open = len(line) == width
    yield at, text


def unquoted(texts: list[str]) -> list[str]:
    """Return lines with the texts of several lines that stand in quotes behind a name without these (UEP-BRG-2970)."""
    found, at = list(texts), 0
    while at < len(texts):
        opened = _MEMBER.match(texts[at]) if texts[at][-1:] not in ("", ",") else None
        mark = opened[2] if opened is not None else ""
        if opened is None or mark in texts[at][opened.end() :]:
            at += 1
            continue
        below = range(at + 1, min(at + _LONGEST, len(texts)))
        end = next((line for line in below if mark in texts[line]), -1)
        if end >= 0 and texts[end].partition(mark)[2].strip() in ("", ",", ";", "}", "},"):
            found[at] = texts[at][opened.end() :]
            found[end] = texts[end].partition(mark)[0]
        at = max(end, at) + 1
    return found
