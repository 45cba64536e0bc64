"""Conditions of Common Lisp as SBCL prints them where nothing handles one, and as SLIME and SLY show them. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["LISP", "read_lisp"]

_THREAD, _INVOKED, _CONDITION = LISP = (" in thread #<", "debugger invoked on a", "[Condition of type ")
_TYPE: Final = r"[A-Z][A-Z0-9:.*%+/<>=!?_&$|-]{0,200}"
_HEAD: Final = re.compile(
    rf"(?:Unhandled|debugger invoked on an?) (?P<type>{_TYPE})(?: @[0-9A-F]{{1,16}})? in thread(?: (?P<thread>.*))?"
)
_THREAD_NAME: Final = re.compile(r"\"(?P<name>[^\"\n]{1,200})\"|name (?P<old>[^\s\"]{1,200})")
_SHOWN: Final = re.compile(rf" {{0,8}}\[Condition of type (?P<type>{_TYPE})\]")
_CALL: Final = re.compile(r" {0,8}(?P<index>[0-9]{1,7}): (?P<call>\(.*|[^\s\[(].*)")
_RESTART: Final = re.compile(r" {0,8}[0-9]{1,4}: \[[^\]\n]{1,200}\] ?.*")
_BEFORE_CALLS: Final = (
    "Backtrace for:",
    "Backtrace:",
    "Restarts:",
    "restarts (",
    "Type HELP ",
    "You can type HELP ",
)
_PROMPT: Final = re.compile(r"[0-9]{1,4}\] ?.*")
_FLAT: Final = " restarts (invokable"
_CURRENT: Final = re.compile(r"\([^\n]*")
_FOREIGN: Final = "foreign function"
_OVER: Final = 4
"""So many lines one call may go on for, since what it was given has line feeds in it."""


def read_lisp(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the condition whose first line, or the type of which, a line is (UEP-BRG-3261, UEP-BRG-3262)."""
    if (shown := _SHOWN.fullmatch(window.lines[at].rstrip())) is not None:
        return _read_shown(window, at, floor, shown["type"])
    found = _HEAD.fullmatch(window.lines[at].rstrip())
    return None if found is None else _read_unhandled(window, at, found)


def _read_shown(window: Window, at: int, floor: int, name: str) -> Parsed | None:
    start = at
    while start > floor and window.lines[start - 1].strip() and not window.lines[start - 1].startswith("```"):
        start -= 1
    # Restarts or a backtrace stand below, or nothing does.
    below = next((line for line in map(window.at, range(at + 1, at + 4)) if line is None or line.strip()), "")
    if start == at or not (below is None or below.startswith((*_BEFORE_CALLS, "```"))):
        return None
    root = Raised(type_name=name, message="\n".join(window.lines[start:at]))
    return Parsed(root, start, _read_calls(window, at + 1, root), language="common-lisp")


def _read_unhandled(window: Window, at: int, found: re.Match[str]) -> Parsed | None:
    heading = found["thread"] or ""
    index = at + 1
    # The name of the thread goes on below where the line would be too long.
    while index - at < _OVER and (not heading or (heading.startswith("#<") and ">:" not in heading)):
        if (line := window.at(index)) is None or not line.strip():
            return None
        heading = f"{heading} {line.strip()}".lstrip()
        index += 1
    # Long ago threads had numbers.
    thread, ended, said = heading.partition(">:" if heading.startswith("#<") else ":")
    if not ended or not (thread.startswith("#<") or thread.isdecimal()):
        return None
    said = said.partition(_FLAT)[0]
    lines = [said.strip()] if said.strip() else []
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        # A blank line is of the message where another line of it follows.
        if not line.startswith("  ") and (line.strip() or not (window.at(index + 1) or "").startswith("  ")):
            break
        lines.append(line[2:])
        index += 1
    message = "\n".join(lines).strip("\n")
    if not message.strip():
        return None
    root = Raised(type_name=found["type"], message=message)
    named = _THREAD_NAME.search(thread)
    parsed = Parsed(root, at, _read_calls(window, index, root), language="common-lisp")
    parsed.thread = (named["name"] or named["old"]) if named else ""
    if found[0].startswith("Unhandled"):
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    return parsed


def _read_calls(window: Window, index: int, root: Raised) -> int:
    """Read the restarts and the calls below a message; return the line after them."""
    end = index
    current = ""
    until = index + LOOKAHEAD
    while index < until and (line := window.at(index)) is not None:
        if (call := _CALL.fullmatch(line)) is not None and _RESTART.fullmatch(line) is None:
            return _read_stack(window, index, int(call["index"]), root)
        if current and _PROMPT.fullmatch(line):
            root.frames.append(_frame(current))
            return index + 1
        text = line.strip()
        if not (
            not text or text.startswith(_BEFORE_CALLS) or _RESTART.fullmatch(line) or line[:12].isspace()
        ):
            if _CURRENT.fullmatch(line) is None or current:
                break
            current = line
        index += 1
        end = index if text and not current else end
    return end


def _read_stack(window: Window, index: int, number: int, root: Raised) -> int:
    """Read calls from a line on, whose numbers go up by one each."""
    end = index
    over = 0
    while over <= _OVER and (line := window.at(index)) is not None and line.strip():
        call = _CALL.fullmatch(line)
        if call is None or int(call["index"]) != number:
            over += 1
            index += 1
            continue
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(_frame(call["call"]))
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        number, over, index = number + 1, 0, index + 1
        end = index
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return end


def _frame(call: str) -> Frame:
    """Return the frame of a call: its first part without what it was given."""
    if not call.startswith("("):
        return Frame(
            function=call.strip()[:400] if call.startswith(_FOREIGN) else call.split(" ", 1)[0][:400]
        )
    if call.startswith('("'):
        # What is no function of Lisp is named by a text.
        return Frame(function=call[2:402].partition('"')[0])
    depth = 0
    text = call[1:400]
    for at, character in enumerate(text):
        if depth == 0 and character in " )":
            return Frame(function=text[:at])
        depth += (character == "(") - (character == ")")
    return Frame(function=text)
