"""Error events of the Elastic APM intake (v2) to records and back. A line of the stream is read with the metadata in front of it.

Source: elastic/apm-server, docs/spec/v2/error.json. Python's agent writes the outermost call first, every other agent the innermost.
"""

from __future__ import annotations

from dataclasses import replace as replace_source
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep import types
from uep.bridges._apm_emit import emit
from uep.bridges._apm_stored import stored_event
from uep.bridges._classify import native_type, node_type, read_node_code
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import read_nanos
from uep.bridges._http_status import read_status
from uep.bridges._interface import Bridge
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer, foreign_uuid, matches_pattern
from uep.bridges._refused import report_refused
from uep.bridges._tracker_frames import (
    count_of,
    make_frame,
    make_stack,
    object_in,
    objects_in,
    text_of,
)
from uep.errors import DecodeError
from uep.model import Correlation, Frame, Handling, Mark, MarkKind, Node, Relation, Resource, Severity, Stack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["ELASTIC_APM"]

_STEM: Final = "elastic_apm"
_LANGUAGES: Final = {
    "c#": "csharp", "dotnet": "csharp", "ecmascript": "javascript", "go": "go", "java": "java", "javascript": "javascript", "php": "php", "python": "python",
    "ruby": "ruby", "swift": "swift", "typescript": "typescript",
}  # fmt: skip
_SUFFIXES: Final = {
    "cs": "csharp", "go": "go", "java": "java", "js": "javascript", "kt": "kotlin", "mjs": "javascript", "php": "php", "py": "python",
    "rb": "ruby", "ts": "typescript",
}  # fmt: skip
_DOTTED: Final = frozenset({"csharp", "java", "kotlin", "python"})
_HIDDEN_MODULES: Final = frozenset({"__main__", "builtins"})
_READ: Final = frozenset({"context", "exception", "id", "log", "parent_id", "timestamp", "trace_id"})
_IN_CAUSE: Final = frozenset({"cause", "message", "module", "stacktrace", "type"})
_IN_EXCEPTION: Final = frozenset({"cause", "code", "handled", "message", "module", "stacktrace", "type"})
_IN_FRAME: Final = frozenset(
    {
        "abs_path",
        "classname",
        "colno",
        "context_line",
        "filename",
        "function",
        "library_frame",
        "lineno",
        "module",
    }
)
_MOST_LOST: Final = 32
_AGENT: Final = frozenset({"activation_method", "ephemeral_id", "name", "version"})
_METADATA: Final = b'{"metadata"'
_ERROR_LINE: Final = b'{"error"'
_NAMED: Final = frozenset({"environment", "name", "version"})
_TOLD: Final = {
    "agent": {"name", "version"},
    "language": {"name"},
    "node": {"configured_name"},
    "runtime": {"name", "version"},
}
"""What of the service has a place of its own."""

_HOSTS: Final = ("configured_hostname", "detected_hostname", "hostname")


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a line of the intake: an error event, or the metadata in front of them."""
    if not isinstance(document, dict):
        return 0.0
    if set(document) == {"metadata"}:
        agent = object_in(object_in(object_in(document, "metadata"), "service"), "agent")
        return 0.9 if agent and set(agent) <= _AGENT else 0.0
    if stored_event(document) is not None:
        return 0.95
    error = object_in(document, "error")
    exception, log = object_in(error, "exception"), object_in(error, "log")
    is_event = set(document) == {"error"} and isinstance(error.get("id"), str)
    is_told = (
        isinstance(log.get("message"), str)
        or isinstance(exception.get("message"), str)
        or bool(text_of(exception.get("type")))
    )
    return 0.95 if is_event and is_told else 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of an error event; the lines of other events hold none, and neither does a log below `error`."""
    yield from _read_event(document, {}, source)


