"""Which grammars may find something on which line, by substring search. Knows the grammars' triggers and nothing of text.

Ordinary logs consist of few sentences with other numbers in them, so of lines that differ in digits only one is searched.
A block is searched once for every first character that triggers share, and once for every part that those beginning with
a blank or a small letter share: a pass over the bytes costs more than the few places that turn out to be none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from heapq import heapify, heappop, heappush
from itertools import accumulate
from typing import Final, NamedTuple

from uep.bridges.text._control import ANY_CONTROL, may_hold_control
from uep.bridges.text._grammar import Grammar

__all__ = ["Triggers", "triggers_of"]

_PART: Final = 5
"""The least length of a part that stands for several triggers; a shorter one stands in too many words."""

_DIGITS: Final = b"0123456789"
_INVERSE: Final = bytes(range(255, -1, -1))
_SAMPLE: Final = 128
"""So many lines at the start of a block tell whether its lines may be alike."""

Lines = Callable[[], list[bytes]]
"""The lines of a block, which are asked for where something may stand in one of them."""

_MANY: Final = 3
"""So many triggers must share a part, or each of them is searched for on its own."""


class _Opened(NamedTuple):
    """Triggers that begin with the same character: the pattern tells which of them is there."""

    pattern: re.Pattern[bytes]
    masks: dict[bytes, int]


class _Shared(NamedTuple):
    """Triggers with a part in common, each with the place of the part in it and its grammars."""

    part: bytes
    triggers: tuple[tuple[bytes, int, int], ...]


class _Search:
    """Texts looked for together, each with a mask that tells what it stands for."""

    def __init__(self, masks: dict[bytes, int]) -> None:
        plain = {key: mask for key, mask in masks.items() if key.isascii()}
        common = {key: mask for key, mask in plain.items() if key[:1].islower() or key[:1] == b" "}
        self._opened = list(_by_first({key: mask for key, mask in plain.items() if key not in common}))
        self._shared = list(_by_part(common))
        self._foreign = list(_by_part({key: mask for key, mask in masks.items() if not key.isascii()}))

    def in_lines(self, block: bytes, lines: Lines) -> dict[int, int]:
        """Return the masks of what stands in a line, by the line's index; ``block`` is the lines joined."""
        hits = list(self._places(block))
        if not hits:
            return {}
        found: dict[int, int] = {}
        ends = list(accumulate(map((1).__add__, map(len, lines())), initial=0))
        index = start = end = 0
        for at, mask in hits:
            if not start <= at < end:
                index = bisect_right(ends, at) - 1
                start, end = ends[index], ends[index + 1]
            found[index] = found.get(index, 0) | mask
        return found

    def _places(self, block: bytes) -> Iterator[tuple[int, int]]:
        """Yield where one of the texts stands, and its mask."""
        for pattern, masks in self._opened:
            for match in pattern.finditer(block):
                yield match.start(), masks[match[1]]
        for part, triggers in self._shared if block.isascii() else self._shared + self._foreign:
            at = block.find(part)
            while at >= 0:
                for trigger, place, mask in triggers:
                    if block.startswith(trigger, at - place) and at >= place:
                        yield at, mask
                at = block.find(part, at + 1)


