"""Write the paths of marks. Knows JSON Pointer and the limits of a mark; decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from uep._gen.limits import MAX_MARK_PATH_BYTES
from uep.model import Mark

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def pointer(tokens: Iterable[object]) -> str:
    """Return the JSON Pointer (RFC 6901) of a path; one too long for a mark is cut to the longest parent that fits."""
    path = ""
    for token in tokens:
        text = str(token)
        if "~" in text or "/" in text:
            text = text.replace("~", "~0").replace("/", "~1")
        longer = f"{path}/{text}"
        if len(longer) * 4 > MAX_MARK_PATH_BYTES and len(longer.encode()) > MAX_MARK_PATH_BYTES:
            return path
        path = longer
    return path


def unescape(token: str) -> str:
    """Return a token of a JSON Pointer as it was before it was escaped."""
    return token.replace("~1", "/").replace("~0", "~")


def unique_marks(marks: list[Mark]) -> list[Mark]:
    """Return the marks without those that equal an earlier one in path, kind and rule (UEP-REC-110)."""
    first: dict[tuple[object, ...], Mark] = {}
    for mark in marks:
        first.setdefault((mark.path, mark.kind, mark.rule), mark)
    return list(first.values())


def is_key(name: str, limit: int) -> bool:
    """Say whether a repaired text may be a key of context: not empty, within its limit, no control characters."""
    return bool(name) and len(name.encode()) <= limit and _CONTROLS.search(name) is None


__all__ = ["is_key", "pointer", "unescape", "unique_marks"]
