"""Connect errors: what the Connect library writes is read whole, and what is written the library reads."""

from __future__ import annotations

import base64
import json

import pytest
import uep
from connectrpc._protocol import ConnectWireError
from connectrpc.code import Code
from connectrpc.errors import Any, ErrorDetail
from google.protobuf import json_format
from google.protobuf.duration_pb2 import Duration
from google.rpc import error_details_pb2 as details
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import emit, translate
from uep.bridges._google_wire import pack_detail, unpack_detail
from uep.testing import sample

# The Connect Protocol Reference's own sample, whose value says 60 seconds and whose debug says 30.
SAMPLE = {
    "code": "unavailable",
    "message": "overloaded: back off and retry",
    "details": [
        {"type": "google.rpc.RetryInfo", "value": "CgIIPA", "debug": {"retryDelay": "30s"}},
    ],
}


def read(document: object, **options: object) -> uep.UniversalErrorProtocol:
    """Translate one document; its record is canonical."""
    [found] = translate(json.dumps(document).encode(), **options)
    assert "connect" == found.format
    assert () == uep.validate(found.record)
    return found.record


def test_the_value_counts_and_not_the_debug():
    """The specification's sample: the wait is what the bytes say, and the other one is a loss."""
    [found] = translate(json.dumps(SAMPLE).encode())
    assert "60s" == found.record.recovery.retry_after
    assert ["/details/0/debug"] == [loss.path for loss in found.losses]
    assert "uep.dependency.unavailable" == found.record.error_type


def test_a_stream_ends_with_an_error_under_the_status_of_success():
    """The last message of a stream: the trailers are kept, and without an error it reports none."""
    record = read({"error": SAMPLE, "metadata": {"acme-cost": ["7"]}})
    assert {"acme-cost": ["7"]} == record.context["connect.metadata"]
    assert [] == list(translate(b'{"metadata":{"a":["b"]}}', source="connect"))


@pytest.mark.parametrize("word, number", [("canceled", "1"), ("unauthenticated", "16"), ("unknown", "2")])
def test_words_are_grpc_codes(word, number):
    """Every word of the protocol stands for a gRPC code."""
    assert [("grpc", number)] == [
        (code.space, code.value) for code in read({"code": word}, source="connect").codes
    ]


def test_an_unreadable_word_leaves_it_to_the_status():
    """With two l it is none of them: the response's status says what a client infers, and the word is kept."""
    record = read({"code": "cancelled", "message": "m"}, source="connect", status=429)
    assert [("http", "429"), ("grpc", "14")] == [(code.space, code.value) for code in record.codes]
    assert "cancelled" == record.context["connect.code"]


def test_what_the_library_writes_is_read_whole():
    """An error with every standard detail and one nobody knows, as the library puts it on the wire."""
    messages = [
        details.RetryInfo(retry_delay=Duration(seconds=30, nanos=500_000_000)),
        details.ErrorInfo(reason="ZONE_FULL", domain="compute.example.com", metadata={"zone": "a"}),
        details.BadRequest(
            field_violations=[{"field": "name", "description": "is too long", "reason": "LENGTH"}]
        ),
        details.Help(links=[{"url": "https://example.com/q", "description": "Quotas"}]),
        details.LocalizedMessage(locale="en-GB", message="Try another zone."),
        Duration(seconds=7),
    ]
    packed = [_detail(message) for message in messages]
    record = read(ConnectWireError(Code.RESOURCE_EXHAUSTED, "zone is full", packed).to_dict())
    assert "30.500s" == record.recovery.retry_after
    assert ("compute.example.com", "ZONE_FULL") in {(code.space, code.value) for code in record.codes}
    assert ["/name"] == [violation.path for violation in record.violations]
    assert ["https://example.com/q"] == [link.url for link in record.links]
    assert ["Try another zone."] == [text.text for text in record.user_messages]
    assert [("google.protobuf.Duration", Duration(seconds=7).SerializeToString())] == [
        (detail.type, detail.value) for detail in record.details
    ]


