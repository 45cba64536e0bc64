/* Read the wire format of protobuf: tags, numbers, spans, groups. Knows no message. */
#include "uep_decode.h"

bool uep_r_refuse(uep_reader *r) {
    r->broken = true;
    r->p = r->end;
    return false;
}

static UEP_COLD bool take_long_varint(uep_reader *r, uint64_t *out) {
    uint64_t value = 0;
    uint32_t shift;
    for (shift = 0; shift < 70 && r->p < r->end; shift += 7) {
        uint8_t byte = *r->p++;
        if (shift < 63 || byte < 2) value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            if (shift == 63 && byte > 1) return uep_r_refuse(r); /* more than 64 bits */
            *out = value;
            return true;
        }
    }
    return uep_r_refuse(r);
}

/* Most numbers have one byte. */
UEP_INLINE bool take_varint(uep_reader *r, uint64_t *out) {
    if (r->p < r->end && *r->p < 0x80) {
        *out = *r->p++;
        return true;
    }
    return take_long_varint(r, out);
}

bool uep_r_take_varint(uep_reader *r, uint64_t *out) {
    return take_varint(r, out);
}

/* A tag has five bytes at most and a field number that is not 0. */
bool uep_r_take_tag(uep_reader *r, uint32_t *number, uint32_t *wire) {
    const uint8_t *start = r->p;
    uint64_t tag;
    if (!take_varint(r, &tag)) return false;
    if (tag > UINT32_MAX || r->p - start > 5 || tag >> 3 == 0) return uep_r_refuse(r);
    *number = (uint32_t)(tag >> 3);
    *wire = (uint32_t)(tag & 7);
    return true;
}

/* UEP-LIM-090: a length is compared with what is there before anything is done with it. */
bool uep_r_take_span(uep_reader *r, uep_str *out) {
    uint64_t n;
    if (!take_varint(r, &n)) return false;
    if (n > (uint64_t)(r->end - r->p) || n > INT32_MAX) return uep_r_refuse(r);
    *out = uep_i_str((const char *)r->p, (size_t)n);
    r->p += n;
    return true;
}

bool uep_r_take_fixed(uep_reader *r, size_t n, uint64_t *out) {
    uint64_t value = 0;
    size_t i;
    if ((size_t)(r->end - r->p) < n) return uep_r_refuse(r);
    for (i = 0; i < n; i++) value |= (uint64_t)r->p[i] << (8 * i);
    r->p += n;
    *out = value;
    return true;
}

/* Pass over one field; a group to its end, whatever nests in it. */
static bool skip_field(uep_reader *r, uint32_t number, uint32_t wire) {
    uint64_t ignored;
    uep_str span;
    switch (wire) {
    case WIRE_VARINT: return uep_r_take_varint(r, &ignored);
    case WIRE_64: return uep_r_take_fixed(r, 8, &ignored);
    case WIRE_BYTES: return uep_r_take_span(r, &span);
    case WIRE_32: return uep_r_take_fixed(r, 4, &ignored);
    case WIRE_START:
        if (++r->depth > UEP_MAX_WIRE_DEPTH) return uep_r_refuse(r);
        while (r->p < r->end) {
            uint32_t inner, inner_wire;
            if (!uep_r_take_tag(r, &inner, &inner_wire)) return false;
            if (inner_wire == WIRE_END) {
                r->depth--;
                return inner == number || uep_r_refuse(r);
            }
            if (!skip_field(r, inner, inner_wire)) return false;
        }
        return uep_r_refuse(r);
    default: return uep_r_refuse(r);
    }
}

bool uep_r_skip_unknown(uep_reader *r, uint32_t number, uint32_t wire) {
    r->e->has_unknown = true;
    return skip_field(r, number, wire);
}

/* Open a message inside the bytes of this one; close_inner goes back. */
bool uep_r_open_inner(uep_reader *r, const uint8_t **end) {
    uep_str span;
    if (!uep_r_take_span(r, &span) || ++r->depth > UEP_MAX_WIRE_DEPTH) return uep_r_refuse(r);
    *end = r->end;
    r->end = r->p;
    r->p = (const uint8_t *)span.p;
    return true;
}

void uep_r_close_inner(uep_reader *r, const uint8_t *end) {
    r->depth--;
    r->p = r->end;
    r->end = end;
    if (r->broken) r->p = end;
}

bool uep_r_take_text(uep_reader *r, uep_str *out) {
    if (!uep_r_take_span(r, out)) return false;
    return uep_is_utf8(out->p, out->n) || uep_r_refuse(r);
}

bool uep_r_no_memory(uep_reader *r) {
    uep_i_no_memory(r->e);
    return uep_r_refuse(r);
}

