"""Errors that a layout has read out of JSON, with all that stands inside them, as nodes. Knows no layout and classifies by type names only."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import node_type
from uep.bridges._payload import escape_pointer
from uep.bridges._tracker_frames import make_stack
from uep.model import Node, Relation, Stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from uep.bridges._log_thrown import Thrown
    from uep.bridges._payload import Draft

__all__ = ["thrown_nodes"]

_MOST: Final = 256
_DEEPEST: Final = 4


def thrown_nodes(
    top: Thrown, value: Any, reader: Callable[[Any], Thrown | None], pointer: str, draft: Draft
) -> list[Node]:
    """Return the errors of a line depth-first: the layouts write what is inside an error as they write the error."""
    nodes: list[Node] = []
    pending = [_Pending(top, value, pointer)]
    while pending:
        one = pending.pop()
        if len(nodes) >= _MOST:
            draft.lose(pointer, f"more than {_MOST} errors in one")
            break
        thrown, position = one.thrown, len(nodes)
        around = nodes[one.parent].stack if one.parent is not None else None
        first, *rest = _spelled(thrown, around, draft, is_top=not position)
        _tell(one, pointer, position, draft)
        nodes.append(_with(first, one.parent, one.relation, draft.language, position))
        nodes += [
            _with(node, (node.parent or 0) + position, node.relation, draft.language, position + place)
            for place, node in enumerate(rest, 1)
        ]
        inner = []
        places = _places(one.value, thrown.inner) if thrown.inner else {}
        for kind, value in thrown.inner:
            found = reader(value)
            if found is None:
                draft.lose(pointer, "an error inside has another form than the one around it")
                continue
            place, cut = places.get(id(_named_by(value)), ("", ""))
            inner.append(_Pending(found, value, _join(one, place), cut, position, kind))
        pending += reversed(inner)
    return nodes


@dataclass(frozen=True, slots=True)
class _Pending:
    """An error that is to be made a node: its value in the document, the pointer there, and the node it belongs to."""

    thrown: Thrown
    value: Any
    pointer: str
    cut: str = ""
    parent: int | None = None
    relation: Relation | None = None


def _named_by(value: Any) -> Any:
    """Return what stands in the document for the value of an error: a part of a list is there by its first element."""
    return value[0] if isinstance(value, list) and value else value


def _places(holder: Any, inner: list[tuple[Relation, Any]]) -> dict[int, tuple[str, str]]:
    """Return where in an error those inside of it stand, and what the pointers of a list repeat of that."""
    wanted = {id(_named_by(value)): "/0" if isinstance(value, list) else "" for _, value in inner}
    found: dict[int, tuple[str, str]] = {}
    level: list[tuple[str, Any]] = [("", holder)]
    for _ in range(_DEEPEST):
        below: list[tuple[str, Any]] = []
        for path, value in level:
            for key, one in value.items() if isinstance(value, dict) else enumerate(value or ()):
                if isinstance(one, dict | list):
                    place = f"{path}/{escape_pointer(str(key))}"
                    below.append((place, one))
                    if id(one) in wanted:
                        found.setdefault(id(one), (place, wanted[id(one)]))
        level = below
    return found


def _join(one: _Pending, place: str) -> str:
    """Return the pointer of a place in an error; one that is the rest of a list has that of its first element."""
    if not one.cut or not place:
        return f"{one.pointer}{place}"
    (head, _, last), (first, slash, rest) = one.pointer.rpartition("/"), place[1:].partition("/")
    return f"{head}/{int(last) + int(first)}{slash}{rest}"


def _tell(one: _Pending, pointer: str, position: int, draft: Draft) -> None:
    """Tell what of an error is lost, and keep its codes and, of one inside another, its other members (UEP-BRG-3220)."""
    for place, why in one.thrown.lost:
        if position and len(draft.losses) >= _MOST:
            draft.lose(pointer, "more of the errors inside has no place in a record")
            break
        draft.lose(one.pointer + place.removeprefix(one.cut), why)
    for space, value in one.thrown.codes:
        if position:
            draft.put(f"{draft.source.stem}.nodes.{position}.{space}", value)
        else:
            draft.code(space, value)
    held = _named_by(one.value)
    if position and one.thrown.members and isinstance(held, dict):
        for key, value in held.items():
            if key not in one.thrown.members and value not in (None, "", [], {}):
                draft.put(f"{draft.source.stem}.nodes.{position}.{key}", value)


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
