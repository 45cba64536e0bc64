"""Tracebacks whose indentation was lost or changed on the way, as in text that was copied from a page. Reads them as CPython's.

The frames stand at any column, or all lines at the same one. What is a source line and what the type is told by the
lines around it; the lines are put into CPython's own form and read by its reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._python_after import begins_record
from uep.bridges.text.scanners._python_cells import read_cell
from uep.bridges.text.scanners._python_frames import read_frames
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    is_certain_type,
    is_frame,
    is_place,
    read_type,
)
from uep.bridges.text.scanners._python_reader import Node
from uep.bridges.text.scanners._python_spaced import Squeezed

__all__ = ["is_loose_frame", "read_loose", "read_loose_frames"]

_BLANKS: Final = " \t\u00a0"
_CARETS: Final = "^~ "
_STRAIGHT: Final = {ord("\u201c"): '"', ord("\u201d"): '"'}
"""Word processors and chats make such quotation marks of straight ones."""

_SOURCE_LINES: Final = 8
_NARROW: Final = 60
_PARTS: Final = 5
_WRAPPED: Final = ("  File", ",", ", in", ", line")
"""What a frame ends with where a mail program broke it."""

_FUNCTION: Final = re.compile(r"<\w{1,60}>|\w[\w.<>]{0,300}")
_REST: Final = re.compile(r"[0-9]{0,9}, in ", re.ASCII)


def read_loose(window: Window, at: int, floor: int, base: str) -> Node | None:
    """Read the chain whose header stands at a line behind ``base``, None when its frames stand where CPython prints them."""
    if (cell := read_cell(window, at, floor, base)) is not None:
        return cell
    text = window.at(at + 1)
    if text is None or not text.startswith(base):
        return None
    broken = _broken(window, at + 1, base)
    if broken is None and (text.startswith(base + '  File "') or _frame(text[len(base) :]) is None):
        return None
    return Squeezed(window, _squeezed(window, at, base)).chain()


def is_loose_frame(text: str) -> bool:
    """Return whether a line is a frame of a function, at whatever column it stands."""
    return "File " in text and ", in " in text and _frame(text) is not None


def read_loose_frames(window: Window, at: int) -> Node | None:
    """Read the chain whose first frame stands at a line, below a header that is cut off, when its type is beyond doubt."""
    made = Squeezed(window, _squeezed(window, at - 1, ""))
    _, end = read_frames(made, 1, "") if made.has(1) else ([], 1)
    return made.chain() if is_certain_type(made.at(end) or "") else None


def _broken(window: Window, index: int, base: str) -> tuple[str, int] | None:
    """Return the whole frame that a narrow terminal broke over two lines, or a mail program over some, and their number."""
    text = window.at(index) or ""
    if text.endswith(_WRAPPED) and text.startswith(base) and (found := _wrapped(window, index, base)):
        return found
    rest = (window.at(index + 1) or "").removeprefix(base)
    if not text.startswith(base + '  File "') or (len(text) < _NARROW and text.count('"') != 1):
        return None
    if _frame(text[len(base) :]) is not None and (", in " in text or _REST.match(rest) is None):
        return None
    whole = text[len(base) :] + rest
    return (whole, 2) if _frame(whole) is not None else None


def _wrapped(window: Window, index: int, base: str) -> tuple[str, int] | None:
    """Return the frame that was broken at its blanks, and how many lines it takes (UEP-BRG-2021)."""
    whole = window.lines[index][len(base) :].strip(_BLANKS)
    if not whole.startswith("File"):
        return None
    for count in range(1, _PARTS):
        text = window.at(index + count) or ""
        if not text.startswith(base):
            return None
        whole = f"{whole} {text[len(base) :].strip(_BLANKS)}"
        if not whole.endswith(_WRAPPED) and ", in " in whole:
            is_whole = _FUNCTION.fullmatch(whole.rpartition(", in ")[2]) and _frame(whole) is not None
            return (whole, count + 1) if is_whole else None
    return None


def _frame(text: str) -> str | None:
    """Return a frame line at CPython's column, None when the line is none."""
    line = "  " + text.strip(_BLANKS).translate(_STRAIGHT)
    return line if is_frame(line) and is_place(line) else None


def _squeezed(window: Window, at: int, base: str) -> Iterator[tuple[str, int]]:
    """Yield the lines in CPython's form and where each of them stands."""
    yield HEADER, max(at, 0)
    first = window.lines[at + 1][len(base) :]
    flat = first[:1] not in _BLANKS
    # Each line may have a blank one below it.
    step = 2 if flat and window.at(at + 2) == "" else 1
    spacing = step if flat else 0
    inside, sources, index, width = True, _SOURCE_LINES, at + 1, 0
    while window.has(index):
        text = window.lines[index]
        if not text.startswith(base) and text != base.rstrip():
            if inside and width and len(window.lines[index - 1]) == width:
                index += 1
                continue
            return
        text = text[len(base) :]
        if inside and step > 1 and not text:
            index += 1
            continue
        if inside and (broken := _broken(window, index, base)) is not None:
            width, sources = len(base) + len(text), 0
            yield _frame(broken[0]) or broken[0], index
            index += broken[1]
            continue
        if inside and (frame := _frame(text)) is not None:
            sources = 0
            yield frame, index
        elif inside and text.lstrip(_BLANKS).startswith("[Previous line repeated "):
            yield "  " + text.strip(_BLANKS), index
        elif inside and sources < _SOURCE_LINES and _is_source(window, index, base, sources, spacing):
            sources += 1
            if not flat and (more := _goes_on(window, index + 1, base)):
                text, index = f"{text} {more}", index + 1
            yield "    " + text.lstrip(_BLANKS), index
        elif (inside and step > 1 and not is_certain_type(text)) or (base.strip() and begins_record(text)):
            return
        else:
            if inside and _is_shifted_type(window, index):
                text = text.lstrip(_BLANKS)
            inside, sources = text.rstrip() == HEADER, _SOURCE_LINES
            yield (HEADER if inside else text), index
        index += 1


def _goes_on(window: Window, index: int, base: str) -> str:
    """Return the rest of a source line that a mail program broke, which stands at the first column above a frame, else ""."""
    text, below = window.at(index) or "", window.at(index + 1) or ""
    text = text[len(base) :] if text.startswith(base) else ""
    is_last = below[len(base) :].startswith("  File") or is_certain_type(below[len(base) :])
    return text if is_last and text[:1].strip() and not is_certain_type(text) else ""


def _is_shifted_type(window: Window, index: int) -> bool:
    """Return whether a line has a type beyond doubt and is indented less than the source above it (UEP-BRG-2010)."""
    text, above = window.lines[index], window.lines[index - 1]
    bare = text.lstrip(_BLANKS)
    return len(text) - len(bare) < len(above) - len(above.lstrip(_BLANKS)) and is_certain_type(bare)


def _is_source(window: Window, index: int, base: str, sources: int, step: int) -> bool:
    """Return whether a line below a frame is source or marks under it, and not the type that ends the frames.

    ``step`` is how far below the next line stands, 0 where source is indented.
    """
    text = window.lines[index][len(base) :]
    if not step:
        return text[:1] in _BLANKS and text != "" and not _is_shifted_type(window, index)
    if not text.strip() or not text.strip(_CARETS):
        return bool(text.strip())
    following = (window.at(index + step) or "")[len(base) :]
    if _frame(following) is not None:
        return True
    if read_type(text) is None:
        return sources == 0 or not following.strip(_CARETS) or is_certain_type(following)
    return sources == 0 and is_certain_type(following) and following not in CONNECTORS
