"""Errors on the consoles of browsers: Chromium's log, the list of its developer tools, and what Firefox prints. Reads one error.

Chromium puts the message between quotes before the source, its developer tools the place before the word ``Uncaught`` and
the calls with at signs between blanks below; Firefox names file and line first (UEP-BRG-1500 to UEP-BRG-1508).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import is_name, read_header, split_place
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Frame

__all__ = ["BROWSERS", "is_listed", "parse_browser"]

_UNCAUGHT: Final = "Uncaught "
_REJECTED: Final = "(in promise) "
_FIREFOX: Final = "JavaScript error: "
_PRINTED: Final = "console.error: "
BROWSERS: Final = (_UNCAUGHT, _FIREFOX, _PRINTED)

_CONSOLE: Final = re.compile(r'CONSOLE(?::[0-9]{1,9}|\([0-9]{1,9}\))\] "')
_SOURCE: Final = re.compile(r'", source: ([^"]{0,2048}) \(([0-9]{1,9})\)\Z')
_QUOTED: Final = '"Uncaught '
_LINE: Final = re.compile(r"([^\s,][^,]{0,2000})?, line ([0-9]{1,9}): ")
_NEW: Final = re.compile(
    r'\(new ([\w.$]{1,200})\("((?:[^"\\]|\\.){0,8192})", "([^"]{0,2000})"(?:, ([0-9]{1,9}))?\)\)\Z'
)
_PLACED: Final = re.compile(
    r" at ((?:file|https?|capacitor|ionic|app)://[^\s:]{0,300}(?::[0-9]{1,5})?/[^\s]{0,500}):([0-9]{1,9})\Z"
)
_VALUE: Final = "uncaught exception: "
_LABEL_WORDS: Final = 3
_NEAR: Final = 8
_MAX_LINE: Final = 2048


def parse_browser(window: Window, at: int) -> Parsed | None:
    """Read the error that begins on a line with the words of a browser."""
    line = window.lines[at]
    if line.startswith(_FIREFOX):
        return _firefox(window, at)
    if line.startswith(_PRINTED):
        return _printed(line, at)
    column = line.find(_UNCAUGHT)
    if column < 0:
        return None
    if column and line[column - 1] == '"':
        # The brackets before the text are a field of a log line where a logger printed them.
        is_logged = column == 1 or ((found := _CONSOLE.search(line)) is not None and found.end() == column)
        return _logged(window, at, column + len(_UNCAUGHT)) if is_logged else None
    place = split_place(line[: column - 1]) if column else None
    if column and (place is None or line[column - 1] != " " or " " in line[: column - 1]):
        return None
    return _tools(window, at, column + len(_UNCAUGHT), place)


def _rejected(text: str) -> tuple[str, str]:
    """Return the text behind the words of a rejected promise, and the mechanism that these words or their lack name (BRG-1503)."""
    rest = text.removeprefix(_REJECTED)
    return rest, "uncaughtException" if rest == text else "unhandledRejection"


def _raised(text: str) -> Raised:
    """Return the node of a printed error whose name is beyond doubt, or of a value that was thrown."""
    header = read_header(text)
    if header is None or not header[2]:
        return Raised(message=text)
    return Raised(header[0], header[1])


def _parsed(raised: Raised, start: int, end: int, mechanism: str) -> Parsed:
    name_codes(raised)
    return Parsed(raised, start, end, handled=False, mechanism=mechanism)


# --- Chromium ---------------------------------------------------------------------------------------------------------


def _logged(window: Window, at: int, column: int) -> Parsed | None:
    """Read a record of Chromium's log; a message of several lines ends at the first source behind a quote (BRG-1501)."""
    lines, index = [window.lines[at][column:]], at
    while (found := _source(lines[-1])) is None:
        index += 1
        following = window.at(index) if index - at < LOOKAHEAD else _QUOTED
        if following is None and column > len(_QUOTED):
            break
        if following is None or _QUOTED in following:
            return None
        lines.append(following)
    lines[-1] = lines[-1][: found.start()] if found is not None else lines[-1]
    first, mechanism = _rejected(lines[0])
    raised = _raised(first)
    raised.message = "\n".join([raised.message, *lines[1:]])
    if found is None:
        raised.cuts.append(Cut.TAIL)
    elif found[1]:
        raised.frames.append(Frame(file=found[1], line=int(found[2])))
    return _parsed(raised, at, min(index + 1, len(window.lines)), mechanism)


def _source(line: str) -> re.Match[str] | None:
    return _SOURCE.search(line, max(len(line) - _MAX_LINE, 0)) if line.endswith(")") else None


