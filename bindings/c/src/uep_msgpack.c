/* Write records as MessagePack (section 8): the tree of the JSON form, bytes as bin. Driven by the tables of fields.
 *
 * It exists for programs that have a fast reader of MessagePack and none of protobuf. */
#include "uep_msgpack.h"
#include "uep_prepared.h"

static uint8_t *take_room(uep_sink *sink, size_t n) {
    if (sink->cap - sink->n < n) {
        size_t want = sink->cap * 2 > sink->n + n ? sink->cap * 2 : sink->n + n;
        uint8_t *grown = sink->failed || n > SIZE_MAX / 4 || sink->cap > SIZE_MAX / 4 ? NULL : uep_i_output(sink->e, want);
        if (!grown) {
            sink->failed = true;
            return NULL;
        }
        sink->p = grown;
        sink->cap = sink->e->out_cap;
    }
    return sink->p + sink->n;
}

static void put_tag(uep_sink *sink, uint8_t tag) {
    uint8_t *at = take_room(sink, 1);
    if (!at) return;
    *at = tag;
    sink->n++;
}

/* A tag and a big-endian number of `size` bytes. */
static void put_wide(uep_sink *sink, uint8_t tag, uint64_t number, size_t size) {
    uint8_t *at = take_room(sink, size + 1);
    size_t i;
    if (!at) return;
    at[0] = tag;
    for (i = 0; i < size; i++) at[1 + i] = (uint8_t)(number >> (8 * (size - 1 - i)));
    sink->n += size + 1;
}

/* The head of a string, bin, array or map: `small` and its mask hold short lengths, 0 where there are none. */
static void put_head(uep_sink *sink, uint64_t n, uint8_t small, uint64_t small_max, uint8_t tag8, uint8_t tag16) {
    if (small && n <= small_max) put_tag(sink, (uint8_t)(small | n));
    else if (tag8 && n <= UINT8_MAX) put_wide(sink, tag8, n, 1);
    else if (n <= UINT16_MAX) put_wide(sink, tag16, n, 2);
    else put_wide(sink, (uint8_t)(tag16 + 1), n, 4);
}

static void put_raw(uep_sink *sink, const void *p, size_t n) {
    uint8_t *at = take_room(sink, n);
    if (!at || !n) return;
    memcpy(at, p, n);
    sink->n += n;
}

static void put_text(uep_sink *sink, const char *p, size_t n) {
    if (n > UINT32_MAX) {
        sink->failed = true;
        return;
    }
    put_head(sink, n, MSGP_FIXSTR, 31, MSGP_STR8, MSGP_STR8 + 1);
    put_raw(sink, p, n);
}

static void put_bytes(uep_sink *sink, uep_bytes bytes) {
    if (bytes.n > UINT32_MAX) {
        sink->failed = true;
        return;
    }
    put_head(sink, bytes.n, 0, 0, MSGP_BIN8, MSGP_BIN8 + 1);
    put_raw(sink, bytes.p, bytes.n);
}

static void put_unsigned(uep_sink *sink, uint64_t number) {
    if (number < 0x80) put_tag(sink, (uint8_t)number);
    else if (number <= UINT8_MAX) put_wide(sink, MSGP_UINT8, number, 1);
    else if (number <= UINT16_MAX) put_wide(sink, MSGP_UINT8 + 1, number, 2);
    else if (number <= UINT32_MAX) put_wide(sink, MSGP_UINT8 + 2, number, 4);
    else put_wide(sink, MSGP_UINT8 + 3, number, 8);
}

static void put_signed(uep_sink *sink, int64_t number) {
    if (number >= 0) put_unsigned(sink, (uint64_t)number);
    else if (number >= -32) put_tag(sink, (uint8_t)number);
    else if (number >= INT8_MIN) put_wide(sink, MSGP_INT8, (uint64_t)number, 1);
    else if (number >= INT16_MIN) put_wide(sink, MSGP_INT8 + 1, (uint64_t)number, 2);
    else if (number >= INT32_MIN) put_wide(sink, MSGP_INT8 + 2, (uint64_t)number, 4);
    else put_wide(sink, MSGP_INT8 + 3, (uint64_t)number, 8);
}

/* A whole number is an integer, as a reader of the JSON form has it. */
static void put_number(uep_sink *sink, double number) {
    uint64_t bits;
    if (!uep_i_is_safe(number)) {
        sink->failed = true; /* no canonical record holds it */
    } else if (number == (double)(int64_t)number) {
        put_signed(sink, (int64_t)number);
    } else {
        memcpy(&bits, &number, sizeof bits);
        put_wide(sink, MSGP_FLOAT64, bits, 8);
    }
}

static void put_map_head(uep_sink *sink, size_t n) {
    if (n > UINT32_MAX) sink->failed = true;
    else put_head(sink, n, MSGP_FIXMAP, 15, 0, MSGP_MAP16);
}

static void put_list_head(uep_sink *sink, size_t n) {
    if (n > UINT32_MAX) sink->failed = true;
    else put_head(sink, n, MSGP_FIXARRAY, 15, 0, MSGP_ARRAY16);
}

