"""OTLP logs: what the OpenTelemetry SDK exports is read, and what is emitted its protobuf messages accept."""

from __future__ import annotations

import base64
import json
import logging

import pytest
import uep
from google.protobuf import json_format
from opentelemetry.exporter.otlp.proto.common._log_encoder import encode_logs
from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Status, StatusCode
from uep.bridges import emit, translate
from uep.errors import DecodeError
from uep.testing import sample


def fail() -> None:
    """Fail two deep."""
    try:
        json.loads("{")
    except ValueError as error:
        raise RuntimeError("no configuration") from error


def to_otlp_json(request: ExportLogsServiceRequest) -> dict:
    """Return a request in OTLP/JSON, where ids are hexadecimal (unlike in canonical protobuf JSON)."""
    document = json_format.MessageToDict(request, use_integers_for_enums=True)
    for of_resource in document["resourceLogs"]:
        for of_scope in of_resource["scopeLogs"]:
            for log in of_scope["logRecords"]:
                for name in ("traceId", "spanId"):
                    if name in log:
                        log[name] = base64.b64decode(log[name]).hex()
    return document


def export_real_error() -> tuple[dict, int]:
    """Log a real exception through the SDK inside a span; return the export request and the trace id."""
    exporter = InMemoryLogRecordExporter()
    provider = LoggerProvider(
        resource=Resource.create({"service.name": "shop", "deployment.environment.name": "test"})
    )
    provider.add_log_record_processor(SimpleLogRecordProcessor(exporter))
    logger = provider.get_logger("shop.orders")
    tracer = TracerProvider().get_tracer("shop")
    with tracer.start_as_current_span("place") as span:
        try:
            fail()
        except RuntimeError as error:
            logger.emit(
                severity_number=_severity(17),
                severity_text="ERROR",
                body="order failed",
                attributes={"order.id": 7},
                exception=error,
            )
        trace_id = span.get_span_context().trace_id
    return to_otlp_json(encode_logs(exporter.get_finished_logs())), trace_id


def _severity(number: int) -> object:
    from opentelemetry._logs import SeverityNumber

    return SeverityNumber(number)


def test_what_the_sdk_exports_is_read_whole():
    """Type, message, tree, frames, correlation, resource and attributes of a real log record."""
    document, trace_id = export_real_error()
    [found] = translate(json.dumps(document).encode())
    record = found.record
    assert "otlp" == found.format
    assert ["RuntimeError", "json.decoder.JSONDecodeError"] == [node.type_name for node in record.nodes]
    assert "no configuration" == record.error_message
    assert "fail" == record.nodes[0].stack.frames[0].function
    assert f"{trace_id:032x}" == record.correlation.trace_id
    assert ("shop", "test") == (record.resource.service, record.resource.environment)
    assert 7 == record.context["order.id"]
    assert uep.Severity.MEDIUM == record.severity
    assert () == uep.validate(record)


def test_records_below_error_report_nothing():
    """An INFO record without exception attributes is not an error."""
    log = {"timeUnixNano": "1544712660300000000", "severityNumber": 9, "body": {"stringValue": "started"}}
    assert [] == list(translate(json.dumps(log).encode(), source="otlp"))


def test_what_is_emitted_is_an_export_request():
    """The SDK's own protobuf message parses it, ids and all, and the same record comes back."""
    record = sample("chain")
    document = json.loads(emit(record, "otlp"))
    for log in document["resourceLogs"][0]["scopeLogs"][0]["logRecords"]:
        for name in ("traceId", "spanId"):
            if name in log:
                log[name] = base64.b64encode(bytes.fromhex(log[name])).decode()
    request = json_format.ParseDict(document, ExportLogsServiceRequest())
    assert 1 == len(request.resource_logs[0].scope_logs[0].log_records)
    [found] = translate(emit(record, "otlp"))
    assert record.nodes == found.record.nodes
    assert (record.error_id, record.error_type, record.severity) == (
        found.record.error_id,
        found.record.error_type,
        found.record.severity,
    )


def test_severity_numbers_map_both_ways():
    """The logs data model's ranges."""
    for number, severity in (
        (1, "Low"),
        (13, "Low"),
        (17, "Medium"),
        (18, "High"),
        (21, "Critical"),
        (24, "Critical"),
    ):
        log = {
            "timeUnixNano": "1",
            "severityNumber": number,
            "attributes": [{"key": "exception.type", "value": {"stringValue": "E"}}],
        }
        [found] = translate(json.dumps(log).encode(), source="otlp")
        assert severity == found.record.severity.value
    assert logging.ERROR  # the standard library's own scale has its table in the registry


