"""Put the nodes of a rebuilt error back into a record: nothing of the record it came with is lost or said twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

import msgspec

from uep import types
from uep._capture_types import UNCLASSIFIED, describe_type
from uep._frames import drop_frames, walk_frames
from uep._gen.limits import (
    KEEP_FRAMES_INNER,
    KEEP_FRAMES_OUTER,
    MAX_FRAMES_PER_STACK,
    MAX_NODE_MESSAGE_BYTES,
    MAX_NODES,
    MAX_REMOTE_HOPS,
)
from uep._rebuild_error import UepError, as_remote, language_of
from uep._rebuild_frames import skip_stubs
from uep._truncate_marks import unique_marks
from uep._truncate_text import cut_text
from uep.model import (
    Effect,
    Frame,
    Mark,
    MarkKind,
    Node,
    Provenance,
    Recovery,
    Relation,
    Stack,
    UniversalErrorProtocol,
)

if TYPE_CHECKING:
    from uep._capture_tree import Tree

Link = tuple[BaseException, Relation]

_CAUSES: Final = (Relation.CAUSE, Relation.REMOTE_CAUSE)
_LANGUAGE: Final = "python"
_UNMEASURED: Final = 1 << 30
_get_traceback = BaseException.__dict__["__traceback__"].__get__


def splice_error(
    tree: Tree, error: UepError, parent: int | None, relation: Relation | None, links: list[Link]
) -> list[Link]:
    """Add the nodes of a rebuilt error to a tree; return the links that lead to errors of this process."""
    record = error._record
    assert record is not None
    nodes = record.nodes or [Node(message=record.error_message)]  # UEP-NODE-041
    kept = list_subtree(nodes, error._index)
    if parent is not None:
        if error._index == 0 and _is_there(tree, record):
            mark_shared(tree, parent)
            return []
        if _goes_too_far(tree, parent, [node for _, node in kept]):
            tree.marks.append(
                Mark(path=f"/nodes/{parent}", kind=MarkKind.DROPPED, rule="limit:max_remote_hops")
            )
            return []
        _note_effect(tree, record, parent, relation)
    start = len(tree.nodes)
    places = {old: start + offset for offset, (old, _) in enumerate(kept)}
    for old, node in kept[: MAX_NODES - start]:
        # UEP-NODE-039: parents move with their nodes; the top hangs below the node that failed because of it.
        is_top = old == error._index
        over = parent if is_top else places[node.parent or 0]
        tree.nodes.append(_move_node(tree, error, old, node, over, relation if is_top else node.relation))
    if len(kept) > MAX_NODES - start:
        tree.marks.append(Mark(path="/nodes", kind=MarkKind.TRUNCATED, rule="limit:max_nodes"))
    _move_marks(tree, record, places)
    tree.weight = (
        _UNMEASURED  # foreign texts and frames have no bound that is known here: the record is measured
    )
    # Links between errors of one record are in its nodes already; only what was attached here is new.
    return [(link, kind) for link, kind in links if _record_of(link) is not record]


def recapture(
    tree: Tree, error: BaseException, now: str, new_id: Callable[[], str]
) -> UniversalErrorProtocol | None:
    """Return the record of a rebuilt error that is itself captured: its own record with what happened here added.

    It is the same occurrence, so it keeps its id and time; an error below node 0 becomes a record of its own.
    """
    remote = as_remote(error)
    if remote is None or remote.record is None or not tree.nodes:
        return None
    record, marks = remote.record, unique_marks(tree.marks)
    if remote._index == 0:
        # UEP-REC-028: an absent recovery is read as that of the type, so it denies an effect as well.
        known = record.recovery or (_known_recovery(record) if tree.effect is not None else None)
        recovery = weigh_effect(known, tree)
        recovery = record.recovery if recovery is known else recovery
        return msgspec.structs.replace(record, nodes=tree.nodes, recovery=recovery, marks=marks)
    node = record.nodes[remote._index]
    facts = describe_type(node.error_type or UNCLASSIFIED)
    return UniversalErrorProtocol(
        protocol_version=record.protocol_version,
        error_id=node.error_id or new_id(),
        error_type=facts.error_type,
        severity=facts.severity,
        timestamp=node.timestamp or record.timestamp or now,
        source_language=language_of(record, remote._index),
        error_message=node.message or node.type_name or facts.title,
        type_ancestors=facts.ancestors,
        nodes=tree.nodes,
        recovery=facts.recovery,
        marks=marks,
    )


def _record_of(error: BaseException) -> UniversalErrorProtocol | None:
    remote = as_remote(error)
    return None if remote is None else remote.record


def list_subtree(nodes: list[Node], top: int) -> list[tuple[int, Node]]:
    """Return a node and everything below it, each with its old index, in order."""
    kept = {top}
    found = [(top, nodes[top])]
    for index in range(top + 1, len(nodes)):
        if nodes[index].parent in kept:
            kept.add(index)
            found.append((index, nodes[index]))
    return found


def mark_shared(tree: Tree, parent: int | None) -> None:
    """Say at the node an edge starts from that its target stands elsewhere already (UEP-NODE-083)."""
    mark = Mark(path=f"/nodes/{parent}", kind=MarkKind.DROPPED, rule="capture:shared_error")
    if mark not in tree.marks:
        tree.marks.append(mark)


def _is_there(tree: Tree, record: UniversalErrorProtocol) -> bool:
    """Say whether a record is the tree's own or already a node of it (UEP-NODE-042)."""
    if not record.error_id:
        return False  # a foreign error without an identity of its own: two that are equal are two
    own = as_remote(tree.errors[0])
    if (
        own is not None
        and own._index == 0
        and own.record is not None
        and own.record.error_id == record.error_id
    ):
        return True
    return any(node.error_id == record.error_id for node in tree.nodes)


