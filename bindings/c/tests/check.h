/* A runner of checks: each test is a function, each check counts. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "uep.h"

extern int check_passed;
extern int check_failed;

#define CHECK(condition)                                                                     \
    do {                                                                                     \
        if (condition) {                                                                     \
            check_passed++;                                                                  \
        } else {                                                                             \
            check_failed++;                                                                  \
            (void)fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);    \
        }                                                                                    \
    } while (0)

#define CHECK_TEXT(want, got) check_text(__FILE__, __LINE__, (want), (got))

static inline void check_text(const char *file, int line, const char *want, uep_str got) {
    if (got.n == strlen(want) && (got.n == 0 || memcmp(got.p, want, got.n) == 0)) {
        check_passed++;
    } else {
        check_failed++;
        (void)fprintf(stderr, "%s:%d: want \"%s\", got \"%.*s\"\n", file, line, want, (int)got.n, got.p ? got.p : "");
    }
}

/* A builder with what every canonical record needs, a fixed clock and fixed random bytes. */
uep_t *new_builder(void);
uep_t *fill_builder(uep_t *e);
/* Canonical JSON of a builder's record. */
uep_str json_of(uep_t *e);
const char *reason_of(const uep_refusal *refusal);
/* Whether a frame of node 0 has this function. */
bool has_function(const uep_t *e, const char *name);

void test_build(void);
void test_codec(void);
void test_crash(void);
void test_given(void);
void test_judge(void);
void test_memory(void);
void test_native(void);
void test_prepared(void);
void test_registry(void);
void test_values(void);
void test_wrap(void);

#endif
