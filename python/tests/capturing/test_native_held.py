"""What capture reads from exceptions that hold a response, another exception, or numbers that are not the system's."""

from __future__ import annotations

import concurrent.futures
import datetime
import socket
import ssl
import sys
import xmlrpc.client

import graphql
import requests
import starlette.exceptions
import urllib3
from google.api_core import exceptions as google_errors
from google.api_core import retry as google_retry
from temporalio.exceptions import ApplicationError
from uep import capture, encode
from uep.model import Relation

from .errors import caught, checked, codes, pretend, throw
from .server import answering

ANSWER = b'{"title": "Out of stock", "status": 409, "detail": "none of 17 left"}'


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


# URLs


def test_no_node_quotes_the_query_of_a_known_url():
    error = caught(requests.get, f"http://127.0.0.1:{free_port()}/orders?token=s3cret&page=2")
    record = checked(error)
    assert len(record.nodes) >= 3
    assert "s3cret" not in encode(record).decode()
    assert "/orders?token=[redacted]&page=[redacted] (Caused by" in record.nodes[1].message
    assert "s3cret" in encode(capture(error, redact=False)).decode()


def test_an_error_of_the_program_does_not_quote_it_either():
    def order() -> None:
        try:
            requests.get(f"http://127.0.0.1:{free_port()}/orders?token=s3cret")
        except requests.ConnectionError as cause:
            cause.add_note("GET /orders?token=s3cret")
            raise RuntimeError("cannot call /orders?token=s3cret") from cause

    record = checked(caught(order))
    assert record.error_message == "cannot call /orders?token=[redacted]"
    assert record.nodes[1].notes == ["GET /orders?token=[redacted]"]
    assert "s3cret" not in encode(record).decode()


def test_a_message_with_a_url_alone_is_without_its_secrets():
    record = checked(caught(requests.get, "shop.example/x?token=s3cret"))
    assert record.error_message.startswith("Invalid URL 'shop.example/x?token=[redacted]': No scheme")
    known = xmlrpc.client.ProtocolError("shop:hunter2@a.example/RPC2", 503, "Busy", {"Retry-After": "3"})
    record = checked(known)
    assert record.error_message == "<ProtocolError for [redacted]@a.example/RPC2: 503 Busy>"
    assert codes(record) == [("http", "503")] and record.recovery.retry_after == "3s"


def test_placeholders_of_statements_are_no_query():
    error = pretend("psycopg.ProgrammingError")
    error.args = ("near: where a=? and b=?",)
    assert checked(error).error_message == "near: where a=? and b=?"


# Numbers


def test_numbers_of_tls_and_the_resolver_are_not_the_systems():
    record = checked(caught(socket.getaddrinfo, "no-such.invalid", 80))
    assert [code.space for code in record.codes] == ["getaddrinfo"]
    assert record.codes[0].name.startswith("EAI_") and record.codes[0].platform
    error = ssl.SSLCertVerificationError(1, "odd")
    error.reason, error.library = "CERTIFICATE_VERIFY_FAILED", "SSL"
    error.verify_code, error.verify_message = 18, "self-signed certificate"
    record = checked(error)
    assert codes(record) == [("openssl.reason", "CERTIFICATE_VERIFY_FAILED"), ("x509.verify", "18")]
    assert record.error_type == "uep.network.tls_failure"


def test_databases_keep_their_own_numbers():
    error = pretend("pymysql.err.OperationalError", pretend_base("pymysql.err.MySQLError"), sqlstate="28000")
    error.args = (1045, "Access denied for user 'shop'@'localhost'")
    record = checked(error)
    assert codes(record) == [("mysql", "1045"), ("sqlstate", "28000")]
    assert record.error_type == "uep.auth.unauthenticated"
    error.args, error.sqlstate = (1205, "Lock wait timeout exceeded"), "HY000"  # type: ignore[attr-defined]
    assert checked(error).error_type == "uep.state.locked"
    error = pretend("redis.exceptions.ResponseError", pretend_base("redis.exceptions.RedisError"))
    error.args = ("WRONGTYPE wrong kind of value",)
    assert codes(checked(error)) == [("redis", "WRONGTYPE")]
    error.args = ("WRONGPASS invalid username-password pair",)
    assert checked(error).error_type == "uep.auth.unauthenticated"


def pretend_base(name: str) -> type[BaseException]:
    return type(pretend(name))


# Responses


def test_a_response_in_an_error_of_the_programs_own():
    class Refused(Exception):
        def __init__(self, response: requests.Response) -> None:
            super().__init__("the shop said no")
            self.response = response

    with answering(409, ANSWER, Content_Type="application/problem+json", X_Request_Id="r-5") as url:
        record = checked(Refused(requests.get(f"{url}/x?token=s3cret")))
    assert record.error_type == "uep.state.conflict" and codes(record) == [("http", "409")]
    assert record.context["http.request_id"] == "r-5"
    assert [node.message for node in record.nodes] == ["the shop said no", "none of 17 left"]
    assert "s3cret" not in encode(record).decode()


def test_a_wait_in_milliseconds_is_read():
    with answering(429, ANSWER, Retry_After="2", Retry_After_Ms="1500") as url:
        error = caught(requests.get(url).raise_for_status)
    assert checked(error).recovery.retry_after == "1.500s"
    error.response.headers["Retry-After-Ms"] = "soon"  # type: ignore[attr-defined]
    assert checked(error).recovery.retry_after == "2s"


