/* Ordinary tracebacks of CPython: a header, frames, and a type with a message of one line; and chains of them, as `raise … from`
 * and handlers that fail print them. uep.bridges.text.scanners._python_plain has the same rules for one of them in Python. */
#include "text_read.h"

#define HEADER "Traceback (most recent call last):"
#define FRAME "  File \""
#define PLACE "\", line "
#define REPEATED "  [Previous line repeated "
#define CAUSED "The above exception was the direct cause of the following exception:"
#define HANDLED "During handling of the above exception, another exception occurred:"

/* The relations of uep.model that a chain has, and what a record may have of nodes and frames together. */
enum { INDENT = 4, CAUSE = 1, CONTEXT = 2, RELATION_BITS = 2, MOST_PARTS = TX_MOST_FRAMES };

bool tx_is_header(tx_span line) { return IS(line, HEADER); }

/* The relation that a line tells of, 0 where it is none that joins the errors of a chain. */
static uint32_t relation_of(tx_span line) { return IS(line, CAUSED) ? CAUSE : IS(line, HANDLED) ? CONTEXT : 0; }

bool tx_is_connector(tx_span line) { return relation_of(line) != 0; }

/* --- frames ------------------------------------------------------------------------------------------------------ */

/* Reads `  File "shop.py", line 7, in book`; the function is missing where a syntax error stands. */
static bool read_place(tx_span line, tx_frame *frame) {
    size_t place = line.n, digits;
    tx_span rest;
    do {
        while (place > sizeof FRAME - 1 && line.p[place - 1] != '"') place--;
        if (place-- <= sizeof FRAME - 1) return false;
        rest = from(line, place);
    } while (!BEGINS(rest, PLACE));
    frame->file = from(first(line, place), sizeof FRAME - 1);
    rest = from(rest, sizeof PLACE - 1);
    digits = take_number(rest, &frame->line);
    rest = from(rest, digits);
    frame->function = frame->raw_function = frame->module = frame->source = first(rest, 0);
    frame->times = 1;
    frame->column = 0;
    frame->has_source = frame->has_repeat = frame->is_async = false;
    if (!digits || !rest.n) return digits != 0;
    if (!BEGINS(rest, ", in ")) return false;
    frame->function = strip_end(from(rest, sizeof ", in " - 1));
    /* Printers that show arguments end the line with a colon. */
    return !ends_wide(frame->function) && !ends_in(frame->function, ":");
}

/* Reads `  [Previous line repeated 3 more times]` below a frame. */
static bool read_repeat(tx_span line, tx_frame *frame) {
    uint32_t number;
    tx_span rest = from(line, sizeof REPEATED - 1);
    size_t digits = take_number(rest, &number);
    if (!digits || (rest.n > digits && rest.p[digits] != ' ')) return false;
    frame->times += number;
    frame->has_repeat = true;
    return true;
}

static bool read_source(tx_span line, tx_frame *frame) {
    if (frame->has_repeat) return false;
    if (frame->has_source || line.n == INDENT) return true;
    frame->has_source = true;
    frame->source = strip(from(line, INDENT));
    return !begins_wide(frame->source) && !ends_wide(frame->source);
}

/* Reads an indented line below `above` frames of others; false where it is none of those that an ordinary traceback has. */
static bool read_indented(const uep_text_input *text, tx_span line, tx_error *found, size_t above) {
    tx_frame *last = found->frames_n > above ? &found->frames[found->frames_n - 1] : NULL;
    if (line.n > text->limits.line || may_be_document(line)) return false;
    if (BEGINS(line, FRAME)) {
        if (found->frames_n == TX_MOST_FRAMES) return false;
        return read_place(line, &found->frames[found->frames_n++]);
    }
    if (!last) return false;
    return BEGINS(line, "    ") ? read_source(line, last) : BEGINS(line, REPEATED) && read_repeat(line, last);
}

