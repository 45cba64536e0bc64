"""Laws of the bridges to error trackers, and that no two of them claim one document."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
import uep
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep.bridges import emit, lost_fields, translate
from uep.bridges._formats import STRUCTURED, recognise
from uep.errors import DecodeError
from uep.model import Frame, Node, Provenance, Relation, Stack
from uep.testing import sample

DATA = Path(__file__).parent / "data" / "trackers"
FORMS = {
    "bugsnag": ("json",),
    "cockroach": ("json", "binary"),
    "ecs": ("json",),
    "elastic_apm": ("json",),
    "gcp_error_reporting": ("json", "event"),
    "rollbar": ("json",),
    "temporal": ("json", "binary"),
}
CASES = [(stem, form) for stem, forms in FORMS.items() for form in forms]
KEEPING = [(stem, form) for stem, form in CASES if form != "event"]
SAMPLES = ("chain", "custom", "group", "minimal", "remote")
NOW = "2026-11-20T09:00:00Z"
ORDINARY = [
    {},
    [],
    {"name": "shop", "version": "1.0.0", "dependencies": {"left-pad": "1"}, "scripts": {"test": "x"}},
    {"compilerOptions": {"target": "es2022"}, "include": ["src"]},
    {"data": {"id": 7, "body": {"message": {"text": "hi"}}}, "meta": {"page": 1}},
    {"events": [{"name": "page_view", "exceptions": []}], "apiKey": "x"},
    {"message": "ok", "severity": "INFO", "timestamp": NOW},
    {"message": "all is well", "level": "info", "time": 1},
    {"error": None, "result": 7, "id": 1},
    {"error": {"id": "x"}},
    {"error": "invalid_grant", "error_description": "expired"},
    {"@timestamp": NOW, "message": "started", "log.level": "info", "ecs.version": "8.11.0"},
    {"@timestamp": NOW, "message": "started", "error": {"count": 0}},
    {"metadata": {"name": "pod", "labels": {}}, "spec": {}},
    {"leaf": {"details": {}}, "wrapper": None},
    {"cause": {"message": "x"}, "message": "y", "source": "z"},
    {"logName": "x", "textPayload": "started", "severity": "INFO"},
    {"openapi": "3.1.0", "info": {"title": "x"}, "paths": {}},
]

TEXT = st.text(max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
WORDS = sorted(
    {
        "@timestamp", "@type", "Error", "access_token", "apiKey", "app", "applicationFailureInfo", "body", "cause", "category", "code",
        "colno", "columnNumber", "context", "correlation", "crash_report", "custom", "data", "debug", "details", "device", "ecs.version",
        "encodedAttributes", "encoding", "error", "errorClass", "errorMessage", "error.stack_trace", "errorTypeMark", "eventTime", "events",
        "exception", "exceptions", "extension", "familyName", "file", "filename", "frames", "fullDetails", "function", "handled", "id",
        "jsonPayload", "language", "leaf", "level", "lineNumber", "lineno", "log", "log.level", "logName", "message", "messageType",
        "metaData", "metadata", "method", "module", "multierrorCauses", "nextRetryDelay", "nonRetryable", "notifier", "origErrno",
        "originalTypeName", "parent_id", "payloads", "raw", "record", "reportLocation", "reportablePayload", "request", "resource", "retryState",
        "server", "service", "serviceContext", "session", "severity", "severityReason", "source", "spanId", "stackTrace", "stack_trace",
        "stacktrace", "textPayload", "threads", "timeoutFailureInfo", "timeoutType", "timestamp", "trace", "trace_chain", "trace_id", "type",
        "uep", "unhandled", "uuid", "value", "wrapper",
    }
)  # fmt: skip
SHAPED = st.recursive(
    st.sampled_from(
        [
            None,
            True,
            0,
            -1,
            1.5,
            2**63,
            "",
            "x",
            "error",
            "0" * 32,
            NOW,
            "ab\n\tcd:1",
            "TIMEOUT_TYPE_HEARTBEAT",
        ]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=6),
    max_leaves=30,
)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("stem", "form"), KEEPING)
def test_what_is_written_is_read_back_whole(name: str, stem: str, form: str) -> None:
    """In after out keeps every field of the record."""
    record = sample(name)
    [found] = translate(emit(record, stem, form=form), source=stem, now=record.timestamp)
    assert () == uep.validate(found.record)
    assert [] == lost_fields(record, stem, form=form)
    assert record.nodes == found.record.nodes
    assert (record.error_id, record.severity_source) == (found.record.error_id, found.record.severity_source)


@pytest.mark.parametrize(("stem", "form"), CASES)
def test_a_kept_document_comes_out_byte_for_byte(stem: str, form: str) -> None:
    """Out after in is the identity with the origin kept."""
    document = emit(sample("chain"), stem, form=form)
    [found] = translate(document, source=stem, keep_origin=True, now=NOW)
    assert document == emit(found.record, stem, form=form, audience="internal")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("stem", "form"), CASES)
def test_outsiders_see_no_inside(name: str, stem: str, form: str) -> None:
    """No stack, no native type name and no message of a node leaves for outsiders."""
    record = sample(name)
    document = emit(record, stem, form=form, audience="external")
    shown = {record.error_type, *(text.text for text in record.user_messages)}
    for node in record.nodes:
        files = [frame.file for frame in node.stack.frames] if node.stack else []
        for secret in (node.message, node.type_name, *files):
            assert len(secret) < 4 or secret in shown or secret.encode() not in document
    [found] = translate(document, source=stem, now=NOW)
    assert () == uep.validate(found.record)


@pytest.mark.parametrize("stem", sorted(FORMS))
@pytest.mark.parametrize("other", sorted(STRUCTURED))
def test_no_two_formats_claim_one_document(stem: str, other: str) -> None:
    """What one bridge writes no other one is as sure of."""
    document = json.loads(emit(sample("chain"), stem))
    rated = STRUCTURED[other].sniff(document)
    assert rated == (STRUCTURED[stem].sniff(document) if other == stem else 0.0)


@pytest.mark.parametrize("document", ORDINARY, ids=lambda value: json.dumps(value)[:40])
def test_ordinary_documents_are_no_errors(document: object) -> None:
    """Configuration, answers of services and logs without errors are claimed by none of these bridges."""
    assert [] == [stem for stem in FORMS if STRUCTURED[stem].sniff(document)]


@pytest.mark.parametrize("path", sorted((DATA / "node").glob("*.*json")), ids=lambda path: path.name)
def test_what_npm_sends_is_recognised(path: Path) -> None:
    """Each line is claimed by the bridge of its tracker, unless it reports no error."""
    for line in path.read_text().splitlines():
        document = json.loads(line)
        found = recognise(document)
        quiet = document.get("log.level") == "info"
        assert (
            None if quiet else path.name.partition(".")[0].removesuffix("_error").removesuffix("_message")
        ) == (found and found[0].stem)


@pytest.mark.parametrize("stem", sorted(FORMS))
@given(document=VALUES | SHAPED)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_json_value_is_survived(stem: str, document: object) -> None:
    """Nothing crashes, a sniffer answers between 0 and 1, and every record is canonical."""
    assert 0.0 <= STRUCTURED[stem].sniff(document) <= 1.0
    for found in translate(json.dumps([document]).encode(), source=stem, now=NOW):
        assert () == uep.validate(found.record)
        assert "malformed_record" not in found.record.error_type, found.record.error_message


FRAMES = st.builds(
    Frame,
    function=st.sampled_from(["main", "com.acme.Shop.main", "App\\Shop->open", "f"]),
    file=st.sampled_from(["app.py", "Shop.java", "/srv/app/a.go", ""]),
    line=st.integers(0, 2**32 - 1),
    column=st.integers(0, 500),
)


@pytest.mark.parametrize(("stem", "form"), KEEPING)
@given(
    language=st.sampled_from(
        ["python", "java", "javascript", "go", "rust", "cpp", "php", "ruby", "csharp", "other"]
    ),
    messages=st.lists(st.text(max_size=40), min_size=1, max_size=6),
    frames=st.lists(FRAMES, max_size=5),
    relation=st.sampled_from(list(Relation)),
)
@settings(max_examples=25, deadline=None)
def test_any_chain_is_kept(
    stem: str, form: str, language: str, messages: list[str], frames: list[Frame], relation: Relation
) -> None:
    """Whatever the messages, languages and frames are, the nodes come back."""
    stack = Stack(
        frames=[f for i, f in enumerate(frames) if not i or f != frames[i - 1]], provenance=Provenance.RUNTIME
    )
    nodes = [
        Node(
            parent=i - 1 if i else None,
            relation=relation if i else None,
            type_name="T",
            message=text,
            stack=stack if frames else None,
        )
        for i, text in enumerate(messages)
    ]
    record = msgspec.structs.replace(
        sample("minimal"),
        source_language=language,
        nodes=nodes,
        error_message=messages[0] or "T",
        error_type="uep.network.timeout",
    )
    if uep.validate(record):
        return
    [found] = translate(emit(record, stem, form=form), source=stem, now=NOW)
    assert nodes == found.record.nodes


@pytest.mark.parametrize("stem", ["cockroach", "temporal"])
@given(data=st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_survived(stem: str, data: bytes) -> None:
    """Bytes that are no message are refused as a whole; those that are give canonical records."""
    try:
        found = list(translate(b"\x0a" + data, source=stem, now=NOW))
    except DecodeError:
        return
    assert all(() == uep.validate(one.record) for one in found)


@pytest.mark.parametrize("stem", ["cockroach", "temporal", "elastic_apm", "rollbar", "bugsnag"])
def test_a_very_long_chain_is_cut_and_not_refused(stem: str) -> None:
    """A chain longer than a record holds keeps what is nearest to the error."""
    record = sample("minimal")
    nodes = [
        Node(
            parent=i - 1 if i else None,
            relation=Relation.CAUSE if i else None,
            type_name=f"T{i}",
            message=str(i),
        )
        for i in range(128)
    ]
    document = emit(msgspec.structs.replace(record, nodes=nodes, error_message="0"), stem)
    [found] = translate(document, source=stem, now=NOW)
    assert () == uep.validate(found.record)
    assert "T0" == found.record.nodes[0].type_name
    assert len(found.record.nodes) > 20


@pytest.mark.parametrize(
    "stem", ["bugsnag", "cockroach", "ecs", "elastic_apm", "gcp_error_reporting", "rollbar", "temporal"]
)
def test_the_members_around_the_record_say_the_same(stem: str) -> None:
    """Whoever does not know records reads the type, the message and the frames in the format's own members."""
    record = sample("chain")
    document = json.loads(emit(record, stem))
    for pointer in (
        ("uep",),
        ("data", "custom"),
        ("events", 0, "metaData"),
        ("error", "context", "custom"),
        ("applicationFailureInfo", "details"),
    ):
        holder = document
        for token in pointer[:-1]:
            holder = holder[token] if isinstance(holder, list) or token in holder else {}
        holder.pop(pointer[-1], None)
    for kind in ("leaf", "wrapper"):
        document.get(kind, {}).get("details", {}).pop("fullDetails", None)
    assert b"protocol_version" not in json.dumps(document).encode()
    [found] = translate(json.dumps(document), source=stem, now=NOW)
    assert [(node.type_name, node.message) for node in record.nodes] == [
        (node.type_name, node.message) for node in found.record.nodes
    ]
    for ours, theirs in zip(record.nodes, found.record.nodes, strict=True):
        if stem != "cockroach" and ours.stack is not None and theirs.stack is not None:
            assert [(f.function, f.line) for f in ours.stack.frames] == [
                (f.function, f.line) for f in theirs.stack.frames
            ]
    assert record.source_language == found.record.source_language or stem == "cockroach"
