"""What is found in a text: an error, the grammar that read it, its lines, and what stands beside it. Plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from uep.bridges.text._grammar import Grammar, Parsed
from uep.model import Correlation, Resource

__all__ = ["Beside", "Entry", "Found", "Row"]


class Entry(NamedTuple):
    """Where a line came from: number and offset of its first physical line, the bytes, and the nearest time stamp."""

    number: int
    offset: int
    raw: bytes
    stamp: str
    lines: int = 1
    is_cut: bool = False


Row = tuple[int, int, bytes, str, int, bool]
"""What an Entry holds. Of most lines only this is made: there are many, and the collector need not visit a plain tuple."""


class Beside(NamedTuple):
    """What stands beside an error in the JSON object whose string it is: by name what nothing else of the record says.

    ``time`` is the member that has the time of the object, with its name.
    """

    members: dict[str, Any]
    correlation: Correlation | None
    resource: Resource | None
    time: tuple[str, Any] | None


class Found(NamedTuple):
    """One error, the grammar that read it, and the lines that hold it; ``said`` is the line of the log that it stands on or right below."""

    grammar: Grammar
    parsed: Parsed
    entries: Sequence[Row]
    head: Entry | None
    pointer: str = ""
    is_capped: bool = False
    beside: tuple[Beside, ...] = ()
    said: str = ""

    @property
    def offset(self) -> int:
        """Where its first line begins."""
        return self.entries[0][1]
