"""Errors that a layout has read out of JSON, with all that stands inside them, as nodes. Knows no layout and classifies by type names only."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import node_type
from uep.bridges._tracker_frames import make_stack
from uep.model import Node, Relation, Stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from uep.bridges._log_thrown import Thrown
    from uep.bridges._payload import Draft

__all__ = ["thrown_nodes"]

_MOST: Final = 256


def thrown_nodes(
    top: Thrown, reader: Callable[[Any], Thrown | None], pointer: str, draft: Draft
) -> list[Node]:
    """Return the errors of a line depth-first: the layouts write what is inside an error as they write the error."""
    nodes: list[Node] = []
    pending: list[tuple[Thrown, int | None, Relation | None]] = [(top, None, None)]
    while pending:
        thrown, parent, relation = pending.pop()
        if len(nodes) >= _MOST:
            draft.lose(pointer, f"more than {_MOST} errors in one")
            break
        position = len(nodes)
        around = nodes[parent].stack if parent is not None else None
        made = _spelled(thrown, around, draft, is_top=not position)
        for place, why in thrown.lost if not position else ():
            draft.lose(f"{pointer}{place}", why)
        for space, value in thrown.codes if not position else ():
            draft.code(space, value)
        first, *rest = made
        nodes.append(_with(first, parent, relation, draft.language, position))
        nodes += [
            _with(node, (node.parent or 0) + position, node.relation, draft.language, position + place)
            for place, node in enumerate(rest, 1)
        ]
        inner = []
        for kind, value in thrown.inner:
            found = reader(value)
            if found is None:
                draft.lose(pointer, "an error inside has another form than the one around it")
            else:
                inner.append((found, position, kind))
        pending += reversed(inner)
    return nodes


def _spelled(thrown: Thrown, around: Stack | None, draft: Draft, *, is_top: bool) -> list[Node]:
    """Return the node of an error; a trace of text can hold more errors than the one it belongs to."""
    if thrown.trace:
        found = read_stack_text(thrown.trace, thrown.language, thrown.type_name, thrown.message)
        said = (f"{thrown.type_name}: {thrown.message}", thrown.type_name)
        if found.nodes and (found.nodes[0].stack or found.nodes[1:] or thrown.trace.strip() in said):
            if is_top:
                draft.language = found.language
            root = replace(
                found.nodes[0],
                type_name=thrown.type_name or found.nodes[0].type_name,
                message=thrown.message,
                is_group=thrown.is_group or found.nodes[0].is_group,
            )
            return [root, *(() if thrown.inner else found.nodes[1:])]
        draft.put(f"{draft.source.stem}.stackTrace", thrown.trace)
    if is_top:
        draft.language = thrown.language
    outer = around.frames if around is not None else []
    elided = outer[len(outer) - min(thrown.elided, len(outer)) :]
    # Logback counts the frames of a suppressed error as common, and writes them all the same.
    is_written = bool(elided) and thrown.frames[-len(elided) :] == elided
    stack = make_stack([*thrown.frames, *(() if is_written else elided)])
    if stack is not None:
        pairs = zip(reversed(stack.frames), reversed(outer), strict=False)
        stack = replace(
            stack,
            dropped_frames=thrown.dropped,
            # UEP-NODE-046: entries that are the same from the outermost end on.
            shared_with_parent=sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)),
        )
    return [
        Node(
            type_name=thrown.type_name,
            message=thrown.message,
            notes=thrown.notes,
            is_group=thrown.is_group,
            stack=stack,
        )
    ]


def _with(node: Node, parent: int | None, relation: Any, language: str, position: int) -> Node:
    placed = replace(node, parent=parent, relation=relation)
    return replace(placed, error_type=node_type(language, placed, position))
