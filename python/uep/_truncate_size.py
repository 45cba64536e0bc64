"""Compute the size of a record's binary form by the rules of its fields, without making the bytes and without protobuf.

UEP-LIM-002: every field that is present once, shortest varints, map entries with key and value, no unknown fields.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from uep._gen.structure import ENUMS, MESSAGES, Field
from uep._times import parse_duration, parse_timestamp

_DOUBLE: Final = 9  # tag and eight bytes
_WORD: Final = 1 << 64

_Measure = Callable[[Any], int]


def size_of(struct: Any) -> int:
    """Return the binary size of a record, batch or any struct of one, in bytes."""
    total = 0
    for name, measure, keeps_zero in _plan(type(struct).__name__):
        value = getattr(struct, name)
        if value or (keeps_zero and value is not None):
            total += measure(value)
    return total


def text_size(text: str) -> int:
    """Return the length of a text in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


@cache
def _plan(message: str) -> tuple[tuple[str, _Measure, bool], ...]:
    """List the fields of a message: name, how to measure a value, whether a false or empty value is written too."""
    return tuple(
        (field.name, _measure_of(field), field.presence and field.shape == "one" and field.kind in _WITH_ZERO)
        for field in MESSAGES[message]
    )


def _measure_of(field: Field) -> _Measure:
    tag = _tag(field)
    if field.shape == "map":
        value = _value_size if field.kind == "value" else text_size
        return lambda entries: sum(
            tag + _prefixed(1 + _prefixed(text_size(key)) + 1 + _prefixed(value(item)))
            for key, item in entries.items()
        )
    single = _KINDS[field.kind](field)
    if field.shape == "list":
        return lambda items: len(items) * tag + sum(map(single, items))
    return lambda item: tag + single(item)


def _tag(field: Field) -> int:
    return varint_size(field.number << 3)


def varint_size(number: int) -> int:
    """Return how many bytes a varint takes; a negative number takes ten."""
    return max(1, (number % _WORD).bit_length() + 6) // 7 if number else 1


def _prefixed(size: int) -> int:
    return varint_size(size) + size


def _value_size(value: Any) -> int:
    """Measure a google.protobuf.Value."""
    if value is None or value is True or value is False:
        return 2
    if isinstance(value, str):
        return 1 + _prefixed(text_size(value))
    if isinstance(value, dict):
        entries = (
            1 + _prefixed(text_size(key)) + 1 + _prefixed(_value_size(item)) for key, item in value.items()
        )
        return 1 + _prefixed(sum(1 + _prefixed(entry) for entry in entries))
    if isinstance(value, list):
        return 1 + _prefixed(sum(1 + _prefixed(_value_size(item)) for item in value))
    return _DOUBLE


def _seconds_size(parts: tuple[int, int]) -> int:
    seconds, nanos = parts
    size = (1 + varint_size(seconds) if seconds else 0) + (1 + varint_size(nanos) if nanos else 0)
    return _prefixed(size)


def _enum_size(field: Field) -> _Measure:
    numbers: dict[Any, int] = dict(ENUMS[field.type_name].numbers)
    return lambda value: varint_size(value if type(value) is int else numbers[getattr(value, "value", value)])


# A time that is absent is an empty text, an absent message None; the others have a zero that can be present.
_WITH_ZERO: Final = ("bool", "bytes", "string", "uint32", "value")

_KINDS: Final[dict[str, Callable[[Field], _Measure]]] = {
    "bool": lambda _: lambda value: 1,
    "bytes": lambda _: lambda value: _prefixed(len(value)),
    "duration": lambda _: lambda value: _seconds_size(parse_duration(value)),
    "enum": _enum_size,
    "fixed64": lambda _: lambda value: 8,
    "message": lambda _: lambda value: _prefixed(size_of(value)),
    "string": lambda _: lambda value: _prefixed(text_size(value)),
    "timestamp": lambda _: lambda value: _seconds_size(parse_timestamp(value)),
    "uint32": lambda _: varint_size,
    "value": lambda _: lambda value: _prefixed(_value_size(value)),
}

__all__ = ["size_of", "text_size", "varint_size"]
