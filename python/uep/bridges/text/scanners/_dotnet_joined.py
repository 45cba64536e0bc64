"""A trace of .NET whose lines were joined with blanks to one, as chats and tables do. Takes one line apart (UEP-BRG-1854)."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text.scanners._dotnet_lines import EVENT, is_frame

__all__ = ["is_cut", "part_joined"]

_BREAK: Final = re.compile(
    r" {1,40}(?=at (?:[\w<>`+$-]{1,200}\.){1,24}[\w.<>`|$\[\],-]{1,200}\(|--- End of [^-\n]{1,80} ---|Exception Info: )"
)
_LAST: Final = re.compile(r"at [^()\s]{3,500}\([^()\n]{0,2000}\)(?: in [^\n]{1,500}?:line [0-9]{1,9})?")
"""The last frame, behind which the line may go on with other words."""

_CUT: Final = re.compile(r"at [\w<>`+$.|-]{3,500}\([^()\n]{0,2000}")
"""A last frame that was cut inside its arguments."""


def part_joined(text: str) -> list[str] | None:
    """Return the lines that a line was joined from, None where it has fewer than two frames."""
    if text.count(" at ") < 2:
        return None
    lines = list[str]()
    parts = _BREAK.split(text)
    if (last := _LAST.match(parts[-1])) is not None:
        parts[-1] = last.group()
    if len(parts) > 2 and _CUT.fullmatch(parts[-1]):
        parts.pop()
    for part in parts:
        if part.startswith(("at ", "--- ")):
            lines.append("   " + part)
        else:
            # The system's log of events has a blank line between the errors of a chain.
            lines += ["", part] if part.startswith(EVENT) and len(lines) > 1 else [part]
    frames = [line for line in lines if line.startswith("   at ")]
    # Between the frames of a trace stands nothing else.
    return lines if len(frames) > 1 and all(map(is_frame, frames)) and frames[0] != lines[0] else None


def is_cut(text: str) -> bool:
    """Return whether a line that was joined ends inside of a frame (UEP-BRG-2936)."""
    return _CUT.fullmatch(_BREAK.split(text)[-1]) is not None
