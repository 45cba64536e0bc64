"""Where two records differ, as trees: nodes and frames are paired by what they are, not by their index. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from uep.model import UniversalErrorProtocol

Plain = dict[str, Any]
Pair = tuple[int | None, int | None]
Item = TypeVar("Item")

_NODE_SHAPE: Final = frozenset({"parent", "stack"})
_FRAME_PLACE: Final = ("function", "raw_function", "module", "file", "line")


class Change(NamedTuple):
    """One difference: ``path`` is the JSON Pointer in the second record, or in the first where the value is gone."""

    kind: str  # added, changed or removed
    path: str
    before: Any
    after: Any


class FramePair(NamedTuple):
    """A frame of the first stack and one of the second that stand for the same call; None where there is none."""

    before: Plain | None
    after: Plain | None


class NodePair(NamedTuple):
    """A node of each record that stand for the same error, how deep they stand, and where they differ."""

    depth: int
    before: Plain | None
    after: Plain | None
    changes: tuple[Change, ...]
    frames: tuple[FramePair, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing differs in the nodes themselves; those below them are not looked at."""
        return not self.changes and all(pair.before == pair.after for pair in self.frames)


class RecordDifference(NamedTuple):
    """The differences outside of the nodes, and the nodes of both records in the order of the tree."""

    changes: tuple[Change, ...]
    nodes: tuple[NodePair, ...]

    @property
    def is_same(self) -> bool:
        """Whether the records say the same."""
        return not self.changes and all(pair.is_same for pair in self.nodes)

    def list_changes(self) -> Iterator[Change]:
        """List every difference, frame by frame, those of the record first."""
        yield from self.changes
        for pair in self.nodes:
            yield from pair.changes


def compare_records(
    before: UniversalErrorProtocol, after: UniversalErrorProtocol, ignore: Iterable[str] = ()
) -> RecordDifference:
    """Compare two records; ``ignore`` lists pointers without the leading slash, a star stands for any index or key."""
    masks = [tuple(path.strip("/").split("/")) for path in ignore]
    old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
    old_nodes, new_nodes = old.pop("nodes", []), new.pop("nodes", [])
    return RecordDifference(
        tuple(_differ("", "", old, new, masks)), tuple(_NodeWalk(old_nodes, new_nodes, masks).walk())
    )


class _NodeWalk:
    """Goes down both trees at once."""

    def __init__(self, old: list[Plain], new: list[Plain], masks: list[tuple[str, ...]]) -> None:
        self.old, self.new, self.masks = old, new, masks
        self.below_old, self.below_new = _children(old), _children(new)

    def walk(self) -> Iterator[NodePair]:
        if not self.old and not self.new:
            return
        todo: list[tuple[int, Pair]] = [(0, (0 if self.old else None, 0 if self.new else None))]
        while todo:
            depth, (old, new) = todo.pop()
            below = self._unwrap(old, new)
            if below is None:
                yield self._compare(depth, old, new)
                below = self._pair_below(old, new)
            else:
                # One record has an error around what is the whole tree in the other.
                is_added = any(pair[0] == old for pair in below)
                yield self._compare(depth, None if is_added else old, new if is_added else None)
            todo += [(depth + 1, pair) for pair in reversed(below)]

    def _unwrap(self, old: int | None, new: int | None) -> list[Pair] | None:
        """Pair one of two unlike nodes with a child of the other that holds its like; None where none does."""
        if old is None or new is None or _name(self.old[old]) == _name(self.new[new]):
            return None
        for child in self.below_new.get(new, []):
            if self._holds(self.new, self.below_new, child, _name(self.old[old])):
                return [(old if one == child else None, one) for one in self.below_new[new]]
        for child in self.below_old.get(old, []):
            if self._holds(self.old, self.below_old, child, _name(self.new[new])):
                return [(one, new if one == child else None) for one in self.below_old[old]]
        return None

    @staticmethod
    def _holds(nodes: list[Plain], below: dict[int, list[int]], top: int, name: Hashable) -> bool:
        todo = [top]
        while todo:
            index = todo.pop()
            if _name(nodes[index]) == name:
                return True
            todo += below.get(index, [])
        return False

    def _pair_below(self, old: int | None, new: int | None) -> list[Pair]:
        left = self.below_old.get(old, []) if old is not None else []
        right = self.below_new.get(new, []) if new is not None else []
        keys: list[Callable[[Plain], Hashable]] = [
            lambda node: tuple(node.get(name, "") for name in ("relation", "type_name", "message")),
            lambda node: (node.get("relation"), node.get("type_name", "")),
            lambda node: node.get("relation"),
        ]
        pairs = _align([self.old[at] for at in left], [self.new[at] for at in right], keys)
        return [(None if a is None else left[a], None if b is None else right[b]) for a, b in pairs]

    def _compare(self, depth: int, old: int | None, new: int | None) -> NodePair:
        before = None if old is None else self.old[old]
        after = None if new is None else self.new[new]
        if before is None or after is None:
            kind, index = ("added", new) if before is None else ("removed", old)
            return NodePair(depth, before, after, (Change(kind, f"/nodes/{index}", before, after),), ())
        paths = f"/nodes/{old}", f"/nodes/{new}"
        changes = list(
            _differ(*paths, _without(before, _NODE_SHAPE), _without(after, _NODE_SHAPE), self.masks)
        )
        stacks = before.get("stack", {}), after.get("stack", {})
        bare, other = (_without(stack, frozenset({"frames"})) for stack in stacks)
        changes += _differ(f"{paths[0]}/stack", f"{paths[1]}/stack", bare, other, self.masks)
        found = self._compare_frames(paths, stacks)
        return NodePair(depth, before, after, (*changes, *found[0]), tuple(found[1]))

    def _compare_frames(
        self, paths: tuple[str, str], stacks: tuple[Plain, Plain]
    ) -> tuple[list[Change], list[FramePair]]:
        left, right = (stack.get("frames", []) for stack in stacks)
        keys: list[Callable[[Plain], Hashable]] = [
            lambda frame: tuple(frame.get(name, "") for name in _FRAME_PLACE),
            lambda frame: (frame.get("function", ""), frame.get("file", "")),
            lambda frame: frame.get("function", "") or None,
        ]
        changes: list[Change] = []
        pairs: list[FramePair] = []
        for a, b in _align(left, right, keys):
            old, new = (None if a is None else left[a]), (None if b is None else right[b])
            path = f"{paths[0]}/stack/frames/{a}" if b is None else f"{paths[1]}/stack/frames/{b}"
            if old is None or new is None:
                changes.append(Change("added" if old is None else "removed", path, old, new))
            else:
                found = list(_differ(f"{paths[0]}/stack/frames/{a}", path, old, new, self.masks))
                changes += found
                if not found:
                    new = old  # what differs is ignored
            pairs.append(FramePair(old, new))
        return changes, pairs


