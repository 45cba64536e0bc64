/* Idle builders that keep their memory. */
#include "uep_internal.h"

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
