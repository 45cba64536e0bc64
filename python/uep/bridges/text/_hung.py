"""Lines of a message that hang below its first one: journalctl's as far in as it began, Android Studio's four blanks in. Reads no formats."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._wrappers import Unwrapped

__all__ = ["Hung"]

_LEAST: Final = 16
"""A margin below this may be that of any indented text."""

_LOGCAT: Final = "logcat:"
_STUDIO: Final = "    "
"""How far in Android Studio puts the further lines of what it copies from logcat (UEP-BRG-2250)."""


class Hung:
    """Where the last wrapped line had its text: what follows it as far in is of the same process (UEP-BRG-2157)."""

    __slots__ = ("_is_logcat", "_width", "key")

    def __init__(self) -> None:
        self.key = ""
        self._width = 0
        self._is_logcat = False

    def begin(self, text: str, found: Unwrapped) -> None:
        """Take note of a wrapped line."""
        width = len(text) - len(found.text)
        self.key, self._width = found.key, width if width >= _LEAST and text.endswith(found.text) else 0
        self._is_logcat = found.key.startswith(_LOGCAT)

    def end(self) -> None:
        """Forget the wrapped line: another one without a wrapper stands below it."""
        self._width = 0

    def claims(self, text: str) -> bool:
        """Return whether a line hangs below the wrapped one; a blank one may have lost its margin."""
        if not self._width:
            return False
        return not text or text[: self._width].isspace() or (self._is_logcat and text.startswith(_STUDIO))

    def behind(self, text: str) -> str:
        """Return a line without its margin."""
        width = self._width
        return text[width if text[:width].isspace() else len(_STUDIO) :]
