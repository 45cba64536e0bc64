"""Offsets of lines that follow each other, worked out when they are asked for: of most lines nobody asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

__all__ = ["Offsets"]


class Offsets(Sequence[int]):
    """Where each of some lines begins; the first one at an offset, and one byte between one and the next.

    ``raw`` holds the lines as they stand one below the other.
    """

    __slots__ = ("_at", "_lines", "_offset", "raw")

    def __init__(self, lines: list[bytes], start: int, raw: bytes) -> None:
        self.raw = raw
        self._lines = lines
        self._at = 0
        self._offset = start

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[int]:
        return iter(self[:])

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> list[int]: ...

    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            start, stop, _ = index.indices(len(self._lines))
            if start >= stop:
                return []
            sizes = map((1).__add__, map(len, self._lines[start : stop - 1]))
            return list(accumulate(sizes, initial=self._move(start)))
        return self._move(index if index >= 0 else len(self._lines) + index)

    def _move(self, index: int) -> int:
        """Return the offset of a line, counted from the line that was asked for last."""
        at = self._at
        if index != at:
            first, last = (at, index) if at < index else (index, at)
            size = sum(map(len, self._lines[first:last])) + last - first
            self._offset += size if at < index else -size
            self._at = index
        return self._offset
