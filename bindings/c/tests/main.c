/* Runs all tests and prints how many checks there were. */
#include "check.h"

int check_passed;
int check_failed;

static int32_t fixed_clock(void *ctx, int64_t *seconds, int32_t *nanos) {
    (void)ctx;
    *seconds = 1795256130; /* 2026-11-21T10:15:30Z */
    *nanos = 120000000;
    return 0;
}

static int32_t fixed_random(void *ctx, uint8_t *p, size_t n) {
    (void)ctx;
    memset(p, 0xab, n);
    return 0;
}

uep_t *fill_builder(uep_t *e) {
    uep_hooks hooks;
    memset(&hooks, 0, sizeof hooks);
    hooks.struct_size = sizeof hooks;
    hooks.clock = fixed_clock;
    hooks.random = fixed_random;
    (void)uep_set_hooks(e, &hooks);
    (void)uep_set_error_type(e, UEP_S(UEP_TYPE_NETWORK_TIMEOUT));
    (void)uep_set_error_message(e, UEP_S("no answer"));
    return e;
}

uep_t *new_builder(void) {
    return fill_builder(uep_new(NULL, NULL));
}

uep_str json_of(uep_t *e) {
    const char *text = "";
    size_t n = 0;
    uep_str none = {"", 0};
    uep_str got;
    if (uep_encode_json(e, &text, &n) != UEP_OK) return none;
    got.p = text;
    got.n = n;
    return got;
}

const char *reason_of(const uep_refusal *refusal) {
    return uep_reasons[refusal->reason].name;
}

/* A compiler may move a part of a function out of it and call that name.cold. */
bool has_function(const uep_t *e, const char *name) {
    size_t i, n = strlen(name);
    for (i = 0; i < uep_frame_count(e, 0); i++) {
        uep_str function = uep_get_frame(e, 0, i)->function;
        if (function.n >= n && memcmp(function.p, name, n) == 0 && (function.n == n || function.p[n] == '.')) return true;
    }
    return false;
}

int main(void) {
    test_build();
    test_codec();
    test_crash();
    test_given();
    test_judge();
    test_memory();
    test_native();
    test_prepared();
    test_registry();
    test_values();
    test_wrap();
    printf("%d passed, %d failed\n", check_passed, check_failed);
    return check_failed ? 1 : 0;
}
