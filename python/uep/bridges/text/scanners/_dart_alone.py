"""Errors of Dart without frames, where they are the whole input: what the debugger of VS Code shows in its box. Reads one text."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["read_alone"]

_SHOWN: Final = "Exception has occurred."
_CALLED: Final = re.compile(r"(?P<type>_?[A-Z]\w{2,80}) ?\((?P<text>.{1,8000})\)", re.DOTALL)
_OWN: Final = frozenset(
    {
        *(
            "FlutterError",
            "_TypeError",
            "_CastError",
            "_AssertionError",
            "LateError",
            "LateInitializationError",
        ),
        *("PlatformException", "MissingPluginException", "FirebaseException", "FirebaseAuthException"),
        *("SocketException", "HandshakeException", "DioError", "DioException", "NoSuchMethodError"),
    }
)
"""Types of Dart's own and of widely used packages, which the debugger shows before a message in parentheses."""

_LINES: Final = 48


def read_alone(window: Window) -> Parsed | None:
    """Read ``TYPE (MESSAGE)``, over lines, below the words of the debugger or of a type that is Dart's (UEP-BRG-2857)."""
    lines = [line.rstrip() for line in window.lines]
    filled = [at for at, line in enumerate(lines) if line]
    if not filled or len(lines) > _LINES:
        return None
    start = filled[0]
    is_shown = lines[start] == _SHOWN
    found = _CALLED.fullmatch("\n".join(lines[start + is_shown : filled[-1] + 1]))
    if found is None or not (is_shown or found["type"] in _OWN):
        return None
    return Parsed(Raised(found["type"], found["text"]), start, filled[-1] + 1, confidence=0.9, handled=False)
