"""The suite's own failures, one class for each exit status. None of them is a verdict on a testee."""

from __future__ import annotations

from typing import Final

CONFORMANT: Final = 0
NONCONFORMANT: Final = 1
USAGE: Final = 2
INCOMPLETE: Final = 3
SUITE_FAULT: Final = 4


class ConformanceError(Exception):
    """Base of the suite's failures; the text says where, what and how to mend it."""

    status = SUITE_FAULT


class UsageError(ConformanceError):
    """The command line or a file of the user's is wrong."""

    status = USAGE


class TesteeUnavailable(ConformanceError):
    """The testee could not be built or started, or answered no greeting."""

    status = INCOMPLETE
    __test__ = False  # pytest takes every class with such a name for its own


class SuiteFault(ConformanceError):
    """The suite contradicts itself: a frame against its own schema, a vector against its own form, judges that disagree."""

    status = SUITE_FAULT


__all__ = [
    "CONFORMANT",
    "INCOMPLETE",
    "NONCONFORMANT",
    "SUITE_FAULT",
    "USAGE",
    "ConformanceError",
    "SuiteFault",
    "TesteeUnavailable",
    "UsageError",
]
