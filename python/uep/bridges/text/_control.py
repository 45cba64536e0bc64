"""Control sequences of terminals (ECMA-48 CSI and OSC), which no scanner sees (UEP-BRG-202). Holds the pattern, and takes it off one line."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CONTROL", "clean_line"]

CONTROL: Final = re.compile(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\)|_[^\x07\x1b\n]{0,256}\x07|[@-Z\\^_])"
)


def clean_line(text: str) -> str:
    """Take a trailing carriage return and colour sequences off a line."""
    if text.endswith("\r"):
        text = text[:-1]
    return CONTROL.sub("", text) if "\x1b" in text else text
