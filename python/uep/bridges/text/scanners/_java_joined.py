"""A trace of the JVM whose lines were joined with blanks to one, as chats and tables do. Reads one line (UEP-BRG-1853)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._java_lines import is_frame, is_header, plain_header
from uep.bridges.text.scanners._java_trace import read_trace, type_inside

__all__ = ["read_joined"]

_AT: Final = "at "
_BREAK: Final = re.compile(
    r"[ \t]{1,40}(?=at [\w$<>@/.-]{3,500}\((?:[\w$.-]{1,200}\.(?:java|kt|scala|groovy|clj)(?::[0-9]{1,9})?|Native Method|Unknown Source|<generated>)\)"
    r"|Caused by: (?:[\w$]{1,100}\.){1,12}[\w$]{1,100}(?:: | at )|\.\.\. [0-9]{1,6} (?:more|common frames omitted))",
    re.ASCII,
)
_TAG: Final = "<br"
_TAGS: Final = re.compile(r"<br ?/?>")
_LAST: Final = re.compile(r"at [^()\s]{3,500}\([^()\n]{1,300}\)")
"""The last frame, behind which the line may go on with other words."""


def _parted(text: str) -> list[str]:
    """Return the lines that a line was joined from; pages have a tag at the end of each."""
    if _TAG in text:
        return [line.strip() for line in _TAGS.split(text)]
    return _BREAK.split(text) if text.count(" " + _AT) > 1 else []


def read_joined(window: Window, at: int) -> Parsed | None:
    """Read the trace that stands in one line, None where the line has fewer than two frames or no header."""
    text = window.lines[at]
    lines = _parted(text)
    if lines and lines[-1].startswith(_AT) and (last := _LAST.match(lines[-1])) is not None:
        lines[-1] = last.group()
    frames = [line for line in lines if line.startswith(_AT)]
    # Between the frames of a trace stands nothing else.
    if len(frames) < 2 or not all(map(is_frame, frames)):
        return None
    header = plain_header(lines[0].strip())
    if not is_header(header):
        header = type_inside(header)
    if not header:
        return None
    below = [f"\t{line}" if line.startswith((_AT, "... ")) else line for line in lines[1:]]
    parsed = read_trace(Window([header, *below], final=True), 0, header, sure=0.9)
    return None if parsed is None else replace(parsed, start=at, end=at + 1)
