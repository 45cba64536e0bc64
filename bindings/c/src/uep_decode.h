/* What the reader of the binary form is made of. */
#ifndef UEP_DECODE_H
#define UEP_DECODE_H

#include "uep_internal.h"

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
