"""Laws of the bridges to RPC and HTTP formats: nothing breaks them, nobody else claims their documents, nothing gets lost unsaid."""

from __future__ import annotations

import json

import pytest
import uep
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep._gen.bridges import BRIDGES
from uep.bridges import emit, lost_fields, translate, written_formats
from uep.bridges._formats import STRUCTURED, recognise
from uep.testing import sample

MINE = ("aws", "connect", "google_rpc", "graphql", "http", "json_rpc", "kubernetes_status", "problem_details")
FORMS = {
    "aws": ("json", "xml"),
    "connect": ("json", "end_stream"),
    "google_rpc": ("json", "binary", "trailers", "header_block"),
    "graphql": ("json",),
    "http": ("json", "raw"),
    "json_rpc": ("json", "error"),
    "kubernetes_status": ("json",),
    "problem_details": ("json", "xml"),
}
EVERY_FORM = [(stem, form) for stem in MINE for form in FORMS[stem]]
NOW = "2026-11-20T09:00:00Z"

# One document a format, as its own programs write it.
SAMPLES = {
    "aws": [
        {"__type": "com.amazon.coral#ThrottlingException", "message": "m"},
        {"Error": {"Code": "NoSuchKey", "Message": "m"}, "ResponseMetadata": {"HTTPStatusCode": 404}},
        "<Error><Code>NoSuchKey</Code><Message>m</Message></Error>",
        '<ErrorResponse xmlns="http://x/"><Error><Code>A</Code><Message>m</Message></Error></ErrorResponse>',
    ],
    "connect": [
        {"code": "not_found", "message": "m"},
        {"error": {"code": "canceled"}},
        {"code": "internal", "details": [{"type": "a.B", "value": "AA"}]},
    ],
    "google_rpc": [
        {"code": 5, "message": "m", "details": []},
        {"error": {"code": 404, "message": "m", "status": "NOT_FOUND"}},
        {"grpc-status": "5", "grpc-message": "m"},
        "content-type: application/grpc\r\ngrpc-status: 5\r\ngrpc-message: m\r\n",
    ],
    "graphql": [
        {"errors": [{"message": "m"}]},
        {"errors": [{"message": "m", "path": ["a"]}], "data": {"a": None}},
        [{"data": {}}, {"errors": [{"message": "m"}]}],
    ],
    "http": [
        {"status": 503, "headers": {"a": "b"}, "body": ""},
        "HTTP/1.1 503 Service Unavailable\r\n\r\n",
    ],
    "json_rpc": [
        {"jsonrpc": "2.0", "error": {"code": -32000, "message": "m"}, "id": 1},
        {"code": -32601, "message": "Method not found"},
        [{"jsonrpc": "2.0", "result": 1, "id": 1}, {"jsonrpc": "2.0", "error": {"code": 1, "message": "m"}, "id": 2}],
    ],
    "kubernetes_status": [
        {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "message": "m", "code": 404},
        {"type": "ERROR", "object": {"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": 410}},
    ],
    "problem_details": [
        {"type": "about:blank", "title": "Not Found", "status": 404},
        '<problem xmlns="urn:ietf:rfc:7807"><title>t</title></problem>',
    ],
}  # fmt: skip
ORDINARY = [
    {}, [], [1], {"a": 1}, {"name": "x", "version": "1.0.0", "dependencies": {}}, {"status": "ok"}, {"status": 200, "data": [1]},
    {"code": "A1", "name": "Chair"}, {"code": 7}, {"message": "hello"}, {"errors": []}, {"errors": 3, "warnings": 1}, {"data": {"a": 1}},
    {"id": 1, "result": {"a": 1}, "jsonrpc": "2.0"}, {"jsonrpc": "2.0", "method": "x", "params": {"error": {}}, "id": 1},
    {"kind": "Pod", "apiVersion": "v1", "status": {"phase": "Running"}}, {"type": "ADDED", "object": {"kind": "Pod", "apiVersion": "v1"}},
    {"level": "info", "message": "started", "time": 1}, {"headers": {}, "body": "x"}, {"error": None, "ok": True}, {"error": "x"},
    {"errors": [{"field": "a", "code": "b"}]}, {"message": "Validation Failed", "errors": [{"resource": "I", "field": "t", "code": "missing"}]},
    {"__type": "Order", "total": 3}, {"Error": "none"}, {"type": "object", "title": "Order", "properties": {}},
    {"title": "Buy milk", "status": 3}, {"type": "Feature", "title": "Hill"}, {"status": 200, "type": "x"},
]  # fmt: skip

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["unavailable", "2.0", "Status", "v1", "Failure", "NotFound", "a#B:c", "about:blank", "AA", "google.rpc.RetryInfo"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.text(max_size=6)
        | st.sampled_from(
            "code message details type value debug error metadata errors extensions path locations data jsonrpc id uep status headers body "
            "kind apiVersion reason causes field retryAfterSeconds Error Code Message ResponseMetadata HTTPStatusCode __type RequestId "
            "grpc-status grpc-message grpc-status-details-bin title detail instance incremental stacktrace object".split()
        ),
        inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(MINE), values, st.sampled_from([0, 200, 404, 503]))
