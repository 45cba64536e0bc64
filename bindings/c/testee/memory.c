/* Memory of one case: pieces that are given back all at once. A testee without memory ends, and is started again. */
#include "testee.h"

#include <stdio.h>
#include <stdlib.h>

struct tt_chunk {
    struct tt_chunk *next;
    max_align_t align;
};

#define PIECE (256u * 1024u)

void tt_die(const char *what) {
    fprintf(stderr, "testee: %s\n", what);
    exit(1);
}

void *tt_alloc(tt_arena *a, size_t n) {
    n = (n + 15u) & ~(size_t)15u;
    if ((size_t)(a->end - a->at) < n) {
        size_t size = n > PIECE ? n : PIECE;
        tt_chunk *chunk = malloc(sizeof(tt_chunk) + size);
        if (chunk == NULL) tt_die("no memory");
        chunk->next = a->chunks;
        a->chunks = chunk;
        a->at = (uint8_t *)(chunk + 1);
        a->end = a->at + size;
    }
    void *p = a->at;
    a->at += n;
    return p;
}

void *tt_zalloc(tt_arena *a, size_t n) {
    void *p = tt_alloc(a, n);
    memset(p, 0, n);
    return p;
}

void tt_free(tt_arena *a) {
    while (a->chunks != NULL) {
        tt_chunk *next = a->chunks->next;
        free(a->chunks);
        a->chunks = next;
    }
    a->at = a->end = NULL;
}

void *tt_grow(void *p, size_t item_size, size_t n, size_t *cap) {
    if (n < *cap) return p;
    *cap = *cap == 0 ? 64 : *cap * 2;
    p = realloc(p, *cap * item_size);
    if (p == NULL) tt_die("no memory");
    return p;
}
