"""Logs that a store hands out as a table: each line of a program is a row, and the latest may come first. Looks at short inputs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain, count
from typing import TYPE_CHECKING, Final, NamedTuple

from uep.bridges.text._control import clean_line
from uep.bridges.text._epoch import counted_stamp
from uep.bridges.text._lane import Entry, Found
from uep.bridges.text._source import Block

if TYPE_CHECKING:
    from collections.abc import Callable

    from uep.bridges.text._exports import Reader

__all__ = ["entries_of", "read_table"]

_LINES: Final = ("message", "log", "line", "textpayload", "_raw", "msg", "content", "body")
_TIMES: Final = ("timestamp", "time", "_time", "date", "datetime")
_WHOSE: Final = ("host", "service", "pod", "container", "source", "logstream", "logstreamname", "pod_name")
_MARKS: Final = (",", ";", "\t")
_FEWEST: Final = 2


class _Row(NamedTuple):
    entry: Entry
    text: str
    time: float | str


def entries_of(block: Block) -> Iterator[Entry]:
    """Yield the lines of a block, each with its place."""
    for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False):
        yield Entry(number, offset, raw, "")


def read_table(blocks: list[Block], read_log: Callable[[], Reader]) -> Iterator[Found]:
    """Yield the errors that take several rows of a table whose first line names its columns (UEP-BRG-2718)."""
    for rows in _logs_in(blocks):
        reader = read_log()
        block = Block([row.text.encode("utf-8", "replace") for row in rows], 0, 1)
        for found in (*reader.feed(block), *reader.finish()):
            if not isinstance(found, Found):
                continue
            own = [rows[number - 1] for number in sorted({one[0] for one in found.entries})]
            if len(own) > 1:
                stamp = own[0].time if isinstance(own[0].time, str) else counted_stamp(own[0].time)
                lines = sorted(row.entry._replace(stamp=stamp) for row in own)
                yield Found(found.grammar, found.parsed, lines, None)


def _logs_in(blocks: list[Block]) -> Iterator[list[_Row]]:
    """Yield the rows of each program in the order in which it wrote them."""
    top = blocks[0].lines[0].decode("utf-8", "replace").removeprefix("\ufeff")
    mark = next((sign for sign in _MARKS if sign in top), "")
    names = [name.strip().lstrip("@").lower() for name in _cells(top, mark)] if mark else []
    line = next((names.index(name) for name in _LINES if name in names), -1)
    time = next((names.index(name) for name in _TIMES if name in names), -1)
    if line < 0 or time < 0:
        return
    logs: dict[tuple[str, ...], list[_Row]] = {}
    for entry in chain.from_iterable(map(entries_of, blocks)):
        cells = _cells(entry.raw.decode("utf-8", "replace"), mark)
        if len(cells) == len(names):
            whose = tuple(cell for name, cell in zip(names, cells, strict=True) if name in _WHOSE)
            logs.setdefault(whose, []).append(_Row(entry, clean_line(cells[line]), _time_of(cells[time])))
    for rows in logs.values():
        first, last = rows[0].time, rows[-1].time
        if len(rows) >= _FEWEST:
            is_latest_first = type(first) is type(last) and first > last  # type: ignore[operator]
            yield rows[::-1] if is_latest_first else rows


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error:
        return []


def _time_of(cell: str) -> float | str:
    told = cell.strip()
    return int(told) if told.isascii() and told.isdigit() else told
