/* The strict reader of MessagePack (section 8.2): bytes in, the same tree out as that of a JSON document.
 *
 * The library reads only what it writes; a judge takes every width (UEP-MSGP-012). Numbers get the spelling that JSON has
 * for them, so that the walk need not know where they come from. Positions count the values and names before them. */
#include "tree.h"

#include <stdlib.h>

typedef struct unpacker {
    const uint8_t *p;
    size_t n;
    size_t max_depth;
    uint32_t place; /* of the next value or name */
    int32_t reason; /* why reading stopped, -1 while it goes on */
    tt_tree tree;
} unpacker;

static bool read_value(unpacker *u, const tt_place *place, size_t depth, tt_json *out);

static bool stop(unpacker *u, int32_t reason) {
    u->reason = reason;
    return false;
}

static bool malformed(unpacker *u) { return stop(u, UEP_REASON_MALFORMED); }

static bool take(unpacker *u, size_t n, const uint8_t **out) {
    if (u->n < n) return malformed(u);
    *out = u->p;
    u->p += n;
    u->n -= n;
    return true;
}

static bool take_unsigned(unpacker *u, size_t size, uint64_t *out) {
    const uint8_t *at;
    if (!take(u, size, &at)) return false;
    *out = 0;
    for (size_t i = 0; i < size; i++) *out = *out << 8 | at[i];
    return true;
}

static void spell_integer(unpacker *u, uint64_t n, bool is_negative, tt_json *out) {
    char *text = tt_alloc(u->tree.a, 24), *end = text + 24, *p = end;
    if (is_negative) n = 0 - n;
    do *--p = (char)('0' + n % 10);
    while ((n /= 10) != 0);
    if (is_negative) *--p = '-';
    out->kind = TT_NUMBER;
    out->as.text = (uep_str){p, (size_t)(end - p)};
}

static bool take_signed(unpacker *u, size_t size, tt_json *out) {
    uint64_t n;
    if (!take_unsigned(u, size, &n)) return false;
    bool is_negative = n >> (8 * size - 1) & 1;
    if (is_negative && size < 8) n |= ~(uint64_t)0 << (8 * size);
    spell_integer(u, n, is_negative, out);
    return true;
}

static bool take_float(unpacker *u, size_t size, tt_json *out) {
    uint64_t bits;
    double number;
    if (!take_unsigned(u, size, &bits)) return false;
    if (size == 4) { /* UEP-MSGP-013 */
        uint32_t low = (uint32_t)bits;
        float narrow;
        memcpy(&narrow, &low, sizeof narrow);
        number = (double)narrow;
    } else {
        memcpy(&number, &bits, sizeof number);
    }
    if (number - number != 0.0) return malformed(u); /* UEP-MSGP-010 */
    char *text = tt_alloc(u->tree.a, 40);
    size_t n = 0;
    if (number == 0.0 && bits != 0) text[n++] = '-'; /* a record tells the two zeros apart */
    n += uep_write_number(number, text + n);
    uep_str spelled = {text, n};
    if (tt_read_whole(spelled).is_digits) { /* else it would read as an integer, which is what it is not */
        memcpy(text + n, ".0", 2);
        spelled.n += 2;
    }
    out->kind = TT_NUMBER;
    out->as.text = spelled;
    return true;
}

static bool take_raw(unpacker *u, uint64_t n, uint8_t kind, tt_json *out) {
    const uint8_t *at;
    if (n > u->n || !take(u, (size_t)n, &at)) return malformed(u);
    out->kind = kind;
    out->as.text = (uep_str){(const char *)at, (size_t)n};
    return kind == TT_BYTES || uep_is_utf8(out->as.text.p, (size_t)n) || malformed(u); /* UEP-MSGP-009 */
}

static bool take_name(unpacker *u, tt_json *item) {
    const uint8_t *tag;
    uint64_t n;
    tt_json name = {0};
    if (!take(u, 1, &tag)) return false;
    if ((*tag & 0xE0) == 0xA0) n = *tag & 31;
    else if (*tag < 0xD9 || *tag > 0xDB) return malformed(u); /* UEP-MSGP-007 */
    else if (!take_unsigned(u, (size_t)1 << (*tag - 0xD9), &n)) return false;
    item->name_at = u->place++;
    if (!take_raw(u, n, TT_TEXT, &name)) return false;
    item->name = name.as.text;
    return true;
}

