"""Spans as Jaeger, Zipkin, Tempo and the console exporter of Python give them out, as the spans of OTLP. Tells no error and keeps no span that has none.

OpenTelemetry's mappings to Jaeger and Zipkin say how a status and an exception are spelled there; older clients follow the conventions of OpenTracing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, NamedTuple

import msgspec

from uep.bridges._go_spans import console_form
from uep.bridges._json import NOT_JSON
from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["Exported", "is_export", "spans_of"]

_STATUS: Final = {"otel.status_code", "otel.status_description", "error"}
_OPEN_TRACING: Final = {
    "error.kind": "exception.type",
    "message": "exception.message",
    "stack": "exception.stacktrace",
}
_EXCEPTION: Final = "exception"
_TOLD: Final = frozenset({"exception.message", "exception.stacktrace", "exception.type"})
_STARTS: Final = ("start_time", "start")
_ENDS: Final = ("end_time", "end")
_TRUE: Final = ("1", "true")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_COUNT: Final = (int, Decimal)
_BELOW: Final = re.compile(r"\.[0-9]{6}([0-9]{1,12})")
_FALSE: Final = ("", "0", "false", "none")


class Exported(NamedTuple):
    """A span in the form of OTLP, the attributes of its resource, and where it stands."""

    pointer: str
    span: dict[str, Any]
    resource: dict[str, Any]


def is_export(document: Any) -> bool:
    """Return whether a JSON object is a span of Zipkin with an error, an answer of Jaeger, or a trace of Tempo."""
    if not isinstance(document, dict):
        return False
    document = _answer_of(console_form(document))
    traces = document.get("data")
    if isinstance(traces, list) and traces and all(isinstance(one, dict) for one in traces):
        return all(
            isinstance(one.get("spans"), list) and isinstance(one.get("traceID"), str) for one in traces
        )
    if _is_console(document) or _is_loose(document):
        return True
    if all(isinstance(document.get(name), str) for name in ("traceId", "id")):
        return "error" in object_in(document, "tags") or "otel.status_code" in object_in(document, "tags")
    return False


def spans_of(document: dict[str, Any]) -> Iterator[Exported]:
    """Yield the spans of an export that report errors (UEP-BRG-2178)."""
    is_lone = _is_lone(document)
    document = _answer_of(console_form(document))
    if _is_console(document) or _is_loose(document):
        yield from _console(document)
        return
    if "data" not in document:
        tags = object_in(document, "tags")
        resource = {"service.name": object_in(document, "localEndpoint").get("serviceName", "")}
        yield from _span(
            "",
            document | {"spanID": document["id"], "traceID": document["traceId"]},
            tags,
            _notes(document),
            resource,
        )
        return
    for i, trace in enumerate(objects_in(document, "data")):
        for j, span in enumerate(objects_in(trace, "spans")):
            process = object_in(object_in(trace, "processes"), text_of(span.get("processID"))) or object_in(
                span, "process"
            )
            resource = {"service.name": text_of(process.get("serviceName"))} | _pairs(process.get("tags"))
            logs = [(log.get("timestamp"), _pairs(log.get("fields"))) for log in objects_in(span, "logs")]
            place = "" if is_lone else f"/data/{i}/spans/{j}"
            yield from _span(place, span, _pairs(span.get("tags")), logs, resource)


def _is_lone(document: dict[str, Any]) -> bool:
    """Return whether an object is a span as Jaeger stores it: an operation and logs with fields (UEP-BRG-3066)."""
    return isinstance(document.get("operationName"), str) and any(
        objects_in(log, "fields") for log in objects_in(document, "logs")
    )


def _answer_of(document: dict[str, Any]) -> dict[str, Any]:
    """Return a span of Jaeger as the answer that has it alone."""
    if not _is_lone(document):
        return document
    return {"data": [{"traceID": text_of(document.get("traceID")), "spans": [document]}]}


def _is_console(document: dict[str, Any]) -> bool:
    context = object_in(document, "context")
    return (
        all(isinstance(context.get(name), str) for name in ("trace_id", "span_id"))
        and isinstance(document.get("events"), list)
        and isinstance(document.get("start_time"), str)
    )


def _is_loose(document: dict[str, Any]) -> bool:
    """Return whether an object has a name and, as an event, an exception with attributes as an object (UEP-BRG-2965)."""
    return isinstance(document.get("name"), str) and any(
        event.get("name") == _EXCEPTION and not _TOLD.isdisjoint(object_in(event, "attributes"))
        for event in objects_in(document, "events")
    )


def _console(document: dict[str, Any]) -> Iterator[Exported]:
    """Yield the span that the console exporter of OpenTelemetry for Python wrote (UEP-BRG-2880)."""
    context, status = object_in(document, "context") or document, object_in(document, "status")
    tags = dict(object_in(document, "attributes"))
    if status.get("status_code") == "ERROR":
        tags |= {"otel.status_code": "ERROR", "otel.status_description": text_of(status.get("description"))}
    logs = [
        (_micros(event.get("timestamp")), {"event": event.get("name")} | object_in(event, "attributes"))
        for event in objects_in(document, "events")
    ]
    start, end = (
        next((found for name in names if (found := _micros(document.get(name))) is not None), None)
        for names in (_STARTS, _ENDS)
    )
    span = {
        "traceID": text_of(context.get("trace_id")).removeprefix("0x"),
        "spanID": text_of(context.get("span_id")).removeprefix("0x"),
        "parentId": text_of(document.get("parent_id")).removeprefix("0x"),
        "name": document.get("name"),
        "kind": document.get("kind"),
        "traceState": context.get("trace_state"),
        "startTime": start,
        "duration": end - start if start is not None and end is not None else None,
    }
    yield from _span("", span, tags, logs, object_in(object_in(document, "resource"), "attributes"))


def _micros(stamp: Any) -> Decimal | None:
    """Return an ISO 8601 time as microseconds since 1970, with the digits below them."""
    text = text_of(stamp)
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not time.tzinfo:
        return None
    below = _BELOW.search(text)
    rest = Decimal(f"0.{below[1]}") if below else Decimal(0)
    return (time - _EPOCH) // timedelta(microseconds=1) + rest


def _pairs(tags: Any) -> dict[str, Any]:
    listed = tags if isinstance(tags, list) else []
    return {
        one["key"]: one.get("value")
        for one in listed
        if isinstance(one, dict) and isinstance(one.get("key"), str)
    }


def _notes(span: dict[str, Any]) -> list[tuple[Any, dict[str, Any]]]:
    """Return the annotations of Zipkin that hold an event of OpenTelemetry: its name and its attributes as JSON."""
    found = []
    for note in objects_in(span, "annotations"):
        name, _, text = text_of(note.get("value")).partition(": ")
        if name.strip('"') == _EXCEPTION:
            try:
                told = msgspec.json.decode(text)
            except NOT_JSON:
                continue
            inner = told.get(_EXCEPTION, told) if isinstance(told, dict) else {}
            found.append((note.get("timestamp"), {"event": _EXCEPTION} | inner))
    return found


def _span(
    pointer: str,
    span: dict[str, Any],
    tags: dict[str, Any],
    logs: list[tuple[Any, dict[str, Any]]],
    resource: dict[str, Any],
) -> Iterator[Exported]:
    """Yield the span where it failed: by its status, its tag, or an exception that it has."""
    told = str(tags.get("error", ""))
    events = [_event(stamp, fields) for stamp, fields in logs if _is_exception(fields)]
    has_failed = tags.get("otel.status_code") == "ERROR" or told.lower() not in _FALSE
    if not has_failed and not events:
        return
    text = text_of(tags.get("otel.status_description")) or ("" if told.lower() in _TRUE else told)
    start, length = span.get("startTime", span.get("timestamp")), span.get("duration")
    end = start + length if isinstance(start, _COUNT) and isinstance(length, _COUNT) else start
    made = {
        "traceId": text_of(span.get("traceID")).zfill(32),
        "spanId": text_of(span.get("spanID")),
        "parentSpanId": span.get("parentId"),
        "name": span.get("operationName", span.get("name")),
        "kind": span.get("kind"),
        "traceState": span.get("traceState"),
        "startTimeUnixNano": _nanos(start),
        "endTimeUnixNano": _nanos(end),
        "attributes": [_attribute(key, value) for key, value in tags.items() if key not in _STATUS],
        "status": {"code": 2, "message": text},
        "events": events,
    }
    yield Exported(pointer, made, resource)


def _is_exception(fields: dict[str, Any]) -> bool:
    return fields.get("event") == _EXCEPTION or (
        fields.get("event") == "error" and any(name in fields for name in ("error.object", *_OPEN_TRACING))
    )


def _event(stamp: Any, fields: dict[str, Any]) -> dict[str, Any]:
    renamed = {_OPEN_TRACING.get(key, key): value for key, value in fields.items() if key != "event"}
    thrown = renamed.pop("error.object", None)
    if "exception.message" not in renamed and isinstance(thrown, str):
        renamed["exception.message"] = thrown
    elif thrown not in (None, ""):
        renamed["error.object"] = thrown
    attributes = [_attribute(key, value) for key, value in renamed.items()]
    return {"name": _EXCEPTION, "timeUnixNano": _nanos(stamp), "attributes": attributes}


def _attribute(key: str, value: Any) -> dict[str, Any]:
    """Return an attribute; the tags of Zipkin are texts, of which a status is a number."""
    if isinstance(value, bool):
        return {"key": key, "value": {"boolValue": value}}
    if isinstance(value, int) or (
        key.endswith("status_code") and isinstance(value, str) and value.isdecimal()
    ):
        return {"key": key, "value": {"intValue": str(value)}}
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return {"key": key, "value": {"stringValue": text}}


def _nanos(microseconds: Any) -> str:
    is_count = isinstance(microseconds, _COUNT) and not isinstance(microseconds, bool) and microseconds > 0
    return str(int(microseconds * 1000)) if is_count else ""
