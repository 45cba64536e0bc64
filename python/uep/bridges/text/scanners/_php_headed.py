"""Errors of PHP whose first line a framework wrote in its own words above a plain trace. Reads one error."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import (
    Call,
    frames_of,
    is_certain,
    read_call,
    read_called,
    read_line_place,
    read_place,
)
from uep.bridges.text.scanners._php_reader import TRACE, Reader, chained
from uep.model import Frame

__all__ = ["EXCEPTIONS", "read_dashed", "read_exceptions", "read_headless"]

EXCEPTIONS: Final = " exception(s):"
_NAME: Final = r"\\?(?P<type>[A-Za-z_][\w\\]{0,240})"
_HEADS: Final = (
    re.compile(rf"(?:[^\[\]\n]{{0,200}} )?\[{_NAME}\](?: (?P<message>.*))?"),
    re.compile(
        rf"(?:\S{{1,400}} ){{0,4}}{_NAME} from line (?P<line>[0-9]{{1,9}}) of (?P<file>[^\n:]{{1,1000}}): (?P<message>.*)"
    ),
    re.compile(rf"(?:\S{{1,400}} ){{0,4}}{_NAME}: (?P<message>.*)"),
    re.compile(rf"(?:[A-Z]\w{{0,40}} ){{0,3}}'{_NAME}' with message '(?P<message>.*)'"),
    re.compile(rf"{_NAME}(?P<message>)"),
)
"""The first lines of CakePHP, of MediaWiki with a place, of what puts words before the class, and of Yii."""

_BETWEEN: Final = re.compile(
    r"\)?|[ \t]+\S.*|[A-Z][a-z]+(?: [A-Za-z]+){0,5}:(?: .*)?|\[stacktrace\]|`{3}\w{0,20}|in \S.* on line [0-9]{1,9}\.?"
)
_FROM: Final = re.compile(
    r"(?:from|in) (?P<file>[^\n()]{1,1000}?)(?:\((?P<line>[0-9]{1,9})\)|:(?P<number>[0-9]{1,9}))"
)
_BAR: Final = re.compile(r"[\u2588\u2591-\u2593]{2}.*")
"""The progress of a tool, over which a message was printed."""

_DASHED: Final = re.compile(rf"(?:[^\[\]\n]{{0,200}} )?\[{_NAME}\] (?P<message>.*)")
_DASH: Final = re.compile(r"- (?P<file>\S[^\n:]{0,1000}):(?P<line>[0-9]{1,9})")
_TRACE: Final = "Stack Trace:"
_CAUSED: Final = "Caused by: "
_COUNTED: Final = re.compile(r"[0-9]{1,4} exception\(s\):")
_LISTED: Final = re.compile(rf"Exception #(?P<number>[0-9]{{1,4}}) \({_NAME}\): (?P<message>.*)")
_THROWN: Final = "  thrown in "
_ABOVE: Final = 16
_LEAST: Final = 2


class _Head(NamedTuple):
    """What the first line of an error says, and where it stands."""

    start: int
    type_name: str
    message: str
    file: str = ""
    line: int = 0


def read_headless(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a trace without a first line of PHP's own; lines above it may say which error (BRG-460, UEP-BRG-1884)."""
    last = read_call(window.lines[at])
    if last is None or last.function != "{main}" or last.number > at - floor:
        return None
    first = at - last.number
    calls, end = Reader(window).calls(first)
    if end != at + 1 or len(calls) < 2:
        return None
    head = _find(window, first, floor)
    if head is None:
        root = Raised(frames=frames_of("", 0, calls), cuts=[Cut.HEAD])
        return Parsed(root, first, end, 0.6)
    line = window.at(end) or ""
    thrown = read_line_place(f"x in {line[len(_THROWN) :]}") if line.startswith(_THROWN) else None
    if thrown is not None and not head.file:
        head, end = head._replace(file=thrown[1], line=thrown[2]), end + 1
    root = Raised(head.type_name, head.message, frames_of(head.file, head.line, calls))
    return Parsed(root, head.start, end, 0.8 if head.type_name else 0.6)


def _find(window: Window, first: int, floor: int) -> _Head | None:
    """Return the nearest first line above a trace; only headings and values stand between them."""
    origin: re.Match[str] | None = None
    for index in range(first - 1, max(first - _ABOVE, floor) - 1, -1):
        line = window.lines[index]
        head = _head_of(line, index)
        if head is not None:
            number = int(origin["line"] or origin["number"]) if origin else 0
            return head._replace(file=origin["file"], line=number) if origin else head
        if (found := _FROM.fullmatch(line)) is not None:
            origin = found
        elif not line and (origin or window.lines[index + 1] == TRACE):
            # Yii parts what it says by blank lines.
            continue
        elif index == window.head:
            return _logged(window, index, first)
        elif _BETWEEN.fullmatch(line) is None:
            is_alone = index == first - 1 and (index == floor or not window.lines[index - 1].strip())
            return _placed(index, "", line) if is_alone and _is_said(line) else None
    return None


