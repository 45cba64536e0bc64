"""A second reference testee, within this process: google.protobuf, jsonschema's verdicts and the IR, nothing of the library.

It does what can be done without an implementation: decode, encode, transcode, validate, relay, lookup, compare_severity, match.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

from uep_conformance import SUITE_VERSION, binary_forms
from uep_conformance.inputs import describe_bytes, read_bytes
from uep_conformance.messages import CTP, Message
from uep_conformance.reference_judge import Reading, judge, judge_document
from uep_conformance.reference_lookup import is_match, look_up_entry, order_severities
from uep_conformance.refusals import READER, Fault, Refused
from uep_conformance.registry import BATCH, RECORD, load_ir, registry_sha256

_WRITER: Final = msgspec.json.Encoder()
_FORMATS: Final = ("json", "protobuf")


class _Unsupported(Exception):
    """The operation needs an implementation, which this is not."""


def answer(message: Message) -> Message | None:
    """Answer one message of the protocol."""
    if message["type"] == "hello":
        return greet()
    if message["type"] != "case":
        return None
    operation = OPERATIONS.get(message["op"])
    result: dict[str, Any]
    try:
        result = (
            {"ok": operation(message["args"])}
            if operation is not None
            else {"unsupported": {"capability": message["op"]}}
        )
    except Refused as refused:
        result = {"rejected": {"reason": refused.reason, "path": refused.path}}
    except _Unsupported as lacking:
        result = {"unsupported": {"capability": str(lacking)}}
    return {"type": "result", "seq": message["seq"], **result}


def greet() -> Message:
    """Say what this testee is."""
    return {
        "type": "hello_ack",
        "ctp": CTP,
        "implementation": {
            "name": "uep-conformance reference",
            "version": SUITE_VERSION,
            "language": "python",
        },
        "spec": [load_ir()["versions"]["protocol"]],
        "registry": {"version": load_ir()["versions"]["registry"], "sha256": registry_sha256()},
        "capabilities": [*sorted(OPERATIONS), *(f"format:{name}" for name in _FORMATS)],
        # google.protobuf does not say why it stops, and keeps such an entry whole among the unknown fields.
        "choices": {"binary_map_entry": "dropped", "binary_nesting": "malformed"},
        "window": 64,
    }


def _decode(args: dict[str, Any]) -> dict[str, Any]:
    message = _message_of(args)
    data = read_bytes(args["data"])
    reading = _judge(data, args["format"], message)
    if message == RECORD:
        return {"record": _accepted(reading)}
    fault = reading.accept
    if fault is not None and (fault.phase == READER or not fault.path.startswith("/errors/")):
        _refuse(fault)
    return _decode_batch(data, args["format"], reading)


def _decode_batch(data: bytes, form: str, reading: Reading) -> dict[str, Any]:
    """UEP-REC-129: each record by itself; the valid ones are read."""
    if reading.accept is None:
        return {"batch": reading.value, "refused": []}
    tree = (
        msgspec.json.decode(data)
        if form == "json"
        else binary_forms.message_to_tree(binary_forms.parse_protobuf(data, BATCH))
    )
    rest = {name: value for name, value in tree.items() if name != "errors"}
    if judge_document(_WRITER.encode(rest), "json", BATCH).accept is not None:
        _refuse(reading.accept)  # UEP-REC-163: a fault outside of all records
    readings = [judge_document(_WRITER.encode(record), "json") for record in tree["errors"]]
    refused = [
        {
            "index": index,
            "reason": one.accept.reason,
            "path": f"/errors/{index}{one.accept.path}",
        }  # UEP-REC-133
        for index, one in enumerate(readings)
        if one.accept is not None
    ]
    records = [one.value for one in readings if one.accept is None]
    batch = {
        **({"errors": records} if records else {}),
        **{name: value for name, value in tree.items() if name == "dropped_records"},
    }
    return {"batch": batch, "refused": refused}


def _encode(args: dict[str, Any]) -> dict[str, Any]:
    message = _message_of(args)
    reading = _judge(_WRITER.encode(args["record"]), "json", message)
    if reading.canonical is not None:
        _refuse(reading.canonical)
    return _written(args["record"], args["format"], message)


def _transcode(args: dict[str, Any]) -> dict[str, Any]:
    message = _message_of(args)
    data = read_bytes(args["data"])
    reading = _judge(data, args["from"], message)
    if message == BATCH:
        return _pass_batch(data, args, reading)
    value = _accepted(reading)
    if args["from"] != args["to"] and reading.has_unknown:
        value = _mark_dropped(value)
    return _written(value, args["to"], message)


def _pass_batch(data: bytes, args: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """UEP-RLY-023, UEP-RLY-024: a batch keeps its bytes, or every record that lost something says so."""
    if reading.accept is None and args["from"] == args["to"]:
        return {"data": args["data"]}
    found = _decode({**args, "format": args["from"]})
    refused = {one["index"] for one in found["refused"]}
    beside, unknown = _unknown_of(data, args["from"])
    own = [has_unknown for index, has_unknown in enumerate(unknown) if index not in refused]
    batch = found["batch"]
    records = [
        _mark_dropped(record) if beside or has_unknown else record
        for record, has_unknown in zip(batch.get("errors", []), own, strict=True)
    ]
    written = {**batch, "errors": records} if records else dict(batch)
    if refused:
        written["dropped_records"] = min(batch.get("dropped_records", 0) + len(refused), (1 << 32) - 1)
    return _written(written, args["to"], BATCH)


def _unknown_of(data: bytes, form: str) -> tuple[bool, list[bool]]:
    """Tell whether a batch holds unknown fields beside its records, and which of its records hold some."""
    if form == "json":
        tree = msgspec.json.decode(data)
        beside = judge({name: value for name, value in tree.items() if name != "errors"}, BATCH).has_unknown
        return beside, [judge(record, RECORD).has_unknown for record in tree.get("errors") or []]
    message = binary_forms.parse_protobuf(data, BATCH)
    records = [binary_forms.has_unknown_fields(record) for record in message.errors]
    message.ClearField("errors")
    return binary_forms.has_unknown_fields(message), records


def _validate(args: dict[str, Any]) -> dict[str, Any]:
    reading = _judge(read_bytes(args["data"]), args["format"], _message_of(args))
    fault = reading.canonical if args["profile"] == "canonical" else reading.accept
    if fault is not None:
        _refuse(fault)
    return {}


def _relay(args: dict[str, Any]) -> dict[str, Any]:
    if "redact" in args:
        raise _Unsupported("redact")
    data = read_bytes(args["data"])
    reading = _judge(data, args["format"], RECORD)
    value = _accepted(reading)
    target = args.get("to", args["format"])
    if "change" not in args and target == args["format"]:
        return {"data": args["data"]}  # UEP-RLY-004
    value = {**value, **args.get("change", {})}
    if reading.has_unknown:
        value = _mark_dropped(value)  # UEP-RLY-010
    changed = _judge(_WRITER.encode(value), "json", RECORD)
    if changed.accept is not None:
        if changed.accept.reason == "too_large" and not changed.accept.path:
            raise _Unsupported("truncate")  # UEP-RLY-020
        _refuse(changed.accept)  # UEP-RLY-021
    return _written(value, target, RECORD)


def _mark_dropped(record: dict[str, Any]) -> dict[str, Any]:
    mark = {"kind": "MARK_KIND_DROPPED", "rule": "unknown_fields"}
    marks = record.get("marks", [])
    # UEP-REC-110: path, kind and rule make a mark the same.
    is_said = any(mark.items() <= one.items() and "path" not in one for one in marks)
    return record if is_said else {**record, "marks": [*marks, mark]}


def _message_of(args: dict[str, Any]) -> str:
    return BATCH if args.get("of") == "batch" else RECORD


def _judge(data: bytes, form: str, message: str) -> Reading:
    if form not in _FORMATS:
        raise _Unsupported(f"format:{form}")
    return judge_document(data, form, message)


def _accepted(reading: Reading) -> dict[str, Any]:
    if reading.accept is not None:
        _refuse(reading.accept)
    value: dict[str, Any] = reading.value
    return value


def _refuse(fault: Fault) -> None:
    raise Refused(fault.reason, fault.path)


def _written(value: dict[str, Any], form: str, message: str) -> dict[str, Any]:
    if form == "json":
        return {"data": describe_bytes(_WRITER.encode(value))}
    if form == "protobuf":
        return {"data": describe_bytes(binary_forms.tree_to_message(value, message).SerializeToString())}
    raise _Unsupported(f"format:{form}")


OPERATIONS: Final[dict[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "compare_severity": lambda args: {"order": order_severities(args["a"], args["b"])},
    "decode": _decode,
    "encode": _encode,
    "lookup": lambda args: {"entry": look_up_entry(args)},
    "match": lambda args: {"matches": is_match(args["record"], args["type"])},
    "relay": _relay,
    "transcode": _transcode,
    "validate": _validate,
}

__all__ = ["OPERATIONS", "answer", "greet"]
