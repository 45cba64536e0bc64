/* The binary form: what is written is read again, and every trap of the wire format. */
#include "check.h"

static int32_t read_hex(uep_t *e, const char *head, const char *tail, size_t n, uep_refusal *refusal) {
    static uint8_t bytes[4096];
    const uint8_t *data;
    size_t size;
    uep_t *made = new_builder();
    (void)head;
    (void)uep_finish(made, NULL);
    (void)uep_encode(made, &data, &size);
    memcpy(bytes, data, size);
    memcpy(bytes + size, tail, n);
    uep_free(made);
    return uep_decode(e, bytes, size + n, refusal);
}

#define READ(e, tail) read_hex((e), "", (tail), sizeof(tail) - 1, &refusal)

static void test_round_trip(void) {
    uep_t *e = new_builder(), *again = uep_new(NULL, NULL);
    const uint8_t *data, *relayed;
    size_t n, relayed_n;
    char *json;
    uint8_t *copy;
    CHECK(uep_add_node(e, -1, 0) == 0 && uep_add_node(e, 0, UEP_RELATION_CAUSE) == 1);
    CHECK(uep_put_context_str(e, UEP_S("k"), UEP_S("v")) == UEP_OK);
    CHECK(uep_put_attribute(e, UEP_S("k"), UEP_S("")) == UEP_OK);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    json = strdup(json_of(e).p);
    CHECK(uep_encode(e, &data, &n) == UEP_OK);
    CHECK(n == uep_size_record(e, uep_get(e)));
    copy = (uint8_t *)malloc(n);
    memcpy(copy, data, n);
    CHECK(uep_decode(again, copy, n, NULL) == UEP_OK);
    CHECK_TEXT(json, json_of(again));
    CHECK(uep_get(again)->nodes.v[1].has_parent && uep_get(again)->nodes.v[1].parent == 0);
    CHECK(uep_relay(again, &relayed, &relayed_n) == UEP_OK && relayed == copy && relayed_n == n);
    CHECK(!uep_has_unknown(again));
    CHECK(uep_mark_changed(again) == UEP_OK && uep_get(again)->marks.n == 0);
    CHECK(uep_validate_bytes(again, copy, n, false, UEP_CANONICAL, NULL) == UEP_OK);
    free(json);
    free(copy);
    uep_free(e);
    uep_free(again);
}

static void test_wire_traps(void) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    CHECK(READ(e, "\xa2\x06\x01x") == UEP_OK && uep_has_unknown(e)); /* field 100 */
    CHECK(uep_mark_changed(e) == UEP_OK && uep_get(e)->marks.n == 1);
    CHECK_TEXT("unknown_fields", uep_get(e)->marks.v[0].rule);
    CHECK(READ(e, "\xa3\x06\x08\x01\xa4\x06") == UEP_OK);            /* a group */
    CHECK(READ(e, "\xa3\x06\x08\x01\xac\x06") == UEP_E_REFUSED);     /* that ends as another one */
    CHECK(refusal.reason == UEP_REASON_MALFORMED && refusal.phase == UEP_PHASE_READER);
    CHECK(READ(e, "\xa3\x06\x08\x01") == UEP_E_REFUSED);             /* that does not end */
    CHECK(READ(e, "\x0c") == UEP_E_REFUSED);                         /* the end of none */
    CHECK(READ(e, "\x02\x00") == UEP_E_REFUSED);                     /* field 0 */
    CHECK(READ(e, "\x0e") == UEP_E_REFUSED);                         /* wire type 6 */
    CHECK(READ(e, "\x3a\x05" "ab") == UEP_E_REFUSED);                /* shorter than it says */
    CHECK(READ(e, "\x3a\x02\xff\xfe") == UEP_E_REFUSED);             /* not UTF-8 */
    CHECK(READ(e, "\x20\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01") == UEP_E_REFUSED); /* eleven bytes */
    CHECK(READ(e, "\x80\x80\x80\x80\x80\x01\x00") == UEP_E_REFUSED); /* a tag of six bytes */
    CHECK(READ(e, "\x20\x94\x80\x80\x80\x80\x80\x80\x80\x80\x00") == UEP_OK); /* a long 20 */
    CHECK(uep_get(e)->severity == UEP_SEVERITY_MEDIUM);
    CHECK(READ(e, "\x25" "abcd") == UEP_OK && uep_has_unknown(e));   /* severity as fixed32: unknown */
    CHECK(READ(e, "\x3a\x01" "z") == UEP_OK);                        /* the last one of a text holds */
    CHECK_TEXT("z", uep_get(e)->error_message);
    CHECK(READ(e, "\x72\x02\x18\x01\x72\x03\x22\x01q") == UEP_OK);   /* messages are merged */
    CHECK(uep_get(e)->correlation->trace_flags == 1 && uep_get(e)->correlation->request_id.n == 1);
    CHECK(READ(e, "\x4a\x07\x0a\x01k\x12\x02\x20\x00\x4a\x07\x0a\x01k\x12\x02\x20\x01") == UEP_OK);
    CHECK(uep_context_count(e) == 1 && uep_get_context(e, 0)->value.as.boolean); /* the last entry of a key */
    CHECK(READ(e, "\x4a\x05\x0a\x01k\x12\x00") == UEP_OK);           /* a value of no kind is null */
    CHECK(uep_get_context(e, 0)->value.kind == UEP_VALUE_NULL);
    CHECK(READ(e, "\x4a\x0e\x0a\x01k\x12\x09\x11\x00\x00\x00\x00\x00\x00\xf8\x7f") == UEP_OK);
    CHECK_TEXT("NaN", uep_get_context(e, 0)->value.as.string);
    CHECK_TEXT("non_finite", uep_get(e)->marks.v[0].type_hint);
    CHECK(READ(e, "\x20\x05") == UEP_OK && uep_get(e)->severity == UEP_SEVERITY_MEDIUM); /* 5 reads as absent */
    CHECK(READ(e, "\x20\x23") == UEP_OK && uep_get(e)->severity == 35);
    CHECK(READ(e, "\x2a\x02\x10\xff") == UEP_E_REFUSED);
    CHECK(READ(e, "\x2a\x06\x10\x80\x94\xeb\xdc\x03") == UEP_E_REFUSED && refusal.reason == UEP_REASON_BAD_FORMAT);
    CHECK(READ(e, "\x0a\x03" "2.0") == UEP_E_REFUSED && refusal.reason == UEP_REASON_UNSUPPORTED_VERSION);
    CHECK_TEXT("/protocol_version", refusal.path);
    CHECK(uep_decode(e, NULL, 0, &refusal) == UEP_E_REFUSED && refusal.reason == UEP_REASON_MISSING);
    uep_free(e);
}

