"""Temporal's Failure (ProtoJSON and binary), alone and in histories, to records and back. The chain is read to its end without recursion.

Source: temporalio/api, temporal/api/failure/v1/message.proto. Payloads are kept unread; attributes that a codec encrypted stay so.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type, native_type, node_type
from uep.bridges._durations import from_text
from uep.bridges._embedded import read_embedded
from uep.bridges._foreign_time import read_text
from uep.bridges._interface import Bridge
from uep.bridges._json import NOT_JSON
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._temporal_emit import emit
from uep.bridges._temporal_history import Told, failures_in
from uep.bridges._temporal_schema import INFOS, LANGUAGES, PAYLOAD, PAYLOADS, SCHEMA
from uep.bridges._tracker_frames import object_in, objects_in, text_of
from uep.model import Detail, Handling, Mark, MarkKind, Node, Recovery, Relation, Retryability

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["TEMPORAL"]

_STEM: Final = "temporal"
_RECORD: Final = "uep.v1.UniversalErrorProtocol"
_REMOTE: Final = (
    "activityFailureInfo",
    "childWorkflowExecutionFailureInfo",
    "nexusOperationExecutionFailureInfo",
)
_MEMBERS: Final = frozenset({*INFOS, "cause", "encodedAttributes", "message", "source", "stackTrace"})
_READ: Final = frozenset({"details", "nextRetryDelay", "nonRetryable", "type"})
_MOST_CAUSES: Final = 512  # far more than a record holds; the rest is cut by its limits


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Failure, 0.95 with one of its infos, or an event or a history with one."""
    if not isinstance(document, dict):
        return 0.0
    if any(_is_failure(told.failure) for told in failures_in(document)):
        return 0.95
    return _rate_failure(document)


def _is_failure(failure: dict[str, Any]) -> bool:
    return _rate_failure(failure) > 0


def _rate_failure(document: dict[str, Any]) -> float:
    """Return how surely an object is a Failure: by its own info or, as none says anything else, by that of a cause (UEP-BRG-2675)."""
    holder = document
    for _ in range(_MOST_CAUSES):
        if any(_camel(key) not in _MEMBERS for key in holder) or not isinstance(
            holder.get("message", ""), str
        ):
            return 0.0
        named = {_camel(key) for key, value in holder.items() if isinstance(value, dict)}
        if named & set(INFOS):
            return 0.95
        if "message" in holder and {"encodedAttributes", "encoded_attributes"} & set(holder):
            return 0.9
        if "cause" not in named:
            return 0.0
        holder = holder["cause"]
    return 0.0


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def _plain(holder: Any) -> dict[str, Any]:
    """Return an object with the names of ProtoJSON; the parser of protobuf takes those of the proto file as well."""
    return {_camel(key): value for key, value in holder.items()} if isinstance(holder, dict) else {}


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a Failure, or those of the events of a history (UEP-BRG-1342)."""
    if not isinstance(document, dict) or not document:
        return
    told = [one for one in failures_in(document) if _is_failure(one.failure)]
    for one in told:
        place = source.element(f"{source.pointer or ''}{one.pointer}") if len(told) > 1 else source
        yield from _read_failure(one, place.inside(one.pointer))
    if not told and not {"eventType", "events"} & set(document):
        yield from _read_failure(Told(document), source)


def _read_failure(told: Told, source: Source) -> Iterator[Translation]:
    draft = Draft(source)
    draft.language = "other"
    draft.timestamp = read_text(told.time).text
    for key, value in told.beside.items():
        draft.put(f"{_STEM}.event.{key}", value)
    failure, relation, embedded = _plain(told.failure), None, None
    while failure and len(draft.nodes) < _MOST_CAUSES:
        position = len(draft.nodes)
        info = next((name for name in INFOS if isinstance(failure.get(name), dict)), "")
        members = _plain(failure.get(info))
        found = _read_details(members, f"{'/cause' * position}/{info}", draft)
        embedded = embedded or found if not position else embedded
        _add_nodes(failure, info, members, relation, draft)
        if position == 0:
            _read_codes(info, members, draft)
            _read_recovery(told.beside | members, draft)
        _keep(failure, info, members, position, draft)
        relation = Relation.REMOTE_CAUSE if info in _REMOTE else Relation.CAUSE  # UEP-BRG-653
        failure = _plain(failure.get("cause"))
    if failure:
        draft.lose("/cause", f"more than {_MOST_CAUSES} causes")
    draft.error_type = native_type(draft.language, draft.nodes[0])
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)
    yield draft.translation(read_embedded(embedded, draft, ""))


def _add_nodes(
    failure: dict[str, Any], info: str, members: dict[str, Any], relation: Relation | None, draft: Draft
) -> None:
    """Add the node of one failure. Its stack trace is the failure's own; the errors that such a text goes on about are its causes."""
    position = len(draft.nodes)
    message, stack = text_of(failure.get("message")), text_of(failure.get("stackTrace"))
    message, stack = _decode_attributes(failure.get("encodedAttributes"), message, stack, position, draft)
    name = text_of(members.get("type")) or INFOS.get(info, "")
    language = LANGUAGES.get(text_of(failure.get("source")), "other")
    found = read_stack_text(stack, language, name, message) if stack else None
    if found is not None and found.nodes:
        language = found.language
    if draft.language == "other":
        draft.language = language  # a server wraps what the worker of an SDK has written
    node = Node(
        type_name=name,
        message=message,
        stack=found.nodes[0].stack if found is not None and found.nodes else None,
    )
    if stack and node.stack is None:
        draft.put(f"{_STEM}.stackTrace" if not position else f"{_STEM}.cause.{position}.stackTrace", stack)
    if position:
        other = language if language not in (draft.language, "other") else ""
        node = replace(
            node,
            parent=position - 1,
            relation=relation,
            error_type=node_type(language, node, position),
            source_language=other,
        )
    draft.nodes.append(node)


