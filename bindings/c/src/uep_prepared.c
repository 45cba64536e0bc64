/* Prototypes and sites: made once, constant from then on, and put into records without being looked at again.
 *
 * A builder that uses them is open: uep_encode writes their bytes, everything else settles it first, and then finds a record
 * that was built without them. */
#include "uep_decode.h"
#include "uep_fields.h"
#include "uep_native.h"
#include "uep_prepared.h"
#include "uep_write.h"

enum { NODES_TAG = RECORD_NODES << 3 | WIRE_BYTES, MESSAGE_TAG = NODE_MESSAGE << 3 | WIRE_BYTES };

static uint32_t field_index(uint32_t number) {
    return (uint32_t)uep_messages[UEP_MESSAGE_RECORD].by_number[number];
}

bool uep_i_is_ready(const uep_t *e, uint32_t number) {
    uint32_t field = field_index(number);
    return e->base && e->base->starts[field] != e->base->starts[field + 1];
}

static uep_reader reader_of(uep_t *e, const uint8_t *p, size_t n) {
    uep_reader r;
    memset(&r, 0, sizeof r);
    r.e = e;
    r.p = p;
    r.end = p + n;
    return r;
}

/* ---- making them ---- */

/* Where the message of a node is, or would be. */
static uep_ready_node find_message(uep_reader *r, const uint8_t *bytes) {
    uep_ready_node node;
    uint32_t number, wire;
    node.start = node.message = node.rest = (uint32_t)(r->p - bytes);
    node.end = (uint32_t)(r->end - bytes);
    while (r->p < r->end) {
        uint32_t before = (uint32_t)(r->p - bytes);
        (void)uep_r_take_tag(r, &number, &wire);
        (void)uep_r_skip_unknown(r, number, wire);
        if (number > NODE_MESSAGE) break;
        node.message = number == NODE_MESSAGE ? before : (uint32_t)(r->p - bytes);
        node.rest = (uint32_t)(r->p - bytes);
    }
    return node;
}

/* Find the fields and nodes in bytes that this library wrote: every field once or in a row, in the order of the table. */
static void find_parts(uep_t *scratch, uep_prototype *p, uint32_t *starts, uep_ready_node *nodes) {
    uint32_t count = uep_messages[UEP_MESSAGE_RECORD].field_count, filled = 0, number, wire;
    uep_reader r = reader_of(scratch, p->bytes, p->n);
    while (r.p < r.end) {
        uint32_t before = (uint32_t)(r.p - p->bytes);
        const uint8_t *end;
        (void)uep_r_take_tag(&r, &number, &wire);
        while (filled <= field_index(number)) starts[filled++] = before;
        if (number == RECORD_NODES && uep_r_open_inner(&r, &end)) {
            nodes[p->node_count++] = find_message(&r, p->bytes);
            uep_r_close_inner(&r, end);
        } else {
            (void)uep_r_skip_unknown(&r, number, wire);
        }
    }
    while (filled <= count) starts[filled++] = p->n;
}

/* Write a record without what each error has of its own. */
static int32_t write_common(uep_t *e, const uint8_t **data, size_t *n) {
    uep_record record = e->record;
    record.error_id = uep_i_str(NULL, 0);
    memset(&record.timestamp, 0, sizeof record.timestamp);
    return uep_encode_record(e, &record, data, n);
}

/* Whether uep_finish takes a record and adds nothing but error_id and timestamp. */
static bool is_finished(uep_t *scratch, const uep_prototype *p) {
    const uint8_t *data;
    size_t n;
    scratch->record.error_id = uep_cstr("00000000-0000-7000-8000-000000000000");
    scratch->record.timestamp.set = true;
    return uep_finish(scratch, NULL) == UEP_OK && write_common(scratch, &data, &n) == UEP_OK && n == p->n &&
           memcmp(data, p->bytes, n) == 0;
}

/* The record is read back: texts that nobody checked may not be UTF-8, and then no builder could settle. */
static uep_prototype *make_prototype(uep_t *scratch, const uint8_t *data, size_t n, size_t node_count) {
    size_t fields = uep_messages[UEP_MESSAGE_RECORD].field_count;
    size_t size = sizeof(uep_prototype) + node_count * sizeof(uep_ready_node) + (fields + 1) * sizeof(uint32_t) + n;
    uep_prototype *p = (uep_prototype *)scratch->alloc.alloc(scratch->alloc.ctx, size);
    uep_ready_node *nodes;
    uint32_t *starts;
    uint8_t *bytes;
    if (!p) return NULL;
    memset(p, 0, sizeof *p);
    nodes = (uep_ready_node *)(void *)(p + 1);
    starts = (uint32_t *)(void *)(nodes + node_count);
    bytes = (uint8_t *)(starts + fields + 1);
    if (n) memcpy(bytes, data, n);
    p->alloc = scratch->alloc;
    p->size = size;
    p->bytes = bytes;
    p->n = (uint32_t)n;
    p->starts = starts;
    p->nodes = nodes;
    find_parts(scratch, p, starts, nodes);
    uep_reset(scratch);
    if (!uep_i_read_whole(scratch, bytes, n)) {
        uep_prototype_free(p);
        return NULL;
    }
    p->is_marked = scratch->record.marks.n != 0;
    p->is_finished = is_finished(scratch, p);
    return p;
}

