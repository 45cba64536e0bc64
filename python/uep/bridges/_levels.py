"""The level that a bridge writes for a severity. Knows scales and codes; reads no document and writes none."""

from __future__ import annotations

from uep import types
from uep.model import UniversalErrorProtocol

__all__ = ["level_of"]


def level_of(record: UniversalErrorProtocol, scale: str) -> int | str:
    """Return the level of a scale for a record.

    UEP-SEV-035: the one it came with, where that still means its severity; else UEP-SEV-028 and UEP-SEV-029.
    """
    for code in record.codes:
        if code.space == f"{scale}.severity":
            meant = types.severity_from(scale, code.value)
            if meant is not None and types.rank_severity(meant) == types.rank_severity(record.severity):
                return int(code.value) if code.value.isdecimal() else code.value
    expected = record.handling is not None and record.handling.expected
    return types.severity_to(scale, record.severity, expected=expected)
