"""Errors as the shell of V8 prints them: place, type and message on one line, the source and a caret below. Reads one error (UEP-BRG-3096)."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import is_caret
from uep.model import Frame

__all__ = ["parse_shell"]

_HEAD: Final = re.compile(
    r"(?P<file>[^\s:]{1,1000}\.[cm]?js):(?P<line>[0-9]{1,9}): (?P<told>(?P<type>[A-Z]\w{0,60}Error): (?P<message>\S.*))",
    re.ASCII,
)


def parse_shell(window: Window, at: int) -> Parsed | None:
    """Read the error whose place begins a line; where frames stand below, they tell more."""
    head = _HEAD.fullmatch(window.lines[at])
    source, caret = (window.at(at + 1) or "", window.at(at + 2) or "") if head is not None else ("", "")
    if head is None or not source.strip() or not is_caret(caret):
        return None
    end, again = at + 3, window.at(at + 3) or ""
    if again == head["told"]:
        end, again = end + 1, window.at(end + 1) or ""
    if again.strip():
        return None
    frame = Frame(
        file=head["file"],
        line=int(head["line"]),
        column=len(caret) - len(caret.lstrip()) + 1,
        source_line=source.strip(),
    )
    return Parsed(Raised(head["type"], head["message"], [frame]), at, end, 0.9, handled=False)
