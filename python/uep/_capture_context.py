"""Turn a program's own values into a context: JSON values within the limits, sensitive keys replaced, every loss marked.

Runs no method of the program's objects but those that make text of them, and survives those.
"""

from __future__ import annotations

import base64
import datetime
import decimal
import enum
import math
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from uep._gen.limits import (
    MAX_CONTEXT_BYTES,
    MAX_CONTEXT_DEPTH,
    MAX_CONTEXT_KEY_BYTES,
    MAX_CONTEXT_KEYS,
    MAX_CONTEXT_STRING_BYTES,
    MAX_MARKS,
    MAX_SAFE_INTEGER,
)
from uep._redact_keys import is_sensitive_key
from uep._redact_rules import KEY_RULE, REPLACEMENT, TYPE_RULE
from uep._times import from_datetime
from uep._truncate_context import drop_largest
from uep._truncate_marks import is_key, pointer
from uep._truncate_text import cut_text, is_clean, repair_text
from uep.model import Mark, MarkKind

_LIGHT: Final = 64
_CACHE_SIZE = 4096
_INT64: Final = 1 << 63
_HARD_DEPTH: Final = 32  # how deep a value is looked into before it is no longer followed
_LARGEST: Final = MAX_SAFE_INTEGER
_LONGEST_BYTES: Final = MAX_CONTEXT_STRING_BYTES // 4 * 3
_NUMBERS: Final = frozenset((int, float))
_NO_KEYS: Final[frozenset[str]] = frozenset()
_plain_keys: dict[str, bool] = {}


def convert_context(
    context: Mapping[Any, Any],
    marks: list[Mark],
    *,
    redact: bool = True,
    sensitive: frozenset[str] = _NO_KEYS,
) -> tuple[dict[str, Any], bool]:
    """Return a mapping as a context, and whether any of it is more than short scalars.

    `sensitive` are the keys that the registry calls sensitive for the error's type.
    """
    made: dict[str, Any] = {}
    rules: _Rules | None = None
    verdict = _plain_keys.get
    for key, value in context.items():
        # The common case: a known harmless key with a scalar that needs no look at its inside.
        if type(key) is str and verdict(key) and (not sensitive or key not in sensitive):
            kind = type(value)
            if kind is str:
                if len(value) <= _LIGHT and value.isascii() and "\0" not in value:
                    made[key] = value
                    continue
            elif kind is bool or value is None or (kind in _NUMBERS and -_LARGEST <= value <= _LARGEST):
                made[key] = value
                continue
        rules = rules or _Rules(marks, redact, sensitive)
        if rules.spend(("context",)):
            _put(made, key, value, ("context",), 0, rules)
    if (rules or len(made) > MAX_CONTEXT_KEYS) and made:
        return drop_largest(made, MAX_CONTEXT_KEYS, MAX_CONTEXT_BYTES, ("context",), marks), rules is not None
    return made, rules is not None


class _Rules:
    """What holds for one conversion, and how many more values it may look at."""

    __slots__ = ("marks", "redact", "room", "sensitive")

    def __init__(self, marks: list[Mark], redact: bool, sensitive: frozenset[str]) -> None:
        self.marks = marks
        self.redact = redact
        self.room = MAX_CONTEXT_BYTES
        self.sensitive = sensitive

    def mark(self, path: tuple[object, ...], kind: MarkKind, rule: str, **facts: Any) -> None:
        if len(self.marks) < MAX_MARKS:
            self.marks.append(Mark(path=pointer(path), kind=kind, rule=rule, **facts))

    def spend(self, path: tuple[object, ...]) -> bool:
        """Take one value from the room; the first one that finds none leaves a mark."""
        self.room -= 1
        if self.room == -1:
            self.mark(path, MarkKind.TRUNCATED, "limit:max_context_bytes")
        return self.room >= 0


def _put(
    made: dict[str, Any], key: Any, value: Any, path: tuple[object, ...], depth: int, rules: _Rules
) -> None:
    name = repair_text(str.__str__(key) if isinstance(key, str) else safe_text(key))
    if not is_key(name, MAX_CONTEXT_KEY_BYTES):
        # UEP-LIM-054: an entry whose key cannot stand is dropped; a shortened key would be another key.
        rules.mark(path, MarkKind.DROPPED, "limit:max_context_key_bytes")
        return
    here = (*path, name)
    if depth == 0 and name.startswith("uep."):
        # UEP-REC-024: these names are the protocol's own, and it gives a program none of them to write.
        rules.mark(here, MarkKind.DROPPED, "capture:reserved_key")
        return
    is_sensitive = is_sensitive_key(name)
    if rules.redact and value is not None:
        # UEP-RED-016, UEP-RED-017: the whole value goes, whatever it is, but null stays.
        rule = KEY_RULE if is_sensitive else TYPE_RULE if depth == 0 and name in rules.sensitive else ""
        if rule:
            made[name] = REPLACEMENT
            rules.mark(here, MarkKind.REDACTED, rule)
            return
    if not is_sensitive and not name.startswith("uep."):
        if len(_plain_keys) >= _CACHE_SIZE:
            _plain_keys.clear()
        _plain_keys[name] = True
    made[name] = _convert(value, here, depth, rules)


