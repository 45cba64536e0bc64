"""The strict MessagePack reader against msgspec's, and the form as a whole."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import msgspec
import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from uep._msgpack import read_msgpack
from uep.encoding import MSGPACK

BASE: dict[str, Any] = json.loads((Path(__file__).with_name("golden") / "base.json").read_text())
TREE = {**BASE, "details": [{"type": "com.acme.X", "value": b"hi"}]}
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(allow_nan=False, allow_infinity=False), st.text(), st.binary(),
    st.text(min_size=300, max_size=400), st.integers(-200, 300),
)  # fmt: skip
TREES = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=20
)


def read(data: bytes) -> list[tuple[str, str | None]]:
    return [(fault.reason, fault.path) for fault in read_msgpack(data, max_depth=64).faults]


@given(TREES)
def test_reads_what_msgspec_writes(tree):
    """Every width of every kind reads back as the same value."""
    assert (tree, []) == tuple(read_msgpack(msgspec.msgpack.encode(tree), max_depth=1000))


@given(st.binary(max_size=40))
def test_never_raises(data):
    """Any bytes give a tree or a fault, and no tree that msgspec does not give."""
    reading = read_msgpack(data, max_depth=8)
    if not reading.faults:
        assert reading.tree == msgspec.msgpack.decode(data) or data[:1] == b"\xca"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        b"\xd4\x01\x00",
        b"\xc7\x01\x05x",
        b"\xd6\xff\x00\x00\x00\x00",
        b"\x81\x01\x01",
        b"\x81\xc4\x01a\x01",
        b"\xa2a",
        b"\xa1\xff",
        b"\x01\x01",
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xdb\xff\xff\xff\xff",
        b"\xcb" + struct.pack(">d", float("nan")),
        b"\xca" + struct.pack(">f", float("inf")),
        b"\x81\xa1a",
        b"\x92\x01",
    ],
)
def test_malformed(data):
    """Extension types, keys that are no strings, wrong UTF-8, lengths beyond the end and numbers that are not finite."""
    assert [("malformed", "")] == read(data)


def test_repeated_keys():
    """A key twice is a refusal with its pointer, whatever width its length has."""
    assert [("duplicate_key", "/a/b")] == read(b"\x81\xa1a\x82\xa1b\x01\xd9\x01b\x02")


def test_depth_cap():
    """Arrays and maps count alike."""
    assert [("too_deep", "")] == read(b"\x91" * 65 + b"\x01")


def test_bytes_are_bin():
    """Base64 text is no bytes here, and bytes are no text."""
    assert () == uep.validate(msgspec.msgpack.encode(TREE), media_type=MSGPACK)
    assert ["/details/0/value"] == [
        r.path for r in uep.validate(msgspec.msgpack.encode(BASE), media_type=MSGPACK)
    ]
    wrong = msgspec.msgpack.encode({**TREE, "error_message": b"x"})
    assert ["wrong_type"] == [r.reason for r in uep.validate(wrong, media_type=MSGPACK, profile="accept")]


def test_other_writers_are_read():
    """Widths and key order are the writer's choice: the record is the same, and it is canonical."""
    wide = msgspec.msgpack.encode(dict(reversed(TREE.items()))).replace(
        b"\xa9no answer", b"\xda\x00\x09no answer"
    )
    received = uep.decode(wide, MSGPACK)
    assert received.canonical
    assert uep.decode(msgspec.msgpack.encode(TREE), MSGPACK).record == received.record


def test_accepts_what_json_accepts():
    """Both profiles are the JSON form's (P16)."""
    received = uep.decode(msgspec.msgpack.encode({**TREE, "severity": 30, "stack_trace": None}), MSGPACK)
    assert not received.canonical
    assert uep.Severity.HIGH == received.record.severity
