"""Where things stand in what V8 prints: the place of an uncaught error, the last line of Node.js, the first line of an error."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._js_hermes import METRO
from uep.bridges.text.scanners._js_lines import (
    clean_frame,
    is_caret,
    is_place,
    read_frame,
    read_header,
    split_place,
)
from uep.bridges.text.scanners._js_stack import Place

__all__ = [
    "TRAILER",
    "after_metro",
    "find_arrow",
    "find_trailer",
    "header_above",
    "header_after",
    "header_at",
    "is_frame",
    "is_said",
    "read_place",
]

TRAILER: Final = "Node.js v"
_FENCE: Final = "```"
_NEAR: Final = 8
_TITLES: Final = ("Trace: ", "The above error occurred", "Emitted '", "Thrown at:", TRAILER)
"""Words above frames that are no error's: what console.trace prints, and what says of an error above where it came from."""

_OPENS: Final = ("[", "(", "'", '"', "`", "\u2192", "\u2716", "\u274c", "\u2717", "\u2a2f")
_PROMISE: Final = "Uncaught (in promise): "
_KEYS: Final = ("[cause]: ", "cause: ", "[errors]: ", "} reason: ")
"""What stands before an error: the key that has it, and what programs print behind the promise that it rejected."""


def find_arrow(window: Window, at: int, floor: int) -> int | None:
    """Return the line with the place of an uncaught error above a line: place, source, caret."""
    for index in range(at - 1, floor + 1, -1):
        line = window.lines[index]
        if line.startswith(TRAILER) or is_frame(line, len(line) - len(line.lstrip(" "))):
            return None
        if is_caret(line):
            return index - 2 if is_place(window.lines[index - 2]) else None
    return None


def read_place(window: Window, arrow: int) -> Place:
    file, line, _ = split_place(window.lines[arrow]) or ("", 0, 0)
    if _:
        # A single number follows the file, so two numbers are a file with a colon in its name.
        file, line = f"{file}:{line}", _
    caret = window.lines[arrow + 2]
    column = len(caret) - len(caret.lstrip())
    return Place(file, line, column + 1, window.lines[arrow + 1][column:])


def header_after(window: Window, arrow: int) -> int:
    """Return the first line of the error below place, source and caret; source maps put two blank lines between."""
    index = arrow + 3
    for _ in range(2):
        if index < len(window.lines) and not window.lines[index].strip():
            index += 1
    return index


def find_trailer(window: Window, at: int) -> tuple[int, bool]:
    """Return the line with which Node.js ends and True; without it, the line where the error's text must have ended."""
    index, quiet = at, 0
    while window.has(index):
        line = window.lines[index]
        if line.startswith(TRAILER):
            return index, True
        if line[:1] in (" ", "\t"):
            if is_caret(line) and index - at > 2 and is_place(window.lines[index - 2]):
                return index - 2, False
            quiet = 0
        else:
            quiet += 1
            if quiet > LOOKAHEAD:
                break
        index += 1
    return index, False


def after_metro(line: str, *, is_head: bool) -> int:
    """Return where an error begins behind Metro's level and blanks."""
    if line.startswith(METRO):
        return len(METRO)
    return len(line) - len(line.lstrip(" ")) if is_head else 0


def header_at(line: str, margin: int) -> tuple[int, bool] | None:
    """Return the column at which an error begins on a line and whether its name is beyond doubt."""
    column = margin
    for key in _KEYS:
        if line.startswith(key, margin):
            column = margin + len(key)
    if line[column : column + 1] in ("", " ", "}", "]"):
        return None
    header = read_header(line[column:].removeprefix("["))
    return (column, header[2]) if header is not None else None


def is_frame(line: str, margin: int) -> bool:
    """Return whether a line is a frame at a margin, whatever an enclosing value puts after it."""
    return line.startswith(" " * margin + "at ") and read_frame(clean_frame(line[margin + 3 :])) is not None


def header_above(window: Window, at: int, floor: int, margin: int) -> tuple[int, int, int, bool] | None:
    """Return line, margin and column of the first line of an error and whether it is sure (BRG-261, BRG-263)."""
    weak: tuple[int, int, int, bool] | None = None
    if window.enclosed and at < LOOKAHEAD and floor == 0:
        header = header_at(window.lines[0], 0)
        if header is not None:
            return 0, 0, header[0], header[1]
    fences = 0
    for index in range(at - 1, floor - 1, -1):
        line = window.lines[index]
        fences += line.startswith(_FENCE)
        if fences > 1:
            # UEP-BRG-2601: what stands in another fence is another text.
            break
        if (
            line.lstrip(" ").startswith("at ")
            and line.startswith("    ")
            and read_frame(clean_frame(line.strip()[3:]))
        ):
            break
        if line.startswith(TRAILER) or (margin and line[:margin].strip(" ")):
            break
        found = header_at(line, margin or after_metro(line, is_head=index == window.head))
        if found is None:
            continue
        if found[1]:
            return *_of_promise(window, index, floor, margin, found[0]), True
        if weak is None:
            weak = (index, margin, found[0], False)
        if at - index > _NEAR:
            break
    if weak is None and at > floor and window.lines[at - 1][margin:].startswith("[object "):
        return at - 1, margin, margin, False
    return weak


def _of_promise(window: Window, index: int, floor: int, margin: int, column: int) -> tuple[int, int, int]:
    """Return line, margin and column of the error of a promise whose message repeats a first line, or those of that line.

    zone.js writes what rejected a promise twice (UEP-BRG-1862).
    """
    text = _PROMISE + window.lines[index][column:]
    for above in range(index - 1, max(floor, index - _NEAR) - 1, -1):
        line = window.lines[above]
        if not line.strip():
            break
        if line.endswith(text) and (found := header_at(line, margin)) is not None:
            return above, margin, found[0]
    return index, margin, column


def is_said(line: str) -> bool:
    """Return whether a line above frames may be all that was printed of their error: words that are no title of a stack."""
    is_words = line[:1].isalpha() or line.startswith(_OPENS)
    return is_words and " " in line.rstrip() and not any(title in line for title in _TITLES)
