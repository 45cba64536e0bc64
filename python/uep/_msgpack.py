"""Read MessagePack strictly: the JSON value tree with bytes as bin. The slow path only; knows nothing of records.

UEP-MSGP: one value, string keys, no key twice, UTF-8, finite numbers, no extension type, a cap on nesting.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final

from uep._strict_json import MAX_LISTED, Reading
from uep._verdict import quote, refuse, refuse_depth, write_pointer
from uep.errors import Refusal


class _Malformed(Exception):
    """Ends the reading at a byte."""

    def __init__(self, at: int, detail: str) -> None:
        super().__init__(f"byte {at}: {detail}")


def read_msgpack(data: bytes, *, max_depth: int) -> Reading:
    """Read one MessagePack document; never raises. Duplicate keys do not end the reading, anything malformed does."""
    reader = _Reader(data, max_depth)
    try:
        tree = reader.read_value(1)
        if reader.at != len(data):
            raise _Malformed(reader.at, "bytes after the value")
        return Reading(tree, reader.faults)
    except _Malformed as stop:
        fault = refuse("malformed", "", detail=str(stop), form="MessagePack")
    except RecursionError:
        fault = refuse_depth(max_depth)
    return Reading(None, [*reader.faults, fault])


class _Reader:
    """A recursive descent over the bytes; `at` is the next unread byte."""

    def __init__(self, data: bytes, max_depth: int) -> None:
        self.at = 0
        self.faults: list[Refusal] = []
        self._data = data
        self._max_depth = max_depth
        self._keys: list[str | int] = []

    def read_value(self, depth: int) -> Any:
        tag = self._take(1)[0]
        if tag < 0x80:
            return tag
        if tag >= 0xE0:
            return tag - 0x100
        if tag < 0x90:
            return self._read_map(tag & 0x0F, depth)
        if tag < 0xA0:
            return self._read_array(tag & 0x0F, depth)
        if tag < 0xC0:
            return self._read_text(tag & 0x1F)
        reader = _TAGS.get(tag)
        if reader is None:
            raise _Malformed(
                self.at - 1, f"type 0x{tag:02x} is not used (extension types and 0xc1 are refused)"
            )
        return reader(self, depth)

    def _take(self, count: int) -> bytes:
        # Lengths are checked against what is there before anything is allocated.
        if count > len(self._data) - self.at:
            raise _Malformed(len(self._data), "the data ends inside a value")
        taken = self._data[self.at : self.at + count]
        self.at += count
        return taken

    def _unsigned(self, size: int) -> int:
        return int.from_bytes(self._take(size))

    def _signed(self, size: int) -> int:
        return int.from_bytes(self._take(size), signed=True)

    def _read_float(self, form: str, size: int) -> float:
        at = self.at
        number: float = struct.unpack(form, self._take(size))[0]
        if number - number != 0.0:
            raise _Malformed(at, "a number that is not finite")
        return number

    def _read_text(self, size: int) -> str:
        at = self.at
        try:
            return self._take(size).decode()
        except UnicodeDecodeError:
            raise _Malformed(at, "a string that is not UTF-8") from None

    def _enter(self, count: int, width: int, depth: int) -> None:
        if depth > self._max_depth:
            raise RecursionError
        if count * width > len(self._data) - self.at:
            raise _Malformed(len(self._data), "the data ends inside a value")

    def _read_array(self, count: int, depth: int) -> list[Any]:
        self._enter(count, 1, depth)
        items: list[Any] = []
        for index in range(count):
            self._keys.append(index)
            items.append(self.read_value(depth + 1))
            self._keys.pop()
        return items

    def _read_map(self, count: int, depth: int) -> dict[str, Any]:
        self._enter(count, 2, depth)
        members: dict[str, Any] = {}
        for _ in range(count):
            at = self.at
            key = self.read_value(depth + 1)
            if not isinstance(key, str):
                raise _Malformed(at, "a key that is not a string")
            self._keys.append(key)
            if key in members and len(self.faults) < MAX_LISTED:
                self.faults.append(refuse("duplicate_key", write_pointer(self._keys), key=quote(key)))
            members[key] = self.read_value(depth + 1)
            self._keys.pop()
        return members


_TAGS: Final[dict[int, Callable[[_Reader, int], Any]]] = {
    0xC0: lambda reader, depth: None,
    0xC2: lambda reader, depth: False,
    0xC3: lambda reader, depth: True,
    0xC4: lambda reader, depth: reader._take(reader._unsigned(1)),
    0xC5: lambda reader, depth: reader._take(reader._unsigned(2)),
    0xC6: lambda reader, depth: reader._take(reader._unsigned(4)),
    0xCA: lambda reader, depth: reader._read_float(">f", 4),
    0xCB: lambda reader, depth: reader._read_float(">d", 8),
    0xCC: lambda reader, depth: reader._unsigned(1),
    0xCD: lambda reader, depth: reader._unsigned(2),
    0xCE: lambda reader, depth: reader._unsigned(4),
    0xCF: lambda reader, depth: reader._unsigned(8),
    0xD0: lambda reader, depth: reader._signed(1),
    0xD1: lambda reader, depth: reader._signed(2),
    0xD2: lambda reader, depth: reader._signed(4),
    0xD3: lambda reader, depth: reader._signed(8),
    0xD9: lambda reader, depth: reader._read_text(reader._unsigned(1)),
    0xDA: lambda reader, depth: reader._read_text(reader._unsigned(2)),
    0xDB: lambda reader, depth: reader._read_text(reader._unsigned(4)),
    0xDC: lambda reader, depth: reader._read_array(reader._unsigned(2), depth),
    0xDD: lambda reader, depth: reader._read_array(reader._unsigned(4), depth),
    0xDE: lambda reader, depth: reader._read_map(reader._unsigned(2), depth),
    0xDF: lambda reader, depth: reader._read_map(reader._unsigned(4), depth),
}


__all__ = ["read_msgpack"]
