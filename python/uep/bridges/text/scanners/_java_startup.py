"""Failures that frameworks of the JVM tell in their own words: Spring Boot's box, the lists of ScalaTest and munit. Reads one error.

Spring Boot analyses why an application did not start (UEP-BRG-1840); ScalaTest prints a failed assertion with its place
(UEP-BRG-1841); munit prints the name of a test and its time before the error (UEP-BRG-1857).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_frame
from uep.bridges.text.scanners._java_trace import read_trace, type_inside
from uep.model import Frame

__all__ = ["BOX", "FAILED", "MUNIT", "ends_with_place", "read_box", "read_failed", "read_munit"]

BOX: Final = "APPLICATION FAILED TO START"
FAILED: Final = "*** FAILED ***"
MUNIT: Final = "==> X "
_RULE: Final = re.compile(r"\*{20,40}")
_FENCE: Final = "```"
_TITLES: Final = ("Description:", "Action:")
_TEST: Final = re.compile(r"( {0,40})- .{1,1000} \*\*\* FAILED \*\*\*(?: \([^()\n]{1,60}\))?")
_PLACE: Final = re.compile(r"(.*) \(([\w.$-]{1,200}\.scala):([0-9]{1,9})\)", re.DOTALL)


def ends_with_place(text: str) -> bool:
    """Return whether a line ends with the place of an assertion of ScalaTest."""
    return text.endswith(")") and " (" in text and _PLACE.fullmatch(text) is not None


def read_box(window: Window, at: int) -> Parsed | None:
    """Read the description and the action below the words in a box of stars."""
    if _RULE.fullmatch((window.at(at + 1) or "").strip()) is None:
        return None
    parts = {title: list[str]() for title in _TITLES}
    index, current = at + 2, ""
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None and not text.startswith(_FENCE):
        if text.strip() in _TITLES:
            current = text.strip()
        elif current == _TITLES[1] and not text.strip() and any(parts[current]):
            break
        elif current:
            parts[current].append(text)
        index += 1
    description, action = ("\n".join(parts[title]).strip() for title in _TITLES)
    if not description:
        return None
    root = Raised("", description, notes=[action] if action else [])
    start = at - 1 if at and _RULE.fullmatch(window.lines[at - 1].strip()) else at
    return Parsed(root, start, index, handled=False, fatal=True, mechanism="spring-boot")


def read_failed(window: Window, at: int) -> Parsed | None:
    """Read the message below the name of a failed test, which ends with its place."""
    test = _TEST.fullmatch(window.lines[at])
    if test is None:
        return None
    margin, words, index = test[1] + "  ", list[str](), at + 1
    while index - at <= LOOKAHEAD and (text := window.at(index)) is not None and text.startswith(margin):
        words.append(text[len(margin) :])
        index += 1
        if (found := _PLACE.fullmatch("\n".join(words))) is not None:
            root = Raised("", found[1], [Frame(file=found[2], line=int(found[3]))])
            return Parsed(root, at, index, mechanism="scalatest")
        if words[-1].startswith("at "):
            break
    return None


def read_munit(window: Window, at: int) -> Parsed | None:
    """Read the error that stands behind the name and the time of a failed test."""
    header, below = type_inside(window.lines[at]), at + 1
    while (text := window.at(below)) is not None and not (is_frame(text) or text.startswith(MUNIT)):
        below += 1
        if below - at > LOOKAHEAD:
            return None
    parsed = read_trace(window, at, header) if header and text and is_frame(text) else None
    if parsed is not None:
        parsed.mechanism = "munit"
    return parsed
