"""Exceptions in the lines of Monolog and Laravel: ``[object] (Class(code: 0): message at file:line)`` and its traces."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import Call, frames_of, read_call
from uep.model import Relation

__all__ = ["OBJECT", "read_objects"]

OBJECT: Final = "[object] ("
_PREVIOUS: Final = "[previous exception] "
_HEAD: Final = re.compile(
    r"([A-Za-z_\x80-\uffff][\w\\]{0,240}(?:@anonymous)?)\(code: (-?\w{1,40})[^()\n]{0,200}\): ?"
)
_END: Final = re.compile(
    r"(?:^|(?<= ))at ((?:[^\n\", ]| (?!at )){1,1024}?):([0-9]{1,9})"
    r"(?:\)(?=$|[\",\\}])|, (?=[A-Za-z_\x80-\uffff][\w\\]{0,240}\(code: -?\w{1,40}\): ))"
)


def _plain(text: str) -> str:
    """Undo the escapes of JSON, in which Monolog writes everything but line feeds."""
    return text.replace("\\\\", "\0").replace('\\"', '"').replace("\\/", "/").replace("\0", "\\")


def read_objects(window: Window, at: int) -> Parsed | None:
    """Read an exception and those before it from the line that holds its first words (BRG-463)."""
    line = window.lines[at]
    found = _object(window, at, line[line.find(OBJECT) + len(OBJECT) :])
    if found is None:
        return None
    root, end, rest = found
    effect = root
    while True:
        following, index = _previous(window, end, rest)
        if following is None:
            break
        read = _object(window, index, following)
        if read is None:
            break
        cause, end, rest = read
        cause.relation = Relation.CAUSE
        effect.children.append(cause)
        effect = cause
    closing = window.at(end)
    if closing is not None and closing.startswith('"}') and end > at:
        end += 1
    return Parsed(root, at, max(end, at + 1))


def _previous(window: Window, end: int, rest: str) -> tuple[str | None, int]:
    """Return what follows ``[object] (`` of the exception before, and its line; old ones stand behind a comma."""
    if _HEAD.match(rest[:600].replace("\\\\", "\\")) is not None:
        return rest, end - 1
    if OBJECT in rest and rest.lstrip(" ,").startswith(("[previous", OBJECT)):
        return rest[rest.find(OBJECT) + len(OBJECT) :], end - 1
    for index in range(end, end + 3):
        line = window.at(index)
        if line is None:
            break
        if line.startswith((_PREVIOUS + OBJECT, OBJECT)):
            return line[line.find(OBJECT) + len(OBJECT) :], index
        if line:
            break
    return None, end


def _object(window: Window, at: int, text: str) -> tuple[Raised, int, str] | None:
    """Read one exception; return it, the line after it and what follows it on its last line."""
    head = _HEAD.match(text.replace("\\\\", "\\")[:600])
    if head is None:
        return None
    first = text.replace("\\\\", "\\", head[1].count("\\"))[head.end() :]
    lines, index = [first], at
    while (end := _END.search(lines[-1])) is None:
        index += 1
        line = window.at(index)
        if line is None or index - at > LOOKAHEAD:
            return None
        lines.append(line)
    message = _plain("\n".join([*lines[:-1], lines[-1][: end.start()]])).removesuffix(" ")
    rest, file, number = lines[-1][end.end() :], _plain(end[1]), int(end[2])
    index += 1
    calls: list[Call] = []
    if window.at(index) == "[stacktrace]":
        index += 1
        while (line := window.at(index)) is not None:
            call = read_call(_plain(line))
            if call is None or call.number != len(calls):
                break
            calls.append(call)
            index += 1
    raised = Raised(head[1], message, frames_of(file, number, calls))
    if head[2] != "0":
        raised.attributes["php.code"] = head[2]
    return raised, index, rest
