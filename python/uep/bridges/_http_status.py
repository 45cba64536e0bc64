"""The HTTP status that stands for a record. Answers nothing over HTTP itself."""

from __future__ import annotations

from uep import types
from uep.model import UniversalErrorProtocol

__all__ = ["http_status"]


def http_status(record: UniversalErrorProtocol) -> int:
    """Return the HTTP status of a record: its own http code when it is an error's, else its type's."""
    for code in record.codes:
        if code.space == "http" and code.value.isdecimal() and 400 <= int(code.value) <= 599:
            return int(code.value)
    return types.find_nearest(record.error_type, record.type_ancestors).http_status
