"""Timestamps and durations against google.protobuf's own well-known types."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from google.protobuf.duration_pb2 import Duration
from google.protobuf.timestamp_pb2 import Timestamp
from hypothesis import given
from hypothesis import strategies as st
from uep import _times

SECONDS = st.integers(_times.FIRST_SECOND, _times.LAST_SECOND)
NANOS = st.one_of(
    st.sampled_from([0, 1, 1000, 1_000_000, 999_999_999, 120_000_000, 120_000]), st.integers(0, 999_999_999)
)


@pytest.mark.protobuf
@given(SECONDS, NANOS)
def test_timestamps_are_spelled_as_protobuf_spells_them(seconds, nanos):
    """0, 3, 6 or 9 digits, and back."""
    text = _times.format_timestamp(seconds, nanos)
    assert Timestamp(seconds=seconds, nanos=nanos).ToJsonString() == text
    assert (seconds, nanos) == _times.parse_timestamp(text)


@pytest.mark.protobuf
@given(st.integers(-315_576_000_000, 315_576_000_000), NANOS)
def test_durations_are_spelled_as_protobuf_spells_them(seconds, nanos):
    """Sign, digits and unit, and back."""
    nanos = 0 if abs(seconds) == 315_576_000_000 else nanos if seconds >= 0 else -nanos
    text = _times.format_duration(seconds, nanos)
    assert Duration(seconds=seconds, nanos=nanos).ToJsonString() == text
    assert (seconds, nanos) == _times.parse_duration(text)


@pytest.mark.protobuf
@given(SECONDS, NANOS, st.integers(-23 * 60 - 59, 23 * 60 + 59), st.integers(0, 9))
def test_offsets_are_read_as_protobuf_reads_them(seconds, nanos, minutes, digits):
    """A local time with an offset and any number of digits is the same moment."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(
        seconds=max(min(seconds, _times.LAST_SECOND - 86400), _times.FIRST_SECOND + 86400)
    )
    local = moment.astimezone(timezone(timedelta(minutes=minutes)))
    fraction = f".{nanos:09d}"[: digits + 1] if digits else ""
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    text = f"{local.year:04d}-{local:%m-%dT%H:%M:%S}{fraction}{sign}{hours:02d}:{rest:02d}"
    expected = Timestamp()
    expected.FromJsonString(text)
    assert (expected.seconds, expected.nanos) == _times.parse_timestamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-21",
        "2026-11-21T10:15:30",
        "2026-11-21T10:15:60Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T10:15:30.Z",
    ],
)
def test_no_timestamp(text):
    """What has not the form of a time is refused as such."""
    with pytest.raises(ValueError, match="not an RFC 3339 time"):
        _times.parse_timestamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
    ],
)
def test_no_such_day(text):
    """A time outside the calendar or the years is told from one that has no form."""
    with pytest.raises(_times.CalendarError):
        _times.parse_timestamp(text)


def test_conversions():
    """Datetimes, timedeltas and nanoseconds go in and out; a naive datetime is refused."""
    moment = datetime(2026, 11, 21, 12, 15, 30, 120_000, tzinfo=timezone(timedelta(hours=2)))
    assert "2026-11-21T10:15:30.120Z" == _times.from_datetime(moment)
    assert moment == _times.to_datetime("2026-11-21T10:15:30.120Z")
    assert "2026-11-21T10:15:30.000000001Z" == _times.from_unix_nanos(
        _times.to_unix_nanos("2026-11-21T10:15:30.000000001Z")
    )
    for span in (timedelta(seconds=-1.5), timedelta(microseconds=1), timedelta(days=400)):
        assert span == _times.to_timedelta(_times.from_timedelta(span))
    with pytest.raises(ValueError, match="no time zone"):
        _times.from_datetime(datetime(2026, 1, 1))
    for wrong in ((1, -1), (-1, 1), (0, 10**9)):
        with pytest.raises(ValueError, match="one sign"):
            _times.format_duration(*wrong)
    with pytest.raises(ValueError, match="years"):
        _times.format_timestamp(_times.LAST_SECOND + 1)
