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

__all__ = ["HEADED", "TOMBSTONE", "read_headed", "read_signalled", "read_tombstone"]

TOMBSTONE: Final = "), code "
_SIGNAL: Final = re.compile(
    r"signal [0-9]{1,3} \((SIG[A-Z0-9]{2,10})\), (code -?[0-9]{1,4} \([A-Z_]{1,40}[^()]{0,80}\), fault addr [^\n]{1,200})",
    re.ASCII,
)
HEADED: Final = ", tid: "
_HEADED: Final = re.compile(
    r"pid: [0-9]{1,10}, tid: ([0-9]{1,10})(?:, name: ([^\n]{0,80}?))? {1,2}>>> ([^\n]{0,400}?) ?<<<", re.ASCII
)
_NAME: Final = re.compile(r"(?:[^\n]{0,200}\W)?(SIG[A-Z]{2,8})\b[^\n]{0,200}", re.ASCII)
_ABOVE: Final = 3
_LIBC: Final = re.compile(
    r"\bFatal signal [0-9]{1,2} \((?P<name>SIG[A-Z]{2,8})\)(?:, (?P<text>code -?[0-9]{1,3}(?: \([A-Z_]{1,40}[^()]{0,80}\))?(?:, fault addr (?:0x)?[\w-]{1,20})?)"
    r"| (?P<old>at 0x[0-9a-f]{1,16} \(code=-?[0-9]{1,3}\)))(?:(?: in tid|, thread) (?P<tid>[0-9]{1,10})(?: \((?P<thread>[^()\n]{1,80})\))?)?",
    re.ASCII,
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
_LEAST: Final = 2
_BACKTRACE: Final = "backtrace:"


def read_tombstone(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the crash whose signal a line names: process and thread stand above it, the frames below ``backtrace:`` (BRG-1513)."""
    signal = _SIGNAL.fullmatch(window.lines[at])
    if signal is None:
        return None
    start, thread, stamp = at, None, ""
    for index in range(at - 1, max(floor, at - _HEAD_LINES) - 1, -1):
        line = window.lines[index]
        found = _HEADED.fullmatch(line)
        if found is None and not line.startswith(_HEAD):
            break
        thread, start = thread or found, index
        stamp = line[len(_TIME) :] if line.startswith(_TIME) else stamp
    root = Raised(signal[1], signal[2], codes=[("posix.signal", signal[1], "")])
    end = _read_below(window, at + 1, root)
    parsed = Parsed(root, start, end, handled=False, fatal=True, mechanism="signal", stamp=stamp)
    if thread is not None:
        root.attributes["android.process"] = thread[3]
        return replace(parsed, thread=thread[2] or "", thread_id=thread[1])
    # UEP-BRG-2537: the head was not copied, so that only frames show a tombstone.
    root.cuts.append(Cut.HEAD)
    return parsed if len(root.frames) > 1 else None


def read_headed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a crash whose signal is not told: frames stand below the process and the thread (UEP-BRG-2632)."""
    head = _HEADED.fullmatch(window.lines[at])
    if head is None:
        return None
    index = at + 1
    while (
        index - at < _HEAD_LINES and (line := window.at(index)) is not None and _FRAME.fullmatch(line) is None
    ):
        if _SIGNAL.fullmatch(line) is not None:
            return None
        index += 1
    root = Raised(attributes={"android.process": head[3]})
    end = _frames(window, index, root)
    if len(root.frames) < _LEAST:
        return None
    start = at
    for above in range(at - 1, max(floor, at - _ABOVE) - 1, -1):
        if (named := _NAME.fullmatch(window.lines[above])) is not None:
            start, root.type_name, root.codes = above, named[1], [("posix.signal", named[1], "")]
            break
    parsed = Parsed(root, start, end, handled=False, fatal=True, mechanism="signal")
    return replace(parsed, thread=head[2] or "", thread_id=head[1].strip("0"))


def read_signalled(window: Window) -> Parsed | None:
    """Read what Android's library says of the signal that ended a process, where it is the only line (UEP-BRG-2631)."""
    filled = [index for index, line in enumerate(window.lines) if line.strip()]
    found = _LIBC.search(window.lines[filled[0]]) if len(filled) == 1 else None
    if found is None:
        return None
    root = Raised(found["name"], found["text"] or found["old"], codes=[("posix.signal", found["name"], "")])
    parsed = Parsed(root, filled[0], filled[0] + 1, handled=False, fatal=True, mechanism="signal")
    return replace(parsed, thread=found["thread"] or "", thread_id=found["tid"] or "")


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
        elif line.startswith("  ") and _FRAME.fullmatch(line) is not None:
            # UEP-BRG-3093: before its fifth version Android wrote no heading.
            return _frames(window, index - 1, root)
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
