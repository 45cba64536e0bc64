"""Ordinary Python tracebacks that stand alone between records of a log, which native code reads faster than a lane.

What stands alone is decided by the rules of `_islands`; what is not so at a glance is left to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from uep.bridges._translation import Options
from uep.bridges.text._alike import Alike
from uep.bridges.text._assemble import MEDIUM, MOST_FRAMES, SMALL, is_short
from uep.bridges.text._claimed import Claimed
from uep.bridges.text._found import Entry
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._islands import Island, Islands, may_repeat
from uep.bridges.text._offsets import Offsets
from uep.bridges.text._passed import Places, joins
from uep.bridges.text._prefix import Prefix, read_prefix
from uep.bridges.text._printed import as_printed
from uep.bridges.text._runs import SHORT, is_bare
from uep.bridges.text._streams import LINGER
from uep.bridges.text._wrappers import unwrap
from uep.bridges.text.scanners._python_lines import HEADER
from uep.bridges.text.scanners._python_plain import is_telling
from uep.bridges.text.scanners.python import PYTHON

if TYPE_CHECKING:
    from uep._native_texts import TextReader

__all__ = ["LoneReader"]

_FEW: Final = 6
"""Before so many headers have been seen nothing is loaded."""

_LINES: Final = 96
"""Where lines are more than their bytes, an error with more of them is left to Python."""


class LoneReader:
    """Reads the errors of one input that stand alone."""

    def __init__(self, options: Options) -> None:
        self._alike = Alike(PYTHON, options)
        self._islands = Islands()
        self._reader: TextReader | None = None
        self._is_found = False
        self._seen = 0
        self._opened: Offsets | None = None
        self._raw = b""
        self._start = 0
        self._is_plain = False
        self._end = (-1, 0)

    def find(
        self,
        texts: list[str],
        places: Places,
        hits: Mapping[int, tuple[Grammar, ...]],
        hit: int,
        first: int,
    ) -> Island | None:
        """Return what `Islands.find` returns, to which all is left that is not an ordinary traceback at a glance."""
        island = None
        if hit > first and texts[hit] == HEADER and hits[hit][0] is PYTHON:
            self._seen += 1
            if self._seen >= _FEW and (reader := self._reader_of(texts, places, hit)) is not None:
                island = self._read(reader, texts, places, hit, first)
        return island or self._islands.find(texts, places, hits, hit, first)

    def _reader_of(self, texts: list[str], places: Places, hit: int) -> TextReader | None:
        """Return the native reader, opened, where the lines of a block about a hit are their bytes and nothing but them."""
        _, offsets, lines = places
        if not isinstance(offsets, Offsets):
            return None
        if not self._is_found:
            from uep._native_texts import FORMS, find_reader

            self._is_found = True
            self._reader = find_reader(FORMS[PYTHON.stem], SMALL, MEDIUM, MOST_FRAMES)
        if self._reader is not None and offsets is not self._opened:
            self._end = (-1, 0)
            self._opened, self._raw, self._start = offsets, offsets.raw, offsets[0]
            self._is_plain = self._raw.isascii() and b"\r" not in self._raw and b"\x1b" not in self._raw
            self._is_plain &= as_printed(self._raw, list, self._start)[0] is self._raw
            self._reader.open(self._raw, self._start)
        about = slice(hit, hit + _LINES + LINGER)
        is_plain = self._is_plain or "\n".join(texts[about]).encode() == b"\n".join(lines[about])
        return self._reader if is_plain else None

    def _read(
        self, reader: TextReader, texts: list[str], places: Places, hit: int, first: int
    ) -> Island | None:
        numbers, offsets, lines = places
        number, offset = numbers[hit], offsets[hit]
        read = reader.read_alone(offset - self._start, number, LINGER)
        if read is None:
            return None
        found, behind = read
        if found.length > SHORT or not (self._is_plain or found.lines <= _LINES):
            return None
        line = texts[hit - 1]
        end, prefix = hit + found.lines, _prefix_above(line)
        if prefix is None or self._joins(prefix, texts, offsets, slice(first, hit - 1)):
            return None
        rest, below = prefix.body[: prefix.fields], offset - self._start + found.length
        is_there = rest and self._raw.find(rest.encode(), below, behind) >= 0
        if is_there and may_repeat(texts[end : end + LINGER], rest, None):
            return None
        self._alike.below(Entry(number - 1, offset - len(lines[hit - 1]) - 1, b"", prefix.stamp), line)
        self._end = end, below + 1
        translations = list(self._alike.translate([found], self._raw, self._start))
        claimed = Claimed(Entry(number, offset, b"", ""), translations)
        return Island(prefix, end, lambda emit: emit(claimed))

    def _joins(self, prefix: Prefix, texts: list[str], offsets: Sequence[int], above: slice) -> bool:
        """Return whether a record goes on with one of the lines above it, which has the same time and the same fields."""
        index, start = self._end
        if index != above.start:
            start = offsets[above.start] - self._start
        end = offsets[above.stop] - self._start
        return self._raw.find(prefix.stamp.encode(), start, end) >= 0 and joins(prefix, texts[above])


def _prefix_above(text: str) -> Prefix | None:
    """Return the prefix of the record right above a hit, None where more than its time may matter to the error."""
    if not is_short(text) or is_bare(text) or unwrap(text) is not None:
        return None
    prefix = read_prefix(text)
    if prefix is None or prefix.is_shipped or not prefix.stamp or prefix.stamp.endswith(("AM", "PM")):
        return None
    return None if is_telling(prefix.body[prefix.fields :]) else prefix
