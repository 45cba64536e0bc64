/* Fill in what a producer may leave to the library, then judge the record. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <sys/random.h>
#include <time.h>

#include "uep_prepared.h"

static const char HEX[] = "0123456789abcdef";

static int32_t take_time(uep_t *e, uep_time *out) {
    struct timespec now;
    memset(out, 0, sizeof *out);
    out->set = true;
    if (e->hooks.clock) return e->hooks.clock(e->hooks.ctx, &out->seconds, &out->nanos) == 0 ? UEP_OK : UEP_E_SYSTEM;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return UEP_E_SYSTEM;
    out->seconds = (int64_t)now.tv_sec;
    out->nanos = (int32_t)now.tv_nsec;
    return UEP_OK;
}

static int32_t take_random(uep_t *e, uint8_t *p, size_t n) {
    size_t at = 0;
    if (e->hooks.random) return e->hooks.random(e->hooks.ctx, p, n) == 0 ? UEP_OK : UEP_E_SYSTEM;
    while (at < n) {
        ssize_t took = getrandom(p + at, n - at, 0);
        if (took > 0) at += (size_t)took;
        else if (took < 0 && errno != EINTR) return UEP_E_SYSTEM;
    }
    return UEP_OK;
}

/* A UUID of version 7: 48 bits of milliseconds, the rest random (UEP-REC-004, UEP-REC-005). */
static int32_t make_id(uep_t *e, uep_time now, uep_str *out) {
    uint8_t bytes[16];
    uint64_t moment = (uint64_t)now.seconds * 1000u + (uint64_t)(now.nanos / 1000000);
    char *text;
    size_t i, at = 0;
    int32_t status = take_random(e, bytes + 6, 10);
    if (status < 0) return status;
    for (i = 0; i < 6; i++) bytes[i] = (uint8_t)(moment >> (40 - 8 * i));
    bytes[6] = (uint8_t)((bytes[6] & 0x0f) | 0x70);
    bytes[8] = (uint8_t)((bytes[8] & 0x3f) | 0x80);
    text = (char *)uep_i_alloc(e, 37);
    if (!text) return UEP_E_MEMORY;
    for (i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
        text[at++] = HEX[bytes[i] >> 4];
        text[at++] = HEX[bytes[i] & 15];
    }
    text[at] = 0;
    *out = uep_i_str(text, at);
    return UEP_OK;
}

static int32_t fill_time(uep_t *e) {
    uep_record *r = &e->record;
    uep_time now;
    int32_t status;
    if (r->timestamp.set && r->error_id.n) return UEP_OK;
    status = take_time(e, &now);
    if (status == UEP_OK && !r->error_id.n) status = make_id(e, now, &r->error_id);
    if (status == UEP_OK && !r->timestamp.set) r->timestamp = now;
    return status;
}

static int32_t fill_ancestors(uep_t *e, const uep_type_info *type) {
    uep_str_list *ancestors = &e->record.type_ancestors;
    uint32_t i;
    /* UEP-TYPE-013; a type that the registry does not hold needs those of its owner. */
    if (ancestors->n || !uep_str_equal(e->record.error_type, uep_cstr(type->name))) return UEP_OK;
    if (!uep_i_reserve(e, ancestors, sizeof *ancestors->v, type->ancestor_count)) return UEP_E_MEMORY;
    for (i = 0; i < type->ancestor_count; i++) ancestors->v[ancestors->n++] = uep_cstr(type->ancestors[i]);
    return UEP_OK;
}

/* UEP-SEV-019: an aggregate is as bad as the worst of its members. */
static int32_t default_severity(const uep_record *r, const uep_type_info *type) {
    int32_t worst = 0;
    size_t i;
    if (uep_str_equal(r->error_type, uep_cstr(UEP_TYPE_AGGREGATE_MULTIPLE))) {
        for (i = 1; i < r->nodes.n; i++) {
            const uep_node *node = &r->nodes.v[i];
            const uep_type_info *own;
            if (node->relation != UEP_RELATION_MEMBER) continue;
            own = uep_default_type(node->error_type, NULL, 0);
            if (own->default_severity > worst) worst = own->default_severity;
        }
    }
    return worst ? worst : type->default_severity;
}

