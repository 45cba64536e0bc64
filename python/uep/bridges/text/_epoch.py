"""Counts of time since 1970, as logs write them. Reads no text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

__all__ = ["counted_stamp", "epoch_stamp"]


def epoch_stamp(microseconds: Any) -> str:
    """Return a count of microseconds since 1970, given as text, as a time stamp; "" when it is none."""
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(microseconds))
    except (ValueError, TypeError, OverflowError):
        return ""
    return moment.isoformat().replace("+00:00", "Z")


def counted_stamp(number: float) -> str:
    """Return a count since 1970 as a time stamp; its size says whether it counts s, ms, µs or ns."""
    if not 10**8 <= number < 10**20:
        return ""
    microseconds, rest = int(number), 0
    if number < 10**11:
        microseconds = round(number * 10**6)
    elif number < 10**14:
        microseconds = round(number * 10**3)
    elif number >= 10**17:
        microseconds, rest = divmod(int(number), 1000)
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
    except OverflowError:
        return ""
    text = moment.isoformat(timespec="microseconds" if rest else "auto").removesuffix("+00:00")
    return f"{text}{rest:03d}Z" if rest else f"{text}Z"  # UEP-BRG-2969
