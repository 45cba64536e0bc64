"""Write values as C source text. Formats only."""

from __future__ import annotations

from collections.abc import Iterable

from uep_codegen.literals import wrap_text

__all__ = ["c_comment", "c_rows", "c_string"]

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "?": "\\?"}
# A string literal of 4095 characters is the longest that ISO C promises to take.
_LONGEST = 4000


def c_string(text: str) -> str:
    """Return a C string literal of the UTF-8 bytes of a text; a long one is several, joined by the compiler's own rule."""
    parts: list[str] = []
    line = ""
    for byte in text.encode():
        char = chr(byte)
        line += _ESCAPES.get(char, char if 0x20 <= byte < 0x7F else f"\\{byte:03o}")
        if len(line) >= 100 and char == " ":
            parts.append(f'"{line}"')
            line = ""
    if line or not parts:
        parts.append(f'"{line}"')
    return "\n      ".join(parts)


def c_comment(text: str, indent: int = 0) -> str:
    """Return a block comment of the width of the library."""
    pad = " " * indent
    safe = " ".join(text.split()).replace("*/", "* /").replace("/*", "/ *")
    if indent + len(safe) + 6 <= 110:
        return f"{pad}/* {safe} */"
    lines = list(wrap_text(safe, 104 - indent))
    return f"{pad}/* " + f"\n{pad} * ".join(lines) + " */"


def c_rows(values: Iterable[object], indent: int = 4) -> str:
    """Return the items of an initialiser in lines of at most 110 characters."""
    pad = " " * indent
    lines: list[str] = []
    line = pad
    for value in values:
        item = f"{value}, "
        if len(line) + len(item) > 110:
            lines.append(line.rstrip())
            line = pad
        line += item
    lines.append(line.rstrip().rstrip(","))
    return "\n".join(lines)
