/* Write records in the binary form. Judges nothing. */
#include "uep_write.h"

/* google.protobuf: the tags of Timestamp, Duration, Value, Struct, ListValue and of entries of maps. */
enum {
    TAG_SECONDS = 1 << 3 | 0,
    TAG_NANOS = 2 << 3 | 0,
    TAG_NULL = 1 << 3 | 0,
    TAG_NUMBER = 2 << 3 | 1,
    TAG_STRING = 3 << 3 | 2,
    TAG_BOOL = 4 << 3 | 0,
    TAG_STRUCT = 5 << 3 | 2,
    TAG_LIST = 6 << 3 | 2,
    TAG_ITEM = 1 << 3 | 2,
    TAG_KEY = 1 << 3 | 2,
    TAG_VALUE = 2 << 3 | 2
};

/* Up to 127 bytes, for which a call of memcpy would be most of the work. The last block overlaps the one before it. */
static inline void copy_short(uint8_t *to, const uint8_t *p, size_t n) {
    if (n >= 16) {
        size_t i, last = n - 16;
        memcpy(to, p, 16);
        for (i = 16; i < last; i += 16) memcpy(to + i, p + i, 16);
        memcpy(to + last, p + last, 16);
    } else if (n >= 8) {
        memcpy(to, p, 8);
        memcpy(to + n - 8, p + n - 8, 8);
    } else if (n >= 4) {
        memcpy(to, p, 4);
        memcpy(to + n - 4, p + n - 4, 4);
    } else if (n) {
        to[0] = p[0];
        to[n / 2] = p[n / 2];
        to[n - 1] = p[n - 1];
    }
}

uint8_t *uep_i_write_bytes(uep_writer *w, uint8_t *at, const uint8_t *p, size_t n) {
    if (n < 0x80 && (size_t)(at - w->begin) >= n) {
        at -= n;
        copy_short(at, p, n);
    } else if (uep_w_room(w, &at, n)) {
        at -= n;
        memcpy(at, p, n);
    }
    return at;
}

uint8_t *uep_w_bytes(uep_writer *w, uint8_t *at, uint32_t tag, const uint8_t *p, size_t n, size_t limit) {
    if (n > limit) w->is_unfit = true;
    if (n > SIZE_MAX / 2 || !uep_w_room(w, &at, n + UEP_W_HEAD)) return at;
    at -= n;
    if (n) memcpy(at, p, n);
    return uep_w_tag(uep_w_varint(at, n), tag);
}

UEP_COLD uint8_t *uep_i_write_long(uep_writer *w, uint8_t *at, uint32_t tag, const char *p, size_t n, size_t limit) {
    if (n && !p) {
        w->is_unfit = true;
        return at;
    }
    if (w->judges && n <= limit && !uep_i_is_plain(p, n)) w->is_unfit = true;
    return uep_w_bytes(w, at, tag, (const uint8_t *)p, n, limit);
}

uint8_t *uep_w_text(uep_writer *w, uint8_t *at, uint32_t tag, const char *p, size_t n, size_t limit) {
    return uep_w_text_here(w, at, tag, p, n, limit);
}

uint8_t *uep_i_write_number(uep_writer *w, uint8_t *at, uint32_t tag, uint64_t v) {
    if (!uep_w_room(w, &at, UEP_W_HEAD)) return at;
    return uep_w_tag(uep_w_varint(at, v), tag);
}

uint8_t *uep_i_grow(uep_writer *w, uint8_t *at, size_t n) {
    size_t used = uep_w_mark(w, at), cap = w->e->out_cap;
    uint8_t *out = NULL;
    if (w->failed || w->e->start || used > SIZE_MAX / 4 || n > SIZE_MAX / 4) uep_i_no_memory(w->e);
    else out = uep_i_output(w->e, cap * 2 > used + n ? cap * 2 : used + n);
    if (!out) {
        w->failed = true;
        w->begin = at; /* nothing has room any more */
        return at;
    }
    /* What was the end of the old buffer stands in the same place of the new one, and moves to its end. */
    memmove(out + w->e->out_cap - used, out + cap - used, used);
    w->begin = out;
    w->end = out + w->e->out_cap;
    return w->end - used;
}

