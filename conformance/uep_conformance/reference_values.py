"""Single values as the reference reads them, each in every spelling that a receiver takes; written from section 7.

A reader returns the value in canonical spelling, or ABSENT, and the faults of the spelling. It knows nothing of fields.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from uep_conformance.refusals import RULES, STRUCTURE
from uep_conformance.registry import limit, pattern

ABSENT: Final = object()


class Note(NamedTuple):
    """A fault of one value: its reason, whether only canonical minds, and the phase."""

    reason: str
    canonical_only: bool = False
    phase: int = STRUCTURE


Read = tuple[Any, list[Note]]

_TIME: Final = re.compile(
    r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_SPAN: Final = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,9}))?s")
_DIGITS: Final = re.compile(r"-?(0|[1-9][0-9]*)")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]*|[A-Za-z0-9_-]*")
_DAY: Final = 86_400
_DAYS_IN_400_YEARS: Final = 146_097
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()
_UINT32, _UINT64 = 2**32 - 1, 2**64 - 1
_LONGEST_NUMBER: Final = 400


def read_text(value: Any) -> Read:
    """Text has one spelling (UEP-JSON-036, UEP-TERM-004)."""
    if not isinstance(value, str):
        return ABSENT, [Note("wrong_type")]
    return (ABSENT, [Note("bad_format")]) if "\0" in value else (value, [])


def read_flag(value: Any) -> Read:
    """UEP-JSON-037."""
    return (value, []) if isinstance(value, bool) else (ABSENT, [Note("wrong_type")])


def whole(value: Any) -> int | None:
    """Give the integer that a JSON number is, or None (UEP-JSON-039)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if isinstance(value, int) or value.is_integer() else None


def read_uint32(value: Any) -> Read:
    """UEP-JSON-038 to -043."""
    number, notes = whole(value), []
    if number is None:
        if not isinstance(value, str) or not _DIGITS.fullmatch(value):
            return ABSENT, [Note("wrong_type")]
        number, notes = int(value[:_LONGEST_NUMBER]), [Note("wrong_type", canonical_only=True)]
    return (number, notes) if 0 <= number <= _UINT32 else (ABSENT, [Note("out_of_range")])


def read_uint64(value: Any) -> Read:
    """UEP-JSON-044 to -048; the canonical value is text."""
    number = whole(value)
    if number is not None:
        notes = [Note("wrong_type", canonical_only=True)]
    elif not isinstance(value, str):
        return ABSENT, [Note("wrong_type")]
    elif len(value) > _LONGEST_NUMBER or not _DIGITS.fullmatch(value):
        return ABSENT, [Note("out_of_range")]
    else:
        number, notes = int(value), []  # "-0" is the number 0, and so a default
    return (str(number), notes) if 0 <= number <= _UINT64 else (ABSENT, [*notes, Note("out_of_range")])


def read_timestamp(value: Any) -> Read:
    """UEP-JSON-058 to -068; a day that does not exist is a matter of the rules (UEP-JSON-015)."""
    if not isinstance(value, str):
        return ABSENT, [Note("wrong_type")]
    found = _TIME.fullmatch(value)
    if found is None:
        return ABSENT, [Note("bad_format")]
    spelling = [] if pattern("timestamp").fullmatch(value) else [Note("bad_format", canonical_only=True)]
    moment = _to_moment(found)
    if moment is None:
        return value, [*spelling, Note("bad_format", phase=RULES)]
    return write_timestamp(*moment), spelling


def _to_moment(found: re.Match[str]) -> tuple[int, int] | None:
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    zone = found[8]
    try:
        # UEP-JSON-015: an offset may lead out of year 0, which has the calendar of year 400.
        ordinal = date(year or 400, month, day).toordinal() - (0 if year else _DAYS_IN_400_YEARS)
    except ValueError:
        return None
    seconds = ordinal * _DAY + hour * 3600 + minute * 60 + second
    if zone != "Z":
        shift = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
        seconds -= shift if zone[0] == "+" else -shift
    if not _FIRST_DAY <= seconds // _DAY <= _LAST_DAY:
        return None
    return seconds, int((found[7] or "").ljust(9, "0"))


