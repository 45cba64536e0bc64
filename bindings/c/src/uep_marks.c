/* JSON Pointers and marks. */
#include "uep_internal.h"

void uep_i_push_name(uep_path *path, const char *name) {
    if (path->n < UEP_MAX_PATH) {
        uep_token *at = &path->at[path->n++];
        at->name = name;
        at->key = uep_i_str(NULL, 0);
        at->index = 0;
    }
}

void uep_i_push_index(uep_path *path, size_t index) {
    uep_i_push_name(path, NULL);
    path->at[path->n - 1].key.n = SIZE_MAX; /* neither name nor key */
    path->at[path->n - 1].index = index;
}

void uep_i_push_key(uep_path *path, uep_str key) {
    uep_i_push_name(path, NULL);
    path->at[path->n - 1].key = key;
}

static size_t digits_of(size_t index, char *out) {
    char reversed[24];
    size_t n = 0, i;
    do {
        reversed[n++] = (char)('0' + index % 10);
        index /= 10;
    } while (index);
    for (i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    return n;
}

/* A token's text, and how long it is with ~ and / escaped. */
static uep_str text_of(const uep_token *token, char *digits, size_t *size) {
    uep_str text;
    size_t i;
    if (token->name) {
        text = uep_cstr(token->name);
    } else if (token->key.n == SIZE_MAX) {
        text = uep_i_str(digits, digits_of(token->index, digits));
    } else {
        text = token->key;
    }
    *size = text.n;
    for (i = 0; i < text.n; i++) {
        if (text.p[i] == '~' || text.p[i] == '/') ++*size;
    }
    return text;
}

uep_str uep_i_pointer(uep_t *e, const uep_path *path, size_t limit) {
    char digits[24];
    char *out;
    size_t total = 0, tokens, i, j, size;
    for (tokens = 0; tokens < path->n; tokens++) {
        (void)text_of(&path->at[tokens], digits, &size);
        /* UEP-LIM-056: the longest parent within the limit. */
        if (limit && total + size + 1 > limit) break;
        total += size + 1;
    }
    out = (char *)uep_i_alloc(e, total + 1);
    if (!out) return uep_i_str(NULL, 0);
    for (total = i = 0; i < tokens; i++) {
        uep_str text = text_of(&path->at[i], digits, &size);
        out[total++] = '/';
        for (j = 0; j < text.n; j++) {
            char c = text.p[j];
            if (c == '~' || c == '/') {
                out[total++] = '~';
                c = c == '~' ? '0' : '1';
            }
            out[total++] = c;
        }
    }
    out[total] = 0;
    return uep_i_str(out, total);
}

uep_str uep_i_shorten(uep_str path, size_t limit) {
    while (path.n > limit) {
        do {
            path.n--;
        } while (path.n && path.p[path.n] != '/');
    }
    return path;
}

static bool is_marked(const uep_record *record, const uep_mark *mark) {
    size_t i;
    for (i = 0; i < record->marks.n; i++) {
        const uep_mark *said = &record->marks.v[i];
        if (said->kind == mark->kind && uep_str_equal(said->path, mark->path) && uep_str_equal(said->rule, mark->rule)) {
            return true;
        }
    }
    return false;
}

static bool mend(uep_t *e, uep_str *text) {
    if ((e->flags & UEP_NO_CHECK) || !text->n || uep_i_is_plain(text->p, text->n)) return true;
    *text = uep_repair(e, *text);
    return text->p != NULL;
}

int32_t uep_add_mark(uep_t *e, const uep_mark *mark) {
    uep_mark made;
    uep_mark *place;
    if (!e || !mark) return UEP_E_ARGUMENT;
    made = *mark;
    if (!mend(e, &made.path) || !mend(e, &made.rule) || !mend(e, &made.type_hint)) return UEP_E_MEMORY;
    made.path = uep_i_shorten(made.path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS || is_marked(&e->record, &made)) return UEP_OK;
    if (uep_i_keep(e, made.path, &made.path) < 0 || uep_i_keep(e, made.rule, &made.rule) < 0 ||
        uep_i_keep(e, made.type_hint, &made.type_hint) < 0) {
        return UEP_E_MEMORY;
    }
    place = (uep_mark *)uep_i_add(e, &e->record.marks, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = made;
    return UEP_OK;
}

int32_t uep_i_mark(uep_t *e, const uep_path *path, int32_t kind, const char *rule, size_t size, const char *hint) {
    uep_mark mark;
    uep_mark *place;
    memset(&mark, 0, sizeof mark);
    mark.path = uep_i_pointer(e, path, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    if (!mark.path.p) return UEP_E_MEMORY;
    mark.kind = kind;
    mark.rule = uep_cstr(rule);
    mark.original_size = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
    mark.type_hint = uep_cstr(hint);
    if (e->record.marks.n >= UEP_LIMIT_MAX_MARKS || is_marked(&e->record, &mark)) return UEP_OK;
    place = (uep_mark *)uep_i_add(e, &e->record.marks, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = mark;
    return UEP_OK;
}

const char *uep_i_limit_rule(uep_t *e, int32_t limit) {
    static const char PREFIX[] = "limit:";
    const char *name = uep_limits_table[limit].name;
    size_t n = strlen(name);
    char *rule = (char *)uep_i_alloc(e, sizeof PREFIX + n);
    if (!rule) return NULL;
    memcpy(rule, PREFIX, sizeof PREFIX - 1);
    memcpy(rule + sizeof PREFIX - 1, name, n + 1);
    return rule;
}
