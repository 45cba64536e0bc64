"""Stacks of Dart programs whose symbols were split off: addresses instead of names, below a preamble about the process. Reads lines.

``flutter build --obfuscate --split-debug-info`` makes such programs; the preamble names the build (UEP-BRG-2080).
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import structs

from uep.model import Frame

__all__ = ["ABSOLUTE", "in_build", "is_preamble", "preamble_start", "read_address"]

ABSOLUTE: Final = " abs 0"
_FRAME: Final = re.compile(
    r" {0,8}#([0-9]{1,6}) abs ([0-9a-f]{8,16})(?: virt [0-9a-f]{8,16})?(?: \S{1,300})?"
)
_PREAMBLE: Final = re.compile(
    r"(?:flutter: )?(?:\*\*\* ){2,40}\*\*\*|Warning: This VM has been configured .*|(?:pid|os|build_id|loading_unit|isolate_dso_base|isolate_instructions): .*"
)
_BUILD: Final = re.compile(r"build_id: '([0-9a-f]{8,64})'")
_BASE: Final = re.compile(r"isolate_dso_base: ([0-9a-f]{1,16}),")
_LONGEST: Final = 16


def read_address(text: str) -> tuple[int, Frame] | None:
    """Return number and frame of a line with an absolute address, None for any other line.

    The symbol is that of the whole program's code, so it names no function (UEP-NODE-085).
    """
    found = _FRAME.fullmatch(text) if ABSOLUTE in text else None
    return (int(found[1]), Frame(address=str(int(found[2], 16)))) if found is not None else None


def preamble_start(lines: list[str], at: int, floor: int) -> int:
    """Return the first line of the preamble that ends above a line, that line itself where there is none."""
    start = at
    while start > max(floor, at - _LONGEST) and is_preamble(lines[start - 1]):
        start -= 1
    return start


def is_preamble(line: str) -> bool:
    """Return whether a line tells of the process and its build."""
    return _PREAMBLE.fullmatch(line.rstrip(" ")) is not None


def in_build(frames: list[Frame], preamble: list[str]) -> list[Frame]:
    """Return frames with the build that a preamble names, their addresses relative to it (UEP-NODE-079)."""
    build = next((found[1] for line in preamble if (found := _BUILD.match(line)) is not None), "")
    base = next((int(found[1], 16) for line in preamble if (found := _BASE.match(line)) is not None), 0)
    if not build or not base or any(not frame.address or int(frame.address) < base for frame in frames):
        return frames
    return [
        structs.replace(frame, build_id=build, address=str(int(frame.address) - base)) for frame in frames
    ]
