/* What an ordinary error holds, as MessagePack. */
#include "text_id.h"
#include "text_read.h"

/* A name, and its size in MessagePack. */
#define PUT(sink, literal) put_bytes((sink), "" literal, sizeof literal - 1)

enum {
    /* What an error takes beside its texts, and each of its nodes and frames. */
    MOST_BESIDE = 256,
    MOST_OF_NODE = 256,
    MOST_OF_FRAME = 144,
    /* Nodes, id, offset, length, line, lines; with numbers of stacks; with kind, thread's name and id, threads, their numbers. */
    MEMBERS = 6,
    NUMBERED_MEMBERS = 7,
    ALL_MEMBERS = 12
};

/* The numbers of the stacks of nodes, or of threads; 0 for what has no frames. */
typedef struct numbers {
    uep_text_stacks *stacks;
    int32_t of[TX_MOST_THREADS];
    size_t count;
    bool is_any;
} numbers;

static void put_bytes(tx_sink *sink, const void *data, size_t n) {
    memcpy(sink->p + sink->n, data, n);
    sink->n += n;
}

static void put_wide(tx_sink *sink, uint8_t tag, uint64_t number, size_t size) {
    size_t i;
    sink->p[sink->n++] = tag;
    for (i = size; i-- > 0;) sink->p[sink->n++] = (uint8_t)(number >> (8 * i));
}

static void put_number(tx_sink *sink, uint64_t number) {
    if (number < 0x80) sink->p[sink->n++] = (uint8_t)number;
    else if (number <= UINT16_MAX) put_wide(sink, 0xCD, number, 2);
    else if (number <= UINT32_MAX) put_wide(sink, 0xCE, number, 4);
    else put_wide(sink, 0xCF, number, 8);
}

static void put_text(tx_sink *sink, tx_span text) {
    if (text.n < 32) sink->p[sink->n++] = (uint8_t)(0xA0 | text.n);
    else if (text.n <= UINT8_MAX) put_wide(sink, 0xD9, text.n, 1);
    else put_wide(sink, 0xDB, text.n, 4);
    put_bytes(sink, text.p, text.n);
}

/* Puts lines without the tab with which each but the first begins. */
static void put_lines(tx_sink *sink, tx_span text) {
    tx_span rest = text;
    const uint8_t *end;
    size_t count = 0, i;
    for (i = 0; i < text.n; i++) count += text.p[i] == '\n';
    put_wide(sink, 0xDB, text.n - count, 4);
    while ((end = (const uint8_t *)memchr(rest.p, '\n', rest.n))) {
        size_t n = (size_t)(end - rest.p) + 1;
        put_bytes(sink, rest.p, n);
        rest = from(rest, n + 1);
    }
    put_bytes(sink, rest.p, rest.n);
}

static const char *const RELATIONS[] = {"", "RELATION_CAUSE", "RELATION_CONTEXT", "RELATION_SUPPRESSED",
                                        "RELATION_MEMBER", "RELATION_REPANIC"};

/* Members stand in the order in which the structs of the model declare them: so they are found fastest. What is empty is
 * left out. */
static void put_frame(tx_sink *sink, const tx_frame *frame) {
    uint64_t repeat = frame->times - 1;
    unsigned members = 0;
    members += frame->function.n != 0;
    members += frame->raw_function.n != 0;
    members += frame->module.n != 0;
    members += frame->file.n != 0;
    members += frame->line != 0;
    members += frame->column != 0;
    members += frame->is_inlined;
    members += frame->is_async;
    members += frame->source.n != 0;
    members += repeat != 0;
    sink->p[sink->n++] = (uint8_t)(0x80 | members);
    if (frame->function.n) PUT(sink, "\xA8" "function"), put_text(sink, frame->function);
    if (frame->raw_function.n) PUT(sink, "\xAC" "raw_function"), put_text(sink, frame->raw_function);
    if (frame->module.n) PUT(sink, "\xA6" "module"), put_text(sink, frame->module);
    if (frame->file.n) PUT(sink, "\xA4" "file"), put_text(sink, frame->file);
    if (frame->line) PUT(sink, "\xA4" "line"), put_number(sink, frame->line);
    if (frame->column) PUT(sink, "\xA6" "column"), put_number(sink, frame->column);
    if (frame->is_inlined) PUT(sink, "\xA7" "inlined" "\xC3");
    if (frame->is_async) PUT(sink, "\xAE" "async_boundary" "\xC3");
    if (repeat) PUT(sink, "\xA6" "repeat"), put_number(sink, repeat);
    if (frame->source.n) PUT(sink, "\xAB" "source_line"), put_text(sink, frame->source);
}

