/* Build records: nodes, stacks, frames, entries of lists. */
#include "uep_fields.h"
#include "uep_native.h"
#include "uep_prepared.h"

size_t uep_i_item_size(const uep_field_info *field) {
    if (field->shape == UEP_SHAPE_MAP) return field->kind == UEP_KIND_VALUE ? sizeof(uep_entry) : sizeof(uep_pair);
    return field->kind == UEP_KIND_MESSAGE ? uep_messages[field->type].struct_bytes : sizeof(uep_str);
}

uep_any_list uep_i_list(const void *message, const uep_field_info *field) {
    uep_any_list list;
    memcpy(&list, uep_i_member(message, field), sizeof list);
    return list;
}

static const uep_field_info *record_field(uint32_t number) {
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    return &record->fields[record->by_number[number]];
}

/* UEP-LIM-008: over the count the new entry is dropped, and the list is marked. */
static int32_t check_count(uep_t *e, const uep_path *path, int32_t limit, size_t n) {
    const char *rule;
    int32_t status;
    if (n < (size_t)uep_limits_table[limit].value) return UEP_OK;
    rule = uep_i_limit_rule(e, limit);
    status = rule ? uep_i_mark(e, path, UEP_MARK_KIND_TRUNCATED, rule, n + 1, NULL) : UEP_E_MEMORY;
    return status < 0 ? status : UEP_E_FULL;
}

int32_t uep_add_node(uep_t *e, int32_t parent, int32_t relation) {
    uep_node *node;
    size_t n;
    if (!e) return UEP_E_ARGUMENT;
    if (e->base && uep_i_settle_field(e, RECORD_NODES) < 0) return UEP_E_MEMORY;
    n = e->record.nodes.n;
    /* UEP-NODE-004 to UEP-NODE-009: every edge leads to a node before, node 0 has none. */
    if (n == 0 ? parent != -1 || relation != UEP_RELATION_UNSPECIFIED : parent < 0 || (size_t)parent >= n) {
        return UEP_E_PARENT;
    }
    if (n && relation == UEP_RELATION_UNSPECIFIED) return UEP_E_ARGUMENT;
    if (n >= UEP_LIMIT_MAX_NODES) {
        uep_path path;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        return check_count(e, &path, UEP_LIMIT_ID_MAX_NODES, n);
    }
    node = (uep_node *)uep_i_append(e, &e->record.nodes, sizeof *node);
    if (!node) return UEP_E_MEMORY;
    if (n) {
        node->has_parent = true;
        node->parent = (uint32_t)parent;
        node->relation = relation;
    }
    return (int32_t)n;
}

int32_t uep_add_stack(uep_t *e, int32_t stack) {
    uep_place at = {0};
    return uep_i_stack(e, &at, stack) ? UEP_OK : at.status;
}

int32_t uep_i_copy_field(uep_t *e, const uep_place *at, int32_t index, const void *from) {
    const uep_field_info *field = &uep_messages[at->type].fields[index];
    const void *given = uep_i_member(from, field);
    if (field->shape != UEP_SHAPE_ONE || (field->flag_offset && !uep_i_flag(from, field))) return UEP_OK;
    switch (field->kind) {
    case UEP_KIND_STRING:
        if (!((const uep_str *)given)->n && !field->flag_offset) return UEP_OK;
        return uep_i_set_string(e, at, index, *(const uep_str *)given);
    case UEP_KIND_BYTES:
        return ((const uep_bytes *)given)->n ? uep_i_set_bytes(e, at, index, *(const uep_bytes *)given) : UEP_OK;
    case UEP_KIND_BOOL:
        return *(const bool *)given || field->flag_offset ? uep_i_set_bool(e, at, index, *(const bool *)given) : UEP_OK;
    case UEP_KIND_UINT32: return uep_i_set_uint32(e, at, index, *(const uint32_t *)given);
    case UEP_KIND_FIXED64: return uep_i_set_fixed64(e, at, index, *(const uint64_t *)given);
    case UEP_KIND_ENUM: return uep_i_set_enum(e, at, index, *(const int32_t *)given);
    case UEP_KIND_TIMESTAMP:
    case UEP_KIND_DURATION:
        return ((const uep_time *)given)->set ? uep_i_set_time(e, at, index, *(const uep_time *)given) : UEP_OK;
    case UEP_KIND_VALUE:
        return ((const uep_value *)given)->kind ? uep_i_set_value(e, at, index, (const uep_value *)given) : UEP_OK;
    default: return UEP_OK; /* messages have functions of their own */
    }
}

