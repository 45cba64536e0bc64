"""OTLP export requests in binary protobuf, to the JSON that OTLP spells them in and back. Reads no meaning out of them.

Source: opentelemetry-proto 1.x, logs, trace, common and resource. Requests for logs and for traces have the same outer form,
so that the records inside tell which of the two some bytes are.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any, Final

from uep.bridges._proto_schema import ProtoSchema
from uep.errors import DecodeError

__all__ = ["read_request", "write_logs"]

_ID_BYTES: Final = 16  # of a trace
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_IDS: Final = ("traceId", "spanId", "parentSpanId")
_LOGS: Final = "ExportLogsServiceRequest"
_TRACES: Final = "ExportTraceServiceRequest"
_SCHEMA: Final = ProtoSchema(
    "opentelemetry.proto",
    {
        _LOGS: ((1, "resource_logs", "*ResourceLogs"),),
        _TRACES: ((1, "resource_spans", "*ResourceSpans"),),
        "ResourceLogs": (
            (1, "resource", "Resource"),
            (2, "scope_logs", "*ScopeLogs"),
            (3, "schema_url", "string"),
        ),
        "ResourceSpans": (
            (1, "resource", "Resource"),
            (2, "scope_spans", "*ScopeSpans"),
            (3, "schema_url", "string"),
        ),
        "ScopeLogs": ((1, "scope", "Scope"), (2, "log_records", "*LogRecord"), (3, "schema_url", "string")),
        "ScopeSpans": ((1, "scope", "Scope"), (2, "spans", "*Span"), (3, "schema_url", "string")),
        "LogRecord": (
            (1, "time_unix_nano", "fixed64"),
            (2, "severity_number", "int32"),
            (3, "severity_text", "string"),
            (5, "body", "AnyValue"),
            (6, "attributes", "*KeyValue"),
            (7, "dropped_attributes_count", "uint32"),
            (8, "flags", "fixed32"),
            (9, "trace_id", "bytes"),
            (10, "span_id", "bytes"),
            (11, "observed_time_unix_nano", "fixed64"),
            (12, "event_name", "string"),
        ),
        "Span": (
            (1, "trace_id", "bytes"),
            (2, "span_id", "bytes"),
            (3, "trace_state", "string"),
            (4, "parent_span_id", "bytes"),
            (5, "name", "string"),
            (6, "kind", "int32"),
            (7, "start_time_unix_nano", "fixed64"),
            (8, "end_time_unix_nano", "fixed64"),
            (9, "attributes", "*KeyValue"),
            (10, "dropped_attributes_count", "uint32"),
            (11, "events", "*Event"),
            (12, "dropped_events_count", "uint32"),
            (15, "status", "Status"),
            (16, "flags", "fixed32"),
        ),
        "Event": (
            (1, "time_unix_nano", "fixed64"),
            (2, "name", "string"),
            (3, "attributes", "*KeyValue"),
            (4, "dropped_attributes_count", "uint32"),
        ),
        "Status": ((2, "message", "string"), (3, "code", "int32")),
        "Resource": ((1, "attributes", "*KeyValue"), (2, "dropped_attributes_count", "uint32")),
        "Scope": (
            (1, "name", "string"),
            (2, "version", "string"),
            (3, "attributes", "*KeyValue"),
            (4, "dropped_attributes_count", "uint32"),
        ),
        "KeyValue": ((1, "key", "string"), (2, "value", "AnyValue")),
        "AnyValue": (
            (1, "string_value", "|string"),
            (2, "bool_value", "|bool"),
            (3, "int_value", "|int64"),
            (4, "double_value", "|double"),
            (5, "array_value", "|ArrayValue"),
            (6, "kvlist_value", "|KeyValueList"),
            (7, "bytes_value", "|bytes"),
        ),
        "ArrayValue": ((1, "values", "*AnyValue"),),
        "KeyValueList": ((1, "values", "*KeyValue"),),
    },
)


def read_request(data: bytes) -> dict[str, Any]:
    """Return an export request of logs or of traces in OTLP/JSON; DecodeError for bytes that are neither.

    UEP-BRG-681: a request is one of traces when the first field of its first record is an id of 16 bytes.
    """
    record = next(_records(data), b"")
    first = next(((wire, value) for number, wire, value in _fields(record) if number == 1), None)
    is_trace = first is not None and first[0] == _BYTES and len(first[1]) == _ID_BYTES
    document = _SCHEMA.to_json(_TRACES if is_trace else _LOGS, data)
    for holder in _holders(document):
        for name in _IDS:
            if name in holder:
                holder[name] = base64.b64decode(holder[name]).hex()
    return document


def write_logs(document: dict[str, Any]) -> bytes:
    """Return an ExportLogsServiceRequest in binary; its ids are hexadecimal, as OTLP/JSON has them."""
    for holder in _holders(document):
        for name in _IDS:
            if name in holder:
                holder[name] = base64.b64encode(bytes.fromhex(holder[name])).decode()
    return _SCHEMA.to_bytes(_LOGS, document)


def _holders(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the log records and spans of a request."""
    for of_resources, of_scopes, records in (
        ("resourceLogs", "scopeLogs", "logRecords"),
        ("resourceSpans", "scopeSpans", "spans"),
    ):
        for of_resource in document.get(of_resources, ()):
            for of_scope in of_resource.get(of_scopes, ()):
                yield from of_scope.get(records, ())


def _records(data: bytes) -> Iterator[bytes]:
    """Yield the bytes of the log records or spans of a request."""
    for number, wire, of_resource in _fields(data):
        if (number, wire) == (1, _BYTES):
            for inner, kind, of_scope in _fields(of_resource):
                if (inner, kind) == (2, _BYTES):
                    yield from (value for n, w, value in _fields(of_scope) if (n, w) == (2, _BYTES))


def _fields(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the fields of a message as number, wire type and bytes."""
    place = 0
    while place < len(data):
        tag, place = _varint(data, place)
        wire = tag & 7
        start = place
        if wire == _VARINT:
            _, place = _varint(data, place)
        elif wire == _BYTES:
            size, start = _varint(data, place)
            place = start + size
        elif wire in (_FIXED32, _FIXED64):
            place += 4 if wire == _FIXED32 else 8
        else:
            raise _malformed()
        if place > len(data):
            raise _malformed()
        yield tag >> 3, wire, data[start:place]


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if place >= len(data):
            break
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
    raise _malformed()


def _malformed() -> DecodeError:
    return DecodeError(
        "otlp: is no export request of logs or traces; pass the bytes as they were received",
        reason="malformed",
        path=None,
    )
