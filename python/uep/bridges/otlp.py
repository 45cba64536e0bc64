"""OTLP/JSON log records that report errors, to records and back. Reads logs only; names follow OpenTelemetry's semantic conventions.

Source: opentelemetry-specification logs data model; semantic-conventions exceptions in logs. OTLP/JSON is not canonical
protobuf JSON: ids are hexadecimal, enums are numbers, 64-bit integers are strings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep._times import from_unix_nanos, to_unix_nanos
from uep.bridges._any_value import decode_attributes, decode_value, encode_attributes
from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._interface import Bridge, EmitOptions, emit_json, kept_payload
from uep.bridges._payload import Draft, Source, matches_pattern
from uep.bridges._trace import read_trace
from uep.model import Correlation, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["OTLP"]

_STEM: Final = "otlp"
_ERROR: Final = 17  # SeverityNumber ERROR, logs data model
_MARKERS: Final = ("exception.type", "exception.message", "exception.stacktrace", "error.type", "uep.record")
_LANGUAGES: Final = {"dotnet": "csharp", "nodejs": "javascript", "webjs": "javascript", "erlang": "other"}
_RESOURCE: Final = {
    "service.name": "service",
    "service.namespace": "namespace",
    "service.version": "version",
    "service.instance.id": "instance_id",
    "deployment.environment.name": "environment",
    "deployment.environment": "environment",
    "host.name": "host",
    "process.runtime.description": "runtime",
    "telemetry.sdk.name": "sdk",
}


def sniff(document: Any) -> float:
    """Return how surely a JSON value is OTLP logs: 1.0 for an export request, 0.9 for a log record."""
    if not isinstance(document, dict):
        return 0.0
    if isinstance(document.get("resourceLogs"), list):
        return 1.0
    timed = "timeUnixNano" in document or "observedTimeUnixNano" in document
    return (
        0.9
        if timed and isinstance(document.get("attributes", []), list) and "spanEvents" not in document
        else 0.0
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of an export request or of one log record, in order; other log records report none."""
    if not isinstance(document, dict):
        return
    if "resourceLogs" not in document:
        yield from _read_log(document, {}, source)
        return
    for i, of_resource in enumerate(document["resourceLogs"] or []):
        resource = decode_attributes((of_resource.get("resource") or {}).get("attributes"))
        for j, of_scope in enumerate(of_resource.get("scopeLogs") or []):
            for k, log in enumerate(of_scope.get("logRecords") or []):
                element = source.element(f"/resourceLogs/{i}/scopeLogs/{j}/logRecords/{k}")
                yield from _read_log(log, resource, element)


def _read_log(log: dict[str, Any], resource: dict[str, Any], source: Source) -> Iterator[Translation]:
    attributes = decode_attributes(log.get("attributes"))
    number = log.get("severityNumber") or 0
    if not isinstance(number, int) or (number < _ERROR and not any(name in attributes for name in _MARKERS)):
        return
    draft = Draft(source)
    draft.timestamp = _time(log.get("timeUnixNano")) or _time(log.get("observedTimeUnixNano"))
    sdk_language = str(resource.get("telemetry.sdk.language", "other"))
    draft.language = _LANGUAGES.get(
        sdk_language, sdk_language if matches_pattern("source_language", sdk_language) else "other"
    )
    if number:
        draft.severity = types.severity_from("otel", number)
        draft.code("otel.severity", number, str(log.get("severityText") or ""))
    _read_exception(attributes, decode_value(log.get("body")), draft)
    _read_correlation(log, draft)
    _read_resource(resource, draft)
    embedded = attributes.pop("uep.record", None)
    if log.get("eventName"):
        draft.put("otlp.event_name", log["eventName"])
    for key, value in attributes.items():
        if not key.startswith("uep."):
            draft.put(key, value)
    yield draft.translation(read_embedded(embedded, draft))


def _time(nanoseconds: Any) -> str:
    try:
        count = int(nanoseconds or 0)
    except (TypeError, ValueError):
        return ""
    return from_unix_nanos(count) if count > 0 else ""