def write_timestamp(seconds: int, nanos: int) -> str:
    """Write seconds of the proleptic Gregorian calendar, counted from the day before 0001-01-01, in canonical spelling."""
    day, rest = divmod(seconds, _DAY)
    return f"{date.fromordinal(day).isoformat()}T{rest // 3600:02}:{rest % 3600 // 60:02}:{rest % 60:02}{write_fraction(nanos)}Z"


def read_duration(value: Any) -> Read:
    """UEP-JSON-069 to -072; sign and size are a matter of the rules (UEP-JSON-016)."""
    if not isinstance(value, str):
        return ABSENT, [Note("wrong_type")]
    found = _SPAN.fullmatch(value)
    if found is None:
        return ABSENT, [Note("bad_format")]
    seconds, nanos = int(found[2]), int((found[3] or "").ljust(9, "0"))
    notes = [] if pattern("duration").fullmatch(value) else [Note("bad_format", canonical_only=True)]
    is_negative = bool(found[1]) and (seconds > 0 or nanos > 0)
    most = limit("max_retry_after_seconds")
    if is_negative or seconds > most or (seconds == most and nanos):
        notes.append(Note("out_of_range", phase=RULES))
    return f"{'-' if is_negative else ''}{seconds}{write_fraction(nanos)}s", notes


def write_fraction(nanos: int) -> str:
    """Write nanoseconds as 0, 3, 6 or 9 digits after a point, the fewest that lose nothing (UEP-JSON-059)."""
    digits = f"{nanos:09}"
    while digits.endswith("000"):
        digits = digits[:-3]
    return f".{digits}" if digits else ""


def read_bytes(value: Any) -> Read:
    """UEP-JSON-073 to -079; the canonical value is base64."""
    if not isinstance(value, str):
        return ABSENT, [Note("wrong_type")]
    bare = value.rstrip("=")
    padding = len(value) - len(bare)
    fits = _BASE64.fullmatch(bare) and len(bare) % 4 != 1 and padding in (0, -len(bare) % 4)
    if not fits:
        return ABSENT, [Note("bad_format")]
    try:
        data = base64.b64decode(bare.translate({45: 43, 95: 47}) + "=" * (-len(bare) % 4))
    except (ValueError, binascii.Error):
        return ABSENT, [Note("bad_format")]
    written = base64.b64encode(data).decode()
    if written == value:
        return value, []
    only_bits = padding == -len(bare) % 4 and "-" not in bare and "_" not in bare
    return written, [Note("bad_format", canonical_only=True, phase=RULES if only_bits else STRUCTURE)]


def read_number(value: int | float) -> tuple[int | float | str, list[Note], str]:
    """Read a number of an open value: beyond 53 bits it becomes text, with a type hint (UEP-JSON-081, -082, UEP-BIN-017)."""
    if value != value or value in (float("inf"), float("-inf")):
        word = "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
        return word, [Note("out_of_range", canonical_only=True)], "non_finite"
    if abs(value) <= limit("max_safe_integer"):
        return value, [], ""
    text, hint = (str(value), "int64") if isinstance(value, int) else (write_double(value), "double")
    return text, [Note("out_of_range", canonical_only=True)], hint


def write_double(value: float) -> str:
    """Write a double as ECMAScript's Number::toString does."""
    if value == 0:
        return "0"
    if 1e-6 <= abs(value) < 1e21:
        # The shortest digits that read back, with zeros behind them; Python's own text has an exponent from 1e16 on.
        plain = f"{Decimal(repr(value)):f}"
        return plain.removesuffix(".0")
    digits, _, exponent = repr(value).partition("e")
    return f"{digits}e{int(exponent):+d}"


__all__ = [
    "ABSENT",
    "Note",
    "Read",
    "read_bytes",
    "read_duration",
    "read_flag",
    "read_number",
    "read_text",
    "read_timestamp",
    "read_uint32",
    "read_uint64",
    "whole",
    "write_double",
    "write_fraction",
    "write_timestamp",
]
