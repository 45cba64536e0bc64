"""The steps of truncation, one function and one table row each. Every step removes units in a fixed order; none measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from msgspec.structs import replace

from uep._gen.limits import (
    TRUNCATE_FRAMES_INNER,
    TRUNCATE_FRAMES_OUTER,
    TRUNCATE_MESSAGE_BYTES,
    TRUNCATE_ROOT_FRAMES_INNER,
    TRUNCATE_ROOT_FRAMES_OUTER,
)
from uep._truncate_context import order_largest
from uep._truncate_frames import drop_shared, keep_ends
from uep._truncate_text import cut_text
from uep.model import MarkKind, Node, Stack, UniversalErrorProtocol

Record = UniversalErrorProtocol
_TRUNCATED, _DROPPED = MarkKind.TRUNCATED, MarkKind.DROPPED


class Step(NamedTuple):
    """One step: how many units it could remove, the record without the first of them, and the mark it leaves.

    `size` gives the mark's original_size; None leaves it out.
    """

    count: Callable[[Record], int]
    remove: Callable[[Record, int], Record]
    path: str
    kind: MarkKind = _TRUNCATED
    size: Callable[[Record], int] | None = None


def _list_step(name: str) -> Step:
    """Make the step that removes a list of the record from its tail."""

    def count(record: Record) -> int:
        return len(getattr(record, name))

    def remove(record: Record, units: int) -> Record:
        items = getattr(record, name)
        return replace(record, **{name: items[: len(items) - units]})

    return Step(count, remove, f"/{name}", size=count)


def _stack_step(change: Callable[[Stack], Stack], first: int, last: int | None, path: str) -> Step:
    """Make the step that changes stacks, that of the node with the highest index first."""

    def find(record: Record) -> list[int]:
        indices = range(first, len(record.nodes) if last is None else min(last + 1, len(record.nodes)))
        return [i for i in reversed(indices) if _changes(record.nodes[i].stack, change)]

    def remove(record: Record, units: int) -> Record:
        nodes = list(record.nodes)
        for index in find(record)[:units]:
            stack = nodes[index].stack
            nodes[index] = replace(nodes[index], stack=stack and change(stack))
        return replace(record, nodes=nodes)

    return Step(lambda record: len(find(record)), remove, path)


def _changes(stack: Stack | None, change: Callable[[Stack], Stack]) -> bool:
    return stack is not None and change(stack) is not stack


def _drop_source_lines(stack: Stack) -> Stack:
    if not any(frame.source_line for frame in stack.frames):
        return stack
    return replace(stack, frames=[replace(f, source_line="") if f.source_line else f for f in stack.frames])


def _remove_payload(record: Record, units: int) -> Record:
    origin = record.origin
    return (
        replace(record, origin=origin and replace(origin, payload=b"", complete=False)) if units else record
    )


def _has_payload(record: Record) -> int:
    return 1 if record.origin is not None and record.origin.payload else 0


def _payload_size(record: Record) -> int:
    return len(record.origin.payload) if record.origin is not None else 0


def _remove_nodes(record: Record, units: int) -> Record:
    return replace(record, nodes=record.nodes[: len(record.nodes) - units])


def _remove_context(record: Record, units: int) -> Record:
    gone = {key for key, _ in order_largest(record.context)[:units]}
    return replace(record, context={key: value for key, value in record.context.items() if key not in gone})


def _remove_notes(record: Record, units: int) -> Record:
    root = record.nodes[0]
    return replace(
        record, nodes=[replace(root, notes=root.notes[: len(root.notes) - units]), *record.nodes[1:]]
    )


def _attributes(record: Record) -> dict[str, str]:
    return record.resource.attributes if record.resource is not None else {}


def _remove_attributes(record: Record, units: int) -> Record:
    # UEP-TRN-030: the greatest key in byte order first, as over the count.
    entries = _attributes(record)
    keys = sorted(entries, key=str.encode)[: len(entries) - units]
    kept = {key: entries[key] for key in keys}
    return replace(record, resource=record.resource and replace(record.resource, attributes=kept))


def _shorten(node: Node) -> Node:
    text, size = cut_text(node.message, TRUNCATE_MESSAGE_BYTES)
    return replace(node, message=text) if size else node


def _remove_messages(record: Record, units: int) -> Record:
    if not units:
        return record
    nodes = [_shorten(node) for node in record.nodes]
    return replace(
        record, error_message=cut_text(record.error_message, TRUNCATE_MESSAGE_BYTES)[0], nodes=nodes
    )


def _has_long_message(record: Record) -> int:
    texts = [record.error_message, *(node.message for node in record.nodes)]
    return int(any(cut_text(text, TRUNCATE_MESSAGE_BYTES)[1] for text in texts))


def _remove_marks(record: Record, units: int) -> Record:
    return replace(record, marks=record.marks[units:])


def keep_required(record: Record) -> Record:
    """Return a record of the mandatory fields alone (UEP-TRN-034)."""
    return Record(
        protocol_version=record.protocol_version,
        error_id=record.error_id,
        error_type=record.error_type,
        severity=record.severity,
        timestamp=record.timestamp,
        source_language=record.source_language,
        error_message=record.error_message,
        type_ancestors=record.type_ancestors,
    )


def _trim_inner(stack: Stack) -> Stack:
    return keep_ends(stack, TRUNCATE_FRAMES_INNER, TRUNCATE_FRAMES_OUTER)


def _trim_root(stack: Stack) -> Stack:
    return keep_ends(stack, TRUNCATE_ROOT_FRAMES_INNER, TRUNCATE_ROOT_FRAMES_OUTER)


def _sized(text: Any) -> int:
    return len((text or "").encode())


STEPS: tuple[Step, ...] = (
    _list_step("threads"),
    _stack_step(_drop_source_lines, 0, None, "/nodes"),
    Step(_has_payload, _remove_payload, "/origin/payload", _DROPPED, _payload_size),
    _list_step("details"),
    _stack_step(drop_shared, 1, None, "/nodes"),
    _stack_step(_trim_inner, 1, None, "/nodes"),
    Step(
        lambda record: max(len(record.nodes) - 1, 0),
        _remove_nodes,
        "/nodes",
        size=lambda record: len(record.nodes),
    ),
    Step(
        lambda record: 1 if record.stack_trace is not None else 0,
        lambda record, units: replace(record, stack_trace=None) if units else record,
        "/stack_trace",
        _DROPPED,
        lambda record: _sized(record.stack_trace),
    ),
    Step(
        lambda record: len(record.context),
        _remove_context,
        "/context",
        size=lambda record: len(record.context),
    ),
    _list_step("recovery_suggestions"),
    _list_step("violations"),
    _list_step("links"),
    _list_step("user_messages"),
    Step(
        lambda record: len(record.nodes[0].notes) if record.nodes else 0,
        _remove_notes,
        "/nodes/0/notes",
        size=lambda record: len(record.nodes[0].notes),
    ),
    Step(
        lambda record: len(_attributes(record)),
        _remove_attributes,
        "/resource/attributes",
        size=lambda record: len(_attributes(record)),
    ),
    _stack_step(_trim_root, 0, 0, "/nodes/0/stack/frames"),
    Step(
        _has_long_message,
        _remove_messages,
        "/error_message",
        size=lambda record: _sized(record.error_message),
    ),
    Step(lambda record: len(record.marks), _remove_marks, "/marks", size=lambda record: len(record.marks)),
)
"""UEP-TRN-016 to UEP-TRN-033, in this order."""

__all__ = ["STEPS", "Step", "keep_required"]
