"""Errors that cockroachdb/errors prints with ``%+v``: numbered layers from the outside in, and their types at the end.

A layer that only adds a stack has no message; its stack is that of the layer it wraps. BRG-1105 to BRG-1107.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._go_stack import read_place
from uep.model import Frame, Relation

__all__ = ["LAYERS", "read_layers"]

LAYERS: Final = ("(1) attached stack trace", "Error types: (1) ")
_TYPES: Final = "Error types: "
_STACK: Final = "attached stack trace"
_TRACE: Final = "-- stack trace:"
_BELOW: Final = "[...repeated from below...]"
_NEXT: Final = re.compile(r"( {0,400})(?:(└─ )|)Wraps: \(([0-9]{1,4})\) ?")
_TYPE: Final = re.compile(r"\(([0-9]{1,4})\) ((?:(?! \([0-9]{1,4}\) ).){1,400})")
_CODE: Final = ("`", "`,", "`)", "`},")
"""What stands behind a text that the source of a program in Go holds (UEP-BRG-1970)."""

_MAX_LAYERS: Final = 400


@dataclass(slots=True)
class _Layer:
    """One layer as printed: how far in it stands, its text, its frames, and whether the outer ones are left out."""

    depth: int
    text: list[str]
    frames: list[Frame] = field(default_factory=list)
    is_elided: bool = False
    type_name: str = ""
    children: list[_Layer] = field(default_factory=list)

    def is_stack(self) -> bool:
        """Return whether the layer adds a stack and nothing else."""
        return self.text == [_STACK] and len(self.children) == 1


def read_layers(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the layers around a line with ``(1) `` or with their types."""
    first = at
    while not window.lines[first].startswith("(1) "):
        first -= 1
        if first <= max(floor, at - LOOKBACK):
            return None
    if first <= floor:
        return None
    layers, end = _layers(window, first)
    types = window.at(end)
    if types is None or not types.startswith(_TYPES) or types.endswith(_CODE):
        return None
    names = {int(number): name for number, name in _TYPE.findall(types[len(_TYPES) :])}
    for number, layer in enumerate(layers, 1):
        layer.type_name = names.get(number, "")
    _nest(layers)
    return Parsed(_raised(layers[0]), floor if window.enclosed else first - 1, end + 1, 1.0)


def _layers(window: Window, index: int) -> tuple[list[_Layer], int]:
    """Read the layers from the line of the first one; what is of a layer stands further in."""
    layers = [_Layer(-1, [window.lines[index][4:]])]
    while (line := window.at(index + 1)) is not None and len(layers) < _MAX_LAYERS:
        index += 1
        found = _NEXT.match(line)
        if found is not None and int(found[3]) == len(layers) + 1:
            depth = len(found[1]) + 1 if found[2] else -1
            layers.append(_Layer(depth, [line[found.end() :]]))
            continue
        if line[:1] != " ":
            return layers, index
        inner = line.lstrip(" ").removeprefix("│").lstrip(" ")
        index = _inside(window, index, inner, layers[-1])
    return layers, index + 1


def _inside(window: Window, index: int, inner: str, layer: _Layer) -> int:
    """Read a line of a layer, or the two of a frame; return the index of the last one read."""
    if inner == _TRACE:
        return index
    if not inner.startswith("|"):
        return index
    text = inner[2:]
    if text == _BELOW:
        layer.is_elided = True
        return index
    following = (window.at(index + 1) or "").lstrip(" │")
    place = read_place(following[2:]) if following.startswith("| ") else None
    if place is None or not text or " " in text:
        layer.text.append(text)
        return index
    if len(layer.frames) < MAX_SCAN_FRAMES:
        layer.frames.append(Frame(function=text, file=place[0], line=place[1]))
    return index + 1


def _nest(layers: list[_Layer]) -> None:
    """Put every layer below the one it is wrapped by: the one before it, or the last one that stands further out."""
    path = [layers[0]]
    for layer in layers[1:]:
        if layer.depth >= 0:
            while len(path) > 1 and path[-1].depth >= layer.depth:
                path.pop()
        path[-1].children.append(layer)
        path.append(layer)


def _raised(layer: _Layer) -> Raised:
    """Return a layer and those below it as errors, each with the stack of the layer that only adds one to it."""
    outer, frames, is_elided = layer, layer.frames, layer.is_elided
    while outer.is_stack():
        outer = outer.children[0]
        # BRG-1105: of several stacks of one layer the innermost is where it was made.
        if outer.frames or not frames:
            frames, is_elided = outer.frames, outer.is_elided
    raised = Raised(outer.type_name, "\n".join(outer.text), frames)
    is_group = len(outer.children) > 1
    raised.is_group = is_group
    # BRG-1107: members stand from the last to the first.
    for child in reversed(outer.children):
        inner = _raised(child)
        inner.relation = Relation.MEMBER if is_group else Relation.CAUSE
        raised.children.append(inner)
    if is_elided:
        _restore(raised, _below(outer))
    return raised


def _below(layer: _Layer) -> list[Frame]:
    """Return the stack that is printed next below a layer's own."""
    todo = layer.children[::-1]
    while todo:
        inner = todo.pop()
        if inner.frames:
            return inner.frames
        todo.extend(inner.children[::-1])
    return []


def _restore(raised: Raised, below: list[Frame]) -> None:
    """Give a stack the frames that it has in common with the next one below (BRG-1106)."""
    last = raised.frames[-1] if raised.frames else None
    for place, frame in enumerate(below):
        if last is not None and frame.function == last.function and frame.file == last.file:
            raised.frames = raised.frames + below[place + 1 :]
            return
    raised.dropped, raised.dropped_after = 1, len(raised.frames)
    raised.cuts.append(Cut.UNCOUNTED)
