"""Replace what must not leave the process: values under sensitive keys, and on request secrets inside texts.

Redaction works on the model, so what the model does not know is not carried over (P13). It changes copies only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from msgspec.structs import replace

from uep import types
from uep._gen.limits import MAX_MARKS
from uep._redact_keys import is_sensitive_key
from uep._redact_rules import KEY_RULE, PAYLOAD_RULE, REPLACEMENT, TYPE_RULE
from uep._redact_values import redact_texts
from uep._truncate_limits import mark_once
from uep.errors import InvalidRecord
from uep.model import Detail, Foreign, Mark, MarkKind, UniversalErrorProtocol

Path = tuple[object, ...]
Profile = Literal["keys", "values"]
Audience = Literal["internal", "external"]

_PROFILES: Final = ("keys", "values")
_AUDIENCES: Final = ("internal", "external")
_AUDIENCE_RULE: Final = "redact:audience"


def redact(
    record: UniversalErrorProtocol, *, profile: Profile = "keys", audience: Audience = "internal"
) -> UniversalErrorProtocol:
    """Return the record without secrets, with a mark REDACTED for everything replaced.

    `keys` replaces values under sensitive keys and drops what cannot be looked into; `values` also looks for tokens,
    keys, card numbers and passwords inside texts. `external` also drops what tells of the machine: absolute paths and
    the host. A record in which nothing is found comes back as it is. InvalidRecord: no such profile or audience.
    """
    if profile not in _PROFILES or audience not in _AUDIENCES:
        name, listed = ("profile", _PROFILES) if profile not in _PROFILES else ("audience", _AUDIENCES)
        raise InvalidRecord(f"{name}: choose one of {', '.join(listed)}", reason="out_of_range")
    marks = list(record.marks)
    changes: dict[str, Any] = {}
    for field, change in _FIELDS:
        value = getattr(record, field)
        if value:
            changed = change(record, value, marks)
            if changed is not value:
                changes[field] = changed
    if audience == "external":
        _hide_machine(record, changes, marks)
    made = replace(record, **changes) if changes else record
    if profile == "values":
        made = redact_texts(made, marks)
    return replace(made, marks=marks[:MAX_MARKS]) if len(marks) > len(record.marks) else made


def _redact_context(
    record: UniversalErrorProtocol, context: dict[str, Any], marks: list[Mark]
) -> dict[str, Any]:
    sensitive = {
        key.key
        for name in (record.error_type, *record.type_ancestors)
        if (entry := types.find(name)) is not None
        for key in entry.context_keys
        if key.sensitive
    }
    made: dict[str, Any] = _redact_keys(context, ("context",), marks)
    for key in sorted(sensitive & context.keys()):
        # UEP-RED-009: only at the top of context, where the registry gives keys a meaning.
        if made[key] is not None and made[key] != REPLACEMENT:
            made = {**made, key: REPLACEMENT}
            mark_once(marks, ("context", key), MarkKind.REDACTED, TYPE_RULE)
    return made


def _redact_keys(value: Any, path: Path, marks: list[Mark]) -> Any:
    """Replace values under sensitive keys at any depth; return the value itself when there is none."""
    if isinstance(value, dict):
        made: dict[str, Any] = {}
        for key, item in value.items():
            here = (*path, key)
            if item is not None and is_sensitive_key(key):
                made[key] = REPLACEMENT
                if item != REPLACEMENT:
                    mark_once(marks, here, MarkKind.REDACTED, KEY_RULE)
            else:
                made[key] = _redact_keys(item, here, marks)
        return value if all(made[key] is item for key, item in value.items()) else made
    if isinstance(value, list):
        items = [_redact_keys(item, (*path, index), marks) for index, item in enumerate(value)]
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return value


def _redact_resource(record: UniversalErrorProtocol, resource: Any, marks: list[Mark]) -> Any:
    attributes = _redact_keys(resource.attributes, ("resource", "attributes"), marks)
    return resource if attributes is resource.attributes else replace(resource, attributes=attributes)


def _redact_details(record: UniversalErrorProtocol, details: list[Detail], marks: list[Mark]) -> list[Detail]:
    made: list[Detail] = []
    for index, detail in enumerate(details):
        debug = _redact_keys(detail.debug, ("details", index, "debug"), marks)
        if debug is detail.debug:
            made.append(detail)
            continue
        # UEP-RED-022: the payload holds in another spelling what was replaced in the picture of it.
        if detail.value:
            mark_once(marks, ("details", index, "value"), MarkKind.DROPPED, PAYLOAD_RULE)
        made.append(replace(detail, debug=debug, value=b""))
    return details if all(new is old for new, old in zip(made, details, strict=True)) else made


def _drop_payload(record: UniversalErrorProtocol, origin: Foreign, marks: list[Mark]) -> Foreign:
    if not origin.payload:
        return origin
    # UEP-RED-021: nobody can look into bytes of a foreign format.
    mark_once(marks, ("origin", "payload"), MarkKind.DROPPED, PAYLOAD_RULE)
    return replace(origin, payload=b"", complete=False)


def _hide_machine(record: UniversalErrorProtocol, changes: dict[str, Any], marks: list[Mark]) -> None:
    """Drop absolute paths and the host (UEP-RED-024, UEP-RED-025)."""
    resource = changes.get("resource", record.resource)
    if resource is not None and (resource.host or resource.pid or resource.instance_id):
        changes["resource"] = replace(resource, host="", pid=0, instance_id="")
        mark_once(marks, ("resource",), MarkKind.REDACTED, _AUDIENCE_RULE)
    for name in ("nodes", "threads"):
        holders = list(getattr(record, name))
        touched = False
        for index, holder in enumerate(holders):
            stack = holder.stack
            if stack is not None and any(frame.abs_path for frame in stack.frames):
                frames = [replace(frame, abs_path="") if frame.abs_path else frame for frame in stack.frames]
                holders[index] = replace(holder, stack=replace(stack, frames=frames))
                touched = True
        if touched:
            changes[name] = holders
            mark_once(marks, (name,), MarkKind.REDACTED, _AUDIENCE_RULE)


_FIELDS: Final[tuple[tuple[str, Callable[[UniversalErrorProtocol, Any, list[Mark]], Any]], ...]] = (
    ("context", _redact_context),
    ("resource", _redact_resource),
    ("details", _redact_details),
    ("origin", _drop_payload),
)

__all__ = ["redact"]
