/* The writers of JSON: any value of context, any number, any time. */
#include <math.h>

#include "fuzz.h"

enum { MOST_ITEMS = 12 };

static uep_str take_text(input *in) {
    uep_str text;
    text.n = take_byte(in);
    if (text.n > in->n) text.n = in->n;
    text.p = (const char *)in->p;
    in->p += text.n;
    in->n -= text.n;
    return text;
}

static double take_double(input *in) {
    uint64_t bits = take_u64(in, 8);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* A value as deep as the input asks for: deeper than records may be. */
static uep_value take_value(uep_t *e, input *in, int depth) {
    uep_value value, *item;
    uep_entry *entry;
    size_t i, count;
    memset(&value, 0, sizeof value);
    value.kind = take_byte(in) % 9;
    switch (value.kind) {
    case UEP_VALUE_BOOL: value.as.boolean = take_byte(in) & 1; break;
    case UEP_VALUE_NUMBER: value.as.number = take_double(in); break;
    case UEP_VALUE_STRING: value.as.string = take_text(in); break;
    case UEP_VALUE_LIST:
    case UEP_VALUE_OBJECT:
        count = depth > 80 || !in->n ? 0 : take_byte(in) % MOST_ITEMS;
        for (i = 0; i < count; i++) {
            if (value.kind == UEP_VALUE_LIST) {
                item = (uep_value *)uep_list_add(e, &value.as.list, sizeof *item);
                if (item) *item = take_value(e, in, depth + 1);
            } else {
                entry = (uep_entry *)uep_list_add(e, &value.as.object, sizeof *entry);
                if (!entry) continue;
                entry->key = take_text(in);
                entry->value = take_value(e, in, depth + 1);
            }
        }
        break;
    default: break;
    }
    return value;
}

/* The shortest text that reads as the same double. */
static void check_number(double value) {
    char text[32];
    size_t n = uep_write_number(value, text);
    LAW(n > 0 && n < sizeof text, "a number fits");
    if (isfinite(value)) {
        text[n] = 0;
        LAW(skip_json_number(text, text + n) == text + n, "a number is one of JSON");
        LAW(strtod(text, NULL) == value, "and reads as the same double");
    }
}

static void check_times(input *in) {
    char text[40];
    uep_time t;
    t.seconds = (int64_t)take_u64(in, 8) >> (take_byte(in) & 63);
    t.nanos = (int32_t)take_u64(in, 4);
    t.set = true;
    LAW(uep_write_timestamp(t, text) <= sizeof text, "a point in time fits");
    LAW(uep_write_duration(t, text) <= sizeof text, "a duration fits");
    t.nanos %= 1000000000;
    LAW(uep_write_duration(t, text) <= sizeof text, "a duration fits");
}

static void check_context(input *in) {
    uep_t *values = uep_new(NULL, NULL), *e = uep_new(NULL, NULL), *again = uep_new(NULL, NULL);
    uep_refusal refusal = no_refusal();
    const uint8_t *bytes;
    const char *text;
    size_t n;
    int i;
    for (i = 0; i < 4 && in->n; i++) {
        uep_str key = take_text(in);
        uep_value value = take_value(values, in, 0);
        (void)uep_put_context(e, key, &value);
    }
    LAW(uep_status(e) == UEP_OK, "there is memory");
    (void)uep_finish(e, &refusal);
    LAW(uep_encode_json(e, &text, &n) == UEP_OK, "a context can be written as JSON");
    check_json(text, n);
    LAW(uep_encode(e, &bytes, &n) == UEP_OK, "and in the binary form");
    LAW(uep_decode(again, bytes, n, &refusal) == UEP_OK, "a built context is acceptable");
    LAW(uep_validate_bytes(again, bytes, n, false, UEP_CANONICAL, &refusal) == UEP_OK, "and canonical");
    LAW(uep_weigh_map(&uep_get(e)->context) <= UEP_LIMIT_MAX_CONTEXT_BYTES, "and within its limit");
    uep_free(again);
    uep_free(e);
    uep_free(values);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    input in = {data, n};
    check_number(take_double(&in));
    check_times(&in);
    check_context(&in);
    return 0;
}