static void test_nesting(void) {
    /* Lists within lists to any depth end at a bound, and as one of two reasons (UEP-BIN-019). */
    static uint8_t bytes[4000];
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    size_t at = sizeof bytes, depth;
    for (depth = 0; depth < 300; depth++) {
        size_t n = sizeof bytes - at;
        /* ListValue.values, then Value.list_value around it */
        bytes[--at] = (uint8_t)(n >> 7);
        bytes[--at] = (uint8_t)(n | 0x80);
        bytes[--at] = 0x0a;
        n = sizeof bytes - at;
        bytes[--at] = (uint8_t)(n >> 7);
        bytes[--at] = (uint8_t)(n | 0x80);
        bytes[--at] = 0x32;
    }
    {
        size_t n = sizeof bytes - at;
        bytes[--at] = (uint8_t)(n >> 7);
        bytes[--at] = (uint8_t)(n | 0x80);
        bytes[--at] = 0x12;
        n = sizeof bytes - at;
        bytes[--at] = (uint8_t)(n >> 7);
        bytes[--at] = (uint8_t)(n | 0x80);
        bytes[--at] = 0x4a;
    }
    CHECK(uep_decode(e, bytes + at, sizeof bytes - at, &refusal) == UEP_E_REFUSED);
    CHECK(refusal.reason == UEP_REASON_MALFORMED || refusal.reason == UEP_REASON_TOO_DEEP);
    uep_free(e);
}

static void test_batch(void) {
    uep_t *e = new_builder(), *read = uep_new(NULL, NULL);
    uep_batch batch, again;
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    const uint8_t *data;
    const char *text;
    size_t n, size;
    memset(&batch, 0, sizeof batch);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    batch.errors.v = uep_get(e);
    batch.errors.n = 1;
    batch.dropped_records = 2;
    CHECK(uep_encode_batch(e, &batch, &data, &n) == UEP_OK && n == uep_size_batch(e, &batch));
    CHECK(uep_encode_batch(e, &batch, &data, &n) == UEP_OK);
    CHECK(uep_read_batch(read, data, n, &again, &refusal) == UEP_OK);
    CHECK(again.errors.n == 1 && again.dropped_records == 2);
    CHECK(uep_validate_bytes(read, data, n, true, UEP_CANONICAL, &refusal) == UEP_OK);
    CHECK(uep_encode_batch_json(read, &batch, &text, &size) == UEP_OK && strstr(text, ",\"dropped_records\":2}"));
    uep_free(e);
    uep_free(read);
}

void test_codec(void) {
    test_round_trip();
    test_wire_traps();
    test_nesting();
    test_batch();
}
