"""What cargo and the runtime say beside panics: ``error:`` with causes, an allocation that failed, a backtrace whose head is lost."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Relation

__all__ = ["ALLOCATION", "BACKTRACE", "read_allocation", "read_cargo", "read_headless"]

ALLOCATION: Final = "memory allocation of "
BACKTRACE: Final = "stack backtrace:"
_FAILED: Final = " bytes failed"
_SHORTENED: Final = "note: "
_ERROR: Final = "error: "
_CAUSES: Final = "Caused by:"
_MARGIN: Final = "  "
_OUTPUTS: Final = ("--- stdout", "--- stderr")
_UNWINDERS: Final = (
    "rust_begin_unwind",
    "__rustc::rust_begin_unwind",
    "core::panicking::",
    "std::panicking::",
    "rust_panic",
)
_FIRST: Final = 12
_MESSAGE_LINES: Final = 4
_WORDS: Final = (
    "assertion `",
    "assertion failed: ",
    "attempt to ",
    "called `Option::",
    "called `Result::",
    "explicit panic",
    "index out of bounds: ",
    "internal error: entered unreachable code",
    "not implemented",
    "not yet implemented",
)
"""With what the message of a panic begins that the library itself wrote."""


def read_cargo(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of cargo above ``Caused by:``; a cause ends where it quotes what a program printed (BRG-1262)."""
    start = at - 2
    if start < floor or window.lines[at - 1] or not window.lines[start].startswith(_ERROR):
        return None
    following = window.at(at + 1) or ""
    if not following.startswith(_MARGIN) or following.startswith("     "):
        return None
    root = parent = Raised(message=window.lines[start][len(_ERROR) :])
    index, count = at, 1
    # UEP-BRG-3104: Deno prints it with twice as many blanks.
    margin = 2 * _MARGIN if following.startswith(2 * _MARGIN) else _MARGIN
    while (
        window.at(index) == _CAUSES
        and (window.at(index + 1) or "").startswith(margin)
        and count < MAX_SCAN_NODES
    ):
        first = index = index + 1
        while (line := window.at(index)) and line.startswith(margin) and line.strip() not in _OUTPUTS:
            index += 1
        cause = Raised(
            message="\n".join(line[len(margin) :] for line in window.lines[first:index]),
            relation=Relation.CAUSE,
        )
        parent.children.append(cause)
        parent, count = cause, count + 1
        if window.at(index) == "" and window.at(index + 1) == _CAUSES:
            index += 1
    return Parsed(root, start, index, 0.9, handled=False, fatal=True, mechanism="main")


def read_allocation(window: Window, at: int) -> Parsed | None:
    """Read the words with which the runtime ends a program that got no memory."""
    text = window.lines[at]
    number = text[len(ALLOCATION) :].partition(_FAILED)[0]
    if (
        not text.startswith(ALLOCATION)
        or not text.endswith(_FAILED)
        or not number.isdigit()
        or not number.isascii()
    ):
        return None
    root, end = Raised("memory allocation", text), at + 1
    if window.at(end) == BACKTRACE:
        root.frames, end = read_stack(window, end + 1)
    if (window.at(end) or "").startswith(_SHORTENED):
        end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 1.0, handled=False, fatal=True, mechanism="runtime")


def read_headless(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a backtrace whose panic was cut off: the functions of a panic are among the first ones (BRG-1263)."""
    if not (window.at(at + 1) or "").lstrip(" ").startswith("0: "):
        return None
    index = at + 1
    while index - at < 2 * _FIRST and (line := window.at(index)) is not None and not _unwinds(line):
        index += 1
    if index - at >= 2 * _FIRST or line is None:
        return None
    frames, end = read_stack(window, at + 1)
    if not any(frame.function.startswith(_UNWINDERS) for frame in frames[:_FIRST]):
        return None
    start = _said_above(window, at, floor)
    root = Raised("panic", "\n".join(window.lines[start:at]), frames, cuts=[Cut.HEAD])
    return Parsed(root, start, end, 0.9, mechanism="panic")


def _said_above(window: Window, at: int, floor: int) -> int:
    """Return the first line of a message in the words of Rust's library that stands above a line, else that line (UEP-BRG-2771)."""
    for index in range(at - 1, max(floor, at - _MESSAGE_LINES) - 1, -1):
        if window.lines[index].startswith(_WORDS):
            return index
        if not window.lines[index].startswith(" "):
            break
    return at


def _unwinds(line: str) -> bool:
    return any(name in line for name in _UNWINDERS)
