/* The walk of a document by the library's descriptors: every value in any spelling that accept reads goes into the
 * model, and what is wrong with a spelling alone becomes a fault. What is wrong with values the library finds later. */
#include "walk.h"

#include <stdlib.h>

static outcome read_message(tt_document *d, const tt_place *place, tt_json *v, int32_t type, void *out);

/* ---- fields */

static outcome read_text(tt_document *d, const tt_place *place, tt_json *v, const uep_field_info *field, void *out) {
    bool is_raw = d->is_packed && field->kind == UEP_KIND_BYTES;
    if (v->kind != (is_raw ? TT_BYTES : TT_TEXT)) {
        return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-036, UEP-MSGP-004, -005 */
    }
    switch (field->kind) {
    case UEP_KIND_BYTES: return tt_take_bytes(d, place, v, out);
    case UEP_KIND_TIMESTAMP: return tt_take_timestamp(d, place, v, out);
    case UEP_KIND_DURATION: return tt_take_duration(d, place, v, out);
    default: *(uep_str *)out = v->as.text; return GOT;
    }
}

static outcome read_one(tt_document *d, const tt_place *place, tt_json *v, const uep_field_info *field, void *out) {
    switch (field->kind) {
    case UEP_KIND_BOOL:
        if (v->kind != TT_BOOL) return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-037 */
        *(bool *)out = v->truth;
        return GOT;
    case UEP_KIND_UINT32: return tt_take_uint32(d, place, v, out);
    case UEP_KIND_FIXED64: return tt_take_fixed64(d, place, v, out);
    case UEP_KIND_ENUM: return tt_take_enum(d, place, v, &uep_enums[field->type], out);
    case UEP_KIND_VALUE: tt_walk_value(d, place, v, out); return GOT;
    case UEP_KIND_MESSAGE: return read_message(d, place, v, field->type, out);
    default: return read_text(d, place, v, field, out);
    }
}

static size_t size_of(const uep_field_info *field) {
    switch (field->kind) {
    case UEP_KIND_BOOL: return sizeof(bool);
    case UEP_KIND_UINT32: return sizeof(uint32_t);
    case UEP_KIND_FIXED64: return sizeof(uint64_t);
    case UEP_KIND_ENUM: return sizeof(int32_t);
    case UEP_KIND_TIMESTAMP:
    case UEP_KIND_DURATION: return sizeof(uep_time);
    case UEP_KIND_VALUE: return sizeof(uep_value);
    case UEP_KIND_MESSAGE: return uep_messages[field->type].struct_bytes;
    default: return sizeof(uep_str);
    }
}

static bool is_over_count(tt_document *d, const tt_place *place, tt_json *v, const uep_field_info *field) {
    if (d->takes_all || field->limit_count < 0) return false;
    if (v->as.items.n <= (size_t)uep_limits_table[field->limit_count].value) return false;
    tt_refuse(d, place, v, UEP_REASON_TOO_MANY); /* nobody looks into it then */
    return true;
}

static outcome read_list(tt_document *d, const tt_place *up, tt_json *v, const uep_field_info *field, void *list) {
    tt_place place = {up, {NULL, 0}, 0, true};
    bool is_records = field->kind == UEP_KIND_MESSAGE && field->type == UEP_MESSAGE_RECORD;
    if (v->kind != TT_LIST) return tt_refuse(d, up, v, UEP_REASON_WRONG_TYPE);
    if (v->as.items.n == 0) return tt_is_default(d, up, v);
    if (is_over_count(d, up, v, field)) return BAD;
    if (is_records) d->record_unknown = tt_zalloc(d->a, v->as.items.n);
    for (; place.index < v->as.items.n; place.index++) {
        void *item = uep_list_add(d->e, list, size_of(field)); /* refused items keep their place */
        if (item == NULL) tt_die("no memory");
        if (is_records) d->current = (int32_t)place.index;
        read_one(d, &place, &v->as.items.v[place.index], field, item);
    }
    if (is_records) d->current = -1;
    return GOT;
}

static outcome read_map(tt_document *d, const tt_place *up, tt_json *v, const uep_field_info *field, void *map) {
    tt_place place = {up, {NULL, 0}, 0, false};
    if (v->kind != TT_OBJECT) return tt_refuse(d, up, v, UEP_REASON_WRONG_TYPE);
    if (v->as.items.n == 0) return tt_is_default(d, up, v);
    if (is_over_count(d, up, v, field)) return BAD;
    for (size_t i = 0; i < v->as.items.n; i++) {
        tt_json *item = &v->as.items.v[i];
        place.name = item->name;
        if (field->kind == UEP_KIND_VALUE) {
            uep_entry *entry = uep_list_add(d->e, map, sizeof *entry);
            if (entry == NULL) tt_die("no memory");
            entry->key = item->name;
            tt_walk_value(d, &place, item, &entry->value);
        } else {
            uep_pair *pair = uep_list_add(d->e, map, sizeof *pair);
            if (pair == NULL) tt_die("no memory");
            pair->key = item->name;
            read_one(d, &place, item, field, &pair->value);
        }
    }
    return GOT;
}

static bool is_scalar(const uep_field_info *field) { return field->kind <= UEP_KIND_ENUM; }

