/* Replace what must not leave the process: values under sensitive keys (section 11.2 to 11.4). Works on the record in place. */
#include "uep_internal.h"
#include "uep_prepared.h"

static const char AUDIENCE_RULE[] = "redact:audience";

/* ---- sensitive keys ---- */

/* Most keys are short; the first bytes of a longer one are looked at through a window that keeps what a term may span. */
#define WINDOW 256u

/* UEP-RED-005: ASCII letters in lower case, ASCII digits, nothing else. Returns how many there are, at most `max` of them
 * from the `from`-th on are written. */
static size_t normalise(uep_str key, size_t from, char *out, size_t max) {
    size_t i, n = 0;
    for (i = 0; i < key.n; i++) {
        char c = key.p[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) continue;
        if (n >= from && n - from < max) out[n - from] = c;
        n++;
    }
    return n;
}

static bool contains(const char *name, size_t n, const char *term, size_t size) {
    size_t i;
    for (i = 0; size <= n && i <= n - size; i++) {
        if (memcmp(name + i, term, size) == 0) return true;
    }
    return false;
}

/* One window of a normalised key. `is_end` says that the key ends with it, `is_whole` that it is all of it. */
static bool judge(const char *name, size_t n, bool is_whole, bool is_end) {
    size_t i;
    for (i = 0; i < UEP_REDACTION_TERM_COUNT; i++) {
        const char *term = uep_redaction_terms[i].term;
        size_t size = strlen(term);
        if (size > n) continue;
        switch (uep_redaction_terms[i].match) {
        case UEP_TERM_EXACT:
            if (is_whole && size == n && memcmp(name, term, n) == 0) return true;
            break;
        case UEP_TERM_ENDS:
            if (is_end && memcmp(name + n - size, term, size) == 0) return true;
            break;
        default:
            if (contains(name, n, term, size)) return true;
        }
    }
    return false;
}

/* UEP-RED-006 to UEP-RED-008 */
static bool is_sensitive(uep_str key) {
    char window[WINDOW];
    size_t from = 0, total = normalise(key, 0, window, WINDOW);
    while (from + WINDOW < total) {
        if (judge(window, WINDOW, false, false)) return true;
        from += WINDOW / 2;
        (void)normalise(key, from, window, WINDOW);
    }
    return judge(window, total - from, from == 0, true);
}

/* ---- values ---- */

static bool is_replaced(const uep_value *value) {
    return value->kind == UEP_VALUE_STRING && uep_str_equal(value->as.string, UEP_S(UEP_REDACTION_REPLACEMENT));
}

static int32_t replace_value(uep_t *e, uep_value *value, const uep_path *path, const char *rule) {
    value->kind = UEP_VALUE_STRING;
    value->as.string = UEP_S(UEP_REDACTION_REPLACEMENT);
    return uep_i_mark(e, path, UEP_MARK_KIND_REDACTED, rule, 0, NULL);
}

static int32_t redact_value(uep_t *e, uep_value *value, uep_path *path, bool *changed);

