"""Log lines in JSON whose error is an object and not a trace of text, to records. A trace of text is read by the text scanners.

Layouts: structlog, AWS Lambda and its Powertools, Log4j 2, logback, JBoss LogManager, Monolog, semantic_logger, zerolog, zap.
"""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import native_type, node_type
from uep.bridges._foreign_time import read_text
from uep.bridges._interface import Bridge
from uep.bridges._log_layouts import LAYOUTS, Thrown, value_at
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, matches_pattern
from uep.bridges._tracker_frames import count_of, make_stack, text_of
from uep.bridges.text._json_fields import STAMP_KEYS, stamp_of
from uep.bridges.text._stamp import read_stamp, zone_named
from uep.model import Correlation, Mark, MarkKind, Node, Relation, Resource, Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from uep.bridges._translation import Translation

__all__ = ["LOG_JSON"]

_STEM: Final = "log_json"
_MOST: Final = 256
_TRACES: Final = ("trace_id", "traceId", "trace.id")
_SPANS: Final = ("span_id", "spanId", "span.id")
_REQUESTS: Final = ("request_id", "requestId", "AWSRequestId", "function_request_id", "correlation_id")
_STAMPS: Final = frozenset((*STAMP_KEYS, "instant"))
_OF_LINE: Final = {
    "lambda_error": ("errorType", "errorMessage", "stackTrace", "trace", "cause"),
    "powertools": ("exception", "exception_name"),
    "zap": ("stacktrace", "errorVerbose", "error"),
    "zerolog": ("stack", "error"),
}
"""The members at the top of a line that a layout's error is made of, or that repeat it as text."""


def sniff(document: Any) -> float:
    """Return 0.75 for a line with an error of a known layout; a bridge that knows the whole line is surer."""
    return 0.75 if isinstance(document, dict) and _find(document) is not None else 0.0


def _find(
    line: dict[str, Any],
) -> tuple[tuple[str, ...], Callable[[Any], Thrown | None], Thrown] | None:
    for path, reader in LAYOUTS:
        if path and path[0] not in line:
            continue
        found = reader(value_at(line, path))
        if found is not None:
            return path, reader, found
    return None


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a line."""
    found = _find(document) if isinstance(document, dict) else None
    if found is None:
        return
    path, reader, top = found
    draft = Draft(source)
    draft.nodes = _nodes(top, reader, "".join(f"/{name}" for name in path), draft)
    draft.error_type = native_type(draft.language, draft.nodes[0]) or UNCLASSIFIED
    _read_time(document, draft)
    _read_around(document, draft)
    taken = {*path[:1], *_OF_LINE.get(getattr(reader, "__name__", ""), ())}
    for key, value in document.items():
        if key in taken and len(path) > 1 and isinstance(value, dict):
            for name, inner in value.items():
                if name != path[1]:
                    draft.put(f"{_STEM}.{key}.{name}", inner)
        elif key not in taken and key not in _STAMPS and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    yield draft.translation()


def _nodes(top: Thrown, reader: Callable[[Any], Thrown | None], pointer: str, draft: Draft) -> list[Node]:
    """Return the errors of a line depth-first: the layouts write what is inside an error as they write the error."""
    nodes: list[Node] = []
    pending: list[tuple[Thrown, int | None, Relation | None]] = [(top, None, None)]
    while pending:
        thrown, parent, relation = pending.pop()
        if len(nodes) >= _MOST:
            draft.lose(pointer, f"more than {_MOST} errors in one")
            break
        position = len(nodes)
        around = nodes[parent].stack if parent is not None else None
        made = _spelled(thrown, around, draft, is_top=not position)
        for place, why in thrown.lost if not position else ():
            draft.lose(f"{pointer}{place}", why)
        for space, value in thrown.codes if not position else ():
            draft.code(space, value)
        first, *rest = made
        nodes.append(_with(first, parent, relation, draft.language, position))
        nodes += [
            _with(node, (node.parent or 0) + position, node.relation, draft.language, position + place)
            for place, node in enumerate(rest, 1)
        ]
        inner = []
        for kind, value in thrown.inner:
            found = reader(value)
            if found is None:
                draft.lose(pointer, "an error inside has another form than the one around it")
            else:
                inner.append((found, position, kind))
        pending += reversed(inner)
    return nodes


def _spelled(thrown: Thrown, around: Stack | None, draft: Draft, *, is_top: bool) -> list[Node]:
    """Return the node of an error; a trace of text can hold more errors than the one it belongs to."""
    if thrown.trace:
        found = read_stack_text(thrown.trace, thrown.language, thrown.type_name, thrown.message)
        if found.nodes:
            if is_top:
                draft.language = found.language
            root = replace(
                found.nodes[0],
                type_name=thrown.type_name or found.nodes[0].type_name,
                message=thrown.message,
            )
            return [root, *(() if thrown.inner else found.nodes[1:])]
        draft.put(f"{_STEM}.stackTrace", thrown.trace)
    if is_top:
        draft.language = thrown.language
    outer = around.frames if around is not None else []
    stack = make_stack([*thrown.frames, *outer[len(outer) - min(thrown.elided, len(outer)) :]])
    if stack is not None:
        pairs = zip(reversed(stack.frames), reversed(outer), strict=False)
        stack = replace(
            stack,
            dropped_frames=thrown.dropped,
            # UEP-NODE-046: entries that are the same from the outermost end on.
            shared_with_parent=sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)),
        )
    return [
        Node(
            type_name=thrown.type_name,
            message=thrown.message,
            notes=thrown.notes,
            is_group=thrown.is_group,
            stack=stack,
        )
    ]


def _with(node: Node, parent: int | None, relation: Any, language: str, position: int) -> Node:
    placed = replace(node, parent=parent, relation=relation)
    return replace(placed, error_type=node_type(language, placed, position))


def _read_time(document: dict[str, Any], draft: Draft) -> None:
    """Read the time of the line (UEP-BRG-010); one without a zone is in that of the caller (UEP-BRG-012)."""
    text = stamp_of(document)
    found = read_text(text)
    draft.timestamp = found.text
    draft.marks += found.marks
    if draft.timestamp or not text:
        return
    options = draft.source.options
    now = datetime.fromisoformat(options.now)
    instant = read_stamp(text, zone_named(options.timezone), now)
    if instant is not None:
        draft.timestamp = instant.text
        draft.marks += [Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule) for rule in instant.assumed]


def _read_around(document: dict[str, Any], draft: Draft) -> None:
    """Read which trace, request, host and service a line names; the members stay in the context too."""
    trace = next((text_of(document[key]) for key in _TRACES if key in document), "")
    span = next((text_of(document[key]) for key in _SPANS if key in document), "")
    request = next((text_of(document[key]) for key in _REQUESTS if key in document), "")
    found = Correlation(
        trace_id=trace if matches_pattern("trace_id", trace) else "",
        span_id=span if matches_pattern("span_id", span) else "",
        request_id=request,
    )
    if found != Correlation():
        draft.fields["correlation"] = found
    resource = Resource(
        service=text_of(document.get("service")),
        host=text_of(document.get("hostname")) or text_of(document.get("hostName")),
        pid=count_of(document.get("pid")) or count_of(document.get("processId")),
    )
    if resource != Resource():
        draft.fields["resource"] = resource


LOG_JSON: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=None)
