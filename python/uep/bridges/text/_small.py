"""A short input as a whole: it may be an error only because it holds nothing else. Asks the grammars, builds no records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Final

from uep.bridges.text._claimed import Claimed, body_of
from uep.bridges.text._control import clean_line
from uep.bridges.text._documents import time_of
from uep.bridges.text._grammar import Grammar, Window, read_alone
from uep.bridges.text._lane import Entry, Found
from uep.bridges.text._quoted import Quoted
from uep.bridges.text._source import Block

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims

__all__ = ["SmallInput"]

_LINES: Final = 64


class SmallInput:
    """The lines of an input as long as they are few."""

    def __init__(self) -> None:
        self._texts: list[str] | None = []
        self._entries: list[Entry] = []
        self._quoted = Quoted()

    def keep(self, block: Block) -> None:
        """Keep the text of some more lines, forget all where they are too many."""
        self._quoted.keep(block)
        if self._texts is None:
            return
        if block.number + block.count() > _LINES or block.skipped:
            self._texts = None
            self._entries = []
            return
        for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False):
            self._texts.append(clean_line(raw.decode("utf-8", "replace")))
            self._entries.append(Entry(number, offset, raw, ""))

    def read(self, grammars: tuple[Grammar, ...], claims: Claims | None) -> Iterator[Found | Claimed]:
        """Yield the error that the input is, if it is one, as the grammar reads it that is surest, the first of them."""
        texts = self._texts or ()
        if found := read_alone(grammars, Window(texts, final=True)):
            grammar, parsed = found
            entries = self._entries[parsed.start : parsed.end]
            if len(entries) == 1:
                entries = [entries[0]._replace(stamp=time_of(texts[parsed.start]))]
            yield Found(grammar, parsed, entries, None)
        elif claims is not None:
            told = list(self._read_document(claims))
            yield from told or self._quoted.read(claims)

    def _read_document(self, claims: Claims) -> Iterator[Claimed]:
        """Yield the errors of the document that the input is, which need not say that it is a report (UEP-BRG-1343)."""
        filled = [entry for entry in self._entries if entry.raw.strip()]
        if not filled:
            return
        raw = b"\n".join(entry.raw for entry in self._entries).strip()
        body = body_of(raw) if len(filled) == 1 else None
        text = body.text if body is not None else raw.decode("utf-8", "replace")
        first = filled[0]._replace(raw=raw, stamp=body.stamp if body else "", lines=raw.count(b"\n") + 1)
        translations = claims.claim_alone(text.encode(), first, first.offset + len(raw))
        if translations:
            yield Claimed(first, translations)
