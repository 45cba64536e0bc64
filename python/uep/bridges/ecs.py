"""Log records of the Elastic Common Schema to records and back. Members may be nested or dotted; both mean the same.

Source: ECS 8.11 field reference. A record below `error` that names no error reports none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._api_names import is_type
from uep.bridges._audience import filter_audience
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import native_type, read_node_code
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._foreign_time import read_number, read_text
from uep.bridges._http_status import own_status, read_status
from uep.bridges._interface import Bridge, EmitOptions, emit_json
from uep.bridges._levels import level_of
from uep.bridges._native_calls import list_trace
from uep.bridges._native_trace import write_trace, write_whole_trace
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, foreign_uuid, matches_pattern
from uep.bridges._told_beside import told_beside
from uep.bridges._tracker_frames import count_of, text_of
from uep.model import Correlation, Node, Resource, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["ECS"]

_STEM: Final = "ecs"
_LINES: Final = "error.stack_trace_lines"
_OWN: Final = f"{_STEM}."
_WRITTEN: Final = frozenset({"ecs", "error", "uep"})
_VERSION: Final = "8.11.0"
_DEPTH: Final = 8
_ERROR: Final = frozenset({"error.code", "error.id", "error.message", "error.stack_trace", "error.type"})
_RESOURCE: Final = {
    "host.hostname": "host",
    "host.name": "host",
    "service.environment": "environment",
    "service.name": "service",
    "service.node.name": "instance_id",
    "service.version": "version",
}
_READ: Final = frozenset(
    {
        *_ERROR,
        "@timestamp",
        "ecs.version",
        "http.request.id",
        "log.level",
        "message",
        "process.pid",
        "span.id",
        "trace.id",
    }
)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an ECS record that reports an error; one without an error is none (0)."""
    if not isinstance(document, dict) or "@timestamp" not in document:
        return 0.0
    ecs, error = document.get("ecs"), document.get("error")
    is_named = isinstance(document.get("ecs.version"), str) or (isinstance(ecs, dict) and "version" in ecs)
    found = {name for name in _ERROR if _has_text(document.get(name))}
    if isinstance(error, dict):
        found |= {f"error.{key}" for key, value in error.items() if _has_text(value)} & _ERROR
    if found - {"error.id"}:
        return 0.95 if is_named else 0.85 if "error.stack_trace" in found or len(found) > 1 else 0.0
    if is_named and not found and _holds_trace(document.get("message")):
        return 0.9  # what Filebeat puts together of the lines of a file
    is_named = is_named or _is_shaped(document)
    return 0.7 if is_named and _is_severe(_level(document)) else 0.0


def _is_shaped(document: dict[str, Any]) -> bool:
    """Return whether a record without the version of the schema has a text and, as objects, a level and whose it is (UEP-BRG-2963)."""
    log = document.get("log")
    is_levelled = isinstance(log, dict) and bool(text_of(log.get("level")))
    objects = [document.get(name) for name in ("event", "host", "process", "service", "trace")]
    return is_levelled and "message" in document and any(isinstance(one, dict) and one for one in objects)


def _holds_trace(message: Any) -> bool:
    text = text_of(message)
    return "\n" in text and bool(read_stack_text(text).nodes)


def _has_text(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and bool(value) and isinstance(value[0], str))


def _level(document: dict[str, Any]) -> str:
    log = document.get("log")
    return text_of(document.get("log.level")) or text_of(log.get("level") if isinstance(log, dict) else "")


