/* Native errors: errno, call sites, captured frames, symbols, and a crash of a child process. */
#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

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
/* A compiler may move a part of a function out of it and call that name.cold. */
static bool has_function(const uep_t *e, const char *name) {
    size_t i, n = strlen(name);
    for (i = 0; i < uep_frame_count(e, 0); i++) {
        uep_str function = uep_get_frame(e, 0, i)->function;
        if (function.n >= n && memcmp(function.p, name, n) == 0 && (function.n == n || function.p[n] == '.')) return true;
    }
    return false;
}

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

__attribute__((noinline, no_sanitize("undefined"))) static void crash_here(int kind) {
    volatile int *nowhere = NULL;
    if (kind == SIGSEGV) *nowhere = 1;
    if (kind == SIGABRT) abort();
    (void)raise(kind);
    nowhere = (volatile int *)&kind; /* so that the call above is a call and not a jump */
    (void)*nowhere;
}

/* Run a child that dies of a signal, and read what its handler wrote. */
static void check_crash(int kind, const char *name) {
    static uint8_t bytes[1 << 17];
    uep_crash_options options;
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    size_t n = 0;
    ssize_t took;
    int ends[2], status = 0;
    pid_t child;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.service = UEP_S("ledger");
    CHECK(pipe(ends) == 0);
    child = fork();
    if (child == 0) {
        (void)close(ends[0]);
        if (uep_crash_install(ends[1], &options) != UEP_OK) _exit(3);
        crash_here(kind);
        _exit(4);
    }
    (void)close(ends[1]);
    while ((took = read(ends[0], bytes + n, sizeof bytes - n)) > 0) n += (size_t)took;
    (void)close(ends[0]);
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == kind); /* the signal took its course */
    CHECK(uep_validate_bytes(e, bytes, n, false, UEP_CANONICAL, &refusal) == UEP_OK);
    CHECK(uep_decode(e, bytes, n, &refusal) == UEP_OK);
    CHECK_TEXT(name, uep_get_node(e, 0)->type_name);
    CHECK_TEXT("uep.runtime.fatal", uep_get(e)->error_type);
    CHECK_TEXT("posix.signal", uep_get(e)->codes.v[0].space);
    CHECK_TEXT("ledger", uep_get(e)->resource->service);
    CHECK(uep_get(e)->resource->pid == (uint32_t)child);
    CHECK(uep_get(e)->handling->fatal && uep_get(e)->handling->has_handled && !uep_get(e)->handling->handled);
    CHECK(uep_frame_count(e, 0) > 2);
    CHECK(uep_symbolize(e, NULL) > 0);
    CHECK(has_function(e, "crash_here") && has_function(e, "main"));
    CHECK(uep_get_node(e, 0)->stack->provenance == UEP_PROVENANCE_SYMBOLICATED);
    uep_free(e);
}

static void test_crash(void) {
    struct sigaction before, after;
    CHECK(uep_crash_install(-1, NULL) == UEP_E_ARGUMENT);
    CHECK(sigaction(SIGFPE, NULL, &before) == 0);
    CHECK(uep_crash_install(2, NULL) == UEP_OK && uep_crash_refresh() == UEP_OK);
    CHECK(uep_crash_uninstall() == UEP_OK && uep_crash_uninstall() == UEP_OK);
    CHECK(sigaction(SIGFPE, NULL, &after) == 0 && after.sa_handler == before.sa_handler);
    check_crash(SIGABRT, "SIGABRT");
    check_crash(SIGSEGV, "SIGSEGV");
    check_crash(SIGFPE, "SIGFPE");
    check_crash(SIGBUS, "SIGBUS");
    check_crash(SIGILL, "SIGILL");
}
#endif

void test_native(void) {
    test_errno();
#if defined(__linux__) && defined(__GLIBC__)
    test_frames();
    test_crash();
#endif
}
