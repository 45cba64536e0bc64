/* Ordinary errors of V8: a type with a message of one line and frames, as programs print them, or as Node.js does when nothing
 * caught them, with the place above and its own version below. uep.bridges.text.scanners.javascript has the rules. */
#include "text_read.h"

#define FRAME "    at "
#define TRAILER "Node.js v"

enum { MOST_OF_NAME = 200, THROW_NEW = 6 };

/* Where the header of an uncaught error points. */
typedef struct place { tx_span file; uint32_t line, column; bool is_thrown; } place;

/* --- words ------------------------------------------------------------------------------------------------------- */

/* What may lead Python to read a line in another way: it looks at such a line more closely. By their first letters. */
static const char *const WORDS[][6] = {
    {NULL},
    {"  at ", " FAIL  ", " - Msg: ", " ; Zone: ", NULL},
    {"rror: ", "rror [", "rror in plugin ", "rror An ", "rrors]", NULL},
    {"[UnhandledPromise", "[cause]", "[!] ", "[ERROR] ", NULL},
    {", js engine: ", NULL},
    {": [", NULL},
    {"Node.js v", NULL},
    {"--trace-unc", NULL},
    {"Test suite failed", "This error is located", NULL},
    {"during build:", NULL},
    {"STARTUP JS", NULL},
    {"Call Stack", "Caused by: ", NULL},
    {"## Error", NULL},
    {"View compiled", NULL},
    {"frames were ", "failureType: ", NULL},
    {"Unhandled", "Uncaught ", NULL},
    {"Module parse failed", NULL},
    {"npm ", NULL},
    {"ERR_PNPM_", "ELIFECYCLE", NULL},
    {"bundle:", NULL},
    {"<br>", NULL},
    {"&lt;", NULL},
    {".rs:", NULL},
    {"wasm-function", NULL},
    {"address at ", NULL},
};
static const uint8_t BY_LETTER[256] = {
    [' '] = 1, ['r'] = 2, ['['] = 3, [','] = 4, [':'] = 5, ['N'] = 6, ['-'] = 7, ['T'] = 8, ['d'] = 9, ['S'] = 10,
    ['C'] = 11, ['#'] = 12, ['V'] = 13, ['f'] = 14, ['U'] = 15, ['M'] = 16, ['n'] = 17, ['E'] = 18, ['b'] = 19, ['<'] = 20,
    ['&'] = 21, ['.'] = 22, ['w'] = 23, ['a'] = 24,
};

/* Whether a text begins with a word, whose first letter it has. */
static bool begins(tx_span text, const char *word) {
    size_t n = 1;
    while (n < text.n && word[n] && text.p[n] == (uint8_t)word[n]) n++;
    return !word[n];
}

/* Whether one of the words stands in a text, or ` at ` twice: frames may have been put behind their message. */
static bool has_words(tx_span text) {
    unsigned times = 0;
    for (; text.n; text = from(text, 1)) {
        uint8_t set = BY_LETTER[text.p[0]];
        const char *const *word = WORDS[set];
        if (!set) continue;
        if (text.p[0] == ' ') times += begins(text, " at ");
        for (; *word; word++)
            if (begins(text, *word)) return true;
    }
    return times > 1;
}

static bool has(tx_span text, char c) { return text.n && memchr(text.p, c, text.n); }

/* --- places ------------------------------------------------------------------------------------------------------ */

/* Takes `:` and digits off the end of a text; false, and nothing is taken, where there are none or more than nine. */
static bool take_last(tx_span *text, uint32_t *number) {
    size_t n = text->n;
    while (n && is_digit(text->p[n - 1])) n--;
    if (n < 2 || text->p[n - 1] != ':' || !take_number(from(*text, n), number)) return false;
    text->n = n - 1;
    return true;
}

/* Reads `shop.js:3:7` or `shop.js:3`. */
static bool read_place(tx_span text, tx_frame *frame) {
    uint32_t number;
    if (!take_last(&text, &frame->line) || text.p[0] == ':' || take_number(text, &number) == text.n) return false;
    if (take_last(&text, &number)) {
        frame->column = frame->line;
        frame->line = number;
    }
    frame->file = text;
    return text.p[text.n - 1] != ':';
}

/* --- frames ------------------------------------------------------------------------------------------------------ */

