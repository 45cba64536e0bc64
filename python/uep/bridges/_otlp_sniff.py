"""Whether the first bytes of an input are an OTLP export request in binary protobuf. Looks at structure; makes no record.

Protobuf has no magic number, and short bytes are a message of many types. So every field that is there must be one that
OTLP has, of its wire type and with a value that it can have, and at least one whole record must say when it was made.
"""

from __future__ import annotations

from typing import Final

__all__ = ["may_go_on", "sniff_request"]

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_FIRST: Final = 946_684_800 * 10**9  # the year 2000, in nanoseconds
_LAST: Final = 4_102_444_800 * 10**9  # the year 2100
_DEEPEST: Final = 64  # a record in an attribute takes three for each of its own levels
_MOST: Final = 1 << 18
"""So many bytes are looked at; what is wrong behind them is a damaged request."""

_TEXT, _MESSAGE, _ID, _SPAN_ID, _TIME, _ANY = "text", "message", "id", "span id", "time", ""
_Field = tuple[int, str]
_TYPES: Final[dict[str, dict[int, _Field | tuple[int, str, str]]]] = {
    "request": {1: (_BYTES, _MESSAGE, "of_resource")},
    "of_resource": {1: (_BYTES, _MESSAGE, "resource"), 2: (_BYTES, _MESSAGE, "of_scope"), 3: (_BYTES, _TEXT)},
    "resource": {1: (_BYTES, _MESSAGE, "pair"), 2: (_VARINT, _ANY), 3: (_BYTES, _ANY)},
    "of_scope": {1: (_BYTES, _MESSAGE, "scope"), 2: (_BYTES, _MESSAGE, "record"), 3: (_BYTES, _TEXT)},
    "scope": {
        1: (_BYTES, _TEXT),
        2: (_BYTES, _TEXT),
        3: (_BYTES, _MESSAGE, "pair"),
        4: (_VARINT, _ANY),
    },
    "pair": {1: (_BYTES, _TEXT), 2: (_BYTES, _MESSAGE, "value")},
    "value": {
        1: (_BYTES, _TEXT),
        2: (_VARINT, _ANY),
        3: (_VARINT, _ANY),
        4: (_FIXED64, _ANY),
        5: (_BYTES, _MESSAGE, "values"),
        6: (_BYTES, _MESSAGE, "pairs"),
        7: (_BYTES, _ANY),
    },
    "values": {1: (_BYTES, _MESSAGE, "value")},
    "pairs": {1: (_BYTES, _MESSAGE, "pair")},
    "log": {
        1: (_FIXED64, _TIME),
        2: (_VARINT, _ANY),
        3: (_BYTES, _TEXT),
        5: (_BYTES, _MESSAGE, "value"),
        6: (_BYTES, _MESSAGE, "pair"),
        7: (_VARINT, _ANY),
        8: (_FIXED32, _ANY),
        9: (_BYTES, _ID),
        10: (_BYTES, _SPAN_ID),
        11: (_FIXED64, _TIME),
        12: (_BYTES, _TEXT),
    },
    "span": {
        1: (_BYTES, _ID),
        2: (_BYTES, _SPAN_ID),
        3: (_BYTES, _TEXT),
        4: (_BYTES, _SPAN_ID),
        5: (_BYTES, _TEXT),
        6: (_VARINT, _ANY),
        7: (_FIXED64, _TIME),
        8: (_FIXED64, _TIME),
        9: (_BYTES, _MESSAGE, "pair"),
        10: (_VARINT, _ANY),
        11: (_BYTES, _MESSAGE, "event"),
        12: (_VARINT, _ANY),
        13: (_BYTES, _MESSAGE, "link"),
        14: (_VARINT, _ANY),
        15: (_BYTES, _MESSAGE, "status"),
        16: (_FIXED32, _ANY),
    },
    "event": {
        1: (_FIXED64, _TIME),
        2: (_BYTES, _TEXT),
        3: (_BYTES, _MESSAGE, "pair"),
        4: (_VARINT, _ANY),
    },
    "link": {
        1: (_BYTES, _ID),
        2: (_BYTES, _SPAN_ID),
        3: (_BYTES, _TEXT),
        4: (_BYTES, _MESSAGE, "pair"),
        5: (_VARINT, _ANY),
        6: (_FIXED32, _ANY),
    },
    "status": {2: (_BYTES, _TEXT), 3: (_VARINT, _ANY)},
}
_SIZES: Final = {_ID: (0, 16), _SPAN_ID: (0, 8)}


