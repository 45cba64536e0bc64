"""Names of methods out of signatures of .NET, as enhanced stack traces, Mono and Unity print them. Knows no format."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["split_result", "split_signature"]

_OPENING: Final = "(<[{"
_CLOSING: Final = ")>]}"
_ASYNC: Final = "async "
_LONGEST: Final = 2000
_RESULT: Final = re.compile(
    r"(?:static |ref |new\Z)?(?:(?:void|bool|byte|char|decimal|double|dynamic|float|int|long|nint|object|sbyte|short|string|uint|ulong|ushort|T"
    r"|[A-Z][\w.+]{1,200}(?:<[\w.+<>, \[\]?]{1,400}>)?)\??(?:\[,{0,3}\]\??){0,3})?",
    re.ASCII,
)


def split_signature(text: str) -> tuple[str, bool]:
    """Return the name of a method without what it returns and takes, and whether it is one that awaits (UEP-BRG-2895).

    What stands behind the arguments, such as the name of a local function, stays. A text that is no signature stays as it is.
    """
    if len(text) > _LONGEST or not text.endswith((")", "}")):
        return text, False
    rest = text.removeprefix(_ASYNC)
    begin, end = _arguments(rest)
    if begin <= 0:
        return text, False
    name = rest[:begin].rstrip()
    name = name[_last_blank(name) + 1 :]
    return (name + rest[end:], rest != text) if name else (text, False)


def split_result(name: str) -> tuple[str, str]:
    """Return what a method returns and its name, of a text that ends before its arguments; "" where no type stands before it."""
    blank = _last_blank(name)
    result = name[: max(blank, 0)]
    return (result, name[blank + 1 :]) if result and _RESULT.fullmatch(result) is not None else ("", name)


def _arguments(text: str) -> tuple[int, int]:
    """Return where the list of arguments begins and where it ends; a tuple that a method returns stands before its name."""
    depth = begin = 0
    for at, mark in enumerate(text):
        if mark in _OPENING:
            if mark == "(" and depth == 0:
                begin = at
            depth += 1
        elif mark in _CLOSING and text[at - 1 : at] != "=":
            depth = max(0, depth - 1)
            if mark == ")" and depth == 0 and text[:begin].strip():
                return begin, at + 1
    return 0, 0


def _last_blank(text: str) -> int:
    """Return where the last blank outside of brackets is, -1 without one."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in _OPENING)
        if text[at] == " " and depth == 0:
            return at
    return -1
