/* Times what the library does beside a floor and protobuf-c, every case once a round in random order, as one JSON object:
 * {"case": {"ns": [a round each], "calls": allocations a call, "peak": bytes held at most}, …}.
 *
 *   native ROUNDS          built by build.sh, with -DUEP_BENCH_PEER where protobuf-c is there
 *   native --workload NAME COUNT [SHAPE]     runs one workload COUNT times, for callgrind; 0, 1, 2: 0, 6, 24 frames */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "floor.h"
#ifdef UEP_BENCH_PEER
#include "peer.h"
#endif

enum { MOST_CASES = 96, MOST_ROUNDS = 400, SAMPLE_NS = 4000000 };

/* ---- allocations, counted by standing in front of malloc ---- */

extern void *__libc_malloc(size_t size);
extern void __libc_free(void *p);
size_t malloc_usable_size(void *p);
static bool is_counting;
static size_t calls, held, peak;

void *malloc(size_t size) {
    void *p = __libc_malloc(size);
    if (is_counting && p) {
        calls++;
        held += malloc_usable_size(p);
        if (held > peak) peak = held;
    }
    return p;
}

void free(void *p) {
    if (is_counting && p) held -= malloc_usable_size(p);
    __libc_free(p);
}

/* ---- what is measured ---- */

static uep_t *plain, *borrowing, *trusting, *reader;
static uep_pool *pool;
static uep_symbol_cache *cache;
static uint8_t bytes[BENCH_SHAPES][8192], out[8192];
static size_t sizes[BENCH_SHAPES];
static volatile size_t sink;

static prepared parts[BENCH_SHAPES];

static void build_and_encode(uep_t *e, int shape) {
    const uint8_t *data;
    size_t n;
    uep_reset(e);
    build(e, bench_frames[shape]);
    (void)uep_encode(e, &data, &n);
    sink = n;
}

static void run_floor(int shape) { sink = write_by_hand(out, bench_frames[shape]); }

static void run_checked_floor(int shape) {
    checks_texts = true;
    run_floor(shape);
    checks_texts = false;
}

static void run_bounded_floor(int shape) { sink = write_within_bounds(out, sizeof out, bench_frames[shape]); }

static void run_bounded_checked_floor(int shape) {
    checks_texts = true;
    run_bounded_floor(shape);
    checks_texts = false;
}

static void run_given(int shape) {
    const uint8_t *data;
    plain_record made;
    size_t n;
    fill_plain(&made, bench_frames[shape]);
    (void)uep_encode_given(plain, &made.record, &data, &n);
    sink = n;
}

static void run_plain(int shape) { build_and_encode(plain, shape); }
static void run_borrowing(int shape) { build_and_encode(borrowing, shape); }
static void run_trusting(int shape) { build_and_encode(trusting, shape); }

static void run_prepared(int shape) {
    const uint8_t *data;
    size_t n;
    build_prepared(plain, &parts[shape]);
    (void)uep_encode(plain, &data, &n);
    sink = n;
}

static void run_parts(int shape) {
    const uint8_t *data;
    size_t n;
    build_from_parts(plain, &parts[shape], bench_frames[shape]);
    (void)uep_encode(plain, &data, &n);
    sink = n;
}

static void run_fresh(int shape) {
    uep_t *e = uep_new(NULL, NULL);
    build_and_encode(e, shape);
    uep_free(e);
}

static void run_pool(int shape) {
    uep_t *e = uep_pool_take(pool);
    build_and_encode(e, shape);
    uep_pool_give(pool, e);
}

static void run_export(int shape) {
    uep_buf buf;
    uep_reset(plain);
    build(plain, bench_frames[shape]);
    (void)uep_export(plain, &buf);
    sink = buf.size;
    buf.release(&buf);
}

static void run_read(int shape) { sink = (size_t)uep_read(reader, bytes[shape], sizes[shape], NULL); }
static void run_decode(int shape) { sink = (size_t)uep_decode(reader, bytes[shape], sizes[shape], NULL); }

static void run_json(int shape) {
    const char *text;
    size_t n;
    (void)uep_read(reader, bytes[shape], sizes[shape], NULL);
    (void)uep_encode_json(reader, &text, &n);
    sink = n;
}

