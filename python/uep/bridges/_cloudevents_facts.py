"""What the attributes of a CloudEvent say about the error in its data. Adds where the error is silent, and changes nothing else."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from uep._truncate import truncate
from uep.bridges._foreign_time import read_text
from uep.bridges._http_facts import read_traceparent
from uep.bridges._payload import Draft, Source, derive_error_id, foreign_uuid
from uep.bridges._translation import Loss
from uep.model import Correlation, MarkKind, UniversalErrorProtocol

__all__ = ["add_attributes"]

_STEM: Final = "cloudevents"
_CORE: Final = ("source", "type", "subject", "dataschema", "schemaurl")
_READ: Final = frozenset({*_CORE, "id", "specversion", "time", "traceparent"})
_TYPE: Final = "dev.uep.error.v1"


def add_attributes(
    record: UniversalErrorProtocol, attributes: dict[str, Any], source: Source, *, embedded: bool = False
) -> tuple[UniversalErrorProtocol, tuple[Loss, ...]]:
    """Return a record with what the attributes around it say where it is silent, and what of them got lost.

    UEP-BRG-687: an id or a time of the error's own stays. UEP-BRG-1180: those of a record that was carried whole are its sender's.
    """
    draft = Draft(source)
    is_record = record.origin is None or attributes.get("type") == _TYPE
    for name in _CORE:
        value = attributes.get(name)
        if value not in (None, "") and not (is_record and name == "type"):
            draft.put(f"{_STEM}.{name}", value)
    for name, value in attributes.items():
        if name not in _READ:
            draft.put(name, value)
    changes: dict[str, Any] = {}
    own = derive_error_id(source.stem, source.data, source.span.offset, source.pointer)
    named = foreign_uuid(attributes.get("id"))
    if record.error_id == own and named and not embedded:
        changes["error_id"] = named
    elif attributes.get("id") not in (record.error_id, None) and named != record.error_id:
        draft.put(f"{_STEM}.id", attributes["id"])
    marks = record.marks
    told = read_text(str(attributes.get("time") or ""))
    if (
        not embedded
        and told.text
        and any(m.rule == "bridge:time" and m.kind is MarkKind.ASSUMED for m in marks)
    ):
        changes["timestamp"] = told.text
        marks = [mark for mark in marks if mark.rule != "bridge:time"] + list(told.marks)
    trace_id, span_id, flags = read_traceparent(str(attributes.get("traceparent") or ""))
    correlation = record.correlation
    if trace_id and (correlation is None or not correlation.trace_id):
        changes["correlation"] = replace(
            correlation or Correlation(), trace_id=trace_id, span_id=span_id, trace_flags=flags
        )
    elif attributes.get("traceparent") and not trace_id:
        draft.put("traceparent", attributes["traceparent"])
    changes["context"] = draft.context | record.context
    changes["marks"] = marks + draft.marks
    return truncate(replace(record, **changes)), tuple(draft.losses)