/* Reads a place alone. */
static bool read_bare(tx_span text, tx_frame *frame) {
    if (IS(text, "<anonymous>") || IS(text, "native")) {
        frame->function = text;
        return true;
    }
    if (has(text, ' ') || !read_place(text, frame) || is_digit(frame->file.p[0])) return false;
    return frame->column || has(frame->file, '/') || has(frame->file, '.');
}

/* Whether the only blanks in a name are those before a second name, as in `Function.load [as run]`. */
static bool is_plain(tx_span name) {
    const uint8_t *blank = name.n ? (const uint8_t *)memchr(name.p, ' ', name.n) : NULL;
    tx_span rest;
    if (!blank) return true;
    rest = from(name, (size_t)(blank - name.p) + 1);
    return BEGINS(rest, "[as ") && !has(from(rest, sizeof "[as " - 1), ' ');
}

/* Reads a function and what stands behind it in parentheses. */
static bool read_call(tx_span text, tx_frame *frame) {
    tx_span name = text, inner;
    size_t i = 1;
    while (i + 1 < text.n && !(text.p[i] == ' ' && text.p[i + 1] == '(')) i++;
    if (i + 2 >= text.n - 1) return false;
    name.n = i;
    inner = from(first(text, text.n - 1), i + 2);
    if (BEGINS(name, "new ")) {
        frame->raw_function = name;
        name = from(name, sizeof "new " - 1);
    }
    frame->function = name;
    if (!name.n || (!is_plain(name) && has_words(text))) return false;
    if (IS(inner, "<anonymous>") || IS(inner, "native")) return true;
    if (BEGINS(inner, "index ")) {
        tx_span number = from(inner, sizeof "index " - 1);
        uint32_t index;
        frame->function = first(text, i);
        frame->raw_function = text;
        return number.n && take_number(number, &index) == number.n;
    }
    return !has(inner, '"') && !(has(inner, ' ') && has_words(text)) && read_place(inner, frame);
}

/* Reads the line of a frame. */
static bool read_frame(const uep_text_input *text, tx_span line, tx_frame *frame) {
    tx_span call = from(line, sizeof FRAME - 1);
    bool is_call;
    if (line.n > text->limits.line || !call.n || call.p[0] == ' ' || call.p[0] == '(') return false;
    frame->function = frame->raw_function = frame->module = frame->file = frame->source = first(call, 0);
    frame->line = frame->column = 0;
    frame->times = 1;
    frame->has_source = frame->has_repeat = frame->is_async = false;
    if (BEGINS(call, "async ")) {
        frame->is_async = true;
        call = from(call, sizeof "async " - 1);
        if (!call.n || call.p[0] == ' ' || call.p[0] == '(') return false;
    }
    is_call = call.p[call.n - 1] == ')';
    if (!(is_call ? read_call(call, frame) : read_bare(call, frame))) return false;
    return !ends_in(frame->file, ".rs") && !(has(call, '&') && has_words(call));
}

/* --- types ------------------------------------------------------------------------------------------------------- */

/* The length of the name of an error with which a line begins, 0 where it does not say itself that it is one. */
static size_t name_size(tx_span line) {
    size_t n = 0;
    tx_span name;
    if (!line.n || line.p[0] < 'A' || line.p[0] > 'Z') return 0;
    for (; n < line.n && n <= MOST_OF_NAME; n++) {
        uint8_t c = line.p[n];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
        bool is_first = line.p[n ? n - 1 : 0] == '.';
        if (!is_letter && (is_first || !(is_digit(c) || c == '.'))) break;
    }
    name = first(line, n);
    return n <= MOST_OF_NAME && (ends_in(name, "Error") || ends_in(name, "Exception")) ? n : 0;
}

/* Whether an at sign stands where Python takes the line for a frame of another engine. */
static bool has_sign(tx_span line) {
    const uint8_t *sign = (const uint8_t *)memchr(line.p, '@', line.n);
    size_t blanks = 0;
    if (!sign) return false;
    for (const uint8_t *p = line.p; p < sign; p++) blanks += *p == ' ';
    return blanks < 2;
}

/* Reads the first line of an error. */
static bool read_header(const uep_text_input *text, tx_span line, tx_node *node) {
    size_t n = name_size(line);
    if (!n || line.n > text->limits.line) return false;
    node->type_name = first(line, n);
    node->message = from(line, line.n);
    if (n < line.n) {
        if (line.n < n + 3 || line.p[n] != ':' || line.p[n + 1] != ' ') return false;
        node->message = from(line, n + 2);
    }
    if (node->type_name.n > text->limits.type_name || node->message.n > text->limits.message) return false;
    if (is_blank(line.p[line.n - 1]) || line.p[line.n - 1] == ':' || ends_wide(line) || may_be_document(line)) return false;
    return !has_sign(line) && !tx_may_be_logged(line) && !has_words(node->message);
}

