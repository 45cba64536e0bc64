"""Lines of a message that hang below its first one: journalctl's as far in as it began, Android Studio's four blanks in. And the first line of an input without its wrapper. Reads no formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from uep.bridges.text._wrappers import Unwrapped

if TYPE_CHECKING:
    from uep.bridges.text._found import Entry
    from uep.bridges.text._grammar import Grammar
    from uep.bridges.text._streams import Stream

__all__ = ["Beheaded", "Hung"]

_LEAST: Final = 16
"""A margin below this may be that of any indented text."""

_LOGCAT: Final = "logcat:"
_STUDIO: Final = "    "
"""How far in Android Studio puts the further lines of what it copies from logcat (UEP-BRG-2250)."""

_PLACES: Final = ("package:", "dart:")
"""With what the place of a Dart frame begins that Visual Studio Code sets below the frame (UEP-BRG-2760)."""


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
        if self._is_logcat and text.startswith((_STUDIO, *_PLACES)):
            return True
        return not text or text[: self._width].isspace()

    def behind(self, text: str) -> str:
        """Return a line without its margin."""
        width = self._width
        if text[:width].isspace():
            return text[width:]
        return text.removeprefix(_STUDIO)


class Beheaded:
    """The first line of an input, which somebody may have copied from its middle on, without the wrapper of the others."""

    def __init__(self) -> None:
        self._line: tuple[str, Entry, tuple[Grammar, ...] | None] | None = None

    def keep(self, text: str, entry: Entry, grammars: tuple[Grammar, ...] | None) -> None:
        """Keep a line without a wrapper if it is the first."""
        self._line = (text, entry, grammars) if entry.number == 1 else None

    def above(self, stream: Stream, entry: Entry) -> tuple[str, Entry, tuple[Grammar, ...] | None] | None:
        """Return the first line where the second one, which has a wrapper, stands at ``entry`` (UEP-BRG-2605)."""
        line, self._line = self._line, None
        return line if line is not None and entry.number == 2 and not stream.lanes else None
