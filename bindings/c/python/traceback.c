/* Ordinary CPython tracebacks: lines, frames, type and message, and the MessagePack of what they hold. */
#include "traceback.h"

#include <stdbool.h>
#include <string.h>

#include "traceback_text.h"
#include "uep.h"

#define HEADER "Traceback (most recent call last):"
#define FRAME "  File \""
#define PLACE "\", line "
#define REPEATED "  [Previous line repeated "

enum { MOST_FRAMES = 256, MOST_DIGITS = 9, INDENT = 4 };

typedef struct tb_text { const uint8_t *p; size_t n; const uep_tb_limits *limits; } tb_text;

/* One frame as it is printed; `times` is how often it stands there. */
typedef struct tb_frame {
    tb_span function, file, source;
    uint32_t line;
    uint64_t times;
    bool has_source, has_repeat;
} tb_frame;

/* One traceback; `next` is the offset of the header behind it, `lines` counts the lines up to there. */
typedef struct traceback {
    size_t start, end, next;
    size_t own_lines, lines;
    tb_span type_name, message;
    size_t count;
    tb_frame frames[MOST_FRAMES];
} traceback;

/* Takes the line at *at and moves behind it; there is none behind the last one. */
static bool take_line(const tb_text *text, size_t *at, tb_span *line) {
    const uint8_t *end;
    if (*at > text->n) return false;
    line->p = text->p + *at;
    end = (const uint8_t *)memchr(line->p, '\n', text->n - *at);
    line->n = end ? (size_t)(end - line->p) : text->n - *at;
    *at += line->n + 1;
    return true;
}

