"""An HTTP response from its bytes or from a JSON object: status, headers, body. Reads the framing; knows no error format."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from typing import Any, Final

from uep._gen.codes import CODE_TABLES
from uep.bridges._content_codings import unpack

__all__ = ["Response", "from_object", "is_object", "read_headers", "split_raw", "starts_raw"]

_START: Final = re.compile(
    rb"HTTP/([0-9])(?:[.]([0-9]))? ([1-5][0-9]{2})(?:[ \t]([^\r\n]{0,512}))?[ \t]*(?:\r?\n|\Z)"
)
_SHORT: Final = re.compile(
    rb"(HTTP |Status(?: Code)?: ?|)([45][0-9]{2}) ([A-Z][A-Za-z' -]{2,40}?)[ \t]*\r?\n"
    rb"(?=(?P<header>[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}: ?\S)?(?(header)|[ \t]*\r?\n\s{0,16}[\[{<]))"
)
"""A status line without a version, above a header or above an empty line and a document (UEP-BRG-2665)."""

_FOLDED: Final = re.compile(
    rb"(HTTP/[0-9](?:[.][0-9])? ([45][0-9]{2}) ([A-Z][A-Za-z' -]{2,40}?)) ((?:[A-Za-z][A-Za-z0-9-]{1,40}: [^{<\[\r\n]{0,1024})?)(?=[{<]|\[[{\"])"
)
"""A response whose line feeds became blanks: the status line, headers, and the beginning of a document (UEP-BRG-2801)."""

_FOLD: Final = re.compile(rb" (?=(?:[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*|[a-z0-9]+(?:-[a-z0-9]+)+): )")
_PHRASES: Final = {entry["value"]: entry["name"].lower() for entry in CODE_TABLES["http"]["entries"]}
_HEADER: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,128})[ \t]*:[ \t]*([^\r\n]*)")
_NEXT: Final = re.compile(rb"\r?\n[ \t]*\r?\n(?=HTTP/[0-9](?:[.][0-9])? [1-5][0-9]{2}[ \t\r\n])")
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,256}(?:\r?\n|\Z)")
_LENGTH: Final = re.compile("[0-9]{1,12}", re.ASCII)
_STATUS_KEYS: Final = ("status", "statusCode", "status_code")
_KEYS: Final = frozenset(
    {
        *_STATUS_KEYS,
        "statusText",
        "reason",
        "header",
        "headers",
        "multiValueHeaders",
        "cookies",
        "body",
        "isBase64Encoded",
    }
)
_ERROR: Final = 400
_OPENING: Final = (b"{", b"[", b"<")
_LINE: Final = 600  # a status line is shorter


@dataclass(slots=True)
class Response:
    """A response: ``headers`` by lower-case name, repeated ones joined; ``body`` are bytes, or a value of JSON.

    ``packed`` says why the body's content coding could not be taken off, and is empty where it could. ``has_request``
    says that what was sent stood beside it, ``said`` are the words in which it was told of, ``beside`` what tells
    it from other answers, ``sent`` the members around it that hold what was sent.
    """

    status: int
    reason: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = b""
    packed: str = ""
    has_request: bool = False
    said: str = ""
    beside: dict[str, Any] = field(default_factory=dict)
    sent: tuple[str, ...] = ()
    offset: int = 0
    length: int = 0

    def add(self, name: str, value: str) -> None:
        """Add a header."""
        key = name.lower()
        self.headers[key] = f"{self.headers[key]}, {value}" if key in self.headers else value

    @property
    def media_type(self) -> str:
        """Return the media type of the body in lower case, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def starts_raw(head: bytes) -> bool:
    """Return whether bytes start with the status line of a response."""
    head = head.lstrip()
    return _START.match(head) is not None or starts_short(head) or _unfold(head) is not None


def starts_short(head: bytes) -> bool:
    """Return whether bytes start with a status and its phrase, without a version of HTTP."""
    found = _SHORT.match(head)
    if found is None or (not found[1] and found["header"]):
        return False
    return _PHRASES.get(found[2].decode()) == found[3].decode().lower()


def _unfold(data: bytes) -> bytes | None:
    """Return a response that stands on one line as one that does not; None for any other bytes."""
    found = _FOLDED.match(data)
    if found is None or _PHRASES.get(found[2].decode()) != found[3].decode().lower():
        return None
    headers = _FOLD.split(found[4].strip()) if found[4] else []
    return b"\r\n".join([found[1], *headers, b"", data[found.end() :]])


def split_raw(data: bytes) -> list[Response]:
    """Return the responses that follow each other in some bytes, such as those of redirects."""
    found = []
    place = 0
    if (unfolded := _unfold(data)) is not None:
        response = split_raw(unfolded)[0]
        response.length = len(data.rstrip(b" \t\r\n"))
        return [response]
    if (short := _SHORT.match(data)) is not None and starts_short(data):
        response, _ = _read_raw(data, short.end(), short[2], short[3])
        response.length = len(data.rstrip(b" \t\r\n"))
        return [response]
    while (start := _START.match(data, place)) is not None:
        response, end = _read_raw(data, start.end(), start[3], start[4] or b"")
        response.offset, response.length = place, len(data[place:end].rstrip(b" \t\r\n"))
        found.append(response)
        place = end
        while data[place : place + 1] in (b"\r", b"\n"):
            place += 1
    return found


