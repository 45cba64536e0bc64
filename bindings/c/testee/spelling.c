/* Texts and numbers that stand for something else: each profile has its spellings (sections 7.4, 7.6 and 7.7). */
#include "testee.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define NANOS 1000000000
#define FIRST_SECOND (-62135596800) /* the years 1 to 9999 (UEP-JSON-068) */
#define LAST_SECOND 253402300799

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

double tt_double(uep_str spelling) {
    char small[64], *text = spelling.n < sizeof small ? small : malloc(spelling.n + 1);
    if (text == NULL) tt_die("no memory");
    memcpy(text, spelling.p, spelling.n);
    text[spelling.n] = 0;
    double value = strtod(text, NULL);
    if (text != small) free(text);
    return value;
}

static tt_whole read_digits(uep_str text) { /* behind the sign */
    tt_whole w = {true, true, false, false, 0};
    for (size_t i = 0; i < text.n; i++) {
        uint64_t digit = (uint64_t)(text.p[i] - '0');
        if (w.n > (UINT64_MAX - digit) / 10) w.over = true;
        else w.n = w.n * 10 + digit;
    }
    return w;
}

bool tt_read_digits(uep_str text, tt_whole *out) {
    bool negative = text.n > 0 && text.p[0] == '-';
    uep_str digits = negative ? (uep_str){text.p + 1, text.n - 1} : text;
    if (digits.n == 0 || (digits.n > 1 && digits.p[0] == '0')) return false;
    for (size_t i = 0; i < digits.n; i++) {
        if (!is_digit(digits.p[i])) return false;
    }
    *out = read_digits(digits);
    out->negative = negative && (out->n != 0 || out->over);
    return true;
}

/* Digits alone are exact, all else is the nearest double (UEP-JSON-091). */
tt_whole tt_read_whole(uep_str spelling) {
    tt_whole w;
    if (tt_read_digits(spelling, &w)) return w;
    double value = tt_double(spelling), size = fabs(value);
    memset(&w, 0, sizeof w);
    w.is_whole = floor(value) >= value;
    w.negative = value < 0;
    w.over = size >= 18446744073709551616.0;
    if (w.is_whole && !w.over) w.n = (uint64_t)size;
    return w;
}

/* ---- times */

typedef struct cursor {
    const char *p, *end;
    bool ok;
} cursor;

static int64_t take(cursor *c, int digits) {
    int64_t n = 0;
    if (c->end - c->p < digits) c->ok = false;
    for (int i = 0; c->ok && i < digits; i++) {
        if (!is_digit(*c->p)) c->ok = false;
        else n = n * 10 + (*c->p++ - '0');
    }
    return n;
}

static void expect(cursor *c, char wanted) {
    if (!c->ok || c->p == c->end || *c->p != wanted) c->ok = false;
    else c->p++;
}

static int32_t take_fraction(cursor *c) { /* one to nine digits behind a point, or nothing */
    int32_t nanos = 0, unit = NANOS / 10, digits = 0;
    if (!c->ok || c->p == c->end || *c->p != '.') return 0;
    for (c->p++; c->p < c->end && is_digit(*c->p); c->p++, digits++) {
        nanos += (*c->p - '0') * unit;
        unit /= 10;
    }
    if (digits == 0 || digits > 9) c->ok = false;
    return nanos;
}

static int64_t days_before(int64_t year, int64_t month) { /* of the first of a month, since 1970-01-01 */
    int64_t y = month <= 2 ? year - 1 : year, era = (y >= 0 ? y : y - 399) / 400, in_era = y - era * 400;
    int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
    return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468;
}

static int64_t take_offset(cursor *c) { /* in seconds, east of UTC */
    if (c->ok && c->p < c->end && *c->p == 'Z') {
        c->p++;
        return 0;
    }
    if (!c->ok || c->p == c->end || (*c->p != '+' && *c->p != '-')) {
        c->ok = false;
        return 0;
    }
    int64_t sign = *c->p++ == '-' ? -1 : 1;
    int64_t hours = take(c, 2);
    expect(c, ':');
    int64_t minutes = take(c, 2);
    if (hours > 23 || minutes > 59) c->ok = false;
    return sign * (hours * 3600 + minutes * 60);
}

