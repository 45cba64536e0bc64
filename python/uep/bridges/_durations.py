"""Durations of foreign formats in the record's spelling, and back to milliseconds."""

from __future__ import annotations

from uep._times import format_duration, parse_duration

__all__ = ["from_milliseconds", "from_text", "to_milliseconds"]


def from_milliseconds(count: int) -> str:
    """Return milliseconds as a canonical duration."""
    return format_duration(count // 1000, count % 1000 * 1_000_000)


def from_text(text: str) -> str:
    """Return a ProtoJSON duration in canonical spelling; ValueError where it is none or negative."""
    seconds, nanos = parse_duration(text)
    if seconds < 0 or nanos < 0:
        raise ValueError("a wait cannot be negative")
    return format_duration(seconds, nanos)


def to_milliseconds(duration: str) -> int:
    """Return a canonical duration in milliseconds, rounded up: waiting too short is the worse mistake."""
    seconds, nanos = parse_duration(duration)
    return seconds * 1000 + -(-nanos // 1_000_000)
