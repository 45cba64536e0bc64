"""Exceptions of Python as `repr` shows them, where that is the whole input. Reads one line."""

from __future__ import annotations

import ast
import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised

__all__ = ["read_repr"]

_SHOWN: Final = re.compile(
    r"(?P<type>(?:[a-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}(?:Error|Exception|Interrupt|Exit|Timeout|Warning))\((?P<args>(?:['\"]|[0-9]|[A-Z]\w{0,80}(?:Error|Exception)\(['\"<]).{0,4000})\),?"
)
_ERRNO: Final = (
    "OSError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "FileNotFoundError",
    "PermissionError",
)
_KEY: Final = "KeyError"
_DEEP: Final = 4
"""So many errors are looked for inside of each other: what holds one alone has its words."""

_SURE: Final = 0.9


def read_repr(text: str) -> Parsed | None:
    """Read ``TYPE(ARGUMENTS)`` as the error whose message `str` would give (UEP-BRG-2862)."""
    found = _SHOWN.fullmatch(text.strip())
    if found is None or not _is_closed(found["args"]):
        return None
    return Parsed(Raised(found["type"], _message(found["type"], found["args"])), 0, 1, confidence=_SURE)


def _is_closed(args: str) -> bool:
    """Return whether no bracket closes that none of the arguments opened: such a line is the end of a call in source."""
    depth, quote, is_escaped = 0, "", False
    for letter in args:
        if quote:
            quote = "" if letter == quote and not is_escaped else quote
            is_escaped = letter == "\\" and not is_escaped
        elif letter in "'\"":
            quote = letter
        else:
            depth += (letter in "([{") - (letter in ")]}")
            if depth < 0:
                return False
    return True


def _message(name: str, args: str) -> str:
    """Return what `str` gives for an exception with some arguments, the arguments as they stand where they are no literals."""
    for _ in range(_DEEP):
        if (inner := _SHOWN.fullmatch(args.rstrip(","))) is None:
            break
        name, args = inner["type"], inner["args"]
    try:
        values = ast.literal_eval(f"({args.rstrip(',')},)")
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return args
    if len(values) == 1:
        return repr(values[0]) if name == _KEY else str(values[0])
    if name.rpartition(".")[2] in _ERRNO and len(values) == 2:
        return f"[Errno {values[0]}] {values[1]}"
    return repr(values)
