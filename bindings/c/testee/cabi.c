/* The fixtures of the profile cabi: errors that cross the boundary between two C libraries, and the signals that a
 * program dies of. What hands a uep_buf over and what takes it know nothing of each other but that struct. */
#include "testee.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define NOINLINE __attribute__((noinline))

int32_t ledger_open(const char *path, uep_buf *failure);
int32_t ledger_read(uep_buf *failure);
void crash_at_address(void);
int fill_stack(int depth);

/* ---- buffers that a case holds until its record is written */

static uep_buf held[8];
static size_t held_count;
static int releases, exports;

void tt_hold(uep_buf *buf) {
    if (buf->release == NULL) return;
    if (held_count == sizeof held / sizeof held[0]) tt_die("too many buffers are held");
    held[held_count++] = *buf; /* the struct moves: the old copy is not released any more */
    buf->release = NULL;
}

void tt_release_held(void) {
    while (held_count > 0) {
        uep_buf *buf = &held[--held_count];
        buf->release(buf);
        if (buf->release != NULL) tt_die("release left itself behind");
    }
    if (releases != exports) tt_die("a buffer was not released exactly once");
    releases = exports = 0;
}

/* ---- a library that fails, and one that fails because of it */

static void release_counted(uep_buf *buf) {
    releases++;
    free(buf->private_data);
    buf->private_data = NULL;
    buf->data = NULL;
    buf->size = 0;
    buf->release = NULL;
}

/* Any program may make the struct; this one does so without the library. */
static int32_t hand_over(uep_t *e, uep_buf *failure) {
    const uint8_t *bytes;
    size_t n;
    if (uep_encode(e, &bytes, &n) != UEP_OK || (failure->private_data = malloc(n)) == NULL) {
        uep_oom(failure);
        return UEP_E_MEMORY;
    }
    memcpy(failure->private_data, bytes, n);
    failure->data = failure->private_data;
    failure->size = n;
    failure->release = release_counted;
    exports++;
    return 1;
}

NOINLINE int32_t ledger_open(const char *path, uep_buf *failure) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        close(file);
        return 0;
    }
    uep_t *e = tt_builder();
    int32_t node = UEP_ERRNO(e, -1, "cannot open the ledger");
    uep_capture_frames(e, node, 1, NULL);
    int32_t status = uep_finish(e, NULL) == UEP_OK ? hand_over(e, failure) : UEP_E_REFUSED;
    uep_free(e);
    return status;
}

NOINLINE int32_t ledger_read(uep_buf *failure) {
    uep_buf inner;
    memset(&inner, 0, sizeof inner);
    int32_t status = ledger_open("/nonexistent/uep-fixture", &inner);
    if (status == 0) return 0;
    uep_t *cause = tt_builder(), *e = tt_builder();
    if (uep_decode(cause, inner.data, inner.size, NULL) == UEP_OK) {
        int32_t node = uep_add_node(e, -1, 0);
        uep_node_set_type_name(e, node, UEP_S("ledger_error"));
        uep_node_set_message(e, node, UEP_S("cannot read the ledger"));
        UEP_HERE(e, node);
        uep_capture_frames(e, node, 1, NULL);
        uep_wrap(e, node, UEP_RELATION_CAUSE, uep_get(cause), (uep_str){NULL, 0});
        status = uep_finish(e, NULL) == UEP_OK ? hand_over(e, failure) : UEP_E_REFUSED;
    }
    uep_free(cause);
    uep_free(e);
    inner.release(&inner);
    return status;
}

/* Take over what a function left in its buffer; a function that went well has not touched it. */
static bool take(uep_t *e, int32_t status, uep_buf *buf) {
    if (status == 0 || buf->release == NULL) return false;
    tt_hold(buf);
    return uep_decode(e, held[held_count - 1].data, held[held_count - 1].size, NULL) == UEP_OK;
}

static bool handed_over(uep_t *e) {
    uep_buf untouched, buf;
    memset(&untouched, 0, sizeof untouched);
    memset(&buf, 0, sizeof buf);
    if (ledger_open("/dev/null", &untouched) != 0 || untouched.release != NULL) tt_die("a good call left a buffer");
    return take(e, ledger_open("/nonexistent/uep-fixture", &buf), &buf);
}

static bool handed_over_twice(uep_t *e) {
    uep_buf buf;
    memset(&buf, 0, sizeof buf);
    return take(e, ledger_read(&buf), &buf);
}

/* ---- errno */

static bool errno_below(uep_t *e) {
    int32_t node = uep_add_node(e, -1, 0);
    uep_node_set_message(e, node, UEP_S("order 17 failed"));
    errno = 0;
    if (read(-1, NULL, 0) >= 0) return false;
    return UEP_ERRNO(e, node, "cannot read the answer") == 1;
}

