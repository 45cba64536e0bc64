/* A child process dies of a signal; its parent reads the one record that the handler wrote, and adds names. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "uep.h"

static void fail(void) {
    abort();
}

int main(void) {
    static uint8_t bytes[1 << 16];
    uep_t *e = uep_new(NULL, NULL);
    size_t n = 0, i;
    ssize_t took;
    int ends[2], status = 1;
    pid_t child;
    if (!e || pipe(ends) != 0) return 1;
    child = fork();
    if (child == 0) {
        if (uep_crash_install(ends[1], NULL) != UEP_OK) _exit(1);
        fail();
    }
    (void)close(ends[1]);
    while ((took = read(ends[0], bytes + n, sizeof bytes - n)) > 0) n += (size_t)took;
    (void)waitpid(child, NULL, 0);
    if (uep_decode(e, bytes, n, NULL) == UEP_OK && uep_symbolize(e, NULL) > 0) {
        printf("%.*s\n", (int)uep_get(e)->error_message.n, uep_get(e)->error_message.p);
        for (i = 0; i < uep_frame_count(e, 0); i++) {
            const uep_frame *frame = uep_get_frame(e, 0, i);
            printf("    %.*s (%.*s+0x%llx)\n", (int)frame->function.n, frame->function.p, (int)frame->package.n,
                   frame->package.p, (unsigned long long)frame->address);
        }
        status = 0;
    }
    uep_free(e);
    return status;
}