def _decode_attributes(
    payload: Any, message: str, stack: str, position: int, draft: Draft
) -> tuple[str, str]:
    """Return the message and the stack that the encoded attributes hold (UEP-BRG-655); what is encrypted becomes a detail."""
    members = _plain(payload)
    if not members:
        return message, stack
    value = _plain_json(members)
    if isinstance(value, dict):
        return text_of(value.get("message")) or message, text_of(value.get("stack_trace")) or stack
    try:
        raw = SCHEMA.to_bytes("Payload", members)
    except ValueError:
        draft.lose(f"{'/cause' * position}/encodedAttributes", "is no payload")
        return message, stack
    draft.details.append(Detail(type=PAYLOAD, value=raw))
    draft.marks.append(
        Mark(path=f"/nodes/{position}/message", kind=MarkKind.REDACTED, rule="temporal:encoded")
    )
    return message, stack


def _plain_json(payload: dict[str, Any]) -> Any:
    """Return the JSON value of a payload with the encoding json/plain; None for any other."""
    metadata = object_in(payload, "metadata")
    if _decode(metadata.get("encoding")) != b"json/plain":
        return None
    try:
        return msgspec.json.decode(_decode(payload.get("data")))
    except NOT_JSON:
        return None


def _decode(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        return b""


def _read_details(members: dict[str, Any], place: str, draft: Draft) -> Any:
    """Keep the payloads of an info as one detail; return the record among them."""
    embedded = None
    for name in ("details", "lastHeartbeatDetails"):
        payloads = objects_in(_plain(members.get(name)), "payloads")
        others = []
        for payload in payloads:
            if _decode(object_in(payload, "metadata").get("messageType")) == _RECORD.encode():
                embedded = _plain_json(payload)
            else:
                others.append(payload)
        if not others:
            continue
        try:
            raw = SCHEMA.to_bytes("Payloads", {"payloads": others})
        except ValueError:
            draft.lose(f"{place}/{name}", "is no list of payloads")
            continue
        values = [_plain_json(payload) for payload in others]
        draft.details.append(Detail(type=PAYLOADS, value=raw, debug=values if None not in values else None))
    return embedded


def _read_codes(info: str, members: dict[str, Any], draft: Draft) -> None:
    name = text_of(members.get("type"))
    if name and info == "applicationFailureInfo":
        draft.code(_STEM, name)
        return
    kind = text_of(members.get("timeoutType")).removeprefix("TIMEOUT_TYPE_")
    if kind and kind != "UNSPECIFIED":
        draft.code("temporal.failure", kind)
    elif info and info != "applicationFailureInfo":
        draft.code("temporal.failure", INFOS[info])


def _read_recovery(members: dict[str, Any], draft: Draft) -> None:
    """Read what a caller may do (UEP-BRG-654), and whether the failure was expected."""
    never = members.get("nonRetryable") is True
    states = {text_of(members.get("retryState")), text_of(members.get("retryBehavior"))}
    never = never or any(state.endswith(("_NON_RETRYABLE_FAILURE", "_NON_RETRYABLE")) for state in states)
    wait = ""
    try:
        wait = from_text(members["nextRetryDelay"]) if isinstance(members.get("nextRetryDelay"), str) else ""
    except ValueError:
        draft.lose("/applicationFailureInfo/nextRetryDelay", "is no duration")
    if never or wait:
        draft.fields["recovery"] = Recovery(
            retryability=Retryability.NEVER if never else None, retry_after=wait
        )
    if members.get("category") in ("APPLICATION_ERROR_CATEGORY_BENIGN", 1):
        draft.fields["handling"] = Handling(expected=True)


def _keep(failure: dict[str, Any], info: str, members: dict[str, Any], position: int, draft: Draft) -> None:
    """Keep what no field stands for, under the name it has in its failure."""
    prefix = f"{_STEM}.cause.{position}" if position else _STEM
    skipped = (
        _READ | {"lastHeartbeatDetails", "timeoutType", "category"}
        if not position
        else {"details", "type", "lastHeartbeatDetails"}
    )
    for key, value in members.items():
        if key not in skipped and value not in (None, "", [], {}, False):
            draft.put(f"{prefix}.{info}.{key}", value)
    for key, value in failure.items():
        # The source says the language, of the first failure that of the record and of one behind it that of its node.
        is_other = key not in _MEMBERS or (key == "source" and text_of(value) not in LANGUAGES)
        if is_other and value not in (None, "", [], {}):
            draft.put(f"{prefix}.{key}", value)


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the error of a binary Failure."""
    yield from read(SCHEMA.to_json("Failure", data), source)


TEMPORAL: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, forms=("binary", "json"), read_bytes=read_bytes
)
