/* Runs of ordinary errors of any runtime, and what the readers of all of them need. */
#include "text_read.h"
#include "uep.h"

enum { STEP = 32 };

/* By the numbers of uep_text_input.form. */
static const tx_form *const FORMS[] = {[0] = &tx_python, [1] = &tx_java, [2] = &tx_v8, [3] = &tx_go};

const int32_t uep_text_forms = (int32_t)(sizeof FORMS / sizeof *FORMS);

/* --- lines ------------------------------------------------------------------------------------------------------- */

bool tx_take_line(const uep_text_input *text, size_t *at, tx_span *line) {
    const uint8_t *end;
    if (*at > text->n) return false;
    line->p = text->p + *at;
    end = (const uint8_t *)memchr(line->p, '\n', text->n - *at);
    line->n = end ? (size_t)(end - line->p) : text->n - *at;
    *at += line->n + 1;
    return true;
}

int32_t tx_take_next(const uep_text_input *text, size_t *at, bool *is_below, tx_span *line) {
    size_t behind = *at;
    *is_below = false;
    if (!tx_take_line(text, &behind, line)) return UEP_TEXT_STARVED;
    if (strip(*line).n) return UEP_TEXT_ENOUGH;
    *is_below = true;
    *at = behind;
    return tx_take_line(text, &behind, line) ? UEP_TEXT_ENOUGH : UEP_TEXT_STARVED;
}

/* --- characters -------------------------------------------------------------------------------------------------- */

/* What is among the bytes of a text: a control character, a backslash, one outside of ASCII. */
typedef struct tx_kinds { uint8_t control, escape, high; } tx_kinds;

static inline void look_at(tx_kinds *kinds, const uint8_t *p, size_t n) {
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

bool tx_is_clean(const uep_text_input *text, const tx_error *found) {
    tx_span raw = {text->p + found->start, found->end - found->start};
    tx_kinds kinds = {0, 0, 0};
    size_t i;
    /* Steps of one size are what compilers make vectors of. */
    for (i = 0; i + STEP <= raw.n; i += STEP) look_at(&kinds, raw.p + i, STEP);
    look_at(&kinds, raw.p + i, raw.n - i);
    if (kinds.control || (kinds.escape && has_escape(raw))) return false;
    if (!kinds.high) return raw.n <= text->limits.raw_ascii;
    return raw.n <= text->limits.raw && uep_is_utf8((const char *)raw.p, raw.n);
}

/* --- frames ------------------------------------------------------------------------------------------------------ */

static bool is_within(const tx_frame *frame, const uep_text_limits *limits) {
    size_t names = frame->function.n > frame->raw_function.n ? frame->function.n : frame->raw_function.n;
    return names <= limits->function && frame->module.n <= limits->function && frame->file.n <= limits->file &&
           frame->source.n <= limits->source_line;
}

bool tx_is_same(const tx_frame *a, const tx_frame *b) {
    return a->line == b->line && a->column == b->column && a->is_async == b->is_async &&
           a->is_inlined == b->is_inlined && equal(a->function, b->function) &&
           equal(a->source, b->source) && equal(a->file, b->file) && equal(a->module, b->module) &&
           equal(a->raw_function, b->raw_function);
}

bool tx_fold(const uep_text_limits *limits, tx_error *found, tx_node *node) {
    tx_frame *frames = found->frames + node->first;
    size_t i, kept = 0, gap = node->dropped_after;
    for (i = 0; i < node->count; i++) {
        tx_frame *frame = &frames[i], *last = kept ? &frames[kept - 1] : NULL;
        if (!is_within(frame, limits)) return false;
        if (i == gap) node->dropped_after = kept;
        if (last && tx_is_same(last, frame)) last->times += frame->times;
        else if (kept++ != i) frames[kept - 1] = *frame;
        if (frames[kept - 1].times > UINT32_MAX) return false;
    }
    if (i == gap) node->dropped_after = kept;
    node->count = kept;
    return kept && kept <= limits->frames;
}

/* --- runs -------------------------------------------------------------------------------------------------------- */

void uep_text_read_run(const uep_text_input *text, size_t start, uint64_t line, size_t most, uint8_t *out, size_t room,
                       uep_text_run *run) {
    const tx_form *form = FORMS[text->form];
    tx_sink sink = {out, out ? TX_ARRAY : 0, room}, head = {out, 0, room};
    tx_error own, *found = text->stacks ? tx_room_of(text->stacks, form) : &own;
    bool is_below;
    if (found == &own) memset(&own, 0, sizeof own);
    memset(run, 0, sizeof *run);
    run->end = start;
    if (out && room < TX_ARRAY) run->stop = UEP_TEXT_FULL;
    while (run->stop == UEP_TEXT_ENOUGH && run->count < most) {
        size_t next;
        if ((run->stop = form->read(text, run->end, found)) != UEP_TEXT_ENOUGH) break;
        next = found->end + 1;
        if ((run->stop = form->find_next(text, &next, &is_below)) != UEP_TEXT_ENOUGH) break;
        if (out && !tx_put_error(&sink, text, form, found, line + run->lines)) {
            run->stop = UEP_TEXT_FULL;
            break;
        }
        run->count++;
        run->last = found->start;
        run->last_line = run->lines;
        run->lines += found->lines + is_below;
        run->end = next;
    }
    if (out && room >= TX_ARRAY) {
        tx_put_array(&head, run->count);
        run->used = sink.n;
    }
}
