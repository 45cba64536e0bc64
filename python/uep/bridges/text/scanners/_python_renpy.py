"""The report of an error in a game of Ren'Py: an excerpt with the game's own frames, and the full traceback below it."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Window
from uep.bridges.text.scanners._python_reader import Reader

__all__ = ["RUNNING", "is_full", "whole_of"]

_FULL: Final = "Full traceback:"
RUNNING: Final = "While running game code:"
_TITLE: Final = "-- Full Traceback ---"


def is_full(window: Window, at: int, floor: int) -> bool:
    """Return whether a line is the header of the full traceback, below its title."""
    return window.lines[at] == _FULL and at - 2 >= floor and window.lines[at - 2].startswith(_TITLE)


def whole_of(window: Window, excerpt: Parsed) -> Parsed:
    """Return the error of an excerpt with the frames of the full traceback below it (UEP-BRG-1810)."""
    at = excerpt.end
    if window.at(at) != "" or not (window.at(at + 1) or "").startswith(_TITLE):
        return excerpt
    if window.at(at + 3) != _FULL or (node := Reader(window, "").traced(at + 4, 0)) is None:
        return excerpt
    told = (excerpt.root.type_name, excerpt.root.message)
    if told != (node.raised.type_name, node.raised.message) or Cut.TAIL in node.raised.cuts:
        return excerpt
    return Parsed(node.raised, excerpt.start, node.end, mechanism="renpy")
