/* Write records as canonical ProtoJSON (section 7), without spaces. Driven by the tables of fields. */
#include "uep_json.h"
#include "uep_prepared.h"

static const char HEX[] = "0123456789abcdef";

uep_sink uep_i_sink(uep_t *e) {
    uep_sink sink;
    sink.e = e;
    sink.p = uep_i_output(e, 1);
    sink.n = 0;
    sink.cap = sink.p ? e->out_cap : 0;
    sink.failed = !sink.p;
    return sink;
}

static bool has_room(uep_sink *sink, size_t n) {
    if (sink->cap - sink->n >= n) return true;
    if (sink->failed || n > SIZE_MAX / 4 || sink->cap > SIZE_MAX / 4) {
        sink->failed = true;
        return false;
    }
    sink->p = uep_i_output(sink->e, sink->cap * 2 > sink->n + n ? sink->cap * 2 : sink->n + n);
    if (!sink->p) {
        sink->failed = true;
        sink->n = sink->cap = 0;
        return false;
    }
    sink->cap = sink->e->out_cap;
    return true;
}

static void put(uep_sink *sink, const char *p, size_t n) {
    if (!n || !has_room(sink, n)) return;
    memcpy(sink->p + sink->n, p, n);
    sink->n += n;
}

static inline void put_char(uep_sink *sink, char c) {
    if (sink->n < sink->cap) sink->p[sink->n++] = (uint8_t)c;
    else put(sink, &c, 1);
}

static void put_string(uep_sink *sink, uep_str text) {
    size_t i, start = 0;
    put_char(sink, '"');
    for (i = 0; i < text.n; i++) {
        uint8_t c = (uint8_t)text.p[i];
        char escape[6] = {'\\', 'u', '0', '0', 0, 0};
        size_t size = 2;
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        switch (c) {
        case '"': escape[1] = '"'; break;
        case '\\': escape[1] = '\\'; break;
        case '\b': escape[1] = 'b'; break;
        case '\f': escape[1] = 'f'; break;
        case '\n': escape[1] = 'n'; break;
        case '\r': escape[1] = 'r'; break;
        case '\t': escape[1] = 't'; break;
        default:
            escape[4] = HEX[c >> 4];
            escape[5] = HEX[c & 15];
            size = 6;
        }
        put(sink, text.p + start, i - start);
        put(sink, escape, size);
        start = i + 1;
    }
    if (text.n) put(sink, text.p + start, text.n - start);
    put_char(sink, '"');
}

static void put_digits(uep_sink *sink, uint64_t value) {
    char text[20];
    size_t at = sizeof text;
    do {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    put(sink, text + at, sizeof text - at);
}

static void put_quoted(uep_sink *sink, const char *text, size_t n) {
    put_char(sink, '"');
    put(sink, text, n);
    put_char(sink, '"');
}

size_t uep_i_base64(const uint8_t *p, size_t n, char *out) {
    static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t i, at = 0;
    for (i = 0; i < n; i += 3) {
        uint32_t group = (uint32_t)p[i] << 16;
        if (i + 1 < n) group |= (uint32_t)p[i + 1] << 8;
        if (i + 2 < n) group |= p[i + 2];
        out[at++] = DIGITS[group >> 18];
        out[at++] = DIGITS[group >> 12 & 63];
        out[at++] = i + 1 < n ? DIGITS[group >> 6 & 63] : '=';
        out[at++] = i + 2 < n ? DIGITS[group & 63] : '=';
    }
    return at;
}

static void put_bytes(uep_sink *sink, uep_bytes bytes) {
    if (bytes.n > SIZE_MAX / 8 || !has_room(sink, (bytes.n + 2) / 3 * 4 + 2)) {
        sink->failed = true;
        return;
    }
    put_char(sink, '"');
    sink->n += uep_i_base64(bytes.p, bytes.n, (char *)sink->p + sink->n);
    put_char(sink, '"');
}

static void put_map(uep_sink *sink, const uep_map *map, uint32_t depth) {
    size_t i;
    put_char(sink, '{');
    for (i = 0; i < map->n; i++) {
        if (i) put_char(sink, ',');
        put_string(sink, map->v[i].key);
        put_char(sink, ':');
        uep_i_json_value(sink, &map->v[i].value, depth);
    }
    put_char(sink, '}');
}

void uep_i_json_value(uep_sink *sink, const uep_value *value, uint32_t depth) {
    char text[32];
    size_t i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        put(sink, "null", 4); /* bounded recursion: no record holds such a value */
        return;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: put(sink, value->as.boolean ? "true" : "false", value->as.boolean ? 4 : 5); break;
    case UEP_VALUE_NUMBER:
        if (!uep_i_is_safe(value->as.number)) {
            put_quoted(sink, text, uep_write_number(value->as.number, text));
        } else {
            put(sink, text, uep_write_number(value->as.number, text));
        }
        break;
    case UEP_VALUE_STRING: put_string(sink, value->as.string); break;
    case UEP_VALUE_OBJECT: put_map(sink, &value->as.object, depth + 1); break;
    case UEP_VALUE_LIST:
        put_char(sink, '[');
        for (i = 0; i < value->as.list.n; i++) {
            if (i) put_char(sink, ',');
            uep_i_json_value(sink, &value->as.list.v[i], depth + 1);
        }
        put_char(sink, ']');
        break;
    default: put(sink, "null", 4); break;
    }
}

