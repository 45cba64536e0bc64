/* Make a record that was judged what a receiver hands on: cut, marked, filled in (sections 3, 5, 7, 9, 13). */
#include "uep_internal.h"
#include "uep_prepared.h"

typedef struct acceptor {
    uep_t *e;
    uep_path path;
    uep_mark *marks; /* of this walk, in field order */
    size_t n;
    size_t cap;
} acceptor;

static void add_mark(acceptor *a, int32_t kind, const char *rule, size_t size, const char *hint) {
    struct { uep_mark *v; size_t n; size_t cap; } list = {a->marks, a->n, a->cap};
    uep_mark *mark = (uep_mark *)uep_i_add(a->e, &list, sizeof *mark);
    if (!mark || !rule) return;
    mark->path = uep_i_pointer(a->e, &a->path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    mark->kind = kind;
    mark->rule = uep_cstr(rule);
    mark->original_size = (uint32_t)size;
    mark->type_hint = uep_cstr(hint);
    a->marks = list.v;
    a->n = list.n;
    a->cap = list.cap;
}

static void cut_text(acceptor *a, const uep_field_info *field, uep_str *text, int32_t limit) {
    size_t most, size = text->n;
    if (!field->cuts || limit < 0) return;
    most = (size_t)uep_limits_table[limit].value;
    if (size <= most) return;
    /* UEP-LIM-007: of a path the end stays, for there the file's name stands. */
    *text = strcmp(field->name, "file") == 0 || strcmp(field->name, "abs_path") == 0 ? uep_cut_front(*text, most)
                                                                                     : uep_cut_end(*text, most);
    add_mark(a, UEP_MARK_KIND_TRUNCATED, uep_i_limit_rule(a->e, limit), size, NULL);
}

static void mend_value(acceptor *a, const uep_field_info *field, uep_value *value) {
    size_t i, at = a->path.n;
    char text[32];
    switch (value->kind) {
    case UEP_VALUE_STRING: cut_text(a, field, &value->as.string, field->limit_bytes); break;
    case UEP_VALUE_NUMBER:
        if (!uep_i_is_safe(value->as.number)) {
            /* UEP-JSON-081, UEP-BIN-017 */
            bool is_finite = value->as.number - value->as.number == 0;
            size_t n = uep_write_number(value->as.number, text);
            value->kind = UEP_VALUE_STRING;
            value->as.string = uep_arena_str(a->e, uep_i_str(text, n));
            add_mark(a, UEP_MARK_KIND_TYPED, "unsafe_number", 0, is_finite ? "double" : "non_finite");
        }
        break;
    case UEP_VALUE_LIST:
        for (i = 0; i < value->as.list.n; i++) {
            uep_i_push_index(&a->path, i);
            mend_value(a, field, &value->as.list.v[i]);
            a->path.n = at;
        }
        break;
    case UEP_VALUE_OBJECT:
        for (i = 0; i < value->as.object.n; i++) {
            uep_i_push_key(&a->path, value->as.object.v[i].key);
            mend_value(a, field, &value->as.object.v[i].value);
            a->path.n = at;
        }
        break;
    default: break;
    }
}

static void mend_message(acceptor *a, int32_t type, void *message, size_t index);

static void mend_list(acceptor *a, const uep_field_info *field, void *message) {
    uep_any_list list = uep_i_list(message, field);
    size_t i, at = a->path.n;
    for (i = 0; i < list.n; i++) {
        if (field->shape == UEP_SHAPE_MAP && field->kind == UEP_KIND_VALUE) {
            uep_i_push_key(&a->path, ((uep_entry *)list.v)[i].key);
            mend_value(a, field, &((uep_entry *)list.v)[i].value);
        } else if (field->shape == UEP_SHAPE_MAP) {
            uep_i_push_key(&a->path, ((uep_pair *)list.v)[i].key);
            cut_text(a, field, &((uep_pair *)list.v)[i].value, field->limit_bytes);
        } else {
            uep_i_push_index(&a->path, i);
            if (field->kind == UEP_KIND_MESSAGE) {
                mend_message(a, field->type, (uint8_t *)list.v + i * uep_messages[field->type].struct_bytes, i);
            } else {
                cut_text(a, field, &((uep_str *)list.v)[i], field->limit_bytes);
            }
        }
        a->path.n = at;
    }
}

static void mend_message(acceptor *a, int32_t type, void *message, size_t index) {
    const uep_message_info *info = &uep_messages[type];
    size_t length = a->path.n;
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *at = uep_i_member(message, field);
        bool is_text = field->kind == UEP_KIND_STRING;
        if (is_text ? !field->cuts : field->kind != UEP_KIND_VALUE && field->kind != UEP_KIND_MESSAGE) continue;
        if (!uep_i_is_present(field, message)) continue;
        uep_i_push_name(&a->path, field->name);
        if (field->shape != UEP_SHAPE_ONE) {
            mend_list(a, field, message);
        } else if (is_text) {
            bool is_root = type == UEP_MESSAGE_NODE && index == 0 && field->limit_root_bytes >= 0;
            cut_text(a, field, (uep_str *)at, is_root ? field->limit_root_bytes : field->limit_bytes);
        } else if (field->kind == UEP_KIND_VALUE) {
            mend_value(a, field, (uep_value *)at);
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner;
            memcpy(&inner, at, sizeof inner);
            if (inner) mend_message(a, field->type, inner, 0);
        }
        a->path.n = length;
    }
    /* UEP-NODE-084: frames of unknown origin are not to be trusted. */
    if (type == UEP_MESSAGE_STACK && !((uep_stack *)message)->provenance) {
        ((uep_stack *)message)->provenance = UEP_PROVENANCE_PARSED_TEXT;
    }
}

