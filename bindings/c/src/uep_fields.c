/* Set one field: find its message, make the value fit, store it. The functions for users are generated. */
#include "uep_fields.h"
#include "uep_prepared.h"

/* The record, whatever is in it. */
static bool find_record(uep_t *e, uep_place *at) {
    at->status = UEP_E_ARGUMENT;
    if (!e) return false;
    at->message = &e->record;
    at->type = UEP_MESSAGE_RECORD;
    at->owner = -1;
    return true;
}

bool uep_i_root(uep_t *e, uep_place *at) {
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle(e);
    return at->status == UEP_OK;
}

/* The record, and one of its fields in its structs. */
static bool find_owner(uep_t *e, uep_place *at, int32_t owner) {
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle_field(e, uep_messages[UEP_MESSAGE_RECORD].fields[owner].number);
    return at->status == UEP_OK;
}

bool uep_i_single(uep_t *e, uep_place *at, int32_t type, int32_t owner) {
    void *member, *message;
    if (!find_owner(e, at, owner)) return false;
    member = uep_i_member(&e->record, &uep_messages[UEP_MESSAGE_RECORD].fields[owner]);
    memcpy(&message, member, sizeof message);
    if (!message) {
        message = uep_i_zalloc(e, uep_messages[type].struct_bytes);
        at->status = UEP_E_MEMORY;
        if (!message) return false;
        memcpy(member, &message, sizeof message);
    }
    at->message = message;
    at->type = type;
    at->owner = owner;
    return true;
}

bool uep_i_item(uep_t *e, uep_place *at, int32_t type, int32_t owner, int32_t index) {
    uep_any_list list;
    if (!find_owner(e, at, owner)) return false;
    list = uep_i_list(&e->record, &uep_messages[UEP_MESSAGE_RECORD].fields[owner]);
    at->status = UEP_E_INDEX;
    if (index < 0 || (size_t)index >= list.n) return false;
    at->message = (uint8_t *)list.v + (size_t)index * uep_messages[type].struct_bytes;
    at->type = type;
    at->owner = owner;
    at->index = (size_t)index;
    return true;
}

bool uep_i_stack(uep_t *e, uep_place *at, int32_t stack) {
    if (!uep_i_make_stack(e, at, stack)) return false;
    at->status = uep_i_settle_placed(e);
    return at->status == UEP_OK;
}

bool uep_i_make_stack(uep_t *e, uep_place *at, int32_t stack) {
    uep_stack **held;
    size_t index = (size_t)(uint32_t)(stack & ~UEP_THREAD_STACK);
    bool is_thread = (stack & UEP_THREAD_STACK) != 0;
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle_field(e, is_thread ? RECORD_THREADS : RECORD_NODES);
    if (at->status < 0) return false;
    at->status = UEP_E_INDEX;
    if (stack < 0 || index >= (is_thread ? e->record.threads.n : e->record.nodes.n)) return false;
    held = is_thread ? &e->record.threads.v[index].stack : &e->record.nodes.v[index].stack;
    if (!*held) {
        at->status = UEP_E_MEMORY;
        *held = (uep_stack *)uep_i_zalloc(e, sizeof **held);
        if (!*held) return false;
    }
    at->message = *held;
    at->type = UEP_MESSAGE_STACK;
    at->stack = stack;
    return true;
}

bool uep_i_frame(uep_t *e, uep_place *at, int32_t stack, int32_t index) {
    const uep_stack *held;
    if (!uep_i_stack(e, at, stack)) return false;
    held = (const uep_stack *)at->message;
    at->status = UEP_E_INDEX;
    if (index < 0 || (size_t)index >= held->frames.n) return false;
    at->message = &held->frames.v[index];
    at->type = UEP_MESSAGE_FRAME;
    at->index = (size_t)index;
    return true;
}