static void run_transcode(int shape) {
    const uint8_t *data;
    size_t n;
    (void)uep_read(reader, bytes[shape], sizes[shape], NULL);
    (void)uep_encode_record_msgpack(reader, uep_get(reader), &data, &n);
    sink = n;
}

static void run_render(int shape) {
    const char *text;
    size_t n;
    (void)uep_read(reader, bytes[shape], sizes[shape], NULL);
    (void)uep_render(reader, uep_get(reader), false, &text, &n);
    sink = n;
}

/* A record over the compact budget, so that steps are taken. */
static void run_truncate(int shape) {
    uint32_t i;
    (void)shape;
    uep_reset(plain);
    build(plain, 200);
    for (i = 0; i < 8; i++) (void)uep_add_recovery_suggestions(plain, FUNCTION);
    sink = (size_t)uep_truncate(plain, UEP_LIMIT_MAX_COMPACT_BYTES);
}

static void run_redact(int shape) {
    (void)uep_read(reader, bytes[shape], sizes[shape], NULL);
    sink = (size_t)uep_redact(reader, true);
}

static void run_capture(int shape) {
    (void)shape;
    uep_reset(plain);
    (void)uep_add_node(plain, -1, 0);
    sink = (size_t)uep_capture_frames(plain, 0, 0, NULL);
}

static void run_capture_cached(int shape) {
    (void)shape;
    uep_reset(plain);
    (void)uep_add_node(plain, -1, 0);
    sink = (size_t)uep_capture_frames(plain, 0, 0, cache);
}

#ifdef UEP_BENCH_PEER
static void run_peer_stack(int shape) { sink = pack_on_stack(out, bench_frames[shape]); }

static void run_peer_heap(int shape) {
    uint8_t *packed;
    sink = pack_on_heap(&packed, bench_frames[shape]);
    free(packed);
}

static void run_peer_unpack(int shape) {
    Uep__V1__UniversalErrorProtocol *m =
        uep__v1__universal_error_protocol__unpack(NULL, sizes[shape], bytes[shape]);
    sink = m->n_nodes;
    uep__v1__universal_error_protocol__free_unpacked(m, NULL);
}
#endif

typedef struct bench_case { const char *name; void (*run)(int shape); bool is_single; } bench_case;

static const bench_case CASES[] = {
    {"floor", run_floor, false},
    {"floor, texts checked", run_checked_floor, false},
    {"floor, bounds checked", run_bounded_floor, false},
    {"floor, bounds and texts checked", run_bounded_checked_floor, false},
    {"fill+encode, given whole", run_given, false},
    {"build+encode", run_plain, false},
    {"build+encode, borrowed", run_borrowing, false},
    {"build+encode, trusted", run_trusting, false},
    {"prepared+encode, whole", run_prepared, false},
    {"prepared+encode, head and frames", run_parts, false},
    {"build+encode, new and free", run_fresh, false},
    {"build+encode, pool", run_pool, false},
    {"build+export", run_export, false},
    {"read", run_read, false},
    {"decode", run_decode, false},
    {"read+json", run_json, false},
    {"read+msgpack", run_transcode, false},
    {"read+render", run_render, false},
    {"read+redact", run_redact, false},
    {"build+truncate", run_truncate, true},
    {"capture", run_capture, true},
    {"capture, cached", run_capture_cached, true},
#ifdef UEP_BENCH_PEER
    {"protobuf-c, on the stack", run_peer_stack, false},
    {"protobuf-c, on the heap", run_peer_heap, false},
    {"protobuf-c, unpack", run_peer_unpack, false},
#endif
};

typedef struct timed { const bench_case *of; int shape; size_t repeats; double ns[MOST_ROUNDS]; } timed;

