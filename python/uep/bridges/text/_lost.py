"""What somebody quotes of what a container or a build printed, where the first line has lost the prefix that all others have. Looks at short texts only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

__all__ = ["without_lost_prefix"]

_FENCE: Final = "```"
_PREFIX: Final = re.compile(
    r"(?P<key>#[0-9]{1,4}) [0-9]{1,6}\.[0-9]{1,4}(?: |\Z)|(?P<name>[\w.-]{1,60} {0,40}\|)(?: |\Z)"
    r"|[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{4,6}) (?P<dyno>[a-z]{1,20}\[[\w.-]{1,40}\]:)(?: |\Z)",
    re.ASCII,
)
_TOLD: Final = re.compile(r"(?:Error|Exception)\b|panic: |Traceback")
_LEAST: Final = 2
_CLOSING: Final = (": ", "] ", "| ")
_LEFT: Final = 4
"""So many characters of a prefix, and one more, tell that it is one."""

_LONGEST: Final = 200


def without_lost_prefix(texts: list[str]) -> list[str]:
    """Return lines without the prefix that all lines of a fence or a paragraph but the first have, where the first tells of an error (UEP-BRG-2867)."""
    bare: list[str] | None = None
    for first, end in _blocks(texts):
        if end - first <= _LEAST or _PREFIX.match(texts[first]) or _TOLD.search(texts[first]) is None:
            continue
        if lost := _lost_part(*texts[first : first + _LEAST + 1]):
            bare = bare if bare is not None else list(texts)
            bare[first] = lost + bare[first]
            continue
        found = [_PREFIX.match(text) for text in texts[first + 1 : end]]
        if (
            len({one["key"] or one["name"] or one["dyno"] for one in found if one is not None}) != 1
            or None in found
        ):
            continue
        bare = bare if bare is not None else list(texts)
        bare[first + 1 : end] = [one.string[one.end() :] for one in found if one is not None]
    return texts if bare is None else bare


def _lost_part(cut: str, second: str, third: str) -> str:
    """Return what a line lacks of the prefix that the next two have, where a part of it is left (UEP-BRG-3037)."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(second[:_LONGEST], third, strict=False))
    common = "".join(one for one, _ in same)
    prefix = common[: max(common.rfind(mark) + len(mark) if mark in common else 0 for mark in _CLOSING)]
    parts = (prefix[:at] for at in range(1, len(prefix) - _LEFT) if not prefix[0].isspace())
    return next((part for part in parts if cut.startswith(prefix[len(part) :])), "")


def _blocks(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the fences, and the paragraphs outside of them (UEP-BRG-2951)."""
    opened = -1
    begin = 0
    for index, text in enumerate([*texts, ""]):
        if text.startswith(_FENCE):
            if opened >= 0:
                yield opened + 1, index
            opened, begin = (index, begin) if opened < 0 else (-1, index + 1)
        elif not text.strip() and opened < 0:
            yield begin, index
            begin = index + 1
