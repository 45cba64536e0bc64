"""Spans as the standard exporter of OpenTelemetry for Go prints them, in the form of the console exporter of Python. Tells no error.

Attributes are lists of a key and a typed value there; a parent that is none has an identifier of zeros.
"""

from __future__ import annotations

from typing import Any, Final

from uep.bridges._tracker_frames import object_in, objects_in, text_of

__all__ = ["console_form"]

_STATUS: Final = {"Error": "ERROR", "Ok": "OK"}


def console_form(document: dict[str, Any]) -> dict[str, Any]:
    """Return a span of Go in the form of Python, and any other object as it is (UEP-BRG-2976)."""
    context = object_in(document, "SpanContext")
    if not all(isinstance(context.get(name), str) for name in ("TraceID", "SpanID")):
        return document
    status, parent = object_in(document, "Status"), text_of(object_in(document, "Parent").get("SpanID"))
    return {
        "name": document.get("Name"),
        "context": {
            "trace_id": context["TraceID"],
            "span_id": context["SpanID"],
            "trace_state": context.get("TraceState"),
        },
        "kind": document.get("SpanKind"),
        "parent_id": parent if parent.strip("0") else "",
        "start_time": text_of(document.get("StartTime")),
        "end_time": document.get("EndTime"),
        "status": {
            "status_code": _STATUS.get(text_of(status.get("Code"))),
            "description": status.get("Description"),
        },
        "attributes": _pairs(document.get("Attributes")),
        "events": [
            {
                "name": one.get("Name"),
                "timestamp": one.get("Time"),
                "attributes": _pairs(one.get("Attributes")),
            }
            for one in objects_in(document, "Events")
        ],
        "resource": {"attributes": _pairs(document.get("Resource"))},
    }


def _pairs(listed: Any) -> dict[str, Any]:
    return {
        one["Key"]: object_in(one, "Value").get("Value")
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict) and isinstance(one.get("Key"), str)
    }
