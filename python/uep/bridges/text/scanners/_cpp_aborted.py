"""The calls that gdb lists of a process that ended itself, where the line about the signal was not copied. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_gdb import read_calls

__all__ = ["ABORTED", "read_aborted"]

ABORTED: Final = ("_GI_abort ", " in abort ()", "_GI_raise (")
_FIRST: Final = re.compile(r"(?:\(gdb\) )?#0 {1,3}\S.*")
_CALLS: Final = ("abort", "__GI_abort")
_LEAST: Final = 3
_TOP: Final = 8


def read_aborted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the calls from the first one on, which `abort` is among the innermost of (UEP-BRG-2654)."""
    if not window.lines[at].startswith("#"):
        return None
    first = at
    while first > max(floor, at - LOOKBACK) and _FIRST.fullmatch(window.lines[first]) is None:
        first -= 1
    if _FIRST.fullmatch(window.lines[first]) is None:
        return None
    root = Raised("SIGABRT", codes=[("posix.signal", "SIGABRT", "")])
    parsed = Parsed(root, first, first + 1, handled=False, fatal=True, mechanism="signal")
    read_calls(window, first, parsed)
    names = [frame.function for frame in root.frames[:_TOP]]
    return parsed if len(root.frames) >= _LEAST and any(name in _CALLS for name in names) else None
