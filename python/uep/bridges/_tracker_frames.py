"""Frames and chains as error trackers spell them, to nodes and back. Decides no order of calls: a bridge says which one its format has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from msgspec.structs import replace

from uep.bridges.text._nodes import fold
from uep.model import Frame, Node, Provenance, Relation, Stack

__all__ = ["chain", "count_of", "make_frame", "make_stack", "object_in", "objects_in", "spread", "text_of"]

_MOST: Final = 1 << 32
_COPIES: Final = 99
"""A folded frame is written out at most this often more; whoever needs the exact count reads the record beside it."""


def text_of(value: Any) -> str:
    """Return a member that is a text; "" for anything else, because a member of another kind is damaged (UEP-BRG-038)."""
    return value if isinstance(value, str) else ""


def count_of(value: Any) -> int:
    """Return a line, a column or another positive number, also from its digits; 0 where there is none (UEP-BRG-034)."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= 10:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MOST else 0


def object_in(holder: Any, name: str) -> dict[str, Any]:
    """Return a member that is an object; an empty one where there is none."""
    value = holder.get(name) if isinstance(holder, dict) else None
    return value if isinstance(value, dict) else {}


def objects_in(holder: Any, name: str) -> list[dict[str, Any]]:
    """Return the objects of a member that is a list."""
    value = holder.get(name) if isinstance(holder, dict) else None
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def make_frame(
    *,
    function: Any = "",
    file: Any = "",
    abs_path: Any = "",
    module: Any = "",
    line: Any = 0,
    column: Any = 0,
    source_line: Any = "",
    in_app: Any = None,
) -> Frame:
    """Return a frame of what a payload says; members of the wrong kind are left out."""
    path, shown = text_of(file), text_of(abs_path)
    return Frame(
        function=text_of(function),
        file=path or shown,
        abs_path=shown if path and shown != path else "",  # UEP-NODE-066
        module=text_of(module),
        line=count_of(line),
        column=count_of(column),
        source_line=text_of(source_line).strip(),  # UEP-NODE-078
        in_app=in_app if isinstance(in_app, bool) else None,
    )


def make_stack(frames: Iterable[Frame]) -> Stack | None:
    """Return the stack of frames that are innermost first; none where no frame says anything."""
    listed = [frame for frame in frames if frame != Frame()]
    # UEP-NODE-072: equal neighbours are one frame.
    return Stack(frames=fold(listed, 0)[0], provenance=Provenance.RUNTIME) if listed else None


def chain(nodes: list[Node]) -> list[Node]:
    """Return errors that a format lists in a row as a chain: each is the cause of the one in front of it (UEP-BRG-641)."""
    return [
        replace(node, parent=index - 1, relation=Relation.CAUSE) if index else node
        for index, node in enumerate(nodes)
    ]


def spread(stack: Stack | None) -> Iterator[Frame]:
    """Yield the frames of a stack, innermost first, a folded one as often as it occurred, within reason."""
    for frame in stack.frames if stack is not None else ():
        for _ in range(min(frame.repeat, _COPIES) + 1):
            yield frame
