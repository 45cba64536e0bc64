"""Errors copied from the page that a development server shows in place of an application: function and place on two lines.

Next.js writes them below ``Call Stack``, React's own page shows a place and an excerpt below each function, and tools
that print pretty errors put a hyphen before each pair, React Native blanks before the place (UEP-BRG-1865, UEP-BRG-1866). Reads one error.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._js_excerpt import is_excerpt
from uep.bridges.text.scanners._js_lines import read_header
from uep.bridges.text.scanners._js_stack import Reader, Tree, finish
from uep.model import Frame

__all__ = ["OVERLAYS", "parse_overlay", "parse_paired"]

_MESSAGE: Final = "## Error Message"
_RUNTIME: Final = "Unhandled Runtime Error"
OVERLAYS: Final = ("Call Stack", _RUNTIME, _MESSAGE, "View compiled", "stack frames were collapsed")
_STACK: Final = re.compile(r"Call Stack(?: ?[0-9]{1,4})?")
_TITLE: Final = re.compile(r"(?:\[ \w+ \] )?(?:Unhandled )?(?:Runtime|Console|Server|Build) (\w{0,60}Error)")
_AT: Final = re.compile(r"(\S[^\n]{0,400}?) \(([0-9]{1,9}):([0-9]{1,9})\) @ (\S[^\n]{0,200})")
_PLACE: Final = re.compile(
    r"(?=[^\n]{0,400}[./:])(\S[^\n]{0,400}?)"
    r"(?::([0-9]{1,9})(?::([0-9]{1,9}))?| \(([0-9]{1,9}):([0-9]{1,9})\))"
)
_HIDDEN: Final = re.compile(r"\S? ?([0-9]{1,6}) stack frames were (?:collapsed|expanded)\.")
_DASHED: Final = re.compile(r"- [^\s:]{1,200}:[0-9]{1,9}( \S[^\n]{0,200}?)? *")
_REJECTED: Final = re.compile(r"Unhandled Rejection \(([A-Za-z_$][\w$]{0,100})\): (.*)")
_NAMED: Final = re.compile(r"([\w$<][\w$.<>\[\]]{0,120})", re.ASCII)
_NOISE: Final = re.compile(
    r"\s*|View (?:compiled|source)|(?:Show|Hide) .{0,40}frames?(?:\(s\))?|[0-9]{1,4}|\^ .*"
)
_GROUPS: Final = ("React", "Next.js")
"""What stands for frames of a library that are not shown (UEP-BRG-2611)."""

_COMPONENTS: Final = "Component Stack"
_MORE: Final = "See more info here: "
_IMAGE: Final = "!["
_WARNING: Final = "Warning"
_HAPPENED: Final = "This error happened while "
_SOURCE: Final = "Source"
_AFTER: Final = 8
_NEAR: Final = 4
_LONGEST: Final = 200


def parse_overlay(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack stands below a line, or around it."""
    line = window.lines[at]
    if _STACK.fullmatch(line) is not None:
        return _next(window, at, floor)
    if line.strip() == _RUNTIME:
        return _titled(window, at)
    if line == _MESSAGE:
        return _report(window, at, floor)
    return _react(window, at, floor) if _NOISE.fullmatch(line) or _HIDDEN.fullmatch(line) else None


def _place(line: str | None) -> tuple[str, int, int] | None:
    found = _PLACE.fullmatch(line) if line else None
    return None if found is None else (found[1], int(found[2] or found[4]), int(found[3] or found[5] or 0))


def _frames(window: Window, index: int, raised: Raised) -> int:
    """Read pairs of lines, function and place, into an error; return the index after the last one."""
    end, quiet = index, 0
    while quiet < LOOKAHEAD and (line := window.at(index)) is not None:
        quiet += 1
        if hidden := _HIDDEN.fullmatch(line):
            raised.dropped, raised.dropped_after = raised.dropped + int(hidden[1]), len(raised.frames)
            end, quiet = index + 1, 0
        elif _NOISE.fullmatch(line) is None and not is_excerpt(line):
            place = _place(window.at(index + 1)) if len(line) <= _LONGEST else None
            if place is None and line in _GROUPS:
                index += 1
                end = index
                continue
            if place is None:
                break
            if len(raised.frames) < MAX_SCAN_FRAMES:
                raised.frames.append(
                    Frame(function=line.strip(), file=place[0], line=place[1], column=place[2])
                )
            index += 1
            end, quiet = index + 1, 0
        index += 1
    return end


