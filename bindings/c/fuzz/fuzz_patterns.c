/* Texts: the patterns, cutting, repairing, and every table that is asked by name. */
#include "fuzz.h"

static void check_repair(uep_str text) {
    uep_t *e = uep_new(NULL, NULL);
    uep_str mended = uep_repair(e, text), again;
    LAW(uep_is_utf8(mended.p, mended.n), "a repaired text is UTF-8");
    LAW(!mended.n || !memchr(mended.p, 0, mended.n), "and has no NUL");
    LAW(mended.n <= 3 * text.n, "and is at most three times as long");
    again = uep_repair(e, mended);
    LAW(uep_str_equal(mended, again), "repairing twice changes nothing");
    uep_free(e);
}

static void check_cut(uep_str text, size_t max) {
    uep_str front = uep_cut_end(text, max), end = uep_cut_front(text, max);
    LAW(front.n <= max && end.n <= max, "a cut text is within its limit");
    LAW(front.n <= text.n && (!front.n || front.p == text.p), "what is cut at its end is a beginning");
    LAW(end.n <= text.n && (!end.n || end.p + end.n == text.p + text.n), "what is cut in front is an end");
    if (uep_is_utf8(text.p, text.n)) {
        LAW(uep_is_utf8(front.p, front.n) && uep_is_utf8(end.p, end.n), "a cut keeps UTF-8");
        LAW(text.n <= max || front.n + 3 >= max, "no more is cut than one code point");
        LAW(text.n <= max || end.n + 3 >= max, "no more is cut than one code point");
    }
}

static void check_tables(uep_str text, uep_str rest) {
    static const char *const kinds[] = {"type", "category", "strategy", "metric", "reason", "limit", "pattern", "severity"};
    uep_code_found found;
    char scratch[32];
    size_t i;
    (void)uep_find_type(text);
    (void)uep_find_limit(text);
    (void)uep_find_pattern(text);
    (void)uep_find_reason(text);
    (void)uep_find_message(text);
    for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *json = uep_find_entry(kinds[i], text);
        if (json) check_json(json, strlen(json));
    }
    LAW(uep_default_type(text, &rest, 1) != NULL, "every type has defaults");
    (void)uep_find_native(text, rest);
    if (uep_find_code(text, rest, rest, text, scratch, &found) == UEP_OK) {
        LAW(uep_is_utf8(found.name.p, found.name.n) && uep_is_utf8(found.value.p, found.value.n), "a code is text");
    }
    (void)uep_default_code_type(text);
    (void)uep_code_of_type(text, rest, &text, 1);
    (void)uep_pair_code(text, rest);
    (void)uep_level_in(text, rest);
    (void)uep_level_out(text, (int32_t)rest.n - 5, rest.n & 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    input in = {data, n};
    uint32_t pattern = take_byte(&in) % UEP_PATTERN_COUNT;
    size_t max = take_byte(&in);
    uep_str text, rest;
    const char *gap;
    text.p = (const char *)in.p;
    text.n = in.n;
    LAW(!uep_match_pattern((int32_t)pattern, text) || uep_is_utf8(text.p, text.n), "a pattern takes UTF-8 only");
    (void)uep_match_pattern(-1, text);
    (void)uep_match_pattern(UEP_PATTERN_COUNT, text);
    check_repair(text);
    check_cut(text, max);
    /* A table's name and what is asked of it are divided by the first colon. */
    gap = text.n ? (const char *)memchr(text.p, ':', text.n) : NULL;
    rest.p = gap ? gap + 1 : text.p;
    rest.n = gap ? (size_t)(text.p + text.n - rest.p) : text.n;
    if (gap) text.n = (size_t)(gap - text.p);
    check_tables(text, rest);
    return 0;
}