def _tools(window: Window, at: int, column: int, place: tuple[str, int, int] | None) -> Parsed | None:
    """Read an entry of the developer tools: the error, its frames, and the calls that led there (BRG-1502)."""
    line = window.lines[at]
    rest, mechanism = _rejected(line[column:])
    column = len(line) - len(rest)
    end = _message_end(window, at)
    if end is not None and _is_own_frame(window.lines[end]):
        tree = read_error(window, at, 0, column)
        if tree is None:
            return None
        calls, end = _calls(window, tree.end)
        if not calls and place is None:
            # Without a place and calls any program may have printed it.
            return None
        _extend(tree.raised, _later(calls))
        return _parsed(tree.raised, at, end, mechanism)
    if place is None and end is None:
        return _at_end(rest, at, mechanism)
    raised = _raised(rest)
    calls, after = _calls(window, end) if end is not None else ([], at + 1)
    raised.message = "\n".join([raised.message, *window.lines[at + 1 : at + 1 if end is None else end]])
    _extend(raised, calls)
    if not calls and place is not None:
        raised.frames.append(Frame(file=place[0], line=place[1], column=place[2]))
    return _parsed(raised, at, after, mechanism)


def _at_end(text: str, at: int, mechanism: str) -> Parsed | None:
    """Read an error of a known type behind whose message the place stands, as Android's console writes it (UEP-BRG-2082)."""
    found, header = _PLACED.search(text), read_header(text)
    if found is None or header is None or not header[2]:
        return None
    frame = Frame(file=found[1], line=int(found[2]))
    return _parsed(Raised(header[0], header[1][: -len(found[0])], [frame]), at, at + 1, mechanism)


def _is_own_frame(line: str) -> bool:
    return line.startswith("    at ")


def _message_end(window: Window, at: int) -> int | None:
    """Return the line with the first frame or call below an entry's first line, None when there is none."""
    for index in range(at + 1, at + _NEAR):
        line = window.at(index)
        if line is None or not line.strip() or _begins(line):
            return None
        if _is_own_frame(line) or is_listed(line):
            return index
    return None


def _begins(line: str) -> bool:
    """Return whether an entry of the list begins on a line: with a place and a blank."""
    word, blank, _ = line.partition(" ")
    return bool(blank) and len(word) <= _MAX_LINE and split_place(word) is not None


def _calls(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the calls listed from a line on; below a label stand those that had scheduled the ones above (BRG-1504)."""
    calls, is_later = list[Frame](), False
    while (line := window.at(index)) is not None:
        call = _call(line)
        if call is not None:
            name, place = call
            calls.append(Frame(function=name, file=place[0], line=place[1], async_boundary=is_later))
            is_later = False
            index += 1
        elif calls and not is_later and _is_label(line) and is_listed(window.at(index + 1) or ""):
            is_later = True
            index += 1
        else:
            break
    return calls, index


def _later(calls: list[Frame]) -> list[Frame]:
    """Return the calls from the first asynchronous one on; those before it are the error's own frames once more (BRG-1505)."""
    return next((calls[index:] for index, frame in enumerate(calls) if frame.async_boundary), [])


def _is_label(line: str) -> bool:
    return line[:1] not in (" ", "\t", "") and line.count(" ") < _LABEL_WORDS and not _begins(line)


def _call(line: str) -> tuple[str, tuple[str, int, int]] | None:
    name, sign, where = line.partition(" @ ")
    if not sign or not name or len(line) > _MAX_LINE or name[0] == " " or " " in where:
        return None
    place = split_place(where)
    return (name, place) if place is not None and not place[2] else None


def is_listed(line: str) -> bool:
    """Return whether a line has the form of a call in the list of the developer tools: ``function @ file:line``."""
    return " @ " in line and _call(line) is not None


def _extend(raised: Raised, frames: list[Frame]) -> None:
    room = MAX_SCAN_FRAMES - len(raised.frames)
    if len(frames) > room:
        raised.dropped, raised.dropped_after = raised.dropped + len(frames) - room, MAX_SCAN_FRAMES
    raised.frames = raised.frames + frames[:room]


# --- Firefox ----------------------------------------------------------------------------------------------------------


def _firefox(window: Window, at: int) -> Parsed | None:
    """Read a line that Firefox prints to its terminal: file, line, error; the text has no end but the line's (BRG-1507)."""
    found = _LINE.match(window.lines[at], len(_FIREFOX))
    if found is None:
        return None
    text = window.lines[at][found.end() :]
    name, colon, message = text.partition(": ")
    if text.startswith(_VALUE):
        raised = Raised(message=text[len(_VALUE) :])
    else:
        raised = Raised(name, message) if colon and is_name(name) else Raised(message=text)
    if found[1]:
        raised.frames.append(Frame(file=found[1], line=int(found[2])))
    return _parsed(raised, at, at + 1, "uncaughtException")


def _printed(line: str, at: int) -> Parsed | None:
    """Read an error that a program gave to the console, as Firefox writes values: an expression that makes it (BRG-1508)."""
    found = _NEW.search(line, len(_PRINTED))
    if found is None:
        return None
    message = found[2].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
    raised = Raised(found[1], message)
    if found[3]:
        raised.frames.append(Frame(file=found[3], line=int(found[4] or 0)))
    name_codes(raised)
    return Parsed(raised, at, at + 1, 0.9)
