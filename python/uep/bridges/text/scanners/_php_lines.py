"""Single lines of PHP's error text: levels, places, frames of a trace, frames of Xdebug. Reads one line at a time."""

from __future__ import annotations

import html
import re
from typing import Final, NamedTuple

from uep.model import Frame

__all__ = [
    "CLASS",
    "Call",
    "Level",
    "frames_of",
    "is_certain",
    "is_said",
    "plain",
    "read_call",
    "read_called",
    "read_level",
    "read_line_place",
    "read_place",
    "read_xdebug",
    "split_head",
]

CLASS: Final = re.compile(
    r"\\?[A-Za-z_\x80-\uffff][\w\\]{0,240}(?:@anonymous(?:[\x00\ufffd][^:\n]{0,1024}:[0-9]{1,9}\$[0-9a-f]{1,16})?)?"
)
_LEVEL: Final = re.compile(
    r"(?:PHP )?(?:<b>)?(Fatal error|Parse error|Recoverable fatal error|Catchable fatal error|Warning|Notice|Deprecated"
    r"|Strict Standards|Unknown error)(?:</b>)?:( {1,2})"
)
_FATAL: Final = ("Fatal error: ", "Parse error: ")
_CALL: Final = re.compile(
    r"#([0-9]{1,9}) (?:\[internal function\]|([^\n]{1,4096}?)\(([0-9]{1,9})\)): ", re.ASCII
)
_CALLED: Final = re.compile(
    r"#([0-9]{1,9}) {1,2}([^\n]{1,4096}) called at \[([^\n\[\]]{1,1000}):([0-9]{1,9})\]", re.ASCII
)
_MAIN: Final = re.compile(r"#([0-9]{1,9}) \{main\}", re.ASCII)
_XDEBUG: Final = re.compile(
    r"(?:PHP )? {2,6}(?:[0-9.]{1,12} {1,12}[0-9]{1,15} )? {0,3}([0-9]{1,9})\. ", re.ASCII
)
_PLACE_END: Final = re.compile(r":([0-9]{1,9})$", re.ASCII)
_ON_LINE: Final = " on line "
_SAID: Final = ' said into stderr: "'
_MESSAGE: Final = "PHP message: "
_CERTAIN: Final = ("Exception", "Error", "Fault", "@anonymous")
_TEXTS: Final = (
    "Command line code",
    "Standard input code",
    "php shell code",
    "Unknown",
    "-",
    "[no active file]",
)
_TAGS: Final = ("<b>", "</b>", "<br />", "<i>", "</i>")


class Level(NamedTuple):
    """The word of a level, what follows it, and whether PHP wrote HTML or put its name in front."""

    word: str
    rest: str
    is_html: bool
    is_sure: bool


class Call(NamedTuple):
    """One line of a trace: a number, the function that was called, and the place it was called from."""

    number: int
    function: str
    file: str
    line: int


def plain(line: str, *, is_html: bool = False) -> str:
    """Return a line without what a worker of PHP-FPM puts around it, and without tags and entities."""
    at = line.find(_SAID) if line.endswith('"') else -1
    if at >= 0:
        line = line[at + len(_SAID) : -1].removeprefix("NOTICE: ").removeprefix(_MESSAGE)
    if is_html and ("<" in line or "&" in line):
        for tag in _TAGS:
            line = line.replace(tag, "")
        line = html.unescape(line)
    return line


def is_said(line: str) -> bool:
    """Return whether a worker of PHP-FPM wrote a line."""
    return _SAID in line


def read_level(line: str) -> Level | None:
    """Read the level of an error at the beginning of a line, or behind ``PHP message: `` (BRG-461)."""
    if line[:1] == " " and " on line " in line and (bare := line.lstrip(" ")).startswith(_FATAL):
        # UEP-BRG-2722: what a browser shows begins with a blank where somebody copies it.
        line = bare
    at = line.find(_MESSAGE)
    is_sure = at >= 0
    if is_sure:
        line = line[at + len(_MESSAGE) :]
    elif (at := line.find("PHP ")) > 0:
        line = line[at:]
    match = _LEVEL.match(line)
    if match is None or (at > 0 and not is_sure and match[2] != "  "):
        return None
    # nginx writes all that a worker said for a request on one line.
    rest = line[match.end() :].partition("; " + _MESSAGE)[0]
    is_html = match[0].startswith("<b>")
    return Level(match[1], rest, is_html, is_sure or is_html or match[0].startswith("PHP "))


