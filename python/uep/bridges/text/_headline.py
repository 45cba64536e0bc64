"""What the line of a log says above an error, or before it on its own line (UEP-BRG-3026). Reads no other lines, finds no errors."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._found import Found
from uep.bridges.text._prefix import is_level, read_prefix

__all__ = ["RECORD", "line_above", "said_by"]

RECORD: Final = "log.record.original"
"""The attribute of OpenTelemetry for the text of a log record (Semantic Conventions 1.37, ``log.record.original``)."""

_AROUND: Final = " \t[](){}<>|:;,=-"
_BEFORE: Final = " \t:"


def said_by(found: Found) -> str:
    """Return what the log line says that an error stands below or on, "" where it is no more than a time or a level."""
    line, head = found.said, found.head
    if head is not None and line:
        if found.entries[0][0] == head.number:
            line = _before(line, found) if head.stamp else ""
        elif found.parsed.handled is False:
            # What nothing caught the runtime printed itself, whatever a logger wrote before.
            return ""
    if not line:
        return ""
    return line_above(line, head.stamp if head is not None else found.entries[0][3])


def line_above(line: str, stamp: str) -> str:
    """Return a line of a log without the blanks around it, "" where it has no words but its time, or is a level without a time."""
    words = line.replace(stamp, "", 1).strip(_AROUND)
    if not words or (not stamp and is_level(words)):
        return ""
    return line.strip()


def _before(line: str, found: Found) -> str:
    """Return what stands on a line before an error: before its type and message, or else before what its grammar is told by."""
    root = found.parsed.root
    message = root.message.partition("\n")[0]
    if message and (at := line.rfind(message)) >= 0:
        return line[:at].rstrip(_BEFORE).removesuffix(root.type_name)
    if root.type_name and (at := line.rfind(root.type_name)) >= 0:
        return line[:at]
    prefix = read_prefix(line)
    start = len(line) - len(prefix.body) + prefix.fields if prefix is not None else 0
    places = [line.find(trigger, start) for trigger in found.grammar.triggers]
    return line[: min((at for at in places if at >= 0), default=start)]
