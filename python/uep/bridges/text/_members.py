"""Lines of a trace that a shipper or a logger wrote as one JSON object each. Finds no error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from uep._gen.limits import MAX_UNWRAP_DEPTH
from uep.bridges.text._caps import OPEN_STREAMS
from uep.bridges.text._exports import RAW, row_of
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._json_values import read_json
from uep.bridges.text._prefix import Prefix
from uep.bridges.text._streams import Stream

__all__ = ["Members"]

_LEVELS: Final = ("level", "severity")

_Grammars = tuple[Grammar, ...] | None
_Placer = Callable[[Stream, str, Entry, _Grammars], None]


class _Member(NamedTuple):
    """A line, the program and the stream it is of, its time, and whether it is one as a program wrote it."""

    key: str
    text: str
    stamp: str
    is_raw: bool


class Members:
    """Hands the lines that JSON objects hold to streams of such lines, where an error may begin with one or is open (UEP-BRG-2304)."""

    def __init__(
        self,
        find: Callable[[str], _Grammars],
        stream_of: Callable[[str, int], Stream],
        place: _Placer,
        emit: Callable[[Found], None],
    ) -> None:
        self._find, self._stream_of, self._place, self._emit = find, stream_of, place, emit
        self._inner: list[Stream] = []
        self._above: tuple[str, Entry] | None = None

    def take(self, stream: Stream, text: str, entry: Entry, grammars: _Grammars) -> None:
        """Take the object that is a line of a stream; ``grammars`` are those with a trigger in it."""
        if stream.key.count(">") >= MAX_UNWRAP_DEPTH - 1:
            return  # UEP-LIM-098: what is wrapped deeper stays as it is.
        is_open = any(inner.is_open() for inner in self._inner)
        if grammars is None and not is_open:
            self._above = text, entry
            return
        above, self._above = self._above, None
        member = _line_in(text)
        if member is None or member.text[:1] == "{":
            return
        inner = self._stream_of(f"{stream.key}{{{member.key}}}", entry.number)
        if inner not in self._inner:
            inner.emit = self._emit_joined if member.is_raw else self._emit_adjacent
            self._inner = [*self._inner[1 - OPEN_STREAMS :], inner]
        if above is not None and (told := _line_in(above[0])) is not None and told.key == member.key:
            # The first line of an error may have no trigger.
            self._hand(inner, told, above[1], None)
        self._hand(inner, member, entry, self._find(member.text) if grammars is not None else None)

    def _hand(self, inner: Stream, member: _Member, entry: Entry, grammars: _Grammars) -> None:
        entry = entry._replace(stamp=member.stamp or entry.stamp)
        if member.is_raw:
            self._place(inner, member.text, entry, grammars)
        else:
            inner.add_prefixed(Prefix(member.stamp, member.text, 0), entry, grammars)

    def _emit_joined(self, found: Found) -> None:
        """Emit an error of several objects: one alone holds a message, whatever it looks like."""
        if len(found.entries) > 1:
            self._emit(found)

    def _emit_adjacent(self, found: Found) -> None:
        """Emit an error of several objects right below each other: between those of a trace no record of its own stands."""
        numbers = [row[0] for row in found.entries]
        if numbers[-1] - numbers[0] == len(numbers) - 1:
            self._emit_joined(found)


def _line_in(text: str) -> _Member | None:
    """Return the line that a JSON object holds, None where it holds none, or several."""
    value = read_json(text)
    row = row_of(value) if value is not None else None
    if value is None or row is None:
        return None
    levels = ":".join(str(level) for name in _LEVELS if isinstance(level := value.get(name), str | int))
    return _Member(f"{row.name}:{row.whose}:{levels}", row.text, row.stamp, row.name in RAW)
