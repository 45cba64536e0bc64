/* What the two parts of truncation share. */
#ifndef UEP_TRUNCATE_H
#define UEP_TRUNCATE_H

#include "uep_internal.h"

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