def _detail(message):
    url = f"type.googleapis.com/{message.DESCRIPTOR.full_name}"
    return ErrorDetail(Any(type_url=url, value=message.SerializeToString()))


@pytest.mark.parametrize("form", ["json", "end_stream"])
def test_what_is_written_the_library_reads(form):
    """Code, message and details reach a client of the library; the record among them is the record."""
    record = sample("chain")
    document = json.loads(emit(record, "connect", audience="internal", form=form))
    error = ConnectWireError.from_dict(document.get("error", document), 503, Code.UNKNOWN)
    assert (Code.DEADLINE_EXCEEDED, record.error_message) == (error.code, error.message)
    assert "google.rpc.ErrorInfo" == error.details[0].type_name
    info = details.ErrorInfo.FromString(error.details[0].message_bytes)
    assert record.error_type == info.metadata["uepType"]
    assert "uep.v1.UniversalErrorProtocol" == error.details[-1].type_name
    again = uep.encoding.decode(error.details[-1].message_bytes, uep.encoding.PROTOBUF).record
    assert (record.error_id, record.nodes) == (again.error_id, again.nodes)
    assert all("=" not in detail["value"] for detail in document.get("error", document)["details"])


def test_an_unknown_form_is_refused():
    """A form that the format lacks is the caller's mistake, and the message lists those there are."""
    with pytest.raises(ValueError, match="end_stream"):
        emit(sample("chain"), "connect", form="binary")


DETAILS = {
    "BadRequest": {
        "fieldViolations": [{"field": "a", "localizedMessage": {"locale": "de", "message": "ü"}}, {}]
    },
    "DebugInfo": {"stackEntries": ["a", "b"], "detail": "d"},
    "ErrorInfo": {"reason": "R", "domain": "d", "metadata": {"a": "b", "": "c", "e": ""}},
    "Help": {"links": [{"description": "d", "url": "u"}]},
    "LocalizedMessage": {"locale": "de", "message": "m"},
    "PreconditionFailure": {"violations": [{"type": "t", "subject": "s", "description": "d"}]},
    "QuotaFailure": {
        "violations": [{"subject": "s", "quotaId": "q", "quotaDimensions": {"a": "b"}, "quotaValue": "-7"}]
    },
    "RequestInfo": {"requestId": "r", "servingData": "s"},
    "ResourceInfo": {"resourceType": "t", "resourceName": "n", "owner": "o", "description": "d"},
    "RetryInfo": {"retryDelay": "1.500s"},
}


@pytest.mark.parametrize("name", DETAILS)
def test_details_are_packed_as_protobuf_packs_them(name):
    """Both directions against the generated classes of googleapis."""
    kind = getattr(details, name)
    data = json_format.ParseDict(DETAILS[name], kind()).SerializeToString()
    members = unpack_detail(f"google.rpc.{name}", data)
    assert json_format.ParseDict(members, kind()) == kind.FromString(data)
    assert kind.FromString(pack_detail(f"google.rpc.{name}", members)) == kind.FromString(data)


@given(st.sampled_from(sorted(DETAILS)), st.binary(max_size=80))
def test_bytes_that_are_not_understood_are_not_read(name, data):
    """Whatever is read, protobuf reads the same of it; the rest is kept whole."""
    members = unpack_detail(f"google.rpc.{name}", data)
    if members is not None and name != "RetryInfo":
        kind = getattr(details, name)
        assert json_format.ParseDict(members, kind()) == kind.FromString(data)


def test_a_detail_that_cannot_be_read_keeps_its_bytes():
    """An unknown field in a known message: the detail stays as it came, the error is read."""
    value = base64.b64encode(b"\xf8\x07\x01").decode().rstrip("=")
    record = read({"code": "internal", "details": [{"type": "google.rpc.RetryInfo", "value": value}]})
    assert [b"\xf8\x07\x01"] == [detail.value for detail in record.details]
    assert record.recovery is None
