"""Single lines of V8's and Node.js's error text: frames, first lines, printed values. Reads one line at a time."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Final

from uep.model import Frame

__all__ = [
    "clean_frame",
    "has_place",
    "is_caret",
    "is_key",
    "is_name",
    "is_place",
    "read_frame",
    "read_header",
    "split_values",
    "unquote",
    "wasm_frame",
]

_SUFFIXES: Final = ("Error", "Exception", "Rejection", "Warning")
_MAX_NAME: Final = 200
_KNOWN: Final = 2048
_KNOWN_CHARS: Final = 256
_QUOTE: Final = '"'
_WASM: Final = "wasm-function["
_ADDRESS: Final = "address at "
_ENTITY: Final = "&lt;"
_INVARIANT: Final = "Invariant Violation"
"""The name of the errors with which React says that a condition does not hold: the only one of two words."""

_NO_PLACE: Final = ("<anonymous>", "native", "ignore-listed frames")
_NAMED: Final = re.compile(r"<[A-Z]\w{1,40}>", re.ASCII)
"""Frames that a test runner left out of a stack, under its own name: ``<Jasmine>``."""

_KEYS: Final = (
    "Plugin",
    "File",
    "Code",
    "Line",
    "Hint",
    "Note",
    "Details",
    "Expected",
    "Received",
    "Locator",
    "Failures",
    "Message",
    "Stacktrace",
    "ERROR",
    "FATAL",
    "WARNING",
    "WARN",
    "INFO",
)
"""Words before a colon that are no types of errors."""

_LEADS: Final = (
    "##[error]",
    "::error::",
    "Uncaught (in promise) ",
    "Uncaught (in response) ",
    "Uncaught Exception: ",
    "Uncaught exception: ",
    "uncaughtException: ",
    "Unhandled Rejection: ",
    "Unhandled rejection: ",
    "unhandledRejection: ",
    "Unhandled Exception: ",
    "UnhandledPromiseRejectionWarning: ",
    "Uncaught ",
    "Unhandled rejection ",
    "caused by: ",
    "Caused by: ",
)
_INDEX: Final = "(index)"
_TIGHT: Final = re.compile(
    r"([\w$.<>\[\]]{1,200}(?: \[as [\w$.<>]{1,100}\])?)\((\S{1,1000}:[0-9]{1,9}:[0-9]{1,9})\)"
)
"""A frame as Sentry copies it, without a blank before the place (UEP-BRG-2613); what made Markdown of an issue left it out behind brackets (UEP-BRG-2724)."""

_GLUED: Final = re.compile(
    r"[^:\n]{0,80}(?:\.\.|\([0-9]{1,5}/[0-9]{1,5}\)) ?(?=(?:[A-Z]\w{0,80})?Error: )", re.ASCII
)
"""What a build says of its progress on the line on which an error begins (UEP-BRG-2602)."""

_SAID_TWICE: Final = re.compile(r"Error: (?=Uncaught [A-Z]\w{0,80}Error: )", re.ASCII)
"""How people, and what shows errors, label what a browser's console says (UEP-BRG-2623)."""

_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def split_place(text: str) -> tuple[str, int, int] | None:
    """Return file, line and column of ``file:line:column`` or ``file:line``; None when there is no line number."""
    head, _, last = text.rpartition(":")
    if not head or not _is_number(last):
        return None
    file, _, middle = head.rpartition(":")
    if _is_number(middle):
        return file, int(middle), int(last)
    return head, int(last), 0


def read_frame(text: str) -> Frame | None:
    """Return the frame of what follows ``at `` (BRG-262), None when the words are none; frames of a log repeat."""
    return _known_frame(text) if len(text) <= _KNOWN_CHARS else _frame(text)


def _bare_frame(text: str, *, is_awaited: bool) -> Frame | None:
    """Return the frame of a place alone, or of a function and its place with an at sign between."""
    if text in _NO_PLACE or _NAMED.fullmatch(text):
        return Frame(function=text, async_boundary=is_awaited)
    name, sign, where = text.partition(" @ ")
    if sign:
        # UEP-BRG-1860: Dart's development compiler prints frames so.
        return _frame(f"{'async ' if is_awaited else ''}{name} ({where})")
    place = split_place(text)
    if place is None:
        return wasm_frame("", text)
    if place[0] == _INDEX:
        # UEP-BRG-2629: a page without a name of its own.
        return Frame(file=_INDEX, line=place[1], column=place[2], async_boundary=is_awaited)
    if place[0].isdigit() or (not place[2] and "/" not in place[0] and "." not in place[0]):
        return None
    return Frame(file=place[0], line=place[1], column=place[2], async_boundary=is_awaited)


