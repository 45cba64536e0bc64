"""The ordinary traceback: header, frames, a type with a message of one line, and behind it nothing that could belong to it.

Most errors of most logs are of this form and no other. What is read here is what the reader would answer after a longer
look; whatever is not of this form at a glance is left to it.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_frames import known_run, run_of_frames
from uep.bridges.text.scanners._python_java import is_py4j
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER, is_frame, read_type
from uep.bridges.text.scanners._python_paragraphs import is_paragraph
from uep.bridges.text.scanners._python_reader import FENCE, SUB

__all__ = ["is_telling", "read_plain"]

_TELLING_ENDS: Final = (":", '"', "-", "_", "=", ">")
_TELLING_STARTS: Final = ("Exception ignored ", "future: <", "handle: <")


def read_plain(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the ordinary traceback whose header is the line ``at``, None where it is another or goes on."""
    lines = window.lines
    if window.enclosed or (at > floor and is_telling(lines[at - 1])):
        return None
    run = run_of_frames(lines, at + 1)
    if not run:
        return None
    frames, excess, count = known_run(run)
    end = at + 1 + count
    found = read_type(lines[end]) if frames and not excess else None
    if (
        found is None
        or not _ends(window, end + 1)
        or lines[end].rstrip().endswith((":", FENCE, f"{SUB})", f"{SUB}s)"))
    ):
        return None
    if is_py4j(found[0]):
        return None
    return Parsed(Raised(found[0], found[1], frames), at, end + 1)


def is_telling(above: str) -> bool:
    """Return whether the line above a header may say something of the error: its thread, its hook, a test, a cause."""
    return above.endswith(_TELLING_ENDS) or above.startswith(_TELLING_STARTS)


def _ends(window: Window, index: int) -> bool:
    """Return whether an error whose message has one line ends for certain above a line."""
    lines = window.lines
    if index + 1 >= len(lines):
        return window.final and index == len(lines)
    text, following = lines[index], lines[index + 1]
    if not text or text.isspace():
        bare = following.strip()
        return bool(bare) and bare not in CONNECTORS and not is_paragraph(following)
    return text == HEADER and is_frame(following)