/* Whether the bytes of a traceback are text without anything that must be mended, taken off or looked at twice. */
static bool is_clean(const tb_text *text, const traceback *found) {
    tb_span raw = {text->p + found->start, found->end - found->start};
    size_t i;
    uint8_t high = 0, control = 0, escape = 0;
    for (i = 0; i < raw.n; i++) {
        uint8_t c = raw.p[i];
        high |= c;
        control |= (uint8_t)((c < ' ') & (c != '\n') & (c != '\t'));
        escape |= (uint8_t)(c == '\\');
    }
    if (control || (escape && has_escape(raw))) return false;
    if (!(high & 0x80)) return raw.n <= text->limits->raw_ascii;
    return raw.n <= text->limits->raw && uep_is_utf8((const char *)raw.p, raw.n);
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
static bool read_indented(const tb_text *text, tb_span line, traceback *found) {
    tb_frame *last = found->count ? &found->frames[found->count - 1] : NULL;
    if (line.n > text->limits->line || may_be_document(line)) return false;
    if (BEGINS(line, FRAME)) {
        if (found->count == MOST_FRAMES) return false;
        return read_place(line, &found->frames[found->count++]);
    }
    if (!last) return false;
    return BEGINS(line, "    ") ? read_source(line, last) : BEGINS(line, REPEATED) && read_repeat(line, last);
}

static bool is_same(const tb_frame *a, const tb_frame *b) {
    return a->line == b->line && equal(a->function, b->function) && equal(a->source, b->source) && equal(a->file, b->file);
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
    return kept && kept <= limits->frames;
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
    while ((end = strchr(word, ' '))) {
        size_t n = (size_t)(end - word);
        if (line.n >= n && memcmp(line.p, word, n) == 0) return true;
        word = end + 1;
    }
    return line.n < 2 || !(is_letter(line.p[1]) || line.p[1] == '.');
}

/* Reads the line with the type; false where the message may go on below it, or the line may be one of a log. */
static bool read_type(const tb_text *text, tb_span line, traceback *found) {
    tb_span end = strip_end(line), name = line;
    size_t i = 0;
    if (line.n > text->limits->line || may_be_document(line) || ends_wide(end)) return false;
    if (may_be_logged(line) || memchr(line.p, '|', line.n)) return false;
    if (ends_in(end, ":") || ends_in(end, "sub-exception)") || ends_in(end, "sub-exceptions)")) return false;
    while (i + 1 < line.n && !(line.p[i] == ':' && line.p[i + 1] == ' ')) i++;
    found->message = from(line, line.n);
    if (i + 1 < line.n) {
        name = first(line, i);
        found->message = from(line, i + 2);
    }
    found->type_name = name;
    if (name.n > text->limits->type_name || found->message.n > text->limits->message) return false;
    return name.n && is_type(name) && !ends_in(name, "Py4JJavaError");
}

/* --- one traceback ----------------------------------------------------------------------------------------------- */

/* Looks at what follows the type: the next header, below a blank line or none. */
static int32_t read_end(const tb_text *text, size_t at, traceback *found) {
    tb_span line;
    bool is_below = false;
    found->end = at - 1;
    found->next = at;
    if (!take_line(text, &at, &line)) return UEP_TB_STARVED;
    if (!strip(line).n) {
        is_below = true;
        found->lines++;
        found->next = at;
        if (!take_line(text, &at, &line)) return UEP_TB_STARVED;
    }
    if (!IS(line, HEADER)) return UEP_TB_OTHER;
    if (is_below) return UEP_TB_ENOUGH;
    if (!take_line(text, &at, &line)) return UEP_TB_STARVED;
    if (!BEGINS(line, FRAME)) return UEP_TB_OTHER;
    while (line.n && !BEGINS(line, PLACE)) line = from(line, 1);
    return line.n ? UEP_TB_ENOUGH : UEP_TB_OTHER;
}

/* Reads the traceback whose header is the line at `start`. */
static int32_t read_traceback(const tb_text *text, size_t start, traceback *found) {
    tb_span line;
    size_t at = start;
    int32_t stop;
    found->start = start;
    found->count = 0;
    if (!take_line(text, &at, &line)) return UEP_TB_STARVED;
    if (!IS(line, HEADER)) return UEP_TB_OTHER;
    for (found->own_lines = 2;; found->own_lines++) {
        if (at - start > text->limits->raw_ascii) return UEP_TB_OTHER;
        if (!take_line(text, &at, &line)) return UEP_TB_STARVED;
        if (!BEGINS(line, "  ")) break;
        if (!read_indented(text, line, found)) return UEP_TB_OTHER;
    }
    /* One indented line is left to Python: it may be anything. */
    if (found->own_lines < 4 || !read_type(text, line, found)) return UEP_TB_OTHER;
    found->lines = found->own_lines;
    stop = read_end(text, at, found);
    if (stop == UEP_TB_OTHER || !is_clean(text, found) || !fold(text->limits, found)) return UEP_TB_OTHER;
    return stop;
}

/* --- MessagePack ------------------------------------------------------------------------------------------------- */

typedef struct tb_sink { uint8_t *p; size_t n; size_t room; bool is_full; } tb_sink;

static void put(tb_sink *sink, const void *data, size_t n) {
    if (sink->is_full || sink->room - sink->n < n) {
        sink->is_full = true;
        return;
    }
    memcpy(sink->p + sink->n, data, n);
    sink->n += n;
}

static void put_byte(tb_sink *sink, uint8_t byte) { put(sink, &byte, 1); }

static void put_wide(tb_sink *sink, uint8_t tag, uint64_t number, size_t size) {
    uint8_t bytes[9];
    size_t i;
    bytes[0] = tag;
    for (i = 0; i < size; i++) bytes[1 + i] = (uint8_t)(number >> (8 * (size - 1 - i)));
    put(sink, bytes, size + 1);
}

static void put_number(tb_sink *sink, uint64_t number) {
    if (number < 0x80) put_byte(sink, (uint8_t)number);
    else if (number <= UINT32_MAX) put_wide(sink, 0xCE, number, 4);
    else put_wide(sink, 0xCF, number, 8);
}

static void put_text(tb_sink *sink, tb_span text) {
    if (text.n < 32) put_byte(sink, (uint8_t)(0xA0 | text.n));
    else put_wide(sink, 0xDB, text.n, 4);
    put(sink, text.p, text.n);
}

static void put_name(tb_sink *sink, const char *name) {
    tb_span text = {(const uint8_t *)name, strlen(name)};
    put_text(sink, text);
}

/* What is empty is left out. */
static void put_member(tb_sink *sink, const char *name, tb_span text) {
    if (!text.n) return;
    put_name(sink, name);
    put_text(sink, text);
}

static void put_count(tb_sink *sink, const char *name, uint64_t number) {
    if (!number) return;
    put_name(sink, name);
    put_number(sink, number);
}

static void put_frame(tb_sink *sink, const tb_frame *frame) {
    uint64_t repeat = frame->times - 1;
    unsigned members = 0;
    members += frame->function.n != 0;
    members += frame->file.n != 0;
    members += frame->line != 0;
    members += frame->source.n != 0;
    members += repeat != 0;
    put_byte(sink, (uint8_t)(0x80 | members));
    put_member(sink, "function", frame->function);
    put_member(sink, "file", frame->file);
    put_count(sink, "line", frame->line);
    put_member(sink, "source_line", frame->source);
    put_count(sink, "repeat", repeat);
}

/* The node; the frames of a record begin with the innermost one, which is printed last. */
static void put_node(tb_sink *sink, const traceback *found) {
    size_t i;
    put_byte(sink, found->message.n ? 0x83 : 0x82);
    put_member(sink, "type_name", found->type_name);
    put_member(sink, "message", found->message);
    put_name(sink, "stack");
    put_byte(sink, 0x82);
    put_name(sink, "frames");
    put_wide(sink, 0xDC, found->count, 2);
    for (i = found->count; i-- > 0;) put_frame(sink, &found->frames[i]);
    put_name(sink, "provenance");
    put_name(sink, "PROVENANCE_PARSED_TEXT");
}

/* --- runs -------------------------------------------------------------------------------------------------------- */

/* Writes one element of the array; false, and nothing is written, where there is no room for it. */
static bool put_traceback(tb_sink *sink, const traceback *found, size_t before) {
    size_t mark = sink->n;
    put_byte(sink, 0x95);
    put_node(sink, found);
    put_number(sink, found->start);
    put_number(sink, found->end - found->start);
    put_number(sink, before);
    put_number(sink, found->own_lines);
    if (sink->is_full) sink->n = mark;
    return !sink->is_full;
}

void uep_tb_read_run(const uint8_t *text, size_t size, size_t start, size_t most, const uep_tb_limits *limits,
                     uint8_t *out, size_t room, uep_tb_run *run) {
    tb_text lines = {text, size, limits};
    tb_sink sink = {out, 0, room, false}, head = {out, 0, room, false};
    traceback found;
    memset(run, 0, sizeof *run);
    run->end = start;
    if (out) put_wide(&sink, 0xDD, 0, 4);
    while (run->count < most && (run->stop = read_traceback(&lines, run->end, &found)) == UEP_TB_ENOUGH) {
        if (out && !put_traceback(&sink, &found, run->lines)) {
            run->stop = UEP_TB_FULL;
            break;
        }
        run->count++;
        run->lines += found.lines;
        run->end = found.next;
    }
    if (out) put_wide(&head, 0xDD, run->count, 4);
    run->used = head.is_full ? 0 : sink.n;
}