def _frame(text: str) -> Frame | None:
    """Return the frame of what follows ``at `` (BRG-262), None when the words are none.

    ``new`` and the index of a combinator go to ``raw_function``, ``async`` to ``async_boundary``; a place without a
    file, such as ``<anonymous>``, leaves ``file`` empty.
    """
    if _ENTITY in text:
        # Reports in XML hold the text of a stack as it was put into them.
        text = html.unescape(text)
    awaited = text.startswith("async ")
    if awaited:
        text = text[6:]
    if not text.endswith(")"):
        return _bare_frame(text, is_awaited=awaited)
    if " (" not in text and (tight := _TIGHT.fullmatch(text)) is not None:
        text = f"{tight[1]} ({tight[2]})"
    name, _, inner = text.partition(" (")
    if awaited and text[0] == "(":
        # An async function without a name.
        name, inner = "", text[1:]
    # BRG-1131: Hermes says of bytecode without debug information at which address of which file it is.
    # Templates that were compiled have the name of their file in quotes.
    inner = inner[:-1].removeprefix(_ADDRESS).replace(_QUOTE, "")
    if not (name or awaited) or not inner:
        return None
    if inner.startswith("index ") and _is_number(inner[6:]):
        return Frame(function=name, raw_function=text, async_boundary=awaited)
    raw = ""
    if name.startswith("new "):
        raw, name = name, name[4:]
    if inner in _NO_PLACE:
        return Frame(function=name, raw_function=raw, async_boundary=awaited)
    place = split_place(inner)
    if place is None and (found := wasm_frame(name, inner)) is not None:
        return found
    if place is None:
        if not _is_odd_place(inner):
            return None
        place = (inner, 0, 0)
    file, line, column = place
    return Frame(function=name, raw_function=raw, file=file, line=line, column=column, async_boundary=awaited)


_known_frame = lru_cache(_KNOWN)(_frame)


def wasm_frame(name: str, place: str) -> Frame | None:
    """Return the frame of ``file:wasm-function[12]:0x1f``; a function without a name has its number (BRG-1530)."""
    file, inside, rest = place.partition(":" + _WASM)
    number, closed, offset = rest.partition("]:0x")
    if not inside or not closed or not _is_number(number) or not 0 < len(offset) <= 8:
        return None
    try:
        return Frame(function=name or f"{_WASM}{number}]", file=file, address=str(int(offset, 16)))
    except ValueError:
        return None


def _is_odd_place(text: str) -> bool:
    """Return whether a place without a line number is one: code of WebAssembly, an unknown location."""
    return text.startswith(("wasm://", "unknown location", "eval at ")) or ":wasm-function[" in text


def clean_frame(text: str) -> str:
    """Return the words of a frame without what an enclosing value puts after them."""
    text = text.rstrip(" ")
    for tail in (" {", ",", " }", "`"):
        text = text.removesuffix(tail)
    if not text.endswith(")") and " " in text and " @ " not in text and text not in _NO_PLACE:
        head, closed, _ = text.rpartition(") ")
        text = head + ")" if closed else text.split(" ", 1)[0] if not text.startswith("async ") else text
    return text


def has_place(frame: Frame) -> bool:
    """Return whether a frame says where it is."""
    return bool(frame.line)


def is_place(text: str) -> bool:
    """Return whether a line has the form of the place that stands above an uncaught error: ``file:line``."""
    file, _, line = text.rpartition(":")
    return bool(text) and _is_number(line) and not file.startswith((" ", "\t"))


def is_caret(text: str) -> bool:
    """Return whether a line points at a column: blanks and carets only."""
    bare = text.strip()
    return bare != "" and bare.count("^") == len(bare)


def is_name(text: str) -> bool:
    """Return whether words have the form of an error's printed name: ``TypeError``, ``Plain [Error]``, ``a.b.Named``."""
    if text.endswith("]"):
        text, opened, inner = text[:-1].partition("[")
        # discord.js puts the code directly behind the name, Node.js behind a blank.
        if (
            not opened
            or not inner
            or "[" in inner
            or "]" in inner
            or not (text[-1:] == " " or text.endswith(_SUFFIXES))
        ):
            return False
        text = text.removesuffix(" ")
    if not 0 < len(text) <= _MAX_NAME or text[0].isdigit():
        return False
    return all(
        part.replace("$", "_").replace("-", "_").replace("#", "_").isidentifier() for part in text.split(".")
    )


