"""Vectors made from a golden document, cut at every byte, and from the limits of the IR, one byte to each side. Asks no implementation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from uep_conformance.binary_forms import write_msgpack
from uep_conformance.generated_registry import Group, Test, make_test
from uep_conformance.registry import fields_of, load_ir

_HOLE: Final = "@@"
_RECORD: Final[dict[str, Any]] = {
    "protocol_version": "1.0",
    "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
    "error_type": "uep.network.timeout",
    "severity": "Medium",
    "timestamp": "2026-11-21T10:15:30Z",
    "source_language": "python",
    "error_message": "größer als 7 s",
    "context": {"attempt": 3, "peers": ["a", None]},
}
# Where a message stands in a record that is otherwise valid: what stands around it, and the members it has to have itself.
_PLACES: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "Code": ("/codes/0", {"space": "grpc", "value": "4"}),
    "Correlation": ("/correlation", {}),
    "Frame": ("/nodes/0/stack/frames/0", {}),
    "Handling": ("/handling", {}),
    "Link": ("/links/0", {"url": "https://example.com/help"}),
    "Node": ("/nodes/1", {"parent": 0, "relation": "RELATION_CAUSE"}),
    "Resource": ("/resource", {}),
    "Text": ("/user_messages/0", {"locale": "en", "text": "x"}),
    "Thread": ("/threads/0", {}),
    "UniversalErrorProtocol": ("", {}),
    "Violation": ("/violations/0", {}),
}


def golden_binary() -> bytes:
    """Give the golden record in the binary form: the mandatory fields in the order of their numbers, then others, with nesting.

    Written byte by byte here, so that no encoder's order of fields gets into the vectors.
    """
    head = [(1, b"1.0"), (2, _RECORD["error_id"].encode()), (3, b"uep.network.timeout")]
    tail = [(5, bytes.fromhex("08c2de85d806")), (6, b"python"), (7, "größer als 7 s".encode())]
    number = b"\x0a\x07attempt\x12\x09\x11" + bytes.fromhex("0000000000000840")
    frame = _field(1, b"fetch_stock") + _field(5, b"stock.py") + b"\x38\x29"
    node = _field(3, b"TimeoutError") + _field(7, _field(1, frame) + b"\x28\x01")
    mandatory = [*(_field(*pair) for pair in head), b"\x20\x14", *(_field(*pair) for pair in tail)]
    return b"".join([*mandatory, _field(9, number), _field(10, b"Wait."), _field(12, node), b"\x88\x01\x02"])


def _field(number: int, value: bytes) -> bytes:
    return bytes([number << 3 | 2, len(value)]) + value


def cut_groups() -> Iterator[tuple[str, Group]]:
    """Give the golden documents cut at every byte, by the area they belong to."""
    data = golden_binary()
    ends = _ends_of_fields(data)
    tests = [_cut_binary(data, end, ends) for end in range(len(data))]
    args = {"format": "protobuf", "profile": "accept"}
    yield "binary", ({"op": "validate", "level": "standard", "args": args}, tests)
    text = json.dumps(_RECORD, ensure_ascii=False, separators=(",", ":")).encode()
    tests = list(_cut_whole(text, "JSON-003 REC-143", "JSON"))
    yield "envelope", ({"op": "validate", "level": "core", "args": {**args, "format": "json"}}, tests)
    tests = list(_cut_whole(write_msgpack(_RECORD), "REC-143", "MessagePack"))
    yield "msgpack", ({"op": "validate", "profile": "msgpack", "args": {**args, "format": "msgpack"}}, tests)


def _cut_whole(data: bytes, req: str, form: str) -> Iterator[Test]:
    """Give the vectors of a form in which no beginning of a document is one."""
    refused = {"rejected": {"reason": "malformed", "path": ""}}
    for end in range(len(data)):
        comment = f"{form} of {end} bytes of {len(data)} is no document."
        yield make_test(req, comment, _bytes(data[:end]), refused)


def _cut_binary(data: bytes, end: int, ends: list[int]) -> Test:
    """Give the vector of a beginning: one that ends between two fields is a message, one that ends inside a field is none."""
    given = {"hex": data[:end].hex()}
    if end in ends:
        mandatory = 7
        if ends.index(end) >= mandatory:
            return make_test(
                "BIN-004",
                f"The first {end} bytes of {len(data)} are a message with all that is mandatory.",
                given,
                {"ok": {}},
            )
        return make_test(
            "BIN-004 REC-146",
            f"The first {end} bytes of {len(data)} are a message that lacks a field.",
            given,
            {"rejected": {"reason": "missing"}},
        )
    return make_test(
        "BIN-004",
        f"The first {end} bytes of {len(data)} end inside a field.",
        given,
        {"rejected": {"reason": "malformed"}},
    )


def _ends_of_fields(data: bytes) -> list[int]:
    """List where the fields at the top end, the beginning included; the golden record has lengths below 128 only."""
    ends, at = [0], 0
    while at < len(data):
        wide = data[at] >= 0x80
        kind = data[at] & 7
        at += 2 if wide else 1
        at += 1 + data[at] if kind == 2 else 1
        ends.append(at)
    return ends


def limit_groups() -> Iterator[Group]:
    """Give for each text with a limit a value at it and one over it, of characters of two bytes, under both profiles."""
    texts = list(_limited_texts())
    at_limit = [_text_at_limit(*text) for text in texts]
    over = [_text_over_limit(*text) for text in texts]
    canonical = {"format": "json", "profile": "canonical"}
    yield {"op": "validate", "level": "core", "args": canonical}, [*at_limit, *over]
    accept = {"format": "json", "profile": "accept"}
    yield {"op": "validate", "level": "core", "args": accept}, [_text_taken(*text) for text in texts]


def _limited_texts() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Give message, field and limit of each text that a receiver cuts."""
    for message in sorted(_PLACES):
        for field in fields_of(message).values():
            bound = field["limits"].get("bytes")
            is_text = field["type"] == "string" and not field["pattern"] and not field["map"]
            if is_text and bound is not None and "accept" not in bound["refused_by"]:
                yield message, field, bound


