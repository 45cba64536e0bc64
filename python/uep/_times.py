"""Timestamps and durations in the JSON form's spelling, to the nanosecond. Reads no clock and knows no time zone names."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

NANOS_PER_SECOND = 1_000_000_000
_SECONDS_PER_DAY = 86_400
_DAYS_IN_400_YEARS = 146_097
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
# google.protobuf.Timestamp holds the years 0001 to 9999.
FIRST_SECOND = -62_135_596_800
LAST_SECOND = 253_402_300_799

_TIMESTAMP = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:[.]([0-9]{1,9}))?"
    r"(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)
_DURATION = re.compile(r"(-?)([0-9]{1,12})(?:[.]([0-9]{1,9}))?s")


class CalendarError(ValueError):
    """The text has the form of a time, but there is no such day, or it leads out of the years 0001 to 9999."""


def parse_timestamp(text: str) -> tuple[int, int]:
    """Read an RFC 3339 time as (seconds since 1970, nanoseconds 0..999999999); ValueError says what is wrong.

    An offset is converted to UTC, a leap second is refused, years are 0001 to 9999 (UEP-JSON, timestamps).
    """
    found = _TIMESTAMP.fullmatch(text)
    if found is None:
        raise ValueError("not an RFC 3339 time such as 2026-01-02T03:04:05.678Z")
    year, month, day, hour, minute, second = map(int, found.group(1, 2, 3, 4, 5, 6))
    try:
        # UEP-JSON-015: an offset may lead out of year 0, which has the calendar of year 400.
        days = date(year or 400, month, day).toordinal() - _EPOCH_ORDINAL
        days -= 0 if year else _DAYS_IN_400_YEARS
    except ValueError:
        raise CalendarError("no such day in the calendar") from None
    seconds = days * _SECONDS_PER_DAY + hour * 3600 + minute * 60 + second
    if found[8]:
        offset = int(found[9]) * 3600 + int(found[10]) * 60
        seconds += -offset if found[8] == "+" else offset
    if not FIRST_SECOND <= seconds <= LAST_SECOND:
        raise CalendarError("outside the years 0001 to 9999")
    return seconds, int((found[7] or "0").ljust(9, "0"))


def format_timestamp(seconds: int, nanos: int = 0) -> str:
    """Write a time in canonical spelling: UTC, `Z`, and 0, 3, 6 or 9 digits, the fewest that lose nothing."""
    if not FIRST_SECOND <= seconds <= LAST_SECOND or not 0 <= nanos < NANOS_PER_SECOND:
        raise ValueError("outside the years 0001 to 9999 or the nanoseconds 0 to 999999999")
    days, rest = divmod(seconds, _SECONDS_PER_DAY)
    day = date.fromordinal(days + _EPOCH_ORDINAL)
    hour, rest = divmod(rest, 3600)
    return f"{day.isoformat()}T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}{_write_fraction(nanos)}Z"


def parse_duration(text: str) -> tuple[int, int]:
    """Read `1.5s` as (seconds, nanoseconds), both of the same sign; ValueError where it is no duration at all."""
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError("not a duration such as 1.500s")
    seconds, nanos = int(found[2]), int((found[3] or "0").ljust(9, "0"))
    return (-seconds, -nanos) if found[1] else (seconds, nanos)


def format_duration(seconds: int, nanos: int = 0) -> str:
    """Write a duration in canonical spelling: `-0.500s`, 0, 3, 6 or 9 digits, the fewest that lose nothing."""
    if abs(nanos) >= NANOS_PER_SECOND or seconds * nanos < 0:
        raise ValueError("seconds and nanoseconds of a duration have one sign")
    sign = "-" if seconds < 0 or nanos < 0 else ""
    return f"{sign}{abs(seconds)}{_write_fraction(abs(nanos))}s"


def from_unix_nanos(nanos: int) -> str:
    """Write nanoseconds since 1970 as a canonical timestamp."""
    return format_timestamp(*divmod(nanos, NANOS_PER_SECOND))


def to_unix_nanos(text: str) -> int:
    """Read a timestamp as nanoseconds since 1970."""
    seconds, nanos = parse_timestamp(text)
    return seconds * NANOS_PER_SECOND + nanos


def from_datetime(moment: datetime) -> str:
    """Write an aware datetime as a canonical timestamp; a naive one is the caller's mistake (ValueError)."""
    if moment.tzinfo is None:
        raise ValueError("the datetime has no time zone; add one, for example tzinfo=datetime.UTC")
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return format_timestamp(since.days * _SECONDS_PER_DAY + since.seconds, since.microseconds * 1000)


def to_datetime(text: str) -> datetime:
    """Read a timestamp as an aware UTC datetime; digits below a microsecond are cut off."""
    seconds, nanos = parse_timestamp(text)
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds, microseconds=nanos // 1000)


def to_timedelta(text: str) -> timedelta:
    """Read a duration as a timedelta; digits below a microsecond are cut off towards zero."""
    seconds, nanos = parse_duration(text)
    return timedelta(seconds=seconds, microseconds=int(nanos / 1000))


def from_timedelta(span: timedelta) -> str:
    """Write a timedelta as a canonical duration."""
    micros = span // timedelta(microseconds=1)
    sign = -1 if micros < 0 else 1
    seconds, rest = divmod(abs(micros), 1_000_000)
    return format_duration(sign * seconds, sign * rest * 1000)


def _write_fraction(nanos: int) -> str:
    if not nanos:
        return ""
    if nanos % 1_000_000 == 0:
        return f".{nanos // 1_000_000:03d}"
    return f".{nanos // 1000:06d}" if nanos % 1000 == 0 else f".{nanos:09d}"


__all__ = [
    "NANOS_PER_SECOND",
    "CalendarError",
    "format_duration",
    "format_timestamp",
    "from_datetime",
    "from_timedelta",
    "from_unix_nanos",
    "parse_duration",
    "parse_timestamp",
    "to_datetime",
    "to_timedelta",
    "to_unix_nanos",
]
