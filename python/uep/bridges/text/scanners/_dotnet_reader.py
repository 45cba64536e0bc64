"""One .NET exception with all that it wraps, from its first line on. Does not look for where one begins.

An inner exception stands between the first line of the outer one and the outer one's frames, closed by a line of its
own; members of an aggregate follow the frames, each in arrows. The lines are sorted by kind in one pass, arrows and
closing lines are matched like brackets, and what has no counterpart is message (UEP-BRG-473).
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto
from typing import Final, NamedTuple

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, MESSAGE_LINES
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import (
    ARROW,
    CLOSE,
    MONO_FATAL,
    inner_number,
    is_end,
    is_header,
    is_note,
    is_previous,
    read_bare_frame,
    read_frame,
    read_header,
    read_unhandled,
)
from uep.model import Relation

__all__ = ["Extent", "Kind", "Line", "Reader", "build"]

_AGGREGATE: Final = "System.AggregateException"
_FILE_NAME: Final = re.compile(r"[^:'\n]{2,30}: ?'[^\n]{0,4096}'")
_LOADING: Final = (
    "System.IO.FileNotFoundException",
    "System.IO.FileLoadException",
    "System.BadImageFormatException",
)
_INSIDE: Final = re.compile(
    r" ---> (?=[A-Za-z_][\w$]{0,200}(?:[.+][\w$`<>-]{1,200}){0,24}[^\s:]{0,100}(?::| \(|$| ---> ))"
)


class Kind(Enum):
    """What a line of a trace is."""

    HEADER = auto()
    TEXT = auto()
    FRAME = auto()
    PREVIOUS = auto()
    END = auto()
    MEMBER = auto()
    ARROW = auto()
    CLOSE = auto()
    NOTE = auto()


class Line(NamedTuple):
    """A part of a line: its kind, its text, and the number of a member."""

    kind: Kind
    text: str
    number: int = -1


class Extent(NamedTuple):
    """The lines of one exception, sorted by kind, and where they end."""

    lines: list[Line]
    end: int
    has_frames: bool
    is_cut: bool


class Reader:
    """Sorts the lines after a first line; ``margin`` is what a logger put before every line."""

    def __init__(self, window: Window, margin: str) -> None:
        self.window = window
        self.margin = margin

    def line(self, index: int) -> str | None:
        """Return a line without the margin, None where the margin or the text ends."""
        text = self.window.at(index)
        if text is None or not self.margin:
            return text
        if text.startswith(self.margin):
            return text[len(self.margin) :]
        return "" if not text.strip() else None

    def extent(self, header: str | None, index: int, patience: int = LOOKAHEAD) -> Extent:
        """Return the lines of an exception whose first line is known, or cut off where it is None.

        ``patience`` is how many lines of message may stand in front of its first frame.
        """
        lines = [] if header is None else [Line(Kind.HEADER, header)]
        begun, frames, mark, cut = header is None, header is None, 0, False
        pending = indent = plain = 0
        while True:
            text = self.line(index)
            if text is None:
                break
            kind = self._kind(text)
            if kind is Kind.TEXT and frames:
                if self._is_partial(text, index):
                    index, cut = index + 1, True
                    break
                resumed = self._resumed(index) if text.strip() and header is not None else 0
                if not resumed:
                    break
                # UEP-BRG-472: frames that text and then frames follow were message.
                plain = _unread(lines, max(mark + 1, plain))
                lines += [Line(Kind.TEXT, self.line(at) or "") for at in range(index, resumed)]
                index, frames = resumed, False
                continue
            if kind is Kind.TEXT:
                pending += 1
                if pending > (MESSAGE_LINES if begun else patience) or read_unhandled(text) is not None:
                    break
                if not begun and pending > 1 and is_header(text) and self._is_foreign(index):
                    break
                if text.endswith(CLOSE) and lines[mark].kind is Kind.MEMBER:
                    # A member that was never thrown ends with its message.
                    lines += [Line(kind, text.removesuffix(CLOSE)), Line(Kind.CLOSE, "")]
                    index, frames = self._after_close(index) + 1, True
                    continue
                lines.append(Line(kind, text))
                index += 1
                continue
            begun, pending = True, 0
            if kind is Kind.FRAME:
                deep = len(text) - len(text.lstrip(" "))
                if (
                    frames
                    and lines
                    and lines[-1].kind is Kind.FRAME
                    and deep != indent
                    and header is not None
                ):
                    # UEP-BRG-472: a runtime indents all frames of an error alike.
                    plain = _unread(lines, max(mark + 1, plain))
                indent = deep
            if kind is Kind.MEMBER and frames:
                number, rest = inner_number(text) or (0, "")
                mark, frames = len(lines), False
                lines.append(Line(kind, rest.removesuffix(CLOSE), number))
                if rest.endswith(CLOSE):
                    lines.append(Line(Kind.CLOSE, ""))
                    index, frames = self._after_close(index), True
            elif kind is Kind.ARROW and not frames:
                mark = len(lines)
                lines.append(Line(kind, text[len(ARROW) :]))
            elif kind in (Kind.MEMBER, Kind.ARROW):
                break
            elif kind is Kind.CLOSE:
                lines.append(Line(kind, ""))
                index, frames = self._after_close(index), True
            else:
                frames = True
                closes = text.endswith(CLOSE)
                lines.append(Line(kind, text.removesuffix(CLOSE)))
                if closes:
                    lines.append(Line(Kind.CLOSE, ""))
                    index = self._after_close(index)
            index += 1
        while lines and lines[-1].kind is Kind.TEXT and not lines[-1].text.strip():
            lines.pop()
            index -= 1
        return Extent(lines, index, frames, cut)

    def _kind(self, text: str) -> Kind:
        if "(" in text and (read_frame(text) or read_bare_frame(text)) is not None:
            return Kind.FRAME
        if "---" in text:
            if text == CLOSE:
                return Kind.CLOSE
            bare = text.removesuffix(CLOSE)
            if is_end(bare):
                return Kind.END
            if is_previous(bare):
                return Kind.PREVIOUS
            if inner_number(text):
                return Kind.MEMBER
            if text.startswith(ARROW):
                return Kind.ARROW
        return Kind.NOTE if is_note(text) else Kind.TEXT

    def _after_close(self, index: int) -> int:
        """Return the index of the blank line that a runtime prints after a member, when more of the aggregate follows."""
        following = index + 1
        while (
            following < index + 3 and self.window.has(following) and not (self.line(following) or "").strip()
        ):
            following += 1
        text = self.line(following) if following > index + 1 else None
        if text and (inner_number(text) or is_end(text) or is_previous(text) or text.startswith(CLOSE)):
            return following - 1
        return index

    def _resumed(self, index: int) -> int:
        """Return the index of the next frame when the text before it can only be message, else 0."""
        for at in range(index, index + LOOKAHEAD):
            text = self.line(at) if self.window.has(at) else None
            if text is None or not text.strip() or is_header(text) or read_unhandled(text) is not None:
                return 0
            if self._kind(text) in (Kind.FRAME, Kind.END):
                return at
        return 0

    def _is_foreign(self, index: int) -> bool:
        """Return whether a first line inside of a message has frames right below it, so that it is another error's."""
        text = self.window.at(index + 1)
        return text is not None and read_frame(text) is not None

    def _is_partial(self, text: str, index: int) -> bool:
        """Return whether the line is a frame whose end was cut off with the end of the input."""
        if index + 1 < len(self.window.lines) or self.window.has(index + 1):
            return False
        bare = text.lstrip(" ")
        return bare != text and (bare.startswith(("at ", "---")) or ("at ".startswith(bare) and bare != ""))

    def repeated(self, start: int, end: int) -> int:
        """Return the end of an error that Mono prints a second time for the log, the same lines without its own head."""
        at = end
        while at < end + 2 and self.window.at(at) == "":
            at += 1
        if not (self.window.at(at) or "").startswith(MONO_FATAL):
            return end
        for index in range(start, end):
            text = self.window.at(at + index - start)
            if text is None or text.removeprefix(MONO_FATAL) != self.window.lines[index]:
                return end
        return at + end - start


