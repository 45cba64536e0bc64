"""Find and compare values of records as JSON. Knows no format and no capability."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def resolve(tree: Any, pattern: str) -> Iterator[Any]:
    """Yield what a pointer leads to; a star stands for every element or member, and a name may hold dots only."""
    found = [tree]
    for token in pattern.split("/")[1:]:
        following: list[Any] = []
        for one in found:
            if isinstance(one, dict):
                following += list(one.values()) if token == "*" else [one[token]] if token in one else []
            elif isinstance(one, list):
                following += (
                    one if token == "*" else one[int(token) : int(token) + 1] if token.isdecimal() else []
                )
        found = following
    yield from found


def holds(found: Any, wanted: Any) -> bool:
    """Return whether what was read back has all of what was sent; a bridge may have added to it."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            key in found and holds(found[key], value) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return isinstance(found, list) and all(any(holds(item, one) for item in found) for one in wanted)
    return type(found) is type(wanted) and bool(found == wanted)


def leaves(value: Any) -> Iterator[Any]:
    """Yield the texts and numbers in a value."""
    if isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def has_trace(wanted: Any, found: dict[str, Any], baseline: dict[str, Any]) -> bool:
    """Return whether something that only the capability has brought stands anywhere in the record."""
    new = {json.dumps(one) for one in leaves(found)} - {json.dumps(one) for one in leaves(baseline)}
    told = [one for one in leaves(wanted) if (isinstance(one, str) and len(one) > 2) or _is_large(one)]
    return any(
        json.dumps(one) in new
        or (isinstance(one, str) and any(json.dumps(one)[1:-1] in other for other in new))
        or (_is_large(one) and f'"{one}"' in new)
        for one in told
    )


def _is_large(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) > 9