static bool open_writer(uep_writer *w, uep_t *e) {
    uint8_t *out = e->out && !e->start ? e->out : uep_i_output(e, 1);
    w->e = e;
    w->placed_n = 0;
    w->failed = !out;
    w->judges = w->is_unfit = false;
    w->begin = out;
    w->end = out ? out + e->out_cap : NULL;
    return out != NULL;
}

/* Seconds from 1978 to 3058 have five bytes, and so have three quarters of all nanoseconds. */
static inline uint8_t *put_time(uint8_t *at, uint64_t v) {
    uint64_t top = v >> 28;
    if (top - 1 >= 0x7f) return uep_w_put_varint(at, v);
    at -= 5;
    at[0] = (uint8_t)(v | 0x80);
    at[1] = (uint8_t)(v >> 7 | 0x80);
    at[2] = (uint8_t)(v >> 14 | 0x80);
    at[3] = (uint8_t)(v >> 21 | 0x80);
    at[4] = (uint8_t)top;
    return at;
}

uint8_t *uep_i_write_time(uep_writer *w, uint8_t *at, uep_time t, uint32_t tag, bool is_point) {
    uint8_t *end;
    if (w->judges && !(is_point ? uep_i_is_time(t) : uep_i_is_duration(t))) w->is_unfit = true;
    if (!uep_w_room(w, &at, 3 * UEP_W_HEAD)) return at;
    end = at;
    if (t.nanos) {
        at = put_time(at, (uint64_t)(int64_t)t.nanos);
        *--at = TAG_NANOS;
    }
    if (t.seconds) {
        at = put_time(at, (uint64_t)t.seconds);
        *--at = TAG_SECONDS;
    }
    at[-1] = (uint8_t)(end - at);
    return uep_w_tag(at - 1, tag);
}

static uint8_t *write_double(uep_writer *w, uint8_t *at, double number) {
    uint64_t bits;
    if (!uep_i_is_safe(number)) {
        /* UEP-LIM-002: it is read as text, and counts as that. */
        char text[32];
        w->is_unfit = true;
        return uep_w_text(w, at, TAG_STRING, text, uep_write_number(number, text), UEP_NO_LIMIT);
    }
    memcpy(&bits, &number, sizeof bits);
    return uep_w_fixed64(w, at, TAG_NUMBER, bits);
}

uint8_t *uep_i_write_value(uep_writer *w, uint8_t *at, const uep_value *value, uint32_t depth) {
    size_t before = uep_w_mark(w, at), i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        w->failed = true; /* bounded recursion: no reader takes such a value */
        return at;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: return uep_w_number(w, at, TAG_BOOL, value->as.boolean);
    case UEP_VALUE_NUMBER: return write_double(w, at, value->as.number);
    case UEP_VALUE_STRING:
        return uep_w_text(w, at, TAG_STRING, value->as.string.p, value->as.string.n, UEP_LIMIT_MAX_CONTEXT_STRING_BYTES);
    case UEP_VALUE_OBJECT:
        at = uep_i_write_map(w, at, &value->as.object, TAG_ITEM, depth + 1);
        return uep_w_message(w, at, TAG_STRUCT, before);
    case UEP_VALUE_LIST:
        for (i = value->as.list.n; i-- > 0;) {
            size_t item = uep_w_mark(w, at);
            at = uep_i_write_value(w, at, &value->as.list.v[i], depth + 1);
            at = uep_w_message(w, at, TAG_ITEM, item);
        }
        return uep_w_message(w, at, TAG_LIST, before);
    default: return uep_w_number(w, at, TAG_NULL, 0);
    }
}

