/* A whole record that is given in one call: written in one pass where every value fits as it is, else set field by field. */
#include "uep_fields.h"
#include "uep_native.h"
#include "uep_prepared.h"
#include "uep_write.h"

/* ---- looks: what the setters would do something about makes the record unfit ---- */

void uep_i_look_at_nodes(uep_writer *w, const uep_node_list *nodes) {
    size_t i;
    if (nodes->n > UEP_LIMIT_MAX_NODES) w->is_unfit = true;
    for (i = 0; i < nodes->n; i++) {
        const uep_node *node = &nodes->v[i];
        bool fits = i ? node->has_parent && node->parent < i && node->relation : !node->has_parent && !node->relation;
        if (!fits) w->is_unfit = true;
    }
}

void uep_i_look_at_frames(uep_writer *w, const uep_frame_list *frames) {
    size_t i;
    if (frames->n > UEP_LIMIT_MAX_FRAMES_PER_STACK) w->is_unfit = true;
    for (i = 1; i < frames->n; i++) {
        const uep_frame *last = &frames->v[i - 1], *frame = &frames->v[i];
        if (last->line == frame->line && uep_i_is_same_frame(last, frame)) w->is_unfit = true;
    }
}

void uep_i_look_at_context(uep_writer *w, const uep_map *context) {
    size_t i, j;
    if (context->n > UEP_LIMIT_MAX_CONTEXT_KEYS || (context->n > 1 && uep_weigh_map(context) > UEP_LIMIT_MAX_CONTEXT_BYTES)) {
        w->is_unfit = true;
        return;
    }
    for (i = 0; i < context->n; i++) {
        int32_t kind = context->v[i].value.kind;
        if (!uep_i_is_plain_key(context->v[i].key) || kind == UEP_VALUE_LIST || kind == UEP_VALUE_OBJECT) w->is_unfit = true;
        for (j = 0; j < i; j++) {
            if (uep_str_equal(context->v[i].key, context->v[j].key)) w->is_unfit = true;
        }
    }
}

void uep_i_look_at_pairs(uep_writer *w, const uep_pair_list *pairs) {
    size_t i, j;
    if (pairs->n > UEP_LIMIT_MAX_ATTRIBUTES) {
        w->is_unfit = true;
        return;
    }
    for (i = 0; i < pairs->n; i++) {
        if (!uep_i_is_plain_key(pairs->v[i].key)) w->is_unfit = true;
        for (j = 0; j < i; j++) {
            if (uep_str_equal(pairs->v[i].key, pairs->v[j].key)) w->is_unfit = true;
        }
    }
}

/* ---- the long way ---- */

/* What was dropped has its mark; the record goes on without it. */
static bool goes_on(int32_t status) {
    return status >= 0 || status == UEP_E_DROPPED || status == UEP_E_FULL;
}

/* Set all fields of a message but those that are messages or maps. */
static int32_t give_fields(uep_t *e, const uep_place *at, const void *from) {
    const uep_message_info *info = &uep_messages[at->type];
    int32_t status = UEP_OK;
    uint32_t i;
    size_t j;
    for (i = 0; i < info->field_count && goes_on(status); i++) {
        const uep_field_info *field = &info->fields[i];
        if (field->shape == UEP_SHAPE_LIST && field->kind == UEP_KIND_STRING) {
            uep_any_list list = uep_i_list(from, field);
            for (j = 0; j < list.n && goes_on(status); j++) {
                status = uep_i_set_entry(e, at, (int32_t)i, ((const uep_str *)list.v)[j]);
            }
        } else {
            status = uep_i_copy_field(e, at, (int32_t)i, from);
        }
    }
    return goes_on(status) ? UEP_OK : status;
}

