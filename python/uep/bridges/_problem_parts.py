"""What servers put into a problem beside the members of RFC 9457: the exception, its trace, its parts, a code. Judges no problem."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from uep.bridges._api_names import name_of
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import native_type
from uep.bridges._payload import UNCLASSIFIED, Draft
from uep.bridges._tracker_frames import make_frame, make_stack, objects_in, text_of
from uep.model import Correlation, Node, Relation

__all__ = ["read_causes", "read_names", "read_parts", "read_stack", "read_thrown"]

_CODES: Final = ("code", "errorCode", "error_code")
_REQUESTS: Final = ("requestId", "request_id", "correlationId", "correlation_id")
_WORD: Final = re.compile(r"[A-Za-z0-9_][\w.:/#-]{0,127}", re.ASCII)
_BLANK: Final = "about:blank"
_MOST_CAUSES: Final = 32
_ARGUMENTS: Final = "are what was passed to the calls, which may hold secrets"


def read_thrown(thrown: Any, draft: Draft) -> None:
    """Read what ASP.NET tells of an exception during development: its trace, but no header of the request (UEP-BRG-632)."""
    if not isinstance(thrown, dict) or not isinstance(thrown.get("details"), str):
        if thrown is not None:
            draft.put("exception", thrown)
        return
    found = read_stack_text(thrown["details"], "csharp", "", draft.message)
    left = {key: value for key, value in thrown.items() if key not in ("details", "headers")}
    if found.nodes:
        draft.nodes, draft.language = found.nodes, found.language
    else:
        left["details"] = thrown["details"]
    _classify(draft)
    if thrown.get("headers"):
        draft.lose("/exception/headers", "are those of the request, which may hold secrets")
    for key, value in left.items():
        if value not in (None, "", [], {}):
            draft.put(f"exception.{key}", value)


def read_stack(document: dict[str, Any], draft: Draft) -> set[str]:
    """Read the trace that an extension has as a text, as its lines, or as objects of PHP; return the members that were read (UEP-BRG-1948)."""
    for name in name_of(document, "trace"):
        value = document[name]
        lines = value if isinstance(value, list) else [value]
        found = None
        if not draft.nodes and lines and all(isinstance(line, str) for line in lines):
            found = read_stack_text("\n".join(lines), "other", "", draft.message)
        if found is not None and any(node.stack is not None for node in found.nodes):
            draft.nodes, draft.language = found.nodes, found.language
            _classify(draft)
            return {name}
        if not draft.nodes and _read_calls(name, document, draft):
            _classify(draft)
            return {name, "class"}
    return set()


def _classify(draft: Draft) -> None:
    """Give an error that its status does not classify the type of what was thrown."""
    if draft.error_type in ("", UNCLASSIFIED) and draft.nodes:
        draft.error_type = native_type(draft.language, draft.nodes[0])


def _read_calls(name: str, document: dict[str, Any], draft: Draft) -> bool:
    """Read calls that are objects, as Symfony writes them: the first is the place of the exception itself."""
    calls = objects_in(document, name)
    if not calls or not all({"file", "line"} <= set(one) for one in calls):
        return False
    frames = [
        make_frame(
            function="".join(text_of(one.get(part)) for part in ("class", "type", "function")),
            file=one["file"],
            line=one["line"],
        )
        for one in calls
    ]
    kind = text_of(document.get("class"))
    draft.nodes, draft.language = (
        [Node(type_name=kind, message=draft.message, stack=make_stack(frames))],
        "php",
    )
    if any(one.get("args") for one in calls):
        draft.lose(f"/{name}/*/args", _ARGUMENTS)
    return True


def read_parts(parts: Any, draft: Draft) -> None:
    """Read the problems that one problem is made of (RFC 8555 section 6.7.1, UEP-BRG-1939)."""
    listed = [one for one in parts if isinstance(one, dict)] if isinstance(parts, list) else []
    if listed and not draft.nodes:
        draft.nodes = [Node(type_name=draft.type_name, message=draft.message, is_group=True)]
        draft.nodes += [
            Node(
                parent=0,
                relation=Relation.MEMBER,
                type_name=text_of(one.get("type")),
                message=text_of(one.get("detail")) or text_of(one.get("title")),
            )
            for one in listed
        ]
    told = ("detail", "title", "type")
    if parts is not None and not all(set(one) <= set(told[::2]) for one in listed or [{"": parts}]):
        draft.put("subproblems", parts)


def read_causes(document: dict[str, Any], draft: Draft) -> set[str]:
    """Read the chain of problems that one has below `cause`, as Zalando's library writes it (UEP-BRG-2175); return the members read."""
    cause, place, parent = document.get("cause"), "cause", 0
    for _ in range(_MOST_CAUSES):
        told = cause if isinstance(cause, dict) else {}
        message = text_of(told.get("detail")) or text_of(told.get("title"))
        if not message:
            break
        draft.nodes = draft.nodes or [Node(type_name=draft.type_name, message=draft.message)]
        kind = text_of(told.get("type"))
        lines = told.get("stackTrace")
        lines = lines if isinstance(lines, list) and all(isinstance(one, str) for one in lines) else []
        found = read_stack_text("\n".join(lines), "other", "", message)
        draft.nodes.append(
            Node(
                parent=parent,
                relation=Relation.CAUSE,
                type_name="" if kind == _BLANK else kind,
                message=message,
                stack=found.nodes[0].stack if found.nodes else None,
            )
        )
        parent = len(draft.nodes) - 1
        left = {"title": told.get("title")} if text_of(told.get("detail")) else {}
        read = {"cause", "detail", "title", "type", *(["stackTrace"] if found.nodes else [])}
        left |= {key: value for key, value in told.items() if key not in read}
        for key, value in left.items():
            if value not in (None, "", [], {}):
                draft.put(f"{place}.{key}", value)
        cause, place = told.get("cause"), f"{place}.cause"
    if cause not in (None, "", [], {}) and parent:
        draft.put(place, cause)
    return {"cause"} if parent else set()


def read_names(document: dict[str, Any], draft: Draft) -> set[str]:
    """Read the code of the service and the id of the request where extensions have them; return the members that were read."""
    taken = set[str]()
    for name in _CODES:
        value = document.get(name)
        if isinstance(value, str) and _WORD.fullmatch(value):
            draft.code("problem_details", value)  # UEP-BRG-1940
            taken.add(name)
    request = next((name for name in _REQUESTS if text_of(document.get(name))), "")
    own = draft.fields.get("correlation", Correlation())
    if request and not own.request_id:
        draft.fields["correlation"] = msgspec.structs.replace(own, request_id=document[request])
        taken.add(request)
    return taken
