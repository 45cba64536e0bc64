/* The memory of a builder: a bump allocator over pieces that a reset keeps, and one output buffer. */
#include <stdlib.h>

#include "uep_prepared.h"

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
static void take_struct(void *to, size_t size, const void *from) {
    memset(to, 0, size);
    if (from) {
        uint32_t given;
        memcpy(&given, from, sizeof given);
        memcpy(to, from, given < size ? given : size);
    }
}

static void take_limits(uep_t *e, const uep_limits *limits) {
    uep_limits taken;
    take_struct(&taken, sizeof taken, limits);
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
    take_struct(&taken, sizeof taken, alloc);
    take_struct(&bounds, sizeof bounds, limits);
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
    take_struct(&e->hooks, sizeof e->hooks, hooks);
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
