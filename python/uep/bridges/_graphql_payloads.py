"""What a mutation of GraphQL answers to have refused, in its payload and not among the errors. Builds no records.

Shopify's `userErrors`, Saleor's `errors` and `productErrors`, GitLab's texts in `errors`, graphql-ruby's and Payload types of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from uep.bridges._api_violations import is_path, path_of
from uep.bridges._payload import escape_pointer
from uep.bridges._tracker_frames import object_in, text_of

__all__ = ["Refusal", "find_refusals", "has_answer"]

_END: Final = "errors"
_FIELDS: Final = ("field", "fields", "path", "attribute", "key")
_TEXTS: Final = ("message", "messages", "description", "detail")


class Refusal(NamedTuple):
    """What one mutation refused: its name, the JSON Pointer of the first list, and each entry as path, code, text and the rest."""

    name: str
    pointer: str
    entries: list[tuple[str, str, str, dict[str, Any]]]


def find_refusals(document: Any) -> Iterator[Refusal]:
    """Yield what the payloads of a response refuse, in their order (UEP-BRG-2465)."""
    for name, payload in object_in(document, "data").items():
        listed = payload.items() if isinstance(payload, dict) else ()
        found = [
            (key, value) for key, value in listed if key.lower().endswith(_END) and _are_errors(key, value)
        ]
        if found:
            # Shopify says the same under an older and a newer name.
            told = dict.fromkeys(_entry(one) for _, value in found for one in value)
            rest = {_entry(one): _rest(one) for _, value in found for one in value}
            pointer = f"/data/{escape_pointer(name)}/{escape_pointer(found[0][0])}"
            coded = {(path, text) for path, code, text in told if code}
            entries = [(*one, rest[one]) for one in told if one[1] or (one[0], one[2]) not in coded]
            yield Refusal(name, pointer, entries)


def has_answer(document: Any) -> bool:
    """Return whether a response answers something beside what its payloads refuse."""
    empty: tuple[Any, ...] = (None, "", [], {})
    payloads = object_in(document, "data").values()
    return any(
        any(one not in empty and not key.lower().endswith(_END) for key, one in payload.items())
        if isinstance(payload, dict)
        else payload is not None
        for payload in payloads
    )


def _are_errors(name: str, value: Any) -> bool:
    """Return whether a list has errors: objects with a text and a place or a code, or texts under the one plain name."""
    if not isinstance(value, list) or not value:
        return False
    if all(isinstance(one, str) and one for one in value):
        return name == _END
    return all(
        isinstance(one, dict)
        and bool(_text(one))
        and any(key in one for key in (*_FIELDS, "code", "__typename"))
        for one in value
    )


def _text(entry: dict[str, Any]) -> str:
    for name in _TEXTS:
        value = entry.get(name)
        first = value[0] if isinstance(value, list) and value else value
        if text_of(first):
            return text_of(first)
    return ""


def _entry(one: Any) -> tuple[str, str, str]:
    if not isinstance(one, dict):
        return "", "", str(one)
    named = next((value for key in _FIELDS if is_path(value := one.get(key))), "")
    return path_of(named, "field", dotted=True), text_of(one.get("code")), _text(one)


def _rest(one: Any) -> dict[str, Any]:
    members = one if isinstance(one, dict) else {}
    known = {*_FIELDS, *_TEXTS, "code", "__typename"}
    return {
        key: value for key, value in members.items() if key not in known and value not in (None, "", [], {})
    }