def _is_said(line: str) -> bool:
    """Return whether a line may be a message that a program printed above a trace, without a class (UEP-BRG-2419)."""
    return (
        line[:1] not in ("#", "[", "<", " ", "\t")
        and " " in line.rstrip()
        and not line.rstrip().endswith(":")
    )


def _logged(window: Window, index: int, first: int) -> _Head | None:
    """Return the text of a record of a log right above a trace: a message whose class was not logged."""
    if first - index > 2:
        return None
    return _placed(index, "", "\n".join(window.lines[index:first]).removeprefix("--> "))


def _head_of(line: str, index: int) -> _Head | None:
    for pattern in _HEADS:
        found = pattern.fullmatch(line)
        if found is None or not is_certain(found["type"]):
            continue
        values = found.groupdict()
        if "file" in values:
            return _Head(index, found["type"], found["message"], found["file"], int(found["line"]))
        return _placed(index, found["type"], _BAR.sub("", found["message"] or "", count=1))
    return None


def _placed(index: int, type_name: str, message: str) -> _Head:
    """Return a first line without the place at its end."""
    place = read_line_place(message.removesuffix(".")) or read_place(message)
    if place is None or place[0].endswith(", called"):
        return _Head(index, type_name, message)
    return _Head(index, type_name, *place)


# --- CakePHP ----------------------------------------------------------------------------------------------------------


def read_dashed(window: Window, at: int) -> Parsed | None:
    """Read a class in brackets with message and place, places behind dashes below it, and what caused it (UEP-BRG-2104)."""
    errors, index = list[Raised](), at
    for _ in range(MAX_SCAN_NODES):
        line = window.at(index) or ""
        if errors and not line.startswith(_CAUSED):
            break
        found = _DASHED.fullmatch(line.removeprefix(_CAUSED) if errors else line)
        placed = read_line_place(found["message"]) if found is not None else None
        if found is None or placed is None or window.at(index + 1) != _TRACE:
            break
        frames, index = [Frame(file=placed[1], line=placed[2])], index + 2
        while (dash := _DASH.fullmatch(window.at(index) or "")) is not None:
            frames.append(Frame(file=dash["file"], line=int(dash["line"])))
            index += 1
        errors.append(Raised(found["type"], placed[0], frames[:MAX_SCAN_FRAMES]))
        end = index
        index += window.at(index) == "" and (window.at(index + 1) or "").startswith(_CAUSED)
    if not errors or len(errors[0].frames) < _LEAST:
        return None
    if window.capped and end >= len(window.lines):
        errors[-1].cuts.append(Cut.TAIL)
    return Parsed(chained(errors[::-1]), at, end, 0.9)


# --- Magento ----------------------------------------------------------------------------------------------------------


def read_exceptions(window: Window, at: int) -> Parsed | None:
    """Read a numbered list of exceptions, each the cause of the one above, and their traces below (UEP-BRG-1885)."""
    if _COUNTED.fullmatch(window.lines[at]) is None:
        return None
    heads, index = list[re.Match[str]](), at + 1
    while (found := _LISTED.fullmatch(window.at(index) or "")) is not None and len(heads) < MAX_SCAN_NODES:
        heads.append(found)
        index += 1
    errors = [Raised(head["type"], head["message"]) for head in heads]
    if not errors:
        return None
    end = index
    for raised, head in zip(errors, heads, strict=True):
        start = _block(window, end, head[0])
        if start is None:
            break
        calls, end = _calls(window, start)
        raised.frames = frames_of("", 0, calls)
    if window.capped and end >= len(window.lines):
        errors[0].cuts.append(Cut.TAIL)
    return Parsed(chained(errors[::-1]), at, end, 0.9)


def _block(window: Window, index: int, head: str) -> int | None:
    """Return the line below the repeated first line of an exception."""
    for ahead in range(index, index + _ABOVE):
        line = window.at(ahead)
        if line is None or (_LISTED.fullmatch(line) is not None and line != head):
            return None
        if line == head:
            return ahead + 1
    return None


def _calls(window: Window, index: int) -> tuple[list[Call], int]:
    calls, first = list[Call](), index
    while index - first < LOOKAHEAD * 64 and (line := window.at(index)) is not None:
        call = read_call(line) or read_called(line.removeprefix("<pre>"))
        if call is None:
            break
        calls.append(call)
        index += 1
    return calls, index + (index > first and window.at(index) == "</pre>")
