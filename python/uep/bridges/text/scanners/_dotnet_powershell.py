"""Error records of PowerShell on a console: the usual view with its category, and the concise one. Reads one error.

The usual view prints message, place and source before the category, which names the type (UEP-BRG-1837); the concise
view prints the place first, then source and message behind bars (UEP-BRG-1838).
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.model import Frame

__all__ = ["BARS", "CATEGORY", "read_category", "read_concise", "read_record"]

CATEGORY: Final = "+ CategoryInfo"
BARS: Final = "Line |"
_CATEGORY: Final = re.compile(r" {0,8}\+ CategoryInfo {0,20}: (.*)")
_ID: Final = re.compile(r" {0,8}\+ FullyQualifiedErrorId {0,20}: ?(.*)")
_KIND: Final = re.compile(r"(\w{1,60}): \(.{0,4000}\) \[(.{0,400})\], (\w{1,200})", re.DOTALL)
_PLACE: Final = re.compile(
    r" {0,8}(?:(?:[^\W\d]{1,12} ){0,2}(?=[A-Za-z]:[\\/]|[/\\.]))?(?P<file>[^|<>*?\n]{1,400}?): ?(?P<line>[0-9]{1,9}) (?:\w{1,12} ?)?: ?(?P<column>[0-9]{1,9})"
)
_COMMAND: Final = re.compile(r"(?:(?:[\w.]{1,80}\\)?[\w.&-]{1,80}|(?:[A-Za-z]:\\|/)[^:*?<>|\n]{1,300}) : ")
_MODULE: Final = re.compile(r"[\w.]{1,80}\\")
_AT: Final = "At "
_SOURCE: Final = re.compile(r" {0,8}\+ (.*)")
_MARKS: Final = re.compile(r" {0,8}(?:\+ )?[ ~]{0,400}~[ ~]{0,400}")
_REST: Final = re.compile(r" {2,8}([\w.,-]{1,200}) ?")
_FULL: Final = 77
"""The name of an error is broken where it reaches the width, and goes on below it behind a margin."""

_WIDE: Final = 79
"""A line of this length or more was broken at the width of the console, so that the message goes on below it."""

_NEAR: Final = 24
_HEAD: Final = re.compile(
    r"(?P<name>[\w.-]{1,120}): (?P<file>.{1,1000}?)(?::(?P<line>[0-9]{1,9}))?(?::[0-9]{1,9})?"
)
_CODE: Final = re.compile(r" {0,8}(?P<line>[0-9]{1,9}) \| (?P<source>.*)")
_BAR: Final = re.compile(r" {4,9}\| ?(?P<marks> *[~^][~^ ]* ?)?(?P<text>.*)")
_ERRORS: Final = ("Exception", "Error")
_ONLY: Final = re.compile(
    r"(NotSpecified|(?:Open|Close|Device|Metadata|Syntax|Parser|Read|Write|Security|Protocol|Connection|Authentication)Error"
    r"|DeadlockDetected|Invalid(?:Argument|Data|Operation|Result|Type)|Not(?:Implemented|Installed|Enabled)|ObjectNotFound"
    r"|Operation(?:Stopped|Timeout)|PermissionDenied|Resource(?:Busy|Exists|Unavailable)|FromStdErr|(?:Limits|Quota)Exceeded)"
    r": \(.{0,4000}:.{0,400}\) \[(.{0,400})\], (\w{1,200}(?:Exception|Error))"
)
"""What the view of categories prints of a record: one of the categories of PowerShell, and the name of the type."""


def read_record(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the record whose category stands at a line: message and place stand above, the name of the error below."""
    category = _joined(window, at)
    if category is None:
        return None
    words, end = category
    kind = _KIND.fullmatch(words[0])
    if kind is None:
        return None
    root = Raised(kind[3])
    root.attributes.update({"powershell.category": kind[1], "powershell.error_id": words[1]})
    lowest = max(floor, at - _NEAR)
    start = _read_above(window, at, lowest, root, kind[2])
    if not root.message:
        root.cuts.append(Cut.HEAD)
    return Parsed(root, start, end, language="powershell", mechanism="powershell")


def _joined(window: Window, at: int) -> tuple[tuple[str, str], int] | None:
    """Return category and name of the error, which a narrow console breaks over lines, and the index after them."""
    found = _CATEGORY.fullmatch(window.lines[at])
    if found is None:
        return None
    category, index = found[1], at + 1
    while (
        (text := window.at(index)) is not None and (named := _ID.fullmatch(text)) is None and index < at + 6
    ):
        category += text.strip() if text.strip() else " "
        index += 1
    if text is None or named is None:
        return None
    name, last = named[1].strip(), text
    while len(last) >= _FULL and (more := _REST.fullmatch(window.at(index + 1) or "")) is not None:
        name, last, index = name + more[1], more[0], index + 1
    return (category.rstrip(), name), index + 1


