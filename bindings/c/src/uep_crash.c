/* Write one record when the process dies of a signal. The only globals of the library live here.
 *
 * The handler calls what is safe in a signal handler: a static builder, clock_gettime, getrandom, write; and backtrace,
 * which uep_crash_install has called once so that it loads nothing any more. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>

#include "uep_native.h"

#if defined(__linux__) && defined(__GLIBC__)
#include <execinfo.h>
#include <signal.h>
#include <stdatomic.h>
#include <ucontext.h>
#include <unistd.h>

#define HANDLED 5
#define BUILDER_BYTES ((size_t)96 << 10)
#define MOST_CRASH_FRAMES 64
#define LONGEST_OPTION 128
#define WAIT_STEPS 200

static const int SIGNALS[HANDLED] = {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL};

static struct {
    atomic_flag is_writing;
    atomic_bool is_written;
    bool is_installed;
    int fd;
    size_t module_count;
    struct sigaction before[HANDLED];
    char service[LONGEST_OPTION + 1];
    char version[LONGEST_OPTION + 1];
    char mechanism[LONGEST_OPTION + 1];
    uep_module modules[UEP_MAX_MODULES];
    union { max_align_t align; uint8_t bytes[UEP_CRASH_STACK_BYTES]; } stack;
    stack_t stack_before; /* of the thread that installed the handlers */
    union { max_align_t align; uint8_t bytes[BUILDER_BYTES]; } builder;
} crash; /* of zeros, so that it costs no bytes in the file */

static size_t append(char *out, size_t at, const char *text) {
    size_t n = strlen(text);
    memcpy(out + at, text, n);
    return at + n;
}

static size_t append_hex(char *out, size_t at, uintptr_t value) {
    static const char HEX[] = "0123456789abcdef";
    int shift = (int)sizeof value * 8 - 4;
    at = append(out, at, "0x");
    while (shift > 0 && !(value >> shift & 15)) shift -= 4;
    for (; shift >= 0; shift -= 4) out[at++] = HEX[value >> shift & 15];
    return at;
}

static uep_str describe(int number, const siginfo_t *info, uep_str name, char *out) {
    size_t at = append(out, 0, "the process died of ");
    memcpy(out + at, name.p, name.n);
    at += name.n;
    if (info && info->si_code > 0 && number != SIGABRT) {
        at = append(out, at, number == SIGSEGV || number == SIGBUS ? " at address " : " at instruction ");
        at = append_hex(out, at, (uintptr_t)info->si_addr);
    }
    return uep_i_str(out, at);
}

/* The instruction that was interrupted; 0 where this does not know the processor. */
static uintptr_t find_instruction(void *context) {
#if defined(__x86_64__)
    return (uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__i386__)
    return (uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_EIP];
#elif defined(__aarch64__)
    return (uintptr_t)((ucontext_t *)context)->uc_mcontext.pc;
#else
    (void)context;
    return 0;
#endif
}

static void add_frames(uep_t *e, void *context) {
    void *calls[MOST_CRASH_FRAMES];
    uintptr_t instruction = find_instruction(context);
    int n = backtrace(calls, MOST_CRASH_FRAMES), first = 0, i;
    /* The handler and what called it for the kernel are no calls of the program. */
    while (first < n && (uintptr_t)calls[first] != instruction) first++;
    if (first == n) {
        /* A jump to nowhere leaves no frame to begin with: the instruction, then what the unwinder found. */
        (void)uep_i_add_raw_frame(e, 0, uep_i_find_module(crash.modules, crash.module_count, instruction), instruction,
                                  uep_i_str("", 0));
        first = 0;
    }
    for (i = first; i < n; i++) {
        /* Return addresses stand behind their calls, the first one is the instruction itself. */
        uintptr_t pc = (uintptr_t)calls[i] - ((uintptr_t)calls[i] != instruction);
        const uep_module *module = uep_i_find_module(crash.modules, crash.module_count, pc);
        if (uep_i_add_raw_frame(e, 0, module, pc, uep_i_str("", 0)) < 0) return;
    }
    if (n == MOST_CRASH_FRAMES) (void)uep_i_note_missing(e, 0);
}

static void build(uep_t *e, int number, const siginfo_t *info, void *context) {
    char digits[24], text[128];
    uep_handling *handling;
    const uep_code *code;
    if (uep_add_node(e, -1, 0) < 0) return;
    (void)uep_i_add_code_of(e, 0, "posix.signal", uep_i_str(digits, uep_i_write_int(number, digits)));
    code = e->record.codes.n ? &e->record.codes.v[0] : NULL;
    (void)uep_node_set_message(e, 0, describe(number, info, code ? code->name : uep_cstr("a signal"), text));
    add_frames(e, context);
    (void)uep_add_stack(e, 0);
    (void)uep_set_handling_handled(e, false);
    handling = e->record.handling;
    if (handling) handling->fatal = true;
    (void)uep_set_handling_mechanism(e, uep_cstr(crash.mechanism));
    (void)uep_set_resource_pid(e, (uint32_t)getpid());
    if (crash.service[0]) (void)uep_set_resource_service(e, uep_cstr(crash.service));
    if (crash.version[0]) (void)uep_set_resource_version(e, uep_cstr(crash.version));
    (void)uep_finish(e, NULL);
}

