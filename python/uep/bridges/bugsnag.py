"""Bugsnag events (payload versions 4 and 5) to records and back. Frames come innermost first, as in a record.

Source: Bugsnag error reporting API. Each event of a payload is one error; breadcrumbs, sessions and source around a frame are lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep import types
from uep.bridges._bugsnag_emit import emit
from uep.bridges._classify import native_type, node_type
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import read_text
from uep.bridges._interface import Bridge
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer, matches_pattern
from uep.bridges._tracker_frames import chain, make_frame, make_stack, object_in, objects_in, text_of
from uep.bridges._translation import Loss
from uep.model import (
    Correlation,
    Frame,
    Handling,
    Mark,
    MarkKind,
    Node,
    Resource,
    SeveritySource,
    Stack,
    Thread,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["BUGSNAG"]

_STEM: Final = "bugsnag"
_OF_NOTIFIER: Final = ("name", "url", "version")
_LANGUAGES: Final = {
    "android": "java", "browserjs": "javascript", "c": "c", "cocoa": "swift", "csharp": "csharp", "dart": "dart", "dotnet": "csharp",
    "electronnodejs": "javascript", "electronrendererjs": "javascript", "expojs": "javascript", "go": "go", "java": "java",
    "nodejs": "javascript", "php": "php", "python": "python", "reactnativejs": "javascript", "ruby": "ruby", "rust": "rust",
}  # fmt: skip
_CLIENTS: Final = {
    "electron": "javascript", "javascript": "javascript", "node": "javascript", "react": "javascript", "android": "java", "java": "java",
    "python": "python", "ruby": "ruby", "php": "php", "laravel": "php", "symfony": "php", "wordpress": "php", ".net": "csharp",
    "unity": "csharp", "go": "go", "flutter": "dart", "cocoa": "swift", "ios": "swift", "macos": "swift", "tvos": "swift",
}  # fmt: skip
"""What a word in the name of a client says where its exceptions have no type."""

_IN_FRAME: Final = frozenset(
    {
        "code", "codeIdentifier", "columnNumber", "file", "frameAddress", "inProject", "lineNumber", "loadAddress", "machoFile",
        "machoLoadAddress", "machoUUID", "method",
    }
)  # fmt: skip
_IN_EXCEPTION: Final = frozenset({"errorClass", "errorMessage", "message", "stacktrace", "type"})
_IN_REPORT: Final = frozenset({"apiKey", "events", "notifier", "payloadVersion"})
_BY_USER: Final = frozenset({"userCallbackSetSeverity", "userContextSetSeverity", "userSpecifiedSeverity"})
_READ: Final = frozenset(
    {
        "app", "breadcrumbs", "correlation", "device", "exceptions", "metaData", "metadata", "payloadVersion", "releaseStage", "request",
        "session", "severity", "severityReason", "threads", "unhandled",
    }
)  # fmt: skip


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Bugsnag payload (1.0) or one event of it (0.95)."""
    if not isinstance(document, dict):
        return 0.0
    events = objects_in(document, "events")
    if events and all(_is_event(event) for event in events):
        return 1.0
    is_marked = "severity" in document or "unhandled" in document or "severityReason" in document
    return 0.95 if _is_event(document) and is_marked else 0.9 if _is_traced(document) else 0.0


def _is_event(event: dict[str, Any]) -> bool:
    return any(isinstance(one.get("errorClass"), str) for one in objects_in(event, "exceptions"))