def _convert(value: Any, path: tuple[object, ...], depth: int, rules: _Rules) -> Any:
    if value is None or value is True or value is False:
        return value
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        return _convert_text(str.__str__(value), path, rules)
    if isinstance(value, int):
        return _convert_int(int.__index__(value), path, rules)
    if isinstance(value, float):
        return _convert_float(float.__float__(value), path, rules)
    if isinstance(value, (Mapping, list, tuple, set, frozenset)):
        return _convert_container(value, path, depth, rules)
    return _convert_other(value, path, rules)


def _convert_text(text: str, path: tuple[object, ...], rules: _Rules) -> str:
    if is_clean(text, MAX_CONTEXT_STRING_BYTES):
        return text
    repaired = repair_text(text)
    if repaired != text:
        rules.mark(path, MarkKind.REPAIRED, "text")
    fitted, size = cut_text(repaired, MAX_CONTEXT_STRING_BYTES)
    if size:
        rules.mark(path, MarkKind.TRUNCATED, "limit:max_context_string_bytes", original_size=size)
    return fitted


def _convert_int(number: int, path: tuple[object, ...], rules: _Rules) -> Any:
    if -_LARGEST <= number <= _LARGEST:
        return number
    if number.bit_length() > MAX_CONTEXT_STRING_BYTES:
        rules.mark(path, MarkKind.TYPED, "context_value", type_hint="object")
        return f"<integer of {number.bit_length()} bits>"
    # UEP-REC-019: what a JSON number cannot hold becomes a string, and the mark says what it was.
    hint = "int64" if -_INT64 <= number < _INT64 else "uint64" if 0 <= number < 2 * _INT64 else "decimal"
    rules.mark(path, MarkKind.TYPED, "context_value", type_hint=hint)
    return str(number)


def _convert_float(number: float, path: tuple[object, ...], rules: _Rules) -> Any:
    if -_LARGEST <= number <= _LARGEST:
        return number
    if math.isfinite(number):
        # UEP-LIM-084: beyond the safe integers no number stands; repr() loses nothing of a double.
        rules.mark(path, MarkKind.TYPED, "context_value", type_hint="decimal")
        return repr(number)
    # UEP-REC-020
    rules.mark(path, MarkKind.TYPED, "context_value", type_hint="non_finite")
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"


def _convert_container(value: Any, path: tuple[object, ...], depth: int, rules: _Rules) -> Any:
    if depth >= _HARD_DEPTH:
        return "..."  # inside a value that is written as text and marked anyway
    made: dict[str, Any] | list[Any]
    if isinstance(value, Mapping):
        made = {}
        for key, item in value.items():
            if not rules.spend(path):
                break
            _put(made, key, item, path, depth + 1, rules)
    else:
        made = []
        for index, item in enumerate(value):
            if not rules.spend(path):
                break
            made.append(_convert(item, (*path, index), depth + 1, rules))
    if depth == MAX_CONTEXT_DEPTH:
        # UEP-LIM-083: what lies deeper is written as a string of its JSON text; UEP-RED-023: its secrets are replaced by now.
        rules.mark(path, MarkKind.TRUNCATED, "limit:max_context_depth", original_size=len(made))
        return cut_text(msgspec.json.encode(made).decode(), MAX_CONTEXT_STRING_BYTES)[0]
    return made


def _convert_other(value: Any, path: tuple[object, ...], rules: _Rules) -> str:
    if isinstance(value, (bytes, bytearray)):
        whole = bytes(value)
        if len(whole) > _LONGEST_BYTES:
            rules.mark(path, MarkKind.TRUNCATED, "limit:max_context_string_bytes", original_size=len(whole))
        rules.mark(path, MarkKind.TYPED, "context_value", type_hint="bytes")
        return base64.b64encode(whole[:_LONGEST_BYTES]).decode()
    hint = "object"
    text = safe_text(value)
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        # UEP-REC-023; a time without a zone is no point in time and stays what it prints.
        hint, text = "timestamp", from_datetime(value)
    elif isinstance(value, decimal.Decimal):
        hint = "decimal"
    rules.mark(path, MarkKind.TYPED, "context_value", type_hint=hint)
    return _convert_text(text, path, rules)


def safe_text(value: object) -> str:
    """Return str(value), or a text that says it failed, spelled as the interpreter's own traceback does."""
    try:
        return str.__str__(str(value))
    except BaseException:  # noqa: BLE001  a __str__ of the program may raise anything, as may an interrupt inside it
        return f"<{type(value).__name__} str() failed>"


__all__ = ["convert_context", "safe_text"]
