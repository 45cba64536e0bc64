"""A text whose only content is one line that says it is an error, whoever printed it. Looks at nothing else.

The same line inside a log is a message of the log (UEP-BRG-217), so this scanner has no triggers.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window

__all__ = ["TEXT"]

_LINE: Final = re.compile(
    r"(?:[\w./+-]{1,120}: ?|[\w./+-]{1,120}(?::[0-9]{1,9}){1,2}: ?)?"
    r"(?:fatal |FATAL )?(?:error|ERROR|Error|fatal|FATAL)(?:\[[\w-]{1,32}\]| [A-Z]{1,8}[0-9]{1,8})?: +(\S.*)"
)


def _parse(_window: Window, _at: int, _floor: int) -> Parsed | None:
    return None


def _whole(window: Window) -> Parsed | None:
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if len(lines) != 1:
        return None
    found = _LINE.fullmatch(window.lines[lines[0]].strip())
    if found is None:
        return None
    return Parsed(Raised(message=found[1]), lines[0], lines[0] + 1, confidence=0.5)


TEXT: Final = Grammar(stem="text", language="other", triggers=(), parse=_parse, whole=_whole)
