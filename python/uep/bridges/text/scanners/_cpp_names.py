"""Names of C++ functions as demanglers print them: parameters, return types and places taken off. Reads one text at a time."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["plain_name", "split_arguments", "split_place"]

_TOKEN: Final = re.compile(
    r"operator(?:\(\)|\[\]|<=>|<<=?|>>=?|->\*?|[<>]=?|,)(?![A-Za-z0-9_])|operator\b|[<({\[]|[>)}\]]| ",
    re.ASCII,
)
_OPEN: Final = "<({["
_CLOSE: Final = ">)}]"
_AFTER: Final = re.compile(
    r"(?: ?(?:const|volatile|&&?|noexcept|\[clone [^\]]{1,80}\]|\[abi:[^\]]{1,40}\]|\[with .{0,65536}\])|\.[a-z0-9_.]{1,64})*",
    re.ASCII,
)


def plain_name(text: str) -> str:
    """Return a function's name without its parameters, return type and qualifiers (BRG-400)."""
    if not text.endswith((")", "const", "&", "]", "noexcept", "volatile")) and "(" not in text:
        return text
    depth = 0
    opened = start = end = 0
    found = operator = False
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word in _OPEN:
            if depth == 0 and word == "(" and token.start() > start:
                opened = token.start()
            depth += 1
        elif word in _CLOSE:
            depth = max(depth - 1, 0)
            if depth == 0 and word == ")" and opened and _AFTER.fullmatch(text, token.end()):
                found, end = True, opened
                break
        elif word == " ":
            if depth == 0 and not operator:
                start, opened = token.end(), 0
        elif depth == 0:
            operator = True
    return text[start:end] if found and end > start else text


def split_place(text: str) -> tuple[str, str]:
    """Return the function and the place of ``f(int) /srv/a.cpp:3:4``: the place begins where a path does (BRG-401)."""
    depth, last = 0, -1
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word in _OPEN:
            depth += 1
        elif word in _CLOSE:
            depth = max(depth - 1, 0)
        elif word == " " and depth == 0:
            begin = token.end()
            if text.startswith(("/", "./", "../", "<"), begin) or _is_image(text, begin):
                return text[: token.start()], text[begin:]
            if text[begin + 1 : begin + 3] == ":\\":
                return text[: token.start()], text[begin:]
            last = token.start()
    return (text[:last], text[last + 1 :]) if last >= 0 and _has_line(text) else (text, "")


def _is_image(text: str, begin: int) -> bool:
    return text.startswith("(", begin) and "+0x" in text[begin:]


def _has_line(text: str) -> bool:
    return text.rpartition(":")[2].isdigit()


def split_arguments(text: str) -> str:
    """Return what stands before the arguments that gdb prints behind a blank in parentheses."""
    depth, blank = 0, -1
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word == " " and depth == 0:
            blank = token.start()
        elif word in _OPEN:
            if word == "(" and depth == 0 and blank == token.start() - 1 and blank > 0:
                return text[:blank]
            depth += 1
        elif word in _CLOSE:
            depth = max(depth - 1, 0)
    return text