uep_prototype *uep_prototype_new(uep_t *e, const uep_alloc *alloc) {
    uep_prototype *made = NULL;
    uep_t *scratch;
    const uint8_t *data;
    size_t n;
    if (!e || uep_i_settle(e) < 0) return NULL;
    if (write_common(e, &data, &n) < 0 || n > UEP_LIMIT_MAX_DOCUMENT_BYTES) return NULL;
    scratch = uep_new(alloc, NULL);
    if (scratch) made = make_prototype(scratch, data, n, e->record.nodes.n);
    uep_free(scratch);
    return made;
}

void uep_prototype_free(uep_prototype *p) {
    uep_alloc alloc;
    if (!p) return;
    alloc = p->alloc;
    alloc.release(alloc.ctx, p, p->size);
}

/* The frame in a record of one node that has nothing but its stack. */
static bool find_frame(uep_t *scratch, uep_site *site, const uint8_t *bytes, size_t n) {
    uep_reader r = reader_of(scratch, bytes, n);
    const uint8_t *end;
    uint32_t number, wire;
    int level;
    for (level = 0; level < 2; level++) {
        (void)uep_r_take_tag(&r, &number, &wire);
        (void)uep_r_open_inner(&r, &end);
    }
    site->bytes = r.p;
    site->n = (size_t)(r.end - r.p);
    uep_reset(scratch);
    if (!uep_i_read_whole(scratch, bytes, n)) return false;
    site->frame = scratch->record.nodes.v[0].stack->frames.v[0];
    return true;
}

static uep_site *make_site(uep_t *scratch, const uep_frame *frame) {
    const uint8_t *data;
    uint8_t *bytes;
    uep_site *site;
    size_t n;
    if (uep_add_node(scratch, -1, 0) < 0 || uep_add_frame(scratch, 0, frame) < 0) return NULL;
    /* What was cut or repaired would need a mark in every record. */
    if (scratch->record.marks.n || uep_encode(scratch, &data, &n) < 0) return NULL;
    site = (uep_site *)scratch->alloc.alloc(scratch->alloc.ctx, sizeof *site + n);
    if (!site) return NULL;
    bytes = (uint8_t *)(site + 1);
    memcpy(bytes, data, n);
    site->alloc = scratch->alloc;
    site->size = sizeof *site + n;
    if (find_frame(scratch, site, bytes, n)) return site;
    uep_site_free(site);
    return NULL;
}

uep_site *uep_site_new(const uep_frame *frame, const uep_alloc *alloc) {
    uep_t *scratch = frame ? uep_new(alloc, NULL) : NULL;
    uep_site *made = scratch ? make_site(scratch, frame) : NULL;
    uep_free(scratch);
    return made;
}

uep_site *uep_site_here(const uep_alloc *alloc, const char *file, uint32_t line, const char *function) {
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = uep_cstr(function);
    frame.file = uep_cstr(file);
    frame.line = line;
    return uep_site_new(&frame, alloc);
}

void uep_site_free(uep_site *site) {
    uep_alloc alloc;
    if (!site) return;
    alloc = site->alloc;
    alloc.release(alloc.ctx, site, site->size);
}

/* ---- using them ---- */

int32_t uep_use_prototype(uep_t *e, const uep_prototype *p) {
    if (!e || !p) return UEP_E_ARGUMENT;
    uep_reset(e);
    e->base = p;
    e->is_open = true;
    /* A mark of its own could not tell what the record has. */
    return p->is_marked ? uep_i_settle_now(e) : UEP_OK;
}

uep_str *uep_i_find_ready_message(uep_t *e, int32_t index) {
    if (index < 0 || (uint32_t)index >= e->base->node_count) return NULL;
    if (!e->messages) e->messages = (uep_str *)uep_i_zalloc(e, e->base->node_count * sizeof *e->messages);
    return e->messages ? &e->messages[index] : NULL;
}

/* Sites stay in the order of their stacks, which is that of writing; UEP-NODE-072 and the limits are the long way's. */
static bool may_place(const uep_t *e, int32_t stack, const uep_stack *held, const uep_site *site, int32_t *nth) {
    const struct uep_placed *last = e->placed_n ? &e->placed[e->placed_n - 1] : NULL;
    const uep_frame *before = held->frames.n ? &held->frames.v[held->frames.n - 1] : NULL;
    *nth = 0;
    if ((stack & UEP_THREAD_STACK) || (last && last->name > stack)) return false;
    if (last && last->stack == held) {
        before = &last->site->frame;
        *nth = last->nth + 1;
    }
    if (before && before->line == site->frame.line && uep_i_is_same_frame(before, &site->frame)) return false;
    return held->frames.n + (size_t)*nth < UEP_LIMIT_MAX_FRAMES_PER_STACK;
}

