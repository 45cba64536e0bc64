"""Failed expectations of test frameworks of C and C++: a place, what was expected, and where that ends (UEP-BRG-1909). Reads one."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._cpp_frames import native_frame

__all__ = ["FAILED", "read_failure"]

FAILED: Final = (
    ": Failure",
    ": FAILED:",
    " is NOT correct!",
    ": error: in ",
    ": error: Failure in ",
    ":FAIL",
)
_FILE: Final = r"(?P<file>(?:[A-Za-z]:\\)?[^\s:(][^:(\n]{0,1000})"
_LINE: Final = r"(?P<line>[0-9]{1,9})"
_PLACE: Final = rf"{_FILE}(?::|\(){_LINE}\)?"
_LAYOUTS: Final = {
    "gtest": re.compile(rf"{_FILE}:{_LINE}: Failure"),
    "catch2": re.compile(rf"{_PLACE}: FAILED:"),
    "doctest": re.compile(
        rf"{_PLACE}: (?:FATAL )?ERROR: (?P<text>[A-Z_]{{5,30}}\([^\n]{{1,4000}}\) is NOT correct!)"
    ),
    "boost.test": re.compile(
        rf"{_PLACE}: (?:fatal )?error: in \"(?P<test>[^\"\n]{{1,400}})\": (?P<text>[^\n]{{1,65536}})"
    ),
    "cpputest": re.compile(
        rf"{_FILE}:{_LINE}: error: Failure in (?P<test>\w{{0,20}}TEST\([^()\n]{{1,400}}\))"
    ),
    "unity": re.compile(rf"{_FILE}:{_LINE}:(?P<test>\w{{1,200}}):FAIL(?:: ?(?P<text>[^\n]{{1,4000}}))?"),
}
_ONE_LINE: Final = ("boost.test", "unity")
_ENDS: Final = (
    "[  FAILED  ]",
    "[ RUN      ]",
    "[       OK ]",
    "[----------]",
    "[  SKIPPED ]",
    "=====",
    "-----",
    ".....",
)


def read_failure(window: Window, at: int) -> Parsed | None:
    """Read a failed expectation up to the blank line, the title or the next failure that follows."""
    for framework, layout in _LAYOUTS.items():
        if (found := layout.fullmatch(window.lines[at])) is not None:
            return _failure(window, at, found, framework)
    return None


def _failure(window: Window, at: int, found: re.Match[str], framework: str) -> Parsed:
    groups = found.groupdict()
    lines, index = [groups["text"]] if groups.get("text") else [], at + 1
    while (
        framework not in _ONE_LINE
        and index < at + LOOKAHEAD
        and (line := window.at(index)) is not None
        and line.strip()
        and not line.startswith(_ENDS)
        and _LAYOUTS[framework].fullmatch(line) is None
    ):
        lines.append(line)
        index += 1
    place = native_frame("", file=found["file"], line=found["line"])
    root = Raised("assertion", "\n".join(lines).strip(), [place])
    if groups.get("test"):
        root.attributes["test.name"] = groups["test"]
    return Parsed(root, at, index, 0.9, mechanism=framework)
