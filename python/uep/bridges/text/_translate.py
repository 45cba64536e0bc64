"""From a byte stream to translations, one error after the other. Reads the stream only, no clock."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES
from uep.bridges._translation import Options, Translation
from uep.bridges.text._assemble import assemble
from uep.bridges.text._claimed import Claimed
from uep.bridges.text._detector import Detector
from uep.bridges.text._documents import Documents
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._gather import gather_documents
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._kinds import Assembler
from uep.bridges.text._source import Block, Plain, read_blocks
from uep.bridges.text._storms import Stormed, Storms, find_forms
from uep.bridges.text._triggers import triggers_of
from uep.bridges.text._wide import read_wide_blocks
from uep.bridges.text.scanners._go_chain import is_unnamed

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims

__all__ = ["translate_field", "translate_text"]

_FIELD: Final = "/stack_trace"


def translate_text(
    stream: BinaryIO,
    grammars: tuple[Grammar, ...],
    options: Options,
    progress: Callable[[int], None] | None = None,
    start: tuple[int, int] = (0, 1),
    claims: Claims | None = None,
    *,
    gathers: bool = False,
) -> Iterator[Translation]:
    """Yield a translation of every error in a stream, in order of appearance, as soon as the error's end is known.

    ``progress`` is told how many bytes have been read. ``start`` is the offset and the line number of the stream's first
    line, where the stream is a part of an input. ``claims`` reads the documents between the lines of text, where there
    may be some; ``gathers`` says that a document may take several lines.
    """
    detector = Detector(grammars, claims, is_wide=bool(getattr(stream, "encoding", "")))
    assembler = Assembler(options)
    forms = find_forms(grammars, options)
    reader = Storms(detector, forms, options) if forms else detector
    for one in _read(reader, _blocks(stream, start, gathers=gathers), progress):
        if isinstance(one, Claimed):
            yield from one.translations
            continue
        if isinstance(one, Found):
            told = iter([assembler.assemble(one, lossy=detector.texts.lossy, is_wide=detector.is_wide)])
        else:
            told = one.translations
        yield from told if claims is None else map(claims.add_answer, told)


def translate_field(text: str, grammars: tuple[Grammar, ...], options: Options) -> Translation | None:
    """Return the first error of a text that a document has in a field for traces, and that holds nothing else (UEP-BRG-212)."""
    found: list[Found] = []
    entry = Entry(1, 0, text.encode("utf-8", "replace"), "")
    is_read = Documents(triggers_of(grammars), found.append).read_field(text, entry, _FIELD)
    if is_read and not is_unnamed(found[0].parsed.root):
        return assemble(found[0], options)
    return next(translate_text(io.BytesIO(entry.raw), grammars, options), None)


def _blocks(stream: BinaryIO, start: tuple[int, int], *, gathers: bool) -> Iterator[Block]:
    if getattr(stream, "encoding", ""):
        blocks = read_wide_blocks(cast("Plain", stream))
    elif gathers:
        blocks = read_blocks(stream, *start, longest=MAX_BATCH_DOCUMENT_BYTES)
    else:
        blocks = read_blocks(stream, *start)
    return gather_documents(blocks) if gathers else blocks


def _read(
    reader: Detector | Storms, blocks: Iterator[Block], progress: Callable[[int], None] | None
) -> Iterator[Found | Claimed | Stormed]:
    """Yield the errors of an input, whose end follows its last block."""
    for block in blocks:
        yield from reader.settle() if block.is_silent else reader.feed(block)
        if progress is not None and not block.is_silent:
            progress(block.offset + sum(map(len, block.lines)) + len(block.lines) + block.skipped)
    yield from reader.finish()
