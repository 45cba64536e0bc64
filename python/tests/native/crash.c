/* A program that dies of a signal: "segv", "abort", "fpe" or "overflow" is its first argument, the file for the record its
 * second. */
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "uep.h"

__attribute__((noinline)) static void post_booking(volatile int *balance, const char *how) {
    if (how[0] == 'a') abort();
    if (how[0] == 'f') raise(SIGFPE);
    *balance = 1;
}

__attribute__((noinline)) static void close_month(const char *how) {
    volatile int *balance = NULL;
    post_booking(balance, how);
    if (balance) *balance = 2; /* no tail call */
}

__attribute__((noinline)) static unsigned sum_ledger(volatile unsigned *depth) {
    volatile unsigned here[16];
    here[*depth % 16] = *depth;
    if (++*depth == 0) return 0;
    return sum_ledger(depth) + here[*depth % 16];
}

static void *overflow(void *stack) {
    volatile unsigned depth = 0;
    if (uep_crash_thread_stack(stack, UEP_CRASH_STACK_BYTES) != UEP_OK) return NULL;
    return sum_ledger(&depth) ? stack : NULL;
}

int main(int argc, char **argv) {
    int fd;
    uep_crash_options options;
    if (argc < 3) return 1;
    fd = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.service = UEP_S("ledger");
    if (uep_crash_install(fd, &options) != UEP_OK) return 1;
    if (strcmp(argv[1], "overflow") == 0) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, overflow, malloc(UEP_CRASH_STACK_BYTES)) != 0) return 1;
        return pthread_join(thread, NULL);
    }
    if (strcmp(argv[1], "none") != 0) close_month(argv[1]);
    return 0;
}
