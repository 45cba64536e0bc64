"""Google Cloud Error Reporting: what its client reports is read, what is emitted its API takes and our own scanners read back."""

from __future__ import annotations

import json

import msgspec
import pytest
import uep
from google.cloud import error_reporting
from google.cloud.errorreporting_v1beta1 import ReportedErrorEvent
from uep.bridges import emit, translate
from uep.bridges.text._table import GRAMMARS
from uep.model import Frame, Node, Provenance, Relation, Severity, Stack
from uep.testing import sample

LANGUAGES = {
    "csharp": ("System.IO.IOException", "Acme.Shop.Main", "Shop.cs"),
    "go": ("panic", "main.place", "/srv/app/main.go"),
    "java": ("java.io.IOException", "com.acme.Shop.main", "Shop.java"),
    "javascript": ("TypeError", "place", "/srv/app/shop.js"),
    "php": ("RuntimeException", "App\\Shop->open", "/srv/app/shop.php"),
    "python": ("ValueError", "place", "/srv/app/shop.py"),
    "ruby": ("ArgumentError", "place", "/srv/app/shop.rb"),
}


def record_of(language: str) -> uep.model.UniversalErrorProtocol:
    name, function, file = LANGUAGES.get(language, ("Error", "app::place", "src/main.rs"))
    outer = "{main}" if language == "php" else f"{function}2"
    frames = [Frame(function=function, file=file, line=7), Frame(function=outer, file=file, line=12)]
    nodes = [
        Node(type_name=name, message="no price", stack=Stack(frames=frames, provenance=Provenance.RUNTIME)),
        Node(
            parent=0,
            relation=Relation.CAUSE,
            type_name=name,
            message="inner",
            stack=Stack(frames=frames[1:], provenance=Provenance.RUNTIME),
        ),
    ]
    return msgspec.structs.replace(
        sample("minimal"), source_language=language, nodes=nodes, error_message="no price"
    )


class Reporter:
    """Stands where the API client stands and keeps the payload."""

    def __init__(self) -> None:
        self.payloads: list[dict] = []

    def report_error_event(self, payload: dict) -> None:
        self.payloads.append(payload)


def test_what_the_client_reports_is_read(monkeypatch):
    """An exception with its cause, and a message with a place."""
    from google.auth.credentials import AnonymousCredentials

    client = error_reporting.Client(
        project="shop", credentials=AnonymousCredentials(), service="cart", version="1.2"
    )
    reporter = Reporter()
    monkeypatch.setattr(type(client), "report_errors_api", property(lambda self: reporter))
    try:
        try:
            {}["order"]
        except KeyError as error:
            raise TimeoutError("ledger is slow") from error
    except TimeoutError as error:
        live = uep.capture(error)
        client.report_exception()
    client.report("lost order")
    first, second = (
        [item.record for item in translate(json.dumps(payload))] for payload in reporter.payloads
    )
    assert [(n.relation, n.type_name, n.message) for n in live.nodes] == [
        (n.relation, n.type_name, n.message) for n in first[0].nodes
    ]
    assert [(f.function, f.line) for f in live.nodes[0].stack.frames] == [
        (f.function, f.line) for f in first[0].nodes[0].stack.frames
    ]
    assert ("cart", "1.2") == (first[0].resource.service, first[0].resource.version)
    assert "lost order" == second[0].error_message
    assert __file__ == second[0].nodes[0].stack.frames[0].file
    assert () == uep.validate(first[0]) == uep.validate(second[0])


@pytest.mark.parametrize("language", [*sorted(LANGUAGES), "rust", "cpp", "other"])
def test_the_api_takes_the_event(language):
    """The form event is a ReportedErrorEvent without unknown members; other languages than the seven get a place."""
    document = emit(record_of(language), "gcp_error_reporting", form="event")
    event = ReportedErrorEvent.from_json(document)
    assert event.message.count("\n") > 0 or event.context.report_location.function_name
    assert (language not in LANGUAGES) == bool(event.context.report_location.file_path)
    assert event.service_context.service


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_trace_is_the_languages_own(language):
    """A scanner of the language reads type, message and frames back, where there is one."""
    record = record_of(language)
    event = json.loads(emit(record, "gcp_error_reporting", form="event"))
    if language not in {grammar.language for grammar in GRAMMARS}:
        assert record.nodes[0].message in event["message"]
        return
    [found] = translate(json.dumps(event), source="gcp_error_reporting")
    node = found.record.nodes[0]
    assert language == found.record.source_language
    assert (record.nodes[0].type_name, "no price") == (node.type_name, node.message)
    assert [(f.function, f.file, f.line) for f in record.nodes[0].stack.frames] == [
        (f.function, f.file, f.line) for f in node.stack.frames
    ][:2]
    if language in ("csharp", "java", "python"):
        assert "inner" == found.record.nodes[1].message


def test_the_trace_is_looked_for_in_the_order_of_the_service():
    """stack_trace comes before exception, which comes before message."""

    def trace(name: str) -> str:
        return f'Traceback (most recent call last):\n  File "a.py", line 1, in f\n{name}: m\n'

    entry = {"logName": "projects/x/logs/y", "severity": "ERROR", "timestamp": "2026-11-20T09:00:00Z"}
    body = {"message": trace("ValueError"), "exception": trace("KeyError"), "stack_trace": trace("OSError")}
    for name in ("OSError", "KeyError", "ValueError"):
        [found] = translate(json.dumps(entry | {"jsonPayload": body}))
        assert (name, Severity.MEDIUM) == (found.record.nodes[0].type_name, found.record.severity)
        del body[next(key for key in ("stack_trace", "exception", "message") if key in body)]


def test_a_quiet_entry_reports_nothing():
    """An entry below ERROR counts with a trace only."""
    entry = {"logName": "x", "severity": "WARNING", "textPayload": "slow"}
    assert [] == list(translate(json.dumps(entry), source="gcp_error_reporting"))
