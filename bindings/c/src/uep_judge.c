/* Judge a record in memory: what section 2.4 calls the structure and the rules phase. Driven by the tables of fields.
 *
 * Faults are listed in field order: those of a whole record first, those of absent fields at the end of their message. */
#include "uep_judge.h"

static void add_fault(uep_judge *j, int32_t reason, int32_t phase, bool canonical_only) {
    uep_fault *fault = (uep_fault *)uep_i_add(j->e, j->out, sizeof *fault);
    if (!fault) return;
    fault->reason = reason;
    fault->phase = phase;
    fault->canonical_only = canonical_only;
    fault->path = uep_i_pointer(j->e, &j->path, 0);
    if (j->prefix.n) {
        char *joined = (char *)uep_i_alloc(j->e, j->prefix.n + fault->path.n);
        if (!joined) return;
        memcpy(joined, j->prefix.p, j->prefix.n);
        if (fault->path.n) memcpy(joined + j->prefix.n, fault->path.p, fault->path.n);
        fault->path = uep_i_str(joined, j->prefix.n + fault->path.n);
    }
}

void uep_i_structure(uep_judge *j, int32_t reason, bool canonical_only) {
    add_fault(j, reason, UEP_PHASE_STRUCTURE, canonical_only);
}

void uep_i_rule(uep_judge *j, int32_t reason, bool canonical_only) {
    add_fault(j, reason, UEP_PHASE_RULES, canonical_only);
}

/* A size, length or number against a limit; the limit says who refuses and why. */
void uep_i_limit(uep_judge *j, int32_t limit, uint64_t actual, int32_t phase) {
    const uep_limit_info *info;
    if (limit < 0) return;
    info = &uep_limits_table[limit];
    if (actual > (uint64_t)info->value && info->reason >= 0) add_fault(j, info->reason, phase, !info->refused_by_accept);
}

static bool is_reserved_without_type(uep_str name) {
    size_t i, dots = 0;
    if (name.n < 4 || memcmp(name.p, "uep.", 4) != 0) return false;
    for (i = 0; i < name.n; i++) dots += name.p[i] == '.';
    return dots != 2;
}

static void check_text(uep_judge *j, const uep_field_info *field, uep_str text, int32_t limit, bool is_type) {
    if (text.n && !uep_i_is_plain(text.p, text.n)) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, false); /* UEP-TERM-004 */
    } else if (field->pattern >= 0 && !uep_match_pattern(field->pattern, text)) {
        const uep_pattern_info *info = &uep_patterns[field->pattern];
        uep_i_structure(j, info->reason, !info->refused_by_accept);
    } else if (is_type && is_reserved_without_type(text)) {
        uep_i_rule(j, UEP_REASON_BAD_TYPE_NAME, false); /* UEP-REC-154 */
    }
    uep_i_limit(j, limit, text.n, UEP_PHASE_RULES);
}

static void check_key(uep_judge *j, const uep_field_info *field, uep_str key) {
    if (!uep_match_pattern(UEP_PATTERN_CONTEXT_KEY, key)) uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
    uep_i_limit(j, field->limit_key_bytes, key.n, UEP_PHASE_RULES);
}

/* depth: how many objects and lists lie around this value below the key of context or in debug (UEP-LIM-082). */
static void check_value(uep_judge *j, const uep_field_info *field, const uep_value *value, uint32_t depth) {
    size_t i, at = j->path.n;
    bool is_list = value->kind == UEP_VALUE_LIST;
    switch (value->kind) {
    case UEP_VALUE_STRING:
        if (value->as.string.n && !uep_i_is_plain(value->as.string.p, value->as.string.n)) {
            uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
        }
        uep_i_limit(j, field->limit_bytes, value->as.string.n, UEP_PHASE_RULES);
        return;
    case UEP_VALUE_NUMBER:
        /* UEP-LIM-084, and UEP-BIN-017 for what is not finite */
        if (!uep_i_is_safe(value->as.number)) uep_i_structure(j, UEP_REASON_OUT_OF_RANGE, true);
        return;
    case UEP_VALUE_LIST:
    case UEP_VALUE_OBJECT: break;
    default: return;
    }
    if (depth == (uint32_t)uep_limits_table[field->limit_depth].value) uep_i_rule(j, UEP_REASON_TOO_DEEP, false);
    if (depth >= UEP_MAX_VALUE_DEPTH) return;
    for (i = 0; i < (is_list ? value->as.list.n : value->as.object.n); i++) {
        if (is_list) {
            uep_i_push_index(&j->path, i);
            check_value(j, field, &value->as.list.v[i], depth + 1);
        } else {
            uep_i_push_key(&j->path, value->as.object.v[i].key);
            check_key(j, field, value->as.object.v[i].key);
            check_value(j, field, &value->as.object.v[i].value, depth + 1);
        }
        j->path.n = at;
    }
}

static void check_map(uep_judge *j, const uep_field_info *field, const void *at) {
    uep_any_list list;
    size_t i, length = j->path.n;
    memcpy(&list, at, sizeof list);
    if (field->limit_count >= 0 && list.n > (size_t)uep_limits_table[field->limit_count].value) {
        uep_i_structure(j, UEP_REASON_TOO_MANY, false);
        return;
    }
    if (field->limit_size >= 0) {
        uep_i_limit(j, field->limit_size, uep_weigh_map((const uep_map *)at), UEP_PHASE_RULES);
    }
    for (i = 0; i < list.n; i++) {
        if (field->kind == UEP_KIND_VALUE) {
            const uep_entry *entry = (const uep_entry *)list.v + i;
            uep_i_push_key(&j->path, entry->key);
            check_key(j, field, entry->key);
            check_value(j, field, &entry->value, 0);
        } else {
            const uep_pair *pair = (const uep_pair *)list.v + i;
            uep_i_push_key(&j->path, pair->key);
            check_key(j, field, pair->key);
            check_text(j, field, pair->value, field->limit_bytes, false);
        }
        j->path.n = length;
    }
}

