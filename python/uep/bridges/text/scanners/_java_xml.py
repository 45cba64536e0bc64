"""Failures of tests as elements of XML: the reports of JUnit, whose text is the trace. Reads one error.

Unless it is character data, the characters of markup in it are escaped (UEP-BRG-2050).
"""

from __future__ import annotations

import html
import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._java_lines import is_header
from uep.bridges.text.scanners._java_trace import read_trace

__all__ = ["holds_failure", "read_failure"]

_TAGS: Final = ("<failure", "<error", "<rerun", "<flaky")
_OPEN: Final = re.compile(
    r".{0,2000}?<((?:rerun|flaky)?(?:[Ff]ailure|[Ee]rror))(?: [\w:.-]{1,60}=\"[^\"<]{0,60000}\"){0,8} ?>(.*)"
)
_CHARACTERS: Final = "<![CDATA["
_MOST: Final = 4096


def holds_failure(text: str) -> bool:
    """Return whether an element of a failed test may begin on a line."""
    return "<" in text and any(tag in text for tag in _TAGS)


def read_failure(window: Window, at: int) -> Parsed | None:
    """Read the trace in the element that begins on a line."""
    found = _OPEN.fullmatch(window.lines[at])
    if found is None:
        return None
    is_plain, close = found[2].startswith(_CHARACTERS), f"</{found[1]}>"
    text = found[2].removeprefix(_CHARACTERS)
    if not is_header(text):
        return None
    lines, index = [text], at + 1
    while close not in lines[-1] and len(lines) < _MOST and (line := window.at(index)) is not None:
        if holds_failure(line):
            return None
        lines.append(line)
        index += 1
    lines[-1] = lines[-1].partition(close)[0].removesuffix("]]>")
    if not is_plain:
        lines = [html.unescape(line).rstrip("\r") for line in lines]
    parsed = read_trace(Window(lines, final=True), 0, lines[0])
    if parsed is None or not parsed.root.frames:
        return None
    parsed.start, parsed.end, parsed.mechanism = at, index, "junit"
    return parsed
