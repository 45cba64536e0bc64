"""The binary form through the installed protobuf runtime and the private pool."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import uep
from google.protobuf import descriptor_pool, json_format
from msgspec.structs import replace
from uep._gen import wire
from uep._protobuf import has_unknown_fields, parse_message
from uep.encoding import BATCH_JSON, BATCH_PROTOBUF, JSON, PROTOBUF, decode_batch, encode_batch, relay_batch
from uep.model import Detail, ErrorBatch
from uep.testing import sample

pytestmark = pytest.mark.protobuf
BASE: dict[str, Any] = json.loads((Path(__file__).with_name("golden") / "base.json").read_text())
RECORD = uep.decode(json.dumps(BASE)).record
BINARY = uep.encode(RECORD, PROTOBUF)


def make(**changes: Any) -> bytes:
    return json_format.ParseDict(BASE | changes, wire.RECORD_MESSAGE()).SerializeToString()


def refuse(data: bytes, profile: str = "accept") -> list[tuple[str, str | None]]:
    return [
        (refusal.reason, refusal.path) for refusal in uep.validate(data, media_type=PROTOBUF, profile=profile)
    ]


def test_pool_is_private():
    """The default pool does not learn of the record, so another copy of its gencode may live beside it."""
    with pytest.raises(KeyError):
        descriptor_pool.Default().FindMessageTypeByName("uep.v1.UniversalErrorProtocol")


def test_json_is_what_protobuf_prints():
    """ProtoJSON of the binary form is the JSON form, as values (JSON to protobuf to JSON)."""
    message = parse_message(BINARY)
    assert json.loads(uep.encode(RECORD)) == json_format.MessageToDict(message)
    assert uep.decode(json_format.MessageToJson(message)).canonical


@pytest.mark.parametrize(
    "data",
    [b"\xff", BINARY[:-1], b"\x0a\x05ab", make(error_message="x").replace(b"\x3a\x01x", b"\x3a\x01\xff")],
)
def test_malformed(data):
    """Broken wire format and text that is not UTF-8 are one reason without a pointer."""
    assert [("malformed", None)] == refuse(data)
    with pytest.raises(uep.DecodeError) as caught:
        uep.decode(data, PROTOBUF)
    assert caught.value.path is None


def test_refusals_name_the_place_in_words():
    """There is no pointer, but the detail says where (UEP-REC-134)."""
    refusal = uep.validate(make(error_type="uep.network"), media_type=PROTOBUF)[0]
    assert ("bad_type_name", None) == (refusal.reason, refusal.path)
    assert refusal.detail.startswith("/error_type: ")


def test_unknown_fields():
    """Accept passes over them at any depth, canonical refuses them, and the runtime tells that they are there."""
    node = wire.RECORD_MESSAGE.FromString(BINARY).nodes[0].SerializeToString() + bytes([0xFA, 0x3F, 1, 0x78])
    newer = make(nodes=[]) + bytes([12 << 3 | 2, len(node)]) + node
    assert has_unknown_fields(parse_message(newer))
    assert not has_unknown_fields(parse_message(BINARY))
    assert [] == refuse(newer)
    assert [("unknown_field", None)] == refuse(newer, "canonical")
    assert not uep.decode(newer, PROTOBUF).canonical


def replaced_entry(value: bytes) -> bytes:
    """A record whose entry `d` of the context has bytes for a value, and is replaced by a later entry."""
    entries = [b"\x0a\x01d\x12" + bytes([len(value)]) + value, b"\x0a\x01d\x12\x02\x20\x01"]
    return make() + b"".join(b"\x4a" + bytes([len(entry)]) + entry for entry in entries)


@pytest.mark.parametrize(
    ("value", "is_unknown"),
    [
        (b"\x0a\x00", True),  # the number of null_value, with another wire type
        (b"\x2a\x09\x0a\x07\x0a\x01k\x12\x02\x38\x01", True),  # a field 7 in a member of an object
        (b"\x2a\x02\x0b\x0c", True),  # a group
        (b"\x2a\x02\x3d\x01", None),
        (b"\x22\x00", True),
        (b"\x11" + bytes(8), False),
        (b"\x1a\x01x", False),
        (b"\x20\x81\x00", False),  # a varint that is longer than it must be
    ],
)
def test_unknown_fields_of_a_replaced_map_entry(value, is_unknown):
    """The runtime forgets them with the entry, the bytes do not: a relay says what it drops (UEP-RLY-010)."""
    data = replaced_entry(value)
    if is_unknown is None:
        assert ["malformed"] == [reason for reason, _ in refuse(data)]
        return
    assert not has_unknown_fields(parse_message(data))
    received = uep.decode(data, PROTOBUF)
    assert received.record.context["d"] is True
    assert is_unknown is bool(uep.validate(data, media_type=PROTOBUF))
    rules = [mark.rule for mark in uep.relay(received, media_type=JSON).record.marks]
    assert is_unknown is ("unknown_fields" in rules)
    batch = decode_batch(
        b"".join(b"\x0a" + bytes([len(data) & 127 | 128, len(data) >> 7]) + data for _ in "ab"),
        BATCH_PROTOBUF,
    )
    sent = relay_batch(batch, media_type=BATCH_JSON).batch
    assert [is_unknown] * 2 == [
        "unknown_fields" in [mark.rule for mark in record.marks] for record in sent.errors
    ]


def test_enum_numbers():
    """Unknown numbers are kept; severities below 10 read as absent."""
    message = parse_message(BINARY)
    message.severity, message.recovery.effect = 35, 99
    record = uep.decode(message.SerializeToString(), PROTOBUF).record
    assert (35, 99) == (record.severity, record.recovery.effect)
    message.severity = 5
    received = uep.decode(message.SerializeToString(), PROTOBUF)
    assert (uep.Severity.MEDIUM, False) == (received.record.severity, received.canonical)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), 1e300, 2.0**60])
def test_numbers_json_cannot_hold_become_text(number):
    """What a double holds and the record's values do not is read as text with a mark TYPED, so that it can be written again."""
    message = parse_message(BINARY)
    message.context["n"].number_value = number
    record = uep.decode(message.SerializeToString(), PROTOBUF).record
    assert float(record.context["n"]) == number or number != number
    assert "/context/n" in [mark.path for mark in record.marks]
    assert () == uep.validate(record)


