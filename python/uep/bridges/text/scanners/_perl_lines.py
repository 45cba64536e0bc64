"""Single lines of Perl's error text: the place that a message ends with. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.bridges.text._grammar import Raised

__all__ = ["Place", "describe", "read_place"]

_HANDLE: Final = re.compile(r", <[^<>\n]{0,80}> (?:line|chunk) [0-9]{1,12}\Z")
_PERIOD: Final = " during global destruction"


class Place(NamedTuple):
    """What a line says before a place, the place, and the file handle read last."""

    text: str
    file: str
    line: int
    handle: str


def read_place(line: str) -> Place | None:
    """Return the place that a line ends with: `` at FILE line N.``, with the handle that was read last."""
    if " line " not in line or len(line) > TRACE_LINE_BYTES:
        return None
    body = line.removesuffix(".").removesuffix(_PERIOD)
    handle = ""
    if found := _HANDLE.search(body, max(len(body) - 120, 0)):
        body, handle = body[: found.start()], found[0][2:]
    before, _, number = body.rpartition(" line ")
    # Moose gives the code that it makes the name of where it was declared.
    inner = before.rfind(" (defined at ") if before.endswith(")") else -1
    at = before.rfind(" at ", 0, inner if inner >= 0 else len(before))
    if not (number.isascii() and number.isdigit()) or len(number) > 9 or at < 0:
        return None
    file = before[at + 4 :]
    return Place(line[:at], file, int(number), handle) if file and not file.endswith(" ") else None


def describe(root: Raised, lines: list[str], place: Place | None) -> None:
    """Make the message of its lines without the margin of a quotation; the last one ends with the place (UEP-BRG-2112)."""
    last = place.text if place is not None else lines[-1]
    text = [*lines[:-1], last]
    margin = text[0][: len(text[0]) - len(text[0].lstrip(" "))]
    if len(margin) > 1 and all(line.startswith(margin) for line in text[1:] if line.strip()):
        text = [line.removeprefix(margin) for line in text]
    root.message = "\n".join(text)
    if place is not None and place.handle:
        root.attributes["perl.handle"] = place.handle
