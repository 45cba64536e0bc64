"""Which grammars may find something on which line, by substring search. Knows the grammars' triggers and nothing of text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from uep.bridges.text._grammar import Grammar

__all__ = ["Triggers"]


class Triggers:
    """The triggers of some grammars, each looked for once in a whole block of lines."""

    def __init__(self, grammars: tuple[Grammar, ...]) -> None:
        self.grammars = grammars
        by_trigger: dict[str, list[Grammar]] = {}
        for grammar in grammars:
            for trigger in grammar.triggers:
                by_trigger.setdefault(trigger, []).append(grammar)
        self._table = [(trigger, trigger.encode(), tuple(found)) for trigger, found in by_trigger.items()]
        self._ordered: dict[frozenset[Grammar], tuple[Grammar, ...]] = {}

    def in_text(self, text: str) -> tuple[Grammar, ...] | None:
        """Return the grammars with a trigger in a text, in table order, None when there are none."""
        hit = {grammar for trigger, _, grammars in self._table if trigger in text for grammar in grammars}
        return self._order(hit) if hit else None

    def in_lines(self, block: bytes, lines: list[bytes]) -> dict[int, tuple[Grammar, ...]]:
        """Return the grammars with a trigger in a line, by the line's index in order; ``block`` is the lines joined."""
        found: dict[int, set[Grammar]] = {}
        ends: list[int] | None = None
        for _, trigger, grammars in self._table:
            at = block.find(trigger)
            while at >= 0:
                if ends is None:
                    ends = list(accumulate((len(line) + 1 for line in lines), initial=0))
                index = bisect_right(ends, at) - 1
                found.setdefault(index, set()).update(grammars)
                at = block.find(trigger, ends[index + 1]) if index + 1 < len(lines) else -1
        return {index: self._order(found[index]) for index in sorted(found)}

    def _order(self, hit: set[Grammar]) -> tuple[Grammar, ...]:
        key = frozenset(hit)
        known = self._ordered.get(key)
        if known is None:
            known = self._ordered[key] = tuple(grammar for grammar in self.grammars if grammar in hit)
        return known
