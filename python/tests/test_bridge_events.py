"""CloudEvents, JSON:API, validation errors and log lines in JSON: their laws, and what the real libraries write and read."""

from __future__ import annotations

import json
import logging
import warnings
from pathlib import Path

import pydantic
import pytest
import structlog
import uep
from cloudevents.core.bindings.http import HTTPMessage, from_binary, from_structured, to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pythonjsonlogger.json import JsonFormatter
from uep.bridges import emit, lost_fields, translate
from uep.bridges._formats import STRUCTURED, recognise
from uep.errors import DecodeError
from uep.model import Relation
from uep.testing import sample

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

LOGS = Path(__file__).parent / "data" / "logs"
NOW = "2026-11-20T09:00:00Z"
MINE = ("cloudevents", "json_api", "log_json", "validation_errors")
FORMS = [
    ("cloudevents", "json"),
    ("cloudevents", "batch"),
    ("cloudevents", "http"),
    ("json_api", "json"),
    ("validation_errors", "json"),
]
SAMPLES = ("chain", "custom", "group", "minimal", "remote")
ORDINARY = [
    {},
    [],
    {"name": "shop", "version": "1.0.0", "dependencies": {"left-pad": "1"}, "errors": []},
    {"errors": [{"message": "x", "path": ["a"]}], "data": None},
    {"errors": {"name": ["can't be blank"]}},
    {"errors": ["x"]},
    {"detail": "Not found."},
    {"detail": [{"msg": "x"}]},
    {"detail": [], "title": "x"},
    [{"loc": ["a"], "msg": "b"}],
    {"specversion": "1.0", "id": "1", "source": "/shop", "type": "order.created", "data": {"order": 7}},
    {"specversion": "1.0", "id": "1", "source": "/shop", "type": "order.note", "data": "all is well"},
    {"level": "error", "message": "x", "context": {"exception": {"class": "x"}}},
    {"level": "info", "stack": ["react", "node"], "error": "x"},
    {"exception": {"type": "x"}, "thrown": None, "throwable": {"className": "x"}},
    {"error": "x", "stacktrace": "none"},
    {"data": [{"type": "articles", "id": "1"}], "jsonapi": {"version": "1.1"}},
    {"openapi": "3.1.0", "info": {"title": "x"}, "paths": {}},
]
SHAPED = st.recursive(
    st.sampled_from([None, True, 0, -1, 1.5, "", "x", "a.rb:1", "1.0", "404", "/a", NOW, "0" * 32, "text/plain"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            [
                "cause", "causedBy", "class", "className", "code", "context", "ctx", "data", "data_base64", "datacontenttype", "detail",
                "error", "errorMessage", "errorType", "errors", "exc_notes", "exc_type", "exc_value", "exception", "exceptionType",
                "exceptions", "extendedStackTrace", "file", "frames", "func", "href", "id", "input", "is_cause", "line", "lineno",
                "links", "loc", "message", "meta", "msg", "name", "pointer", "previous", "source", "specversion", "stack", "stackTrace",
                "stack_trace", "stacktrace", "status", "stepArray", "suppressed", "throwable", "thrown", "time", "timestamp", "title",
                "trace", "type", "uep", "url", "commonElementCount",
            ]
        ),
        inner,
        max_size=7,
    ),
    max_leaves=30,
)  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("stem", "form"), FORMS)
def test_what_is_written_is_read_back_whole(stem, form, name):
    """In after out keeps every field; out after in is byte-exact with the origin kept."""
    record = sample(name)
    document = emit(record, stem, form=form, audience="internal")
    [found] = translate(document, keep_origin=True, now=NOW)
    assert (stem, ()) == (found.format, uep.validate(found.record))
    assert [] == lost_fields(record, stem, form=form, audience="internal")
    assert record.nodes == found.record.nodes
    assert record.error_id == found.record.error_id
    assert document == emit(found.record, stem, form=form, audience="internal")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("stem", "form"), FORMS)
def test_outsiders_see_no_inside(stem, form, name):
    """No native type name, file or message of a node leaves for outsiders."""
    record = sample(name)
    document = emit(record, stem, form=form, audience="external")
    shown = {record.error_type, *(text.text for text in record.user_messages)}
    for node in record.nodes:
        files = [frame.file for frame in node.stack.frames] if node.stack else []
        for secret in (node.message, node.type_name, *files):
            assert len(secret) < 4 or secret in shown or secret.encode() not in document
    [found] = translate(document, source=stem, now=NOW)
    assert () == uep.validate(found.record)


@pytest.mark.parametrize("document", ORDINARY, ids=lambda value: json.dumps(value)[:40])
def test_ordinary_documents_are_no_errors(document):
    """Answers, events and log lines without an error in them are claimed by none of these bridges."""
    assert [] == [stem for stem in MINE if STRUCTURED[stem].sniff(document)]


