"""Find the severity of a group of errors. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uep._capture_class import AGGREGATE, facts_of
from uep._capture_types import TypeFacts, describe_type
from uep._rebuild_error import as_remote
from uep.model import Node, Relation, Severity
from uep.types import rank_severity

if TYPE_CHECKING:
    from uep._capture_tree import Tree


def group_severity(tree: Tree) -> Severity:
    """Return the severity of a group: the highest of its members, a group among them counting as its own members do."""
    nodes = tree.nodes
    found: list[Severity | None] = [None] * len(nodes)
    for index in range(len(nodes) - 1, 0, -1):
        node = nodes[index]
        # UEP-SEV-021: a record says how severe it is, also one of a group.
        own = _received_severity(tree, index, node) or found[index] or _own_severity(tree, index, node)
        found[index] = own
        if node.relation is Relation.MEMBER and node.parent is not None:
            found[node.parent] = max(found[node.parent], own, key=rank_severity)
    return found[0] or Severity.MEDIUM


def is_aggregate(facts: TypeFacts) -> bool:
    """Say whether the severity of a type follows from members: of the aggregate, or of a type of the program's own below it."""
    return facts.error_type == AGGREGATE or AGGREGATE in facts.ancestors


def _received_severity(tree: Tree, index: int, node: Node) -> Severity | None:
    remote = as_remote(tree.errors[index])
    if remote is None or remote.record is None or node.error_id != remote.record.error_id:
        return None
    # UEP-SEV-001: an unknown number is written as the severity that it counts as.
    known = next(
        (one for one in Severity if rank_severity(one) == rank_severity(remote.record.severity)), None
    )
    return known or describe_type(node.error_type).severity


def _own_severity(tree: Tree, index: int, node: Node) -> Severity:
    if as_remote(tree.errors[index]) is not None:
        return describe_type(node.error_type).severity if node.error_type else Severity.MEDIUM
    if index in tree.native and node.error_type:
        return describe_type(node.error_type).severity
    return facts_of(type(tree.errors[index]), tree.table).facts.severity


__all__ = ["group_severity", "is_aggregate"]
