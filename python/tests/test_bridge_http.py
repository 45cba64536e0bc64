"""Whole HTTP responses: what a real server sends is read, whatever its body is, and what is written a real client parses."""

from __future__ import annotations

import gzip
import http.client
import http.server
import io
import json
import socket
import threading
from typing import ClassVar

import pytest
import uep
from uep.bridges import emit, translate
from uep.testing import sample

NOW = "2026-11-20T09:00:00Z"


def read(data: bytes | dict, **options: object) -> uep.UniversalErrorProtocol:
    """Translate one response; its record is canonical and says which bridge made it."""
    data = data if isinstance(data, bytes) else json.dumps(data).encode()
    [found] = translate(data, now=NOW, **options)
    assert ("http", "http") == (found.format, found.record.origin.format)
    assert () == uep.validate(found.record)
    return found.record


def raw(status: int, headers: dict[str, str], body: bytes = b"") -> bytes:
    """Return the bytes of a response."""
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode() + body


class Shop(http.server.BaseHTTPRequestHandler):
    """A server that fails in a way of its own at each path."""

    bodies: ClassVar = {
        "/problem": (
            404,
            "application/problem+json",
            b'{"type":"about:blank","status":404,"title":"Not Found"}',
        ),
        "/text": (503, "text/plain", b"upstream connect error\n"),
        "/html": (502, "text/html", b"<html><body>Bad gateway</body></html>"),
        "/json": (402, "application/json", b'{"error":{"message":"card declined","type":"card_error"}}'),
    }

    def do_GET(self) -> None:
        """Answer."""
        status, kind, body = self.bodies[self.path]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Request-Id", f"req{self.path}")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server():
    """A server on a port of its own."""
    with http.server.HTTPServer(("127.0.0.1", 0), Shop) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running.server_address
        running.shutdown()
        thread.join()


def ask(address: tuple[str, int], path: str) -> bytes:
    """Return the bytes that a server sends."""
    with socket.create_connection(address) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    "path, error_type, message",
    [
        ("/problem", "uep.resource.not_found", "Not Found"),
        ("/text", "uep.dependency.unavailable", "upstream connect error"),
        ("/html", "uep.dependency.bad_response", "Bad Gateway"),
        ("/json", "uep.business.rule_violation", "card declined"),
    ],
)
def test_what_a_server_sends_is_read(server, path, error_type, message):
    """Status line, headers and body of a real server, found without being named."""
    record = read(ask(server, path).replace(b" Bad Gateway", b" Bad Gateway"))
    assert (error_type, message, f"req{path}") == (
        record.error_type,
        record.error_message,
        record.correlation.request_id,
    )
    assert not any(mark.rule == "bridge:time" for mark in record.marks)  # the server says when