/* Whether a value that was read is the default of a field that has no presence. */
static bool holds_default(const uep_field_info *field, const void *at) {
    switch (field->kind) {
    case UEP_KIND_STRING: return ((const uep_str *)at)->n == 0;
    case UEP_KIND_BOOL: return !*(const bool *)at;
    case UEP_KIND_UINT32: return *(const uint32_t *)at == 0;
    case UEP_KIND_FIXED64: return *(const uint64_t *)at == 0;
    default: return false; /* bytes and enums were looked at where they were read */
    }
}

static void read_single(tt_document *d, const tt_place *place, tt_json *v, const uep_field_info *field,
                        uint8_t *message) {
    void *at = message + field->offset;
    if (field->kind == UEP_KIND_MESSAGE) {
        void *inner = uep_arena(d->e, size_of(field));
        if (inner == NULL) tt_die("no memory");
        memset(inner, 0, size_of(field));
        if (read_one(d, place, v, field, inner) == GOT) *(void **)at = inner;
        return;
    }
    if (read_one(d, place, v, field, at) != GOT) {
        memset(at, 0, size_of(field));
        return;
    }
    if (field->presence && is_scalar(field)) message[field->flag_offset] = true;
    else if (!field->presence && holds_default(field, at)) tt_is_default(d, place, v);
}

static void read_member(tt_document *d, const tt_place *place, tt_json *v, const uep_field_info *field,
                        uint8_t *message) {
    if (v->kind == TT_NULL) tt_differ(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-027, -028, -032 */
    else if (field->shape == UEP_SHAPE_LIST) read_list(d, place, v, field, message + field->offset);
    else if (field->shape == UEP_SHAPE_MAP) read_map(d, place, v, field, message + field->offset);
    else read_single(d, place, v, field, message);
}

const uep_field_info *tt_find_field(int32_t type, uep_str name) {
    for (uint32_t i = 0; type >= 0 && i < uep_messages[type].field_count; i++) {
        const uep_field_info *field = &uep_messages[type].fields[i];
        if (field->name_size == name.n && memcmp(field->name, name.p, name.n) == 0) return field;
    }
    return NULL;
}

void tt_copy_field(const uep_field_info *field, void *to, const void *from) {
    const uint8_t *source = from;
    uint8_t *target = to;
    size_t n = size_of(field);
    if (field->shape != UEP_SHAPE_ONE) n = sizeof(uep_list); /* all lists have one layout */
    else if (field->kind == UEP_KIND_MESSAGE) n = sizeof(void *);
    memcpy(target + field->offset, source + field->offset, n);
    if (field->presence && is_scalar(field)) target[field->flag_offset] = source[field->flag_offset];
}

static bool is_other_major(tt_document *d, const tt_place *up, tt_json *v) { /* UEP-REC-136 */
    for (size_t i = 0; i < v->as.items.n; i++) {
        tt_json *item = &v->as.items.v[i];
        if (!tt_is(item->name, "protocol_version")) continue;
        if (item->kind != TT_TEXT || !uep_match_pattern(UEP_PATTERN_PROTOCOL_VERSION, item->as.text)) return false;
        if (item->as.text.n > 1 && item->as.text.p[0] == '1' && item->as.text.p[1] == '.') return false;
        tt_place place = {up, item->name, 0, false};
        tt_refuse(d, &place, item, UEP_REASON_UNSUPPORTED_VERSION);
        v->refused = true; /* the library need not look at it */
        return true;
    }
    return false;
}

static outcome read_message(tt_document *d, const tt_place *up, tt_json *v, int32_t type, void *out) {
    tt_place place = {up, {NULL, 0}, 0, false};
    if (v->kind != TT_OBJECT) return tt_refuse(d, up, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-011, -029, -034 */
    if (type == UEP_MESSAGE_RECORD && is_other_major(d, up, v)) return BAD;
    for (size_t i = 0; i < v->as.items.n; i++) {
        tt_json *item = &v->as.items.v[i];
        const uep_field_info *field = tt_find_field(type, item->name);
        place.name = item->name;
        if (field != NULL) {
            read_member(d, &place, item, field, out);
            continue;
        }
        tt_add_fault(d, &place, item->name_at, UEP_REASON_UNKNOWN_FIELD, UEP_PHASE_STRUCTURE, true);
        d->has_unknown = true;
        if (d->is_batch && d->current < 0) d->beside_unknown = true;
        else if (d->is_batch) d->record_unknown[d->current] = true;
    }
    return GOT;
}

static void walk(tt_document *d, tt_arena *a, uep_t *e, tt_json *root, bool is_batch) {
    tt_place top = {NULL, {NULL, 0}, 0, false};
    d->a = a;
    d->e = e;
    d->root = root;
    d->is_batch = is_batch;
    d->current = -1;
    d->record = uep_get(e);
    if (is_batch) read_message(d, &top, root, UEP_MESSAGE_BATCH, &d->batch);
    else read_message(d, &top, root, UEP_MESSAGE_RECORD, d->record);
}

void tt_walk(tt_document *d, tt_arena *a, uep_t *e, tt_json *root, bool is_batch, bool is_packed) {
    memset(d, 0, sizeof *d);
    d->is_packed = is_packed;
    walk(d, a, e, root, is_batch);
}

void tt_walk_all(tt_document *d, tt_arena *a, uep_t *e, tt_json *root) {
    memset(d, 0, sizeof *d);
    d->takes_all = true;
    walk(d, a, e, root, false);
}

void tt_document_free(tt_document *d) {
    free(d->faults);
    free(d->repairs);
    d->faults = NULL;
    d->repairs = NULL;
    d->fault_count = d->fault_cap = d->repair_count = d->repair_cap = 0;
}
