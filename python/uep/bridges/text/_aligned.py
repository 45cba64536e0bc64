"""Lines of text from a block of bytes, without what terminals and journalctl put into them. Knows no log and no error.

journalctl puts its fields before the first line of a message and as many blanks before the others: each of them gets the
fields of the first, so that all have the same wrapper (UEP-BRG-1922).
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._control import CONTROL
from uep.bridges.text._wrappers import unwrap

__all__ = ["Texts"]

_LEAST: Final = 20
"""The fields of a line of the journal are no shorter: a time, a host, and a name with the number of a process."""

_BLANKS: Final = " " * _LEAST
_BELOW: Final = "\n" + _BLANKS


class Texts:
    """The lines of one input: whether bytes of it were no text, and which line the next one may be aligned with."""

    def __init__(self) -> None:
        self.lossy = False
        self._above = ""
        self._head = ""

    def lines(self, raw: bytes, count: int) -> list[str]:
        """Return the lines of a block, of which there are so many."""
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
            self.lossy = True
        if "\r" in text:
            text = text.replace("\r\n", "\n").removesuffix("\r")
        if "\x1b" in text:
            text = CONTROL.sub("", text)
        lines = text.split("\n")
        assert len(lines) == count, "cleaning changed the number of lines"
        if self._has_head(text):
            return [self._restored(line) for line in lines]
        self._above, self._head = "" if lines[-1].startswith(_BLANKS) else lines[-1], ""
        return lines

    def _has_head(self, text: str) -> bool:
        """Return whether fields of the journal stand above an indented line; above those of most traces stands another one."""
        if text.startswith(_BLANKS) and (self._head or _fields(self._above)):
            return True
        at = text.find(_BELOW)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            if text[start] != " " and _fields(text[start:at]):
                return True
            at = text.find(_BELOW, at + 1)
        return False

    def _restored(self, line: str) -> str:
        """Return a line with the fields of the message it belongs to, where it is aligned with the line above."""
        if not line.startswith(_BLANKS):
            self._above, self._head = line, ""
            return line
        if self._above:
            self._head, self._above = _fields(self._above), ""
        width = len(self._head)
        if width and not line[:width].strip():
            return self._head + line[width:]
        self._head = ""
        return line


def _fields(line: str) -> str:
    """Return the wrapper of a line as it stands there, "" where it has none of the journal."""
    found = unwrap(line)
    if found is None or not found.key.startswith("syslog:") or not line.endswith(found.text):
        return ""
    return line[: len(line) - len(found.text)]
