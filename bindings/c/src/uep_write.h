/* Writing the binary form backwards: the hot parts, inlined into the generated encoders. */
#ifndef UEP_WRITE_H
#define UEP_WRITE_H

#include "uep_internal.h"

/* A tag has two bytes and a length or number ten at most. */
#define UEP_W_HEAD 12u

static inline bool uep_w_room(uep_writer *w, size_t n) {
    return (size_t)(w->at - w->begin) >= n || uep_i_grow(w, n);
}

/* Put a number of up to ten bytes in front of a place. */
static inline uint8_t *uep_w_put_varint(uint8_t *at, uint64_t v) {
    uint8_t *p;
#if defined(__GNUC__) || defined(__clang__)
    size_t n = (size_t)(70 - __builtin_clzll(v | 1)) / 7;
#else
    size_t n = 1;
    uint64_t rest = v;
    while (rest >>= 7) n++;
#endif
    p = at - n;
    at = p;
    for (; v >= 0x80; v >>= 7) *p++ = (uint8_t)(v | 0x80);
    *p = (uint8_t)v;
    return at;
}

static inline void uep_w_varint(uep_writer *w, uint64_t v) {
    if (v < 0x80) *--w->at = (uint8_t)v;
    else w->at = uep_w_put_varint(w->at, v);
}

static inline void uep_w_tag(uep_writer *w, uint32_t tag) {
    if (tag >= 0x80) {
        *--w->at = (uint8_t)(tag >> 7);
        *--w->at = (uint8_t)(tag | 0x80);
    } else {
        *--w->at = (uint8_t)tag;
    }
}

/* A text or bytes, also when empty. */
void uep_w_text(uep_writer *w, uint32_t tag, const void *p, size_t n);

void uep_i_write_number(uep_writer *w, uint32_t tag, uint64_t v);

/* Most numbers and lengths have one byte or two. */
static inline void uep_w_number(uep_writer *w, uint32_t tag, uint64_t v) {
    uint8_t *at = w->at;
    if (v >= 0x4000 || (size_t)(at - w->begin) < UEP_W_HEAD) {
        uep_i_write_number(w, tag, v);
        return;
    }
    if (v >= 0x80) {
        *--at = (uint8_t)(v >> 7);
        v |= 0x80;
    }
    *--at = (uint8_t)v;
    if (tag >= 0x80) {
        *--at = (uint8_t)(tag >> 7);
        tag |= 0x80;
    }
    *--at = (uint8_t)tag;
    w->at = at;
}

static inline void uep_w_fixed64(uep_writer *w, uint32_t tag, uint64_t v) {
    uint8_t *p;
    if (!uep_w_room(w, UEP_W_HEAD)) return;
    p = w->at -= 8;
    /* One store, where the compiler knows that the machine is little-endian. */
    p[0] = (uint8_t)v;
    p[1] = (uint8_t)(v >> 8);
    p[2] = (uint8_t)(v >> 16);
    p[3] = (uint8_t)(v >> 24);
    p[4] = (uint8_t)(v >> 32);
    p[5] = (uint8_t)(v >> 40);
    p[6] = (uint8_t)(v >> 48);
    p[7] = (uint8_t)(v >> 56);
    uep_w_tag(w, tag);
}

/* How much is written; a buffer may move, so places are told by it. */
static inline size_t uep_w_mark(const uep_writer *w) {
    return (size_t)(w->end - w->at);
}

/* Put tag and length in front of what was written since a mark. */
static inline void uep_w_message(uep_writer *w, uint32_t tag, size_t before) {
    uep_w_number(w, tag, uep_w_mark(w) - before);
}

#endif
