"""The HTTP status that stands for a record. Answers nothing over HTTP itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.model import UniversalErrorProtocol

if TYPE_CHECKING:
    from uep.bridges._payload import Draft

__all__ = ["http_status", "own_status", "read_status"]

_ERROR: Final = re.compile("[45][0-9]{2}", re.ASCII)


def read_status(value: Any, draft: Draft) -> None:
    """Add the status of an error that a report names beside the error as a code; it classifies nothing (UEP-BRG-2905)."""
    if not isinstance(value, bool) and _ERROR.fullmatch(str(value)) is not None:
        draft.code("http", int(value))


def own_status(record: UniversalErrorProtocol) -> int:
    """Return the one HTTP status of an error that a record has itself, 0 where it has none or several (UEP-BRG-2905)."""
    own = {code.value for code in record.codes if code.space == "http" and _ERROR.fullmatch(code.value)}
    return int(own.pop()) if len(own) == 1 else 0


def http_status(record: UniversalErrorProtocol) -> int:
    """Return the HTTP status of a record: its own http code where it has one that is an error's, else its type's.

    UEP-BRG-061, UEP-BRG-062: of several codes none is the record's own.
    """
    return own_status(record) or types.find_nearest(record.error_type, record.type_ancestors).http_status
