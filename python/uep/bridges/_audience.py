"""Decide what of a record may leave for which audience. Removes and replaces; adds nothing the record did not say."""

from __future__ import annotations

from typing import Literal

from uep import types
from uep._redact import redact
from uep.model import Text, UniversalErrorProtocol

__all__ = ["Audience", "filter_audience", "pick_user_message"]

Audience = Literal["internal", "external"]


def pick_user_message(record: UniversalErrorProtocol, locale: str = "") -> str:
    """Return the text that may be shown outside.

    UEP-BRG-045: the user message that fits the locale best by the look-up of RFC 4647, else the one in English, else
    the first, else the title of the type or of its nearest known ancestor.
    """
    texts = record.user_messages
    if not texts:
        return types.find_nearest(record.error_type, record.type_ancestors).title
    found = _look_up(texts, locale) or _look_up(texts, "en")
    return (found or texts[0]).text


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


def filter_audience(
    record: UniversalErrorProtocol, audience: Audience, locale: str = ""
) -> UniversalErrorProtocol:
    """Return the record as the audience may see it; the internal audience sees all of it.

    UEP-BRG-044, 045, 048: outsiders see the redacted external fields of fields.yaml, the message replaced by the text
    for users, and of the suggestions only the registry's own (UEP-RCV-043).
    """
    if audience == "internal":
        return record
    clean = redact(record)
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
