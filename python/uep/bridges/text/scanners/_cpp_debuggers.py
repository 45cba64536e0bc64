"""What lldb shows of a stopped process, Visual Studio of an exception, and PyTorch of its own stack. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame
from uep.bridges.text.scanners._cpp_names import split_arguments
from uep.model import Frame

__all__ = ["RAISED", "STOPPED", "THROWN_AT", "TORCH", "read_raised", "read_stop_reason", "read_thrown_at"]

STOPPED: Final = " stop reason = "
RAISED: Final = "Exception raised from "
TORCH: Final = "frame #0: "
THROWN_AT: Final = ("Unhandled exception at 0x", "Exception thrown at 0x")
_THREAD: Final = re.compile(
    r"(?:\(lldb\) )?\* thread #([0-9]{1,6})(?:, name = '([^']{1,64})')?(?:, [^\n]{0,400}?)?, stop reason = ([^\n]{1,400})"
)
_PROMPT: Final = "(lldb) "
_SHOWN: Final = 24
"""So many lines of source and words of lldb stand between the place where a process stopped and the next command."""

_SIGNAL: Final = re.compile(r"signal (SIG[A-Z0-9]{2,12})")
_FRAME: Final = re.compile(
    r" {0,4}(?:\* )?frame #(?P<number>[0-9]{1,7}): 0x(?P<address>[0-9a-f]{1,16}) (?P<image>[^`\n]{1,400})`"
    r"(?P<name>[^\n]{1,4096}?)(?: \+ [0-9]{1,12})?(?: at (?P<file>[^\n:]{1,1000}):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?)?(?: \[[^\n]{1,40}\])?"
)
_TORCH: Final = re.compile(
    r"frame #(?P<number>[0-9]{1,7}): (?P<name>[^\n]{1,4096}?)(?: \+ 0x[0-9a-f]{1,16})? \((?:0x[0-9a-f]{1,16} in )?(?P<image>[^\n()]{1,1000})\)"
)
_RAISED: Final = re.compile(
    r"Exception raised from (?P<name>[^\n]{1,400}) at (?P<file>[^\n]{1,1000}):(?P<line>[0-9]{1,9}) \(most recent call first\):"
)
_THROWN: Final = re.compile(
    r"(?:Unhandled exception|Exception thrown) at 0x[0-9A-Fa-f]{6,16}(?: \([^()\n]{1,200}\))? in (?P<image>[^\n:]{1,200}): "
    r"(?:(?:Microsoft )?C\+\+ exception: (?P<type>[^\n]{1,400}?)(?: at memory location 0x[0-9A-Fa-f]{6,16})?|(?P<code>0x[0-9A-Fa-f]{8}): (?P<text>[^\n]{1,400}?))\.?"
)


def read_stop_reason(window: Window, at: int) -> Parsed | None:
    """Read the thread that lldb stopped at, with its frames (UEP-BRG-1274)."""
    found = _THREAD.fullmatch(window.lines[at])
    if found is None:
        return None
    reason = found[3]
    if reason.startswith(("breakpoint", "step ", "watchpoint", "trace", "instruction step")):
        return None
    signal = _SIGNAL.match(reason)
    root = Raised(signal[1] if signal else reason.partition(" ")[0], "" if signal else reason)
    if signal:
        root.codes.append(("posix.signal", signal[1], ""))
    index = at + 1
    while (line := window.at(index)) is not None and (
        frame := _lldb_frame(line, len(root.frames))
    ) is not None:
        if len(root.frames) >= MAX_SCAN_FRAMES:
            break
        root.frames.append(frame)
        index += 1
    if not root.frames:
        return None
    if len(root.frames) == 1 and (whole := _asked(window, at, index)) is not None:
        return whole
    return Parsed(
        root,
        at,
        index,
        1.0,
        handled=False,
        fatal=True,
        mechanism="signal",
        thread_id=found[1],
        thread=found[2] or "",
    )


def _asked(window: Window, at: int, index: int) -> Parsed | None:
    """Return the same stop with all its frames, where a person asked for them next (UEP-BRG-2263)."""
    for below in range(index, index + _SHOWN):
        line = window.at(below)
        if line is None or (line == window.lines[at] and not window.lines[below - 1].startswith(_PROMPT)):
            return None
        if line == window.lines[at]:
            whole = read_stop_reason(window, below)
            if whole is not None:
                whole.start = at
            return whole
    return None


def _lldb_frame(line: str, number: int) -> Frame | None:
    found = _FRAME.fullmatch(line)
    if found is None or int(found["number"]) != number:
        return None
    return native_frame(
        split_arguments(found["name"]) if found["name"].endswith(")") else found["name"],
        file=found["file"] or "",
        line=found["line"] or "",
        column=found["column"] or "",
        package=found["image"],
        address=str(int(found["address"], 16)),
    )


def read_raised(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames that PyTorch puts below a message, and the line after them (UEP-BRG-1270)."""
    first = window.at(index) or ""
    found = _RAISED.fullmatch(first)
    if found is None and not first.startswith(TORCH):
        return [], index
    frames, end = list[Frame](), index
    if found is not None:
        frames, end = [native_frame(found["name"], file=found["file"], line=found["line"])], index + 1
    while (line := window.at(end)) is not None and (frame := _TORCH.fullmatch(line)) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            name = frame["name"]
            known = split_arguments(name) if name.endswith(")") else name.replace("<unknown function>", "")
            frames.append(native_frame(known, package=frame["image"]))
        end += 1
    return frames, end


def read_thrown_at(window: Window, at: int) -> Parsed | None:
    """Read what Visual Studio says of an exception in the process that it watches (UEP-BRG-1271)."""
    found = _THROWN.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    handled = False if window.lines[at].startswith("Unhandled") else None
    root = Raised(
        found["type"] or found["code"], found["text"] or "", [native_frame("", package=found["image"])]
    )
    if window.capped and at + 1 >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, at + 1, 0.9, handled=handled, mechanism="debugger")
