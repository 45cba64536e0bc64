"""What the Go runtime prints when a program dies: panics, fatal errors, signals, and stacks that a program logged.

The value of a panic comes first, the goroutine that crashed next, then the other goroutines. Since Go 1.23 the lines
of a value after its first are indented by a tab; before, nothing but a blank line and a goroutine's head ends them.
BRG-280 to BRG-299 decide what is message and what is not.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._go_library import LIBRARY, read_library
from uep.bridges.text.scanners._go_logged import is_asked, is_unfenced, read_joined, read_logged
from uep.bridges.text.scanners._go_stack import (
    Goroutine,
    elided,
    is_call,
    read_goroutine,
    read_head,
    read_place,
)
from uep.bridges.text.scanners._go_tests import ENDED, FAIL, TRACE, read_failed_test, read_trace
from uep.model import Relation

__all__ = ["GO", "PANIC"]

PANIC: Final = "panic"

_PANIC: Final = "panic: "
_LATER: Final = "\tpanic: "
_FATAL: Final = "fatal error: "
_SIGNAL: Final = "[signal "
_AGAIN: Final = " [recovered, repanicked]"
_RECOVERED: Final = " [recovered]"
_RUNTIME: Final = "runtime: "
_EXCEPTION: Final = "Exception 0x"
_FENCE: Final = "```"
_OWN: Final = (
    "all goroutines are asleep - deadlock!",
    "concurrent map iteration and map write",
    "concurrent map read and map write",
    "concurrent map writes",
    "stack overflow",
    "sync: unlock of unlocked mutex",
)
"""Fatal errors that no compiler has."""

_SYSTEM: Final = "runtime stack:"
_NUMBERED: Final = {
    "0x4": "SIGILL",
    "0x6": "SIGABRT",
    "0x7": "SIGBUS",
    "0x8": "SIGFPE",
    "0xa": "SIGBUS",
    "0xb": "SIGSEGV",
}
"""Go before 1.6 printed the numbers of signals."""

_MAX_PANICS: Final = 100


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    # A terminal shows the keys that sent the signal.
    line = window.lines[at].removeprefix("^\\")
    if line.startswith(_PANIC):
        return _crash(window, at, floor, "panic", line[len(_PANIC) :])
    if line.startswith(_FATAL):
        return _crash(window, at, floor, "fatal error", line[len(_FATAL) :])
    if line.startswith(("SIG", _EXCEPTION)) and (found := _signal_header(line)) is not None:
        return _signal(window, at, *found)
    head = read_head(line)
    if head is not None:
        return read_logged(window, at, floor, *head)
    if FAIL in line:
        return read_failed_test(window, at, floor)
    if TRACE in line:
        return read_trace(window, at)
    if line.endswith("]:") and (joined := read_joined(window, at)) is not None:
        return joined
    return read_library(window, at, floor)


# --- crashes ----------------------------------------------------------------------------------------------------------


def _crash(window: Window, at: int, floor: int, type_name: str, first: str) -> Parsed | None:
    """Read the text from ``panic:`` or ``fatal error:`` to the last goroutine."""
    # Only the words of a panic are the runtime's alone: compilers say `fatal error: ` too.
    body = _body(window, at + 1, MESSAGE_LINES if window.enclosed or type_name == PANIC else LOOKAHEAD)
    if body is None:
        return None
    end, head = body
    lines = [first, *takewhile(is_unfenced, window.lines[at + 1 : end])]
    codes = list[tuple[str, str, str]]()
    if lines[-1].startswith(_SIGNAL) and lines[-1].endswith("]"):
        codes.append(("posix.signal", *_signal_code(lines.pop())))
    if head is None:
        root = _message_only(window, type_name, lines, end, codes)
        return None if root is None else _crashed(root, at, _after(window, end), None, [])
    goroutines, last = _goroutines(window, head)
    main = _crashed_one(goroutines)
    if window.lines[end].strip() and not codes and _may_be_logged(lines, main):
        return None
    root = _nodes(type_name, lines, main)
    root.codes = codes
    root.notes, start = _notes_above(window, at, floor)
    others = [goroutine for goroutine in goroutines if goroutine is not main]
    parsed = _crashed(root, start, _after(window, last), main, others)
    if main is not None and is_asked(main):
        parsed.handled, parsed.fatal, parsed.mechanism = True, False, ""
    return parsed


def _may_be_logged(lines: list[str], main: Goroutine | None) -> bool:
    """Return whether a program may have printed value and stack, with no blank line between, after it recovered."""
    return main is not None and (is_asked(main) or bool(main.panics())) and not lines[0].endswith(_RECOVERED)


def _body(window: Window, index: int, patience: int) -> tuple[int, int | None] | None:
    """Return the line after the value, and that of the first goroutine if there is one (BRG-281).

    Lines that begin with a tab are the value's, and so is ``[signal``; any other line is the value's only when a blank
    line and a goroutine follow, as Go printed it before 1.23, within ``patience`` lines and before another crash.
    """
    start, end = index, index
    while window.at(end) is not None and window.lines[end].startswith("\t"):
        end += 1
    if window.at(end) is not None and window.lines[end].startswith(_SIGNAL):
        end += 1
    head = _head_near(window, end)
    if head is not None:
        return end, head
    if window.at(end) is None or not window.lines[end].strip():
        return (
            (end, None)
            if end > start or window.at(end) is None or window.enclosed
            else _old_body(window, end, end, patience)
        )
    return _old_body(window, start, end, patience)


def _old_body(window: Window, start: int, end: int, patience: int) -> tuple[int, int | None] | None:
    index = start
    while index - start < patience:
        if window.at(index) is None or window.lines[index].startswith((_PANIC, _FATAL)):
            break
        if (head := _head_near(window, index)) is not None:
            return index, head
        index += 1
    return end, None


def _head_near(window: Window, index: int) -> int | None:
    """Return the line of a goroutine's head: below a blank line at ``index``, or there where blank lines were lost."""
    line = window.at(index)
    if line is not None and not line.strip():
        index += 1
        line = window.at(index)
    if line is None:
        return None
    if line == _SYSTEM:
        return index
    if read_head(line) is None:
        return None
    if not window.lines[index - 1].strip() or elided(window.at(index + 1) or "") is not None:
        return index
    # UEP-BRG-1256: without the blank line only frames show that the runtime printed the head.
    return (
        index
        if read_place(window.at(index + 2) or " ") is not None and not _is_forged(window, index)
        else None
    )


