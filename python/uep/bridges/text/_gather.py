"""JSON values that take several lines, or one very long line, out of blocks of lines. Parses none, and looks at no member.

A value begins at a line whose first character is a bracket that the line does not close, and goes on as long as the lines
can be JSON. Lines that turn out to be none are handed on as lines, and are not tried again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES
from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._source import Block

__all__ = ["begins_json", "gather_documents", "quotes_json"]

_BEGIN: Final = re.compile(rb"[ \t\r\n]*(?:\{|\[[ \t\r\n]*(?:[\[{\"\]]|\Z))")
_QUOTED: Final = re.compile(rb"(?:```[^\n`]{0,32}|\n)\r?\n\{[ \t]*\r?\n")
_LINE: Final = re.compile(
    rb'(?:[ \t\r,:]++|"(?:[^"\\\x00-\x1f]++|\\.)*+"|[{}\[\]]|-?[0-9][0-9.eE+-]*+|true|false|null)*+'
)
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"')
_CLOSERS: Final = {b"{": b"}", b"[": b"]"}
_BLANKS: Final = b" \t\r"


def begins_json(head: bytes) -> bool:
    """Return whether an input begins as a JSON object, or an array of what is no number."""
    return _BEGIN.match(head) is not None


def quotes_json(head: bytes) -> bool:
    """Return whether a short input has an object of several lines below a blank line or a fence (UEP-BRG-2972)."""
    return b"\n{" in head and len(head) <= LINE_BYTES and _QUOTED.search(head) is not None


def gather_documents(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks of the same lines in which a value of several lines, or of one that is too long for a log, is a block."""
    held = _Held()
    for block in blocks:
        if block.is_silent or not (held.lines or _is_tried(block)):
            yield block
            continue
        yield from _split(block, held)
    yield from held.flush()


def _is_tried(block: Block) -> bool:
    lines = block.lines
    raw = b"\n".join(lines)
    if block.skipped or len(raw) > LINE_BYTES:
        return True
    if raw[:1] == b"{" and raw[-1:] == b"}" and raw.count(b"}\n{") == len(lines) - 1:
        return False  # every line is an object: what most logs in JSON are
    return any(map(_opens, lines))


def _opens(line: bytes) -> bool:
    """Return whether a value begins at a line and goes on behind it."""
    closer = _CLOSERS.get(line[:1])
    return closer is not None and line.rstrip(_BLANKS)[-1:] != closer


def _split(block: Block, held: _Held) -> Iterator[Block]:
    lines = block.lines
    sizes = accumulate(map((1).__add__, map(len, lines[:-1])), initial=block.offset)
    offsets = block.offsets or list(sizes)
    plain = 0
    for index, line in enumerate(lines):
        if held.lines:
            state = held.add(line, offsets[index])
            if state is not None:
                yield from held.flush(is_document=state)
            plain = index if state is False else index + 1
            if state is not False:
                continue
        is_long = len(line) > LINE_BYTES or (block.skipped > 0 and index == len(lines) - 1)
        if not (is_long or _opens(line)):
            continue
        if plain < index:
            yield Block(
                lines[plain:index], offsets[plain], block.number + plain, offsets=offsets[plain:index]
            )
        plain = index + 1
        if is_long:
            yield _long(line, offsets[index], block.number + index, block.skipped)
            continue
        if not held.begin(line, offsets[index], block.number + index):
            plain = index
    if plain < len(lines) and not held.lines:
        yield Block(lines[plain:], offsets[plain], block.number + plain, offsets=offsets[plain:])


def _long(line: bytes, offset: int, number: int, skipped: int) -> Block:
    """Return a line that is too long for a log as a block: it may be a document where it was kept whole."""
    if not skipped and line[:1] in _CLOSERS:
        return Block([line], offset, number, is_document=True)
    kept = line[:LINE_BYTES]
    return Block([kept], offset, number, skipped + len(line) - len(kept))


class _Held:
    """The lines of a value whose end has not come yet."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self._offsets: list[int] = []
        self._number = self._depth = self._size = 0

    def begin(self, line: bytes, offset: int, number: int) -> bool:
        """Hold the first line of what may be a value; hold nothing, and say so, where it is none or is whole."""
        self._number, self._depth, self._size = number, 0, 0
        if self.add(line, offset) is None:
            return True
        self.lines, self._offsets = [], []
        return False

    def add(self, line: bytes, offset: int) -> bool | None:
        """Add a line: True when the value is whole with it, False when the line, or what it makes too long, is no part of one."""
        self._size += len(line) + 1
        if self._size > MAX_BATCH_DOCUMENT_BYTES or _LINE.fullmatch(line) is None:
            return False
        bare = _STRING.sub(b"", line)
        opened = bare.count(b"{") + bare.count(b"[")
        self._depth += opened - bare.count(b"}") - bare.count(b"]")
        self.lines.append(line)
        self._offsets.append(offset)
        return True if self._depth <= 0 else None

    def flush(self, *, is_document: bool = False) -> Iterator[Block]:
        """Yield what is held as one block, and hold nothing."""
        if self.lines:
            first, offsets = self._offsets[0], self._offsets
            yield Block(self.lines, first, self._number, offsets=offsets, is_document=is_document)
        self.lines, self._offsets = [], []
