/* What the parts of the library cost, on one record of two nodes and six frames: nanoseconds for each, or with the name of
 * a part its thousand rounds alone, for a tool that counts instructions.
 *
 *   cc -O2 -Iinclude -Igen bench/bench.c libuep.a -ldl -o bench && ./bench
 *   valgrind --tool=callgrind ./bench "encode only"
 *
 * `floor` writes the same bytes by hand, front to back, with every length known: what no library can beat. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "floor.h"

#define FRAMES 6
#ifndef ROUNDS
#define ROUNDS 200000
#endif

static double now(void) {
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static uint8_t hand[4096];
static const uint8_t *data;
static size_t size;
static volatile size_t sink;

static const char *only;

static void measure(const char *name, void (*run)(uep_t *), uep_t *e) {
    double best = 1e18;
    int part, i;
    if (only) {
        for (i = 0; i < 1000 && strcmp(name, only) == 0; i++) run(e);
        return;
    }
    for (part = 0; part < 10; part++) {
        double start = now();
        for (i = 0; i < ROUNDS / 10; i++) run(e);
        if (now() - start < best) best = now() - start;
    }
    printf("%-34s %8.1f ns\n", name, best / (ROUNDS / 10));
}

static void run_floor(uep_t *e) {
    (void)e;
    sink = write_by_hand(hand, FRAMES);
}

static void run_bounded_floor(uep_t *e) {
    (void)e;
    sink = write_within_bounds(hand, sizeof hand, FRAMES);
}

static void run_build(uep_t *e) {
    uep_reset(e);
    build(e, FRAMES);
    (void)uep_encode(e, &data, &size);
    sink = size;
}

static void run_build_only(uep_t *e) {
    uep_reset(e);
    build(e, FRAMES);
}

static void run_fresh(uep_t *e) {
    uep_t *made = uep_new(NULL, NULL);
    (void)e;
    build(made, FRAMES);
    (void)uep_encode(made, &data, &size);
    sink = size;
    uep_free(made);
}

static void run_encode(uep_t *e) {
    (void)uep_encode(e, &data, &size);
    sink = size;
}

static void run_json(uep_t *e) {
    const char *json;
    (void)uep_encode_json(e, &json, &size);
    sink = size;
}

static void run_validate(uep_t *e) {
    sink = (size_t)uep_validate(e, UEP_CANONICAL, NULL);
}

static void run_read(uep_t *e) {
    sink = (size_t)uep_read(e, hand, write_by_hand(hand, FRAMES), NULL);
}

static void run_decode(uep_t *e) {
    sink = (size_t)uep_decode(e, hand, write_by_hand(hand, FRAMES), NULL);
}

static void run_given(uep_t *e) {
    plain_record made;
    fill_plain(&made, FRAMES);
    (void)uep_encode_given(e, &made.record, &data, &size);
    sink = size;
}

static prepared parts;

static void run_prepared(uep_t *e) {
    build_prepared(e, &parts);
    (void)uep_encode(e, &data, &size);
    sink = size;
}

static void run_parts(uep_t *e) {
    build_from_parts(e, &parts, FRAMES);
    (void)uep_encode(e, &data, &size);
    sink = size;
}

static void run_build_finish(uep_t *e) {
    uep_reset(e);
    build(e, FRAMES);
    sink = (size_t)uep_finish(e, NULL);
    (void)uep_encode(e, &data, &size);
}

/* A prototype of the finished record: each error has an id and a time, a message and a number of its own. */
static uep_prototype *finished;

static void run_prepared_finish(uep_t *e) {
    (void)uep_use_prototype(e, finished);
    put_differences(e);
    sink = (size_t)uep_finish(e, NULL);
    (void)uep_encode(e, &data, &size);
}

static void prepare_all(uep_t *e) {
    parts = prepare(FRAMES);
    uep_reset(e);
    build(e, FRAMES);
    (void)uep_finish(e, NULL);
    uep_get(e)->context.n = 0;
    finished = uep_prototype_new(e, NULL);
}

static void run_finish(uep_t *e) {
    uep_reset(e);
    (void)uep_add_node(e, -1, 0);
    (void)uep_node_set_message(e, 0, MESSAGE);
    sink = (size_t)uep_finish(e, NULL);
}

static uep_symbol_cache *cache;

static void run_capture(uep_t *e) {
    uep_reset(e);
    (void)uep_add_node(e, -1, 0);
    sink = (size_t)uep_capture_frames(e, 0, 0, cache);
}

static void compare(uep_t *e) {
    size_t n = write_by_hand(hand, FRAMES);
    run_build(e);
    printf("%zu bytes by hand, %zu by the library, %s\n", n, size,
           n == size && memcmp(hand, data, n) == 0 ? "the same" : "NOT THE SAME");
}

int main(int count, char **arguments) {
    uep_limits limits;
    uep_t *plain = uep_new(NULL, NULL), *borrowing, *trusting;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.flags = UEP_BORROW_TEXTS;
    borrowing = uep_new(NULL, &limits);
    limits.flags = UEP_BORROW_TEXTS | UEP_NO_CHECK;
    trusting = uep_new(NULL, &limits);
    only = count > 1 ? arguments[1] : NULL;
    measure_texts();
    compare(plain);
    prepare_all(plain);
    measure("floor", run_floor, NULL);
    measure("floor, bounds checked", run_bounded_floor, NULL);
    measure("fill + encode, given whole", run_given, plain);
    measure("prepared + encode, whole", run_prepared, plain);
    measure("prepared + encode, head and frames", run_parts, plain);
    measure("prepared + finish + encode", run_prepared_finish, plain);
    measure("build + finish + encode", run_build_finish, plain);
    measure("build + encode, copied", run_build, plain);
    measure("build + encode, borrowed", run_build, borrowing);
    measure("build + encode, borrowed, trusted", run_build, trusting);
    measure("build + encode, new + free", run_fresh, NULL);
    measure("build only, borrowed", run_build_only, borrowing);
    measure("encode only", run_encode, plain);
    measure("encode JSON", run_json, plain);
    measure("validate", run_validate, plain);
    measure("read", run_read, plain);
    measure("decode (read, judge, accept)", run_decode, plain);
    measure("finish of a small record", run_finish, plain);
    measure("capture frames", run_capture, plain);
    cache = uep_symbol_cache_new(NULL, 256);
    measure("capture frames, with a cache", run_capture, plain);
    uep_symbol_cache_free(cache);
    uep_prototype_free(finished);
    uep_free(plain);
    uep_free(borrowing);
    uep_free(trusting);
    return 0;
}
