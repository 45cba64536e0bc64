"""Two JSON values compared as values: members without order, numbers by what they are worth. Says where the first difference is."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

_SHOWN: Final = 160
MISSING: Final = object()


class Difference(NamedTuple):
    """Where two values differ, and what stands there; MISSING where nothing does."""

    path: str
    want: Any
    got: Any

    def __str__(self) -> str:
        return f"at {self.path or 'the top'}: expected {show(self.want)}, got {show(self.got)}"


def find_difference(want: Any, got: Any, path: str = "") -> Difference | None:
    """Give the first difference in the order of the wanted value."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key in [*want, *(key for key in got if key not in want)]:
            inner = find_difference(want.get(key, MISSING), got.get(key, MISSING), f"{path}/{escape(key)}")
            if inner is not None:
                return inner
        return None
    if isinstance(want, list) and isinstance(got, list):
        for index in range(max(len(want), len(got))):
            ours = want[index] if index < len(want) else MISSING
            theirs = got[index] if index < len(got) else MISSING
            inner = find_difference(ours, theirs, f"{path}/{index}")
            if inner is not None:
                return inner
        return None
    return None if is_same_scalar(want, got) else Difference(path, want, got)


def is_same(want: Any, got: Any) -> bool:
    """Tell whether two JSON values are equal."""
    return find_difference(want, got) is None


def is_same_scalar(want: Any, got: Any) -> bool:
    """Compare two values that are not both lists or both objects; 1 equals 1.0, true equals nothing but true."""
    if isinstance(want, bool) or isinstance(got, bool):
        return want is got
    if isinstance(want, int | float) and isinstance(got, int | float):
        return want == got
    return type(want) is type(got) and bool(want == got)


def look_up(value: Any, pointer: str) -> Any:
    """Follow a JSON Pointer; MISSING where it leads nowhere."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return MISSING
    return value


def escape(token: str) -> str:
    """Write a member's name as part of a JSON Pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def show(value: Any) -> str:
    """Write a value for people, shortened."""
    if value is MISSING:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"


__all__ = ["MISSING", "Difference", "escape", "find_difference", "is_same", "look_up", "show"]
