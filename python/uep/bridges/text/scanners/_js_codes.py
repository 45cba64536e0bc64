"""Codes of JavaScript errors, and what is left of their properties for the context. Knows spaces, no tables."""

from __future__ import annotations

import json
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["keep_fields", "name_codes"]

_ERRNO: Final = "posix.errno"
_NODE: Final = "node"
_CODES: Final = ("code", "errno")
_REPEATED: Final = ("error", "exception", "message", "stack", "trace")


def name_codes(raised: Raised) -> None:
    """Turn the properties ``code`` and ``errno`` of an error and the code in its name into codes (BRG-270)."""
    code = raised.attributes.pop("code", "")
    number = raised.attributes.pop("errno", "").removeprefix("-")
    if number.isascii() and number.isdigit():
        name = code if _is_code(code) and not code.startswith("ERR_") else ""
        raised.codes.append((_ERRNO, number, name))
        code = "" if name else code
    elif number and not code:
        code = number
    if not code and raised.type_name.endswith("]"):
        inner = raised.type_name[:-1].rpartition(" [")[2]
        code = inner if _is_code(inner) and "_" in inner else ""
    if code:
        raised.codes.append((_NODE, code, code if _is_code(code) else ""))


def keep_fields(raised: Raised, text: str) -> None:
    """Keep the fields of a JSON object that a logger put behind an error, but for the error that they repeat."""
    try:
        fields = json.loads(text)
    except ValueError:
        return
    for key, value in fields.items():
        if key in _CODES:
            raised.attributes[key] = str(value)
        elif key not in _REPEATED and value not in (None, "", {}, []):
            raised.attributes[key] = value


def _is_code(text: str) -> bool:
    return text.isascii() and text.replace("_", "").isalnum() and text.isupper()
