"""A short input as a whole: it may be an error only because it holds nothing else. Asks the grammars, builds no records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Final

from uep.bridges.text._claimed import Claimed, body_of
from uep.bridges.text._cleaned import without_padding
from uep.bridges.text._control import clean_line
from uep.bridges.text._documents import time_of
from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._lane import Entry, Found
from uep.bridges.text._page import read_page
from uep.bridges.text._quoted import Quoted
from uep.bridges.text._source import Block

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims

__all__ = ["SmallInput"]

_LINES: Final = 64
_PAGE_LINES: Final = 400
_PAGE_BYTES: Final = 1 << 16
"""A text of more lines and bytes is no page that quotes an error."""


class SmallInput:
    """The lines of an input as long as they are few."""

    def __init__(self) -> None:
        self._blocks: list[Block] | None = []
        self._room = _PAGE_BYTES
        self._quoted = Quoted()

    def keep(self, block: Block) -> None:
        """Keep some more lines, forget all where they are too many."""
        self._quoted.keep(block)
        if self._blocks is None:
            return
        count = block.number + block.count()
        self._room -= len(block.raw())
        if block.skipped or (count > _LINES and (count > _PAGE_LINES + 1 or self._room < 0)):
            self._blocks = None
        else:
            self._blocks.append(block)

    def read(self, grammars: tuple[Grammar, ...], claims: Claims | None) -> Iterator[Found | Claimed]:
        """Yield the error that the input is, as the grammar reads it that is surest, the first of them, or those that it quotes."""
        entries = [
            Entry(number, offset, raw, "")
            for block in self._blocks or ()
            for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False)
        ]
        bare = [clean_line(entry.raw.decode("utf-8", "replace")) for entry in entries]
        texts = without_padding(bare, least=1)
        is_few = len(entries) < _LINES
        if is_few and (found := read_alone(grammars, Window(texts, final=True))):
            yield _found(*found, entries, texts)
            return
        if claims is not None:
            claimed = list(_read_document(entries, claims)) if is_few else []
            claimed = claimed or list(self._quoted.read(claims))
            yield from claimed
            if claimed:
                return
        for quoted in read_page(grammars, texts) if len(grammars) > 1 else ():
            first = quoted.first
            yield _found(quoted.grammar, quoted.parsed, entries[first:], texts[first:])


def _found(grammar: Grammar, parsed: Parsed, entries: list[Entry], texts: list[str]) -> Found:
    own = entries[parsed.start : parsed.end]
    if len(own) == 1:
        own = [own[0]._replace(stamp=time_of(texts[parsed.start]))]
    return Found(grammar, parsed, own, None)


def _read_document(entries: list[Entry], claims: Claims) -> Iterator[Claimed]:
    """Yield the errors of the document that the input is, which need not say that it is a report (UEP-BRG-1343)."""
    filled = [entry for entry in entries if entry.raw.strip()]
    if not filled:
        return
    raw = b"\n".join(entry.raw for entry in entries).strip()
    body = body_of(raw) if len(filled) == 1 else None
    text = body.text if body is not None else raw.decode("utf-8", "replace")
    first = filled[0]._replace(raw=raw, stamp=body.stamp if body else "", lines=raw.count(b"\n") + 1)
    translations = claims.claim_alone(text.encode(), first, first.offset + len(raw))
    if translations:
        yield Claimed(first, translations)
