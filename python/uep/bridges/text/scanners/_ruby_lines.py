"""Single lines of Ruby's error text: places, first lines of errors, frames. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep.model import Frame

__all__ = [
    "Head",
    "elided",
    "is_warning",
    "read_bare",
    "read_from",
    "read_head",
    "read_named",
    "read_numbered",
    "read_place",
    "split_class",
]

_FROM: Final = re.compile(
    r"(?:\t[ \t]{0,8}| {2,12}\t?)from (?=\S)|from (?=(?:[A-Za-z]:)?[^\s:]{1,400}:[0-9]{1,9}:in )"
)
_DAMAGED: Final = re.compile(r":in ?(?=[`'])")
_IN: Final = (":in `", ":in '")
_CLASS: Final = re.compile(r"[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8}")
_NUMBERED: Final = re.compile(r"(?:\t {0,9}| {6,16})([0-9]{1,9}): from ", re.ASCII)
_LEVELS: Final = re.compile(r"(?:\t ?| {4,12})\.\.\. {1,2}([0-9]{1,9}) levels\.\.\.", re.ASCII)
_LEVELS_SAID: Final = frozenset(
    ["Warning", "Note", "Notice", "Info", "Debug", "Hint", "Deprecated", "Deprecation", "Status"]
)
"""Words of loggers that stand where a class may stand, of what is no error (UEP-BRG-2115)."""

_ON_LINE: Final = re.compile(r"\) on line #[0-9]{1,9} of \S{1,400}:\Z")
"""What Rails up to version 2 says of a template; the lines around it stand below at the first column (UEP-BRG-2415)."""

_UNHANDLED: Final = "unhandled exception"
_TOP: Final = ("<main>", "<top (required)>", "block ")
_NAMES: Final = (
    "Error",
    "Exception",
    "Interrupt",
    "Timeout",
    "Violation",
    "Exit",
    "Invalid",
    "NotFound",
    "Failure",
)


class Head(NamedTuple):
    """The first line of an error: where it was raised, and what follows the place, taken apart."""

    frame: Frame
    type_name: str
    message: str

    @property
    def is_called(self) -> bool:
        """Return whether the place names a method, which something must have called."""
        return bool(self.frame.function) and not self.frame.function.startswith(_TOP)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def read_place(text: str) -> Frame | None:
    """Return the frame of ``file:line:in 'method'``, without the method or without the line, when a text is one."""
    function = ""
    if ":in`" in text:
        text = _DAMAGED.sub(":in ", text, count=1)
    for opening in _IN:
        at = text.find(opening)
        if at > 0:
            if not text.endswith("'") or len(text) < at + 7:
                return None
            text, function = text[:at], text[at + 5 : -1]
            break
    file, colon, number = text.rpartition(":")
    if colon and file and _is_number(number):
        return Frame(function=function, file=file, line=int(number))
    return Frame(function=function, file=text) if function and _is_file(text) else None


def _is_file(text: str) -> bool:
    return text == "-e" or (" " not in text and text.endswith((".rb", ".ru", ".rake", ">", ")")))


def split_class(text: str) -> tuple[str, str]:
    """Return type name and message of ``message (Class)`` or ``Class``; the type name is "" where none is printed."""
    if text.endswith(")"):
        message, opening, name = text[:-1].rpartition(" (")
        if opening and _CLASS.fullmatch(name):
            return name, message
    if text == _UNHANDLED:
        # BRG-442: Ruby prints these words for a RuntimeError without a message.
        return "RuntimeError", ""
    return (text, "") if _CLASS.fullmatch(text) else ("", text)


def read_head(line: str) -> Head | None:
    """Read ``file:line:in 'method': message (Class)``, None when a line is no such thing."""
    at = -1
    if line[:1] in " \t>" or line.startswith("# "):
        # What is indented, quoted or a comment is read behind its margin or not at all.
        return None
    line = _DAMAGED.sub(":in ", line, count=1) if ":in`" in line else line
    for opening, closing in ((":in `", "': "), (":in '", "': ")):
        at = line.find(opening)
        if at > 0:
            end = line.find(closing, at + 5)
            if end < 0:
                return None
            frame = read_place(_after_words(line[: end + 1]))
            return None if frame is None else Head(frame, *split_class(line[end + 3 :]))
    return _plain_head(line)


def _plain_head(line: str) -> Head | None:
    """Read a first line whose place has no method, which needs a class at its end (BRG-441)."""
    if not line.endswith(")") or line[:1] in "\t ":
        return None
    name, message = split_class(line)
    if not name or not message:
        return None
    place, _, rest = message.partition(": ")
    if place.rpartition("/")[2] == "ruby" or place.endswith("ruby.exe"):
        return Head(Frame(), name, rest)
    frame = read_place(place)
    return Head(frame, name, rest) if frame is not None and " " not in frame.file else None


def _after_words(text: str) -> str:
    """Leave out words that a program printed before the place."""
    at = text.find(":in ")
    before = text.rfind(": ", 0, at)
    return text[before + 2 :] if before >= 0 else text


def is_warning(head: Head) -> bool:
    """Return whether a line with a place is a warning, not an error."""
    return not head.type_name and head.message.startswith("warning: ")


def read_from(line: str) -> Frame | None:
    """Return the frame of a line that begins with ``from``, behind a tab or what became of it (UEP-BRG-1275)."""
    match = _FROM.match(line) if "from " in line[:20] else None
    return read_place(line[match.end() :].rstrip(" `")) if match else None


def read_numbered(line: str) -> tuple[int, Frame] | None:
    """Return number and frame of a line of a backtrace whose innermost call comes last."""
    match = _NUMBERED.match(line)
    frame = read_place(line[match.end() :]) if match else None
    return (int(match[1]), frame) if match and frame is not None else None


def elided(line: str) -> int:
    """Return how many frames a line ``... N levels...`` stands for, 0 when it is none."""
    match = _LEVELS.fullmatch(line) if line.endswith(" levels...") else None
    return int(match[1]) if match else 0


def read_bare(line: str) -> Frame | None:
    """Return the frame of a line that has nothing but a place with a method (``backtrace.join``), which a terminal may pad."""
    line = line.rstrip(" ")
    if not line.endswith("'") or ":in" not in line:
        return None
    bare = line.lstrip(" \t").removeprefix("# ")
    return None if bare.startswith("from ") or ": " in bare[: bare.find(":in")] else read_place(bare)


def read_named(line: str) -> tuple[str, str, bool] | None:
    """Return type name, message and whether the class ends the message, of a first line that a logger wrote above bare places (BRG-450).

    ``Class (message):`` is the form of Rails, ``Class: message`` that of Sidekiq and rake, ``message (Class)`` that of
    Logger, ``Class - message`` that of CocoaPods, ``#<Class: message>`` what inspect gives.
    """
    match = _CLASS.match(line)
    if match and match[0] in _LEVELS_SAID:
        return None
    if match:
        rest = line[match.end() :]
        if rest.startswith(" (") and (rest.endswith("):") or _ON_LINE.search(rest) is not None):
            return match[0], _ON_LINE.sub("):", rest)[2:-2], False
        if rest.startswith(" - ") and match[0].endswith(_NAMES):
            # Sinatra ends the message with a colon.
            return match[0], rest[3:].removesuffix(":"), False
        if match[0] == "Error" and rest.startswith(": "):
            # The word of Puppet and Homebrew for the level: no class has this name.
            return "", rest[2:], False
        if rest.startswith(": ") or (not rest and match[0].endswith(_NAMES)):
            return match[0], rest[2:], False
    at = line.find("#<")
    if at >= 0 and line.endswith(">") and (match := _CLASS.match(line, at + 2)):
        rest = line[match.end() : -1]
        if rest.startswith(": "):
            return match[0], rest[2:], False
    name, message = split_class(line)
    return (name, message, True) if name and message else None
