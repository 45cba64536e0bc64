"""Write errors with several members as the runtime of their language prints them. Knows the shapes of whole trees; the calls come from its caller.

JavaScript's AggregateError as `util.inspect` shows it, Python's ExceptionGroup as `traceback` does, and .NET's AggregateException as its own `ToString`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from uep.model import Node, Relation

__all__ = ["Block", "write_csharp_group", "write_inspected", "write_python_group"]

Block = Callable[[Node], list[str]]
"""The lines of one error alone: its head, and its calls."""
_CONTEXT: Final = "During handling of the above exception, another exception occurred:"
_CAUSE: Final = "The above exception was the direct cause of the following exception:"
_RULE: Final = "-" * 16
_END: Final = f"+{'-' * 36}"
_ENDED: Final = "   --- End of inner exception stack trace ---"


@dataclass(slots=True)
class _Tree:
    """Which errors stand below which: a cause at most, and the members."""

    nodes: list[Node]
    causes: dict[int, int]
    members: dict[int, list[int]]


def _tree_of(nodes: list[Node]) -> _Tree:
    causes: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for index, node in enumerate(nodes[1:], 1):
        parent = node.parent or 0
        if node.relation == Relation.MEMBER:
            members.setdefault(parent, []).append(index)
        else:
            causes.setdefault(parent, index)
    return _Tree(nodes, causes, members)


def write_inspected(nodes: list[Node], block: Block) -> str:
    """Write as Node.js does: what an error has besides its calls stands in braces behind them."""
    return "\n".join(_inspected(_tree_of(nodes), 0, "", "", block))


def _inspected(tree: _Tree, index: int, margin: str, caption: str, block: Block) -> list[str]:
    first, *rest = block(tree.nodes[index])
    lines = [f"{margin}{caption}{first}", *(f"{margin}{line}" for line in rest)]
    entries: list[list[str]] = []
    if index in tree.causes:
        entries.append(_inspected(tree, tree.causes[index], f"{margin}  ", "[cause]: ", block))
    if index in tree.members:
        told = [_inspected(tree, one, f"{margin}    ", "", block) for one in tree.members[index]]
        entries.append([f"{margin}  [errors]: [", *_listed(told), f"{margin}  ]"])
    if entries:
        lines[-1] += " {"
        lines += [*_listed(entries), f"{margin}}}"]
    return lines


def _listed(entries: list[list[str]]) -> Iterator[str]:
    for position, entry in enumerate(entries, 1):
        yield from entry[:-1]
        yield entry[-1] + ("," if position < len(entries) else "")


def write_python_group(nodes: list[Node], block: Block) -> str:
    """Write as traceback.format_exception does: the members of a group behind a margin, the oldest error of a chain first."""
    return "\n".join(_Traceback(_tree_of(nodes), block).lines(0)) + "\n"


class _Traceback:
    """The state of one print: how deep the groups are, and whether the last one is still open."""

    def __init__(self, tree: _Tree, block: Block) -> None:
        self._tree, self._block = tree, block
        self._depth, self._is_open = 0, False

    def lines(self, index: int) -> Iterator[str]:
        chain = [index]
        while (cause := self._tree.causes.get(chain[-1])) is not None:
            chain.append(cause)
        for one in reversed(chain):
            yield from self._one(one)
            if one != index:
                joint = _CONTEXT if self._tree.nodes[one].relation == Relation.CONTEXT else _CAUSE
                yield from self._beside(["", joint, ""])

    def _beside(self, lines: list[str], sign: str = "|") -> Iterator[str]:
        for line in lines:
            yield f"{'  ' * self._depth}{sign} {line}" if self._depth else line

    def _one(self, index: int) -> Iterator[str]:
        told = [line for part in self._block(self._tree.nodes[index]) for line in part.split("\n")]
        members = self._tree.members.get(index, [])
        if not members:
            yield from self._beside(told)
            return
        is_top = not self._depth
        self._depth += is_top
        if told[0].startswith("Traceback"):
            yield from self._beside([f"Exception Group {told.pop(0)}"], "+" if is_top else "|")
        yield from self._beside(told)
        for number, member in enumerate(members, 1):
            self._is_open = number == len(members)
            yield f"{'  ' * self._depth}{'+-' if number == 1 else '  '}+{_RULE} {number} {_RULE}"
            self._depth += 1
            yield from self.lines(member)
            if number == len(members) and self._is_open:
                yield f"{'  ' * self._depth}{_END}"
                self._is_open = False
            self._depth -= 1
        self._depth -= is_top


def write_csharp_group(nodes: list[Node], block: Block) -> str:
    """Write as AggregateException.ToString does: the first member as the inner error, the others behind the calls."""
    return _csharp(_tree_of(nodes), 0, block)


def _csharp(tree: _Tree, index: int, block: Block) -> str:
    head, *calls = block(tree.nodes[index])
    members = tree.members.get(index, [])
    inner = tree.causes.get(index, members[0] if members else None)
    lines = [head]
    if inner is not None:
        lines += [f" ---> {_csharp(tree, inner, block)}", _ENDED]
    lines += calls
    others = members[1:] if inner in members else members
    for number, other in enumerate(others, 1):
        lines.append(f" ---> (Inner Exception #{number}) {_csharp(tree, other, block)}<---\n")
    return "\n".join(lines)