static void put_value(uep_sink *sink, const uep_value *value, uint32_t depth) {
    size_t i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        sink->failed = true;
        return;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: put_tag(sink, value->as.boolean ? MSGP_TRUE : MSGP_FALSE); break;
    case UEP_VALUE_NUMBER: put_number(sink, value->as.number); break;
    case UEP_VALUE_STRING: put_text(sink, value->as.string.p, value->as.string.n); break;
    case UEP_VALUE_OBJECT:
        put_map_head(sink, value->as.object.n);
        for (i = 0; i < value->as.object.n && !sink->failed; i++) {
            put_text(sink, value->as.object.v[i].key.p, value->as.object.v[i].key.n);
            put_value(sink, &value->as.object.v[i].value, depth + 1);
        }
        break;
    case UEP_VALUE_LIST:
        put_list_head(sink, value->as.list.n);
        for (i = 0; i < value->as.list.n && !sink->failed; i++) put_value(sink, &value->as.list.v[i], depth + 1);
        break;
    default: put_tag(sink, MSGP_NIL); break;
    }
}

static void put_enum(uep_sink *sink, const uep_enum_info *info, int32_t number) {
    size_t i;
    for (i = 0; i < info->count; i++) {
        if (info->values[i].number == number) {
            put_text(sink, info->values[i].name, strlen(info->values[i].name));
            return;
        }
    }
    put_signed(sink, number);
}

static void put_time(uep_sink *sink, uep_time time, bool is_duration) {
    char text[40];
    size_t n = 0;
    if (is_duration ? uep_i_is_duration(time) : uep_i_is_time(time)) {
        n = is_duration ? uep_write_duration(time, text) : uep_write_timestamp(time, text);
    }
    if (n) put_text(sink, text, n);
    else sink->failed = true; /* it has no spelling */
}

static void put_fixed64(uep_sink *sink, uint64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    put_text(sink, digits + at, sizeof digits - at);
}

static void put_message(uep_sink *sink, const uep_message_info *info, const void *message);

static void put_single(uep_sink *sink, const uep_field_info *field, const void *at) {
    switch (field->kind) {
    case UEP_KIND_STRING: put_text(sink, ((const uep_str *)at)->p, ((const uep_str *)at)->n); break;
    case UEP_KIND_BYTES: put_bytes(sink, *(const uep_bytes *)at); break;
    case UEP_KIND_BOOL: put_tag(sink, *(const bool *)at ? MSGP_TRUE : MSGP_FALSE); break;
    case UEP_KIND_UINT32: put_unsigned(sink, *(const uint32_t *)at); break;
    case UEP_KIND_FIXED64: put_fixed64(sink, *(const uint64_t *)at); break;
    case UEP_KIND_ENUM: put_enum(sink, &uep_enums[field->type], *(const int32_t *)at); break;
    case UEP_KIND_TIMESTAMP: put_time(sink, *(const uep_time *)at, false); break;
    case UEP_KIND_DURATION: put_time(sink, *(const uep_time *)at, true); break;
    case UEP_KIND_VALUE: put_value(sink, (const uep_value *)at, 0); break;
    default: put_message(sink, &uep_messages[field->type], at); break;
    }
}

static void put_field(uep_sink *sink, const uep_field_info *field, const void *message) {
    const void *at = uep_i_member(message, field);
    uep_any_list list;
    size_t i, size;
    if (field->shape == UEP_SHAPE_ONE) {
        put_single(sink, field, field->kind == UEP_KIND_MESSAGE ? *(void *const *)at : at);
        return;
    }
    list = uep_i_list(message, field);
    size = uep_i_item_size(field);
    if (field->shape == UEP_SHAPE_LIST) {
        put_list_head(sink, list.n);
        for (i = 0; i < list.n && !sink->failed; i++) put_single(sink, field, (const uint8_t *)list.v + i * size);
        return;
    }
    put_map_head(sink, list.n);
    for (i = 0; i < list.n && !sink->failed; i++) {
        const uint8_t *entry = (const uint8_t *)list.v + i * size;
        const uep_str *key = (const uep_str *)(const void *)entry;
        put_text(sink, key->p, key->n);
        if (field->kind == UEP_KIND_VALUE) put_value(sink, &((const uep_entry *)(const void *)entry)->value, 0);
        else put_text(sink, key[1].p, key[1].n);
    }
}

/* Members are counted while they are written: no message has more fields than a fixmap or map16 head can say, and the head
 * is made as wide as the message may need. */
static void put_message(uep_sink *sink, const uep_message_info *info, const void *message) {
    size_t head = sink->n, count = 0;
    bool is_wide = info->field_count > 15;
    uint32_t i;
    if (is_wide) put_wide(sink, MSGP_MAP16, 0, 2);
    else put_tag(sink, MSGP_FIXMAP);
    for (i = 0; i < info->field_count && !sink->failed; i++) {
        const uep_field_info *field = &info->fields[i];
        if (!uep_i_is_present(field, message)) continue;
        put_text(sink, field->name, field->name_size);
        put_field(sink, field, message);
        count++;
    }
    if (sink->failed) return;
    if (is_wide) sink->p[head + 2] = (uint8_t)count;
    else sink->p[head] = (uint8_t)(MSGP_FIXMAP | count);
}

static int32_t write_msgpack(uep_t *e, int32_t type, const void *message, const uint8_t **data, size_t *n) {
    uep_sink sink;
    if (!e || !message || !data || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, (const uep_record *)message) < 0) return UEP_E_MEMORY;
    sink = uep_i_sink(e);
    put_message(&sink, &uep_messages[type], message);
    if (sink.failed) return uep_status(e) < 0 ? UEP_E_MEMORY : UEP_E_REFUSED;
    *data = sink.p;
    *n = sink.n;
    return UEP_OK;
}

int32_t uep_encode_record_msgpack(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n) {
    return write_msgpack(e, UEP_MESSAGE_RECORD, record, data, n);
}

int32_t uep_encode_batch_msgpack(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n) {
    return write_msgpack(e, UEP_MESSAGE_BATCH, batch, data, n);
}