def _is_file(text: str) -> bool:
    return "/" in text or "\\" in text or text.endswith((".php", ".phtml", ".inc", "code")) or text in _TEXTS


def read_place(text: str) -> tuple[str, str, int] | None:
    """Split ``… in file:line`` into what stands before, file and line."""
    match = _PLACE_END.search(text)
    if match is None:
        return None
    head, middle, file = text[: match.start()].rpartition(" in ")
    return (head, file, int(match[1])) if middle and file and _is_file(file) else None


def read_line_place(text: str) -> tuple[str, str, int] | None:
    """Split ``… in file on line N`` into what stands before, file and line."""
    at = text.rfind(_ON_LINE)
    if at < 0:
        return None
    end = at + len(_ON_LINE)
    digits = end
    while digits < len(text) and digits - end < 9 and text[digits] in "0123456789":
        digits += 1
    head, middle, file = text[:at].rpartition(" in ")
    after = text[digits:].rstrip()
    is_end = not after or after.startswith(('"', ", referer: ", ";", _MESSAGE.strip()))
    if digits == end or not middle or not _is_file(file) or not is_end:
        return None
    return head, file, int(text[end:digits])


def split_head(text: str) -> tuple[str, str] | None:
    """Return class and message of ``Class: message``, ``Class`` or the form of PHP 5 with both in quotes."""
    if text.startswith("exception '"):
        name, middle, message = text[11:].partition("' with message '")
        return (name, message.removesuffix("'")) if middle else (name.removesuffix("'"), "")
    match = CLASS.match(text)
    if match is None:
        return None
    # BRG-458: PHP prints a zero byte and a place behind the name of an anonymous class.
    name, rest = match[0].removeprefix("\\").split("\0")[0], text[match.end() :]
    if rest.startswith(":") and rest[1:2] in ("", " ", "\n"):
        return name, rest[2:] if rest[1:2] == " " else rest[1:]
    return (name, "") if not rest else None


def is_certain(name: str) -> bool:
    """Return whether a name can hardly be anything but that of a class of errors."""
    return "\\" in name.strip("\\") or name.endswith(_CERTAIN)


def _function(text: str) -> str:
    """Return the function without its arguments; the name of a closure may have parentheses (BRG-457)."""
    if "{closure:" not in text:
        return text[: text.find("(")] if "(" in text else ""
    depth = 0
    for index, char in enumerate(text):
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == "(" and depth == 0:
            return text[:index]
    return ""


def read_call(line: str) -> Call | None:
    """Read ``#0 file(line): function(arguments)``, ``#1 [internal function]: …`` or ``#2 {main}``."""
    if not line.startswith("#"):
        return None
    match = _CALL.match(line)
    if match is not None:
        function = _function(line[match.end() :])
        return Call(int(match[1]), function, match[2] or "", int(match[3] or 0)) if function else None
    main = _MAIN.match(line)
    return Call(int(main[1]), "{main}", "", 0) if main else None


def read_called(line: str) -> Call | None:
    """Read ``#0 function(arguments) called at [file:line]``, as debug_print_backtrace printed it."""
    match = _CALLED.fullmatch(line) if line.startswith("#") else None
    function = _function(match[2]) if match is not None else ""
    return Call(int(match[1]), function, match[3], int(match[4])) if match is not None and function else None


def read_xdebug(line: str) -> Call | None:
    """Read a line of Xdebug's call stack: number, function with its arguments, the place of the call."""
    match = _XDEBUG.match(line)
    if match is None:
        return None
    text = line[match.end() :]
    head, _, place = text.rpartition(") ")
    end = _PLACE_END.search(place)
    function = _function(head + ")")
    return Call(int(match[1]), function, place[: end.start()], int(end[1])) if end and function else None


def frames_of(file: str, line: int, calls: list[Call]) -> list[Frame]:
    """Return the frames of a trace: each function runs where the one it called was called from (BRG-456)."""
    frames = []
    for call in calls:
        frames.append(Frame(function=call.function, file=file, line=line))
        file, line = call.file, call.line
    if file and (not calls or calls[-1].function != "{main}"):
        frames.append(Frame(file=file, line=line))
    return frames
