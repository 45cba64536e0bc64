"""Lines of a stream in UTF-16, each with its offset in the bytes as they came. Looks at no line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._source import Block, Plain

__all__ = ["narrow", "read_wide_blocks", "width_of"]

_UNIT: Final = 2


def width_of(text: str) -> int:
    """Return how many bytes of UTF-16 a text has."""
    return _UNIT * (len(text) + (0 if text.isascii() else sum(char > "\uffff" for char in text)))


def narrow(stream: Plain) -> Plain:
    """Return the stream in UTF-8, from the same offset on; what is UTF-8 already is returned as it is."""
    if not stream.encoding:
        return stream
    decoder = codecs.getincrementaldecoder(stream.encoding)("replace")

    def read() -> bytes | None:
        while chunk := stream.read1():
            if text := decoder.decode(chunk):
                return text.encode("utf-8", "replace")
        return chunk

    return Plain(b"", read, stream.start)


def read_wide_blocks(stream: Plain) -> Iterator[Block]:
    """Yield the lines of a stream in UTF-8, with the offsets that they have in UTF-16 (UEP-BRG-1165).

    A unit that is half of a pair is read as U+FFFD, which has the same width.
    """
    decoder = codecs.getincrementaldecoder(stream.encoding)("replace")
    held, offset, number, skipped = "", stream.start, 1, 0
    while (chunk := stream.read1()) != b"":
        if chunk is None:
            yield Block([], offset, number, is_silent=True)
            continue
        whole, newline, rest = (held + decoder.decode(chunk)).rpartition("\n")
        if newline:
            block = _block(whole, offset, number, skipped)
            yield block
            offset += skipped + width_of(whole) + _UNIT
            number, skipped = number + len(block.lines), 0
        held = rest
        if len(held) > LINE_BYTES:
            skipped += width_of(held[LINE_BYTES:])
            held = held[:LINE_BYTES]
    if held:
        yield _block(held, offset, number, skipped)


def _block(whole: str, offset: int, number: int, skipped: int) -> Block:
    """Return a block of lines; ``skipped`` bytes were left out of the first."""
    lines, offsets = [], []
    for line in whole.split("\n"):
        lines.append(line.encode("utf-8", "replace")[:LINE_BYTES])
        offsets.append(offset)
        offset += width_of(line) + _UNIT + skipped
        skipped = 0
    return Block(lines, offsets[0], number, offsets=offsets)
