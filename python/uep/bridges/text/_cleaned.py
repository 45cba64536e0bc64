"""Lines of text from a block of bytes, without what terminals put into them. Knows no log and no error."""

from __future__ import annotations

from uep.bridges.text._control import CONTROL

__all__ = ["Texts"]


class Texts:
    """The lines of one input, and whether bytes of it were no text."""

    def __init__(self) -> None:
        self.lossy = False

    def lines(self, raw: bytes, lines: list[bytes]) -> list[str]:
        """Return the texts of the lines of a block, which stand one below the other in ``raw``."""
        is_plain = not (raw.isascii() or b"\x1b" in raw or b"\r" in raw)
        try:
            if is_plain:
                # In one text all lines would be as wide as the widest character of them.
                return list(map(bytes.decode, lines))
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
            self.lossy = True
        if "\r" in text:
            text = text.replace("\r\n", "\n").removesuffix("\r")
        if "\x1b" in text:
            text = CONTROL.sub("", text)
        texts = text.split("\n")
        assert len(texts) == len(lines), "cleaning changed the number of lines"
        return texts
