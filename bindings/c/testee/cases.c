/* What the operations share: the ways a case can end, and the documents and records that travel in it. */
#include "testee.h"

#include <stdlib.h>

int tt_reject(tt_case *c, int32_t reason, uep_str path) {
    c->reason = reason;
    c->has_path = true;
    c->path = path;
    return TT_REJECTED;
}

int tt_reject_bare(tt_case *c, int32_t reason) {
    c->reason = reason;
    c->has_path = false;
    return TT_REJECTED;
}

int tt_lack(tt_case *c, const char *capability) {
    c->detail = capability;
    return TT_UNSUPPORTED;
}

int tt_fail(tt_case *c, const char *detail) {
    c->detail = detail;
    return TT_FAULT;
}

uep_t *tt_builder(void) {
    uep_limits bounds = {sizeof bounds, 0, (size_t)1 << 30, 0};
    uep_t *e = uep_new(NULL, &bounds);
    if (e == NULL) tt_die("no memory");
    return e;
}

bool tt_is(uep_str text, const char *word) { return text.n == strlen(word) && memcmp(text.p, word, text.n) == 0; }

const tt_json *tt_member(const tt_json *object, const char *name) {
    if (object == NULL || object->kind != TT_OBJECT) return NULL;
    for (size_t i = 0; i < object->as.items.n; i++) {
        if (tt_is(object->as.items.v[i].name, name)) return &object->as.items.v[i];
    }
    return NULL;
}

uep_str tt_member_text(const tt_json *object, const char *name) {
    const tt_json *found = tt_member(object, name);
    return found != NULL && found->kind == TT_TEXT ? found->as.text : (uep_str){"", 0};
}

int tt_answer_record(tt_case *c, uep_t *e, const uep_record *record) {
    const char *text;
    size_t n;
    if (uep_encode_record_json(e, record, &text, &n) != UEP_OK) return tt_fail(c, "the record cannot be written");
    tt_say(&c->out, "{\"record\":");
    tt_put(&c->out, text, n);
    tt_say(&c->out, "}");
    return TT_OK;
}

int tt_answer_data(tt_case *c, const void *p, size_t n) {
    bool is_text = uep_is_utf8(p, n);
    tt_say(&c->out, is_text ? "{\"data\":{\"text\":" : "{\"data\":{\"hex\":\"");
    if (is_text) tt_put_quoted(&c->out, (uep_str){p, n});
    else tt_put_hex(&c->out, p, n);
    tt_say(&c->out, is_text ? "}}" : "\"}}");
    return TT_OK;
}

/* What an operation is given may break any rule; how the library takes it is what is asked. */
int tt_load(tt_case *c, uep_t *e, const char *name, const uep_record **out) {
    tt_document d;
    tt_json *root = (tt_json *)(uintptr_t)tt_member(c->args, name);
    if (root == NULL) return tt_fail(c, "a record is missing in the arguments");
    tt_walk_all(&d, &c->a, e, root);
    *out = d.record;
    int result = TT_OK;
    for (size_t i = 0; i < d.fault_count && result == TT_OK; i++) {
        if (d.faults[i].reason != UEP_REASON_UNKNOWN_FIELD) continue;
        result = tt_reject(c, UEP_REASON_UNKNOWN_FIELD, d.faults[i].path);
    }
    tt_document_free(&d);
    return result;
}

int tt_format(uep_str name) {
    if (tt_is(name, "json")) return TT_JSON;
    return tt_is(name, "protobuf") ? TT_PROTOBUF : tt_is(name, "msgpack") ? TT_MSGPACK : TT_OTHER;
}

static uint8_t nibble(char c) { return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10); }

uep_bytes tt_data(tt_case *c, const tt_json *data) {
    const tt_json *hex = tt_member(data, "hex");
    if (hex == NULL || hex->kind != TT_TEXT) {
        uep_str text = tt_member_text(data, "text");
        return (uep_bytes){(const uint8_t *)text.p, text.n};
    }
    size_t n = hex->as.text.n / 2;
    uint8_t *bytes = tt_alloc(&c->a, n + 1);
    for (size_t i = 0; i < n; i++) {
        bytes[i] = (uint8_t)(nibble(hex->as.text.p[2 * i]) << 4 | nibble(hex->as.text.p[2 * i + 1]));
    }
    return (uep_bytes){bytes, n};
}

int tt_write(tt_case *c, uep_t *e, int format, bool is_batch, const void *value) {
    const uint8_t *bytes;
    const char *text;
    size_t n;
    int32_t status;
    if (format == TT_JSON) {
        status = is_batch ? uep_encode_batch_json(e, value, &text, &n) : uep_encode_record_json(e, value, &text, &n);
        return status == UEP_OK ? tt_answer_data(c, text, n) : tt_fail(c, "the value cannot be written as JSON");
    }
    if (format == TT_MSGPACK) {
        status = is_batch ? uep_encode_batch_msgpack(e, value, &bytes, &n) : uep_encode_record_msgpack(e, value, &bytes, &n);
    } else {
        status = is_batch ? uep_encode_batch(e, value, &bytes, &n) : uep_encode_record(e, value, &bytes, &n);
    }
    return status == UEP_OK ? tt_answer_data(c, bytes, n) : tt_fail(c, "the value cannot be written in this format");
}