BODIES = {
    "connect": (429, {}, b'{"code":"resource_exhausted","message":"m"}', "uep.quota.exceeded"),
    "google_rpc": (404, {}, b'{"error":{"code":404,"message":"m","status":"NOT_FOUND"}}', "uep.resource.not_found"),
    "trailers": (200, {"grpc-status": "16", "grpc-message": "m"}, b"", "uep.auth.unauthenticated"),
    "graphql": (200, {}, b'{"errors":[{"message":"m","extensions":{"code":"FORBIDDEN"}}],"data":null}', "uep.auth.permission_denied"),
    "json_rpc": (200, {}, b'{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"m"}}', "uep.runtime.unimplemented"),
    "kubernetes": (409, {}, b'{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"AlreadyExists","message":"m","code":409}', "uep.resource.already_exists"),
    "aws_header": (400, {"X-Amzn-Errortype": "ThrottlingException:http://x/"}, b'{"Message":"m"}', "uep.quota.rate_limited"),
    "aws_xml": (404, {"Content-Type": "application/xml"}, b"<Error><Code>NoSuchBucket</Code><Message>m</Message></Error>", "uep.resource.not_found"),
    "problem_xml": (409, {}, b'<problem xmlns="urn:ietf:rfc:7807"><title>m</title><status>409</status></problem>', "uep.state.conflict"),
    "problem_bare": (409, {"Content-Type": "application/problem+json"}, b'{"detail":"m"}', "uep.state.conflict"),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("form", ["raw", "json"])
def test_a_body_of_a_known_format_is_read_as_that(name, form):
    """Its own reader reads it; the status of success is not among the codes."""
    status, headers, body, error_type = BODIES[name]
    document = {"status": status, "headers": headers, "body": body.decode()}
    record = read(raw(status, headers, body) if form == "raw" else document)
    assert (error_type, "m") == (record.error_type, record.error_message)
    assert (status >= 400) == any(code.space == "http" for code in record.codes)


def test_a_status_of_success_without_an_error_inside_is_none():
    """An answer, a redirect, a body that is no error."""
    for data in (raw(200, {}, b'{"a":1}'), raw(302, {"Location": "/x"}), raw(204, {})):
        assert [] == list(translate(data))


@pytest.mark.parametrize(
    "value, wait",
    [
        ("120", "120s"),
        ("Fri, 20 Nov 2026 09:01:30 GMT", "90s"),
        ("Friday, 20-Nov-26 09:01:30 GMT", "90s"),
        ("Fri, 20 Nov 2026 08:00:00 GMT", ""),
        ("soon", ""),
        ("-5", ""),
    ],
)
def test_a_wait_is_seconds_or_a_date(value, wait):
    """RFC 9110 section 10.2.3; a date is taken against the date of the response."""
    record = read(
        raw(503, {"Retry-After": value, "Date": "Fri, 20 Nov 2026 09:00:00 GMT"}), keep_origin=False
    )
    assert wait == (record.recovery.retry_after if record.recovery else "")


def test_a_wait_without_a_date_of_the_response_counts_from_the_run():
    """Nothing else says when the response was sent."""
    record = read(raw(503, {"Retry-After": "Fri, 20 Nov 2026 09:00:10 GMT"}))
    assert "10s" == record.recovery.retry_after


def test_what_the_body_says_goes_before_the_header():
    """A wait of milliseconds inside is more exact than the header's seconds."""
    body = b'{"type":"about:blank","status":429,"title":"t","retry_after_ms":1500}'
    assert "1.500s" == read(raw(429, {"Retry-After": "2"}, body)).recovery.retry_after


def test_the_trace_of_the_request_is_read():
    """The header of W3C Trace Context; one of zeros or of an unknown version is none."""
    good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    found = read(raw(500, {"traceparent": good})).correlation
    assert ("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", 1) == (
        found.trace_id,
        found.span_id,
        found.trace_flags,
    )
    for bad in (f"ff{good[2:]}", "00-" + "0" * 32 + good[35:], "x"):
        assert read(raw(500, {"traceparent": bad})).correlation is None


def test_headers_with_credentials_are_not_taken_over():
    """They are a loss; every other header is in the context."""
    [found] = translate(raw(500, {"Set-Cookie": "sid=secret", "Server": "nginx"}))
    assert "nginx" == found.record.context["http.headers.server"]
    assert ["/headers/set-cookie"] == [loss.path for loss in found.losses]
    assert b"secret" not in uep.encode(found.record)


@pytest.mark.parametrize("coding", ["gzip", "chunked", "taken off"])
def test_framing_is_taken_off(coding):
    """A packed body, a body in chunks, and one whose packing a tool took off before it wrote the old headers."""
    body = b'{"type":"about:blank","status":404,"title":"gone"}'
    if coding == "chunked":
        data = raw(
            404,
            {"Transfer-Encoding": "chunked"},
            b"10;a=b\r\n" + body[:16] + b"\r\n22\r\n" + body[16:] + b"\r\n0\r\n\r\n",
        )
    else:
        packed = gzip.compress(body) if coding == "gzip" else body
        data = raw(
            404, {"Content-Encoding": "gzip", "Content-Length": str(len(gzip.compress(body)) - 20)}, packed
        )
    assert "gone" == read(data).error_message


def test_the_responses_of_redirects_follow_each_other():
    """Each is a document of its own, with its own place."""
    first, second = raw(301, {"Location": "/y"}), raw(404, {"Content-Length": "2"}, b"no")
    third = raw(500, {}, b"broken")
    found = list(translate(first + second + third))
    assert [(len(first), "no"), (len(first) + len(second), "broken")] == [
        (f.span.offset, f.record.error_message) for f in found
    ]


def test_a_response_that_is_cut_off_is_read_so_far():
    """A header without an end, a body without an end."""
    assert "uep.network.timeout" == read(b"HTTP/1.1 504 Gateway Timeout\r\nConten").error_type
    assert "uep.network.timeout" == read(raw(504, {"Content-Length": "100"}, b'{"type":"abo')).error_type


def test_a_record_in_the_body_is_taken_over():
    """The server speaks the protocol: its record comes out as it is."""
    record = sample("chain")
    [found] = translate(raw(504, {"Content-Type": "application/uep+json"}, uep.encode(record)))
    assert record == found.record


def test_a_trace_in_a_plain_text_is_read():
    """What a server in development sends: the nodes of the trace, its type before that of the status, the text kept."""
    trace = (
        "Traceback (most recent call last):\n"
        '  File "/srv/app/shop.py", line 7, in pay\n'
        "    charge(card)\n"
        "TimeoutError: no answer\n"
    )
    record = read(raw(500, {"Content-Type": "text/plain"}, trace.encode()))
    assert ("python", "TimeoutError", "pay") == (
        record.source_language,
        record.nodes[0].type_name,
        record.nodes[0].stack.frames[0].function,
    )
    assert ("uep.network.timeout", trace) == (
        record.error_type,
        record.context["http.body"] + "\n" * (not record.context["http.body"].endswith("\n")),
    )


class Wire(io.BytesIO):
    """Bytes as a socket gives them."""

    def makefile(self, *_arguments: object) -> Wire:
        """Return itself."""
        return self


@pytest.mark.parametrize("audience", ["internal", "external"])
def test_what_is_written_a_client_parses(audience):
    """The standard library's client reads status, headers and body, and the record comes out of it again."""
    record = sample("chain")
    data = emit(record, "http", audience=audience, form="raw")
    response = http.client.HTTPResponse(Wire(data))
    response.begin()
    body = response.read()
    assert (504, "Gateway Timeout") == (response.status, response.reason)
    assert "application/problem+json" == response.getheader("Content-Type")
    assert f"urn:uuid:{record.error_id}" == json.loads(body)["instance"]
    again = read(data)
    assert (record.error_id, record.error_type) == (again.error_id, again.error_type)


def test_a_wait_is_written_in_whole_seconds():
    """Rounded up: waiting too short is the worse mistake."""
    from msgspec.structs import replace
    from uep.model import Recovery

    record = replace(sample("chain"), recovery=Recovery(retry_after="1.500s"))
    assert "2" == json.loads(emit(record, "http"))["headers"]["Retry-After"]
