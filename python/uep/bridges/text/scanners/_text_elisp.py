"""Errors of Emacs Lisp: what the debugger shows, and what Emacs prints where it runs a script. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["ELISP", "read_elisp"]

ELISP: Final = ("Debugger entered--Lisp error: ", "  mapbacktrace(")
_ENTERED: Final = re.compile(
    r"(?P<margin> {0,8})Debugger entered--Lisp error: \((?P<type>[^\s()\"]{1,200})(?P<rest>(?: .*)?)"
)
_PRINTED: Final = re.compile(
    r"(?P<margin> {0,8})Error: (?P<type>[^\s()\"]{1,200})(?: \((?P<rest>.*)\)| nil)?"
)
_CALL: Final = re.compile(
    r"(?P<margin> {2,16})(?:(?P<name>[^\s()\"'`,;\[\]#][^\s()\"'`,;\[\]]{0,200})\(.*|\((?P<form>[^\s()\"'`,;]{1,200})(?:[ )].*)?|(?P<code>#f\(|#\[|byte-code\().*)"
)
_TEXT: Final = re.compile(r"\"(?P<text>(?:[^\"\\]|\\.)*)\"")
_ESCAPED: Final = re.compile(r"\\(.)")
_CONTROLS: Final = {"n": "\n", "t": "\t"}


def read_elisp(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line names, and the calls below it (UEP-BRG-3275)."""
    found, start = _ENTERED.fullmatch(window.lines[at].rstrip()), at
    if found is None and at > floor and window.lines[at].startswith(ELISP[1]):
        start = at - 1
        found = _PRINTED.fullmatch(window.lines[start].rstrip())
    if found is None:
        return None
    rest = (found["rest"] or "").strip()
    if found.re is _ENTERED:
        rest = rest.removesuffix(")")
    root = Raised(found["type"], _said(rest))
    end = index = start + 1
    margin, skipped = "", 0
    while (line := window.at(index)) is not None:
        call = _CALL.fullmatch(line.rstrip())
        if call is not None and (not margin or call["margin"] == margin):
            margin = call["margin"]
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(
                    Frame(
                        function=call["name"]
                        or call["form"]
                        or call["code"].partition("(")[0].partition("[")[0]
                    )
                )
            end, skipped = index + 1, 0
        else:
            # A text that a call was given may have lines of its own.
            skipped += 1
            if not margin or not line.strip() or skipped > LOOKAHEAD:
                break
        index += 1
    if not root.frames and found.re is _PRINTED:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, end, language="emacs-lisp")


def _said(rest: str) -> str:
    """Return the text that an error was signalled with, what it was signalled with as it stands where that is no text."""
    found = _TEXT.fullmatch(rest)
    if found is None:
        return rest
    return _ESCAPED.sub(lambda one: _CONTROLS.get(one[1], one[1]), found["text"])