@pytest.mark.parametrize("other", sorted(STRUCTURED))
@pytest.mark.parametrize(("stem", "form"), [pair for pair in FORMS if pair[1] == "json"])
def test_no_two_formats_claim_one_document(stem, form, other):
    """What one bridge writes no other one is as sure of."""
    document = json.loads(emit(sample("chain"), stem, form=form))
    rated = STRUCTURED[other].sniff(document)
    assert rated == (STRUCTURED[stem].sniff(document) if other == stem else 0.0)


@pytest.mark.parametrize("stem", MINE)
@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(SHAPED)
def test_nothing_breaks_on_any_value(stem, document):
    """Every value is rated and read, and every record that comes of it is canonical."""
    assert 0.0 <= STRUCTURED[stem].sniff(document) <= 1.0
    try:
        found = list(translate(json.dumps(document).encode(), source=stem, now=NOW))
    except DecodeError:
        return
    assert all(() == uep.validate(one.record) for one in found)


class Order(pydantic.BaseModel):
    """What the requests below get wrong."""

    number: int = pydantic.Field(gt=0)
    email: str


def test_errors_of_pydantic():
    """The list of `errors()` is one error; the refused values stay outside."""
    with pytest.raises(pydantic.ValidationError) as caught:
        Order.model_validate({"number": -1})
    for data in (caught.value.json(), json.dumps(caught.value.errors())):
        [found] = translate(data)
        record = found.record
        assert () == uep.validate(record)
        assert ("validation_errors", "uep.input.validation_failed") == (found.format, record.error_type)
        assert [("field", "/number", "greater_than"), ("field", "/email", "missing")] == [
            (one.kind, one.path, one.reason) for one in record.violations
        ]
        assert {"gt": 0} == record.context["validation_errors.0.ctx"]
        assert ["/0/input", "/1/input"] == [loss.path for loss in found.losses]
        assert record.links[0].url.startswith("https://errors.pydantic.dev/")


def test_an_answer_of_fastapi():
    """The first part of a location is a place in the request; FastAPI's own model takes what is emitted."""
    app = FastAPI()

    @app.post("/orders/{shop}")
    def place(shop: int, order: Order, page: int = 1) -> None:
        raise AssertionError

    answer = TestClient(app).post("/orders/north?page=x", json={"number": 1})
    assert 422 == answer.status_code
    [found] = translate(answer.content, status=422)
    assert [("path", "/shop"), ("query", "/page"), ("field", "/email")] == [
        (one.kind, one.path) for one in found.record.violations
    ]
    assert ["422"] == [code.value for code in found.record.codes]
    schema = app.openapi()["components"]["schemas"]["ValidationError"]
    written = json.loads(emit(found.record, "validation_errors"))["detail"]
    assert all(set(schema["required"]) <= set(entry) for entry in written)
    assert [entry["loc"] for entry in json.loads(answer.content)["detail"]] == [one["loc"] for one in written]


@pytest.mark.parametrize("form", ["http", "json"])
def test_the_library_of_cloudevents_reads_what_is_emitted(form):
    """Attributes and data come out of the real reader."""
    record = sample("chain")
    data = emit(record, "cloudevents", form=form)
    if form == "json":
        message = HTTPMessage({"content-type": "application/cloudevents+json"}, data)
        event = from_structured(message, JSONFormat())
    else:
        head, _, body = data.partition(b"\r\n\r\n")
        event = from_binary(
            HTTPMessage(dict(line.split(": ", 1) for line in head.decode().split("\r\n")), body), JSONFormat()
        )
    assert (record.error_id, "dev.uep.error.v1") == (event.get_id(), event.get_type())
    assert record.timestamp[:19] == event.get_time().isoformat()[:19]
    assert json.loads(uep.encode(record)) == event.get_data()


@pytest.mark.parametrize("write", [to_binary, to_structured])
def test_events_of_the_library(write):
    """A problem in an event of the library is read by the bridge of problems; the attributes say the rest."""
    problem = {"type": "about:blank", "title": "Gone", "status": 410, "detail": "order 7 is gone"}
    trace = "5b8efff798038103d269b633813fc60c"
    attributes = {
        "type": "shop.order.failed",
        "source": '/shop/ö "x"',
        "id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
        "datacontenttype": "application/problem+json",
        "traceparent": f"00-{trace}-eee19b7ec3c1b174-01",
        "tenant": "north",
    }
    event = CloudEvent(attributes, problem)
    message = write(event, JSONFormat())
    head = "".join(f"{name}: {value}\r\n" for name, value in message.headers.items())
    [found] = translate(head.encode() + b"\r\n" + message.body, source="cloudevents")
    record = found.record
    assert () == uep.validate(record)
    assert ("cloudevents", "order 7 is gone", "410") == (
        found.format,
        record.error_message,
        record.codes[0].value,
    )
    assert (attributes["id"], trace) == (record.error_id, record.correlation.trace_id)
    assert (attributes["source"], "north") == (record.context["cloudevents.source"], record.context["tenant"])
    assert event.get_time() is None or record.timestamp


