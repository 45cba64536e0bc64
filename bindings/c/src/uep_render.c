/* A record as text for people (section 16). Pure: no clock, no source files, no terminal; colour only when asked for. */
#include "uep_render.h"
#include "uep_prepared.h"

#define BOLD "1"
#define DIM "2"

/* ---- words between separators ---- */

/* Write a token in which each `mark` character that stands where `hits` says is escaped as well. */
typedef bool (*hits_fn)(uep_str text, size_t at);

static bool is_space(uep_str text, size_t at) {
    return text.p[at] == ' ';
}

/* UEP-RND-013: the space of each ": ", and a colon at the end. */
static bool splits_type(uep_str text, size_t at) {
    return (text.p[at] == ' ' && at > 0 && text.p[at - 1] == ':') || (text.p[at] == ':' && at + 1 == text.n) ||
           (text.p[at] == '-' && text.n == 1);
}

static bool is_digits(uep_str text, size_t from) {
    size_t i;
    for (i = from; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9') return false;
    }
    return from < text.n;
}

/* UEP-RND-018, UEP-RND-020: the space of each " (", the last colon in front of digits, and a file named "?". */
static bool splits_file(uep_str text, size_t at) {
    return (text.p[at] == ' ' && at + 1 < text.n && text.p[at + 1] == '(') || (text.p[at] == '?' && text.n == 1) ||
           (text.p[at] == ':' && is_digits(text, at + 1));
}

static bool splits_function(uep_str text, size_t at) {
    return text.p[at] == '?' && text.n == 1;
}

static void put_word(uep_ink *ink, uep_str text, hits_fn hits, const char *when_empty) {
    size_t i, kept = 0;
    if (!text.n) {
        uep_i_put_text(ink, when_empty);
        return;
    }
    for (i = 0; i < text.n; i++) {
        if (!hits(text, i)) continue;
        uep_i_put_token(ink, uep_i_str(text.p + kept, i - kept));
        uep_i_put_text(ink, text.p[i] == ' ' ? "\\u{20}" : text.p[i] == ':' ? "\\u{3a}" : text.p[i] == '-' ? "\\u{2d}" : "\\u{3f}");
        kept = i + 1;
    }
    uep_i_put_token(ink, uep_i_str(text.p + kept, text.n - kept));
}

/* ---- the header ---- */

static const char *severity_colour(int32_t severity) {
    switch (severity) {
    case UEP_SEVERITY_LOW: return "36";
    case UEP_SEVERITY_MEDIUM: return "33";
    case UEP_SEVERITY_HIGH: return "31";
    case UEP_SEVERITY_CRITICAL: return "1;31";
    default: return BOLD;
    }
}

static const char *enum_name(int32_t type, int32_t number) {
    size_t i;
    for (i = 0; i < uep_enums[type].count; i++) {
        if (uep_enums[type].values[i].number == number) return uep_enums[type].values[i].name;
    }
    return NULL;
}

static void put_severity(uep_ink *ink, int32_t severity) {
    const char *name = severity ? enum_name(0, severity) : "-"; /* UEP-RND-007 */
    uep_i_paint(ink, severity_colour(severity));
    uep_i_put_text(ink, "[");
    if (name) {
        uep_i_put_text(ink, name);
    } else {
        if (severity < 0) uep_i_put_text(ink, "-");
        uep_i_put_number(ink, severity < 0 ? 0 - (uint64_t)(int64_t)severity : (uint64_t)severity);
    }
    uep_i_put_text(ink, "]");
    uep_i_unpaint(ink);
}

static void put_header(uep_ink *ink, const uep_record *record) {
    char time[40];
    size_t n = record->timestamp.set ? uep_write_timestamp(record->timestamp, time) : 0;
    put_severity(ink, record->severity);
    uep_i_put_text(ink, " ");
    uep_i_paint(ink, BOLD);
    put_word(ink, record->error_type, is_space, "-");
    uep_i_unpaint(ink);
    uep_i_put_text(ink, " ");
    put_word(ink, record->error_id, is_space, "-");
    uep_i_put_text(ink, " ");
    put_word(ink, uep_i_str(time, n), is_space, "-");
    uep_i_put_text(ink, " ");
    put_word(ink, record->source_language, is_space, "-");
    uep_i_end_line(ink);
}

/* ---- nodes ---- */

/* The first line of a text goes where the ink stands, each further one on a line of its own (UEP-RND-015). */
static void put_lines(uep_ink *ink, uep_str text) {
    size_t start = 0, i;
    for (i = 0; i <= text.n; i++) {
        if (i < text.n && text.p[i] != '\n') continue;
        if (start) uep_i_put_text(ink, "  | ");
        uep_i_put_line(ink, uep_i_str(text.n ? text.p + start : NULL, i - start));
        uep_i_end_line(ink);
        start = i + 1;
    }
}

static void put_edge(uep_ink *ink, const uep_node *node) {
    static const char *const WORDS[] = {NULL, "cause", "context", "suppressed", "member", "repanic", "remote cause"};
    if (node->relation > 0 && node->relation < (int32_t)(sizeof WORDS / sizeof *WORDS)) {
        uep_i_put_text(ink, WORDS[node->relation]);
    } else {
        uep_i_put_text(ink, node->relation < 0 ? "relation -" : "relation ");
        uep_i_put_number(ink, node->relation < 0 ? 0 - (uint64_t)(int64_t)node->relation : (uint64_t)node->relation);
    }
    uep_i_put_text(ink, " of #");
    if (node->has_parent) {
        uep_i_put_number(ink, node->parent);
    } else {
        uep_i_put_text(ink, "-");
    }
    uep_i_put_text(ink, ": ");
}

