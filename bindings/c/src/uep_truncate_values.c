/* The first part of truncation (section 10.1): every value of a record within its own limit. It looks at one value at a
 * time and never at the whole size. A value that breaks a pattern is not its business. */
#include "uep_fields.h"
#include "uep_truncate.h"

#include <stdlib.h>

static int32_t limit_message(uep_t *e, int32_t type, void *message, uep_path *path);

static int32_t mark_over(uep_t *e, const uep_path *path, int32_t kind, int32_t limit, size_t size) {
    const char *rule = uep_i_limit_rule(e, limit);
    return rule ? uep_i_mark(e, path, kind, rule, size, NULL) : UEP_E_MEMORY;
}

static size_t limit_of(int32_t limit) {
    return (size_t)uep_limits_table[limit].value;
}

/* The flags of the builder are for texts of its caller; these lie where the record needs them already. */
static int32_t limit_text(uep_t *e, uep_str *text, const uep_field_info *field, int32_t limit, const uep_path *path) {
    uint32_t flags = e->flags;
    int32_t status;
    if (!text->n) return UEP_OK;
    e->flags = (flags | UEP_BORROW_TEXTS) & ~(uint32_t)UEP_NO_CHECK;
    status = uep_i_text(e, *text, field, limit, path, text);
    e->flags = flags;
    if (status != UEP_E_DROPPED) return status;
    *text = uep_i_str(NULL, 0);
    return UEP_OK;
}

/* ---- JSON values ---- */

static int32_t limit_value(uep_t *e, uep_value *value, uep_path *path) {
    uint32_t flags = e->flags;
    uep_value made;
    int32_t status;
    e->flags = (flags | UEP_BORROW_TEXTS) & ~(uint32_t)UEP_NO_CHECK;
    status = uep_i_copy_value(e, value, &made, path, 0);
    e->flags = flags;
    if (status == UEP_OK) *value = made;
    return status;
}

int uep_i_order_largest(const void *a, const void *b) {
    const uep_weighed *left = (const uep_weighed *)a, *right = (const uep_weighed *)b;
    size_t least = left->key.n < right->key.n ? left->key.n : right->key.n;
    int order;
    if (left->size != right->size) return left->size < right->size ? 1 : -1;
    order = least ? memcmp(right->key.p, left->key.p, least) : 0;
    return order ? order : (right->key.n > left->key.n) - (right->key.n < left->key.n);
}

uep_weighed *uep_i_weigh_entries(uep_t *e, const uep_map *map) {
    uep_weighed *made = (uep_weighed *)uep_i_alloc(e, (map->n + 1) * sizeof *made);
    size_t i;
    if (!made) return NULL;
    for (i = 0; i < map->n; i++) {
        made[i].key = map->v[i].key;
        made[i].size = map->v[i].key.n + uep_weigh_value(&map->v[i].value);
        made[i].index = i;
    }
    if (map->n > 1) qsort(made, map->n, sizeof *made, uep_i_order_largest);
    return made;
}

void uep_i_drop_entries(uep_map *map, const uep_weighed *order, size_t n) {
    size_t i, kept = 0, count = map->n;
    for (i = 0; i < n; i++) map->v[order[i].index].value.kind = UEP_VALUE_ABSENT;
    for (i = 0; i < count; i++) {
        if (map->v[i].value.kind != UEP_VALUE_ABSENT) map->v[kept++] = map->v[i];
    }
    map->n = kept;
}

