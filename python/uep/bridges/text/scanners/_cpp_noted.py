"""What Xcode notes beside the line on which it stopped a thread. Reads one line."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["read_noted"]

_NOTED: Final = re.compile(
    r"[\s>*`]{0,8}Thread (?P<id>[0-9]{1,5}): (?:Fatal error: (?P<words>[^`\n]{1,2000}?)"
    r"|(?P<kind>EXC_[A-Z_]{3,40})(?: \((?P<codes>code=[^()\n]{1,200})\))?|signal (?P<signal>SIG[A-Z]{2,8}))[`*\s]{0,8}",
    re.ASCII,
)


def read_noted(window: Window) -> Parsed | None:
    """Read the note where it is the only line: a fatal error of Swift, an exception of the kernel, a signal (UEP-BRG-2649)."""
    filled = [index for index, line in enumerate(window.lines) if line.strip()]
    found = _NOTED.fullmatch(window.lines[filled[0]]) if len(filled) == 1 else None
    if found is None:
        return None
    if found["words"]:
        root = Raised("Fatal error", found["words"])
    elif found["kind"]:
        root = Raised(found["kind"], found["codes"] or "")
    else:
        root = Raised(found["signal"], codes=[("posix.signal", found["signal"], "")])
    at = filled[0]
    language = "swift" if found["words"] else ""
    parsed = Parsed(
        root, at, at + 1, 0.9, language=language, handled=False, fatal=True, thread_id=found["id"]
    )
    parsed.mechanism = "trap" if found["words"] else "signal"
    return parsed
