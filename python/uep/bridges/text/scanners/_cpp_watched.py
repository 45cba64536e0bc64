"""What a watchdog or a crash collector writes of a process: HAProxy of a thread that hangs, apport of a program of Ubuntu. Reads one report."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame, read_gdb
from uep.bridges.text.scanners._cpp_heads import signal_named
from uep.model import Frame

__all__ = ["APPORT", "HAPROXY", "read_apport", "read_haproxy"]

APPORT: Final = "StacktraceTop:"
HAPROXY: Final = " is about to kill the process"
_KILLED: Final = re.compile(r"(?P<text>Thread (?P<id>[0-9]{1,6}) is about to kill the process)\.?", re.ASCII)
_THREAD: Final = re.compile(
    r" {0,4}(?P<sign>[*>]{0,2}) ?>?Thread (?P<id>[0-9]{1,6}) *: id=0x[0-9a-f]{1,16} .*", re.ASCII
)
_CALL: Final = re.compile(
    r" {1,24}\| +0x(?P<address>[0-9a-f]{1,16})(?: \[[0-9a-f ]{1,80}\])?: (?P<symbol>\S[^\n]{0,400})", re.ASCII
)
_SYMBOL: Final = re.compile(
    r"(?:(?P<image>[\w.-]{1,100}):)?(?P<name>[A-Za-z_][\w.@]{0,200})?(?:[+-]0x[0-9a-f]{1,16}(?:/0x[0-9a-f]{1,16})?)?"
)
_LINES: Final = 1024
_CRASH: Final = "ProblemType: Crash"
_FIELD: Final = re.compile(r"(?P<name>[A-Z][A-Za-z]{2,40}): ?(?P<value>[^\n]{0,400})", re.ASCII)


def read_haproxy(window: Window, at: int) -> Parsed | None:
    """Read the watchdog's report: the calls of the thread that it marks (UEP-BRG-2154)."""
    head = _KILLED.fullmatch(window.lines[at].strip())
    if head is None:
        return None
    root, index, end, current = Raised(message=head["text"]), at + 1, at + 1, ""
    while index < at + _LINES and (line := window.at(index)) is not None:
        thread, call = _THREAD.fullmatch(line), _CALL.fullmatch(line)
        if thread is not None:
            current = thread["id"]
        elif call is not None and current == head["id"] and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(call))
        elif not line.startswith("  "):
            break
        index = end = index + 1
    if end == at + 1:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, thread_id=head["id"], handled=False, fatal=True, mechanism="watchdog")


def _frame(call: re.Match[str]) -> Frame:
    symbol = _SYMBOL.match(call["symbol"])
    image, name = (symbol["image"] or "", symbol["name"] or "") if symbol is not None else ("", "")
    return native_frame(name, package=image, address=str(int(call["address"], 16)))


def read_apport(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a report of apport from the list of its innermost calls: signal and title stand in other fields (UEP-BRG-2155)."""
    if window.lines[at].rstrip() != APPORT:
        return None
    start = next(
        (
            index
            for index in range(at, max(floor, at - LOOKBACK) - 1, -1)
            if window.lines[index].startswith(_CRASH)
        ),
        None,
    )
    if start is None:
        return None
    root, index = Raised(), at + 1
    while (line := window.at(index)) is not None and line.startswith(" "):
        frame = read_gdb(f"#{len(root.frames)}  {line.strip()}", len(root.frames))
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    fields = _fields(window, start, at)
    end = index
    while index < end + LOOKAHEAD and (line := window.at(index)) is not None and line[:1].strip():
        index += 1
    fields |= _fields(window, end, index)
    signal = fields.get("SignalName") or signal_named(f"signal {fields.get('Signal', '')}")
    root.type_name, root.message = signal, fields.get("Title", "")
    if signal:
        root.codes.append(("posix.signal", signal, ""))
    if path := fields.get("ExecutablePath"):
        root.notes.append(f"ExecutablePath: {path}")
    return Parsed(root, start, index, handled=False, fatal=True, mechanism="apport")


def _fields(window: Window, start: int, end: int) -> dict[str, str]:
    found = (_FIELD.fullmatch(line.rstrip()) for line in window.lines[start:end])
    return {field["name"]: field["value"] for field in found if field is not None}
