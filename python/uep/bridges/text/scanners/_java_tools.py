"""Failures that programs around the JVM print in forms of their own: JUnit's console launcher, Gradle. Reads one failure.

The launcher prints frames without the word ``at`` and three dots for frames left out (UEP-BRG-1142); Gradle prints the
messages of a chain without types (UEP-BRG-1143, UEP-BRG-1144).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_header, read_frame, read_header
from uep.bridges.text.scanners._java_shared import expand_shared
from uep.model import Frame, Relation

__all__ = ["GRADLE", "JUNIT", "parse_gradle", "parse_junit"]

JUNIT: Final = "    => "
GRADLE: Final = "* What went wrong:"
_MARGIN: Final = "       "
_KINDS: Final = {"     Caused by: ": Relation.CAUSE, "     Suppressed: ": Relation.SUPPRESSED}
_LEFT_OUT: Final = "[...]"
_WHERE: Final = "* Where:"
_PLACE: Final = re.compile(r"[A-Z][a-z]{1,20}(?: file| script)? '([^'\n]{1,400})' line: ([0-9]{1,9})")
_TRACE: Final = "* Exception is:"
_CAUSE: Final = re.compile(r"( {0,60})> (.*)", re.DOTALL)
_SECTION: Final = "* "
_MESSAGE_LINES: Final = 200


def parse_junit(window: Window, at: int) -> Parsed | None:
    """Read the failure whose type and message stand behind an arrow at a line."""
    header = window.lines[at].removeprefix(JUNIT)
    if not window.lines[at].startswith(JUNIT) or not is_header(header):
        return None
    root = Raised()
    end = _throwable(window, root, header, at + 1)
    if not root.frames:
        return None
    parent, nodes = root, 1
    while (text := window.at(end)) is not None and nodes < MAX_SCAN_NODES:
        kind = next((kind for kind in _KINDS if text.startswith(kind)), None)
        if kind is None:
            break
        child = Raised(relation=_KINDS[kind])
        end = _throwable(window, child, text[len(kind) :], end + 1)
        parent.children.append(child)
        parent, nodes = child if child.relation is Relation.CAUSE else parent, nodes + 1
    expand_shared(root)
    return Parsed(root, at, end, mechanism="junit")


def _bare(text: str) -> Frame | None:
    if not text.startswith(_MARGIN) or text[len(_MARGIN) : len(_MARGIN) + 1] in ("", " "):
        return None
    return read_frame("at " + text[len(_MARGIN) :])


def _throwable(window: Window, raised: Raised, header: str, index: int) -> int:
    raised.type_name, first = read_header(header)
    lines = [first]
    while (text := window.at(index)) is not None and _bare(text) is None and len(lines) <= LOOKAHEAD:
        lines.append(text)
        index += 1
    raised.message = "\n".join(lines)
    while (text := window.at(index)) is not None:
        if text == _MARGIN + _LEFT_OUT:
            raised.dropped, raised.dropped_after = raised.dropped + 1, len(raised.frames)
            raised.cuts.append(Cut.UNCOUNTED)
        elif (frame := _bare(text)) is None:
            break
        elif len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(frame)
        else:
            raised.dropped, raised.dropped_after = raised.dropped + 1, MAX_SCAN_FRAMES
        index += 1
    if window.capped and index >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return index


# --- Gradle -----------------------------------------------------------------------------------------------------------


def parse_gradle(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what went wrong, from its title at a line to the next section; each angle bracket begins a cause."""
    if window.lines[at] != GRADLE:
        return None
    root = Raised()
    opened: list[tuple[int, Raised]] = [(-1, root)]
    lines, index, nodes = list[str](), at + 1, 1
    while (text := window.at(index)) is not None and not text.startswith(_SECTION):
        cause = _CAUSE.fullmatch(text)
        if index - at > _MESSAGE_LINES:
            return None
        if cause is not None and nodes < MAX_SCAN_NODES:
            _close(opened[-1][1], lines)
            depth, lines, nodes = len(cause[1]), [cause[2]], nodes + 1
            while opened[-1][0] >= depth:
                opened.pop()
            child = Raised(relation=Relation.CAUSE)
            opened[-1][1].children.append(child)
            opened.append((depth, child))
        else:
            margin = opened[-1][0] + 2
            lines.append(text[margin:] if margin > 1 and not text[:margin].strip() else text)
        index += 1
    _close(opened[-1][1], lines)
    if not root.message or _has_trace(window, index):
        # BRG-1144: the trace below tells it all.
        return None
    start = _where(window, root, at, floor)
    end = index
    while end > at and not window.lines[end - 1].strip():
        end -= 1
    return Parsed(root, start, end, handled=False, mechanism="gradle")


def _close(raised: Raised, lines: list[str]) -> None:
    raised.message = "\n".join(lines).rstrip("\n")


def _has_trace(window: Window, index: int) -> bool:
    """Return whether the trace of the failure is one of the sections that follow."""
    for ahead in range(index, index + LOOKAHEAD):
        text = window.at(ahead)
        if text is None or text == _TRACE:
            return text is not None
    return False


def _where(window: Window, root: Raised, at: int, floor: int) -> int:
    """Take the place from the section above; return the line at which the failure begins."""
    if at - 3 < floor or window.lines[at - 3] != _WHERE or window.lines[at - 1].strip():
        return at
    found = _PLACE.fullmatch(window.lines[at - 2])
    if found is None:
        return at
    root.frames.append(Frame(file=found[1], line=int(found[2])))
    return at - 3
