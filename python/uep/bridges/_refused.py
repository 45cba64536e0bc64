"""Make a record of the refusal of another one, so that an input with a bad record loses neither it nor what follows."""

from __future__ import annotations

from typing import Final

from uep.bridges._payload import Draft, Source
from uep.bridges._translation import Translation
from uep.errors import DecodeError

__all__ = ["report_refused"]

_TYPES: Final = {"unsupported_version": "uep.protocol.unsupported_version"}


def report_refused(source: Source, fault: DecodeError) -> Translation:
    """Return a translation whose record says where and why a document was refused.

    UEP-BRG-030: the reason and the pointer of the refusal stand in its violations.
    """
    draft = Draft(source)
    draft.error_type = _TYPES.get(fault.reason or "", "uep.protocol.malformed_record")
    draft.message = str(fault)
    draft.violate("record", path=fault.path or "", reason=fault.reason or "", description=str(fault))
    draft.lose("", f"the document was refused: {fault}")
    return draft.translation()