uint8_t *uep_i_write_map(uep_writer *w, uint8_t *at, const uep_map *map, uint32_t tag, uint32_t depth) {
    size_t i;
    for (i = map->n; i-- > 0;) {
        size_t entry = uep_w_mark(w, at);
        if (map->v[i].value.kind == UEP_VALUE_NUMBER) at = write_double(w, at, map->v[i].value.as.number);
        else at = uep_i_write_value(w, at, &map->v[i].value, depth);
        at = uep_w_message(w, at, TAG_VALUE, entry);
        at = uep_w_text(w, at, TAG_KEY, map->v[i].key.p, map->v[i].key.n, UEP_LIMIT_MAX_CONTEXT_KEY_BYTES);
        at = uep_w_message(w, at, tag, entry);
    }
    return at;
}

uint8_t *uep_i_write_pairs(uep_writer *w, uint8_t *at, const uep_pair_list *pairs, uint32_t tag) {
    size_t i;
    for (i = pairs->n; i-- > 0;) {
        size_t entry = uep_w_mark(w, at);
        at = uep_w_text(w, at, TAG_VALUE, pairs->v[i].value.p, pairs->v[i].value.n, UEP_LIMIT_MAX_ATTRIBUTE_VALUE_BYTES);
        at = uep_w_text(w, at, TAG_KEY, pairs->v[i].key.p, pairs->v[i].key.n, UEP_LIMIT_MAX_CONTEXT_KEY_BYTES);
        at = uep_w_message(w, at, tag, entry);
    }
    return at;
}

static int32_t close_writer(uep_writer *w, const uint8_t *at, const uint8_t **data, size_t *n) {
    if (w->failed) return w->e->status < 0 ? w->e->status : UEP_E_ARGUMENT;
    if (data) *data = at;
    if (n) *n = uep_w_mark(w, at);
    return UEP_OK;
}

/* The builder's own record, with what its structs do not hold. */
static uint8_t *write_open(uep_writer *w) {
    uep_t *e = w->e;
    w->placed = e->placed;
    w->placed_n = e->placed_n;
    w->messages = e->messages;
    return e->base ? uep_i_write_over(w, w->end, &e->record, e->base) : uep_i_write_record(w, w->end, &e->record);
}

int32_t uep_encode_record(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n) {
    uint8_t *at = NULL;
    uep_writer w;
    if (!e || !record) return UEP_E_ARGUMENT;
    if (open_writer(&w, e)) {
        at = e->is_open && record == &e->record ? write_open(&w) : uep_i_write_record(&w, w.end, record);
    }
    return close_writer(&w, at, data, n);
}

int32_t uep_encode_batch(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n) {
    uint8_t *at = NULL;
    uep_writer w;
    if (!e || !batch) return UEP_E_ARGUMENT;
    if (open_writer(&w, e)) at = uep_i_write_batch(&w, w.end, batch);
    return close_writer(&w, at, data, n);
}

int32_t uep_encode_given(uep_t *e, const uep_record *given, const uint8_t **data, size_t *n) {
    uint8_t *at = NULL;
    uep_writer w;
    int32_t status;
    if (!e || !given || given == &e->record) return UEP_E_ARGUMENT;
    if (open_writer(&w, e)) {
        w.judges = !(e->flags & UEP_NO_CHECK);
        at = uep_i_write_record(&w, w.end, given);
    }
    if (!w.is_unfit) return close_writer(&w, at, data, n);
    status = uep_set_record(e, given);
    return status < 0 ? status : uep_encode(e, data, n);
}

int32_t uep_encode(uep_t *e, const uint8_t **data, size_t *n) {
    return e ? uep_encode_record(e, &e->record, data, n) : UEP_E_ARGUMENT;
}

size_t uep_size_record(uep_t *e, const uep_record *record) {
    size_t n = 0;
    return uep_encode_record(e, record, NULL, &n) < 0 ? 0 : n;
}

size_t uep_size_batch(uep_t *e, const uep_batch *batch) {
    size_t n = 0;
    return uep_encode_batch(e, batch, NULL, &n) < 0 ? 0 : n;
}