class _Foreign(Exception):
    """The bytes are no request."""


class _Cut(Exception):
    """The bytes end inside of what may be a request."""


def sniff_request(head: bytes) -> float:
    """Return 0.9 for bytes that are, as far as they go, a request of logs or of spans; else 0 (UEP-BRG-1163)."""
    walk = _Walk(head[:_MOST])
    return 0.9 if walk.is_possible() and walk.dated else 0.0


def may_go_on(head: bytes) -> bool:
    """Return whether more bytes could make a request of some that are none yet."""
    walk = _Walk(head)
    return len(head) < _MOST and walk.is_possible() and not walk.dated


class _Walk:
    """Goes once through the bytes of a request; ``dated`` counts the whole records that say when they were made."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.dated = 0

    def is_possible(self) -> bool:
        """Return whether nothing in the bytes speaks against a request."""
        try:
            return self._data[:1] == b"\n" and (self.message(0, len(self._data), "request", 0) or True)
        except _Foreign:
            return False
        except _Cut:
            return True

    def message(self, place: int, end: int, kind: str, depth: int) -> bool:
        """Look at a message; return whether it says a time. Only the end of the bytes may be inside of a field."""
        if depth > _DEEPEST:
            raise _Foreign
        fields, dated = _TYPES[kind], False
        while place < end:
            tag, place = self._varint(place, end)
            field = fields.get(tag >> 3)
            if field is None or field[0] != tag & 7:
                raise _Foreign
            if field[0] == _VARINT:
                _, place = self._varint(place, end)
                continue
            size = 8 if field[0] == _FIXED64 else 4
            if field[0] == _BYTES:
                size, place = self._varint(place, end)
            if place + size > end:
                if end == len(self._data):
                    self._look(place, end, field, depth, is_cut=True)
                    raise _Cut
                raise _Foreign
            dated |= self._look(place, place + size, field, depth, is_cut=False)
            place += size
        return dated

    def _look(
        self, place: int, end: int, field: _Field | tuple[int, str, str], depth: int, *, is_cut: bool
    ) -> bool:
        """Look at the value of a field; return whether it is a time."""
        if len(field) == 3:
            dated = self._inner(place, end, field[2], depth + 1)
            if field[2] == "record" and not is_cut:
                self.dated += dated
            return False
        if is_cut:
            return False
        value = self._data[place:end]
        if field[1] == _TEXT:
            try:
                return "\0" in value.decode() and self._refuse()
            except UnicodeDecodeError:
                raise _Foreign from None
        if field[1] == _TIME:
            moment = int.from_bytes(value, "little")
            return moment != 0 and (_FIRST <= moment < _LAST or self._refuse())
        return len(value) not in _SIZES.get(field[1], (len(value),)) and self._refuse()

    def _inner(self, place: int, end: int, kind: str, depth: int) -> bool:
        if kind != "record":
            return self.message(place, end, kind, depth)
        # A span begins with the id of its trace, a log record with the time: a message of one is none of the other.
        is_span = self._data[place : place + 2] == b"\x0a\x10"
        return self.message(place, end, "span" if is_span else "log", depth)

    def _refuse(self) -> bool:
        raise _Foreign

    def _varint(self, place: int, end: int) -> tuple[int, int]:
        value = 0
        for shift in range(0, 70, 7):
            if place >= end:
                raise _Cut if end == len(self._data) else _Foreign
            byte = self._data[place]
            place += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, place
        raise _Foreign
