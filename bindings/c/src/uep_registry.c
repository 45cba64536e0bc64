/* Look names up in the registry's tables. */
#include "uep_internal.h"

/* Compare a text with a zero-terminated name, as memcmp does. */
static int compare(uep_str text, const char *name) {
    size_t n = strlen(name), least = text.n < n ? text.n : n;
    int order = least ? memcmp(text.p, name, least) : 0;
    return order ? order : text.n < n ? -1 : text.n > n;
}

static bool is(uep_str text, const char *name) {
    return compare(text, name) == 0;
}

/* Binary search in n rows of a size whose first member is the name. */
static const void *find_sorted(const void *rows, size_t n, size_t size, uep_str name) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *row = (const uint8_t *)rows + middle * size;
        int order = compare(name, *(const char *const *)row);
        if (!order) return row;
        if (order < 0) high = middle;
        else low = middle + 1;
    }
    return NULL;
}

static const void *find_row(const void *rows, size_t n, size_t size, uep_str name) {
    size_t i;
    for (i = 0; i < n; i++) {
        const void *row = (const uint8_t *)rows + i * size;
        if (is(name, *(const char *const *)row)) return row;
    }
    return NULL;
}

const uep_type_info *uep_find_type(uep_str name) {
    return (const uep_type_info *)find_sorted(uep_types, UEP_TYPE_COUNT, sizeof *uep_types, name);
}

const uep_limit_info *uep_find_limit(uep_str name) {
    return (const uep_limit_info *)find_row(uep_limits_table, UEP_LIMIT_COUNT, sizeof *uep_limits_table, name);
}

const uep_pattern_info *uep_find_pattern(uep_str name) {
    return (const uep_pattern_info *)find_row(uep_patterns, UEP_PATTERN_COUNT, sizeof *uep_patterns, name);
}

const uep_reason_info *uep_find_reason(uep_str name) {
    return (const uep_reason_info *)find_row(uep_reasons, UEP_REASON_COUNT, sizeof *uep_reasons, name);
}

const uep_message_info *uep_find_message(uep_str name) {
    return (const uep_message_info *)find_row(uep_messages, UEP_MESSAGE_COUNT, sizeof *uep_messages, name);
}

const char *uep_find_entry(const char *kind, uep_str name) {
    const uep_json_kind *at;
    for (at = uep_i_entries; kind && at->kind; at++) {
        if (strcmp(at->kind, kind) == 0) {
            const uep_json_entry *row = (const uep_json_entry *)find_sorted(at->rows, at->count, sizeof *row, name);
            return row ? row->json : NULL;
        }
    }
    return NULL;
}

const uep_type_info *uep_default_type(uep_str type, const uep_str *ancestors, size_t n) {
    /* UEP-TYPE-026, UEP-TYPE-027 */
    const uep_type_info *found = uep_find_type(type);
    size_t i;
    for (i = 0; !found && i < n; i++) found = uep_find_type(ancestors[i]);
    return found ? found : uep_find_type(uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED));
}

bool uep_matches(const uep_record *record, uep_str type) {
    const uep_type_info *info;
    size_t i;
    if (!record || !type.n) return false;
    if (uep_str_equal(record->error_type, type)) return true;
    info = uep_find_type(record->error_type);
    if (info) { /* UEP-TYPE-016: the registry's ancestors hold, whatever the record says */
        for (i = 0; i < info->ancestor_count; i++) {
            if (is(type, info->ancestors[i])) return true;
        }
        return false;
    }
    for (i = 0; i < record->type_ancestors.n; i++) {
        if (uep_str_equal(record->type_ancestors.v[i], type)) return true;
    }
    return false;
}

int32_t uep_severity_rank(int32_t severity) {
    return severity < 10 ? 0 : severity < 20 ? 10 : severity < 30 ? 20 : severity < 40 ? 30 : 40;
}

/* ---- native types ---- */

/* Kotlin prints the types of Java, and so on. */
static const uep_native_table *find_language(uep_str language) {
    size_t i;
    for (i = 0; i < UEP_NATIVE_TABLE_COUNT; i++) {
        const char *const *name = uep_native_tables[i].source_languages;
        for (; *name; name++) {
            if (is(language, *name)) return &uep_native_tables[i];
        }
    }
    return NULL;
}

const char *uep_find_native(uep_str language, uep_str name) {
    const uep_native_table *table = find_language(language);
    const uep_name_pair *row;
    const char *const *stem;
    size_t i;
    if (!table) return NULL;
    row = (const uep_name_pair *)find_sorted(table->types, table->type_count, sizeof *row, name);
    if (row) return row->value;
    for (stem = table->code_tables; *stem; stem++) {
        const uep_code_table *codes =
            (const uep_code_table *)find_row(uep_code_tables, UEP_CODE_TABLE_COUNT, sizeof *codes, uep_cstr(*stem));
        for (i = 0; codes && i < codes->count; i++) {
            if (is(name, codes->rows[i].name) && codes->rows[i].type[0]) return codes->rows[i].type;
        }
    }
    return NULL;
}

/* ---- levels of other systems ---- */

static const uep_scale *find_scale(uep_str id) {
    return (const uep_scale *)find_row(uep_scales, UEP_SCALE_COUNT, sizeof *uep_scales, id);
}

const char *uep_level_out(uep_str scale, int32_t severity, bool expected) {
    const uep_scale *table = find_scale(scale);
    int32_t rank = uep_severity_rank(severity);
    if (!table) return NULL;
    if (!rank) rank = UEP_SEVERITY_MEDIUM;
    return expected && rank == UEP_SEVERITY_LOW ? table->expected : table->out[rank / 10 - 1];
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* UEP-SEV-033: names of levels are compared without regard to the case of ASCII letters. */
static bool is_caseless(uep_str text, const char *name) {
    size_t i;
    if (text.n != strlen(name)) return false;
    for (i = 0; i < text.n; i++) {
        if (lower(text.p[i]) != lower(name[i])) return false;
    }
    return true;
}

static bool parse_level(uep_str text, int64_t *out) {
    uint64_t size;
    bool is_negative = text.n && text.p[0] == '-';
    if (is_negative) text = uep_i_str(text.p + 1, text.n - 1);
    if (!uep_i_parse_digits(text, &size) || size > INT64_MAX) return false;
    *out = is_negative ? -(int64_t)size : (int64_t)size;
    return true;
}

int32_t uep_level_in(uep_str scale, uep_str level) {
    const uep_scale *table = find_scale(scale);
    int64_t number = 0;
    bool is_number;
    size_t i;
    if (!table) return UEP_E_FOUND_NOT;
    for (i = 0; i < table->level_count; i++) {
        if (is_caseless(level, table->levels[i].name)) {
            level = uep_cstr(table->levels[i].value);
            break;
        }
    }
    is_number = table->is_number && parse_level(level, &number);
    if (i == table->level_count && !is_number) return 0;
    for (i = 0; i < table->row_count; i++) {
        const uep_level_row *row = &table->rows[i];
        bool is_word = row->from > row->to;
        if (is_word ? is(level, row->word) : is_number && row->from <= number && number <= row->to) return row->severity;
    }
    return 0;
}
