"""What PowerShell 5 says between the first line of a program's standard error and the others. Looks at short texts only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from uep.bridges.text._grammar import Grammar
    from uep.bridges.text._passed import Places

    Lines = tuple[list[str], Places, dict[int, tuple[Grammar, ...]]]

__all__ = ["NATIVE", "without_call"]

NATIVE: Final = b"+ FullyQualifiedErrorId : NativeCommandError"
_LAST: Final = NATIVE.decode()
_FAR: Final = 8
_PROGRAM: Final = re.compile(r"[^\s:]{1,200} : (?=\S)")
_AT: Final = re.compile(r"At .{1,400}:[0-9]{1,9} char:[0-9]{1,9}\Z")


def without_call(texts: list[str], places: Places, hits: dict[int, tuple[Grammar, ...]]) -> Lines:
    """Return lines, where they stand and the grammars with a trigger in them, without those that say where a program was called (UEP-BRG-3023).

    The name of the program is taken off its first line.
    """
    texts, words = list(texts), set[int]()
    for last in [at for at, text in enumerate(texts) if text.strip() == _LAST]:
        first = next((at for at in range(last - 1, max(last - _FAR, 0), -1) if _AT.match(texts[at])), 0)
        program = _PROGRAM.match(texts[first - 1]) if first else None
        below = texts[last + 1 : last + 1 + _FAR]
        if program is not None and any(text[:1] in (" ", "\t") and text.strip() for text in below):
            texts[first - 1] = texts[first - 1][program.end() :]
            words.update(range(first, last + 1 + (last + 1 < len(texts) and not texts[last + 1].strip())))
    kept = [at for at in range(len(texts)) if at not in words]
    numbers, offsets, lines = places
    where = [numbers[at] for at in kept], [offsets[at] for at in kept], [lines[at] for at in kept]
    return [texts[at] for at in kept], where, {to: hits[at] for to, at in enumerate(kept) if at in hits}
