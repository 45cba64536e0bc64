"""Error records of PowerShell as lists of properties: Get-Error, and Format-List with all of them. Reads one error.

A property is a name, a colon at the same place for all of a list, and a value that goes on below it at its column, or a
list of its own (UEP-BRG-2044).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, is_previous, read_bare_frame, read_frame
from uep.bridges.text.scanners._dotnet_reader import Reader
from uep.bridges.text.scanners._dotnet_scripts import read_script_frame
from uep.bridges.text.scanners._dotnet_tree import build
from uep.model import Frame, Relation

__all__ = ["is_property", "read_properties"]

_FIRST: Final = re.compile(r" {0,24}Exception {2,40}:(?: (.*))?")
_PROPERTY: Final = re.compile(r"( *)([A-Z]\w{1,80}) *:(?: (.*))?")
_CATEGORY: Final = re.compile(r"(\w{1,60}): \(.{0,4000}\) \[.{0,400}\], \w{1,200}", re.DOTALL)
_PLACE: Final = re.compile(r"\w{1,20} (.{1,1000}?):([0-9]{1,9}) \w{1,20}: ?([0-9]{1,9})")
_TYPES: Final = ("Type", "ExceptionType")
_DEPTH: Final = 8
_MOST: Final = 4096
_FOLDED: Final = ("   at", "   ---")


class _Properties(NamedTuple):
    """The properties of a list by their names: lines of a value, or a list."""

    values: dict[str, list[str]]
    lists: dict[str, _Properties]

    def text(self, name: str) -> str:
        return "\n".join(self.values.get(name, [])).strip()


def is_property(text: str) -> bool:
    """Return whether a line is the property of a record that holds its exception."""
    return "Exception  " in text and _FIRST.fullmatch(text) is not None


def read_properties(window: Window, at: int) -> Parsed | None:
    """Read the record whose exception stands at a line."""
    text, following = window.lines[at], window.at(at + 1) or ""
    found = _PROPERTY.fullmatch(text)
    first = _PROPERTY.fullmatch(following)
    if found is None or not (is_header(found[3] or "") or (not found[3] and first and first[2] in _TYPES)):
        return None
    reader = _Reader(window, at)
    record = reader.read(len(found[1]), 0)
    category = _CATEGORY.fullmatch(record.text("CategoryInfo"))
    if category is None:
        return None
    inner = record.lists.get("Exception")
    root = _printed(record.values["Exception"]) if inner is None else _raised(inner)
    root.attributes.update(
        {"powershell.category": category[1], "powershell.error_id": record.text("FullyQualifiedErrorId")}
    )
    root.frames = root.frames[:MAX_SCAN_FRAMES]
    root.frames += _script_frames(record)
    return Parsed(root, at, reader.index, language="powershell", mechanism="powershell")


class _Reader:
    """Reads lists of properties, one below the other; ``index`` is the line it looks at."""

    def __init__(self, window: Window, index: int) -> None:
        self.window = window
        self.index = index
        self.last = index + _MOST

    def read(self, margin: int, depth: int) -> _Properties:
        """Return the properties at a margin."""
        record = _Properties({}, {})
        while (found := self._property()) is not None and len(found[1]) == margin:
            name, value = found[2], found[3] or ""
            if name in record.values or name in record.lists:
                break
            self.index += 1
            below = self._property()
            if name.endswith("StackTrace"):
                record.values[name] = [value, *self._lines_below(found.start(3))]
            elif not value.strip() and below is not None and len(below[1]) > margin and depth < _DEPTH:
                record.lists[name] = self.read(len(below[1]), depth + 1)
            else:
                record.values[name] = [value, *self._lines_below(found.start(3))]
                if name == "CategoryInfo":
                    self._close_category(record.values[name])
            self._pass_blank(margin)
        return record

    def _property(self) -> re.Match[str] | None:
        text = self.window.at(self.index) if self.index < self.last else None
        return None if text is None else _PROPERTY.fullmatch(text)

    def _lines_below(self, column: int) -> list[str]:
        """Return the lines of a value below its first: at its column, or frames as the exception has them."""
        lines = list[str]()
        while self.index < self.last and (text := self.window.at(self.index)) is not None:
            is_frame = (
                read_frame(text) is not None or is_previous(text) or read_script_frame(text) is not None
            )
            if not is_frame and not (column > 0 and text.startswith(" " * column)):
                break
            lines.append(text[column:] if text.startswith(" " * max(column, 1)) and column > 0 else text)
            self.index += 1
        return lines

    def _close_category(self, lines: list[str]) -> None:
        """Take the lines of a category whose target has several."""
        end = self.index + 4
        while "], " not in lines[-1] and self.index < end and self._property() is None:
            lines.append(self.window.at(self.index) or "")
            self.index += 1

    def _pass_blank(self, margin: int) -> None:
        """Pass over a blank line between properties."""
        if self.window.at(self.index) != "":
            return
        self.index += 1
        found = self._property()
        if found is None or len(found[1]) != margin:
            self.index -= 1


def _raised(exception: _Properties) -> Raised:
    """Return the error of a list, with the inner exceptions as its causes."""
    name = next((text for key in _TYPES if (text := exception.text(key))), "")
    root = Raised(name, exception.text("Message"))
    for line in exception.values.get("StackTrace", []):
        frame = read_frame(line) or read_bare_frame(line.lstrip())
        if frame is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(structs.replace(frame, source_language="csharp"))
    inner = exception.lists.get("InnerException")
    if inner is not None:
        cause = _raised(inner)
        cause.relation = Relation.CAUSE
        root.children.append(cause)
    return root


def _printed(value: list[str]) -> Raised:
    """Return the exception that a list prints in one value, whose lines the width of the console broke."""
    lines = list[str]()
    for line in value:
        if (
            lines
            and line.strip()
            and line[:1] != " "
            and (lines[-1].startswith(_FOLDED) or lines[-1].endswith("--->"))
        ):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    root = build(Reader(Window(lines, final=True), "").extent(lines[0], 1), has_head=True)
    root.frames = [structs.replace(frame, source_language="csharp") for frame in root.frames]
    return root


def _script_frames(record: _Properties) -> list[Frame]:
    """Return the frames of the script: its stack, or else the place of the command."""
    frames = [
        frame
        for line in record.values.get("ScriptStackTrace", [])
        if (frame := read_script_frame(line.strip())) is not None
    ]
    info = record.lists.get("InvocationInfo")
    position = info.values.get("PositionMessage", [""]) if info is not None else [""]
    place = _PLACE.fullmatch(position[0].strip())
    if place is None:
        return frames
    source = next((line[2:].strip() for line in position[1:] if line.startswith("+ ")), "")
    own = Frame(
        file=place[1] if "/" in place[1] or "\\" in place[1] else "",
        line=int(place[2]),
        column=int(place[3]),
        source_line=source if "..." not in source else "",
    )
    if not frames:
        return [own]
    if (frames[0].file, frames[0].line) == (own.file, own.line):
        frames[0] = structs.replace(frames[0], column=own.column, source_line=own.source_line)
    return frames
