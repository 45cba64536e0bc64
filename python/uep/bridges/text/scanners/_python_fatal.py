"""CPython's fatal errors and the stacks faulthandler prints: one line of reason, then threads, innermost call first."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["FATAL", "parse_fatal"]

FATAL: Final = "Fatal Python error:"
_THREADS: Final = ("Current thread 0x", "Thread 0x")


def parse_fatal(window: Window, at: int) -> Parsed | None:
    """Read a fatal error and the stack of the thread that was running."""
    text = window.lines[at]
    if not text.startswith(FATAL):
        return None
    if not _has_more(window, at + 1):
        return None
    raised = Raised(type_name=FATAL[:-1], message=text[len(FATAL) :].strip())
    index, crashed, end = at + 1, "", at + 1
    while window.has(index) and index < at + LOOKAHEAD:
        line = window.lines[index]
        if line.startswith(_THREADS):
            thread = line.split(" ", 3)
            name = line[line.find("0x") :].split(" ", 1)[0]
            frames, index = _frames(window, index + 1)
            end = index
            if thread[0] == "Current" or (not raised.frames and not crashed):
                raised.frames, crashed = frames, name
            continue
        if line.strip() and not line.startswith(
            ("Python runtime state:", "Extension modules:", "<no Python frame>")
        ):
            break
        if line.strip():
            end = index + 1
        index += 1
    return Parsed(raised, at, end, thread_id=crashed, handled=False, fatal=True, mechanism="faulthandler")


def _has_more(window: Window, index: int) -> bool:
    """Return whether the lines that CPython prints after the reason follow: the state of the runtime, or a thread."""
    for near in range(index, index + 4):
        line = window.at(near)
        if line is None:
            return near == index
        if line.startswith((*_THREADS, "Python runtime state:", "<no Python frame>")):
            return True
        if line.strip():
            return False
    return False


def _frames(window: Window, index: int) -> tuple[list[Frame], int]:
    frames = list[Frame]()
    while window.has(index):
        line = window.lines[index]
        place = line.rfind('", line ')
        if not line.startswith('  File "') or place < 0:
            if line.startswith("  ..."):
                index += 1
            break
        number, _, name = line[place + 8 :].partition(" in ")
        if not (number.isascii() and number.isdigit()):
            break
        frames.append(Frame(function=name, file=line[8:place], line=int(number[:9])))
        index += 1
    return frames, index
