/* What the generated setters have in common. */
#ifndef UEP_FIELDS_H
#define UEP_FIELDS_H

#include "uep_internal.h"

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

/* Printable ASCII, and none of the protocol's own names (UEP-REC-024). */
bool uep_i_is_plain_key(uep_str key);

int32_t uep_i_set_string(uep_t *e, const uep_place *at, int32_t field, uep_str value);
int32_t uep_i_set_bytes(uep_t *e, const uep_place *at, int32_t field, uep_bytes value);
int32_t uep_i_set_bool(uep_t *e, const uep_place *at, int32_t field, bool value);
int32_t uep_i_set_uint32(uep_t *e, const uep_place *at, int32_t field, uint32_t value);
int32_t uep_i_set_fixed64(uep_t *e, const uep_place *at, int32_t field, uint64_t value);
int32_t uep_i_set_enum(uep_t *e, const uep_place *at, int32_t field, int32_t value);
int32_t uep_i_set_time(uep_t *e, const uep_place *at, int32_t field, uep_time value);
int32_t uep_i_set_value(uep_t *e, const uep_place *at, int32_t field, const uep_value *value);
int32_t uep_i_set_entry(uep_t *e, const uep_place *at, int32_t field, uep_str value);

/* Set a scalar field to that of another message of its kind, where it is present there. */
int32_t uep_i_copy_field(uep_t *e, const uep_place *at, int32_t field, const void *from);

/* Add an entry to a list of the record, by the field's number; from may be NULL for an empty one. Returns its index. */
int32_t uep_i_add_entry(uep_t *e, uint32_t number, const void *from);

#endif
