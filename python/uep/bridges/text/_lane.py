"""Lines of one stream under one log prefix, with what has been found in them so far. Knows windows, builds no records."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection
from typing import Final

from uep.bridges.text._caps import ERROR_BYTES, LOOKBACK
from uep.bridges.text._columns import columns_of, last_trigger, share_column
from uep.bridges.text._element import Element, element_at, is_better, read_element, tell_test
from uep.bridges.text._found import Entry, Found, Row
from uep.bridges.text._grammar import Grammar, Parsed, Starved, StarvedSoon, Window
from uep.bridges.text._indented import read_indented
from uep.bridges.text._inset import (
    Inset,
    if_sure,
    is_span,
    mark_of,
    quote_of,
    read_glued,
    read_inset,
    read_span,
    read_within,
    tag_of,
)
from uep.bridges.text._labelled import read_labelled
from uep.bridges.text._pauses import behind_pause, is_later
from uep.bridges.text._prefix import Prefix
from uep.bridges.text._sparse import read_sparse

__all__ = ["Lane", "lines_until_look"]

_TRIM: Final = 16 * LOOKBACK
_FIRST_LOOK: Final = 24
_GROWTH: Final = 16
"""An unfinished error is read anew when it has grown this much, so that all readings together stay linear."""

_LONG: Final = ERROR_BYTES // 4 // _GROWTH
"""An unfinished error that is longer is read when nothing follows or it is over the cap: a reading would cost too much."""

_NEAR: Final = 3
_PAUSES: Final = 16
"""At so many of them an error that is open is read to see whether it is whole."""

_NEVER: Final = 1 << 62


def lines_until_look(count: int) -> int:
    """Return how many lines an unfinished error has when it is read anew that has so many when it is read first."""
    return _GROWTH * count + _FIRST_LOOK


class Lane:
    """A window that moves over the lines of one run of log lines, and the hits in it that are not settled yet."""

    __slots__ = (
        "bare",
        "draining",
        "entries",
        "floor",
        "head",
        "headed",
        "headline",
        "hits",
        "openers",
        "rest",
        "seen",
        "size",
        "sized_from",
        "stamp",
        "tries",
        "varies",
        "wake",
        "window",
    )

    def __init__(self, rest: str | None) -> None:
        self.rest = rest
        self.window = Window()
        self.entries: list[Row] = []
        self.hits: deque[tuple[int, tuple[Grammar, ...]]] = deque()
        self.openers: tuple[Grammar, ...] = ()
        self.draining: Grammar | None = None
        self.head: Entry | None = None
        self.headline = ""
        self.headed = -1
        self.stamp = ""
        self.varies = False
        self.bare = 0
        self.floor = self.wake = self.size = self.sized_from = self.seen = self.tries = 0

    @classmethod
    def alone(
        cls,
        line: str,
        prefix: Prefix,
        texts: list[str],
        rows: list[Row],
        hits: list[tuple[int, tuple[Grammar, ...]]],
    ) -> Lane:
        """Return a lane of one record of the log, whose first line and prefix are given, and all lines that follow it."""
        lane = cls(prefix.body[: prefix.fields])
        lane.stamp = prefix.stamp
        lane.begin(line, Entry(*rows[0]))
        lane.window.lines, lane.entries, lane.bare = texts, rows, len(texts) - 1
        lane.hits.extend(hits)
        lane.openers = _openers(hits)
        return lane

    def begin(self, line: str, entry: Entry) -> None:
        """Take the next line for the head of a record of the log; ``line`` is all of it, its wrappers off."""
        self.head, self.headline = entry, line
        self.headed = self.window.head = 0

    def line_above(self, first: int) -> str:
        """Return the head of the record when it is the line at an index, or nothing stands between them; else ""."""
        between = self.window.lines[self.headed + 1 : first]
        is_near = self.headed >= 0 and len(between) <= _NEAR and not any(map(str.strip, between))
        return self.headline if is_near else ""

    def is_headed(self) -> bool:
        """Return whether the head of the record stands right above the next line, and tells of the error that begins there."""
        return self.line_above(len(self.entries)) != ""

    def add(self, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        """Append a line; ``grammars`` are those with a trigger in it."""
        if self.draining is not None:
            if self.draining.continues(text):
                return
            self.draining = None
        if grammars is not None:
            if not self.hits:
                self.size, self.sized_from, self.openers = 0, len(self.entries), grammars
            else:
                self._open(grammars)
            self.hits.append((len(self.entries), grammars))
        elif not self.hits and len(self.entries) > _TRIM:
            self.trim()
        self.window.lines.append(text)
        self.entries.append(entry)
        self.size += len(text) + 1
        self.seen = entry.number

    def _open(self, grammars: tuple[Grammar, ...]) -> None:
        """Count grammars among those whose errors may be open."""
        if grammars is not self.openers and not all(grammar in self.openers for grammar in grammars):
            self.openers = tuple(dict.fromkeys(self.openers + grammars))

    def room(self) -> int:
        """Return how many characters of lines may be added at once: up to the cap of one error."""
        return ERROR_BYTES - self.size if self.hits else ERROR_BYTES

    def add_run(
        self, texts: list[str], size: int, rows: list[Row], hits: list[tuple[int, tuple[Grammar, ...]]]
    ) -> None:
        """Append lines without a log prefix for which there is `room`; ``hits`` are by position among them."""
        base = len(self.entries)
        if hits and not self.hits:
            first = hits[0][0]
            self.size, self.sized_from, self.openers = 0, base + first, hits[0][1]
            size -= sum(map(len, texts[:first])) + first
        for grammars in dict.fromkeys(grammars for _, grammars in hits):
            self._open(grammars)
        self.hits.extend((base + position, grammars) for position, grammars in hits)
        self.window.lines += texts
        self.entries += rows
        self.size += size
        self.seen = rows[-1][0]
        self.bare += len(texts)
        if not self.hits and len(self.entries) > _TRIM:
            self.trim()

    def pass_over(self, texts: list[str], rows: list[Row], count: int) -> None:
        """Take note of so many lines whose errors were read elsewhere; the last ones are given."""
        self.add_run(texts, 0, rows, [])
        self.floor = len(self.entries)
        self.bare += count - len(texts)

    def give_back(self, count: int, number: int) -> bool:
        """Forget the last lines, up to one of a number, when an error may begin among them and none before; return whether it is so."""
        first = len(self.entries) - count
        if first < self.floor or not self.hits or self.hits[0][0] < first:
            return False
        if self.entries[-1][0] != number or self.entries[first][0] != number - count + 1:
            return False
        del self.window.lines[first:], self.entries[first:]
        self.hits.clear()
        self.bare -= count
        self.wake = 0
        return True

    def wait(self) -> int:
        """Return how many lines must follow until what is here is read, if it is not read by then already."""
        return self.wake - len(self.window.lines)

    def lines_of_last(self) -> int:
        """Return how many lines there are from the only hit on that is not settled, 0 where there is none or another."""
        return len(self.window.lines) - self.hits[0][0] if len(self.hits) == 1 else 0

    def last_line(self) -> str:
        """Return the line above the next one, "" where it is of an error that was read."""
        lines = self.window.lines
        return lines[-1] if len(lines) > self.floor else ""

    def unread(self) -> list[str]:
        """Return the lines behind the last error that was read."""
        return self.window.lines[self.floor :]

    def first_open(self) -> int:
        """Return the offset of the first line whose hit is not settled."""
        return self.entries[self.hits[0][0]][1]

    def is_open(self) -> bool:
        """Return whether an error is not settled here, or what was cut from one may still be going on."""
        return bool(self.hits) or self.draining is not None

    def may_continue(self, text: str) -> bool:
        """Return whether a grammar with an unsettled hit claims the line as the continuation of its error."""
        if self.draining is not None and self.draining.continues(text):
            return True
        # A level word alone is a hit of one grammar, and the error of another may stand below it.
        return bool(self.hits) and any(grammar.continues(text) for grammar in self.openers)

    def may_go_on(self, text: str) -> bool:
        """Return whether a record of the log goes on with the error of the one before it (UEP-BRG-209).

        A line that ends in a colon tells of the next one with text, and an empty record is no record (UEP-BRG-1921).
        """
        lines = self.window.lines
        above = next(filter(None, reversed(lines[max(self.floor, len(lines) - _NEAR) :])), "")
        if not text.strip() or above.endswith(":") or self.may_continue(text):
            return True
        at, grammars = self.hits[0] if self.hits else (0, ())
        return bool(grammars) and share_column(self.window.lines[at], text, grammars)

    def is_over(self, text: str, stamp: str) -> bool:
        """Return whether a line comes too late for the whole error above it, which was written at once, and has nothing of it (UEP-BRG-2705)."""
        last = self.entries[-1][3] if self.hits else ""
        if not is_later(last, stamp) or self.tries >= _PAUSES or self.may_go_on(text):
            return False
        self.tries += 1
        (at, grammars), self.window.final = self.hits[0], True
        found = self._first(grammars, at) if at >= self.floor else None
        self.window.final = False
        return found is not None and bool(found[1].root.type_name)

    def recut(self, rest: str) -> None:
        """Give back to the texts what an over-long guess of the prefix took: the prefix is now the shorter ``rest``."""
        lost = (self.rest or "")[len(rest) :]
        self.window.lines = [lost + line for line in self.window.lines]
        self.rest = rest

    def is_due(self) -> bool:
        """Return whether it is time to read again: enough lines have arrived, or too many for one error."""
        return bool(self.hits) and (len(self.window.lines) >= self.wake or self.size > ERROR_BYTES)

    def settle(self, emit: Callable[[Found], None]) -> None:
        """Read every error that can be read with the lines that are here."""
        window = self.window
        while self.hits:
            at, grammars = self.hits[0]
            if at < self.floor:
                self.hits.popleft()
                continue
            window.full = self.size > ERROR_BYTES
            try:
                found = self._first(grammars, at)
            except StarvedSoon:
                self.wake = at + 2
                break
            except Starved:
                self.wake = self._next_look(at)
                break
            if found is None:
                self.hits.popleft()
                continue
            grammar, parsed = found
            capped = window.capped and parsed.end >= len(window.lines)
            if capped:
                self.draining = grammar
            first = parsed.start
            own, said = self.entries[first : parsed.end], self.line_above(first)
            emit(Found(grammar, parsed, own, self.head, is_capped=capped, said=said))
            self.floor = max(parsed.end, at + 1)
            read = window.lines[self.sized_from : self.floor]
            self.size -= sum(map(len, read)) + len(read)
            self.sized_from = max(self.sized_from, self.floor)
            if window.capped:
                window.final = window.capped = False
        # What continues an error that was read is no business of this lane any more.
        self.openers = _openers(self.hits)
        if not self.hits:
            self.wake = 0
        if (self.hits[0][0] if self.hits else len(window.lines)) > _TRIM:
            self.trim()

    def _next_look(self, at: int) -> int:
        """Return at how many lines the unfinished error at a line is read anew."""
        lines = self.window.lines
        if sum(map(len, lines[at:])) > _LONG:
            return _NEVER
        return at + lines_until_look(len(lines) - at)

    def _first(self, grammars: tuple[Grammar, ...], at: int) -> tuple[Grammar, Parsed] | None:
        floor = behind_pause(self.entries, at, max(self.floor, at - LOOKBACK))
        element = element_at(self.window, at, floor)
        found = self._read(grammars, at, floor, element)
        if found is not None and element is not None and element.told:
            tell_test(found[1].root, element.told)
        return found

    def _read(
        self, grammars: tuple[Grammar, ...], at: int, floor: int, element: Element | None
    ) -> tuple[Grammar, Parsed] | None:
        inside = read_element(element, grammars, at, floor) if element is not None else None
        mark, marked = mark_of(self.window.lines[at]), is_span(self.window.lines[at])
        for grammar in grammars:
            parsed = read_glued(grammar.parse, self.window, at, mark) if mark else None
            parsed = parsed or read_indented(grammar.parse, self.window, at, floor)
            if marked:
                parsed = read_span(grammar.parse, self.window, at, parsed)
            parsed = read_sparse(grammar.parse, self.window, at, parsed)
            parsed = read_labelled(grammar.parse, self.window, at, floor, parsed)
            if parsed is not None and (inside is None or not is_better(inside[1], parsed)):
                return grammar, self._behind_column(grammar, parsed, at, floor)
        if inside is not None:
            return inside
        # UEP-BRG-1250: a report quotes an error.
        last = last_trigger(self.window.lines[at], grammars)
        quote = quote_of(self.window.lines[at]) or tag_of(self.window, at, floor)
        if quote and last >= len(quote):
            inset = Inset(self.window, at, floor, quote)
            for grammar in grammars:
                parsed = read_within(grammar.parse, inset, at)
                if parsed is not None:
                    return grammar, parsed
        best: tuple[Grammar, Parsed] | None = None
        for column in columns_of(self.window, at, last):
            inset = Inset(self.window, at, floor, column)
            for grammar in grammars:
                parsed = if_sure(read_within(grammar.parse, inset, at), says_so=True)
                if parsed is not None and (best is None or parsed.end > best[1].end):
                    # The line above may have more in common with the first line than those below.
                    best = grammar, parsed
        return best

    def _behind_column(self, grammar: Grammar, parsed: Parsed, at: int, floor: int) -> Parsed:
        """Return the error that goes on behind the column of its first line, else the one that was read with the column."""
        if parsed.start > at or len(parsed.root.frames) > 1 or at + 1 >= len(self.window.lines):
            return parsed
        last = last_trigger(self.window.lines[at], (grammar,))
        for column in columns_of(self.window, at, last):
            wider = if_sure(read_inset(grammar.parse, self.window, at, floor, column), says_so=True)
            if wider is not None and _extent(wider) > _extent(parsed):
                return wider
        return parsed

    def trim(self) -> None:
        """Forget the lines that no scanner may look at any more."""
        last = self.hits[0][0] if self.hits else len(self.window.lines)
        cut = max(last - LOOKBACK, 0)
        if cut:
            del self.window.lines[:cut]
            del self.entries[:cut]
            self.hits = deque((index - cut, grammars) for index, grammars in self.hits)
            self.floor = max(self.floor - cut, 0)
            self.wake = max(self.wake - cut, 0)
            self.sized_from = max(self.sized_from - cut, 0)
            self.window.head = max(self.window.head - cut, -1)
            self.headed = max(self.headed - cut, -1)

    def finish(self, emit: Callable[[Found], None]) -> None:
        """Read what is left with the knowledge that no line follows, and forget all lines."""
        if self.hits:
            self.window.final = True
            self.settle(emit)
        self.window = Window()
        self.entries = []
        self.hits.clear()
        self.draining = None
        self.varies = False
        self.headed = -1
        self.bare = self.floor = self.wake = self.size = self.sized_from = self.tries = 0
        self.stamp = ""


def _openers(hits: Collection[tuple[int, tuple[Grammar, ...]]]) -> tuple[Grammar, ...]:
    """Return the grammars of some hits; most of them are of the same ones."""
    several = {grammars for _, grammars in hits}
    if len(several) < 2:
        return several.pop() if several else ()
    return tuple(dict.fromkeys([grammar for _, grammars in hits for grammar in grammars]))


def _extent(parsed: Parsed) -> tuple[int, int]:
    """Return how much was read of an error: its frames, or its lines where it has none."""
    count = len(parsed.root.frames)
    return count, 0 if count else parsed.end
