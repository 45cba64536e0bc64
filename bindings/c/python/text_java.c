/* Ordinary errors of the JVM: `Exception in thread "main" ` where nothing caught it, a type with a message of one line, frames, and
 * below them causes and suppressed errors of the same form. What a cause has in common with its effect is `... 2 more`. */
#include "text_java.h"

enum {
    CAUSE = 1,
    SUPPRESSED = 3,
    /* A record is within every limit that is made of so much: a frame has no more than 24 bytes beside its texts. */
    FEW_FRAMES = 16,
    MOST_PARTS = 800,
    /* So many lines of a message may stand below its first one. */
    MOST_WORDS = 60
};

/* An error in the making. `open` are the nodes that a line may explain, by how deep they are indented, up to `depth`. */
typedef struct tx_reader {
    const uep_text_limits *limits;
    tx_error *found;
    tx_node *last;
    size_t depth;
    size_t words;
    bool is_closed, is_loose, has_thread;
    uint8_t open[TX_MOST_NODES];
} tx_reader;

/* --- lines ------------------------------------------------------------------------------------------------------- */

static bool is_stackless(const tx_reader *reader) { return reader->last && !reader->last->count && !reader->is_closed; }

/* Ends a node; loggers print the word null where the virtual machine prints no message. */
static bool end_node(const tx_reader *reader) {
    tx_node *node = reader->last;
    if (IS(node->message, "null")) node->message.n = 0;
    return !reader->words || !is_stackless(reader);
}

/* Begins the next node. */
static bool add_node(tx_reader *reader, uint32_t parent, uint32_t relation, size_t depth) {
    tx_error *found = reader->found;
    if (found->nodes_n == TX_MOST_NODES || (reader->last && !end_node(reader))) return false;
    /* Without frames above and below it a cause may be words of a message. */
    reader->is_loose = is_stackless(reader);
    reader->last = &found->nodes[found->nodes_n];
    reader->last->parent = parent;
    reader->last->relation = relation;
    reader->last->first = found->frames_n;
    reader->last->count = reader->last->shared = 0;
    reader->depth = depth;
    reader->open[depth] = (uint8_t)found->nodes_n++;
    reader->is_closed = false;
    reader->words = 0;
    return true;
}

/* Takes one more line of a message. */
static bool add_words(tx_reader *reader, tx_span line) {
    tx_span *message = &reader->last->message;
    bool is_told = reader->has_thread || reader->last != reader->found->nodes;
    if (++reader->words > MOST_WORDS || reader->is_loose || !message->n || line.n > reader->limits->line) return false;
    message->n += line.n + 1;
    return message->n <= reader->limits->message && tx_java_is_message(line, is_told);
}

static bool add_frame(tx_reader *reader, tx_java_line part) {
    tx_error *found = reader->found;
    if (reader->is_closed || part.tabs != reader->depth + 1 || found->frames_n == TX_MOST_FRAMES) return false;
    reader->last->count++;
    return tx_java_read_frame(part.rest, &found->frames[found->frames_n++]);
}

/* Takes the count of frames that a node shares with its parent. */
static bool add_count(tx_reader *reader, tx_java_line part) {
    if (reader->is_closed || part.tabs != reader->depth + 1 || reader->last == reader->found->nodes) return false;
    reader->is_closed = true;
    return tx_java_read_count(part.rest, &reader->last->shared);
}

static bool add_explanation(tx_reader *reader, tx_java_line part) {
    bool is_cause = part.kind == TX_JAVA_CAUSE;
    size_t around = part.tabs - !is_cause;
    if ((!is_cause && !part.tabs) || around > reader->depth) return false;
    if (!add_node(reader, reader->open[around], is_cause ? CAUSE : SUPPRESSED, part.tabs)) return false;
    return tx_java_read_type(reader->limits, part.rest, &reader->last->type_name, &reader->last->message);
}

/* Takes a line below a header; false where it is not ordinary. */
static bool add_line(tx_reader *reader, tx_java_line part, tx_span line) {
    if (line.n > reader->limits->line) return false;
    if (part.kind == TX_JAVA_FRAME) return add_frame(reader, part);
    if (part.kind == TX_JAVA_COUNT) return add_count(reader, part);
    return (part.tabs || !tx_may_be_logged(line)) && add_explanation(reader, part);
}

