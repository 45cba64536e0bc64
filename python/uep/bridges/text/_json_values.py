"""JSON in the lines of a log: the object that a line is, the strings in it, and the wrapper of a line that is an object. Finds no errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from uep.bridges._json import NOT_JSON
from uep.bridges._payload import escape_pointer

__all__ = ["WRAPPED", "read_json", "strings_of", "wrapper_of"]

WRAPPED: Final = ("log", "MESSAGE", "Output")
"""The members in which Docker, a journal and a test of Go hold a line of a program."""

_decode: Final = msgspec.json.Decoder().decode
_DEEPEST: Final = 12  # reports of tests have their errors that deep
_ENOUGH: Final = 64
_NANOSECONDS: Final = 19


def read_json(text: str) -> dict[str, Any] | None:
    """Return the JSON object that is the whole of a line, else None."""
    if not text.endswith("}") and not text.rstrip().endswith("}"):
        return None
    try:
        value = _decode(text.encode("utf-8", "surrogatepass"))
    except NOT_JSON:
        return None
    return value if isinstance(value, dict) else None


def wrapper_of(text: str, raw: bytes) -> tuple[str, dict[str, Any]] | None:
    """Return the object in whose member a line was, and the name of the member; None where it stood in none."""
    if raw[:1] != b"{" or raw.startswith(text[:_ENOUGH].encode("utf-8", "replace")):
        return None
    value = read_json(raw.decode("utf-8", "replace"))
    name = next((name for name in WRAPPED if value is not None and name in value), "")
    return (name, value) if value is not None and name else None


def strings_of(value: Any, pointer: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield every string inside a JSON value that may hold a trace, with its JSON Pointer, to a depth of twelve."""
    if isinstance(value, str):
        yield pointer, value
    elif depth < _DEEPEST and isinstance(value, dict):
        for key, member in value.items():
            escaped = escape_pointer(str(key))
            yield from strings_of(member, f"{pointer}/{escaped}", depth + 1)
    elif depth < _DEEPEST and isinstance(value, list):
        if len(value) == 2 and isinstance(value[1], str) and _is_count(value[0]):
            yield f"{pointer}/1", value[1]
            return
        if len(value) > 1 and all(isinstance(item, str) for item in value):
            yield pointer, "\n".join(item.removesuffix("\n") for item in value)
            return
        for index, member in enumerate(value[:256]):
            yield from strings_of(member, f"{pointer}/{index}", depth + 1)


def _is_count(value: Any) -> bool:
    """Return whether a value is a time of a store of logs, in nanoseconds since 1970 (UEP-BRG-2717)."""
    return isinstance(value, str) and len(value) == _NANOSECONDS and value.isdigit()
