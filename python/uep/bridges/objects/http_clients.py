"""Exceptions of requests, httpx, aiohttp, urllib and urllib3. Never reads a body that the client has not read."""

from __future__ import annotations

import io
from typing import Any, Final

from uep._capture_addresses import hide_url
from uep._capture_class import classify_class
from uep._capture_codes import os_error_codes
from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import address, hide_parts, integer, pairs, put_url, text, walk
from uep.bridges.objects._received import read_response
from uep.bridges.objects.systems import read_resolver, read_tls

__all__ = [
    "read_aiohttp_connector",
    "read_aiohttp_response",
    "read_curl",
    "read_httpx",
    "read_oauth",
    "read_requests",
    "read_urllib",
    "read_urllib3",
    "read_urllib_response",
    "read_websocket",
    "read_xmlrpc",
]

_FIRST_CLOSE: Final = 1000


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
    put_url(facts, address(walk(request, "url")), text(walk(request, "method")))
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
    put_url(facts, address(walk(info, "real_url")), text(walk(info, "method")))
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
        _read_number(inner, facts)
        facts.error_type = classify_class(type(inner))
        facts.link(inner)


def read_urllib3(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of urllib3: the URL of the request, of which it has the path alone."""
    url = text(walk(error, "url"))
    if url:
        hide_parts(facts, url)
    facts.put("http.url", hide_url(url) if facts.redact and url else url)


def read_curl(error: BaseException, facts: NativeFacts) -> None:
    """Read the number that libcurl gives the fault."""
    number = integer(error.args[0]) if error.args else None
    if number is not None:
        facts.code("curl", number)


def read_oauth(error: BaseException, facts: NativeFacts) -> None:
    """Read the word by which OAuth names the error, and the status that goes with it; Google's has the answer as argument."""
    facts.code("oauth", text(walk(error, "error")))
    answer = error.args[1] if len(error.args) > 1 else None
    if isinstance(answer, dict):
        facts.code("oauth", text(answer.get("error")))
    if isinstance(repeats := walk(error, "retryable"), bool):
        facts.retryable = repeats
    read_response(facts, integer(walk(error, "status_code")))


def read_websocket(error: BaseException, facts: NativeFacts) -> None:
    """Read with which code and reason the other side closed the connection."""
    told = walk(error, "rcvd") or error
    number = integer(walk(told, "code"))
    if number is not None and number >= _FIRST_CLOSE:
        facts.code("websocket.close", int(number))
        facts.put("websocket.reason", text(walk(told, "reason")))


def read_xmlrpc(error: BaseException, facts: NativeFacts) -> None:
    """Read a Fault, which the called program answered with, and a ProtocolError, of the way there."""
    number = integer(walk(error, "faultCode"))
    if number is not None:
        facts.code("xmlrpc", number)
        return
    url = text(walk(error, "url"))
    # It has the URL without a scheme.
    facts.hide(facts.text.replace(url, hide_url(f"//{url}").removeprefix("//")) if url else facts.text)
    put_url(facts, f"//{url}" if url else "")
    read_response(
        facts,
        walk(error, "errcode"),
        reason=text(walk(error, "errmsg")),
        headers=pairs(walk(error, "headers")),
    )


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
    names = {cls.__name__ for cls in type(error).__mro__}
    if "SSLError" in names:
        read_tls(error, facts)
        return
    if names & {"gaierror", "herror"}:
        read_resolver(error, facts)
        return
    for code in os_error_codes(error):
        facts.code(code.space, code.value, code.name, code.platform)