int tt_read_timestamp(uep_str text, uep_time *out, bool *exists) {
    cursor c = {text.p, text.p + text.n, true};
    int64_t year = take(&c, 4);
    expect(&c, '-');
    int64_t month = take(&c, 2);
    expect(&c, '-');
    int64_t day = take(&c, 2);
    expect(&c, 'T');
    int64_t hour = take(&c, 2);
    expect(&c, ':');
    int64_t minute = take(&c, 2);
    expect(&c, ':');
    int64_t second = take(&c, 2);
    out->nanos = take_fraction(&c);
    int64_t offset = take_offset(&c);
    if (!c.ok || c.p != c.end || month < 1 || month > 12 || day < 1 || day > 31) return TT_WRONG;
    if (hour > 23 || minute > 59 || second > 59) return TT_WRONG; /* UEP-JSON-065 */
    int64_t first = days_before(year, month);
    int64_t after = month == 12 ? days_before(year + 1, 1) : days_before(year, month + 1);
    out->seconds = (first + day - 1) * 86400 + hour * 3600 + minute * 60 + second - offset;
    out->set = true;
    *exists = day <= after - first && out->seconds >= FIRST_SECOND && out->seconds <= LAST_SECOND;
    return uep_match_pattern(UEP_PATTERN_TIMESTAMP, text) ? TT_EXACT : TT_LOOSE;
}

int tt_read_duration(uep_str text, uep_time *out) {
    cursor c = {text.p, text.p + text.n, true};
    bool negative = text.n > 0 && text.p[0] == '-';
    int digits = 0;
    if (negative) c.p++;
    while (c.p + digits < c.end && digits < 13 && is_digit(c.p[digits])) digits++;
    if (digits == 0 || digits > 12) return TT_WRONG;
    int64_t seconds = take(&c, digits);
    int32_t nanos = take_fraction(&c);
    expect(&c, 's');
    if (!c.ok || c.p != c.end) return TT_WRONG;
    out->seconds = negative ? -seconds : seconds;
    out->nanos = negative ? -nanos : nanos;
    out->set = true;
    return uep_match_pattern(UEP_PATTERN_DURATION, text) ? TT_EXACT : TT_LOOSE;
}

/* ---- base64 */

static int sixbits(char c, bool *standard, bool *url_safe) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (is_digit(c)) return c - '0' + 52;
    if (c == '+' || c == '/') *standard = true;
    else if (c == '-' || c == '_') *url_safe = true;
    else return -1;
    return c == '+' || c == '-' ? 62 : 63;
}

int tt_read_base64(tt_arena *a, uep_str text, uep_bytes *out, bool *has_low_bits) {
    size_t padding = 0, n = text.n;
    while (padding < 2 && n > 0 && text.p[n - 1] == '=') {
        padding++;
        n--;
    }
    size_t over = n % 4;
    if (over == 1 || (padding != 0 && (n + padding) % 4 != 0)) return TT_WRONG; /* UEP-JSON-077 */
    uint8_t *bytes = tt_alloc(a, n / 4 * 3 + 3);
    bool standard = false, url_safe = false;
    uint32_t bits = 0;
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        int value = sixbits(text.p[i], &standard, &url_safe);
        if (value < 0) return TT_WRONG;
        bits = bits << 6 | (uint32_t)value;
        if (i % 4 == 3) {
            bytes[at++] = (uint8_t)(bits >> 16);
            bytes[at++] = (uint8_t)(bits >> 8);
            bytes[at++] = (uint8_t)bits;
            bits = 0;
        }
    }
    if (standard && url_safe) return TT_WRONG;
    if (over == 2) bytes[at++] = (uint8_t)(bits >> 4);
    if (over == 3) {
        bytes[at++] = (uint8_t)(bits >> 10);
        bytes[at++] = (uint8_t)(bits >> 2);
    }
    *has_low_bits = (over == 2 && (bits & 15) != 0) || (over == 3 && (bits & 3) != 0);
    out->p = bytes;
    out->n = at;
    return url_safe || (over != 0 && padding == 0) ? TT_LOOSE : TT_EXACT;
}
