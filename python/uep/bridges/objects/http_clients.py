"""Exceptions of requests, httpx, aiohttp and urllib. Never reads a body that the client has not read."""

from __future__ import annotations

import io
from typing import Any

from uep._capture_codes import os_error_codes
from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, pairs, put_url, text, walk
from uep.bridges.objects._received import read_response

__all__ = [
    "read_aiohttp_connector",
    "read_aiohttp_response",
    "read_httpx",
    "read_requests",
    "read_urllib",
    "read_urllib_response",
]


def read_requests(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of requests: its request and, where the server answered, its response."""
    response: Any = walk(error, "response")  # a response of failure is false
    request: Any = walk(error, "request")
    if request is None:
        request = walk(response, "request")
    url = text(walk(request, "url")) or text(walk(response, "url"))
    put_url(facts, url, text(walk(request, "method")))
    if response is not None:
        # The attribute `content` would read a body that is still on the wire.
        read_response(
            facts,
            walk(response, "status_code"),
            reason=text(walk(response, "reason")),
            headers=pairs(walk(response, "headers")),
            body=walk(response, "_content"),
        )


def read_httpx(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of httpx; asking one without a request for it raises RuntimeError there."""
    request, response = walk(error, "_request"), walk(error, "response")
    if request is None:
        request = walk(response, "_request")
    url = walk(request, "url")
    put_url(facts, "" if url is None else text(str(url)), text(walk(request, "method")))
    if response is not None:
        read_response(
            facts,
            walk(response, "status_code"),
            reason=text(walk(response, "reason_phrase")),
            headers=pairs(walk(response, "headers")),
            body=walk(response, "_content"),
        )


def read_aiohttp_response(error: BaseException, facts: NativeFacts) -> None:
    """Read a ClientResponseError; it has no body, because aiohttp closes the response that it was raised for."""
    info: Any = walk(error, "request_info")
    url = walk(info, "real_url")
    put_url(facts, "" if url is None else text(str(url)), text(walk(info, "method")))
    read_response(
        facts,
        walk(error, "status"),
        reason=text(walk(error, "message")),
        headers=pairs(walk(error, "headers")),
    )


def read_aiohttp_connector(error: BaseException, facts: NativeFacts) -> None:
    """Read the peer that could not be reached, and the system's own number for it."""
    facts.put("peer_address", text(walk(error, "host")))
    facts.put("peer_port", integer(walk(error, "port")))
    inner = walk(error, "os_error")
    if isinstance(inner, OSError):
        _read_number(inner, facts)


def read_urllib(error: BaseException, facts: NativeFacts) -> None:
    """Read a URLError: its reason is often an exception of the socket, whose number and class say more."""
    inner = walk(error, "reason")
    if isinstance(inner, OSError):
        from uep._capture_class import classify_class

        _read_number(inner, facts)
        facts.error_type = classify_class(type(inner))


def read_urllib_response(error: BaseException, facts: NativeFacts) -> None:
    """Read an HTTPError, which is the response; its body is read only where it lies in memory."""
    put_url(facts, text(walk(error, "filename")))
    stream = walk(error, "fp")
    body = stream.getvalue() if isinstance(stream, io.BytesIO) and not stream.closed else b""
    read_response(
        facts,
        walk(error, "code"),
        reason=text(walk(error, "msg")),
        headers=pairs(walk(error, "hdrs")),
        body=body,
    )


def _read_number(error: OSError, facts: NativeFacts) -> None:
    for code in os_error_codes(error):
        facts.code(code.space, code.value, code.name, code.platform)
