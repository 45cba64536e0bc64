"""Logs that a store hands out: each line of a program is an entry of an array, and the latest may come first, or an object a line.

Knows where an entry holds its line, its time and the program that wrote it. What the lines say is read by who is asked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from msgspec.json import encode

from uep.bridges._payload import escape_pointer
from uep.bridges.text._caps import LOOKBACK, OPEN_STREAMS
from uep.bridges.text._control import clean_line
from uep.bridges.text._epoch import counted_stamp
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._json_fields import stamp_of
from uep.bridges.text._json_values import read_json
from uep.bridges.text._line_members import Read, beside_errors
from uep.bridges.text._source import Block

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claimed

__all__ = ["RAW", "Exports", "Reader", "Row", "by_program", "errors_in", "may_hold_log", "row_of"]

RAW: Final = ("log", "line", "MESSAGE", "textPayload", "_raw", "@message")
"""Members that hold a line as a program wrote it; what stands in the others is a record of its own."""

_TEXT: Final = (*RAW, "message", "msg")
_BODY: Final = "body"
_ARRAYS: Final = ("[{", "[[", "[\n", "[\r", "[ ")
_HOLDERS: Final = ("jsonPayload", "_source", "result", "attributes", "content")
"""Members that hold the members of an entry, where the entry tells of its place in the store beside them."""

_STORED: Final = (b'"textPayload"', b'"jsonPayload"')
"""Members of entries that are reports of errors to a format, also where an entry is a line of one."""

_TRAILS: Final = frozenset({"breadcrumbs", "telemetry"})
"""Members that hold what a program did before it failed, which its tracker shows beside the error (UEP-BRG-2959)."""

_WHOSE: Final = (
    "stream",
    "container",
    "container_name",
    "container_id",
    "pod",
    "pod_name",
    "host",
    "hostname",
    "service",
    "app",
    "source",
    "logStreamName",
)
_INNER: Final = ("kubernetes", "resource", "labels", "docker")
_DEEPEST: Final = 6
_FEWEST: Final = 2
_COUNTS: Final = ("timeUnixNano", "observedTimeUnixNano", "timestamp", "time", "ts")
_DIGITS: Final = 10
"""A count of seconds since 1970, or of a smaller unit, has so many digits at least."""

_MOST: Final = 20


class Reader(Protocol):
    """What reads the lines of one log."""

    def feed(self, block: Block) -> Iterator[Found | Claimed]:
        """Take some lines and yield the errors that are complete."""

    def finish(self) -> Iterator[Found | Claimed]:
        """Yield the errors that are open when the log ends."""


class Row(NamedTuple):
    """A line, where it stands in its array, its time, its time as a count, which member holds it, and whose it is.

    ``path`` is the pointer to the line in its entry, "" where it does not stand there as a member.
    """

    place: int
    text: str
    stamp: str
    ticks: float
    name: str
    whose: str
    path: str = ""


class _Log(NamedTuple):
    """The lines of one program in the order in which it wrote them, the array that holds them and its pointer.

    Where they are as the program wrote them, what the store says of the level of each is said of all that it wrote there.
    """

    pointer: str
    array: list[Any]
    rows: list[Row]
    is_raw: bool


class Exports:
    """Reads the logs that documents hold, and those that stand as an object a line among documents (UEP-BRG-2305, UEP-BRG-2713)."""

    def __init__(self, read_log: Callable[[], Reader], emit: Callable[[Found], None]) -> None:
        self._read_log = read_log
        self._emit = emit
        self._above: dict[tuple[str, str], list[bytes]] = {}
        self._looked_at = (-1, 0)

    def take(self, text: str, entry: Entry) -> str | None:
        """Emit the errors that take several entries of a document; return it without them, None where there is none."""
        if (entry.offset, len(text)) == self._looked_at:
            return None
        self._looked_at = entry.offset, len(text)
        wrapped = read_json(f'{{"":{text}}}')
        value = wrapped[""] if wrapped is not None else None
        errors, lines, read = list[Found](), list[tuple[list[Any], int]](), dict[str, Read]()
        for log in _logs_in(value):
            for found in self._errors_in([row.text.encode("utf-8", "replace") for row in log.rows]):
                own = [log.rows[number - 1] for number in sorted({row[0] for row in found.entries})]
                stamp = own[0].stamp or (found.head.stamp if found.head is not None else "")
                place = f"{log.pointer}/{own[0].place}"
                errors.append(Found(found.grammar, found.parsed, [entry._replace(stamp=stamp)], None, place))
                read[place + own[0].path] = Read([found.parsed.root], "")
                lines.extend((log.array, row.place) for row in (log.rows if log.is_raw else own))
        for one in beside_errors(errors, read, value):
            self._emit(one)
        for array, index in lines:
            array[index] = {}
        return encode(value).decode() if errors else None

    def lines_within(self, lines: list[bytes]) -> set[int]:
        """Return which of some lines, each an object that a format may claim, hold an error with others of them."""
        rows: dict[tuple[str, str], list[tuple[int, bytes]]] = {}
        for index, line in enumerate(lines):
            if any(name in line for name in _STORED) and (row := _row_in(line)) is not None:
                text = row.text.encode("utf-8", "replace")
                rows.setdefault((row.name, row.whose), []).append((index, text))
        above, self._above = self._above, {}
        within = set[int]()
        for program, own in rows.items():
            # An error may have begun in the lines before.
            held = above.get(program, [])
            texts = [*held, *(text for _, text in own)]
            if len(self._above) < OPEN_STREAMS:
                self._above[program] = texts[-LOOKBACK:]
            numbers = {row[0] for found in self._errors_in(texts) for row in found.entries}
            within |= {own[number - len(held) - 1][0] for number in numbers if number > len(held)}
        return within

    def _errors_in(self, lines: list[bytes]) -> Iterator[Found]:
        return errors_in(lines, self._read_log) if len(lines) >= _FEWEST else iter(())


def errors_in(lines: list[bytes], read_log: Callable[[], Reader]) -> Iterator[Found]:
    """Yield the errors that take several lines of a log, which are numbered from 1: one alone holds a message, whatever it looks like."""
    reader = read_log()
    for found in (*reader.feed(Block(lines, 0, 1)), *reader.finish()):
        if isinstance(found, Found) and len({row[0] for row in found.entries}) > 1:
            yield found


def may_hold_log(text: str) -> bool:
    """Return whether a document has an array that may hold the entries of a log."""
    return any(sign in text for sign in _ARRAYS)


def _row_in(line: bytes) -> Row | None:
    value = read_json(line.decode("utf-8", "replace").strip())
    return row_of(value) if value is not None else None


def _logs_in(value: Any, pointer: str = "", depth: int = 0) -> Iterator[_Log]:
    """Yield the logs that a JSON value holds, each with the pointer to its array."""
    if isinstance(value, list) and len(value) >= _FEWEST:
        rows = [row for place, entry in enumerate(value) if (row := row_of(entry, place)) is not None]
        if len(rows) >= _FEWEST:
            for own in by_program(rows):
                yield _Log(pointer, value, own, own[0].name in (*RAW, _BODY))
            return
    if depth == _DEEPEST or not isinstance(value, dict | list):
        return
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for key, member in members:
        if key not in _TRAILS:
            yield from _logs_in(member, f"{pointer}/{escape_pointer(str(key))}", depth + 1)


def by_program(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield the lines of each program of which there are several, in the order in which it wrote them."""
    if rows and (rows[0].ticks, rows[0].stamp) > (rows[-1].ticks, rows[-1].stamp):
        rows.reverse()
    programs: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        programs.setdefault((row.name, row.whose), []).append(row)
    yield from (own for own in programs.values() if len(own) >= _FEWEST)


