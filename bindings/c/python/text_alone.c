/* Tracebacks that stand alone between the records of a log. */
#include "text_read.h"

/* Whether a text begins as a form says: a 0 stands for a digit, any other character for itself. */
static bool has_form(tx_span text, const char *form) {
    size_t i;
    for (i = 0; form[i]; i++)
        if (i == text.n || (form[i] == '0' ? !is_digit(text.p[i]) : text.p[i] != (uint8_t)form[i])) return false;
    return true;
}

/* Whether a line is the record of a log for certain: it begins with a date and a time, to be followed by a name or a level.
 * uep.bridges.text._passed has the pattern, of which this is a part. */
static bool is_logged(tx_span line) {
    size_t digits = 0;
    uint8_t c;
    if (!has_form(line, "0000-00-00 00:00:00") || line.p[0] < '1' || line.p[0] > '2') return false;
    if (line.p[5] > '1' || line.p[8] > '3' || line.p[11] > '2' || line.p[14] > '5' || line.p[17] > '6') return false;
    line = from(line, sizeof "0000-00-00 00:00:00" - 1);
    if (line.n && (line.p[0] == ',' || line.p[0] == '.')) {
        do line = from(line, 1), digits++;
        while (line.n && is_digit(line.p[0]));
        if (digits == 1 || digits > 10) return false;
    }
    if (line.n < 2 || line.p[0] != ' ') return false;
    c = line.p[1];
    return c == '[' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z' && c != 'Z' && c != 'U' && c != 'G');
}

/* Whether nothing among some lines can go on with an error above them: all are records of the log, or lines of tracebacks. Moves
 * behind them. */
static int32_t is_left(const uep_text_input *text, size_t *at, size_t ahead) {
    tx_span line, name, message;
    bool is_bare = false, was_bare, has_header = false;
    while (ahead--) {
        if (!tx_take_line(text, at, &line)) return UEP_TEXT_STARVED;
        was_bare = is_bare;
        is_bare = !is_logged(line);
        has_header = is_bare && (has_header || tx_is_header(line));
        if (!is_bare || !line.n || tx_is_header(line) || (has_header && tx_is_connector(line))) continue;
        /* Only a line right below a record can go on with the error of another one. */
        if (!was_bare || (line.p[0] != ' ' && !tx_read_type(text, line, &name, &message))) return UEP_TEXT_OTHER;
    }
    return UEP_TEXT_ENOUGH;
}

void uep_text_read_alone(const uep_text_input *text, size_t start, uint64_t line, size_t ahead, uint8_t *out, size_t room,
                       uep_text_run *run) {
    tx_sink sink = {out, TX_ARRAY, room}, head = {out, 0, room};
    tx_error own, *found = text->stacks ? tx_room_of(text->stacks, &tx_python) : &own;
    tx_span below;
    size_t at;
    if (found == &own) memset(&own, 0, sizeof own);
    memset(run, 0, sizeof *run);
    run->end = start;
    if ((run->stop = tx_python.read(text, start, found)) != UEP_TEXT_ENOUGH) return;
    at = found->end + 1;
    run->stop = UEP_TEXT_OTHER;
    if (tx_take_line(text, &at, &below) && !is_logged(below)) return;
    at = found->end + 1;
    if ((run->stop = is_left(text, &at, ahead)) != UEP_TEXT_ENOUGH) return;
    if (room < TX_ARRAY || !tx_put_error(&sink, text, &tx_python, found, line)) {
        run->stop = UEP_TEXT_FULL;
        return;
    }
    tx_put_array(&head, 1);
    run->count = 1;
    run->used = sink.n;
    run->last = start;
    run->lines = found->lines;
    run->end = at;
}