static bool take_members(unpacker *u, const tt_place *up, size_t depth, uint64_t n, tt_names *known) {
    tt_place place = {up, {NULL, 0}, 0, false};
    for (uint64_t i = 0; i < n; i++) {
        tt_json item = {0};
        if (!take_name(u, &item)) return false;
        place.name = item.name;
        tt_tree_name(&u->tree, known, &place); /* UEP-MSGP-008 */
        if (!read_value(u, &place, depth, &item)) return false;
        tt_tree_push(&u->tree, &item);
    }
    return true;
}

static bool take_items(unpacker *u, const tt_place *up, size_t depth, uint64_t n) {
    tt_place place = {up, {NULL, 0}, 0, true};
    for (; place.index < n; place.index++) {
        tt_json item = {0};
        if (!read_value(u, &place, depth, &item)) return false;
        tt_tree_push(&u->tree, &item);
    }
    return true;
}

static bool take_many(unpacker *u, const tt_place *place, size_t depth, uint64_t n, uint8_t kind, tt_json *out) {
    tt_names known = {NULL, 0, u->tree.n};
    if (depth >= u->max_depth) return stop(u, UEP_REASON_TOO_DEEP); /* UEP-LIM-089 */
    if (n > (kind == TT_OBJECT ? u->n / 2 : u->n)) return malformed(u);
    out->kind = kind;
    bool is_read = kind == TT_OBJECT ? take_members(u, place, depth + 1, n, &known) : take_items(u, place, depth + 1, n);
    free(known.slots);
    if (is_read) tt_tree_close(&u->tree, known.base, u->place++, out);
    return is_read;
}

/* How many bytes of length or number stand behind the tags from 0xC4 to 0xDF; extension types have 0 here, for nobody
 * reads them. */
static const uint8_t WIDTHS[28] = {1, 2, 4, 0, 0, 0, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 0, 0, 0, 0, 0, 1, 2, 4, 2, 4, 2, 4};

static bool take_wide(unpacker *u, uint8_t tag, const tt_place *place, size_t depth, tt_json *out) {
    uint64_t n;
    size_t size = tag < 0xC4 ? 0 : WIDTHS[tag - 0xC4];
    if (size == 0) return malformed(u); /* UEP-MSGP-006 */
    if (tag == 0xCA || tag == 0xCB) return take_float(u, size, out);
    if (tag >= 0xD0 && tag <= 0xD3) return take_signed(u, size, out);
    if (!take_unsigned(u, size, &n)) return false;
    if (tag <= 0xC6) return take_raw(u, n, TT_BYTES, out);
    if (tag >= 0xDC) return take_many(u, place, depth, n, tag >= 0xDE ? TT_OBJECT : TT_LIST, out);
    if (tag >= 0xD9) return take_raw(u, n, TT_TEXT, out);
    spell_integer(u, n, false, out);
    return true;
}

static bool read_value(unpacker *u, const tt_place *place, size_t depth, tt_json *out) {
    const uint8_t *at;
    if (!take(u, 1, &at)) return false;
    uint8_t tag = *at;
    out->at = u->place++;
    if (tag < 0x80 || tag >= 0xE0) {
        spell_integer(u, (uint64_t)(int64_t)(int8_t)tag, tag >= 0xE0, out);
        return true;
    }
    if (tag < 0x90) return take_many(u, place, depth, tag & 15, TT_OBJECT, out);
    if (tag < 0xA0) return take_many(u, place, depth, tag & 15, TT_LIST, out);
    if (tag < 0xC0) return take_raw(u, tag & 31, TT_TEXT, out);
    if (tag == 0xC0) return true; /* a value of zeros is null */
    if (tag == 0xC2 || tag == 0xC3) {
        out->kind = TT_BOOL;
        out->truth = tag == 0xC3;
        return true;
    }
    return take_wide(u, tag, place, depth, out);
}

tt_reading tt_unpack(tt_arena *a, const uint8_t *p, size_t n, size_t max_depth) {
    unpacker u = {p, n, max_depth, 0, -1, {a, NULL, 0, 0, false, {NULL, 0}}};
    tt_json *root = tt_zalloc(a, sizeof *root);
    tt_place top = {NULL, {NULL, 0}, 0, false};
    if (n > UINT32_MAX / 4) malformed(&u);
    else if (read_value(&u, &top, 0, root) && u.n != 0) malformed(&u); /* UEP-MSGP-011 */
    return tt_tree_end(&u.tree, root, u.reason);
}