/* UEP-LIM-009 */
static int32_t limit_context(uep_t *e, uep_map *context, const uep_field_info *field, uep_path *path) {
    size_t total, n = 0, count, at = path->n, i, kept = 0;
    uep_weighed *order;
    for (i = 0; i < context->n; i++) {
        uep_entry *entry = &context->v[i];
        int32_t status;
        if (entry->key.n > UEP_LIMIT_MAX_CONTEXT_KEY_BYTES) {
            status = mark_over(e, path, UEP_MARK_KIND_DROPPED, UEP_LIMIT_ID_MAX_CONTEXT_KEY_BYTES, 0);
        } else {
            uep_i_push_key(path, entry->key);
            status = limit_value(e, &entry->value, path);
            path->n = at;
            context->v[kept++] = *entry;
        }
        if (status < 0) return status;
    }
    context->n = count = kept;
    total = uep_weigh_map(context);
    if (count <= limit_of(field->limit_count) && total <= limit_of(field->limit_size)) return UEP_OK;
    order = uep_i_weigh_entries(e, context);
    if (!order) return UEP_E_MEMORY;
    while (n < count && (count - n > limit_of(field->limit_count) || total > limit_of(field->limit_size))) {
        total -= order[n++].size;
    }
    uep_i_drop_entries(context, order, n);
    return mark_over(e, path, UEP_MARK_KIND_TRUNCATED,
                     count > limit_of(field->limit_count) ? field->limit_count : field->limit_size, count);
}

static int32_t limit_debug(uep_t *e, uep_value *value, const uep_field_info *field, uep_path *path) {
    int32_t status = limit_value(e, value, path);
    if (status < 0 || uep_weigh_value(value) <= limit_of(field->limit_size)) return status;
    memset(value, 0, sizeof *value);
    return mark_over(e, path, UEP_MARK_KIND_DROPPED, field->limit_size, 0);
}

/* ---- attributes ---- */

int uep_i_order_pairs(const void *a, const void *b) {
    const uep_pair *left = (const uep_pair *)a, *right = (const uep_pair *)b;
    size_t least = left->key.n < right->key.n ? left->key.n : right->key.n;
    int order = least ? memcmp(left->key.p, right->key.p, least) : 0;
    return order ? order : (left->key.n > right->key.n) - (left->key.n < right->key.n);
}

static int32_t limit_attributes(uep_t *e, uep_pair_list *pairs, const uep_field_info *field, uep_path *path) {
    size_t i, kept = 0, count = pairs->n, at = path->n;
    if (count > 1) qsort(pairs->v, count, sizeof *pairs->v, uep_i_order_pairs);
    for (i = 0; i < count; i++) {
        uep_pair pair = pairs->v[i];
        int32_t status;
        if (pair.key.n > limit_of(field->limit_key_bytes)) {
            status = mark_over(e, path, UEP_MARK_KIND_DROPPED, field->limit_key_bytes, 0);
        } else if (kept >= limit_of(field->limit_count)) {
            status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_count, count);
        } else {
            uep_i_push_key(path, pair.key);
            status = limit_text(e, &pair.value, field, field->limit_bytes, path);
            path->n = at;
            pairs->v[kept++] = pair;
        }
        if (status < 0) return status;
    }
    pairs->n = kept;
    return UEP_OK;
}

/* ---- lists ---- */

/* The limit over which an entry goes as a whole, because nobody cuts a part that it cannot do without (UEP-LIM-054); -1
 * where there is none. */
static int32_t find_excess(int32_t type, const void *item) {
    static const uint32_t NUMBERS[][3] = {
        {UEP_MESSAGE_CODE, 2, 2}, {UEP_MESSAGE_LINK, 2, 2}, {UEP_MESSAGE_DETAIL, 1, 2}};
    size_t i, k;
    for (i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
        const uep_message_info *info = &uep_messages[type];
        if (NUMBERS[i][0] != (uint32_t)type) continue;
        for (k = NUMBERS[i][1]; k <= NUMBERS[i][2]; k++) {
            const uep_field_info *field = &info->fields[info->by_number[k]];
            /* uep_str and uep_bytes have their size in one place. */
            size_t size = field->kind == UEP_KIND_BYTES ? ((const uep_bytes *)uep_i_member(item, field))->n
                                                        : ((const uep_str *)uep_i_member(item, field))->n;
            if (field->limit_bytes >= 0 && size > limit_of(field->limit_bytes)) return field->limit_bytes;
        }
    }
    return -1;
}

