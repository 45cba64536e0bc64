"""Failures in the protocol that the test runner of Node.js prints into pipes: a block of YAML below ``not ok``. Reads one block.

The stack there has neither a first line nor the word ``at`` (UEP-BRG-1877).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import read_frame, unquote

__all__ = ["TAP", "parse_tap"]

TAP: Final = "failureType: "
_START: Final = re.compile(
    r"( {0,60})failureType: '(?:testCodeFailure|uncaughtException|unhandledRejection|hookFailed)'"
)
_PAIR: Final = re.compile(r"([a-z_]{1,40}): ?(.*)")
_BLOCKS: Final = ("|-", "|", ">-")
_END: Final = "..."


def parse_tap(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the block of which a line says that a test failed."""
    found = _START.fullmatch(window.lines[at])
    if found is None:
        return None
    margin, values, key, index = found[1], dict[str, list[str]](), "", at + 1
    while index - at < 2 * LOOKAHEAD and (line := window.at(index)) is not None and line.strip() != _END:
        if line.startswith(margin + "  ") or not line.strip():
            values.get(key, []).append(line[len(margin) + 2 :])
        elif (pair := _PAIR.fullmatch(line, len(margin))) is not None and line.startswith(margin):
            key = pair[1]
            values[key] = [] if pair[2] in _BLOCKS else [unquote(pair[2])]
        else:
            break
        index += 1
    if not values.get("error"):
        return None
    # What was thrown and is no error has no stack.
    frames = [frame for line in values.get("stack", []) if (frame := read_frame(line.strip())) is not None]
    raised = Raised(
        "".join(values.get("name", [])), "\n".join(values["error"]).rstrip(), frames[:MAX_SCAN_FRAMES]
    )
    raised.attributes = {name: values[name][0] for name in ("code",) if values.get(name)}
    name_codes(raised)
    start = next((i for i in range(at - 1, max(floor, at - 8) - 1, -1) if "not ok " in window.lines[i]), at)
    return Parsed(raised, start, index + (window.at(index) is not None), 1.0, mechanism="node:test")