void uep_i_path(const uep_place *at, const char *field, uep_path *path) {
    path->n = 0;
    if (at->type == UEP_MESSAGE_STACK || at->type == UEP_MESSAGE_FRAME) {
        uep_i_push_name(path, (at->stack & UEP_THREAD_STACK) ? "threads" : "nodes");
        uep_i_push_index(path, (size_t)(uint32_t)(at->stack & ~UEP_THREAD_STACK));
        uep_i_push_name(path, "stack");
        if (at->type == UEP_MESSAGE_FRAME) {
            uep_i_push_name(path, "frames");
            uep_i_push_index(path, at->index);
        }
    } else if (at->owner >= 0) {
        const uep_field_info *owner = &uep_messages[UEP_MESSAGE_RECORD].fields[at->owner];
        uep_i_push_name(path, owner->name);
        if (owner->shape == UEP_SHAPE_LIST) uep_i_push_index(path, at->index);
    }
    if (field) uep_i_push_name(path, field);
}

static const uep_field_info *field_at(const uep_place *at, int32_t field) {
    return &uep_messages[at->type].fields[field];
}

static void set_flag(const uep_place *at, const uep_field_info *field) {
    if (field->flag_offset) *(bool *)((uint8_t *)at->message + field->flag_offset) = true;
}

/* The limit of a text: that of node 0 is another one. */
static int32_t limit_of(const uep_place *at, const uep_field_info *field) {
    bool is_root = at->type == UEP_MESSAGE_NODE && at->index == 0;
    return is_root && field->limit_root_bytes >= 0 ? field->limit_root_bytes : field->limit_bytes;
}

/* UEP-LIM-054: a code, link or detail cannot stand without such a value, so the whole entry goes and the mark is at it. */
static bool takes_entry(const uep_place *at, int32_t limit) {
    bool is_entry = at->type == UEP_MESSAGE_CODE || at->type == UEP_MESSAGE_LINK || at->type == UEP_MESSAGE_DETAIL;
    return is_entry && limit >= 0 && uep_limits_table[limit].refused_by_accept;
}

static int32_t drop_entry(uep_t *e, const uep_place *at, int32_t limit) {
    const uep_field_info *owner = &uep_messages[UEP_MESSAGE_RECORD].fields[at->owner];
    const char *rule = uep_i_limit_rule(e, limit);
    size_t size = uep_i_item_size(owner);
    uep_any_list list;
    uep_path path;
    int32_t status;
    if (!rule) return UEP_E_MEMORY;
    uep_i_path(at, NULL, &path);
    status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL);
    if (status < 0) return status;
    list = uep_i_list(&e->record, owner);
    list.n--;
    memmove((uint8_t *)list.v + at->index * size, (uint8_t *)list.v + (at->index + 1) * size,
            (list.n - at->index) * size);
    memcpy(uep_i_member(&e->record, owner), &list, sizeof list);
    return UEP_E_DROPPED;
}

int32_t uep_i_set_string(uep_t *e, const uep_place *at, int32_t index, uep_str value) {
    const uep_field_info *field = field_at(at, index);
    int32_t limit = limit_of(at, field), status;
    uep_str kept;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    if ((e->flags & UEP_NO_CHECK) ||
        ((limit < 0 || value.n <= (size_t)uep_limits_table[limit].value) && uep_i_is_plain(value.p, value.n))) {
        status = uep_i_keep(e, value, &kept);
    } else if (takes_entry(at, limit) && value.n > (size_t)uep_limits_table[limit].value) {
        return drop_entry(e, at, limit);
    } else {
        uep_path path;
        uep_i_path(at, field->name, &path);
        status = uep_i_text(e, value, field, limit, &path, &kept);
    }
    if (status < 0) return status;
    memcpy(uep_i_member(at->message, field), &kept, sizeof kept);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_entry(uep_t *e, const uep_place *at, int32_t index, uep_str value) {
    const uep_field_info *field = field_at(at, index);
    uep_any_list list = uep_i_list(at->message, field);
    int32_t status;
    uep_path path;
    uep_str kept;
    uep_str *entry;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    uep_i_path(at, field->name, &path);
    if (field->limit_count >= 0 && list.n >= (size_t)uep_limits_table[field->limit_count].value) {
        const char *rule = uep_i_limit_rule(e, field->limit_count);
        status = rule ? uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, rule, list.n + 1, NULL) : UEP_E_MEMORY;
        return status < 0 ? status : UEP_E_FULL;
    }
    uep_i_push_index(&path, list.n);
    status = uep_i_text(e, value, field, field->limit_bytes, &path, &kept);
    if (status < 0) return status;
    entry = (uep_str *)uep_i_add(e, uep_i_member(at->message, field), sizeof *entry);
    if (!entry) return UEP_E_MEMORY;
    *entry = kept;
    return UEP_OK;
}