static void put_node(uep_ink *ink, size_t index, const uep_node *node) {
    size_t i;
    uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "#");
    uep_i_put_number(ink, index);
    uep_i_put_text(ink, " ");
    if (index) put_edge(ink, node);
    uep_i_unpaint(ink);
    uep_i_paint(ink, BOLD);
    put_word(ink, node->type_name, splits_type, "-");
    uep_i_unpaint(ink);
    if (node->message.n) {
        uep_i_put_text(ink, ": ");
        put_lines(ink, node->message);
    } else {
        uep_i_end_line(ink);
    }
    for (i = 0; i < node->notes.n; i++) {
        uep_i_put_text(ink, "  + ");
        put_lines(ink, node->notes.v[i]);
    }
}

/* ---- frames ---- */

static void put_frame(uep_ink *ink, const uep_frame *frame) {
    bool is_dim = frame->has_in_app && !frame->in_app;
    if (is_dim) uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "  at ");
    put_word(ink, frame->function, splits_function, "?");
    uep_i_put_text(ink, " (");
    put_word(ink, frame->file, splits_file, "?");
    if (frame->line || frame->column) {
        uep_i_put_text(ink, ":");
        uep_i_put_number(ink, frame->line);
    }
    if (frame->column) {
        uep_i_put_text(ink, ":");
        uep_i_put_number(ink, frame->column);
    }
    uep_i_put_text(ink, ")");
    if (is_dim) uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

static void put_gap(uep_ink *ink, const char *before, uint64_t count, const char *after) {
    uep_i_paint(ink, DIM);
    uep_i_put_text(ink, "  ... ");
    uep_i_put_text(ink, before);
    if (count) uep_i_put_number(ink, count);
    uep_i_put_text(ink, after);
    uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

static bool is_equal_frame(const uep_frame *a, const uep_frame *b) {
    return a->line == b->line && a->column == b->column && a->address == b->address && a->repeat == b->repeat &&
           a->has_in_app == b->has_in_app && a->in_app == b->in_app && a->inlined == b->inlined &&
           a->async_boundary == b->async_boundary && uep_str_equal(a->function, b->function) &&
           uep_str_equal(a->raw_function, b->raw_function) && uep_str_equal(a->module, b->module) &&
           uep_str_equal(a->package, b->package) && uep_str_equal(a->file, b->file) &&
           uep_str_equal(a->abs_path, b->abs_path) && uep_str_equal(a->source_language, b->source_language) &&
           uep_str_equal(a->source_line, b->source_line) && uep_str_equal(a->build_id, b->build_id);
}

/* UEP-RND-023, UEP-RND-024: what a reader finds under the parent; only what is really equal is left out. */
static size_t count_hidden(const uep_stack *stack, const uep_stack *above) {
    size_t shared = stack->shared_with_parent, n = stack->frames.n, i;
    if (!above || shared <= 1 || shared > n || shared > above->frames.n) return 0;
    if (stack->dropped_frames && stack->dropped_after > n - shared) return 0;
    for (i = 1; i <= shared; i++) {
        if (!is_equal_frame(&stack->frames.v[n - i], &above->frames.v[above->frames.n - i])) return 0;
    }
    return shared;
}

static void put_stack(uep_ink *ink, const uep_stack *stack, const uep_stack *above, uint32_t parent) {
    size_t hidden = count_hidden(stack, above), shown = stack->frames.n - hidden, i;
    if (!stack->frames.n && !stack->dropped_frames) put_gap(ink, "no frames", 0, "");
    for (i = 0; i < shown; i++) {
        if (stack->dropped_frames && i == stack->dropped_after) put_gap(ink, "", stack->dropped_frames, " frames left out");
        put_frame(ink, &stack->frames.v[i]);
        if (stack->frames.v[i].repeat) put_gap(ink, "repeated ", stack->frames.v[i].repeat, " more times");
    }
    if (stack->dropped_frames && stack->dropped_after >= shown) put_gap(ink, "", stack->dropped_frames, " frames left out");
    if (hidden) {
        uep_i_paint(ink, DIM);
        uep_i_put_text(ink, "  ... ");
        uep_i_put_number(ink, hidden);
        uep_i_put_text(ink, " frames as in #");
        uep_i_put_number(ink, parent);
        uep_i_unpaint(ink);
        uep_i_end_line(ink);
    }
}

int32_t uep_render(uep_t *e, const uep_record *record, bool colour, const char **text, size_t *n) {
    uep_ink ink;
    uep_node lone;
    const uep_node *nodes;
    size_t i, count;
    if (!e || !record || !text || !n) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    memset(&ink, 0, sizeof ink);
    ink.sink = uep_i_sink(e);
    ink.colour = colour;
    memset(&lone, 0, sizeof lone);
    lone.message = record->error_message; /* UEP-RND-004 */
    nodes = record->nodes.n ? record->nodes.v : &lone;
    count = record->nodes.n ? record->nodes.n : 1;
    put_header(&ink, record);
    for (i = 0; i < count; i++) {
        const uep_node *node = &nodes[i];
        bool has_parent = node->has_parent && node->parent < i;
        put_node(&ink, i, node);
        if (node->stack) put_stack(&ink, node->stack, has_parent ? nodes[node->parent].stack : NULL, node->parent);
    }
    uep_i_put_facts(&ink, record);
    ink.is_full = false;
    uep_i_put(&ink, "", 1); /* a zero behind the text */
    if (ink.sink.failed) return uep_i_no_memory(e);
    *text = (const char *)ink.sink.p;
    *n = ink.sink.n - 1;
    return UEP_OK;
}
