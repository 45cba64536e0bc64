"""Errors as Chef logs them and as Test Kitchen tells of them: class and message behind their names, a resource that failed. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_bare, read_named
from uep.model import Frame, Relation

__all__ = ["COOKED", "goes_on", "read_cooked"]

_TITLE: Final = "------Exception-------"
_KITCHEN: Final = "Class: Kitchen::"
_DUMPED: Final = "Stacktrace dumped to "
_FAILED: Final = " had an error: "
COOKED: Final = (_TITLE, _KITCHEN, _DUMPED, _FAILED)
_CLASS: Final = re.compile(r"Class: (?P<type>[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8})")
_MESSAGE: Final = "Message: "
_NESTED: Final = "---Nested Exception---"
_TRACE: Final = "------Backtrace-------"
_RULE: Final = "----------------------"
_FIELDS: Final = ("Class: ", _MESSAGE, _NESTED, _TRACE)
_RESOURCE: Final = re.compile(
    r"(?:(?:\[[^\[\]\n]{1,60}\] )?[A-Z]{4,5}: )?(?P<resource>\w{1,80}\[[^\[\]\n]{1,400}\]) \((?P<recipe>[^()\n]{1,400}) line (?P<line>[0-9]{1,9})\) had an error: (?P<rest>[A-Z].*)"
)
_BEGIN: Final = "---- Begin output of "
_ENDED: Final = re.compile(r"Ran .{1,4000} returned -?[0-9]{1,9}")
_NEAR: Final = 5


def goes_on(line: str) -> bool:
    """Return whether a line can hardly stand anywhere but below the title of an exception of Test Kitchen."""
    return line.startswith(_FIELDS)


def read_cooked(window: Window, at: int) -> Parsed | None:
    """Read the error that a line begins (UEP-BRG-2108)."""
    line = window.lines[at]
    if _FAILED in line:
        return _resource(window, at)
    if line.startswith(_DUMPED):
        return _dumped(window, at)
    if line == _TITLE:
        return _kitchen(window, at, at + 1)
    return _kitchen(window, at, at) if line.startswith(_KITCHEN) else None


def _kitchen(window: Window, start: int, index: int) -> Parsed | None:
    """Read class and message, those of what caused it, and the trace, which Test Kitchen prints once for all of them."""
    root: Raised | None = None
    effect = Raised()
    for _ in range(MAX_SCAN_NODES):
        named, told = _CLASS.fullmatch(window.at(index) or ""), window.at(index + 1) or ""
        if named is None or not told.startswith(_MESSAGE):
            break
        lines, index = [told.removeprefix(_MESSAGE)], index + 2
        while (text := window.at(index)) is not None and len(lines) < LOOKAHEAD:
            if not text.strip() or text.startswith("---") or _CLASS.fullmatch(text):
                break
            lines.append(text)
            index += 1
        raised = Raised(named["type"], "\n".join(lines))
        if root is None:
            root = raised
        else:
            raised.relation = Relation.CAUSE
            effect.children.append(raised)
        effect = raised
        if window.at(index) == _NESTED:
            index += 1
    if root is None:
        return None
    if window.at(index) == _TRACE:
        index += 1
        while (frame := read_bare(window.at(index) or "")) is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(frame)
            index += 1
    index += window.at(index) == _RULE
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 1.0, handled=False, fatal=True, mechanism="kitchen")


def _dumped(window: Window, at: int) -> Parsed | None:
    """Read the last words of a run of Chef: class and message stand a few lines below the file that has the trace."""
    for index in range(at + 1, at + 1 + _NEAR):
        named = read_named(window.at(index) or "")
        if named is not None and named[0] and not named[2]:
            root = Raised(named[0], named[1])
            root.attributes["chef.stacktrace"] = window.lines[at][len(_DUMPED) :]
            return Parsed(root, at, index + 1, 1.0, handled=False, fatal=True, mechanism="chef")
    return None


def _resource(window: Window, at: int) -> Parsed | None:
    """Read a resource that failed, with what the command printed that it ran."""
    found = _RESOURCE.fullmatch(window.lines[at])
    named = read_named(found["rest"]) if found is not None else None
    if found is None or named is None or not named[0]:
        return None
    lines, index = [named[1]], at + 1
    if (window.at(index) or "").startswith(_BEGIN):
        while index - at < LOOKAHEAD and (text := window.at(index)) is not None:
            index += 1
            if _ENDED.fullmatch(text) is not None:
                lines += window.lines[at + 1 : index]
                break
        else:
            index = at + 1
    root = Raised(named[0], "\n".join(lines), [Frame(file=found["recipe"], line=int(found["line"]))])
    root.attributes["chef.resource"] = found["resource"]
    return Parsed(root, at, index, 0.9, mechanism="chef")