/* What a stack says of frames that are missing comes first: a frame for which there is no room is counted there. */
static int32_t give_stack(uep_t *e, int32_t name, const uep_stack *from) {
    uep_place at = {0};
    int32_t status;
    size_t i;
    if (!from) return UEP_OK;
    if (!uep_i_stack(e, &at, name)) return at.status;
    status = give_fields(e, &at, from);
    for (i = 0; i < from->frames.n && goes_on(status); i++) status = uep_add_frame(e, name, &from->frames.v[i]);
    return goes_on(status) ? UEP_OK : status;
}

static int32_t give_node(uep_t *e, int32_t owner, const uep_node *from) {
    int32_t parent = !from->has_parent ? -1 : from->parent < UEP_LIMIT_MAX_NODES ? (int32_t)from->parent : INT32_MAX;
    int32_t index = uep_add_node(e, parent, from->relation), status;
    uep_place at = {0};
    if (index < 0) return index;
    if (!uep_i_item(e, &at, UEP_MESSAGE_NODE, owner, index)) return at.status;
    status = give_fields(e, &at, from);
    return status < 0 ? status : give_stack(e, index, from->stack);
}

static int32_t give_thread(uep_t *e, const uep_thread *from) {
    int32_t index = uep_add_thread(e, from);
    return index < 0 ? index : give_stack(e, UEP_THREAD_STACK | index, from->stack);
}

static int32_t give_list(uep_t *e, int32_t index, const uep_record *from) {
    const uep_field_info *field = &uep_messages[UEP_MESSAGE_RECORD].fields[index];
    const uep_any_list list = uep_i_list(from, field);
    int32_t status = UEP_OK;
    size_t i;
    for (i = 0; i < list.n && goes_on(status); i++) {
        const void *item = (const uint8_t *)list.v + i * uep_i_item_size(field);
        switch (field->number) {
        case RECORD_CONTEXT:
            status = uep_put_context(e, ((const uep_entry *)item)->key, &((const uep_entry *)item)->value);
            break;
        case RECORD_NODES: status = give_node(e, index, (const uep_node *)item); break;
        case RECORD_THREADS: status = give_thread(e, (const uep_thread *)item); break;
        case RECORD_MARKS: status = uep_add_mark(e, (const uep_mark *)item); break;
        default: status = uep_i_add_entry(e, field->number, item); break;
        }
    }
    return goes_on(status) ? UEP_OK : status;
}

static int32_t give_single(uep_t *e, int32_t index, const void *from) {
    const uep_field_info *field = &uep_messages[UEP_MESSAGE_RECORD].fields[index];
    uep_place at = {0};
    int32_t status;
    size_t i;
    if (!uep_i_single(e, &at, field->type, index)) return at.status;
    status = give_fields(e, &at, from);
    if (field->number == RECORD_RESOURCE) {
        const uep_pair_list *pairs = &((const uep_resource *)from)->attributes;
        for (i = 0; i < pairs->n && goes_on(status); i++) {
            status = uep_put_attribute(e, pairs->v[i].key, pairs->v[i].value);
        }
    }
    return goes_on(status) ? UEP_OK : status;
}

int32_t uep_set_record(uep_t *e, const uep_record *given) {
    const uep_message_info *info = &uep_messages[UEP_MESSAGE_RECORD];
    uep_place at = {0};
    int32_t status;
    uint32_t i;
    if (!e || !given || given == &e->record) return UEP_E_ARGUMENT;
    uep_reset(e);
    if (!uep_i_root(e, &at)) return at.status;
    status = give_fields(e, &at, given);
    for (i = 0; i < info->field_count && status == UEP_OK; i++) {
        const uep_field_info *field = &info->fields[i];
        bool is_message = field->kind == UEP_KIND_MESSAGE || field->shape == UEP_SHAPE_MAP;
        void *single;
        if (is_message && field->shape != UEP_SHAPE_ONE) status = give_list(e, (int32_t)i, given);
        if (!is_message || field->shape != UEP_SHAPE_ONE) continue;
        memcpy(&single, uep_i_member(given, field), sizeof single);
        if (single) status = give_single(e, (int32_t)i, single);
    }
    return status;
}
