"""A short input as a whole: it may be an error only because it holds nothing else. Asks the grammars, builds no records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from uep.bridges.text._control import clean_line
from uep.bridges.text._grammar import Grammar, Window
from uep.bridges.text._lane import Entry, Found
from uep.bridges.text._source import Block

__all__ = ["SmallInput"]

_LINES: Final = 64


class SmallInput:
    """The lines of an input as long as they are few."""

    def __init__(self) -> None:
        self._texts: list[str] | None = []
        self._entries: list[Entry] = []

    def keep(self, block: Block) -> None:
        """Keep the text of some more lines, forget all where they are too many."""
        if self._texts is None:
            return
        if block.number + len(block.lines) > _LINES or block.skipped:
            self._texts = None
            self._entries = []
            return
        for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False):
            self._texts.append(clean_line(raw.decode("utf-8", "replace")))
            self._entries.append(Entry(number, offset, raw, ""))

    def read(self, grammars: tuple[Grammar, ...]) -> Iterator[Found]:
        """Yield the error that the input is, if it is one, as the grammar reads it that is surest, the first of them."""
        texts = self._texts or ()
        read = [
            (grammar, grammar.whole(Window(texts, final=True)))
            for grammar in grammars
            if grammar.whole and texts
        ]
        found = [(grammar, parsed) for grammar, parsed in read if parsed]
        if found:
            grammar, parsed = max(found, key=lambda one: one[1].confidence)
            yield Found(grammar, parsed, self._entries[parsed.start : parsed.end], None)