def _next(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what Next.js shows: a title, the error, its source, and the stack below the words of the line."""
    source: Frame | None = None
    for start in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        line = window.lines[start]
        if (found := _AT.fullmatch(line)) is not None:
            source = Frame(function=found[4], file=found[1], line=int(found[2]), column=int(found[3]))
        title, header = _TITLE.fullmatch(line), read_header(line)
        if title is None and (header is None or not header[2] or header[0] == _WARNING):
            continue
        if title is not None:
            header = title[1], "", True
        first = start + 1
        while title is not None and first < at and not window.lines[first].strip():
            first += 1
        raised = Raised(header[0] if header else "", _said(window, first, at, header[1] if header else ""))
        end = _frames(window, at + 1, raised)
        if end == at + 1 and (window.at(at + 1) or "").strip():
            raised.cuts.append(Cut.UNREAD)
        if source is not None and source not in raised.frames[:1]:
            raised.frames.insert(0, source)
        return Parsed(raised, start, end, handled=False)
    return None


def _titled(window: Window, at: int) -> Parsed | None:
    """Read the error below the title when no stack stands below it: a type, and a message that may tell where more is said (UEP-BRG-2611)."""
    first = at + 1
    while first < at + _NEAR and window.has(first) and not window.lines[first].strip():
        first += 1
    header = read_header(window.at(first) or "")
    if header is None or not header[2]:
        return None
    lines, index, end = [header[1]], first + 1, first + 1
    while index - at < LOOKBACK and (line := window.at(index)) is not None:
        if _STACK.fullmatch(line.strip()) is not None:
            return None
        if line.strip():
            goes_on = not (line.startswith(_IMAGE) or closes_quote(line, []))
        else:
            goes_on = (window.at(index + 1) or "").startswith(_MORE)
        if end == index and goes_on:
            lines.append(line)
            end = index + 1
        index += 1
    return Parsed(Raised(header[0], "\n".join(lines)), at, end, 0.9, handled=False)


def _report(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what the page of Next.js puts on the clipboard: a title, the message below the words of the line, and frames."""
    start = at - 1
    while start > max(floor, at - _AFTER) and not window.lines[start].strip():
        start -= 1
    title = _TITLE.fullmatch(window.lines[start]) if start >= floor else None
    if title is None:
        return None
    reader, tree, index, last = Reader(window), Tree(Raised(title[1])), at + 1, at + LOOKAHEAD
    while index < last and window.has(index) and reader.frame_at(index, 0) is None:
        if window.lines[index].startswith("## "):
            break
        index += 1
    tree.raised.message = "\n".join(window.lines[at + 1 : index]).strip("\n ")
    tree.end = reader.run(index, 0, tree)
    return finish(window, tree, start, 1.0)


def _said(window: Window, index: int, at: int, first: str) -> str:
    """Return the message that begins with words of a header's line and goes on to the source or the stack."""
    lines = [first] if first else []
    while index < at:
        line = window.lines[index]
        if (
            line in (_SOURCE, _COMPONENTS)
            or line.startswith(_HAPPENED)
            or _AT.fullmatch(line)
            or is_excerpt(line)
        ):
            break
        lines.append(line)
        index += 1
    return "\n".join(lines).strip("\n ")


def _header(line: str) -> tuple[str, str, bool] | None:
    """Return type and message of a first line, of a rejected promise too (UEP-BRG-2878)."""
    rejected = _REJECTED.fullmatch(line)
    return (rejected[1], rejected[2], True) if rejected is not None else read_header(line)


def _react(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what React's page shows: the error, then each function with its place and an excerpt."""
    for start in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        header = _header(window.lines[start])
        if header is None or not header[2] or (not header[1] and _place(window.lines[start + 1])):
            continue
        for index in range(start + 1, min(start + _AFTER, at)):
            if _place(window.lines[index + 1]) is not None and window.lines[index].strip():
                raised = Raised(
                    header[0], "\n".join([header[1], *window.lines[start + 1 : index]]).rstrip("\n")
                )
                end = _frames(window, index, raised)
                rest = window.lines[end : at + 1]
                is_below = all(is_excerpt(text) or _NOISE.fullmatch(text) for text in rest)
                return Parsed(raised, start, max(end, at + 1), handled=False) if is_below else None
        return None
    return None


def parse_paired(window: Window, at: int) -> Parsed | None:
    """Read the error at a line whose frames stand in pairs below it, each above its place (UEP-BRG-1866)."""
    line = window.lines[at]
    margin = line[: len(line) - len(line.lstrip(" "))]
    header = read_header(line[len(margin) :])
    if header is None or not header[2]:
        return None
    raised, index, end = Raised(header[0], header[1]), at + 1, at
    while (text := window.at(index)) is not None and index - end < _AFTER:
        if not text.strip():
            index += 1
            continue
        frame = _pair(text, window.at(index + 1) or "", margin)
        if frame is None:
            break
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        index += 2
        end = index
    return Parsed(raised, at, end, 0.9) if len(raised.frames) > 1 else None


def _pair(text: str, following: str, margin: str) -> Frame | None:
    """Return the frame of a function, alone or behind a hyphen, and the place that stands further in on the next line."""
    found = _DASHED.fullmatch(text, len(margin)) or _NAMED.fullmatch(text, len(margin))
    if found is None or not text.startswith(margin) or not following.startswith(f"{margin}  "):
        return None
    place, is_dashed = _place(following.strip(" ")), text.startswith("- ", len(margin))
    if place is None or not (place[2] or is_dashed):
        return None
    return Frame(function=(found[1] or "").strip(), file=place[0], line=place[1], column=place[2])
