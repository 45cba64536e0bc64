"""Where the message of a panic ends: at std's own words, after which no more of them follow (BRG-301 to BRG-304)."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._rust_cargo import BACKTRACE
from uep.bridges.text.scanners._rust_errors import STACK
from uep.bridges.text.scanners._rust_lines import Head, read_head
from uep.bridges.text.scanners._rust_stack import read_stack

__all__ = ["ABORTS", "NO_STACK", "SHORTENED", "message_end"]

NO_STACK: Final = "note: run with `RUST_BACKTRACE=1`"
SHORTENED: Final = "note: Some details are omitted, run with `RUST_BACKTRACE=full`"
ABORTS: Final = (
    "thread caused non-unwinding panic. aborting.",
    "thread panicked while processing panic. aborting.",
    "thread panicked while panicking. aborting.",
)
_MAX_ENCLOSED: Final = 256
_NEAR: Final = 8


def message_end(window: Window, start: int, head: Head) -> int:
    """Return the line after the message: std's words after which no more of them follow (BRG-302 to BRG-304)."""
    end: int | None = None
    index, last = start, start
    while (line := window.at(index)) is not None and index - last <= (
        _MAX_ENCLOSED if window.enclosed else LOOKAHEAD
    ):
        if _begins_other(window, index, head):
            break
        if line.startswith(NO_STACK) or line in ABORTS:
            # This note says that there was no backtrace: one that stands before it belongs to the message.
            end = index
            last = index
            if line in ABORTS or not _goes_on(window, index + 1, head):
                return index
        elif _is_bare_stack(window, index, head):
            return index
        elif line == BACKTRACE and index > start - 1:
            after = _stack_end(window, index)
            if after is not None:
                end = index
                if _ends_here(window, after, head):
                    return index
                index = last = after
                continue
        index += 1
    if end is not None:
        return end
    return index if line is None and window.enclosed and start <= 2 else _unmarked_end(window, start)


def _is_bare_stack(window: Window, index: int, head: Head) -> bool:
    """Return whether a backtrace begins at a line without a heading, as a panic hook writes it that logs (BRG-303).

    Such a hook prints the panic as ``PanicHookInfo`` does, without a thread.
    """
    return head.is_hooked and (
        window.lines[index].startswith("   0: ")
        and window.lines[index - 1] not in (BACKTRACE, STACK)
        and (window.at(index + 1) or "").startswith(("             at ", "   1: "))
    )


def _stack_end(window: Window, index: int) -> int | None:
    """Return the line after a backtrace; a stripped program has one without frames, which the note behind it proves."""
    frames, after = read_stack(window, index + 1)
    return after if frames or (window.at(after) or "").startswith(SHORTENED) else None


def _ends_here(window: Window, index: int, head: Head) -> bool:
    """Return whether a backtrace is the real one: the note about details follows, or no more of std's words do."""
    line = window.at(index)
    return (
        line is None
        or not line
        or line.startswith(SHORTENED)
        or line in ABORTS
        or not _goes_on(window, index, head)
    )


def _goes_on(window: Window, index: int, head: Head) -> bool:
    """Return whether more of std's words follow before another error: then those before were the message's."""
    for ahead in range(index, index + (LOOKAHEAD if window.enclosed else _NEAR)):
        line = window.at(ahead)
        if line is None or _begins_other(window, ahead, head):
            return False
        if line == BACKTRACE or line.startswith(NO_STACK) or _is_bare_stack(window, ahead, head):
            return True
    return False


def _begins_other(window: Window, index: int, first: Head) -> bool:
    """Return whether another panic begins at a line: a head of the same form.

    One program prints all heads in one form, with a thread's number or without; a head in another form is message
    (BRG-301).
    """
    line = window.lines[index]
    if "panicked at " not in line or (head := read_head(line)) is None or head.place is None:
        return False
    return (bool(head.thread_id), head.is_hooked) == (bool(first.thread_id), first.is_hooked)


def _unmarked_end(window: Window, start: int) -> int:
    """Return the end of a message that nothing ends: its first line, the values of a comparison, indented lines."""
    index = start + 1
    if window.lines[start].startswith("assertion `left "):
        for ahead in range(index, index + _NEAR):
            line = window.at(ahead)
            if line is None:
                break
            if line.startswith(" right: "):
                index = ahead + 1
                break
    while (
        (line := window.at(index)) is not None and index - start < LOOKAHEAD and line.startswith((" ", "\t"))
    ):
        index += 1
    return index
