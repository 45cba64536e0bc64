"""Tracebacks whose lines stand on one line: with blanks in place of the line feeds, or with HTML's tag for a break.

The lines are put into CPython's own form and read by its reader.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER, is_certain_type, read_type
from uep.bridges.text.scanners._python_spaced import Squeezed

__all__ = ["frame_lines", "parse_flat"]

_BREAK: Final = re.compile(r"<br ?/?>", re.ASCII | re.IGNORECASE)
_TAGS: Final = re.compile(r"(?:</[a-z0-9]{1,10}>)+$", re.ASCII | re.IGNORECASE)
_PLACE: Final = re.compile(
    r'(?:^| ) *(File "[^"\n]{1,1000}", line [0-9]{1,9}(?:, in (?:<[\w ]{1,60}>|[\w.<>]{1,300}))?)(?: |$)'
)
_TYPE: Final = re.compile(
    r"(?:^| )((?:[^\W\d]\w{0,100}\.){0,20}[^\W\d]\w{0,100}(?:Error|Exception|Warning|Interrupt|Exit|Timeout)"
    r"|(?:[^\W\d]\w{0,100}\.){1,20}[^\W\d]\w{0,100}(?=: ))(?=: |:?$)"
)
_CARETS: Final = "^~ "
_LEVEL: Final = "[ERROR] "


def parse_flat(window: Window, at: int) -> Parsed | None:
    """Read the chain whose header stands on a line with all that follows it (UEP-BRG-1804)."""
    before, header, rest = window.lines[at].partition(HEADER)
    if not header or not rest.strip():
        return None
    if _BREAK.match(rest.lstrip()):
        made = Squeezed(window, _broken(window, at, len(before)))
    elif _PLACE.match(rest):
        made = Squeezed(window, ((line, at) for line in _lines(rest)))
    else:
        return None
    node = made.chain()
    if node is not None and not node.raised.type_name:
        _take_type_before(node.raised, before)
    return node and Parsed(node.raised, at, node.end, confidence=0.9)


def _take_type_before(raised: Raised, before: str) -> None:
    """Take the type from before the header, where AWS Lambda's runtime prints it, behind its level (UEP-BRG-1804)."""
    told = before.strip().removeprefix(_LEVEL)
    if is_certain_type(told) and Cut.TAIL in raised.cuts:
        raised.type_name, raised.message = read_type(told) or ("", "")
        raised.cuts.remove(Cut.TAIL)


def _broken(window: Window, at: int, start: int) -> Iterator[tuple[str, int]]:
    """Yield what stands between the tags, and where; the text goes on below a line that ends with one."""
    goes_on = True
    while goes_on and window.has(at):
        parts = _BREAK.split(window.lines[at][start:])
        goes_on = not parts[-1].strip()
        for part in parts[:-1] if goes_on else parts:
            yield html.unescape(_TAGS.sub("", part)).replace("\xa0", " "), at
        at, start = at + 1, 0


def _lines(rest: str) -> Iterator[str]:
    """Yield the lines of a chain that blanks joined, each in CPython's form."""
    for segment in rest.split(HEADER):
        yield HEADER
        relation = next((words for words in CONNECTORS if segment.rstrip().endswith(words)), "")
        yield from frame_lines(segment.rstrip().removesuffix(relation))
        if not relation:
            return
        yield from ("", relation, "")


def frame_lines(segment: str) -> Iterator[str]:
    """Yield the lines of frames that blanks joined, and of the type behind them, each in CPython's form."""
    place = _PLACE.match(segment)
    while place is not None:
        yield "  " + place[1]
        following = _PLACE.search(segment, place.end(1))
        source = segment[place.end(1) : following.start() if following else None].strip()
        found = None if following else _TYPE.search(source)
        if line := source[: found.start(1) if found else None].strip(_CARETS):
            yield "    " + line
        if found is not None:
            yield source[found.start(1) :]
        place = following
