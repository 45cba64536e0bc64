"""Judge a document from its bytes to its record: reader, structure, rules, for both profiles at once. The slow path.

Decides nothing about transport; `encoding` tries the fast way first, `validation` words the outcome.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from uep import _repair
from uep._gen import limits
from uep._gen.model import ErrorBatch, UniversalErrorProtocol
from uep._gen.rules import Fault, find_batch_faults, find_faults
from uep._mending import word_rule
from uep._strict_json import Reading, read_json
from uep._structure import BATCH, RECORD, field_order, walk
from uep._verdict import quote, refuse, refuse_size, sort_refusals
from uep.errors import Refusal

Carried = UniversalErrorProtocol | ErrorBatch

_QUOTED: Final = frozenset({"value", "example"})


class Judged(NamedTuple):
    """The verdicts of both profiles (no refusals = taken) and, where accept takes the document, what it reads."""

    canonical: list[Refusal]
    accept: list[Refusal]
    value: Carried | None = None
    has_unknown: bool = False
    refused: tuple[tuple[int, tuple[Refusal, ...]], ...] = ()  # records of a batch, by index
    by_rules: bool = False  # the canonical verdict is one of the rules phase


def judge_json(data: bytes, *, batch: bool = False) -> Judged:
    """Judge a JSON document."""
    return _judge_reading(
        _check_size(data, batch) or read_json(data, max_depth=limits.MAX_DOCUMENT_DEPTH), batch
    )


def judge_msgpack(data: bytes, *, batch: bool = False) -> Judged:
    """Judge a MessagePack document."""
    from uep._msgpack import read_msgpack

    reading = _check_size(data, batch) or read_msgpack(data, max_depth=limits.MAX_DOCUMENT_DEPTH)
    return _judge_reading(reading, batch, binary=True)


def judge_protobuf(data: bytes, *, batch: bool = False) -> Judged:
    """Judge the protobuf form; its refusals name no pointer, the place stands in the detail."""
    from uep._protobuf import read_protobuf

    reading = _check_size(data, batch)
    if reading is None:
        try:
            value, has_unknown = read_protobuf(data, batch=batch)
        except ValueError as broken:
            reading = Reading(None, [refuse("malformed", None, detail=str(broken), form="protobuf")])
    if reading is not None:
        return _drop_pointers(Judged(reading.faults, reading.faults))
    judged = judge_value(value)
    if has_unknown and (judged.by_rules or not judged.canonical):
        # UEP-REC-135: an unknown field is a fault of the structure phase.
        facts = {"field": "a field number", "message": "this version", "nearest": ""}
        unknown = refuse("unknown_field", None, mend="leave it out", **facts)
        judged = judged._replace(canonical=[unknown])
    return _drop_pointers(judged._replace(has_unknown=has_unknown))


def judge_value(value: Carried) -> Judged:
    """Judge a record or batch that stands in memory."""
    try:
        tree = msgspec.to_builtins(value, builtin_types=(bytes,))
    except RecursionError:
        deep = [
            refuse(
                "too_deep",
                "",
                actual="endlessly",
                limit=limits.MAX_CONTEXT_DEPTH,
                limit_id="max_context_depth",
            )
        ]
        return Judged(deep, deep)
    except (TypeError, ValueError) as wrong:
        facts = {"actual_type": f"a value that has no JSON form ({wrong})", "type": "a JSON value"}
        odd = [refuse("wrong_type", "", mend="use the types of uep.model", **facts)]
        return Judged(odd, odd)
    return judge_tree(tree, batch=isinstance(value, ErrorBatch), binary=True)


def judge_tree(tree: object, *, batch: bool = False, binary: bool = False) -> Judged:
    """Judge a parsed document: the structure phase, then the rules phase."""
    walked = walk(tree, BATCH if batch else RECORD, binary=binary)
    canonical, accept = walked.refusals(canonical=True), walked.refusals(canonical=False)
    by_rules = not canonical
    faults: list[Fault] = []
    if not accept:
        faults = find_batch_faults(walked.value) if batch else find_faults(walked.value)
        order = field_order()
        accept = sort_refusals((_word(fault) for fault in faults if not fault.canonical_only), tree, order)
        if not canonical:
            canonical = sort_refusals([*walked.late, *map(_word, faults)], tree, order)
    if accept:
        judged = Judged(canonical, accept, None, walked.has_unknown, by_rules=by_rules)
        return _read_valid(tree, judged, binary) if batch else judged
    if any(fault.reason == "too_long" for fault in faults):
        # The verdict is about the texts as they came; what is handed on is cut.
        walked = walk(tree, BATCH if batch else RECORD, binary=binary, cut=True)
    value = _repair.apply(walked.value, walked.repairs)
    return Judged(canonical, [], value, walked.has_unknown, by_rules=by_rules)


def _read_valid(tree: object, judged: Judged, binary: bool) -> Judged:
    """Read the valid records of a batch in which others are refused (UEP-REC-129)."""
    items = tree.get("errors") if isinstance(tree, dict) else None
    if not isinstance(items, list) or any(not (r.path or "").startswith("/errors/") for r in judged.accept):
        return judged
    verdicts = [judge_tree(item, binary=binary) for item in items]
    valid = [verdict.value for verdict in verdicts if isinstance(verdict.value, UniversalErrorProtocol)]
    head = (
        walk({**tree, "errors": []}, BATCH, binary=binary).value if isinstance(tree, dict) else ErrorBatch()
    )
    refused = tuple(
        (index, tuple(_move(refusal, index) for refusal in verdict.accept))
        for index, verdict in enumerate(verdicts)
        if verdict.accept
    )
    return judged._replace(value=replace(head, errors=valid), refused=refused)


def _move(refusal: Refusal, index: int) -> Refusal:
    # UEP-REC-133: in a batch the pointer begins with /errors/.
    return replace(refusal, path=f"/errors/{index}{refusal.path or ''}")


def _word(fault: Fault) -> Refusal:
    shown = {name: quote(fact) if name in _QUOTED else fact for name, fact in fault.facts.items()}
    what, how = word_rule(fault.reason, fault.path, fault.facts)
    return refuse(fault.reason, fault.path, what=what, mend=how, **shown)


def _check_size(data: bytes, batch: bool) -> Reading | None:
    limit_id = "max_batch_document_bytes" if batch else "max_document_bytes"
    limit: int = getattr(limits, limit_id.upper())
    return Reading(None, [refuse_size(len(data), limit, limit_id)]) if len(data) > limit else None


def _judge_reading(reading: Reading, batch: bool, *, binary: bool = False) -> Judged:
    if reading.faults:
        return Judged(reading.faults, reading.faults)
    return judge_tree(reading.tree, batch=batch, binary=binary)


def _drop_pointers(judged: Judged) -> Judged:
    return judged._replace(
        canonical=[_bare(r) for r in judged.canonical], accept=[_bare(r) for r in judged.accept]
    )


def _bare(refusal: Refusal) -> Refusal:
    detail = f"{refusal.path}: {refusal.detail}" if refusal.path else refusal.detail
    return Refusal(reason=refusal.reason, path=None, detail=detail, mend=refusal.mend)