def _read_above(window: Window, at: int, lowest: int, root: Raised, activity: str) -> int:
    """Read source, place and message above the category; return the line at which the record begins."""
    lines, index = window.lines, at - 1
    below = list[str]()
    while index >= lowest:
        place, under = _place_at(lines, index, at)
        if place is not None and under < at:
            below = _take_place(root, place, lines[under:at]) + below
            if _PLACE.fullmatch(lines[under]) is None and not _is_parsed(lines, index, lowest):
                break
        index -= 1
    if index < lowest:
        # No place: the message stands right above the category, or between the places of a parser's errors.
        index = at if not root.frames else _first_place(lines, lowest, at)
    if below:
        root.message = "\n".join(below)
        return index
    start = _message_start(lines, index, lowest, activity)
    text = "\n".join(line.strip(" ") if i else line.lstrip(" ") for i, line in enumerate(lines[start:index]))
    command = _COMMAND.match(text)
    root.message = text[command.end() :] if command is not None else text
    return start


def _place_at(lines: list[str], index: int, at: int) -> tuple[re.Match[str] | None, int]:
    """Return the place that begins at a line, and the index after it; a narrow console breaks it at its blanks (UEP-BRG-2527)."""
    text = lines[index]
    place = _PLACE.fullmatch(text)
    if place is not None or not text.startswith(_AT):
        return place, index + 1
    for under in range(index + 1, min(index + 4, at)):
        if _SOURCE.fullmatch(lines[under]) is not None:
            break
        text += ("" if text.endswith(" ") or len(lines[under - 1]) >= _WIDE else " ") + lines[under].lstrip()
        if (place := _PLACE.fullmatch(text.rstrip())) is not None:
            return place, under + 1
    return None, index + 1


def _is_parsed(lines: list[str], index: int, lowest: int) -> bool:
    """Return whether an error of the parser stands above a place: its own place and source, then its message."""
    above = range(max(lowest, index - 5), index)
    return any(_PLACE.fullmatch(lines[i]) and _SOURCE.fullmatch(lines[i + 1]) for i in above)


def _first_place(lines: list[str], lowest: int, at: int) -> int:
    return next(i for i in range(lowest, at) if _PLACE.fullmatch(lines[i]))


def _take_place(root: Raised, place: re.Match[str], below: list[str]) -> list[str]:
    """Take the place and the source below it; return the text that stands there too: the message of a parser's error."""
    source = _SOURCE.fullmatch(below[0])
    text, file = list[str](), place["file"]
    for line in below[1:]:
        if _PLACE.fullmatch(line) is not None:
            break
        if _MARKS.fullmatch(line) is None:
            text.append(line.strip())
    code = source[1].strip() if source is not None else below[0].strip()
    frame = Frame(
        file=file if "/" in file or "\\" in file else "",
        line=int(place["line"]),
        column=int(place["column"]),
        source_line=code if "..." not in code else "",
    )
    root.frames.insert(0, frame)
    del root.frames[1:]
    return [line for line in text if line]


def _message_start(lines: list[str], index: int, lowest: int, activity: str) -> int:
    """Return where the message above a line begins: at the name of the command, or as far as lines are full."""
    for start in range(index - 1, lowest - 1, -1):
        text = lines[start].lstrip(" ")
        if text.startswith(f"{activity} : ") or _MODULE.sub("", text).startswith(f"{activity} : "):
            return start
    start = index
    while start > lowest and lines[start - 1].strip():
        if start < index and len(lines[start - 1]) < _WIDE:
            break
        start -= 1
        if _COMMAND.match(lines[start].lstrip(" ")) is not None:
            break
    return start


def read_category(window: Window, at: int) -> Parsed | None:
    """Read the record of which only the category is printed (UEP-BRG-2062)."""
    text = window.lines[at].rstrip()
    found = _ONLY.fullmatch(text) if text.endswith(_ERRORS) and "], " in text else None
    if found is None:
        return None
    root = Raised(found[3], attributes={"powershell.category": found[1]})
    if found[2]:
        root.attributes["powershell.command"] = found[2]
    return Parsed(root, at, at + 1, 0.9, language="powershell", mechanism="powershell")


def read_concise(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the record whose bars begin at a line; name and place stand above it."""
    head = _HEAD.fullmatch(window.lines[at - 1].strip()) if at > floor else None
    code = _CODE.fullmatch(window.at(at + 1) or "") if window.lines[at].strip() == BARS else None
    if head is None or code is None:
        return None
    index, words, column = at + 2, list[str](), 0
    while (text := window.at(index)) is not None:
        bar = _BAR.fullmatch(text)
        if bar is None:
            if not text.strip() and _BAR.fullmatch(window.at(index + 1) or "") is not None:
                index += 1
                continue
            break
        if bar["marks"]:
            column = column or len(bar["marks"]) - len(bar["marks"].lstrip(" "))
        if bar["text"].strip():
            words.append(bar["text"].strip())
        index += 1
    if not words:
        return None
    named = head["name"].endswith(_ERRORS)
    root = Raised(head["name"] if named else "", "\n".join(words))
    if not named:
        root.attributes["powershell.command"] = head["name"]
    source = code["source"]
    frame = Frame(
        file=head["file"] if "/" in head["file"] or "\\" in head["file"] else "",
        line=int(code["line"]),
        column=max(column, 1),
        source_line=source.strip(),
    )
    root.frames.append(frame)
    return Parsed(root, at - 1, index, language="powershell", mechanism="powershell")