/* How many frames a node has with those that it shares with its parents. */
static size_t count_frames(const tx_node *node) { return node->count + node->shared; }

/* Writes the frames of a node from the `skip`th innermost one on: its own, then those that it shares with its parent. */
static void put_frames(tx_sink *sink, const tx_form *form, const tx_error *found, const tx_node *node, size_t skip) {
    while (node) {
        const tx_node *parent = node->shared ? &found->nodes[node->parent] : NULL;
        for (; skip < node->count; skip++) {
            size_t at = form->is_outermost_first ? node->count - 1 - skip : skip;
            put_frame(sink, &found->frames[node->first + at]);
        }
        if (parent) skip = skip - node->count + count_frames(parent) - node->shared;
        node = parent;
    }
}

static void put_stack(tx_sink *sink, const tx_form *form, const tx_error *found, const tx_node *node, numbers *all) {
    size_t head, start;
    int32_t number;
    PUT(sink, "\xA5" "stack");
    sink->p[sink->n++] = (uint8_t)(0x82 + (node->shared != 0) + (node->dropped ? 2 : 0));
    PUT(sink, "\xA6" "frames");
    head = sink->n;
    put_wide(sink, 0xDC, count_frames(node), 2);
    start = sink->n;
    put_frames(sink, form, found, node, 0);
    number = tx_number_of(all->stacks, sink->p + start, sink->n - start);
    if (number > 0) {
        sink->n = head;
        put_wide(sink, 0xDC, 0, 2);
    }
    all->of[all->count - 1] = number;
    all->is_any |= number != 0;
    if (node->dropped) {
        PUT(sink, "\xAE" "dropped_frames"), put_number(sink, node->dropped);
        PUT(sink, "\xAD" "dropped_after"), put_number(sink, node->dropped_after);
    }
    if (node->shared) PUT(sink, "\xB2" "shared_with_parent"), put_number(sink, node->shared);
    PUT(sink, "\xAA" "provenance" "\xB6" "PROVENANCE_PARSED_TEXT");
}

static void put_node(tx_sink *sink, const tx_form *form, const tx_error *found, const tx_node *node, numbers *all) {
    unsigned members = node->relation ? 2 : 0;
    members += node->type_name.n != 0;
    members += node->message.n != 0;
    members += count_frames(node) != 0;
    all->of[all->count++] = 0;
    sink->p[sink->n++] = (uint8_t)(0x80 | members);
    if (node->relation) {
        tx_span relation = {(const uint8_t *)RELATIONS[node->relation], strlen(RELATIONS[node->relation])};
        PUT(sink, "\xA6" "parent"), put_number(sink, node->parent);
        PUT(sink, "\xA8" "relation"), put_text(sink, relation);
    }
    if (node->type_name.n) PUT(sink, "\xA9" "type_name"), put_text(sink, node->type_name);
    if (node->message.n) PUT(sink, "\xA7" "message");
    if (node->message.n) node->is_indented ? put_lines(sink, node->message) : put_text(sink, node->message);
    if (count_frames(node)) put_stack(sink, form, found, node, all);
}

