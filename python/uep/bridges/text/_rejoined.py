"""Lines as they were before a console broke them at its width. Looks at short texts only, and reads a text both ways before it decides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from uep.bridges.text._found import Found
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._source import Block
from uep.bridges.text._wrappers import unwrap

if TYPE_CHECKING:
    from uep.bridges.text._exports import Reader
    from uep.bridges.text._grammar import Grammar
    from uep.bridges.text._passed import Places
    from uep.bridges.text._triggers import Triggers

    Lines = tuple[list[str], Places, dict[int, tuple[Grammar, ...]]]

__all__ = ["MOST", "Breaks", "breaks_in", "may_be_broken", "put_back", "rejoined"]

MOST: Final = 1 << 16
"""Bytes; a text that is longer is the output of a program, whose lines nobody copied from a console."""

_NARROW: Final = 60
_WIDE: Final = 250
_WIDTHS: Final = frozenset([80, 100, 120, 132])
"""Columns that consoles have of their own accord; others are as wide as a window was."""

_MOST_WIDTHS: Final = 4
_FEW: Final = 2
_OFTEN: Final = 3
_NEAR: Final = 4
_FENCE: Final = "```"
_MARK: Final = "`"
_FURTHER: Final = ("\t", "  ")
"""What is set further in begins a line of its own."""

_DRAWN: Final = frozenset("|+-=*#~^_\u2502\u2500\u2501\u2503\u256d\u256e\u256f\u2570")
_COLUMNS: Final = 4
_RULED: Final = 3
"""A line of so few different characters is a rule."""

_PLACE: Final = re.compile(r"(?:[:(][0-9]{1,7}(?::[0-9]{1,7})?\)?|line [0-9]{1,7})$")


class Break(NamedTuple):
    """Where a console broke a line: the blank that was lost there, and the margin that the rest of the line has in a page."""

    blank: str
    margin: int


Breaks = dict[int, Break]
"""What stands at the beginning of lines, by their indices."""


class _Size(NamedTuple):
    """How much was read of a text: errors, types, frames, frames with a place, characters without blanks, line breaks in messages."""

    errors: int
    types: int
    frames: int
    places: int
    told: int
    breaks: int


def rejoined(texts: list[str], breaks: Breaks) -> tuple[list[str], list[int]]:
    """Return lines with what a console broke off put back and what it filled them up with gone, and where each began, with the count of all at the end."""
    whole, rows = list[str](), list[int]()
    for index, text in enumerate(texts):
        if index in breaks:
            found = breaks[index]
            whole[-1] += found.blank + text[found.margin :].rstrip()
        else:
            whole.append(text.rstrip())
            rows.append(index)
    return whole, [*rows, len(texts)]


def may_be_broken(raw: bytes) -> bool:
    """Return whether a console may have broken lines of a text."""
    texts = raw.decode("utf-8", "replace").split("\n")
    return bool(_likely_breaks(texts, is_unread=False))


def put_back(lines: Lines, breaks: Breaks, triggers: Triggers) -> Lines:
    """Return lines, where they stand and the grammars with a trigger in them, with what a console broke off put back."""
    texts, (numbers, offsets, raws), hits = lines
    whole, rows = rejoined(texts, breaks)
    bounds = list(pairwise(rows))
    where = (
        [numbers[at] for at in rows[:-1]],
        [offsets[at] for at in rows[:-1]],
        [b"\n".join(raws[at:end]) for at, end in bounds],
    )
    found: dict[int, tuple[Grammar, ...]] = {}
    for to, (at, end) in enumerate(bounds):
        own = hits.get(at) if end == at + 1 else triggers.in_text(whole[to])
        if own is not None:
            found[to] = own
    return whole, where, found


def breaks_in(texts: list[str], read_log: Callable[[], Reader], *, is_unread: bool = False) -> Breaks:
    """Return where a console broke lines, nothing where the text tells no more without these breaks (UEP-BRG-2775).

    ``is_unread`` says that no error was found with them.
    """
    likely = _likely_breaks(texts, is_unread=is_unread)
    if not likely:
        return {}
    plain, best = _size_of(texts, read_log()), Breaks()
    for breaks in likely:
        size = _size_of(rejoined(texts, breaks)[0], read_log())
        if _is_better(size, plain, breaks, texts):
            plain, best = size, breaks
    return best


def _likely_breaks(texts: list[str], *, is_unread: bool) -> list[Breaks]:
    """Return the breaks that there are where the console has one width or another, each set once."""
    lines = [_unmarked(text.rstrip()) for text in texts]
    lengths = Counter(map(len, lines))
    likely = {size for size, count in lengths.items() if count > 1 and _NARROW <= size <= _WIDE}
    likely |= lengths.keys() & _WIDTHS
    found = list[Breaks]()
    if not likely:
        return found
    paragraphs = [_Paragraph(lines, first, end) for first, end in _bounds_of(lines)]
    likely &= {paragraph.longest for paragraph in paragraphs} | _WIDTHS
    for width in sorted(likely, key=lengths.__getitem__, reverse=True)[:_MOST_WIDTHS]:
        whole = _breaks_at(paragraphs, width, (width,))
        torn = _torn(whole, texts) if len({texts[index - 1] for index in whole}) > 1 else 0
        if whole not in found and (torn or _may_be(whole, texts, is_unread=is_unread)):
            found.append(whole)
            further = _breaks_at(paragraphs, width, (width, width - 1)) if torn else whole
            found += [further] if further != whole and _are_sure(further, texts) else []
    return found


def _breaks_at(paragraphs: list[_Paragraph], width: int, lengths: tuple[int, ...]) -> Breaks:
    return {index: found for paragraph in paragraphs for index, found in paragraph.breaks_at(width, lengths)}


def _may_be(breaks: Breaks, texts: list[str], *, is_unread: bool) -> bool:
    """Return whether it is worth the while to read a text without some breaks, none of which is inside of a word."""
    if len(breaks) != 1:
        return is_unread and len(breaks) >= _OFTEN
    # A line alone may well be as long as a console is wide: it is told by a place that the break took off.
    ((index, found),) = breaks.items()
    line = texts[index - 1].rstrip()
    is_wide = len(_unmarked(line)) - found.margin in _WIDTHS
    return is_wide and _PLACE.search(texts[index]) is not None and _PLACE.search(line) is None


def _torn(breaks: Breaks, texts: list[str]) -> int:
    """Return how many breaks stand inside of a word; what is repeated tells once."""
    torn = {
        texts[index - 1]
        for index, found in breaks.items()
        if not found.blank
        and texts[index - 1].rstrip()[-1:].isalpha()
        and texts[index][found.margin :][:1].islower()
    }
    return len(torn)


def _is_better(size: _Size, plain: _Size, breaks: Breaks, texts: list[str]) -> bool:
    """Return whether a text without some breaks tells more than one with them, and loses nothing."""
    if not plain.errors:
        return size.errors > 0 and len(breaks) > 1
    is_lost = size.types < plain.types and size.errors >= plain.errors
    if is_lost or size.places < plain.places or not 0 < size.errors <= plain.errors:
        return False
    if size.places > plain.places:
        return True
    is_less_broken = size.told == plain.told and size.breaks < plain.breaks
    return (size.told > plain.told or is_less_broken) and _are_sure(breaks, texts)


def _are_sure(breaks: Breaks, texts: list[str]) -> bool:
    """Return whether so many breaks stand inside of words that nobody but a console made them: one tells where a console has the width."""
    is_known = len(breaks) > 1 and any(len(texts[index - 1].rstrip()) in _WIDTHS for index in breaks)
    return _torn(breaks, texts) > (not is_known) and not _are_filled(breaks, texts)


def _are_filled(breaks: Breaks, texts: list[str]) -> bool:
    """Return whether somebody set the lines next to those with breaks as long as they may be, with whole words: there are no breaks."""
    for index in breaks:
        width = len(texts[index - 1].rstrip())
        for at in range(max(index - _NEAR, 1), min(index + _NEAR, len(texts))):
            line, word = texts[at - 1], texts[at].partition(" ")[0]
            is_whole = line[-1:].isalpha() and word[:1].islower() and at not in breaks
            if is_whole and len(line) < width <= len(line) + len(word):
                return True
    return False


def _size_of(texts: list[str], reader: Reader) -> _Size:
    """Return how much a reader reads of lines that are not to be mended again."""
    block = Block([text.encode("utf-8", "surrogateescape") for text in texts], 0, 1, is_part=True)
    rest = [
        found.parsed.root for found in (*reader.feed(block), *reader.finish()) if isinstance(found, Found)
    ]
    errors, types, frames, places, told, breaks = len(rest), 0, 0, 0, 0, 0
    while rest:
        one = rest.pop()
        rest += one.children
        types += one.type_name != ""
        breaks += one.message.count("\n")
        told += len("".join(one.message.split()))
        frames += len(one.frames)
        for frame in one.frames:
            places += bool(frame.file and frame.line)
            told += len(frame.function or "") + len(frame.file or "")
    return _Size(errors, types, frames, places, told, breaks)


def _bounds_of(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of what stands between blank lines and fences, and may have a broken line in it."""
    first, is_wide = 0, False
    for index, line in enumerate([*lines, ""]):
        if line and not line.lstrip().startswith(_FENCE):
            is_wide = is_wide or len(line) >= _NARROW
            continue
        if is_wide and index > first + 1:
            yield first, index
        first, is_wide = index + 1, False


