"""Failures of AVA: a title, the place, an excerpt of source, what was wrong, and frames behind an angle. Reads one failure (UEP-BRG-2077, UEP-BRG-3012)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import is_name, read_frame, unquote
from uep.model import Frame

__all__ = ["ANGLE", "parse_ava"]

ANGLE: Final = "  \u203a "
_EXCERPT: Final = re.compile(r" {2,6}[0-9]{1,6}:(?: .*)?")
_REASONS: Final = (
    "Rejected promise returned by test. Reason:",
    "Error thrown in test:",
    "Uncaught exception in",
    "Unhandled rejection in",
)
_OUTSIDE: Final = ("Uncaught exception in ", "Unhandled rejection in ")
_SAID: Final = re.compile(
    r"((?:[A-Za-z_$][\w$]{0,100})?(?:Error|Exception))(?: \[(\w{1,100})\])?: (.*)", re.DOTALL
)
_OPENED: Final = re.compile(r"([A-Za-z_$][\w$]{0,100}(?: \[[\w$]{1,100}\])?) \{")
_FIELD: Final = re.compile(r"  (message|code): (.+?),?")
_FEW: Final = 2


def parse_ava(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose first frame stands at a line; below an excerpt of source stands what was wrong."""
    lines, lowest = window.lines, max(floor, at - LOOKBACK)
    if not lines[at].startswith(ANGLE) or (at > floor and lines[at - 1].startswith(ANGLE)):
        return None
    shown = next((i for i in range(at - 1, lowest - 1, -1) if _EXCERPT.fullmatch(lines[i].rstrip(" "))), -1)
    if shown < 0:
        return None
    body = [line[2:].rstrip(" ") for line in lines[shown + 1 : at]]
    raised, end = _raised("\n".join(body).strip("\n").split("\n")), at
    title = _title(lines, shown, lowest)
    if lines[title].strip().startswith(_OUTSIDE) and (said := _SAID.fullmatch(raised.message)) is not None:
        raised.type_name, raised.message = said[1], said[3]
        raised.codes += [("node", said[2], said[2])] if said[2] else []
    while (line := window.at(end)) is not None and line.startswith(ANGLE):
        if (frame := _frame(line[len(ANGLE) :])) is not None and len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        end += 1
    if not raised.frames or not (raised.message or raised.type_name):
        return None
    return Parsed(raised, title, end, 0.9, mechanism="ava")


def _frame(text: str) -> Frame | None:
    return read_frame(text.strip())


def _title(lines: list[str], shown: int, lowest: int) -> int:
    """Return the line of the title: the second one above the excerpt that blank lines surround."""
    found, index = 0, shown
    while index > lowest and _EXCERPT.fullmatch(lines[index].rstrip(" ")):
        index -= 1
    while index >= lowest:
        found += bool(lines[index].strip())
        if found == _FEW:
            return index
        index -= 1
    return shown


def _raised(body: list[str]) -> Raised:
    """Return the error that was thrown, as its value shows it, or what an assertion says."""
    reason = next((index for index, line in enumerate(body) if line.startswith(_REASONS)), -1)
    value = body[reason + 1 :]
    while value and not value[0].strip():
        value = value[1:]
    opened = _OPENED.fullmatch(value[0]) if reason >= 0 and value else None
    if opened is None or not is_name(opened[1]):
        said = [unquote(line) for line in value] if reason >= 0 and len(value) == 1 else body
        return Raised(message="\n".join(said))
    raised = Raised(opened[1])
    fields = [found for line in value[1:] if (found := _FIELD.fullmatch(line)) is not None]
    for found in fields:
        if found[1] == "message":
            raised.message = unquote(found[2])
        else:
            code = unquote(found[2])
            raised.codes.append(("node", code, code if code.isupper() else ""))
    return raised
