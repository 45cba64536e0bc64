"""Runs of lines that have neither a wrapper nor a log prefix, so that they belong together. Looks at their first characters."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from uep.bridges.text._caps import LOOKBACK, TRACE_LINE_BYTES

__all__ = ["run_end"]

_SHORT: Final = TRACE_LINE_BYTES // 4
_BLANK: Final = frozenset(["", " ", "\t"])
_PLAIN: Final = re.compile(
    r"[ \t\"'!#$%&*+,\-./:;=>?@\\\]^_`|}~)\u2500-\u257f\u2771]|\Z"
    r"|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|TRACE|DEBUG|INFO|NOTICE|WARN|ERR|CRIT|FATAL|SEVERE|ALERT|EMERG|FINE|CONFIG))[A-Za-z][A-Za-z._ ][^|]*\Z"
)
"""Lines at which neither a wrapper nor a log prefix can begin, by a look at their first characters."""


def run_end(texts: list[str], index: int, hits: Container[int], room: int, *, to_hit: bool) -> int:
    """Return the end of the run of lines at ``index`` that have neither a wrapper nor a log prefix and hold no document.

    It ends early where no trigger is near, because what stands there may be skipped, and before it is over the ``room``
    for characters; ``to_hit``: it ends before the next trigger.
    """
    is_plain, last = _PLAIN.match, index
    limit = len(texts)
    while index < limit and index - last <= LOOKBACK:
        text = texts[index]
        size = len(text)
        room -= size + 1
        if room < 0 or size > _SHORT or (text[:1] not in _BLANK and is_plain(text) is None):
            break
        if index in hits:
            if to_hit or "{" in text or "\\n" in text:
                break
            last = index
        index += 1
    return index
