/* The same record through protobuf-c: as its users write it, and as fast as it can be used. */
#ifndef UEP_BENCH_PEER_H
#define UEP_BENCH_PEER_H

#include <stdlib.h>

#include "record.h"
#include "uep/v1/error.pb-c.h"

enum { PEER_FRAMES = 32 };

/* Everything on the stack, texts borrowed: nothing is allocated before packing. */
static size_t pack_on_stack(uint8_t *out, uint32_t frames) {
    Uep__V1__UniversalErrorProtocol record = UEP__V1__UNIVERSAL_ERROR_PROTOCOL__INIT;
    Google__Protobuf__Timestamp time = GOOGLE__PROTOBUF__TIMESTAMP__INIT;
    Google__Protobuf__Value number = GOOGLE__PROTOBUF__VALUE__INIT;
    Uep__V1__UniversalErrorProtocol__ContextEntry entry = UEP__V1__UNIVERSAL_ERROR_PROTOCOL__CONTEXT_ENTRY__INIT;
    Uep__V1__UniversalErrorProtocol__ContextEntry *entries[1];
    Uep__V1__Node nodes[2], *node_list[2];
    Uep__V1__Stack stacks[2];
    Uep__V1__Frame held[PEER_FRAMES], *frame_list[PEER_FRAMES];
    uint32_t i, at = 0;
    int n;
    record.protocol_version = (char *)"1.0";
    record.error_id = (char *)ID.p;
    record.error_type = (char *)TYPE.p;
    record.severity = UEP_SEVERITY_HIGH;
    time.seconds = 1795256130;
    time.nanos = 120000000;
    record.timestamp = &time;
    record.source_language = (char *)"c";
    record.error_message = (char *)MESSAGE.p;
    number.kind_case = GOOGLE__PROTOBUF__VALUE__KIND_NUMBER_VALUE;
    number.number_value = 3;
    entry.key = (char *)"attempt";
    entry.value = &number;
    entries[0] = &entry;
    record.context = entries;
    record.n_context = 1;
    for (n = 0; n < 2; n++) {
        uep__v1__node__init(&nodes[n]);
        node_list[n] = &nodes[n];
        if (n) {
            nodes[n].has_parent_case = UEP__V1__NODE__HAS_PARENT_PARENT;
            nodes[n].relation = UEP_RELATION_CAUSE;
        }
        nodes[n].type_name = (char *)"timeout_error";
        nodes[n].message = (char *)(n ? CAUSE.p : MESSAGE.p);
        if (!frames) continue;
        uep__v1__stack__init(&stacks[n]);
        nodes[n].stack = &stacks[n];
        stacks[n].provenance = UEP_PROVENANCE_RUNTIME;
        stacks[n].frames = &frame_list[at];
        stacks[n].n_frames = frames / 2;
        for (i = 0; i < frames / 2; i++, at++) {
            uep__v1__frame__init(&held[at]);
            held[at].function = (char *)FUNCTION.p;
            held[at].file = (char *)FILE_NAME.p;
            held[at].line = 40 + i;
            frame_list[at] = &held[at];
        }
    }
    record.nodes = node_list;
    record.n_nodes = 2;
    return uep__v1__universal_error_protocol__pack(&record, out);
}

/* As its manual shows: every message and text on the heap, packed into a block of the packed size, then all freed. */
static void *make(size_t n, void (*init)(void *)) {
    void *p = malloc(n);
    init(p);
    return p;
}
#define MAKE(type, init) ((type *)make(sizeof(type), (void (*)(void *))(void (*)(void))(init)))

static size_t pack_on_heap(uint8_t **out, uint32_t frames) {
    Uep__V1__UniversalErrorProtocol *record =
        MAKE(Uep__V1__UniversalErrorProtocol, uep__v1__universal_error_protocol__init);
    Uep__V1__UniversalErrorProtocol__ContextEntry *entry =
        MAKE(Uep__V1__UniversalErrorProtocol__ContextEntry, uep__v1__universal_error_protocol__context_entry__init);
    size_t size;
    uint32_t i;
    int n;
    record->protocol_version = strdup("1.0");
    record->error_id = strdup(ID.p);
    record->error_type = strdup(TYPE.p);
    record->severity = UEP_SEVERITY_HIGH;
    record->timestamp = MAKE(Google__Protobuf__Timestamp, google__protobuf__timestamp__init);
    record->timestamp->seconds = 1795256130;
    record->timestamp->nanos = 120000000;
    record->source_language = strdup("c");
    record->error_message = strdup(MESSAGE.p);
    entry->key = strdup("attempt");
    entry->value = MAKE(Google__Protobuf__Value, google__protobuf__value__init);
    entry->value->kind_case = GOOGLE__PROTOBUF__VALUE__KIND_NUMBER_VALUE;
    entry->value->number_value = 3;
    record->context = (Uep__V1__UniversalErrorProtocol__ContextEntry **)malloc(sizeof(void *));
    record->context[0] = entry;
    record->n_context = 1;
    record->nodes = (Uep__V1__Node **)malloc(2 * sizeof(void *));
    record->n_nodes = 2;
    for (n = 0; n < 2; n++) {
        Uep__V1__Node *node = record->nodes[n] = MAKE(Uep__V1__Node, uep__v1__node__init);
        if (n) {
            node->has_parent_case = UEP__V1__NODE__HAS_PARENT_PARENT;
            node->relation = UEP_RELATION_CAUSE;
        }
        node->type_name = strdup("timeout_error");
        node->message = strdup(n ? CAUSE.p : MESSAGE.p);
        if (!frames) continue;
        node->stack = MAKE(Uep__V1__Stack, uep__v1__stack__init);
        node->stack->provenance = UEP_PROVENANCE_RUNTIME;
        node->stack->frames = (Uep__V1__Frame **)malloc(frames / 2 * sizeof(void *));
        node->stack->n_frames = frames / 2;
        for (i = 0; i < frames / 2; i++) {
            Uep__V1__Frame *frame = node->stack->frames[i] = MAKE(Uep__V1__Frame, uep__v1__frame__init);
            frame->function = strdup(FUNCTION.p);
            frame->file = strdup(FILE_NAME.p);
            frame->line = 40 + i;
        }
    }
    size = uep__v1__universal_error_protocol__get_packed_size(record);
    *out = (uint8_t *)malloc(size);
    size = uep__v1__universal_error_protocol__pack(record, *out);
    uep__v1__universal_error_protocol__free_unpacked(record, NULL);
    return size;
}

#endif
