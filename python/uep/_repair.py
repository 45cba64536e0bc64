"""Finish a record that was read from another spelling than the canonical one: fill in the severity, add marks. Judges nothing."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from uep._gen.limits import MAX_MARK_PATH_BYTES, MAX_MARKS
from uep._gen.model import ErrorBatch, Mark, MarkKind, Severity, SeveritySource, UniversalErrorProtocol
from uep._structure import Repair

Carried = UniversalErrorProtocol | ErrorBatch


def apply(value: Carried, repairs: Sequence[Repair]) -> Carried:
    """Give the value with its marks, and with the severity of its type where the document had none."""
    if isinstance(value, UniversalErrorProtocol):
        return _finish(value, [repair.mark for repair in repairs])
    marks: list[list[Mark]] = [[] for _ in value.errors]
    for repair in repairs:
        marks[repair.record].append(repair.mark)
    return replace(
        value, errors=[_finish(record, added) for record, added in zip(value.errors, marks, strict=True)]
    )


def mark_dropped(record: UniversalErrorProtocol) -> UniversalErrorProtocol:
    """Say that a changed record lost what the model did not know (P13, UEP-RLY)."""
    dropped = Mark(kind=MarkKind.DROPPED, rule="unknown_fields")
    return add_marks(record, [dropped])


def add_marks(record: UniversalErrorProtocol, marks: Sequence[Mark]) -> UniversalErrorProtocol:
    """Append marks that are not there yet (UEP-REC-110); where the record has no room, the last of them are left out."""
    if not marks:
        return record
    said = {(mark.path, mark.kind, mark.rule): mark for mark in record.marks}
    before = len(said)
    for mark in marks:
        path = _shorten(mark.path)
        said.setdefault((path, mark.kind, mark.rule), replace(mark, path=path))
    room = max(MAX_MARKS - len(record.marks), 0)
    fitting = list(said.values())[before:][:room]
    return replace(record, marks=[*record.marks, *fitting]) if fitting else record


def _finish(record: UniversalErrorProtocol, marks: Sequence[Mark]) -> UniversalErrorProtocol:
    record = add_marks(_clear_root(record), marks)
    if record.severity is not None:
        return record
    # P3: an absent severity is the default of the type.
    return replace(record, severity=_find_default(record), severity_source=SeveritySource.REGISTRY)


def _clear_root(record: UniversalErrorProtocol) -> UniversalErrorProtocol:
    """Ignore what node 0 repeats of the record (UEP-NODE-021)."""
    if not record.nodes:
        return record
    root = record.nodes[0]
    if not (root.error_type or root.error_id or root.source_language or root.timestamp):
        return record
    root = replace(root, error_type="", error_id="", source_language="", timestamp="")
    return replace(record, nodes=[root, *record.nodes[1:]])


def _find_default(record: UniversalErrorProtocol) -> Severity:
    from uep.types import find_nearest

    return Severity(find_nearest(record.error_type, record.type_ancestors).default_severity)


def _shorten(path: str) -> str:
    """Give the longest parent pointer that fits the limit of a mark's path."""
    while len(path.encode()) > MAX_MARK_PATH_BYTES:
        path = path.rpartition("/")[0]
    return path


__all__ = ["add_marks", "apply", "mark_dropped"]
