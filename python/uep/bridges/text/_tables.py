"""Logs that a store hands out as a table: each line of a program is a row, and the latest may come first. Looks at short inputs."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import chain, count

from uep.bridges.text._exports import Reader, Row, by_program, errors_in, row_of
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._line_members import beside_row
from uep.bridges.text._source import Block

__all__ = ["entries_of", "read_table"]

_MARKS = (",", ";", "\t")


def entries_of(block: Block) -> Iterator[Entry]:
    """Yield the lines of a block, each with its place."""
    for number, offset, raw in zip(count(block.number), block.starts(), block.lines, strict=False):
        yield Entry(number, offset, raw, "")


def read_table(blocks: list[Block], read_log: Callable[[], Reader]) -> Iterator[Found]:
    """Yield the errors that take several rows of a table whose first line names its columns (UEP-BRG-2718)."""
    top = blocks[0].lines[0].decode("utf-8", "replace").removeprefix("\ufeff")
    mark = next((sign for sign in _MARKS if sign in top), "")
    names = [name.strip() for name in _cells(top, mark)] if mark else []
    if row_of(dict.fromkeys([*names, *map(str.lower, names)], "")) is None:
        return
    entries = list(chain.from_iterable(map(entries_of, blocks)))
    told = (_row(entry, place, names, mark) for place, entry in enumerate(entries) if place)
    for own in by_program([row for row in told if row is not None]):
        for found in errors_in([row.text.encode("utf-8", "replace") for row in own], read_log):
            lines = sorted({one[0] for one in found.entries})
            first = own[lines[0] - 1]
            held = sorted(entries[own[number - 1].place]._replace(stamp=first.stamp) for number in lines)
            cells = _cells(entries[first.place].raw.decode("utf-8", "replace"), mark)
            named = dict(zip(names, cells, strict=True))
            named.pop(next((name for name in names if name.lower() == first.name.lower()), ""), None)
            yield Found(found.grammar, found.parsed, held, None, beside=beside_row(named, first.stamp))


def _row(entry: Entry, place: int, names: list[str], mark: str) -> Row | None:
    """Return the line that a row holds; columns have the names that the members of an entry have, in any case."""
    cells = _cells(entry.raw.decode("utf-8", "replace"), mark)
    if len(cells) != len(names):
        return None
    named = dict(zip(names, cells, strict=True))
    row = row_of({name.lower(): cell for name, cell in named.items()} | named, place)
    return row if row is not None and (row.stamp or row.ticks) else None


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error:
        return []
