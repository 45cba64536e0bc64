"""Storms of ordinary Python tracebacks, one below the other, which native code reads faster than a detector.

What is between them goes to the detector, which is told what was read without it: its answers are the same as if it had
read all. Without universal-error-protocol-native nothing of this is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from uep._native_load import is_installed
from uep.bridges._translation import Options, Translation
from uep.bridges.text._alike import Alike
from uep.bridges.text._assemble import MEDIUM, MOST_FRAMES, SHORT_TEXT, SMALL
from uep.bridges.text._detector import Detector
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._lane import Lane, lines_until_look
from uep.bridges.text._lone import LoneReader
from uep.bridges.text._runs import SHORT, is_bare, may_hold_error
from uep.bridges.text._source import Block
from uep.bridges.text.scanners._python_lines import HEADER
from uep.bridges.text.scanners.python import PYTHON

if TYPE_CHECKING:
    from uep._native_tracebacks import TracebackReader
    from uep.bridges.text._claimed import Claimed
    from uep.bridges.text._lane import Found

__all__ = ["Stormed", "Storms", "may_storm"]

_BEGIN: Final = HEADER.encode() + b'\n  File "'
_NEWLINE: Final = ord("\n")
_FEW: Final = 6
"""In a block with fewer tracebacks no storm is looked for."""

_LEAST: Final = 40
"""A storm of so many lines is worth the while; and a lane that is fed so many has read what was in it by their end."""

_SHORTEST: Final = 4
_PEEK: Final = 3
"""So many lines of the first traceback show that what stands before it has ended; the ordinary one has at least four."""


class Stormed(NamedTuple):
    """Errors that were read without the detector."""

    translations: Iterator[Translation]


def may_storm(grammars: tuple[Grammar, ...], options: Options) -> bool:
    """Return whether Python's errors are looked for, before all others, and their records need not be measured."""
    is_fit = grammars[0] is PYTHON and not options.keep_origin and len(options.file) <= SHORT_TEXT
    return is_fit and is_installed()


class Storms:
    """Takes the storms out of the blocks of an input and feeds the rest to a detector.

    The detector finds itself after a storm as if it had read it: with one lane in which no error is open but what follows.
    So a storm is taken only where no other lane waits, and where the lane would have read all of it by its end.
    """

    def __init__(self, detector: Detector, options: Options) -> None:
        self._detector = detector
        if not detector.is_wide:
            detector.find_alone = LoneReader(options).find
        self._alike = Alike(PYTHON, options)
        self._reader: TracebackReader | None = None
        self._is_found = False
        self._held: Block | None = None

    def feed(self, block: Block) -> Iterator[Found | Claimed | Stormed]:
        """Take a block of lines and yield the errors that are complete now."""
        text = block.text
        if isinstance(text, bytes) and not (block.skipped or block.open_end or block.is_document):
            if (held := self._held) is not None:
                rest = _Rest(b"\n".join([*held.lines, text]), held.offset, held.number)
                wait = lines_until_look(held.count())
                if (reader := self._reader_of(rest.text, rest.offset)) and rest.is_storm(
                    reader, max(wait, _LEAST)
                ):
                    self._held = None
                    yield from self._take(reader, rest)
                    return
                yield from self._release()
            if reader := self._reader_of(text, block.offset):
                self._detector.begin(block)
                yield from self._take(reader, _Rest(text, block.offset, block.number))
                return
        yield from self._release()
        yield from self._detector.feed(block)

    def settle(self) -> Iterator[Found | Claimed]:
        """Yield the errors that are open, as they stand: the input has been silent for a while."""
        yield from self._release()
        yield from self._detector.settle()

    def finish(self) -> Iterator[Found | Claimed]:
        """Yield what is left once the input has ended."""
        yield from self._release()
        yield from self._detector.finish()

    def _release(self) -> Iterator[Found | Claimed]:
        held, self._held = self._held, None
        if held is not None:
            yield from self._detector.feed(held)

    def _reader_of(self, text: bytes, offset: int) -> TracebackReader | None:
        """Return the native reader, opened, where there may be a storm; it is looked for when that is so for the first time."""
        if not _may_hold_storm(text) or not self._detector.may_cut(text):
            return None
        if not self._is_found:
            from uep._native_tracebacks import find_reader

            self._is_found = True
            self._reader = find_reader(SMALL, MEDIUM, MOST_FRAMES)
        if self._reader is not None:
            self._reader.open(text, offset)
        return self._reader

    def _take(self, reader: TracebackReader, rest: _Rest) -> Iterator[Found | Claimed | Stormed]:
        """Read a block by turns: the storms natively, what is before and behind them by the detector."""
        detector = self._detector
        while (lane := detector.only_lane()) is not None:
            start, least = rest.at, max(lane.wait(), _LEAST)
            is_ready = not lane.is_open() and not lane.last_line().strip()
            if not (is_ready and rest.is_storm(reader, least)):
                start = rest.find(reader, least)
                if start < 0 or not rest.is_bare(start):
                    break
                yield from detector.feed(rest.copy(rest.after_lines(start, _PEEK)))
                if not detector.give_back(_PEEK):
                    rest.skip(rest.after_lines(start, _PEEK))
                    break
                yield from detector.flush()
                rest.skip(start)
                continue
            yield from self._read(reader, rest, lane)
            if rest.is_starved:
                self._held = rest.copy()
                return
        yield from detector.feed(rest.copy())

    def _read(self, reader: TracebackReader, rest: _Rest, lane: Lane) -> Iterator[Stormed]:
        """Read the storm with which the rest of a block begins, and tell the detector of it."""
        self._alike.below(lane.head)
        first, last, line = rest.number, -1, 0
        while True:
            run = reader.read(rest.at, rest.number)
            if not run.found:
                break
            yield Stormed(self._alike.translate(run.found, rest.text, rest.offset))
            last, line = run.last, rest.number + run.last_line
            rest.at, rest.number = run.end, rest.number + run.lines
        if last >= 0:
            block = Block(rest.text[last : rest.at - 1], rest.offset + last, line)
            self._detector.pass_over(lane, block, rest.number - first)
        rest.is_starved = run.is_starved


