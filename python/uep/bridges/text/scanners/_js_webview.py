"""Errors of pages inside of applications: what Android's console and Capacitor write of them into a device's log. Reads one error.

None of them prints a stack: a file and a line stand beside the message (UEP-BRG-2082).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_lines import read_header, split_place
from uep.model import Frame

__all__ = ["WEBVIEWS", "parse_webview"]

_MESSAGE: Final = " - Msg: "
_STARTUP: Final = "STARTUP JS ERROR"
WEBVIEWS: Final = (_MESSAGE, _STARTUP)

_FILE: Final = re.compile(r"File: (\S{0,500}) - Line ([0-9]{1,9}) - Msg: (?:ERROR )?(\S.*)")
_SIGN: Final = re.compile("[\u26a1\ufe0f ]{0,6}")
_TITLE: Final = re.compile(r"-{2,10} STARTUP JS ERROR -{2,10}")
_URL: Final = "URL: "
_NEAR: Final = 4


def parse_webview(window: Window, at: int) -> Parsed | None:
    """Read the error that a line tells of."""
    line = window.lines[at]
    return _startup(window, at) if _STARTUP in line else _message(window, at)


def _message(window: Window, at: int) -> Parsed | None:
    """Read what Capacitor writes on Android: file, line and message on one line."""
    found = _FILE.fullmatch(_bare(window.lines[at]))
    header = read_header(found[3]) if found is not None else None
    if found is None or header is None or not header[2]:
        return None
    following = window.at(at + 1) or ""
    if following.startswith("    at "):
        return None
    raised = Raised(header[0], header[1])
    if found[1]:
        raised.frames.append(Frame(file=found[1], line=int(found[2])))
    return Parsed(raised, at, at + 1, 0.9)


def _startup(window: Window, at: int) -> Parsed | None:
    """Read what Capacitor writes on iOS when a page fails to start: the error, its address, the file with line and column."""
    if _TITLE.fullmatch(_bare(window.lines[at])) is None:
        return None
    first = at + 1
    while first - at < _NEAR and (line := window.at(first)) is not None and not _bare(line):
        first += 1
    header = read_header(_bare(window.at(first) or ""))
    if header is None or not header[2]:
        return None
    raised, end = Raised(header[0], header[1]), first + 1
    address = _bare(window.at(end) or "")
    if address.startswith(_URL):
        place = split_place(_bare(window.at(end + 1) or ""))
        raised.frames.append(
            Frame(
                file=address[len(_URL) :],
                line=place[1] if place is not None else 0,
                column=place[2] if place is not None else 0,
            )
        )
        end += 1 + (place is not None)
    return Parsed(raised, at, end, 1.0, handled=False, mechanism="uncaughtException")


def _bare(line: str) -> str:
    """Return a line without the sign that Capacitor puts before it."""
    sign = _SIGN.match(line)
    return line[sign.end() if sign else 0 :].strip()
