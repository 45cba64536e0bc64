"""Lines as they were before a console broke them at its width. Tells no error from other text.

It is asked for short texts in which no error was found as they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

__all__ = ["mended"]

_NARROW: Final = 60
_WIDE: Final = 250
_LEAST: Final = 3
_FENCE: Final = "```"


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
