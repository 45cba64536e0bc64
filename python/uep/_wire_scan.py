"""Look for unknown fields in bytes of the binary form that a protobuf runtime has read. Judges nothing.

A runtime keeps what it does not know, but loses it with a map entry that a later one of the same key replaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

VARINT: Final = 0
FIXED64: Final = 1
BYTES: Final = 2
FIXED32: Final = 5
_MESSAGE: Final = 11
# By the numbers of FieldDescriptorProto.Type; what is not here is a varint.
_WIRE_TYPES: Final = {
    1: FIXED64,
    2: FIXED32,
    6: FIXED64,
    7: FIXED32,
    9: BYTES,
    11: BYTES,
    12: BYTES,
    15: FIXED32,
    16: FIXED64,
}


def split_fields(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield number, wire type, start and end of each field's content; `data` was read by a runtime, so it is well-formed.

    A group, which no message of the protocol has, ends it.
    """
    at, end = 0, len(data)
    while at < end:
        tag, at = _read_varint(data, at)
        start, wire_type = at, tag & 7
        if wire_type == VARINT:
            _, at = _read_varint(data, at)
        elif wire_type == BYTES:
            size, start = _read_varint(data, at)
            at = start + size
        elif wire_type == FIXED64:
            at += 8
        elif wire_type == FIXED32:
            at += 4
        else:
            at = end
        yield tag >> 3, wire_type, start, at


def holds_unknown(data: bytes, descriptor: Any) -> bool:
    """Tell whether a field at any depth is not one of its message, or has not that field's wire type."""
    known = descriptor.fields_by_number
    for number, wire_type, start, end in split_fields(data):
        field = known.get(number)
        if field is None or _WIRE_TYPES.get(field.type, VARINT) != wire_type:
            return True
        if field.type == _MESSAGE and holds_unknown(data[start:end], field.message_type):
            return True
    return False


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    byte = data[at]
    value, shift = byte & 0x7F, 7
    while byte >= 0x80:
        at += 1
        byte = data[at]
        value |= (byte & 0x7F) << shift
        shift += 7
    return value, at + 1


__all__ = ["BYTES", "FIXED32", "FIXED64", "VARINT", "holds_unknown", "split_fields"]
