/* Text that grows: the answers. */
#include "testee.h"

#include <stdio.h>
#include <stdlib.h>

void tt_put(tt_text *t, const void *p, size_t n) {
    if (n > t->cap - t->n) {
        size_t cap = t->cap == 0 ? 4096 : t->cap * 2;
        while (cap - t->n < n) cap *= 2;
        t->p = realloc(t->p, cap);
        if (t->p == NULL) tt_die("no memory");
        t->cap = cap;
    }
    if (n != 0) memcpy(t->p + t->n, p, n);
    t->n += n;
}

void tt_say(tt_text *t, const char *p) { tt_put(t, p, strlen(p)); }

void tt_put_str(tt_text *t, uep_str s) { tt_put(t, s.p, s.n); }

void tt_put_quoted(tt_text *t, uep_str s) {
    size_t from = 0;
    tt_say(t, "\"");
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        char escape[8];
        int size = snprintf(escape, sizeof escape, c < 0x20 ? "\\u%04x" : "\\%c", c);
        tt_put(t, s.p + from, i - from);
        tt_put(t, escape, (size_t)size);
        from = i + 1;
    }
    if (from < s.n) tt_put(t, s.p + from, s.n - from);
    tt_say(t, "\"");
}

void tt_put_number(tt_text *t, int64_t n) {
    char digits[24];
    int size = snprintf(digits, sizeof digits, "%lld", (long long)n);
    tt_put(t, digits, (size_t)size);
}

void tt_put_hex(tt_text *t, const uint8_t *p, size_t n) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < n; i++) {
        char two[2] = {digits[p[i] >> 4], digits[p[i] & 15]};
        tt_put(t, two, 2);
    }
}
