"""Measure context values and leave out the largest entries. Changes no value it keeps."""

from __future__ import annotations

from typing import Any, Final

from uep._truncate_marks import pointer
from uep.model import Mark, MarkKind

_SCALAR: Final = 8
_CONTAINER: Final = 2


def weigh_value(value: Any) -> int:
    """Return the counted bytes of a JSON value (UEP-LIM-003)."""
    if isinstance(value, str):
        return len(value) if value.isascii() else len(value.encode("utf-8", "surrogatepass"))
    if isinstance(value, dict):
        return _CONTAINER + sum(weigh_entry(key, item) for key, item in value.items())
    if isinstance(value, list):
        return _CONTAINER + sum(map(weigh_value, value))
    return _SCALAR


def weigh_entry(key: str, value: Any) -> int:
    """Return the counted bytes of one entry of an object: those of its key and of its value."""
    return len(key.encode("utf-8", "surrogatepass")) + weigh_value(value)


def order_largest(entries: dict[str, Any]) -> list[tuple[str, int]]:
    """Return the keys with their counted bytes in the order in which they go: largest first, then the greater key.

    UEP-LIM-009: keys are compared as UTF-8 bytes, so every language orders them alike.
    """
    weighed = [(key, weigh_entry(key, value)) for key, value in entries.items()]
    return sorted(weighed, key=lambda pair: (pair[1], pair[0].encode()), reverse=True)


def drop_largest(
    entries: dict[str, Any], most: int, budget: int, path: tuple[object, ...], marks: list[Mark]
) -> dict[str, Any]:
    """Leave out the largest entries until at most `most` are left and they fit the budget; one mark tells of it."""
    total = weigh_value(entries)
    if len(entries) <= most and total <= budget:
        return entries
    left = dict(entries)
    for key, weight in order_largest(entries):
        if len(left) <= most and total <= budget:
            break
        del left[key]
        total -= weight
    rule = "limit:max_context_keys" if len(entries) > most else "limit:max_context_bytes"
    marks.append(Mark(path=pointer(path), kind=MarkKind.TRUNCATED, rule=rule, original_size=len(entries)))
    return left


__all__ = ["drop_largest", "order_largest", "weigh_entry", "weigh_value"]