/* --- frames that errors share ------------------------------------------------------------------------------------ */

static size_t count_frames(const tx_node *node) { return node->count + node->shared; }

/* Returns the frame of a node that has so many outside of it, NULL where there is none. */
static const tx_frame *frame_from_outside(const tx_error *found, const tx_node *node, size_t outside) {
    if (outside >= count_frames(node)) return NULL;
    while (outside < node->shared) node = &found->nodes[node->parent];
    return &found->frames[node->first + node->count - 1 - (outside - node->shared)];
}

/* Makes of the count of frames that were printed the count of those that are left when equal neighbours are one; false where
 * they begin or end between such. */
static bool fold_shared(const tx_error *found, tx_node *node) {
    const tx_node *parent = &found->nodes[node->parent];
    const tx_frame *frame = NULL, *own = node->count ? &found->frames[node->first + node->count - 1] : NULL;
    uint64_t left = node->shared;
    for (node->shared = 0; left; node->shared++) {
        frame = frame_from_outside(found, parent, node->shared);
        if (!frame || frame->times > left) return false;
        left -= frame->times;
    }
    return !own || !tx_is_same(own, frame);
}

/* Finds out how many outermost frames a node whose frames were all printed has in common with its parent. */
static bool find_shared(const tx_error *found, tx_node *node) {
    const tx_node *parent = &found->nodes[node->parent];
    while (node->count) {
        const tx_frame *own = &found->frames[node->first + node->count - 1];
        const tx_frame *frame = frame_from_outside(found, parent, node->shared);
        if (!frame || !tx_is_same(own, frame)) return true;
        if (own->times != frame->times) return false;
        node->count--;
        node->shared++;
    }
    return true;
}

/* Folds the frames of all nodes; false where they are too many or shared in another way. */
static bool fold_all(const uep_text_limits *limits, tx_error *found) {
    size_t i;
    for (i = 0; i < found->nodes_n; i++) {
        tx_node *node = &found->nodes[i];
        if (node->count && !tx_fold(limits, found, node)) return false;
        if (i && !(node->shared ? fold_shared(found, node) : find_shared(found, node))) return false;
        if (count_frames(node) > limits->frames) return false;
    }
    return true;
}

/* --- the whole --------------------------------------------------------------------------------------------------- */

static bool is_ascii(const uint8_t *p, size_t n) {
    uint8_t high = 0;
    for (size_t i = 0; i < n; i++) high |= p[i];
    return high < 0x80;
}

/* How long all texts of a record are, those of shared frames as often as they are written. */
static size_t told_size(const tx_error *found) {
    size_t size = 0, i, k;
    for (i = 0; i < found->nodes_n; i++) {
        const tx_node *node = &found->nodes[i];
        size += node->type_name.n + node->message.n;
        for (k = 0; k < count_frames(node); k++) {
            const tx_frame *frame = frame_from_outside(found, node, k);
            size += frame->function.n + frame->module.n + frame->file.n;
        }
    }
    return size;
}

/* Whether the record is within every limit for certain, so that nobody need measure it. */
static bool is_small(const uep_text_input *text, const tx_error *found) {
    size_t size = found->end - found->start, frames = 0, i;
    bool is_shared = false;
    for (i = 0; i < found->nodes_n; i++) {
        frames += count_frames(&found->nodes[i]);
        is_shared |= found->nodes[i].shared != 0;
    }
    if (size <= text->limits.raw && (!is_shared || frames <= FEW_FRAMES)) return true;
    return frames + found->nodes_n <= MOST_PARTS && told_size(found) <= text->limits.raw_ascii &&
           is_ascii(text->p + found->start, size);
}

/* Puts the nodes into the order of records: below each its causes with all that explains them, then what it suppressed. */
static void order_nodes(tx_error *found) {
    tx_node nodes[TX_MOST_NODES];
    uint8_t todo[TX_MOST_NODES], place[TX_MOST_NODES];
    size_t open = 1, done = 0, i;
    if (found->nodes_n < 3) return;
    memcpy(nodes, found->nodes, found->nodes_n * sizeof *nodes);
    todo[0] = 0;
    while (open) {
        uint8_t at = todo[--open];
        uint32_t relation;
        place[at] = (uint8_t)done;
        found->nodes[done] = nodes[at];
        if (at) found->nodes[done].parent = place[nodes[at].parent];
        done++;
        for (relation = SUPPRESSED; relation; relation = relation == SUPPRESSED ? CAUSE : 0)
            for (i = found->nodes_n; i-- > 1;)
                if (nodes[i].parent == at && nodes[i].relation == relation) todo[open++] = (uint8_t)i;
    }
}

