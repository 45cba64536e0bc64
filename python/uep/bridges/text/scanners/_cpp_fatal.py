"""Errors that end a native process: the first line, the message below it, and a stack that a handler printed."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._cpp_crashes import find_stacks, read_crash
from uep.bridges.text.scanners._cpp_debuggers import RAISED, TORCH, read_raised
from uep.bridges.text.scanners._cpp_frames import (
    Reader,
    mark_inlined,
    read_block,
    read_glog,
    read_listed,
    read_symbols,
)
from uep.bridges.text.scanners._cpp_heads import Head, is_aborted, read_fault, read_head, signal_named
from uep.model import Frame

__all__ = ["CHECK_STACK", "read_alone", "read_below", "read_fatal", "read_handler", "read_logged"]

_WHAT: Final = "what():  "
_STEP: Final = 40
"""So far to the right a terminal without carriage returns sets what stands below the name of a type (UEP-BRG-2768)."""

_HANDLER: Final = re.compile(
    r"\*\*\* (SIG[A-Z0-9]{2,12}) (?:\(@0x[0-9a-f]{1,16}\) received by PID [0-9]{1,10} \(TID 0x[0-9a-f]{1,16}\)[^\n]{0,200}; stack trace: \*\*\*"
    r"|received at time=[0-9]{1,20}(?: on cpu [0-9]{1,6})? \*\*\*)",
    re.ASCII,
)
_GLOG_HEAD: Final = "*** Aborted at "
CHECK_STACK: Final = "*** Check failure stack trace: ***"
_TITLE: Final = re.compile(r"=*\s*(?:back ?trace|stack ?trace|call stack|stack)[^\n]{0,40}", re.IGNORECASE)
_WORDS: Final = re.compile(
    r"signal|SIG[A-Z]{2,6}|fault|abort|exception|error|terminat|assert|fatal|crash|panic", re.IGNORECASE
)
_DEBUGGER: Final = ("[New Thread ", "[Thread debugging ", "[New LWP ", "(gdb)", "Program received signal ")
_MAX_ENCLOSED: Final = 256
_MARGIN: Final = 2
_NEAR: Final = 8
_FEW: Final = 5
"""Lines that programs write between what failed and where: their version, a title, blank ones."""


def read_fatal(window: Window, at: int) -> Parsed | None:
    """Read an error from its first line (BRG-403 to BRG-406)."""
    head = read_head(window.lines[at])
    if head is None:
        return None
    if head.mechanism == "check" and head.frame is None and window.at(at + 1) != CHECK_STACK:
        # Without the logger's own first words a line of any log may say so.
        return None
    root = Raised(head.type_name, head.message)
    end = at + 1
    if head.mechanism == "terminate" and head.type_name.startswith("pure"):
        end += window.at(end) == "terminate called without an active exception"
    elif head.has_text:
        end = _message(window, at, head, root)
    root.frames, end = _stack_below(window, end)
    if not root.frames and head.has_report:
        root.frames, end = _report_below(window, end)
    if head.frame is not None:
        if not root.frames:
            root.frames = [head.frame]
        else:
            root.attributes["cpp.location"] = f"{head.frame.file}:{head.frame.line}"
    line = window.at(end)
    if line is not None and is_aborted(line):
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 1.0, handled=False, fatal=True, mechanism=head.mechanism)


def read_logged(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a record that ended the program, above the stack that glog prints for it (UEP-BRG-1273)."""
    start = window.head if floor <= window.head < at else at - 1
    frames, end = _handler_stack(window, at, at)
    if not frames or not window.lines[start].strip():
        return None
    root = Raised(message="\n".join(window.lines[start:at]), frames=frames)
    line = window.at(end)
    if line is not None and is_aborted(line):
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 0.9, handled=False, fatal=True, mechanism="check")


# --- messages ---------------------------------------------------------------------------------------------------------


