"""What Flutter's framework prints of an error that it caught: a box with words, a message, sections and a stack. Reads one box."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from msgspec import structs

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._dart_aot import in_build, is_preamble
from uep.model import Frame

__all__ = ["CAUGHT", "read_caught", "read_split"]

_SENTENCE: Final = "The following "
CAUGHT: Final = ("EXCEPTION CAUGHT BY ", "\u2550 Exception caught by ", "= Exception caught by ", _SENTENCE)
_HEAD: Final = re.compile(
    r"[\u2550=]{1,4}[\u2561|] EXCEPTION CAUGHT BY (?P<library>[^\u255e|\n]{1,80}) [\u255e|][\u2550=]*"
    r"|[\u2550=]{8} Exception caught by [^\u255e|=\n]{1,80} [\u2550=]{4,100}"
)
_THROWN: Final = re.compile(
    r"The following (?P<type>[\w$<>., ?-]{1,200}?)(?P<object> object)? was (?:thrown|caught)\b.*"
)
_SURE: Final = re.compile(r"assertion|_?[A-Z][\w$]{0,100}(?:Exception|Error|Failure)", re.ASCII)
_RULE: Final = re.compile(r"[\u2550=]{20,}")
_STACK: Final = "When the exception was thrown, this was the stack"
_SECTIONS: Final = (
    _STACK,
    "The relevant error-causing widget was",
    "The test description was",
    "Handler: ",
    "Recognizer:",
    "User-created ancestor of the error-causing widget was",
)
_HIDDEN: Final = re.compile(r"\.\.\. {1,9}.{1,200} \(([0-9]{1,6}) frames?\)")
_ELIDED: Final = re.compile(r"\(elided (?:one frame|([0-9]{1,6}) frames) from .{1,400}\)")
_SPLIT: Final = re.compile(r"#(?P<number>[0-9]{1,6}) {1,8}(?P<name>[^\s(].{0,400}?) *")
_PLACE: Final = re.compile(
    r"(?P<file>(?:package|dart|file):[^\s]{1,400}?):(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?"
)
_SUSPENSION: Final = "<asynchronous suspension>"
_PLAIN: Final = {"message": "", "string": ""}
_LONG: Final = 512

_Numbered = Callable[[str], tuple[int, Frame] | None]


def read_caught(window: Window, at: int, numbered: _Numbered) -> Parsed | None:
    """Read a box from its first line to the rule that closes it (UEP-BRG-1289, UEP-BRG-1290)."""
    if window.lines[at].startswith(_SENTENCE):
        return _without_head(window, at, numbered)
    if _HEAD.fullmatch(window.lines[at].rstrip()) is None:
        return None
    return _box(window, at, numbered)


def _without_head(window: Window, at: int, numbered: _Numbered) -> Parsed | None:
    """Read a box whose first line is its sentence, since the rule above was left out; the type is sure (UEP-BRG-1871)."""
    found = _THROWN.fullmatch(window.lines[at])
    if found is None or _SURE.fullmatch(found["type"]) is None:
        return None
    if not (_is_said([window.lines[at]]) or window.lines[at].count("(") > window.lines[at].count(")")):
        return None
    parsed = _box(window, at - 1, numbered)
    return replace(parsed, start=at) if parsed is not None and parsed.root.message else None


def _box(window: Window, at: int, numbered: _Numbered) -> Parsed | None:
    """Read what stands below the head of a box."""
    found = _THROWN.fullmatch(window.at(at + 1) or "")
    if found is None and at >= 0 and CAUGHT[0] in window.lines[at]:
        return None
    index = at + 1 if found is not None else at
    while (
        found is not None
        and not _is_said(window.lines[at + 1 : index + 1])
        and index < at + 8
        and window.has(index + 1)
    ):
        index += 1
    root = Raised(_PLAIN.get(found["type"], found["type"]) if found is not None else "")
    index = first = index + 1
    while (line := window.at(index)) is not None and index - at < _LONG and not _ends(line):
        index += 1
    root.message = "\n".join(window.lines[first:index]).strip("\n ")
    if found is None and not root.message:
        return None
    end = _sections(window, index, at, root, numbered)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 1.0, handled=True, mechanism="flutter")


def _is_said(lines: list[str]) -> bool:
    """Return whether the sentence ends: with a colon that is not that of a property of a widget in brackets."""
    text = "".join(lines).rstrip()
    return text.endswith(":") and text.count("(") <= text.count(")") and text.count("[") <= text.count("]")


def _ends(line: str) -> bool:
    return (
        line.startswith(_SECTIONS)
        or _RULE.fullmatch(line.rstrip()) is not None
        or _HEAD.match(line) is not None
    )


def _sections(window: Window, index: int, at: int, root: Raised, numbered: _Numbered) -> int:
    """Read the stack and the other sections; return the line after the box."""
    end = index
    while (line := window.at(index)) is not None and index - at < _LONG:
        if _HEAD.match(line) is not None:
            return end
        if _RULE.fullmatch(line.rstrip()) is not None:
            return index + 1
        if line.startswith(_STACK):
            index = end = _stack(window, index + 1, root, numbered)
            continue
        if line.startswith(_SECTIONS):
            note = [line.rstrip()]
            while (more := window.at(index + 1)) is not None and more.startswith("  ") and len(note) < 8:
                note.append(more.strip())
                index += 1
            root.notes.append(" ".join(note))
            end = index + 1
        index += 1
    return end


def _stack(window: Window, index: int, root: Raised, numbered: _Numbered) -> int:
    awaited, first = False, index
    while (line := window.at(index)) is not None and is_preamble(line):
        index += 1
    preamble = window.lines[first:index]
    while (line := window.at(index)) is not None:
        found = numbered(line)
        frame = found[1] if found is not None else None
        if frame is None and (split := read_split(window, index)) is not None:
            frame, index = split[1], index + 1
        if frame is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(structs.replace(frame, async_boundary=True) if awaited else frame)
            awaited = False
        elif line == _SUSPENSION:
            awaited = True
        elif hidden := _HIDDEN.fullmatch(line.rstrip()) or _ELIDED.fullmatch(line.rstrip()):
            root.dropped += int(hidden[1] or 1)
            root.dropped_after = len(root.frames)
        else:
            break
        index += 1
    root.frames = in_build(root.frames, preamble)
    return index


def read_split(window: Window, index: int) -> tuple[int, Frame] | None:
    """Return number and frame of two lines, into which editors break one: number and function, then the place."""
    if window.lines[index][:1] != "#":
        return None
    name = _SPLIT.fullmatch(window.lines[index])
    place = _PLACE.fullmatch((window.at(index + 1) or "").strip()) if name is not None else None
    if name is None or place is None:
        return None
    column = int(place["column"] or 0)
    frame = Frame(function=name["name"], file=place["file"], line=int(place["line"]), column=column)
    return int(name["number"]), frame