def row_of(entry: Any, place: int = 0) -> Row | None:
    """Return the line that an entry of a log holds; None where it holds none, or several."""
    if isinstance(entry, list):
        return _row_of_list(entry, place)
    if not isinstance(entry, dict):
        return None
    body = entry.get("body")
    if isinstance(body, dict) and isinstance(text := body.get("stringValue"), str):
        return _make_row(place, text, _time_in(entry), _BODY, "", "/body/stringValue")
    held = [("", entry), *((f"/{name}", one) for name in _HOLDERS for one in _members(entry, (name,)))]
    for path, holder in held:
        name = _line_of(holder)
        if name is not None:
            time = _time_in(holder) or _time_in(entry)
            return _make_row(place, holder[name], time, name, _whose(entry, holder), f"{path}/{name}")
        if any(isinstance(holder.get(other), str) for other in _TEXT):
            return None
    return None


def _line_of(entry: dict[str, Any]) -> str | None:
    """Return which member of an entry holds its line, None where there is none of one line."""
    for name in _TEXT:
        text = entry.get(name)
        if isinstance(text, str):
            return name if "\n" not in text.removesuffix("\n") else None
    return None


def _row_of_list(entry: list[Any], place: int) -> Row | None:
    """Return the line of an entry that is a pair of a time and a line, or a list of named fields."""
    if entry and all(isinstance(field, dict) and isinstance(field.get("field"), str) for field in entry):
        row = row_of({field["field"]: field.get("value") for field in entry}, place)
        return row._replace(path="") if row is not None else None
    if len(entry) not in (2, 3) or not isinstance(entry[1], str):
        return None
    count = _count_in(entry[0])
    return _make_row(place, entry[1], count, "", "", "/1") if count >= 10 ** (_DIGITS - 1) else None


def _make_row(place: int, text: str, time: float | str, name: str, whose: str, path: str) -> Row | None:
    line = text.removesuffix("\n")
    if "\n" in line:
        return None
    stamp, count = (time, 0) if isinstance(time, str) else (counted_stamp(time), time)
    return Row(place, clean_line(line), stamp, count, name, whose, path)


def _members(value: dict[str, Any], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [member for name in names if isinstance(member := value.get(name), dict)]


def _count_in(told: Any) -> float:
    """Return a time that is a count since 1970, or the digits of one, 0 where it is not."""
    if isinstance(told, int | float) and not isinstance(told, bool):
        return told
    is_count = isinstance(told, str) and told.isascii() and told.isdigit() and _DIGITS <= len(told) < _MOST
    return int(told) if is_count else 0


def _time_in(value: dict[str, Any]) -> float | str:
    for name in _COUNTS:
        if count := _count_in(value.get(name)):
            return count
    told = value.get("_time")
    return stamp_of(value) or (told if isinstance(told, str) else "")


def _whose(entry: dict[str, Any], holder: dict[str, Any]) -> str:
    """Return what tells the programs of a log apart."""
    outer = [entry] if holder is entry else [entry, holder]
    inner = [one for value in outer for one in _members(value, _INNER)]
    deeper = [one for value in inner for one in _members(value, _INNER)]
    parts = (one[part] for one in (*outer, *inner, *deeper) for part in _WHOSE if part in one)
    return ":".join(str(part) for part in parts if isinstance(part, str | int))
