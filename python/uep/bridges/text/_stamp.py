"""Time stamps as logs write them. Recognises and converts; knows no clock: what a stamp lacks comes from the caller."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

__all__ = ["STAMP", "Instant", "read_stamp", "seconds_between", "zone_named"]

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_ZONES: Final = {
    "EST": -5,
    "EDT": -4,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "WET": 0,
    "WEST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
}
"""Hours from UTC of names that one zone has; the others may be several (RFC 5322, the tz database)."""

_SHARED: Final = ("CST", "IST", "BST")
_ZONE: Final = "|".join(("Z", "UTC", "GMT", *_ZONES, *_SHARED))
_CLOCK = r"[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,:][0-9]{1,18})?"

STAMP: Final = re.compile(
    r"(?:"
    rf"[12][0-9]{{3}}[-/][01][0-9][-/][0-3][0-9](?:[T ]|, ){_CLOCK}(?: ?(?:(?:{_ZONE})(?![\w:])|[+-][0-2][0-9]:?[0-5][0-9](?!\w|:[0-9])))?"
    rf"|[0-3][0-9]/{_MONTH}/[12][0-9]{{3}}:{_CLOCK}(?: [+-][0-9]{{4}})?"
    rf"|{_DAY} {_MONTH} [ 0-3][0-9] {_CLOCK}(?: [12][0-9]{{3}})?"
    rf"|{_MONTH} [0-3]?[0-9], [12][0-9]{{3}},? [0-2]?[0-9]:[0-5][0-9]:[0-6][0-9](?: [AP]M)?"
    rf"|{_MONTH} [ 0-3][0-9] {_CLOCK}(?: [AP]M)?"
    rf"|[0-3][0-9][- /]{_MONTH}[- /][12][0-9]{{3}},? {_CLOCK}"
    rf"|[0-3][0-9][./][01][0-9][./][12][0-9]{{3}},? {_CLOCK}"
    rf"|[12][0-9]{{3}}\.[01][0-9]\.[0-3][0-9](?: {_CLOCK}|-[0-2][0-9]\.[0-5][0-9]\.[0-6][0-9]:[0-9]{{3}})"
    rf"|[0-9]{{2}}/[01][0-9]/[0-3][0-9] {_CLOCK}"
    rf"|[12][0-9]{{3}}[01][0-9][0-3][0-9] {_CLOCK}"
    rf"|[01][0-9]-[0-3][0-9] {_CLOCK}"
    rf"|{_CLOCK}"
    r")(?![0-9])",
    re.ASCII,
)
"""Any time stamp that can begin a log line, matched at one position; linear, every repetition is bounded."""

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], start=1
    )
}
_NUMERIC: Final = re.compile(r"([12][0-9]{3})[-/]?([01][0-9])[-/]?([0-3][0-9])(?:[T ]|, )", re.ASCII)
_TIME: Final = re.compile(
    r"(?<![0-9])([0-2]?[0-9]):([0-5][0-9]):([0-6][0-9])(?:[.,:]([0-9]{1,18}))?", re.ASCII
)
_WHOLE: Final = re.compile(
    "([12][0-9]{3})-([01][0-9])-([0-3][0-9])[T ]([0-2][0-9]):([0-5][0-9]):([0-5][0-9])(?:[.,]([0-9]{1,9}))?"
)
_DAY_SECONDS: Final = 86400
_DIGITS: Final = str.maketrans("123456789", "0" * 9)
_OFFSET: Final = re.compile(r"([+-])([0-2][0-9]):?([0-5][0-9])$", re.ASCII)


class Instant(NamedTuple):
    """A time in canonical spelling, the rules of what was assumed about it, and whether it had to be repaired."""

    text: str
    assumed: tuple[str, ...] = ()
    repaired: bool = False


@lru_cache(maxsize=16)
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
        raise ValueError(
            f"{name}: not a time zone; use an IANA name (Europe/Berlin) or an offset (+02:00)"
        ) from None


def _offset(match: re.Match[str]) -> timezone:
    sign = -1 if match[1] == "-" else 1
    return timezone(sign * timedelta(hours=int(match[2]), minutes=int(match[3])))


def read_stamp(text: str, zone: tzinfo, now: datetime) -> Instant | None:
    """Return the time a stamp of a log line names, None when it is no time (the 31st of February).

    ``zone`` and the year or day of ``now`` stand in for what the stamp lacks; the result then says so.
    """
    if zone is UTC and (whole := _WHOLE.fullmatch(text)) is not None:
        return _read_whole(whole)
    if text[10:11] == "-" and text[13:14] == ".":
        # Unreal Engine writes 2026.11.21-10.00.00:000.
        text = f"{text[:10]} {text[11:19].replace('.', ':')}.{text[20:]}"
    clock = _TIME.search(text)
    if clock is None:
        return None
    day = _day(text[: clock.start()], text[clock.end() :])
    offset = _OFFSET.search(text) if clock.end() < len(text) else None
    name = text[clock.end() :].strip()
    is_told = offset is not None or name in ("Z", "UTC", "GMT") or name in _ZONES
    where = _offset(offset) if offset else timezone(timedelta(hours=_ZONES.get(name, 0))) if is_told else zone
    hour = int(clock[1])
    if text.endswith(("AM", "PM")):
        hour = hour % 12 + (12 if text.endswith("PM") else 0)
    leap = int(clock[3]) > 59
    # UEP-BRG-014, UEP-BRG-015: second 60 is the last nanosecond of the one before, digits beyond nine are cut.
    fraction = "999999999" if leap else (clock[4] or "")[:9].rstrip("0")
    moment = _complete(day, (hour, int(clock[2]), min(int(clock[3]), 59)), where, now)
    if moment is None:
        return None
    if fraction:
        fraction = "." + fraction.ljust((len(fraction) + 2) // 3 * 3, "0")
    assumed = ([] if is_told else ["bridge:zone"]) + ([] if day and day[0] else ["bridge:date"])
    return Instant(moment.isoformat(timespec="seconds")[:19] + fraction + "Z", tuple(assumed), leap)


def seconds_between(first: str, second: str) -> float:
    """Return how many seconds a stamp is after another one of the same layout by the time of day, 0 where it is not or cannot be told."""
    before, after = _TIME.search(first), _TIME.search(second)
    if before is None or after is None or _layout_of(first, before) != _layout_of(second, after):
        return 0.0
    gap = (_seconds(after) - _seconds(before)) % _DAY_SECONDS
    return gap if gap < _DAY_SECONDS / 2 else 0.0


def _layout_of(stamp: str, clock: re.Match[str]) -> tuple[str, str]:
    """Return what a stamp has around its time of day; who writes several kinds of stamps has them in several layouts."""
    return stamp[: clock.start()].translate(_DIGITS), stamp[clock.end() :]


def _seconds(clock: re.Match[str]) -> float:
    return int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3]) + float(f"0.{clock[4] or 0}")


def _read_whole(found: re.Match[str]) -> Instant | None:
    """Return the time of a stamp that has a day and names no zone, in UTC."""
    year, month, day, hour, minute, second, digits = found.groups("")
    if hour > "23" or not _is_day(year, month, day):
        return None
    fraction = digits.rstrip("0")
    if fraction:
        fraction = "." + fraction.ljust((len(fraction) + 2) // 3 * 3, "0")
    return Instant(f"{year}-{month}-{day}T{hour}:{minute}:{second}{fraction}Z", ("bridge:zone",))


@lru_cache(maxsize=8)
def _is_day(year: str, month: str, day: str) -> bool:
    """Return whether there is such a day in the calendar; a log has few of them."""
    try:
        datetime(int(year), int(month), int(day), tzinfo=UTC)
    except ValueError:
        return False
    return True


def _complete(
    day: tuple[int, int, int] | None, clock: tuple[int, int, int], where: tzinfo, now: datetime
) -> datetime | None:
    """Return the time in UTC; what it lacks is completed to the latest time that is not after ``now`` (UEP-BRG-013)."""
    if day and day[0]:
        tries = [day]
    else:
        local = now.astimezone(where)
        days = [(local - timedelta(days=back)).timetuple()[:3] for back in (0, 1)]
        tries = [(local.year - back, day[1], day[2]) for back in range(9)] if day else days
    for year, month, date in tries:
        try:
            moment = datetime(year, month, date, *clock, tzinfo=where).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if (day and day[0]) or moment <= now:
            return moment
    return None


def _day(before: str, after: str) -> tuple[int, int, int] | None:
    """Return year (0 when absent), month and day named around the clock time of a stamp; None when there is no day."""
    if match := _NUMERIC.match(before):
        return int(match[1]), int(match[2]), int(match[3])
    parts = re.split(r"[-/ ,:.]+", before.strip("[ ,:-/"))
    month = next((_MONTHS[part] for part in parts if part in _MONTHS), 0)
    numbers = [int(part) for part in parts if part.isdigit()]
    if month:
        year = next((n for n in numbers if n > 31), 0)
        if not year and (tail := re.match(r" ([12][0-9]{3})\b", after)):
            year = int(tail[1])
        return year, month, next((n for n in numbers if n <= 31), 1)
    if len(numbers) == 2:
        return 0, numbers[0], numbers[1]
    if len(numbers) == 3:
        first, second, third = numbers
        # Hadoop and Spark write two digits of the year first; where the year stands last the day is first.
        return (
            (third, second, first) if third > 31 else (first if first > 31 else 2000 + first, second, third)
        )
    return None
