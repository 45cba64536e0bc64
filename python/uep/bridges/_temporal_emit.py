"""Write a record as Temporal's Failure, in ProtoJSON or binary; the whole record is one of the payloads of its details."""

from __future__ import annotations

import base64
import itertools
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._audience import filter_audience
from uep.bridges._embedded import embed
from uep.bridges._interface import emit_json
from uep.bridges._native_calls import list_calls
from uep.bridges._native_trace import write_calls
from uep.bridges._temporal_schema import INFOS, LANGUAGES, SCHEMA
from uep.model import Node, Relation, Retryability, UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._interface import EmitOptions

__all__ = ["emit"]

_STEM: Final = "temporal"
_APPLICATION: Final = "applicationFailureInfo"
_CAUSES: Final = (Relation.CAUSE, Relation.CONTEXT, Relation.REMOTE_CAUSE)
_DEEPEST: Final = 32
_BENIGN: Final = "APPLICATION_ERROR_CATEGORY_BENIGN"
_METADATA: Final = {"encoding": "json/plain", "messageType": "uep.v1.UniversalErrorProtocol"}


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a Failure with an application info. Its causes are the first cause of each node: the format has no tree."""
    shown = filter_audience(record, options.audience, options.locale)
    failure = _failure(shown)
    return SCHEMA.to_bytes("Failure", failure) if options.form == "binary" else emit_json(failure)


def _failure(record: UniversalErrorProtocol) -> dict[str, Any]:
    nodes = record.nodes or [Node(type_name=record.error_type, message=record.error_message)]
    source = next((name for name, language in LANGUAGES.items() if language == record.source_language), "")
    chain = _chain(nodes)
    failures = [_node(node, source, record) for node in chain]
    for node, failure in zip(chain, failures, strict=True):
        # UEP-BRG-2893, UEP-BRG-3139: each failure has its own calls, without the error that its message tells.
        failure |= {"stackTrace": calls} if (calls := _calls(record, node)) else {}
    failures[1:] = [_of_temporal(failure, record, at) for at, failure in enumerate(failures[1:], 1)]
    for outer, inner in itertools.pairwise(failures):
        outer["cause"] = inner
    root = failures[0]
    if not nodes[0].message:
        root["message"] = record.error_message
    if record.stack_trace:
        root["stackTrace"] = record.stack_trace
    root["applicationFailureInfo"] |= _root_info(record)
    return root


def _calls(record: UniversalErrorProtocol, node: Node) -> str:
    return write_calls(record, node) or list_calls(node, record.source_language)


def _chain(nodes: list[Node]) -> list[Node]:
    """Return node 0 and the first cause of each, as deep as the binary form may be read by every runtime."""
    found, index = [nodes[0]], 0
    while len(found) < _DEEPEST:
        inner = next(
            (i for i, node in enumerate(nodes) if node.parent == index and node.relation in _CAUSES), None
        )
        if inner is None:
            break
        found.append(nodes[inner])
        index = inner
    return found


def _node(node: Node, source: str, record: UniversalErrorProtocol) -> dict[str, Any]:
    info = {"type": node.type_name or node.error_type or record.error_type}
    failure: dict[str, Any] = {"message": node.message, _APPLICATION: info}
    return failure | ({"source": source} if source else {})


def _of_temporal(failure: dict[str, Any], record: UniversalErrorProtocol, at: int) -> dict[str, Any]:
    """Return a cause with what it was in Temporal: its kind, its source and the members of its info (UEP-BRG-3150)."""
    if record.origin is None or record.origin.format != _STEM:
        return failure
    prefix = f"{_STEM}.cause.{at}."
    kept = {key.removeprefix(prefix): one for key, one in record.context.items() if key.startswith(prefix)}
    named = (name for name, kind in INFOS.items() if kind == failure[_APPLICATION]["type"])
    info = next(named, _APPLICATION)
    members = {key.removeprefix(f"{info}."): one for key, one in kept.items() if key.startswith(f"{info}.")}
    rest = {key: one for key, one in failure.items() if key != _APPLICATION}
    told = (failure[_APPLICATION] if info == _APPLICATION else {}) | members
    written = rest | {info: told if _fits(info, told) else {}}
    return written | ({"source": kept["source"]} if isinstance(kept.get("source"), str) else {})


def _fits(info: str, members: dict[str, Any]) -> bool:
    try:
        SCHEMA.to_bytes("Failure", {info: members})
    except ValueError:
        return False
    return True


def _root_info(record: UniversalErrorProtocol) -> dict[str, Any]:
    info: dict[str, Any] = {"details": {"payloads": [_payload(record)]}}
    recovery = record.recovery
    if recovery is not None and recovery.retryability == Retryability.NEVER:
        info["nonRetryable"] = True
    if recovery is not None and recovery.retry_after:
        info["nextRetryDelay"] = recovery.retry_after
    if record.handling is not None and record.handling.expected:
        info["category"] = _BENIGN
    return info


def _payload(record: UniversalErrorProtocol) -> dict[str, Any]:
    """Return the payload that every SDK decodes as JSON and whose metadata says that it is a record."""
    metadata = {key: base64.b64encode(value.encode()).decode() for key, value in _METADATA.items()}
    data = msgspec.json.encode(embed(record, "full"))
    return {"metadata": metadata, "data": base64.b64encode(data).decode()}
