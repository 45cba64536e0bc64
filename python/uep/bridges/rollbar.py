"""Items of Rollbar to records and back. Frames come outermost first there; a chain of traces is written depth-first.

Source: Rollbar API reference. A message item below `error` reports none, and neither does one without a level, which is info.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep._times import to_unix_nanos
from uep.bridges._audience import filter_audience
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import native_type, node_type
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._foreign_time import ForeignTime, read_number
from uep.bridges._homeward import add_home, take_home
from uep.bridges._interface import Bridge, EmitOptions, emit_json
from uep.bridges._levels import level_of
from uep.bridges._owners import split_owner
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer, foreign_uuid
from uep.bridges._told_beside import told_beside
from uep.bridges._tracker_frames import (
    chain,
    count_of,
    make_frame,
    make_stack,
    object_in,
    objects_in,
    spread,
    text_of,
)
from uep.model import Frame, Node, Resource, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["ROLLBAR"]

_STEM: Final = "rollbar"
_BODIES: Final = ("trace", "trace_chain", "message", "crash_report")
_LANGUAGES: Final = {
    "c": "c", "c#": "csharp", "c++": "cpp", "csharp": "csharp", "dart": "dart", "elixir": "elixir", "go": "go", "java": "java",
    "javascript": "javascript", "kotlin": "kotlin", "php": "php", "python": "python", "ruby": "ruby", "rust": "rust", "swift": "swift",
    "typescript": "typescript",
}  # fmt: skip
_PATHS: Final = (("data", "item", "last_occurrence"), ("data", "occurrence"), ("result", "data"), ("data",))
_FROM_ZERO: Final = frozenset({"node_rollbar", "rollbar-browser-js"})
_INNERMOST_FIRST: Final = frozenset({"rollbar/rollbar-go"})  # UEP-BRG-645
_GROUPS: Final = frozenset({"custom", "request", "server"})
_MEMBERS: Final = frozenset({"client", "context", "framework", "person", "platform", "title"})
_UNKNOWN: Final = "unknown"
_FINGERPRINT: Final = 40
_CONTEXT: Final = 255
_READ: Final = frozenset(
    {
        "body",
        "code_version",
        "custom",
        "environment",
        "language",
        "level",
        "notifier",
        "request",
        "server",
        "timestamp",
        "uuid",
    }
)
_JAVA: Final = frozenset({"java", "kotlin"})
_IN_EXCEPTION: Final = frozenset({"class", "description", "message"})
_IN_FRAME: Final = frozenset({"class_name", "code", "colno", "filename", "lineno", "method"})


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an item: 1.0 with a notifier or a token, less for a bare one."""
    item = _item(document)
    if item is None:
        return 0.0
    body = object_in(item, "body")
    trace, listed = object_in(body, "trace"), objects_in(body, "trace_chain")
    is_traced = any("exception" in one and isinstance(one.get("frames"), list) for one in [trace, *listed])
    is_told = isinstance(object_in(body, "message").get("body"), str)
    is_crash = isinstance(object_in(body, "crash_report").get("raw"), str)
    if not (is_traced or is_told or is_crash):
        return 0.0
    is_sent = "access_token" in document or isinstance(item.get("notifier"), dict)
    return 1.0 if is_sent else 0.9 if isinstance(item.get("environment"), str) or is_traced else 0.0


def _item(document: Any) -> dict[str, Any] | None:
    """Return the item, which is the whole document or stands in it; None where there is none."""
    if not isinstance(document, dict):
        return None
    item = _way(document)[-1]
    body = item.get("body")
    return (
        item
        if isinstance(body, dict) and any(isinstance(body.get(k), dict | list) for k in _BODIES)
        else None
    )


def _path(document: dict[str, Any]) -> tuple[str, ...]:
    """Return where the item stands: in what a client sends, in what the service tells of it (UEP-BRG-2978), or alone."""
    for path in _PATHS:
        inner: Any = document
        for name in path:
            inner = object_in(inner, name)
        if inner:
            return path
    return ()


