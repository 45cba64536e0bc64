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
    'error: in "',
    "THREW exception: ",
    "test case CRASHED: ",
    " did NOT throw ",
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
        rf"{_PLACE}: (?:FATAL )?ERROR: (?P<text>[A-Z_]{{5,30}}\([^\n]{{1,4000}}\) (?:is NOT correct!|did NOT throw [^\n]{{1,400}}"
        r"|THREW exception: [^\n]{1,4000})|test case (?:THREW exception|CRASHED): [^\n]{1,4000})"
    ),
    "boost.test": re.compile(
        rf"{_PLACE}: (?:fatal )?error: in \"(?P<test>[^\"\n]{{1,400}})\": (?P<text>[^\n]{{1,65536}})"
    ),
    "cpputest": re.compile(
        rf"{_FILE}:{_LINE}: error: Failure in (?P<test>\w{{0,20}}TEST\([^()\n]{{1,400}}\))"
    ),
    "unity": re.compile(rf"{_FILE}:{_LINE}:(?P<test>\w{{1,200}}):FAIL(?:: ?(?P<text>[^\n]{{1,4000}}))?"),
}
_CASE: Final = "test case THREW exception: "
_DIED: Final = re.compile(r"test case CRASHED: (?:(SIG[A-Z]{2,6}) - )?(.*)", re.DOTALL)
"""What doctest prints of a test that a signal ended, or on Windows an exception of the system (UEP-BRG-2434)."""

_UNKNOWN: Final = "unknown location"
_TYPED: Final = re.compile(r"(?:class )?((?:\w{1,100}::){1,10}\w{1,100}): (.*)", re.DOTALL)
"""What Boost prints of an exception that a test threw, where it knows no place (UEP-BRG-2270)."""

_NOWHERE: Final = "unknown file: Failure"
_THROWN: Final = re.compile(
    r"C\+\+ exception with description \"(.{0,65536})\" thrown in (?:the test body|\S.{0,200})\.", re.DOTALL
)
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
    if window.lines[at] == _NOWHERE:
        return _thrown(window, at)
    for framework, layout in _LAYOUTS.items():
        if (found := layout.fullmatch(window.lines[at])) is not None:
            return _failure(window, at, found, framework)
    return None


def _thrown(window: Window, at: int) -> Parsed:
    """Read what a test of GoogleTest threw: there is no place, and a message only where it is a ``std::exception`` (UEP-BRG-2253)."""
    index, said = _said(window, at + 1, "gtest")
    said = said.strip()
    found = _THROWN.fullmatch(said)
    return Parsed(Raised("", said if found is None else found[1]), at, index, 0.9, mechanism="gtest")


def _said(window: Window, index: int, framework: str) -> tuple[int, str]:
    """Return the line behind the words of a failure, and the words."""
    lines, first = list[str](), index
    while (
        index < first + LOOKAHEAD
        and (line := window.at(index)) is not None
        and line.strip()
        and not line.startswith(_ENDS)
        and _LAYOUTS[framework].fullmatch(line) is None
    ):
        lines.append(line)
        index += 1
    return index, "\n".join(lines)


def _failure(window: Window, at: int, found: re.Match[str], framework: str) -> Parsed:
    groups = found.groupdict()
    index, said = (at + 1, "") if framework in _ONE_LINE else _said(window, at + 1, framework)
    message = "\n".join(filter(None, (groups.get("text"), said))).strip()
    place = native_frame("", file=found["file"], line=found["line"])
    thrown = _TYPED.fullmatch(message) if framework == "boost.test" else None
    root = Raised(thrown[1], thrown[2]) if thrown is not None else Raised("assertion", message)
    if message.startswith(_CASE):
        root = Raised("", message[len(_CASE) :])
    if (died := _DIED.fullmatch(message)) is not None:
        root = Raised(died[1] or "", died[2], codes=[("posix.signal", died[1], "")] if died[1] else [])
    root.frames = [] if found["file"] == _UNKNOWN else [place]
    if groups.get("test"):
        root.attributes["test.name"] = groups["test"]
    return Parsed(root, at, index, 0.9, mechanism=framework)