class _Paragraph:
    """Lines that stand together, without the blanks at their ends."""

    def __init__(self, lines: list[str], first: int, end: int) -> None:
        self.first = first
        self.lines = lines[first:end]
        self.longest = max(map(len, self.lines))

    def breaks_at(self, width: int, lengths: tuple[int, ...]) -> Iterator[tuple[int, Break]]:
        """Yield where lines of some lengths end as a console of a width breaks them; a shorter one lost a blank there.

        Where the lines are set in, the rest of a broken one is so too, and the margin is no part of it.
        """
        broken = [at for at, line in enumerate(self.lines) if len(line) == width]
        if not broken or (self.longest > width and len(broken) < _FEW):
            return
        margin = min(len(line) - len(line.lstrip(" ")) for line in self.lines[broken[0] :])
        for at, (line, below) in enumerate(pairwise(self.lines)):
            if len(line) in lengths and _may_go_on(line, below[margin:]):
                yield self.first + at + 1, Break(" " * (width - len(line)), margin)


def _may_go_on(line: str, below: str) -> bool:
    """Return whether a line may go on in the next one: neither is a part of a table, a rule or a drawing, or begins anew."""
    is_drawn = line[-1] in _DRAWN and (line[0] in _DRAWN or below[-1:] in _DRAWN)
    if is_drawn or below.startswith(_FURTHER) or len(set(line)) <= _RULED or _begins_record(below):
        return False
    blanks = [at for at, char in enumerate(line) if char == " "]
    return len(blanks) < _COLUMNS or blanks != [at for at, char in enumerate(below) if char == " "]


def _unmarked(line: str) -> str:
    """Return a line without the mark of code before it, which no console printed."""
    return line[1:] if line.startswith(_MARK) and not line.startswith(_FENCE) else line


def _begins_record(line: str) -> bool:
    """Return whether a line begins with a time, or with what a shipper puts before it."""
    prefix = read_prefix(line)
    return (prefix is not None and prefix.stamp != "") or unwrap(line) is not None
