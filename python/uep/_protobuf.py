"""Carry records to and from protobuf bytes with the installed protobuf runtime and a private descriptor pool.

The one module that meets protobuf; imported on first use only. Judges nothing but the wire format itself.
Where the C core is installed it goes first; whatever it does not take is the runtime's to judge.
"""

from __future__ import annotations

from typing import Any

from google.protobuf.message import DecodeError as WireError
from google.protobuf.message import Message

from uep._gen import wire
from uep._gen.model import ErrorBatch, UniversalErrorProtocol
from uep._native_codec import read_native, write_native
from uep._wire_scan import holds_unknown

Carried = UniversalErrorProtocol | ErrorBatch


def write_protobuf(value: Carried) -> bytes:
    """Write the binary form; ValueError or TypeError where the value is no valid record."""
    written = write_native(value)
    return write_runtime(value) if written is None else written


def read_protobuf(data: bytes, *, batch: bool = False) -> tuple[Carried, bool]:
    """Read the binary form as (value, it held fields the model does not know); ValueError where it is none."""
    read = read_native(data, batch=batch)
    return read_runtime(data, batch=batch) if read is None else read


def write_runtime(value: Carried) -> bytes:
    """Write with the protobuf runtime."""
    if isinstance(value, ErrorBatch):
        return bytes(wire.batch_to_message(value).SerializeToString(deterministic=True))
    return bytes(wire.record_to_message(value).SerializeToString(deterministic=True))


def read_runtime(data: bytes, *, batch: bool = False) -> tuple[Carried, bool]:
    """Read with the protobuf runtime."""
    message = parse_message(data, batch=batch)
    value = wire.batch_from_message(message) if batch else wire.record_from_message(message)
    return value, has_unknown(data, message)


def parse_message(data: bytes, *, batch: bool = False) -> Any:
    """Parse into a message of the private pool; ValueError where the bytes are none."""
    kind = wire.BATCH_MESSAGE if batch else wire.RECORD_MESSAGE
    try:
        return kind.FromString(data)
    except WireError as broken:
        # The runtime tells neither the place nor whether UTF-8, nesting or the wire format is at fault.
        raise ValueError(str(broken)) from None


def has_unknown(data: bytes, message: Message) -> bool:
    """Tell whether the bytes of a message that was parsed hold fields that its descriptor does not know."""
    # What is as long as it would be written anew has lost nothing.
    return has_unknown_fields(message) or (
        message.ByteSize() != len(data) and holds_unknown(data, message.DESCRIPTOR)
    )


def has_unknown_fields(message: Message) -> bool:
    """Tell whether a message, or one inside it, holds fields that its descriptor does not know."""
    # Only the runtime sees all levels: what DiscardUnknownFields takes away was unknown. On a copy, because the
    # runtime written in Python keeps the size it once computed.
    known = type(message)()
    known.CopyFrom(message)
    known.DiscardUnknownFields()
    return known.ByteSize() != message.ByteSize()


__all__ = [
    "Carried",
    "has_unknown",
    "has_unknown_fields",
    "parse_message",
    "read_protobuf",
    "read_runtime",
    "write_protobuf",
    "write_runtime",
]