def _text_at_limit(message: str, field: dict[str, Any], bound: dict[str, Any]) -> Test:
    size = bound["value"]
    comment = f"{message}.{field['name']} of {size} bytes in characters of two bytes is canonical."
    return make_test("LIM-001 LIM-004", comment, _fill(message, field, size), {"ok": {}})


def _text_over_limit(message: str, field: dict[str, Any], bound: dict[str, Any]) -> Test:
    size = bound["value"] + 1
    comment = f"{message}.{field['name']} of {size} bytes in fewer characters is not canonical."
    path = f"{_PLACES[message][0]}/{field['name']}" + ("/0" if field["repeated"] else "")
    refused = {"rejected": {"reason": bound["reason"], "path": path}}
    return make_test("LIM-001 REC-156", comment, _fill(message, field, size), refused)


def _text_taken(message: str, field: dict[str, Any], bound: dict[str, Any]) -> Test:
    size = bound["value"] + 1
    comment = f"{message}.{field['name']} of {size} bytes is taken by a receiver."
    return make_test("LIM-011", comment, _fill(message, field, size), {"ok": {}})


def value_groups() -> Iterator[Group]:
    """Give for each limit of the registry its look-up."""
    tests = [
        make_test(
            "LIM-004",
            f"The limit {name} has its value.",
            {"name": name},
            {"ok": {"entry": {"name": name, "value": entry["value"]}}},
        )
        for name, entry in sorted(load_ir()["limits"].items())
    ]
    yield {"op": "lookup", "level": "standard", "args": {"kind": "limit"}}, tests


def _fill(message: str, field: dict[str, Any], size: int) -> dict[str, Any]:
    place, others = _PLACES[message]
    value: Any = [_HOLE] if field["repeated"] else _HOLE
    record = {name: item for name, item in _RECORD.items() if name != "context"}
    _put(record, place, {**others, field["name"]: value})
    if place.startswith("/nodes/1"):
        record["nodes"] = [{}, *record["nodes"]]
    if "stack" in place:
        record["nodes"][0]["stack"]["provenance"] = "PROVENANCE_RUNTIME"
    before, after = json.dumps(record, ensure_ascii=False, separators=(",", ":")).split(_HOLE)
    return {"gen": [{"text": before + "x" * (size % 2)}, {"text": "é", "times": size // 2}, {"text": after}]}


def _put(record: dict[str, Any], place: str, value: dict[str, Any]) -> None:
    """Put a value at a pointer whose lists have one entry."""
    tokens = place.split("/")[1:]
    if not tokens:
        record.update(value)
        return
    made: Any = value
    for token in reversed(tokens[1:]):
        made = [made] if token.isdecimal() else {token: made}
    record[tokens[0]] = made


def _bytes(data: bytes) -> dict[str, Any]:
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"hex": data.hex()}


__all__ = ["cut_groups", "golden_binary", "limit_groups", "value_groups"]
