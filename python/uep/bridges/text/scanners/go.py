"""What the Go runtime prints when a program dies: panics, fatal errors, signals, and stacks that a program logged.

The value of a panic comes first, the goroutine that crashed next, then the other goroutines. Since Go 1.23 the lines
of a value after its first are indented by a tab; before, nothing but a blank line and a goroutine's head ends them.
BRG-280 to BRG-299 decide what is message and what is not.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._go_library import LIBRARY, read_library
from uep.bridges.text.scanners._go_stack import (
    Goroutine,
    elided,
    read_call,
    read_goroutine,
    read_head,
    read_place,
)
from uep.model import Relation

__all__ = ["GO", "PANIC", "recovered_value"]

PANIC: Final = "panic"

_PANIC: Final = "panic: "
_LATER: Final = "\tpanic: "
_FATAL: Final = "fatal error: "
_SIGNAL: Final = "[signal "
_AGAIN: Final = " [recovered, repanicked]"
_RECOVERED: Final = " [recovered]"
_SERVING: Final = "panic serving "
_RUNTIME: Final = "runtime: "
_NEAR: Final = 8
_MAX_PANICS: Final = 100


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if line.startswith(_PANIC):
        return _crash(window, at, floor, "panic", line[len(_PANIC) :])
    if line.startswith(_FATAL):
        return _crash(window, at, floor, "fatal error", line[len(_FATAL) :])
    if line.startswith("SIG") and (found := _signal_header(line)) is not None:
        return _signal(window, at, *found)
    head = read_head(line)
    if head is not None:
        return _logged(window, at, floor, *head)
    return read_library(window, at, floor)


# --- crashes ----------------------------------------------------------------------------------------------------------


def _crash(window: Window, at: int, floor: int, type_name: str, first: str) -> Parsed | None:
    """Read the text from ``panic:`` or ``fatal error:`` to the last goroutine."""
    # Only the words of a panic are the runtime's alone: compilers say `fatal error: ` too.
    body = _body(window, at + 1, MESSAGE_LINES if window.enclosed or type_name == PANIC else LOOKAHEAD)
    if body is None:
        return None
    end, head = body
    lines = [first, *window.lines[at + 1 : end]]
    codes = list[tuple[str, str, str]]()
    if lines[-1].startswith(_SIGNAL) and lines[-1].endswith("]"):
        codes.append(("posix.signal", *_signal_code(lines.pop())))
    if head is None:
        root = _message_only(window, type_name, lines, end)
        return None if root is None else _crashed(root, at, _after(window, end), None, [])
    goroutines, last = _goroutines(window, head)
    main = _crashed_one(goroutines)
    root = _nodes(type_name, lines, main)
    root.codes = codes
    root.notes, start = _notes_above(window, at, floor)
    others = [goroutine for goroutine in goroutines if goroutine is not main]
    return _crashed(root, start, _after(window, last), main, others)


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
    head = _head_after_blank(window, end)
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
        if not window.lines[index] and (head := _head_after_blank(window, index)) is not None:
            return index, head
        index += 1
    return end, None


def _head_after_blank(window: Window, index: int) -> int | None:
    """Return the line of a goroutine's head after a blank line at ``index``, past the stack of the runtime."""
    if window.at(index) is None or window.lines[index]:
        return None
    following = window.at(index + 1)
    if following is None:
        return None
    if following == "runtime stack:":
        return index + 1
    return index + 1 if read_head(following) is not None else None


def _goroutines(window: Window, index: int) -> tuple[list[Goroutine], int]:
    """Read all goroutines from the first head on; blank lines stand between them."""
    found = list[Goroutine]()
    while True:
        line = window.lines[index]
        head = ("", "runtime stack") if line == "runtime stack:" else read_head(line)
        if head is None:
            break
        goroutine = read_goroutine(window, index + 1, *head)
        found.append(goroutine)
        following = _head_after_blank(window, goroutine.end)
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