static void put_enum(uep_sink *sink, const uep_enum_info *info, int32_t number) {
    size_t i;
    for (i = 0; i < info->count; i++) {
        if (info->values[i].number == number) {
            put_quoted(sink, info->values[i].name, strlen(info->values[i].name));
            return;
        }
    }
    if (number < 0) put_char(sink, '-');
    put_digits(sink, number < 0 ? 0 - (uint64_t)(int64_t)number : (uint64_t)number);
}

static void put_message(uep_sink *sink, const uep_message_info *info, const void *message);

/* One value, or one entry of a list, of a field. */
static void put_single(uep_sink *sink, const uep_field_info *field, const void *at) {
    char text[40];
    switch (field->kind) {
    case UEP_KIND_STRING: put_string(sink, *(const uep_str *)at); break;
    case UEP_KIND_BYTES: put_bytes(sink, *(const uep_bytes *)at); break;
    case UEP_KIND_BOOL: put(sink, *(const bool *)at ? "true" : "false", *(const bool *)at ? 4 : 5); break;
    case UEP_KIND_UINT32: put_digits(sink, *(const uint32_t *)at); break;
    case UEP_KIND_FIXED64:
        put_char(sink, '"');
        put_digits(sink, *(const uint64_t *)at);
        put_char(sink, '"');
        break;
    case UEP_KIND_ENUM: put_enum(sink, &uep_enums[field->type], *(const int32_t *)at); break;
    case UEP_KIND_TIMESTAMP: put_quoted(sink, text, uep_write_timestamp(*(const uep_time *)at, text)); break;
    case UEP_KIND_DURATION: put_quoted(sink, text, uep_write_duration(*(const uep_time *)at, text)); break;
    case UEP_KIND_VALUE: uep_i_json_value(sink, (const uep_value *)at, 0); break;
    default: put_message(sink, &uep_messages[field->type], at); break;
    }
}

static void put_list(uep_sink *sink, const uep_field_info *field, const uep_any_list *list) {
    size_t i, size = uep_i_item_size(field);
    put_char(sink, '[');
    for (i = 0; i < list->n; i++) {
        if (i) put_char(sink, ',');
        put_single(sink, field, (const uint8_t *)list->v + i * size);
    }
    put_char(sink, ']');
}

static void put_pairs(uep_sink *sink, const uep_pair_list *pairs) {
    size_t i;
    put_char(sink, '{');
    for (i = 0; i < pairs->n; i++) {
        if (i) put_char(sink, ',');
        put_string(sink, pairs->v[i].key);
        put_char(sink, ':');
        put_string(sink, pairs->v[i].value);
    }
    put_char(sink, '}');
}

static void put_message(uep_sink *sink, const uep_message_info *info, const void *message) {
    uint32_t i;
    bool is_first = true;
    put_char(sink, '{');
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const void *at = uep_i_member(message, field);
        uep_any_list list;
        if (!uep_i_is_present(field, message)) continue;
        list = field->shape == UEP_SHAPE_LIST ? uep_i_list(message, field) : (uep_any_list){NULL, 0, 0};
        if (!is_first) put_char(sink, ',');
        is_first = false;
        put_quoted(sink, field->name, field->name_size);
        put_char(sink, ':');
        if (field->shape == UEP_SHAPE_LIST) {
            put_list(sink, field, &list);
        } else if (field->shape == UEP_SHAPE_MAP) {
            if (field->kind == UEP_KIND_VALUE) put_map(sink, (const uep_map *)at, 0);
            else put_pairs(sink, (const uep_pair_list *)at);
        } else {
            put_single(sink, field, field->kind == UEP_KIND_MESSAGE ? *(void *const *)at : at);
        }
    }
    put_char(sink, '}');
}

static int32_t write_json(uep_t *e, int32_t type, const void *message, const char **text, size_t *n) {
    uep_sink sink;
    if (!e || !message || !text || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, (const uep_record *)message) < 0) return UEP_E_MEMORY;
    sink = uep_i_sink(e);
    put_message(&sink, &uep_messages[type], message);
    put(&sink, "", 1); /* the zero after it */
    if (sink.failed) return UEP_E_MEMORY;
    *text = (const char *)sink.p;
    *n = sink.n - 1;
    return UEP_OK;
}

int32_t uep_encode_record_json(uep_t *e, const uep_record *record, const char **text, size_t *n) {
    return write_json(e, UEP_MESSAGE_RECORD, record, text, n);
}

int32_t uep_encode_batch_json(uep_t *e, const uep_batch *batch, const char **text, size_t *n) {
    return write_json(e, UEP_MESSAGE_BATCH, batch, text, n);
}

int32_t uep_encode_json(uep_t *e, const char **text, size_t *n) {
    return e ? write_json(e, UEP_MESSAGE_RECORD, &e->record, text, n) : UEP_E_ARGUMENT;
}