static void check_list(uep_judge *j, const uep_field_info *field, const void *message) {
    uep_any_list list = uep_i_list(message, field);
    size_t i, length = j->path.n;
    if (field->limit_count >= 0 && list.n > (size_t)uep_limits_table[field->limit_count].value) {
        uep_i_structure(j, UEP_REASON_TOO_MANY, false); /* nobody looks into it then */
        return;
    }
    for (i = 0; i < list.n; i++) {
        uep_i_push_index(&j->path, i);
        if (field->kind == UEP_KIND_MESSAGE) {
            const void *item = (const uint8_t *)list.v + i * uep_messages[field->type].struct_bytes;
            uep_i_check_message(j, field->type, item, i);
        } else {
            check_text(j, field, ((const uep_str *)list.v)[i], field->limit_bytes, false);
        }
        j->path.n = length;
    }
}

static void check_duration(uep_judge *j, const uep_field_info *field, uep_time t) {
    int64_t most = uep_limits_table[field->limit_max].value;
    if (!uep_i_is_duration(t)) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
    } else if (t.seconds < 0 || t.nanos < 0) {
        uep_i_structure(j, UEP_REASON_BAD_FORMAT, true); /* the pattern has no sign */
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false);   /* UEP-REC-055 */
    } else if (t.seconds > most || (t.seconds == most && t.nanos)) {
        uep_i_rule(j, UEP_REASON_OUT_OF_RANGE, false); /* UEP-LIM-086 */
    }
}

/* A value that is there. index is that of its message in a list. */
static void check_single(uep_judge *j, int32_t type, const uep_field_info *field, const void *at, size_t index) {
    switch (field->kind) {
    case UEP_KIND_STRING: {
        bool is_root = type == UEP_MESSAGE_NODE && index == 0 && field->limit_root_bytes >= 0;
        bool is_type = field->pattern == UEP_PATTERN_ERROR_TYPE;
        check_text(j, field, *(const uep_str *)at, is_root ? field->limit_root_bytes : field->limit_bytes, is_type);
        break;
    }
    case UEP_KIND_BYTES: uep_i_limit(j, field->limit_bytes, ((const uep_bytes *)at)->n, UEP_PHASE_RULES); break;
    case UEP_KIND_UINT32: uep_i_limit(j, field->limit_max, *(const uint32_t *)at, UEP_PHASE_STRUCTURE); break;
    case UEP_KIND_ENUM:
        /* UEP-SEV-008; other enums keep every number */
        if (uep_enums[field->type].closed && *(const int32_t *)at < UEP_SEVERITY_LOW) {
            uep_i_structure(j, UEP_REASON_OUT_OF_RANGE, true);
        }
        break;
    case UEP_KIND_TIMESTAMP:
        if (!uep_i_is_time(*(const uep_time *)at)) uep_i_structure(j, UEP_REASON_BAD_FORMAT, false);
        break;
    case UEP_KIND_DURATION: check_duration(j, field, *(const uep_time *)at); break;
    case UEP_KIND_VALUE:
        uep_i_limit(j, field->limit_size, uep_weigh_value((const uep_value *)at), UEP_PHASE_RULES);
        check_value(j, field, (const uep_value *)at, 0);
        break;
    case UEP_KIND_MESSAGE: uep_i_check_message(j, field->type, *(void *const *)at, 0); break;
    default: break;
    }
}

void uep_i_check_message(uep_judge *j, int32_t type, const void *message, size_t index) {
    const uep_message_info *info = &uep_messages[type];
    size_t length = j->path.n;
    uint32_t i;
    bool is_lacking = false; /* something is absent that might have to be there */
    if (type == UEP_MESSAGE_RECORD && uep_i_check_version(j, (const uep_record *)message)) return;
    if (type == UEP_MESSAGE_RECORD) uep_i_check_whole(j, (const uep_record *)message);
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        if (!uep_i_is_present(field, message)) {
            is_lacking |= field->required != UEP_REQUIRED_NEVER || type == UEP_MESSAGE_NODE || type == UEP_MESSAGE_RECORD;
            continue;
        }
        uep_i_push_name(&j->path, field->name);
        if (field->shape == UEP_SHAPE_LIST) check_list(j, field, message);
        else if (field->shape == UEP_SHAPE_MAP) check_map(j, field, uep_i_member(message, field));
        else check_single(j, type, field, uep_i_member(message, field), index);
        uep_i_check_between(j, type, field, message, index);
        j->path.n = length;
    }
    for (i = 0; is_lacking && i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        if (uep_i_is_present(field, message)) continue;
        uep_i_push_name(&j->path, field->name);
        if (field->required != UEP_REQUIRED_NEVER) {
            uep_i_structure(j, UEP_REASON_MISSING, field->required == UEP_REQUIRED_CANONICAL);
        }
        uep_i_check_absent(j, type, field, message, index);
        j->path.n = length;
    }
}
