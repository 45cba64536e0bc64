"""Errors of Ruby that a program or a framework logged: a first line of its own, then bare places one below the other."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_bare, read_head, read_named, read_place
from uep.bridges.text.scanners._ruby_reader import ABORTED, finish, marked_column
from uep.model import Frame, Relation

__all__ = ["read_jruby", "read_logged"]

_ABOVE: Final = 16
_CAUSED: Final = ("Caused by:", "Causes:")
_RECORD: Final = re.compile(
    r"[A-Z], \[[0-9T:.-]{19,32} #[0-9]{1,10}\] +[A-Z]{3,5} -- [^:\n]{0,80}: ", re.ASCII
)
_RAKE: Final = "rake aborted!"
_CLASSED: Final = re.compile(r" {0,8}\(([A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8})\)")
_STEPS: Final = "(::) failed steps (::)"
_FAILSAFE: Final = "/!\\ FAILSAFE /!\\"
_REPORT: Final = ("Please report this ", "Do not report this ")
_FENCE: Final = "```"
_BEAM: Final = (".ex", ".exs", ".erl")
_FAILED: Final = (
    *("error", "exception", "fail", " not ", "cannot", "can't", "couldn't", "undefined", "uninitialized"),
    *(
        "invalid",
        "missing",
        "unable",
        "no such",
        "unknown",
        "unexpected",
        "wrong number",
        "denied",
        "refused",
    ),
)
"""Words of a message that something went wrong, in front of the trace of it."""

_SOURCE: Final = re.compile(r" {2,12}(?:> )?[0-9]{1,6}: ?|[0-9]{1,6}: {2,99}\S|[0-9]{1,6}: *\Z", re.ASCII)
_JAVA: Final = re.compile(r"((?:[a-z]\w{0,80}\.){1,12}[A-Z]\w{0,120}(?:Error|Exception))(?:: (.*))?")
_AT: Final = re.compile(r" {0,99}(\S(?:\S| (?! )){0,200}?) at (\S.{0,400}):(-?[0-9]{1,9})", re.ASCII)


def _bare(line: str) -> Frame | None:
    """Return the frame of a bare place; a template's has no method."""
    found = read_bare(line)
    if found is None and line.endswith(tuple("0123456789")) and " " not in line:
        found = read_place(line)
        return found if found is not None and "." in found.file.rpartition("/")[2] else None
    return found


