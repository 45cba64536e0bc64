/* The record that is measured: two nodes, so many frames in all, one entry of context. */
#ifndef UEP_BENCH_RECORD_H
#define UEP_BENCH_RECORD_H

#include "uep.h"

enum { BENCH_SHAPES = 3 };
static const uint32_t bench_frames[BENCH_SHAPES] = {0, 6, 24};

static uep_str ID = {"019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e", 0};
static uep_str TYPE = {"uep.network.timeout", 0};
static uep_str MESSAGE = {"no answer from inventory within 2 s", 0};
static uep_str CAUSE = {"connection timed out", 0};
static uep_str FUNCTION = {"inventory::client::fetch_stock", 0};
static uep_str FILE_NAME = {"/srv/app/src/inventory/client.c", 0};

/* Lengths come from elsewhere, as in a program: a compiler that knew them would copy constants. */
static void measure_texts(void) {
    uep_str *const texts[] = {&ID, &TYPE, &MESSAGE, &CAUSE, &FUNCTION, &FILE_NAME};
    size_t i;
    for (i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *volatile p = texts[i]->p;
        *texts[i] = uep_cstr(p);
    }
}

static void build(uep_t *e, uint32_t frames) {
    uep_time t = {1795256130, 120000000, true};
    uep_frame frame;
    int node;
    uint32_t i;
    memset(&frame, 0, sizeof frame);
    frame.function = FUNCTION;
    frame.file = FILE_NAME;
    (void)uep_set_protocol_version(e, UEP_S("1.0"));
    (void)uep_set_error_id(e, ID);
    (void)uep_set_error_type(e, TYPE);
    (void)uep_set_severity(e, UEP_SEVERITY_HIGH);
    (void)uep_set_timestamp(e, t);
    (void)uep_set_source_language(e, UEP_S("c"));
    (void)uep_set_error_message(e, MESSAGE);
    for (node = 0; node < 2; node++) {
        (void)uep_add_node(e, node - 1, node ? UEP_RELATION_CAUSE : 0);
        (void)uep_node_set_type_name(e, node, UEP_S("timeout_error"));
        (void)uep_node_set_message(e, node, node ? CAUSE : MESSAGE);
        for (i = 0; i < frames / 2; i++) {
            frame.line = 40 + i;
            (void)uep_add_frame(e, node, &frame);
        }
        if (frames) (void)uep_stack_set_provenance(e, node, UEP_PROVENANCE_RUNTIME);
    }
    (void)uep_put_context_int(e, UEP_S("attempt"), 3);
}

/* ---- the same as plain structs, given in one call ---- */

enum { MOST_BENCH_FRAMES = 24 };

/* What is used of it is in front. */
typedef struct plain_record {
    uep_record record;
    uep_node nodes[2];
    uep_stack stacks[2];
    uep_entry context;
    uep_frame frames[MOST_BENCH_FRAMES];
} plain_record;

/* By the function of libc: for a size that they know, some compilers write an instruction that starts slowly. */
static void clear_plain(plain_record *made, uint32_t frames) {
    volatile size_t n = offsetof(plain_record, frames) + frames * sizeof made->frames[0];
    memset(made, 0, n);
}

static void fill_plain(plain_record *made, uint32_t frames) {
    uep_record *r = &made->record;
    uint32_t i, half = frames / 2;
    int node;
    clear_plain(made, frames);
    r->protocol_version = UEP_S("1.0");
    r->error_id = ID;
    r->error_type = TYPE;
    r->severity = UEP_SEVERITY_HIGH;
    r->timestamp = (uep_time){1795256130, 120000000, true};
    r->source_language = UEP_S("c");
    r->error_message = MESSAGE;
    made->context.key = UEP_S("attempt");
    made->context.value.kind = UEP_VALUE_NUMBER;
    made->context.value.as.number = 3;
    r->context.v = &made->context;
    r->context.n = 1;
    r->nodes.v = made->nodes;
    r->nodes.n = 2;
    made->nodes[1].has_parent = true;
    made->nodes[1].relation = UEP_RELATION_CAUSE;
    for (node = 0; node < 2; node++) {
        uep_frame *stack = made->frames + (node ? half : 0);
        made->nodes[node].type_name = UEP_S("timeout_error");
        made->nodes[node].message = node ? CAUSE : MESSAGE;
        if (!frames) continue;
        for (i = 0; i < half; i++) {
            stack[i].function = FUNCTION;
            stack[i].file = FILE_NAME;
            stack[i].line = 40 + i;
        }
        made->stacks[node].frames.v = stack;
        made->stacks[node].frames.n = half;
        made->stacks[node].provenance = UEP_PROVENANCE_RUNTIME;
        made->nodes[node].stack = &made->stacks[node];
    }
}

/* ---- the same with prepared parts ---- */

typedef struct prepared { uep_prototype *whole; uep_prototype *head; uep_site *sites[16]; } prepared;

/* whole: everything but what differs from one error of a place to the next. head: what all errors of a program share; then
 * nodes are given anew and frames are sites. */
static prepared prepare(uint32_t frames) {
    static const uep_str NOTHING = {"", 0};
    prepared made;
    uep_t *e = uep_new(NULL, NULL);
    uep_frame frame;
    uint32_t i;
    build(e, frames);
    (void)uep_set_error_message(e, NOTHING);
    (void)uep_node_set_message(e, 0, NOTHING);
    (void)uep_node_set_message(e, 1, NOTHING);
    uep_get(e)->context.n = 0;
    made.whole = uep_prototype_new(e, NULL);
    uep_get(e)->nodes.n = 0;
    made.head = uep_prototype_new(e, NULL);
    memset(&frame, 0, sizeof frame);
    frame.function = FUNCTION;
    frame.file = FILE_NAME;
    for (i = 0; i < sizeof made.sites / sizeof *made.sites; i++) {
        frame.line = 40 + i;
        made.sites[i] = uep_site_new(&frame, NULL);
    }
    uep_free(e);
    return made;
}

static void put_differences(uep_t *e) {
    uep_time t = {1795256130, 120000000, true};
    (void)uep_set_error_id(e, ID);
    (void)uep_set_timestamp(e, t);
    (void)uep_set_error_message(e, MESSAGE);
    (void)uep_put_context_int(e, UEP_S("attempt"), 3);
}

static void build_prepared(uep_t *e, const prepared *parts) {
    (void)uep_use_prototype(e, parts->whole);
    put_differences(e);
    (void)uep_node_set_message(e, 0, MESSAGE);
    (void)uep_node_set_message(e, 1, CAUSE);
}

static void build_from_parts(uep_t *e, const prepared *parts, uint32_t frames) {
    int node;
    uint32_t i;
    (void)uep_use_prototype(e, parts->head);
    put_differences(e);
    for (node = 0; node < 2; node++) {
        (void)uep_add_node(e, node - 1, node ? UEP_RELATION_CAUSE : 0);
        (void)uep_node_set_type_name(e, node, UEP_S("timeout_error"));
        (void)uep_node_set_message(e, node, node ? CAUSE : MESSAGE);
        for (i = 0; i < frames / 2; i++) (void)uep_add_site(e, node, parts->sites[i]);
        if (frames) (void)uep_stack_set_provenance(e, node, UEP_PROVENANCE_RUNTIME);
    }
}

#endif
