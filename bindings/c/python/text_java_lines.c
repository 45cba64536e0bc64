/* Single lines of a stack trace of the JVM. uep.bridges.text.scanners._java_lines has the same rules in Python, and many more. */
#include "text_java.h"

#define THREAD "Exception in thread \""

enum { MOST_QUOTES = 4, MOST_THREAD = 200 };

static bool is_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }

static bool contains(tx_span text, const char *part) {
    size_t n = strlen(part);
    const uint8_t *found;
    while (text.n >= n && (found = (const uint8_t *)memchr(text.p, part[0], text.n - n + 1))) {
        text = from(text, (size_t)(found - text.p));
        if (memcmp(text.p, part, n) == 0) return true;
        text = from(text, 1);
    }
    return false;
}

/* Whether a line may hold a whole error, as JSON or with its newlines escaped. */
static bool may_hold_error(tx_span line) {
    tx_span rest = line;
    const uint8_t *found;
    while ((found = (const uint8_t *)memchr(rest.p, '\\', rest.n))) {
        rest = from(rest, (size_t)(found - rest.p) + 1);
        if (rest.n && (rest.p[0] == 'n' || rest.p[0] == 'r')) return true;
    }
    return may_be_document(line) && (contains(line, "\":") || contains(line, "{\""));
}

bool tx_java_is_uncaught(tx_span line) { return BEGINS(line, THREAD); }

tx_java_line tx_java_part(tx_span line) {
    tx_java_line part = {TX_JAVA_OTHER, 0, line};
    while (part.tabs < line.n && line.p[part.tabs] == '\t') part.tabs++;
    part.rest = from(line, part.tabs);
    if (BEGINS(part.rest, "at ")) {
        part.kind = TX_JAVA_FRAME;
        part.rest = from(part.rest, sizeof "at " - 1);
    } else if (BEGINS(part.rest, "... ")) {
        part.kind = TX_JAVA_COUNT;
        part.rest = from(part.rest, sizeof "... " - 1);
    } else if (BEGINS(part.rest, "Caused by: ")) {
        part.kind = TX_JAVA_CAUSE;
        part.rest = from(part.rest, sizeof "Caused by: " - 1);
    } else if (BEGINS(part.rest, "Suppressed: ")) {
        part.kind = TX_JAVA_SUPPRESSED;
        part.rest = from(part.rest, sizeof "Suppressed: " - 1);
    }
    return part;
}

/* --- frames ------------------------------------------------------------------------------------------------------ */

/* Whether a place is one of JavaScript, whose frames look like these. */
static bool is_script(tx_span file) {
    static const char *const ends[] = {".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx", ".vue"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_in(file, ends[i])) return true;
    return false;
}

/* Reads `Thread.java:840`, the name of a file alone, or the words for a place that is not known. */
static bool read_place(tx_span place, tx_frame *frame) {
    const uint8_t *colon;
    tx_span number;
    frame->file = first(place, 0);
    frame->line = 0;
    if (IS(place, "Native Method") || IS(place, "Unknown Source")) return true;
    if (!place.n || memchr(place.p, ' ', place.n) || memchr(place.p, ',', place.n)) return false;
    frame->file = place;
    colon = (const uint8_t *)memchr(place.p, ':', place.n);
    if (!colon) return memchr(place.p, '.', place.n) || IS(place, "SourceFile");
    frame->file = first(place, (size_t)(colon - place.p));
    number = from(place, frame->file.n + 1);
    return frame->file.n && !is_script(frame->file) && number.n && take_number(number, &frame->line) == number.n;
}

/* Parts `loader/module@version/class.method`; the slash inside the name of a hidden class stays. */
static bool part_name(tx_span name, tx_frame *frame) {
    size_t slash = name.n;
    frame->module = first(name, 0);
    frame->function = name;
    do {
        while (slash && name.p[slash - 1] != '/') slash--;
        if (!slash) return true;
        slash--;
    } while (BEGINS(from(name, slash + 1), "0x"));
    frame->function = from(name, slash + 1);
    while (slash && name.p[slash - 1] == '/') slash--;
    frame->module = first(name, slash);
    return frame->function.n != 0;
}

