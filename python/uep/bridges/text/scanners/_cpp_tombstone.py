"""What Android's debuggerd writes of a native crash: process and thread, the signal, registers, frames. Reads one tombstone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.model import Frame

__all__ = ["TOMBSTONE", "read_tombstone"]

TOMBSTONE: Final = "), code "
_SIGNAL: Final = re.compile(
    r"signal [0-9]{1,3} \((SIG[A-Z0-9]{2,10})\), (code -?[0-9]{1,4} \([A-Z_]{1,40}[^()]{0,80}\), fault addr [^\n]{1,200})",
    re.ASCII,
)
_THREAD: Final = re.compile(
    r"pid: [0-9]{1,10}, tid: ([0-9]{1,10}), name: ([^\n]{0,80}?) {1,2}>>> ([^\n]{0,400}?) ?<<<", re.ASCII
)
_TIME: Final = "Timestamp: "
_HEAD: Final = (
    "*** ***",
    "Build fingerprint: ",
    "Revision: ",
    "ABI: ",
    _TIME,
    "Process uptime: ",
    "Cmdline: ",
    "uid: ",
    "tagged_addr_ctrl: ",
    "pac_enabled_keys: ",
    "esr: ",
)
_HEAD_LINES: Final = 16
_FRAME: Final = re.compile(r" {2,12}#([0-9]{2,5}) +pc ([0-9a-f]{4,16})  ?(\S[^\n]{0,8192})", re.ASCII)
_BUILD: Final = re.compile(r" \(BuildId: ([0-9a-f]{1,128})\)\Z", re.ASCII)
_OFFSET: Final = re.compile(r" \(offset 0x[0-9a-f]{1,16}\)", re.ASCII)
_ABORT: Final = "Abort message: "
_CAUSE: Final = "Cause: "
_BACKTRACE: Final = "backtrace:"


def read_tombstone(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the crash whose signal a line names: process and thread stand above it, the frames below ``backtrace:`` (BRG-1513)."""
    signal = _SIGNAL.fullmatch(window.lines[at])
    if signal is None:
        return None
    start, thread, stamp = at, None, ""
    for index in range(at - 1, max(floor, at - _HEAD_LINES) - 1, -1):
        line = window.lines[index]
        found = _THREAD.fullmatch(line)
        if found is None and not line.startswith(_HEAD):
            break
        thread, start = thread or found, index
        stamp = line[len(_TIME) :] if line.startswith(_TIME) else stamp
    root = Raised(signal[1], signal[2], codes=[("posix.signal", signal[1], "")])
    end = _read_below(window, at + 1, root)
    parsed = Parsed(root, start, end, handled=False, fatal=True, mechanism="signal", stamp=stamp)
    if thread is not None:
        root.attributes["android.process"] = thread[3]
        return replace(parsed, thread=thread[2], thread_id=thread[1])
    # UEP-BRG-2537: the head was not copied, so that only frames show a tombstone.
    root.cuts.append(Cut.HEAD)
    return parsed if len(root.frames) > 1 else None


def _read_below(window: Window, index: int, root: Raised) -> int:
    """Read what stands below the signal: the words of an abort, a guess at the cause, registers, and the frames."""
    first, end = index, index
    while index - first < LOOKAHEAD and (line := window.at(index)) is not None:
        index += 1
        if line.startswith(_ABORT):
            root.message, end = line[len(_ABORT) :].removeprefix("'").removesuffix("'"), index
        elif line.startswith(_CAUSE):
            root.notes.append(line)
            end = index
        elif line.strip() == _BACKTRACE:
            return _frames(window, index, root)
    root.cuts.append(Cut.TAIL)
    return end


def _frames(window: Window, index: int, root: Raised) -> int:
    while (line := window.at(index)) is not None and (found := _FRAME.fullmatch(line)) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(found))
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return index


def _frame(found: re.Match[str]) -> Frame:
    """Return the frame of an image, a symbol with its offset where there is one, and a build id."""
    text, build_id = found[3], ""
    if (build := _BUILD.search(text, max(len(text) - 160, 0))) is not None:
        text, build_id = text[: build.start()], build[1]
    text = _OFFSET.sub("", text, count=1)
    image, blank, symbol = text.partition(" (")
    name = symbol.removesuffix(")") if blank else ""
    plain, plus, offset = name.rpartition("+")
    name = plain if plus and offset.isdigit() else name
    return native_frame(name, package=image, address=str(int(found[2], 16)), build_id=build_id)
