"""What programs in Crystal and Nim print of an exception that nothing caught. Reads one error.

Both print a type behind the message; Crystal puts the calls below, the innermost first, Nim above, the innermost last
(UEP-BRG-2150, UEP-BRG-2151).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["CRYSTAL", "NIM", "read_crystal", "read_nim"]

CRYSTAL: Final = (".cr:",)
NIM: Final = ("Error: unhandled exception:", "SIGSEGV: Illegal storage access.")
_CALL: Final = re.compile(
    r" {1,4}from (?:(?P<unknown>\?\?\?)|(?P<file>[^\n]{1,1000}?)(?::(?P<line>[0-9]{1,9}))?(?::(?P<column>[0-9]{1,9}))? in '(?P<name>[^\n']{1,1000})'"
    r"|(?P<bare>[A-Za-z_][\w.@]{0,200}))",
    re.ASCII,
)
_HEADS: Final = ("Unhandled exception", "Exception: ")
_TYPE: Final = r"\((?P<type>(?:[A-Z]\w{0,100}(?:::)?){1,20})\)"
_TYPE_LAST: Final = re.compile(r" \((?:[A-Z]\w{0,100}(?:::)?){1,20}\)\Z")
_RAISED: Final = re.compile(
    rf"(?:(?P<head>Unhandled exception(?P<spawn> in spawn(?:\([^()\n]{{0,200}}\))?)?|Exception|Caused by): )?(?P<text>.*) {_TYPE}",
    re.S,
)
_CAUSED: Final = "Caused by: "
_UNKNOWN: Final = ("??", "???")
_NEAR: Final = 8
_PLACE: Final = re.compile(
    r"(?P<file>[^\s()][^()\n]{0,1000}\.nims?)(?:\((?P<line>[0-9]{1,9})(?:, (?P<column>[0-9]{1,9}))?\)|:(?P<at>[0-9]{1,9})(?= )|(?= )):? +(?P<name>\S[^\n]{0,4000})"
)
_TYPED: Final = re.compile(r"(?P<text>.*?) {1,2}\[(?P<type>[A-Z]\w{1,100})\]", re.S)
_TITLE: Final = re.compile(r"(?:Traceback|stack trace:) \(most recent call last[^\n()]{0,40}\)")
_ERROR: Final = "Error: unhandled exception:"
_ILLEGAL: Final = "SIGSEGV: Illegal storage access."
_AGAIN: Final = ("[[reraised from:", "]]")


def read_crystal(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception whose calls a line is one of, and its causes."""
    if _CALL.fullmatch(window.lines[at].rstrip()) is None:
        return None
    first, least = at, max(floor, at - LOOKBACK)
    while first > least and _CALL.fullmatch(window.lines[first - 1].rstrip()) is not None:
        first -= 1
    head = _head(window, first, floor)
    if head is None:
        return None
    start, found = head
    root = Raised(found["type"], found["text"])
    root.frames, end = _calls(window, first)
    current = root
    for _ in range(MAX_SCAN_NODES):
        line = window.at(end)
        caused = _RAISED.fullmatch(line.rstrip()) if line is not None and line.startswith(_CAUSED) else None
        if caused is None:
            break
        cause = Raised(caused["type"], caused["text"], relation=Relation.CAUSE)
        cause.frames, end = _calls(window, end + 1)
        current.children.append(cause)
        current = cause
    if window.capped and end >= len(window.lines):
        current.cuts.append(Cut.TAIL)
    parsed = Parsed(root, start, end, language="crystal")
    if (found["head"] or "").startswith("Unhandled"):
        parsed.handled, parsed.fatal, parsed.mechanism = False, not found["spawn"], "uncaughtException"
    return parsed


def _head(window: Window, first: int, floor: int) -> tuple[int, re.Match[str]] | None:
    """Return the line on which the message begins; a type stands behind its last line."""
    last = window.lines[first - 1].rstrip() if first > floor else ""
    if _TYPE_LAST.search(last) is None:
        return None
    start = first - 1
    for index in range(first - 1, max(floor, first - _NEAR) - 1, -1):
        if not window.lines[index].strip():
            break
        if window.lines[index].startswith(_HEADS):
            start = index
            break
    found = _RAISED.fullmatch("\n".join([*window.lines[start : first - 1], last]))
    return (start, found) if found is not None else None


def _calls(window: Window, index: int) -> tuple[list[Frame], int]:
    frames = list[Frame]()
    while (line := window.at(index)) is not None and (found := _CALL.fullmatch(line.rstrip())) is not None:
        if len(frames) < MAX_SCAN_FRAMES:
            name = found["name"] or found["bare"] or ""
            frames.append(
                Frame(
                    function="" if name in _UNKNOWN else name,
                    file=found["file"] or "",
                    line=int(found["line"] or 0),
                    column=int(found["column"] or 0),
                )
            )
        index += 1
    return frames, index


def read_nim(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the exception that a line names, and the calls above it; those of raising it again are a note."""
    line = window.lines[at]
    if line.startswith(_ILLEGAL):
        root, end = Raised(line.partition(":")[0], line.partition(": ")[2]), at + 1
    elif line.startswith(_ERROR):
        root, end = _typed(window, at)
    else:
        return None
    start = _above(window, at, floor, root)
    if not root.frames and not root.type_name:
        return None
    return Parsed(root, start, end, language="nim", handled=False, fatal=True, mechanism="uncaughtException")


def _typed(window: Window, at: int) -> tuple[Raised, int]:
    """Return the exception of a message that ends with its type in brackets; one without it ends with its line."""
    for end in range(at + 1, at + _NEAR):
        text = "\n".join(window.lines[at:end])[len(_ERROR) :]
        if (found := _TYPED.fullmatch(text.rstrip())) is not None:
            return Raised(found["type"], found["text"].strip()), end
        following = window.at(end)
        if following is None or not following.strip():
            break
    return Raised(message=window.lines[at][len(_ERROR) :].strip()), at + 1


def _above(window: Window, at: int, floor: int, root: Raised) -> int:
    """Take the calls above a line, the innermost of which is the last, and return the first line of them."""
    start, again, is_again = at, list[str](), False
    for index in range(at - 1, max(floor, at - MAX_SCAN_FRAMES) - 1, -1):
        line = window.lines[index].rstrip()
        place = _PLACE.fullmatch(line)
        if line in _AGAIN:
            is_again = line == _AGAIN[1]
        elif place is None or line.startswith(_ERROR):
            return index if _TITLE.fullmatch(line) is not None else start
        elif is_again:
            again.insert(0, line)
        else:
            root.frames.append(_placed(place))
        if line == _AGAIN[0] and again:
            root.notes.append("\n".join([_AGAIN[0], *again, _AGAIN[1]]))
            again = []
        start = index
    return start


def _placed(place: re.Match[str]) -> Frame:
    return Frame(
        function=place["name"],
        file=place["file"],
        line=int(place["line"] or place["at"] or 0),
        column=int(place["column"] or 0),
    )