def test_what_only_looks_like_a_response_is_none():
    from unittest.mock import MagicMock

    class Odd(Exception):
        pass

    for held in (MagicMock(), object(), {"status_code": 404}, "404"):
        error = Odd("x")
        error.response, error.status_code = held, held  # type: ignore[attr-defined]
        record = checked(error)
        assert record.codes == [] and len(record.nodes) == 1


def test_a_status_that_generated_clients_raise():
    class ApiException(Exception):
        pass

    error = ApiException("(404)")
    error.__dict__.update(status=404, reason="Not Found", headers={"Retry-After": "2"}, body=ANSWER.decode())
    record = checked(error)
    assert ("http", "404") in codes(record) and record.recovery.retry_after == "2s"
    assert record.nodes[1].message == "none of 17 left"


def test_codes_have_the_name_of_the_service_that_answered():
    body = '{"error": {"type": "invalid_request_error", "code": "rate_limit", "message": "Too many"}}'
    held = {"http_status": 429, "http_body": body, "headers": {"Request-Id": "req_1"}}
    record = checked(
        pretend("stripe._error.RateLimitError", pretend_base("stripe._error.StripeError"), **held)
    )
    assert codes(record)[1:] == [("stripe", "rate_limit"), ("stripe", "invalid_request_error")]
    assert record.context["http.request_id"] == "req_1"


def test_a_framework_answers_with_a_status_and_reports_no_remote_error():
    record = checked(starlette.exceptions.HTTPException(429, "slow down", {"Retry-After": "5"}))
    assert codes(record) == [("http", "429")] and record.recovery.retry_after == "5s"
    assert record.error_type == "uep.quota.rate_limited"
    assert len(record.nodes) == 1 and record.error_message == "429: slow down"


def test_one_answer_in_a_chain_is_one_remote_cause():
    class Refused(Exception):
        pass

    def order(url: str) -> None:
        try:
            requests.get(url).raise_for_status()
        except requests.HTTPError as error:
            outer = Refused("no")
            outer.response = error.response  # type: ignore[attr-defined]
            raise outer from error

    with answering(409, ANSWER, Content_Type="application/problem+json") as url:
        error = caught(order, url)
        record = checked(error)
        assert [node.relation for node in record.nodes] == [None, Relation.CAUSE, Relation.REMOTE_CAUSE]
        assert record.nodes[2].parent == 0 and codes(record) == [("http", "409")]
        again = checked(ExceptionGroup("both", [error, caught(order, url)]))
        assert [node.message for node in again.nodes].count("none of 17 left") == 2


def test_a_held_response_that_nobody_read_stays_unread():
    class Refused(Exception):
        pass

    with answering(409, ANSWER) as url:
        response = urllib3.PoolManager().request("GET", url, preload_content=False)
        error = Refused("no")
        error.response = response  # type: ignore[attr-defined]
        record = checked(error)
        assert codes(record) == [("http", "409")] and len(record.nodes) == 1
        assert response.read() == ANSWER


# Exceptions that hold others


def test_what_an_attribute_holds_is_a_cause_once():
    inner = caught(throw, KeyError("17"))
    error = graphql.GraphQLError("no order", original_error=inner)
    record = checked(error)
    assert [(node.relation, node.type_name) for node in record.nodes[1:]] == [(Relation.CAUSE, "KeyError")]
    error.__cause__ = inner
    assert len(checked(error).nodes) == 2


def test_the_last_failure_classifies_the_end_of_attempts():
    again = google_retry.Retry(predicate=lambda error: True, initial=0.01, maximum=0.01, timeout=0.02)
    error = caught(again(lambda: throw(google_errors.ServiceUnavailable("down"))))
    assert checked(error).error_type == "uep.dependency.unavailable"
    answer = requests.Response()
    answer.status_code, answer.headers["Retry-After"] = 503, "2"
    last = pretend(
        "google.api_core.exceptions.RetryError", pretend_base("google.api_core.exceptions.RetryError")
    )
    last.__cause__ = requests.HTTPError(response=answer)
    record = checked(last)
    assert (record.error_type, record.recovery.retry_after) == ("uep.dependency.unavailable", "2s")
    last.__cause__ = last
    assert checked(last).error_type == "uep.unknown.unclassified"
    pool = urllib3.HTTPConnectionPool("a.example")
    error = urllib3.exceptions.MaxRetryError(pool, "/x", urllib3.exceptions.SSLError("odd"))
    assert checked(error).error_type == "uep.network.tls_failure"


def test_a_librarys_error_is_no_failure_of_a_file():
    class Odd(requests.HTTPError):
        pass

    assert checked(Odd("x")).error_type == "uep.unknown.unclassified"
    assert checked(OSError("x")).error_type == "uep.storage.io_failure"
    assert checked(type("Own", (OSError,), {})("x")).error_type == "uep.storage.io_failure"


def test_the_traceback_of_a_worker_is_a_remote_cause():
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        error = caught(pool.submit(int, "x17").result)
    record = checked(error)
    remote = record.nodes[-1]
    assert remote.relation is Relation.REMOTE_CAUSE and remote.type_name == "ValueError"
    assert [frame.function for frame in remote.stack.frames] == ["_process_worker"]


def test_an_error_says_itself_whether_to_repeat():
    error = ApplicationError("declined", type="CardDeclined", non_retryable=True)
    record = checked(error)
    assert record.recovery.retryability.name == "NEVER" and codes(record) == [("temporal", "CardDeclined")]
    waits = ApplicationError("busy", next_retry_delay=datetime.timedelta(seconds=7))
    assert checked(waits).recovery.retry_after == "7s"


def test_this_file_needs_no_library_that_it_pretends():
    assert not {"marshmallow", "pymysql", "redis", "stripe"} & set(sys.modules)
