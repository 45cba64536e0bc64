/* Reads runs of ordinary CPython tracebacks and writes what they hold as MessagePack; for the Python package only.
 *
 * An ordinary traceback is a header, frames, a type with a message of one line, and directly below it, or below one blank
 * line, the header of the next one: then nothing that follows can belong to it. What is not so at a glance is refused, and
 * Python reads it. uep.bridges.text.scanners._python_plain has the same rules in Python, which say what is right.
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

/* Where reading ended and why: 0 after as many as were asked for, 1 at one whose lines are not all there, 2 at something
 * else, 3 at one for which there was no room. `end` is the offset of the line behind the run, `lines` their number in it,
 * `count` that of the tracebacks, `used` that of the bytes written. */
typedef struct uep_tb_run {
    size_t end;
    size_t lines;
    size_t count;
    size_t used;
    int32_t stop;
} uep_tb_run;

/* Reads up to `most` tracebacks from the line at `start` on. `text` is whole lines, the last without its newline. Writes
 * an array with one of five values for each: its node, its offset and its length, the number of lines before it in the
 * run, and its own. Where `out` is NULL they are only counted. */
void uep_tb_read_run(const uint8_t *text, size_t size, size_t start, size_t most, const uep_tb_limits *limits,
                     uint8_t *out, size_t room, uep_tb_run *run);
/* cdef: end */

enum { UEP_TB_ENOUGH = 0, UEP_TB_STARVED = 1, UEP_TB_OTHER = 2, UEP_TB_FULL = 3 };

#endif
