"""Write a record as an EncodedError that the Go library decodes; the whole record is a payload of its first layer."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._audience import filter_audience
from uep.bridges._cockroach_schema import PACKAGE, RECORD, SCHEMA
from uep.bridges._embedded import embed
from uep.bridges._interface import emit_json
from uep.bridges._tracker_frames import spread
from uep.model import Node, Relation, Stack, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "cockroach"
_URL: Final = f"type.googleapis.com/{PACKAGE}.StringsPayload"
_CAUSES: Final = (Relation.CAUSE, Relation.CONTEXT, Relation.REMOTE_CAUSE)
_DEEPEST: Final = 40  # a layer is two messages deep, and readers of protobuf stop at 100


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the EncodedError: a node with a cause is a wrapper, one with members a leaf with several causes."""
    shown = filter_audience(record, options.audience, options.locale)
    is_binary = options.form == "binary"
    encoded = _encode(shown, is_binary)
    return SCHEMA.to_bytes("EncodedError", encoded) if is_binary else emit_json(encoded)


def _encode(record: UniversalErrorProtocol, is_binary: bool) -> dict[str, Any]:
    nodes = record.nodes or [Node(message=record.error_message)]
    if not nodes[0].message:
        nodes = [msgspec.structs.replace(nodes[0], message=record.error_message), *nodes[1:]]
    written: list[dict[str, Any]] = [{} for _ in nodes]
    depths = [0] * len(nodes)
    for index, node in enumerate(nodes[1:], 1):
        depths[index] = depths[node.parent or 0] + 1
    for index in reversed(range(len(nodes))):
        inner = [
            i for i in range(index + 1, len(nodes)) if nodes[i].parent == index and depths[i] <= _DEEPEST
        ]
        cause = next((i for i in inner if nodes[i].relation in _CAUSES), None)
        members = [i for i in inner if nodes[i].relation == Relation.MEMBER]
        layer: dict[str, Any] = {"message": nodes[index].message, "details": _details(nodes[index], record)}
        if index == 0:
            layer["details"]["fullDetails"] = _record(record, is_binary)
        if cause is not None:
            written[index] = {
                "wrapper": {
                    "cause": written[cause],
                    **layer,
                    "messageType": _kind(nodes[index], nodes[cause], record),
                }
            }
        elif members:
            written[index] = {"leaf": layer | {"multierrorCauses": [written[i] for i in members]}}
        else:
            written[index] = {"leaf": layer}
    return written[0]


def _kind(node: Node, cause: Node, record: UniversalErrorProtocol) -> str:
    """Return how a wrapper's message is read: Go's own errors are told with what they wrap (UEP-BRG-3148)."""
    is_alone = record.source_language == "go" and node.relation in (None, Relation.CAUSE)
    return "PREFIX" if is_alone and cause.message and cause.message not in node.message else "FULL_MESSAGE"


def _details(node: Node, record: UniversalErrorProtocol) -> dict[str, Any]:
    name = node.type_name or node.error_type or record.error_type
    path = f"{node.module}/{name}" if node.module else name
    # The family is what Go looks decoders up by and compares errors by: it is the type that all languages share.
    family = f"uep/{record.error_type}" if node.parent is None else path
    details: dict[str, Any] = {"originalTypeName": path, "errorTypeMark": {"familyName": family}}
    text = _stack_text(node.stack)
    return details | ({"reportablePayload": [text]} if text else {})


def _stack_text(stack: Stack | None) -> str:
    lines = [
        f"\n{frame.function or 'unknown'}\n\t{frame.file or 'unknown'}:{frame.line}"
        for frame in spread(stack)
    ]
    return "".join(lines)


def _record(record: UniversalErrorProtocol, is_binary: bool) -> dict[str, Any]:
    """Return the record as two texts in a payload that every receiver has the type of."""
    details = [RECORD, msgspec.json.encode(embed(record, "full")).decode()]
    if not is_binary:
        return {"@type": _URL, "details": details}
    value = SCHEMA.to_bytes("StringsPayload", {"details": details})
    return {"typeUrl": _URL, "value": base64.b64encode(value).decode()}
