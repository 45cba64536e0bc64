/* Single values in every spelling that accept reads: what they are, and what is wrong with the spelling. */
#include "walk.h"

uep_str tt_pointer(tt_arena *a, const tt_place *place) {
    size_t n = 0;
    for (const tt_place *at = place; at->up != NULL; at = at->up) n += at->is_index ? 24 : 2 * at->name.n + 1;
    char *text = tt_alloc(a, n + 1), *end = text + n, *p = end;
    for (const tt_place *at = place; at->up != NULL; at = at->up) {
        size_t index = at->index;
        if (at->is_index) {
            do *--p = (char)('0' + index % 10);
            while ((index /= 10) != 0);
        }
        for (size_t i = at->is_index ? 0 : at->name.n; i > 0; i--) {
            char c = at->name.p[i - 1];
            if (c == '~' || c == '/') {
                *--p = c == '~' ? '0' : '1';
                c = '~';
            }
            *--p = c;
        }
        *--p = '/';
    }
    return (uep_str){p, (size_t)(end - p)};
}

void tt_add_fault(tt_document *d, const tt_place *place, size_t at, int32_t reason, int32_t phase,
                  bool canonical_only) {
    d->faults = tt_grow(d->faults, sizeof *d->faults, d->fault_count, &d->fault_cap);
    d->faults[d->fault_count++] =
        (tt_fault){reason, phase, d->current, 0, at, canonical_only, tt_pointer(d->a, place)};
}

void tt_complain(tt_document *d, const tt_place *place, tt_json *v, int32_t reason, int32_t phase,
                 bool canonical_only) {
    tt_add_fault(d, place, v->at, reason, phase, canonical_only);
    if (!canonical_only) v->refused = true;
}

outcome tt_refuse(tt_document *d, const tt_place *place, tt_json *v, int32_t reason) {
    tt_complain(d, place, v, reason, UEP_PHASE_STRUCTURE, false);
    return BAD;
}

void tt_differ(tt_document *d, const tt_place *place, tt_json *v, int32_t reason) { /* only canonical minds */
    tt_complain(d, place, v, reason, UEP_PHASE_STRUCTURE, true);
}

outcome tt_is_default(tt_document *d, const tt_place *place, tt_json *v) { /* UEP-REC-149, -150 */
    tt_differ(d, place, v, UEP_REASON_NOT_CANONICAL);
    return GONE;
}

static void repair(tt_document *d, const tt_place *place, int32_t kind, const char *rule, const char *hint) {
    tt_repair one = {{{NULL, 0}, kind, uep_cstr(rule), 0, uep_cstr(hint)}, d->current};
    uep_str path = tt_pointer(d->a, place);
    if (d->is_batch && d->current >= 0) { /* a mark's path begins at its record */
        for (int slashes = 0; path.n > 0; path.p++, path.n--) {
            if (*path.p == '/' && ++slashes == 3) break;
        }
    }
    one.mark.path = path;
    d->repairs = tt_grow(d->repairs, sizeof *d->repairs, d->repair_count, &d->repair_cap);
    d->repairs[d->repair_count++] = one;
}

outcome tt_take_uint32(tt_document *d, const tt_place *place, tt_json *v, uint32_t *out) {
    tt_whole w;
    bool is_number = v->kind == TT_NUMBER || (v->kind == TT_TEXT && tt_read_digits(v->as.text, &w));
    if (v->kind == TT_NUMBER) w = tt_read_whole(v->as.text);
    if (!is_number || !w.is_whole) return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-040 */
    if (w.negative || w.over || w.n > UINT32_MAX) return tt_refuse(d, place, v, UEP_REASON_OUT_OF_RANGE);
    if (v->kind == TT_TEXT) tt_differ(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-041, -042 */
    *out = (uint32_t)w.n;
    return GOT;
}

outcome tt_take_fixed64(tt_document *d, const tt_place *place, tt_json *v, uint64_t *out) {
    tt_whole w;
    if (v->kind == TT_NUMBER) {
        w = tt_read_whole(v->as.text);
        if (!w.is_whole) return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE);
        tt_differ(d, place, v, UEP_REASON_WRONG_TYPE); /* UEP-JSON-045, -046; before it is out of range, UEP-REC-142 */
    } else if (v->kind != TT_TEXT) {
        return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE);
    } else if (!tt_read_digits(v->as.text, &w)) {
        return tt_refuse(d, place, v, UEP_REASON_OUT_OF_RANGE); /* UEP-JSON-047 */
    }
    if (w.negative || w.over) return tt_refuse(d, place, v, UEP_REASON_OUT_OF_RANGE);
    *out = w.n;
    return GOT;
}

static outcome read_name(tt_document *d, const tt_place *place, tt_json *v, const uep_enum_info *info, int32_t *out) {
    if (memchr(v->as.text.p, 0, v->as.text.n) != NULL) return tt_refuse(d, place, v, UEP_REASON_BAD_FORMAT);
    for (size_t i = 0; i < info->count; i++) {
        if (!tt_is(v->as.text, info->values[i].name)) continue;
        *out = info->values[i].number;
        return *out == 0 ? tt_is_default(d, place, v) : GOT;
    }
    if (info->closed) return tt_refuse(d, place, v, UEP_REASON_OUT_OF_RANGE); /* UEP-SEV-003 */
    tt_differ(d, place, v, UEP_REASON_OUT_OF_RANGE);                         /* UEP-JSON-053, -054 */
    repair(d, place, UEP_MARK_KIND_REPAIRED, "unknown_enum_name", "");
    return GONE;
}

