"""The messages of uep.ctp/1: made, checked against the protocol's schemas in both directions, written and read. No I/O but the schemas."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import msgspec
from uep_data import locate

from uep_conformance import SUITE_VERSION
from uep_conformance.errors import SuiteFault
from uep_conformance.frames import MAX_FRAME_BYTES, pack_frame
from uep_conformance.schema_checks import Check, SchemaChecks

CTP: Final = "1"
Message = dict[str, Any]

_WRITER: Final = msgspec.json.Encoder()
_READER: Final = msgspec.json.Decoder()
ANSWERS: Final = ("fault", "ok", "rejected", "unsupported")


class BadMessage(ValueError):
    """A testee's message is none; `seq` is the case it speaks of, where that can be read."""

    def __init__(self, text: str, seq: int | None = None) -> None:
        super().__init__(text)
        self.seq = seq


def make_hello(*, spec: str, vectors_sha256: str, case_ms: int, seed: int = 0) -> Message:
    """Greet a testee."""
    return {
        "type": "hello",
        "ctp": CTP,
        "spec": spec,
        "suite": {"version": SUITE_VERSION, "vectors_sha256": vectors_sha256},
        "limits": {"case_ms": case_ms, "frame_bytes": MAX_FRAME_BYTES},
        "seed": seed,
    }


def make_case(seq: int, op: str, args: dict[str, Any]) -> Message:
    """Ask a testee for one operation; it learns nothing else about the case."""
    return {"type": "case", "seq": seq, "op": op, "args": args}


def make_bye() -> Message:
    """Ask a testee to end."""
    return {"type": "bye"}


def write_message(message: Message) -> bytes:
    """Check a message of the runner's and give its bytes; one against the schema is the suite's fault."""
    kind = message["type"]
    wrong = check_of(kind)(message)
    if wrong is None and kind == "case":
        wrong = operation_check(f"{message['op']}_args")(message["args"])
        wrong = f"/args{wrong}" if wrong is not None else None
    if wrong is not None:
        raise SuiteFault(f"the runner's own {kind} message{wrong}; mend the vector or the runner")
    return _WRITER.encode(message)


def write_frame(message: Message) -> bytes:
    """Give a message of the runner's as a frame."""
    return pack_frame(write_message(message))


def read_result(payload: bytes) -> Message:
    """Read a testee's answer and check its outer form; BadMessage says what is wrong with it."""
    message = read_object(payload)
    wrong = check_of("result")(message)
    if wrong is not None:
        seq = message.get("seq")
        raise BadMessage(
            f"the result{wrong}", seq if isinstance(seq, int) and not isinstance(seq, bool) else None
        )
    return message


def read_hello_ack(payload: bytes) -> Message:
    """Read a testee's greeting."""
    message = read_object(payload)
    wrong = check_of("hello_ack")(message)
    if wrong is not None:
        raise BadMessage(f"the answer to hello{wrong}")
    return message


def read_object(payload: bytes) -> Message:
    """Read any message's JSON object."""
    try:
        message = _READER.decode(payload)
    except (msgspec.DecodeError, RecursionError, ValueError) as wrong:
        raise BadMessage(f"not JSON ({wrong}): {payload[:80]!r}") from None
    if not isinstance(message, dict):
        raise BadMessage(f"not a JSON object: {payload[:80]!r}")
    return message


@cache
def check_of(kind: str) -> Check:
    """Return the check of a message by its type."""
    return _load("messages").check(kind)


@cache
def operation_check(name: str) -> Check:
    """Return the check of an operation's arguments (`decode_args`) or answer (`decode_ok`)."""
    return _load("operations").check(name)


@cache
def operations() -> tuple[str, ...]:
    """Give the names of all operations."""
    schema = msgspec.json.decode(locate("conformance", "protocol", "messages.schema.json").read_bytes())
    return tuple(schema["$defs"]["case"]["properties"]["op"]["enum"])


@cache
def _load(name: str) -> SchemaChecks:
    return SchemaChecks(
        msgspec.json.decode(locate("conformance", "protocol", f"{name}.schema.json").read_bytes())
    )


__all__ = [
    "ANSWERS",
    "CTP",
    "BadMessage",
    "Message",
    "check_of",
    "make_bye",
    "make_case",
    "make_hello",
    "operation_check",
    "operations",
    "read_hello_ack",
    "read_object",
    "read_result",
    "write_frame",
    "write_message",
]
