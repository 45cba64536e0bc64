"""Remember the record that was made last, so that writing it at once does not judge it again. Holds one record, never more.

What `capture` makes is canonical; a test says so. Threads that capture at the same time may each forget the other's
record, which costs a check and nothing else.
"""

from __future__ import annotations

from typing import Final

_last: Final[list[object]] = [None]


def remember(record: object) -> None:
    """Note that this very object was just made canonical."""
    _last[0] = record


def is_fresh(record: object) -> bool:
    """Tell whether this very object is the one that was made last."""
    return _last[0] is record


__all__ = ["is_fresh", "remember"]
