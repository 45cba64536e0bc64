"""Find the severity of a group of errors. Changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uep._capture_class import facts_of
from uep._capture_types import describe_type
from uep._rebuild_error import as_remote
from uep.model import Node, Relation, Severity
from uep.types import rank_severity

if TYPE_CHECKING:
    from uep._capture_tree import Tree


def group_severity(tree: Tree) -> Severity | int:
    """Return the severity of a group: the highest of its members, a group among them counting as its own members do."""
    nodes = tree.nodes
    found: list[Severity | int | None] = [None] * len(nodes)
    for index in range(len(nodes) - 1, -1, -1):
        own = found[index] or _own_severity(tree, index, nodes[index])
        found[index] = own
        node = nodes[index]
        if node.relation is Relation.MEMBER and node.parent is not None:
            found[node.parent] = max(found[node.parent], own, key=rank_severity)
    return found[0] or Severity.MEDIUM


def _own_severity(tree: Tree, index: int, node: Node) -> Severity | int:
    error = tree.errors[index]
    remote = as_remote(error)
    if remote is not None and remote.record is not None:
        if node.error_id == remote.record.error_id and remote.record.severity:
            return remote.record.severity
        return describe_type(node.error_type).severity if node.error_type else Severity.MEDIUM
    return facts_of(type(error), tree.table).facts.severity


__all__ = ["group_severity"]
