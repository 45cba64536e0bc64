"""What the web framework gin prints about a panic it recovered from: value, then places with functions, innermost first."""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["RECOVERED", "read_recovered"]

RECOVERED: Final = "panic recovered:"


def read_recovered(window: Window, at: int) -> Parsed | None:
    """Read the panic below a line that ends with gin's words; in debug mode the request stands before the value."""
    first = at + 1
    while (line := window.at(first)) is not None and _place(line) is None:
        first += 1
        if first - at > LOOKAHEAD:
            return None
    if line is None:
        return None
    value = window.lines[at + 1 : first]
    blank = max((index for index, text in enumerate(value[:-1]) if not text.strip()), default=-1)
    frames, index = list[Frame](), first
    while (line := window.at(index)) is not None and (place := _place(line)) is not None:
        call = window.at(index + 1)
        if call is None or not call.startswith("\t"):
            break
        name, _, source = call[1:].partition(": ")
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(Frame(function=name, file=place[0], line=place[1], source_line=source))
        index += 2
    if not frames:
        return None
    root = Raised("panic", "\n".join(value[blank + 1 :]).rstrip("\n"), frames)
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, index, 0.9, handled=True)


def _place(line: str) -> tuple[str, int] | None:
    """Return file and line of ``/srv/svc/main.go:14 (0xa9fdc8)``."""
    text, _, address = line.rpartition(" (0x")
    file, _, number = text.rpartition(":")
    if (
        not file
        or not address.endswith(")")
        or not number.isascii()
        or not number.isdigit()
        or len(number) > 9
    ):
        return None
    return file, int(number)
