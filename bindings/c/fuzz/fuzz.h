/* What the fuzz targets share: a counting allocator, a reader of the input, and laws about what the library writes.
 *
 * Each target is one file with LLVMFuzzerTestOneInput. libFuzzer drives it, or replay.c, which runs the files of a corpus
 * with any compiler. A broken law prints its text and traps, which both report with the input that broke it. */
#ifndef UEP_FUZZ_H
#define UEP_FUZZ_H

#include <stdio.h>
#include <stdlib.h>

#include "uep.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define LAW(condition, text)                                                  \
    do {                                                                      \
        if (!(condition)) {                                                   \
            (void)fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, (text)); \
            abort();                                                          \
        }                                                                     \
    } while (0)

/* Counts what is held, gives no more than `left` times, and never more than `bound` bytes at once. */
typedef struct meter { size_t left; size_t held; size_t most; size_t calls; } meter;

static inline void *meter_alloc(void *ctx, size_t size) {
    meter *m = (meter *)ctx;
    if (!m->left) return NULL;
    m->left--;
    m->calls++;
    m->held += size;
    if (m->held > m->most) m->most = m->held;
    return malloc(size);
}

static inline void meter_release(void *ctx, void *p, size_t size) {
    ((meter *)ctx)->held -= size;
    free(p);
}

static inline uep_alloc alloc_of(meter *m, size_t left) {
    uep_alloc alloc;
    memset(m, 0, sizeof *m);
    m->left = left;
    memset(&alloc, 0, sizeof alloc);
    alloc.struct_size = sizeof alloc;
    alloc.ctx = m;
    alloc.alloc = meter_alloc;
    alloc.release = meter_release;
    return alloc;
}

static inline uep_limits limits_of(uint32_t flags, size_t max_memory, size_t chunk_bytes) {
    uep_limits limits;
    memset(&limits, 0, sizeof limits);
    limits.struct_size = sizeof limits;
    limits.flags = flags;
    limits.max_memory = max_memory;
    limits.chunk_bytes = chunk_bytes;
    return limits;
}

static inline uep_refusal no_refusal(void) {
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    return refusal;
}

/* A number that only the input decides, for choices that should not cost bytes of it. */
static inline uint32_t mix(const uint8_t *data, size_t n) {
    uint32_t hash = 2166136261u;
    size_t i;
    for (i = 0; i < n; i++) hash = (hash ^ data[i]) * 16777619u;
    return hash;
}

/* ---- input, taken piece by piece; zeros when it is used up ---- */

typedef struct input { const uint8_t *p; size_t n; } input;

static inline uint8_t take_byte(input *in) {
    if (!in->n) return 0;
    in->n--;
    return *in->p++;
}

static inline uint64_t take_u64(input *in, size_t bytes) {
    uint64_t value = 0;
    while (bytes--) value = value << 8 | take_byte(in);
    return value;
}

/* ---- what was written ---- */

typedef struct copy { uint8_t *p; size_t n; } copy;

static inline copy copy_of(const void *p, size_t n) {
    copy made = {(uint8_t *)malloc(n ? n : 1), n};
    if (!made.p) abort();
    if (n) memcpy(made.p, p, n);
    return made;
}

static inline bool is_same(copy a, const void *p, size_t n) {
    return a.n == n && (!n || memcmp(a.p, p, n) == 0);
}

/* RFC 8259: whether n bytes at p are one JSON text, without spaces. */
static inline const char *skip_json(const char *p, const char *end, int depth);

static inline const char *skip_json_string(const char *p, const char *end) {
    if (p == end || *p++ != '"') return NULL;
    for (; p < end && *p != '"'; p++) {
        if ((unsigned char)*p < 0x20) return NULL;
        if (*p == '\\') {
            if (++p == end || !strchr("\"\\/bfnrtu", *p) || !*p) return NULL;
            if (*p == 'u') {
                int i;
                for (i = 0; i < 4; i++) {
                    if (++p == end || !*p || !strchr("0123456789abcdefABCDEF", *p)) return NULL;
                }
            }
        }
    }
    return p == end ? NULL : p + 1;
}

static inline const char *skip_digits(const char *p, const char *end) {
    const char *start = p;
    while (p < end && *p >= '0' && *p <= '9') p++;
    return p == start ? NULL : p;
}

static inline const char *skip_json_number(const char *p, const char *end) {
    const char *digits;
    if (p < end && *p == '-') p++;
    digits = p;
    if (!(p = skip_digits(p, end)) || (*digits == '0' && p - digits > 1)) return NULL;
    if (p < end && *p == '.' && !(p = skip_digits(p + 1, end))) return NULL;
    if (p < end && (*p == 'e' || *p == 'E')) {
        p++;
        if (p < end && (*p == '+' || *p == '-')) p++;
        p = skip_digits(p, end);
    }
    return p;
}

static inline const char *skip_json_items(const char *p, const char *end, int depth) {
    const bool is_object = *p == '{';
    const char close = is_object ? '}' : ']';
    if (++p < end && *p == close) return p + 1;
    for (;;) {
        if (is_object && (!(p = skip_json_string(p, end)) || p == end || *p++ != ':')) return NULL;
        p = skip_json(p, end, depth + 1);
        if (!p || p == end) return NULL;
        if (*p == close) return p + 1;
        if (*p++ != ',') return NULL;
    }
}

static inline const char *skip_json(const char *p, const char *end, int depth) {
    static const char *const words[] = {"true", "false", "null"};
    size_t i;
    if (p == end || depth > 200) return NULL;
    if (*p == '"') return skip_json_string(p, end);
    if (*p == '{' || *p == '[') return skip_json_items(p, end, depth);
    for (i = 0; i < 3; i++) {
        size_t n = strlen(words[i]);
        if ((size_t)(end - p) >= n && memcmp(p, words[i], n) == 0) return p + n;
    }
    return skip_json_number(p, end);
}

static inline void check_json(const char *text, size_t n) {
    LAW(text[n] == 0, "JSON ends with a zero");
    LAW(uep_is_utf8(text, n), "JSON is UTF-8");
    LAW(skip_json(text, text + n, 0) == text + n, "JSON is well-formed");
}

#endif
