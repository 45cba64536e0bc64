"""Errors that libraries of Go print with ``%+v``: pkg/errors, whose causes come first, and x/xerrors, whose causes come last.

A stack has a function a line and its place on the next, without arguments and without a goroutine's head.
BRG-1100 to BRG-1104 decide what is an error and where its message ends.
"""

from __future__ import annotations

from typing import Any, Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._go_bare import read_fields, read_frame
from uep.bridges.text.scanners._go_cells import kept_fields, time_of_line
from uep.bridges.text.scanners._go_stack import read_place
from uep.model import Frame, Relation

__all__ = [
    "CHAIN_ENDS",
    "FIELDS",
    "UNNAMED",
    "XERRORS",
    "is_unnamed",
    "read_below_fields",
    "read_printed",
    "read_xerrors",
]

CHAIN_ENDS: Final = (
    "runtime.goexit",
    "runtime.main",
    "testing.tRunner",
    "net/http.(*conn).serve",
    "net/http.HandlerFunc.ServeHTTP",
)
"""Functions that begin a goroutine, and one of long stacks: one of them is in nearly every stack, and in hardly any other text."""

FIELDS: Final = 'error": "'
"""The field of zap's console layout that says what failed."""

XERRORS: Final = "        /"
_OUTERMOST: Final = "runtime.goexit"
_DEPTH: Final = 32
"""pkg/errors keeps so many frames of a stack."""

_FIELD: Final = "stacktrace"
"""The field in which zap, and what is built on it, writes where a line was logged."""

UNNAMED: Final = "unnamed"
"""The cut of a stack that a log record holds: what failed stands in another field, or nothing did."""

_NEAR: Final = 8
_MESSAGES: Final = 4
_MAX_CHAIN: Final = 100


def read_printed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the chain around a function that begins a goroutine (BRG-1100)."""
    if read_frame(window, at) is None:
        return None
    first = at
    while first - 2 >= max(floor, at - LOOKBACK) and read_frame(window, first - 2) is not None:
        first -= 2
    frames, end = _stack(window, first)
    if window.enclosed and first == floor == 0:
        return _unnamed(window, frames, end)
    if first > floor and (fields := read_fields(window.lines[first - 1])) is not None:
        return _logged(window.lines[first - 1], fields, frames, end, first - 1)
    if first <= floor or (len(frames) < _DEPTH and frames[-1].function != _OUTERMOST):
        return None
    start = floor if window.enclosed else _start(window, first, floor)
    if not window.lines[first - 1].strip() or read_place(window.lines[first - 1]) is not None:
        return None
    current = _layers(window.lines[start:first], frames, None)
    root, end = _wrappers(window, current, end, start)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 0.9)


def read_below_fields(window: Window, at: int) -> Parsed | None:
    """Read the stack below a line of zap's console layout, wherever its goroutine began (UEP-BRG-2259)."""
    if read_frame(window, at + 1) is None or (fields := read_fields(window.lines[at])) is None:
        return None
    return _logged(window.lines[at], fields, *_stack(window, at + 1), at)


def _logged(line: str, fields: dict[str, Any], frames: list[Frame], end: int, at: int) -> Parsed | None:
    """Read the stack below a line of zap's console layout, whose error is one of its fields (BRG-1104)."""
    message, verbose = fields.get("error"), fields.get("errorVerbose")
    if not isinstance(message, str) or not message:
        return None
    root = Raised(message=message, frames=frames)
    if isinstance(verbose, str):
        # UEP-BRG-2431: what the error itself says of where it was made comes before where it was logged.
        root = _verbose(verbose) or root
    root.attributes |= kept_fields(line, fields)
    return Parsed(root, at, end, 0.9, stamp=time_of_line(line))


def _verbose(text: str) -> Raised | None:
    """Return the chain that a text is which an error prints of itself, None for any other text."""
    inner = Window.of(text, enclosed=True)
    ends = (at for at, line in enumerate(inner.lines) if line in CHAIN_ENDS)
    parsed = next((found for at in ends if (found := read_printed(inner, at, 0)) is not None), None)
    return None if parsed is None or is_unnamed(parsed.root) else parsed.root


def is_unnamed(root: Raised) -> bool:
    """Return whether an error is no more than the stack of a log record."""
    return root.cuts == [UNNAMED]


def _unnamed(window: Window, frames: list[Frame], end: int) -> Parsed | None:
    """Read the field of a log record that is a stack and nothing else; what failed stands in another field (BRG-1104)."""
    if window.at(end) is not None or window.name != _FIELD:
        return None
    return Parsed(Raised(frames=frames, cuts=[UNNAMED]), 0, end, 0.5)


def _stack(window: Window, index: int) -> tuple[list[Frame], int]:
    """Read the frames of one stack; another one can follow its outermost frame directly."""
    frames = list[Frame]()
    while (frame := read_frame(window, index)) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        index += 2
        if frame.function == _OUTERMOST:
            break
    return frames, index


