"""OTLP logs: what the OpenTelemetry SDK exports is read, and what is emitted its protobuf messages accept."""

from __future__ import annotations

import base64
import json
import logging

import uep
from google.protobuf import json_format
from opentelemetry.exporter.otlp.proto.common._log_encoder import encode_logs
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from uep.bridges import emit, translate
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
