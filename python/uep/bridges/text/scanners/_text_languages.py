"""Errors of languages that have no bridge of their own, by the words that begin them. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._text_ada import ADA, read_ada
from uep.bridges.text.scanners._text_druntime import DRUNTIME, read_druntime
from uep.bridges.text.scanners._text_elisp import ELISP, read_elisp
from uep.bridges.text.scanners._text_lisp import LISP, read_lisp
from uep.bridges.text.scanners._text_matlab import MATLAB, OCTAVE, read_matlab, read_octave
from uep.bridges.text.scanners._text_pascal import PASCAL, read_pascal
from uep.bridges.text.scanners._text_schemes import GUILE, RACKET, read_guile, read_racket

__all__ = ["LANGUAGES", "read_language"]

_READERS: Final[tuple[tuple[tuple[str, ...], Callable[[Window, int, int], Parsed | None]], ...]] = (
    (ADA, read_ada),
    (DRUNTIME, read_druntime),
    (ELISP, read_elisp),
    (GUILE, read_guile),
    (LISP, read_lisp),
    (MATLAB, read_matlab),
    (OCTAVE, read_octave),
    (PASCAL, read_pascal),
    (RACKET, read_racket),
)

LANGUAGES: Final = tuple(word for words, _ in _READERS for word in words)


def read_language(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line with one of these words belongs to."""
    line = window.lines[at]
    for words, read in _READERS:
        if any(word in line for word in words) and (found := read(window, at, floor)) is not None:
            return found
    return None