static double now(void) {
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static double time_once(const timed *t) {
    size_t i;
    double start = now();
    for (i = 0; i < t->repeats; i++) t->of->run(t->shape);
    return (now() - start) / (double)t->repeats;
}

static void make_builders(void) {
    uep_limits limits;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    plain = uep_new(NULL, NULL);
    reader = uep_new(NULL, NULL);
    limits.flags = UEP_BORROW_TEXTS;
    borrowing = uep_new(NULL, &limits);
    limits.flags = UEP_BORROW_TEXTS | UEP_NO_CHECK;
    trusting = uep_new(NULL, &limits);
    pool = uep_pool_new(NULL, NULL, 4);
    cache = uep_symbol_cache_new(NULL, 256);
}

static bool is_expected(const uint8_t *data, size_t n, int shape) {
    return n == sizes[shape] && memcmp(data, bytes[shape], n) == 0;
}

/* What the builder holds after a case ran. */
static bool holds_expected(int shape) {
    const uint8_t *data;
    size_t n;
    return uep_encode(plain, &data, &n) == UEP_OK && is_expected(data, n, shape);
}

/* All ways write the same bytes, or nothing is measured. */
static bool check(void) {
    int shape;
    for (shape = 0; shape < BENCH_SHAPES; shape++) {
        const uint8_t *data;
        plain_record made;
        size_t n;
        sizes[shape] = write_by_hand(bytes[shape], bench_frames[shape]);
        parts[shape] = prepare(bench_frames[shape]);
        fill_plain(&made, bench_frames[shape]);
        if (uep_encode_given(plain, &made.record, &data, &n) != UEP_OK || !is_expected(data, n, shape)) return false;
        if (!is_expected(out, write_within_bounds(out, sizeof out, bench_frames[shape]), shape)) return false;
        run_plain(shape);
        if (!holds_expected(shape)) return false;
        run_prepared(shape);
        if (!holds_expected(shape)) return false;
        run_parts(shape);
        if (!holds_expected(shape)) return false;
#ifdef UEP_BENCH_PEER
        if (!is_expected(out, pack_on_stack(out, bench_frames[shape]), shape)) return false;
#endif
    }
    return true;
}

static size_t list_cases(timed *list) {
    size_t count = 0, i;
    int shape;
    for (i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        for (shape = 0; shape < (CASES[i].is_single ? 1 : BENCH_SHAPES); shape++) {
            double spent;
            timed *t = &list[count++];
            t->of = &CASES[i];
            t->shape = shape;
            t->repeats = 64;
            (void)time_once(t);
            spent = time_once(t);
            t->repeats = (size_t)(SAMPLE_NS / (spent > 1 ? spent : 1)) + 1;
        }
    }
    return count;
}

static void report(const timed *t, int rounds) {
    int i;
    calls = held = peak = 0;
    is_counting = true;
    t->of->run(t->shape);
    is_counting = false;
    if (t->of->is_single) {
        printf("\"%s\": {\"ns\": [", t->of->name);
    } else {
        printf("\"%s, %u frames\": {\"ns\": [", t->of->name, (unsigned)bench_frames[t->shape]);
    }
    for (i = 0; i < rounds; i++) printf("%s%.1f", i ? ", " : "", t->ns[i]);
    printf("], \"calls\": %zu, \"peak\": %zu, \"bytes\": %zu}", calls, peak, sizes[t->shape]);
}

static int run_workload(const char *name, long count, int shape) {
    size_t i;
    if (shape < 0 || shape >= BENCH_SHAPES) return 2;
    for (i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        if (strcmp(CASES[i].name, name) != 0) continue;
        for (; count > 0; count--) CASES[i].run(CASES[i].is_single ? 0 : shape);
        return 0;
    }
    return 2;
}

int main(int argc, char **argv) {
    static timed list[MOST_CASES];
    int rounds = argc > 1 ? atoi(argv[1]) : 21, round;
    size_t count, i;
    measure_texts();
    make_builders();
    if (!check()) {
        (void)fprintf(stderr, "the ways do not write the same bytes\n");
        return 1;
    }
    if (argc >= 4 && strcmp(argv[1], "--workload") == 0) {
        return run_workload(argv[2], atol(argv[3]), argc > 4 ? atoi(argv[4]) : 1);
    }
    if (rounds < 1 || rounds > MOST_ROUNDS) return 2;
    count = list_cases(list);
    for (round = 0; round < rounds; round++) {
        size_t order[MOST_CASES];
        for (i = 0; i < count; i++) order[i] = i;
        for (i = count; i-- > 1;) {
            size_t other = (size_t)rand() % (i + 1), kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        for (i = 0; i < count; i++) list[order[i]].ns[round] = time_once(&list[order[i]]);
    }
    printf("{");
    for (i = 0; i < count; i++) {
        if (i) printf(",\n");
        report(&list[i], rounds);
    }
    printf("}\n");
    return 0;
}