static int32_t limit_item(uep_t *e, const uep_field_info *field, void *item, uep_path *path, bool *stays) {
    int32_t excess;
    *stays = true;
    if (field->kind == UEP_KIND_STRING) {
        bool was_empty = ((uep_str *)item)->n == 0; /* an empty entry is within its limit */
        int32_t status = field->limit_bytes < 0 ? UEP_OK : limit_text(e, (uep_str *)item, field, field->limit_bytes, path);
        *stays = was_empty || ((uep_str *)item)->n != 0;
        return status;
    }
    excess = find_excess(field->type, item);
    if (excess < 0) return limit_message(e, field->type, item, path);
    *stays = false;
    return mark_over(e, path, UEP_MARK_KIND_DROPPED, excess, 0);
}

static int32_t limit_list(uep_t *e, const uep_field_info *field, void *message, uep_path *path) {
    uep_any_list *list = (uep_any_list *)uep_i_member(message, field);
    size_t size = uep_i_item_size(field), i, kept = 0, at = path->n;
    if (field->limit_count >= 0 && list->n > limit_of(field->limit_count)) {
        /* UEP-LIM-008: the tail goes. */
        int32_t status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_count, list->n);
        if (status < 0) return status;
        list->n = limit_of(field->limit_count);
    }
    for (i = 0; i < list->n; i++) {
        uint8_t *item = (uint8_t *)list->v + i * size;
        bool stays;
        int32_t status;
        uep_i_push_index(path, i);
        status = limit_item(e, field, item, path, &stays);
        path->n = at;
        if (status < 0) return status;
        if (!stays) continue;
        if (kept < i) memcpy((uint8_t *)list->v + kept * size, item, size);
        kept++;
    }
    list->n = kept;
    return UEP_OK;
}

/* UEP-LIM-056: no mark is made about a mark. UEP-LIM-008: too many go from the tail. */
static void limit_marks(uep_mark_list *marks) {
    size_t i;
    if (marks->n > UEP_LIMIT_MAX_MARKS) marks->n = UEP_LIMIT_MAX_MARKS;
    for (i = 0; i < marks->n; i++) marks->v[i].path = uep_i_shorten(marks->v[i].path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
}

/* ---- messages ---- */

static int32_t limit_string(uep_t *e, int32_t type, void *message, const uep_field_info *field, uep_path *path) {
    int32_t limit = field->limit_bytes;
    /* UEP-LIM-013, UEP-LIM-014: only node 0 may say as much as the record. */
    if (type == UEP_MESSAGE_NODE && field->limit_root_bytes >= 0 && path->n >= 2 && path->at[1].index == 0) {
        limit = field->limit_root_bytes;
    }
    return limit < 0 ? UEP_OK : limit_text(e, (uep_str *)uep_i_member(message, field), field, limit, path);
}

static int32_t limit_payload(uep_t *e, uep_foreign *origin, const uep_field_info *field, const uep_path *path) {
    size_t size = origin->payload.n;
    if (size <= limit_of(field->limit_bytes)) return UEP_OK;
    origin->payload.n = limit_of(field->limit_bytes); /* UEP-LIM-055 */
    origin->complete = false;
    return mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_bytes, size);
}

