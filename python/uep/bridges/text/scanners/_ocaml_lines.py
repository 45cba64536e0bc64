"""Single lines of OCaml's error text: places of a backtrace, and exceptions as Printexc and as s-expressions print them."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = ["read_exception", "read_listed", "read_place", "unescape"]

_PLACE: Final = re.compile(
    r"(?:Raised at|Raised by primitive operation at|Re-raised at|Called from) "
    r"(?:unknown location|(?:([^\"\n]{1,400}?) in )?file \"([^\"\n]{0,400})\"( \(inlined\))?, "
    r"lines? ([0-9]{1,9})(?:-[0-9]{1,9})?, characters ([0-9]{1,9})-[0-9]{1,9})"
)
_PATH: Final = r"(?:[A-Z][\w']{0,100}(?:\([\w'.]{1,100}\)){0,8}\.){0,20}"
_NAME: Final = re.compile(rf"(?:[\w./-]{{1,200}}\.mli?\.)?{_PATH}[A-Z][\w']{{0,100}}")
_CONSTRUCTED: Final = re.compile(rf"({_PATH}[A-Z][\w']{{0,100}})(?:\((.*)\)| (\(.*\)|\".*\"))?", re.S)
_PRINTED: Final = re.compile(r"((?:[A-Z][\w']{0,100}\.){1,20}[A-Z][\w']{0,100}): (.+)", re.S)
_FIXED: Final = {
    "Stack overflow": "Stack_overflow",
    "Out of memory": "Out_of_memory",
}
_CHECKED: Final = re.compile(
    r"File \"[^\"\n]{0,400}\", lines? [0-9-]{1,20}, characters [0-9-]{1,20}: "
    r"(Assertion failed|Pattern matching failed|Undefined recursive module)"
)
_CHECKS: Final = {
    "Assertion failed": "Assert_failure",
    "Pattern matching failed": "Match_failure",
    "Undefined recursive module": "Undefined_recursive_module",
}
_STRING: Final = re.compile(r"\"((?:[^\"\\]|\\.)*)\"", re.S)
_ESCAPE: Final = re.compile(rb"\\(?:([0-9]{3})|x([0-9A-Fa-f]{2})|o([0-7]{3})|\n[ \t]*|(.))", re.S)
_CONTROLS: Final = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"b": b"\b"}


def read_place(line: str) -> Frame | None:
    """Return the frame of a line of a backtrace; an unknown location is a frame without anything (UEP-BRG-2131)."""
    found = _PLACE.fullmatch(line.strip()) if len(line) <= TRACE_LINE_BYTES else None
    if found is None:
        return None
    if found[4] is None:
        return Frame()
    return Frame(
        function=found[1] or "",
        file=found[2],
        line=int(found[4]),
        column=int(found[5]) + 1,
        inlined=found[3] is not None,
    )


def unescape(text: str) -> str:
    """Return what a literal of OCaml or an s-expression stands for."""
    if "\\" not in text:
        return text

    def replaced(match: re.Match[bytes]) -> bytes:
        for group, base in ((1, 10), (2, 16), (3, 8)):
            if match[group] is not None:
                return bytes([int(match[group], base) & 0xFF])
        return b"" if match[4] is None else _CONTROLS.get(match[4], match[4])

    return _ESCAPE.sub(replaced, text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")


def read_exception(text: str) -> tuple[str, str] | None:
    """Return type and message of an exception as it is printed; None for other words (UEP-BRG-2132)."""
    text = text.strip()
    if text in _FIXED:
        return _FIXED[text], text
    if text.startswith("("):
        return read_listed(text)
    if (checked := _CHECKED.fullmatch(text)) is not None:
        return _CHECKS[checked[1]], text
    if (found := _CONSTRUCTED.fullmatch(text)) is not None:
        return found[1], _argument(found[2] or found[3] or "")
    printed = _PRINTED.fullmatch(text)
    return (printed[1], printed[2]) if printed is not None else None


def _argument(text: str) -> str:
    """Return the string that an argument is, or the arguments as they are printed."""
    only = _STRING.fullmatch(text)
    if only is not None:
        return unescape(only[1])
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def read_listed(text: str) -> tuple[str, str] | None:
    """Return type and message of an exception that is printed as an s-expression."""
    inner = text[1:-1].strip() if text.startswith("(") and text.endswith(")") else ""
    name, _, rest = inner.partition(" ") if " " in inner.partition("\n")[0] else inner.partition("\n")
    if inner.startswith('"') or _NAME.fullmatch(name) is None:
        return None
    return name, _argument(rest.strip())
