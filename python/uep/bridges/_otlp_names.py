"""The spellings in which programs write OTLP as JSON, as the one that the specification has. Changes names and ids, and no value else.

The specification wants lowerCamelCase, numbers of enums and ids in hexadecimal digits. Printers of protobuf write snake_case,
names of enums and ids in base64, and exporters of before 2022 have instrumentation libraries in the place of scopes.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final

__all__ = ["LEVELS", "camel_names", "hex_id"]

LEVELS: Final = {
    f"SEVERITY_NUMBER_{word}{step or ''}": base + max(step - 1, 0)
    for base, word in ((1, "TRACE"), (5, "DEBUG"), (9, "INFO"), (13, "WARN"), (17, "ERROR"), (21, "FATAL"))
    for step in (0, 2, 3, 4)
}
_RENAMED: Final = {
    "instrumentationLibrary": "scope",
    "instrumentationLibraryLogs": "scopeLogs",
    "instrumentationLibrarySpans": "scopeSpans",
}
_FREE: Final = frozenset({"stringValue", "bytesValue"})
_ID_BYTES: Final = (8, 16)
_DEEPEST: Final = 32


def camel_names(value: Any, deep: int = 0) -> Any:
    """Return a message with the names of the specification (UEP-BRG-1192); one that has them already as it is."""
    if deep > _DEEPEST:
        return value
    if isinstance(value, list):
        made = [camel_names(one, deep + 1) for one in value]
        return made if any(a is not b for a, b in zip(made, value, strict=True)) else value
    if not isinstance(value, dict):
        return value
    renamed = {_camel(key): one if key in _FREE else camel_names(one, deep + 1) for key, one in value.items()}
    is_same = all(a is b for a, b in zip(renamed.values(), value.values(), strict=False))
    return value if is_same and list(renamed) == list(value) else renamed


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    camel = head + "".join(part.title() for part in rest)
    return _RENAMED.get(camel, camel)


def hex_id(value: Any) -> str:
    """Return an id in hexadecimal digits, also one that a printer of protobuf has written in base64."""
    text = str(value or "")
    if text.endswith("="):
        try:
            raw = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return text.lower()
        return raw.hex() if len(raw) in _ID_BYTES else text.lower()
    return text.lower()
