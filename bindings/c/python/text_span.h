/* Pieces of a text: comparing, stripping, and the characters at their ends. Inside of the reader only. */
#ifndef UEP_TEXT_SPAN_H
#define UEP_TEXT_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define IS(line, literal) ((line).n == sizeof(literal) - 1 && memcmp((line).p, literal, sizeof(literal) - 1) == 0)
#define BEGINS(line, literal) ((line).n >= sizeof(literal) - 1 && memcmp((line).p, literal, sizeof(literal) - 1) == 0)

typedef struct tx_span { const uint8_t *p; size_t n; } tx_span;

static inline tx_span from(tx_span text, size_t start) {
    tx_span rest = {text.p + start, text.n - start};
    return rest;
}

static inline tx_span first(tx_span text, size_t n) {
    tx_span part = {text.p, n};
    return part;
}

static inline bool equal(tx_span a, tx_span b) { return a.n == b.n && memcmp(a.p, b.p, a.n) == 0; }

static inline bool ends_in(tx_span text, const char *end) {
    size_t n = strlen(end);
    return text.n >= n && memcmp(text.p + text.n - n, end, n) == 0;
}

static inline bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }

/* Reads digits at the start of a text and returns how many there are, 0 for none or more than nine. */
static inline size_t take_number(tx_span text, uint32_t *number) {
    size_t n = 0;
    *number = 0;
    while (n < text.n && is_digit(text.p[n])) {
        if (n == 9) return 0;
        *number = *number * 10 + (uint32_t)(text.p[n++] - '0');
    }
    return n;
}

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

static inline bool ends_wide(tx_span text) {
    size_t n = 1;
    if (!text.n || text.p[text.n - 1] < 0x80) return false;
    while (n < 4 && n < text.n && (text.p[text.n - n] & 0xC0) == 0x80) n++;
    return is_wide_blank(text.p + text.n - n, n);
}

static inline bool begins_wide(tx_span text) {
    size_t n = 1;
    if (!text.n || text.p[0] < 0x80) return false;
    while (n < 4 && n < text.n && (text.p[n] & 0xC0) == 0x80) n++;
    return is_wide_blank(text.p, n);
}

static inline tx_span strip_end(tx_span text) {
    while (text.n && is_blank(text.p[text.n - 1])) text.n--;
    return text;
}

static inline tx_span strip_start(tx_span text) {
    while (text.n && is_blank(text.p[0])) text = from(text, 1);
    return text;
}

static inline tx_span strip(tx_span text) { return strip_end(strip_start(text)); }

/* --- characters -------------------------------------------------------------------------------------------------- */

/* Whether a line ends as a document does: Python looks at such a line more closely. */
static inline bool may_be_document(tx_span line) {
    tx_span text = strip_end(line);
    return text.n && text.p[text.n - 1] == '}' && memchr(text.p, '{', text.n);
}

/* Whether there is a newline that was written as a backslash and an n. */
static inline bool has_escape(tx_span text) {
    const uint8_t *found;
    while ((found = (const uint8_t *)memchr(text.p, '\\', text.n))) {
        text = from(text, (size_t)(found - text.p) + 1);
        if (!text.n) return false;
        if (text.p[0] == 'n') return true;
    }
    return false;
}

#endif
