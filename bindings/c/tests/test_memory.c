/* Memory: allocators that fail, static builders, pools, buffers that outlive builders. */
#include "check.h"

typedef struct meter { size_t left; size_t held; size_t calls; } meter;

static void *count_alloc(void *ctx, size_t size) {
    meter *m = (meter *)ctx;
    if (m->left == 0) return NULL;
    m->left--;
    m->calls++;
    m->held += size;
    return malloc(size);
}

static void count_release(void *ctx, void *p, size_t size) {
    ((meter *)ctx)->held -= size;
    free(p);
}

static uep_alloc alloc_of(meter *m) {
    uep_alloc alloc;
    memset(&alloc, 0, sizeof alloc);
    alloc.struct_size = sizeof alloc;
    alloc.ctx = m;
    alloc.alloc = count_alloc;
    alloc.release = count_release;
    return alloc;
}

/* Build a record in which much has to be cut, marked and stored. Every step may fail. */
static int32_t build(uep_t *e) {
    static char text[9000];
    uep_str longer = {text, sizeof text};
    uep_frame frame;
    const uint8_t *data;
    const char *json;
    size_t n;
    int i;
    memset(text, 'x', sizeof text);
    memset(&frame, 0, sizeof frame);
    frame.function = longer;
    (void)fill_builder(e);
    (void)uep_set_error_message(e, longer);
    (void)uep_add_node(e, -1, 0);
    for (i = 0; i < 20; i++) {
        frame.line = (uint32_t)i + 1;
        (void)uep_add_frame(e, 0, &frame);
        (void)uep_add_recovery_suggestions(e, longer);
    }
    (void)uep_put_context_str(e, UEP_S("k"), longer);
    (void)uep_put_attribute(e, UEP_S("k"), longer);
    (void)uep_add_code(e, NULL);
    (void)uep_code_set_value(e, 0, UEP_S("1"));
    (void)uep_code_set_space(e, 0, UEP_S("http"));
    (void)uep_finish(e, NULL);
    (void)uep_encode_json(e, &json, &n);
    return uep_encode(e, &data, &n) < 0 ? UEP_E_MEMORY : uep_status(e);
}

static void test_every_failure(void) {
    size_t allowed;
    for (allowed = 0; allowed < 64; allowed++) {
        meter m = {allowed, 0, 0};
        uep_alloc alloc = alloc_of(&m);
        uep_t *e = uep_new(&alloc, NULL);
        int32_t status = e ? build(e) : UEP_E_MEMORY;
        uep_buf buf;
        memset(&buf, 0, sizeof buf);
        CHECK(status == UEP_OK || status == UEP_E_MEMORY);
        CHECK(uep_export(e, &buf) == UEP_OK || status == UEP_E_MEMORY);
        CHECK(buf.release != NULL && buf.size > 0); /* there is always a record to send */
        buf.release(&buf);
        CHECK(buf.release == NULL);
        uep_free(e);
        CHECK(m.held == 0);
        if (status == UEP_OK) break;
    }
    CHECK(allowed > 3 && allowed < 64);
}

static void test_reset_costs_nothing(void) {
    meter m = {1000, 0, 0};
    uep_alloc alloc = alloc_of(&m);
    uep_t *e = uep_new(&alloc, NULL);
    size_t calls;
    int i;
    CHECK(build(e) == UEP_OK);
    uep_reset(e);
    CHECK(build(e) == UEP_OK);
    uep_reset(e);
    calls = m.calls;
    for (i = 0; i < 10; i++) {
        CHECK(build(e) == UEP_OK);
        uep_reset(e);
    }
    CHECK(m.calls - calls <= 10); /* at most the second piece, as the kept one is the largest */
    uep_free(e);
    CHECK(m.held == 0);
}

static void test_bound(void) {
    uep_limits limits;
    uep_t *e;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.max_memory = 3000;
    limits.chunk_bytes = 1024;
    e = uep_new(NULL, &limits);
    CHECK(build(e) == UEP_E_MEMORY && uep_status(e) == UEP_E_MEMORY);
    uep_reset(e);
    CHECK(uep_status(e) == UEP_OK);
    uep_free(e);
}

static void test_static(void) {
    static uint8_t memory[6000];
    uep_t *e = uep_new_static(memory, sizeof memory, NULL), *read = uep_new(NULL, NULL);
    const uint8_t *data;
    size_t n;
    CHECK(uep_new_static(memory, 100, NULL) == NULL);
    CHECK(uep_new_static(NULL, 0, NULL) == NULL);
    CHECK(e != NULL);
    (void)fill_builder(e);
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    CHECK(uep_encode(e, &data, &n) == UEP_OK);
    CHECK(data >= memory && data + n <= memory + sizeof memory);
    CHECK(uep_decode(read, data, n, NULL) == UEP_OK);
    CHECK(json_of(e).n > 100);
    CHECK(build(e) == UEP_E_MEMORY);
    uep_reset(e);
    (void)fill_builder(e);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
    uep_free(read);
}

static void test_pool(void) {
    meter m = {1000, 0, 0};
    uep_alloc alloc = alloc_of(&m);
    uep_pool *pool = uep_pool_new(&alloc, NULL, 2);
    uep_t *a = uep_pool_take(pool), *b = uep_pool_take(pool), *c = uep_pool_take(pool);
    CHECK(a && b && c && a != b && b != c);
    (void)uep_set_error_message(a, UEP_S("x"));
    uep_pool_give(pool, a);
    uep_pool_give(pool, b);
    uep_pool_give(pool, c);
    CHECK(uep_pool_take(pool) == b);
    CHECK(uep_get(a)->error_message.n == 0);
    uep_pool_give(pool, b);
    uep_pool_free(pool);
    CHECK(m.held == 0);
    CHECK(uep_pool_new(NULL, NULL, 0) == NULL);
}

static void test_flags(void) {
    static const char TEXT[] = "borrowed";
    uep_limits limits;
    uep_t *e;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.flags = UEP_BORROW_TEXTS;
    e = fill_builder(uep_new(NULL, &limits));
    CHECK(uep_set_error_message(e, uep_cstr(TEXT)) == UEP_OK && uep_get(e)->error_message.p == TEXT);
    uep_free(e);
}

static void test_oom_record(void) {
    uep_buf buf;
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    uep_oom(&buf);
    CHECK(uep_validate_bytes(e, buf.data, buf.size, false, UEP_CANONICAL, &refusal) == UEP_OK);
    CHECK_TEXT(UEP_TYPE_CAPACITY_MEMORY_EXHAUSTED, uep_get(e)->error_type);
    CHECK(uep_get(e)->severity == uep_find_type(uep_get(e)->error_type)->default_severity);
    buf.release(&buf);
    CHECK(uep_export(NULL, &buf) == UEP_E_MEMORY && buf.size > 0);
    buf.release(&buf);
    CHECK(uep_abi_version() >> 16 == 1);
    uep_free(e);
    uep_free(NULL);
    uep_reset(NULL);
    CHECK(uep_encode(NULL, NULL, NULL) == UEP_E_ARGUMENT);
    CHECK(uep_finish(NULL, NULL) == UEP_E_ARGUMENT);
}

void test_memory(void) {
    test_every_failure();
    test_reset_costs_nothing();
    test_bound();
    test_static();
    test_pool();
    test_flags();
    test_oom_record();
}