def is_strong(name: str) -> bool:
    """Return whether a name says itself that it is an error's."""
    return (
        name == _INVARIANT or name.endswith(_SUFFIXES) or (name.endswith("]") and "[" in name) or "." in name
    )


def read_header(text: str) -> tuple[str, str, bool] | None:
    """Return name, first line of the message, and whether the name is beyond doubt (BRG-261)."""
    return _known_header(text) if len(text) <= _KNOWN_CHARS else _header(text)


def _header(text: str) -> tuple[str, str, bool] | None:
    """Read a first line as ``read_header`` does; words before the name, such as ``Uncaught``, are left out."""
    if text.startswith("<ref *"):
        text = text.partition("> ")[2]
    if text[:1] == _QUOTE and text.count(_QUOTE) == 1:
        # Debuggers show a stack as a string of several lines.
        text = text[1:]
    if (twice := _SAID_TWICE.match(text)) is not None:
        text = text[twice.end() :]
    for lead in _LEADS:
        text = text.removeprefix(lead)
    if (glued := _GLUED.match(text)) is not None:
        text = text[glued.end() :]
    rest, weak = text, None
    for _ in range(4):
        if rest.startswith("<ref *"):
            rest = rest.partition("> ")[2]
        name, colon, message = rest.partition(": ")
        if not colon and rest.endswith(":"):
            name = rest[:-1]
        if is_name(name) or name == _INVARIANT:
            if is_strong(name):
                return name, message, True
            if weak is None and _may_be_type(name) and (colon or rest is text):
                weak = (name, message, False)
        elif (
            weak is None
            and " " in name
            and is_strong(last := _last_name(name))
            and is_name(last)
            and (rest is text or last.endswith(_SUFFIXES))
        ):
            if f"{last}: " in _LEADS:
                return _header(message) or (last, message, False)
            if _are_words(name) and _begins_with_type(message):
                return _header(message)
            return last, message, False
        if not colon:
            break
        rest = message.lstrip(" ")
    return weak


_known_header = lru_cache(_KNOWN)(_header)


def _are_words(name: str) -> bool:
    """Return whether words that end in a general one, as in ``API Error: TypeError: x``, are a program's and no type."""
    words = name.split(" ")
    return words[-1] in _SUFFIXES and words[-2] not in _KEYS


def _begins_with_type(text: str) -> bool:
    name, colon, _ = text.partition(": ")
    return bool(colon) and is_name(name) and is_strong(name)


def _may_be_type(name: str) -> bool:
    return name not in _KEYS and (name[0].isupper() or name[0] in "_$")


def _last_name(text: str) -> str:
    """Return the name at the end of words that a program printed: one word, or two where the last one is in brackets."""
    head, _, last = text.rpartition(" ")
    return f"{head.rpartition(' ')[2]} {last}" if last.startswith("[") and head else last


def is_key(text: str) -> bool:
    """Return whether a line of a printed object, without its margin, begins with a key."""
    key, colon, _ = text.partition(": ")
    if not colon:
        return False
    if key[:1] in "'[":
        return key[-1:] in "']"
    return key.replace("$", "_").isidentifier()


def unquote(text: str) -> str:
    """Return the string that util.inspect printed in quotes, other text as it is."""
    if len(text) < 2 or text[0] not in "'\"`" or text[-1] != text[0]:
        return text
    if "\\" not in text:
        return text[1:-1]
    parts = text[1:-1].split("\\")
    out = [parts[0]]
    skip = False
    for part in parts[1:]:
        if skip:
            out.append(part)
            skip = False
        elif not part:
            out.append("\\")
            skip = True
        else:
            out.append(_unescape(part))
    return "".join(out)


def _unescape(part: str) -> str:
    for letter, size in (("x", 3), ("u", 5)):
        if part[0] == letter and len(part) >= size:
            try:
                return chr(int(part[1:size], 16)) + part[size:]
            except ValueError:
                return part
    return _ESCAPES.get(part[0], part[0]) + part[1:]


def split_values(text: str) -> list[str]:
    """Split the values of a list or the fields of an object that util.inspect printed on one line."""
    values, depth, quote, start, index = list[str](), 0, "", 0, 0
    while index < len(text):
        char = text[index]
        if quote:
            if char == "\\":
                index += 1
            elif char == quote:
                quote = ""
        elif char in "'\"`":
            quote = char
        elif char in "[{(":
            depth += 1
        elif char in "]})":
            depth -= 1
        elif char == "," and not depth:
            values.append(text[start:index].strip())
            start = index + 1
        index += 1
    last = text[start:].strip()
    return [*values, last] if last else values
