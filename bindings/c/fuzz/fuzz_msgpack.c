/* MessagePack: what is read from protobuf survives the way there and back, and any bytes are read or refused. */
#include "fuzz.h"

/* Compared as JSON: MessagePack has one zero, as JSON has, and protobuf has two. */
static void check_way_back(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL), *other = uep_new(NULL, NULL);
    const uint8_t *packed;
    const char *text;
    size_t size;
    copy held, want;
    if (uep_decode(e, data, n, NULL) == UEP_OK) {
        LAW(uep_encode_json(e, &text, &size) == UEP_OK, "a taken record can be written");
        want = copy_of(text, size);
        LAW(uep_encode_record_msgpack(e, uep_get(e), &packed, &size) == UEP_OK, "and written as MessagePack");
        held = copy_of(packed, size);
        LAW(uep_read_msgpack(other, held.p, held.n, NULL) == UEP_OK, "which can be read");
        LAW(uep_encode_json(other, &text, &size) == UEP_OK && is_same(want, text, size), "and is the same record");
        free(held.p);
        free(want.p);
    }
    uep_free(other);
    uep_free(e);
}

static void check_bytes(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL), *other = uep_new(NULL, NULL);
    const uint8_t *bytes;
    size_t size;
    copy once;
    if (uep_read_msgpack(e, data, n, NULL) == UEP_OK && uep_encode_record_msgpack(e, uep_get(e), &bytes, &size) == UEP_OK) {
        once = copy_of(bytes, size);
        LAW(uep_read_msgpack(other, once.p, once.n, NULL) == UEP_OK, "what was written can be read");
        LAW(uep_encode_record_msgpack(other, uep_get(other), &bytes, &size) == UEP_OK && is_same(once, bytes, size),
            "and is written the same again");
        free(once.p);
    }
    uep_free(other);
    uep_free(e);
}

static void check_batch(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL), *other = uep_new(NULL, NULL);
    uep_batch batch, again;
    const uint8_t *bytes;
    size_t size;
    copy once;
    memset(&batch, 0, sizeof batch);
    memset(&again, 0, sizeof again);
    if ((uep_read_batch_msgpack(e, data, n, &batch, NULL) == UEP_OK || uep_read_batch(e, data, n, &batch, NULL) == UEP_OK) &&
        uep_encode_batch_msgpack(e, &batch, &bytes, &size) == UEP_OK) {
        once = copy_of(bytes, size);
        LAW(uep_read_batch_msgpack(other, once.p, once.n, &again, NULL) == UEP_OK, "a batch that was written can be read");
        LAW(uep_encode_batch_msgpack(other, &again, &bytes, &size) == UEP_OK && is_same(once, bytes, size),
            "and is written the same again");
        free(once.p);
    }
    uep_free(other);
    uep_free(e);
}

static void check_memory(const uint8_t *data, size_t n) {
    uint32_t choice = mix(data, n);
    meter m;
    uep_alloc alloc = alloc_of(&m, choice % 9 + 1);
    uep_limits limits = limits_of(0, (choice >> 8 & 1) ? 6000 : 1 << 20, 512);
    uep_t *e = uep_new(&alloc, &limits);
    const uint8_t *bytes;
    size_t size;
    if (uep_read_msgpack(e, data, n, NULL) == UEP_OK) (void)uep_encode(e, &bytes, &size);
    if (uep_read(e, data, n, NULL) == UEP_OK) (void)uep_encode_record_msgpack(e, uep_get(e), &bytes, &size);
    LAW(m.most <= limits.max_memory, "no more memory is held than the builder may hold");
    uep_free(e);
    LAW(m.held == 0, "all memory is given back");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    check_way_back(data, n);
    check_bytes(data, n);
    check_batch(data, n);
    check_memory(data, n);
    return 0;
}
