"""Times of structured payloads in the record's spelling. Reads no clock: a time that a record cannot hold is absent (UEP-BRG-016)."""

from __future__ import annotations

import math
import re
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from uep._times import format_timestamp, from_unix_nanos, parse_timestamp
from uep.bridges.text._stamp import STAMP, read_stamp, zone_named
from uep.model import Mark, MarkKind

if TYPE_CHECKING:
    from uep.bridges._translation import Options

__all__ = ["ForeignTime", "read_local", "read_nanos", "read_number", "read_text"]

_PARTS: Final = re.compile(r"([0-9T:-]+?)(:60)?(?:[.]([0-9]+))?(Z|[+-][0-9]{2}:[0-9]{2})", re.ASCII)
_LAST: Final = "999999999"


class ForeignTime(NamedTuple):
    """A time in canonical spelling, empty where there is none, and the marks about it."""

    text: str = ""
    marks: tuple[Mark, ...] = ()


def read_text(text: str) -> ForeignTime:
    """Return the time of an RFC 3339 text.

    UEP-BRG-014, UEP-BRG-015: second 60 is the last nanosecond of the one before, digits beyond nine are cut.
    """
    found = _PARTS.fullmatch(text)
    if found is None:
        return ForeignTime()
    day, leap, digits, zone = found.groups()
    seconds = f"{day}:59" if leap else day
    fraction = _LAST if leap else (digits or "0")[:9]
    try:
        written = format_timestamp(*parse_timestamp(f"{seconds}.{fraction}{zone}"))
    except ValueError:
        return ForeignTime()
    marks = (Mark(path="/timestamp", kind=MarkKind.REPAIRED, rule="bridge:second"),) if leap else ()
    return ForeignTime(written, marks)


def read_local(text: str, options: Options) -> ForeignTime:
    """Return the time of a text also where a log would write it so; what it lacks is assumed (UEP-BRG-012, UEP-BRG-013)."""
    found = read_text(text)
    if found.text or not text or STAMP.fullmatch(text) is None:
        return found
    now = datetime.fromisoformat(options.now)
    instant = read_stamp(text, zone_named(options.timezone), now)
    if instant is None:
        return ForeignTime()
    marks = [Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule) for rule in instant.assumed]
    if instant.repaired:
        marks.append(Mark(path="/timestamp", kind=MarkKind.REPAIRED, rule="bridge:second"))
    return ForeignTime(instant.text, tuple(marks))


def read_number(seconds: float) -> ForeignTime:
    """Return the time of seconds since 1970; a double is good for microseconds."""
    if isinstance(seconds, bool) or not math.isfinite(seconds):
        return ForeignTime()
    return ForeignTime(read_nanos(round(seconds * 1_000_000) * 1000))


def read_nanos(count: int) -> str:
    """Return the time of nanoseconds since 1970, empty outside the years that a record holds."""
    try:
        return from_unix_nanos(count)
    except ValueError:
        return ""