outcome tt_take_enum(tt_document *d, const tt_place *place, tt_json *v, const uep_enum_info *info, int32_t *out) {
    if (v->kind == TT_TEXT) return read_name(d, place, v, info, out);
    tt_whole w = {0};
    if (v->kind == TT_NUMBER) w = tt_read_whole(v->as.text);
    if (!w.is_whole) return tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE);
    uint64_t most = w.negative ? 2147483648u : 2147483647u;
    if (w.over || w.n > most) return tt_refuse(d, place, v, UEP_REASON_OUT_OF_RANGE);
    int64_t number = w.negative ? -(int64_t)w.n : (int64_t)w.n;
    *out = (int32_t)number;
    if (number == 0) return tt_is_default(d, place, v);
    for (size_t i = 0; i < info->count; i++) {
        if (info->values[i].number != *out) continue;
        tt_differ(d, place, v, UEP_REASON_NOT_CANONICAL);
        return GOT;
    }
    if (info->closed && number < UEP_SEVERITY_LOW) { /* UEP-SEV-008, -009 */
        tt_differ(d, place, v, UEP_REASON_OUT_OF_RANGE);
        return GONE;
    }
    return GOT;
}

outcome tt_take_timestamp(tt_document *d, const tt_place *place, tt_json *v, uep_time *out) {
    bool exists = false;
    uep_time found;
    int form = tt_read_timestamp(v->as.text, &found, &exists);
    if (form == TT_WRONG) return tt_refuse(d, place, v, UEP_REASON_BAD_FORMAT);
    if (form == TT_LOOSE) tt_differ(d, place, v, UEP_REASON_BAD_FORMAT);
    if (exists) *out = found;
    else tt_complain(d, place, v, UEP_REASON_BAD_FORMAT, UEP_PHASE_RULES, false); /* UEP-JSON-015 */
    return exists ? GOT : BAD;
}

outcome tt_take_duration(tt_document *d, const tt_place *place, tt_json *v, uep_time *out) {
    int form = tt_read_duration(v->as.text, out);
    if (form == TT_WRONG) return tt_refuse(d, place, v, UEP_REASON_BAD_FORMAT);
    if (form == TT_LOOSE) tt_differ(d, place, v, UEP_REASON_BAD_FORMAT);
    return GOT;
}

outcome tt_take_bytes(tt_document *d, const tt_place *place, tt_json *v, uep_bytes *out) {
    bool has_low_bits = false;
    if (v->kind == TT_BYTES) {
        *out = (uep_bytes){(const uint8_t *)v->as.text.p, v->as.text.n};
        return out->n == 0 ? tt_is_default(d, place, v) : GOT;
    }
    int form = tt_read_base64(d->a, v->as.text, out, &has_low_bits);
    if (form == TT_WRONG) return tt_refuse(d, place, v, UEP_REASON_BAD_FORMAT);
    if (form == TT_LOOSE) tt_differ(d, place, v, UEP_REASON_BAD_FORMAT);
    else if (has_low_bits) tt_complain(d, place, v, UEP_REASON_BAD_FORMAT, UEP_PHASE_RULES, true); /* UEP-JSON-017 */
    return out->n == 0 ? tt_is_default(d, place, v) : GOT;
}

static void read_value_number(tt_document *d, const tt_place *place, const tt_json *v, uep_value *out) {
    double number = tt_double(v->as.text);
    out->kind = UEP_VALUE_NUMBER;
    out->as.number = number;
    if (number <= 9007199254740991.0 && number >= -9007199254740991.0) return;
    tt_whole w = tt_read_whole(v->as.text); /* UEP-JSON-081, -082 */
    char text[32];
    out->kind = UEP_VALUE_STRING;
    out->as.string = v->as.text;
    if (!w.is_digits) out->as.string = uep_arena_str(d->e, (uep_str){text, uep_write_number(number, text)});
    tt_add_fault(d, place, v->at, UEP_REASON_OUT_OF_RANGE, UEP_PHASE_STRUCTURE, true); /* UEP-LIM-084 */
    repair(d, place, UEP_MARK_KIND_TYPED, "unsafe_number", w.is_digits ? "int64" : "double");
}

void tt_walk_value(tt_document *d, const tt_place *place, tt_json *v, uep_value *out) {
    tt_place inner = {place, {NULL, 0}, 0, v->kind == TT_LIST};
    memset(out, 0, sizeof *out);
    switch (v->kind) {
    case TT_NULL: out->kind = UEP_VALUE_NULL; break;
    case TT_BOOL:
        out->kind = UEP_VALUE_BOOL;
        out->as.boolean = v->truth;
        break;
    case TT_NUMBER: read_value_number(d, place, v, out); break;
    case TT_BYTES: tt_refuse(d, place, v, UEP_REASON_WRONG_TYPE); break; /* UEP-MSGP-005 */
    case TT_TEXT:
        out->kind = UEP_VALUE_STRING;
        out->as.string = v->as.text;
        break;
    case TT_LIST:
        out->kind = UEP_VALUE_LIST;
        for (; inner.index < v->as.items.n; inner.index++) {
            uep_value *item = uep_list_add(d->e, &out->as.list, sizeof *item);
            if (item == NULL) tt_die("no memory");
            tt_walk_value(d, &inner, &v->as.items.v[inner.index], item);
        }
        break;
    default:
        out->kind = UEP_VALUE_OBJECT;
        for (size_t i = 0; i < v->as.items.n; i++) {
            uep_entry *entry = uep_list_add(d->e, &out->as.object, sizeof *entry);
            if (entry == NULL) tt_die("no memory");
            inner.name = entry->key = v->as.items.v[i].name;
            tt_walk_value(d, &inner, &v->as.items.v[i], &entry->value);
        }
    }
}

