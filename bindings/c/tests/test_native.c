/* Native errors: errno, call sites, captured frames and symbols. */
#include <errno.h>

#include "check.h"

static void test_errno(void) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    errno = ENOENT;
    CHECK(UEP_ERRNO(e, -1, "cannot open the ledger") == 0);
    errno = EACCES;
    CHECK(UEP_ERRNO(e, 0, "") == 1);
    CHECK(uep_finish(e, &refusal) == UEP_OK);
    CHECK_TEXT("uep.resource.not_found", uep_get(e)->error_type);
    CHECK_TEXT("ENOENT", uep_get_node(e, 0)->type_name);
    CHECK_TEXT("cannot open the ledger: No such file or directory", uep_get_node(e, 0)->message);
    CHECK_TEXT("Permission denied", uep_get_node(e, 1)->message);
    CHECK_TEXT("uep.auth.permission_denied", uep_get_node(e, 1)->error_type);
    CHECK(uep_get_node(e, 1)->relation == UEP_RELATION_CAUSE);
    CHECK_TEXT("posix.errno", uep_get(e)->codes.v[0].space);
    CHECK_TEXT("2", uep_get(e)->codes.v[0].value);
    CHECK_TEXT("test_errno", uep_get_frame(e, 0, 0)->function);
    CHECK(uep_get_frame(e, 0, 0)->line > 0);
    uep_reset(e);
    CHECK(uep_add_errno(e, -1, 99999, UEP_S("odd"), NULL, 0, NULL) == 0);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    CHECK_TEXT("uep.unknown.unclassified", uep_get(e)->error_type);
    CHECK(uep_node_count(e) == 1 && uep_get_node(e, 0)->stack == NULL);
    uep_free(e);
}

#if defined(__linux__) && defined(__GLIBC__)
__attribute__((noinline)) static void test_frames(void) {
    uep_t *e = new_builder();
    uep_symbol_cache *cache = uep_symbol_cache_new(NULL, 16);
    int i;
    CHECK(uep_capture_frames(e, 0, 0, NULL) == UEP_E_INDEX);
    for (i = 0; i < 3; i++) {
        uep_reset(e);
        (void)fill_builder(e);
        CHECK(uep_add_node(e, -1, 0) == 0);
        CHECK(uep_capture_frames(e, 0, 0, cache) == UEP_OK);
        CHECK(uep_frame_count(e, 0) > 2);
        CHECK(uep_finish(e, NULL) == UEP_OK);
    }
    CHECK(uep_get_frame(e, 0, 0)->address != 0);
    CHECK(uep_get_frame(e, 0, 0)->package.n != 0);
    /* Static functions have names only in the file's own table. */
    CHECK(uep_symbolize(e, cache) >= 0);
    CHECK(has_function(e, "test_frames"));
    CHECK(has_function(e, "main"));
    uep_symbol_cache_free(cache);
    uep_free(e);
}
#endif

void test_native(void) {
    test_errno();
#if defined(__linux__) && defined(__GLIBC__)
    test_frames();
#endif
}
