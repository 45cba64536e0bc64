"""Errors inside a mixed byte stream: finds where one may begin, unwraps, and lets the scanners read. One pass, bounded memory.

Only lines near a trigger are looked at; everything else is skipped at the speed of a substring search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, repeat
from typing import Final

from uep.bridges.text._caps import LINE_BYTES, LOOKBACK, OPEN_STREAMS, TRACE_LINE_BYTES, cut_line
from uep.bridges.text._control import CONTROL
from uep.bridges.text._documents import Documents
from uep.bridges.text._grammar import Grammar, Window
from uep.bridges.text._journal import JournalExport
from uep.bridges.text._lane import Entry, Found
from uep.bridges.text._prefix import Prefix, read_prefix
from uep.bridges.text._source import Block
from uep.bridges.text._streams import Stream
from uep.bridges.text._triggers import triggers_of
from uep.bridges.text._wrappers import unwrap

__all__ = ["Detector"]

_NEVER: Final = 1 << 62
_INDENTED: Final = (" ", "\t")
_SMALL: Final = 64
_FEW: Final = 3
_SHORT: Final = TRACE_LINE_BYTES // 4
_PLAIN: Final = re.compile(
    r"[ \t\"'!#$%&*+,\-./:;=>?@\\\]^_`|}~)\u2500-\u257f\u2771]|\Z"
    r"|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|TRACE|DEBUG|INFO|NOTICE|WARN|ERR|CRIT|FATAL|SEVERE|ALERT|EMERG|FINE|CONFIG))[A-Za-z][A-Za-z._ ][^|]*\Z"
)
"""Lines at which neither a wrapper nor a log prefix can begin, by a look at their first characters."""


class Detector:
    """Feeds blocks of lines to streams and yields what the grammars find, in the order of appearance."""

    def __init__(self, grammars: tuple[Grammar, ...]) -> None:
        self._grammars = grammars
        self._triggers = triggers_of(grammars)
        self._documents = Documents(self._triggers, self._emit)
        self._streams: dict[str, Stream] = {}
        self._ready: list[Found] = []
        self._tail: list[tuple[bytes, int, int]] = []
        self._export: JournalExport | None = None
        self._small: list[str] | None = []
        self._small_entries: list[Entry] = []
        self._any = False
        self.lossy = False

    def _emit(self, found: Found) -> None:
        self._any = True
        self._ready.append(found)

    def feed(self, block: Block) -> Iterator[Found]:
        """Take a block of lines and yield the errors that are complete now."""
        if block.offset == 0 and block.lines[0].startswith(b"__CURSOR="):
            self._export = JournalExport()
        self._keep_small(block)
        lines, offsets, numbers = self._with_tail(block)
        raw = b"\n".join(lines)
        hits = self._triggers.in_lines(raw, lines)
        if self._export is not None:
            self._feed_export(lines, offsets, numbers)
        elif hits or self._busy():
            self._feed_lines(raw, lines, offsets, numbers, hits)
        else:
            self._streams.clear()
            self._remember(lines, offsets, numbers, 0)
        yield from self._flush()

    def settle(self) -> Iterator[Found]:
        """Yield the errors that are open, as they stand: the input has been silent for a while."""
        for key, stream in list(self._streams.items()):
            stream.finish()
            if not stream.parted:
                del self._streams[key]
        yield from self._flush()

    def finish(self) -> Iterator[Found]:
        """Yield what is left once the input has ended."""
        for stream in list(self._streams.values()):
            if stream.parted:
                last = stream.parted_entries.pop()
                text, entry, grammars = stream.take_parts("", last, None)
                self._place(stream, text, entry, grammars)
            stream.finish()
        self._streams.clear()
        yield from self._flush()
        if not self._any and self._small:
            yield from self._whole(self._small)

    def _whole(self, lines: list[str]) -> Iterator[Found]:
        for grammar in self._grammars:
            parsed = grammar.whole and grammar.whole(Window(lines, final=True))
            if parsed:
                yield Found(grammar, parsed, self._small_entries[parsed.start : parsed.end], None)
                return

    def _keep_small(self, block: Block) -> None:
        """Keep the text of a short input: it may be an error only because it holds nothing else."""
        if self._small is None:
            return
        if block.number + len(block.lines) > _SMALL or block.skipped:
            self._small = None
            self._small_entries = []
            return
        offset = block.offset
        for number, raw in enumerate(block.lines, block.number):
            self._small.append(_clean(raw.decode("utf-8", "replace")))
            self._small_entries.append(Entry(number, offset, raw, ""))
            offset += len(raw) + 1

    def _with_tail(self, block: Block) -> tuple[list[bytes], list[int], list[int]]:
        sizes = accumulate(map((1).__add__, map(len, block.lines[:-1])), initial=block.offset)
        tail, self._tail = self._tail, []
        lines = [raw for raw, _, _ in tail] + block.lines
        offsets = [offset for _, offset, _ in tail] + list(sizes)
        numbers = [number for _, _, number in tail] + list(
            range(block.number, block.number + len(block.lines))
        )
        return lines, offsets, numbers

    def _remember(self, lines: list[bytes], offsets: list[int], numbers: list[int], done: int) -> None:
        start = max(done, len(lines) - LOOKBACK)
        if start > done:
            self._streams.clear()
        self._tail = list(zip(lines[start:], offsets[start:], numbers[start:], strict=True))

    def _busy(self) -> bool:
        return any(stream.is_open() for stream in self._streams.values())

    def _feed_lines(
        self,
        raw: bytes,
        lines: list[bytes],
        offsets: list[int],
        numbers: list[int],
        hits: dict[int, tuple[Grammar, ...]],
    ) -> None:
        texts = self._decode(raw, len(lines))
        upcoming = iter(hits)
        following = next(upcoming, _NEVER)
        index, checked = 0, 0
        while index < len(lines):
            while following < index:
                following = next(upcoming, _NEVER)
            if index >= checked and following > index + LOOKBACK:
                if not self._busy():
                    if following == _NEVER:
                        self._remember(lines, offsets, numbers, index)
                        return
                    self._streams.clear()
                    index = following - LOOKBACK
                checked = index + 16
            end = self._add_run(texts, lines, offsets, numbers, hits, index)
            if end > index:
                index = end
                continue
            entry = Entry(numbers[index], offsets[index], lines[index], "")
            self._take(texts[index], entry, hits.get(index))
            index += 1
        self._close_old()

    def _add_run(
        self,
        texts: list[str],
        lines: list[bytes],
        offsets: list[int],
        numbers: list[int],
        hits: dict[int, tuple[Grammar, ...]],
        index: int,
    ) -> int:
        """Add the lines at ``index`` that have neither wrapper nor prefix all at once, where that is the same as one by one.

        Return the index after them, the same index when there are none or too few.
        """
        stream = self._streams.get("")
        lane = stream.current if stream is not None else None
        if stream is None or lane is None or lane.draining is not None:
            return index
        end = _run_end(texts, index, hits, lane.room(), to_hit=not lane.hits)
        if end <= index + _FEW:
            return index
        run = slice(index, end)
        rows = zip(numbers[run], offsets[run], lines[run], repeat(""), repeat(1), repeat(False), strict=False)
        found = [(at - index, hits[at]) for at in range(index, end) if at in hits]
        return end if stream.add_run(texts[run], list(map(Entry._make, rows)), found) else index

    def _decode(self, raw: bytes, count: int) -> list[str]:
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
            self.lossy = True
        if "\r" in text:
            text = text.replace("\r\n", "\n").removesuffix("\r")
        if "\x1b" in text:
            text = CONTROL.sub("", text)
        texts = text.split("\n")
        assert len(texts) == count, "cleaning changed the number of lines"
        return texts

    def _take(self, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        """Unwrap one physical line and hand it to its stream."""
        if len(entry.raw) < LINE_BYTES and text[:1] not in _INDENTED and (found := unwrap(text)) is not None:
            stream = self._stream(found.key, entry.number)
            entry = entry._replace(stamp=found.stamp)
            if found.partial:
                stream.hold_part(found.text, entry, grammars)
                return
            text, entry, grammars = stream.take_parts(found.text, entry, grammars)
            text = _clean(text)
        else:
            stream = self._stream("", entry.number)
        self._place(stream, text, entry, grammars)

    def _place(self, stream: Stream, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        if grammars is not None and self._documents.read(text, entry, grammars):
            stream.current = None
            return
        if text[:2] == '{"' and text[-1:] == "}":
            # A JSON line without an error is a record of the log; what follows it does not continue what stood before.
            stream.add_prefixed(Prefix("", "", 0), entry, None)
            return
        if (cut := cut_line(text)) is not text:
            text, entry = cut, entry._replace(is_cut=True)
        prefix: Prefix | None = None if text[:1] in _INDENTED else read_prefix(text)
        if prefix is None:
            stream.add_bare(text, entry, grammars)
        else:
            if prefix.stamp:
                entry = Entry(entry.number, entry.offset, entry.raw, prefix.stamp, entry.lines, entry.is_cut)
            stream.add_prefixed(prefix, entry, grammars)

    def _stream(self, key: str, number: int) -> Stream:
        stream = self._streams.get(key)
        if stream is None:
            if len(self._streams) >= OPEN_STREAMS:
                oldest = next(iter(self._streams))
                self._streams.pop(oldest).finish()
            stream = self._streams[key] = Stream(self._emit)
        stream.seen = number
        return stream

    def _feed_export(self, lines: list[bytes], offsets: list[int], numbers: list[int]) -> None:
        assert self._export is not None
        for index, raw in enumerate(lines):
            message = self._export.feed(raw, offsets[index], numbers[index])
            if message is not None:
                stream = self._stream(message.key, numbers[index])
                for part in message.text.split("\n"):
                    self._place(stream, _clean(part), message.entry, self._triggers.in_text(part))

    def _close_old(self) -> None:
        for stream in self._streams.values():
            stream.close_stale()

    def _flush(self) -> Iterator[Found]:
        """Yield what stands before every error that is still open."""
        if not self._ready:
            return
        self._ready.sort(key=lambda found: found.entries[0].offset)
        limit = min((stream.first_open() for stream in self._streams.values()), default=_NEVER)
        count = sum(found.entries[0].offset < limit for found in self._ready)
        ready, self._ready = self._ready[:count], self._ready[count:]
        yield from ready


def _run_end(
    texts: list[str], index: int, hits: dict[int, tuple[Grammar, ...]], room: int, *, to_hit: bool
) -> int:
    """Return the end of the run of lines at ``index`` that have neither a wrapper nor a log prefix and hold no document.

    It ends early where no trigger is near, because what stands there may be skipped, and before it is over the ``room``
    for characters; ``to_hit``: it ends before the next trigger.
    """
    is_plain, last = _PLAIN.match, index
    limit = len(texts)
    while index < limit and index - last <= LOOKBACK:
        text = texts[index]
        room -= len(text) + 1
        if room < 0 or len(text) > _SHORT or is_plain(text) is None:
            break
        if index in hits:
            if to_hit or "{" in text or "\\n" in text:
                break
            last = index
        index += 1
    return index


def _clean(text: str) -> str:
    """Take a trailing carriage return and colour sequences off a line."""
    if text.endswith("\r"):
        text = text[:-1]
    return CONTROL.sub("", text) if "\x1b" in text else text
