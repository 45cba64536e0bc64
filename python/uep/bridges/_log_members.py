"""What a line of a JSON log says of the trace, the request and the program that it belongs to, by the names that loggers use.

Sources: the fields of OpenTelemetry's, Datadog's and Elastic's log correlation, Google Cloud's structured logging, MDC of logback and
Log4j 2, Serilog's compact format, AWS Lambda, pino-http. Reads values that are parsed already; finds no errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from uep.bridges._payload import matches_pattern
from uep.bridges._tracker_frames import count_of
from uep.model import Correlation, Resource

__all__ = ["Around", "read_around"]

_NAMES: Final = {
    "trace_id": (
        "trace_id",
        "traceId",
        "trace.id",
        "otelTraceID",
        "TraceId",
        "traceID",
        "@tr",
        "logging.googleapis.com/trace",
        "trace",
    ),
    "span_id": (
        "span_id",
        "spanId",
        "span.id",
        "otelSpanID",
        "SpanId",
        "spanID",
        "@sp",
        "logging.googleapis.com/spanId",
    ),
    "request_id": (
        "request_id",
        "requestId",
        "AWSRequestId",
        "function_request_id",
        "correlation_id",
        "req_id",
        "reqId",
        "RequestId",
        "requestID",
        "aws_request_id",
        "x_request_id",
        "x-request-id",
        "correlationId",
        "CorrelationId",
        "http.request.id",
    ),
    "service": (
        "service",
        "service.name",
        "service_name",
        "otelServiceName",
        "dd.service",
        "serviceName",
        "SYSLOG_IDENTIFIER",
    ),
    "version": ("service.version", "service_version", "dd.version"),
    "environment": ("service.environment", "deployment.environment", "dd.env", "environment", "env"),
    "host": (
        "hostname",
        "hostName",
        "host.name",
        "HOSTNAME",
        "MachineName",
        "machineName",
        "host",
        "_HOSTNAME",
        "@source_host",
        "source_host",
    ),
    "pid": ("pid", "processId", "process.pid", "ProcessId", "process_id", "_PID", "process"),
}
_ROLES: Final = {name: (field, rank) for field, names in _NAMES.items() for rank, name in enumerate(names)}
_OBJECTS: Final[dict[str, dict[str, str]]] = {
    "service": {"name": "service", "version": "version", "environment": "environment"},
    "host": {"name": "host", "hostname": "host"},
    "process": {"pid": "pid", "id": "pid"},
    "req": {"id": "request_id", "requestId": "request_id", "request_id": "request_id"},
    "request": {"id": "request_id", "requestId": "request_id", "request_id": "request_id"},
}
"""Members that are objects, and what their members name; each counts behind the names above."""

_INNER: Final = frozenset(
    {
        "record",
        "@fields",
        "mdc",
        "MDC",
        "contextMap",
        "context",
        "extra",
        "fields",
        "labels",
        "attributes",
        "properties",
        "Properties",
        "scopes",
        "Scopes",
        "resource",
        "Resource",
        "kubernetes",
        "dd",
        "otel",
    }
)
"""Members whose members are what the program told the logger of the request that it was about."""

_HOST: Final = "host"
_OF_REQUEST: Final = frozenset({"method", "path", "remote_ip", "status", "uri", "url", "user_agent"})
"""Beside one of these, `host` is what a client asked for."""

_IDS: Final = ("trace_id", "span_id")
_OF_OBJECTS: Final = 99
_DEEPEST: Final = 2
_MOST: Final = 16
_CLOUD: Final = "/traces/"
_HEX: Final = "0x"


class Around(NamedTuple):
    """What a line belongs to; None where it names nothing of it."""

    correlation: Correlation | None
    resource: Resource | None


def read_around(lines: Iterable[dict[str, Any]]) -> Around:
    """Return the trace, the span and the request, and the program, its host and its process, as a line names them.

    Of several objects the first one that names each counts. An id of another form than the protocol's is none.
    """
    known: dict[str, Any] = {}
    for line in lines:
        for holder in _holders(line):
            for field, value in _named_in(holder).items():
                known.setdefault(field, value)
    ids = {field: known.pop(field) for field in ("trace_id", "span_id", "request_id") if field in known}
    return Around(Correlation(**ids) if ids else None, Resource(**known) if known else None)


def _holders(line: dict[str, Any], depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield a line and the objects in it that say what belongs to it as a whole."""
    yield line
    if depth == _DEEPEST or _INNER.isdisjoint(line):
        return
    for name, inner in line.items():
        if name in _INNER and isinstance(inner, dict | list):
            for one in [inner] if isinstance(inner, dict) else inner[:_MOST]:
                if isinstance(one, dict):
                    yield from _holders(one, depth + 1)


def _named_in(holder: dict[str, Any]) -> dict[str, Any]:
    """Return what an object names, each by the first of its names that has a value."""
    found: dict[str, tuple[int, Any]] = {}
    for name, value in holder.items():
        if (role := _ROLES.get(name)) and (name != _HOST or _OF_REQUEST.isdisjoint(holder)):
            _take(found, *role, value)
        if name in _OBJECTS and isinstance(value, dict):
            for rank, (inner, field) in enumerate(_OBJECTS[name].items()):
                _take(found, field, _OF_OBJECTS + rank, value.get(inner))
    return {field: value for field, (_, value) in found.items()}


def _take(found: dict[str, tuple[int, Any]], field: str, rank: int, told: Any) -> None:
    if field in found and found[field][0] <= rank:
        return
    if field == "pid":
        told = count_of(told)
    elif field in _IDS:
        told = _id(field, told)
    elif not isinstance(told, str):
        return
    if told:
        found[field] = rank, told


def _id(pattern: str, told: Any) -> str:
    """Return an id of the protocol's form, "" where there is none.

    Google Cloud names a trace with its project, and OpenTelemetry's console exporters write a number.
    """
    if not isinstance(told, str):
        return ""
    text = (told.partition(_CLOUD)[2] or told).removeprefix(_HEX)
    return text if text and matches_pattern(pattern, text) else ""
