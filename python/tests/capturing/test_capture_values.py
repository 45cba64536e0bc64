"""What capture writes: ids, times, the values of the context; and that it keeps nothing alive."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import msgspec
import pytest
from uep import capture, encode, validate
from uep._ids import new_error_id, time_text
from uep.model import MarkKind

from .errors import RaisingStr, caught, chain, rules


def test_ids_are_uuids_of_version_7_in_order():
    import uuid

    ids = [new_error_id(1_700_000_000_000_000_000 + n * 1_000_000) for n in range(1000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 1000
    assert {(7, uuid.RFC_4122)} == {(uuid.UUID(i).version, uuid.UUID(i).variant) for i in ids}


@pytest.mark.parametrize(
    "now, expected",
    [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.000000001Z"),
        (1_500_000_000, "1970-01-01T00:00:01.500Z"),
        (1_000_001_000, "1970-01-01T00:00:01.000001Z"),
        (-1, "1969-12-31T23:59:59.999999999Z"),
    ],
)
def test_times_have_the_fewest_digits(now, expected):
    assert expected == time_text(now)


def test_context_values_become_json_values():
    import datetime
    import decimal
    import enum

    class Level(enum.Enum):
        HIGH = "high"

    loop: list[Any] = []
    loop.append(loop)
    aware = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    record = capture(
        ValueError(),
        context={
            "big": 2**60,
            "huge": 10**5000,
            "unsigned": 2**63 + 1,
            "nan": float("nan"),
            "inf": float("-inf"),
            "far": 1e300,
            "bytes": b"\x00\x01",
            "when": aware,
            "naive": aware.replace(tzinfo=None),
            "cost": decimal.Decimal("1.10"),
            "level": Level.HIGH,
            "odd": RaisingStr(),
            "object": object,
            "loop": loop,
            "tuple": (1, {2}),
            "text": "a\0\ud800",
            "long": "x" * 5000,
            "deep": {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"password": "p"}}}}}}}}},
            "none": None,
        },
    )
    context = record.context
    assert ("1152921504606846976", "NaN", "-Infinity", "AAE=") == tuple(
        context[k] for k in ("big", "nan", "inf", "bytes")
    )
    assert ("2026-01-02T03:04:05Z", "1.10", "high", [1, [2]]) == tuple(
        context[k] for k in ("when", "cost", "level", "tuple")
    )
    assert "<RaisingStr str() failed>" == context["odd"]
    assert '{"password":"[redacted]"}' == context["deep"]["a"]["b"]["c"]["d"]["e"]["f"]["g"]["h"]
    hints = {mark.path: mark.type_hint for mark in record.marks if mark.kind is MarkKind.TYPED}
    assert ("int64", "uint64", "non_finite", "bytes", "timestamp", "decimal") == tuple(
        hints[f"/context/{k}"] for k in ("big", "unsigned", "nan", "bytes", "when", "cost")
    )
    assert () == validate(record)


def test_a_bomb_of_references_is_bounded():
    value: Any = "x"
    for _ in range(40):
        value = [value, value]
    record = capture(ValueError(), context={"bomb": value, "many": {str(n): n for n in range(100_000)}})
    assert () == validate(record)
    assert "limit:max_context_bytes" in rules(record)


def test_redaction_happens_by_default():
    context = {"password": "p", "user": {"API-Key": 1, "name": "n"}, "token": None}
    error = ValueError()
    assert {
        "password": "[redacted]",
        "user": {"API-Key": "[redacted]", "name": "n"},
        "token": None,
    } == capture(error, context=context).context
    assert context == capture(error, context=context, redact=False).context
    assert context == {"password": "p", "user": {"API-Key": 1, "name": "n"}, "token": None}
    assert {"password": "[redacted]"} == capture(error, context={"password": "p"}).context


def test_capture_holds_no_exception():
    """The caches hold code and classes, never an exception or its locals."""

    class Local:
        pass

    def fail():
        local = Local()
        found.append(weakref.ref(local))
        raise ValueError

    found: list[Any] = []
    try:
        fail()
    except ValueError as error:
        record = capture(error)
    gc.collect()
    assert found[0]() is None
    assert record.nodes


def test_every_record_encodes_and_decodes():
    record = capture(caught(chain))
    assert record == msgspec.json.decode(encode(record), type=type(record))