def _is_traced(event: dict[str, Any]) -> bool:
    """Return whether an event has an exception with a class and calls, which nothing else has (UEP-BRG-3065)."""
    return any(
        isinstance(one.get("errorClass"), str) and objects_in(one, "stacktrace")
        for one in objects_in(event, "exceptions")
    )


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of a payload in their order, or that of a single event."""
    if not isinstance(document, dict):
        return
    if not isinstance(document.get("events"), list):
        if objects_in(document, "exceptions"):
            yield _read_event(document, {}, Draft(source))
        return
    for index, event in enumerate(document["events"]):
        if isinstance(event, dict):
            place = f"/events/{index}"
            draft = Draft(source.element(f"{source.pointer or ''}{place}").inside(place))
            if document.get("apiKey"):
                reason = "is a secret and no part of the error"  # UEP-BRG-640
                draft.losses.append(Loss(f"{source.base}/apiKey", reason))
            _keep(document, _IN_REPORT, _STEM, draft)
            yield _read_event(event, object_in(document, "notifier"), draft)


def _read_event(event: dict[str, Any], notifier: dict[str, Any], draft: Draft) -> Translation:
    listed = objects_in(event, "exceptions")
    if notifier.get("url") and notifier.get("name") != "uep":
        draft.put(f"{_STEM}.notifier.url", notifier["url"])
    if others := {key: told for key, told in notifier.items() if key not in _OF_NOTIFIER and told}:
        draft.put(f"{_STEM}.notifier", others)
    default = _language_of(notifier)
    languages = [_LANGUAGES.get(text_of(one.get("type")), default) for one in listed]
    draft.language = next(iter(languages), "other")
    draft.nodes = chain([_node(one, draft) for one in listed])
    for index, one in enumerate(listed):
        _keep(one, _IN_EXCEPTION, f"{_STEM}.nodes.{index}" if index else f"{_STEM}.exception", draft)
    draft.nodes = [
        replace(
            node,
            error_type=node_type(languages[index], node, index),
            source_language=languages[index] if languages[index] not in (draft.language, "other") else "",
        )
        for index, node in enumerate(draft.nodes)
    ]
    if draft.nodes:
        draft.error_type = native_type(draft.language, draft.nodes[0]) or UNCLASSIFIED
    _read_severity(event, draft)
    found = read_text(text_of(object_in(event, "device").get("time")))
    draft.timestamp = found.text
    draft.marks += found.marks
    holder = "metaData" if object_in(event, "metaData") else "metadata"
    own = object_in(object_in(event, holder), "uep")
    _read_resource(event, notifier, draft)
    _read_threads(objects_in(event, "threads"), draft)
    _read_rest(event, draft)
    return draft.translation(read_embedded(own.get("record"), draft, f"/{holder}/uep/record"))


def _keep(holder: dict[str, Any], read: frozenset[str], name: str, draft: Draft) -> None:
    """Keep the members of an object that nobody reads in the context, behind a name (UEP-BRG-3228)."""
    for key, value in holder.items():
        if key not in read and value not in (None, "", [], {}):
            draft.put(f"{name}.{key}", value)


def _language_of(notifier: dict[str, Any]) -> str:
    """Return the language of a client by the words of its name, for exceptions that have no type."""
    words = set(text_of(notifier.get("name")).lower().split())
    return next((language for word, language in _CLIENTS.items() if word in words), "other")


def _node(exception: dict[str, Any], draft: Draft) -> Node:
    message = exception.get("message", exception.get("errorMessage"))
    return Node(
        type_name=text_of(exception.get("errorClass")),
        message=text_of(message),
        stack=_stack(objects_in(exception, "stacktrace"), "/exceptions", draft),
    )


def _stack(frames: list[dict[str, Any]], place: str, draft: Draft) -> Stack | None:
    if any(len(object_in(frame, "code")) > 1 for frame in frames):
        draft.lose(f"{place}/*/stacktrace/*/code", "only the line of the frame itself is carried")
    for name in sorted({name for frame in frames for name in frame if name not in _IN_FRAME and frame[name]}):
        draft.lose(f"{place}/*/stacktrace/*/{escape_pointer(name)}", "has no place in a record")
    return make_stack(_frame(frame) for frame in frames)


def _frame(frame: dict[str, Any]) -> Frame:
    """Return a frame; an address counts from its image where the image has a build id (UEP-NODE-079)."""
    method = text_of(frame.get("method"))
    made = make_frame(
        function=method,
        file=frame.get("file"),
        line=frame.get("lineNumber"),
        column=frame.get("columnNumber"),
        source_line=object_in(frame, "code").get(str(frame.get("lineNumber"))),
        in_app=frame.get("inProject"),
    )
    address, first = (
        _address(frame.get("frameAddress")),
        _address(frame.get("loadAddress") or frame.get("machoLoadAddress")),
    )
    build = text_of(frame.get("machoUUID")) or text_of(frame.get("codeIdentifier"))
    if build and matches_pattern("build_id", build) and 0 < first <= address:
        made = replace(made, build_id=build, address=str(address - first) if address > first else "")
    elif address:
        made = replace(made, address=str(address))
    return replace(made, package=text_of(frame.get("machoFile")).rpartition("/")[2])


def _address(value: Any) -> int:
    try:
        number = int(value, 0) if isinstance(value, str) else value
    except ValueError:
        return 0
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 < number < 1 << 64 else 0


def _read_severity(event: dict[str, Any], draft: Draft) -> None:
    level, reason = text_of(event.get("severity")), text_of(object_in(event, "severityReason").get("type"))
    if level:
        draft.severity = types.severity_from(_STEM, level)
        draft.code("bugsnag.severity", level)  # UEP-SEV-034
    if reason in _BY_USER and draft.severity is not None:
        draft.severity_source = SeveritySource.REPORTER  # UEP-BRG-646
    unhandled = event.get("unhandled")
    if isinstance(unhandled, bool) or reason:
        draft.fields["handling"] = Handling(
            handled=not unhandled if isinstance(unhandled, bool) else None, mechanism=reason
        )


def _read_resource(event: dict[str, Any], notifier: dict[str, Any], draft: Draft) -> None:
    app, device = object_in(event, "app"), object_in(event, "device")
    versions, is_own = object_in(device, "runtimeVersions"), notifier.get("name") == "uep"
    resource = Resource(
        version=text_of(app.get("version")),
        environment=text_of(app.get("releaseStage")) or text_of(event.get("releaseStage")),
        host=text_of(device.get("hostname")),
        runtime=", ".join(f"{key} {value}" for key, value in versions.items() if isinstance(value, str)),
        # What this project writes names no library that reported the error.
        sdk=""
        if is_own
        else " ".join(text_of(notifier[k]) for k in ("name", "version") if text_of(notifier.get(k))),
    )
    if resource != Resource():
        draft.fields["resource"] = resource
    correlation = object_in(event, "correlation")
    trace, span = text_of(correlation.get("traceId")).lower(), text_of(correlation.get("spanId")).lower()
    if matches_pattern("trace_id", trace):
        kept = span if matches_pattern("span_id", span) else ""
        draft.fields["correlation"] = Correlation(trace_id=trace, span_id=kept)
    elif correlation:
        draft.put(f"{_STEM}.correlation", correlation)


def _read_threads(listed: list[dict[str, Any]], draft: Draft) -> None:
    """Read the threads; the stack of the one that reports the error is node 0's where they are equal (UEP-REC-041)."""
    own = draft.nodes[0].stack if draft.nodes else None
    threads: list[Thread] = []
    known: set[str] = set()
    has_crashed = False
    for index, item in enumerate(listed):
        id_ = str(item["id"]) if isinstance(item.get("id"), str | int) else ""
        if id_ in known:
            id_ = ""  # UEP-REC-047
            draft.marks.append(Mark(path=f"/threads/{index}/id", kind=MarkKind.DROPPED, rule="bridge:thread"))
        known |= {id_} if id_ else set()
        crashed = item.get("errorReportingThread") is True
        if crashed and has_crashed:
            crashed = False  # UEP-REC-050
            draft.marks.append(
                Mark(path=f"/threads/{index}/crashed", kind=MarkKind.DROPPED, rule="bridge:thread")
            )
        has_crashed = has_crashed or crashed
        stack = _stack(objects_in(item, "stacktrace"), "/threads", draft)
        threads.append(
            Thread(
                id=id_,
                name=text_of(item.get("name")),
                state=text_of(item.get("state")),
                crashed=crashed,
                stack=None if crashed and stack == own else stack,
            )
        )
    if threads:
        draft.fields["threads"] = threads


def _read_rest(event: dict[str, Any], draft: Draft) -> None:
    """Keep what no field stands for under the name it has in the event."""
    for name in ("metaData", "metadata"):
        for key, value in object_in(event, name).items():
            if key != "uep" and value not in (None, "", [], {}):
                draft.put(f"{_STEM}.{name}.{key}", value)
    skipped = {"app": ("version", "releaseStage"), "device": ("hostname", "runtimeVersions", "time")}
    for name, known in skipped.items():
        for key, value in object_in(event, name).items():
            if key not in known and value not in (None, "", [], {}):
                draft.put(f"{_STEM}.{name}.{key}", value)
    for key, value in object_in(event, "severityReason").items():
        if key != "type" and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.severityReason.{key}", value)
    for key, value in event.items():
        if key not in _READ and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    request = object_in(event, "request")
    for key in ("httpMethod", "url"):
        if isinstance(request.get(key), str):
            draft.put(f"{_STEM}.request.{key}", request[key])
    if set(request) - {"httpMethod", "url"}:
        draft.lose("/request", "only the method and the URL are carried")
    for name in ("breadcrumbs", "session"):
        if event.get(name):
            draft.lose(f"/{name}", "has no place in a record")


BUGSNAG: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit)
