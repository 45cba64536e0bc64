"""Tracebacks that a logger printed with blank lines between their frames, as loguru does by default. Reads them as CPython's.

A blank line stands under the header, between the frames and above the type; a ``>`` marks the frame that caught the
error; the values of variables stand under the source; connectors have two blank lines on either side. The lines
are put into CPython's own form and read by its reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Window
from uep.bridges.text.scanners._python_after import ends_message
from uep.bridges.text.scanners._python_lines import CONNECTORS, HEADER
from uep.bridges.text.scanners._python_reader import GROUP_HEADER, Node, Reader

__all__ = ["FILLER", "Squeezed", "read_filled", "read_spaced"]

FILLER: Final = " " * 8
"""So many blanks at the end of a line were put there by a terminal that fills its lines up."""

_RETURN: Final = "\\r"
"""Apache writes so the carriage returns at the ends of lines."""

_MARGIN: Final = " |"
_GROUP: Final = f"  + {GROUP_HEADER}"
_FRAMES: Final = ('File "', '> File "')


class Squeezed(Window):
    """The lines of a source in CPython's form, made as far as the reader asks; ``places`` says where each stands."""

    __slots__ = ("_source", "places")

    def __init__(self, window: Window, source: Iterator[tuple[str, int]]) -> None:
        super().__init__(final=True, enclosed=window.enclosed)
        self.places: list[int] = []
        self._source = source

    def has(self, index: int) -> bool:
        """Return whether there is a line at ``index``."""
        while index >= len(self.lines) and (made := next(self._source, None)) is not None:
            self.lines.append(made[0])
            self.places.append(made[1])
        return index < len(self.lines)

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None after the last one."""
        return self.lines[index] if self.has(index) else None

    def chain(self) -> Node | None:
        """Return the chain that the lines begin with, and where it ends in the text they were made from."""
        node = Reader(self, "").chain(0, 0)
        if node is None or not node.raised.frames:
            return None
        return Node(node.raised, self.places[node.end - 1] + 1)


def read_spaced(window: Window, at: int) -> Node | None:
    """Read the chain or group whose header stands at a line, None when it is not spaced."""
    if not _is_spaced(window, at):
        return None
    return Squeezed(window, _squeezed(window, at)).chain()


def read_filled(window: Window, at: int) -> Node | None:
    """Read the chain whose header stands at a line, at the end of all of whose lines stands more than a program wrote (UEP-BRG-2011)."""
    if not window.lines[at].endswith((FILLER, _RETURN)):
        return None
    return Squeezed(window, _stripped(window, at)).chain()


def _stripped(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines without the blanks and the escape at their end and where each of them stands."""
    while window.has(at):
        yield window.lines[at].removesuffix(_RETURN).rstrip(" "), at
        at += 1


def _is_spaced(window: Window, at: int) -> bool:
    following = window.at(at + 1)
    if following is None or following.strip(_MARGIN):
        return False
    frame = window.at(at + 2)
    return frame is not None and frame.lstrip(_MARGIN).startswith(_FRAMES)


def _squeezed(window: Window, at: int) -> Iterator[tuple[str, int]]:
    """Yield the lines in CPython's form and where each of them stands."""
    yield window.lines[at], at
    grouped = "+ " in window.lines[at]
    inside, index, last = True, at + 1, ""
    while window.has(index):
        text = window.lines[index]
        bare = text.lstrip(_MARGIN) if grouped else text.lstrip(" ")
        if not bare and (inside or (grouped and text and text == last)):
            index += 1
            continue
        if inside and bare.startswith(_FRAMES):
            text = text.replace('> File "', '  File "', 1)
        elif grouped and text:
            if text[:1] != " ":
                return
            inside = bare.endswith(HEADER) or (inside and _is_source(text))
        elif inside:
            inside = text.startswith(("    ", "  [Previous"))
        elif not bare and (header := _connected(window, index)):
            yield "", header[0] - 1
            yield window.lines[header[0]], header[0]
            yield "", header[1] - 1
            yield window.lines[header[1]], header[1]
            grouped = window.lines[header[1]] == _GROUP
            inside, index = True, header[1] + 1
            continue
        elif (not bare and not window.enclosed) or ends_message(text) or text.endswith(HEADER):
            return
        yield text, index
        index, last = index + 1, text


def _is_source(text: str) -> bool:
    """Return whether a line inside a group's margin is source, a value or a count of repeated frames."""
    return text.partition("| ")[2].startswith(("    ", "  [Previous"))


def _connected(window: Window, index: int) -> tuple[int, int] | None:
    """Return the lines of the connector and of the header after blank lines, None when there is none."""
    found = list[int]()
    for wanted in (CONNECTORS, (HEADER, _GROUP)):
        start = index
        while index - start < 3 and (text := window.at(index)) is not None and not text.strip():
            index += 1
        if (window.at(index) or "") not in wanted:
            return None
        found.append(index)
        index += 1
    return found[0], found[1]