def export_real_spans():
    """Let a real exception leave a span, and let another span fail without one; return the export request."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider(resource=Resource.create({"service.name": "shop"}))
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracer = provider.get_tracer("shop.orders")
    with pytest.raises(RuntimeError), tracer.start_as_current_span("place", attributes={"order.id": 7}):
        fail()
    with tracer.start_as_current_span("charge", attributes={"error.type": "uep.network.timeout"}) as span:
        span.set_status(Status(StatusCode.ERROR, "ledger is slow"))
    with tracer.start_as_current_span("ok") as span:
        span.add_event("cache.miss")
    return encode_spans(exporter.get_finished_spans())


def test_spans_of_the_sdk_in_binary():
    """An exception is an event of its span; a span that failed without one is an error itself; others are none."""
    request = export_real_spans()
    raised, failed = translate(request.SerializeToString(), source="otlp")
    record = raised.record
    assert () == uep.validate(record) == uep.validate(failed.record)
    assert ["RuntimeError", "json.decoder.JSONDecodeError"] == [node.type_name for node in record.nodes]
    assert "fail" == record.nodes[0].stack.frames[0].function
    assert ("shop", "python") == (record.resource.service, record.source_language)
    span = request.resource_spans[0].scope_spans[0].spans[0]
    assert (span.trace_id.hex(), span.span_id.hex()) == (
        record.correlation.trace_id,
        record.correlation.span_id,
    )
    assert (7, "place") == (record.context["order.id"], record.context["otlp.span.name"])
    assert ("uep.network.timeout", "ledger is slow") == (
        failed.record.error_type,
        failed.record.error_message,
    )


def test_spans_of_the_sdk_in_json():
    """Both encodings of one request give the same errors, but for what depends on the bytes."""
    request = export_real_spans()
    document = json_format.MessageToDict(request, use_integers_for_enums=True)
    for span in document["resourceSpans"][0]["scopeSpans"][0]["spans"]:
        for name in ("traceId", "spanId"):
            span[name] = base64.b64decode(span[name]).hex()
    text = list(translate(json.dumps(document).encode(), now="2026-11-22T00:00:00Z"))
    binary = list(translate(request.SerializeToString(), source="otlp", now="2026-11-22T00:00:00Z"))
    assert ["otlp", "otlp"] == [found.format for found in text]
    assert [(one.record.nodes, one.record.context, one.record.timestamp) for one in text] == [
        (one.record.nodes, one.record.context, one.record.timestamp) for one in binary
    ]


def test_logs_of_the_sdk_in_binary():
    """The exporter's own bytes are read, and the messages of the exporter read what is written."""
    data = emit(sample("chain"), "otlp", form="binary")
    request = ExportLogsServiceRequest.FromString(data)
    assert data == request.SerializeToString(deterministic=True)
    log = request.resource_logs[0].scope_logs[0].log_records[0]
    assert sample("chain").error_message == log.body.string_value
    assert 1 == len(list(translate(data, source="otlp")))
    assert to_otlp_json(request) == json.loads(emit(sample("chain"), "otlp"))


@pytest.mark.parametrize("name", ["chain", "custom", "group", "minimal", "remote"])
def test_the_binary_form_keeps_the_whole_record(name):
    """In after out is the identity, and what was kept comes out byte for byte."""
    data = emit(sample(name), "otlp", form="binary")
    [found] = translate(data, source="otlp", keep_origin=True)
    assert sample(name).nodes == found.record.nodes
    assert sample(name).context.items() <= found.record.context.items()
    assert data == emit(found.record, "otlp", form="binary")


@pytest.mark.parametrize("data", [b"\x0a", b"\x0a\x05\x12", b"\xff" * 20, b"\x0b", b"\x0a\x02\x12\x09"])
def test_bytes_that_are_no_request_are_refused(data):
    """Bytes that are cut off or are something else."""
    with pytest.raises(DecodeError, match=r"otlp|ExportLogsServiceRequest"):
        list(translate(data, source="otlp"))


def test_how_an_operation_ran_is_told_as_lost():
    """UEP-BRG-052: the links and the other events of a span, with each of its errors."""
    attributes = [{"key": "exception.type", "value": {"stringValue": "ValueError"}}]
    events = [{"name": "cache miss"}, {"name": "exception", "attributes": attributes}]
    span = {"spanId": "eee19b7ec3c1b174", "events": events, "links": [{"spanId": "bbb19b7ec3c1b174"}]}
    document = {"resourceSpans": [{"scopeSpans": [{"spans": [span]}]}]}
    (found,) = translate(json.dumps(document).encode())
    place = "/resourceSpans/0/scopeSpans/0/spans/0"
    assert [f"{place}/events/0", f"{place}/links"] == [loss.path for loss in found.losses]
