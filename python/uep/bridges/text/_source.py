"""Raw lines of a byte stream with their offsets, gunzipped, in bounded memory. Decodes nothing, knows no log format."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, cast

from uep.bridges.text._caps import LINE_BYTES

__all__ = ["Block", "open_plain", "read_blocks"]

_CHUNK: Final = 1 << 18
_GZIP_MAGIC: Final = b"\x1f\x8b\x08"


@dataclass(slots=True)
class Block:
    """Whole lines that follow each other: their bytes without the newline, the offset and number of the first.

    ``skipped`` is the number of bytes that were left out of the last line because it was longer than the cap;
    ``open_end`` says that the input ended without a newline after the last line.
    """

    lines: list[bytes]
    offset: int
    number: int
    skipped: int = 0
    open_end: bool = False


def _reader(stream: BinaryIO) -> Callable[[], bytes]:
    """Return a function that gives what is there, at least one byte, or nothing at the end; never waits to fill up."""
    read = getattr(stream, "read1", None) or stream.read
    return lambda: cast(bytes, read(_CHUNK))


class _Readable(io.RawIOBase):
    """A stream made of a function that gives the next bytes, after some that were read already."""

    def __init__(self, first: bytes, read: Callable[[], bytes]) -> None:
        super().__init__()
        self._first = first
        self._read = read

    def readable(self) -> bool:
        """Return True: this is a source."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer from what is held, else from the function."""
        data = self._first or self._read()
        taken = data[: len(buffer)]
        self._first = data[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


def open_plain(stream: BinaryIO) -> BinaryIO:
    """Return a stream of the same bytes, gunzipped when they are gzip.

    A truncated or damaged gzip member ends the stream where it can be read no further: what was read is still worth reading.
    """
    read = _reader(stream)
    first = read()
    while first and len(first) < len(_GZIP_MAGIC):
        more = read()
        if not more:
            break
        first += more
    raw = cast("BinaryIO", io.BufferedReader(_Readable(first, read), _CHUNK))
    if not first.startswith(_GZIP_MAGIC):
        return raw
    unpacked = gzip.GzipFile(fileobj=raw, mode="rb")

    def read_unpacked() -> bytes:
        try:
            return unpacked.read1(_CHUNK)
        except (EOFError, OSError, zlib.error):
            return b""

    return cast("BinaryIO", io.BufferedReader(_Readable(b"", read_unpacked), _CHUNK))


def read_blocks(stream: BinaryIO, offset: int = 0, number: int = 1) -> Iterator[Block]:
    """Yield the lines of a stream in blocks of about 256 KiB, as soon as a read delivers at least one whole line.

    ``offset`` and ``number`` are those of the stream's first line, where the stream is a part of an input.
    """
    read = _reader(stream)
    yield from _split(read(), read, offset, number)


def _split(chunk: bytes, read: Callable[[], bytes], offset: int, number: int) -> Iterator[Block]:
    parts, held = list[bytes](), 0
    while chunk:
        cut = chunk.rfind(b"\n")
        if cut < 0:
            parts.append(chunk)
            held += len(chunk)
            if held > LINE_BYTES:
                block, chunk = _long_line(parts, held, offset, number, read)
                yield block
                offset, number = offset + len(block.lines[0]) + block.skipped + 1, number + 1
                parts, held = [], 0
                if block.open_end:
                    return
                continue
            chunk = read()
            continue
        if held + (first := chunk.find(b"\n")) > LINE_BYTES:
            kept = b"".join([*parts, chunk[:first]])[:LINE_BYTES]
            yield Block([kept], offset, number, held + first - len(kept))
            offset, number = offset + held + first + 1, number + 1
            parts, held, chunk = [], 0, chunk[first + 1 :] or read()
            continue
        whole = b"".join([*parts, chunk[:cut]])
        lines = whole.split(b"\n")
        yield Block(lines, offset, number)
        offset, number = offset + len(whole) + 1, number + len(lines)
        parts = [chunk[cut + 1 :]] if cut + 1 < len(chunk) else []
        held = sum(map(len, parts))
        chunk = read()
    if parts:
        yield Block([b"".join(parts)], offset, number, open_end=True)


def _long_line(
    parts: list[bytes], held: int, offset: int, number: int, read: Callable[[], bytes]
) -> tuple[Block, bytes]:
    """Return the start of a line that is over the cap as a block of its own, and the bytes after its newline."""
    kept = b"".join(parts)[:LINE_BYTES]
    skipped = held - len(kept)
    while chunk := read():
        cut = chunk.find(b"\n")
        if cut >= 0:
            return Block([kept], offset, number, skipped + cut), chunk[cut + 1 :] or read()
        skipped += len(chunk)
    return Block([kept], offset, number, skipped, open_end=True), b""
