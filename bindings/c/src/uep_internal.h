/* What the files of the library share. Not installed; nothing here is part of the ABI. */
#ifndef UEP_INTERNAL_H
#define UEP_INTERNAL_H

#include "uep.h"

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

/* Writes from the end of a buffer to its beginning, so that a length is known when it is written. What writes takes the place
 * of the first byte written so far and returns the new one: in a register, not in memory, or each write would wait for the
 * one before it. */
typedef struct uep_writer {
    uint8_t *begin;
    uint8_t *end;
    uep_t *e;
    const struct uep_placed *placed; /* those not written yet */
    size_t placed_n;
    const uep_str *messages;
    bool failed;
    bool judges;   /* whether texts and times are looked at */
    bool is_unfit; /* one was not fit as it is */
} uep_writer;
uint8_t *uep_i_grow(uep_writer *w, uint8_t *at, size_t n);
uint8_t *uep_i_write_record(uep_writer *w, uint8_t *at, const uep_record *m);
uint8_t *uep_i_write_over(uep_writer *w, uint8_t *at, const uep_record *m, const uep_prototype *base);
uint8_t *uep_i_write_batch(uep_writer *w, uint8_t *at, const uep_batch *m);
/* Bytes as they are; the nodes of a prototype; placed frames. */
uint8_t *uep_i_write_bytes(uep_writer *w, uint8_t *at, const uint8_t *p, size_t n);
uint8_t *uep_i_write_nodes(uep_writer *w, uint8_t *at, const uep_prototype *base);
uint8_t *uep_i_write_placed(uep_writer *w, uint8_t *at, const uep_stack *stack);
uint8_t *uep_i_write_value(uep_writer *w, uint8_t *at, const uep_value *value, uint32_t depth);
uint8_t *uep_i_write_map(uep_writer *w, uint8_t *at, const uep_map *map, uint32_t tag, uint32_t depth);
uint8_t *uep_i_write_pairs(uep_writer *w, uint8_t *at, const uep_pair_list *pairs, uint32_t tag);
uint8_t *uep_i_write_time(uep_writer *w, uint8_t *at, uep_time t, uint32_t tag, bool is_point);

/* Looks at what is given (uep_given.c). */
void uep_i_look_at_nodes(uep_writer *w, const uep_node_list *nodes);
void uep_i_look_at_frames(uep_writer *w, const uep_frame_list *frames);
void uep_i_look_at_context(uep_writer *w, const uep_map *context);
void uep_i_look_at_pairs(uep_writer *w, const uep_pair_list *pairs);

/* ---- values (uep_values.c) */

/* Copy a JSON value into the arena, made fit for a record. depth is how many objects and lists lie around it. */
int32_t uep_i_copy_value(uep_t *e, const uep_value *from, uep_value *to, uep_path *path, int32_t depth);

/* ---- numbers (uep_numbers.c) */

/* Whether every reader sees the same number: finite and not beyond 2^53-1. */
static inline bool uep_i_is_safe(double number) {
    return number > -9007199254740992.0 && number < 9007199254740992.0;
}
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
