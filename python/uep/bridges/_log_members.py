"""What a line of a JSON log says of the trace, the request and the program that it belongs to, by the names that loggers use.

Sources: the fields of OpenTelemetry's, Datadog's and Elastic's log correlation, Google Cloud's structured logging, MDC of logback and
Log4j 2, Serilog's compact format, AWS Lambda, pino-http. Reads values that are parsed already; finds no errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from uep.bridges._payload import matches_pattern
from uep.bridges._tracker_frames import count_of, object_in, objects_in, text_of
from uep.model import Correlation, Resource

__all__ = ["read_correlation", "read_resource"]

_TRACES: Final = (
    "trace_id",
    "traceId",
    "trace.id",
    "otelTraceID",
    "TraceId",
    "traceID",
    "@tr",
    "logging.googleapis.com/trace",
)
_SPANS: Final = (
    "span_id",
    "spanId",
    "span.id",
    "otelSpanID",
    "SpanId",
    "spanID",
    "@sp",
    "logging.googleapis.com/spanId",
)
_REQUESTS: Final = (
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
)
_SERVICES: Final = ("service", "service.name", "service_name", "otelServiceName", "dd.service", "serviceName")
_VERSIONS: Final = ("service.version", "service_version", "dd.version")
_ENVIRONMENTS: Final = ("service.environment", "deployment.environment", "dd.env", "environment", "env")
_HOSTS: Final = ("hostname", "hostName", "host.name", "HOSTNAME", "MachineName", "machineName")
_HOST: Final = "host"
_OF_REQUEST: Final = frozenset({"method", "path", "remote_ip", "status", "uri", "url", "user_agent"})
"""Beside one of these, `host` is what a client asked for."""

_SOURCES: Final = ("@source_host", "source_host")
_PIDS: Final = ("pid", "processId", "process.pid", "ProcessId", "process_id", "process")
_INNER: Final = (
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
    "dd",
    "otel",
)
"""Members whose members are what the program told the logger of the request that it was about."""

_DEEPEST: Final = 2
_MOST: Final = 16
_CLOUD: Final = "/traces/"
_HEX: Final = "0x"


def read_correlation(lines: Iterable[dict[str, Any]]) -> Correlation | None:
    """Return the trace, the span and the request of a line; of several objects the first one that names each counts.

    An id of another form than the protocol's is none, and stands in the context only.
    """
    holders = [holder for line in lines for holder in _holders(line)]
    requests = [object_in(holder, name) for holder in holders for name in ("req", "request")]
    found = Correlation(
        trace_id=_id("trace_id", holders, _TRACES),
        span_id=_id("span_id", holders, _SPANS),
        request_id=_first(holders, _REQUESTS) or _first(requests, ("id", "requestId", "request_id")),
    )
    return found if found != Correlation() else None


def read_resource(lines: Iterable[dict[str, Any]]) -> Resource | None:
    """Return the program, its host and its process, as a line names them."""
    holders = [holder for line in lines for holder in _holders(line)]
    services, hosts, processes = (
        [object_in(holder, name) for holder in holders] for name in ("service", "host", "process")
    )
    found = Resource(
        service=_first(holders, _SERVICES) or _first(services, ("name",)),
        version=_first(holders, _VERSIONS) or _first(services, ("version",)),
        environment=_first(holders, _ENVIRONMENTS) or _first(services, ("environment",)),
        host=_first(holders, _HOSTS)
        or _first(hosts, ("name", "hostname"))
        or _first([one for one in holders if _OF_REQUEST.isdisjoint(one)], (_HOST,))
        or _first(holders, _SOURCES),
        pid=_count(holders, _PIDS) or _count(processes, ("pid", "id")),
    )
    return found if found != Resource() else None


def _holders(line: dict[str, Any], depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield a line and the objects in it that say what belongs to it as a whole."""
    yield line
    for name in _INNER if depth < _DEEPEST else ():
        for inner in (object_in(line, name), *objects_in(line, name)[:_MOST]):
            yield from _holders(inner, depth + 1) if inner else ()


def _first(holders: list[dict[str, Any]], names: tuple[str, ...]) -> str:
    return next((text for holder in holders for name in names if (text := text_of(holder.get(name)))), "")


def _count(holders: list[dict[str, Any]], names: tuple[str, ...]) -> int:
    return next((count for holder in holders for name in names if (count := count_of(holder.get(name)))), 0)


def _id(pattern: str, holders: list[dict[str, Any]], names: tuple[str, ...]) -> str:
    for holder in holders:
        for name in names:
            text = text_of(holder.get(name))
            # Google Cloud names a trace with its project, and OpenTelemetry's console exporters write a number.
            text = (text.partition(_CLOUD)[2] or text).removeprefix(_HEX)
            if text and matches_pattern(pattern, text):
                return text
    return ""
