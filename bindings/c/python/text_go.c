/* Ordinary crashes of Go: a value, the goroutine that crashed, and the others, each with its frames. uep.bridges.text.scanners.go
 * says what is right. */
#include "text_read.h"

#define PANIC "panic: "
#define FATAL "fatal error: "
#define SIGNAL "[signal "
#define HEAD "goroutine "
#define CREATED "created by "
#define CREATOR " in goroutine "
#define EXIT "exit status "
#define REGISTERS " fp=0x"
#define LOCKED ", locked to thread"
#define AGAIN " [recovered, repanicked]"
#define RECOVERED " [recovered]"

enum {
    REPANIC = 5,
    MOST_DIGITS = 20,
    MOST_STATE = 64,
    /* What tells kinds apart: that the runtime did not say how many frames it left out, and the number of the signal from the next
     * bit on. */
    IS_UNCOUNTED = 1,
    SIGNAL_SHIFT = 1
};

/* The values that are printed, from the first one on: each ran into the next one. */
typedef struct go_values {
    size_t count;
    tx_span texts[TX_MOST_NODES];
    tx_span type_name;
} go_values;

/* Where an error is read: the line at `at` is the next one. `panics` is how many frames below the innermost one run a panic. */
typedef struct go_reader {
    const uep_text_input *text;
    tx_error *found;
    size_t at;
    size_t panics;
} go_reader;

static int32_t take(go_reader *reader, tx_span *line) {
    if (reader->at - reader->found->start > reader->text->limits.raw_ascii) return UEP_TEXT_OTHER;
    if (!tx_take_line(reader->text, &reader->at, line)) return UEP_TEXT_STARVED;
    reader->found->lines++;
    return line->n > reader->text->limits.line ? UEP_TEXT_OTHER : UEP_TEXT_ENOUGH;
}

static void give_back(go_reader *reader, tx_span line) {
    reader->at -= line.n + 1;
    reader->found->lines--;
}

static bool is_crash(tx_span line) { return BEGINS(line, PANIC) || BEGINS(line, FATAL); }

static bool is_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool are_digits(tx_span text) {
    size_t i = 0;
    while (i < text.n && is_digit(text.p[i])) i++;
    return i == text.n && i > 0 && i <= MOST_DIGITS;
}

static tx_span cut_end(tx_span text, const char *end) {
    if (ends_in(text, end)) text.n -= strlen(end);
    return text;
}

/* The place of a literal in a text, the size of the text where it is not there. */
static size_t find(tx_span text, const char *literal) {
    size_t n = strlen(literal), at = 0;
    const uint8_t *found;
    while (at + n <= text.n && (found = (const uint8_t *)memchr(text.p + at, literal[0], text.n - at - n + 1))) {
        at = (size_t)(found - text.p);
        if (memcmp(found, literal, n) == 0) return at;
        at++;
    }
    return text.n;
}

/* --- frames ------------------------------------------------------------------------------------------------------ */

/* Whether a text is a name as the runtime prints it, and no line of a log begins with it. */
static bool is_name(tx_span name) {
    if (name.n < 2 || !is_letter(name.p[0]) || !(is_letter(name.p[1]) || name.p[1] == '.' || name.p[1] == '_')) return false;
    for (size_t i = 0; i < name.n; i++)
        if (name.p[i] <= ' ' || name.p[i] == ':' || name.p[i] == '=' || name.p[i] == '|') return false;
    return true;
}

/* Reads `main.low(0x1?)`: what stands before the parentheses that end the line. */
static bool read_call(tx_span line, tx_frame *frame) {
    size_t at = line.n, depth = 0;
    if (!ends_in(line, ")")) return false;
    frame->is_inlined = ends_in(line, "(...)");
    while (at--) {
        depth += line.p[at] == ')';
        if (line.p[at] == '(' && !--depth) break;
    }
    if (at > line.n) return false;
    frame->function = first(line, at);
    return is_name(frame->function) && !tx_may_be_logged(line);
}

/* Reads `created by main.main in goroutine 1`. */
static bool read_creator(tx_span line, tx_frame *frame, tx_thread *thread) {
    tx_span name = from(line, sizeof CREATED - 1), creator;
    size_t at = find(name, CREATOR);
    frame->is_inlined = false;
    frame->is_async = true;
    frame->function = first(name, at);
    if (at == name.n) return is_name(frame->function) && !may_be_document(line);
    creator = from(name, at + sizeof CREATOR - 1);
    thread->parent_id = creator;
    return is_name(frame->function) && are_digits(creator);
}

