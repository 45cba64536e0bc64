"""The message of a body that is a stream that says how it ended: that of Connect, gRPC-Web, or events of a server with an error. Reads no other.

Source: the Connect protocol, Streaming-Response (flag 2 on the end of a stream); gRPC-Web, PROTOCOL-WEB (flag 128 on trailers);
HTML Living Standard, server-sent events.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any, Final

import msgspec

__all__ = ["EVENTS", "end_of_stream", "is_failed_stream"]

_HEADER: Final = 5
_ENDS: Final = 0x02
_TRAILERS: Final = 0x80
_PACKED: Final = 0x01
EVENTS: Final = "text/event-stream"
_FIRST: Final = re.compile(rb"(?:event|id|retry|data): ?[^\r\n]{0,4096}\r?\n", re.ASCII)


def end_of_stream(body: bytes, media_type: str) -> dict[str, Any] | None:
    """Return the JSON that ends a stream of Connect, or the trailers of one of gRPC-Web; None where there is neither (UEP-BRG-1946)."""
    if media_type.startswith(EVENTS):
        return _error_event(body)
    is_web = media_type.startswith("application/grpc-web")
    if not is_web and not media_type.startswith("application/connect+"):
        return None
    if media_type.startswith("application/grpc-web-text"):
        body = _from_text(body)
    place = 0
    while place + _HEADER <= len(body):
        flags, size = body[place], int.from_bytes(body[place + 1 : place + _HEADER])
        frame = body[place + _HEADER : place + _HEADER + size]
        place += _HEADER + size
        if flags & (_TRAILERS if is_web else _ENDS) and not flags & _PACKED:
            return _trailers(frame) if is_web else _json(frame)
    return None


def is_failed_stream(head: bytes) -> bool:
    """Return whether an input begins as a stream of events, one of which is an error (UEP-BRG-2474)."""
    return _FIRST.match(head) is not None and b"data:" in head and _error_event(head) is not None


def _error_event(body: bytes) -> dict[str, Any] | None:
    """Return the data of the first event that is named an error, or whose object has one."""
    for event in body.replace(b"\r\n", b"\n").split(b"\n\n"):
        fields = [line.partition(b":") for line in event.split(b"\n")]
        data = b"\n".join(value.removeprefix(b" ") for name, _, value in fields if name == b"data")
        is_named = any(name == b"event" and value.strip() == b"error" for name, _, value in fields)
        if (
            (is_named or b'"error"' in data)
            and (told := _json(data)) is not None
            and (is_named or told.get("error"))
        ):
            return told
    return None


def _from_text(body: bytes) -> bytes:
    """Return what the base64 of a body stands for; each part of it may have its own padding."""
    parts = body.replace(b"=", b"= ").split()
    try:
        return b"".join(
            base64.b64decode(part.rstrip(b"=") + b"=" * (-len(part.rstrip(b"=")) % 4)) for part in parts
        )
    except binascii.Error:
        return b""


def _json(frame: bytes) -> dict[str, Any] | None:
    try:
        found = msgspec.json.decode(frame)
    except (msgspec.DecodeError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _trailers(frame: bytes) -> dict[str, Any]:
    pairs = (line.partition(":") for line in frame.decode("utf-8", "replace").splitlines())
    return {name.strip().lower(): value.strip() for name, colon, value in pairs if colon and name.strip()}
