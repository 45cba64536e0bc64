"""Errors that stand alone between records of a log: nothing before them is open, and nothing after them can go on with them.

Such an error is one record of the log with the lines that follow it, so all of them are read at once, without the streams
and lanes that sort lines of several origins; what those would answer is the same. Builds no records.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice, repeat
from typing import Final, NamedTuple

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._claimed import Claimed
from uep.bridges.text._found import Found
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._lane import Lane
from uep.bridges.text._passed import Logged, Places, joins
from uep.bridges.text._prefix import Prefix, read_prefix
from uep.bridges.text._runs import SHORT, is_bare, may_hold_error
from uep.bridges.text._streams import LINGER
from uep.bridges.text._wrappers import unwrap

__all__ = ["Finder", "Island", "Islands", "is_near_end", "may_repeat"]

_ROOM: Final = 1 << 16
"""An island of more characters is left to the lanes, which look at the cap of one error."""


class Island(NamedTuple):
    """A record of the log with the lines that follow it: its prefix, the index behind it, and what hands its errors on."""

    prefix: Prefix
    end: int
    read: Callable[[Callable[[Found | Claimed], None]], None]


Finder = Callable[[list[str], Places, Mapping[int, tuple[Grammar, ...]], int, int], Island | None]


def is_near_end(places: Places, hit: int, first: int) -> bool:
    """Return whether the end of a block is too near to tell whether an error stands alone; the next one may hold what is missing."""
    _, offsets, lines = places
    return hit + 2 * LINGER >= len(lines) and offsets[-1] - offsets[first] <= _ROOM


class Islands:
    """Finds the errors of one input that stand alone."""

    def __init__(self) -> None:
        self._logged = Logged([])

    def find(
        self,
        texts: list[str],
        places: Places,
        hits: Mapping[int, tuple[Grammar, ...]],
        hit: int,
        first: int,
    ) -> Island | None:
        """Return the error that stands alone at a hit, None where it may have to do with other lines.

        ``places`` are number, offset and bytes of every line. No error is open before the line ``first``, and the lines
        before it are read already.
        """
        start = _record_above(texts, hit, first)
        prefix = read_prefix(texts[start])
        if prefix is None or prefix.is_shipped or not prefix.stamp or prefix.stamp.endswith(("AM", "PM")):
            return None
        end = _end_of_record(texts, start, hits) if unwrap(texts[start]) is None else start
        if end <= hit or end + LINGER > len(texts) or joins(prefix, texts[first:start]):
            return None
        lane = _lane_of(prefix, texts, places, slice(start, end), hits)
        if texts is not self._logged.texts:
            self._logged = Logged(texts)
        others = self._logged.others(end, end + LINGER)
        return Island(prefix, end, lane.finish) if _is_left(texts, end, lane, others) else None


def _lane_of(
    prefix: Prefix,
    texts: list[str],
    places: Places,
    run: slice,
    hits: Mapping[int, tuple[Grammar, ...]],
) -> Lane:
    """Return the lane of a record of the log with the lines that follow it."""
    numbers, offsets, raws = places
    rows = list(
        zip(numbers[run], offsets[run], raws[run], repeat(""), repeat(1), repeat(False), strict=False)
    )
    rows[0] = (*rows[0][:3], prefix.stamp, 1, False)
    own = texts[run]
    own[0] = prefix.body[prefix.fields :]
    start = run.start
    return Lane.alone(
        texts[start],
        prefix,
        own,
        rows,
        [(at - start, hits[at]) for at in range(start, run.stop) if at in hits],
    )


def _record_above(texts: list[str], hit: int, first: int) -> int:
    """Return where the record of the log may begin that the line of a hit belongs to."""
    last = max(first, hit - LOOKBACK)
    return next((index for index in range(hit, last, -1) if not is_bare(texts[index])), last)


def _end_of_record(texts: list[str], start: int, hits: Mapping[int, tuple[Grammar, ...]]) -> int:
    """Return the index behind the lines of a record of the log, ``start`` where they must be looked at one by one."""
    room, end = _ROOM, start
    for text in islice(texts, start, None):
        size = len(text)
        room -= size + 1
        if text[:1] != " " and end > start and not is_bare(text) and _is_record(text):
            return end
        if room < 0 or size > SHORT or (end in hits and may_hold_error(text)):
            return start
        end += 1
    return start


def _is_record(text: str) -> bool:
    return text[:2] == '{"' or unwrap(text) is not None or read_prefix(text) is not None


def _is_left(texts: list[str], end: int, lane: Lane, others: list[int]) -> bool:
    """Return whether a lane matters to none of the lines up to where its error is taken as ended.

    Only the first line after a foreign record can go on with the error. ``others`` are the lines that may be no records.
    """
    following = texts[end : end + LINGER]
    if lane.rest and may_repeat(following, lane.rest, None if lane.bare else lane):
        return False
    if not lane.bare and (not lane.rest or lane.stamp in "\n".join(following)):
        return False
    last, is_first = end - 1, True
    for index in others:
        text = texts[index]
        if text and (is_first or index > last + 1) and lane.may_continue(text):
            return False
        last, is_first = index, not is_bare(text)
    return True


def may_repeat(following: list[str], rest: str, lane: Lane | None) -> bool:
    """Return whether a record goes on with one of the fields ``rest``, because nothing stands below that, or shows where its fields end.

    ``lane`` is that of the record where nothing stands below it.
    """
    if not rest or rest not in "\n".join(following):
        return False
    for text in following:
        if rest in text and (prefix := read_prefix(text)) is not None and prefix.body.startswith(rest):
            is_other = prefix.fields == len(rest) and (
                lane is None or not lane.may_go_on(prefix.body[len(rest) :])
            )
            return not is_other
    return False
