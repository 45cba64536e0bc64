"""OTLP log records and spans that report errors, to records, and records to log records. Names follow OpenTelemetry's conventions.

Source: opentelemetry-specification logs data model and trace API; semantic-conventions exceptions in logs and in spans. OTLP/JSON
is not canonical protobuf JSON: ids are hexadecimal, enums are numbers, 64-bit integers are strings.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep import types
from uep.bridges._any_value import decode_attributes, decode_value
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type, native_type
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import read_nanos
from uep.bridges._interface import Bridge
from uep.bridges._otlp_body import read_body, read_statuses
from uep.bridges._otlp_emit import OWN_SCOPE, RESOURCE, emit
from uep.bridges._otlp_names import LEVELS, camel_names, hex_id
from uep.bridges._otlp_sniff import sniff_request
from uep.bridges._otlp_stored import is_stored, log_of
from uep.bridges._otlp_wire import read_request
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, matches_pattern
from uep.bridges._span_exports import is_export, spans_of
from uep.bridges._translation import Loss
from uep.model import Correlation, Node, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["OTLP"]

_STEM: Final = "otlp"
_REQUESTS: Final = ("resourceLogs", "resourceSpans", "resource_logs", "resource_spans")
_BATCHES: Final = "batches"  # how Tempo calls the spans of a trace, by resource (UEP-BRG-2190)
_TIMES: Final = ("timeUnixNano", "observedTimeUnixNano", "time_unix_nano", "observed_time_unix_nano")
_ERRORS: Final = frozenset({"ALERT", "CRITICAL", "EMERGENCY", "ERR", "ERROR", "FATAL", "PANIC", "SEVERE"})
_ERROR: Final = 17  # SeverityNumber ERROR, logs data model
_LAST_LEVEL: Final = 24  # FATAL4
_MARKERS: Final = ("exception.type", "exception.message", "exception.stacktrace", "error.type", "uep.record")
_LANGUAGES: Final = {"dotnet": "csharp", "nodejs": "javascript", "webjs": "javascript", "erlang": "other"}
_READ: Final = frozenset(
    {
        "attributes", "body", "flags", "observedTimeUnixNano", "severityNumber", "severityText", "spanId", "timeUnixNano", "traceId",
    }
)  # fmt: skip
_OF_SPAN: Final = ("attributes", "events", "flags", "links", "resource", "spanId", "status", "traceId")
_EXCEPTION: Final = "exception"  # the name of the event, trace semantic conventions
_FAILED: Final = (2, "STATUS_CODE_ERROR")
_OF_EVENT: Final = frozenset({"uep.record", "exception.type", "exception.message", "exception.stacktrace"})


def sniff(document: Any) -> float:
    """Return how surely a JSON value is OTLP: 1.0 for an export request of logs or traces, 0.9 for a log record."""
    if not isinstance(document, dict):
        return 0.0
    if any(isinstance(document.get(name), list) for name in _REQUESTS) or _is_trace(document):
        return 1.0
    if is_export(document) or is_stored(document):
        return 0.9
    timed = any(name in document for name in _TIMES)
    return (
        0.9
        if timed and isinstance(document.get("attributes", []), list) and "spanEvents" not in document
        else 0.0
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of an export request or of one log record, in order; other log records and spans report none."""
    if not isinstance(document, dict):
        return
    if is_export(document):
        for pointer, span, resource in spans_of(document):
            element = source.element(pointer) if pointer else source
            for found in _read_span(span, {}, resource, element):
                losses = tuple(Loss(pointer, one.reason) for one in found.losses)
                yield msgspec.structs.replace(found, losses=losses)
        return
    document = log_of(document) if is_stored(document) else camel_names(document)
    outer = _BATCHES if _is_trace(document) else "resourceSpans"
    if "resourceLogs" not in document and outer not in document:
        beside = document.get("resource")
        told = (
            beside.get("attributes") if isinstance(beside, dict) and set(beside) == {"attributes"} else None
        )
        rest = {key: value for key, value in document.items() if key != "resource" or told is None}
        yield from _read_log(rest, decode_attributes(told), source)  # UEP-BRG-2692
        return
    for place, around, resource, log in _walk(document, "resourceLogs", "scopeLogs", "logRecords"):
        yield from _read_log(around | log, resource, source.element(place).inside(place))
    for place, around, resource, span in _walk(document, outer, "scopeSpans", "spans"):
        yield from _read_span(span, around, resource, source.element(place).inside(place))


