"""Failures in the protocol that test runners print into pipes: a block of YAML below ``not ok``. Reads one block.

The stack of Node.js has there neither a first line nor the word ``at`` (UEP-BRG-1877), that of AVA stands behind ``at:`` (UEP-BRG-3013).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import read_frame, unquote

__all__ = ["NOT_OK", "TAP", "parse_tap"]

TAP: Final = "failureType: "
NOT_OK: Final = "not ok "
_START: Final = re.compile(
    r"( {0,60})failureType: '(?:testCodeFailure|uncaughtException|unhandledRejection|hookFailed)'"
)
_PAIR: Final = re.compile(r"([a-z_]{1,40}): ?(.*)")
_BLOCKS: Final = ("|-", "|", ">-")
_END: Final = "..."


def parse_tap(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the block of which a line says that a test failed."""
    if window.lines[at].startswith(NOT_OK):
        return _parse_ava(window, at)
    found = _START.fullmatch(window.lines[at])
    if found is None:
        return None
    values, index = _read_block(window, at + 1, found[1])
    if not values.get("error"):
        return None
    # What was thrown and is no error has no stack.
    raised = _raise(values, values["error"], values.get("stack", []))
    raised.attributes = {name: values[name][0] for name in ("code",) if values.get(name)}
    name_codes(raised)
    start = next((i for i in range(at - 1, max(floor, at - 8) - 1, -1) if NOT_OK in window.lines[i]), at)
    return Parsed(raised, start, index + (window.at(index) is not None), 1.0, mechanism="node:test")


def _parse_ava(window: Window, at: int) -> Parsed | None:
    """Read the block of AVA, which tells the name, the message and the frames of an error (UEP-BRG-3013)."""
    if (window.at(at + 1) or "").rstrip() != "  ---":
        return None
    values, index = _read_block(window, at + 2, "    ")
    if not values.get("name") or not values.get("message") or (window.at(index) or "").strip() != _END:
        return None
    raised = _raise(values, values["message"], values.get("at", []))
    return Parsed(raised, at, index + 1, 0.9, mechanism="ava") if raised.frames else None


def _read_block(window: Window, at: int, margin: str) -> tuple[dict[str, list[str]], int]:
    """Return the values of a block by their names, and the line below them."""
    values, key, index = dict[str, list[str]](), "", at
    while index - at < 2 * LOOKAHEAD and (line := window.at(index)) is not None and line.strip() != _END:
        if line.startswith(margin + "  ") or not line.strip():
            values.get(key, []).append(line[len(margin) + 2 :])
        elif (pair := _PAIR.fullmatch(line, len(margin))) is not None and line.startswith(margin):
            key = pair[1]
            values[key] = [] if pair[2] in _BLOCKS else [unquote(pair[2])]
        else:
            break
        index += 1
    return values, index


def _raise(values: dict[str, list[str]], said: list[str], stack: list[str]) -> Raised:
    frames = [frame for line in stack if (frame := read_frame(line.strip())) is not None]
    return Raised("".join(values.get("name", [])), "\n".join(said).rstrip(), frames[:MAX_SCAN_FRAMES])
