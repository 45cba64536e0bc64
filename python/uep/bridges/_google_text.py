"""A google.rpc.Status in the text form of protobuf, as `print(status)` and Go's `%v` show it, as JSON members. Reads no detail's meaning.

Source: protobuf.dev/reference/protobuf/textformat-spec. Extensions, comments and messages of other types than the standard details stay as they are written.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any, Final

from uep._times import format_duration
from uep.bridges._google_wire import MESSAGES, unpack_detail
from uep.errors import DecodeError

__all__ = ["is_status_text", "parse_status_text"]

_HEAD: Final = re.compile(rb"\s*code:\s*(?:[1-9][0-9]?|[A-Za-z_]{4,24})\s+message:\s*[\"']")
_TOKEN: Final = re.compile(
    r"\s+|#[^\n]*|(?P<url>\[[\w.-]+/[\w.-]+\])|(?P<text>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')"
    r"|(?P<word>-?[\w.+-]+)|(?P<mark>[{}<>\[\]:;,])",
    re.ASCII,
)
_ESCAPE: Final = re.compile(rb"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_LETTERS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
_MEMBERS: Final = frozenset({"code", "details", "message"})
_DEEPEST: Final = 32
_PREFIX: Final = "google.rpc."
_UNDERSCORE: Final = re.compile("_([a-z0-9])")


def is_status_text(head: bytes) -> bool:
    """Return whether bytes are a status in the text form; much else has a code and a message on its first lines."""
    if _HEAD.match(head) is None:
        return False
    try:
        return bool(parse_status_text(head))
    except DecodeError:
        return False


def parse_status_text(data: bytes) -> dict[str, Any]:
    """Return a status with its details in the members of ProtoJSON (UEP-BRG-2177). Raises DecodeError where the text is none."""
    try:
        tokens = list(_tokens(data.decode("utf-8", "replace")))
        status, end = _message(tokens, 0, "", 0)
    except (IndexError, ValueError):
        status, end, tokens = {}, 0, ["?"]
    if end < len(tokens) or not set(status) <= _MEMBERS:
        raise DecodeError("is no google.rpc.Status in text", reason="malformed", path=None)
    code = status.get("code", [0])[0]
    found: dict[str, Any] = {"code": int(code) if str(code).isdigit() else _number_of(str(code))}
    if "message" in status:
        found["message"] = _string(status["message"][0])
    if "details" in status:
        found["details"] = [_detail(one) for one in status["details"]]
    return found


def _number_of(word: str) -> int | str:
    """Return the number of a code that Go writes as a word in its own spelling."""
    from uep import types

    entry = types.code("grpc", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word).upper())
    return int(entry.value) if entry is not None else word


def _tokens(text: str) -> Iterator[Any]:
    """Yield the words and marks of a text, and the bytes of its strings, neighbours joined."""
    place, held = 0, None
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            raise ValueError("has a sign that the form does not know")
        place = found.end()
        if found["text"] is not None:
            held = (held or b"") + _unescape(found["text"][1:-1])
        elif found.lastgroup is not None:
            if held is not None:
                yield held
                held = None
            yield found[0]
    if held is not None:
        yield held


def _unescape(text: str) -> bytes:
    def plain(found: re.Match[bytes]) -> bytes:
        if found[1] or found[2]:
            return bytes([int(found[1] or found[2], 8 if found[1] else 16) & 0xFF])
        return _LETTERS.get(found[3], found[3])

    return _ESCAPE.sub(plain, text.encode())


def _message(tokens: list[Any], at: int, closing: str, depth: int) -> tuple[dict[str, list[Any]], int]:
    """Return the values of a message by the names of its fields, and the place behind it."""
    found: dict[str, list[Any]] = {}
    if depth > _DEEPEST:
        raise ValueError("is nested too deep")
    while at < len(tokens) and tokens[at] != closing:
        name = tokens[at]
        if not isinstance(name, str):
            raise ValueError("has a value without a name")
        at += 1 + (tokens[at + 1] == ":")
        value, at = _value(tokens, at, depth)
        found.setdefault(name.strip("[]"), []).extend(value if isinstance(value, list) else [value])
        at += at < len(tokens) and tokens[at] in (",", ";")
    if closing and at >= len(tokens):
        raise ValueError("ends too early")
    return found, at + bool(closing)


def _value(tokens: list[Any], at: int, depth: int) -> tuple[Any, int]:
    token = tokens[at]
    if token in ("{", "<"):
        return _message(tokens, at + 1, "}" if token == "{" else ">", depth + 1)
    if token != "[":
        if isinstance(token, str) and token in "]}>:;,":
            raise ValueError("has a name without a value")
        return token, at + 1
    listed: list[Any] = []
    at += 1
    while tokens[at] != "]":
        value, at = _value(tokens, at, depth + 1)
        listed.append(value)
        at += tokens[at] == ","
    return listed, at + 1


def _detail(value: Any) -> dict[str, Any]:
    """Return a detail, which is written as the message that it holds or as the bytes of that."""
    if not isinstance(value, dict):
        raise ValueError("has a detail that is no message")
    url = next(iter(value), "")
    if "type_url" in value:
        named, raw = _string(value["type_url"][0]), value.get("value", [b""])[0]
        raw = raw if isinstance(raw, bytes) else b""
        known = unpack_detail(named.rpartition("/")[2], raw)
        return {"@type": named} | (known if known is not None else {"value": base64.b64encode(raw).decode()})
    inner = value[url][0] if "/" in url and isinstance(value[url][0], dict) else {}
    return {"@type": url} | _members(url.rpartition("/")[2].removeprefix(_PREFIX), inner)


def _members(name: str, value: dict[str, list[Any]]) -> dict[str, Any]:
    """Return the fields of a message as ProtoJSON has them; those of an unknown one keep what is written."""
    kinds = {key: (kind, repeated) for key, kind, repeated in MESSAGES.get(name, {}).values()}
    found: dict[str, Any] = {}
    for field, values in value.items():
        key = _UNDERSCORE.sub(lambda match: match[1].upper(), field)
        kind, repeated = kinds.get(key, ("", len(values) > 1))
        read = [_members(kind, one) if isinstance(one, dict) else _string(one) for one in values]
        if kind == "Entry":
            found[key] = {one.get("key", ""): one.get("value", "") for one in read if isinstance(one, dict)}
        elif kind == "Duration" and isinstance(read[0], dict):
            found[key] = format_duration(int(read[0].get("seconds", 0)), int(read[0].get("nanos", 0)))
        else:
            found[key] = read if repeated else read[0]
    return found


def _string(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
