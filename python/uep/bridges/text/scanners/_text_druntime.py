"""What D's runtime prints of an exception that nothing caught, and of those that it holds as next. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["DRUNTIME", "read_druntime"]

DRUNTIME: Final = ("----------------", ".d(")
_RULE: Final = "----------------"
_HEAD: Final = re.compile(
    r"(?P<type>[A-Za-z_][\w.!()]{0,400})@(?P<file>[^\n@:()]{1,1000}?)\((?P<line>[0-9]{1,9})\)(?:: (?P<message>.*))?"
)
_PLACED: Final = re.compile(
    r"(?P<type>[a-z_]\w{0,80}(?:\.\w{1,80}){1,8})@(?P<file>[^\n@:()]{1,1000}?\.d)\((?P<line>[0-9]{1,9})\): (?P<message>\S.*)"
)
_CALL: Final = re.compile(
    r"(?P<file>[^\n:()\[\]]{1,1000}):(?P<line>[0-9?]{1,9}) (?P<name>[^\n]{1,4000}?) \[(?P<address>0x[0-9a-f]{1,16})\]"
    r"|(?P<program>[^\n()]{0,1000})\((?P<symbol>[^\n]{0,4000}?)\+?(?:0x[0-9a-f]{1,16})?\) \[(?P<bare>0x[0-9a-f]{1,16})\]"
)


def read_druntime(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception whose calls stand below a rule (UEP-BRG-3260)."""
    if window.lines[at].rstrip() != _RULE:
        return _read_alone(window, at)
    start = _head(window, at, floor)
    if start is None or _CALL.fullmatch((window.at(at + 1) or "").rstrip()) is None:
        return None
    root, end = _read(window, start, at)
    current = root
    for _ in range(MAX_SCAN_NODES - 1):
        rule = _below(window, end)
        if rule is None:
            break
        cause, end = _read(window, end, rule)
        cause.relation = Relation.CAUSE
        current.children.append(cause)
        current = cause
    if window.capped and end >= len(window.lines):
        current.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, language="d", handled=False, fatal=True, mechanism="uncaughtException")


def _read_alone(window: Window, at: int) -> Parsed | None:
    """Read an exception without calls, which names its place in a file of D."""
    found = _PLACED.fullmatch(window.lines[at].rstrip())
    if found is None or _below(window, at) is not None:
        return None
    root = Raised(found["type"], found["message"] or "")
    root.frames.append(Frame(file=found["file"], line=int(found["line"])))
    return Parsed(root, at, at + 1, language="d", handled=False, fatal=True, mechanism="uncaughtException")


def _head(window: Window, rule: int, floor: int) -> int | None:
    """Return the line that names the type; the lines between it and the rule are the rest of its message."""
    for index in range(rule - 1, max(floor, rule - LOOKBACK) - 1, -1):
        if window.lines[index].rstrip() == _RULE:
            break
        if _HEAD.fullmatch(window.lines[index].rstrip()) is not None:
            return index
    return None


def _below(window: Window, index: int) -> int | None:
    """Return the rule below the head of another exception that directly follows."""
    if _HEAD.fullmatch((window.at(index) or "").rstrip()) is None:
        return None
    for rule in range(index + 1, index + LOOKBACK):
        line = window.at(rule)
        if line is None:
            break
        if line.rstrip() == _RULE:
            return rule
    return None


def _read(window: Window, start: int, rule: int) -> tuple[Raised, int]:
    found = _HEAD.fullmatch(window.lines[start].rstrip())
    assert found is not None
    message = "\n".join([found["message"] or "", *window.lines[start + 1 : rule]])
    raised, index = Raised(found["type"], message), rule + 1
    while (call := _CALL.fullmatch((window.at(index) or "").rstrip())) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(_frame(call))
        index += 1
    if not raised.frames:
        raised.frames.append(Frame(file=found["file"], line=int(found["line"])))
    return raised, index


def _frame(call: re.Match[str]) -> Frame:
    whole = call["name"] or call["symbol"] or ""
    name, line = _named(whole), call["line"] or ""
    return Frame(
        function=name,
        raw_function=whole if name != whole else "",
        file="" if (call["file"] or "?").startswith("?") else call["file"],
        package=call["program"] or "",
        line=int(line) if line.isdigit() else 0,
        address=str(int(call["address"] or call["bare"], 16)),
    )


def _named(whole: str) -> str:
    """Return a function without what it returns and its parameters."""
    depth, end = 0, len(whole)
    if whole.endswith(")"):
        for end in range(len(whole) - 1, -1, -1):
            depth += (whole[end] == ")") - (whole[end] == "(")
            if not depth:
                break
    name, depth = whole[:end], 0
    for index in range(end - 1, -1, -1):
        depth += (name[index] in ")]") - (name[index] in "([")
        if not depth and name[index] == " ":
            return name[index + 1 :] or whole
    return name or whole
