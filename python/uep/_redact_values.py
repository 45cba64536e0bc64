"""Look for secrets in every text of a record that a person or a program wrote. Names, ids, types and times are no such texts."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from uep._redact_detect import replace_secrets
from uep._truncate_limits import mark_once
from uep.model import Mark, MarkKind, UniversalErrorProtocol

Path = tuple[object, ...]

# The texts of each struct; a struct that is not listed has none, a field that holds structs is listed with them.
_TEXTS: Final[dict[str, tuple[str, ...]]] = {
    "UniversalErrorProtocol": (
        "error_message",
        "stack_trace",
        "context",
        "recovery_suggestions",
        "nodes",
        "correlation",
        "resource",
        "violations",
        "user_messages",
        "links",
        "threads",
        "details",
    ),
    "Correlation": ("request_id",),
    "Detail": ("debug",),
    "Frame": ("source_line",),
    "Link": ("url", "description"),
    "Node": ("message", "notes", "stack"),
    "Resource": ("attributes",),
    "Stack": ("frames",),
    "Text": ("text",),
    "Thread": ("name", "stack"),
    "Violation": ("path", "description", "subject", "limit"),
}


def redact_texts(record: UniversalErrorProtocol, marks: list[Mark]) -> UniversalErrorProtocol:
    """Return the record with the secrets in its texts replaced (UEP-RED-027 to UEP-RED-031)."""
    made: UniversalErrorProtocol = _redact_value(record, (), marks)
    return made


def _redact_value(value: Any, path: Path, marks: list[Mark]) -> Any:
    if isinstance(value, str):
        text, found = replace_secrets(value)
        for rule in found:
            mark_once(marks, path, MarkKind.REDACTED, rule)
        return text if found else value
    if isinstance(value, list):
        items = [_redact_value(item, (*path, index), marks) for index, item in enumerate(value)]
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    if isinstance(value, dict):
        entries = {key: _redact_value(item, (*path, key), marks) for key, item in value.items()}
        return value if all(entries[key] is item for key, item in value.items()) else entries
    names = _TEXTS.get(type(value).__name__)
    if names is None:
        return value
    changes = {}
    for name in names:
        old = getattr(value, name)
        new = _redact_value(old, (*path, name), marks) if old else old
        if new is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value


__all__ = ["redact_texts"]