def sniff_bytes(head: bytes) -> float:
    """Return how surely the first bytes are a whole stream: a line of metadata with more lines behind it."""
    line, end, rest = head.lstrip().partition(b"\n")
    if not line.startswith(_METADATA) or not end or rest.lstrip()[:1] not in (b"{", b""):
        return 0.0
    return sniff(_parse(line))


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of a stream, each with what the metadata say about its service (UEP-BRG-1340)."""
    metadata: dict[str, Any] = {}
    place = 0
    for number, line in enumerate(data.split(b"\n")):
        document, body = _parse(line), line.strip()
        span = source.span
        start = span.offset + place + len(line) - len(line.lstrip())
        own = replace(span, offset=start, length=len(body), line=span.line + number, lines=1)
        place += len(line) + 1
        if sniff(document) and "metadata" in document:
            metadata = document["metadata"]
        elif sniff(document):
            yield from _read_event(document, metadata, replace_source(source, data=body, span=own))
        elif document is None and body.startswith(_ERROR_LINE):
            fault = DecodeError("is cut off or damaged; send the line again", reason="malformed", path=None)
            yield report_refused(replace_source(source, data=body, span=own), fault)  # UEP-BRG-039


def _parse(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line)
    except NOT_JSON:
        return None


def _read_event(document: Any, metadata: dict[str, Any], source: Source) -> Iterator[Translation]:
    error = object_in(stored_event(document) or document, "error")
    exception, log = object_in(error, "exception"), object_in(error, "log")
    if not exception and not log:
        return
    draft = Draft(source)
    level = text_of(log.get("level"))
    # UEP-BRG-2679: what an agent sends as an error is one, unless its level says less.
    if not exception and types.severity_from("ecs", level or "error") == Severity.LOW:
        return
    if level:
        draft.severity = types.severity_from("ecs", level)
        draft.code("ecs.severity", level)  # UEP-SEV-034
    context = object_in(error, "context")
    service = _merged(
        object_in(metadata, "service"), object_in(context, "service") | object_in(error, "service")
    )
    _read_language(service, exception, log, draft)
    _read_ids(error, draft)
    _read_nodes(exception, log, draft)
    _read_resource(service, metadata, draft)
    _read_context(context, error, draft)
    for key, value in document.items() if stored_event(document) is None else ():
        if key != "error" and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    own = object_in(object_in(context, "custom"), "uep")
    yield draft.translation(read_embedded(own.get("record"), draft, "/error/context/custom/uep/record"))


def _merged(general: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return what the metadata say of a service with what the event says of it in its place, member by member."""
    told = {key: value for key, value in own.items() if value not in (None, "", [], {})}
    inner = {key: object_in(general, key) | value for key, value in told.items() if isinstance(value, dict)}
    return general | told | inner


def _read_language(
    service: dict[str, Any], exception: dict[str, Any], log: dict[str, Any], draft: Draft
) -> None:
    """Read the language, which the line itself seldom names; that of the frames' files is assumed (UEP-BRG-648)."""
    word = text_of(object_in(service, "language").get("name")).lower()
    if word:
        known = word if matches_pattern("source_language", word) else "other"
        draft.language = _LANGUAGES.get(word, known)
        return
    frames = objects_in(exception, "stacktrace") or objects_in(log, "stacktrace")
    files = [text_of(frame.get("abs_path")) or text_of(frame.get("filename")) for frame in frames]
    found = {_SUFFIXES[file.rpartition(".")[2]] for file in files if file.rpartition(".")[2] in _SUFFIXES}
    if len(found) == 1:
        [draft.language] = found
        draft.marks.append(Mark(path="/source_language", kind=MarkKind.ASSUMED, rule="bridge:language"))