def _is_trace(document: dict[str, Any]) -> bool:
    batches = document.get(_BATCHES)
    spans = ("scopeSpans", "instrumentationLibrarySpans", "scope_spans")
    return isinstance(batches, list) and any(
        isinstance(one, dict) and any(isinstance(one.get(name), list) for name in spans) for one in batches
    )


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of an export request in binary protobuf."""
    yield from read(read_request(data), replace(source, media_type="application/x-protobuf"))


def _walk(
    document: dict[str, Any], outer: str, middle: str, inner: str
) -> Iterator[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Yield the records of a request with their pointers, what is said around them and the attributes of their resources."""
    for i, of_resource in _objects(document.get(outer)):
        of_process = of_resource.get("resource")
        of_process = of_process if isinstance(of_process, dict) else {}
        resource = decode_attributes(of_process.get("attributes"))
        # UEP-BRG-3227: how a resource and a scope are described, and how much of them was dropped.
        shared = _others("resource", of_process, "attributes") | _others(
            "resource", of_resource, "resource", "schemaUrl", middle
        )
        for j, of_scope in _objects(of_resource.get(middle)):
            around = (
                shared
                | _others("scope", of_scope, "schemaUrl", "scope", inner)
                | {"scope": of_scope.get("scope")}
            )
            for k, record in _objects(of_scope.get(inner)):
                yield f"/{outer}/{i}/{middle}/{j}/{inner}/{k}", around, resource, record


def _others(name: str, holder: dict[str, Any], *read: str) -> dict[str, Any]:
    """Return the members of an object that are not read, under its name."""
    return {f"{name}.{key}": value for key, value in holder.items() if key not in read and value}


def _read_span(
    span: dict[str, Any], around: dict[str, Any], resource: dict[str, Any], source: Source
) -> Iterator[Translation]:
    """Yield the errors of a span; how its operation ran is told as lost with each (UEP-BRG-052)."""
    lost = [
        Loss(f"{source.base}/events/{index}", "another event of the operation is no part of the error")
        for index, event in _objects(span.get("events"))
        if event.get("name") != _EXCEPTION
    ]
    if span.get("links"):
        lost.append(Loss(f"{source.base}/links", "other operations are no part of the error"))
    for found in _errors_of_span(span, around, resource, source):
        yield msgspec.structs.replace(found, losses=(*found.losses, *lost)) if lost else found


def _errors_of_span(
    span: dict[str, Any], around: dict[str, Any], resource: dict[str, Any], source: Source
) -> Iterator[Translation]:
    """Yield the exceptions that a span has as events; one that failed without any is an error itself (UEP-BRG-680)."""
    status = span.get("status")
    status = status if isinstance(status, dict) else {}
    shared = around | {key: span[key] for key in ("traceId", "spanId", "flags") if key in span}
    shared |= _others("span", span, *_OF_SPAN) | _others("span.status", status, "code", "message")
    events = [(i, event) for i, event in _objects(span.get("events")) if event.get("name") == _EXCEPTION]
    pairs = span.get("attributes")
    own = [
        pair
        for pair in (pairs if isinstance(pairs, list) else [])
        if not (isinstance(pair, dict) and pair.get("key") in _OF_EVENT)
    ]
    for index, event in events:
        inner = event.get("attributes")
        log = shared | {key: value for key, value in event.items() if key != "name"}
        log["attributes"] = own + (inner if isinstance(inner, list) else [])
        if status.get("message"):
            log["span.status.message"] = status["message"]
        place = source.element(f"{source.pointer}/events/{index}").inside(f"/events/{index}")
        yield from _read_log(log, resource, place, is_error=True)
    if not events and status.get("code") in _FAILED:
        text = status.get("message")
        log = shared | {"attributes": own, "timeUnixNano": span.get("endTimeUnixNano")}
        log["body"] = {"stringValue": text if isinstance(text, str) else ""}
        yield from _read_log(log, resource, source, is_error=True)