/* --- uncaught errors --------------------------------------------------------------------------------------------- */

/* Reads the line with the place of an uncaught error. */
static bool read_top(tx_span line, place *top) {
    top->file = line;
    if (!BEGINS(line, "/") && !BEGINS(line, "node:") && !BEGINS(line, "file:///") && !BEGINS(line, "<anonymous_script>:"))
        return false;
    if (has(line, ' ') || has(line, '\t') || has(line, '@') || has(line, '|') || has_words(line)) return false;
    return take_last(&top->file, &top->line);
}

/* Whether a line of source is nothing but that to Python: no word of a tool, no excerpt. */
static bool is_source(tx_span line) {
    tx_span bare = strip(line);
    if (!bare.n || is_digit(bare.p[0]) || bare.p[0] == '[' || bare.p[0] == '^' || BEGINS(bare, "at ")) return false;
    for (size_t i = 0; i < line.n; i++)
        if (line.p[i] >= 0x80) return false;
    return !has(line, '@') && !has(line, '|') && !may_be_document(line) && !has_words(bare);
}

/* Reads the lines of source and caret, and the blank one below. */
static int32_t read_shown(const uep_text_input *text, size_t *at, place *top) {
    tx_span source, caret, below;
    size_t column = 0, end;
    if (!tx_take_line(text, at, &source) || !tx_take_line(text, at, &caret) || !tx_take_line(text, at, &below))
        return UEP_TEXT_STARVED;
    while (column < caret.n && is_blank(caret.p[column])) column++;
    for (end = column; end < caret.n && caret.p[end] == '^'; end++) {}
    if (column == caret.n || end < caret.n || below.n || caret.n > text->limits.line) return UEP_TEXT_OTHER;
    if (source.n > text->limits.line || !is_source(source)) return UEP_TEXT_OTHER;
    top->column = (uint32_t)column + 1;
    top->is_thrown = column < source.n && BEGINS(from(source, column), "throw new ");
    return UEP_TEXT_ENOUGH;
}

/* Finds the frame with which the stack begins: those above the one at the place are message, but for constructors and what has
 * no place. */
static size_t find_first(const tx_error *found, const place *top) {
    size_t i = 0;
    for (; i < found->frames_n; i++) {
        const tx_frame *frame = &found->frames[i];
        if (frame->line != top->line || !equal(frame->file, top->file)) continue;
        if (frame->column == top->column || (top->is_thrown && frame->column == top->column + THROW_NEW)) break;
    }
    if (i == found->frames_n) return 0;
    while (i && (!found->frames[i - 1].line || BEGINS(found->frames[i - 1].raw_function, "new "))) i--;
    return i;
}

/* Leaves the frames that are message to the message of a node. */
static bool cut_frames(const uep_text_input *text, tx_error *found, tx_node *node, const place *top) {
    const uint8_t *end;
    node->first = find_first(found, top);
    node->count = found->frames_n - node->first;
    if (!node->first) return true;
    /* The names of a frame begin in its line. */
    end = found->frames[node->first].function.p;
    while (*end != '\n') end--;
    node->message.n = (size_t)(end - node->message.p);
    return node->message.n <= text->limits.message;
}

/* Takes a number of a version; false where it is written in another way, or too high for a kind. */
static bool take_part(tx_span *line, uint32_t *number, uint32_t most) {
    size_t digits = take_number(*line, number);
    if (!digits || (digits > 1 && line->p[0] == '0') || *number > most) return false;
    *line = from(*line, digits);
    return true;
}

/* Reads the last line of Node.js: errors of each version are a kind of their own. */
static int32_t read_trailer(const uep_text_input *text, size_t *at, tx_error *found) {
    uint32_t major, minor, patch;
    tx_span blank, line;
    if (!tx_take_line(text, at, &blank) || !tx_take_line(text, at, &line)) return UEP_TEXT_STARVED;
    if (blank.n || !BEGINS(line, TRAILER)) return UEP_TEXT_OTHER;
    line = from(line, sizeof TRAILER - 1);
    if (!take_part(&line, &major, 2047) || !BEGINS(line, ".")) return UEP_TEXT_OTHER;
    line = from(line, 1);
    if (!take_part(&line, &minor, 1023) || !BEGINS(line, ".")) return UEP_TEXT_OTHER;
    line = from(line, 1);
    if (!take_part(&line, &patch, 1023) || line.n) return UEP_TEXT_OTHER;
    found->kind = UINT32_C(1) << 31 | major << 20 | minor << 10 | patch;
    return UEP_TEXT_ENOUGH;
}

