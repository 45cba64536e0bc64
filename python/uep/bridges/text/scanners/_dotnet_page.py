"""ASP.NET Core's page about an exception, copied as text: each exception with the method that threw it, the innermost first. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["PROCESSING", "read_processing"]

PROCESSING: Final = "An unhandled exception occurred while processing the request."
_THROWN: Final = re.compile(r"(?P<type>[\w.`+]{1,300}(?:Exception|Error)): (?P<text>\S[^\n]{0,65536})")
_METHOD: Final = re.compile(
    r"(?P<name>[\w.+<>`|,\[\] ]{1,600}\.[\w.<>`|,\[\]]{1,300})\([^()\n]{0,1000}\)(?: in (?P<file>[^\n:]{1,400}))?"
)
_UNKNOWN: Final = "Unknown location"


def read_processing(window: Window, at: int) -> Parsed | None:
    """Read the list below the first words of the page (UEP-BRG-2539)."""
    if window.lines[at].strip() != PROCESSING:
        return None
    listed, index, end = list[Raised](), at + 1, at + 1
    while len(listed) < MAX_SCAN_NODES and (raised := _thrown(window, index)) is not None:
        listed.append(raised)
        end = index + 2
        index = end + (window.at(end) == "")
    if not listed:
        return None
    root = listed[0]
    for outer in listed[1:]:
        root.relation = Relation.CAUSE
        outer.children.append(root)
        root = outer
    return Parsed(root, at, end, 0.9, handled=False, mechanism="aspnetcore")


def _thrown(window: Window, index: int) -> Raised | None:
    """Return the exception on a line, when the method that threw it stands on the next one."""
    found = _THROWN.fullmatch((window.at(index) or "").rstrip())
    below = (window.at(index + 1) or "").rstrip() if found is not None else ""
    method = _METHOD.fullmatch(below)
    if found is None or (method is None and below != _UNKNOWN):
        return None
    frames = [Frame(function=method["name"], file=method["file"] or "")] if method is not None else []
    return Raised(found["type"], found["text"], frames)
