"""Rebuild a record as native exceptions. Imports, executes and instantiates nothing that a sender names (P15).

The classes come from a local table keyed by error type; file and function names are labels on empty code objects. The
tracebacks are made at once, because the interpreter's own printer reads them without asking; a frame seen before costs
less than a microsecond and at most MAX_REBUILT_FRAMES are made a node.
"""

from __future__ import annotations

from typing import Final

import msgspec

from uep import types
from uep._gen.errors import CLASSES
from uep._gen.limits import MAX_SERVICE_BYTES
from uep._rebuild_error import UepError, language_of
from uep._rebuild_frames import build_traceback
from uep._truncate_text import cut_text, repair_text
from uep.model import Node, Relation, UniversalErrorProtocol

_LINKED: Final = (Relation.CAUSE, Relation.REMOTE_CAUSE)
_FOLLOWED: Final = (Relation.CONTEXT, Relation.REPANIC)


class RemoteGroup(UepError, ExceptionGroup[Exception]):
    """A rebuilt group of an error type whose own class is no group; `except*` splits it as any other."""


def to_exception(record: UniversalErrorProtocol, *, service: str = "") -> UepError:
    """Return the exception that a record describes, with its causes, context, members, notes and tracebacks.

    Its class derives from UepError and from the builtin of its error type, so `except TimeoutError` catches a timeout of
    another language. The record stays reachable as `.record`; capture() of the exception gives it back. `service` is the
    name under which the sender is authenticated: an error that has this one as its cause names it (UEP-NODE-036).
    """
    service = cut_text(repair_text(service), MAX_SERVICE_BYTES)[0]
    nodes = record.nodes or [Node(message=record.error_message)]
    children: list[list[int]] = [[] for _ in nodes]
    for index, node in enumerate(nodes):
        if index and node.parent is not None and node.parent < index:
            children[node.parent].append(index)
    made: list[UepError] = [UepError()] * len(nodes)
    # Children have higher indices than their parents, so from the end every member exists before its group.
    for index in range(len(nodes) - 1, -1, -1):
        made[index] = _make_error(record, nodes, index, children[index], made)
        made[index]._service = service
    return made[0]


def restore_error(data: bytes, index: int, notes: list[str], service: str = "") -> UepError:
    """Return one error of a record's JSON: what copy and pickle call (UepError.__reduce__)."""
    record = msgspec.json.decode(data, type=UniversalErrorProtocol)
    top = to_exception(record, service=service)
    found: UepError = top
    if index:
        found = next((error for error in walk_errors(top) if error._index == index), top)
    if notes:
        found.__notes__ = list(notes)
    return found


def walk_errors(top: UepError) -> list[UepError]:
    """Return every rebuilt error of a tree, the given one first."""
    found: list[UepError] = [top]
    seen = {id(top)}
    for error in found:
        links = [error.__cause__, error.__context__, *getattr(error, "exceptions", ()), *error.others]
        for link in links:
            if isinstance(link, UepError) and id(link) not in seen:
                seen.add(id(link))
                found.append(link)
    return found


def choose_class(record: UniversalErrorProtocol, node: Node, index: int) -> type[UepError]:
    """Return the local class for a node: by its error type, or the nearest ancestor that has one."""
    error_type = node.error_type or ("" if index else record.error_type)
    if not error_type and node.type_name:
        # An exact native name may classify a node; nothing is imported by that name (P15).
        error_type = types.find_native(language_of(record, index), node.type_name) or ""
    ancestors = record.type_ancestors if index == 0 else []
    nearest = types.find_nearest(error_type, ancestors)
    for name in (error_type, *ancestors, nearest.name, *nearest.ancestors):
        found = CLASSES.get(name)
        if found is not None:
            return found
    return UepError


def _make_error(
    record: UniversalErrorProtocol, nodes: list[Node], index: int, below: list[int], made: list[UepError]
) -> UepError:
    node = nodes[index]
    members = [made[child] for child in below if nodes[child].relation is Relation.MEMBER]
    cls = choose_class(record, node, index)
    error = _make_group(cls, node, members) if members else _make_single(cls, node)
    error._record, error._index = record, index
    others: list[UepError] = []
    for child in below:
        relation = nodes[child].relation
        if relation in _LINKED and error.__cause__ is None:
            error.__cause__ = made[child]
        elif relation in _FOLLOWED and error.__context__ is None:
            error.__context__ = made[child]
        elif relation is not Relation.MEMBER:
            others.append(made[child])
    if others:
        error.others = tuple(others)
    if node.notes:
        error.__notes__ = list(node.notes)
    if node.stack is not None and node.stack.frames:
        error.__traceback__ = build_traceback(node.stack.frames)
    return error


def _make_group(cls: type[UepError], node: Node, members: list[UepError]) -> UepError:
    group: type[UepError] = cls if issubclass(cls, ExceptionGroup) else RemoteGroup
    return group(node.message, members)


def _make_single(cls: type[UepError], node: Node) -> UepError:
    # A group whose members were truncated away is none for Python: ExceptionGroup cannot be empty.
    base: type[UepError] = cls.__bases__[0] if issubclass(cls, ExceptionGroup) else cls
    return base(node.message)


__all__ = ["RemoteGroup", "choose_class", "restore_error", "to_exception", "walk_errors"]
