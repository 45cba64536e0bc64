"""Which line belongs to which error's text: one stream a process or container, one lane a log prefix inside it.

A line with a log prefix begins a record of the log; lines without one continue it. Loggers that repeat the prefix on
every line repeat it to the letter, shippers that stamp every line change only the time. Reads no files, builds no
records.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._found import Entry, Found, Row
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._lane import Lane
from uep.bridges.text._prefix import Prefix

__all__ = ["LINGER", "Stream"]

LINGER: Final = 64
"""Lines after which an error that foreign lines interrupted is taken as ended."""

_LANES: Final = 64
_HANGING: Final = 16
_NAME: Final = re.compile(r"[A-Za-z][\w.-]{0,79}: ?", re.ASCII)


class Stream:
    """The lines of one process or container."""

    def __init__(self, emit: Callable[[Found], None], key: str = "") -> None:
        self.emit = emit
        self.key = key
        self.lanes: dict[str | None, Lane] = {}
        self.current: Lane | None = None
        self.opened = False
        self.seen = 0
        self.stamped = (-1, "")
        self.parted: list[str] = []
        self.parted_entries: list[Entry] = []
        self.parted_size = 0

    def is_open(self) -> bool:
        """Return whether an error may still be going on."""
        return bool(self.parted) or any(lane.is_open() for lane in self.lanes.values())

    def first_open(self) -> int:
        """Return the offset of the first line with an unsettled hit, or a number above all offsets."""
        return min(
            (lane.first_open() for lane in self.lanes.values() if lane.hits),
            default=1 << 62,
        )

    def part(self) -> Stream:
        """Move the lanes in which an error waits to a stream of their own and return it."""
        parted = Stream(self.emit, self.key)
        parted.opened = True
        for rest, lane in list(self.lanes.items()):
            if lane.is_open():
                parted.lanes[rest] = self.lanes.pop(rest)
        return parted

    def hold_part(self, text: str, entry: Entry) -> None:
        """Keep a part of a line until its end arrives; what is over the length of a line is left out."""
        if self.parted_size < LINE_BYTES:
            self.parted.append(text)
            self.parted_entries.append(entry)
        self.parted_size += len(entry.raw)

    def take_parts(self, text: str, entry: Entry) -> tuple[str, Entry]:
        """Return the whole line that ends with this part."""
        whole, parts = "".join(self.parted) + text, [*self.parted_entries, entry]
        joined = Entry(
            parts[0].number,
            parts[0].offset,
            b"\n".join(part.raw for part in parts),
            parts[0].stamp or entry.stamp,
            sum(part.lines for part in parts),
        )
        self.parted, self.parted_entries, self.parted_size = [], [], 0
        return whole, joined

    def add_bare(self, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        """Add a line without a log prefix: it continues the record before it."""
        lane = self.current
        if lane is None:
            lane = self.current = self.lanes.setdefault(None, Lane(None))
        elif not lane.hits and lane.bare == 0 and len(self.lanes) > 1:
            # Only the first line after a foreign record can go on with the error that the record interrupted.
            lane = self._resumed(text) or lane
        if grammars is not None and self.stamped[0] == entry.number - 1:
            entry = entry._replace(stamp=self.stamped[1])
        elif entry.stamp and lane.is_over(text, entry.stamp):
            lane.finish(self.emit)
        lane.add(text, entry, grammars)
        self.opened |= grammars is not None
        lane.bare += 1
        if lane.is_due():
            lane.settle(self.emit)

    def add_run(self, texts: list[str], rows: list[Row], hits: list[tuple[int, tuple[Grammar, ...]]]) -> bool:
        """Add lines without a log prefix all at once; return False where they must be added one by one."""
        lane = self.current
        size = sum(map(len, texts)) + len(texts)
        if lane is None or lane.draining is not None or size > lane.room():
            return False
        if not lane.hits and lane.bare == 0 and len(self.lanes) > 1:
            return False
        lane.add_run(texts, size, rows, hits)
        self.opened |= bool(hits)
        self.seen = rows[-1][0]
        if lane.is_due():
            lane.settle(self.emit)
        return True

    def only_lane(self) -> Lane | None:
        """Return the lane of the next line when that has no log prefix, None where another one may wait for it."""
        lane = self.current or self.lanes.get(None) or Lane(None)
        others = any(other.is_open() for other in self.lanes.values() if other is not lane)
        return None if others or self.parted or lane.draining is not None else lane

    def pass_over(self, lane: Lane, texts: list[str], rows: list[Row], count: int) -> None:
        """Take note of so many lines of a lane whose errors were read elsewhere; the last ones are given."""
        if self.current is None:
            self.current = self.lanes[None] = lane
        lane.pass_over(texts, rows, count)

    def _resumed(self, text: str) -> Lane | None:
        """Return the lane interrupted last that claims a line after a foreign record, and make it the current one.

        A line that is indented as deep as times and levels are wide hangs below the record.
        """
        if text[:_HANGING].isspace():
            return None
        waiting = [lane for lane in self.lanes.values() if lane is not self.current and lane.is_open()]
        for lane in sorted(waiting, key=_line_of, reverse=True):
            if lane.may_continue(text):
                self.current = lane
                return lane
        return None

    def add_prefixed(
        self, prefix: Prefix, entry: Entry, grammars: tuple[Grammar, ...] | None, line: str = ""
    ) -> None:
        """Add a line that has a log prefix; ``line`` is all of it, its wrappers off, where it is told of an error below it."""
        if not prefix.body and prefix.stamp[2:3] == ":":
            # UEP-BRG-2407: where a page shows the time above each line, there is no other record between these lines.
            self.stamped = (entry.number, prefix.stamp)
            return
        if prefix.stamp.endswith(("AM", "PM")):
            self.stamped = (entry.number, prefix.stamp)
        elif not prefix.stamp and self.stamped[0] == entry.number - 1:
            # java.util.logging writes the time on a line of its own above the level and the text.
            entry = entry._replace(stamp=self.stamped[1])
        lane = (self._nested(prefix, grammars) if self.opened or grammars else None) or self._lane_of(prefix)
        own = lane.rest or ""
        # Blanks that the lane has behind its time are no indentation of a line.
        is_wide = own.isspace() and prefix.body.startswith(own)
        text = prefix.body[len(own) if is_wide else min(len(own), prefix.fields) :]
        if lane.entries and not self._joins(lane, prefix, text, grammars):
            lane.finish(self.emit)
        if prefix.is_shipped and prefix.fields == 1:
            lane.head, lane.headed, lane.window.head = None, -1, -1
        elif not lane.entries:
            lane.begin(line, entry)
        else:
            lane.window.head = -1
        lane.stamp = prefix.stamp
        lane.add(text, entry, grammars)
        self.opened |= grammars is not None
        if self.current is not lane:
            self.current = lane
            self.seen = entry.number
            self.close_stale()
        if lane.is_due():
            lane.settle(self.emit)

    def _nested(self, prefix: Prefix, grammars: tuple[Grammar, ...] | None) -> Lane | None:
        """Return the lane that a line with only the first of its fields goes on with (UEP-BRG-2100, UEP-BRG-2101).

        It is that of an open error which claims the line, or of the record right above a line that can only stand inside one.
        """
        rest, text = prefix.body[: prefix.fields], prefix.body[prefix.fields :]
        own = self.lanes.get(rest)
        if own is not None and own is self.current and own.hits and own.may_continue(text):
            # The error right above, which has the same few fields, claims it too.
            return None
        for known, lane in self.lanes.items():
            if not known or not known.startswith(rest) or not 0 < len(rest) < len(known):
                continue
            is_named = (
                lane is self.current and not lane.hits and _NAME.fullmatch(known, len(rest)) is not None
            )
            if lane.stamp == prefix.stamp and not lane.bare and not is_named:
                # Of one record, or of one that was guessed too long.
                continue
            if lane.hits:
                if lane.may_continue(text):
                    return lane
            elif lane is self.current and not lane.bare and _is_claimed(text, grammars):
                if is_named or known.rstrip(": ")[-1:].isdigit():
                    # The place of an error was taken for fields, or the name of a program that is not on each line.
                    if own is not None:
                        own.finish(self.emit)
                    lane.recut(rest)
                    self.lanes[rest] = self.lanes.pop(known)
                return lane
        return None

    def _joins(self, lane: Lane, prefix: Prefix, text: str, grammars: tuple[Grammar, ...] | None) -> bool:
        """Return whether a line with the lane's own prefix continues its run instead of beginning another record."""
        if lane.is_over(text, prefix.stamp):
            return False
        if prefix.is_shipped and (not lane.bare or prefix.fields > 1):
            # UEP-BRG-1252: the stamp says nothing of where a record begins.
            return True
        if lane.bare:
            return False
        stamp = prefix.stamp
        if not (lane.hits or lane.draining):
            # UEP-BRG-2101: what can only stand inside an error goes on with a record that has no trigger of its own.
            return stamp == lane.stamp or _is_claimed(text, grammars)
        if not lane.varies and (not stamp or stamp != lane.stamp):
            lane.varies = lane.may_go_on(text)
            return lane.varies
        return True

    def _lane_of(self, prefix: Prefix) -> Lane:
        rest = prefix.body[: prefix.fields]
        lane = self.lanes.get(rest)
        if lane is None and rest == prefix.body:
            # A record without text may have lost the blank behind its fields.
            lane = self.lanes.get(f"{rest} ")
        if lane is not None:
            return lane
        for known, lane in self.lanes.items():
            if not known or not lane.entries or not (lane.hits or lane.stamp == prefix.stamp):
                continue
            if prefix.body.startswith(known):
                return lane
            if not lane.bare and lane.stamp == prefix.stamp and known.startswith(rest):
                lane.recut(rest)
                del self.lanes[known]
                self.lanes[rest] = lane
                return lane
        lane = self.lanes[rest] = Lane(rest)
        return lane

    def close_stale(self) -> None:
        """Finish lanes that were silent for long; drop those that hold nothing when there are many."""
        if not self.opened and len(self.lanes) <= _LANES:
            return
        for rest, lane in list(self.lanes.items()):
            if not self.opened and len(self.lanes) <= _LANES:
                return
            if lane is self.current:
                continue
            if lane.hits and self.seen - lane.seen > LINGER:
                lane.finish(self.emit)
            if not lane.hits and len(self.lanes) > _LANES:
                del self.lanes[rest]
        self.opened = any(lane.hits for lane in self.lanes.values())

    def finish(self) -> None:
        """Read what is left in every lane, with the knowledge that no line follows."""
        for lane in list(self.lanes.values()):
            lane.finish(self.emit)
        self.lanes.clear()
        self.current = None


def _is_claimed(text: str, grammars: tuple[Grammar, ...] | None) -> bool:
    """Return whether a grammar with a trigger in a line says that it can only stand inside an error."""
    return any(grammar.continues(text) for grammar in grammars or ())


def _line_of(lane: Lane) -> int:
    return lane.seen
