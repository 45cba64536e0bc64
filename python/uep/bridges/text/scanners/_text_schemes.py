"""What Guile and Racket print of an exception that nothing caught. Reads one error.

Guile puts the calls above the message, the outermost first; Racket puts them below, the innermost first.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["GUILE", "RACKET", "read_guile", "read_racket"]

GUILE: Final = ("Backtrace:", "In ice-9/", "In unknown file:")
RACKET: Final = ("  context...:",)
_FILE: Final = re.compile(r"In (?:unknown file|(?P<file>[^\n:]{1,1000})):")
_CALL: Final = re.compile(
    r" {0,12}(?:(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}))? {1,24}(?P<number>[0-9]{1,5}) \((?P<name>\S{1,400}?)(?:[ )].*)?"
)
_SAID: Final = re.compile(
    r"(?:(?P<file>[^\s:][^\n:]{0,1000}):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9}): |ERROR:(?: |\Z))"
    r"(?:In procedure (?P<name>[^\n]{1,200}?):(?: (?P<short>.*))?|(?P<message>.*))"
)
_THROWN: Final = re.compile(r"Throw to key [`'](?P<key>[^\n'`]{1,200})' with args [`'](?P<args>.*)'\.")
_PART: Final = re.compile(
    r" {1,4}[0-9]{1,3}\. (?P<name>&[\w-]{1,100}|%[\w-]{1,100}|#<[^\n]{1,400})(?:: (?P<value>.*))?"
)
_PLACE: Final = re.compile(
    r" {3}(?:(?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9}):(?P<column>[0-9]{1,9})(?:: (?P<name>[^\n]{1,400}))?"
    r"|body of \"?(?P<body>[^\n\"]{1,1000})\"?|(?P<running>[^\n]{1,1000}?): \[running body\]|(?P<bare>[^\s:\[.#(][^\s:]{0,400}))"
)
_AGAIN: Final = re.compile(r" {3}\[repeats (?P<count>[0-9]{1,9}) more times?\]")
_FENCE: Final = "```"
_UNSURE: Final = 0.6
_SECTION: Final = re.compile(r" {2}[a-z][\w -]{1,80}\.\.\.:")


def read_guile(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the calls below a title, and the message below them (UEP-BRG-3263)."""
    is_titled = window.lines[at].rstrip() == GUILE[0]
    frames, index, file = list[Frame](), at + is_titled, ""
    while (line := window.at(index)) is not None:
        named, call = _FILE.fullmatch(line.rstrip()), _CALL.fullmatch(line.rstrip())
        if named is not None:
            file = named["file"] or ""
        elif call is not None:
            if len(frames) < MAX_SCAN_FRAMES:
                # A call without a place of its own stands in no file.
                frames.append(_guile_frame(call, file))
        else:
            break
        index += 1
    if not frames:
        return None
    below = window.at(index) if line is not None and line.strip() else window.at(index + 1)
    said = _SAID.fullmatch((below or "").rstrip())
    if said is None:
        if below is not None and below.strip() and not below.startswith(_FENCE):
            return None
        # What went wrong was left behind.
        root = Raised(frames=frames[::-1], cuts=[Cut.TAIL] if line is None else [])
        return Parsed(root, at, index, confidence=_UNSURE, language="scheme")
    index -= line is not None and line.strip() != ""
    root, end = _guile_error(window, index + 1, said)
    root.frames = frames[::-1]
    if said["file"] and (root.frames[0].file, root.frames[0].line) != (said["file"], int(said["line"])):
        place = Frame(
            function=said["name"] or "",
            file=said["file"],
            line=int(said["line"]),
            column=int(said["column"]) + 1,
        )
        root.frames.insert(0, place)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, language="scheme", handled=False, fatal=True, mechanism="uncaughtException")


def _guile_frame(call: re.Match[str], file: str) -> Frame:
    name = "" if call["name"] == "_" else call["name"]
    if not call["line"]:
        return Frame(function=name)
    return Frame(function=name, file=file, line=int(call["line"]), column=int(call["column"]) + 1)


def _guile_error(window: Window, at: int, said: re.Match[str]) -> tuple[Raised, int]:
    """Return the error whose message begins on a line, and the line after it."""
    first = said["short"] if said["name"] else said["message"]
    is_listed = first == "ERROR:" or not (first or said["name"])
    rest, index = list[str](), at + 1
    while (line := window.at(index)) is not None and line.strip() and index < at + LOOKBACK:
        if not (first or rest):
            line = line.removeprefix("ERROR: ")
        elif not (window.enclosed or line[:1].isspace()):
            # What a tool prints below stands right there as well.
            break
        rest.append(line)
        index += 1
    root = Raised(message="\n".join(([first] if first else []) + rest))
    if is_listed:
        parts = [part for part in map(_PART.fullmatch, rest) if part is not None]
        values = {part["name"]: part["value"] or "" for part in parts}
        if parts and len(parts) == len(rest):
            root.type_name = parts[0]["name"]
            root.message = _unquoted(values.get("&message", ""))
            root.notes = [line.strip() for line in rest if "&message: " not in line]
    elif (thrown := _THROWN.fullmatch(root.message)) is not None:
        root.type_name, root.message = thrown["key"], thrown["args"]
    return root, index


def _unquoted(text: str) -> str:
    if len(text) > 1 and text.startswith('"') and text.endswith('"'):
        return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text[1:-1])
    return text


def read_racket(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the calls below a title, and the message above it (UEP-BRG-3264)."""
    if window.lines[at].rstrip() != RACKET[0]:
        return None
    start = at
    while start > max(floor, at - LOOKBACK) and window.lines[start - 1].startswith("  "):
        start -= 1
    last = next((index for index in range(start, at) if _SECTION.fullmatch(window.lines[index])), at)
    if start == floor or not window.lines[start - 1].strip() or window.lines[start - 1].startswith(_FENCE):
        return None
    start = floor if window.enclosed else start - 1
    root = Raised(message="\n".join(window.lines[start:last]))
    index = at + 1
    while (line := window.at(index)) is not None:
        place, again = _PLACE.fullmatch(line.rstrip()), _AGAIN.fullmatch(line.rstrip())
        if again is not None and root.frames:
            root.frames[-1] = replace(root.frames[-1], repeat=int(again["count"]))
        elif line.rstrip() == "   ...":
            root.dropped, root.dropped_after = 1, len(root.frames)
            root.cuts.append(Cut.UNCOUNTED)
        elif place is not None:
            if len(root.frames) < MAX_SCAN_FRAMES:
                root.frames.append(_racket_frame(place))
        else:
            break
        index += 1
    if not root.frames:
        return None
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, language="racket")


def _racket_frame(place: re.Match[str]) -> Frame:
    if place["file"] is None:
        return Frame(function=place["bare"] or "", file=place["body"] or place["running"] or "")
    return Frame(
        function=place["name"] or "",
        file=place["file"],
        line=int(place["line"]),
        column=int(place["column"]) + 1,
    )
