"""The tree of one .NET exception from its sorted lines. Looks at no text outside of them.

An inner exception stands between the first line of the outer one and the outer one's frames, closed by a line of its
own; members of an aggregate follow the frames, each in arrows. Arrows and closing lines are matched like brackets, and
what has no counterpart is message (UEP-BRG-473).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Raised
from uep.bridges.text.scanners._dotnet_details import take_properties
from uep.bridges.text.scanners._dotnet_lines import ARROW, read_bare_frame, read_frame, read_header
from uep.bridges.text.scanners._dotnet_reader import Extent, Kind, Line
from uep.bridges.text.scanners._java_lines import read_frame as read_java_frame
from uep.model import Frame, Relation

__all__ = ["build"]

_AGGREGATE: Final = "System.AggregateException"
_FILE_NAME: Final = re.compile(r"[^:'\n]{2,30}: ?'[^\n]{0,4096}'")
_LOADING: Final = (
    "System.IO.FileNotFoundException",
    "System.IO.FileLoadException",
    "System.BadImageFormatException",
)
_LINES: Final = 8
"""So many lines may a message have whose type has a number, as those of servers of databases have."""

_STATE: Final = re.compile(r"SqlState: ([0-9A-Z]{5})")
_INSIDE: Final = re.compile(
    r" ---> (?=[A-Za-z_][\w$]{0,200}(?:[.+][\w$`<>-]{1,200}){0,24}[^\s:]{0,100}(?::| \(|$| : | ---> ))"
)


class _Open(NamedTuple):
    raised: Raised
    kind: Kind
    number: int
    parts: list[str]


def build(extent: Extent, *, has_head: bool) -> Raised:
    """Return the tree of an exception from its sorted lines."""
    builder = _Builder()
    for line in _matched(extent.lines):
        builder.add(line)
    top = builder.top()
    if not has_head and Cut.HEAD not in top.cuts:
        top.cuts.append(Cut.HEAD)
    if extent.is_cut:
        top.cuts.append(Cut.TAIL)
    return top


class _Builder:
    """Builds the tree line by line; ``awaiting`` says that the next frame is of who waited for those above."""

    def __init__(self) -> None:
        self.opened = [_Open(Raised(), Kind.HEADER, -1, [])]
        self.nodes, self.awaiting = 1, False

    def add(self, line: Line) -> None:
        """Take one line."""
        current = self.opened[-1]
        if line.kind is Kind.FRAME:
            self._add_frame(current.raised, line.text)
        elif line.kind is Kind.PREVIOUS:
            self.awaiting = True
        elif line.kind is Kind.NOTE:
            _add_note(current.raised, line.text)
        elif line.kind in (Kind.HEADER, Kind.TEXT):
            current.parts.append(line.text)
        elif line.kind in (Kind.ARROW, Kind.MEMBER, Kind.HANDLED):
            self.nodes, self.awaiting = self.nodes + 1, False
            self.opened.append(_Open(Raised(relation=Relation.CAUSE), line.kind, line.number, [line.text]))
        elif line.kind is Kind.WRAPPER:
            self.opened = [_Open(Raised(children=[self._closed()]), Kind.HEADER, -1, [line.text])]
        elif len(self.opened) > 1:
            self.awaiting = False
            _close(self.opened, keep=self.nodes < MAX_SCAN_NODES)
        else:
            # The first line of who wraps this error was cut off.
            self.opened = [_Open(Raised(cuts=[Cut.HEAD], children=[self._closed()]), Kind.HEADER, -1, [])]

    def _closed(self) -> Raised:
        """Return what was read so far as the cause of what follows."""
        return replace(self.top(), relation=Relation.CAUSE)

    def _add_frame(self, raised: Raised, text: str) -> None:
        frame = read_frame(text) or read_bare_frame(text) or _java_frame(text)
        if frame is None:
            return
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(structs.replace(frame, async_boundary=True) if self.awaiting else frame)
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        self.awaiting = False

    def top(self) -> Raised:
        """Return the outermost exception; what is open inside of it was cut off."""
        while len(self.opened) > 1:
            if self.opened[-1].kind is not Kind.HANDLED:
                self.opened[-2].raised.cuts.append(Cut.TAIL)
            _close(self.opened, keep=True)
        _describe(self.opened[0].raised, self.opened[0].parts)
        return self.opened[0].raised


def _add_note(raised: Raised, text: str) -> None:
    """Add a note to an exception; a server's state is a code as well (UEP-BRG-2255)."""
    raised.notes.append(text)
    if (found := _STATE.fullmatch(text)) is not None:
        raised.codes.append(("sqlstate", found[1], ""))


def _java_frame(text: str) -> Frame | None:
    frame = read_java_frame(text)
    return None if frame is None else structs.replace(frame, source_language="java")


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


def _without_blanks(lines: list[str]) -> list[str]:
    """Return lines without the blank ones at their end."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _describe(raised: Raised, parts: list[str]) -> None:
    """Give a node its type, message, notes and code."""
    if not parts:
        return
    header = read_header(parts[0])
    raised.type_name = header.type_name
    rest = parts[1:]
    if (properties := take_properties(parts)) is not None:
        header, rest = header._replace(message=properties[0], code=properties[1]), []
    if header.type_name in _LOADING:
        # UEP-BRG-477: the name of the file is printed below the message and is no part of it.
        said = _without_blanks(rest)
        if said and _FILE_NAME.fullmatch(said[-1]):
            raised.notes.append(said.pop())
            rest = said
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
        most = _LINES if read_header(parts[index].text).code.startswith("0x") else 1
        kinds = [part.kind for part in parts[index + 1 :][: most + 1]]
        following = next(
            (kind for kind in kinds[:most] if kind is not Kind.TEXT), kinds[0] if kinds else Kind.FRAME
        )
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