def _message(window: Window, at: int, head: Head, root: Raised) -> int:
    """Read the lines of ``what()`` and return the line after them (BRG-404)."""
    start = at + 1
    line = window.at(start)
    if not head.is_partial:
        bare = (line or "").lstrip(" ")
        step = len(line or "") - len(bare)
        if not bare.startswith(_WHAT.rstrip()) or (step != _MARGIN and step < _STEP):
            return start
        first = bare[len(_WHAT) :]
        if step >= _STEP:
            return _last_step(window, start + 1, root, first)
        start += 1
    else:
        first = head.message
    end = _message_end(window, start)
    root.message = "\n".join([first, *window.lines[start:end]])
    return end


def _last_step(window: Window, index: int, root: Raised, first: str) -> int:
    """Take a message of one line, and return the line after it and the one about the end of the process below it."""
    root.message = first
    line = window.at(index)
    return index + (line is not None and is_aborted(line.strip()))


_DIED: Final = re.compile(r"(?:\[ERROR\] )?\[[\w./-]{1,120}-[0-9]{1,5}\]:? process has died \[pid ", re.ASCII)
"""What ROS says of a node that ended (UEP-BRG-2655)."""

_WATCHED: Final = re.compile(r"==[0-9]{1,9}== ")
"""How the lines of valgrind begin (UEP-BRG-3032)."""


def _message_end(window: Window, start: int) -> int:
    """Return the line that ends a message: where a shell or a handler says that the process ended, or what else begins."""
    plain: int | None = None
    ended: int | None = None
    index, limit = start, start + (_MAX_ENCLOSED if window.enclosed else LOOKAHEAD)
    while index < limit and (line := window.at(index)) is not None:
        if line.startswith(_DEBUGGER):
            # gdb puts a blank line above its own words.
            return index - (index > start and not window.lines[index - 1])
        if _is_handler(line) or _DIED.match(line) is not None or _WATCHED.match(line) is not None:
            return index
        if line.startswith(TORCH) or (
            line.startswith(RAISED) and (window.at(index + 1) or "").startswith(TORCH)
        ):
            return index
        if not window.enclosed and closes_quote(line, window.lines[start:index]):
            return index if ended is None else ended
        if is_aborted(line):
            ended = index
            limit = min(limit, index + _NEAR)
        elif plain is None and ended is None and _ends(window, index):
            plain = index
        elif ended is not None and (_begins(line) or not line):
            break
        index += 1
    if ended is not None:
        return ended
    if plain is None:
        plain = min(index, len(window.lines))
    while plain > start and not window.lines[plain - 1]:
        plain -= 1
    return plain


def _ends(window: Window, index: int) -> bool:
    """Return whether a blank line, a stack or its title, or another error stands at a line (BRG-404, BRG-407)."""
    line = window.lines[index]
    if not line:
        return not window.enclosed
    return _begins(line) or (_TITLE.fullmatch(line) is not None and _begins(window.at(index + 1) or ""))


def _begins(line: str) -> bool:
    return (
        read_head(line) is not None or read_symbols(line, 0) is not None or read_listed(line, 0) is not None
    )


def _is_handler(line: str) -> bool:
    return line.startswith("***") and (
        line.startswith(_GLOG_HEAD) or line == CHECK_STACK or _HANDLER.fullmatch(line) is not None
    )


# --- stacks -----------------------------------------------------------------------------------------------------------


