"""What the language client of VS Code writes of a request that its server refused: a head, the message and the code below it."""

from __future__ import annotations

import re
from typing import Final

from uep import types
from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["LANGUAGE_CLIENT", "read_language_client"]

LANGUAGE_CLIENT: Final = "[Error - "
_HEAD: Final = re.compile(
    r"\s{0,8}\[Error - {1,2}[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?: [AP]M)?\] (?:Request (?P<method>[\w$./-]{1,120}) failed\.?|(?P<said>\S.{0,200}))"
)
_MESSAGE: Final = re.compile(r"\s{1,12}Message: ?(.*)")
_CODE: Final = re.compile(r"\s{1,12}Code: (-?[0-9]{1,9}) ?")
_MOST: Final = 64


def read_language_client(window: Window, at: int) -> Parsed | None:
    """Read a request that failed; what the server tells besides stands behind the code and is a note (UEP-BRG-2812)."""
    head = _HEAD.fullmatch(window.lines[at])
    message = _MESSAGE.fullmatch(window.at(at + 1) or "") if head is not None else None
    if head is None or message is None:
        return None
    told, end = [message[1]], at + 2
    while end < at + _MOST and (line := window.at(end)) is not None:
        if (code := _CODE.fullmatch(line)) is not None:
            return _made(head, told, code[1], at, end + 1, window)
        if _HEAD.fullmatch(line) is not None:
            break
        told.append(line)
        end += 1
    return None


def _made(head: re.Match[str], told: list[str], number: str, at: int, end: int, window: Window) -> Parsed:
    entry = types.code("jsonrpc", number)
    name = entry.name if entry is not None and entry.value == number else ""
    text = "\n".join(told).rstrip() or head["said"] or f"Request {head['method']} failed"
    raised = Raised(message=text, codes=[("jsonrpc", number, name)])
    if head["method"]:
        raised.attributes["rpc.method"] = head["method"]
    below = window.at(end)
    if below and below[:1] not in (" ", "\t", "[", "`") and below.strip():
        raised.notes.append(below)
        end += 1
    return Parsed(raised, at, end, confidence=0.9)
