/* The same bytes by hand, front to back, with every length known: what no library can beat. */
#ifndef UEP_BENCH_FLOOR_H
#define UEP_BENCH_FLOOR_H

#include "record.h"

/* What every encoder owes its reader: valid UTF-8 without NUL, within the limit. */
static bool checks_texts;

static bool is_fit_text(uep_str s) {
    return !checks_texts || (s.n <= UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES && uep_is_utf8(s.p, s.n) && !memchr(s.p, 0, s.n));
}

static uint8_t *put_text(uint8_t *p, uint8_t tag, uep_str s) {
    if (!is_fit_text(s)) return p;
    *p++ = tag;
    *p++ = (uint8_t)s.n;
    memcpy(p, s.p, s.n);
    return p + s.n;
}

static uint8_t *put_length(uint8_t *p, size_t n) {
    if (n >= 128) *p++ = (uint8_t)(n | 0x80), n >>= 7;
    *p++ = (uint8_t)n;
    return p;
}

static size_t write_by_hand(uint8_t *out, uint32_t frames) {
    static const uint8_t TIME[] = {0x2a, 0x0b, 0x08, 0xc2, 0xde, 0x85, 0xd8, 0x06, 0x10, 0x80, 0x9c, 0x9c, 0x39};
    static const uint8_t CONTEXT[] = {0x4a, 0x14, 0x0a, 0x07, 'a', 't', 't', 'e', 'm', 'p', 't',
                                      0x12, 0x09, 0x11, 0, 0, 0, 0, 0, 0, 8, 0x40};
    uint8_t *p = out;
    uint8_t line;
    int node;
    size_t frame = 2 + FUNCTION.n + 2 + FILE_NAME.n + 2, stack = (2 + frame) * (frames / 2) + 2;
    size_t held = frames ? 1 + (stack >= 128 ? 2 : 1) + stack : 0;
    p = put_text(p, 0x0a, UEP_S("1.0"));
    p = put_text(p, 0x12, ID);
    p = put_text(p, 0x1a, TYPE);
    *p++ = 0x20;
    *p++ = UEP_SEVERITY_HIGH;
    memcpy(p, TIME, sizeof TIME);
    p += sizeof TIME;
    p = put_text(p, 0x32, UEP_S("c"));
    p = put_text(p, 0x3a, MESSAGE);
    memcpy(p, CONTEXT, sizeof CONTEXT);
    p += sizeof CONTEXT;
    for (node = 0; node < 2; node++) {
        *p++ = 0x62;
        p = put_length(p, (node ? 4 : 0) + 15 + 2 + (node ? CAUSE.n : MESSAGE.n) + held);
        if (node) {
            *p++ = 0x08;
            *p++ = 0;
            *p++ = 0x10;
            *p++ = UEP_RELATION_CAUSE;
        }
        p = put_text(p, 0x1a, UEP_S("timeout_error"));
        p = put_text(p, 0x2a, node ? CAUSE : MESSAGE);
        if (!frames) continue;
        *p++ = 0x3a;
        p = put_length(p, stack);
        for (line = 40; line < 40 + frames / 2; line++) {
            *p++ = 0x0a;
            *p++ = (uint8_t)frame;
            p = put_text(p, 0x0a, FUNCTION);
            p = put_text(p, 0x2a, FILE_NAME);
            *p++ = 0x38;
            *p++ = line;
        }
        *p++ = 0x28;
        *p++ = UEP_PROVENANCE_RUNTIME;
    }
    return (size_t)(p - out);
}

#endif
