"""What stands before every line of an error, whoever wrote it: the same text, with other numbers where it counts or tells the time.

Shippers, build services and tools that run several programs each have a layout of their own for this. A line next to
the one in question shows where it ends, so none of these layouts need be known (UEP-BRG-1251). Reads two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from uep.bridges.text._grammar import Grammar, StarvedSoon, Window

__all__ = ["Column", "columns_of", "last_trigger", "share_column", "without_edge"]

_TOKEN: Final = re.compile(r" *+[0-9]++|[^0-9]")
_ENDS: Final = frozenset(" \t|>]:\u2502")
_BARS: Final = ("|", "\u2502")
_FENCED: Final = frozenset("[]|<>{}")
_COMMENT: Final = re.compile(r"[#/*;%-]{0,3}[ \t]*+")
"""Marks of comments: what a source quotes has not happened."""

_LONGEST: Final = 200
_SHORTEST: Final = 2
_SHORT: Final = 1000
_KEPT: Final = 256


class Column:
    """A text with numbers that may differ; what stands behind it on a line is the line of the error.

    Lines next to each other are asked about again and again, so what stands behind the last ones is kept.
    """

    __slots__ = ("_bare", "_is_pane", "_known", "_pattern")

    def __init__(self, text: str, *, is_pane: bool) -> None:
        bare = text.rstrip("\\ \t")
        self._pattern = re.compile(text)
        self._is_pane = is_pane
        self._bare = re.compile(f"{bare}[ \\t]*+")
        self._known: dict[str, str | None] = {}

    def behind(self, line: str) -> str | None:
        """Return what stands behind the column, "" on a line that lacks the blanks at its end, None where it is missing."""
        known = self._known
        if line in known:
            return known[line]
        text = self._look_behind(line)
        if len(line) <= _SHORT:
            if len(known) >= _KEPT:
                known.clear()
            known[line] = text
        return text

    def _look_behind(self, line: str) -> str | None:
        if (found := self._pattern.match(line)) is not None:
            text = line[found.end() :]
            return without_edge(text) if self._is_pane else text
        return "" if self._bare.fullmatch(line) is not None else None


@lru_cache(maxsize=16)
def _column(text: str, is_pane: bool) -> Column:
    return Column(text, is_pane=is_pane)


def _column_of(tokens: list[str]) -> Column:
    text = "".join(" *+[0-9]++" if token[-1:].isdigit() else re.escape(token) for token in tokens)
    return _column(text, "".join(tokens).rstrip()[-1:] in _BARS)


def without_edge(text: str) -> str:
    """Return a line of a pane or a table without its right edge, and the blanks with which it is filled up."""
    text = text.rstrip()
    return text[:-1].rstrip() if text[-1:] in _BARS and text[-2:-1] in ("", " ") else text


def columns_of(window: Window, at: int, last: int) -> Iterator[Column]:
    """Yield what a line has in common with the ones above and below it, before ``last``, where its last trigger is.

    Raise StarvedSoon where the line below may still arrive: it is the only one that is asked for.
    """
    line = window.lines[at]
    above = _before(_common(line, window.lines[at - 1]), last) if at else []
    if above:
        yield _column_of(above)
    if at + 1 >= len(window.lines) and not (window.final or window.full):
        if last < _SHORTEST:
            return
        raise StarvedSoon
    following = window.at(at + 1)
    below = _common(line, following) if following is not None else []
    below = _before(below, last)
    if below and below != above:
        yield _column_of(below)


def share_column(line: str, other: str, grammars: tuple[Grammar, ...]) -> bool:
    """Return whether two lines begin alike before a trigger in the first one, with fields that no sentence has."""
    tokens = _common(line, other)
    return bool(tokens) and not _FENCED.isdisjoint(_before(tokens, last_trigger(line, grammars)))


def _before(tokens: list[str], last: int) -> list[str]:
    """Return the tokens up to the last field that ends before a place on the line, where its last trigger is."""
    size, end = 0, 0
    for count, token in enumerate(tokens, 1):
        size += len(token)
        if size > last:
            break
        end = count if token in _ENDS else end
    return tokens[:end] if end >= _SHORTEST else []


@lru_cache(maxsize=8)
def last_trigger(line: str, grammars: tuple[Grammar, ...]) -> int:
    """Return where the last trigger of some grammars stands on a line, -1 where none does."""
    return max(map(line.rfind, _triggers_in(grammars)))


@lru_cache(maxsize=64)
def _triggers_in(grammars: tuple[Grammar, ...]) -> tuple[str, ...]:
    return tuple({trigger for grammar in grammars for trigger in grammar.triggers})


def _common(line: str, other: str) -> list[str]:
    """Return the characters and numbers with which two lines begin alike, up to where a field ends."""
    if line[:1] != other[:1] and not (line.lstrip(" ")[:1].isdigit() and other.lstrip(" ")[:1].isdigit()):
        return []
    tokens, end = list[str](), 0
    mine, theirs = _TOKEN.findall(line[:_LONGEST]), _TOKEN.findall(other[:_LONGEST])
    for token, counterpart in zip(mine, theirs, strict=False):
        if token != counterpart and not (token[-1].isdigit() and counterpart[-1].isdigit()):
            break
        tokens.append(token)
        if token in _ENDS:
            end = len(tokens)
    tokens = tokens[:end]
    text = "".join(tokens)
    return [] if len(text) < _SHORTEST or _COMMENT.fullmatch(text) is not None else tokens
