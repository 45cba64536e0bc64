/* The second part of truncation: units are removed step by step until the whole fits its budget (section 10.3). */
#include "uep_truncate.h"
#include "uep_prepared.h"

#include <stdlib.h>

/* One truncation: the record, its budget, and what its marks say. */
typedef struct job {
    uep_t *e;
    uep_record *record;
    size_t budget;
    const char *rule;
    int32_t status;
} job;

static bool fits(job *j) {
    size_t size = uep_size_record(j->e, j->record);
    if (!size && uep_status(j->e) < 0) j->status = UEP_E_MEMORY;
    return j->status < 0 || size <= j->budget;
}

/* UEP-TRN-010 to UEP-TRN-012. The mark counts in the size, so it comes before the units go. */
static void add_mark(job *j, const char *path, int32_t kind, size_t size) {
    uep_mark mark;
    memset(&mark, 0, sizeof mark);
    mark.path = uep_cstr(path);
    mark.kind = kind;
    mark.rule = uep_cstr(j->rule);
    mark.original_size = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
    if (uep_add_mark(j->e, &mark) < 0) j->status = UEP_E_MEMORY;
}

/* ---- the tail of a list ---- */

/* All lists of the model have the same layout; n is what matters here. Keeping fewer never makes a record larger, so the
 * number to keep is found by halving (UEP-TRN-009). */
