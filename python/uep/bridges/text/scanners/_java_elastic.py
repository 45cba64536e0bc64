"""The trace in a record that Elasticsearch writes as JSON over several lines: one string of a list on each. Reads one error."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges._json import NOT_JSON
from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._java_lines import is_header
from uep.bridges.text.scanners._java_trace import read_trace

__all__ = ["STACKTRACE", "read_elastic"]

STACKTRACE: Final = "stacktrace"
_MEMBER: Final = '"stacktrace": ["'
_TIME: Final = re.compile(r'"timestamp": ?"([^"\\]{10,40})"')
_LAST: Final = ("]}", "] }")
_MOST: Final = 4 * MAX_SCAN_FRAMES


def read_elastic(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the list of strings that begins on a line, below the other members of its object (UEP-BRG-2535)."""
    if not window.lines[at].startswith(_MEMBER):
        return None
    index = at
    while index - at < _MOST and (line := window.at(index)) is not None and line.startswith('"'):
        index += 1
        if line.rstrip().endswith(_LAST):
            break
    lines = _strings(window.lines[at:index])
    inner = Window((text for line in lines for text in line.split("\n")), final=True, enclosed=True)
    if not inner.lines or not is_header(inner.lines[0]):
        return None
    parsed = read_trace(inner, 0, inner.lines[0])
    if parsed is None:
        return None
    above = window.lines[at - 1] if at > floor else ""
    has_object = above.startswith('{"')
    if has_object and (time := _TIME.search(above)) is not None:
        parsed.stamp = time[1]
    parsed.start, parsed.end = at - has_object, index
    return parsed


def _strings(lines: list[str]) -> list[str]:
    """Return the strings of a list over some lines, one that is cut off without its end."""
    text = "".join(lines).rstrip().removesuffix("}").rstrip()[len(_MEMBER) - 2 :]
    try:
        value = msgspec.json.decode(
            (text if text.endswith("]") else f"{text.rstrip(',')}]").encode("utf-8", "surrogatepass")
        )
    except NOT_JSON:
        return []
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
