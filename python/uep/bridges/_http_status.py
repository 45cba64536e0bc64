"""The HTTP status that stands for a record. Answers nothing over HTTP itself."""

from __future__ import annotations

import re
from typing import Final

from uep import types
from uep.model import UniversalErrorProtocol

__all__ = ["http_status"]

_ERROR: Final = re.compile("[45][0-9]{2}", re.ASCII)


def http_status(record: UniversalErrorProtocol) -> int:
    """Return the HTTP status of a record: its own http code where it has one that is an error's, else its type's.

    UEP-BRG-061, UEP-BRG-062: of several codes none is the record's own.
    """
    values = {code.value for code in record.codes if code.space == "http"}
    own = [value for value in values if _ERROR.fullmatch(value)]
    if len(own) == 1:
        return int(own[0])
    return types.find_nearest(record.error_type, record.type_ancestors).http_status
