"""Single lines of a CPython traceback: frames, types and connectors. Reads one line at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.model import Frame, Relation

__all__ = [
    "CATCHING",
    "CONNECTORS",
    "HEADER",
    "frame_of",
    "has_arguments",
    "innermost",
    "is_certain_type",
    "is_frame",
    "is_place",
    "read_frame",
    "read_type",
    "repeat_count",
]

HEADER: Final = "Traceback (most recent call last):"

CONNECTORS: Final = {
    "The above exception was the direct cause of the following exception:": Relation.CAUSE,
    "During handling of the above exception, another exception occurred:": Relation.CONTEXT,
}

_FRAME: Final = '  File "'
CATCHING: Final = '> File "'
"""Loguru marks so the frame that caught the error."""

_REPEATED: Final = "  [Previous line repeated "
_SHOWN: Final = ("<class '", "<type '")
_MAX_NAME: Final = 512
_KNOWN: Final = 4096
_KNOWN_CHARS: Final = 256
_SUFFIXES: Final = (
    "Error",
    "Exception",
    "Warning",
    "Interrupt",
    "Exit",
    "Group",
    "Iteration",
    "Fault",
    "Timeout",
    "Cancelled",
)


def is_frame(text: str) -> bool:
    """Return whether a line without its margin is the first line of a frame."""
    return text.startswith((_FRAME, CATCHING)) and '", line ' in text


def frame_of(text: str, source: str) -> Frame:
    """Return the frame of a frame line, for which `is_place` holds, and of the source line below it; frames of a log repeat."""
    known = len(text) <= _KNOWN_CHARS and len(source) <= _KNOWN_CHARS
    return _known_frame(text, source) if known else _frame(text, source)


def _frame(text: str, source: str) -> Frame:
    name, file, line = _place(text) or ("", "", 0)
    printed = function = name.rstrip()
    if has_arguments(text):
        printed = printed[:-1]
        function = printed.partition("(")[0]
    raw = "" if printed == function else printed
    return Frame(function=function, raw_function=raw, file=file, line=line, source_line=source.strip())


def has_arguments(text: str) -> bool:
    """Return whether a frame line ends in a call with its arguments and a colon, as BitBake writes it (UEP-BRG-1808)."""
    return text.endswith("):") and "(" in text.rpartition(", in ")[2]


_known_frame = lru_cache(_KNOWN)(_frame)


def is_place(text: str) -> bool:
    """Return whether a line that begins as a frame names a line in a file."""
    return _place(text) is not None


def _place(text: str) -> tuple[str, str, int] | None:
    return _known_place(text) if len(text) <= _KNOWN_CHARS else read_frame(text)


def read_frame(text: str) -> tuple[str, str, int] | None:
    """Return function, file and line number of a frame line; the function is empty for the place of a syntax error."""
    place = text.rfind('", line ')
    if place < 0:
        return None
    file = text[len(_FRAME) : place]
    number, _, name = text[place + 8 :].partition(", in ")
    # A page that took ``<module>`` for a tag leaves the word before it.
    number = number.rstrip().removesuffix(", in")
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        return None
    return name, file, int(number)


_known_place = lru_cache(_KNOWN)(read_frame)


def innermost(printed: list[Frame]) -> tuple[list[Frame], int]:
    """Return the frames that are kept, innermost first, and how many are not."""
    return printed[: -MAX_SCAN_FRAMES - 1 : -1], max(len(printed) - MAX_SCAN_FRAMES, 0)


def repeat_count(text: str) -> int | None:
    """Return how often more the line before was printed, None when the line does not say."""
    if not text.startswith(_REPEATED):
        return None
    number = text[len(_REPEATED) :].partition(" ")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else None


def read_type(text: str) -> tuple[str, str] | None:
    """Return the type and the first line of the message, None when the line does not begin with a type's name."""
    name, colon, message = text.partition(": ")
    if not colon:
        name, message = (text[:-1], "") if text.endswith(":") else (text, "")
    if name.startswith(_SHOWN) and name.endswith("'>"):
        name = name.partition("'")[2][:-2]  # BRG-1811
    return (name, message) if _is_name(name) else None


def _is_name(name: str) -> bool:
    if len(name) > _MAX_NAME:
        return False
    if name.endswith(")"):
        # Ray puts the type of the worker's error behind its own: ``RayTaskError(ValueError)``.
        name, _, inner = name[:-1].partition("(")
        return name.endswith(_SUFFIXES) and _is_name(name) and inner.isidentifier()
    return name.isidentifier() or all(part.isidentifier() or part == "<locals>" for part in name.split("."))


def is_certain_type(text: str) -> bool:
    """Return whether a line is a type line even where nothing says that one must come: by suffix, module or message."""
    found = read_type(text)
    if found is None:
        return False
    name, _ = found
    return name.endswith(_SUFFIXES) or "." in name
