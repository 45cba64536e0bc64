"""Raw lines of a byte stream with their offsets, gunzipped, in bounded memory; waits for a stream that goes on.

Decodes nothing but UTF-16, and that only where a byte order mark says so.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count
from time import monotonic, sleep
from typing import BinaryIO, Final, cast

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._offsets import Offsets

__all__ = ["BULK", "UTF16", "Block", "Plain", "open_plain", "read_blocks"]

_CHUNK: Final = 1 << 17
BULK: Final = _CHUNK - (1 << 13)
"""Behind a block of so many bytes the next one is there already."""

_SILENCE: Final = 1.0
"""Seconds without a byte after which an error whose end is not proven is handed on."""

_POLL: Final = 0.05
_GZIP_MAGIC: Final = b"\x1f\x8b\x08"
_UTF8_MARK: Final = b"\xef\xbb\xbf"
UTF16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
"""Byte order marks, and the encodings that they tell (UEP-BRG-1165)."""


@dataclass(slots=True)
class Block:
    """Whole lines that follow each other: their bytes without the last newline, the offset and number of the first.

    ``text`` are the bytes as they came, or the lines. ``skipped`` is the number of bytes that were left out of the last
    line because it was longer than the cap;
    ``open_end`` says that the input ended without a newline after the last line. ``is_silent`` says that nothing has come
    for a while; such a block holds no lines. ``offsets`` are those of the lines where their bytes do not tell them.
    ``is_document`` says that the lines are one JSON value, so that they may be a document; ``is_part`` that they were cut
    out of a block in which nothing is to be mended; ``counted`` is how many they are, where that is known.
    """

    text: bytes | list[bytes]
    offset: int
    number: int
    skipped: int = 0
    open_end: bool = False
    is_silent: bool = False
    offsets: list[int] | None = None
    is_document: bool = False
    is_part: bool = False
    counted: int = 0

    @property
    def lines(self) -> list[bytes]:
        """The lines without their newlines; the bytes are split when they are first asked for."""
        if isinstance(self.text, bytes):
            self.text = self.text.split(b"\n")
        return self.text

    def count(self) -> int:
        """Return how many lines there are."""
        if isinstance(self.text, bytes):
            self.counted = self.counted or self.text.count(b"\n") + 1
            return self.counted
        return len(self.text)

    def raw(self) -> bytes:
        """Return the lines as they stand one below the other."""
        return self.text if isinstance(self.text, bytes) else b"\n".join(self.text)

    def starts(self, first: int = 0) -> list[int]:
        """Return where each line begins, from the line ``first`` on."""
        if self.offsets:
            return self.offsets[first:]
        start = self.offset + sum(map(len, self.lines[:first])) + first
        return list(accumulate(map((1).__add__, map(len, self.lines[first:-1])), initial=start))

    def places(
        self, tail: list[tuple[bytes, int, int]], lines: list[bytes], raw: bytes
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Return offset and number of every line, those that were kept from the block before included, with which they begin.

        ``raw`` holds the lines as they stand one below the other.
        """
        held = len(tail)
        self.counted = len(lines) - held
        _, start, first = tail[0] if tail else (b"", self.offset, self.number)
        size = sum(map(len, lines[:held])) + held
        if not self.offsets and start + size == self.offset and first + held == self.number:
            return Offsets(lines, start, raw), range(first, first + len(lines))
        offsets, numbers = [offset for _, offset, _ in tail], [number for _, _, number in tail]
        offsets += self.starts()
        numbers += range(self.number, self.number + self.counted)
        return offsets, numbers

    def last(self, most: int) -> list[tuple[bytes, int, int]]:
        """Return the last lines, as many as are asked for, each with its offset and number."""
        if isinstance(self.text, bytes) and not self.offsets:
            lines = self.text.rsplit(b"\n", most)[-most:]
            sizes = map((1).__add__, map(len, lines))
            start = self.offset + len(self.text) + 1 - sum(map(len, lines)) - len(lines)
            return list(
                zip(
                    lines,
                    accumulate(sizes, initial=start),
                    count(self.number + self.count() - len(lines)),
                    strict=False,
                )
            )
        first = max(0, len(self.lines) - most)
        return list(zip(self.lines[first:], self.starts(first), count(self.number + first), strict=False))

    def first_line(self) -> bytes:
        """Return the first line that is not blank."""
        return next((line for line in self.lines if line.strip()), b"")


class _Patient:
    """Reads what is there. Of a stream that has nothing now it waits for more, and answers None once it was silent for a second."""

    def __init__(self, read: Callable[[int], bytes | None]) -> None:
        self._read = read
        self._silent_since: float | None = None
        self._has_told = False

    def __call__(self) -> bytes | None:
        while (data := self._read(_CHUNK)) is None:
            now = monotonic()
            self._silent_since = now if self._silent_since is None else self._silent_since
            if not self._has_told and now - self._silent_since >= _SILENCE:
                self._has_told = True
                return None
            sleep(_POLL)
        self._silent_since, self._has_told = None, False
        return data