int32_t uep_i_set_bytes(uep_t *e, const uep_place *at, int32_t index, uep_bytes value) {
    const uep_field_info *field = field_at(at, index);
    uep_str kept = uep_i_str((const char *)value.p, value.n);
    uep_bytes stored;
    int32_t status;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    if (field->limit_bytes >= 0 && value.n > (size_t)uep_limits_table[field->limit_bytes].value) {
        /* UEP-LIM-055 cuts a payload; every other value goes whole, because cut bytes cannot be decoded. */
        bool cuts = field->over_limit == UEP_OVER_TRUNCATE;
        const char *rule = uep_i_limit_rule(e, field->limit_bytes);
        uep_path path;
        if (!rule) return UEP_E_MEMORY;
        if (!cuts && takes_entry(at, field->limit_bytes)) return drop_entry(e, at, field->limit_bytes);
        uep_i_path(at, field->name, &path);
        status = uep_i_mark(e, &path, cuts ? UEP_MARK_KIND_TRUNCATED : UEP_MARK_KIND_DROPPED, rule, cuts ? value.n : 0,
                            NULL);
        if (status < 0) return status;
        if (!cuts) return UEP_E_DROPPED;
        kept.n = (size_t)uep_limits_table[field->limit_bytes].value;
        if (at->type == UEP_MESSAGE_FOREIGN) ((uep_foreign *)at->message)->complete = false;
    }
    status = uep_i_keep(e, kept, &kept);
    if (status < 0) return status;
    stored.p = (const uint8_t *)kept.p;
    stored.n = kept.n;
    memcpy(uep_i_member(at->message, field), &stored, sizeof stored);
    return UEP_OK;
}

int32_t uep_i_set_bool(uep_t *e, const uep_place *at, int32_t index, bool value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_uint32(uep_t *e, const uep_place *at, int32_t index, uint32_t value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_fixed64(uep_t *e, const uep_place *at, int32_t index, uint64_t value) {
    (void)e;
    memcpy(uep_i_member(at->message, field_at(at, index)), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_enum(uep_t *e, const uep_place *at, int32_t index, int32_t value) {
    (void)e;
    memcpy(uep_i_member(at->message, field_at(at, index)), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_time(uep_t *e, const uep_place *at, int32_t index, uep_time value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    value.set = true;
    if (!(field->kind == UEP_KIND_TIMESTAMP ? uep_i_is_time(value) : uep_i_is_duration(value))) return UEP_E_ARGUMENT;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_value(uep_t *e, const uep_place *at, int32_t index, const uep_value *value) {
    const uep_field_info *field = field_at(at, index);
    uep_value copy;
    uep_path path;
    int32_t status;
    if (!value) return UEP_E_ARGUMENT;
    uep_i_path(at, field->name, &path);
    status = uep_i_copy_value(e, value, &copy, &path, 0);
    if (status < 0) return status;
    if (uep_weigh_value(&copy) > (size_t)uep_limits_table[field->limit_size].value) {
        const char *rule = uep_i_limit_rule(e, field->limit_size);
        status = rule ? uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL) : UEP_E_MEMORY;
        return status < 0 ? status : UEP_E_DROPPED;
    }
    memcpy(uep_i_member(at->message, field), &copy, sizeof copy);
    return UEP_OK;
}
