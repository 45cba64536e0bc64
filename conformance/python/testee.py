"""The testee of the Python library: answers uep.ctp/1 on standard input and output with nothing but the public `uep`.

It does not know which vector it is asked or what is expected; what it cannot read or do it says.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec
import uep
from uep import encoding, types
from uep.errors import DecodeError, InvalidRecord
from uep.model import Severity

sys.path.insert(0, str(Path(__file__).resolve().parent))

from arguments import capture_options
from builders import build_batch, build_record
from fixtures import FIXTURES
from hooking import run_hook
from lookups import look_up

Args = dict[str, Any]

_WINDOW: Final = 64
_FORMS: Final = {"json": encoding.JSON, "msgpack": encoding.MSGPACK, "protobuf": encoding.PROTOBUF}
_BATCH_FORMS: Final = {
    "json": encoding.BATCH_JSON,
    "msgpack": encoding.BATCH_MSGPACK,
    "protobuf": encoding.BATCH_PROTOBUF,
}


class Unsupported(Exception):
    """The testee cannot be asked that; the text names the capability."""


def read_bytes(data: Args) -> bytes:
    """Give the bytes of a document."""
    return bytes.fromhex(data["hex"]) if "hex" in data else data["text"].encode("utf-8", "surrogatepass")


def describe_bytes(data: bytes) -> Args:
    """Give bytes as the protocol carries them."""
    try:
        return {"data": {"text": data.decode()}}
    except UnicodeDecodeError:
        return {"data": {"hex": data.hex()}}


def show(record: Any) -> Any:
    """Give a record or batch as a JSON value, in the library's own spelling."""
    write = encoding.encode_batch if hasattr(record, "errors") else encoding.encode
    return msgspec.json.decode(write(record, check=False))


def decode(args: Args) -> Args:
    """Read a document."""
    data = read_bytes(args["data"])
    if args.get("of") != "batch":
        return {"record": show(uep.decode(data, _FORMS[args["format"]]).record)}
    batch = encoding.decode_batch(data, _BATCH_FORMS[args["format"]])
    refused = [
        {
            "index": index,
            "reason": refusals[0].reason,
            **({"path": refusals[0].path} if refusals[0].path is not None else {}),
        }
        for index, refusals in batch.refused
    ]
    return {"batch": show(batch.batch), "refused": refused}


def encode(args: Args) -> Args:
    """Write a record."""
    if args.get("of") == "batch":
        return describe_bytes(
            encoding.encode_batch(build_batch(args["record"]), _BATCH_FORMS[args["format"]])
        )
    return describe_bytes(uep.encode(build_record(args["record"]), _FORMS[args["format"]]))


def transcode(args: Args) -> Args:
    """Read a document in one form and write it in another, as a relay does."""
    data = read_bytes(args["data"])
    if args.get("of") == "batch":
        batch = encoding.decode_batch(data, _BATCH_FORMS[args["from"]])
        return describe_bytes(encoding.relay_batch(batch, media_type=_BATCH_FORMS[args["to"]]).raw)
    received = uep.decode(data, _FORMS[args["from"]])
    return describe_bytes(uep.relay(received, media_type=_FORMS[args["to"]]).raw)


def validate(args: Args) -> Args:
    """Judge a document."""
    forms = _BATCH_FORMS if args.get("of") == "batch" else _FORMS
    refusals = uep.validate(
        read_bytes(args["data"]), profile=args["profile"], media_type=forms[args["format"]]
    )
    if refusals:
        raise DecodeError.from_refusals(refusals)
    return {}


def relay(args: Args) -> Args:
    """Pass a document on, changed or not."""
    received = uep.decode(read_bytes(args["data"]), _FORMS[args["format"]])
    changed = uep.redact(received.record, profile=args["redact"]) if "redact" in args else None
    if "change" in args:
        changes = build_record(args["change"])
        changed = msgspec.structs.replace(
            changed or received.record, **{name: getattr(changes, name) for name in args["change"]}
        )
    target = _FORMS[args["to"]] if "to" in args else None
    return describe_bytes(uep.relay(received, changed, media_type=target).raw)


def compare_severity(args: Args) -> Args:
    """Order two severities."""
    first, second = (types.rank_severity(_severity(args[name])) for name in ("a", "b"))
    return {"order": (first > second) - (first < second)}


def _severity(value: str | int) -> Severity | int:
    return Severity(value) if isinstance(value, str) else value


def truncate(args: Args) -> Args:
    """Make a record fit."""
    return {
        "record": show(
            uep.truncate(
                build_record(args["record"]),
                profile=args.get("profile", "full"),
                budget=args.get("max_bytes"),
            )
        )
    }


def redact(args: Args) -> Args:
    """Take secrets out of a record."""
    options = {name: args[name] for name in ("profile", "audience") if name in args}
    return {"record": show(uep.redact(build_record(args["record"]), **options))}


def native(args: Args) -> Args:
    """Throw the native error of a fixture and capture it."""
    if "hook" in args:
        return {"record": show(run_hook(args["hook"], args["fixture"]))}
    error = throw(args["fixture"], None)
    return {"record": show(uep.capture(error, **capture_options(args)))}


def remote(args: Args) -> Args:
    """Rebuild a record as a native error, throw it, and capture it again."""
    try:
        raise uep.to_exception(build_record(args["record"]))
    except uep.UepError as error:
        return {"record": show(uep.capture(error))}


