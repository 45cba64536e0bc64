/* JSON values: weigh them, copy them into a record so that they fit, and put them under keys of context. */
#include "uep_fields.h"
#include "uep_json.h"
#include "uep_prepared.h"

#define COUNTED_SCALAR 8u
#define COUNTED_CONTAINER 2u
#define SAFE_INTEGER INT64_C(9007199254740991)
#define LONGEST_BYTES ((size_t)UEP_LIMIT_MAX_CONTEXT_STRING_BYTES / 4 * 3)
static const char CONTEXT[] = "context";
static const char VALUE_RULE[] = "context_value";

static size_t weigh(const uep_value *value, uint32_t depth) {
    size_t total = COUNTED_CONTAINER, i;
    if (depth > UEP_MAX_VALUE_DEPTH) return COUNTED_SCALAR;
    switch (value->kind) {
    case UEP_VALUE_STRING: return value->as.string.n;
    case UEP_VALUE_NUMBER: {
        char text[32];
        /* A number that is read as text counts as that text. */
        return uep_i_is_safe(value->as.number) ? COUNTED_SCALAR : uep_write_number(value->as.number, text);
    }
    case UEP_VALUE_LIST:
        for (i = 0; i < value->as.list.n; i++) total += weigh(&value->as.list.v[i], depth + 1);
        return total;
    case UEP_VALUE_OBJECT:
        for (i = 0; i < value->as.object.n; i++) {
            total += value->as.object.v[i].key.n + weigh(&value->as.object.v[i].value, depth + 1);
        }
        return total;
    default: return COUNTED_SCALAR;
    }
}

size_t uep_weigh_value(const uep_value *value) {
    return weigh(value, 0);
}

size_t uep_weigh_map(const uep_map *map) {
    size_t total = COUNTED_CONTAINER, i;
    for (i = 0; i < map->n; i++) total += map->v[i].key.n + weigh(&map->v[i].value, 0);
    return total;
}

static const uep_field_info *context_field(void) {
    static const int CONTEXT_NUMBER = 9;
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    return &record->fields[record->by_number[CONTEXT_NUMBER]];
}

static int32_t copy_number(uep_t *e, double number, uep_value *to, uep_path *path) {
    char text[32];
    size_t n;
    bool is_finite = number - number == 0;
    if (uep_i_is_safe(number)) {
        to->kind = UEP_VALUE_NUMBER;
        to->as.number = number;
        return UEP_OK;
    }
    /* UEP-REC-020, UEP-LIM-084: no JSON number holds it for every reader. */
    n = uep_write_number(number, text);
    to->kind = UEP_VALUE_STRING;
    to->as.string = uep_arena_str(e, uep_i_str(text, n));
    if (!to->as.string.p) return UEP_E_MEMORY;
    return uep_i_mark(e, path, UEP_MARK_KIND_TYPED, VALUE_RULE, 0, is_finite ? "decimal" : "non_finite");
}

static int32_t copy_key(uep_t *e, uep_str key, uep_path *path, uep_str *out) {
    uep_str fit = uep_repair(e, key);
    int32_t status;
    if (key.n && !fit.p) return UEP_E_MEMORY;
    if (fit.n <= UEP_LIMIT_MAX_CONTEXT_KEY_BYTES && uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, fit)) {
        return uep_i_keep(e, fit, out);
    }
    /* UEP-LIM-054: a shortened key would be another key. */
    status = uep_i_mark(e, path, UEP_MARK_KIND_DROPPED, "limit:max_context_key_bytes", 0, NULL);
    return status < 0 ? status : UEP_E_DROPPED;
}