def _read_ids(error: dict[str, Any], draft: Draft) -> None:
    draft.error_id = foreign_uuid(error.get("id"))
    if draft.error_id is None and error.get("id"):
        draft.put(f"{_STEM}.id", error["id"])
    value = error.get("timestamp")
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
        draft.timestamp = read_nanos(int(value) * 1000)  # microseconds
    ids: dict[str, Any] = {}
    for name, field, pattern in (("trace_id", "trace_id", "trace_id"), ("parent_id", "span_id", "span_id")):
        text = text_of(error.get(name)).lower()
        if matches_pattern(pattern, text):
            ids[field] = text
        elif text:
            draft.put(f"{_STEM}.{name}", error[name])
    if ids:
        draft.fields["correlation"] = Correlation(**ids)


def _read_nodes(exception: dict[str, Any], log: dict[str, Any], draft: Draft) -> None:
    """Read the tree of exceptions depth-first, or the log that stands in its place."""
    if not exception:
        stack = _stack(objects_in(log, "stacktrace"), "/error/log", draft)
        draft.nodes = [Node(message=text_of(log.get("message")), stack=stack)]
    top = "/error/exception"
    pending: list[tuple[dict[str, Any], int | None, str]] = [(exception, None, top)] if exception else []
    while pending:
        one, parent, place = pending.pop()
        position = len(draft.nodes)
        node = _node(one, parent, place, draft)
        draft.nodes.append(node if not position else _typed(node, position, draft))
        for key, value in one.items() if position else ():
            # UEP-BRG-3074: the codes of the record are those of its first error.
            if key not in _IN_CAUSE and value not in (None, "", [], {}):
                draft.put(f"{_STEM}.nodes.{position}.{key}", value)
        causes = one.get("cause")
        listed = enumerate(causes if isinstance(causes, list) else [])
        inner = [(cause, position, f"{place}/cause/{i}") for i, cause in listed if isinstance(cause, dict)]
        pending += reversed(inner)
    draft.error_type = native_type(draft.language, draft.nodes[0]) or UNCLASSIFIED
    handled, code = exception.get("handled"), exception.get("code")
    if isinstance(handled, bool):
        draft.fields["handling"] = Handling(handled=handled)
    number = object_in(exception, "attributes").get("errno")
    found = read_node_code(code, number, draft) if draft.language == "javascript" else ""
    if draft.error_type == UNCLASSIFIED:
        draft.error_type = found or UNCLASSIFIED
    if not found and isinstance(code, str | int | float) and not isinstance(code, bool) and code != "":
        draft.code(_STEM, code)
    for key, value in exception.items():
        if key not in _IN_EXCEPTION and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.exception.{key}", value)
    for key, value in log.items():
        if (
            key not in ("level", "stacktrace")
            and (exception or key != "message")
            and value not in (None, "", [], {})
        ):
            draft.put(f"{_STEM}.log.{key}", value)
    if exception and log.get("stacktrace"):
        draft.lose("/error/log/stacktrace", "the exception has a stack of its own")


def _typed(node: Node, position: int, draft: Draft) -> Node:
    return replace(node, error_type=node_type(draft.language, node, position))


def _node(exception: dict[str, Any], parent: int | None, place: str, draft: Draft) -> Node:
    name, module = text_of(exception.get("type")), text_of(exception.get("module"))
    message = text_of(exception.get("message"))
    if draft.language == "python" and name:
        # UEP-BRG-649: Python's agent writes the type in front of the message.
        message = "" if message == name else message.removeprefix(f"{name}: ")
    # UEP-BRG-2962: a type that says where it is from needs no module in front of it.
    is_part = draft.language in _DOTTED and not name.startswith(f"{module}.") and not _has_package(name)
    if module and name and is_part:
        name, module = (name if module in _HIDDEN_MODULES else f"{module}.{name}"), ""
    return Node(
        parent=parent,
        relation=None if parent is None else Relation.CAUSE,
        type_name=name,
        module=module,
        message=message,
        stack=_stack(objects_in(exception, "stacktrace"), place, draft),
    )