static bool errno_without_name(uep_t *e) {
    return uep_add_errno(e, -1, 4077, UEP_S("the driver failed"), NULL, 0, NULL) == 0;
}

/* ---- memory */

static void *give_none(void *ctx, size_t size) {
    (void)ctx;
    (void)size;
    return NULL;
}

static void take_back(void *ctx, void *p, size_t size) {
    (void)ctx;
    (void)p;
    (void)size;
}

static bool no_memory(uep_t *e) {
    uep_alloc none = {sizeof none, NULL, give_none, take_back};
    uep_buf buf;
    memset(&buf, 0, sizeof buf);
    if (uep_new(&none, NULL) != NULL) return false;
    return take(e, uep_export(NULL, &buf), &buf);
}

static bool no_allocation(uep_t *e) {
    static union { max_align_t align; uint8_t bytes[16384]; } memory;
    uep_t *fixed = uep_new_static(memory.bytes, sizeof memory.bytes, NULL);
    uep_buf buf;
    memset(&buf, 0, sizeof buf);
    if (fixed == NULL) return false;
    int32_t node = uep_add_node(fixed, -1, 0);
    uep_node_set_type_name(fixed, node, UEP_S("shop_error"));
    uep_node_set_message(fixed, node, UEP_S("price is negative"));
    uep_capture_frames(fixed, node, 0, NULL);
    if (uep_finish(fixed, NULL) != UEP_OK || uep_status(fixed) != UEP_OK) return false;
    return take(e, hand_over(fixed, &buf), &buf);
}

static bool reused_builder(uep_t *e) {
    uep_node_set_message(e, uep_add_node(e, -1, 0), UEP_S("the first error"));
    uep_put_context_str(e, UEP_S("order"), UEP_S("17"));
    uep_add_errno(e, 0, ENOENT, UEP_S(""), NULL, 0, NULL);
    if (uep_finish(e, NULL) != UEP_OK) return false;
    uep_reset(e);
    uep_node_set_message(e, uep_add_node(e, -1, 0), UEP_S("the second error"));
    return true;
}

static bool long_text(uep_t *e) {
    static char text[10000];
    memset(text, 'x', sizeof text);
    return uep_node_set_message(e, uep_add_node(e, -1, 0), (uep_str){text, sizeof text}) == UEP_OK;
}

/* ---- signals: none of these comes back */

NOINLINE void crash_at_address(void) {
    void *page = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *(volatile char *)page = 1;
}

static bool signal_segv(uep_t *e) {
    (void)e;
    crash_at_address();
    return false;
}

static void *crash_in_thread(void *ctx) {
    crash_at_address();
    return ctx;
}

/* The work behind the call keeps the compiler from making a loop of it. */
NOINLINE int fill_stack(int depth) {
    volatile char page[4096];
    page[depth % 4096] = (char)depth;
    return depth == INT32_MAX ? 0 : fill_stack(depth + 1) + page[depth % 4096];
}

static bool signal_overflow(uep_t *e) {
    return fill_stack(e == NULL) == 1;
}

static bool signal_in_thread(uep_t *e) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, crash_in_thread, e) == 0) pthread_join(thread, NULL);
    return false;
}

static bool signal_bus(uep_t *e) { /* a mapped file that has become shorter */
    FILE *stream = tmpfile();
    int file = stream == NULL ? -1 : fileno(stream);
    (void)e;
    if (file < 0 || ftruncate(file, 4096) != 0) return false;
    volatile char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (page == MAP_FAILED || ftruncate(file, 0) != 0) return false;
    *page = 1;
    return false;
}

static bool signal_abort(uep_t *e) {
    (void)e;
    abort();
}

static bool signal_fpe(uep_t *e) {
    (void)e;
    raise(SIGFPE);
    return false;
}

static bool signal_ill(uep_t *e) {
    (void)e;
    raise(SIGILL);
    return false;
}

static const struct { const char *name; bool (*run)(uep_t *e); } fixtures[] = {
    {"errno_below", errno_below},     {"errno_without_name", errno_without_name},
    {"handed_over", handed_over},     {"handed_over_twice", handed_over_twice},
    {"long_text", long_text},         {"no_allocation", no_allocation},
    {"no_memory", no_memory},         {"reused_builder", reused_builder},
    {"signal_abort", signal_abort},   {"signal_bus", signal_bus},
    {"signal_fpe", signal_fpe},       {"signal_ill", signal_ill},
    {"signal_in_thread", signal_in_thread}, {"signal_overflow", signal_overflow},
    {"signal_segv", signal_segv},
};

bool tt_throw_cabi(uep_str fixture, uep_t *e) {
    if (uep_abi_version() >> 16 != 1) tt_die("the library has another ABI"); /* before anything else is called */
    for (size_t i = 0; i < sizeof fixtures / sizeof fixtures[0]; i++) {
        if (tt_is(fixture, fixtures[i].name)) return fixtures[i].run(e);
    }
    return false;
}
