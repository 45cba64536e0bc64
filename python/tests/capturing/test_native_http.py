"""What capture reads from the exceptions of real HTTP clients that talked to a real server."""

from __future__ import annotations

import asyncio
import io
import socket
import urllib.error
import urllib.request

import aiohttp
import httpx2
import pytest
import requests
from uep import capture, encode, validate
from uep.bridges import emit
from uep.model import Relation

from .errors import caught, codes, rules
from .server import answering

PROBLEM = b"""{"type":"https://example.com/probs/stock","title":"Out of stock","status":409,"detail":"none of 17 left",
"errors":[{"pointer":"#/items/0","detail":"is gone"}]}"""


def ask_requests(url: str) -> None:
    requests.get(url, timeout=5).raise_for_status()


def ask_httpx(url: str) -> None:
    with httpx2.Client(trust_env=False) as client:
        client.get(url).raise_for_status()


def ask_aiohttp(url: str) -> None:
    async def call() -> None:
        async with aiohttp.ClientSession(raise_for_status=True) as session, session.get(url):
            pass

    asyncio.run(call())


def ask_urllib(url: str) -> None:
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5)


def close(error: BaseException) -> None:
    if isinstance(error, urllib.error.HTTPError):
        error.close()


@pytest.mark.parametrize("ask", [ask_requests, ask_httpx, ask_aiohttp, ask_urllib])
def test_the_status_classifies_and_the_headers_say_when(ask):
    with answering(429, Retry_After="7", X_Request_Id="r-81") as url:
        error = caught(ask, f"{url}/orders?token=s3cret&page=2")
        record = capture(error)
        close(error)
    assert record.error_type == "uep.quota.rate_limited"
    assert codes(record) == [("http", "429")]
    assert record.recovery.retry_after == "7s"
    assert record.context["http.request_id"] == "r-81"
    assert record.context["http.url"] == f"{url}/orders?token=[redacted]&page=[redacted]"
    assert "s3cret" not in encode(record).decode()
    assert {"redact:url"} <= rules(record)
    assert not validate(encode(record))


@pytest.mark.parametrize("ask", [ask_requests, ask_httpx])
def test_a_body_of_a_known_format_is_the_remote_cause(ask):
    with answering(409, PROBLEM, Content_Type="application/problem+json") as url:
        record = capture(caught(ask, url))
    remote = record.nodes[-1]
    assert remote.relation is Relation.REMOTE_CAUSE and remote.message == "none of 17 left"
    assert remote.error_id == "" and remote.timestamp  # the time of the header Date
    assert record.error_type == "uep.state.conflict"
    assert ("http", "409") in codes(record)
    assert not validate(encode(record))


@pytest.mark.parametrize("ask", [ask_requests, ask_httpx])
def test_a_record_in_a_body_keeps_its_identity(ask):
    sent = capture(KeyError("17"), error_type="com.acme.shop.gone")
    with answering(503, emit(sent, "problem_details"), Content_Type="application/problem+json") as url:
        record = capture(caught(ask, url))
    remote = record.nodes[-1]
    assert (remote.error_id, remote.error_type) == (sent.error_id, "com.acme.shop.gone")
    assert record.error_type == "uep.dependency.unavailable"
    assert not validate(encode(record))


def test_a_cause_brings_its_remote_cause_along():
    def order(url: str) -> None:
        try:
            ask_requests(url)
        except requests.HTTPError as error:
            raise RuntimeError("not placed") from error

    with answering(404, b'{"message": "no such ledger"}', Content_Type="application/json") as url:
        record = capture(caught(order, url))
    assert [node.relation for node in record.nodes] == [None, Relation.CAUSE, Relation.REMOTE_CAUSE]
    assert record.nodes[1].error_type == "uep.resource.not_found"
    assert record.nodes[2].message == "no such ledger"
    assert record.codes == [] and record.error_type == "uep.unknown.unclassified"


def test_two_equal_answers_are_two_errors():
    with answering(503, PROBLEM, Content_Type="application/problem+json") as url:
        errors = [caught(ask_requests, url) for _ in range(2)]
    record = capture(ExceptionGroup("both", errors))
    assert [node.message for node in record.nodes].count("none of 17 left") == 2
    assert record.severity == capture(errors[0]).severity


def test_a_body_that_nobody_read_stays_unread():
    with answering(500, PROBLEM) as url:
        response = requests.get(url, stream=True, timeout=5)
        record = capture(caught(response.raise_for_status))
        assert not response._content_consumed
        assert response.content == PROBLEM
        assert len(record.nodes) == 1 and codes(record) == [("http", "500")]
        error = caught(ask_urllib, url)
        capture(error)
        assert error.read() == PROBLEM
        close(error)


def test_urllib_reads_a_body_in_memory():
    error = urllib.error.HTTPError(
        "https://a.example/x", 409, "Conflict", {"Retry-After": "3"}, io.BytesIO(PROBLEM)
    )
    record = capture(error)
    assert record.recovery.retry_after == "3s" and record.nodes[-1].message == "none of 17 left"
    close(error)


def test_refused_connections_tell_peer_and_number():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    record = capture(caught(ask_aiohttp, f"http://127.0.0.1:{port}/"))
    assert record.context["peer_port"] == port
    assert [code.name for code in record.codes] == ["ECONNREFUSED"]
    assert record.error_type == "uep.network.connection_failed"
    by_urllib = capture(caught(ask_urllib, f"http://127.0.0.1:{port}/"))
    assert by_urllib.error_type == "uep.network.connection_failed"
    assert [code.name for code in by_urllib.codes] == ["ECONNREFUSED"]


def test_userinfo_leaves_url_and_message():
    with answering(401) as url:
        record = capture(caught(ask_requests, url.replace("//", "//shop:hunter2@")))
        whole = capture(caught(ask_requests, f"{url}/?a=b"), redact=False)
    assert record.error_type == "uep.auth.unauthenticated"
    assert "hunter2" not in encode(record).decode()
    assert whole.context["http.url"].endswith("/?a=b") and "a=b" in whole.error_message


def test_a_class_of_the_program_that_is_classified_keeps_its_type():
    class Late(requests.HTTPError, TimeoutError):
        pass

    answer = requests.Response()
    answer.status_code = 404
    assert capture(Late(response=answer)).error_type == "uep.network.timeout"
    assert (
        capture(requests.HTTPError(response=answer), error_type="uep.data.corruption").error_type
        == "uep.data.corruption"
    )
