/* Ordinary CPython tracebacks: lines, frames, type and message, and runs of them. */
#include "traceback.h"

#include "traceback_read.h"
#include "uep.h"

#define HEADER "Traceback (most recent call last):"
#define FRAME "  File \""
#define PLACE "\", line "
#define REPEATED "  [Previous line repeated "

enum { MOST_DIGITS = 9, INDENT = 4, STEP = 32 };

bool tb_take_line(const uep_tb_text *text, size_t *at, tb_span *line) {
    const uint8_t *end;
    if (*at > text->n) return false;
    line->p = text->p + *at;
    end = (const uint8_t *)memchr(line->p, '\n', text->n - *at);
    line->n = end ? (size_t)(end - line->p) : text->n - *at;
    *at += line->n + 1;
    return true;
}

bool tb_is_header(tb_span line) { return IS(line, HEADER); }

/* What is among the bytes of a text: a control character, a backslash, one outside of ASCII. */
typedef struct tb_kinds { uint8_t control, escape, high; } tb_kinds;

static inline void look_at(tb_kinds *kinds, const uint8_t *p, size_t n) {
    uint8_t control = 0, escape = 0, high = 0;
    for (size_t i = 0; i < n; i++) {
        uint8_t c = p[i];
        high |= c;
        control |= (uint8_t)((c < ' ') & (c != '\n') & (c != '\t'));
        escape |= (uint8_t)(c == '\\');
    }
    kinds->control |= control;
    kinds->escape |= escape;
    kinds->high |= high & 0x80;
}

/* Whether the bytes of a traceback are text without anything that must be mended, taken off or looked at twice. */
static bool is_clean(const uep_tb_text *text, const traceback *found) {
    tb_span raw = {text->p + found->start, found->end - found->start};
    tb_kinds kinds = {0, 0, 0};
    size_t i;
    /* Steps of one size are what compilers make vectors of. */
    for (i = 0; i + STEP <= raw.n; i += STEP) look_at(&kinds, raw.p + i, STEP);
    look_at(&kinds, raw.p + i, raw.n - i);
    if (kinds.control || (kinds.escape && has_escape(raw))) return false;
    if (!kinds.high) return raw.n <= text->limits.raw_ascii;
    return raw.n <= text->limits.raw && uep_is_utf8((const char *)raw.p, raw.n);
}

/* --- frames ------------------------------------------------------------------------------------------------------ */

static bool ends_in(tb_span text, const char *end) {
    size_t n = strlen(end);
    return text.n >= n && memcmp(text.p + text.n - n, end, n) == 0;
}

/* Reads digits at the start of a text and returns how many there are, 0 for none or too many. */
static size_t take_number(tb_span text, uint32_t *number) {
    size_t n = 0;
    *number = 0;
    while (n < text.n && text.p[n] >= '0' && text.p[n] <= '9') {
        if (n == MOST_DIGITS) return 0;
        *number = *number * 10 + (uint32_t)(text.p[n++] - '0');
    }
    return n;
}

/* Reads `  File "shop.py", line 7, in book`; the function is missing where a syntax error stands. */
static bool read_place(tb_span line, tb_frame *frame) {
    size_t place = line.n, digits;
    tb_span rest;
    do {
        while (place > sizeof FRAME - 1 && line.p[place - 1] != '"') place--;
        if (place-- <= sizeof FRAME - 1) return false;
        rest = from(line, place);
    } while (!BEGINS(rest, PLACE));
    frame->file = from(first(line, place), sizeof FRAME - 1);
    rest = from(rest, sizeof PLACE - 1);
    digits = take_number(rest, &frame->line);
    rest = from(rest, digits);
    frame->times = 1;
    frame->source = frame->function = first(rest, 0);
    frame->has_source = frame->has_repeat = false;
    if (!digits || !rest.n) return digits != 0;
    if (!BEGINS(rest, ", in ")) return false;
    frame->function = strip_end(from(rest, sizeof ", in " - 1));
    /* Printers that show arguments end the line with a colon. */
    return !ends_wide(frame->function) && !ends_in(frame->function, ":");
}

/* Reads `  [Previous line repeated 3 more times]` below a frame. */
static bool read_repeat(tb_span line, tb_frame *frame) {
    uint32_t number;
    tb_span rest = from(line, sizeof REPEATED - 1);
    size_t digits = take_number(rest, &number);
    if (!digits || (rest.n > digits && rest.p[digits] != ' ')) return false;
    frame->times += number;
    frame->has_repeat = true;
    return true;
}

static bool read_source(tb_span line, tb_frame *frame) {
    if (frame->has_repeat) return false;
    if (frame->has_source || line.n == INDENT) return true;
    frame->has_source = true;
    frame->source = strip(from(line, INDENT));
    return !begins_wide(frame->source) && !ends_wide(frame->source);
}

static bool is_within(const tb_frame *frame, const uep_tb_limits *limits) {
    return frame->function.n <= limits->function && frame->file.n <= limits->file && frame->source.n <= limits->source_line;
}

/* Reads an indented line; false where it is none of those that an ordinary traceback has. */
static bool read_indented(const uep_tb_text *text, tb_span line, traceback *found) {
    tb_frame *last = found->count ? &found->frames[found->count - 1] : NULL;
    if (line.n > text->limits.line || may_be_document(line)) return false;
    if (BEGINS(line, FRAME)) {
        if (found->count == TB_MOST_FRAMES) return false;
        return read_place(line, &found->frames[found->count++]);
    }
    if (!last) return false;
    return BEGINS(line, "    ") ? read_source(line, last) : BEGINS(line, REPEATED) && read_repeat(line, last);
}

