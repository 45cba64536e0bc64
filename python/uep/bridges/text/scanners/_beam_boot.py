"""Why a node did not start: what RabbitMQ says below its title, and the term of an application that exited. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._beam_terms import elements, gather, read_reason, read_stack
from uep.model import Frame

__all__ = ["BOOTED", "find_pair", "goes_on", "read_boot"]

_STARTUP: Final = "Exception during startup:"
_DESCRIBED: Final = "Error description:"
_EXITED: Final = "    exited: {"
BOOTED: Final = (_STARTUP, _DESCRIBED, _EXITED)
_CALL: Final = re.compile(
    r" {1,8}(?P<name>[\w']{1,200}:[\w'$^/-]{1,200}/[0-9]{1,3}),? line (?P<line>[0-9]{1,9})"
)
_REASON: Final = re.compile(r" {0,4}(?P<kind>error|exit|throw):(?P<reason>\S.*)")
_STACK: Final = "Stack trace:"
_APPLICATION: Final = re.compile(r" {4}application: (?P<name>\w{1,200})")
_DEPTH: Final = 6
_NEAR: Final = 16


def read_boot(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line begins (UEP-BRG-1893)."""
    line = window.lines[at].rstrip()
    if line == _STARTUP:
        return _startup(window, at)
    if line == _DESCRIBED:
        return _described(window, at)
    return _exited(window, at, floor) if line.startswith(_EXITED) else None


def goes_on(line: str) -> bool:
    """Return whether a line stands below RabbitMQ's title."""
    return _CALL.fullmatch(line.rstrip()) is not None or _REASON.fullmatch(line) is not None


def _startup(window: Window, at: int) -> Parsed | None:
    """Read calls and a reason; the calls above the reason begin with the outermost one."""
    frames, reason, is_last, index, end = list[Frame](), None, False, at + 1, at + 1
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        if (called := _CALL.fullmatch(line.rstrip())) is not None and not is_last:
            frames.append(Frame(function=called["name"], line=int(called["line"])))
            end = index + 1
        elif reason is None and (found := _REASON.fullmatch(line)) is not None:
            reason, is_last, end = found, bool(frames), index + 1
        elif line.strip() and not line.startswith("    args: "):
            break
        index += 1
    if reason is None or not frames:
        return None
    name, message, _ = read_reason(reason["reason"])
    root = Raised(name or reason["kind"], message, (frames[::-1] if is_last else frames)[:MAX_SCAN_FRAMES])
    return _parsed(window, root, at, end)


def _described(window: Window, at: int) -> Parsed | None:
    """Read a reason, and the stack that stands as a term below a title of its own."""
    lines, index = list[str](), at + 1
    while (line := window.at(index)) is not None and line.startswith("   ") and index - at < _NEAR:
        lines.append(line.strip())
        index += 1
    title = next((i for i in range(index, index + _NEAR) if (window.at(i) or "").rstrip() == _STACK), None)
    if not lines or title is None:
        return None
    text, end, is_whole = _term(window, title + 1, window.at(title + 1) or "")
    stack = read_stack(text)
    if stack is None:
        return None
    name, message, _ = read_reason(" ".join(lines))
    root = Raised(name, message, stack[:MAX_SCAN_FRAMES], cuts=[] if is_whole else [Cut.TAIL])
    return _parsed(window, root, at, end)


def _exited(window: Window, at: int, floor: int) -> Parsed | None:
    """Read why an application exited, where a reason and a stack are somewhere inside of the term."""
    named = _APPLICATION.fullmatch(window.lines[at - 1]) if at > floor else None
    if named is None:
        return None
    text, end, is_whole = _term(window, at, window.lines[at].removeprefix("    exited: "))
    pair = find_pair(text, _DEPTH)
    if pair is None:
        return None
    name, message, frames = read_reason(pair)
    root = Raised(name, message, frames[:MAX_SCAN_FRAMES], cuts=[] if is_whole else [Cut.TAIL])
    parsed = _parsed(window, root, at - 1, end)
    parsed.thread = named["name"]
    return parsed


def find_pair(text: str, depth: int) -> str | None:
    """Return the first tuple of a reason and a stack in a term."""
    if not text.startswith("{") or depth == 0:
        return None
    parts = elements(text)
    if len(parts) == 2 and read_stack(parts[1]) is not None:
        return text
    return next((pair for part in parts if (pair := find_pair(part, depth - 1)) is not None), None)


def _term(window: Window, index: int, first: str) -> tuple[str, int, bool]:
    parts, end, is_whole = gather(window, index, first.strip(), until=BOOTED)
    return " ".join(part.strip() for part in parts), end, is_whole


def _parsed(window: Window, root: Raised, start: int, end: int) -> Parsed:
    if window.capped and end >= len(window.lines) and not root.cuts:
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, 0.9, language="erlang", handled=False)
