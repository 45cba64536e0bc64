"""Ordinary lines that are passed over on the way to a trigger, because what stands there can hardly matter.

A line of the log before an error matters only to lines with the same time stamp, whose lane it shares, and an error that
foreign lines interrupted waits for lines with its own fields. So lines that are neither are set aside unread, with the
lanes as they stood before them, and are read the moment a line arrives to which they could matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from uep.bridges.text._lane import Lane
from uep.bridges.text._prefix import Prefix, read_prefix
from uep.bridges.text._streams import LINGER, Stream

__all__ = ["Bypass", "Logged", "Places", "joins", "overlay", "part_of"]

_LEAST: Final = 4
"""It is not worth while to pass over fewer lines."""

_KEPT: Final = 128
"""So many lines that were passed over are looked at again."""

_NONE: Final = frozenset[str]()
_AHEAD: Final = 128
_DATE: Final = "[12][0-9]{3}[-/][01][0-9][-/][0-3][0-9]"
_CLOCK: Final = "[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,][0-9]{1,9})?"
_ZONE: Final = "(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?"
_LEVELS: Final = (
    "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|trace|debug|info|warn|warning|error|fatal"
)
_STAMPED: Final = (
    rf"(?:{_DATE} {_CLOCK}(?= [^ZUG+\-]|[\]|\t])"
    rf"|{_DATE}T{_CLOCK}{_ZONE}(?= \[| (?:{_LEVELS}) )"
    rf"|\[{_DATE}[T ]{_CLOCK}{_ZONE}\](?= ))"
)
_LOGGED: Final = re.compile(rf"(?:{_STAMPED}[^\n]*+(?:\n|\Z))*+", re.ASCII)
"""Lines that are records of a log for certain: they begin with a time, and no container or daemon wrapped them."""

_STAMP: Final = re.compile(rf"\[?({_DATE}[T ]{_CLOCK}{_ZONE})", re.ASCII)


class Logged:
    """Which lines of a block are records of the log for certain; each line is looked at once, when it is asked for."""

    __slots__ = ("_begin", "_done", "_others", "texts")

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self._others: list[int] = []
        self._begin = self._done = 0

    def others(self, start: int, stop: int) -> list[int]:
        """Return the lines from ``start`` to ``stop`` that may be none."""
        if not self._begin <= start <= self._done:
            self._others = []
            self._begin = self._done = start
        if self._done < stop:
            self._look(stop + _AHEAD)
        others = self._others
        return others[bisect_left(others, start) : bisect_left(others, stop)]

    def _look(self, stop: int) -> None:
        """Look at the lines up to one."""
        stop = min(stop, len(self.texts))
        joined, at, index = "\n".join(self.texts[self._done : stop]), 0, self._done
        self._done = stop
        while index < stop:
            end = _LOGGED.match(joined, at).end()  # type: ignore[union-attr]
            if end > at and joined[end - 1] != "\n":
                break
            index += joined.count("\n", at, end)
            self._others.append(index)
            at, index = joined.find("\n", end) + 1, index + 1


Places = tuple[Sequence[int], Sequence[int], list[bytes]]
"""Number, offset and bytes of every line of a block."""


def part_of(places: Places, run: slice) -> Places:
    """Return the places of some of the lines."""
    numbers, offsets, raws = places
    return numbers[run], offsets[run], raws[run]


class _Passed(NamedTuple):
    """Lines that were passed over, what stood before them, and the time stamps of the lanes there."""

    streams: dict[str, Stream]
    texts: list[str]
    places: Places
    run: slice
    stamps: frozenset[str]
    joined: str

    def rows(self) -> Iterator[tuple[str, int, int, bytes]]:
        """Return text, number, offset and bytes of every line."""
        return zip(self.texts, *part_of(self.places, self.run), strict=True)


class Bypass:
    """The lines of one input that were passed over and may still matter."""

    def __init__(self) -> None:
        self._passed: list[_Passed] = []
        self._count = 0

    def __bool__(self) -> bool:
        return bool(self._passed)

    def forget(self) -> None:
        """Forget the lines: nothing that follows can have to do with them."""
        self._passed, self._count = [], 0

    def end_of_log(self, streams: dict[str, Stream], texts: list[str], index: int, hit: int) -> int:
        """Return where reading must go on for the sake of a trigger: at a line of the log with a stamp of its own, or the same index.

        No line before it belongs to an error that waits.
        """
        waiting = list[Lane]()
        for key, stream in streams.items():
            if stream.is_open():
                waiting = [lane for lane in stream.lanes.values() if lane.is_open()]
                if key or stream.parted or stream.current in waiting:
                    return index
        limit = min(hit + 1, index + 2 * LINGER, len(texts))
        joined = "\n".join(texts[index:limit])
        end = _LOGGED.match(joined).end()  # type: ignore[union-attr]
        for lane in waiting:
            # A lane without fields is gone on with by lines that are no records of the log.
            for sign in (lane.rest, lane.stamp) if lane.rest is not None else ():
                if (sign or not lane.rest) and (at := joined.find(sign or "", 0, end)) >= 0:
                    end = at
        is_whole = end == len(joined) and not joined.endswith("\n")
        last = index + joined.count("\n", 0, end) - (not is_whole)
        if last - index < _LEAST:
            return index
        stamp = _STAMP.match(texts[last])
        assert stamp is not None, "the pattern of whole lines says so"
        # Lines with the stamp of the first one that is read share its lane.
        alike = joined.find(stamp[1])
        start = min(last, index + joined.count("\n", 0, alike))
        return start if start - index >= _LEAST else index

    def pass_over(
        self, streams: dict[str, Stream], texts: list[str], places: Places, run: slice
    ) -> dict[str, Stream]:
        """Set lines aside with the lanes in which nothing waits; return the streams that are left.

        ``places`` are those of all lines of a block, of which some are passed over.
        """
        kept = dict[str, Stream]()
        own = streams.get("")
        stamps = frozenset([lane.stamp for lane in own.lanes.values()]) if own else _NONE
        if own is not None and own.is_open():
            kept[""] = own.part()
            kept[""].seen = places[0][run][-1]
            kept[""].close_stale()
        self._passed.append(_Passed(streams, texts, places, run, stamps, "\n".join(texts)))
        self._count += len(texts)
        while self._count - len(self._passed[0].texts) >= _KEPT:
            self._count -= len(self._passed.pop(0).texts)
        return kept

    def matter(self, prefix: Prefix | None, stream: Stream) -> bool:
        """Return whether the lines could matter to a line of a stream that has a log prefix, or none."""
        if prefix is None:
            return stream.current is None
        stamp = prefix.stamp
        if not stamp or prefix.is_shipped:
            return True
        for each in self._passed:
            if stamp in each.joined or stamp in each.stamps:
                return True
        body, rest = prefix.body, prefix.body[: prefix.fields]
        return rest not in stream.lanes and any(
            known and lane.entries and (body.startswith(known) or known.startswith(rest))
            for known, lane in stream.lanes.items()
        )

    def joins(self, prefix: Prefix, streams: dict[str, Stream]) -> bool:
        """Return whether a record of the log may go on with one that was passed over, or with one of some streams."""
        stamp = prefix.stamp
        for each in self._passed:
            if stamp in each.joined and joins(prefix, each.texts):
                return True
        groups = [streams, *[each.streams for each in self._passed if stamp in each.stamps]]
        lanes = [lane for group in groups if "" in group for lane in group[""].lanes.values()]
        return any(lane.stamp == stamp and _share(lane.rest or "", prefix) for lane in lanes)

    def take_all(self) -> list[_Passed]:
        """Return everything that was passed over, to be read after all."""
        passed = self._passed
        self.forget()
        return passed


def joins(prefix: Prefix, texts: list[str]) -> bool:
    """Return whether a record of the log may go on with one of some lines, which has the same time and the same fields."""
    if prefix.stamp not in "\n".join(texts):
        return False
    others = [read_prefix(text) for text in texts if prefix.stamp in text]
    return any(_share(other.body[: other.fields], prefix) for other in others if other is not None)


def _share(rest: str, prefix: Prefix) -> bool:
    return prefix.body.startswith(rest) or rest.startswith(prefix.body[: prefix.fields])


def overlay(before: dict[str, Stream], after: dict[str, Stream]) -> dict[str, Stream]:
    """Return the streams as they stand when what was read ``after`` had followed what was read ``before``."""
    for key, stream in after.items():
        if key in before:
            stream.lanes = {**before[key].lanes, **stream.lanes}
    return {**before, **after}
