/* Regenerate with: uep codegen (content 3cd60756ba3d14ff; do not edit)
 * The Universal Error Protocol in C: the library. Compile it as C11 with uep.h beside it. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "uep.h"

/* ---- uep_gen_describe.c ---- */

/* Regenerate with: uep codegen (part of this file)
 *
 * Fields, enums, limits, patterns and reasons as constant tables. */
/* What the files of the library share. Not installed; nothing here is part of the ABI. */
#ifndef UEP_INTERNAL_H
#define UEP_INTERNAL_H


#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* What stands apart from the short way, so that the short way needs no registers saved. */
#if defined(__GNUC__) || defined(__clang__)
#define UEP_COLD __attribute__((noinline))
#define UEP_INLINE static inline __attribute__((always_inline))
#else
#define UEP_COLD
#define UEP_INLINE static inline
#endif

#define UEP_ABI_MAJOR 1u
#define UEP_ABI_MINOR 0u

/* Messages nest a hundred levels in the binary form at most, as in the runtimes of protobuf; values of JSON fewer. */
#define UEP_MAX_WIRE_DEPTH 100
#define UEP_MAX_VALUE_DEPTH 64
/* Tokens on the way to a value: nodes/0/stack/frames/9/function, or context/key and what nests below it. */
#define UEP_MAX_PATH 80

/* What most records do with. */
enum { UEP_FIRST_NODES = 2, UEP_FIRST_CONTEXT = 4 };

typedef struct uep_chunk {
    struct uep_chunk *next;
    size_t size; /* of the whole piece, this struct included */
} uep_chunk;

/* Any list of the model: all have this layout. */
typedef struct uep_any_list { void *v; size_t n; size_t cap; } uep_any_list;

struct uep {
    uep_record record;
    uint8_t *free_at; /* the arena's current piece: what is free lies between free_at and free_end */
    uint8_t *free_end;
    uint32_t flags;
    int32_t status;
    const uep_prototype *base; /* what the record began with and its structs do not hold (uep_prepared.c) */
    uep_str *messages;         /* those of the base's nodes that were given anew */
    struct uep_placed *placed; /* frames that the structs do not hold yet, stack by stack */
    size_t placed_n;
    size_t placed_cap;
    bool is_open;              /* there is a base or a placed frame */
    uep_chunk *chunks; /* newest first; the first one made is kept by a reset */
    uep_alloc alloc;
    uep_hooks hooks;
    size_t max_memory;
    size_t chunk_bytes;
    size_t held; /* bytes that were allocated */
    uint8_t *start; /* of a static builder's memory, NULL for others */
    uint8_t *out;   /* output of the writers */
    size_t out_cap;
    const uint8_t *raw; /* bytes that were decoded */
    size_t raw_n;
    bool has_unknown;
    bool is_batch;
    uep_node first_nodes[UEP_FIRST_NODES]; /* the lists of a small record, until they grow into the arena */
    uep_entry first_context[UEP_FIRST_CONTEXT];
};

/* ---- arena (uep_arena.c) */

#define UEP_ALIGNMENT (2 * sizeof(void *))
static inline size_t uep_i_round_up(size_t n) {
    return (n + (UEP_ALIGNMENT - 1)) & ~(UEP_ALIGNMENT - 1);
}
void *uep_i_alloc(uep_t *e, size_t n);       /* n bytes, aligned, not zeroed; NULL and status when there is none */
void *uep_i_zalloc(uep_t *e, size_t n);      /* zeroed */
bool uep_i_reserve(uep_t *e, void *list, size_t item_size, size_t more); /* room for more items in a list */
void *uep_i_add(uep_t *e, void *list, size_t item_size);                 /* one more item, zeroed */
uint8_t *uep_i_output(uep_t *e, size_t n);   /* at least n bytes of output; what was there stays in front */
int32_t uep_i_no_memory(uep_t *e);           /* note it and return UEP_E_MEMORY */

/* Clear and copy a struct of up to 256 bytes. Compilers turn short pieces of a known size into wide stores;
 * for a whole struct some write an instruction that starts slowly. The last piece overlaps the one before it. */
#define UEP_PIECE 32u
UEP_INLINE void uep_i_clear(void *to, size_t n) {
    uint8_t *p = (uint8_t *)to;
    if (n <= UEP_PIECE) {
        memset(p, 0, n);
        return;
    }
    memset(p, 0, UEP_PIECE);
    if (n > 2 * UEP_PIECE) memset(p + UEP_PIECE, 0, UEP_PIECE);
    if (n > 3 * UEP_PIECE) memset(p + 2 * UEP_PIECE, 0, UEP_PIECE);
    if (n > 4 * UEP_PIECE) memset(p + 3 * UEP_PIECE, 0, UEP_PIECE);
    if (n > 5 * UEP_PIECE) memset(p + 4 * UEP_PIECE, 0, UEP_PIECE);
    if (n > 6 * UEP_PIECE) memset(p + 5 * UEP_PIECE, 0, UEP_PIECE);
    if (n > 7 * UEP_PIECE) memset(p + 6 * UEP_PIECE, 0, UEP_PIECE);
    memset(p + n - UEP_PIECE, 0, UEP_PIECE);
}
UEP_INLINE void uep_i_copy(void *to, const void *from, size_t n) {
    uint8_t *p = (uint8_t *)to;
    const uint8_t *q = (const uint8_t *)from;
    if (n <= UEP_PIECE) {
        memcpy(p, q, n);
        return;
    }
    memcpy(p, q, UEP_PIECE);
    if (n > 2 * UEP_PIECE) memcpy(p + UEP_PIECE, q + UEP_PIECE, UEP_PIECE);
    if (n > 3 * UEP_PIECE) memcpy(p + 2 * UEP_PIECE, q + 2 * UEP_PIECE, UEP_PIECE);
    if (n > 4 * UEP_PIECE) memcpy(p + 3 * UEP_PIECE, q + 3 * UEP_PIECE, UEP_PIECE);
    if (n > 5 * UEP_PIECE) memcpy(p + 4 * UEP_PIECE, q + 4 * UEP_PIECE, UEP_PIECE);
    if (n > 6 * UEP_PIECE) memcpy(p + 5 * UEP_PIECE, q + 5 * UEP_PIECE, UEP_PIECE);
    if (n > 7 * UEP_PIECE) memcpy(p + 6 * UEP_PIECE, q + 6 * UEP_PIECE, UEP_PIECE);
    memcpy(p + n - UEP_PIECE, q + n - UEP_PIECE, UEP_PIECE);
}
_Static_assert(sizeof(uep_frame) <= 8 * UEP_PIECE && sizeof(uep_node) <= 8 * UEP_PIECE, "there are up to eight pieces");

/* The short way of uep_i_add, where the size of an item is known when it is compiled. */
UEP_INLINE void *uep_i_append(uep_t *e, void *list, size_t item_size) {
    uep_any_list at;
    uint8_t *item;
    memcpy(&at, list, sizeof at);
    if (at.n >= at.cap) return uep_i_add(e, list, item_size);
    item = (uint8_t *)at.v + at.n * item_size;
    uep_i_clear(item, item_size);
    at.n++;
    memcpy(list, &at, sizeof at);
    return item;
}

/* ---- text (uep_text.c) */

static inline uep_str uep_i_str(const char *p, size_t n) {
    uep_str s;
    s.p = p;
    s.n = n;
    return s;
}

#define UEP_HIGH_BITS UINT64_C(0x8080808080808080)
#define UEP_LOW_BITS UINT64_C(0x0101010101010101)

/* Eight bytes of ASCII none of which is zero. */
static inline bool uep_i_is_plain_word(uint64_t word) {
    return !((word | (word - UEP_LOW_BITS)) & UEP_HIGH_BITS);
}

/* One block of a text, copied where `copies`; what was seen of the text so far is joined with what is seen here. The high
 * bit of a byte is set once there was one that is not ASCII, or zero. */
#if defined(__SSE2__)
#define UEP_BLOCK 16u
typedef __m128i uep_seen;
#define UEP_NOTHING_SEEN _mm_setzero_si128()
UEP_INLINE uep_seen uep_i_pass_block(char *to, const char *p, bool copies, uep_seen seen) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    if (copies) _mm_storeu_si128((__m128i *)(void *)to, block);
    return _mm_or_si128(seen, _mm_or_si128(block, _mm_sub_epi8(block, _mm_set1_epi8(1))));
}
UEP_INLINE bool uep_i_is_plain_seen(uep_seen seen) {
    return _mm_movemask_epi8(seen) == 0;
}
#else
#define UEP_BLOCK 8u
typedef uint64_t uep_seen;
#define UEP_NOTHING_SEEN 0
UEP_INLINE uep_seen uep_i_pass_block(char *to, const char *p, bool copies, uep_seen seen) {
    uint64_t block;
    memcpy(&block, p, 8);
    if (copies) memcpy(to, &block, 8);
    return seen | block | (block - UEP_LOW_BITS);
}
UEP_INLINE bool uep_i_is_plain_seen(uep_seen seen) {
    return !(seen & UEP_HIGH_BITS);
}
#endif

/* The same of less than a block. */
UEP_INLINE bool uep_i_pass_rest(char *to, const char *p, size_t n, bool copies) {
    size_t i;
    if (n >= 8) {
        uint64_t word, last;
        memcpy(&word, p, 8);
        memcpy(&last, p + n - 8, 8);
        if (copies) {
            memcpy(to, &word, 8);
            memcpy(to + n - 8, &last, 8);
        }
        return uep_i_is_plain_word(word) && uep_i_is_plain_word(last);
    }
    if (n >= 4) {
        uint32_t half, other;
        memcpy(&half, p, 4);
        memcpy(&other, p + n - 4, 4);
        if (copies) {
            memcpy(to, &half, 4);
            memcpy(to + n - 4, &other, 4);
        }
        return uep_i_is_plain_word((uint64_t)other << 32 | half);
    }
    for (i = 0; i < n; i++) {
        if ((uint8_t)(p[i] - 1) >= 0x7f) return false;
        if (copies) to[i] = p[i];
    }
    return true;
}

/* Go through a text once: copy it where `copies`, and tell whether it is ASCII without NUL. The last block overlaps the one
 * before it. */
UEP_INLINE bool uep_i_pass(char *to, const char *p, size_t n, bool copies) {
    size_t i, last = n - UEP_BLOCK;
    uep_seen seen;
    if (n < UEP_BLOCK) return uep_i_pass_rest(to, p, n, copies);
    seen = uep_i_pass_block(to, p, copies, UEP_NOTHING_SEEN);
    for (i = UEP_BLOCK; i < last; i += UEP_BLOCK) seen = uep_i_pass_block(copies ? to + i : NULL, p + i, copies, seen);
    return uep_i_is_plain_seen(uep_i_pass_block(copies ? to + last : NULL, p + last, copies, seen));
}

bool uep_i_is_plain_slowly(const char *p, size_t n);

/* Whether n bytes are valid UTF-8 without NUL. Most texts are ASCII, so that is asked first. */
static inline bool uep_i_is_plain(const char *p, size_t n) {
    return uep_i_pass(NULL, p, n, false) || uep_i_is_plain_slowly(p, n);
}
int32_t uep_i_store(uep_t *e, uep_str text, uep_str *out); /* copy a text */

/* Copy or borrow a text, as the builder's flags say. */
static inline int32_t uep_i_keep(uep_t *e, uep_str text, uep_str *out) {
    if (text.n && !(e->flags & UEP_BORROW_TEXTS)) return uep_i_store(e, text, out);
    *out = text;
    return UEP_OK;
}

/* The limit of a text that has none. */
#define UEP_NO_LIMIT (SIZE_MAX / 2)

/* Copy a text that is fit as it is into the arena; false where it is not, where it is empty, where there is no memory at
 * hand, and where flags say other. */
UEP_INLINE bool uep_i_copy_fit(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    char *to = (char *)e->free_at;
    size_t size = uep_i_round_up(text.n);
    if (e->flags || text.n - 1 >= limit || (size_t)((uintptr_t)e->free_end - (uintptr_t)to) < size || !text.p) return false;
    if (!uep_i_pass(to, text.p, text.n, true)) return false;
    e->free_at = (uint8_t *)to + size;
    *out = uep_i_str(to, text.n);
    return true;
}

/* Keep a text that is fit as it is: within its limit, ASCII, and there is memory at hand. False: nothing has happened, and
 * the long way, which marks and repairs and takes more memory, decides. */
bool uep_i_keep_fit(uep_t *e, uep_str text, size_t limit, uep_str *out);
bool uep_i_keep_valid(uep_t *e, uep_str text, size_t limit, uep_str *out); /* also one that is not ASCII, or in a new piece */

/* A text that is made fit for a field: repaired and cut with marks. path as uep_path below. */
typedef struct uep_token { const char *name; uep_str key; size_t index; } uep_token; /* name, or key, or index */
typedef struct uep_path { uep_token at[UEP_MAX_PATH]; size_t n; } uep_path;
void uep_i_push_name(uep_path *path, const char *name);
void uep_i_push_index(uep_path *path, size_t index);
void uep_i_push_key(uep_path *path, uep_str key);
/* The JSON Pointer of a path in the arena; {NULL, 0} with status when there is no memory. limit 0: whole, else the longest
 * parent within it. */
uep_str uep_i_pointer(uep_t *e, const uep_path *path, size_t limit);
uep_str uep_i_shorten(uep_str path, size_t limit); /* the longest parent of a pointer within a limit */
int32_t uep_i_mark(uep_t *e, const uep_path *path, int32_t kind, const char *rule, size_t size, const char *hint);
/* "limit:" and the name of a limit, in the arena; NULL when there is no memory. */
const char *uep_i_limit_rule(uep_t *e, int32_t limit);
int32_t uep_i_text(uep_t *e, uep_str text, const uep_field_info *field, int32_t limit, const uep_path *path, uep_str *out);
bool uep_i_parse_digits(uep_str text, uint64_t *out); /* decimal digits only */

/* ---- tables (gen/) */

typedef struct uep_matcher {
    const uint8_t *classes;  /* of 128 ASCII symbols and 4 kinds beyond */
    const uint16_t *next;    /* state by class; 0 refuses */
    const uint8_t *accepts;  /* by state */
    const char *const *excluded; /* ended by NULL */
    uint32_t class_count;
} uep_matcher;
extern const uep_matcher uep_i_matchers[];
bool uep_i_matches(const uep_matcher *matcher, uep_str text);

typedef struct uep_json_entry { const char *name; const char *json; } uep_json_entry;
typedef struct uep_json_kind { const char *kind; const uep_json_entry *rows; size_t count; } uep_json_kind;
extern const uep_json_kind uep_i_entries[];

/* ---- writers (uep_write.h has the hot parts; gen/uep_gen_encode.c the messages) */

/* Writes from the end of a buffer to its beginning, so that a length is known when it is written. */
typedef struct uep_writer {
    uint8_t *begin;
    uint8_t *at;  /* the first byte that was written */
    uint8_t *end;
    uep_t *e;
    const struct uep_placed *placed; /* those not written yet */
    size_t placed_n;
    const uep_str *messages;
    bool failed;
} uep_writer;
bool uep_i_grow(uep_writer *w, size_t n);
void uep_i_write_record(uep_writer *w, const uep_record *m);
void uep_i_write_over(uep_writer *w, const uep_record *m, const uep_prototype *base);
void uep_i_write_batch(uep_writer *w, const uep_batch *m);
/* Bytes as they are; the nodes of a prototype; placed frames. */
void uep_i_write_bytes(uep_writer *w, const uint8_t *p, size_t n);
void uep_i_write_nodes(uep_writer *w, const uep_prototype *base);
void uep_i_write_placed(uep_writer *w, const uep_stack *stack);
void uep_i_write_value(uep_writer *w, const uep_value *value, uint32_t depth);
void uep_i_write_map(uep_writer *w, const uep_map *map, uint32_t tag, uint32_t depth);
void uep_i_write_pairs(uep_writer *w, const uep_pair_list *pairs, uint32_t tag);
void uep_i_write_time(uep_writer *w, uep_time t, uint32_t tag);

/* ---- values (uep_values.c) */

/* Copy a JSON value into the arena, made fit for a record. depth is how many objects and lists lie around it. */
int32_t uep_i_copy_value(uep_t *e, const uep_value *from, uep_value *to, uep_path *path, int32_t depth);

/* ---- numbers (uep_numbers.c) */

bool uep_i_is_safe(double number);   /* every reader sees the same number: finite and not beyond 2^53-1 */
bool uep_i_is_time(uep_time t);      /* a timestamp within the years 1 to 9999 and nanoseconds in range */
bool uep_i_is_duration(uep_time t);  /* seconds and nanoseconds of one sign, nanoseconds below a second */

/* ---- model access by descriptor */

static inline void *uep_i_member(const void *message, const uep_field_info *field) {
    return (void *)((uintptr_t)message + field->offset);
}
static inline bool uep_i_flag(const void *message, const uep_field_info *field) {
    const bool *flag = (const bool *)((uintptr_t)message + field->flag_offset);
    return *flag;
}
size_t uep_i_item_size(const uep_field_info *field); /* of one entry of a list or map */
uep_any_list uep_i_list(const void *message, const uep_field_info *field);

/* Whether a field is there: set, or not its default, or with entries. */
static inline bool uep_i_is_present(const uep_field_info *field, const void *message) {
    const void *at = uep_i_member(message, field);
    if (field->flag_offset) return uep_i_flag(message, field);
    if (field->shape != UEP_SHAPE_ONE) return uep_i_list(message, field).n != 0;
    switch (field->kind) {
    case UEP_KIND_STRING: return ((const uep_str *)at)->n != 0;
    case UEP_KIND_BYTES: return ((const uep_bytes *)at)->n != 0;
    case UEP_KIND_BOOL: return *(const bool *)at;
    case UEP_KIND_UINT32: return *(const uint32_t *)at != 0;
    case UEP_KIND_FIXED64: return *(const uint64_t *)at != 0;
    case UEP_KIND_ENUM: return *(const int32_t *)at != 0;
    case UEP_KIND_VALUE: return ((const uep_value *)at)->kind != UEP_VALUE_ABSENT;
    case UEP_KIND_MESSAGE: return *(void *const *)at != NULL;
    default: return ((const uep_time *)at)->set;
    }
}

/* A stack that is there, or NULL. */
static inline uep_stack *uep_i_find_stack(const uep_t *e, int32_t stack) {
    size_t index = (size_t)(uint32_t)(stack & ~UEP_THREAD_STACK);
    if (!e || stack < 0) return NULL;
    if (stack & UEP_THREAD_STACK) return index < e->record.threads.n ? e->record.threads.v[index].stack : NULL;
    return index < e->record.nodes.n ? e->record.nodes.v[index].stack : NULL;
}

static inline uep_frame *uep_i_find_frame(const uep_t *e, int32_t stack, int32_t index) {
    const uep_stack *held = uep_i_find_stack(e, stack);
    return held && index >= 0 && (size_t)index < held->frames.n ? &held->frames.v[index] : NULL;
}

#endif

static const uep_enum_value enum_severity[] = {
    {"Unspecified", 0},
    {"Low", 10},
    {"Medium", 20},
    {"High", 30},
    {"Critical", 40},
};
static const uep_enum_value enum_severity_source[] = {
    {"SEVERITY_SOURCE_UNSPECIFIED", 0},
    {"SEVERITY_SOURCE_REGISTRY", 1},
    {"SEVERITY_SOURCE_REPORTER", 2},
    {"SEVERITY_SOURCE_POLICY", 3},
    {"SEVERITY_SOURCE_BRIDGE", 4},
};
static const uep_enum_value enum_relation[] = {
    {"RELATION_UNSPECIFIED", 0},
    {"RELATION_CAUSE", 1},
    {"RELATION_CONTEXT", 2},
    {"RELATION_SUPPRESSED", 3},
    {"RELATION_MEMBER", 4},
    {"RELATION_REPANIC", 5},
    {"RELATION_REMOTE_CAUSE", 6},
};
static const uep_enum_value enum_retryability[] = {
    {"RETRYABILITY_UNSPECIFIED", 0},
    {"RETRYABILITY_NEVER", 1},
    {"RETRYABILITY_CALL", 2},
    {"RETRYABILITY_TRANSACTION", 3},
    {"RETRYABILITY_AFTER_FIX", 4},
};
static const uep_enum_value enum_effect[] = {
    {"EFFECT_UNSPECIFIED", 0},
    {"EFFECT_NONE", 1},
    {"EFFECT_POSSIBLE", 2},
    {"EFFECT_PARTIAL", 3},
    {"EFFECT_APPLIED", 4},
};
static const uep_enum_value enum_provenance[] = {
    {"PROVENANCE_UNSPECIFIED", 0},
    {"PROVENANCE_RUNTIME", 1},
    {"PROVENANCE_SYMBOLICATED", 2},
    {"PROVENANCE_PARSED_TEXT", 3},
};
static const uep_enum_value enum_mark_kind[] = {
    {"MARK_KIND_UNSPECIFIED", 0},
    {"MARK_KIND_TRUNCATED", 1},
    {"MARK_KIND_REDACTED", 2},
    {"MARK_KIND_HASHED", 3},
    {"MARK_KIND_REPAIRED", 4},
    {"MARK_KIND_TYPED", 5},
    {"MARK_KIND_SENSITIVE", 6},
    {"MARK_KIND_DROPPED", 7},
    {"MARK_KIND_ASSUMED", 8},
};

const uep_enum_info uep_enums[7] = {
    {"Severity", enum_severity, 5, true},
    {"SeveritySource", enum_severity_source, 5, false},
    {"Relation", enum_relation, 7, false},
    {"Retryability", enum_retryability, 5, false},
    {"Effect", enum_effect, 5, false},
    {"Provenance", enum_provenance, 4, false},
    {"MarkKind", enum_mark_kind, 9, false},
};

static const uep_field_info fields_frame[] = {
    {"function", 8, 1, offsetof(uep_frame, function), 0,
     -1, -1, -1, 30, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"raw_function", 12, 2, offsetof(uep_frame, raw_function), 0,
     -1, -1, -1, 48, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"module", 6, 3, offsetof(uep_frame, module), 0,
     -1, -1, -1, 39, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"package", 7, 4, offsetof(uep_frame, package), 0,
     -1, -1, -1, 45, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"file", 4, 5, offsetof(uep_frame, file), 0,
     -1, -1, -1, 46, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"abs_path", 8, 6, offsetof(uep_frame, abs_path), 0,
     -1, -1, -1, 46, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"line", 4, 7, offsetof(uep_frame, line), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"column", 6, 8, offsetof(uep_frame, column), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"in_app", 6, 9, offsetof(uep_frame, in_app), offsetof(uep_frame, has_in_app),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"inlined", 7, 10, offsetof(uep_frame, inlined), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"async_boundary", 14, 11, offsetof(uep_frame, async_boundary), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"repeat", 6, 12, offsetof(uep_frame, repeat), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"source_language", 15, 13, offsetof(uep_frame, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"source_line", 11, 14, offsetof(uep_frame, source_line), 0,
     -1, -1, -1, 64, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"address", 7, 15, offsetof(uep_frame, address), 0,
     -1, 8, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_FIXED64, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"build_id", 8, 16, offsetof(uep_frame, build_id), 0,
     -1, 1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_frame[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
};
static const uep_field_info fields_stack[] = {
    {"frames", 6, 1, offsetof(uep_stack, frames), 0,
     0, -1, 29, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"dropped_frames", 14, 2, offsetof(uep_stack, dropped_frames), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"dropped_after", 13, 3, offsetof(uep_stack, dropped_after), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"shared_with_parent", 18, 4, offsetof(uep_stack, shared_with_parent), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"provenance", 10, 5, offsetof(uep_stack, provenance), 0,
     5, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_stack[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_node[] = {
    {"parent", 6, 1, offsetof(uep_node, parent), offsetof(uep_node, has_parent),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, false},
    {"relation", 8, 2, offsetof(uep_node, relation), 0,
     2, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"type_name", 9, 3, offsetof(uep_node, type_name), 0,
     -1, -1, -1, 75, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"module", 6, 4, offsetof(uep_node, module), 0,
     -1, -1, -1, 39, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"message", 7, 5, offsetof(uep_node, message), 0,
     -1, -1, -1, 40, 23, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"notes", 5, 6, offsetof(uep_node, notes), 0,
     -1, -1, 43, 42, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"stack", 5, 7, offsetof(uep_node, stack), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"error_type", 10, 8, offsetof(uep_node, error_type), 0,
     -1, 7, -1, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"error_id", 8, 9, offsetof(uep_node, error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"source_language", 15, 10, offsetof(uep_node, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"service", 7, 11, offsetof(uep_node, service), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"timestamp", 9, 12, offsetof(uep_node, timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, false},
    {"is_group", 8, 13, offsetof(uep_node, is_group), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_node[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
};
static const uep_field_info fields_recovery[] = {
    {"retryability", 12, 1, offsetof(uep_recovery, retryability), 0,
     3, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"retry_after", 11, 2, offsetof(uep_recovery, retry_after), 0,
     -1, 6, -1, -1, -1, -1, -1, -1, 55,
     UEP_KIND_DURATION, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, true, false, true},
    {"max_attempts", 12, 3, offsetof(uep_recovery, max_attempts), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"throttled", 9, 4, offsetof(uep_recovery, throttled), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"effect", 6, 5, offsetof(uep_recovery, effect), 0,
     4, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"strategies", 10, 6, offsetof(uep_recovery, strategies), 0,
     -1, 7, 66, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
};
static const int8_t numbers_recovery[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_correlation[] = {
    {"trace_id", 8, 1, offsetof(uep_correlation, trace_id), 0,
     -1, 19, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"span_id", 7, 2, offsetof(uep_correlation, span_id), 0,
     -1, 17, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"trace_flags", 11, 3, offsetof(uep_correlation, trace_flags), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, 73,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"request_id", 10, 4, offsetof(uep_correlation, request_id), 0,
     -1, -1, -1, 54, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"cause_error_id", 14, 5, offsetof(uep_correlation, cause_error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_correlation[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_resource[] = {
    {"service", 7, 1, offsetof(uep_resource, service), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"namespace", 9, 2, offsetof(uep_resource, namespace_), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"version", 7, 3, offsetof(uep_resource, version), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"instance_id", 11, 4, offsetof(uep_resource, instance_id), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"environment", 11, 5, offsetof(uep_resource, environment), 0,
     -1, -1, -1, 22, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"host", 4, 6, offsetof(uep_resource, host), 0,
     -1, -1, -1, 31, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"pid", 3, 7, offsetof(uep_resource, pid), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"runtime", 7, 8, offsetof(uep_resource, runtime), 0,
     -1, -1, -1, 56, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"sdk", 3, 9, offsetof(uep_resource, sdk), 0,
     -1, -1, -1, 56, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"attributes", 10, 10, offsetof(uep_resource, attributes), 0,
     -1, -1, 3, 2, -1, 13, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_MAP, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
};
static const int8_t numbers_resource[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
};
static const uep_field_info fields_handling[] = {
    {"handled", 7, 1, offsetof(uep_handling, handled), offsetof(uep_handling, has_handled),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"fatal", 5, 2, offsetof(uep_handling, fatal), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"synthetic", 9, 3, offsetof(uep_handling, synthetic), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"expected", 8, 4, offsetof(uep_handling, expected), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"mechanism", 9, 5, offsetof(uep_handling, mechanism), 0,
     -1, -1, -1, 38, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_handling[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_code[] = {
    {"space", 5, 1, offsetof(uep_code, space), 0,
     -1, 3, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"value", 5, 2, offsetof(uep_code, value), 0,
     -1, -1, -1, 8, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"name", 4, 3, offsetof(uep_code, name), 0,
     -1, -1, -1, 7, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"platform", 8, 4, offsetof(uep_code, platform), 0,
     -1, -1, -1, 47, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_code[] = {
    -1, 0, 1, 2, 3
};
static const uep_field_info fields_violation[] = {
    {"kind", 4, 1, offsetof(uep_violation, kind), 0,
     -1, 22, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"path", 4, 2, offsetof(uep_violation, path), 0,
     -1, -1, -1, 79, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"reason", 6, 3, offsetof(uep_violation, reason), 0,
     -1, -1, -1, 80, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
    {"description", 11, 4, offsetof(uep_violation, description), 0,
     -1, -1, -1, 82, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"subject", 7, 5, offsetof(uep_violation, subject), 0,
     -1, -1, -1, 81, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"limit", 5, 6, offsetof(uep_violation, limit), 0,
     -1, -1, -1, 80, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_violation[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_text[] = {
    {"locale", 6, 1, offsetof(uep_text, locale), 0,
     -1, 11, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"text", 4, 2, offsetof(uep_text, text), 0,
     -1, -1, -1, 77, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_text[] = {
    -1, 0, 1
};
static const uep_field_info fields_link[] = {
    {"rel", 3, 1, offsetof(uep_link, rel), 0,
     -1, -1, -1, 33, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
    {"url", 3, 2, offsetof(uep_link, url), 0,
     -1, 10, -1, 34, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_POSSIBLE, false, false, true},
    {"description", 11, 3, offsetof(uep_link, description), 0,
     -1, -1, -1, 32, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_link[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_thread[] = {
    {"id", 2, 1, offsetof(uep_thread, id), 0,
     -1, -1, -1, 69, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"name", 4, 2, offsetof(uep_thread, name), 0,
     -1, -1, -1, 70, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"state", 5, 3, offsetof(uep_thread, state), 0,
     -1, -1, -1, 71, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"crashed", 7, 4, offsetof(uep_thread, crashed), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"stack", 5, 5, offsetof(uep_thread, stack), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"parent_id", 9, 6, offsetof(uep_thread, parent_id), 0,
     -1, -1, -1, 69, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_thread[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_occurrences[] = {
    {"count", 5, 1, offsetof(uep_occurrences, count), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"first", 5, 2, offsetof(uep_occurrences, first), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"last", 4, 3, offsetof(uep_occurrences, last), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
};
static const int8_t numbers_occurrences[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_mark[] = {
    {"path", 4, 1, offsetof(uep_mark, path), 0,
     -1, 12, -1, 36, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"kind", 4, 2, offsetof(uep_mark, kind), 0,
     6, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"rule", 4, 3, offsetof(uep_mark, rule), 0,
     -1, 13, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"original_size", 13, 4, offsetof(uep_mark, original_size), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"type_hint", 9, 5, offsetof(uep_mark, type_hint), 0,
     -1, 20, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_mark[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_detail[] = {
    {"type", 4, 1, offsetof(uep_detail, type), 0,
     -1, 5, -1, 17, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"value", 5, 2, offsetof(uep_detail, value), 0,
     -1, 0, -1, 18, -1, -1, -1, -1, -1,
     UEP_KIND_BYTES, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_POSSIBLE, false, false, false},
    {"debug", 5, 3, offsetof(uep_detail, debug), 0,
     -1, -1, -1, 15, -1, 13, 12, 16, 57,
     UEP_KIND_VALUE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_POSSIBLE, true, true, false},
};
static const int8_t numbers_detail[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_foreign[] = {
    {"format", 6, 1, offsetof(uep_foreign, format), 0,
     -1, 9, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"media_type", 10, 2, offsetof(uep_foreign, media_type), 0,
     -1, 14, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"payload", 7, 3, offsetof(uep_foreign, payload), 0,
     -1, 0, -1, 44, -1, -1, -1, -1, -1,
     UEP_KIND_BYTES, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, false, false},
    {"complete", 8, 4, offsetof(uep_foreign, complete), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_foreign[] = {
    -1, 0, 1, 2, 3
};
static const uep_field_info fields_record[] = {
    {"protocol_version", 16, 1, offsetof(uep_record, protocol_version), 0,
     -1, 15, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_id", 8, 2, offsetof(uep_record, error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_type", 10, 3, offsetof(uep_record, error_type), 0,
     -1, 7, -1, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"severity", 8, 4, offsetof(uep_record, severity), 0,
     0, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"timestamp", 9, 5, offsetof(uep_record, timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, true},
    {"source_language", 15, 6, offsetof(uep_record, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_message", 13, 7, offsetof(uep_record, error_message), 0,
     -1, -1, -1, 23, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"stack_trace", 11, 8, offsetof(uep_record, stack_trace), offsetof(uep_record, has_stack_trace),
     -1, -1, -1, 65, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, true, true, false},
    {"context", 7, 9, offsetof(uep_record, context), 0,
     -1, -1, 14, 15, -1, 13, 12, 11, 57,
     UEP_KIND_VALUE, UEP_SHAPE_MAP, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_LIKELY, false, true, false},
    {"recovery_suggestions", 20, 10, offsetof(uep_record, recovery_suggestions), 0,
     -1, -1, 68, 67, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"type_ancestors", 14, 11, offsetof(uep_record, type_ancestors), 0,
     -1, 7, 74, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"nodes", 5, 12, offsetof(uep_record, nodes), 0,
     2, -1, 41, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"recovery", 8, 13, offsetof(uep_record, recovery), 0,
     3, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, true},
    {"correlation", 11, 14, offsetof(uep_record, correlation), 0,
     4, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"resource", 8, 15, offsetof(uep_record, resource), 0,
     5, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"observed_timestamp", 18, 16, offsetof(uep_record, observed_timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"severity_source", 15, 17, offsetof(uep_record, severity_source), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"handling", 8, 18, offsetof(uep_record, handling), 0,
     6, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"codes", 5, 19, offsetof(uep_record, codes), 0,
     7, -1, 9, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"violations", 10, 20, offsetof(uep_record, violations), 0,
     8, -1, 83, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, true},
    {"user_messages", 13, 21, offsetof(uep_record, user_messages), 0,
     9, -1, 78, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
    {"links", 5, 22, offsetof(uep_record, links), 0,
     10, -1, 35, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
    {"fingerprint", 11, 23, offsetof(uep_record, fingerprint), 0,
     -1, -1, 27, 26, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"threads", 7, 24, offsetof(uep_record, threads), 0,
     11, -1, 72, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"occurrences", 11, 25, offsetof(uep_record, occurrences), 0,
     12, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"marks", 5, 26, offsetof(uep_record, marks), 0,
     13, -1, 37, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"details", 7, 27, offsetof(uep_record, details), 0,
     14, -1, 19, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"origin", 6, 28, offsetof(uep_record, origin), 0,
     15, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_LIKELY, true, false, false},
};
static const int8_t numbers_record[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27
};
static const uep_field_info fields_batch[] = {
    {"errors", 6, 1, offsetof(uep_batch, errors), 0,
     16, -1, 6, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_LIKELY, false, false, false},
    {"dropped_records", 15, 2, offsetof(uep_batch, dropped_records), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_batch[] = {
    -1, 0, 1
};

const uep_message_info uep_messages[18] = {
    {"Frame", fields_frame, numbers_frame, 16, 16, sizeof(uep_frame), false},
    {"Stack", fields_stack, numbers_stack, 5, 5, sizeof(uep_stack), false},
    {"Node", fields_node, numbers_node, 13, 13, sizeof(uep_node), false},
    {"Recovery", fields_recovery, numbers_recovery, 6, 6, sizeof(uep_recovery), false},
    {"Correlation", fields_correlation, numbers_correlation, 5, 5, sizeof(uep_correlation), false},
    {"Resource", fields_resource, numbers_resource, 10, 10, sizeof(uep_resource), true},
    {"Handling", fields_handling, numbers_handling, 5, 5, sizeof(uep_handling), false},
    {"Code", fields_code, numbers_code, 4, 4, sizeof(uep_code), false},
    {"Violation", fields_violation, numbers_violation, 6, 6, sizeof(uep_violation), false},
    {"Text", fields_text, numbers_text, 2, 2, sizeof(uep_text), false},
    {"Link", fields_link, numbers_link, 3, 3, sizeof(uep_link), false},
    {"Thread", fields_thread, numbers_thread, 6, 6, sizeof(uep_thread), false},
    {"Occurrences", fields_occurrences, numbers_occurrences, 3, 3, sizeof(uep_occurrences), false},
    {"Mark", fields_mark, numbers_mark, 5, 5, sizeof(uep_mark), false},
    {"Detail", fields_detail, numbers_detail, 3, 3, sizeof(uep_detail), true},
    {"Foreign", fields_foreign, numbers_foreign, 4, 4, sizeof(uep_foreign), false},
    {"UniversalErrorProtocol", fields_record, numbers_record, 28, 28, sizeof(uep_record), true},
    {"ErrorBatch", fields_batch, numbers_batch, 2, 2, sizeof(uep_batch), true},
};

const uep_reason_info uep_reasons[16] = {
    {"bad_format", "The value does not have the form of its field.", "{value} does not have the form {pattern}; write it like {example}"},
    {"bad_parent", "A node's edge does not lead to a node before it.", "{value} is not below {index}; list a node after the node it explains"},
    {"bad_type_name", "The name is not an error type.", "{value} is not an error type; use a registered type or a reverse domain name such as {example}"},
    {"duplicate_key", "An object has the same key twice.", "the key {key} stands twice in one object; write it once"},
    {"malformed", "The document is not well-formed.", "{detail}; send one complete {form} document in UTF-8"},
    {"missing", "A mandatory field is absent.", "{field} is absent; write it"},
    {"missing_ancestor", "A type that is not in the registry does not say what it is a kind of.", "{value} is not in registry {registry}; write type_ancestors, nearest first, ending in a category such "
      "as {example}"},
    {"not_canonical", "The value is one that the canonical form never writes.", "{value} is never written in canonical form; {hint}"},
    {"out_of_range", "The value lies outside its range.", "{value} is not within {range}; write one of them"},
    {"too_deep", "Objects and lists are nested too deeply.", "nested {actual} deep where {limit} ({limit_id}) is the most; write what lies deeper as text"},
    {"too_large", "The document or a part of it has too many bytes.", "{actual} bytes where {limit} ({limit_id}) is the most; shorten the record before sending it"},
    {"too_long", "A text is too long.", "{actual} bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED"},
    {"too_many", "A list or map has too many entries.", "{actual} entries where {limit} ({limit_id}) is the most; leave entries out and add a mark TRUNCATED"},
    {"unknown_field", "The field is not part of this version of the protocol.", "{field} is not a field of {message}; did you mean {nearest}\?"},
    {"unsupported_version", "The document is of another major version.", "{value} is not version {supported}; send a record of protocol {supported}"},
    {"wrong_type", "The value has the wrong JSON type.", "{actual_type} where {type} belongs; write {type}"},
};

const uep_limit_info uep_limits_table[89] = {
    {"keep_frames_inner", 192, -1, false, false},
    {"keep_frames_outer", 64, -1, false, false},
    {"max_attribute_value_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_attributes", 32, UEP_REASON_TOO_MANY, true, true},
    {"max_batch_bytes", 4194304, UEP_REASON_TOO_LARGE, true, true},
    {"max_batch_document_bytes", 16777216, UEP_REASON_TOO_LARGE, true, true},
    {"max_batch_records", 1000, UEP_REASON_TOO_MANY, true, true},
    {"max_code_name_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_code_value_bytes", 512, UEP_REASON_TOO_LONG, true, true},
    {"max_codes", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_compact_bytes", 3072, -1, false, false},
    {"max_context_bytes", 16384, UEP_REASON_TOO_LARGE, true, true},
    {"max_context_depth", 8, UEP_REASON_TOO_DEEP, true, true},
    {"max_context_key_bytes", 128, UEP_REASON_TOO_LONG, true, true},
    {"max_context_keys", 64, UEP_REASON_TOO_MANY, true, true},
    {"max_context_string_bytes", 4096, UEP_REASON_TOO_LONG, false, true},
    {"max_detail_debug_bytes", 4096, UEP_REASON_TOO_LARGE, true, true},
    {"max_detail_type_bytes", 256, UEP_REASON_TOO_LONG, true, true},
    {"max_detail_value_bytes", 4096, UEP_REASON_TOO_LARGE, true, true},
    {"max_details", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_document_bytes", 1048576, UEP_REASON_TOO_LARGE, true, true},
    {"max_document_depth", 64, UEP_REASON_TOO_DEEP, true, true},
    {"max_environment_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_error_message_bytes", 8192, UEP_REASON_TOO_LONG, false, true},
    {"max_error_type_bytes", 128, UEP_REASON_TOO_LONG, true, true},
    {"max_fingerprint_frames", 8, -1, false, false},
    {"max_fingerprint_part_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_fingerprint_parts", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_frames_per_record", 1024, UEP_REASON_TOO_MANY, true, true},
    {"max_frames_per_stack", 256, UEP_REASON_TOO_MANY, true, true},
    {"max_function_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_host_bytes", 255, UEP_REASON_TOO_LONG, false, true},
    {"max_link_description_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_link_rel_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_link_url_bytes", 2048, UEP_REASON_TOO_LONG, true, true},
    {"max_links", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_mark_path_bytes", 512, UEP_REASON_TOO_LONG, true, true},
    {"max_marks", 256, UEP_REASON_TOO_MANY, true, true},
    {"max_mechanism_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_module_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_node_message_bytes", 2048, UEP_REASON_TOO_LONG, false, true},
    {"max_nodes", 128, UEP_REASON_TOO_MANY, true, true},
    {"max_note_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_notes", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_origin_payload_bytes", 32768, UEP_REASON_TOO_LARGE, true, true},
    {"max_package_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_path_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_platform_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_raw_function_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_record_bytes", 65536, UEP_REASON_TOO_LARGE, true, true},
    {"max_registry_bytes", 4194304, -1, false, false},
    {"max_registry_types", 4096, -1, false, false},
    {"max_remote_hops", 16, -1, false, false},
    {"max_render_bytes", 1048576, -1, false, false},
    {"max_request_id_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_retry_after_seconds", 315576000000, UEP_REASON_OUT_OF_RANGE, true, true},
    {"max_runtime_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_safe_integer", 9007199254740991, UEP_REASON_OUT_OF_RANGE, false, true},
    {"max_scan_error_bytes", 2097152, -1, false, false},
    {"max_scan_frames", 65536, -1, false, false},
    {"max_scan_line_bytes", 1048576, -1, false, false},
    {"max_scan_nodes", 1024, -1, false, false},
    {"max_scan_trace_line_bytes", 16384, -1, false, false},
    {"max_service_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_source_line_bytes", 200, UEP_REASON_TOO_LONG, false, true},
    {"max_stack_trace_bytes", 32768, UEP_REASON_TOO_LONG, false, true},
    {"max_strategies", 8, UEP_REASON_TOO_MANY, true, true},
    {"max_suggestion_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_suggestions", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_thread_id_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_thread_name_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_thread_state_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_threads", 64, UEP_REASON_TOO_MANY, true, true},
    {"max_trace_flags", 255, UEP_REASON_OUT_OF_RANGE, true, true},
    {"max_type_ancestors", 8, UEP_REASON_TOO_MANY, true, true},
    {"max_type_name_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_unwrap_depth", 4, -1, false, false},
    {"max_user_message_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_user_messages", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_violation_path_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_reason_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_subject_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_text_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_violations", 64, UEP_REASON_TOO_MANY, true, true},
    {"truncate_frames_inner", 16, -1, false, false},
    {"truncate_frames_outer", 8, -1, false, false},
    {"truncate_message_bytes", 512, -1, false, false},
    {"truncate_root_frames_inner", 8, -1, false, false},
    {"truncate_root_frames_outer", 4, -1, false, false},
};

const uep_pattern_info uep_patterns[23] = {
    {"base64", "aGk=", UEP_REASON_BAD_FORMAT, false},
    {"build_id", "9f3c2d51a8e04b7f", UEP_REASON_BAD_FORMAT, true},
    {"category_id", "uep.network", UEP_REASON_BAD_TYPE_NAME, true},
    {"code_space", "grpc", UEP_REASON_BAD_FORMAT, true},
    {"context_key", "uep.source.file", UEP_REASON_BAD_FORMAT, true},
    {"detail_type", "google.rpc.ErrorInfo", UEP_REASON_BAD_FORMAT, true},
    {"duration", "0s", UEP_REASON_BAD_FORMAT, false},
    {"error_type", "uep.network.timeout", UEP_REASON_BAD_TYPE_NAME, true},
    {"fixed64", "1", UEP_REASON_OUT_OF_RANGE, false},
    {"format_name", "problem", UEP_REASON_BAD_FORMAT, true},
    {"link_url", "https://example.com/help\?id=1", UEP_REASON_BAD_FORMAT, true},
    {"locale", "en", UEP_REASON_BAD_FORMAT, true},
    {"mark_path", "/error_message", UEP_REASON_BAD_FORMAT, true},
    {"mark_rule", "unknown_fields", UEP_REASON_BAD_FORMAT, true},
    {"media_type", "application/problem+json", UEP_REASON_BAD_FORMAT, true},
    {"protocol_version", "1.0", UEP_REASON_BAD_FORMAT, true},
    {"source_language", "python", UEP_REASON_BAD_FORMAT, true},
    {"span_id", "00f067aa0ba902b7", UEP_REASON_BAD_FORMAT, true},
    {"timestamp", "2026-11-21T10:15:30Z", UEP_REASON_BAD_FORMAT, false},
    {"trace_id", "4bf92f3577b34da6a3ce929d0e0e4736", UEP_REASON_BAD_FORMAT, true},
    {"type_hint", "int64", UEP_REASON_BAD_FORMAT, true},
    {"uuid", "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e", UEP_REASON_BAD_FORMAT, true},
    {"violation_kind", "field", UEP_REASON_BAD_FORMAT, true},
};

static const uint8_t classes_base64[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_base64[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 0, 0, 4, 5, 0, 6, 7, 0, 0, 7, 0, 2, 0, 0, 0, 0
};
static const uint8_t accepts_base64[] = {
    0, 0, 0, 0, 0, 0, 1, 1
};
static const char *const excluded_base64[] = { NULL};
static const uint8_t classes_build_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_build_id[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_build_id[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_build_id[] = { NULL};
static const uint8_t classes_category_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 3, 3, 3, 4, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 5, 3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_category_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5, 0, 0, 0, 0, 0,
    0, 0, 0, 6, 6, 6, 6, 0, 0, 7, 7, 7, 7, 7, 0, 0, 8, 8, 8, 8, 8, 0, 0, 9, 9, 9, 9, 9, 0, 0, 10, 10, 10, 10,
    10, 0, 0, 11, 11, 11, 11, 11, 0, 0, 12, 12, 12, 12, 12, 0, 0, 13, 13, 13, 13, 13, 0, 0, 14, 14, 14, 14,
    14, 0, 0, 15, 15, 15, 15, 15, 0, 0, 16, 16, 16, 16, 16, 0, 0, 17, 17, 17, 17, 17, 0, 0, 18, 18, 18, 18,
    18, 0, 0, 19, 19, 19, 19, 19, 0, 0, 20, 20, 20, 20, 20, 0, 0, 21, 21, 21, 21, 21, 0, 0, 22, 22, 22, 22,
    22, 0, 0, 23, 23, 23, 23, 23, 0, 0, 24, 24, 24, 24, 24, 0, 0, 25, 25, 25, 25, 25, 0, 0, 26, 26, 26, 26,
    26, 0, 0, 27, 27, 27, 27, 27, 0, 0, 28, 28, 28, 28, 28, 0, 0, 29, 29, 29, 29, 29, 0, 0, 30, 30, 30, 30,
    30, 0, 0, 31, 31, 31, 31, 31, 0, 0, 32, 32, 32, 32, 32, 0, 0, 33, 33, 33, 33, 33, 0, 0, 34, 34, 34, 34,
    34, 0, 0, 35, 35, 35, 35, 35, 0, 0, 36, 36, 36, 36, 36, 0, 0, 37, 37, 37, 37, 37, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t accepts_category_id[] = {
    0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1
};
static const char *const excluded_category_id[] = { NULL};
static const uint8_t classes_code_space[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_space[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_space[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_space[] = { NULL};
static const uint8_t classes_context_key[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1
};
static const uint16_t next_context_key[] = {
    0, 0, 0, 2, 0, 2
};
static const uint8_t accepts_context_key[] = {
    0, 0, 1
};
static const char *const excluded_context_key[] = { NULL};
static const uint8_t classes_detail_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_detail_type[] = {
    0, 0, 0, 0, 0, 2, 0, 2, 2
};
static const uint8_t accepts_detail_type[] = {
    0, 0, 1
};
static const char *const excluded_detail_type[] = { NULL};
static const uint8_t classes_duration[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_duration[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 4, 0, 0, 5, 0, 4, 6, 6, 5, 0, 0, 7, 8, 0, 0, 0, 0, 0, 0, 0, 4, 9, 9, 5,
    0, 0, 10, 11, 0, 0, 0, 11, 11, 0, 0, 4, 12, 12, 5, 0, 0, 13, 14, 0, 0, 0, 14, 14, 0, 0, 4, 15, 15, 5, 0,
    0, 16, 17, 0, 0, 0, 16, 17, 5, 0, 4, 18, 18, 5, 0, 0, 19, 20, 0, 0, 0, 20, 20, 0, 0, 4, 21, 21, 5, 0, 0,
    22, 23, 0, 0, 0, 23, 23, 0, 0, 4, 24, 24, 5, 0, 0, 25, 26, 0, 0, 0, 25, 26, 5, 0, 4, 27, 27, 5, 0, 0, 28,
    29, 0, 0, 0, 29, 29, 0, 0, 4, 30, 30, 5, 0, 0, 0, 31, 0, 0, 0, 31, 31, 0, 0, 4, 32, 32, 5, 0, 0, 0, 0, 5,
    0, 4, 2, 2, 5
};
static const uint8_t accepts_duration[] = {
    0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const char *const excluded_duration[] = { NULL};
static const uint8_t classes_error_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_error_type[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 4, 0, 0, 0, 5, 0, 3, 6, 6, 0, 7, 8, 8, 0, 3, 9, 9, 0, 0, 0, 10, 0, 7,
    11, 11, 0, 3, 12, 12, 0, 13, 14, 14, 0, 7, 15, 15, 0, 3, 16, 16, 0, 0, 0, 17, 0, 13, 18, 18, 0, 7, 19,
    19, 0, 3, 20, 20, 0, 21, 22, 22, 0, 13, 23, 23, 0, 7, 24, 24, 0, 3, 25, 25, 0, 0, 0, 26, 0, 21, 27, 27,
    0, 13, 28, 28, 0, 7, 29, 29, 0, 3, 30, 30, 0, 31, 32, 32, 0, 21, 33, 33, 0, 13, 34, 34, 0, 7, 35, 35, 0,
    3, 36, 36, 0, 0, 0, 37, 0, 31, 38, 38, 0, 21, 39, 39, 0, 13, 40, 40, 0, 7, 41, 41, 0, 3, 42, 42, 0, 43,
    44, 44, 0, 31, 45, 45, 0, 21, 46, 46, 0, 13, 47, 47, 0, 7, 48, 48, 0, 3, 49, 49, 0, 0, 0, 50, 0, 43, 51,
    51, 0, 31, 52, 52, 0, 21, 53, 53, 0, 13, 54, 54, 0, 7, 55, 55, 0, 3, 56, 56, 0, 57, 58, 58, 0, 43, 59,
    59, 0, 31, 60, 60, 0, 21, 61, 61, 0, 13, 62, 62, 0, 7, 63, 63, 0, 3, 64, 64, 0, 0, 0, 65, 0, 57, 66, 66,
    0, 43, 67, 67, 0, 31, 68, 68, 0, 21, 69, 69, 0, 13, 70, 70, 0, 7, 71, 71, 0, 3, 72, 72, 0, 0, 73, 73, 0,
    57, 74, 74, 0, 43, 75, 75, 0, 31, 76, 76, 0, 21, 77, 77, 0, 13, 78, 78, 0, 7, 79, 79, 0, 3, 80, 80, 0, 0,
    81, 81, 0, 57, 82, 82, 0, 43, 83, 83, 0, 31, 84, 84, 0, 21, 85, 85, 0, 13, 86, 86, 0, 7, 87, 87, 0, 3,
    88, 88, 0, 0, 89, 89, 0, 57, 90, 90, 0, 43, 91, 91, 0, 31, 92, 92, 0, 21, 93, 93, 0, 13, 94, 94, 0, 7,
    95, 95, 0, 3, 96, 96, 0, 0, 97, 97, 0, 57, 98, 98, 0, 43, 99, 99, 0, 31, 100, 100, 0, 21, 101, 101, 0,
    13, 102, 102, 0, 7, 103, 103, 0, 3, 104, 104, 0, 0, 105, 105, 0, 57, 106, 106, 0, 43, 107, 107, 0, 31,
    108, 108, 0, 21, 109, 109, 0, 13, 110, 110, 0, 7, 111, 111, 0, 3, 112, 112, 0, 0, 113, 113, 0, 57, 114,
    114, 0, 43, 115, 115, 0, 31, 116, 116, 0, 21, 117, 117, 0, 13, 118, 118, 0, 7, 119, 119, 0, 3, 120, 120,
    0, 0, 121, 121, 0, 57, 122, 122, 0, 43, 123, 123, 0, 31, 124, 124, 0, 21, 125, 125, 0, 13, 126, 126, 0,
    7, 127, 127, 0, 3, 128, 128, 0, 0, 129, 129, 0, 57, 130, 130, 0, 43, 131, 131, 0, 31, 132, 132, 0, 21,
    133, 133, 0, 13, 134, 134, 0, 7, 135, 135, 0, 3, 136, 136, 0, 0, 137, 137, 0, 57, 138, 138, 0, 43, 139,
    139, 0, 31, 140, 140, 0, 21, 141, 141, 0, 13, 142, 142, 0, 7, 143, 143, 0, 3, 144, 144, 0, 0, 145, 145,
    0, 57, 146, 146, 0, 43, 147, 147, 0, 31, 148, 148, 0, 21, 149, 149, 0, 13, 150, 150, 0, 7, 151, 151, 0,
    3, 152, 152, 0, 0, 153, 153, 0, 57, 154, 154, 0, 43, 155, 155, 0, 31, 156, 156, 0, 21, 157, 157, 0, 13,
    158, 158, 0, 7, 159, 159, 0, 3, 160, 160, 0, 0, 161, 161, 0, 57, 162, 162, 0, 43, 163, 163, 0, 31, 164,
    164, 0, 21, 165, 165, 0, 13, 166, 166, 0, 7, 167, 167, 0, 3, 168, 168, 0, 0, 169, 169, 0, 57, 170, 170,
    0, 43, 171, 171, 0, 31, 172, 172, 0, 21, 173, 173, 0, 13, 174, 174, 0, 7, 175, 175, 0, 3, 176, 176, 0, 0,
    177, 177, 0, 57, 178, 178, 0, 43, 179, 179, 0, 31, 180, 180, 0, 21, 181, 181, 0, 13, 182, 182, 0, 7, 183,
    183, 0, 3, 184, 184, 0, 0, 185, 185, 0, 57, 186, 186, 0, 43, 187, 187, 0, 31, 188, 188, 0, 21, 189, 189,
    0, 13, 190, 190, 0, 7, 191, 191, 0, 3, 192, 192, 0, 0, 193, 193, 0, 57, 194, 194, 0, 43, 195, 195, 0, 31,
    196, 196, 0, 21, 197, 197, 0, 13, 198, 198, 0, 7, 199, 199, 0, 3, 200, 200, 0, 0, 201, 201, 0, 57, 202,
    202, 0, 43, 203, 203, 0, 31, 204, 204, 0, 21, 205, 205, 0, 13, 206, 206, 0, 7, 207, 207, 0, 3, 208, 208,
    0, 0, 209, 209, 0, 57, 210, 210, 0, 43, 211, 211, 0, 31, 212, 212, 0, 21, 213, 213, 0, 13, 214, 214, 0,
    7, 215, 215, 0, 3, 0, 0, 0, 0, 216, 216, 0, 57, 217, 217, 0, 43, 218, 218, 0, 31, 219, 219, 0, 21, 220,
    220, 0, 13, 221, 221, 0, 7, 222, 222, 0, 0, 223, 223, 0, 57, 224, 224, 0, 43, 225, 225, 0, 31, 226, 226,
    0, 21, 227, 227, 0, 13, 228, 228, 0, 7, 0, 0, 0, 0, 229, 229, 0, 57, 230, 230, 0, 43, 231, 231, 0, 31,
    232, 232, 0, 21, 233, 233, 0, 13, 234, 234, 0, 0, 235, 235, 0, 57, 236, 236, 0, 43, 237, 237, 0, 31, 238,
    238, 0, 21, 239, 239, 0, 13, 0, 0, 0, 0, 240, 240, 0, 57, 241, 241, 0, 43, 242, 242, 0, 31, 243, 243, 0,
    21, 244, 244, 0, 0, 245, 245, 0, 57, 246, 246, 0, 43, 247, 247, 0, 31, 248, 248, 0, 21, 0, 0, 0, 0, 249,
    249, 0, 57, 250, 250, 0, 43, 251, 251, 0, 31, 252, 252, 0, 0, 253, 253, 0, 57, 254, 254, 0, 43, 255, 255,
    0, 31, 0, 0, 0, 0, 256, 256, 0, 57, 257, 257, 0, 43, 258, 258, 0, 0, 259, 259, 0, 57, 260, 260, 0, 43, 0,
    0, 0, 0, 261, 261, 0, 57, 262, 262, 0, 0, 263, 263, 0, 57, 0, 0, 0, 0, 264, 264, 0, 0, 0, 0
};
static const uint8_t accepts_error_type[] = {
    0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1,
    1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1,
    1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0,
    1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,
    1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1,
    1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_error_type[] = { NULL};
static const uint8_t classes_fixed64[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_fixed64[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 2, 2
};
static const uint8_t accepts_fixed64[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_fixed64[] = { NULL};
static const uint8_t classes_format_name[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_format_name[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_format_name[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_format_name[] = { NULL};
static const uint8_t classes_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 1, 0, 1, 0, 1, 1, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 1, 0, 1, 0, 3, 3, 3, 3, 3, 3, 3, 5,
    3, 3, 3, 3, 3, 3, 3, 6, 3, 3, 7, 8, 3, 3, 3, 3, 3, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0
};
static const uint16_t next_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0,
    4, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0,
    0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 10, 10, 10, 10, 0, 10, 10, 10, 10, 10, 10, 10, 10
};
static const uint8_t accepts_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_link_url[] = { NULL};
static const uint8_t classes_locale[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_locale[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 4, 0, 5, 0, 0, 6, 6, 0, 4, 0, 7, 0, 8, 9, 9, 0, 4, 0, 10, 0, 0,
    11, 11, 0, 8, 12, 12, 0, 4, 0, 13, 0, 14, 15, 15, 0, 8, 16, 16, 0, 4, 0, 17, 0, 0, 18, 18, 0, 14, 19, 19,
    0, 8, 20, 20, 0, 4, 0, 21, 0, 22, 23, 23, 0, 14, 24, 24, 0, 8, 25, 25, 0, 4, 0, 0, 0, 0, 26, 26, 0, 22,
    27, 27, 0, 14, 28, 28, 0, 8, 29, 29, 0, 30, 31, 31, 0, 22, 32, 32, 0, 14, 33, 33, 0, 8, 34, 34, 0, 0, 35,
    35, 0, 30, 36, 36, 0, 22, 37, 37, 0, 14, 38, 38, 0, 8, 0, 0, 0, 39, 40, 40, 0, 30, 41, 41, 0, 22, 42, 42,
    0, 14, 43, 43, 0, 0, 44, 44, 0, 39, 45, 45, 0, 30, 46, 46, 0, 22, 47, 47, 0, 14, 0, 0, 0, 48, 49, 49, 0,
    39, 50, 50, 0, 30, 51, 51, 0, 22, 52, 52, 0, 0, 53, 53, 0, 48, 54, 54, 0, 39, 55, 55, 0, 30, 56, 56, 0,
    22, 0, 0, 0, 0, 57, 57, 0, 48, 58, 58, 0, 39, 59, 59, 0, 30, 60, 60, 0, 0, 61, 61, 0, 48, 62, 62, 0, 39,
    63, 63, 0, 30, 0, 0, 0, 0, 64, 64, 0, 48, 65, 65, 0, 39, 66, 66, 0, 0, 67, 67, 0, 48, 68, 68, 0, 39, 0,
    0, 0, 0, 69, 69, 0, 48, 70, 70, 0, 0, 71, 71, 0, 48, 0, 0, 0, 0, 72, 72, 0, 0, 0, 0
};
static const uint8_t accepts_locale[] = {
    0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
    1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1
};
static const char *const excluded_locale[] = { NULL};
static const uint8_t classes_mark_path[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1, 1, 0
};
static const uint16_t next_mark_path[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 2, 0, 2, 2, 3, 0, 0, 0, 2, 0
};
static const uint8_t accepts_mark_path[] = {
    0, 1, 1, 0
};
static const char *const excluded_mark_path[] = { NULL};
static const uint8_t classes_mark_rule[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_mark_rule[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_mark_rule[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_mark_rule[] = { NULL};
static const uint8_t classes_media_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_media_type[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 3, 0, 5, 4, 5, 0, 0, 0, 6, 0, 7, 4, 7, 0, 8, 0, 8, 0, 9, 4, 9, 0, 10, 0,
    10, 0, 11, 4, 11, 0, 12, 0, 12, 0, 13, 4, 13, 0, 14, 0, 14, 0, 15, 4, 15, 0, 16, 0, 16, 0, 17, 4, 17, 0,
    18, 0, 18, 0, 19, 4, 19, 0, 20, 0, 20, 0, 21, 4, 21, 0, 22, 0, 22, 0, 23, 4, 23, 0, 24, 0, 24, 0, 25, 4,
    25, 0, 26, 0, 26, 0, 27, 4, 27, 0, 28, 0, 28, 0, 29, 4, 29, 0, 30, 0, 30, 0, 31, 4, 31, 0, 32, 0, 32, 0,
    33, 4, 33, 0, 34, 0, 34, 0, 35, 4, 35, 0, 36, 0, 36, 0, 37, 4, 37, 0, 38, 0, 38, 0, 39, 4, 39, 0, 40, 0,
    40, 0, 41, 4, 41, 0, 42, 0, 42, 0, 43, 4, 43, 0, 44, 0, 44, 0, 45, 4, 45, 0, 46, 0, 46, 0, 47, 4, 47, 0,
    48, 0, 48, 0, 49, 4, 49, 0, 50, 0, 50, 0, 51, 4, 51, 0, 52, 0, 52, 0, 53, 4, 53, 0, 54, 0, 54, 0, 55, 4,
    55, 0, 56, 0, 56, 0, 57, 4, 57, 0, 58, 0, 58, 0, 59, 4, 59, 0, 60, 0, 60, 0, 61, 4, 61, 0, 62, 0, 62, 0,
    63, 4, 63, 0, 64, 0, 64, 0, 65, 4, 65, 0, 66, 0, 66, 0, 67, 4, 67, 0, 68, 0, 68, 0, 69, 4, 69, 0, 70, 0,
    70, 0, 71, 4, 71, 0, 72, 0, 72, 0, 73, 4, 73, 0, 74, 0, 74, 0, 75, 4, 75, 0, 76, 0, 76, 0, 77, 4, 77, 0,
    78, 0, 78, 0, 79, 4, 79, 0, 80, 0, 80, 0, 81, 4, 81, 0, 82, 0, 82, 0, 83, 4, 83, 0, 84, 0, 84, 0, 85, 4,
    85, 0, 86, 0, 86, 0, 87, 4, 87, 0, 88, 0, 88, 0, 89, 4, 89, 0, 90, 0, 90, 0, 91, 4, 91, 0, 92, 0, 92, 0,
    93, 4, 93, 0, 94, 0, 94, 0, 95, 4, 95, 0, 96, 0, 96, 0, 97, 4, 97, 0, 98, 0, 98, 0, 99, 4, 99, 0, 100, 0,
    100, 0, 101, 4, 101, 0, 102, 0, 102, 0, 103, 4, 103, 0, 104, 0, 104, 0, 105, 4, 105, 0, 106, 0, 106, 0,
    107, 4, 107, 0, 108, 0, 108, 0, 109, 4, 109, 0, 110, 0, 110, 0, 111, 4, 111, 0, 112, 0, 112, 0, 113, 4,
    113, 0, 114, 0, 114, 0, 115, 4, 115, 0, 116, 0, 116, 0, 117, 4, 117, 0, 118, 0, 118, 0, 119, 4, 119, 0,
    120, 0, 120, 0, 121, 4, 121, 0, 122, 0, 122, 0, 123, 4, 123, 0, 124, 0, 124, 0, 125, 4, 125, 0, 126, 0,
    126, 0, 127, 4, 127, 0, 128, 0, 128, 0, 0, 4, 0, 0, 129, 0, 129, 0, 130, 0, 130, 0, 0, 0, 0
};
static const uint8_t accepts_media_type[] = {
    0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0,
    1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1
};
static const char *const excluded_media_type[] = { NULL};
static const uint8_t classes_protocol_version[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_protocol_version[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 4, 0, 0, 5, 6, 0, 3, 7, 7, 0, 0, 0, 0, 0, 0, 8, 8, 0, 3, 9, 9, 0, 0, 10,
    10, 0, 3, 0, 0, 0, 0, 5, 5
};
static const uint8_t accepts_protocol_version[] = {
    0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1
};
static const char *const excluded_protocol_version[] = { NULL};
static const uint8_t classes_source_language[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_source_language[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_source_language[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_source_language[] = { NULL};
static const uint8_t classes_span_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_span_id[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0, 16, 0,
    17, 0, 0
};
static const uint8_t accepts_span_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_span_id[] = { "0000000000000000", NULL};
static const uint8_t classes_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 3, 4, 5, 6, 7, 7, 8, 8, 8, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 4, 5, 5, 5, 5, 5, 0, 0,
    0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 6, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 0,
    0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, 12, 12, 12, 0, 0, 0, 0, 0, 0, 12, 12,
    12, 0, 0, 0, 0, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 17, 17, 17, 17, 17, 0, 0, 0, 0, 0, 0, 17, 17, 17, 17, 17, 17, 0, 0, 0, 0, 0, 0, 17, 17, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 19, 19, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 21, 21,
    21, 21, 21, 0, 0, 0, 0, 0, 0, 21, 21, 21, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 0,
    0, 23, 23, 23, 23, 23, 0, 0, 0, 0, 0, 0, 0, 24, 24, 24, 24, 24, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    25, 0, 0, 0, 0, 0, 26, 26, 26, 26, 26, 0, 0, 0, 0, 0, 0, 0, 27, 27, 27, 27, 27, 27, 0, 0, 0, 0, 0, 28, 0,
    0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 0, 30, 31, 31, 31, 31, 31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 32, 33, 33, 33, 33, 33, 0, 0, 0, 0, 0, 0, 33, 33, 33, 33, 33, 33, 0, 0, 0, 0, 0, 0, 34, 35, 35, 35,
    35, 35, 0, 0, 0, 0, 0, 0, 35, 35, 35, 35, 35, 35, 0, 0, 0, 0, 0, 0, 36, 37, 37, 37, 37, 37, 0, 0, 0, 0,
    0, 0, 36, 37, 37, 37, 37, 37, 0, 0, 29, 0, 0, 0, 38, 39, 39, 39, 39, 39, 0, 0, 0, 0, 0, 0, 39, 39, 39,
    39, 39, 39, 0, 0, 0, 0, 0, 0, 40, 41, 41, 41, 41, 41, 0, 0, 0, 0, 0, 0, 41, 41, 41, 41, 41, 41, 0, 0, 0,
    0, 0, 0, 42, 43, 43, 43, 43, 43, 0, 0, 0, 0, 0, 0, 42, 43, 43, 43, 43, 43, 0, 0, 29, 0, 0, 0, 44, 45, 45,
    45, 45, 45, 0, 0, 0, 0, 0, 0, 45, 45, 45, 45, 45, 45, 0, 0, 0, 0, 0, 0, 0, 46, 46, 46, 46, 46, 0, 0, 0,
    0, 0, 0, 46, 46, 46, 46, 46, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29
};
static const uint8_t accepts_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const char *const excluded_timestamp[] = { NULL};
static const uint8_t classes_trace_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_trace_id[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0, 16, 0,
    17, 0, 18, 0, 19, 0, 20, 0, 21, 0, 22, 0, 23, 0, 24, 0, 25, 0, 26, 0, 27, 0, 28, 0, 29, 0, 30, 0, 31, 0,
    32, 0, 33, 0, 0
};
static const uint8_t accepts_trace_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_trace_id[] = { "00000000000000000000000000000000", NULL};
static const uint8_t classes_type_hint[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_type_hint[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_type_hint[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_type_hint[] = { NULL};
static const uint8_t classes_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 2, 2, 2, 2, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 0, 0, 3, 3, 3, 3, 0, 0, 4, 4, 4, 4, 0, 0, 5, 5, 5, 5, 0, 0, 6, 6, 6,
    6, 0, 0, 7, 7, 7, 7, 0, 0, 8, 8, 8, 8, 0, 0, 9, 9, 9, 9, 0, 10, 0, 0, 0, 0, 0, 0, 11, 11, 11, 11, 0, 0,
    12, 12, 12, 12, 0, 0, 13, 13, 13, 13, 0, 0, 14, 14, 14, 14, 0, 15, 0, 0, 0, 0, 0, 0, 0, 16, 16, 0, 0, 0,
    17, 17, 17, 17, 0, 0, 18, 18, 18, 18, 0, 0, 19, 19, 19, 19, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 21, 21, 0, 0,
    22, 22, 22, 22, 0, 0, 23, 23, 23, 23, 0, 0, 24, 24, 24, 24, 0, 25, 0, 0, 0, 0, 0, 0, 26, 26, 26, 26, 0,
    0, 27, 27, 27, 27, 0, 0, 28, 28, 28, 28, 0, 0, 29, 29, 29, 29, 0, 0, 30, 30, 30, 30, 0, 0, 31, 31, 31,
    31, 0, 0, 32, 32, 32, 32, 0, 0, 33, 33, 33, 33, 0, 0, 34, 34, 34, 34, 0, 0, 35, 35, 35, 35, 0, 0, 36, 36,
    36, 36, 0, 0, 37, 37, 37, 37, 0, 0, 0, 0, 0, 0
};
static const uint8_t accepts_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 1
};
static const char *const excluded_uuid[] = { NULL};
static const uint8_t classes_violation_kind[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_violation_kind[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_violation_kind[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_violation_kind[] = { NULL};
static const uint8_t classes_code_aws[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_aws[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_aws[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_aws[] = { NULL};
static const uint8_t classes_code_aws_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_aws_out[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_aws_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_aws_out[] = { NULL};
static const uint8_t classes_code_exit_codes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_exit_codes[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_exit_codes[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_exit_codes[] = { NULL};
static const uint8_t classes_code_graphql[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_graphql[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_graphql[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_graphql[] = { NULL};
static const uint8_t classes_code_graphql_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_graphql_out[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_graphql_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_graphql_out[] = { NULL};
static const uint8_t classes_code_grpc[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_grpc[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_grpc[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_grpc[] = { NULL};
static const uint8_t classes_code_hresult[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_hresult[] = {
    0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4, 4, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9, 9,
    0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 0, 0, 0
};
static const uint8_t accepts_code_hresult[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_code_hresult[] = { NULL};
static const uint8_t classes_code_http[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_http[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 0, 0
};
static const uint8_t accepts_code_http[] = {
    0, 0, 0, 0, 1
};
static const char *const excluded_code_http[] = { NULL};
static const uint8_t classes_code_jsonrpc[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_jsonrpc[] = {
    0, 0, 0, 0, 0, 2, 3, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9,
    9, 0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 12, 12, 0, 0, 13, 13, 0, 0, 14, 14, 0, 0, 15, 15, 0, 0, 16, 16, 0,
    0, 17, 17, 0, 0, 18, 18, 0, 0, 3, 3
};
static const uint8_t accepts_code_jsonrpc[] = {
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_jsonrpc[] = { NULL};
static const uint8_t classes_code_jsonrpc_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_jsonrpc_out[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 0, 3, 0, 0, 4, 4, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9,
    9, 0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 12, 12, 0, 0, 13, 13, 0, 0, 14, 14, 0, 0, 15, 15, 0, 0, 16, 16, 0,
    0, 17, 17, 0, 0, 18, 18, 0, 0, 0, 0
};
static const uint8_t accepts_code_jsonrpc_out[] = {
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_jsonrpc_out[] = { NULL};
static const uint8_t classes_code_k8s_reasons[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_k8s_reasons[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_k8s_reasons[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_k8s_reasons[] = { NULL};
static const uint8_t classes_code_k8s_reasons_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_k8s_reasons_out[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_k8s_reasons_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_k8s_reasons_out[] = { NULL};
static const uint8_t classes_code_node[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_node[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_node[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_node[] = { NULL};
static const uint8_t classes_code_sqlstate[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_sqlstate[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 0
};
static const uint8_t accepts_code_sqlstate[] = {
    0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_code_sqlstate[] = { NULL};
static const uint8_t classes_code_temporal[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_temporal[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_temporal[] = {
    0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_temporal[] = { NULL};
static const uint8_t classes_code_win32[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_win32[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_win32[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_win32[] = { NULL};

/* The patterns by UEP_PATTERN_, then the forms of codes. */
const uep_matcher uep_i_matchers[] = {
    {classes_base64, next_base64, accepts_base64, excluded_base64, 3},
    {classes_build_id, next_build_id, accepts_build_id, excluded_build_id, 3},
    {classes_category_id, next_category_id, accepts_category_id, excluded_category_id, 7},
    {classes_code_space, next_code_space, accepts_code_space, excluded_code_space, 3},
    {classes_context_key, next_context_key, accepts_context_key, excluded_context_key, 2},
    {classes_detail_type, next_detail_type, accepts_detail_type, excluded_detail_type, 3},
    {classes_duration, next_duration, accepts_duration, excluded_duration, 5},
    {classes_error_type, next_error_type, accepts_error_type, excluded_error_type, 4},
    {classes_fixed64, next_fixed64, accepts_fixed64, excluded_fixed64, 3},
    {classes_format_name, next_format_name, accepts_format_name, excluded_format_name, 3},
    {classes_link_url, next_link_url, accepts_link_url, excluded_link_url, 9},
    {classes_locale, next_locale, accepts_locale, excluded_locale, 4},
    {classes_mark_path, next_mark_path, accepts_mark_path, excluded_mark_path, 5},
    {classes_mark_rule, next_mark_rule, accepts_mark_rule, excluded_mark_rule, 3},
    {classes_media_type, next_media_type, accepts_media_type, excluded_media_type, 4},
    {classes_protocol_version, next_protocol_version, accepts_protocol_version, excluded_protocol_version, 4},
    {classes_source_language, next_source_language, accepts_source_language, excluded_source_language, 3},
    {classes_span_id, next_span_id, accepts_span_id, excluded_span_id, 2},
    {classes_timestamp, next_timestamp, accepts_timestamp, excluded_timestamp, 12},
    {classes_trace_id, next_trace_id, accepts_trace_id, excluded_trace_id, 2},
    {classes_type_hint, next_type_hint, accepts_type_hint, excluded_type_hint, 3},
    {classes_uuid, next_uuid, accepts_uuid, excluded_uuid, 6},
    {classes_violation_kind, next_violation_kind, accepts_violation_kind, excluded_violation_kind, 3},
    {classes_code_aws, next_code_aws, accepts_code_aws, excluded_code_aws, 3},
    {classes_code_aws_out, next_code_aws_out, accepts_code_aws_out, excluded_code_aws_out, 3},
    {classes_code_exit_codes, next_code_exit_codes, accepts_code_exit_codes, excluded_code_exit_codes, 3},
    {classes_code_graphql, next_code_graphql, accepts_code_graphql, excluded_code_graphql, 3},
    {classes_code_graphql_out, next_code_graphql_out, accepts_code_graphql_out, excluded_code_graphql_out, 3},
    {classes_code_grpc, next_code_grpc, accepts_code_grpc, excluded_code_grpc, 3},
    {classes_code_hresult, next_code_hresult, accepts_code_hresult, excluded_code_hresult, 4},
    {classes_code_http, next_code_http, accepts_code_http, excluded_code_http, 3},
    {classes_code_jsonrpc, next_code_jsonrpc, accepts_code_jsonrpc, excluded_code_jsonrpc, 4},
    {classes_code_jsonrpc_out, next_code_jsonrpc_out, accepts_code_jsonrpc_out, excluded_code_jsonrpc_out, 4},
    {classes_code_k8s_reasons, next_code_k8s_reasons, accepts_code_k8s_reasons, excluded_code_k8s_reasons, 3},
    {classes_code_k8s_reasons_out, next_code_k8s_reasons_out, accepts_code_k8s_reasons_out, excluded_code_k8s_reasons_out, 3},
    {classes_code_node, next_code_node, accepts_code_node, excluded_code_node, 3},
    {classes_code_sqlstate, next_code_sqlstate, accepts_code_sqlstate, excluded_code_sqlstate, 2},
    {classes_code_temporal, next_code_temporal, accepts_code_temporal, excluded_code_temporal, 3},
    {classes_code_win32, next_code_win32, accepts_code_win32, excluded_code_win32, 3},
};

/* ---- uep_gen_encode.c ---- */

/* Regenerate with: uep codegen (part of this file)
 *
 * The binary form of each message, written from its last field to its first. */
/* Parts of records that were judged and written once: prototypes and sites. */
#ifndef UEP_PREPARED_H
#define UEP_PREPARED_H


/* Places in the bytes of a prototype: a node without its tag and length, and what stands for its message. */
typedef struct uep_ready_node { uint32_t start, message, rest, end; } uep_ready_node;

struct uep_prototype {
    uep_alloc alloc;
    size_t size;          /* of this block, with everything below */
    const uint8_t *bytes; /* the record without error_id and timestamp */
    uint32_t n;
    uint32_t node_count;
    const uint32_t *starts; /* by index of the record's fields, and one more: where each begins */
    const uep_ready_node *nodes;
    bool is_finished; /* uep_finish takes it, and adds nothing but error_id and timestamp */
    bool is_marked;
};

struct uep_site {
    uep_alloc alloc;
    size_t size;
    uep_frame frame;      /* its texts point into the bytes behind this struct */
    const uint8_t *bytes; /* with tag and length, as they stand in a stack */
    size_t n;
};

/* A site that stands behind the frames of a stack and is not among them yet. */
struct uep_placed {
    const uep_site *site;
    uep_stack *stack;
    int32_t name; /* of the stack */
    int32_t nth;  /* of the placed ones of its stack */
};

/* Numbers of fields of the record, as in the proto file. */
enum { RECORD_ERROR_ID = 2, RECORD_ERROR_TYPE = 3, RECORD_TIMESTAMP = 5, RECORD_ERROR_MESSAGE = 7, RECORD_CONTEXT = 9 };
enum { RECORD_NODES = 12, RECORD_THREADS = 24, NODE_MESSAGE = 5 };

/* Whether the prototype of a builder holds a field of the record. */
bool uep_i_is_ready(const uep_t *e, uint32_t number);

/* Make what a builder began with or placed ordinary: structs that anybody may read and change. UEP_E_MEMORY leaves it. */
int32_t uep_i_settle_now(uep_t *e);
int32_t uep_i_settle_placed(uep_t *e); /* the sites alone */
UEP_INLINE int32_t uep_i_settle(uep_t *e) {
    return e->is_open ? uep_i_settle_now(e) : UEP_OK;
}

/* The same for one field that is about to be changed, where the prototype holds it. */
UEP_INLINE int32_t uep_i_settle_field(uep_t *e, uint32_t number) {
    return e->base && uep_i_is_ready(e, number) ? uep_i_settle_now(e) : UEP_OK;
}

/* The same where a record that was given may be the builder's own. */
UEP_INLINE int32_t uep_i_settle_own(uep_t *e, const uep_record *record) {
    return record == &e->record ? uep_i_settle(e) : UEP_OK;
}

/* Where the message of a prototype's node is given anew, NULL where there is no such node or no memory. */
uep_str *uep_i_find_ready_message(uep_t *e, int32_t index);
UEP_INLINE uep_str *uep_i_find_message(uep_t *e, int32_t index) {
    return e && e->base ? uep_i_find_ready_message(e, index) : NULL;
}

/* Write what stands behind a field, by its index, up to *end. */
UEP_INLINE void uep_i_write_ready(uep_writer *w, const uep_prototype *base, int32_t field, uint32_t *end) {
    uint32_t start = base->starts[field + 1];
    if (start < *end) uep_i_write_bytes(w, base->bytes + start, *end - start);
    *end = base->starts[field];
}

/* Whether a record needs no judge but for its size, because its prototype was finished. */
bool uep_i_may_finish_open(const uep_t *e);

#endif
/* Writing the binary form backwards: the hot parts, inlined into the generated encoders. */
#ifndef UEP_WRITE_H
#define UEP_WRITE_H


/* A tag has two bytes and a length or number ten at most. */
#define UEP_W_HEAD 12u

static inline bool uep_w_room(uep_writer *w, size_t n) {
    return (size_t)(w->at - w->begin) >= n || uep_i_grow(w, n);
}

/* Put a number of up to ten bytes in front of a place. */
static inline uint8_t *uep_w_put_varint(uint8_t *at, uint64_t v) {
    uint8_t *p;
#if defined(__GNUC__) || defined(__clang__)
    size_t n = (size_t)(70 - __builtin_clzll(v | 1)) / 7;
#else
    size_t n = 1;
    uint64_t rest = v;
    while (rest >>= 7) n++;
#endif
    p = at - n;
    at = p;
    for (; v >= 0x80; v >>= 7) *p++ = (uint8_t)(v | 0x80);
    *p = (uint8_t)v;
    return at;
}

static inline void uep_w_varint(uep_writer *w, uint64_t v) {
    if (v < 0x80) *--w->at = (uint8_t)v;
    else w->at = uep_w_put_varint(w->at, v);
}

static inline void uep_w_tag(uep_writer *w, uint32_t tag) {
    if (tag >= 0x80) {
        *--w->at = (uint8_t)(tag >> 7);
        *--w->at = (uint8_t)(tag | 0x80);
    } else {
        *--w->at = (uint8_t)tag;
    }
}

/* A text or bytes, also when empty. */
void uep_w_text(uep_writer *w, uint32_t tag, const void *p, size_t n);

void uep_i_write_number(uep_writer *w, uint32_t tag, uint64_t v);

/* Most numbers and lengths have one byte or two. */
static inline void uep_w_number(uep_writer *w, uint32_t tag, uint64_t v) {
    uint8_t *at = w->at;
    if (v >= 0x4000 || (size_t)(at - w->begin) < UEP_W_HEAD) {
        uep_i_write_number(w, tag, v);
        return;
    }
    if (v >= 0x80) {
        *--at = (uint8_t)(v >> 7);
        v |= 0x80;
    }
    *--at = (uint8_t)v;
    if (tag >= 0x80) {
        *--at = (uint8_t)(tag >> 7);
        tag |= 0x80;
    }
    *--at = (uint8_t)tag;
    w->at = at;
}

static inline void uep_w_fixed64(uep_writer *w, uint32_t tag, uint64_t v) {
    uint8_t *p;
    if (!uep_w_room(w, UEP_W_HEAD)) return;
    p = w->at -= 8;
    /* One store, where the compiler knows that the machine is little-endian. */
    p[0] = (uint8_t)v;
    p[1] = (uint8_t)(v >> 8);
    p[2] = (uint8_t)(v >> 16);
    p[3] = (uint8_t)(v >> 24);
    p[4] = (uint8_t)(v >> 32);
    p[5] = (uint8_t)(v >> 40);
    p[6] = (uint8_t)(v >> 48);
    p[7] = (uint8_t)(v >> 56);
    uep_w_tag(w, tag);
}

/* How much is written; a buffer may move, so places are told by it. */
static inline size_t uep_w_mark(const uep_writer *w) {
    return (size_t)(w->end - w->at);
}

/* Put tag and length in front of what was written since a mark. */
static inline void uep_w_message(uep_writer *w, uint32_t tag, size_t before) {
    uep_w_number(w, tag, uep_w_mark(w) - before);
}

#endif

static void write_frame(uep_writer *w, const uep_frame *m) {
    if (m->build_id.n | m->address | m->source_line.n | m->source_language.n |
        m->repeat | m->async_boundary | m->inlined | m->has_in_app |
        m->column) {
        if (m->build_id.n) uep_w_text(w, 130u, m->build_id.p, m->build_id.n);
        if (m->address) uep_w_fixed64(w, 121u, m->address);
        if (m->source_line.n) uep_w_text(w, 114u, m->source_line.p, m->source_line.n);
        if (m->source_language.n) uep_w_text(w, 106u, m->source_language.p, m->source_language.n);
        if (m->repeat) uep_w_number(w, 96u, m->repeat);
        if (m->async_boundary) uep_w_number(w, 88u, m->async_boundary);
        if (m->inlined) uep_w_number(w, 80u, m->inlined);
        if (m->has_in_app) uep_w_number(w, 72u, m->in_app);
        if (m->column) uep_w_number(w, 64u, m->column);
    }
    if (m->line) uep_w_number(w, 56u, m->line);
    if (m->abs_path.n) uep_w_text(w, 50u, m->abs_path.p, m->abs_path.n);
    if (m->file.n) uep_w_text(w, 42u, m->file.p, m->file.n);
    if (m->package.n | m->module.n | m->raw_function.n) {
        if (m->package.n) uep_w_text(w, 34u, m->package.p, m->package.n);
        if (m->module.n) uep_w_text(w, 26u, m->module.p, m->module.n);
        if (m->raw_function.n) uep_w_text(w, 18u, m->raw_function.p, m->raw_function.n);
    }
    if (m->function.n) uep_w_text(w, 10u, m->function.p, m->function.n);
}

static void write_stack(uep_writer *w, const uep_stack *m) {
    if (m->provenance) uep_w_number(w, 40u, (uint64_t)(int64_t)m->provenance);
    if (m->shared_with_parent) uep_w_number(w, 32u, m->shared_with_parent);
    if (m->dropped_after) uep_w_number(w, 24u, m->dropped_after);
    if (m->dropped_frames) uep_w_number(w, 16u, m->dropped_frames);
    if (w->placed_n) uep_i_write_placed(w, m);
    for (size_t i = m->frames.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_frame(w, &m->frames.v[i]);
        uep_w_message(w, 10u, before);
    }
}

static void write_node(uep_writer *w, const uep_node *m) {
    if (m->is_group | m->timestamp.set | m->service.n | m->source_language.n |
        m->error_id.n | m->error_type.n) {
        if (m->is_group) uep_w_number(w, 104u, m->is_group);
        if (m->timestamp.set) uep_i_write_time(w, m->timestamp, 98u);
        if (m->service.n) uep_w_text(w, 90u, m->service.p, m->service.n);
        if (m->source_language.n) uep_w_text(w, 82u, m->source_language.p, m->source_language.n);
        if (m->error_id.n) uep_w_text(w, 74u, m->error_id.p, m->error_id.n);
        if (m->error_type.n) uep_w_text(w, 66u, m->error_type.p, m->error_type.n);
    }
    if (m->stack) {
        size_t before = uep_w_mark(w);
        write_stack(w, m->stack);
        uep_w_message(w, 58u, before);
    }
    for (size_t i = m->notes.n; i-- > 0;) uep_w_text(w, 50u, m->notes.v[i].p, m->notes.v[i].n);
    if (m->message.n) uep_w_text(w, 42u, m->message.p, m->message.n);
    if (m->module.n) uep_w_text(w, 34u, m->module.p, m->module.n);
    if (m->type_name.n) uep_w_text(w, 26u, m->type_name.p, m->type_name.n);
    if (m->relation) uep_w_number(w, 16u, (uint64_t)(int64_t)m->relation);
    if (m->has_parent) uep_w_number(w, 8u, m->parent);
}

static void write_recovery(uep_writer *w, const uep_recovery *m) {
    for (size_t i = m->strategies.n; i-- > 0;) uep_w_text(w, 50u, m->strategies.v[i].p, m->strategies.v[i].n);
    if (m->effect) uep_w_number(w, 40u, (uint64_t)(int64_t)m->effect);
    if (m->throttled) uep_w_number(w, 32u, m->throttled);
    if (m->max_attempts) uep_w_number(w, 24u, m->max_attempts);
    if (m->retry_after.set) uep_i_write_time(w, m->retry_after, 18u);
    if (m->retryability) uep_w_number(w, 8u, (uint64_t)(int64_t)m->retryability);
}

static void write_correlation(uep_writer *w, const uep_correlation *m) {
    if (m->cause_error_id.n) uep_w_text(w, 42u, m->cause_error_id.p, m->cause_error_id.n);
    if (m->request_id.n) uep_w_text(w, 34u, m->request_id.p, m->request_id.n);
    if (m->trace_flags) uep_w_number(w, 24u, m->trace_flags);
    if (m->span_id.n) uep_w_text(w, 18u, m->span_id.p, m->span_id.n);
    if (m->trace_id.n) uep_w_text(w, 10u, m->trace_id.p, m->trace_id.n);
}

static void write_resource(uep_writer *w, const uep_resource *m) {
    if (m->attributes.n) uep_i_write_pairs(w, &m->attributes, 82u);
    if (m->sdk.n) uep_w_text(w, 74u, m->sdk.p, m->sdk.n);
    if (m->runtime.n) uep_w_text(w, 66u, m->runtime.p, m->runtime.n);
    if (m->pid) uep_w_number(w, 56u, m->pid);
    if (m->host.n) uep_w_text(w, 50u, m->host.p, m->host.n);
    if (m->environment.n) uep_w_text(w, 42u, m->environment.p, m->environment.n);
    if (m->instance_id.n) uep_w_text(w, 34u, m->instance_id.p, m->instance_id.n);
    if (m->version.n) uep_w_text(w, 26u, m->version.p, m->version.n);
    if (m->namespace_.n) uep_w_text(w, 18u, m->namespace_.p, m->namespace_.n);
    if (m->service.n) uep_w_text(w, 10u, m->service.p, m->service.n);
}

static void write_handling(uep_writer *w, const uep_handling *m) {
    if (m->mechanism.n) uep_w_text(w, 42u, m->mechanism.p, m->mechanism.n);
    if (m->expected) uep_w_number(w, 32u, m->expected);
    if (m->synthetic) uep_w_number(w, 24u, m->synthetic);
    if (m->fatal) uep_w_number(w, 16u, m->fatal);
    if (m->has_handled) uep_w_number(w, 8u, m->handled);
}

static void write_code(uep_writer *w, const uep_code *m) {
    if (m->platform.n) uep_w_text(w, 34u, m->platform.p, m->platform.n);
    if (m->name.n) uep_w_text(w, 26u, m->name.p, m->name.n);
    if (m->value.n) uep_w_text(w, 18u, m->value.p, m->value.n);
    if (m->space.n) uep_w_text(w, 10u, m->space.p, m->space.n);
}

static void write_violation(uep_writer *w, const uep_violation *m) {
    if (m->limit.n) uep_w_text(w, 50u, m->limit.p, m->limit.n);
    if (m->subject.n) uep_w_text(w, 42u, m->subject.p, m->subject.n);
    if (m->description.n) uep_w_text(w, 34u, m->description.p, m->description.n);
    if (m->reason.n) uep_w_text(w, 26u, m->reason.p, m->reason.n);
    if (m->path.n) uep_w_text(w, 18u, m->path.p, m->path.n);
    if (m->kind.n) uep_w_text(w, 10u, m->kind.p, m->kind.n);
}

static void write_text(uep_writer *w, const uep_text *m) {
    if (m->text.n) uep_w_text(w, 18u, m->text.p, m->text.n);
    if (m->locale.n) uep_w_text(w, 10u, m->locale.p, m->locale.n);
}

static void write_link(uep_writer *w, const uep_link *m) {
    if (m->description.n) uep_w_text(w, 26u, m->description.p, m->description.n);
    if (m->url.n) uep_w_text(w, 18u, m->url.p, m->url.n);
    if (m->rel.n) uep_w_text(w, 10u, m->rel.p, m->rel.n);
}

static void write_thread(uep_writer *w, const uep_thread *m) {
    if (m->parent_id.n) uep_w_text(w, 50u, m->parent_id.p, m->parent_id.n);
    if (m->stack) {
        size_t before = uep_w_mark(w);
        write_stack(w, m->stack);
        uep_w_message(w, 42u, before);
    }
    if (m->crashed) uep_w_number(w, 32u, m->crashed);
    if (m->state.n) uep_w_text(w, 26u, m->state.p, m->state.n);
    if (m->name.n) uep_w_text(w, 18u, m->name.p, m->name.n);
    if (m->id.n) uep_w_text(w, 10u, m->id.p, m->id.n);
}

static void write_occurrences(uep_writer *w, const uep_occurrences *m) {
    if (m->last.set) uep_i_write_time(w, m->last, 26u);
    if (m->first.set) uep_i_write_time(w, m->first, 18u);
    if (m->count) uep_w_number(w, 8u, m->count);
}

static void write_mark(uep_writer *w, const uep_mark *m) {
    if (m->type_hint.n) uep_w_text(w, 42u, m->type_hint.p, m->type_hint.n);
    if (m->original_size) uep_w_number(w, 32u, m->original_size);
    if (m->rule.n) uep_w_text(w, 26u, m->rule.p, m->rule.n);
    if (m->kind) uep_w_number(w, 16u, (uint64_t)(int64_t)m->kind);
    if (m->path.n) uep_w_text(w, 10u, m->path.p, m->path.n);
}

static void write_detail(uep_writer *w, const uep_detail *m) {
    if (m->debug.kind) {
        size_t before = uep_w_mark(w);
        uep_i_write_value(w, &m->debug, 0);
        uep_w_message(w, 26u, before);
    }
    if (m->value.n) uep_w_text(w, 18u, m->value.p, m->value.n);
    if (m->type.n) uep_w_text(w, 10u, m->type.p, m->type.n);
}

static void write_foreign(uep_writer *w, const uep_foreign *m) {
    if (m->complete) uep_w_number(w, 32u, m->complete);
    if (m->payload.n) uep_w_text(w, 26u, m->payload.p, m->payload.n);
    if (m->media_type.n) uep_w_text(w, 18u, m->media_type.p, m->media_type.n);
    if (m->format.n) uep_w_text(w, 10u, m->format.p, m->format.n);
}

static void write_record(uep_writer *w, const uep_record *m) {
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL)) {
        if (m->origin) {
            size_t before = uep_w_mark(w);
            write_foreign(w, m->origin);
            uep_w_message(w, 226u, before);
        }
        for (size_t i = m->details.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_detail(w, &m->details.v[i]);
            uep_w_message(w, 218u, before);
        }
        for (size_t i = m->marks.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_mark(w, &m->marks.v[i]);
            uep_w_message(w, 210u, before);
        }
        if (m->occurrences) {
            size_t before = uep_w_mark(w);
            write_occurrences(w, m->occurrences);
            uep_w_message(w, 202u, before);
        }
        for (size_t i = m->threads.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_thread(w, &m->threads.v[i]);
            uep_w_message(w, 194u, before);
        }
        for (size_t i = m->fingerprint.n; i-- > 0;) uep_w_text(w, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n);
        for (size_t i = m->links.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_link(w, &m->links.v[i]);
            uep_w_message(w, 178u, before);
        }
        for (size_t i = m->user_messages.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_text(w, &m->user_messages.v[i]);
            uep_w_message(w, 170u, before);
        }
        for (size_t i = m->violations.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_violation(w, &m->violations.v[i]);
            uep_w_message(w, 162u, before);
        }
        for (size_t i = m->codes.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_code(w, &m->codes.v[i]);
            uep_w_message(w, 154u, before);
        }
        if (m->handling) {
            size_t before = uep_w_mark(w);
            write_handling(w, m->handling);
            uep_w_message(w, 146u, before);
        }
    }
    if (m->severity_source) uep_w_number(w, 136u, (uint64_t)(int64_t)m->severity_source);
    if (m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->observed_timestamp.set) uep_i_write_time(w, m->observed_timestamp, 130u);
        if (m->resource) {
            size_t before = uep_w_mark(w);
            write_resource(w, m->resource);
            uep_w_message(w, 122u, before);
        }
        if (m->correlation) {
            size_t before = uep_w_mark(w);
            write_correlation(w, m->correlation);
            uep_w_message(w, 114u, before);
        }
        if (m->recovery) {
            size_t before = uep_w_mark(w);
            write_recovery(w, m->recovery);
            uep_w_message(w, 106u, before);
        }
    }
    for (size_t i = m->nodes.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_node(w, &m->nodes.v[i]);
        uep_w_message(w, 98u, before);
    }
    for (size_t i = m->type_ancestors.n; i-- > 0;) uep_w_text(w, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n);
    for (size_t i = m->recovery_suggestions.n; i-- > 0;) uep_w_text(w, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n);
    if (m->context.n) uep_i_write_map(w, &m->context, 74u, 0);
    if (m->has_stack_trace) uep_w_text(w, 66u, m->stack_trace.p, m->stack_trace.n);
    if (m->error_message.n) uep_w_text(w, 58u, m->error_message.p, m->error_message.n);
    if (m->source_language.n) uep_w_text(w, 50u, m->source_language.p, m->source_language.n);
    if (m->timestamp.set) uep_i_write_time(w, m->timestamp, 42u);
    if (m->severity) uep_w_number(w, 32u, (uint64_t)(int64_t)m->severity);
    if (m->error_type.n) uep_w_text(w, 26u, m->error_type.p, m->error_type.n);
    if (m->error_id.n) uep_w_text(w, 18u, m->error_id.p, m->error_id.n);
    if (m->protocol_version.n) uep_w_text(w, 10u, m->protocol_version.p, m->protocol_version.n);
}

/* A record that began as a prototype: what was given since, and the ready bytes of what was not. */
void uep_i_write_over(uep_writer *w, const uep_record *m, const uep_prototype *base) {
    uint32_t end = base->n;
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL) | (uint32_t)m->severity_source |
        m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->origin) {
            uep_i_write_ready(w, base, 27, &end);
            size_t before = uep_w_mark(w);
            write_foreign(w, m->origin);
            uep_w_message(w, 226u, before);
        }
        if (m->details.n) {
            uep_i_write_ready(w, base, 26, &end);
            for (size_t i = m->details.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_detail(w, &m->details.v[i]);
                uep_w_message(w, 218u, before);
            }
        }
        if (m->marks.n) {
            uep_i_write_ready(w, base, 25, &end);
            for (size_t i = m->marks.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_mark(w, &m->marks.v[i]);
                uep_w_message(w, 210u, before);
            }
        }
        if (m->occurrences) {
            uep_i_write_ready(w, base, 24, &end);
            size_t before = uep_w_mark(w);
            write_occurrences(w, m->occurrences);
            uep_w_message(w, 202u, before);
        }
        if (m->threads.n) {
            uep_i_write_ready(w, base, 23, &end);
            for (size_t i = m->threads.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_thread(w, &m->threads.v[i]);
                uep_w_message(w, 194u, before);
            }
        }
        if (m->fingerprint.n) {
            uep_i_write_ready(w, base, 22, &end);
            for (size_t i = m->fingerprint.n; i-- > 0;) uep_w_text(w, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n);
        }
        if (m->links.n) {
            uep_i_write_ready(w, base, 21, &end);
            for (size_t i = m->links.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_link(w, &m->links.v[i]);
                uep_w_message(w, 178u, before);
            }
        }
        if (m->user_messages.n) {
            uep_i_write_ready(w, base, 20, &end);
            for (size_t i = m->user_messages.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_text(w, &m->user_messages.v[i]);
                uep_w_message(w, 170u, before);
            }
        }
        if (m->violations.n) {
            uep_i_write_ready(w, base, 19, &end);
            for (size_t i = m->violations.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_violation(w, &m->violations.v[i]);
                uep_w_message(w, 162u, before);
            }
        }
        if (m->codes.n) {
            uep_i_write_ready(w, base, 18, &end);
            for (size_t i = m->codes.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_code(w, &m->codes.v[i]);
                uep_w_message(w, 154u, before);
            }
        }
        if (m->handling) {
            uep_i_write_ready(w, base, 17, &end);
            size_t before = uep_w_mark(w);
            write_handling(w, m->handling);
            uep_w_message(w, 146u, before);
        }
        if (m->severity_source) {
            uep_i_write_ready(w, base, 16, &end);
            uep_w_number(w, 136u, (uint64_t)(int64_t)m->severity_source);
        }
        if (m->observed_timestamp.set) {
            uep_i_write_ready(w, base, 15, &end);
            uep_i_write_time(w, m->observed_timestamp, 130u);
        }
        if (m->resource) {
            uep_i_write_ready(w, base, 14, &end);
            size_t before = uep_w_mark(w);
            write_resource(w, m->resource);
            uep_w_message(w, 122u, before);
        }
        if (m->correlation) {
            uep_i_write_ready(w, base, 13, &end);
            size_t before = uep_w_mark(w);
            write_correlation(w, m->correlation);
            uep_w_message(w, 114u, before);
        }
        if (m->recovery) {
            uep_i_write_ready(w, base, 12, &end);
            size_t before = uep_w_mark(w);
            write_recovery(w, m->recovery);
            uep_w_message(w, 106u, before);
        }
    }
    if (w->messages) {
        uep_i_write_ready(w, base, 11, &end);
        uep_i_write_nodes(w, base);
    } else if (m->nodes.n) {
        uep_i_write_ready(w, base, 11, &end);
        for (size_t i = m->nodes.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_node(w, &m->nodes.v[i]);
            uep_w_message(w, 98u, before);
        }
    }
    if (m->type_ancestors.n) {
        uep_i_write_ready(w, base, 10, &end);
        for (size_t i = m->type_ancestors.n; i-- > 0;) uep_w_text(w, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n);
    }
    if (m->recovery_suggestions.n) {
        uep_i_write_ready(w, base, 9, &end);
        for (size_t i = m->recovery_suggestions.n; i-- > 0;) uep_w_text(w, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n);
    }
    if (m->context.n) {
        uep_i_write_ready(w, base, 8, &end);
        uep_i_write_map(w, &m->context, 74u, 0);
    }
    if (m->has_stack_trace) {
        uep_i_write_ready(w, base, 7, &end);
        uep_w_text(w, 66u, m->stack_trace.p, m->stack_trace.n);
    }
    if (m->error_message.n) {
        uep_i_write_ready(w, base, 6, &end);
        uep_w_text(w, 58u, m->error_message.p, m->error_message.n);
    }
    if (m->source_language.n) {
        uep_i_write_ready(w, base, 5, &end);
        uep_w_text(w, 50u, m->source_language.p, m->source_language.n);
    }
    if (m->timestamp.set) {
        uep_i_write_ready(w, base, 4, &end);
        uep_i_write_time(w, m->timestamp, 42u);
    }
    if (m->severity) {
        uep_i_write_ready(w, base, 3, &end);
        uep_w_number(w, 32u, (uint64_t)(int64_t)m->severity);
    }
    if (m->error_type.n) {
        uep_i_write_ready(w, base, 2, &end);
        uep_w_text(w, 26u, m->error_type.p, m->error_type.n);
    }
    if (m->error_id.n) {
        uep_i_write_ready(w, base, 1, &end);
        uep_w_text(w, 18u, m->error_id.p, m->error_id.n);
    }
    if (m->protocol_version.n) {
        uep_i_write_ready(w, base, 0, &end);
        uep_w_text(w, 10u, m->protocol_version.p, m->protocol_version.n);
    }
    uep_i_write_bytes(w, base->bytes, end);
}

static void write_batch(uep_writer *w, const uep_batch *m) {
    if (m->dropped_records) uep_w_number(w, 16u, m->dropped_records);
    for (size_t i = m->errors.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_record(w, &m->errors.v[i]);
        uep_w_message(w, 10u, before);
    }
}

void uep_i_write_record(uep_writer *w, const uep_record *m) {
    write_record(w, m);
}

void uep_i_write_batch(uep_writer *w, const uep_batch *m) {
    write_batch(w, m);
}

/* ---- uep_gen_entries.c ---- */

/* Regenerate with: uep codegen (part of this file)
 *
 * The registry's entries as JSON text, for programs that show them. -DUEP_SMALL leaves them out. */

#ifdef UEP_SMALL
const uep_json_kind uep_i_entries[] = {{NULL, NULL, 0}};
#else
static const uep_json_entry entries_category[] = {
    {"uep.aggregate",
      "{\"name\":\"uep.aggregate\",\"title\":\"Several errors at once\",\"description\":\"One record stands "
      "for several errors that failed side by side. The members carry the meaning, the record only holds them "
      "together.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.auth",
      "{\"name\":\"uep.auth\",\"title\":\"Identity and permission\",\"description\":\"The service could not "
      "establish who is asking, or knows who it is and refuses the action. Repeating the identical request "
      "with the identical credentials never helps.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.business",
      "{\"name\":\"uep.business\",\"title\":\"Rules of the business\",\"description\":\"The request was understood, "
      "allowed and technically possible, and a rule of the domain forbids it. Organisations hang most of their "
      "own types below this category.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.cancel",
      "{\"name\":\"uep.cancel\",\"title\":\"Cancelled work\",\"description\":\"Somebody who was entitled to "
      "do so stopped the work before it ended. That is a normal outcome for the service and says nothing about "
      "its health.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.capacity",
      "{\"name\":\"uep.capacity\",\"title\":\"Exhausted capacity\",\"description\":\"The service or its machine "
      "ran out of something physical: processing power, queue places, memory or disk space. The shortage concerns "
      "everybody who uses the same instance, not one caller's allowance.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.config",
      "{\"name\":\"uep.config\",\"title\":\"Configuration\",\"description\":\"Settings that an operator supplied "
      "are missing, contradictory or wrong. Only a changed setting ends the error, however often the work is "
      "repeated.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.data",
      "{\"name\":\"uep.data\",\"title\":\"Stored and exchanged data\",\"description\":\"The bytes or rows that "
      "a service holds or produces break the rules they should obey. The fault lies in the data itself, not "
      "in the medium that keeps it.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.deadline",
      "{\"name\":\"uep.deadline\",\"title\":\"Time budgets\",\"description\":\"The operation as a whole used "
      "up the time that its initiator granted it. The budget belongs to the caller, so no single dependency "
      "need have been slow.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.dependency",
      "{\"name\":\"uep.dependency\",\"title\":\"Services this one relies on\",\"description\":\"Another service "
      "answered with a failure or with something that cannot be used. The connection worked, so the network "
      "is not to blame.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.input",
      "{\"name\":\"uep.input\",\"title\":\"The caller's input\",\"description\":\"What the caller sent is unacceptable "
      "whatever the state of the service is. Sending it again unchanged fails again.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.network",
      "{\"name\":\"uep.network\",\"title\":\"The way to a peer\",\"description\":\"Bytes could not be exchanged "
      "with a peer: its name, its address, the connection or the encryption failed. Nothing is known about "
      "the health of the program on the other side.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.protocol",
      "{\"name\":\"uep.protocol\",\"title\":\"This protocol itself\",\"description\":\"A document that should "
      "be a record could not be read as one. Receivers use this category to report their own refusals.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.quota",
      "{\"name\":\"uep.quota\",\"title\":\"Allowances of a caller\",\"description\":\"One caller, tenant or "
      "project used more than was granted to it while the service itself has room. Other callers are served "
      "normally.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.resource",
      "{\"name\":\"uep.resource\",\"title\":\"Existence of things\",\"description\":\"The thing that a request "
      "names is absent, is already there, or was removed for good. The request would be right for another name "
      "or at another time.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.runtime",
      "{\"name\":\"uep.runtime\",\"title\":\"Defects and the language runtime\",\"description\":\"The program "
      "met a situation that its authors did not provide for, or its runtime stopped it. A change of the code "
      "is the cure.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.security",
      "{\"name\":\"uep.security\",\"title\":\"Security\",\"description\":\"A protective rule was triggered "
      "or the authenticity of something could not be shown. People who watch for attacks want to see these "
      "errors, whoever caused them.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.state",
      "{\"name\":\"uep.state\",\"title\":\"State of a thing\",\"description\":\"The thing exists and the request "
      "is well formed, but the thing's present state does not admit it. The same request may succeed after "
      "the state has changed.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.storage",
      "{\"name\":\"uep.storage\",\"title\":\"Storage systems\",\"description\":\"A disk, a file system, an "
      "object store or a database engine could not carry out an operation. The data that was already stored "
      "is presumed sound.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.unknown",
      "{\"name\":\"uep.unknown\",\"title\":\"Unclassified errors\",\"description\":\"Nothing that was available "
      "when the record was made allowed a classification. A great share of such records points at missing look-up "
      "tables rather than at a broken service.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_limit[] = {
    {"keep_frames_inner",
      "{\"name\":\"keep_frames_inner\",\"value\":192,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames stay when a stack has more than max_frames_per_stack.\",\"since\":\"1.0\"}"},
    {"keep_frames_outer",
      "{\"name\":\"keep_frames_outer\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames stay when a stack has more than max_frames_per_stack.\",\"since\":\"1.0\"}"},
    {"max_attribute_value_bytes",
      "{\"name\":\"max_attribute_value_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Resource.attributes\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest value of a resource attribute.\",\"since\":\"1.0\"}"},
    {"max_attributes",
      "{\"name\":\"max_attributes\",\"value\":32,\"unit\":\"count\",\"applies_to\":[\"Resource.attributes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most attributes of a resource.\",\"since\":\"1.0\"}"},
    {"max_batch_bytes",
      "{\"name\":\"max_batch_bytes\",\"value\":4194304,\"unit\":\"bytes\",\"applies_to\":[\"batch\"],\"reporter\":\"split\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest batch: the size of its binary form; a reporter starts another batch.\",\"since\":\"1.0\"}"},
    {"max_batch_document_bytes",
      "{\"name\":\"max_batch_document_bytes\",\"value\":16777216,\"unit\":\"bytes\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest document with a batch that a receiver reads.\",\"since\":\"1.0\"}"},
    {"max_batch_records",
      "{\"name\":\"max_batch_records\",\"value\":1000,\"unit\":\"count\",\"applies_to\":[\"ErrorBatch.errors\"],\"reporter\":\"split\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most records of a batch; a reporter starts another batch.\",\"since\":\"1.0\"}"},
    {"max_code_name_bytes",
      "{\"name\":\"max_code_name_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Code.name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest symbolic name of a code.\",\"since\":\"1.0\"}"},
    {"max_code_value_bytes",
      "{\"name\":\"max_code_value_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Code.value\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest value of a code; a shortened code would be another code, so the reporter drops the whole code.\",\"since\":\"1.0\"}"},
    {"max_codes",
      "{\"name\":\"max_codes\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.codes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most codes of a record.\",\"since\":\"1.0\"}"},
    {"max_compact_bytes",
      "{\"name\":\"max_compact_bytes\",\"value\":3072,\"unit\":\"bytes\",\"applies_to\":[\"record\"],\"reporter\":\"truncate\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "largest compact record: the size of its binary form, so that its base64 form fits the metadata budgets "
      "of RPC trailers.\",\"since\":\"1.0\"}"},
    {"max_context_bytes",
      "{\"name\":\"max_context_bytes\",\"value\":16384,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest context, in counted bytes.\",\"since\":\"1.0\"}"},
    {"max_context_depth",
      "{\"name\":\"max_context_depth\",\"value\":8,\"unit\":\"depth\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"replace\",\"reason\":\"too_deep\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most objects and lists nested in one another below a key of context or in the debug value of a detail; "
      "the reporter writes what lies deeper as a string of JSON text.\",\"since\":\"1.0\"}"},
    {"max_context_key_bytes",
      "{\"name\":\"max_context_key_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Resource.attributes\",\"Detail.debug\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest key of context, at any depth, and of a resource attribute; an entry whose key is longer is dropped "
      "by the reporter.\",\"since\":\"1.0\"}"},
    {"max_context_keys",
      "{\"name\":\"max_context_keys\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.context\"],\"reporter\":\"drop\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most keys at the top of context.\",\"since\":\"1.0\"}"},
    {"max_context_string_bytes",
      "{\"name\":\"max_context_string_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest string inside context, at any depth.\",\"since\":\"1.0\"}"},
    {"max_detail_debug_bytes",
      "{\"name\":\"max_detail_debug_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"Detail.debug\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest debug value of a detail, in counted bytes; the reporter drops the debug value.\",\"since\":\"1.0\"}"},
    {"max_detail_type_bytes",
      "{\"name\":\"max_detail_type_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Detail.type\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest type name of a detail; the reporter drops the whole detail.\",\"since\":\"1.0\"}"},
    {"max_detail_value_bytes",
      "{\"name\":\"max_detail_value_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"Detail.value\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest payload of a detail, counted after base64 decoding; the reporter drops the whole detail.\",\"since\":\"1.0\"}"},
    {"max_details",
      "{\"name\":\"max_details\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.details\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most details of a record.\",\"since\":\"1.0\"}"},
    {"max_document_bytes",
      "{\"name\":\"max_document_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest document with one record that a receiver reads, whatever its media type; the reader refuses "
      "a larger one before it allocates.\",\"since\":\"1.0\"}"},
    {"max_document_depth",
      "{\"name\":\"max_document_depth\",\"value\":64,\"unit\":\"depth\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_deep\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most JSON objects and lists, MessagePack maps and arrays or protobuf messages nested in one another "
      "in a document, unknown fields included.\",\"since\":\"1.0\"}"},
    {"max_environment_bytes",
      "{\"name\":\"max_environment_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Resource.environment\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a deployment environment.\",\"since\":\"1.0\"}"},
    {"max_error_message_bytes",
      "{\"name\":\"max_error_message_bytes\",\"value\":8192,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.error_message\",\"Node.message\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest error_message and the longest message of node 0, which repeats it.\",\"since\":\"1.0\"}"},
    {"max_error_type_bytes",
      "{\"name\":\"max_error_type_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.error_type\",\"UniversalErrorProtocol.type_ancestors\",\"Node.error_type\",\"Recovery.strategies\"],\"reporter\":\"refuse\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest error type, ancestor or strategy id; a shortened name would be another name, so nobody shortens "
      "it.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_frames",
      "{\"name\":\"max_fingerprint_frames\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most frames of a stack, counted from the innermost one, that a computed fingerprint looks at.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_part_bytes",
      "{\"name\":\"max_fingerprint_part_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest part of a fingerprint.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_parts",
      "{\"name\":\"max_fingerprint_parts\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most parts of a fingerprint.\",\"since\":\"1.0\"}"},
    {"max_frames_per_record",
      "{\"name\":\"max_frames_per_record\",\"value\":1024,\"unit\":\"count\",\"applies_to\":[\"Stack.frames\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most frames of a record over all nodes and threads, folded frames counted once.\",\"since\":\"1.0\"}"},
    {"max_frames_per_stack",
      "{\"name\":\"max_frames_per_stack\",\"value\":256,\"unit\":\"count\",\"applies_to\":[\"Stack.frames\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most frames of a stack, folded frames counted once.\",\"since\":\"1.0\"}"},
    {"max_function_bytes",
      "{\"name\":\"max_function_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Frame.function\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest function name of a frame.\",\"since\":\"1.0\"}"},
    {"max_host_bytes",
      "{\"name\":\"max_host_bytes\",\"value\":255,\"unit\":\"bytes\",\"applies_to\":[\"Resource.host\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest host name, as long as a domain name may be.\",\"since\":\"1.0\"}"},
    {"max_link_description_bytes",
      "{\"name\":\"max_link_description_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Link.description\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest description of a link.\",\"since\":\"1.0\"}"},
    {"max_link_rel_bytes",
      "{\"name\":\"max_link_rel_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Link.rel\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest relation word of a link.\",\"since\":\"1.0\"}"},
    {"max_link_url_bytes",
      "{\"name\":\"max_link_url_bytes\",\"value\":2048,\"unit\":\"bytes\",\"applies_to\":[\"Link.url\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest URL of a link; a shortened URL leads elsewhere, so the reporter drops the whole link.\",\"since\":\"1.0\"}"},
    {"max_links",
      "{\"name\":\"max_links\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.links\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most links of a record.\",\"since\":\"1.0\"}"},
    {"max_mark_path_bytes",
      "{\"name\":\"max_mark_path_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Mark.path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest path of a mark; the reporter writes the longest parent pointer that fits.\",\"since\":\"1.0\"}"},
    {"max_marks",
      "{\"name\":\"max_marks\",\"value\":256,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.marks\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most marks of a record.\",\"since\":\"1.0\"}"},
    {"max_mechanism_bytes",
      "{\"name\":\"max_mechanism_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Handling.mechanism\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of the mechanism that caught the error.\",\"since\":\"1.0\"}"},
    {"max_module_bytes",
      "{\"name\":\"max_module_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Node.module\",\"Frame.module\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest module name of a node or frame.\",\"since\":\"1.0\"}"},
    {"max_node_message_bytes",
      "{\"name\":\"max_node_message_bytes\",\"value\":2048,\"unit\":\"bytes\",\"applies_to\":[\"Node.message\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest message of a node other than node 0.\",\"since\":\"1.0\"}"},
    {"max_nodes",
      "{\"name\":\"max_nodes\",\"value\":128,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.nodes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most nodes of a record.\",\"since\":\"1.0\"}"},
    {"max_note_bytes",
      "{\"name\":\"max_note_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Node.notes\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest note of a node.\",\"since\":\"1.0\"}"},
    {"max_notes",
      "{\"name\":\"max_notes\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"Node.notes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most notes of a node.\",\"since\":\"1.0\"}"},
    {"max_origin_payload_bytes",
      "{\"name\":\"max_origin_payload_bytes\",\"value\":32768,\"unit\":\"bytes\",\"applies_to\":[\"Foreign.payload\"],\"reporter\":\"truncate\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest foreign payload, counted after base64 decoding; the reporter cuts it and leaves complete unset.\",\"since\":\"1.0\"}"},
    {"max_package_bytes",
      "{\"name\":\"max_package_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Frame.package\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest package, library or image name of a frame.\",\"since\":\"1.0\"}"},
    {"max_path_bytes",
      "{\"name\":\"max_path_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Frame.file\",\"Frame.abs_path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest file path of a frame.\",\"since\":\"1.0\"}"},
    {"max_platform_bytes",
      "{\"name\":\"max_platform_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Code.platform\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of the platform whose numbers a code uses.\",\"since\":\"1.0\"}"},
    {"max_raw_function_bytes",
      "{\"name\":\"max_raw_function_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Frame.raw_function\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest raw function name of a frame; mangled names are longer than readable ones.\",\"since\":\"1.0\"}"},
    {"max_record_bytes",
      "{\"name\":\"max_record_bytes\",\"value\":65536,\"unit\":\"bytes\",\"applies_to\":[\"record\"],\"reporter\":\"truncate\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest full record: the size of its binary form.\",\"since\":\"1.0\"}"},
    {"max_registry_bytes",
      "{\"name\":\"max_registry_bytes\",\"value\":4194304,\"unit\":\"bytes\",\"applies_to\":[\"registry\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "largest registry file of a user that a library loads.\",\"since\":\"1.0\"}"},
    {"max_registry_types",
      "{\"name\":\"max_registry_types\",\"value\":4096,\"unit\":\"count\",\"applies_to\":[\"registry\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most error types of a registry.\",\"since\":\"1.0\"}"},
    {"max_remote_hops",
      "{\"name\":\"max_remote_hops\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"record\"],\"reporter\":\"drop\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most relations REMOTE_CAUSE between a node and node 0; a reporter that would add one more leaves the "
      "remote nodes out.\",\"since\":\"1.0\"}"},
    {"max_render_bytes",
      "{\"name\":\"max_render_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"renderer\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes a renderer writes for one record; a record within its limits stays below it even if every "
      "character is escaped.\",\"since\":\"1.0\"}"},
    {"max_request_id_bytes",
      "{\"name\":\"max_request_id_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Correlation.request_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest request id.\",\"since\":\"1.0\"}"},
    {"max_retry_after_seconds",
      "{\"name\":\"max_retry_after_seconds\",\"value\":315576000000,\"unit\":\"number\",\"applies_to\":[\"Recovery.retry_after\"],\"reporter\":\"drop\",\"reason\":\"out_of_range\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest retry delay, the range of a protobuf duration.\",\"since\":\"1.0\"}"},
    {"max_runtime_bytes",
      "{\"name\":\"max_runtime_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Resource.runtime\",\"Resource.sdk\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name and version of a runtime or of the reporting library.\",\"since\":\"1.0\"}"},
    {"max_safe_integer",
      "{\"name\":\"max_safe_integer\",\"value\":9007199254740991,\"unit\":\"number\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"replace\",\"reason\":\"out_of_range\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "integer of largest magnitude that context holds as a number; the reporter writes a larger one as a string "
      "with a mark TYPED.\",\"since\":\"1.0\"}"},
    {"max_scan_error_bytes",
      "{\"name\":\"max_scan_error_bytes\",\"value\":2097152,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of text that a scanner reads as one error; it ends the error there and marks it.\",\"since\":\"1.0\"}"},
    {"max_scan_frames",
      "{\"name\":\"max_scan_frames\",\"value\":65536,\"unit\":\"count\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most frames that a scanner keeps while it reads one error; further frames are only counted.\",\"since\":\"1.0\"}"},
    {"max_scan_line_bytes",
      "{\"name\":\"max_scan_line_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of one input line that a scanner holds; it counts and discards the rest of the line. A log "
      "line that carries a whole trace in a JSON field fits.\",\"since\":\"1.0\"}"},
    {"max_scan_nodes",
      "{\"name\":\"max_scan_nodes\",\"value\":1024,\"unit\":\"count\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most nodes that a scanner keeps while it reads one error.\",\"since\":\"1.0\"}"},
    {"max_scan_trace_line_bytes",
      "{\"name\":\"max_scan_trace_line_bytes\",\"value\":16384,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of one line of a trace that a scanner looks at, after unwrapping; more than max_error_message_bytes, "
      "so that a long message is cut by its own limit.\",\"since\":\"1.0\"}"},
    {"max_service_bytes",
      "{\"name\":\"max_service_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Node.service\",\"Resource.service\",\"Resource.namespace\",\"Resource.version\",\"Resource.instance_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a service, namespace, service version or instance.\",\"since\":\"1.0\"}"},
    {"max_source_line_bytes",
      "{\"name\":\"max_source_line_bytes\",\"value\":200,\"unit\":\"bytes\",\"applies_to\":[\"Frame.source_line\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest line of source code of a frame.\",\"since\":\"1.0\"}"},
    {"max_stack_trace_bytes",
      "{\"name\":\"max_stack_trace_bytes\",\"value\":32768,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.stack_trace\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest native stack trace text; half of a full record, so that nodes and frames still fit beside it.\",\"since\":\"1.0\"}"},
    {"max_strategies",
      "{\"name\":\"max_strategies\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"Recovery.strategies\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most recovery strategies named in a record.\",\"since\":\"1.0\"}"},
    {"max_suggestion_bytes",
      "{\"name\":\"max_suggestion_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.recovery_suggestions\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest recovery suggestion.\",\"since\":\"1.0\"}"},
    {"max_suggestions",
      "{\"name\":\"max_suggestions\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.recovery_suggestions\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most recovery suggestions of a record.\",\"since\":\"1.0\"}"},
    {"max_thread_id_bytes",
      "{\"name\":\"max_thread_id_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Thread.id\",\"Thread.parent_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest id of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_thread_name_bytes",
      "{\"name\":\"max_thread_name_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Thread.name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_thread_state_bytes",
      "{\"name\":\"max_thread_state_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Thread.state\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest state word of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_threads",
      "{\"name\":\"max_threads\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.threads\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most threads of a record.\",\"since\":\"1.0\"}"},
    {"max_trace_flags",
      "{\"name\":\"max_trace_flags\",\"value\":255,\"unit\":\"number\",\"applies_to\":[\"Correlation.trace_flags\"],\"reporter\":\"drop\",\"reason\":\"out_of_range\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest value of the trace flags, which are one byte.\",\"since\":\"1.0\"}"},
    {"max_type_ancestors",
      "{\"name\":\"max_type_ancestors\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.type_ancestors\"],\"reporter\":\"refuse\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most ancestors of a type, its category included.\",\"since\":\"1.0\"}"},
    {"max_type_name_bytes",
      "{\"name\":\"max_type_name_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Node.type_name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest native type name of a node; generic types print long names.\",\"since\":\"1.0\"}"},
    {"max_unwrap_depth",
      "{\"name\":\"max_unwrap_depth\",\"value\":4,\"unit\":\"depth\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many log wrappings around one another a scanner removes.\",\"since\":\"1.0\"}"},
    {"max_user_message_bytes",
      "{\"name\":\"max_user_message_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Text.text\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest text written for end users.\",\"since\":\"1.0\"}"},
    {"max_user_messages",
      "{\"name\":\"max_user_messages\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.user_messages\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most user messages of a record, one a language.\",\"since\":\"1.0\"}"},
    {"max_violation_path_bytes",
      "{\"name\":\"max_violation_path_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Violation.path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest path of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_reason_bytes",
      "{\"name\":\"max_violation_reason_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Violation.reason\",\"Violation.limit\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest reason or limit of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_subject_bytes",
      "{\"name\":\"max_violation_subject_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Violation.subject\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest subject of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_text_bytes",
      "{\"name\":\"max_violation_text_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Violation.description\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest description of a violation.\",\"since\":\"1.0\"}"},
    {"max_violations",
      "{\"name\":\"max_violations\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.violations\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most violations of a record.\",\"since\":\"1.0\"}"},
    {"truncate_frames_inner",
      "{\"name\":\"truncate_frames_inner\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames of a node other than node 0 stay when the record is over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_frames_outer",
      "{\"name\":\"truncate_frames_outer\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames of a node other than node 0 stay when the record is over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_message_bytes",
      "{\"name\":\"truncate_message_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"To "
      "how many bytes messages are cut when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_root_frames_inner",
      "{\"name\":\"truncate_root_frames_inner\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames of node 0 stay when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_root_frames_outer",
      "{\"name\":\"truncate_root_frames_outer\",\"value\":4,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames of node 0 stay when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_metric[] = {
    {"db.client.operation.duration",
      "{\"name\":\"db.client.operation.duration\",\"title\":\"Database operation time\",\"description\":\"Time "
      "from sending a database operation to the end of its answer, as database clients report it.\",\"source\":\"opentelemetry\",\"otel_name\":\"db.client.operation.duration\",\"prometheus_name\":\"db_client_operation_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"db.system.name\",\"error.type\",\"server.address\"],\"since\":\"1.0\"}"},
    {"dns.lookup.duration",
      "{\"name\":\"dns.lookup.duration\",\"title\":\"Name look-up time\",\"description\":\"Time that the resolution "
      "of one name took, successful or not.\",\"source\":\"opentelemetry\",\"otel_name\":\"dns.lookup.duration\",\"prometheus_name\":\"dns_lookup_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\"],\"since\":\"1.0\"}"},
    {"process.memory.usage",
      "{\"name\":\"process.memory.usage\",\"title\":\"Memory of a process\",\"description\":\"Physical memory "
      "that the process occupies.\",\"source\":\"opentelemetry\",\"otel_name\":\"process.memory.usage\",\"prometheus_name\":\"process_memory_usage_bytes\",\"instrument\":\"updowncounter\",\"unit\":\"By\",\"attributes\":[],\"since\":\"1.0\"}"},
    {"process.uptime",
      "{\"name\":\"process.uptime\",\"title\":\"Age of a process\",\"description\":\"Time since the process "
      "was started; the absence of the metric tells of its death.\",\"source\":\"opentelemetry\",\"otel_name\":\"process.uptime\",\"prometheus_name\":\"process_uptime_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"service.name\"],\"since\":\"1.0\"}"},
    {"system.filesystem.utilization",
      "{\"name\":\"system.filesystem.utilization\",\"title\":\"File system fill level\",\"description\":\"Used "
      "share of a file system, between 0 and 1.\",\"source\":\"opentelemetry\",\"otel_name\":\"system.filesystem.utilization\",\"prometheus_name\":\"system_filesystem_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"host.name\",\"system.filesystem.mountpoint\"],\"since\":\"1.0\"}"},
    {"system.memory.utilization",
      "{\"name\":\"system.memory.utilization\",\"title\":\"Memory fill level of a host\",\"description\":\"Used "
      "share of the host's memory, between 0 and 1.\",\"source\":\"opentelemetry\",\"otel_name\":\"system.memory.utilization\",\"prometheus_name\":\"system_memory_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"host.name\"],\"since\":\"1.0\"}"},
    {"uep.cancel.lag",
      "{\"name\":\"uep.cancel.lag\",\"title\":\"Delay between cancellation and stop\",\"description\":\"Time "
      "from the moment a withdrawal was known to the moment the last piece of its work ended.\",\"source\":\"uep\",\"otel_name\":\"uep.cancel.lag\",\"prometheus_name\":\"uep_cancel_lag_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.certificate.remaining",
      "{\"name\":\"uep.certificate.remaining\",\"title\":\"Remaining validity of certificates\",\"description\":\"Time "
      "until the earliest end of validity in the certificate chain that a peer presents.\",\"source\":\"uep\",\"otel_name\":\"uep.certificate.remaining\",\"prometheus_name\":\"uep_certificate_remaining_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"server.address\"],\"since\":\"1.0\"}"},
    {"uep.circuit_breaker.state",
      "{\"name\":\"uep.circuit_breaker.state\",\"title\":\"State of circuit breakers\",\"description\":\"One "
      "point for each state of each breaker, 1 for the present one and 0 for the others.\",\"source\":\"uep\",\"otel_name\":\"uep.circuit_breaker.state\",\"prometheus_name\":\"uep_circuit_breaker_state\",\"instrument\":\"updowncounter\",\"unit\":\"{circuit_breaker}\",\"attributes\":[\"server.address\",\"service.name\",\"uep.circuit_breaker.state\",\"uep.dependency.name\"],\"since\":\"1.0\"}"},
    {"uep.config.reload.failures",
      "{\"name\":\"uep.config.reload.failures\",\"title\":\"Refused configurations\",\"description\":\"Number "
      "of times that a changed configuration was read and refused.\",\"source\":\"uep\",\"otel_name\":\"uep.config.reload.failures\",\"prometheus_name\":\"uep_config_reload_failures_total\",\"instrument\":\"counter\",\"unit\":\"{reload}\",\"attributes\":[\"service.name\",\"service.version\"],\"since\":\"1.0\"}"},
    {"uep.credential.remaining",
      "{\"name\":\"uep.credential.remaining\",\"title\":\"Remaining lifetime of credentials\",\"description\":\"Time "
      "until the credentials that a service uses for its own calls expire.\",\"source\":\"uep\",\"otel_name\":\"uep.credential.remaining\",\"prometheus_name\":\"uep_credential_remaining_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.deadline.remaining",
      "{\"name\":\"uep.deadline.remaining\",\"title\":\"Budget left at the start of work\",\"description\":\"Part "
      "of the initiator's time budget that is left when an operation begins its work.\",\"source\":\"uep\",\"otel_name\":\"uep.deadline.remaining\",\"prometheus_name\":\"uep_deadline_remaining_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.effects.unresolved",
      "{\"name\":\"uep.effects.unresolved\",\"title\":\"Operations with uncertain effect\",\"description\":\"Number "
      "of operations that failed with a possible effect and about which nothing has been found out since.\",\"source\":\"uep\",\"otel_name\":\"uep.effects.unresolved\",\"prometheus_name\":\"uep_effects_unresolved\",\"instrument\":\"updowncounter\",\"unit\":\"{operation}\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.errors",
      "{\"name\":\"uep.errors\",\"title\":\"Errors\",\"description\":\"Number of records produced, counted "
      "once where the error is reported and not again where it is relayed.\",\"source\":\"uep\",\"otel_name\":\"uep.errors\",\"prometheus_name\":\"uep_errors_total\",\"instrument\":\"counter\",\"unit\":\"{error}\",\"attributes\":[\"error.type\",\"host.name\",\"server.address\",\"service.name\",\"service.version\",\"uep.category\",\"uep.dependency.name\",\"uep.expected\",\"uep.fault\",\"uep.operation\",\"uep.policy.name\",\"uep.quota.name\",\"uep.severity\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.fallback.uses",
      "{\"name\":\"uep.fallback.uses\",\"title\":\"Substitute answers\",\"description\":\"Number of answers "
      "that were served from a fallback instead of the real source.\",\"source\":\"uep\",\"otel_name\":\"uep.fallback.uses\",\"prometheus_name\":\"uep_fallback_uses_total\",\"instrument\":\"counter\",\"unit\":\"{use}\",\"attributes\":[\"error.type\",\"service.name\",\"uep.dependency.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.integrity.check.failures",
      "{\"name\":\"uep.integrity.check.failures\",\"title\":\"Failed integrity checks\",\"description\":\"Number "
      "of checksums, digests and signatures that did not verify.\",\"source\":\"uep\",\"otel_name\":\"uep.integrity.check.failures\",\"prometheus_name\":\"uep_integrity_check_failures_total\",\"instrument\":\"counter\",\"unit\":\"{failure}\",\"attributes\":[\"error.type\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.load.shed",
      "{\"name\":\"uep.load.shed\",\"title\":\"Requests turned away\",\"description\":\"Number of requests "
      "that admission control refused before any work was done for them.\",\"source\":\"uep\",\"otel_name\":\"uep.load.shed\",\"prometheus_name\":\"uep_load_shed_total\",\"instrument\":\"counter\",\"unit\":\"{request}\",\"attributes\":[\"service.name\",\"uep.operation\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.lock.wait",
      "{\"name\":\"uep.lock.wait\",\"title\":\"Waiting time for locks\",\"description\":\"Time spent in waiting "
      "for a lock or lease, whether it was obtained in the end or not.\",\"source\":\"uep\",\"otel_name\":\"uep.lock.wait\",\"prometheus_name\":\"uep_lock_wait_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.outcome\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.marks",
      "{\"name\":\"uep.marks\",\"title\":\"Marks set on records\",\"description\":\"Number of places at which "
      "records were truncated, redacted, repaired or otherwise marked.\",\"source\":\"uep\",\"otel_name\":\"uep.marks\",\"prometheus_name\":\"uep_marks_total\",\"instrument\":\"counter\",\"unit\":\"{mark}\",\"attributes\":[\"service.name\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.operation.duration",
      "{\"name\":\"uep.operation.duration\",\"title\":\"Operation time\",\"description\":\"Time from the start "
      "to the end of an operation, failed ones included.\",\"source\":\"uep\",\"otel_name\":\"uep.operation.duration\",\"prometheus_name\":\"uep_operation_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.operations",
      "{\"name\":\"uep.operations\",\"title\":\"Operations\",\"description\":\"Number of operations begun, "
      "the denominator of every ratio of errors.\",\"source\":\"uep\",\"otel_name\":\"uep.operations\",\"prometheus_name\":\"uep_operations_total\",\"instrument\":\"counter\",\"unit\":\"{operation}\",\"attributes\":[\"db.system.name\",\"server.address\",\"service.name\",\"service.version\",\"uep.dependency.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.process.restarts",
      "{\"name\":\"uep.process.restarts\",\"title\":\"Process restarts\",\"description\":\"Number of times "
      "that a supervisor or orchestrator started a process anew after it had ended without being asked to.\",\"source\":\"uep\",\"otel_name\":\"uep.process.restarts\",\"prometheus_name\":\"uep_process_restarts_total\",\"instrument\":\"counter\",\"unit\":\"{restart}\",\"attributes\":[\"host.name\",\"service.name\",\"service.version\"],\"since\":\"1.0\"}"},
    {"uep.quarantine.size",
      "{\"name\":\"uep.quarantine.size\",\"title\":\"Items in quarantine\",\"description\":\"Number of items "
      "that were set aside and await a decision.\",\"source\":\"uep\",\"otel_name\":\"uep.quarantine.size\",\"prometheus_name\":\"uep_quarantine_size\",\"instrument\":\"updowncounter\",\"unit\":\"{item}\",\"attributes\":[\"error.type\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.queue.length",
      "{\"name\":\"uep.queue.length\",\"title\":\"Queue length\",\"description\":\"Number of requests or items "
      "that wait for a place.\",\"source\":\"uep\",\"otel_name\":\"uep.queue.length\",\"prometheus_name\":\"uep_queue_length\",\"instrument\":\"updowncounter\",\"unit\":\"{item}\",\"attributes\":[\"service.name\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.queue.wait",
      "{\"name\":\"uep.queue.wait\",\"title\":\"Waiting time in queues\",\"description\":\"Time that accepted "
      "work spent in a queue before somebody began with it.\",\"source\":\"uep\",\"otel_name\":\"uep.queue.wait\",\"prometheus_name\":\"uep_queue_wait_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.quota.utilization",
      "{\"name\":\"uep.quota.utilization\",\"title\":\"Use of allowances\",\"description\":\"Used share of "
      "a caller's allowance in its present period; above 1 when overuse is tolerated.\",\"source\":\"uep\",\"otel_name\":\"uep.quota.utilization\",\"prometheus_name\":\"uep_quota_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"service.name\",\"uep.quota.name\"],\"since\":\"1.0\"}"},
    {"uep.records.received",
      "{\"name\":\"uep.records.received\",\"title\":\"Records received\",\"description\":\"Number of documents "
      "that reached a receiver as records, refused ones included.\",\"source\":\"uep\",\"otel_name\":\"uep.records.received\",\"prometheus_name\":\"uep_records_received_total\",\"instrument\":\"counter\",\"unit\":\"{record}\",\"attributes\":[\"service.name\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.records.rejected",
      "{\"name\":\"uep.records.rejected\",\"title\":\"Records refused\",\"description\":\"Number of documents "
      "that a receiver refused as records.\",\"source\":\"uep\",\"otel_name\":\"uep.records.rejected\",\"prometheus_name\":\"uep_records_rejected_total\",\"instrument\":\"counter\",\"unit\":\"{record}\",\"attributes\":[\"service.name\",\"uep.reason\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.recovery.duration",
      "{\"name\":\"uep.recovery.duration\",\"title\":\"Time to recovery\",\"description\":\"Time from the first "
      "failure of an operation to its success or to the decision to give up.\",\"source\":\"uep\",\"otel_name\":\"uep.recovery.duration\",\"prometheus_name\":\"uep_recovery_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\",\"service.name\",\"uep.outcome\",\"uep.recovery.strategy\"],\"since\":\"1.0\"}"},
    {"uep.retries",
      "{\"name\":\"uep.retries\",\"title\":\"Retries\",\"description\":\"Number of attempts after the first "
      "one.\",\"source\":\"uep\",\"otel_name\":\"uep.retries\",\"prometheus_name\":\"uep_retries_total\",\"instrument\":\"counter\",\"unit\":\"{retry}\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\",\"uep.operation\",\"uep.outcome\",\"uep.recovery.strategy\"],\"since\":\"1.0\"}"},
    {"uep.retry.attempts",
      "{\"name\":\"uep.retry.attempts\",\"title\":\"Attempts for one operation\",\"description\":\"Number of "
      "attempts that an operation needed until it succeeded or was given up.\",\"source\":\"uep\",\"otel_name\":\"uep.retry.attempts\",\"prometheus_name\":\"uep_retry_attempts\",\"instrument\":\"histogram\",\"unit\":\"{attempt}\",\"attributes\":[\"error.type\",\"service.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.retry.budget.remaining",
      "{\"name\":\"uep.retry.budget.remaining\",\"title\":\"Retry budget left\",\"description\":\"Unused share "
      "of a client's retry budget towards one peer; at 0 nothing is repeated any more.\",\"source\":\"uep\",\"otel_name\":\"uep.retry.budget.remaining\",\"prometheus_name\":\"uep_retry_budget_remaining_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.throttle.delay",
      "{\"name\":\"uep.throttle.delay\",\"title\":\"Requested pauses\",\"description\":\"Length of the pauses "
      "that peers asked for in retry_after.\",\"source\":\"uep\",\"otel_name\":\"uep.throttle.delay\",\"prometheus_name\":\"uep_throttle_delay_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.transaction.aborts",
      "{\"name\":\"uep.transaction.aborts\",\"title\":\"Aborted transactions\",\"description\":\"Number of "
      "transactions that a storage engine rolled back for reasons of its own.\",\"source\":\"uep\",\"otel_name\":\"uep.transaction.aborts\",\"prometheus_name\":\"uep_transaction_aborts_total\",\"instrument\":\"counter\",\"unit\":\"{transaction}\",\"attributes\":[\"db.system.name\",\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_pattern[] = {
    {"base64",
      "{\"name\":\"base64\",\"regex\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"Standard "
      "base64 with padding and without line breaks, as ProtoJSON writes bytes; the unused low bits of the last "
      "character are zero by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"aGk=\",\"AAECAwQF\"],\"invalid\":[\"aGk\",\"a-_=\",\"aGk=\\n\"]}}"},
    {"build_id",
      "{\"name\":\"build_id\",\"regex\":\"^[0-9A-Za-z][0-9A-Za-z._-]{0,127}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "build id of a binary image: an ELF build id, a Mach-O UUID, a PE signature with age, or a debug id of "
      "a JavaScript bundle.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"9f3c2d51a8e04b7f\",\"6A8CB813-45F6-3652-AD33-778FD1EAB196\"],\"invalid\":[\"\",\"-9f3c\",\"9f "
      "3c\"]}}"},
    {"category_id",
      "{\"name\":\"category_id\",\"regex\":\"^uep\\\\.[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_type_name\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "id of a category: the last of type_ancestors.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.network\",\"uep.input\"],\"invalid\":[\"uep.network.timeout\",\"network\",\"uep.\"]}}"},
    {"code_space",
      "{\"name\":\"code_space\",\"regex\":\"^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "name of a code space: a stem of the registry's code tables, a domain name or a foreign format's own "
      "word.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"grpc\",\"posix.errno\",\"compute.googleapis.com\"],\"invalid\":[\"\",\" "
      "grpc\",\"my space\"]}}"},
    {"context_key",
      "{\"name\":\"context_key\",\"regex\":\"^[^\\\\x00-\\\\x1f\\\\x7f-\\\\x9f]+$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "key of context at any depth, and of a resource attribute: any text without control characters; its length "
      "is limited in bytes.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.source.file\",\"gr\303\266\303\237e\",\"order "
      "id\"],\"invalid\":[\"\",\"a\\nb\",\"a\302\205b\"]}}"},
    {"detail_type",
      "{\"name\":\"detail_type\",\"regex\":\"^[A-Za-z0-9_][A-Za-z0-9_.:/-]*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "type of a detail: a full protobuf message name or another name with a namespace, without a host prefix.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"google.rpc.ErrorInfo\",\"com.acme.OrderContext\"],\"invalid\":[\"\",\"/google.rpc.ErrorInfo\",\"two "
      "words\"]}}"},
    {"duration",
      "{\"name\":\"duration\",\"regex\":\"^(0|[1-9][0-9]{0,11})(\\\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))\?s$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"A "
      "duration of zero or more in the spelling of ProtoJSON: seconds with no, three, six or nine digits after "
      "the point.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"0s\",\"30s\",\"1.500s\",\"2.000000001s\"],\"invalid\":[\"-1s\",\"1.5s\",\"1.500000s\",\"30\",\"01s\"]}}"},
    {"error_type",
      "{\"name\":\"error_type\",\"regex\":\"^[a-z][a-z0-9_]{0,31}(\\\\.[a-z][a-z0-9_]{0,31}){1,7}$\",\"reason\":\"bad_type_name\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"An "
      "error type: two to eight segments of lower-case letters, digits and underscores.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.network.timeout\",\"com.acme.billing.card_declined\"],\"invalid\":[\"timeout\",\"uep.Network.timeout\",\"uep..timeout\",\"uep.network.2fast\"]}}"},
    {"fixed64",
      "{\"name\":\"fixed64\",\"regex\":\"^(0|[1-9][0-9]{0,19})$\",\"reason\":\"out_of_range\",\"refused_by\":[\"canonical\"],\"doc\":\"An "
      "unsigned 64-bit number as a decimal string; the largest is 18446744073709551615 by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"1\",\"18446744073709551615\"],\"invalid\":[\"-1\",\"01\",\"0x10\",\"1.0\"]}}"},
    {"format_name",
      "{\"name\":\"format_name\",\"regex\":\"^[a-z][a-z0-9_.-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "name of a foreign format: the stem of a bridge.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"problem\",\"python-traceback\"],\"invalid\":[\"\",\"Problem\",\"a "
      "b\"]}}"},
    {"link_url",
      "{\"name\":\"link_url\",\"regex\":\"^https://[A-Za-z0-9\\\\[][A-Za-z0-9._~:/\?#@!$&'()*+,;=%\\\\[\\\\]-]*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"An "
      "absolute https URL in ASCII; other schemes are not allowed.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"https://example.com/help\?id=1\",\"https://example.com\"],\"invalid\":[\"http://example.com\",\"javascript:alert(1)\",\"https://\",\"https://example.com/a "
      "b\"]}}"},
    {"locale",
      "{\"name\":\"locale\",\"regex\":\"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "language tag of BCP 47.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"en\",\"de-CH\",\"zh-Hant-TW\"],\"invalid\":[\"\",\"e\",\"en_US\",\"en-\"]}}"},
    {"mark_path",
      "{\"name\":\"mark_path\",\"regex\":\"^(/([^/~]|~[01])*)*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "JSON Pointer of RFC 6901 into the record; the empty pointer is the record.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"/error_message\",\"/context/a~1b/0\",\"/nodes/2/stack\"],\"invalid\":[\"error_message\",\"/a~2\",\"/a~\"]}}"},
    {"mark_rule",
      "{\"name\":\"mark_rule\",\"regex\":\"^[a-z][a-z0-9_.:/-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "id of the rule that made a mark.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"unknown_fields\",\"limit:max_nodes\"],\"invalid\":[\"\",\"Unknown\",\"a "
      "b\"]}}"},
    {"media_type",
      "{\"name\":\"media_type\",\"regex\":\"^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "media type without parameters, in lower case.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"application/problem+json\",\"text/plain\"],\"invalid\":[\"text\",\"text/plain; "
      "charset=utf-8\",\"Text/Plain\"]}}"},
    {"protocol_version",
      "{\"name\":\"protocol_version\",\"regex\":\"^[1-9][0-9]{0,3}\\\\.(0|[1-9][0-9]{0,3})$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "protocol version: major and minor number.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"1.0\",\"1.12\",\"2.0\"],\"invalid\":[\"1\",\"1.0.0\",\"0.9\",\"01.0\",\"v1.0\"]}}"},
    {"source_language",
      "{\"name\":\"source_language\",\"regex\":\"^[a-z][a-z0-9+#_-]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "language a stack or record comes from: an open set of lower-case words.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"python\",\"c++\",\"csharp\",\"other\"],\"invalid\":[\"\",\"Python\",\"visual "
      "basic\"]}}"},
    {"span_id",
      "{\"name\":\"span_id\",\"regex\":\"^[0-9a-f]{16}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"excluded\":[\"0000000000000000\"],\"doc\":\"The "
      "span id of W3C Trace Context: 16 lower-case hexadecimal digits, not all zero.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"00f067aa0ba902b7\",\"0000000000000001\"],\"invalid\":[\"00F067AA0BA902B7\",\"00f067aa\"]}}"},
    {"timestamp",
      "{\"name\":\"timestamp\",\"regex\":\"^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))\?Z$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"A "
      "point in time in the spelling of ProtoJSON: UTC with Z and no, three, six or nine digits after the point; "
      "whether the day exists is checked by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"2026-11-21T10:15:30Z\",\"2026-11-21T10:15:30.120Z\",\"0001-01-01T00:00:00.000000001Z\"],\"invalid\":[\"2026-11-21T10:15:30+00:00\",\"2026-11-21T10:15:30.1Z\",\"2026-11-21T10:15:30.000Z\",\"2026-11-21T23:59:60Z\",\"0000-01-01T00:00:00Z\"]}}"},
    {"trace_id",
      "{\"name\":\"trace_id\",\"regex\":\"^[0-9a-f]{32}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"excluded\":[\"00000000000000000000000000000000\"],\"doc\":\"The "
      "trace id of W3C Trace Context: 32 lower-case hexadecimal digits, not all zero.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"4bf92f3577b34da6a3ce929d0e0e4736\",\"00000000000000000000000000000001\"],\"invalid\":[\"4BF92F3577B34DA6A3CE929D0E0E4736\",\"4bf92f35\"]}}"},
    {"type_hint",
      "{\"name\":\"type_hint\",\"regex\":\"^[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"What "
      "a value was before it became a string.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"int64\",\"non_finite\"],\"invalid\":[\"\",\"Int64\",\"big "
      "int\"]}}"},
    {"uuid",
      "{\"name\":\"uuid\",\"regex\":\"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "UUID of RFC 9562 in lower case, of any of its versions 1 to 8; the nil and the max UUID have no such "
      "version and are not allowed.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e\",\"f47ac10b-58cc-4372-a567-0e02b2c3d479\"],\"invalid\":[\"00000000-0000-0000-0000-000000000000\",\"ffffffff-ffff-ffff-ffff-ffffffffffff\",\"F47AC10B-58CC-4372-A567-0E02B2C3D479\",\"f47ac10b58cc4372a5670e02b2c3d479\"]}}"},
    {"violation_kind",
      "{\"name\":\"violation_kind\",\"regex\":\"^[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"What "
      "a violation is about.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"field\",\"precondition\",\"quota\"],\"invalid\":[\"\",\"FIELD\",\"my "
      "kind\"]}}"},
};
static const uep_json_entry entries_reason[] = {
    {"bad_format",
      "{\"name\":\"bad_format\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value does not "
      "have the form of its field.\",\"mend\":\"{value} does not have the form {pattern}; write it like {example}\",\"doc\":\"Text "
      "that a pattern refuses, a day that the calendar does not have, bytes that are not base64, or a NUL character.\",\"since\":\"1.0\"}"},
    {"bad_parent",
      "{\"name\":\"bad_parent\",\"phase\":\"rules\",\"also\":[],\"title\":\"A node's edge does not lead to "
      "a node before it.\",\"mend\":\"{value} is not below {index}; list a node after the node it explains\",\"doc\":\"The "
      "parent of a node is not below the node's own index, or node 0 has a parent or a relation.\",\"since\":\"1.0\"}"},
    {"bad_type_name",
      "{\"name\":\"bad_type_name\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The name is not "
      "an error type.\",\"mend\":\"{value} is not an error type; use a registered type or a reverse domain "
      "name such as {example}\",\"doc\":\"Text that the type grammar refuses, a category in the place of a "
      "type, or a name in the reserved namespace that does not have three segments.\",\"since\":\"1.0\"}"},
    {"duplicate_key",
      "{\"name\":\"duplicate_key\",\"phase\":\"reader\",\"also\":[],\"title\":\"An object has the same key "
      "twice.\",\"mend\":\"the key {key} stands twice in one object; write it once\",\"doc\":\"Two members "
      "of one JSON object or MessagePack map have the same name after unescaping, at any depth.\",\"since\":\"1.0\"}"},
    {"malformed",
      "{\"name\":\"malformed\",\"phase\":\"reader\",\"also\":[],\"title\":\"The document is not well-formed.\",\"mend\":\"{detail}; "
      "send one complete {form} document in UTF-8\",\"doc\":\"The bytes are not UTF-8, not JSON, not MessagePack "
      "or not protobuf, begin with a byte order mark, go on after the value, hold a number that is not finite "
      "or a lone surrogate.\",\"since\":\"1.0\"}"},
    {"missing",
      "{\"name\":\"missing\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"A mandatory field is "
      "absent.\",\"mend\":\"{field} is absent; write it\",\"doc\":\"A field that is mandatory is not there, "
      "is null, or has the default value in a profile that reads defaults as absent.\",\"since\":\"1.0\"}"},
    {"missing_ancestor",
      "{\"name\":\"missing_ancestor\",\"phase\":\"rules\",\"also\":[],\"title\":\"A type that is not in the "
      "registry does not say what it is a kind of.\",\"mend\":\"{value} is not in registry {registry}; write "
      "type_ancestors, nearest first, ending in a category such as {example}\",\"doc\":\"The type is not one "
      "of registry 1.0 and type_ancestors is absent, or type_ancestors does not end in a category.\",\"since\":\"1.0\"}"},
    {"not_canonical",
      "{\"name\":\"not_canonical\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value is one "
      "that the canonical form never writes.\",\"mend\":\"{value} is never written in canonical form; {hint}\",\"doc\":\"A "
      "default value where the field has no presence, the number of an enum value that has a name, or a field "
      "that repeats what another place says. Only the canonical profile refuses it.\",\"since\":\"1.0\"}"},
    {"out_of_range",
      "{\"name\":\"out_of_range\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value lies outside "
      "its range.\",\"mend\":\"{value} is not within {range}; write one of them\",\"doc\":\"A number too small "
      "or too large for its field, an enum name the profile does not know, or two values that contradict one "
      "another.\",\"since\":\"1.0\"}"},
    {"too_deep",
      "{\"name\":\"too_deep\",\"phase\":\"rules\",\"also\":[\"reader\"],\"title\":\"Objects and lists are nested "
      "too deeply.\",\"mend\":\"nested {actual} deep where {limit} ({limit_id}) is the most; write what lies "
      "deeper as text\",\"doc\":\"Nesting over max_context_depth, or over max_document_depth in the reader.\",\"since\":\"1.0\"}"},
    {"too_large",
      "{\"name\":\"too_large\",\"phase\":\"rules\",\"also\":[\"reader\"],\"title\":\"The document or a part "
      "of it has too many bytes.\",\"mend\":\"{actual} bytes where {limit} ({limit_id}) is the most; shorten "
      "the record before sending it\",\"doc\":\"A byte size over its limit, or a document over max_document_bytes "
      "in the reader.\",\"since\":\"1.0\"}"},
    {"too_long",
      "{\"name\":\"too_long\",\"phase\":\"rules\",\"also\":[],\"title\":\"A text is too long.\",\"mend\":\"{actual} "
      "bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED\",\"doc\":\"A string over "
      "its byte limit. The accept profile refuses it only where the limit says so.\",\"since\":\"1.0\"}"},
    {"too_many",
      "{\"name\":\"too_many\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"A list or map has too "
      "many entries.\",\"mend\":\"{actual} entries where {limit} ({limit_id}) is the most; leave entries out "
      "and add a mark TRUNCATED\",\"doc\":\"A list or map over its count limit.\",\"since\":\"1.0\"}"},
    {"unknown_field",
      "{\"name\":\"unknown_field\",\"phase\":\"structure\",\"also\":[],\"title\":\"The field is not part of "
      "this version of the protocol.\",\"mend\":\"{field} is not a field of {message}; did you mean {nearest}\?\",\"doc\":\"Only "
      "the canonical profile refuses it; accept passes over it.\",\"since\":\"1.0\"}"},
    {"unsupported_version",
      "{\"name\":\"unsupported_version\",\"phase\":\"structure\",\"also\":[],\"title\":\"The document is of "
      "another major version.\",\"mend\":\"{value} is not version {supported}; send a record of protocol {supported}\",\"doc\":\"The "
      "major number of protocol_version is not one the receiver speaks.\",\"since\":\"1.0\"}"},
    {"wrong_type",
      "{\"name\":\"wrong_type\",\"phase\":\"structure\",\"also\":[],\"title\":\"The value has the wrong JSON "
      "type.\",\"mend\":\"{actual_type} where {type} belongs; write {type}\",\"doc\":\"A JSON value of another "
      "type than the field's.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_severity[] = {
    {"Critical",
      "{\"name\":\"Critical\",\"number\":40,\"title\":\"Data, safety or the whole service is at stake\",\"description\":\"Data "
      "may be lost, protection may be broken, or the process cannot go on. A person is woken.\",\"since\":\"1.0\"}"},
    {"High",
      "{\"name\":\"High\",\"number\":30,\"title\":\"A function or many users are affected\",\"description\":\"A "
      "part of the service does not work, a defect has shown itself or a dependency is lost. Somebody responsible "
      "is told without delay.\",\"since\":\"1.0\"}"},
    {"Low",
      "{\"name\":\"Low\",\"number\":10,\"title\":\"Handled, or the caller's to handle\",\"description\":\"The "
      "error was foreseen or lies with one caller, and nobody has to act. It counts in statistics and never "
      "in the middle of the night.\",\"since\":\"1.0\"}"},
    {"Medium",
      "{\"name\":\"Medium\",\"number\":20,\"title\":\"Something failed that should have worked\",\"description\":\"One "
      "operation failed and its initiator is affected; the service as a whole does its job. Somebody looks "
      "at it during working hours if it goes on.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_strategy[] = {
    {"uep.recovery.backoff",
      "{\"name\":\"uep.recovery.backoff\",\"title\":\"Repeat the call with growing pauses\",\"description\":\"Repeat "
      "the same call after pauses that grow by a factor up to a maximum and are spread at random, so that many "
      "clients do not come back at once. A shared budget keeps the repeats a small part of all traffic.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"base\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.100s\",\"min\":\"0.001s\",\"max\":\"60s\",\"description\":\"Pause "
      "before the second attempt, before it is spread.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Factor "
      "by which the pause grows from one attempt to the next.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0.001s\",\"max\":\"3600s\",\"description\":\"Longest "
      "pause that growth leads to; a longer retry_after of the record still holds.\"},{\"name\":\"jitter\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"full\",\"choices\":[\"full\",\"equal\",\"decorrelated\",\"none\"],\"description\":\"How "
      "pauses are spread: full takes a random value from zero to the pause, equal from half of it, decorrelated "
      "from the base to three times the previous pause, none takes the pause itself.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":4,\"min\":1,\"max\":20,\"description\":\"Attempts "
      "in all, the first one included; a smaller max_attempts of the record wins.\"},{\"name\":\"budget_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.1,\"min\":0,\"max\":1,\"description\":\"Greatest "
      "share of repeats in all calls to the same peer within the budget window.\"},{\"name\":\"budget_window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"1s\",\"max\":\"600s\",\"description\":\"Time "
      "over which calls and repeats are counted for the budget.\"},{\"name\":\"when_effect_possible\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"idempotent_only\",\"choices\":[\"idempotent_only\",\"never\"],\"description\":\"Whether "
      "calls whose effect is possible are repeated when they carry an idempotency key or are idempotent by "
      "definition, or not at all.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.circuit_breaker",
      "{\"name\":\"uep.recovery.circuit_breaker\",\"title\":\"Stop calling a failing peer for a while\",\"description\":\"Count "
      "failures towards one peer, and answer at once without calling it when there are too many. After a cooldown "
      "a few trial calls decide whether calls flow again.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"failure_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.5,\"min\":0.01,\"max\":1,\"description\":\"Share "
      "of failed calls in the window from which the breaker opens.\"},{\"name\":\"minimum_calls\",\"type\":\"integer\",\"unit\":\"{call}\",\"default\":20,\"min\":1,\"max\":10000,\"description\":\"Calls "
      "that the window must hold before the share means anything.\"},{\"name\":\"window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"1s\",\"max\":\"600s\",\"description\":\"Sliding "
      "time over which a breaker counts failures.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0.100s\",\"max\":\"3600s\",\"description\":\"Time "
      "for which an open breaker lets nothing through.\"},{\"name\":\"trial_calls\",\"type\":\"integer\",\"unit\":\"{call}\",\"default\":3,\"min\":1,\"max\":100,\"description\":\"Calls "
      "that are let through after the cooldown; all must succeed to close the breaker.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.escalate",
      "{\"name\":\"uep.recovery.escalate\",\"title\":\"Hand over to a person\",\"description\":\"Tell the people "
      "who own the service, with the error_id and everything needed to decide, and stop trying. The reminder "
      "repeats until somebody takes over.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"page_from_severity\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"Critical\",\"choices\":[\"Low\",\"Medium\",\"High\",\"Critical\"],\"description\":\"Lowest "
      "severity that reaches a person at once instead of becoming a ticket.\"},{\"name\":\"acknowledge_within\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"900s\",\"min\":\"60s\",\"max\":\"86400s\",\"description\":\"Time "
      "after which an unanswered page goes to the next person.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Time "
      "in which a further error with the same fingerprint raises no new page.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.failover",
      "{\"name\":\"uep.recovery.failover\",\"title\":\"Send the call to another instance\",\"description\":\"Take "
      "the failing instance out of the rotation and send the call to another instance, zone or region. The "
      "failing one returns after it has passed health checks.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\",\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"max_targets\",\"type\":\"integer\",\"unit\":\"{target}\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Other "
      "instances that one call may be sent to, one after the other.\"},{\"name\":\"eject_after\",\"type\":\"integer\",\"unit\":\"{failure}\",\"default\":5,\"min\":1,\"max\":100,\"description\":\"Consecutive "
      "failures after which an instance leaves the rotation.\"},{\"name\":\"eject_for\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"1s\",\"max\":\"3600s\",\"description\":\"Time "
      "that an instance spends outside the rotation at first; it doubles with each return to failure.\"},{\"name\":\"max_ejected_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.3,\"min\":0,\"max\":1,\"description\":\"Share "
      "of the instances that may be outside at once, so that the rest is not buried.\"},{\"name\":\"when_effect_possible\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"idempotent_only\",\"choices\":[\"idempotent_only\",\"never\"],\"description\":\"Whether "
      "a call that may have taken effect is sent to another instance if it is idempotent, or not at all.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.fallback",
      "{\"name\":\"uep.recovery.fallback\",\"title\":\"Answer with something simpler\",\"description\":\"Serve "
      "a cached, default or reduced answer instead of failing, and mark it as such. It suits reads, and writes "
      "only when they can be queued without loss.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"source\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"cache\",\"choices\":[\"cache\",\"default_value\",\"reduced_service\",\"queue\"],\"description\":\"Where "
      "the substitute comes from.\"},{\"name\":\"max_age\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Greatest "
      "age of a cached answer that may still be served.\"},{\"name\":\"max_duration\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"3600s\",\"min\":\"1s\",\"max\":\"604800s\",\"description\":\"Time "
      "after which permanent use of the substitute is itself reported as an error.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.fix_and_resubmit",
      "{\"name\":\"uep.recovery.fix_and_resubmit\",\"title\":\"Correct the request and send it again\",\"description\":\"Change "
      "the request so that the stated objections no longer hold, and send it as a new request. Nothing is gained "
      "by sending the old one.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"keep_idempotency_key\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":false,\"description\":\"Whether "
      "the corrected request keeps the key; a changed request under an old key is refused by most services.\"},{\"name\":\"max_corrections\",\"type\":\"integer\",\"unit\":\"{correction}\",\"default\":3,\"min\":1,\"max\":10,\"description\":\"Corrected "
      "versions to try before a person looks at it.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.free_resources",
      "{\"name\":\"uep.recovery.free_resources\",\"title\":\"Make room\",\"description\":\"Release what is "
      "no longer needed, such as expired caches, rotated logs, idle connections or old versions, until a target "
      "level is reached. What was never backed up stays.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"start_above\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.9,\"min\":0,\"max\":1,\"description\":\"Utilization "
      "from which room is made.\"},{\"name\":\"stop_below\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.75,\"min\":0,\"max\":1,\"description\":\"Utilization "
      "at which it ends; well below the start, or it never rests.\"},{\"name\":\"minimum_age\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"86400s\",\"min\":\"0s\",\"max\":\"31536000s\",\"description\":\"Age "
      "below which nothing is removed.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.idempotent_check",
      "{\"name\":\"uep.recovery.idempotent_check\",\"title\":\"Find out whether it took effect\",\"description\":\"Ask "
      "the system that may have executed the work, by idempotency key, request id or by reading the result, "
      "before anything is repeated. If it did, the answer is used as if the call had succeeded.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "before the question, since the work may still be under way.\"},{\"name\":\"max_checks\",\"type\":\"integer\",\"unit\":\"{check}\",\"default\":3,\"min\":1,\"max\":20,\"description\":\"Questions "
      "to ask before the matter goes to reconciliation.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":3,\"min\":1,\"max\":10,\"description\":\"Factor "
      "between the pauses of consecutive questions.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.quarantine",
      "{\"name\":\"uep.recovery.quarantine\",\"title\":\"Set the item aside\",\"description\":\"Move the offending "
      "item to a place where it harms nothing and is not lost, and go on with the next one. Somebody decides "
      "later whether it is mended, replayed or deleted.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"after_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":1,\"min\":1,\"max\":100,\"description\":\"Failed "
      "attempts at one item after which it is moved.\"},{\"name\":\"retention\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1209600s\",\"min\":\"3600s\",\"max\":\"31536000s\",\"description\":\"Time "
      "for which an item in quarantine is kept.\"},{\"name\":\"max_items\",\"type\":\"integer\",\"unit\":\"{item}\",\"default\":10000,\"min\":1,\"max\":1000000,\"description\":\"Size "
      "at which intake stops altogether, because the fault is no longer in single items.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.reconcile",
      "{\"name\":\"uep.recovery.reconcile\",\"title\":\"Compare and repair both sides\",\"description\":\"Compare "
      "what was intended with what each system holds, and complete or undo the difference. It is the way out "
      "when an effect is uncertain and asking gave no answer.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"start_after\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Age "
      "of an uncertain operation from which it is compared.\"},{\"name\":\"direction\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"complete\",\"choices\":[\"complete\",\"undo\",\"report\"],\"description\":\"Whether "
      "half-done work is brought to its end, taken back, or only reported.\"},{\"name\":\"max_automatic_repairs\",\"type\":\"integer\",\"unit\":\"{repair}\",\"default\":100,\"min\":0,\"max\":100000,\"description\":\"Repairs "
      "in one run beyond which a person has to agree.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.refresh_credentials",
      "{\"name\":\"uep.recovery.refresh_credentials\",\"title\":\"Obtain new credentials\",\"description\":\"Get "
      "fresh credentials from their issuer and repeat the request once with them. All requests that wait for "
      "the same credentials share one renewal.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":2,\"min\":2,\"max\":3,\"description\":\"Sendings "
      "in all, the first one with the old credentials included.\"},{\"name\":\"renew_before\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"60s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Remaining "
      "lifetime at which credentials are renewed without waiting for a refusal.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Time "
      "in which a failed renewal is not tried again.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.refresh_state",
      "{\"name\":\"uep.recovery.refresh_state\",\"title\":\"Read the present state and decide anew\",\"description\":\"Discard "
      "what is cached about the thing, read it from its authoritative source, and decide whether the action "
      "is still wanted and possible. A new decision leads to a new request.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"bypass_cache\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":true,\"description\":\"Whether "
      "the reading goes past every cache and replica.\"},{\"name\":\"max_decisions\",\"type\":\"integer\",\"unit\":\"{decision}\",\"default\":3,\"min\":1,\"max\":20,\"description\":\"Rounds "
      "of reading and deciding before the conflict is shown to the user.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.restart",
      "{\"name\":\"uep.recovery.restart\",\"title\":\"Restart the process\",\"description\":\"End the process "
      "in good order if it can be done, start it again, and send it traffic only when it reports readiness. "
      "Growing pauses and a limit keep a defect from becoming a crash loop.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"max_restarts\",\"type\":\"integer\",\"unit\":\"{restart}\",\"default\":3,\"min\":1,\"max\":100,\"description\":\"Restarts "
      "within the window after which a person is called instead.\"},{\"name\":\"window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"600s\",\"min\":\"10s\",\"max\":\"86400s\",\"description\":\"Sliding "
      "time over which restarts are counted.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Pause "
      "before the second restart; it doubles with every further one.\"},{\"name\":\"grace_period\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Time "
      "that work under way gets to finish before the process is ended by force.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.retry_after",
      "{\"name\":\"uep.recovery.retry_after\",\"title\":\"Wait as long as the peer asks\",\"description\":\"Wait "
      "for the time that the record's retry_after states, spread the return a little, and repeat the call. "
      "The peer knows when it will have room, so the client's own growth of pauses rests.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\",\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"default_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "when the record names none.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"1s\",\"max\":\"86400s\",\"description\":\"Longest "
      "pause that is worth waiting for; beyond it the error goes to the caller.\"},{\"name\":\"spread\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.1,\"min\":0,\"max\":1,\"description\":\"Share "
      "of the pause that is added at random, never taken away.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":5,\"min\":1,\"max\":20,\"description\":\"Sendings "
      "in all while the peer keeps asking for patience.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.retry_transaction",
      "{\"name\":\"uep.recovery.retry_transaction\",\"title\":\"Repeat the whole transaction\",\"description\":\"Begin "
      "again with the first read of the transaction, so that every decision in it is taken on fresh data. A "
      "single failed statement is never repeated by itself.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"base\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.020s\",\"min\":\"0s\",\"max\":\"10s\",\"description\":\"Pause "
      "before the second run, before it is spread.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Factor "
      "by which the pause grows between runs.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"2s\",\"min\":\"0s\",\"max\":\"60s\",\"description\":\"Longest "
      "pause between two runs.\"},{\"name\":\"jitter\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"full\",\"choices\":[\"full\",\"equal\",\"none\"],\"description\":\"How "
      "the pauses of competing transactions are pulled apart, with the same meanings as for single calls.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":5,\"min\":1,\"max\":50,\"description\":\"Runs "
      "in all, the first one included.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.rollback",
      "{\"name\":\"uep.recovery.rollback\",\"title\":\"Return to the last good version\",\"description\":\"Put "
      "the release, the configuration or the data back to the newest version that was known to work, in steps "
      "that can be watched. Changes made since then are kept for later, not thrown away.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"error_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.05,\"min\":0.001,\"max\":1,\"description\":\"Share "
      "of failed operations in the observation time that speaks for going back.\"},{\"name\":\"observation\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"30s\",\"max\":\"86400s\",\"description\":\"Time "
      "after a change during which errors are blamed on it.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":1,\"min\":1,\"max\":3,\"description\":\"Steps "
      "back through earlier versions before people take over.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"120s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Time "
      "after going back before the result is judged.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.scale_out",
      "{\"name\":\"uep.recovery.scale_out\",\"title\":\"Add capacity\",\"description\":\"Start further instances, "
      "or enlarge the volume or pool that is exhausted, until utilization falls below its target. It helps "
      "against load and does nothing against a leak.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"target_utilization\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.65,\"min\":0.1,\"max\":0.95,\"description\":\"Utilization "
      "that the added capacity should lead to.\"},{\"name\":\"step\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.5,\"min\":0.05,\"max\":2,\"description\":\"Share "
      "of the present capacity that is added at a time.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Enlargements "
      "in a row without relief before a person is asked.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"60s\",\"min\":\"10s\",\"max\":\"3600s\",\"description\":\"Time "
      "for new capacity to become ready before it is judged.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.shed_load",
      "{\"name\":\"uep.recovery.shed_load\",\"title\":\"Turn surplus work away early\",\"description\":\"Refuse "
      "the least important requests at the door, before they cost anything, so that the accepted ones finish "
      "in time. A refusal says when to come back.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"start_above\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.9,\"min\":0.1,\"max\":1,\"description\":\"Utilization "
      "of the scarcest resource from which refusals begin.\"},{\"name\":\"queue_wait_target\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.100s\",\"min\":\"0.001s\",\"max\":\"60s\",\"description\":\"Waiting "
      "time in the queue that refusals are meant to restore.\"},{\"name\":\"protect\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"interactive\",\"choices\":[\"interactive\",\"retries_last\",\"oldest_first\"],\"description\":\"What "
      "is refused last: requests of waiting users, first attempts before repeats, or whatever has waited longest.\"},{\"name\":\"retry_after\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"2s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "that refused callers are asked to make.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.stop_work",
      "{\"name\":\"uep.recovery.stop_work\",\"title\":\"Stop and clean up\",\"description\":\"End everything "
      "that was started on behalf of the request, release what it holds, and undo steps that can be undone. "
      "No answer is sent because nobody waits for one.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\"],\"effect\":[\"NONE\",\"POSSIBLE\",\"PARTIAL\"]},\"parameters\":[{\"name\":\"grace_period\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"5s\",\"min\":\"0s\",\"max\":\"300s\",\"description\":\"Time "
      "for branches of the work to end on their own.\"},{\"name\":\"propagate\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":true,\"description\":\"Whether "
      "the withdrawal is passed on to the services that were called.\"},{\"name\":\"undo\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":false,\"description\":\"Whether "
      "completed steps are compensated as well.\"}],\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_type[] = {
    {"uep.aggregate.multiple",
      "{\"name\":\"uep.aggregate.multiple\",\"title\":\"Several errors\",\"description\":\"Several pieces of "
      "work ran side by side and more than one failed, or a language raised a group of errors. The record's "
      "member nodes are the errors, and its own message says only what held them together.\",\"disambiguation\":\"Use "
      "it when no member is the reason for the others; errors that explain one another form a chain of causes "
      "below the outermost one's own type. Faults in the fields of one input are violations of a single uep.input.validation_failed.\",\"category\":\"uep.aggregate\",\"parent\":\"uep.aggregate\",\"default_severity\":\"Medium\",\"retryability\":\"UNSPECIFIED\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"unknown\",\"expected\":false,\"grpc_code\":\"UNKNOWN\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Treat "
      "each member by its own type, and begin with the most severe one.\",\"Repeat only the pieces of work "
      "whose members allow it, since others may have succeeded.\"],\"recovery_strategies\":[\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Groups "
      "of failures multiply for one operation, so its parallel branches share a cause that their members will "
      "name.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"attempted\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of pieces of work that were started.\"},{\"key\":\"failed\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of pieces of work that failed, also when not every one became a node.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.aggregate\"]}"},
    {"uep.auth.credentials_expired",
      "{\"name\":\"uep.auth.credentials_expired\",\"title\":\"Credentials expired\",\"description\":\"The credentials "
      "were genuine and have run out: an access token, a session, a signed link, a client certificate. Fresh "
      "ones from the same source are expected to work.\",\"disambiguation\":\"Use it only when expiry is the "
      "sole fault, because clients react by refreshing silently; missing, forged or revoked credentials are "
      "uep.auth.unauthenticated. A server certificate that has expired is uep.network.tls_failure.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Low\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNAUTHENTICATED\",\"http_status\":401,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Obtain "
      "fresh credentials with the refresh token or from the issuing service, then send the request once more.\",\"Renew "
      "before the end of the lifetime and allow for clock skew of at least a minute.\"],\"recovery_strategies\":[\"uep.recovery.refresh_credentials\"],\"monitoring_requirements\":[{\"metric\":\"uep.credential.remaining\",\"condition\":\"threshold\",\"comparison\":\"below\",\"threshold\":300,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Medium\",\"description\":\"A "
      "service account's credentials have less than five minutes to live and nobody renewed them.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.02,\"of\":\"uep.operations\",\"window\":\"900s\",\"severity\":\"Medium\",\"description\":\"More "
      "than two per cent of all calls arrive with expired credentials, so refreshing or a clock has broken "
      "somewhere.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.credential.remaining\"],\"context_keys\":[{\"key\":\"scheme\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the expired credentials, such as bearer, cookie, signed_url or mutual_tls.\"},{\"key\":\"expired_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the lifetime as an RFC 3339 time.\"},{\"key\":\"issuer\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Who "
      "issued the credentials and can renew them.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.auth.permission_denied",
      "{\"name\":\"uep.auth.permission_denied\",\"title\":\"Permission denied\",\"description\":\"The caller "
      "is known, and its rights do not include the action on this resource. The decision was made by access "
      "rules, file modes or a scope check.\",\"disambiguation\":\"Use it for ordinary access rules; a rule "
      "that guards against attacks or data leaving the house is uep.security.policy_violation. A producer that "
      "must not reveal that a thing exists reports uep.resource.not_found instead, and that choice is the producer's "
      "alone.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Request "
      "the missing role or scope from the owner of the resource, naming the permission in the record's context.\",\"Verify "
      "that the call runs under the intended account and not under a default or inherited one.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Denials "
      "against one service reach five times their usual rate: a role was removed by mistake, or somebody walks "
      "through resources.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"permission\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "right that was missing, in the words of the access system.\"},{\"key\":\"resource\",\"type\":\"string\",\"sensitive\":true,\"description\":\"What "
      "the caller wanted to act upon; its name alone may tell too much.\"},{\"key\":\"principal\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Account, "
      "role or user that asked.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.auth.unauthenticated",
      "{\"name\":\"uep.auth.unauthenticated\",\"title\":\"Authentication required\",\"description\":\"The caller "
      "is not known: credentials are missing, have the wrong form, are revoked or did not verify. No statement "
      "about rights was made because there is nobody to whom rights could belong.\",\"disambiguation\":\"Use "
      "it when a different proof of identity is needed; a known caller without the right is uep.auth.permission_denied, "
      "and good credentials past their lifetime are uep.auth.credentials_expired. A tampered signature over "
      "content is uep.security.integrity_failure.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNAUTHENTICATED\",\"http_status\":401,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Log "
      "in again, or attach the credentials that the challenge of the response asks for.\",\"Inspect whether "
      "a proxy or a redirect to another host stripped the authorization header.\"],\"recovery_strategies\":[\"uep.recovery.refresh_credentials\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":10,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Ten "
      "failed authentications a second for five minutes look like password guessing or like a fleet that lost "
      "its credentials.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"scheme\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Authentication "
      "scheme that the service demands or that was tried.\"},{\"key\":\"failure\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Why "
      "the proof was refused, as one word such as missing, malformed, revoked or unverified.\"},{\"key\":\"claimed_identity\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name "
      "under which the caller tried to log in.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.business.rule_violation",
      "{\"name\":\"uep.business.rule_violation\",\"title\":\"Not allowed by a business rule\",\"description\":\"A "
      "rule of the domain forbids the action: the balance is too low, the booking period is over, the order "
      "is below the minimum, two options exclude each other. The software works as its owners want it to.\",\"disambiguation\":\"Use "
      "it as the parent of an organisation's own types, such as com.example.billing.card_declined, and by itself "
      "only where no such type exists. A wrong technical order of steps is uep.state.precondition_failed, and "
      "a value that no customer could use is uep.input.validation_failed.\",\"category\":\"uep.business\",\"parent\":\"uep.business\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":422,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Explain "
      "the rule to the user in the words of the domain, with the amount, date or limit that decides.\",\"Offer "
      "the nearest permitted alternative instead of a bare refusal.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.25,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"A "
      "quarter of all attempts at an operation is refused by rules for an hour, a matter for the product's "
      "owners rather than for operations.\"},{\"metric\":\"uep.operations\",\"condition\":\"absence\",\"window\":\"1800s\",\"group_by\":[\"uep.operation\"],\"severity\":\"High\",\"description\":\"No "
      "attempt at all was counted for half an hour on an operation that normally has traffic, as happens when "
      "a rule hides it from users.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"rule\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Identifier "
      "of the rule in the domain's own documentation.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Amount "
      "or count at which the rule draws the line.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.business\"]}"},
    {"uep.cancel.by_caller",
      "{\"name\":\"uep.cancel.by_caller\",\"title\":\"Cancelled by the caller\",\"description\":\"The caller "
      "withdrew its request: the user closed the page, the client dropped the stream, a context was cancelled, "
      "an interrupt key was pressed. The producer stopped as soon as it noticed, and parts of the work may "
      "remain.\",\"disambiguation\":\"Use it only when the cancellation came from the party that asked; a supervisor "
      "that stops work after a limit reports uep.deadline.exceeded. A task that was ended because a sibling "
      "failed is a suppressed error below the sibling's type.\",\"category\":\"uep.cancel\",\"parent\":\"uep.cancel\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"caller\",\"expected\":true,\"grpc_code\":\"CANCELLED\",\"http_status\":499,\"otel_severity_number\":5,\"recovery_suggestions\":[\"Release "
      "locks, temporary files and reservations that the abandoned work still holds.\",\"Leave the request alone, "
      "since nobody waits for its answer any more.\"],\"recovery_strategies\":[\"uep.recovery.stop_work\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":4,\"baseline\":\"86400s\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Four "
      "times as many callers as usual give up on an operation, the earliest sign that it has become slow.\"},{\"metric\":\"uep.cancel.lag\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":5,\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Abandoned "
      "work runs on for more than five seconds, so cancellation is not checked often enough.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.cancel.lag\"],\"context_keys\":[{\"key\":\"cancelled_after\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "between the start of the work and the withdrawal.\"},{\"key\":\"signal\",\"type\":\"string\",\"sensitive\":false,\"description\":\"How "
      "the withdrawal became known, such as stream_reset, context, interrupt or api_call.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.cancel\"]}"},
    {"uep.capacity.disk_full",
      "{\"name\":\"uep.capacity.disk_full\",\"title\":\"Storage space exhausted\",\"description\":\"A volume, "
      "a file system's index nodes, a log partition or a bucket with a fixed size is full, and a write could "
      "not be completed. Files that were being written may be left behind incomplete.\",\"disambiguation\":\"Use "
      "it when space is lacking for everybody on the volume; a user's disk quota is uep.quota.exceeded. A disk "
      "that reports errors although it has room is uep.storage.io_failure.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":507,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Delete "
      "or move old logs, dumps and temporary files from the affected volume.\",\"Enlarge the volume, or add "
      "one and move the fastest growing directory to it.\",\"Verify files that were written while the volume "
      "was full, and remove the truncated ones.\"],\"recovery_strategies\":[\"uep.recovery.free_resources\",\"uep.recovery.scale_out\",\"uep.recovery.reconcile\"],\"monitoring_requirements\":[{\"metric\":\"system.filesystem.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.9,\"window\":\"300s\",\"group_by\":[\"system.filesystem.mountpoint\"],\"severity\":\"High\",\"description\":\"A "
      "file system stays above 90 per cent, the point from which allocation slows down and a burst of logging "
      "can fill it.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"host.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "write failed for lack of space, so data is already being lost on this host.\"}],\"monitoring_metrics\":[\"uep.errors\",\"system.filesystem.utilization\"],\"context_keys\":[{\"key\":\"volume\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Mount "
      "point, device or bucket that is full.\"},{\"key\":\"needed_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Size "
      "of the write that did not fit.\"},{\"key\":\"free_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Space "
      "that was left on the volume at that moment.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.capacity.memory_exhausted",
      "{\"name\":\"uep.capacity.memory_exhausted\",\"title\":\"Memory exhausted\",\"description\":\"An allocation "
      "failed, the runtime's heap limit was reached, or the system killed a process for its consumption. The "
      "state of the process afterwards is doubtful because any code may have been interrupted half-way.\",\"disambiguation\":\"Use "
      "it for memory in bytes; a stack that grew too deep is uep.runtime.fatal, and a refusal that a limiter "
      "issued before memory ran out is uep.capacity.overloaded.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":503,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Restart "
      "the process rather than continue in a state that nobody designed.\",\"Take a heap dump before the restart, "
      "and look for what grew since the last one.\",\"Bound the caches, batch sizes and concurrency that the "
      "dump shows to be unbounded.\"],\"recovery_strategies\":[\"uep.recovery.restart\",\"uep.recovery.shed_load\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"system.memory.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.92,\"window\":\"120s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"A "
      "host uses more than 92 per cent of its memory for two minutes and is about to choose a victim.\"},{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":3,\"window\":\"900s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "service was restarted three times in a quarter of an hour, the pattern of a leak that returns under "
      "the same load.\"}],\"monitoring_metrics\":[\"uep.errors\",\"system.memory.utilization\",\"process.memory.usage\",\"uep.process.restarts\"],\"context_keys\":[{\"key\":\"requested_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Size "
      "of the allocation that failed.\"},{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Heap, "
      "container or process limit in bytes that was in force.\"},{\"key\":\"killed_by\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Who "
      "ended the process, such as runtime, kernel or orchestrator.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.capacity.overloaded",
      "{\"name\":\"uep.capacity.overloaded\",\"title\":\"Service overloaded\",\"description\":\"The service "
      "turned the work away because its queues, threads, connections or admission control were full. It did "
      "so before doing anything, to protect the work that it had already accepted.\",\"disambiguation\":\"Use "
      "it when the producer itself is the one that is full; when a dependency said so, it is uep.dependency.unavailable. "
      "A limit that applies to one caller is uep.quota.rate_limited.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Retry "
      "later with growing, jittered pauses and only while a retry budget is left.\",\"Add instances, and check "
      "that new ones become ready before the queue of the old ones overflows.\",\"Drop optional work first, "
      "such as prefetching, recommendations and reports.\"],\"recovery_strategies\":[\"uep.recovery.retry_after\",\"uep.recovery.backoff\",\"uep.recovery.shed_load\",\"uep.recovery.scale_out\",\"uep.recovery.circuit_breaker\"],\"monitoring_requirements\":[{\"metric\":\"uep.load.shed\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"One "
      "request in a hundred is turned away for two minutes, which exceeds what a short burst explains.\"},{\"metric\":\"uep.queue.wait\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"Medium\",\"description\":\"The "
      "slowest hundredth of accepted requests waits for more than a second before work begins, an early sign "
      "that refusals will follow.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.load.shed\",\"uep.queue.length\",\"uep.queue.wait\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was full, such as queue, thread_pool, connection_pool or concurrency.\"},{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of places that the full pool or queue has.\"},{\"key\":\"queue_length\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Requests "
      "that were waiting at the moment of refusal.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.config.invalid",
      "{\"name\":\"uep.config.invalid\",\"title\":\"Invalid configuration\",\"description\":\"A setting is "
      "missing, cannot be read, has a value outside its range or contradicts another one. The affected part "
      "of the program does not start, or runs without what it needs.\",\"disambiguation\":\"Use it when an "
      "operator can mend the error without a change of code; values from a caller are uep.input.validation_failed. "
      "A setting that is right and points at something that is down is one of the types below uep.network or "
      "uep.dependency.\",\"category\":\"uep.config\",\"parent\":\"uep.config\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Correct "
      "the named setting in its source and roll the change out again.\",\"Restore the last configuration that "
      "worked, if the fault came with a change.\",\"Validate configuration in the delivery pipeline with the "
      "same code that reads it at the start.\"],\"recovery_strategies\":[\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.config.reload.failures\",\"condition\":\"count\",\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"A "
      "reload was refused, so the running process and the written configuration now differ without anybody "
      "seeing it.\"},{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":5,\"window\":\"600s\",\"group_by\":[\"service.version\"],\"severity\":\"Critical\",\"description\":\"A "
      "new version was started five times in ten minutes and never stayed up, the mark of a setting that it "
      "cannot read.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.config.reload.failures\",\"uep.process.restarts\"],\"context_keys\":[{\"key\":\"setting\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Full "
      "name of the setting, such as a path in a file or an environment variable.\"},{\"key\":\"source\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Where "
      "the setting was read from.\"},{\"key\":\"rejected_value\",\"type\":\"string\",\"sensitive\":true,\"description\":\"The "
      "value that was refused; settings often hold secrets.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.config\"]}"},
    {"uep.data.corruption",
      "{\"name\":\"uep.data.corruption\",\"title\":\"Data corrupted\",\"description\":\"Stored or transferred "
      "data was changed or lost in a way that cannot have been intended: a checksum differs, a page is torn, "
      "an index disagrees with its table. Every further write may spread the damage.\",\"disambiguation\":\"Use "
      "it when chance or defects damaged the data; when somebody may have changed it on purpose, it is uep.security.integrity_failure. "
      "Input that never was well formed is uep.input.malformed.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"DATA_LOSS\",\"http_status\":500,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Stop "
      "writing to the affected store until the extent of the damage is known.\",\"Restore the damaged part "
      "from the newest backup that verifies, and replay the changes since.\",\"Preserve the damaged bytes for "
      "the investigation before anything overwrites them.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.rollback\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.integrity.check.failures\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "single failed checksum is reason enough to wake somebody, because the next backup may contain the damage.\"},{\"metric\":\"uep.quarantine.size\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0,\"window\":\"86400s\",\"severity\":\"High\",\"description\":\"Damaged "
      "items have lain in quarantine for a day without anybody deciding about them.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.integrity.check.failures\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"location\",\"type\":\"string\",\"sensitive\":false,\"description\":\"File, "
      "page, partition or message in which the damage was found.\"},{\"key\":\"expected_checksum\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Checksum "
      "that was recorded when the data was sound.\"},{\"key\":\"actual_checksum\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Checksum "
      "of the bytes that were read.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.data.integrity_violation",
      "{\"name\":\"uep.data.integrity_violation\",\"title\":\"Data rule violated\",\"description\":\"A store "
      "refused a change because a constraint over its data would break: a foreign key, a unique column, a check, "
      "a missing value. The store undid the statement and remains consistent.\",\"disambiguation\":\"Use it "
      "for constraints that the store enforces; rules that the application checks are uep.input.validation_failed "
      "or uep.business.rule_violation. A taken primary name in an interface that creates things is uep.resource.already_exists.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Look "
      "the named constraint up and supply the referenced row or a value that is still free.\",\"Move the check "
      "in front of the write where users can be told in their own words.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.quarantine\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"1800s\",\"group_by\":[\"service.version\"],\"severity\":\"Medium\",\"description\":\"A "
      "release breaks constraints five times as often as the one before, so its writes and the schema disagree.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"constraint\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the constraint that refused the change.\"},{\"key\":\"entity\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Table, "
      "collection or type that the constraint guards.\"},{\"key\":\"conflicting_value\",\"type\":\"string\",\"sensitive\":true,\"description\":\"The "
      "value that broke the constraint.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.data.serialization_failed",
      "{\"name\":\"uep.data.serialization_failed\",\"title\":\"Serialization failed\",\"description\":\"The "
      "program could not turn its own values into bytes, or its own stored bytes back into values: a missing "
      "codec, an unknown version, a cycle, an unsupported type. Neither caller nor dependency sent anything "
      "wrong.\",\"disambiguation\":\"Use it when both ends of the conversion belong to the producer; a caller's "
      "unreadable bytes are uep.input.malformed and a dependency's are uep.dependency.bad_response. A serialization "
      "failure in the sense of database isolation is uep.storage.transaction_aborted.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Add "
      "the missing conversion, or keep the old reader until no stored value needs it.\",\"Set the item aside "
      "and go on with the next one, so that one value does not block a queue.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":10,\"window\":\"600s\",\"group_by\":[\"service.version\"],\"severity\":\"High\",\"description\":\"Ten "
      "failed conversions in ten minutes by the same version suggest an incompatible format that should be "
      "rolled back before more is written in it.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"type_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Type "
      "of the value that could not be converted.\"},{\"key\":\"direction\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Either "
      "serialize or deserialize.\"},{\"key\":\"format_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "of the stored format, where it carries one.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.deadline.exceeded",
      "{\"name\":\"uep.deadline.exceeded\",\"title\":\"Time budget used up\",\"description\":\"The budget for "
      "the whole operation ended before the operation did, wherever the time went. Parts of the work may be "
      "done already, and a step that is under way may still complete.\",\"disambiguation\":\"Use it for the "
      "caller's own budget, such as a propagated deadline or a request timeout of the server; the limit of "
      "one remote call is uep.network.timeout. A caller that leaves before its budget ends is uep.cancel.by_caller.\",\"category\":\"uep.deadline\",\"parent\":\"uep.deadline\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"DEADLINE_EXCEEDED\",\"http_status\":504,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Determine "
      "which parts were completed, then start the operation again as a whole with a fresh budget.\",\"Trace "
      "one slow request to see which step used the budget up.\",\"Refuse early when the remaining budget is "
      "smaller than the step usually takes.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.retry_transaction\",\"uep.recovery.shed_load\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"uep.operation\"],\"severity\":\"High\",\"description\":\"One "
      "operation in a hundred overruns its budget for five minutes, which users notice as errors after a long "
      "wait.\"},{\"metric\":\"uep.deadline.remaining\",\"condition\":\"percentile\",\"comparison\":\"below\",\"percentile\":5,\"threshold\":0.05,\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"For "
      "one operation in twenty fewer than 50 milliseconds are left when work begins, so the budget is eaten "
      "before it arrives here.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.deadline.remaining\",\"uep.operation.duration\"],\"context_keys\":[{\"key\":\"budget\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "that was granted at the start, written like a ProtoJSON duration.\"},{\"key\":\"elapsed\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "that had passed when the operation was given up.\"},{\"key\":\"step\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the step that was under way at the end.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.deadline\"]}"},
    {"uep.dependency.bad_response",
      "{\"name\":\"uep.dependency.bad_response\",\"title\":\"Unusable answer from a dependency\",\"description\":\"A "
      "dependency answered, and the answer breaks the agreement: it cannot be parsed, lacks required parts, "
      "has the wrong type or contradicts itself. The dependency may well have done what it was asked.\",\"disambiguation\":\"Use "
      "it when the answer itself is at fault; when the answer is a well-formed report of unavailability, it "
      "is uep.dependency.unavailable. A well-formed error of another kind keeps its own type and becomes a "
      "cause of this record.\",\"category\":\"uep.dependency\",\"parent\":\"uep.dependency\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":502,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Record "
      "the offending answer, redacted, and hand it to the owners of the dependency.\",\"Compare the versions "
      "of the interface that both sides were built against.\",\"Serve the last known good answer where the "
      "use allows it.\"],\"recovery_strategies\":[\"uep.recovery.fallback\",\"uep.recovery.circuit_breaker\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":3,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Unusable "
      "answers from one dependency triple within the hour, as after a change of its interface that was not "
      "announced.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.fallback.uses\"],\"context_keys\":[{\"key\":\"dependency\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the service that sent the unusable answer.\"},{\"key\":\"expectation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "part of the agreement that the answer breaks.\"},{\"key\":\"excerpt\",\"type\":\"string\",\"sensitive\":true,\"description\":\"A "
      "short piece of the unusable answer.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.dependency\"]}"},
    {"uep.dependency.unavailable",
      "{\"name\":\"uep.dependency.unavailable\",\"title\":\"Dependency unavailable\",\"description\":\"A service "
      "that is needed said that it cannot serve at present, or a circuit breaker keeps calls away from it. "
      "The network worked, the program on the other side did not.\",\"disambiguation\":\"Use it when the peer "
      "answers, directly or through a proxy, that it is out of service; when nobody answers, it is one of the "
      "types below uep.network. The overloaded service itself reports uep.capacity.overloaded.\",\"category\":\"uep.dependency\",\"parent\":\"uep.dependency\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Consult "
      "the status page or health endpoint of the dependency before changing anything on this side.\",\"Degrade "
      "to a reduced answer that does without the dependency, and say so to the user.\",\"Route to another region "
      "or replica of the dependency.\"],\"recovery_strategies\":[\"uep.recovery.circuit_breaker\",\"uep.recovery.failover\",\"uep.recovery.fallback\",\"uep.recovery.backoff\"],\"monitoring_requirements\":[{\"metric\":\"uep.circuit_breaker.state\",\"condition\":\"state\",\"attribute\":\"uep.circuit_breaker.state\",\"equals\":\"open\",\"window\":\"30s\",\"group_by\":[\"uep.dependency.name\"],\"severity\":\"High\",\"description\":\"The "
      "circuit breaker of a dependency has been open for half a minute, so users see reduced answers.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"uep.dependency.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "tenth of the calls to one dependency meets an outage; the incident is no longer a matter of single instances.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.circuit_breaker.state\",\"uep.fallback.uses\",\"uep.recovery.duration\"],\"context_keys\":[{\"key\":\"dependency\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the service that is out of order.\"},{\"key\":\"circuit_breaker\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "of the circuit breaker at the time, one of closed, half_open or open.\"},{\"key\":\"status\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Status "
      "code with which the dependency or its proxy answered.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.dependency\"]}"},
    {"uep.input.malformed",
      "{\"name\":\"uep.input.malformed\",\"title\":\"Malformed input\",\"description\":\"The input could not "
      "be parsed at all: broken JSON, a truncated protobuf message, an unreadable date, a bad percent escape. "
      "No field has been looked at yet, so there is nothing to validate.\",\"disambiguation\":\"Use it when "
      "parsing fails; when parsing works and a rule about the values fails, it is uep.input.validation_failed. "
      "Bytes that a dependency sent are uep.dependency.bad_response, and a record of this protocol that cannot "
      "be read is uep.protocol.malformed_record.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":400,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Compare "
      "the sent bytes with the format that the media type announces, beginning at the reported position.\",\"Check "
      "that no proxy, editor or shell changed the encoding, the line endings or the length of the body.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Unparsable "
      "requests to one operation rise to five times yesterday's rate, which usually means that a client release "
      "changed its serializer.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"format\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "or media type of the format that the parser expected.\"},{\"key\":\"offset\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Position "
      "in bytes at which parsing stopped, counted from 0.\"},{\"key\":\"excerpt\",\"type\":\"string\",\"sensitive\":true,\"description\":\"A "
      "few characters around the place where the parser gave up.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.out_of_range",
      "{\"name\":\"uep.input.out_of_range\",\"title\":\"Value out of range\",\"description\":\"A position, "
      "page, index or amount lies outside what exists or is representable at present. The value has the right "
      "type and would be right for a larger collection or a wider field.\",\"disambiguation\":\"Use it when "
      "the bound moves with the data, such as reading past the end of a file; a bound that is fixed in the "
      "schema is uep.input.validation_failed. An index error inside the program's own code is uep.runtime.assertion_failed.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"OUT_OF_RANGE\",\"http_status\":400,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Read "
      "the current bounds first and ask again within them.\",\"Treat the error as the end of the sequence when "
      "walking pages or reading a stream to its end.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"One "
      "call in twenty to an operation asks beyond the end, so its clients probably iterate without reading "
      "the bounds.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"field\",\"type\":\"string\",\"sensitive\":false,\"description\":\"JSON "
      "Pointer or parameter name of the value that is out of range.\"},{\"key\":\"minimum\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Smallest "
      "value that was acceptable at the time.\"},{\"key\":\"maximum\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Greatest "
      "value that was acceptable at the time.\"},{\"key\":\"rejected_value\",\"type\":\"number\",\"sensitive\":true,\"description\":\"The "
      "number that the caller asked for.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.too_large",
      "{\"name\":\"uep.input.too_large\",\"title\":\"Input too large\",\"description\":\"The request, a message, "
      "an upload or a collection in it exceeds a size that the service is willing to process. The service may "
      "have stopped reading, so the rest of the input was never seen.\",\"disambiguation\":\"Use it for a fixed "
      "limit on one input; an allowance that many requests use up together is uep.quota.exceeded. Running out "
      "of memory while processing an input of permitted size is uep.capacity.memory_exhausted.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":413,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Split "
      "the input into parts below the reported limit, or use the chunked upload if the service offers one.\",\"Compress "
      "the body, or send a reference to the content instead of the content.\",\"Raise the limit on every hop, "
      "proxies included, when the size is legitimate.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":100,\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "hundred oversized inputs in an hour show that the limit and the real use have drifted apart, or that "
      "somebody probes for it.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"The "
      "size that would have been accepted, in the unit that the key unit names.\"},{\"key\":\"actual\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"The "
      "size that was announced or had been read when the limit was hit.\"},{\"key\":\"unit\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "the two sizes count, such as bytes, items or characters.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.validation_failed",
      "{\"name\":\"uep.input.validation_failed\",\"title\":\"Validation failed\",\"description\":\"The input "
      "was parsed, and at least one value breaks a rule: a required field is absent, a format does not match, "
      "two fields contradict each other. The single faults belong into the record's violations, one entry each.\",\"disambiguation\":\"Use "
      "it when the rule can be checked by looking at the input alone; if a look at stored data is needed, it "
      "is uep.state.precondition_failed, uep.data.integrity_violation or uep.business.rule_violation.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":422,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Correct "
      "every listed violation before sending again; services report all of them, not the first.\",\"Validate "
      "against the published schema on the client's side so that the mistake shows before the request leaves.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"1800s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"A "
      "tenth of the calls to an operation is refused as invalid, which points at a form, a client release or "
      "a document that teaches the wrong input.\"},{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":10,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"service.version\"],\"severity\":\"Medium\",\"description\":\"Refusals "
      "grow tenfold within minutes of a deployment, as they do when a validation rule became stricter than "
      "intended.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"schema\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "and version of the schema or rule set that refused the input.\"},{\"key\":\"violation_count\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of rules broken, also when the list of violations was cut.\"},{\"key\":\"rejected_values\",\"type\":\"object\",\"sensitive\":true,\"description\":\"The "
      "offending values by JSON Pointer, for the service's own eyes.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.network.connection_failed",
      "{\"name\":\"uep.network.connection_failed\",\"title\":\"Connection failed\",\"description\":\"No connection "
      "came about: the peer refused it, the host or network is unreachable, or no route leads there. Not one "
      "byte of the request reached a program on the other side.\",\"disambiguation\":\"Use it before the connection "
      "stands; a connection that breaks later is uep.network.connection_lost, and an attempt that gets no answer "
      "at all is uep.network.timeout. A name that could not be turned into an address is uep.network.name_resolution.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Confirm "
      "that the peer is running and listens on the address and port that the client uses.\",\"Examine firewalls, "
      "security groups and network policies between the two hosts.\",\"Try another instance of the peer, since "
      "the request was certainly not executed.\"],\"recovery_strategies\":[\"uep.recovery.failover\",\"uep.recovery.backoff\",\"uep.recovery.circuit_breaker\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"One "
      "call in twenty to the same peer finds no listener, so an instance is down and still in the load balancer's "
      "list.\"},{\"metric\":\"uep.circuit_breaker.state\",\"condition\":\"state\",\"attribute\":\"uep.circuit_breaker.state\",\"equals\":\"open\",\"window\":\"60s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"A "
      "circuit breaker towards a peer that cannot be reached stays open for a minute.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.circuit_breaker.state\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "that was dialled.\"},{\"key\":\"peer_port\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Port "
      "that was dialled.\"},{\"key\":\"transport\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Transport "
      "of the attempt, such as tcp, udp, quic or unix.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.connection_lost",
      "{\"name\":\"uep.network.connection_lost\",\"title\":\"Connection lost\",\"description\":\"An established "
      "connection ended while it was needed: reset by the peer, broken pipe, unexpected end of stream. The "
      "peer may or may not have executed the request before the end.\",\"disambiguation\":\"Use it when bytes "
      "had already been exchanged; a refusal at the start is uep.network.connection_failed. A peer that closes "
      "in good order and says why is reported under the type of that reason.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":502,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Ask "
      "the peer whether the request took effect before sending it again.\",\"Align the idle timeouts of client, "
      "proxy and server so that the client closes first.\",\"Look for a crash or a deployment of the peer at "
      "the second of the reset.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.failover\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":0.5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"Connections "
      "to one peer break every other second; proxies and keep-alive settings disagree, or the peer keeps crashing.\"},{\"metric\":\"uep.effects.unresolved\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":10,\"window\":\"600s\",\"severity\":\"High\",\"description\":\"More "
      "than ten interrupted operations have waited ten minutes for somebody to find out whether they happened.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.effects.unresolved\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "of the peer whose connection ended.\"},{\"key\":\"bytes_sent\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Bytes "
      "of the request that had left before the end.\"},{\"key\":\"bytes_received\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Bytes "
      "of the answer that had arrived before the end.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.name_resolution",
      "{\"name\":\"uep.network.name_resolution\",\"title\":\"Name resolution failed\",\"description\":\"A host "
      "or service name could not be turned into an address, because the resolver did not answer or no such "
      "name is known. The peer was never contacted.\",\"disambiguation\":\"Use it for DNS and service discovery "
      "alike; the absence of anything else that has a name is uep.resource.not_found.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Resolve "
      "the name by hand on the affected host and compare with a healthy one.\",\"Keep the last good address "
      "for a short while, so that a silent resolver does not stop all traffic.\",\"Correct the name in the "
      "configuration when the resolver says with authority that it does not exist.\"],\"recovery_strategies\":[\"uep.recovery.backoff\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":20,\"window\":\"60s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"One "
      "host fails to resolve twenty names within a minute, so its resolver is down and everything on it will "
      "follow.\"},{\"metric\":\"dns.lookup.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":2,\"window\":\"300s\",\"severity\":\"Medium\",\"description\":\"Look-ups "
      "take longer than two seconds for one request in a hundred, shortly before clients begin to give up.\"}],\"monitoring_metrics\":[\"uep.errors\",\"dns.lookup.duration\"],\"context_keys\":[{\"key\":\"name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "name that was to be resolved.\"},{\"key\":\"resolver\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Address "
      "or kind of the resolver that was asked.\"},{\"key\":\"answer\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "the resolver said, such as NXDOMAIN or SERVFAIL, or timeout.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.timeout",
      "{\"name\":\"uep.network.timeout\",\"title\":\"Peer did not answer in time\",\"description\":\"A remote "
      "call, a connection attempt or a read got no answer within the limit set for that one step. The peer "
      "may have received the request, may still be working on it and may yet complete it.\",\"disambiguation\":\"Use "
      "it when the limit belongs to one call to one peer; when the whole operation's budget ran out, it is "
      "uep.deadline.exceeded, even if a call was under way at that moment. Waiting in vain for a lock is uep.state.locked.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"DEADLINE_EXCEEDED\",\"http_status\":504,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Establish "
      "whether the call took effect, by its idempotency key or by reading the result, and only then repeat "
      "it.\",\"Compare the limit with the peer's usual latency at the 99.9th percentile before raising it.\",\"Measure "
      "whether the time was spent in connecting, in waiting for a pool or in the peer.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.circuit_breaker\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.02,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Two "
      "per cent of the calls to one peer go unanswered, which retries turn into a multiple of the load.\"},{\"metric\":\"uep.operation.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":2.5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"The "
      "99th percentile towards one peer exceeds two and a half seconds and approaches the usual client limits.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.operation.duration\",\"uep.effects.unresolved\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "of the peer that stayed silent.\"},{\"key\":\"timeout\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "limit that was in force for the step, written like a ProtoJSON duration.\"},{\"key\":\"phase\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Step "
      "that took too long, one of connect, handshake, write, first_byte, read or pool.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.tls_failure",
      "{\"name\":\"uep.network.tls_failure\",\"title\":\"Secure connection failed\",\"description\":\"The handshake "
      "or the certificate check failed: expired, unknown issuer, wrong host name, no common version or cipher. "
      "No application data was exchanged.\",\"disambiguation\":\"Use it for the protection of the transport; "
      "a signature over content that does not verify is uep.security.integrity_failure. A client certificate "
      "that the server understood and rejected is uep.auth.unauthenticated.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":502,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Renew "
      "the certificate if it has expired, and find out why the automatic renewal did not.\",\"Install the missing "
      "intermediate or root certificate in the client's trust store.\",\"Set the client's clock right before "
      "suspecting the certificate.\"],\"recovery_strategies\":[\"uep.recovery.escalate\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.certificate.remaining\",\"condition\":\"threshold\",\"comparison\":\"below\",\"threshold\":1209600,\"window\":\"3600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"A "
      "certificate in use has less than fourteen days left although automatic renewal should have replaced "
      "it.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Five "
      "handshakes with the same peer fail in five minutes, too many for a stray client.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.certificate.remaining\"],\"context_keys\":[{\"key\":\"server_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Host "
      "name that the client expected the certificate to cover.\"},{\"key\":\"check\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Check "
      "that failed, such as expiry, issuer, host_name, version or cipher.\"},{\"key\":\"not_after\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the certificate's validity as an RFC 3339 time.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.protocol.malformed_record",
      "{\"name\":\"uep.protocol.malformed_record\",\"title\":\"Malformed record\",\"description\":\"A receiver "
      "refused a document that claims to be a record, because it is not well formed or breaks a rule of this "
      "specification. The refusals with their reasons and pointers are the violations of the record that reports "
      "it.\",\"disambiguation\":\"Use it for records of this protocol only; any other unreadable input is uep.input.malformed. "
      "A record of a higher major version is uep.protocol.unsupported_version, however little of it could be "
      "read.\",\"category\":\"uep.protocol\",\"parent\":\"uep.protocol\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":400,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Run "
      "the refused document through the validator, which names the pointer, the reason and the mend.\",\"Update "
      "the producer's library, since a conforming one cannot emit such a document.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.records.rejected\",\"condition\":\"count\",\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\",\"uep.reason\"],\"severity\":\"Medium\",\"description\":\"A "
      "producer sends records that are refused, and while it does its errors are invisible.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\",\"uep.records.rejected\"],\"context_keys\":[{\"key\":\"reason\",\"type\":\"string\",\"sensitive\":false,\"description\":\"First "
      "reason for the refusal, from the closed list of reasons.\"},{\"key\":\"media_type\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Media "
      "type under which the document arrived.\"},{\"key\":\"refused_error_id\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "error_id of the refused document, if that much could be read.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.protocol\"]}"},
    {"uep.protocol.unsupported_version",
      "{\"name\":\"uep.protocol.unsupported_version\",\"title\":\"Unsupported protocol version\",\"description\":\"A "
      "record announces a major version that the receiver does not implement. Its fields may have changed their "
      "meaning, so nothing but the version and the error_id was used.\",\"disambiguation\":\"Use it for a different "
      "major version; a higher minor version is read with its unknown fields kept and is no error at all. A "
      "version that is not even a pair of numbers is uep.protocol.malformed_record.\",\"category\":\"uep.protocol\",\"parent\":\"uep.protocol\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNIMPLEMENTED\",\"http_status\":400,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Upgrade "
      "the receiver before producers of the newer major version are deployed.\",\"Configure the producer to "
      "emit the highest version that all its receivers implement.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.records.rejected\",\"condition\":\"ratio\",\"threshold\":0.001,\"of\":\"uep.records.received\",\"window\":\"600s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Records "
      "of a newer major version reach a receiver that was not upgraded, and their loss grows with the roll-out.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\",\"uep.records.rejected\"],\"context_keys\":[{\"key\":\"received_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "protocol version that the record announces.\"},{\"key\":\"supported_versions\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Major "
      "versions that the receiver implements.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.protocol\"]}"},
    {"uep.quota.exceeded",
      "{\"name\":\"uep.quota.exceeded\",\"title\":\"Quota exceeded\",\"description\":\"An allowance over a "
      "long period or an absolute count is used up: requests a month, stored gigabytes, seats, projects. Waiting "
      "a moment does not help, a larger allowance or less use does.\",\"disambiguation\":\"Use it when the "
      "allowance is contractual and its reset is hours or more away; a limit on speed that recovers within "
      "seconds or minutes is uep.quota.rate_limited. A full disk of the service itself is uep.capacity.disk_full.\",\"category\":\"uep.quota\",\"parent\":\"uep.quota\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":429,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Free "
      "part of the allowance by deleting what is no longer needed.\",\"Order a larger allowance, or spread "
      "the work over the periods to come.\"],\"recovery_strategies\":[\"uep.recovery.free_resources\",\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.quota.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.85,\"window\":\"900s\",\"group_by\":[\"uep.quota.name\"],\"severity\":\"Medium\",\"description\":\"An "
      "allowance is used to 85 per cent, which leaves time to extend it before requests are refused.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"uep.quota.name\"],\"severity\":\"High\",\"description\":\"The "
      "first refusal for a used-up allowance means that customers are being turned away now.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quota.utilization\"],\"context_keys\":[{\"key\":\"quota_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the allowance in the words of the contract or console.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"How "
      "much the allowance grants in its period.\"},{\"key\":\"used\",\"type\":\"number\",\"sensitive\":false,\"description\":\"How "
      "much was used when the request was refused.\"},{\"key\":\"resets_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Start "
      "of the next period as an RFC 3339 time, for allowances that renew themselves.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.quota\"]}"},
    {"uep.quota.rate_limited",
      "{\"name\":\"uep.quota.rate_limited\",\"title\":\"Too many requests\",\"description\":\"The caller asks "
      "faster than its share admits, and the service defers the surplus to keep the promise it made to others. "
      "The request itself was fine and will be served at a slower pace.\",\"disambiguation\":\"Use it when "
      "a limit of this caller was hit; a service that refuses everybody because it is full reports uep.capacity.overloaded. "
      "The amount granted for a month or for good is uep.quota.exceeded.\",\"category\":\"uep.quota\",\"parent\":\"uep.quota\",\"default_severity\":\"Low\",\"retryability\":\"CALL\",\"throttled\":true,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":429,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Slow "
      "down to the announced pace and wait at least as long as the record's retry_after says.\",\"Batch small "
      "requests, cache answers and subscribe to changes instead of polling.\",\"Pace all workers that share "
      "a credential through one limiter, because the service counts them together.\"],\"recovery_strategies\":[\"uep.recovery.retry_after\",\"uep.recovery.backoff\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"More "
      "than one outgoing call in a hundred is throttled by the same peer, so the client's own pacing is set "
      "too fast.\"},{\"metric\":\"uep.throttle.delay\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":30,\"window\":\"600s\",\"severity\":\"Medium\",\"description\":\"Peers "
      "ask for pauses of more than half a minute, longer than most interactive callers are prepared to wait.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.throttle.delay\"],\"context_keys\":[{\"key\":\"limit_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the limit that was hit, where a service has several.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Requests "
      "that are admitted in one interval.\"},{\"key\":\"interval\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Length "
      "of the counting interval, written like a ProtoJSON duration.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.quota\"]}"},
    {"uep.resource.already_exists",
      "{\"name\":\"uep.resource.already_exists\",\"title\":\"Already exists\",\"description\":\"Something was "
      "to be created under a name, key or path that is taken. The existing thing was not touched.\",\"disambiguation\":\"Use "
      "it when the collision is over the identity of the thing itself; a unique constraint over other columns "
      "is uep.data.integrity_violation, and a lost race between two updates is uep.state.conflict.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"ALREADY_EXISTS\",\"http_status\":409,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Fetch "
      "the existing thing and compare it; an equal one means that an earlier attempt succeeded after all.\",\"Choose "
      "another name, or switch from creating to updating.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.2,\"of\":\"uep.operations\",\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Every "
      "fifth creation meets a taken name, a sign that clients repeat creations without an idempotency key.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.retries\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was to be created.\"},{\"key\":\"resource_name\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name, "
      "key or path that was taken.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.resource.gone",
      "{\"name\":\"uep.resource.gone\",\"title\":\"Gone for good\",\"description\":\"The thing existed and "
      "was removed on purpose and permanently: a deleted account, a retired address, an expired share link, "
      "a closed stream cursor. The producer knows of the former existence, which is more than mere absence.\",\"disambiguation\":\"Use "
      "it only with positive knowledge that the thing will not come back; absence without a history is uep.resource.not_found. "
      "A retired operation of an interface is uep.runtime.unimplemented.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"NOT_FOUND\",\"http_status\":410,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Delete "
      "the stored reference so that nothing asks for the thing again.\",\"Follow the successor named in the "
      "record's links, where the producer gives one.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1000,\"window\":\"86400s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "thousand requests a day still go to removed things, so a cache, a search index or a partner keeps dead "
      "references.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was removed.\"},{\"key\":\"removed_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"When "
      "it was removed, as an RFC 3339 time.\"},{\"key\":\"successor\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name "
      "of what replaces it, if anything does.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.resource.not_found",
      "{\"name\":\"uep.resource.not_found\",\"title\":\"Not found\",\"description\":\"The thing that the request "
      "names does not exist, or the producer prefers not to say that it does. Files, rows, records, routes, "
      "queues and modules are all things in this sense.\",\"disambiguation\":\"Use it for the absence of a "
      "thing within a working interface; an HTTP 404 without a body on a gRPC path is uep.runtime.unimplemented. "
      "A host name that does not resolve is uep.network.name_resolution, and a missing setting is uep.config.invalid.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"NOT_FOUND\",\"http_status\":404,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Check "
      "the spelling, the tenant and the environment of the name, in this order of likelihood.\",\"List the "
      "neighbours of the name to see whether the thing was renamed or never created.\",\"Wait for replication "
      "only if the thing was created moments ago in another place.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":8,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Look-ups "
      "of one operation miss eight times as often as the day before; a deployment lost a route, or a migration "
      "lost rows.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was looked for, such as file, row, user or route.\"},{\"key\":\"resource_name\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name, "
      "key or path that was looked for.\"},{\"key\":\"searched\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Places "
      "that were searched, in order, where there was more than one.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.runtime.assertion_failed",
      "{\"name\":\"uep.runtime.assertion_failed\",\"title\":\"Internal check failed\",\"description\":\"The "
      "program found that something it takes for granted is not so: a failed assertion, a null reference, an "
      "index past the end, a wrong type, a division by zero. The code up to this point has a defect.\",\"disambiguation\":\"Use "
      "it when the native error names a broken assumption; an error of any other kind that merely nobody caught "
      "is uep.runtime.unhandled. A check of outside input that uses the language's assertion by mistake still "
      "reports this type, because that is what happened.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Reproduce "
      "the failure from the innermost frame of the application and the recorded context.\",\"Roll back the "
      "release if the failure first appeared with it.\",\"Replace the assumption by a check that reports a "
      "proper error where the value enters the program.\"],\"recovery_strategies\":[\"uep.recovery.rollback\",\"uep.recovery.fallback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":3,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"service.version\"],\"severity\":\"High\",\"description\":\"Broken "
      "assumptions occur three times as often as yesterday; compare the release that is new with the one before.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"check\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the broken assumption, such as assert, null, index, type or arithmetic.\"},{\"key\":\"expression\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Source "
      "text of the failed assertion, which may quote values.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.fatal",
      "{\"name\":\"uep.runtime.fatal\",\"title\":\"Fatal runtime failure\",\"description\":\"The runtime or "
      "the operating system ended the process or declared it unfit to go on: a deadlock, a stack overflow, "
      "a memory access fault, an abort, a signal. No handler of the program had the last word.\",\"disambiguation\":\"Use "
      "it when the process could not have continued; a panic or exception that a handler could have caught "
      "is uep.runtime.unhandled. A kill for lack of memory is uep.capacity.memory_exhausted.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Save "
      "the core dump and the exact binary with its symbols before the machine is recycled.\",\"Restart under "
      "a supervisor that counts restarts and stops at a limit.\",\"Examine native libraries first when a managed "
      "language dies with a signal.\"],\"recovery_strategies\":[\"uep.recovery.restart\",\"uep.recovery.reconcile\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":2,\"window\":\"600s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "process died twice in ten minutes and its supervisor is about to enter a crash loop.\"},{\"metric\":\"process.uptime\",\"condition\":\"absence\",\"window\":\"120s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "service has not reported its uptime for two minutes, which a process that died without a word cannot "
      "do.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.process.restarts\",\"process.uptime\"],\"context_keys\":[{\"key\":\"signal\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the signal or exception code that ended the process.\"},{\"key\":\"exit_status\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Exit "
      "status that the parent process saw.\"},{\"key\":\"core_dump\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Where "
      "the memory image was stored; it contains everything the process knew.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.unhandled",
      "{\"name\":\"uep.runtime.unhandled\",\"title\":\"Unhandled error\",\"description\":\"An exception or "
      "panic reached the outermost level of a thread, task, request or process, and nothing more specific is "
      "known about it. A generic handler turned it into an answer or ended the unit of work.\",\"disambiguation\":\"Use "
      "it when the producer itself saw that nobody handled the error and its native type maps to nothing better; "
      "an HTTP 500 from somebody else says less and is uep.unknown.unclassified. Whether a classified error "
      "was handled belongs into handling.handled, not into its type.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Handle "
      "the native type that the first node names, at the place where something sensible can be done about it.\",\"Register "
      "the native type in the look-up table so that the next record has a specific error type.\",\"Check what "
      "the interrupted unit of work left behind.\"],\"recovery_strategies\":[\"uep.recovery.reconcile\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\",\"service.version\"],\"severity\":\"High\",\"description\":\"An "
      "unhandled error appears in a version that had none; each new fingerprint deserves a ticket.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.001,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"One "
      "operation in a thousand ends in an unhandled error, far above what a healthy service shows.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"handler\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Outermost "
      "handler that caught the error, such as a hook, a middleware or the default of the runtime.\"},{\"key\":\"unit_of_work\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was ended, one of process, thread, task, request or job.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.unimplemented",
      "{\"name\":\"uep.runtime.unimplemented\",\"title\":\"Not implemented\",\"description\":\"The operation "
      "is not there: a method the server does not know, a feature that is switched off, a stub, a platform "
      "without the function. Another version or another server may have it.\",\"disambiguation\":\"Use it when "
      "the operation is missing rather than the thing it would act on, which is uep.resource.not_found. An "
      "HTTP 404 without a body on a gRPC path is this type, because no such method is served there.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNIMPLEMENTED\",\"http_status\":501,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Ask "
      "the server for its version or capabilities, and use an operation that it offers.\",\"Upgrade the older "
      "of the two sides, or enable the feature where it is only switched off.\"],\"recovery_strategies\":[\"uep.recovery.fallback\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":10,\"window\":\"3600s\",\"group_by\":[\"uep.operation\",\"service.version\"],\"severity\":\"Medium\",\"description\":\"Ten "
      "calls an hour ask for an operation that is not there: clients were upgraded before the servers, or a "
      "route is wrong.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"operation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Full "
      "name of the operation that is missing.\"},{\"key\":\"available_since\",\"type\":\"string\",\"sensitive\":false,\"description\":\"First "
      "version that offers the operation, where known.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.security.integrity_failure",
      "{\"name\":\"uep.security.integrity_failure\",\"title\":\"Authenticity not proven\",\"description\":\"A "
      "signature, a message authentication code, a digest with a key or an attestation did not verify. Somebody "
      "may have changed the content, replaced it or replayed it.\",\"disambiguation\":\"Use it when protection "
      "against deliberate change failed; a plain checksum that differs is uep.data.corruption. A failed handshake "
      "is uep.network.tls_failure, and a bad login is uep.auth.unauthenticated.\",\"category\":\"uep.security\",\"parent\":\"uep.security\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Reject "
      "the content and keep it, with its origin, for the people who handle security incidents.\",\"Verify that "
      "a key rotation has reached both sides before concluding that somebody interfered.\",\"Revoke the key "
      "if its secrecy is in doubt.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"Any "
      "content that fails verification is reported at once to whoever is on duty for security.\"},{\"metric\":\"uep.integrity.check.failures\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"300s\",\"severity\":\"Critical\",\"description\":\"One "
      "verification in a hundred fails across the fleet, which a botched key rotation or an attack explains "
      "and chance does not.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.integrity.check.failures\"],\"context_keys\":[{\"key\":\"key_id\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Identifier "
      "of the key that the content claims to be protected with.\"},{\"key\":\"algorithm\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Algorithm "
      "of the proof that did not verify.\"},{\"key\":\"origin\",\"type\":\"string\",\"sensitive\":true,\"description\":\"From "
      "where the content came.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.security\"]}"},
    {"uep.security.policy_violation",
      "{\"name\":\"uep.security.policy_violation\",\"title\":\"Refused by security policy\",\"description\":\"A "
      "protective rule stopped the request: a web application firewall, a content filter, a sandbox, an admission "
      "controller, data loss prevention. The caller may be innocent, and the event is still worth a look.\",\"disambiguation\":\"Use "
      "it for rules that guard the system as a whole; the plain absence of a right is uep.auth.permission_denied. "
      "A rule of the domain, such as a credit limit, is uep.business.rule_violation.\",\"category\":\"uep.security\",\"parent\":\"uep.security\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Report "
      "the error_id to the security team if the request was legitimate, so that the rule can be made narrower.\",\"Remove "
      "the part of the request that the named rule objects to.\"],\"recovery_strategies\":[\"uep.recovery.escalate\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":10,\"baseline\":\"86400s\",\"window\":\"300s\",\"group_by\":[\"uep.policy.name\"],\"severity\":\"High\",\"description\":\"One "
      "rule fires ten times as often as the day before: an attack has begun, or a new rule catches ordinary "
      "traffic.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"policy\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "and version of the policy.\"},{\"key\":\"rule\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Rule "
      "that fired; telling it to an attacker helps to get round it.\"},{\"key\":\"client_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "from which the request came.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.security\"]}"},
    {"uep.state.conflict",
      "{\"name\":\"uep.state.conflict\",\"title\":\"Conflicting change\",\"description\":\"Two changes met: "
      "the version that this one was based on is no longer the current one, or another writer got there first. "
      "The other change stands, this one was not applied.\",\"disambiguation\":\"Use it when reading anew and "
      "deciding again can succeed at once; if the state itself forbids the action, it is uep.state.precondition_failed. "
      "A database that aborted a transaction on its own account is uep.storage.transaction_aborted.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Read "
      "the current version, apply the change to it again and submit the result with the new version number.\",\"Reduce "
      "the time between reading and writing, or divide a contested thing into smaller ones.\"],\"recovery_strategies\":[\"uep.recovery.retry_transaction\",\"uep.recovery.refresh_state\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"One "
      "write in twenty loses its race, at which point optimistic locking costs more than it saves.\"},{\"metric\":\"uep.retry.attempts\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":4,\"window\":\"900s\",\"severity\":\"Medium\",\"description\":\"The "
      "unluckiest hundredth of the writers needs more than four attempts, so a hot key has formed.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.retry.attempts\"],\"context_keys\":[{\"key\":\"expected_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "or entity tag on which the change was based.\"},{\"key\":\"actual_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "or entity tag that was current when the change arrived.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.state.locked",
      "{\"name\":\"uep.state.locked\",\"title\":\"Locked\",\"description\":\"Somebody else holds a lock, a "
      "lease or exclusive access, and the operation was not willing to wait or waited in vain. The lock is "
      "expected to be released without anybody's help.\",\"disambiguation\":\"Use it when the obstacle is a "
      "holder that will let go; a deadlock that a database resolved is uep.storage.transaction_aborted, and "
      "one that hangs the process is uep.runtime.fatal. An account that was locked after failed logins is uep.auth.permission_denied.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":423,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Try "
      "again after the lease of the present holder has ended.\",\"Find the holder with the tools of the locking "
      "system and end it if it is dead.\"],\"recovery_strategies\":[\"uep.recovery.backoff\",\"uep.recovery.retry_after\"],\"monitoring_requirements\":[{\"metric\":\"uep.lock.wait\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":5,\"window\":\"600s\",\"group_by\":[\"uep.resource.kind\"],\"severity\":\"Medium\",\"description\":\"Waiting "
      "for a lock takes longer than five seconds for one request in twenty; a holder does slow work inside "
      "its critical section.\"},{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":1,\"window\":\"1800s\",\"severity\":\"High\",\"description\":\"Attempts "
      "bounce off a lock at least once a second for half an hour, so its holder has most likely died without "
      "releasing it.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.lock.wait\"],\"context_keys\":[{\"key\":\"lock_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the lock, lease or locked thing.\"},{\"key\":\"holder\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Process, "
      "host or user that holds it, as far as known.\"},{\"key\":\"held_until\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the present lease as an RFC 3339 time.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.state.precondition_failed",
      "{\"name\":\"uep.state.precondition_failed\",\"title\":\"Precondition failed\",\"description\":\"The "
      "thing is not in the state that the operation requires: the folder is not empty, the order is already "
      "shipped, the instance is stopped. Somebody has to bring it into the right state before another attempt "
      "makes sense.\",\"disambiguation\":\"Use it when another action has to happen first; when merely reading "
      "again suffices, it is uep.state.conflict. A prohibition that no state of this thing would lift is uep.business.rule_violation.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":412,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Bring "
      "the thing into the required state that the record's violations name, then repeat the request.\",\"Query "
      "the state before acting instead of assuming the one that was seen last.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "tenth of the calls to an operation comes in the wrong order, which is a weakness of its workflow or "
      "of its documentation.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"required_state\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "in which the operation would have been admitted.\"},{\"key\":\"actual_state\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "that was found.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.storage.io_failure",
      "{\"name\":\"uep.storage.io_failure\",\"title\":\"Storage operation failed\",\"description\":\"Reading "
      "or writing failed below the level of the data's meaning: a device error, a stale file handle, a read-only "
      "remount, an object store that answers with an internal failure. A write may have reached the medium "
      "in part.\",\"disambiguation\":\"Use it when the medium or the engine fails; data that can be read and "
      "is wrong is uep.data.corruption. A lack of space is uep.capacity.disk_full, and an unreachable database "
      "server is one of the types below uep.network.\",\"category\":\"uep.storage\",\"parent\":\"uep.storage\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Read "
      "the system log and the device's health data for errors of the same minute.\",\"Switch to a replica and "
      "take the failing device out of use before it spreads the damage.\",\"Write to a new file and rename "
      "it, so that a partial write never replaces a good one.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.failover\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":3,\"window\":\"600s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"Three "
      "failed storage operations on one host in ten minutes are rarely chance; the device or its path is failing.\"},{\"metric\":\"db.client.operation.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":1,\"window\":\"600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"Database "
      "operations at the 99th percentile take more than a second, as they do when a disk retries internally.\"}],\"monitoring_metrics\":[\"uep.errors\",\"db.client.operation.duration\"],\"context_keys\":[{\"key\":\"path\",\"type\":\"string\",\"sensitive\":true,\"description\":\"File, "
      "object or table on which the operation failed.\"},{\"key\":\"operation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was attempted, such as open, read, write, sync, rename or list.\"},{\"key\":\"device\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Device, "
      "volume or endpoint that reported the failure.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.storage\"]}"},
    {"uep.storage.transaction_aborted",
      "{\"name\":\"uep.storage.transaction_aborted\",\"title\":\"Transaction aborted\",\"description\":\"The "
      "storage engine rolled a transaction back for reasons of its own: a deadlock, a serialization failure, "
      "a leader change. Nothing of the transaction remains, and the same transaction is expected to pass on "
      "another run.\",\"disambiguation\":\"Use it when the engine chose this transaction as the victim; a version "
      "check in the application that found a newer version is uep.state.conflict. A constraint that would fail "
      "again is uep.data.integrity_violation.\",\"category\":\"uep.storage\",\"parent\":\"uep.storage\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Run "
      "the whole transaction again from its first read, never just the failed statement.\",\"Access tables "
      "and rows in one fixed order everywhere, which removes most deadlocks.\",\"Shorten transactions, and "
      "keep remote calls out of them.\"],\"recovery_strategies\":[\"uep.recovery.retry_transaction\"],\"monitoring_requirements\":[{\"metric\":\"uep.transaction.aborts\",\"condition\":\"ratio\",\"threshold\":0.03,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"db.system.name\"],\"severity\":\"Medium\",\"description\":\"Three "
      "per cent of all transactions are rolled back by the engine, and each of them is paid for twice.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.transaction.aborts\",\"uep.retry.attempts\"],\"context_keys\":[{\"key\":\"abort_reason\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Reason "
      "in one word, such as deadlock, serialization, leader_change or engine_timeout.\"},{\"key\":\"statement\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Statement "
      "at which the engine stopped, without its parameters.\"},{\"key\":\"attempt\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Which "
      "run of the transaction this was, counted from 1.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.storage\"]}"},
    {"uep.unknown.unclassified",
      "{\"name\":\"uep.unknown.unclassified\",\"title\":\"Unclassified error\",\"description\":\"The native "
      "type, the code or the payload from which the record was made is in no table that the producer had. The "
      "record carries everything that was seen, and a receiver with better tables may classify it.\",\"disambiguation\":\"Use "
      "it whenever the alternative would be a guess from a message; an HTTP 500 or a gRPC UNKNOWN without details "
      "maps here and not to uep.runtime.unhandled. An organisation's own error has its own type with a parent, "
      "also when the parent is broad.\",\"category\":\"uep.unknown\",\"parent\":\"uep.unknown\",\"default_severity\":\"Medium\",\"retryability\":\"UNSPECIFIED\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"unknown\",\"expected\":false,\"grpc_code\":\"UNKNOWN\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Read "
      "the native type and the codes of the record, which name the error in its own system's words.\",\"Extend "
      "the look-up tables by the native type, so that the next occurrence arrives classified.\"],\"recovery_strategies\":[\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.2,\"of\":\"uep.records.received\",\"window\":\"86400s\",\"group_by\":[\"uep.source.format\"],\"severity\":\"Low\",\"description\":\"A "
      "fifth of a day's records from one source could not be classified, which a few lines in its table would "
      "change.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\"],\"context_keys\":[{\"key\":\"native_type\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the class or code that no table knew.\"},{\"key\":\"tables\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Tables "
      "that were searched, by name.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.unknown\"]}"},
};

const uep_json_kind uep_i_entries[] = {
    {"category", entries_category, 19},
    {"limit", entries_limit, 89},
    {"metric", entries_metric, 34},
    {"pattern", entries_pattern, 23},
    {"reason", entries_reason, 16},
    {"severity", entries_severity, 4},
    {"strategy", entries_strategy, 19},
    {"type", entries_type, 44},
    {NULL, NULL, 0}
};
#endif

/* ---- uep_gen_registry.c ---- */

/* Regenerate with: uep codegen (part of this file)
 *
 * The registry as constant tables: types, code tables, native types, levels of other systems, secret keys. */

static const char *const ancestors_0[] = { "uep.aggregate", NULL};
static const char *const sensitive_0[] = { NULL};
static const char *const ancestors_1[] = { "uep.auth", NULL};
static const char *const sensitive_1[] = { NULL};
static const char *const ancestors_2[] = { "uep.auth", NULL};
static const char *const sensitive_2[] = { "resource", "principal", NULL};
static const char *const ancestors_3[] = { "uep.auth", NULL};
static const char *const sensitive_3[] = { "claimed_identity", NULL};
static const char *const ancestors_4[] = { "uep.business", NULL};
static const char *const sensitive_4[] = { "rule", NULL};
static const char *const ancestors_5[] = { "uep.cancel", NULL};
static const char *const sensitive_5[] = { NULL};
static const char *const ancestors_6[] = { "uep.capacity", NULL};
static const char *const sensitive_6[] = { NULL};
static const char *const ancestors_7[] = { "uep.capacity", NULL};
static const char *const sensitive_7[] = { NULL};
static const char *const ancestors_8[] = { "uep.capacity", NULL};
static const char *const sensitive_8[] = { NULL};
static const char *const ancestors_9[] = { "uep.config", NULL};
static const char *const sensitive_9[] = { "rejected_value", NULL};
static const char *const ancestors_10[] = { "uep.data", NULL};
static const char *const sensitive_10[] = { NULL};
static const char *const ancestors_11[] = { "uep.data", NULL};
static const char *const sensitive_11[] = { "conflicting_value", NULL};
static const char *const ancestors_12[] = { "uep.data", NULL};
static const char *const sensitive_12[] = { NULL};
static const char *const ancestors_13[] = { "uep.deadline", NULL};
static const char *const sensitive_13[] = { NULL};
static const char *const ancestors_14[] = { "uep.dependency", NULL};
static const char *const sensitive_14[] = { "excerpt", NULL};
static const char *const ancestors_15[] = { "uep.dependency", NULL};
static const char *const sensitive_15[] = { NULL};
static const char *const ancestors_16[] = { "uep.input", NULL};
static const char *const sensitive_16[] = { "excerpt", NULL};
static const char *const ancestors_17[] = { "uep.input", NULL};
static const char *const sensitive_17[] = { "rejected_value", NULL};
static const char *const ancestors_18[] = { "uep.input", NULL};
static const char *const sensitive_18[] = { NULL};
static const char *const ancestors_19[] = { "uep.input", NULL};
static const char *const sensitive_19[] = { "rejected_values", NULL};
static const char *const ancestors_20[] = { "uep.network", NULL};
static const char *const sensitive_20[] = { "peer_address", NULL};
static const char *const ancestors_21[] = { "uep.network", NULL};
static const char *const sensitive_21[] = { "peer_address", NULL};
static const char *const ancestors_22[] = { "uep.network", NULL};
static const char *const sensitive_22[] = { NULL};
static const char *const ancestors_23[] = { "uep.network", NULL};
static const char *const sensitive_23[] = { "peer_address", NULL};
static const char *const ancestors_24[] = { "uep.network", NULL};
static const char *const sensitive_24[] = { NULL};
static const char *const ancestors_25[] = { "uep.protocol", NULL};
static const char *const sensitive_25[] = { NULL};
static const char *const ancestors_26[] = { "uep.protocol", NULL};
static const char *const sensitive_26[] = { NULL};
static const char *const ancestors_27[] = { "uep.quota", NULL};
static const char *const sensitive_27[] = { NULL};
static const char *const ancestors_28[] = { "uep.quota", NULL};
static const char *const sensitive_28[] = { NULL};
static const char *const ancestors_29[] = { "uep.resource", NULL};
static const char *const sensitive_29[] = { "resource_name", NULL};
static const char *const ancestors_30[] = { "uep.resource", NULL};
static const char *const sensitive_30[] = { "successor", NULL};
static const char *const ancestors_31[] = { "uep.resource", NULL};
static const char *const sensitive_31[] = { "resource_name", NULL};
static const char *const ancestors_32[] = { "uep.runtime", NULL};
static const char *const sensitive_32[] = { "expression", NULL};
static const char *const ancestors_33[] = { "uep.runtime", NULL};
static const char *const sensitive_33[] = { "core_dump", NULL};
static const char *const ancestors_34[] = { "uep.runtime", NULL};
static const char *const sensitive_34[] = { NULL};
static const char *const ancestors_35[] = { "uep.runtime", NULL};
static const char *const sensitive_35[] = { NULL};
static const char *const ancestors_36[] = { "uep.security", NULL};
static const char *const sensitive_36[] = { "origin", NULL};
static const char *const ancestors_37[] = { "uep.security", NULL};
static const char *const sensitive_37[] = { "rule", "client_address", NULL};
static const char *const ancestors_38[] = { "uep.state", NULL};
static const char *const sensitive_38[] = { NULL};
static const char *const ancestors_39[] = { "uep.state", NULL};
static const char *const sensitive_39[] = { "holder", NULL};
static const char *const ancestors_40[] = { "uep.state", NULL};
static const char *const sensitive_40[] = { NULL};
static const char *const ancestors_41[] = { "uep.storage", NULL};
static const char *const sensitive_41[] = { "path", NULL};
static const char *const ancestors_42[] = { "uep.storage", NULL};
static const char *const sensitive_42[] = { "statement", NULL};
static const char *const ancestors_43[] = { "uep.unknown", NULL};
static const char *const sensitive_43[] = { NULL};

const uep_type_info uep_types[44] = {
    {"uep.aggregate.multiple", "Several errors", "uep.aggregate", ancestors_0, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_UNSPECIFIED, UEP_EFFECT_POSSIBLE, false, false, "UNKNOWN", 500, sensitive_0},
    {"uep.auth.credentials_expired", "Credentials expired", "uep.auth", ancestors_1, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "UNAUTHENTICATED", 401, sensitive_1},
    {"uep.auth.permission_denied", "Permission denied", "uep.auth", ancestors_2, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "PERMISSION_DENIED", 403, sensitive_2},
    {"uep.auth.unauthenticated", "Authentication required", "uep.auth", ancestors_3, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "UNAUTHENTICATED", 401, sensitive_3},
    {"uep.business.rule_violation", "Not allowed by a business rule", "uep.business", ancestors_4, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "FAILED_PRECONDITION", 422, sensitive_4},
    {"uep.cancel.by_caller", "Cancelled by the caller", "uep.cancel", ancestors_5, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, true, "CANCELLED", 499, sensitive_5},
    {"uep.capacity.disk_full", "Storage space exhausted", "uep.capacity", ancestors_6, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_POSSIBLE, false, false, "RESOURCE_EXHAUSTED", 507, sensitive_6},
    {"uep.capacity.memory_exhausted", "Memory exhausted", "uep.capacity", ancestors_7, 1, UEP_SEVERITY_CRITICAL,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "RESOURCE_EXHAUSTED", 503, sensitive_7},
    {"uep.capacity.overloaded", "Service overloaded", "uep.capacity", ancestors_8, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_NONE, false, false, "UNAVAILABLE", 503, sensitive_8},
    {"uep.config.invalid", "Invalid configuration", "uep.config", ancestors_9, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "FAILED_PRECONDITION", 500, sensitive_9},
    {"uep.data.corruption", "Data corrupted", "uep.data", ancestors_10, 1, UEP_SEVERITY_CRITICAL,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "DATA_LOSS", 500, sensitive_10},
    {"uep.data.integrity_violation", "Data rule violated", "uep.data", ancestors_11, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "FAILED_PRECONDITION", 409, sensitive_11},
    {"uep.data.serialization_failed", "Serialization failed", "uep.data", ancestors_12, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "INTERNAL", 500, sensitive_12},
    {"uep.deadline.exceeded", "Time budget used up", "uep.deadline", ancestors_13, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_TRANSACTION, UEP_EFFECT_POSSIBLE, false, false, "DEADLINE_EXCEEDED", 504, sensitive_13},
    {"uep.dependency.bad_response", "Unusable answer from a dependency", "uep.dependency", ancestors_14, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "INTERNAL", 502, sensitive_14},
    {"uep.dependency.unavailable", "Dependency unavailable", "uep.dependency", ancestors_15, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_POSSIBLE, false, false, "UNAVAILABLE", 503, sensitive_15},
    {"uep.input.malformed", "Malformed input", "uep.input", ancestors_16, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "INVALID_ARGUMENT", 400, sensitive_16},
    {"uep.input.out_of_range", "Value out of range", "uep.input", ancestors_17, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "OUT_OF_RANGE", 400, sensitive_17},
    {"uep.input.too_large", "Input too large", "uep.input", ancestors_18, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "RESOURCE_EXHAUSTED", 413, sensitive_18},
    {"uep.input.validation_failed", "Validation failed", "uep.input", ancestors_19, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "INVALID_ARGUMENT", 422, sensitive_19},
    {"uep.network.connection_failed", "Connection failed", "uep.network", ancestors_20, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_NONE, false, false, "UNAVAILABLE", 503, sensitive_20},
    {"uep.network.connection_lost", "Connection lost", "uep.network", ancestors_21, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_POSSIBLE, false, false, "UNAVAILABLE", 502, sensitive_21},
    {"uep.network.name_resolution", "Name resolution failed", "uep.network", ancestors_22, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_NONE, false, false, "UNAVAILABLE", 503, sensitive_22},
    {"uep.network.timeout", "Peer did not answer in time", "uep.network", ancestors_23, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_POSSIBLE, false, false, "DEADLINE_EXCEEDED", 504, sensitive_23},
    {"uep.network.tls_failure", "Secure connection failed", "uep.network", ancestors_24, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "UNAVAILABLE", 502, sensitive_24},
    {"uep.protocol.malformed_record", "Malformed record", "uep.protocol", ancestors_25, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "INVALID_ARGUMENT", 400, sensitive_25},
    {"uep.protocol.unsupported_version", "Unsupported protocol version", "uep.protocol", ancestors_26, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "UNIMPLEMENTED", 400, sensitive_26},
    {"uep.quota.exceeded", "Quota exceeded", "uep.quota", ancestors_27, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "RESOURCE_EXHAUSTED", 429, sensitive_27},
    {"uep.quota.rate_limited", "Too many requests", "uep.quota", ancestors_28, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_NONE, true, false, "RESOURCE_EXHAUSTED", 429, sensitive_28},
    {"uep.resource.already_exists", "Already exists", "uep.resource", ancestors_29, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "ALREADY_EXISTS", 409, sensitive_29},
    {"uep.resource.gone", "Gone for good", "uep.resource", ancestors_30, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "NOT_FOUND", 410, sensitive_30},
    {"uep.resource.not_found", "Not found", "uep.resource", ancestors_31, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "NOT_FOUND", 404, sensitive_31},
    {"uep.runtime.assertion_failed", "Internal check failed", "uep.runtime", ancestors_32, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "INTERNAL", 500, sensitive_32},
    {"uep.runtime.fatal", "Fatal runtime failure", "uep.runtime", ancestors_33, 1, UEP_SEVERITY_CRITICAL,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "INTERNAL", 500, sensitive_33},
    {"uep.runtime.unhandled", "Unhandled error", "uep.runtime", ancestors_34, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_POSSIBLE, false, false, "INTERNAL", 500, sensitive_34},
    {"uep.runtime.unimplemented", "Not implemented", "uep.runtime", ancestors_35, 1, UEP_SEVERITY_LOW,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "UNIMPLEMENTED", 501, sensitive_35},
    {"uep.security.integrity_failure", "Authenticity not proven", "uep.security", ancestors_36, 1, UEP_SEVERITY_CRITICAL,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "PERMISSION_DENIED", 403, sensitive_36},
    {"uep.security.policy_violation", "Refused by security policy", "uep.security", ancestors_37, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_NEVER, UEP_EFFECT_NONE, false, false, "PERMISSION_DENIED", 403, sensitive_37},
    {"uep.state.conflict", "Conflicting change", "uep.state", ancestors_38, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_TRANSACTION, UEP_EFFECT_NONE, false, false, "ABORTED", 409, sensitive_38},
    {"uep.state.locked", "Locked", "uep.state", ancestors_39, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_NONE, false, false, "ABORTED", 423, sensitive_39},
    {"uep.state.precondition_failed", "Precondition failed", "uep.state", ancestors_40, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_AFTER_FIX, UEP_EFFECT_NONE, false, false, "FAILED_PRECONDITION", 412, sensitive_40},
    {"uep.storage.io_failure", "Storage operation failed", "uep.storage", ancestors_41, 1, UEP_SEVERITY_HIGH,
     UEP_RETRYABILITY_CALL, UEP_EFFECT_POSSIBLE, false, false, "INTERNAL", 500, sensitive_41},
    {"uep.storage.transaction_aborted", "Transaction aborted", "uep.storage", ancestors_42, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_TRANSACTION, UEP_EFFECT_NONE, false, false, "ABORTED", 409, sensitive_42},
    {"uep.unknown.unclassified", "Unclassified error", "uep.unknown", ancestors_43, 1, UEP_SEVERITY_MEDIUM,
     UEP_RETRYABILITY_UNSPECIFIED, UEP_EFFECT_POSSIBLE, false, false, "UNKNOWN", 500, sensitive_43},
};

static const uep_code_row rows_aws[] = {
    {"AWS.SimpleQueueService.NonExistentQueue", "AWS SimpleQueueService NonExistentQueue", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"AccessDenied", "AccessDenied", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"AccessDeniedException", "AccessDeniedException", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"AddressLimitExceeded", "AddressLimitExceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"AllAccessDisabled", "AllAccessDisabled", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"AlreadyExistsException", "AlreadyExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"AuthFailure", "AuthFailure", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"AuthorizationError", "AuthorizationError", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"AuthorizationHeaderMalformed", "AuthorizationHeaderMalformed", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"BadDigest", "BadDigest", "uep.data.corruption", "", {-1, -1, -1}, 0},
    {"BandwidthLimitExceeded", "BandwidthLimitExceeded", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"BucketAlreadyExists", "BucketAlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"BucketAlreadyOwnedByYou", "BucketAlreadyOwnedByYou", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"BucketNotEmpty", "BucketNotEmpty", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"Client.UnauthorizedOperation", "Client UnauthorizedOperation", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"ClusterNotFoundException", "ClusterNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"CodeMismatchException", "CodeMismatchException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"ConcurrentModificationException", "ConcurrentModificationException", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"ConditionalCheckFailed", "ConditionalCheckFailed", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ConditionalCheckFailedException", "ConditionalCheckFailedException", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ConditionalRequestConflict", "ConditionalRequestConflict", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"ConflictException", "ConflictException", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"DBInstanceAlreadyExists", "DBInstanceAlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"DBInstanceNotFound", "DBInstanceNotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"DBInstanceNotFoundFault", "DBInstanceNotFoundFault", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"DeleteConflict", "DeleteConflict", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"DependencyViolation", "DependencyViolation", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"DisabledException", "DisabledException", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"EC2ThrottledException", "EC2ThrottledException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"EntityAlreadyExists", "EntityAlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"EntityAlreadyExistsException", "EntityAlreadyExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"EntityNotFoundException", "EntityNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"EntityTooLarge", "EntityTooLarge", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"EntityTooSmall", "EntityTooSmall", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"ExecutionDoesNotExist", "ExecutionDoesNotExist", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ExpiredCodeException", "ExpiredCodeException", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"ExpiredToken", "ExpiredToken", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"ExpiredTokenException", "ExpiredTokenException", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"IDPCommunicationError", "IDPCommunicationError", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"ImageNotFoundException", "ImageNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"IncompleteBody", "IncompleteBody", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"IncompleteSignature", "IncompleteSignature", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"IncorrectInstanceState", "IncorrectInstanceState", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"InstanceLimitExceeded", "InstanceLimitExceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"InsufficientInstanceCapacity", "InsufficientInstanceCapacity", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"InternalError", "InternalError", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"InternalFailure", "InternalFailure", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"InternalServerError", "InternalServerError", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"InternalServerException", "InternalServerException", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"InvalidAMIID.NotFound", "InvalidAMIID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidAccessKeyId", "InvalidAccessKeyId", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"InvalidAction", "InvalidAction", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"InvalidAllocationID.NotFound", "InvalidAllocationID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidArgument", "InvalidArgument", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidBucketName", "InvalidBucketName", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidClientTokenId", "InvalidClientTokenId", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"InvalidDigest", "InvalidDigest", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidGroup.Duplicate", "InvalidGroup Duplicate", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"InvalidGroup.NotFound", "InvalidGroup NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidIdentityToken", "InvalidIdentityToken", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"InvalidInstanceID.NotFound", "InvalidInstanceID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidInternetGatewayID.NotFound", "InvalidInternetGatewayID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidKeyPair.Duplicate", "InvalidKeyPair Duplicate", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"InvalidKeyPair.NotFound", "InvalidKeyPair NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidNetworkInterfaceID.NotFound", "InvalidNetworkInterfaceID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidObjectState", "InvalidObjectState", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"InvalidParameterCombination", "InvalidParameterCombination", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidParameterException", "InvalidParameterException", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidParameterValue", "InvalidParameterValue", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidParameterValueException", "InvalidParameterValueException", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidPermission.Duplicate", "InvalidPermission Duplicate", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"InvalidQueryParameter", "InvalidQueryParameter", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"InvalidRange", "InvalidRange", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"InvalidRequest", "InvalidRequest", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"InvalidRequestException", "InvalidRequestException", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"InvalidRouteTableID.NotFound", "InvalidRouteTableID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidSecurityGroupID.NotFound", "InvalidSecurityGroupID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidSignatureException", "InvalidSignatureException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"InvalidSnapshot.NotFound", "InvalidSnapshot NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidStateException", "InvalidStateException", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"InvalidSubnetID.NotFound", "InvalidSubnetID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidToken", "InvalidToken", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"InvalidVolume.NotFound", "InvalidVolume NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"InvalidVpcID.NotFound", "InvalidVpcID NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ItemCollectionSizeLimitExceededException", "ItemCollectionSizeLimitExceededException", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"KMSAccessDeniedException", "KMSAccessDeniedException", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"KMSInvalidStateException", "KMSInvalidStateException", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"KeyTooLongError", "KeyTooLongError", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"Lambda.ServiceException", "Lambda ServiceException", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"Lambda.TooManyRequestsException", "Lambda TooManyRequestsException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"Lambda.Unknown", "Lambda Unknown", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"LimitExceeded", "LimitExceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"LimitExceededException", "LimitExceededException", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"LoadBalancerNotFound", "LoadBalancerNotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"MalformedQueryString", "MalformedQueryString", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"MalformedXML", "MalformedXML", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"MethodNotAllowed", "MethodNotAllowed", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"MissingAction", "MissingAction", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"MissingAuthenticationToken", "MissingAuthenticationToken", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"MissingAuthenticationTokenException", "MissingAuthenticationTokenException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"MissingParameter", "MissingParameter", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ModelNotReadyException", "ModelNotReadyException", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"ModelTimeoutException", "ModelTimeoutException", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"NoSuchBucket", "NoSuchBucket", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchBucketPolicy", "NoSuchBucketPolicy", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchCORSConfiguration", "NoSuchCORSConfiguration", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchDistribution", "NoSuchDistribution", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchDomain", "NoSuchDomain", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchEntity", "NoSuchEntity", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchEntityException", "NoSuchEntityException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchHostedZone", "NoSuchHostedZone", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchKey", "NoSuchKey", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchLifecycleConfiguration", "NoSuchLifecycleConfiguration", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchTagSet", "NoSuchTagSet", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchUpload", "NoSuchUpload", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchVersion", "NoSuchVersion", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NoSuchWebsiteConfiguration", "NoSuchWebsiteConfiguration", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NotAuthorized", "NotAuthorized", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"NotAuthorizedException", "NotAuthorizedException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"NotFound", "NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NotFoundException", "NotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"NotImplemented", "NotImplemented", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"OperationAborted", "OperationAborted", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"OptInRequired", "OptInRequired", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"ParameterNotFound", "ParameterNotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"PreconditionFailed", "PreconditionFailed", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"PriorRequestNotComplete", "PriorRequestNotComplete", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"ProvisionedThroughputExceededException", "ProvisionedThroughputExceededException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"QueueAlreadyExists", "QueueAlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"QueueDoesNotExist", "QueueDoesNotExist", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"QueueNameExists", "QueueNameExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"RepositoryAlreadyExistsException", "RepositoryAlreadyExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"RepositoryNotFoundException", "RepositoryNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"RequestExpired", "RequestExpired", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"RequestLimitExceeded", "RequestLimitExceeded", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"RequestThrottled", "RequestThrottled", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"RequestThrottledException", "RequestThrottledException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"RequestTimeTooSkewed", "RequestTimeTooSkewed", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"RequestTimeout", "RequestTimeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"RequestTimeoutException", "RequestTimeoutException", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"ResourceAlreadyExistsException", "ResourceAlreadyExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"ResourceConflictException", "ResourceConflictException", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"ResourceInUseException", "ResourceInUseException", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"ResourceNotFound", "ResourceNotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ResourceNotFoundException", "ResourceNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ResourceNotFoundFault", "ResourceNotFoundFault", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"Runtime.ExitError", "Runtime ExitError", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"Runtime.HandlerNotFound", "Runtime HandlerNotFound", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"Runtime.ImportModuleError", "Runtime ImportModuleError", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"Runtime.InvalidEntrypoint", "Runtime InvalidEntrypoint", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"Runtime.MarshalError", "Runtime MarshalError", "uep.data.serialization_failed", "", {-1, -1, -1}, 0},
    {"Runtime.OutOfMemory", "Runtime OutOfMemory", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"Runtime.UnhandledPromiseRejection", "Runtime UnhandledPromiseRejection", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"Runtime.UserCodeSyntaxError", "Runtime UserCodeSyntaxError", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"Sandbox.Timedout", "Sandbox Timedout", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"SerializationException", "SerializationException", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"ServiceNotFoundException", "ServiceNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ServiceQuotaExceededException", "ServiceQuotaExceededException", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"ServiceUnavailableException", "ServiceUnavailableException", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"SignatureDoesNotMatch", "SignatureDoesNotMatch", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"SlowDown", "SlowDown", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"StateMachineDoesNotExist", "StateMachineDoesNotExist", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"States.DataLimitExceeded", "States DataLimitExceeded", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"States.HeartbeatTimeout", "States HeartbeatTimeout", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"States.Permissions", "States Permissions", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"States.Runtime", "States Runtime", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"States.Timeout", "States Timeout", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"TableNotFoundException", "TableNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"TargetGroupNotFound", "TargetGroupNotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"ThrottledException", "ThrottledException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"Throttling", "Throttling", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"ThrottlingException", "ThrottlingException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"TooManyBuckets", "TooManyBuckets", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"TooManyRequestsException", "TooManyRequestsException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"TransactionCanceledException", "TransactionCanceledException", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"TransactionConflictException", "TransactionConflictException", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"TransactionInProgressException", "TransactionInProgressException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"UnauthorizedException", "UnauthorizedException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"UnauthorizedOperation", "UnauthorizedOperation", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"UnknownOperationException", "UnknownOperationException", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"UnrecognizedClientException", "UnrecognizedClientException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"UserNotConfirmedException", "UserNotConfirmedException", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"UserNotFoundException", "UserNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"UsernameExistsException", "UsernameExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"ValidationError", "ValidationError", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ValidationException", "ValidationException", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"VcpuLimitExceeded", "VcpuLimitExceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_aws_out[] = {
    {"ExpiredTokenException", "ExpiredTokenException", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"AccessDeniedException", "AccessDeniedException", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"UnrecognizedClientException", "UnrecognizedClientException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"SerializationException", "SerializationException", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"ValidationException", "ValidationException", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"ValidationException", "ValidationException", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ValidationException", "ValidationException", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ServiceQuotaExceededException", "ServiceQuotaExceededException", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"ThrottlingException", "ThrottlingException", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"ResourceAlreadyExistsException", "ResourceAlreadyExistsException", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"ResourceNotFoundException", "ResourceNotFoundException", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"ResourceNotFoundException", "ResourceNotFoundException", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"UnknownOperationException", "UnknownOperationException", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"AccessDeniedException", "AccessDeniedException", "uep.security.policy_violation", "", {-1, -1, -1}, 0},
    {"ConflictException", "ConflictException", "uep.state.conflict", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_errno[] = {
    {"", "E2BIG", "uep.input.too_large", "", {7, 7, 7}, 0},
    {"", "EACCES", "uep.auth.permission_denied", "", {13, 13, 13}, 0},
    {"", "EADDRINUSE", "uep.state.conflict", "", {48, 98, 100}, 0},
    {"", "EADDRNOTAVAIL", "uep.network.connection_failed", "", {49, 99, 101}, 0},
    {"", "EADV", "uep.unknown.unclassified", "", {-1, 68, -1}, 0},
    {"", "EAFNOSUPPORT", "uep.runtime.unimplemented", "", {47, 97, 102}, 0},
    {"", "EAGAIN", "uep.state.locked", "", {35, 11, 11}, 0},
    {"", "EALREADY", "uep.state.precondition_failed", "", {37, 114, 103}, 0},
    {"", "EAUTH", "uep.auth.unauthenticated", "", {80, -1, -1}, 0},
    {"", "EBADARCH", "uep.input.malformed", "", {86, -1, -1}, 0},
    {"", "EBADE", "uep.runtime.assertion_failed", "", {-1, 52, -1}, 0},
    {"", "EBADEXEC", "uep.input.malformed", "", {85, -1, -1}, 0},
    {"", "EBADF", "uep.runtime.assertion_failed", "", {9, 9, 9}, 0},
    {"", "EBADFD", "uep.runtime.assertion_failed", "", {-1, 77, -1}, 0},
    {"", "EBADMACHO", "uep.input.malformed", "", {88, -1, -1}, 0},
    {"", "EBADMSG", "uep.dependency.bad_response", "", {94, 74, 104}, 0},
    {"", "EBADR", "uep.runtime.assertion_failed", "", {-1, 53, -1}, 0},
    {"", "EBADRPC", "uep.dependency.bad_response", "", {72, -1, -1}, 0},
    {"", "EBADRQC", "uep.input.validation_failed", "", {-1, 56, -1}, 0},
    {"", "EBADSLT", "uep.input.out_of_range", "", {-1, 57, -1}, 0},
    {"", "EBFONT", "uep.unknown.unclassified", "", {-1, 59, -1}, 0},
    {"", "EBUSY", "uep.state.locked", "", {16, 16, 16}, 0},
    {"", "ECANCELED", "uep.cancel.by_caller", "", {89, 125, 105}, 0},
    {"", "ECHILD", "uep.state.precondition_failed", "", {10, 10, 10}, 0},
    {"", "ECHRNG", "uep.input.out_of_range", "", {-1, 44, -1}, 0},
    {"", "ECOMM", "uep.network.connection_lost", "", {-1, 70, -1}, 0},
    {"", "ECONNABORTED", "uep.network.connection_lost", "", {53, 103, 106}, 0},
    {"", "ECONNREFUSED", "uep.network.connection_failed", "", {61, 111, 107}, 0},
    {"", "ECONNRESET", "uep.network.connection_lost", "", {54, 104, 108}, 0},
    {"", "EDEADLK", "uep.state.conflict", "", {11, 35, 36}, 0},
    {"", "EDEADLOCK", "uep.state.conflict", "", {-1, 35, 36}, 6},
    {"", "EDESTADDRREQ", "uep.input.validation_failed", "", {39, 89, 109}, 0},
    {"", "EDEVERR", "uep.storage.io_failure", "", {83, -1, -1}, 0},
    {"", "EDOM", "uep.input.out_of_range", "", {33, 33, 33}, 0},
    {"", "EDOTDOT", "uep.unknown.unclassified", "", {-1, 73, -1}, 0},
    {"", "EDQUOT", "uep.quota.exceeded", "", {69, 122, -1}, 0},
    {"", "EEXIST", "uep.resource.already_exists", "", {17, 17, 17}, 0},
    {"", "EFAULT", "uep.runtime.assertion_failed", "", {14, 14, 14}, 0},
    {"", "EFBIG", "uep.input.too_large", "", {27, 27, 27}, 0},
    {"", "EFTYPE", "uep.input.malformed", "", {79, -1, -1}, 0},
    {"", "EHOSTDOWN", "uep.network.connection_failed", "", {64, 112, -1}, 0},
    {"", "EHOSTUNREACH", "uep.network.connection_failed", "", {65, 113, 110}, 0},
    {"", "EHWPOISON", "uep.data.corruption", "", {-1, 133, -1}, 0},
    {"", "EIDRM", "uep.resource.gone", "", {90, 43, 111}, 0},
    {"", "EILSEQ", "uep.input.malformed", "", {92, 84, 42}, 0},
    {"", "EINPROGRESS", "uep.state.precondition_failed", "", {36, 115, 112}, 0},
    {"", "EINTR", "uep.unknown.unclassified", "", {4, 4, 4}, 0},
    {"", "EINVAL", "uep.input.validation_failed", "", {22, 22, 22}, 0},
    {"", "EIO", "uep.storage.io_failure", "", {5, 5, 5}, 0},
    {"", "EISCONN", "uep.state.precondition_failed", "", {56, 106, 113}, 0},
    {"", "EISDIR", "uep.state.precondition_failed", "", {21, 21, 21}, 0},
    {"", "EISNAM", "uep.resource.already_exists", "", {-1, 120, -1}, 0},
    {"", "EKEYEXPIRED", "uep.auth.credentials_expired", "", {-1, 127, -1}, 0},
    {"", "EKEYREJECTED", "uep.security.integrity_failure", "", {-1, 129, -1}, 0},
    {"", "EKEYREVOKED", "uep.auth.credentials_expired", "", {-1, 128, -1}, 0},
    {"", "EL2HLT", "uep.unknown.unclassified", "", {-1, 51, -1}, 0},
    {"", "EL2NSYNC", "uep.unknown.unclassified", "", {-1, 45, -1}, 0},
    {"", "EL3HLT", "uep.unknown.unclassified", "", {-1, 46, -1}, 0},
    {"", "EL3RST", "uep.unknown.unclassified", "", {-1, 47, -1}, 0},
    {"", "ELIBACC", "uep.config.invalid", "", {-1, 79, -1}, 0},
    {"", "ELIBBAD", "uep.input.malformed", "", {-1, 80, -1}, 0},
    {"", "ELIBEXEC", "uep.config.invalid", "", {-1, 83, -1}, 0},
    {"", "ELIBMAX", "uep.quota.exceeded", "", {-1, 82, -1}, 0},
    {"", "ELIBSCN", "uep.input.malformed", "", {-1, 81, -1}, 0},
    {"", "ELNRNG", "uep.input.out_of_range", "", {-1, 48, -1}, 0},
    {"", "ELOOP", "uep.config.invalid", "", {62, 40, 114}, 0},
    {"", "EMEDIUMTYPE", "uep.input.validation_failed", "", {-1, 124, -1}, 0},
    {"", "EMFILE", "uep.quota.exceeded", "", {24, 24, 24}, 0},
    {"", "EMLINK", "uep.quota.exceeded", "", {31, 31, 31}, 0},
    {"", "EMSGSIZE", "uep.input.too_large", "", {40, 90, 115}, 0},
    {"", "EMULTIHOP", "uep.network.connection_failed", "", {95, 72, -1}, 0},
    {"", "ENAMETOOLONG", "uep.input.too_large", "", {63, 36, 38}, 0},
    {"", "ENAVAIL", "uep.unknown.unclassified", "", {-1, 119, -1}, 0},
    {"", "ENEEDAUTH", "uep.auth.unauthenticated", "", {81, -1, -1}, 0},
    {"", "ENETDOWN", "uep.network.connection_failed", "", {50, 100, 116}, 0},
    {"", "ENETRESET", "uep.network.connection_lost", "", {52, 102, 117}, 0},
    {"", "ENETUNREACH", "uep.network.connection_failed", "", {51, 101, 118}, 0},
    {"", "ENFILE", "uep.quota.exceeded", "", {23, 23, 23}, 0},
    {"", "ENOANO", "uep.unknown.unclassified", "", {-1, 55, -1}, 0},
    {"", "ENOATTR", "uep.resource.not_found", "", {93, -1, -1}, 0},
    {"", "ENOBUFS", "uep.capacity.memory_exhausted", "", {55, 105, 119}, 0},
    {"", "ENOCSI", "uep.resource.not_found", "", {-1, 50, -1}, 0},
    {"", "ENODATA", "uep.resource.not_found", "", {96, 61, 120}, 0},
    {"", "ENODEV", "uep.resource.not_found", "", {19, 19, 19}, 0},
    {"", "ENOENT", "uep.resource.not_found", "", {2, 2, 2}, 0},
    {"", "ENOEXEC", "uep.input.malformed", "", {8, 8, 8}, 0},
    {"", "ENOKEY", "uep.auth.unauthenticated", "", {-1, 126, -1}, 0},
    {"", "ENOLCK", "uep.capacity.overloaded", "", {77, 37, 39}, 0},
    {"", "ENOLINK", "uep.network.connection_failed", "", {97, 67, 121}, 0},
    {"", "ENOMEDIUM", "uep.resource.not_found", "", {-1, 123, -1}, 0},
    {"", "ENOMEM", "uep.capacity.memory_exhausted", "", {12, 12, 12}, 0},
    {"", "ENOMSG", "uep.unknown.unclassified", "", {91, 42, 122}, 0},
    {"", "ENONET", "uep.network.connection_failed", "", {-1, 64, -1}, 0},
    {"", "ENOPKG", "uep.resource.not_found", "", {-1, 65, -1}, 0},
    {"", "ENOPOLICY", "uep.security.policy_violation", "", {103, -1, -1}, 0},
    {"", "ENOPROTOOPT", "uep.input.validation_failed", "", {42, 92, 123}, 0},
    {"", "ENOSPC", "uep.capacity.disk_full", "", {28, 28, 28}, 0},
    {"", "ENOSR", "uep.capacity.memory_exhausted", "", {98, 63, 124}, 0},
    {"", "ENOSTR", "uep.unknown.unclassified", "", {99, 60, 125}, 0},
    {"", "ENOSYS", "uep.runtime.unimplemented", "", {78, 38, 40}, 0},
    {"", "ENOTBLK", "uep.runtime.assertion_failed", "", {15, 15, -1}, 0},
    {"", "ENOTCONN", "uep.state.precondition_failed", "", {57, 107, 126}, 0},
    {"", "ENOTDIR", "uep.state.precondition_failed", "", {20, 20, 20}, 0},
    {"", "ENOTEMPTY", "uep.state.precondition_failed", "", {66, 39, 41}, 0},
    {"", "ENOTNAM", "uep.resource.not_found", "", {-1, 118, -1}, 0},
    {"", "ENOTRECOVERABLE", "uep.runtime.fatal", "", {104, 131, 127}, 0},
    {"", "ENOTSOCK", "uep.runtime.assertion_failed", "", {38, 88, 128}, 0},
    {"", "ENOTSUP", "uep.runtime.unimplemented", "", {45, 95, 129}, 2},
    {"", "ENOTTY", "uep.runtime.assertion_failed", "", {25, 25, 25}, 0},
    {"", "ENOTUNIQ", "uep.resource.already_exists", "", {-1, 76, -1}, 0},
    {"", "ENXIO", "uep.resource.not_found", "", {6, 6, 6}, 0},
    {"", "EOPNOTSUPP", "uep.runtime.unimplemented", "", {102, 95, 130}, 0},
    {"", "EOTHER", "uep.unknown.unclassified", "", {-1, -1, 131}, 0},
    {"", "EOVERFLOW", "uep.input.out_of_range", "", {84, 75, 132}, 0},
    {"", "EOWNERDEAD", "uep.unknown.unclassified", "", {105, 130, 133}, 0},
    {"", "EPERM", "uep.auth.permission_denied", "", {1, 1, 1}, 0},
    {"", "EPFNOSUPPORT", "uep.runtime.unimplemented", "", {46, 96, -1}, 0},
    {"", "EPIPE", "uep.network.connection_lost", "", {32, 32, 32}, 0},
    {"", "EPROCLIM", "uep.quota.exceeded", "", {67, -1, -1}, 0},
    {"", "EPROCUNAVAIL", "uep.dependency.unavailable", "", {76, -1, -1}, 0},
    {"", "EPROGMISMATCH", "uep.runtime.unimplemented", "", {75, -1, -1}, 0},
    {"", "EPROGUNAVAIL", "uep.dependency.unavailable", "", {74, -1, -1}, 0},
    {"", "EPROTO", "uep.dependency.bad_response", "", {100, 71, 134}, 0},
    {"", "EPROTONOSUPPORT", "uep.runtime.unimplemented", "", {43, 93, 135}, 0},
    {"", "EPROTOTYPE", "uep.input.validation_failed", "", {41, 91, 136}, 0},
    {"", "EPWROFF", "uep.state.precondition_failed", "", {82, -1, -1}, 0},
    {"", "EQFULL", "uep.capacity.overloaded", "", {106, -1, -1}, 0},
    {"", "ERANGE", "uep.input.out_of_range", "", {34, 34, 34}, 0},
    {"", "EREMCHG", "uep.resource.gone", "", {-1, 78, -1}, 0},
    {"", "EREMOTE", "uep.unknown.unclassified", "", {71, 66, -1}, 0},
    {"", "EREMOTEIO", "uep.storage.io_failure", "", {-1, 121, -1}, 0},
    {"", "ERESTART", "uep.unknown.unclassified", "", {-1, 85, -1}, 0},
    {"", "ERFKILL", "uep.state.precondition_failed", "", {-1, 132, -1}, 0},
    {"", "EROFS", "uep.auth.permission_denied", "", {30, 30, 30}, 0},
    {"", "ERPCMISMATCH", "uep.runtime.unimplemented", "", {73, -1, -1}, 0},
    {"", "ESHLIBVERS", "uep.config.invalid", "", {87, -1, -1}, 0},
    {"", "ESHUTDOWN", "uep.network.connection_lost", "", {58, 108, -1}, 0},
    {"", "ESOCKTNOSUPPORT", "uep.runtime.unimplemented", "", {44, 94, -1}, 0},
    {"", "ESPIPE", "uep.input.out_of_range", "", {29, 29, 29}, 0},
    {"", "ESRCH", "uep.resource.not_found", "", {3, 3, 3}, 0},
    {"", "ESRMNT", "uep.unknown.unclassified", "", {-1, 69, -1}, 0},
    {"", "ESTALE", "uep.resource.gone", "", {70, 116, -1}, 0},
    {"", "ESTRPIPE", "uep.network.connection_lost", "", {-1, 86, -1}, 0},
    {"", "ETIME", "uep.network.timeout", "", {101, 62, 137}, 0},
    {"", "ETIMEDOUT", "uep.network.timeout", "", {60, 110, 138}, 0},
    {"", "ETOOMANYREFS", "uep.capacity.overloaded", "", {59, 109, -1}, 0},
    {"", "ETXTBSY", "uep.state.locked", "", {26, 26, 139}, 0},
    {"", "EUCLEAN", "uep.data.corruption", "", {-1, 117, -1}, 0},
    {"", "EUNATCH", "uep.state.precondition_failed", "", {-1, 49, -1}, 0},
    {"", "EUSERS", "uep.quota.exceeded", "", {68, 87, -1}, 0},
    {"", "EWOULDBLOCK", "uep.state.locked", "", {35, 11, 140}, 3},
    {"", "EXDEV", "uep.state.precondition_failed", "", {18, 18, 18}, 0},
    {"", "EXFULL", "uep.capacity.overloaded", "", {-1, 54, -1}, 0},
    {"", "STRUNCATE", "uep.input.out_of_range", "", {-1, -1, 80}, 0},
    {"", "WSAEACCES", "uep.auth.permission_denied", "", {-1, -1, 10013}, 0},
    {"", "WSAEADDRINUSE", "uep.state.conflict", "", {-1, -1, 10048}, 0},
    {"", "WSAEADDRNOTAVAIL", "uep.network.connection_failed", "", {-1, -1, 10049}, 0},
    {"", "WSAEAFNOSUPPORT", "uep.runtime.unimplemented", "", {-1, -1, 10047}, 0},
    {"", "WSAEALREADY", "uep.state.precondition_failed", "", {-1, -1, 10037}, 0},
    {"", "WSAEBADF", "uep.runtime.assertion_failed", "", {-1, -1, 10009}, 0},
    {"", "WSAECANCELLED", "uep.cancel.by_caller", "", {-1, -1, 10103}, 0},
    {"", "WSAECONNABORTED", "uep.network.connection_lost", "", {-1, -1, 10053}, 0},
    {"", "WSAECONNREFUSED", "uep.network.connection_failed", "", {-1, -1, 10061}, 0},
    {"", "WSAECONNRESET", "uep.network.connection_lost", "", {-1, -1, 10054}, 0},
    {"", "WSAEDESTADDRREQ", "uep.input.validation_failed", "", {-1, -1, 10039}, 0},
    {"", "WSAEDISCON", "uep.network.connection_lost", "", {-1, -1, 10101}, 0},
    {"", "WSAEDQUOT", "uep.quota.exceeded", "", {-1, -1, 10069}, 0},
    {"", "WSAEFAULT", "uep.runtime.assertion_failed", "", {-1, -1, 10014}, 0},
    {"", "WSAEHOSTDOWN", "uep.network.connection_failed", "", {-1, -1, 10064}, 0},
    {"", "WSAEHOSTUNREACH", "uep.network.connection_failed", "", {-1, -1, 10065}, 0},
    {"", "WSAEINPROGRESS", "uep.state.precondition_failed", "", {-1, -1, 10036}, 0},
    {"", "WSAEINTR", "uep.unknown.unclassified", "", {-1, -1, 10004}, 0},
    {"", "WSAEINVAL", "uep.input.validation_failed", "", {-1, -1, 10022}, 0},
    {"", "WSAEINVALIDPROCTABLE", "uep.config.invalid", "", {-1, -1, 10104}, 0},
    {"", "WSAEINVALIDPROVIDER", "uep.config.invalid", "", {-1, -1, 10105}, 0},
    {"", "WSAEISCONN", "uep.state.precondition_failed", "", {-1, -1, 10056}, 0},
    {"", "WSAELOOP", "uep.config.invalid", "", {-1, -1, 10062}, 0},
    {"", "WSAEMFILE", "uep.quota.exceeded", "", {-1, -1, 10024}, 0},
    {"", "WSAEMSGSIZE", "uep.input.too_large", "", {-1, -1, 10040}, 0},
    {"", "WSAENAMETOOLONG", "uep.input.too_large", "", {-1, -1, 10063}, 0},
    {"", "WSAENETDOWN", "uep.network.connection_failed", "", {-1, -1, 10050}, 0},
    {"", "WSAENETRESET", "uep.network.connection_lost", "", {-1, -1, 10052}, 0},
    {"", "WSAENETUNREACH", "uep.network.connection_failed", "", {-1, -1, 10051}, 0},
    {"", "WSAENOBUFS", "uep.capacity.memory_exhausted", "", {-1, -1, 10055}, 0},
    {"", "WSAENOMORE", "uep.unknown.unclassified", "", {-1, -1, 10102}, 0},
    {"", "WSAENOPROTOOPT", "uep.input.validation_failed", "", {-1, -1, 10042}, 0},
    {"", "WSAENOTCONN", "uep.state.precondition_failed", "", {-1, -1, 10057}, 0},
    {"", "WSAENOTEMPTY", "uep.state.precondition_failed", "", {-1, -1, 10066}, 0},
    {"", "WSAENOTSOCK", "uep.runtime.assertion_failed", "", {-1, -1, 10038}, 0},
    {"", "WSAEOPNOTSUPP", "uep.runtime.unimplemented", "", {-1, -1, 10045}, 0},
    {"", "WSAEPFNOSUPPORT", "uep.runtime.unimplemented", "", {-1, -1, 10046}, 0},
    {"", "WSAEPROCLIM", "uep.quota.exceeded", "", {-1, -1, 10067}, 0},
    {"", "WSAEPROTONOSUPPORT", "uep.runtime.unimplemented", "", {-1, -1, 10043}, 0},
    {"", "WSAEPROTOTYPE", "uep.input.validation_failed", "", {-1, -1, 10041}, 0},
    {"", "WSAEPROVIDERFAILEDINIT", "uep.config.invalid", "", {-1, -1, 10106}, 0},
    {"", "WSAEREFUSED", "uep.network.connection_failed", "", {-1, -1, 10112}, 0},
    {"", "WSAEREMOTE", "uep.unknown.unclassified", "", {-1, -1, 10071}, 0},
    {"", "WSAESHUTDOWN", "uep.network.connection_lost", "", {-1, -1, 10058}, 0},
    {"", "WSAESOCKTNOSUPPORT", "uep.runtime.unimplemented", "", {-1, -1, 10044}, 0},
    {"", "WSAESTALE", "uep.resource.gone", "", {-1, -1, 10070}, 0},
    {"", "WSAETIMEDOUT", "uep.network.timeout", "", {-1, -1, 10060}, 0},
    {"", "WSAETOOMANYREFS", "uep.capacity.overloaded", "", {-1, -1, 10059}, 0},
    {"", "WSAEUSERS", "uep.quota.exceeded", "", {-1, -1, 10068}, 0},
    {"", "WSAEWOULDBLOCK", "uep.state.locked", "", {-1, -1, 10035}, 0},
    {"", "WSAHOST_NOT_FOUND", "uep.network.name_resolution", "", {-1, -1, 11001}, 0},
    {"", "WSANOTINITIALISED", "uep.state.precondition_failed", "", {-1, -1, 10093}, 0},
    {"", "WSANO_DATA", "uep.network.name_resolution", "", {-1, -1, 11004}, 0},
    {"", "WSANO_RECOVERY", "uep.network.name_resolution", "", {-1, -1, 11003}, 0},
    {"", "WSASERVICE_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, 10108}, 0},
    {"", "WSASYSCALLFAILURE", "uep.unknown.unclassified", "", {-1, -1, 10107}, 0},
    {"", "WSASYSNOTREADY", "uep.state.precondition_failed", "", {-1, -1, 10091}, 0},
    {"", "WSATRY_AGAIN", "uep.network.name_resolution", "", {-1, -1, 11002}, 0},
    {"", "WSATYPE_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, 10109}, 0},
    {"", "WSAVERNOTSUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, 10092}, 0},
    {"", "WSA_E_CANCELLED", "uep.cancel.by_caller", "", {-1, -1, 10111}, 0},
    {"", "WSA_E_NO_MORE", "uep.unknown.unclassified", "", {-1, -1, 10110}, 0},
};
static const char *const foreign_errno[] = { "alpha", "hppa", "mips", "mips64", "mips64le", "mips64r6", "mipsle", "parisc", "sparc", "sparc64", NULL};
static const uep_code_row rows_exit_codes[] = {
    {"0", "SUCCESS", "", "", {-1, -1, -1}, 0},
    {"1", "FAILURE", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"2", "MISUSE", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"64", "EX_USAGE", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"65", "EX_DATAERR", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"66", "EX_NOINPUT", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"67", "EX_NOUSER", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"68", "EX_NOHOST", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"69", "EX_UNAVAILABLE", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"70", "EX_SOFTWARE", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"71", "EX_OSERR", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"72", "EX_OSFILE", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"73", "EX_CANTCREAT", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"74", "EX_IOERR", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"75", "EX_TEMPFAIL", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"76", "EX_PROTOCOL", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"77", "EX_NOPERM", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"78", "EX_CONFIG", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"124", "TIMED_OUT", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"126", "NOT_EXECUTABLE", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"127", "COMMAND_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_exit_codes[] = {
    {UEP_SPAN_DERIVED, "129", "192", "", "", "128", "signals"},
};
static const uep_code_row rows_graphql[] = {
    {"ACCESS_DENIED", "ACCESS_DENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"AUTH_NOT_AUTHENTICATED", "AUTH_NOT_AUTHENTICATED", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"AUTH_NOT_AUTHORIZED", "AUTH_NOT_AUTHORIZED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"BAD_REQUEST", "BAD_REQUEST", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"BAD_USER_INPUT", "BAD_USER_INPUT", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"CONFLICT", "CONFLICT", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"DOWNSTREAM_SERVICE_ERROR", "DOWNSTREAM_SERVICE_ERROR", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"FORBIDDEN", "FORBIDDEN", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"GATEWAY_TIMEOUT", "GATEWAY_TIMEOUT", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"GRAPHQL_PARSE_FAILED", "GRAPHQL_PARSE_FAILED", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"INSUFFICIENT_SCOPES", "INSUFFICIENT_SCOPES", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"INTERNAL_ERROR", "INTERNAL_ERROR", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"InvalidSyntax", "InvalidSyntax", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"MAX_COST_EXCEEDED", "MAX_COST_EXCEEDED", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"NOT_FOUND", "NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"OPERATION_RESOLUTION_FAILURE", "OPERATION_RESOLUTION_FAILURE", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"PERSISTED_QUERY_NOT_SUPPORTED", "PERSISTED_QUERY_NOT_SUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"RATE_LIMITED", "RATE_LIMITED", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"REQUEST_RATE_LIMITED", "REQUEST_RATE_LIMITED", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"RESOURCE_LIMITS_EXCEEDED", "RESOURCE_LIMITS_EXCEEDED", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"SUBREQUEST_HTTP_ERROR", "SUBREQUEST_HTTP_ERROR", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"THROTTLED", "THROTTLED", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"UNAUTHENTICATED", "UNAUTHENTICATED", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"UNAUTHORIZED", "UNAUTHORIZED", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"UNAVAILABLE", "UNAVAILABLE", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"UNPROCESSABLE", "UNPROCESSABLE", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"Unauthorized", "Unauthorized", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"UnauthorizedException", "UnauthorizedException", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"ValidationError", "ValidationError", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"access-denied", "access-denied", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"argumentNotAccepted", "argumentNotAccepted", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"constraint-violation", "constraint-violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"invalid-headers", "invalid-headers", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"invalid-jwt", "invalid-jwt", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"not-found", "not-found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"parse-failed", "parse-failed", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"permission-error", "permission-error", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"undefinedField", "undefinedField", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"validation-failed", "validation-failed", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_graphql_out[] = {
    {"UNAUTHENTICATED", "UNAUTHENTICATED", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"FORBIDDEN", "FORBIDDEN", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"UNAUTHENTICATED", "UNAUTHENTICATED", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"BAD_REQUEST", "BAD_REQUEST", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"BAD_USER_INPUT", "BAD_USER_INPUT", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"BAD_USER_INPUT", "BAD_USER_INPUT", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"BAD_USER_INPUT", "BAD_USER_INPUT", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"FORBIDDEN", "FORBIDDEN", "uep.security.policy_violation", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_grpc[] = {
    {"0", "OK", "", "", {-1, -1, -1}, 0},
    {"1", "CANCELLED", "uep.cancel.by_caller", "canceled", {-1, -1, -1}, 0},
    {"2", "UNKNOWN", "uep.unknown.unclassified", "unknown", {-1, -1, -1}, 0},
    {"3", "INVALID_ARGUMENT", "uep.input.validation_failed", "invalid_argument", {-1, -1, -1}, 0},
    {"4", "DEADLINE_EXCEEDED", "uep.deadline.exceeded", "deadline_exceeded", {-1, -1, -1}, 0},
    {"5", "NOT_FOUND", "uep.resource.not_found", "not_found", {-1, -1, -1}, 0},
    {"6", "ALREADY_EXISTS", "uep.resource.already_exists", "already_exists", {-1, -1, -1}, 0},
    {"7", "PERMISSION_DENIED", "uep.auth.permission_denied", "permission_denied", {-1, -1, -1}, 0},
    {"8", "RESOURCE_EXHAUSTED", "uep.quota.exceeded", "resource_exhausted", {-1, -1, -1}, 0},
    {"9", "FAILED_PRECONDITION", "uep.state.precondition_failed", "failed_precondition", {-1, -1, -1}, 0},
    {"10", "ABORTED", "uep.state.conflict", "aborted", {-1, -1, -1}, 0},
    {"11", "OUT_OF_RANGE", "uep.input.out_of_range", "out_of_range", {-1, -1, -1}, 0},
    {"12", "UNIMPLEMENTED", "uep.runtime.unimplemented", "unimplemented", {-1, -1, -1}, 0},
    {"13", "INTERNAL", "uep.runtime.unhandled", "internal", {-1, -1, -1}, 0},
    {"14", "UNAVAILABLE", "uep.dependency.unavailable", "unavailable", {-1, -1, -1}, 0},
    {"15", "DATA_LOSS", "uep.data.corruption", "data_loss", {-1, -1, -1}, 0},
    {"16", "UNAUTHENTICATED", "uep.auth.unauthenticated", "unauthenticated", {-1, -1, -1}, 0},
};
static const uep_code_row rows_grpc_to_http[] = {
    {"0", "200", "", "", {-1, -1, -1}, 0},
    {"1", "499", "", "", {-1, -1, -1}, 0},
    {"2", "500", "", "", {-1, -1, -1}, 0},
    {"3", "400", "", "", {-1, -1, -1}, 0},
    {"4", "504", "", "", {-1, -1, -1}, 0},
    {"5", "404", "", "", {-1, -1, -1}, 0},
    {"6", "409", "", "", {-1, -1, -1}, 0},
    {"7", "403", "", "", {-1, -1, -1}, 0},
    {"8", "429", "", "", {-1, -1, -1}, 0},
    {"9", "400", "", "", {-1, -1, -1}, 0},
    {"10", "409", "", "", {-1, -1, -1}, 0},
    {"11", "400", "", "", {-1, -1, -1}, 0},
    {"12", "501", "", "", {-1, -1, -1}, 0},
    {"13", "500", "", "", {-1, -1, -1}, 0},
    {"14", "503", "", "", {-1, -1, -1}, 0},
    {"15", "500", "", "", {-1, -1, -1}, 0},
    {"16", "401", "", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_hresult[] = {
    {"0x8000000B", "E_BOUNDS", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"0x8000000C", "E_CHANGED_STATE", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"0x80000013", "RO_E_CLOSED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x8000211D", "COR_E_AMBIGUOUSMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80004001", "E_NOTIMPL", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x80004002", "E_NOINTERFACE", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x80004003", "E_POINTER", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80004004", "E_ABORT", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"0x80004005", "E_FAIL", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"0x8000FFFF", "E_UNEXPECTED", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80010105", "RPC_E_SERVERFAULT", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"0x80010108", "RPC_E_DISCONNECTED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"0x8001010A", "RPC_E_SERVERCALL_RETRYLATER", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"0x8001011F", "RPC_E_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"0x80020003", "DISP_E_MEMBERNOTFOUND", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x80020005", "DISP_E_TYPEMISMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x8002000A", "DISP_E_OVERFLOW", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x8002000E", "DISP_E_BADPARAMCOUNT", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80020012", "DISP_E_DIVBYZERO", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80028CA0", "TYPE_E_TYPEMISMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80030002", "STG_E_FILENOTFOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"0x80030005", "STG_E_ACCESSDENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"0x80030020", "STG_E_SHAREVIOLATION", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"0x80030021", "STG_E_LOCKVIOLATION", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"0x80030070", "STG_E_MEDIUMFULL", "uep.capacity.disk_full", "", {-1, -1, -1}, 0},
    {"0x80040154", "REGDB_E_CLASSNOTREG", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80070002", "COR_E_FILENOTFOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"0x80070003", "COR_E_DIRECTORYNOTFOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"0x80070005", "E_ACCESSDENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"0x80070006", "E_HANDLE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x8007000B", "COR_E_BADIMAGEFORMAT", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"0x8007000E", "E_OUTOFMEMORY", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"0x80070026", "COR_E_ENDOFSTREAM", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"0x80070057", "E_INVALIDARG", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0x800700CE", "COR_E_PATHTOOLONG", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"0x80070216", "COR_E_ARITHMETIC", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x800703E9", "COR_E_STACKOVERFLOW", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"0x80072EE2", "WININET_E_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"0x80072EE7", "WININET_E_NAME_NOT_RESOLVED", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"0x80072EFD", "WININET_E_CANNOT_CONNECT", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"0x80072EFE", "WININET_E_CONNECTION_ABORTED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"0x80072F8F", "WININET_E_DECODING_FAILED", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x80090308", "SEC_E_INVALID_TOKEN", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x8009030C", "SEC_E_LOGON_DENIED", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"0x80090325", "SEC_E_UNTRUSTED_ROOT", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x80090328", "SEC_E_CERT_EXPIRED", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x80092013", "CRYPT_E_REVOCATION_OFFLINE", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x80096010", "TRUST_E_BAD_DIGEST", "uep.security.integrity_failure", "", {-1, -1, -1}, 0},
    {"0x800B0100", "TRUST_E_NOSIGNATURE", "uep.security.integrity_failure", "", {-1, -1, -1}, 0},
    {"0x800B0101", "CERT_E_EXPIRED", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x800B0109", "CERT_E_UNTRUSTEDROOT", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x800B010F", "CERT_E_CN_NO_MATCH", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"0x80131013", "COR_E_TYPEUNLOADED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x80131014", "COR_E_APPDOMAINUNLOADED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x80131015", "COR_E_CANNOTUNLOADAPPDOMAIN", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x80131040", "FUSION_E_REF_DEF_MISMATCH", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131047", "FUSION_E_INVALID_NAME", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131430", "CORSEC_E_CRYPTO", "uep.security.integrity_failure", "", {-1, -1, -1}, 0},
    {"0x80131500", "COR_E_EXCEPTION", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"0x80131501", "COR_E_SYSTEM", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"0x80131502", "COR_E_ARGUMENTOUTOFRANGE", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"0x80131503", "COR_E_ARRAYTYPEMISMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131504", "COR_E_CONTEXTMARSHAL", "uep.data.serialization_failed", "", {-1, -1, -1}, 0},
    {"0x80131505", "COR_E_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"0x80131506", "COR_E_EXECUTIONENGINE", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"0x80131507", "COR_E_FIELDACCESS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131508", "COR_E_INDEXOUTOFRANGE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131509", "COR_E_INVALIDOPERATION", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x8013150A", "COR_E_SECURITY", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"0x8013150C", "COR_E_SERIALIZATION", "uep.data.serialization_failed", "", {-1, -1, -1}, 0},
    {"0x8013150D", "COR_E_VERIFICATION", "uep.security.integrity_failure", "", {-1, -1, -1}, 0},
    {"0x80131510", "COR_E_METHODACCESS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131511", "COR_E_MISSINGFIELD", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131512", "COR_E_MISSINGMEMBER", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131513", "COR_E_MISSINGMETHOD", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131514", "COR_E_MULTICASTNOTSUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x80131515", "COR_E_NOTSUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x80131516", "COR_E_OVERFLOW", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131517", "COR_E_RANK", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131518", "COR_E_SYNCHRONIZATIONLOCK", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131519", "COR_E_THREADINTERRUPTED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"0x8013151A", "COR_E_MEMBERACCESS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131520", "COR_E_THREADSTATE", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x80131521", "COR_E_THREADSTOP", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"0x80131522", "COR_E_TYPELOAD", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131523", "COR_E_ENTRYPOINTNOTFOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131524", "COR_E_DLLNOTFOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131525", "COR_E_THREADSTART", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"0x80131527", "COR_E_INVALIDCOMOBJECT", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131528", "COR_E_NOTFINITENUMBER", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131529", "COR_E_DUPLICATEWAITOBJECT", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0x8013152B", "COR_E_SEMAPHOREFULL", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x8013152C", "COR_E_WAITHANDLECANNOTBEOPENED", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"0x8013152D", "COR_E_ABANDONEDMUTEX", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"0x80131530", "COR_E_THREADABORTED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"0x80131531", "COR_E_INVALIDOLEVARIANTTYPE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131532", "COR_E_MISSINGMANIFESTRESOURCE", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131533", "COR_E_SAFEARRAYTYPEMISMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131534", "COR_E_TYPEINITIALIZATION", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"0x80131535", "COR_E_MARSHALDIRECTIVE", "uep.data.serialization_failed", "", {-1, -1, -1}, 0},
    {"0x80131536", "COR_E_MISSINGSATELLITEASSEMBLY", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131537", "COR_E_FORMAT", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"0x80131538", "COR_E_SAFEARRAYRANKMISMATCH", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131539", "COR_E_PLATFORMNOTSUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0x8013153A", "COR_E_INVALIDPROGRAM", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"0x8013153B", "COR_E_OPERATIONCANCELED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"0x8013153D", "COR_E_INSUFFICIENTMEMORY", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"0x8013153E", "COR_E_RUNTIMEWRAPPED", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"0x80131541", "COR_E_DATAMISALIGNED", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"0x80131543", "COR_E_TYPEACCESS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131577", "COR_E_KEYNOTFOUND", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131578", "COR_E_INSUFFICIENTEXECUTIONSTACK", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"0x80131600", "COR_E_APPLICATION", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"0x80131601", "COR_E_INVALIDFILTERCRITERIA", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0x80131602", "COR_E_REFLECTIONTYPELOAD", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131603", "COR_E_TARGET", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131604", "COR_E_TARGETINVOCATION", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"0x80131605", "COR_E_CUSTOMATTRIBUTEFORMAT", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"0x80131620", "COR_E_IO", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"0x80131621", "COR_E_FILELOAD", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"0x80131622", "COR_E_OBJECTDISPOSED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0x80131623", "COR_E_SAFEHANDLEMISSINGATTRIBUTE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0x80131640", "COR_E_HOSTPROTECTION", "uep.security.policy_violation", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_hresult[] = {
    {UEP_SPAN_DERIVED, "0x80070000", "0x8007FFFF", "", "", "0x80070000", "win32"},
    {UEP_SPAN_RANGE, "0x00000000", "0x7FFFFFFF", "Success", "", "", ""},
};
static const uep_code_row rows_http[] = {
    {"400", "Bad Request", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"401", "Unauthorized", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"402", "Payment Required", "uep.business.rule_violation", "", {-1, -1, -1}, 0},
    {"403", "Forbidden", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"404", "Not Found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"405", "Method Not Allowed", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"406", "Not Acceptable", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"407", "Proxy Authentication Required", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"408", "Request Timeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"409", "Conflict", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"410", "Gone", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"411", "Length Required", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"412", "Precondition Failed", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"413", "Content Too Large", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"414", "URI Too Long", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"415", "Unsupported Media Type", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"416", "Range Not Satisfiable", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"417", "Expectation Failed", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"418", "Unused", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"421", "Misdirected Request", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"422", "Unprocessable Content", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"423", "Locked", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"424", "Failed Dependency", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"425", "Too Early", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"426", "Upgrade Required", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"428", "Precondition Required", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"429", "Too Many Requests", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"431", "Request Header Fields Too Large", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"451", "Unavailable For Legal Reasons", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"499", "Client Closed Request", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"500", "Internal Server Error", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"501", "Not Implemented", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"502", "Bad Gateway", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"503", "Service Unavailable", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"504", "Gateway Timeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"505", "HTTP Version Not Supported", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"506", "Variant Also Negotiates", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"507", "Insufficient Storage", "uep.capacity.disk_full", "", {-1, -1, -1}, 0},
    {"508", "Loop Detected", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"510", "Not Extended", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"511", "Network Authentication Required", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"520", "Web Server Returned an Unknown Error", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"521", "Web Server Is Down", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"522", "Connection Timed Out", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"523", "Origin Is Unreachable", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"524", "A Timeout Occurred", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"525", "SSL Handshake Failed", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"526", "Invalid SSL Certificate", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_http[] = {
    {UEP_SPAN_EXCEPTION, "404", "grpc_path_without_body", "grpc_path_without_body", "uep.runtime.unimplemented", "", ""},
    {UEP_SPAN_RANGE, "100", "199", "Informational", "", "", ""},
    {UEP_SPAN_RANGE, "200", "299", "Successful", "", "", ""},
    {UEP_SPAN_RANGE, "300", "399", "Redirection", "", "", ""},
    {UEP_SPAN_RANGE, "400", "499", "Client Error", "uep.input.malformed", "", ""},
    {UEP_SPAN_RANGE, "500", "599", "Server Error", "uep.unknown.unclassified", "", ""},
};
static const uep_code_row rows_http_to_connect[] = {
    {"400", "internal", "", "", {-1, -1, -1}, 0},
    {"401", "unauthenticated", "", "", {-1, -1, -1}, 0},
    {"403", "permission_denied", "", "", {-1, -1, -1}, 0},
    {"404", "unimplemented", "", "", {-1, -1, -1}, 0},
    {"429", "unavailable", "", "", {-1, -1, -1}, 0},
    {"502", "unavailable", "", "", {-1, -1, -1}, 0},
    {"503", "unavailable", "", "", {-1, -1, -1}, 0},
    {"504", "unavailable", "", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_http_to_grpc[] = {
    {"400", "13", "", "", {-1, -1, -1}, 0},
    {"401", "16", "", "", {-1, -1, -1}, 0},
    {"403", "7", "", "", {-1, -1, -1}, 0},
    {"404", "12", "", "", {-1, -1, -1}, 0},
    {"429", "14", "", "", {-1, -1, -1}, 0},
    {"431", "13", "", "", {-1, -1, -1}, 0},
    {"502", "14", "", "", {-1, -1, -1}, 0},
    {"503", "14", "", "", {-1, -1, -1}, 0},
    {"504", "14", "", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_jsonrpc[] = {
    {"-32803", "RequestFailed", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"-32802", "ServerCancelled", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"-32801", "ContentModified", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"-32800", "RequestCancelled", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"-32700", "Parse error", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"-32603", "Internal error", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"-32602", "Invalid params", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"-32601", "Method not found", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"-32600", "Invalid Request", "uep.input.malformed", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_jsonrpc[] = {
    {UEP_SPAN_RANGE, "-32768", "-32100", "Reserved", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_RANGE, "-32099", "-32000", "Server error", "uep.unknown.unclassified", "", ""},
};
static const uep_code_row rows_jsonrpc_out[] = {
    {"-32600", "Invalid Request", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"-32602", "Invalid params", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"-32602", "Invalid params", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"-32602", "Invalid params", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"-32600", "Invalid Request", "uep.protocol.malformed_record", "", {-1, -1, -1}, 0},
    {"-32603", "Internal error", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"-32603", "Internal error", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"-32603", "Internal error", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"-32601", "Method not found", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_k8s_reasons[] = {
    {"AlreadyExists", "AlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"BadRequest", "BadRequest", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"Conflict", "Conflict", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"CreateContainerConfigError", "CreateContainerConfigError", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"DeadlineExceeded", "DeadlineExceeded", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"Expired", "Expired", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"Forbidden", "Forbidden", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"Gone", "Gone", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"InternalError", "InternalError", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"Invalid", "Invalid", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"InvalidImageName", "InvalidImageName", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"MethodNotAllowed", "MethodNotAllowed", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"NotAcceptable", "NotAcceptable", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"NotFound", "NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"OOMKilled", "OOMKilled", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"OOMKilling", "OOMKilling", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"RequestEntityTooLarge", "RequestEntityTooLarge", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ServerTimeout", "ServerTimeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"StorageReadError", "StorageReadError", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"SystemOOM", "SystemOOM", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"Timeout", "Timeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"TooManyRequests", "TooManyRequests", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"Unauthorized", "Unauthorized", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"UnsupportedMediaType", "UnsupportedMediaType", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_k8s_reasons_out[] = {
    {"Unauthorized", "Unauthorized", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"Forbidden", "Forbidden", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"Unauthorized", "Unauthorized", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"Invalid", "Invalid", "uep.business.rule_violation", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"Conflict", "Conflict", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"Timeout", "Timeout", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"BadRequest", "BadRequest", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"Invalid", "Invalid", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"RequestEntityTooLarge", "RequestEntityTooLarge", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"Invalid", "Invalid", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ServiceUnavailable", "ServiceUnavailable", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"Timeout", "Timeout", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"TooManyRequests", "TooManyRequests", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"TooManyRequests", "TooManyRequests", "uep.quota.rate_limited", "", {-1, -1, -1}, 0},
    {"AlreadyExists", "AlreadyExists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"Gone", "Gone", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"NotFound", "NotFound", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"MethodNotAllowed", "MethodNotAllowed", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"Forbidden", "Forbidden", "uep.security.policy_violation", "", {-1, -1, -1}, 0},
    {"Conflict", "Conflict", "uep.state.conflict", "", {-1, -1, -1}, 0},
    {"Conflict", "Conflict", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"Conflict", "Conflict", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"StorageReadError", "StorageReadError", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_node[] = {
    {"ABORT_ERR", "ABORT_ERR", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"CERT_HAS_EXPIRED", "CERT_HAS_EXPIRED", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"DEPTH_ZERO_SELF_SIGNED_CERT", "DEPTH_ZERO_SELF_SIGNED_CERT", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"EAI_AGAIN", "EAI_AGAIN", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"EAI_FAIL", "EAI_FAIL", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"EAI_NODATA", "EAI_NODATA", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"EAI_NONAME", "EAI_NONAME", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"ENOTFOUND", "ENOTFOUND", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"EREFUSED", "EREFUSED", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"ERR_ASSERTION", "ERR_ASSERTION", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_BUFFER_OUT_OF_BOUNDS", "ERR_BUFFER_OUT_OF_BOUNDS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_BUFFER_TOO_LARGE", "ERR_BUFFER_TOO_LARGE", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ERR_CHILD_PROCESS_STDIO_MAXBUFFER", "ERR_CHILD_PROCESS_STDIO_MAXBUFFER", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ERR_CRYPTO_INVALID_DIGEST", "ERR_CRYPTO_INVALID_DIGEST", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_CRYPTO_SCRYPT_NOT_SUPPORTED", "ERR_CRYPTO_SCRYPT_NOT_SUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"ERR_DLOPEN_FAILED", "ERR_DLOPEN_FAILED", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"ERR_ENCODING_INVALID_ENCODED_DATA", "ERR_ENCODING_INVALID_ENCODED_DATA", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"ERR_FS_EISDIR", "ERR_FS_EISDIR", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_FS_FILE_TOO_LARGE", "ERR_FS_FILE_TOO_LARGE", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ERR_HTTP2_GOAWAY_SESSION", "ERR_HTTP2_GOAWAY_SESSION", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"ERR_HTTP2_STREAM_CANCEL", "ERR_HTTP2_STREAM_CANCEL", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"ERR_HTTP2_STREAM_ERROR", "ERR_HTTP2_STREAM_ERROR", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"ERR_HTTP_HEADERS_SENT", "ERR_HTTP_HEADERS_SENT", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_HTTP_INVALID_HEADER_VALUE", "ERR_HTTP_INVALID_HEADER_VALUE", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_HTTP_REQUEST_TIMEOUT", "ERR_HTTP_REQUEST_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"ERR_INTERNAL_ASSERTION", "ERR_INTERNAL_ASSERTION", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_ARG_TYPE", "ERR_INVALID_ARG_TYPE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_ARG_VALUE", "ERR_INVALID_ARG_VALUE", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_CALLBACK", "ERR_INVALID_CALLBACK", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_FILE_URL_PATH", "ERR_INVALID_FILE_URL_PATH", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_JSON", "ERR_INVALID_JSON", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_STATE", "ERR_INVALID_STATE", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_THIS", "ERR_INVALID_THIS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_INVALID_URL", "ERR_INVALID_URL", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_IPC_CHANNEL_CLOSED", "ERR_IPC_CHANNEL_CLOSED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"ERR_METHOD_NOT_IMPLEMENTED", "ERR_METHOD_NOT_IMPLEMENTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"ERR_MISSING_ARGS", "ERR_MISSING_ARGS", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"ERR_MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"ERR_OPERATION_FAILED", "ERR_OPERATION_FAILED", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"ERR_OUT_OF_RANGE", "ERR_OUT_OF_RANGE", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_PACKAGE_PATH_NOT_EXPORTED", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"ERR_PARSE_ARGS_UNKNOWN_OPTION", "ERR_PARSE_ARGS_UNKNOWN_OPTION", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_REQUIRE_ESM", "ERR_REQUIRE_ESM", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"ERR_SERVER_ALREADY_LISTEN", "ERR_SERVER_ALREADY_LISTEN", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_SERVER_NOT_RUNNING", "ERR_SERVER_NOT_RUNNING", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_SOCKET_BAD_PORT", "ERR_SOCKET_BAD_PORT", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"ERR_SOCKET_CLOSED", "ERR_SOCKET_CLOSED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"ERR_SOCKET_CONNECTION_TIMEOUT", "ERR_SOCKET_CONNECTION_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"ERR_STREAM_DESTROYED", "ERR_STREAM_DESTROYED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_PREMATURE_CLOSE", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"ERR_STREAM_WRITE_AFTER_END", "ERR_STREAM_WRITE_AFTER_END", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_STRING_TOO_LONG", "ERR_STRING_TOO_LONG", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"ERR_TLS_CERT_ALTNAME_INVALID", "ERR_TLS_CERT_ALTNAME_INVALID", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"ERR_TLS_HANDSHAKE_TIMEOUT", "ERR_TLS_HANDSHAKE_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"ERR_UNHANDLED_ERROR", "ERR_UNHANDLED_ERROR", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"ERR_UNHANDLED_REJECTION", "ERR_UNHANDLED_REJECTION", "uep.runtime.unhandled", "", {-1, -1, -1}, 0},
    {"ERR_UNKNOWN_ENCODING", "ERR_UNKNOWN_ENCODING", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"ERR_UNKNOWN_FILE_EXTENSION", "ERR_UNKNOWN_FILE_EXTENSION", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"ERR_UNSUPPORTED_ESM_URL_SCHEME", "ERR_UNSUPPORTED_ESM_URL_SCHEME", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"ERR_USE_AFTER_CLOSE", "ERR_USE_AFTER_CLOSE", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"ERR_WORKER_OUT_OF_MEMORY", "ERR_WORKER_OUT_OF_MEMORY", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"ESERVFAIL", "ESERVFAIL", "uep.network.name_resolution", "", {-1, -1, -1}, 0},
    {"ETIMEOUT", "ETIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"SELF_SIGNED_CERT_IN_CHAIN", "SELF_SIGNED_CERT_IN_CHAIN", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "uep.network.tls_failure", "", {-1, -1, -1}, 0},
    {"UND_ERR_ABORTED", "UND_ERR_ABORTED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"UND_ERR_BODY_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"UND_ERR_CLOSED", "UND_ERR_CLOSED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"UND_ERR_CONNECT_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"UND_ERR_DESTROYED", "UND_ERR_DESTROYED", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"UND_ERR_HEADERS_OVERFLOW", "UND_ERR_HEADERS_OVERFLOW", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"UND_ERR_HEADERS_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"UND_ERR_INVALID_ARG", "UND_ERR_INVALID_ARG", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"UND_ERR_SOCKET", "UND_ERR_SOCKET", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_signals[] = {
    {"", "SIGABRT", "uep.runtime.fatal", "", {6, 6, 22}, 0},
    {"", "SIGALRM", "uep.deadline.exceeded", "", {14, 14, -1}, 0},
    {"", "SIGBREAK", "uep.cancel.by_caller", "", {-1, -1, 21}, 0},
    {"", "SIGBUS", "uep.runtime.fatal", "", {10, 7, -1}, 0},
    {"", "SIGCHLD", "", "", {20, 17, -1}, 0},
    {"", "SIGCONT", "", "", {19, 18, -1}, 0},
    {"", "SIGEMT", "uep.runtime.fatal", "", {7, -1, -1}, 0},
    {"", "SIGFPE", "uep.runtime.fatal", "", {8, 8, 8}, 0},
    {"", "SIGHUP", "uep.cancel.by_caller", "", {1, 1, -1}, 0},
    {"", "SIGILL", "uep.runtime.fatal", "", {4, 4, 4}, 0},
    {"", "SIGINFO", "", "", {29, -1, -1}, 0},
    {"", "SIGINT", "uep.cancel.by_caller", "", {2, 2, 2}, 0},
    {"", "SIGIO", "uep.unknown.unclassified", "", {23, 29, -1}, 0},
    {"", "SIGIOT", "uep.runtime.fatal", "", {6, 6, -1}, 3},
    {"", "SIGKILL", "uep.runtime.fatal", "", {9, 9, -1}, 0},
    {"", "SIGPIPE", "uep.network.connection_lost", "", {13, 13, -1}, 0},
    {"", "SIGPOLL", "uep.unknown.unclassified", "", {-1, 29, -1}, 2},
    {"", "SIGPROF", "uep.deadline.exceeded", "", {27, 27, -1}, 0},
    {"", "SIGPWR", "uep.runtime.fatal", "", {-1, 30, -1}, 0},
    {"", "SIGQUIT", "uep.runtime.fatal", "", {3, 3, -1}, 0},
    {"", "SIGSEGV", "uep.runtime.fatal", "", {11, 11, 11}, 0},
    {"", "SIGSTKFLT", "uep.runtime.fatal", "", {-1, 16, -1}, 0},
    {"", "SIGSTOP", "", "", {17, 19, -1}, 0},
    {"", "SIGSYS", "uep.runtime.fatal", "", {12, 31, -1}, 0},
    {"", "SIGTERM", "uep.cancel.by_caller", "", {15, 15, 15}, 0},
    {"", "SIGTRAP", "uep.runtime.fatal", "", {5, 5, -1}, 0},
    {"", "SIGTSTP", "", "", {18, 20, -1}, 0},
    {"", "SIGTTIN", "", "", {21, 21, -1}, 0},
    {"", "SIGTTOU", "", "", {22, 22, -1}, 0},
    {"", "SIGURG", "", "", {16, 23, -1}, 0},
    {"", "SIGUSR1", "uep.unknown.unclassified", "", {30, 10, -1}, 0},
    {"", "SIGUSR2", "uep.unknown.unclassified", "", {31, 12, -1}, 0},
    {"", "SIGVTALRM", "uep.deadline.exceeded", "", {26, 26, -1}, 0},
    {"", "SIGWINCH", "", "", {28, 28, -1}, 0},
    {"", "SIGXCPU", "uep.quota.exceeded", "", {24, 24, -1}, 0},
    {"", "SIGXFSZ", "uep.quota.exceeded", "", {25, 25, -1}, 0},
};
static const char *const foreign_signals[] = { "alpha", "hppa", "mips", "mips64", "mips64le", "mips64r6", "mipsle", "parisc", "sparc", "sparc64", NULL};
static const uep_code_row rows_sqlstate[] = {
    {"03000", "sql_statement_not_yet_complete", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"08000", "connection_exception", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"08001", "sqlclient_unable_to_establish_sqlconnection", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"08003", "connection_does_not_exist", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"08004", "sqlserver_rejected_establishment_of_sqlconnection", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"08006", "connection_failure", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"08007", "transaction_resolution_unknown", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"08P01", "protocol_violation", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"08S01", "communication_link_failure", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"09000", "triggered_action_exception", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"0A000", "feature_not_supported", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"0B000", "invalid_transaction_initiation", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"0F000", "locator_exception", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0F001", "invalid_locator_specification", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0L000", "invalid_grantor", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"0LP01", "invalid_grant_operation", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"0P000", "invalid_role_specification", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"0Z000", "diagnostics_exception", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"0Z002", "stacked_diagnostics_accessed_without_active_handler", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"10608", "invalid_argument_for_xquery", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"20000", "case_not_found", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"21000", "cardinality_violation", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"22000", "data_exception", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22001", "string_data_right_truncation", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"22002", "null_value_no_indicator_parameter", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22003", "numeric_value_out_of_range", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22004", "null_value_not_allowed", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22005", "error_in_assignment", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22007", "invalid_datetime_format", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22008", "datetime_field_overflow", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22009", "invalid_time_zone_displacement_value", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"2200B", "escape_character_conflict", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2200C", "invalid_use_of_escape_character", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2200D", "invalid_escape_octet", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2200F", "zero_length_character_string", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2200G", "most_specific_type_mismatch", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2200H", "sequence_generator_limit_exceeded", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"2200L", "not_an_xml_document", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"2200M", "invalid_xml_document", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"2200N", "invalid_xml_content", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"2200S", "invalid_xml_comment", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"2200T", "invalid_xml_processing_instruction", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22010", "invalid_indicator_parameter_value", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22011", "substring_error", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22012", "division_by_zero", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"22013", "invalid_preceding_or_following_size", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22014", "invalid_argument_for_ntile_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22015", "interval_field_overflow", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22016", "invalid_argument_for_nth_value_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22018", "invalid_character_value_for_cast", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22019", "invalid_escape_character", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201B", "invalid_regular_expression", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201E", "invalid_argument_for_logarithm", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201F", "invalid_argument_for_power_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201G", "invalid_argument_for_width_bucket_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201W", "invalid_row_count_in_limit_clause", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2201X", "invalid_row_count_in_result_offset_clause", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22021", "character_not_in_repertoire", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22022", "indicator_overflow", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22023", "invalid_parameter_value", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22024", "unterminated_c_string", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22025", "invalid_escape_sequence", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22026", "string_data_length_mismatch", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22027", "trim_error", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2202E", "array_subscript_error", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"2202G", "invalid_tablesample_repeat", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2202H", "invalid_tablesample_argument", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22030", "duplicate_json_object_key_value", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22031", "invalid_argument_for_sql_json_datetime_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22032", "invalid_json_text", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22033", "invalid_sql_json_subscript", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"22034", "more_than_one_sql_json_item", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22035", "no_sql_json_item", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22036", "non_numeric_sql_json_item", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22037", "non_unique_keys_in_a_json_object", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22038", "singleton_sql_json_item_required", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22039", "sql_json_array_not_found", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2203A", "sql_json_member_not_found", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2203B", "sql_json_number_not_found", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2203C", "sql_json_object_not_found", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2203D", "too_many_json_array_elements", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"2203E", "too_many_json_object_members", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"2203F", "sql_json_scalar_required", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"2203G", "sql_json_item_cannot_be_cast_to_target_type", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"22P01", "floating_point_exception", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"22P02", "invalid_text_representation", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22P03", "invalid_binary_representation", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22P04", "bad_copy_file_format", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22P05", "untranslatable_character", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"22P06", "nonstandard_use_of_escape_character", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"23000", "integrity_constraint_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23001", "restrict_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23502", "not_null_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23503", "foreign_key_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23505", "unique_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23514", "check_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"23P01", "exclusion_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"24000", "invalid_cursor_state", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25000", "invalid_transaction_state", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25001", "active_sql_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25002", "branch_transaction_already_active", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25003", "inappropriate_access_mode_for_branch_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25004", "inappropriate_isolation_level_for_branch_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25005", "no_active_sql_transaction_for_branch_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25006", "read_only_sql_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25007", "schema_and_data_statement_mixing_not_supported", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25008", "held_cursor_requires_same_isolation_level", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25P01", "no_active_sql_transaction", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"25P02", "in_failed_sql_transaction", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"25P03", "idle_in_transaction_session_timeout", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"25P04", "transaction_timeout", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"26000", "invalid_sql_statement_name", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"27000", "triggered_data_change_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"28000", "invalid_authorization_specification", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"28P01", "invalid_password", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"2B000", "dependent_privilege_descriptors_still_exist", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"2BP01", "dependent_objects_still_exist", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"2D000", "invalid_transaction_termination", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"2F000", "sql_routine_exception", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"2F002", "modifying_sql_data_not_permitted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"2F003", "prohibited_sql_statement_attempted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"2F004", "reading_sql_data_not_permitted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"2F005", "function_executed_no_return_statement", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"34000", "invalid_cursor_name", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"38000", "external_routine_exception", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"38001", "containing_sql_not_permitted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"38002", "modifying_sql_data_not_permitted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"38003", "prohibited_sql_statement_attempted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"38004", "reading_sql_data_not_permitted", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39000", "external_routine_invocation_exception", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39001", "invalid_sqlstate_returned", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39004", "null_value_not_allowed", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39P01", "trigger_protocol_violated", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39P02", "srf_protocol_violated", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"39P03", "event_trigger_protocol_violated", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"3B000", "savepoint_exception", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"3B001", "invalid_savepoint_specification", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"3D000", "invalid_catalog_name", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"3F000", "invalid_schema_name", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"40000", "transaction_rollback", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"40001", "serialization_failure", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"40002", "transaction_integrity_constraint_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"40003", "statement_completion_unknown", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"40P01", "deadlock_detected", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"42000", "syntax_error_or_access_rule_violation", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42501", "insufficient_privilege", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"42601", "syntax_error", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"42602", "invalid_name", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42611", "invalid_column_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42622", "name_too_long", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"42701", "duplicate_column", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42702", "ambiguous_column", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42703", "undefined_column", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"42704", "undefined_object", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"42710", "duplicate_object", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42712", "duplicate_alias", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42723", "duplicate_function", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42725", "ambiguous_function", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42803", "grouping_error", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42804", "datatype_mismatch", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42809", "wrong_object_type", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42830", "invalid_foreign_key", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42846", "cannot_coerce", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42883", "undefined_function", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"428C9", "generated_always", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42939", "reserved_name", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P01", "undefined_table", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"42P02", "undefined_parameter", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"42P03", "duplicate_cursor", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42P04", "duplicate_database", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42P05", "duplicate_prepared_statement", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42P06", "duplicate_schema", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42P07", "duplicate_table", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42P08", "ambiguous_parameter", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P09", "ambiguous_alias", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P10", "invalid_column_reference", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P11", "invalid_cursor_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P12", "invalid_database_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P13", "invalid_function_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P14", "invalid_prepared_statement_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P15", "invalid_schema_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P16", "invalid_table_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P17", "invalid_object_definition", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P18", "indeterminate_datatype", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P19", "invalid_recursion", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P20", "windowing_error", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P21", "collation_mismatch", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42P22", "indeterminate_collation", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"42S01", "base_table_or_view_already_exists", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"42S02", "base_table_or_view_not_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"42S22", "column_not_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"44000", "with_check_option_violation", "uep.data.integrity_violation", "", {-1, -1, -1}, 0},
    {"45000", "unhandled_user_defined_exception", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"53000", "insufficient_resources", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"53100", "disk_full", "uep.capacity.disk_full", "", {-1, -1, -1}, 0},
    {"53200", "out_of_memory", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"53300", "too_many_connections", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"53400", "configuration_limit_exceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"54000", "program_limit_exceeded", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"54001", "statement_too_complex", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"54011", "too_many_columns", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"54023", "too_many_arguments", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"55000", "object_not_in_prerequisite_state", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"55006", "object_in_use", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"55P02", "cant_change_runtime_param", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"55P03", "lock_not_available", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"55P04", "unsafe_new_enum_value_usage", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"57000", "operator_intervention", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"57014", "query_canceled", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"57P01", "admin_shutdown", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"57P02", "crash_shutdown", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"57P03", "cannot_connect_now", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"57P04", "database_dropped", "uep.resource.gone", "", {-1, -1, -1}, 0},
    {"57P05", "idle_session_timeout", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"58000", "system_error", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"58030", "io_error", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"58P01", "undefined_file", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"58P02", "duplicate_file", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"72000", "snapshot_too_old", "uep.storage.transaction_aborted", "", {-1, -1, -1}, 0},
    {"F0000", "config_file_error", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"F0001", "lock_file_exists", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"HV000", "fdw_error", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"HV001", "fdw_out_of_memory", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"HV002", "fdw_dynamic_parameter_value_needed", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV004", "fdw_invalid_data_type", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV005", "fdw_column_name_not_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"HV006", "fdw_invalid_data_type_descriptors", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV007", "fdw_invalid_column_name", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV008", "fdw_invalid_column_number", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV009", "fdw_invalid_use_of_null_pointer", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"HV00A", "fdw_invalid_string_format", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV00B", "fdw_invalid_handle", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"HV00C", "fdw_invalid_option_index", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV00D", "fdw_invalid_option_name", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"HV00J", "fdw_option_name_not_found", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"HV00K", "fdw_reply_handle", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"HV00L", "fdw_unable_to_create_execution", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"HV00M", "fdw_unable_to_create_reply", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"HV00N", "fdw_unable_to_establish_connection", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"HV00P", "fdw_no_schemas", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"HV00Q", "fdw_schema_not_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"HV00R", "fdw_table_not_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"HV010", "fdw_function_sequence_error", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"HV014", "fdw_too_many_handles", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"HV021", "fdw_inconsistent_descriptor_information", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"HV024", "fdw_invalid_attribute_value", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV090", "fdw_invalid_string_length_or_buffer_length", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HV091", "fdw_invalid_descriptor_field_identifier", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HY000", "general_error", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"HY001", "memory_allocation_error", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"HY008", "operation_canceled", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"HY010", "function_sequence_error", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"HY013", "memory_management_error", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"HY014", "limit_on_number_of_handles_exceeded", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"HY090", "invalid_string_or_buffer_length", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HY093", "invalid_parameter_number", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"HYC00", "optional_feature_not_implemented", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"HYT00", "timeout_expired", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"HYT01", "connection_timeout_expired", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"IM001", "driver_does_not_support_this_function", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"IM002", "data_source_not_found", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"P0000", "plpgsql_error", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"P0001", "raise_exception", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"P0002", "no_data_found", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"P0003", "too_many_rows", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"P0004", "assert_failure", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"XX000", "internal_error", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"XX001", "data_corrupted", "uep.data.corruption", "", {-1, -1, -1}, 0},
    {"XX002", "index_corrupted", "uep.data.corruption", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_sqlstate[] = {
    {UEP_SPAN_PREFIX, "00", "", "successful completion", "", "", ""},
    {UEP_SPAN_PREFIX, "01", "", "warning", "", "", ""},
    {UEP_SPAN_PREFIX, "02", "", "no data", "", "", ""},
    {UEP_SPAN_PREFIX, "03", "", "SQL statement not yet complete", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "07", "", "dynamic SQL error", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "08", "", "connection exception", "uep.network.connection_failed", "", ""},
    {UEP_SPAN_PREFIX, "09", "", "triggered action exception", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "0A", "", "feature not supported", "uep.runtime.unimplemented", "", ""},
    {UEP_SPAN_PREFIX, "0B", "", "invalid transaction initiation", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "0D", "", "invalid target type specification", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "0E", "", "invalid schema name list specification", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "0F", "", "locator exception", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "0K", "", "resignal when handler not active", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "0L", "", "invalid grantor", "uep.auth.permission_denied", "", ""},
    {UEP_SPAN_PREFIX, "0M", "", "invalid SQL-invoked procedure reference", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "0N", "", "SQL XML mapping error", "uep.data.serialization_failed", "", ""},
    {UEP_SPAN_PREFIX, "0P", "", "invalid role specification", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "0S", "", "invalid transform group name specification", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "0T", "", "target table disagrees with cursor specification", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "0U", "", "attempt to assign to non-updatable column", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "0V", "", "attempt to assign to ordering column", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "0W", "", "prohibited statement encountered during trigger execution", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "0X", "", "invalid foreign server specification", "uep.config.invalid", "", ""},
    {UEP_SPAN_PREFIX, "0Y", "", "pass-through specific condition", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "0Z", "", "diagnostics exception", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "10", "", "XQuery error", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "20", "", "case not found", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "21", "", "cardinality violation", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "22", "", "data exception", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "23", "", "integrity constraint violation", "uep.data.integrity_violation", "", ""},
    {UEP_SPAN_PREFIX, "24", "", "invalid cursor state", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "25", "", "invalid transaction state", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "26", "", "invalid SQL statement name", "uep.resource.not_found", "", ""},
    {UEP_SPAN_PREFIX, "27", "", "triggered data change violation", "uep.data.integrity_violation", "", ""},
    {UEP_SPAN_PREFIX, "28", "", "invalid authorization specification", "uep.auth.unauthenticated", "", ""},
    {UEP_SPAN_PREFIX, "2B", "", "dependent privilege descriptors still exist", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "2C", "", "invalid character set name", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "2D", "", "invalid transaction termination", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "2E", "", "invalid connection name", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "2F", "", "SQL routine exception", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "2H", "", "invalid collation name", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "30", "", "invalid SQL statement identifier", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "33", "", "invalid SQL descriptor name", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "34", "", "invalid cursor name", "uep.resource.not_found", "", ""},
    {UEP_SPAN_PREFIX, "35", "", "invalid condition number", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "36", "", "cursor sensitivity exception", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "38", "", "external routine exception", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "39", "", "external routine invocation exception", "uep.runtime.assertion_failed", "", ""},
    {UEP_SPAN_PREFIX, "3B", "", "savepoint exception", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "3C", "", "ambiguous cursor name", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "3D", "", "invalid catalog name", "uep.resource.not_found", "", ""},
    {UEP_SPAN_PREFIX, "3F", "", "invalid schema name", "uep.resource.not_found", "", ""},
    {UEP_SPAN_PREFIX, "40", "", "transaction rollback", "uep.storage.transaction_aborted", "", ""},
    {UEP_SPAN_PREFIX, "42", "", "syntax error or access rule violation", "uep.input.validation_failed", "", ""},
    {UEP_SPAN_PREFIX, "44", "", "with check option violation", "uep.data.integrity_violation", "", ""},
    {UEP_SPAN_PREFIX, "45", "", "unhandled user-defined exception", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "46", "", "SQL JRT", "uep.config.invalid", "", ""},
    {UEP_SPAN_PREFIX, "53", "", "insufficient resources", "uep.capacity.overloaded", "", ""},
    {UEP_SPAN_PREFIX, "54", "", "program limit exceeded", "uep.input.too_large", "", ""},
    {UEP_SPAN_PREFIX, "55", "", "object not in prerequisite state", "uep.state.precondition_failed", "", ""},
    {UEP_SPAN_PREFIX, "57", "", "operator intervention", "uep.dependency.unavailable", "", ""},
    {UEP_SPAN_PREFIX, "58", "", "system error", "uep.storage.io_failure", "", ""},
    {UEP_SPAN_PREFIX, "72", "", "snapshot failure", "uep.storage.transaction_aborted", "", ""},
    {UEP_SPAN_PREFIX, "F0", "", "configuration file error", "uep.config.invalid", "", ""},
    {UEP_SPAN_PREFIX, "HV", "", "foreign data wrapper error", "uep.dependency.bad_response", "", ""},
    {UEP_SPAN_PREFIX, "HW", "", "datalink exception", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "HY", "", "CLI-specific condition", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "HZ", "", "remote database access", "uep.dependency.bad_response", "", ""},
    {UEP_SPAN_PREFIX, "IM", "", "ODBC driver manager", "uep.config.invalid", "", ""},
    {UEP_SPAN_PREFIX, "P0", "", "PL pgSQL error", "uep.unknown.unclassified", "", ""},
    {UEP_SPAN_PREFIX, "XX", "", "internal error", "uep.runtime.assertion_failed", "", ""},
};
static const uep_code_row rows_temporal[] = {
    {"ActivityFailure", "ActivityFailure", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"CanceledFailure", "CanceledFailure", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"ChildWorkflowExecutionFailure", "ChildWorkflowExecutionFailure", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"HEARTBEAT", "HEARTBEAT", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"NexusHandlerFailure", "NexusHandlerFailure", "uep.dependency.bad_response", "", {-1, -1, -1}, 0},
    {"NexusOperationFailure", "NexusOperationFailure", "uep.unknown.unclassified", "", {-1, -1, -1}, 0},
    {"ResetWorkflowFailure", "ResetWorkflowFailure", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"SCHEDULE_TO_CLOSE", "SCHEDULE_TO_CLOSE", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"SCHEDULE_TO_START", "SCHEDULE_TO_START", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"START_TO_CLOSE", "START_TO_CLOSE", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"ServerFailure", "ServerFailure", "uep.dependency.unavailable", "", {-1, -1, -1}, 0},
    {"TerminatedFailure", "TerminatedFailure", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"TimeoutFailure", "TimeoutFailure", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
};
static const uep_code_row rows_win32[] = {
    {"0", "ERROR_SUCCESS", "", "", {-1, -1, -1}, 0},
    {"1", "ERROR_INVALID_FUNCTION", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"2", "ERROR_FILE_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"3", "ERROR_PATH_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"4", "ERROR_TOO_MANY_OPEN_FILES", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
    {"5", "ERROR_ACCESS_DENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"6", "ERROR_INVALID_HANDLE", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"8", "ERROR_NOT_ENOUGH_MEMORY", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"11", "ERROR_BAD_FORMAT", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"13", "ERROR_INVALID_DATA", "uep.input.malformed", "", {-1, -1, -1}, 0},
    {"14", "ERROR_OUTOFMEMORY", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"15", "ERROR_INVALID_DRIVE", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"17", "ERROR_NOT_SAME_DEVICE", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"19", "ERROR_WRITE_PROTECT", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"21", "ERROR_NOT_READY", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"23", "ERROR_CRC", "uep.data.corruption", "", {-1, -1, -1}, 0},
    {"29", "ERROR_WRITE_FAULT", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"30", "ERROR_READ_FAULT", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"32", "ERROR_SHARING_VIOLATION", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"33", "ERROR_LOCK_VIOLATION", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"38", "ERROR_HANDLE_EOF", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"39", "ERROR_HANDLE_DISK_FULL", "uep.capacity.disk_full", "", {-1, -1, -1}, 0},
    {"50", "ERROR_NOT_SUPPORTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"53", "ERROR_BAD_NETPATH", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"55", "ERROR_DEV_NOT_EXIST", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"59", "ERROR_UNEXP_NET_ERR", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"64", "ERROR_NETNAME_DELETED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"65", "ERROR_NETWORK_ACCESS_DENIED", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"67", "ERROR_BAD_NET_NAME", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"71", "ERROR_REQ_NOT_ACCEP", "uep.capacity.overloaded", "", {-1, -1, -1}, 0},
    {"80", "ERROR_FILE_EXISTS", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"87", "ERROR_INVALID_PARAMETER", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"109", "ERROR_BROKEN_PIPE", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"110", "ERROR_OPEN_FAILED", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"111", "ERROR_BUFFER_OVERFLOW", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"112", "ERROR_DISK_FULL", "uep.capacity.disk_full", "", {-1, -1, -1}, 0},
    {"120", "ERROR_CALL_NOT_IMPLEMENTED", "uep.runtime.unimplemented", "", {-1, -1, -1}, 0},
    {"121", "ERROR_SEM_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"122", "ERROR_INSUFFICIENT_BUFFER", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"123", "ERROR_INVALID_NAME", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"126", "ERROR_MOD_NOT_FOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"127", "ERROR_PROC_NOT_FOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"145", "ERROR_DIR_NOT_EMPTY", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"161", "ERROR_BAD_PATHNAME", "uep.input.validation_failed", "", {-1, -1, -1}, 0},
    {"170", "ERROR_BUSY", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"183", "ERROR_ALREADY_EXISTS", "uep.resource.already_exists", "", {-1, -1, -1}, 0},
    {"203", "ERROR_ENVVAR_NOT_FOUND", "uep.config.invalid", "", {-1, -1, -1}, 0},
    {"206", "ERROR_FILENAME_EXCED_RANGE", "uep.input.too_large", "", {-1, -1, -1}, 0},
    {"231", "ERROR_PIPE_BUSY", "uep.state.locked", "", {-1, -1, -1}, 0},
    {"232", "ERROR_NO_DATA", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"233", "ERROR_PIPE_NOT_CONNECTED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"234", "ERROR_MORE_DATA", "uep.input.out_of_range", "", {-1, -1, -1}, 0},
    {"258", "WAIT_TIMEOUT", "uep.deadline.exceeded", "", {-1, -1, -1}, 0},
    {"267", "ERROR_DIRECTORY", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"534", "ERROR_ARITHMETIC_OVERFLOW", "uep.runtime.assertion_failed", "", {-1, -1, -1}, 0},
    {"995", "ERROR_OPERATION_ABORTED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"998", "ERROR_NOACCESS", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"1001", "ERROR_STACK_OVERFLOW", "uep.runtime.fatal", "", {-1, -1, -1}, 0},
    {"1117", "ERROR_IO_DEVICE", "uep.storage.io_failure", "", {-1, -1, -1}, 0},
    {"1168", "ERROR_NOT_FOUND", "uep.resource.not_found", "", {-1, -1, -1}, 0},
    {"1223", "ERROR_CANCELLED", "uep.cancel.by_caller", "", {-1, -1, -1}, 0},
    {"1225", "ERROR_CONNECTION_REFUSED", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"1229", "ERROR_CONNECTION_INVALID", "uep.state.precondition_failed", "", {-1, -1, -1}, 0},
    {"1231", "ERROR_NETWORK_UNREACHABLE", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"1232", "ERROR_HOST_UNREACHABLE", "uep.network.connection_failed", "", {-1, -1, -1}, 0},
    {"1236", "ERROR_CONNECTION_ABORTED", "uep.network.connection_lost", "", {-1, -1, -1}, 0},
    {"1314", "ERROR_PRIVILEGE_NOT_HELD", "uep.auth.permission_denied", "", {-1, -1, -1}, 0},
    {"1326", "ERROR_LOGON_FAILURE", "uep.auth.unauthenticated", "", {-1, -1, -1}, 0},
    {"1330", "ERROR_PASSWORD_EXPIRED", "uep.auth.credentials_expired", "", {-1, -1, -1}, 0},
    {"1392", "ERROR_FILE_CORRUPT", "uep.data.corruption", "", {-1, -1, -1}, 0},
    {"1450", "ERROR_NO_SYSTEM_RESOURCES", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"1455", "ERROR_COMMITMENT_LIMIT", "uep.capacity.memory_exhausted", "", {-1, -1, -1}, 0},
    {"1460", "ERROR_TIMEOUT", "uep.network.timeout", "", {-1, -1, -1}, 0},
    {"1816", "ERROR_NOT_ENOUGH_QUOTA", "uep.quota.exceeded", "", {-1, -1, -1}, 0},
};
static const uep_code_span spans_win32[] = {
    {UEP_SPAN_DERIVED, "10000", "11999", "", "", "0", "errno"},
};

const uep_code_table uep_code_tables[21] = {
    {"aws", "aws", 0, 23, "uep.unknown.unclassified", rows_aws, 188,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"aws_out", "aws", 2, 24, "", rows_aws_out, 17,
     NULL, 0, {"InternalFailure", "InternalFailure", "", "", {-1, -1, -1}, 0}, NULL},
    {"errno", "posix.errno", 1, -1, "uep.unknown.unclassified", rows_errno, 216,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, foreign_errno},
    {"exit_codes", "exit_code", 0, 25, "uep.unknown.unclassified", rows_exit_codes, 21,
     spans_exit_codes, 1, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"graphql", "graphql", 0, 26, "uep.unknown.unclassified", rows_graphql, 44,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"graphql_out", "graphql", 2, 27, "", rows_graphql_out, 8,
     NULL, 0, {"INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", "", "", {-1, -1, -1}, 0}, NULL},
    {"grpc", "grpc", 0, 28, "uep.unknown.unclassified", rows_grpc, 17,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"grpc_to_http", "grpc", 3, -1, "500", rows_grpc_to_http, 17,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"hresult", "hresult", 0, 29, "uep.unknown.unclassified", rows_hresult, 123,
     spans_hresult, 2, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"http", "http", 0, 30, "uep.unknown.unclassified", rows_http, 48,
     spans_http, 6, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"http_to_connect", "http", 3, -1, "unknown", rows_http_to_connect, 8,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"http_to_grpc", "http", 3, -1, "2", rows_http_to_grpc, 9,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"jsonrpc", "jsonrpc", 0, 31, "uep.unknown.unclassified", rows_jsonrpc, 9,
     spans_jsonrpc, 2, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"jsonrpc_out", "jsonrpc", 2, 32, "", rows_jsonrpc_out, 9,
     NULL, 0, {"-32000", "Server error", "", "", {-1, -1, -1}, 0}, NULL},
    {"k8s_reasons", "k8s.reason", 0, 33, "uep.unknown.unclassified", rows_k8s_reasons, 25,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"k8s_reasons_out", "k8s.reason", 2, 34, "", rows_k8s_reasons_out, 25,
     NULL, 0, {"InternalError", "InternalError", "", "", {-1, -1, -1}, 0}, NULL},
    {"node", "node", 0, 35, "uep.unknown.unclassified", rows_node, 78,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"signals", "posix.signal", 1, -1, "uep.unknown.unclassified", rows_signals, 36,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, foreign_signals},
    {"sqlstate", "sqlstate", 0, 36, "uep.unknown.unclassified", rows_sqlstate, 269,
     spans_sqlstate, 71, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"temporal", "temporal.failure", 0, 37, "uep.unknown.unclassified", rows_temporal, 13,
     NULL, 0, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
    {"win32", "win32", 0, 38, "uep.unknown.unclassified", rows_win32, 74,
     spans_win32, 1, {"", "", "", "", {-1, -1, -1}, 0}, NULL},
};

static const uep_name_pair native_c[] = {
    {"ABRT", "uep.runtime.fatal"},
    {"Aborted", "uep.runtime.fatal"},
    {"BUS", "uep.runtime.fatal"},
    {"Bus error", "uep.runtime.fatal"},
    {"FPE", "uep.runtime.fatal"},
    {"Floating point exception", "uep.runtime.fatal"},
    {"ILL", "uep.runtime.fatal"},
    {"Illegal instruction", "uep.runtime.fatal"},
    {"SEGV", "uep.runtime.fatal"},
    {"Segmentation fault", "uep.runtime.fatal"},
    {"TRAP", "uep.runtime.fatal"},
    {"Trace/breakpoint trap", "uep.runtime.fatal"},
    {"alloc-dealloc-mismatch", "uep.runtime.fatal"},
    {"allocation-size-too-big", "uep.capacity.memory_exhausted"},
    {"assertion", "uep.runtime.assertion_failed"},
    {"attempting double-free", "uep.runtime.fatal"},
    {"attempting free on address which was not malloc()-ed", "uep.runtime.fatal"},
    {"bad-free", "uep.runtime.fatal"},
    {"buffer overflow detected", "uep.runtime.fatal"},
    {"calloc-overflow", "uep.capacity.memory_exhausted"},
    {"container-overflow", "uep.runtime.fatal"},
    {"data race", "uep.runtime.fatal"},
    {"destroy of a locked mutex", "uep.runtime.fatal"},
    {"detected memory leaks", "uep.runtime.assertion_failed"},
    {"double free or corruption", "uep.runtime.fatal"},
    {"double lock of a mutex", "uep.runtime.fatal"},
    {"dynamic-stack-buffer-overflow", "uep.runtime.fatal"},
    {"errno", "uep.unknown.unclassified"},
    {"global-buffer-overflow", "uep.runtime.fatal"},
    {"heap-buffer-overflow", "uep.runtime.fatal"},
    {"heap-use-after-free", "uep.runtime.fatal"},
    {"initialization-order-fiasco", "uep.runtime.fatal"},
    {"intra-object-overflow", "uep.runtime.fatal"},
    {"invalid-pointer-pair", "uep.runtime.assertion_failed"},
    {"lock-order-inversion (potential deadlock)", "uep.runtime.fatal"},
    {"memcpy-param-overlap", "uep.runtime.fatal"},
    {"negative-size-param", "uep.runtime.fatal"},
    {"new-delete-type-mismatch", "uep.runtime.fatal"},
    {"odr-violation", "uep.runtime.fatal"},
    {"out-of-memory", "uep.capacity.memory_exhausted"},
    {"rss-limit-exceeded", "uep.capacity.memory_exhausted"},
    {"signal-unsafe call inside of a signal handler", "uep.runtime.fatal"},
    {"stack smashing detected", "uep.runtime.fatal"},
    {"stack-buffer-overflow", "uep.runtime.fatal"},
    {"stack-buffer-underflow", "uep.runtime.fatal"},
    {"stack-overflow", "uep.runtime.fatal"},
    {"stack-use-after-return", "uep.runtime.fatal"},
    {"stack-use-after-scope", "uep.runtime.fatal"},
    {"strcpy-param-overlap", "uep.runtime.fatal"},
    {"thread leak", "uep.runtime.fatal"},
    {"undefined-behavior", "uep.runtime.assertion_failed"},
    {"unknown-crash", "uep.runtime.fatal"},
    {"unlock of an unlocked mutex (or by a wrong thread)", "uep.runtime.fatal"},
    {"use-after-poison", "uep.runtime.fatal"},
    {"use-of-uninitialized-value", "uep.runtime.fatal"},
};
static const uep_name_pair outward_c[] = {
    {"uep.aggregate.multiple", "EIO"},
    {"uep.auth.credentials_expired", "EACCES"},
    {"uep.auth.permission_denied", "EACCES"},
    {"uep.auth.unauthenticated", "EACCES"},
    {"uep.business.rule_violation", "EPERM"},
    {"uep.cancel.by_caller", "ECANCELED"},
    {"uep.capacity.disk_full", "ENOSPC"},
    {"uep.capacity.memory_exhausted", "ENOMEM"},
    {"uep.capacity.overloaded", "EAGAIN"},
    {"uep.config.invalid", "EINVAL"},
    {"uep.data.corruption", "EIO"},
    {"uep.data.integrity_violation", "EINVAL"},
    {"uep.data.serialization_failed", "EILSEQ"},
    {"uep.deadline.exceeded", "ETIMEDOUT"},
    {"uep.dependency.bad_response", "EPROTO"},
    {"uep.dependency.unavailable", "EHOSTUNREACH"},
    {"uep.input.malformed", "EILSEQ"},
    {"uep.input.out_of_range", "ERANGE"},
    {"uep.input.too_large", "EMSGSIZE"},
    {"uep.input.validation_failed", "EINVAL"},
    {"uep.network.connection_failed", "ECONNREFUSED"},
    {"uep.network.connection_lost", "ECONNRESET"},
    {"uep.network.name_resolution", "EHOSTUNREACH"},
    {"uep.network.timeout", "ETIMEDOUT"},
    {"uep.network.tls_failure", "EPROTO"},
    {"uep.protocol.malformed_record", "EBADMSG"},
    {"uep.protocol.unsupported_version", "ENOTSUP"},
    {"uep.quota.exceeded", "ENFILE"},
    {"uep.quota.rate_limited", "EAGAIN"},
    {"uep.resource.already_exists", "EEXIST"},
    {"uep.resource.gone", "EIDRM"},
    {"uep.resource.not_found", "ENOENT"},
    {"uep.runtime.assertion_failed", "EFAULT"},
    {"uep.runtime.fatal", "ENOTRECOVERABLE"},
    {"uep.runtime.unhandled", "EIO"},
    {"uep.runtime.unimplemented", "ENOSYS"},
    {"uep.security.integrity_failure", "EPERM"},
    {"uep.security.policy_violation", "EPERM"},
    {"uep.state.conflict", "EBUSY"},
    {"uep.state.locked", "EBUSY"},
    {"uep.state.precondition_failed", "EPERM"},
    {"uep.storage.io_failure", "EIO"},
    {"uep.storage.transaction_aborted", "EAGAIN"},
    {"uep.unknown.unclassified", "EIO"},
};
static const char *const tables_c[] = { "errno", "signals", NULL};
static const char *const languages_c[] = { "assembly", "c", "objective-c", NULL};
static const uep_name_pair native_cpp[] = {
    {"ABRT", "uep.runtime.fatal"},
    {"Aborted", "uep.runtime.fatal"},
    {"BUG", "uep.runtime.fatal"},
    {"BUS", "uep.runtime.fatal"},
    {"Bus error", "uep.runtime.fatal"},
    {"Check failed", "uep.runtime.assertion_failed"},
    {"Conditional jump or move depends on uninitialised value(s)", "uep.runtime.fatal"},
    {"Direct leak", "uep.runtime.assertion_failed"},
    {"FPE", "uep.runtime.fatal"},
    {"Floating point exception", "uep.runtime.fatal"},
    {"ILL", "uep.runtime.fatal"},
    {"Illegal instruction", "uep.runtime.fatal"},
    {"Indirect leak", "uep.runtime.assertion_failed"},
    {"Invalid free() / delete / delete[] / realloc()", "uep.runtime.fatal"},
    {"Invalid read", "uep.runtime.fatal"},
    {"Invalid write", "uep.runtime.fatal"},
    {"Jump to the invalid address stated on the next line", "uep.runtime.fatal"},
    {"Kernel panic", "uep.runtime.fatal"},
    {"Mismatched free() / delete / delete []", "uep.runtime.fatal"},
    {"Oops", "uep.runtime.fatal"},
    {"Possible data race during read", "uep.runtime.fatal"},
    {"Possible data race during write", "uep.runtime.fatal"},
    {"SEGV", "uep.runtime.fatal"},
    {"Segmentation fault", "uep.runtime.fatal"},
    {"Source and destination overlap", "uep.runtime.fatal"},
    {"TRAP", "uep.runtime.fatal"},
    {"Trace/breakpoint trap", "uep.runtime.fatal"},
    {"Use of uninitialised value", "uep.runtime.fatal"},
    {"YAML::ParserException", "uep.input.malformed"},
    {"alloc-dealloc-mismatch", "uep.runtime.fatal"},
    {"allocation-size-too-big", "uep.capacity.memory_exhausted"},
    {"assertion", "uep.runtime.assertion_failed"},
    {"attempting double-free", "uep.runtime.fatal"},
    {"attempting free on address which was not malloc()-ed", "uep.runtime.fatal"},
    {"bad-free", "uep.runtime.fatal"},
    {"boost::bad_lexical_cast", "uep.input.malformed"},
    {"boost::system::system_error", "uep.unknown.unclassified"},
    {"boost::wrapexcept<boost::bad_lexical_cast>", "uep.input.malformed"},
    {"buffer overflow detected", "uep.runtime.fatal"},
    {"calloc-overflow", "uep.capacity.memory_exhausted"},
    {"char const*", "uep.unknown.unclassified"},
    {"container-overflow", "uep.runtime.fatal"},
    {"corrupted double-linked list", "uep.runtime.fatal"},
    {"corrupted size vs. prev_size", "uep.runtime.fatal"},
    {"data race", "uep.runtime.fatal"},
    {"deadly signal", "uep.runtime.fatal"},
    {"definitely lost", "uep.runtime.assertion_failed"},
    {"destroy of a locked mutex", "uep.runtime.fatal"},
    {"detected memory leaks", "uep.runtime.assertion_failed"},
    {"double free or corruption", "uep.runtime.fatal"},
    {"double lock of a mutex", "uep.runtime.fatal"},
    {"dynamic-stack-buffer-overflow", "uep.runtime.fatal"},
    {"free(): corrupted unsorted chunks", "uep.runtime.fatal"},
    {"free(): double free detected in tcache 2", "uep.runtime.fatal"},
    {"free(): invalid next size", "uep.runtime.fatal"},
    {"free(): invalid pointer", "uep.runtime.fatal"},
    {"free(): invalid size", "uep.runtime.fatal"},
    {"free(): too many chunks detected in tcache", "uep.runtime.fatal"},
    {"free(): unaligned chunk detected in tcache 2", "uep.runtime.fatal"},
    {"general protection fault", "uep.runtime.fatal"},
    {"global-buffer-overflow", "uep.runtime.fatal"},
    {"heap-buffer-overflow", "uep.runtime.fatal"},
    {"heap-use-after-free", "uep.runtime.fatal"},
    {"indirectly lost", "uep.runtime.assertion_failed"},
    {"initialization-order-fiasco", "uep.runtime.fatal"},
    {"int", "uep.unknown.unclassified"},
    {"intra-object-overflow", "uep.runtime.fatal"},
    {"invalid fastbin entry (free)", "uep.runtime.fatal"},
    {"invalid-pointer-pair", "uep.runtime.assertion_failed"},
    {"kernel BUG", "uep.runtime.fatal"},
    {"lock-order-inversion (potential deadlock)", "uep.runtime.fatal"},
    {"malloc(): corrupted top size", "uep.runtime.fatal"},
    {"malloc(): corrupted unsorted chunks", "uep.runtime.fatal"},
    {"malloc(): invalid next size", "uep.runtime.fatal"},
    {"malloc(): invalid next->prev_inuse", "uep.runtime.fatal"},
    {"malloc(): invalid size", "uep.runtime.fatal"},
    {"malloc(): largebin double linked list corrupted", "uep.runtime.fatal"},
    {"malloc(): memory corruption", "uep.runtime.fatal"},
    {"malloc(): mismatching next->prev_size", "uep.runtime.fatal"},
    {"malloc(): smallbin double linked list corrupted", "uep.runtime.fatal"},
    {"malloc(): unaligned fastbin chunk detected", "uep.runtime.fatal"},
    {"malloc(): unaligned tcache chunk detected", "uep.runtime.fatal"},
    {"malloc(): unsorted double linked list corrupted", "uep.runtime.fatal"},
    {"malloc_consolidate(): invalid chunk size", "uep.runtime.fatal"},
    {"malloc_consolidate(): unaligned fastbin chunk detected", "uep.runtime.fatal"},
    {"memcpy-param-overlap", "uep.runtime.fatal"},
    {"mremap_chunk(): invalid pointer", "uep.runtime.fatal"},
    {"munmap_chunk(): invalid pointer", "uep.runtime.fatal"},
    {"negative-size-param", "uep.runtime.fatal"},
    {"new-delete-type-mismatch", "uep.runtime.fatal"},
    {"nlohmann::detail::parse_error", "uep.input.malformed"},
    {"nlohmann::detail::type_error", "uep.runtime.assertion_failed"},
    {"nlohmann::json_abi_v3_11_2::detail::parse_error", "uep.input.malformed"},
    {"nlohmann::json_abi_v3_11_3::detail::parse_error", "uep.input.malformed"},
    {"nlohmann::json_abi_v3_11_3::detail::type_error", "uep.runtime.assertion_failed"},
    {"odr-violation", "uep.runtime.fatal"},
    {"out-of-memory", "uep.capacity.memory_exhausted"},
    {"possibly lost", "uep.runtime.assertion_failed"},
    {"pqxx::broken_connection", "uep.network.connection_failed"},
    {"pqxx::deadlock_detected", "uep.storage.transaction_aborted"},
    {"pqxx::serialization_failure", "uep.storage.transaction_aborted"},
    {"pure virtual method called", "uep.runtime.fatal"},
    {"realloc(): invalid next size", "uep.runtime.fatal"},
    {"realloc(): invalid old size", "uep.runtime.fatal"},
    {"realloc(): invalid pointer", "uep.runtime.fatal"},
    {"realloc(): unaligned tcache chunk detected", "uep.runtime.fatal"},
    {"rss-limit-exceeded", "uep.capacity.memory_exhausted"},
    {"runtime error", "uep.runtime.assertion_failed"},
    {"segfault", "uep.runtime.fatal"},
    {"signal-unsafe call inside of a signal handler", "uep.runtime.fatal"},
    {"stack smashing detected", "uep.runtime.fatal"},
    {"stack-buffer-overflow", "uep.runtime.fatal"},
    {"stack-buffer-underflow", "uep.runtime.fatal"},
    {"stack-overflow", "uep.runtime.fatal"},
    {"stack-use-after-return", "uep.runtime.fatal"},
    {"stack-use-after-scope", "uep.runtime.fatal"},
    {"std::_Nested_exception<std::logic_error>", "uep.unknown.unclassified"},
    {"std::_Nested_exception<std::runtime_error>", "uep.unknown.unclassified"},
    {"std::bad_alloc", "uep.capacity.memory_exhausted"},
    {"std::bad_any_cast", "uep.runtime.assertion_failed"},
    {"std::bad_array_new_length", "uep.capacity.memory_exhausted"},
    {"std::bad_cast", "uep.runtime.assertion_failed"},
    {"std::bad_exception", "uep.runtime.fatal"},
    {"std::bad_function_call", "uep.runtime.assertion_failed"},
    {"std::bad_optional_access", "uep.runtime.assertion_failed"},
    {"std::bad_typeid", "uep.runtime.assertion_failed"},
    {"std::bad_variant_access", "uep.runtime.assertion_failed"},
    {"std::bad_weak_ptr", "uep.runtime.assertion_failed"},
    {"std::domain_error", "uep.input.out_of_range"},
    {"std::exception", "uep.unknown.unclassified"},
    {"std::filesystem::__cxx11::filesystem_error", "uep.storage.io_failure"},
    {"std::filesystem::filesystem_error", "uep.storage.io_failure"},
    {"std::format_error", "uep.input.malformed"},
    {"std::future_error", "uep.state.precondition_failed"},
    {"std::invalid_argument", "uep.input.validation_failed"},
    {"std::ios_base::failure", "uep.storage.io_failure"},
    {"std::ios_base::failure[abi:cxx11]", "uep.storage.io_failure"},
    {"std::length_error", "uep.input.too_large"},
    {"std::logic_error", "uep.runtime.assertion_failed"},
    {"std::nested_exception", "uep.runtime.unhandled"},
    {"std::out_of_range", "uep.runtime.assertion_failed"},
    {"std::overflow_error", "uep.runtime.assertion_failed"},
    {"std::range_error", "uep.input.out_of_range"},
    {"std::regex_error", "uep.input.malformed"},
    {"std::runtime_error", "uep.unknown.unclassified"},
    {"std::system_error", "uep.unknown.unclassified"},
    {"std::underflow_error", "uep.runtime.assertion_failed"},
    {"strcpy-param-overlap", "uep.runtime.fatal"},
    {"terminate called recursively", "uep.runtime.fatal"},
    {"terminate called without an active exception", "uep.runtime.fatal"},
    {"thread leak", "uep.runtime.fatal"},
    {"undefined-behavior", "uep.runtime.assertion_failed"},
    {"unknown-crash", "uep.runtime.fatal"},
    {"unlock of an unlocked mutex (or by a wrong thread)", "uep.runtime.fatal"},
    {"use-after-poison", "uep.runtime.fatal"},
    {"use-of-uninitialized-value", "uep.runtime.fatal"},
};
static const uep_name_pair bases_cpp[] = {
    {"std::bad_alloc", "uep.capacity.memory_exhausted"},
    {"std::filesystem::filesystem_error", "uep.storage.io_failure"},
    {"std::ios_base::failure", "uep.storage.io_failure"},
    {"std::future_error", "uep.state.precondition_failed"},
    {"std::bad_cast", "uep.runtime.assertion_failed"},
    {"std::invalid_argument", "uep.input.validation_failed"},
    {"std::length_error", "uep.input.too_large"},
    {"std::domain_error", "uep.input.out_of_range"},
    {"std::out_of_range", "uep.runtime.assertion_failed"},
    {"std::range_error", "uep.input.out_of_range"},
    {"std::logic_error", "uep.runtime.assertion_failed"},
};
static const uep_name_pair outward_cpp[] = {
    {"uep.aggregate.multiple", "std::nested_exception"},
    {"uep.auth.credentials_expired", "std::runtime_error"},
    {"uep.auth.permission_denied", "std::system_error"},
    {"uep.auth.unauthenticated", "std::runtime_error"},
    {"uep.business.rule_violation", "std::logic_error"},
    {"uep.cancel.by_caller", "std::system_error"},
    {"uep.capacity.disk_full", "std::system_error"},
    {"uep.capacity.memory_exhausted", "std::bad_alloc"},
    {"uep.capacity.overloaded", "std::system_error"},
    {"uep.config.invalid", "std::runtime_error"},
    {"uep.data.corruption", "std::runtime_error"},
    {"uep.data.integrity_violation", "std::logic_error"},
    {"uep.data.serialization_failed", "std::runtime_error"},
    {"uep.deadline.exceeded", "std::system_error"},
    {"uep.dependency.bad_response", "std::runtime_error"},
    {"uep.dependency.unavailable", "std::system_error"},
    {"uep.input.malformed", "std::invalid_argument"},
    {"uep.input.out_of_range", "std::range_error"},
    {"uep.input.too_large", "std::length_error"},
    {"uep.input.validation_failed", "std::invalid_argument"},
    {"uep.network.connection_failed", "std::system_error"},
    {"uep.network.connection_lost", "std::system_error"},
    {"uep.network.name_resolution", "std::system_error"},
    {"uep.network.timeout", "std::system_error"},
    {"uep.network.tls_failure", "std::system_error"},
    {"uep.protocol.malformed_record", "std::invalid_argument"},
    {"uep.protocol.unsupported_version", "std::runtime_error"},
    {"uep.quota.exceeded", "std::runtime_error"},
    {"uep.quota.rate_limited", "std::runtime_error"},
    {"uep.resource.already_exists", "std::system_error"},
    {"uep.resource.gone", "std::runtime_error"},
    {"uep.resource.not_found", "std::system_error"},
    {"uep.runtime.assertion_failed", "std::logic_error"},
    {"uep.runtime.fatal", "std::runtime_error"},
    {"uep.runtime.unhandled", "std::runtime_error"},
    {"uep.runtime.unimplemented", "std::logic_error"},
    {"uep.security.integrity_failure", "std::runtime_error"},
    {"uep.security.policy_violation", "std::runtime_error"},
    {"uep.state.conflict", "std::system_error"},
    {"uep.state.locked", "std::system_error"},
    {"uep.state.precondition_failed", "std::logic_error"},
    {"uep.storage.io_failure", "std::system_error"},
    {"uep.storage.transaction_aborted", "std::runtime_error"},
    {"uep.unknown.unclassified", "std::runtime_error"},
};
static const char *const tables_cpp[] = { "errno", "signals", NULL};
static const char *const languages_cpp[] = { "c++", "cpp", NULL};
static const uep_name_pair native_dart[] = {
    {"ArgumentError", "uep.input.validation_failed"},
    {"AssertionError", "uep.runtime.assertion_failed"},
    {"ClientException", "uep.network.connection_failed"},
    {"ConcurrentModificationError", "uep.runtime.assertion_failed"},
    {"DeferredLoadException", "uep.config.invalid"},
    {"FileSystemException", "uep.storage.io_failure"},
    {"FormatException", "uep.input.malformed"},
    {"HandshakeException", "uep.network.tls_failure"},
    {"HttpException", "uep.dependency.bad_response"},
    {"IOException", "uep.storage.io_failure"},
    {"IndexError", "uep.input.out_of_range"},
    {"IntegerDivisionByZeroException", "uep.runtime.assertion_failed"},
    {"IsolateSpawnException", "uep.capacity.overloaded"},
    {"LateInitializationError", "uep.runtime.assertion_failed"},
    {"MissingPluginException", "uep.runtime.unimplemented"},
    {"NetworkImageLoadException", "uep.dependency.bad_response"},
    {"NoSuchMethodError", "uep.runtime.assertion_failed"},
    {"OutOfMemoryError", "uep.capacity.memory_exhausted"},
    {"PathAccessException", "uep.auth.permission_denied"},
    {"PathExistsException", "uep.resource.already_exists"},
    {"PathNotFoundException", "uep.resource.not_found"},
    {"PlatformException", "uep.unknown.unclassified"},
    {"ProcessException", "uep.runtime.unhandled"},
    {"RangeError", "uep.input.out_of_range"},
    {"SocketException", "uep.network.connection_failed"},
    {"StackOverflowError", "uep.runtime.fatal"},
    {"StateError", "uep.state.precondition_failed"},
    {"TestFailure", "uep.runtime.assertion_failed"},
    {"TimeoutException", "uep.network.timeout"},
    {"TlsException", "uep.network.tls_failure"},
    {"UnimplementedError", "uep.runtime.unimplemented"},
    {"UnsupportedError", "uep.runtime.unimplemented"},
    {"WebSocketException", "uep.network.connection_lost"},
    {"_TypeError", "uep.runtime.assertion_failed"},
    {"assertion", "uep.runtime.assertion_failed"},
};
static const uep_name_pair outward_dart[] = {
    {"uep.aggregate.multiple", "StateError"},
    {"uep.auth.credentials_expired", "StateError"},
    {"uep.auth.permission_denied", "StateError"},
    {"uep.auth.unauthenticated", "StateError"},
    {"uep.business.rule_violation", "StateError"},
    {"uep.cancel.by_caller", "StateError"},
    {"uep.capacity.disk_full", "StateError"},
    {"uep.capacity.memory_exhausted", "StateError"},
    {"uep.capacity.overloaded", "StateError"},
    {"uep.config.invalid", "StateError"},
    {"uep.data.corruption", "StateError"},
    {"uep.data.integrity_violation", "StateError"},
    {"uep.data.serialization_failed", "StateError"},
    {"uep.deadline.exceeded", "TimeoutException"},
    {"uep.dependency.bad_response", "StateError"},
    {"uep.dependency.unavailable", "StateError"},
    {"uep.input.malformed", "FormatException"},
    {"uep.input.out_of_range", "RangeError"},
    {"uep.input.too_large", "StateError"},
    {"uep.input.validation_failed", "ArgumentError"},
    {"uep.network.connection_failed", "SocketException"},
    {"uep.network.connection_lost", "StateError"},
    {"uep.network.name_resolution", "StateError"},
    {"uep.network.timeout", "TimeoutException"},
    {"uep.network.tls_failure", "StateError"},
    {"uep.protocol.malformed_record", "StateError"},
    {"uep.protocol.unsupported_version", "StateError"},
    {"uep.quota.exceeded", "StateError"},
    {"uep.quota.rate_limited", "StateError"},
    {"uep.resource.already_exists", "StateError"},
    {"uep.resource.gone", "StateError"},
    {"uep.resource.not_found", "StateError"},
    {"uep.runtime.assertion_failed", "StateError"},
    {"uep.runtime.fatal", "StateError"},
    {"uep.runtime.unhandled", "StateError"},
    {"uep.runtime.unimplemented", "UnimplementedError"},
    {"uep.security.integrity_failure", "StateError"},
    {"uep.security.policy_violation", "StateError"},
    {"uep.state.conflict", "StateError"},
    {"uep.state.locked", "StateError"},
    {"uep.state.precondition_failed", "StateError"},
    {"uep.storage.io_failure", "FileSystemException"},
    {"uep.storage.transaction_aborted", "StateError"},
    {"uep.unknown.unclassified", "StateError"},
};
static const char *const tables_dart[] = { NULL};
static const char *const languages_dart[] = { "dart", NULL};
static const uep_name_pair native_dotnet[] = {
    {"ArgumentException", "uep.input.validation_failed"},
    {"ArgumentNullException", "uep.input.validation_failed"},
    {"ArgumentOutOfRangeException", "uep.input.out_of_range"},
    {"FluentValidation.ValidationException", "uep.input.validation_failed"},
    {"FormatException", "uep.input.malformed"},
    {"Google.Protobuf.InvalidProtocolBufferException", "uep.input.malformed"},
    {"Grpc.Core.RpcException", "uep.unknown.unclassified"},
    {"IndexOutOfRangeException", "uep.runtime.assertion_failed"},
    {"InvalidCastException", "uep.runtime.assertion_failed"},
    {"InvalidOperationException", "uep.state.precondition_failed"},
    {"KeyNotFoundException", "uep.runtime.assertion_failed"},
    {"Microsoft.AspNetCore.Http.BadHttpRequestException", "uep.input.malformed"},
    {"Microsoft.Data.SqlClient.SqlException", "uep.unknown.unclassified"},
    {"Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException", "uep.state.conflict"},
    {"Microsoft.EntityFrameworkCore.DbUpdateException", "uep.data.integrity_violation"},
    {"Microsoft.Extensions.Options.OptionsValidationException", "uep.config.invalid"},
    {"MissingComponentException", "uep.runtime.assertion_failed"},
    {"MissingReferenceException", "uep.runtime.assertion_failed"},
    {"Newtonsoft.Json.JsonReaderException", "uep.input.malformed"},
    {"Newtonsoft.Json.JsonSerializationException", "uep.input.malformed"},
    {"NotImplementedException", "uep.runtime.unimplemented"},
    {"Npgsql.NpgsqlException", "uep.unknown.unclassified"},
    {"Npgsql.PostgresException", "uep.unknown.unclassified"},
    {"NullReferenceException", "uep.runtime.assertion_failed"},
    {"Polly.CircuitBreaker.BrokenCircuitException", "uep.dependency.unavailable"},
    {"Polly.Timeout.TimeoutRejectedException", "uep.deadline.exceeded"},
    {"System.AccessViolationException", "uep.runtime.fatal"},
    {"System.AggregateException", "uep.aggregate.multiple"},
    {"System.ApplicationException", "uep.unknown.unclassified"},
    {"System.ArgumentException", "uep.input.validation_failed"},
    {"System.ArgumentNullException", "uep.input.validation_failed"},
    {"System.ArgumentOutOfRangeException", "uep.input.out_of_range"},
    {"System.ArithmeticException", "uep.runtime.assertion_failed"},
    {"System.ArrayTypeMismatchException", "uep.runtime.assertion_failed"},
    {"System.BadImageFormatException", "uep.config.invalid"},
    {"System.Collections.Generic.KeyNotFoundException", "uep.runtime.assertion_failed"},
    {"System.ComponentModel.DataAnnotations.ValidationException", "uep.input.validation_failed"},
    {"System.ComponentModel.InvalidEnumArgumentException", "uep.input.validation_failed"},
    {"System.ComponentModel.Win32Exception", "uep.unknown.unclassified"},
    {"System.Configuration.ConfigurationErrorsException", "uep.config.invalid"},
    {"System.Data.Common.DbException", "uep.unknown.unclassified"},
    {"System.Data.ConstraintException", "uep.data.integrity_violation"},
    {"System.Data.DBConcurrencyException", "uep.state.conflict"},
    {"System.DataMisalignedException", "uep.runtime.fatal"},
    {"System.Diagnostics.UnreachableException", "uep.runtime.assertion_failed"},
    {"System.DivideByZeroException", "uep.runtime.assertion_failed"},
    {"System.DllNotFoundException", "uep.config.invalid"},
    {"System.EntryPointNotFoundException", "uep.config.invalid"},
    {"System.Exception", "uep.unknown.unclassified"},
    {"System.ExecutionEngineException", "uep.runtime.fatal"},
    {"System.FieldAccessException", "uep.runtime.assertion_failed"},
    {"System.FormatException", "uep.input.malformed"},
    {"System.Globalization.CultureNotFoundException", "uep.input.validation_failed"},
    {"System.IO.DirectoryNotFoundException", "uep.resource.not_found"},
    {"System.IO.DriveNotFoundException", "uep.resource.not_found"},
    {"System.IO.EndOfStreamException", "uep.input.out_of_range"},
    {"System.IO.FileLoadException", "uep.config.invalid"},
    {"System.IO.FileNotFoundException", "uep.resource.not_found"},
    {"System.IO.IOException", "uep.storage.io_failure"},
    {"System.IO.InternalBufferOverflowException", "uep.storage.io_failure"},
    {"System.IO.InvalidDataException", "uep.data.corruption"},
    {"System.IO.PathTooLongException", "uep.input.too_large"},
    {"System.IndexOutOfRangeException", "uep.runtime.assertion_failed"},
    {"System.InsufficientExecutionStackException", "uep.runtime.fatal"},
    {"System.InsufficientMemoryException", "uep.capacity.memory_exhausted"},
    {"System.InvalidCastException", "uep.runtime.assertion_failed"},
    {"System.InvalidOperationException", "uep.state.precondition_failed"},
    {"System.InvalidProgramException", "uep.runtime.fatal"},
    {"System.MemberAccessException", "uep.runtime.assertion_failed"},
    {"System.MethodAccessException", "uep.runtime.assertion_failed"},
    {"System.MissingFieldException", "uep.config.invalid"},
    {"System.MissingMemberException", "uep.runtime.assertion_failed"},
    {"System.MissingMethodException", "uep.config.invalid"},
    {"System.Net.Http.HttpIOException", "uep.network.connection_lost"},
    {"System.Net.Http.HttpProtocolException", "uep.dependency.bad_response"},
    {"System.Net.Http.HttpRequestException", "uep.network.connection_failed"},
    {"System.Net.ProtocolViolationException", "uep.dependency.bad_response"},
    {"System.Net.Quic.QuicException", "uep.network.connection_lost"},
    {"System.Net.Sockets.SocketException", "uep.network.connection_failed"},
    {"System.Net.WebException", "uep.unknown.unclassified"},
    {"System.Net.WebSockets.WebSocketException", "uep.network.connection_lost"},
    {"System.NotFiniteNumberException", "uep.runtime.assertion_failed"},
    {"System.NotImplementedException", "uep.runtime.unimplemented"},
    {"System.NotSupportedException", "uep.runtime.unimplemented"},
    {"System.NullReferenceException", "uep.runtime.assertion_failed"},
    {"System.ObjectDisposedException", "uep.state.precondition_failed"},
    {"System.OperationCanceledException", "uep.cancel.by_caller"},
    {"System.OutOfMemoryException", "uep.capacity.memory_exhausted"},
    {"System.OverflowException", "uep.runtime.assertion_failed"},
    {"System.PlatformNotSupportedException", "uep.runtime.unimplemented"},
    {"System.RankException", "uep.runtime.assertion_failed"},
    {"System.Reflection.AmbiguousMatchException", "uep.runtime.assertion_failed"},
    {"System.Reflection.ReflectionTypeLoadException", "uep.config.invalid"},
    {"System.Reflection.TargetInvocationException", "uep.runtime.unhandled"},
    {"System.Reflection.TargetParameterCountException", "uep.runtime.assertion_failed"},
    {"System.Resources.MissingManifestResourceException", "uep.config.invalid"},
    {"System.Runtime.CompilerServices.SwitchExpressionException", "uep.runtime.assertion_failed"},
    {"System.Runtime.InteropServices.COMException", "uep.unknown.unclassified"},
    {"System.Runtime.InteropServices.ExternalException", "uep.unknown.unclassified"},
    {"System.Runtime.InteropServices.SEHException", "uep.runtime.fatal"},
    {"System.Runtime.Serialization.SerializationException", "uep.data.serialization_failed"},
    {"System.Security.Authentication.AuthenticationException", "uep.network.tls_failure"},
    {"System.Security.Authentication.InvalidCredentialException", "uep.auth.unauthenticated"},
    {"System.Security.Cryptography.AuthenticationTagMismatchException", "uep.security.integrity_failure"},
    {"System.Security.Cryptography.CryptographicException", "uep.security.integrity_failure"},
    {"System.Security.SecurityException", "uep.auth.permission_denied"},
    {"System.Security.VerificationException", "uep.security.integrity_failure"},
    {"System.StackOverflowException", "uep.runtime.fatal"},
    {"System.SystemException", "uep.unknown.unclassified"},
    {"System.Text.DecoderFallbackException", "uep.input.malformed"},
    {"System.Text.EncoderFallbackException", "uep.data.serialization_failed"},
    {"System.Text.Json.JsonException", "uep.input.malformed"},
    {"System.Text.RegularExpressions.RegexMatchTimeoutException", "uep.deadline.exceeded"},
    {"System.Text.RegularExpressions.RegexParseException", "uep.input.malformed"},
    {"System.Threading.AbandonedMutexException", "uep.state.conflict"},
    {"System.Threading.BarrierPostPhaseException", "uep.state.precondition_failed"},
    {"System.Threading.Channels.ChannelClosedException", "uep.state.precondition_failed"},
    {"System.Threading.LockRecursionException", "uep.state.precondition_failed"},
    {"System.Threading.SemaphoreFullException", "uep.state.precondition_failed"},
    {"System.Threading.SynchronizationLockException", "uep.runtime.assertion_failed"},
    {"System.Threading.Tasks.TaskCanceledException", "uep.cancel.by_caller"},
    {"System.Threading.ThreadAbortException", "uep.cancel.by_caller"},
    {"System.Threading.ThreadInterruptedException", "uep.cancel.by_caller"},
    {"System.Threading.ThreadStartException", "uep.runtime.unhandled"},
    {"System.Threading.ThreadStateException", "uep.state.precondition_failed"},
    {"System.Threading.WaitHandleCannotBeOpenedException", "uep.resource.not_found"},
    {"System.TimeoutException", "uep.network.timeout"},
    {"System.TypeInitializationException", "uep.runtime.unhandled"},
    {"System.TypeLoadException", "uep.config.invalid"},
    {"System.UnauthorizedAccessException", "uep.auth.permission_denied"},
    {"System.UriFormatException", "uep.input.malformed"},
    {"System.Xml.XmlException", "uep.input.malformed"},
    {"UnassignedReferenceException", "uep.runtime.assertion_failed"},
};
static const uep_name_pair bases_dotnet[] = {
    {"System.AggregateException", "uep.aggregate.multiple"},
    {"System.OperationCanceledException", "uep.cancel.by_caller"},
    {"System.TimeoutException", "uep.network.timeout"},
    {"System.UnauthorizedAccessException", "uep.auth.permission_denied"},
    {"System.IO.FileNotFoundException", "uep.resource.not_found"},
    {"System.IO.DirectoryNotFoundException", "uep.resource.not_found"},
    {"System.IO.IOException", "uep.storage.io_failure"},
    {"System.ArgumentOutOfRangeException", "uep.input.out_of_range"},
    {"System.ArgumentException", "uep.input.validation_failed"},
    {"System.FormatException", "uep.input.malformed"},
    {"System.Text.Json.JsonException", "uep.input.malformed"},
    {"System.ArithmeticException", "uep.runtime.assertion_failed"},
    {"System.NullReferenceException", "uep.runtime.assertion_failed"},
    {"System.IndexOutOfRangeException", "uep.runtime.assertion_failed"},
    {"System.InvalidCastException", "uep.runtime.assertion_failed"},
    {"System.Collections.Generic.KeyNotFoundException", "uep.runtime.assertion_failed"},
    {"System.NotImplementedException", "uep.runtime.unimplemented"},
    {"System.NotSupportedException", "uep.runtime.unimplemented"},
    {"System.OutOfMemoryException", "uep.capacity.memory_exhausted"},
    {"System.Security.Cryptography.CryptographicException", "uep.security.integrity_failure"},
    {"System.InvalidOperationException", "uep.state.precondition_failed"},
};
static const uep_name_pair outward_dotnet[] = {
    {"uep.aggregate.multiple", "System.AggregateException"},
    {"uep.auth.credentials_expired", "System.UnauthorizedAccessException"},
    {"uep.auth.permission_denied", "System.UnauthorizedAccessException"},
    {"uep.auth.unauthenticated", "System.UnauthorizedAccessException"},
    {"uep.business.rule_violation", "System.InvalidOperationException"},
    {"uep.cancel.by_caller", "System.OperationCanceledException"},
    {"uep.capacity.disk_full", "System.IO.IOException"},
    {"uep.capacity.memory_exhausted", "System.OutOfMemoryException"},
    {"uep.capacity.overloaded", "System.Exception"},
    {"uep.config.invalid", "System.InvalidOperationException"},
    {"uep.data.corruption", "System.IO.InvalidDataException"},
    {"uep.data.integrity_violation", "System.Exception"},
    {"uep.data.serialization_failed", "System.Runtime.Serialization.SerializationException"},
    {"uep.deadline.exceeded", "System.TimeoutException"},
    {"uep.dependency.bad_response", "System.Net.Http.HttpRequestException"},
    {"uep.dependency.unavailable", "System.Net.Http.HttpRequestException"},
    {"uep.input.malformed", "System.FormatException"},
    {"uep.input.out_of_range", "System.ArgumentOutOfRangeException"},
    {"uep.input.too_large", "System.ArgumentException"},
    {"uep.input.validation_failed", "System.ArgumentException"},
    {"uep.network.connection_failed", "System.Net.Sockets.SocketException"},
    {"uep.network.connection_lost", "System.Net.Sockets.SocketException"},
    {"uep.network.name_resolution", "System.Net.Sockets.SocketException"},
    {"uep.network.timeout", "System.TimeoutException"},
    {"uep.network.tls_failure", "System.Security.Authentication.AuthenticationException"},
    {"uep.protocol.malformed_record", "System.FormatException"},
    {"uep.protocol.unsupported_version", "System.NotSupportedException"},
    {"uep.quota.exceeded", "System.Exception"},
    {"uep.quota.rate_limited", "System.Exception"},
    {"uep.resource.already_exists", "System.IO.IOException"},
    {"uep.resource.gone", "System.IO.FileNotFoundException"},
    {"uep.resource.not_found", "System.IO.FileNotFoundException"},
    {"uep.runtime.assertion_failed", "System.InvalidOperationException"},
    {"uep.runtime.fatal", "System.Exception"},
    {"uep.runtime.unhandled", "System.Exception"},
    {"uep.runtime.unimplemented", "System.NotImplementedException"},
    {"uep.security.integrity_failure", "System.Security.Cryptography.CryptographicException"},
    {"uep.security.policy_violation", "System.Security.SecurityException"},
    {"uep.state.conflict", "System.InvalidOperationException"},
    {"uep.state.locked", "System.InvalidOperationException"},
    {"uep.state.precondition_failed", "System.InvalidOperationException"},
    {"uep.storage.io_failure", "System.IO.IOException"},
    {"uep.storage.transaction_aborted", "System.Exception"},
    {"uep.unknown.unclassified", "System.Exception"},
};
static const char *const tables_dotnet[] = { NULL};
static const char *const languages_dotnet[] = { "csharp", "fsharp", "visualbasic", NULL};
static const uep_name_pair native_elixir[] = {
    {"ArgumentError", "uep.input.validation_failed"},
    {"ArithmeticError", "uep.runtime.assertion_failed"},
    {"BadArityError", "uep.runtime.assertion_failed"},
    {"BadBooleanError", "uep.runtime.assertion_failed"},
    {"BadFunctionError", "uep.runtime.assertion_failed"},
    {"BadMapError", "uep.runtime.assertion_failed"},
    {"BadStructError", "uep.runtime.assertion_failed"},
    {"CaseClauseError", "uep.runtime.assertion_failed"},
    {"Code.LoadError", "uep.config.invalid"},
    {"CompileError", "uep.config.invalid"},
    {"CondClauseError", "uep.runtime.assertion_failed"},
    {"DBConnection.ConnectionError", "uep.network.connection_failed"},
    {"DBConnection.OwnershipError", "uep.state.precondition_failed"},
    {"Ecto.CastError", "uep.input.malformed"},
    {"Ecto.ConstraintError", "uep.data.integrity_violation"},
    {"Ecto.InvalidChangesetError", "uep.input.validation_failed"},
    {"Ecto.MultipleResultsError", "uep.data.integrity_violation"},
    {"Ecto.NoResultsError", "uep.resource.not_found"},
    {"Ecto.QueryError", "uep.input.malformed"},
    {"Ecto.StaleEntryError", "uep.state.conflict"},
    {"Enum.EmptyError", "uep.runtime.assertion_failed"},
    {"Enum.OutOfBoundsError", "uep.input.out_of_range"},
    {"ErlangError", "uep.unknown.unclassified"},
    {"File.CopyError", "uep.storage.io_failure"},
    {"File.Error", "uep.storage.io_failure"},
    {"File.LinkError", "uep.storage.io_failure"},
    {"File.RenameError", "uep.storage.io_failure"},
    {"FunctionClauseError", "uep.runtime.assertion_failed"},
    {"IO.StreamError", "uep.storage.io_failure"},
    {"Jason.DecodeError", "uep.input.malformed"},
    {"Jason.EncodeError", "uep.data.serialization_failed"},
    {"KeyError", "uep.runtime.assertion_failed"},
    {"MatchError", "uep.runtime.assertion_failed"},
    {"Mint.HTTPError", "uep.dependency.bad_response"},
    {"Mint.TransportError", "uep.network.connection_failed"},
    {"MyXQL.Error", "uep.unknown.unclassified"},
    {"OptionParser.ParseError", "uep.input.malformed"},
    {"Phoenix.ActionClauseError", "uep.input.malformed"},
    {"Phoenix.NotAcceptableError", "uep.input.malformed"},
    {"Phoenix.Router.NoRouteError", "uep.resource.not_found"},
    {"Plug.BadRequestError", "uep.input.malformed"},
    {"Plug.CSRFProtection.InvalidCSRFTokenError", "uep.security.policy_violation"},
    {"Plug.Conn.NotSentError", "uep.runtime.assertion_failed"},
    {"Plug.Parsers.ParseError", "uep.input.malformed"},
    {"Plug.Parsers.RequestTooLargeError", "uep.input.too_large"},
    {"Plug.TimeoutError", "uep.deadline.exceeded"},
    {"Postgrex.Error", "uep.unknown.unclassified"},
    {"Protocol.UndefinedError", "uep.runtime.unimplemented"},
    {"Regex.CompileError", "uep.input.malformed"},
    {"RuntimeError", "uep.unknown.unclassified"},
    {"SyntaxError", "uep.config.invalid"},
    {"System.EnvError", "uep.config.invalid"},
    {"SystemLimitError", "uep.capacity.memory_exhausted"},
    {"TokenMissingError", "uep.config.invalid"},
    {"TryClauseError", "uep.runtime.assertion_failed"},
    {"URI.Error", "uep.input.malformed"},
    {"UndefinedFunctionError", "uep.runtime.unimplemented"},
    {"UnicodeConversionError", "uep.input.malformed"},
    {"Version.InvalidVersionError", "uep.input.malformed"},
    {"WithClauseError", "uep.runtime.assertion_failed"},
    {"badarg", "uep.input.validation_failed"},
    {"badarith", "uep.runtime.assertion_failed"},
    {"badarity", "uep.runtime.assertion_failed"},
    {"badfun", "uep.runtime.assertion_failed"},
    {"badkey", "uep.runtime.assertion_failed"},
    {"badmap", "uep.runtime.assertion_failed"},
    {"badmatch", "uep.runtime.assertion_failed"},
    {"badrecord", "uep.runtime.assertion_failed"},
    {"calling_self", "uep.runtime.assertion_failed"},
    {"case_clause", "uep.runtime.assertion_failed"},
    {"function_clause", "uep.runtime.assertion_failed"},
    {"if_clause", "uep.runtime.assertion_failed"},
    {"killed", "uep.cancel.by_caller"},
    {"noconnection", "uep.network.connection_lost"},
    {"nodedown", "uep.network.connection_lost"},
    {"noproc", "uep.state.precondition_failed"},
    {"system_limit", "uep.capacity.memory_exhausted"},
    {"timeout", "uep.network.timeout"},
    {"timeout_value", "uep.input.out_of_range"},
    {"try_clause", "uep.runtime.assertion_failed"},
    {"undef", "uep.runtime.unimplemented"},
};
static const uep_name_pair outward_elixir[] = {
    {"uep.aggregate.multiple", "RuntimeError"},
    {"uep.auth.credentials_expired", "RuntimeError"},
    {"uep.auth.permission_denied", "RuntimeError"},
    {"uep.auth.unauthenticated", "RuntimeError"},
    {"uep.business.rule_violation", "RuntimeError"},
    {"uep.cancel.by_caller", "RuntimeError"},
    {"uep.capacity.disk_full", "RuntimeError"},
    {"uep.capacity.memory_exhausted", "RuntimeError"},
    {"uep.capacity.overloaded", "RuntimeError"},
    {"uep.config.invalid", "RuntimeError"},
    {"uep.data.corruption", "RuntimeError"},
    {"uep.data.integrity_violation", "RuntimeError"},
    {"uep.data.serialization_failed", "RuntimeError"},
    {"uep.deadline.exceeded", "RuntimeError"},
    {"uep.dependency.bad_response", "RuntimeError"},
    {"uep.dependency.unavailable", "RuntimeError"},
    {"uep.input.malformed", "ArgumentError"},
    {"uep.input.out_of_range", "ArgumentError"},
    {"uep.input.too_large", "RuntimeError"},
    {"uep.input.validation_failed", "ArgumentError"},
    {"uep.network.connection_failed", "RuntimeError"},
    {"uep.network.connection_lost", "RuntimeError"},
    {"uep.network.name_resolution", "RuntimeError"},
    {"uep.network.timeout", "RuntimeError"},
    {"uep.network.tls_failure", "RuntimeError"},
    {"uep.protocol.malformed_record", "RuntimeError"},
    {"uep.protocol.unsupported_version", "RuntimeError"},
    {"uep.quota.exceeded", "RuntimeError"},
    {"uep.quota.rate_limited", "RuntimeError"},
    {"uep.resource.already_exists", "RuntimeError"},
    {"uep.resource.gone", "RuntimeError"},
    {"uep.resource.not_found", "File.Error"},
    {"uep.runtime.assertion_failed", "MatchError"},
    {"uep.runtime.fatal", "RuntimeError"},
    {"uep.runtime.unhandled", "RuntimeError"},
    {"uep.runtime.unimplemented", "UndefinedFunctionError"},
    {"uep.security.integrity_failure", "RuntimeError"},
    {"uep.security.policy_violation", "RuntimeError"},
    {"uep.state.conflict", "RuntimeError"},
    {"uep.state.locked", "RuntimeError"},
    {"uep.state.precondition_failed", "RuntimeError"},
    {"uep.storage.io_failure", "File.Error"},
    {"uep.storage.transaction_aborted", "RuntimeError"},
    {"uep.unknown.unclassified", "RuntimeError"},
};
static const char *const tables_elixir[] = { NULL};
static const char *const languages_elixir[] = { "elixir", "erlang", NULL};
static const uep_name_pair native_go[] = {
    {"*csv.ParseError", "uep.input.malformed"},
    {"*errors.errorString", "uep.unknown.unclassified"},
    {"*errors.joinError", "uep.aggregate.multiple"},
    {"*exec.Error", "uep.config.invalid"},
    {"*exec.ExitError", "uep.unknown.unclassified"},
    {"*fmt.wrapError", "uep.unknown.unclassified"},
    {"*fmt.wrapErrors", "uep.aggregate.multiple"},
    {"*fs.PathError", "uep.storage.io_failure"},
    {"*http.MaxBytesError", "uep.input.too_large"},
    {"*http.ProtocolError", "uep.dependency.bad_response"},
    {"*http.timeoutError", "uep.network.timeout"},
    {"*json.InvalidUnmarshalError", "uep.runtime.assertion_failed"},
    {"*json.MarshalerError", "uep.data.serialization_failed"},
    {"*json.SyntaxError", "uep.input.malformed"},
    {"*json.UnmarshalTypeError", "uep.input.malformed"},
    {"*json.UnsupportedTypeError", "uep.data.serialization_failed"},
    {"*json.UnsupportedValueError", "uep.data.serialization_failed"},
    {"*mysql.MySQLError", "uep.unknown.unclassified"},
    {"*net.AddrError", "uep.input.validation_failed"},
    {"*net.DNSError", "uep.network.name_resolution"},
    {"*net.OpError", "uep.network.connection_lost"},
    {"*net.ParseError", "uep.input.malformed"},
    {"*net.timeoutError", "uep.network.timeout"},
    {"*os.LinkError", "uep.storage.io_failure"},
    {"*os.SyscallError", "uep.storage.io_failure"},
    {"*pgconn.PgError", "uep.unknown.unclassified"},
    {"*poll.DeadlineExceededError", "uep.network.timeout"},
    {"*pq.Error", "uep.unknown.unclassified"},
    {"*reflect.ValueError", "uep.runtime.assertion_failed"},
    {"*runtime.PanicNilError", "uep.runtime.assertion_failed"},
    {"*runtime.TypeAssertionError", "uep.runtime.assertion_failed"},
    {"*scanner.Error", "uep.input.malformed"},
    {"*status.Error", "uep.unknown.unclassified"},
    {"*strconv.NumError", "uep.input.malformed"},
    {"*syntax.Error", "uep.input.malformed"},
    {"*textproto.Error", "uep.dependency.bad_response"},
    {"*time.ParseError", "uep.input.malformed"},
    {"*tls.CertificateVerificationError", "uep.network.tls_failure"},
    {"*url.Error", "uep.unknown.unclassified"},
    {"*websocket.CloseError", "uep.network.connection_lost"},
    {"*xml.SyntaxError", "uep.input.malformed"},
    {"*xml.UnsupportedTypeError", "uep.data.serialization_failed"},
    {"Exception 0xc0000005", "uep.runtime.fatal"},
    {"asn1.StructuralError", "uep.input.malformed"},
    {"asn1.SyntaxError", "uep.input.malformed"},
    {"base32.CorruptInputError", "uep.input.malformed"},
    {"base64.CorruptInputError", "uep.input.malformed"},
    {"bzip2.StructuralError", "uep.data.corruption"},
    {"context.deadlineExceededError", "uep.deadline.exceeded"},
    {"fatal error", "uep.runtime.fatal"},
    {"flate.CorruptInputError", "uep.data.corruption"},
    {"flate.InternalError", "uep.data.corruption"},
    {"hex.InvalidByteError", "uep.input.malformed"},
    {"http.http2ConnectionError", "uep.dependency.bad_response"},
    {"http.http2GoAwayError", "uep.network.connection_lost"},
    {"http.http2StreamError", "uep.dependency.bad_response"},
    {"net.InvalidAddrError", "uep.input.validation_failed"},
    {"net.UnknownNetworkError", "uep.runtime.unimplemented"},
    {"panic", "uep.runtime.unhandled"},
    {"runtime.boundsError", "uep.runtime.assertion_failed"},
    {"runtime.errorAddressString", "uep.runtime.assertion_failed"},
    {"runtime.errorString", "uep.runtime.assertion_failed"},
    {"runtime.plainError", "uep.runtime.assertion_failed"},
    {"scanner.ErrorList", "uep.input.malformed"},
    {"syscall.Errno", "uep.unknown.unclassified"},
    {"template.ExecError", "uep.unknown.unclassified"},
    {"textproto.ProtocolError", "uep.dependency.bad_response"},
    {"tls.AlertError", "uep.network.tls_failure"},
    {"tls.RecordHeaderError", "uep.network.tls_failure"},
    {"url.EscapeError", "uep.input.malformed"},
    {"url.InvalidHostError", "uep.input.validation_failed"},
    {"user.UnknownGroupError", "uep.resource.not_found"},
    {"user.UnknownGroupIdError", "uep.resource.not_found"},
    {"user.UnknownUserError", "uep.resource.not_found"},
    {"user.UnknownUserIdError", "uep.resource.not_found"},
    {"x509.CertificateInvalidError", "uep.network.tls_failure"},
    {"x509.ConstraintViolationError", "uep.network.tls_failure"},
    {"x509.HostnameError", "uep.network.tls_failure"},
    {"x509.InsecureAlgorithmError", "uep.network.tls_failure"},
    {"x509.SystemRootsError", "uep.network.tls_failure"},
    {"x509.UnhandledCriticalExtension", "uep.network.tls_failure"},
    {"x509.UnknownAuthorityError", "uep.network.tls_failure"},
    {"xml.UnmarshalError", "uep.input.malformed"},
};
static const uep_name_pair outward_go[] = {
    {"uep.aggregate.multiple", "*errors.joinError"},
    {"uep.auth.credentials_expired", "*errors.errorString"},
    {"uep.auth.permission_denied", "*fs.PathError"},
    {"uep.auth.unauthenticated", "*errors.errorString"},
    {"uep.business.rule_violation", "*errors.errorString"},
    {"uep.cancel.by_caller", "*errors.errorString"},
    {"uep.capacity.disk_full", "*errors.errorString"},
    {"uep.capacity.memory_exhausted", "*errors.errorString"},
    {"uep.capacity.overloaded", "*errors.errorString"},
    {"uep.config.invalid", "*errors.errorString"},
    {"uep.data.corruption", "*errors.errorString"},
    {"uep.data.integrity_violation", "*errors.errorString"},
    {"uep.data.serialization_failed", "*json.MarshalerError"},
    {"uep.deadline.exceeded", "context.deadlineExceededError"},
    {"uep.dependency.bad_response", "*errors.errorString"},
    {"uep.dependency.unavailable", "*errors.errorString"},
    {"uep.input.malformed", "*json.SyntaxError"},
    {"uep.input.out_of_range", "*errors.errorString"},
    {"uep.input.too_large", "*http.MaxBytesError"},
    {"uep.input.validation_failed", "*errors.errorString"},
    {"uep.network.connection_failed", "*net.OpError"},
    {"uep.network.connection_lost", "*net.OpError"},
    {"uep.network.name_resolution", "*net.DNSError"},
    {"uep.network.timeout", "*poll.DeadlineExceededError"},
    {"uep.network.tls_failure", "*errors.errorString"},
    {"uep.protocol.malformed_record", "*errors.errorString"},
    {"uep.protocol.unsupported_version", "*errors.errorString"},
    {"uep.quota.exceeded", "*errors.errorString"},
    {"uep.quota.rate_limited", "*errors.errorString"},
    {"uep.resource.already_exists", "*fs.PathError"},
    {"uep.resource.gone", "*errors.errorString"},
    {"uep.resource.not_found", "*fs.PathError"},
    {"uep.runtime.assertion_failed", "panic"},
    {"uep.runtime.fatal", "fatal error"},
    {"uep.runtime.unhandled", "panic"},
    {"uep.runtime.unimplemented", "*errors.errorString"},
    {"uep.security.integrity_failure", "*errors.errorString"},
    {"uep.security.policy_violation", "*errors.errorString"},
    {"uep.state.conflict", "*errors.errorString"},
    {"uep.state.locked", "*errors.errorString"},
    {"uep.state.precondition_failed", "*errors.errorString"},
    {"uep.storage.io_failure", "*fs.PathError"},
    {"uep.storage.transaction_aborted", "*errors.errorString"},
    {"uep.unknown.unclassified", "*errors.errorString"},
};
static const char *const tables_go[] = { NULL};
static const char *const languages_go[] = { "go", NULL};
static const uep_name_pair native_java[] = {
    {"com.fasterxml.jackson.core.JsonParseException", "uep.input.malformed"},
    {"com.fasterxml.jackson.core.io.JsonEOFException", "uep.input.malformed"},
    {"com.fasterxml.jackson.databind.JsonMappingException", "uep.data.serialization_failed"},
    {"com.fasterxml.jackson.databind.exc.InvalidDefinitionException", "uep.data.serialization_failed"},
    {"com.fasterxml.jackson.databind.exc.MismatchedInputException", "uep.input.malformed"},
    {"com.google.gson.JsonParseException", "uep.input.malformed"},
    {"com.google.gson.JsonSyntaxException", "uep.input.malformed"},
    {"com.google.protobuf.InvalidProtocolBufferException", "uep.input.malformed"},
    {"io.grpc.StatusException", "uep.unknown.unclassified"},
    {"io.grpc.StatusRuntimeException", "uep.unknown.unclassified"},
    {"io.netty.channel.AbstractChannel$AnnotatedConnectException", "uep.network.connection_failed"},
    {"io.netty.channel.ConnectTimeoutException", "uep.network.timeout"},
    {"io.netty.handler.timeout.ReadTimeoutException", "uep.network.timeout"},
    {"io.netty.handler.timeout.WriteTimeoutException", "uep.network.timeout"},
    {"jakarta.persistence.OptimisticLockException", "uep.state.conflict"},
    {"jakarta.validation.ConstraintViolationException", "uep.input.validation_failed"},
    {"jakarta.validation.ValidationException", "uep.input.validation_failed"},
    {"java.io.EOFException", "uep.input.out_of_range"},
    {"java.io.FileNotFoundException", "uep.resource.not_found"},
    {"java.io.IOError", "uep.storage.io_failure"},
    {"java.io.IOException", "uep.storage.io_failure"},
    {"java.io.InterruptedIOException", "uep.cancel.by_caller"},
    {"java.io.InvalidClassException", "uep.data.serialization_failed"},
    {"java.io.InvalidObjectException", "uep.data.serialization_failed"},
    {"java.io.NotSerializableException", "uep.data.serialization_failed"},
    {"java.io.StreamCorruptedException", "uep.data.corruption"},
    {"java.io.SyncFailedException", "uep.storage.io_failure"},
    {"java.io.UTFDataFormatException", "uep.input.malformed"},
    {"java.io.UncheckedIOException", "uep.storage.io_failure"},
    {"java.io.UnsupportedEncodingException", "uep.runtime.unimplemented"},
    {"java.io.WriteAbortedException", "uep.data.serialization_failed"},
    {"java.lang.AbstractMethodError", "uep.config.invalid"},
    {"java.lang.ArithmeticException", "uep.runtime.assertion_failed"},
    {"java.lang.ArrayIndexOutOfBoundsException", "uep.runtime.assertion_failed"},
    {"java.lang.ArrayStoreException", "uep.runtime.assertion_failed"},
    {"java.lang.AssertionError", "uep.runtime.assertion_failed"},
    {"java.lang.ClassCastException", "uep.runtime.assertion_failed"},
    {"java.lang.ClassFormatError", "uep.config.invalid"},
    {"java.lang.ClassNotFoundException", "uep.config.invalid"},
    {"java.lang.CloneNotSupportedException", "uep.runtime.unimplemented"},
    {"java.lang.EnumConstantNotPresentException", "uep.input.validation_failed"},
    {"java.lang.Error", "uep.unknown.unclassified"},
    {"java.lang.Exception", "uep.unknown.unclassified"},
    {"java.lang.ExceptionInInitializerError", "uep.runtime.unhandled"},
    {"java.lang.IllegalAccessException", "uep.auth.permission_denied"},
    {"java.lang.IllegalArgumentException", "uep.input.validation_failed"},
    {"java.lang.IllegalCallerException", "uep.runtime.assertion_failed"},
    {"java.lang.IllegalMonitorStateException", "uep.runtime.assertion_failed"},
    {"java.lang.IllegalStateException", "uep.state.precondition_failed"},
    {"java.lang.IllegalThreadStateException", "uep.state.precondition_failed"},
    {"java.lang.IncompatibleClassChangeError", "uep.config.invalid"},
    {"java.lang.IndexOutOfBoundsException", "uep.runtime.assertion_failed"},
    {"java.lang.InstantiationException", "uep.runtime.assertion_failed"},
    {"java.lang.InternalError", "uep.runtime.fatal"},
    {"java.lang.InterruptedException", "uep.cancel.by_caller"},
    {"java.lang.LinkageError", "uep.config.invalid"},
    {"java.lang.NegativeArraySizeException", "uep.runtime.assertion_failed"},
    {"java.lang.NoClassDefFoundError", "uep.config.invalid"},
    {"java.lang.NoSuchFieldError", "uep.config.invalid"},
    {"java.lang.NoSuchFieldException", "uep.runtime.assertion_failed"},
    {"java.lang.NoSuchMethodError", "uep.config.invalid"},
    {"java.lang.NoSuchMethodException", "uep.runtime.assertion_failed"},
    {"java.lang.NullPointerException", "uep.runtime.assertion_failed"},
    {"java.lang.NumberFormatException", "uep.input.malformed"},
    {"java.lang.OutOfMemoryError", "uep.capacity.memory_exhausted"},
    {"java.lang.ReflectiveOperationException", "uep.unknown.unclassified"},
    {"java.lang.RuntimeException", "uep.unknown.unclassified"},
    {"java.lang.SecurityException", "uep.auth.permission_denied"},
    {"java.lang.StackOverflowError", "uep.runtime.fatal"},
    {"java.lang.StringIndexOutOfBoundsException", "uep.runtime.assertion_failed"},
    {"java.lang.ThreadDeath", "uep.runtime.fatal"},
    {"java.lang.Throwable", "uep.unknown.unclassified"},
    {"java.lang.UnknownError", "uep.runtime.fatal"},
    {"java.lang.UnsatisfiedLinkError", "uep.config.invalid"},
    {"java.lang.UnsupportedClassVersionError", "uep.config.invalid"},
    {"java.lang.UnsupportedOperationException", "uep.runtime.unimplemented"},
    {"java.lang.VerifyError", "uep.config.invalid"},
    {"java.lang.VirtualMachineError", "uep.runtime.fatal"},
    {"java.lang.invoke.WrongMethodTypeException", "uep.runtime.assertion_failed"},
    {"java.lang.module.FindException", "uep.config.invalid"},
    {"java.lang.reflect.InaccessibleObjectException", "uep.runtime.assertion_failed"},
    {"java.lang.reflect.InvocationTargetException", "uep.runtime.unhandled"},
    {"java.lang.reflect.UndeclaredThrowableException", "uep.runtime.unhandled"},
    {"java.net.BindException", "uep.network.connection_failed"},
    {"java.net.ConnectException", "uep.network.connection_failed"},
    {"java.net.MalformedURLException", "uep.input.malformed"},
    {"java.net.NoRouteToHostException", "uep.network.connection_failed"},
    {"java.net.PortUnreachableException", "uep.network.connection_failed"},
    {"java.net.ProtocolException", "uep.dependency.bad_response"},
    {"java.net.SocketException", "uep.network.connection_lost"},
    {"java.net.SocketTimeoutException", "uep.network.timeout"},
    {"java.net.URISyntaxException", "uep.input.malformed"},
    {"java.net.UnknownHostException", "uep.network.name_resolution"},
    {"java.net.UnknownServiceException", "uep.dependency.bad_response"},
    {"java.net.http.HttpConnectTimeoutException", "uep.network.timeout"},
    {"java.net.http.HttpTimeoutException", "uep.network.timeout"},
    {"java.nio.BufferOverflowException", "uep.input.out_of_range"},
    {"java.nio.BufferUnderflowException", "uep.input.out_of_range"},
    {"java.nio.InvalidMarkException", "uep.state.precondition_failed"},
    {"java.nio.ReadOnlyBufferException", "uep.runtime.assertion_failed"},
    {"java.nio.channels.AlreadyBoundException", "uep.state.precondition_failed"},
    {"java.nio.channels.AlreadyConnectedException", "uep.state.precondition_failed"},
    {"java.nio.channels.AsynchronousCloseException", "uep.network.connection_lost"},
    {"java.nio.channels.ClosedByInterruptException", "uep.cancel.by_caller"},
    {"java.nio.channels.ClosedChannelException", "uep.network.connection_lost"},
    {"java.nio.channels.ConnectionPendingException", "uep.state.precondition_failed"},
    {"java.nio.channels.NonReadableChannelException", "uep.state.precondition_failed"},
    {"java.nio.channels.NonWritableChannelException", "uep.state.precondition_failed"},
    {"java.nio.channels.NotYetConnectedException", "uep.state.precondition_failed"},
    {"java.nio.channels.OverlappingFileLockException", "uep.state.locked"},
    {"java.nio.channels.UnresolvedAddressException", "uep.network.name_resolution"},
    {"java.nio.charset.IllegalCharsetNameException", "uep.input.validation_failed"},
    {"java.nio.charset.MalformedInputException", "uep.input.malformed"},
    {"java.nio.charset.UnmappableCharacterException", "uep.data.serialization_failed"},
    {"java.nio.charset.UnsupportedCharsetException", "uep.input.validation_failed"},
    {"java.nio.file.AccessDeniedException", "uep.auth.permission_denied"},
    {"java.nio.file.AtomicMoveNotSupportedException", "uep.state.precondition_failed"},
    {"java.nio.file.ClosedFileSystemException", "uep.state.precondition_failed"},
    {"java.nio.file.DirectoryNotEmptyException", "uep.state.precondition_failed"},
    {"java.nio.file.FileAlreadyExistsException", "uep.resource.already_exists"},
    {"java.nio.file.FileSystemAlreadyExistsException", "uep.resource.already_exists"},
    {"java.nio.file.FileSystemException", "uep.storage.io_failure"},
    {"java.nio.file.FileSystemLoopException", "uep.storage.io_failure"},
    {"java.nio.file.FileSystemNotFoundException", "uep.resource.not_found"},
    {"java.nio.file.InvalidPathException", "uep.input.validation_failed"},
    {"java.nio.file.NoSuchFileException", "uep.resource.not_found"},
    {"java.nio.file.NotDirectoryException", "uep.state.precondition_failed"},
    {"java.nio.file.ProviderNotFoundException", "uep.resource.not_found"},
    {"java.nio.file.ReadOnlyFileSystemException", "uep.auth.permission_denied"},
    {"java.rmi.AlreadyBoundException", "uep.resource.already_exists"},
    {"java.rmi.ConnectException", "uep.network.connection_failed"},
    {"java.rmi.NotBoundException", "uep.resource.not_found"},
    {"java.rmi.RemoteException", "uep.dependency.unavailable"},
    {"java.security.AccessControlException", "uep.auth.permission_denied"},
    {"java.security.DigestException", "uep.security.integrity_failure"},
    {"java.security.InvalidAlgorithmParameterException", "uep.input.validation_failed"},
    {"java.security.InvalidKeyException", "uep.input.validation_failed"},
    {"java.security.InvalidParameterException", "uep.input.validation_failed"},
    {"java.security.NoSuchAlgorithmException", "uep.runtime.unimplemented"},
    {"java.security.NoSuchProviderException", "uep.runtime.unimplemented"},
    {"java.security.PrivilegedActionException", "uep.runtime.unhandled"},
    {"java.security.SignatureException", "uep.security.integrity_failure"},
    {"java.security.cert.CertPathValidatorException", "uep.network.tls_failure"},
    {"java.security.cert.CertificateException", "uep.network.tls_failure"},
    {"java.security.cert.CertificateExpiredException", "uep.network.tls_failure"},
    {"java.security.cert.CertificateNotYetValidException", "uep.network.tls_failure"},
    {"java.security.cert.CertificateRevokedException", "uep.network.tls_failure"},
    {"java.sql.BatchUpdateException", "uep.unknown.unclassified"},
    {"java.sql.SQLDataException", "uep.input.validation_failed"},
    {"java.sql.SQLException", "uep.unknown.unclassified"},
    {"java.sql.SQLFeatureNotSupportedException", "uep.runtime.unimplemented"},
    {"java.sql.SQLIntegrityConstraintViolationException", "uep.data.integrity_violation"},
    {"java.sql.SQLNonTransientConnectionException", "uep.network.connection_failed"},
    {"java.sql.SQLRecoverableException", "uep.dependency.unavailable"},
    {"java.sql.SQLSyntaxErrorException", "uep.input.malformed"},
    {"java.sql.SQLTimeoutException", "uep.network.timeout"},
    {"java.sql.SQLTransactionRollbackException", "uep.storage.transaction_aborted"},
    {"java.sql.SQLTransientConnectionException", "uep.dependency.unavailable"},
    {"java.sql.SQLTransientException", "uep.dependency.unavailable"},
    {"java.text.ParseException", "uep.input.malformed"},
    {"java.time.DateTimeException", "uep.input.validation_failed"},
    {"java.time.format.DateTimeParseException", "uep.input.malformed"},
    {"java.time.temporal.UnsupportedTemporalTypeException", "uep.runtime.unimplemented"},
    {"java.util.ConcurrentModificationException", "uep.runtime.assertion_failed"},
    {"java.util.EmptyStackException", "uep.runtime.assertion_failed"},
    {"java.util.FormatterClosedException", "uep.state.precondition_failed"},
    {"java.util.IllegalFormatException", "uep.input.validation_failed"},
    {"java.util.InputMismatchException", "uep.input.malformed"},
    {"java.util.MissingResourceException", "uep.config.invalid"},
    {"java.util.NoSuchElementException", "uep.runtime.assertion_failed"},
    {"java.util.ServiceConfigurationError", "uep.config.invalid"},
    {"java.util.UnknownFormatConversionException", "uep.input.malformed"},
    {"java.util.concurrent.BrokenBarrierException", "uep.state.precondition_failed"},
    {"java.util.concurrent.CancellationException", "uep.cancel.by_caller"},
    {"java.util.concurrent.CompletionException", "uep.runtime.unhandled"},
    {"java.util.concurrent.ExecutionException", "uep.runtime.unhandled"},
    {"java.util.concurrent.RejectedExecutionException", "uep.capacity.overloaded"},
    {"java.util.concurrent.TimeoutException", "uep.deadline.exceeded"},
    {"java.util.regex.PatternSyntaxException", "uep.input.malformed"},
    {"java.util.zip.DataFormatException", "uep.data.corruption"},
    {"java.util.zip.ZipException", "uep.data.corruption"},
    {"javax.crypto.AEADBadTagException", "uep.security.integrity_failure"},
    {"javax.crypto.BadPaddingException", "uep.security.integrity_failure"},
    {"javax.crypto.NoSuchPaddingException", "uep.runtime.unimplemented"},
    {"javax.management.InstanceAlreadyExistsException", "uep.resource.already_exists"},
    {"javax.management.InstanceNotFoundException", "uep.resource.not_found"},
    {"javax.management.InvalidAttributeValueException", "uep.input.validation_failed"},
    {"javax.naming.AuthenticationException", "uep.auth.unauthenticated"},
    {"javax.naming.NameAlreadyBoundException", "uep.resource.already_exists"},
    {"javax.naming.NameNotFoundException", "uep.resource.not_found"},
    {"javax.naming.NoPermissionException", "uep.auth.permission_denied"},
    {"javax.naming.OperationNotSupportedException", "uep.runtime.unimplemented"},
    {"javax.naming.ServiceUnavailableException", "uep.dependency.unavailable"},
    {"javax.net.ssl.SSLException", "uep.network.tls_failure"},
    {"javax.net.ssl.SSLHandshakeException", "uep.network.tls_failure"},
    {"javax.net.ssl.SSLKeyException", "uep.network.tls_failure"},
    {"javax.net.ssl.SSLPeerUnverifiedException", "uep.network.tls_failure"},
    {"javax.net.ssl.SSLProtocolException", "uep.network.tls_failure"},
    {"javax.persistence.OptimisticLockException", "uep.state.conflict"},
    {"javax.security.auth.login.AccountExpiredException", "uep.auth.credentials_expired"},
    {"javax.security.auth.login.CredentialExpiredException", "uep.auth.credentials_expired"},
    {"javax.security.auth.login.FailedLoginException", "uep.auth.unauthenticated"},
    {"javax.security.auth.login.LoginException", "uep.auth.unauthenticated"},
    {"javax.security.sasl.AuthenticationException", "uep.auth.unauthenticated"},
    {"javax.xml.stream.XMLStreamException", "uep.input.malformed"},
    {"kotlin.KotlinNullPointerException", "uep.runtime.assertion_failed"},
    {"kotlin.NoWhenBranchMatchedException", "uep.runtime.assertion_failed"},
    {"kotlin.NotImplementedError", "uep.runtime.unimplemented"},
    {"kotlin.TypeCastException", "uep.runtime.assertion_failed"},
    {"kotlin.UninitializedPropertyAccessException", "uep.runtime.assertion_failed"},
    {"kotlinx.coroutines.JobCancellationException", "uep.cancel.by_caller"},
    {"kotlinx.coroutines.TimeoutCancellationException", "uep.deadline.exceeded"},
    {"org.apache.http.ConnectionClosedException", "uep.network.connection_lost"},
    {"org.apache.http.NoHttpResponseException", "uep.network.connection_lost"},
    {"org.apache.http.ProtocolException", "uep.dependency.bad_response"},
    {"org.apache.http.client.ClientProtocolException", "uep.dependency.bad_response"},
    {"org.apache.http.conn.ConnectTimeoutException", "uep.network.timeout"},
    {"org.apache.http.conn.ConnectionPoolTimeoutException", "uep.network.timeout"},
    {"org.apache.http.conn.HttpHostConnectException", "uep.network.connection_failed"},
    {"org.apache.kafka.common.KafkaException", "uep.unknown.unclassified"},
    {"org.apache.kafka.common.config.ConfigException", "uep.config.invalid"},
    {"org.apache.kafka.common.errors.BrokerNotAvailableException", "uep.network.connection_failed"},
    {"org.apache.kafka.common.errors.CorruptRecordException", "uep.data.corruption"},
    {"org.apache.kafka.common.errors.DisconnectException", "uep.network.connection_lost"},
    {"org.apache.kafka.common.errors.KafkaStorageException", "uep.storage.io_failure"},
    {"org.apache.kafka.common.errors.RecordTooLargeException", "uep.input.too_large"},
    {"org.apache.kafka.common.errors.SaslAuthenticationException", "uep.auth.unauthenticated"},
    {"org.apache.kafka.common.errors.SerializationException", "uep.data.serialization_failed"},
    {"org.apache.kafka.common.errors.ThrottlingQuotaExceededException", "uep.quota.rate_limited"},
    {"org.apache.kafka.common.errors.TimeoutException", "uep.network.timeout"},
    {"org.apache.kafka.common.errors.TopicExistsException", "uep.resource.already_exists"},
    {"org.apache.kafka.common.errors.TransactionAbortedException", "uep.storage.transaction_aborted"},
    {"org.postgresql.util.PSQLException", "uep.unknown.unclassified"},
    {"org.springframework.beans.factory.BeanCreationException", "uep.config.invalid"},
    {"org.springframework.beans.factory.NoSuchBeanDefinitionException", "uep.config.invalid"},
    {"org.springframework.beans.factory.UnsatisfiedDependencyException", "uep.config.invalid"},
    {"org.springframework.core.task.TaskRejectedException", "uep.capacity.overloaded"},
    {"org.springframework.dao.CannotAcquireLockException", "uep.state.locked"},
    {"org.springframework.dao.DataAccessResourceFailureException", "uep.dependency.unavailable"},
    {"org.springframework.dao.DataIntegrityViolationException", "uep.data.integrity_violation"},
    {"org.springframework.dao.DeadlockLoserDataAccessException", "uep.storage.transaction_aborted"},
    {"org.springframework.dao.DuplicateKeyException", "uep.data.integrity_violation"},
    {"org.springframework.dao.EmptyResultDataAccessException", "uep.resource.not_found"},
    {"org.springframework.dao.OptimisticLockingFailureException", "uep.state.conflict"},
    {"org.springframework.dao.PessimisticLockingFailureException", "uep.state.locked"},
    {"org.springframework.dao.QueryTimeoutException", "uep.network.timeout"},
    {"org.springframework.http.converter.HttpMessageNotReadableException", "uep.input.malformed"},
    {"org.springframework.http.converter.HttpMessageNotWritableException", "uep.data.serialization_failed"},
    {"org.springframework.jdbc.CannotGetJdbcConnectionException", "uep.dependency.unavailable"},
    {"org.springframework.security.access.AccessDeniedException", "uep.auth.permission_denied"},
    {"org.springframework.security.authentication.BadCredentialsException", "uep.auth.unauthenticated"},
    {"org.springframework.security.authentication.CredentialsExpiredException", "uep.auth.credentials_expired"},
    {"org.springframework.security.core.AuthenticationException", "uep.auth.unauthenticated"},
    {"org.springframework.transaction.UnexpectedRollbackException", "uep.storage.transaction_aborted"},
    {"org.springframework.web.HttpRequestMethodNotSupportedException", "uep.runtime.unimplemented"},
    {"org.springframework.web.bind.MethodArgumentNotValidException", "uep.input.validation_failed"},
    {"org.springframework.web.bind.MissingServletRequestParameterException", "uep.input.malformed"},
    {"org.springframework.web.multipart.MaxUploadSizeExceededException", "uep.input.too_large"},
    {"org.springframework.web.servlet.NoHandlerFoundException", "uep.resource.not_found"},
    {"org.xml.sax.SAXException", "uep.input.malformed"},
    {"org.xml.sax.SAXParseException", "uep.input.malformed"},
};
static const uep_name_pair bases_java[] = {
    {"java.net.SocketTimeoutException", "uep.network.timeout"},
    {"java.net.ConnectException", "uep.network.connection_failed"},
    {"java.net.UnknownHostException", "uep.network.name_resolution"},
    {"java.net.SocketException", "uep.network.connection_lost"},
    {"java.net.ProtocolException", "uep.dependency.bad_response"},
    {"javax.net.ssl.SSLException", "uep.network.tls_failure"},
    {"java.nio.file.NoSuchFileException", "uep.resource.not_found"},
    {"java.nio.file.FileAlreadyExistsException", "uep.resource.already_exists"},
    {"java.nio.file.AccessDeniedException", "uep.auth.permission_denied"},
    {"java.io.FileNotFoundException", "uep.resource.not_found"},
    {"java.io.EOFException", "uep.input.out_of_range"},
    {"java.io.InterruptedIOException", "uep.cancel.by_caller"},
    {"java.io.ObjectStreamException", "uep.data.serialization_failed"},
    {"java.nio.channels.ClosedChannelException", "uep.network.connection_lost"},
    {"java.io.IOException", "uep.storage.io_failure"},
    {"java.io.UncheckedIOException", "uep.storage.io_failure"},
    {"java.sql.SQLTimeoutException", "uep.network.timeout"},
    {"java.sql.SQLIntegrityConstraintViolationException", "uep.data.integrity_violation"},
    {"java.sql.SQLTransactionRollbackException", "uep.storage.transaction_aborted"},
    {"java.sql.SQLTransientException", "uep.dependency.unavailable"},
    {"java.sql.SQLRecoverableException", "uep.dependency.unavailable"},
    {"java.sql.SQLException", "uep.unknown.unclassified"},
    {"java.util.concurrent.TimeoutException", "uep.deadline.exceeded"},
    {"java.util.concurrent.CancellationException", "uep.cancel.by_caller"},
    {"java.util.concurrent.RejectedExecutionException", "uep.capacity.overloaded"},
    {"java.util.concurrent.ExecutionException", "uep.runtime.unhandled"},
    {"java.util.concurrent.CompletionException", "uep.runtime.unhandled"},
    {"java.lang.InterruptedException", "uep.cancel.by_caller"},
    {"java.security.SignatureException", "uep.security.integrity_failure"},
    {"java.security.cert.CertificateException", "uep.network.tls_failure"},
    {"java.lang.NullPointerException", "uep.runtime.assertion_failed"},
    {"java.lang.IndexOutOfBoundsException", "uep.runtime.assertion_failed"},
    {"java.lang.ClassCastException", "uep.runtime.assertion_failed"},
    {"java.lang.ArithmeticException", "uep.runtime.assertion_failed"},
    {"java.lang.NumberFormatException", "uep.input.malformed"},
    {"java.lang.IllegalArgumentException", "uep.input.validation_failed"},
    {"java.lang.IllegalStateException", "uep.state.precondition_failed"},
    {"java.lang.UnsupportedOperationException", "uep.runtime.unimplemented"},
    {"java.util.NoSuchElementException", "uep.runtime.assertion_failed"},
    {"java.util.ConcurrentModificationException", "uep.runtime.assertion_failed"},
    {"java.lang.SecurityException", "uep.auth.permission_denied"},
    {"java.lang.AssertionError", "uep.runtime.assertion_failed"},
    {"java.lang.OutOfMemoryError", "uep.capacity.memory_exhausted"},
    {"java.lang.StackOverflowError", "uep.runtime.fatal"},
    {"java.lang.VirtualMachineError", "uep.runtime.fatal"},
    {"java.lang.LinkageError", "uep.config.invalid"},
};
static const uep_name_pair outward_java[] = {
    {"uep.aggregate.multiple", "java.lang.RuntimeException"},
    {"uep.auth.credentials_expired", "java.lang.SecurityException"},
    {"uep.auth.permission_denied", "java.lang.SecurityException"},
    {"uep.auth.unauthenticated", "java.lang.SecurityException"},
    {"uep.business.rule_violation", "java.lang.IllegalStateException"},
    {"uep.cancel.by_caller", "java.util.concurrent.CancellationException"},
    {"uep.capacity.disk_full", "java.io.UncheckedIOException"},
    {"uep.capacity.memory_exhausted", "java.lang.OutOfMemoryError"},
    {"uep.capacity.overloaded", "java.util.concurrent.RejectedExecutionException"},
    {"uep.config.invalid", "java.lang.IllegalStateException"},
    {"uep.data.corruption", "java.io.UncheckedIOException"},
    {"uep.data.integrity_violation", "java.lang.IllegalStateException"},
    {"uep.data.serialization_failed", "java.io.UncheckedIOException"},
    {"uep.deadline.exceeded", "java.util.concurrent.TimeoutException"},
    {"uep.dependency.bad_response", "java.io.UncheckedIOException"},
    {"uep.dependency.unavailable", "java.io.UncheckedIOException"},
    {"uep.input.malformed", "java.lang.IllegalArgumentException"},
    {"uep.input.out_of_range", "java.lang.IllegalArgumentException"},
    {"uep.input.too_large", "java.lang.IllegalArgumentException"},
    {"uep.input.validation_failed", "java.lang.IllegalArgumentException"},
    {"uep.network.connection_failed", "java.net.ConnectException"},
    {"uep.network.connection_lost", "java.net.SocketException"},
    {"uep.network.name_resolution", "java.net.UnknownHostException"},
    {"uep.network.timeout", "java.net.SocketTimeoutException"},
    {"uep.network.tls_failure", "javax.net.ssl.SSLException"},
    {"uep.protocol.malformed_record", "java.lang.IllegalArgumentException"},
    {"uep.protocol.unsupported_version", "java.lang.UnsupportedOperationException"},
    {"uep.quota.exceeded", "java.lang.RuntimeException"},
    {"uep.quota.rate_limited", "java.lang.RuntimeException"},
    {"uep.resource.already_exists", "java.nio.file.FileAlreadyExistsException"},
    {"uep.resource.gone", "java.util.NoSuchElementException"},
    {"uep.resource.not_found", "java.util.NoSuchElementException"},
    {"uep.runtime.assertion_failed", "java.lang.AssertionError"},
    {"uep.runtime.fatal", "java.lang.InternalError"},
    {"uep.runtime.unhandled", "java.lang.RuntimeException"},
    {"uep.runtime.unimplemented", "java.lang.UnsupportedOperationException"},
    {"uep.security.integrity_failure", "java.security.SignatureException"},
    {"uep.security.policy_violation", "java.lang.SecurityException"},
    {"uep.state.conflict", "java.util.ConcurrentModificationException"},
    {"uep.state.locked", "java.lang.IllegalStateException"},
    {"uep.state.precondition_failed", "java.lang.IllegalStateException"},
    {"uep.storage.io_failure", "java.io.IOException"},
    {"uep.storage.transaction_aborted", "java.sql.SQLTransactionRollbackException"},
    {"uep.unknown.unclassified", "java.lang.RuntimeException"},
};
static const char *const tables_java[] = { NULL};
static const char *const languages_java[] = { "clojure", "groovy", "java", "kotlin", "scala", NULL};
static const uep_name_pair native_javascript[] = {
    {"AbortError", "uep.cancel.by_caller"},
    {"AggregateError", "uep.aggregate.multiple"},
    {"AggregateError [ECONNREFUSED]", "uep.network.connection_failed"},
    {"AggregateError [ETIMEDOUT]", "uep.network.timeout"},
    {"AssertionError", "uep.runtime.assertion_failed"},
    {"AssertionError [ERR_ASSERTION]", "uep.runtime.assertion_failed"},
    {"AxiosError", "uep.unknown.unclassified"},
    {"BSONError", "uep.input.malformed"},
    {"BadRequestError", "uep.input.validation_failed"},
    {"BodyTimeoutError", "uep.network.timeout"},
    {"CanceledError", "uep.cancel.by_caller"},
    {"CastError", "uep.input.malformed"},
    {"ClientClosedError", "uep.network.connection_lost"},
    {"CompileError", "uep.input.malformed"},
    {"ConnectTimeoutError", "uep.network.timeout"},
    {"ConnectionRefusedError", "uep.network.connection_failed"},
    {"ConstraintError", "uep.data.integrity_violation"},
    {"DOMException", "uep.unknown.unclassified"},
    {"DOMException [AbortError]", "uep.cancel.by_caller"},
    {"DOMException [ConstraintError]", "uep.data.integrity_violation"},
    {"DOMException [DataCloneError]", "uep.data.serialization_failed"},
    {"DOMException [DataError]", "uep.input.malformed"},
    {"DOMException [EncodingError]", "uep.data.serialization_failed"},
    {"DOMException [HierarchyRequestError]", "uep.state.precondition_failed"},
    {"DOMException [IndexSizeError]", "uep.input.out_of_range"},
    {"DOMException [InvalidAccessError]", "uep.auth.permission_denied"},
    {"DOMException [InvalidCharacterError]", "uep.input.validation_failed"},
    {"DOMException [InvalidModificationError]", "uep.state.precondition_failed"},
    {"DOMException [InvalidStateError]", "uep.state.precondition_failed"},
    {"DOMException [NetworkError]", "uep.network.connection_lost"},
    {"DOMException [NotAllowedError]", "uep.auth.permission_denied"},
    {"DOMException [NotFoundError]", "uep.resource.not_found"},
    {"DOMException [NotReadableError]", "uep.storage.io_failure"},
    {"DOMException [NotSupportedError]", "uep.runtime.unimplemented"},
    {"DOMException [OperationError]", "uep.unknown.unclassified"},
    {"DOMException [QuotaExceededError]", "uep.quota.exceeded"},
    {"DOMException [ReadOnlyError]", "uep.state.precondition_failed"},
    {"DOMException [SecurityError]", "uep.auth.permission_denied"},
    {"DOMException [SyntaxError]", "uep.input.malformed"},
    {"DOMException [TimeoutError]", "uep.deadline.exceeded"},
    {"DOMException [TransactionInactiveError]", "uep.state.precondition_failed"},
    {"DOMException [TypeMismatchError]", "uep.input.validation_failed"},
    {"DOMException [UnknownError]", "uep.storage.io_failure"},
    {"DOMException [VersionError]", "uep.state.conflict"},
    {"DataCloneError", "uep.data.serialization_failed"},
    {"DataError", "uep.input.malformed"},
    {"EncodingError", "uep.data.serialization_failed"},
    {"Error", "uep.unknown.unclassified"},
    {"Error [ERR_DLOPEN_FAILED]", "uep.config.invalid"},
    {"Error [ERR_HTTP_HEADERS_SENT]", "uep.state.precondition_failed"},
    {"Error [ERR_INTERNAL_ASSERTION]", "uep.runtime.assertion_failed"},
    {"Error [ERR_INVALID_STATE]", "uep.state.precondition_failed"},
    {"Error [ERR_IPC_CHANNEL_CLOSED]", "uep.network.connection_lost"},
    {"Error [ERR_METHOD_NOT_IMPLEMENTED]", "uep.runtime.unimplemented"},
    {"Error [ERR_MODULE_NOT_FOUND]", "uep.config.invalid"},
    {"Error [ERR_PACKAGE_PATH_NOT_EXPORTED]", "uep.config.invalid"},
    {"Error [ERR_REQUIRE_ESM]", "uep.config.invalid"},
    {"Error [ERR_SERVER_ALREADY_LISTEN]", "uep.state.precondition_failed"},
    {"Error [ERR_SERVER_NOT_RUNNING]", "uep.state.precondition_failed"},
    {"Error [ERR_SOCKET_CLOSED]", "uep.network.connection_lost"},
    {"Error [ERR_STREAM_DESTROYED]", "uep.state.precondition_failed"},
    {"Error [ERR_STREAM_PREMATURE_CLOSE]", "uep.network.connection_lost"},
    {"Error [ERR_STREAM_WRITE_AFTER_END]", "uep.state.precondition_failed"},
    {"Error [ERR_STRING_TOO_LONG]", "uep.input.too_large"},
    {"Error [ERR_TLS_CERT_ALTNAME_INVALID]", "uep.network.tls_failure"},
    {"Error [ERR_UNHANDLED_ERROR]", "uep.runtime.unhandled"},
    {"EvalError", "uep.runtime.assertion_failed"},
    {"HTTPError", "uep.unknown.unclassified"},
    {"HTTPParserError", "uep.dependency.bad_response"},
    {"HeadersOverflowError", "uep.input.too_large"},
    {"HeadersTimeoutError", "uep.network.timeout"},
    {"HierarchyRequestError", "uep.state.precondition_failed"},
    {"IndexSizeError", "uep.input.out_of_range"},
    {"InternalError", "uep.runtime.fatal"},
    {"InvalidAccessError", "uep.auth.permission_denied"},
    {"InvalidCharacterError", "uep.input.validation_failed"},
    {"InvalidModificationError", "uep.state.precondition_failed"},
    {"InvalidStateError", "uep.state.precondition_failed"},
    {"JsonWebTokenError", "uep.security.integrity_failure"},
    {"LinkError", "uep.config.invalid"},
    {"MongoNetworkError", "uep.network.connection_failed"},
    {"MongoNetworkTimeoutError", "uep.network.timeout"},
    {"MongoServerSelectionError", "uep.dependency.unavailable"},
    {"MongoTransactionError", "uep.storage.transaction_aborted"},
    {"NetworkError", "uep.network.connection_lost"},
    {"NoModificationAllowedError", "uep.auth.permission_denied"},
    {"NotAllowedError", "uep.auth.permission_denied"},
    {"NotFoundError", "uep.resource.not_found"},
    {"NotImplementedError", "uep.runtime.unimplemented"},
    {"NotReadableError", "uep.storage.io_failure"},
    {"NotSupportedError", "uep.runtime.unimplemented"},
    {"OperationError", "uep.unknown.unclassified"},
    {"PayloadTooLargeError", "uep.input.too_large"},
    {"QuotaExceededError", "uep.quota.exceeded"},
    {"RangeError", "uep.input.out_of_range"},
    {"RangeError [ERR_INVALID_ARG_VALUE]", "uep.input.validation_failed"},
    {"RangeError [ERR_OUT_OF_RANGE]", "uep.input.out_of_range"},
    {"RangeError [ERR_SOCKET_BAD_PORT]", "uep.input.out_of_range"},
    {"ReadOnlyError", "uep.state.precondition_failed"},
    {"ReferenceError", "uep.runtime.assertion_failed"},
    {"ResponseContentLengthMismatchError", "uep.dependency.bad_response"},
    {"RuntimeError", "uep.runtime.fatal"},
    {"SecurityError", "uep.auth.permission_denied"},
    {"SequelizeConnectionError", "uep.dependency.unavailable"},
    {"SequelizeConnectionRefusedError", "uep.network.connection_failed"},
    {"SequelizeConnectionTimedOutError", "uep.network.timeout"},
    {"SequelizeForeignKeyConstraintError", "uep.data.integrity_violation"},
    {"SequelizeUniqueConstraintError", "uep.data.integrity_violation"},
    {"SequelizeValidationError", "uep.input.validation_failed"},
    {"SocketError", "uep.network.connection_lost"},
    {"SuppressedError", "uep.unknown.unclassified"},
    {"SyntaxError", "uep.input.malformed"},
    {"SystemError", "uep.unknown.unclassified"},
    {"TimeoutError", "uep.deadline.exceeded"},
    {"TokenExpiredError", "uep.auth.credentials_expired"},
    {"TransactionInactiveError", "uep.state.precondition_failed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"TypeError [ERR_FEATURE_UNAVAILABLE_ON_PLATFORM]", "uep.runtime.unimplemented"},
    {"TypeError [ERR_INVALID_ARG_TYPE]", "uep.runtime.assertion_failed"},
    {"TypeError [ERR_INVALID_ARG_VALUE]", "uep.input.validation_failed"},
    {"TypeError [ERR_INVALID_STATE]", "uep.state.precondition_failed"},
    {"TypeError [ERR_INVALID_THIS]", "uep.runtime.assertion_failed"},
    {"TypeError [ERR_INVALID_URL]", "uep.input.validation_failed"},
    {"TypeError [ERR_MISSING_ARGS]", "uep.runtime.assertion_failed"},
    {"TypeError [ERR_PARSE_ARGS_UNKNOWN_OPTION]", "uep.input.validation_failed"},
    {"TypeError [ERR_UNKNOWN_FILE_EXTENSION]", "uep.config.invalid"},
    {"TypeMismatchError", "uep.input.validation_failed"},
    {"URIError", "uep.input.malformed"},
    {"UnhandledPromiseRejection", "uep.runtime.unhandled"},
    {"UnknownError", "uep.storage.io_failure"},
    {"ValidationError", "uep.input.validation_failed"},
    {"VersionError", "uep.state.conflict"},
    {"ZodError", "uep.input.validation_failed"},
};
static const uep_name_pair bases_javascript[] = {
    {"AggregateError", "uep.aggregate.multiple"},
    {"SyntaxError", "uep.input.malformed"},
    {"URIError", "uep.input.malformed"},
    {"RangeError", "uep.input.out_of_range"},
    {"ReferenceError", "uep.runtime.assertion_failed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"EvalError", "uep.runtime.assertion_failed"},
};
static const uep_name_pair outward_javascript[] = {
    {"uep.aggregate.multiple", "AggregateError"},
    {"uep.auth.credentials_expired", "Error"},
    {"uep.auth.permission_denied", "NotAllowedError"},
    {"uep.auth.unauthenticated", "Error"},
    {"uep.business.rule_violation", "Error"},
    {"uep.cancel.by_caller", "AbortError"},
    {"uep.capacity.disk_full", "Error"},
    {"uep.capacity.memory_exhausted", "Error"},
    {"uep.capacity.overloaded", "Error"},
    {"uep.config.invalid", "Error"},
    {"uep.data.corruption", "Error"},
    {"uep.data.integrity_violation", "ConstraintError"},
    {"uep.data.serialization_failed", "DataCloneError"},
    {"uep.deadline.exceeded", "TimeoutError"},
    {"uep.dependency.bad_response", "Error"},
    {"uep.dependency.unavailable", "Error"},
    {"uep.input.malformed", "SyntaxError"},
    {"uep.input.out_of_range", "RangeError"},
    {"uep.input.too_large", "RangeError"},
    {"uep.input.validation_failed", "TypeError"},
    {"uep.network.connection_failed", "Error"},
    {"uep.network.connection_lost", "NetworkError"},
    {"uep.network.name_resolution", "Error"},
    {"uep.network.timeout", "TimeoutError"},
    {"uep.network.tls_failure", "Error"},
    {"uep.protocol.malformed_record", "SyntaxError"},
    {"uep.protocol.unsupported_version", "Error"},
    {"uep.quota.exceeded", "QuotaExceededError"},
    {"uep.quota.rate_limited", "Error"},
    {"uep.resource.already_exists", "Error"},
    {"uep.resource.gone", "Error"},
    {"uep.resource.not_found", "NotFoundError"},
    {"uep.runtime.assertion_failed", "TypeError"},
    {"uep.runtime.fatal", "Error"},
    {"uep.runtime.unhandled", "Error"},
    {"uep.runtime.unimplemented", "NotSupportedError"},
    {"uep.security.integrity_failure", "Error"},
    {"uep.security.policy_violation", "Error"},
    {"uep.state.conflict", "Error"},
    {"uep.state.locked", "Error"},
    {"uep.state.precondition_failed", "InvalidStateError"},
    {"uep.storage.io_failure", "NotReadableError"},
    {"uep.storage.transaction_aborted", "Error"},
    {"uep.unknown.unclassified", "Error"},
};
static const char *const tables_javascript[] = { NULL};
static const char *const languages_javascript[] = { "javascript", "typescript", NULL};
static const uep_name_pair native_perl[] = {
    {"Archive::Zip::Error", "uep.data.corruption"},
    {"Catalyst::Exception::Detach", "uep.cancel.by_caller"},
    {"DBIx::Class::Exception", "uep.unknown.unclassified"},
    {"Error::TypeTiny::Assertion", "uep.input.validation_failed"},
    {"Error::TypeTiny::Compilation", "uep.config.invalid"},
    {"Exception::Class::Base", "uep.unknown.unclassified"},
    {"HTTP::Exception::400", "uep.input.malformed"},
    {"HTTP::Exception::401", "uep.auth.unauthenticated"},
    {"HTTP::Exception::403", "uep.auth.permission_denied"},
    {"HTTP::Exception::404", "uep.resource.not_found"},
    {"HTTP::Exception::409", "uep.state.conflict"},
    {"HTTP::Exception::410", "uep.resource.gone"},
    {"HTTP::Exception::413", "uep.input.too_large"},
    {"HTTP::Exception::429", "uep.quota.rate_limited"},
    {"HTTP::Exception::500", "uep.runtime.unhandled"},
    {"HTTP::Exception::501", "uep.runtime.unimplemented"},
    {"HTTP::Exception::502", "uep.dependency.bad_response"},
    {"HTTP::Exception::503", "uep.dependency.unavailable"},
    {"HTTP::Exception::504", "uep.deadline.exceeded"},
    {"Mojo::Exception", "uep.unknown.unclassified"},
    {"Moose::Exception::AttributeIsRequired", "uep.input.validation_failed"},
    {"Moose::Exception::MethodNameNotFoundInInheritanceHierarchy", "uep.runtime.assertion_failed"},
    {"Moose::Exception::ValidationFailedForTypeConstraint", "uep.input.validation_failed"},
    {"MooseX::Types::Exception", "uep.input.validation_failed"},
    {"Params::Validate::Exception", "uep.input.validation_failed"},
    {"Throwable::Error", "uep.unknown.unclassified"},
    {"Type::Exception", "uep.input.validation_failed"},
    {"URI::Exception", "uep.input.malformed"},
    {"autodie::exception", "uep.storage.io_failure"},
    {"autodie::exception::system", "uep.runtime.unhandled"},
};
static const uep_name_pair outward_perl[] = {
    {"uep.aggregate.multiple", "Exception::Class::Base"},
    {"uep.auth.credentials_expired", "Exception::Class::Base"},
    {"uep.auth.permission_denied", "Exception::Class::Base"},
    {"uep.auth.unauthenticated", "Exception::Class::Base"},
    {"uep.business.rule_violation", "Exception::Class::Base"},
    {"uep.cancel.by_caller", "Exception::Class::Base"},
    {"uep.capacity.disk_full", "Exception::Class::Base"},
    {"uep.capacity.memory_exhausted", "Exception::Class::Base"},
    {"uep.capacity.overloaded", "Exception::Class::Base"},
    {"uep.config.invalid", "Exception::Class::Base"},
    {"uep.data.corruption", "Exception::Class::Base"},
    {"uep.data.integrity_violation", "Exception::Class::Base"},
    {"uep.data.serialization_failed", "Exception::Class::Base"},
    {"uep.deadline.exceeded", "Exception::Class::Base"},
    {"uep.dependency.bad_response", "Exception::Class::Base"},
    {"uep.dependency.unavailable", "Exception::Class::Base"},
    {"uep.input.malformed", "Exception::Class::Base"},
    {"uep.input.out_of_range", "Exception::Class::Base"},
    {"uep.input.too_large", "Exception::Class::Base"},
    {"uep.input.validation_failed", "Exception::Class::Base"},
    {"uep.network.connection_failed", "Exception::Class::Base"},
    {"uep.network.connection_lost", "Exception::Class::Base"},
    {"uep.network.name_resolution", "Exception::Class::Base"},
    {"uep.network.timeout", "Exception::Class::Base"},
    {"uep.network.tls_failure", "Exception::Class::Base"},
    {"uep.protocol.malformed_record", "Exception::Class::Base"},
    {"uep.protocol.unsupported_version", "Exception::Class::Base"},
    {"uep.quota.exceeded", "Exception::Class::Base"},
    {"uep.quota.rate_limited", "Exception::Class::Base"},
    {"uep.resource.already_exists", "Exception::Class::Base"},
    {"uep.resource.gone", "Exception::Class::Base"},
    {"uep.resource.not_found", "Exception::Class::Base"},
    {"uep.runtime.assertion_failed", "Exception::Class::Base"},
    {"uep.runtime.fatal", "Exception::Class::Base"},
    {"uep.runtime.unhandled", "Exception::Class::Base"},
    {"uep.runtime.unimplemented", "Exception::Class::Base"},
    {"uep.security.integrity_failure", "Exception::Class::Base"},
    {"uep.security.policy_violation", "Exception::Class::Base"},
    {"uep.state.conflict", "Exception::Class::Base"},
    {"uep.state.locked", "Exception::Class::Base"},
    {"uep.state.precondition_failed", "Exception::Class::Base"},
    {"uep.storage.io_failure", "Exception::Class::Base"},
    {"uep.storage.transaction_aborted", "Exception::Class::Base"},
    {"uep.unknown.unclassified", "Exception::Class::Base"},
};
static const char *const tables_perl[] = { NULL};
static const char *const languages_perl[] = { "perl", NULL};
static const uep_name_pair native_php[] = {
    {"ArgumentCountError", "uep.runtime.assertion_failed"},
    {"ArithmeticError", "uep.runtime.assertion_failed"},
    {"AssertionError", "uep.runtime.assertion_failed"},
    {"BadFunctionCallException", "uep.runtime.assertion_failed"},
    {"BadMethodCallException", "uep.runtime.unimplemented"},
    {"CompileError", "uep.input.malformed"},
    {"DOMException", "uep.unknown.unclassified"},
    {"DateInvalidOperationException", "uep.state.precondition_failed"},
    {"DateInvalidTimeZoneException", "uep.input.validation_failed"},
    {"DateMalformedIntervalStringException", "uep.input.malformed"},
    {"DateMalformedPeriodStringException", "uep.input.malformed"},
    {"DateMalformedStringException", "uep.input.malformed"},
    {"DateRangeError", "uep.input.out_of_range"},
    {"DivisionByZeroError", "uep.runtime.assertion_failed"},
    {"Doctrine\\DBAL\\Exception\\ConnectionException", "uep.network.connection_failed"},
    {"Doctrine\\DBAL\\Exception\\ConnectionLost", "uep.network.connection_lost"},
    {"Doctrine\\DBAL\\Exception\\DeadlockException", "uep.storage.transaction_aborted"},
    {"Doctrine\\DBAL\\Exception\\ForeignKeyConstraintViolationException", "uep.data.integrity_violation"},
    {"Doctrine\\DBAL\\Exception\\LockWaitTimeoutException", "uep.state.locked"},
    {"Doctrine\\DBAL\\Exception\\NotNullConstraintViolationException", "uep.data.integrity_violation"},
    {"Doctrine\\DBAL\\Exception\\UniqueConstraintViolationException", "uep.data.integrity_violation"},
    {"Doctrine\\ORM\\EntityNotFoundException", "uep.resource.not_found"},
    {"Doctrine\\ORM\\OptimisticLockException", "uep.state.conflict"},
    {"DomainException", "uep.input.validation_failed"},
    {"Error", "uep.unknown.unclassified"},
    {"ErrorException", "uep.unknown.unclassified"},
    {"Exception", "uep.unknown.unclassified"},
    {"Fatal error", "uep.runtime.fatal"},
    {"FiberError", "uep.runtime.assertion_failed"},
    {"Firebase\\JWT\\ExpiredException", "uep.auth.credentials_expired"},
    {"Firebase\\JWT\\SignatureInvalidException", "uep.security.integrity_failure"},
    {"GuzzleHttp\\Exception\\ClientException", "uep.unknown.unclassified"},
    {"GuzzleHttp\\Exception\\ConnectException", "uep.network.connection_failed"},
    {"GuzzleHttp\\Exception\\RequestException", "uep.unknown.unclassified"},
    {"GuzzleHttp\\Exception\\ServerException", "uep.dependency.bad_response"},
    {"GuzzleHttp\\Exception\\TooManyRedirectsException", "uep.dependency.bad_response"},
    {"Illuminate\\Auth\\Access\\AuthorizationException", "uep.auth.permission_denied"},
    {"Illuminate\\Auth\\AuthenticationException", "uep.auth.unauthenticated"},
    {"Illuminate\\Contracts\\Container\\BindingResolutionException", "uep.config.invalid"},
    {"Illuminate\\Contracts\\Encryption\\DecryptException", "uep.security.integrity_failure"},
    {"Illuminate\\Database\\DeadlockException", "uep.storage.transaction_aborted"},
    {"Illuminate\\Database\\Eloquent\\ModelNotFoundException", "uep.resource.not_found"},
    {"Illuminate\\Database\\QueryException", "uep.unknown.unclassified"},
    {"Illuminate\\Database\\UniqueConstraintViolationException", "uep.data.integrity_violation"},
    {"Illuminate\\Http\\Exceptions\\PostTooLargeException", "uep.input.too_large"},
    {"Illuminate\\Http\\Exceptions\\ThrottleRequestsException", "uep.quota.rate_limited"},
    {"Illuminate\\Session\\TokenMismatchException", "uep.security.policy_violation"},
    {"Illuminate\\Validation\\ValidationException", "uep.input.validation_failed"},
    {"InvalidArgumentException", "uep.input.validation_failed"},
    {"JsonException", "uep.input.malformed"},
    {"LengthException", "uep.input.too_large"},
    {"LogicException", "uep.runtime.assertion_failed"},
    {"OutOfBoundsException", "uep.runtime.assertion_failed"},
    {"OutOfRangeException", "uep.runtime.assertion_failed"},
    {"OverflowException", "uep.input.out_of_range"},
    {"PDOException", "uep.unknown.unclassified"},
    {"ParseError", "uep.input.malformed"},
    {"PharException", "uep.unknown.unclassified"},
    {"Random\\RandomException", "uep.unknown.unclassified"},
    {"RangeException", "uep.input.out_of_range"},
    {"RedisException", "uep.network.connection_failed"},
    {"ReflectionException", "uep.unknown.unclassified"},
    {"RuntimeException", "uep.unknown.unclassified"},
    {"SoapFault", "uep.dependency.bad_response"},
    {"SodiumException", "uep.security.integrity_failure"},
    {"Symfony\\Component\\DependencyInjection\\Exception\\ServiceNotFoundException", "uep.config.invalid"},
    {"Symfony\\Component\\HttpKernel\\Exception\\AccessDeniedHttpException", "uep.auth.permission_denied"},
    {"Symfony\\Component\\HttpKernel\\Exception\\BadRequestHttpException", "uep.input.validation_failed"},
    {"Symfony\\Component\\HttpKernel\\Exception\\MethodNotAllowedHttpException", "uep.runtime.unimplemented"},
    {"Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException", "uep.resource.not_found"},
    {"Symfony\\Component\\HttpKernel\\Exception\\TooManyRequestsHttpException", "uep.quota.rate_limited"},
    {"Symfony\\Component\\HttpKernel\\Exception\\UnauthorizedHttpException", "uep.auth.unauthenticated"},
    {"Symfony\\Component\\HttpKernel\\Exception\\UnprocessableEntityHttpException", "uep.input.validation_failed"},
    {"Symfony\\Component\\Security\\Core\\Exception\\AccessDeniedException", "uep.auth.permission_denied"},
    {"Symfony\\Component\\Security\\Core\\Exception\\AuthenticationException", "uep.auth.unauthenticated"},
    {"Symfony\\Component\\Yaml\\Exception\\ParseException", "uep.input.malformed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"UnderflowException", "uep.input.out_of_range"},
    {"UnexpectedValueException", "uep.input.validation_failed"},
    {"UnhandledMatchError", "uep.runtime.assertion_failed"},
    {"ValueError", "uep.input.validation_failed"},
    {"mysqli_sql_exception", "uep.unknown.unclassified"},
};
static const uep_name_pair bases_php[] = {
    {"InvalidArgumentException", "uep.input.validation_failed"},
    {"DomainException", "uep.input.validation_failed"},
    {"LengthException", "uep.input.too_large"},
    {"OutOfRangeException", "uep.runtime.assertion_failed"},
    {"BadMethodCallException", "uep.runtime.unimplemented"},
    {"BadFunctionCallException", "uep.runtime.assertion_failed"},
    {"LogicException", "uep.runtime.assertion_failed"},
    {"OutOfBoundsException", "uep.runtime.assertion_failed"},
    {"RangeException", "uep.input.out_of_range"},
    {"OverflowException", "uep.input.out_of_range"},
    {"UnderflowException", "uep.input.out_of_range"},
    {"UnexpectedValueException", "uep.input.validation_failed"},
    {"JsonException", "uep.input.malformed"},
    {"DivisionByZeroError", "uep.runtime.assertion_failed"},
    {"ArithmeticError", "uep.runtime.assertion_failed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"ValueError", "uep.input.validation_failed"},
    {"ParseError", "uep.input.malformed"},
    {"AssertionError", "uep.runtime.assertion_failed"},
};
static const uep_name_pair outward_php[] = {
    {"uep.aggregate.multiple", "RuntimeException"},
    {"uep.auth.credentials_expired", "RuntimeException"},
    {"uep.auth.permission_denied", "RuntimeException"},
    {"uep.auth.unauthenticated", "RuntimeException"},
    {"uep.business.rule_violation", "DomainException"},
    {"uep.cancel.by_caller", "RuntimeException"},
    {"uep.capacity.disk_full", "RuntimeException"},
    {"uep.capacity.memory_exhausted", "RuntimeException"},
    {"uep.capacity.overloaded", "RuntimeException"},
    {"uep.config.invalid", "RuntimeException"},
    {"uep.data.corruption", "RuntimeException"},
    {"uep.data.integrity_violation", "RuntimeException"},
    {"uep.data.serialization_failed", "JsonException"},
    {"uep.deadline.exceeded", "RuntimeException"},
    {"uep.dependency.bad_response", "RuntimeException"},
    {"uep.dependency.unavailable", "RuntimeException"},
    {"uep.input.malformed", "InvalidArgumentException"},
    {"uep.input.out_of_range", "RangeException"},
    {"uep.input.too_large", "LengthException"},
    {"uep.input.validation_failed", "InvalidArgumentException"},
    {"uep.network.connection_failed", "RuntimeException"},
    {"uep.network.connection_lost", "RuntimeException"},
    {"uep.network.name_resolution", "RuntimeException"},
    {"uep.network.timeout", "RuntimeException"},
    {"uep.network.tls_failure", "RuntimeException"},
    {"uep.protocol.malformed_record", "InvalidArgumentException"},
    {"uep.protocol.unsupported_version", "BadMethodCallException"},
    {"uep.quota.exceeded", "RuntimeException"},
    {"uep.quota.rate_limited", "RuntimeException"},
    {"uep.resource.already_exists", "RuntimeException"},
    {"uep.resource.gone", "RuntimeException"},
    {"uep.resource.not_found", "RuntimeException"},
    {"uep.runtime.assertion_failed", "LogicException"},
    {"uep.runtime.fatal", "Error"},
    {"uep.runtime.unhandled", "RuntimeException"},
    {"uep.runtime.unimplemented", "BadMethodCallException"},
    {"uep.security.integrity_failure", "RuntimeException"},
    {"uep.security.policy_violation", "RuntimeException"},
    {"uep.state.conflict", "RuntimeException"},
    {"uep.state.locked", "RuntimeException"},
    {"uep.state.precondition_failed", "LogicException"},
    {"uep.storage.io_failure", "RuntimeException"},
    {"uep.storage.transaction_aborted", "RuntimeException"},
    {"uep.unknown.unclassified", "Exception"},
};
static const char *const tables_php[] = { NULL};
static const char *const languages_php[] = { "php", NULL};
static const uep_name_pair native_python[] = {
    {"ArithmeticError", "uep.runtime.assertion_failed"},
    {"AssertionError", "uep.runtime.assertion_failed"},
    {"AttributeError", "uep.runtime.assertion_failed"},
    {"BaseException", "uep.unknown.unclassified"},
    {"BaseExceptionGroup", "uep.aggregate.multiple"},
    {"BlockingIOError", "uep.state.locked"},
    {"BrokenPipeError", "uep.network.connection_lost"},
    {"ChildProcessError", "uep.state.precondition_failed"},
    {"ConnectionAbortedError", "uep.network.connection_lost"},
    {"ConnectionError", "uep.network.connection_lost"},
    {"ConnectionRefusedError", "uep.network.connection_failed"},
    {"ConnectionResetError", "uep.network.connection_lost"},
    {"EOFError", "uep.input.out_of_range"},
    {"Exception", "uep.unknown.unclassified"},
    {"ExceptionGroup", "uep.aggregate.multiple"},
    {"FileExistsError", "uep.resource.already_exists"},
    {"FileNotFoundError", "uep.resource.not_found"},
    {"FloatingPointError", "uep.runtime.assertion_failed"},
    {"GeneratorExit", "uep.cancel.by_caller"},
    {"ImportError", "uep.config.invalid"},
    {"IndentationError", "uep.input.malformed"},
    {"IndexError", "uep.runtime.assertion_failed"},
    {"InterruptedError", "uep.unknown.unclassified"},
    {"IsADirectoryError", "uep.state.precondition_failed"},
    {"KeyError", "uep.runtime.assertion_failed"},
    {"KeyboardInterrupt", "uep.cancel.by_caller"},
    {"LookupError", "uep.runtime.assertion_failed"},
    {"MemoryError", "uep.capacity.memory_exhausted"},
    {"ModuleNotFoundError", "uep.config.invalid"},
    {"NameError", "uep.runtime.assertion_failed"},
    {"NotADirectoryError", "uep.state.precondition_failed"},
    {"NotImplementedError", "uep.runtime.unimplemented"},
    {"OSError", "uep.storage.io_failure"},
    {"OverflowError", "uep.runtime.assertion_failed"},
    {"PermissionError", "uep.auth.permission_denied"},
    {"ProcessLookupError", "uep.resource.not_found"},
    {"RecursionError", "uep.runtime.fatal"},
    {"ReferenceError", "uep.runtime.assertion_failed"},
    {"RuntimeError", "uep.unknown.unclassified"},
    {"StopAsyncIteration", "uep.runtime.assertion_failed"},
    {"StopIteration", "uep.runtime.assertion_failed"},
    {"SyntaxError", "uep.input.malformed"},
    {"SystemError", "uep.runtime.fatal"},
    {"SystemExit", "uep.cancel.by_caller"},
    {"TabError", "uep.input.malformed"},
    {"TimeoutError", "uep.network.timeout"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"UnboundLocalError", "uep.runtime.assertion_failed"},
    {"UnicodeDecodeError", "uep.input.malformed"},
    {"UnicodeEncodeError", "uep.data.serialization_failed"},
    {"UnicodeError", "uep.input.malformed"},
    {"ValueError", "uep.input.validation_failed"},
    {"Warning", "uep.unknown.unclassified"},
    {"ZeroDivisionError", "uep.runtime.assertion_failed"},
    {"_csv.Error", "uep.input.malformed"},
    {"_lzma.LZMAError", "uep.data.corruption"},
    {"_pickle.PicklingError", "uep.data.serialization_failed"},
    {"_pickle.UnpicklingError", "uep.data.serialization_failed"},
    {"_queue.Empty", "uep.state.precondition_failed"},
    {"aiohttp.client_exceptions.ClientConnectionError", "uep.network.connection_failed"},
    {"aiohttp.client_exceptions.ClientConnectorCertificateError", "uep.network.tls_failure"},
    {"aiohttp.client_exceptions.ClientConnectorDNSError", "uep.network.name_resolution"},
    {"aiohttp.client_exceptions.ClientConnectorError", "uep.network.connection_failed"},
    {"aiohttp.client_exceptions.ClientConnectorSSLError", "uep.network.tls_failure"},
    {"aiohttp.client_exceptions.ClientOSError", "uep.network.connection_lost"},
    {"aiohttp.client_exceptions.ClientPayloadError", "uep.dependency.bad_response"},
    {"aiohttp.client_exceptions.ClientProxyConnectionError", "uep.network.connection_failed"},
    {"aiohttp.client_exceptions.ConnectionTimeoutError", "uep.network.timeout"},
    {"aiohttp.client_exceptions.ContentTypeError", "uep.dependency.bad_response"},
    {"aiohttp.client_exceptions.InvalidURL", "uep.input.validation_failed"},
    {"aiohttp.client_exceptions.ServerDisconnectedError", "uep.network.connection_lost"},
    {"aiohttp.client_exceptions.ServerFingerprintMismatch", "uep.network.tls_failure"},
    {"aiohttp.client_exceptions.ServerTimeoutError", "uep.network.timeout"},
    {"aiohttp.client_exceptions.SocketTimeoutError", "uep.network.timeout"},
    {"argparse.ArgumentError", "uep.input.validation_failed"},
    {"argparse.ArgumentTypeError", "uep.input.validation_failed"},
    {"asyncio.exceptions.BrokenBarrierError", "uep.state.precondition_failed"},
    {"asyncio.exceptions.CancelledError", "uep.cancel.by_caller"},
    {"asyncio.exceptions.IncompleteReadError", "uep.network.connection_lost"},
    {"asyncio.exceptions.InvalidStateError", "uep.runtime.assertion_failed"},
    {"asyncio.exceptions.TimeoutError", "uep.network.timeout"},
    {"asyncio.queues.QueueEmpty", "uep.state.precondition_failed"},
    {"asyncio.queues.QueueFull", "uep.capacity.overloaded"},
    {"asyncpg.exceptions._base.InterfaceError", "uep.runtime.assertion_failed"},
    {"asyncpg.exceptions._base.PostgresError", "uep.unknown.unclassified"},
    {"binascii.Error", "uep.input.malformed"},
    {"binascii.Incomplete", "uep.input.malformed"},
    {"botocore.exceptions.ClientError", "uep.unknown.unclassified"},
    {"botocore.exceptions.ConnectTimeoutError", "uep.network.timeout"},
    {"botocore.exceptions.ConnectionClosedError", "uep.network.connection_lost"},
    {"botocore.exceptions.DataNotFoundError", "uep.resource.not_found"},
    {"botocore.exceptions.EndpointConnectionError", "uep.network.connection_failed"},
    {"botocore.exceptions.NoCredentialsError", "uep.auth.unauthenticated"},
    {"botocore.exceptions.ParamValidationError", "uep.input.validation_failed"},
    {"botocore.exceptions.ReadTimeoutError", "uep.network.timeout"},
    {"botocore.exceptions.SSLError", "uep.network.tls_failure"},
    {"concurrent.futures._base.CancelledError", "uep.cancel.by_caller"},
    {"concurrent.futures._base.TimeoutError", "uep.network.timeout"},
    {"concurrent.futures.process.BrokenProcessPool", "uep.runtime.unhandled"},
    {"concurrent.futures.thread.BrokenThreadPool", "uep.runtime.unhandled"},
    {"configparser.DuplicateOptionError", "uep.config.invalid"},
    {"configparser.DuplicateSectionError", "uep.config.invalid"},
    {"configparser.Error", "uep.config.invalid"},
    {"configparser.InterpolationError", "uep.config.invalid"},
    {"configparser.MissingSectionHeaderError", "uep.config.invalid"},
    {"configparser.NoOptionError", "uep.config.invalid"},
    {"configparser.NoSectionError", "uep.config.invalid"},
    {"configparser.ParsingError", "uep.config.invalid"},
    {"dataclasses.FrozenInstanceError", "uep.runtime.assertion_failed"},
    {"decimal.DivisionByZero", "uep.runtime.assertion_failed"},
    {"decimal.InvalidOperation", "uep.runtime.assertion_failed"},
    {"decimal.Overflow", "uep.runtime.assertion_failed"},
    {"django.core.exceptions.DisallowedHost", "uep.security.policy_violation"},
    {"django.core.exceptions.ImproperlyConfigured", "uep.config.invalid"},
    {"django.core.exceptions.ObjectDoesNotExist", "uep.resource.not_found"},
    {"django.core.exceptions.PermissionDenied", "uep.auth.permission_denied"},
    {"django.core.exceptions.SuspiciousOperation", "uep.security.policy_violation"},
    {"django.core.exceptions.ValidationError", "uep.input.validation_failed"},
    {"django.db.utils.IntegrityError", "uep.data.integrity_violation"},
    {"django.db.utils.OperationalError", "uep.dependency.unavailable"},
    {"django.http.response.Http404", "uep.resource.not_found"},
    {"email.errors.HeaderParseError", "uep.input.malformed"},
    {"email.errors.MessageError", "uep.input.malformed"},
    {"email.errors.MessageParseError", "uep.input.malformed"},
    {"fastapi.exceptions.RequestValidationError", "uep.input.validation_failed"},
    {"getopt.GetoptError", "uep.input.validation_failed"},
    {"google.protobuf.json_format.ParseError", "uep.input.malformed"},
    {"google.protobuf.json_format.SerializeToJsonError", "uep.data.serialization_failed"},
    {"google.protobuf.message.DecodeError", "uep.input.malformed"},
    {"google.protobuf.message.EncodeError", "uep.data.serialization_failed"},
    {"graphlib.CycleError", "uep.state.conflict"},
    {"grpc.RpcError", "uep.unknown.unclassified"},
    {"grpc._channel._InactiveRpcError", "uep.unknown.unclassified"},
    {"grpc._channel._MultiThreadedRendezvous", "uep.unknown.unclassified"},
    {"grpc.aio._call.AioRpcError", "uep.unknown.unclassified"},
    {"gzip.BadGzipFile", "uep.data.corruption"},
    {"http.client.BadStatusLine", "uep.dependency.bad_response"},
    {"http.client.CannotSendRequest", "uep.state.precondition_failed"},
    {"http.client.HTTPException", "uep.dependency.bad_response"},
    {"http.client.IncompleteRead", "uep.network.connection_lost"},
    {"http.client.InvalidURL", "uep.input.validation_failed"},
    {"http.client.LineTooLong", "uep.input.too_large"},
    {"http.client.RemoteDisconnected", "uep.network.connection_lost"},
    {"http.client.ResponseNotReady", "uep.state.precondition_failed"},
    {"httpx.CloseError", "uep.network.connection_lost"},
    {"httpx.ConnectError", "uep.network.connection_failed"},
    {"httpx.ConnectTimeout", "uep.network.timeout"},
    {"httpx.DecodingError", "uep.dependency.bad_response"},
    {"httpx.HTTPStatusError", "uep.unknown.unclassified"},
    {"httpx.InvalidURL", "uep.input.validation_failed"},
    {"httpx.PoolTimeout", "uep.capacity.overloaded"},
    {"httpx.ProxyError", "uep.network.connection_failed"},
    {"httpx.ReadError", "uep.network.connection_lost"},
    {"httpx.ReadTimeout", "uep.network.timeout"},
    {"httpx.RemoteProtocolError", "uep.dependency.bad_response"},
    {"httpx.TimeoutException", "uep.network.timeout"},
    {"httpx.TooManyRedirects", "uep.dependency.bad_response"},
    {"httpx.UnsupportedProtocol", "uep.input.validation_failed"},
    {"httpx.WriteError", "uep.network.connection_lost"},
    {"httpx.WriteTimeout", "uep.network.timeout"},
    {"httpx2.CloseError", "uep.network.connection_lost"},
    {"httpx2.ConnectError", "uep.network.connection_failed"},
    {"httpx2.ConnectTimeout", "uep.network.timeout"},
    {"httpx2.DecodingError", "uep.dependency.bad_response"},
    {"httpx2.HTTPStatusError", "uep.unknown.unclassified"},
    {"httpx2.InvalidURL", "uep.input.validation_failed"},
    {"httpx2.PoolTimeout", "uep.capacity.overloaded"},
    {"httpx2.ProxyError", "uep.network.connection_failed"},
    {"httpx2.ReadError", "uep.network.connection_lost"},
    {"httpx2.ReadTimeout", "uep.network.timeout"},
    {"httpx2.RemoteProtocolError", "uep.dependency.bad_response"},
    {"httpx2.TimeoutException", "uep.network.timeout"},
    {"httpx2.TooManyRedirects", "uep.dependency.bad_response"},
    {"httpx2.UnsupportedProtocol", "uep.input.validation_failed"},
    {"httpx2.WriteError", "uep.network.connection_lost"},
    {"httpx2.WriteTimeout", "uep.network.timeout"},
    {"importlib.metadata.PackageNotFoundError", "uep.resource.not_found"},
    {"io.UnsupportedOperation", "uep.runtime.unimplemented"},
    {"ipaddress.AddressValueError", "uep.input.validation_failed"},
    {"ipaddress.NetmaskValueError", "uep.input.validation_failed"},
    {"json.decoder.JSONDecodeError", "uep.input.malformed"},
    {"jsonschema.exceptions.ValidationError", "uep.input.validation_failed"},
    {"kubernetes.client.exceptions.ApiException", "uep.unknown.unclassified"},
    {"msgspec.DecodeError", "uep.input.malformed"},
    {"msgspec.ValidationError", "uep.input.validation_failed"},
    {"plistlib.InvalidFileException", "uep.input.malformed"},
    {"psycopg.IntegrityError", "uep.data.integrity_violation"},
    {"psycopg.OperationalError", "uep.dependency.unavailable"},
    {"psycopg.ProgrammingError", "uep.runtime.assertion_failed"},
    {"psycopg.errors.CheckViolation", "uep.data.integrity_violation"},
    {"psycopg.errors.DeadlockDetected", "uep.storage.transaction_aborted"},
    {"psycopg.errors.ForeignKeyViolation", "uep.data.integrity_violation"},
    {"psycopg.errors.InFailedSqlTransaction", "uep.storage.transaction_aborted"},
    {"psycopg.errors.LockNotAvailable", "uep.state.locked"},
    {"psycopg.errors.NotNullViolation", "uep.data.integrity_violation"},
    {"psycopg.errors.QueryCanceled", "uep.cancel.by_caller"},
    {"psycopg.errors.SerializationFailure", "uep.storage.transaction_aborted"},
    {"psycopg.errors.UniqueViolation", "uep.data.integrity_violation"},
    {"psycopg2.IntegrityError", "uep.data.integrity_violation"},
    {"psycopg2.OperationalError", "uep.dependency.unavailable"},
    {"psycopg2.ProgrammingError", "uep.runtime.assertion_failed"},
    {"psycopg2.errors.CheckViolation", "uep.data.integrity_violation"},
    {"psycopg2.errors.DeadlockDetected", "uep.storage.transaction_aborted"},
    {"psycopg2.errors.ExclusionViolation", "uep.data.integrity_violation"},
    {"psycopg2.errors.ForeignKeyViolation", "uep.data.integrity_violation"},
    {"psycopg2.errors.InFailedSqlTransaction", "uep.storage.transaction_aborted"},
    {"psycopg2.errors.LockNotAvailable", "uep.state.locked"},
    {"psycopg2.errors.NotNullViolation", "uep.data.integrity_violation"},
    {"psycopg2.errors.QueryCanceled", "uep.cancel.by_caller"},
    {"psycopg2.errors.SerializationFailure", "uep.storage.transaction_aborted"},
    {"psycopg2.errors.UniqueViolation", "uep.data.integrity_violation"},
    {"pydantic_core._pydantic_core.ValidationError", "uep.input.validation_failed"},
    {"pymongo.errors.AutoReconnect", "uep.network.connection_lost"},
    {"pymongo.errors.ConfigurationError", "uep.config.invalid"},
    {"pymongo.errors.ConnectionFailure", "uep.network.connection_failed"},
    {"pymongo.errors.CursorNotFound", "uep.resource.gone"},
    {"pymongo.errors.DuplicateKeyError", "uep.data.integrity_violation"},
    {"pymongo.errors.ExecutionTimeout", "uep.deadline.exceeded"},
    {"pymongo.errors.InvalidOperation", "uep.runtime.assertion_failed"},
    {"pymongo.errors.NetworkTimeout", "uep.network.timeout"},
    {"pymongo.errors.ServerSelectionTimeoutError", "uep.dependency.unavailable"},
    {"pymongo.errors.WaitQueueTimeoutError", "uep.capacity.overloaded"},
    {"pymysql.err.IntegrityError", "uep.data.integrity_violation"},
    {"pymysql.err.OperationalError", "uep.dependency.unavailable"},
    {"queue.Full", "uep.capacity.overloaded"},
    {"re.error", "uep.input.malformed"},
    {"redis.exceptions.AuthenticationError", "uep.auth.unauthenticated"},
    {"redis.exceptions.BusyLoadingError", "uep.capacity.overloaded"},
    {"redis.exceptions.ConnectionError", "uep.network.connection_failed"},
    {"redis.exceptions.InvalidResponse", "uep.dependency.bad_response"},
    {"redis.exceptions.LockError", "uep.state.locked"},
    {"redis.exceptions.ResponseError", "uep.dependency.bad_response"},
    {"redis.exceptions.TimeoutError", "uep.network.timeout"},
    {"requests.exceptions.ChunkedEncodingError", "uep.network.connection_lost"},
    {"requests.exceptions.ConnectTimeout", "uep.network.timeout"},
    {"requests.exceptions.ConnectionError", "uep.network.connection_failed"},
    {"requests.exceptions.ContentDecodingError", "uep.dependency.bad_response"},
    {"requests.exceptions.HTTPError", "uep.unknown.unclassified"},
    {"requests.exceptions.InvalidHeader", "uep.input.validation_failed"},
    {"requests.exceptions.InvalidSchema", "uep.input.validation_failed"},
    {"requests.exceptions.InvalidURL", "uep.input.validation_failed"},
    {"requests.exceptions.JSONDecodeError", "uep.input.malformed"},
    {"requests.exceptions.MissingSchema", "uep.input.validation_failed"},
    {"requests.exceptions.ProxyError", "uep.network.connection_failed"},
    {"requests.exceptions.ReadTimeout", "uep.network.timeout"},
    {"requests.exceptions.SSLError", "uep.network.tls_failure"},
    {"requests.exceptions.Timeout", "uep.network.timeout"},
    {"requests.exceptions.TooManyRedirects", "uep.dependency.bad_response"},
    {"shutil.Error", "uep.storage.io_failure"},
    {"shutil.SameFileError", "uep.resource.already_exists"},
    {"smtplib.SMTPConnectError", "uep.network.connection_failed"},
    {"smtplib.SMTPServerDisconnected", "uep.network.connection_lost"},
    {"socket.gaierror", "uep.network.name_resolution"},
    {"socket.herror", "uep.network.name_resolution"},
    {"socket.timeout", "uep.network.timeout"},
    {"sqlalchemy.exc.DisconnectionError", "uep.dependency.unavailable"},
    {"sqlalchemy.exc.IntegrityError", "uep.data.integrity_violation"},
    {"sqlalchemy.exc.InvalidRequestError", "uep.runtime.assertion_failed"},
    {"sqlalchemy.exc.NoResultFound", "uep.resource.not_found"},
    {"sqlalchemy.exc.NoSuchTableError", "uep.resource.not_found"},
    {"sqlalchemy.exc.OperationalError", "uep.dependency.unavailable"},
    {"sqlalchemy.exc.PendingRollbackError", "uep.storage.transaction_aborted"},
    {"sqlalchemy.exc.ProgrammingError", "uep.runtime.assertion_failed"},
    {"sqlalchemy.exc.TimeoutError", "uep.capacity.overloaded"},
    {"sqlite3.IntegrityError", "uep.data.integrity_violation"},
    {"sqlite3.InterfaceError", "uep.runtime.assertion_failed"},
    {"sqlite3.NotSupportedError", "uep.runtime.unimplemented"},
    {"sqlite3.OperationalError", "uep.storage.io_failure"},
    {"sqlite3.ProgrammingError", "uep.runtime.assertion_failed"},
    {"ssl.SSLCertVerificationError", "uep.network.tls_failure"},
    {"ssl.SSLEOFError", "uep.network.tls_failure"},
    {"ssl.SSLError", "uep.network.tls_failure"},
    {"ssl.SSLZeroReturnError", "uep.network.tls_failure"},
    {"statistics.StatisticsError", "uep.input.validation_failed"},
    {"struct.error", "uep.input.malformed"},
    {"subprocess.CalledProcessError", "uep.unknown.unclassified"},
    {"subprocess.TimeoutExpired", "uep.deadline.exceeded"},
    {"tarfile.ReadError", "uep.data.corruption"},
    {"threading.BrokenBarrierError", "uep.state.precondition_failed"},
    {"tomllib.TOMLDecodeError", "uep.input.malformed"},
    {"urllib.error.HTTPError", "uep.unknown.unclassified"},
    {"urllib.error.URLError", "uep.network.connection_failed"},
    {"urllib3.exceptions.ConnectTimeoutError", "uep.network.timeout"},
    {"urllib3.exceptions.DecodeError", "uep.dependency.bad_response"},
    {"urllib3.exceptions.EmptyPoolError", "uep.capacity.overloaded"},
    {"urllib3.exceptions.IncompleteRead", "uep.network.connection_lost"},
    {"urllib3.exceptions.LocationParseError", "uep.input.validation_failed"},
    {"urllib3.exceptions.MaxRetryError", "uep.network.connection_failed"},
    {"urllib3.exceptions.NameResolutionError", "uep.network.name_resolution"},
    {"urllib3.exceptions.NewConnectionError", "uep.network.connection_failed"},
    {"urllib3.exceptions.ProtocolError", "uep.network.connection_lost"},
    {"urllib3.exceptions.ProxyError", "uep.network.connection_failed"},
    {"urllib3.exceptions.ReadTimeoutError", "uep.network.timeout"},
    {"urllib3.exceptions.ResponseError", "uep.dependency.bad_response"},
    {"urllib3.exceptions.SSLError", "uep.network.tls_failure"},
    {"xml.etree.ElementTree.ParseError", "uep.input.malformed"},
    {"xml.parsers.expat.ExpatError", "uep.input.malformed"},
    {"yaml.parser.ParserError", "uep.input.malformed"},
    {"yaml.scanner.ScannerError", "uep.input.malformed"},
    {"zipfile.BadZipFile", "uep.data.corruption"},
    {"zlib.error", "uep.data.corruption"},
    {"zoneinfo._common.ZoneInfoNotFoundError", "uep.resource.not_found"},
};
static const uep_name_pair bases_python[] = {
    {"BaseExceptionGroup", "uep.aggregate.multiple"},
    {"ConnectionRefusedError", "uep.network.connection_failed"},
    {"ConnectionError", "uep.network.connection_lost"},
    {"TimeoutError", "uep.network.timeout"},
    {"PermissionError", "uep.auth.permission_denied"},
    {"FileExistsError", "uep.resource.already_exists"},
    {"FileNotFoundError", "uep.resource.not_found"},
    {"ProcessLookupError", "uep.resource.not_found"},
    {"IsADirectoryError", "uep.state.precondition_failed"},
    {"NotADirectoryError", "uep.state.precondition_failed"},
    {"ChildProcessError", "uep.state.precondition_failed"},
    {"BlockingIOError", "uep.state.locked"},
    {"InterruptedError", "uep.unknown.unclassified"},
    {"OSError", "uep.storage.io_failure"},
    {"asyncio.exceptions.CancelledError", "uep.cancel.by_caller"},
    {"KeyboardInterrupt", "uep.cancel.by_caller"},
    {"SystemExit", "uep.cancel.by_caller"},
    {"GeneratorExit", "uep.cancel.by_caller"},
    {"MemoryError", "uep.capacity.memory_exhausted"},
    {"RecursionError", "uep.runtime.fatal"},
    {"NotImplementedError", "uep.runtime.unimplemented"},
    {"SystemError", "uep.runtime.fatal"},
    {"ImportError", "uep.config.invalid"},
    {"SyntaxError", "uep.input.malformed"},
    {"UnicodeEncodeError", "uep.data.serialization_failed"},
    {"UnicodeError", "uep.input.malformed"},
    {"AssertionError", "uep.runtime.assertion_failed"},
    {"AttributeError", "uep.runtime.assertion_failed"},
    {"NameError", "uep.runtime.assertion_failed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"LookupError", "uep.runtime.assertion_failed"},
    {"ArithmeticError", "uep.runtime.assertion_failed"},
    {"ReferenceError", "uep.runtime.assertion_failed"},
    {"StopIteration", "uep.runtime.assertion_failed"},
    {"StopAsyncIteration", "uep.runtime.assertion_failed"},
    {"EOFError", "uep.input.out_of_range"},
    {"ValueError", "uep.input.validation_failed"},
};
static const uep_name_pair outward_python[] = {
    {"uep.aggregate.multiple", "ExceptionGroup"},
    {"uep.auth.credentials_expired", "PermissionError"},
    {"uep.auth.permission_denied", "PermissionError"},
    {"uep.auth.unauthenticated", "PermissionError"},
    {"uep.business.rule_violation", "ValueError"},
    {"uep.cancel.by_caller", "RuntimeError"},
    {"uep.capacity.disk_full", "OSError"},
    {"uep.capacity.memory_exhausted", "MemoryError"},
    {"uep.capacity.overloaded", "RuntimeError"},
    {"uep.config.invalid", "RuntimeError"},
    {"uep.data.corruption", "ValueError"},
    {"uep.data.integrity_violation", "ValueError"},
    {"uep.data.serialization_failed", "ValueError"},
    {"uep.deadline.exceeded", "TimeoutError"},
    {"uep.dependency.bad_response", "RuntimeError"},
    {"uep.dependency.unavailable", "ConnectionError"},
    {"uep.input.malformed", "ValueError"},
    {"uep.input.out_of_range", "ValueError"},
    {"uep.input.too_large", "ValueError"},
    {"uep.input.validation_failed", "ValueError"},
    {"uep.network.connection_failed", "ConnectionError"},
    {"uep.network.connection_lost", "ConnectionError"},
    {"uep.network.name_resolution", "ConnectionError"},
    {"uep.network.timeout", "TimeoutError"},
    {"uep.network.tls_failure", "ConnectionError"},
    {"uep.protocol.malformed_record", "ValueError"},
    {"uep.protocol.unsupported_version", "NotImplementedError"},
    {"uep.quota.exceeded", "RuntimeError"},
    {"uep.quota.rate_limited", "RuntimeError"},
    {"uep.resource.already_exists", "FileExistsError"},
    {"uep.resource.gone", "LookupError"},
    {"uep.resource.not_found", "LookupError"},
    {"uep.runtime.assertion_failed", "AssertionError"},
    {"uep.runtime.fatal", "SystemError"},
    {"uep.runtime.unhandled", "RuntimeError"},
    {"uep.runtime.unimplemented", "NotImplementedError"},
    {"uep.security.integrity_failure", "PermissionError"},
    {"uep.security.policy_violation", "PermissionError"},
    {"uep.state.conflict", "RuntimeError"},
    {"uep.state.locked", "BlockingIOError"},
    {"uep.state.precondition_failed", "RuntimeError"},
    {"uep.storage.io_failure", "OSError"},
    {"uep.storage.transaction_aborted", "RuntimeError"},
    {"uep.unknown.unclassified", "Exception"},
};
static const char *const tables_python[] = { NULL};
static const char *const languages_python[] = { "python", NULL};
static const uep_name_pair native_ruby[] = {
    {"ActionController::InvalidAuthenticityToken", "uep.security.policy_violation"},
    {"ActionController::ParameterMissing", "uep.input.validation_failed"},
    {"ActionController::RoutingError", "uep.resource.not_found"},
    {"ActiveModel::ValidationError", "uep.input.validation_failed"},
    {"ActiveRecord::ConnectionTimeoutError", "uep.capacity.overloaded"},
    {"ActiveRecord::Deadlocked", "uep.storage.transaction_aborted"},
    {"ActiveRecord::InvalidForeignKey", "uep.data.integrity_violation"},
    {"ActiveRecord::LockWaitTimeout", "uep.state.locked"},
    {"ActiveRecord::NotNullViolation", "uep.data.integrity_violation"},
    {"ActiveRecord::RecordInvalid", "uep.input.validation_failed"},
    {"ActiveRecord::RecordNotFound", "uep.resource.not_found"},
    {"ActiveRecord::RecordNotUnique", "uep.data.integrity_violation"},
    {"ActiveRecord::SerializationFailure", "uep.storage.transaction_aborted"},
    {"ActiveRecord::StaleObjectError", "uep.state.conflict"},
    {"ActiveRecord::StatementInvalid", "uep.unknown.unclassified"},
    {"ActiveSupport::MessageEncryptor::InvalidMessage", "uep.security.integrity_failure"},
    {"ActiveSupport::MessageVerifier::InvalidSignature", "uep.security.integrity_failure"},
    {"ArgumentError", "uep.input.validation_failed"},
    {"Bundler::GemNotFound", "uep.config.invalid"},
    {"CSV::MalformedCSVError", "uep.input.malformed"},
    {"CanCan::AccessDenied", "uep.auth.permission_denied"},
    {"ClosedQueueError", "uep.state.precondition_failed"},
    {"Date::Error", "uep.input.malformed"},
    {"EOFError", "uep.input.out_of_range"},
    {"Encoding::CompatibilityError", "uep.input.malformed"},
    {"Encoding::InvalidByteSequenceError", "uep.input.malformed"},
    {"Encoding::UndefinedConversionError", "uep.data.serialization_failed"},
    {"EncodingError", "uep.input.malformed"},
    {"Errno::EACCES", "uep.auth.permission_denied"},
    {"Errno::EAGAIN", "uep.state.locked"},
    {"Errno::EBUSY", "uep.state.locked"},
    {"Errno::ECHILD", "uep.state.precondition_failed"},
    {"Errno::ECONNABORTED", "uep.network.connection_lost"},
    {"Errno::ECONNREFUSED", "uep.network.connection_failed"},
    {"Errno::ECONNRESET", "uep.network.connection_lost"},
    {"Errno::EEXIST", "uep.resource.already_exists"},
    {"Errno::EHOSTUNREACH", "uep.network.connection_failed"},
    {"Errno::EINVAL", "uep.input.validation_failed"},
    {"Errno::EIO", "uep.storage.io_failure"},
    {"Errno::EISDIR", "uep.state.precondition_failed"},
    {"Errno::EMSGSIZE", "uep.input.too_large"},
    {"Errno::ENAMETOOLONG", "uep.input.too_large"},
    {"Errno::ENETUNREACH", "uep.network.connection_failed"},
    {"Errno::ENOENT", "uep.resource.not_found"},
    {"Errno::ENOMEM", "uep.capacity.memory_exhausted"},
    {"Errno::ENOSPC", "uep.capacity.disk_full"},
    {"Errno::ENOTDIR", "uep.state.precondition_failed"},
    {"Errno::ENOTEMPTY", "uep.state.precondition_failed"},
    {"Errno::EPERM", "uep.auth.permission_denied"},
    {"Errno::EPIPE", "uep.network.connection_lost"},
    {"Errno::EROFS", "uep.auth.permission_denied"},
    {"Errno::ESRCH", "uep.resource.not_found"},
    {"Errno::ETIMEDOUT", "uep.network.timeout"},
    {"Exception", "uep.unknown.unclassified"},
    {"Faraday::ClientError", "uep.unknown.unclassified"},
    {"Faraday::ConnectionFailed", "uep.network.connection_failed"},
    {"Faraday::ParsingError", "uep.dependency.bad_response"},
    {"Faraday::SSLError", "uep.network.tls_failure"},
    {"Faraday::ServerError", "uep.dependency.unavailable"},
    {"Faraday::TimeoutError", "uep.network.timeout"},
    {"Faraday::UnauthorizedError", "uep.auth.unauthenticated"},
    {"FiberError", "uep.runtime.assertion_failed"},
    {"FloatDomainError", "uep.runtime.assertion_failed"},
    {"FrozenError", "uep.runtime.assertion_failed"},
    {"GRPC::BadStatus", "uep.unknown.unclassified"},
    {"Gem::LoadError", "uep.config.invalid"},
    {"Gem::MissingSpecError", "uep.config.invalid"},
    {"IO::EAGAINWaitReadable", "uep.state.locked"},
    {"IO::EAGAINWaitWritable", "uep.state.locked"},
    {"IO::TimeoutError", "uep.network.timeout"},
    {"IOError", "uep.storage.io_failure"},
    {"IndexError", "uep.runtime.assertion_failed"},
    {"Interrupt", "uep.cancel.by_caller"},
    {"JSON::GeneratorError", "uep.data.serialization_failed"},
    {"JSON::ParserError", "uep.input.malformed"},
    {"JWT::DecodeError", "uep.input.malformed"},
    {"JWT::ExpiredSignature", "uep.auth.credentials_expired"},
    {"JWT::VerificationError", "uep.security.integrity_failure"},
    {"KeyError", "uep.runtime.assertion_failed"},
    {"LoadError", "uep.config.invalid"},
    {"LocalJumpError", "uep.runtime.assertion_failed"},
    {"Math::DomainError", "uep.input.out_of_range"},
    {"Minitest::Assertion", "uep.runtime.assertion_failed"},
    {"NameError", "uep.runtime.assertion_failed"},
    {"Net::HTTPBadResponse", "uep.dependency.bad_response"},
    {"Net::HTTPFatalError", "uep.dependency.bad_response"},
    {"Net::OpenTimeout", "uep.network.timeout"},
    {"Net::ProtocolError", "uep.dependency.bad_response"},
    {"Net::ReadTimeout", "uep.network.timeout"},
    {"Net::WriteTimeout", "uep.network.timeout"},
    {"NoMatchingPatternError", "uep.runtime.assertion_failed"},
    {"NoMatchingPatternKeyError", "uep.runtime.assertion_failed"},
    {"NoMemoryError", "uep.capacity.memory_exhausted"},
    {"NoMethodError", "uep.runtime.assertion_failed"},
    {"NotImplementedError", "uep.runtime.unimplemented"},
    {"OpenSSL::Cipher::CipherError", "uep.security.integrity_failure"},
    {"OpenSSL::SSL::SSLError", "uep.network.tls_failure"},
    {"OptionParser::InvalidArgument", "uep.input.malformed"},
    {"OptionParser::InvalidOption", "uep.input.malformed"},
    {"OptionParser::MissingArgument", "uep.input.validation_failed"},
    {"PG::CheckViolation", "uep.data.integrity_violation"},
    {"PG::ConnectionBad", "uep.network.connection_failed"},
    {"PG::Error", "uep.unknown.unclassified"},
    {"PG::ForeignKeyViolation", "uep.data.integrity_violation"},
    {"PG::LockNotAvailable", "uep.state.locked"},
    {"PG::NotNullViolation", "uep.data.integrity_violation"},
    {"PG::TRDeadlockDetected", "uep.storage.transaction_aborted"},
    {"PG::TRSerializationFailure", "uep.storage.transaction_aborted"},
    {"PG::UniqueViolation", "uep.data.integrity_violation"},
    {"Psych::SyntaxError", "uep.input.malformed"},
    {"Pundit::NotAuthorizedError", "uep.auth.permission_denied"},
    {"REXML::ParseException", "uep.input.malformed"},
    {"Ractor::IsolationError", "uep.runtime.assertion_failed"},
    {"RangeError", "uep.input.out_of_range"},
    {"Redis::CannotConnectError", "uep.network.connection_failed"},
    {"Redis::ConnectionError", "uep.network.connection_lost"},
    {"Redis::TimeoutError", "uep.network.timeout"},
    {"RegexpError", "uep.input.malformed"},
    {"Resolv::ResolvError", "uep.network.name_resolution"},
    {"RuntimeError", "uep.unknown.unclassified"},
    {"SQLite3::ConstraintException", "uep.data.integrity_violation"},
    {"ScriptError", "uep.unknown.unclassified"},
    {"SecurityError", "uep.auth.permission_denied"},
    {"SignalException", "uep.cancel.by_caller"},
    {"Socket::ResolutionError", "uep.network.name_resolution"},
    {"SocketError", "uep.network.name_resolution"},
    {"StandardError", "uep.unknown.unclassified"},
    {"StopIteration", "uep.runtime.assertion_failed"},
    {"SyntaxError", "uep.input.malformed"},
    {"SystemCallError", "uep.storage.io_failure"},
    {"SystemExit", "uep.cancel.by_caller"},
    {"SystemStackError", "uep.runtime.fatal"},
    {"ThreadError", "uep.state.precondition_failed"},
    {"Timeout::Error", "uep.deadline.exceeded"},
    {"Timeout::ExitException", "uep.deadline.exceeded"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"URI::InvalidURIError", "uep.input.malformed"},
    {"UncaughtThrowError", "uep.runtime.assertion_failed"},
    {"ZeroDivisionError", "uep.runtime.assertion_failed"},
    {"Zlib::DataError", "uep.data.corruption"},
    {"Zlib::GzipFile::Error", "uep.data.corruption"},
    {"fatal", "uep.runtime.fatal"},
};
static const uep_name_pair bases_ruby[] = {
    {"NoMethodError", "uep.runtime.assertion_failed"},
    {"NameError", "uep.runtime.assertion_failed"},
    {"KeyError", "uep.runtime.assertion_failed"},
    {"IndexError", "uep.runtime.assertion_failed"},
    {"TypeError", "uep.runtime.assertion_failed"},
    {"ZeroDivisionError", "uep.runtime.assertion_failed"},
    {"RangeError", "uep.input.out_of_range"},
    {"ArgumentError", "uep.input.validation_failed"},
    {"EncodingError", "uep.input.malformed"},
    {"RegexpError", "uep.input.malformed"},
    {"Timeout::Error", "uep.deadline.exceeded"},
    {"EOFError", "uep.input.out_of_range"},
    {"IOError", "uep.storage.io_failure"},
    {"SystemCallError", "uep.storage.io_failure"},
    {"SecurityError", "uep.auth.permission_denied"},
    {"LoadError", "uep.config.invalid"},
    {"NotImplementedError", "uep.runtime.unimplemented"},
    {"NoMemoryError", "uep.capacity.memory_exhausted"},
    {"SystemStackError", "uep.runtime.fatal"},
    {"SignalException", "uep.cancel.by_caller"},
    {"SystemExit", "uep.cancel.by_caller"},
};
static const uep_name_pair outward_ruby[] = {
    {"uep.aggregate.multiple", "RuntimeError"},
    {"uep.auth.credentials_expired", "SecurityError"},
    {"uep.auth.permission_denied", "SecurityError"},
    {"uep.auth.unauthenticated", "SecurityError"},
    {"uep.business.rule_violation", "RuntimeError"},
    {"uep.cancel.by_caller", "RuntimeError"},
    {"uep.capacity.disk_full", "Errno::ENOSPC"},
    {"uep.capacity.memory_exhausted", "RuntimeError"},
    {"uep.capacity.overloaded", "RuntimeError"},
    {"uep.config.invalid", "RuntimeError"},
    {"uep.data.corruption", "RuntimeError"},
    {"uep.data.integrity_violation", "RuntimeError"},
    {"uep.data.serialization_failed", "EncodingError"},
    {"uep.deadline.exceeded", "Timeout::Error"},
    {"uep.dependency.bad_response", "RuntimeError"},
    {"uep.dependency.unavailable", "RuntimeError"},
    {"uep.input.malformed", "ArgumentError"},
    {"uep.input.out_of_range", "RangeError"},
    {"uep.input.too_large", "ArgumentError"},
    {"uep.input.validation_failed", "ArgumentError"},
    {"uep.network.connection_failed", "Errno::ECONNREFUSED"},
    {"uep.network.connection_lost", "Errno::ECONNRESET"},
    {"uep.network.name_resolution", "SocketError"},
    {"uep.network.timeout", "Errno::ETIMEDOUT"},
    {"uep.network.tls_failure", "IOError"},
    {"uep.protocol.malformed_record", "ArgumentError"},
    {"uep.protocol.unsupported_version", "NotImplementedError"},
    {"uep.quota.exceeded", "RuntimeError"},
    {"uep.quota.rate_limited", "RuntimeError"},
    {"uep.resource.already_exists", "Errno::EEXIST"},
    {"uep.resource.gone", "IndexError"},
    {"uep.resource.not_found", "IndexError"},
    {"uep.runtime.assertion_failed", "TypeError"},
    {"uep.runtime.fatal", "RuntimeError"},
    {"uep.runtime.unhandled", "RuntimeError"},
    {"uep.runtime.unimplemented", "NotImplementedError"},
    {"uep.security.integrity_failure", "RuntimeError"},
    {"uep.security.policy_violation", "SecurityError"},
    {"uep.state.conflict", "RuntimeError"},
    {"uep.state.locked", "RuntimeError"},
    {"uep.state.precondition_failed", "RuntimeError"},
    {"uep.storage.io_failure", "IOError"},
    {"uep.storage.transaction_aborted", "RuntimeError"},
    {"uep.unknown.unclassified", "StandardError"},
};
static const char *const tables_ruby[] = { NULL};
static const char *const languages_ruby[] = { "ruby", NULL};
static const uep_name_pair native_rust[] = {
    {"&str", "uep.unknown.unclassified"},
    {"alloc::boxed::Box<dyn core::any::Any + core::marker::Send>", "uep.runtime.unhandled"},
    {"alloc::boxed::Box<dyn core::error::Error>", "uep.unknown.unclassified"},
    {"alloc::collections::TryReserveError", "uep.capacity.memory_exhausted"},
    {"alloc::ffi::c_str::IntoStringError", "uep.input.malformed"},
    {"alloc::ffi::c_str::NulError", "uep.input.malformed"},
    {"alloc::string::FromUtf16Error", "uep.input.malformed"},
    {"alloc::string::FromUtf8Error", "uep.input.malformed"},
    {"alloc::string::String", "uep.unknown.unclassified"},
    {"anyhow::Error", "uep.unknown.unclassified"},
    {"chrono::format::ParseError", "uep.input.malformed"},
    {"core::array::TryFromSliceError", "uep.input.out_of_range"},
    {"core::cell::BorrowError", "uep.runtime.assertion_failed"},
    {"core::cell::BorrowMutError", "uep.runtime.assertion_failed"},
    {"core::char::convert::CharTryFromError", "uep.input.out_of_range"},
    {"core::char::convert::ParseCharError", "uep.input.malformed"},
    {"core::char::decode::DecodeUtf16Error", "uep.input.malformed"},
    {"core::ffi::c_str::FromBytesWithNulError", "uep.input.malformed"},
    {"core::fmt::Error", "uep.data.serialization_failed"},
    {"core::net::parser::AddrParseError", "uep.input.malformed"},
    {"core::num::dec2flt::ParseFloatError", "uep.input.malformed"},
    {"core::num::error::ParseIntError", "uep.input.malformed"},
    {"core::num::error::TryFromIntError", "uep.input.out_of_range"},
    {"core::str::error::ParseBoolError", "uep.input.malformed"},
    {"core::str::error::Utf8Error", "uep.input.malformed"},
    {"core::time::TryFromFloatSecsError", "uep.input.out_of_range"},
    {"eyre::Report", "uep.unknown.unclassified"},
    {"fatal runtime error", "uep.runtime.fatal"},
    {"futures_channel::oneshot::Canceled", "uep.cancel.by_caller"},
    {"h2::error::Error", "uep.dependency.bad_response"},
    {"hyper::Error", "uep.dependency.bad_response"},
    {"memory allocation", "uep.capacity.memory_exhausted"},
    {"native_tls::Error", "uep.network.tls_failure"},
    {"openssl::error::ErrorStack", "uep.network.tls_failure"},
    {"panic", "uep.runtime.unhandled"},
    {"prost::error::DecodeError", "uep.input.malformed"},
    {"regex::error::Error", "uep.input.malformed"},
    {"reqwest::error::Error", "uep.unknown.unclassified"},
    {"rustls::error::Error", "uep.network.tls_failure"},
    {"serde_json::Error", "uep.input.malformed"},
    {"serde_json::error::Error", "uep.input.malformed"},
    {"sqlx_core::error::Error", "uep.unknown.unclassified"},
    {"std::env::VarError", "uep.config.invalid"},
    {"std::ffi::NulError", "uep.input.malformed"},
    {"std::fmt::Error", "uep.data.serialization_failed"},
    {"std::io::Error", "uep.storage.io_failure"},
    {"std::io::error::Error", "uep.storage.io_failure"},
    {"std::net::AddrParseError", "uep.input.malformed"},
    {"std::num::ParseFloatError", "uep.input.malformed"},
    {"std::num::ParseIntError", "uep.input.malformed"},
    {"std::num::TryFromIntError", "uep.input.out_of_range"},
    {"std::path::StripPrefixError", "uep.input.validation_failed"},
    {"std::str::Utf8Error", "uep.input.malformed"},
    {"std::string::FromUtf8Error", "uep.input.malformed"},
    {"std::sync::mpsc::RecvError", "uep.network.connection_lost"},
    {"std::sync::mpsc::RecvTimeoutError", "uep.network.timeout"},
    {"std::sync::mpsc::TryRecvError", "uep.state.precondition_failed"},
    {"std::thread::local::AccessError", "uep.state.precondition_failed"},
    {"std::time::SystemTimeError", "uep.input.out_of_range"},
    {"tokio::runtime::task::error::JoinError", "uep.runtime.unhandled"},
    {"tokio::sync::oneshot::error::RecvError", "uep.network.connection_lost"},
    {"tokio::time::error::Elapsed", "uep.deadline.exceeded"},
    {"toml::de::Error", "uep.input.malformed"},
    {"tonic::status::Status", "uep.unknown.unclassified"},
    {"url::parser::ParseError", "uep.input.malformed"},
    {"uuid::Error", "uep.input.malformed"},
    {"uuid::error::Error", "uep.input.malformed"},
    {"validator::types::ValidationErrors", "uep.input.validation_failed"},
};
static const uep_name_pair outward_rust[] = {
    {"uep.aggregate.multiple", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.auth.credentials_expired", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.auth.permission_denied", "std::io::error::Error"},
    {"uep.auth.unauthenticated", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.business.rule_violation", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.cancel.by_caller", "std::io::error::Error"},
    {"uep.capacity.disk_full", "std::io::error::Error"},
    {"uep.capacity.memory_exhausted", "std::io::error::Error"},
    {"uep.capacity.overloaded", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.config.invalid", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.data.corruption", "std::io::error::Error"},
    {"uep.data.integrity_violation", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.data.serialization_failed", "core::fmt::Error"},
    {"uep.deadline.exceeded", "std::io::error::Error"},
    {"uep.dependency.bad_response", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.dependency.unavailable", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.input.malformed", "std::io::error::Error"},
    {"uep.input.out_of_range", "core::num::error::TryFromIntError"},
    {"uep.input.too_large", "std::io::error::Error"},
    {"uep.input.validation_failed", "std::io::error::Error"},
    {"uep.network.connection_failed", "std::io::error::Error"},
    {"uep.network.connection_lost", "std::io::error::Error"},
    {"uep.network.name_resolution", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.network.timeout", "std::io::error::Error"},
    {"uep.network.tls_failure", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.protocol.malformed_record", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.protocol.unsupported_version", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.quota.exceeded", "std::io::error::Error"},
    {"uep.quota.rate_limited", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.resource.already_exists", "std::io::error::Error"},
    {"uep.resource.gone", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.resource.not_found", "std::io::error::Error"},
    {"uep.runtime.assertion_failed", "panic"},
    {"uep.runtime.fatal", "fatal runtime error"},
    {"uep.runtime.unhandled", "panic"},
    {"uep.runtime.unimplemented", "std::io::error::Error"},
    {"uep.security.integrity_failure", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.security.policy_violation", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.state.conflict", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.state.locked", "std::io::error::Error"},
    {"uep.state.precondition_failed", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.storage.io_failure", "std::io::error::Error"},
    {"uep.storage.transaction_aborted", "alloc::boxed::Box<dyn core::error::Error>"},
    {"uep.unknown.unclassified", "alloc::boxed::Box<dyn core::error::Error>"},
};
static const char *const tables_rust[] = { NULL};
static const char *const languages_rust[] = { "rust", NULL};

const uep_native_table uep_native_tables[13] = {
    {"c", native_c, 55, NULL, 0, outward_c, 44, tables_c, languages_c},
    {"cpp", native_cpp, 156, bases_cpp, 11, outward_cpp, 44, tables_cpp, languages_cpp},
    {"dart", native_dart, 35, NULL, 0, outward_dart, 44, tables_dart, languages_dart},
    {"dotnet", native_dotnet, 133, bases_dotnet, 21, outward_dotnet, 44, tables_dotnet, languages_dotnet},
    {"elixir", native_elixir, 81, NULL, 0, outward_elixir, 44, tables_elixir, languages_elixir},
    {"go", native_go, 83, NULL, 0, outward_go, 44, tables_go, languages_go},
    {"java", native_java, 261, bases_java, 46, outward_java, 44, tables_java, languages_java},
    {"javascript", native_javascript, 133, bases_javascript, 7, outward_javascript, 44, tables_javascript, languages_javascript},
    {"perl", native_perl, 30, NULL, 0, outward_perl, 44, tables_perl, languages_perl},
    {"php", native_php, 82, bases_php, 19, outward_php, 44, tables_php, languages_php},
    {"python", native_python, 302, bases_python, 37, outward_python, 44, tables_python, languages_python},
    {"ruby", native_ruby, 142, bases_ruby, 21, outward_ruby, 44, tables_ruby, languages_ruby},
    {"rust", native_rust, 68, NULL, 0, outward_rust, 44, tables_rust, languages_rust},
};

static const uep_name_pair levels_bugsnag[] = {
    {"info", "info"},
    {"warning", "warning"},
    {"error", "error"},
};
static const uep_level_row levels_in_bugsnag[] = {
    {"info", 0, -1, 10},
    {"warning", 0, -1, 10},
    {"error", 0, -1, 20},
};
static const uep_name_pair levels_dotnet[] = {
    {"Trace", "0"},
    {"Debug", "1"},
    {"Information", "2"},
    {"Warning", "3"},
    {"Error", "4"},
    {"Critical", "5"},
    {"None", "6"},
};
static const uep_level_row levels_in_dotnet[] = {
    {"", 0, 3, 10},
    {"", 4, 4, 20},
    {"", 5, 5, 40},
    {"", 6, 6, 0},
};
static const uep_name_pair levels_ecs[] = {
    {"trace", "trace"},
    {"verbose", "verbose"},
    {"debug", "debug"},
    {"info", "info"},
    {"information", "information"},
    {"notice", "notice"},
    {"warn", "warn"},
    {"warning", "warning"},
    {"err", "err"},
    {"error", "error"},
    {"dpanic", "dpanic"},
    {"panic", "panic"},
    {"crit", "crit"},
    {"critical", "critical"},
    {"fatal", "fatal"},
    {"alert", "alert"},
    {"emerg", "emerg"},
    {"emergency", "emergency"},
};
static const uep_level_row levels_in_ecs[] = {
    {"trace", 0, -1, 10},
    {"verbose", 0, -1, 10},
    {"debug", 0, -1, 10},
    {"info", 0, -1, 10},
    {"information", 0, -1, 10},
    {"notice", 0, -1, 10},
    {"warn", 0, -1, 10},
    {"warning", 0, -1, 10},
    {"err", 0, -1, 20},
    {"error", 0, -1, 20},
    {"dpanic", 0, -1, 40},
    {"panic", 0, -1, 40},
    {"crit", 0, -1, 40},
    {"critical", 0, -1, 40},
    {"fatal", 0, -1, 40},
    {"alert", 0, -1, 40},
    {"emerg", 0, -1, 40},
    {"emergency", 0, -1, 40},
};
static const uep_name_pair levels_gcp[] = {
    {"DEFAULT", "DEFAULT"},
    {"DEBUG", "DEBUG"},
    {"INFO", "INFO"},
    {"NOTICE", "NOTICE"},
    {"WARNING", "WARNING"},
    {"ERROR", "ERROR"},
    {"CRITICAL", "CRITICAL"},
    {"ALERT", "ALERT"},
    {"EMERGENCY", "EMERGENCY"},
};
static const uep_level_row levels_in_gcp[] = {
    {"DEFAULT", 0, -1, 0},
    {"DEBUG", 0, -1, 10},
    {"INFO", 0, -1, 10},
    {"NOTICE", 0, -1, 10},
    {"WARNING", 0, -1, 10},
    {"ERROR", 0, -1, 20},
    {"CRITICAL", 0, -1, 30},
    {"ALERT", 0, -1, 40},
    {"EMERGENCY", 0, -1, 40},
};
static const uep_name_pair levels_go_slog[] = {
    {"DEBUG", "-4"},
    {"INFO", "0"},
    {"WARN", "4"},
    {"ERROR", "8"},
    {"ERROR+1", "9"},
    {"ERROR+4", "12"},
};
static const uep_level_row levels_in_go_slog[] = {
    {"", -2147483648, 7, 10},
    {"", 8, 8, 20},
    {"", 9, 11, 30},
    {"", 12, 2147483647, 40},
};
static const uep_name_pair levels_java_system_logger[] = {
    {"ALL", "-2147483648"},
    {"TRACE", "400"},
    {"DEBUG", "500"},
    {"INFO", "800"},
    {"WARNING", "900"},
    {"ERROR", "1000"},
    {"OFF", "2147483647"},
};
static const uep_level_row levels_in_java_system_logger[] = {
    {"", -2147483648, -2147483648, 0},
    {"", -2147483647, 999, 10},
    {"", 1000, 2147483646, 20},
    {"", 2147483647, 2147483647, 0},
};
static const uep_name_pair levels_java_util_logging[] = {
    {"ALL", "-2147483648"},
    {"FINEST", "300"},
    {"FINER", "400"},
    {"FINE", "500"},
    {"CONFIG", "700"},
    {"INFO", "800"},
    {"WARNING", "900"},
    {"SEVERE", "1000"},
    {"OFF", "2147483647"},
};
static const uep_level_row levels_in_java_util_logging[] = {
    {"", -2147483648, -2147483648, 0},
    {"", -2147483647, 999, 10},
    {"", 1000, 1000, 20},
    {"", 1001, 1099, 30},
    {"", 1100, 2147483646, 40},
    {"", 2147483647, 2147483647, 0},
};
static const uep_name_pair levels_log4j2[] = {
    {"OFF", "0"},
    {"FATAL", "100"},
    {"ERROR", "200"},
    {"WARN", "300"},
    {"INFO", "400"},
    {"DEBUG", "500"},
    {"TRACE", "600"},
    {"ALL", "2147483647"},
};
static const uep_level_row levels_in_log4j2[] = {
    {"", 0, 0, 0},
    {"", 1, 100, 40},
    {"", 101, 199, 30},
    {"", 200, 200, 20},
    {"", 201, 2147483646, 10},
    {"", 2147483647, 2147483647, 0},
};
static const uep_name_pair levels_logback[] = {
    {"ALL", "-2147483648"},
    {"TRACE", "5000"},
    {"DEBUG", "10000"},
    {"INFO", "20000"},
    {"WARN", "30000"},
    {"ERROR", "40000"},
    {"FATAL", "50000"},
    {"OFF", "2147483647"},
};
static const uep_level_row levels_in_logback[] = {
    {"", -2147483648, -2147483648, 0},
    {"", -2147483647, 39999, 10},
    {"", 40000, 40000, 20},
    {"", 40001, 49999, 30},
    {"", 50000, 2147483646, 40},
    {"", 2147483647, 2147483647, 0},
};
static const uep_name_pair levels_otel[] = {
    {"UNSPECIFIED", "0"},
    {"TRACE", "1"},
    {"TRACE2", "2"},
    {"TRACE3", "3"},
    {"TRACE4", "4"},
    {"DEBUG", "5"},
    {"DEBUG2", "6"},
    {"DEBUG3", "7"},
    {"DEBUG4", "8"},
    {"INFO", "9"},
    {"INFO2", "10"},
    {"INFO3", "11"},
    {"INFO4", "12"},
    {"WARN", "13"},
    {"WARN2", "14"},
    {"WARN3", "15"},
    {"WARN4", "16"},
    {"ERROR", "17"},
    {"ERROR2", "18"},
    {"ERROR3", "19"},
    {"ERROR4", "20"},
    {"FATAL", "21"},
    {"FATAL2", "22"},
    {"FATAL3", "23"},
    {"FATAL4", "24"},
};
static const uep_level_row levels_in_otel[] = {
    {"", 0, 0, 0},
    {"", 1, 16, 10},
    {"", 17, 17, 20},
    {"", 18, 20, 30},
    {"", 21, 24, 40},
};
static const uep_name_pair levels_pino[] = {
    {"trace", "10"},
    {"debug", "20"},
    {"info", "30"},
    {"warn", "40"},
    {"error", "50"},
    {"fatal", "60"},
};
static const uep_level_row levels_in_pino[] = {
    {"", 1, 49, 10},
    {"", 50, 50, 20},
    {"", 51, 59, 30},
    {"", 60, 2147483647, 40},
};
static const uep_name_pair levels_python_logging[] = {
    {"NOTSET", "0"},
    {"DEBUG", "10"},
    {"INFO", "20"},
    {"WARNING", "30"},
    {"ERROR", "40"},
    {"CRITICAL", "50"},
};
static const uep_level_row levels_in_python_logging[] = {
    {"", 0, 0, 0},
    {"", 1, 39, 10},
    {"", 40, 40, 20},
    {"", 41, 49, 30},
    {"", 50, 2147483647, 40},
};
static const uep_name_pair levels_rollbar[] = {
    {"debug", "debug"},
    {"info", "info"},
    {"warning", "warning"},
    {"error", "error"},
    {"critical", "critical"},
};
static const uep_level_row levels_in_rollbar[] = {
    {"debug", 0, -1, 10},
    {"info", 0, -1, 10},
    {"warning", 0, -1, 10},
    {"error", 0, -1, 20},
    {"critical", 0, -1, 40},
};
static const uep_name_pair levels_sentry[] = {
    {"debug", "debug"},
    {"info", "info"},
    {"warning", "warning"},
    {"error", "error"},
    {"fatal", "fatal"},
    {"critical", "critical"},
};
static const uep_level_row levels_in_sentry[] = {
    {"debug", 0, -1, 10},
    {"info", 0, -1, 10},
    {"warning", 0, -1, 10},
    {"error", 0, -1, 20},
    {"fatal", 0, -1, 40},
    {"critical", 0, -1, 40},
};
static const uep_name_pair levels_syslog[] = {
    {"emerg", "0"},
    {"alert", "1"},
    {"crit", "2"},
    {"err", "3"},
    {"warning", "4"},
    {"notice", "5"},
    {"info", "6"},
    {"debug", "7"},
};
static const uep_level_row levels_in_syslog[] = {
    {"", 0, 1, 40},
    {"", 2, 2, 30},
    {"", 3, 3, 20},
    {"", 4, 7, 10},
};

const uep_scale uep_scales[15] = {
    {"bugsnag", false, { "warning", "error", "error", "error",  }, "info", levels_bugsnag, 3, levels_in_bugsnag, 3},
    {"dotnet", true, { "3", "4", "4", "5",  }, "1", levels_dotnet, 7, levels_in_dotnet, 4},
    {"ecs", false, { "warn", "error", "error", "fatal",  }, "debug", levels_ecs, 18, levels_in_ecs, 18},
    {"gcp", false, { "WARNING", "ERROR", "CRITICAL", "ALERT",  }, "DEBUG", levels_gcp, 9, levels_in_gcp, 9},
    {"go_slog", true, { "4", "8", "9", "12",  }, "-4", levels_go_slog, 6, levels_in_go_slog, 4},
    {"java_system_logger", true, { "900", "1000", "1000", "1000",  }, "500", levels_java_system_logger, 7, levels_in_java_system_logger, 4},
    {"java_util_logging", true, { "900", "1000", "1000", "1000",  }, "500", levels_java_util_logging, 9, levels_in_java_util_logging, 6},
    {"log4j2", true, { "300", "200", "200", "100",  }, "500", levels_log4j2, 8, levels_in_log4j2, 6},
    {"logback", true, { "30000", "40000", "40000", "40000",  }, "10000", levels_logback, 8, levels_in_logback, 6},
    {"otel", true, { "13", "17", "18", "21",  }, "5", levels_otel, 25, levels_in_otel, 5},
    {"pino", true, { "40", "50", "50", "60",  }, "20", levels_pino, 6, levels_in_pino, 4},
    {"python_logging", true, { "30", "40", "40", "50",  }, "10", levels_python_logging, 6, levels_in_python_logging, 5},
    {"rollbar", false, { "warning", "error", "error", "critical",  }, "debug", levels_rollbar, 5, levels_in_rollbar, 5},
    {"sentry", false, { "warning", "error", "error", "fatal",  }, "debug", levels_sentry, 6, levels_in_sentry, 6},
    {"syslog", true, { "4", "3", "2", "1",  }, "7", levels_syslog, 8, levels_in_syslog, 4},
};

const uep_redaction_term uep_redaction_terms[43] = {
    {"accesskey", 1},
    {"apikey", 1},
    {"auth", 0},
    {"authentication", 0},
    {"authorization", 1},
    {"bearer", 1},
    {"cardnumber", 1},
    {"connectionstring", 1},
    {"cookie", 1},
    {"credential", 1},
    {"creditcard", 1},
    {"csrf", 2},
    {"cvc", 0},
    {"cvv", 0},
    {"dsn", 0},
    {"encryptionkey", 1},
    {"iban", 0},
    {"jwt", 0},
    {"mfacode", 0},
    {"otp", 2},
    {"pan", 0},
    {"pass", 0},
    {"passcode", 1},
    {"passphrase", 1},
    {"passwd", 1},
    {"password", 1},
    {"pin", 0},
    {"pincode", 0},
    {"privatekey", 1},
    {"privkey", 0},
    {"pwd", 2},
    {"secret", 1},
    {"sessionid", 1},
    {"sessionkey", 1},
    {"sid", 0},
    {"signature", 2},
    {"signingkey", 1},
    {"socialsecurity", 1},
    {"ssn", 0},
    {"taxid", 0},
    {"token", 2},
    {"xauth", 0},
    {"xsrf", 2},
};

/* ---- uep_gen_setters.c ---- */

/* Regenerate with: uep codegen (part of this file)
 *
 * One function for each field: first the short way, for a value that fits where its message is there; then the long way of
 * uep_fields.c, which does everything. Most texts leave both to uep_i_give_text. */
/* What the generated setters have in common. */
#ifndef UEP_FIELDS_H
#define UEP_FIELDS_H


/* Where a setter writes: the message in memory, what it is, and the way to it for marks. */
typedef struct uep_place {
    void *message;
    int32_t type;   /* UEP_MESSAGE_… */
    int32_t status; /* why there is no such place */
    int32_t stack;  /* name of the stack, for stacks and frames */
    size_t index;   /* of the entry or frame */
    int32_t owner;  /* index of the record's field that holds the message, or -1 */
} uep_place;

bool uep_i_root(uep_t *e, uep_place *at);
bool uep_i_single(uep_t *e, uep_place *at, int32_t type, int32_t owner);
bool uep_i_item(uep_t *e, uep_place *at, int32_t type, int32_t owner, int32_t index);
bool uep_i_stack(uep_t *e, uep_place *at, int32_t stack);
bool uep_i_make_stack(uep_t *e, uep_place *at, int32_t stack); /* the same, and placed sites stay where they are */
bool uep_i_frame(uep_t *e, uep_place *at, int32_t stack, int32_t index);
void uep_i_path(const uep_place *at, const char *field, uep_path *path);

/* The place of a text for the long way, in one number, so that a setter hands on six arguments and saves nothing. */
enum { UEP_WAY_ROOT, UEP_WAY_SINGLE, UEP_WAY_ITEM };
#define UEP_WAY(kind, type, owner, field, index) \
    ((uint64_t)(uint32_t)(index) << 32 | (uint32_t)(kind) << 24 | (uint32_t)(owner) << 16 | (uint32_t)(type) << 8 | (field))

/* Set a text: keep it where it fits, in *out, which is NULL where its message is not there; else go the long way. */
int32_t uep_i_give_text(uep_t *e, uep_str text, uep_str *out, size_t limit, uint64_t way);

int32_t uep_i_set_string(uep_t *e, const uep_place *at, int32_t field, uep_str value);
int32_t uep_i_set_bytes(uep_t *e, const uep_place *at, int32_t field, uep_bytes value);
int32_t uep_i_set_bool(uep_t *e, const uep_place *at, int32_t field, bool value);
int32_t uep_i_set_uint32(uep_t *e, const uep_place *at, int32_t field, uint32_t value);
int32_t uep_i_set_fixed64(uep_t *e, const uep_place *at, int32_t field, uint64_t value);
int32_t uep_i_set_enum(uep_t *e, const uep_place *at, int32_t field, int32_t value);
int32_t uep_i_set_time(uep_t *e, const uep_place *at, int32_t field, uep_time value);
int32_t uep_i_set_value(uep_t *e, const uep_place *at, int32_t field, const uep_value *value);
int32_t uep_i_set_entry(uep_t *e, const uep_place *at, int32_t field, uep_str value);

#endif

int32_t uep_set_protocol_version(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->protocol_version : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 0, 0));
}

int32_t uep_set_error_id(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 1, 0));
}

int32_t uep_set_error_type(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_type : NULL, UEP_LIMIT_MAX_ERROR_TYPE_BYTES, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 2, 0));
}

int32_t uep_set_severity(uep_t *e, int32_t value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && (value || !e->is_open)) { /* zero takes away what a prototype holds */
        at->severity = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_enum(e, &place, 3, value);
}

int32_t uep_set_timestamp(uep_t *e, uep_time value) {
    uep_record *at = e ? &e->record : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_time(e, &place, 4, value);
}

int32_t uep_set_source_language(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->source_language : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 5, 0));
}

int32_t uep_set_error_message(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_message : NULL, UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 6, 0));
}

int32_t uep_set_stack_trace(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_STACK_TRACE_BYTES, &at->stack_trace)) {
        at->has_stack_trace = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_string(e, &place, 7, value);
}

int32_t uep_add_recovery_suggestions(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 9, value);
}

int32_t uep_add_type_ancestors(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 10, value);
}

int32_t uep_set_recovery_retryability(uep_t *e, int32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->retryability = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_enum(e, &place, 0, value);
}

int32_t uep_set_recovery_retry_after(uep_t *e, uep_time value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_duration(value)) return UEP_E_ARGUMENT;
        at->retry_after = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_time(e, &place, 1, value);
}

int32_t uep_set_recovery_max_attempts(uep_t *e, uint32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->max_attempts = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_set_recovery_throttled(uep_t *e, bool value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->throttled = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_set_recovery_effect(uep_t *e, int32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->effect = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_enum(e, &place, 4, value);
}

int32_t uep_add_recovery_strategies(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_entry(e, &place, 5, value);
}

int32_t uep_set_correlation_trace_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->trace_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 0, 0));
}

int32_t uep_set_correlation_span_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->span_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 1, 0));
}

int32_t uep_set_correlation_trace_flags(uep_t *e, uint32_t value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    if (at) {
        at->trace_flags = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_CORRELATION, 13)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_set_correlation_request_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->request_id : NULL, UEP_LIMIT_MAX_REQUEST_ID_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 3, 0));
}

int32_t uep_set_correlation_cause_error_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->cause_error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 4, 0));
}

int32_t uep_set_resource_service(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->service : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 0, 0));
}

int32_t uep_set_resource_namespace(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->namespace_ : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 1, 0));
}

int32_t uep_set_resource_version(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->version : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 2, 0));
}

int32_t uep_set_resource_instance_id(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->instance_id : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 3, 0));
}

int32_t uep_set_resource_environment(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->environment : NULL, UEP_LIMIT_MAX_ENVIRONMENT_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 4, 0));
}

int32_t uep_set_resource_host(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->host : NULL, UEP_LIMIT_MAX_HOST_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 5, 0));
}

int32_t uep_set_resource_pid(uep_t *e, uint32_t value) {
    uep_resource *at = e ? e->record.resource : NULL;
    if (at) {
        at->pid = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RESOURCE, 14)) return place.status;
    return uep_i_set_uint32(e, &place, 6, value);
}

int32_t uep_set_resource_runtime(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->runtime : NULL, UEP_LIMIT_MAX_RUNTIME_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 7, 0));
}

int32_t uep_set_resource_sdk(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->sdk : NULL, UEP_LIMIT_MAX_RUNTIME_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 8, 0));
}

int32_t uep_set_observed_timestamp(uep_t *e, uep_time value) {
    uep_record *at = e ? &e->record : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->observed_timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_time(e, &place, 15, value);
}

int32_t uep_set_severity_source(uep_t *e, int32_t value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && (value || !e->is_open)) { /* zero takes away what a prototype holds */
        at->severity_source = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_enum(e, &place, 16, value);
}

int32_t uep_set_handling_handled(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->handled = value;
        at->has_handled = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 0, value);
}

int32_t uep_set_handling_fatal(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->fatal = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 1, value);
}

int32_t uep_set_handling_synthetic(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->synthetic = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 2, value);
}

int32_t uep_set_handling_expected(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->expected = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_set_handling_mechanism(uep_t *e, uep_str value) {
    uep_handling *at = e ? e->record.handling : NULL;
    return uep_i_give_text(e, value, at ? &at->mechanism : NULL, UEP_LIMIT_MAX_MECHANISM_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_HANDLING, 17, 4, 0));
}

int32_t uep_add_fingerprint(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 22, value);
}

int32_t uep_set_occurrences_count(uep_t *e, uint32_t value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    if (at) {
        at->count = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_uint32(e, &place, 0, value);
}

int32_t uep_set_occurrences_first(uep_t *e, uep_time value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->first = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_time(e, &place, 1, value);
}

int32_t uep_set_occurrences_last(uep_t *e, uep_time value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->last = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_time(e, &place, 2, value);
}

int32_t uep_set_origin_format(uep_t *e, uep_str value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    return uep_i_give_text(e, value, at ? &at->format : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_FOREIGN, 27, 0, 0));
}

int32_t uep_set_origin_media_type(uep_t *e, uep_str value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    return uep_i_give_text(e, value, at ? &at->media_type : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_FOREIGN, 27, 1, 0));
}

int32_t uep_set_origin_payload(uep_t *e, uep_bytes value) {
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_FOREIGN, 27)) return place.status;
    return uep_i_set_bytes(e, &place, 2, value);
}

int32_t uep_set_origin_complete(uep_t *e, bool value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    if (at) {
        at->complete = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_FOREIGN, 27)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_node_set_type_name(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->type_name : NULL, UEP_LIMIT_MAX_TYPE_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 2, index));
}

int32_t uep_node_set_module(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->module : NULL, UEP_LIMIT_MAX_MODULE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 3, index));
}

int32_t uep_node_set_message(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->message : uep_i_find_message(e, index), index == 0 ? UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES : UEP_LIMIT_MAX_NODE_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 4, index));
}

int32_t uep_node_add_notes(uep_t *e, int32_t index, uep_str value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_entry(e, &place, 5, value);
}

int32_t uep_node_set_error_type(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->error_type : NULL, UEP_LIMIT_MAX_ERROR_TYPE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 7, index));
}

int32_t uep_node_set_error_id(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 8, index));
}

int32_t uep_node_set_source_language(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->source_language : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 9, index));
}

int32_t uep_node_set_service(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->service : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 10, index));
}

int32_t uep_node_set_timestamp(uep_t *e, int32_t index, uep_time value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_time(e, &place, 11, value);
}

int32_t uep_node_set_is_group(uep_t *e, int32_t index, bool value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    if (at) {
        at->is_group = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_bool(e, &place, 12, value);
}

int32_t uep_code_set_space(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->space : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 0, index));
}

int32_t uep_code_set_value(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->value : NULL, UEP_LIMIT_MAX_CODE_VALUE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 1, index));
}

int32_t uep_code_set_name(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->name : NULL, UEP_LIMIT_MAX_CODE_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 2, index));
}

int32_t uep_code_set_platform(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->platform : NULL, UEP_LIMIT_MAX_PLATFORM_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 3, index));
}

int32_t uep_violation_set_kind(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->kind : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 0, index));
}

int32_t uep_violation_set_path(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->path : NULL, UEP_LIMIT_MAX_VIOLATION_PATH_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 1, index));
}

int32_t uep_violation_set_reason(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->reason : NULL, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 2, index));
}

int32_t uep_violation_set_description(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->description : NULL, UEP_LIMIT_MAX_VIOLATION_TEXT_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 3, index));
}

int32_t uep_violation_set_subject(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->subject : NULL, UEP_LIMIT_MAX_VIOLATION_SUBJECT_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 4, index));
}

int32_t uep_violation_set_limit(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->limit : NULL, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 5, index));
}

int32_t uep_text_set_locale(uep_t *e, int32_t index, uep_str value) {
    uep_text *at = e && index >= 0 && (size_t)index < e->record.user_messages.n ? &e->record.user_messages.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->locale : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_TEXT, 20, 0, index));
}

int32_t uep_text_set_text(uep_t *e, int32_t index, uep_str value) {
    uep_text *at = e && index >= 0 && (size_t)index < e->record.user_messages.n ? &e->record.user_messages.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->text : NULL, UEP_LIMIT_MAX_USER_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_TEXT, 20, 1, index));
}

int32_t uep_link_set_rel(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->rel : NULL, UEP_LIMIT_MAX_LINK_REL_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 0, index));
}

int32_t uep_link_set_url(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->url : NULL, UEP_LIMIT_MAX_LINK_URL_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 1, index));
}

int32_t uep_link_set_description(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->description : NULL, UEP_LIMIT_MAX_LINK_DESCRIPTION_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 2, index));
}

int32_t uep_thread_set_id(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->id : NULL, UEP_LIMIT_MAX_THREAD_ID_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 0, index));
}

int32_t uep_thread_set_name(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->name : NULL, UEP_LIMIT_MAX_THREAD_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 1, index));
}

int32_t uep_thread_set_state(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->state : NULL, UEP_LIMIT_MAX_THREAD_STATE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 2, index));
}

int32_t uep_thread_set_crashed(uep_t *e, int32_t index, bool value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    if (at) {
        at->crashed = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_THREAD, 23, index)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_thread_set_parent_id(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->parent_id : NULL, UEP_LIMIT_MAX_THREAD_ID_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 5, index));
}

int32_t uep_detail_set_type(uep_t *e, int32_t index, uep_str value) {
    uep_detail *at = e && index >= 0 && (size_t)index < e->record.details.n ? &e->record.details.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->type : NULL, UEP_LIMIT_MAX_DETAIL_TYPE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_DETAIL, 26, 0, index));
}

int32_t uep_detail_set_value(uep_t *e, int32_t index, uep_bytes value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_DETAIL, 26, index)) return place.status;
    return uep_i_set_bytes(e, &place, 1, value);
}

int32_t uep_detail_set_debug(uep_t *e, int32_t index, const uep_value *value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_DETAIL, 26, index)) return place.status;
    return uep_i_set_value(e, &place, 2, value);
}

int32_t uep_stack_set_dropped_frames(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->dropped_frames = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 1, value);
}

int32_t uep_stack_set_dropped_after(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->dropped_after = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_stack_set_shared_with_parent(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->shared_with_parent = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 3, value);
}

int32_t uep_stack_set_provenance(uep_t *e, int32_t stack, int32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->provenance = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_enum(e, &place, 4, value);
}

int32_t uep_frame_set_function(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_FUNCTION_BYTES, &at->function)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 0, value);
}

int32_t uep_frame_set_raw_function(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_RAW_FUNCTION_BYTES, &at->raw_function)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 1, value);
}

int32_t uep_frame_set_module(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_MODULE_BYTES, &at->module)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 2, value);
}

int32_t uep_frame_set_package(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PACKAGE_BYTES, &at->package)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 3, value);
}

int32_t uep_frame_set_file(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PATH_BYTES, &at->file)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 4, value);
}

int32_t uep_frame_set_abs_path(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PATH_BYTES, &at->abs_path)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 5, value);
}

int32_t uep_frame_set_line(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->line = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 6, value);
}

int32_t uep_frame_set_column(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->column = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 7, value);
}

int32_t uep_frame_set_in_app(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->in_app = value;
        at->has_in_app = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 8, value);
}

int32_t uep_frame_set_inlined(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->inlined = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 9, value);
}

int32_t uep_frame_set_async_boundary(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->async_boundary = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 10, value);
}

int32_t uep_frame_set_repeat(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->repeat = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 11, value);
}

int32_t uep_frame_set_source_language(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_NO_LIMIT, &at->source_language)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 12, value);
}

int32_t uep_frame_set_source_line(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_SOURCE_LINE_BYTES, &at->source_line)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 13, value);
}

int32_t uep_frame_set_address(uep_t *e, int32_t stack, int32_t index, uint64_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->address = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_fixed64(e, &place, 14, value);
}

int32_t uep_frame_set_build_id(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_NO_LIMIT, &at->build_id)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 15, value);
}


/* ---- uep_accept.c ---- */

/* Make a record that was judged what a receiver hands on: cut, marked, filled in (sections 3, 5, 7, 9, 13). */

typedef struct acceptor {
    uep_t *e;
    uep_path path;
    uep_mark *marks; /* of this walk, in field order */
    size_t n;
    size_t cap;
} acceptor;

static void add_mark_uep_accept(acceptor *a, int32_t kind, const char *rule, size_t size, const char *hint) {
    struct { uep_mark *v; size_t n; size_t cap; } list = {a->marks, a->n, a->cap};
    uep_mark *mark = (uep_mark *)uep_i_add(a->e, &list, sizeof *mark);
    if (!mark || !rule) return;
    mark->path = uep_i_pointer(a->e, &a->path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    mark->kind = kind;
    mark->rule = uep_cstr(rule);
    mark->original_size = (uint32_t)size;
    mark->type_hint = uep_cstr(hint);
    a->marks = list.v;
    a->n = list.n;
    a->cap = list.cap;
}

static void cut_text(acceptor *a, const uep_field_info *field, uep_str *text, int32_t limit) {
    size_t most, size = text->n;
    if (!field->cuts || limit < 0) return;
    most = (size_t)uep_limits_table[limit].value;
    if (size <= most) return;
    /* UEP-LIM-007: of a path the end stays, for there the file's name stands. */
    *text = strcmp(field->name, "file") == 0 || strcmp(field->name, "abs_path") == 0 ? uep_cut_front(*text, most)
                                                                                     : uep_cut_end(*text, most);
    add_mark_uep_accept(a, UEP_MARK_KIND_TRUNCATED, uep_i_limit_rule(a->e, limit), size, NULL);
}

static void mend_value(acceptor *a, const uep_field_info *field, uep_value *value) {
    size_t i, at = a->path.n;
    char text[32];
    switch (value->kind) {
    case UEP_VALUE_STRING: cut_text(a, field, &value->as.string, field->limit_bytes); break;
    case UEP_VALUE_NUMBER:
        if (!uep_i_is_safe(value->as.number)) {
            /* UEP-JSON-081, UEP-BIN-017 */
            bool is_finite = value->as.number - value->as.number == 0;
            size_t n = uep_write_number(value->as.number, text);
            value->kind = UEP_VALUE_STRING;
            value->as.string = uep_arena_str(a->e, uep_i_str(text, n));
            add_mark_uep_accept(a, UEP_MARK_KIND_TYPED, "unsafe_number", 0, is_finite ? "double" : "non_finite");
        }
        break;
    case UEP_VALUE_LIST:
        for (i = 0; i < value->as.list.n; i++) {
            uep_i_push_index(&a->path, i);
            mend_value(a, field, &value->as.list.v[i]);
            a->path.n = at;
        }
        break;
    case UEP_VALUE_OBJECT:
        for (i = 0; i < value->as.object.n; i++) {
            uep_i_push_key(&a->path, value->as.object.v[i].key);
            mend_value(a, field, &value->as.object.v[i].value);
            a->path.n = at;
        }
        break;
    default: break;
    }
}

static void mend_message(acceptor *a, int32_t type, void *message, size_t index);

static void mend_list(acceptor *a, const uep_field_info *field, void *message) {
    uep_any_list list = uep_i_list(message, field);
    size_t i, at = a->path.n;
    for (i = 0; i < list.n; i++) {
        if (field->shape == UEP_SHAPE_MAP && field->kind == UEP_KIND_VALUE) {
            uep_i_push_key(&a->path, ((uep_entry *)list.v)[i].key);
            mend_value(a, field, &((uep_entry *)list.v)[i].value);
        } else if (field->shape == UEP_SHAPE_MAP) {
            uep_i_push_key(&a->path, ((uep_pair *)list.v)[i].key);
            cut_text(a, field, &((uep_pair *)list.v)[i].value, field->limit_bytes);
        } else {
            uep_i_push_index(&a->path, i);
            if (field->kind == UEP_KIND_MESSAGE) {
                mend_message(a, field->type, (uint8_t *)list.v + i * uep_messages[field->type].struct_bytes, i);
            } else {
                cut_text(a, field, &((uep_str *)list.v)[i], field->limit_bytes);
            }
        }
        a->path.n = at;
    }
}

static void mend_message(acceptor *a, int32_t type, void *message, size_t index) {
    const uep_message_info *info = &uep_messages[type];
    size_t length = a->path.n;
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *at = uep_i_member(message, field);
        bool is_text = field->kind == UEP_KIND_STRING;
        if (is_text ? !field->cuts : field->kind != UEP_KIND_VALUE && field->kind != UEP_KIND_MESSAGE) continue;
        if (!uep_i_is_present(field, message)) continue;
        uep_i_push_name(&a->path, field->name);
        if (field->shape != UEP_SHAPE_ONE) {
            mend_list(a, field, message);
        } else if (is_text) {
            bool is_root = type == UEP_MESSAGE_NODE && index == 0 && field->limit_root_bytes >= 0;
            cut_text(a, field, (uep_str *)at, is_root ? field->limit_root_bytes : field->limit_bytes);
        } else if (field->kind == UEP_KIND_VALUE) {
            mend_value(a, field, (uep_value *)at);
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner;
            memcpy(&inner, at, sizeof inner);
            if (inner) mend_message(a, field->type, inner, 0);
        }
        a->path.n = length;
    }
    /* UEP-NODE-084: frames of unknown origin are not to be trusted. */
    if (type == UEP_MESSAGE_STACK && !((uep_stack *)message)->provenance) {
        ((uep_stack *)message)->provenance = UEP_PROVENANCE_PARSED_TEXT;
    }
}

/* UEP-NODE-021: what node 0 repeats of the record is not in the record that is handed on. */
static void clear_root(uep_record *record) {
    uep_node *root;
    if (!record->nodes.n) return;
    root = &record->nodes.v[0];
    root->error_type = root->error_id = root->source_language = uep_i_str(NULL, 0);
    memset(&root->timestamp, 0, sizeof root->timestamp);
}

static void fill_severity(uep_record *record) {
    /* UEP-SEV-009, UEP-SEV-016, UEP-SEV-017 */
    if (record->severity >= UEP_SEVERITY_LOW) return;
    record->severity =
        uep_default_type(record->error_type, record->type_ancestors.v, record->type_ancestors.n)->default_severity;
    record->severity_source = UEP_SEVERITY_SOURCE_REGISTRY;
}

/* Stable: insertion keeps the order of marks whose values begin at one place. */
static void sort_marks(uep_mark *marks, size_t n, uep_place_fn place, void *ctx) {
    size_t i, at;
    for (i = 1; i < n; i++) {
        uep_mark moved = marks[i];
        for (at = i; at > 0 && place(ctx, &marks[at - 1], &moved) > 0; at--) marks[at] = marks[at - 1];
        marks[at] = moved;
    }
}

static bool is_said(const uep_mark_list *marks, const uep_mark *mark) {
    size_t i;
    for (i = 0; i < marks->n; i++) {
        const uep_mark *said = &marks->v[i];
        if (said->kind == mark->kind && uep_str_equal(said->path, mark->path) && uep_str_equal(said->rule, mark->rule)) {
            return true;
        }
    }
    return false;
}

int32_t uep_accept_record(uep_t *e, uep_record *record, const uep_mark *repairs, size_t n, uep_place_fn place,
                          void *ctx) {
    acceptor a;
    size_t i;
    if (!e || !record || (n && !repairs)) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(&a, 0, sizeof a);
    a.e = e;
    for (i = 0; i < n; i++) {
        struct { uep_mark *v; size_t n; size_t cap; } list = {a.marks, a.n, a.cap};
        uep_mark *mark = (uep_mark *)uep_i_add(e, &list, sizeof *mark);
        if (!mark) return UEP_E_MEMORY;
        *mark = repairs[i];
        mark->path = uep_i_shorten(mark->path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
        a.marks = list.v;
        a.n = list.n;
        a.cap = list.cap;
    }
    mend_message(&a, UEP_MESSAGE_RECORD, record, 0);
    if (e->status < 0) return e->status;
    if (place) sort_marks(a.marks, a.n, place, ctx);
    clear_root(record);
    fill_severity(record);
    /* UEP-REC-044, UEP-REC-162: behind the marks that came, as many as there is room for. */
    for (i = 0; i < a.n && record->marks.n < UEP_LIMIT_MAX_MARKS; i++) {
        uep_mark *mark;
        if (is_said(&record->marks, &a.marks[i])) continue;
        mark = (uep_mark *)uep_i_add(e, &record->marks, sizeof *mark);
        if (!mark) return UEP_E_MEMORY;
        *mark = a.marks[i];
    }
    return UEP_OK;
}

int32_t uep_accept(uep_t *e, const uep_mark *repairs, size_t n, uep_place_fn place, void *ctx) {
    return e ? uep_accept_record(e, &e->record, repairs, n, place, ctx) : UEP_E_ARGUMENT;
}

bool uep_has_unknown(const uep_t *e) {
    return e && e->has_unknown;
}

void uep_set_has_unknown(uep_t *e, bool has_unknown) {
    if (e) e->has_unknown = has_unknown;
}

int32_t uep_relay(const uep_t *e, const uint8_t **data, size_t *n) {
    if (!e || !data || !n || !e->raw) return UEP_E_ARGUMENT;
    *data = e->raw;
    *n = e->raw_n;
    return UEP_OK;
}

int32_t uep_mark_changed(uep_t *e) {
    uep_mark mark;
    if (!e) return UEP_E_ARGUMENT;
    if (!e->has_unknown) return UEP_OK;
    memset(&mark, 0, sizeof mark);
    mark.kind = UEP_MARK_KIND_DROPPED;
    mark.rule = uep_cstr("unknown_fields");
    return uep_add_mark(e, &mark);
}

/* ---- uep_arena.c ---- */

/* The memory of a builder: a bump allocator over pieces that a reset keeps, and one output buffer. */
#include <stdlib.h>


#define DEFAULT_CHUNK 4096u
#define DEFAULT_MEMORY ((size_t)64 << 20)
#define LARGEST_CHUNK ((size_t)1 << 20)
#define FIRST_OUTPUT 1024u

static void *system_alloc(void *ctx, size_t size) {
    (void)ctx;
    return malloc(size);
}

static void system_release(void *ctx, void *p, size_t size) {
    (void)ctx;
    (void)size;
    free(p);
}

/* The members that a caller's struct has, by its struct_size; the others are zero. */
static void take_struct_uep_arena(void *to, size_t size, const void *from) {
    memset(to, 0, size);
    if (from) {
        uint32_t given;
        memcpy(&given, from, sizeof given);
        memcpy(to, from, given < size ? given : size);
    }
}

static void take_limits(uep_t *e, const uep_limits *limits) {
    uep_limits taken;
    take_struct_uep_arena(&taken, sizeof taken, limits);
    e->flags = taken.flags;
    e->max_memory = taken.max_memory ? taken.max_memory : DEFAULT_MEMORY;
    e->chunk_bytes = taken.chunk_bytes ? taken.chunk_bytes : DEFAULT_CHUNK;
}

/* By the function of libc: for a size that they know compilers write an instruction that starts slowly. */
static void begin_record(uep_t *e) {
    volatile size_t n = sizeof e->record;
    memset(&e->record, 0, n);
    e->record.nodes.v = e->first_nodes;
    e->record.nodes.cap = UEP_FIRST_NODES;
    e->record.context.v = e->first_context;
    e->record.context.cap = UEP_FIRST_CONTEXT;
}

uep_t *uep_new(const uep_alloc *alloc, const uep_limits *limits) {
    uep_alloc taken;
    uep_limits bounds;
    uep_t *e;
    take_struct_uep_arena(&taken, sizeof taken, alloc);
    take_struct_uep_arena(&bounds, sizeof bounds, limits);
    if (bounds.max_memory && bounds.max_memory < sizeof *e) return NULL;
    if (!taken.alloc || !taken.release) {
        taken.alloc = system_alloc;
        taken.release = system_release;
    }
    e = (uep_t *)taken.alloc(taken.ctx, sizeof *e);
    if (!e) return NULL;
    memset(e, 0, sizeof *e);
    e->alloc = taken;
    take_limits(e, limits);
    e->held = sizeof *e;
    begin_record(e);
    return e;
}

uep_t *uep_new_static(void *buffer, size_t n, const uep_limits *limits) {
    uintptr_t start = (uintptr_t)buffer;
    size_t skip = (size_t)(uep_i_round_up(start) - start);
    uep_t *e;
    if (!buffer || n < skip || n - skip < uep_i_round_up(sizeof *e) + UEP_ALIGNMENT) return NULL;
    e = (uep_t *)(void *)((uint8_t *)buffer + skip);
    memset(e, 0, sizeof *e);
    take_limits(e, limits);
    e->start = (uint8_t *)e + uep_i_round_up(sizeof *e);
    e->free_at = e->start;
    e->free_end = (uint8_t *)buffer + n;
    begin_record(e);
    return e;
}

int32_t uep_set_hooks(uep_t *e, const uep_hooks *hooks) {
    if (!e) return UEP_E_ARGUMENT;
    take_struct_uep_arena(&e->hooks, sizeof e->hooks, hooks);
    return UEP_OK;
}

void uep_reset(uep_t *e) {
    if (!e) return;
    if (e->start) {
        e->free_at = e->start;
    } else {
        /* The newest piece is the largest; keeping it makes the next record one piece. */
        uep_chunk *kept = e->chunks;
        uep_chunk *chunk = kept ? kept->next : NULL;
        while (chunk) {
            uep_chunk *next = chunk->next;
            e->held -= chunk->size;
            e->alloc.release(e->alloc.ctx, chunk, chunk->size);
            chunk = next;
        }
        if (kept) {
            kept->next = NULL;
            e->free_at = (uint8_t *)kept + uep_i_round_up(sizeof *kept);
            e->free_end = (uint8_t *)kept + kept->size;
        }
    }
    begin_record(e);
    e->status = UEP_OK;
    e->base = NULL;
    e->messages = NULL;
    e->placed = NULL;
    e->placed_n = e->placed_cap = 0;
    e->is_open = false;
    e->raw = NULL;
    e->raw_n = 0;
    e->has_unknown = false;
    e->is_batch = false;
}

void uep_free(uep_t *e) {
    uep_alloc alloc;
    if (!e || e->start) return;
    alloc = e->alloc;
    while (e->chunks) {
        uep_chunk *next = e->chunks->next;
        alloc.release(alloc.ctx, e->chunks, e->chunks->size);
        e->chunks = next;
    }
    if (e->out) alloc.release(alloc.ctx, e->out, e->out_cap);
    alloc.release(alloc.ctx, e, sizeof *e);
}

uep_record *uep_get(uep_t *e) {
    if (!e) return NULL;
    (void)uep_i_settle(e);
    return &e->record;
}

int32_t uep_status(const uep_t *e) {
    return e ? e->status : UEP_E_ARGUMENT;
}

int32_t uep_i_no_memory(uep_t *e) {
    e->status = UEP_E_MEMORY;
    return UEP_E_MEMORY;
}

/* Take another piece that has room for n bytes. */
static bool add_chunk(uep_t *e, size_t n) {
    size_t head = uep_i_round_up(sizeof(uep_chunk));
    size_t size = e->chunks ? e->chunks->size * 2 : e->chunk_bytes;
    uep_chunk *chunk;
    if (e->start || n > e->max_memory) return false;
    if (size > LARGEST_CHUNK) size = LARGEST_CHUNK;
    if (size < head + n) size = head + n;
    if (size > e->max_memory - (e->held < e->max_memory ? e->held : e->max_memory)) return false;
    chunk = (uep_chunk *)e->alloc.alloc(e->alloc.ctx, size);
    if (!chunk) return false;
    chunk->next = e->chunks;
    chunk->size = size;
    e->chunks = chunk;
    e->held += size;
    e->free_at = (uint8_t *)chunk + head;
    e->free_end = (uint8_t *)chunk + size;
    return true;
}

static UEP_COLD void *take_more(uep_t *e, size_t n, size_t size) {
    uint8_t *p;
    if (size < n || !add_chunk(e, size)) {
        uep_i_no_memory(e);
        return NULL;
    }
    p = e->free_at;
    e->free_at += size;
    return p;
}

void *uep_i_alloc(uep_t *e, size_t n) {
    uint8_t *p = e->free_at;
    size_t size = uep_i_round_up(n);
    /* Rounding goes around for the largest sizes; a builder without a piece has no place that is free. */
    if (size < n || (size_t)((uintptr_t)e->free_end - (uintptr_t)p) < size) return take_more(e, n, size);
    e->free_at = p + size;
    return p;
}

void *uep_i_zalloc(uep_t *e, size_t n) {
    void *p = uep_i_alloc(e, n);
    if (p) memset(p, 0, n);
    return p;
}

void *uep_arena(uep_t *e, size_t n) {
    return e ? uep_i_alloc(e, n) : NULL;
}

uep_str uep_arena_str(uep_t *e, uep_str text) {
    char *p;
    if (!e || text.n == SIZE_MAX || (text.n && !text.p)) return uep_i_str(NULL, 0);
    p = (char *)uep_i_alloc(e, text.n + 1);
    if (!p) return uep_i_str(NULL, 0);
    /* A text in the output of a static builder lies where the arena begins. */
    if (text.n) memmove(p, text.p, text.n);
    p[text.n] = 0;
    return uep_i_str(p, text.n);
}

#define FIRST_CAP 8u
/* Sizes below it can be multiplied without a look. */
#define HALF ((size_t)1 << (sizeof(size_t) * 4))

static bool grow_list(uep_t *e, void *list, uep_any_list at, size_t item_size, size_t more) {
    size_t cap = at.n < FIRST_CAP ? FIRST_CAP : at.n * 2;
    void *moved;
    if (more > SIZE_MAX / 4 || at.n > SIZE_MAX / 4) return uep_i_no_memory(e), false;
    if (cap < at.n + more) cap = at.n + more;
    if ((cap >= HALF || item_size >= HALF) && cap > SIZE_MAX / item_size) return uep_i_no_memory(e), false;
    moved = uep_i_alloc(e, cap * item_size);
    if (!moved) return false;
    if (at.n) memcpy(moved, at.v, at.n * item_size);
    at.v = moved;
    at.cap = cap;
    memcpy(list, &at, sizeof at);
    return true;
}

bool uep_i_reserve(uep_t *e, void *list, size_t item_size, size_t more) {
    uep_any_list at;
    memcpy(&at, list, sizeof at);
    return (at.cap >= at.n && at.cap - at.n >= more) || grow_list(e, list, at, item_size, more);
}

void *uep_i_add(uep_t *e, void *list, size_t item_size) {
    uep_any_list at;
    uint8_t *item;
    if (!uep_i_reserve(e, list, item_size, 1)) return NULL;
    memcpy(&at, list, sizeof at);
    item = (uint8_t *)at.v + at.n * item_size;
    memset(item, 0, item_size);
    at.n++;
    memcpy(list, &at, sizeof at);
    return item;
}

void *uep_list_add(uep_t *e, void *list, size_t item_size) {
    return e && list && item_size ? uep_i_add(e, list, item_size) : NULL;
}

uint8_t *uep_i_output(uep_t *e, size_t n) {
    size_t cap = e->out_cap ? e->out_cap : FIRST_OUTPUT;
    uint8_t *out;
    if (e->start) {
        /* What is free of the caller's memory is the output, until the next function takes some of it. */
        e->out = e->free_at;
        e->out_cap = (size_t)(e->free_end - e->free_at);
        return n <= e->out_cap ? e->out : (uep_i_no_memory(e), (uint8_t *)NULL);
    }
    if (e->out && n <= e->out_cap) return e->out;
    while (cap < n && cap <= SIZE_MAX / 2) cap *= 2;
    if (cap < n || e->held > e->max_memory || cap > e->max_memory - e->held) {
        uep_i_no_memory(e);
        return NULL;
    }
    out = (uint8_t *)e->alloc.alloc(e->alloc.ctx, cap);
    if (!out) {
        uep_i_no_memory(e);
        return NULL;
    }
    if (e->out) {
        memcpy(out, e->out, e->out_cap);
        e->alloc.release(e->alloc.ctx, e->out, e->out_cap);
        e->held -= e->out_cap;
    }
    e->out = out;
    e->out_cap = cap;
    e->held += cap;
    return out;
}
#undef DEFAULT_CHUNK
#undef DEFAULT_MEMORY
#undef FIRST_CAP
#undef FIRST_OUTPUT
#undef HALF
#undef LARGEST_CHUNK

/* ---- uep_buf.c ---- */

/* Bytes that outlive their builder, and the record that needs no memory. */
#include <stdlib.h>


/* A record in the binary form: 1.0, a fixed id, uep.capacity.memory_exhausted, Critical, 1970-01-01T00:00:00Z, c, with
 * the type's ancestor and recovery, and node 0. A test decodes it. */
static const uint8_t OUT_OF_MEMORY[] =
    "\x0a\x03"
    "1.0"
    "\x12\x24"
    "75657000-6f6f-8d00-8000-000000000000"
    "\x1a\x1d"
    "uep.capacity.memory_exhausted"
    "\x20\x28\x2a\x00\x32\x01"
    "c"
    "\x3a\x21"
    "no memory left to report an error"
    "\x5a\x0c"
    "uep.capacity"
    "\x62\x23\x2a\x21"
    "no memory left to report an error"
    "\x6a\x04\x08\x01\x28\x02\x88\x01\x01";

static void release_nothing(uep_buf *buf) {
    buf->release = NULL;
}

static void release_owned(uep_buf *buf) {
    free(buf->private_data);
    buf->private_data = NULL;
    buf->data = NULL;
    buf->size = 0;
    buf->release = NULL;
}

void uep_oom(uep_buf *out) {
    if (!out) return;
    out->data = OUT_OF_MEMORY;
    out->size = sizeof OUT_OF_MEMORY - 1;
    out->private_data = NULL;
    out->release = release_nothing;
}

int32_t uep_export_bytes(const uint8_t *data, size_t n, uep_buf *out) {
    void *copy;
    if (!out || (n && !data)) return UEP_E_ARGUMENT;
    copy = malloc(n ? n : 1);
    if (!copy) {
        uep_oom(out);
        return UEP_E_MEMORY;
    }
    if (n) memcpy(copy, data, n);
    out->data = (const uint8_t *)copy;
    out->size = n;
    out->private_data = copy;
    out->release = release_owned;
    return UEP_OK;
}

int32_t uep_export(uep_t *e, uep_buf *out) {
    const uint8_t *data;
    size_t n;
    int32_t status;
    if (!out) return UEP_E_ARGUMENT;
    status = e ? uep_encode(e, &data, &n) : UEP_E_MEMORY;
    if (status < 0) {
        uep_oom(out);
        return status;
    }
    return uep_export_bytes(data, n, out);
}

uint32_t uep_abi_version(void) {
    return UEP_ABI_MAJOR << 16 | UEP_ABI_MINOR;
}

void uep_wire_versions(uint32_t *major, uint32_t *minor, uep_str *written) {
    /* UEP-VER-001: whatever the minor number is, it is read. */
    if (major) *major = 1;
    if (minor) *minor = UINT32_MAX;
    if (written) *written = uep_cstr(UEP_PROTOCOL_VERSION);
}

/* ---- walking ---- */

/* The record to look into. No builder lies in constant memory, and settling it changes nothing that can be seen. */
static const uep_record *look_into(const uep_t *e) {
    return uep_get((uep_t *)(uintptr_t)e);
}

size_t uep_node_count(const uep_t *e) {
    return e ? look_into(e)->nodes.n : 0;
}

const uep_node *uep_get_node(const uep_t *e, size_t index) {
    return index < uep_node_count(e) ? &e->record.nodes.v[index] : NULL;
}

size_t uep_frame_count(const uep_t *e, size_t node) {
    const uep_node *held = uep_get_node(e, node);
    return held && held->stack ? held->stack->frames.n : 0;
}

const uep_frame *uep_get_frame(const uep_t *e, size_t node, size_t frame) {
    return frame < uep_frame_count(e, node) ? &e->record.nodes.v[node].stack->frames.v[frame] : NULL;
}

size_t uep_context_count(const uep_t *e) {
    return e ? look_into(e)->context.n : 0;
}

const uep_entry *uep_get_context(const uep_t *e, size_t index) {
    return index < uep_context_count(e) ? &e->record.context.v[index] : NULL;
}

const uep_value *uep_find_context(const uep_t *e, uep_str key) {
    size_t i;
    for (i = 0; i < uep_context_count(e); i++) {
        if (uep_str_equal(e->record.context.v[i].key, key)) return &e->record.context.v[i].value;
    }
    return NULL;
}

/* ---- uep_build.c ---- */

/* Build records: nodes, stacks, frames, entries of lists. */
/* What capture and the crash handler share: numbers as text, codes of nodes, the modules of the process. */
#ifndef UEP_NATIVE_H
#define UEP_NATIVE_H


/* UEP-BRG-080: the operating system, with the architecture where its numbers are others than the usual ones. */
#if defined(__APPLE__)
#define UEP_PLATFORM "darwin"
#elif defined(_WIN32)
#define UEP_PLATFORM "windows"
#elif defined(__mips__)
#define UEP_PLATFORM "linux-mips"
#elif defined(__sparc__)
#define UEP_PLATFORM "linux-sparc"
#elif defined(__alpha__)
#define UEP_PLATFORM "linux-alpha"
#elif defined(__hppa__)
#define UEP_PLATFORM "linux-hppa"
#else
#define UEP_PLATFORM "linux"
#endif

#define UEP_MAX_MODULES 256u
#define UEP_BUILD_ID_SIZE 65u /* 32 bytes in hexadecimal, and a zero */
#define UEP_MODULE_PATH_SIZE 256u

/* One image of the process. Addresses in a record are relative to base. */
typedef struct uep_module {
    uintptr_t low;
    uintptr_t high;
    uintptr_t base;
    char build_id[UEP_BUILD_ID_SIZE];
    char path[UEP_MODULE_PATH_SIZE];
} uep_module;

size_t uep_i_write_int(int64_t number, char *out);                    /* decimal; 21 bytes are enough */
const char *uep_i_strerror(int number, char *buffer, size_t n);
int32_t uep_i_add_code_of(uep_t *e, int32_t node, const char *space, uep_str value);

/* List the modules of the process: at most max. Not for signal handlers. */
size_t uep_i_list_modules(uep_module *out, size_t max);
const uep_module *uep_i_find_module(const uep_module *modules, size_t n, uintptr_t pc);
uep_str uep_i_file_name(const char *path); /* what stands behind the last slash */

/* Add a frame that has only its place in a module. Safe in a signal handler on a static builder. */
int32_t uep_i_add_raw_frame(uep_t *e, int32_t stack, const uep_module *module, uintptr_t pc, uep_str function);

/* UEP-NODE-072: whether two neighbours are equal in every field but the address; the inner one then stays, and counts the
 * other. */
bool uep_i_is_same_frame(const uep_frame *a, const uep_frame *b);
void uep_i_count_repeat(uep_frame *inner, const uep_frame *outer);

/* Say that outer frames of a stack are missing and nobody knows how many (UEP-NODE-050). Safe in a signal handler. */
int32_t uep_i_note_missing(uep_t *e, int32_t stack);

/* The name of the function at an address relative to the image, from the symbol table of an ELF file. Copies at most n - 1
 * bytes; returns false when there is none, or the file has another build id. */
bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n);

bool uep_i_cache_get(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str *name);
void uep_i_cache_put(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str name);

#endif

size_t uep_i_item_size(const uep_field_info *field) {
    if (field->shape == UEP_SHAPE_MAP) return field->kind == UEP_KIND_VALUE ? sizeof(uep_entry) : sizeof(uep_pair);
    return field->kind == UEP_KIND_MESSAGE ? uep_messages[field->type].struct_bytes : sizeof(uep_str);
}

uep_any_list uep_i_list(const void *message, const uep_field_info *field) {
    uep_any_list list;
    memcpy(&list, uep_i_member(message, field), sizeof list);
    return list;
}

static const uep_field_info *record_field(uint32_t number) {
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    return &record->fields[record->by_number[number]];
}

/* UEP-LIM-008: over the count the new entry is dropped, and the list is marked. */
static int32_t check_count(uep_t *e, const uep_path *path, int32_t limit, size_t n) {
    const char *rule;
    int32_t status;
    if (n < (size_t)uep_limits_table[limit].value) return UEP_OK;
    rule = uep_i_limit_rule(e, limit);
    status = rule ? uep_i_mark(e, path, UEP_MARK_KIND_TRUNCATED, rule, n + 1, NULL) : UEP_E_MEMORY;
    return status < 0 ? status : UEP_E_FULL;
}

int32_t uep_add_node(uep_t *e, int32_t parent, int32_t relation) {
    uep_node *node;
    size_t n;
    if (!e) return UEP_E_ARGUMENT;
    if (e->base && uep_i_settle_field(e, RECORD_NODES) < 0) return UEP_E_MEMORY;
    n = e->record.nodes.n;
    /* UEP-NODE-004 to UEP-NODE-009: every edge leads to a node before, node 0 has none. */
    if (n == 0 ? parent != -1 || relation != UEP_RELATION_UNSPECIFIED : parent < 0 || (size_t)parent >= n) {
        return UEP_E_PARENT;
    }
    if (n && relation == UEP_RELATION_UNSPECIFIED) return UEP_E_ARGUMENT;
    if (n >= UEP_LIMIT_MAX_NODES) {
        uep_path path;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        return check_count(e, &path, UEP_LIMIT_ID_MAX_NODES, n);
    }
    node = (uep_node *)uep_i_append(e, &e->record.nodes, sizeof *node);
    if (!node) return UEP_E_MEMORY;
    if (n) {
        node->has_parent = true;
        node->parent = (uint32_t)parent;
        node->relation = relation;
    }
    return (int32_t)n;
}

int32_t uep_add_stack(uep_t *e, int32_t stack) {
    uep_place at = {0};
    return uep_i_stack(e, &at, stack) ? UEP_OK : at.status;
}

/* Copy the scalar fields of a message through its setters, texts checked. */
static int32_t copy_fields(uep_t *e, const uep_place *at, const void *from) {
    const uep_message_info *info = &uep_messages[at->type];
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const void *given = uep_i_member(from, field);
        int32_t status = UEP_OK;
        if (field->shape != UEP_SHAPE_ONE || (field->flag_offset && !uep_i_flag(from, field))) continue;
        switch (field->kind) {
        case UEP_KIND_STRING:
            if (((const uep_str *)given)->n || field->flag_offset) {
                status = uep_i_set_string(e, at, (int32_t)i, *(const uep_str *)given);
            }
            break;
        case UEP_KIND_BYTES:
            if (((const uep_bytes *)given)->n) status = uep_i_set_bytes(e, at, (int32_t)i, *(const uep_bytes *)given);
            break;
        case UEP_KIND_BOOL:
            if (*(const bool *)given || field->flag_offset) {
                status = uep_i_set_bool(e, at, (int32_t)i, *(const bool *)given);
            }
            break;
        case UEP_KIND_UINT32: status = uep_i_set_uint32(e, at, (int32_t)i, *(const uint32_t *)given); break;
        case UEP_KIND_FIXED64: status = uep_i_set_fixed64(e, at, (int32_t)i, *(const uint64_t *)given); break;
        case UEP_KIND_ENUM: status = uep_i_set_enum(e, at, (int32_t)i, *(const int32_t *)given); break;
        case UEP_KIND_VALUE:
            if (((const uep_value *)given)->kind) {
                status = uep_i_set_value(e, at, (int32_t)i, (const uep_value *)given);
            }
            break;
        default: break;
        }
        if (status < 0) return status;
    }
    return UEP_OK;
}

bool uep_i_is_same_frame(const uep_frame *a, const uep_frame *b) {
    return a->line == b->line && uep_str_equal(a->function, b->function) && uep_str_equal(a->file, b->file) &&
           a->column == b->column && a->has_in_app == b->has_in_app && a->in_app == b->in_app &&
           a->inlined == b->inlined && a->async_boundary == b->async_boundary &&
           uep_str_equal(a->module, b->module) && uep_str_equal(a->raw_function, b->raw_function) &&
           uep_str_equal(a->package, b->package) && uep_str_equal(a->abs_path, b->abs_path) &&
           uep_str_equal(a->source_language, b->source_language) && uep_str_equal(a->source_line, b->source_line) &&
           uep_str_equal(a->build_id, b->build_id) &&
           /* UEP-NODE-085: without a name the address is all that tells two calls apart. */
           (a->function.n || a->file.n || a->address == b->address);
}

void uep_i_count_repeat(uep_frame *inner, const uep_frame *outer) {
    uint64_t repeat = (uint64_t)inner->repeat + outer->repeat + 1;
    inner->repeat = repeat < UINT32_MAX ? (uint32_t)repeat : UINT32_MAX;
}

static UEP_COLD bool keep_rare_texts(uep_t *e, uep_frame *to) {
    return uep_i_keep_fit(e, to->module, UEP_LIMIT_MAX_MODULE_BYTES, &to->module) &&
           uep_i_keep_fit(e, to->package, UEP_LIMIT_MAX_PACKAGE_BYTES, &to->package) &&
           uep_i_keep_fit(e, to->raw_function, UEP_LIMIT_MAX_RAW_FUNCTION_BYTES, &to->raw_function) &&
           uep_i_keep_fit(e, to->abs_path, UEP_LIMIT_MAX_PATH_BYTES, &to->abs_path) &&
           uep_i_keep_fit(e, to->source_line, UEP_LIMIT_MAX_SOURCE_LINE_BYTES, &to->source_line) &&
           uep_i_keep_fit(e, to->build_id, UEP_NO_LIMIT, &to->build_id) &&
           uep_i_keep_fit(e, to->source_language, UEP_NO_LIMIT, &to->source_language);
}

/* Most frames fit as they are; then one look at each text is all. */
static bool keep_fit_frame(uep_t *e, const uep_frame *from, uep_frame *to) {
    uint8_t *at = e->free_at, *end = e->free_end;
    uep_i_copy(to, from, sizeof *to);
    if ((uep_i_copy_fit(e, from->function, UEP_LIMIT_MAX_FUNCTION_BYTES, &to->function) ||
         uep_i_keep_fit(e, from->function, UEP_LIMIT_MAX_FUNCTION_BYTES, &to->function)) &&
        (uep_i_copy_fit(e, from->file, UEP_LIMIT_MAX_PATH_BYTES, &to->file) ||
         uep_i_keep_fit(e, from->file, UEP_LIMIT_MAX_PATH_BYTES, &to->file)) &&
        (!(from->module.n | from->package.n | from->raw_function.n | from->abs_path.n | from->source_line.n |
           from->build_id.n | from->source_language.n) ||
         keep_rare_texts(e, to))) {
        return true;
    }
    if (e->free_end == end) e->free_at = at; /* else another piece was taken */
    return false;
}

static const char FRAMES_RULE[] = "limit:max_frames_per_stack";

/* Whether a path is that of the frames of a stack. */
static bool is_frames_path(uep_str path, int32_t stack) {
    static const char NODES[] = "/nodes/", THREADS[] = "/threads/", REST[] = "/stack/frames";
    bool is_thread = (stack & UEP_THREAD_STACK) != 0;
    const char *head = is_thread ? THREADS : NODES;
    size_t n = is_thread ? sizeof THREADS - 1 : sizeof NODES - 1, rest = sizeof REST - 1;
    uint64_t index;
    if (path.n <= n + rest || memcmp(path.p, head, n) != 0) return false;
    if (memcmp(path.p + path.n - rest, REST, rest) != 0) return false;
    return uep_i_parse_digits(uep_i_str(path.p + n, path.n - n - rest), &index) &&
           index == (uint64_t)(uint32_t)(stack & ~UEP_THREAD_STACK);
}

/* UEP-REC-107: the mark of a stack says how many frames there were in all, and is made once. */
static int32_t mark_frames(uep_t *e, int32_t stack, size_t n) {
    uep_place at = {0};
    uep_path path;
    size_t i;
    for (i = e->record.marks.n; i > 0; i--) {
        uep_mark *mark = &e->record.marks.v[i - 1];
        if (!uep_str_equal(mark->rule, uep_i_str(FRAMES_RULE, sizeof FRAMES_RULE - 1))) continue;
        if (!is_frames_path(mark->path, stack)) continue;
        mark->original_size = n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
        return UEP_OK;
    }
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS) return UEP_OK;
    (void)uep_i_stack(e, &at, stack);
    uep_i_path(&at, "frames", &path);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, FRAMES_RULE, n, NULL);
}

/* UEP-LIM-091, UEP-LIM-092: the innermost and the outermost frames stay. When a stack is full, each further frame pushes
 * out the first one after the inner part. */
static UEP_COLD int32_t make_room(uep_t *e, uep_stack *held, int32_t stack) {
    memmove(&held->frames.v[UEP_LIMIT_KEEP_FRAMES_INNER], &held->frames.v[UEP_LIMIT_KEEP_FRAMES_INNER + 1],
            (UEP_LIMIT_KEEP_FRAMES_OUTER - 1) * sizeof *held->frames.v);
    held->frames.n--;
    held->dropped_frames++;
    held->dropped_after = UEP_LIMIT_KEEP_FRAMES_INNER;
    return mark_frames(e, stack, held->frames.n + held->dropped_frames + 1);
}

int32_t uep_i_note_missing(uep_t *e, int32_t stack) {
    uep_place at = {0};
    uep_stack *held;
    uep_path path;
    if (!uep_i_stack(e, &at, stack)) return at.status;
    held = (uep_stack *)at.message;
    if (held->dropped_frames) { /* UEP-NODE-052: a stack has one gap */
        held->dropped_frames += (uint32_t)held->frames.n - held->dropped_after;
        held->frames.n = held->dropped_after;
    }
    held->dropped_after = (uint32_t)held->frames.n;
    held->dropped_frames++;
    uep_i_path(&at, "dropped_frames", &path);
    return uep_i_mark(e, &path, UEP_MARK_KIND_ASSUMED, "capture:frames_missing", 0, NULL);
}

/* A frame that needs more than a look: cut, repaired, or there is no memory at hand for it. */
static UEP_COLD int32_t copy_frame(uep_t *e, int32_t stack, size_t index, const uep_frame *from, uep_frame *to) {
    uep_place at = {0};
    memset(to, 0, sizeof *to);
    at.message = to;
    at.type = UEP_MESSAGE_FRAME;
    at.stack = stack;
    at.index = index;
    return copy_fields(e, &at, from);
}

int32_t uep_add_frame(uep_t *e, int32_t stack, const uep_frame *frame) {
    uep_stack *held = uep_i_find_stack(e, stack);
    uep_frame *place;
    int32_t status;
    if (e && e->placed_n && uep_i_settle_placed(e) < 0) return UEP_E_MEMORY;
    if (!held) {
        uep_place at = {0};
        if (!uep_i_stack(e, &at, stack)) return at.status;
        held = (uep_stack *)at.message;
    }
    if (frame && held->frames.n) {
        uep_frame *last = &held->frames.v[held->frames.n - 1];
        if (last->line == frame->line && uep_i_is_same_frame(last, frame)) {
            uep_i_count_repeat(last, frame);
            return (int32_t)held->frames.n - 1;
        }
    }
    if (held->frames.n >= UEP_LIMIT_MAX_FRAMES_PER_STACK) {
        status = make_room(e, held, stack);
        if (status < 0) return status;
    }
    if (held->frames.n >= held->frames.cap && !uep_i_reserve(e, &held->frames, sizeof *place, 1)) return UEP_E_MEMORY;
    place = &held->frames.v[held->frames.n++];
    if (!frame) {
        memset(place, 0, sizeof *place);
    } else if (!keep_fit_frame(e, frame, place)) {
        status = copy_frame(e, stack, held->frames.n - 1, frame, place);
        if (status < 0) {
            held->frames.n--;
            return status;
        }
    }
    return (int32_t)held->frames.n - 1;
}

static int32_t add_entry(uep_t *e, uint32_t number, const void *from) {
    const uep_field_info *field = record_field(number);
    uep_place at = {0};
    uep_any_list list;
    uep_path path;
    int32_t status;
    if (!e) return UEP_E_ARGUMENT;
    status = uep_i_settle_field(e, number);
    if (status < 0) return status;
    list = uep_i_list(&e->record, field);
    path.n = 0;
    uep_i_push_name(&path, field->name);
    status = check_count(e, &path, field->limit_count, list.n);
    if (status < 0) return status;
    at.message = uep_i_add(e, uep_i_member(&e->record, field), uep_i_item_size(field));
    if (!at.message) return UEP_E_MEMORY;
    if (from) {
        at.type = field->type;
        at.owner = (int32_t)(field - uep_messages[UEP_MESSAGE_RECORD].fields);
        at.index = list.n;
        status = copy_fields(e, &at, from);
        if (status < 0) {
            /* UEP-LIM-054: the entry has gone already where a value over its limit took it; it goes for any other reason too. */
            size_t n = list.n;
            list = uep_i_list(&e->record, field);
            list.n = n;
            memcpy(uep_i_member(&e->record, field), &list, sizeof list);
            return status;
        }
    }
    return (int32_t)list.n;
}

int32_t uep_add_code(uep_t *e, const uep_code *code) {
    return add_entry(e, 19, code);
}

int32_t uep_add_violation(uep_t *e, const uep_violation *violation) {
    return add_entry(e, 20, violation);
}

int32_t uep_add_user_message(uep_t *e, const uep_text *text) {
    return add_entry(e, 21, text);
}

int32_t uep_add_link(uep_t *e, const uep_link *link) {
    return add_entry(e, 22, link);
}

int32_t uep_add_thread(uep_t *e, const uep_thread *thread) {
    return add_entry(e, 24, thread);
}

int32_t uep_add_detail(uep_t *e, const uep_detail *detail) {
    return add_entry(e, 27, detail);
}

/* ---- uep_codes.c ---- */

/* Look codes of other systems up in the registry's tables (section 15). */

#define WINDOWS 2

static bool is_uep_codes(uep_str text, const char *name) {
    return uep_str_equal(text, uep_cstr(name));
}

static const uep_code_table *find_table(uep_str name, bool by_stem) {
    size_t i;
    for (i = 0; i < UEP_CODE_TABLE_COUNT; i++) {
        const uep_code_table *table = &uep_code_tables[i];
        if (by_stem ? is_uep_codes(name, table->stem) : table->kind <= UEP_CODES_PLATFORM && is_uep_codes(name, table->space)) return table;
    }
    return NULL;
}

/* A number in decimal, with a sign, or in hexadecimal behind 0x. */
static bool parse_number(uep_str text, int64_t *out) {
    uint64_t size = 0;
    size_t i;
    if (text.n > 2 && text.n <= 17 && text.p[0] == '0' && text.p[1] == 'x') {
        for (i = 2; i < text.n; i++) {
            char c = text.p[i];
            uint64_t digit = c >= '0' && c <= '9'   ? (uint64_t)(c - '0')
                             : c >= 'A' && c <= 'F' ? (uint64_t)(c - 'A') + 10
                             : c >= 'a' && c <= 'f' ? (uint64_t)(c - 'a') + 10
                                                    : 16;
            if (digit > 15) return false;
            size = size << 4 | digit;
        }
        *out = (int64_t)size;
        return true;
    }
    if (text.n && text.p[0] == '-') {
        if (!uep_i_parse_digits(uep_i_str(text.p + 1, text.n - 1), &size) || size > INT64_MAX) return false;
        *out = -(int64_t)size;
        return true;
    }
    if (!uep_i_parse_digits(text, &size) || size > INT64_MAX) return false;
    *out = (int64_t)size;
    return true;
}

static bool is_hex(uep_str text) {
    return text.n > 1 && text.p[0] == '0' && text.p[1] == 'x';
}

static bool is_within(const uep_code_span *span, uep_str code, int64_t *number) {
    int64_t low, high;
    return parse_number(code, number) && parse_number(uep_cstr(span->from), &low) &&
           parse_number(uep_cstr(span->to), &high) && is_hex(code) == is_hex(uep_cstr(span->from)) && low <= *number &&
           *number <= high;
}

static int32_t fill(uep_code_found *out, const uep_code_table *table, uep_str value, const char *name, const char *type) {
    out->space = uep_cstr(table->space);
    out->value = value;
    out->name = uep_cstr(name);
    out->type = uep_cstr(type);
    return UEP_OK;
}

static const uep_code_row *find_named(const uep_code_table *table, uep_str code) {
    const uep_code_row *named = NULL;
    size_t i;
    for (i = 0; i < table->count; i++) {
        const uep_code_row *row = &table->rows[i];
        if (row->value[0] && is_uep_codes(code, row->value)) return row; /* a value wins over a name */
        if (!named && (is_uep_codes(code, row->name) || (row->connect[0] && is_uep_codes(code, row->connect)))) named = row;
    }
    return named;
}

static int platform_of(uep_str platform, uep_str *architecture) {
    static const char *const NAMES[] = {"darwin", "linux", "windows"};
    size_t i, n = 0;
    while (n < platform.n && platform.p[n] != '-') n++;
    *architecture = n < platform.n ? uep_i_str(platform.p + n + 1, platform.n - n - 1) : uep_i_str("", 0);
    for (i = 0; i < 3; i++) {
        if (is_uep_codes(uep_i_str(platform.p, n), NAMES[i])) return (int)i;
    }
    return -1;
}

static int32_t find_on_platform(const uep_code_table *table, uep_str code, uep_str platform, char *scratch,
                                uep_code_found *out) {
    uep_str architecture;
    int system = platform_of(platform, &architecture);
    uint64_t number;
    size_t i;
    const char *const *foreign;
    if (!uep_i_parse_digits(code, &number)) {
        const uep_code_row *row = find_named(table, code);
        if (!row) return UEP_E_FOUND_NOT;
        if (system >= 0 && row->numbers[system] >= 0) code = uep_i_str(scratch, uep_i_write_int(row->numbers[system], scratch));
        return fill(out, table, code, row->name, row->type);
    }
    if (system < 0) return UEP_E_FOUND_NOT;
    for (foreign = system == 1 ? table->foreign : NULL; foreign && *foreign; foreign++) {
        if (is_uep_codes(architecture, *foreign)) return UEP_E_FOUND_NOT;
    }
    for (i = 0; i < table->count; i++) {
        const uep_code_row *row = &table->rows[i];
        /* An alias is not what its number is called there. */
        if (row->numbers[system] >= 0 && (uint64_t)row->numbers[system] == number && !(row->alias >> system & 1)) {
            return fill(out, table, code, row->name, row->type);
        }
    }
    return UEP_E_FOUND_NOT;
}

static int32_t find_in_map(const uep_code_table *table, uep_str code, uep_str platform, uep_str when, char *scratch,
                           uep_code_found *out);

/* UEP-BRG-089, UEP-BRG-092: the number is looked up in another table, on Windows or on the platform of the process. */
static int32_t find_derived(const uep_code_table *table, const uep_code_span *span, uep_str code, int64_t number,
                            uep_str platform, char *scratch, uep_code_found *out) {
    const uep_code_table *other = find_table(uep_cstr(span->table), true);
    bool is_windows = strcmp(table->space, "hresult") == 0 || strcmp(table->space, "win32") == 0;
    char digits[24];
    int64_t subtract = 0;
    int32_t status;
    uep_str derived;
    (void)parse_number(uep_cstr(span->subtract), &subtract);
    derived = uep_i_str(digits, uep_i_write_int(number - subtract, digits));
    if (is_windows) platform = uep_cstr("windows");
    if (!other) return UEP_E_FOUND_NOT;
    /* Derived tables lead to tables of platforms or to win32, whose own derivation ends there: two steps at most. */
    status = other->kind == UEP_CODES_PLATFORM ? find_on_platform(other, derived, platform, scratch, out)
                                               : find_in_map(other, derived, platform, uep_i_str("", 0), scratch, out);
    if (status == UEP_OK) {
        out->space = uep_cstr(table->space);
        out->value = code;
    }
    return status;
}

static int32_t find_in_map(const uep_code_table *table, uep_str code, uep_str platform, uep_str when, char *scratch,
                           uep_code_found *out) {
    const uep_code_row *row;
    int64_t number;
    size_t i;
    for (i = 0; i < table->span_count; i++) {
        const uep_code_span *span = &table->spans[i];
        if (span->kind == UEP_SPAN_EXCEPTION && when.n && is_uep_codes(when, span->to) && is_uep_codes(code, span->from)) {
            return fill(out, table, code, span->name, span->type);
        }
    }
    row = find_named(table, code);
    if (row) return fill(out, table, uep_cstr(row->value), row->name, row->type);
    /* UEP-BRG-058: what is no value of the space is not looked at further. */
    if (table->matcher >= 0 && !uep_i_matches(&uep_i_matchers[table->matcher], code)) return UEP_E_FOUND_NOT;
    for (i = 0; i < table->span_count; i++) {
        const uep_code_span *span = &table->spans[i];
        size_t n = strlen(span->from);
        if (span->kind == UEP_SPAN_PREFIX) {
            if (code.n >= n && memcmp(code.p, span->from, n) == 0) return fill(out, table, code, span->name, span->type);
        } else if (span->kind != UEP_SPAN_EXCEPTION && is_within(span, code, &number)) {
            return span->kind == UEP_SPAN_RANGE ? fill(out, table, code, span->name, span->type)
                                                : find_derived(table, span, code, number, platform, scratch, out);
        }
    }
    return UEP_E_FOUND_NOT;
}

int32_t uep_find_code(uep_str space, uep_str code, uep_str platform, uep_str when, char *scratch, uep_code_found *out) {
    const uep_code_table *table = find_table(space, false);
    if (!scratch || !out) return UEP_E_ARGUMENT;
    if (!table) return UEP_E_FOUND_NOT;
    return table->kind == UEP_CODES_PLATFORM ? find_on_platform(table, code, platform, scratch, out)
                                             : find_in_map(table, code, platform, when, scratch, out);
}

const char *uep_default_code_type(uep_str space) {
    const uep_code_table *table = find_table(space, false);
    return table ? table->default_type : NULL;
}

const uep_code_row *uep_code_of_type(uep_str space, uep_str type, const uep_str *ancestors, size_t n) {
    size_t t, i, step;
    for (t = 0; t < UEP_CODE_TABLE_COUNT; t++) {
        const uep_code_table *table = &uep_code_tables[t];
        if (table->kind != UEP_CODES_OUT || !is_uep_codes(space, table->space)) continue;
        for (step = 0; step <= n; step++) {
            for (i = 0; i < table->count; i++) {
                if (is_uep_codes(step ? ancestors[step - 1] : type, table->rows[i].type)) return &table->rows[i];
            }
        }
        return &table->default_row;
    }
    return NULL;
}

const char *uep_pair_code(uep_str name, uep_str value) {
    const uep_code_table *table = find_table(name, true);
    size_t i;
    if (!table || table->kind != UEP_CODES_PAIRS) return NULL;
    for (i = 0; i < table->count; i++) {
        if (is_uep_codes(value, table->rows[i].value)) return table->rows[i].name;
    }
    return table->default_type;
}
#undef WINDOWS

/* ---- uep_crash.c ---- */

/* Write one record when the process dies of a signal. The only globals of the library live here.
 *
 * The handler calls what is safe in a signal handler: a static builder, clock_gettime, getrandom, write; and backtrace,
 * which uep_crash_install has called once so that it loads nothing any more. */
#include <errno.h>


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

static void add_frames_uep_crash(uep_t *e, void *context) {
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
    add_frames_uep_crash(e, context);
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
#undef BUILDER_BYTES
#undef HANDLED
#undef LONGEST_OPTION
#undef MOST_CRASH_FRAMES
#undef WAIT_STEPS

/* ---- uep_decode.c ---- */

/* Read the binary form: wire format to structs, without copying texts. Driven by the tables of fields.
 *
 * Recursion is bounded by the nesting of messages, memory by what the bytes can hold. */
/* What the reader of the binary form is made of. */
#ifndef UEP_DECODE_H
#define UEP_DECODE_H


enum { WIRE_VARINT = 0, WIRE_64 = 1, WIRE_BYTES = 2, WIRE_START = 3, WIRE_END = 4, WIRE_32 = 5 };

typedef struct uep_reader {
    const uint8_t *p;
    const uint8_t *end;
    uep_t *e;
    uint32_t depth;
    bool broken; /* then p == end, so that every loop ends */
} uep_reader;

/* Each returns false when the bytes are no protobuf, and has then noted it. */
bool uep_r_refuse(uep_reader *r);
bool uep_r_no_memory(uep_reader *r);
bool uep_r_take_varint(uep_reader *r, uint64_t *out);
bool uep_r_take_tag(uep_reader *r, uint32_t *number, uint32_t *wire);
bool uep_r_take_span(uep_reader *r, uep_str *out);
bool uep_r_take_text(uep_reader *r, uep_str *out); /* a span of UTF-8 */
bool uep_r_take_fixed(uep_reader *r, size_t n, uint64_t *out);
bool uep_r_skip_unknown(uep_reader *r, uint32_t number, uint32_t wire);
bool uep_r_open_inner(uep_reader *r, const uint8_t **end);
void uep_r_close_inner(uep_reader *r, const uint8_t *end);
bool uep_r_take_value(uep_reader *r, uep_value *out);
bool uep_r_take_entry(uep_reader *r, void *list, bool is_value);

/* Read bytes that this library wrote into the builder's record, which is empty, with its maps in their order. */
bool uep_i_read_whole(uep_t *e, const uint8_t *p, size_t n);

/* Sort a map by key and keep the last entry of each (UEP-BIN-011). Entries begin with their key. */
void uep_i_settle_map(void *list, size_t size);
void uep_i_settle_value(uep_value *value);

/* Fill a refusal, which may be NULL, and return UEP_E_REFUSED. */
int32_t uep_i_refuse(uep_refusal *refusal, int32_t reason, int32_t phase, uep_str path);

#endif

static bool take_time_uep_decode(uep_reader *r, uep_time *out) {
    const uint8_t *end;
    uint64_t value;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    out->set = true;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number > 2 || wire != WIRE_VARINT) {
            (void)uep_r_skip_unknown(r, number, wire);
        } else if (uep_r_take_varint(r, &value)) {
            if (number == 1) out->seconds = (int64_t)value;
            else out->nanos = (int32_t)(uint32_t)value;
        }
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_message_uep_decode(uep_reader *r, const uep_message_info *info, void *message);

static uint32_t wire_of(const uep_field_info *field) {
    if (field->shape != UEP_SHAPE_ONE) return WIRE_BYTES;
    switch (field->kind) {
    case UEP_KIND_BOOL:
    case UEP_KIND_UINT32:
    case UEP_KIND_ENUM: return WIRE_VARINT;
    case UEP_KIND_FIXED64: return WIRE_64;
    default: return WIRE_BYTES;
    }
}

static bool take_inner(uep_reader *r, const uep_field_info *field, void *at) {
    const uint8_t *end;
    const uep_message_info *info = &uep_messages[field->type];
    void *inner;
    if (field->shape == UEP_SHAPE_LIST) {
        inner = uep_i_add(r->e, at, info->struct_bytes);
    } else {
        memcpy(&inner, at, sizeof inner);
        if (!inner) {
            inner = uep_i_zalloc(r->e, info->struct_bytes);
            memcpy(at, &inner, sizeof inner);
        } /* else merged (UEP-BIN-010) */
    }
    if (!inner) return uep_r_no_memory(r);
    if (!uep_r_open_inner(r, &end)) return false;
    (void)take_message_uep_decode(r, info, inner);
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_scalar(uep_reader *r, const uep_field_info *field, void *at) {
    uint64_t value;
    if (field->kind == UEP_KIND_FIXED64) {
        if (!uep_r_take_fixed(r, 8, &value)) return false;
        memcpy(at, &value, sizeof value);
        return true;
    }
    if (!uep_r_take_varint(r, &value)) return false;
    if (field->kind == UEP_KIND_BOOL) {
        *(bool *)at = value != 0;
    } else {
        uint32_t low = (uint32_t)value; /* protobuf keeps the low 32 bits */
        memcpy(at, &low, sizeof low);
    }
    return true;
}

static bool take_field_uep_decode(uep_reader *r, const uep_field_info *field, void *message) {
    void *at = uep_i_member(message, field);
    if (field->flag_offset) *(bool *)((uint8_t *)message + field->flag_offset) = true;
    if (field->shape == UEP_SHAPE_MAP) return uep_r_take_entry(r, at, field->kind == UEP_KIND_VALUE);
    switch (field->kind) {
    case UEP_KIND_MESSAGE: return take_inner(r, field, at);
    case UEP_KIND_STRING:
        if (field->shape == UEP_SHAPE_LIST) {
            uep_str *item = (uep_str *)uep_i_add(r->e, at, sizeof *item);
            return item ? uep_r_take_text(r, item) : uep_r_no_memory(r);
        }
        return uep_r_take_text(r, (uep_str *)at);
    case UEP_KIND_BYTES: {
        uep_str span;
        uep_bytes *bytes = (uep_bytes *)at;
        if (!uep_r_take_span(r, &span)) return false;
        bytes->p = (const uint8_t *)span.p;
        bytes->n = span.n;
        return true;
    }
    case UEP_KIND_TIMESTAMP:
    case UEP_KIND_DURATION: return take_time_uep_decode(r, (uep_time *)at);
    case UEP_KIND_VALUE: return uep_r_take_value(r, (uep_value *)at);
    default: return take_scalar(r, field, at);
    }
}

static bool take_message_uep_decode(uep_reader *r, const uep_message_info *info, void *message) {
    uint32_t number, wire;
    while (r->p < r->end) {
        int index;
        if (!uep_r_take_tag(r, &number, &wire)) return false;
        index = number <= info->max_number ? info->by_number[number] : -1;
        if (index >= 0 && wire_of(&info->fields[index]) == wire) {
            if (!take_field_uep_decode(r, &info->fields[index], message)) return false;
        } else if (!uep_r_skip_unknown(r, number, wire)) {
            return false;
        }
    }
    return true;
}

/* Once everything is read: sort maps and keep the last entry of each key. A message can be merged from many pieces, so
 * doing it piece by piece would take time that grows with the square of the bytes. */
static void settle(const uep_message_info *info, void *message) {
    uint32_t i;
    size_t item;
    if (!info->holds_maps) return;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *at = uep_i_member(message, field);
        if (field->shape == UEP_SHAPE_MAP) {
            uep_any_list list;
            uep_i_settle_map(at, uep_i_item_size(field));
            list = uep_i_list(message, field);
            for (item = 0; field->kind == UEP_KIND_VALUE && item < list.n; item++) {
                uep_i_settle_value(&((uep_entry *)list.v)[item].value);
            }
        } else if (field->kind == UEP_KIND_VALUE) {
            uep_value *value = (uep_value *)at;
            uep_i_settle_value(value);
            /* UEP-BIN-016, UEP-JSON-032: a value of no kind is null, and a member that is null is absent. */
            if (value->kind == UEP_VALUE_NULL) value->kind = UEP_VALUE_ABSENT;
        } else if (field->kind == UEP_KIND_MESSAGE && field->shape == UEP_SHAPE_LIST) {
            uep_any_list list = uep_i_list(message, field);
            const uep_message_info *inner = &uep_messages[field->type];
            for (item = 0; item < list.n; item++) settle(inner, (uint8_t *)list.v + item * inner->struct_bytes);
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner;
            memcpy(&inner, at, sizeof inner);
            if (inner) settle(&uep_messages[field->type], inner);
        }
    }
}

int32_t uep_i_refuse(uep_refusal *refusal, int32_t reason, int32_t phase, uep_str path) {
    if (refusal) {
        refusal->reason = reason;
        refusal->phase = phase;
        refusal->path = path;
    }
    return UEP_E_REFUSED;
}

static int32_t read_bytes(uep_t *e, const uint8_t *data, size_t n, int32_t type, void *message, uep_refusal *refusal) {
    uep_reader r;
    bool is_batch = type == UEP_MESSAGE_BATCH;
    size_t most = is_batch ? UEP_LIMIT_MAX_BATCH_DOCUMENT_BYTES : UEP_LIMIT_MAX_DOCUMENT_BYTES;
    if (!e || (n && !data)) return UEP_E_ARGUMENT;
    uep_reset(e);
    memset(message, 0, uep_messages[type].struct_bytes);
    e->raw = data;
    e->raw_n = n;
    e->is_batch = is_batch;
    if (n > most) return uep_i_refuse(refusal, UEP_REASON_TOO_LARGE, UEP_PHASE_READER, uep_i_str("", 0));
    memset(&r, 0, sizeof r);
    r.p = n ? data : (const uint8_t *)"";
    r.end = r.p + n;
    r.e = e;
    if (take_message_uep_decode(&r, &uep_messages[type], message) && !r.broken) {
        settle(&uep_messages[type], message);
        return UEP_OK;
    }
    if (e->status < 0) return e->status;
    return uep_i_refuse(refusal, UEP_REASON_MALFORMED, UEP_PHASE_READER, uep_i_str("", 0));
}

bool uep_i_read_whole(uep_t *e, const uint8_t *p, size_t n) {
    uep_reader r;
    memset(&r, 0, sizeof r);
    r.p = p;
    r.end = p + n;
    r.e = e;
    return take_message_uep_decode(&r, &uep_messages[UEP_MESSAGE_RECORD], &e->record) && !r.broken;
}

int32_t uep_read(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    return e ? read_bytes(e, data, n, UEP_MESSAGE_RECORD, &e->record, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_read_batch(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal) {
    return e && batch ? read_bytes(e, data, n, UEP_MESSAGE_BATCH, batch, refusal) : UEP_E_ARGUMENT;
}

/* ---- uep_decode_value.c ---- */

/* Read open values and the entries of maps. Recursion is bounded by UEP_MAX_WIRE_DEPTH. */

/* Field numbers of google.protobuf.Value. */
enum { VALUE_NULL = 1, VALUE_NUMBER = 2, VALUE_STRING = 3, VALUE_BOOL = 4, VALUE_STRUCT = 5, VALUE_LIST = 6 };

static int compare_keys(const uep_str *a, const uep_str *b) {
    size_t least = a->n < b->n ? a->n : b->n;
    int order = least ? memcmp(a->p, b->p, least) : 0;
    if (order) return order;
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    /* Equal keys in the order of the bytes, so that the last one wins. */
    return (uintptr_t)a->p < (uintptr_t)b->p ? -1 : (uintptr_t)a->p > (uintptr_t)b->p;
}

static void sift(uint8_t *v, size_t from, size_t n, size_t size, uint8_t *scratch) {
    size_t child;
    memcpy(scratch, v + from * size, size);
    while ((child = from * 2 + 1) < n) {
        if (child + 1 < n &&
            compare_keys((uep_str *)(void *)(v + child * size), (uep_str *)(void *)(v + (child + 1) * size)) < 0) {
            child++;
        }
        if (compare_keys((uep_str *)(void *)scratch, (uep_str *)(void *)(v + child * size)) >= 0) break;
        memcpy(v + from * size, v + child * size, size);
        from = child;
    }
    memcpy(v + from * size, scratch, size);
}

/* Sort a map by key and keep the last entry of each (UEP-BIN-011). Entries begin with their key. */
void uep_i_settle_map(void *list, size_t size) {
    union { uep_entry entry; uep_pair pair; } scratch;
    uep_any_list at;
    uint8_t *v;
    size_t i, kept;
    memcpy(&at, list, sizeof at);
    if (at.n < 2) return;
    v = (uint8_t *)at.v;
    for (i = 1; i < at.n; i++) {
        if (compare_keys((uep_str *)(void *)(v + (i - 1) * size), (uep_str *)(void *)(v + i * size)) >= 0) break;
    }
    if (i < at.n) {
        for (i = at.n / 2; i-- > 0;) sift(v, i, at.n, size, (uint8_t *)&scratch);
        for (i = at.n; i-- > 1;) {
            memcpy(&scratch, v, size);
            memcpy(v, v + i * size, size);
            memcpy(v + i * size, &scratch, size);
            sift(v, 0, i, size, (uint8_t *)&scratch);
        }
    }
    for (kept = 0, i = 1; i < at.n; i++) {
        uep_str *last = (uep_str *)(void *)(v + kept * size), *next = (uep_str *)(void *)(v + i * size);
        if (!uep_str_equal(*last, *next)) kept++;
        if (kept != i) memmove(v + kept * size, v + i * size, size);
    }
    at.n = kept + 1;
    memcpy(list, &at, sizeof at);
}

void uep_i_settle_value(uep_value *value) {
    size_t i;
    if (value->kind == UEP_VALUE_LIST) {
        for (i = 0; i < value->as.list.n; i++) uep_i_settle_value(&value->as.list.v[i]);
    } else if (value->kind == UEP_VALUE_OBJECT) {
        uep_i_settle_map(&value->as.object, sizeof(uep_entry));
        for (i = 0; i < value->as.object.n; i++) uep_i_settle_value(&value->as.object.v[i].value);
    }
}

/* One entry of a map: the key is a text, the value a Value or a text. An absent key is the empty text. */
bool uep_r_take_entry(uep_reader *r, void *list, bool is_value) {
    const uint8_t *end;
    uint32_t number, wire;
    uep_entry entry;
    uep_pair pair;
    uep_str key;
    memset(&entry, 0, sizeof entry);
    memset(&pair, 0, sizeof pair);
    if (!uep_r_open_inner(r, &end)) return false;
    key = uep_i_str((const char *)r->p, 0);
    pair.value = key;
    entry.value.kind = UEP_VALUE_NULL; /* UEP-BIN-016 */
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) (void)uep_r_take_text(r, &key);
        else if (number == 2 && wire == WIRE_BYTES) (void)(is_value ? uep_r_take_value(r, &entry.value) : uep_r_take_text(r, &pair.value));
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    if (r->broken) return false;
    entry.key = pair.key = key;
    if (is_value) {
        uep_entry *place = (uep_entry *)uep_i_add(r->e, list, sizeof *place);
        if (!place) return uep_r_no_memory(r);
        *place = entry;
    } else {
        uep_pair *place = (uep_pair *)uep_i_add(r->e, list, sizeof *place);
        if (!place) return uep_r_no_memory(r);
        *place = pair;
    }
    return true;
}

static bool take_struct_uep_decode_value(uep_reader *r, uep_map *out) {
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) (void)uep_r_take_entry(r, out, true);
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_list_uep_decode_value(uep_reader *r, uep_list *out) {
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) {
            uep_value *item = (uep_value *)uep_i_add(r->e, out, sizeof *item);
            if (!item) {
                (void)uep_r_no_memory(r);
                break;
            }
            item->kind = UEP_VALUE_NULL;
            (void)uep_r_take_value(r, item);
        } else {
            (void)uep_r_skip_unknown(r, number, wire);
        }
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

/* One member of the oneof of a Value. A message of the kind that is there already is merged into it. */
static bool take_kind(uep_reader *r, uep_value *out, uint32_t number) {
    uint64_t bits;
    int32_t kind = number == VALUE_STRUCT ? UEP_VALUE_OBJECT : UEP_VALUE_LIST;
    switch (number) {
    case VALUE_NULL: out->kind = UEP_VALUE_NULL; return uep_r_take_varint(r, &bits);
    case VALUE_BOOL:
        out->kind = UEP_VALUE_BOOL;
        if (!uep_r_take_varint(r, &bits)) return false;
        out->as.boolean = bits != 0;
        return true;
    case VALUE_NUMBER:
        out->kind = UEP_VALUE_NUMBER;
        if (!uep_r_take_fixed(r, 8, &bits)) return false;
        memcpy(&out->as.number, &bits, sizeof bits);
        return true;
    case VALUE_STRING: out->kind = UEP_VALUE_STRING; return uep_r_take_text(r, &out->as.string);
    default:
        if (out->kind != kind) {
            memset(out, 0, sizeof *out);
            out->kind = kind;
        }
        return kind == UEP_VALUE_OBJECT ? take_struct_uep_decode_value(r, &out->as.object) : take_list_uep_decode_value(r, &out->as.list);
    }
}

bool uep_r_take_value(uep_reader *r, uep_value *out) {
    static const uint8_t WIRES[] = {9, WIRE_VARINT, WIRE_64, WIRE_BYTES, WIRE_VARINT, WIRE_BYTES, WIRE_BYTES};
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    if (out->kind == UEP_VALUE_ABSENT) out->kind = UEP_VALUE_NULL;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number < sizeof WIRES && WIRES[number] == wire) (void)take_kind(r, out, number);
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

/* ---- uep_errno.c ---- */

/* Nodes for errno, and the place of a call. */
#include <errno.h>


static const char ERRNO_SPACE[] = "posix.errno";

/* strerror_r has two forms; this takes the answer of either. */
static const char *take_answer_text(const char *answer, const char *buffer) {
    (void)buffer;
    return answer;
}

static const char *take_answer_status(int status, const char *buffer) {
    return status == 0 ? buffer : "";
}

const char *uep_i_strerror(int number, char *buffer, size_t n) {
    int saved = errno;
    const char *text;
    buffer[0] = 0;
    text = _Generic(strerror_r(number, buffer, n), int: take_answer_status, default: take_answer_text)(
        strerror_r(number, buffer, n), buffer);
    errno = saved;
    return text;
}

int32_t uep_add_here(uep_t *e, int32_t stack, const char *file, uint32_t line, const char *function) {
    uep_frame frame;
    int32_t status;
    memset(&frame, 0, sizeof frame);
    frame.function = uep_cstr(function);
    frame.file = uep_cstr(file);
    frame.line = line;
    status = uep_add_frame(e, stack, &frame);
    if (status >= 0) (void)uep_stack_set_provenance(e, stack, UEP_PROVENANCE_RUNTIME);
    return status;
}

/* "message: text", or the one that is not empty. */
static int32_t join_message(uep_t *e, uep_str message, uep_str text, uep_str *out) {
    static const char BETWEEN[] = ": ";
    char *joined;
    size_t n;
    *out = message.n ? message : text;
    if (!message.n || !text.n) return UEP_OK;
    if (message.n > SIZE_MAX / 2) return UEP_E_ARGUMENT;
    n = message.n + sizeof BETWEEN - 1 + text.n;
    joined = (char *)uep_i_alloc(e, n);
    if (!joined) return UEP_E_MEMORY;
    memcpy(joined, message.p, message.n);
    memcpy(joined + message.n, BETWEEN, sizeof BETWEEN - 1);
    memcpy(joined + message.n + sizeof BETWEEN - 1, text.p, text.n);
    *out = uep_i_str(joined, n);
    return UEP_OK;
}

static int32_t add_code_of(uep_t *e, int32_t node, const char *space, uep_str value) {
    char scratch[32];
    uep_code_found found;
    uep_code code;
    int32_t status;
    bool is_known = uep_find_code(uep_cstr(space), value, uep_cstr(UEP_PLATFORM), uep_i_str("", 0), scratch, &found) == UEP_OK;
    const char *fallback = uep_default_code_type(uep_cstr(space));
    uep_str type = is_known && found.type.n ? found.type : uep_cstr(fallback);
    memset(&code, 0, sizeof code);
    code.space = uep_cstr(space);
    code.value = value;
    code.platform = uep_cstr(UEP_PLATFORM);
    if (is_known) code.name = found.name;
    status = uep_add_code(e, &code);
    if (status < 0 && status != UEP_E_FULL) return status;
    if (is_known) status = uep_node_set_type_name(e, node, found.name);
    if (status < 0 && status != UEP_E_FULL) return status;
    if (node == 0) {
        return e->record.error_type.n || uep_i_is_ready(e, RECORD_ERROR_TYPE) ? UEP_OK : uep_set_error_type(e, type);
    }
    /* UEP-TYPE-039: a node that is not classified has no type. */
    return uep_str_equal(type, uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED)) ? UEP_OK : uep_node_set_error_type(e, node, type);
}

/* A borrowing builder copies here: digits and names that are made on the way do not live as long as its record. */
int32_t uep_i_add_code_of(uep_t *e, int32_t node, const char *space, uep_str value) {
    uint32_t flags = e->flags;
    int32_t status;
    e->flags &= ~(uint32_t)UEP_BORROW_TEXTS;
    status = add_code_of(e, node, space, value);
    e->flags = flags;
    return status;
}

int32_t uep_add_errno(uep_t *e, int32_t parent, int32_t number, uep_str message, const char *file, uint32_t line,
                      const char *function) {
    char digits[16], buffer[256];
    uep_str joined;
    int32_t node, status;
    if (!e) return UEP_E_ARGUMENT;
    node = uep_add_node(e, parent, parent < 0 ? UEP_RELATION_UNSPECIFIED : UEP_RELATION_CAUSE);
    if (node < 0) return node;
    status = uep_i_add_code_of(e, node, ERRNO_SPACE, uep_i_str(digits, uep_i_write_int(number, digits)));
    if (status == UEP_OK) status = join_message(e, message, uep_cstr(uep_i_strerror(number, buffer, sizeof buffer)), &joined);
    if (status == UEP_OK) {
        /* The text of strerror_r does not live as long as a borrowing builder wants. */
        uint32_t flags = e->flags;
        if (joined.p != message.p) e->flags &= ~(uint32_t)UEP_BORROW_TEXTS;
        status = uep_node_set_message(e, node, joined);
        e->flags = flags;
    }
    if (status == UEP_OK && file) {
        status = uep_add_here(e, node, file, line, function);
        if (status > 0) status = UEP_OK;
    }
    return status < 0 ? status : node;
}

/* ---- uep_fields.c ---- */

/* Set one field: find its message, make the value fit, store it. The functions for users are generated. */

/* The record, whatever is in it. */
static bool find_record(uep_t *e, uep_place *at) {
    at->status = UEP_E_ARGUMENT;
    if (!e) return false;
    at->message = &e->record;
    at->type = UEP_MESSAGE_RECORD;
    at->owner = -1;
    return true;
}

bool uep_i_root(uep_t *e, uep_place *at) {
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle(e);
    return at->status == UEP_OK;
}

/* The record, and one of its fields in its structs. */
static bool find_owner(uep_t *e, uep_place *at, int32_t owner) {
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle_field(e, uep_messages[UEP_MESSAGE_RECORD].fields[owner].number);
    return at->status == UEP_OK;
}

bool uep_i_single(uep_t *e, uep_place *at, int32_t type, int32_t owner) {
    void *member, *message;
    if (!find_owner(e, at, owner)) return false;
    member = uep_i_member(&e->record, &uep_messages[UEP_MESSAGE_RECORD].fields[owner]);
    memcpy(&message, member, sizeof message);
    if (!message) {
        message = uep_i_zalloc(e, uep_messages[type].struct_bytes);
        at->status = UEP_E_MEMORY;
        if (!message) return false;
        memcpy(member, &message, sizeof message);
    }
    at->message = message;
    at->type = type;
    at->owner = owner;
    return true;
}

bool uep_i_item(uep_t *e, uep_place *at, int32_t type, int32_t owner, int32_t index) {
    uep_any_list list;
    if (!find_owner(e, at, owner)) return false;
    list = uep_i_list(&e->record, &uep_messages[UEP_MESSAGE_RECORD].fields[owner]);
    at->status = UEP_E_INDEX;
    if (index < 0 || (size_t)index >= list.n) return false;
    at->message = (uint8_t *)list.v + (size_t)index * uep_messages[type].struct_bytes;
    at->type = type;
    at->owner = owner;
    at->index = (size_t)index;
    return true;
}

bool uep_i_stack(uep_t *e, uep_place *at, int32_t stack) {
    if (!uep_i_make_stack(e, at, stack)) return false;
    at->status = uep_i_settle_placed(e);
    return at->status == UEP_OK;
}

bool uep_i_make_stack(uep_t *e, uep_place *at, int32_t stack) {
    uep_stack **held;
    size_t index = (size_t)(uint32_t)(stack & ~UEP_THREAD_STACK);
    bool is_thread = (stack & UEP_THREAD_STACK) != 0;
    if (!find_record(e, at)) return false;
    at->status = uep_i_settle_field(e, is_thread ? RECORD_THREADS : RECORD_NODES);
    if (at->status < 0) return false;
    at->status = UEP_E_INDEX;
    if (stack < 0 || index >= (is_thread ? e->record.threads.n : e->record.nodes.n)) return false;
    held = is_thread ? &e->record.threads.v[index].stack : &e->record.nodes.v[index].stack;
    if (!*held) {
        at->status = UEP_E_MEMORY;
        *held = (uep_stack *)uep_i_zalloc(e, sizeof **held);
        if (!*held) return false;
    }
    at->message = *held;
    at->type = UEP_MESSAGE_STACK;
    at->stack = stack;
    return true;
}

bool uep_i_frame(uep_t *e, uep_place *at, int32_t stack, int32_t index) {
    const uep_stack *held;
    if (!uep_i_stack(e, at, stack)) return false;
    held = (const uep_stack *)at->message;
    at->status = UEP_E_INDEX;
    if (index < 0 || (size_t)index >= held->frames.n) return false;
    at->message = &held->frames.v[index];
    at->type = UEP_MESSAGE_FRAME;
    at->index = (size_t)index;
    return true;
}

void uep_i_path(const uep_place *at, const char *field, uep_path *path) {
    path->n = 0;
    if (at->type == UEP_MESSAGE_STACK || at->type == UEP_MESSAGE_FRAME) {
        uep_i_push_name(path, (at->stack & UEP_THREAD_STACK) ? "threads" : "nodes");
        uep_i_push_index(path, (size_t)(uint32_t)(at->stack & ~UEP_THREAD_STACK));
        uep_i_push_name(path, "stack");
        if (at->type == UEP_MESSAGE_FRAME) {
            uep_i_push_name(path, "frames");
            uep_i_push_index(path, at->index);
        }
    } else if (at->owner >= 0) {
        const uep_field_info *owner = &uep_messages[UEP_MESSAGE_RECORD].fields[at->owner];
        uep_i_push_name(path, owner->name);
        if (owner->shape == UEP_SHAPE_LIST) uep_i_push_index(path, at->index);
    }
    if (field) uep_i_push_name(path, field);
}

static const uep_field_info *field_at(const uep_place *at, int32_t field) {
    return &uep_messages[at->type].fields[field];
}

static void set_flag(const uep_place *at, const uep_field_info *field) {
    if (field->flag_offset) *(bool *)((uint8_t *)at->message + field->flag_offset) = true;
}

/* The limit of a text: that of node 0 is another one. */
static int32_t limit_of_uep_fields(const uep_place *at, const uep_field_info *field) {
    bool is_root = at->type == UEP_MESSAGE_NODE && at->index == 0;
    return is_root && field->limit_root_bytes >= 0 ? field->limit_root_bytes : field->limit_bytes;
}

/* UEP-LIM-054: a code, link or detail cannot stand without such a value, so the whole entry goes and the mark is at it. */
static bool takes_entry(const uep_place *at, int32_t limit) {
    bool is_entry = at->type == UEP_MESSAGE_CODE || at->type == UEP_MESSAGE_LINK || at->type == UEP_MESSAGE_DETAIL;
    return is_entry && limit >= 0 && uep_limits_table[limit].refused_by_accept;
}

static int32_t drop_entry(uep_t *e, const uep_place *at, int32_t limit) {
    const uep_field_info *owner = &uep_messages[UEP_MESSAGE_RECORD].fields[at->owner];
    const char *rule = uep_i_limit_rule(e, limit);
    size_t size = uep_i_item_size(owner);
    uep_any_list list;
    uep_path path;
    int32_t status;
    if (!rule) return UEP_E_MEMORY;
    uep_i_path(at, NULL, &path);
    status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL);
    if (status < 0) return status;
    list = uep_i_list(&e->record, owner);
    list.n--;
    memmove((uint8_t *)list.v + at->index * size, (uint8_t *)list.v + (at->index + 1) * size,
            (list.n - at->index) * size);
    memcpy(uep_i_member(&e->record, owner), &list, sizeof list);
    return UEP_E_DROPPED;
}

int32_t uep_i_set_string(uep_t *e, const uep_place *at, int32_t index, uep_str value) {
    const uep_field_info *field = field_at(at, index);
    int32_t limit = limit_of_uep_fields(at, field), status;
    uep_str kept;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    if ((e->flags & UEP_NO_CHECK) ||
        ((limit < 0 || value.n <= (size_t)uep_limits_table[limit].value) && uep_i_is_plain(value.p, value.n))) {
        status = uep_i_keep(e, value, &kept);
    } else if (takes_entry(at, limit) && value.n > (size_t)uep_limits_table[limit].value) {
        return drop_entry(e, at, limit);
    } else {
        uep_path path;
        uep_i_path(at, field->name, &path);
        status = uep_i_text(e, value, field, limit, &path, &kept);
    }
    if (status < 0) return status;
    memcpy(uep_i_member(at->message, field), &kept, sizeof kept);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_entry(uep_t *e, const uep_place *at, int32_t index, uep_str value) {
    const uep_field_info *field = field_at(at, index);
    uep_any_list list = uep_i_list(at->message, field);
    int32_t status;
    uep_path path;
    uep_str kept;
    uep_str *entry;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    uep_i_path(at, field->name, &path);
    if (field->limit_count >= 0 && list.n >= (size_t)uep_limits_table[field->limit_count].value) {
        const char *rule = uep_i_limit_rule(e, field->limit_count);
        status = rule ? uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, rule, list.n + 1, NULL) : UEP_E_MEMORY;
        return status < 0 ? status : UEP_E_FULL;
    }
    uep_i_push_index(&path, list.n);
    status = uep_i_text(e, value, field, field->limit_bytes, &path, &kept);
    if (status < 0) return status;
    entry = (uep_str *)uep_i_add(e, uep_i_member(at->message, field), sizeof *entry);
    if (!entry) return UEP_E_MEMORY;
    *entry = kept;
    return UEP_OK;
}

int32_t uep_i_set_bytes(uep_t *e, const uep_place *at, int32_t index, uep_bytes value) {
    const uep_field_info *field = field_at(at, index);
    uep_str kept = uep_i_str((const char *)value.p, value.n);
    uep_bytes stored;
    int32_t status;
    if (value.n && !value.p) return UEP_E_ARGUMENT;
    if (field->limit_bytes >= 0 && value.n > (size_t)uep_limits_table[field->limit_bytes].value) {
        /* UEP-LIM-055 cuts a payload; every other value goes whole, because cut bytes cannot be decoded. */
        bool cuts = field->over_limit == UEP_OVER_TRUNCATE;
        const char *rule = uep_i_limit_rule(e, field->limit_bytes);
        uep_path path;
        if (!rule) return UEP_E_MEMORY;
        if (!cuts && takes_entry(at, field->limit_bytes)) return drop_entry(e, at, field->limit_bytes);
        uep_i_path(at, field->name, &path);
        status = uep_i_mark(e, &path, cuts ? UEP_MARK_KIND_TRUNCATED : UEP_MARK_KIND_DROPPED, rule, cuts ? value.n : 0,
                            NULL);
        if (status < 0) return status;
        if (!cuts) return UEP_E_DROPPED;
        kept.n = (size_t)uep_limits_table[field->limit_bytes].value;
        if (at->type == UEP_MESSAGE_FOREIGN) ((uep_foreign *)at->message)->complete = false;
    }
    status = uep_i_keep(e, kept, &kept);
    if (status < 0) return status;
    stored.p = (const uint8_t *)kept.p;
    stored.n = kept.n;
    memcpy(uep_i_member(at->message, field), &stored, sizeof stored);
    return UEP_OK;
}

int32_t uep_i_set_bool(uep_t *e, const uep_place *at, int32_t index, bool value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_uint32(uep_t *e, const uep_place *at, int32_t index, uint32_t value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    set_flag(at, field);
    return UEP_OK;
}

int32_t uep_i_set_fixed64(uep_t *e, const uep_place *at, int32_t index, uint64_t value) {
    (void)e;
    memcpy(uep_i_member(at->message, field_at(at, index)), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_enum(uep_t *e, const uep_place *at, int32_t index, int32_t value) {
    (void)e;
    memcpy(uep_i_member(at->message, field_at(at, index)), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_time(uep_t *e, const uep_place *at, int32_t index, uep_time value) {
    const uep_field_info *field = field_at(at, index);
    (void)e;
    value.set = true;
    if (!(field->kind == UEP_KIND_TIMESTAMP ? uep_i_is_time(value) : uep_i_is_duration(value))) return UEP_E_ARGUMENT;
    memcpy(uep_i_member(at->message, field), &value, sizeof value);
    return UEP_OK;
}

int32_t uep_i_set_value(uep_t *e, const uep_place *at, int32_t index, const uep_value *value) {
    const uep_field_info *field = field_at(at, index);
    uep_value copy;
    uep_path path;
    int32_t status;
    if (!value) return UEP_E_ARGUMENT;
    uep_i_path(at, field->name, &path);
    status = uep_i_copy_value(e, value, &copy, &path, 0);
    if (status < 0) return status;
    if (uep_weigh_value(&copy) > (size_t)uep_limits_table[field->limit_size].value) {
        const char *rule = uep_i_limit_rule(e, field->limit_size);
        status = rule ? uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL) : UEP_E_MEMORY;
        return status < 0 ? status : UEP_E_DROPPED;
    }
    memcpy(uep_i_member(at->message, field), &copy, sizeof copy);
    return UEP_OK;
}

/* ---- uep_fingerprint.c ---- */

/* What groups a record with others of the same fault (section 12): SHA-256 over what does not change between occurrences. */
/* SHA-256 (FIPS 180-4), for fingerprints: nothing secret passes through it. */
#ifndef UEP_SHA256_H
#define UEP_SHA256_H


#define UEP_SHA256_BYTES 32u
#define UEP_SHA256_BLOCK 64u

typedef struct uep_sha256 {
    uint32_t state[8];
    uint64_t total; /* bytes that were added */
    uint8_t block[UEP_SHA256_BLOCK];
} uep_sha256;

void uep_i_sha256_start(uep_sha256 *sha);
void uep_i_sha256_add(uep_sha256 *sha, const void *data, size_t n);
void uep_i_sha256_end(uep_sha256 *sha, uint8_t digest[UEP_SHA256_BYTES]);

#endif
#include <stdlib.h>

#define COMPUTED_BYTES 16u
#define LONGEST_HEAD 24u /* "12:remote_cause," */

/* One child of a node: what is written for it. Heads are netstrings, so none of them begins another. */
typedef struct child {
    uint8_t bytes[LONGEST_HEAD + UEP_SHA256_BYTES];
    size_t n;
} child;

static const char *relation_word(int32_t relation) {
    switch (relation) {
    case UEP_RELATION_CAUSE: return "cause";
    case UEP_RELATION_CONTEXT: return "context";
    case UEP_RELATION_SUPPRESSED: return "suppressed";
    case UEP_RELATION_MEMBER: return "member";
    case UEP_RELATION_REPANIC: return "repanic";
    case UEP_RELATION_REMOTE_CAUSE: return "remote_cause";
    default: return ""; /* UEP-FPR-012 */
    }
}

static size_t write_head(size_t size, char *out) {
    char reversed[24];
    size_t n = 0, i;
    do {
        reversed[n++] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    for (i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    out[n] = ':';
    return n + 1;
}

static void add_item(uep_sha256 *sha, uep_str text) {
    char head[32];
    uep_i_sha256_add(sha, head, write_head(text.n, head));
    uep_i_sha256_add(sha, text.p, text.n);
    uep_i_sha256_add(sha, ",", 1);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* UEP-FPR-008: every run of digits becomes #. `out` has room for the text. */
static uep_str strip_digits(uep_str text, char *out) {
    size_t i, n = 0;
    for (i = 0; i < text.n; i++) {
        if (!is_digit(text.p[i])) {
            out[n++] = text.p[i];
        } else if (i == 0 || !is_digit(text.p[i - 1])) {
            out[n++] = '#';
        }
    }
    return uep_i_str(out, n);
}

/* UEP-FPR-010: every run of letters, digits and _ that holds a digit becomes #. */
static uep_str strip_words(uep_str text, char *out) {
    size_t i = 0, n = 0;
    while (i < text.n) {
        size_t start = i;
        bool has_digit = false;
        for (; i < text.n && is_word(text.p[i]); i++) has_digit = has_digit || is_digit(text.p[i]);
        if (has_digit) {
            out[n++] = '#';
        } else {
            if (i == start) i++;
            memcpy(out + n, text.p + start, i - start);
            n += i - start;
        }
    }
    return uep_i_str(out, n);
}

/* UEP-FPR-009 */
static uep_str place_of(const uep_frame *frame) {
    size_t i;
    if (frame->module.n) return frame->module;
    for (i = frame->file.n; i > 0; i--) {
        if (frame->file.p[i - 1] == '/' || frame->file.p[i - 1] == '\\') break;
    }
    return uep_i_str(frame->file.n ? frame->file.p + i : NULL, frame->file.n - i);
}

/* UEP-FPR-007: the application's own frames, or all where none is known to be its own. */
static bool add_frames_uep_fingerprint(uep_t *e, uep_sha256 *sha, const uep_frame_list *frames) {
    size_t i, used = 0;
    bool has_own = false;
    for (i = 0; i < frames->n; i++) has_own = has_own || frames->v[i].in_app;
    for (i = 0; i < frames->n && used < UEP_LIMIT_MAX_FINGERPRINT_FRAMES; i++) {
        const uep_frame *frame = &frames->v[i];
        char *room;
        if (has_own && !frame->in_app) continue;
        room = (char *)uep_i_alloc(e, frame->function.n + 1);
        if (!room) return false;
        add_item(sha, strip_digits(frame->function, room));
        add_item(sha, place_of(frame));
        used++;
    }
    return true;
}

static int order_children(const void *a, const void *b) {
    const child *left = (const child *)a, *right = (const child *)b;
    size_t least = left->n < right->n ? left->n : right->n;
    int order = memcmp(left->bytes, right->bytes, least);
    return order ? order : (left->n > right->n) - (left->n < right->n);
}

/* UEP-FPR-013: sorted, and equal ones once. */
static void add_children(uep_sha256 *sha, child *children, size_t n) {
    size_t i;
    if (n > 1) qsort(children, n, sizeof *children, order_children);
    for (i = 0; i < n; i++) {
        if (i && order_children(&children[i - 1], &children[i]) == 0) continue;
        uep_i_sha256_add(sha, children[i].bytes, children[i].n);
    }
}

static bool digest_node(uep_t *e, const uep_node *node, uep_str type, child *children, size_t n, uint8_t *digest) {
    uep_sha256 sha;
    uep_i_sha256_start(&sha);
    add_item(&sha, UEP_S("uep-fingerprint-1"));
    add_item(&sha, type);
    add_item(&sha, node->type_name);
    if (node->stack && node->stack->frames.n) {
        if (!add_frames_uep_fingerprint(e, &sha, &node->stack->frames)) return false;
    } else {
        char *room = (char *)uep_i_alloc(e, node->message.n + 1);
        if (!room) return false;
        add_item(&sha, strip_words(node->message, room));
    }
    add_children(&sha, children, n);
    uep_i_sha256_end(&sha, digest);
    return true;
}

static void keep_child(child *place, int32_t relation, const uint8_t *digest) {
    const char *word = relation_word(relation);
    size_t size = strlen(word), n = write_head(size, (char *)place->bytes);
    memcpy(place->bytes + n, word, size);
    n += size;
    place->bytes[n++] = ',';
    memcpy(place->bytes + n, digest, UEP_SHA256_BYTES);
    place->n = n + UEP_SHA256_BYTES;
}

/* Children stand behind their parents, so one pass from the end has the digests of all children of a node when it comes
 * to it. The children of all nodes lie in one array, those of a node side by side. */
static bool digest_nodes(uep_t *e, const uep_record *record, const uep_node *nodes, size_t n, uint8_t *digest) {
    size_t *first = (size_t *)uep_i_zalloc(e, (n + 1) * sizeof *first);
    size_t *count = (size_t *)uep_i_zalloc(e, n * sizeof *count);
    child *children = (child *)uep_i_zalloc(e, n * sizeof *children);
    size_t i;
    if (!first || !count || !children) return false;
    for (i = 1; i < n; i++) {
        if (nodes[i].has_parent && nodes[i].parent < i) first[nodes[i].parent + 1]++;
    }
    for (i = 1; i <= n; i++) first[i] += first[i - 1];
    for (i = n; i-- > 0;) {
        uep_str type = i ? nodes[i].error_type : record->error_type;
        if (!digest_node(e, &nodes[i], type, children + first[i], count[i], digest)) return false;
        if (i && nodes[i].has_parent && nodes[i].parent < i) {
            size_t parent = nodes[i].parent;
            keep_child(&children[first[parent] + count[parent]++], nodes[i].relation, digest);
        }
    }
    return true;
}

static int32_t add_part(uep_t *e, uep_str_list *out, uep_str part) {
    uep_str *place = (uep_str *)uep_i_add(e, out, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = part;
    return UEP_OK;
}

int32_t uep_fingerprint(uep_t *e, const uep_record *record, uep_str_list *out) {
    static const char DIGITS[] = "0123456789abcdef";
    uint8_t digest[UEP_SHA256_BYTES];
    uep_node lone;
    char *part;
    size_t i;
    if (!e || !record || !out) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    /* UEP-FPR-001: whoever knows better has written it into the record. */
    for (i = 0; i < record->fingerprint.n; i++) {
        if (add_part(e, out, record->fingerprint.v[i]) < 0) return UEP_E_MEMORY;
    }
    if (record->fingerprint.n) return UEP_OK;
    memset(&lone, 0, sizeof lone);
    lone.message = record->error_message; /* UEP-FPR-015 */
    if (!digest_nodes(e, record, record->nodes.n ? record->nodes.v : &lone, record->nodes.n ? record->nodes.n : 1, digest)) {
        return UEP_E_MEMORY;
    }
    part = (char *)uep_i_alloc(e, 2 * COMPUTED_BYTES + 1);
    if (!part) return UEP_E_MEMORY;
    for (i = 0; i < COMPUTED_BYTES; i++) {
        part[2 * i] = DIGITS[digest[i] >> 4];
        part[2 * i + 1] = DIGITS[digest[i] & 15];
    }
    part[2 * COMPUTED_BYTES] = 0;
    return add_part(e, out, uep_i_str(part, 2 * COMPUTED_BYTES));
}
#undef COMPUTED_BYTES
#undef LONGEST_HEAD

/* ---- uep_finish.c ---- */

/* Fill in what a producer may leave to the library, then judge the record. */
#include <errno.h>
#include <sys/random.h>
#include <time.h>


static const char HEX_uep_finish[] = "0123456789abcdef";

static int32_t take_time_uep_finish(uep_t *e, uep_time *out) {
    struct timespec now;
    memset(out, 0, sizeof *out);
    out->set = true;
    if (e->hooks.clock) return e->hooks.clock(e->hooks.ctx, &out->seconds, &out->nanos) == 0 ? UEP_OK : UEP_E_SYSTEM;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return UEP_E_SYSTEM;
    out->seconds = (int64_t)now.tv_sec;
    out->nanos = (int32_t)now.tv_nsec;
    return UEP_OK;
}

static int32_t take_random(uep_t *e, uint8_t *p, size_t n) {
    size_t at = 0;
    if (e->hooks.random) return e->hooks.random(e->hooks.ctx, p, n) == 0 ? UEP_OK : UEP_E_SYSTEM;
    while (at < n) {
        ssize_t took = getrandom(p + at, n - at, 0);
        if (took > 0) at += (size_t)took;
        else if (took < 0 && errno != EINTR) return UEP_E_SYSTEM;
    }
    return UEP_OK;
}

/* A UUID of version 7: 48 bits of milliseconds, the rest random (UEP-REC-004, UEP-REC-005). */
static int32_t make_id(uep_t *e, uep_time now, uep_str *out) {
    uint8_t bytes[16];
    uint64_t moment = (uint64_t)now.seconds * 1000u + (uint64_t)(now.nanos / 1000000);
    char *text;
    size_t i, at = 0;
    int32_t status = take_random(e, bytes + 6, 10);
    if (status < 0) return status;
    for (i = 0; i < 6; i++) bytes[i] = (uint8_t)(moment >> (40 - 8 * i));
    bytes[6] = (uint8_t)((bytes[6] & 0x0f) | 0x70);
    bytes[8] = (uint8_t)((bytes[8] & 0x3f) | 0x80);
    text = (char *)uep_i_alloc(e, 37);
    if (!text) return UEP_E_MEMORY;
    for (i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
        text[at++] = HEX_uep_finish[bytes[i] >> 4];
        text[at++] = HEX_uep_finish[bytes[i] & 15];
    }
    text[at] = 0;
    *out = uep_i_str(text, at);
    return UEP_OK;
}

static int32_t fill_time(uep_t *e) {
    uep_record *r = &e->record;
    uep_time now;
    int32_t status;
    if (r->timestamp.set && r->error_id.n) return UEP_OK;
    status = take_time_uep_finish(e, &now);
    if (status == UEP_OK && !r->error_id.n) status = make_id(e, now, &r->error_id);
    if (status == UEP_OK && !r->timestamp.set) r->timestamp = now;
    return status;
}

static int32_t fill_ancestors(uep_t *e, const uep_type_info *type) {
    uep_str_list *ancestors = &e->record.type_ancestors;
    uint32_t i;
    /* UEP-TYPE-013; a type that the registry does not hold needs those of its owner. */
    if (ancestors->n || !uep_str_equal(e->record.error_type, uep_cstr(type->name))) return UEP_OK;
    if (!uep_i_reserve(e, ancestors, sizeof *ancestors->v, type->ancestor_count)) return UEP_E_MEMORY;
    for (i = 0; i < type->ancestor_count; i++) ancestors->v[ancestors->n++] = uep_cstr(type->ancestors[i]);
    return UEP_OK;
}

/* UEP-SEV-019: an aggregate is as bad as the worst of its members. */
static int32_t default_severity(const uep_record *r, const uep_type_info *type) {
    int32_t worst = 0;
    size_t i;
    if (uep_str_equal(r->error_type, uep_cstr(UEP_TYPE_AGGREGATE_MULTIPLE))) {
        for (i = 1; i < r->nodes.n; i++) {
            const uep_node *node = &r->nodes.v[i];
            const uep_type_info *own;
            if (node->relation != UEP_RELATION_MEMBER) continue;
            own = uep_default_type(node->error_type, NULL, 0);
            if (own->default_severity > worst) worst = own->default_severity;
        }
    }
    return worst ? worst : type->default_severity;
}

static int32_t fill_type(uep_t *e) {
    uep_record *r = &e->record;
    const uep_type_info *type;
    if (!r->error_type.n) r->error_type = uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED);
    type = uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n);
    if (!r->severity) {
        r->severity = default_severity(r, type);
        r->severity_source = UEP_SEVERITY_SOURCE_REGISTRY; /* UEP-SEV-022 */
    } else if (!r->severity_source) {
        r->severity_source = UEP_SEVERITY_SOURCE_REPORTER; /* UEP-SEV-023 */
    }
    if (type->expected) { /* UEP-SEV-026 */
        if (!r->handling) r->handling = (uep_handling *)uep_i_zalloc(e, sizeof *r->handling);
        if (!r->handling) return UEP_E_MEMORY;
        r->handling->expected = true;
    }
    return fill_ancestors(e, type);
}

/* UEP-RCV-006; what a caller says about recovery stands. */
static int32_t fill_recovery(uep_t *e) {
    uep_record *r = &e->record;
    const uep_type_info *type = uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n);
    if (r->recovery || (!type->retryability && !type->default_effect && !type->throttled)) return UEP_OK;
    r->recovery = (uep_recovery *)uep_i_zalloc(e, sizeof *r->recovery);
    if (!r->recovery) return UEP_E_MEMORY;
    r->recovery->retryability = type->retryability;
    r->recovery->throttled = type->throttled;
    r->recovery->effect = type->default_effect;
    return UEP_OK;
}

/* UEP-REC-013, UEP-REC-027, UEP-NODE-019 */
static int32_t fill_message(uep_t *e) {
    uep_record *r = &e->record;
    if (!r->nodes.n && uep_add_node(e, -1, 0) < 0) return UEP_E_MEMORY;
    if (!r->error_message.n) {
        const uep_node *root = &r->nodes.v[0];
        r->error_message = root->message.n ? root->message : root->type_name;
        if (!r->error_message.n) {
            r->error_message =
                uep_cstr(uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n)->title);
        }
    } else if (!r->nodes.v[0].message.n && !r->nodes.v[0].type_name.n) {
        r->nodes.v[0].message = r->error_message;
    }
    return UEP_OK;
}

static void fill_provenance(uep_stack *stack) {
    if (stack && !stack->provenance) stack->provenance = UEP_PROVENANCE_RUNTIME;
}

int32_t uep_finish(uep_t *e, uep_refusal *refusal) {
    uep_record *r;
    int32_t status;
    size_t i, bytes;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_may_finish_open(e)) {
        status = fill_time(e);
        if (status < 0) return status;
        bytes = uep_size_record(e, &e->record);
        if (bytes && bytes <= UEP_LIMIT_MAX_RECORD_BYTES) return UEP_OK;
    }
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    r = &e->record;
    if (!r->protocol_version.n) r->protocol_version = uep_cstr(UEP_PROTOCOL_VERSION);
    if (!r->source_language.n) r->source_language = uep_cstr("c");
    status = fill_time(e);
    if (status == UEP_OK) status = fill_type(e);
    if (status == UEP_OK) status = fill_recovery(e);
    if (status == UEP_OK) status = fill_message(e);
    if (status < 0) return status;
    for (i = 0; i < r->nodes.n; i++) fill_provenance(r->nodes.v[i].stack);
    for (i = 0; i < r->threads.n; i++) fill_provenance(r->threads.v[i].stack);
    return uep_validate(e, UEP_CANONICAL, refusal);
}

/* ---- uep_frames.c ---- */

/* Capture the calls that are active, and name frames that have only an address. */
#include <stdlib.h>


#if defined(__GLIBC__) || defined(__APPLE__)
#define HAS_BACKTRACE 1
#include <dlfcn.h>
#include <execinfo.h>
#endif

#define MOST_FRAMES 512
#define LONGEST_NAME 512

int32_t uep_i_add_raw_frame(uep_t *e, int32_t stack, const uep_module *module, uintptr_t pc, uep_str function) {
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = function;
    frame.address = (uint64_t)pc;
    if (module) {
        frame.package = uep_i_file_name(module->path);
        frame.build_id = uep_cstr(module->build_id);
        if (module->build_id[0]) frame.address = (uint64_t)(pc - module->base); /* UEP-NODE-079 */
    }
    return uep_add_frame(e, stack, &frame);
}

/* ---- cache ---- */

typedef struct cache_entry {
    uint64_t hash; /* of the build id; 0 is an empty entry */
    uint64_t address;
    uint32_t n;
    char name[116];
} cache_entry;

struct uep_symbol_cache {
    uep_alloc alloc;
    size_t size;
    size_t count;
    size_t most;
    cache_entry *entries;
};

static uint64_t hash_of(uep_str text) {
    uint64_t hash = UINT64_C(1469598103934665603);
    size_t i;
    for (i = 0; i < text.n; i++) hash = (hash ^ (uint8_t)text.p[i]) * UINT64_C(1099511628211);
    return hash ? hash : 1;
}

static cache_entry *find_entry(uep_symbol_cache *cache, uint64_t hash, uint64_t address) {
    size_t slots = cache->size, slot = (size_t)((hash ^ address * UINT64_C(0x9e3779b97f4a7c15)) % slots);
    while (cache->entries[slot].hash && (cache->entries[slot].hash != hash || cache->entries[slot].address != address)) {
        slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return &cache->entries[slot];
}

bool uep_i_cache_get(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str *name) {
    const cache_entry *entry = cache ? find_entry(cache, hash_of(build_id), address) : NULL;
    if (!entry || !entry->hash) return false;
    *name = uep_i_str(entry->name, entry->n);
    return true;
}

void uep_i_cache_put(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str name) {
    cache_entry *entry;
    if (!cache || name.n > sizeof entry->name) return;
    if (cache->count >= cache->most) {
        /* Full: begin anew. What is used again comes back at its first use. */
        memset(cache->entries, 0, cache->size * sizeof *cache->entries);
        cache->count = 0;
    }
    entry = find_entry(cache, hash_of(build_id), address);
    if (!entry->hash) cache->count++;
    entry->hash = hash_of(build_id);
    entry->address = address;
    entry->n = (uint32_t)name.n;
    if (name.n) memcpy(entry->name, name.p, name.n);
}

uep_symbol_cache *uep_symbol_cache_new(const uep_alloc *alloc, size_t max_entries) {
    uep_t *builder = uep_new(alloc, NULL); /* takes the caller's struct as builders do */
    uep_symbol_cache *cache = NULL;
    uep_alloc taken;
    if (!builder) return NULL;
    taken = builder->alloc;
    uep_free(builder);
    if (max_entries == 0) max_entries = 1024;
    if (max_entries > SIZE_MAX / 4 / sizeof(cache_entry)) return NULL;
    cache = (uep_symbol_cache *)taken.alloc(taken.ctx, sizeof *cache);
    if (!cache) return NULL;
    cache->alloc = taken;
    cache->most = max_entries;
    cache->count = 0;
    cache->size = max_entries * 2;
    cache->entries = (cache_entry *)taken.alloc(taken.ctx, cache->size * sizeof *cache->entries);
    if (!cache->entries) {
        taken.release(taken.ctx, cache, sizeof *cache);
        return NULL;
    }
    memset(cache->entries, 0, cache->size * sizeof *cache->entries);
    return cache;
}

void uep_symbol_cache_free(uep_symbol_cache *cache) {
    uep_alloc alloc;
    if (!cache) return;
    alloc = cache->alloc;
    alloc.release(alloc.ctx, cache->entries, cache->size * sizeof *cache->entries);
    alloc.release(alloc.ctx, cache, sizeof *cache);
}

/* ---- capture ---- */

#ifdef HAS_BACKTRACE
static uep_str name_of(uintptr_t pc, uep_str build_id, uint64_t address, uep_symbol_cache *cache) {
    Dl_info info;
    uep_str name = uep_i_str("", 0);
    if (uep_i_cache_get(cache, build_id, address, &name)) return name;
    if (dladdr((const void *)pc, &info) && info.dli_sname) name = uep_cstr(info.dli_sname);
    /* A name that the dynamic linker does not know may stand in the file, where uep_symbolize looks. */
    if (name.n) uep_i_cache_put(cache, build_id, address, name);
    return name;
}

int32_t uep_capture_frames(uep_t *e, int32_t stack, int32_t skip, uep_symbol_cache *cache) {
    void *calls[MOST_FRAMES];
    uep_module *modules;
    size_t count, i, first = skip < 0 ? 1 : (size_t)skip + 1; /* this function itself is none of them */
    uint32_t flags;
    int n = backtrace(calls, MOST_FRAMES);
    int32_t status = uep_add_stack(e, stack);
    if (status < 0) return status;
    modules = (uep_module *)malloc(UEP_MAX_MODULES * sizeof *modules);
    if (!modules) return uep_i_no_memory(e);
    count = uep_i_list_modules(modules, UEP_MAX_MODULES);
    flags = e->flags;
    e->flags &= ~(uint32_t)UEP_BORROW_TEXTS; /* names of modules do not live as long as the record */
    for (i = first; n > 0 && i < (size_t)n && status >= 0; i++) {
        uintptr_t pc = (uintptr_t)calls[i] - 1; /* within the call, not behind it */
        const uep_module *module = uep_i_find_module(modules, count, pc);
        uep_str build_id = uep_cstr(module ? module->build_id : "");
        uep_str name = name_of(pc, build_id, (uint64_t)(module ? pc - module->base : pc), cache);
        status = uep_i_add_raw_frame(e, stack, module, pc, name);
    }
    if (n == MOST_FRAMES && status >= 0) status = uep_i_note_missing(e, stack);
    e->flags = flags;
    free(modules);
    if (status >= 0) status = uep_stack_set_provenance(e, stack, UEP_PROVENANCE_RUNTIME);
    return status < 0 ? status : UEP_OK;
}
#else
int32_t uep_capture_frames(uep_t *e, int32_t stack, int32_t skip, uep_symbol_cache *cache) {
    (void)skip;
    (void)cache;
    return e ? (uep_add_stack(e, stack) < 0 ? UEP_E_INDEX : UEP_E_UNSUPPORTED) : UEP_E_ARGUMENT;
}
#endif

/* ---- names afterwards ---- */

static bool name_frame(uep_t *e, uep_frame *frame, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    char text[LONGEST_NAME];
    uep_str name;
    size_t i;
    if (frame->function.n || !frame->build_id.n) return false;
    if (!uep_i_cache_get(cache, frame->build_id, frame->address, &name)) {
        name = uep_i_str("", 0);
        for (i = 0; i < count && !name.n; i++) {
            if (uep_str_equal(frame->build_id, uep_cstr(modules[i].build_id)) &&
                uep_i_find_symbol(modules[i].path, modules[i].build_id, frame->address, text, sizeof text)) {
                name = uep_cstr(text);
            }
        }
        uep_i_cache_put(cache, frame->build_id, frame->address, name);
    }
    if (!name.n) return false;
    frame->function = uep_arena_str(e, uep_cut_end(name, UEP_LIMIT_MAX_FUNCTION_BYTES));
    return frame->function.n != 0;
}

static int32_t name_stack(uep_t *e, uep_stack *stack, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    int32_t named = 0;
    size_t i;
    for (i = 0; stack && i < stack->frames.n; i++) named += name_frame(e, &stack->frames.v[i], modules, count, cache);
    if (named) stack->provenance = UEP_PROVENANCE_SYMBOLICATED; /* UEP-NODE-057 */
    return named;
}

/* Whether something speaks of frames by their index: stacks that share frames count them from the outer end, and marks
 * may name one. Folding would make it speak of others. */
static bool has_counted_frames(const uep_record *record) {
    static const char INSIDE[] = "/stack/frames/";
    size_t i, at;
    for (i = 0; i < record->nodes.n; i++) {
        if (record->nodes.v[i].stack && record->nodes.v[i].stack->shared_with_parent) return true;
    }
    for (i = 0; i < record->marks.n; i++) {
        uep_str path = record->marks.v[i].path;
        for (at = 0; at + sizeof INSIDE - 1 <= path.n; at++) {
            if (memcmp(path.p + at, INSIDE, sizeof INSIDE - 1) == 0) return true;
        }
    }
    return false;
}

/* UEP-NODE-072, UEP-NODE-085: what had only different addresses can be equal once it has names. Frames on both sides of a
 * gap are no neighbours. */
static void fold_frames(uep_stack *stack) {
    uep_frame *v = stack->frames.v;
    size_t gap = stack->dropped_frames ? stack->dropped_after : 0, kept = 0, i;
    for (i = 0; i < stack->frames.n; i++) {
        if (kept && i != gap && uep_i_is_same_frame(&v[kept - 1], &v[i])) {
            uep_i_count_repeat(&v[kept - 1], &v[i]);
            if (i < gap) stack->dropped_after--;
        } else {
            v[kept++] = v[i];
        }
    }
    stack->frames.n = kept;
}

static int32_t name_all(uep_t *e, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    uep_record *record = &e->record;
    bool may_fold = !has_counted_frames(record);
    int32_t all = 0;
    size_t i, stacks = record->nodes.n + record->threads.n;
    for (i = 0; i < stacks; i++) {
        uep_stack *stack = i < record->nodes.n ? record->nodes.v[i].stack : record->threads.v[i - record->nodes.n].stack;
        int32_t named = name_stack(e, stack, modules, count, cache);
        if (named && may_fold) fold_frames(stack);
        all += named;
    }
    return e->status < 0 ? e->status : all;
}

int32_t uep_symbolize(uep_t *e, uep_symbol_cache *cache) {
    uep_module *modules;
    int32_t named;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    modules = (uep_module *)malloc(UEP_MAX_MODULES * sizeof *modules);
    if (!modules) return uep_i_no_memory(e);
    named = name_all(e, modules, uep_i_list_modules(modules, UEP_MAX_MODULES), cache);
    free(modules);
    return named;
}

int32_t uep_symbolize_file(uep_t *e, const char *path, const char *build_id, uep_symbol_cache *cache) {
    uep_module module;
    if (!e || !path || !build_id || strlen(path) >= sizeof module.path || strlen(build_id) >= sizeof module.build_id) {
        return UEP_E_ARGUMENT;
    }
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    memset(&module, 0, sizeof module);
    memcpy(module.path, path, strlen(path));
    memcpy(module.build_id, build_id, strlen(build_id));
    return name_all(e, &module, 1, cache);
}
#undef HAS_BACKTRACE
#undef LONGEST_NAME
#undef MOST_FRAMES

/* ---- uep_json.c ---- */

/* Write records as canonical ProtoJSON (section 7), without spaces. Driven by the tables of fields. */
/* Writing JSON: what the writer shares with the rest of the library. */
#ifndef UEP_JSON_H
#define UEP_JSON_H


/* Text that grows in the builder's output. */
typedef struct uep_sink {
    uep_t *e;
    uint8_t *p;
    size_t n;
    size_t cap;
    bool failed;
} uep_sink;

uep_sink uep_i_sink(uep_t *e);
void uep_i_json_value(uep_sink *sink, const uep_value *value, uint32_t depth);
size_t uep_i_base64(const uint8_t *p, size_t n, char *out); /* (n + 2) / 3 * 4 bytes */

#endif

static const char HEX_uep_json[] = "0123456789abcdef";

uep_sink uep_i_sink(uep_t *e) {
    uep_sink sink;
    sink.e = e;
    sink.p = uep_i_output(e, 1);
    sink.n = 0;
    sink.cap = sink.p ? e->out_cap : 0;
    sink.failed = !sink.p;
    return sink;
}

static bool has_room(uep_sink *sink, size_t n) {
    if (sink->cap - sink->n >= n) return true;
    if (sink->failed || n > SIZE_MAX / 4 || sink->cap > SIZE_MAX / 4) {
        sink->failed = true;
        return false;
    }
    sink->p = uep_i_output(sink->e, sink->cap * 2 > sink->n + n ? sink->cap * 2 : sink->n + n);
    if (!sink->p) {
        sink->failed = true;
        sink->n = sink->cap = 0;
        return false;
    }
    sink->cap = sink->e->out_cap;
    return true;
}

static void put(uep_sink *sink, const char *p, size_t n) {
    if (!n || !has_room(sink, n)) return;
    memcpy(sink->p + sink->n, p, n);
    sink->n += n;
}

static inline void put_char(uep_sink *sink, char c) {
    if (sink->n < sink->cap) sink->p[sink->n++] = (uint8_t)c;
    else put(sink, &c, 1);
}

static void put_string(uep_sink *sink, uep_str text) {
    size_t i, start = 0;
    put_char(sink, '"');
    for (i = 0; i < text.n; i++) {
        uint8_t c = (uint8_t)text.p[i];
        char escape[6] = {'\\', 'u', '0', '0', 0, 0};
        size_t size = 2;
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        switch (c) {
        case '"': escape[1] = '"'; break;
        case '\\': escape[1] = '\\'; break;
        case '\b': escape[1] = 'b'; break;
        case '\f': escape[1] = 'f'; break;
        case '\n': escape[1] = 'n'; break;
        case '\r': escape[1] = 'r'; break;
        case '\t': escape[1] = 't'; break;
        default:
            escape[4] = HEX_uep_json[c >> 4];
            escape[5] = HEX_uep_json[c & 15];
            size = 6;
        }
        put(sink, text.p + start, i - start);
        put(sink, escape, size);
        start = i + 1;
    }
    if (text.n) put(sink, text.p + start, text.n - start);
    put_char(sink, '"');
}

static void put_digits_uep_json(uep_sink *sink, uint64_t value) {
    char text[20];
    size_t at = sizeof text;
    do {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    put(sink, text + at, sizeof text - at);
}

static void put_quoted(uep_sink *sink, const char *text, size_t n) {
    put_char(sink, '"');
    put(sink, text, n);
    put_char(sink, '"');
}

size_t uep_i_base64(const uint8_t *p, size_t n, char *out) {
    static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t i, at = 0;
    for (i = 0; i < n; i += 3) {
        uint32_t group = (uint32_t)p[i] << 16;
        if (i + 1 < n) group |= (uint32_t)p[i + 1] << 8;
        if (i + 2 < n) group |= p[i + 2];
        out[at++] = DIGITS[group >> 18];
        out[at++] = DIGITS[group >> 12 & 63];
        out[at++] = i + 1 < n ? DIGITS[group >> 6 & 63] : '=';
        out[at++] = i + 2 < n ? DIGITS[group & 63] : '=';
    }
    return at;
}

static void put_bytes_uep_json(uep_sink *sink, uep_bytes bytes) {
    if (bytes.n > SIZE_MAX / 8 || !has_room(sink, (bytes.n + 2) / 3 * 4 + 2)) {
        sink->failed = true;
        return;
    }
    put_char(sink, '"');
    sink->n += uep_i_base64(bytes.p, bytes.n, (char *)sink->p + sink->n);
    put_char(sink, '"');
}

static void put_map(uep_sink *sink, const uep_map *map, uint32_t depth) {
    size_t i;
    put_char(sink, '{');
    for (i = 0; i < map->n; i++) {
        if (i) put_char(sink, ',');
        put_string(sink, map->v[i].key);
        put_char(sink, ':');
        uep_i_json_value(sink, &map->v[i].value, depth);
    }
    put_char(sink, '}');
}

void uep_i_json_value(uep_sink *sink, const uep_value *value, uint32_t depth) {
    char text[32];
    size_t i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        put(sink, "null", 4); /* bounded recursion: no record holds such a value */
        return;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: put(sink, value->as.boolean ? "true" : "false", value->as.boolean ? 4 : 5); break;
    case UEP_VALUE_NUMBER:
        if (!uep_i_is_safe(value->as.number)) {
            put_quoted(sink, text, uep_write_number(value->as.number, text));
        } else {
            put(sink, text, uep_write_number(value->as.number, text));
        }
        break;
    case UEP_VALUE_STRING: put_string(sink, value->as.string); break;
    case UEP_VALUE_OBJECT: put_map(sink, &value->as.object, depth + 1); break;
    case UEP_VALUE_LIST:
        put_char(sink, '[');
        for (i = 0; i < value->as.list.n; i++) {
            if (i) put_char(sink, ',');
            uep_i_json_value(sink, &value->as.list.v[i], depth + 1);
        }
        put_char(sink, ']');
        break;
    default: put(sink, "null", 4); break;
    }
}

static void put_enum_uep_json(uep_sink *sink, const uep_enum_info *info, int32_t number) {
    size_t i;
    for (i = 0; i < info->count; i++) {
        if (info->values[i].number == number) {
            put_quoted(sink, info->values[i].name, strlen(info->values[i].name));
            return;
        }
    }
    if (number < 0) put_char(sink, '-');
    put_digits_uep_json(sink, number < 0 ? 0 - (uint64_t)(int64_t)number : (uint64_t)number);
}

static void put_message_uep_json(uep_sink *sink, const uep_message_info *info, const void *message);

/* One value, or one entry of a list, of a field. */
static void put_single_uep_json(uep_sink *sink, const uep_field_info *field, const void *at) {
    char text[40];
    switch (field->kind) {
    case UEP_KIND_STRING: put_string(sink, *(const uep_str *)at); break;
    case UEP_KIND_BYTES: put_bytes_uep_json(sink, *(const uep_bytes *)at); break;
    case UEP_KIND_BOOL: put(sink, *(const bool *)at ? "true" : "false", *(const bool *)at ? 4 : 5); break;
    case UEP_KIND_UINT32: put_digits_uep_json(sink, *(const uint32_t *)at); break;
    case UEP_KIND_FIXED64:
        put_char(sink, '"');
        put_digits_uep_json(sink, *(const uint64_t *)at);
        put_char(sink, '"');
        break;
    case UEP_KIND_ENUM: put_enum_uep_json(sink, &uep_enums[field->type], *(const int32_t *)at); break;
    case UEP_KIND_TIMESTAMP: put_quoted(sink, text, uep_write_timestamp(*(const uep_time *)at, text)); break;
    case UEP_KIND_DURATION: put_quoted(sink, text, uep_write_duration(*(const uep_time *)at, text)); break;
    case UEP_KIND_VALUE: uep_i_json_value(sink, (const uep_value *)at, 0); break;
    default: put_message_uep_json(sink, &uep_messages[field->type], at); break;
    }
}

static void put_list(uep_sink *sink, const uep_field_info *field, const uep_any_list *list) {
    size_t i, size = uep_i_item_size(field);
    put_char(sink, '[');
    for (i = 0; i < list->n; i++) {
        if (i) put_char(sink, ',');
        put_single_uep_json(sink, field, (const uint8_t *)list->v + i * size);
    }
    put_char(sink, ']');
}

static void put_pairs(uep_sink *sink, const uep_pair_list *pairs) {
    size_t i;
    put_char(sink, '{');
    for (i = 0; i < pairs->n; i++) {
        if (i) put_char(sink, ',');
        put_string(sink, pairs->v[i].key);
        put_char(sink, ':');
        put_string(sink, pairs->v[i].value);
    }
    put_char(sink, '}');
}

static void put_message_uep_json(uep_sink *sink, const uep_message_info *info, const void *message) {
    uint32_t i;
    bool is_first = true;
    put_char(sink, '{');
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const void *at = uep_i_member(message, field);
        uep_any_list list;
        if (!uep_i_is_present(field, message)) continue;
        list = field->shape == UEP_SHAPE_LIST ? uep_i_list(message, field) : (uep_any_list){NULL, 0, 0};
        if (!is_first) put_char(sink, ',');
        is_first = false;
        put_quoted(sink, field->name, field->name_size);
        put_char(sink, ':');
        if (field->shape == UEP_SHAPE_LIST) {
            put_list(sink, field, &list);
        } else if (field->shape == UEP_SHAPE_MAP) {
            if (field->kind == UEP_KIND_VALUE) put_map(sink, (const uep_map *)at, 0);
            else put_pairs(sink, (const uep_pair_list *)at);
        } else {
            put_single_uep_json(sink, field, field->kind == UEP_KIND_MESSAGE ? *(void *const *)at : at);
        }
    }
    put_char(sink, '}');
}

static int32_t write_json(uep_t *e, int32_t type, const void *message, const char **text, size_t *n) {
    uep_sink sink;
    if (!e || !message || !text || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, (const uep_record *)message) < 0) return UEP_E_MEMORY;
    sink = uep_i_sink(e);
    put_message_uep_json(&sink, &uep_messages[type], message);
    put(&sink, "", 1); /* the zero after it */
    if (sink.failed) return UEP_E_MEMORY;
    *text = (const char *)sink.p;
    *n = sink.n - 1;
    return UEP_OK;
}

int32_t uep_encode_record_json(uep_t *e, const uep_record *record, const char **text, size_t *n) {
    return write_json(e, UEP_MESSAGE_RECORD, record, text, n);
}

int32_t uep_encode_batch_json(uep_t *e, const uep_batch *batch, const char **text, size_t *n) {
    return write_json(e, UEP_MESSAGE_BATCH, batch, text, n);
}

int32_t uep_encode_json(uep_t *e, const char **text, size_t *n) {
    return e ? write_json(e, UEP_MESSAGE_RECORD, &e->record, text, n) : UEP_E_ARGUMENT;
}

/* ---- uep_judge.c ---- */

/* Judge a record in memory: what section 2.4 calls the structure and the rules phase. Driven by the tables of fields.
 *
 * Faults are listed in field order: those of a whole record first, those of absent fields at the end of their message. */
/* What the judge of single values and the rules between fields share. */
#ifndef UEP_JUDGE_H
#define UEP_JUDGE_H


/* One judgement: where it stands, and the faults found so far. */
typedef struct uep_judge {
    uep_t *e;
    uep_fault_list *out;
    uep_str prefix;
    uep_path path;
} uep_judge;

void uep_i_structure(uep_judge *j, int32_t reason, bool canonical_only); /* a fault of the structure phase, here */
void uep_i_rule(uep_judge *j, int32_t reason, bool canonical_only);      /* of the rules phase */
void uep_i_limit(uep_judge *j, int32_t limit, uint64_t actual, int32_t phase);
void uep_i_check_message(uep_judge *j, int32_t type, const void *message, size_t index);

/* Rules between fields (uep_rules.c). */
bool uep_i_check_version(uep_judge *j, const uep_record *record); /* true: of another major, and refused for it */
void uep_i_check_whole(uep_judge *j, const uep_record *record);
void uep_i_check_between(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index);
void uep_i_check_absent(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index);

#endif

static void add_fault(uep_judge *j, int32_t reason, int32_t phase, bool canonical_only) {
    uep_fault *fault = (uep_fault *)uep_i_add(j->e, j->out, sizeof *fault);
    if (!fault) return;
    fault->reason = reason;
    fault->phase = phase;
    fault->canonical_only = canonical_only;
    fault->path = uep_i_pointer(j->e, &j->path, 0);
    if (j->prefix.n) {
        char *joined = (char *)uep_i_alloc(j->e, j->prefix.n + fault->path.n);
        if (!joined) return;
        memcpy(joined, j->prefix.p, j->prefix.n);
        if (fault->path.n) memcpy(joined + j->prefix.n, fault->path.p, fault->path.n);
        fault->path = uep_i_str(joined, j->prefix.n + fault->path.n);
    }
}

void uep_i_structure(uep_judge *j, int32_t reason, bool canonical_only) {
    add_fault(j, reason, UEP_PHASE_STRUCTURE, canonical_only);
}

void uep_i_rule(uep_judge *j, int32_t reason, bool canonical_only) {
    add_fault(j, reason, UEP_PHASE_RULES, canonical_only);
}

/* A size, length or number against a limit; the limit says who refuses and why. */
void uep_i_limit(uep_judge *j, int32_t limit, uint64_t actual, int32_t phase) {
    const uep_limit_info *info;
    if (limit < 0) return;
    info = &uep_limits_table[limit];
    if (actual > (uint64_t)info->value && info->reason >= 0) add_fault(j, info->reason, phase, !info->refused_by_accept);
}

static bool is_reserved_without_type(uep_str name) {
    size_t i, dots = 0;
    if (name.n < 4 || memcmp(name.p, "uep.", 4) != 0) return false;
    for (i = 0; i < name.n; i++) dots += name.p[i] == '.';
    return dots != 2;
}

static void check_text(uep_judge *j, const uep_field_info *field, uep_str text, int32_t limit, bool is_type) {
    if (text.n && !uep_i_is_plain(text.p, text.n)) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, false); /* UEP-TERM-004 */
    } else if (field->pattern >= 0 && !uep_match_pattern(field->pattern, text)) {
        const uep_pattern_info *info = &uep_patterns[field->pattern];
        uep_i_structure(j, info->reason, !info->refused_by_accept);
    } else if (is_type && is_reserved_without_type(text)) {
        uep_i_rule(j, UEP_REASON_BAD_TYPE_NAME, false); /* UEP-REC-154 */
    }
    uep_i_limit(j, limit, text.n, UEP_PHASE_RULES);
}

static void check_key(uep_judge *j, const uep_field_info *field, uep_str key) {
    if (!uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, key)) uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
    uep_i_limit(j, field->limit_key_bytes, key.n, UEP_PHASE_RULES);
}

/* depth: how many objects and lists lie around this value below the key of context or in debug (UEP-LIM-082). */
static void check_value(uep_judge *j, const uep_field_info *field, const uep_value *value, uint32_t depth) {
    size_t i, at = j->path.n;
    bool is_list = value->kind == UEP_VALUE_LIST;
    switch (value->kind) {
    case UEP_VALUE_STRING:
        if (value->as.string.n && !uep_i_is_plain(value->as.string.p, value->as.string.n)) {
            uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
        }
        uep_i_limit(j, field->limit_bytes, value->as.string.n, UEP_PHASE_RULES);
        return;
    case UEP_VALUE_NUMBER:
        /* UEP-LIM-084, and UEP-BIN-017 for what is not finite */
        if (!uep_i_is_safe(value->as.number)) uep_i_structure(j, UEP_REASON_OUT_OF_RANGE, true);
        return;
    case UEP_VALUE_LIST:
    case UEP_VALUE_OBJECT: break;
    default: return;
    }
    if (depth == (uint32_t)uep_limits_table[field->limit_depth].value) uep_i_rule(j, UEP_REASON_TOO_DEEP, false);
    if (depth >= UEP_MAX_VALUE_DEPTH) return;
    for (i = 0; i < (is_list ? value->as.list.n : value->as.object.n); i++) {
        if (is_list) {
            uep_i_push_index(&j->path, i);
            check_value(j, field, &value->as.list.v[i], depth + 1);
        } else {
            uep_i_push_key(&j->path, value->as.object.v[i].key);
            check_key(j, field, value->as.object.v[i].key);
            check_value(j, field, &value->as.object.v[i].value, depth + 1);
        }
        j->path.n = at;
    }
}

static void check_map(uep_judge *j, const uep_field_info *field, const void *at) {
    uep_any_list list;
    size_t i, length = j->path.n;
    memcpy(&list, at, sizeof list);
    if (field->limit_count >= 0 && list.n > (size_t)uep_limits_table[field->limit_count].value) {
        uep_i_structure(j, UEP_REASON_TOO_MANY, false);
        return;
    }
    if (field->limit_size >= 0) {
        uep_i_limit(j, field->limit_size, uep_weigh_map((const uep_map *)at), UEP_PHASE_RULES);
    }
    for (i = 0; i < list.n; i++) {
        if (field->kind == UEP_KIND_VALUE) {
            const uep_entry *entry = (const uep_entry *)list.v + i;
            uep_i_push_key(&j->path, entry->key);
            check_key(j, field, entry->key);
            check_value(j, field, &entry->value, 0);
        } else {
            const uep_pair *pair = (const uep_pair *)list.v + i;
            uep_i_push_key(&j->path, pair->key);
            check_key(j, field, pair->key);
            check_text(j, field, pair->value, field->limit_bytes, false);
        }
        j->path.n = length;
    }
}

static void check_list(uep_judge *j, const uep_field_info *field, const void *message) {
    uep_any_list list = uep_i_list(message, field);
    size_t i, length = j->path.n;
    if (field->limit_count >= 0 && list.n > (size_t)uep_limits_table[field->limit_count].value) {
        uep_i_structure(j, UEP_REASON_TOO_MANY, false); /* nobody looks into it then */
        return;
    }
    for (i = 0; i < list.n; i++) {
        uep_i_push_index(&j->path, i);
        if (field->kind == UEP_KIND_MESSAGE) {
            const void *item = (const uint8_t *)list.v + i * uep_messages[field->type].struct_bytes;
            uep_i_check_message(j, field->type, item, i);
        } else {
            check_text(j, field, ((const uep_str *)list.v)[i], field->limit_bytes, false);
        }
        j->path.n = length;
    }
}

static void check_duration(uep_judge *j, const uep_field_info *field, uep_time t) {
    int64_t most = uep_limits_table[field->limit_max].value;
    if (!uep_i_is_duration(t)) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
    } else if (t.seconds < 0 || t.nanos < 0) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, true); /* the pattern has no sign */
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false);   /* UEP-REC-055 */
    } else if (t.seconds > most || (t.seconds == most && t.nanos)) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-LIM-086 */
    }
}

/* A value that is there. index is that of its message in a list. */
static void check_single(uep_judge *j, int32_t type, const uep_field_info *field, const void *at, size_t index) {
    switch (field->kind) {
    case UEP_KIND_STRING: {
        bool is_root = type == UEP_MESSAGE_NODE && index == 0 && field->limit_root_bytes >= 0;
        bool is_type = field->pattern == UEP_PATTERN_ERROR_TYPE;
        check_text(j, field, *(const uep_str *)at, is_root ? field->limit_root_bytes : field->limit_bytes, is_type);
        break;
    }
    case UEP_KIND_BYTES: uep_i_limit(j, field->limit_bytes, ((const uep_bytes *)at)->n, UEP_PHASE_RULES); break;
    case UEP_KIND_UINT32: uep_i_limit(j, field->limit_max, *(const uint32_t *)at, UEP_PHASE_STRUCTURE); break;
    case UEP_KIND_ENUM:
        /* UEP-SEV-008; other enums keep every number */
        if (uep_enums[field->type].closed && *(const int32_t *)at < UEP_SEVERITY_LOW) {
            uep_i_structure(j, UEP_REASON_OUT_OF_RANGE, true);
        }
        break;
    case UEP_KIND_TIMESTAMP:
        if (!uep_i_is_time(*(const uep_time *)at)) uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
        break;
    case UEP_KIND_DURATION: check_duration(j, field, *(const uep_time *)at); break;
    case UEP_KIND_VALUE:
        uep_i_limit(j, field->limit_size, uep_weigh_value((const uep_value *)at), UEP_PHASE_RULES);
        check_value(j, field, (const uep_value *)at, 0);
        break;
    case UEP_KIND_MESSAGE: uep_i_check_message(j, field->type, *(void *const *)at, 0); break;
    default: break;
    }
}

void uep_i_check_message(uep_judge *j, int32_t type, const void *message, size_t index) {
    const uep_message_info *info = &uep_messages[type];
    size_t length = j->path.n;
    uint32_t i;
    bool is_lacking = false; /* something is absent that might have to be there */
    if (type == UEP_MESSAGE_RECORD && uep_i_check_version(j, (const uep_record *)message)) return;
    if (type == UEP_MESSAGE_RECORD) uep_i_check_whole(j, (const uep_record *)message);
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        if (!uep_i_is_present(field, message)) {
            is_lacking |= field->required != UEP_REQUIRED_NEVER || type == UEP_MESSAGE_NODE || type == UEP_MESSAGE_RECORD;
            continue;
        }
        uep_i_push_name(&j->path, field->name);
        if (field->shape == UEP_SHAPE_LIST) check_list(j, field, message);
        else if (field->shape == UEP_SHAPE_MAP) check_map(j, field, uep_i_member(message, field));
        else check_single(j, type, field, uep_i_member(message, field), index);
        uep_i_check_between(j, type, field, message, index);
        j->path.n = length;
    }
    for (i = 0; is_lacking && i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        if (uep_i_is_present(field, message)) continue;
        uep_i_push_name(&j->path, field->name);
        if (field->required != UEP_REQUIRED_NEVER) {
            uep_i_structure(j, UEP_REASON_MISSING, field->required == UEP_REQUIRED_CANONICAL);
        }
        uep_i_check_absent(j, type, field, message, index);
        j->path.n = length;
    }
}

/* ---- uep_marks.c ---- */

/* JSON Pointers and marks. */

void uep_i_push_name(uep_path *path, const char *name) {
    if (path->n < UEP_MAX_PATH) {
        uep_token *at = &path->at[path->n++];
        at->name = name;
        at->key = uep_i_str(NULL, 0);
        at->index = 0;
    }
}

void uep_i_push_index(uep_path *path, size_t index) {
    uep_i_push_name(path, NULL);
    path->at[path->n - 1].key.n = SIZE_MAX; /* neither name nor key */
    path->at[path->n - 1].index = index;
}

void uep_i_push_key(uep_path *path, uep_str key) {
    uep_i_push_name(path, NULL);
    path->at[path->n - 1].key = key;
}

static size_t digits_of(size_t index, char *out) {
    char reversed[24];
    size_t n = 0, i;
    do {
        reversed[n++] = (char)('0' + index % 10);
        index /= 10;
    } while (index);
    for (i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    return n;
}

/* A token's text, and how long it is with ~ and / escaped. */
static uep_str text_of(const uep_token *token, char *digits, size_t *size) {
    uep_str text;
    size_t i;
    if (token->name) {
        text = uep_cstr(token->name);
    } else if (token->key.n == SIZE_MAX) {
        text = uep_i_str(digits, digits_of(token->index, digits));
    } else {
        text = token->key;
    }
    *size = text.n;
    for (i = 0; i < text.n; i++) {
        if (text.p[i] == '~' || text.p[i] == '/') ++*size;
    }
    return text;
}

uep_str uep_i_pointer(uep_t *e, const uep_path *path, size_t limit) {
    char digits[24];
    char *out;
    size_t total = 0, tokens, i, j, size;
    for (tokens = 0; tokens < path->n; tokens++) {
        (void)text_of(&path->at[tokens], digits, &size);
        /* UEP-LIM-056: the longest parent within the limit. */
        if (limit && total + size + 1 > limit) break;
        total += size + 1;
    }
    out = (char *)uep_i_alloc(e, total + 1);
    if (!out) return uep_i_str(NULL, 0);
    for (total = i = 0; i < tokens; i++) {
        uep_str text = text_of(&path->at[i], digits, &size);
        out[total++] = '/';
        for (j = 0; j < text.n; j++) {
            char c = text.p[j];
            if (c == '~' || c == '/') {
                out[total++] = '~';
                c = c == '~' ? '0' : '1';
            }
            out[total++] = c;
        }
    }
    out[total] = 0;
    return uep_i_str(out, total);
}

uep_str uep_i_shorten(uep_str path, size_t limit) {
    while (path.n > limit) {
        do {
            path.n--;
        } while (path.n && path.p[path.n] != '/');
    }
    return path;
}

static bool is_marked(const uep_record *record, const uep_mark *mark) {
    size_t i;
    for (i = 0; i < record->marks.n; i++) {
        const uep_mark *said = &record->marks.v[i];
        if (said->kind == mark->kind && uep_str_equal(said->path, mark->path) && uep_str_equal(said->rule, mark->rule)) {
            return true;
        }
    }
    return false;
}

static bool mend(uep_t *e, uep_str *text) {
    if ((e->flags & UEP_NO_CHECK) || !text->n || uep_i_is_plain(text->p, text->n)) return true;
    *text = uep_repair(e, *text);
    return text->p != NULL;
}

int32_t uep_add_mark(uep_t *e, const uep_mark *mark) {
    uep_mark made;
    uep_mark *place;
    if (!e || !mark) return UEP_E_ARGUMENT;
    made = *mark;
    if (!mend(e, &made.path) || !mend(e, &made.rule) || !mend(e, &made.type_hint)) return UEP_E_MEMORY;
    made.path = uep_i_shorten(made.path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS || is_marked(&e->record, &made)) return UEP_OK;
    if (uep_i_keep(e, made.path, &made.path) < 0 || uep_i_keep(e, made.rule, &made.rule) < 0 ||
        uep_i_keep(e, made.type_hint, &made.type_hint) < 0) {
        return UEP_E_MEMORY;
    }
    place = (uep_mark *)uep_i_add(e, &e->record.marks, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = made;
    return UEP_OK;
}

int32_t uep_i_mark(uep_t *e, const uep_path *path, int32_t kind, const char *rule, size_t size, const char *hint) {
    uep_mark mark;
    uep_mark *place;
    memset(&mark, 0, sizeof mark);
    mark.path = uep_i_pointer(e, path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    if (!mark.path.p) return UEP_E_MEMORY;
    mark.kind = kind;
    mark.rule = uep_cstr(rule);
    mark.original_size = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
    mark.type_hint = uep_cstr(hint);
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS || is_marked(&e->record, &mark)) return UEP_OK;
    place = (uep_mark *)uep_i_add(e, &e->record.marks, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = mark;
    return UEP_OK;
}

const char *uep_i_limit_rule(uep_t *e, int32_t limit) {
    static const char PREFIX[] = "limit:";
    const char *name = uep_limits_table[limit].name;
    size_t n = strlen(name);
    char *rule = (char *)uep_i_alloc(e, sizeof PREFIX + n);
    if (!rule) return NULL;
    memcpy(rule, PREFIX, sizeof PREFIX - 1);
    memcpy(rule + sizeof PREFIX - 1, name, n + 1);
    return rule;
}

/* ---- uep_modules.c ---- */

/* The modules of the process and the symbol tables of their files. Linux and other systems with ELF. */

#if defined(__linux__)
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct module_list { uep_module *v; size_t n; size_t max; } module_list;

static void write_build_id(const uint8_t *id, size_t n, char *out) {
    static const char HEX[] = "0123456789abcdef";
    size_t i;
    if (n > (UEP_BUILD_ID_SIZE - 1) / 2) n = (UEP_BUILD_ID_SIZE - 1) / 2;
    for (i = 0; i < n; i++) {
        out[2 * i] = HEX[id[i] >> 4];
        out[2 * i + 1] = HEX[id[i] & 15];
    }
    out[2 * n] = 0;
}

/* Find the note GNU NT_GNU_BUILD_ID in n bytes of notes. */
static void read_notes(const uint8_t *p, size_t n, char *out) {
    while (n >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head;
        size_t name, body;
        memcpy(&head, p, sizeof head);
        name = ((size_t)head.n_namesz + 3) & ~(size_t)3;
        body = ((size_t)head.n_descsz + 3) & ~(size_t)3;
        p += sizeof head;
        n -= sizeof head;
        if (name > n || body > n - name) return;
        if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && memcmp(p, "GNU", 4) == 0) {
            write_build_id(p + name, head.n_descsz, out);
            return;
        }
        p += name + body;
        n -= name + body;
    }
}

static int add_module(struct dl_phdr_info *info, size_t size, void *ctx) {
    module_list *list = (module_list *)ctx;
    uep_module *module;
    size_t i, n;
    (void)size;
    if (list->n >= list->max) return 1;
    module = &list->v[list->n];
    memset(module, 0, sizeof *module);
    module->base = (uintptr_t)info->dlpi_addr;
    module->low = UINTPTR_MAX;
    for (i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t at = module->base + (uintptr_t)part->p_vaddr;
        if (part->p_type == PT_LOAD) {
            if (at < module->low) module->low = at;
            if (at + part->p_memsz > module->high) module->high = at + (uintptr_t)part->p_memsz;
        } else if (part->p_type == PT_NOTE && !module->build_id[0]) {
            read_notes((const uint8_t *)at, (size_t)part->p_memsz, module->build_id);
        }
    }
    if (info->dlpi_name && info->dlpi_name[0]) {
        n = strlen(info->dlpi_name);
        if (n >= sizeof module->path) n = sizeof module->path - 1;
        memcpy(module->path, info->dlpi_name, n);
    } else if (list->n == 0) {
        ssize_t got = readlink("/proc/self/exe", module->path, sizeof module->path - 1);
        if (got < 0) module->path[0] = 0;
    }
    list->n++;
    return 0;
}

size_t uep_i_list_modules(uep_module *out, size_t max) {
    module_list list;
    list.v = out;
    list.n = 0;
    list.max = max;
    (void)dl_iterate_phdr(add_module, &list);
    return list.n;
}

/* ---- symbol tables of files ---- */

typedef struct elf_file { const uint8_t *p; size_t n; } elf_file;

/* A part of the file, or NULL when it does not lie in it. */
static const void *at_offset(const elf_file *file, uint64_t offset, uint64_t size) {
    return offset <= file->n && size <= file->n - offset ? file->p + offset : NULL;
}

static bool take_section(const elf_file *file, const ElfW(Ehdr) *head, size_t index, ElfW(Shdr) *out) {
    const void *at = index < head->e_shnum && head->e_shentsize == sizeof *out
                         ? at_offset(file, head->e_shoff + index * sizeof *out, sizeof *out)
                         : NULL;
    if (at) memcpy(out, at, sizeof *out);
    return at != NULL;
}

static bool search_table(const elf_file *file, const ElfW(Ehdr) *head, const ElfW(Shdr) *table, uint64_t address,
                         char *name, size_t n) {
    ElfW(Shdr) strings;
    const uint8_t *symbols = (const uint8_t *)at_offset(file, table->sh_offset, table->sh_size);
    const char *texts;
    uint64_t i, count = table->sh_size / sizeof(ElfW(Sym));
    if (!symbols || !take_section(file, head, table->sh_link, &strings)) return false;
    texts = (const char *)at_offset(file, strings.sh_offset, strings.sh_size);
    if (!texts) return false;
    for (i = 0; i < count; i++) {
        ElfW(Sym) symbol;
        memcpy(&symbol, symbols + i * sizeof symbol, sizeof symbol);
        if ((symbol.st_info & 15) != STT_FUNC || symbol.st_shndx == SHN_UNDEF || address < symbol.st_value ||
            address >= symbol.st_value + (symbol.st_size ? symbol.st_size : 1) || symbol.st_name >= strings.sh_size) {
            continue;
        }
        texts += symbol.st_name;
        for (i = 0; i + 1 < n && symbol.st_name + i < strings.sh_size && texts[i]; i++) name[i] = texts[i];
        name[i] = 0;
        return i > 0;
    }
    return false;
}

static bool search_file(const elf_file *file, const char *build_id, uint64_t address, char *name, size_t n) {
    ElfW(Ehdr) head;
    ElfW(Shdr) section;
    char found[UEP_BUILD_ID_SIZE] = "";
    const void *at = at_offset(file, 0, sizeof head);
    size_t i, wanted;
    if (!at) return false;
    memcpy(&head, at, sizeof head);
    if (memcmp(head.e_ident, ELFMAG, SELFMAG) != 0 || head.e_ident[EI_CLASS] != (sizeof(void *) == 8 ? ELFCLASS64 : ELFCLASS32)) {
        return false;
    }
    for (i = 0; i < head.e_shnum && !found[0]; i++) {
        if (take_section(file, &head, i, &section) && section.sh_type == SHT_NOTE) {
            at = at_offset(file, section.sh_offset, section.sh_size);
            if (at) read_notes((const uint8_t *)at, (size_t)section.sh_size, found);
        }
    }
    if (strcmp(found, build_id) != 0) return false;
    /* The whole table first; stripped files only have the dynamic one. */
    for (wanted = 0; wanted < 2; wanted++) {
        for (i = 0; i < head.e_shnum; i++) {
            if (take_section(file, &head, i, &section) && section.sh_type == (wanted ? SHT_DYNSYM : SHT_SYMTAB) &&
                search_table(file, &head, &section, address, name, n)) {
                return true;
            }
        }
    }
    return false;
}

bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n) {
    elf_file file;
    struct stat info;
    void *map;
    bool is_found = false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    if (fstat(fd, &info) == 0 && info.st_size > 0) {
        map = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (map != MAP_FAILED) {
            file.p = (const uint8_t *)map;
            file.n = (size_t)info.st_size;
            is_found = search_file(&file, build_id, address, name, n);
            (void)munmap(map, (size_t)info.st_size);
        }
    }
    (void)close(fd);
    return is_found;
}
#else
size_t uep_i_list_modules(uep_module *out, size_t max) {
    (void)out;
    (void)max;
    return 0;
}

bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n) {
    (void)path;
    (void)build_id;
    (void)address;
    (void)name;
    (void)n;
    return false;
}
#endif

const uep_module *uep_i_find_module(const uep_module *modules, size_t n, uintptr_t pc) {
    size_t i;
    for (i = 0; i < n; i++) {
        if (modules[i].low <= pc && pc < modules[i].high) return &modules[i];
    }
    return NULL;
}

uep_str uep_i_file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return uep_cstr(slash ? slash + 1 : path);
}

size_t uep_i_write_int(int64_t number, char *out) {
    char text[24];
    size_t at = sizeof text, n;
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    if (number < 0) text[--at] = '-';
    n = sizeof text - at;
    memcpy(out, text + at, n);
    return n;
}

/* ---- uep_msgpack.c ---- */

/* Write records as MessagePack (section 8): the tree of the JSON form, bytes as bin. Driven by the tables of fields.
 *
 * It exists for programs that have a fast reader of MessagePack and none of protobuf. */
/* The first bytes of MessagePack values, and what its writer and its reader share. */
#ifndef UEP_MSGPACK_H
#define UEP_MSGPACK_H


/* Of a family of widths the narrowest; the wider ones follow it. */
enum {
    MSGP_FIXMAP = 0x80,
    MSGP_FIXARRAY = 0x90,
    MSGP_FIXSTR = 0xa0,
    MSGP_NIL = 0xc0,
    MSGP_FALSE = 0xc2,
    MSGP_TRUE = 0xc3,
    MSGP_BIN8 = 0xc4,
    MSGP_FLOAT32 = 0xca,
    MSGP_FLOAT64 = 0xcb,
    MSGP_UINT8 = 0xcc,
    MSGP_INT8 = 0xd0,
    MSGP_STR8 = 0xd9,
    MSGP_ARRAY16 = 0xdc,
    MSGP_MAP16 = 0xde
};

#endif

static uint8_t *take_room(uep_sink *sink, size_t n) {
    if (sink->cap - sink->n < n) {
        size_t want = sink->cap * 2 > sink->n + n ? sink->cap * 2 : sink->n + n;
        uint8_t *grown = sink->failed || n > SIZE_MAX / 4 || sink->cap > SIZE_MAX / 4 ? NULL : uep_i_output(sink->e, want);
        if (!grown) {
            sink->failed = true;
            return NULL;
        }
        sink->p = grown;
        sink->cap = sink->e->out_cap;
    }
    return sink->p + sink->n;
}

static void put_tag(uep_sink *sink, uint8_t tag) {
    uint8_t *at = take_room(sink, 1);
    if (!at) return;
    *at = tag;
    sink->n++;
}

/* A tag and a big-endian number of `size` bytes. */
static void put_wide(uep_sink *sink, uint8_t tag, uint64_t number, size_t size) {
    uint8_t *at = take_room(sink, size + 1);
    size_t i;
    if (!at) return;
    at[0] = tag;
    for (i = 0; i < size; i++) at[1 + i] = (uint8_t)(number >> (8 * (size - 1 - i)));
    sink->n += size + 1;
}

/* The head of a string, bin, array or map: `small` and its mask hold short lengths, 0 where there are none. */
static void put_head(uep_sink *sink, uint64_t n, uint8_t small, uint64_t small_max, uint8_t tag8, uint8_t tag16) {
    if (small && n <= small_max) put_tag(sink, (uint8_t)(small | n));
    else if (tag8 && n <= UINT8_MAX) put_wide(sink, tag8, n, 1);
    else if (n <= UINT16_MAX) put_wide(sink, tag16, n, 2);
    else put_wide(sink, (uint8_t)(tag16 + 1), n, 4);
}

static void put_raw(uep_sink *sink, const void *p, size_t n) {
    uint8_t *at = take_room(sink, n);
    if (!at || !n) return;
    memcpy(at, p, n);
    sink->n += n;
}

static void put_text(uep_sink *sink, const char *p, size_t n) {
    if (n > UINT32_MAX) {
        sink->failed = true;
        return;
    }
    put_head(sink, n, MSGP_FIXSTR, 31, MSGP_STR8, MSGP_STR8 + 1);
    put_raw(sink, p, n);
}

static void put_bytes_uep_msgpack(uep_sink *sink, uep_bytes bytes) {
    if (bytes.n > UINT32_MAX) {
        sink->failed = true;
        return;
    }
    put_head(sink, bytes.n, 0, 0, MSGP_BIN8, MSGP_BIN8 + 1);
    put_raw(sink, bytes.p, bytes.n);
}

static void put_unsigned(uep_sink *sink, uint64_t number) {
    if (number < 0x80) put_tag(sink, (uint8_t)number);
    else if (number <= UINT8_MAX) put_wide(sink, MSGP_UINT8, number, 1);
    else if (number <= UINT16_MAX) put_wide(sink, MSGP_UINT8 + 1, number, 2);
    else if (number <= UINT32_MAX) put_wide(sink, MSGP_UINT8 + 2, number, 4);
    else put_wide(sink, MSGP_UINT8 + 3, number, 8);
}

static void put_signed(uep_sink *sink, int64_t number) {
    if (number >= 0) put_unsigned(sink, (uint64_t)number);
    else if (number >= -32) put_tag(sink, (uint8_t)number);
    else if (number >= INT8_MIN) put_wide(sink, MSGP_INT8, (uint64_t)number, 1);
    else if (number >= INT16_MIN) put_wide(sink, MSGP_INT8 + 1, (uint64_t)number, 2);
    else if (number >= INT32_MIN) put_wide(sink, MSGP_INT8 + 2, (uint64_t)number, 4);
    else put_wide(sink, MSGP_INT8 + 3, (uint64_t)number, 8);
}

/* A whole number is an integer, as a reader of the JSON form has it. */
static void put_number(uep_sink *sink, double number) {
    uint64_t bits;
    if (!uep_i_is_safe(number)) {
        sink->failed = true; /* no canonical record holds it */
    } else if (number == (double)(int64_t)number) {
        put_signed(sink, (int64_t)number);
    } else {
        memcpy(&bits, &number, sizeof bits);
        put_wide(sink, MSGP_FLOAT64, bits, 8);
    }
}

static void put_map_head(uep_sink *sink, size_t n) {
    if (n > UINT32_MAX) sink->failed = true;
    else put_head(sink, n, MSGP_FIXMAP, 15, 0, MSGP_MAP16);
}

static void put_list_head(uep_sink *sink, size_t n) {
    if (n > UINT32_MAX) sink->failed = true;
    else put_head(sink, n, MSGP_FIXARRAY, 15, 0, MSGP_ARRAY16);
}

static void put_value(uep_sink *sink, const uep_value *value, uint32_t depth) {
    size_t i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        sink->failed = true;
        return;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: put_tag(sink, value->as.boolean ? MSGP_TRUE : MSGP_FALSE); break;
    case UEP_VALUE_NUMBER: put_number(sink, value->as.number); break;
    case UEP_VALUE_STRING: put_text(sink, value->as.string.p, value->as.string.n); break;
    case UEP_VALUE_OBJECT:
        put_map_head(sink, value->as.object.n);
        for (i = 0; i < value->as.object.n && !sink->failed; i++) {
            put_text(sink, value->as.object.v[i].key.p, value->as.object.v[i].key.n);
            put_value(sink, &value->as.object.v[i].value, depth + 1);
        }
        break;
    case UEP_VALUE_LIST:
        put_list_head(sink, value->as.list.n);
        for (i = 0; i < value->as.list.n && !sink->failed; i++) put_value(sink, &value->as.list.v[i], depth + 1);
        break;
    default: put_tag(sink, MSGP_NIL); break;
    }
}

static void put_enum_uep_msgpack(uep_sink *sink, const uep_enum_info *info, int32_t number) {
    size_t i;
    for (i = 0; i < info->count; i++) {
        if (info->values[i].number == number) {
            put_text(sink, info->values[i].name, strlen(info->values[i].name));
            return;
        }
    }
    put_signed(sink, number);
}

static void put_time_uep_msgpack(uep_sink *sink, uep_time time, bool is_duration) {
    char text[40];
    size_t n = 0;
    if (is_duration ? uep_i_is_duration(time) : uep_i_is_time(time)) {
        n = is_duration ? uep_write_duration(time, text) : uep_write_timestamp(time, text);
    }
    if (n) put_text(sink, text, n);
    else sink->failed = true; /* it has no spelling */
}

static void put_fixed64(uep_sink *sink, uint64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    put_text(sink, digits + at, sizeof digits - at);
}

static void put_message_uep_msgpack(uep_sink *sink, const uep_message_info *info, const void *message);

static void put_single_uep_msgpack(uep_sink *sink, const uep_field_info *field, const void *at) {
    switch (field->kind) {
    case UEP_KIND_STRING: put_text(sink, ((const uep_str *)at)->p, ((const uep_str *)at)->n); break;
    case UEP_KIND_BYTES: put_bytes_uep_msgpack(sink, *(const uep_bytes *)at); break;
    case UEP_KIND_BOOL: put_tag(sink, *(const bool *)at ? MSGP_TRUE : MSGP_FALSE); break;
    case UEP_KIND_UINT32: put_unsigned(sink, *(const uint32_t *)at); break;
    case UEP_KIND_FIXED64: put_fixed64(sink, *(const uint64_t *)at); break;
    case UEP_KIND_ENUM: put_enum_uep_msgpack(sink, &uep_enums[field->type], *(const int32_t *)at); break;
    case UEP_KIND_TIMESTAMP: put_time_uep_msgpack(sink, *(const uep_time *)at, false); break;
    case UEP_KIND_DURATION: put_time_uep_msgpack(sink, *(const uep_time *)at, true); break;
    case UEP_KIND_VALUE: put_value(sink, (const uep_value *)at, 0); break;
    default: put_message_uep_msgpack(sink, &uep_messages[field->type], at); break;
    }
}

static void put_field(uep_sink *sink, const uep_field_info *field, const void *message) {
    const void *at = uep_i_member(message, field);
    uep_any_list list;
    size_t i, size;
    if (field->shape == UEP_SHAPE_ONE) {
        put_single_uep_msgpack(sink, field, field->kind == UEP_KIND_MESSAGE ? *(void *const *)at : at);
        return;
    }
    list = uep_i_list(message, field);
    size = uep_i_item_size(field);
    if (field->shape == UEP_SHAPE_LIST) {
        put_list_head(sink, list.n);
        for (i = 0; i < list.n && !sink->failed; i++) put_single_uep_msgpack(sink, field, (const uint8_t *)list.v + i * size);
        return;
    }
    put_map_head(sink, list.n);
    for (i = 0; i < list.n && !sink->failed; i++) {
        const uint8_t *entry = (const uint8_t *)list.v + i * size;
        const uep_str *key = (const uep_str *)(const void *)entry;
        put_text(sink, key->p, key->n);
        if (field->kind == UEP_KIND_VALUE) put_value(sink, &((const uep_entry *)(const void *)entry)->value, 0);
        else put_text(sink, key[1].p, key[1].n);
    }
}

/* Members are counted while they are written: no message has more fields than a fixmap or map16 head can say, and the head
 * is made as wide as the message may need. */
static void put_message_uep_msgpack(uep_sink *sink, const uep_message_info *info, const void *message) {
    size_t head = sink->n, count = 0;
    bool is_wide = info->field_count > 15;
    uint32_t i;
    if (is_wide) put_wide(sink, MSGP_MAP16, 0, 2);
    else put_tag(sink, MSGP_FIXMAP);
    for (i = 0; i < info->field_count && !sink->failed; i++) {
        const uep_field_info *field = &info->fields[i];
        if (!uep_i_is_present(field, message)) continue;
        put_text(sink, field->name, field->name_size);
        put_field(sink, field, message);
        count++;
    }
    if (sink->failed) return;
    if (is_wide) sink->p[head + 2] = (uint8_t)count;
    else sink->p[head] = (uint8_t)(MSGP_FIXMAP | count);
}

static int32_t write_msgpack(uep_t *e, int32_t type, const void *message, const uint8_t **data, size_t *n) {
    uep_sink sink;
    if (!e || !message || !data || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, (const uep_record *)message) < 0) return UEP_E_MEMORY;
    sink = uep_i_sink(e);
    put_message_uep_msgpack(&sink, &uep_messages[type], message);
    if (sink.failed) return uep_status(e) < 0 ? UEP_E_MEMORY : UEP_E_REFUSED;
    *data = sink.p;
    *n = sink.n;
    return UEP_OK;
}

int32_t uep_encode_record_msgpack(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n) {
    return write_msgpack(e, UEP_MESSAGE_RECORD, record, data, n);
}

int32_t uep_encode_batch_msgpack(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n) {
    return write_msgpack(e, UEP_MESSAGE_BATCH, batch, data, n);
}

/* ---- uep_msgpack_read.c ---- */

/* Read records from MessagePack in canonical spelling: what this library, or a program that holds a record in memory,
 * writes. It is no judge: whatever it does not expect is refused as malformed, and rules are not looked at.
 * Texts are borrowed from the bytes. */

typedef struct uep_unpacker {
    const uint8_t *p;
    const uint8_t *end;
    uep_t *e;
    bool failed;
} uep_unpacker;

static bool refuse(uep_unpacker *u) {
    u->failed = true;
    u->p = u->end;
    return false;
}

static bool take_uep_msgpack_read(uep_unpacker *u, size_t n, const uint8_t **out) {
    if ((size_t)(u->end - u->p) < n) return refuse(u);
    *out = u->p;
    u->p += n;
    return true;
}

static bool take_wide(uep_unpacker *u, size_t size, uint64_t *out) {
    const uint8_t *at = NULL;
    size_t i;
    if (!take_uep_msgpack_read(u, size, &at)) return false;
    for (*out = 0, i = 0; i < size; i++) *out = *out << 8 | at[i];
    return true;
}

/* The number of items behind a head: `small` for lengths in the tag itself, then tags of 1 (where there is one), 2 and 4
 * bytes. */
static bool take_count(uep_unpacker *u, uint8_t small, uint8_t mask, uint8_t first, size_t first_size, uint64_t *out) {
    const uint8_t *at = NULL;
    size_t size;
    if (!take_uep_msgpack_read(u, 1, &at)) return false;
    if (small && (*at & (uint8_t)~mask) == small) {
        *out = *at & mask;
        return true;
    }
    for (size = first_size; size <= 4; size *= 2, first++) {
        if (*at == first) return take_wide(u, size, out);
    }
    return refuse(u);
}

static bool take_map(uep_unpacker *u, uint64_t *n) {
    return take_count(u, MSGP_FIXMAP, 15, MSGP_MAP16, 2, n) && (*n <= (uint64_t)(u->end - u->p) / 2 || refuse(u));
}

static bool take_array(uep_unpacker *u, uint64_t *n) {
    return take_count(u, MSGP_FIXARRAY, 15, MSGP_ARRAY16, 2, n) && (*n <= (uint64_t)(u->end - u->p) || refuse(u));
}

static bool take_text(uep_unpacker *u, uep_str *out) {
    const uint8_t *at = NULL;
    uint64_t n;
    if (!take_count(u, MSGP_FIXSTR, 31, MSGP_STR8, 1, &n) || !take_uep_msgpack_read(u, (size_t)n, &at)) return false;
    *out = uep_i_str((const char *)at, (size_t)n);
    return uep_is_utf8(out->p, out->n) || refuse(u);
}

static bool take_bytes(uep_unpacker *u, uep_bytes *out) {
    uint64_t n;
    if (!take_count(u, 0, 0, MSGP_BIN8, 1, &n) || !take_uep_msgpack_read(u, (size_t)n, &out->p)) return false;
    out->n = (size_t)n;
    return true;
}

static bool take_bool(uep_unpacker *u, bool *out) {
    const uint8_t *at = NULL;
    if (!take_uep_msgpack_read(u, 1, &at) || (*at != MSGP_TRUE && *at != MSGP_FALSE)) return refuse(u);
    *out = *at == MSGP_TRUE;
    return true;
}

/* An integer of any width; is_negative tells what `out` is the two's complement of. */
static bool take_integer(uep_unpacker *u, uint64_t *out, bool *is_negative) {
    const uint8_t *at = NULL;
    size_t size;
    *is_negative = false;
    if (!take_uep_msgpack_read(u, 1, &at)) return false;
    if (*at < 0x80 || *at >= 0xe0) {
        *is_negative = *at >= 0xe0;
        *out = *is_negative ? (uint64_t)(int64_t)(int8_t)*at : *at;
        return true;
    }
    if (*at >= MSGP_UINT8 && *at < MSGP_UINT8 + 4) return take_wide(u, (size_t)1 << (*at - MSGP_UINT8), out);
    if (*at < MSGP_INT8 || *at >= MSGP_INT8 + 4) return refuse(u);
    size = (size_t)1 << (*at - MSGP_INT8);
    if (!take_wide(u, size, out)) return false;
    *is_negative = *out >> (8 * size - 1) & 1;
    if (*is_negative && size < 8) *out |= ~UINT64_C(0) << (8 * size);
    return true;
}

static bool take_uint32(uep_unpacker *u, uint32_t *out) {
    uint64_t number;
    bool is_negative;
    if (!take_integer(u, &number, &is_negative)) return false;
    if (is_negative || number > UINT32_MAX) return refuse(u);
    *out = (uint32_t)number;
    return true;
}

static bool take_digits(uep_str text, size_t *at, uint64_t *out, size_t *count) {
    size_t from = *at;
    for (*out = 0; *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9'; ++*at) {
        if (*out > (UINT64_MAX - 9) / 10) return false;
        *out = *out * 10 + (uint64_t)(text.p[*at] - '0');
    }
    *count = *at - from;
    return *count > 0;
}

static bool take_char(uep_str text, size_t *at, char c) {
    if (*at >= text.n || text.p[*at] != c) return false;
    ++*at;
    return true;
}

/* The digits behind a point, as nanoseconds; none is 0. */
static bool take_fraction(uep_str text, size_t *at, int32_t *nanos) {
    uint64_t number = 0;
    size_t count = 0;
    *nanos = 0;
    if (!take_char(text, at, '.')) return true;
    if (!take_digits(text, at, &number, &count) || count > 9) return false;
    for (; count < 9; count++) number *= 10;
    *nanos = (int32_t)number;
    return true;
}

static bool parse_duration(uep_str text, uep_time *out) {
    size_t at = 0, count;
    uint64_t seconds;
    int sign = take_char(text, &at, '-') ? -1 : 1;
    if (!take_digits(text, &at, &seconds, &count) || seconds > INT64_MAX || !take_fraction(text, &at, &out->nanos)) return false;
    out->seconds = sign * (int64_t)seconds;
    out->nanos *= sign;
    out->set = true;
    return take_char(text, &at, 's') && at == text.n;
}

/* Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day ends one. */
static int64_t count_days(int64_t year, int64_t month, int64_t day) {
    int64_t y = month <= 2 ? year - 1 : year, m = month <= 2 ? month + 9 : month - 3;
    return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1 - 719468;
}

static bool parse_timestamp(uep_str text, uep_time *out) {
    static const char AFTER[] = "--T::";
    uint64_t part[6];
    int64_t days;
    size_t at = 0, i, count;
    for (i = 0; i < 6; i++) {
        if (!take_digits(text, &at, &part[i], &count) || count != (i ? 2u : 4u)) return false;
        if (i < 5 && !take_char(text, &at, AFTER[i])) return false;
    }
    if (part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31 || part[3] > 23 || part[4] > 59 || part[5] > 59) return false;
    if (!take_fraction(text, &at, &out->nanos) || !take_char(text, &at, 'Z') || at != text.n) return false;
    days = count_days((int64_t)part[0], (int64_t)part[1], (int64_t)part[2]);
    if (days >= (part[1] == 12 ? count_days((int64_t)part[0] + 1, 1, 1) : count_days((int64_t)part[0], (int64_t)part[1] + 1, 1))) {
        return false; /* 30 February */
    }
    out->seconds = days * 86400 + (int64_t)(part[3] * 3600 + part[4] * 60 + part[5]);
    out->set = true;
    return uep_i_is_time(*out);
}

static bool take_time_uep_msgpack_read(uep_unpacker *u, uep_time *out, bool is_duration) {
    uep_str text;
    if (!take_text(u, &text)) return false;
    return (is_duration ? parse_duration(text, out) : parse_timestamp(text, out)) || refuse(u);
}

static bool take_fixed64(uep_unpacker *u, uint64_t *out) {
    uep_str text;
    if (!take_text(u, &text)) return false;
    return uep_i_parse_digits(text, out) || refuse(u);
}

static bool take_enum(uep_unpacker *u, const uep_enum_info *info, int32_t *out) {
    uep_str name;
    uint64_t number;
    size_t i;
    bool is_negative;
    if (u->p < u->end && (*u->p < 0x80 || *u->p >= 0xe0 || (*u->p >= MSGP_UINT8 && *u->p < MSGP_INT8 + 4))) {
        if (!take_integer(u, &number, &is_negative)) return false;
        if (is_negative ? (int64_t)number < INT32_MIN : number > INT32_MAX) return refuse(u);
        *out = (int32_t)(int64_t)number;
        return true;
    }
    if (!take_text(u, &name)) return false;
    for (i = 0; i < info->count; i++) {
        if (!uep_str_equal(name, uep_cstr(info->values[i].name))) continue;
        *out = info->values[i].number;
        return true;
    }
    return refuse(u);
}

/* ---- values of any kind ---- */

static bool take_value(uep_unpacker *u, uep_value *out, uint32_t depth);

static bool take_entries(uep_unpacker *u, uep_map *out, uint32_t depth) {
    uint64_t n, i;
    if (!take_map(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_entry *entry = (uep_entry *)uep_i_add(u->e, out, sizeof *entry);
        if (!entry || !take_text(u, &entry->key) || !take_value(u, &entry->value, depth)) return refuse(u);
    }
    return true;
}

static bool take_items(uep_unpacker *u, uep_list *out, uint32_t depth) {
    uint64_t n, i;
    if (!take_array(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_value *item = (uep_value *)uep_i_add(u->e, out, sizeof *item);
        if (!item || !take_value(u, item, depth)) return refuse(u);
    }
    return true;
}

static bool take_number(uep_unpacker *u, double *out) {
    uint64_t number;
    bool is_negative;
    if (*u->p == MSGP_FLOAT64) {
        u->p++;
        if (!take_wide(u, 8, &number)) return false;
        memcpy(out, &number, sizeof number);
    } else {
        if (!take_integer(u, &number, &is_negative)) return false;
        *out = is_negative ? (double)(int64_t)number : (double)number;
    }
    return uep_i_is_safe(*out) || refuse(u);
}

static bool take_value(uep_unpacker *u, uep_value *out, uint32_t depth) {
    uint8_t tag;
    memset(out, 0, sizeof *out);
    if (u->p >= u->end || depth > UEP_MAX_VALUE_DEPTH) return refuse(u);
    tag = *u->p;
    if (tag == MSGP_NIL) {
        out->kind = UEP_VALUE_NULL;
        u->p++;
        return true;
    }
    if (tag == MSGP_TRUE || tag == MSGP_FALSE) {
        out->kind = UEP_VALUE_BOOL;
        return take_bool(u, &out->as.boolean);
    }
    if ((tag & 0xe0) == MSGP_FIXSTR || (tag >= MSGP_STR8 && tag < MSGP_ARRAY16)) {
        out->kind = UEP_VALUE_STRING;
        return take_text(u, &out->as.string);
    }
    if ((tag & 0xf0) == MSGP_FIXMAP || tag == MSGP_MAP16 || tag == MSGP_MAP16 + 1) {
        out->kind = UEP_VALUE_OBJECT;
        return take_entries(u, &out->as.object, depth + 1);
    }
    if ((tag & 0xf0) == MSGP_FIXARRAY || tag == MSGP_ARRAY16 || tag == MSGP_ARRAY16 + 1) {
        out->kind = UEP_VALUE_LIST;
        return take_items(u, &out->as.list, depth + 1);
    }
    out->kind = UEP_VALUE_NUMBER;
    return take_number(u, &out->as.number);
}

/* ---- messages ---- */

static bool take_message_uep_msgpack_read(uep_unpacker *u, const uep_message_info *info, void *message);

static bool take_single(uep_unpacker *u, const uep_field_info *field, void *at) {
    switch (field->kind) {
    case UEP_KIND_STRING: return take_text(u, (uep_str *)at);
    case UEP_KIND_BYTES: return take_bytes(u, (uep_bytes *)at);
    case UEP_KIND_BOOL: return take_bool(u, (bool *)at);
    case UEP_KIND_UINT32: return take_uint32(u, (uint32_t *)at);
    case UEP_KIND_FIXED64: return take_fixed64(u, (uint64_t *)at);
    case UEP_KIND_ENUM: return take_enum(u, &uep_enums[field->type], (int32_t *)at);
    case UEP_KIND_TIMESTAMP: return take_time_uep_msgpack_read(u, (uep_time *)at, false);
    case UEP_KIND_DURATION: return take_time_uep_msgpack_read(u, (uep_time *)at, true);
    case UEP_KIND_VALUE: return take_value(u, (uep_value *)at, 0);
    default: return take_message_uep_msgpack_read(u, &uep_messages[field->type], at);
    }
}

static bool take_list_uep_msgpack_read(uep_unpacker *u, const uep_field_info *field, void *at) {
    size_t size = uep_i_item_size(field);
    uint64_t n, i;
    if (!take_array(u, &n)) return false;
    for (i = 0; i < n; i++) {
        void *item = uep_i_add(u->e, at, size);
        if (!item || !take_single(u, field, item)) return refuse(u);
    }
    return true;
}

static bool take_pairs(uep_unpacker *u, uep_pair_list *out) {
    uint64_t n, i;
    if (!take_map(u, &n)) return false;
    for (i = 0; i < n; i++) {
        uep_pair *pair = (uep_pair *)uep_i_add(u->e, out, sizeof *pair);
        if (!pair || !take_text(u, &pair->key) || !take_text(u, &pair->value)) return refuse(u);
    }
    return true;
}

static bool take_field_uep_msgpack_read(uep_unpacker *u, const uep_field_info *field, void *message) {
    void *at = uep_i_member(message, field), *inner;
    if (field->shape == UEP_SHAPE_MAP) {
        return field->kind == UEP_KIND_VALUE ? take_entries(u, (uep_map *)at, 0) : take_pairs(u, (uep_pair_list *)at);
    }
    if (field->shape == UEP_SHAPE_LIST) return take_list_uep_msgpack_read(u, field, at);
    if (field->flag_offset) *(bool *)((uint8_t *)message + field->flag_offset) = true;
    if (field->kind != UEP_KIND_MESSAGE) return take_single(u, field, at);
    inner = uep_i_zalloc(u->e, uep_messages[field->type].struct_bytes);
    memcpy(at, &inner, sizeof inner);
    return inner ? take_message_uep_msgpack_read(u, &uep_messages[field->type], inner) : refuse(u);
}

static bool take_message_uep_msgpack_read(uep_unpacker *u, const uep_message_info *info, void *message) {
    uint32_t next = 0, tried, i;
    uint64_t n, k;
    if (!take_map(u, &n)) return false;
    for (k = 0; k < n; k++) {
        uep_str name;
        if (!take_text(u, &name)) return false;
        /* Members come in the order of the fields, so the next one is nearly always the first that is looked at. */
        for (tried = 0; tried < info->field_count; tried++) {
            i = (next + tried) % info->field_count;
            if (info->fields[i].name_size == name.n && memcmp(info->fields[i].name, name.p, name.n) == 0) break;
        }
        if (tried == info->field_count || !take_field_uep_msgpack_read(u, &info->fields[i], message)) return refuse(u);
        next = i + 1;
    }
    return true;
}

static int32_t read_msgpack(uep_t *e, const uint8_t *data, size_t n, int32_t type, void *message, uep_refusal *refusal) {
    uep_unpacker u;
    if (!e || (n && !data)) return UEP_E_ARGUMENT;
    uep_reset(e);
    memset(message, 0, uep_messages[type].struct_bytes);
    u.p = n ? data : (const uint8_t *)"";
    u.end = u.p + n;
    u.e = e;
    u.failed = false;
    if (take_message_uep_msgpack_read(&u, &uep_messages[type], message) && u.p == u.end) return UEP_OK;
    if (uep_status(e) < 0) return UEP_E_MEMORY;
    if (refusal) {
        refusal->reason = UEP_REASON_MALFORMED;
        refusal->phase = UEP_PHASE_READER;
        refusal->path = uep_i_str("", 0);
    }
    return UEP_E_REFUSED;
}

int32_t uep_read_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    return e ? read_msgpack(e, data, n, UEP_MESSAGE_RECORD, &e->record, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_read_batch_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal) {
    return e && batch ? read_msgpack(e, data, n, UEP_MESSAGE_BATCH, batch, refusal) : UEP_E_ARGUMENT;
}

/* ---- uep_numbers.c ---- */

/* Numbers and times as text. Independent of the locale. */
#include <stdio.h>
#include <stdlib.h>


#define FIRST_SECOND INT64_C(-62135596800)
#define LAST_SECOND INT64_C(253402300799)
#define BILLION 1000000000
#define EXACT 9007199254740992.0

static size_t put_uint(char *out, uint64_t value, size_t width) {
    char text[24];
    size_t at = sizeof text, n;
    do {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    while (sizeof text - at < width) text[--at] = '0';
    n = sizeof text - at;
    memcpy(out, text + at, n);
    return n;
}

/* The fewest digits that read back as the same double, and the exponent of the first one. */
static size_t find_digits(double value, char *digits, int *exponent) {
    char text[40];
    int precision;
    size_t n = 0, i;
    for (precision = 0; precision < 17; precision++) {
        (void)snprintf(text, sizeof text, "%.*e", precision, value);
        if (strtod(text, NULL) == value) break;
    }
    /* One digit, the locale's point, digits, e, exponent. */
    for (i = 0; text[i] && text[i] != 'e'; i++) {
        if (text[i] >= '0' && text[i] <= '9') digits[n++] = text[i];
    }
    *exponent = text[i] == 'e' ? (int)strtol(text + i + 1, NULL, 10) : 0;
    while (n > 1 && digits[n - 1] == '0') n--;
    return n;
}

size_t uep_write_number(double value, char *out) {
    char digits[24];
    size_t at = 0, n, i;
    int exponent;
    if (value != value) return memcpy(out, "NaN", 3), (size_t)3;
    if (value < 0) {
        out[at++] = '-';
        value = -value;
    }
    if (value - value != 0) return memcpy(out + at, "Infinity", 8), at + 8;
    if (value < EXACT && (double)(uint64_t)value == value) return at + put_uint(out + at, (uint64_t)value, 1);
    n = find_digits(value, digits, &exponent);
    if (exponent >= 21 || exponent < -6) {
        /* ECMA-262, Number::toString: 1e+21, 1.5e-7 */
        out[at++] = digits[0];
        if (n > 1) out[at++] = '.';
        for (i = 1; i < n; i++) out[at++] = digits[i];
        out[at++] = 'e';
        out[at++] = exponent < 0 ? '-' : '+';
        return at + put_uint(out + at, (uint64_t)(exponent < 0 ? -exponent : exponent), 1);
    }
    if (exponent < 0) {
        out[at++] = '0';
        out[at++] = '.';
        for (; exponent < -1; exponent++) out[at++] = '0';
        for (i = 0; i < n; i++) out[at++] = digits[i];
        return at;
    }
    for (i = 0; i < n || i <= (size_t)exponent; i++) {
        if (i == (size_t)exponent + 1) out[at++] = '.';
        out[at++] = i < n ? digits[i] : '0';
    }
    return at;
}

bool uep_i_is_safe(double number) {
    return number > -EXACT && number < EXACT;
}

bool uep_i_is_time(uep_time t) {
    return t.seconds >= FIRST_SECOND && t.seconds <= LAST_SECOND && t.nanos >= 0 && t.nanos < BILLION;
}

/* The spelling of a duration has twelve digits before the point. */
#define MOST_SECONDS INT64_C(999999999999)

bool uep_i_is_duration(uep_time t) {
    if (t.nanos <= -BILLION || t.nanos >= BILLION) return false;
    if (t.seconds > MOST_SECONDS || t.seconds < -MOST_SECONDS) return false;
    return !((t.seconds > 0 && t.nanos < 0) || (t.seconds < 0 && t.nanos > 0));
}

/* UEP-JSON-059: 0, 3, 6 or 9 digits, the fewest that lose nothing. */
static size_t put_fraction(char *out, uint32_t nanos) {
    if (!nanos) return 0;
    out[0] = '.';
    if (nanos % 1000000 == 0) return 1 + put_uint(out + 1, nanos / 1000000, 3);
    if (nanos % 1000 == 0) return 1 + put_uint(out + 1, nanos / 1000, 6);
    return 1 + put_uint(out + 1, nanos, 9);
}

size_t uep_write_timestamp(uep_time t, char *out) {
    /* Days since 0000-03-01 split into eras of 400 years, so that the leap day stands at the end of a year. */
    int64_t days, second, era, day, year_of_era, day_of_year, month;
    size_t at = 0;
    if (!uep_i_is_time(t)) return 0;
    days = t.seconds / 86400;
    second = t.seconds % 86400;
    if (second < 0) {
        second += 86400;
        days--;
    }
    days += 719468;
    era = days / 146097;
    day = days % 146097;
    year_of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    month = (5 * day_of_year + 2) / 153;
    day = day_of_year - (153 * month + 2) / 5 + 1;
    at += put_uint(out + at, (uint64_t)(year_of_era + era * 400 + (month >= 10)), 4);
    out[at++] = '-';
    at += put_uint(out + at, (uint64_t)(month < 10 ? month + 3 : month - 9), 2);
    out[at++] = '-';
    at += put_uint(out + at, (uint64_t)day, 2);
    out[at++] = 'T';
    at += put_uint(out + at, (uint64_t)(second / 3600), 2);
    out[at++] = ':';
    at += put_uint(out + at, (uint64_t)(second / 60 % 60), 2);
    out[at++] = ':';
    at += put_uint(out + at, (uint64_t)(second % 60), 2);
    at += put_fraction(out + at, (uint32_t)t.nanos);
    out[at++] = 'Z';
    return at;
}

size_t uep_write_duration(uep_time t, char *out) {
    size_t at = 0;
    bool is_negative = t.seconds < 0 || t.nanos < 0;
    uint64_t seconds = t.seconds < 0 ? 0 - (uint64_t)t.seconds : (uint64_t)t.seconds;
    if (is_negative) out[at++] = '-';
    at += put_uint(out + at, seconds, 1);
    at += put_fraction(out + at, (uint32_t)(t.nanos < 0 ? 0 - (int64_t)t.nanos : (int64_t)t.nanos));
    out[at++] = 's';
    return at;
}
#undef BILLION
#undef EXACT
#undef FIRST_SECOND
#undef LAST_SECOND
#undef MOST_SECONDS

/* ---- uep_pool.c ---- */

/* Idle builders that keep their memory. */

struct uep_pool {
    uep_alloc alloc;
    uep_limits limits;
    size_t n;
    size_t max;
    uep_t *idle[1]; /* max of them */
};

static size_t pool_size(size_t max) {
    return sizeof(uep_pool) + (max - 1) * sizeof(uep_t *);
}

uep_pool *uep_pool_new(const uep_alloc *alloc, const uep_limits *limits, size_t max) {
    uep_t *first = uep_new(alloc, limits);
    uep_pool *pool;
    if (!first || max == 0 || max > SIZE_MAX / 4 / sizeof first) {
        uep_free(first);
        return NULL;
    }
    pool = (uep_pool *)first->alloc.alloc(first->alloc.ctx, pool_size(max));
    if (!pool) {
        uep_free(first);
        return NULL;
    }
    memset(pool, 0, sizeof *pool);
    pool->alloc = first->alloc;
    pool->limits.struct_size = sizeof pool->limits;
    pool->limits.flags = first->flags;
    pool->limits.max_memory = first->max_memory;
    pool->limits.chunk_bytes = first->chunk_bytes;
    pool->max = max;
    pool->idle[pool->n++] = first;
    return pool;
}

uep_t *uep_pool_take(uep_pool *pool) {
    if (!pool) return NULL;
    return pool->n ? pool->idle[--pool->n] : uep_new(&pool->alloc, &pool->limits);
}

void uep_pool_give(uep_pool *pool, uep_t *e) {
    if (!e) return;
    if (!pool || pool->n >= pool->max) {
        uep_free(e);
        return;
    }
    uep_reset(e);
    pool->idle[pool->n++] = e;
}

void uep_pool_free(uep_pool *pool) {
    uep_alloc alloc;
    if (!pool) return;
    while (pool->n) uep_free(pool->idle[--pool->n]);
    alloc = pool->alloc;
    alloc.release(alloc.ctx, pool, pool_size(pool->max));
}

/* ---- uep_prepared.c ---- */

/* Prototypes and sites: made once, constant from then on, and put into records without being looked at again.
 *
 * A builder that uses them is open: uep_encode writes their bytes, everything else settles it first, and then finds a record
 * that was built without them. */

enum { NODES_TAG = RECORD_NODES << 3 | WIRE_BYTES, MESSAGE_TAG = NODE_MESSAGE << 3 | WIRE_BYTES };

static uint32_t field_index(uint32_t number) {
    return (uint32_t)uep_messages[UEP_MESSAGE_RECORD].by_number[number];
}

bool uep_i_is_ready(const uep_t *e, uint32_t number) {
    uint32_t field = field_index(number);
    return e->base && e->base->starts[field] != e->base->starts[field + 1];
}

static uep_reader reader_of(uep_t *e, const uint8_t *p, size_t n) {
    uep_reader r;
    memset(&r, 0, sizeof r);
    r.e = e;
    r.p = p;
    r.end = p + n;
    return r;
}

/* ---- making them ---- */

/* Where the message of a node is, or would be. */
static uep_ready_node find_message(uep_reader *r, const uint8_t *bytes) {
    uep_ready_node node;
    uint32_t number, wire;
    node.start = node.message = node.rest = (uint32_t)(r->p - bytes);
    node.end = (uint32_t)(r->end - bytes);
    while (r->p < r->end) {
        uint32_t before = (uint32_t)(r->p - bytes);
        (void)uep_r_take_tag(r, &number, &wire);
        (void)uep_r_skip_unknown(r, number, wire);
        if (number > NODE_MESSAGE) break;
        node.message = number == NODE_MESSAGE ? before : (uint32_t)(r->p - bytes);
        node.rest = (uint32_t)(r->p - bytes);
    }
    return node;
}

/* Find the fields and nodes in bytes that this library wrote: every field once or in a row, in the order of the table. */
static void find_parts(uep_t *scratch, uep_prototype *p, uint32_t *starts, uep_ready_node *nodes) {
    uint32_t count = uep_messages[UEP_MESSAGE_RECORD].field_count, filled = 0, number, wire;
    uep_reader r = reader_of(scratch, p->bytes, p->n);
    while (r.p < r.end) {
        uint32_t before = (uint32_t)(r.p - p->bytes);
        const uint8_t *end;
        (void)uep_r_take_tag(&r, &number, &wire);
        while (filled <= field_index(number)) starts[filled++] = before;
        if (number == RECORD_NODES && uep_r_open_inner(&r, &end)) {
            nodes[p->node_count++] = find_message(&r, p->bytes);
            uep_r_close_inner(&r, end);
        } else {
            (void)uep_r_skip_unknown(&r, number, wire);
        }
    }
    while (filled <= count) starts[filled++] = p->n;
}

/* Write a record without what each error has of its own. */
static int32_t write_common(uep_t *e, const uint8_t **data, size_t *n) {
    uep_record record = e->record;
    record.error_id = uep_i_str(NULL, 0);
    memset(&record.timestamp, 0, sizeof record.timestamp);
    return uep_encode_record(e, &record, data, n);
}

/* Whether uep_finish takes a record and adds nothing but error_id and timestamp. */
static bool is_finished(uep_t *scratch, const uep_prototype *p) {
    const uint8_t *data;
    size_t n;
    scratch->record.error_id = uep_cstr("00000000-0000-7000-8000-000000000000");
    scratch->record.timestamp.set = true;
    return uep_finish(scratch, NULL) == UEP_OK && write_common(scratch, &data, &n) == UEP_OK && n == p->n &&
           memcmp(data, p->bytes, n) == 0;
}

/* The record is read back: texts that nobody checked may not be UTF-8, and then no builder could settle. */
static uep_prototype *make_prototype(uep_t *scratch, const uint8_t *data, size_t n, size_t node_count) {
    size_t fields = uep_messages[UEP_MESSAGE_RECORD].field_count;
    size_t size = sizeof(uep_prototype) + node_count * sizeof(uep_ready_node) + (fields + 1) * sizeof(uint32_t) + n;
    uep_prototype *p = (uep_prototype *)scratch->alloc.alloc(scratch->alloc.ctx, size);
    uep_ready_node *nodes;
    uint32_t *starts;
    uint8_t *bytes;
    if (!p) return NULL;
    memset(p, 0, sizeof *p);
    nodes = (uep_ready_node *)(void *)(p + 1);
    starts = (uint32_t *)(void *)(nodes + node_count);
    bytes = (uint8_t *)(starts + fields + 1);
    if (n) memcpy(bytes, data, n);
    p->alloc = scratch->alloc;
    p->size = size;
    p->bytes = bytes;
    p->n = (uint32_t)n;
    p->starts = starts;
    p->nodes = nodes;
    find_parts(scratch, p, starts, nodes);
    uep_reset(scratch);
    if (!uep_i_read_whole(scratch, bytes, n)) {
        uep_prototype_free(p);
        return NULL;
    }
    p->is_marked = scratch->record.marks.n != 0;
    p->is_finished = is_finished(scratch, p);
    return p;
}

uep_prototype *uep_prototype_new(uep_t *e, const uep_alloc *alloc) {
    uep_prototype *made = NULL;
    uep_t *scratch;
    const uint8_t *data;
    size_t n;
    if (!e || uep_i_settle(e) < 0) return NULL;
    if (write_common(e, &data, &n) < 0 || n > UEP_LIMIT_MAX_DOCUMENT_BYTES) return NULL;
    scratch = uep_new(alloc, NULL);
    if (scratch) made = make_prototype(scratch, data, n, e->record.nodes.n);
    uep_free(scratch);
    return made;
}

void uep_prototype_free(uep_prototype *p) {
    uep_alloc alloc;
    if (!p) return;
    alloc = p->alloc;
    alloc.release(alloc.ctx, p, p->size);
}

/* The frame in a record of one node that has nothing but its stack. */
static bool find_frame(uep_t *scratch, uep_site *site, const uint8_t *bytes, size_t n) {
    uep_reader r = reader_of(scratch, bytes, n);
    const uint8_t *end;
    uint32_t number, wire;
    int level;
    for (level = 0; level < 2; level++) {
        (void)uep_r_take_tag(&r, &number, &wire);
        (void)uep_r_open_inner(&r, &end);
    }
    site->bytes = r.p;
    site->n = (size_t)(r.end - r.p);
    uep_reset(scratch);
    if (!uep_i_read_whole(scratch, bytes, n)) return false;
    site->frame = scratch->record.nodes.v[0].stack->frames.v[0];
    return true;
}

static uep_site *make_site(uep_t *scratch, const uep_frame *frame) {
    const uint8_t *data;
    uint8_t *bytes;
    uep_site *site;
    size_t n;
    if (uep_add_node(scratch, -1, 0) < 0 || uep_add_frame(scratch, 0, frame) < 0) return NULL;
    /* What was cut or repaired would need a mark in every record. */
    if (scratch->record.marks.n || uep_encode(scratch, &data, &n) < 0) return NULL;
    site = (uep_site *)scratch->alloc.alloc(scratch->alloc.ctx, sizeof *site + n);
    if (!site) return NULL;
    bytes = (uint8_t *)(site + 1);
    memcpy(bytes, data, n);
    site->alloc = scratch->alloc;
    site->size = sizeof *site + n;
    if (find_frame(scratch, site, bytes, n)) return site;
    uep_site_free(site);
    return NULL;
}

uep_site *uep_site_new(const uep_frame *frame, const uep_alloc *alloc) {
    uep_t *scratch = frame ? uep_new(alloc, NULL) : NULL;
    uep_site *made = scratch ? make_site(scratch, frame) : NULL;
    uep_free(scratch);
    return made;
}

uep_site *uep_site_here(const uep_alloc *alloc, const char *file, uint32_t line, const char *function) {
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = uep_cstr(function);
    frame.file = uep_cstr(file);
    frame.line = line;
    return uep_site_new(&frame, alloc);
}

void uep_site_free(uep_site *site) {
    uep_alloc alloc;
    if (!site) return;
    alloc = site->alloc;
    alloc.release(alloc.ctx, site, site->size);
}

/* ---- using them ---- */

int32_t uep_use_prototype(uep_t *e, const uep_prototype *p) {
    if (!e || !p) return UEP_E_ARGUMENT;
    uep_reset(e);
    e->base = p;
    e->is_open = true;
    /* A mark of its own could not tell what the record has. */
    return p->is_marked ? uep_i_settle_now(e) : UEP_OK;
}

uep_str *uep_i_find_ready_message(uep_t *e, int32_t index) {
    if (index < 0 || (uint32_t)index >= e->base->node_count) return NULL;
    if (!e->messages) e->messages = (uep_str *)uep_i_zalloc(e, e->base->node_count * sizeof *e->messages);
    return e->messages ? &e->messages[index] : NULL;
}

/* Sites stay in the order of their stacks, which is that of writing; UEP-NODE-072 and the limits are the long way's. */
static bool may_place(const uep_t *e, int32_t stack, const uep_stack *held, const uep_site *site, int32_t *nth) {
    const struct uep_placed *last = e->placed_n ? &e->placed[e->placed_n - 1] : NULL;
    const uep_frame *before = held->frames.n ? &held->frames.v[held->frames.n - 1] : NULL;
    *nth = 0;
    if ((stack & UEP_THREAD_STACK) || (last && last->name > stack)) return false;
    if (last && last->stack == held) {
        before = &last->site->frame;
        *nth = last->nth + 1;
    }
    if (before && before->line == site->frame.line && uep_i_is_same_frame(before, &site->frame)) return false;
    return held->frames.n + (size_t)*nth < UEP_LIMIT_MAX_FRAMES_PER_STACK;
}

int32_t uep_add_site(uep_t *e, int32_t stack, const uep_site *site) {
    uep_stack *held = uep_i_find_stack(e, stack);
    struct uep_placed *placed;
    int32_t nth;
    if (!e || !site) return UEP_E_ARGUMENT;
    if (!held) {
        uep_place at = {0};
        if (!uep_i_make_stack(e, &at, stack)) return at.status;
        held = (uep_stack *)at.message;
    }
    if (!may_place(e, stack, held, site, &nth)) return uep_add_frame(e, stack, &site->frame);
    placed = (struct uep_placed *)uep_i_append(e, &e->placed, sizeof *placed);
    if (!placed) return UEP_E_MEMORY;
    placed->site = site;
    placed->stack = held;
    placed->name = stack;
    placed->nth = nth;
    e->is_open = true;
    return (int32_t)held->frames.n + nth;
}

/* ---- settling ---- */

int32_t uep_i_settle_placed(uep_t *e) {
    size_t i;
    if (!e->placed_n) return UEP_OK;
    for (i = 0; i < e->placed_n; i++) {
        uep_frame *frame = (uep_frame *)uep_i_append(e, &e->placed[i].stack->frames, sizeof *frame);
        if (!frame) break;
        *frame = e->placed[i].site->frame;
    }
    e->placed_n -= i;
    memmove(e->placed, e->placed + i, e->placed_n * sizeof *e->placed);
    e->is_open = e->base || e->placed_n;
    return e->placed_n ? UEP_E_MEMORY : UEP_OK;
}

/* Put what was given since over what the prototype holds. */
static void take_over(uep_record *record, const uep_record *given) {
    const uep_message_info *info = &uep_messages[UEP_MESSAGE_RECORD];
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const uint8_t *end = (const uint8_t *)given + (i + 1 < info->field_count ? info->fields[i + 1].offset : sizeof *given);
        const uint8_t *from = (const uint8_t *)uep_i_member(given, field);
        if (uep_i_is_present(field, given)) memcpy(uep_i_member(record, field), from, (size_t)(end - from));
    }
}

int32_t uep_i_settle_now(uep_t *e) {
    const uep_prototype *base = e->base;
    uep_record given = e->record;
    int32_t status = uep_i_settle_placed(e);
    uint32_t i;
    if (status < 0 || !base) return status;
    memset(&e->record, 0, sizeof e->record);
    if (!uep_i_read_whole(e, base->bytes, base->n)) {
        e->record = given;
        return uep_i_no_memory(e);
    }
    take_over(&e->record, &given);
    for (i = 0; e->messages && i < base->node_count; i++) {
        if (e->messages[i].n) e->record.nodes.v[i].message = e->messages[i];
    }
    e->base = NULL;
    e->messages = NULL;
    e->is_open = false;
    return UEP_OK;
}

/* ---- writing ---- */

void uep_i_write_nodes(uep_writer *w, const uep_prototype *base) {
    size_t i;
    for (i = base->node_count; i-- > 0;) {
        const uep_ready_node *node = &base->nodes[i];
        size_t before = uep_w_mark(w);
        if (w->messages[i].n) {
            if (node->rest < node->end) uep_i_write_bytes(w, base->bytes + node->rest, node->end - node->rest);
            uep_w_text(w, MESSAGE_TAG, w->messages[i].p, w->messages[i].n);
            uep_i_write_bytes(w, base->bytes + node->start, node->message - node->start);
        } else {
            uep_i_write_bytes(w, base->bytes + node->start, node->end - node->start);
        }
        uep_w_message(w, NODES_TAG, before);
    }
}

void uep_i_write_placed(uep_writer *w, const uep_stack *stack) {
    for (; w->placed_n && w->placed[w->placed_n - 1].stack == stack; w->placed_n--) {
        const uep_site *site = w->placed[w->placed_n - 1].site;
        uep_i_write_bytes(w, site->bytes, site->n);
    }
}

/* ---- finishing ---- */

/* What differs from one error of a prototype to the next; the builder's functions keep it fit. */
static bool may_differ(uint32_t number) {
    return number == RECORD_ERROR_ID || number == RECORD_TIMESTAMP || number == RECORD_ERROR_MESSAGE ||
           number == RECORD_CONTEXT;
}

bool uep_i_may_finish_open(const uep_t *e) {
    const uep_message_info *info = &uep_messages[UEP_MESSAGE_RECORD];
    uep_str id = e->record.error_id;
    uint32_t i;
    if (!e->base || !e->base->is_finished || e->placed_n || (e->flags & UEP_NO_CHECK)) return false;
    for (i = 0; i < info->field_count; i++) {
        if (!may_differ(info->fields[i].number) && uep_i_is_present(&info->fields[i], &e->record)) return false;
    }
    return !id.n || uep_match_pattern(UEP_PATTERN_UUID, id);
}

/* ---- uep_redact.c ---- */

/* Replace what must not leave the process: values under sensitive keys (section 11.2 to 11.4). Works on the record in place. */

static const char AUDIENCE_RULE[] = "redact:audience";

/* ---- sensitive keys ---- */

/* Most keys are short; the first bytes of a longer one are looked at through a window that keeps what a term may span. */
#define WINDOW 256u

/* UEP-RED-005: ASCII letters in lower case, ASCII digits, nothing else. Returns how many there are, at most `max` of them
 * from the `from`-th on are written. */
static size_t normalise(uep_str key, size_t from, char *out, size_t max) {
    size_t i, n = 0;
    for (i = 0; i < key.n; i++) {
        char c = key.p[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) continue;
        if (n >= from && n - from < max) out[n - from] = c;
        n++;
    }
    return n;
}

static bool contains(const char *name, size_t n, const char *term, size_t size) {
    size_t i;
    for (i = 0; size <= n && i <= n - size; i++) {
        if (memcmp(name + i, term, size) == 0) return true;
    }
    return false;
}

/* One window of a normalised key. `is_end` says that the key ends with it, `is_whole` that it is all of it. */
static bool judge(const char *name, size_t n, bool is_whole, bool is_end) {
    size_t i;
    for (i = 0; i < UEP_REDACTION_TERM_COUNT; i++) {
        const char *term = uep_redaction_terms[i].term;
        size_t size = strlen(term);
        if (size > n) continue;
        switch (uep_redaction_terms[i].match) {
        case UEP_TERM_EXACT:
            if (is_whole && size == n && memcmp(name, term, n) == 0) return true;
            break;
        case UEP_TERM_ENDS:
            if (is_end && memcmp(name + n - size, term, size) == 0) return true;
            break;
        default:
            if (contains(name, n, term, size)) return true;
        }
    }
    return false;
}

/* UEP-RED-006 to UEP-RED-008 */
static bool is_sensitive(uep_str key) {
    char window[WINDOW];
    size_t from = 0, total = normalise(key, 0, window, WINDOW);
    while (from + WINDOW < total) {
        if (judge(window, WINDOW, false, false)) return true;
        from += WINDOW / 2;
        (void)normalise(key, from, window, WINDOW);
    }
    return judge(window, total - from, from == 0, true);
}

/* ---- values ---- */

static bool is_replaced(const uep_value *value) {
    return value->kind == UEP_VALUE_STRING && uep_str_equal(value->as.string, UEP_S(UEP_REDACTION_REPLACEMENT));
}

static int32_t replace_value(uep_t *e, uep_value *value, const uep_path *path, const char *rule) {
    value->kind = UEP_VALUE_STRING;
    value->as.string = UEP_S(UEP_REDACTION_REPLACEMENT);
    return uep_i_mark(e, path, UEP_MARK_KIND_REDACTED, rule, 0, NULL);
}

static int32_t redact_value(uep_t *e, uep_value *value, uep_path *path, bool *changed);

static int32_t redact_entries(uep_t *e, uep_map *map, uep_path *path, bool *changed) {
    size_t i, at = path->n;
    for (i = 0; i < map->n; i++) {
        uep_entry *entry = &map->v[i];
        int32_t status = UEP_OK;
        uep_i_push_key(path, entry->key);
        if (entry->value.kind != UEP_VALUE_NULL && is_sensitive(entry->key)) {
            /* UEP-RED-016, UEP-RED-017, UEP-RED-020 */
            if (!is_replaced(&entry->value)) {
                *changed = true;
                status = replace_value(e, &entry->value, path, UEP_REDACTION_KEY_RULE);
            }
        } else {
            status = redact_value(e, &entry->value, path, changed);
        }
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

static int32_t redact_value(uep_t *e, uep_value *value, uep_path *path, bool *changed) {
    size_t i, at = path->n;
    /* Deeper than any path: no reader takes such a value. */
    if (at >= UEP_MAX_PATH) return UEP_OK;
    if (value->kind == UEP_VALUE_OBJECT) return redact_entries(e, &value->as.object, path, changed);
    if (value->kind != UEP_VALUE_LIST) return UEP_OK;
    for (i = 0; i < value->as.list.n; i++) {
        int32_t status;
        uep_i_push_index(path, i);
        status = redact_value(e, &value->as.list.v[i], path, changed);
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-009: keys to which a type of the registry gives a secret meaning, at the top of context only. */
static int32_t redact_type_keys(uep_t *e, uep_str type) {
    const uep_type_info *info = uep_find_type(type);
    const char *const *key = info ? info->sensitive_keys : NULL;
    for (; key && *key; key++) {
        size_t i;
        for (i = 0; i < e->record.context.n; i++) {
            uep_entry *entry = &e->record.context.v[i];
            uep_path path;
            int32_t status;
            if (!uep_str_equal(entry->key, uep_cstr(*key)) || entry->value.kind == UEP_VALUE_NULL ||
                is_replaced(&entry->value)) {
                continue;
            }
            path.n = 0;
            uep_i_push_name(&path, "context");
            uep_i_push_key(&path, entry->key);
            status = replace_value(e, &entry->value, &path, UEP_REDACTION_TYPE_RULE);
            if (status < 0) return status;
        }
    }
    return UEP_OK;
}

static int32_t redact_context(uep_t *e) {
    uep_path path;
    bool changed = false;
    size_t i;
    int32_t status;
    path.n = 0;
    uep_i_push_name(&path, "context");
    status = redact_entries(e, &e->record.context, &path, &changed);
    if (status == UEP_OK) status = redact_type_keys(e, e->record.error_type);
    for (i = 0; i < e->record.type_ancestors.n && status == UEP_OK; i++) {
        status = redact_type_keys(e, e->record.type_ancestors.v[i]);
    }
    return status;
}

/* UEP-RED-014 */
static int32_t redact_attributes(uep_t *e) {
    uep_pair_list *pairs = &e->record.resource->attributes;
    size_t i;
    for (i = 0; i < pairs->n; i++) {
        uep_path path;
        int32_t status;
        if (!is_sensitive(pairs->v[i].key) || uep_str_equal(pairs->v[i].value, UEP_S(UEP_REDACTION_REPLACEMENT))) continue;
        pairs->v[i].value = UEP_S(UEP_REDACTION_REPLACEMENT);
        path.n = 0;
        uep_i_push_name(&path, "resource");
        uep_i_push_name(&path, "attributes");
        uep_i_push_key(&path, pairs->v[i].key);
        status = uep_i_mark(e, &path, UEP_MARK_KIND_REDACTED, UEP_REDACTION_KEY_RULE, 0, NULL);
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-015, UEP-RED-022 */
static int32_t redact_details(uep_t *e) {
    size_t i;
    for (i = 0; i < e->record.details.n; i++) {
        uep_detail *detail = &e->record.details.v[i];
        uep_path path;
        bool changed = false;
        int32_t status;
        path.n = 0;
        uep_i_push_name(&path, "details");
        uep_i_push_index(&path, i);
        uep_i_push_name(&path, "debug");
        status = redact_value(e, &detail->debug, &path, &changed);
        if (status == UEP_OK && changed && detail->value.n) {
            /* The bytes hold in another spelling what was replaced. */
            detail->value.p = NULL;
            detail->value.n = 0;
            path.n = 2;
            uep_i_push_name(&path, "value");
            status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, UEP_REDACTION_PAYLOAD_RULE, 0, NULL);
        }
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-021: nobody can look into the bytes of every format. */
static int32_t drop_payload_uep_redact(uep_t *e) {
    uep_foreign *origin = e->record.origin;
    uep_path path;
    if (!origin || !origin->payload.n) return UEP_OK;
    origin->payload.p = NULL;
    origin->payload.n = 0;
    origin->complete = false;
    path.n = 0;
    uep_i_push_name(&path, "origin");
    uep_i_push_name(&path, "payload");
    return uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, UEP_REDACTION_PAYLOAD_RULE, 0, NULL);
}

/* ---- the external audience ---- */

static int32_t mark_hidden(uep_t *e, const char *name) {
    uep_path path;
    path.n = 0;
    uep_i_push_name(&path, name);
    return uep_i_mark(e, &path, UEP_MARK_KIND_REDACTED, AUDIENCE_RULE, 0, NULL);
}

static bool hide_paths(uep_stack *stack) {
    bool hidden = false;
    size_t i;
    for (i = 0; stack && i < stack->frames.n; i++) {
        hidden = hidden || stack->frames.v[i].abs_path.n;
        stack->frames.v[i].abs_path = uep_i_str(NULL, 0);
    }
    return hidden;
}

/* UEP-RED-024, UEP-RED-025 */
static int32_t hide_machine(uep_t *e) {
    uep_record *record = &e->record;
    uep_resource *resource = record->resource;
    bool hidden = false;
    int32_t status = UEP_OK;
    size_t i;
    if (resource && (resource->host.n || resource->pid || resource->instance_id.n)) {
        resource->host = resource->instance_id = uep_i_str(NULL, 0);
        resource->pid = 0;
        status = mark_hidden(e, "resource");
    }
    for (i = 0; i < record->nodes.n; i++) hidden = hide_paths(record->nodes.v[i].stack) || hidden;
    if (hidden && status == UEP_OK) status = mark_hidden(e, "nodes");
    hidden = false;
    for (i = 0; i < record->threads.n; i++) hidden = hide_paths(record->threads.v[i].stack) || hidden;
    if (hidden && status == UEP_OK) status = mark_hidden(e, "threads");
    return status;
}

int32_t uep_redact(uep_t *e, bool external) {
    int32_t status;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    status = redact_context(e);
    if (status == UEP_OK && e->record.resource) status = redact_attributes(e);
    if (status == UEP_OK) status = redact_details(e);
    if (status == UEP_OK) status = drop_payload_uep_redact(e);
    if (status == UEP_OK && external) status = hide_machine(e);
    return status;
}
#undef WINDOW

/* ---- uep_registry.c ---- */

/* Look names up in the registry's tables. */

/* Compare a text with a zero-terminated name, as memcmp does. */
static int compare(uep_str text, const char *name) {
    size_t n = strlen(name), least = text.n < n ? text.n : n;
    int order = least ? memcmp(text.p, name, least) : 0;
    return order ? order : text.n < n ? -1 : text.n > n;
}

static bool is_uep_registry(uep_str text, const char *name) {
    return compare(text, name) == 0;
}

/* Binary search in n rows of a size whose first member is the name. */
static const void *find_sorted(const void *rows, size_t n, size_t size, uep_str name) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *row = (const uint8_t *)rows + middle * size;
        int order = compare(name, *(const char *const *)row);
        if (!order) return row;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return NULL;
}

static const void *find_row(const void *rows, size_t n, size_t size, uep_str name) {
    size_t i;
    for (i = 0; i < n; i++) {
        const void *row = (const uint8_t *)rows + i * size;
        if (is_uep_registry(name, *(const char *const *)row)) return row;
    }
    return NULL;
}

const uep_type_info *uep_find_type(uep_str name) {
    return (const uep_type_info *)find_sorted(uep_types, UEP_TYPE_COUNT, sizeof *uep_types, name);
}

const uep_limit_info *uep_find_limit(uep_str name) {
    return (const uep_limit_info *)find_row(uep_limits_table, UEP_LIMIT_COUNT, sizeof *uep_limits_table, name);
}

const uep_pattern_info *uep_find_pattern(uep_str name) {
    return (const uep_pattern_info *)find_row(uep_patterns, UEP_PATTERN_COUNT, sizeof *uep_patterns, name);
}

const uep_reason_info *uep_find_reason(uep_str name) {
    return (const uep_reason_info *)find_row(uep_reasons, UEP_REASON_COUNT, sizeof *uep_reasons, name);
}

const uep_message_info *uep_find_message(uep_str name) {
    return (const uep_message_info *)find_row(uep_messages, UEP_MESSAGE_COUNT, sizeof *uep_messages, name);
}

const char *uep_find_entry(const char *kind, uep_str name) {
    const uep_json_kind *at;
    for (at = uep_i_entries; kind && at->kind; at++) {
        if (strcmp(at->kind, kind) == 0) {
            const uep_json_entry *row = (const uep_json_entry *)find_sorted(at->rows, at->count, sizeof *row, name);
            return row ? row->json : NULL;
        }
    }
    return NULL;
}

const uep_type_info *uep_default_type(uep_str type, const uep_str *ancestors, size_t n) {
    /* UEP-TYPE-026, UEP-TYPE-027 */
    const uep_type_info *found = uep_find_type(type);
    size_t i;
    for (i = 0; !found && i < n; i++) found = uep_find_type(ancestors[i]);
    return found ? found : uep_find_type(uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED));
}

bool uep_matches(const uep_record *record, uep_str type) {
    const uep_type_info *info;
    size_t i;
    if (!record || !type.n) return false;
    if (uep_str_equal(record->error_type, type)) return true;
    info = uep_find_type(record->error_type);
    if (info) { /* UEP-TYPE-016: the registry's ancestors hold, whatever the record says */
        for (i = 0; i < info->ancestor_count; i++) {
            if (is_uep_registry(type, info->ancestors[i])) return true;
        }
        return false;
    }
    for (i = 0; i < record->type_ancestors.n; i++) {
        if (uep_str_equal(record->type_ancestors.v[i], type)) return true;
    }
    return false;
}

int32_t uep_severity_rank(int32_t severity) {
    return severity < 10 ? 0 : severity < 20 ? 10 : severity < 30 ? 20 : severity < 40 ? 30 : 40;
}

/* ---- native types ---- */

/* Kotlin prints the types of Java, and so on. */
static const uep_native_table *find_language(uep_str language) {
    size_t i;
    for (i = 0; i < UEP_NATIVE_TABLE_COUNT; i++) {
        const char *const *name = uep_native_tables[i].source_languages;
        for (; *name; name++) {
            if (is_uep_registry(language, *name)) return &uep_native_tables[i];
        }
    }
    return NULL;
}

const char *uep_find_native(uep_str language, uep_str name) {
    const uep_native_table *table = find_language(language);
    const uep_name_pair *row;
    const char *const *stem;
    size_t i;
    if (!table) return NULL;
    row = (const uep_name_pair *)find_sorted(table->types, table->type_count, sizeof *row, name);
    if (row) return row->value;
    for (stem = table->code_tables; *stem; stem++) {
        const uep_code_table *codes =
            (const uep_code_table *)find_row(uep_code_tables, UEP_CODE_TABLE_COUNT, sizeof *codes, uep_cstr(*stem));
        for (i = 0; codes && i < codes->count; i++) {
            if (is_uep_registry(name, codes->rows[i].name) && codes->rows[i].type[0]) return codes->rows[i].type;
        }
    }
    return NULL;
}

/* ---- levels of other systems ---- */

static const uep_scale *find_scale(uep_str id) {
    return (const uep_scale *)find_row(uep_scales, UEP_SCALE_COUNT, sizeof *uep_scales, id);
}

const char *uep_level_out(uep_str scale, int32_t severity, bool expected) {
    const uep_scale *table = find_scale(scale);
    int32_t rank = uep_severity_rank(severity);
    if (!table) return NULL;
    if (!rank) rank = UEP_SEVERITY_MEDIUM;
    return expected && rank == UEP_SEVERITY_LOW ? table->expected : table->out[rank / 10 - 1];
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* UEP-SEV-033: names of levels are compared without regard to the case of ASCII letters. */
static bool is_caseless(uep_str text, const char *name) {
    size_t i;
    if (text.n != strlen(name)) return false;
    for (i = 0; i < text.n; i++) {
        if (lower(text.p[i]) != lower(name[i])) return false;
    }
    return true;
}

static bool parse_level(uep_str text, int64_t *out) {
    uint64_t size;
    bool is_negative = text.n && text.p[0] == '-';
    if (is_negative) text = uep_i_str(text.p + 1, text.n - 1);
    if (!uep_i_parse_digits(text, &size) || size > INT64_MAX) return false;
    *out = is_negative ? -(int64_t)size : (int64_t)size;
    return true;
}

int32_t uep_level_in(uep_str scale, uep_str level) {
    const uep_scale *table = find_scale(scale);
    int64_t number = 0;
    bool is_number;
    size_t i;
    if (!table) return UEP_E_FOUND_NOT;
    for (i = 0; i < table->level_count; i++) {
        if (is_caseless(level, table->levels[i].name)) {
            level = uep_cstr(table->levels[i].value);
            break;
        }
    }
    is_number = table->is_number && parse_level(level, &number);
    if (i == table->level_count && !is_number) return 0;
    for (i = 0; i < table->row_count; i++) {
        const uep_level_row *row = &table->rows[i];
        bool is_word = row->from > row->to;
        if (is_word ? is_uep_registry(level, row->word) : is_number && row->from <= number && number <= row->to) return row->severity;
    }
    return 0;
}

/* ---- uep_render.c ---- */

/* A record as text for people (section 16). Pure: no clock, no source files, no terminal; colour only when asked for. */
/* What the files of the renderer share: text that grows in the builder's output, line by line. */
#ifndef UEP_RENDER_H
#define UEP_RENDER_H


typedef struct uep_ink {
    uep_sink sink;
    size_t line; /* where the current line begins */
    bool colour;
    bool is_full; /* UEP-LIM-101: the text was cut, nothing more is written */
} uep_ink;

void uep_i_put(uep_ink *ink, const char *p, size_t n);
void uep_i_put_text(uep_ink *ink, const char *text);
void uep_i_put_number(uep_ink *ink, uint64_t number);
void uep_i_end_line(uep_ink *ink);

/* Start and end a colour such as "1;31"; nothing without colours. */
void uep_i_paint(uep_ink *ink, const char *code);
void uep_i_unpaint(uep_ink *ink);

/* Write a text so that it cannot leave its place (UEP-RND-026 to UEP-RND-028); a token has no tabs either. */
void uep_i_put_line(uep_ink *ink, uep_str text);
void uep_i_put_token(uep_ink *ink, uep_str text);

/* The other facts of a record, one line each (UEP-RND-030). */
void uep_i_put_facts(uep_ink *ink, const uep_record *record);

#endif

#define BOLD "1"
#define DIM "2"

/* ---- words between separators ---- */

/* Write a token in which each `mark` character that stands where `hits` says is escaped as well. */
typedef bool (*hits_fn)(uep_str text, size_t at);

static bool is_space(uep_str text, size_t at) {
    return text.p[at] == ' ';
}

/* UEP-RND-013: the space of each ": ", and a colon at the end. */
static bool splits_type(uep_str text, size_t at) {
    return (text.p[at] == ' ' && at > 0 && text.p[at - 1] == ':') || (text.p[at] == ':' && at + 1 == text.n) ||
           (text.p[at] == '-' && text.n == 1);
}

static bool is_digits(uep_str text, size_t from) {
    size_t i;
    for (i = from; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9') return false;
    }
    return from < text.n;
}

/* UEP-RND-018, UEP-RND-020: the space of each " (", the last colon in front of digits, and a file named "?". */
static bool splits_file(uep_str text, size_t at) {
    return (text.p[at] == ' ' && at + 1 < text.n && text.p[at + 1] == '(') || (text.p[at] == '?' && text.n == 1) ||
           (text.p[at] == ':' && is_digits(text, at + 1));
}

static bool splits_function(uep_str text, size_t at) {
    return text.p[at] == '?' && text.n == 1;
}

static void put_word(uep_ink *ink, uep_str text, hits_fn hits, const char *when_empty) {
    size_t i, kept = 0;
    if (!text.n) {
        uep_i_put_text(ink, when_empty);
        return;
    }
    for (i = 0; i < text.n; i++) {
        if (!hits(text, i)) continue;
        uep_i_put_token(ink, uep_i_str(text.p + kept, i - kept));
        uep_i_put_text(ink, text.p[i] == ' ' ? "\\u{20}" : text.p[i] == ':' ? "\\u{3a}" : text.p[i] == '-' ? "\\u{2d}" : "\\u{3f}");
        kept = i + 1;
    }
    uep_i_put_token(ink, uep_i_str(text.p + kept, text.n - kept));
}

/* ---- the header ---- */

static const char *severity_colour(int32_t severity) {
    switch (severity) {
    case UEP_SEVERITY_LOW: return "36";
    case UEP_SEVERITY_MEDIUM: return "33";
    case UEP_SEVERITY_HIGH: return "31";
    case UEP_SEVERITY_CRITICAL: return "1;31";
    default: return BOLD;
    }
}

static const char *enum_name(int32_t type, int32_t number) {
    size_t i;
    for (i = 0; i < uep_enums[type].count; i++) {
        if (uep_enums[type].values[i].number == number) return uep_enums[type].values[i].name;
    }
    return NULL;
}

static void put_severity(uep_ink *ink, int32_t severity) {
    const char *name = severity ? enum_name(0, severity) : "-"; /* UEP-RND-007 */
    uep_i_paint(ink, severity_colour(severity));
    uep_i_put_text(ink, "[");
    if (name) {
        uep_i_put_text(ink, name);
    } else {
        if (severity < 0) uep_i_put_text(ink, "-");
        uep_i_put_number(ink, severity < 0 ? 0 - (uint64_t)(int64_t)severity : (uint64_t)severity);
    }
    uep_i_put_text(ink, "]");
    uep_i_unpaint(ink);
}

static void put_header(uep_ink *ink, const uep_record *record) {
    char time[40];
    size_t n = record->timestamp.set ? uep_write_timestamp(record->timestamp, time) : 0;
    put_severity(ink, record->severity);
    uep_i_put_text(ink, " ");
    uep_i_paint(ink, BOLD);
    put_word(ink, record->error_type, is_space, "-");
    uep_i_unpaint(ink);
    uep_i_put_text(ink, " ");
    put_word(ink, record->error_id, is_space, "-");
    uep_i_put_text(ink, " ");
    put_word(ink, uep_i_str(time, n), is_space, "-");
    uep_i_put_text(ink, " ");
    put_word(ink, record->source_language, is_space, "-");
    uep_i_end_line(ink);
}

/* ---- nodes ---- */

/* The first line of a text goes where the ink stands, each further one on a line of its own (UEP-RND-015). */
static void put_lines(uep_ink *ink, uep_str text) {
    size_t start = 0, i;
    for (i = 0; i <= text.n; i++) {
        if (i < text.n && text.p[i] != '\n') continue;
        if (start) uep_i_put_text(ink, "  | ");
        uep_i_put_line(ink, uep_i_str(text.n ? text.p + start : NULL, i - start));
        uep_i_end_line(ink);
        start = i + 1;
    }
}

static void put_edge(uep_ink *ink, const uep_node *node) {
    static const char *const WORDS[] = {NULL, "cause", "context", "suppressed", "member", "repanic", "remote cause"};
    if (node->relation > 0 && node->relation < (int32_t)(sizeof WORDS / sizeof *WORDS)) {
        uep_i_put_text(ink, WORDS[node->relation]);
    } else {
        uep_i_put_text(ink, node->relation < 0 ? "relation -" : "relation ");
        uep_i_put_number(ink, node->relation < 0 ? 0 - (uint64_t)(int64_t)node->relation : (uint64_t)node->relation);
    }
    uep_i_put_text(ink, " of #");
    if (node->has_parent) {
        uep_i_put_number(ink, node->parent);
    } else {
        uep_i_put_text(ink, "-");
    }
    uep_i_put_text(ink, ": ");
}

static void put_node(uep_ink *ink, size_t index, const uep_node *node) {
    size_t i;
    uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "#");
    uep_i_put_number(ink, index);
    uep_i_put_text(ink, " ");
    if (index) put_edge(ink, node);
    uep_i_unpaint(ink);
    uep_i_paint(ink, BOLD);
    put_word(ink, node->type_name, splits_type, "-");
    uep_i_unpaint(ink);
    if (node->message.n) {
        uep_i_put_text(ink, ": ");
        put_lines(ink, node->message);
    } else {
        uep_i_end_line(ink);
    }
    for (i = 0; i < node->notes.n; i++) {
        uep_i_put_text(ink, "  + ");
        put_lines(ink, node->notes.v[i]);
    }
}

/* ---- frames ---- */

static void put_frame(uep_ink *ink, const uep_frame *frame) {
    bool is_dim = frame->has_in_app && !frame->in_app;
    if (is_dim) uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "  at ");
    put_word(ink, frame->function, splits_function, "?");
    uep_i_put_text(ink, " (");
    put_word(ink, frame->file, splits_file, "?");
    if (frame->line || frame->column) {
        uep_i_put_text(ink, ":");
        uep_i_put_number(ink, frame->line);
    }
    if (frame->column) {
        uep_i_put_text(ink, ":");
        uep_i_put_number(ink, frame->column);
    }
    uep_i_put_text(ink, ")");
    if (is_dim) uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

static void put_gap(uep_ink *ink, const char *before, uint64_t count, const char *after) {
    uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "  ... ");
    uep_i_put_text(ink, before);
    if (count) uep_i_put_number(ink, count);
    uep_i_put_text(ink, after);
    uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

static bool is_equal_frame(const uep_frame *a, const uep_frame *b) {
    return a->line == b->line && a->column == b->column && a->address == b->address && a->repeat == b->repeat &&
           a->has_in_app == b->has_in_app && a->in_app == b->in_app && a->inlined == b->inlined &&
           a->async_boundary == b->async_boundary && uep_str_equal(a->function, b->function) &&
           uep_str_equal(a->raw_function, b->raw_function) && uep_str_equal(a->module, b->module) &&
           uep_str_equal(a->package, b->package) && uep_str_equal(a->file, b->file) &&
           uep_str_equal(a->abs_path, b->abs_path) && uep_str_equal(a->source_language, b->source_language) &&
           uep_str_equal(a->source_line, b->source_line) && uep_str_equal(a->build_id, b->build_id);
}

/* UEP-RND-023, UEP-RND-024: what a reader finds under the parent; only what is really equal is left out. */
static size_t count_hidden(const uep_stack *stack, const uep_stack *above) {
    size_t shared = stack->shared_with_parent, n = stack->frames.n, i;
    if (!above || shared <= 1 || shared > n || shared > above->frames.n) return 0;
    if (stack->dropped_frames && stack->dropped_after > n - shared) return 0;
    for (i = 1; i <= shared; i++) {
        if (!is_equal_frame(&stack->frames.v[n - i], &above->frames.v[above->frames.n - i])) return 0;
    }
    return shared;
}

static void put_stack(uep_ink *ink, const uep_stack *stack, const uep_stack *above, uint32_t parent) {
    size_t hidden = count_hidden(stack, above), shown = stack->frames.n - hidden, i;
    if (!stack->frames.n && !stack->dropped_frames) put_gap(ink, "no frames", 0, "");
    for (i = 0; i < shown; i++) {
        if (stack->dropped_frames && i == stack->dropped_after) put_gap(ink, "", stack->dropped_frames, " frames left out");
        put_frame(ink, &stack->frames.v[i]);
        if (stack->frames.v[i].repeat) put_gap(ink, "repeated ", stack->frames.v[i].repeat, " more times");
    }
    if (stack->dropped_frames && stack->dropped_after >= shown) put_gap(ink, "", stack->dropped_frames, " frames left out");
    if (hidden) {
        uep_i_paint(ink, DIM);
        uep_i_put_text(ink, "  ... ");
        uep_i_put_number(ink, hidden);
        uep_i_put_text(ink, " frames as in #");
        uep_i_put_number(ink, parent);
        uep_i_unpaint(ink);
        uep_i_end_line(ink);
    }
}

int32_t uep_render(uep_t *e, const uep_record *record, bool colour, const char **text, size_t *n) {
    uep_ink ink;
    uep_node lone;
    const uep_node *nodes;
    size_t i, count;
    if (!e || !record || !text || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(&ink, 0, sizeof ink);
    ink.sink = uep_i_sink(e);
    ink.colour = colour;
    memset(&lone, 0, sizeof lone);
    lone.message = record->error_message; /* UEP-RND-004 */
    nodes = record->nodes.n ? record->nodes.v : &lone;
    count = record->nodes.n ? record->nodes.n : 1;
    put_header(&ink, record);
    for (i = 0; i < count; i++) {
        const uep_node *node = &nodes[i];
        bool has_parent = node->has_parent && node->parent < i;
        put_node(&ink, i, node);
        if (node->stack) put_stack(&ink, node->stack, has_parent ? nodes[node->parent].stack : NULL, node->parent);
    }
    uep_i_put_facts(&ink, record);
    ink.is_full = false;
    uep_i_put(&ink, "", 1); /* a zero behind the text */
    if (ink.sink.failed) return uep_i_no_memory(e);
    *text = (const char *)ink.sink.p;
    *n = ink.sink.n - 1;
    return UEP_OK;
}
#undef BOLD
#undef DIM

/* ---- uep_render_escape.c ---- */

/* Text that cannot leave its place in a rendered record: what would move a cursor, turn the direction of writing or begin
 * a line is written \u{hex}. */

#define LAST_LINE_ROOM 64u

void uep_i_put(uep_ink *ink, const char *p, size_t n) {
    uep_sink *sink = &ink->sink;
    if (ink->is_full || sink->failed || !n) return;
    if (n > sink->cap - sink->n) {
        size_t want = sink->n + n > sink->cap * 2 ? sink->n + n : sink->cap * 2;
        uint8_t *grown = n > SIZE_MAX / 4 ? NULL : uep_i_output(sink->e, want);
        if (!grown) {
            sink->failed = true;
            return;
        }
        sink->p = grown;
        sink->cap = sink->e->out_cap;
    }
    memcpy(sink->p + sink->n, p, n);
    sink->n += n;
}

void uep_i_put_text(uep_ink *ink, const char *text) {
    uep_i_put(ink, text, strlen(text));
}

void uep_i_put_number(uep_ink *ink, uint64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    uep_i_put(ink, digits + at, sizeof digits - at);
}

void uep_i_end_line(uep_ink *ink) {
    static const char CUT[] = "  = the text was cut here\n";
    uep_i_put(ink, "\n", 1);
    if (ink->is_full || ink->sink.failed) return;
    if (ink->sink.n > UEP_LIMIT_MAX_RENDER_BYTES - LAST_LINE_ROOM) {
        ink->sink.n = ink->line;
        uep_i_put(ink, CUT, sizeof CUT - 1);
        ink->is_full = true;
    }
    ink->line = ink->sink.n;
}

void uep_i_paint(uep_ink *ink, const char *code) {
    if (!ink->colour) return;
    uep_i_put_text(ink, "\x1b[");
    uep_i_put_text(ink, code);
    uep_i_put_text(ink, "m");
}

void uep_i_unpaint(uep_ink *ink) {
    if (ink->colour) uep_i_put_text(ink, "\x1b[0m");
}

static void put_escaped(uep_ink *ink, uint32_t point) {
    char hex[8];
    size_t at = sizeof hex;
    do {
        hex[--at] = "0123456789abcdef"[point & 15];
        point >>= 4;
    } while (point);
    uep_i_put_text(ink, "\\u{");
    uep_i_put(ink, hex + at, sizeof hex - at);
    uep_i_put(ink, "}", 1);
}

/* The code point at p and its bytes; bytes that are no UTF-8 count one by one. */
static size_t take_uep_render_escape(const uint8_t *p, size_t n, uint32_t *point) {
    size_t size = p[0] < 0x80 ? 1 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4, i;
    *point = p[0];
    if (size == 1 || size > n || !uep_is_utf8((const char *)p, size)) return 1;
    *point = p[0] & (0xffu >> (size + 1));
    for (i = 1; i < size; i++) *point = *point << 6 | (p[i] & 0x3fu);
    return size;
}

/* UEP-RND-026 */
static bool is_dangerous(uint32_t point) {
    return point <= 0x08 || (point >= 0x0a && point <= 0x1f) || (point >= 0x7f && point <= 0x9f) || point == 0x61c ||
           point == 0x200e || point == 0x200f || (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0xfeff;
}

static void put_safe(uep_ink *ink, uep_str text, bool keeps_tab) {
    const uint8_t *p = (const uint8_t *)text.p;
    size_t i = 0, kept = 0;
    while (i < text.n) {
        uint32_t point;
        size_t size = take_uep_render_escape(p + i, text.n - i, &point);
        bool escapes = is_dangerous(point) || (point == '\t' && !keeps_tab) ||
                       (point == '\\' && text.n - i > 2 && p[i + 1] == 'u' && p[i + 2] == '{'); /* UEP-RND-027 */
        if (escapes) {
            uep_i_put(ink, text.p + kept, i - kept);
            put_escaped(ink, point);
            kept = i + size;
        }
        i += size;
    }
    if (text.n) uep_i_put(ink, text.p + kept, i - kept);
}

void uep_i_put_line(uep_ink *ink, uep_str text) {
    put_safe(ink, text, true);
}

void uep_i_put_token(uep_ink *ink, uep_str text) {
    put_safe(ink, text, false);
}
#undef LAST_LINE_ROOM

/* ---- uep_render_facts.c ---- */

/* The facts of a record beside its nodes, one line each, what a person can do about the error first (UEP-RND-030). A fact
 * is written at the end of the output, cut where it is long, taken back and written again as a token. */

#define LONGEST_FACT 1000u /* code points */

static size_t begin_fact(uep_ink *ink, const char *name) {
    size_t start = ink->sink.n;
    uep_i_put_text(ink, name);
    return start;
}

static void put_str(uep_ink *ink, uep_str text) {
    uep_i_put(ink, text.p, text.n);
}

/* The bytes of the first `most` code points. */
static size_t measure(uep_str text, size_t most) {
    size_t i;
    for (i = 0; i < text.n; i++) {
        if (((uint8_t)text.p[i] & 0xc0) != 0x80 && most-- == 0) break;
    }
    return i;
}

static void end_fact(uep_ink *ink, size_t start) {
    /* Not the arena: of a static builder the output is what the arena would give. */
    char room[4 * LONGEST_FACT];
    uep_str fact;
    size_t size;
    if (ink->is_full || ink->sink.failed) return;
    fact = uep_i_str((const char *)ink->sink.p + start, ink->sink.n - start);
    size = fact.n;
    fact = uep_cut_end(uep_i_str(fact.p, measure(fact, LONGEST_FACT)), sizeof room);
    size -= fact.n;
    if (fact.n) memcpy(room, fact.p, fact.n);
    fact.p = room;
    ink->sink.n = start;
    uep_i_paint(ink, "2");
    uep_i_put_text(ink, "  = ");
    uep_i_put_token(ink, fact);
    if (size) uep_i_put_text(ink, "...");
    uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

/* What separates the parts of one fact. */
typedef struct parts { uep_ink *ink; const char *separator; size_t count; } parts;

static void next_part(parts *p) {
    if (p->count++) uep_i_put_text(p->ink, p->separator);
}

static void put_part(parts *p, uep_str text) {
    if (!text.n) return;
    next_part(p);
    put_str(p->ink, text);
}

/* An enum's value as prose has it: without its prefix, in lower case, an unknown one by its number. */
static void put_enum_uep_render_facts(uep_ink *ink, int32_t type, int32_t number, size_t prefix) {
    size_t i, k;
    for (i = 0; i < uep_enums[type].count; i++) {
        const char *name = uep_enums[type].values[i].name;
        if (uep_enums[type].values[i].number != number) continue;
        for (k = prefix; name[k]; k++) {
            char c = name[k] == '_' ? ' ' : name[k] >= 'A' && name[k] <= 'Z' ? (char)(name[k] - 'A' + 'a') : name[k];
            uep_i_put(ink, &c, 1);
        }
        return;
    }
    if (number < 0) uep_i_put_text(ink, "-");
    uep_i_put_number(ink, number < 0 ? 0 - (uint64_t)(int64_t)number : (uint64_t)number);
}

static void put_texts(uep_ink *ink, const char *name, const uep_str_list *texts) {
    size_t i;
    for (i = 0; i < texts->n; i++) {
        size_t start = begin_fact(ink, name);
        put_str(ink, texts->v[i]);
        end_fact(ink, start);
    }
}

static void put_name(uep_ink *ink, uep_str name) {
    size_t i;
    for (i = 0; i < name.n; i++) uep_i_put(ink, name.p[i] == '_' ? " " : name.p + i, 1);
    uep_i_put_text(ink, " ");
}

/* "name value" for every text and number of a message that has one; names have spaces for underscores. */
static void put_fields(parts *p, int32_t type, const void *message) {
    const uep_message_info *info = &uep_messages[type];
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const void *at = uep_i_member(message, field);
        if (field->shape != UEP_SHAPE_ONE || (field->kind != UEP_KIND_STRING && field->kind != UEP_KIND_UINT32)) continue;
        if (field->kind == UEP_KIND_STRING ? !((const uep_str *)at)->n : !*(const uint32_t *)at) continue;
        next_part(p);
        put_name(p->ink, uep_cstr(field->name));
        if (field->kind == UEP_KIND_STRING) {
            put_str(p->ink, *(const uep_str *)at);
        } else {
            uep_i_put_number(p->ink, *(const uint32_t *)at);
        }
    }
}

/* The numbers of the enums in uep_enums, and how long the prefixes of their names are. */
static int32_t find_enum(const char *name) {
    int32_t i;
    for (i = 0; i < UEP_ENUM_COUNT; i++) {
        if (strcmp(uep_enums[i].name, name) == 0) return i;
    }
    return 0;
}

static void put_recovery(uep_ink *ink, const uep_recovery *recovery) {
    size_t start = begin_fact(ink, "recovery: "), i;
    parts p = {ink, ", ", 0};
    char time[40];
    if (recovery->retryability) {
        next_part(&p);
        uep_i_put_text(ink, "retry ");
        put_enum_uep_render_facts(ink, find_enum("Retryability"), recovery->retryability, sizeof "RETRYABILITY_" - 1);
    }
    if (recovery->retry_after.set) {
        next_part(&p);
        uep_i_put_text(ink, "after ");
        uep_i_put(ink, time, uep_write_duration(recovery->retry_after, time));
    }
    if (recovery->max_attempts) {
        next_part(&p);
        uep_i_put_text(ink, "at most ");
        uep_i_put_number(ink, recovery->max_attempts);
    }
    if (recovery->effect) {
        next_part(&p);
        uep_i_put_text(ink, "effect ");
        put_enum_uep_render_facts(ink, find_enum("Effect"), recovery->effect, sizeof "EFFECT_" - 1);
    }
    if (recovery->throttled) put_part(&p, UEP_S("throttled"));
    for (i = 0; i < recovery->strategies.n; i++) put_part(&p, recovery->strategies.v[i]);
    if (p.count) {
        end_fact(ink, start);
    } else if (!ink->is_full) {
        ink->sink.n = start;
    }
}

static void put_codes(uep_ink *ink, const uep_code_list *codes) {
    size_t i;
    for (i = 0; i < codes->n; i++) {
        size_t start = begin_fact(ink, "code: ");
        parts p = {ink, " ", 0};
        put_part(&p, codes->v[i].space);
        put_part(&p, codes->v[i].value);
        put_part(&p, codes->v[i].name);
        put_part(&p, codes->v[i].platform);
        end_fact(ink, start);
    }
}

static void put_violations(uep_ink *ink, const uep_violation_list *violations) {
    size_t i;
    for (i = 0; i < violations->n; i++) {
        const uep_violation *v = &violations->v[i];
        size_t start = begin_fact(ink, "violation: ");
        parts p = {ink, " ", 0};
        put_part(&p, v->kind);
        put_part(&p, v->path);
        put_part(&p, v->reason);
        put_part(&p, v->description);
        put_part(&p, v->subject);
        put_part(&p, v->limit);
        end_fact(ink, start);
    }
}

static void put_context(uep_ink *ink, const uep_map *context) {
    size_t i;
    for (i = 0; i < context->n && !ink->is_full; i++) {
        size_t start = begin_fact(ink, "context ");
        put_str(ink, context->v[i].key);
        uep_i_put_text(ink, ": ");
        uep_i_json_value(&ink->sink, &context->v[i].value, 0);
        end_fact(ink, start);
    }
}

static void put_handling(uep_ink *ink, const uep_handling *handling) {
    size_t start = begin_fact(ink, "handling: ");
    parts p = {ink, ", ", 0};
    if (handling->has_handled) put_part(&p, handling->handled ? UEP_S("handled") : UEP_S("not handled"));
    if (handling->fatal) put_part(&p, UEP_S("fatal"));
    if (handling->synthetic) put_part(&p, UEP_S("synthetic"));
    if (handling->expected) put_part(&p, UEP_S("expected"));
    if (handling->mechanism.n) {
        next_part(&p);
        uep_i_put_text(ink, "caught by ");
        put_str(ink, handling->mechanism);
    }
    if (p.count) {
        end_fact(ink, start);
    } else if (!ink->is_full) {
        ink->sink.n = start;
    }
}

static void put_resource(uep_ink *ink, const uep_resource *resource) {
    size_t start = begin_fact(ink, "from: "), i;
    parts p = {ink, ", ", 0};
    put_fields(&p, UEP_MESSAGE_RESOURCE, resource);
    for (i = 0; i < resource->attributes.n; i++) {
        if (!resource->attributes.v[i].value.n) continue;
        next_part(&p);
        put_name(ink, resource->attributes.v[i].key);
        put_str(ink, resource->attributes.v[i].value);
    }
    end_fact(ink, start);
}

static void put_correlation(uep_ink *ink, const uep_correlation *correlation) {
    size_t start = begin_fact(ink, "belongs to: ");
    parts p = {ink, ", ", 0};
    put_fields(&p, UEP_MESSAGE_CORRELATION, correlation);
    end_fact(ink, start);
}

static void put_links(uep_ink *ink, const uep_record *record) {
    size_t i;
    for (i = 0; i < record->links.n; i++) {
        const uep_link *link = &record->links.v[i];
        size_t start = begin_fact(ink, "see: ");
        parts p = {ink, " ", 0};
        put_part(&p, link->description.n ? link->description : link->rel);
        put_part(&p, link->url); /* UEP-REC-098: the URL stands beside the description. */
        end_fact(ink, start);
    }
    for (i = 0; i < record->user_messages.n; i++) {
        size_t start = begin_fact(ink, "shown to users (");
        put_str(ink, record->user_messages.v[i].locale);
        uep_i_put_text(ink, "): ");
        put_str(ink, record->user_messages.v[i].text);
        end_fact(ink, start);
    }
}

static void put_ancestors(uep_ink *ink, const uep_str_list *names) {
    size_t start = begin_fact(ink, "a kind of: "), i;
    parts p = {ink, ", ", 0};
    for (i = 0; i < names->n; i++) put_part(&p, names->v[i]);
    end_fact(ink, start);
}

static void put_marks(uep_ink *ink, const uep_mark_list *marks) {
    int32_t type = find_enum("MarkKind");
    size_t i;
    for (i = 0; i < marks->n; i++) {
        const uep_mark *mark = &marks->v[i];
        size_t start = begin_fact(ink, "");
        parts p = {ink, " ", 0};
        put_enum_uep_render_facts(ink, type, mark->kind, sizeof "MARK_KIND_" - 1);
        uep_i_put_text(ink, ": ");
        put_part(&p, mark->path.n ? mark->path : UEP_S("the record"));
        if (mark->original_size) {
            next_part(&p);
            uep_i_put_text(ink, "from ");
            uep_i_put_number(ink, mark->original_size);
        }
        put_part(&p, mark->rule);
        put_part(&p, mark->type_hint);
        end_fact(ink, start);
    }
}

void uep_i_put_facts(uep_ink *ink, const uep_record *record) {
    put_texts(ink, "help: ", &record->recovery_suggestions);
    if (record->recovery) put_recovery(ink, record->recovery);
    put_codes(ink, &record->codes);
    put_violations(ink, &record->violations);
    put_context(ink, &record->context);
    if (record->handling) put_handling(ink, record->handling);
    if (record->resource) put_resource(ink, record->resource);
    if (record->correlation) put_correlation(ink, record->correlation);
    put_links(ink, record);
    if (record->type_ancestors.n) put_ancestors(ink, &record->type_ancestors);
    put_marks(ink, &record->marks);
}
#undef LONGEST_FACT

/* ---- uep_rules.c ---- */

/* The rules between fields, and the verdicts made of all faults. */

/* Field numbers, as in the proto file. */
enum { RECORD_VERSION = 1, RECORD_TYPE_ANCESTORS = 11 };
enum { NODE_PARENT = 1, NODE_RELATION = 2, NODE_ERROR_TYPE = 8, NODE_ERROR_ID = 9, NODE_LANGUAGE = 10, NODE_TIME = 12 };
enum { STACK_DROPPED_AFTER = 3, STACK_SHARED = 4 };
enum { OCCURRENCES_LAST = 3 };

bool uep_i_check_version(uep_judge *j, const uep_record *record) {
    uep_str version = record->protocol_version;
    /* UEP-REC-136: the rest of such a record has rules that nobody here knows. */
    if (!uep_match_pattern(UEP_PATTERN_PROTOCOL_VERSION, version)) return false;
    if (version.p[0] == '1' && version.p[1] == '.') return false;
    uep_i_push_name(&j->path, "protocol_version");
    uep_i_structure(j, UEP_REASON_UNSUPPORTED_VERSION, false);
    j->path.n--;
    return true;
}

void uep_i_check_whole(uep_judge *j, const uep_record *record) {
    size_t frames = 0, i;
    for (i = 0; i < record->nodes.n; i++) {
        if (record->nodes.v[i].stack) frames += record->nodes.v[i].stack->frames.n;
    }
    for (i = 0; i < record->threads.n; i++) {
        if (record->threads.v[i].stack) frames += record->threads.v[i].stack->frames.n;
    }
    uep_i_limit(j, UEP_LIMIT_ID_MAX_FRAMES_PER_RECORD, frames, UEP_PHASE_RULES);
    uep_i_limit(j, UEP_LIMIT_ID_MAX_RECORD_BYTES, uep_size_record(j->e, record), UEP_PHASE_RULES);
}

static bool has_ancestors_fault(const uep_record *record) {
    const uep_str_list *ancestors = &record->type_ancestors;
    if (ancestors->n) return !uep_match_pattern(UEP_PATTERN_CATEGORY_ID, ancestors->v[ancestors->n - 1]);
    return record->error_type.n && !uep_find_type(record->error_type);
}

static void check_node(uep_judge *j, uint32_t number, const uep_node *node, size_t index) {
    if (number == NODE_PARENT && (index == 0 || node->parent >= index)) {
        uep_i_rule(j, UEP_REASON_BAD_PARENT, false);
    } else if (index == 0 && number == NODE_RELATION) {
        uep_i_rule(j, UEP_REASON_BAD_PARENT, false);
    } else if (index == 0 && (number == NODE_ERROR_TYPE || number == NODE_ERROR_ID || number == NODE_LANGUAGE ||
                              number == NODE_TIME)) {
        uep_i_rule(j, UEP_REASON_NOT_CANONICAL, true); /* UEP-NODE-020 */
    }
}

/* Whether the path leads to the stack of node 0 or of a thread: there is no parent to share frames with. */
static bool is_rootless(const uep_judge *j) {
    return j->path.n >= 2 && (strcmp(j->path.at[0].name, "threads") == 0 || j->path.at[1].index == 0);
}

static void check_stack(uep_judge *j, uint32_t number, const uep_stack *stack) {
    uint64_t present = stack->frames.n, dropped = stack->dropped_frames;
    if (number == STACK_SHARED && (stack->shared_with_parent > present + dropped || is_rootless(j))) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-NODE-047, UEP-NODE-048 */
    } else if (number == STACK_DROPPED_AFTER && stack->dropped_after > (dropped ? present : 0)) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-NODE-053 */
    }
}

void uep_i_check_between(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index) {
    if (type == UEP_MESSAGE_NODE) {
        check_node(j, field->number, (const uep_node *)message, index);
    } else if (type == UEP_MESSAGE_STACK) {
        check_stack(j, field->number, (const uep_stack *)message);
    } else if (type == UEP_MESSAGE_OCCURRENCES && field->number == OCCURRENCES_LAST) {
        const uep_occurrences *held = (const uep_occurrences *)message;
        if (held->first.set && (held->last.seconds < held->first.seconds ||
                                (held->last.seconds == held->first.seconds && held->last.nanos < held->first.nanos))) {
            uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-REC-101 */
        }
    } else if (type == UEP_MESSAGE_RECORD && field->number == RECORD_TYPE_ANCESTORS) {
        if (has_ancestors_fault((const uep_record *)message)) uep_i_rule(j, UEP_REASON_MISSING_ANCESTOR, false);
    }
}

void uep_i_check_absent(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index) {
    if (type == UEP_MESSAGE_NODE && index > 0 && field->number == NODE_PARENT) {
        uep_i_rule(j, UEP_REASON_MISSING, false); /* UEP-NODE-005 */
    } else if (type == UEP_MESSAGE_NODE && index > 0 && field->number == NODE_RELATION) {
        uep_i_rule(j, UEP_REASON_MISSING, true); /* UEP-NODE-007 */
    } else if (type == UEP_MESSAGE_RECORD && field->number == RECORD_TYPE_ANCESTORS) {
        if (has_ancestors_fault((const uep_record *)message)) uep_i_rule(j, UEP_REASON_MISSING_ANCESTOR, false);
    }
}

/* ---- verdicts ---- */

int32_t uep_find_faults(uep_t *e, const uep_record *record, uep_str prefix, uep_fault_list *out) {
    uep_judge j;
    if (!e || !record || !out) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(out, 0, sizeof *out);
    j.e = e;
    j.out = out;
    j.prefix = prefix;
    j.path.n = 0;
    uep_i_check_message(&j, UEP_MESSAGE_RECORD, record, 0);
    return e->status;
}

int32_t uep_find_batch_faults(uep_t *e, const uep_batch *batch, uep_fault_list *out) {
    uep_judge j;
    if (!e || !batch || !out) return UEP_E_ARGUMENT;
    memset(out, 0, sizeof *out);
    j.e = e;
    j.out = out;
    j.prefix = uep_i_str(NULL, 0);
    j.path.n = 0;
    uep_i_limit(&j, UEP_LIMIT_ID_MAX_BATCH_BYTES, uep_size_batch(e, batch), UEP_PHASE_RULES);
    uep_i_check_message(&j, UEP_MESSAGE_BATCH, batch, 0);
    return e->status;
}

int32_t uep_reason_rank(int32_t reason) {
    static const int8_t ORDER[] = {
        UEP_REASON_WRONG_TYPE,   UEP_REASON_NOT_CANONICAL, UEP_REASON_TOO_MANY,         UEP_REASON_BAD_FORMAT,
        UEP_REASON_BAD_TYPE_NAME, UEP_REASON_OUT_OF_RANGE, UEP_REASON_BAD_PARENT,       UEP_REASON_MISSING_ANCESTOR,
        UEP_REASON_TOO_LONG,     UEP_REASON_TOO_DEEP,      UEP_REASON_TOO_LARGE};
    int32_t i;
    for (i = 0; i < (int32_t)sizeof ORDER; i++) {
        if (ORDER[i] == reason) return i + 1;
    }
    return 0;
}

/* The verdict: the first of the earliest phase; of several faults of one value the one that ranks first (UEP-REC-142). */
static int32_t decide(const uep_fault_list *faults, int32_t profile, uep_refusal *refusal) {
    const uep_fault *worst = NULL;
    size_t i;
    for (i = 0; i < faults->n; i++) {
        const uep_fault *fault = &faults->v[i];
        if (fault->canonical_only && profile == UEP_ACCEPT) continue;
        if (!worst || fault->phase < worst->phase ||
            (fault->phase == worst->phase && uep_str_equal(fault->path, worst->path) &&
             uep_reason_rank(fault->reason) < uep_reason_rank(worst->reason))) {
            worst = fault;
        }
    }
    return worst ? uep_i_refuse(refusal, worst->reason, worst->phase, worst->path) : UEP_OK;
}

int32_t uep_validate_record(uep_t *e, const uep_record *record, int32_t profile, uep_refusal *refusal) {
    uep_fault_list faults;
    int32_t status = uep_find_faults(e, record, uep_i_str(NULL, 0), &faults);
    return status < 0 ? status : decide(&faults, profile, refusal);
}

int32_t uep_validate(uep_t *e, int32_t profile, uep_refusal *refusal) {
    return e ? uep_validate_record(e, &e->record, profile, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_validate_bytes(uep_t *e, const uint8_t *data, size_t n, bool batch, int32_t profile, uep_refusal *refusal) {
    uep_fault_list faults;
    uep_batch read;
    int32_t status = batch ? uep_read_batch(e, data, n, &read, refusal) : uep_read(e, data, n, refusal);
    if (status < 0) return status;
    status = batch ? uep_find_batch_faults(e, &read, &faults)
                   : uep_find_faults(e, &e->record, uep_i_str(NULL, 0), &faults);
    if (status < 0) return status;
    /* UEP-BIN-007; an unsupported version stands for all other faults of the structure phase. */
    status = decide(&faults, profile, refusal);
    if (profile == UEP_CANONICAL && e->has_unknown && !(status < 0 && refusal && refusal->phase < UEP_PHASE_RULES)) {
        return uep_i_refuse(refusal, UEP_REASON_UNKNOWN_FIELD, UEP_PHASE_STRUCTURE, uep_i_str("", 0));
    }
    return status;
}

int32_t uep_decode(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    int32_t status = uep_read(e, data, n, refusal);
    if (status == UEP_OK) status = uep_validate(e, UEP_ACCEPT, refusal);
    return status == UEP_OK ? uep_accept(e, NULL, 0, NULL, NULL) : status;
}

/* ---- uep_sha256.c ---- */

/* SHA-256 (FIPS 180-4). */

#define ROUNDS 64

/* The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
static const uint32_t CONSTANTS[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotate(uint32_t x, unsigned n) {
    return x >> n | x << (32 - n);
}

static void mix(uint32_t state[8], const uint8_t *block) {
    uint32_t w[ROUNDS], s[8];
    int i;
    for (i = 0; i < 16; i++) {
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 |
               block[4 * i + 3];
    }
    for (; i < ROUNDS; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[i - 7] + (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
    }
    memcpy(s, state, sizeof s);
    for (i = 0; i < ROUNDS; i++) {
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]), majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        uint32_t first = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) + choice + CONSTANTS[i] + w[i];
        uint32_t second = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) + majority;
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += first;
        s[0] = first + second;
    }
    for (i = 0; i < 8; i++) state[i] += s[i];
}

void uep_i_sha256_start(uep_sha256 *sha) {
    static const uint32_t START[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(sha->state, START, sizeof START);
    sha->total = 0;
}

void uep_i_sha256_add(uep_sha256 *sha, const void *data, size_t n) {
    const uint8_t *p = (const uint8_t *)data;
    size_t used = (size_t)(sha->total % UEP_SHA256_BLOCK);
    sha->total += n;
    while (n) {
        size_t take = UEP_SHA256_BLOCK - used < n ? UEP_SHA256_BLOCK - used : n;
        memcpy(sha->block + used, p, take);
        p += take;
        n -= take;
        used += take;
        if (used == UEP_SHA256_BLOCK) {
            mix(sha->state, sha->block);
            used = 0;
        }
    }
}

void uep_i_sha256_end(uep_sha256 *sha, uint8_t digest[UEP_SHA256_BYTES]) {
    uint64_t bits = sha->total * 8;
    uint8_t size[8];
    int i;
    for (i = 0; i < 8; i++) size[i] = (uint8_t)(bits >> (56 - 8 * i));
    uep_i_sha256_add(sha, "\x80", 1);
    while (sha->total % UEP_SHA256_BLOCK != UEP_SHA256_BLOCK - sizeof size) uep_i_sha256_add(sha, "", 1);
    uep_i_sha256_add(sha, size, sizeof size);
    for (i = 0; i < 8; i++) {
        digest[4 * i] = (uint8_t)(sha->state[i] >> 24);
        digest[4 * i + 1] = (uint8_t)(sha->state[i] >> 16);
        digest[4 * i + 2] = (uint8_t)(sha->state[i] >> 8);
        digest[4 * i + 3] = (uint8_t)sha->state[i];
    }
}
#undef ROUNDS

/* ---- uep_text.c ---- */

/* Texts: UTF-8, patterns, cutting, repairing, and the paths and marks that say so. */

static const char REPLACEMENT[3] = {(char)0xef, (char)0xbf, (char)0xbd};

uep_str uep_cstr(const char *p) {
    return uep_i_str(p, p ? strlen(p) : 0);
}

bool uep_str_equal(uep_str a, uep_str b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* The bytes of the code point at p, or 0 where no valid one begins. *bad is then how many bytes one replacement stands
 * for: the longest beginning of a sequence that could have been valid (UEP-TERM-003). */
static size_t take_code_point(const uint8_t *p, size_t n, size_t *bad) {
    uint8_t lead = p[0];
    uint8_t low = 0x80, high = 0xbf;
    size_t need, i;
    if (lead < 0x80) return 1;
    *bad = 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    need = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (lead == 0xe0) low = 0xa0;
    if (lead == 0xed) high = 0x9f;
    if (lead == 0xf0) low = 0x90;
    if (lead == 0xf4) high = 0x8f;
    for (i = 1; i <= need; i++) {
        if (i >= n || p[i] < low || p[i] > high) {
            *bad = i;
            return 0;
        }
        low = 0x80;
        high = 0xbf;
    }
    return need + 1;
}

static bool is_valid(const char *text, size_t n, bool with_nul) {
    const uint8_t *p = (const uint8_t *)text;
    size_t i = 0, bad;
    while (i < n) {
        if (n - i >= 8) {
            uint64_t word;
            memcpy(&word, p + i, 8);
            /* Eight bytes of ASCII none of which is zero; with_nul lets the second test go. */
            if (!(word & UEP_HIGH_BITS) && (with_nul || !((word - UEP_LOW_BITS) & UEP_HIGH_BITS))) {
                i += 8;
                continue;
            }
        }
        if (p[i] < 0x80) {
            if (!p[i] && !with_nul) return false;
            i++;
        } else {
            size_t took = take_code_point(p + i, n - i, &bad);
            if (!took) return false;
            i += took;
        }
    }
    return true;
}

bool uep_is_utf8(const char *p, size_t n) {
    return uep_i_is_plain(p, n) || is_valid(p, n, true);
}

bool uep_i_is_plain_slowly(const char *p, size_t n) {
    return is_valid(p, n, false);
}

uep_str uep_cut_end(uep_str text, size_t max) {
    if (text.n <= max) return text;
    while (max > 0 && ((uint8_t)text.p[max] & 0xc0) == 0x80) max--;
    return uep_i_str(text.p, max);
}

uep_str uep_cut_front(uep_str text, size_t max) {
    size_t skip;
    if (text.n <= max) return text;
    skip = text.n - max;
    while (skip < text.n && ((uint8_t)text.p[skip] & 0xc0) == 0x80) skip++;
    return uep_i_str(text.p + skip, text.n - skip);
}

uep_str uep_repair(uep_t *e, uep_str text) {
    const uint8_t *p = (const uint8_t *)text.p;
    char *out;
    size_t i = 0, n = 0, bad = 1, took;
    if (text.n == 0 || uep_i_is_plain(text.p, text.n)) return text;
    if (!e || text.n > SIZE_MAX / 4) return uep_i_str(NULL, 0);
    /* A replacement has three bytes and stands for one at least. */
    out = (char *)uep_i_alloc(e, text.n * 3 + 1);
    if (!out) return uep_i_str(NULL, 0);
    while (i < text.n) {
        took = p[i] ? take_code_point(p + i, text.n - i, &bad) : 0;
        if (took) {
            memcpy(out + n, p + i, took);
            n += took;
            i += took;
        } else {
            memcpy(out + n, REPLACEMENT, sizeof REPLACEMENT);
            n += sizeof REPLACEMENT;
            i += p[i] ? bad : 1;
        }
    }
    return uep_i_str(out, n);
}

/* The symbol that the tables of patterns know a code point by: itself, or one of the four kinds beyond ASCII. */
static size_t take_symbol(const uint8_t *p, size_t n, size_t *symbol) {
    size_t bad, took = take_code_point(p, n, &bad);
    uint32_t point;
    if (took == 1) {
        *symbol = p[0];
        return 1;
    }
    if (took == 2) {
        point = ((uint32_t)(p[0] & 0x1f) << 6) | (p[1] & 0x3fu);
        *symbol = point == 0x85 ? 129 : point < 0xa0 ? 128 : 131;
        return 2;
    }
    *symbol = took == 3 && p[0] == 0xe2 && p[1] == 0x80 && (p[2] == 0xa8 || p[2] == 0xa9) ? 130 : 131;
    return took;
}

bool uep_i_matches(const uep_matcher *matcher, uep_str text) {
    const uint8_t *p = (const uint8_t *)text.p;
    size_t i = 0, state = 1, symbol;
    const char *const *excluded = matcher->excluded;
    while (i < text.n) {
        if (p[i] < 0x80) {
            symbol = p[i++];
        } else {
            size_t took = take_symbol(p + i, text.n - i, &symbol);
            if (!took) return false;
            i += took;
        }
        state = matcher->next[state * matcher->class_count + matcher->classes[symbol]];
        if (!state) return false;
    }
    if (!matcher->accepts[state]) return false;
    for (; *excluded; excluded++) {
        if (uep_str_equal(text, uep_cstr(*excluded))) return false;
    }
    return true;
}

bool uep_match_pattern(int32_t pattern, uep_str text) {
    return pattern >= 0 && pattern < UEP_PATTERN_COUNT && uep_i_matches(&uep_i_matchers[pattern], text);
}

bool uep_i_parse_digits(uep_str text, uint64_t *out) {
    uint64_t value = 0;
    size_t i;
    if (!text.n) return false;
    for (i = 0; i < text.n; i++) {
        uint64_t digit = (uint64_t)(uint8_t)text.p[i] - '0';
        if (digit > 9 || value > (UINT64_MAX - digit) / 10) return false;
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

/* ---- keeping ---- */

int32_t uep_i_store(uep_t *e, uep_str text, uep_str *out) {
    char *p = (char *)uep_i_alloc(e, text.n);
    if (!p) return UEP_E_MEMORY;
    memcpy(p, text.p, text.n);
    *out = uep_i_str(p, text.n);
    return UEP_OK;
}

static UEP_COLD bool keep_unseen(uep_t *e, uep_str text, uep_str *out) {
    if (text.n == 0) return *out = text, true;
    return (e->flags & UEP_NO_CHECK) && text.p && text.n <= UEP_NO_LIMIT && uep_i_keep(e, text, out) == UEP_OK;
}

/* Copy or borrow a text that is fit as it is and not empty. */
UEP_INLINE bool keep_seen(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    if (!e->flags) return uep_i_copy_fit(e, text, limit, out);
    if (e->flags != UEP_BORROW_TEXTS) return text.n && keep_unseen(e, text, out);
    if (text.n - 1 >= limit || !text.p || !uep_i_pass(NULL, text.p, text.n, false)) return false;
    *out = text;
    return true;
}

bool uep_i_keep_fit(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    return keep_seen(e, text, limit, out) || keep_unseen(e, text, out);
}

UEP_COLD bool uep_i_keep_valid(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    if (uep_i_keep_fit(e, text, limit, out)) return true;
    return text.p && text.n <= limit && uep_i_is_plain_slowly(text.p, text.n) && uep_i_keep(e, text, out) == UEP_OK;
}

static UEP_COLD int32_t give_text_slowly(uep_t *e, uep_str text, uep_str *out, size_t limit, uint64_t way) {
    int32_t type = (int32_t)(way >> 8 & 0xff), owner = (int32_t)(way >> 16 & 0xff);
    uep_place at = {0};
    bool is_there;
    if (!e) return UEP_E_ARGUMENT;
    /* An empty text takes away what a prototype holds, so that is settled. */
    if (out && (text.n || !e->is_open) && uep_i_keep_valid(e, text, limit, out)) return UEP_OK;
    switch (way >> 24 & 0xff) {
    case UEP_WAY_ROOT: is_there = uep_i_root(e, &at); break;
    case UEP_WAY_SINGLE: is_there = uep_i_single(e, &at, type, owner); break;
    default: is_there = uep_i_item(e, &at, type, owner, (int32_t)(uint32_t)(way >> 32)); break;
    }
    return is_there ? uep_i_set_string(e, &at, (int32_t)(way & 0xff), text) : at.status;
}

int32_t uep_i_give_text(uep_t *e, uep_str text, uep_str *out, size_t limit, uint64_t way) {
    return out && keep_seen(e, text, limit, out) ? UEP_OK : give_text_slowly(e, text, out, limit, way);
}

static bool is_path_field(const uep_field_info *field) {
    /* UEP-LIM-007: of a path the end stays. */
    return strcmp(field->name, "file") == 0 || strcmp(field->name, "abs_path") == 0;
}

int32_t uep_i_text(uep_t *e, uep_str text, const uep_field_info *field, int32_t limit, const uep_path *path,
                   uep_str *out) {
    uep_str kept = text;
    int32_t status;
    if (!(e->flags & UEP_NO_CHECK)) {
        bool is_plain = text.n == 0 || uep_i_is_plain(text.p, text.n);
        const uep_limit_info *info = limit < 0 ? NULL : &uep_limits_table[limit];
        if (!is_plain) {
            kept = uep_repair(e, text);
            if (!kept.p) return UEP_E_MEMORY;
            status = uep_i_mark(e, path, UEP_MARK_KIND_REPAIRED, "text", 0, NULL);
            if (status < 0) return status;
        }
        if (info && kept.n > (size_t)info->value) {
            /* UEP-LIM-046: a shortened name is another name, so it goes. */
            bool cuts = !info->refused_by_accept;
            const char *rule = uep_i_limit_rule(e, limit);
            if (!rule) return UEP_E_MEMORY;
            status = uep_i_mark(e, path, cuts ? UEP_MARK_KIND_TRUNCATED : UEP_MARK_KIND_DROPPED, rule,
                                cuts ? kept.n : 0, NULL);
            if (status < 0) return status;
            if (!cuts) return UEP_E_DROPPED;
            kept = is_path_field(field) ? uep_cut_front(kept, (size_t)info->value)
                                        : uep_cut_end(kept, (size_t)info->value);
        }
        if (!is_plain) {
            *out = kept; /* it lies in the arena already */
            return UEP_OK;
        }
    }
    return uep_i_keep(e, kept, out);
}

/* ---- uep_truncate.c ---- */

/* The second part of truncation: units are removed step by step until the whole fits its budget (section 10.3). */
/* What the two parts of truncation share. */
#ifndef UEP_TRUNCATE_H
#define UEP_TRUNCATE_H


/* One entry of a map with its counted bytes. */
typedef struct uep_weighed { uep_str key; size_t size; size_t index; } uep_weighed;

/* The first part: every value within its own limit, and all stacks together. */
int32_t uep_i_limit_values(uep_t *e);

/* Leave out frames[start, end) and what lies between them and a gap that was there; false when that is nothing. */
bool uep_i_cut_frames(uep_stack *stack, size_t start, size_t end);
/* Keep at most so many innermost and outermost frames (UEP-TRN-014). */
bool uep_i_keep_ends(uep_stack *stack, size_t inner, size_t outer);
/* The part of a stack that uep_i_keep_ends would leave out; false when it is none. */
bool uep_i_find_middle(const uep_stack *stack, size_t inner, size_t outer, size_t *start, size_t *end);

/* Entries of a map in the order in which they go: the largest first, then the greater key (UEP-LIM-009). NULL when there
 * is no memory. */
uep_weighed *uep_i_weigh_entries(uep_t *e, const uep_map *map);
int uep_i_order_largest(const void *a, const void *b);
/* Drop the first n of them. The indices of the others change. */
void uep_i_drop_entries(uep_map *map, const uep_weighed *order, size_t n);
/* Compares uep_pair by the bytes of their keys, for qsort. */
int uep_i_order_pairs(const void *a, const void *b);

#endif

#include <stdlib.h>

/* One truncation: the record, its budget, and what its marks say. */
typedef struct job {
    uep_t *e;
    uep_record *record;
    size_t budget;
    const char *rule;
    int32_t status;
} job;

static bool fits(job *j) {
    size_t size = uep_size_record(j->e, j->record);
    if (!size && uep_status(j->e) < 0) j->status = UEP_E_MEMORY;
    return j->status < 0 || size <= j->budget;
}

/* UEP-TRN-010 to UEP-TRN-012. The mark counts in the size, so it comes before the units go. */
static void add_mark_uep_truncate(job *j, const char *path, int32_t kind, size_t size) {
    uep_mark mark;
    memset(&mark, 0, sizeof mark);
    mark.path = uep_cstr(path);
    mark.kind = kind;
    mark.rule = uep_cstr(j->rule);
    mark.original_size = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
    if (uep_add_mark(j->e, &mark) < 0) j->status = UEP_E_MEMORY;
}

/* ---- the tail of a list ---- */

/* All lists of the model have the same layout; n is what matters here. Keeping fewer never makes a record larger, so the
 * number to keep is found by halving (UEP-TRN-009). */
static void drop_tail(job *j, void *list, size_t least, const char *path) {
    uep_any_list held;
    size_t low, high, middle;
    memcpy(&held, list, sizeof held);
    if (held.n <= least) return;
    add_mark_uep_truncate(j, path, UEP_MARK_KIND_TRUNCATED, held.n);
    for (low = least, high = held.n - 1; low < high && j->status == UEP_OK;) {
        /* low is the fewest that can stay, and high the most that still might. */
        middle = high - (high - low) / 2;
        held.n = middle;
        memcpy(list, &held, sizeof held);
        if (fits(j)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    held.n = low;
    memcpy(list, &held, sizeof held);
}

/* ---- stacks, that of the node with the highest index first ---- */

typedef bool (*change_fn)(uep_stack *stack, bool is_trial);

static bool drop_source_lines(uep_stack *stack, bool is_trial) {
    bool found = false;
    size_t i;
    for (i = 0; i < stack->frames.n; i++) {
        found = found || stack->frames.v[i].source_line.n;
        if (!is_trial) stack->frames.v[i].source_line.n = 0;
    }
    return found;
}

/* UEP-TRN-020 */
static bool drop_shared(uep_stack *stack, bool is_trial) {
    size_t count = stack->frames.n, shared = stack->shared_with_parent, start, outside, beyond;
    if (!shared || !count) return false;
    if (!stack->dropped_frames) {
        start = count > shared ? count - shared : 0;
    } else {
        size_t inside = stack->dropped_after < count ? stack->dropped_after : count;
        outside = count - inside;
        beyond = shared > outside + stack->dropped_frames ? shared - outside - stack->dropped_frames : 0;
        start = inside > beyond ? inside - beyond : 0;
    }
    return is_trial ? start < count : uep_i_cut_frames(stack, start, count);
}

static bool keep(uep_stack *stack, size_t inner, size_t outer, bool is_trial) {
    size_t start, end;
    return is_trial ? uep_i_find_middle(stack, inner, outer, &start, &end) : uep_i_keep_ends(stack, inner, outer);
}

static bool trim_inner(uep_stack *stack, bool is_trial) {
    return keep(stack, UEP_LIMIT_TRUNCATE_FRAMES_INNER, UEP_LIMIT_TRUNCATE_FRAMES_OUTER, is_trial);
}

static bool trim_root(uep_stack *stack, bool is_trial) {
    return keep(stack, UEP_LIMIT_TRUNCATE_ROOT_FRAMES_INNER, UEP_LIMIT_TRUNCATE_ROOT_FRAMES_OUTER, is_trial);
}

static void change_stacks(job *j, change_fn change, size_t first, size_t after, const char *path) {
    uep_node_list *nodes = &j->record->nodes;
    bool is_marked = false;
    size_t i;
    for (i = after < nodes->n ? after : nodes->n; i-- > first && j->status == UEP_OK;) {
        uep_stack *stack = nodes->v[i].stack;
        if (!stack || !change(stack, true)) continue;
        if (!is_marked) add_mark_uep_truncate(j, path, UEP_MARK_KIND_TRUNCATED, 0);
        is_marked = true;
        (void)change(stack, false);
        if (fits(j)) return;
    }
}

/* ---- single values and maps ---- */

static void drop_payload_uep_truncate(job *j) {
    uep_foreign *origin = j->record->origin;
    if (!origin || !origin->payload.n) return;
    add_mark_uep_truncate(j, "/origin/payload", UEP_MARK_KIND_DROPPED, origin->payload.n);
    origin->payload.p = NULL;
    origin->payload.n = 0;
    origin->complete = false;
}

static void drop_stack_trace(job *j) {
    if (!j->record->has_stack_trace) return;
    add_mark_uep_truncate(j, "/stack_trace", UEP_MARK_KIND_DROPPED, j->record->stack_trace.n);
    j->record->has_stack_trace = false;
    j->record->stack_trace = uep_i_str(NULL, 0);
}

static void drop_context(job *j) {
    uep_map *context = &j->record->context;
    if (!context->n) return;
    add_mark_uep_truncate(j, "/context", UEP_MARK_KIND_TRUNCATED, context->n);
    do {
        uep_weighed *order = uep_i_weigh_entries(j->e, context);
        if (!order) {
            j->status = UEP_E_MEMORY;
            return;
        }
        uep_i_drop_entries(context, order, 1);
    } while (context->n && !fits(j));
}

static void drop_attributes(job *j) {
    uep_resource *resource = j->record->resource;
    if (!resource || !resource->attributes.n) return;
    if (resource->attributes.n > 1) {
        qsort(resource->attributes.v, resource->attributes.n, sizeof *resource->attributes.v, uep_i_order_pairs);
    }
    drop_tail(j, &resource->attributes, 0, "/resource/attributes");
}

/* UEP-TRN-032 */
static void cut_messages(job *j) {
    uep_record *record = j->record;
    bool is_long = record->error_message.n > UEP_LIMIT_TRUNCATE_MESSAGE_BYTES;
    size_t i;
    for (i = 0; i < record->nodes.n; i++) {
        is_long = is_long || record->nodes.v[i].message.n > UEP_LIMIT_TRUNCATE_MESSAGE_BYTES;
    }
    if (!is_long) return;
    add_mark_uep_truncate(j, "/error_message", UEP_MARK_KIND_TRUNCATED, record->error_message.n);
    record->error_message = uep_cut_end(record->error_message, UEP_LIMIT_TRUNCATE_MESSAGE_BYTES);
    for (i = 0; i < record->nodes.n; i++) {
        record->nodes.v[i].message = uep_cut_end(record->nodes.v[i].message, UEP_LIMIT_TRUNCATE_MESSAGE_BYTES);
    }
}

/* UEP-TRN-033: whether the step's own mark has an equal one depends on which marks are left. */
static void drop_marks(job *j) {
    uep_mark_list *marks = &j->record->marks;
    size_t count = marks->n, gone;
    const uep_mark *held = marks->v;
    if (!count) return;
    for (gone = 1; gone <= count && j->status == UEP_OK; gone++) {
        uep_mark_list left;
        memset(&left, 0, sizeof left);
        if (!uep_i_reserve(j->e, &left, sizeof *left.v, count - gone + 1)) {
            j->status = UEP_E_MEMORY;
            return;
        }
        left.n = count - gone;
        if (left.n) memcpy(left.v, held + gone, left.n * sizeof *left.v);
        *marks = left;
        add_mark_uep_truncate(j, "/marks", UEP_MARK_KIND_TRUNCATED, count);
        if (fits(j)) return;
    }
}

/* UEP-TRN-034: the mandatory fields fit every budget. */
static void keep_required(job *j) {
    uep_record made;
    memset(&made, 0, sizeof made);
    made.protocol_version = j->record->protocol_version;
    made.error_id = j->record->error_id;
    made.error_type = j->record->error_type;
    made.severity = j->record->severity;
    made.timestamp = j->record->timestamp;
    made.source_language = j->record->source_language;
    made.error_message = j->record->error_message;
    made.type_ancestors = j->record->type_ancestors;
    *j->record = made;
    add_mark_uep_truncate(j, "", UEP_MARK_KIND_TRUNCATED, 0);
}

/* ---- the steps, in their order (UEP-TRN-016 to UEP-TRN-033) ---- */

enum { STEP_COUNT = 18 };

static void run_step(job *j, int step) {
    uep_record *record = j->record;
    switch (step) {
    case 1: drop_tail(j, &record->threads, 0, "/threads"); break;
    case 2: change_stacks(j, drop_source_lines, 0, SIZE_MAX, "/nodes"); break;
    case 3: drop_payload_uep_truncate(j); break;
    case 4: drop_tail(j, &record->details, 0, "/details"); break;
    case 5: change_stacks(j, drop_shared, 1, SIZE_MAX, "/nodes"); break;
    case 6: change_stacks(j, trim_inner, 1, SIZE_MAX, "/nodes"); break;
    case 7: drop_tail(j, &record->nodes, 1, "/nodes"); break;
    case 8: drop_stack_trace(j); break;
    case 9: drop_context(j); break;
    case 10: drop_tail(j, &record->recovery_suggestions, 0, "/recovery_suggestions"); break;
    case 11: drop_tail(j, &record->violations, 0, "/violations"); break;
    case 12: drop_tail(j, &record->links, 0, "/links"); break;
    case 13: drop_tail(j, &record->user_messages, 0, "/user_messages"); break;
    case 14:
        if (record->nodes.n) drop_tail(j, &record->nodes.v[0].notes, 0, "/nodes/0/notes");
        break;
    case 15: drop_attributes(j); break;
    case 16: change_stacks(j, trim_root, 0, 1, "/nodes/0/stack/frames"); break;
    case 17: cut_messages(j); break;
    default: drop_marks(j); break;
    }
}

int32_t uep_truncate(uep_t *e, size_t max_bytes) {
    job j;
    int step;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    j.e = e;
    j.record = &e->record;
    j.budget = max_bytes ? max_bytes : UEP_LIMIT_MAX_RECORD_BYTES;
    if (j.budget < UEP_LIMIT_MAX_COMPACT_BYTES) return UEP_E_ARGUMENT; /* UEP-TRN-006 */
    j.rule = j.budget == UEP_LIMIT_MAX_COMPACT_BYTES ? "limit:max_compact_bytes" : "limit:max_record_bytes";
    j.status = uep_i_limit_values(e);
    for (step = 1; step <= STEP_COUNT && j.status == UEP_OK && !fits(&j); step++) run_step(&j, step);
    if (j.status == UEP_OK && !fits(&j)) keep_required(&j);
    return j.status;
}

/* ---- uep_truncate_frames.c ---- */

/* Leave frames out of a stack. Keeps one gap and its counts right. */

bool uep_i_cut_frames(uep_stack *stack, size_t start, size_t end) {
    uep_frame_list *frames = &stack->frames;
    size_t dropped;
    if (stack->dropped_frames) {
        if (stack->dropped_after < start) start = stack->dropped_after;
        if (stack->dropped_after > end) end = stack->dropped_after;
    }
    if (end > frames->n) end = frames->n;
    if (start >= end) return false;
    if (end < frames->n) memmove(&frames->v[start], &frames->v[end], (frames->n - end) * sizeof *frames->v);
    frames->n -= end - start;
    /* UEP-NODE-049, UEP-NODE-051 */
    dropped = stack->dropped_frames + (end - start);
    stack->dropped_frames = dropped > UINT32_MAX ? UINT32_MAX : (uint32_t)dropped;
    stack->dropped_after = (uint32_t)start;
    return true;
}

bool uep_i_find_middle(const uep_stack *stack, size_t inner, size_t outer, size_t *start, size_t *end) {
    size_t count = stack->frames.n;
    if (count <= inner + outer) return false;
    if (stack->dropped_frames) {
        /* UEP-TRN-014: what lies inside of the gap counts as inner, what lies outside of it as outer. */
        size_t inside = stack->dropped_after < count ? stack->dropped_after : count;
        if (inside < inner) inner = inside;
        if (count - inside < outer) outer = count - inside;
    }
    *start = inner;
    *end = count - outer;
    return *start < *end;
}

bool uep_i_keep_ends(uep_stack *stack, size_t inner, size_t outer) {
    size_t start, end;
    return uep_i_find_middle(stack, inner, outer, &start, &end) && uep_i_cut_frames(stack, start, end);
}

/* ---- uep_truncate_values.c ---- */

/* The first part of truncation (section 10.1): every value of a record within its own limit. It looks at one value at a
 * time and never at the whole size. A value that breaks a pattern is not its business. */

#include <stdlib.h>

static int32_t limit_message(uep_t *e, int32_t type, void *message, uep_path *path);

static int32_t mark_over(uep_t *e, const uep_path *path, int32_t kind, int32_t limit, size_t size) {
    const char *rule = uep_i_limit_rule(e, limit);
    return rule ? uep_i_mark(e, path, kind, rule, size, NULL) : UEP_E_MEMORY;
}

static size_t limit_of_uep_truncate_values(int32_t limit) {
    return (size_t)uep_limits_table[limit].value;
}

/* The flags of the builder are for texts of its caller; these lie where the record needs them already. */
static int32_t limit_text(uep_t *e, uep_str *text, const uep_field_info *field, int32_t limit, const uep_path *path) {
    uint32_t flags = e->flags;
    int32_t status;
    if (!text->n) return UEP_OK;
    e->flags = (flags | UEP_BORROW_TEXTS) & ~(uint32_t)UEP_NO_CHECK;
    status = uep_i_text(e, *text, field, limit, path, text);
    e->flags = flags;
    if (status != UEP_E_DROPPED) return status;
    *text = uep_i_str(NULL, 0);
    return UEP_OK;
}

/* ---- JSON values ---- */

static int32_t limit_value(uep_t *e, uep_value *value, uep_path *path) {
    uint32_t flags = e->flags;
    uep_value made;
    int32_t status;
    e->flags = (flags | UEP_BORROW_TEXTS) & ~(uint32_t)UEP_NO_CHECK;
    status = uep_i_copy_value(e, value, &made, path, 0);
    e->flags = flags;
    if (status == UEP_OK) *value = made;
    return status;
}

int uep_i_order_largest(const void *a, const void *b) {
    const uep_weighed *left = (const uep_weighed *)a, *right = (const uep_weighed *)b;
    size_t least = left->key.n < right->key.n ? left->key.n : right->key.n;
    int order;
    if (left->size != right->size) return left->size < right->size ? 1 : -1;
    order = least ? memcmp(right->key.p, left->key.p, least) : 0;
    return order ? order : (right->key.n > left->key.n) - (right->key.n < left->key.n);
}

uep_weighed *uep_i_weigh_entries(uep_t *e, const uep_map *map) {
    uep_weighed *made = (uep_weighed *)uep_i_alloc(e, (map->n + 1) * sizeof *made);
    size_t i;
    if (!made) return NULL;
    for (i = 0; i < map->n; i++) {
        made[i].key = map->v[i].key;
        made[i].size = map->v[i].key.n + uep_weigh_value(&map->v[i].value);
        made[i].index = i;
    }
    if (map->n > 1) qsort(made, map->n, sizeof *made, uep_i_order_largest);
    return made;
}

void uep_i_drop_entries(uep_map *map, const uep_weighed *order, size_t n) {
    size_t i, kept = 0, count = map->n;
    for (i = 0; i < n; i++) map->v[order[i].index].value.kind = UEP_VALUE_ABSENT;
    for (i = 0; i < count; i++) {
        if (map->v[i].value.kind != UEP_VALUE_ABSENT) map->v[kept++] = map->v[i];
    }
    map->n = kept;
}

/* UEP-LIM-009 */
static int32_t limit_context(uep_t *e, uep_map *context, const uep_field_info *field, uep_path *path) {
    size_t total, n = 0, count, at = path->n, i, kept = 0;
    uep_weighed *order;
    for (i = 0; i < context->n; i++) {
        uep_entry *entry = &context->v[i];
        int32_t status;
        if (entry->key.n > UEP_LIMIT_MAX_CONTEXT_KEY_BYTES) {
            status = mark_over(e, path, UEP_MARK_KIND_DROPPED, UEP_LIMIT_ID_MAX_CONTEXT_KEY_BYTES, 0);
        } else {
            uep_i_push_key(path, entry->key);
            status = limit_value(e, &entry->value, path);
            path->n = at;
            context->v[kept++] = *entry;
        }
        if (status < 0) return status;
    }
    context->n = count = kept;
    total = uep_weigh_map(context);
    if (count <= limit_of_uep_truncate_values(field->limit_count) && total <= limit_of_uep_truncate_values(field->limit_size)) return UEP_OK;
    order = uep_i_weigh_entries(e, context);
    if (!order) return UEP_E_MEMORY;
    while (n < count && (count - n > limit_of_uep_truncate_values(field->limit_count) || total > limit_of_uep_truncate_values(field->limit_size))) {
        total -= order[n++].size;
    }
    uep_i_drop_entries(context, order, n);
    return mark_over(e, path, UEP_MARK_KIND_TRUNCATED,
                     count > limit_of_uep_truncate_values(field->limit_count) ? field->limit_count : field->limit_size, count);
}

static int32_t limit_debug(uep_t *e, uep_value *value, const uep_field_info *field, uep_path *path) {
    int32_t status = limit_value(e, value, path);
    if (status < 0 || uep_weigh_value(value) <= limit_of_uep_truncate_values(field->limit_size)) return status;
    memset(value, 0, sizeof *value);
    return mark_over(e, path, UEP_MARK_KIND_DROPPED, field->limit_size, 0);
}

/* ---- attributes ---- */

int uep_i_order_pairs(const void *a, const void *b) {
    const uep_pair *left = (const uep_pair *)a, *right = (const uep_pair *)b;
    size_t least = left->key.n < right->key.n ? left->key.n : right->key.n;
    int order = least ? memcmp(left->key.p, right->key.p, least) : 0;
    return order ? order : (left->key.n > right->key.n) - (left->key.n < right->key.n);
}

static int32_t limit_attributes(uep_t *e, uep_pair_list *pairs, const uep_field_info *field, uep_path *path) {
    size_t i, kept = 0, count = pairs->n, at = path->n;
    if (count > 1) qsort(pairs->v, count, sizeof *pairs->v, uep_i_order_pairs);
    for (i = 0; i < count; i++) {
        uep_pair pair = pairs->v[i];
        int32_t status;
        if (pair.key.n > limit_of_uep_truncate_values(field->limit_key_bytes)) {
            status = mark_over(e, path, UEP_MARK_KIND_DROPPED, field->limit_key_bytes, 0);
        } else if (kept >= limit_of_uep_truncate_values(field->limit_count)) {
            status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_count, count);
        } else {
            uep_i_push_key(path, pair.key);
            status = limit_text(e, &pair.value, field, field->limit_bytes, path);
            path->n = at;
            pairs->v[kept++] = pair;
        }
        if (status < 0) return status;
    }
    pairs->n = kept;
    return UEP_OK;
}

/* ---- lists ---- */

/* The limit over which an entry goes as a whole, because nobody cuts a part that it cannot do without (UEP-LIM-054); -1
 * where there is none. */
static int32_t find_excess(int32_t type, const void *item) {
    static const uint32_t NUMBERS[][3] = {
        {UEP_MESSAGE_CODE, 2, 2}, {UEP_MESSAGE_LINK, 2, 2}, {UEP_MESSAGE_DETAIL, 1, 2}};
    size_t i, k;
    for (i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++) {
        const uep_message_info *info = &uep_messages[type];
        if (NUMBERS[i][0] != (uint32_t)type) continue;
        for (k = NUMBERS[i][1]; k <= NUMBERS[i][2]; k++) {
            const uep_field_info *field = &info->fields[info->by_number[k]];
            /* uep_str and uep_bytes have their size in one place. */
            size_t size = field->kind == UEP_KIND_BYTES ? ((const uep_bytes *)uep_i_member(item, field))->n
                                                        : ((const uep_str *)uep_i_member(item, field))->n;
            if (field->limit_bytes >= 0 && size > limit_of_uep_truncate_values(field->limit_bytes)) return field->limit_bytes;
        }
    }
    return -1;
}

static int32_t limit_item(uep_t *e, const uep_field_info *field, void *item, uep_path *path, bool *stays) {
    int32_t excess;
    *stays = true;
    if (field->kind == UEP_KIND_STRING) {
        bool was_empty = ((uep_str *)item)->n == 0; /* an empty entry is within its limit */
        int32_t status = field->limit_bytes < 0 ? UEP_OK : limit_text(e, (uep_str *)item, field, field->limit_bytes, path);
        *stays = was_empty || ((uep_str *)item)->n != 0;
        return status;
    }
    excess = find_excess(field->type, item);
    if (excess < 0) return limit_message(e, field->type, item, path);
    *stays = false;
    return mark_over(e, path, UEP_MARK_KIND_DROPPED, excess, 0);
}

static int32_t limit_list(uep_t *e, const uep_field_info *field, void *message, uep_path *path) {
    uep_any_list *list = (uep_any_list *)uep_i_member(message, field);
    size_t size = uep_i_item_size(field), i, kept = 0, at = path->n;
    if (field->limit_count >= 0 && list->n > limit_of_uep_truncate_values(field->limit_count)) {
        /* UEP-LIM-008: the tail goes. */
        int32_t status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_count, list->n);
        if (status < 0) return status;
        list->n = limit_of_uep_truncate_values(field->limit_count);
    }
    for (i = 0; i < list->n; i++) {
        uint8_t *item = (uint8_t *)list->v + i * size;
        bool stays;
        int32_t status;
        uep_i_push_index(path, i);
        status = limit_item(e, field, item, path, &stays);
        path->n = at;
        if (status < 0) return status;
        if (!stays) continue;
        if (kept < i) memcpy((uint8_t *)list->v + kept * size, item, size);
        kept++;
    }
    list->n = kept;
    return UEP_OK;
}

/* UEP-LIM-056: no mark is made about a mark. UEP-LIM-008: too many go from the tail. */
static void limit_marks(uep_mark_list *marks) {
    size_t i;
    if (marks->n > UEP_LIMIT_MAX_MARKS) marks->n = UEP_LIMIT_MAX_MARKS;
    for (i = 0; i < marks->n; i++) marks->v[i].path = uep_i_shorten(marks->v[i].path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
}

/* ---- messages ---- */

static int32_t limit_string(uep_t *e, int32_t type, void *message, const uep_field_info *field, uep_path *path) {
    int32_t limit = field->limit_bytes;
    /* UEP-LIM-013, UEP-LIM-014: only node 0 may say as much as the record. */
    if (type == UEP_MESSAGE_NODE && field->limit_root_bytes >= 0 && path->n >= 2 && path->at[1].index == 0) {
        limit = field->limit_root_bytes;
    }
    return limit < 0 ? UEP_OK : limit_text(e, (uep_str *)uep_i_member(message, field), field, limit, path);
}

static int32_t limit_payload(uep_t *e, uep_foreign *origin, const uep_field_info *field, const uep_path *path) {
    size_t size = origin->payload.n;
    if (size <= limit_of_uep_truncate_values(field->limit_bytes)) return UEP_OK;
    origin->payload.n = limit_of_uep_truncate_values(field->limit_bytes); /* UEP-LIM-055 */
    origin->complete = false;
    return mark_over(e, path, UEP_MARK_KIND_TRUNCATED, field->limit_bytes, size);
}

static int32_t limit_field(uep_t *e, int32_t type, void *message, const uep_field_info *field, uep_path *path) {
    void *member = uep_i_member(message, field);
    if (field->shape == UEP_SHAPE_MAP) {
        return field->kind == UEP_KIND_VALUE ? limit_context(e, (uep_map *)member, field, path)
                                             : limit_attributes(e, (uep_pair_list *)member, field, path);
    }
    if (field->shape == UEP_SHAPE_LIST) {
        if (field->type == UEP_MESSAGE_MARK && field->kind == UEP_KIND_MESSAGE) return UEP_OK; /* uep_i_limit_values did */
        return limit_list(e, field, message, path);
    }
    switch (field->kind) {
    case UEP_KIND_STRING: return limit_string(e, type, message, field, path);
    case UEP_KIND_BYTES:
        return type == UEP_MESSAGE_FOREIGN ? limit_payload(e, (uep_foreign *)message, field, path) : UEP_OK;
    case UEP_KIND_VALUE:
        return ((uep_value *)member)->kind ? limit_debug(e, (uep_value *)member, field, path) : UEP_OK;
    case UEP_KIND_MESSAGE: {
        void *below;
        memcpy(&below, member, sizeof below);
        return below ? limit_message(e, field->type, below, path) : UEP_OK;
    }
    default: return UEP_OK;
    }
}

static int32_t limit_message(uep_t *e, int32_t type, void *message, uep_path *path) {
    const uep_message_info *info = &uep_messages[type];
    size_t at = path->n;
    uint32_t i;
    if (type == UEP_MESSAGE_STACK) {
        uep_stack *stack = (uep_stack *)message;
        if (stack->frames.n > UEP_LIMIT_MAX_FRAMES_PER_STACK) {
            int32_t status;
            uep_i_push_name(path, "frames");
            status = mark_over(e, path, UEP_MARK_KIND_TRUNCATED, UEP_LIMIT_ID_MAX_FRAMES_PER_STACK, stack->frames.n);
            path->n = at;
            if (status < 0) return status;
            (void)uep_i_keep_ends(stack, UEP_LIMIT_KEEP_FRAMES_INNER, UEP_LIMIT_KEEP_FRAMES_OUTER);
        }
    }
    for (i = 0; i < info->field_count; i++) {
        int32_t status;
        uep_i_push_name(path, info->fields[i].name);
        status = limit_field(e, type, message, &info->fields[i], path);
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* ---- all stacks together ---- */

static uep_stack *holder_at(const uep_record *record, size_t index) {
    return index < record->nodes.n ? record->nodes.v[index].stack : record->threads.v[index - record->nodes.n].stack;
}

/* UEP-TRN-002 to UEP-TRN-004 */
static int32_t limit_frames(uep_t *e) {
    const uep_record *record = &e->record;
    size_t count = record->nodes.n + record->threads.n, total = 0, i;
    uep_path path;
    int32_t status, round;
    for (i = 0; i < count; i++) total += holder_at(record, i) ? holder_at(record, i)->frames.n : 0;
    if (total <= UEP_LIMIT_MAX_FRAMES_PER_RECORD) return UEP_OK;
    path.n = 0;
    status = mark_over(e, &path, UEP_MARK_KIND_TRUNCATED, UEP_LIMIT_ID_MAX_FRAMES_PER_RECORD, total);
    for (round = 0; round < 2 && status == UEP_OK; round++) {
        for (i = count; i-- > 0 && total > UEP_LIMIT_MAX_FRAMES_PER_RECORD;) {
            uep_stack *stack = holder_at(record, i);
            size_t before = stack ? stack->frames.n : 0;
            if (!before) continue;
            if (round == 0) {
                (void)uep_i_keep_ends(stack, UEP_LIMIT_TRUNCATE_FRAMES_INNER, UEP_LIMIT_TRUNCATE_FRAMES_OUTER);
            } else {
                (void)uep_i_cut_frames(stack, 0, before);
            }
            total -= before - stack->frames.n;
        }
    }
    return status;
}

int32_t uep_i_limit_values(uep_t *e) {
    uep_record *record = &e->record;
    bool had_message = record->error_message.n != 0;
    uep_path path;
    int32_t status;
    path.n = 0;
    limit_marks(&record->marks);
    status = limit_message(e, UEP_MESSAGE_RECORD, record, &path);
    if (status == UEP_OK) status = limit_frames(e);
    if (status == UEP_OK && had_message && !record->error_message.n) record->error_message = record->error_type;
    return status;
}

/* ---- uep_values.c ---- */

/* JSON values: weigh them, copy them into a record so that they fit, and put them under keys of context. */

#define COUNTED_SCALAR 8u
#define COUNTED_CONTAINER 2u
#define SAFE_INTEGER INT64_C(9007199254740991)
#define LONGEST_BYTES ((size_t)UEP_LIMIT_MAX_CONTEXT_STRING_BYTES / 4 * 3)
static const char CONTEXT[] = "context";
static const char VALUE_RULE[] = "context_value";

static size_t weigh(const uep_value *value, uint32_t depth) {
    size_t total = COUNTED_CONTAINER, i;
    if (depth > UEP_MAX_VALUE_DEPTH) return COUNTED_SCALAR;
    switch (value->kind) {
    case UEP_VALUE_STRING: return value->as.string.n;
    case UEP_VALUE_NUMBER: {
        char text[32];
        /* A number that is read as text counts as that text. */
        return uep_i_is_safe(value->as.number) ? COUNTED_SCALAR : uep_write_number(value->as.number, text);
    }
    case UEP_VALUE_LIST:
        for (i = 0; i < value->as.list.n; i++) total += weigh(&value->as.list.v[i], depth + 1);
        return total;
    case UEP_VALUE_OBJECT:
        for (i = 0; i < value->as.object.n; i++) {
            total += value->as.object.v[i].key.n + weigh(&value->as.object.v[i].value, depth + 1);
        }
        return total;
    default: return COUNTED_SCALAR;
    }
}

size_t uep_weigh_value(const uep_value *value) {
    return weigh(value, 0);
}

size_t uep_weigh_map(const uep_map *map) {
    size_t total = COUNTED_CONTAINER, i;
    for (i = 0; i < map->n; i++) total += map->v[i].key.n + weigh(&map->v[i].value, 0);
    return total;
}

static const uep_field_info *context_field(void) {
    static const int CONTEXT_NUMBER = 9;
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    return &record->fields[record->by_number[CONTEXT_NUMBER]];
}

static int32_t copy_number(uep_t *e, double number, uep_value *to, uep_path *path) {
    char text[32];
    size_t n;
    bool is_finite = number - number == 0;
    if (uep_i_is_safe(number)) {
        to->kind = UEP_VALUE_NUMBER;
        to->as.number = number;
        return UEP_OK;
    }
    /* UEP-REC-020, UEP-LIM-084: no JSON number holds it for every reader. */
    n = uep_write_number(number, text);
    to->kind = UEP_VALUE_STRING;
    to->as.string = uep_arena_str(e, uep_i_str(text, n));
    if (!to->as.string.p) return UEP_E_MEMORY;
    return uep_i_mark(e, path, UEP_MARK_KIND_TYPED, VALUE_RULE, 0, is_finite ? "decimal" : "non_finite");
}

static int32_t copy_key(uep_t *e, uep_str key, uep_path *path, uep_str *out) {
    uep_str fit = uep_repair(e, key);
    int32_t status;
    if (key.n && !fit.p) return UEP_E_MEMORY;
    if (fit.n <= UEP_LIMIT_MAX_CONTEXT_KEY_BYTES && uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, fit)) {
        return uep_i_keep(e, fit, out);
    }
    /* UEP-LIM-054: a shortened key would be another key. */
    status = uep_i_mark(e, path, UEP_MARK_KIND_DROPPED, "limit:max_context_key_bytes", 0, NULL);
    return status < 0 ? status : UEP_E_DROPPED;
}

/* UEP-LIM-083: what lies too deep is written as its JSON text. */
static int32_t flatten(uep_t *e, const uep_value *from, uep_value *to, uep_path *path) {
    uep_sink sink = uep_i_sink(e);
    uep_str text;
    size_t count = from->kind == UEP_VALUE_LIST ? from->as.list.n : from->as.object.n;
    uep_i_json_value(&sink, from, 0);
    if (sink.failed) return UEP_E_MEMORY;
    /* Out of the output first: of a static builder that is the memory which the repaired text would take. */
    text = uep_arena_str(e, uep_cut_end(uep_i_str((const char *)sink.p, sink.n), UEP_LIMIT_MAX_CONTEXT_STRING_BYTES));
    if (text.p) text = uep_repair(e, text);
    if (!text.p) return UEP_E_MEMORY;
    to->kind = UEP_VALUE_STRING;
    to->as.string = uep_cut_end(text, UEP_LIMIT_MAX_CONTEXT_STRING_BYTES);
    return uep_i_mark(e, path, UEP_MARK_KIND_TRUNCATED, "limit:max_context_depth", count, NULL);
}

static int32_t copy_object(uep_t *e, const uep_map *from, uep_value *to, uep_path *path, int32_t depth) {
    size_t i, at = path->n;
    to->kind = UEP_VALUE_OBJECT;
    memset(&to->as.object, 0, sizeof to->as.object);
    if (!uep_i_reserve(e, &to->as.object, sizeof(uep_entry), from->n)) return UEP_E_MEMORY;
    for (i = 0; i < from->n; i++) {
        uep_entry entry;
        int32_t status = copy_key(e, from->v[i].key, path, &entry.key);
        if (status == UEP_E_DROPPED) continue;
        if (status == UEP_OK) {
            uep_i_push_key(path, entry.key);
            status = uep_i_copy_value(e, &from->v[i].value, &entry.value, path, depth + 1);
            path->n = at;
        }
        if (status < 0) return status;
        to->as.object.v[to->as.object.n++] = entry;
    }
    return UEP_OK;
}

static int32_t copy_list_uep_values(uep_t *e, const uep_list *from, uep_value *to, uep_path *path, int32_t depth) {
    size_t i, at = path->n;
    to->kind = UEP_VALUE_LIST;
    memset(&to->as.list, 0, sizeof to->as.list);
    if (!uep_i_reserve(e, &to->as.list, sizeof(uep_value), from->n)) return UEP_E_MEMORY;
    for (i = 0; i < from->n; i++) {
        int32_t status;
        uep_i_push_index(path, i);
        status = uep_i_copy_value(e, &from->v[i], &to->as.list.v[i], path, depth + 1);
        path->n = at;
        if (status < 0) return status;
        to->as.list.n = i + 1;
    }
    return UEP_OK;
}

int32_t uep_i_copy_value(uep_t *e, const uep_value *from, uep_value *to, uep_path *path, int32_t depth) {
    memset(to, 0, sizeof *to);
    switch (from->kind) {
    case UEP_VALUE_BOOL:
        to->kind = UEP_VALUE_BOOL;
        to->as.boolean = from->as.boolean;
        return UEP_OK;
    case UEP_VALUE_NUMBER: return copy_number(e, from->as.number, to, path);
    case UEP_VALUE_STRING:
        to->kind = UEP_VALUE_STRING;
        return uep_i_text(e, from->as.string, context_field(), UEP_LIMIT_ID_MAX_CONTEXT_STRING_BYTES, path,
                          &to->as.string);
    case UEP_VALUE_LIST:
        return depth >= UEP_LIMIT_MAX_CONTEXT_DEPTH ? flatten(e, from, to, path)
                                                    : copy_list_uep_values(e, &from->as.list, to, path, depth);
    case UEP_VALUE_OBJECT:
        return depth >= UEP_LIMIT_MAX_CONTEXT_DEPTH ? flatten(e, from, to, path)
                                                    : copy_object(e, &from->as.object, to, path, depth);
    default: to->kind = UEP_VALUE_NULL; return UEP_OK;
    }
}

/* ---- context ---- */

static bool goes_first(const uep_entry *a, size_t size_a, const uep_entry *b, size_t size_b) {
    size_t least = a->key.n < b->key.n ? a->key.n : b->key.n;
    int order;
    if (size_a != size_b) return size_a > size_b;
    order = least ? memcmp(a->key.p, b->key.p, least) : 0;
    return order ? order > 0 : a->key.n > b->key.n;
}

/* UEP-LIM-009: over a count or size the largest entry goes, the greater key first among equals. */
static int32_t fit_context(uep_t *e, bool *has_lost_last) {
    uep_map *context = &e->record.context;
    size_t count = context->n, total = uep_weigh_map(context), last = count - 1;
    bool is_over_count = count > UEP_LIMIT_MAX_CONTEXT_KEYS;
    uep_path path;
    *has_lost_last = false;
    if (!is_over_count && total <= UEP_LIMIT_MAX_CONTEXT_BYTES) return UEP_OK;
    while (context->n > UEP_LIMIT_MAX_CONTEXT_KEYS || total > UEP_LIMIT_MAX_CONTEXT_BYTES) {
        size_t i, worst = 0, worst_size = 0;
        for (i = 0; i < context->n; i++) {
            size_t size = context->v[i].key.n + uep_weigh_value(&context->v[i].value);
            if (i == 0 || goes_first(&context->v[i], size, &context->v[worst], worst_size)) {
                worst = i;
                worst_size = size;
            }
        }
        total -= worst_size;
        if (worst == last) *has_lost_last = true;
        memmove(&context->v[worst], &context->v[worst + 1], (context->n - worst - 1) * sizeof *context->v);
        context->n--;
        if (worst < last) last--;
    }
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED,
                      is_over_count ? "limit:max_context_keys" : "limit:max_context_bytes", count, NULL);
}

/* Printable ASCII, and none of the protocol's own names (UEP-REC-024). */
static bool is_plain_key(uep_str key) {
    size_t i;
    if (!key.p || key.n == 0 || (key.n >= 4 && memcmp(key.p, "uep.", 4) == 0)) return false;
    for (i = 0; i < key.n; i++) {
        if ((uint8_t)(key.p[i] - ' ') > '~' - ' ') return false;
    }
    return true;
}

static int32_t put_typed(uep_t *e, uep_str key, const uep_value *value, const char *hint) {
    uep_path path;
    uep_entry entry, *place = NULL;
    size_t i;
    int32_t status;
    bool has_lost = false;
    if (!e || !value || (key.n && !key.p)) return UEP_E_ARGUMENT;
    if (uep_i_settle_field(e, RECORD_CONTEXT) < 0) return UEP_E_MEMORY;
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    status = copy_key(e, key, &path, &entry.key);
    if (status < 0) return status;
    uep_i_push_key(&path, entry.key);
    if (entry.key.n >= 4 && memcmp(entry.key.p, "uep.", 4) == 0) {
        /* UEP-REC-024: these names are the protocol's own. */
        status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, "capture:reserved_key", 0, NULL);
        return status < 0 ? status : UEP_E_DROPPED;
    }
    status = uep_i_copy_value(e, value, &entry.value, &path, 0);
    if (status == UEP_OK && hint) status = uep_i_mark(e, &path, UEP_MARK_KIND_TYPED, VALUE_RULE, 0, hint);
    if (status < 0) return status;
    for (i = 0; i < e->record.context.n; i++) {
        if (uep_str_equal(e->record.context.v[i].key, entry.key)) place = &e->record.context.v[i];
    }
    if (place) {
        /* What is replaced stands last, so that a loss of the new value can be told. */
        memmove(place, place + 1, (size_t)(&e->record.context.v[e->record.context.n] - place - 1) * sizeof *place);
        e->record.context.n--;
    }
    place = (uep_entry *)uep_i_add(e, &e->record.context, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = entry;
    status = fit_context(e, &has_lost);
    return status < 0 ? status : has_lost ? UEP_E_DROPPED : UEP_OK;
}

/* The short way, which most entries take: a new key of printable ASCII, a value that is kept as it is, room for both.
 * False: nothing has happened. */
static bool put_fit(uep_t *e, uep_str key, const uep_value *value) {
    uep_map *context = &e->record.context;
    uint8_t *start = e->free_at, *end = e->free_end;
    uep_entry *entry;
    size_t i;
    if (e->base && uep_i_is_ready(e, RECORD_CONTEXT)) return false;
    if (!is_plain_key(key) || context->n >= context->cap || context->n >= UEP_LIMIT_MAX_CONTEXT_KEYS) return false;
    if (value->kind == UEP_VALUE_NUMBER && !uep_i_is_safe(value->as.number)) return false;
    for (i = 0; i < context->n; i++) {
        if (uep_str_equal(context->v[i].key, key)) return false;
    }
    entry = &context->v[context->n];
    *entry = (uep_entry){key, *value};
    if (uep_i_keep_fit(e, key, UEP_LIMIT_MAX_CONTEXT_KEY_BYTES, &entry->key) &&
        (value->kind != UEP_VALUE_STRING ||
         uep_i_keep_fit(e, value->as.string, UEP_LIMIT_MAX_CONTEXT_STRING_BYTES, &entry->value.as.string))) {
        /* One entry of this kind is below the limit of all together. */
        if (context->n++ == 0 || uep_weigh_map(context) <= UEP_LIMIT_MAX_CONTEXT_BYTES) return true;
        context->n--;
    }
    if (e->free_end == end) e->free_at = start; /* else another piece was taken */
    return false;
}

int32_t uep_put_context(uep_t *e, uep_str key, const uep_value *value) {
    return put_typed(e, key, value, NULL);
}

/* Put null, a truth value, a number or a text. */
static int32_t put_scalar(uep_t *e, uep_str key, const uep_value *value) {
    if (e && e->record.context.n >= e->record.context.cap) {
        (void)uep_i_reserve(e, &e->record.context, sizeof(uep_entry), 1);
    }
    return e && put_fit(e, key, value) ? UEP_OK : put_typed(e, key, value, NULL);
}

int32_t uep_put_context_null(uep_t *e, uep_str key) {
    uep_value value = {UEP_VALUE_NULL, {0}};
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_bool(uep_t *e, uep_str key, bool boolean) {
    uep_value value = {UEP_VALUE_BOOL, {0}};
    value.as.boolean = boolean;
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_number(uep_t *e, uep_str key, double number) {
    uep_value value = {UEP_VALUE_NUMBER, {0}};
    value.as.number = number;
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_str(uep_t *e, uep_str key, uep_str text) {
    uep_value value = {UEP_VALUE_STRING, {0}};
    value.as.string = text;
    return put_scalar(e, key, &value);
}

static int32_t put_digits_uep_values(uep_t *e, uep_str key, uint64_t size, bool is_negative, const char *hint) {
    char text[24];
    size_t at = sizeof text;
    uep_value value;
    int32_t status;
    uint32_t flags = e->flags;
    do {
        text[--at] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    if (is_negative) text[--at] = '-';
    memset(&value, 0, sizeof value);
    value.kind = UEP_VALUE_STRING;
    value.as.string = uep_arena_str(e, uep_i_str(text + at, sizeof text - at));
    if (!value.as.string.p) return UEP_E_MEMORY;
    e->flags |= UEP_BORROW_TEXTS; /* it lies in the arena already */
    status = put_typed(e, flags & UEP_BORROW_TEXTS ? key : uep_arena_str(e, key), &value, hint);
    e->flags = flags;
    return status;
}

int32_t uep_put_context_int(uep_t *e, uep_str key, int64_t number) {
    if (!e) return UEP_E_ARGUMENT;
    if (number >= -SAFE_INTEGER && number <= SAFE_INTEGER) return uep_put_context_number(e, key, (double)number);
    return put_digits_uep_values(e, key, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0, "int64");
}

int32_t uep_put_context_uint(uep_t *e, uep_str key, uint64_t number) {
    if (!e) return UEP_E_ARGUMENT;
    if (number <= (uint64_t)SAFE_INTEGER) return uep_put_context_number(e, key, (double)number);
    return put_digits_uep_values(e, key, number, false, number > INT64_MAX ? "uint64" : "int64");
}

int32_t uep_put_context_bytes(uep_t *e, uep_str key, uep_bytes bytes) {
    uep_value value;
    size_t n = bytes.n > LONGEST_BYTES ? LONGEST_BYTES : bytes.n;
    uep_path path;
    int32_t status;
    char *out;
    if (!e || (bytes.n && !bytes.p) || (key.n && !key.p)) return UEP_E_ARGUMENT;
    key = uep_repair(e, key);
    out = (char *)uep_i_alloc(e, (n + 2) / 3 * 4 + 1);
    if (!out || (key.n && !key.p)) return UEP_E_MEMORY;
    memset(&value, 0, sizeof value);
    value.kind = UEP_VALUE_STRING;
    value.as.string = uep_i_str(out, uep_i_base64(bytes.p, n, out));
    status = put_typed(e, key, &value, "bytes");
    if (status != UEP_OK || n == bytes.n) return status;
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    uep_i_push_key(&path, key);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_context_string_bytes", bytes.n, NULL);
}

int32_t uep_put_attribute(uep_t *e, uep_str key, uep_str text) {
    uep_place at = {0};
    const uep_field_info *field;
    uep_resource *resource;
    uep_path path;
    uep_pair pair, *place = NULL;
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    int32_t status;
    size_t i;
    if (!e || (key.n && !key.p) || (text.n && !text.p)) return UEP_E_ARGUMENT;
    if (!uep_i_single(e, &at, UEP_MESSAGE_RESOURCE, record->by_number[15])) return at.status;
    resource = (uep_resource *)at.message;
    field = &uep_messages[UEP_MESSAGE_RESOURCE].fields[uep_messages[UEP_MESSAGE_RESOURCE].by_number[10]];
    uep_i_path(&at, field->name, &path);
    status = copy_key(e, key, &path, &pair.key);
    if (status < 0) return status;
    for (i = 0; i < resource->attributes.n; i++) {
        if (uep_str_equal(resource->attributes.v[i].key, pair.key)) place = &resource->attributes.v[i];
    }
    if (!place && resource->attributes.n >= UEP_LIMIT_MAX_ATTRIBUTES) {
        status = uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_attributes", resource->attributes.n + 1, NULL);
        return status < 0 ? status : UEP_E_FULL;
    }
    uep_i_push_key(&path, pair.key);
    status = uep_i_text(e, text, field, field->limit_bytes, &path, &pair.value);
    if (status < 0) return status;
    if (!place) place = (uep_pair *)uep_i_add(e, &resource->attributes, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = pair;
    return UEP_OK;
}
#undef COUNTED_CONTAINER
#undef COUNTED_SCALAR
#undef LONGEST_BYTES
#undef SAFE_INTEGER

/* ---- uep_wire.c ---- */

/* Read the wire format of protobuf: tags, numbers, spans, groups. Knows no message. */

bool uep_r_refuse(uep_reader *r) {
    r->broken = true;
    r->p = r->end;
    return false;
}

static UEP_COLD bool take_long_varint(uep_reader *r, uint64_t *out) {
    uint64_t value = 0;
    uint32_t shift;
    for (shift = 0; shift < 70 && r->p < r->end; shift += 7) {
        uint8_t byte = *r->p++;
        if (shift < 63 || byte < 2) value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            if (shift == 63 && byte > 1) return uep_r_refuse(r); /* more than 64 bits */
            *out = value;
            return true;
        }
    }
    return uep_r_refuse(r);
}

/* Most numbers have one byte. */
UEP_INLINE bool take_varint(uep_reader *r, uint64_t *out) {
    if (r->p < r->end && *r->p < 0x80) {
        *out = *r->p++;
        return true;
    }
    return take_long_varint(r, out);
}

bool uep_r_take_varint(uep_reader *r, uint64_t *out) {
    return take_varint(r, out);
}

/* A tag has five bytes at most and a field number that is not 0. */
bool uep_r_take_tag(uep_reader *r, uint32_t *number, uint32_t *wire) {
    const uint8_t *start = r->p;
    uint64_t tag;
    if (!take_varint(r, &tag)) return false;
    if (tag > UINT32_MAX || r->p - start > 5 || tag >> 3 == 0) return uep_r_refuse(r);
    *number = (uint32_t)(tag >> 3);
    *wire = (uint32_t)(tag & 7);
    return true;
}

/* UEP-LIM-090: a length is compared with what is there before anything is done with it. */
bool uep_r_take_span(uep_reader *r, uep_str *out) {
    uint64_t n;
    if (!take_varint(r, &n)) return false;
    if (n > (uint64_t)(r->end - r->p) || n > INT32_MAX) return uep_r_refuse(r);
    *out = uep_i_str((const char *)r->p, (size_t)n);
    r->p += n;
    return true;
}

bool uep_r_take_fixed(uep_reader *r, size_t n, uint64_t *out) {
    uint64_t value = 0;
    size_t i;
    if ((size_t)(r->end - r->p) < n) return uep_r_refuse(r);
    for (i = 0; i < n; i++) value |= (uint64_t)r->p[i] << (8 * i);
    r->p += n;
    *out = value;
    return true;
}

/* Pass over one field; a group to its end, whatever nests in it. */
static bool skip_field(uep_reader *r, uint32_t number, uint32_t wire) {
    uint64_t ignored;
    uep_str span;
    switch (wire) {
    case WIRE_VARINT: return uep_r_take_varint(r, &ignored);
    case WIRE_64: return uep_r_take_fixed(r, 8, &ignored);
    case WIRE_BYTES: return uep_r_take_span(r, &span);
    case WIRE_32: return uep_r_take_fixed(r, 4, &ignored);
    case WIRE_START:
        if (++r->depth > UEP_MAX_WIRE_DEPTH) return uep_r_refuse(r);
        while (r->p < r->end) {
            uint32_t inner, inner_wire;
            if (!uep_r_take_tag(r, &inner, &inner_wire)) return false;
            if (inner_wire == WIRE_END) {
                r->depth--;
                return inner == number || uep_r_refuse(r);
            }
            if (!skip_field(r, inner, inner_wire)) return false;
        }
        return uep_r_refuse(r);
    default: return uep_r_refuse(r);
    }
}

bool uep_r_skip_unknown(uep_reader *r, uint32_t number, uint32_t wire) {
    r->e->has_unknown = true;
    return skip_field(r, number, wire);
}

/* Open a message inside the bytes of this one; close_inner goes back. */
bool uep_r_open_inner(uep_reader *r, const uint8_t **end) {
    uep_str span;
    if (!uep_r_take_span(r, &span) || ++r->depth > UEP_MAX_WIRE_DEPTH) return uep_r_refuse(r);
    *end = r->end;
    r->end = r->p;
    r->p = (const uint8_t *)span.p;
    return true;
}

void uep_r_close_inner(uep_reader *r, const uint8_t *end) {
    r->depth--;
    r->p = r->end;
    r->end = end;
    if (r->broken) r->p = end;
}

bool uep_r_take_text(uep_reader *r, uep_str *out) {
    if (!uep_r_take_span(r, out)) return false;
    return uep_is_utf8(out->p, out->n) || uep_r_refuse(r);
}

bool uep_r_no_memory(uep_reader *r) {
    uep_i_no_memory(r->e);
    return uep_r_refuse(r);
}


/* ---- uep_wrap.c ---- */

/* Wrap a received record: its nodes become part of the tree of the error that happened because of it (section 3.5). */

static bool copy_message(uep_t *e, void *to, const void *from, int32_t type);

static bool copy_list_uep_wrap(uep_t *e, void *to, const void *from, const uep_field_info *field) {
    uep_any_list source = uep_i_list(from, field);
    size_t size = uep_i_item_size(field), i;
    void *list = uep_i_member(to, field);
    memset(list, 0, sizeof source);
    for (i = 0; i < source.n; i++) {
        const uint8_t *item = (const uint8_t *)source.v + i * size;
        void *place = uep_i_add(e, list, size);
        if (!place) return false;
        if (field->kind == UEP_KIND_MESSAGE) {
            if (!copy_message(e, place, item, field->type)) return false;
        } else if (uep_i_keep(e, *(const uep_str *)(const void *)item, (uep_str *)place) < 0) {
            return false;
        }
    }
    return true;
}

/* A whole copy of a node or of what is in it: its texts, lists and messages are the builder's own. Messages in a node
 * nest two deep, and none of them holds a map or a JSON value. */
static bool copy_message(uep_t *e, void *to, const void *from, int32_t type) {
    const uep_message_info *info = &uep_messages[type];
    uint32_t i;
    memcpy(to, from, info->struct_bytes);
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *member = uep_i_member(to, field);
        if (field->shape == UEP_SHAPE_LIST) {
            if (!copy_list_uep_wrap(e, to, from, field)) return false;
        } else if (field->kind == UEP_KIND_STRING) {
            if (uep_i_keep(e, *(const uep_str *)member, (uep_str *)member) < 0) return false;
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner, *source;
            memcpy(&source, member, sizeof source);
            if (!source) continue;
            inner = uep_i_alloc(e, uep_messages[field->type].struct_bytes);
            if (!inner || !copy_message(e, inner, source, field->type)) return false;
            memcpy(member, &inner, sizeof inner);
        }
    }
    return true;
}

/* UEP-NODE-042: services that call one another in a ring would grow a record without end. */
static bool is_there(const uep_record *own, uep_str id) {
    size_t i;
    if (id.n == 0) return false;
    if (uep_str_equal(own->error_id, id)) return true;
    for (i = 0; i < own->nodes.n; i++) {
        if (uep_str_equal(own->nodes.v[i].error_id, id)) return true;
    }
    return false;
}

static uint32_t count_hops(const uep_record *own, size_t index) { /* between a node and node 0 */
    uint32_t hops = 0;
    while (index > 0 && own->nodes.v[index].parent < index) {
        hops += own->nodes.v[index].relation == UEP_RELATION_REMOTE_CAUSE;
        index = own->nodes.v[index].parent;
    }
    return hops;
}

static bool goes_too_far(const uep_record *own, size_t parent, int32_t relation, const uep_record *received) {
    uint32_t hops = count_hops(own, parent) + (relation == UEP_RELATION_REMOTE_CAUSE), deepest = 0;
    size_t i;
    for (i = 0; i < received->nodes.n; i++) {
        uint32_t inner = count_hops(received, i);
        if (inner > deepest) deepest = inner;
    }
    return hops + deepest > UEP_LIMIT_MAX_REMOTE_HOPS;
}

static int32_t leave_out(uep_t *e, size_t parent, const char *rule) {
    uep_path path;
    int32_t status;
    path.n = 0;
    uep_i_push_name(&path, "nodes");
    uep_i_push_index(&path, parent);
    status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL);
    return status < 0 ? status : UEP_E_DROPPED;
}

/* UEP-RCV-014: work whose remote part took effect, or may have, is not without effect. */
static int32_t weigh_effect(uep_t *e, size_t parent, int32_t relation, const uep_record *received) {
    uep_record *own = &e->record;
    const uep_type_info *type;
    int32_t remote, effect;
    size_t i = parent;
    if (relation != UEP_RELATION_CAUSE && relation != UEP_RELATION_REMOTE_CAUSE) return UEP_OK;
    for (; i > 0 && own->nodes.v[i].parent < i; i = own->nodes.v[i].parent) {
        int32_t edge = own->nodes.v[i].relation;
        if (edge != UEP_RELATION_CAUSE && edge != UEP_RELATION_REMOTE_CAUSE) return UEP_OK;
    }
    type = uep_default_type(received->error_type, received->type_ancestors.v, received->type_ancestors.n);
    remote = received->recovery ? received->recovery->effect : type->default_effect;
    if (remote == UEP_EFFECT_UNSPECIFIED || remote == UEP_EFFECT_NONE) return UEP_OK;
    type = own->error_type.n ? uep_default_type(own->error_type, own->type_ancestors.v, own->type_ancestors.n) : NULL;
    effect = own->recovery ? own->recovery->effect : type ? type->default_effect : UEP_EFFECT_UNSPECIFIED;
    if (effect != UEP_EFFECT_NONE) return UEP_OK;
    if (!own->recovery) {
        own->recovery = (uep_recovery *)uep_i_zalloc(e, sizeof *own->recovery);
        if (!own->recovery) return UEP_E_MEMORY;
        own->recovery->retryability = type->retryability;
        own->recovery->throttled = type->throttled;
    }
    own->recovery->effect = UEP_EFFECT_POSSIBLE;
    if (remote == UEP_EFFECT_PARTIAL || remote == UEP_EFFECT_APPLIED) own->recovery->effect = UEP_EFFECT_PARTIAL;
    return UEP_OK;
}

/* UEP-NODE-040, UEP-NODE-036: the top says whose error it was, and what the payload says of its service is a claim. */
static int32_t name_top(uep_t *e, uep_node *top, const uep_record *received, uep_str service) {
    int32_t index = (int32_t)(top - e->record.nodes.v);
    if (uep_i_keep(e, received->error_type, &top->error_type) < 0 ||
        uep_i_keep(e, received->error_id, &top->error_id) < 0 ||
        uep_i_keep(e, received->source_language, &top->source_language) < 0) {
        return UEP_E_MEMORY;
    }
    top->timestamp = received->timestamp;
    top->service = uep_i_str(NULL, 0);
    if (top->stack) top->stack->shared_with_parent = 0; /* the parent is another one now */
    return service.n ? uep_node_set_service(e, index, service) : UEP_OK;
}

static int32_t add_node(uep_t *e, const uep_node *from) {
    static const uep_str rule = {"limit:max_node_message_bytes", 28};
    uep_node *node = (uep_node *)uep_i_add(e, &e->record.nodes, sizeof *node);
    uep_path path;
    uep_str cut;
    if (!node || !copy_message(e, node, from, UEP_MESSAGE_NODE)) return UEP_E_MEMORY;
    /* The limit of node 0, which the node was perhaps, is higher than that of the others. */
    if (node->message.n <= UEP_LIMIT_MAX_NODE_MESSAGE_BYTES) return UEP_OK;
    cut = uep_cut_end(node->message, UEP_LIMIT_MAX_NODE_MESSAGE_BYTES);
    path.n = 0;
    uep_i_push_name(&path, "nodes");
    uep_i_push_index(&path, e->record.nodes.n - 1);
    uep_i_push_name(&path, "message");
    if (uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, rule.p, node->message.n, NULL) < 0) return UEP_E_MEMORY;
    node->message = cut;
    return UEP_OK;
}

/* Marks of the nodes that were taken over, with the paths that they have now. */
static int32_t move_marks(uep_t *e, const uep_record *received, size_t start, size_t kept) {
    static const char HEAD[] = "/nodes/";
    size_t i;
    for (i = 0; i < received->marks.n; i++) {
        uep_mark mark = received->marks.v[i];
        uep_str rest = mark.path;
        uep_path path;
        size_t digits = 0;
        uint64_t index;
        uep_str moved;
        char *text;
        if (rest.n < sizeof HEAD || memcmp(rest.p, HEAD, sizeof HEAD - 1) != 0) continue;
        rest = uep_i_str(rest.p + sizeof HEAD - 1, rest.n - (sizeof HEAD - 1));
        while (digits < rest.n && rest.p[digits] != '/') digits++;
        if (!uep_i_parse_digits(uep_i_str(rest.p, digits), &index) || index >= kept) continue;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        uep_i_push_index(&path, start + (size_t)index);
        moved = uep_i_pointer(e, &path, 0);
        text = moved.p ? (char *)uep_i_alloc(e, moved.n + rest.n - digits + 1) : NULL;
        if (!text) return UEP_E_MEMORY;
        memcpy(text, moved.p, moved.n);
        if (rest.n > digits) memcpy(text + moved.n, rest.p + digits, rest.n - digits);
        mark.path = uep_i_str(text, moved.n + rest.n - digits);
        if (uep_add_mark(e, &mark) < 0) return UEP_E_MEMORY;
    }
    return UEP_OK;
}

int32_t uep_wrap(uep_t *e, int32_t parent, int32_t relation, const uep_record *received, uep_str service) {
    uep_node alone;
    const uep_node *nodes;
    size_t n, start, kept, i;
    int32_t status = UEP_OK;
    if (!e || !received || received == &e->record) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    if (relation == UEP_RELATION_UNSPECIFIED) relation = UEP_RELATION_REMOTE_CAUSE;
    start = e->record.nodes.n;
    if (parent < 0 || (size_t)parent >= start) return UEP_E_PARENT;
    if (is_there(&e->record, received->error_id)) return leave_out(e, (size_t)parent, "capture:shared_error");
    if (goes_too_far(&e->record, (size_t)parent, relation, received)) {
        return leave_out(e, (size_t)parent, "limit:max_remote_hops"); /* UEP-LIM-081 */
    }
    memset(&alone, 0, sizeof alone);
    alone.message = received->error_message; /* UEP-NODE-041 */
    nodes = received->nodes.n ? received->nodes.v : &alone;
    n = received->nodes.n ? received->nodes.n : 1;
    kept = n < UEP_LIMIT_MAX_NODES - start ? n : UEP_LIMIT_MAX_NODES - start;
    for (i = 0; i < kept && status >= 0; i++) {
        uep_node *node;
        status = add_node(e, &nodes[i]);
        if (status < 0) break;
        node = &e->record.nodes.v[start + i];
        /* UEP-NODE-039: parents move with their nodes, the top hangs below the node that failed because of it. */
        node->parent = i == 0 ? (uint32_t)parent : nodes[i].parent + (uint32_t)start;
        node->has_parent = true;
        if (i == 0) {
            node->relation = relation;
            status = name_top(e, node, received, service);
        }
    }
    if (status >= 0 && kept < n) {
        uep_path path;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        status = uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_nodes", start + n, NULL);
    }
    if (status >= 0) status = move_marks(e, received, start, kept);
    if (status >= 0) status = weigh_effect(e, (size_t)parent, relation, received);
    if (status < 0) {
        e->record.nodes.n = start; /* a failed function leaves the record as it was */
        return status;
    }
    return kept ? (int32_t)start : UEP_E_FULL;
}

/* ---- uep_write.c ---- */

/* Write records in the binary form. Judges nothing. */

/* google.protobuf: the tags of Timestamp, Duration, Value, Struct, ListValue and of entries of maps. */
enum {
    TAG_SECONDS = 1 << 3 | 0,
    TAG_NANOS = 2 << 3 | 0,
    TAG_NULL = 1 << 3 | 0,
    TAG_NUMBER = 2 << 3 | 1,
    TAG_STRING = 3 << 3 | 2,
    TAG_BOOL = 4 << 3 | 0,
    TAG_STRUCT = 5 << 3 | 2,
    TAG_LIST = 6 << 3 | 2,
    TAG_ITEM = 1 << 3 | 2,
    TAG_KEY = 1 << 3 | 2,
    TAG_VALUE = 2 << 3 | 2
};

/* Up to 127 bytes, for which a call of memcpy would be most of the work. The last block overlaps the one before it. */
static inline void copy_short(uint8_t *to, const uint8_t *p, size_t n) {
    if (n >= 16) {
        size_t i, last = n - 16;
        memcpy(to, p, 16);
        for (i = 16; i < last; i += 16) memcpy(to + i, p + i, 16);
        memcpy(to + last, p + last, 16);
    } else if (n >= 8) {
        memcpy(to, p, 8);
        memcpy(to + n - 8, p + n - 8, 8);
    } else if (n >= 4) {
        memcpy(to, p, 4);
        memcpy(to + n - 4, p + n - 4, 4);
    } else if (n) {
        to[0] = p[0];
        to[n / 2] = p[n / 2];
        to[n - 1] = p[n - 1];
    }
}

void uep_i_write_bytes(uep_writer *w, const uint8_t *p, size_t n) {
    uint8_t *at = w->at;
    if (n < 0x80 && (size_t)(at - w->begin) >= n) {
        w->at = at - n;
        copy_short(at - n, p, n);
    } else if (uep_w_room(w, n)) {
        w->at -= n;
        memcpy(w->at, p, n);
    }
}

static UEP_COLD void write_long(uep_writer *w, uint32_t tag, const void *p, size_t n) {
    if (n > SIZE_MAX / 2 || !uep_w_room(w, n + UEP_W_HEAD)) return;
    w->at -= n;
    if (n) memcpy(w->at, p, n);
    uep_w_varint(w, n);
    uep_w_tag(w, tag);
}

void uep_w_text(uep_writer *w, uint32_t tag, const void *p, size_t n) {
    uint8_t *at = w->at;
    if (n < 0x80 && tag < 0x80 && (size_t)(at - w->begin) >= n + UEP_W_HEAD) {
        at -= n;
        copy_short(at, (const uint8_t *)p, n);
        *--at = (uint8_t)n;
        *--at = (uint8_t)tag;
        w->at = at;
        return;
    }
    write_long(w, tag, p, n);
}

void uep_i_write_number(uep_writer *w, uint32_t tag, uint64_t v) {
    if (!uep_w_room(w, UEP_W_HEAD)) return;
    uep_w_varint(w, v);
    uep_w_tag(w, tag);
}

bool uep_i_grow(uep_writer *w, size_t n) {
    size_t used = uep_w_mark(w), cap = w->e->out_cap;
    uint8_t *out;
    if (w->failed || w->e->start || used > SIZE_MAX / 4 || n > SIZE_MAX / 4) {
        w->failed = true;
        w->begin = w->at; /* nothing has room any more */
        uep_i_no_memory(w->e);
        return false;
    }
    out = uep_i_output(w->e, cap * 2 > used + n ? cap * 2 : used + n);
    if (!out) {
        w->failed = true;
        w->begin = w->at;
        return false;
    }
    /* What was the end of the old buffer stands in the same place of the new one, and moves to its end. */
    memmove(out + w->e->out_cap - used, out + cap - used, used);
    w->begin = out;
    w->end = out + w->e->out_cap;
    w->at = w->end - used;
    return true;
}

static bool open_writer(uep_writer *w, uep_t *e) {
    uint8_t *out = uep_i_output(e, 1);
    w->e = e;
    w->placed_n = 0;
    w->failed = !out;
    w->begin = out;
    w->end = w->at = out ? out + e->out_cap : NULL;
    return out != NULL;
}

/* Seconds from 1978 to 3058 have five bytes, and so have three quarters of all nanoseconds. */
static inline uint8_t *put_time_uep_write(uint8_t *at, uint64_t v) {
    uint64_t top = v >> 28;
    if (top - 1 >= 0x7f) return uep_w_put_varint(at, v);
    at -= 5;
    at[0] = (uint8_t)(v | 0x80);
    at[1] = (uint8_t)(v >> 7 | 0x80);
    at[2] = (uint8_t)(v >> 14 | 0x80);
    at[3] = (uint8_t)(v >> 21 | 0x80);
    at[4] = (uint8_t)top;
    return at;
}

void uep_i_write_time(uep_writer *w, uep_time t, uint32_t tag) {
    uint8_t *at, *end;
    if (!uep_w_room(w, 3 * UEP_W_HEAD)) return;
    at = end = w->at;
    if (t.nanos) {
        at = put_time_uep_write(at, (uint64_t)(int64_t)t.nanos);
        *--at = TAG_NANOS;
    }
    if (t.seconds) {
        at = put_time_uep_write(at, (uint64_t)t.seconds);
        *--at = TAG_SECONDS;
    }
    w->at = at - 1;
    *w->at = (uint8_t)(end - at);
    uep_w_tag(w, tag);
}

static void write_double(uep_writer *w, double number) {
    uint64_t bits;
    if (!uep_i_is_safe(number)) {
        /* UEP-LIM-002: it is read as text, and counts as that. */
        char text[32];
        uep_w_text(w, TAG_STRING, text, uep_write_number(number, text));
        return;
    }
    memcpy(&bits, &number, sizeof bits);
    uep_w_fixed64(w, TAG_NUMBER, bits);
}

void uep_i_write_value(uep_writer *w, const uep_value *value, uint32_t depth) {
    size_t before = uep_w_mark(w), i;
    if (depth > UEP_MAX_VALUE_DEPTH) {
        w->failed = true; /* bounded recursion: no reader takes such a value */
        return;
    }
    switch (value->kind) {
    case UEP_VALUE_BOOL: uep_w_number(w, TAG_BOOL, value->as.boolean); break;
    case UEP_VALUE_NUMBER: write_double(w, value->as.number); break;
    case UEP_VALUE_STRING: uep_w_text(w, TAG_STRING, value->as.string.p, value->as.string.n); break;
    case UEP_VALUE_OBJECT:
        uep_i_write_map(w, &value->as.object, TAG_ITEM, depth + 1);
        uep_w_message(w, TAG_STRUCT, before);
        break;
    case UEP_VALUE_LIST:
        for (i = value->as.list.n; i-- > 0;) {
            size_t item = uep_w_mark(w);
            uep_i_write_value(w, &value->as.list.v[i], depth + 1);
            uep_w_message(w, TAG_ITEM, item);
        }
        uep_w_message(w, TAG_LIST, before);
        break;
    default: uep_w_number(w, TAG_NULL, 0); break;
    }
}

void uep_i_write_map(uep_writer *w, const uep_map *map, uint32_t tag, uint32_t depth) {
    size_t i;
    for (i = map->n; i-- > 0;) {
        size_t entry = uep_w_mark(w);
        if (map->v[i].value.kind == UEP_VALUE_NUMBER) write_double(w, map->v[i].value.as.number);
        else uep_i_write_value(w, &map->v[i].value, depth);
        uep_w_message(w, TAG_VALUE, entry);
        uep_w_text(w, TAG_KEY, map->v[i].key.p, map->v[i].key.n);
        uep_w_message(w, tag, entry);
    }
}

void uep_i_write_pairs(uep_writer *w, const uep_pair_list *pairs, uint32_t tag) {
    size_t i;
    for (i = pairs->n; i-- > 0;) {
        size_t entry = uep_w_mark(w);
        uep_w_text(w, TAG_VALUE, pairs->v[i].value.p, pairs->v[i].value.n);
        uep_w_text(w, TAG_KEY, pairs->v[i].key.p, pairs->v[i].key.n);
        uep_w_message(w, tag, entry);
    }
}

static int32_t close_writer(uep_writer *w, const uint8_t **data, size_t *n) {
    if (w->failed) return w->e->status < 0 ? w->e->status : UEP_E_ARGUMENT;
    if (data) *data = w->at;
    if (n) *n = uep_w_mark(w);
    return UEP_OK;
}

/* The builder's own record, with what its structs do not hold. */
static void write_open(uep_writer *w) {
    uep_t *e = w->e;
    w->placed = e->placed;
    w->placed_n = e->placed_n;
    w->messages = e->messages;
    if (e->base) uep_i_write_over(w, &e->record, e->base);
    else uep_i_write_record(w, &e->record);
}

int32_t uep_encode_record(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n) {
    uep_writer w;
    if (!e || !record) return UEP_E_ARGUMENT;
    if (open_writer(&w, e)) {
        if (e->is_open && record == &e->record) write_open(&w);
        else uep_i_write_record(&w, record);
    }
    return close_writer(&w, data, n);
}

int32_t uep_encode_batch(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n) {
    uep_writer w;
    if (!e || !batch) return UEP_E_ARGUMENT;
    if (open_writer(&w, e)) uep_i_write_batch(&w, batch);
    return close_writer(&w, data, n);
}

int32_t uep_encode(uep_t *e, const uint8_t **data, size_t *n) {
    return e ? uep_encode_record(e, &e->record, data, n) : UEP_E_ARGUMENT;
}

size_t uep_size_record(uep_t *e, const uep_record *record) {
    size_t n = 0;
    return uep_encode_record(e, record, NULL, &n) < 0 ? 0 : n;
}

size_t uep_size_batch(uep_t *e, const uep_batch *batch) {
    size_t n = 0;
    return uep_encode_batch(e, batch, NULL, &n) < 0 ? 0 : n;
}
