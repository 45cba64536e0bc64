"""Leave frames out of a stack. Keeps one gap and its counts right; decides not which stacks."""

from __future__ import annotations

import msgspec

from uep.model import Stack


def keep_ends(stack: Stack, inner: int, outer: int) -> Stack:
    """Return the stack with at most `inner` innermost and `outer` outermost frames; itself when it has no more."""
    count = len(stack.frames)
    if count <= inner + outer:
        return stack
    if stack.dropped_frames:
        # UEP-TRN-014: what lies inside of the gap counts as inner, what lies outside of it as outer.
        inner, outer = min(inner, stack.dropped_after), min(outer, count - stack.dropped_after)
    return cut_frames(stack, inner, count - outer)


def drop_shared(stack: Stack) -> Stack:
    """Return the stack without the frames it shares with its parent, which a reader finds there."""
    count, shared = len(stack.frames), stack.shared_with_parent
    if not shared or not count:
        return stack
    if not stack.dropped_frames:
        return cut_frames(stack, max(count - shared, 0), count)
    outside = count - stack.dropped_after
    beyond = max(shared - outside - stack.dropped_frames, 0)
    return cut_frames(stack, max(stack.dropped_after - beyond, 0), count)


def cut_frames(stack: Stack, start: int, end: int) -> Stack:
    """Return the stack without frames[start:end], and without what lies between them and a gap that was there."""
    if stack.dropped_frames:
        start, end = min(start, stack.dropped_after), max(end, stack.dropped_after)
    if end <= start:
        return stack
    return msgspec.structs.replace(
        stack,
        frames=stack.frames[:start] + stack.frames[end:],
        # UEP-NODE-049, UEP-NODE-051
        dropped_frames=stack.dropped_frames + end - start,
        dropped_after=start,
    )


__all__ = ["cut_frames", "drop_shared", "keep_ends"]
