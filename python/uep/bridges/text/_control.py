"""Control sequences of terminals (ECMA-48 CSI and OSC), which no scanner sees (UEP-BRG-202). Holds the pattern only."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CONTROL"]

CONTROL: Final = re.compile(
    r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\)|[@-Z\\^_])"
)
