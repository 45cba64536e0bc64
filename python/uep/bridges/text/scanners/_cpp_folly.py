"""What folly's symbolizer prints on a signal: the signal with its process, and the stack with places below the calls."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.model import Frame

__all__ = ["FOLLY", "read_folly"]

FOLLY: Final = "*** Signal "
_HEAD: Final = re.compile(
    r"\*\*\* Signal [0-9]{1,3} \((SIG[A-Z0-9]{2,10})\)([^\n]{0,400}?), stack trace: \*\*\*", re.ASCII
)
_TID: Final = re.compile(r"\(linux TID ([0-9]{1,10})\)", re.ASCII)
_FRAME: Final = re.compile(r"    @ +([0-9a-f]{8,16}) (\S[^\n]{0,8192})", re.ASCII)
_PLACE: Final = re.compile(r" {12,40}(\S[^\n]{0,2000}):([0-9]{1,9})", re.ASCII)
_ABORTED: Final = "*** Aborted at "


def read_folly(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the signal of a line and the frames below it (BRG-1516)."""
    head = _HEAD.fullmatch(window.lines[at])
    if head is None:
        return None
    frames, index = list[Frame](), at + 1
    while (line := window.at(index)) is not None:
        found, place = _FRAME.fullmatch(line), _PLACE.fullmatch(line)
        if found is not None and len(frames) < MAX_SCAN_FRAMES:
            frames.append(native_frame(found[2], address=str(int(found[1], 16))))
        elif place is not None and frames:
            frames[-1] = replace(frames[-1], file=place[1], line=int(place[2]))
        else:
            break
        index += 1
    root = Raised(head[1], head[2].strip(), frames, codes=[("posix.signal", head[1], "")])
    if not frames or (window.capped and index >= len(window.lines)):
        root.cuts.append(Cut.TAIL)
    start = at - 1 if at > floor and window.lines[at - 1].startswith(_ABORTED) else at
    thread = _TID.search(head[2])
    parsed = Parsed(root, start, index, handled=False, fatal=True, mechanism="signal")
    parsed.thread_id = thread[1] if thread is not None else ""
    return parsed
