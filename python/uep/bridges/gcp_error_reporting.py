"""Google Cloud Error Reporting events and log entries to records and back. The trace stands in a member of text.

Source: Cloud Error Reporting API v1beta1 and "Format errors in logs": a trace is looked for in stack_trace, exception and message,
in this order. A log entry below ERROR without a trace reports no error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._api_facts import phrase_of
from uep.bridges._bare_trace import StackText, read_stack_text
from uep.bridges._classify import coded_type, native_type
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import read_text
from uep.bridges._gcp_emit import emit
from uep.bridges._http_status import read_status
from uep.bridges._interface import Bridge
from uep.bridges._payload import Draft, Source, matches_pattern
from uep.bridges._tracker_frames import make_frame, make_stack, object_in, objects_in, text_of
from uep.bridges.text._json_fields import stamp_of
from uep.model import Correlation, Node, Resource, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["GCP_ERROR_REPORTING"]

_STEM: Final = "gcp_error_reporting"
_EVENT: Final = "google.devtools.clouderrorreporting.v1beta1.ReportedErrorEvent"
_TRACES: Final = ("stack_trace", "exception", "message")
_PAYLOADS: Final = ("jsonPayload", "protoPayload", "textPayload")
_FAULT: Final = 500
_EVENTS: Final = "errorEvents"
_SECONDS: Final = "timestampSeconds"
_PREFIX: Final = "logging.googleapis.com/"
_SPECIAL: Final = (f"{_PREFIX}trace", f"{_PREFIX}spanId")
_TRACE_NAME: Final = re.compile(r"(?:projects/[^/]+/traces/)?([0-9a-f]{32})", re.ASCII)
_LEVELS: Final = frozenset(
    {"DEFAULT", "DEBUG", "INFO", "NOTICE", "WARNING", "ERROR", "CRITICAL", "ALERT", "EMERGENCY"}
)
_LABELS: Final = {
    "service": ("service_name", "function_name", "module_id", "job_name", "container_name"),
    "version": ("revision_name", "version_id"),
    "namespace": ("namespace_name",),
    "instance_id": ("pod_name", "instance_id"),
}
"""Which labels of a monitored resource say what a field of a resource says; the first that is there counts."""

_HTTP: Final = {
    "method": "method",
    "requestMethod": "method",
    "requestUrl": "url",
    "responseStatusCode": "status",
    "status": "status",
    "url": "url",
}
_READ: Final = frozenset(
    {
        *_TRACES, *_PAYLOADS, *_SPECIAL, "@type", "context", "eventTime", "httpRequest", "serviceContext", "severity", "spanId",
        "time", "timestamp", "timestampNanos", "timestampSeconds", "trace", "traceSampled", "uep",
    }
)  # fmt: skip


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an event, a log entry, or a structured line that holds an error."""
    if not isinstance(document, dict):
        return 0.0
    payload = object_in(document, "jsonPayload")
    if any(text_of(one.get("@type")).endswith(_EVENT) for one in (document, payload)):
        return 1.0
    if _listed(document):
        return 0.95
    level = text_of(document.get("severity")) or text_of(payload.get("severity"))
    is_named = isinstance(document.get("logName"), str) or level in _LEVELS
    is_entry = is_named and any(name in document for name in _PAYLOADS)
    if is_entry and _status_of(document):
        return 0.9
    body = payload or document
    texts = [body[name] for name in _TRACES if isinstance(body.get(name), str)]
    if isinstance(object_in(body, "serviceContext").get("service"), str) and texts:
        return 0.95
    is_severe = level in _LEVELS and types.rank_severity(
        types.severity_from("gcp", level)
    ) > types.rank_severity(Severity.LOW)
    is_told = is_severe and "protoPayload" not in document
    if is_entry and (is_told or "stack_trace" in body or "exception" in body or _holds_trace(document)):
        return 0.9
    is_line = "severity" in document and is_severe and bool(texts)
    if is_severe and _has_failed(document):
        return 0.9
    return (
        0.8 if is_line and ("stack_trace" in document or any(name in document for name in _SPECIAL)) else 0.0
    )