/* UEP-LIM-083: what lies too deep is written as its JSON text. */
static int32_t flatten(uep_t *e, const uep_value *from, uep_value *to, uep_path *path) {
    uep_sink sink = uep_i_sink(e);
    uep_str text;
    size_t count = from->kind == UEP_VALUE_LIST ? from->as.list.n : from->as.object.n;
    uep_i_json_value(&sink, from, 0);
    if (sink.failed) return UEP_E_MEMORY;
    /* Out of the output first: of a static builder that is the memory which the repaired text would take. */
    text = uep_arena_str(e, uep_cut_end(uep_i_str((const char *)sink.p, sink.n), UEP_LIMIT_MAX_CONTEXT_STRING_BYTES));
    if (text.p) text = uep_repair(e, text);
    if (!text.p) return UEP_E_MEMORY;
    to->kind = UEP_VALUE_STRING;
    to->as.string = uep_cut_end(text, UEP_LIMIT_MAX_CONTEXT_STRING_BYTES);
    return uep_i_mark(e, path, UEP_MARK_KIND_TRUNCATED, "limit:max_context_depth", count, NULL);
}

static int32_t copy_object(uep_t *e, const uep_map *from, uep_value *to, uep_path *path, int32_t depth) {
    size_t i, at = path->n;
    to->kind = UEP_VALUE_OBJECT;
    memset(&to->as.object, 0, sizeof to->as.object);
    if (!uep_i_reserve(e, &to->as.object, sizeof(uep_entry), from->n)) return UEP_E_MEMORY;
    for (i = 0; i < from->n; i++) {
        uep_entry entry;
        int32_t status = copy_key(e, from->v[i].key, path, &entry.key);
        if (status == UEP_E_DROPPED) continue;
        if (status == UEP_OK) {
            uep_i_push_key(path, entry.key);
            status = uep_i_copy_value(e, &from->v[i].value, &entry.value, path, depth + 1);
            path->n = at;
        }
        if (status < 0) return status;
        to->as.object.v[to->as.object.n++] = entry;
    }
    return UEP_OK;
}

static int32_t copy_list(uep_t *e, const uep_list *from, uep_value *to, uep_path *path, int32_t depth) {
    size_t i, at = path->n;
    to->kind = UEP_VALUE_LIST;
    memset(&to->as.list, 0, sizeof to->as.list);
    if (!uep_i_reserve(e, &to->as.list, sizeof(uep_value), from->n)) return UEP_E_MEMORY;
    for (i = 0; i < from->n; i++) {
        int32_t status;
        uep_i_push_index(path, i);
        status = uep_i_copy_value(e, &from->v[i], &to->as.list.v[i], path, depth + 1);
        path->n = at;
        if (status < 0) return status;
        to->as.list.n = i + 1;
    }
    return UEP_OK;
}

int32_t uep_i_copy_value(uep_t *e, const uep_value *from, uep_value *to, uep_path *path, int32_t depth) {
    memset(to, 0, sizeof *to);
    switch (from->kind) {
    case UEP_VALUE_BOOL:
        to->kind = UEP_VALUE_BOOL;
        to->as.boolean = from->as.boolean;
        return UEP_OK;
    case UEP_VALUE_NUMBER: return copy_number(e, from->as.number, to, path);
    case UEP_VALUE_STRING:
        to->kind = UEP_VALUE_STRING;
        return uep_i_text(e, from->as.string, context_field(), UEP_LIMIT_ID_MAX_CONTEXT_STRING_BYTES, path,
                          &to->as.string);
    case UEP_VALUE_LIST:
        return depth >= UEP_LIMIT_MAX_CONTEXT_DEPTH ? flatten(e, from, to, path)
                                                    : copy_list(e, &from->as.list, to, path, depth);
    case UEP_VALUE_OBJECT:
        return depth >= UEP_LIMIT_MAX_CONTEXT_DEPTH ? flatten(e, from, to, path)
                                                    : copy_object(e, &from->as.object, to, path, depth);
    default: to->kind = UEP_VALUE_NULL; return UEP_OK;
    }
}

/* ---- context ---- */

