/* The verdict on a document: the faults of the walk and those that the library finds on the model, put into the order
 * of the document (section 2.4); and the marks of what was read otherwise, in that order too. */
#include "testee.h"

#include <stdlib.h>

/* Where a pointer leads in a document. */
typedef struct found {
    const tt_json *value;  /* NULL where the last token names an absent member */
    const tt_json *holder; /* of the last token */
    uint32_t number;       /* of the field that the last token names */
    int32_t record;        /* in a batch */
    bool is_entry;         /* the last token is a key of a map */
    bool refused;          /* something on the way is refused by both profiles */
} found;

static uep_str next_token(tt_arena *a, uep_str *rest) { /* rest begins with a slash */
    size_t n = 1, escapes = 0;
    for (; n < rest->n && rest->p[n] != '/'; n++) escapes += rest->p[n] == '~';
    uep_str token = {rest->p + 1, n - 1};
    rest->p += n;
    rest->n -= n;
    if (escapes == 0) return token;
    char *plain = tt_alloc(a, token.n);
    size_t size = 0;
    for (size_t i = 0; i < token.n; i++) {
        char c = token.p[i];
        if (c == '~' && i + 1 < token.n) c = token.p[++i] == '1' ? '/' : '~';
        plain[size++] = c;
    }
    return (uep_str){plain, size};
}

static const tt_json *step(const tt_json *v, uep_str token) {
    if (v->kind == TT_LIST) {
        tt_whole w;
        if (!tt_read_digits(token, &w) || w.over || w.n >= v->as.items.n) return NULL;
        return &v->as.items.v[w.n];
    }
    for (size_t i = 0; v->kind == TT_OBJECT && i < v->as.items.n; i++) {
        if (uep_str_equal(v->as.items.v[i].name, token)) return &v->as.items.v[i];
    }
    return NULL;
}

static found follow(const tt_document *d, const tt_json *root, int32_t type, uep_str path) {
    found f = {root, root, 0, -1, false, root->refused};
    bool is_first = true;
    while (path.n > 0 && f.value != NULL && !f.refused) {
        uep_str token = next_token(d->a, &path);
        f.holder = f.value;
        f.value = step(f.holder, token);
        f.number = 0;
        f.is_entry = false;
        if (f.holder->kind == TT_LIST) {
            if (d->is_batch && type == UEP_MESSAGE_RECORD && is_first && f.value != NULL)
                f.record = (int32_t)(f.value - f.holder->as.items.v);
            is_first = false;
        } else {
            const uep_field_info *field = tt_find_field(type, token);
            f.is_entry = type < 0;
            f.number = field == NULL ? 0 : field->number;
            type = field != NULL && field->kind == UEP_KIND_MESSAGE ? field->type : -1;
        }
        if (f.value != NULL && f.value->refused) f.refused = true;
    }
    return f;
}

static size_t end_of(const tt_json *v) { return v->kind == TT_OBJECT ? v->end : v->at; }

/* Where a fault stands: that of a name at the name, what is absent at the closing brace (UEP-REC-137 to -141). */
static void place_fault(const found *f, tt_fault *fault) {
    if (f->value == NULL || fault->reason == UEP_REASON_MISSING) {
        fault->at = end_of(f->holder);
        fault->order = f->number;
        return;
    }
    fault->at = f->value->at;
    if (!f->is_entry || f->holder->kind != TT_OBJECT) return;
    bool is_long = f->value->name.n > UEP_LIMIT_MAX_CONTEXT_KEY_BYTES && fault->reason == UEP_REASON_TOO_LONG;
    bool is_odd = fault->reason == UEP_REASON_BAD_FORMAT && !uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, f->value->name);
    if (is_long || is_odd) fault->at = f->value->name_at;
}

void tt_judge(tt_document *d) {
    uep_fault_list list = {NULL, 0, 0};
    int32_t status = d->is_batch ? uep_find_batch_faults(d->e, &d->batch, &list)
                                 : uep_find_faults(d->e, d->record, (uep_str){"", 0}, &list);
    if (status == UEP_E_MEMORY) tt_die("no memory");
    for (size_t i = 0; i < list.n; i++) {
        const uep_fault *from = &list.v[i];
        found f = follow(d, d->root, d->is_batch ? UEP_MESSAGE_BATCH : UEP_MESSAGE_RECORD, from->path);
        if (f.refused) continue; /* what is refused for its spelling is not in the model */
        tt_fault fault = {from->reason, from->phase, f.record, 0, 0, from->canonical_only, from->path};
        place_fault(&f, &fault);
        d->faults = tt_grow(d->faults, sizeof *d->faults, d->fault_count, &d->fault_cap);
        d->faults[d->fault_count++] = fault;
    }
}

static bool is_before(const tt_fault *a, const tt_fault *b) {
    if (a->phase != b->phase) return a->phase < b->phase;
    if (a->at != b->at) return a->at < b->at;
    if (a->order != b->order) return a->order < b->order;
    return uep_reason_rank(a->reason) < uep_reason_rank(b->reason);
}

static const tt_fault *first(const tt_document *d, int32_t profile, bool all, int32_t record) {
    const tt_fault *best = NULL;
    for (size_t i = 0; i < d->fault_count; i++) {
        const tt_fault *fault = &d->faults[i];
        if ((fault->canonical_only && profile != UEP_CANONICAL) || (!all && fault->record != record)) continue;
        if (best == NULL || is_before(fault, best)) best = fault;
    }
    return best;
}

const tt_fault *tt_verdict(const tt_document *d, int32_t profile) { return first(d, profile, true, -1); }

const tt_fault *tt_record_verdict(const tt_document *d, int32_t profile, int32_t record) {
    return first(d, profile, false, record);
}

/* ---- marks in the order of their values (UEP-REC-161) */

typedef struct order {
    const tt_document *d;
    const tt_json *record;
} order;

static int compare(void *ctx, const uep_mark *a, const uep_mark *b) {
    const order *o = ctx;
    found one = follow(o->d, o->record, UEP_MESSAGE_RECORD, a->path);
    found two = follow(o->d, o->record, UEP_MESSAGE_RECORD, b->path);
    size_t first_at = one.value != NULL ? one.value->at : end_of(one.holder);
    size_t second_at = two.value != NULL ? two.value->at : end_of(two.holder);
    return (first_at > second_at) - (first_at < second_at);
}

void tt_accept(tt_document *d, int32_t record) {
    order o = {d, d->root};
    uep_record *to = d->record;
    if (d->is_batch) {
        const tt_json *errors = tt_member(d->root, "errors");
        o.record = &errors->as.items.v[record];
        to = &d->batch.errors.v[record];
    }
    uep_mark *marks = tt_alloc(d->a, (d->repair_count + 1) * sizeof *marks);
    size_t n = 0;
    for (size_t i = 0; i < d->repair_count; i++) {
        if (d->repairs[i].record == record) marks[n++] = d->repairs[i].mark;
    }
    int32_t status = uep_accept_record(d->e, to, marks, n, compare, &o);
    if (status == UEP_E_MEMORY) tt_die("no memory");
}
