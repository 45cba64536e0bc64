"""Uncaught exceptions of PHP without a trace, as handlers and mails of errors word them, where they are the whole input. Reads one text."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["TOLD", "read_alone", "read_told"]

TOLD: Final = "exception '"
_LINES: Final = 8
_TOLD: Final = re.compile(
    r"exception '(?P<type>[A-Z][\w\\]{0,240})' with message '(?P<text>[^\0]*)'"
    r" in (?P<file>(?:/|[A-Za-z]:[\\/])[^\n]{1,1000}?):(?P<line>[0-9]{1,9})"
)
_UNCAUGHT: Final = re.compile(
    r"(?:PHP )?(?:Fatal error: +)?Uncaught (?P<type>\\?[A-Z][\w\\]{0,240}): (?P<text>\S[^\0]*?)\s"
    r"(?:thrown )?in (?P<file>(?:/|[A-Za-z]:[\\/])[^\n]{1,1000}?)(?: on line |:)(?P<line>[0-9]{1,9})"
)
_SAID: Final = re.compile(
    r"(?P<by>(?:PHP )?Fatal error: +)?Uncaught (?P<type>\\?[A-Z][\w\\]{0,240}): (?P<text>\S.*)"
)
_OWN: Final = re.compile(
    r"\bmust be (?:of (?:the )?type|an instance of|compatible with)\b|\bArgument #?[0-9]{1,3} (?:\(\$|passed to )|\bCall to (?:undefined|a member|private|protected) "
    r"|\bReturn value (?:of|must be)\b|\bUndefined constant\b|\bToo few arguments to function\b|\w\\\w{1,120}(?:::|\(|->)|\bCannot assign \w{1,40} to property\b"
)
"""Words of PHP's errors, and a class in a namespace."""

_CLASSED: Final = re.compile(
    r"(?P<type>\\?(?:[A-Z]\w{0,80}\\){1,12}[A-Z]\w{0,120}): (?P<text>\S.*?)(?: in (?P<file>(?:/|[A-Za-z]:[\\/])\S{1,1000})(?: on line |:)(?P<line>[0-9]{1,9}))?"
)
"""Only PHP parts its namespaces with backslashes."""

_STATE: Final = re.compile(r"SQLSTATE\[([0-9A-Z]{5})\](?::| \[[0-9]{1,5}\]) \S.*")
"""What PDO says; other libraries have no brackets around the state."""


def read_alone(window: Window) -> Parsed | None:
    """Read the class, the message and, behind `in`, the place, which may stand on a line of its own (UEP-BRG-2497)."""
    lines = [line.strip() for line in window.lines if line.strip()]
    if not 0 < len(lines) <= _LINES:
        return None
    if (state := _STATE.fullmatch(lines[0])) is not None and len(lines) == 1:
        return Parsed(Raised(message=lines[0], codes=[("sqlstate", state[1], "")]), 0, len(window.lines), 0.9)
    if len(lines) == 1 and (classed := _CLASSED.fullmatch(lines[0])) is not None:
        frames = [Frame(file=classed["file"], line=int(classed["line"]))] if classed["file"] else []
        root = Raised(classed["type"].lstrip("\\"), classed["text"], frames)
        return Parsed(root, 0, len(window.lines), 0.7)
    found = _UNCAUGHT.fullmatch("\n".join(lines))
    if found is None:
        return _placeless(window, lines)
    place = Frame(file=found["file"], line=int(found["line"]))
    root = Raised(found["type"].lstrip("\\"), found["text"], [place])
    return Parsed(root, 0, len(window.lines), 0.9, handled=False, fatal=True, mechanism="uncaught")


def _placeless(window: Window, lines: list[str]) -> Parsed | None:
    """Read a class and a message without a place, in words that only PHP has (UEP-BRG-2931)."""
    said = _SAID.fullmatch(lines[0]) if len(lines) == 1 else None
    if said is None or not (said["by"] or _OWN.search(said["text"])):
        return None
    root = Raised(said["type"].lstrip("\\"), said["text"])
    return Parsed(root, 0, len(window.lines), 0.8, handled=False, fatal=True, mechanism="uncaught")


def read_told(window: Window, at: int) -> Parsed | None:
    """Read an exception as PHP 5 writes it as a text, with its message in quotes, and no trace below it (UEP-BRG-3045)."""
    text = window.lines[at]
    for index in range(at + 1, at + _LINES):
        found = _TOLD.fullmatch(text.rstrip())
        following = window.at(index)
        if found is not None:
            below = following or window.at(index + 1) or ""
            if below.startswith(("Stack trace:", "#0 ")):
                return None
            place = Frame(file=found["file"], line=int(found["line"]))
            return Parsed(Raised(found["type"], found["text"], [place]), at, index, 0.9)
        if following is None:
            break
        text += "\n" + following
    return None
