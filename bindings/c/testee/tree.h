/* What the readers of JSON and of MessagePack share: the tree that they build. */
#ifndef UEP_TESTEE_TREE_H
#define UEP_TESTEE_TREE_H

#include "testee.h"

typedef struct tt_tree {
    tt_arena *a;
    tt_json *stack; /* values of the lists and objects that are open */
    size_t n, cap;
    bool is_repeated; /* a name stood twice */
    uep_str repeated; /* its pointer */
} tt_tree;

/* The names of one object: compared one by one while they are few, by a table of hashes when they are many. */
typedef struct tt_names {
    uint32_t *slots; /* index + 1 of a value on the stack, 0 is free; its user frees it */
    size_t size;
    size_t base; /* where the object's values begin on the stack */
} tt_names;

void tt_tree_push(tt_tree *t, const tt_json *v);
void tt_tree_close(tt_tree *t, size_t base, size_t end, tt_json *out); /* a list or object of what is on the stack from base */
/* Note a name before its value is read: the name stands in front of whatever the value holds. */
void tt_tree_name(tt_tree *t, tt_names *known, const tt_place *place);
/* What was read; reason is the one at which reading stopped, or -1. */
tt_reading tt_tree_end(tt_tree *t, tt_json *root, int32_t reason);

#endif
