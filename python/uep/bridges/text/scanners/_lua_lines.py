"""Single lines of Lua's error text: places, frames in the interpreter's words and in those of its hosts. Reads one line at a time."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = ["PLACE", "PROGRAM", "TRACEBACK", "Place", "find_place", "is_sure", "read_frame", "read_listed"]

TRACEBACK: Final = "stack traceback:"
PROGRAM: Final = re.compile(r"(?:[\w./-]{0,200}/)?lua(?:jit|5\.[0-9])?: ", re.ASCII)
_CHUNK: Final = r"\[(?:string|love) \"[^\n]{0,200}?\"\]|\((?:command line|load)\)"
PLACE: Final = re.compile(rf"({_CHUNK}|[^\s:,;()\[\]\"'][^\n:]{{0,400}}?):([0-9]{{1,9}}): ")
_NUMBER: Final = re.compile(
    r"(?:\.lua|\]|\)|user_script|_by_lua): ?([0-9]{1,9}):(?: |(?=attempt to |bad argument ))"
)
_CHUNK_END: Final = re.compile(rf"(?:{_CHUNK})\Z")
_FRAME: Final = re.compile(
    rf"[\t ]*(?:\[C\]|\[string \"=\[C\]\"\]|\[builtin[^\]\n]{{0,60}}\]|({_CHUNK}|\[[^\]\s]{{1,400}}\]|[^\n]{{1,400}}?)(?::([0-9]{{1,9}}))?): "
    r"(?:in (\S[^\n]{0,400})|at 0x([0-9a-f]{1,16})|\?)"
)
_NAMED: Final = re.compile(
    r"(?:function|method|upvalue|local|field|global|metamethod|for iterator) ['`]([^\n]{1,300})'"
)
_UNNAMED: Final = re.compile(r"function (<[^\n]{1,300}>)")
_REQUEST: Final = re.compile(r", (?:client|context): ")
_TAIL_51: Final = "(tail call): ?"
_LISTED: Final = re.compile(
    r" {0,40}[0-9]{1,3}\. (?P<gmod>[^\n]{1,200}?) - (?P<gmod_file>[^\n]{1,400}):(?P<gmod_line>-?[0-9]{1,9})"
    r"|> (?P<fivem>[^()\n]{0,200}?) ?\((?P<fivem_file>[^()\n]{1,400}):(?P<fivem_line>[0-9]{1,9})\)"
    r"| {2,4}- (?P<lazy_file>[^\s:][^:\n]{0,400}\.lua):(?P<lazy_line>[0-9]{1,9})(?: _in_ \*\*(?P<lazy>[^*\n]{1,200})\*\*)?"
    r"|Script '(?P<roblox_file>[^'\n]{1,400})', Line (?P<roblox_line>[0-9]{1,9})(?: - (?:\w{1,20} )?(?P<roblox>\S{1,200}))?"
)
_SURE: Final = (
    "attempt to index ",
    "attempt to call ",
    "attempt to perform arithmetic ",
    "attempt to concatenate ",
    "attempt to compare ",
    "attempt to get length of ",
    "bad argument #",
)
_HOSTED: Final = re.compile(
    r"aborted: |_by_lua error|^error\Z|Error (?:executing|while|loading|running|detected|in) |E5[0-9]{3}: |SCRIPT ERROR|ERR Error "
    r"|(?:[Rr]untime|[Ll]ua|[Ss]cript|[Mm]od|Server)[: ]?[Ee]rror|^Error\Z|init_by_lua|LuaError|^[0-9]{1,9}x\Z"
)
_OPENERS: Final = (": ", "] ", "> ", " lua ", " Lua ", "x ")
_PAIRS: Final = ("time=", "ts=", "t=", "level=", "lvl=")
_PATH: Final = frozenset("/\\@")
_REQUESTED: Final = re.compile(r"\*[0-9]{1,20} ")


class Place(NamedTuple):
    """Where a message says that it was raised: the words of the host before it, file, line, and the message."""

    host: str
    file: str
    line: int
    message: str


def find_place(line: str) -> Place | None:
    """Return the first place of a line, which words of a host end before with a colon or bracket (UEP-BRG-1880)."""
    found = _NUMBER.search(line) if len(line) <= TRACE_LINE_BYTES else None
    if found is None:
        return None
    before = line[: found.start(1)].rstrip(" ")[:-1]
    chunk = _CHUNK_END.search(before, max(0, len(before) - 240)) if before.endswith(("]", ")")) else None
    if chunk is not None:
        begin = chunk.start()
    elif before.endswith((".lua", "user_script", "_by_lua")):
        begin = max((at + len(word) for word in _OPENERS if (at := before.rfind(word)) >= 0), default=0)
        word, blank, _ = before[begin:].rpartition(" ")
        if blank and not _PATH.intersection(word):
            # Words of prose stand before the name of the file; a directory may have a blank in its name.
            begin += len(word) + 1
    else:
        return None
    host = before[:begin].strip(": ")
    if request := _REQUESTED.match(host):
        # nginx writes the number of the connection before the words.
        host = host[request.end() :]
    message, is_hosted = line[found.end() :], _HOSTED.search(host) is not None
    if before.count('"') % 2 and (not is_hosted or before[begin:].count('"')):
        return _paired(before, int(found[1]), message)
    if begin == len(before) or (host and not (is_hosted or is_sure(message))):
        return None
    return Place(host if is_hosted else "", before[begin:], int(found[1]), message)


def _paired(before: str, number: int, message: str) -> Place | None:
    """Return the place at the beginning of a value of a log's pairs; a quote anywhere else is source (UEP-BRG-2115)."""
    key, opening, file = before.rpartition('="')
    if not opening or not key.startswith(_PAIRS) or " " in file or '"' not in message:
        return None
    return Place("", file, number, message[: message.index('"')]) if is_sure(message) else None


def is_sure(message: str) -> bool:
    """Return whether a message begins with words that only the interpreter says, and only of an error."""
    return message.startswith(_SURE)


def read_frame(line: str) -> Frame | None:
    """Return the frame of a line; code in C has no file (UEP-BRG-1541)."""
    # A terminal's window pads its lines.
    line = line.rstrip()
    found = _FRAME.fullmatch(line) if len(line) <= TRACE_LINE_BYTES and _TAIL_51 not in line else None
    if found is None:
        return None
    what = _REQUEST.split(found[3], maxsplit=1)[0] if found[3] else "?"
    if what.endswith(('>"', "'\"", "`")):
        # A host or Markdown quotes the whole error.
        what = what[:-1]
    named = _NAMED.fullmatch(what) or _UNNAMED.fullmatch(what)
    name = named[1] if named is not None else "" if what == "?" else what
    return Frame(
        function=name,
        file=found[1] or "",
        line=int(found[2] or 0),
        address=str(int(found[4], 16)) if found[4] else "",
    )


def read_listed(line: str) -> Frame | None:
    """Return the frame of a line in the words of a game: numbered, behind ``>`` or a dash, or of a named script (UEP-BRG-1882)."""
    found = _LISTED.fullmatch(line.rstrip())
    if found is None:
        return None
    kind = next(kind for kind in ("gmod", "fivem", "lazy", "roblox") if found[f"{kind}_file"] is not None)
    file, number = found[f"{kind}_file"], int(found[f"{kind}_line"])
    name = found[kind] or ""
    return Frame(
        function="" if name == "unknown" else name,
        file="" if file == "[C]" else file,
        line=max(number, 0),
    )
