/* One ordinary traceback as it stands in a text, and what writes it as MessagePack. Inside of the reader only. */
#ifndef UEP_TRACEBACK_READ_H
#define UEP_TRACEBACK_READ_H

#include "traceback.h"
#include "traceback_text.h"

enum { TB_MOST_FRAMES = 256 };

/* One frame as it is printed; `times` is how often it stands there. */
typedef struct tb_frame {
    tb_span function, file, source;
    uint32_t line;
    uint64_t times;
    bool has_source, has_repeat;
} tb_frame;

/* One traceback; `end` is the offset of the newline behind it, `lines` are its own. */
typedef struct traceback {
    size_t start, end, lines;
    tb_span type_name, message;
    size_t count;
    tb_frame frames[TB_MOST_FRAMES];
} traceback;

/* Takes the line at *at and moves behind it; there is none behind the last one. */
bool tb_take_line(const uep_tb_text *text, size_t *at, tb_span *line);

/* Whether a line is the header of a traceback, and nothing else. */
bool tb_is_header(tb_span line);

/* Reads a line with a type; false where the message may go on below it, or the line may be one of a log. */
bool tb_read_type(const uep_tb_text *text, tb_span line, tb_span *type_name, tb_span *message);

/* Reads the traceback whose header is the line at `start`, up to the line with its type. */
int32_t tb_read_one(const uep_tb_text *text, size_t start, traceback *found);

/* Where MessagePack is written to. */
typedef struct tb_sink { uint8_t *p; size_t n; size_t room; } tb_sink;

/* Writes the head of an array; there must be room for TB_ARRAY bytes. */
void tb_put_array(tb_sink *sink, size_t count);

/* Writes a traceback that begins in line `line` of the input; false, and nothing is written, where there may be no room. */
bool tb_put_traceback(tb_sink *sink, const uep_tb_text *text, const traceback *found, uint64_t line);

enum { TB_ARRAY = 5 };

#endif
