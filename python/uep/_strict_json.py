"""Read JSON strictly. The slow path only; knows nothing of records.

This is the reader phase of every verdict (UEP-JSON, strict reader): UTF-8, no byte order mark, no duplicate key at any level,
finite numbers, no lone surrogate, nothing after the value, a cap on nesting.
"""

from __future__ import annotations

import re
from json.decoder import JSONDecoder, scanstring  # type: ignore[attr-defined]  # typeshed leaves it out
from typing import Any, Final, NamedTuple

from uep._verdict import quote, refuse, refuse_depth, write_pointer
from uep.errors import Refusal

MAX_LISTED: Final = 64  # repeated keys that are put into words
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"(-?(?:0|[1-9][0-9]*))([.][0-9]+)?([eE][+-]?[0-9]+)?")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_WORDS: Final = {"t": ("true", True), "f": ("false", False), "n": ("null", None)}
_SURROGATE_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_LONG_NUMBER: Final = re.compile(r"[0-9]{300}")
_NOTHING: Final = object()
_NOT_FINITE: Final = re.compile(r"-?(NaN|Infinity|inf|nan)")


class Reading(NamedTuple):
    """What the reader made of the bytes: the tree (None when a fault ended the reading) and its faults in byte order."""

    tree: Any
    faults: list[Refusal]


class _Malformed(Exception):
    """Ends the reading at a character."""

    def __init__(self, at: int, detail: str) -> None:
        super().__init__(detail)
        self.at = at
        self.detail = detail


def read_json(data: bytes, *, max_depth: int) -> Reading:
    """Read one JSON document; never raises.

    Duplicate keys do not end the reading, so that all of them are reported; anything malformed does.
    """
    text, broken = _decode(data)
    tree = _read_fast(text, max_depth) if broken is None else _NOTHING
    if tree is not _NOTHING:
        return Reading(tree, [])
    reader = _Reader(text, max_depth)
    try:
        tree = reader.read_document()
        if broken is not None:
            raise _Malformed(len(text), broken)
        return Reading(tree, reader.faults)
    except _Malformed as stop:
        # Text in front of the first bad byte is judged first; an end of text at that byte means the bad byte.
        at, detail = (
            (len(text), broken) if broken is not None and stop.at >= len(text) else (stop.at, stop.detail)
        )
        place = f"byte {len(text[:at].encode())}: {detail}"
        fault = refuse("malformed", "", detail=place, form="JSON")
    except RecursionError:
        fault = refuse_depth(max_depth)
    return Reading(None, [*reader.faults, fault])


def _decode(data: bytes) -> tuple[str, str | None]:
    try:
        return data.decode(), None
    except UnicodeDecodeError as bad:
        return data[: bad.start].decode(), "not UTF-8"


def _read_fast(text: str, max_depth: int) -> Any:
    """Read with the standard library's scanner what is beyond doubt; `_NOTHING` sends the rest to the slow reader.

    It takes lone surrogates, and numbers that are not finite, so whatever might be one is left to the slow reader.
    """
    if _SURROGATE_ESCAPE.search(text) or _LONG_NUMBER.search(text):
        return _NOTHING
    try:
        tree = _decode_json(text)
        return tree if _is_within(tree, max_depth) else _NOTHING
    except (ValueError, RecursionError):
        return _NOTHING