@pytest.mark.parametrize(("seconds", "nanos"), [(-(10**14), 0), (10**14, 0), (0, -1), (0, 10**9)])
def test_times_out_of_range(seconds, nanos):
    """A Timestamp that JSON cannot spell is refused."""
    message = parse_message(BINARY)
    message.timestamp.seconds, message.timestamp.nanos = seconds, nanos
    assert [("bad_format", None)] == refuse(message.SerializeToString())


def test_duplicated_fields_merge_as_protobuf_says():
    """The last scalar wins and messages merge; nothing of it is a fault (UEP-BIN)."""
    assert (
        "second" == uep.decode(make(error_message="first") + b"\x3a\x06second", PROTOBUF).record.error_message
    )


def test_optional_zero_is_kept():
    """Presence survives: a false `handled`, an empty `stack_trace`, parent 0, an empty message."""
    record = uep.decode(
        json.dumps(BASE | {"handling": {"handled": False}, "stack_trace": "", "correlation": {}})
    ).record
    assert record == uep.decode(uep.encode(record, PROTOBUF), PROTOBUF).record
    assert (False, "") == (record.handling.handled, record.stack_trace)


def test_batch_reads_the_valid_records():
    """A refused record of a binary batch does not take the others with it (UEP-REC-129)."""
    batch = wire.BATCH_MESSAGE()
    batch.errors.add().ParseFromString(BINARY)
    batch.errors.add().ParseFromString(make(error_type="x"))
    received = decode_batch(batch.SerializeToString(), BATCH_PROTOBUF)
    assert [RECORD] == received.batch.errors
    assert [1] == [index for index, _ in received.refused]
    assert (
        ErrorBatch(errors=[RECORD])
        == decode_batch(encode_batch(received.batch, BATCH_PROTOBUF), BATCH_PROTOBUF).batch
    )


def test_nesting_beyond_the_runtime_is_malformed():
    """Values nested past the runtime's own depth are refused, not crashed on."""
    value = b"\x08\x00"
    for _ in range(300):
        inner = b"\x0a" + encode_length(len(value)) + value
        value = b"\x32" + encode_length(len(inner)) + inner
    entry = b"\x0a\x01a\x12" + encode_length(len(value)) + value
    assert refuse(BINARY + b"\x4a" + encode_length(len(entry)) + entry)[0][0] in {"malformed", "too_deep"}


def encode_length(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def test_the_order_of_a_map_does_not_show_in_the_bytes() -> None:
    """Equal records are equal bytes: entries of maps are written by key, whatever order they were put in."""
    keys = [f"key{number}" for number in range(40)]
    debug = [{"field": "[", "description": "0"}, {"description": "0", "field": "["}]
    made = [
        replace(
            sample("minimal"),
            context=dict.fromkeys(keys[::step], 1),
            details=[Detail(type="a.B", debug=debug[step])],
        )
        for step in (1, -1)
    ]
    one, other = (uep.encode(record, media_type=PROTOBUF) for record in made)
    assert one == other
