"""One exception of .NET from its first line: its frames must follow, unless the line is all that was logged. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._dotnet_details import read_inner
from uep.bridges.text.scanners._dotnet_godot import ENGINE
from uep.bridges.text.scanners._dotnet_lines import (
    ARROW,
    is_end,
    is_frame,
    is_header,
    read_bare_frame,
    read_header,
    read_unhandled,
)
from uep.bridges.text.scanners._dotnet_reader import Reader
from uep.bridges.text.scanners._dotnet_tree import build
from uep.bridges.text.scanners._dotnet_xml import holds_stack

__all__ = ["OWN", "read_trace", "stackless"]

OWN: Final = ("System.", "Microsoft.", "Mono.")
_MARKED: Final = re.compile(r"( {0,4}ERROR: )   at ")
"""Godot logs each line of an exception as an error of its own, with another margin than that of the first."""

_PROPERTIES: Final = ("HResult=", "Message=")

_SCRIPT: Final = "JSException"
"""The type whose message holds the stack of JavaScript that was called (UEP-BRG-2057)."""


def read_trace(
    window: Window, at: int, margin: str, header: str, *, sure: float, logged: bool
) -> Parsed | None:
    """Read an error from its first line: frames must follow, unless the line is all that was logged."""
    if not _leads(window, at, margin, header):
        following = window.at(at + 1) or ""
        if (marked := _MARKED.match(following)) is not None and not margin:
            return read_trace(window, at, marked[1], header, sure=sure, logged=logged)
        if following.startswith(ENGINE):
            return None
        own = logged and read_header(header).type_name.startswith(OWN)
        if not own or following.startswith("\tat "):
            return None
        return stackless(window, at, header)
    extent = Reader(window, margin).extent(header, at + 1)
    if not extent.has_frames:
        return None
    root = build(extent, has_head=True)
    copied = (window.at(at + 1) or "").lstrip(" ").startswith(_PROPERTIES)
    end = read_inner(window, root, extent.end) if copied else extent.end
    return Parsed(root, at, end, confidence=sure)


def _leads(window: Window, at: int, margin: str, header: str) -> bool:
    """Return whether frames of .NET follow a first line before another first line or too much text."""
    reader, index = Reader(window, margin), at + 1
    is_script = read_header(header).type_name.endswith(_SCRIPT)
    while index <= at + LOOKAHEAD and (text := reader.line(index)) is not None:
        if is_frame(text) or is_end(text) or read_bare_frame(text) is not None:
            return True
        if text.startswith(("\tat ", "    at ", '  File "')) and not is_script:
            return False
        if read_unhandled(text) is not None:
            return False
        if holds_stack(text):
            return False
        if is_header(text) and not (window.enclosed or is_script or text.startswith(ARROW)):
            return is_frame(window.at(index + 1) or "") is False and _later(reader, index)
        index += 1
    return False


def _later(reader: Reader, index: int) -> bool:
    """Return whether text follows that is neither blank nor a frame, and then a frame: the first line above is message."""
    text = reader.line(index + 1)
    return bool(text and text.strip() and is_frame(reader.line(index + 2) or ""))


def stackless(window: Window, at: int, header: str) -> Parsed:
    """Return an error that was never thrown: a type and a message, up to a blank line or the end."""
    index, parts = at + 1, [header]
    while index < at + LOOKAHEAD and window.has(index):
        text = window.lines[index]
        if (not text.strip() and not window.enclosed) or is_header(text):
            break
        if not window.enclosed and closes_quote(text, parts):
            break
        parts.append(text)
        index += 1
    while len(parts) > 1 and not parts[-1].strip():
        parts.pop()
        index -= 1
    first = read_header(parts[0])
    root = Raised(type_name=first.type_name, message="\n".join([first.message, *parts[1:]]))
    return Parsed(root, at, index, confidence=0.8)