def _way(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects from the document to the item."""
    way = [document]
    for name in _path(document):
        way.append(object_in(way[-1], name))
    return way


def _place(document: dict[str, Any]) -> str:
    return "".join(f"/{name}" for name in _path(document))


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of an item; a message below `error` reports none (UEP-BRG-643)."""
    item = _item(document)
    if item is None:
        return
    draft = Draft(source)
    body = object_in(item, "body")
    level = text_of(item.get("level"))
    traces = objects_in(body, "trace_chain") or [one for one in [object_in(body, "trace")] if one]
    if not traces and "crash_report" not in body:
        meant = types.severity_from("rollbar", level or "info")
        if meant is None or meant == Severity.LOW:
            return
    if level:
        draft.severity = types.severity_from("rollbar", level)
        draft.code("rollbar.severity", level)  # UEP-SEV-034
    draft.language = _language(item)
    draft.error_id = foreign_uuid(item.get("uuid"))
    value = item.get("timestamp")
    found = read_number(value) if isinstance(value, int | float) else ForeignTime()
    draft.timestamp = found.text
    if draft.error_id is None and item.get("uuid"):
        draft.put(f"{_STEM}.uuid", item["uuid"])
    if traces:
        notifier = text_of(object_in(item, "notifier").get("name"))
        draft.nodes = chain([_node(trace, notifier) for trace in traces])
    else:
        _read_text(body, draft)
    _classify(draft)
    own = _read_rest(item, draft)
    _read_told(document, draft)
    _lose(document, body, draft)
    yield draft.translation(read_embedded(own.get("record"), draft, f"{_place(document)}/custom/uep/record"))


def _read_told(document: dict[str, Any], draft: Draft) -> None:
    """Keep what stands beside an item, as the service tells it (UEP-BRG-2978)."""
    path = _path(document)
    for index, holder in enumerate(_way(document)[:-1]):
        for key, value in holder.items():
            if key not in (path[index], "access_token") and value not in (None, "", [], {}):
                draft.put(".".join((_STEM, *path[:index], key)), value)


def _language(item: dict[str, Any]) -> str:
    word = text_of(item.get("language")).partition(" ")[0].lower()
    if word in _LANGUAGES:
        return _LANGUAGES[word]
    return {
        "pyrollbar": "python",
        "node_rollbar": "javascript",
        "rollbar-browser-js": "javascript",
        "rollbar-gem": "ruby",
    }.get(text_of(object_in(item, "notifier").get("name")), "other")


def _node(trace: dict[str, Any], notifier: str) -> Node:
    exception = object_in(trace, "exception")
    frames = objects_in(trace, "frames")
    ordered = iter(frames) if notifier in _INNERMOST_FIRST else reversed(frames)
    description = text_of(exception.get("description"))
    return Node(
        type_name=text_of(exception.get("class")),
        message=text_of(exception.get("message")),
        notes=[description] if description else [],
        stack=make_stack(_frame(frame, notifier in _FROM_ZERO) for frame in ordered),
    )


def _frame(frame: dict[str, Any], from_zero: bool) -> Frame:
    column = frame.get("colno")
    if from_zero and isinstance(column, int) and not isinstance(column, bool):
        column += 1  # UEP-BRG-644
    method = text_of(frame.get("method"))
    return make_frame(
        function="" if method == "<unknown>" else method,
        file=frame.get("filename"),
        module=frame.get("class_name"),
        line=frame.get("lineno"),
        column=column,
        source_line=frame.get("code"),
    )


def _read_text(body: dict[str, Any], draft: Draft) -> None:
    """Read a crash report, whose text may be a trace, or a message."""
    raw = text_of(object_in(body, "crash_report").get("raw"))
    if raw:
        found = read_stack_text(raw, draft.language)
        draft.nodes = found.nodes
        if found.nodes:
            draft.language = found.language
        else:
            draft.message, draft.fields["stack_trace"] = raw.strip().partition("\n")[0], raw
        return
    message = object_in(body, "message")
    draft.message = text_of(message.get("body"))
    for key, value in message.items():
        if key != "body":
            draft.put(f"{_STEM}.message.{key}", value)


def _classify(draft: Draft) -> None:
    from msgspec.structs import replace

    if draft.nodes:
        draft.error_type = native_type(draft.language, draft.nodes[0]) or UNCLASSIFIED
        draft.nodes = [
            replace(node, error_type=node_type(draft.language, node, position))
            for position, node in enumerate(draft.nodes)
        ]


def _read_rest(item: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Read who reported the error and what the item says besides; return what this project itself put there."""
    custom = item.get("custom")
    own = object_in(custom, "uep")
    server, notifier = object_in(item, "server"), object_in(item, "notifier")
    environment = text_of(item.get("environment"))
    resource = Resource(
        version=text_of(item.get("code_version")),
        environment="" if own and environment == _UNKNOWN else environment,
        host=text_of(server.get("host")),
        pid=count_of(server.get("pid")),
        sdk=" ".join(text_of(notifier[k]) for k in ("name", "version") if text_of(notifier.get(k))),
    )
    if resource != Resource():
        draft.fields["resource"] = resource
    groups = [("custom", {k: v for k, v in custom.items() if k != "uep"} if isinstance(custom, dict) else {})]
    groups.append(("server", {k: v for k, v in server.items() if k not in ("host", "pid")}))
    groups.append(("", {k: v for k, v in item.items() if k not in _READ}))
    request = object_in(item, "request")
    groups.append(("request", {k: request[k] for k in ("method", "url") if isinstance(request.get(k), str)}))
    for group, values in groups:
        for key, value in values.items():
            if value not in (None, "", [], {}):
                draft.put(".".join(part for part in (_STEM, group, key) if part), value)
    return own


def _lose(document: dict[str, Any], body: dict[str, Any], draft: Draft) -> None:
    item = _place(document)
    for holder, trace in [
        ("trace", object_in(body, "trace")),
        *(("trace_chain/*", one) for one in objects_in(body, "trace_chain")),
    ]:
        frames = objects_in(trace, "frames")
        for name in sorted(
            {name for frame in frames for name in frame if name not in _IN_FRAME and frame[name]}
        ):
            draft.lose(f"{item}/body/{holder}/frames/*/{escape_pointer(name)}", "has no place in a record")
        for name, value in trace.items():
            if name not in ("exception", "frames") and value:
                draft.lose(f"{item}/body/{holder}/{escape_pointer(name)}", "has no place in a record")
        for name, value in object_in(trace, "exception").items():
            if name not in _IN_EXCEPTION and value:
                place = f"{item}/body/{holder}/exception/{escape_pointer(name)}"
                draft.lose(place, "has no place in a record")
    if set(object_in(_item(document), "request")) - {"method", "url"}:
        draft.lose(f"{item}/request", "only the method and the URL are carried")
    if document.get("access_token"):
        draft.lose("/access_token", "is a secret and no part of the error")  # UEP-BRG-640
    for name, value in object_in(_item(document), "notifier").items():
        if value and name not in ("name", "version"):
            place = f"{item}/notifier/{escape_pointer(name)}"
            draft.lose(place, "is about the client and no part of the error")
    for name, value in body.items():
        if value and name not in _BODIES:
            draft.lose(f"{item}/body/{escape_pointer(name)}", "has no place in a record")


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the body of a POST to the item endpoint; the token travels in its header X-Rollbar-Access-Token."""
    shown = filter_audience(record, options.audience, options.locale)
    own: dict[str, Any] = {"record": embed(shown, "full")}
    if shown.severity is not None:
        own["severity"] = getattr(shown.severity, "value", shown.severity)  # UEP-SEV-036
    resource = shown.resource or Resource()
    data: dict[str, Any] = {
        "environment": resource.environment or _UNKNOWN,
        "body": _body(shown),
        "level": level_of(shown, "rollbar"),
        "timestamp": to_unix_nanos(shown.timestamp) // 1_000_000_000,
        "language": shown.source_language,
        "uuid": shown.error_id,
        "custom": {"uep": own},
    }
    if resource.version:
        data["code_version"] = resource.version
    server = {key: value for key, value in (("host", resource.host), ("pid", resource.pid)) if value}
    if server:
        data["server"] = server
    if shown.fingerprint:
        joined = "\n".join(shown.fingerprint)
        fits = len(joined) <= _FINGERPRINT and "\n" not in joined
        data["fingerprint"] = (
            joined if fits else hashlib.sha1(joined.encode(), usedforsecurity=False).hexdigest()
        )
    home, _ = take_home(shown.context, _STEM, _GROUPS, _MEMBERS)
    return emit_json({"data": add_home(add_home(data, home), _beside(shown))})


def _beside(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return what other formats told beside the error, under the names of an item (UEP-BRG-3136)."""
    told = told_beside(record)
    request = {"method": told.method, "url": told.url}
    named: dict[str, Any] = {
        "context": told.transaction[:_CONTEXT],
        "person": told.user if "id" in told.user else {},  # the API refuses a person without an id
        "request": {key: text for key, text in request.items() if text},
    }
    return {key: value for key, value in named.items() if value}


def _body(record: UniversalErrorProtocol) -> dict[str, Any]:
    nodes = record.nodes or [Node(type_name=record.error_type, message=record.error_message)]
    if not record.nodes and record.stack_trace:
        return {"crash_report": {"raw": record.stack_trace}}
    if _is_message(nodes, record):
        return {"message": {"body": nodes[0].message or record.error_message}}
    traces = [_trace(node, record) for node in nodes]
    if (message := told_beside(record).message) and "description" not in traces[0]["exception"]:
        traces[0]["exception"]["description"] = message
    return {"trace": traces[0]} if len(traces) == 1 else {"trace_chain": traces}


def _is_message(nodes: list[Node], record: UniversalErrorProtocol) -> bool:
    """Return whether all that there is to tell is a message, at a level of errors (UEP-BRG-2982)."""
    meant = types.severity_from("rollbar", level_of(record, "rollbar"))
    first = nodes[0]
    is_bare = len(nodes) == 1 and not (first.type_name or first.notes or first.stack)
    return is_bare and meant is not None and meant != Severity.LOW


def _trace(node: Node, record: UniversalErrorProtocol) -> dict[str, Any]:
    exception = {"class": node.type_name or record.error_type, "message": node.message}
    if node.notes:
        exception["description"] = "\n".join(node.notes)
    return {
        "frames": [_written(frame, record.source_language) for frame in reversed(list(spread(node.stack)))],
        "exception": exception,
    }


def _written(frame: Frame, language: str) -> dict[str, Any]:
    is_java = language in _JAVA
    owner, function = split_owner(frame, language) if is_java else (frame.module, frame.function)
    named = {
        "filename": frame.file or frame.abs_path or "<unknown>",
        "lineno": frame.line,
        "colno": frame.column,
        "method": function,
        "class_name": owner,
        "code": frame.source_line,
    }
    return {key: value for key, value in named.items() if value}


ROLLBAR: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit)
