/* Bytes from a stranger: read, judge, write, render, truncate and redact them. */
#include "fuzz.h"

enum { BOUND = 4 << 20 };

/* What was read writes bytes that read as the same record. */
static void check_read(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL), *again = uep_new(NULL, NULL);
    const uint8_t *written, *second;
    size_t size, second_size;
    if (uep_read(e, data, n, NULL) == UEP_OK) {
        LAW(uep_encode(e, &written, &size) == UEP_OK, "what was read can be written");
        LAW(uep_size_record(again, uep_get(e)) == size, "the size is that of the bytes");
        LAW(uep_read(again, written, size, NULL) == UEP_OK, "what was written can be read");
        LAW(!uep_has_unknown(again), "what was written has no unknown fields");
        LAW(uep_encode(again, &second, &second_size) == UEP_OK, "what was read again can be written");
        LAW(size == second_size && memcmp(written, second, size) == 0, "reading and writing again changes nothing");
    }
    uep_free(again);
    uep_free(e);
}

/* A record that is given whole is written as if it were set field by field. */
static void check_given(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL), *whole = uep_new(NULL, NULL), *single = uep_new(NULL, NULL);
    const uint8_t *first, *second;
    size_t first_size, second_size;
    if (uep_read(e, data, n, NULL) == UEP_OK) {
        int32_t status = uep_encode_given(whole, uep_get(e), &first, &first_size);
        LAW(status == uep_set_record(single, uep_get(e)), "both ways take a record or refuse it");
        if (status == UEP_OK) {
            LAW(uep_encode(single, &second, &second_size) == UEP_OK, "what was set can be written");
            LAW(first_size == second_size && memcmp(first, second, first_size) == 0, "both ways write the same bytes");
        }
    }
    uep_free(single);
    uep_free(whole);
    uep_free(e);
}

/* The two ways to a verdict agree; a batch is judged as well. */
static bool check_verdict(const uint8_t *data, size_t n) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal first = no_refusal(), other = no_refusal();
    int32_t status = uep_decode(e, data, n, &first);
    uep_t *judge = uep_new(NULL, NULL);
    LAW(status == uep_validate_bytes(judge, data, n, false, UEP_ACCEPT, &other), "decode and validate agree");
    LAW(status == UEP_OK || status == UEP_E_REFUSED, "decode takes or refuses");
    if (status == UEP_E_REFUSED) {
        LAW(first.reason == other.reason && uep_str_equal(first.path, other.path), "the refusals are the same");
        LAW(first.reason >= 0 && first.reason < UEP_REASON_COUNT, "the reason is one of the registry");
        LAW(uep_validate_bytes(judge, data, n, false, UEP_CANONICAL, NULL) == UEP_E_REFUSED,
            "what accept refuses is not canonical");
    }
    (void)uep_validate_bytes(judge, data, n, true, UEP_ACCEPT, NULL);
    (void)uep_validate_bytes(judge, data, n, true, UEP_CANONICAL, NULL);
    uep_free(judge);
    uep_free(e);
    return status == UEP_OK;
}

/* A record that was taken is taken again, as the same record. */
static void check_taken(uep_t *e) {
    uep_t *again = uep_new(NULL, NULL);
    const uint8_t *data;
    const char *text;
    size_t n;
    copy bytes, json;
    LAW(uep_encode(e, &data, &n) == UEP_OK, "a taken record can be written");
    bytes = copy_of(data, n);
    LAW(uep_encode_json(e, &text, &n) == UEP_OK, "a taken record can be written as JSON");
    check_json(text, n);
    json = copy_of(text, n);
    if (bytes.n <= UEP_LIMIT_MAX_DOCUMENT_BYTES) {
        uep_refusal refusal = no_refusal();
        int32_t status = uep_decode(again, bytes.p, bytes.n, &refusal);
        if (status == UEP_E_REFUSED && refusal.reason == UEP_REASON_TOO_LARGE) goto done;
        LAW(status == UEP_OK, "a taken record is taken again");
        LAW(uep_encode_json(again, &text, &n) == UEP_OK, "and written again");
        LAW(is_same(json, text, n), "a record that is taken twice is the same");
    }
done:
    free(bytes.p);
    free(json.p);
    uep_free(again);
}

static void check_texts(uep_t *e) {
    uep_str_list first = {NULL, 0, 0}, second = {NULL, 0, 0};
    const char *text;
    size_t n, i;
    LAW(uep_render(e, uep_get(e), false, &text, &n) == UEP_OK && uep_is_utf8(text, n), "the rendered text is UTF-8");
    for (i = 0; i < n; i++) {
        LAW((unsigned char)text[i] >= 0x20 || text[i] == '\n' || text[i] == '\t', "no control character is rendered");
    }
    LAW(uep_render(e, uep_get(e), true, &text, &n) == UEP_OK && uep_is_utf8(text, n), "so is the coloured text");
    LAW(uep_fingerprint(e, uep_get(e), &first) == UEP_OK, "a taken record has a fingerprint");
    LAW(uep_fingerprint(e, uep_get(e), &second) == UEP_OK && first.n == second.n, "which is the same each time");
    LAW(first.n <= UEP_LIMIT_MAX_FINGERPRINT_PARTS, "and has not too many parts");
    for (i = 0; i < first.n; i++) {
        LAW(uep_str_equal(first.v[i], second.v[i]), "the fingerprint is the same each time");
        LAW(first.v[i].n <= UEP_LIMIT_MAX_FINGERPRINT_PART_BYTES, "no part is too long");
    }
}

