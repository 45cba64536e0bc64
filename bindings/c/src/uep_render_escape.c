/* Text that cannot leave its place in a rendered record: what would move a cursor, turn the direction of writing or begin
 * a line is written \u{hex}. */
#include "uep_render.h"

#define LAST_LINE_ROOM 64u

void uep_i_put(uep_ink *ink, const char *p, size_t n) {
    uep_sink *sink = &ink->sink;
    if (ink->is_full || sink->failed || !n) return;
    if (n > sink->cap - sink->n) {
        size_t want = sink->n + n > sink->cap * 2 ? sink->n + n : sink->cap * 2;
        uint8_t *grown = n > SIZE_MAX / 4 ? NULL : uep_i_output(sink->e, want);
        if (!grown) {
            sink->failed = true;
            return;
        }
        sink->p = grown;
        sink->cap = sink->e->out_cap;
    }
    memcpy(sink->p + sink->n, p, n);
    sink->n += n;
}

void uep_i_put_text(uep_ink *ink, const char *text) {
    uep_i_put(ink, text, strlen(text));
}

void uep_i_put_number(uep_ink *ink, uint64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    uep_i_put(ink, digits + at, sizeof digits - at);
}

void uep_i_end_line(uep_ink *ink) {
    static const char CUT[] = "  = the text was cut here\n";
    uep_i_put(ink, "\n", 1);
    if (ink->is_full || ink->sink.failed) return;
    if (ink->sink.n > UEP_LIMIT_MAX_RENDER_BYTES - LAST_LINE_ROOM) {
        ink->sink.n = ink->line;
        uep_i_put(ink, CUT, sizeof CUT - 1);
        ink->is_full = true;
    }
    ink->line = ink->sink.n;
}

void uep_i_paint(uep_ink *ink, const char *code) {
    if (!ink->colour) return;
    uep_i_put_text(ink, "\x1b[");
    uep_i_put_text(ink, code);
    uep_i_put_text(ink, "m");
}

void uep_i_unpaint(uep_ink *ink) {
    if (ink->colour) uep_i_put_text(ink, "\x1b[0m");
}

static void put_escaped(uep_ink *ink, uint32_t point) {
    char hex[8];
    size_t at = sizeof hex;
    do {
        hex[--at] = "0123456789abcdef"[point & 15];
        point >>= 4;
    } while (point);
    uep_i_put_text(ink, "\\u{");
    uep_i_put(ink, hex + at, sizeof hex - at);
    uep_i_put(ink, "}", 1);
}

/* The code point at p and its bytes; bytes that are no UTF-8 count one by one. */
static size_t take(const uint8_t *p, size_t n, uint32_t *point) {
    size_t size = p[0] < 0x80 ? 1 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4, i;
    *point = p[0];
    if (size == 1 || size > n || !uep_is_utf8((const char *)p, size)) return 1;
    *point = p[0] & (0xffu >> (size + 1));
    for (i = 1; i < size; i++) *point = *point << 6 | (p[i] & 0x3fu);
    return size;
}

/* UEP-RND-026 */
static bool is_dangerous(uint32_t point) {
    return point <= 0x08 || (point >= 0x0a && point <= 0x1f) || (point >= 0x7f && point <= 0x9f) || point == 0x61c ||
           point == 0x200e || point == 0x200f || (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0xfeff;
}

static void put_safe(uep_ink *ink, uep_str text, bool keeps_tab) {
    const uint8_t *p = (const uint8_t *)text.p;
    size_t i = 0, kept = 0;
    while (i < text.n) {
        uint32_t point;
        size_t size = take(p + i, text.n - i, &point);
        bool escapes = is_dangerous(point) || (point == '\t' && !keeps_tab) ||
                       (point == '\\' && text.n - i > 2 && p[i + 1] == 'u' && p[i + 2] == '{'); /* UEP-RND-027 */
        if (escapes) {
            uep_i_put(ink, text.p + kept, i - kept);
            put_escaped(ink, point);
            kept = i + size;
        }
        i += size;
    }
    if (text.n) uep_i_put(ink, text.p + kept, i - kept);
}

void uep_i_put_line(uep_ink *ink, uep_str text) {
    put_safe(ink, text, true);
}

void uep_i_put_token(uep_ink *ink, uep_str text) {
    put_safe(ink, text, false);
}
