/* Read the binary form: wire format to structs, without copying texts. Driven by the tables of fields.
 *
 * Recursion is bounded by the nesting of messages, memory by what the bytes can hold. */
#include "uep_decode.h"

static bool take_time(uep_reader *r, uep_time *out) {
    const uint8_t *end;
    uint64_t value;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    out->set = true;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number > 2 || wire != WIRE_VARINT) {
            (void)uep_r_skip_unknown(r, number, wire);
        } else if (uep_r_take_varint(r, &value)) {
            if (number == 1) out->seconds = (int64_t)value;
            else out->nanos = (int32_t)(uint32_t)value;
        }
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_message(uep_reader *r, const uep_message_info *info, void *message);

static uint32_t wire_of(const uep_field_info *field) {
    if (field->shape != UEP_SHAPE_ONE) return WIRE_BYTES;
    switch (field->kind) {
    case UEP_KIND_BOOL:
    case UEP_KIND_UINT32:
    case UEP_KIND_ENUM: return WIRE_VARINT;
    case UEP_KIND_FIXED64: return WIRE_64;
    default: return WIRE_BYTES;
    }
}

static bool take_inner(uep_reader *r, const uep_field_info *field, void *at) {
    const uint8_t *end;
    const uep_message_info *info = &uep_messages[field->type];
    void *inner;
    if (field->shape == UEP_SHAPE_LIST) {
        inner = uep_i_add(r->e, at, info->struct_bytes);
    } else {
        memcpy(&inner, at, sizeof inner);
        if (!inner) {
            inner = uep_i_zalloc(r->e, info->struct_bytes);
            memcpy(at, &inner, sizeof inner);
        } /* else merged (UEP-BIN-010) */
    }
    if (!inner) return uep_r_no_memory(r);
    if (!uep_r_open_inner(r, &end)) return false;
    (void)take_message(r, info, inner);
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_scalar(uep_reader *r, const uep_field_info *field, void *at) {
    uint64_t value;
    if (field->kind == UEP_KIND_FIXED64) {
        if (!uep_r_take_fixed(r, 8, &value)) return false;
        memcpy(at, &value, sizeof value);
        return true;
    }
    if (!uep_r_take_varint(r, &value)) return false;
    if (field->kind == UEP_KIND_BOOL) {
        *(bool *)at = value != 0;
    } else {
        uint32_t low = (uint32_t)value; /* protobuf keeps the low 32 bits */
        memcpy(at, &low, sizeof low);
    }
    return true;
}

static bool take_field(uep_reader *r, const uep_field_info *field, void *message) {
    void *at = uep_i_member(message, field);
    if (field->flag_offset) *(bool *)((uint8_t *)message + field->flag_offset) = true;
    if (field->shape == UEP_SHAPE_MAP) return uep_r_take_entry(r, at, field->kind == UEP_KIND_VALUE);
    switch (field->kind) {
    case UEP_KIND_MESSAGE: return take_inner(r, field, at);
    case UEP_KIND_STRING:
        if (field->shape == UEP_SHAPE_LIST) {
            uep_str *item = (uep_str *)uep_i_add(r->e, at, sizeof *item);
            return item ? uep_r_take_text(r, item) : uep_r_no_memory(r);
        }
        return uep_r_take_text(r, (uep_str *)at);
    case UEP_KIND_BYTES: {
        uep_str span;
        uep_bytes *bytes = (uep_bytes *)at;
        if (!uep_r_take_span(r, &span)) return false;
        bytes->p = (const uint8_t *)span.p;
        bytes->n = span.n;
        return true;
    }
    case UEP_KIND_TIMESTAMP:
    case UEP_KIND_DURATION: return take_time(r, (uep_time *)at);
    case UEP_KIND_VALUE: return uep_r_take_value(r, (uep_value *)at);
    default: return take_scalar(r, field, at);
    }
}

static bool take_message(uep_reader *r, const uep_message_info *info, void *message) {
    uint32_t number, wire;
    while (r->p < r->end) {
        int index;
        if (!uep_r_take_tag(r, &number, &wire)) return false;
        index = number <= info->max_number ? info->by_number[number] : -1;
        if (index >= 0 && wire_of(&info->fields[index]) == wire) {
            if (!take_field(r, &info->fields[index], message)) return false;
        } else if (!uep_r_skip_unknown(r, number, wire)) {
            return false;
        }
    }
    return true;
}

/* Once everything is read: sort maps and keep the last entry of each key. A message can be merged from many pieces, so
 * doing it piece by piece would take time that grows with the square of the bytes. */
static void settle(const uep_message_info *info, void *message) {
    uint32_t i;
    size_t item;
    if (!info->holds_maps) return;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *at = uep_i_member(message, field);
        if (field->shape == UEP_SHAPE_MAP) {
            uep_any_list list;
            uep_i_settle_map(at, uep_i_item_size(field));
            list = uep_i_list(message, field);
            for (item = 0; field->kind == UEP_KIND_VALUE && item < list.n; item++) {
                uep_i_settle_value(&((uep_entry *)list.v)[item].value);
            }
        } else if (field->kind == UEP_KIND_VALUE) {
            uep_value *value = (uep_value *)at;
            uep_i_settle_value(value);
            /* UEP-BIN-016, UEP-JSON-032: a value of no kind is null, and a member that is null is absent. */
            if (value->kind == UEP_VALUE_NULL) value->kind = UEP_VALUE_ABSENT;
        } else if (field->kind == UEP_KIND_MESSAGE && field->shape == UEP_SHAPE_LIST) {
            uep_any_list list = uep_i_list(message, field);
            const uep_message_info *inner = &uep_messages[field->type];
            for (item = 0; item < list.n; item++) settle(inner, (uint8_t *)list.v + item * inner->struct_bytes);
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner;
            memcpy(&inner, at, sizeof inner);
            if (inner) settle(&uep_messages[field->type], inner);
        }
    }
}