static void put_thread(tx_sink *sink, const tx_form *form, const tx_error *found, const tx_thread *thread, numbers *all) {
    bool crashed = thread == found->threads;
    unsigned members = crashed || thread->stack.count;
    members += thread->id.n != 0;
    members += thread->state.n != 0;
    members += thread->parent_id.n != 0;
    all->of[all->count++] = 0;
    sink->p[sink->n++] = (uint8_t)(0x80 | members);
    if (thread->id.n) PUT(sink, "\xA2" "id"), put_text(sink, thread->id);
    if (thread->state.n) PUT(sink, "\xA5" "state"), put_text(sink, thread->state);
    if (crashed) PUT(sink, "\xA7" "crashed" "\xC3");
    else if (thread->stack.count) put_stack(sink, form, found, &thread->stack, all);
    if (thread->parent_id.n) PUT(sink, "\xA9" "parent_id"), put_text(sink, thread->parent_id);
}

static void put_id(tx_sink *sink, const uep_text_input *text, const tx_form *form, const tx_error *found) {
    tx_span raw = {text->p + found->start, found->end - found->start};
    if (!text->has_ids) {
        PUT(sink, "\xA0");
        return;
    }
    PUT(sink, "\xD9" "\x24");
    tx_write_id(form->stem, raw, text->offset + found->start, sink->p + sink->n);
    sink->n += TX_ID_SIZE;
}

void tx_put_array(tx_sink *sink, size_t count) { put_wide(sink, 0xDD, count, 4); }

/* The room that an error takes at most, all its texts being parts of it; what is shared is written for each that shares it. */
static size_t most_room(const tx_error *found) {
    size_t size = MOST_BESIDE + found->thread_name.n + found->thread_id.n, i;
    for (i = 0; i < found->nodes_n; i++) {
        const tx_node *node = &found->nodes[i];
        size += MOST_OF_NODE + count_frames(node) * MOST_OF_FRAME;
        /* A value that was raised twice stands once in the text. */
        size += i ? node->message.n : 0;
        if (!i || node->shared) size += found->end - found->start;
    }
    for (i = 0; i < found->threads_n; i++) size += MOST_OF_NODE + found->threads[i].stack.count * MOST_OF_FRAME;
    return size;
}

static bool has_kind(const tx_error *found) {
    return found->kind || found->thread_name.n || found->thread_id.n || found->threads_n;
}

static void put_numbers(tx_sink *sink, const numbers *all) {
    size_t count = all->is_any ? all->count : 0, i;
    put_wide(sink, 0xDC, count, 2);
    for (i = 0; i < count; i++) put_wide(sink, 0xD1, (uint16_t)all->of[i], 2);
}

static void put_kind(tx_sink *sink, const tx_form *form, const tx_error *found, uep_text_stacks *stacks) {
    numbers all = {stacks, {0}, 0, false};
    size_t i;
    put_number(sink, found->kind);
    put_text(sink, found->thread_name);
    put_text(sink, found->thread_id);
    put_wide(sink, 0xDC, found->threads_n, 2);
    for (i = 0; i < found->threads_n; i++) put_thread(sink, form, found, &found->threads[i], &all);
    put_numbers(sink, &all);
}

bool tx_put_error(tx_sink *sink, const uep_text_input *text, const tx_form *form, const tx_error *found, uint64_t line) {
    numbers all = {text->stacks, {0}, 0, false};
    size_t head = sink->n, i;
    if (sink->room - head < most_room(found)) return false;
    sink->n++;
    sink->p[sink->n++] = (uint8_t)(0x90 | found->nodes_n);
    for (i = 0; i < found->nodes_n; i++) put_node(sink, form, found, &found->nodes[i], &all);
    put_id(sink, text, form, found);
    put_number(sink, text->offset + found->start);
    put_number(sink, found->end - found->start);
    put_number(sink, line);
    put_number(sink, found->lines);
    sink->p[head] = (uint8_t)(0x90 | (has_kind(found) ? ALL_MEMBERS : all.is_any ? NUMBERED_MEMBERS : MEMBERS));
    if (has_kind(found) || all.is_any) put_numbers(sink, &all);
    if (has_kind(found)) put_kind(sink, form, found, text->stacks);
    return true;
}