static bool goes_first(const uep_entry *a, size_t size_a, const uep_entry *b, size_t size_b) {
    size_t least = a->key.n < b->key.n ? a->key.n : b->key.n;
    int order;
    if (size_a != size_b) return size_a > size_b;
    order = least ? memcmp(a->key.p, b->key.p, least) : 0;
    return order ? order > 0 : a->key.n > b->key.n;
}

/* UEP-LIM-009: over a count or size the largest entry goes, the greater key first among equals. */
static int32_t fit_context(uep_t *e, bool *has_lost_last) {
    uep_map *context = &e->record.context;
    size_t count = context->n, total = uep_weigh_map(context), last = count - 1;
    bool is_over_count = count > UEP_LIMIT_MAX_CONTEXT_KEYS;
    uep_path path;
    *has_lost_last = false;
    if (!is_over_count && total <= UEP_LIMIT_MAX_CONTEXT_BYTES) return UEP_OK;
    while (context->n > UEP_LIMIT_MAX_CONTEXT_KEYS || total > UEP_LIMIT_MAX_CONTEXT_BYTES) {
        size_t i, worst = 0, worst_size = 0;
        for (i = 0; i < context->n; i++) {
            size_t size = context->v[i].key.n + uep_weigh_value(&context->v[i].value);
            if (i == 0 || goes_first(&context->v[i], size, &context->v[worst], worst_size)) {
                worst = i;
                worst_size = size;
            }
        }
        total -= worst_size;
        if (worst == last) *has_lost_last = true;
        memmove(&context->v[worst], &context->v[worst + 1], (context->n - worst - 1) * sizeof *context->v);
        context->n--;
        if (worst < last) last--;
    }
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED,
                      is_over_count ? "limit:max_context_keys" : "limit:max_context_bytes", count, NULL);
}

/* Whether four bytes are printable ASCII: none has the high bit, is below a space, or is DEL. */
static inline bool is_printable(const char *p) {
    const uint32_t ones = 0x01010101u;
    uint32_t word;
    memcpy(&word, p, 4);
    return !((word | (word - ones * ' ') | (word + ones)) & ones * 0x80);
}

/* Printable ASCII, and none of the protocol's own names (UEP-REC-024). */
bool uep_i_is_plain_key(uep_str key) {
    size_t i;
    if (!key.p || key.n == 0 || (key.n >= 4 && memcmp(key.p, "uep.", 4) == 0)) return false;
    if (key.n >= 4) {
        /* Four bytes at a time; the last ones overlap those before them. */
        for (i = 0; i + 4 < key.n; i += 4) {
            if (!is_printable(key.p + i)) return false;
        }
        return is_printable(key.p + key.n - 4);
    }
    for (i = 0; i < key.n; i++) {
        if ((uint8_t)(key.p[i] - ' ') > '~' - ' ') return false;
    }
    return true;
}

static int32_t put_typed(uep_t *e, uep_str key, const uep_value *value, const char *hint) {
    uep_path path;
    uep_entry entry, *place = NULL;
    size_t i;
    int32_t status;
    bool has_lost = false;
    if (!e || !value || (key.n && !key.p)) return UEP_E_ARGUMENT;
    if (uep_i_settle_field(e, RECORD_CONTEXT) < 0) return UEP_E_MEMORY;
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    status = copy_key(e, key, &path, &entry.key);
    if (status < 0) return status;
    uep_i_push_key(&path, entry.key);
    if (entry.key.n >= 4 && memcmp(entry.key.p, "uep.", 4) == 0) {
        /* UEP-REC-024: these names are the protocol's own. */
        status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, "capture:reserved_key", 0, NULL);
        return status < 0 ? status : UEP_E_DROPPED;
    }
    status = uep_i_copy_value(e, value, &entry.value, &path, 0);
    if (status == UEP_OK && hint) status = uep_i_mark(e, &path, UEP_MARK_KIND_TYPED, VALUE_RULE, 0, hint);
    if (status < 0) return status;
    for (i = 0; i < e->record.context.n; i++) {
        if (uep_str_equal(e->record.context.v[i].key, entry.key)) place = &e->record.context.v[i];
    }
    if (place) {
        /* What is replaced stands last, so that a loss of the new value can be told. */
        memmove(place, place + 1, (size_t)(&e->record.context.v[e->record.context.n] - place - 1) * sizeof *place);
        e->record.context.n--;
    }
    place = (uep_entry *)uep_i_add(e, &e->record.context, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = entry;
    status = fit_context(e, &has_lost);
    return status < 0 ? status : has_lost ? UEP_E_DROPPED : UEP_OK;
}

