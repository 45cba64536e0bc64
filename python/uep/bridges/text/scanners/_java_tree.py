"""One JVM throwable with everything below it: causes, suppressed errors, wrappers. Does not look for where one begins."""

from __future__ import annotations

from typing import NamedTuple

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._java_lines import CIRCULAR
from uep.bridges.text.scanners._java_links import (
    ALSO,
    COMPOSED,
    KINDS,
    SUPPRESSED,
    WRAPPED,
    is_cause_after,
    is_titled_cause,
    plain_link,
)
from uep.bridges.text.scanners._java_reader import ThrowableReader
from uep.model import Relation

__all__ = ["Open", "Reader"]


class Open(NamedTuple):
    """A throwable that later lines may explain: how deep it is indented, and where it hangs."""

    depth: int
    raised: Raised
    parent: Raised


class Reader(ThrowableReader):
    """Reads a throwable with what explains it; ``also`` are suppressed errors whose own error stands below them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.nodes = 1
        self.also = list[Raised]()

    def tree(self, header: str, index: int) -> tuple[Raised, int]:
        """Read a throwable with everything below it, iteratively: the open throwables stand on a stack."""
        root = Raised()
        if header.startswith(CIRCULAR):
            root.cuts.append(Cut.CYCLE)
        else:
            index = self.throwable(root, header, index, 0)
        top = Raised(children=[root])
        index = self.explanations(index, [Open(0, root, top)])
        return top.children[0], index

    def explanations(self, index: int, opened: list[Open]) -> int:
        """Read causes, suppressed throwables and wrappers; ``opened`` are those they may belong to, outermost first."""
        while self.window.has(index):
            text = self.lines[index]
            if not text.strip() and opened and is_titled_cause(self.window, index):
                index = self._titled(opened, index + 2)
                continue
            if not text and is_cause_after(self.window, index):
                index += 1
                text = self.lines[index]
            stripped = text.lstrip("\t ")
            if text.startswith(ALSO) and opened:
                index = self._also(text, index + 1)
                continue
            if text.startswith(COMPOSED) and opened and self.window.has(index + 1):
                index = self._composed(opened, index + 1)
                continue
            stripped = plain_link(stripped)
            if not stripped:
                break
            kind = next(word for word in KINDS if stripped.startswith(word))
            if self.unit is None and kind == SUPPRESSED:
                self.unit = text[: len(text) - len(stripped)]
            depth = self.depth_of(text) if self.unit else 0
            relation = Relation.SUPPRESSED if kind == SUPPRESSED else Relation.CAUSE
            around = depth - 1 if relation is Relation.SUPPRESSED and self.unit else depth
            while opened and opened[-1].depth > around:
                opened.pop()
            if not opened:
                break
            rest = stripped[len(kind) :]
            if kind in WRAPPED:
                index = self._wrapper(opened, rest, index + 1)
                continue
            index = self._explanation(opened, Raised(relation=relation), rest, index + 1, depth)
        if opened:
            opened[-1].raised.children.extend(self.also)
        return index

    def _also(self, text: str, index: int) -> int:
        """Read what the wrapper below suppressed, as Jenkins prints it (BRG-1720)."""
        child = Raised(relation=Relation.SUPPRESSED)
        index = self.throwable(child, text[len(ALSO) :].strip(), index, 1)
        self.nodes += 1
        if self.nodes < MAX_SCAN_NODES:
            self.also.append(child)
        return index

    def _explanation(self, opened: list[Open], child: Raised, header: str, index: int, depth: int) -> int:
        """Read a throwable that explains the last of those that are open."""
        parent = opened[-1].raised
        if header.startswith(CIRCULAR):
            parent.cuts.append(Cut.CYCLE)
            return index
        index = self.throwable(child, header, index, depth)
        self.nodes += 1
        if self.nodes < MAX_SCAN_NODES:
            parent.children.append(child)
        # Later lines explain the last throwable of each depth.
        while opened and opened[-1].depth >= depth:
            opened.pop()
        opened.append(Open(depth, child, parent))
        return index

    def _titled(self, opened: list[Open], index: int) -> int:
        """Read the cause at a line, which stands as far in as it is deep."""
        text = self.lines[index]
        depth = max(self.depth_of(text), 1) if self.unit else 1
        while opened[1:] and opened[-1].depth >= depth:
            opened.pop()
        cause = Raised(relation=Relation.CAUSE)
        index = self._explanation(opened, cause, text.strip(), index + 1, depth)
        cause.message = cause.message.replace("\n" + text[: len(text) - len(text.lstrip())], "\n")
        return index

    def _composed(self, opened: list[Open], index: int) -> int:
        """Read the member of a composite at a line, one unit further in than the composite."""
        while opened[1:] and opened[-1].depth > 0:
            opened.pop()
        opened[-1].raised.is_group = True
        member = Raised(relation=Relation.MEMBER)
        return self._explanation(opened, member, self.lines[index].strip("\t "), index + 1, 1)

    def _wrapper(self, opened: list[Open], header: str, index: int) -> int:
        """Read the wrapper of the throwable read last (layouts that print the root cause first) and put it in its place."""
        depth, inner, parent = opened.pop()
        outer = Raised(relation=inner.relation)
        index = self.throwable(outer, header, index, depth)
        if inner.type_name or inner.message:
            inner.relation = Relation.CAUSE
            outer.children.append(inner)
        else:
            outer.cuts.append(Cut.CYCLE)
        outer.children.extend(self.also)
        self.also = []
        parent.children[-1] = outer
        opened.append(Open(depth, outer, parent))
        return index