/* Whether what stands behind a place is the offset of an instruction, and registers where the runtime tells them. */
static bool is_offset(tx_span text) {
    for (size_t i = 0; i < text.n; i++)
        if (!is_digit(text.p[i]) && !(text.p[i] >= 'a' && text.p[i] <= 'z') && !memchr(" +=", text.p[i], 3)) return false;
    return true;
}

/* Reads a tab and `/srv/svc/main.go:8 +0x3e`. */
static bool read_place(tx_span line, tx_frame *frame) {
    tx_span place = line;
    size_t at, end;
    if (line.n < 2 || line.p[0] != '\t' || is_blank(line.p[1])) return false;
    for (end = line.n - 1; end && !(line.p[end] == '+' && line.p[end - 1] == ' ' && BEGINS(from(line, end), "+0x"));) end--;
    if (end) place = first(line, end - 1);
    else if ((end = find(line, REGISTERS)) < line.n) {
        place = first(line, end);
        if (find(from(line, end + 1), REGISTERS) < line.n - end - 1) return false;
    }
    if (!is_offset(from(line, place.n))) return false;
    for (at = place.n; at > 1 && place.p[at - 1] != ':';) at--;
    if (at < 3) return false;
    frame->file = from(first(place, at - 1), 1);
    end = take_number(from(place, at), &frame->line);
    return end && at + end == place.n;
}

/* Reads `...23 frames elided...`, which stands once in a stack. */
static bool read_gap(tx_span line, tx_node *node, uint32_t *kind) {
    size_t digits;
    tx_span rest = from(line, sizeof "..." - 1);
    if (node->dropped) return false;
    node->dropped_after = node->count;
    if (IS(line, "...additional frames elided...")) {
        node->dropped = 1;
        *kind |= IS_UNCOUNTED;
        return true;
    }
    digits = take_number(rest, &node->dropped);
    rest = from(rest, digits);
    return node->dropped && IS(rest, " frames elided...");
}

static int32_t read_frame(go_reader *reader, tx_span line, tx_node *node, tx_thread *thread) {
    tx_error *found = reader->found;
    tx_frame *frame = &found->frames[found->frames_n];
    tx_span place;
    int32_t status;
    /* Nothing stands below the one that created a goroutine. */
    if (found->frames_n == TX_MOST_FRAMES || (node->count && frame[-1].is_async)) return UEP_TEXT_OTHER;
    frame->raw_function = frame->module = frame->source = first(line, 0);
    frame->times = 1;
    frame->is_async = false;
    if (!(BEGINS(line, CREATED) ? read_creator(line, frame, thread) : read_call(line, frame))) return UEP_TEXT_OTHER;
    if ((status = take(reader, &place)) != UEP_TEXT_ENOUGH) return status;
    if (!read_place(place, frame)) return UEP_TEXT_OTHER;
    reader->panics += thread == found->threads && node->count && IS(frame->function, "panic");
    node->count++;
    found->frames_n++;
    return UEP_TEXT_ENOUGH;
}

/* --- goroutines -------------------------------------------------------------------------------------------------- */

/* Reads `goroutine 1 [running]:`, with up to three words between the number and the state. */
static bool read_head(tx_span line, tx_thread *thread) {
    tx_span words, state;
    size_t at, spaces = 0;
    if (!BEGINS(line, HEAD) || !ends_in(line, "]:")) return false;
    words = from(first(line, line.n - 2), sizeof HEAD - 1);
    if ((at = find(words, " [")) == words.n) return false;
    state = from(words, at + 2);
    words = first(words, at);
    for (at = 0; at < words.n; at++) spaces += words.p[at] == ' ';
    thread->id = first(words, find(words, " "));
    thread->state = cut_end(state, LOCKED);
    return state.n && spaces <= 3 && are_digits(thread->id) && thread->state.n <= MOST_STATE && !memchr(line.p, '|', line.n);
}

