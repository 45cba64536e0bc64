"""Errors between whose lines a page or a paste put blank ones. Reads no formats."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Parsed, StarvedSoon, Window
from uep.bridges.text._inset import size_of

__all__ = ["read_sparse"]

_FIRST: Final = 64
"""Lines that must show that there is an error before more are read."""


class Sparse(Window):
    """Every second line of another window from a line on, as long as those between are blank; taken as they are asked for."""

    __slots__ = ("limit", "outer", "start")

    def __init__(self, outer: Window, start: int, limit: int) -> None:
        super().__init__([outer.lines[start]], enclosed=outer.enclosed)
        self.outer, self.start, self.name, self.limit = outer, start, outer.name, limit
        self.head = 0 if outer.head == start else -1

    def has(self, index: int) -> bool:
        """Return whether so many lines have a blank one between them; raise Starved when they may still arrive."""
        while index >= len(self.lines):
            behind = self.start + 2 * len(self.lines)
            if (
                self.final
                or len(self.lines) >= self.limit
                or not self.outer.has(behind)
                or self.outer.lines[behind - 1].strip()
            ):
                self.final, self.capped = True, self.outer.capped
                return False
            self.lines.append(self.outer.lines[behind])
        return True

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None where the blank lines between the others end."""
        return self.lines[index] if self.has(index) else None


def _is_sparse(window: Window, at: int) -> bool:
    """Return whether a blank line stands below a line and below each of the two after it, the first of which may be one itself."""
    if at + 1 >= len(window.lines) and not window.final:
        raise StarvedSoon
    for index in range(at + 1, at + 6, 2):
        if (text := window.at(index)) is None or text.strip():
            return False
    return bool(window.lines[at + 4].strip())


def read_sparse(
    parse: Callable[[Window, int, int], Parsed | None], window: Window, at: int, plain: Parsed | None
) -> Parsed | None:
    """Return the error that has more frames without the blank lines than the ``plain`` one with them (UEP-BRG-2521)."""
    if not _is_sparse(window, at):
        return plain
    count = 0 if plain is None else size_of(plain.root)[1]
    parsed = parse(Sparse(window, at, _FIRST), 0, 0)
    if parsed is not None and size_of(parsed.root)[1] > count:
        parsed = parse(Sparse(window, at, MAX_SCAN_FRAMES), 0, 0)
    if parsed is None or size_of(parsed.root)[1] <= count:
        return plain
    parsed.start, parsed.end = at, at + 2 * parsed.end - 1
    return parsed