static bool is_same(const tb_frame *a, const tb_frame *b) {
    return a->line == b->line && equal(a->function, b->function) && equal(a->source, b->source) && equal(a->file, b->file);
}

/* Whether a file's name does not say that it is code of another language, whose errors some tools print as Python does. */
static bool is_of_python(tb_span file) {
    static const char *const others[] = {".ex", ".exs", ".erl", ".rb", ".php", ".pl", ".pm"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (ends_in(file, others[i])) return false;
    return true;
}

/* Folds equal neighbours into one; false where a frame or their number is over its limit. */
static bool fold(const uep_tb_limits *limits, traceback *found) {
    size_t i, kept = 0;
    for (i = 0; i < found->count; i++) {
        tb_frame *frame = &found->frames[i], *last = kept ? &found->frames[kept - 1] : NULL;
        if (!is_within(frame, limits)) return false;
        if (last && is_same(last, frame)) last->times += frame->times;
        else if (kept++ != i) found->frames[kept - 1] = *frame;
        if (found->frames[kept - 1].times > UINT32_MAX) return false;
    }
    found->count = kept;
    return kept && kept <= limits->frames && is_of_python(found->frames[kept - 1].file);
}

/* --- types ------------------------------------------------------------------------------------------------------- */

static bool is_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/* Whether a text is names joined by points, in both cases or with a point: `ERROR` and `remote` begin lines of logs. */
static bool is_type(tb_span name) {
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

/* Whether a line begins with a word of a log's prefix, or of a time in one: Python looks at such a line more closely. */
static bool may_be_logged(tb_span line) {
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

bool tb_read_type(const uep_tb_text *text, tb_span line, tb_span *type_name, tb_span *message) {
    tb_span end = strip_end(line), name = line;
    size_t i = 0;
    if (line.n > text->limits.line || may_be_document(line) || ends_wide(end)) return false;
    if (may_be_logged(line)) return false;
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

int32_t tb_read_one(const uep_tb_text *text, size_t start, traceback *found) {
    tb_span line;
    size_t at = start;
    found->start = start;
    found->count = 0;
    if (!tb_take_line(text, &at, &line)) return UEP_TB_STARVED;
    if (!tb_is_header(line)) return UEP_TB_OTHER;
    for (found->lines = 2;; found->lines++) {
        if (at - start > text->limits.raw_ascii) return UEP_TB_OTHER;
        if (!tb_take_line(text, &at, &line)) return UEP_TB_STARVED;
        if (!BEGINS(line, "  ")) break;
        if (!read_indented(text, line, found)) return UEP_TB_OTHER;
    }
    found->end = at - 1;
    /* One indented line is left to Python: it may be anything. */
    if (found->lines < 4 || !tb_read_type(text, line, &found->type_name, &found->message)) return UEP_TB_OTHER;
    if (!is_clean(text, found) || !fold(&text->limits, found)) return UEP_TB_OTHER;
    return UEP_TB_ENOUGH;
}

/* --- runs -------------------------------------------------------------------------------------------------------- */

/* Looks at what follows a traceback at *at: the next header, below a blank line or none; moves to it. */
static int32_t find_next(const uep_tb_text *text, size_t *at, bool *is_below) {
    size_t behind = *at;
    tb_span line;
    *is_below = false;
    if (!tb_take_line(text, &behind, &line)) return UEP_TB_STARVED;
    if (!strip(line).n) {
        *is_below = true;
        *at = behind;
        if (!tb_take_line(text, &behind, &line)) return UEP_TB_STARVED;
    }
    if (!tb_is_header(line)) return UEP_TB_OTHER;
    if (*is_below) return UEP_TB_ENOUGH;
    if (!tb_take_line(text, &behind, &line)) return UEP_TB_STARVED;
    if (!BEGINS(line, FRAME)) return UEP_TB_OTHER;
    while (line.n && !BEGINS(line, PLACE)) line = from(line, 1);
    return line.n ? UEP_TB_ENOUGH : UEP_TB_OTHER;
}

void uep_tb_read_run(const uep_tb_text *text, size_t start, uint64_t line, size_t most, uint8_t *out, size_t room,
                     uep_tb_run *run) {
    tb_sink sink = {out, out ? TB_ARRAY : 0, room}, head = {out, 0, room};
    traceback found;
    bool is_below;
    memset(run, 0, sizeof *run);
    run->end = start;
    if (out && room < TB_ARRAY) run->stop = UEP_TB_FULL;
    while (run->stop == UEP_TB_ENOUGH && run->count < most) {
        size_t next;
        if ((run->stop = tb_read_one(text, run->end, &found)) != UEP_TB_ENOUGH) break;
        next = found.end + 1;
        if ((run->stop = find_next(text, &next, &is_below)) != UEP_TB_ENOUGH) break;
        if (out && !tb_put_traceback(&sink, text, &found, line + run->lines)) {
            run->stop = UEP_TB_FULL;
            break;
        }
        run->count++;
        run->last = found.start;
        run->last_line = run->lines;
        run->lines += found.lines + is_below;
        run->end = next;
    }
    if (out && room >= TB_ARRAY) {
        tb_put_array(&head, run->count);
        run->used = sink.n;
    }
}
