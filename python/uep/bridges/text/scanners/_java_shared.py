"""Give throwables the frames that the JVM left out because the enclosing trace has them (``... n more``)."""

from __future__ import annotations

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Raised

__all__ = ["expand_shared"]


def expand_shared(root: Raised) -> None:
    """Append to every throwable the outermost frames it shares with its parent, from the root down.

    Layouts that print all frames leave the count to be found out: it is the number of outermost frames that are equal.
    A count that the parent cannot serve (its frames were cut off) becomes a gap; so does everything beyond the number
    of frames that one error may have, and everything of the root, which has no parent.
    """
    if root.shared:
        root.dropped, root.dropped_after, root.shared = root.dropped + root.shared, len(root.frames), 0
    total, todo = 0, [root]
    while todo:
        raised = todo.pop()
        total += len(raised.frames)
        for child in raised.children:
            wanted = child.shared
            if not wanted:
                child.shared = _equal_outermost(child, raised)
                continue
            if wanted <= len(raised.frames) and not raised.dropped and total + wanted <= MAX_SCAN_FRAMES:
                child.frames = child.frames + raised.frames[len(raised.frames) - wanted :]
                total += wanted
            else:
                child.dropped, child.dropped_after, child.shared = wanted, len(child.frames), 0
        todo.extend(raised.children)


def _equal_outermost(child: Raised, parent: Raised) -> int:
    count = 0
    for mine, theirs in zip(reversed(child.frames), reversed(parent.frames), strict=False):
        if mine != theirs:
            break
        count += 1
    return count
