"""Errors of Ruby as services tell of them: the files and lines of Rollbar and New Relic, the catalogs of Puppet. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_named
from uep.model import Frame

__all__ = ["SERVICES", "read_service"]

_FILED: Final = re.compile(
    r" {0,8}(?:[0-9]{1,4} )?File \"(?P<file>[^\"\n]{1,1000})\",? line (?P<line>[0-9]{1,9})(?:,? in (?P<name>[^\n]{1,400}))?"
)
_NUMBER: Final = re.compile(r" {0,8}(?:[0-9]{1,4}|\.\.\. (?P<count>[0-9]{1,5}) non-project frames)")
_MANIFEST: Final = " (file: "
SERVICES: Final = ('.rb", line ', '.rb" line ', _MANIFEST)
_PUPPET: Final = re.compile(
    r"(?:.{0,400} )??Error: (?P<message>\S.{0,8000}?) \(file: (?P<file>[^\n,()]{1,1000}), line: (?P<line>[0-9]{1,9})(?:, column: (?P<column>[0-9]{1,9}))?\)(?: on node (?P<node>\S{1,400}))?"
)


def read_service(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line belongs to (UEP-BRG-1899)."""
    line = window.lines[at]
    if _MANIFEST in line:
        return _catalog(window, at)
    return _filed(window, at, floor) if _FILED.fullmatch(line) is not None else None


def _catalog(window: Window, at: int) -> Parsed | None:
    found = _PUPPET.fullmatch(window.lines[at])
    if found is None:
        return None
    frame = Frame(file=found["file"], line=int(found["line"]), column=int(found["column"] or 0))
    root = Raised(message=found["message"], frames=[frame])
    if found["node"]:
        root.attributes["puppet.node"] = found["node"]
    return Parsed(root, at, at + 1, 0.9, mechanism="puppet")


def _filed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read class and message, and below them files with lines; numbers may stand on lines of their own."""
    first = at
    while first > floor and _is_frame(window.lines[first - 1]):
        first -= 1
    named = read_named(window.lines[first - 1]) if first > floor else None
    if named is None or not named[0] or named[2]:
        return None
    root, index = Raised(named[0], named[1]), first
    while (line := window.at(index)) is not None and _is_frame(line):
        found, number = _FILED.fullmatch(line), _NUMBER.fullmatch(line)
        if found is None:
            if number is not None and number["count"] and not root.dropped:
                root.dropped, root.dropped_after = int(number["count"]), len(root.frames)
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(
                Frame(function=found["name"] or "", file=found["file"], line=int(found["line"]))
            )
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, first - 1, index, 0.9)


def _is_frame(line: str) -> bool:
    return _FILED.fullmatch(line) is not None or _NUMBER.fullmatch(line) is not None
