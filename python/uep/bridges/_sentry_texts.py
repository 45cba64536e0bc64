"""The message of an event of Sentry, with its parameters put in. Knows no exceptions."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["message_of"]

_NAMED: Final = re.compile("%\\(([A-Za-z0-9_]{1,64})\\)[sdif]|\\{([A-Za-z0-9_]{1,64})\\}", re.ASCII)
_PLACES: Final = re.compile("%[sdif]|\\{\\}")


def message_of(document: dict[str, Any]) -> str:
    """Return what an event says besides its exceptions."""
    entry = document.get("logentry") or document.get("message") or ""
    if isinstance(entry, dict):
        return str(entry.get("formatted") or _formatted(entry))
    return str(entry)


def _formatted(entry: dict[str, Any]) -> str:
    """Return a message with its parameters in the places of `%s`, `%d` and `{}` (UEP-BRG-1190); as it is where they do not fit."""
    text, params = str(entry.get("message") or ""), entry.get("params")
    if isinstance(params, dict):
        return _NAMED.sub(lambda found: str(params.get(found[1] or found[2], found[0])), text)
    listed = params if isinstance(params, list) else []
    return text if len(_PLACES.findall(text)) != len(listed) else _fill(text, listed)


def _fill(text: str, params: list[Any]) -> str:
    left = iter(params)
    return _PLACES.sub(lambda _: str(next(left)), text)