def _unread(lines: list[Line], start: int) -> int:
    """Make message of the lines from ``start`` on and return how many lines need no second look."""
    for index in range(start, len(lines)):
        lines[index] = Line(Kind.TEXT, lines[index].text)
    return len(lines)


class _Open(NamedTuple):
    raised: Raised
    kind: Kind
    number: int
    parts: list[str]


def build(extent: Extent, *, has_head: bool) -> Raised:
    """Return the tree of an exception from its sorted lines."""
    lines = _matched(extent.lines)
    top = Raised()
    opened = [_Open(top, Kind.HEADER, -1, [])]
    nodes, awaiting = 1, False
    for line in lines:
        current = opened[-1]
        if line.kind is Kind.FRAME:
            frame = read_frame(line.text) or read_bare_frame(line.text)
            if frame is None:
                continue
            if len(current.raised.frames) < MAX_SCAN_FRAMES:
                current.raised.frames.append(
                    structs.replace(frame, async_boundary=True) if awaiting else frame
                )
            else:
                current.raised.dropped, current.raised.dropped_after = (
                    current.raised.dropped + 1,
                    MAX_SCAN_FRAMES,
                )
            awaiting = False
        elif line.kind is Kind.PREVIOUS:
            awaiting = True
        elif line.kind in (Kind.HEADER, Kind.TEXT, Kind.NOTE):
            (current.raised.notes if line.kind is Kind.NOTE else current.parts).append(line.text)
        elif line.kind in (Kind.ARROW, Kind.MEMBER):
            nodes, awaiting = nodes + 1, False
            opened.append(_Open(Raised(relation=Relation.CAUSE), line.kind, line.number, [line.text]))
        elif len(opened) > 1:
            awaiting = False
            _close(opened, keep=nodes < MAX_SCAN_NODES)
        else:
            # The first line of who wraps this error was cut off.
            _describe(top, current.parts)
            top = Raised(cuts=[Cut.HEAD], children=[replace(top, relation=Relation.CAUSE)])
            opened = [_Open(top, Kind.HEADER, -1, [])]
    while len(opened) > 1:
        opened[-2].raised.cuts.append(Cut.TAIL)
        _close(opened, keep=True)
    _describe(top, opened[0].parts)
    if not has_head and Cut.HEAD not in top.cuts:
        top.cuts.append(Cut.HEAD)
    if extent.is_cut:
        top.cuts.append(Cut.TAIL)
    return top


