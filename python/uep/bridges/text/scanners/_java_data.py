"""Errors of the JVM printed as data: Clojure's map of a throwable, and the line of Logstash. Reads one error.

The map holds the chain from the outside in, each error with its innermost frame, and the frames of the last one
(UEP-BRG-1842); Logstash prints type, message and frames in one line (UEP-BRG-1843).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import read_frame
from uep.model import Frame, Relation

__all__ = ["BACKTRACE", "MAPS", "read_line", "read_map"]

MAPS: Final = ("#error {", "{:via")
BACKTRACE: Final = ":backtrace=>["
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\](){}]|[^\s,\[\](){}"]+')
_OPEN: Final = {"[": "]", "(": ")", "{": "}"}
_CHAIN: Final = [":via", "[", "{", ":type"]
_CHAIN_DEPTH: Final = 4
_MOST_LINES: Final = 4096
_MOST_DEPTH: Final = 64
_MOST_TEXT: Final = 1 << 16
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r"}
_STRING: Final = r'"((?:[^"\\]|\\.){0,8000}+)"'
_CLASS: Final = re.compile(rf":exception=>(?:{_STRING}|#?<?([A-Z][\w:]{{0,200}})(?:: ([^>]{{0,4000}})>)?)")
_MESSAGE: Final = re.compile(rf":(?:message|error)=>{_STRING}")
_FRAMES: Final = re.compile(_STRING)
_RUBY: Final = re.compile(r"(?:[\w$.]{0,200}\()?(.{1,1000}?):([0-9]{1,9}):in [`'](.{1,300})'")


def read_map(window: Window, at: int) -> Parsed | None:
    """Read the map of a throwable that begins at a line, or in it."""
    text = window.lines[at]
    begin = text.find("{", max(text.find(word) for word in MAPS))
    value = _Value(window, at)
    fields = _fields(value.read(begin))
    chain = [_raised(_fields(item)) for item in _items(fields.get(":via"))[:MAX_SCAN_NODES]]
    if not chain or not chain[0].type_name:
        return None
    trace = [frame for item in _items(fields.get(":trace")) if (frame := _frame(item)) is not None]
    if trace:
        chain[-1].frames = trace[:MAX_SCAN_FRAMES]
        chain[-1].dropped, chain[-1].dropped_after = max(len(trace) - MAX_SCAN_FRAMES, 0), MAX_SCAN_FRAMES
    for raised in chain[:-1] if trace else chain:
        # The map has the innermost frame of these only.
        raised.dropped, raised.dropped_after = 1, len(raised.frames)
        raised.cuts.append(Cut.UNCOUNTED)
    for outer, inner in pairwise(chain):
        inner.relation = Relation.CAUSE
        outer.children.append(inner)
    if not value.is_closed:
        chain[-1].cuts.append(Cut.TAIL)
    return Parsed(chain[0], at, value.index, mechanism="clojure")


class _Value:
    """Reads the collection that opens at a place of a line, up to where it closes or the text ends.

    Until ``is_sure`` says that it holds a chain of errors, no more lines are looked at than for any beginning.
    """

    def __init__(self, window: Window, at: int) -> None:
        self.window = window
        self.at = self.index = at
        self.stack = [list[object]()]
        self.recent = ["", "", "", ""]
        self.is_sure = self.is_closed = False

    def read(self, begin: int) -> list[object]:
        """Return the collection, empty where there is no chain in it."""
        text: str | None = self.window.lines[self.at][begin:]
        while text is not None and self._may_go_on():
            for token in _TOKEN.findall(text):
                self._take(token)
                if self.is_closed:
                    break
            self.index += 1
            text = None if self.is_closed else self.window.at(self.index)
        while len(self.stack) > 1:
            self._close()
        closed = self.stack[0][0] if self.is_sure else []
        return closed if isinstance(closed, list) else []

    def _may_go_on(self) -> bool:
        lines = self.index - self.at
        return len(self.stack) <= _MOST_DEPTH and lines <= (_MOST_LINES if self.is_sure else LOOKAHEAD)

    def _take(self, token: str) -> None:
        if token in _OPEN:
            self.stack.append([token])
        elif token in "])}":
            self._close()
            self.is_closed = len(self.stack) == 1
        elif token[0] != "#":
            self.stack[-1].append(token)
            # The first error of the chain stands in a vector in the map.
            self.is_sure |= self.recent == _CHAIN and len(self.stack) == _CHAIN_DEPTH
        self.recent = [*self.recent[1:], token]

    def _close(self) -> None:
        closed = self.stack.pop()
        self.stack[-1].append(closed)


def _fields(value: object) -> dict[object, object]:
    """Return the entries of a map, none for anything else; keys that are collections have no meaning here."""
    if not isinstance(value, list) or value[:1] != ["{"]:
        return {}
    return {key: entry for key, entry in zip(value[1::2], value[2::2], strict=False) if isinstance(key, str)}


def _items(value: object) -> list[object]:
    return value[1:] if isinstance(value, list) and value[:1] == ["["] else []


def _string(value: object) -> str:
    """Return what a token says: a string without its quotes, anything else as it stands."""
    if not isinstance(value, str) or value == "nil":
        return ""
    if value[0] != '"':
        return value
    return _unescape(value[1:-1])


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), text)


def _raised(fields: dict[object, object]) -> Raised:
    raised = Raised(_string(fields.get(":type")), _string(fields.get(":message")))
    if (data := fields.get(":data")) is not None and data != "nil":
        raised.notes.append(_text(data))
    if (frame := _frame(fields.get(":at"))) is not None:
        raised.frames.append(frame)
    return raised


def _text(value: object) -> str:
    """Return a value as Clojure writes it."""
    if not isinstance(value, list):
        return str(value)
    opening = str(value[0])
    return opening + " ".join(map(_text, value[1:])) + _OPEN[opening]


def _frame(value: object) -> Frame | None:
    """Return the frame of ``[class method "file" line]``; the line is negative where there is none."""
    items = [item for item in _items(value) if isinstance(item, str)]
    if len(items) != 4:
        return None
    line = items[3]
    return Frame(
        function=f"{items[0]}.{items[1]}",
        file=_string(items[2]),
        line=int(line) if line.isascii() and line.isdigit() and len(line) < 10 else 0,
    )


def read_line(window: Window, at: int) -> Parsed | None:
    """Read the error that Logstash prints in one line, as a hash of Ruby."""
    text = window.lines[at]
    named, listed = _CLASS.search(text), text.find(BACKTRACE)
    if named is None or listed < 0:
        return None
    said = _MESSAGE.search(text)
    message = _unescape(said[1]) if said is not None else named[3] or ""
    root = Raised(_unescape(named[1] or named[2]), message)
    for found in _FRAMES.finditer(text, listed, listed + _MOST_TEXT):
        frame = _call(_unescape(found[1]))
        if frame is None:
            root.cuts.append(Cut.UNREAD)
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
    return Parsed(root, at, at + 1, mechanism="logstash") if root.frames else None


def _call(text: str) -> Frame | None:
    if (ruby := _RUBY.fullmatch(text)) is not None:
        return Frame(function=ruby[3], file=ruby[1], line=int(ruby[2]), source_language="ruby")
    return read_frame(f"at {text}")
