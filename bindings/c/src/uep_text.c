/* Texts: UTF-8, patterns, cutting, repairing, and the paths and marks that say so. */
#include "uep_fields.h"

static const char REPLACEMENT[3] = {(char)0xef, (char)0xbf, (char)0xbd};

uep_str uep_cstr(const char *p) {
    return uep_i_str(p, p ? strlen(p) : 0);
}

bool uep_str_equal(uep_str a, uep_str b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* The bytes of the code point at p, or 0 where no valid one begins. *bad is then how many bytes one replacement stands
 * for: the longest beginning of a sequence that could have been valid (UEP-TERM-003). */
static size_t take_code_point(const uint8_t *p, size_t n, size_t *bad) {
    uint8_t lead = p[0];
    uint8_t low = 0x80, high = 0xbf;
    size_t need, i;
    if (lead < 0x80) return 1;
    *bad = 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    need = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (lead == 0xe0) low = 0xa0;
    if (lead == 0xed) high = 0x9f;
    if (lead == 0xf0) low = 0x90;
    if (lead == 0xf4) high = 0x8f;
    for (i = 1; i <= need; i++) {
        if (i >= n || p[i] < low || p[i] > high) {
            *bad = i;
            return 0;
        }
        low = 0x80;
        high = 0xbf;
    }
    return need + 1;
}

static bool is_valid(const char *text, size_t n, bool with_nul) {
    const uint8_t *p = (const uint8_t *)text;
    size_t i = 0, bad;
    while (i < n) {
        if (n - i >= 8) {
            uint64_t word;
            memcpy(&word, p + i, 8);
            /* Eight bytes of ASCII none of which is zero; with_nul lets the second test go. */
            if (!(word & UEP_HIGH_BITS) && (with_nul || !((word - UEP_LOW_BITS) & UEP_HIGH_BITS))) {
                i += 8;
                continue;
            }
        }
        if (p[i] < 0x80) {
            if (!p[i] && !with_nul) return false;
            i++;
        } else {
            size_t took = take_code_point(p + i, n - i, &bad);
            if (!took) return false;
            i += took;
        }
    }
    return true;
}

bool uep_is_utf8(const char *p, size_t n) {
    return uep_i_is_plain(p, n) || is_valid(p, n, true);
}

bool uep_i_is_plain_slowly(const char *p, size_t n) {
    return is_valid(p, n, false);
}

uep_str uep_cut_end(uep_str text, size_t max) {
    if (text.n <= max) return text;
    while (max > 0 && ((uint8_t)text.p[max] & 0xc0) == 0x80) max--;
    return uep_i_str(text.p, max);
}

uep_str uep_cut_front(uep_str text, size_t max) {
    size_t skip;
    if (text.n <= max) return text;
    skip = text.n - max;
    while (skip < text.n && ((uint8_t)text.p[skip] & 0xc0) == 0x80) skip++;
    return uep_i_str(text.p + skip, text.n - skip);
}

uep_str uep_repair(uep_t *e, uep_str text) {
    const uint8_t *p = (const uint8_t *)text.p;
    char *out;
    size_t i = 0, n = 0, bad = 1, took;
    if (text.n == 0 || uep_i_is_plain(text.p, text.n)) return text;
    if (!e || text.n > SIZE_MAX / 4) return uep_i_str(NULL, 0);
    /* A replacement has three bytes and stands for one at least. */
    out = (char *)uep_i_alloc(e, text.n * 3 + 1);
    if (!out) return uep_i_str(NULL, 0);
    while (i < text.n) {
        took = p[i] ? take_code_point(p + i, text.n - i, &bad) : 0;
        if (took) {
            memcpy(out + n, p + i, took);
            n += took;
            i += took;
        } else {
            memcpy(out + n, REPLACEMENT, sizeof REPLACEMENT);
            n += sizeof REPLACEMENT;
            i += p[i] ? bad : 1;
        }
    }
    return uep_i_str(out, n);
}

/* The symbol that the tables of patterns know a code point by: itself, or one of the four kinds beyond ASCII. */
static size_t take_symbol(const uint8_t *p, size_t n, size_t *symbol) {
    size_t bad, took = take_code_point(p, n, &bad);
    uint32_t point;
    if (took == 1) {
        *symbol = p[0];
        return 1;
    }
    if (took == 2) {
        point = ((uint32_t)(p[0] & 0x1f) << 6) | (p[1] & 0x3fu);
        *symbol = point == 0x85 ? 129 : point < 0xa0 ? 128 : 131;
        return 2;
    }
    *symbol = took == 3 && p[0] == 0xe2 && p[1] == 0x80 && (p[2] == 0xa8 || p[2] == 0xa9) ? 130 : 131;
    return took;
}

bool uep_i_matches(const uep_matcher *matcher, uep_str text) {
    const uint8_t *p = (const uint8_t *)text.p;
    size_t i = 0, state = 1, symbol;
    const char *const *excluded = matcher->excluded;
    while (i < text.n) {
        if (p[i] < 0x80) {
            symbol = p[i++];
        } else {
            size_t took = take_symbol(p + i, text.n - i, &symbol);
            if (!took) return false;
            i += took;
        }
        state = matcher->next[state * matcher->class_count + matcher->classes[symbol]];
        if (!state) return false;
    }
    if (!matcher->accepts[state]) return false;
    for (; *excluded; excluded++) {
        if (uep_str_equal(text, uep_cstr(*excluded))) return false;
    }
    return true;
}

bool uep_match_pattern(int32_t pattern, uep_str text) {
    return pattern >= 0 && pattern < UEP_PATTERN_COUNT && uep_i_matches(&uep_i_matchers[pattern], text);
}

bool uep_i_parse_digits(uep_str text, uint64_t *out) {
    uint64_t value = 0;
    size_t i;
    if (!text.n) return false;
    for (i = 0; i < text.n; i++) {
        uint64_t digit = (uint64_t)(uint8_t)text.p[i] - '0';
        if (digit > 9 || value > (UINT64_MAX - digit) / 10) return false;
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

/* ---- keeping ---- */

int32_t uep_i_store(uep_t *e, uep_str text, uep_str *out) {
    char *p = (char *)uep_i_alloc(e, text.n);
    if (!p) return UEP_E_MEMORY;
    memcpy(p, text.p, text.n);
    *out = uep_i_str(p, text.n);
    return UEP_OK;
}

static UEP_COLD bool keep_unseen(uep_t *e, uep_str text, uep_str *out) {
    if (text.n == 0) return *out = text, true;
    return (e->flags & UEP_NO_CHECK) && text.p && text.n <= UEP_NO_LIMIT && uep_i_keep(e, text, out) == UEP_OK;
}

/* Copy or borrow a text that is fit as it is and not empty. */
UEP_INLINE bool keep_seen(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    if (!e->flags) return uep_i_copy_fit(e, text, limit, out);
    if (e->flags != UEP_BORROW_TEXTS) return text.n && keep_unseen(e, text, out);
    if (text.n - 1 >= limit || !text.p || !uep_i_pass(NULL, text.p, text.n, false)) return false;
    *out = text;
    return true;
}

bool uep_i_keep_fit(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    return keep_seen(e, text, limit, out) || keep_unseen(e, text, out);
}

UEP_COLD bool uep_i_keep_valid(uep_t *e, uep_str text, size_t limit, uep_str *out) {
    if (uep_i_keep_fit(e, text, limit, out)) return true;
    return text.p && text.n <= limit && uep_i_is_plain_slowly(text.p, text.n) && uep_i_keep(e, text, out) == UEP_OK;
}

static UEP_COLD int32_t give_text_slowly(uep_t *e, uep_str text, uep_str *out, size_t limit, uint64_t way) {
    int32_t type = (int32_t)(way >> 8 & 0xff), owner = (int32_t)(way >> 16 & 0xff);
    uep_place at = {0};
    bool is_there;
    if (!e) return UEP_E_ARGUMENT;
    /* An empty text takes away what a prototype holds, so that is settled. */
    if (out && (text.n || !e->is_open) && uep_i_keep_valid(e, text, limit, out)) return UEP_OK;
    switch (way >> 24 & 0xff) {
    case UEP_WAY_ROOT: is_there = uep_i_root(e, &at); break;
    case UEP_WAY_SINGLE: is_there = uep_i_single(e, &at, type, owner); break;
    default: is_there = uep_i_item(e, &at, type, owner, (int32_t)(uint32_t)(way >> 32)); break;
    }
    return is_there ? uep_i_set_string(e, &at, (int32_t)(way & 0xff), text) : at.status;
}

int32_t uep_i_give_text(uep_t *e, uep_str text, uep_str *out, size_t limit, uint64_t way) {
    return out && keep_seen(e, text, limit, out) ? UEP_OK : give_text_slowly(e, text, out, limit, way);
}

static bool is_path_field(const uep_field_info *field) {
    /* UEP-LIM-007: of a path the end stays. */
    return strcmp(field->name, "file") == 0 || strcmp(field->name, "abs_path") == 0;
}

int32_t uep_i_text(uep_t *e, uep_str text, const uep_field_info *field, int32_t limit, const uep_path *path,
                   uep_str *out) {
    uep_str kept = text;
    int32_t status;
    if (!(e->flags & UEP_NO_CHECK)) {
        bool is_plain = text.n == 0 || uep_i_is_plain(text.p, text.n);
        const uep_limit_info *info = limit < 0 ? NULL : &uep_limits_table[limit];
        if (!is_plain) {
            kept = uep_repair(e, text);
            if (!kept.p) return UEP_E_MEMORY;
            status = uep_i_mark(e, path, UEP_MARK_KIND_REPAIRED, "text", 0, NULL);
            if (status < 0) return status;
        }
        if (info && kept.n > (size_t)info->value) {
            /* UEP-LIM-046: a shortened name is another name, so it goes. */
            bool cuts = !info->refused_by_accept;
            const char *rule = uep_i_limit_rule(e, limit);
            if (!rule) return UEP_E_MEMORY;
            status = uep_i_mark(e, path, cuts ? UEP_MARK_KIND_TRUNCATED : UEP_MARK_KIND_DROPPED, rule,
                                cuts ? kept.n : 0, NULL);
            if (status < 0) return status;
            if (!cuts) return UEP_E_DROPPED;
            kept = is_path_field(field) ? uep_cut_front(kept, (size_t)info->value)
                                        : uep_cut_end(kept, (size_t)info->value);
        }
        if (!is_plain) {
            *out = kept; /* it lies in the arena already */
            return UEP_OK;
        }
    }
    return uep_i_keep(e, kept, out);
}
