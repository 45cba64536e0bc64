"""The pages that Bugsnag writes into trackers about a crash, with a place before each method. Reads one error (UEP-BRG-2056)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["is_listed", "read_listed"]

_FRAME: Final = re.compile(
    r" {2,8}([\w$-]{1,200}\.(?:java|kt|scala|groovy)):([0-9]{1,9}) - ([\w$.<>-]{1,500})"
)
_HEAD: Final = re.compile(r"\*\*([\w.$]{1,300})\*\* in \*\*.{0,400}\*\*")
_MORE: Final = "[View full stacktrace]"
_LINK: Final = "[View on Bugsnag]"


def is_listed(text: str) -> bool:
    """Return whether a line is a frame of such a page."""
    return " - " in text and _FRAME.fullmatch(text) is not None


def read_listed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first frame stands at a line: type and message stand above."""
    lines, start = window.lines, at - 1
    lowest = max(floor, at - LOOKAHEAD)
    while start >= lowest and (head := _HEAD.fullmatch(lines[start])) is None:
        start -= 1
    if start < lowest or head is None:
        return None
    link = next((index for index in range(start + 1, at) if lines[index].startswith(_LINK)), at)
    root = Raised(head[1], "\n".join(lines[start + 1 : link]).strip("\n"))
    index = at
    while (text := window.at(index)) is not None and (found := _FRAME.fullmatch(text)) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(Frame(function=found[3], file=found[1], line=int(found[2])))
        index += 1
    if any((window.at(ahead) or "").startswith(_MORE) for ahead in (index, index + 1)):
        # Only the frames of the program stand on the page.
        root.dropped, root.dropped_after = 1, len(root.frames)
        root.cuts.append(Cut.UNCOUNTED)
    return Parsed(root, start, index, mechanism="bugsnag")
