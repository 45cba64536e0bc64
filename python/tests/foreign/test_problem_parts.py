"""What servers put into a problem beside its own members, and streams whose last message is an error."""

from __future__ import annotations

import base64
import json

import pytest

from .reading import only, read

PROBLEM = {"type": "about:blank", "title": "Gone", "status": 500, "detail": "no shelf"}


@pytest.mark.parametrize(
    ("name", "trace", "language"),
    [
        ("stacktrace", ["shop.Shelf.open(Shelf.java:8)", "shop.Main.main(Main.java:3)"], "java"),
        ("stackTrace", "   at Shop.Shelf.Open() in /src/Shelf.cs:line 8\n   at Shop.Main() in /src/Main.cs:line 3", "csharp"),
        ("trace", "Error: no shelf\n    at open (/srv/app/shelf.js:8:1)\n    at main (/srv/app/main.js:3:1)", "javascript"),
        ("trace", [{"file": "/srv/app/Shelf.php", "line": 8}, {"file": "/srv/app/index.php", "line": 3, "args": ["s5ec4e7"]}], "php"),
    ],
)  # fmt: skip
def test_a_trace_in_an_extension_is_read(name, trace, language):
    """A text, its lines, or calls that are objects (UEP-BRG-1948)."""
    record, _ = only(PROBLEM | {name: trace})
    assert (language, "no shelf") == (record.source_language, record.error_message)
    assert [8, 3] == [frame.line for frame in record.nodes[0].stack.frames]
    assert "s5ec4e7" not in str(record)
    assert name not in record.context


@pytest.mark.parametrize("trace", ["8f2c", ["a", 5], [{"file": "a"}], [], {"id": "8f2c"}])
def test_what_is_no_trace_stays_an_extension(trace):
    """The member is kept as it is."""
    record, _ = only(PROBLEM | {"trace": trace})
    assert trace == record.context["trace"]
    assert [None] == [node.stack for node in record.nodes]


@pytest.mark.parametrize(
    ("entry", "path", "reason"),
    [
        ({"field": "hats[0].size", "message": "large", "code": "max"}, "/hats/0/size", "max"),
        ({"propertyPath": "hats[0].size", "message": "large", "code": "max"}, "/hats/0/size", "max"),
        ({"name": "size", "reason": "large"}, "/size", ""),
        ({"loc": ["hats", 0, "size"], "msg": "large", "type": "max"}, "/hats/0/size", "max"),
        ({"pointer": "#/hats/0/size", "detail": "large"}, "/hats/0/size", ""),
    ],
)
def test_entries_of_problems_have_many_spellings(entry, path, reason):
    """That of the standard is read as the standard says (UEP-BRG-1947)."""
    record, _ = only(PROBLEM | {"errors": [entry]})
    assert [(path, reason, "large")] == [(one.path, one.reason, one.description) for one in record.violations]


def test_refused_values_of_a_problem_stay_outside():
    """They are told as lost, and nothing of them is in the context."""
    record, lost = only(
        PROBLEM | {"violations": [{"field": "key", "message": "short", "invalidValue": "s5ec4e7"}]}
    )
    assert "s5ec4e7" not in str(record)
    assert {"/violations/0/invalidValue"} == lost


def frame(flag, text):
    """Return one message of a stream."""
    return bytes([flag]) + len(text).to_bytes(4) + text


ENDED = b'{"error":{"code":"not_found","message":"no shelf"},"metadata":{"a":["b"]}}'
TRAILED = b"grpc-status: 5\r\ngrpc-message: no%20shelf\r\n"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/connect+json", frame(0, b"{}") + frame(2, ENDED)),
        ("application/connect+proto", frame(0, b"\1\2") + frame(2, ENDED)),
        ("application/grpc-web+proto", frame(0, b"\1\2") + frame(128, TRAILED)),
        (
            "application/grpc-web-text",
            base64.b64encode(frame(0, b"\1")) + base64.b64encode(frame(128, TRAILED)),
        ),
    ],
)
def test_the_end_of_a_stream_has_the_error(kind, body):
    """Under a status of success (UEP-BRG-1946)."""
    text = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    [found] = read_bytes(text)
    assert ("uep.resource.not_found", "no shelf") == (found.record.error_type, found.record.error_message)


@pytest.mark.parametrize(
    "body",
    [b"", b"\2", frame(2, b"{}"), frame(2, b"[1"), frame(3, ENDED), frame(0, ENDED), b"\2\xff\xff\xff\xff{}", b"\xff" * 40],
)  # fmt: skip
def test_a_stream_without_an_error_has_none(body):
    """Whatever its bytes are."""
    for kind in ("application/connect+json", "application/grpc-web-text"):
        assert [] == read_bytes(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body)


def read_bytes(data):
    """Return the translations of bytes that are no text."""
    status, _, body = data.partition(b"\r\n\r\n")
    kind = status.decode().rpartition(": ")[2]
    response = {"status": 200, "headers": {"Content-Type": kind}, "isBase64Encoded": True}
    return read(json.dumps(response | {"body": base64.b64encode(body).decode()}))
