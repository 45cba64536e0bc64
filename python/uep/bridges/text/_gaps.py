"""Lines that somebody put between the lines of an error: a blank one below each, as mails and pages do, or what PowerShell says. Looks at short texts only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from uep.bridges.text._grammar import Grammar
    from uep.bridges.text._passed import Places

    Lines = tuple[list[str], Places, dict[int, tuple[Grammar, ...]]]

__all__ = ["has_gaps", "without_gaps"]

_MOST: Final = 1 << 10
"""Lines; a text that has more is the output of a program."""

_SHARE: Final = 3
_ABOVE: Final = 8
"""The first lines of an error are not indented: so far above those that are they may be."""

_LEAST: Final = 4
"""So many lines, and so many frames among them, tell that blank lines part what belongs together."""

_FRAME: Final = re.compile(
    r"[ \t]+(?:(?P<sure>at \S|File \x22|from \S{1,400}:[0-9]|in \S|#[0-9])|[0-9]{1,4}: |\S{1,400}:[0-9]{1,9}|\S.{0,400} line [0-9])"
)
_NATIVE: Final = "FullyQualifiedErrorId : NativeCommandError"
_FAR: Final = 8
_PROGRAM: Final = re.compile(r"[^\s:]{1,200} : (?=\S)")
_AT: Final = re.compile(r"At .{1,400}:[0-9]{1,9} char:[0-9]{1,9}\Z")
_NAMED: Final = re.compile(r"[A-Za-z_][\w.$:]{0,200}: ")


def has_gaps(text: bytes) -> bool:
    """Return whether there are lines between those of an error."""
    return text.count(b"\n") < _MOST and bool(_gaps(text.decode("utf-8", "replace").split("\n")))


def without_gaps(texts: list[str], places: Places, hits: dict[int, tuple[Grammar, ...]]) -> Lines:
    """Return lines, where they stand and the grammars with a trigger in them, without those between the lines of an error.

    UEP-BRG-3021: words above and below it keep the blank lines about them. UEP-BRG-3023: PowerShell 5 says below the first
    line of a program's standard error where it was called.
    """
    texts = list(texts) if len(texts) <= _MOST else texts
    gaps = _gaps(texts) if len(texts) <= _MOST else set[int]()
    if not gaps:
        return texts, places, hits
    kept = [at for at in range(len(texts)) if at not in gaps]
    numbers, offsets, lines = places
    where = [numbers[at] for at in kept], [offsets[at] for at in kept], [lines[at] for at in kept]
    return [texts[at] for at in kept], where, {to: hits[at] for to, at in enumerate(kept) if at in hits}


def _gaps(texts: list[str]) -> set[int]:
    """Return the lines that are left out; take the name of a program off the line above what PowerShell says of it."""
    gaps = _blank_lines(texts) if texts.count("") * _SHARE >= len(texts) else set[int]()
    return gaps | _words_of_shell(texts) if any(_NATIVE in text for text in texts) else gaps


def _words_of_shell(texts: list[str]) -> set[int]:
    """Return the lines in which PowerShell says where a program was called; take the program's name off the line above."""
    words = set[int]()
    for last in [at for at, text in enumerate(texts) if text.strip() == f"+ {_NATIVE}"]:
        first = next((at for at in range(last - 1, max(last - _FAR, 0), -1) if _AT.match(texts[at])), 0)
        program = _PROGRAM.match(texts[first - 1]) if first else None
        below = texts[last + 1 : last + 1 + _FAR]
        if program is not None and any(text[:1] in (" ", "\t") and text.strip() for text in below):
            texts[first - 1] = texts[first - 1][program.end() :]
            words.update(range(first, last + 1 + (last + 1 < len(texts) and not texts[last + 1].strip())))
    return words


def _blank_lines(texts: list[str]) -> set[int]:
    """Return the blank lines that part what belongs together."""
    gaps, start = set[int](), 0
    while start < len(texts):
        end = _end_of_run(texts, start)
        inside = [at for at in range(start, end + 1, 2) if texts[at][:1] in (" ", "\t") and texts[at].strip()]
        told = sum(texts[at].strip() != "" for at in range(start, end + 1, 2))
        if told >= _LEAST and _weight(texts[at] for at in inside) >= _LEAST:
            first, last = inside[0], inside[-1]
            first = next(at for at in range(max(start, first - _ABOVE), first + 1, 2) if texts[at].strip())
            if last < end and _NAMED.match(texts[last + 2]) is not None:
                last += 2
            gaps.update(range(first + 1, last, 2))
        start = max(end, start + 1)
    return gaps


def _weight(texts: Iterable[str]) -> int:
    """Return how many frames there are; those that are sure to be frames count twice."""
    frames = [found for found in map(_FRAME.match, texts) if found is not None]
    return len(frames) + sum(found["sure"] is not None for found in frames)


def _end_of_run(texts: list[str], start: int) -> int:
    """Return the last line of those of which every second one is blank."""
    end = start
    while end + 2 < len(texts) and not texts[end + 1].strip():
        end += 2
    return end
