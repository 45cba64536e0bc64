/* The strict reader of section 7.1: bytes in, a tree with the positions of its values out.
 *
 * Every later phase needs the positions, because of several faults the first in the bytes is named (UEP-REC-137). The
 * reader stops at the first place that is malformed or too deep and goes on after a repeated name (UEP-JSON-010). */
#include "tree.h"

#include <stdlib.h>

typedef struct reader {
    const char *p;
    size_t n;
    size_t i;
    size_t max_depth;
    int32_t reason; /* why reading stopped, -1 while it goes on */
    tt_tree tree;
} reader;

static bool read_value(reader *r, const tt_place *place, size_t depth, tt_json *out);

static bool stop(reader *r, int32_t reason) {
    r->reason = reason;
    return false;
}

static bool malformed(reader *r) { return stop(r, UEP_REASON_MALFORMED); }

static int next(reader *r) { /* the next byte that is no white space, -1 at the end */
    for (; r->i < r->n; r->i++) {
        char c = r->p[r->i];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return (unsigned char)c;
    }
    return -1;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool read_unit(reader *r, uint32_t *out) { /* the four digits behind \u */
    if (r->n - r->i < 4) return malformed(r);
    *out = 0;
    for (size_t k = 0; k < 4; k++) {
        int digit = hex_digit(r->p[r->i + k]);
        if (digit < 0) return malformed(r);
        *out = *out << 4 | (uint32_t)digit;
    }
    r->i += 4;
    return true;
}

static size_t put_utf8(char *at, uint32_t c) {
    if (c < 0x80) {
        at[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        at[0] = (char)(0xC0 | c >> 6);
        at[1] = (char)(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        at[0] = (char)(0xE0 | c >> 12);
        at[1] = (char)(0x80 | (c >> 6 & 63));
        at[2] = (char)(0x80 | (c & 63));
        return 3;
    }
    at[0] = (char)(0xF0 | c >> 18);
    at[1] = (char)(0x80 | (c >> 12 & 63));
    at[2] = (char)(0x80 | (c >> 6 & 63));
    at[3] = (char)(0x80 | (c & 63));
    return 4;
}

static bool read_escape(reader *r, uint32_t *out) { /* behind the backslash */
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (r->i >= r->n) return malformed(r);
    char c = r->p[r->i++];
    if (c != 'u') {
        const char *found = c == 0 ? NULL : strchr(from, c);
        if (found == NULL) return malformed(r);
        *out = (unsigned char)to[found - from];
        return true;
    }
    if (!read_unit(r, out)) return false;
    if (*out < 0xD800 || *out > 0xDFFF) return true;
    uint32_t low; /* UEP-JSON-007: the partner, and the high one comes first */
    if (*out > 0xDBFF || r->n - r->i < 6 || r->p[r->i] != '\\' || r->p[r->i + 1] != 'u') return malformed(r);
    r->i += 2;
    if (!read_unit(r, &low)) return false;
    if (low < 0xDC00 || low > 0xDFFF) return malformed(r);
    *out = 0x10000 + ((*out - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

static bool unescape(reader *r, size_t from, uep_str *out) { /* a text with escapes; from is behind the quote */
    size_t end = r->i, longest;
    while (end < r->n && r->p[end] != '"') end += r->p[end] == '\\' ? 2u : 1u;
    longest = (end < r->n ? end : r->n) - from;
    char *text = tt_alloc(r->tree.a, longest + 4), *at = text;
    r->i = from;
    for (;;) {
        size_t start = r->i;
        while (r->i < r->n && r->p[r->i] != '"' && r->p[r->i] != '\\' && (unsigned char)r->p[r->i] >= 0x20) r->i++;
        if (r->i > start) {
            memcpy(at, r->p + start, r->i - start);
            at += r->i - start;
            if (!uep_is_utf8(r->p + start, r->i - start)) return malformed(r);
        }
        if (r->i >= r->n || (unsigned char)r->p[r->i] < 0x20) return malformed(r);
        if (r->p[r->i++] == '"') break;
        uint32_t c;
        if (!read_escape(r, &c)) return false;
        at += put_utf8(at, c);
    }
    out->p = text;
    out->n = (size_t)(at - text);
    return true;
}

static bool read_text(reader *r, uep_str *out) { /* at the quote */
    size_t from = ++r->i;
    while (r->i < r->n && r->p[r->i] != '"' && r->p[r->i] != '\\' && (unsigned char)r->p[r->i] >= 0x20) r->i++;
    if (r->i < r->n && r->p[r->i] == '\\') return unescape(r, from, out);
    if (!uep_is_utf8(r->p + from, r->i - from)) return malformed(r);
    if (r->i >= r->n || r->p[r->i] != '"') return malformed(r);
    out->p = r->p + from;
    out->n = r->i++ - from;
    return true;
}

static bool skip_digits(reader *r) {
    size_t from = r->i;
    while (r->i < r->n && r->p[r->i] >= '0' && r->p[r->i] <= '9') r->i++;
    return r->i > from || malformed(r);
}

static bool read_number(reader *r, uep_str *out) {
    size_t from = r->i;
    bool has_exponent = false;
    if (r->p[r->i] == '-') r->i++;
    if (r->i < r->n && r->p[r->i] == '0') r->i++; /* a digit behind it is then no comma */
    else if (!skip_digits(r)) return false;
    if (r->i < r->n && r->p[r->i] == '.') {
        r->i++;
        if (!skip_digits(r)) return false;
    }
    if (r->i < r->n && (r->p[r->i] == 'e' || r->p[r->i] == 'E')) {
        has_exponent = true;
        r->i++;
        if (r->i < r->n && (r->p[r->i] == '+' || r->p[r->i] == '-')) r->i++;
        if (!skip_digits(r)) return false;
    }
    out->p = r->p + from;
    out->n = r->i - from;
    if (!has_exponent && out->n < 300) return true;
    double value = tt_double(*out); /* UEP-JSON-005, -006 */
    return value - value == 0.0 || malformed(r);
}

static bool read_list(reader *r, const tt_place *up, size_t depth, tt_json *out) {
    size_t base = r->tree.n;
    tt_place place = {up, {NULL, 0}, 0, true};
    r->i++;
    if (next(r) != ']') {
        for (;; place.index++) {
            tt_json item = {0};
            next(r);
            if (!read_value(r, &place, depth, &item)) return false;
            tt_tree_push(&r->tree, &item);
            int c = next(r);
            if (c == ']') break;
            if (c != ',') return malformed(r);
            r->i++;
        }
    }
    tt_tree_close(&r->tree, base, r->i++, out);
    return true;
}

static bool read_members(reader *r, const tt_place *up, size_t depth, tt_names *known) {
    tt_place place = {up, {NULL, 0}, 0, false};
    for (;;) {
        tt_json item = {0};
        if (next(r) != '"') return malformed(r);
        item.name_at = (uint32_t)r->i;
        if (!read_text(r, &item.name)) return false;
        place.name = item.name;
        if (next(r) != ':') return malformed(r);
        r->i++;
        next(r);
        tt_tree_name(&r->tree, known, &place); /* UEP-JSON-008, -009 */
        if (!read_value(r, &place, depth, &item)) return false;
        tt_tree_push(&r->tree, &item);
        int c = next(r);
        if (c == '}') return true;
        if (c != ',') return malformed(r);
        r->i++;
    }
}

static bool read_object(reader *r, const tt_place *up, size_t depth, tt_json *out) {
    tt_names known = {NULL, 0, r->tree.n};
    r->i++;
    bool is_read = next(r) == '}' || read_members(r, up, depth, &known);
    free(known.slots);
    if (is_read) tt_tree_close(&r->tree, known.base, r->i++, out);
    return is_read;
}

static bool read_word(reader *r, const char *word) {
    size_t n = strlen(word);
    if (r->n - r->i < n || memcmp(r->p + r->i, word, n) != 0) return malformed(r);
    r->i += n;
    return true;
}

static bool read_value(reader *r, const tt_place *place, size_t depth, tt_json *out) {
    if (r->i >= r->n) return malformed(r);
    char c = r->p[r->i];
    out->at = (uint32_t)r->i;
    if (c == '{' || c == '[') {
        if (depth >= r->max_depth) return stop(r, UEP_REASON_TOO_DEEP); /* UEP-LIM-089 */
        out->kind = c == '{' ? TT_OBJECT : TT_LIST;
        return c == '{' ? read_object(r, place, depth + 1, out) : read_list(r, place, depth + 1, out);
    }
    if (c == '"') {
        out->kind = TT_TEXT;
        return read_text(r, &out->as.text);
    }
    if (c == 't' || c == 'f') {
        out->kind = TT_BOOL;
        out->truth = c == 't';
        return read_word(r, c == 't' ? "true" : "false");
    }
    if (c == 'n') return read_word(r, "null");
    if (c != '-' && (c < '0' || c > '9')) return malformed(r);
    out->kind = TT_NUMBER;
    return read_number(r, &out->as.text);
}

tt_reading tt_read(tt_arena *a, const char *p, size_t n, size_t max_depth) {
    reader r = {p, n, 0, max_depth, -1, {a, NULL, 0, 0, false, {NULL, 0}}};
    tt_json *root = tt_zalloc(a, sizeof *root);
    tt_place top = {NULL, {NULL, 0}, 0, false};
    next(&r);
    if (n > UINT32_MAX) malformed(&r);
    else if (read_value(&r, &top, 0, root) && next(&r) != -1) malformed(&r); /* UEP-JSON-004 */
    return tt_tree_end(&r.tree, root, r.reason);
}
