/* Look codes of other systems up in the registry's tables (section 15). */
#include "uep_internal.h"
#include "uep_native.h"

#define WINDOWS 2

static bool is(uep_str text, const char *name) {
    return uep_str_equal(text, uep_cstr(name));
}

static const uep_code_table *find_table(uep_str name, bool by_stem) {
    size_t i;
    for (i = 0; i < UEP_CODE_TABLE_COUNT; i++) {
        const uep_code_table *table = &uep_code_tables[i];
        if (by_stem ? is(name, table->stem) : table->kind <= UEP_CODES_PLATFORM && is(name, table->space)) return table;
    }
    return NULL;
}

/* A number in decimal, with a sign, or in hexadecimal behind 0x. */
static bool parse_number(uep_str text, int64_t *out) {
    uint64_t size = 0;
    size_t i;
    if (text.n > 2 && text.n <= 17 && text.p[0] == '0' && text.p[1] == 'x') {
        for (i = 2; i < text.n; i++) {
            char c = text.p[i];
            uint64_t digit = c >= '0' && c <= '9'   ? (uint64_t)(c - '0')
                             : c >= 'A' && c <= 'F' ? (uint64_t)(c - 'A') + 10
                             : c >= 'a' && c <= 'f' ? (uint64_t)(c - 'a') + 10
                                                    : 16;
            if (digit > 15) return false;
            size = size << 4 | digit;
        }
        *out = (int64_t)size;
        return true;
    }
    if (text.n && text.p[0] == '-') {
        if (!uep_i_parse_digits(uep_i_str(text.p + 1, text.n - 1), &size) || size > INT64_MAX) return false;
        *out = -(int64_t)size;
        return true;
    }
    if (!uep_i_parse_digits(text, &size) || size > INT64_MAX) return false;
    *out = (int64_t)size;
    return true;
}

static bool is_hex(uep_str text) {
    return text.n > 1 && text.p[0] == '0' && text.p[1] == 'x';
}

static bool is_within(const uep_code_span *span, uep_str code, int64_t *number) {
    int64_t low, high;
    return parse_number(code, number) && parse_number(uep_cstr(span->from), &low) &&
           parse_number(uep_cstr(span->to), &high) && is_hex(code) == is_hex(uep_cstr(span->from)) && low <= *number &&
           *number <= high;
}

static int32_t fill(uep_code_found *out, const uep_code_table *table, uep_str value, const char *name, const char *type) {
    out->space = uep_cstr(table->space);
    out->value = value;
    out->name = uep_cstr(name);
    out->type = uep_cstr(type);
    return UEP_OK;
}

static const uep_code_row *find_named(const uep_code_table *table, uep_str code) {
    const uep_code_row *named = NULL;
    size_t i;
    for (i = 0; i < table->count; i++) {
        const uep_code_row *row = &table->rows[i];
        if (row->value[0] && is(code, row->value)) return row; /* a value wins over a name */
        if (!named && (is(code, row->name) || (row->connect[0] && is(code, row->connect)))) named = row;
    }
    return named;
}

static int platform_of(uep_str platform, uep_str *architecture) {
    static const char *const NAMES[] = {"darwin", "linux", "windows"};
    size_t i, n = 0;
    while (n < platform.n && platform.p[n] != '-') n++;
    *architecture = n < platform.n ? uep_i_str(platform.p + n + 1, platform.n - n - 1) : uep_i_str("", 0);
    for (i = 0; i < 3; i++) {
        if (is(uep_i_str(platform.p, n), NAMES[i])) return (int)i;
    }
    return -1;
}

static int32_t find_on_platform(const uep_code_table *table, uep_str code, uep_str platform, char *scratch,
                                uep_code_found *out) {
    uep_str architecture;
    int system = platform_of(platform, &architecture);
    uint64_t number;
    size_t i;
    const char *const *foreign;
    if (!uep_i_parse_digits(code, &number)) {
        const uep_code_row *row = find_named(table, code);
        if (!row) return UEP_E_FOUND_NOT;
        if (system >= 0 && row->numbers[system] >= 0) code = uep_i_str(scratch, uep_i_write_int(row->numbers[system], scratch));
        return fill(out, table, code, row->name, row->type);
    }
    if (system < 0) return UEP_E_FOUND_NOT;
    for (foreign = system == 1 ? table->foreign : NULL; foreign && *foreign; foreign++) {
        if (is(architecture, *foreign)) return UEP_E_FOUND_NOT;
    }
    for (i = 0; i < table->count; i++) {
        const uep_code_row *row = &table->rows[i];
        /* An alias is not what its number is called there. */
        if (row->numbers[system] >= 0 && (uint64_t)row->numbers[system] == number && !(row->alias >> system & 1)) {
            return fill(out, table, code, row->name, row->type);
        }
    }
    return UEP_E_FOUND_NOT;
}

