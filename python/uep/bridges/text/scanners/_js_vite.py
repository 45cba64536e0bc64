"""Errors that the development server of Vite logs: the message behind its own words, plugin, file and excerpt, frames at six blanks.

The type is not printed; what stands between the message and the frames is Vite's (UEP-BRG-1716). A build that failed prints
a title, the error with a type or without, and what Vite adds to it (UEP-BRG-1875).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header, split_place
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack, finish
from uep.model import Frame

__all__ = ["VITE", "parse_vite", "read_plugin"]

_BUILD: Final = "error during build:"
_OVERLAY: Final = "[plugin:"
VITE: Final = ("Internal server error: ", "Pre-transform error: ", _BUILD, _OVERLAY)
_WORDS: Final = re.compile(
    r"(?:[^\n]{0,40} )?(?:\[vite\] )?(?:\([^()\n]{1,20}\) )?(?:Internal server|Pre-transform) error: "
)
_FILE: Final = "file: "
_AFTER: Final = ("  Plugin: ", "  File: ")
_SHOWN: Final = re.compile(r" {2,12}(?:[0-9]{1,6} )? {0,8}\|")
_MARGIN: Final = 2
_PLUGIN: Final = re.compile(r"\[plugin:(?P<plugin>[\w@./:-]{1,100})\] (?P<text>\S.*)")
_WHERE: Final = re.compile(
    r"(?P<file>(?:/|[A-Za-z]:[\\/])[^\n:]{1,400}\.\w{1,10})(?:\?[^\s:]{0,200})?(?::(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}))?"
)
_EXCERPT: Final = re.compile(r"[0-9]{1,6} {1,8}\|.*| {1,12}\|.*")


def parse_vite(window: Window, at: int) -> Parsed | None:
    """Read the error whose message stands behind Vite's words at a line."""
    if window.lines[at].strip() == _BUILD:
        return _failed_build(window, at)
    if window.lines[at].startswith(_OVERLAY):
        return _overlay(window, at)
    words = _WORDS.match(window.lines[at])
    if words is None:
        return None
    reader, index, end = Reader(window), at + 1, 0
    while index - at < LOOKAHEAD and window.has(index) and reader.frame_at(index, _MARGIN) is None:
        line = window.lines[index]
        if line.startswith(_AFTER):
            end = end or index
        elif line[:1] not in (" ", "") and end:
            break
        index += 1
    # Version 6 leaves plugin and file out where it does not know them.
    is_told, end = bool(end), end or (index if index == at + 1 else 0)
    if not end:
        return None
    message = "\n".join([window.lines[at][words.end() :], *window.lines[at + 1 : end]])
    tree = Tree(Raised(message=message))
    if not window.has(index) or reader.frame_at(index, _MARGIN) is None:
        return _without_frames(window, at, end, tree.raised) if is_told else None
    last = reader.run(index, _MARGIN, tree)
    close_stack(tree)
    return Parsed(tree.raised, at, last, handled=True, mechanism="vite")


def _without_frames(window: Window, at: int, index: int, raised: Raised) -> Parsed:
    """Read what Vite prints below a message when it shows no stack: plugin, file and an excerpt (UEP-BRG-2084)."""
    end = index
    while end - index < LOOKAHEAD and (line := window.at(end)) is not None:
        place = split_place(line[len(_AFTER[1]) :]) if line.startswith(_AFTER[1]) else None
        if place is not None:
            raised.frames.append(Frame(file=place[0], line=place[1], column=place[2]))
        if not line.startswith(_AFTER) and _SHOWN.match(line) is None:
            break
        end += 1
    return Parsed(raised, at, end, 0.9, handled=True, mechanism="vite")


def read_plugin(line: str) -> Raised | None:
    """Read the line with the plugin and the message, which is the error where nothing else was copied."""
    named = _PLUGIN.fullmatch(line)
    return (
        Raised(message=named["text"], attributes={"plugin": named["plugin"]}) if named is not None else None
    )


def _overlay(window: Window, at: int) -> Parsed | None:
    """Read what Vite shows over a page: plugin and message, the file, an excerpt, frames (UEP-BRG-2725)."""
    raised = read_plugin(window.lines[at])
    if raised is None:
        return None
    reader, index, where = Reader(window), at + 1, None
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        where = _WHERE.fullmatch(line.rstrip())
        if where is not None or not line.strip() or reader.frame_at(index, 0) is not None:
            break
        index += 1
    raised.message = "\n".join([raised.message, *window.lines[at + 1 : index]])
    tree = Tree(raised)
    if where is not None:
        index += 1
        while (line := window.at(index)) is not None and _EXCERPT.fullmatch(line) is not None:
            index += 1
    tree.end = reader.run(index, 0, tree) if window.has(index) and reader.frame_at(index, 0) else index
    close_stack(tree)
    if not tree.texts and where is None:
        return None
    if not tree.texts and where is not None:
        place = int(where["line"] or 0), int(where["column"] or 0)
        tree.raised.frames = [Frame(file=where["file"], line=place[0], column=place[1])]
    return Parsed(tree.raised, at, tree.end, 0.9, handled=True, mechanism="vite")


def _failed_build(window: Window, at: int) -> Parsed | None:
    """Read the error below the title of a build that failed; its message ends before the line of the file."""
    reader, index = Reader(window), at + 1
    blank = end = 0
    while index - at < LOOKAHEAD and window.has(index) and reader.frame_at(index, 0) is None:
        if window.lines[index].startswith(_FILE):
            end = end or index
        blank = blank or (index if not window.lines[index].strip() else 0)
        index += 1
    tree = Tree(Raised())
    tree.end = reader.run(index, 0, tree) if window.has(index) else index
    if not tree.texts:
        tree.end = index = blank or index
    lines = window.lines[at + 1 : min(end or index, index)]
    if not lines or not lines[0].strip():
        return None
    header = read_header(lines[0])
    if header is not None and header[2]:
        tree.raised.type_name, lines[0] = header[0], header[1]
    tree.raised.message = "\n".join(lines).rstrip("\n ")
    parsed = finish(window, tree, at, 1.0)
    parsed.mechanism = "vite"
    return parsed