/* --- one error --------------------------------------------------------------------------------------------------- */

/* Reads the frames; what follows them is the line at *at. */
static int32_t read_frames(const uep_text_input *text, size_t start, size_t *at, tx_error *found) {
    tx_span line;
    for (;; found->lines++) {
        size_t behind = *at;
        if (behind - start > text->limits.raw_ascii) return UEP_TEXT_OTHER;
        if (!tx_take_line(text, &behind, &line)) return UEP_TEXT_STARVED;
        if (!BEGINS(line, FRAME)) break;
        if (found->frames_n == TX_MOST_FRAMES || !read_frame(text, line, &found->frames[found->frames_n])) return UEP_TEXT_OTHER;
        found->frames_n++;
        *at = behind;
    }
    return found->frames_n ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* Reads what Node.js puts above an error that nothing caught, and the blank line that may stand above that. */
static int32_t read_above(const uep_text_input *text, size_t *at, tx_error *found, place *top, bool *is_uncaught) {
    size_t behind = *at;
    tx_span line;
    *is_uncaught = false;
    if (!tx_take_line(text, &behind, &line)) return UEP_TEXT_STARVED;
    if (name_size(line)) return UEP_TEXT_ENOUGH;
    if (!line.n) {
        found->lines++;
        if (!tx_take_line(text, &behind, &line)) return UEP_TEXT_STARVED;
    }
    if (line.n > text->limits.line || !read_top(line, top)) return UEP_TEXT_OTHER;
    *is_uncaught = true;
    found->lines += 4;
    *at = behind;
    return read_shown(text, at, top);
}

static int32_t read_one(const uep_text_input *text, size_t start, tx_error *found) {
    tx_node *node = found->nodes;
    tx_span line = {text->p, 0};
    size_t at = start;
    int32_t stop;
    bool is_uncaught;
    place top;
    found->start = start;
    found->thread_name = found->thread_id = line;
    found->kind = 0;
    found->nodes_n = 1;
    found->frames_n = 0;
    found->lines = 1;
    if ((stop = read_above(text, &at, found, &top, &is_uncaught)) != UEP_TEXT_ENOUGH) return stop;
    if (!tx_take_line(text, &at, &line)) return UEP_TEXT_STARVED;
    if (!read_header(text, line, node)) return UEP_TEXT_OTHER;
    if ((stop = read_frames(text, start, &at, found)) != UEP_TEXT_ENOUGH) return stop;
    node->parent = node->relation = 0;
    node->first = node->shared = 0;
    node->count = found->frames_n;
    if (is_uncaught) {
        if (!cut_frames(text, found, node, &top)) return UEP_TEXT_OTHER;
        if ((stop = read_trailer(text, &at, found)) != UEP_TEXT_ENOUGH) return stop;
        found->lines += 2;
    }
    found->end = at - 1;
    return tx_is_clean(text, found) && tx_fold(&text->limits, found, node) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
}

/* --- the next one ------------------------------------------------------------------------------------------------ */

/* The next error begins with its type, or with the place of an uncaught one and a blank line above that, where there is one.
 * Without that blank line, the one below the caret says that the place is no message. */
static int32_t find_next(const uep_text_input *text, size_t *at, bool *is_below) {
    size_t start = *at, behind = start;
    tx_span line;
    place top;
    if (tx_take_next(text, at, is_below, &line)) return UEP_TEXT_STARVED;
    if (name_size(line)) {
        tx_node node;
        return read_header(text, line, &node) ? UEP_TEXT_ENOUGH : UEP_TEXT_OTHER;
    }
    if (line.n > text->limits.line || !read_top(line, &top)) return UEP_TEXT_OTHER;
    if (!*is_below) {
        tx_take_line(text, &behind, &line);
        return read_shown(text, &behind, &top);
    }
    *at = start;
    *is_below = false;
    return UEP_TEXT_ENOUGH;
}

const tx_form tx_v8 = {"javascript", false, read_one, find_next};