class Triggers:
    """The triggers of some grammars, looked for together in a whole block of lines."""

    def __init__(self, grammars: tuple[Grammar, ...]) -> None:
        self.grammars = grammars
        masks: dict[str, int] = {}
        for position, grammar in enumerate(grammars):
            for trigger in grammar.triggers:
                masks[trigger] = masks.get(trigger, 0) | 1 << position
        self._texts = list(masks.items())
        self._encoded = [(trigger.encode(), mask) for trigger, mask in self._texts]
        self._search = _Search(dict(self._encoded))
        self._ordered: dict[int, tuple[Grammar, ...]] = {}

    @cached_property
    def _bare(self) -> _Search:
        """The search for the triggers without their digits; each stands for itself."""
        masks: dict[bytes, int] = {}
        for position, (trigger, _) in enumerate(self._encoded):
            key = trigger.translate(None, _DIGITS)
            masks[key] = masks.get(key, 0) | 1 << position
        return _Search(masks)

    def in_text(self, text: str) -> tuple[Grammar, ...] | None:
        """Return the grammars with a trigger in a text, in table order, None when there are none."""
        hit = 0
        if may_hold_control(text):
            text = "\n".join([text, ANY_CONTROL.sub("", text)])
        for trigger, mask in self._texts:
            if trigger in text:
                hit |= mask
        return self._order(hit) if hit else None

    def in_lines(self, block: bytes, lines: Lines) -> dict[int, tuple[Grammar, ...]]:
        """Return the grammars with a trigger in a line, by the line's index in order; ``block`` is the lines joined."""
        alike = self._in_shapes(block, lines)
        if alike is not None:
            return alike
        found, order = self._search.in_lines(block, lines), self._ordered
        return {index: order.get(found[index]) or self._order(found[index]) for index in sorted(found)}

    def _in_shapes(self, block: bytes, lines: Lines) -> dict[int, tuple[Grammar, ...]] | None:
        """Search lines that differ in their digits only once, and then those that may hold a trigger; None where few are alike."""
        if not _are_alike(block):
            return None
        bare = block.translate(None, _DIGITS).split(b"\n")
        shapes = dict.fromkeys(bare)
        if len(shapes) * 2 > len(bare):
            return None
        distinct = list(shapes)
        hits = self._bare.in_lines(b"\n".join(distinct), lambda: distinct)
        if not hits:
            return {}
        likely = {distinct[index]: self._of_shape(mask) for index, mask in hits.items()}
        found: dict[int, tuple[Grammar, ...]] = {}
        known: dict[bytes, tuple[Grammar, ...]] = {}
        whole = lines()
        for index in [index for index, shape in enumerate(bare) if shape in likely]:
            line = whole[index]
            grammars = known.get(line)
            if grammars is None:
                grammars = known[line] = self._in_line(line, likely[bare[index]])
            if grammars:
                found[index] = grammars
        return found

    def _in_line(self, line: bytes, triggers: list[tuple[bytes, int]]) -> tuple[Grammar, ...]:
        """Return the grammars of those of some triggers that stand in a line."""
        hit = 0
        for trigger, mask in triggers:
            if trigger in line:
                hit |= mask
        return self._order(hit) if hit else ()

    def _of_shape(self, mask: int) -> list[tuple[bytes, int]]:
        """Return the triggers that a mask of the search without digits stands for."""
        triggers, rest = list[tuple[bytes, int]](), mask
        while rest:
            triggers.append(self._encoded[(rest & -rest).bit_length() - 1])
            rest &= rest - 1
        return triggers

    def _order(self, hit: int) -> tuple[Grammar, ...]:
        known = self._ordered.get(hit)
        if known is None:
            known = self._ordered[hit] = tuple(
                grammar for position, grammar in enumerate(self.grammars) if hit >> position & 1
            )
        return known


@lru_cache(maxsize=32)
def triggers_of(grammars: tuple[Grammar, ...]) -> Triggers:
    """Return the triggers of some grammars; they are prepared once."""
    return Triggers(grammars)


def _are_alike(block: bytes) -> bool:
    """Return whether lines may be alike but for their digits: some of the first ones are."""
    lines = block.split(b"\n", _SAMPLE)[:_SAMPLE]
    if len(lines) < _SAMPLE:
        return False
    sample = b"\n".join(lines).translate(None, _DIGITS).split(b"\n")
    return len(set(sample)) * 10 <= len(sample) * 9


def _by_first(triggers: dict[bytes, int]) -> Iterator[_Opened]:
    """Yield a pattern for each first character; where one trigger is the beginning of another, the longer one stands for both."""
    for first in sorted({trigger[:1] for trigger in triggers}):
        ends = sorted((key[1:] for key in triggers if key[:1] == first), key=lambda end: (-len(end), end))
        pattern = re.compile(re.escape(first) + b"(?=(" + b"|".join(map(re.escape, ends)) + b"))")
        masks: dict[bytes, int] = {}
        for end in ends:
            masks[end] = 0
            for other in ends:
                if end.startswith(other):
                    masks[end] |= triggers[first + other]
        yield _Opened(pattern, masks)


def _by_part(triggers: dict[bytes, int]) -> Iterator[_Shared]:
    """Yield the parts that many triggers share, the most shared first, then each trigger that is left on its own."""
    left = dict(sorted(triggers.items()))
    sharing: dict[bytes, set[bytes]] = {}
    for trigger in left:
        for part in _parts_of(trigger):
            sharing.setdefault(part, set()).add(trigger)
    ranked = [_rank(part, keys) for part, keys in sharing.items() if len(keys) >= _MANY]
    heapify(ranked)
    while ranked:
        rank = heappop(ranked)
        part = rank[-1]
        keys = sorted(sharing[part])
        if len(keys) < _MANY:
            continue
        if (now := _rank(part, sharing[part])) != rank:
            heappush(ranked, now)
            continue
        yield _Shared(part, tuple((key, key.index(part), left.pop(key)) for key in keys))
        for key in keys:
            for other in _parts_of(key):
                sharing[other].discard(key)
    for key, mask in left.items():
        yield _Shared(key, ((key, 0, mask),))


def _parts_of(trigger: bytes) -> Iterator[bytes]:
    for start in range(len(trigger)):
        for end in range(start + _PART, len(trigger) + 1):
            yield trigger[start:end]


def _rank(part: bytes, keys: set[bytes]) -> tuple[int, int, bytes, bytes]:
    """Return what the parts are ordered by: the most shared first, of these the longest, of these the last by its bytes."""
    return -len(keys), -len(part), part.translate(_INVERSE), part
