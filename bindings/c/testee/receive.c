/* Documents as a receiver takes them: read, judged by the accept profile, and handed on. */
#include "testee.h"

#include <stdlib.h>

static int refuse(tt_case *c, const tt_fault *fault) { return tt_reject(c, fault->reason, fault->path); }

static void list_refused(tt_received *out, size_t index, int32_t reason, const uep_str *path) {
    tt_say(&out->refused_json, out->refused++ == 0 ? "{\"index\":" : ",{\"index\":");
    tt_put_number(&out->refused_json, (int64_t)index);
    tt_say(&out->refused_json, ",\"reason\":");
    tt_put_quoted(&out->refused_json, uep_cstr(uep_reasons[reason].name));
    if (path != NULL) {
        tt_say(&out->refused_json, ",\"path\":");
        tt_put_quoted(&out->refused_json, *path);
    }
    tt_say(&out->refused_json, "}");
}

/* The records that accept takes, and which others are refused for what (UEP-REC-129, -163). */
static int take_records(tt_case *c, tt_document *d, const tt_fault *verdict, tt_received *out) {
    for (size_t i = 0; i < d->fault_count && verdict != NULL; i++) {
        const tt_fault *fault = &d->faults[i];
        if (!fault->canonical_only && fault->phase == verdict->phase && fault->record < 0) return refuse(c, verdict);
    }
    size_t kept = 0, n = d->batch.errors.n;
    for (size_t i = 0; i < n; i++) {
        const tt_fault *fault = tt_record_verdict(d, UEP_ACCEPT, (int32_t)i);
        if (fault != NULL) {
            list_refused(out, i, fault->reason, &fault->path);
            continue;
        }
        tt_accept(d, (int32_t)i);
        d->record_unknown[kept] = d->record_unknown[i];
        d->batch.errors.v[kept++] = d->batch.errors.v[i];
    }
    d->batch.errors.n = kept;
    out->batch = d->batch;
    out->beside_unknown = d->beside_unknown;
    out->record_unknown = d->record_unknown;
    return TT_OK;
}

/* Read and judge a document of JSON or MessagePack; a rejection where its bytes are none, or are too many. */
static int read_tree(tt_case *c, int format, uep_bytes data, bool is_batch, tt_document *out) {
    size_t limit = is_batch ? UEP_LIMIT_MAX_BATCH_DOCUMENT_BYTES : UEP_LIMIT_MAX_DOCUMENT_BYTES,
           deepest = UEP_LIMIT_MAX_DOCUMENT_DEPTH;
    if (data.n > limit) return tt_reject(c, UEP_REASON_TOO_LARGE, (uep_str){"", 0}); /* UEP-LIM-087, -088 */
    tt_reading reading = format == TT_JSON ? tt_read(&c->a, (const char *)data.p, data.n, deepest)
                                           : tt_unpack(&c->a, data.p, data.n, deepest);
    if (reading.reason >= 0) return tt_reject(c, reading.reason, reading.path);
    tt_walk(out, &c->a, c->e, reading.root, is_batch, format == TT_MSGPACK);
    tt_judge(out);
    return TT_OK;
}

static int receive_tree(tt_case *c, int format, uep_bytes data, bool is_batch, tt_received *out) {
    tt_document d;
    int result = read_tree(c, format, data, is_batch, &d);
    if (result != TT_OK) return result;
    const tt_fault *verdict = tt_verdict(&d, UEP_ACCEPT);
    out->has_unknown = d.has_unknown;
    if (is_batch) {
        result = take_records(c, &d, verdict, out);
    } else if (verdict != NULL) {
        result = refuse(c, verdict);
    } else {
        tt_accept(&d, -1);
        out->record = d.record;
    }
    tt_document_free(&d);
    return result;
}

/* ---- the binary form */

static bool take_varint(uep_bytes *rest, uint64_t *out) {
    *out = 0;
    for (unsigned shift = 0; shift < 64 && rest->n > 0; shift += 7) {
        uint8_t byte = *rest->p++;
        rest->n--;
        *out |= (uint64_t)(byte & 127) << shift;
        if (byte < 128) return true;
    }
    return false;
}

/* The bytes of each record of a batch that the library has read, and whether the batch has unknown fields of its own
 * (UEP-RLY-024). A field that is no record is passed over as its wire type says. */
