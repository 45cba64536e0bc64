"""Write a record as an event of Google Cloud Error Reporting. Without a trace that the service can read it gets a place instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._homeward import take_home
from uep.bridges._http_status import own_status
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._native_trace import write_trace
from uep.bridges._told_beside import told_beside
from uep.model import Frame, Resource, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "gcp_error_reporting"
_TYPE: Final = "type.googleapis.com/google.devtools.clouderrorreporting.v1beta1.ReportedErrorEvent"
_GROUPS: Final = frozenset({"context", "httpRequest"})
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
    context = _home(shown)
    if not trace:
        context["reportLocation"] = _location(shown)  # UEP-BRG-652
    if context:
        event["context"] = context
    if options.form == "event":
        return emit_json(event)
    own = {"@type": _TYPE, "severity": level_of(shown, "gcp")}
    return emit_json(own | event | {"uep": {"record": embed(shown, "full")}})


def _home(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return who and which request an event told of, as its context (UEP-BRG-2891)."""
    home, _ = take_home(record.context, _STEM, _GROUPS, frozenset())
    request = home.get("httpRequest", {})
    names = {"method": "method", "responseStatusCode": "status", "url": "url"}
    found = {name: request[key] for name, key in names.items() if request.get(key)}
    told = told_beside(record)
    found = {key: text for key, text in (("method", told.method), ("url", told.url)) if text} | found
    user = home.get("context", {}).get("user") or told.user.get("id")
    if status := own_status(record):
        found["responseStatusCode"] = status
    written: dict[str, Any] = {"httpRequest": found} if found else {}
    return written | ({"user": user} if isinstance(user, str) and user else {})


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