static void write_all(const uint8_t *data, size_t n) {
    while (n) {
        ssize_t took = write(crash.fd, data, n);
        if (took > 0) {
            data += took;
            n -= (size_t)took;
        } else if (took == 0 || errno != EINTR) {
            return;
        }
    }
}

static void restore(int number) {
    size_t i;
    for (i = 0; i < HANDLED; i++) {
        if (SIGNALS[i] == number) (void)sigaction(number, &crash.before[i], NULL);
    }
}

static void handle(int number, siginfo_t *info, void *context) {
    int saved = errno;
    if (!atomic_flag_test_and_set(&crash.is_writing)) {
        uep_t *e = uep_new_static(crash.builder.bytes, sizeof crash.builder.bytes, NULL);
        const uint8_t *data;
        size_t n;
        if (e) {
            build(e, number, info, context);
            if (uep_encode(e, &data, &n) == UEP_OK) write_all(data, n);
        }
        atomic_store(&crash.is_written, true);
    } else {
        /* Another thread writes, or the handler itself failed: give it a second, then die all the same. */
        int step;
        for (step = 0; step < WAIT_STEPS && !atomic_load(&crash.is_written); step++) (void)usleep(5000);
    }
    /* A fault of the processor happens again when this returns; anything else is sent again, and meets the old handler. */
    restore(number);
    if (!info || info->si_code <= 0 || number == SIGABRT) (void)raise(number);
    errno = saved;
}

static void take_option(char *out, uep_str given, const char *otherwise) {
    uep_str text = given.n ? uep_cut_end(given, LONGEST_OPTION) : uep_cstr(otherwise);
    if (text.n) memcpy(out, text.p, text.n);
    out[text.n] = 0;
}

int32_t uep_crash_refresh(void) {
    crash.module_count = 0; /* a crash meanwhile writes bare addresses */
    crash.module_count = uep_i_list_modules(crash.modules, UEP_MAX_MODULES);
    return UEP_OK;
}

/* The alternate stack of the calling thread; none for NULL. */
static int set_stack(void *memory, size_t n, stack_t *before) {
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = memory;
    stack.ss_size = n;
    stack.ss_flags = memory ? 0 : SS_DISABLE;
    return sigaltstack(&stack, before);
}

int32_t uep_crash_thread_stack(void *memory, size_t n) {
    if (memory && n < UEP_CRASH_STACK_BYTES) return UEP_E_ARGUMENT;
    return set_stack(memory, memory ? n : UEP_CRASH_STACK_BYTES, NULL) == 0 ? UEP_OK : UEP_E_SYSTEM;
}

int32_t uep_crash_install(int fd, const uep_crash_options *options) {
    uep_crash_options taken;
    struct sigaction action;
    void *warm[4];
    size_t i;
    if (fd < 0) return UEP_E_ARGUMENT;
    if (crash.is_installed) (void)uep_crash_uninstall();
    memset(&taken, 0, sizeof taken);
    if (options) memcpy(&taken, options, options->struct_size < sizeof taken ? options->struct_size : sizeof taken);
    take_option(crash.service, taken.service, "");
    take_option(crash.version, taken.version, "");
    take_option(crash.mechanism, taken.mechanism, "uep_crash");
    crash.fd = fd;
    atomic_flag_clear(&crash.is_writing);
    atomic_store(&crash.is_written, false);
    (void)backtrace(warm, 4); /* loads the unwinder now, not in the handler */
    (void)uep_crash_refresh();
    if (set_stack(crash.stack.bytes, sizeof crash.stack.bytes, &crash.stack_before) != 0) return UEP_E_SYSTEM;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    (void)sigemptyset(&action.sa_mask);
    for (i = 0; i < HANDLED; i++) {
        if (sigaction(SIGNALS[i], &action, &crash.before[i]) != 0) {
            while (i-- > 0) (void)sigaction(SIGNALS[i], &crash.before[i], NULL);
            return UEP_E_SYSTEM;
        }
    }
    crash.is_installed = true;
    return UEP_OK;
}

int32_t uep_crash_uninstall(void) {
    stack_t now;
    size_t i;
    if (!crash.is_installed) return UEP_OK;
    for (i = 0; i < HANDLED; i++) {
        struct sigaction now;
        /* Somebody who came later stays. */
        if (sigaction(SIGNALS[i], NULL, &now) == 0 && (now.sa_flags & SA_SIGINFO) && now.sa_sigaction == handle) {
            (void)sigaction(SIGNALS[i], &crash.before[i], NULL);
        }
    }
    /* Another thread, or one that took another stack since, keeps what it has. */
    if (sigaltstack(NULL, &now) == 0 && now.ss_sp == (void *)crash.stack.bytes) {
        (void)sigaltstack(&crash.stack_before, NULL);
    }
    crash.is_installed = false;
    crash.fd = -1;
    return UEP_OK;
}
#else
int32_t uep_crash_install(int fd, const uep_crash_options *options) {
    (void)fd;
    (void)options;
    return UEP_E_UNSUPPORTED;
}

int32_t uep_crash_refresh(void) {
    return UEP_E_UNSUPPORTED;
}

int32_t uep_crash_thread_stack(void *memory, size_t n) {
    (void)memory;
    (void)n;
    return UEP_E_UNSUPPORTED;
}

int32_t uep_crash_uninstall(void) {
    return UEP_OK;
}
#endif
