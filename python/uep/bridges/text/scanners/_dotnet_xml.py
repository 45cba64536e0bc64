"""Errors of .NET as elements of XML: results of tests, answers of ASP.NET, ELMAH. Reads one error.

Message, type and stack stand in elements or attributes of their own, with the characters of markup escaped
(UEP-BRG-2040).
"""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_frame, read_header
from uep.bridges.text.scanners._dotnet_reader import Reader
from uep.bridges.text.scanners._dotnet_tree import build
from uep.model import Relation

__all__ = ["attribute_text", "holds_stack", "read_element"]

_STACKS: Final = ("<StackTrace>", "<stack-trace>")
_ENDS: Final = ("</StackTrace>", "</stack-trace>")
_INNER: Final = "<InnerException>"
_OUTER: Final = re.compile(r"<(?:Error|ErrorInfo|failure|ExceptionDetail)[ >]")
_MESSAGES: Final = ("ExceptionMessage", "Message", "message")
_TYPE: Final = re.compile(r"<(?:ExceptionType|Type)>([\w.+`]{1,300})<|exception-type=\"([\w.+`]{1,300})\"")
_ATTRIBUTE: Final = re.compile(r"=\"([^\"<]{0,60000}?&#(?:xA|10);[^\"<]{0,60000})\"")
_MOST: Final = 4096


def holds_stack(text: str) -> bool:
    """Return whether the element of a stack begins on a line."""
    return "tack" in text and any(tag in text for tag in _STACKS)


def attribute_text(text: str) -> str:
    """Return the text of the attribute with escaped line feeds on a line, "" where there is none."""
    found = _ATTRIBUTE.search(text) if "&#" in text else None
    text = html.unescape(found[1]).replace("\r", "") if found is not None else ""
    return "" if _ATTRIBUTE.search(text) is not None else text


def read_element(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose stack begins on a line: its message and type stand above, or before it on the line."""
    start = max(floor, at - LOOKAHEAD)
    above = [*window.lines[start:at], window.lines[at]]
    first = next((i for i in range(len(above) - 1, -1, -1) if _OUTER.search(above[i])), 0)
    lines, end = _until_end(window, at)
    text = "\n".join([*above[first:-1], *lines])
    # An answer of ASP.NET holds the inner exception behind the stack of the outer one.
    chain = [raised for part in text.split(_INNER) if (raised := _raised(part)) is not None]
    if not chain:
        return None
    for outer, inner in pairwise(chain):
        inner.relation = Relation.CAUSE
        outer.children.append(inner)
    return Parsed(chain[0], start + first if first else at, end, 0.9)


def _until_end(window: Window, at: int) -> tuple[list[str], int]:
    """Return the lines from the stack on, up to the one where it ends, and the index after them."""
    lines, index = list[str](), at
    while len(lines) < _MOST and (line := window.at(index)) is not None:
        if index > at and holds_stack(line) and not any(tag in line for tag in _ENDS):
            break
        lines.append(line)
        index += 1
        if any(tag in line for tag in _ENDS):
            break
    return lines, index


def _raised(text: str) -> Raised | None:
    """Return the error of the elements in a text."""
    begin = min((at + len(tag) for tag in _STACKS if (at := text.find(tag)) >= 0), default=-1)
    if begin < 0:
        return None
    stop = min((at for tag in _ENDS if (at := text.find(tag, begin)) >= 0), default=len(text))
    stack = (
        html.unescape(text[begin:stop].removeprefix("<![CDATA[").removesuffix("]]>"))
        .replace("\r", "")
        .strip("\n")
    )
    lines = [line if line.startswith(("   ", "---")) else f"   {line.lstrip()}" for line in stack.split("\n")]
    extent = Reader(Window(lines, final=True), "").extent(None, 0)
    raised = build(extent, has_head=True)
    if not raised.frames or read_frame(f"   {lines[0].lstrip()}") is None:
        return None
    name = _TYPE.search(text)
    raised.type_name = name[1] or name[2] if name is not None else ""
    _describe(raised, _message(text[:begin]))
    return raised


def _message(text: str) -> str:
    """Return the text of the last element of a message."""
    for name in _MESSAGES:
        end = text.rfind(f"</{name}>")
        begin = text.rfind(f"<{name}>", 0, end) if end >= 0 else -1
        if begin >= 0:
            said = text[begin + len(name) + 2 : end].removeprefix("<![CDATA[").removesuffix("]]>")
            return html.unescape(said).replace("\r", "")
    return ""


def _describe(raised: Raised, message: str) -> None:
    """Give an error its message, which may begin with the type, in its first line or its second."""
    first, feed, rest = message.partition("\n")
    if not is_header(first) and is_header(rest.partition("\n")[0]) and first.rstrip().endswith(":"):
        first, feed, rest = rest.partition("\n")
    header = read_header(first) if is_header(first) else None
    raised.message = f"{header.message if header else first}{feed}{rest}".rstrip("\n ")
    if header is not None:
        raised.type_name = header.type_name
