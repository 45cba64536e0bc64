/* Prototypes and sites: a record that was built with them is the record that was built without them. */
#include "check.h"

/* Many records are one check; a difference says where it was seen. */
static bool is_all_same;

#define SAME(condition)                                                                   \
    do {                                                                                  \
        if (!(condition)) {                                                               \
            is_all_same = false;                                                          \
            (void)fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                                 \
    } while (0)

static const uep_prototype *head;
static uep_site *sites[8];

static uep_frame frame_of(uint32_t number) {
    static const char *const FILES[] = {"/srv/app/src/main.c", "/srv/app/src/ledger.c"};
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = UEP_S("ledger::open");
    frame.file = uep_cstr(FILES[number % 2]);
    frame.line = 1 + number / 2;
    return frame;
}

/* ---- steps: each adds to a record what later steps may replace ---- */

static char long_text[9000];

static void set_type(uep_t *e) { (void)uep_set_error_type(e, UEP_S(UEP_TYPE_NETWORK_TIMEOUT)); }
static void set_other_type(uep_t *e) { (void)uep_set_error_type(e, UEP_S("uep.resource.not_found")); }
static void set_message(uep_t *e) { (void)uep_set_error_message(e, UEP_S("no answer from the ledger")); }
static void set_accented(uep_t *e) { (void)uep_set_error_message(e, UEP_S("gr\xc3\xb6\xc3\x9f" "er als erlaubt")); }
static void clear_message(uep_t *e) { (void)uep_set_error_message(e, UEP_S("")); }
static void set_long(uep_t *e) { (void)uep_set_error_message(e, (uep_str){long_text, sizeof long_text}); }
static void set_broken(uep_t *e) { (void)uep_set_error_message(e, UEP_S("a\xff" "b")); }
static void set_severity(uep_t *e) { (void)uep_set_severity(e, UEP_SEVERITY_CRITICAL); }
static void clear_severity(uep_t *e) { (void)uep_set_severity(e, 0); }
static void set_trace(uep_t *e) { (void)uep_set_stack_trace(e, UEP_S("")); }
static void add_root(uep_t *e) { (void)uep_add_node(e, -1, 0); }
static void add_cause(uep_t *e) { (void)uep_add_node(e, 0, UEP_RELATION_CAUSE); }
static void set_node(uep_t *e) { (void)uep_node_set_message(e, 0, UEP_S("the node's message")); }
static void set_last_node(uep_t *e) { (void)uep_node_set_message(e, 1, UEP_S("refused")); }
static void clear_node(uep_t *e) { (void)uep_node_set_message(e, 0, UEP_S("")); }
static void set_node_long(uep_t *e) { (void)uep_node_set_message(e, 1, (uep_str){long_text, sizeof long_text}); }
static void name_node(uep_t *e) { (void)uep_node_set_type_name(e, 0, UEP_S("timeout_error")); }
static void add_note(uep_t *e) { (void)uep_node_add_notes(e, 0, UEP_S("a note")); }
static void put_number(uep_t *e) { (void)uep_put_context_int(e, UEP_S("attempt"), 3); }
static void put_text(uep_t *e) { (void)uep_put_context_str(e, UEP_S("password"), UEP_S("secret")); }
static void put_again(uep_t *e) { (void)uep_put_context_int(e, UEP_S("attempt"), 4); }
static void put_large(uep_t *e) { (void)uep_put_context_uint(e, UEP_S("a"), UINT64_MAX); }
static void set_trace_id(uep_t *e) { (void)uep_set_correlation_trace_id(e, UEP_S("4bf92f3577b34da6a3ce929d0e0e4736")); }
static void set_span_id(uep_t *e) { (void)uep_set_correlation_span_id(e, UEP_S("00f067aa0ba902b7")); }
static void set_service(uep_t *e) { (void)uep_set_resource_service(e, UEP_S("ledger")); }
static void put_attribute(uep_t *e) { (void)uep_put_attribute(e, UEP_S("zone"), UEP_S("b")); }
static void add_errno(uep_t *e) { (void)uep_add_errno(e, uep_node_count(e) ? 0 : -1, 2, UEP_S("open"), "f.c", 7, "main"); }
static void suggest(uep_t *e) { (void)uep_add_recovery_suggestions(e, UEP_S("try again")); }
static void add_frame(uep_t *e) {
    uep_frame frame = frame_of(1);
    (void)uep_add_frame(e, 0, &frame);
}
static void add_frames_behind(uep_t *e) {
    uep_frame frame = frame_of(5);
    (void)uep_add_frame(e, 1, &frame);
    frame = frame_of(4);
    (void)uep_add_frame(e, 1, &frame);
}
static void set_provenance(uep_t *e) { (void)uep_stack_set_provenance(e, 0, UEP_PROVENANCE_RUNTIME); }
static void name_frame(uep_t *e) { (void)uep_frame_set_column(e, 0, 0, 3); }
static void finish(uep_t *e) { (void)uep_finish(e, NULL); }

typedef void (*step)(uep_t *e);
static const step STEPS[] = {
    set_type,     set_other_type, set_message, set_accented,   clear_message, set_long,      set_broken,
    set_severity, clear_severity, set_trace,   add_root,       add_cause,     set_node,      set_last_node,
    clear_node,   set_node_long,  name_node,   add_note,       put_number,    put_text,      put_again,
    put_large,    set_trace_id,   set_span_id, set_service,    put_attribute, add_errno,     suggest,
    add_frame,    add_frames_behind, set_provenance, name_frame, finish};
enum { STEP_COUNT = sizeof STEPS / sizeof *STEPS };

static uint32_t state = 1;

static uint32_t draw(uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
}

/* ---- comparing ---- */

typedef struct bytes { uint8_t *p; size_t n; } bytes;

static bytes encode(uep_t *e) {
    const uint8_t *data = NULL;
    bytes kept = {NULL, 0};
    if (uep_encode(e, &data, &kept.n) != UEP_OK) kept.n = 0;
    kept.p = (uint8_t *)malloc(kept.n + 1);
    if (kept.n) memcpy(kept.p, data, kept.n);
    return kept;
}

static bool is_same(uep_t *a, uep_t *b) {
    bytes first = encode(a), other = encode(b);
    bool same = first.n && first.n == other.n && memcmp(first.p, other.p, first.n) == 0;
    free(first.p);
    free(other.p);
    return same;
}

static bool has_same_json(uep_t *a, uep_t *b) {
    uep_str first = json_of(a), other = json_of(b);
    return uep_str_equal(first, other);
}

static bool has_same_text(uep_t *a, uep_t *b) {
    const char *first = "", *other = "";
    size_t n = 0, m = 0;
    (void)uep_render(a, uep_get(a), false, &first, &n);
    (void)uep_render(b, uep_get(b), false, &other, &m);
    return n && n == m && memcmp(first, other, n) == 0;
}

static bool has_same_fingerprint(uep_t *a, uep_t *b) {
    uep_str_list first = {NULL, 0, 0}, other = {NULL, 0, 0};
    if (uep_fingerprint(a, uep_get(a), &first) != uep_fingerprint(b, uep_get(b), &other)) return false;
    return first.n == other.n && (first.n == 0 || uep_str_equal(first.v[0], other.v[0]));
}

/* Whatever is done with both afterwards, they stay the same. */
static void compare(uep_t *plain, uep_t *open, uint32_t how) {
    SAME(is_same(plain, open));
    switch (how % 8) {
    case 0: SAME(uep_truncate(plain, UEP_LIMIT_MAX_COMPACT_BYTES) == uep_truncate(open, UEP_LIMIT_MAX_COMPACT_BYTES)); break;
    case 1: SAME(uep_redact(plain, true) == uep_redact(open, true)); break;
    case 2: SAME(has_same_json(plain, open)); break;
    case 3: SAME(has_same_text(plain, open)); break;
    case 4: SAME(has_same_fingerprint(plain, open)); break;
    case 5: SAME(uep_validate(plain, UEP_CANONICAL, NULL) == uep_validate(open, UEP_CANONICAL, NULL)); break;
    case 6: SAME(uep_node_count(plain) == uep_node_count(open) && uep_context_count(plain) == uep_context_count(open)); break;
    default: SAME(uep_finish(plain, NULL) == uep_finish(open, NULL)); break;
    }
    SAME(is_same(plain, open));
}

static uep_t *new_empty(uint32_t flags) {
    uep_limits limits;
    uep_t *e;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.flags = flags;
    e = fill_builder(uep_new(NULL, &limits));
    uep_reset(e);
    (void)uep_set_protocol_version(e, UEP_S("1.0"));
    return e;
}

/* Some steps before, some behind: with a prototype in between, and without. */
static void test_steps(void) {
    uint32_t round;
    memset(long_text, 'x', sizeof long_text);
    is_all_same = true;
    for (round = 0; round < 4000; round++) {
        uint32_t flags = round % 3 == 0 ? UEP_BORROW_TEXTS : 0, before = draw(12), behind = draw(8), i;
        uep_t *plain = new_empty(flags), *open = new_empty(flags);
        uep_prototype *prototype;
        for (i = 0; i < before; i++) {
            step next = STEPS[draw(STEP_COUNT)];
            next(plain);
            next(open);
        }
        prototype = uep_prototype_new(open, NULL);
        SAME(prototype && is_same(plain, open));
        SAME(uep_use_prototype(open, prototype) == UEP_OK);
        uep_get(plain)->error_id.n = 0; /* each error has its own */
        uep_get(plain)->timestamp.set = false;
        for (i = 0; i < behind; i++) {
            step next = STEPS[draw(STEP_COUNT)];
            next(plain);
            next(open);
        }
        compare(plain, open, round);
        uep_free(plain);
        uep_free(open);
        uep_prototype_free(prototype);
    }
    CHECK(is_all_same);
}

static void add_both(uep_t *plain, uep_t *open, int32_t stack, uint32_t number) {
    uep_frame frame = frame_of(number);
    int32_t index = uep_add_frame(plain, stack, &frame);
    SAME(index == uep_add_site(open, stack, sites[number]));
}

/* Sites in any order, with frames between them, equal neighbours and threads. */
static void test_sites(void) {
    uint32_t round, i;
    is_all_same = true;
    for (round = 0; round < 600; round++) {
        uep_t *plain = new_builder(), *open = new_builder();
        uint32_t calls = round % 10 == 0 ? 200 : draw(12);
        if (round % 2) SAME(uep_use_prototype(open, head) == UEP_OK);
        for (i = 0; i < 3; i++) {
            (void)uep_add_node(plain, (int32_t)i - 1, i ? UEP_RELATION_CAUSE : 0);
            (void)uep_add_node(open, (int32_t)i - 1, i ? UEP_RELATION_CAUSE : 0);
        }
        (void)uep_add_thread(plain, NULL);
        (void)uep_add_thread(open, NULL);
        for (i = 0; i < calls; i++) {
            int32_t stack = (int32_t)(round % 4 ? i * 3 / calls : draw(3));
            switch (draw(12)) {
            case 0: stack = UEP_THREAD_STACK; break;
            case 1: add_frame(plain), add_frame(open); break;
            case 2: set_provenance(plain), set_provenance(open); break;
            case 3: name_frame(plain), name_frame(open); break;
            default: break;
            }
            add_both(plain, open, stack, draw(8));
        }
        compare(plain, open, round);
        uep_free(plain);
        uep_free(open);
    }
    CHECK(is_all_same);
}

/* A finished record makes a prototype that is finished without being judged again, and the verdict is the same. */
static void test_finish(void) {
    uep_t *e = new_builder(), *other = new_builder();
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    uep_prototype *p;
    (void)uep_add_errno(e, -1, 2, UEP_S("open"), "f.c", 7, "main");
    CHECK(uep_finish(e, NULL) == UEP_OK);
    p = uep_prototype_new(e, NULL);
    CHECK(uep_use_prototype(other, p) == UEP_OK);
    CHECK(uep_finish(other, NULL) == UEP_OK);
    CHECK(is_same(e, other)); /* clock and random bytes are fixed */
    CHECK_TEXT("no answer", uep_get(other)->error_message);
    (void)uep_use_prototype(other, p);
    (void)uep_set_error_id(other, UEP_S("not a UUID"));
    CHECK(uep_finish(other, &refusal) == UEP_E_REFUSED);
    CHECK(refusal.reason == UEP_REASON_BAD_FORMAT);
    (void)uep_use_prototype(other, p);
    (void)uep_set_correlation_trace_id(other, UEP_S("not hexadecimal"));
    CHECK(uep_finish(other, NULL) == UEP_E_REFUSED);
    (void)uep_use_prototype(other, p);
    put_number(other);
    CHECK(uep_finish(other, NULL) == UEP_OK);
    CHECK(uep_finish(other, NULL) == UEP_OK); /* once more, and again after a look */
    CHECK(uep_find_context(other, UEP_S("attempt"))->as.number == 3 && uep_finish(other, NULL) == UEP_OK);
    uep_prototype_free(p);
    uep_free(e);
    uep_free(other);
}

static void test_arguments(void) {
    uep_limits limits;
    uep_frame frame = frame_of(0);
    uep_t *e = new_builder(), *trusting;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.flags = UEP_NO_CHECK;
    trusting = uep_new(NULL, &limits);
    CHECK(!uep_prototype_new(NULL, NULL) && !uep_site_new(NULL, NULL));
    CHECK(uep_use_prototype(NULL, head) == UEP_E_ARGUMENT && uep_use_prototype(e, NULL) == UEP_E_ARGUMENT);
    CHECK(uep_add_site(e, 0, NULL) == UEP_E_ARGUMENT && uep_add_site(NULL, 0, sites[0]) == UEP_E_ARGUMENT);
    CHECK(uep_add_site(e, 0, sites[0]) == UEP_E_INDEX && uep_add_site(e, -1, sites[0]) == UEP_E_INDEX);
    (void)uep_set_error_message(trusting, UEP_S("a\xff"));
    CHECK(!uep_prototype_new(trusting, NULL)); /* not UTF-8 */
    frame.function = (uep_str){long_text, sizeof long_text};
    CHECK(!uep_site_new(&frame, NULL)); /* it would be cut */
    frame.function = UEP_S("a\xff");
    CHECK(!uep_site_new(&frame, NULL)); /* it would be repaired */
    uep_prototype_free(NULL);
    uep_site_free(NULL);
    uep_free(e);
    uep_free(trusting);
}

/* ---- memory ---- */

typedef struct meter { size_t left; size_t held; } meter;

static void *meter_alloc(void *ctx, size_t size) {
    meter *m = (meter *)ctx;
    if (m->left == 0) return NULL;
    m->left--;
    m->held += size;
    return malloc(size);
}

static void meter_release(void *ctx, void *p, size_t size) {
    ((meter *)ctx)->held -= size;
    free(p);
}

/* Wherever memory ends: nothing leaks, and what was there before stays. */
static void test_failures(void) {
    size_t left;
    is_all_same = true;
    for (left = 0; left < 12; left++) {
        meter m = {left, 0};
        uep_alloc alloc = {sizeof alloc, &m, meter_alloc, meter_release};
        uep_t *e = new_builder(), *failing;
        uep_prototype *p;
        uep_site *site = UEP_SITE(&alloc);
        add_errno(e);
        p = uep_prototype_new(e, &alloc);
        SAME((left >= 3 || !site) && (left >= 6 || !p));
        failing = uep_new(&alloc, NULL);
        if (failing) {
            (void)uep_use_prototype(failing, head);
            (void)uep_add_node(failing, -1, 0);
            (void)uep_add_site(failing, 0, sites[0]);
            put_text(failing);
            if (uep_node_count(failing) != 1) SAME(uep_status(failing) == UEP_E_MEMORY);
            m.left = 100;
            SAME(uep_get(failing)->error_message.n == 9); /* of the prototype */
        }
        uep_free(failing);
        uep_prototype_free(p);
        uep_site_free(site);
        uep_free(e);
        SAME(m.held == 0);
    }
    CHECK(is_all_same);
}

/* In memory of the caller alone, also when it ends. */
static void test_static(void) {
    static uint64_t memory[2048];
    size_t n;
    is_all_same = true;
    for (n = 1000; n <= sizeof memory; n += 200) {
        uep_t *e = uep_new_static(memory, n, NULL), *plain = new_builder();
        uep_frame frame;
        const uint8_t *data;
        size_t size;
        if (e) {
            (void)uep_use_prototype(e, head);
            add_root(e), add_root(plain);
            SAME(uep_add_site(e, 0, sites[2]) == 0 || uep_status(e) == UEP_E_MEMORY);
            frame = frame_of(2);
            (void)uep_add_frame(plain, 0, &frame);
            if (uep_encode(e, &data, &size) == UEP_OK && uep_status(e) == UEP_OK) {
                SAME(is_same(plain, e));
                SAME(uep_frame_count(e, 0) == 1 || uep_status(e) == UEP_E_MEMORY);
                if (uep_status(e) == UEP_OK) SAME(is_same(plain, e));
            }
        }
        uep_free(plain);
    }
    CHECK(is_all_same);
}

void test_prepared(void) {
    uep_t *e = new_builder();
    uint32_t i;
    (void)uep_set_protocol_version(e, UEP_S(""));
    head = uep_prototype_new(e, NULL);
    for (i = 0; i < 8; i++) {
        uep_frame frame = frame_of(i);
        sites[i] = uep_site_new(&frame, NULL);
    }
    test_steps();
    test_sites();
    test_finish();
    test_arguments();
    test_failures();
    test_static();
    for (i = 0; i < 8; i++) uep_site_free(sites[i]);
    uep_prototype_free((uep_prototype *)(uintptr_t)head);
    uep_free(e);
}