bool tx_java_read_frame(tx_span text, tx_frame *frame) {
    const uint8_t *open = (const uint8_t *)memchr(text.p, '(', text.n);
    tx_span name, place;
    if (!open || text.p[text.n - 1] != ')') return false;
    name = first(text, (size_t)(open - text.p));
    place = first(from(text, name.n + 1), text.n - name.n - 2);
    if (name.n < 3 || name.p[0] == '.' || name.p[name.n - 1] == '.' || !memchr(name.p, '.', name.n)) return false;
    if (memchr(name.p, ' ', name.n) || memchr(name.p, ')', name.n)) return false;
    if (memchr(text.p, '\t', text.n) || memchr(place.p, '(', place.n) || memchr(place.p, ')', place.n)) return false;
    frame->raw_function = frame->source = first(text, 0);
    frame->times = 1;
    frame->column = 0;
    frame->has_source = frame->has_repeat = frame->is_async = false;
    return read_place(place, frame) && part_name(name, frame);
}

bool tx_java_read_count(tx_span text, size_t *count) {
    uint32_t number;
    size_t digits = take_number(text, &number);
    *count = number;
    text = from(text, digits);
    return digits && number && (IS(text, " more") || IS(text, " common frames omitted"));
}

/* --- headers ----------------------------------------------------------------------------------------------------- */

/* Returns how long the name of a class at the start of a text is, 0 where there is none; *last is where its last part begins. */
static size_t name_size(tx_span text, size_t *last) {
    size_t i = 0;
    *last = 0;
    while (i < text.n && is_letter(text.p[i])) {
        while (i < text.n && (is_letter(text.p[i]) || is_digit(text.p[i]))) i++;
        if (i == text.n || text.p[i] != '.') return i;
        *last = ++i;
    }
    return 0;
}

/* Whether a page or a console may have put a frame behind a message, or frames into one. */
static bool may_hold_frames(tx_span message) {
    size_t i, words = 0;
    for (i = 1; i + 2 < message.n; i++) {
        if (message.p[i] != 'a' || message.p[i + 1] != 't' || message.p[i + 2] != ' ' || !is_blank(message.p[i - 1])) continue;
        if (++words > 1 || (i > 1 && is_blank(message.p[i - 2]))) return true;
    }
    return false;
}

bool tx_java_read_type(const uep_text_limits *limits, tx_span text, tx_span *type_name, tx_span *message) {
    size_t last, n = name_size(text, &last);
    *type_name = first(text, n);
    *message = from(text, text.n);
    if (!n || n > limits->type_name || may_hold_error(text)) return false;
    if (n < text.n && text.p[n] != ':') return false;
    if (n + 1 < text.n) {
        if (text.p[n + 1] != ' ') return false;
        *message = from(text, n + 2);
    }
    return message->n <= limits->message && !may_hold_frames(*message);
}

/* Whether a text looks like a throwable even where nothing says that one must come, and has the words that let Python look. */
static bool is_telling(tx_span type_name, tx_span text) {
    size_t last, n = name_size(type_name, &last);
    tx_span name = from(type_name, last);
    bool is_named = ends_in(name, "Exception") || ends_in(name, "Error") || ends_in(name, "Throwable");
    if (!n || !last) return false;
    if (!is_named && !(name.p[0] >= 'A' && name.p[0] <= 'Z' && type_name.p[0] >= 'a' && type_name.p[0] <= 'z')) return false;
    return contains(text, "Exception") || contains(text, "Error: ") || contains(text, "Throwable");
}

/* Whether the first line of an error has words of another form, in which Python looks for more. */
static bool has_other_form(tx_span line) {
    static const char *const words[] = {"<f", "<e", "<r", "<b", "<!", "{:via", "#error {", "=>[", "==> X ", "FATAL EXCEPTION"};
    size_t i;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (contains(line, words[i])) return true;
    return may_hold_error(line) || may_hold_frames(line) || ends_in(line, "Traceback (most recent call last):");
}

