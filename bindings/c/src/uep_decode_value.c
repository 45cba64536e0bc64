/* Read open values and the entries of maps. Recursion is bounded by UEP_MAX_WIRE_DEPTH. */
#include "uep_decode.h"

/* Field numbers of google.protobuf.Value. */
enum { VALUE_NULL = 1, VALUE_NUMBER = 2, VALUE_STRING = 3, VALUE_BOOL = 4, VALUE_STRUCT = 5, VALUE_LIST = 6 };

static int compare_keys(const uep_str *a, const uep_str *b) {
    size_t least = a->n < b->n ? a->n : b->n;
    int order = least ? memcmp(a->p, b->p, least) : 0;
    if (order) return order;
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    /* Equal keys in the order of the bytes, so that the last one wins. */
    return (uintptr_t)a->p < (uintptr_t)b->p ? -1 : (uintptr_t)a->p > (uintptr_t)b->p;
}

static void sift(uint8_t *v, size_t from, size_t n, size_t size, uint8_t *scratch) {
    size_t child;
    memcpy(scratch, v + from * size, size);
    while ((child = from * 2 + 1) < n) {
        if (child + 1 < n &&
            compare_keys((uep_str *)(void *)(v + child * size), (uep_str *)(void *)(v + (child + 1) * size)) < 0) {
            child++;
        }
        if (compare_keys((uep_str *)(void *)scratch, (uep_str *)(void *)(v + child * size)) >= 0) break;
        memcpy(v + from * size, v + child * size, size);
        from = child;
    }
    memcpy(v + from * size, scratch, size);
}

/* Sort a map by key and keep the last entry of each (UEP-BIN-011). Entries begin with their key. */
void uep_i_settle_map(void *list, size_t size) {
    union { uep_entry entry; uep_pair pair; } scratch;
    uep_any_list at;
    uint8_t *v;
    size_t i, kept;
    memcpy(&at, list, sizeof at);
    if (at.n < 2) return;
    v = (uint8_t *)at.v;
    for (i = 1; i < at.n; i++) {
        if (compare_keys((uep_str *)(void *)(v + (i - 1) * size), (uep_str *)(void *)(v + i * size)) >= 0) break;
    }
    if (i < at.n) {
        for (i = at.n / 2; i-- > 0;) sift(v, i, at.n, size, (uint8_t *)&scratch);
        for (i = at.n; i-- > 1;) {
            memcpy(&scratch, v, size);
            memcpy(v, v + i * size, size);
            memcpy(v + i * size, &scratch, size);
            sift(v, 0, i, size, (uint8_t *)&scratch);
        }
    }
    for (kept = 0, i = 1; i < at.n; i++) {
        uep_str *last = (uep_str *)(void *)(v + kept * size), *next = (uep_str *)(void *)(v + i * size);
        if (!uep_str_equal(*last, *next)) kept++;
        if (kept != i) memmove(v + kept * size, v + i * size, size);
    }
    at.n = kept + 1;
    memcpy(list, &at, sizeof at);
}

void uep_i_settle_value(uep_value *value) {
    size_t i;
    if (value->kind == UEP_VALUE_LIST) {
        for (i = 0; i < value->as.list.n; i++) uep_i_settle_value(&value->as.list.v[i]);
    } else if (value->kind == UEP_VALUE_OBJECT) {
        uep_i_settle_map(&value->as.object, sizeof(uep_entry));
        for (i = 0; i < value->as.object.n; i++) uep_i_settle_value(&value->as.object.v[i].value);
    }
}

/* One entry of a map: the key is a text, the value a Value or a text. An absent key is the empty text. */
bool uep_r_take_entry(uep_reader *r, void *list, bool is_value) {
    const uint8_t *end;
    uint32_t number, wire;
    uep_entry entry;
    uep_pair pair;
    uep_str key;
    memset(&entry, 0, sizeof entry);
    memset(&pair, 0, sizeof pair);
    if (!uep_r_open_inner(r, &end)) return false;
    key = uep_i_str((const char *)r->p, 0);
    pair.value = key;
    entry.value.kind = UEP_VALUE_NULL; /* UEP-BIN-016 */
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) (void)uep_r_take_text(r, &key);
        else if (number == 2 && wire == WIRE_BYTES) (void)(is_value ? uep_r_take_value(r, &entry.value) : uep_r_take_text(r, &pair.value));
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    if (r->broken) return false;
    entry.key = pair.key = key;
    if (is_value) {
        uep_entry *place = (uep_entry *)uep_i_add(r->e, list, sizeof *place);
        if (!place) return uep_r_no_memory(r);
        *place = entry;
    } else {
        uep_pair *place = (uep_pair *)uep_i_add(r->e, list, sizeof *place);
        if (!place) return uep_r_no_memory(r);
        *place = pair;
    }
    return true;
}

static bool take_struct(uep_reader *r, uep_map *out) {
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) (void)uep_r_take_entry(r, out, true);
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

static bool take_list(uep_reader *r, uep_list *out) {
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number == 1 && wire == WIRE_BYTES) {
            uep_value *item = (uep_value *)uep_i_add(r->e, out, sizeof *item);
            if (!item) {
                (void)uep_r_no_memory(r);
                break;
            }
            item->kind = UEP_VALUE_NULL;
            (void)uep_r_take_value(r, item);
        } else {
            (void)uep_r_skip_unknown(r, number, wire);
        }
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}

/* One member of the oneof of a Value. A message of the kind that is there already is merged into it. */
static bool take_kind(uep_reader *r, uep_value *out, uint32_t number) {
    uint64_t bits;
    int32_t kind = number == VALUE_STRUCT ? UEP_VALUE_OBJECT : UEP_VALUE_LIST;
    switch (number) {
    case VALUE_NULL: out->kind = UEP_VALUE_NULL; return uep_r_take_varint(r, &bits);
    case VALUE_BOOL:
        out->kind = UEP_VALUE_BOOL;
        if (!uep_r_take_varint(r, &bits)) return false;
        out->as.boolean = bits != 0;
        return true;
    case VALUE_NUMBER:
        out->kind = UEP_VALUE_NUMBER;
        if (!uep_r_take_fixed(r, 8, &bits)) return false;
        memcpy(&out->as.number, &bits, sizeof bits);
        return true;
    case VALUE_STRING: out->kind = UEP_VALUE_STRING; return uep_r_take_text(r, &out->as.string);
    default:
        if (out->kind != kind) {
            memset(out, 0, sizeof *out);
            out->kind = kind;
        }
        return kind == UEP_VALUE_OBJECT ? take_struct(r, &out->as.object) : take_list(r, &out->as.list);
    }
}

bool uep_r_take_value(uep_reader *r, uep_value *out) {
    static const uint8_t WIRES[] = {9, WIRE_VARINT, WIRE_64, WIRE_BYTES, WIRE_VARINT, WIRE_BYTES, WIRE_BYTES};
    const uint8_t *end;
    uint32_t number, wire;
    if (!uep_r_open_inner(r, &end)) return false;
    if (out->kind == UEP_VALUE_ABSENT) out->kind = UEP_VALUE_NULL;
    while (r->p < r->end && uep_r_take_tag(r, &number, &wire)) {
        if (number < sizeof WIRES && WIRES[number] == wire) (void)take_kind(r, out, number);
        else (void)uep_r_skip_unknown(r, number, wire);
    }
    uep_r_close_inner(r, end);
    return !r->broken;
}