class _Rest:
    """What is left of a block from a line on."""

    def __init__(self, text: bytes, offset: int, number: int) -> None:
        self.text = text
        self.offset = offset
        self.number = number
        self.at = 0
        self.is_starved = False

    def is_storm(self, reader: TracebackReader, least: int) -> bool:
        """Return whether the rest begins with ordinary tracebacks of so many lines."""
        if not self.text.startswith(_BEGIN, self.at):
            return False
        return reader.measure(self.at, -(-least // _SHORTEST))[0] >= least

    def find(self, reader: TracebackReader, least: int) -> int:
        """Return where the next storm of so many lines begins behind the first line, -1 where there is none."""
        start = self.at + 1
        while (start := self.text.find(_BEGIN, start)) >= 0:
            if self.text[start - 1] == _NEWLINE:
                lines, end = reader.measure(start, -(-least // _SHORTEST))
                if lines >= least:
                    return start
                # No storm begins inside of one that is too short.
                start = max(start, end - 1)
            start += 1
        return start

    def is_bare(self, end: int) -> bool:
        """Return whether no line before an offset can be of another lane, or hold an error in itself."""
        lines = self.text[self.at : end - 1].decode("utf-8", "replace").split("\n")
        return all(len(line) <= SHORT and is_bare(line) and not may_hold_error(line) for line in lines)

    def after_lines(self, start: int, count: int) -> int:
        """Return the offset behind some lines, all of which are there."""
        for _ in range(count):
            start = self.text.index(b"\n", start) + 1
        return start

    def copy(self, end: int = -1) -> Block:
        """Return the lines before an offset, or all of them, as a block."""
        text = self.text[self.at : end - 1 if end >= 0 else len(self.text)]
        return Block(text, self.offset + self.at, self.number)

    def skip(self, end: int) -> None:
        """Leave out the lines before an offset."""
        self.number += self.text.count(b"\n", self.at, end)
        self.at = end


def _may_hold_storm(text: bytes) -> bool:
    """Return whether there are as many headers as a storm has."""
    at = -1
    for _ in range(_FEW):
        at = text.find(_BEGIN, at + 1)
        if at < 0:
            return False
    return True