/* Parts `Exception in thread "main" ` from what follows. A name may hold quotes itself: it ends before the name of a class. */
static bool part_thread(tx_span line, tx_span *thread, tx_span *rest) {
    size_t start = sizeof THREAD - 1, i, quotes = 0;
    for (i = start; i + 1 < line.n && quotes < MOST_QUOTES; i++) {
        size_t last, n;
        if (line.p[i] != '"' || line.p[i + 1] != ' ') continue;
        quotes++;
        *thread = from(first(line, i), start);
        *rest = from(line, i + 2);
        for (n = 0; n < rest->n && rest->p[n] != ' ' && rest->p[n] != '"'; n++) {}
        /* A word with a quote is no name of a class. */
        if (n < rest->n && rest->p[n] == '"') continue;
        return name_size(*rest, &last) && thread->n <= MOST_THREAD;
    }
    return false;
}

bool tx_java_read_head(const uep_text_limits *limits, tx_span line, tx_java_head *head) {
    tx_span rest = line;
    bool has_thread = tx_java_is_uncaught(line);
    head->thread = first(line, 0);
    head->has_thread = has_thread;
    if (!line.n || line.n > limits->line || tx_may_be_logged(line) || has_other_form(line)) return false;
    if (has_thread && !part_thread(line, &head->thread, &rest)) return false;
    if (!tx_java_read_type(limits, rest, &head->type_name, &head->message) || !is_telling(head->type_name, line)) return false;
    /* `java.lang.Error: (Shop.java:7)` looks like a frame that lost its first word. */
    return has_thread || !head->message.n || head->message.p[0] != '(';
}

/* --- other lines ------------------------------------------------------------------------------------------------- */

/* Whether a word at the start of a line is not one with which the prefix of a log may begin. */
static bool begins_plainly(tx_span line) {
    size_t n = 0;
    if (line.p[0] >= 'A' && line.p[0] <= 'Z') return !tx_may_be_logged(line);
    while (n < line.n && line.p[n] >= 'a' && line.p[n] <= 'z') n++;
    if (n < 2 || (n < line.n && line.p[n] != ' ') || memchr(line.p, '|', line.n)) return false;
    return !IS(first(line, n), "npm") && !IS(first(line, n), "gyp") && !IS(first(line, n), "lerna");
}

/* Whether a line without blanks before it has the words of a link, a frame or an error. */
static bool is_part(tx_span text) {
    static const char *const words[] = {"at ", "... ", "Caused", "Suppressed", "Wrapped", "[wrapped]", "Exception in", "`", "\""};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text.n >= strlen(words[i]) && memcmp(text.p, words[i], strlen(words[i])) == 0) return true;
    return false;
}

bool tx_java_is_message(tx_span line, bool is_told) {
    tx_span text = strip(line);
    const uint8_t *blank;
    if (!text.n) return is_told;
    if (is_part(text) || may_hold_error(line)) return false;
    if (!is_blank(line.p[0]) && !memchr("*=>-+~", line.p[0], 6) && !begins_plainly(line)) return false;
    if (is_told) return true;
    /* What may be a header, or a frame that lost its first word, may be one. */
    if (memchr(line.p, '(', line.n) || contains(line, " in service ") || contains(line, " exitCode=")) return false;
    blank = (const uint8_t *)memchr(line.p, ' ', line.n);
    return is_blank(line.p[0]) || (blank && blank[-1] != ':');
}

bool tx_java_is_apart(const uep_text_limits *limits, tx_span line) {
    size_t i;
    if (!strip(line).n) return true;
    /* Where control characters are taken off, another line is left. */
    for (i = 0; i < line.n; i++)
        if (line.p[i] < ' ' && line.p[i] != '\t') return false;
    if (line.n > limits->line || may_hold_error(line) || memchr("ACSW", line.p[0], 4)) return false;
    if (line.p[0] >= 'A' && line.p[0] <= 'Z') return !tx_may_be_logged(line) && !IS(line, "Driver stacktrace:");
    return memchr("*=>-+~", line.p[0], 6);
}