static int32_t redact_entries(uep_t *e, uep_map *map, uep_path *path, bool *changed) {
    size_t i, at = path->n;
    for (i = 0; i < map->n; i++) {
        uep_entry *entry = &map->v[i];
        int32_t status = UEP_OK;
        uep_i_push_key(path, entry->key);
        if (entry->value.kind != UEP_VALUE_NULL && is_sensitive(entry->key)) {
            /* UEP-RED-016, UEP-RED-017, UEP-RED-020 */
            if (!is_replaced(&entry->value)) {
                *changed = true;
                status = replace_value(e, &entry->value, path, UEP_REDACTION_KEY_RULE);
            }
        } else {
            status = redact_value(e, &entry->value, path, changed);
        }
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

static int32_t redact_value(uep_t *e, uep_value *value, uep_path *path, bool *changed) {
    size_t i, at = path->n;
    /* Deeper than any path: no reader takes such a value. */
    if (at >= UEP_MAX_PATH) return UEP_OK;
    if (value->kind == UEP_VALUE_OBJECT) return redact_entries(e, &value->as.object, path, changed);
    if (value->kind != UEP_VALUE_LIST) return UEP_OK;
    for (i = 0; i < value->as.list.n; i++) {
        int32_t status;
        uep_i_push_index(path, i);
        status = redact_value(e, &value->as.list.v[i], path, changed);
        path->n = at;
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-009: keys to which a type of the registry gives a secret meaning, at the top of context only. */
static int32_t redact_type_keys(uep_t *e, uep_str type) {
    const uep_type_info *info = uep_find_type(type);
    const char *const *key = info ? info->sensitive_keys : NULL;
    for (; key && *key; key++) {
        size_t i;
        for (i = 0; i < e->record.context.n; i++) {
            uep_entry *entry = &e->record.context.v[i];
            uep_path path;
            int32_t status;
            if (!uep_str_equal(entry->key, uep_cstr(*key)) || entry->value.kind == UEP_VALUE_NULL ||
                is_replaced(&entry->value)) {
                continue;
            }
            path.n = 0;
            uep_i_push_name(&path, "context");
            uep_i_push_key(&path, entry->key);
            status = replace_value(e, &entry->value, &path, UEP_REDACTION_TYPE_RULE);
            if (status < 0) return status;
        }
    }
    return UEP_OK;
}

static int32_t redact_context(uep_t *e) {
    uep_path path;
    bool changed = false;
    size_t i;
    int32_t status;
    path.n = 0;
    uep_i_push_name(&path, "context");
    status = redact_entries(e, &e->record.context, &path, &changed);
    if (status == UEP_OK) status = redact_type_keys(e, e->record.error_type);
    for (i = 0; i < e->record.type_ancestors.n && status == UEP_OK; i++) {
        status = redact_type_keys(e, e->record.type_ancestors.v[i]);
    }
    return status;
}

/* UEP-RED-014 */
static int32_t redact_attributes(uep_t *e) {
    uep_pair_list *pairs = &e->record.resource->attributes;
    size_t i;
    for (i = 0; i < pairs->n; i++) {
        uep_path path;
        int32_t status;
        if (!is_sensitive(pairs->v[i].key) || uep_str_equal(pairs->v[i].value, UEP_S(UEP_REDACTION_REPLACEMENT))) continue;
        pairs->v[i].value = UEP_S(UEP_REDACTION_REPLACEMENT);
        path.n = 0;
        uep_i_push_name(&path, "resource");
        uep_i_push_name(&path, "attributes");
        uep_i_push_key(&path, pairs->v[i].key);
        status = uep_i_mark(e, &path, UEP_MARK_KIND_REDACTED, UEP_REDACTION_KEY_RULE, 0, NULL);
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-015, UEP-RED-022 */
static int32_t redact_details(uep_t *e) {
    size_t i;
    for (i = 0; i < e->record.details.n; i++) {
        uep_detail *detail = &e->record.details.v[i];
        uep_path path;
        bool changed = false;
        int32_t status;
        path.n = 0;
        uep_i_push_name(&path, "details");
        uep_i_push_index(&path, i);
        uep_i_push_name(&path, "debug");
        status = redact_value(e, &detail->debug, &path, &changed);
        if (status == UEP_OK && changed && detail->value.n) {
            /* The bytes hold in another spelling what was replaced. */
            detail->value.p = NULL;
            detail->value.n = 0;
            path.n = 2;
            uep_i_push_name(&path, "value");
            status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, UEP_REDACTION_PAYLOAD_RULE, 0, NULL);
        }
        if (status < 0) return status;
    }
    return UEP_OK;
}

/* UEP-RED-021: nobody can look into the bytes of every format. */
static int32_t drop_payload(uep_t *e) {
    uep_foreign *origin = e->record.origin;
    uep_path path;
    if (!origin || !origin->payload.n) return UEP_OK;
    origin->payload.p = NULL;
    origin->payload.n = 0;
    origin->complete = false;
    path.n = 0;
    uep_i_push_name(&path, "origin");
    uep_i_push_name(&path, "payload");
    return uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, UEP_REDACTION_PAYLOAD_RULE, 0, NULL);
}

/* ---- the external audience ---- */

static int32_t mark_hidden(uep_t *e, const char *name) {
    uep_path path;
    path.n = 0;
    uep_i_push_name(&path, name);
    return uep_i_mark(e, &path, UEP_MARK_KIND_REDACTED, AUDIENCE_RULE, 0, NULL);
}

static bool hide_paths(uep_stack *stack) {
    bool hidden = false;
    size_t i;
    for (i = 0; stack && i < stack->frames.n; i++) {
        hidden = hidden || stack->frames.v[i].abs_path.n;
        stack->frames.v[i].abs_path = uep_i_str(NULL, 0);
    }
    return hidden;
}

/* UEP-RED-024, UEP-RED-025 */
static int32_t hide_machine(uep_t *e) {
    uep_record *record = &e->record;
    uep_resource *resource = record->resource;
    bool hidden = false;
    int32_t status = UEP_OK;
    size_t i;
    if (resource && (resource->host.n || resource->pid || resource->instance_id.n)) {
        resource->host = resource->instance_id = uep_i_str(NULL, 0);
        resource->pid = 0;
        status = mark_hidden(e, "resource");
    }
    for (i = 0; i < record->nodes.n; i++) hidden = hide_paths(record->nodes.v[i].stack) || hidden;
    if (hidden && status == UEP_OK) status = mark_hidden(e, "nodes");
    hidden = false;
    for (i = 0; i < record->threads.n; i++) hidden = hide_paths(record->threads.v[i].stack) || hidden;
    if (hidden && status == UEP_OK) status = mark_hidden(e, "threads");
    return status;
}

int32_t uep_redact(uep_t *e, bool external) {
    int32_t status;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    status = redact_context(e);
    if (status == UEP_OK && e->record.resource) status = redact_attributes(e);
    if (status == UEP_OK) status = redact_details(e);
    if (status == UEP_OK) status = drop_payload(e);
    if (status == UEP_OK && external) status = hide_machine(e);
    return status;
}
