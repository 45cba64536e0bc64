#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void on_signal(int number) {
    void* at[32];
    int count = backtrace(at, 32);
    fprintf(stderr, "Error: signal %d:\n", number);
    backtrace_symbols_fd(at, count, 2);
    FILE* told = getenv("UEP_TRUTH") ? fopen(getenv("UEP_TRUTH"), "w") : NULL;
    for (int i = 0; told && i < count; i++) {
        Dl_info info;
        int known = dladdr(at[i], &info);
        fprintf(told, "%s|%s|%lu\n", known && info.dli_sname ? info.dli_sname : "", known ? info.dli_fname : "", (unsigned long)at[i]);
    }
    if (told) fclose(told);
    _exit(1);
}
void place(volatile int* cart) { *cart = 1; }
int main(void) { signal(SIGSEGV, on_signal); place(0); return 0; }
