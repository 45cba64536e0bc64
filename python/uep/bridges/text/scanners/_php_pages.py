"""Errors of PHP as pages and logs of its frameworks show them in words: Symfony's texts and dumps, one line each of others. Reads one error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import Call, frames_of, is_certain
from uep.model import Frame, Relation

__all__ = ["PAGES", "read_page"]

_DUMPED: Final = "#message: "
_SHOWN: Final = " (line "
_NOWHERE: Final = "    at n/a"
_UNCAUGHT: Final = "Uncaught PHP Exception "
_SEVERITY: Final = "Severity: "
_FATAL: Final = "Fatal exception of type "
_SIGNALLED: Final = " exited on signal "
_HELD: Final = "^ {"
PAGES: Final = (_HELD, _DUMPED, _SHOWN, _NOWHERE, _UNCAUGHT, _SEVERITY, _FATAL, _SIGNALLED)
_NAME: Final = r"(?P<type>[A-Za-z_][\w\\]{0,240})"
_TITLE: Final = re.compile(rf" ?\([0-9]{{1,3}}/[0-9]{{1,3}}\) {_NAME}")
_NUMBERED: Final = re.compile(rf"\[[0-9]{{1,3}}\] {_NAME}: (?P<message>.*)")
_IN: Final = re.compile(r" {0,8}in (?P<file>\S[^\n]{0,1000}?) (?:\(line |line )(?P<line>[0-9]{1,9})\)?")
_AT: Final = re.compile(r" {0,4}at (?P<name>[^\s(]{1,400})\(.*")
_AT_IN: Final = re.compile(
    r"at (?P<name>[^\s(]{1,400})\(.*\) ?in (?P<file>[^\n()]{1,1000}) \(line (?P<line>[0-9]{1,9})\)"
)
_OPENED: Final = re.compile(rf"{_NAME} \{{#[0-9]{{1,9}}")
_FIELD: Final = re.compile(r" {2,4}#?(?P<name>message|file|line|code): (?P<value>.*)")
_DUMPED_PLACE: Final = re.compile(r" {4,6}(?P<file>[^\n:]{1,1000}):(?P<line>[0-9]{1,9}) \{.*")
_DUMPED_CALL: Final = re.compile(
    r" {6,10}(?:\u203a )?(?P<name>[A-Za-z_][\w\\]{0,240}(?:(?:->|::)[\w{}\\]{1,200})?)\(.*"
)
_LOGGED: Final = re.compile(
    rf"{_UNCAUGHT}{_NAME}: \"(?P<message>.*)\" at (?P<file>[^\n\"]{{1,1000}}) line (?P<line>[0-9]{{1,9}})(?:,.*| \{{.*| {{1,8}})?"
)
_IGNITED: Final = re.compile(
    r"Severity: (?P<type>[\w ]{1,40}?) +--> (?P<message>.*) (?P<file>[^\s]{1,1000}) (?P<line>[0-9]{1,9})"
)
_CARRIED: Final = re.compile(rf"(?P<message>.{{1,8000}}) \[\"exception\" => {_NAME}\^ \{{.*")
_TYPED: Final = re.compile(rf"{_FATAL}\"{_NAME}\"")
_WORKER: Final = re.compile(
    r"child [0-9]{1,9}\b.{0,2000}? exited on signal [0-9]{1,3} \((?P<signal>SIG[A-Z0-9]{2,8})[^()]{0,40}\) after [0-9.]{1,20} seconds from start"
)


def read_page(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line belongs to in one of the layouts (UEP-BRG-1886, UEP-BRG-1887)."""
    line = window.lines[at]
    if _DUMPED in line:
        return _dumped(window, at, floor)
    if line == _NOWHERE:
        return _numbered(window, at, floor)
    if _SHOWN in line and line.startswith("in "):
        return _shown(window, at, floor)
    root = _in_line(line)
    return None if root is None else Parsed(root, at, at + 1, 0.9)


def _in_line(line: str) -> Raised | None:
    """Read an error that is one line of a log."""
    if (at := line.find(_UNCAUGHT)) >= 0 and (found := _LOGGED.fullmatch(line, at)) is not None:
        return Raised(found["type"], found["message"], [_place(found)])
    if (at := line.find(_SEVERITY)) >= 0 and (found := _IGNITED.fullmatch(line, at)) is not None:
        name, message = found["type"], found["message"]
        if name == "error" and message.startswith("Exception: "):
            # CodeIgniter writes this word for every class.
            name, _, message = message.partition(": ")
        return Raised(name, message, [_place(found)])
    if (at := line.find(_FATAL)) >= 0 and (found := _TYPED.fullmatch(line, at)) is not None:
        return Raised(found["type"])
    if _HELD in line and (found := _CARRIED.fullmatch(line)) is not None:
        return Raised(found["type"], found["message"])
    if _SIGNALLED in line and (found := _WORKER.search(line)) is not None:
        raised = Raised(message=found[0])
        raised.codes.append(("posix.signal", found["signal"], ""))
        return raised
    return None


def _place(found: re.Match[str]) -> Frame:
    return Frame(file=found["file"], line=int(found["line"]))


