"""Which grammars may find something on which line, by substring search. Knows the grammars' triggers and nothing of text.

A block is searched once for every first character that triggers share, and once for every part that those beginning with
a blank or a small letter share: a pass over the bytes costs more than the few places that turn out to be none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from uep.bridges.text._grammar import Grammar

__all__ = ["Triggers", "triggers_of"]

_PART: Final = 5
"""The least length of a part that stands for several triggers; a shorter one stands in too many words."""

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


class Triggers:
    """The triggers of some grammars, looked for together in a whole block of lines."""

    def __init__(self, grammars: tuple[Grammar, ...]) -> None:
        self.grammars = grammars
        masks: dict[str, int] = {}
        for position, grammar in enumerate(grammars):
            for trigger in grammar.triggers:
                masks[trigger] = masks.get(trigger, 0) | 1 << position
        self._texts = list(masks.items())
        plain = {trigger.encode(): mask for trigger, mask in masks.items() if trigger.isascii()}
        common = {key: mask for key, mask in plain.items() if key[:1].islower() or key[:1] == b" "}
        self._opened = list(_by_first({key: mask for key, mask in plain.items() if key not in common}))
        self._shared = list(_by_part(common))
        self._foreign = list(
            _by_part({key.encode(): mask for key, mask in masks.items() if not key.isascii()})
        )
        self._ordered: dict[int, tuple[Grammar, ...]] = {}

    def in_text(self, text: str) -> tuple[Grammar, ...] | None:
        """Return the grammars with a trigger in a text, in table order, None when there are none."""
        hit = 0
        for trigger, mask in self._texts:
            if trigger in text:
                hit |= mask
        return self._order(hit) if hit else None

    def in_lines(self, block: bytes, lines: list[bytes]) -> dict[int, tuple[Grammar, ...]]:
        """Return the grammars with a trigger in a line, by the line's index in order; ``block`` is the lines joined."""
        hits = list(self._places(block))
        if not hits:
            return {}
        found: dict[int, int] = {}
        ends = list(accumulate(map((1).__add__, map(len, lines)), initial=0))
        index = start = end = 0
        for at, mask in hits:
            if not start <= at < end:
                index = bisect_right(ends, at) - 1
                start, end = ends[index], ends[index + 1]
            found[index] = found.get(index, 0) | mask
        order = self._ordered
        return {index: order.get(found[index]) or self._order(found[index]) for index in sorted(found)}

    def _places(self, block: bytes) -> Iterator[tuple[int, int]]:
        """Yield where a trigger stands, and the grammars that it is of."""
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
    while left:
        sharing: dict[bytes, set[bytes]] = {}
        for trigger in left:
            for start in range(len(trigger)):
                for end in range(start + _PART, len(trigger) + 1):
                    sharing.setdefault(trigger[start:end], set()).add(trigger)
        best = max(sharing, key=lambda part: (len(sharing[part]), len(part), part), default=b"")
        if best and len(sharing[best]) >= _MANY:
            keys = sorted(sharing[best])
        else:
            best = next(iter(left))
            keys = [best]
        yield _Shared(best, tuple((key, key.index(best), left.pop(key)) for key in keys))
