/* What an ordinary traceback holds, as MessagePack. */
#include "traceback_id.h"
#include "traceback_read.h"

/* A name, and its size in MessagePack. */
#define PUT(sink, literal) put_bytes((sink), "" literal, sizeof literal - 1)

enum {
    /* No element is larger than this with what one frame takes, all texts being parts of the traceback. */
    MOST_BESIDE = 512,
    MOST_OF_FRAME = 96
};

static void put_bytes(tb_sink *sink, const void *data, size_t n) {
    memcpy(sink->p + sink->n, data, n);
    sink->n += n;
}

static void put_wide(tb_sink *sink, uint8_t tag, uint64_t number, size_t size) {
    size_t i;
    sink->p[sink->n++] = tag;
    for (i = size; i-- > 0;) sink->p[sink->n++] = (uint8_t)(number >> (8 * i));
}

static void put_number(tb_sink *sink, uint64_t number) {
    if (number < 0x80) sink->p[sink->n++] = (uint8_t)number;
    else if (number <= UINT16_MAX) put_wide(sink, 0xCD, number, 2);
    else if (number <= UINT32_MAX) put_wide(sink, 0xCE, number, 4);
    else put_wide(sink, 0xCF, number, 8);
}

static void put_text(tb_sink *sink, tb_span text) {
    if (text.n < 32) sink->p[sink->n++] = (uint8_t)(0xA0 | text.n);
    else if (text.n <= UINT8_MAX) put_wide(sink, 0xD9, text.n, 1);
    else put_wide(sink, 0xDB, text.n, 4);
    put_bytes(sink, text.p, text.n);
}

/* Members stand in the order in which the structs of the model declare them: so they are found fastest. What is empty is
 * left out. */
static void put_frame(tb_sink *sink, const tb_frame *frame) {
    uint64_t repeat = frame->times - 1;
    unsigned members = 0;
    members += frame->function.n != 0;
    members += frame->file.n != 0;
    members += frame->line != 0;
    members += frame->source.n != 0;
    members += repeat != 0;
    sink->p[sink->n++] = (uint8_t)(0x80 | members);
    if (frame->function.n) PUT(sink, "\xA8" "function"), put_text(sink, frame->function);
    if (frame->file.n) PUT(sink, "\xA4" "file"), put_text(sink, frame->file);
    if (frame->line) PUT(sink, "\xA4" "line"), put_number(sink, frame->line);
    if (repeat) PUT(sink, "\xA6" "repeat"), put_number(sink, repeat);
    if (frame->source.n) PUT(sink, "\xAB" "source_line"), put_text(sink, frame->source);
}

/* The frames of a record begin with the innermost one, which is printed last. */
static void put_node(tb_sink *sink, const traceback *found) {
    size_t i;
    sink->p[sink->n++] = found->message.n ? 0x83 : 0x82;
    PUT(sink, "\xA9" "type_name"), put_text(sink, found->type_name);
    if (found->message.n) PUT(sink, "\xA7" "message"), put_text(sink, found->message);
    PUT(sink, "\xA5" "stack" "\x82" "\xA6" "frames");
    put_wide(sink, 0xDC, found->count, 2);
    for (i = found->count; i-- > 0;) put_frame(sink, &found->frames[i]);
    PUT(sink, "\xAA" "provenance" "\xB6" "PROVENANCE_PARSED_TEXT");
}

static void put_id(tb_sink *sink, const uep_tb_text *text, const traceback *found) {
    if (!text->has_ids) {
        PUT(sink, "\xA0");
        return;
    }
    PUT(sink, "\xD9" "\x24");
    tb_write_id(text->p + found->start, found->end - found->start, text->offset + found->start, sink->p + sink->n);
    sink->n += TB_ID_SIZE;
}

void tb_put_array(tb_sink *sink, size_t count) { put_wide(sink, 0xDD, count, 4); }

bool tb_put_traceback(tb_sink *sink, const uep_tb_text *text, const traceback *found, uint64_t line) {
    size_t size = found->end - found->start;
    if (sink->room - sink->n < MOST_BESIDE + size + found->count * MOST_OF_FRAME) return false;
    PUT(sink, "\x93");
    put_node(sink, found);
    put_id(sink, text, found);
    PUT(sink, "\x84" "\xA6" "offset"), put_number(sink, text->offset + found->start);
    PUT(sink, "\xA6" "length"), put_number(sink, size);
    PUT(sink, "\xA4" "line"), put_number(sink, line);
    PUT(sink, "\xA5" "lines"), put_number(sink, found->lines);
    return true;
}
