/* JSON values: context, debug, numbers, times, texts. */
#include <math.h>

#include "check.h"

static void check_number(double value, const char *want) {
    char out[32];
    uep_str got;
    got.p = out;
    got.n = uep_write_number(value, out);
    CHECK_TEXT(want, got);
}

static void test_numbers(void) {
    check_number(0.0, "0");
    check_number(-0.0, "0");
    check_number(0.5, "0.5");
    check_number(-12.25, "-12.25");
    check_number(1e21, "1e+21");
    check_number(123456789012345680000.0, "123456789012345680000");
    check_number(0.000001, "0.000001");
    check_number(1.5e-7, "1.5e-7");
    check_number(5e-324, "5e-324");
    check_number(1.7976931348623157e308, "1.7976931348623157e+308");
    check_number(0.1 + 0.2, "0.30000000000000004");
    check_number((double)NAN, "NaN");
    check_number(-(double)INFINITY, "-Infinity");
}

static void check_time(int64_t seconds, int32_t nanos, const char *want) {
    char out[40];
    uep_time t;
    uep_str got;
    t.seconds = seconds;
    t.nanos = nanos;
    t.set = true;
    got.p = out;
    got.n = uep_write_timestamp(t, out);
    CHECK_TEXT(want, got);
}

static void test_times(void) {
    uep_time minus = {-1, -500000000, true};
    char out[40];
    uep_str got;
    check_time(0, 0, "1970-01-01T00:00:00Z");
    check_time(951782400, 1, "2000-02-29T00:00:00.000000001Z");
    check_time(-62135596800, 0, "0001-01-01T00:00:00Z");
    check_time(253402300799, 999999999, "9999-12-31T23:59:59.999999999Z");
    check_time(-1, 1000, "1969-12-31T23:59:59.000001Z");
    check_time(253402300800, 0, "");
    check_time(0, 1000000000, "");
    got.p = out;
    got.n = uep_write_duration(minus, out);
    CHECK_TEXT("-1.500s", got);
}

static void test_context(void) {
    uep_t *e = new_builder();
    CHECK(uep_put_context_null(e, UEP_S("none")) == UEP_OK);
    CHECK(uep_put_context_bool(e, UEP_S("yes"), true) == UEP_OK);
    CHECK(uep_put_context_int(e, UEP_S("n"), -9007199254740991) == UEP_OK);
    CHECK(uep_put_context_int(e, UEP_S("big"), INT64_MIN) == UEP_OK);
    CHECK(uep_put_context_uint(e, UEP_S("huge"), UINT64_MAX) == UEP_OK);
    CHECK(uep_put_context_number(e, UEP_S("inf"), (double)INFINITY) == UEP_OK);
    CHECK(uep_put_context_str(e, UEP_S("a\"b"), UEP_S("x\ny")) == UEP_OK);
    CHECK(uep_put_context_str(e, UEP_S("yes"), UEP_S("no")) == UEP_OK);
    CHECK(uep_put_context_str(e, UEP_S(""), UEP_S("no")) == UEP_E_DROPPED);
    CHECK(uep_put_context_str(e, UEP_S("uep.x"), UEP_S("no")) == UEP_E_DROPPED);
    CHECK(strstr(json_of(e).p,
                 "\"context\":{\"none\":null,\"n\":-9007199254740991,\"big\":\"-9223372036854775808\","
                 "\"huge\":\"18446744073709551615\",\"inf\":\"Infinity\",\"a\\\"b\":\"x\\ny\",\"yes\":\"no\"}") != NULL);
    CHECK(strstr(json_of(e).p, "{\"path\":\"/context/huge\",\"kind\":\"MARK_KIND_TYPED\",\"rule\":\"context_value\","
                               "\"type_hint\":\"uint64\"}") != NULL);
    CHECK(uep_find_context(e, UEP_S("yes"))->kind == UEP_VALUE_STRING);
    CHECK(uep_find_context(e, UEP_S("absent")) == NULL);
    CHECK(uep_context_count(e) == 7);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_depth(void) {
    uep_t *e = new_builder();
    uep_value values[12];
    size_t i;
    memset(values, 0, sizeof values);
    for (i = 0; i < 11; i++) {
        values[i].kind = UEP_VALUE_LIST;
        values[i].as.list.v = &values[i + 1];
        values[i].as.list.n = 1;
    }
    values[11].kind = UEP_VALUE_BOOL;
    CHECK(uep_put_context(e, UEP_S("deep"), &values[0]) == UEP_OK);
    CHECK(strstr(json_of(e).p, "\"deep\":[[[[[[[[\"[[[false]]]\"]]]]]]]]") != NULL);
    CHECK(uep_get(e)->marks.v[0].kind == UEP_MARK_KIND_TRUNCATED);
    CHECK_TEXT("limit:max_context_depth", uep_get(e)->marks.v[0].rule);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_largest_goes(void) {
    static char text[4000];
    uep_t *e = new_builder();
    uep_str value = {text, sizeof text};
    char key[16];
    int i;
    memset(text, 'x', sizeof text);
    for (i = 0; i < 4; i++) {
        (void)snprintf(key, sizeof key, "k%d", i);
        CHECK(uep_put_context_str(e, uep_cstr(key), value) == UEP_OK);
    }
    value.n = 3900;
    CHECK(uep_put_context_str(e, UEP_S("last"), value) == UEP_OK);
    CHECK(uep_find_context(e, UEP_S("k3")) == NULL); /* the greater key of the largest */
    CHECK(uep_find_context(e, UEP_S("last")) != NULL);
    CHECK(uep_weigh_map(&uep_get(e)->context) <= UEP_LIMIT_MAX_CONTEXT_BYTES);
    for (i = 0; i < 80; i++) {
        (void)snprintf(key, sizeof key, "n%d", i);
        (void)uep_put_context_null(e, uep_cstr(key));
    }
    CHECK(uep_context_count(e) == UEP_LIMIT_MAX_CONTEXT_KEYS);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_text_helpers(void) {
    uep_str text = UEP_S("a\xc3\xa9\xe2\x82\xac");
    CHECK_TEXT("a", uep_cut_end(text, 2));
    CHECK_TEXT("a\xc3\xa9", uep_cut_end(text, 3));
    CHECK_TEXT("\xe2\x82\xac", uep_cut_front(text, 4));
    CHECK_TEXT("", uep_cut_front(text, 2));
    CHECK(uep_is_utf8("\xed\xa0\x80", 3) == false);
    CHECK(uep_is_utf8("\xc0\x80", 2) == false);
    CHECK(uep_is_utf8("\xf4\x90\x80\x80", 4) == false);
    CHECK(uep_is_utf8("\xf0\x9f\x98\x80", 4) == true);
    CHECK(uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, UEP_S("gr\xc3\xb6\xc3\x9f" "e")));
    CHECK(!uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, UEP_S("a\xc2\x85" "b")));
    CHECK(!uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, UEP_S("a\xe2\x80\xa8")));
    CHECK(!uep_match_pattern(UEP_PATTERN_TRACE_ID, UEP_S("00000000000000000000000000000000")));
    CHECK(!uep_match_pattern(-1, text) && !uep_match_pattern(UEP_PATTERN_COUNT, text));
}

void test_values(void) {
    test_numbers();
    test_times();
    test_context();
    test_depth();
    test_largest_goes();
    test_text_helpers();
}
