"""Messages of several paragraphs: whether one goes on below a blank line outside of an enclosed text. Looks at lines, reads no errors."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    ends_message,
    is_certain_type,
    is_frame,
)

__all__ = ["STATEMENT", "goes_on"]

STATEMENT: Final = ("[SQL: ", "[parameters: ")
_BLANKS: Final = 2


def goes_on(window: Window, index: int, base: str, message: list[str]) -> bool:
    """Return whether the message before the blank line at an index goes on after it (UEP-BRG-1711).

    It does where its line so far ends in a colon, or is empty behind the colon of the type; and before the statement
    that SQLAlchemy adds.
    """
    last = next((line for line in reversed(message) if line.strip()), "")
    opened = not last or last.rstrip().endswith(":")
    if not opened and not (window.at(index + 1) or "").startswith(tuple(base + words for words in STATEMENT)):
        return False
    for ahead in range(index + 1, index + 1 + _BLANKS):
        text = window.at(ahead)
        if text is None or not text.startswith(base):
            return False
        text = text[len(base) :]
        if text.strip():
            return not _begins(text, message)
    return False


def _begins(text: str, message: list[str]) -> bool:
    """Return whether a line is anything but the next paragraph of a message."""
    return (
        text.endswith(HEADER)
        or text in CONNECTORS
        or ends_message(text)
        or is_frame(text)
        or is_certain_type(text)
        or closes_quote(text, message)
    )
