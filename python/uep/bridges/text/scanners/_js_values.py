"""Values that util.inspect prints beside errors: scalars, values of several lines, brackets. Knows lines, reads no errors."""

from __future__ import annotations

from typing import Final

from uep.bridges.text.scanners._js_lines import unquote
from uep.bridges.text.scanners._js_stack import Reader, Tree

__all__ = ["balance", "closing", "keep_scalar", "plain_lines", "plain_value"]

_NOTHING: Final = ("undefined", "null")


def balance(text: str) -> int:
    return text.count("[") - text.count("]")


def closing(text: str) -> tuple[str, str] | None:
    """Return a line without the bracket that closes an error and what follows it; None without such a bracket."""
    bare = text.removesuffix(",")
    for tail in ("", " {"):
        if bare.endswith("]" + tail):
            return bare[: len(bare) - len(tail) - 1], tail
    head, opened, fields = bare.rpartition("] { ")
    return (head, " { " + fields) if opened and fields.endswith(" }") else None


def plain_lines(reader: Reader, index: int, margin: int, column: int) -> tuple[list[str], int]:
    """Return the lines of a value that is no error, without margin and comma, and the line after them."""
    window = reader.window
    parts = [reader.lines[index][column:]]
    index += 1
    if parts[0].endswith((" +", "{", "[", "(")):
        while window.has(index):
            line = reader.lines[index]
            if line[:margin].strip(" ") or (not line[margin : margin + 1].strip() and not line.strip()):
                break
            own = line[margin : margin + 1]
            if own != " " and own not in "}])":
                break
            parts.append(line[margin:])
            index += 1
            if own in "}])" or (own == " " and parts[0].endswith(" +") and not line.endswith(" +")):
                break
    parts[-1] = parts[-1].removesuffix(",")
    return parts, index


def plain_value(parts: list[str]) -> str:
    """Return a printed value that is no error: a string without its quotes, anything else as printed."""
    if len(parts) > 1 and all(part.endswith(" +") for part in parts[:-1]):
        return "".join(unquote(part.removesuffix(" +").strip()) for part in parts)
    return unquote("\n".join(parts))


def keep_scalar(tree: Tree, key: str, value: str) -> None:
    """Keep a property whose value stands on its own line: codes as codes, the rest for the context."""
    if value[:1] not in "{[<" and value not in _NOTHING:
        tree.raised.attributes[unquote(key)] = unquote(value)
