"""Write a record as an event of Google Cloud Error Reporting. Without a trace that the service can read it gets a place instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._native_trace import write_trace
from uep.model import Frame, Resource, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "gcp_error_reporting"
_TYPE: Final = "type.googleapis.com/google.devtools.clouderrorreporting.v1beta1.ReportedErrorEvent"
_UNKNOWN: Final = "unknown"


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a ReportedErrorEvent: the form ``event`` alone, the form ``json`` as a log payload with the record beside it."""
    shown = filter_audience(record, options.audience, options.locale)
    resource = shown.resource or Resource()
    service = {"service": resource.service or _UNKNOWN} | (
        {"version": resource.version} if resource.version else {}
    )
    trace = write_trace(shown)
    event: dict[str, Any] = {
        "eventTime": shown.timestamp,
        "serviceContext": service,
        "message": trace or shown.error_message,
    }
    if not trace:
        event["context"] = {"reportLocation": _location(shown)}  # UEP-BRG-652
    if options.form == "event":
        return emit_json(event)
    own = {"@type": _TYPE, "severity": level_of(shown, "gcp")}
    return emit_json(own | event | {"uep": {"record": embed(shown, "full")}})


def _location(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the place of the innermost frame; the error type where outsiders or nobody may know the place."""
    stack = record.nodes[0].stack if record.nodes else None
    frame = stack.frames[0] if stack is not None and stack.frames else Frame()
    named: dict[str, Any] = {
        "filePath": frame.file or frame.abs_path,
        "lineNumber": frame.line,
        "functionName": frame.function or record.error_type,
    }
    return {key: value for key, value in named.items() if value}
