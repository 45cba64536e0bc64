"""Stacks of PowerShell's scripts, below a failed test of Pester or below words. Reads one error.

A line names a function and a place; Pester also prints the source (UEP-BRG-2045, UEP-BRG-2046).
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_header
from uep.model import Frame

__all__ = ["BLOCK", "is_script_frame", "read_script", "read_script_frame"]

BLOCK: Final = "<ScriptBlock>"
_FRAME: Final = re.compile(
    r" *at (?P<name>\S.{0,1000}?), (?P<file>(?:[A-Za-z]:)?[^:*?|\n]{1,1000}): ?(?:line )?(?P<line>[0-9]{1,9})"
)
_OLD: Final = re.compile(r" *at line: (?P<line>[0-9]{1,9}) in (?P<file>\S.{0,1000})")
_NAME: Final = re.compile(r"<?[\w:.-]{1,200}>?(?:<\w{1,20}>)?")
_FAILED: Final = re.compile(r" {0,40}\[-\] \S.{0,1000}")
_SOURCE: Final = re.compile(r"([0-9]{1,9}): (.*)")
_LABEL: Final = re.compile(r" *[\w ]{1,60}:? *")
_NONE: Final = "<No file>"


def is_script_frame(text: str) -> bool:
    """Return whether a line is a frame of a script."""
    is_placed = ".ps" in text or _NONE in text or ".PS" in text
    return is_placed and "at " in text[:64] and read_script_frame(text) is not None


def read_script_frame(text: str) -> Frame | None:
    """Return the frame of a line such as ``at Open-Shop, /srv/Shop.psm1: line 12``; Pester prints the source for a name."""
    if (old := _OLD.fullmatch(text)) is not None:
        return Frame(file=old["file"].rstrip(), line=int(old["line"]))
    found = _FRAME.fullmatch(text.rstrip())
    if found is None:
        return None
    name, file = found["name"], "" if found["file"] == _NONE else found["file"]
    if file and not file.lower().endswith((".ps1", ".psm1", ".psd1")):
        return None
    if _NAME.fullmatch(name) is None:
        return Frame(file=file, line=int(found["line"]), source_line=name) if file else None
    return Frame(function=name, file=file, line=int(found["line"]))


def read_script(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack has a frame at a line; what failed stands above."""
    lines, first = window.lines, at
    while first > floor and is_script_frame(lines[first - 1]):
        first -= 1
    lowest, start = max(floor, first - LOOKAHEAD), first - 1
    while start >= lowest and _FAILED.fullmatch(lines[start]) is None and lines[start].strip():
        start -= 1
    is_test = start >= lowest and _FAILED.fullmatch(lines[start]) is not None
    root = Raised()
    end = _frames(window, root, first)
    if is_test:
        _describe(root, lines[start + 1 : first])
    else:
        start = _said_above(lines, first, lowest)
        _describe(root, lines[start : start + (start < first)])
        if not root.message and not root.type_name:
            root.cuts.append(Cut.HEAD)
    mechanism = "pester" if is_test else "powershell"
    return Parsed(root, start, end, 0.9 if is_test else 0.8, language="powershell", mechanism=mechanism)


def _said_above(lines: list[str], first: int, lowest: int) -> int:
    """Return the index of the line that says what failed: the one above the stack, or above the stack's title."""
    start = first - 1
    if start >= lowest and lines[start].rstrip().endswith(":") and _LABEL.fullmatch(lines[start]) is not None:
        start -= 1
    return start if start >= lowest and lines[start].strip() else first


def _frames(window: Window, root: Raised, index: int) -> int:
    while (text := window.at(index)) is not None and (frame := read_script_frame(text)) is not None:
        above = root.frames[-1] if root.frames else None
        if above is not None and not above.function and (above.file, above.line) == (frame.file, frame.line):
            # Pester prints the source of the first frame in a line of its own.
            root.frames[-1] = structs.replace(frame, source_line=above.source_line)
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index += 1
    if root.frames and text is not None and (source := _source(text, root.frames[0])):
        root.frames[0] = structs.replace(root.frames[0], source_line=source)
        index += 1
    return index


def _source(text: str, frame: Frame) -> str:
    """Return the source of a line that has a frame's number in front of it."""
    found = _SOURCE.fullmatch(text.strip())
    return found[2].strip() if found is not None and int(found[1]) == frame.line else ""


def _describe(root: Raised, lines: list[str]) -> None:
    """Give an error its message, the type in front of it, and the source in its last line."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    words = [line[margin:].rstrip() for line in lines]
    if words and root.frames and (source := _source(words[-1], root.frames[0])):
        root.frames[0] = structs.replace(root.frames[0], source_line=source)
        words.pop()
    if words and is_header(words[0]):
        header = read_header(words[0])
        root.type_name, words[0] = header.type_name, header.message
    root.message = "\n".join(words)
