"""Lines of a page in which a tool or a service says that it failed, in words that nothing else has. Builds no records.

The same lines in a log are messages of it: a page is told by a fence or a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._page_blocks import FENCE
from uep.bridges.text._page_words import is_said

__all__ = ["read_tools"]

_CUES: Final = re.compile(
    r"(?:[\w./ -]{1,80}: )?An error occurred \(|ERROR: \((?:gcloud|bq|gsutil)\b|(?:[\w.-]{1,40}: )?Error response from daemon: "
    r"|Error: (?:INSTALLATION|UPGRADE) FAILED: |[0-9/]{10} [0-9:]{8} \[(?:error|crit|alert|emerg)\] "
    r"|(?:\S{1,60} )?(?:time=\S{1,60} )?(?:level|lvl)=[\"']?(?:error|fatal|panic|crit)"
    r"|(?:[0-9<]\S{0,16}\s.{0,300}?)?Warning\s+[A-Z][A-Za-z]|\S.{0,2000}? \(Service: [^;()]{1,80}; Status Code: "
)
"""How what they say begins."""

_MARGIN: Final = " >*`\t"
_SURE: Final = 0.9
_MOST: Final = 16
_LINES: Final = 12


def read_tools(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield what tools say on lines of a page, each with its index; what is said twice is one error (UEP-BRG-2920)."""
    bare = [text.strip(_MARGIN) for text in texts]
    told = [at for at, line in enumerate(bare) if _CUES.match(line) is not None]
    if not 0 < len(told) <= _MOST or not _is_page(texts, set(told)):
        return
    seen = set[str]()
    for at in told:
        end = at + 1
        while end < min(len(texts), at + _LINES) and bare[end] and end not in told:
            end += 1
        found = _read(grammars, [bare[at], *texts[at + 1 : end]]) or _read(grammars, [bare[at]])
        if found is not None and found[1].root.message not in seen:
            seen.add(found[1].root.message)
            yield *found, at


def _is_page(texts: list[str], told: set[int]) -> bool:
    others = [text for at, text in enumerate(texts) if at not in told]
    return any(map(FENCE.fullmatch, others)) or any(map(is_said, others))


def _read(grammars: Sequence[Grammar], lines: list[str]) -> tuple[Grammar, Parsed] | None:
    found = read_alone(grammars, Window(lines, final=True))
    return found if found is not None and found[1].confidence >= _SURE else None
