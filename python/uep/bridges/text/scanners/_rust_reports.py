"""Reports of the library snafu, what a failed test of cargo returned, and records of tracing over several lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._rust_errors import CAUSES, STACK, read_returned
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Frame, Relation

__all__ = ["LISTED", "PRETTY", "TESTED", "read_listed_causes", "read_pretty", "read_tested"]

LISTED: Final = ("Caused by these errors (recent errors listed first):", "Caused by this error:")
TESTED: Final = " stdout ----"
PRETTY: Final = (", error: ", ", err: ")
_ERROR: Final = "Error: "
_RECORD: Final = re.compile(
    r" {2,4}(?:(?P<stamp>[0-9][\w:.+-]{9,40}) )? {0,4}ERROR (?P<target>[\w:]{1,300}): .{0,4000}, (?:error|err): (?P<text>\S.*)"
)
_LOGGED_AT: Final = re.compile(r"    at (?P<file>\S{1,1000}\.rs):(?P<line>[0-9]{1,9})(?: on .{1,200})?")
_SPAN: Final = re.compile(r"    in [\w: ./-]{1,300}(?: with .*)?")
_TITLE: Final = re.compile(r"---- ([^\n]{1,400}) stdout ----")
_BACKTRACE: Final = "Backtrace:"
_NOTE: Final = "NOTE: Some redundant information has been removed from the lines marked with *."


def read_pretty(window: Window, at: int) -> Parsed | None:
    """Read a record of tracing's pretty layout at the level of an error, with a field that holds one (UEP-BRG-2439)."""
    record = _RECORD.fullmatch(window.lines[at])
    place = _LOGGED_AT.fullmatch(window.at(at + 1) or "") if record is not None else None
    if place is None or record is None:
        return None
    root = Raised(message=record["text"], frames=[Frame(file=place["file"], line=int(place["line"]))])
    index = at + 2
    while (span := _SPAN.fullmatch(window.at(index) or "")) is not None and index - at < LOOKAHEAD:
        root.notes.append(span[0].strip())
        index += 1
    return Parsed(root, at, index, 0.9, stamp=record["stamp"] or "")


def read_listed_causes(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the heading of snafu's list of causes, and the causes."""
    if at - 2 < floor or window.lines[at - 1] or not (window.at(at + 1) or "").startswith("  1: "):
        return None
    start = _start(window, at, floor)
    message = "\n".join(window.lines[start : at - 1])
    root = current = Raised(message=message.removeprefix(_ERROR))
    index = at + 1
    while (line := window.at(index)) is not None and line:
        number, colon, text = line.partition(": ")
        if colon and number == f"{index - at:>3}" and index - at < MAX_SCAN_NODES:
            cause = Raised(message=text, relation=Relation.CAUSE)
            current.children.append(cause)
            current = cause
            index += 1
        else:
            break
    if window.at(index) == "" and (window.at(index + 1) or "").startswith(_NOTE):
        _unmark(root)
        index += 2
    if window.at(index) == "" and window.at(index + 1) == _BACKTRACE:
        root.frames, index = read_stack(window, index + 2)
    if message.startswith(_ERROR):
        return Parsed(root, start, index, 1.0, handled=False, fatal=True, mechanism="main")
    return Parsed(root, start, index, 0.9)


def _start(window: Window, at: int, floor: int) -> int:
    """Return the first line of the message: ``Error:``, the beginning of the record, or the line above."""
    for index in range(at - 2, max(floor, at - LOOKBACK) - 1, -1):
        if window.lines[index].startswith(_ERROR):
            return index
    if window.enclosed:
        return floor
    return window.head if max(floor, at - LOOKBACK) <= window.head < at - 1 else at - 2


def _unmark(root: Raised) -> None:
    """Take the star off messages from which the text of their causes was left out."""
    current = root
    while current.message:
        current.message = current.message.removesuffix(" *")
        if not current.children:
            return
        current = current.children[0]


def read_tested(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a test returned, below the title with the test's name."""
    title = _TITLE.fullmatch(window.lines[at])
    first = at + 1
    if title is None or not (window.at(first) or "").startswith(_ERROR) or _passed(window, at, floor):
        return None
    end = first
    while end - first < LOOKAHEAD and (line := window.at(end)) is not None and _TITLE.fullmatch(line) is None:
        if line in (CAUSES, STACK):
            parsed = read_returned(window, end, first)
            return None if parsed is None else replace(parsed, thread=title[1], handled=None, fatal=False)
        if line == "failures:" or (not line and window.at(end + 1) not in (CAUSES, STACK)):
            break
        end += 1
    text = "\n".join(window.lines[first:end])[len(_ERROR) :]
    return Parsed(Raised(message=text), at, end, 0.9, thread=title[1], mechanism="main")


def _passed(window: Window, at: int, floor: int) -> bool:
    """Return whether the tests of this section passed: --show-output prints what they wrote in the same form."""
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        if window.lines[index] in ("successes:", "failures:"):
            return window.lines[index] == "successes:"
    return False
