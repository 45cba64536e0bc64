"""Exceptions that hold the answer of a service, whatever package raised them. Reads no body that nobody has read.

The packages agree on little but on this: a response object, or its status, headers and body on the exception itself. What a
body says is read by its bridge, so a captured exception and the translated body tell the same codes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from uep._capture_native import NativeFacts
from uep.bridges._durations import from_milliseconds
from uep.bridges.objects._attributes import address, first, integer, pairs, put_url, text, walk
from uep.bridges.objects._received import read_response

__all__ = ["read_answer", "read_held", "read_wait"]

_RESPONSES: Final = ("response", "_response", "http_response", "resp")
_RESPONSE_CLASSES: Final = frozenset(
    {
        "aiohttp.client_reqrep.ClientResponse",
        "httpx.Response",
        "httpx2.Response",
        "requests.models.Response",
        "urllib3.response.HTTPResponse",
    }
)
_SHAPED: Final = frozenset({"anthropic", "openai", "stripe"})
_STATUSES: Final = range(400, 600)
_OWN_CODES: Final = frozenset({"twilio"})
_HEADERS: Final = ("headers", "resp_headers", "_GithubException__headers")
_BODIES: Final = (
    "http_body",
    "body",
    "response_body",
    "resp_body",
    "info",
    "content",
    "data",
    "text",
    "json",
)
_MOST: Final = 1 << 20
_LONGEST_WAIT: Final = 1 << 31
_IDS: Final = ("request_id", "_request_id")


def read_answer(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of a client of some service: the response, its body by that body's bridge, the request."""
    response = first(error, *_RESPONSES)
    _read_request(error, response, facts)
    meta = walk(error, "meta")
    listed = walk(error, "args")
    status = next(filter(None, map(_status_of, (response, meta, error))), None)
    if status is None and isinstance(listed, tuple) and listed:
        status = integer(listed[0])  # the search clients give status, word and body as their arguments
    read_response(
        facts,
        status,
        reason=text(first(response, "reason", "reason_phrase") or walk(error, "reason")),
        headers=_headers_of(response) or _headers_of(meta) or _headers_of(error),
        body=_body_of(error, response, listed),
    )
    root = type(error).__module__.partition(".")[0]
    if root in _OWN_CODES:
        facts.code(root, integer(walk(error, "code")) or "")
    if "http.request_id" not in facts.context:
        facts.put("http.request_id", next(filter(None, (text(walk(error, name)) for name in _IDS)), ""))
    _name_service(error, facts)
    _link_causes(error, facts)


def _name_service(error: BaseException, facts: NativeFacts) -> None:
    """Put the service's own name on codes: several answer in one shape, and only the client tells whose answer it is."""
    names = (cls.__module__.partition(".")[0] for cls in type(error).__mro__)
    own = next((name for name in names if name in _SHAPED), "")
    if own:
        codes = [replace(one, space=own) if one.space in _SHAPED else one for one in facts.codes]
        facts.codes[:] = codes


def read_held(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of any class by what stands in it under the names that libraries give the same things."""
    held: Mapping[str, Any] = object.__getattribute__(error, "__dict__")
    response = next((held[name] for name in _RESPONSES if _is_response(held.get(name))), None)
    numbers = (integer(held.get(name)) for name in ("status_code", "http_status", "response_code"))
    status = next((number for number in numbers if number in _STATUSES), None)
    if "headers" in held and "body" in held:  # what generated clients of an API description raise
        status = status or integer(held.get("status"))
    if response is not None or status in _STATUSES:
        _read_request(error, response, facts)
        read_response(
            facts,
            _status_of(response) or status,
            reason=text(first(response, "reason", "reason_phrase") or held.get("reason")),
            headers=_headers_of(response) or pairs(held.get("headers")),
            body=_body_of(error, response, ()) if response is not None else _encode(held.get("body")),
        )
    state = held.get("sqlstate") or held.get("pgcode")
    if isinstance(state, str) and len(state) == 5 and state.isascii() and state.isalnum():
        facts.code("sqlstate", state)
    read_wait(held.get("retry_after"), facts)
    facts.link(held.get("original_error"))


def read_wait(seconds: object, facts: NativeFacts) -> None:
    """Read when to come back, given as a number of seconds."""
    if type(seconds) in (int, float) and 0 <= seconds < _LONGEST_WAIT and not facts.retry_after:  # type: ignore[operator]
        facts.retry_after = from_milliseconds(int(seconds * 1000))  # type: ignore[operator]


def _is_response(value: object) -> bool:
    names = (f"{cls.__module__}.{cls.__qualname__}" for cls in type(value).__mro__)
    return any(name in _RESPONSE_CLASSES for name in names)


def _status_of(holder: object) -> int | None:
    names = ("status_code", "http_status", "status", "response_code", "code")
    numbers = (integer(walk(holder, name)) for name in names)
    return next((number for number in numbers if number in range(100, 600)), None)


def _headers_of(holder: object) -> dict[str, str]:
    headers = first(holder, *_HEADERS)
    if headers is None and isinstance(holder, Mapping):
        headers = holder  # a response of httplib2 is the mapping of its headers
    return {} if headers is None else pairs(headers)


def _body_of(error: BaseException, response: object, listed: Any) -> bytes:
    """Return a body that lies in memory: what the client kept of it, else what the exception has of it."""
    inner = walk(response, "internal_response")
    buffer = walk(response, "buffer")
    held = buffer.getvalue() if isinstance(buffer, io.BytesIO) and not buffer.closed else b""
    body = getattr(response, "__dict__", {}).get("body")
    for value in (walk(response, "_content"), walk(inner, "_content"), walk(response, "_body"), held, body):
        if isinstance(value, (bytearray, bytes)) and value:
            return bytes(value)
    for name in _BODIES:
        if found := _encode(walk(error, name)):
            return found
    # Asked by name, `data` of urllib3 would read a body that is still on the wire (UEP-BRG-710).
    data = getattr(response, "__dict__", {}).get("data")
    return _encode(data if isinstance(data, dict) else None) or (
        _encode(listed[2]) if isinstance(listed, tuple) and len(listed) > 2 else b""
    )


def _encode(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")[: _MOST + 1]
    if isinstance(value, bytes):
        return value
    if not isinstance(value, dict):
        return b""
    try:
        return msgspec.json.encode(value)
    except (TypeError, ValueError, RecursionError):
        return b""


def _read_request(error: BaseException, response: object, facts: NativeFacts) -> None:
    request = first(response, "_request") or first(error, "_request") or _request_of(error, response)
    url = address(walk(request, "url")) or (
        address(walk(response, "url")) if _has_plain_url(response) else ""
    )
    url = url or text(walk(error, "url")) or text(walk(error, "uri")) or text(walk(response, "effective_url"))
    put_url(facts, url, text(walk(request, "method")) or text(walk(error, "method")).upper())


def _request_of(error: BaseException, response: object) -> Any:
    # A response of httpx without a request raises where it is asked for one.
    found = None if type(response).__module__.startswith("httpx") else first(response, "request")
    return found if found is not None else first(error, "request")


def _has_plain_url(response: object) -> bool:
    return not type(response).__module__.startswith("httpx")


def _link_causes(error: BaseException, facts: NativeFacts) -> None:
    """Link what the exception keeps as its reason, where no handler of the interpreter linked it."""
    if facts.link(walk(error, "inner_exception")):
        return
    listed = walk(error, "errors")
    if isinstance(listed, (list, tuple)) and listed:
        facts.link(listed[-1])
