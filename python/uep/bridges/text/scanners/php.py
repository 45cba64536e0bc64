"""What PHP prints and logs for errors and exceptions, what Xdebug adds, and what Monolog writes.

PHP prints the first cause first and each exception that it caused below, so the last one is the error. BRG-455 to
BRG-465 say which lines are a message and which are PHP's own words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._php_alone import TOLD, read_alone, read_told
from uep.bridges.text.scanners._php_console import CONSOLE, read_console, read_excerpted
from uep.bridges.text.scanners._php_headed import EXCEPTIONS, read_dashed, read_exceptions, read_headless
from uep.bridges.text.scanners._php_lines import (
    CLASS,
    Level,
    frames_of,
    is_certain,
    plain,
    read_call,
    read_level,
    read_line_place,
    read_place,
    read_xdebug,
    split_head,
)
from uep.bridges.text.scanners._php_listed import MARKED, read_listed, read_table
from uep.bridges.text.scanners._php_monolog import OBJECT, read_objects
from uep.bridges.text.scanners._php_nextcloud import PLACED, read_copied
from uep.bridges.text.scanners._php_pages import PAGES, read_page
from uep.bridges.text.scanners._php_phpunit import ASSERTED, is_place, parse_phpunit, parse_unplaced
from uep.bridges.text.scanners._php_reader import TRACE, Reader
from uep.bridges.text.scanners._php_simplesaml import BACKTRACE, read_backtrace

__all__ = ["PHP"]

_UNCAUGHT: Final = "Uncaught "
_JOINED: Final = " Stack trace: #0 "
_BREAK: Final = re.compile(
    r" (?=#[0-9]{1,4} (?:\{main\}|\[internal function\]|[^\n#]{1,1000}?\([0-9]{1,9}\): )|thrown in |Next [A-Z\\])"
)
_BEGINNING: Final = re.compile(
    r"(?:PHP )?(?:Recoverable f|Catchable f|F)atal error: {1,2}Uncaught |Uncaught "
)
_LINES: Final = 8
_FATAL: Final = ("Fatal error", "Parse error", "Recoverable fatal error", "Catchable fatal error")


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if OBJECT in line:
        return read_objects(window, at)
    if line == BACKTRACE:
        return read_backtrace(window, at, floor)
    if _JOINED in line:
        return _joined(window, at)
    if line.startswith(MARKED) and (table := read_table(window, at)) is not None:
        return table
    if ".php line " in line and (listed := read_listed(window, at)) is not None:
        return listed
    if (PLACED in line or ".php line " in line) and (copied := read_copied(window, at, floor)) is not None:
        return copied
    if line.startswith("  at ") and (excerpted := read_excerpted(window, at, floor)) is not None:
        return excerpted
    if is_place(line):
        return parse_phpunit(window, at, floor)
    if line.startswith(ASSERTED):
        return parse_unplaced(window, at, floor)
    text = plain(line)
    level = read_level(text)
    if level is not None:
        if level.rest.startswith(_UNCAUGHT):
            return _uncaught(window, at, level)
        return _plain_error(window, at, level)
    if read_line_place(text) is not None:
        return read_dashed(window, at) or _level_above(window, at, floor)
    if text == TRACE:
        return _from_trace(window, at, floor)
    if text.endswith("{main}"):
        return read_headless(window, at, floor)
    if line.endswith(EXCEPTIONS):
        return read_exceptions(window, at)
    if line.startswith(TOLD) and (told := read_told(window, at)) is not None:
        return told
    if any(word in line for word in PAGES) and (parsed := read_page(window, at, floor)) is not None:
        return parsed
    return read_console(window, at, floor) if any(word in line for word in CONSOLE) else None


def _joined(window: Window, at: int) -> Parsed | None:
    """Read an uncaught exception whose lines a browser joined with blanks (UEP-BRG-1283)."""
    line = window.lines[at]
    begin = _BEGINNING.search(line)
    if begin is None or begin.start() > line.find(_JOINED):
        return None
    text = line[begin.start() :].rstrip("` ").replace(_JOINED, "\nStack trace:\n#0 ", 1)
    if not text.startswith(("PHP ", "Fatal", "Rec", "Cat")):
        text = f"Fatal error: {text}"
    parts = _BREAK.sub("\n", text).replace("\nthrown in ", "\n  thrown in ").split("\n")
    parsed = _parse(Window(parts, final=True, enclosed=True), 0, 0)
    return None if parsed is None else replace(parsed, start=at, end=at + 1)


def _uncaught(window: Window, at: int, level: Level) -> Parsed | None:
    """Read what PHP prints for an exception that nothing caught."""
    reader = Reader(window, is_html=level.is_html, is_uncaught=True)
    first = plain(level.rest[len(_UNCAUGHT) :], is_html=level.is_html)
    found = reader.chain(at, first)
    if found is None:
        return _cut_short(window, at, level)
    parsed = Parsed(found[0], at, _past_display(window, at, found[1]))
    parsed.handled, parsed.fatal, parsed.mechanism = False, level.word == "Fatal error", "uncaught"
    return parsed


def _past_display(window: Window, at: int, end: int) -> int:
    """Return the line after an error that PHP logged to the terminal and displays there as well (UEP-BRG-1284)."""
    first = window.lines[at]
    if not first.startswith("PHP ") or window.at(end) != "":
        return end
    shown = [first.removeprefix("PHP ").replace(":  ", ": ", 1), *window.lines[at + 1 : end]]
    for offset, line in enumerate(shown):
        if (window.at(end + 1 + offset) or "").rstrip() != line.rstrip():
            return end
    return end + 1 + len(shown)


def _cut_short(window: Window, at: int, level: Level) -> Parsed | None:
    """Read an uncaught exception whose trace is missing: one line with a place, or a cut text."""
    placed = read_line_place(level.rest) or read_place(level.rest)
    head = split_head((placed[0] if placed else level.rest)[len(_UNCAUGHT) :])
    is_sure = level.is_sure or (placed is not None and head is not None and is_certain(head[0]))
    if head is None or not is_sure or not (placed or window.capped or not window.has(at + 1)):
        return None
    root = Raised(head[0], head[1], frames_of(placed[1], placed[2], []) if placed else [], cuts=[Cut.TAIL])
    return Parsed(root, at, at + 1, 0.8, handled=False)


def _plain_error(window: Window, at: int, level: Level) -> Parsed | None:
    """Read an error that is no exception: its level, message and place, and the trace below (BRG-461, BRG-462)."""
    reader = Reader(window, is_html=level.is_html)
    lines, index = [plain(level.rest, is_html=level.is_html)], at
    while (placed := read_line_place(lines[-1])) is None:
        index += 1
        line = reader.at(index)
        # What has the name of PHP in front is an error for certain, so its message may be searched for an end.
        if (
            line is None
            or index - at > (LOOKAHEAD if level.is_sure else _LINES)
            or read_level(line) is not None
        ):
            return None
        lines.append(line)
    calls, end = reader.stack_below(index + 1)
    message = "\n".join([*lines[:-1], placed[0]])
    root = Raised(level.word, message, frames_of(placed[1], placed[2], calls))
    end = _past_display(window, at, max(end, index + 1))
    parsed = Parsed(root, at, end, 1.0 if level.is_sure else 0.8)
    parsed.fatal = level.word in _FATAL
    return parsed


def _level_above(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error whose message ends on a line with its place; its level stands some lines above."""
    for start in range(at - 1, max(at - _LINES, floor) - 1, -1):
        line = window.lines[start]
        level = read_level(plain(line))
        if level is not None:
            return None if level.rest.startswith(_UNCAUGHT) else _plain_error(window, start, level)
        if not line and not window.enclosed:
            break
    return None