/* UEP-NODE-021: what node 0 repeats of the record is not in the record that is handed on. */
static void clear_root(uep_record *record) {
    uep_node *root;
    if (!record->nodes.n) return;
    root = &record->nodes.v[0];
    root->error_type = root->error_id = root->source_language = uep_i_str(NULL, 0);
    memset(&root->timestamp, 0, sizeof root->timestamp);
}

static void fill_severity(uep_record *record) {
    /* UEP-SEV-009, UEP-SEV-016, UEP-SEV-017 */
    if (record->severity >= UEP_SEVERITY_LOW) return;
    record->severity =
        uep_default_type(record->error_type, record->type_ancestors.v, record->type_ancestors.n)->default_severity;
    record->severity_source = UEP_SEVERITY_SOURCE_REGISTRY;
}

/* Stable: insertion keeps the order of marks whose values begin at one place. */
static void sort_marks(uep_mark *marks, size_t n, uep_place_fn place, void *ctx) {
    size_t i, at;
    for (i = 1; i < n; i++) {
        uep_mark moved = marks[i];
        for (at = i; at > 0 && place(ctx, &marks[at - 1], &moved) > 0; at--) marks[at] = marks[at - 1];
        marks[at] = moved;
    }
}

static bool is_said(const uep_mark_list *marks, const uep_mark *mark) {
    size_t i;
    for (i = 0; i < marks->n; i++) {
        const uep_mark *said = &marks->v[i];
        if (said->kind == mark->kind && uep_str_equal(said->path, mark->path) && uep_str_equal(said->rule, mark->rule)) {
            return true;
        }
    }
    return false;
}

int32_t uep_accept_record(uep_t *e, uep_record *record, const uep_mark *repairs, size_t n, uep_place_fn place,
                          void *ctx) {
    acceptor a;
    size_t i;
    if (!e || !record || (n && !repairs)) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(&a, 0, sizeof a);
    a.e = e;
    for (i = 0; i < n; i++) {
        struct { uep_mark *v; size_t n; size_t cap; } list = {a.marks, a.n, a.cap};
        uep_mark *mark = (uep_mark *)uep_i_add(e, &list, sizeof *mark);
        if (!mark) return UEP_E_MEMORY;
        *mark = repairs[i];
        mark->path = uep_i_shorten(mark->path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
        a.marks = list.v;
        a.n = list.n;
        a.cap = list.cap;
    }
    mend_message(&a, UEP_MESSAGE_RECORD, record, 0);
    if (e->status < 0) return e->status;
    if (place) sort_marks(a.marks, a.n, place, ctx);
    clear_root(record);
    fill_severity(record);
    /* UEP-REC-044, UEP-REC-162: behind the marks that came, as many as there is room for. */
    for (i = 0; i < a.n && record->marks.n < UEP_LIMIT_MAX_MARKS; i++) {
        uep_mark *mark;
        if (is_said(&record->marks, &a.marks[i])) continue;
        mark = (uep_mark *)uep_i_add(e, &record->marks, sizeof *mark);
        if (!mark) return UEP_E_MEMORY;
        *mark = a.marks[i];
    }
    return UEP_OK;
}

int32_t uep_accept(uep_t *e, const uep_mark *repairs, size_t n, uep_place_fn place, void *ctx) {
    return e ? uep_accept_record(e, &e->record, repairs, n, place, ctx) : UEP_E_ARGUMENT;
}

bool uep_has_unknown(const uep_t *e) {
    return e && e->has_unknown;
}

void uep_set_has_unknown(uep_t *e, bool has_unknown) {
    if (e) e->has_unknown = has_unknown;
}

int32_t uep_relay(const uep_t *e, const uint8_t **data, size_t *n) {
    if (!e || !data || !n || !e->raw) return UEP_E_ARGUMENT;
    *data = e->raw;
    *n = e->raw_n;
    return UEP_OK;
}

int32_t uep_mark_changed(uep_t *e) {
    uep_mark mark;
    if (!e) return UEP_E_ARGUMENT;
    if (!e->has_unknown) return UEP_OK;
    memset(&mark, 0, sizeof mark);
    mark.kind = UEP_MARK_KIND_DROPPED;
    mark.rule = uep_cstr("unknown_fields");
    return uep_add_mark(e, &mark);
}
