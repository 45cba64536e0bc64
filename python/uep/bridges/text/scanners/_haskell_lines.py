"""Single lines of GHC's error text: calls of its backtraces, and what stands before a message. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = ["HEADINGS", "PROGRAM", "UNCAUGHT", "read_call", "read_cost_centre"]

HEADINGS: Final = (
    "CallStack (from HasCallStack):",
    "CallStack (from ImplicitParams):",
    "CallStack (from -prof):",
    "HasCallStack backtrace:",
    "Cost-centre stack backtrace:",
    "Cost-centre backtrace:",
    "IPE backtrace:",
    "DWARF backtrace:",
    "Native stack backtrace:",
)
"""The lines above the calls; a newer runtime gathers the same stack in several ways, one below the other."""

PROGRAM: Final = re.compile(
    r"(?:\*\*\* (?:[Ee]xception|ExitFailure)(?: \(reporting due to [^)\n]{1,40}\))?: |[Uu]ncaught exception: "
    r"|(?:[A-Za-z]:\\)?[^\s:\"'(\[][^\s:\"']{0,200}: )"
)
"""The name of a program, or the words of GHCi; a place of source has a digit behind its colon and no blank."""

UNCAUGHT: Final = re.compile(r"Uncaught exception (?:[\w.+-]{1,200}:)?([A-Z][\w.']{0,300}):\s*")
_CALL: Final = re.compile(
    r"[\t ]*(\S[^\n]{0,300}?), called at ([^\n]{1,400}):([0-9]{1,9}):([0-9]{1,9}) in ([^\s:]{1,200}):([\w.'$]{1,300})"
)
_CENTRE: Final = re.compile(
    r"[\t ]+(\S[^\n()]{0,300}?) \((?:<[^>\n]{1,60}>|([^\n()]{1,400}):(?:\(([0-9]{1,9}),([0-9]{1,9})\)|([0-9]{1,9})(?::([0-9]{1,9}))?)(?:-[^\n]{1,40})?)\)"
)


def read_call(line: str) -> Frame | None:
    """Return the frame of a call: the function that was called, and where it was called (UEP-BRG-2141)."""
    found = (
        _CALL.fullmatch(line.rstrip()) if ", called at " in line and len(line) <= TRACE_LINE_BYTES else None
    )
    if found is None:
        return None
    return Frame(
        function=found[1],
        file=found[2],
        line=int(found[3]),
        column=int(found[4]),
        package=found[5],
        module=found[6],
    )


def read_cost_centre(line: str) -> Frame | None:
    """Return the frame of a cost centre or of an entry of the table of info pointers: a name and the span of its source."""
    found = _CENTRE.fullmatch(line.rstrip()) if len(line) <= TRACE_LINE_BYTES else None
    if found is None:
        return None
    module, _, name = found[1].rpartition(".") if found[1][:1].isupper() else ("", "", found[1])
    return Frame(
        function=name,
        module=module,
        file=found[2] or "",
        line=int(found[3] or found[5] or 0),
        column=int(found[4] or found[6] or 0),
    )
