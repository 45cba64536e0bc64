"""Write a record as an error event of the Elastic APM intake, one line whose whole record travels in the custom context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep._times import to_unix_nanos
from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._homeward import add_home, take_home
from uep.bridges._http_status import own_status
from uep.bridges._interface import emit_json
from uep.bridges._levels import level_of
from uep.bridges._owners import CLASSES, join_owner, split_owner
from uep.bridges._told_beside import Told, told_beside
from uep.bridges._tracker_frames import spread
from uep.model import Correlation, Frame, Node, Resource, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "elastic_apm"
_NAME: Final = re.compile("[A-Za-z0-9 _-]{1,1024}", re.ASCII)
_GROUPS: Final = frozenset({"custom", "request", "tags"})
_MEMBERS: Final = frozenset({"cloud", "message", "page", "response", "user"})
_LONGEST: Final = 1024
_KINDS: Final[dict[str, type | tuple[type, ...]]] = {"attributes": dict, "code": (str, int), "handled": bool}
"""What the schema of the intake has beside the type, the message and the stack of an exception."""


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return one line of the intake's stream; the metadata line in front of it is the sender's own."""
    shown = filter_audience(record, options.audience, options.locale)
    own: dict[str, Any] = {"record": embed(shown, "full")}
    if shown.severity is not None:
        own["severity"] = getattr(shown.severity, "value", shown.severity)  # UEP-SEV-036
    exception, told = _exception(shown), told_beside(shown)
    error: dict[str, Any] = {
        "id": shown.error_id.replace("-", ""),
        "timestamp": max(to_unix_nanos(shown.timestamp) // 1000, 0),
        "exception": exception,
        # The event has no level of its own but that of its log.
        "log": {"message": told.message or shown.error_message, "level": level_of(shown, "ecs")},
        "context": {"custom": {"uep": own}, "service": _service(shown)},
    }
    top = next(spread(shown.nodes[0].stack), None) if shown.nodes else None
    if top is not None:
        called = join_owner(top, shown.source_language)
        error["culprit"] = (f"{called} ({top.file})" if top.file else called)[:_LONGEST]
    if isinstance(kept := shown.context.get(f"{_STEM}.culprit"), str):
        error["culprit"] = kept[:_LONGEST]
    correlation = shown.correlation or Correlation()
    if correlation.trace_id and correlation.span_id:
        # UEP-BRG-050: the schema wants each of the two where the other one is.
        error |= {"trace_id": correlation.trace_id, "parent_id": correlation.span_id}
    if told.logger:
        error["log"]["logger_name"] = told.logger
    error["context"] = add_home(add_home(error["context"], _home(shown)), _beside(told))
    return emit_json({"error": error})


def _beside(told: Told) -> dict[str, Any]:
    """Return what other formats told beside the error, under the names of a context (UEP-BRG-3136)."""
    request = {"method": told.method, "url": {"full": told.url[:_LONGEST]} if told.url else {}}
    named = {"user": told.user, "request": request if told.method else {}}
    return {key: value for key, value in named.items() if value}


def _home(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the members of an event's context that the record's came from; its URL is an object there."""
    home, _ = take_home(record.context, _STEM, _GROUPS, _MEMBERS)
    request = home.pop("request", {})
    if request.get("method"):
        home["request"] = {"method": request["method"], "url": {"full": request.get("url", "")}}
    status = own_status(record)
    return add_home({"response": {"status_code": status}}, home) if status else home


def _service(record: UniversalErrorProtocol) -> dict[str, Any]:
    resource = record.resource or Resource()
    named = {
        "name": resource.service if _NAME.fullmatch(resource.service) else "",
        "version": resource.version,
        "environment": resource.environment,
    }
    return {"language": {"name": record.source_language}} | {
        key: value for key, value in named.items() if value
    }


def _exception(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the tree of exceptions, every child of a node among its causes."""
    nodes = record.nodes or [Node(type_name=record.error_type, message=record.error_message)]
    written = [
        _written(node, record) | _kept(record, f"{_STEM}.nodes.{at}." if at else f"{_STEM}.exception.")
        for at, node in enumerate(nodes)
    ]
    code = next((one.value for one in record.codes if one.space == _STEM), "")
    if code:
        written[0]["code"] = code
    for node, one in zip(nodes[1:], written[1:], strict=True):
        written[node.parent or 0].setdefault("cause", []).append(one)
    handled = record.handling.handled if record.handling is not None else None
    return written[0] if handled is None else written[0] | {"handled": handled}


def _kept(record: UniversalErrorProtocol, prefix: str) -> dict[str, Any]:
    """Return what the context has of an exception under the names of the format (UEP-BRG-3078)."""
    return {
        key.removeprefix(prefix): value
        for key, value in record.context.items()
        if key.startswith(prefix) and _fits(key.removeprefix(prefix), value)
    }


def _fits(name: str, value: Any) -> bool:
    kind = _KINDS.get(name)
    return kind is not None and isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)


def _written(node: Node, record: UniversalErrorProtocol) -> dict[str, Any]:
    name = node.type_name or record.error_type
    is_python = record.source_language == "python"
    message = (f"{name}: {node.message}" if node.message else name) if is_python else node.message
    exception: dict[str, Any] = {"type": name[:_LONGEST], "message": message}
    if node.module:
        exception["module"] = node.module
    language = node.source_language or record.source_language
    frames = [_frame(frame, language) for frame in spread(node.stack)]
    if frames:
        # UEP-BRG-647: as the agent of the language does.
        exception["stacktrace"] = frames[::-1] if is_python else frames
    return exception


def _frame(frame: Frame, language: str) -> dict[str, Any]:
    owner, function = split_owner(frame, language)
    has_classes = language in CLASSES
    written: dict[str, Any] = {"filename": frame.file or frame.abs_path or "<unknown>"}
    named = {
        "function": function,
        "abs_path": frame.abs_path,
        "classname": owner if has_classes else "",
        "module": frame.module if has_classes and owner != frame.module else "" if has_classes else owner,
        "lineno": frame.line,
        "colno": frame.column,
        "context_line": frame.source_line,
    }
    written |= {key: value for key, value in named.items() if value}
    return written if frame.in_app is None else written | {"library_frame": not frame.in_app}
