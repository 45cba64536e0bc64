"""Errors that programs tell without frames or without a type: Kodi, numba, PyTorch's launcher, prompt_toolkit, AWS Lambda.

Each is known by words that only its program writes. Reads one error.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_frames import read_frames
from uep.bridges.text.scanners._python_lines import HEADER, innermost, is_certain_type, is_frame, read_type
from uep.bridges.text.scanners._python_reader import Reader

__all__ = [
    "CONTENTS",
    "FAILURES",
    "LOOP",
    "parse_kodi",
    "parse_launcher",
    "parse_loop",
    "parse_numba",
    "parse_sentry",
    "read_empty",
]

CONTENTS: Final = "Error Contents: "
FAILURES: Final = "Failures:"
LOOP: Final = "Unhandled exception in event loop:"
_TYPE: Final = "Error Type: "
_END: Final = "-->End of Python script error report<--"
_SAID: Final = "Exception "
_STACKTRACE: Final = "Stacktrace (most recent call last):"
_NUMBA: Final = re.compile(
    r"(?:[a-z]\w{0,40}\.){0,8}[A-Z]\w{0,60}Error: Failed in \w{1,20} mode pipeline \(step: "
)
_TABLE: Final = re.compile(
    r"\[[0-9]{1,6}\]:$|  [a-z_]{1,20} *: |  <NO_OTHER_FAILURES>$|Root Cause \(|[-=]{10,200}$"
)
_BOX_END: Final = "\u2570"
_RUNTIME: Final = "Runtime."


def parse_kodi(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what Kodi says of an error of an add-on whose contents stand at a line, where no traceback follows (UEP-BRG-2015)."""
    lines, words = window.lines, window.lines[at].lstrip(" ")
    if at - 1 < floor or not words.startswith(CONTENTS):
        return None
    found = read_type(f"{lines[at - 1].strip().removeprefix(_TYPE)}: {words[len(CONTENTS) :]}")
    if found is None or not lines[at - 1].strip().startswith(_TYPE):
        return None
    name, message = found[0], [found[1]]
    for index in range(at + 1, at + LOOKAHEAD):
        text = (window.at(index) or "").strip()
        if text == _END:
            return Parsed(Raised(name, "\n".join(message)), at - 1, index, handled=False, mechanism="kodi")
        if text.endswith(HEADER) or window.at(index) is None:
            return None
        if text != f"{name.rpartition('.')[2]}: {found[1]}":
            message.append(text)
        else:
            name = name.rpartition(".")[2]
    return None


def parse_launcher(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the table of failed processes whose title stands at a line, with its type above it (UEP-BRG-2016)."""
    lines, start = window.lines, at - 2
    if lines[at] != FAILURES or start < floor or not lines[start].endswith(" FAILED"):
        return None
    end = at + 1
    while end < at + LOOKAHEAD and _TABLE.match(window.at(end) or ""):
        end += 1
    if end < at + 2:
        return None
    is_headed = start - 2 >= floor and not lines[start - 1].strip("=")
    found = read_type(lines[start - 2].rstrip()) if is_headed else None
    raised = Raised(*(found or ("", "")))
    raised.message = "\n".join([raised.message] * bool(found) + lines[start - is_headed : end])
    if found is None or (start - 3 >= floor and lines[start - 3].startswith(_BOX_END)):
        raised.cuts.append(Cut.HEAD)
    return Parsed(raised, start - (2 if found else is_headed), end, mechanism="torch.distributed")


def parse_loop(window: Window, at: int) -> Parsed | None:
    """Read the frames at a line, below prompt_toolkit's words, and the message below a blank line (UEP-BRG-2017)."""
    printed, index = read_frames(window, at, "")
    said = (window.at(index + 1) or "") if printed and window.at(index) == "" else ""
    if not said.startswith(_SAID):
        return None
    raised = Raised(message=said[len(_SAID) :])
    raised.frames, raised.dropped = innermost(printed)
    raised.dropped_after = len(raised.frames) if raised.dropped else 0
    return Parsed(raised, at - 1, index + 2, handled=False, mechanism="asyncio")


def parse_sentry(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what pages and mails of Sentry show: type and message above a title, frames below it (UEP-BRG-2408)."""
    title = _written_above(window, at, floor)
    if title is None or window.lines[title].strip() != _STACKTRACE:
        return None
    start = _written_above(window, title, floor)
    found = read_type(window.lines[start]) if start is not None else None
    printed, end = read_frames(window, at, "")
    if start is None or found is None or not is_certain_type(window.lines[start]) or not printed:
        return None
    raised = Raised(*found)
    raised.frames, raised.dropped = innermost(printed)
    raised.dropped_after = len(raised.frames) if raised.dropped else 0
    return Parsed(raised, start, end, 0.9, mechanism="sentry")


def _written_above(window: Window, at: int, floor: int) -> int | None:
    """Return the line above, or the one above a blank line, None where there is none."""
    index = at - 1 - (at - 1 > floor and not window.lines[at - 1].strip())
    return index if index >= floor and window.lines[index].strip() else None


def parse_numba(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of numba without frames, the source in whose message stands at a line (UEP-BRG-2018)."""
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        if is_frame(window.lines[index]):
            return None
        if _NUMBA.match(window.lines[index]):
            node = Reader(window, "").typed(Raised(), index, 0)
            return Parsed(node.raised, index, node.end, 0.9) if node.end > at else None
    return None


def read_empty(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error of a function on AWS Lambda that could not be loaded: below the header at a line stands nothing (UEP-BRG-2019)."""
    if at <= floor or window.lines[at] != HEADER or (window.at(at + 1) or "").strip():
        return None
    found = read_type(window.lines[at - 1])
    if found is None or not found[0].startswith(_RUNTIME):
        return None
    return Parsed(Raised(*found), at - 1, at + 1, handled=False)
