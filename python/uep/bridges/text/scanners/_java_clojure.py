"""What Clojure prints for an error: the report of clojure.main. Reads one error.

The report names the class without its package and the place in one sentence (UEP-BRG-1140).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_frame
from uep.bridges.text.scanners._java_trace import read_trace
from uep.model import Frame

__all__ = ["REPORTS", "parse_report"]

REPORTS: Final = ("Execution error ", "Syntax error ")
_REPORT: Final = re.compile(
    r"(?:Execution error(?: \((?P<type>[\w$.]{1,200})\))?|Syntax error (?:compiling|macroexpanding|reading source)[^()\n]{0,200}?)"
    r" at (?P<function>[^\s()]{0,300}) ?\((?P<file>[^()\n]{1,400}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?\)\."
)


_PROMPT: Final = re.compile(r"[\w.*+!?<>=-]{1,100}=> .{0,4000}")
"""What a person typed next: the report ends above it (UEP-BRG-2254)."""


def parse_report(window: Window, at: int) -> Parsed | None:
    """Read the sentence of clojure.main at a line and the message below it, up to a blank line or the next prompt."""
    found = _REPORT.fullmatch(window.lines[at])
    if found is None or (following := window.at(at + 1)) is None:
        return None
    if is_frame(following):
        # UEP-BRG-2524: the trace of a compiler's exception, whose sentence is the message.
        return read_trace(window, at, window.lines[at])
    index = at + 1
    while index - at <= LOOKAHEAD and (text := window.at(index)) is not None and text.strip():
        if text.startswith(REPORTS) or _PROMPT.fullmatch(text) is not None:
            break
        index += 1
    message = "\n".join(window.lines[at + 1 : index])
    if not message:
        return None
    frame = Frame(
        function=found["function"],
        file=found["file"],
        line=int(found["line"]),
        column=int(found["column"] or 0),
    )
    root = Raised(found["type"] or "", message, [frame])
    return Parsed(root, at, index, handled=False, mechanism="clojure.main")
