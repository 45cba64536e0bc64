"""What programs print for the build that runs them: workflow commands and service messages, whose texts are on one line. Finds no error."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["texts_told"]

_COMMAND: Final = re.compile(
    r"(?:::(?:error|warning|notice|debug)(?: [^:]{0,2000})?::|##vso\[[^\]]{1,2000}\])"
)
_MESSAGE: Final = re.compile(r"##teamcity\[[A-Za-z]{1,40} ")
_VALUE: Final = re.compile(r" ([A-Za-z]{1,40})='((?:[^'|]|\|.){0,1048576})'")
_SIGN: Final = re.compile(r"\|(?:0x([0-9A-Fa-f]{4})|(.))")
_SIGNS: Final = {"n": "\n", "r": "\r", "x": "\u0085", "l": "\u2028", "p": "\u2029"}
_PERCENT: Final = re.compile(r"%(0A|0D|25|3A|2C|AZP25)")
_PERCENTS: Final = {"0A": "\n", "0D": "", "25": "%", "3A": ":", "2C": ",", "AZP25": "%"}
_TIME: Final = "timestamp"


def texts_told(text: str) -> tuple[list[str], str]:
    """Return the texts of several lines that a command has, and its time, "" where it names none (UEP-BRG-2715)."""
    if "%0A" in text and (command := _COMMAND.search(text)) is not None:
        return [_PERCENT.sub(lambda sign: _PERCENTS[sign[1]], text[command.end() :])], ""
    message = _MESSAGE.search(text) if "|n" in text else None
    if message is None:
        return [], ""
    told = {value[1]: _SIGN.sub(_sign, value[2]) for value in _VALUE.finditer(text, message.end() - 1)}
    return [value for value in told.values() if "\n" in value], told.get(_TIME, "")


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _SIGNS.get(found[2], found[2])
