"""What pip says of a program that it started and that failed, such as the build of a package. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import MESSAGE_LINES
from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["PIP", "read_pip"]

PIP: Final = "subprocess-exited-with-error"
_HEAD: Final = re.compile(rf" {{0,12}}(?:error: )?{PIP}")
_TOLD: Final = re.compile(r" {0,12}[\u00d7x] (?P<text>\S.*)")
_MORE: Final = re.compile(r" {0,12}[\u2502|] ?(?P<text>\S.*)")
_POINTER: Final = re.compile(r" {0,12}(?:\u2570\u2500>|`->) .*")
_END: Final = "[end of output]"
_ELSE: Final = ("Traceback (most recent call last):", "panicked at ")
"""Errors that stand in the output of the program are read from there: they say more."""

_BELOW: Final = re.compile(
    r" {0,12}(?:note: .*|hint: .*|full command: .*|cwd: .*|(?:Getting|Preparing|Building|Installing) .* \.\.\. error"
    r"|ERROR: Failed building wheel for .*|Running setup\.py clean for .*|Failed to build .*"
    r"|(?:ERROR: )+(?:Could not build wheels|Failed to build (?:installable wheels|'?\S{1,200}'? when)).*)"
)


def read_pip(window: Window, at: int) -> Parsed | None:
    """Read the error at its name, with what pip says below it; said again of the program around it, it is the same one (UEP-BRG-2495)."""
    read = _read_one(window, at)
    if read is None:
        return None
    message, end = read
    root = Raised(PIP, message)
    while (index := _past_blank(window, end)) is not None:
        line = window.lines[index]
        if _HEAD.fullmatch(line) is not None and (again := _read_one(window, index)) and again[0] == message:
            end = again[1]
        elif _BELOW.fullmatch(line) is not None:
            text = line.strip()
            if text not in root.notes and not text.endswith(" error"):
                root.notes.append(text)
            end = index + 1
        else:
            break
    return Parsed(root, at, end, 0.9, mechanism="pip")


def _read_one(window: Window, at: int) -> tuple[str, int] | None:
    """Return the message and the line below the output; None where another error stands in that."""
    index = _past_blank(window, at + 1) if _HEAD.fullmatch(window.lines[at]) is not None else None
    told = _TOLD.fullmatch(window.lines[index]) if index is not None else None
    if told is None or index is None:
        return None
    lines, index = [told["text"]], index + 1
    while (line := window.at(index)) is not None and (more := _MORE.fullmatch(line)) is not None:
        lines.append(more["text"])
        index += 1
    if line is None or _POINTER.fullmatch(line) is None:
        return "\n".join(lines), index
    index += 1
    return None if (end := _past_output(window, index)) is None else ("\n".join(lines), end)


def _past_output(window: Window, first: int) -> int | None:
    """Return the line below the output that ends in a line of its own, ``first`` where there is none."""
    for index in range(first, first + MESSAGE_LINES):
        line = window.at(index)
        if line is None or _BELOW.fullmatch(line) is not None:
            return first
        if any(words in line for words in _ELSE):
            return None
        if line.strip() == _END:
            return index + 1
    return first


def _past_blank(window: Window, index: int) -> int | None:
    """Return the next line that is not blank, at most two lines further on."""
    for ahead in range(index, index + 3):
        line = window.at(ahead)
        if line is None:
            return None
        if line.strip():
            return ahead
    return None
