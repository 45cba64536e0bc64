/* The crash handler: what children that die of a signal leave, also of a stack that overflows in a thread; and frames that
 * are folded once they have names. */
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"

#if defined(__linux__) && defined(__GLIBC__)
#define THREAD_STACK_BYTES ((size_t)256 << 10)

__attribute__((noinline, no_sanitize("undefined"))) static void crash_here(int kind) {
    volatile int *nowhere = NULL;
    if (kind == SIGSEGV) *nowhere = 1;
    if (kind == SIGABRT) abort();
    (void)raise(kind);
    nowhere = (volatile int *)&kind; /* so that the call above is a call and not a jump */
    (void)*nowhere;
}

/* Calls itself until there is no stack left. The addresses of all its calls but the first and the last are the same. */
__attribute__((noinline, no_sanitize("address"))) static unsigned descend(volatile unsigned *depth) {
    volatile unsigned here[16];
    here[*depth % 16] = *depth;
    if (++*depth == 0) return 0; /* which is not reached, but compilers see that it does not go on for ever */
    return descend(depth) + here[*depth % 16];
}

static void *overflow(void *stack) {
    volatile unsigned depth = 0;
    if (uep_crash_thread_stack(stack, UEP_CRASH_STACK_BYTES) != UEP_OK) _exit(5);
    return descend(&depth) ? stack : NULL;
}

static void overflow_in_thread(int kind) {
    pthread_attr_t attributes;
    pthread_t thread;
    void *stack = malloc(UEP_CRASH_STACK_BYTES);
    (void)kind;
    if (!stack || pthread_attr_init(&attributes) != 0) _exit(6);
    if (pthread_attr_setstacksize(&attributes, THREAD_STACK_BYTES) != 0) _exit(6);
    if (pthread_create(&thread, &attributes, overflow, stack) != 0) _exit(6);
    (void)pthread_join(thread, NULL);
}

/* Run a child that dies of a signal, and read what its handler wrote. */
static uep_t *read_crash(void (*crash)(int), int kind, pid_t *child) {
    static uint8_t bytes[1 << 17];
    uep_crash_options options;
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    size_t n = 0;
    ssize_t took;
    int ends[2], status = 0;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.service = UEP_S("ledger");
    CHECK(pipe(ends) == 0);
    *child = fork();
    if (*child == 0) {
        (void)close(ends[0]);
        if (uep_crash_install(ends[1], &options) != UEP_OK) _exit(3);
        crash(kind);
        _exit(4);
    }
    (void)close(ends[1]);
    while ((took = read(ends[0], bytes + n, sizeof bytes - n)) > 0) n += (size_t)took;
    (void)close(ends[0]);
    CHECK(waitpid(*child, &status, 0) == *child);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == kind); /* the signal took its course */
    CHECK(uep_validate_bytes(e, bytes, n, false, UEP_CANONICAL, &refusal) == UEP_OK);
    CHECK(uep_decode(e, bytes, n, &refusal) == UEP_OK);
    return e;
}

static void check_crash(int kind, const char *name) {
    pid_t child;
    uep_t *e = read_crash(crash_here, kind, &child);
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

static void test_overflow(void) {
    pid_t child;
    uep_t *e = read_crash(overflow_in_thread, SIGSEGV, &child);
    uint32_t repeat = 0;
    size_t i, named = 0, before = uep_frame_count(e, 0);
    CHECK_TEXT("SIGSEGV", uep_get_node(e, 0)->type_name);
    CHECK(uep_symbolize(e, NULL) > 0);
    for (i = 0; i < uep_frame_count(e, 0); i++) {
        const uep_frame *frame = uep_get_frame(e, 0, i);
        if (!uep_str_equal(frame->function, UEP_S("descend"))) continue;
        named++;
        repeat += frame->repeat;
    }
    CHECK(named == 1); /* the call that had no stack left is not at the address of the others, but has their name */
    CHECK(repeat > 40);
    CHECK(uep_frame_count(e, 0) < before);
    CHECK(uep_get_node(e, 0)->stack->dropped_frames == 1); /* the handler looks at so many calls and no more */
    CHECK(uep_get_node(e, 0)->stack->dropped_after <= uep_frame_count(e, 0));
    CHECK(uep_validate(e, UEP_CANONICAL, NULL) == UEP_OK);
    uep_free(e);
}

static void test_thread_stack(void) {
    static uint8_t memory[UEP_CRASH_STACK_BYTES];
    stack_t now;
    CHECK(uep_crash_thread_stack(memory, sizeof memory - 1) == UEP_E_ARGUMENT);
    CHECK(uep_crash_thread_stack(memory, sizeof memory) == UEP_OK);
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp == (void *)memory && !(now.ss_flags & SS_DISABLE));
    /* Who had a stack before the handlers came has it again when they go. */
    CHECK(uep_crash_install(2, NULL) == UEP_OK);
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp != (void *)memory);
    CHECK(uep_crash_uninstall() == UEP_OK);
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp == (void *)memory);
    /* A stack that came after them stays. */
    CHECK(uep_crash_install(2, NULL) == UEP_OK && uep_crash_thread_stack(memory, sizeof memory) == UEP_OK);
    CHECK(uep_crash_uninstall() == UEP_OK);
    CHECK(sigaltstack(NULL, &now) == 0 && now.ss_sp == (void *)memory);
    CHECK(uep_crash_thread_stack(NULL, 0) == UEP_OK);
    CHECK(sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE));
}