static void drop_tail(job *j, void *list, size_t least, const char *path) {
    uep_any_list held;
    size_t low, high, middle;
    memcpy(&held, list, sizeof held);
    if (held.n <= least) return;
    add_mark(j, path, UEP_MARK_KIND_TRUNCATED, held.n);
    for (low = least, high = held.n - 1; low < high && j->status == UEP_OK;) {
        /* low is the fewest that can stay, and high the most that still might. */
        middle = high - (high - low) / 2;
        held.n = middle;
        memcpy(list, &held, sizeof held);
        if (fits(j)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    held.n = low;
    memcpy(list, &held, sizeof held);
}

/* ---- stacks, that of the node with the highest index first ---- */

typedef bool (*change_fn)(uep_stack *stack, bool is_trial);

static bool drop_source_lines(uep_stack *stack, bool is_trial) {
    bool found = false;
    size_t i;
    for (i = 0; i < stack->frames.n; i++) {
        found = found || stack->frames.v[i].source_line.n;
        if (!is_trial) stack->frames.v[i].source_line.n = 0;
    }
    return found;
}

/* UEP-TRN-020 */
static bool drop_shared(uep_stack *stack, bool is_trial) {
    size_t count = stack->frames.n, shared = stack->shared_with_parent, start, outside, beyond;
    if (!shared || !count) return false;
    if (!stack->dropped_frames) {
        start = count > shared ? count - shared : 0;
    } else {
        size_t inside = stack->dropped_after < count ? stack->dropped_after : count;
        outside = count - inside;
        beyond = shared > outside + stack->dropped_frames ? shared - outside - stack->dropped_frames : 0;
        start = inside > beyond ? inside - beyond : 0;
    }
    return is_trial ? start < count : uep_i_cut_frames(stack, start, count);
}

static bool keep(uep_stack *stack, size_t inner, size_t outer, bool is_trial) {
    size_t start, end;
    return is_trial ? uep_i_find_middle(stack, inner, outer, &start, &end) : uep_i_keep_ends(stack, inner, outer);
}

static bool trim_inner(uep_stack *stack, bool is_trial) {
    return keep(stack, UEP_LIMIT_TRUNCATE_FRAMES_INNER, UEP_LIMIT_TRUNCATE_FRAMES_OUTER, is_trial);
}

static bool trim_root(uep_stack *stack, bool is_trial) {
    return keep(stack, UEP_LIMIT_TRUNCATE_ROOT_FRAMES_INNER, UEP_LIMIT_TRUNCATE_ROOT_FRAMES_OUTER, is_trial);
}

static void change_stacks(job *j, change_fn change, size_t first, size_t after, const char *path) {
    uep_node_list *nodes = &j->record->nodes;
    bool is_marked = false;
    size_t i;
    for (i = after < nodes->n ? after : nodes->n; i-- > first && j->status == UEP_OK;) {
        uep_stack *stack = nodes->v[i].stack;
        if (!stack || !change(stack, true)) continue;
        if (!is_marked) add_mark(j, path, UEP_MARK_KIND_TRUNCATED, 0);
        is_marked = true;
        (void)change(stack, false);
        if (fits(j)) return;
    }
}

/* ---- single values and maps ---- */

static void drop_payload(job *j) {
    uep_foreign *origin = j->record->origin;
    if (!origin || !origin->payload.n) return;
    add_mark(j, "/origin/payload", UEP_MARK_KIND_DROPPED, origin->payload.n);
    origin->payload.p = NULL;
    origin->payload.n = 0;
    origin->complete = false;
}

static void drop_stack_trace(job *j) {
    if (!j->record->has_stack_trace) return;
    add_mark(j, "/stack_trace", UEP_MARK_KIND_DROPPED, j->record->stack_trace.n);
    j->record->has_stack_trace = false;
    j->record->stack_trace = uep_i_str(NULL, 0);
}

static void drop_context(job *j) {
    uep_map *context = &j->record->context;
    if (!context->n) return;
    add_mark(j, "/context", UEP_MARK_KIND_TRUNCATED, context->n);
    do {
        uep_weighed *order = uep_i_weigh_entries(j->e, context);
        if (!order) {
            j->status = UEP_E_MEMORY;
            return;
        }
        uep_i_drop_entries(context, order, 1);
    } while (context->n && !fits(j));
}

static void drop_attributes(job *j) {
    uep_resource *resource = j->record->resource;
    if (!resource || !resource->attributes.n) return;
    if (resource->attributes.n > 1) {
        qsort(resource->attributes.v, resource->attributes.n, sizeof *resource->attributes.v, uep_i_order_pairs);
    }
    drop_tail(j, &resource->attributes, 0, "/resource/attributes");
}

/* UEP-TRN-032 */
static void cut_messages(job *j) {
    uep_record *record = j->record;
    bool is_long = record->error_message.n > UEP_LIMIT_TRUNCATE_MESSAGE_BYTES;
    size_t i;
    for (i = 0; i < record->nodes.n; i++) {
        is_long = is_long || record->nodes.v[i].message.n > UEP_LIMIT_TRUNCATE_MESSAGE_BYTES;
    }
    if (!is_long) return;
    add_mark(j, "/error_message", UEP_MARK_KIND_TRUNCATED, record->error_message.n);
    record->error_message = uep_cut_end(record->error_message, UEP_LIMIT_TRUNCATE_MESSAGE_BYTES);
    for (i = 0; i < record->nodes.n; i++) {
        record->nodes.v[i].message = uep_cut_end(record->nodes.v[i].message, UEP_LIMIT_TRUNCATE_MESSAGE_BYTES);
    }
}

/* UEP-TRN-033: whether the step's own mark has an equal one depends on which marks are left. */
static void drop_marks(job *j) {
    uep_mark_list *marks = &j->record->marks;
    size_t count = marks->n, gone;
    const uep_mark *held = marks->v;
    if (!count) return;
    for (gone = 1; gone <= count && j->status == UEP_OK; gone++) {
        uep_mark_list left;
        memset(&left, 0, sizeof left);
        if (!uep_i_reserve(j->e, &left, sizeof *left.v, count - gone + 1)) {
            j->status = UEP_E_MEMORY;
            return;
        }
        left.n = count - gone;
        if (left.n) memcpy(left.v, held + gone, left.n * sizeof *left.v);
        *marks = left;
        add_mark(j, "/marks", UEP_MARK_KIND_TRUNCATED, count);
        if (fits(j)) return;
    }
}

/* UEP-TRN-034: the mandatory fields fit every budget. */
static void keep_required(job *j) {
    uep_record made;
    memset(&made, 0, sizeof made);
    made.protocol_version = j->record->protocol_version;
    made.error_id = j->record->error_id;
    made.error_type = j->record->error_type;
    made.severity = j->record->severity;
    made.timestamp = j->record->timestamp;
    made.source_language = j->record->source_language;
    made.error_message = j->record->error_message;
    made.type_ancestors = j->record->type_ancestors;
    *j->record = made;
    add_mark(j, "", UEP_MARK_KIND_TRUNCATED, 0);
}

/* ---- the steps, in their order (UEP-TRN-016 to UEP-TRN-033) ---- */

enum { STEP_COUNT = 18 };

static void run_step(job *j, int step) {
    uep_record *record = j->record;
    switch (step) {
    case 1: drop_tail(j, &record->threads, 0, "/threads"); break;
    case 2: change_stacks(j, drop_source_lines, 0, SIZE_MAX, "/nodes"); break;
    case 3: drop_payload(j); break;
    case 4: drop_tail(j, &record->details, 0, "/details"); break;
    case 5: change_stacks(j, drop_shared, 1, SIZE_MAX, "/nodes"); break;
    case 6: change_stacks(j, trim_inner, 1, SIZE_MAX, "/nodes"); break;
    case 7: drop_tail(j, &record->nodes, 1, "/nodes"); break;
    case 8: drop_stack_trace(j); break;
    case 9: drop_context(j); break;
    case 10: drop_tail(j, &record->recovery_suggestions, 0, "/recovery_suggestions"); break;
    case 11: drop_tail(j, &record->violations, 0, "/violations"); break;
    case 12: drop_tail(j, &record->links, 0, "/links"); break;
    case 13: drop_tail(j, &record->user_messages, 0, "/user_messages"); break;
    case 14:
        if (record->nodes.n) drop_tail(j, &record->nodes.v[0].notes, 0, "/nodes/0/notes");
        break;
    case 15: drop_attributes(j); break;
    case 16: change_stacks(j, trim_root, 0, 1, "/nodes/0/stack/frames"); break;
    case 17: cut_messages(j); break;
    default: drop_marks(j); break;
    }
}

int32_t uep_truncate(uep_t *e, size_t max_bytes) {
    job j;
    int step;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    j.e = e;
    j.record = &e->record;
    j.budget = max_bytes ? max_bytes : UEP_LIMIT_MAX_RECORD_BYTES;
    if (j.budget < UEP_LIMIT_MAX_COMPACT_BYTES) return UEP_E_ARGUMENT; /* UEP-TRN-006 */
    j.rule = j.budget == UEP_LIMIT_MAX_COMPACT_BYTES ? "limit:max_compact_bytes" : "limit:max_record_bytes";
    j.status = uep_i_limit_values(e);
    for (step = 1; step <= STEP_COUNT && j.status == UEP_OK && !fits(&j); step++) run_step(&j, step);
    if (j.status == UEP_OK && !fits(&j)) keep_required(&j);
    return j.status;
}
