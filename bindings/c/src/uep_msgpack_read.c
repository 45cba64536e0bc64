/* Read records from MessagePack in canonical spelling: what this library, or a program that holds a record in memory,
 * writes. It is no judge: whatever it does not expect is refused as malformed, and rules are not looked at.
 * Texts are borrowed from the bytes. */
#include "uep_msgpack.h"

typedef struct uep_unpacker {
    const uint8_t *p;
    const uint8_t *end;
    uep_t *e;
    bool failed;
} uep_unpacker;

static bool refuse(uep_unpacker *u) {
    u->failed = true;
    u->p = u->end;
    return false;
}

static bool take(uep_unpacker *u, size_t n, const uint8_t **out) {
    if ((size_t)(u->end - u->p) < n) return refuse(u);
    *out = u->p;
    u->p += n;
    return true;
}

static bool take_wide(uep_unpacker *u, size_t size, uint64_t *out) {
    const uint8_t *at = NULL;
    size_t i;
    if (!take(u, size, &at)) return false;
    for (*out = 0, i = 0; i < size; i++) *out = *out << 8 | at[i];
    return true;
}

/* The number of items behind a head: `small` for lengths in the tag itself, then tags of 1 (where there is one), 2 and 4
 * bytes. */
static bool take_count(uep_unpacker *u, uint8_t small, uint8_t mask, uint8_t first, size_t first_size, uint64_t *out) {
    const uint8_t *at = NULL;
    size_t size;
    if (!take(u, 1, &at)) return false;
    if (small && (*at & (uint8_t)~mask) == small) {
        *out = *at & mask;
        return true;
    }
    for (size = first_size; size <= 4; size *= 2, first++) {
        if (*at == first) return take_wide(u, size, out);
    }
    return refuse(u);
}

static bool take_map(uep_unpacker *u, uint64_t *n) {
    return take_count(u, MSGP_FIXMAP, 15, MSGP_MAP16, 2, n) && (*n <= (uint64_t)(u->end - u->p) / 2 || refuse(u));
}

static bool take_array(uep_unpacker *u, uint64_t *n) {
    return take_count(u, MSGP_FIXARRAY, 15, MSGP_ARRAY16, 2, n) && (*n <= (uint64_t)(u->end - u->p) || refuse(u));
}

static bool take_text(uep_unpacker *u, uep_str *out) {
    const uint8_t *at = NULL;
    uint64_t n;
    if (!take_count(u, MSGP_FIXSTR, 31, MSGP_STR8, 1, &n) || !take(u, (size_t)n, &at)) return false;
    *out = uep_i_str((const char *)at, (size_t)n);
    return uep_is_utf8(out->p, out->n) || refuse(u);
}

static bool take_bytes(uep_unpacker *u, uep_bytes *out) {
    uint64_t n;
    if (!take_count(u, 0, 0, MSGP_BIN8, 1, &n) || !take(u, (size_t)n, &out->p)) return false;
    out->n = (size_t)n;
    return true;
}

static bool take_bool(uep_unpacker *u, bool *out) {
    const uint8_t *at = NULL;
    if (!take(u, 1, &at) || (*at != MSGP_TRUE && *at != MSGP_FALSE)) return refuse(u);
    *out = *at == MSGP_TRUE;
    return true;
}

/* An integer of any width; is_negative tells what `out` is the two's complement of. */
static bool take_integer(uep_unpacker *u, uint64_t *out, bool *is_negative) {
    const uint8_t *at = NULL;
    size_t size;
    *is_negative = false;
    if (!take(u, 1, &at)) return false;
    if (*at < 0x80 || *at >= 0xe0) {
        *is_negative = *at >= 0xe0;
        *out = *is_negative ? (uint64_t)(int64_t)(int8_t)*at : *at;
        return true;
    }
    if (*at >= MSGP_UINT8 && *at < MSGP_UINT8 + 4) return take_wide(u, (size_t)1 << (*at - MSGP_UINT8), out);
    if (*at < MSGP_INT8 || *at >= MSGP_INT8 + 4) return refuse(u);
    size = (size_t)1 << (*at - MSGP_INT8);
    if (!take_wide(u, size, out)) return false;
    *is_negative = *out >> (8 * size - 1) & 1;
    if (*is_negative && size < 8) *out |= ~UINT64_C(0) << (8 * size);
    return true;
}