static void test_install(void) {
    struct sigaction before, after;
    CHECK(uep_crash_install(-1, NULL) == UEP_E_ARGUMENT);
    CHECK(sigaction(SIGFPE, NULL, &before) == 0);
    CHECK(uep_crash_install(2, NULL) == UEP_OK && uep_crash_refresh() == UEP_OK);
    CHECK(uep_crash_uninstall() == UEP_OK && uep_crash_uninstall() == UEP_OK);
    CHECK(sigaction(SIGFPE, NULL, &after) == 0 && after.sa_handler == before.sa_handler);
}

/* ---- folding: addresses inside of functions whose names are known are made by hand ---- */

/* Two calls from one function, then two of another: addresses differ, names do not. */
static void add_pairs(uep_t *e, uint32_t *first) {
    uep_frame frame, found;
    int i;
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_capture_frames(e, 0, 0, NULL) == UEP_OK);
    found = *uep_get_frame(e, 0, 0);
    *first = (uint32_t)uep_frame_count(e, 0);
    for (i = 0; i < 4; i++) {
        memset(&frame, 0, sizeof frame);
        frame.build_id = found.build_id;
        frame.package = found.package;
        frame.address = found.address + (uint64_t)(i % 2);
        if (i == 2) frame.function = UEP_S("other");
        CHECK(uep_add_frame(e, 0, &frame) >= 0);
    }
}

static void test_fold(void) {
    uep_t *e = new_builder();
    uint32_t first;
    uep_stack *stack;
    add_pairs(e, &first);
    CHECK(uep_frame_count(e, 0) == first + 4); /* UEP-NODE-085 */
    CHECK(uep_symbolize(e, NULL) >= 3);
    CHECK(uep_frame_count(e, 0) == first + 3); /* UEP-NODE-072 */
    CHECK(uep_get_frame(e, 0, first)->repeat == 1);
    CHECK_TEXT("other", uep_get_frame(e, 0, first + 1)->function);
    CHECK(uep_get_frame(e, 0, first + 2)->repeat == 0);
    /* A gap between two frames keeps them apart, and moves with what is folded in front of it. */
    uep_reset(e);
    add_pairs(fill_builder(e), &first);
    stack = uep_get(e)->nodes.v[0].stack;
    stack->dropped_frames = 7;
    stack->dropped_after = first + 1;
    CHECK(uep_symbolize(e, NULL) >= 3);
    CHECK(uep_frame_count(e, 0) == first + 4);
    uep_reset(e);
    add_pairs(fill_builder(e), &first);
    stack = uep_get(e)->nodes.v[0].stack;
    stack->dropped_frames = 7;
    stack->dropped_after = first + 2;
    CHECK(uep_symbolize(e, NULL) >= 3);
    CHECK(uep_frame_count(e, 0) == first + 3 && stack->dropped_after == first + 1);
    uep_free(e);
}

/* What counts frames would count others. */
static void test_counted_frames_stay(void) {
    uep_t *e = new_builder();
    uep_mark mark;
    uint32_t first;
    add_pairs(e, &first);
    memset(&mark, 0, sizeof mark);
    mark.path = UEP_S("/nodes/0/stack/frames/3/function");
    mark.kind = UEP_MARK_KIND_TRUNCATED;
    mark.rule = UEP_S("limit:max_function_bytes");
    CHECK(uep_add_mark(e, &mark) == UEP_OK);
    CHECK(uep_symbolize(e, NULL) >= 3);
    CHECK(uep_frame_count(e, 0) == first + 4);
    uep_reset(e);
    add_pairs(fill_builder(e), &first);
    CHECK(uep_add_node(e, 0, UEP_RELATION_CAUSE) == 1);
    CHECK(uep_add_frame(e, 1, uep_get_frame(e, 0, first + 3)) == 0);
    uep_get(e)->nodes.v[1].stack->shared_with_parent = 1;
    CHECK(uep_symbolize(e, NULL) >= 3);
    CHECK(uep_frame_count(e, 0) == first + 4);
    uep_free(e);
}

void test_crash(void) {
    test_install();
    test_thread_stack();
    check_crash(SIGABRT, "SIGABRT");
    check_crash(SIGSEGV, "SIGSEGV");
    check_crash(SIGFPE, "SIGFPE");
    check_crash(SIGBUS, "SIGBUS");
    check_crash(SIGILL, "SIGILL");
    test_overflow();
    test_fold();
    test_counted_frames_stay();
}
#else
void test_crash(void) {
    CHECK(uep_crash_install(2, NULL) == UEP_E_UNSUPPORTED);
    CHECK(uep_crash_thread_stack(NULL, 0) == UEP_E_UNSUPPORTED);
}
#endif
