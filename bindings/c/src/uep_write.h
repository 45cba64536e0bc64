/* Writing the binary form backwards: the hot parts, inlined into the generated encoders. */
#ifndef UEP_WRITE_H
#define UEP_WRITE_H

#include "uep_internal.h"

/* A tag has two bytes and a length or number ten at most. */
#define UEP_W_HEAD 12u

/* Whether there is room for n bytes; makes some, and then the place is another one. */
static inline bool uep_w_room(uep_writer *w, uint8_t **at, size_t n) {
    if ((size_t)(*at - w->begin) >= n) return true;
    *at = uep_i_grow(w, *at, n);
    return !w->failed;
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

static inline uint8_t *uep_w_varint(uint8_t *at, uint64_t v) {
    if (v >= 0x80) return uep_w_put_varint(at, v);
    *--at = (uint8_t)v;
    return at;
}

static inline uint8_t *uep_w_tag(uint8_t *at, uint32_t tag) {
    if (tag >= 0x80) {
        *--at = (uint8_t)(tag >> 7);
        tag |= 0x80;
    }
    *--at = (uint8_t)tag;
    return at;
}

/* Bytes, also when there are none; over the limit they are unfit. */
uint8_t *uep_w_bytes(uep_writer *w, uint8_t *at, uint32_t tag, const uint8_t *p, size_t n, size_t limit);

/* A text that is long, over its limit, or not ASCII without NUL. */
uint8_t *uep_i_write_long(uep_writer *w, uint8_t *at, uint32_t tag, const char *p, size_t n, size_t limit);

/* A text, also when it is empty. It is looked at while it is copied: that costs next to nothing. */
UEP_INLINE uint8_t *uep_w_text_here(uep_writer *w, uint8_t *at, uint32_t tag, const char *p, size_t n, size_t limit) {
    if (n < 0x80 && n <= limit && p && (size_t)(at - w->begin) >= n + UEP_W_HEAD && uep_i_pass((char *)at - n, p, n, true)) {
        at -= n + 1;
        *at = (uint8_t)n;
        return uep_w_tag(at, tag);
    }
    return uep_i_write_long(w, at, tag, p, n, limit);
}
uint8_t *uep_w_text(uep_writer *w, uint8_t *at, uint32_t tag, const char *p, size_t n, size_t limit);

uint8_t *uep_i_write_number(uep_writer *w, uint8_t *at, uint32_t tag, uint64_t v);

/* Most numbers and lengths have one byte or two. */
static inline uint8_t *uep_w_number(uep_writer *w, uint8_t *at, uint32_t tag, uint64_t v) {
    if (v >= 0x4000 || (size_t)(at - w->begin) < UEP_W_HEAD) return uep_i_write_number(w, at, tag, v);
    if (v >= 0x80) {
        *--at = (uint8_t)(v >> 7);
        v |= 0x80;
    }
    *--at = (uint8_t)v;
    return uep_w_tag(at, tag);
}

static inline uint8_t *uep_w_fixed64(uep_writer *w, uint8_t *at, uint32_t tag, uint64_t v) {
    uint8_t *p;
    if (!uep_w_room(w, &at, UEP_W_HEAD)) return at;
    p = at -= 8;
    /* One store, where the compiler knows that the machine is little-endian. */
    p[0] = (uint8_t)v;
    p[1] = (uint8_t)(v >> 8);
    p[2] = (uint8_t)(v >> 16);
    p[3] = (uint8_t)(v >> 24);
    p[4] = (uint8_t)(v >> 32);
    p[5] = (uint8_t)(v >> 40);
    p[6] = (uint8_t)(v >> 48);
    p[7] = (uint8_t)(v >> 56);
    return uep_w_tag(at, tag);
}

/* How much is written; a buffer may move, so places are told by it. */
static inline size_t uep_w_mark(const uep_writer *w, const uint8_t *at) {
    return (size_t)(w->end - at);
}

/* Put tag and length in front of what was written since a mark. */
static inline uint8_t *uep_w_message(uep_writer *w, uint8_t *at, uint32_t tag, size_t before) {
    return uep_w_number(w, at, tag, uep_w_mark(w, at) - before);
}

#endif
