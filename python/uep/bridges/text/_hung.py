"""Lines of a message that journalctl hangs below its first one, as far in as the message began. Reads no formats."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._wrappers import Unwrapped

__all__ = ["Hung"]

_LEAST: Final = 16
"""A margin below this may be that of any indented text."""


class Hung:
    """Where the last wrapped line had its text: what follows it as far in is of the same process (UEP-BRG-2157)."""

    __slots__ = ("_width", "key")

    def __init__(self) -> None:
        self.key = ""
        self._width = 0

    def begin(self, text: str, found: Unwrapped) -> None:
        """Take note of a wrapped line."""
        width = len(text) - len(found.text)
        self.key, self._width = found.key, width if width >= _LEAST and text.endswith(found.text) else 0

    def end(self) -> None:
        """Forget the wrapped line: another one without a wrapper stands below it."""
        self._width = 0

    def claims(self, text: str) -> bool:
        """Return whether a line hangs below the wrapped one; a blank one may have lost its margin."""
        width = self._width
        return width > 0 and (text[:width].isspace() if text else True)

    def behind(self, text: str) -> str:
        """Return a line without its margin."""
        return text[self._width :]
