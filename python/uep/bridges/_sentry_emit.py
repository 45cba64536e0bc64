"""Write a record as a Sentry event (v7) that the ingestion schema accepts; what the event has no field for travels in contexts.uep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from uep._times import to_unix_nanos
from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._homeward import add_home, take_home
from uep.bridges._http_status import own_status
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._owners import split_owner
from uep.bridges._payload import UNCLASSIFIED
from uep.bridges._sentry_envelope import write_envelope
from uep.bridges._told_beside import told_beside
from uep.model import Relation, Severity

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions
    from uep.model import Frame, Node, Stack, Thread, UniversalErrorProtocol

__all__ = ["emit"]

_STEM: Final = "sentry"
_EXTRA: Final = "sentry.extra."
_GROUPS: Final = frozenset({"contexts", "logentry", "request", "tags"})
_MEMBERS: Final = frozenset(
    {
        "culprit",
        "dist",
        "fingerprint",
        "logentry",
        "logger",
        "message",
        "transaction",
        "transaction_info",
        "user",
    }
)
_FORMS: Final[dict[str, type]] = {
    "sentry.contexts.": dict,
    "sentry.fingerprint": list,
    "sentry.logentry.message": str,
    "sentry.logentry.params": list,
    "sentry.logentry": dict,
    "sentry.tags.": str,
    "sentry.transaction_info": dict,
    "sentry.user": dict,
}
_PLATFORMS: Final = frozenset(
    {"c", "csharp", "elixir", "go", "java", "javascript", "perl", "php", "python", "ruby", "rust"}
)
_OTHER_PLATFORMS: Final = {"cpp": "native", "typescript": "javascript", "kotlin": "java", "swift": "cocoa"}
_SCRIPTS: Final = frozenset({"javascript", "typescript"})
_SOURCES: Final = {
    Relation.CAUSE: "__cause__",
    Relation.CONTEXT: "__context__",
    Relation.SUPPRESSED: "suppressed",
}
_FAILED: Final = frozenset({"error", "fatal"})
_DOTTED: Final = frozenset({"csharp", "java", "kotlin", "python"})


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the event's JSON, or an envelope of it. Exceptions are oldest first, frames outermost first, ids as in RFC 79."""
    shown = filter_audience(record, options.audience, options.locale)
    home, rest = _home(shown)
    event: dict[str, Any] = {
        "event_id": shown.error_id.replace("-", ""),
        "timestamp": to_unix_nanos(shown.timestamp) // 1000 / 1e6,  # as many digits as a double holds
        "platform": _platform(shown),
        "level": level_of(shown, "sentry"),
        **_told(shown, home),
        "tags": {"uep.error_type": shown.error_type},
        "contexts": _contexts(shown),
    }
    if shown.severity == Severity.HIGH:
        event["tags"]["uep.severity"] = "High"
    if rest:
        event["extra"] = _extra(rest)
    if shown.fingerprint:
        event["fingerprint"] = shown.fingerprint
    if shown.threads:
        event["threads"] = {"values": [_thread(thread, shown.source_language) for thread in shown.threads]}
    document = emit_json(add_home(add_home(event | _resource(shown), home), _beside(shown, event)))
    return write_envelope(event["event_id"], document) if options.form == "envelope" else document


def _told(record: UniversalErrorProtocol, home: dict[str, Any]) -> dict[str, Any]:
    """Return what an event tells of: exceptions, or a message where there is nothing else to tell (UEP-BRG-3075)."""
    first = record.nodes[0] if len(record.nodes) == 1 else None
    is_bare = first is not None and not (first.type_name or first.notes or first.stack or record.handling)
    if not is_bare or record.error_type != UNCLASSIFIED or level_of(record, "sentry") not in _FAILED:
        return {"exception": {"values": _exceptions(record)}}
    text = first.message or record.error_message if first is not None else ""
    return {"logentry": {"formatted": text}} if "logentry" in home else {"message": text}


def _beside(record: UniversalErrorProtocol, event: dict[str, Any]) -> dict[str, Any]:
    """Return what other formats told beside the error, under the names of an event (UEP-BRG-3136); it has one message alone."""
    told = told_beside(record)
    request = {"method": told.method, "url": told.url}
    named: dict[str, Any] = {
        "logger": told.logger,
        "transaction": told.transaction,
        "user": told.user,
        "request": {key: text for key, text in request.items() if text},
        "logentry": {"formatted": told.message} if told.message and "message" not in event else {},
    }
    return {key: value for key, value in named.items() if value}