/* The short way, which most entries take: a new key of printable ASCII, a value that is kept as it is, room for both.
 * False: nothing has happened. */
static bool put_fit(uep_t *e, uep_str key, const uep_value *value) {
    uep_map *context = &e->record.context;
    uint8_t *start = e->free_at, *end = e->free_end;
    uep_entry *entry;
    size_t i;
    if (e->base && uep_i_is_ready(e, RECORD_CONTEXT)) return false;
    if (!uep_i_is_plain_key(key) || context->n >= context->cap || context->n >= UEP_LIMIT_MAX_CONTEXT_KEYS) return false;
    if (value->kind == UEP_VALUE_NUMBER && !uep_i_is_safe(value->as.number)) return false;
    for (i = 0; i < context->n; i++) {
        if (uep_str_equal(context->v[i].key, key)) return false;
    }
    entry = &context->v[context->n];
    *entry = (uep_entry){key, *value};
    if (uep_i_keep_fit(e, key, UEP_LIMIT_MAX_CONTEXT_KEY_BYTES, &entry->key) &&
        (value->kind != UEP_VALUE_STRING ||
         uep_i_keep_fit(e, value->as.string, UEP_LIMIT_MAX_CONTEXT_STRING_BYTES, &entry->value.as.string))) {
        /* One entry of this kind is below the limit of all together. */
        if (context->n++ == 0 || uep_weigh_map(context) <= UEP_LIMIT_MAX_CONTEXT_BYTES) return true;
        context->n--;
    }
    if (e->free_end == end) e->free_at = start; /* else another piece was taken */
    return false;
}

int32_t uep_put_context(uep_t *e, uep_str key, const uep_value *value) {
    return put_typed(e, key, value, NULL);
}

/* Put null, a truth value, a number or a text. */
static int32_t put_scalar(uep_t *e, uep_str key, const uep_value *value) {
    if (e && e->record.context.n >= e->record.context.cap) {
        (void)uep_i_reserve(e, &e->record.context, sizeof(uep_entry), 1);
    }
    return e && put_fit(e, key, value) ? UEP_OK : put_typed(e, key, value, NULL);
}

