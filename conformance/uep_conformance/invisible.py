"""Characters that no eye tells apart, that move the cursor or turn the writing direction: shown as escapes wherever people read."""

from __future__ import annotations

import re
from typing import Final

_UNSEEN: Final = (
    "\x7f-\xa0\xad\u0300-\u036f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff"
)
_INVISIBLE: Final = re.compile(f"[{_UNSEEN}]")
_CONTROL: Final = re.compile(f"[\x00-\x08\x0b-\x1f{_UNSEEN}]")


def escape_invisible(text: str) -> str:
    """Write what no eye sees as JSON escapes."""
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def reveal(text: str) -> str:
    """Do the same for text that is no JSON: control characters too, but for line ends and tabs."""
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


__all__ = ["escape_invisible", "reveal"]