def test_no_json_value_breaks_a_bridge(stem, value, status):
    """Whatever stands there: a number for how sure it is, and records that are canonical."""
    assert 0.0 <= STRUCTURED[stem].sniff(value) <= 1.0
    data = json.dumps(value, default=str).encode("utf-8", "replace")
    try:
        found = list(translate(data, source=stem, now=NOW, status=status))
    except uep.DecodeError:
        return
    assert all(() == uep.validate(translation.record) for translation in found)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["aws", "http", "problem_details", "google_rpc"]),
    st.sampled_from([text for group in SAMPLES.values() for text in group if isinstance(text, str)]),
    st.integers(0, 120),
    st.text(st.sampled_from("<>/&;:\r\n ab0") | st.characters(), max_size=6),
)
def test_no_damage_breaks_the_other_forms(stem, text, place, damage):
    """XML, raw responses and header lines with something else in the middle."""
    data = (text[:place] + damage + text[place:]).encode("utf-8", "replace")
    try:
        found = list(translate(data, source=stem, now=NOW))
    except uep.DecodeError:
        return
    assert all(() == uep.validate(translation.record) for translation in found)


@pytest.mark.parametrize("stem", MINE)
def test_each_document_is_claimed_by_its_own_format(stem):
    """It is found without being named, and no other format is as sure."""
    for document in SAMPLES[stem]:
        data = document if isinstance(document, str) else json.dumps(document)
        formats = {found.format for found in translate(data, now=NOW)}
        assert {stem} == formats, document
        if not isinstance(document, str):
            rated = sorted(bridge.sniff(document) for bridge in STRUCTURED.values())
            assert rated[-1] > rated[-2], document


@pytest.mark.parametrize("document", ORDINARY, ids=str)
def test_ordinary_documents_are_claimed_by_nobody(document):
    """Answers, configuration, requests, log lines: no error is found in them."""
    assert recognise(document) is None or recognise(document)[0].stem not in MINE
    assert all(0.0 == STRUCTURED[stem].sniff(document) for stem in MINE)


@pytest.mark.parametrize("name", [name for name in written_formats() if name in MINE])
def test_what_is_written_is_found_as_that_format(name):
    """Every form of every document, without being named; binary ones have to be."""
    for form in FORMS[name]:
        data = emit(sample("chain"), name, form=form)
        [found] = translate(data, source=name if form == "binary" else "auto")
        assert name == found.format


@pytest.mark.parametrize("stem, form", EVERY_FORM)
def test_in_after_out_keeps_what_the_file_does_not_list(stem, form):
    """For insiders nothing of a record of ordinary size is lost that is not listed; outsiders' document says what it leaves out."""
    listed = {entry["field"] for entry in BRIDGES[stem]["lost_out"]}
    for kind in ("chain", "group"):
        assert set(lost_fields(sample(kind), stem, audience="internal", form=form)) <= listed
        assert "/nodes" in lost_fields(sample(kind), stem, audience="external", form=form)


@pytest.mark.parametrize("stem", MINE)
def test_out_after_in_is_the_identity(stem):
    """With the origin kept, byte for byte, for insiders; outsiders get a document of their own."""
    for document in SAMPLES[stem]:
        data = document.strip() if isinstance(document, str) else json.dumps(document)
        for found in translate(data, now=NOW, keep_origin=True):
            if found.record.origin.payload:
                assert data.encode() == emit(found.record, stem, audience="internal")
            assert () == uep.validate(found.record)


@pytest.mark.parametrize("stem, form", EVERY_FORM)
def test_outsiders_see_no_internals(stem, form):
    """UEP-BRG-047: no node, frame, message of a developer or context in any form."""
    record = sample("chain")
    data = emit(record, stem, audience="external", form=form)
    for node in record.nodes:
        for text in (
            node.message,
            node.type_name,
            *(f.file for f in (node.stack.frames if node.stack else [])),
        ):
            assert not text or text.encode() not in data


@pytest.mark.parametrize("stem", ["aws", "problem_details"])
def test_time_to_read_xml_grows_with_its_size(stem):
    """Many texts, many elements, deep elements: no quadratic work and no deep recursion."""
    for body in ("<a>x</a>" * 20_000, "&amp;" * 50_000, "<a>" * 5000):
        root = "problem" if stem == "problem_details" else "Error"
        data = f"<{root}><title>t</title><Code>NoSuchKey</Code>{body}</{root}>".encode()
        try:
            assert all(() == uep.validate(found.record) for found in translate(data, source=stem, now=NOW))
        except uep.DecodeError as refusal:
            assert "deep" in str(refusal)


def _many(text: str, end: str = "") -> tuple[bytes, bytes]:
    """Return a hostile document and one twice as large."""
    return (text * 4000 + end).encode(), (text * 8000 + end).encode()


HOSTILE = {
    "headers": ("google_rpc", *_many("grpc-status: 5\r\n", "\x01")),
    "responses": ("http", *_many("HTTP/1.1 304 X\r\n\r\n")),
    "chunks": ("http", *_many("1\r\na\r\n", "zz")),
    "folded": ("http", *_many(" a\r\n")),
    "repeated": ("http", *_many("a: b\r\n")),
    "elements": ("aws", *_many("<a>x</a>")),
    "references": ("problem_details", *_many("&amp;x")),
}
HEADS = {
    "chunks": b"HTTP/1.1 500 X\r\nTransfer-Encoding: chunked\r\n\r\n",
    "folded": b"HTTP/1.1 500 X\r\na: b\r\n",
    "repeated": b"HTTP/1.1 500 X\r\n",
    "elements": b"<Error><Code>A</Code>",
    "references": b"<problem><title>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_take_time_in_proportion(name):
    """Twice the input, less than three times the work, counted in the interpreter's own clock of this thread."""
    import time

    stem, small, large = HOSTILE[name]
    taken = []
    for body in (small, large):
        best = 9.0
        for _ in range(5):
            start = time.thread_time()
            try:
                list(translate(HEADS.get(name, b"") + body, source=stem, now=NOW))
            except uep.DecodeError:
                pass
            best = min(best, time.thread_time() - start)
        taken.append(best)
    assert taken[1] < 3 * taken[0] + 0.01
