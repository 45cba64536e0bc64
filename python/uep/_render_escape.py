r"""Write text so that it cannot leave its place in a rendered record, and read it back. Knows characters, no lines and no fields.

UEP-RND-026, UEP-RND-027: a dangerous character is written `\u{hex}`; a backslash that would begin such a spelling is written so too,
so reading is exact. Everything else stays as it is, because people read it.
"""

from __future__ import annotations

import re
from typing import Final

# Controls but tab, line and paragraph separators, everything that turns the writing direction, the byte order mark and halves
# of characters. U+000A never gets here: lines are split before.
_DANGEROUS: Final = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|\\\\(?=u\\{)"
)
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_LAST: Final = 0x10FFFF


def escape_line(text: str) -> str:
    """Escape what a terminal or a log reader would take for more than a character; keep tabs."""
    return (
        text if text.isascii() and text.isprintable() and "\\u{" not in text else _DANGEROUS.sub(_write, text)
    )


def escape_token(text: str) -> str:
    """Escape a text that stands between separators on a line: tabs as well."""
    return escape_line(text).replace("\t", "\\u{9}")


def escape_at(text: str, index: int) -> str:
    """Escape one more character of an escaped text, by its index."""
    return f"{text[:index]}\\u{{{ord(text[index]):x}}}{text[index + 1 :]}"


def unescape_text(text: str) -> str:
    """Return the text that was escaped. ValueError: an escape of no character."""
    return _ESCAPED.sub(_read, text) if "\\u{" in text else text


def _write(found: re.Match[str]) -> str:
    return f"\\u{{{ord(found[0]):x}}}"


def _read(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    if number > _LAST:
        raise ValueError(f"{found[0]} is no character")
    return chr(number)


__all__ = ["escape_at", "escape_line", "escape_token", "unescape_text"]
