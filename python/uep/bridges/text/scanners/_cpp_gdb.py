"""Stacks that gdb prints of a process that a signal stopped. The signal is the error; the threads are the record's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import read_gdb, read_stop
from uep.bridges.text.scanners._cpp_heads import signal_named
from uep.model import Frame, Stack, Thread

__all__ = ["TERMINATED", "read_calls", "read_stopped"]

TERMINATED: Final = "Program terminated with signal "

_HEAD: Final = re.compile(
    r"(?:\(gdb\) )?(?:Thread ([0-9]{1,9})(?: \"([^\"]{0,64})\")?|Program) (received|terminated with) signal (SIG[A-Z0-9]{2,12}|\?|[0-9]{1,2}), ([^\n]{1,200})\.",
    re.ASCII,
)
_CURRENT: Final = re.compile(r"\[Current thread is ([0-9]{1,9}) \(", re.ASCII)
_THREAD: Final = re.compile(
    r"Thread ([0-9]{1,9}) \((?:Thread 0x[0-9a-f]{1,16} \()?LWP ([0-9]{1,10})\)?(?:\)?(?: \"([^\"]{0,64})\")?)?\):?",
    re.ASCII,
)
_STOP: Final = re.compile(r"(?:0x([0-9a-f]{1,16}) in )?(\S.*)", re.ASCII)
_MORE: Final = "(More stack frames follow..."
_STOPPED: Final = "Backtrace stopped: "
_HARMLESS: Final = frozenset((_STOPPED + "previous frame inner to this frame (corrupt stack?)",))
_NO_LOCALS: Final = ("No locals.", "No symbol table info available.", "No arguments.")
_BETWEEN: Final = 5
_MAX_FRAME: Final = 65_536


@dataclass(slots=True)
class _Listed:
    """The stack of one thread and the line after it."""

    frames: list[Frame]
    end: int
    more: bool = False
    stopped: bool = False


def read_stopped(window: Window, at: int) -> Parsed | None:
    """Read the signal, the stack below it and those of all threads (BRG-425, BRG-426)."""
    found = _HEAD.fullmatch(window.lines[at])
    if found is None:
        return None
    number, name, _, signal, text = found.groups(default="")
    if signal.isdigit():
        # gdb before 7.7 knew the number of a core's signal only.
        signal = signal_named(f"signal {signal}") or "?"
    root = Raised(signal, text)
    if signal != "?":
        root.codes.append(("posix.signal", signal, ""))
    parsed = Parsed(root, at, at + 1, 1.0, handled=False, fatal=True, mechanism="signal")
    stop, first, current = _first(window, at)
    parsed.thread_id, parsed.thread = number, name
    if first is None:
        parsed.end = at + 1
        if stop is not None and (place := _stop_frame(window.lines[stop])) is not None:
            root.frames, parsed.end = [place], stop + 1
        return parsed
    crashed = number or current or "1"
    if window.lines[first].startswith("Thread "):
        parsed.end = first
    else:
        _give(root, _listed(window, first), parsed)
    _threads(window, parsed, crashed)
    return parsed


def read_calls(window: Window, index: int, parsed: Parsed) -> None:
    """Give an error the calls from a line on."""
    _give(parsed.root, _listed(window, index), parsed)


def _first(window: Window, at: int) -> tuple[int | None, int | None, str]:
    """Return the line where the process stopped, the last ``#0`` or first thread before other words, and the thread."""
    stop: int | None = None
    current = ""
    for index in range(at + 1, at + LOOKAHEAD):
        line = window.at(index)
        if line is None or _HEAD.fullmatch(line) is not None:
            break
        if read_gdb(line, 0) is not None:
            again = _again(window, index)
            if again is not None:
                return stop, again, current
            return stop, index, current
        if _THREAD.fullmatch(line) is not None:
            return stop, index, current
        if (found := _CURRENT.match(line)) is not None:
            current = found[1]
        if stop is None and _stop_frame(line) is not None and index - at <= _BETWEEN:
            stop = index
    return stop, None, current


def _again(window: Window, index: int) -> int | None:
    """Return the ``#0`` of a stack that repeats the line on which gdb shows where the process stopped."""
    for ahead in range(index + 1, index + _BETWEEN + 2):
        line = window.at(ahead)
        if line is None or read_gdb(line, 1) is not None:
            return None
        if read_gdb(line, 0) is not None:
            return ahead
        if _THREAD.fullmatch(line) is not None:
            return ahead
    return None


def _stop_frame(line: str) -> Frame | None:
    found = _STOP.fullmatch(line)
    if found is None or " (" not in line:
        return None
    frame = read_stop(found[2], found[1])
    return frame if frame is not None and (found[1] or frame.file) else None


def _listed(window: Window, index: int) -> _Listed:
    """Read the frames from ``#0`` on; a line with four blanks, or a library below, goes on with the one before it, eight are a variable's."""
    listed = _Listed([], index)
    texts = list[str]()
    while window.has(index):
        line = window.lines[index]
        if line.removeprefix("(gdb) ").startswith(f"#{len(texts)} "):
            texts.append(line)
        elif (texts and line.startswith("        ")) or line in _NO_LOCALS:
            pass
        elif texts and line.startswith(("    ", "   from ")):
            if len(texts[-1]) < _MAX_FRAME:
                texts[-1] += " " + line.strip()
        elif line.startswith(_MORE):
            listed.more = True
        elif line.startswith(_STOPPED):
            listed.stopped = line not in _HARMLESS
        elif not line.startswith("--Type <RET> for more"):
            break
        index += 1
    for number, text in enumerate(texts):
        frame = read_gdb(text, number)
        if frame is None:
            break
        listed.frames.append(frame)
    listed.end = index
    return listed


def _give(root: Raised, listed: _Listed, parsed: Parsed) -> None:
    root.frames, parsed.end = listed.frames, listed.end
    if listed.more or listed.stopped:
        root.dropped, root.dropped_after = 1, len(listed.frames)
        root.cuts.append(Cut.UNCOUNTED)


def _threads(window: Window, parsed: Parsed, crashed: str) -> None:
    """Read the blocks of ``thread apply all bt`` (BRG-426)."""
    root, index = parsed.root, parsed.end
    while True:
        head, found = index, None
        while head < index + _BETWEEN and (line := window.at(head)) is not None:
            found = _THREAD.fullmatch(line)
            if found is not None or (line and not line.startswith(("(gdb)", "[", "#"))):
                break
            head += 1
        if found is None:
            return
        listed = _listed(window, head + 1)
        number, _, name = found.groups(default="")
        if number == crashed:
            parsed.thread_id, parsed.thread = number, name
            if not root.frames:
                _give(root, listed, parsed)
        else:
            cut = listed.more or listed.stopped
            stack = Stack(
                frames=listed.frames,
                dropped_frames=int(cut),
                dropped_after=len(listed.frames) if cut else 0,
            )
            if stack.dropped_frames:
                parsed.uncounted.append(len(parsed.threads))
            parsed.threads.append(Thread(id=number, name=name, stack=stack))
        parsed.end = index = listed.end
