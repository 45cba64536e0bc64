"""The standard details of google.rpc between protobuf bytes and their ProtoJSON members. Knows these ten messages only.

Bytes with anything else in them, an unknown field or a damaged end, are not read: whoever asked keeps them whole.
"""

from __future__ import annotations

from typing import Any, Final

from uep._times import format_duration, parse_duration

__all__ = ["MESSAGES", "pack_detail", "unpack_detail"]

# Message -> number of the field -> name, kind, whether it is repeated. A kind with a capital letter is a message.
_Fields = dict[int, tuple[str, str, bool]]
MESSAGES: Final[dict[str, _Fields]] = {
    "BadRequest": {1: ("fieldViolations", "FieldViolation", True)},
    "DebugInfo": {1: ("stackEntries", "string", True), 2: ("detail", "string", False)},
    "Duration": {1: ("seconds", "int64", False), 2: ("nanos", "int64", False)},
    "Entry": {1: ("key", "string", False), 2: ("value", "string", False)},
    "ErrorInfo": {1: ("reason", "string", False), 2: ("domain", "string", False), 3: ("metadata", "Entry", True)},
    "FieldViolation": {
        1: ("field", "string", False),
        2: ("description", "string", False),
        3: ("reason", "string", False),
        4: ("localizedMessage", "LocalizedMessage", False),
    },
    "Help": {1: ("links", "Link", True)},
    "Link": {1: ("description", "string", False), 2: ("url", "string", False)},
    "LocalizedMessage": {1: ("locale", "string", False), 2: ("message", "string", False)},
    "Precondition": {
        1: ("type", "string", False),
        2: ("subject", "string", False),
        3: ("description", "string", False),
    },
    "PreconditionFailure": {1: ("violations", "Precondition", True)},
    "Quota": {
        1: ("subject", "string", False),
        2: ("description", "string", False),
        3: ("apiService", "string", False),
        4: ("quotaMetric", "string", False),
        5: ("quotaId", "string", False),
        6: ("quotaDimensions", "Entry", True),
        7: ("quotaValue", "int64", False),
        8: ("futureQuotaValue", "int64", False),
    },
    "QuotaFailure": {1: ("violations", "Quota", True)},
    "RequestInfo": {1: ("requestId", "string", False), 2: ("servingData", "string", False)},
    "ResourceInfo": {
        1: ("resourceType", "string", False),
        2: ("resourceName", "string", False),
        3: ("owner", "string", False),
        4: ("description", "string", False),
    },
    "RetryInfo": {1: ("retryDelay", "Duration", False)},
}  # fmt: skip
_DETAILS: Final = frozenset(MESSAGES) - {
    "Duration",
    "Entry",
    "FieldViolation",
    "Link",
    "Precondition",
    "Quota",
}
_PREFIX: Final = "google.rpc."
_VARINT: Final = 0
_BYTES: Final = 2
_WORD_BITS: Final = 64


def unpack_detail(type_name: str, data: bytes) -> dict[str, Any] | None:
    """Return the ProtoJSON members of a standard detail; None for another type or bytes that are not all understood."""
    name = type_name.removeprefix(_PREFIX)
    if name not in _DETAILS or not type_name.startswith(_PREFIX):
        return None
    try:
        return _read(name, data)
    except (IndexError, UnicodeDecodeError, ValueError):
        return None


def pack_detail(type_name: str, members: dict[str, Any]) -> bytes:
    """Return the bytes of a standard detail."""
    return _write(type_name.removeprefix(_PREFIX), members)


def _read(name: str, data: bytes) -> dict[str, Any]:
    fields = MESSAGES[name]
    found: dict[str, Any] = {}
    place = 0
    while place < len(data):
        tag, place = _read_varint(data, place)
        key, kind, repeated = fields.get(tag >> 3, ("", "", False))
        value: Any
        if not key or tag & 7 != (_VARINT if kind == "int64" else _BYTES):
            raise ValueError("has a field that nobody here knows")
        number, place = _read_varint(data, place)
        if kind == "int64":
            value = number - (1 << _WORD_BITS) if number >> (_WORD_BITS - 1) else number
        else:
            if place + number > len(data):
                raise ValueError("ends too early")
            value = _value(kind, data[place : place + number])
            place += number
        if kind == "Entry":
            found.setdefault(key, {})[value.get("key", "")] = value.get("value", "")
        elif repeated:
            found.setdefault(key, []).append(value)
        else:
            found[key] = value
    return found


def _value(kind: str, data: bytes) -> Any:
    if kind == "string":
        return data.decode()
    members = _read(kind, data)
    return (
        format_duration(members.get("seconds", 0), members.get("nanos", 0)) if kind == "Duration" else members
    )


def _read_varint(data: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            if value >> _WORD_BITS:
                raise ValueError("has a number of more than 64 bits")
            return value, place
        if shift > _WORD_BITS:
            raise ValueError("has a number that does not end")


def _write(name: str, members: dict[str, Any]) -> bytes:
    written = b""
    for number, (key, kind, _repeated) in MESSAGES[name].items():
        value = members.get(key)
        if value is None or value == "":
            continue
        if kind == "Entry":
            value = [{"key": key, "value": text} for key, text in value.items()]
        if kind == "Duration":
            seconds, nanos = parse_duration(str(value))
            value = {"seconds": seconds, "nanos": nanos}
        for item in value if isinstance(value, list) else [value]:
            written += _write_field(number, kind, item)
    return written


def _write_field(number: int, kind: str, item: Any) -> bytes:
    if kind == "int64":
        count = int(item) % (1 << _WORD_BITS)
        return _varint(number << 3 | _VARINT) + _varint(count) if count else b""
    data = item.encode() if kind == "string" else _write(kind, item)
    return _varint(number << 3 | _BYTES) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)
