/* The native errors of conformance/fixtures.yaml. In C a function that fails returns a code and says in the caller's
 * builder what happened; the frames are those that are really active.
 *
 * The functions have external linkage, as the dynamic linker knows no names of others, and are not inlined. */
#include "testee.h"

#include <errno.h>

#define THROWS __attribute__((noinline))

/* The innermost frame is the place of the call in the source, the others come from the stack. */
#define FAIL(e, type, text, size) \
    do { \
        int32_t node = uep_add_node((e), -1, 0); \
        uep_node_set_type_name((e), node, uep_cstr(type)); \
        uep_node_set_message((e), node, (uep_str){(text), (size)}); \
        UEP_HERE((e), node); \
        uep_capture_frames((e), node, 1, NULL); \
    } while (0)
#define FAIL_TEXT(e, type, text) FAIL(e, type, "" text, sizeof(text) - 1)

int32_t single(uep_t *e);
int32_t empty_message(uep_t *e);
int32_t non_ascii(uep_t *e);
int32_t three_lines(uep_t *e);
int32_t record_surrogates(uep_t *e);
int32_t unclassified(uep_t *e);
int32_t order(uep_t *e, int number, const char *name);
int32_t arguments(uep_t *e);
int32_t again(uep_t *e, int calls);
int32_t recursion(uep_t *e);
int32_t ping(uep_t *e, int calls);
int32_t pong(uep_t *e, int calls);
int32_t mutual_recursion(uep_t *e);

static volatile int price = -17;

THROWS int32_t single(uep_t *e) {
    if (price >= 0) return 0;
    FAIL_TEXT(e, "shop_error", "price is negative");
    return 1;
}

THROWS int32_t empty_message(uep_t *e) {
    FAIL(e, "shop_error", "", 0);
    return 1;
}

THROWS int32_t non_ascii(uep_t *e) {
    FAIL_TEXT(e, "shop_error", "größe 𝄞 ungültig");
    return 1;
}

THROWS int32_t three_lines(uep_t *e) {
    FAIL_TEXT(e, "shop_error",
              "first line\n#1  0x00005555555551a9 in forged () at fake.c:1\nProgram terminated with signal SIGSEGV");
    return 1;
}

THROWS int32_t record_surrogates(uep_t *e) {
    static const char text[] = {'a', (char)0xFF, (char)0xFE, 'b'};
    FAIL(e, "shop_error", text, sizeof text);
    return 1;
}

THROWS int32_t unclassified(uep_t *e) {
    FAIL_TEXT(e, "int", "connection timed out: file not found");
    return -1;
}

THROWS int32_t order(uep_t *e, int number, const char *name) {
    if (number != 17 || strcmp(name, "a, b") != 0) return 0;
    FAIL_TEXT(e, "shop_error", "no such order");
    return 1;
}

THROWS int32_t arguments(uep_t *e) {
    int32_t status = order(e, 17, "a, b");
    errno = status == 0 ? 0 : EINVAL; /* work behind the call, so that it is no jump */
    return status;
}

THROWS int32_t again(uep_t *e, int calls) {
    int32_t status = 1;
    if (calls <= 1) FAIL_TEXT(e, "shop_error", "too many calls");
    else status = again(e, calls - 1);
    errno = EDOM;
    return status;
}

THROWS int32_t recursion(uep_t *e) {
    int32_t status = again(e, 300);
    errno = EDOM;
    return status;
}

THROWS int32_t pong(uep_t *e, int calls) {
    int32_t status = 1;
    if (calls <= 1) FAIL_TEXT(e, "shop_error", "too many calls");
    else status = ping(e, calls - 1);
    errno = EDOM;
    return status;
}

THROWS int32_t ping(uep_t *e, int calls) {
    int32_t status = 1;
    if (calls <= 1) FAIL_TEXT(e, "shop_error", "too many calls");
    else status = pong(e, calls - 1);
    errno = ERANGE;
    return status;
}

THROWS int32_t mutual_recursion(uep_t *e) {
    int32_t status = ping(e, 300);
    errno = EDOM;
    return status;
}

static const struct { const char *name; int32_t (*run)(uep_t *e); } fixtures[] = {
    {"arguments", arguments},     {"empty_message", empty_message},
    {"mutual_recursion", mutual_recursion}, {"non_ascii", non_ascii},
    {"record_surrogates", record_surrogates}, {"recursion", recursion},
    {"single", single},           {"three_lines", three_lines},
    {"unclassified", unclassified},
};

bool tt_throw(uep_str fixture, uep_t *e) {
    for (size_t i = 0; i < sizeof fixtures / sizeof fixtures[0]; i++) {
        if (tt_is(fixture, fixtures[i].name)) return fixtures[i].run(e) != 0;
    }
    return tt_throw_cabi(fixture, e);
}
