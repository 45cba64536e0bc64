"""Errors of Spark, whose messages hold the trace of a worker, of the JVM or of Python. Looks at single places of a text."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._java_lines import is_frame

__all__ = ["DRIVER", "TRACEBACK", "is_driver"]

DRIVER: Final = "Driver stacktrace:"
TRACEBACK: Final = "Traceback (most recent call last):"


def is_driver(window: Window, index: int) -> bool:
    """Return whether the driver's own frames follow, below a blank line and their title (UEP-BRG-1704)."""
    if not window.has(index) or window.lines[index].strip():
        return False
    if window.at(index + 1) != DRIVER:
        return False
    following = window.at(index + 2)
    return following is not None and is_frame(following)