def _note_effect(tree: Tree, record: UniversalErrorProtocol, parent: int, relation: Relation | None) -> None:
    """Remember what a record among the error's own causes says of its effect, where that is more than nothing."""
    edges, index = [relation], parent
    while index:
        edges.append(cast("Relation | None", tree.nodes[index].relation))
        index = tree.nodes[index].parent or 0
    if any(edge not in _CAUSES for edge in edges):
        return
    known = record.recovery or _known_recovery(record)
    if known is None or known.effect is None or known.effect is Effect.NONE:
        return
    is_partial = known.effect in (Effect.PARTIAL, Effect.APPLIED) or tree.effect is Effect.PARTIAL
    tree.effect = Effect.PARTIAL if is_partial else Effect.POSSIBLE


def _known_recovery(record: UniversalErrorProtocol) -> Recovery | None:
    """Return the recovery that a receiver reads into a record without one."""
    return describe_type(types.find_nearest(record.error_type, record.type_ancestors).name).recovery


def weigh_effect(recovery: Recovery | None, tree: Tree) -> Recovery | None:
    """Return a recovery that does not deny what a remote cause did (UEP-RCV-014): what it changed is part of this work."""
    if tree.effect is None or recovery is None or recovery.effect is not Effect.NONE:
        return recovery
    return msgspec.structs.replace(recovery, effect=tree.effect)


def _goes_too_far(tree: Tree, parent: int, nodes: list[Node]) -> bool:
    """Say whether a record would stand too many hops away; one node too far leaves the whole record out (UEP-LIM-081)."""
    hops, index = 1, cast("int | None", parent)
    while index is not None:
        hops += tree.nodes[index].relation is Relation.REMOTE_CAUSE
        index = tree.nodes[index].parent
    if hops + sum(node.relation is Relation.REMOTE_CAUSE for node in nodes) <= MAX_REMOTE_HOPS:
        return False
    return hops + _count_deepest(nodes) > MAX_REMOTE_HOPS


