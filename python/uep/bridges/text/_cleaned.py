"""Lines of text from a block of bytes, without what terminals and pages put into them. Knows no log and no error."""

from __future__ import annotations

import html
import re
from typing import Final

from uep.bridges.text._control import CONTROL, NO_BREAK, with_blanks

__all__ = ["Texts", "without_entities", "without_padding"]

_LEAST: Final = 2
_NO_BREAK: Final = NO_BREAK.encode()
_ENTITY: Final = re.compile("&(?:quot|apos|lt|gt|#39|#34|#x27);")
_MARKS: Final = (b"&quot;", b"&apos;", b"&lt;", b"&gt;", b"&#")
_PAGE: Final = b"<pre"
"""What begins the part of a page that is read with its entities elsewhere."""

_RAW: Final = re.compile('[<>"]')
_RETURNS: Final = re.compile("\r+$", re.MULTILINE)


class Texts:
    """The lines of one input, and whether bytes of it were no text."""

    def __init__(self) -> None:
        self.lossy = False

    def lines(self, raw: bytes, lines: list[bytes]) -> list[str]:
        """Return the texts of the lines of a block, which stand one below the other in ``raw``."""
        texts = self._lines(raw, lines)
        is_written = b"&" in raw and any(mark in raw for mark in _MARKS) and _PAGE not in raw
        return without_entities(texts) if is_written else texts

    def _lines(self, raw: bytes, lines: list[bytes]) -> list[str]:
        is_plain = not (raw.isascii() or b"\x1b" in raw or b"\r" in raw or _NO_BREAK in raw)
        try:
            if is_plain:
                # In one text all lines would be as wide as the widest character of them.
                return without_padding(list(map(bytes.decode, lines)))
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
            self.lossy = True
        if "\r" in text:
            text = _RETURNS.sub("", text)
        if "\x1b" in text:
            text = CONTROL.sub("", text)
        if NO_BREAK in text:
            text = with_blanks(text)
        texts = text.split("\n")
        assert len(texts) == len(lines), "cleaning changed the number of lines"
        return without_padding(texts)


def without_padding(texts: list[str], least: int = _LEAST) -> list[str]:
    """Return lines without the blanks at their ends, where every one of them has some, as a console fills them up (UEP-BRG-2591).

    There must be so many lines with text: one may end in a blank for itself.
    """
    if not texts or not texts[0].endswith(" "):
        return texts
    filled = [text for text in texts if text]
    is_padded = len(filled) >= least and all(text.endswith(" ") for text in filled)
    return [text.rstrip(" ") for text in texts] if is_padded else texts


def without_entities(texts: list[str]) -> list[str]:
    """Return lines with the characters for which a page has entities, where a line holds none of them itself (UEP-BRG-2774)."""
    return [
        _ENTITY.sub(lambda found: html.unescape(found[0]), text)
        if "&" in text and _RAW.search(text) is None
        else text
        for text in texts
    ]
