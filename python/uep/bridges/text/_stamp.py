"""Time stamps as logs write them. Recognises and converts; knows no clock: what a stamp lacks comes from the caller."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

__all__ = ["STAMP", "Instant", "read_stamp", "zone_named"]

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_CLOCK = r"[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,:][0-9]{1,9})?"

STAMP: Final = re.compile(
    r"(?:"
    rf"[12][0-9]{{3}}[-/][01][0-9][-/][0-3][0-9][T ]{_CLOCK}(?: ?(?:Z|UTC|GMT|[+-][0-2][0-9]:?[0-5][0-9])(?![\w:]))?"
    rf"|[0-3][0-9]/{_MONTH}/[12][0-9]{{3}}:{_CLOCK}(?: [+-][0-9]{{4}})?"
    rf"|{_DAY} {_MONTH} [ 0-3][0-9] {_CLOCK} [12][0-9]{{3}}"
    rf"|{_MONTH} [0-3]?[0-9], [12][0-9]{{3}},? [0-2]?[0-9]:[0-5][0-9]:[0-6][0-9](?: [AP]M)?"
    rf"|{_MONTH} [ 0-3][0-9] {_CLOCK}"
    rf"|[0-3][0-9]-{_MONTH}-[12][0-9]{{3}} {_CLOCK}"
    rf"|[01][0-9]-[0-3][0-9] {_CLOCK}"
    rf"|{_CLOCK}"
    r")(?![0-9])",
    re.ASCII,
)
"""Any time stamp that can begin a log line, matched at one position; linear, every repetition is bounded."""

_MONTHS: Final = {
    name: number
    for number, name in enumerate(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], start=1)
}
_NUMERIC: Final = re.compile(r"([12][0-9]{3})[-/]([01][0-9])[-/]([0-3][0-9])[T ]", re.ASCII)
_TIME: Final = re.compile(r"([0-2]?[0-9]):([0-5][0-9]):([0-6][0-9])(?:[.,:]([0-9]{1,9}))?", re.ASCII)
_OFFSET: Final = re.compile(r"([+-])([0-2][0-9]):?([0-5][0-9])$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Instant:
    """A time in canonical spelling, and whether its zone, year or day was assumed."""

    text: str
    assumed: bool


def zone_named(name: str) -> tzinfo:
    """Return the zone of an IANA name or an offset such as ``+02:00``; raise ValueError for anything else."""
    if name.upper() in ("UTC", "Z", "GMT"):
        return UTC
    if match := _OFFSET.match(name):
        return _offset(match)
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{name}: not a time zone; use an IANA name (Europe/Berlin) or an offset (+02:00)") from None


def _offset(match: re.Match[str]) -> timezone:
    sign = -1 if match[1] == "-" else 1
    return timezone(sign * timedelta(hours=int(match[2]), minutes=int(match[3])))


def read_stamp(text: str, zone: tzinfo, now: datetime) -> Instant | None:
    """Return the time a stamp of a log line names, None when it is no time (the 31st of February).

    ``zone`` and the year or day of ``now`` stand in for what the stamp lacks; the result then says so.
    """
    clock = _TIME.search(text)
    if clock is None:
        return None
    day = _day(text[: clock.start()], text[clock.end() :])
    offset = _OFFSET.search(text) if clock.end() < len(text) else None
    named_utc = text.endswith(("Z", "UTC", "GMT"))
    where = _offset(offset) if offset else UTC if named_utc else zone
    local_now = now.astimezone(where)
    year, month, date = day or (local_now.year, local_now.month, local_now.day)
    hour = int(clock[1])
    if text.endswith(("AM", "PM")):
        hour = hour % 12 + (12 if text.endswith("PM") else 0)
    fraction = (clock[4] or "").rstrip("0")
    try:
        moment = datetime(year or local_now.year, month, date, hour, int(clock[2]), min(int(clock[3]), 59), tzinfo=where)
        if not year and moment - local_now > timedelta(days=2):
            moment = moment.replace(year=moment.year - 1)
        utc = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if fraction:
        fraction = "." + fraction.ljust((len(fraction) + 2) // 3 * 3, "0")
    return Instant(f"{utc:%Y-%m-%dT%H:%M:%S}".rjust(19, "0") + fraction + "Z", not (offset or named_utc) or not (day and year))


def _day(before: str, after: str) -> tuple[int, int, int] | None:
    """Return year (0 when absent), month and day named around the clock time of a stamp; None when there is no day."""
    if match := _NUMERIC.match(before):
        return int(match[1]), int(match[2]), int(match[3])
    parts = re.split(r"[-/ ,:]+", before.strip("[ ,:-/"))
    month = next((_MONTHS[part] for part in parts if part in _MONTHS), 0)
    numbers = [int(part) for part in parts if part.isdigit()]
    if month:
        year = next((n for n in numbers if n > 31), 0)
        if not year and (tail := re.match(r" ([12][0-9]{3})\b", after)):
            year = int(tail[1])
        return year, month, next((n for n in numbers if n <= 31), 1)
    if len(numbers) == 2:
        return 0, numbers[0], numbers[1]
    return None
