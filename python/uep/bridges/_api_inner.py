"""Errors whose JSON text stands inside of another error: a gateway passes on what the service behind it answered. Builds no record."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from uep.bridges._api_alone import says_error
from uep.bridges._api_names import find_named, name_of, text_under
from uep.bridges._api_shapes import rate_shape, value_at
from uep.bridges._tracker_frames import text_of

__all__ = ["Inner", "inner_of", "passed_on"]

_JSON: Final = json.JSONDecoder(strict=False)
_OPENING: Final = ("{", "[{", "[\n")
_CLOSED: Final = " \t\r\n)]'\"}."
_DEEP: Final = 2
_SHORTEST: Final = 8


class Inner(NamedTuple):
    """An error that a text holds: its message and code, and whether there is nothing else in the text."""

    message: str
    code: str
    is_whole: bool


def passed_on(error: dict[str, Any]) -> Inner | None:
    """Return the error whose text a member named for that holds, or one of what tells more of the error."""
    holders = [error, *(error[name] for name in name_of(error, "raw_in"))]
    texts = (text_of(one[name]) for one in holders for name in name_of(one, "raw"))
    return next((found for text in texts if (found := inner_of(text)) is not None), None)


def inner_of(text: str) -> Inner | None:
    """Return the error whose JSON a text is, or ends with (UEP-BRG-2804)."""
    begin = min((at for mark in _OPENING if (at := text.find(mark)) >= 0), default=-1)
    if begin < 0 or len(text) - begin < _SHORTEST or '"' not in text:
        return None
    try:
        value, end = _JSON.raw_decode(text, begin)
    except (ValueError, RecursionError):
        return None
    told = value[0] if isinstance(value, list) and len(value) == 1 else value
    # What a validator refused is listed without a holder.
    if not isinstance(told, dict) or (told is not value and "error" not in told):
        return None
    if text[end:].strip(_CLOSED) or not (says_error(told, _DEEP) or rate_shape(told)[0]):
        return None
    found = find_named(told)
    error = found[1][0][1] if found is not None else {}
    path = text_under(error) or text_under(error, vague=True)
    message = text_of(value_at(error, path)) if path else ""
    code = next((text for name in name_of(error, "code") if (text := _code(error[name]))), "")
    return Inner(message, code, not text[:begin].strip()) if message else None


def _code(value: Any) -> str:
    return value if isinstance(value, str) and " " not in value else ""
