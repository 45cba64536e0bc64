"""What GNAT's runtime prints of an exception of Ada, with the calls that it or a tool names. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["ADA", "read_ada"]

ADA: Final = ("raised ", "Exception name: ")
_RAISED: Final = re.compile(r"raised (?P<type>[A-Z][A-Z0-9_.]{1,200})(?: : (?P<message>.*))?")
_NAMED: Final = re.compile(r"Exception name: (?P<type>[A-Za-z][\w.]{1,200})")
_ENDED: Final = re.compile(r"Execution(?: of [^\n]{1,1000})? terminated by unhandled exception")
_TITLE: Final = re.compile(
    r"Call stack traceback locations:|Load address: 0x[0-9a-f]{1,16}|\[[^\[\]\n]{1,1000}\]"
)
_ADDRESSES: Final = re.compile(r"0x[0-9a-f]{1,16}(?: 0x[0-9a-f]{1,16}){0,400}")
_CALL: Final = re.compile(
    r"(?P<address>0x[0-9a-f]{1,16})(?: (?P<name>[^\n]{1,400}?) at (?:(?P<file>[^\s:?][^\n:]{0,1000}):(?P<line>[0-9]{1,9})|\?\?\?))?"
)
_CHECKED: Final = re.compile(
    r"[A-Z0-9_.]{0,200}_ERROR [\w-]{1,200}\.ad[abs]:[0-9]{1,9}(?::[0-9]{1,9})?(?: .*)?"
)
"""A predefined exception whose message names the place of a check, or of the statement that raised it."""

_BLANKS: Final = 2


def read_ada(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception that a line names, below the words that it ended the program or above its calls (UEP-BRG-3268)."""
    line = window.lines[at].rstrip()
    found, index = _RAISED.fullmatch(line), at + 1
    if found is not None:
        root = Raised(found["type"], found["message"] or "")
    elif (named := _NAMED.fullmatch(line)) is not None:
        root = Raised(named["type"])
        below = window.at(index) or ""
        if below.startswith("Message: "):
            root.message, index = below.removeprefix("Message: "), index + 1
    else:
        return None
    is_end = at > floor and _ENDED.fullmatch(window.lines[at - 1].rstrip()) is not None
    end = _calls(window, index, root)
    if (
        not is_end
        and end == index
        and (found is None or _CHECKED.fullmatch(f"{found['type']} {root.message}") is None)
    ):
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    parsed = Parsed(root, at - is_end, end, language="ada")
    if is_end:
        parsed.handled, parsed.fatal, parsed.mechanism = False, True, "uncaughtException"
    return parsed


def _calls(window: Window, index: int, root: Raised) -> int:
    """Read addresses, and the calls that they stand for where these are named below; return the line after them."""
    end, blanks, is_title = index, 0, False
    while (line := window.at(index)) is not None:
        text = line.rstrip()
        call = _CALL.fullmatch(text)
        if not text and blanks < _BLANKS and end > index - blanks - 1:
            blanks += 1
        elif is_title and call is None and _ADDRESSES.fullmatch(text) is not None:
            root.frames = [Frame(address=str(int(one, 16))) for one in text.split(" ")][:MAX_SCAN_FRAMES]
            end, blanks, is_title = index + 1, 0, False
        elif call is not None and is_title:
            if end <= index and len(root.frames) < MAX_SCAN_FRAMES:
                root.frames = _joined(root.frames, call)
            end, blanks = index + 1, 0
        elif _TITLE.fullmatch(text) is not None:
            is_title, blanks = True, 0
        else:
            break
        index += 1
    return end


def _joined(frames: list[Frame], call: re.Match[str]) -> list[Frame]:
    """Put a call in the place of its address among those that stand above, else at the end."""
    frame = Frame(
        function=call["name"] or "",
        file=call["file"] or "",
        line=int(call["line"] or 0),
        address=str(int(call["address"], 16)),
    )
    for at, one in enumerate(frames):
        if one.address == frame.address and not one.function:
            return [*frames[:at], frame, *frames[at + 1 :]] if frame.function else frames
    return [*frames, frame]
