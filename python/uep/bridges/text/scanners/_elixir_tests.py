"""Failed tests of ExUnit, and the lines into which lager puts a whole report. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._beam_lines import read_banner, read_frame
from uep.bridges.text.scanners._beam_terms import read_reason
from uep.model import Frame

__all__ = ["REPORTED", "STACK", "read_exunit", "read_reported"]

STACK: Final = "     stacktrace:"
REPORTED: Final = (" CRASH REPORT Process ", "CRASH REPORT Process ", " terminated with reason: ")
_TITLE: Final = re.compile(r" {2}[0-9 ]{1,5}\) (?P<name>.{1,400}?)(?: \([\w.]{1,200}\))?")
_PLACE: Final = re.compile(r" {5}\S{1,400}:[0-9]{1,9}")
_ONE_OF_SEVERAL: Final = re.compile(r" {5}Failure #[0-9]{1,4}")
_MARGIN: Final = "     "
_INNER: Final = "       "
_WORDS: Final = (
    "code:",
    "left:",
    "right:",
    "arguments:",
    "stacktrace:",
    "message:",
    "value =",
    "The following output",
)
_TEST: Final = re.compile(
    r" {7}(?P<file>[^\s:]{1,400}):(?P<line>[0-9]{1,9})(?:: \((?:test|module|describe)\))?"
)
_CRASH: Final = re.compile(
    r"(?:.* )?CRASH REPORT Process (?P<process>\S{1,200}) with [0-9]{1,9} neighbours (?:exited|crashed) with reason: (?P<reason>.*?)"
    r"(?: in (?P<name>[\w']{1,200}:[\w']{1,200}/[0-9]{1,3})(?:\([^()]{0,200}\))?(?: line (?P<line>[0-9]{1,9}))?)?"
)
_COUCH: Final = re.compile(
    r"CRASH REPORT Process  ?(?P<name>\S{1,200} )?\((?P<process><[0-9.]{1,40}>)\) with [0-9]{1,9} neighbou?rs (?:exited|crashed) with reason: (?P<reason>.*)"
)
_CALLED: Final = re.compile(
    r"(?P<name>[\w'$]{1,200}:[\w'$/-]{1,200}/[0-9]{1,3})\(line:(?P<line>[0-9]{1,9})\)"
)
_INNER_PLACE: Final = re.compile(
    r"(?P<reason>.+) in (?P<name>[\w']{1,200}:[\w']{1,200}/[0-9]{1,3}) line (?P<line>[0-9]{1,9})"
)
_ENDED: Final = re.compile(
    r"(?:.* )?(?:gen_server|gen_fsm|gen_statem|Supervisor|Ranch listener) (?P<process>\S{1,200})(?: in state \S{1,200})? terminated with reason: (?P<reason>.*?)"
    r"(?: in (?P<name>[\w']{1,200}:[\w']{1,200}/[0-9]{1,3})(?:\([^()]{0,200}\))?(?: line (?P<line>[0-9]{1,9}))?)?"
)


def read_exunit(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure whose stack begins below a line (UEP-BRG-1286)."""
    if window.lines[at] != STACK:
        return None
    start, begin = at - 1, 0
    while start >= max(0 if begin else floor, at - LOOKBACK) and (
        not window.lines[start].strip() or window.lines[start].startswith(_MARGIN)
    ):
        # UEP-BRG-2995: the title of a test stands above the first of several failures only.
        begin = start + 1 if not begin and _ONE_OF_SEVERAL.fullmatch(window.lines[start]) else begin
        start -= 1
    title = _TITLE.fullmatch(window.lines[start]) if start >= (0 if begin else floor) else None
    if title is None:
        return None
    begin = begin or start + 1 + (_PLACE.fullmatch(window.lines[start + 1]) is not None)
    if begin >= at:
        return None
    root = _described([line.removeprefix(_MARGIN) for line in window.lines[begin:at]])
    start = start if start >= floor else begin - 1
    index = at + 1
    while (line := window.at(index)) is not None and line.startswith(_INNER):
        found = _TEST.fullmatch(line)
        frame = (
            Frame(function=title["name"], file=found["file"], line=int(found["line"]))
            if found
            else read_frame(line)
        )
        if frame is None:
            root.cuts = [Cut.UNREAD]
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 0.9, mechanism="exunit") if root.frames else None


def _described(lines: list[str]) -> Raised:
    """Return the error of a failure: the exception's type and message, or all that a failed assertion says."""
    banner = read_banner(lines[0]) if lines else None
    if banner is None:
        return Raised(message="\n".join(lines))
    parts = [banner.message]
    for line in lines[1:]:
        if line.startswith(_WORDS):
            break
        parts.append(line)
    while len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return Raised(banner.type_name, "\n".join(parts))


def _read_stacked(found: re.Match[str], at: int) -> Parsed:
    """Read a report of CouchDB, whose calls stand behind the reason, each with its line."""
    reason = found["reason"].partition("; initial_call: ")[0]
    first = _CALLED.search(reason)
    message = reason[: first.start()].removesuffix(" at ") if first is not None else reason
    stack = reason[first.start() :].partition(" at ")[0] if first is not None else ""
    frames = [Frame(function=call["name"], line=int(call["line"])) for call in _CALLED.finditer(stack)]
    name, text, inner = read_reason(message)
    root = Raised(name, text, (inner or frames)[:MAX_SCAN_FRAMES])
    parsed = Parsed(root, at, at + 1, 0.9, handled=False, thread_id=found["process"], language="erlang")
    parsed.thread = (found["name"] or "").strip()
    return parsed


def read_reported(window: Window, at: int) -> Parsed | None:
    """Read a report that lager put into one line (UEP-BRG-1287)."""
    line = window.lines[at]
    if (stacked := _COUCH.search(line)) is not None:
        return _read_stacked(stacked, at)
    found = _CRASH.fullmatch(line) or _ENDED.fullmatch(line)
    if found is None or not found["reason"]:
        return None
    name, reason, frames = read_reason(found["reason"])
    root = Raised(name, reason, frames)
    if found["name"] and not frames:
        root.frames = [Frame(function=found["name"], line=int(found["line"] or 0))]
        if (inner := _INNER_PLACE.fullmatch(reason)) is not None:
            root.message = inner["reason"]
            root.frames.insert(0, Frame(function=inner["name"], line=int(inner["line"])))
    return Parsed(root, at, at + 1, 0.9, handled=False, thread_id=found["process"], language="erlang")
