/* The same bytes by hand: what no library can beat, and what a careful programmer writes. */
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

/* Front to back, every length known and below 128; nobody looks whether there is room. */
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

/* ---- lengths measured first, as varints; every write looks whether there is room ---- */

typedef struct hand_sink { uint8_t *p; uint8_t *end; } hand_sink;

static size_t size_of_length(size_t n) {
    size_t size = 1;
    while (n >= 128) n >>= 7, size++;
    return size;
}

static size_t size_of_text(uep_str s) { return 1 + size_of_length(s.n) + s.n; }
static size_t size_of_message(size_t n) { return 1 + size_of_length(n) + n; }

static bool bound_bytes(hand_sink *sink, const void *data, size_t n) {
    if ((size_t)(sink->end - sink->p) < n) return false;
    memcpy(sink->p, data, n);
    sink->p += n;
    return true;
}

static bool bound_length(hand_sink *sink, uint8_t tag, size_t n) {
    if ((size_t)(sink->end - sink->p) < 11) return false;
    *sink->p++ = tag;
    while (n >= 128) *sink->p++ = (uint8_t)(n | 0x80), n >>= 7;
    *sink->p++ = (uint8_t)n;
    return true;
}

static bool bound_text(hand_sink *sink, uint8_t tag, uep_str s) {
    return is_fit_text(s) && bound_length(sink, tag, s.n) && bound_bytes(sink, s.p, s.n);
}

static size_t size_of_frame(uint32_t line) {
    return size_of_text(FUNCTION) + size_of_text(FILE_NAME) + 1 + size_of_length(line);
}

static size_t size_of_stack(uint32_t frames) {
    size_t size = 2;
    uint32_t line;
    for (line = 40; line < 40 + frames; line++) size += size_of_message(size_of_frame(line));
    return size;
}

static bool bound_node(hand_sink *sink, int node, uint32_t frames) {
    size_t stack = size_of_stack(frames), size = size_of_text(UEP_S("timeout_error")) + (node ? 4 : 0);
    uint32_t line;
    size += size_of_text(node ? CAUSE : MESSAGE) + (frames ? size_of_message(stack) : 0);
    if (!bound_length(sink, 0x62, size)) return false;
    if (node && !(bound_length(sink, 0x08, 0) && bound_length(sink, 0x10, UEP_RELATION_CAUSE))) return false;
    if (!bound_text(sink, 0x1a, UEP_S("timeout_error")) || !bound_text(sink, 0x2a, node ? CAUSE : MESSAGE)) return false;
    if (!frames) return true;
    if (!bound_length(sink, 0x3a, stack)) return false;
    for (line = 40; line < 40 + frames; line++) {
        if (!bound_length(sink, 0x0a, size_of_frame(line)) || !bound_text(sink, 0x0a, FUNCTION) ||
            !bound_text(sink, 0x2a, FILE_NAME) || !bound_length(sink, 0x38, line)) {
            return false;
        }
    }
    return bound_length(sink, 0x28, UEP_PROVENANCE_RUNTIME);
}

static size_t write_within_bounds(uint8_t *out, size_t room, uint32_t frames) {
    static const uint8_t NUMBER[] = {0x11, 0, 0, 0, 0, 0, 0, 8, 0x40};
    const uint64_t seconds = 1795256130, nanos = 120000000;
    const size_t time = 2 + size_of_length(seconds) + size_of_length(nanos), value = sizeof NUMBER;
    const uep_str key = UEP_S("attempt");
    hand_sink sink = {out, out + room};
    bool fits = bound_text(&sink, 0x0a, UEP_S("1.0")) && bound_text(&sink, 0x12, ID) && bound_text(&sink, 0x1a, TYPE) &&
                bound_length(&sink, 0x20, UEP_SEVERITY_HIGH) && bound_length(&sink, 0x2a, time) &&
                bound_length(&sink, 0x08, seconds) && bound_length(&sink, 0x10, nanos) &&
                bound_text(&sink, 0x32, UEP_S("c")) && bound_text(&sink, 0x3a, MESSAGE) &&
                bound_length(&sink, 0x4a, size_of_text(key) + size_of_message(value)) && bound_text(&sink, 0x0a, key) &&
                bound_length(&sink, 0x12, value) && bound_bytes(&sink, NUMBER, sizeof NUMBER) &&
                bound_node(&sink, 0, frames / 2) && bound_node(&sink, 1, frames / 2);
    return fits ? (size_t)(sink.p - out) : 0;
}

#endif