def _has_package(name: str) -> bool:
    """Return whether the name of a type is one with lower-case packages in front."""
    head, dot, _ = name.partition(".")
    return bool(dot) and head.islower()


def _stack(frames: list[dict[str, Any]], place: str, draft: Draft) -> Stack | None:
    lost = {name for frame in frames for name, told in frame.items() if told and name not in _IN_FRAME}
    for name in sorted(lost)[:_MOST_LOST]:
        draft.lose(f"{place}/stacktrace/*/{escape_pointer(name)}", "has no place in a record")
    ordered = reversed(frames) if draft.language == "python" else iter(frames)  # UEP-BRG-647
    return make_stack(_frame(frame) for frame in ordered)


def _frame(frame: dict[str, Any]) -> Frame:
    library = frame.get("library_frame")
    function, name = text_of(frame.get("function")), text_of(frame.get("classname"))
    return make_frame(
        function=f"{name}.{function}"
        if name and function and not function.startswith(f"{name}.")
        else function,
        file=frame.get("filename"),
        abs_path=frame.get("abs_path"),
        module=frame.get("module"),
        line=frame.get("lineno"),
        column=frame.get("colno"),
        source_line=frame.get("context_line"),
        in_app=not library if isinstance(library, bool) else None,
    )


def _read_resource(service: dict[str, Any], metadata: dict[str, Any], draft: Draft) -> None:
    process, system = object_in(metadata, "process"), object_in(metadata, "system")
    runtime, agent = object_in(service, "runtime"), object_in(service, "agent")
    resource = Resource(
        service=text_of(service.get("name")),
        version=text_of(service.get("version")),
        environment=text_of(service.get("environment")),
        instance_id=text_of(object_in(service, "node").get("configured_name")),
        host=next((name for key in _HOSTS if (name := text_of(system.get(key)))), ""),
        pid=count_of(process.get("pid")),
        runtime=" ".join(text_of(runtime[k]) for k in ("name", "version") if text_of(runtime.get(k))),
        sdk=" ".join(text_of(agent[k]) for k in ("name", "version") if text_of(agent.get(k))),
    )
    if resource != Resource():
        draft.fields["resource"] = resource
    for key, value in service.items():
        left = (
            {k: v for k, v in value.items() if k not in _TOLD.get(key, ())}
            if isinstance(value, dict)
            else value
        )
        if key not in _NAMED and left not in (None, "", [], {}):
            draft.put(f"{_STEM}.service.{key}", left)
    for key, value in metadata.items():
        taken = {"process": {"pid"}, "system": set(_HOSTS)}.get(key, set())
        left = {k: v for k, v in value.items() if k not in taken} if isinstance(value, dict) else value
        if key != "service" and left not in (None, "", [], {}):
            draft.put(f"{_STEM}.metadata.{key}", left)


def _read_context(context: dict[str, Any], error: dict[str, Any], draft: Draft) -> None:
    for group, values in context.items():
        if group in ("custom", "tags") and isinstance(values, dict):
            for key, value in values.items():
                if (group, key) != ("custom", "uep"):
                    draft.put(f"{_STEM}.{group}.{key}", value)
        elif group not in ("request", "service") and values not in (None, "", [], {}):
            draft.put(f"{_STEM}.{group}", values)
    read_status(object_in(context, "response").get("status_code"), draft)
    request = object_in(context, "request")
    url = object_in(request, "url")
    for key, found in (("method", request.get("method")), ("url", url.get("full") or url.get("raw"))):
        if isinstance(found, str) and found:
            draft.put(f"{_STEM}.request.{key}", found)
    if set(request) - {"method", "url"}:
        draft.lose("/error/context/request", "only the method and the URL are carried")
    skipped = _READ | {"culprit"} if object_in(object_in(context, "custom"), "uep") else _READ
    for key, value in error.items():
        if key not in skipped and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)


ELASTIC_APM: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, read_bytes=read_bytes, sniff_bytes=sniff_bytes
)
