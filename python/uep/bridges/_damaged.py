"""Mark the record of a document that is cut off or damaged. Reads nothing and decides nothing about the error."""

from __future__ import annotations

from msgspec.structs import replace

from uep.bridges._translation import Loss, Translation
from uep.model import Mark, MarkKind

__all__ = ["mark_damaged"]


def mark_damaged(found: Translation) -> Translation:
    """Return a translation that says that what stands behind the damage is not in it (UEP-BRG-038, UEP-BRG-054)."""
    loss = Loss("", "the document is cut off or damaged, and what stands behind that place is not read")
    record = found.record
    if all(mark.kind is not MarkKind.DROPPED for mark in record.marks):
        record = replace(record, marks=[*record.marks, Mark(kind=MarkKind.DROPPED, rule="bridge:lost")])
    return replace(found, record=record, losses=(*found.losses, loss))
