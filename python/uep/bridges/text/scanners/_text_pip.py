"""What pip says of what failed, by the name that it has for it, and of a program that it started, such as the build of a package. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKBACK, MESSAGE_LINES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Relation

__all__ = ["PIP", "read_pip"]

_OUTER: Final = (
    "failed-wheel-build-for-install",
    "legacy-install-failure",
    "metadata-generation-failed",
)
"""Errors whose cause stands right above them."""

PIP: Final = (
    "subprocess-exited-with-error",
    "externally-managed-environment",
    "invalid-installed-package",
    "missing-pyproject-build-system-requires",
    "resolution-too-deep",
    "uninstall-no-record-file",
    *_OUTER,
)
_HEAD: Final = re.compile(rf" {{0,12}}(?:error: )?(?P<name>{'|'.join(PIP)})")
_TOLD: Final = re.compile(r" {0,12}[\u00d7x] (?P<text>\S.*)")
_MORE: Final = re.compile(r" {0,12}[\u2502|] ?(?P<text>\S.*)")
_POINTER: Final = re.compile(r" {0,12}(?:\u2570\u2500>|`->) (?P<text>.*)")
_OUTPUT: Final = re.compile(r"\[[0-9]{1,9} lines? of output\]|See above for output\.|No available output\.")
_ABOVE: Final = "See above for output."
_END: Final = "[end of output]"
_ELSE: Final = ("Traceback (most recent call last):", "panicked at ")
"""Errors that stand in the output of the program are read from there: they say more."""

_BELOW: Final = re.compile(
    r" {0,12}(?:note: .*|hint: .*|full command: .*|cwd: .*|(?:Getting|Preparing|Building|Installing) .* \.\.\. error"
    r"|ERROR: Failed building wheel for .*|Running setup\.py clean for .*|Failed to build .*"
    r"|(?:ERROR: )+(?:Could not build wheels|Failed to build (?:installable wheels|'?\S{1,200}'? when)).*)"
)


def read_pip(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error at its name, with what pip says below it; said again of the program around it, it is the same one (UEP-BRG-2495)."""
    read = _read_one(window, at)
    if read is None or _is_told(window, at, floor, read[1]):
        return None
    root, end = read
    while (index := _past_blank(window, end)) is not None:
        line = window.lines[index]
        again = _read_one(window, index) if _HEAD.fullmatch(line) is not None else None
        if again is not None and (again[0].type_name, again[0].message) == (root.type_name, root.message):
            end = again[1]
        elif again is not None and again[0].type_name in _OUTER and root.type_name not in _OUTER:
            root.relation = Relation.CAUSE
            again[0].children.append(root)
            root, end = again
        elif _BELOW.fullmatch(line) is not None:
            text = line.strip()
            if text not in root.notes and not text.endswith(" error"):
                root.notes.append(text)
            end = index + 1
        else:
            break
    return Parsed(root, at, end, 0.9, mechanism="pip")


def _is_told(window: Window, at: int, floor: int, end: int) -> bool:
    """Return whether an error points to the output above it, where another error was read instead of it."""
    above = window.lines[max(floor, at - LOOKBACK) : at]
    if _ABOVE not in window.lines[end - 1] or not any(line.strip() == _END for line in above):
        return False
    # UEP-BRG-2612: where the copy begins below the name of the other error, that one was not read.
    return floor > 0 or at > LOOKBACK or any(_HEAD.fullmatch(line) for line in above)


def _read_one(window: Window, at: int) -> tuple[Raised, int] | None:
    """Return the error with its message, and the line below its output; None where another error stands in that."""
    head = _HEAD.fullmatch(window.lines[at])
    index = _past_blank(window, at + 1) if head is not None else None
    told = _TOLD.fullmatch(window.lines[index]) if index is not None else None
    if head is None or told is None or index is None:
        return None
    lines, index = [told["text"]], index + 1
    while (line := window.at(index)) is not None and (more := _MORE.fullmatch(line)) is not None:
        lines.append(more["text"])
        index += 1
    raised = Raised(head["name"], "\n".join(lines))
    pointer = _POINTER.fullmatch(line) if line is not None else None
    if pointer is None:
        return raised, index
    index += 1
    if _OUTPUT.fullmatch(pointer["text"]) is not None:
        return None if (end := _past_output(window, index)) is None else (raised, end)
    note = [pointer["text"]]
    while (line := window.at(index)) is not None and line.startswith("    "):
        note.append(line.strip())
        index += 1
    raised.notes.append("\n".join(note))
    return raised, index


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