def _start(window: Window, first: int, floor: int) -> int:
    """Return where the messages above a stack begin: right above, or at the near beginning of the record or of the text.

    What a record or a text begins with is an error of the system without a stack, where it says of what (UEP-BRG-2260).
    """
    begin = max(window.head, 0)
    lines = window.lines[begin:first]
    if begin < floor or not 1 < len(lines) <= _MESSAGES or ": " not in lines[0]:
        return first - 1
    if "=" in lines[0].partition(" ")[0]:
        return first - 1  # a record of pairs
    return first - 1 if any(line[:1] in ("", " ", "\t") for line in lines) else begin


def _wrappers(window: Window, inner: Raised, end: int, start: int) -> tuple[Raised, int]:
    """Read what wraps an error: a message and a stack, a stack alone, or a message alone at the end (BRG-1101, -1102)."""
    for _ in range(_MAX_CHAIN):
        if read_frame(window, end) is not None:
            frames, beyond = _stack(window, end)
            if not window.enclosed and not _is_outer(frames, inner.frames):
                break
            # BRG-1102: a stack without a message of its own says nothing new.
            end = beyond
            continue
        text = _message(window, end)
        if text is None:
            break
        frames, beyond = _stack(window, text)
        if not frames and not _is_last(window, text, start):
            break
        if frames and not window.enclosed and not _is_outer(frames, inner.frames):
            break
        inner, end = _layers(window.lines[end:text], frames, inner), beyond
    return inner, end


def _layers(lines: list[str], frames: list[Frame], inner: Raised | None) -> Raised:
    """Return the errors whose messages stand one a line above a stack, which is that of the last one (BRG-1101)."""
    if any(line[:1] in ("", " ", "\t") for line in lines):
        lines = ["\n".join(lines)]
    for index, line in enumerate(lines[-_MAX_CHAIN:], max(len(lines) - _MAX_CHAIN, 0)):
        made = Raised(message=line, frames=frames if index == len(lines) - 1 else [])
        if inner is not None:
            inner.relation = Relation.CAUSE
            made.children.append(inner)
        inner = made
    assert inner is not None, "there is a message"
    return inner


def _message(window: Window, index: int) -> int | None:
    """Return the line after the message at ``index``: that of a frame, or of the end."""
    first = index
    while (line := window.at(index)) is not None and (window.enclosed or index - first <= _NEAR):
        if read_frame(window, index) is not None:
            return index if index > first else None
        if not line.strip() and not window.enclosed:
            return None
        index += 1
    return index if line is None and index > first else None


def _is_last(window: Window, end: int, start: int) -> bool:
    """Return whether a message without a stack belongs to the error: nothing else is in its record."""
    return window.at(end) is None and (window.enclosed or start in (0, window.head))


def _is_outer(frames: list[Frame], inner: list[Frame]) -> bool:
    """Return whether a stack was taken by a function on the other stack, as a wrapper's is."""
    if not inner or not frames:
        return not inner
    if inner[-1].function != _OUTERMOST or frames[-1].function != _OUTERMOST:
        return any(frame.function == frames[0].function for frame in inner)
    count = len(frames)
    if count > len(inner) or inner[-count].function != frames[0].function:
        return False
    return count == 1 or inner[1 - count :] == frames[1:]


# --- x/xerrors ----------------------------------------------------------------------------------------------------------


def read_xerrors(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error of x/xerrors from the first place on: a message and a colon, a function, its place (BRG-1103)."""
    if at - 2 < floor or (frame := _spaced(window, at - 1)) is None:
        return None
    first = window.lines[at - 2]
    if not first.endswith(":") or first[:1] in " \t":
        return None
    start = floor if window.enclosed else at - 2
    message = "\n".join(window.lines[start : at - 1])[:-1]
    root = current = Raised(message=message, frames=[frame])
    index = at + 1
    for _ in range(_MAX_CHAIN):
        line = window.at(index)
        if line is None or not line.startswith("  - "):
            break
        frame = _spaced(window, index + 1) if line.endswith(":") else None
        cause = Raised(message=line[4:], relation=Relation.CAUSE)
        index += 1
        if frame is not None:
            cause.message, cause.frames = line[4:-1], [frame]
            index += 2
        current.children.append(cause)
        current = cause
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 0.9)


def _spaced(window: Window, index: int) -> Frame | None:
    """Return the frame of a function behind four blanks with its place behind eight."""
    name, place = window.at(index), window.at(index + 1)
    if name is None or place is None or name[:4] != "    " or not place.startswith("        "):
        return None
    function = name[4:]
    if function[:1] in ("", " ") or " " in function or "." not in function:
        return None
    file, _, number = place[8:].rpartition(":")
    if not file.endswith((".go", ".s")) or not number.isascii() or not number.isdigit() or len(number) > 9:
        return None
    return Frame(function=function, file=file, line=int(number))