def _above(window: Window, at: int, floor: int, title: re.Pattern[str]) -> tuple[int, re.Match[str]] | None:
    for index in range(at - 1, max(at - LOOKAHEAD, floor) - 1, -1):
        line = window.lines[index]
        if line == _NOWHERE:
            break
        found = title.fullmatch(line) if line[:2].lstrip()[:1] in ("(", "[") else None
        if found is not None:
            return index, found
    return None


def _shown(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a page of Symfony: number and class, message, place, and a line for every call with its own place."""
    titled, placed = _above(window, at, floor, _TITLE), _IN.fullmatch(window.lines[at])
    if titled is None or placed is None:
        return None
    calls, index = list[Call](), at + 1
    while (found := _AT_IN.fullmatch(window.at(index) or "")) is not None:
        if len(calls) < MAX_SCAN_FRAMES:
            calls.append(Call(len(calls), found["name"], found["file"], int(found["line"])))
        index += 1
    message = "\n".join(window.lines[titled[0] + 1 : at]).strip("\n")
    root = Raised(titled[1]["type"], message, frames_of(placed["file"], int(placed["line"]), calls))
    return _cut(window, Parsed(root, titled[0], index, 0.9))


def _numbered(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the text that Symfony 2 showed: the outermost error first, each call above its place."""
    titled = _above(window, at, floor, _NUMBERED)
    if titled is None:
        return None
    root, index = _numbered_one(window, titled[1], window.lines[titled[0] + 1 : at], at)
    effect = root
    for _ in range(MAX_SCAN_NODES - 1):
        title = next((i for i in range(index, index + 3) if _NUMBERED.fullmatch(window.at(i) or "")), None)
        below = (
            next((i for i in range(title + 1, title + LOOKAHEAD) if window.at(i) == _NOWHERE), None)
            if title
            else None
        )
        if title is None or below is None or (named := _NUMBERED.fullmatch(window.lines[title])) is None:
            break
        cause, index = _numbered_one(window, named, window.lines[title + 1 : below], below)
        cause.relation = Relation.CAUSE
        effect.children.append(cause)
        effect = cause
    return _cut(window, Parsed(root, titled[0], index, 0.9))


def _numbered_one(window: Window, title: re.Match[str], more: list[str], at: int) -> tuple[Raised, int]:
    places, names, index = list[Frame](), list[str](), at + 1
    while (line := window.at(index)) is not None:
        if (placed := _IN.fullmatch(line)) is not None:
            places.append(_place(placed))
        elif (called := _AT.fullmatch(line)) is not None:
            names.append(called["name"])
        elif line.strip():
            break
        index += 1
    while not window.lines[index - 1].strip():
        index -= 1
    calls = [
        Call(number, name, frame.file, frame.line)
        for number, (name, frame) in enumerate(zip(names, places[1:], strict=False))
    ]
    first = places[0] if places else Frame()
    message = "\n".join([title["message"], *more]).rstrip()
    return Raised(title["type"], message, frames_of(first.file, first.line, calls)[:MAX_SCAN_FRAMES]), index


def _dumped(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an exception that Symfony's dumper wrote: fields, and a trace of places with what was called there."""
    opened = _OPENED.fullmatch(window.lines[at - 1].strip()) if at > floor else None
    if opened is None or not is_certain(opened["type"]):
        return None
    values, index = dict[str, str](), at
    while (field := _FIELD.fullmatch(window.at(index) or "")) is not None:
        values[field["name"]] = field["value"].strip('"')
        index += 1
        if field["value"] == '"""':
            parts = list(_quoted(window, index))
            values[field["name"]] = "\n".join(parts)
            index += len(parts) + 1
    calls = list[Call]()
    if (window.at(index) or "").strip() == "trace: {":
        index += 1
        while (line := window.at(index)) is not None and line.startswith("    "):
            if (placed := _DUMPED_PLACE.fullmatch(line)) is not None and len(calls) < MAX_SCAN_FRAMES:
                calls.append(Call(len(calls), "", placed["file"], int(placed["line"])))
            elif calls and not calls[-1].function and (called := _DUMPED_CALL.fullmatch(line)) is not None:
                calls[-1] = calls[-1]._replace(function=called["name"])
            index += 1
    while (window.at(index) or "").strip() == "}":
        index += 1
    root = Raised(opened["type"], values.get("message", ""), _dumped_frames(values, calls))
    return _cut(window, Parsed(root, at - 1, index, 0.9))


def _dumped_frames(values: dict[str, str], calls: list[Call]) -> list[Frame]:
    """Return the places of a dump; what was called there belongs to the place inside of it."""
    line = values.get("line", "")
    if not calls or not line.isdigit():
        return [Frame(file=values["file"], line=int(line))] if "file" in values and line.isdigit() else []
    names = [*(call.function for call in calls[1:]), ""]
    return [
        Frame(function=name, file=call.file, line=call.line) for name, call in zip(names, calls, strict=True)
    ]


def _quoted(window: Window, index: int) -> Iterator[str]:
    """Return the lines of a text between three quotes, without the marks of line feeds at their ends."""
    for ahead in range(index, index + LOOKAHEAD):
        line = window.at(ahead)
        if line is None or line.strip() == '"""':
            return
        yield line.strip().removesuffix("\\n")


def _cut(window: Window, parsed: Parsed) -> Parsed:
    if window.capped and parsed.end >= len(window.lines):
        parsed.root.cuts.append(Cut.TAIL)
    return parsed
