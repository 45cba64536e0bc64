"""Frames, messages and schemas of uep.ctp/1: what goes over the wire, and that both sides' mistakes are told apart."""

from __future__ import annotations

import json

import jsonschema
import pytest
from uep_conformance.errors import SuiteFault
from uep_conformance.frames import MAX_FRAME_BYTES, FrameBuffer, FrameError, pack_frame
from uep_conformance.messages import (
    BadMessage,
    make_bye,
    make_case,
    make_hello,
    operation_check,
    operations,
    read_hello_ack,
    read_result,
    write_message,
)
from uep_conformance.schema_checks import SchemaChecks
from uep_data import locate

SCHEMAS = {
    name: json.loads(locate("conformance", "protocol", f"{name}.schema.json").read_text())
    for name in ("messages", "operations")
}
HELLO = make_hello(spec="1.0", vectors_sha256="0" * 64, case_ms=2000)
ACK = {
    "type": "hello_ack",
    "ctp": "1",
    "implementation": {"name": "x", "version": "1", "language": "c"},
    "spec": ["1.0"],
    "capabilities": [],
}
GOOD = [
    ("hello", HELLO),
    ("hello_ack", ACK),
    ("case", make_case(1, "decode", {"format": "json", "data": {"text": ""}})),
    ("result", {"type": "result", "seq": 1, "ok": {}}),
    ("result", {"type": "result", "seq": 1, "rejected": {"reason": "malformed", "path": ""}}),
    ("result", {"type": "result", "seq": 1, "fault": {"detail": ""}}),
    ("bye", make_bye()),
]
BAD = [
    ("hello", {**HELLO, "seed": -1}),
    ("hello_ack", {**ACK, "window": 0}),
    ("hello_ack", {**ACK, "capabilities": ["Decode"]}),
    ("case", {"type": "case", "seq": 0, "op": "decode", "args": {}}),
    ("case", {"type": "case", "seq": 1, "op": "delete", "args": {}}),
    ("result", {"type": "result", "seq": 1}),
    ("result", {"type": "result", "seq": 1, "ok": {}, "rejected": {"reason": "malformed"}}),
    ("result", {"type": "result", "seq": True, "ok": {}}),
    ("bye", {"type": "bye", "now": True}),
]


def test_frame_survives_any_pieces():
    """A stream may arrive byte by byte."""
    stream, buffer = pack_frame(b"{}") + pack_frame(b'{"a":1}'), FrameBuffer()
    assert [b"{}", b'{"a":1}'] == [
        payload for at in range(len(stream)) for payload in buffer.feed(stream[at : at + 1])
    ]


@pytest.mark.parametrize(
    "stream", [b"debug: hello", b"\x00\x00\x00\x00", (1 << 30).to_bytes(4, "big"), b"{}\r\n"]
)
def test_what_is_no_frame_is_named(stream):
    """Text on the stream, an empty frame and an enormous length end the session with the bytes that did it."""
    with pytest.raises(FrameError):
        FrameBuffer().feed(stream + b"    ")


def test_whole_frames_in_front_of_garbage_count():
    """What was answered before the stray line was answered."""
    buffer = FrameBuffer()
    assert [b"{}"] == buffer.feed(pack_frame(b"{}") + b"Traceback (most recent call last):")
    assert buffer.is_faulty


def test_frame_has_a_limit():
    """Neither side sends what the other would refuse."""
    with pytest.raises(FrameError):
        pack_frame(b"x" * (MAX_FRAME_BYTES + 1))


@pytest.mark.parametrize(("kind", "message"), GOOD)
def test_checks_agree_with_jsonschema_on_good_messages(kind, message):
    """The compiled check and the referee take the same messages."""
    check = SchemaChecks(SCHEMAS["messages"]).check(kind)
    jsonschema.Draft202012Validator({**SCHEMAS["messages"], "oneOf": [{"$ref": f"#/$defs/{kind}"}]}).validate(
        message
    )
    assert check(message) is None


@pytest.mark.parametrize(("kind", "message"), BAD)
def test_checks_agree_with_jsonschema_on_bad_messages(kind, message):
    """The compiled check and the referee refuse the same messages."""
    check = SchemaChecks(SCHEMAS["messages"]).check(kind)
    validator = jsonschema.Draft202012Validator(
        {**SCHEMAS["messages"], "oneOf": [{"$ref": f"#/$defs/{kind}"}]}
    )
    assert not validator.is_valid(message)
    assert check(message) is not None


@pytest.mark.parametrize("name", ["protocol/messages", "protocol/operations", "vectors/vector", "report"])
def test_schemas_are_schemas(name):
    """Each schema of the suite is a valid JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(
        json.loads(locate("conformance", f"{name}.schema.json").read_text())
    )


def test_every_operation_has_arguments_and_answer():
    """No operation stands in one of the two schemas only."""
    defined = {
        name.removesuffix("_args") for name in SCHEMAS["operations"]["$defs"] if name.endswith("_args")
    }
    assert set(operations()) == defined
    assert all(operation_check(f"{name}_ok") for name in operations())


def test_own_mistake_is_the_suites_fault():
    """A frame of the runner's that breaks the schema is never charged to the testee."""
    with pytest.raises(SuiteFault):
        write_message(make_case(1, "decode", {"format": "yaml", "data": {"text": ""}}))


def test_unknown_keyword_is_a_fault():
    """A schema never checks less than it says."""
    with pytest.raises(SuiteFault):
        SchemaChecks({"dependentRequired": {}}).check()


@pytest.mark.parametrize(
    "payload", [b"", b"null", b"[1]", b'{"type":"result"', b"\xff", b"[" * 5000, b'{"type":"result","seq":1}']
)
def test_broken_result_is_a_bad_message(payload):
    """Whatever a testee sends, the runner says what was wrong with it."""
    with pytest.raises(BadMessage):
        read_result(payload)


def test_other_protocol_version_is_refused():
    """A testee of another protocol version is not run."""
    with pytest.raises(BadMessage):
        read_hello_ack(json.dumps({**ACK, "ctp": "2"}).encode())
