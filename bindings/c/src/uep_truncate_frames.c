/* Leave frames out of a stack. Keeps one gap and its counts right. */
#include "uep_truncate.h"

bool uep_i_cut_frames(uep_stack *stack, size_t start, size_t end) {
    uep_frame_list *frames = &stack->frames;
    size_t dropped;
    if (stack->dropped_frames) {
        if (stack->dropped_after < start) start = stack->dropped_after;
        if (stack->dropped_after > end) end = stack->dropped_after;
    }
    if (end > frames->n) end = frames->n;
    if (start >= end) return false;
    if (end < frames->n) memmove(&frames->v[start], &frames->v[end], (frames->n - end) * sizeof *frames->v);
    frames->n -= end - start;
    /* UEP-NODE-049, UEP-NODE-051 */
    dropped = stack->dropped_frames + (end - start);
    stack->dropped_frames = dropped > UINT32_MAX ? UINT32_MAX : (uint32_t)dropped;
    stack->dropped_after = (uint32_t)start;
    return true;
}

bool uep_i_find_middle(const uep_stack *stack, size_t inner, size_t outer, size_t *start, size_t *end) {
    size_t count = stack->frames.n;
    if (count <= inner + outer) return false;
    if (stack->dropped_frames) {
        /* UEP-TRN-014: what lies inside of the gap counts as inner, what lies outside of it as outer. */
        size_t inside = stack->dropped_after < count ? stack->dropped_after : count;
        if (inside < inner) inner = inside;
        if (count - inside < outer) outer = count - inside;
    }
    *start = inner;
    *end = count - outer;
    return *start < *end;
}

bool uep_i_keep_ends(uep_stack *stack, size_t inner, size_t outer) {
    size_t start, end;
    return uep_i_find_middle(stack, inner, outer, &start, &end) && uep_i_cut_frames(stack, start, end);
}