static int32_t limit_field(uep_t *e, int32_t type, void *message, const uep_field_info *field, uep_path *path) {
    void *member = uep_i_member(message, field);
    if (field->shape == UEP_SHAPE_MAP) {
        return field->kind == UEP_KIND_VALUE ? limit_context(e, (uep_map *)member, field, path)
                                             : limit_attributes(e, (uep_pair_list *)member, field, path);
    }
    if (field->shape == UEP_SHAPE_LIST) {
        if (field->type == UEP_MESSAGE_MARK && field->kind == UEP_KIND_MESSAGE) return UEP_OK; /* uep_i_limit_values did */
        return limit_list(e, field, message, path);
    }
    switch (field->kind) {
    case UEP_KIND_STRING: return limit_string(e, type, message, field, path);
    case UEP_KIND_BYTES:
        return type == UEP_MESSAGE_FOREIGN ? limit_payload(e, (uep_foreign *)message, field, path) : UEP_OK;
    case UEP_KIND_VALUE:
        return ((uep_value *)member)->kind ? limit_debug(e, (uep_value *)member, field, path) : UEP_OK;
    case UEP_KIND_MESSAGE: {
        void *below;
        memcpy(&below, member, sizeof below);
        return below ? limit_message(e, field->type, below, path) : UEP_OK;
    }
    default: return UEP_OK;
    }
}

static int32_t limit_message(uep_t *e, int32_t type, void *message, uep_path *path) {
    const uep_message_info *info = &uep_messages[type];
    size_t at = path->n;
    uint32_t i;
    if (type == UEP_MESSAGE_STACK) {
        uep_stack *stack = (uep_stack *)message;
        if (stack->frames.n > UEP_LIMIT_MAX_FRAMES_PER_STACK) {
            int32_t status;
            uep_i_push_name(path, "frames");
            status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, UEP_LIMIT_ID_MAX_FRAMES_PER_STACK, stack->frames.n);
            path->n = at;
            if (status < 0) return status;
            (void)uep_i_keep_ends(stack, UEP_LIMIT_KEEP_FRAMES_INNER, UEP_LIMIT_KEEP_FRAMES_OUTER);
        }
    }
    for (i = 0; i < info->field_count; i++) {
        int32_t status;
        uep_i_push_name(path, info->fields[i].name);
        status = limit_field(e, type, message, &info->fields[i], path);
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* ---- all stacks together ---- */

static uep_stack *holder_at(const uep_record *record, size_t index) {
    return index < record->nodes.n ? record->nodes.v[index].stack : record->threads.v[index - record->nodes.n].stack;
}

/* UEP-TRN-002 to UEP-TRN-004 */
static int32_t limit_frames(uep_t *e) {
    const uep_record *record = &e->record;
    size_t count = record->nodes.n + record->threads.n, total = 0, i;
    uep_path path;
    int32_t status, round;
    for (i = 0; i < count; i++) total += holder_at(record, i) ? holder_at(record, i)->frames.n : 0;
    if (total <= UEP_LIMIT_MAX_FRAMES_PER_RECORD) return UEP_OK;
    path.n = 0;
    status = mark_over(e, &path, UEP_MARK_KIND_TRUNCATED, UEP_LIMIT_ID_MAX_FRAMES_PER_RECORD, total);
    for (round = 0; round < 2 && status == UEP_OK; round++) {
        for (i = count; i-- > 0 && total > UEP_LIMIT_MAX_FRAMES_PER_RECORD;) {
            uep_stack *stack = holder_at(record, i);
            size_t before = stack ? stack->frames.n : 0;
            if (!before) continue;
            if (round == 0) {
                (void)uep_i_keep_ends(stack, UEP_LIMIT_TRUNCATE_FRAMES_INNER, UEP_LIMIT_TRUNCATE_FRAMES_OUTER);
            } else {
                (void)uep_i_cut_frames(stack, 0, before);
            }
            total -= before - stack->frames.n;
        }
    }
    return status;
}

int32_t uep_i_limit_values(uep_t *e) {
    uep_record *record = &e->record;
    bool had_message = record->error_message.n != 0;
    uep_path path;
    int32_t status;
    path.n = 0;
    limit_marks(&record->marks);
    status = limit_message(e, UEP_MESSAGE_RECORD, record, &path);
    if (status == UEP_OK) status = limit_frames(e);
    if (status == UEP_OK && had_message && !record->error_message.n) record->error_message = record->error_type;
    return status;
}
