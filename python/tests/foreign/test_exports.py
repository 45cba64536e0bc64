"""Errors as the services that keep them give them out: events of trackers, spans, streams, and statuses as text."""

from __future__ import annotations

import json

import pytest

from .reading import JAVA, NOW, only, read

_IDS = {"traceID": "4bf92f3577b34da6a3ce929d0e0e4736", "spanID": "00f067aa0ba902b7", "operationName": "GET"}


def jaeger(tags, logs=()):
    span = _IDS | {
        "startTime": 1718000000000000,
        "duration": 5,
        "tags": tags,
        "logs": list(logs),
        "processID": "p",
    }
    process = {"serviceName": "shop", "tags": [{"key": "host.name", "value": "db7"}]}
    return {"data": [{"traceID": _IDS["traceID"], "spans": [span], "processes": {"p": process}}]}


def test_a_span_of_jaeger_has_what_was_logged():
    """OpenTelemetry and OpenTracing name the parts of an exception in their own ways."""
    failed = [{"key": "error", "value": True}, {"key": "http.status_code", "value": 503}]
    for names in (
        ("exception", "exception.type", "exception.message", "exception.stacktrace"),
        ("error", "error.kind", "message", "stack"),
    ):
        fields = zip(("event", *names[1:]), (names[0], "java.io.IOException", "disk", JAVA), strict=True)
        log = {
            "timestamp": 1718000000000001,
            "fields": [{"key": key, "value": value} for key, value in fields],
        }
        record, lost = only(jaeger(failed, [log]))
        assert ("java.io.IOException", "disk") == (record.nodes[0].type_name, record.error_message)
        assert ("shop", "db7", 1) == (
            record.resource.service,
            record.resource.host,
            len(record.nodes[0].stack.frames),
        )
        assert set() == lost


@pytest.mark.parametrize("told", [False, "false", ""])
def test_a_span_that_did_not_fail_is_none(told):
    """The tag may be there and say no."""
    assert [] == read(jaeger([{"key": "error", "value": told}]))


def test_a_span_of_zipkin_has_its_reason_in_a_tag():
    """An annotation may hold an event of OpenTelemetry."""
    span = {
        "traceId": _IDS["traceID"],
        "id": _IDS["spanID"],
        "timestamp": 1718000000000000,
        "tags": {"error": "slow"},
    }
    record, _ = only([span])
    assert ("slow", _IDS["spanID"]) == (record.error_message, record.correlation.span_id)
    told = json.dumps({"exception": {"exception.type": "IOError", "exception.message": "disk"}})
    record, _ = only(
        [span | {"annotations": [{"timestamp": 1718000000000001, "value": f'"exception": {told}'}]}]
    )
    assert ("IOError", "disk") == (record.nodes[0].type_name, record.error_message)


def test_an_event_of_sentrys_api_is_the_event_that_was_sent():
    """What is lost is named by its place in the answer."""
    frame = {
        "filename": "a.py",
        "function": "f",
        "lineNo": 3,
        "inApp": True,
        "vars": {"token": "s3cret"},
        "context": [[3, " g()"]],
    }
    value = {"type": "KeyError", "value": "7", "stacktrace": {"frames": [frame]}}
    entries = [
        {"type": "breadcrumbs", "data": {"values": [{}]}},
        {"type": "exception", "data": {"values": [value]}},
    ]
    event = {
        "eventID": "9" * 32,
        "platform": "python",
        "dateCreated": NOW,
        "entries": entries,
        "tags": [{"key": "level", "value": "fatal"}],
    }
    record, lost = only(event)
    assert ("KeyError", "g()", "Critical") == (
        record.nodes[0].type_name,
        record.nodes[0].stack.frames[0].source_line,
        record.severity,
    )
    assert {"/entries/0/data", "/entries/1/data/values/*/stacktrace/frames/*/vars"} == lost


def test_problems_that_caused_a_problem_are_its_causes():
    """Zalando's library nests them, with traces where it is told to."""
    inner = {"title": "Locked", "status": 423, "stackTrace": ["com.acme.Shop.open(Shop.java:3)"]}
    record, _ = only(
        {
            "title": "Bad Gateway",
            "status": 502,
            "detail": "no pay",
            "cause": inner | {"detail": "vault", "cause": {"title": "x"}},
        }
    )
    assert ["no pay", "vault", "x"] == [node.message for node in record.nodes]
    assert [None, 0, 1] == [node.parent for node in record.nodes]
    assert 3 == record.nodes[1].stack.frames[0].line
    assert (423, "Locked") == (record.context["cause.status"], record.context["cause.title"])


