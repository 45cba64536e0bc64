"""Errors as consola logs them: a label, the message without a type, frames, and below a blank line the causes. Reads one error.

Its plain form puts frames two blanks in, its coloured one four; Nuxt and Nitro log through it (UEP-BRG-2071, UEP-BRG-2072).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import has_place, read_frame, read_header
from uep.bridges.text.scanners._js_places import is_said
from uep.bridges.text.scanners._js_stack import Reader, Tree, close_stack
from uep.model import Relation

__all__ = ["parse_narrow", "read_causes", "without_label"]

_LABEL: Final = re.compile(r"(?:(?: ?[AP]M)?\])? {1,2}(?:ERROR|FATAL) {1,2}(?=\S)")
_TAGS: Final = re.compile(r"(?:\[[\w./:@ -]{1,60}\] {0,2}){1,6}")
_CAUSE: Final = "[cause]: "
_NARROW: Final = 2
_SCRIPT: Final = re.compile(r".*\.(?:[cm]?[jt]sx?|vue|svelte|astro)(?:\?.*)?", re.ASCII)
_RUNTIME: Final = ("node:", "file:", "http:", "https:", "webpack", "internal/", "bun:", "ext:")
_NEAR: Final = 8


def without_label(line: str) -> str:
    """Return a line without the label of its level and the blanks around it; without a label the line is empty."""
    found = _LABEL.match(line)
    return line[found.end() :] if found is not None else ""


def parse_narrow(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error to which the first frame two blanks in belongs: the line above is its message."""
    above = at - 1
    if above < floor or not _is_script(window.lines[at]) or _begins_frame(window.lines[above]):
        return None
    first = window.head if floor <= window.head < above and above - window.head < _NEAR else above
    line = without_label(window.lines[first]) or window.lines[first]
    tags = _TAGS.match(line)
    words = line[tags.end() :] if tags is not None else line
    if words[:1] in ("", " ", "\t") or not (first == window.head or tags is not None or is_said(words)):
        return None
    reader, tree = Reader(window), Tree(Raised())
    end = reader.run(at, _NARROW - 4, tree)
    places = [frame for text in tree.texts if (frame := read_frame(text)) is not None and has_place(frame)]
    if not places or (len(tree.texts) < 2 and tags is None):
        return None
    header = read_header(words)
    name, words = header[:2] if header is not None and header[2] else ("", words)
    tree.raised.type_name, tree.raised.message = name, "\n".join([words, *window.lines[first + 1 : at]])
    close_stack(tree)
    return Parsed(tree.raised, first, read_causes(window, end, _NARROW, tree.raised), 0.8)


def _begins_frame(line: str) -> bool:
    return line.lstrip(" ").startswith("at ")


def _is_script(line: str) -> bool:
    """Return whether a line is a frame two blanks in, in a file of this language."""
    frame = read_frame(line[5:]) if line.startswith("  at ") else None
    if frame is None:
        return False
    return frame.file.startswith(_RUNTIME) or _SCRIPT.fullmatch(frame.file) is not None


def read_causes(window: Window, index: int, margin: int, raised: Raised) -> int:
    """Read the causes below an error whose frames end at a line, each further in than the one before; return the line behind."""
    for _ in range(1, MAX_SCAN_NODES):
        start = index
        while start - index < 2 and (line := window.at(start)) is not None and not line.strip():
            start += 1
        line = window.at(start) or ""
        if not line.startswith(" " * margin + _CAUSE):
            return index
        reader, tree = Reader(window), Tree(Raised(message=line[margin + len(_CAUSE) :]))
        first = start + 1
        while first - start < _NEAR and (text := window.at(first)) is not None and not _begins_frame(text):
            first += 1
        found = window.at(first)
        if found is None or not _begins_frame(found):
            return index
        inner = len(found) - len(found.lstrip(" "))
        tree.raised.message = "\n".join([tree.raised.message, *window.lines[start + 1 : first]]).rstrip("\n ")
        after = reader.run(first, inner - 4, tree)
        if not tree.texts:
            return index
        close_stack(tree)
        tree.raised.relation = Relation.CAUSE
        raised.children.append(tree.raised)
        raised, index, margin = tree.raised, after, margin + _NARROW
    return index
