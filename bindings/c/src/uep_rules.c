/* The rules between fields, and the verdicts made of all faults. */
#include "uep_decode.h"
#include "uep_judge.h"
#include "uep_prepared.h"

/* Field numbers, as in the proto file. */
enum { RECORD_VERSION = 1, RECORD_TYPE_ANCESTORS = 11 };
enum { NODE_PARENT = 1, NODE_RELATION = 2, NODE_ERROR_TYPE = 8, NODE_ERROR_ID = 9, NODE_LANGUAGE = 10, NODE_TIME = 12 };
enum { STACK_DROPPED_AFTER = 3, STACK_SHARED = 4 };
enum { OCCURRENCES_LAST = 3 };

bool uep_i_check_version(uep_judge *j, const uep_record *record) {
    uep_str version = record->protocol_version;
    /* UEP-REC-136: the rest of such a record has rules that nobody here knows. */
    if (!uep_match_pattern(UEP_PATTERN_PROTOCOL_VERSION, version)) return false;
    if (version.p[0] == '1' && version.p[1] == '.') return false;
    uep_i_push_name(&j->path, "protocol_version");
    uep_i_structure(j, UEP_REASON_UNSUPPORTED_VERSION, false);
    j->path.n--;
    return true;
}

void uep_i_check_whole(uep_judge *j, const uep_record *record) {
    size_t frames = 0, i;
    for (i = 0; i < record->nodes.n; i++) {
        if (record->nodes.v[i].stack) frames += record->nodes.v[i].stack->frames.n;
    }
    for (i = 0; i < record->threads.n; i++) {
        if (record->threads.v[i].stack) frames += record->threads.v[i].stack->frames.n;
    }
    uep_i_limit(j, UEP_LIMIT_ID_MAX_FRAMES_PER_RECORD, frames, UEP_PHASE_RULES);
    uep_i_limit(j, UEP_LIMIT_ID_MAX_RECORD_BYTES, uep_size_record(j->e, record), UEP_PHASE_RULES);
}

static bool has_ancestors_fault(const uep_record *record) {
    const uep_str_list *ancestors = &record->type_ancestors;
    if (ancestors->n) return !uep_match_pattern(UEP_PATTERN_CATEGORY_ID, ancestors->v[ancestors->n - 1]);
    return record->error_type.n && !uep_find_type(record->error_type);
}

static void check_node(uep_judge *j, uint32_t number, const uep_node *node, size_t index) {
    if (number == NODE_PARENT && (index == 0 || node->parent >= index)) {
        uep_i_rule(j, UEP_REASON_BAD_PARENT, false);
    } else if (index == 0 && number == NODE_RELATION) {
        uep_i_rule(j, UEP_REASON_BAD_PARENT, false);
    } else if (index == 0 && (number == NODE_ERROR_TYPE || number == NODE_ERROR_ID || number == NODE_LANGUAGE ||
                              number == NODE_TIME)) {
        uep_i_rule(j, UEP_REASON_NOT_CANONICAL, true); /* UEP-NODE-020 */
    }
}

/* Whether the path leads to the stack of node 0 or of a thread: there is no parent to share frames with. */
static bool is_rootless(const uep_judge *j) {
    return j->path.n >= 2 && (strcmp(j->path.at[0].name, "threads") == 0 || j->path.at[1].index == 0);
}

static void check_stack(uep_judge *j, uint32_t number, const uep_stack *stack) {
    uint64_t present = stack->frames.n, dropped = stack->dropped_frames;
    if (number == STACK_SHARED && (stack->shared_with_parent > present + dropped || is_rootless(j))) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-NODE-047, UEP-NODE-048 */
    } else if (number == STACK_DROPPED_AFTER && stack->dropped_after > (dropped ? present : 0)) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-NODE-053 */
    }
}

void uep_i_check_between(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index) {
    if (type == UEP_MESSAGE_NODE) {
        check_node(j, field->number, (const uep_node *)message, index);
    } else if (type == UEP_MESSAGE_STACK) {
        check_stack(j, field->number, (const uep_stack *)message);
    } else if (type == UEP_MESSAGE_OCCURRENCES && field->number == OCCURRENCES_LAST) {
        const uep_occurrences *held = (const uep_occurrences *)message;
        if (held->first.set && (held->last.seconds < held->first.seconds ||
                                (held->last.seconds == held->first.seconds && held->last.nanos < held->first.nanos))) {
            uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-REC-101 */
        }
    } else if (type == UEP_MESSAGE_RECORD && field->number == RECORD_TYPE_ANCESTORS) {
        if (has_ancestors_fault((const uep_record *)message)) uep_i_rule(j, UEP_REASON_MISSING_ANCESTOR, false);
    }
}

