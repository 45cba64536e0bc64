"""Mark the record of a document that is cut off or damaged, or whose attributes it cannot hold. Decides nothing about the error."""

from __future__ import annotations

from msgspec.structs import replace

from uep.bridges._translation import Loss, Translation
from uep.bridges._xml import Element
from uep.model import Mark, MarkKind

__all__ = ["mark_damaged", "mark_xml"]


def mark_damaged(found: Translation) -> Translation:
    """Return a translation that says that what stands behind the damage is not in it (UEP-BRG-038, UEP-BRG-054)."""
    text = "the document is cut off or damaged, and what stands behind that place is not read"
    return _add_losses(found, [Loss("", text)])


def mark_xml(found: Translation, root: Element, *, is_whole: bool, prefixed: bool = False) -> Translation:
    """Return the translation of a document of XML, marked where it is damaged or has attributes that are not read (UEP-BRG-2467)."""
    places = dict.fromkeys(root.lost_attributes(prefixed=prefixed))
    losses = [Loss(place, "an attribute has no place in the record") for place in places]
    told = _add_losses(found, losses) if losses else found
    return told if is_whole else mark_damaged(told)


def _add_losses(found: Translation, losses: list[Loss]) -> Translation:
    record = found.record
    if all(mark.kind is not MarkKind.DROPPED for mark in record.marks):
        record = replace(record, marks=[*record.marks, Mark(kind=MarkKind.DROPPED, rule="bridge:lost")])
    return replace(found, record=record, losses=(*found.losses, *losses))
