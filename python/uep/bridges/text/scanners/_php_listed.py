"""Errors of PHP whose calls a browser showed as a list or table: the page of Symfony 2 and Laravel 5, the table of Xdebug. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import (
    Call,
    frames_of,
    is_certain,
    read_level,
    read_line_place,
    split_head,
)
from uep.model import Relation

__all__ = ["MARKED", "TABLE", "read_listed", "read_rows", "read_table"]

MARKED: Final = "( ! ) "
_HEAD: Final = re.compile(
    r"(?:[0-9]{1,3}/[0-9]{1,3} ?)?(?P<type>[A-Za-z_][\w\\]{0,240}) in (?P<file>[^\s:]{1,400}) line (?P<line>[0-9]{1,9}):(?P<message> .*)?"
)
_IN: Final = re.compile(r"in (?P<file>\S[^\n]{0,1000}?) line (?P<line>[0-9]{1,9})")
_AT: Final = re.compile(
    r"at (?P<name>[^\s(]{1,400})\(.*\)(?: in (?P<file>[^\n()]{1,1000}) line (?P<line>[0-9]{1,9}))?"
)
_COUNTED: Final = re.compile(r"[0-9]{1,3}/[0-9]{1,3}")
_ROW: Final = re.compile(
    r"(?P<number>[0-9]{1,5})[\t ]{1,8}[0-9.]{1,12}[\t ]{1,8}[0-9]{1,15}[\t ]{1,8}(?P<name>[^\s(]{1,400})\(.*\)[\t ]{1,8}(?P<file>[^\n\t]{1,1000}):(?P<line>[0-9]{1,9})"
)
TABLE: Final = "Call Stack"
_COLUMNS: Final = ["#", "Time", "Memory", "Function", "Location"]
_UNCAUGHT: Final = "Uncaught "
_NEAR: Final = 8


def read_listed(window: Window, at: int) -> Parsed | None:
    """Read class and place, the message below, and a line for every call; the errors below are causes (UEP-BRG-1886)."""
    root: Raised | None = None
    effect, index = Raised(), at
    for _ in range(MAX_SCAN_NODES):
        line = window.at(index) or ""
        if root is not None and _COUNTED.fullmatch(line.strip()) is not None:
            index, line = index + 1, window.at(index + 1) or ""
        found = _HEAD.fullmatch(line.rstrip())
        one = _one(window, index, found) if found is not None else None
        if one is None:
            break
        if root is None:
            root = one[0]
        else:
            one[0].relation = Relation.CAUSE
            effect.children.append(one[0])
        effect, index = one
    return None if root is None else _cut(window, Parsed(root, at, index, 0.9))


def _one(window: Window, at: int, found: re.Match[str]) -> tuple[Raised, int] | None:
    lines, index = [(found["message"] or "").lstrip()], at + 1
    while (line := window.at(index)) is not None and (placed := _IN.fullmatch(line.strip())) is None:
        if index - at > LOOKAHEAD:
            return None
        lines.append(line)
        index += 1
    if line is None or placed is None or placed["line"] != found["line"]:
        return None
    calls, index = list[Call](), index + 1
    while (called := _AT.fullmatch((window.at(index) or "").strip())) is not None:
        if len(calls) < MAX_SCAN_FRAMES:
            calls.append(Call(len(calls), called["name"], called["file"] or "", int(called["line"] or 0)))
        index += 1
    frames = frames_of(placed["file"], int(placed["line"]), calls)[:MAX_SCAN_FRAMES]
    return Raised(found["type"], "\n".join(lines).strip("\n"), frames), index


def read_table(window: Window, at: int) -> Parsed | None:
    """Read the table of calls that Xdebug puts below an error; an exception is told twice above it (UEP-BRG-1886)."""
    index = at
    while (line := window.at(index)) is not None and line.strip() != TABLE:
        if index - at > _NEAR:
            return None
        index += 1
    if line is None:
        return None
    told = [text.removeprefix(MARKED) for text in window.lines[at:index] if text.startswith(MARKED)]
    placed = read_line_place(told[-1].rstrip())
    if placed is None:
        return None
    calls, index = read_rows(window, index)
    if not calls:
        return None
    level, head = read_level(told[-1]), split_head(placed[0].removeprefix(_UNCAUGHT))
    if level is not None:
        head = level.word, (read_line_place(level.rest) or placed)[0]
        if level.rest.startswith(_UNCAUGHT):
            head = split_head(head[1].removeprefix(_UNCAUGHT))
    if head is None or (level is None and not is_certain(head[0])):
        return None
    frames = frames_of(placed[1], placed[2], calls)[:MAX_SCAN_FRAMES]
    parsed = _cut(window, Parsed(Raised(head[0], head[1], frames), at, index, 0.9))
    parsed.fatal = told[0].startswith("Fatal error")
    if _UNCAUGHT in told[0]:
        parsed.handled, parsed.mechanism = False, "uncaught"
    return parsed


def read_rows(window: Window, index: int) -> tuple[list[Call], int]:
    """Return the calls below the title of a table, the innermost first, and the line after them; the first column may have no name."""
    if (window.at(index + 1) or "").split() not in (_COLUMNS, _COLUMNS[1:]):
        return [], index
    # UEP-BRG-3030: a blank line may part the names of the columns from the calls.
    calls, index = list[Call](), index + 2 + (window.at(index + 2) == "")
    while (row := _ROW.fullmatch((window.at(index) or "").rstrip())) is not None:
        calls.append(Call(int(row["number"]), row["name"], row["file"], int(row["line"])))
        index += 1
    return calls[::-1], index


def _cut(window: Window, parsed: Parsed) -> Parsed:
    if window.capped and parsed.end >= len(window.lines):
        parsed.root.cuts.append(Cut.TAIL)
    return parsed