def _from_trace(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an exception that a program printed, from the line above its first trace (BRG-459)."""
    if at <= floor or (window.at(at + 1) or "").lstrip(" \t")[:3] != "#0 ":
        return None
    reader = Reader(window)
    if read_place(window.lines[at - 1]) is None:
        return None
    for start in range(at - 1, max(at - 1 - LOOKAHEAD, floor - 1), -1):
        first = _class_in(window.lines[start], is_first=start in (floor, window.head))
        if first is not None:
            found = reader.chain(start, first)
            return Parsed(found[0], start, found[1]) if found is not None and found[1] > at else None
        if not window.lines[start] and not window.enclosed and at - start > _LINES:
            break
    return None


def _class_in(line: str, *, is_first: bool) -> str | None:
    """Return a line from the class of an exception on; words before the class end with a colon or blank."""
    said = line.find(_UNCAUGHT)
    if said >= 0 and (head := split_head(line[said + len(_UNCAUGHT) :])) is not None and is_certain(head[0]):
        return line[said + len(_UNCAUGHT) :]
    if (quoted := line.find("exception '")) >= 0 and "' with message '" in line:
        return line[quoted:]
    at = 0
    for _ in range(_LINES):
        match = CLASS.match(line, at)
        if match is None:
            break
        behind = line[match.end() : match.end() + 4]
        if is_certain(match[0]) and (behind.startswith((": ", " in ")) or behind in (":", "")):
            return line[at:]
        if not behind.startswith((":", " ")):
            break
        at = match.end() + 1
        while line[at : at + 1] == " ":
            at += 1
    return line if is_first and split_head(line) is not None else None


def _continues(line: str) -> bool:
    text = plain(line)
    if text.startswith("#"):
        return read_call(text) is not None
    return text.startswith(("  thrown in ", "Next ", TRACE)) or read_xdebug(text) is not None


PHP: Final = Grammar(
    stem="php",
    language="php",
    triggers=(
        "Fatal error",
        "Parse error",
        "Warning: ",
        "Notice: ",
        "Deprecated: ",
        " on line ",
        "Uncaught ",
        "Stack trace:",
        "[object] (",
        "{main}",
        ".php:",
        BACKTRACE,
        ASSERTED,
        PLACED,
        TOLD,
        EXCEPTIONS,
        *PAGES,
        *CONSOLE,
    ),
    parse=_parse,
    continues=_continues,
    whole=read_alone,
)
