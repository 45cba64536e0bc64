"""Storms of ordinary errors, one below the other, which native code reads faster than a detector.

What is between them goes to the detector, which is told what was read without it: its answers are the same as if it had
read all. Without universal-error-protocol-native nothing of this is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from uep._native_load import is_installed
from uep.bridges._translation import Options, Translation
from uep.bridges.text._alike import Alike
from uep.bridges.text._assemble import MOST_FRAMES, SHORT_TEXT, SMALL
from uep.bridges.text._called import NATIVE
from uep.bridges.text._control import clean_line
from uep.bridges.text._detector import Detector
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._lane import Lane, lines_until_look
from uep.bridges.text._lone import LoneReader
from uep.bridges.text._ordinary import Form, forms_of
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._printed import as_printed
from uep.bridges.text._rejoined import MOST, may_be_broken
from uep.bridges.text._runs import SHORT, is_bare, may_hold_error
from uep.bridges.text._source import Block
from uep.bridges.text._wrappers import unwrap
from uep.bridges.text.scanners.python import PYTHON

if TYPE_CHECKING:
    from uep._native_texts import Run, TextReader
    from uep.bridges.text._claimed import Claimed
    from uep.bridges.text._found import Found

__all__ = ["Stormed", "Storms", "find_forms"]

_FEW: Final = 6
"""In a block with fewer errors no storm is looked for."""

_LEAST: Final = 40
"""A storm of so many lines is worth the while; and a lane that is fed so many has read what was in it by their end."""

_TRIES: Final = 4
"""After so many storms in a block that could not be told from what stands before them no more are looked for."""

_AT_ONCE: Final = 4
"""So many errors are measured at a time: most have more lines than the shortest ones."""


class Stormed(NamedTuple):
    """Errors that were read without the detector."""

    translations: Iterator[Translation]


def find_forms(grammars: tuple[Grammar, ...], options: Options) -> tuple[Form, ...]:
    """Return the forms of errors whose storms can be read, none where there are none or their records must be measured."""
    is_fit = not options.keep_origin and len(options.file) <= SHORT_TEXT and is_installed()
    return forms_of(grammars) if is_fit else ()


class _Kit:
    """What the storms of a form are read with."""

    def __init__(self, form: Form, options: Options) -> None:
        self.form = form
        self.alike = Alike(form.grammar, options)
        self._reader: TextReader | None = None
        self._is_found = False

    def open(self, text: bytes, offset: int) -> TextReader | None:
        """Return the native reader with a text, None where there is none; it is looked for when it is needed for the first time."""
        if not self._is_found:
            from uep._native_texts import FORMS, find_reader

            self._is_found = True
            self._reader = find_reader(FORMS[self.form.grammar.stem], SMALL, self.form.longest, MOST_FRAMES)
        if self._reader is not None:
            self._reader.open(text, offset)
        return self._reader


class Storms:
    """Takes the storms out of the blocks of an input and feeds the rest to a detector.

    The detector finds itself after a storm as if it had read it: with one lane in which no error is open but what follows.
    So a storm is taken only where no other lane waits, and where the lane would have read all of it by its end. Of a block
    those of one form are taken: of the one of the block before, where there are some.
    """

    def __init__(self, detector: Detector, forms: tuple[Form, ...], options: Options) -> None:
        self._detector = detector
        if forms[0].grammar is PYTHON and not detector.is_wide:
            detector.find_alone = LoneReader(options).find
        self._kits = [_Kit(form, options) for form in forms]
        self._held: Block | None = None
        self._end = 0

    def feed(self, block: Block) -> Iterator[Found | Claimed | Stormed]:
        """Take a block of lines and yield the errors that are complete now."""
        text = block.text
        is_plain = not (block.skipped or block.open_end or block.is_document)
        if isinstance(text, bytes) and is_plain and not _is_mended(text, block.offset):
            if (held := self._held) is not None:
                kit = self._kits[0]
                rest = _Rest(kit.form, b"\n".join([*held.lines, text]), held.offset, held.number)
                wait = lines_until_look(held.count())
                # A storm that began goes on: what tells so is read, and not only measured.
                reader = kit.open(rest.text, rest.offset) if self._detector.may_cut(rest.text) else None
                if reader and rest.goes_on(reader, max(wait, _LEAST)):
                    self._held = None
                    yield from self._take(kit, reader, rest)
                    block.counted = self._end - block.number
                    return
                if not self._detector.has_trigger(held):
                    # Lines without a trigger are forgotten where they stand alone, and with them the record above.
                    self._held = None
                    block = Block(rest.text, rest.offset, rest.number, is_part=True)
                    text = rest.text
                yield from self._release()
            for kit in self._kits:
                if reader := self._reader_of(kit, text, block.offset):
                    self._first(kit)
                    self._detector.begin(block)
                    rest = _Rest(kit.form, text, block.offset, block.number, block)
                    yield from self._take(kit, reader, rest)
                    block.counted = self._end - block.number
                    return
        yield from self._release()
        yield from self._detector.feed(block)

    def _first(self, kit: _Kit) -> None:
        """Have a form tried first from now on."""
        if kit is not self._kits[0]:
            self._kits = [kit, *(other for other in self._kits if other is not kit)]

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

    def _reader_of(self, kit: _Kit, text: bytes, offset: int) -> TextReader | None:
        """Return the native reader, opened, where there may be a storm."""
        if not _may_hold_storm(text, kit.form) or not self._detector.may_cut(text):
            return None
        return kit.open(text, offset)

    def _take(self, kit: _Kit, reader: TextReader, rest: _Rest) -> Iterator[Found | Claimed | Stormed]:
        """Read a block by turns: the storms natively, what is before and behind them by the detector."""
        detector, form, tries = self._detector, kit.form, 0
        while (lane := detector.only_lane()) is not None:
            start, least = rest.at, max(lane.wait(), _LEAST)
            is_ready = not lane.is_open() and not lane.last_line().strip() and not lane.is_headed()
            is_ready = is_ready and (form.follows is None or form.follows(lane, rest.text, start))
            if not (is_ready and rest.is_storm(reader, least)):
                start = rest.find(reader, least)
                if start < 0 and least > _LEAST and tries < _TRIES and rest.has_lines(least):
                    tries += 1
                    yield from self._wait(lane, rest, least)
                    continue
                if start < 0 or tries == _TRIES or not rest.is_timeless(start):
                    break
                peek = form.peek if form.peek_at is None else form.peek_at(rest.text, start)
                end = rest.after_lines(start, peek)
                yield from detector.feed(rest.copy(end))
                if detector.give_back(peek, rest.number + rest.text.count(b"\n", rest.at, end) - 1):
                    yield from detector.flush()
                    rest.move_to(start)
                else:
                    tries += 1
                    rest.move_to(end)
                continue
            yield from self._read(kit.alike, reader, rest, lane)
            if rest.is_starved:
                break
        last = rest.copy()
        if rest.is_starved:
            self._held = last
        else:
            yield from detector.feed(last)
        self._end = last.number + last.count()

    def _wait(self, lane: Lane, rest: _Rest, count: int) -> Iterator[Found | Claimed]:
        """Feed so many lines, with which a lane reads what is open, and take back the error that is open then where it may begin a storm."""
        detector, end = self._detector, rest.after_lines(rest.at, count)
        yield from detector.feed(rest.copy(end))
        back = lane.lines_of_last()
        start = rest.after_lines(rest.at, count - back) if 0 < back < count else -1
        last = rest.number + count - 1
        is_first = start > 0 and rest.form.find(rest.text, start) == start
        if is_first and detector.only_lane() is lane and detector.give_back(back, last):
            yield from detector.flush()
            rest.move_to(start)
        else:
            rest.move_to(end)

    def _read(self, alike: Alike, reader: TextReader, rest: _Rest, lane: Lane) -> Iterator[Stormed]:
        """Read the storm with which the rest of a block begins, and tell the detector of it."""
        alike.below(lane.head)
        first, last, line = rest.number, -1, 0
        while (run := rest.next_run(reader)).found:
            yield Stormed(alike.translate(run.found, rest.text, rest.offset))
            last, line = run.last, rest.number + run.last_line
            rest.at, rest.number = run.end, rest.number + run.lines
        if last >= 0:
            block = Block(rest.text[last : rest.at - 1], rest.offset + last, line)
            self._detector.pass_over(lane, block, rest.number - first)
        rest.is_starved = run.is_starved


class _Rest:
    """What is left of a block from a line on."""

    def __init__(self, form: Form, text: bytes, offset: int, number: int, block: Block | None = None) -> None:
        self.form = form
        self.block = block
        self.text = text
        self.offset = offset
        self.number = number
        self.at = 0
        self.is_starved = False
        self._measured = (-1, 0)
        self._ahead: list[Run] = []

    def is_storm(self, reader: TextReader, least: int) -> bool:
        """Return whether the rest begins with ordinary errors of so many lines."""
        if self._measured[0] != self.at or self._measured[1] < least:
            self._measured = (self.at, self._measure(reader, self.at, least)[0])
        return self._measured[1] >= least

    def goes_on(self, reader: TextReader, least: int) -> bool:
        """Return whether the rest begins with ordinary errors of so many lines; they are read, and `next_run` gives them."""
        lines, end = 0, self.at
        while lines < least and (run := reader.read(end, self.number + lines)).found:
            self._ahead.append(run)
            lines, end = lines + run.lines, run.end
        self._measured = (self.at, lines)
        return lines >= least

    def next_run(self, reader: TextReader) -> Run:
        """Return the next errors of the storm with which the rest begins."""
        return self._ahead.pop(0) if self._ahead else reader.read(self.at, self.number)

    def find(self, reader: TextReader, least: int) -> int:
        """Return where the next storm of so many lines begins behind the first line, -1 where there is none."""
        start = self.at + 1
        while (start := self.form.find(self.text, start)) >= 0:
            lines, end = self._measure(reader, start, least)
            if lines >= least:
                return start
            # No storm begins inside of one that is too short.
            start = max(start + 1, end)
        return start

    def _measure(self, reader: TextReader, start: int, least: int) -> tuple[int, int]:
        """Return how many lines the errors at an offset have, up to so many or a few more, and the offset behind them."""
        lines, end, most = 0, start, min(-(-least // self.form.shortest), _AT_ONCE)
        while lines < least:
            more, after = reader.measure(end, most)
            if not more:
                break
            lines, end = lines + more, after
        return lines, end

    def is_timeless(self, end: int) -> bool:
        """Return whether no line before an offset has a wrapper or a time, by which lanes are told apart, or holds an error in itself."""
        lines = self.text[self.at : end - 1].decode("utf-8", "replace").split("\n")
        return all(map(_is_timeless, lines))

    def has_lines(self, count: int) -> bool:
        """Return whether there are so many lines, and others behind them."""
        return self.text.count(b"\n", self.at) > count

    def after_lines(self, start: int, count: int) -> int:
        """Return the offset behind some lines, all of which are there."""
        for _ in range(count):
            start = self.text.index(b"\n", start) + 1
        return start

    def copy(self, end: int = -1) -> Block:
        """Return the lines before an offset, or all of them, as a block."""
        if self.block is not None and not self.at and end < 0:
            return self.block
        text = self.text[self.at : end - 1 if end >= 0 else len(self.text)]
        return Block(text, self.offset + self.at, self.number, is_part=True)

    def move_to(self, end: int) -> None:
        """Leave out the lines before an offset."""
        self.number += self.text.count(b"\n", self.at, end)
        self.at = end
        self._ahead.clear()


def _is_mended(text: bytes, offset: int) -> bool:
    """Return whether a block has lines that are read in another form than they have: it is left whole."""
    if offset + len(text) <= MOST and may_be_broken(text):
        return True
    return NATIVE in text or as_printed(text, list, offset)[0] is not text


def _is_timeless(line: str) -> bool:
    text = clean_line(line)
    if len(text) > SHORT or (may_hold_error(text) and ("\\n" in text or '":' in text or '{"' in text)):
        return False
    if is_bare(text):
        return True
    prefix = read_prefix(text)
    return unwrap(text) is None and (prefix is None or not (prefix.stamp or prefix.is_shipped))


def _may_hold_storm(text: bytes, form: Form) -> bool:
    """Return whether there are as many beginnings of errors as a storm has."""
    at = -1
    for _ in range(_FEW):
        at = form.find(text, at + 1)
        if at < 0:
            return False
    return True
