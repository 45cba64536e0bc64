"""What tools for databases print of a failure without a trace in the usual form: Beeline, Hive's servers, Flyway. Reads one error.

Beeline ends the message with the state and the code (UEP-BRG-2053); Hive's servers join class, method and file with
colons (UEP-BRG-2054); Flyway lists what it knows of a statement (UEP-BRG-2055).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD, TRACE_LINE_BYTES
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame, Relation

__all__ = ["MIGRATION", "is_served", "read_beeline", "read_migration", "read_served"]

MIGRATION: Final = "Migration "
_ERROR: Final = "Error: "
_SURE: Final = ("(state=", "FAILED: ")
_STATE: Final = re.compile(r"(.*?) ?\(state=([0-9A-Z]{5}),code=(-?[0-9]{1,10})\)")
_MESSAGE_LINES: Final = 16
_SERVED: Final = re.compile(
    r"'?((?:[\w$]{1,200}\.){1,20}[\w$]{1,200}):([\w$<>]{1,200}):([\w$]{0,200}(?:\.java|\.scala)?):(-?[0-9]{1,9})'?[,;]?"
)
_HEAD: Final = re.compile(
    r"[^\n]{0,400}?\*((?:[a-z_]\w{0,60}\.){1,12}[A-Z][\w$]{0,120}):(.*):[0-9]{1,4}:[0-9]{1,4}", re.DOTALL
)
_NEAR: Final = 8
_FAILED: Final = re.compile(r"(?:ERROR: )?(Migration \S.{0,400} failed)")
_RULE: Final = re.compile(r"-{10,400}")
_FIELD: Final = re.compile(r"(SQL State|Error Code|Message|Location|Line|Statement) {0,8}: ?(.*)")
_LOCATION: Final = re.compile(r".{0,1000}? \((.{1,1000})\)")


def read_beeline(window: Window, at: int) -> Parsed | None:
    """Read the message from the word on up to the state and the code of JDBC."""
    if not window.lines[at].startswith(_ERROR) or not any(word in window.lines[at] for word in _SURE):
        return None
    lines, index = [window.lines[at][len(_ERROR) :]], at + 1
    while "(state=" not in lines[-1]:
        text = window.at(index) if len(lines) < _MESSAGE_LINES else None
        if not text or text.startswith(_ERROR):
            return None
        lines.append(text)
        index += 1
    found = _STATE.fullmatch(lines[-1].rstrip())
    if found is None:
        return None
    lines[-1] = found[1]
    root = Raised(message="\n".join(lines).rstrip(), attributes={"jdbc.code": found[3]})
    if found[2] != "00000":
        root.codes.append(("sqlstate", found[2], ""))
    return Parsed(root, at, index, mechanism="beeline")


def is_served(text: str) -> bool:
    """Return whether a line is a frame as Hive's servers send it."""
    return text.count(":") > 2 and _SERVED.fullmatch(text.strip()) is not None


def read_served(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first frame stands at a line; its type and message stand behind a star above."""
    start, lowest = at - 1, max(floor, at - _NEAR)
    while start >= lowest and "*" not in window.lines[start]:
        start -= 1
    root = _served_head(window.lines[start:at]) if start >= lowest else None
    if root is None:
        return None
    end, last, nodes = _served_frames(window, root, at), root, 1
    while (text := window.at(end)) is not None and (cause := _served_head([text])) is not None:
        cause.relation = Relation.CAUSE
        end, nodes = _served_frames(window, cause, end + 1), nodes + 1
        if nodes < MAX_SCAN_NODES:
            last.children.append(cause)
            last = cause
    return Parsed(root, start, end, 0.9, mechanism="hive")


def _served_head(lines: list[str]) -> Raised | None:
    if sum(map(len, lines)) > TRACE_LINE_BYTES:
        return None
    found = _HEAD.fullmatch("\n".join(lines).strip())
    return None if found is None else Raised(found[1], found[2])


def _served_frames(window: Window, raised: Raised, index: int) -> int:
    while (text := window.at(index)) is not None and (found := _SERVED.fullmatch(text.strip())) is not None:
        if len(raised.frames) < MAX_SCAN_FRAMES:
            raised.frames.append(
                Frame(function=f"{found[1]}.{found[2]}", file=found[3], line=max(int(found[4]), 0))
            )
        index += 1
    return index


def read_migration(window: Window, at: int) -> Parsed | None:
    """Read the migration that failed at a line, and the fields below a rule."""
    found = _FAILED.fullmatch(window.lines[at])
    if found is None or _RULE.fullmatch(window.at(at + 1) or "") is None:
        return None
    fields, name, index = dict[str, list[str]](), "", at + 2
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None and text.strip():
        if (field := _FIELD.fullmatch(text)) is not None:
            name = field[1]
            fields[name] = [field[2]]
        elif name:
            fields[name].append(text)
        else:
            return None
        index += 1
    if "SQL State" not in fields:
        return None
    root = Raised(message=found[1])
    if len(state := fields["SQL State"][0]) == len("42601"):
        root.codes.append(("sqlstate", state, ""))
    if "Message" in fields:
        root.children.append(Raised(message="\n".join(fields["Message"]), relation=Relation.CAUSE))
    root.frames += _place(fields)
    return Parsed(root, at, index, handled=False, mechanism="flyway")


def _place(fields: dict[str, list[str]]) -> list[Frame]:
    """Return the place of the statement that failed."""
    location = fields.get("Location", [""])[0]
    path = _LOCATION.fullmatch(location)
    line, statement = fields.get("Line", [""])[0], fields.get("Statement", [""])
    if not location or not line.isdigit():
        return []
    source = statement[0] if len(statement) == 1 else ""
    return [
        Frame(file=path[1] if path else location, line=int(line), source_line=source, source_language="sql")
    ]
