"""What Android logs above an error that nothing caught: the crashed thread and its process, in every layout of its logs."""

from __future__ import annotations

from typing import Final, NamedTuple

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_header

__all__ = ["NOT_RESPONDING", "Crash", "find_crash", "read_not_responding"]

NOT_RESPONDING: Final = ("ANR in ", "ANR (application not responding) in process: ")
_REASON: Final = "Reason: "
_IDENTITY: Final = "PID: "

_TITLES: Final = ("FATAL EXCEPTION: ", "*** FATAL EXCEPTION IN SYSTEM PROCESS: ")
_TAG: Final = "AndroidRuntime"
_PROCESS: Final = "Process: "
_PROCESS_LINES: Final = 4
_STUDIO: Final = " (Ask Gemini)"
"""What Android Studio shows behind the title of a crash."""


class Crash(NamedTuple):
    """The thread, the process, and the line with the error's header."""

    thread: str
    process: str
    header: int


def find_crash(window: Window, at: int) -> Crash | None:
    """Return what a line and those below it say, None when it is no title (BRG-1145).

    The words before the thread look like the level and the logger of a log line, and can have been taken off.
    """
    words = _words(window, at)
    if words is None:
        return None
    thread, _, rest = words.partition(" " + _PROCESS)
    thread = thread.removesuffix(_STUDIO)
    process, index = rest.partition(",")[0], at + 1
    while index <= at + _PROCESS_LINES and (text := window.at(index)) is not None:
        text = text.lstrip(" ")
        if is_header(text):
            return Crash(thread, process, index)
        if text.startswith(_PROCESS):
            process = text[len(_PROCESS) :].partition(",")[0]
        index += 1
    return None


def _words(window: Window, at: int) -> str | None:
    """Return the words after the title of a crash."""
    text = window.lines[at]
    if text.startswith(_TITLES):
        return text.partition(": ")[2]
    if _TAG in text and (title := text.find(_TITLES[0])) > 0:
        return text[title + len(_TITLES[0]) :]
    is_below = at == window.head and (window.at(at + 1) or "").lstrip(" ").startswith(_PROCESS)
    return text.rpartition(_TITLES[0])[2] if is_below else None


def read_not_responding(window: Window, at: int) -> Parsed | None:
    """Read what Android logs of an application that does not respond: its process, and the reason below (UEP-BRG-2051)."""
    first = window.lines[at]
    begun = next(len(words) for words in NOT_RESPONDING if first.startswith(words))
    process, told, index = first[begun:].partition(" ")[0], "", at + 1
    while index <= at + _PROCESS_LINES and (text := window.at(index)) is not None and not told:
        if text.startswith(_REASON):
            told = text[len(_REASON) :]
        elif not text.startswith((_IDENTITY, "ErrorId: ", "Parent: ")):
            return None
        index += 1
    if not told or "." not in process:
        return None
    root = Raised("ANR", told, attributes={"android.process": process})
    return Parsed(root, at, index, handled=False, mechanism="android")