/* Copy the scalar fields of a message through its setters, texts checked, up to the first that is refused or dropped. */
static int32_t copy_fields(uep_t *e, const uep_place *at, const void *from) {
    uint32_t i;
    for (i = 0; i < uep_messages[at->type].field_count; i++) {
        int32_t status = uep_i_copy_field(e, at, (int32_t)i, from);
        if (status < 0) return status;
    }
    return UEP_OK;
}

bool uep_i_is_same_frame(const uep_frame *a, const uep_frame *b) {
    return a->line == b->line && uep_str_equal(a->function, b->function) && uep_str_equal(a->file, b->file) &&
           a->column == b->column && a->has_in_app == b->has_in_app && a->in_app == b->in_app &&
           a->inlined == b->inlined && a->async_boundary == b->async_boundary &&
           uep_str_equal(a->module, b->module) && uep_str_equal(a->raw_function, b->raw_function) &&
           uep_str_equal(a->package, b->package) && uep_str_equal(a->abs_path, b->abs_path) &&
           uep_str_equal(a->source_language, b->source_language) && uep_str_equal(a->source_line, b->source_line) &&
           uep_str_equal(a->build_id, b->build_id) &&
           /* UEP-NODE-085: without a name the address is all that tells two calls apart. */
           (a->function.n || a->file.n || a->address == b->address);
}

void uep_i_count_repeat(uep_frame *inner, const uep_frame *outer) {
    uint64_t repeat = (uint64_t)inner->repeat + outer->repeat + 1;
    inner->repeat = repeat < UINT32_MAX ? (uint32_t)repeat : UINT32_MAX;
}

static UEP_COLD bool keep_rare_texts(uep_t *e, uep_frame *to) {
    return uep_i_keep_fit(e, to->module, UEP_LIMIT_MAX_MODULE_BYTES, &to->module) &&
           uep_i_keep_fit(e, to->package, UEP_LIMIT_MAX_PACKAGE_BYTES, &to->package) &&
           uep_i_keep_fit(e, to->raw_function, UEP_LIMIT_MAX_RAW_FUNCTION_BYTES, &to->raw_function) &&
           uep_i_keep_fit(e, to->abs_path, UEP_LIMIT_MAX_PATH_BYTES, &to->abs_path) &&
           uep_i_keep_fit(e, to->source_line, UEP_LIMIT_MAX_SOURCE_LINE_BYTES, &to->source_line) &&
           uep_i_keep_fit(e, to->build_id, UEP_NO_LIMIT, &to->build_id) &&
           uep_i_keep_fit(e, to->source_language, UEP_NO_LIMIT, &to->source_language);
}

/* Most frames fit as they are; then one look at each text is all. */
static bool keep_fit_frame(uep_t *e, const uep_frame *from, uep_frame *to) {
    uint8_t *at = e->free_at, *end = e->free_end;
    uep_i_copy(to, from, sizeof *to);
    if ((uep_i_copy_fit(e, from->function, UEP_LIMIT_MAX_FUNCTION_BYTES, &to->function) ||
         uep_i_keep_fit(e, from->function, UEP_LIMIT_MAX_FUNCTION_BYTES, &to->function)) &&
        (uep_i_copy_fit(e, from->file, UEP_LIMIT_MAX_PATH_BYTES, &to->file) ||
         uep_i_keep_fit(e, from->file, UEP_LIMIT_MAX_PATH_BYTES, &to->file)) &&
        (!(from->module.n | from->package.n | from->raw_function.n | from->abs_path.n | from->source_line.n |
           from->build_id.n | from->source_language.n) ||
         keep_rare_texts(e, to))) {
        return true;
    }
    if (e->free_end == end) e->free_at = at; /* else another piece was taken */
    return false;
}