def test_an_event_without_an_error_reports_none():
    """A batch is searched for those that have one."""
    plain = {
        "specversion": "1.0",
        "id": "1",
        "source": "/shop",
        "type": "order.created",
        "data": {"order": 7},
    }
    failed = json.loads(emit(sample("chain"), "cloudevents"))
    [found] = translate(json.dumps([plain, failed]).encode())
    assert sample("chain").error_id == found.record.error_id
    assert [] == list(translate(json.dumps(plain).encode(), source="cloudevents"))


def test_a_record_that_is_none_says_so():
    """What its media type calls a record and is not one becomes an error of the protocol."""
    event = {
        "specversion": "1.0",
        "id": "1",
        "source": "/shop",
        "type": "x",
        "datacontenttype": "application/uep+json",
    }
    [found] = translate(json.dumps(event | {"data": {"error_id": 7}}).encode())
    assert "uep.protocol.malformed_record" == found.record.error_type


def test_error_objects_with_one_id_are_one_error():
    """What several of them say to be wrong with the request are violations of one record."""
    errors = [
        {
            "id": "e1",
            "status": "422",
            "title": "Invalid",
            "detail": "is short",
            "source": {"pointer": "/data/name"},
        },
        {"id": "e1", "status": "422", "detail": "is bad", "source": {"parameter": "page"}},
        {"status": "404", "title": "Gone", "detail": "no such order", "code": "E7"},
    ]
    first, second = translate(json.dumps({"errors": errors}).encode())
    assert [("field", "/data/name", "is short"), ("query", "page", "is bad")] == [
        (one.kind, one.path, one.description) for one in first.record.violations
    ]
    assert ("e1", "uep.input.validation_failed") == (
        first.record.correlation.request_id,
        first.record.error_type,
    )
    assert [("http", "404"), ("json_api", "E7")] == [(code.space, code.value) for code in second.record.codes]


def fail() -> None:
    """Fail two deep, once with a cause and once with a context."""
    try:
        {}["order"]
    except KeyError as error:
        raise ValueError("bad order") from error


def test_a_line_of_structlog():
    """The frames are those that capture sees; a group's members are lists of the same form."""
    with pytest.raises(ExceptionGroup) as caught:
        try:
            fail()
        except ValueError as error:
            raise ExceptionGroup("many", [error, OSError(2, "x")]) from None
    lines: list[str] = []
    logger = structlog.wrap_logger(
        structlog.PrintLogger(type("Out", (), {"write": lines.append, "flush": lambda: None})),
        processors=[
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.dict_tracebacks,
            structlog.processors.JSONRenderer(),
        ],
    )
    logger.error("order failed", exc_info=caught.value, order=7)
    [found] = translate("".join(lines))
    live = uep.capture(caught.value)
    assert "log_json" == found.format
    assert () == uep.validate(found.record)
    assert [(one.type_name, one.relation) for one in live.nodes] == [
        (one.type_name, one.relation) for one in found.record.nodes
    ]
    assert [one.function for one in live.nodes[1].stack.frames] == [
        one.function for one in found.record.nodes[1].stack.frames
    ]
    assert 7 == found.record.context["log_json.order"]
    assert found.record.timestamp.startswith("20")
    assert any(loss.path.endswith("/locals") for loss in found.losses)


def test_a_line_of_logback():
    """JsonEncoder of logback 1.5.12 writes common frames out; a suppressed error stands beside the cause."""
    started, failed = (LOGS / "logback.ndjson").read_bytes().splitlines()
    assert [] == list(translate(started))
    [found] = translate(failed)
    assert [
        ("java.lang.IllegalStateException", None, 0),
        ("java.io.IOException", Relation.CAUSE, 2),
        ("java.lang.RuntimeException", Relation.SUPPRESSED, 1),
    ] == [(one.type_name, one.relation, one.stack.shared_with_parent) for one in found.record.nodes]
    assert "App.open" == found.record.nodes[0].stack.frames[0].function


def test_a_whole_log_of_one_layout():
    """A format that is named is looked for on every line."""
    data = (LOGS / "logback.ndjson").read_bytes()
    assert 1 == len(list(translate(data, source="log_json")))


def test_a_trace_of_text_is_left_to_the_scanners():
    """python-json-logger writes the trace as one text."""
    record = logging.LogRecord("shop", logging.ERROR, "shop.py", 3, "order failed", None, None)
    try:
        fail()
    except ValueError as error:
        record.exc_info = (type(error), error, error.__traceback__)
    line = JsonFormatter().format(record)
    [found] = translate(line)
    assert ("python", 2) == (found.format, len(found.record.nodes))
    assert recognise(json.loads(line)) is None