static void find_unknown(tt_case *c, uep_bytes rest, size_t count, tt_received *out) {
    size_t index = 0;
    uep_t *scratch = tt_builder();
    out->record_unknown = tt_zalloc(&c->a, count + 1);
    while (rest.n > 0) {
        uint64_t tag, size = 0;
        if (!take_varint(&rest, &tag)) break;
        bool is_known = tag == 10 || tag == 16;
        if ((tag & 7) == 0 && !take_varint(&rest, &size)) break;
        if ((tag & 7) == 0) size = 0;
        else if ((tag & 7) == 1) size = 8;
        else if ((tag & 7) == 5) size = 4;
        else if ((tag & 7) == 2 && !take_varint(&rest, &size)) break;
        if (!is_known) out->beside_unknown = true;
        if ((tag & 7) > 2 && (tag & 7) != 5) break; /* a group: the rest belongs to it or is known to be read */
        if (size > rest.n) break;
        if (tag == 10 && index < count) {
            uep_read(scratch, rest.p, (size_t)size, NULL);
            out->record_unknown[index++] = uep_has_unknown(scratch);
        }
        rest.p += size;
        rest.n -= (size_t)size;
    }
    uep_free(scratch);
}

static const uep_fault *first_fault(const uep_fault_list *list, size_t record, bool all) {
    const uep_fault *best = NULL;
    for (size_t i = 0; i < list->n; i++) {
        const uep_fault *fault = &list->v[i];
        uint64_t index = UINT64_MAX;
        if (fault->canonical_only) continue;
        if (fault->path.n > 8 && memcmp(fault->path.p, "/errors/", 8) == 0) {
            index = 0;
            for (size_t k = 8; k < fault->path.n && fault->path.p[k] != '/'; k++)
                index = index * 10 + (uint64_t)(fault->path.p[k] - '0');
        }
        if (!all && index != record) continue;
        if (best == NULL || fault->phase < best->phase) best = fault;
    }
    return best;
}

static int receive_batch(tt_case *c, uep_bytes data, tt_received *out) {
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    uep_fault_list list = {NULL, 0, 0};
    uep_batch *batch = &out->batch;
    int32_t status = uep_read_batch(c->e, data.p, data.n, batch, &refusal);
    if (status == UEP_E_REFUSED) return tt_reject_bare(c, refusal.reason);
    if (status != UEP_OK) return tt_fail(c, "the batch cannot be read");
    out->has_unknown = uep_has_unknown(c->e);
    find_unknown(c, data, batch->errors.n, out);
    uep_find_batch_faults(c->e, batch, &list);
    const uep_fault *verdict = first_fault(&list, 0, true), *outside = first_fault(&list, SIZE_MAX, false);
    if (outside != NULL && outside->phase == verdict->phase) return tt_reject_bare(c, outside->reason);
    size_t kept = 0;
    for (size_t i = 0; i < batch->errors.n; i++) {
        const uep_fault *fault = first_fault(&list, i, false);
        if (fault != NULL) {
            list_refused(out, i, fault->reason, NULL);
            continue;
        }
        uep_accept_record(c->e, &batch->errors.v[i], NULL, 0, NULL, NULL);
        out->record_unknown[kept] = out->record_unknown[i];
        batch->errors.v[kept++] = batch->errors.v[i];
    }
    batch->errors.n = kept;
    return TT_OK;
}

static int receive_record(tt_case *c, uep_bytes data, tt_received *out) {
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    int32_t status = uep_decode(c->e, data.p, data.n, &refusal);
    if (status == UEP_E_REFUSED) return tt_reject_bare(c, refusal.reason);
    if (status != UEP_OK) return tt_fail(c, "the record cannot be read");
    out->has_unknown = uep_has_unknown(c->e);
    out->record = uep_get(c->e);
    return TT_OK;
}

int tt_receive(tt_case *c, int format, uep_bytes data, bool is_batch, tt_received *out) {
    memset(out, 0, sizeof *out);
    out->is_batch = is_batch;
    if (format == TT_OTHER) return tt_lack(c, "format");
    if (format != TT_PROTOBUF) return receive_tree(c, format, data, is_batch, out);
    return is_batch ? receive_batch(c, data, out) : receive_record(c, data, out);
}

int tt_validate(tt_case *c) {
    int format = tt_format(tt_member_text(c->args, "format"));
    uep_bytes data = tt_data(c, tt_member(c->args, "data"));
    bool is_batch = tt_is(tt_member_text(c->args, "of"), "batch");
    int32_t profile = tt_is(tt_member_text(c->args, "profile"), "canonical") ? UEP_CANONICAL : UEP_ACCEPT;
    tt_say(&c->out, "{}");
    if (format == TT_OTHER) return tt_lack(c, "format");
    if (format == TT_PROTOBUF) {
        uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
        int32_t status = uep_validate_bytes(c->e, data.p, data.n, is_batch, profile, &refusal);
        if (status == UEP_OK) return TT_OK;
        return status == UEP_E_REFUSED ? tt_reject_bare(c, refusal.reason) : tt_fail(c, "the bytes cannot be judged");
    }
    tt_document d;
    int result = read_tree(c, format, data, is_batch, &d);
    if (result != TT_OK) return result;
    const tt_fault *verdict = tt_verdict(&d, profile);
    result = verdict == NULL ? TT_OK : refuse(c, verdict);
    tt_document_free(&d);
    return result;
}
