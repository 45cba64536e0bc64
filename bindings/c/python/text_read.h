/* One ordinary error as it stands in a text, what reads those of a runtime, and what writes them as MessagePack. Inside of the
 * reader only. */
#ifndef UEP_TEXT_READ_H
#define UEP_TEXT_READ_H

#include "text.h"
#include "text_span.h"

enum { TX_MOST_FRAMES = 256, TX_MOST_NODES = 15, TX_MOST_THREADS = 48, TX_ARRAY = 5 };

/* One frame as it is printed; `times` is how often it stands there. */
typedef struct tx_frame {
    tx_span function, raw_function, module, file, source;
    uint32_t line, column;
    uint64_t times;
    bool has_source, has_repeat, is_async, is_inlined;
} tx_frame;

/* One error of a chain. Its frames are `count` from `first` on; `shared` more are the outermost ones of its parent. `relation`
 * is that of uep.model, 0 for the first node, which has no parent. Behind `dropped_after` of its frames the runtime left out
 * `dropped`. `is_indented` says that the lines of the message but the first begin with a tab, which is not part of it. */
typedef struct tx_node {
    tx_span type_name, message;
    uint32_t parent, relation;
    size_t first, count, shared;
    uint32_t dropped;
    size_t dropped_after;
    bool is_indented;
} tx_node;

/* A thread; that which crashed is the first one, and has no frames of its own. Those of another are told as for a node. */
typedef struct tx_thread {
    tx_span id, state, parent_id;
    tx_node stack;
} tx_thread;

/* One error; `end` is the offset of the newline behind it, `lines` are its own. `kind` tells apart those whose records differ
 * in more than nodes, place and threads. Where `threads_n` is not 0, name and id of the thread are not looked at. Before the
 * first error of a form all is 0, and so stays what the form has not. */
typedef struct tx_error {
    size_t start, end, lines;
    tx_span thread_name, thread_id;
    uint32_t kind;
    size_t nodes_n, threads_n, frames_n;
    tx_node nodes[TX_MOST_NODES];
    tx_thread threads[TX_MOST_THREADS];
    tx_frame frames[TX_MOST_FRAMES];
} tx_error;

/* What reads the errors of a runtime. */
typedef struct tx_form {
    const char *stem;
    bool is_outermost_first;
    /* Reads the error whose first line is at `start`, up to its last line, into an error whose other members are not set. */
    int32_t (*read)(const uep_text_input *text, size_t start, tx_error *found);
    /* Says whether the next error of a run begins at `at`, behind the lines of one, or below one blank line; moves there. */
    int32_t (*find_next)(const uep_text_input *text, size_t *at, bool *is_below);
} tx_form;

extern const tx_form tx_python;
extern const tx_form tx_java;
extern const tx_form tx_v8;
extern const tx_form tx_go;

/* Takes the line at *at and moves behind it; there is none behind the last one. */
bool tx_take_line(const uep_text_input *text, size_t *at, tx_span *line);

/* Takes the line at *at, or that below it where it is blank, in which case *at is moved and *is_below set; UEP_TEXT_STARVED
 * where it is not there. */
int32_t tx_take_next(const uep_text_input *text, size_t *at, bool *is_below, tx_span *line);

/* Whether the bytes of an error are text without anything that must be mended, taken off or looked at twice. */
bool tx_is_clean(const uep_text_input *text, const tx_error *found);

/* Whether two frames are equal, however often each stands there. */
bool tx_is_same(const tx_frame *a, const tx_frame *b);

/* Folds equal neighbours among the frames of a node into one; false where a frame or their number is over its limit. */
bool tx_fold(const uep_text_limits *limits, tx_error *found, tx_node *node);

/* Whether a line is the header of a traceback of CPython, and nothing else. */
bool tx_is_header(tx_span line);

/* Whether a line says how the traceback above it explains that below it, as CPython does in a chain. */
bool tx_is_connector(tx_span line);

/* Reads a line with a type of CPython; false where the message may go on below it, or the line may be one of a log. */
bool tx_read_type(const uep_text_input *text, tx_span line, tx_span *type_name, tx_span *message);

/* Whether a line begins with a word of a log's prefix, or of a time in one: Python looks at such a line more closely. */
bool tx_may_be_logged(tx_span line);

/* Where MessagePack is written to. */
typedef struct tx_sink { uint8_t *p; size_t n; size_t room; } tx_sink;

/* Returns the room for an error of a form, which holds an earlier one of it, or 0 everywhere. */
tx_error *tx_room_of(uep_text_stacks *stacks, const tx_form *form);

/* Returns the number of a stack by the bytes of its frames, negated where it is given to it; 0 where it has none. */
int32_t tx_number_of(uep_text_stacks *stacks, const uint8_t *frames, size_t n);

/* Writes the head of an array; there must be room for TX_ARRAY bytes. */
void tx_put_array(tx_sink *sink, size_t count);

/* Writes an error that begins in line `line` of the input; false, and nothing is written, where there may be no room. */
bool tx_put_error(tx_sink *sink, const uep_text_input *text, const tx_form *form, const tx_error *found, uint64_t line);

#endif
