"""What a payload says beside the record that it carries whole. Adds where the record is silent; what contradicts it is a loss.

UEP-BRG-1181: the record is its sender's word. A gateway may have added a link, a wait or a detail around it: that is kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep import types
from uep.bridges._durations import to_milliseconds
from uep.bridges._payload import escape_pointer
from uep.bridges._told_beside import repeats_told
from uep.model import Mark, MarkKind

if TYPE_CHECKING:
    from uep.bridges._payload import Draft
    from uep.model import Detail, UniversalErrorProtocol, Violation

__all__ = ["add_beside", "contradicted", "fill"]

# Parts that a record which was cut to fit may lack and that stand for themselves; node 0 and what classifies it are the record's own.
_PARTS: Final = ("resource", "stack_trace", "threads")
_LISTS: Final = ("codes", "details", "links", "user_messages", "violations")
_TRACE: Final = ("trace_id", "span_id", "trace_flags")
_ABOUT: Final = "kubernetes_status.details.name"
_SECOND: Final = 1000
_WORD: Final = re.compile(r"\w+")
_CUT: Final = ("/error_message", "/nodes/0/message")


def add_beside(
    record: UniversalErrorProtocol, outer: UniversalErrorProtocol, draft: Draft
) -> UniversalErrorProtocol:
    """Return the record with what the payload around it, read as a record of its own, says in addition."""
    context = _entries(outer.context, record.context, draft.source.stem)
    context = {key: value for key, value in context.items() if not repeats_told(key, value, record)}
    changes: dict[str, Any] = {"context": context | record.context}
    restored = [name for name in _PARTS if not getattr(record, name) and getattr(outer, name)]
    if any(node.stack is not None and node.stack.frames for node in record.nodes):
        restored = [name for name in restored if name != "stack_trace"]  # the text of the same calls
    changes |= {name: getattr(outer, name) for name in restored}
    # What a smaller budget had cut away is there again.
    record = replace(record, marks=[m for m in record.marks if m.path.lstrip("/") not in restored])
    for name in _LISTS:
        own = getattr(record, name)
        changes[name] = own + [item for item in getattr(outer, name) if not _says(name, record, item, draft)]
    for name in ("correlation", "recovery"):
        own, told = getattr(record, name), getattr(outer, name)
        changes[name] = fill(own, told)
        for field in contradicted(own, told):
            _contradict(field, draft)
    is_cut = any(mark.path in _CUT for mark in record.marks)
    if draft.message and not is_cut and not _has_text(record, draft.message):
        _contradict("the message of the payload", draft)
    kept = {f"/context/{escape_pointer(key)}" for key in context}
    changes["marks"] = record.marks + _marks(record, outer, kept, bool(draft.losses))
    return replace(record, **changes)


def _contradict(what: str, draft: Draft) -> None:
    draft.lose("", f"{what} says something else than the record beside it, which counts")


def _entries(outer: dict[str, Any], own: dict[str, Any], stem: str) -> dict[str, Any]:
    """Return the entries that the record has not: one that the payload repeats under its own name is none."""
    return {
        key: value
        for key, value in outer.items()
        if key not in own
        and not (key.startswith(f"{stem}.") and _repeats(key.removeprefix(f"{stem}."), value, own))
    }


def _repeats(name: str, value: Any, own: dict[str, Any]) -> bool:
    """Return whether the record has the value under the name, which may stand below one member of the payload."""
    names = (name, name.partition(".")[2])
    return any(one in own and own[one] == value for one in names)


def _says(name: str, record: UniversalErrorProtocol, item: Any, draft: Draft) -> bool:
    """Return whether a record has an entry of a list already, perhaps with more in it than the payload could say."""
    own = getattr(record, name)
    if name == "codes":
        return any((item.space, item.value) == (other.space, other.value) for other in own)
    if name == "links":
        return any(item.url == other.url for other in own)
    if name == "details":
        return any(_is_same_detail(item, other) for other in own)
    if name == "violations":
        is_known = item.kind == "resource" and record.context.get(_ABOUT) == item.subject
        return is_known or any(_is_within(item, other) for other in own)
    said = [other.text for other in own if other.locale.lower() == item.locale.lower()]
    if said and item.text not in said:
        _contradict(f"the text in {item.locale}", draft)
    return bool(said) or _has_text(record, item.text)


def _is_same_detail(one: Detail, other: Detail) -> bool:
    return one.type == other.type and (one.value == other.value or not other.value)


def _is_within(one: Violation, other: Violation) -> bool:
    """Return whether nothing that one violation says contradicts the other: formats spell paths in their own ways and fill in texts."""
    told, said = msgspec.structs.asdict(one), msgspec.structs.asdict(other)
    return all(
        not told[name] or not said[name] or _WORD.findall(told[name]) == _WORD.findall(said[name])
        for name in told
        if name != "kind"
    )


def _has_text(record: UniversalErrorProtocol, text: str) -> bool:
    """Return whether a text is one of those that a format may take for the message of the record."""
    texts = {record.error_message, types.find_nearest(record.error_type, record.type_ancestors).title}
    texts |= {node.message for node in record.nodes}
    texts |= {"\n".join([*filter(None, [node.message]), *node.notes]) for node in record.nodes[:1]}
    texts |= {one.text for one in record.user_messages}
    return text in texts or any(text == one.description for one in record.violations)


def fill(own: Any, outer: Any) -> Any:
    """Return a structure with what another one says where it is silent; the parts of two traces are never mixed."""
    if own is None or outer is None:
        return outer if own is None else own
    silent = {name: getattr(outer, name) for name in own.__struct_fields__ if not getattr(own, name)}
    if any(name in _TRACE for name in contradicted(own, outer)):
        silent = {name: value for name, value in silent.items() if name not in _TRACE}
    return replace(own, **silent)


def contradicted(own: Any, outer: Any) -> list[str]:
    """Return the fields for which two structures have different values."""
    if own is None or outer is None:
        return []
    pairs = [(name, getattr(own, name), getattr(outer, name)) for name in own.__struct_fields__]
    return [
        name
        for name, mine, told in pairs
        if mine and told and mine != told and not (name == "retry_after" and _is_rounded(told, mine))
    ]


def _is_rounded(told: str, own: str) -> bool:
    """Return whether a wait is another one in whole milliseconds or seconds (UEP-BRG-615)."""
    return -1 <= to_milliseconds(told) - to_milliseconds(own) < _SECOND


def _marks(
    record: UniversalErrorProtocol, outer: UniversalErrorProtocol, kept: set[str], has_losses: bool
) -> list[Mark]:
    """Return the marks of what was added, and the one that says that a part of the payload is gone (UEP-BRG-054)."""
    found = [
        mark
        for mark in outer.marks
        if any(mark.path == path or mark.path.startswith(f"{path}/") for path in kept)
    ]
    if has_losses:
        found.append(Mark(kind=MarkKind.DROPPED, rule="bridge:lost"))
    return [mark for mark in found if mark not in record.marks]
