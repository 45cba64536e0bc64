"""Write a record as a Bugsnag payload with one event. The key travels in the header Bugsnag-Api-Key and never here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._homeward import add_home, take_home
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._owners import join_owner
from uep.bridges._told_beside import told_beside
from uep.bridges._tracker_frames import spread
from uep.model import Frame, Handling, Node, Resource, SeveritySource, Stack, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "bugsnag"
_TYPES: Final = {
    "c": "c", "cpp": "c", "csharp": "csharp", "dart": "dart", "go": "go", "java": "java", "javascript": "nodejs", "kotlin": "android",
    "php": "php", "python": "python", "ruby": "ruby", "rust": "rust", "swift": "cocoa", "typescript": "nodejs",
}  # fmt: skip
_GROUPS: Final = frozenset({"app", "device", "metaData", "request"})
_MEMBERS: Final = frozenset(
    {"context", "correlation", "featureFlags", "groupingHash", "libRoot", "projectRoot", "usage", "user"}
)
_REASONS: Final = frozenset(
    {
        "anrError", "appHang", "callbackErrorIntercept", "errorClass", "exitCode", "handledException", "handledPanic", "handledError", "log",
        "outOfMemory", "signal", "strictMode", "unhandledError", "unhandledErrorMiddleware", "unhandledException", "unhandledPanic",
        "unhandledPromiseRejection", "userCallbackSetSeverity", "userContextSetSeverity", "userSpecifiedSeverity",
    }
)  # fmt: skip


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the body of a notify request, payload version 5; the whole record travels in the metadata."""
    shown = filter_audience(record, options.audience, options.locale)
    own: dict[str, Any] = {"record": embed(shown, "full")}
    if shown.severity is not None:
        own["severity"] = getattr(shown.severity, "value", shown.severity)  # UEP-SEV-036
    event: dict[str, Any] = {
        "exceptions": _exceptions(shown),
        "severity": level_of(shown, _STEM),
        "severityReason": {"type": _reason(shown)},
        "unhandled": shown.handling is not None and shown.handling.handled is False,
        "device": {"time": shown.timestamp},
        "metaData": {"uep": own},
    }
    resource = shown.resource or Resource()
    app = {"version": resource.version, "releaseStage": resource.environment}
    event["app"] = {key: value for key, value in app.items() if value}
    if resource.host:
        event["device"]["hostname"] = resource.host
    correlation = shown.correlation
    if correlation is not None and correlation.trace_id:
        event["correlation"] = {"traceId": correlation.trace_id}
        event["correlation"] |= {"spanId": correlation.span_id} if correlation.span_id else {}
    if shown.threads:
        event["threads"] = _threads(shown)
    notifier = {"name": "uep", "version": types.PROTOCOL_VERSION, "url": "urn:uep"}
    home, _ = take_home(shown.context, _STEM, _GROUPS, _MEMBERS)
    runtime, _, number = resource.runtime.rpartition(" ")
    if runtime and number:
        event["device"]["runtimeVersions"] = {runtime: number}
    return emit_json(
        {
            "payloadVersion": "5",
            "notifier": notifier,
            "events": [add_home(add_home(event, home), _beside(shown))],
        }
    )


def _beside(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return what other formats told beside the error, under the names of an event (UEP-BRG-3136)."""
    told = told_beside(record)
    request = {"httpMethod": told.method, "url": told.url}
    user = {"name" if name == "username" else name: text for name, text in told.user.items()}
    log = {"logger": told.logger, "message": told.message}
    named: dict[str, Any] = {
        "context": told.transaction,
        "metaData": {"log": {key: text for key, text in log.items() if text}} if any(log.values()) else {},
        "request": {key: text for key, text in request.items() if text},
        "user": user,
    }
    if record.fingerprint:
        named["groupingHash"] = "\n".join(record.fingerprint)
    return {key: value for key, value in named.items() if value}


def _reason(record: UniversalErrorProtocol) -> str:
    """Return the reason of the severity: the record's own mechanism where it is one, else who chose it or how it was handled."""
    handling = record.handling or Handling()
    if handling.mechanism in _REASONS:
        return handling.mechanism
    if record.severity_source == SeveritySource.REPORTER:
        return "userSpecifiedSeverity"
    return "unhandledException" if handling.handled is False else "handledException"


def _exceptions(record: UniversalErrorProtocol) -> list[dict[str, Any]]:
    nodes = record.nodes or [Node(type_name=record.error_type, message=record.error_message)]
    kinds = [_TYPES.get(node.source_language or record.source_language) for node in nodes]
    return [
        {
            "errorClass": node.type_name or record.error_type,
            "message": node.message,
            **({"type": kind} if kind else {}),
            "stacktrace": _frames(node.stack, node.source_language or record.source_language),
        }
        for node, kind in zip(nodes, kinds, strict=True)
    ]


def _frames(stack: Stack | None, language: str) -> list[dict[str, Any]]:
    return [_frame(frame, language) for frame in spread(stack)]


def _frame(frame: Frame, language: str) -> dict[str, Any]:
    # The API wants these three of every frame, also of one that has no line.
    written: dict[str, Any] = {
        "file": frame.file or frame.abs_path or "(unknown)",
        "lineNumber": frame.line,
        "method": join_owner(frame, language),
    }
    if frame.column:
        written["columnNumber"] = frame.column
    if frame.source_line and frame.line:
        written["code"] = {str(frame.line): frame.source_line}
    if frame.in_app is not None:
        written["inProject"] = frame.in_app
    return written


def _threads(record: UniversalErrorProtocol) -> list[dict[str, Any]]:
    own = record.nodes[0].stack if record.nodes else None
    written = []
    for thread in record.threads:
        named: dict[str, Any] = {"id": thread.id, "name": thread.name, "state": thread.state}
        item = {key: value for key, value in named.items() if value}
        if thread.crashed:
            item["errorReportingThread"] = True
        item["stacktrace"] = _frames(
            thread.stack or (own if thread.crashed else None), record.source_language
        )
        written.append(item)
    return written
