"""Decide what of a record may leave for which audience. Removes and replaces; adds nothing the record did not say."""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

from uep import types
from uep._redact import redact
from uep.model import MarkKind, Text, UniversalErrorProtocol, Violation

__all__ = ["Audience", "filter_audience", "pick_text", "pick_user_message", "refused_parts"]

Audience = Literal["internal", "external"]

_ANSWERED: Final = "graphql"
# Fields that outsiders see and a record can be without, with what an entry of them cannot be without.
_DROPPABLE: Final[dict[str, tuple[str, ...]]] = {
    "links": ("url",),
    "recovery": (),
    "user_messages": ("locale", "text"),
    "violations": (),
}


def pick_user_message(record: UniversalErrorProtocol, locale: str = "") -> str:
    """Return the text that may be shown outside.

    UEP-BRG-045: the user message that fits the locale best by the look-up of RFC 4647, else the one in English, else
    the first, else the title of the type or of its nearest known ancestor.
    """
    found = pick_text(record, locale)
    return found.text if found else types.find_nearest(record.error_type, record.type_ancestors).title


def pick_text(record: UniversalErrorProtocol, locale: str = "") -> Text | None:
    """Return the user message that fits the locale best, None where the record has none."""
    texts = record.user_messages
    return (_look_up(texts, locale) or _look_up(texts, "en") or texts[0]) if texts else None


def refused_parts(shown: UniversalErrorProtocol, record: UniversalErrorProtocol) -> list[Violation]:
    """Return what of a request was refused.

    UEP-BRG-3154: a path of GraphQL leads to what the response lacks, and where it says no more than this it is none of the request.
    """
    if record.origin is None or record.origin.format != _ANSWERED:
        return shown.violations
    return [one for one in shown.violations if one.description or one.reason]


def _look_up(texts: list[Text], locale: str) -> Text | None:
    """Return the text for a locale, its subtags cut off from the end one by one (RFC 4647 section 3.4)."""
    wanted = locale.lower()
    while wanted:
        for text in texts:
            if text.locale.lower() == wanted or (wanted == "en" and text.locale.lower().startswith("en-")):
                return text
        wanted = wanted.rpartition("-")[0]
        if len(wanted) > 1 and wanted[-2] == "-":
            wanted = wanted[:-2]
    return None


def _drop_sensitive(record: UniversalErrorProtocol) -> UniversalErrorProtocol:
    """Leave out what a mark SENSITIVE leads to, of those fields that outsiders see and a record can be without."""
    pointers = [mark.path.split("/")[1:] for mark in record.marks if mark.kind is MarkKind.SENSITIVE]
    changes: dict[str, Any] = {}
    for name, needed in _DROPPABLE.items():
        value = getattr(record, name)
        own = [tokens for tokens in pointers if tokens[:1] in ([name], [])]
        if not value or not own:
            continue
        tree = {name: msgspec.to_builtins(value)}
        for tokens in own:
            _cut_out(tree, tokens or [name])
        left = tree.get(name)
        if isinstance(value, list):
            kept = [item for item in left or [] if item and all(item.get(key) for key in needed)]
            changes[name] = [msgspec.convert(item, type(value[0])) for item in kept]
        else:
            changes[name] = None if left is None else msgspec.convert(left, type(value))
    return msgspec.structs.replace(record, **changes) if changes else record


def _cut_out(tree: Any, tokens: list[str]) -> None:
    """Take out what a pointer leads to; an entry of a list becomes None, so that its neighbours keep their places."""
    for token in tokens[:-1]:
        tree = _step(tree, token)
    last = tokens[-1]
    if isinstance(tree, dict):
        tree.pop(last, None)
    elif _step(tree, last) is not None:
        tree[int(last)] = None


def _step(tree: Any, token: str) -> Any:
    if isinstance(tree, dict):
        return tree.get(token)
    is_place = isinstance(tree, list) and token.isdecimal() and int(token) < len(tree)
    return tree[int(token)] if is_place else None


def filter_audience(
    record: UniversalErrorProtocol, audience: Audience, locale: str = ""
) -> UniversalErrorProtocol:
    """Return the record as the audience may see it; the internal audience sees all of it.

    UEP-BRG-044, 045, 048, UEP-REC-116: outsiders see the redacted external fields of fields.yaml, the message replaced by the text
    for users, and of the suggestions only the registry's own (UEP-RCV-043). What a mark calls sensitive they do not see.
    """
    if audience == "internal":
        return record
    clean = _drop_sensitive(redact(record))
    entry = types.find(clean.error_type)
    return UniversalErrorProtocol(
        protocol_version=clean.protocol_version,
        error_id=clean.error_id,
        error_type=clean.error_type,
        type_ancestors=clean.type_ancestors,
        severity=clean.severity,
        timestamp=clean.timestamp,
        source_language=clean.source_language,
        error_message=pick_user_message(clean, locale),
        recovery=clean.recovery,
        recovery_suggestions=list(entry.recovery_suggestions) if entry else [],
        violations=clean.violations,
        user_messages=clean.user_messages,
        links=clean.links,
    )
