"""Goroutine stacks that a Go program logged by itself: what it recovered, what made a logger end it, what a cut text left."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._go_chain import UNNAMED
from uep.bridges.text.scanners._go_stack import (
    Goroutine,
    elided,
    read_call,
    read_goroutine,
    read_head,
    read_place,
)

__all__ = ["is_asked", "is_unfenced", "read_logged", "recovered_value"]

_PANIC: Final = "panic: "
_SERVING: Final = "panic serving "
_RUNTIME: Final = "runtime error: "
_CAUGHT: Final = "Caught panic:"
_RESTORED: Final = "Restoring terminal..."
_NEAR: Final = 8
_STACK: Final = "runtime/debug.Stack"
_FATAL_LOGGERS: Final = ("glog.stacks", "klog.stacks", "klog/v2.stacks", "klog/v2/internal/dbg.Stacks")
"""What glog and klog call to print every goroutine before they end the program."""

_STACKS: Final = ("stack", "stacktrace", "stack_trace")
_FIELD: Final = re.compile(r' panic=(?:"((?:[^"\\]|\\.){0,4096})"|([^ "]{1,1024}))')
_JOINED: Final = " goroutine "
_LABEL: Final = re.compile(r"^\[PANIC RECOVER\] |^[Pp]anic: |^[Rr]ecovered(?: from)?(?: panic)?: ")
_TITLES: Final = ("stack", "stack trace", "stacktrace")
_OBSERVED: Final = ("Observed a panic: ", "Recovered from panic: ")


def read_logged(window: Window, at: int, floor: int, number: str, state: str) -> Parsed | None:
    """Read a goroutine whose head follows a line of a program: what it recovered, or the rest of a cut text (BRG-290)."""
    first, second = window.at(at + 1), window.at(at + 2)
    if (
        first is None
        or second is None
        or (read_call(first) is None and elided(first) is None)
        or read_place(second) is None
    ):
        return None
    goroutine = read_goroutine(window, at + 1, number, state)
    root = Raised(frames=goroutine.frames, dropped=goroutine.dropped, dropped_after=goroutine.dropped_after)
    if goroutine.cut:
        root.cuts.append(Cut.TAIL)
    parsed = Parsed(root, at, goroutine.end, 0.9, thread_id=number, thread_parent=goroutine.created_in)
    above = _above(window, at, floor, recovered=bool(goroutine.panics()))
    if above is not None:
        parsed.start, root.message = above
        root.type_name, parsed.handled = "panic", True
    elif _ends_program(goroutine) and at > floor and window.lines[at - 1].strip():
        # UEP-BRG-1257: glog and klog print the record, then all goroutines, and end the program.
        parsed.start, root.message = at - 1, window.lines[at - 1]
        parsed.handled, parsed.fatal = False, True
    elif not goroutine.panics() and (at > floor or is_asked(goroutine)):
        if window.name not in _STACKS or goroutine.end < len(window.lines):
            return None
        # UEP-BRG-2261: a program wrote where it was; what failed stands in another field, if anything did.
        root.cuts = [UNNAMED]
        parsed.thread_id, parsed.confidence = "", 0.5
    else:
        root.type_name = "panic" if goroutine.panics() else ""
        root.cuts.append(Cut.HEAD)
    return parsed


def read_joined(window: Window, at: int) -> Parsed | None:
    """Read a goroutine whose head stands behind the value it recovered, on one line (UEP-BRG-1913)."""
    line = window.lines[at]
    place = line.rfind(_JOINED)
    head = read_head(line[place + 1 :]) if place > 0 else None
    if head is None:
        return None
    goroutine = read_goroutine(window, at + 1, *head)
    if not goroutine.panics() and not is_asked(goroutine):
        return None
    value = _LABEL.sub("", line[:place])
    if value.rstrip(":").lower() in _TITLES:
        value = ""
    root = Raised(
        "panic", value, goroutine.frames, dropped=goroutine.dropped, dropped_after=goroutine.dropped_after
    )
    if goroutine.cut:
        root.cuts.append(Cut.TAIL)
    return Parsed(
        root, at, goroutine.end, 0.9, thread_id=head[0], thread_parent=goroutine.created_in, handled=True
    )


def is_unfenced(text: str) -> bool:
    """Return whether a line is no fence, below which a page quotes the stack (UEP-BRG-2877)."""
    return not text.startswith("```")


def is_asked(goroutine: Goroutine) -> bool:
    """Return whether the program itself asked for the stack, so that the panic did not end it."""
    return any(frame.function == _STACK for frame in goroutine.frames[:1])


def _ends_program(goroutine: Goroutine) -> bool:
    return any(frame.function.endswith(_FATAL_LOGGERS) for frame in goroutine.frames[:1])


def recovered_value(line: str) -> str:
    """Return the value behind a program's own words about a panic it recovered from, "" when there are none."""
    if field := _FIELD.search(line):
        return field[2] or re.sub(r"\\(.)", r"\1", field[1])
    for words in _OBSERVED if line.endswith(")") else ():
        if (place := line.find(words)) >= 0:
            # The value stands twice: in Go's syntax, and as it prints itself in the last parentheses.
            return _last_group(line[place + len(words) :])
    lower = line.lower()
    for word in ("recover", "panic"):
        place = lower.rfind(word)
        if place >= 0:
            return line[place:].partition(": ")[2]
    return ""


def _last_group(text: str) -> str:
    """Return what the parentheses at the end of a text enclose, the text itself where they do not match."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] == ")") - (text[index] == "(")
        if not depth:
            return text[index + 1 : -1] if index else text
    return text


def _above(window: Window, at: int, floor: int, *, recovered: bool) -> tuple[int, str] | None:
    """Return the line with the value of a panic above a goroutine, and the value.

    ``recovered`` says that the frames show a panic, so that a program's own words about it count as well.
    """
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[index]
        place = line.find(_SERVING)
        if place >= 0:
            value = line[place + len(_SERVING) :].partition(": ")[2]
            return index, "\n".join([value, *window.lines[index + 1 : at]]).rstrip("\n")
        place = line.find(_RUNTIME)
        if place > 0 and index == at - 2 and not window.lines[at - 1].strip():
            # UEP-BRG-3049: whoever tells of a panic puts words of his own before the runtime's.
            return index, line[place:]
        place = line.find(_PANIC)
        if place >= 0 and not any(words in line for words in _OBSERVED):
            below = list(takewhile(is_unfenced, window.lines[index + 1 : at]))
            return index, "\n".join([line[place + len(_PANIC) :], *below]).rstrip("\n")
        if recovered and line.rstrip() == _CAUGHT:
            # UEP-BRG-3040: Bubble Tea parts what it says by blank lines.
            told = [text for text in window.lines[index + 1 : at] if text.rstrip() != _RESTORED]
            return index, "\n".join(told).strip("\n")
        if recovered and (value := recovered_value(line) or (line if index == at - 1 == window.head else "")):
            return index, "\n".join([value, *window.lines[index + 1 : at]]).rstrip("\n")
        if at - index > _NEAR:
            return None
    return None
