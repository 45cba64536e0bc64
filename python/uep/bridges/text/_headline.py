"""What the line of a log says above an error, or before it on its own line (UEP-BRG-3026). Reads no other lines, finds no errors."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._found import Found
from uep.bridges.text._prefix import is_level

__all__ = ["RECORD", "line_above", "said_by"]

RECORD: Final = "log.record.original"
"""The attribute of OpenTelemetry for the text of a log record (Semantic Conventions 1.37, ``log.record.original``)."""

_AROUND: Final = " \t[](){}<>|:;,=-"
_BEFORE: Final = " \t:"


def said_by(found: Found) -> str:
    """Return what the log line says that an error stands below or on, "" where it is no more than a time or a level."""
    line, head = found.said, found.head
    if not line:
        return ""
    if head is not None and found.entries[0][0] == head.number:
        root = found.parsed.root
        line = _before(line, root.type_name, root.message.partition("\n")[0])
    return line_above(line, head.stamp if head is not None else found.entries[0][3])


def line_above(line: str, stamp: str) -> str:
    """Return a line of a log without the blanks around it, "" where it has no words but its time, or is a level without a time."""
    words = line.replace(stamp, "", 1).strip(_AROUND)
    if not words or (not stamp and is_level(words)):
        return ""
    return line.strip()


def _before(line: str, type_name: str, message: str) -> str:
    """Return what stands on a line before an error of a type with a message, all of it where neither stands there."""
    at = line.rfind(message) if message else -1
    if at < 0:
        at = line.rfind(type_name) if type_name else -1
        return line[:at] if at >= 0 else line
    return line[:at].rstrip(_BEFORE).removesuffix(type_name)