def _objects(values: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list with their positions; what is none is passed over (UEP-BRG-039)."""
    for index, value in enumerate(values if isinstance(values, list) else []):
        if isinstance(value, dict):
            yield index, value


def _read_log(
    log: dict[str, Any], resource: dict[str, Any], source: Source, *, is_error: bool = False
) -> Iterator[Translation]:
    attributes = decode_attributes(log.get("attributes"))
    number = _level(log.get("severityNumber"))
    text = str(log.get("severityText") or "")
    # UEP-BRG-2691: what a logger calls an error is one, where no number says how severe it is.
    is_error = is_error or (not number and text.upper() in _ERRORS)
    nested = attributes.get("exception")
    has_nested = isinstance(nested, dict) and bool({"type", "message", "stacktrace"} & set(nested))
    if (
        not is_error
        and number < _ERROR
        and not has_nested
        and not any(name in attributes for name in _MARKERS)
    ):
        return
    draft = Draft(source)
    draft.timestamp = _time(log.get("timeUnixNano")) or _time(log.get("observedTimeUnixNano"))
    sdk_language = str(resource.get("telemetry.sdk.language", "other"))
    draft.language = _LANGUAGES.get(
        sdk_language, sdk_language if matches_pattern("source_language", sdk_language) else "other"
    )
    if number:
        draft.severity = types.severity_from("otel", number)
        draft.code("otel.severity", number, text)
    elif text:
        draft.put(f"{_STEM}.severityText", text)
    _read_exception(attributes, decode_value(log.get("body")), draft)
    _read_correlation(log, draft)
    _read_resource(resource, draft)
    embedded = attributes.pop("uep.record", None)
    for key, value in attributes.items():
        draft.put(key, value)
    for key, value in log.items():
        if key not in _READ and value and value != OWN_SCOPE:
            draft.put(f"{_STEM}.{key}", value)
    yield draft.translation(read_embedded(embedded, draft, "/attributes"))


def _level(number: Any) -> int:
    """Return a severity number of the data model; 0, which says nothing, for anything else."""
    if isinstance(number, str) and number in LEVELS:
        return LEVELS[number]
    usable = (
        isinstance(number, int | float) and not isinstance(number, bool) and number in range(_LAST_LEVEL + 1)
    )
    return int(number) if usable else 0


def _time(nanoseconds: Any) -> str:
    try:
        count = int(nanoseconds or 0)
    except (TypeError, ValueError):
        return ""
    return read_nanos(count) if count > 0 else ""


def _read_exception(attributes: dict[str, Any], body: Any, draft: Draft) -> None:
    """Read the exception attributes; the stack trace's text becomes nodes when its grammar is known."""
    nested = attributes.get("exception")
    if isinstance(nested, dict):
        # UEP-BRG-1191: an attribute that is a map says the same as attributes with dots in their names.
        del attributes["exception"]
        attributes |= {
            f"exception.{key}": value for key, value in nested.items() if f"exception.{key}" not in attributes
        }
    draft.type_name = str(attributes.pop("exception.type", ""))
    message = attributes.pop("exception.message", None)
    draft.message = str(message) if message is not None else ""
    if attributes.pop("exception.escaped", None) is not None:
        draft.lose("/attributes", "exception.escaped is deprecated and says nothing about the error")
    trace = attributes.pop("exception.stacktrace", None)
    if isinstance(trace, str) and trace:
        told = read_stack_text(trace, draft.language, draft.type_name, draft.message)
        draft.nodes = told.nodes
        if told.nodes and draft.language == "other":
            draft.language = told.language  # UEP-BRG-2557
        if not draft.nodes:
            draft.fields["stack_trace"] = trace
    if message is None:
        # UEP-BRG-2719: what the trace says was thrown goes before what the record says of it.
        said = body if isinstance(body, str) else ""
        draft.message = draft.nodes[0].message if draft.nodes else said
    is_read = not trace and not draft.type_name and message is None and read_body(body, draft)
    if body not in (None, draft.message) and not is_read:
        draft.put("otlp.body", body)
    named = str(attributes.pop("error.type", ""))
    if types.find(named) is not None:
        draft.error_type = named
    elif named and named != draft.type_name:
        draft.code("otel.error.type", named)
    read_statuses(attributes, draft)
    node = draft.nodes[0] if draft.nodes else Node(type_name=draft.type_name)
    draft.error_type = draft.error_type or native_type(draft.language, node)
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)


def _read_correlation(log: dict[str, Any], draft: Draft) -> None:
    flags, ids = log.get("flags"), {}
    for name, pattern in (("traceId", "trace_id"), ("spanId", "span_id")):
        text = hex_id(log.get(name))
        if matches_pattern(pattern, text):
            ids[pattern] = text
        elif text.strip("0"):
            draft.put(f"{_STEM}.{name}", log[name])
    if ids:
        draft.fields["correlation"] = Correlation(
            trace_id=ids.get("trace_id", ""),
            span_id=ids.get("span_id", ""),
            trace_flags=flags & 0xFF if isinstance(flags, int) else 0,
        )


def _read_resource(attributes: dict[str, Any], draft: Draft) -> None:
    texts = {key: _as_text(value) for key, value in attributes.items()}
    # Of two names of one field the first in the table is in force.
    known = {field: texts[key] for key, field in reversed(RESOURCE.items()) if texts.get(key)}
    pid = attributes.get("process.pid")
    if isinstance(pid, int) and 0 < pid < 1 << 32:
        del texts["process.pid"]
    else:
        pid = 0
    rest = {key: text for key, text in texts.items() if key not in RESOURCE and draft.is_key(key)}
    if known or rest or pid:
        draft.fields["resource"] = Resource(**known, pid=pid, attributes=rest)


def _as_text(value: Any) -> str:
    """Return an attribute's value as text: JSON for what is none."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


OTLP: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("binary", "json"),
    read_bytes=read_bytes,
    sniff_bytes=sniff_request,
)