def wrap(args: Args) -> Args:
    """Throw an error because of a received record, or in a collection with it, and capture it."""
    cause = uep.to_exception(build_record(args["received"]), service=args.get("service", ""))
    if args.get("relation") == "RELATION_MEMBER":
        first = (
            throw(args["fixture"], None)
            if "fixture" in args
            else uep.to_exception(build_record(args["record"]))
        )
        return {"record": show(uep.capture(BaseExceptionGroup("both failed", [first, cause])))}
    if "record" in args:
        outer = uep.to_exception(build_record(args["record"]))
        outer.__cause__ = cause
        return {"record": show(uep.capture(outer))}
    return {"record": show(uep.capture(throw(args["fixture"], cause)))}


def throw(fixture: str, cause: BaseException | None) -> BaseException:
    """Throw a fixture's error, with a cause where one is given."""
    if fixture not in FIXTURES:
        raise Unsupported(f"fixture:{fixture}")
    try:
        if cause is None:
            FIXTURES[fixture]()
        try:
            FIXTURES[fixture]()
        except BaseException as error:
            raise error from cause
    except BaseException as error:  # noqa: BLE001  a fixture may throw anything
        return error
    raise AssertionError(f"the fixture {fixture} did not throw")


def bridge_in(args: Args) -> Args:
    """Turn foreign input into records."""
    from uep.bridges import translate

    options = {
        name: args[name] for name in ("file", "now", "timezone", "keep_origin", "status") if name in args
    }
    found = translate(read_bytes(args["data"]), source=args["source"], **options)
    return {"records": [show(translation.record) for translation in found]}


def bridge_out(args: Args) -> Args:
    """Turn a record into a foreign document."""
    from uep.bridges import emit, lost_fields

    options = {name: args[name] for name in ("audience", "form", "locale") if name in args}
    record = build_record(args["record"])
    return {
        **describe_bytes(emit(record, args["target"], **options)),
        "lost": lost_fields(record, args["target"], **options),
    }


OPERATIONS: Final[dict[str, Callable[[Args], Args]]] = {
    "bridge_in": bridge_in,
    "bridge_out": bridge_out,
    "compare_severity": compare_severity,
    "decode": decode,
    "encode": encode,
    "fingerprint": lambda args: {"fingerprint": uep.fingerprint(build_record(args["record"]))},
    "lookup": lambda args: {"entry": look_up(args)},
    "match": lambda args: {"matches": uep.matches(build_record(args["record"]), args["type"])},
    "native": native,
    "redact": redact,
    "relay": relay,
    "remote": remote,
    "render": lambda args: {
        "text": uep.render(build_record(args["record"]), colour=args.get("colour", False))
    },
    "transcode": transcode,
    "truncate": truncate,
    "validate": validate,
    "wrap": wrap,
}


def greet() -> Args:
    """Say what this testee is."""
    from uep._gen.versions import PACKAGE_VERSION, PROTOCOL_VERSION, RELEASE

    return {
        "type": "hello_ack",
        "ctp": "1",
        "implementation": {
            "name": "universal-error-protocol",
            "version": PACKAGE_VERSION,
            "language": "python",
            "language_version": platform.python_version(),
        },
        "spec": [PROTOCOL_VERSION],
        "registry": {"version": RELEASE},
        "capabilities": [*sorted(OPERATIONS), *(f"format:{name}" for name in sorted(_FORMS))],
        # Protobuf's own reader does not say why it stops, and keeps such an entry whole among the unknown fields.
        "choices": {"binary_map_entry": "dropped", "binary_nesting": "malformed"},
        "window": _WINDOW,
    }


def answer(message: Args) -> Args | None:
    """Answer one message; None for bye."""
    if message["type"] == "hello":
        return greet()
    if message["type"] == "bye":
        return None
    result: Args
    try:
        operation = OPERATIONS.get(message["op"])
        result = (
            {"ok": operation(message["args"])}
            if operation
            else {"unsupported": {"capability": message["op"]}}
        )
    except (DecodeError, InvalidRecord) as refused:
        place = {} if refused.path is None else {"path": refused.path}
        result = {"rejected": {"reason": refused.reason, **place, "detail": str(refused)[:500]}}
    except Unsupported as lacking:
        result = {"unsupported": {"capability": str(lacking)}}
    except Exception as fault:  # noqa: BLE001  the runner is told, whatever it is
        traceback.print_exc()
        result = {"fault": {"detail": f"{type(fault).__name__}: {fault}"[:500]}}
    return {"type": "result", "seq": message["seq"], **result}


def main() -> None:
    """Answer frames until bye or the end of input."""
    # Frames are for the runner alone: whatever else prints goes to standard error.
    out = os.dup(1)
    os.dup2(2, 1)
    buffer = bytearray()
    while chunk := os.read(0, 1 << 18):
        buffer += chunk
        answers, is_over = _answer_all(buffer)
        view = memoryview(answers)
        while view:
            view = view[os.write(out, view) :]
        if is_over:
            return


def _answer_all(buffer: bytearray) -> tuple[bytes, bool]:
    """Answer every whole frame of the buffer and take it out; tell whether one of them was bye."""
    answers: list[bytes] = []
    start = 0
    while len(buffer) - start >= 4:
        end = start + 4 + int.from_bytes(buffer[start : start + 4], "big")
        if len(buffer) < end:
            break
        result = answer(msgspec.json.decode(buffer[start + 4 : end]))
        start = end
        if result is None:
            return b"".join(answers), True
        data = msgspec.json.encode(result)
        answers.append(len(data).to_bytes(4, "big") + data)
    del buffer[:start]
    return b"".join(answers), False


if __name__ == "__main__":
    main()
