"""A short input as a whole: it may be an error only because it holds nothing else. Asks the grammars, builds no records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from uep.bridges.text._claimed import Claimed, body_of
from uep.bridges.text._cleaned import without_entities, without_padding
from uep.bridges.text._control import clean_line
from uep.bridges.text._documents import read_all, time_of
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._page import read_page
from uep.bridges.text._printed import without_colours
from uep.bridges.text._quoted import Quoted
from uep.bridges.text._rejoined import MOST, Breaks, breaks_in, put_back, rejoined
from uep.bridges.text._source import Block
from uep.bridges.text._tables import entries_of, read_table
from uep.bridges.text._triggers import triggers_of
from uep.bridges.text._unquoted import unquoted

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims
    from uep.bridges.text._exports import Reader
    from uep.bridges.text._rejoined import Lines
    from uep.bridges.text._triggers import Triggers

__all__ = ["SmallInput"]

_FEW: Final = 64
_PAGE: Final = 400
_PAGE_BYTES: Final = 1 << 16
"""A text of more lines or bytes is no page that quotes an error."""

_MOST: Final = 2000
_BYTES: Final = 1 << 18
"""In a text of more lines or bytes no document is looked for that somebody quotes."""


class SmallInput:
    """The lines of an input as long as they are not many."""

    def __init__(self) -> None:
        self._blocks: list[Block] | None = []
        self._lines = self._size = 0
        self._breaks: Breaks = {}
        self._mends = True

    def keep(self, block: Block) -> None:
        """Keep some more lines, forget all where they are too many."""
        if self._blocks is None:
            return
        self._mends = not block.is_part
        self._lines = block.number - 1 + block.count()
        self._size += len(block.raw()) + 1
        if block.skipped or self._lines > _MOST or self._size > _BYTES:
            self._blocks = None
        else:
            self._blocks.append(block)

    def mend(self, lines: Lines, triggers: Triggers, read_log: Callable[[], Reader]) -> Lines:
        """Return lines with what a console broke off put back where they stand near the beginning of the input."""
        texts, (numbers, offsets, _), _ = lines
        if offsets[-1] > MOST or not (breaks := breaks_in(texts, read_log)):
            return lines
        self._breaks |= {numbers[index]: found for index, found in breaks.items()}
        return put_back(lines, breaks, triggers)

    def read(
        self, grammars: tuple[Grammar, ...], claims: Claims | None, read_log: Callable[[], Reader]
    ) -> Iterator[Found | Claimed]:
        """Yield the error that the input is, as the grammar reads it that is surest, the first of them, or those that it quotes."""
        if not self._blocks:
            return
        if listed := list(read_table(self._blocks, read_log)):
            yield from listed
            return
        is_few = self._lines < _FEW
        is_page = is_few or (self._lines <= _PAGE and self._size <= _PAGE_BYTES)
        entries = [entry for block in self._blocks for entry in entries_of(block)] if is_page else []
        plain = without_colours(b"\n".join(entry.raw for entry in entries)).split(b"\n")
        bare = [clean_line(line.decode("utf-8", "replace")) for line in plain]
        texts = without_entities(without_padding(bare, least=1))
        numbered = [(at, self._breaks.get(entry.number)) for at, entry in enumerate(entries)]
        breaks = {at: found for at, found in numbered if found is not None}
        if self._mends and not breaks:
            breaks = breaks_in(texts, read_log, is_unread=True)
        if breaks:
            texts, rows = rejoined(texts, breaks)
            entries = [_joined(entries[at:end]) for at, end in pairwise(rows)]
        if is_few and (found := read_alone(grammars, Window(texts, final=True))):
            yield _found(*found, entries, texts)
            return
        if claims is not None:
            claimed = list(_read_document(entries, claims)) if is_few else []
            claimed = claimed or list(Quoted(self._blocks).read(claims))
            yield from claimed
            if claimed:
                return
        bare = unquoted(texts)
        is_mended = bool(breaks) or bare != texts
        whole = list(read_all(triggers_of(grammars), Window(bare, final=True))) if is_mended else []
        for grammar, parsed in whole:
            yield Found(grammar, parsed, entries[parsed.start : parsed.end], None)
        for shown in read_page(grammars, texts) if len(grammars) > 1 and not whole else ():
            yield _found(shown.grammar, shown.parsed, entries[shown.first :], texts[shown.first :])


def _joined(entries: list[Entry]) -> Entry:
    """Return the lines that a console made of one as that one."""
    return entries[0]._replace(raw=b"\n".join(entry.raw for entry in entries), lines=len(entries))


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