class Plain:
    """The bytes of a stream as they come, after some that were read already; the end is b"".

    ``read1`` and ``readline`` answer None where the stream was silent for a while, which a whole file never is.
    ``start`` is the offset of the first byte, which stands behind a byte order mark; ``encoding`` is empty for UTF-8.
    """

    def __init__(
        self, first: bytes, read: Callable[[], bytes | None], start: int = 0, encoding: str = ""
    ) -> None:
        self._held = first
        self._at = 0
        self._read = read
        self.start = start
        self.encoding = encoding

    def read1(self, size: int = -1) -> bytes | None:
        """Return what is there, at least one byte."""
        if self._at >= len(self._held):
            data = self._read()
            if not data or size < 0 or len(data) <= size:
                return data
            self._held, self._at = data, 0
        end = len(self._held) if size < 0 else self._at + size
        taken = self._held[self._at : end]
        self._at += len(taken)
        return taken

    def read(self, size: int = -1) -> bytes:
        """Return that many bytes, or all up to the end; waits for them."""
        parts: list[bytes] = []
        while size and (data := self.read1(size)) != b"":
            if data is not None:
                parts.append(data)
                size -= len(data) if size > 0 else 0
        return b"".join(parts)

    def readline(self) -> bytes | None:
        """Return the next line with its newline, or what stands after the last one."""
        end = self._held.find(b"\n", self._at) + 1
        if end:
            line = self._held[self._at : end]
            self._at = end
            return line
        parts = [self._held[self._at :]]
        self._held, self._at = b"", 0
        while data := self._read():
            end = data.find(b"\n") + 1
            if end:
                parts.append(data[:end])
                self._held, self._at = data, end
                return b"".join(parts)
            parts.append(data)
        if data is None:
            self._held = b"".join(parts)
            return None
        return b"".join(parts)


def open_plain(stream: BinaryIO) -> Plain:
    """Return a stream of the same bytes, gunzipped when they are gzip, without the byte order mark.

    A truncated or damaged gzip member ends the stream where it can be read no further: what was read is still worth reading.
    """
    read = _Patient(getattr(stream, "read1", None) or stream.read)
    first = _read_magic(read, _GZIP_MAGIC, _UTF8_MARK, *UTF16)
    if not first.startswith(_GZIP_MAGIC):
        return _behind_mark(first, read)
    unpacked = gzip.GzipFile(fileobj=cast("BinaryIO", Plain(first, read)), mode="rb")

    def read_unpacked() -> bytes:
        try:
            return unpacked.read1(_CHUNK)
        except (EOFError, OSError, zlib.error):
            return b""

    return _behind_mark(_read_magic(read_unpacked, _UTF8_MARK, *UTF16), read_unpacked)


def _read_magic(read: Callable[[], bytes | None], *magics: bytes) -> bytes:
    """Read the first bytes, as many as tell which of some magic numbers they are."""
    first = b""
    while any(len(first) < len(magic) and magic.startswith(first) for magic in magics):
        more = read()
        if more == b"":
            break
        first += more or b""
    return first


def _behind_mark(first: bytes, read: Callable[[], bytes | None]) -> Plain:
    for mark, encoding in ((_UTF8_MARK, ""), *UTF16.items()):
        if first.startswith(mark):
            return Plain(first[len(mark) :], read, len(mark), encoding)
    return Plain(first, read)


def read_blocks(
    stream: BinaryIO, offset: int = 0, number: int = 1, longest: int = LINE_BYTES
) -> Iterator[Block]:
    """Yield the lines of a stream in blocks of about 128 KiB, as soon as a read delivers at least one whole line.

    Where a read answers None, because nothing has come for a while, a silent block is yielded.
    ``offset`` and ``number`` are those of the stream's first line, where the stream is a part of an input; ``longest`` is
    how many bytes of a line are kept.
    """
    read1 = getattr(stream, "read1", None) or stream.read

    def read() -> bytes | None:
        return cast("bytes | None", read1(_CHUNK))

    yield from _split(read(), read, offset, number, longest)


def _split(
    chunk: bytes | None, read: Callable[[], bytes | None], offset: int, number: int, longest: int
) -> Iterator[Block]:
    parts, held = list[bytes](), 0
    while chunk != b"":
        if chunk is None:
            yield Block([], offset, number, is_silent=True)
            chunk = read()
            continue
        cut = chunk.rfind(b"\n")
        if cut < 0:
            parts.append(chunk)
            held += len(chunk)
            if held > longest:
                block, chunk = _long_line(parts, held, offset, number, read, longest)
                yield block
                offset, number = offset + len(block.lines[0]) + block.skipped + 1, number + 1
                parts, held = [], 0
                if block.open_end:
                    return
                continue
            chunk = read()
            continue
        if held + (first := chunk.find(b"\n")) > longest:
            kept = b"".join([*parts, chunk[:first]])[:longest]
            yield Block([kept], offset, number, held + first - len(kept))
            offset, number = offset + held + first + 1, number + 1
            parts, held, chunk = [], 0, chunk[first + 1 :] or read()
            continue
        whole = b"".join([*parts, memoryview(chunk)[:cut]])
        yield (block := Block(whole, offset, number))
        offset, number = offset + len(whole) + 1, number + block.count()
        parts = [chunk[cut + 1 :]] if cut + 1 < len(chunk) else []
        held = sum(map(len, parts))
        chunk = read()
    if parts:
        yield Block([b"".join(parts)], offset, number, open_end=True)


def _long_line(
    parts: list[bytes],
    held: int,
    offset: int,
    number: int,
    read: Callable[[], bytes | None],
    longest: int,
) -> tuple[Block, bytes | None]:
    """Return the start of a line that is over the cap as a block of its own, and the bytes after its newline."""
    kept = b"".join(parts)[:longest]
    skipped = held - len(kept)
    while (chunk := read()) != b"":
        if chunk is None:
            continue
        cut = chunk.find(b"\n")
        if cut >= 0:
            return Block([kept], offset, number, skipped + cut), chunk[cut + 1 :] or read()
        skipped += len(chunk)
    return Block([kept], offset, number, skipped, open_end=True), b""
