"""The C core between protobuf and the model: the same values and the same answers as the protobuf runtime, or none."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
import uep
from hypothesis import example, given, settings
from hypothesis import strategies as st
from uep._gen import wire
from uep._native_codec import read_native, write_native
from uep._protobuf import read_protobuf, read_runtime, write_protobuf, write_runtime
from uep.encoding import BATCH_PROTOBUF, PROTOBUF, decode_batch, encode_batch
from uep.model import Code, ErrorBatch, Node, Occurrences, Recovery, UniversalErrorProtocol
from uep.testing import records

from .conftest import ROOT, borrow_package

RECORD = uep.capture(ValueError("x"), context={"a": [1, 2.5, None, {"b": True}], "text": "ä😀"})


@pytest.fixture(params=["api", "abi"])
def core(request, use):
    """A backend that has a C core."""
    use(request.param)


@pytest.fixture
def api(use):
    use("api")


def ordered(value: Any) -> Any:
    """A value with its maps sorted: protobuf gives them in no order."""
    return json.dumps(json.loads(msgspec.json.encode(value)), sort_keys=True)


def read_both(data: bytes, batch: bool) -> None:
    mine = read_native(data, batch=batch)
    if mine is None:
        return
    theirs = read_runtime(data, batch=batch)
    assert theirs == mine
    assert ordered(theirs[0]) == ordered(mine[0])


def test_record_goes_both_ways(core):
    data = write_runtime(RECORD)
    assert (RECORD, False) == read_native(data, batch=False)
    assert RECORD == read_runtime(write_native(RECORD))[0]
    batch = ErrorBatch(errors=[RECORD, RECORD])
    assert (batch, False) == read_native(write_runtime(batch), batch=True)
    assert batch == read_runtime(write_native(batch), batch=True)[0]


def test_public_functions_give_the_same(backend):
    """decode and encode answer alike with every backend."""
    data = uep.encode(RECORD, PROTOBUF)
    received = uep.decode(data, PROTOBUF)
    assert (RECORD, True) == (received.record, received.canonical)
    batch = ErrorBatch(errors=[RECORD])
    assert batch == decode_batch(encode_batch(batch, BATCH_PROTOBUF), BATCH_PROTOBUF).batch


def test_pure_uses_no_core(use):
    use("pure")
    assert (None, None) == (read_native(write_runtime(RECORD), batch=False), write_native(RECORD))


@given(record=records())
@settings(max_examples=60)
def test_every_record_reads_and_writes_the_same(api_once, record):
    """Any record of the model, through the core and through the runtime."""
    data = write_runtime(record)
    mine = read_native(data, batch=False)
    assert mine is not None
    assert (record, False) == mine == read_runtime(data)
    assert ordered(read_runtime(data)[0]) == ordered(mine[0])
    written = write_native(record)
    assert written is not None
    # 0.0 comes back as 0 with either of them.
    assert ordered(read_runtime(data)[0]) == ordered(read_runtime(written)[0])


@given(record=records(), data=st.data())
@settings(max_examples=120)
def test_mutated_bytes_read_the_same_or_not_at_all(api_once, record, data):
    """Bytes flipped, cut, doubled and inserted: the core takes nothing that the runtime reads otherwise."""
    raw = bytearray(write_runtime(record))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(raw) - 1)))
        kind = data.draw(st.sampled_from(["flip", "cut", "double", "insert", "number"]))
        if kind == "flip" and raw:
            raw[at] ^= 1 << data.draw(st.integers(0, 7))
        elif kind == "cut":
            del raw[at : at + data.draw(st.integers(1, 9))]
        elif kind == "double":
            raw += raw[at : at + 40]
        elif kind == "insert":
            raw[at:at] = data.draw(st.binary(max_size=6))
        else:
            raw += bytes([data.draw(st.integers(0, 255)), data.draw(st.integers(0, 3)), 0])
    read_both(bytes(raw), data.draw(st.booleans()))


@given(data=st.binary(max_size=64))
@example(b"")
@example(b"\x0b\x0c")
@settings(max_examples=100)
def test_arbitrary_bytes_read_the_same_or_not_at_all(api_once, data):
    read_both(data, False)
    read_both(data, True)


@pytest.fixture(scope="module")
def api_once(built):
    """The extension for a whole property: examples share it."""
    yield from borrow_package(built, "api")


def test_vectors_read_the_same(api):
    """Every binary document of the conformance vectors, valid or not."""
    seen = 0
    for path in sorted((ROOT / "conformance" / "vectors").rglob("*.json")):
        for text in find_binaries(json.loads(path.read_text())):
            seen += 1
            read_both(text, False)
            read_both(text, True)
    assert seen > 100


def find_binaries(value: Any) -> list[bytes]:
    """Return what looks like base64 or hexadecimal of a record anywhere in a vector file."""
    import base64
    import binascii

    if isinstance(value, dict):
        return [found for item in value.values() for found in find_binaries(item)]
    if isinstance(value, list):
        return [found for item in value for found in find_binaries(item)]
    if isinstance(value, str) and len(value) >= 4:
        try:
            return [base64.b64decode(value, validate=True)]
        except (binascii.Error, ValueError):
            return []
    return []


@pytest.mark.parametrize(
    "changes",
    [
        {"recovery": Recovery(max_attempts=1 << 32)},
        {"recovery": Recovery(max_attempts=-1)},
        {"recovery": Recovery(max_attempts="x")},
        {"timestamp": "yesterday"},
        {"timestamp": "10000-01-01T00:00:00Z"},
        {"timestamp": "2026-02-30T00:00:00Z"},
        {"recovery": Recovery(retry_after="soon")},
        {"severity": 1 << 31},
        {"error_message": 5},
        {"error_message": "\ud800"},
        {"context": {"a": float("nan")}},
        {"context": {"a": 1 << 70}},
        {"context": {"a": object()}},
        {"context": {1: 2}},
        {"nodes": [Node(parent=-1)]},
        {"nodes": [None]},
        {"nodes": None},
        {"codes": [Code(space="s", value=b"v")]},
        {"occurrences": Occurrences(count=1 << 40)},
        {"stack_trace": ""},
        {"severity": 5},
    ],
)
def test_values_that_are_no_record_are_written_the_same_or_not_at_all(core, changes):
    """What the runtime refuses the core refuses too."""
    value = msgspec.structs.replace(RECORD, **changes)
    try:
        theirs = read_runtime(write_runtime(value))[0]
    except Exception:
        theirs = None
    mine = write_native(value)
    assert mine is None or (theirs is not None and ordered(theirs) == ordered(read_runtime(mine)[0]))
    if theirs is None:
        with pytest.raises(Exception):
            write_protobuf(value)


def test_unknown_fields_are_told(core):
    """has_unknown comes from the core, at every depth."""
    data = write_runtime(RECORD)
    assert (RECORD, True) == read_native(data + b"\xfa\x3f\x01x", batch=False)
    node = wire.RECORD_MESSAGE.FromString(data).nodes[0].SerializeToString() + b"\xfa\x3f\x01x"
    deep = (
        write_runtime(msgspec.structs.replace(RECORD, nodes=[]))
        + bytes([12 << 3 | 2])
        + varint(len(node))
        + node
    )
    assert (RECORD, True) == read_native(deep, batch=False) == read_runtime(deep)


def varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


@pytest.mark.parametrize("data", [b"\xff", b"\x0a\x05ab", b"\x3a\x01\xff"])
def test_refusals_are_the_runtimes(backend, data):
    """Verdict and text do not depend on the backend."""
    with pytest.raises(ValueError) as mine:
        read_protobuf(data)
    with pytest.raises(ValueError) as theirs:
        read_runtime(data)
    assert str(theirs.value) == str(mine.value)


def test_large_records_leave_no_memory_held(core):
    """A builder that grew is given back."""
    import os

    import psutil

    big = write_runtime(UniversalErrorProtocol(error_message="x" * (4 << 20)))
    process = psutil.Process(os.getpid())
    read_native(big, batch=False)
    before = process.memory_info().rss
    for _ in range(50):
        read_native(big, batch=False)
    assert process.memory_info().rss - before < 24 << 20