def _read_exception(attributes: dict[str, Any], body: Any, draft: Draft) -> None:
    """Read the exception attributes; the stack trace's text becomes nodes when its grammar is known."""
    draft.type_name = str(attributes.pop("exception.type", ""))
    message = attributes.pop("exception.message", None)
    draft.message = str(message) if message is not None else body if isinstance(body, str) else ""
    if body is not None and body != draft.message:
        draft.put("otlp.body", body)
    attributes.pop("exception.escaped", None)
    trace = attributes.pop("exception.stacktrace", None)
    if isinstance(trace, str) and trace:
        draft.nodes = read_trace(trace, draft.language, draft.type_name, draft.message)
        if not draft.nodes:
            draft.fields["stack_trace"] = trace
    named = str(attributes.pop("error.type", ""))
    if types.find(named) is not None:
        draft.error_type = named
    elif named and named != draft.type_name:
        draft.code("otel.error.type", named)
    draft.error_type = draft.error_type or types.type_for_native(draft.language, draft.type_name)


def _read_correlation(log: dict[str, Any], draft: Draft) -> None:
    trace_id, span_id = str(log.get("traceId") or "").lower(), str(log.get("spanId") or "").lower()
    flags = log.get("flags") or 0
    draft.fields["correlation"] = (
        Correlation(
            trace_id=trace_id if matches_pattern("trace_id", trace_id) else "",
            span_id=span_id if matches_pattern("span_id", span_id) else "",
            trace_flags=flags & 0xFF if isinstance(flags, int) else 0,
        )
        if trace_id or span_id
        else None
    )


def _read_resource(attributes: dict[str, Any], draft: Draft) -> None:
    known = {_RESOURCE[key]: str(value) for key, value in attributes.items() if key in _RESOURCE}
    pid = attributes.get("process.pid")
    rest = {
        key: str(value) for key, value in attributes.items() if key not in _RESOURCE and key != "process.pid"
    }
    if known or rest or pid:
        pid = pid if isinstance(pid, int) and 0 < pid < 1 << 32 else 0
        draft.fields["resource"] = Resource(**known, pid=pid, attributes=rest)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return an ExportLogsServiceRequest in OTLP/JSON with one log record; the whole record travels in `uep.record`."""
    payload = kept_payload(record, _STEM)
    if payload is not None:
        return payload
    shown = filter_audience(record, options.audience, options.locale)
    log: dict[str, Any] = {
        "timeUnixNano": str(to_unix_nanos(shown.timestamp)),
        "observedTimeUnixNano": str(to_unix_nanos(shown.observed_timestamp or shown.timestamp)),
        "severityNumber": severity_number(shown),
        "severityText": str(getattr(shown.severity, "value", shown.severity or "")),
        "eventName": "exception",
        "body": {"stringValue": shown.error_message},
        "attributes": encode_attributes(_attributes(shown)),
    }
    if shown.correlation is not None:
        if shown.correlation.trace_id:
            log |= {"traceId": shown.correlation.trace_id, "flags": shown.correlation.trace_flags}
        if shown.correlation.span_id:
            log["spanId"] = shown.correlation.span_id
    scope = {"scope": {"name": "uep", "version": types.PROTOCOL_VERSION}, "logRecords": [log]}
    resource = {"attributes": encode_attributes(_resource_attributes(shown))}
    return emit_json({"resourceLogs": [{"resource": resource, "scopeLogs": [scope]}]})


def severity_number(record: UniversalErrorProtocol) -> int:
    """Return the SeverityNumber: the one the record came with, DEBUG when the error was expected, else its severity's."""
    for code in record.codes:
        if code.space == "otel.severity" and code.value.isdecimal() and 1 <= int(code.value) <= 24:
            return int(code.value)
    expected = record.handling is not None and record.handling.expected
    return int(types.severity_to("otel", record.severity, expected=expected))


def _attributes(record: UniversalErrorProtocol) -> dict[str, Any]:
    from uep._render import render

    node = record.nodes[0] if record.nodes else None
    named = {
        "exception.type": (node.type_name if node else "") or record.error_type,
        "exception.message": record.error_message,
        "exception.stacktrace": record.stack_trace or render(record),
        "error.type": record.error_type,
    }
    reserved = {*named, "uep.record"}
    return (
        {k: v for k, v in record.context.items() if k not in reserved}
        | named
        | {"uep.record": embed(record, "full")}
    )


def _resource_attributes(record: UniversalErrorProtocol) -> dict[str, Any]:
    resource = record.resource
    if resource is None:
        return {"telemetry.sdk.language": record.source_language}
    fields = {
        key: getattr(resource, name) for key, name in _RESOURCE.items() if key != "deployment.environment"
    }
    fields |= {"process.pid": resource.pid, "telemetry.sdk.language": record.source_language}
    return resource.attributes | {key: value for key, value in fields.items() if value}


OTLP: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit)