static const char FRAMES_RULE[] = "limit:max_frames_per_stack";

/* Whether a path is that of the frames of a stack. */
static bool is_frames_path(uep_str path, int32_t stack) {
    static const char NODES[] = "/nodes/", THREADS[] = "/threads/", REST[] = "/stack/frames";
    bool is_thread = (stack & UEP_THREAD_STACK) != 0;
    const char *head = is_thread ? THREADS : NODES;
    size_t n = is_thread ? sizeof THREADS - 1 : sizeof NODES - 1, rest = sizeof REST - 1;
    uint64_t index;
    if (path.n <= n + rest || memcmp(path.p, head, n) != 0) return false;
    if (memcmp(path.p + path.n - rest, REST, rest) != 0) return false;
    return uep_i_parse_digits(uep_i_str(path.p + n, path.n - n - rest), &index) &&
           index == (uint64_t)(uint32_t)(stack & ~UEP_THREAD_STACK);
}

/* UEP-REC-107: the mark of a stack says how many frames there were in all, and is made once. */
static int32_t mark_frames(uep_t *e, int32_t stack, size_t n) {
    uep_place at = {0};
    uep_path path;
    size_t i;
    for (i = e->record.marks.n; i > 0; i--) {
        uep_mark *mark = &e->record.marks.v[i - 1];
        if (!uep_str_equal(mark->rule, uep_i_str(FRAMES_RULE, sizeof FRAMES_RULE - 1))) continue;
        if (!is_frames_path(mark->path, stack)) continue;
        mark->original_size = n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
        return UEP_OK;
    }
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS) return UEP_OK;
    (void)uep_i_stack(e, &at, stack);
    uep_i_path(&at, "frames", &path);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, FRAMES_RULE, n, NULL);
}

/* UEP-LIM-091, UEP-LIM-092: the innermost and the outermost frames stay. When a stack is full, each further frame pushes
 * out the first one after the inner part. */
static UEP_COLD int32_t make_room(uep_t *e, uep_stack *held, int32_t stack) {
    memmove(&held->frames.v[UEP_LIMIT_KEEP_FRAMES_INNER], &held->frames.v[UEP_LIMIT_KEEP_FRAMES_INNER + 1],
            (UEP_LIMIT_KEEP_FRAMES_OUTER - 1) * sizeof *held->frames.v);
    held->frames.n--;
    held->dropped_frames++;
    held->dropped_after = UEP_LIMIT_KEEP_FRAMES_INNER;
    return mark_frames(e, stack, held->frames.n + held->dropped_frames + 1);
}

int32_t uep_i_note_missing(uep_t *e, int32_t stack) {
    uep_place at = {0};
    uep_stack *held;
    uep_path path;
    if (!uep_i_stack(e, &at, stack)) return at.status;
    held = (uep_stack *)at.message;
    if (held->dropped_frames) { /* UEP-NODE-052: a stack has one gap */
        held->dropped_frames += (uint32_t)held->frames.n - held->dropped_after;
        held->frames.n = held->dropped_after;
    }
    held->dropped_after = (uint32_t)held->frames.n;
    held->dropped_frames++;
    uep_i_path(&at, "dropped_frames", &path);
    return uep_i_mark(e, &path, UEP_MARK_KIND_ASSUMED, "capture:frames_missing", 0, NULL);
}