def _close(opened: list[_Open], *, keep: bool) -> None:
    child = opened.pop()
    _describe(child.raised, child.parts)
    parent = opened[-1].raised
    if child.kind is Kind.MEMBER:
        # UEP-BRG-475: older runtimes print the first member twice, before and after the frames.
        if child.number == 0 and parent.children:
            return
        parent.is_group = True
    if keep:
        parent.children.append(child.raised)


def _describe(raised: Raised, parts: list[str]) -> None:
    """Give a node its type, message, notes and code."""
    if not parts:
        return
    header = read_header(parts[0])
    raised.type_name = header.type_name
    rest = parts[1:]
    if header.type_name in _LOADING and rest and _FILE_NAME.fullmatch(rest[-1]):
        # UEP-BRG-477: the name of the file is printed below the message and is no part of it.
        raised.notes.append(rest.pop())
    if parts[0].endswith(":") and not header.message and rest:
        # A program put a line feed between type and message; the runtime puts a blank.
        raised.message = "\n".join(rest)
    else:
        raised.message = "\n".join([header.message, *rest])
    if header.code.startswith("0x"):
        raised.codes.append(("hresult", "0x" + header.code[2:].upper(), ""))
    elif header.code.isdigit() and 10000 <= int(header.code) <= 11999:
        raised.codes.append(("win32", header.code, ""))
    if raised.type_name == _AGGREGATE or raised.is_group:
        raised.is_group = True
        for child in raised.children:
            child.relation = Relation.MEMBER


def _matched(lines: list[Line]) -> list[Line]:
    """Return the lines with every arrow that opens an inner exception on its own; arrows without a counterpart are text."""
    parts: list[Line] = []
    for line in lines:
        if line.kind in (Kind.HEADER, Kind.TEXT, Kind.ARROW, Kind.MEMBER) and ARROW in line.text:
            parts += _split(line)
        else:
            parts.append(line)
    opened: list[int] = []
    real: set[int] = set()
    for index, part in enumerate(parts):
        if part.kind in (Kind.ARROW, Kind.MEMBER):
            opened.append(index)
        elif part.kind is Kind.END:
            if opened and parts[opened[-1]].kind is Kind.ARROW:
                real |= {opened.pop(), index}
            elif not opened and parts[0].kind is not Kind.HEADER:
                real.add(index)
        elif part.kind is Kind.CLOSE:
            while opened and parts[opened[-1]].kind is Kind.ARROW:
                opened.pop()
            if opened:
                real |= {opened.pop(), index}
    # What is open at the end of the text was cut off, when nothing of its message stands between.
    for index in opened:
        following = next((part.kind for part in parts[index + 1 :][:1]), Kind.FRAME)
        if parts[index].kind is Kind.MEMBER or (following is not Kind.TEXT and parts[index].number != -3):
            real.add(index)
    return _joined(parts, real)


def _split(line: Line) -> list[Line]:
    """Split a line at the arrows in it that a type's name follows; runtimes before .NET Core 3 print them there."""
    cuts = [found.start() for found in _INSIDE.finditer(line.text)][:64]
    parts = [Line(line.kind, line.text[: cuts[0]] if cuts else line.text, line.number)]
    for index, start in enumerate(cuts):
        end = cuts[index + 1] if index + 1 < len(cuts) else len(line.text)
        parts.append(Line(Kind.ARROW, line.text[start + len(ARROW) : end], -3))
    return parts


def _joined(parts: list[Line], real: set[int]) -> list[Line]:
    """Put what is not real back into the text it was taken from."""
    joined: list[Line] = []
    for index, part in enumerate(parts):
        if part.kind is Kind.ARROW and index not in real:
            if part.number == -3 and joined:
                joined[-1] = joined[-1]._replace(text=joined[-1].text + ARROW + part.text)
            else:
                joined.append(Line(Kind.TEXT, ARROW + part.text))
        elif part.kind is Kind.END and index not in real:
            joined.append(Line(Kind.TEXT, part.text))
        elif part.kind is Kind.CLOSE and index not in real:
            continue
        else:
            joined.append(part)
    return joined
