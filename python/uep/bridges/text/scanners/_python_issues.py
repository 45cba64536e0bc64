"""Errors of Python as Sentry writes them into an issue of a tracker: each type and message stands above its frames, without a header. Reads one chain."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_frames import read_frames
from uep.bridges.text.scanners._python_lines import innermost, is_certain_type, read_type
from uep.model import Relation

__all__ = ["parse_issue"]

_FRAME: Final = '  File "'
_LEFT_OUT: Final = re.compile(r"\((?P<count>[0-9]{1,6}) additional frame\(s\) were not displayed\)")
_DOTS: Final = "..."
_NEAR: Final = 8
_MOST: Final = 16
_NAME: Final = re.compile(r"[A-Z]\w{2,80}: \S")
_FENCE: Final = "```"
_OF_RUBY: Final = (".rb", ".erb", ".haml", ".slim", ".rake")
_OF_BEAM: Final = (".ex", ".exs", ".erl")


def parse_issue(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the errors of an issue, the first frame of the first of which stands at a line; the last one is the effect (UEP-BRG-2865)."""
    start = _head_above(window, at, floor) if window.lines[at].startswith(_FRAME) else None
    if start is None:
        return None
    root: Raised | None = None
    index = start
    is_sure = is_certain_type(window.lines[start])
    for _ in range(_MOST):
        found = _read_one(window, index)
        if found is None:
            break
        raised, index = found
        if root is not None:
            root.relation, is_sure = Relation.CAUSE, True
            raised.children.append(root)
        root = raised
        is_sure = is_sure or raised.dropped > 0
    below = window.at(index)
    # A type without frames below it belongs to those above.
    if (
        root is None
        or not is_sure
        or (below is not None and below.strip() and not below.startswith((_DOTS, _FENCE)))
    ):
        return None
    return Parsed(root, start, index, 0.9, mechanism="sentry")


def _head_above(window: Window, at: int, floor: int) -> int | None:
    """Return the line of the type above a frame, which begins what is quoted."""
    for index in range(at - 1, max(at - _NEAR, floor) - 1, -1):
        text = window.lines[index]
        if not text.strip() or text.startswith((_FRAME, " ", _FENCE)):
            return None
        above = window.lines[index - 1] if index > 0 else ""
        if not above.strip() or above.startswith(_FENCE):
            return index if is_certain_type(text) or _NAME.match(text) else None
    return None


def _read_one(window: Window, index: int) -> tuple[Raised, int] | None:
    head = window.at(index) or ""
    found = read_type(head) if is_certain_type(head) or _NAME.match(head) else None
    if found is None:
        return None
    lines, dropped, at = [found[1]], 0, index + 1
    while (text := window.at(at)) is not None and not text.startswith(_FRAME):
        left_out = _LEFT_OUT.fullmatch(text)
        if not text.strip() or at - index > LOOKAHEAD // 4:
            return None
        if left_out is not None:
            dropped = int(left_out["count"])
        elif not (dropped and text == _DOTS):
            lines.append(text)
        at += 1
    printed, end = read_frames(window, at, "")
    if not printed or printed[0].file.endswith(_OF_RUBY):
        # UEP-BRG-2946: those of Ruby stand with the innermost first.
        return None
    raised = Raised(found[0], "\n".join(lines))
    # UEP-BRG-3034: those of Elixir as well, in the form of Python's.
    raised.frames, more = innermost(printed[::-1] if printed[0].file.endswith(_OF_BEAM) else printed)
    raised.dropped = dropped + more
    raised.dropped_after = len(raised.frames) if raised.dropped else 0
    return raised, end
