"""Exceptions of .NET between whose lines a page or a paste put blank ones. Takes these out; reads no error itself."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._dotnet_lines import ARROW, is_end, is_frame, is_previous

__all__ = ["read_spaced"]

_MOST: Final = 4 * MAX_SCAN_FRAMES


def read_spaced(window: Window, at: int) -> tuple[Window, int] | None:
    """Return the lines of an error whose first one stands at a line, and the line after the last of them (UEP-BRG-2442)."""
    if window.at(at + 1) != "" or not _is_inside(window.at(at + 2) or "") or window.at(at + 3) != "":
        return None
    if not _is_inside(window.at(at + 4) or ""):
        return None
    lines, index = [window.lines[at]], at + 2
    while len(lines) < _MOST and window.at(index - 1) == "" and _is_inside(window.at(index) or ""):
        lines.append(window.lines[index])
        index += 2
    if _is_inside(window.at(index - 1) or ""):
        return None
    return Window(lines, final=True, enclosed=window.enclosed), index - 1


def _is_inside(text: str) -> bool:
    return text.startswith(ARROW) or is_frame(text) or is_end(text.rstrip()) or is_previous(text)
