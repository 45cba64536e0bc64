//! Leave frames out of a stack. Keeps one gap and its counts right; decides not which stacks.

use crate::model::Stack;

/// Leave at most `inner` innermost and `outer` outermost frames; tell whether any went.
pub(crate) fn keep_ends(stack: &mut Stack, inner: usize, outer: usize) -> bool {
    let count = stack.frames.len();
    if count <= inner + outer {
        return false;
    }
    if stack.dropped_frames == 0 {
        return cut_frames(stack, inner, count - outer);
    }
    // UEP-TRN-014: what lies inside of the gap counts as inner, what lies outside of it as outer.
    let after = after_gap(stack);
    cut_frames(stack, inner.min(after), count - outer.min(count - after))
}

/// Leave out the frames that a stack shares with its parent, which a reader finds there; tell whether any went.
pub(crate) fn drop_shared(stack: &mut Stack) -> bool {
    let (count, shared) = (stack.frames.len(), stack.shared_with_parent as usize);
    if shared == 0 || count == 0 {
        return false;
    }
    if stack.dropped_frames == 0 {
        return cut_frames(stack, count.saturating_sub(shared), count);
    }
    let after = after_gap(stack);
    let beyond = shared
        .saturating_sub(count - after)
        .saturating_sub(stack.dropped_frames as usize);
    cut_frames(stack, after.saturating_sub(beyond), count)
}

/// Leave out frames, and what lies between them and a gap that was there; tell whether any went.
pub(crate) fn cut_frames(stack: &mut Stack, start: usize, end: usize) -> bool {
    let (mut start, mut end) = (start, end);
    if stack.dropped_frames > 0 {
        let after = after_gap(stack);
        (start, end) = (start.min(after), end.max(after));
    }
    if end <= start {
        return false;
    }
    stack.frames.drain(start..end);
    // UEP-NODE-049, UEP-NODE-051
    let gone = u32::try_from(end - start).unwrap_or(u32::MAX);
    stack.dropped_frames = stack.dropped_frames.saturating_add(gone);
    stack.dropped_after = u32::try_from(start).unwrap_or(u32::MAX);
    true
}

fn after_gap(stack: &Stack) -> usize {
    (stack.dropped_after as usize).min(stack.frames.len())
}
