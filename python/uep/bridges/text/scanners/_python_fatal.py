"""CPython's fatal errors and the stacks faulthandler prints: one line of reason, then threads, innermost call first.

The current thread is the one that crashed; the others are threads of the record (UEP-BRG-540, UEP-BRG-541).
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame, Provenance, Stack, Thread

__all__ = ["FATAL", "parse_fatal"]

FATAL: Final = "Fatal Python error:"
_THREADS: Final = ("Current thread 0x", "Thread 0x")
_STATE: Final = ("Python runtime state:", "Extension modules:", "<no Python frame>", "  <no Python frame>")
_NATIVE: Final = "Current thread's C stack trace"
_MAX_THREADS: Final = 256


def parse_fatal(window: Window, at: int) -> Parsed | None:
    """Read a fatal error and the stacks of the threads below it."""
    text = window.lines[at]
    begin = text.find(FATAL)
    # A test runner's progress can stand before it on the line; its frames are below.
    if begin < 0 or not _has_more(window, at + 1) or (begin and window.at(at + 1) is None):
        return None
    raised = Raised(type_name=FATAL[:-1], message=text[begin + len(FATAL) :].strip())
    parsed = Parsed(raised, at, at + 1, handled=False, fatal=True, mechanism="faulthandler")
    index, quiet = at + 1, 0
    while window.has(index) and quiet < LOOKAHEAD:
        line = window.lines[index]
        if line.startswith(_THREADS):
            index = parsed.end = _thread(window, index, parsed)
            quiet = 0
            continue
        if line.startswith(_NATIVE):
            index += 1
            while window.has(index) and window.lines[index].startswith("  "):
                index += 1
            parsed.end = index
            continue
        if line.strip() and not line.startswith(_STATE):
            break
        if line.strip():
            parsed.end = index + 1
        index, quiet = index + 1, quiet + 1
    return parsed


def _thread(window: Window, index: int, parsed: Parsed) -> int:
    """Read one thread: the current one is the crashed one, else the first that is shown."""
    line = window.lines[index]
    words, _, _ = line[line.find("0x") :].partition(" (most recent")
    number, _, name = words.partition(" ")
    name = name.strip("[] ")
    frames, index, more = _frames(window, index + 1)
    if line.startswith("Current"):
        parsed.root.frames, parsed.thread_id, parsed.thread = frames, number, name
        if more:
            parsed.root.dropped, parsed.root.dropped_after = 1, len(frames)
            parsed.root.cuts.append(Cut.UNCOUNTED)
    elif len(parsed.threads) < _MAX_THREADS:
        if more:
            parsed.uncounted.append(len(parsed.threads))
        stack = Stack(
            frames=frames, provenance=Provenance.PARSED_TEXT, dropped_frames=int(more),
            dropped_after=len(frames) if more else 0,
        )  # fmt: skip
        parsed.threads.append(Thread(id=number, name=name, stack=stack))
    return index


def _has_more(window: Window, index: int) -> bool:
    """Return whether the lines that CPython prints after the reason follow: the state of the runtime, or a thread."""
    for near in range(index, index + 4):
        line = window.at(near)
        if line is None:
            return near == index
        if line.startswith((*_THREADS, *_STATE)):
            return True
        if line.strip():
            return False
    return False


def _frames(window: Window, index: int) -> tuple[list[Frame], int, bool]:
    """Return frames, the index after them, and whether three dots stand for more."""
    frames = list[Frame]()
    while window.has(index):
        line = window.lines[index]
        place = line.rfind('", line ')
        if not line.startswith('  File "') or place < 0:
            more = line.startswith("  ...")
            return frames, index + more, more
        number, _, name = line[place + 8 :].partition(" in ")
        if not (number.isascii() and number.isdigit()):
            break
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(Frame(function=name, file=line[8:place], line=int(number[:9])))
        index += 1
    return frames, index, False