static int32_t find_in_map(const uep_code_table *table, uep_str code, uep_str platform, uep_str when, char *scratch,
                           uep_code_found *out);

/* UEP-BRG-089, UEP-BRG-092: the number is looked up in another table, on Windows or on the platform of the process. */
static int32_t find_derived(const uep_code_table *table, const uep_code_span *span, uep_str code, int64_t number,
                            uep_str platform, char *scratch, uep_code_found *out) {
    const uep_code_table *other = find_table(uep_cstr(span->table), true);
    bool is_windows = strcmp(table->space, "hresult") == 0 || strcmp(table->space, "win32") == 0;
    char digits[24];
    int64_t subtract = 0;
    int32_t status;
    uep_str derived;
    (void)parse_number(uep_cstr(span->subtract), &subtract);
    derived = uep_i_str(digits, uep_i_write_int(number - subtract, digits));
    if (is_windows) platform = uep_cstr("windows");
    if (!other) return UEP_E_FOUND_NOT;
    /* Derived tables lead to tables of platforms or to win32, whose own derivation ends there: two steps at most. */
    status = other->kind == UEP_CODES_PLATFORM ? find_on_platform(other, derived, platform, scratch, out)
                                               : find_in_map(other, derived, platform, uep_i_str("", 0), scratch, out);
    if (status == UEP_OK) {
        out->space = uep_cstr(table->space);
        out->value = code;
    }
    return status;
}

static int32_t find_in_map(const uep_code_table *table, uep_str code, uep_str platform, uep_str when, char *scratch,
                           uep_code_found *out) {
    const uep_code_row *row;
    int64_t number;
    size_t i;
    for (i = 0; i < table->span_count; i++) {
        const uep_code_span *span = &table->spans[i];
        if (span->kind == UEP_SPAN_EXCEPTION && when.n && is(when, span->to) && is(code, span->from)) {
            return fill(out, table, code, span->name, span->type);
        }
    }
    row = find_named(table, code);
    if (row) return fill(out, table, uep_cstr(row->value), row->name, row->type);
    /* UEP-BRG-058: what is no value of the space is not looked at further. */
    if (table->matcher >= 0 && !uep_i_matches(&uep_i_matchers[table->matcher], code)) return UEP_E_FOUND_NOT;
    for (i = 0; i < table->span_count; i++) {
        const uep_code_span *span = &table->spans[i];
        size_t n = strlen(span->from);
        if (span->kind == UEP_SPAN_PREFIX) {
            if (code.n >= n && memcmp(code.p, span->from, n) == 0) return fill(out, table, code, span->name, span->type);
        } else if (span->kind != UEP_SPAN_EXCEPTION && is_within(span, code, &number)) {
            return span->kind == UEP_SPAN_RANGE ? fill(out, table, code, span->name, span->type)
                                                : find_derived(table, span, code, number, platform, scratch, out);
        }
    }
    return UEP_E_FOUND_NOT;
}

int32_t uep_find_code(uep_str space, uep_str code, uep_str platform, uep_str when, char *scratch, uep_code_found *out) {
    const uep_code_table *table = find_table(space, false);
    if (!scratch || !out) return UEP_E_ARGUMENT;
    if (!table) return UEP_E_FOUND_NOT;
    return table->kind == UEP_CODES_PLATFORM ? find_on_platform(table, code, platform, scratch, out)
                                             : find_in_map(table, code, platform, when, scratch, out);
}

const char *uep_default_code_type(uep_str space) {
    const uep_code_table *table = find_table(space, false);
    return table ? table->default_type : NULL;
}

const uep_code_row *uep_code_of_type(uep_str space, uep_str type, const uep_str *ancestors, size_t n) {
    size_t t, i, step;
    for (t = 0; t < UEP_CODE_TABLE_COUNT; t++) {
        const uep_code_table *table = &uep_code_tables[t];
        if (table->kind != UEP_CODES_OUT || !is(space, table->space)) continue;
        for (step = 0; step <= n; step++) {
            for (i = 0; i < table->count; i++) {
                if (is(step ? ancestors[step - 1] : type, table->rows[i].type)) return &table->rows[i];
            }
        }
        return &table->default_row;
    }
    return NULL;
}

const char *uep_pair_code(uep_str name, uep_str value) {
    const uep_code_table *table = find_table(name, true);
    size_t i;
    if (!table || table->kind != UEP_CODES_PAIRS) return NULL;
    for (i = 0; i < table->count; i++) {
        if (is(value, table->rows[i].value)) return table->rows[i].name;
    }
    return table->default_type;
}