/* Whether an error whose last node has no frames ends above a line: only another one that nothing caught tells for certain. */
static int32_t ends_stackless(const uep_text_input *text, size_t at, tx_span line, const tx_reader *reader) {
    if (reader->is_loose || reader->words || !reader->has_thread) return UEP_TEXT_OTHER;
    if (!strip(line).n && !tx_take_line(text, &at, &line)) return UEP_TEXT_STARVED;
    return tx_java_is_uncaught(line) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

static int32_t read_lines(const uep_text_input *text, size_t at, tx_reader *reader) {
    tx_error *found = reader->found;
    for (;; found->lines++) {
        tx_span line = {NULL, 0};
        tx_java_line part;
        found->end = at - 1;
        if (at - found->start > text->limits.raw_ascii) return UEP_TEXT_OTHER;
        if (!tx_take_line(text, &at, &line)) return UEP_TEXT_STARVED;
        part = tx_java_part(line);
        if (part.kind == TX_JAVA_OTHER) {
            int32_t stop = is_stackless(reader) ? ends_stackless(text, at, line, reader) : UEP_TEXT_ENOUGH;
            if (stop == UEP_TEXT_ENOUGH || stop == UEP_TEXT_STARVED) return stop;
            if (!add_words(reader, line)) return UEP_TEXT_OTHER;
        } else if (!add_line(reader, part, line)) return UEP_TEXT_OTHER;
    }
}

static int32_t read_one(const uep_text_input *text, size_t start, tx_error *found) {
    tx_reader reader = {&text->limits, found, NULL, 0, 0, false, false, false, {0}};
    tx_java_head head;
    tx_span line = {text->p, 0};
    size_t at = start;
    int32_t stop;
    found->start = start;
    found->lines = 1;
    found->nodes_n = found->frames_n = 0;
    if (!tx_take_line(text, &at, &line)) return UEP_TEXT_STARVED;
    if (!tx_java_read_head(&text->limits, line, &head) || !add_node(&reader, 0, 0, 0)) return UEP_TEXT_OTHER;
    found->thread_name = head.thread;
    found->thread_id = first(head.thread, 0);
    /* What nothing caught is told by its thread. */
    found->kind = head.thread.n != 0;
    found->nodes->type_name = head.type_name;
    found->nodes->message = head.message;
    reader.has_thread = head.has_thread;
    if ((stop = read_lines(text, at, &reader)) != UEP_TEXT_ENOUGH) return stop;
    if (!end_node(&reader)) return UEP_TEXT_OTHER;
    if (!tx_is_clean(text, found) || !fold_all(&text->limits, found) || !is_small(text, found)) return UEP_TEXT_OTHER;
    order_nodes(found);
    return UEP_TEXT_ENOUGH;
}

/* Whether the line above says how many frames an error shares: then no text below can be a part of a message. */
static bool is_below_count(const uep_text_input *text, size_t at) {
    tx_span line = {text->p, 0};
    size_t start = at - 1;
    while (start && text->p[start - 1] != '\n') start--;
    return tx_take_line(text, &start, &line) && tx_java_part(line).kind == TX_JAVA_COUNT;
}

/* The next error, or a line that ends the one before for certain. */
static int32_t find_next(const uep_text_input *text, size_t *at, bool *is_below) {
    tx_java_head head;
    tx_span line;
    size_t end = *at;
    if (tx_take_next(text, at, is_below, &line)) return UEP_TEXT_STARVED;
    if (tx_java_read_head(&text->limits, line, &head)) return UEP_TEXT_ENOUGH;
    if (!*is_below && !is_below_count(text, end)) return UEP_TEXT_OTHER;
    *at = end;
    *is_below = false;
    return tx_java_is_apart(&text->limits, line) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

const tx_form tx_java = {"java", false, read_one, find_next};