def _count_deepest(nodes: list[Node]) -> int:
    hops: list[int] = []
    for index, node in enumerate(nodes):
        above = hops[node.parent] if index and node.parent is not None and node.parent < index else 0
        hops.append(above + (index > 0 and node.relation is Relation.REMOTE_CAUSE))
    return max(hops)


def _move_node(
    tree: Tree, error: UepError, old: int, node: Node, parent: int | None, relation: Relation | int | None
) -> Node:
    record, index = error._record, len(tree.nodes)
    assert record is not None
    stack = node.stack
    if old == error._index:
        stack = _join_local(error, stack)
        if stack is not None and stack.shared_with_parent:
            # The parent it had is not the one it gets, if it gets one (UEP-NODE-048).
            stack = msgspec.structs.replace(stack, shared_with_parent=0)
    if stack is not None:
        tree.frames += len(stack.frames)
    node = msgspec.structs.replace(node, parent=parent, relation=relation, stack=stack)
    if index == 0:
        # UEP-NODE-020: what the record says of itself is not repeated in node 0.
        return msgspec.structs.replace(node, error_type="", error_id="", source_language="", timestamp="")
    message, size = cut_text(node.message, MAX_NODE_MESSAGE_BYTES)
    if size:
        rule = "limit:max_node_message_bytes"
        path = f"/nodes/{index}/message"
        tree.marks.append(Mark(path=path, kind=MarkKind.TRUNCATED, rule=rule, original_size=size))
    node = msgspec.structs.replace(node, message=message)
    if old == 0 and parent is not None:
        # UEP-NODE-040; UEP-NODE-036: what the payload says of its own service is a claim.
        return msgspec.structs.replace(
            node,
            error_type=record.error_type,
            error_id=record.error_id,
            source_language=record.source_language,
            service=error._service,
            timestamp=record.timestamp,
        )
    if old == error._index and parent is not None:
        language = node.source_language or language_of(record, old)
        return msgspec.structs.replace(node, source_language=language, service=node.service or error._service)
    return node


def _move_marks(tree: Tree, record: UniversalErrorProtocol, places: dict[int, int]) -> None:
    """Keep the marks of the nodes that were taken over, with the paths they have now."""
    is_whole = not tree.nodes[0].parent and places.get(0) == 0
    for mark in record.marks:
        head, _, rest = mark.path.removeprefix("/nodes/").partition("/")
        if is_whole:
            tree.marks.append(mark)
        elif mark.path.startswith("/nodes/") and head.isdigit() and int(head) in places:
            path = f"/nodes/{places[int(head)]}" + (f"/{rest}" if rest else "")
            tree.marks.append(msgspec.structs.replace(mark, path=path))


def _join_local(error: UepError, stack: Stack | None) -> Stack | None:
    """Append the frames through which the error passed in this process: they are the outermost calls."""
    passed = walk_frames(skip_stubs(_get_traceback(error)))
    if not passed:
        return stack
    record = error._record
    if record is not None and record.source_language != _LANGUAGE:
        passed = [msgspec.structs.replace(frame, source_language=_LANGUAGE) for frame in passed]
    if stack is None:
        return Stack(frames=passed, provenance=Provenance.RUNTIME)
    frames: list[Frame] = [*stack.frames, *passed]
    if len(frames) <= MAX_FRAMES_PER_STACK:
        return msgspec.structs.replace(stack, frames=frames)
    if stack.dropped_frames:
        # UEP-NODE-052: a second gap would take everything between with it; the calls of this process go instead.
        return stack
    kept, dropped = drop_frames(frames, KEEP_FRAMES_INNER, KEEP_FRAMES_OUTER)
    return msgspec.structs.replace(
        stack, frames=kept, dropped_frames=dropped, dropped_after=KEEP_FRAMES_INNER
    )


__all__ = ["list_subtree", "mark_shared", "recapture", "splice_error", "weigh_effect"]
