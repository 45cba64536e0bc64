"""How long a log was silent between two lines: an error is written at once, what stands apart is something else. Reads stamps only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from uep.bridges.text._stamp import seconds_between

if TYPE_CHECKING:
    from uep.bridges.text._found import Row

__all__ = ["behind_pause", "is_later"]

_AT_ONCE: Final = 1.5
"""Seconds; times may be whole ones."""


def is_later(first: str, second: str) -> bool:
    """Return whether a line with the second stamp was written a while after one with the first (UEP-BRG-2705)."""
    return first != second and first != "" and second != "" and seconds_between(first, second) > _AT_ONCE


def behind_pause(entries: Sequence[Row], at: int, floor: int) -> int:
    """Return the first line from a floor on that was written at once with a line (UEP-BRG-2710)."""
    below = entries[at][3]
    for index in range(at - 1, floor - 1, -1) if below else ():
        above = entries[index][3]
        if is_later(above, below):
            return index + 1
        below = above or below
    return floor