int32_t uep_add_site(uep_t *e, int32_t stack, const uep_site *site) {
    uep_stack *held = uep_i_find_stack(e, stack);
    struct uep_placed *placed;
    int32_t nth;
    if (!e || !site) return UEP_E_ARGUMENT;
    if (!held) {
        uep_place at = {0};
        if (!uep_i_make_stack(e, &at, stack)) return at.status;
        held = (uep_stack *)at.message;
    }
    if (!may_place(e, stack, held, site, &nth)) return uep_add_frame(e, stack, &site->frame);
    placed = (struct uep_placed *)uep_i_append(e, &e->placed, sizeof *placed);
    if (!placed) return UEP_E_MEMORY;
    placed->site = site;
    placed->stack = held;
    placed->name = stack;
    placed->nth = nth;
    e->is_open = true;
    return (int32_t)held->frames.n + nth;
}

/* ---- settling ---- */

int32_t uep_i_settle_placed(uep_t *e) {
    size_t i;
    if (!e->placed_n) return UEP_OK;
    for (i = 0; i < e->placed_n; i++) {
        uep_frame *frame = (uep_frame *)uep_i_append(e, &e->placed[i].stack->frames, sizeof *frame);
        if (!frame) break;
        *frame = e->placed[i].site->frame;
    }
    e->placed_n -= i;
    memmove(e->placed, e->placed + i, e->placed_n * sizeof *e->placed);
    e->is_open = e->base || e->placed_n;
    return e->placed_n ? UEP_E_MEMORY : UEP_OK;
}

/* Put what was given since over what the prototype holds. */
static void take_over(uep_record *record, const uep_record *given) {
    const uep_message_info *info = &uep_messages[UEP_MESSAGE_RECORD];
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const uint8_t *end = (const uint8_t *)given + (i + 1 < info->field_count ? info->fields[i + 1].offset : sizeof *given);
        const uint8_t *from = (const uint8_t *)uep_i_member(given, field);
        if (uep_i_is_present(field, given)) memcpy(uep_i_member(record, field), from, (size_t)(end - from));
    }
}

int32_t uep_i_settle_now(uep_t *e) {
    const uep_prototype *base = e->base;
    uep_record given = e->record;
    int32_t status = uep_i_settle_placed(e);
    uint32_t i;
    if (status < 0 || !base) return status;
    memset(&e->record, 0, sizeof e->record);
    if (!uep_i_read_whole(e, base->bytes, base->n)) {
        e->record = given;
        return uep_i_no_memory(e);
    }
    take_over(&e->record, &given);
    for (i = 0; e->messages && i < base->node_count; i++) {
        if (e->messages[i].n) e->record.nodes.v[i].message = e->messages[i];
    }
    e->base = NULL;
    e->messages = NULL;
    e->is_open = false;
    return UEP_OK;
}

/* ---- writing ---- */

uint8_t *uep_i_write_nodes(uep_writer *w, uint8_t *at, const uep_prototype *base) {
    size_t i;
    for (i = base->node_count; i-- > 0;) {
        const uep_ready_node *node = &base->nodes[i];
        size_t before = uep_w_mark(w, at);
        if (w->messages[i].n) {
            if (node->rest < node->end) at = uep_i_write_bytes(w, at, base->bytes + node->rest, node->end - node->rest);
            at = uep_w_text(w, at, MESSAGE_TAG, w->messages[i].p, w->messages[i].n, UEP_NO_LIMIT);
            at = uep_i_write_bytes(w, at, base->bytes + node->start, node->message - node->start);
        } else {
            at = uep_i_write_bytes(w, at, base->bytes + node->start, node->end - node->start);
        }
        at = uep_w_message(w, at, NODES_TAG, before);
    }
    return at;
}

uint8_t *uep_i_write_placed(uep_writer *w, uint8_t *at, const uep_stack *stack) {
    for (; w->placed_n && w->placed[w->placed_n - 1].stack == stack; w->placed_n--) {
        const uep_site *site = w->placed[w->placed_n - 1].site;
        at = uep_i_write_bytes(w, at, site->bytes, site->n);
    }
    return at;
}

/* ---- finishing ---- */

/* What differs from one error of a prototype to the next; the builder's functions keep it fit. */
static bool may_differ(uint32_t number) {
    return number == RECORD_ERROR_ID || number == RECORD_TIMESTAMP || number == RECORD_ERROR_MESSAGE ||
           number == RECORD_CONTEXT;
}

bool uep_i_may_finish_open(const uep_t *e) {
    const uep_message_info *info = &uep_messages[UEP_MESSAGE_RECORD];
    uep_str id = e->record.error_id;
    uint32_t i;
    if (!e->base || !e->base->is_finished || e->placed_n || (e->flags & UEP_NO_CHECK)) return false;
    for (i = 0; i < info->field_count; i++) {
        if (!may_differ(info->fields[i].number) && uep_i_is_present(&info->fields[i], &e->record)) return false;
    }
    return !id.n || uep_match_pattern(UEP_PATTERN_UUID, id);
}
