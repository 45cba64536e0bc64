/* The tree that a reader builds: values of open lists and objects on a stack, and names that stand twice. */
#include "tree.h"

#include <stdlib.h>

void tt_tree_push(tt_tree *t, const tt_json *v) {
    t->stack = tt_grow(t->stack, sizeof *v, t->n, &t->cap);
    t->stack[t->n++] = *v;
}

void tt_tree_close(tt_tree *t, size_t base, size_t end, tt_json *out) {
    size_t n = t->n - base;
    out->as.items.n = n;
    out->as.items.v = NULL;
    if (n != 0) {
        out->as.items.v = tt_alloc(t->a, n * sizeof(tt_json));
        memcpy(out->as.items.v, t->stack + base, n * sizeof(tt_json));
    }
    t->n = base;
    out->end = (uint32_t)end;
}

static size_t hash(uep_str s) {
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < s.n; i++) h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
    return (size_t)(h ^ h >> 29);
}

static size_t find_slot(const tt_tree *t, const tt_names *known, uep_str name) { /* its own, or a free one */
    size_t at = hash(name) & (known->size - 1);
    while (known->slots[at] != 0 && !uep_str_equal(t->stack[known->base + known->slots[at] - 1].name, name)) {
        at = (at + 1) & (known->size - 1);
    }
    return at;
}

static void grow(const tt_tree *t, tt_names *known, size_t n) {
    known->size = known->size == 0 ? 64 : known->size * 2;
    free(known->slots);
    known->slots = calloc(known->size, sizeof *known->slots);
    if (known->slots == NULL) tt_die("no memory");
    for (size_t k = 0; k < n; k++) known->slots[find_slot(t, known, t->stack[known->base + k].name)] = (uint32_t)k + 1;
}

static bool is_new(const tt_tree *t, tt_names *known, uep_str name) { /* and notes it as the next value of the stack */
    size_t n = t->n - known->base;
    if (n < 16) {
        for (size_t k = 0; k < n; k++) {
            if (uep_str_equal(t->stack[known->base + k].name, name)) return false;
        }
        return true;
    }
    if (n * 2 >= known->size) grow(t, known, n);
    size_t at = find_slot(t, known, name);
    if (known->slots[at] != 0) return false;
    known->slots[at] = (uint32_t)n + 1;
    return true;
}

void tt_tree_name(tt_tree *t, tt_names *known, const tt_place *place) {
    if (is_new(t, known, place->name) || t->is_repeated) return;
    t->is_repeated = true;
    t->repeated = tt_pointer(t->a, place);
}

tt_reading tt_tree_end(tt_tree *t, tt_json *root, int32_t reason) {
    tt_reading result = {root, reason, {"", 0}};
    free(t->stack);
    if (t->is_repeated) {
        result.reason = UEP_REASON_DUPLICATE_KEY;
        result.path = t->repeated;
    }
    return result;
}
