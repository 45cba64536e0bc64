/* Numbers and times as text. Independent of the locale. */
#include <stdio.h>
#include <stdlib.h>

#include "uep_internal.h"

#define FIRST_SECOND INT64_C(-62135596800)
#define LAST_SECOND INT64_C(253402300799)
#define BILLION 1000000000
#define EXACT 9007199254740992.0

static size_t put_uint(char *out, uint64_t value, size_t width) {
    char text[24];
    size_t at = sizeof text, n;
    do {
        text[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    while (sizeof text - at < width) text[--at] = '0';
    n = sizeof text - at;
    memcpy(out, text + at, n);
    return n;
}

/* The fewest digits that read back as the same double, and the exponent of the first one. */
static size_t find_digits(double value, char *digits, int *exponent) {
    char text[40];
    int precision;
    size_t n = 0, i;
    for (precision = 0; precision < 17; precision++) {
        (void)snprintf(text, sizeof text, "%.*e", precision, value);
        if (strtod(text, NULL) == value) break;
    }
    /* One digit, the locale's point, digits, e, exponent. */
    for (i = 0; text[i] && text[i] != 'e'; i++) {
        if (text[i] >= '0' && text[i] <= '9') digits[n++] = text[i];
    }
    *exponent = text[i] == 'e' ? (int)strtol(text + i + 1, NULL, 10) : 0;
    while (n > 1 && digits[n - 1] == '0') n--;
    return n;
}

size_t uep_write_number(double value, char *out) {
    char digits[24];
    size_t at = 0, n, i;
    int exponent;
    if (value != value) return memcpy(out, "NaN", 3), (size_t)3;
    if (value < 0) {
        out[at++] = '-';
        value = -value;
    }
    if (value - value != 0) return memcpy(out + at, "Infinity", 8), at + 8;
    if (value < EXACT && (double)(uint64_t)value == value) return at + put_uint(out + at, (uint64_t)value, 1);
    n = find_digits(value, digits, &exponent);
    if (exponent >= 21 || exponent < -6) {
        /* ECMA-262, Number::toString: 1e+21, 1.5e-7 */
        out[at++] = digits[0];
        if (n > 1) out[at++] = '.';
        for (i = 1; i < n; i++) out[at++] = digits[i];
        out[at++] = 'e';
        out[at++] = exponent < 0 ? '-' : '+';
        return at + put_uint(out + at, (uint64_t)(exponent < 0 ? -exponent : exponent), 1);
    }
    if (exponent < 0) {
        out[at++] = '0';
        out[at++] = '.';
        for (; exponent < -1; exponent++) out[at++] = '0';
        for (i = 0; i < n; i++) out[at++] = digits[i];
        return at;
    }
    for (i = 0; i < n || i <= (size_t)exponent; i++) {
        if (i == (size_t)exponent + 1) out[at++] = '.';
        out[at++] = i < n ? digits[i] : '0';
    }
    return at;
}

bool uep_i_is_time(uep_time t) {
    return t.seconds >= FIRST_SECOND && t.seconds <= LAST_SECOND && t.nanos >= 0 && t.nanos < BILLION;
}

/* The spelling of a duration has twelve digits before the point. */
#define MOST_SECONDS INT64_C(999999999999)

bool uep_i_is_duration(uep_time t) {
    if (t.nanos <= -BILLION || t.nanos >= BILLION) return false;
    if (t.seconds > MOST_SECONDS || t.seconds < -MOST_SECONDS) return false;
    return !((t.seconds > 0 && t.nanos < 0) || (t.seconds < 0 && t.nanos > 0));
}

/* UEP-JSON-059: 0, 3, 6 or 9 digits, the fewest that lose nothing. */
static size_t put_fraction(char *out, uint32_t nanos) {
    if (!nanos) return 0;
    out[0] = '.';
    if (nanos % 1000000 == 0) return 1 + put_uint(out + 1, nanos / 1000000, 3);
    if (nanos % 1000 == 0) return 1 + put_uint(out + 1, nanos / 1000, 6);
    return 1 + put_uint(out + 1, nanos, 9);
}

size_t uep_write_timestamp(uep_time t, char *out) {
    /* Days since 0000-03-01 split into eras of 400 years, so that the leap day stands at the end of a year. */
    int64_t days, second, era, day, year_of_era, day_of_year, month;
    size_t at = 0;
    if (!uep_i_is_time(t)) return 0;
    days = t.seconds / 86400;
    second = t.seconds % 86400;
    if (second < 0) {
        second += 86400;
        days--;
    }
    days += 719468;
    era = days / 146097;
    day = days % 146097;
    year_of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    month = (5 * day_of_year + 2) / 153;
    day = day_of_year - (153 * month + 2) / 5 + 1;
    at += put_uint(out + at, (uint64_t)(year_of_era + era * 400 + (month >= 10)), 4);
    out[at++] = '-';
    at += put_uint(out + at, (uint64_t)(month < 10 ? month + 3 : month - 9), 2);
    out[at++] = '-';
    at += put_uint(out + at, (uint64_t)day, 2);
    out[at++] = 'T';
    at += put_uint(out + at, (uint64_t)(second / 3600), 2);
    out[at++] = ':';
    at += put_uint(out + at, (uint64_t)(second / 60 % 60), 2);
    out[at++] = ':';
    at += put_uint(out + at, (uint64_t)(second % 60), 2);
    at += put_fraction(out + at, (uint32_t)t.nanos);
    out[at++] = 'Z';
    return at;
}

size_t uep_write_duration(uep_time t, char *out) {
    size_t at = 0;
    bool is_negative = t.seconds < 0 || t.nanos < 0;
    uint64_t seconds = t.seconds < 0 ? 0 - (uint64_t)t.seconds : (uint64_t)t.seconds;
    if (is_negative) out[at++] = '-';
    at += put_uint(out + at, seconds, 1);
    at += put_fraction(out + at, (uint32_t)(t.nanos < 0 ? 0 - (int64_t)t.nanos : (int64_t)t.nanos));
    out[at++] = 's';
    return at;
}
