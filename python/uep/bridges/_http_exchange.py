"""What tools show of a request and its response, as they are pasted: finds the responses. What was sent is never read.

`curl -v`, `curl -i` with its command, HTTPie, wget -S, http.client, the clients of editors, and Postman's raw log (UEP-BRG-2460).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from uep.bridges._api_alone import says_error
from uep.bridges._content_codings import unpack
from uep.bridges._framed_bodies import EVENTS, is_failed_stream
from uep.bridges._http_message import Response, from_object, read_headers
from uep.bridges._json import NOT_JSON
from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["archived", "command_size", "split_exchange", "starts_exchange", "streamed", "told_in_line"]

_VERB: Final = rb"(?:CONNECT|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PROPFIND|PUT|REPORT)"
_FIRST: Final = re.compile(
    rb"[*<>] |[{}] \[|(?:Note|Warning): |[ ]{0,4}% Total |"
    rb"(?:[^\n]{0,80}?[$#%>] ?)?(?:sudo )?(?:curl|https?|wget|xh|xhs)(?:\.exe)? [^\n]|"
    rb"--[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}--  http|send: b?['\"]|"
    + _VERB
    + rb" \S{1,2048}(?: HTTP/[0-9.]{1,3})?[ \t]*\r?\n"
)
_COMMAND: Final = re.compile(
    rb"\s{0,16}(?:[^\n]{0,80}?[$#%>] ?)(?:sudo )?(?:curl|https?|wget|xh|xhs)(?:\.exe)? (?:[^\n]*\\\r?\n){0,64}[^\n]*\r?\n(?=\s{0,16}[\[{<])"
)
_STATUS: Final = re.compile(
    rb"^(< |  |reply: b?['\"]|)(HTTP(?:/[0-9](?:\.[0-9])?|(?= [1-5][0-9]{2} [A-Z])) [1-5][0-9]{2}(?:[ \t][^\r\n]{0,512}?)?)(?:\\r\\n['\"])?[ \t]*\r?$",
    re.MULTILINE,
)
_REQUEST: Final = re.compile(rb"(?:> )?" + _VERB + rb" \S{1,2048} HTTP/[0-9]")
_HEADER: Final = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}:")
_CHATTER: Final = re.compile(
    rb"[*<>] |[*<>]\r?$|[{}] \[[0-9]+ bytes data\]|[ 0-9]{3} [ 0-9.kMG]{5} .{0,80}--:--:--"
)
_LINE: Final = re.compile(
    rb"((?:[^\n{]{0,200}\n){0,3}[^\n{]{0,128}\b(?:"
    rb"(?:error|failed|failure|http|status|code)\b[^\n{]{0,64}?\b([45][0-9]{2})\b[^\n{]{0,64}|"
    rb"(?:error|failed|failure|Invoke-(?:RestMethod|WebRequest))[ ]?:[ ]?))(\{[^\n]*\})[\])]?",
    re.ASCII | re.IGNORECASE,
)
_CLOSED: Final = re.compile(
    rb"\* (?:Connection #[0-9]|Closing connection|shutting down connection)[^\n]{0,200}\r?\n?\Z"
)
_PREFIXES: Final = {b"< ": b"< ", b"  ": b"  ", b"": b""}
_CALLED: Final = b"header: "
_SHOWN: Final = (b"< ", b"")
"""The tools that show a body."""

_JSON: Final = json.JSONDecoder()


@dataclass(slots=True)
class _Found:
    """A response in the making: its head without what the tool puts in front of it, and the lines of its body."""

    start: int
    end: int
    head: list[bytes]
    body: list[bytes] = field(default_factory=list)


def command_size(head: bytes) -> int:
    """Return how many bytes the command of a client takes that an input begins with, where a body follows it (UEP-BRG-2477)."""
    found = _COMMAND.match(head)
    return found.end() if found is not None else 0


def starts_exchange(head: bytes) -> bool:
    """Return whether an input begins as such tools do, and holds the status line of a response."""
    return _FIRST.match(head.lstrip()) is not None and _STATUS.search(head) is not None


def split_exchange(data: bytes) -> list[Response]:
    """Return the responses that some bytes show, each with its place; their bodies are as the tool shows them."""
    return [_response(found, data) for found in _split(data)]


def _split(data: bytes) -> Iterator[_Found]:
    """Yield what belongs to each response; a blank line ends its head, the next message its body."""
    found: _Found | None = None
    prefix, in_head, place = b"", False, 0
    for line in data.splitlines(keepends=True):
        start, place = place, place + len(line)
        status = _STATUS.match(line)
        if status is not None or _REQUEST.match(line):
            if found is not None:
                yield found
            found = _Found(start, place, [status[2]]) if status is not None else None
            prefix = _PREFIXES.get(status[1], _CALLED) if status is not None else b""
            in_head = True
        elif found is not None and in_head:
            in_head = _take_header(line, place, prefix, found)
        elif found is not None and prefix in _SHOWN and not (prefix and _CHATTER.match(line)):
            found.body.append(line)
            found.end = place
    if found is not None:
        yield found


def _take_header(line: bytes, place: int, prefix: bytes, found: _Found) -> bool:
    """Take a line of a head, which ends at a place; return whether the head goes on behind it."""
    if not line.startswith(prefix) and line.strip() != prefix.strip():
        # Curl tells about the connection between two headers; any other line is behind those of the tool.
        return prefix == b"< " and line.startswith(b"* ")
    found.end = place
    own = line[len(prefix) :].rstrip()
    if own.lstrip()[:1] in (b"{", b"[", b"<") and prefix in _SHOWN:
        found.body.append(line)  # UEP-BRG-2693
        return False
    found.head += [own] if _HEADER.match(own) else []
    return bool(own)


def _response(found: _Found, data: bytes) -> Response:
    headers, _ = read_headers(b"\r\n".join([*found.head[1:], b"", b""]))
    number, _, reason = found.head[0].partition(b" ")[2].partition(b" ")
    response = Response(int(number), reason.decode("utf-8", "replace").strip(), headers)
    body = _CLOSED.sub(b"", b"".join(found.body)).strip()
    body, response.packed = unpack(body, headers.get("content-encoding", ""))
    response.body = _document(body)
    response.offset, response.length = found.start, len(data[found.start : found.end].rstrip(b" \t\r\n"))
    response.has_request = True
    return response


def _document(body: bytes) -> bytes:
    """Return the JSON that a body begins with, without what a tool says behind it; the whole where it begins with none."""
    if body[:1] not in (b"{", b"["):
        return body
    text = body.decode("utf-8", "replace")
    try:
        _, end = _JSON.raw_decode(text)
    except (ValueError, RecursionError):
        return body
    return text[:end].encode("utf-8", "replace")


def told_in_line(data: bytes) -> list[Response]:
    """Return the response of which a line tells that it failed, and behind it the JSON of the body (UEP-BRG-2475)."""
    found = _LINE.fullmatch(data.strip())
    if found is None:
        return []
    try:
        body = msgspec.json.decode(found[3])
    except NOT_JSON:
        return []
    if not says_error(body, deep=2):
        return []
    size = len(data.strip())
    return [
        Response(int(found[2] or 0), body=body, said=found[1].strip().decode("utf-8", "replace"), length=size)
    ]


def streamed(data: bytes) -> list[Response]:
    """Return the response that some bytes are the body of, where they are a stream of events."""
    if not is_failed_stream(data):
        return []
    body = data.rstrip()
    return [Response(200, headers={"content-type": EVENTS}, body=body, length=len(body))]


def archived(document: Any) -> Iterator[tuple[str, Response]]:
    """Yield the responses of an archive of HTTP (HAR 1.2), each with its pointer."""
    for index, entry in enumerate(objects_in(object_in(document, "log"), "entries")):
        told = object_in(entry, "response")
        content = object_in(told, "content")
        found = from_object(
            {
                "status": told.get("status"),
                "statusText": told.get("statusText"),
                "headers": told.get("headers"),
                "body": text_of(content.get("text")),
                "isBase64Encoded": content.get("encoding") == "base64",
            }
        )
        if found is not None:
            found.has_request = True
            yield f"/log/entries/{index}/response", found
