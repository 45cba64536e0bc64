"""The binary forms by other people's libraries: google.protobuf on a private pool, msgspec for MessagePack. Reads and writes; judges nothing."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import cache
from typing import Any, Final

import msgspec
from uep_data import locate

from uep_conformance.reference_values import write_fraction, write_timestamp
from uep_conformance.refusals import Refused
from uep_conformance.registry import fields_of

_SECOND: Final = 1_000_000_000
_FIRST_SECOND, _LAST_SECOND = -62_135_596_800, 253_402_300_799
_EPOCH: Final = 719_163 * 86_400  # 1970-01-01 in the count of reference_values


@cache
def message_class(name: str) -> Any:
    """Return the protobuf class of a message, from the descriptor set and a pool of the suite's own."""
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    pool = descriptor_pool.DescriptorPool()
    files = descriptor_pb2.FileDescriptorSet.FromString(_descriptor_bytes())
    for file in files.file:
        pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"uep.v1.{name}"))


def _descriptor_bytes() -> bytes:
    for parts in (("python", "uep", "_gen", "descriptor.binpb"), ("schemas", "descriptor.binpb")):
        try:
            return locate(*parts).read_bytes()
        except FileNotFoundError:
            continue
    import importlib.util

    # In a wheel the descriptor set lies inside the library's folder; it is read as data, nothing is imported.
    spec = importlib.util.find_spec("uep_data")
    assert spec is not None
    assert spec.origin is not None
    from pathlib import Path

    return (Path(spec.origin).parents[1] / "uep" / "_gen" / "descriptor.binpb").read_bytes()


def parse_protobuf(data: bytes, name: str) -> Any:
    """Parse bytes as a message; Refused when they are none."""
    from google.protobuf.message import DecodeError

    try:
        return message_class(name).FromString(data)
    except DecodeError:
        raise Refused("malformed") from None


def message_to_tree(message: Any) -> dict[str, Any]:
    """Give a message as a JSON value, field by field, with what ProtoJSON has no word for: numbers that are not finite stay numbers.

    Refused where a time or duration is none (UEP-BIN-014, -015).
    """
    return {field.name: _field_to_json(field, value) for field, value in message.ListFields()}


def _field_to_json(field: Any, value: Any) -> Any:
    if field.message_type is not None and field.message_type.GetOptions().map_entry:
        inner = field.message_type.fields_by_name["value"]
        return {key: _single_to_json(inner, value[key]) for key in value}
    # The first name is of newer runtimes, the second of older ones.
    is_repeated = field.is_repeated if hasattr(field, "is_repeated") else field.label == field.LABEL_REPEATED
    return [_single_to_json(field, item) for item in value] if is_repeated else _single_to_json(field, value)


def _single_to_json(field: Any, value: Any) -> Any:
    if field.message_type is not None:
        convert: Callable[[Any], Any] = _WELL_KNOWN.get(field.message_type.full_name, message_to_tree)
        return convert(value)
    if field.enum_type is not None:
        known = field.enum_type.values_by_number.get(value)
        return known.name if known is not None else value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value) if field.cpp_type in (field.CPPTYPE_UINT64, field.CPPTYPE_INT64) else value


def _timestamp_to_json(value: Any) -> str:
    if not (_FIRST_SECOND <= value.seconds <= _LAST_SECOND and 0 <= value.nanos < _SECOND):
        raise Refused("bad_format")
    return write_timestamp(value.seconds + _EPOCH, value.nanos)


def _duration_to_json(value: Any) -> str:
    if abs(value.nanos) >= _SECOND or value.seconds * value.nanos < 0:
        raise Refused("bad_format")
    sign = "-" if value.seconds < 0 or value.nanos < 0 else ""
    return f"{sign}{abs(value.seconds)}{write_fraction(abs(value.nanos))}s"


def _open_to_json(value: Any) -> Any:
    kind = value.WhichOneof("kind")
    if kind is None or kind == "null_value":
        return None  # UEP-BIN-016
    if kind == "struct_value":
        return {key: _open_to_json(value.struct_value.fields[key]) for key in value.struct_value.fields}
    if kind == "list_value":
        return [_open_to_json(item) for item in value.list_value.values]
    return getattr(value, kind)


def tree_to_message(tree: dict[str, Any], name: str) -> Any:
    """Read a ProtoJSON value as a message; Refused when protobuf's own reader does not take it."""
    from google.protobuf import json_format

    message = message_class(name)()
    try:
        json_format.ParseDict(tree, message)
    except (
        json_format.ParseError,
        ValueError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as wrong:
        raise Refused("wrong_type", str(wrong)) from None
    return message


def has_unknown_fields(message: Any) -> bool:
    """Tell whether a message holds fields that its descriptor does not know, at any level."""
    copy = type(message)()
    copy.CopyFrom(message)
    copy.DiscardUnknownFields()
    return bool(copy.ByteSize() != message.ByteSize())


def size_of(tree: dict[str, Any], name: str) -> int:
    """Measure a record or batch: the length of its binary form (UEP-LIM-002)."""
    return int(tree_to_message(tree, name).ByteSize())


def read_msgpack(data: bytes, name: str) -> Any:
    """Read a message in MessagePack as a JSON value, bytes as base64; Refused when it is none."""
    try:
        tree = msgspec.msgpack.decode(data, ext_hook=_refuse_extension)
        _check_bytes(tree, name)
        return _as_json(tree)
    except (msgspec.DecodeError, ValueError, RecursionError):
        raise Refused("malformed") from None


def _check_bytes(tree: Any, name: str) -> None:
    """UEP-MSGP-004: bytes are of the type bin; once they are base64 nobody can tell."""
    for field in fields_of(name).values() if isinstance(tree, dict) else ():
        found = tree.get(field["name"])
        for value in found if isinstance(found, list) else [found]:
            if field["type"] == "bytes" and isinstance(value, str):
                raise Refused("wrong_type", f"/{field['name']}")
            if field["type"] == "message":
                _check_bytes(value, field["type_name"])


def write_msgpack(tree: Any) -> bytes:
    """Write a value as MessagePack; bytes stand in it as bytes."""
    return msgspec.msgpack.encode(tree)


def _refuse_extension(code: int, data: memoryview) -> Any:
    raise ValueError(f"extension type {code}")


def _as_json(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, list):
        return [_as_json(one) for one in value]
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise ValueError("a key that is no string")
        return {key: _as_json(one) for key, one in value.items()}
    return value


_WELL_KNOWN: Final[dict[str, Callable[[Any], Any]]] = {
    "google.protobuf.Duration": _duration_to_json,
    "google.protobuf.Timestamp": _timestamp_to_json,
    "google.protobuf.Value": _open_to_json,
}

__all__ = [
    "has_unknown_fields",
    "message_class",
    "message_to_tree",
    "parse_protobuf",
    "read_msgpack",
    "size_of",
    "tree_to_message",
    "write_msgpack",
]
