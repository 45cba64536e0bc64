"""Reports of the library miette: drawn with boxes and arrows, or narrated in plain words. BRG-1109 to BRG-1111."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._rust_lines import read_place
from uep.model import Relation

__all__ = ["DRAWN", "NARRATED", "read_drawn", "read_narrated"]

DRAWN: Final = "  × "
NARRATED: Final = "    Diagnostic severity: error"
_ERROR: Final = "Error: "
_NEXT: Final = "  ├─▶ "
_LAST: Final = "  ╰─▶ "
_BAR: Final = "  │ "
_CAUSE: Final = "    Caused by: "
_HELP: Final = ("  help: ", "diagnostic help: ")
_CODE: Final = "diagnostic code: "
_SNIPPET: Final = re.compile(r" {2,12}╭─")
_TOLD: Final = (
    "Begin snippet ",
    "snippet line ",
    "    label ",
    "diagnostic ",
    "For more details, see:",
    "http",
)
_PANICKED: Final = re.compile(r"(?:Main thread|Thread [^\n]{1,200}) panicked\.")
_FULL: Final = 60
"""miette fills lines of eighty columns evenly; a line that it broke is longer than this."""

_MAX_LINES: Final = 10_000


def read_drawn(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a drawn report from the line with the cross on; a code can stand above it."""
    line = window.lines[at]
    lead = line.partition(DRAWN)[0]
    if lead not in ("", "Error:", "Error: ") or not (line.startswith(DRAWN) or lead):
        return None
    start, code = at, ""
    if not lead and at - 2 >= floor and not window.lines[at - 1] and window.lines[at - 2].startswith(_ERROR):
        start, code = at - 2, window.lines[at - 2][len(_ERROR) :].partition(" ")[0]
    index, messages = _messages(window, at, line.partition(DRAWN)[2])
    if start == at and not lead and len(messages) < 2 and _SNIPPET.match(window.at(index) or "") is None:
        return None
    root, end = _chain(messages), index
    while (text := window.at(end)) and text[0] == " " and end - at < _MAX_LINES:
        if text.startswith(_HELP[0]):
            root.notes.append(text[2:])
        elif root.notes and text.startswith(" " * len(_HELP[0])):
            root.notes[-1] = _joined(root.notes[-1], text.strip(), len(window.lines[end - 1]))
        end += 1
    if code:
        root.attributes["rust.diagnostic_code"] = code
    return _parsed(_panicked(root), start, end, is_main=start < at or bool(lead))


def _messages(window: Window, at: int, first: str) -> tuple[int, list[str]]:
    """Return the line after the messages, and the messages from the outermost one on."""
    messages, index, width = [first], at + 1, len(DRAWN) + len(first)
    last = False
    while (line := window.at(index)) is not None and len(messages) < MAX_SCAN_NODES:
        if line.startswith((_NEXT, _LAST)) and not last:
            last = line.startswith(_LAST)
            messages.append(line[len(_NEXT) :])
        elif line.startswith(_BAR) and not last:
            messages[-1] = _joined(messages[-1], line[4:].removeprefix("  "), width)
        elif line.startswith("      " if last else "    ") and (last or len(messages) == 1):
            if _SNIPPET.match(line) is not None:
                break
            messages[-1] = _joined(messages[-1], line[6 if last else 4 :], width)
        else:
            break
        width = len(line)
        index += 1
    return index, messages


def _joined(text: str, more: str, width: int) -> str:
    """Return a message and its next line; a long line was broken, a short one ended (BRG-1110)."""
    return f"{text} {more}" if width > _FULL else f"{text}\n{more}"


def _chain(messages: list[str]) -> Raised:
    root = current = Raised(message=messages[0])
    for message in messages[1:]:
        cause = Raised(message=message, relation=Relation.CAUSE)
        current.children.append(cause)
        current = cause
    return root


def _panicked(root: Raised) -> Raised:
    """Return the panic that miette's own hook tells of as a chain: the words, the place, the message."""
    if _PANICKED.fullmatch(root.message) is None or not root.children or not root.children[0].children:
        return root
    place = read_place(root.children[0].message.removeprefix("at "))
    if place is None:
        return root
    return Raised("panic", root.children[0].children[0].message, [place])


def read_narrated(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a narrated report: the line of the severity stands below the message."""
    if at == floor or window.lines[at] != NARRATED:
        return None
    start = floor if window.enclosed else at - 1
    message = "\n".join(window.lines[start:at])
    if not message:
        return None
    messages, index = [message.removeprefix(_ERROR)], at + 1
    while (line := window.at(index)) is not None and line.startswith(_CAUSE):
        messages.append(line[len(_CAUSE) :])
        index += 1
    root, end = _chain(messages[:MAX_SCAN_NODES]), index
    while (line := window.at(index)) is not None and (line.startswith(_TOLD) or not line):
        if line.startswith(_HELP[1]):
            root.notes.append(line[len("diagnostic ") :])
        elif line.startswith(_CODE):
            root.attributes["rust.diagnostic_code"] = line[len(_CODE) :]
        index += 1
        end = index if line else end
        if not line and not (window.at(index) or "").startswith(_TOLD):
            break
    return _parsed(root, start, end, is_main=message.startswith(_ERROR))


def _parsed(root: Raised, start: int, end: int, *, is_main: bool) -> Parsed:
    if not is_main:
        return Parsed(root, start, end, 0.9)
    mechanism = "panic" if root.type_name else "main"
    return Parsed(root, start, end, 1.0, handled=False, fatal=True, mechanism=mechanism)