/* Whether a file's name does not say that it is code of another language, whose errors some tools print as Python does. */
static bool is_of_python(tx_span file) {
    static const char *const others[] = {".ex", ".exs", ".erl", ".rb", ".php", ".pl", ".pm"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (ends_in(file, others[i])) return false;
    return true;
}

/* --- types ------------------------------------------------------------------------------------------------------- */

static bool is_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/* Whether a text is names joined by points, in both cases or with a point: `ERROR` and `remote` begin lines of logs. */
static bool is_type(tx_span name) {
    size_t i = 0, start;
    bool lower = false, other = false;
    while (i <= name.n) {
        start = i;
        if (BEGINS(from(name, i), "<locals>")) i += sizeof "<locals>" - 1;
        else while (i < name.n && (is_letter(name.p[i]) || (i > start && name.p[i] >= '0' && name.p[i] <= '9'))) {
            lower |= name.p[i] >= 'a';
            other |= name.p[i] >= 'A' && name.p[i] <= 'Z';
            i++;
        }
        if (i == start || (i < name.n && name.p[i] != '.')) return false;
        other |= i < name.n;
        i++;
    }
    return lower && other && is_letter(name.p[0]);
}

bool tx_may_be_logged(tx_span line) {
    static const char words[] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun TRACE DEBUG INFO "
                                "NOTICE WARN ERR CRIT FATAL SEVERE ALERT EMERG FINE CONFIG ";
    const char *word = words, *end;
    size_t n;
    if (!line.n || !memchr("ACDEFIJMNOSTW", line.p[0], sizeof "ACDEFIJMNOSTW" - 1)) word = "";
    for (; (end = strchr(word, ' ')); word = end + 1) {
        n = (size_t)(end - word);
        if (line.p[0] == (uint8_t)*word && line.n >= n && memcmp(line.p, word, n) == 0) return true;
    }
    return line.n < 2 || !(is_letter(line.p[1]) || line.p[1] == '.') || memchr(line.p, '|', line.n);
}

bool tx_read_type(const uep_text_input *text, tx_span line, tx_span *type_name, tx_span *message) {
    tx_span end = strip_end(line), name = line;
    size_t i = 0;
    if (line.n > text->limits.line || may_be_document(line) || ends_wide(end)) return false;
    if (tx_may_be_logged(line)) return false;
    if (ends_in(end, ":") || ends_in(end, "```") || ends_in(end, "sub-exception)") || ends_in(end, "sub-exceptions)")) return false;
    while (i + 1 < line.n && !(line.p[i] == ':' && line.p[i + 1] == ' ')) i++;
    *message = from(line, line.n);
    if (i + 1 < line.n) {
        name = first(line, i);
        *message = from(line, i + 2);
    }
    *type_name = name;
    if (name.n > text->limits.type_name || message->n > text->limits.message) return false;
    return name.n && is_type(name) && !ends_in(name, "Py4JJavaError");
}

/* --- one traceback ----------------------------------------------------------------------------------------------- */

/* Reads the traceback at *at into a node and moves behind its newline; its frames come behind those that are there. */
static int32_t read_traceback(const uep_text_input *text, size_t *at, tx_error *found, tx_node *node) {
    tx_span line;
    size_t indented = 0;
    node->first = found->frames_n;
    node->parent = 0;
    if (!tx_take_line(text, at, &line)) return UEP_TEXT_STARVED;
    if (!tx_is_header(line)) return UEP_TEXT_OTHER;
    for (found->lines += 2;; found->lines++, indented++) {
        if (*at - found->start > text->limits.raw_ascii) return UEP_TEXT_OTHER;
        if (!tx_take_line(text, at, &line)) return UEP_TEXT_STARVED;
        if (!BEGINS(line, "  ")) break;
        if (!read_indented(text, line, found, node->first)) return UEP_TEXT_OTHER;
    }
    /* One indented line is left to Python: it may be anything. */
    if (indented < 2 || !tx_read_type(text, line, &node->type_name, &node->message)) return UEP_TEXT_OTHER;
    node->count = found->frames_n - node->first;
    return is_of_python(found->frames[found->frames_n - 1].file) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* Returns how the error above *at explains the one below, and moves to its header; 0 where the chain ends above. */
static uint32_t take_relation(const uep_text_input *text, size_t *at) {
    tx_span above, said, below;
    size_t behind = *at;
    uint32_t relation;
    if (!tx_take_line(text, &behind, &above) || above.n || !tx_take_line(text, &behind, &said)) return 0;
    relation = relation_of(said);
    if (!relation || !tx_take_line(text, &behind, &below) || below.n) return 0;
    *at = behind;
    return relation;
}

/* Puts the nodes of a chain into the order of records: the error that was raised last is the first one. */
static void turn(tx_error *found) {
    size_t i, last = found->nodes_n - 1;
    for (i = 0; i < found->nodes_n / 2; i++) {
        tx_node node = found->nodes[i];
        found->nodes[i] = found->nodes[last - i];
        found->nodes[last - i] = node;
    }
    for (i = 1; i < found->nodes_n; i++) found->nodes[i].parent = (uint32_t)(i - 1);
}

static bool fold_all(const uep_text_input *text, tx_error *found) {
    size_t i, parts = found->nodes_n;
    for (i = 0; i < found->nodes_n; i++) {
        if (!tx_fold(&text->limits, found, &found->nodes[i])) return false;
        parts += found->nodes[i].count;
    }
    return parts <= MOST_PARTS;
}

static int32_t read_one(const uep_text_input *text, size_t start, tx_error *found) {
    const tx_span none = {text->p, 0};
    size_t at = start;
    int32_t stop;
    found->start = start;
    found->thread_name = found->thread_id = none;
    found->kind = 0;
    found->nodes_n = found->frames_n = found->lines = 0;
    for (;;) {
        tx_node *node = &found->nodes[found->nodes_n++];
        if ((stop = read_traceback(text, &at, found, node)) != UEP_TEXT_ENOUGH) return stop;
        found->end = at - 1;
        if (!(node->relation = take_relation(text, &at))) break;
        if (found->nodes_n == TX_MOST_NODES) return UEP_TEXT_OTHER;
        found->kind = found->kind << RELATION_BITS | node->relation;
        found->lines += 3;
    }
    turn(found);
    return tx_is_clean(text, found) && fold_all(text, found) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* The next header; without a blank line above it, frames must follow it. */
static int32_t find_next(const uep_text_input *text, size_t *at, bool *is_below) {
    tx_span line;
    size_t behind;
    if (tx_take_next(text, at, is_below, &line)) return UEP_TEXT_STARVED;
    if (!tx_is_header(line)) return UEP_TEXT_OTHER;
    if (*is_below) return UEP_TEXT_ENOUGH;
    behind = *at + line.n + 1;
    if (!tx_take_line(text, &behind, &line)) return UEP_TEXT_STARVED;
    if (!BEGINS(line, FRAME)) return UEP_TEXT_OTHER;
    while (line.n && !BEGINS(line, PLACE)) line = from(line, 1);
    return line.n ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

const tx_form tx_python = {"python", true, read_one, find_next};