def _pair(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError
    return members


def _refuse_constant(_word: str) -> None:
    raise ValueError


def _read_float(digits: str) -> float:
    number = float(digits)
    if number - number != 0.0:
        raise ValueError
    return number


def _is_within(tree: Any, depth: int) -> bool:
    """Tell whether a tree nests at most so deep."""
    level = [tree] if isinstance(tree, dict | list) else []
    while level and depth:
        items = (item for inner in level for item in (inner.values() if isinstance(inner, dict) else inner))
        level = [item for item in items if item.__class__ is dict or item.__class__ is list]
        depth -= 1
    return not level


_decode_json: Final = JSONDecoder(
    object_pairs_hook=_pair, parse_constant=_refuse_constant, parse_float=_read_float
).decode


class _Reader:
    """A recursive descent over one text; positions are character offsets."""

    def __init__(self, text: str, max_depth: int) -> None:
        self.text = text
        self.max_depth = max_depth
        self.faults: list[Refusal] = []
        self._keys: list[str | int] = []  # where the reader stands, for pointers

    def read_document(self) -> Any:
        if self.text.startswith("\ufeff"):
            raise _Malformed(0, "a byte order mark")
        at = self._skip(0)
        value, at = self._read_value(at, 1)
        at = self._skip(at)
        if at != len(self.text):
            raise _Malformed(at, "text after the value")
        return value

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def _read_value(self, at: int, depth: int) -> tuple[Any, int]:
        first = self.text[at : at + 1]
        if first == '"':
            return self._read_string(at)
        if first == "{":
            return self._read_object(at, depth)
        if first == "[":
            return self._read_array(at, depth)
        if first in _WORDS and self.text.startswith(_WORDS[first][0], at):
            word, value = _WORDS[first]
            return value, at + len(word)
        return self._read_number(at)

    def _read_string(self, at: int) -> tuple[str, int]:
        try:
            value, end = scanstring(self.text, at + 1, True)
        except ValueError as bad:
            if str(bad).startswith("Unterminated"):
                raise _Malformed(len(self.text), "the text ends inside a string") from None
            place = min(getattr(bad, "pos", at), len(self.text))
            raise _Malformed(place, "a control character or a wrong escape in a string") from None
        if _LONE_SURROGATE.search(value):
            raise _Malformed(at, "a string with a lone surrogate")
        return value, end

    def _read_number(self, at: int) -> tuple[int | float, int]:
        found = _NUMBER.match(self.text, at)
        if found is None:
            raise _Malformed(at, _describe_stray(self.text, at))
        number = float(found[0])
        if number - number != 0.0:
            raise _Malformed(at, "a number that is not finite")
        if found[2] is None and found[3] is None:
            return int(found[1]), found.end()
        return number, found.end()

    def _read_object(self, at: int, depth: int) -> tuple[dict[str, Any], int]:
        if depth > self.max_depth:
            raise RecursionError
        members: dict[str, Any] = {}
        at = self._skip(at + 1)
        while self.text[at : at + 1] != "}":
            if self.text[at : at + 1] != '"':
                raise _Malformed(at, "a key in quotes or a closing brace is expected")
            key, at = self._read_string(at)
            at = self._skip(at)
            if self.text[at : at + 1] != ":":
                raise _Malformed(at, "a colon is expected")
            self._keys.append(key)
            if key in members and len(self.faults) < MAX_LISTED:
                self.faults.append(refuse("duplicate_key", write_pointer(self._keys), key=quote(key)))
            members[key], at = self._read_value(self._skip(at + 1), depth + 1)
            self._keys.pop()
            at = self._read_comma(at, "}")
        return members, at + 1

    def _read_array(self, at: int, depth: int) -> tuple[list[Any], int]:
        if depth > self.max_depth:
            raise RecursionError
        items: list[Any] = []
        at = self._skip(at + 1)
        while self.text[at : at + 1] != "]":
            self._keys.append(len(items))
            value, at = self._read_value(at, depth + 1)
            items.append(value)
            self._keys.pop()
            at = self._read_comma(at, "]")
        return items, at + 1

    def _read_comma(self, at: int, close: str) -> int:
        at = self._skip(at)
        if self.text[at : at + 1] != ",":
            if self.text[at : at + 1] != close:
                raise _Malformed(at, f"a comma or {close} is expected")
            return at
        after = self._skip(at + 1)
        if self.text[after : after + 1] == close:
            raise _Malformed(after, f"a comma before {close}")
        return after


def _describe_stray(text: str, at: int) -> str:
    if at >= len(text):
        return "the text ends where a value is expected" if text.strip() else "no value"
    return "a number that is not finite" if _NOT_FINITE.match(text, at) else "a value is expected"


__all__ = ["Reading", "read_json"]
