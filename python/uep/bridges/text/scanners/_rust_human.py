"""Reports that the library human-panic writes of a panic: a document of TOML with the place, the message and a backtrace."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Frame

__all__ = ["OCCURRED", "read_human"]

OCCURRED: Final = "Panic occurred in file "
_PLACE: Final = re.compile(r"Panic occurred in file '(?P<file>[^\n]{1,1000})' at line (?P<line>[0-9]{1,9})")
_FIELD: Final = re.compile(r"(?P<name>[\"\w]{1,40}) = (?P<mark>'''|\"\"\"|['\"])(?P<text>.*)")
_ABOVE: Final = 12
_MARK: Final = "'''"
_ENDS: Final = ("", _MARK, '"""')


def read_human(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the report around the line that tells where it happened (UEP-BRG-2159)."""
    place = _PLACE.fullmatch(window.lines[at].rstrip())
    if place is None or at <= floor or not window.lines[at - 1].startswith("explanation = "):
        return None
    start = at - 1
    while start > max(floor, at - _ABOVE) and _FIELD.fullmatch(window.lines[start - 1]) is not None:
        start -= 1
    root, index, end = Raised("panic"), at + 1, at + 1
    while index < at + LOOKAHEAD and (line := window.at(index)) is not None:
        field = _FIELD.fullmatch(line.rstrip())
        if field is not None and field["name"] == "cause":
            root.message, index = _text(window, index, field)
        elif field is not None and field["name"] == "backtrace":
            root.frames, end = _backtrace(window, index + 1)
            break
        elif field is None and line.strip() not in _ENDS:
            break
        else:
            index += 1
        end = index
    where = f"{place['file']}:{place['line']}"
    if root.frames:
        root.attributes["panic.location"] = where
    else:
        root.frames = [Frame(file=place["file"], line=int(place["line"]))]
    return Parsed(root, start, end, handled=False, fatal=True, mechanism="panic")


def _text(window: Window, index: int, field: re.Match[str]) -> tuple[str, int]:
    """Return the string of a field, which three quotes may spread over lines, and the line behind it."""
    mark, lines = field["mark"], [field["text"]]
    while len(mark) == len(_MARK) and not lines[-1].rstrip().endswith(mark) and len(lines) < LOOKAHEAD:
        index += 1
        if (line := window.at(index)) is None:
            break
        lines.append(line)
    return "\n".join(lines).strip().removesuffix(mark).strip("\n"), index + 1


def _backtrace(window: Window, index: int) -> tuple[list[Frame], int]:
    """Return the frames of the last field, and the line behind it."""
    first = index
    while (
        index < first + 3
        and (line := window.at(index)) is not None
        and line.strip() in ("", "stack backtrace:")
    ):
        index += 1
    inner, at = Window(final=True), index
    while at < index + LOOKAHEAD * 16 and (line := window.at(at)) is not None:
        inner.lines.append(line.rstrip().removesuffix(_MARK))
        at += 1
        if line.rstrip().endswith(_MARK):
            break
    frames, _ = read_stack(inner, 0)
    return frames, at
