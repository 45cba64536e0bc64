"""Tell what a file holds by its content: a record, a batch, JSON Lines, or a record in a binary form. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import msgspec

from uep.encoding import BATCH_JSON, JSON, MSGPACK, PROTOBUF

# The first field of every record is protocol_version; its tag is a byte that JSON takes for white space,
# its length one that JSON forbids. A MessagePack map starts with a byte that UTF-8 text cannot start with.
_PROTOBUF: Final = re.compile(rb"\n[\x03-\x09][1-9][0-9]*\.")
_MSGPACK_MAPS: Final = frozenset({*range(0x80, 0x90), 0xDE, 0xDF})
_BATCH_MEMBERS: Final = ("errors", "dropped_records")


class FoundDocument(NamedTuple):
    """One document of a file: its line (None where the file is one document), its bytes and its media type."""

    line: int | None
    data: bytes
    media_type: str


def split_documents(data: bytes) -> Iterator[FoundDocument]:
    """Give the documents of a file in order; blank lines between JSON Lines are passed over."""
    if _PROTOBUF.match(data):
        yield FoundDocument(None, data, PROTOBUF)
    elif data[:1] and data[0] in _MSGPACK_MAPS:
        yield FoundDocument(None, data, MSGPACK)
    elif _holds_lines(data):
        for number, line in enumerate(data.split(b"\n"), 1):
            if line.strip():
                yield FoundDocument(number, line.rstrip(b"\r"), JSON)
    else:
        yield FoundDocument(None, data, BATCH_JSON if _is_batch(data) else JSON)


def _holds_lines(data: bytes) -> bool:
    """Tell JSON Lines from one document: among the lines, one is a whole object and is not alone."""
    lines = [line for line in data.split(b"\n") if line.strip()]
    return len(lines) > 1 and _is_object(_read(lines[0]), _read(lines[1]), _read(lines[-1]))


def _is_object(*values: Any) -> bool:
    return any(isinstance(value, dict) and value for value in values)


def _is_batch(data: bytes) -> bool:
    found = _read(data)
    return isinstance(found, dict) and any(key in found for key in _BATCH_MEMBERS) and "error_id" not in found


def _read(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except (ValueError, RecursionError):
        return None


__all__ = ["FoundDocument", "split_documents"]