def _name(node: Plain) -> Hashable:
    return node.get("type_name", ""), node.get("message", "")


def _children(nodes: list[Plain]) -> dict[int, list[int]]:
    below: dict[int, list[int]] = {}
    for index, node in enumerate(nodes[1:], 1):
        below.setdefault(node.get("parent", 0), []).append(index)
    return below


def _without(value: Plain, names: frozenset[str]) -> Plain:
    return {key: one for key, one in value.items() if key not in names}


def _align(
    left: Sequence[Item], right: Sequence[Item], keys: Sequence[Callable[[Item], Hashable]]
) -> list[Pair]:
    """Pair the items of two lists in order: by the first key what is alike, between those by the next key."""
    if not keys or not left or not right:
        return [*((at, None) for at in range(len(left))), *((None, at) for at in range(len(right)))]
    key, *others = keys
    matcher = SequenceMatcher(
        None, [key(item) for item in left], [key(item) for item in right], autojunk=False
    )
    pairs: list[Pair] = []
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(a, a_end), range(b, b_end), strict=True)
        else:
            pairs += [
                (None if x is None else a + x, None if y is None else b + y)
                for x, y in _align(left[a:a_end], right[b:b_end], others)
            ]
    return pairs


def _differ(old_path: str, path: str, old: Any, new: Any, masks: list[tuple[str, ...]]) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            part = key.replace("~", "~0").replace("/", "~1")
            yield from _differ_member(f"{old_path}/{part}", f"{path}/{part}", old, new, key, masks)
    elif isinstance(old, list) and isinstance(new, list):
        both = dict(enumerate(old)), dict(enumerate(new))
        for index in range(max(len(old), len(new))):
            yield from _differ_member(f"{old_path}/{index}", f"{path}/{index}", *both, index, masks)
    elif (type(old) is not type(new) or old != new) and not _is_masked(path, masks):
        yield Change("changed", path, old, new)


def _differ_member(
    old_path: str, path: str, old: dict[Any, Any], new: dict[Any, Any], key: Any, masks: list[tuple[str, ...]]
) -> Iterator[Change]:
    if _is_masked(path, masks):
        return
    if key not in new:
        yield Change("removed", old_path, old[key], None)
    elif key not in old:
        yield Change("added", path, None, new[key])
    else:
        yield from _differ(old_path, path, old[key], new[key], masks)


def _is_masked(path: str, masks: list[tuple[str, ...]]) -> bool:
    parts = path.split("/")[1:]
    return any(
        len(parts) == len(mask) and all(own in ("*", part) for part, own in zip(parts, mask, strict=True))
        for mask in masks
    )


__all__ = ["Change", "FramePair", "NodePair", "RecordDifference", "compare_records"]