/* A frame that needs more than a look: cut, repaired, or there is no memory at hand for it. */
static UEP_COLD int32_t copy_frame(uep_t *e, int32_t stack, size_t index, const uep_frame *from, uep_frame *to) {
    uep_place at = {0};
    memset(to, 0, sizeof *to);
    at.message = to;
    at.type = UEP_MESSAGE_FRAME;
    at.stack = stack;
    at.index = index;
    return copy_fields(e, &at, from);
}

int32_t uep_add_frame(uep_t *e, int32_t stack, const uep_frame *frame) {
    uep_stack *held = uep_i_find_stack(e, stack);
    uep_frame *place;
    int32_t status;
    if (e && e->placed_n && uep_i_settle_placed(e) < 0) return UEP_E_MEMORY;
    if (!held) {
        uep_place at = {0};
        if (!uep_i_stack(e, &at, stack)) return at.status;
        held = (uep_stack *)at.message;
    }
    if (frame && held->frames.n) {
        uep_frame *last = &held->frames.v[held->frames.n - 1];
        if (last->line == frame->line && uep_i_is_same_frame(last, frame)) {
            uep_i_count_repeat(last, frame);
            return (int32_t)held->frames.n - 1;
        }
    }
    if (held->frames.n >= UEP_LIMIT_MAX_FRAMES_PER_STACK) {
        status = make_room(e, held, stack);
        if (status < 0) return status;
    }
    if (held->frames.n >= held->frames.cap && !uep_i_reserve(e, &held->frames, sizeof *place, 1)) return UEP_E_MEMORY;
    place = &held->frames.v[held->frames.n++];
    if (!frame) {
        memset(place, 0, sizeof *place);
    } else if (!keep_fit_frame(e, frame, place)) {
        status = copy_frame(e, stack, held->frames.n - 1, frame, place);
        if (status < 0) {
            held->frames.n--;
            return status;
        }
    }
    return (int32_t)held->frames.n - 1;
}

int32_t uep_i_add_entry(uep_t *e, uint32_t number, const void *from) {
    const uep_field_info *field = record_field(number);
    uep_place at = {0};
    uep_any_list list;
    uep_path path;
    int32_t status;
    if (!e) return UEP_E_ARGUMENT;
    status = uep_i_settle_field(e, number);
    if (status < 0) return status;
    list = uep_i_list(&e->record, field);
    path.n = 0;
    uep_i_push_name(&path, field->name);
    status = check_count(e, &path, field->limit_count, list.n);
    if (status < 0) return status;
    at.message = uep_i_add(e, uep_i_member(&e->record, field), uep_i_item_size(field));
    if (!at.message) return UEP_E_MEMORY;
    if (from) {
        at.type = field->type;
        at.owner = (int32_t)(field - uep_messages[UEP_MESSAGE_RECORD].fields);
        at.index = list.n;
        status = copy_fields(e, &at, from);
        if (status < 0) {
            /* UEP-LIM-054: the entry has gone already where a value over its limit took it; it goes for any other reason too. */
            size_t n = list.n;
            list = uep_i_list(&e->record, field);
            list.n = n;
            memcpy(uep_i_member(&e->record, field), &list, sizeof list);
            return status;
        }
    }
    return (int32_t)list.n;
}

int32_t uep_add_code(uep_t *e, const uep_code *code) {
    return uep_i_add_entry(e, 19, code);
}

int32_t uep_add_violation(uep_t *e, const uep_violation *violation) {
    return uep_i_add_entry(e, 20, violation);
}

int32_t uep_add_user_message(uep_t *e, const uep_text *text) {
    return uep_i_add_entry(e, 21, text);
}

int32_t uep_add_link(uep_t *e, const uep_link *link) {
    return uep_i_add_entry(e, 22, link);
}

int32_t uep_add_thread(uep_t *e, const uep_thread *thread) {
    return uep_i_add_entry(e, 24, thread);
}

int32_t uep_add_detail(uep_t *e, const uep_detail *detail) {
    return uep_i_add_entry(e, 27, detail);
}