static bool take_uint32(uep_unpacker *u, uint32_t *out) {
    uint64_t number;
    bool is_negative;
    if (!take_integer(u, &number, &is_negative)) return false;
    if (is_negative || number > UINT32_MAX) return refuse(u);
    *out = (uint32_t)number;
    return true;
}

static bool take_digits(uep_str text, size_t *at, uint64_t *out, size_t *count) {
    size_t from = *at;
    for (*out = 0; *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9'; ++*at) {
        if (*out > (UINT64_MAX - 9) / 10) return false;
        *out = *out * 10 + (uint64_t)(text.p[*at] - '0');
    }
    *count = *at - from;
    return *count > 0;
}

static bool take_char(uep_str text, size_t *at, char c) {
    if (*at >= text.n || text.p[*at] != c) return false;
    ++*at;
    return true;
}

/* The digits behind a point, as nanoseconds; none is 0. */
static bool take_fraction(uep_str text, size_t *at, int32_t *nanos) {
    uint64_t number = 0;
    size_t count = 0;
    *nanos = 0;
    if (!take_char(text, at, '.')) return true;
    if (!take_digits(text, at, &number, &count) || count > 9) return false;
    for (; count < 9; count++) number *= 10;
    *nanos = (int32_t)number;
    return true;
}

static bool parse_duration(uep_str text, uep_time *out) {
    size_t at = 0, count;
    uint64_t seconds;
    int sign = take_char(text, &at, '-') ? -1 : 1;
    if (!take_digits(text, &at, &seconds, &count) || seconds > INT64_MAX || !take_fraction(text, &at, &out->nanos)) return false;
    out->seconds = sign * (int64_t)seconds;
    out->nanos *= sign;
    out->set = true;
    return take_char(text, &at, 's') && at == text.n;
}

/* Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day ends one. */
static int64_t count_days(int64_t year, int64_t month, int64_t day) {
    int64_t y = month <= 2 ? year - 1 : year, m = month <= 2 ? month + 9 : month - 3;
    return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1 - 719468;
}

static bool parse_timestamp(uep_str text, uep_time *out) {
    static const char AFTER[] = "--T::";
    uint64_t part[6];
    int64_t days;
    size_t at = 0, i, count;
    for (i = 0; i < 6; i++) {
        if (!take_digits(text, &at, &part[i], &count) || count != (i ? 2u : 4u)) return false;
        if (i < 5 && !take_char(text, &at, AFTER[i])) return false;
    }
    if (part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31 || part[3] > 23 || part[4] > 59 || part[5] > 59) return false;
    if (!take_fraction(text, &at, &out->nanos) || !take_char(text, &at, 'Z') || at != text.n) return false;
    days = count_days((int64_t)part[0], (int64_t)part[1], (int64_t)part[2]);
    if (days >= (part[1] == 12 ? count_days((int64_t)part[0] + 1, 1, 1) : count_days((int64_t)part[0], (int64_t)part[1] + 1, 1))) {
        return false; /* 30 February */
    }
    out->seconds = days * 86400 + (int64_t)(part[3] * 3600 + part[4] * 60 + part[5]);
    out->set = true;
    return uep_i_is_time(*out);
}

static bool take_time(uep_unpacker *u, uep_time *out, bool is_duration) {
    uep_str text;
    if (!take_text(u, &text)) return false;
    return (is_duration ? parse_duration(text, out) : parse_timestamp(text, out)) || refuse(u);
}

static bool take_fixed64(uep_unpacker *u, uint64_t *out) {
    uep_str text;
    if (!take_text(u, &text)) return false;
    return uep_i_parse_digits(text, out) || refuse(u);
}

