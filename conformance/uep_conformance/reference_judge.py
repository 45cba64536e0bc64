"""The reference's verdicts: reader, structure, rules, for both profiles. A second implementation beside the library, for proving vectors."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from uep_conformance import binary_forms
from uep_conformance.reference_rules import find_batch_rule_faults, find_rule_faults
from uep_conformance.reference_values import ABSENT
from uep_conformance.reference_walk import Walk
from uep_conformance.refusals import READER, STRUCTURE, Fault, Refused, choose_verdict
from uep_conformance.registry import BATCH, RECORD, fields_of, limit, load_ir
from uep_conformance.strict_json import read_json


class Reading(NamedTuple):
    """A document: its verdicts under both profiles (None = valid), and where accept takes it the record it is read as."""

    canonical: Fault | None
    accept: Fault | None
    value: Any = None
    has_unknown: bool = False


def judge_document(data: bytes, form: str, message: str = RECORD) -> Reading:
    """Judge a document of one of the forms."""
    if len(data) > limit("max_batch_document_bytes" if message == BATCH else "max_document_bytes"):
        return _refuse("too_large")
    try:
        if form == "json":
            return judge(read_json(data, limit("max_document_depth")), message)
        parsed = binary_forms.parse_protobuf(data, message)
        tree = binary_forms.message_to_tree(parsed)
    except Refused as refused:
        return _refuse(refused.reason, refused.path)
    reading = judge(tree, message)
    if binary_forms.has_unknown_fields(parsed):
        reading = reading._replace(has_unknown=True)
        if reading.canonical is None or reading.canonical.phase > STRUCTURE:
            reading = reading._replace(canonical=Fault("unknown_field", ""))  # UEP-BIN-007
    return reading


def judge_tree(tree: Any, message: str = RECORD) -> Fault | None:
    """Give the canonical profile's verdict on a JSON value."""
    return judge(tree, message).canonical


def judge(tree: Any, message: str = RECORD) -> Reading:
    """Judge a JSON value that the reader took."""
    walk = Walk(tree, message)
    faults = list(walk.faults)
    if walk.value is not ABSENT and not any(_stops(fault) for fault in faults):
        faults += find_batch_rule_faults(walk.value) if message == BATCH else find_rule_faults(walk.value)
    numbers = _field_numbers()
    canonical = choose_verdict(faults, tree, numbers, accept=False)
    accept = choose_verdict(faults, tree, numbers, accept=True)
    return Reading(canonical, accept, _finish(walk, message) if accept is None else None, walk.has_unknown)


def _stops(fault: Fault) -> bool:
    return fault.phase <= STRUCTURE and not fault.canonical_only and not fault.accept_only


def _refuse(reason: str, path: str = "") -> Reading:
    fault = Fault(reason, path, READER)
    return Reading(fault, fault)


@cache
def _field_numbers() -> dict[str, int]:
    # What is absent and not missing (type_ancestors) is a field of the record itself.
    return {name: int(field["number"]) for name, field in fields_of(RECORD).items()}


def _finish(walk: Walk, message: str) -> dict[str, Any]:
    """Make what a receiver hands on: marks of its own, no repetitions in node 0, a severity."""
    value = walk.apply_cuts()
    records = value.get("errors", []) if message == BATCH else [value]
    finished = [
        _finish_record(record, [mark for place, mark in walk.marks if place == index])
        for index, record in enumerate(records)
    ]
    return (
        {**value, "errors": finished}
        if message == BATCH and finished
        else value
        if message == BATCH
        else finished[0]
    )


def _finish_record(record: dict[str, Any], marks: list[dict[str, Any]]) -> dict[str, Any]:
    made = dict(record)
    nodes = made.get("nodes")
    if nodes:
        # UEP-NODE-021: what node 0 repeats of the record is ignored.
        repeats = ("error_type", "error_id", "source_language", "timestamp")
        made["nodes"] = [{name: value for name, value in nodes[0].items() if name not in repeats}, *nodes[1:]]
    for kind in ("nodes", "threads"):
        if any("stack" in holder for holder in made.get(kind, [])):
            made[kind] = [_fill_provenance(holder) for holder in made[kind]]
    added = _new_marks(made.get("marks", []), marks)
    if added:
        made["marks"] = [*made.get("marks", []), *added]
    if "severity" not in made:
        made["severity"] = default_severity(made)  # UEP-SEV-016, -017
        made["severity_source"] = "SEVERITY_SOURCE_REGISTRY"
    return made


def _fill_provenance(holder: dict[str, Any]) -> dict[str, Any]:
    # UEP-NODE-055: frames of unknown origin are not believed.
    if "stack" not in holder or "provenance" in holder["stack"]:
        return holder
    return {**holder, "stack": {**holder["stack"], "provenance": "PROVENANCE_PARSED_TEXT"}}


def _new_marks(present: list[dict[str, Any]], marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    said = [_key(mark) for mark in present]
    added = []
    for mark in map(_fit_mark, marks):
        # UEP-REC-110: none that equals one of the record's in path, kind and rule.
        if _key(mark) not in said and len(said) < limit("max_marks"):
            said.append(_key(mark))
            added.append(mark)
    return added


def _key(mark: dict[str, Any]) -> tuple[Any, ...]:
    return mark.get("path", ""), mark.get("kind"), mark.get("rule", "")


def _fit_mark(mark: dict[str, Any]) -> dict[str, Any]:
    path = mark["path"]
    while len(path.encode()) > limit("max_mark_path_bytes"):
        path = path.rpartition("/")[0]  # UEP-LIM-056
    return {
        **({"path": path} if path else {}),
        **{name: value for name, value in mark.items() if name != "path"},
    }


def default_severity(record: dict[str, Any]) -> str:
    """Give the default severity of a record's type, of its nearest known ancestor, or of an unclassified error (UEP-TYPE-026, -027)."""
    types = load_ir()["types"]
    for name in (record.get("error_type"), *record.get("type_ancestors", []), "uep.unknown.unclassified"):
        if name in types:
            return str(types[name]["default_severity"])
    return "Medium"


__all__ = ["Reading", "default_severity", "judge", "judge_document", "judge_tree"]