/* UEP-TRN-009, UEP-TRN-015: within the budget, canonical when it was, and the same when it is done twice. */
static void check_truncate(const uint8_t *data, size_t n, size_t budget) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = no_refusal();
    bool is_canonical;
    const uint8_t *bytes;
    size_t size;
    copy once;
    LAW(uep_decode(e, data, n, NULL) == UEP_OK, "the same bytes are taken again");
    is_canonical = uep_validate(e, UEP_CANONICAL, NULL) == UEP_OK;
    if (uep_truncate(e, budget) == UEP_OK) {
        LAW(budget == 0 || budget >= UEP_LIMIT_MAX_COMPACT_BYTES, "a budget that is too small is refused");
        LAW(uep_encode(e, &bytes, &size) == UEP_OK, "a truncated record can be written");
        LAW(size <= (budget ? budget : UEP_LIMIT_MAX_RECORD_BYTES), "it is within its budget");
        LAW(!is_canonical || uep_validate(e, UEP_CANONICAL, &refusal) == UEP_OK, "a canonical record stays canonical");
        LAW(uep_validate(e, UEP_ACCEPT, &refusal) == UEP_OK, "a truncated record is acceptable");
        once = copy_of(bytes, size);
        LAW(uep_truncate(e, budget) == UEP_OK, "it can be truncated again");
        LAW(uep_encode(e, &bytes, &size) == UEP_OK && is_same(once, bytes, size), "which changes nothing");
        free(once.p);
    } else {
        LAW(budget && budget < UEP_LIMIT_MAX_COMPACT_BYTES, "only a budget that is too small is refused");
    }
    uep_free(e);
}

static void check_redact(const uint8_t *data, size_t n, bool external) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = no_refusal();
    bool is_canonical;
    const uint8_t *bytes;
    size_t size;
    copy once;
    LAW(uep_decode(e, data, n, NULL) == UEP_OK, "the same bytes are taken again");
    is_canonical = uep_validate(e, UEP_CANONICAL, NULL) == UEP_OK;
    LAW(uep_redact(e, external) == UEP_OK, "a taken record can be redacted");
    LAW(!is_canonical || uep_validate(e, UEP_CANONICAL, &refusal) == UEP_OK ||
            refusal.reason == UEP_REASON_TOO_LARGE, "a canonical record stays canonical");
    LAW(uep_encode(e, &bytes, &size) == UEP_OK, "a redacted record can be written");
    once = copy_of(bytes, size);
    LAW(uep_redact(e, external) == UEP_OK, "it can be redacted again");
    LAW(uep_encode(e, &bytes, &size) == UEP_OK && is_same(once, bytes, size), "which changes nothing");
    free(once.p);
    uep_free(e);
}

/* With little memory and an allocator that fails, every function says so, and nothing is lost. */
static void check_memory(const uint8_t *data, size_t n, uint32_t choice) {
    static const size_t bounds[] = {2000, 8000, 40000, BOUND};
    meter m;
    uep_alloc alloc = alloc_of(&m, choice % 5 ? choice % 11 + 1 : 1000);
    uep_limits limits = limits_of(choice & 7u, bounds[choice >> 8 & 3], 0);
    uep_t *e = uep_new(&alloc, &limits);
    uep_str_list parts = {NULL, 0, 0};
    const uint8_t *bytes;
    const char *text;
    size_t size;
    if (!e) return;
    if (uep_decode(e, data, n, NULL) == UEP_OK) {
        (void)uep_truncate(e, UEP_LIMIT_MAX_COMPACT_BYTES);
        (void)uep_redact(e, choice & 1);
        (void)uep_encode_json(e, &text, &size);
        (void)uep_render(e, uep_get(e), false, &text, &size);
        (void)uep_fingerprint(e, uep_get(e), &parts);
    }
    (void)uep_encode(e, &bytes, &size);
    (void)uep_encode_record_msgpack(e, uep_get(e), &bytes, &size);
    LAW(m.most <= limits.max_memory, "no more memory is held than the builder may hold");
    uep_free(e);
    LAW(m.held == 0, "all memory is given back");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const size_t budgets[] = {0, UEP_LIMIT_MAX_COMPACT_BYTES, UEP_LIMIT_MAX_COMPACT_BYTES + 1,
                                     2 * UEP_LIMIT_MAX_COMPACT_BYTES, UEP_LIMIT_MAX_COMPACT_BYTES - 1, 100000};
    uint32_t choice = mix(data, n);
    size_t i;
    check_read(data, n);
    check_given(data, n);
    check_memory(data, n, choice);
    if (check_verdict(data, n)) {
        uep_t *e = uep_new(NULL, NULL);
        LAW(uep_decode(e, data, n, NULL) == UEP_OK, "the same bytes are taken again");
        check_taken(e);
        check_texts(e);
        uep_free(e);
        for (i = 0; i < sizeof budgets / sizeof *budgets; i++) check_truncate(data, n, budgets[i]);
        check_redact(data, n, false);
        check_redact(data, n, true);
    }
    return 0;
}
