"""Messages of several paragraphs: whether one goes on below a blank line outside of an enclosed text. Looks at lines, reads no errors."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._python_after import ends_message
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    is_certain_type,
    is_frame,
)

__all__ = ["goes_on", "is_paragraph"]

_PARAGRAPH: Final = re.compile(
    r"\[SQL: |\[parameters: "
    r"|in user code:$|Call arguments received(?: by|:)|Original stack trace for |Caused by op '|Function call stack:$"
    r"|from user code:$|Set TORCH_LOGS=|You can suppress this exception and fall back to eager "
    r"|During: |File \"[^\"\n]{1,1000}\", line [0-9]{1,9}:$|There are [0-9]{1,9} candidate implementations:"
    r"|This error may have been caused by the following argument|This is not usually a problem with Numba itself "
    r"|To see Python/NumPy features supported by |For more information about typing errors and how to debug them "
    r"|If you think your code should work with Numba, |\[[0-9]{1,3}\] During: "
    r"|The stack trace (?:above|below) excludes JAX-internal frames",
    re.ASCII,
)
"""How a further paragraph of a message begins with SQLAlchemy, TensorFlow, PyTorch, numba and JAX."""

_BLANKS: Final = 2
_NARROW: Final = 10


def is_paragraph(text: str) -> bool:
    """Return whether a line below a blank one may begin a further paragraph of a message: by its words, or as a short rule."""
    return _PARAGRAPH.match(text) is not None or _is_stroke(text)


def goes_on(window: Window, index: int, base: str, message: list[str]) -> bool:
    """Return whether the message before the blank line at an index goes on after it (UEP-BRG-1711, UEP-BRG-1801).

    It does where its line so far ends in a colon, or is empty behind the colon of the type; before words that libraries
    write there; and where what it says is indented on both sides.
    """
    last = next((line for line in reversed(message) if line.strip()), "")
    is_nested = message[0].endswith(HEADER) and not any(line[:1].strip() for line in message[1:])
    opened = not last or last.rstrip().endswith(":")
    for ahead in range(index + 1, index + 1 + _BLANKS):
        text = window.at(ahead)
        if text is None or not text.startswith(base):
            return False
        text = text[len(base) :]
        if text.strip():
            if is_nested:
                return text[:2] == "  " or is_certain_type(text)
            if opened or last[:2] == text[:2] == "  " or _PARAGRAPH.match(text) is not None:
                return not _begins(text, message)
            return _is_stroke(text) and _joins(window, ahead + 1, base)
    return False


def _is_stroke(text: str) -> bool:
    """Return whether a line is a short rule."""
    return len(text) >= _NARROW and not text.strip("-")


def _joins(window: Window, index: int, base: str) -> bool:
    """Return whether a connector stands below a blank line: what is above it is an error, as JAX prints its filtered ones."""
    text, following = window.at(index), window.at(index + 1)
    return text is not None and not text.strip() and (following or "").removeprefix(base) in CONNECTORS


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