void uep_i_check_absent(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index) {
    if (type == UEP_MESSAGE_NODE && index > 0 && field->number == NODE_PARENT) {
        uep_i_rule(j, UEP_REASON_MISSING, false); /* UEP-NODE-005 */
    } else if (type == UEP_MESSAGE_NODE && index > 0 && field->number == NODE_RELATION) {
        uep_i_rule(j, UEP_REASON_MISSING, true); /* UEP-NODE-007 */
    } else if (type == UEP_MESSAGE_RECORD && field->number == RECORD_TYPE_ANCESTORS) {
        if (has_ancestors_fault((const uep_record *)message)) uep_i_rule(j, UEP_REASON_MISSING_ANCESTOR, false);
    }
}

/* ---- verdicts ---- */

int32_t uep_find_faults(uep_t *e, const uep_record *record, uep_str prefix, uep_fault_list *out) {
    uep_judge j;
    if (!e || !record || !out) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(out, 0, sizeof *out);
    j.e = e;
    j.out = out;
    j.prefix = prefix;
    j.path.n = 0;
    uep_i_check_message(&j, UEP_MESSAGE_RECORD, record, 0);
    return e->status;
}

int32_t uep_find_batch_faults(uep_t *e, const uep_batch *batch, uep_fault_list *out) {
    uep_judge j;
    if (!e || !batch || !out) return UEP_E_ARGUMENT;
    memset(out, 0, sizeof *out);
    j.e = e;
    j.out = out;
    j.prefix = uep_i_str(NULL, 0);
    j.path.n = 0;
    uep_i_limit(&j, UEP_LIMIT_ID_MAX_BATCH_BYTES, uep_size_batch(e, batch), UEP_PHASE_RULES);
    uep_i_check_message(&j, UEP_MESSAGE_BATCH, batch, 0);
    return e->status;
}

int32_t uep_reason_rank(int32_t reason) {
    static const int8_t ORDER[] = {
        UEP_REASON_WRONG_TYPE,   UEP_REASON_NOT_CANONICAL, UEP_REASON_TOO_MANY,         UEP_REASON_BAD_FORMAT,
        UEP_REASON_BAD_TYPE_NAME, UEP_REASON_OUT_OF_RANGE, UEP_REASON_BAD_PARENT,       UEP_REASON_MISSING_ANCESTOR,
        UEP_REASON_TOO_LONG,     UEP_REASON_TOO_DEEP,      UEP_REASON_TOO_LARGE};
    int32_t i;
    for (i = 0; i < (int32_t)sizeof ORDER; i++) {
        if (ORDER[i] == reason) return i + 1;
    }
    return 0;
}

/* The verdict: the first of the earliest phase; of several faults of one value the one that ranks first (UEP-REC-142). */
static int32_t decide(const uep_fault_list *faults, int32_t profile, uep_refusal *refusal) {
    const uep_fault *worst = NULL;
    size_t i;
    for (i = 0; i < faults->n; i++) {
        const uep_fault *fault = &faults->v[i];
        if (fault->canonical_only && profile == UEP_ACCEPT) continue;
        if (!worst || fault->phase < worst->phase ||
            (fault->phase == worst->phase && uep_str_equal(fault->path, worst->path) &&
             uep_reason_rank(fault->reason) < uep_reason_rank(worst->reason))) {
            worst = fault;
        }
    }
    return worst ? uep_i_refuse(refusal, worst->reason, worst->phase, worst->path) : UEP_OK;
}

int32_t uep_validate_record(uep_t *e, const uep_record *record, int32_t profile, uep_refusal *refusal) {
    uep_fault_list faults;
    int32_t status = uep_find_faults(e, record, uep_i_str(NULL, 0), &faults);
    return status < 0 ? status : decide(&faults, profile, refusal);
}

int32_t uep_validate(uep_t *e, int32_t profile, uep_refusal *refusal) {
    return e ? uep_validate_record(e, &e->record, profile, refusal) : UEP_E_ARGUMENT;
}

int32_t uep_validate_bytes(uep_t *e, const uint8_t *data, size_t n, bool batch, int32_t profile, uep_refusal *refusal) {
    uep_fault_list faults;
    uep_batch read;
    int32_t status = batch ? uep_read_batch(e, data, n, &read, refusal) : uep_read(e, data, n, refusal);
    if (status < 0) return status;
    status = batch ? uep_find_batch_faults(e, &read, &faults)
                   : uep_find_faults(e, &e->record, uep_i_str(NULL, 0), &faults);
    if (status < 0) return status;
    /* UEP-BIN-007; an unsupported version stands for all other faults of the structure phase. */
    status = decide(&faults, profile, refusal);
    if (profile == UEP_CANONICAL && e->has_unknown && !(status < 0 && refusal && refusal->phase < UEP_PHASE_RULES)) {
        return uep_i_refuse(refusal, UEP_REASON_UNKNOWN_FIELD, UEP_PHASE_STRUCTURE, uep_i_str("", 0));
    }
    return status;
}

int32_t uep_decode(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal) {
    int32_t status = uep_read(e, data, n, refusal);
    if (status == UEP_OK) status = uep_validate(e, UEP_ACCEPT, refusal);
    return status == UEP_OK ? uep_accept(e, NULL, 0, NULL, NULL) : status;
}
