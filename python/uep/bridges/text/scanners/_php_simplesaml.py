"""Errors of PHP as SimpleSAMLphp shows and logs them: class and message, numbered places with what they are in, and the causes. Reads one error.

What a log writes before each of these lines, its level and an id, was taken off before (UEP-BRG-3186).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import CLASS
from uep.model import Frame, Relation

__all__ = ["BACKTRACE", "read_backtrace"]

BACKTRACE: Final = "Backtrace:"
_CAUSED: Final = "Caused by: "
_PLACE: Final = re.compile(
    r"(?P<number>[0-9]{1,4}) (?:\[builtin\]|(?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9})) \((?P<name>[^\n()]{1,400})\)"
)
_NOTHING: Final = "N/A"
_ABOVE: Final = 8


def read_backtrace(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose places stand below a line; what was caught stands below as a cause."""
    if window.lines[at] != BACKTRACE or _place(window, at + 1) is None:
        return None
    heads = ((start, _head(window.lines[start])) for start in range(at - 1, max(floor, at - _ABOVE) - 1, -1))
    start, head = next(((start, head) for start, head in heads if head is not None), (-1, None))
    if head is None:
        return None
    root = effect = Raised(head[0], "\n".join([head[1], *window.lines[start + 1 : at]]))
    index = _places(window, at + 1, root)
    for _ in range(MAX_SCAN_NODES - 1):
        line = window.at(index) or ""
        head = _head(line.removeprefix(_CAUSED)) if line.startswith(_CAUSED) else None
        below = _below(window, index) if head is not None else 0
        if head is None or not below:
            break
        cause = Raised(
            head[0], "\n".join([head[1], *window.lines[index + 1 : below]]), relation=Relation.CAUSE
        )
        index = _places(window, below + 1, cause)
        effect.children.append(cause)
        effect = cause
    if window.capped and index >= len(window.lines):
        effect.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 0.9, handled=False)


def _head(line: str) -> tuple[str, str] | None:
    """Return class and message of a line that begins with a class and a colon."""
    found = CLASS.match(line)
    if found is None or not line.startswith(": ", found.end()):
        return None
    return found[0], line[found.end() + 2 :]


def _below(window: Window, index: int) -> int:
    """Return the line with the word below the message of a cause, 0 where none is near."""
    for at in range(index + 1, index + LOOKAHEAD):
        line = window.at(at)
        if line is None or line == BACKTRACE:
            return at if line is not None else 0
    return 0


def _place(window: Window, index: int) -> re.Match[str] | None:
    return _PLACE.fullmatch((window.at(index) or "").rstrip())


def _places(window: Window, index: int, raised: Raised) -> int:
    """Read the places from a line on, the innermost first, and return the line after them."""
    while (found := _place(window, index)) is not None:
        name = "" if found["name"] == _NOTHING else found["name"]
        if not name and not found["file"]:
            pass  # PHP itself began here, which is no function.
        elif len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(Frame(function=name, file=found["file"] or "", line=int(found["line"] or 0)))
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    return index
