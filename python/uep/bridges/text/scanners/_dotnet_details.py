"""What Visual Studio copies of an exception: its properties above the stack, the inner exceptions below it. Reads both (UEP-BRG-2059)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Raised, Window
from uep.bridges.text.scanners._dotnet_lines import is_header, read_header
from uep.model import Relation

__all__ = ["read_inner", "take_properties"]

_PROPERTY: Final = re.compile(r" {2,4}(HResult|Message|Source|StackTrace)[=:] ?(.*)")
_SPOKEN: Final = re.compile(r" {2,4}(\w[\w ]{1,40}?)(?: ?= ?(.*)|:)")
"""A property as Visual Studio names it in another language than English."""

_NAMES: Final = ("Message", "Source", "StackTrace")
_INNER: Final = re.compile(r"Inner Exception [0-9]{1,3}:")
_NEAR: Final = 12


def take_properties(parts: list[str]) -> tuple[str, str] | None:
    """Return message and HResult of the lines below a type, None where they are no properties."""
    first = _PROPERTY.fullmatch(parts[1]) if len(parts) > 1 else None
    if first is None or first[1] not in ("HResult", "Message"):
        return None
    values, name = dict[str, list[str]](), ""
    is_spoken = len(parts) > 2 and not (_PROPERTY.fullmatch(parts[2]) or first[1] == "Message")
    spoken = iter(_NAMES if is_spoken else ())
    for line in parts[1:]:
        if (found := _PROPERTY.fullmatch(line)) is not None and found[1] not in values:
            name = found[1]
            values[name] = [found[2]]
        elif is_spoken and (found := _SPOKEN.fullmatch(line)) is not None and len(values) <= len(_NAMES):
            name = next(spoken)
            values[name] = [found[2] or ""]
        else:
            values[name].append(line)
    return "\n".join(values.get("Message", [])).rstrip("\n"), values.get("HResult", [""])[0]


def read_inner(window: Window, root: Raised, index: int) -> int:
    """Add the inner exceptions, which have no stacks, below the error; return the index after them."""
    outer, nodes, end = root, 1, index
    while (title := _title(window, end)) and nodes < MAX_SCAN_NODES:
        header = window.at(title + 1)
        if header is None or not is_header(header):
            break
        found = read_header(header)
        inner = Raised(found.type_name, found.message, relation=Relation.CAUSE)
        outer.children.append(inner)
        outer, nodes, end = inner, nodes + 1, title + 2
    return end


def _title(window: Window, index: int) -> int:
    """Return the index of the next title of an inner exception, 0 where there is none."""
    for at in range(index, index + _NEAR):
        text = window.at(at)
        if text is None or (text[:1] not in ("", " ") and _INNER.fullmatch(text) is None):
            return 0
        if text[:1] == "I":
            return at
    return 0
