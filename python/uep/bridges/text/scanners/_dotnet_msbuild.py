"""What MSBuild prints of a task that threw: the lines of an exception, each as an error of the build. Takes the lines apart."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._dotnet_lines import is_header

__all__ = ["MSBUILD", "read_lines"]

MSBUILD: Final = "error MSB"
_MARK: Final = re.compile(r"(?: {0,40}|.{0,1000}?: )error MSB[0-9]{4}: ")
_PROJECT: Final = re.compile(r" \[[^\[\]\n]{1,1000}\]$")
_MOST: Final = 512


def read_lines(window: Window, at: int) -> tuple[Window, int] | None:
    """Return the text of an exception whose first line an error of the build is, and the line after it (UEP-BRG-1264)."""
    found = _MARK.match(window.lines[at])
    if found is None:
        return None
    mark, lines, index = found.group(), list[str](), at
    while len(lines) < _MOST and (line := window.at(index)) is not None and line.startswith(mark):
        lines.append(_PROJECT.sub("", line[len(mark) :]))
        index += 1
    if not is_header(lines[0]) or len(lines) < 2:
        return None
    return Window(lines, final=True, enclosed=True), index
