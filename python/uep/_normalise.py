"""Read one JSON value of one field in every spelling a receiver takes, and say which spelling a producer must write.

Each reader gives `(value in the model's form, complaint or None)`; a complaint of the canonical profile alone still comes with its value.
Knows single values only; the walk over a document is `_structure`.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode, urlsafe_b64decode
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from uep import _times
from uep._gen.structure import PATTERNS
from uep._verdict import quote

ABSENT: Final = object()  # the value reads as if the member were not there
UINT32_MAX: Final = 2**32 - 1
UINT64_MAX: Final = 2**64 - 1
INT32: Final = range(-(2**31), 2**31)
SAFE_INTEGER: Final = 2**53 - 1

_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?")
_BASE64_URL: Final = re.compile(r"(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?")
_FORBIDDEN: Final = re.compile("[\x00\ud800-\udfff]")
_LINE_END: Final = re.compile("[\n\r\x85\u2028\u2029]")
_MAX_DIGITS: Final = 400  # longer numbers are out of every range; int() refuses 4300 and more


class Complaint(NamedTuple):
    """What is wrong with one value. `canonical_only`: the accept profile takes the value that was read."""

    reason: str
    facts: Mapping[str, Any]
    canonical_only: bool = False
    mend: str = ""
    phase: str = "structure"


Read = tuple[Any, Complaint | None]


def refuse_type(value: object, wanted: str, *, canonical_only: bool = False, mend: str = "") -> Complaint:
    """Complain about a JSON type."""
    return Complaint("wrong_type", {"actual_type": name_type(value), "type": wanted}, canonical_only, mend)


def refuse_default(value: object, hint: str = "leave the member out") -> Complaint:
    """Complain about a default that a producer leaves out (P17)."""
    return Complaint("not_canonical", {"value": quote(value), "hint": hint}, canonical_only=True)


def name_type(value: object) -> str:
    """Name a JSON type with its article."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    names: dict[type, str] = {str: "a string", int: "a number", float: "a number", bytes: "binary data"}
    names |= {dict: "an object", list: "a list"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), type(value).__name__)


def has_form(pattern: str, text: str) -> bool:
    """Tell whether text has the form of a pattern; each also refuses text with a line terminator, as patterns.yaml says."""
    is_whole = _compile(pattern).fullmatch(text) is not None and _LINE_END.search(text) is None
    return is_whole and text not in PATTERNS[pattern].excluded


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[pattern].regex)


def read_string(value: object) -> Read:
    """Strings have one spelling; NUL is refused (UEP-JSON), so is a surrogate that a Python caller left in."""
    if not isinstance(value, str):
        return ABSENT, refuse_type(value, "a string")
    found = _FORBIDDEN.search(value)
    if found is None:
        return value, None
    what = "a NUL character" if found[0] == "\0" else "a lone surrogate"
    facts = {
        "value": quote(value),
        "pattern": f"text without {what}",
        "example": quote(_FORBIDDEN.sub("\ufffd", value)),
    }
    return ABSENT, Complaint("bad_format", facts)


def read_bool(value: object) -> Read:
    """Booleans have one spelling."""
    return (value, None) if isinstance(value, bool) else (ABSENT, refuse_type(value, "a boolean"))


def read_uint32(value: object) -> Read:
    """Read a number with an integral value; accept also takes its decimal digits in a string."""
    number = read_integral(value)
    if number is None:
        if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
            return ABSENT, refuse_type(value, "a whole number", mend=_mend_fraction(value))
        number = int(value[:_MAX_DIGITS])  # what is left out makes it no smaller
    if not 0 <= number <= UINT32_MAX:
        nearest = 0 if number < 0 else UINT32_MAX
        return ABSENT, _refuse_range(value, f"0 to {UINT32_MAX}", f"write {nearest} or leave the member out")
    if isinstance(value, str):
        return number, refuse_type(
            value, "a number", canonical_only=True, mend=f"write {number} without quotes"
        )
    return number, None


def read_uint64(value: object) -> Read:
    """64 bits travel as decimal digits in a string; accept also takes a number."""
    number = read_integral(value)
    if number is None:
        if not isinstance(value, str):
            return ABSENT, refuse_type(value, "a string of decimal digits")
        if not _DECIMAL.fullmatch(value) or len(value) > _MAX_DIGITS:
            return ABSENT, _refuse_range(value, f'"0" to "{UINT64_MAX}"', "write decimal digits in a string")
        number = int(value)
    if not 0 <= number <= UINT64_MAX:
        nearest = 0 if number < 0 else UINT64_MAX
        return ABSENT, _refuse_range(
            value, f'"0" to "{UINT64_MAX}"', f'write "{nearest}" or leave the member out'
        )
    if value == "-0":
        return "0", None  # UEP-JSON-047: the number 0, and so a default
    if not isinstance(value, str):
        return str(number), refuse_type(
            value, "a string of decimal digits", canonical_only=True, mend=f'write "{number}"'
        )
    return value, None