def test_the_tree_of_zod_has_paths():
    """Positions of lists are parts of the path."""
    leaf = {"errors": ["too small"]}
    record, _ = only({"errors": ["bad"], "properties": {"a/b": {"errors": [], "items": [None, leaf]}}})
    assert [("", "bad"), ("/a~1b/1", "too small")] == [
        (one.path, one.description) for one in record.violations
    ]


@pytest.mark.parametrize(
    "text",
    [
        'code: 5\nmessage: "no"  # told\ndetails { [type.googleapis.com/google.rpc.RetryInfo] { retry_delay { seconds: 5 } } }',
        "code: 5\nmessage: 'n' 'o'\ndetails < type_url: 'type.googleapis.com/google.rpc.RetryInfo' value: '\\n\\002\\010\\005' >",
        'code:NotFound message:"no" details:[{[type.googleapis.com/google.rpc.RetryInfo]:{retry_delay:{seconds:5}}}]',
    ],
)
def test_a_status_in_text_has_its_details(text):
    """The text form has several spellings of the same."""
    record, _ = only(text)
    assert ("uep.resource.not_found", "no", "5s") == (
        record.error_type,
        record.error_message,
        record.recovery.retry_after,
    )


@pytest.mark.parametrize(
    "text",
    ['code: 5\nmessage: "no"\nname: x', 'code: 5\nmessage: "no"\ndetails {', 'code: 5\nmessage: "no"\n}'],
)
def test_text_that_only_begins_like_a_status_is_none(text):
    """Settings have such members too."""
    assert [] == read(text)


def test_an_event_stream_says_that_it_failed():
    """Services that answer piece by piece end a stream so under a status of success."""
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    error = json.dumps({"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "no tool"}})
    record, _ = only(f"{head}event: message\ndata: {error}\n\n")
    assert "no tool" == record.error_message
    assert [] == read(f"{head}data: {json.dumps({'message': 'fine', 'error': None})}\n\n")


def test_the_spans_of_tempo_stand_in_batches():
    """Ids may be in base64; anything else in batches is none."""
    span = {
        "traceId": "S/kvNXezTaajzpKdDg5HNg==",
        "spanId": "APBnqgupArc=",
        "name": "GET",
        "status": {"code": 2, "message": "boom"},
    }
    record, _ = only({"batches": [{"resource": {}, "scopeSpans": [{"spans": [span]}]}]})
    assert ("boom", "00f067aa0ba902b7") == (record.error_message, record.correlation.span_id)
    assert [] == read({"batches": [span]})


def test_a_segment_of_x_ray_has_exceptions():
    """The first is the error, and the next its cause."""
    exceptions = [
        {"type": "A", "message": "a", "stack": [{"path": "a.py", "line": 3, "label": "f"}]},
        {"type": "B", "message": "b"},
    ]
    record, _ = only(
        {"trace_id": "1-5", "id": "5", "start_time": 1718000000.1, "cause": {"exceptions": exceptions}}
    )
    assert ["A", "B"] == [node.type_name for node in record.nodes]
    assert ("f", 3) == (record.nodes[0].stack.frames[0].function, record.nodes[0].stack.frames[0].line)


def test_what_a_container_left_is_its_error():
    """The termination message may be a trace with causes."""
    ended = {
        "exitCode": 1,
        "reason": "Error",
        "message": f"{JAVA}\nCaused by: java.net.ConnectException: refused\n\tat com.acme.Net.go(Net.java:9)",
    }
    status = {"containerStatuses": [{"name": "job", "state": {"terminated": ended}}]}
    record, _ = only({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "job-1"}, "status": status})
    assert ["java.io.IOException", "java.net.ConnectException"] == [node.type_name for node in record.nodes]
    assert ["java", ("k8s.reason", "Error")] == [
        record.source_language,
        (record.codes[0].space, record.codes[0].value),
    ]
