/* Documents that are passed on: decode, encode, transcode and relay. */
#include "testee.h"

#include <stdlib.h>

static int answer_batch(tt_case *c, const tt_received *got) {
    const char *text;
    size_t n;
    if (uep_encode_batch_json(c->e, &got->batch, &text, &n) != UEP_OK) return tt_fail(c, "the batch cannot be written");
    tt_say(&c->out, "{\"batch\":");
    tt_put(&c->out, text, n);
    tt_say(&c->out, ",\"refused\":[");
    tt_put(&c->out, got->refused_json.p, got->refused_json.n);
    tt_say(&c->out, "]}");
    return TT_OK;
}

int tt_decode(tt_case *c) {
    tt_received got;
    int format = tt_format(tt_member_text(c->args, "format"));
    bool is_batch = tt_is(tt_member_text(c->args, "of"), "batch");
    int result = tt_receive(c, format, tt_data(c, tt_member(c->args, "data")), is_batch, &got);
    if (result == TT_OK && !is_batch) result = tt_answer_record(c, c->e, got.record);
    if (result == TT_OK && is_batch) result = answer_batch(c, &got);
    free(got.refused_json.p);
    return result;
}

int tt_encode(tt_case *c) {
    tt_document d;
    int format = tt_format(tt_member_text(c->args, "format"));
    bool is_batch = tt_is(tt_member_text(c->args, "of"), "batch");
    tt_json *root = (tt_json *)(uintptr_t)tt_member(c->args, "record");
    if (format == TT_OTHER) return tt_lack(c, "format");
    if (root == NULL) return tt_fail(c, "no record");
    tt_walk(&d, &c->a, c->e, root, is_batch, false);
    tt_judge(&d);
    const tt_fault *verdict = tt_verdict(&d, UEP_CANONICAL);
    int result = verdict != NULL ? tt_reject(c, verdict->reason, verdict->path)
                                 : tt_write(c, c->e, format, is_batch, is_batch ? (void *)&d.batch : d.record);
    tt_document_free(&d);
    return result;
}

static const uep_fault *first_of(const uep_fault_list *list) {
    const uep_fault *best = NULL;
    for (size_t i = 0; i < list->n; i++) {
        if (list->v[i].canonical_only) continue;
        if (best == NULL || list->v[i].phase < best->phase) best = &list->v[i];
    }
    return best;
}

static bool is_too_large(const uep_fault_list *list) {
    for (size_t i = 0; i < list->n; i++) {
        if (list->v[i].reason == UEP_REASON_TOO_LARGE && list->v[i].path.n == 0) return true;
    }
    return false;
}

/* A changed record as a relay writes it: with the mark of what it lost, within its budget, and valid under accept
 * (UEP-RLY-010, -020, -021). */
static int prepare(tt_case *c, uep_t *e, bool has_unknown) {
    uep_fault_list list = {NULL, 0, 0};
    uep_set_has_unknown(e, has_unknown);
    if (uep_mark_changed(e) == UEP_E_MEMORY) return tt_fail(c, "no memory");
    uep_find_faults(e, uep_get(e), (uep_str){"", 0}, &list);
    if (is_too_large(&list)) {
        if (uep_truncate(e, 0) < 0) return tt_fail(c, "the record cannot be cut");
        memset(&list, 0, sizeof list);
        uep_find_faults(e, uep_get(e), (uep_str){"", 0}, &list);
    }
    const uep_fault *fault = first_of(&list);
    return fault == NULL ? TT_OK : tt_reject(c, fault->reason, fault->path);
}

