/* Reads ordinary CPython tracebacks and writes what they hold as MessagePack; for the Python package only.
 *
 * An ordinary traceback is a header, frames, and a type with a message of one line. In a run the header of the next one
 * stands directly below it, or below one blank line; one that stands alone has records of a log below it: then nothing
 * that follows can belong to it. What is not so at a glance is refused, and Python reads it. uep.bridges.text.scanners._python_plain has the same rules in Python, which say what is right.
 *
 * No allocation, no recursion, no globals; each byte is looked at a bounded number of times. */
#ifndef UEP_TRACEBACK_H
#define UEP_TRACEBACK_H

#include <stddef.h>
#include <stdint.h>

/* cdef: begin */
/* Sizes in bytes; what is above one of them is refused. `raw` is that of a whole traceback, `raw_ascii` of one in ASCII. */
typedef struct uep_tb_limits {
    size_t raw;
    size_t raw_ascii;
    size_t line;
    size_t frames;
    size_t type_name;
    size_t message;
    size_t function;
    size_t file;
    size_t source_line;
} uep_tb_limits;

/* Whole lines, the last without its newline. `offset` is that of the first byte in the input. `has_ids` says that the ids
 * of the errors are wanted; only where uep_tb_can_hash says so. */
typedef struct uep_tb_text {
    const uint8_t *p;
    size_t n;
    uint64_t offset;
    int32_t has_ids;
    uep_tb_limits limits;
} uep_tb_text;

/* Where reading ended and why: 0 after as many as were asked for, 1 at one whose lines are not all there, 2 at something
 * else, 3 at one for which there may be no room. `end` is the offset of the line behind the run, `lines` their number in it,
 * `count` that of the tracebacks, `used` that of the bytes written. The last traceback begins at `last`, and its first line
 * is the line `last_line` of the run. */
typedef struct uep_tb_run {
    size_t end;
    size_t lines;
    size_t count;
    size_t used;
    size_t last;
    size_t last_line;
    int32_t stop;
} uep_tb_run;

/* Reads up to `most` tracebacks from the line at `start` on, which is the line `line` of the input. Writes an array with one
 * of three values for each: its node, its id, "" where ids are not wanted, and its place in the input. Where `out` is NULL
 * they are only counted. */
void uep_tb_read_run(const uep_tb_text *text, size_t start, uint64_t line, size_t most, uint8_t *out, size_t room,
                     uep_tb_run *run);

/* Reads the traceback whose header is the line at `start`, where a record of the log follows it and none of the next `ahead`
 * lines can go on with it. Writes an array as uep_tb_read_run does, and answers as for a run of one. */
void uep_tb_read_alone(const uep_tb_text *text, size_t start, uint64_t line, size_t ahead, uint8_t *out, size_t room,
                       uep_tb_run *run);

/* Whether the processor has instructions for the hash of which ids are made. */
int32_t uep_tb_can_hash(void);
/* cdef: end */

enum { UEP_TB_ENOUGH = 0, UEP_TB_STARVED = 1, UEP_TB_OTHER = 2, UEP_TB_FULL = 3 };

#endif
