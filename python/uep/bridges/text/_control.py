"""What terminals and pages put into lines and no scanner sees: control sequences (ECMA-48 CSI and OSC, UEP-BRG-202), blanks that do not break."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ANY_CONTROL", "CONTROL", "ERLANG", "NO_BREAK", "clean_line", "may_hold_control", "with_blanks"]

ERLANG: Final = ('{"init ', '{"Kernel pid ', '{"could not ')
"""How lines begin that look like objects of JSON and are terms of Erlang."""


CONTROL: Final = re.compile(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\)|_[^\x07\x1b\n]{0,256}\x07|[@-Z\\^_])"
)

ANY_CONTROL: Final = re.compile(CONTROL.pattern + r"|\\{1,8}u001[bB](?:\[[0-9;]{0,32}m)?")
"""Control sequences, also as JSON escapes the colours among them."""

NO_BREAK: Final = "\u00a0"
_MARGIN: Final = re.compile(rf"^[ \t]*{NO_BREAK}[ \t{NO_BREAK}]*", re.MULTILINE)


def may_hold_control(text: str) -> bool:
    """Return whether a text has what begins a control sequence."""
    return "\x1b" in text or "u001b" in text or "u001B" in text


def clean_line(text: str) -> str:
    """Take trailing carriage returns and colour sequences off a line, and put plain blanks before it."""
    text = text.rstrip("\r")
    text = CONTROL.sub("", text) if "\x1b" in text else text
    return with_blanks(text) if NO_BREAK in text else text


def with_blanks(text: str) -> str:
    """Return lines with plain blanks before them in place of those that do not break, as pages and chats have them (UEP-BRG-2700)."""
    return _MARGIN.sub(lambda margin: margin[0].replace(NO_BREAK, " "), text)
