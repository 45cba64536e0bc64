"""Runs of lines that have neither a wrapper nor a log prefix, so that they belong together. Looks at their first characters."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from uep.bridges.text._caps import LOOKBACK, TRACE_LINE_BYTES

__all__ = ["SHORT", "is_bare", "may_hold_error", "run_end"]

SHORT: Final = TRACE_LINE_BYTES // 4
"""No line of so many characters is cut, whatever they are."""

_BLANK: Final = frozenset(["", " ", "\t"])
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_PLAIN: Final = re.compile(
    r"[ \t\"'!$%&*+,\-./:;=>?@\\\]^`|}~)\u2500-\u257f\u2771]|\Z"
    r"|#(?![0-9]{1,4} [0-9])|_(?!bk;t=)"
    rf"|(?!(?:{_MONTHS}|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|TRACE|DEBUG|INFO|NOTICE|WARN|ERR|CRIT|FATAL|SEVERE|ALERT|EMERG|FINE|CONFIG"
    r"|[IWEF] [01][0-9]-|remote:|npm |gyp |lerna |node-pre-gyp "
    r"|(?:simple|build|command|error)\t|pid=[0-9]|(?:time|ts|timestamp|t|level|lvl|severity)=))[A-Za-z][A-Za-z._ ][^|]*\Z"
    rf"|[0-9]++(?![-/.:]| (?:{_MONTHS}|TID-| [0-2][0-9]:)| [0-2][0-9]:)"
)
"""Lines at which neither a wrapper nor a log prefix can begin, by a look at their first characters."""


def is_bare(text: str) -> bool:
    """Return whether a line has neither a wrapper nor a log prefix for certain."""
    return text[:1] in _BLANK or _PLAIN.match(text) is not None


def may_hold_error(text: str) -> bool:
    """Return whether a line with a trigger may hold a whole error: as JSON, or with its newlines escaped."""
    return "\\n" in text or ("{" in text and text.rstrip().endswith("}"))


def run_end(texts: list[str], index: int, hits: Container[int], room: int) -> int:
    """Return the end of the run of lines at ``index`` that have neither a wrapper nor a log prefix and hold no document.

    It ends early where no trigger is near, because what stands there may be skipped, and before it is over the ``room``
    for characters.
    """
    is_plain, last = _PLAIN.match, index
    limit = len(texts)
    while index < limit and index - last <= LOOKBACK:
        text = texts[index]
        size = len(text)
        room -= size + 1
        if room < 0 or size > SHORT or (text[:1] not in _BLANK and is_plain(text) is None):
            break
        if index in hits:
            if may_hold_error(text):
                break
            last = index
        index += 1
    return index