static bool take_enum(uep_unpacker *u, const uep_enum_info *info, int32_t *out) {
    uep_str name;
    uint64_t number;
    size_t i;
    bool is_negative;
    if (u->p < u->end && (*u->p < 0x80 || *u->p >= 0xe0 || (*u->p >= MSGP_UINT8 && *u->p < MSGP_INT8 + 4))) {
        if (!take_integer(u, &number, &is_negative)) return false;
        if (is_negative ? (int64_t)number < INT32_MIN : number > INT32_MAX) return refuse(u);
        *out = (int32_t)(int64_t)number;
        return true;
    }
    if (!take_text(u, &name)) return false;
    for (i = 0; i < info->count; i++) {
        if (!uep_str_equal(name, uep_cstr(info->values[i].name))) continue;
        *out = info->values[i].number;
        return true;
    }
    return refuse(u);
}

/* ---- values of any kind ---- */

static bool take_value(uep_unpacker *u, uep_value *out, uint32_t depth);

static bool take_entries(uep_unpacker *u, uep_map *out, uint32_t depth) {
    uint64_t n, i;
    if (!take_map(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_entry *entry = (uep_entry *)uep_i_add(u->e, out, sizeof *entry);
        if (!entry || !take_text(u, &entry->key) || !take_value(u, &entry->value, depth)) return refuse(u);
    }
    return true;
}

static bool take_items(uep_unpacker *u, uep_list *out, uint32_t depth) {
    uint64_t n, i;
    if (!take_array(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_value *item = (uep_value *)uep_i_add(u->e, out, sizeof *item);
        if (!item || !take_value(u, item, depth)) return refuse(u);
    }
    return true;
}

static bool take_number(uep_unpacker *u, double *out) {
    uint64_t number;
    bool is_negative;
    if (*u->p == MSGP_FLOAT64) {
        u->p++;
        if (!take_wide(u, 8, &number)) return false;
        memcpy(out, &number, sizeof number);
    } else {
        if (!take_integer(u, &number, &is_negative)) return false;
        *out = is_negative ? (double)(int64_t)number : (double)number;
    }
    return uep_i_is_safe(*out) || refuse(u);
}

static bool take_value(uep_unpacker *u, uep_value *out, uint32_t depth) {
    uint8_t tag;
    memset(out, 0, sizeof *out);
    if (u->p >= u->end || depth > UEP_MAX_VALUE_DEPTH) return refuse(u);
    tag = *u->p;
    if (tag == MSGP_NIL) {
        out->kind = UEP_VALUE_NULL;
        u->p++;
        return true;
    }
    if (tag == MSGP_TRUE || tag == MSGP_FALSE) {
        out->kind = UEP_VALUE_BOOL;
        return take_bool(u, &out->as.boolean);
    }
    if ((tag & 0xe0) == MSGP_FIXSTR || (tag >= MSGP_STR8 && tag < MSGP_ARRAY16)) {
        out->kind = UEP_VALUE_STRING;
        return take_text(u, &out->as.string);
    }
    if ((tag & 0xf0) == MSGP_FIXMAP || tag == MSGP_MAP16 || tag == MSGP_MAP16 + 1) {
        out->kind = UEP_VALUE_OBJECT;
        return take_entries(u, &out->as.object, depth + 1);
    }
    if ((tag & 0xf0) == MSGP_FIXARRAY || tag == MSGP_ARRAY16 || tag == MSGP_ARRAY16 + 1) {
        out->kind = UEP_VALUE_LIST;
        return take_items(u, &out->as.list, depth + 1);
    }
    out->kind = UEP_VALUE_NUMBER;
    return take_number(u, &out->as.number);
}

/* ---- messages ---- */

static bool take_message(uep_unpacker *u, const uep_message_info *info, void *message);

static bool take_single(uep_unpacker *u, const uep_field_info *field, void *at) {
    switch (field->kind) {
    case UEP_KIND_STRING: return take_text(u, (uep_str *)at);
    case UEP_KIND_BYTES: return take_bytes(u, (uep_bytes *)at);
    case UEP_KIND_BOOL: return take_bool(u, (bool *)at);
    case UEP_KIND_UINT32: return take_uint32(u, (uint32_t *)at);
    case UEP_KIND_FIXED64: return take_fixed64(u, (uint64_t *)at);
    case UEP_KIND_ENUM: return take_enum(u, &uep_enums[field->type], (int32_t *)at);
    case UEP_KIND_TIMESTAMP: return take_time(u, (uep_time *)at, false);
    case UEP_KIND_DURATION: return take_time(u, (uep_time *)at, true);
    case UEP_KIND_VALUE: return take_value(u, (uep_value *)at, 0);
    default: return take_message(u, &uep_messages[field->type], at);
    }
}

static bool take_list(uep_unpacker *u, const uep_field_info *field, void *at) {
    size_t size = uep_i_item_size(field);
    uint64_t n, i;
    if (!take_array(u, &n)) return false;
    for (i = 0; i < n; i++) {
        void *item = uep_i_add(u->e, at, size);
        if (!item || !take_single(u, field, item)) return refuse(u);
    }
    return true;
}

static bool take_pairs(uep_unpacker *u, uep_pair_list *out) {
    uint64_t n, i;
    if (!take_map(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_pair *pair = (uep_pair *)uep_i_add(u->e, out, sizeof *pair);
        if (!pair || !take_text(u, &pair->key) || !take_text(u, &pair->value)) return refuse(u);
    }
    return true;
}

static bool take_field(uep_unpacker *u, const uep_field_info *field, void *message) {
    void *at = uep_i_member(message, field), *inner;
    if (field->shape == UEP_SHAPE_MAP) {
        return field->kind == UEP_KIND_VALUE ? take_entries(u, (uep_map *)at, 0) : take_pairs(u, (uep_pair_list *)at);
    }
    if (field->shape == UEP_SHAPE_LIST) return take_list(u, field, at);
    if (field->flag_offset) *(bool *)((uint8_t *)message + field->flag_offset) = true;
    if (field->kind != UEP_KIND_MESSAGE) return take_single(u, field, at);
    inner = uep_i_zalloc(u->e, uep_messages[field->type].struct_bytes);
    memcpy(at, &inner, sizeof inner);
    return inner ? take_message(u, &uep_messages[field->type], inner) : refuse(u);
}

static bool take_message(uep_unpacker *u, const uep_message_info *info, void *message) {
    uint32_t next = 0, tried, i;
    uint64_t n, k;
    if (!take_map(u, &n)) return false;
    for (k = 0; k < n; k++) {
        uep_str name;
        if (!take_text(u, &name)) return false;
        /* Members come in the order of the fields, so the next one is nearly always the first that is looked at. */
        for (tried = 0; tried < info->field_count; tried++) {
            i = (next + tried) % info->field_count;
            if (info->fields[i].name_size == name.n && memcmp(info->fields[i].name, name.p, name.n) == 0) break;
        }
        if (tried == info->field_count || !take_field(u, &info->fields[i], message)) return refuse(u);
        next = i + 1;
    }
    return true;
}

static int32_t read_msgpack(uep_t *e, const uint8_t *data, size_t n, int32_t type, void *message, uep_refusal *refusal) {
    uep_unpacker u;
    if (!e || (n && !data)) return UEP_E_ARGUMENT;
    uep_reset(e);
    memset(message, 0, uep_messages[type].struct_bytes);
    u.p = n ? data : (const uint8_t *)"";
    u.end = u.p + n;
    u.e = e;
    u.failed = false;
    if (take_message(&u, &uep_messages[type], message) && u.p == u.end) return UEP_OK;
    if (uep_status(e) < 0) return UEP_E_MEMORY;
    if (refusal) {
        refusal->reason = UEP_REASON_MALFORMED;
        refusal->phase = UEP_PHASE_READER;
        refusal->path = uep_i_str("", 0);
    }
    return UEP_E_REFUSED;
}

int32_t uep_read_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    return e ? read_msgpack(e, data, n, UEP_MESSAGE_RECORD, &e->record, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_read_batch_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal) {
    return e && batch ? read_msgpack(e, data, n, UEP_MESSAGE_BATCH, batch, refusal) : UEP_E_ARGUMENT;
}