static int pass_batch(tt_case *c, tt_received *got, int format) {
    uep_t *e = tt_builder(); /* one for all records: what it adds to them has to stay */
    int result = TT_OK;
    for (size_t i = 0; i < got->batch.errors.n && result == TT_OK; i++) {
        *uep_get(e) = got->batch.errors.v[i];
        result = prepare(c, e, got->beside_unknown || got->record_unknown[i]); /* UEP-RLY-024 */
        got->batch.errors.v[i] = *uep_get(e);
    }
    uint64_t dropped = (uint64_t)got->batch.dropped_records + got->refused; /* UEP-RLY-025 */
    got->batch.dropped_records = dropped > UINT32_MAX ? UINT32_MAX : (uint32_t)dropped;
    uep_fault_list list = {NULL, 0, 0};
    if (result == TT_OK) uep_find_batch_faults(e, &got->batch, &list);
    const uep_fault *fault = first_of(&list);
    if (fault != NULL) result = tt_reject(c, fault->reason, fault->path);
    if (result == TT_OK) result = tt_write(c, e, format, true, &got->batch);
    if (result == TT_REJECTED && c->has_path) { /* the path lies in the builder that goes */
        char *copy = tt_alloc(&c->a, c->path.n + 1);
        if (c->path.n != 0) memcpy(copy, c->path.p, c->path.n);
        c->path.p = copy;
    }
    uep_free(e);
    return result;
}

int tt_transcode(tt_case *c) {
    tt_received got;
    int from = tt_format(tt_member_text(c->args, "from")), to = tt_format(tt_member_text(c->args, "to"));
    bool is_batch = tt_is(tt_member_text(c->args, "of"), "batch");
    uep_bytes data = tt_data(c, tt_member(c->args, "data"));
    if (to == TT_OTHER) return tt_lack(c, "format");
    int result = tt_receive(c, from, data, is_batch, &got);
    free(got.refused_json.p);
    if (result != TT_OK) return result;
    if (from == to && got.refused == 0) return tt_answer_data(c, data.p, data.n); /* UEP-RLY-004, -023 */
    if (is_batch) return pass_batch(c, &got, to);
    result = prepare(c, c->e, got.has_unknown);
    return result == TT_OK ? tt_write(c, c->e, to, false, uep_get(c->e)) : result;
}

static int change(tt_case *c, uep_t *scratch, const tt_json *changes) {
    tt_document d;
    tt_walk(&d, &c->a, scratch, (tt_json *)(uintptr_t)changes, false, false);
    for (size_t i = 0; i < changes->as.items.n; i++) {
        const uep_field_info *field = tt_find_field(UEP_MESSAGE_RECORD, changes->as.items.v[i].name);
        if (field != NULL) tt_copy_field(field, uep_get(c->e), d.record);
    }
    tt_document_free(&d);
    return TT_OK;
}

int tt_relay(tt_case *c) {
    tt_received got;
    uep_bytes data = tt_data(c, tt_member(c->args, "data"));
    const tt_json *changes = tt_member(c->args, "change"), *target = tt_member(c->args, "to");
    uep_str redact = tt_member_text(c->args, "redact");
    int format = tt_format(tt_member_text(c->args, "format"));
    int to = target == NULL ? format : tt_format(target->as.text);
    if (to == TT_OTHER) return tt_lack(c, "format");
    if (redact.n != 0 && !tt_is(redact, "keys")) return tt_lack(c, "redact:values");
    int result = tt_receive(c, format, data, false, &got);
    free(got.refused_json.p);
    if (result != TT_OK) return result;
    if (to == format && changes == NULL && redact.n == 0) {
        const uint8_t *kept = data.p;
        size_t n = data.n;
        if (format == TT_PROTOBUF) uep_relay(c->e, &kept, &n);
        return tt_answer_data(c, kept, n);
    }
    uep_t *scratch = tt_builder(); /* what replaces fields lies in it until the record is written */
    if (redact.n != 0 && uep_redact(c->e, false) < 0) result = tt_fail(c, "the record cannot be redacted");
    if (result == TT_OK && changes != NULL) result = change(c, scratch, changes);
    if (result == TT_OK) result = prepare(c, c->e, got.has_unknown);
    if (result == TT_OK) result = tt_write(c, c->e, to, false, uep_get(c->e));
    uep_free(scratch);
    return result;
}
