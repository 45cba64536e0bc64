/* Threads: four that share a pool behind a lock, eight with builders of their own. ThreadSanitizer watches.
 *
 *   cc -fsanitize=thread -pthread threads.c ... && ./threads */
#include <pthread.h>

#include "fuzz.h"

enum { SHARERS = 4, OWNERS = 8, ROUNDS = 300 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uep_pool *pool;
/* Constant, and used by all at a time. */
static uep_prototype *common;
static uep_site *site;

static void work(uep_t *e, int number) {
    uep_t *reader = uep_new(NULL, NULL);
    uep_str_list parts = {NULL, 0, 0};
    const uint8_t *data;
    const char *text;
    size_t n;
    (void)uep_set_error_type(e, UEP_S("uep.network.timeout"));
    (void)uep_set_error_message(e, UEP_S("no answer"));
    (void)uep_add_errno(e, -1, 2 + number % 30, UEP_S("open"), __FILE__, __LINE__, __func__);
    (void)uep_put_context_int(e, UEP_S("thread"), number);
    (void)uep_put_context_str(e, UEP_S("password"), UEP_S("x"));
    LAW(uep_finish(e, NULL) == UEP_OK, "a record is finished");
    LAW(uep_truncate(e, 0) == UEP_OK && uep_redact(e, true) == UEP_OK, "and changed");
    LAW(uep_encode_json(e, &text, &n) == UEP_OK, "and written as JSON");
    LAW(uep_render(e, uep_get(e), false, &text, &n) == UEP_OK, "and as text");
    LAW(uep_fingerprint(e, uep_get(e), &parts) == UEP_OK, "and has a fingerprint");
    LAW(uep_encode(e, &data, &n) == UEP_OK, "and written");
    LAW(uep_decode(reader, data, n, NULL) == UEP_OK, "and read");
    LAW(uep_find_type(UEP_S("uep.network.timeout")) != NULL && uep_find_entry("limit", UEP_S("max_nodes")), "tables are read");
    LAW(uep_use_prototype(e, common) == UEP_OK && uep_add_site(e, 0, site) == 1, "prepared parts are shared");
    LAW(uep_finish(e, NULL) == UEP_OK && uep_encode(e, &data, &n) == UEP_OK, "and finished and written");
    LAW(uep_use_prototype(e, common) == UEP_OK && uep_finish(e, NULL) == UEP_OK, "and finished as they are");
    LAW(uep_node_count(e) == 1, "and looked into");
    uep_free(reader);
}

static void *share(void *argument) {
    int i;
    for (i = 0; i < ROUNDS; i++) {
        uep_t *e;
        (void)pthread_mutex_lock(&lock);
        e = uep_pool_take(pool);
        (void)pthread_mutex_unlock(&lock);
        LAW(e != NULL, "the pool gives a builder");
        work(e, i);
        (void)pthread_mutex_lock(&lock);
        uep_pool_give(pool, e);
        (void)pthread_mutex_unlock(&lock);
    }
    return argument;
}

static void *own(void *argument) {
    uep_symbol_cache *cache = uep_symbol_cache_new(NULL, 64);
    uep_t *e = uep_new(NULL, NULL);
    int i;
    for (i = 0; i < ROUNDS; i++) {
        uep_reset(e);
        work(e, i);
        if (i % 50 == 0) (void)uep_capture_frames(e, 0, 0, cache);
    }
    uep_free(e);
    uep_symbol_cache_free(cache);
    return argument;
}

static void prepare(void) {
    uep_t *e = uep_new(NULL, NULL);
    (void)uep_set_error_type(e, UEP_S("uep.network.timeout"));
    (void)uep_set_error_message(e, UEP_S("no answer"));
    (void)uep_add_node(e, -1, 0);
    UEP_HERE(e, 0);
    LAW(uep_finish(e, NULL) == UEP_OK, "a record is finished");
    common = uep_prototype_new(e, NULL);
    site = UEP_SITE(NULL);
    LAW(common && site, "there is memory");
    uep_free(e);
}

int main(void) {
    pthread_t threads[SHARERS + OWNERS];
    int i;
    prepare();
    pool = uep_pool_new(NULL, NULL, 2); /* fewer than threads, so that some builders are freed */
    for (i = 0; i < SHARERS + OWNERS; i++) {
        LAW(pthread_create(&threads[i], NULL, i < SHARERS ? share : own, NULL) == 0, "there are threads");
    }
    for (i = 0; i < SHARERS + OWNERS; i++) (void)pthread_join(threads[i], NULL);
    uep_pool_free(pool);
    uep_prototype_free(common);
    uep_site_free(site);
    printf("%d passed, 0 failed\n", SHARERS + OWNERS);
    return 0;
}