def _is_severe(level: str) -> bool:
    found = types.severity_from("ecs", level) if level else None
    return found is not None and types.rank_severity(found) > types.rank_severity(Severity.LOW)


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a record; nothing where it has no error, no trace and its level is below `error`."""
    if not isinstance(document, dict):
        return
    beside = {key: value for key, value in document.items() if key != "uep"}
    members = dict(_flatten(beside, ""))
    level = text_of(members.get("log.level"))
    is_told = any(name in members for name in _ERROR) or _is_severe(level)
    if not is_told and not _holds_trace(members.get("message")):
        return
    draft = Draft(source)
    if level:
        draft.severity = types.severity_from("ecs", level)
        draft.code("ecs.severity", level)  # UEP-SEV-034
    _read_time(members, draft)
    _read_error(members, draft)
    read_status(members.get("http.response.status_code"), draft)
    _read_correlation(members, draft)
    _read_resource(members, draft)
    for key, value in members.items():
        if key not in _READ and key not in _RESOURCE and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    own = document.get("uep")
    embedded = own.get("record") if isinstance(own, dict) else None
    yield draft.translation(read_embedded(embedded, draft, "/uep/record"))


def _flatten(value: dict[str, Any], prefix: str, depth: int = 1) -> Iterator[tuple[str, Any]]:
    """Yield the members under their dotted names (UEP-BRG-642)."""
    for key, inner in value.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(inner, dict) and inner and depth < _DEPTH:
            yield from _flatten(inner, name, depth + 1)
        elif name == _LINES and isinstance(inner, list) and all(isinstance(one, str) for one in inner):
            yield "error.stack_trace", "\n".join(inner)  # UEP-BRG-3073
        elif (
            name in _ERROR
            and isinstance(inner, list)
            and inner
            and all(isinstance(one, str) for one in inner)
        ):
            # UEP-BRG-1193: every field may have several values; the lines of a trace are one text.
            lines = "\n".join(inner)
            yield name, lines if name == "error.stack_trace" else inner[0]
            if len(inner) > 1 and name != "error.stack_trace":
                yield f"{name}.values", inner
        else:
            yield name, inner


def _read_time(members: dict[str, Any], draft: Draft) -> None:
    value = members.get("@timestamp")
    if isinstance(value, int | float) and not isinstance(value, bool):
        found = read_number(value / 1000)  # Elasticsearch's epoch_millis
    else:
        found = read_text(text_of(value))
    draft.timestamp = found.text
    draft.marks += found.marks


def _read_error(members: dict[str, Any], draft: Draft) -> None:
    draft.error_id = foreign_uuid(members.get("error.id"))
    if members.get("error.id") and draft.error_id is None:
        draft.put(f"{_STEM}.error.id", members["error.id"])
    line = text_of(members.get("message"))
    message = text_of(members["error.message"]) if "error.message" in members else ""
    trace = text_of(members.get("error.stack_trace"))
    draft.type_name = text_of(members.get("error.type")) or _class_of(members)
    is_named = bool(trace or draft.type_name or message)
    found = read_stack_text(trace or ("" if is_named else line), "other", draft.type_name, message)
    draft.nodes, draft.language = found.nodes, found.language if found.nodes else "other"
    if trace and not found.nodes:
        draft.fields["stack_trace"] = trace
    draft.message = message if is_named else line
    if not found.nodes:
        draft.nodes = [Node(type_name=draft.type_name, message=draft.message)]
    if line and line not in (draft.message, draft.nodes[0].message):
        draft.put(f"{_STEM}.message", line)
    code, errno = members.get("error.code"), members.get("error.errno")
    code = "" if code == draft.type_name else code
    if isinstance(code, str) and types.find(code) is not None:
        draft.error_type = code  # UEP-BRG-018
    read = "" if draft.error_type or draft.language != "javascript" else read_node_code(code, errno, draft)
    is_code = isinstance(code, str | int | float) and not isinstance(code, bool) and code != ""
    if is_code and not read and not draft.error_type:
        draft.code(_STEM, code)
    if not draft.error_type:
        found_type = native_type(draft.language, draft.nodes[0])
        draft.error_type = (found_type if found_type != UNCLASSIFIED else "") or read or UNCLASSIFIED


def _class_of(members: dict[str, Any]) -> str:
    """Return the class of an exception that the first loggers of Java wrote as its code (UEP-BRG-3073)."""
    code = text_of(members.get("error.code"))
    return code if "." in code and is_type(code) and "error.type" not in members else ""


def _read_correlation(members: dict[str, Any], draft: Draft) -> None:
    ids: dict[str, Any] = {}
    for name, pattern in (("trace.id", "trace_id"), ("span.id", "span_id")):
        text = text_of(members.get(name))
        if matches_pattern(pattern, text):
            ids[pattern] = text
        elif text:
            draft.put(f"{_STEM}.{name}", text)
    request = text_of(members.get("http.request.id"))
    if ids or request:
        draft.fields["correlation"] = Correlation(**ids, request_id=request)


def _read_resource(members: dict[str, Any], draft: Draft) -> None:
    known: dict[str, Any] = {}
    for name, field in _RESOURCE.items():
        value = members.get(name)
        if (isinstance(value, str) and value and known.setdefault(field, value) != value) or (
            value is not None and not isinstance(value, str)
        ):
            draft.put(f"{_STEM}.{name}", value)
    pid = count_of(members.get("process.pid"))
    if pid:
        known["pid"] = pid
    if known:
        draft.fields["resource"] = Resource(**known)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return one ECS log record; the whole record travels in `uep.record`."""
    shown = filter_audience(record, options.audience, options.locale)
    node = shown.nodes[0] if shown.nodes else None
    error = {
        "code": next((one.value for one in shown.codes if one.space == _STEM), shown.error_type),
        "id": shown.error_id,
        "message": (node.message if node else "") or shown.error_message,
        "stack_trace": shown.stack_trace
        or write_whole_trace(shown)
        or write_trace(shown)
        or list_trace(shown),
        "type": (node.type_name if node else "") or shown.error_type,
    }
    own: dict[str, Any] = {"record": embed(shown, "full")}
    if shown.severity is not None:
        own["severity"] = getattr(shown.severity, "value", shown.severity)  # UEP-SEV-036
    written: dict[str, Any] = {
        "@timestamp": shown.timestamp,
        "log.level": level_of(shown, "ecs"),
        "message": shown.error_message,
        "ecs.version": _VERSION,
        "error": {key: value for key, value in error.items() if value},
        "uep": own,
    }
    written |= _beside(shown)
    written |= _told(shown)
    home = {
        name: value
        for key, value in shown.context.items()
        if key.startswith(_OWN) and (name := key.removeprefix(_OWN)).partition(".")[0] not in _WRITTEN
    }
    return emit_json(
        written | {name: one for name, one in home.items() if name == "message" or name not in written}
    )


def _told(record: UniversalErrorProtocol) -> dict[str, str]:
    """Return what other formats told beside the error, under the names of the schema (UEP-BRG-3136)."""
    told = told_beside(record)
    named = {
        "http.request.method": told.method,
        "log.logger": told.logger,
        "message": told.message,
        "process.thread.name": told.thread,
        "url.full": told.url,
        "user.email": told.user.get("email", ""),
        "user.id": told.user.get("id", ""),
        "user.name": told.user.get("username", ""),
    }
    return {name: text for name, text in named.items() if text}


def _beside(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the members that say who reported the error and within what."""
    resource, correlation = record.resource, record.correlation
    status = own_status(record)
    found: dict[str, Any] = {"http.response.status_code": status} if status else {}
    if resource is not None:
        names = {name: getattr(resource, field) for name, field in _RESOURCE.items() if name != "host.name"}
        found |= {name: value for name, value in names.items() if value}
        if resource.pid:
            found["process.pid"] = resource.pid
    if correlation is not None:
        ids = {
            "trace.id": correlation.trace_id,
            "span.id": correlation.span_id,
            "http.request.id": correlation.request_id,
        }
        found |= {name: value for name, value in ids.items() if value}
    return found


ECS: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit)
