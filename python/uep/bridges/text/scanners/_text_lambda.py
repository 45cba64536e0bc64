"""What AWS Lambda logs of an invocation that it ended itself. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["LAMBDA", "read_lambda"]

LAMBDA: Final = ("Task timed out after ", "Runtime exited ")
_ID: Final = r"(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
_ENDED: Final = re.compile(
    rf"(?:[0-9T:.-]{{20,30}}Z )?(?:RequestId: )?{_ID} (?:Error: )?(?P<text>Task timed out after [0-9.]{{1,10}} seconds|Runtime exited (?:with error: .*|without .*))"
)
_TYPE: Final = re.compile(r"Runtime\.[A-Z]\w{1,40}")


def read_lambda(window: Window, at: int) -> Parsed | None:
    """Read the line behind the id of the request, with the type that may stand below it (UEP-BRG-2508)."""
    found = _ENDED.fullmatch(window.lines[at].rstrip())
    if found is None:
        return None
    root = Raised(message=found["text"], attributes={"faas.invocation_id": found["id"]})
    below, end = (window.at(at + 1) or "").rstrip(), at + 1
    if found["text"].startswith(LAMBDA[1]) and _TYPE.fullmatch(below) is not None:
        root.type_name, end = below, at + 2
    return Parsed(root, at, end, 0.95, handled=False, fatal=True, mechanism="aws_lambda")
