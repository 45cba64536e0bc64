"""Write a record as an OTLP log record. Names follow OpenTelemetry's conventions; the whole record is in `uep.record`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep._times import to_unix_nanos
from uep.bridges._any_value import encode_attributes
from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._http_status import own_status
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._native_trace import write_whole_trace
from uep.bridges._otlp_wire import write_logs
from uep.bridges._told_beside import told_beside

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions
    from uep.model import UniversalErrorProtocol

__all__ = ["OWN_SCOPE", "RESOURCE", "emit"]

OWN_SCOPE: Final = {"name": "uep", "version": types.PROTOCOL_VERSION}
_LAST_NANO: Final = (1 << 64) - 1
_LEVELS: Final = ("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL")
_STEPS: Final = 4  # numbers of each word, logs data model
_SDKS: Final = {"csharp": "dotnet", "javascript": "nodejs", "typescript": "nodejs"}
_LANGUAGES: Final = frozenset(
    {"cpp", "dotnet", "erlang", "go", "java", "nodejs", "php", "python", "ruby", "rust", "swift"}
)
RESOURCE: Final = {
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


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return an ExportLogsServiceRequest with one log record, in OTLP/JSON or binary; the whole record is in `uep.record`."""
    shown = filter_audience(record, options.audience, options.locale)
    told = told_beside(shown)
    log: dict[str, Any] = {
        "timeUnixNano": _nanos(shown.timestamp),
        "observedTimeUnixNano": _nanos(shown.observed_timestamp or shown.timestamp),
        "severityNumber": level_of(shown, "otel"),
        "severityText": _level_text(shown),
        "eventName": "exception",
        "body": {"stringValue": told.message or shown.error_message},
        "attributes": encode_attributes(_attributes(shown)),
    }
    if shown.correlation is not None:
        if shown.correlation.trace_id:
            log |= {"traceId": shown.correlation.trace_id, "flags": shown.correlation.trace_flags}
        if shown.correlation.span_id:
            log["spanId"] = shown.correlation.span_id
    scope = {"scope": {"name": told.logger} if told.logger else OWN_SCOPE, "logRecords": [log]}
    resource = {"attributes": encode_attributes(_resource_attributes(shown))}
    request = {"resourceLogs": [{"resource": resource, "scopeLogs": [scope]}]}
    return write_logs(request) if options.form == "binary" else emit_json(request)


def _nanos(timestamp: str) -> str:
    """Return the time as OTLP's fixed64; 0, which means unknown there, for one before 1970 or after 2554 (UEP-BRG-050)."""
    count = to_unix_nanos(timestamp)
    return str(count if 0 <= count <= _LAST_NANO else 0)


def _attributes(record: UniversalErrorProtocol) -> dict[str, Any]:
    from uep._render import render

    node = record.nodes[0] if record.nodes else None
    named: dict[str, Any] = {
        "exception.type": (node.type_name if node else "") or record.error_type,
        "exception.message": record.error_message,
        # UEP-BRG-2892: in the runtime's own words, where they can say it all.
        "exception.stacktrace": record.stack_trace or write_whole_trace(record) or render(record),
        "error.type": record.error_type,
    }
    named |= _told(record)
    if not (record.stack_trace or _has_more(record)):
        del named["exception.stacktrace"]
    if status := own_status(record):
        named["http.response.status_code"] = status
    reserved = {*named, "uep.record"}
    return (
        {k: v for k, v in record.context.items() if k not in reserved}
        | named
        | {"uep.record": embed(record, "full")}
    )


def _resource_attributes(record: UniversalErrorProtocol) -> dict[str, Any]:
    resource = record.resource
    if resource is None:
        return _language(record)
    fields = {
        key: getattr(resource, name) for key, name in RESOURCE.items() if key != "deployment.environment"
    }
    fields |= {"process.pid": resource.pid} | _language(record)
    return resource.attributes | {key: value for key, value in fields.items() if value}


def _language(record: UniversalErrorProtocol) -> dict[str, str]:
    """Return the language under the word that the conventions have for it; one that they lack says nothing (UEP-BRG-3137)."""
    word = _SDKS.get(record.source_language, record.source_language)
    return {"telemetry.sdk.language": word} if word in _LANGUAGES else {}


def _level_text(record: UniversalErrorProtocol) -> str:
    """Return the word of the level as the source had it, else the one of the data model (UEP-BRG-3137)."""
    number = level_of(record, "otel")
    own = {code.value: code.name for code in record.codes if code.space == "otel.severity"}
    known = own.get(str(number)) or record.context.get("otlp.severityText")
    if isinstance(known, str) and known:
        return known
    at = (int(number) - 1) // _STEPS
    return _LEVELS[at] if 0 <= at < len(_LEVELS) else ""


def _has_more(record: UniversalErrorProtocol) -> bool:
    """Return whether there is more to tell than the type and the message have room for."""
    return (
        any(node.notes or (node.stack is not None and node.stack.frames) for node in record.nodes)
        or len(record.nodes) > 1
    )


def _told(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return what other formats told beside the error, under the names of the conventions (UEP-BRG-3136)."""
    told = told_beside(record)
    named = {
        "http.request.method": told.method,
        "thread.name": told.thread,
        "url.full": told.url,
        "user.email": told.user.get("email", ""),
        "user.id": told.user.get("id", ""),
        "user.name": told.user.get("username", ""),
    }
    return {key: text for key, text in named.items() if text and key not in record.context}