int32_t uep_i_refuse(uep_refusal *refusal, int32_t reason, int32_t phase, uep_str path) {
    if (refusal) {
        refusal->reason = reason;
        refusal->phase = phase;
        refusal->path = path;
    }
    return UEP_E_REFUSED;
}

static int32_t read_bytes(uep_t *e, const uint8_t *data, size_t n, int32_t type, void *message, uep_refusal *refusal) {
    uep_reader r;
    bool is_batch = type == UEP_MESSAGE_BATCH;
    size_t most = is_batch ? UEP_LIMIT_MAX_BATCH_DOCUMENT_BYTES : UEP_LIMIT_MAX_DOCUMENT_BYTES;
    if (!e || (n && !data)) return UEP_E_ARGUMENT;
    uep_reset(e);
    memset(message, 0, uep_messages[type].struct_bytes);
    e->raw = data;
    e->raw_n = n;
    e->is_batch = is_batch;
    if (n > most) return uep_i_refuse(refusal, UEP_REASON_TOO_LARGE, UEP_PHASE_READER, uep_i_str("", 0));
    memset(&r, 0, sizeof r);
    r.p = n ? data : (const uint8_t *)"";
    r.end = r.p + n;
    r.e = e;
    if (take_message(&r, &uep_messages[type], message) && !r.broken) {
        settle(&uep_messages[type], message);
        return UEP_OK;
    }
    if (e->status < 0) return e->status;
    return uep_i_refuse(refusal, UEP_REASON_MALFORMED, UEP_PHASE_READER, uep_i_str("", 0));
}

bool uep_i_read_whole(uep_t *e, const uint8_t *p, size_t n) {
    uep_reader r;
    memset(&r, 0, sizeof r);
    r.p = p;
    r.end = p + n;
    r.e = e;
    return take_message(&r, &uep_messages[UEP_MESSAGE_RECORD], &e->record) && !r.broken;
}

int32_t uep_read(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    return e ? read_bytes(e, data, n, UEP_MESSAGE_RECORD, &e->record, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_read_batch(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal) {
    return e && batch ? read_bytes(e, data, n, UEP_MESSAGE_BATCH, batch, refusal) : UEP_E_ARGUMENT;
}