def _read_raw(data: bytes, place: int, status: bytes, reason: bytes) -> tuple[Response, int]:
    response = Response(int(status), reason.decode("utf-8", "replace").strip())
    place = _read_headers(data, place, response)
    if response.status < 200 or response.status in (204, 304) or starts_raw(data[place : place + _LINE]):
        return response, place
    if "chunked" in response.headers.get("transfer-encoding", "").lower():
        body, end = _join_chunks(data, place, response)
        if end:
            response.body = _unpack(body, response)
            return response, end
    length = response.headers.get("content-length", "")
    following = None if length else _NEXT.search(data, place)
    end = following.end() if following is not None else len(data)
    end = place + int(length) if _LENGTH.fullmatch(length) else end
    if not starts_raw(data[end : end + _LINE]):
        end = len(data)  # tools that unpack a body leave the length of the packed one in the header
    response.body = _unpack(data[place:end], response)
    return response, end


def read_headers(data: bytes) -> tuple[dict[str, str], int]:
    """Return the headers that some bytes start with, behind a request line or not, and the place of the body."""
    response = Response(0)
    place = _read_headers(data, 0, response)
    return response.headers, place


def _read_headers(data: bytes, place: int, response: Response) -> int:
    """Read header lines up to an empty one; return the place behind it. Lines that are no header are passed over."""
    last = ""
    while place < len(data):
        end = data.find(b"\n", place)
        end = len(data) if end < 0 else end
        line = data[place:end].rstrip(b"\r")
        if line.lstrip()[:1] in _OPENING:
            break  # UEP-BRG-2693
        place = end + 1
        if not line.strip():
            break
        found = _HEADER.fullmatch(line)
        if line[:1] in (b" ", b"\t") and last:
            response.headers[last] += " " + line.strip().decode("utf-8", "replace")  # RFC 9112 section 5.2
        elif found is not None:
            last = found[1].decode().lower()
            response.add(last, found[2].strip().decode("utf-8", "replace"))
    return min(place, len(data))


def _join_chunks(data: bytes, place: int, response: Response) -> tuple[bytes, int]:
    """Return a body without its chunks and the place behind it, which is 0 where the body is not chunked.

    A body that stops being chunked is damaged, and nothing behind that place is looked for a second time.
    """
    parts: list[memoryview] = []
    view = memoryview(data)
    while (found := _CHUNK.match(data, place)) is not None:
        size, place = int(found[1], 16), found.end()
        if not size:
            return b"".join(parts), _read_headers(data, place, response)
        if not parts and place + size > len(data):
            return b"", 0
        parts.append(view[place : place + size])
        place += size
        place += 2 if data[place : place + 2] == b"\r\n" else 1
    return b"".join(parts), len(data) if parts else 0


def _unpack(body: bytes, response: Response) -> bytes:
    """Return a body without its content codings, and leave with the response why there is none."""
    body, response.packed = unpack(body, response.headers.get("content-encoding", ""))
    return body


def is_object(document: dict[str, Any]) -> float:
    """Return how surely a JSON object is a response: 0.9 with status and headers, 0.6 with a body alone."""
    status = _status(document)
    if not status:
        return 0.0
    is_headed = isinstance(document.get("headers", document.get("header")), dict | list)
    if not set(document) <= _KEYS:
        # UEP-BRG-2818
        return 0.9 if is_headed and status >= _ERROR and isinstance(document.get("body"), dict) else 0.0
    if is_headed:
        return 0.9
    return 0.6 if "body" in document and status >= _ERROR and "headers" not in document else 0.0


def _status(document: dict[str, Any]) -> int:
    value = next((document[key] for key in _STATUS_KEYS if key in document), None)
    is_status = isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 599
    return value if is_status and isinstance(value, int) else 0


def from_object(document: dict[str, Any]) -> Response | None:
    """Return the response that a JSON object describes; None without a status."""
    status = _status(document)
    if not status:
        return None
    reason = document.get("statusText", document.get("reason"))
    response = Response(status, reason if isinstance(reason, str) else "")
    own = document.get("headers", document.get("header"))
    for source in (own, document.get("multiValueHeaders")):
        for name, value in _pairs(source):
            if source is own or name.lower() not in response.headers:
                response.add(name, value)
    body = document.get("body")
    response.body = (
        body.encode("utf-8", "replace") if isinstance(body, str) else b"" if body is None else body
    )
    response.beside = {
        name: one for name, one in document.items() if name not in _KEYS and one not in (None, "", {}, [])
    }
    if document.get("isBase64Encoded") is True and isinstance(body, str):
        try:
            response.body = base64.b64decode(body, validate=True)
        except ValueError:
            response.body = body.encode("utf-8", "replace")
    if isinstance(response.body, bytes):
        response.body = _unpack(response.body, response)
    return response


def _pairs(headers: Any) -> list[tuple[str, str]]:
    """Return headers given as an object, as pairs, or as objects with name and value."""
    if isinstance(headers, dict):
        items = list(headers.items())
    else:
        items = []
        for entry in headers if isinstance(headers, list) else []:
            if isinstance(entry, dict):
                items.append((entry.get("name"), entry.get("value")))
            elif isinstance(entry, list) and len(entry) == 2:
                items.append((entry[0], entry[1]))
    listed = [(name, one) for name, value in items for one in (value if isinstance(value, list) else [value])]
    return [
        (name, str(value))
        for name, value in listed
        if isinstance(name, str)
        and name
        and isinstance(value, str | int | float)
        and not isinstance(value, bool)
    ]
