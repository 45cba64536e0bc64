"""EncodedError of github.com/cockroachdb/errors (JSON and binary) to records and back. Every wrapper is a node of its own.

Source: errorspb/errors.proto and errbase/decode.go of cockroachdb/errors v1.14.0. The tree is walked without recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._classify import coded_type, native_type, node_type
from uep.bridges._cockroach_details import read_details, stack_of
from uep.bridges._cockroach_emit import emit
from uep.bridges._cockroach_schema import BARRIER, SCHEMA, STACKS, WHOLE_MESSAGES
from uep.bridges._embedded import read_embedded
from uep.bridges._interface import Bridge
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._tracker_frames import object_in, objects_in, text_of
from uep.model import Node, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["COCKROACH"]

_STEM: Final = "cockroach"
_MOST: Final = 2048
_UNCLOSED: Final = re.compile(r"[^\[]*", re.DOTALL)
_MARKERS: Final = str.maketrans("", "", "‹›")
_FULL: Final = ("FULL_MESSAGE", 1)


@dataclass(slots=True)
class _Layer:
    """One leaf or wrapper: its node in the making, and whose message it is put in front of."""

    node: Node
    message: str
    cause: int | None = None
    is_prefix: bool = False
    members: list[int] = field(default_factory=list)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an EncodedError: 1.0 when its first layer names its type."""
    kind, members = _open(document)
    if not kind or not isinstance(document, dict) or len(document) != 1:
        return 0.0
    details = _plain(object_in(members, "details"))
    return 1.0 if isinstance(details.get("originalTypeName"), str) else 0.0


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def _plain(holder: dict[str, Any]) -> dict[str, Any]:
    """Return an object with the names of ProtoJSON; those of the proto file and of Go's structs mean the same."""
    return {_camel(key): value for key, value in holder.items()}


def _open(document: Any) -> tuple[str, dict[str, Any]]:
    """Return the kind of an encoded error and its members; "" for what is none. Go's encoding/json has one more object around it."""
    if isinstance(document, dict) and isinstance(document.get("Error"), dict):
        document = document["Error"]
    for kind in ("leaf", "wrapper"):
        members = object_in(document, kind)
        if members:
            return kind, _plain(members)
    return "", {}


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of an EncodedError."""
    if not _open(document)[0]:
        return
    draft = Draft(source)
    draft.language = "go"
    layers, embedded = _read_layers(document, draft)
    for layer in reversed(layers):
        if layer.is_prefix and layer.cause is not None:
            # UEP-BRG-656: as the Go library joins a prefix and the message of the cause.
            inner = layers[layer.cause].message
            layer.message = f"{layer.message}: {inner}" if layer.message else inner
        elif layer.members and not layer.message:
            # A join of the library writes no message; what it says is what its members say, a line each.
            layer.message = "\n".join(layers[index].message for index in layer.members)
    draft.nodes = [
        msgspec.structs.replace(
            layer.node, message=layer.message, error_type=node_type("go", layer.node, index)
        )
        for index, layer in enumerate(layers)
    ]
    draft.error_type = native_type("go", draft.nodes[0])
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)
    if embedded is not None:
        draft.context.clear()  # what the layers say is in the record, whose own context stands
    yield draft.translation(read_embedded(embedded, draft, ""))


def _read_layers(document: Any, draft: Draft) -> tuple[list[_Layer], Any]:
    """Return the layers depth-first, and the record that one of them holds."""
    layers: list[_Layer] = []
    embedded = None
    pending: list[tuple[Any, int | None, Relation | None]] = [(document, None, None)]
    while pending and len(layers) < _MOST:
        encoded, parent, relation = pending.pop()
        kind, members = _open(encoded)
        if not kind:
            draft.lose("", "a cause is neither a leaf nor a wrapper")
            continue
        position = len(layers)
        details = _plain(object_in(members, "details"))
        read_ = read_details(details, position, draft)
        embedded = embedded or read_.record
        layer = _layer(kind, members, details, parent, relation)
        layer.node = msgspec.structs.replace(layer.node, notes=read_.notes)
        layers.append(layer)
        if parent is not None and relation == Relation.CAUSE:
            layers[parent].cause = position
        elif parent is not None and relation == Relation.MEMBER:
            layers[parent].members.append(position)
        inner: list[tuple[Any, int | None, Relation | None]] = []
        if kind == "wrapper":
            inner.append((members.get("cause"), position, Relation.CAUSE))
        if read_.hidden is not None:
            is_barrier = text_of(details.get("originalTypeName")) == BARRIER
            inner.append((read_.hidden, position, Relation.CONTEXT if is_barrier else Relation.SUPPRESSED))
        inner += [(one, position, Relation.MEMBER) for one in objects_in(members, "multierrorCauses")]
        pending += reversed(inner)
    if pending:
        draft.lose("", f"more than {_MOST} layers")
    return layers, embedded


def _layer(
    kind: str, members: dict[str, Any], details: dict[str, Any], parent: int | None, relation: Relation | None
) -> _Layer:
    path = text_of(details.get("originalTypeName"))
    # The path of a package stands in front of the type; the arguments of a generic type hold paths as well.
    head = _UNCLOSED.match(path)
    cut = head.group().rfind("/") if head is not None else -1
    message = text_of(members.get("message"))
    if path == BARRIER:
        message = message.translate(_MARKERS)  # a barrier keeps the markers of what is to be redacted
    is_prefix = kind == "wrapper" and members.get("messageType") not in _FULL and path not in WHOLE_MESSAGES
    node = Node(
        parent=parent,
        relation=relation,
        type_name=path[cut + 1 :],
        module=path[:cut] if cut > 0 else "",
        is_group=bool(objects_in(members, "multierrorCauses")),
        stack=stack_of(details.get("reportablePayload")) if path in STACKS else None,  # UEP-BRG-659
    )
    return _Layer(node=node, message=message, is_prefix=is_prefix)


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of a binary EncodedError."""
    yield from read(SCHEMA.to_json("EncodedError", data), source)


COCKROACH: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, forms=("binary", "json"), read_bytes=read_bytes
)