/* Reads the lines from a goroutine's head to the line below its last frame. */
static int32_t read_goroutine(go_reader *reader, tx_span line, tx_thread *thread, tx_node *node) {
    tx_error *found = reader->found;
    int32_t status;
    if (!read_head(line, thread)) return UEP_TEXT_OTHER;
    thread->parent_id = first(line, 0);
    node->first = found->frames_n;
    node->count = node->shared = node->dropped_after = 0;
    node->dropped = 0;
    for (;;) {
        if ((status = take(reader, &line)) != UEP_TEXT_ENOUGH) return status;
        if (!line.n || is_crash(line) || BEGINS(line, EXIT)) break;
        if (BEGINS(line, "...")) status = read_gap(line, node, &found->kind) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
        else status = read_frame(reader, line, node, thread);
        if (status != UEP_TEXT_ENOUGH) return status;
    }
    give_back(reader, line);
    return node->count && tx_fold(&reader->text->limits, found, node) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* Reads what may stand below the last goroutine, or says that another one does. */
static int32_t read_end(go_reader *reader, bool *has_more) {
    tx_span line, above = {NULL, 0};
    int32_t status = take(reader, &line);
    bool is_below = status == UEP_TEXT_ENOUGH && !line.n;
    *has_more = false;
    if (is_below) {
        above = line;
        status = take(reader, &line);
    }
    if (status != UEP_TEXT_ENOUGH) return status;
    if (BEGINS(line, EXIT)) return are_digits(from(line, sizeof EXIT - 1)) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
    give_back(reader, line);
    if (!is_below) return UEP_TEXT_ENOUGH;
    /* Registers, and the stack of the runtime itself. */
    if (BEGINS(line, "rax ") || BEGINS(line, "r0 ") || BEGINS(line, "runtime stack:")) return UEP_TEXT_OTHER;
    *has_more = BEGINS(line, HEAD);
    if (!*has_more) give_back(reader, above);
    return UEP_TEXT_ENOUGH;
}

/* Reads all goroutines; the first one crashed, and its frames are those of the error. */
static int32_t read_goroutines(go_reader *reader) {
    tx_error *found = reader->found;
    tx_thread *thread = found->threads;
    bool has_more = true;
    tx_span line;
    int32_t status = UEP_TEXT_ENOUGH;
    for (; has_more && status == UEP_TEXT_ENOUGH; thread++) {
        bool is_first = thread == found->threads;
        if (found->threads_n++ == TX_MOST_THREADS) return UEP_TEXT_OTHER;
        if ((status = take(reader, &line)) != UEP_TEXT_ENOUGH) return status;
        status = read_goroutine(reader, line, thread, is_first ? &found->nodes[0] : &thread->stack);
        if (is_first) thread->state.n = 0;
        else if (thread->stack.dropped && found->kind & IS_UNCOUNTED) return UEP_TEXT_OTHER;
        if (status == UEP_TEXT_ENOUGH) status = read_end(reader, &has_more);
    }
    return status;
}

/* --- values ------------------------------------------------------------------------------------------------------ */

static bool is_plain(tx_span line) { return !may_be_document(line) && !memchr(line.p, '|', line.n); }

/* Takes a line that goes on with a value, or is that of the next panic. */
static bool take_value(go_values *values, tx_span line, bool is_panic) {
    tx_span text = strip_start(line);
    if (is_panic && BEGINS(text, PANIC)) {
        if (values->count == TX_MOST_NODES) return false;
        values->texts[values->count++] = from(text, sizeof PANIC - 1);
    } else {
        values->texts[values->count - 1].n = (size_t)(line.p + line.n - values->texts[values->count - 1].p);
    }
    return !may_be_document(line);
}

/* Reads the signal that the system sent; its number goes to the kind. */
static bool read_signal(tx_span line, uint32_t *kind) {
    static const char *const names[] = {"SIGSEGV:", "SIGBUS:", "SIGFPE:"};
    tx_span name = from(line, sizeof SIGNAL - 1);
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (name.n > strlen(names[i]) && memcmp(name.p, names[i], strlen(names[i])) == 0) *kind |= (i + 1) << SIGNAL_SHIFT;
    return *kind && ends_in(line, "]") && is_plain(line);
}

/* Reads the values from the first line of an error to the blank line below them. */
static int32_t read_values(go_reader *reader, go_values *values) {
    tx_span line;
    bool is_panic;
    int32_t status;
    if ((status = take(reader, &line)) != UEP_TEXT_ENOUGH) return status;
    if (!is_crash(line) || !is_plain(line)) return UEP_TEXT_OTHER;
    is_panic = BEGINS(line, PANIC);
    values->count = 1;
    values->type_name = first(line, is_panic ? sizeof "panic" - 1 : sizeof "fatal error" - 1);
    values->texts[0] = from(line, values->type_name.n + 2);
    for (;;) {
        if ((status = take(reader, &line)) != UEP_TEXT_ENOUGH) return status;
        if (!BEGINS(line, "\t")) break;
        if (!take_value(values, line, is_panic)) return UEP_TEXT_OTHER;
    }
    if (BEGINS(line, SIGNAL)) {
        if (!read_signal(line, &reader->found->kind)) return UEP_TEXT_OTHER;
        if ((status = take(reader, &line)) != UEP_TEXT_ENOUGH) return status;
    }
    return line.n ? UEP_TEXT_OTHER : UEP_TEXT_ENOUGH;
}

/* Each panic that came before the last shows as a frame of its own; what is more is part of the first value. */
static void join_values(go_values *values, size_t most) {
    size_t extra = values->count > most ? values->count - most : 0;
    if (!extra) return;
    values->texts[0].n = (size_t)(values->texts[extra].p + values->texts[extra].n - values->texts[0].p);
    values->count = most;
    memmove(values->texts + 1, values->texts + 1 + extra, (most - 1) * sizeof *values->texts);
}

/* Makes nodes of the values, the last one first. One line for a value that was recovered and raised again stands for two. */
static bool make_nodes(const go_values *values, const uep_text_limits *limits, tx_error *found) {
    size_t i = values->count;
    found->nodes_n = 0;
    while (i--) {
        tx_span text = cut_end(values->texts[i], AGAIN);
        size_t times = text.n < values->texts[i].n ? 2 : 1;
        text = cut_end(text, RECOVERED);
        if (text.n > limits->message || found->nodes_n + times > TX_MOST_NODES) return false;
        while (times--) {
            tx_node *node = &found->nodes[found->nodes_n];
            node->type_name = values->type_name;
            node->message = text;
            node->is_indented = memchr(text.p, '\n', text.n) != NULL;
            node->relation = found->nodes_n ? REPANIC : 0;
            node->parent = found->nodes_n ? (uint32_t)found->nodes_n - 1 : 0;
            if (found->nodes_n++) node->count = node->shared = node->dropped = 0;
        }
    }
    return true;
}

/* --- one error --------------------------------------------------------------------------------------------------- */

static int32_t read_one(const uep_text_input *text, size_t start, tx_error *found) {
    go_reader reader = {text, found, start, 0};
    go_values values;
    int32_t status;
    found->start = start;
    found->lines = found->threads_n = found->frames_n = 0;
    found->kind = 0;
    if ((status = read_values(&reader, &values)) != UEP_TEXT_ENOUGH) return status;
    if ((status = read_goroutines(&reader)) != UEP_TEXT_ENOUGH) return status;
    found->end = reader.at - 1;
    found->thread_name = found->thread_id = first(values.type_name, 0);
    /* A program that asked for the stack has recovered. */
    if (IS(found->frames[0].function, "runtime/debug.Stack")) return UEP_TEXT_OTHER;
    if (!found->nodes[0].dropped_after) join_values(&values, reader.panics + 1);
    return make_nodes(&values, &text->limits, found) && tx_is_clean(text, found) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* The first line of the next error. Where it stands directly below frames, it must not look like a call above its place. */
static int32_t find_next(const uep_text_input *text, size_t *at, bool *is_below) {
    tx_span line;
    size_t behind;
    if (tx_take_next(text, at, is_below, &line)) return UEP_TEXT_STARVED;
    if (!is_crash(line)) return UEP_TEXT_OTHER;
    if (*is_below || !ends_in(line, ")")) return UEP_TEXT_ENOUGH;
    behind = *at + line.n + 1;
    if (!tx_take_line(text, &behind, &line)) return UEP_TEXT_STARVED;
    return !line.n || BEGINS(line, SIGNAL) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

const tx_form tx_go = {"go", false, read_one, find_next};