int32_t uep_put_context_null(uep_t *e, uep_str key) {
    uep_value value = {UEP_VALUE_NULL, {0}};
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_bool(uep_t *e, uep_str key, bool boolean) {
    uep_value value = {UEP_VALUE_BOOL, {0}};
    value.as.boolean = boolean;
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_number(uep_t *e, uep_str key, double number) {
    uep_value value = {UEP_VALUE_NUMBER, {0}};
    value.as.number = number;
    return put_scalar(e, key, &value);
}

int32_t uep_put_context_str(uep_t *e, uep_str key, uep_str text) {
    uep_value value = {UEP_VALUE_STRING, {0}};
    value.as.string = text;
    return put_scalar(e, key, &value);
}

static int32_t put_digits(uep_t *e, uep_str key, uint64_t size, bool is_negative, const char *hint) {
    char text[24];
    size_t at = sizeof text;
    uep_value value;
    int32_t status;
    uint32_t flags = e->flags;
    do {
        text[--at] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    if (is_negative) text[--at] = '-';
    memset(&value, 0, sizeof value);
    value.kind = UEP_VALUE_STRING;
    value.as.string = uep_arena_str(e, uep_i_str(text + at, sizeof text - at));
    if (!value.as.string.p) return UEP_E_MEMORY;
    e->flags |= UEP_BORROW_TEXTS; /* it lies in the arena already */
    status = put_typed(e, flags & UEP_BORROW_TEXTS ? key : uep_arena_str(e, key), &value, hint);
    e->flags = flags;
    return status;
}

int32_t uep_put_context_int(uep_t *e, uep_str key, int64_t number) {
    if (!e) return UEP_E_ARGUMENT;
    if (number >= -SAFE_INTEGER && number <= SAFE_INTEGER) return uep_put_context_number(e, key, (double)number);
    return put_digits(e, key, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, number < 0, "int64");
}

int32_t uep_put_context_uint(uep_t *e, uep_str key, uint64_t number) {
    if (!e) return UEP_E_ARGUMENT;
    if (number <= (uint64_t)SAFE_INTEGER) return uep_put_context_number(e, key, (double)number);
    return put_digits(e, key, number, false, number > INT64_MAX ? "uint64" : "int64");
}

int32_t uep_put_context_bytes(uep_t *e, uep_str key, uep_bytes bytes) {
    uep_value value;
    size_t n = bytes.n > LONGEST_BYTES ? LONGEST_BYTES : bytes.n;
    uep_path path;
    int32_t status;
    char *out;
    if (!e || (bytes.n && !bytes.p) || (key.n && !key.p)) return UEP_E_ARGUMENT;
    key = uep_repair(e, key);
    out = (char *)uep_i_alloc(e, (n + 2) / 3 * 4 + 1);
    if (!out || (key.n && !key.p)) return UEP_E_MEMORY;
    memset(&value, 0, sizeof value);
    value.kind = UEP_VALUE_STRING;
    value.as.string = uep_i_str(out, uep_i_base64(bytes.p, n, out));
    status = put_typed(e, key, &value, "bytes");
    if (status != UEP_OK || n == bytes.n) return status;
    path.n = 0;
    uep_i_push_name(&path, CONTEXT);
    uep_i_push_key(&path, key);
    return uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_context_string_bytes", bytes.n, NULL);
}

int32_t uep_put_attribute(uep_t *e, uep_str key, uep_str text) {
    uep_place at = {0};
    const uep_field_info *field;
    uep_resource *resource;
    uep_path path;
    uep_pair pair, *place = NULL;
    const uep_message_info *record = &uep_messages[UEP_MESSAGE_RECORD];
    int32_t status;
    size_t i;
    if (!e || (key.n && !key.p) || (text.n && !text.p)) return UEP_E_ARGUMENT;
    if (!uep_i_single(e, &at, UEP_MESSAGE_RESOURCE, record->by_number[15])) return at.status;
    resource = (uep_resource *)at.message;
    field = &uep_messages[UEP_MESSAGE_RESOURCE].fields[uep_messages[UEP_MESSAGE_RESOURCE].by_number[10]];
    uep_i_path(&at, field->name, &path);
    status = copy_key(e, key, &path, &pair.key);
    if (status < 0) return status;
    for (i = 0; i < resource->attributes.n; i++) {
        if (uep_str_equal(resource->attributes.v[i].key, pair.key)) place = &resource->attributes.v[i];
    }
    if (!place && resource->attributes.n >= UEP_LIMIT_MAX_ATTRIBUTES) {
        status = uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_attributes", resource->attributes.n + 1, NULL);
        return status < 0 ? status : UEP_E_FULL;
    }
    uep_i_push_key(&path, pair.key);
    status = uep_i_text(e, text, field, field->limit_bytes, &path, &pair.value);
    if (status < 0) return status;
    if (!place) place = (uep_pair *)uep_i_add(e, &resource->attributes, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = pair;
    return UEP_OK;
}