def _stack_below(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames that a handler printed below an error, and the line after them (BRG-407)."""
    begin = index
    line = window.at(begin)
    if line is None:
        return [], index
    if line == CHECK_STACK or line.startswith(_GLOG_HEAD) or _HANDLER.fullmatch(line) is not None:
        return _handler_stack(window, begin, index)
    if _TITLE.fullmatch(line) is not None:
        begin += 1
    if line.startswith((RAISED, TORCH)):
        frames, end = read_raised(window, begin)
        return frames, end + (bool(frames) and window.at(end) == "")
    for reader in (read_symbols, read_listed):
        frames, end = _raw_stack(window, begin, reader)
        if frames:
            return frames, end
    return [], index


def _report_below(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the numbered frames a few lines below an assertion, past the version of a server or an engine's own words."""
    if any(" received signal " in (window.at(ahead) or "") for ahead in range(index, index + _FEW)):
        # A debugger tells of it on its own.
        return [], index
    report = find_stacks(window, index, _FEW)
    if report is None:
        return [], index
    # The handler of the signal with which the program then ends itself prints its own stack.
    again = read_crash(window, report.end, index) if window.at(report.end) is not None else None
    is_end = again is not None and ("posix.signal", "SIGABRT", "") in again.root.codes
    return report.frames, again.end if again is not None and is_end else report.end


def _handler_stack(window: Window, begin: int, index: int) -> tuple[list[Frame], int]:
    """Read the block of glog's or Abseil's handler: up to three lines before the frames."""
    for ahead in range(begin, begin + 4):
        line = window.at(ahead)
        if line is None:
            break
        if line.startswith("    @ "):
            frames, end = read_block(window, ahead, read_glog)
            return (frames, end) if frames else ([], index)
        if not line.startswith(("***", "PC: @")):
            break
    return [], index


def _raw_stack(window: Window, begin: int, reader: Reader) -> tuple[list[Frame], int]:
    line = window.at(begin)
    if line is None or reader(line, 0) is None:
        return [], begin
    frames, end = read_block(window, begin, reader)
    return mark_inlined(frames), end


def read_handler(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what the failure handlers of glog and Abseil print on a signal (BRG-408)."""
    found = _HANDLER.fullmatch(window.lines[at])
    if found is None:
        return None
    start = at
    while start > max(floor, at - 2) and window.lines[start - 1].startswith((_GLOG_HEAD, "PC: @")):
        start -= 1
    frames, end = _handler_stack(window, at, at + 1)
    root = Raised(found[1], "", frames, codes=[("posix.signal", found[1], "")])
    line = window.at(end)
    if line is not None and (fault := read_fault(line)) is not None and fault[3] is None and end > at:
        end += 1
    return Parsed(root, start, end, 1.0, handled=False, fatal=True, mechanism="signal")


def read_below(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a stack of backtrace_symbols, Boost or std::stacktrace below a line that speaks of an error (BRG-430)."""
    line = window.lines[at]
    reader = read_listed if "# " in line[:10] and read_listed(line, 0) is not None else read_symbols
    if reader(line, 0) is None or at == floor:
        return None
    above = at - 1
    if above > floor and _TITLE.fullmatch(window.lines[above]) is not None:
        above -= 1
    text = window.lines[above]
    if _WORDS.search(text) is None or read_symbols(text, 0) is not None or text.startswith((" ", "\t")):
        return None
    second = window.at(at + 1)
    first = reader(line, 0)
    placed = (
        reader is read_listed and first is not None and bool(first.file or first.package or first.address)
    )
    if not placed and second is not None and reader(second, 1) is None:
        return None
    frames, end = read_block(window, at, reader)
    signal = signal_named(text)
    root = Raised(signal if signal in text else "", text.strip().removesuffix(":"), mark_inlined(frames))
    if signal:
        root.codes.append(("posix.signal", signal, ""))
    return Parsed(root, above, end, 0.8)


def read_alone(window: Window) -> Parsed | None:
    """Read what a shell or the kernel says of a process, where a text holds nothing else (BRG-431)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if not lines or len(lines) > 2 or (len(lines) == 2 and "Code: " not in window.lines[lines[1]]):
        return None
    found = read_fault(window.lines[lines[0]].strip())
    if found is None:
        return None
    name, text, signal, frame = found
    root = Raised(name, text, [frame] if frame is not None else [], codes=[("posix.signal", signal, "")])
    return Parsed(root, lines[0], lines[-1] + 1, 0.5, handled=False, fatal=True, mechanism="signal")
