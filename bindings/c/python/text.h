/* Reads ordinary errors of a few runtimes out of text and writes what they hold as MessagePack; for the Python package only.
 *
 * An ordinary error has the layout that its runtime prints most often, and nothing in it that could be read in two ways. In a
 * run the next one stands directly below it, or below one blank line; one that stands alone has records of a log below it:
 * then nothing that follows can belong to it. What is not so at a glance is refused, and Python reads it: the scanners of
 * uep.bridges.text say what is right.
 *
 * No allocation, no recursion, no globals that change; each byte is looked at a bounded number of times. */
#ifndef UEP_TEXT_H
#define UEP_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* cdef: begin */
/* Sizes in bytes; what is above one of them is refused. `raw` is that of a whole error, `raw_ascii` of one in ASCII. */
typedef struct uep_text_limits {
    size_t raw;
    size_t raw_ascii;
    size_t line;
    size_t frames;
    size_t type_name;
    size_t message;
    size_t function;
    size_t file;
    size_t source_line;
} uep_text_limits;

/* Stacks that were written before. */
typedef struct uep_text_stacks uep_text_stacks;

/* Whole lines, the last without its newline. `offset` is that of the first byte in the input. `form` says whose errors they are:
 * 0 those of CPython. `has_ids` says that the ids of the errors are wanted; only where uep_text_can_hash says so. `stacks` is NULL,
 * or uep_text_stacks_size() bytes, aligned for a pointer and read and written by these functions only. */
typedef struct uep_text_input {
    const uint8_t *p;
    size_t n;
    uint64_t offset;
    int32_t form;
    int32_t has_ids;
    uep_text_limits limits;
    uep_text_stacks *stacks;
} uep_text_input;

/* Where reading ended and why: 0 after as many as were asked for, 1 at one whose lines are not all there, 2 at something
 * else, 3 at one for which there may be no room. `end` is the offset of the line behind the run, `lines` their number in it,
 * `count` that of the errors, `used` that of the bytes written. The last error begins at `last`, and its first line
 * is the line `last_line` of the run. */
typedef struct uep_text_run {
    size_t end;
    size_t lines;
    size_t count;
    size_t used;
    size_t last;
    size_t last_line;
    int32_t stop;
} uep_text_run;

/* Reads up to `most` errors from the line at `start` on, which is the line `line` of the input. Writes an array with one array
 * for each: its nodes, its id, "" where ids are not wanted, its offset and length in bytes, its line and how many there are of
 * them; then, where one of these is not empty, a number for each stack of the nodes and threads, its kind, the name and the id of
 * its thread, "" where there is none, and all its threads where a runtime shows them. Errors of a kind differ in nodes, place and
 * threads only. A stack is given its number negated; where it has that number above 0, its frames are those of that stack and are
 * not written. A number that is given is taken from whatever had it, and so are all above it. 0 is none. Where `out` is NULL the
 * errors are only counted. */
void uep_text_read_run(const uep_text_input *text, size_t start, uint64_t line, size_t most, uint8_t *out, size_t room,
                       uep_text_run *run);

/* Reads the error of CPython whose header is the line at `start`, where a record of the log follows it and none of the next
 * `ahead` lines can go on with it. Writes an array as uep_text_read_run does, and answers as for a run of one, but that `end` is
 * the offset behind those lines. */
void uep_text_read_alone(const uep_text_input *text, size_t start, uint64_t line, size_t ahead, uint8_t *out, size_t room,
                         uep_text_run *run);

/* The bytes that uep_text_input.stacks takes, and what must be done with them before they are. */
size_t uep_text_stacks_size(void);
void uep_text_clear_stacks(uep_text_stacks *stacks);

/* Whether the processor has instructions for the hash of which ids are made. */
int32_t uep_text_can_hash(void);
/* cdef: end */

/* How many forms there are. */
extern const int32_t uep_text_forms;

enum { UEP_TEXT_ENOUGH = 0, UEP_TEXT_STARVED = 1, UEP_TEXT_OTHER = 2, UEP_TEXT_FULL = 3 };

#endif
