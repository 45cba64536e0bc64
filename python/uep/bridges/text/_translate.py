"""From a byte stream to translations, one error after the other. Reads the stream only, no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from uep.bridges._translation import Options, Translation
from uep.bridges.text._assemble import assemble
from uep.bridges.text._detector import Detector
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._source import read_blocks

__all__ = ["translate_text"]


def translate_text(
    stream: BinaryIO,
    grammars: tuple[Grammar, ...],
    options: Options,
    progress: Callable[[int], None] | None = None,
    start: tuple[int, int] = (0, 1),
) -> Iterator[Translation]:
    """Yield a translation of every error in a stream, in order of appearance, as soon as the error's end is known.

    ``progress`` is told how many bytes have been read. ``start`` is the offset and the line number of the stream's first
    line, where the stream is a part of an input.
    """
    detector = Detector(grammars)
    for block in read_blocks(stream, *start):
        if block.is_silent:
            for found in detector.settle():
                yield assemble(found, options, lossy=detector.lossy)
            continue
        for found in detector.feed(block):
            yield assemble(found, options, lossy=detector.lossy)
        if progress is not None:
            progress(block.offset + sum(map(len, block.lines)) + len(block.lines) + block.skipped)
    for found in detector.finish():
        yield assemble(found, options, lossy=detector.lossy)