def read_logged(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error from the first of its bare places; its first line stands above (BRG-450)."""
    first = at
    while first > floor and _bare(window.lines[first - 1]) is not None:
        first -= 1
    causes, above = _listed_causes(window, first, floor)
    header = (
        _repeated_above(window, above, floor)
        or _named_above(window, above, floor)
        or _classed_above(window, above, floor)
        or _untyped_above(window, above, floor)
        or _worded_above(window, above, floor)
    )
    if header is None:
        return None
    start, name, lines = header
    root = Raised(name)
    end = _places(window, first, root)
    finish(root, lines)
    effect = root
    for cause in causes:
        effect.children.append(cause)
        effect = cause
    end = _causes(window, root, end, is_rake=window.lines[start - 1].endswith(ABORTED) and start > floor)
    language = "elixir" if all(frame.file.endswith(_BEAM) for frame in root.frames) else ""
    return Parsed(root, start, end, confidence=0.9, language=language)


def _repeated_above(window: Window, first: int, floor: int) -> tuple[int, str, list[str]] | None:
    """Return the header of an issue that Rollbar opened: class and message, a blank line, the message again (UEP-BRG-2619)."""
    start = first - 3
    if start < floor or window.lines[first - 2].strip():
        return None
    message = window.lines[first - 1]
    named = read_named(window.lines[start]) if window.lines[start].endswith(f": {message}") else None
    return (start, named[0], [message]) if named is not None and named[0] and message else None


def _places(window: Window, index: int, raised: Raised) -> int:
    while (line := window.at(index)) is not None and (frame := _bare(line)) is not None:
        raised.frames.append(frame)
        index += 1
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return index


def _named_above(window: Window, first: int, floor: int) -> tuple[int, str, list[str]] | None:
    """Return the line of the header above some places, its type name and the lines of its message."""
    index = first - 1
    while index >= floor and not window.lines[index].strip():
        index -= 1
    if index > floor and window.lines[index].startswith(_FENCE):
        # UEP-BRG-2601: a fence is no message.
        first = index
        index -= 1
    if first - 1 - index > 2:
        return None
    last = index
    is_closed = index >= floor and window.lines[index].endswith("):")
    # UEP-BRG-447: a blank line stands above the source of the innermost call.
    source = last - 2 if last >= floor and marked_column(window.lines[last]) else -1
    while index >= floor and last - index < _ABOVE:
        line = window.lines[index]
        if not line.strip() and not (window.enclosed or is_closed) and index < last and index != source:
            return None
        if line == _RAKE and index < last:
            return index, "", window.lines[index + 1 : last + 1]
        found = None if read_head(line) is not None else read_named(line.strip())
        if found is not None:
            begin = max(window.head, floor) if found[2] and 0 <= window.head < index else index
            begin, opening = (
                _record_above(window, index, floor) if found[2] and begin == index else (begin, None)
            )
            above = window.lines[begin:index]
            if opening is not None:
                above[0] = opening
            below = _without_advice(window.lines[index + 1 : last + 1])
            return begin, found[0], [*above, found[1], *below]
        if rails := _several(window, index, last, line):
            return rails
        index -= 1
    return None


def _listed_causes(window: Window, first: int, floor: int) -> tuple[list[Raised], int]:
    """Return the causes that Rails lists above the places, and the line that the error's own words end before (BRG-1278)."""
    index = first - 1
    while index > floor and not window.lines[index].strip():
        index -= 1
    causes = list[Raised]()
    while (
        index > floor
        and first - index < _ABOVE
        and (named := read_named(f"{window.lines[index]}:")) is not None
    ):
        causes.insert(0, Raised(named[0], named[1], relation=Relation.CAUSE))
        index -= 1
    if not causes or window.lines[index] != _CAUSED[1]:
        return [], first
    return causes, index


def _record_above(window: Window, index: int, floor: int) -> tuple[int, str | None]:
    """Return the line of a record of Logger whose message goes on to a line, and what follows its own fields."""
    for start in range(index - 1, max(index - _ABOVE, floor) - 1, -1):
        match = _RECORD.match(window.lines[start])
        if match is not None:
            return start, window.lines[start][match.end() :]
    return index, None


def _untyped_above(window: Window, first: int, floor: int) -> tuple[int, str, list[str]] | None:
    """Return the text of a log record above places: a message whose class the program did not log (BRG-450)."""
    head = window.head
    if head < floor or not head < first <= head + _ABOVE or _bare(window.at(first + 1) or "") is None:
        return None
    lines = window.lines[head:first]
    for at, line in enumerate(lines):
        if line.startswith(_FAILSAFE):
            # Rails before 3 wrote this to the terminal: a title, the status, the message.
            return head + at, "", [text.strip() for text in lines[at + 2 :]] or [line]
    return head, "", lines


def _without_advice(lines: list[str]) -> list[str]:
    """Return the lines of a message without an excerpt of source and without where to report it."""
    kept = [text for text in lines if _SOURCE.match(text) is None]
    asked = next((at for at, text in enumerate(kept) if text.startswith(_REPORT)), len(kept))
    return kept[:asked]


def _classed_above(window: Window, first: int, floor: int) -> tuple[int, str, list[str]] | None:
    """Return a message over several paragraphs whose class stands in parentheses on a line of its own below it."""
    last = first - 1
    named = _CLASSED.fullmatch(window.lines[last]) if last > floor else None
    if named is None:
        return None
    start = last
    while start > max(floor, last - _ABOVE) and (
        window.lines[start - 1].strip() or window.lines[start - 2].strip()
    ):
        start -= 1
    lines = window.lines[start:last]
    while lines and (not lines[0].strip() or lines[0] == _STEPS):
        start, lines = start + 1, lines[1:]
    return (start, named[1], lines) if lines else None


def _worded_above(window: Window, first: int, floor: int) -> tuple[int, str, list[str]] | None:
    """Return the line right above several places when it says that something failed (UEP-BRG-1894)."""
    if first - 1 < floor or _bare(window.at(first + 1) or "") is None:
        return None
    line = window.lines[first - 1].strip()
    words = line.lower()
    if "warn" in words or not any(word in words for word in _FAILED):
        return None
    return first - 1, "", [line]


def _several(window: Window, index: int, last: int, line: str) -> tuple[int, str, list[str]] | None:
    """Read ``Class (message`` whose closing parenthesis and colon stand some lines below."""
    name, opening, message = line.strip().partition(" (")
    below = list(window.lines[index + 1 : last + 1])
    ends = [at for at, text in enumerate(below) if text.endswith("):")]
    if not opening or not ends or read_named(f"{name} ():") is None:
        return None
    message_lines = [message, *below[: ends[-1]], below[ends[-1]][:-2]]
    return index, name, message_lines


def _causes(window: Window, root: Raised, end: int, *, is_rake: bool) -> int:
    """Read the causes that Rails and rake print below their headings; up to version 11 rake printed none (UEP-BRG-2409)."""
    effect = root
    while (line := window.at(end)) is not None:
        index = end
        if not line.strip():
            index += 1
            line = window.at(index)
        is_headed = line is not None and line.strip() in _CAUSED
        if not is_headed and (not is_rake or index > end):
            break
        index += is_headed
        named = read_named((window.at(index) or "").rstrip(":")) if window.has(index) else None
        if named is None:
            break
        start = index
        while (
            (line := window.at(index + 1)) is not None and _bare(line) is None and index - start < LOOKAHEAD
        ):
            if not line:
                break
            index += 1
        cause = Raised(named[0], relation=Relation.CAUSE)
        index += 1
        while (line := window.at(index)) is not None and not line.strip() and index - start < 4:
            index += 1
        after = _places(window, index, cause)
        if not (is_headed or cause.frames):
            break
        finish(cause, [named[1], *[text for text in window.lines[start + 1 : index] if text.strip()]])
        effect.children.append(cause)
        effect, end = cause, after if cause.frames else index
    return end


# --- JRuby ------------------------------------------------------------------------------------------------------------


def _jruby_named(line: str) -> tuple[str, str, bool] | None:
    """Return class and message of a first line; JRuby prints Java's own errors with their packages."""
    found = _JAVA.fullmatch(line)
    return (found[1], found[2] or "", False) if found is not None else read_named(line)


def _jruby_frame(line: str) -> Frame | None:
    match = _AT.fullmatch(line) if " at " in line else None
    return match and Frame(function=match[1], file=match[2], line=max(int(match[3]), 0))


def _jruby_frames(window: Window, index: int, raised: Raised) -> int:
    """Read frames whose ``at`` stands in one column; return the line after them."""
    edge = -1
    while (line := window.at(index)) is not None and (frame := _jruby_frame(line)) is not None:
        column = line.find(" at ", len(line) - len(line.lstrip()) + len(frame.function))
        if column != edge >= 0:
            break
        edge = column
        raised.frames.append(frame)
        index += 1
    return index


def read_jruby(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error as JRuby prints it, from its outermost frame; the class stands in front of the message (BRG-451)."""
    first = at
    while first > floor and _jruby_frame(window.lines[first - 1]) is not None:
        first -= 1
    start = first - 1
    while start >= floor and first - start <= _ABOVE and _jruby_named(window.lines[start]) is None:
        if not window.lines[start]:
            return None
        start -= 1
    named = _jruby_named(window.lines[start]) if start >= floor else None
    if named is None or named[2] or _jruby_frame(window.lines[at]) is None:
        return None
    root = Raised(named[0])
    end = _jruby_frames(window, first, root)
    finish(root, [named[1], *window.lines[start + 1 : first]])
    effect = root
    while (line := window.at(end)) is not None and (named := _jruby_named(line)) is not None and not named[2]:
        first = end + 1
        while (line := window.at(first)) is not None and first - end <= _ABOVE and _jruby_frame(line) is None:
            first += 1
        cause = Raised(named[0], relation=Relation.CAUSE)
        after = _jruby_frames(window, first, cause)
        if not cause.frames:
            break
        finish(cause, [named[1], *window.lines[end + 1 : first]])
        effect.children.append(cause)
        effect, end = cause, after
    return Parsed(root, start, end)
