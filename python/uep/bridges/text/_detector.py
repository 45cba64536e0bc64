"""Errors inside a mixed byte stream: finds where one may begin, unwraps, and lets the scanners read. One pass, bounded memory.

Only lines near a trigger are looked at; everything else is skipped at the speed of a substring search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, Final

from uep.bridges.text._called import NATIVE, without_call
from uep.bridges.text._caps import LINE_BYTES, LOOKBACK, OPEN_STREAMS, cut_line
from uep.bridges.text._claimed import Claimed, are_wrapped, hits_in
from uep.bridges.text._claiming import Claiming
from uep.bridges.text._cleaned import Texts
from uep.bridges.text._control import ERLANG, clean_line
from uep.bridges.text._documents import Documents
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._hung import Beheaded, Hung
from uep.bridges.text._islands import Finder, Islands, is_near_end
from uep.bridges.text._journal import JournalExport
from uep.bridges.text._lane import Lane
from uep.bridges.text._margins import without_margins
from uep.bridges.text._members import Members
from uep.bridges.text._named import Named
from uep.bridges.text._passed import Bypass, overlay, part_of
from uep.bridges.text._prefix import NO_PREFIX, Prefix, read_prefix
from uep.bridges.text._printed import as_printed
from uep.bridges.text._runs import run_end
from uep.bridges.text._small import SmallInput
from uep.bridges.text._source import BULK, Block
from uep.bridges.text._streams import Stream
from uep.bridges.text._triggers import triggers_of

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims
    from uep.bridges.text._passed import Places

    Hits = dict[int, tuple[Grammar, ...]]

__all__ = ["Detector"]

_NEVER: Final = 1 << 62
_INDENTED: Final = (" ", "\t")
_FEW: Final = 3
_OFTEN: Final = 4
"""Lines after which it is asked again whether an error is open; where none is, the lines up to a trigger are passed over."""


class Detector:
    """Feeds blocks of lines to streams and yields what the grammars find, in the order of appearance."""

    def __init__(
        self, grammars: tuple[Grammar, ...], claims: Claims | None = None, *, is_wide: bool = False
    ) -> None:
        self._grammars, self._claims, self._anew = grammars, claims, partial(Detector, grammars)
        self._triggers = triggers_of(grammars)
        self._documents = Documents(self._triggers, self._emit, self._anew)
        self._streams, self._bypass = dict[str, Stream](), Bypass()
        self._ready, self._tail = list[Found | Claimed](), list[tuple[bytes, int, int]]()
        self._may_wait, self._mends, self._late = False, True, _NEVER
        self._export: JournalExport | None = None
        self._small, self._any = SmallInput(), False
        self.texts, self._named, self._hung, self._beheaded = Texts(), Named(), Hung(), Beheaded()
        self._members = Members(self._triggers.in_text, self._stream, self._place, self._emit)
        read = (self._triggers, self._documents)
        self._claiming = Claiming(claims, read, self._emit, is_wide=is_wide) if claims is not None else None
        self.find_alone: Finder = Islands().find
        self.is_wide = is_wide

    def _emit(self, found: Found | Claimed) -> None:
        self._any = True
        self._ready.append(found)

    def feed(self, block: Block) -> Iterator[Found | Claimed]:
        """Take a block of lines and yield the errors that are complete now."""
        if block.offset == 0 and block.raw().startswith(b"__CURSOR="):
            self._export = JournalExport()
        if self._claiming is not None:
            block = self._claiming.take(block)
        self._small.keep(block)
        tail, self._tail = self._tail, []
        raw = b"\n".join([*[line for line, _, _ in tail], block.raw()]) if tail else block.raw()
        lines = cache(partial(raw.split, b"\n"))
        self._mends = not block.is_part
        printed, shown = as_printed(raw, lines, block.offset) if self._mends else (raw, lines)
        hits = hits_in(self._triggers, printed, shown)
        self._may_wait, self._late = len(raw) >= BULK and not self._named, _NEVER
        if self._export is not None:
            self._feed_export(lines(), *block.places(tail, lines(), raw))
        elif hits or self._busy():
            offsets, numbers = block.places(tail, lines(), raw)
            self._feed_lines(printed, shown(), (numbers, offsets, lines()), hits)
        else:
            # What a lane holds is above these lines only as long as all of them are kept.
            if len(tail) + block.count() > LOOKBACK:
                self._forget()
            self._tail = [*tail, *block.last(LOOKBACK)][-LOOKBACK:]
        yield from self.flush()

    def _read_late(self) -> None:
        """Read the lines that were to wait for the next block: it does not come, or not for them."""
        if self._late != _NEVER:
            tail, self._tail, self._late, self._may_wait = self._tail, [], _NEVER, False
            lines = [raw for raw, _, _ in tail]
            printed, shown = as_printed(b"\n".join(lines), lambda: lines, tail[0][1])
            places = [number for _, _, number in tail], [offset for _, offset, _ in tail], lines
            self._feed_lines(printed, shown(), places, hits_in(self._triggers, printed, shown))

    def _forget(self) -> None:
        self._streams.clear()
        self._bypass.forget()

    def settle(self) -> Iterator[Found | Claimed]:
        """Yield the errors that are open, as they stand: the input has been silent for a while."""
        self._read_late()
        self._bypass.forget()
        for key, stream in list(self._streams.items()):
            stream.finish()
            if not stream.parted:
                del self._streams[key]
        yield from self.flush()

    def finish(self) -> Iterator[Found | Claimed]:
        """Yield what is left once the input has ended."""
        self._read_late()
        for stream in list(self._streams.values()):
            if stream.parted:
                text, entry = stream.take_parts("", stream.parted_entries.pop())
                self._place(stream, text, entry, self._triggers.in_text(text))
            stream.finish()
        self._streams.clear()
        yield from self.flush()
        if not self._any:
            yield from self._small.read(self._grammars, self._claims, self._anew)

    def begin(self, block: Block) -> None:
        """Look at the first line of the input, or its first document, which may tell of what kind it is."""
        if self._claiming is not None:
            self._claiming.begin(block)

    def has_trigger(self, block: Block) -> bool:
        """Return whether an error may be found in a block of lines."""
        return any(self._triggers.in_text(line.decode("utf-8", "replace")) for line in block.lines)

    def may_cut(self, text: bytes) -> bool:
        """Return whether a block of lines may be fed in parts: neither its first line nor its last has a wrapper of its log."""
        first = self._tail[0][0] if self._tail else text[: text.find(b"\n")]
        return self._export is None and not are_wrapped((first, text[text.rfind(b"\n") + 1 :]))

    def only_lane(self) -> Lane | None:
        """Return the lane that a line without wrapper and prefix comes to, None where another one may wait for it."""
        own = self._streams.get("") or Stream(self._emit)
        is_waited_for = any(key and stream.is_open() for key, stream in self._streams.items())
        if self._tail or is_waited_for or self._named or (self._bypass and own.current is None):
            return None
        return own.only_lane()

    def pass_over(self, lane: Lane, block: Block, count: int) -> None:
        """Take note of so many lines of the lane at rest that were read by another; the last ones are given."""
        self._any = True
        self._hung.end()
        offsets, numbers = block.places([], block.lines, block.raw())
        rows = zip(numbers, offsets, block.lines, repeat(""), repeat(1), repeat(False), strict=False)
        stream = self._stream("", numbers[-1])
        stream.pass_over(lane, [line.decode() for line in block.lines], list(rows), count)

    def give_back(self, count: int, number: int) -> bool:
        """Forget the last lines, up to one of a number, where an error may begin with them and none before; tell whether it is so."""
        self._read_late()
        lane = self.only_lane()
        if lane is None:
            return False
        lane.settle(self._emit)
        return lane.give_back(count, number)

    def _claim_whole(self, stream: Stream, text: str, entry: Entry) -> bool:
        if self._claiming is None or not self._claiming.claim_whole(text, entry):
            return False
        stream.add_prefixed(NO_PREFIX, entry, None)
        return True

    def _remember(self, places: Places, done: int) -> None:
        start = max(done, len(places[0]) - LOOKBACK)
        if start > done:
            self._forget()
        self._keep(places, start)

    def _keep(self, places: Places, start: int) -> None:
        """Keep the lines from an index on for the next block."""
        numbers, offsets, lines = part_of(places, slice(start, None))
        self._tail = list(zip(lines, offsets, numbers, strict=True))

    def _busy(self) -> bool:
        return any(stream.is_open() for stream in self._streams.values())

    def _feed_lines(self, printed: bytes, shown: list[bytes], places: Places, hits: Hits) -> None:
        texts = without_margins(self.texts.lines(printed, shown), printed, places[1][0])
        if self._mends:
            if NATIVE in printed:
                texts, places, hits = without_call(texts, places, hits)
            texts, places, hits = self._small.mend((texts, places, hits), self._triggers, self._anew)
        at = self._named.learn(texts, hits)
        if at is not None:
            self._may_wait = False
            above = {hit: grammars for hit, grammars in hits.items() if hit < at}
            self._feed_texts(texts[:at], part_of(places, slice(at)), above)
            at -= len(self._tail)
            self._tail = []
            self._take_anew()
            texts, hits = texts[at:], {hit - at: grammars for hit, grammars in hits.items() if hit >= at}
            places = part_of(places, slice(at, None))
        self._feed_texts(texts, places, hits)

    def _take_anew(self) -> None:
        """Take the lines once more of which no error was read, now that it is known whose each is (UEP-BRG-2300)."""
        own = self._streams.pop("", None)
        rows = [row for lane in own.lanes.values() for row in lane.entries[lane.floor :]] if own else []
        for row in sorted(rows):
            entry = Entry(*row)._replace(stamp="")
            text = clean_line(entry.raw.decode("utf-8", "replace"))
            self._take(text, entry, self._triggers.in_text(text))

    def _feed_texts(self, texts: list[str], places: Places, hits: Hits) -> None:
        numbers, offsets, lines = places
        upcoming = iter(hits)
        following = next(upcoming, _NEVER)
        index, checked, tried = 0, 0, _NEVER
        while index < len(lines):
            while following < index:
                following = next(upcoming, _NEVER)
            if following not in (tried, _NEVER) and not self._busy():
                tried = following
                if following > index + LOOKBACK:
                    self._forget()
                    index = following - LOOKBACK
                end = self._read_alone(texts, places, hits, following, index)
                if end > index:
                    index = end
                    continue
                if self._may_wait and is_near_end(places, following, index):
                    self._keep(places, index)
                    self._late = offsets[index]
                    break
            if index >= checked and following > index + _OFTEN:
                if following == _NEVER and not self._busy():
                    self._remember(places, index)
                    return
                end = (
                    index if self._named else self._bypass.end_of_log(self._streams, texts, index, following)
                )
                if end > index:
                    self._pass_over(texts, places, slice(index, end))
                    index = end
                checked = index + _OFTEN
            end = self._add_run(texts, places, hits, index)
            if end > index:
                index = end
                continue
            entry = Entry(numbers[index], offsets[index], lines[index], "")
            self._take(texts[index], entry, hits.get(index))
            index += 1
        for stream in self._streams.values():
            stream.close_stale()

    def _read_alone(self, texts: list[str], places: Places, hits: Hits, hit: int, index: int) -> int:
        """Read the error at a hit at once where it stands alone; return the index behind it, else ``index``."""
        if self._named:
            return index
        island = self.find_alone(texts, places, hits, hit, index)
        if island is None or self._bypass.joins(island.prefix, self._streams):
            return index
        island.read(self._emit)
        self._pass_over(texts, places, slice(index, island.end))
        return island.end

    def _pass_over(self, texts: list[str], places: Places, run: slice) -> None:
        self._hung.end()
        self._streams = self._bypass.pass_over(self._streams, texts[run], places, run)

    def _read_passed(self) -> None:
        """Read the lines that were passed over after all, so that all is as if they had been read in their turn."""
        latest, self._streams = self._streams, {}
        for passed in self._bypass.take_all():
            self._streams = overlay(self._streams, passed.streams)
            for text, number, offset, raw in passed.rows():
                self._take(text, Entry(number, offset, raw, ""), None)
        self._streams = overlay(self._streams, latest)

    def _add_run(self, texts: list[str], places: Places, hits: Hits, index: int) -> int:
        """Add the lines at ``index`` that have neither wrapper nor prefix all at once, where that is the same as one by one.

        Return the index after them, the same index when there are none or too few.
        """
        stream = self._streams.get("")
        lane = stream.current if stream is not None else None
        if stream is None or lane is None or lane.draining is not None or self._named:
            return index
        if self._hung.claims(texts[index]):
            return index
        end = run_end(texts, index, hits, lane.room())
        if end <= index + _FEW:
            return index
        numbers, offsets, lines = places
        run = slice(index, end)
        rows = zip(numbers[run], offsets[run], lines[run], repeat(""), repeat(1), repeat(False), strict=False)
        found = [(at - index, hits[at]) for at in range(index, end) if at in hits]
        if not stream.add_run(texts[run], list(rows), found):
            return index
        self._hung.end()
        return end

    def _take(self, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        """Unwrap one physical line and hand it to its stream."""
        if len(entry.raw) < LINE_BYTES and (found := self._named.unwrap(text, self._hung.key)) is not None:
            stream = self._stream(found.key, entry.number)
            if (cut := self._beheaded.above(stream, entry)) is not None:
                del self._streams[""]
                self._place(stream, *cut)
            self._hung.begin(text, found)
            entry = entry._replace(stamp=found.stamp)
            if found.partial:
                stream.hold_part(found.text, entry)
                return
            text = clean_line(found.text)
            if stream.parted:
                text, entry = stream.take_parts(found.text, entry)
                text = clean_line(text)
                # UEP-BRG-1162: what begins in one part may end in the next one.
                grammars = self._triggers.in_text(text)
                if self._claim_whole(stream, text, entry):
                    return
            elif grammars == ():
                grammars = self._triggers.in_text(text)
        elif self._hung.claims(text):
            stream, text = self._stream(self._hung.key, entry.number), self._hung.behind(text)
        else:
            self._hung.end()
            stream = self._stream("", entry.number)
            self._beheaded.keep(text, entry, grammars)
        self._place(stream, text, entry, grammars or None)

    def _place(self, stream: Stream, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        if grammars is not None and self._documents.read(text, entry, grammars):
            stream.current = None
            return
        if text[:2] == '{"' and text[-1:] == "}" and not text.startswith(ERLANG):
            # A JSON line without an error is a record of the log; what follows it does not continue what stood before.
            if self._bypass:
                self._read_passed()
            stream.add_prefixed(NO_PREFIX, entry, None)
            self._members.take(stream, text, entry, grammars)
            return
        if (cut := cut_line(text)) is not text:
            text, entry = cut, entry._replace(is_cut=True)
        prefix: Prefix | None = None if text[:1] in _INDENTED else read_prefix(text)
        if self._bypass and self._bypass.matter(prefix, stream):
            self._read_passed()
        if prefix is None:
            stream.add_bare(text, entry, grammars)
            return
        if prefix.stamp:
            entry = Entry(entry.number, entry.offset, entry.raw, prefix.stamp, entry.lines, entry.is_cut)
        stream.add_prefixed(prefix, entry, grammars, text)

    def _stream(self, key: str, number: int) -> Stream:
        stream = self._streams.get(key)
        if stream is None:
            if len(self._streams) >= OPEN_STREAMS:
                self._streams.pop(next(iter(self._streams))).finish()
            stream = self._streams[key] = Stream(self._emit, key)
        stream.seen = number
        return stream

    def _feed_export(self, lines: list[bytes], offsets: Sequence[int], numbers: Sequence[int]) -> None:
        assert self._export is not None
        for number, (key, text, entry, is_part) in self._export.messages(lines, offsets, numbers):
            stream = self._stream(key, number)
            if is_part:
                stream.hold_part(text, entry)
                continue
            if stream.parted:
                text, entry = stream.take_parts(text, entry)
            if self._claim_whole(stream, text, entry):
                continue
            for part in text.split("\n"):
                self._place(stream, clean_line(part), entry, self._triggers.in_text(part))

    def flush(self) -> Iterator[Found | Claimed]:
        """Yield what stands before every error that is still open."""
        if not self._ready:
            return
        self._ready.sort(key=lambda found: found.offset)
        limit = min([self._late, *[stream.first_open() for stream in self._streams.values()]])
        count = sum(found.offset < limit for found in self._ready)
        ready, self._ready = self._ready[:count], self._ready[count:]
        yield from ready