def _listed(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the events of an answer of the service that lists those of a group."""
    events = objects_in(document, _EVENTS)
    return events if all(isinstance(event.get("message"), str) for event in events) else []


def _has_failed(document: dict[str, Any]) -> bool:
    """Return whether an entry tells of a request that a service answered with the status of a fault of its own (UEP-BRG-2678)."""
    status = object_in(document, "httpRequest").get("status")
    is_alone = "logName" in document and not any(name in document for name in _PAYLOADS)
    return is_alone and isinstance(status, int) and status >= _FAULT


def _status_of(document: dict[str, Any]) -> dict[str, Any]:
    """Return the status with which a call failed that an entry of an audit log tells of."""
    status = object_in(object_in(document, "protoPayload"), "status")
    return status if isinstance(status.get("code"), int) and status["code"] else {}


def _holds_trace(document: dict[str, Any]) -> bool:
    """Return whether the text of an entry is a trace, which programs print at the level DEFAULT."""
    return bool(_find_trace({"message": document.get("textPayload")})[0].nodes)


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of an event, an entry or a list of events; an entry below ERROR without a trace holds none (UEP-BRG-651)."""
    if not isinstance(document, dict):
        return
    for index, event in enumerate(_listed(document)):
        place = f"/{_EVENTS}/{index}"
        yield from _read_entry(event, source.element(f"{source.pointer or ''}{place}").inside(place))
    if not _listed(document):
        yield from _read_entry(document, source)


def _read_entry(document: dict[str, Any], source: Source) -> Iterator[Translation]:
    payload = object_in(document, "jsonPayload") or object_in(document, "protoPayload")
    text = text_of(document.get("textPayload"))
    status = _status_of(document)
    body = payload | status if status else payload or ({"message": text} if text else document)
    found, where = _find_trace(body)
    level = text_of(document.get("severity")) or text_of(body.get("severity"))
    meant = types.severity_from("gcp", level) if level else None
    is_event = text_of(body.get("@type")).endswith(_EVENT)
    if not found.nodes and not is_event and level and (meant is None or meant == Severity.LOW):
        return
    failed = _has_failed(document)
    if not found.nodes and not status and not failed and not any(text_of(body.get(name)) for name in _TRACES):
        return
    draft = Draft(source)
    if status:
        draft.code("grpc", status["code"])
    if failed:
        draft.code("http", document["httpRequest"]["status"])
    if level:
        draft.severity = meant
        draft.code("gcp.severity", level)  # UEP-SEV-034
    draft.language = found.language if found.nodes else "other"
    draft.nodes = found.nodes or [_placed(body)]
    if failed:
        draft.nodes = [Node(message=phrase_of(document["httpRequest"]["status"]))]
    draft.error_type = native_type(draft.language, draft.nodes[0]) or coded_type(_STEM, draft.codes)
    for name in _TRACES:
        told = text_of(body.get(name))
        if found.nodes and name != where and told not in ("", draft.nodes[0].message, body[where]):
            draft.put(f"{_STEM}.{name}", told)
    _read_times(document, body, draft)
    _read_correlation(document, body, draft)
    _read_rest(document, body, draft, status)
    place = "/jsonPayload/uep/record" if body is payload else "/uep/record"
    yield draft.translation(read_embedded(object_in(body, "uep").get("record"), draft, place))


def _find_trace(body: dict[str, Any]) -> tuple[StackText, str]:
    """Return the first trace of the members that may hold one, and which member it was (UEP-BRG-650)."""
    for name in _TRACES:
        text = text_of(body.get(name))
        found = read_stack_text(text) if "\n" in text or "\\n" in text else StackText([], "other")
        if found.nodes and any(node.stack is not None and node.stack.frames for node in found.nodes):
            return found, name
    return StackText([], "other"), ""


def _placed(body: dict[str, Any]) -> Node:
    """Return the error of an event without a trace, at the place that the reporter gives."""
    location = object_in(object_in(body, "context"), "reportLocation")
    frame = make_frame(
        function=location.get("functionName"), file=location.get("filePath"), line=location.get("lineNumber")
    )
    message = next((text for name in reversed(_TRACES) if (text := text_of(body.get(name)))), "")
    return Node(message=message, stack=make_stack([frame]))


def _read_times(document: dict[str, Any], body: dict[str, Any], draft: Draft) -> None:
    told = (body.get("eventTime"), document.get("timestamp"), document.get("time"))
    for value in (*told, *(stamp_of(one) for one in (body, document) if _SECONDS in one)):
        found = read_text(text_of(value))
        if found.text:
            draft.timestamp = found.text
            draft.marks += found.marks
            return


def _read_correlation(document: dict[str, Any], body: dict[str, Any], draft: Draft) -> None:
    trace = text_of(document.get("trace")) or text_of(body.get(f"{_PREFIX}trace"))
    span = text_of(document.get("spanId")) or text_of(body.get(f"{_PREFIX}spanId"))
    named = _TRACE_NAME.fullmatch(trace)
    kept: dict[str, Any] = {"span_id": span} if matches_pattern("span_id", span) else {}
    if named is not None and matches_pattern("trace_id", named[1]):
        kept["trace_id"] = named[1]
        if document.get("traceSampled") is True or body.get(f"{_PREFIX}trace_sampled") is True:
            kept["trace_flags"] = 1
    elif trace:
        draft.put(f"{_STEM}.trace", trace)
    if span and "span_id" not in kept:
        draft.put(f"{_STEM}.spanId", span)
    if kept:
        draft.fields["correlation"] = Correlation(**kept)


def _read_rest(document: dict[str, Any], body: dict[str, Any], draft: Draft, status: dict[str, Any]) -> None:
    service, context = object_in(body, "serviceContext"), object_in(body, "context")
    name, own = text_of(service.get("service")), object_in(body, "uep")
    labels = object_in(object_in(document, "resource"), "labels")
    named: dict[str, Any] = {
        field: next((text for key in keys if (text := text_of(labels.get(key)))), "")
        for field, keys in _LABELS.items()
    }
    told = {"service": "" if own and name == "unknown" else name, "version": text_of(service.get("version"))}
    resource = Resource(**named | {field: text for field, text in told.items() if text})
    if resource != Resource():
        draft.fields["resource"] = resource
    for key, value in service.items():
        if key not in ("service", "version") and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.serviceContext.{key}", value)
    location = object_in(context, "reportLocation")
    if location and not (draft.nodes[0].stack is not None and draft.language == "other"):
        draft.put(f"{_STEM}.context.reportLocation", location)
    for key, value in context.items():
        if key not in ("httpRequest", "reportLocation") and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.context.{key}", value)
    if isinstance(body.get("context"), str) and body["context"]:
        draft.put(f"{_STEM}.context", body["context"])  # logback has the name of its logger context there
    request = object_in(context, "httpRequest") or object_in(document, "httpRequest")
    for name in ("responseStatusCode", "status"):
        read_status(request.get(name), draft)
    for key, kept in _HTTP.items():
        if request.get(key) not in (None, "", 0):
            draft.put(f"{_STEM}.httpRequest.{kept}", request[key])
    if set(request) - set(_HTTP):
        place = "/context" if object_in(context, "httpRequest") else ""
        place = f"/jsonPayload{place}" if place and "jsonPayload" in document else place
        draft.lose(f"{place}/httpRequest", "only the method, the URL and the status are carried")
    left = {key: value for key, value in body.items() if key not in ("code", "details")} if status else body
    for holder in [document] if body is document else [document, left]:
        for key, value in holder.items():
            if key not in _READ and value not in (None, "", [], {}):
                draft.put(f"{_STEM}.{key}", value)


GCP_ERROR_REPORTING: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit, forms=("event", "json"))
