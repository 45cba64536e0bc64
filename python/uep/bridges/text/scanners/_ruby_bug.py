"""What Ruby prints when its own interpreter fails: ``[BUG]``, the calls of Ruby and those of C. Reads one report."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_bare, read_place

__all__ = ["BUG", "read_bug"]

BUG: Final = "[BUG] "
_CALLS: Final = "-- Ruby level backtrace information "
_SECTION: Final = "-- "
_HEAD: Final = re.compile(r"(?:(\S.{0,400}): )?\[BUG\] (.{1,400})")
_SIGNALS: Final = {"Segmentation fault": "SIGSEGV", "Bus Error": "SIGBUS", "Illegal instruction": "SIGILL"}
_FAR: Final = 4096


def read_bug(window: Window, at: int) -> Parsed | None:
    """Read a report from its first line; Ruby lists the outermost call first (UEP-BRG-1279)."""
    found = _HEAD.fullmatch(window.lines[at])
    following = window.at(at + 1)
    if found is None or following is None or not following.startswith("ruby "):
        return None
    root = Raised("[BUG]", found[2])
    for words, name in _SIGNALS.items():
        if found[2].startswith(words):
            root.codes.append(("posix.signal", name, ""))
    index, end = at + 2, at + 2
    while index - at < _FAR and (line := window.at(index)) is not None and not line.startswith(_CALLS):
        if line.startswith("[NOTE]") or BUG in line:
            break
        index += 1
    if line is not None and line.startswith(_CALLS):
        index += 1
        while (line := window.at(index)) is not None and (frame := read_bare(line)) is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.insert(0, frame)
            index += 1
        end = index
    place = read_place(found[1]) if found[1] else None
    if not root.frames and place is not None:
        root.frames = [place]
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 1.0, handled=False, fatal=True, mechanism="interpreter")
