"""Stacks as consoles show them, without the word ``at``, and stacks that were folded into one line. Reads one error.

Firefox puts four blanks, the function and the place on a line, Safari a tab and the place in parentheses
(UEP-BRG-1878); stores of logs leave the line feeds of a stack out (UEP-BRG-1879).
"""

from __future__ import annotations

import html
import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import has_place, read_frame, read_header, split_place
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Frame

__all__ = ["parse_console", "parse_folded"]

_LEVEL: Final = re.compile(r"\[(?:Error|Warning)\] ")
_REJECTED: Final = "Unhandled Promise Rejection: "
_SHOWN: Final = re.compile(
    r"(?:\t|    )(?!at )(\S[^\n]{0,200}?)(?: \(([^()\s]{1,500}:[0-9]{1,9})\)| ([^()\s]{1,500}:[0-9]{1,9}))?"
)
_ANONYMOUS: Final = ("(anonymous function)", "<anonymous>")
_AT: Final = " at "
_MOST: Final = 65536
_BREAK: Final = "<br> &nbsp; &nbsp;at "


def _header(line: str) -> tuple[str, str] | None:
    """Return type and message of a line whose type is beyond doubt, behind what Safari puts before it."""
    level = _LEVEL.match(line)
    found = read_header(line[level.end() if level else 0 :].removeprefix(_REJECTED))
    return (found[0], found[1]) if found is not None and found[2] else None


def parse_console(window: Window, at: int) -> Parsed | None:
    """Read the error whose first line stands at a line and whose calls stand directly below."""
    first = _shown(window.at(at + 1))
    header = _header(window.lines[at]) if first is not None else None
    if first is None or header is None or not first.file:
        return None
    frames, end = list[Frame](), at + 1
    while (line := window.at(end)) is not None and (frame := _shown(line)) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(frame)
        end += 1
    place = split_place(line) if line and " " not in line else None
    if place is not None and place[2] and place[1] == frames[0].line:
        # Firefox ends with the place of the error, which has the column.
        frames[0] = Frame(function=frames[0].function, file=frames[0].file, line=place[1], column=place[2])
        end += 1
    raised = Raised(*header, frames)
    if window.capped and end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return Parsed(raised, at, end, 0.9)


def _shown(line: str | None) -> Frame | None:
    """Return the call that a line shows, None when it shows none."""
    found = _SHOWN.fullmatch(line) if line else None
    if found is None:
        return None
    place = split_place(found[2] or found[3] or "")
    if place is None:
        return Frame(function=found[1]) if " " not in found[1] or found[1] in _ANONYMOUS else None
    return Frame(function=found[1], file=place[0], line=place[1], column=place[2])


def parse_folded(window: Window, at: int) -> Parsed | None:
    """Read an error whose frames stand behind its message on the same line."""
    line = window.lines[at]
    if _BREAK in line:
        return _page(line, at)
    if line.count(_AT) < 2 or len(line) > _MOST:
        return None
    parts, frames = line.split(_AT), list[Frame]()
    while len(parts) > 1 and (frame := read_frame(parts[-1].strip(" "))) is not None:
        frames.append(frame)
        parts.pop()
    header = read_header(_AT.join(parts))
    if sum(map(has_place, frames)) < 2 or header is None or not header[2]:
        return None
    raised = Raised(header[0], header[1].rstrip(" "), frames[::-1][:MAX_SCAN_FRAMES])
    name_codes(raised)
    return Parsed(raised, at, at + 1, 0.9)


def _page(line: str, at: int) -> Parsed | None:
    """Read the error that Express shows in a page, where tags break the lines (UEP-BRG-2086)."""
    shown = (line[:_MOST].partition("<pre>")[2] or line[:_MOST]).partition("</pre>")[0]
    text = html.unescape(shown.replace("<br>", "\n")).replace("\n \u00a0 \u00a0", "\n    ")
    header = read_header(text.partition("\n")[0])
    if header is None or not header[2]:
        return None
    tree = read_error(Window.of(text, enclosed=True), 0, 0, 0)
    if tree is None or not tree.raised.frames:
        return None
    name_codes(tree.raised)
    return Parsed(tree.raised, at, at + 1, 0.9)