def _message_only(window: Window, type_name: str, lines: list[str], end: int) -> Raised | None:
    """Return the error of a text without goroutines, as GOTRACEBACK=none leaves it (BRG-291)."""
    following = window.at(end)
    if following == "":
        following = window.at(end + 1)
    if following is not None and not following.startswith("exit status "):
        return None
    if type_name != "panic" and len(lines) == 1:
        return None
    root = _nodes(type_name, lines, None)
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
            index for index, line in enumerate(lines) if index and line.startswith((_LATER, "panic: "))
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
        value[0] = value[0].lstrip("\t").removeprefix(_PANIC) if start else value[0]
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
    """Return name and description of ``SIGQUIT: quit``."""
    name, colon, text = line.partition(": ")
    return (name, text) if colon and name.isascii() and name.isalnum() and name.isupper() else None


def _signal(window: Window, at: int, name: str, text: str) -> Parsed | None:
    index = at + 1
    following = window.at(index)
    if following is None or not following.startswith("PC=0x"):
        return None
    while window.at(index) and index - at < LOOKAHEAD:
        index += 1
    head = _head_after_blank(window, index)
    root = Raised(type_name=name, message=text, codes=[("posix.signal", name, name)])
    if head is None:
        root.cuts.append(Cut.TAIL)
        return _crashed(root, at, index, None, [])
    goroutines, last = _goroutines(window, head)
    main = _crashed_one(goroutines)
    return _crashed(
        root, at, _after(window, last), main, [other for other in goroutines if other is not main]
    )


def _signal_code(line: str) -> tuple[str, str]:
    """Return value and name of the code in ``[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]``."""
    name = line[len(_SIGNAL) : -1].partition(":")[0].partition(" ")[0]
    return name, name


# --- stacks that a program logged -------------------------------------------------------------------------------------


def _logged(window: Window, at: int, floor: int, number: str, state: str) -> Parsed | None:
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
    above = _above(window, at, floor, recovered=bool(goroutine.panics()))
    if above is None:
        asked = any(frame.function == "runtime/debug.Stack" for frame in goroutine.frames[:1])
        if not goroutine.panics() and (at > floor or asked):
            return None
        root.type_name = "panic" if goroutine.panics() else ""
        root.cuts.append(Cut.HEAD)
        start = at
    else:
        start, root.message = above
        root.type_name = "panic"
    return Parsed(
        root,
        start,
        goroutine.end,
        0.9,
        thread_id=number,
        thread_parent=goroutine.created_in,
        handled=True if above is not None else None,
    )


def recovered_value(line: str) -> str:
    """Return the value behind a program's own words about a panic it recovered from, "" when there are none."""
    lower = line.lower()
    for word in ("recover", "panic"):
        place = lower.rfind(word)
        if place >= 0:
            return line[place:].partition(": ")[2]
    return ""


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
        place = line.find(_PANIC)
        if place >= 0:
            return index, "\n".join([line[place + len(_PANIC) :], *window.lines[index + 1 : at]]).rstrip("\n")
        if recovered and (value := recovered_value(line) or (line if index == at - 1 == window.head else "")):
            return index, "\n".join([value, *window.lines[index + 1 : at]]).rstrip("\n")
        if at - index > _NEAR:
            return None
    return None


def _continues(line: str) -> bool:
    if line.startswith("\t"):
        return read_place(line) is not None or line.startswith(_LATER)
    return (
        line.startswith(("created by ", _SIGNAL)) or elided(line) is not None or read_head(line) is not None
    )


def _whole(window: Window) -> Parsed | None:
    """Read a text that holds a panic and nothing else, as GOTRACEBACK=none leaves it."""
    lines = list(window.lines)
    while lines and (not lines[-1].strip() or lines[-1].startswith("exit status ")):
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
        "fatal error: ",
        "goroutine ",
        "SIGQUIT: ",
        "SIGABRT: ",
        "SIGSEGV: ",
        "SIGBUS: ",
        "SIGFPE: ",
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
