/* Documents from a stranger in JSON and MessagePack, as the testee reads them: the library has no reader of JSON. */
#include "testee.h"

#include "fuzz.h"

/* Read a document as a receiver does; true when the record is taken, which is then there as JSON. */
static bool take(int format, const void *p, size_t n, copy *json) {
    tt_case c;
    tt_received got;
    const char *text;
    size_t size;
    int result;
    memset(&c, 0, sizeof c);
    c.e = tt_builder();
    result = tt_receive(&c, format, (uep_bytes){(const uint8_t *)p, n}, false, &got);
    LAW(result == TT_OK || result == TT_REJECTED, "a document is taken or refused");
    if (result == TT_OK) {
        LAW(uep_encode_record_json(c.e, got.record, &text, &size) == UEP_OK, "a taken record can be written");
        check_json(text, size);
        *json = copy_of(text, size);
    } else {
        LAW(c.reason >= 0 && c.reason < UEP_REASON_COUNT, "the reason is one of the registry");
        LAW(uep_is_utf8(c.path.p, c.has_path ? c.path.n : 0), "the place is text");
    }
    uep_free(c.e);
    tt_free(&c.a);
    return result == TT_OK;
}

static void check_again(int format, const void *p, size_t n, copy want) {
    copy got = {NULL, 0};
    LAW(take(format, p, n, &got), "what was written is taken");
    LAW(got.n == want.n, "and is as long");
    /* Maps of the binary form have no order, so its text may have another one. */
    LAW(format == TT_PROTOBUF || is_same(want, got.p, got.n), "and is the same record");
    free(got.p);
}

/* A record that was taken is the same in every form in which it is handed on. */
static void check_forms(copy json) {
    uep_t *e = tt_builder();
    tt_case c;
    tt_received got;
    const uint8_t *bytes;
    size_t n;
    copy held;
    memset(&c, 0, sizeof c);
    c.e = tt_builder();
    LAW(tt_receive(&c, TT_JSON, (uep_bytes){json.p, json.n}, false, &got) == TT_OK, "what was written is taken");
    LAW(uep_encode_record_msgpack(e, got.record, &bytes, &n) == UEP_OK, "a taken record can be written as MessagePack");
    held = copy_of(bytes, n);
    check_again(TT_MSGPACK, held.p, held.n, json);
    free(held.p);
    LAW(uep_encode_record(e, got.record, &bytes, &n) == UEP_OK, "and in the binary form");
    held = copy_of(bytes, n);
    check_again(TT_PROTOBUF, held.p, held.n, json);
    free(held.p);
    uep_free(c.e);
    tt_free(&c.a);
    uep_free(e);
}

static void check_batch(int format, const uint8_t *data, size_t n) {
    tt_case c;
    tt_received got;
    memset(&c, 0, sizeof c);
    c.e = tt_builder();
    (void)tt_receive(&c, format, (uep_bytes){data, n}, true, &got);
    free(got.refused_json.p);
    uep_free(c.e);
    tt_free(&c.a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const int formats[] = {TT_JSON, TT_MSGPACK};
    size_t i;
    for (i = 0; i < sizeof formats / sizeof *formats; i++) {
        copy json = {NULL, 0};
        if (take(formats[i], data, n, &json)) {
            check_again(TT_JSON, json.p, json.n, json);
            check_forms(json);
        }
        free(json.p);
        check_batch(formats[i], data, n);
    }
    return 0;
}