def _is_forged(window: Window, index: int) -> bool:
    """Return whether a head that follows no blank line is part of a value: one that does, and runs, stands below its frames."""
    end = read_goroutine(window, index + 1, "", "").end
    following = window.at(end + 1) if window.at(end) == "" else None
    return following is not None and (read_head(following) or ("", ""))[1].startswith("running")


def _goroutines(window: Window, index: int) -> tuple[list[Goroutine], int]:
    """Read all goroutines from the first head on; blank lines stand between them."""
    found = list[Goroutine]()
    while True:
        line = window.lines[index]
        head = ("", "runtime stack") if line == _SYSTEM else read_head(line)
        if head is None:
            break
        goroutine = read_goroutine(window, index + 1, *head)
        found.append(goroutine)
        following = _head_near(window, goroutine.end)
        if following is None:
            return found, goroutine.end
        index = following
    return found, index


def _crashed_one(goroutines: list[Goroutine]) -> Goroutine | None:
    """Return the goroutine that crashed: the first one; the stack of the runtime itself is not one."""
    return next(
        (goroutine for goroutine in goroutines if goroutine.id), goroutines[0] if goroutines else None
    )


def _after(window: Window, index: int) -> int:
    """Return the line after registers, ``exit status`` and the blank lines that end a crash."""
    following = window.at(index)
    if following is not None and following.startswith("exit status "):
        return index + 1
    if following == "" and (beyond := window.at(index + 1)) is not None:
        if beyond.startswith("exit status "):
            return index + 2
        if beyond.startswith(("rax ", "r0 ")):
            index += 1
            while window.at(index):
                index += 1
    return index


def _message_only(
    window: Window, type_name: str, lines: list[str], end: int, codes: list[tuple[str, str, str]]
) -> Raised | None:
    """Return the error of a text without goroutines, as GOTRACEBACK=none leaves it (BRG-291); one with a signal is sure (UEP-BRG-2773)."""
    following = window.at(end)
    if following == "":
        following = window.at(end + 1)
    if following is not None and not codes and not following.startswith(("exit status ", _FENCE)):
        return None
    if type_name != "panic" and len(lines) == 1 and lines[0] not in _OWN:
        return None
    root = _nodes(type_name, lines, None)
    root.codes = codes
    if window.capped:
        root.cuts.append(Cut.TAIL)
    return root


def _crashed(root: Raised, start: int, end: int, main: Goroutine | None, others: list[Goroutine]) -> Parsed:
    parsed = Parsed(root, start, end, 1.0, handled=False, fatal=True, mechanism="runtime")
    if main is not None:
        root.frames = main.frames
        root.dropped, root.dropped_after = main.dropped, main.dropped_after
        if main.uncounted:
            root.cuts.append(Cut.UNCOUNTED)
        if main.cut:
            root.cuts.append(Cut.TAIL)
        parsed.thread_id, parsed.thread_parent = main.id, main.created_in
    parsed.threads = [goroutine.thread() for goroutine in others]
    parsed.uncounted = [position for position, goroutine in enumerate(others) if goroutine.uncounted]
    return parsed


def _notes_above(window: Window, at: int, floor: int) -> tuple[list[str], int]:
    """Return what the runtime printed about itself in front of a fatal error (BRG-288)."""
    start = at
    while start > floor and window.lines[start - 1].startswith(_RUNTIME):
        start -= 1
    return window.lines[start:at], start


# --- values -----------------------------------------------------------------------------------------------------------


