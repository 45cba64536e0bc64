"""Errors as Bun prints them: an excerpt of source with a caret, the error, frames six blanks in. Reads one error.

The causes of an uncaught error follow it, each with an excerpt of its own (UEP-BRG-532, UEP-BRG-533).
"""

from __future__ import annotations

from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_lines import is_caret, is_key, read_frame, read_header, unquote
from uep.model import Frame, Relation

__all__ = ["parse_bun"]

_TRAILER: Final = "Bun v"
_PLAIN: Final = "error"
_MAX_CAUSES: Final = 16


def parse_bun(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error whose first frame stands at a line."""
    caret = next((i for i in range(at - 1, floor, -1) if _is_pointer(window, i)), None)
    if caret is None or any(_is_frame(window.lines[i]) for i in range(caret, at)):
        return None
    found = _error(window, caret + 1)
    if found is None:
        return None
    raised, end = found
    start = caret
    while start > floor and _is_excerpt(window.lines[start - 1]):
        start -= 1
    causes, last = list[Raised](), end
    while (
        len(causes) < _MAX_CAUSES
        and (upper := _next_excerpt(window, last)) is not None
        and (more := _error(window, upper + 1))
    ):
        causes.append(more[0])
        last = more[1]
    parsed = Parsed(raised, start, end)
    if (window.at(last) or "").strip() == "" and (text := window.at(last + 1) or "").startswith(_TRAILER):
        _nest(raised, causes)
        parsed.end, parsed.handled, parsed.fatal = last + 2, False, True
        parsed.mechanism = "uncaughtException"
        parsed.runtime = "bun " + text[len(_TRAILER) - 1 :].split(" ", 1)[0]
    if window.capped and parsed.end >= len(window.lines):
        raised.cuts.append(Cut.TAIL)
    return parsed


def _nest(raised: Raised, causes: list[Raised]) -> None:
    for cause in causes[: MAX_SCAN_NODES - 1]:
        cause.relation = Relation.CAUSE
        raised.children.append(cause)
        raised = cause


def _is_excerpt(text: str) -> bool:
    number, bar, _ = text.partition(" |")
    return bool(bar) and number.strip().isdigit() and len(number) < 10


def _is_pointer(window: Window, index: int) -> bool:
    """Return whether a line points at a column of the line of an excerpt above it."""
    return is_caret(window.lines[index]) and _is_excerpt(window.lines[index - 1])


def _next_excerpt(window: Window, index: int) -> int | None:
    """Return the line with the caret of the excerpt below one blank line."""
    if not window.has(index) or window.lines[index].strip():
        return None
    index += 1
    first = index
    while index - first < LOOKAHEAD and (text := window.at(index)) is not None and _is_excerpt(text):
        index += 1
    return index if index > first and (text := window.at(index)) is not None and is_caret(text) else None


def _is_frame(text: str) -> bool:
    bare = text.lstrip(" ")
    return len(text) - len(bare) in (4, 6) and bare.startswith("at ") and read_frame(bare[3:]) is not None


def _error(window: Window, index: int) -> tuple[Raised, int] | None:
    """Read type, message, properties and frames."""
    first = window.at(index)
    if first is None:
        return None
    name, colon, message = first.partition(": ")
    found = (name, message) if name == _PLAIN and colon else read_header(first)
    raised = Raised(found[0], found[1]) if found else Raised(message=first)
    lines, last = [raised.message], index + LOOKAHEAD
    index += 1
    while index < last and (text := window.at(index)) is not None and not _is_frame(text):
        key, _, value = text.strip().removesuffix(",").partition(": ")
        if text.startswith(" ") and is_key(text.strip()):
            raised.attributes[key] = unquote(value)
        elif text.strip() or not raised.attributes:
            lines.append(text)
        index += 1
    frames = list[Frame]()
    while window.has(index) and _is_frame(window.lines[index]):
        frames.append(read_frame(window.lines[index].strip()[3:]) or Frame())
        index += 1
    if not frames:
        return None
    raised.message = "\n".join(lines).rstrip("\n")
    raised.frames = frames[:MAX_SCAN_FRAMES]
    name_codes(raised)
    return raised, index
