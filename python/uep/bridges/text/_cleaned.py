"""Lines of text from a block of bytes, without what terminals put into them. Knows no log and no error."""

from __future__ import annotations

from uep.bridges.text._control import CONTROL

__all__ = ["Texts"]


class Texts:
    """The lines of one input, and whether bytes of it were no text."""

    def __init__(self) -> None:
        self.lossy = False

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
        return lines