def read_timestamp(value: object) -> Read:
    """RFC 3339; accept also takes offsets and one to nine digits. Whether the day exists is a matter of the rules."""
    if not isinstance(value, str):
        return ABSENT, refuse_type(value, "a string")
    try:
        written = _times.format_timestamp(*_times.parse_timestamp(value))
    except _times.CalendarError:
        is_spelled = re.fullmatch(PATTERNS["timestamp"].regex, value) is not None
        return value, None if is_spelled else _refuse_time(value, "timestamp", canonical_only=True)
    except ValueError:
        return ABSENT, _refuse_time(value, "timestamp")
    return written, None if written == value else _refuse_time(
        value, "timestamp", written, canonical_only=True
    )


def read_duration(value: object) -> Read:
    """Seconds with `s`; accept also takes one to nine digits. Sign and size are a matter of the rules."""
    if not isinstance(value, str):
        return ABSENT, refuse_type(value, "a string")
    try:
        written = _times.format_duration(*_times.parse_duration(value))
    except ValueError:
        return ABSENT, _refuse_time(value, "duration")
    if written == value and not written.startswith("-"):
        return value, None
    return written, _refuse_time(value, "duration", written.removeprefix("-"), canonical_only=True)


def read_bytes(value: object) -> Read:
    """Base64: canonical is the standard alphabet with padding; accept also takes the URL-safe one and no padding."""
    if not isinstance(value, str):
        return ABSENT, refuse_type(value, "a base64 string")
    standard = _BASE64.fullmatch(value)
    if standard is None and _BASE64_URL.fullmatch(value) is None:
        return ABSENT, _refuse_form(quote(value), "base64", '"aGk="')
    padded = value + "=" * (-len(value) % 4)
    data = b64decode(padded) if standard else urlsafe_b64decode(padded)
    written = b64encode(data).decode("ascii")
    if written == value:
        return data, None
    # Characters of the alphabet that hold bits nobody reads are for the rules, all else for the structure.
    phase = "rules" if standard and padded == value else "structure"
    complaint = _refuse_form(quote(value), "base64", quote(written), canonical_only=True)
    return data, complaint._replace(phase=phase)


def read_binary(value: object) -> Read:
    """Bytes in MessagePack and in the model are bytes."""
    return (value, None) if isinstance(value, bytes) else (ABSENT, refuse_type(value, "binary data"))


def read_number(value: int | float) -> Read:
    """Read a number inside a Value: beyond 2^53-1 it becomes text, so that no reader sees another number."""
    if -SAFE_INTEGER <= value <= SAFE_INTEGER:
        return value, None
    text = write_double(value) if isinstance(value, float) else str(value)
    facts = {"value": text, "range": f"-{SAFE_INTEGER} to {SAFE_INTEGER}"}
    return text, Complaint(
        "out_of_range", facts, canonical_only=True, mend=f'write "{text}" and add a mark TYPED'
    )


def write_double(value: float) -> str:
    """Write a double as ECMAScript's Number::toString does, the shortest decimal that reads back."""
    if value - value != 0.0:
        return "NaN" if value != value else ("Infinity" if value > 0 else "-Infinity")
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text, point = "".join(map(str, digits)), len(digits) + int(exponent)
    if len(text) <= point <= 21:
        text = text.ljust(point, "0")
    elif 0 < point <= 21:
        text = f"{text[:point]}.{text[point:]}"
    elif -6 < point <= 0:
        text = f"0.{'0' * -point}{text}" if any(digits) else "0"
    else:
        text = f"{text[0]}{'.' * (len(text) > 1)}{text[1:]}e{point - 1:+d}"
    return f"-{text}" if sign and any(digits) else text


def read_integral(value: object) -> int | None:
    """Give the integer a JSON number stands for (3, 3.0, 3e0), or None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, float) and value.is_integer() else None


def _mend_fraction(value: object) -> str:
    return f"write {round(value)}" if isinstance(value, float) else ""


def _refuse_time(value: str, pattern: str, written: str = "", *, canonical_only: bool = False) -> Complaint:
    return _refuse_form(
        quote(value), pattern, quote(written or PATTERNS[pattern].example), canonical_only=canonical_only
    )


def _refuse_form(value: str, form: str, example: str, *, canonical_only: bool = False) -> Complaint:
    return Complaint("bad_format", {"value": value, "pattern": form, "example": example}, canonical_only)


def _refuse_range(value: object, allowed: str, mend: str) -> Complaint:
    return Complaint("out_of_range", {"value": quote(value), "range": allowed}, mend=mend)


__all__ = [
    "ABSENT",
    "INT32",
    "Complaint",
    "Read",
    "has_form",
    "name_type",
    "read_binary",
    "read_bool",
    "read_bytes",
    "read_duration",
    "read_integral",
    "read_number",
    "read_string",
    "read_timestamp",
    "read_uint32",
    "read_uint64",
    "refuse_default",
    "refuse_type",
    "write_double",
]