def _nodes(type_name: str, lines: list[str], main: Goroutine | None) -> Raised:
    """Return the last panic with the earlier ones below it, each of which it answered (BRG-285, BRG-286)."""
    starts = [0]
    if type_name == "panic":
        starts += [
            index for index, line in enumerate(lines) if index and line.lstrip(" \t").startswith(_PANIC)
        ]
    if main is not None and not main.dropped_after and not main.cut:
        # Each panic that came before the last shows as a frame of its own; what is more is part of a value.
        allowed = main.panics() + 1
        if len(starts) > allowed:
            starts = [0, *starts[len(starts) - allowed + 1 :]]
    starts = [0, *starts[1:][-_MAX_PANICS:]]
    current: Raised | None = None
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        value = lines[start:stop]
        value[0] = value[0].lstrip(" \t").removeprefix(_PANIC) if start else value[0]
        current = _panic(type_name, value, current)
    assert current is not None, "there is always a first value"
    return current


def _panic(type_name: str, value: list[str], earlier: Raised | None) -> Raised:
    again = value[-1].endswith(_AGAIN)
    for ending in (_AGAIN, _RECOVERED):
        value[-1] = value[-1].removesuffix(ending)
    indented = all(line.startswith("\t") for line in value[1:])
    text = "\n".join([value[0], *(line[1:] if indented else line for line in value[1:])])
    made = Raised(type_name=type_name, message=text)
    if earlier is not None:
        earlier.relation = Relation.REPANIC
        made.children.append(earlier)
    if not again:
        return made
    # BRG-287: one line for a value that was recovered and raised again stands for two panics.
    made.relation = Relation.REPANIC
    return Raised(type_name=type_name, message=text, children=[made])


# --- signals ----------------------------------------------------------------------------------------------------------


def _signal_header(line: str) -> tuple[str, str] | None:
    """Return name and description of ``SIGQUIT: quit``, or of Windows' ``Exception 0xc0000005 0x0 …``."""
    if line.startswith(_EXCEPTION):
        kind, number, values = [*line.split(" ", 2), ""][:3]
        return f"{kind} {number}", values
    name, colon, text = line.partition(": ")
    return (name, text) if colon and name.isascii() and name.isalnum() and name.isupper() else None


def _signal(window: Window, at: int, name: str, text: str) -> Parsed | None:
    index = at + 1
    following = window.at(index)
    if following is None or not following.startswith("PC=0x"):
        return None
    while window.at(index) and index - at < LOOKAHEAD:
        index += 1
    is_posix = name.startswith("SIG")
    root = Raised(type_name=name, message=text, codes=[("posix.signal", name, name)] if is_posix else [])
    head = _head_near(window, index)
    goroutines, last = list[Goroutine](), index
    if head is None and read_place(window.at(index + 2) or " ") is not None:
        # In foreign code the frames stand above the goroutine that called it.
        goroutines = [read_goroutine(window, index + 1, "", "")]
        last = goroutines[0].end
        head = _head_near(window, last)
    if head is not None:
        others, last = _goroutines(window, head)
        goroutines += others
    if not goroutines:
        root.cuts.append(Cut.TAIL)
        return _crashed(root, at, index, None, [])
    main = goroutines[0] if not goroutines[0].state else _crashed_one(goroutines)
    return _crashed(
        root, at, _after(window, last), main, [other for other in goroutines if other is not main]
    )


def _signal_code(line: str) -> tuple[str, str]:
    """Return value and name of the code in ``[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]``."""
    name = line[len(_SIGNAL) : -1].partition(":")[0].partition(" ")[0]
    name = _NUMBERED.get(name, name)
    return name, name


def _continues(line: str) -> bool:
    if line.startswith(("\t", " ")):
        return read_place(line) is not None or line.startswith(_LATER)
    return (
        line.startswith(("created by ", _SIGNAL))
        or is_call(line)
        or elided(line) is not None
        or read_head(line) is not None
    )


def _whole(window: Window) -> Parsed | None:
    """Read a text that holds a panic and nothing else, as GOTRACEBACK=none leaves it."""
    lines = list(window.lines)
    while lines and (lines[-1].strip() in ("", "FAIL") or lines[-1].startswith(ENDED)):
        lines.pop()
    if not lines:
        return None
    for lead, name in ((_PANIC, "panic"), (_FATAL, "fatal error")):
        if lines[0].startswith(lead) and all(line.startswith("\t") for line in lines[1:]):
            root = _nodes(name, [lines[0][len(lead) :], *lines[1:]], None)
            return Parsed(root, 0, len(window.lines), 0.6, handled=False, fatal=True, mechanism="runtime")
    return None


GO: Final = Grammar(
    stem="go",
    language="go",
    triggers=(
        "panic: ",
        *LIBRARY,
        FAIL,
        TRACE,
        "fatal error: ",
        "goroutine ",
        "SIGQUIT: ",
        "SIGABRT: ",
        "SIGSEGV: ",
        "SIGBUS: ",
        "SIGFPE: ",
        _EXCEPTION,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
