/* Parts of records that were judged and written once: prototypes and sites. */
#ifndef UEP_PREPARED_H
#define UEP_PREPARED_H

#include "uep_internal.h"

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
enum { RECORD_NODES = 12, RECORD_RESOURCE = 15, RECORD_THREADS = 24, RECORD_MARKS = 26, NODE_MESSAGE = 5 };

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
UEP_INLINE uint8_t *uep_i_write_ready(uep_writer *w, uint8_t *at, const uep_prototype *base, int32_t field,
                                      uint32_t *end) {
    uint32_t start = base->starts[field + 1];
    if (start < *end) at = uep_i_write_bytes(w, at, base->bytes + start, *end - start);
    *end = base->starts[field];
    return at;
}

/* Whether a record needs no judge but for its size, because its prototype was finished. */
bool uep_i_may_finish_open(const uep_t *e);

#endif