static int32_t fill_type(uep_t *e) {
    uep_record *r = &e->record;
    const uep_type_info *type;
    if (!r->error_type.n) r->error_type = uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED);
    type = uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n);
    if (!r->severity) {
        r->severity = default_severity(r, type);
        r->severity_source = UEP_SEVERITY_SOURCE_REGISTRY; /* UEP-SEV-022 */
    } else if (!r->severity_source) {
        r->severity_source = UEP_SEVERITY_SOURCE_REPORTER; /* UEP-SEV-023 */
    }
    if (type->expected) { /* UEP-SEV-026 */
        if (!r->handling) r->handling = (uep_handling *)uep_i_zalloc(e, sizeof *r->handling);
        if (!r->handling) return UEP_E_MEMORY;
        r->handling->expected = true;
    }
    return fill_ancestors(e, type);
}

/* UEP-RCV-006; what a caller says about recovery stands. */
static int32_t fill_recovery(uep_t *e) {
    uep_record *r = &e->record;
    const uep_type_info *type = uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n);
    if (r->recovery || (!type->retryability && !type->default_effect && !type->throttled)) return UEP_OK;
    r->recovery = (uep_recovery *)uep_i_zalloc(e, sizeof *r->recovery);
    if (!r->recovery) return UEP_E_MEMORY;
    r->recovery->retryability = type->retryability;
    r->recovery->throttled = type->throttled;
    r->recovery->effect = type->default_effect;
    return UEP_OK;
}

/* UEP-REC-013, UEP-REC-027, UEP-NODE-019 */
static int32_t fill_message(uep_t *e) {
    uep_record *r = &e->record;
    if (!r->nodes.n && uep_add_node(e, -1, 0) < 0) return UEP_E_MEMORY;
    if (!r->error_message.n) {
        const uep_node *root = &r->nodes.v[0];
        r->error_message = root->message.n ? root->message : root->type_name;
        if (!r->error_message.n) {
            r->error_message =
                uep_cstr(uep_default_type(r->error_type, r->type_ancestors.v, r->type_ancestors.n)->title);
        }
    } else if (!r->nodes.v[0].message.n && !r->nodes.v[0].type_name.n) {
        r->nodes.v[0].message = r->error_message;
    }
    return UEP_OK;
}

static void fill_provenance(uep_stack *stack) {
    if (stack && !stack->provenance) stack->provenance = UEP_PROVENANCE_RUNTIME;
}

int32_t uep_finish(uep_t *e, uep_refusal *refusal) {
    uep_record *r;
    int32_t status;
    size_t i, bytes;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_may_finish_open(e)) {
        status = fill_time(e);
        if (status < 0) return status;
        bytes = uep_size_record(e, &e->record);
        if (bytes && bytes <= UEP_LIMIT_MAX_RECORD_BYTES) return UEP_OK;
    }
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    r = &e->record;
    if (!r->protocol_version.n) r->protocol_version = uep_cstr(UEP_PROTOCOL_VERSION);
    if (!r->source_language.n) r->source_language = uep_cstr("c");
    status = fill_time(e);
    if (status == UEP_OK) status = fill_type(e);
    if (status == UEP_OK) status = fill_recovery(e);
    if (status == UEP_OK) status = fill_message(e);
    if (status < 0) return status;
    for (i = 0; i < r->nodes.n; i++) fill_provenance(r->nodes.v[i].stack);
    for (i = 0; i < r->threads.n; i++) fill_provenance(r->threads.v[i].stack);
    return uep_validate(e, UEP_CANONICAL, refusal);
}
