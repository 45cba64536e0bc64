"""One case: a name, what it is compared with, and how to make the call that is timed. The table of groups is in report.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

Call = Callable[[], Any]


class Case(NamedTuple):
    """A thing to time. `make` runs once a process and gives the call; it returns None where a peer is not installed."""

    name: str
    make: Callable[[], Call | None]
    note: str = ""


class Goal(NamedTuple):
    """A ratio that has to hold: the case's time divided by the other's is at most this."""

    case: str
    other: str
    most: float


class Group(NamedTuple):
    """Cases that are timed in turn in the same rounds. Ratios are to the first one."""

    name: str
    cases: tuple[Case, ...]
    goals: tuple[Goal, ...] = ()


__all__ = ["Call", "Case", "Goal", "Group"]
