"""Requests and responses as tools show them, archives of them, streams and lines that hold a body: every failed response, and nothing sent."""

from __future__ import annotations

import json

import pytest
import uep

from .reading import only, read

BODY = '{"code":"NO_HAT","message":"no hat"}'
SECRET = "secret-word"
SHOWN = {
    "curl -v": (
        "*   Trying 192.0.2.7:443...\n* ALPN: offers h2,http/1.1\n"
        f"> POST /hats HTTP/2\n> authorization: Bearer {SECRET}\n>\n}} [12 bytes data]\n"
        "< HTTP/2 422\n< content-type: application/json\n* a new session\n< x-request-id: q7\n<\n{ [36 bytes data]\n"
        f"100    36  100    36    0     0    812      0 --:--:-- --:--:-- --:--:--   812\n{BODY}\n* Closing connection 0\n"
    ),
    "curl -i": f"$ curl -i -u me:{SECRET} https://shop.test\nHTTP/1.1 422 Unprocessable\r\nX-Request-Id: q7\r\n\r\n{BODY}",
    "httpie": f"POST /hats HTTP/1.1\nCookie: {SECRET}\n\n{{\n}}\n\n\nHTTP/1.1 422 Unprocessable\nX-Request-Id: q7\n\n{BODY}\n\n\n",
    "editor": f"POST https://shop.test/hats\n\nHTTP/1.1 422 \nX-Request-Id: q7\n\n{BODY}\n\nResponse code: 422; Time: 3ms\n",
    "postman": f"POST /hats HTTP/1.1\nAuthorization: {SECRET}\n \n{{}}\n \nHTTP/1.1 422 Unprocessable\nX-Request-Id: q7\n \n{BODY}\n",
}


@pytest.mark.parametrize("tool", SHOWN)
def test_a_response_is_read_as_the_tool_shows_it(tool):
    """UEP-BRG-2460: the head, and the body without what the tool says around it."""
    record, lost = only(SHOWN[tool], keep_origin=True)
    assert ("no hat", "q7") == (record.error_message, record.correlation.request_id)
    assert "/request" in lost
    assert SECRET.encode() not in uep.encode(record) + record.origin.payload


def test_a_response_has_its_place_in_the_input():
    """UEP-BRG-005: the span begins with the status line as the tool wrote it."""
    text = SHOWN["curl -v"]
    [found] = read(text)
    assert text[found.span.offset :].startswith("< HTTP/2 422\n")
    assert text[: found.span.offset].count("\n") + 1 == found.span.line


def test_wget_and_the_client_of_python_show_heads_alone():
    """UEP-BRG-2460: without a body the phrase of the status is the message."""
    wget = "--2025-11-20 10:00:00--  http://shop.test/\nHTTP request sent, awaiting response...\n  HTTP/1.1 404 Not Found\n  X-Request-Id: q8\nno more\n"
    debug = f"send: b'GET / HTTP/1.1\\r\\nCookie: {SECRET}\\r\\n\\r\\n'\nreply: 'HTTP/1.1 404 Not Found\\r\\n'\nheader: X-Request-Id: q8\n"
    for text in (wget, debug):
        record, _ = only(text)
        assert ("Not Found", "q8") == (record.error_message, record.correlation.request_id)


@pytest.mark.parametrize(
    "text",
    [
        "* one\n* two\n> quoted\n",
        "GET /hats HTTP/1.1\nserved\n",
        "curl is a tool\nHTTP/2 is a protocol\n",
        '192.0.2.7 - - [20/Nov/2025] "GET / HTTP/1.1" 500 12\n',
        "$ curl -i shop.test\nHTTP/1.1 200 OK\n\nfine\n",
    ],
)
def test_other_texts_show_no_response(text):
    """UEP-BRG-2460: lists, quotes, logs and responses that went well."""
    assert [] == read(text)


def test_an_archive_tells_which_response_failed():
    """UEP-BRG-2461: a body in base64 is unpacked, and what was sent is told as lost at its own place."""
    entries = [
        {"request": {"url": f"https://shop.test?key={SECRET}"}, "response": {"status": 204, "headers": []}},
        {"response": {"status": 500, "headers": [], "content": {"encoding": "base64", "text": "bm8gaGF0"}}},
        {"response": {"status": 404, "statusText": "Not Found", "headers": [], "content": {}}},
    ]
    first, second = read({"log": {"version": "1.2", "entries": entries}})
    assert ["no hat", "Not Found"] == [one.record.error_message for one in (first, second)]
    assert "/log/entries/1/request" in {loss.path for loss in first.losses}
    assert first.record.error_id != second.record.error_id


def test_who_has_to_wait_is_not_forbidden():
    """UEP-BRG-2473: unless the body says another type."""
    head = "HTTP/1.1 403 Forbidden\r\nRetry-After: 5\r\nContent-Type: application/json\r\n\r\n"
    assert "uep.quota.rate_limited" == only(f'{head}{{"message":"slow down"}}')[0].error_type
    assert "uep.quota.rate_limited" == only(head)[0].error_type
    assert (
        "uep.auth.unauthenticated"
        == only(f'{head}{{"error":"invalid_token","error_description":"x"}}')[0].error_type
    )


def test_a_stream_of_events_alone_is_a_body():
    """UEP-BRG-2474: the first event that is an error tells of it."""
    failed = f'id: 7\ndata: {{"id":7}}\n\ndata: {json.dumps({"error": {"message": "too busy", "type": "server_error"}})}\n\n'
    assert "too busy" == only(failed)[0].error_message
    assert [] == read('data: {"id":7}\n\n')


def test_a_line_may_hold_a_status_and_a_body():
    """UEP-BRG-2475: further lines make it another text."""
    line = f"Error: 429 Too Many Requests {BODY}"
    record, _ = only(line)
    assert ("no hat", "uep.quota.rate_limited") == (record.error_message, record.error_type)
    assert "Error: 429 Too Many Requests" == record.context["http.said"]
    assert [] == read(f"took 429 ms {BODY}")
