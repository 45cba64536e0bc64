"""The boxes in which Terraform and OpenTofu print an error, and the same without the box. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["BOX", "read_box", "read_unboxed"]

BOX: Final = "│ Error: "
_TITLE: Final = "Error: "
_CLOSE: Final = "╵"
_MOST_LINES: Final = 400
_PLACE: Final = re.compile(r"  on (\S.{0,1023}?) line ([0-9]{1,9})(?:, in (\S.{0,400}?))?:")
_WITH: Final = re.compile(r"  with (\S.{0,1023}),")


def read_box(window: Window, at: int, _floor: int) -> Parsed | None:
    """Read the box whose first line with text is the line ``at``."""
    if not window.lines[at].startswith(BOX):
        return None
    lines, end = [window.lines[at].removeprefix("│ ")], at + 1
    while end - at < _MOST_LINES and (text := window.at(end)) is not None and text.startswith("│"):
        lines.append(text[1:].removeprefix(" "))
        end += 1
    raised = _read(lines)
    if window.at(end) == _CLOSE:
        end += 1
    else:
        raised.cuts.append(Cut.TAIL)
    start = at - 1 if at and window.lines[at - 1] == "╷" else at
    return Parsed(raised, start, end, language="hcl")


def read_unboxed(lines: list[str]) -> Raised | None:
    """Read a whole input that is an error without its box: a title, and the place in a file below a blank line."""
    if not lines[0].startswith(_TITLE) or len(lines) < 3 or lines[1]:
        return None
    is_placed = any(_PLACE.fullmatch(line) or _WITH.fullmatch(line) for line in lines[2:4])
    return _read(lines) if is_placed else None


def _read(lines: list[str]) -> Raised:
    """Return the error of some lines: its title is the type's text, what stands below the source is the rest of the message."""
    raised, rest = Raised(), list[str]()
    index = 1
    while index < len(lines):
        line = lines[index]
        index += 1
        if place := _PLACE.fullmatch(line):
            number = place[2]
            source = _source(lines[index], number) if index < len(lines) else None
            index += source is not None
            frame = Frame(function=place[3] or "", file=place[1], line=int(number), source_line=source or "")
            raised.frames.append(frame)
        elif found := _WITH.fullmatch(line):
            raised.attributes["terraform.address"] = found[1]
        else:
            rest.append(line)
    text = "\n".join(rest).strip("\n")
    raised.message = lines[0].removeprefix(_TITLE) + (f"\n\n{text}" if text else "")
    return raised


def _source(line: str, number: str) -> str | None:
    """Return the source that stands behind its number, None where a line is not that."""
    head, mark, source = line.partition(f"{number}: ")
    return source.strip() if mark and not head.strip() else None
