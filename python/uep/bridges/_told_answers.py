"""What a service answered, where an error of a program ends its message with that answer. Adds what the answer says; the error stays the program's."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep._truncate import truncate
from uep.bridges._beside import fill
from uep.bridges._payload import UNCLASSIFIED
from uep.bridges.text._shown_values import read_shown
from uep.model import Mark, MarkKind, SeveritySource

if TYPE_CHECKING:
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["add_answer", "answer_in"]

_ENDS: Final = ("}", "]")
_CLOSED: Final = " \t\r\n'\"`)."
_OPENS: Final = re.compile(r"""\{\s{0,80}["']""")
_STATUS: Final = re.compile(r"(?<![\w./:-])([45][0-9]{2})(?![\w/-]|\.[0-9])", re.ASCII)
_LONGEST: Final = 1 << 14
_JSON: Final = json.JSONDecoder(strict=False)
_LISTS: Final = ("codes", "details", "links", "user_messages", "violations")
_OF_INPUT: Final = "uep."
_ASSUMED: Final = Mark(path="/error_type", kind=MarkKind.ASSUMED, rule="bridge:parsed_text")


def answer_in(message: str) -> tuple[Any, int] | None:
    """Return the value that a message ends with, and the status in the words before it; None where there is none."""
    text = message.rstrip(_CLOSED)
    if not text.endswith(_ENDS) or len(text) > _LONGEST or (begin := _OPENS.search(text)) is None:
        return None
    at = begin.start()
    try:
        value, end = _JSON.raw_decode(text, at)
    except (ValueError, RecursionError):
        shown = read_shown(text, at)
        if shown is None:
            return None
        value, end, _ = shown
    if text[end:].strip("]"):
        return None
    found = _STATUS.findall(text, 0, at)
    return value, int(found[-1]) if found else 0


def add_answer(found: Translation, inner: UniversalErrorProtocol) -> Translation:
    """Return an error with the codes, waits and violations of an answer, and its type where the error's says nothing (UEP-BRG-3064)."""
    record = found.record
    changes: dict[str, Any] = {
        name: [*own, *(item for item in getattr(inner, name) if item not in own)]
        for name in _LISTS
        for own in [getattr(record, name)]
    }
    for name in ("correlation", "recovery"):
        changes[name] = fill(getattr(record, name), getattr(inner, name))
    told = {key: value for key, value in inner.context.items() if not key.startswith(_OF_INPUT)}
    changes["context"] = told | record.context
    if record.error_type == UNCLASSIFIED != inner.error_type:
        changes |= {"error_type": inner.error_type, "type_ancestors": inner.type_ancestors}
        changes["marks"] = [*record.marks, _ASSUMED]
        if record.severity_source == SeveritySource.REGISTRY:
            changes["severity"] = inner.severity
    made = replace(record, **changes)
    return replace(found, record=truncate(made))
