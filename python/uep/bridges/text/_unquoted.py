"""Lines as they were before a text stood in quotes. Asked for short texts in which no error was found as they stand; tells none itself."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["unquoted"]

_MEMBER: Final = re.compile(
    r"\s{0,40}([\"']?)[A-Za-z_@$][\w.$@-]{0,63}\1 {0,4}[:=] {0,4}([\"'`])(?=[^\s\"'`])", re.ASCII
)
_LONGEST: Final = 200


def unquoted(texts: list[str]) -> list[str]:
    """Return lines with the texts of several lines that stand in quotes behind a name without these (UEP-BRG-2970)."""
    found, at = list(texts), 0
    while at < len(texts):
        opened = _MEMBER.match(texts[at]) if texts[at][-1:] not in ("", ",") else None
        mark = opened[2] if opened is not None else ""
        if opened is None or mark in texts[at][opened.end() :]:
            at += 1
            continue
        below = range(at + 1, min(at + _LONGEST, len(texts)))
        end = next((line for line in below if mark in texts[line]), -1)
        if end >= 0 and texts[end].partition(mark)[2].strip() in ("", ",", ";", "}", "},"):
            found[at] = texts[at][opened.end() :]
            found[end] = texts[end].partition(mark)[0]
        at = max(end, at) + 1
    return found
