/* Pieces of a text: comparing, stripping, and the characters at their ends. For traceback.c. */
#ifndef UEP_TRACEBACK_TEXT_H
#define UEP_TRACEBACK_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define IS(line, literal) ((line).n == sizeof(literal) - 1 && memcmp((line).p, literal, sizeof(literal) - 1) == 0)
#define BEGINS(line, literal) ((line).n >= sizeof(literal) - 1 && memcmp((line).p, literal, sizeof(literal) - 1) == 0)

typedef struct tb_span { const uint8_t *p; size_t n; } tb_span;

static inline tb_span from(tb_span text, size_t start) {
    tb_span rest = {text.p + start, text.n - start};
    return rest;
}

static inline tb_span first(tb_span text, size_t n) {
    tb_span part = {text.p, n};
    return part;
}

static inline bool equal(tb_span a, tb_span b) { return a.n == b.n && memcmp(a.p, b.p, a.n) == 0; }

/* --- blanks ------------------------------------------------------------------------------------------------------ */

static inline bool is_blank(uint8_t c) { return c == ' ' || c == '\t'; }

/* Whether a character outside of ASCII is one that Python counts as white space: such an end of a text is refused. */
static inline bool is_wide_blank(const uint8_t *p, size_t n) {
    if (n == 2) return p[0] == 0xC2 && (p[1] == 0x85 || p[1] == 0xA0);
    if (n != 3) return false;
    if (p[0] == 0xE1) return p[1] == 0x9A && p[2] == 0x80;
    if (p[0] == 0xE2 && p[1] == 0x80) return p[2] <= 0x8A || p[2] == 0xA8 || p[2] == 0xA9 || p[2] == 0xAF;
    if (p[0] == 0xE2) return p[1] == 0x81 && p[2] == 0x9F;
    return p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80;
}

static inline bool ends_wide(tb_span text) {
    size_t n = 1;
    if (!text.n || text.p[text.n - 1] < 0x80) return false;
    while (n < 4 && n < text.n && (text.p[text.n - n] & 0xC0) == 0x80) n++;
    return is_wide_blank(text.p + text.n - n, n);
}

static inline bool begins_wide(tb_span text) {
    size_t n = 1;
    if (!text.n || text.p[0] < 0x80) return false;
    while (n < 4 && n < text.n && (text.p[n] & 0xC0) == 0x80) n++;
    return is_wide_blank(text.p, n);
}

static inline tb_span strip_end(tb_span text) {
    while (text.n && is_blank(text.p[text.n - 1])) text.n--;
    return text;
}

static inline tb_span strip(tb_span text) {
    while (text.n && is_blank(text.p[0])) text = from(text, 1);
    return strip_end(text);
}

/* --- characters -------------------------------------------------------------------------------------------------- */

/* Whether a line ends as a document does: Python looks at such a line more closely. */
static inline bool may_be_document(tb_span line) {
    tb_span text = strip_end(line);
    return text.n && text.p[text.n - 1] == '}' && memchr(text.p, '{', text.n);
}

/* Whether there is a newline that was written as a backslash and an n. */
static inline bool has_escape(tb_span text) {
    const uint8_t *found;
    while ((found = (const uint8_t *)memchr(text.p, '\\', text.n))) {
        text = from(text, (size_t)(found - text.p) + 1);
        if (!text.n) return false;
        if (text.p[0] == 'n') return true;
    }
    return false;
}

#endif