def _home(record: UniversalErrorProtocol) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the members of an event that the context came from, and the rest.

    A tag is a text and a context an object: what is none stays where it is.
    """
    fitting = {key: one for key, one in record.context.items() if _fits(key, one)}
    home, rest = take_home(fitting, _STEM, _GROUPS, _MEMBERS)
    name, _, version = (record.resource.runtime if record.resource else "").rpartition(" ")
    if name and version:
        runtime = {"runtime": {"name": name, "version": version}}
        home = add_home({"contexts": runtime}, home)
    return home, rest | {key: one for key, one in record.context.items() if key not in fitting}


def _fits(key: str, value: Any) -> bool:
    kind = next((kind for prefix, kind in _FORMS.items() if key.startswith(prefix)), None)
    return kind is None or isinstance(value, kind)


def _extra(context: dict[str, Any]) -> dict[str, Any]:
    """Return the context under the names it had in an event, unless the record has a value of that name itself."""
    named = {key.removeprefix(_EXTRA): value for key, value in context.items() if key.startswith(_EXTRA)}
    own = {key: value for key, value in context.items() if not key.startswith(_EXTRA)}
    clashes = {f"{_EXTRA}{key}": value for key, value in named.items() if key in own}
    return own | {key: value for key, value in named.items() if key not in own} | clashes


def _platform(record: UniversalErrorProtocol) -> str:
    """Return the word for the runtime; that of a server is not the one of a browser (UEP-BRG-3144)."""
    language = record.source_language
    if language in _SCRIPTS and _is_server(record):
        return "node"
    return language if language in _PLATFORMS else _OTHER_PLATFORMS.get(language, "other")


def _is_server(record: UniversalErrorProtocol) -> bool:
    runtime = record.resource.runtime if record.resource is not None else ""
    if (runtime or str(record.context.get("uep.source.runtime", ""))).lower().startswith("node"):
        return True
    frames = [frame for node in record.nodes if node.stack is not None for frame in node.stack.frames]
    # A browser's script has a URL, and that of a phone is in a bundle.
    return any(
        frame.file.startswith(("/", "node:")) and not frame.file.endswith(".bundle") for frame in frames
    )


def _exceptions(record: UniversalErrorProtocol) -> list[dict[str, Any]]:
    nodes = record.nodes
    if not nodes:
        return [
            {"type": record.error_type, "value": record.error_message, "mechanism": _mechanism(record, 0)}
        ]
    values = [_exception(record, index, node) for index, node in enumerate(nodes)]
    if not values[0]["value"]:
        values[0]["value"] = record.error_message
    values.reverse()
    return values


def _exception(record: UniversalErrorProtocol, index: int, node: Node) -> dict[str, Any]:
    module, name = node.module, node.type_name or record.error_type
    if record.source_language in _DOTTED and not module and "." in name:
        module, _, name = name.rpartition(".")
    value: dict[str, Any] = {"type": name, "value": _value(node), "mechanism": _mechanism(record, index)}
    if module:
        value["module"] = module
    if node.stack is not None and node.stack.frames:
        value["stacktrace"] = _stacktrace(node.stack, node.source_language or record.source_language)
    return value


def _value(node: Node) -> str:
    """Return the message with the notes below it, as the client of Python writes them (UEP-BRG-3138)."""
    return "\n".join([*([node.message] if node.message else []), *node.notes])


def _mechanism(record: UniversalErrorProtocol, index: int) -> dict[str, Any]:
    """Return an exception's mechanism: its id and its parent's, how it is related, and on the first one how it was handled."""
    mechanism: dict[str, Any] = {"type": "chained", "exception_id": index}
    if record.nodes and record.nodes[index].is_group:
        mechanism["is_exception_group"] = True
    if index == 0:
        handling = record.handling
        mechanism["type"] = (handling.mechanism if handling else "") or "generic"
        if handling is not None and handling.handled is not None:
            mechanism["handled"] = handling.handled
        if handling is not None and handling.synthetic:
            mechanism["synthetic"] = True
        return mechanism
    node = record.nodes[index]
    mechanism["parent_id"] = node.parent or 0
    if node.relation == Relation.MEMBER:
        siblings = [
            i
            for i, other in enumerate(record.nodes)
            if other.parent == node.parent and other.relation == Relation.MEMBER
        ]
        mechanism["source"] = f"exceptions[{siblings.index(index)}]"
    else:
        mechanism["source"] = (
            _SOURCES.get(node.relation, "__cause__") if isinstance(node.relation, Relation) else "__cause__"
        )
    return mechanism


def _stacktrace(stack: Stack, language: str) -> dict[str, Any]:
    """Return the frames outermost first; a folded frame is written as often as it occurred, within reason."""
    frames: list[dict[str, Any]] = []
    for frame in reversed(stack.frames):
        frames += [_frame(frame, language)] * (min(frame.repeat, 99) + 1)
    return {"frames": frames}


def _frame(frame: Frame, language: str) -> dict[str, Any]:
    owner, function = split_owner(frame, language)
    named = {
        "function": function,
        "raw_function": frame.raw_function,
        "module": owner,
        "package": frame.package,
        "filename": frame.file,
        "abs_path": frame.abs_path,
        "lineno": frame.line,
        "colno": frame.column,
        "context_line": frame.source_line,
        # One that counts from its image would be read as one in memory.
        "instruction_addr": hex(int(frame.address)) if frame.address and not frame.build_id else "",
    }
    written = {key: value for key, value in named.items() if value}
    return written if frame.in_app is None else written | {"in_app": frame.in_app}


def _thread(thread: Thread, language: str) -> dict[str, Any]:
    named = {"id": thread.id, "name": thread.name, "state": thread.state, "crashed": thread.crashed}
    written: dict[str, Any] = {key: value for key, value in named.items() if value}
    if thread.stack is not None and thread.stack.frames:
        written["stacktrace"] = _stacktrace(thread.stack, language)
    return written


def _contexts(record: UniversalErrorProtocol) -> dict[str, Any]:
    contexts: dict[str, Any] = {"uep": {"type": "uep", "record": embed(record, "full")}}
    correlation = record.correlation
    if correlation is not None and correlation.trace_id:
        contexts["trace"] = {"trace_id": correlation.trace_id}
        if correlation.span_id:
            contexts["trace"]["span_id"] = correlation.span_id
    if status := own_status(record):
        contexts["response"] = {"type": "response", "status_code": status}
    return contexts


def _resource(record: UniversalErrorProtocol) -> dict[str, Any]:
    resource = record.resource
    if resource is None:
        return {}
    named = {"release": resource.version, "environment": resource.environment, "server_name": resource.host}
    return {key: value for key, value in named.items() if value}
