/* Records that are given whole: written in one pass or set field by field, they are the records that the setters build. */
#include "check.h"

enum { NODES = 3, FRAMES = 4 };

/* A record with everything that it points to; a change makes it one that does not fit as it is. */
typedef struct whole {
    uep_record record;
    uep_node nodes[UEP_LIMIT_MAX_NODES + 2];
    uep_stack stacks[NODES];
    uep_frame frames[NODES][UEP_LIMIT_MAX_FRAMES_PER_STACK + 2];
    uep_entry context[UEP_LIMIT_MAX_CONTEXT_KEYS + 2];
    uep_value inner[2];
    uep_pair attributes[UEP_LIMIT_MAX_ATTRIBUTES + 2];
    uep_str texts[UEP_LIMIT_MAX_NOTES + 2];
    uep_recovery recovery;
    uep_resource resource;
    uep_correlation correlation;
    uep_handling handling;
    uep_occurrences occurrences;
    uep_foreign origin;
    uep_code codes[2];
    uep_thread thread;
    uep_stack thread_stack;
    uep_mark marks[2];
    uep_detail detail;
} whole;

static char long_text[40000];

static uep_str long_str(size_t n) {
    uep_str text;
    text.p = long_text;
    text.n = n;
    return text;
}

static void fill_frames(whole *w, int node, size_t n) {
    size_t i;
    for (i = 0; i < n; i++) {
        w->frames[node][i].function = UEP_S("ledger::open");
        w->frames[node][i].file = UEP_S("/srv/app/src/ledger.c");
        w->frames[node][i].line = 40 + (uint32_t)i;
    }
    w->stacks[node].frames.v = w->frames[node];
    w->stacks[node].frames.n = n;
    w->stacks[node].provenance = UEP_PROVENANCE_RUNTIME;
    w->nodes[node].stack = &w->stacks[node];
}

static void fill_nodes(whole *w) {
    int i;
    w->record.nodes.v = w->nodes;
    w->record.nodes.n = NODES;
    for (i = 0; i < NODES; i++) {
        w->nodes[i].type_name = UEP_S("timeout_error");
        w->nodes[i].message = i ? UEP_S("connection timed out") : UEP_S("no answer within 2 s");
        w->nodes[i].has_parent = i > 0;
        w->nodes[i].relation = i ? UEP_RELATION_CAUSE : 0;
        fill_frames(w, i, FRAMES);
    }
    w->nodes[2].parent = 1;
}

static void fill_parts(whole *w) {
    w->recovery.retryability = UEP_RETRYABILITY_CALL;
    w->recovery.retry_after.seconds = 3;
    w->recovery.retry_after.set = true;
    w->record.recovery = &w->recovery;
    w->resource.service = UEP_S("ledger");
    w->resource.attributes.v = w->attributes;
    w->resource.attributes.n = 1;
    w->attributes[0].key = UEP_S("zone");
    w->attributes[0].value = UEP_S("b");
    w->record.resource = &w->resource;
    w->correlation.trace_id = UEP_S("4bf92f3577b34da6a3ce929d0e0e4736");
    w->record.correlation = &w->correlation;
    w->handling.has_handled = true;
    w->record.handling = &w->handling;
    w->occurrences.count = 2;
    w->record.occurrences = &w->occurrences;
    w->codes[0].space = UEP_S("posix.errno");
    w->codes[0].value = UEP_S("110");
    w->record.codes.v = w->codes;
    w->record.codes.n = 1;
    w->thread.id = UEP_S("7");
    w->thread_stack = w->stacks[0];
    w->thread.stack = &w->thread_stack;
    w->record.threads.v = &w->thread;
    w->record.threads.n = 1;
}

/* Every value of it fits as it is. */
static whole *new_whole(void) {
    whole *w = (whole *)calloc(1, sizeof *w);
    if (!w) abort();
    w->record.protocol_version = UEP_S("1.0");
    w->record.error_id = UEP_S("019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e");
    w->record.error_type = UEP_S(UEP_TYPE_NETWORK_TIMEOUT);
    w->record.severity = UEP_SEVERITY_HIGH;
    w->record.timestamp.seconds = 1795256130;
    w->record.timestamp.set = true;
    w->record.source_language = UEP_S("c");
    w->record.error_message = UEP_S("no answer within 2 s; gr\xc3\xb6\xc3\x9f" "er");
    w->record.has_stack_trace = true;
    w->context[0].key = UEP_S("attempt");
    w->context[0].value.kind = UEP_VALUE_NUMBER;
    w->context[0].value.as.number = 3;
    w->context[1].key = UEP_S("host");
    w->context[1].value.kind = UEP_VALUE_STRING;
    w->context[1].value.as.string = UEP_S("a.example");
    w->record.context.v = w->context;
    w->record.context.n = 2;
    fill_nodes(w);
    fill_parts(w);
    return w;
}

/* ---- changes ---- */

static void leave(whole *w) { (void)w; }
static void make_long(whole *w) { w->record.error_message = long_str(sizeof long_text); }
static void make_short_of_limit(whole *w) { w->record.error_message = long_str(UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES); }
static void break_text(whole *w) { w->nodes[1].message = UEP_S("a\xff" "b"); }
static void hide_nul(whole *w) { w->frames[0][1].function = UEP_S("a\0b of sixteen or more"); }
static void break_long(whole *w) {
    static char broken[300];
    memset(broken, 'x', sizeof broken);
    broken[200] = (char)0xc3;
    w->nodes[0].message.p = broken;
    w->nodes[0].message.n = sizeof broken;
}
static void overlong_type(whole *w) { w->record.error_type = long_str(2000); }
static void overlong_path(whole *w) { w->frames[2][0].file = long_str(20000); }
static void overlong_code(whole *w) { w->codes[0].value = long_str(5000); }
static void many_nodes(whole *w) {
    size_t i;
    for (i = NODES; i < UEP_LIMIT_MAX_NODES + 2; i++) {
        w->nodes[i] = w->nodes[1];
        w->nodes[i].stack = NULL;
    }
    w->record.nodes.n = UEP_LIMIT_MAX_NODES + 2;
}
static void many_frames(whole *w) { fill_frames(w, 1, UEP_LIMIT_MAX_FRAMES_PER_STACK + 2); }
static void many_frames_dropped(whole *w) {
    many_frames(w);
    w->stacks[1].dropped_frames = 5;
}
static void equal_frames(whole *w) { w->frames[0][2] = w->frames[0][1]; }
static void equal_lines(whole *w) { w->frames[0][2].line = w->frames[0][1].line, w->frames[0][2].file = UEP_S("other.c"); }
static void many_notes(whole *w) {
    size_t i;
    for (i = 0; i < UEP_LIMIT_MAX_NOTES + 2; i++) w->texts[i] = UEP_S("a note");
    w->nodes[0].notes.v = w->texts;
    w->nodes[0].notes.n = UEP_LIMIT_MAX_NOTES + 2;
}
static void two_notes(whole *w) {
    many_notes(w);
    w->nodes[0].notes.n = 2;
    w->texts[1] = UEP_S("");
}
static void many_keys(whole *w) {
    static char keys[UEP_LIMIT_MAX_CONTEXT_KEYS + 2][8];
    size_t i;
    for (i = 0; i < UEP_LIMIT_MAX_CONTEXT_KEYS + 2; i++) {
        (void)snprintf(keys[i], sizeof keys[i], "k%u", (unsigned)i % 1000u);
        w->context[i] = w->context[0];
        w->context[i].key = uep_cstr(keys[i]);
    }
    w->record.context.n = UEP_LIMIT_MAX_CONTEXT_KEYS + 2;
}
static void large_context(whole *w) {
    size_t i;
    many_keys(w);
    w->record.context.n = 16;
    for (i = 0; i < 16; i++) {
        w->context[i].value.kind = UEP_VALUE_STRING;
        w->context[i].value.as.string = long_str(UEP_LIMIT_MAX_CONTEXT_STRING_BYTES);
    }
}
static void same_keys(whole *w) { w->context[1].key = w->context[0].key; }
static void own_key(whole *w) { w->context[1].key = UEP_S("uep.source.line"); }
static void odd_key(whole *w) { w->context[1].key = UEP_S("a\nb"); }
static void accented_key(whole *w) { w->context[1].key = UEP_S("gr\xc3\xb6\xc3\x9f" "e"); }
static void huge_number(whole *w) { w->context[0].value.as.number = 1e300; }
static void nested_value(whole *w) {
    w->inner[0].kind = UEP_VALUE_BOOL;
    w->context[1].value.kind = UEP_VALUE_LIST;
    w->context[1].value.as.list.v = w->inner;
    w->context[1].value.as.list.n = 2;
}
static void many_attributes(whole *w) {
    static char keys[UEP_LIMIT_MAX_ATTRIBUTES + 2][8];
    size_t i;
    for (i = 0; i < UEP_LIMIT_MAX_ATTRIBUTES + 2; i++) {
        (void)snprintf(keys[i], sizeof keys[i], "k%u", (unsigned)i % 1000u);
        w->attributes[i].key = uep_cstr(keys[i]);
        w->attributes[i].value = UEP_S("x");
    }
    w->resource.attributes.n = UEP_LIMIT_MAX_ATTRIBUTES + 2;
}
static void same_attributes(whole *w) {
    w->attributes[1] = w->attributes[0];
    w->resource.attributes.n = 2;
}
static void equal_marks(whole *w) {
    w->marks[0].path = w->marks[1].path = UEP_S("/error_message");
    w->marks[0].kind = w->marks[1].kind = UEP_MARK_KIND_REDACTED;
    w->record.marks.v = w->marks;
    w->record.marks.n = 2;
}
static void large_payload(whole *w) {
    w->origin.format = UEP_S("x");
    w->origin.complete = true;
    w->origin.payload.p = (const uint8_t *)long_text;
    w->origin.payload.n = sizeof long_text;
    w->record.origin = &w->origin;
}
static void add_detail(whole *w) {
    w->detail.type = UEP_S("example.Detail");
    w->detail.debug.kind = UEP_VALUE_NUMBER;
    w->detail.debug.as.number = 1e300;
    w->record.details.v = &w->detail;
    w->record.details.n = 1;
}

typedef struct change { void (*make)(whole *w); bool is_fit; } change;

static const change CHANGES[] = {
    {leave, true}, {make_long, false}, {make_short_of_limit, true}, {break_text, false}, {hide_nul, false},
    {break_long, false}, {overlong_type, false}, {overlong_path, false}, {overlong_code, false}, {many_nodes, false},
    {many_frames, false}, {many_frames_dropped, false}, {equal_frames, false}, {equal_lines, true}, {many_notes, false},
    {two_notes, true}, {many_keys, false}, {large_context, false}, {same_keys, false}, {own_key, false}, {odd_key, false},
    {accented_key, false}, {huge_number, false}, {nested_value, false}, {many_attributes, false},
    {same_attributes, false}, {equal_marks, false}, {large_payload, false}, {add_detail, false},
};

/* ---- laws ---- */

static bool is_same(const uint8_t *a, size_t n, const uint8_t *b, size_t size) {
    return n == size && memcmp(a, b, n) == 0;
}

/* What fits as it is, is written as it stands; everything else as it is set, which the builder then holds. */
static void check_change(const change *made) {
    uep_t *given = uep_new(NULL, NULL), *set = uep_new(NULL, NULL), *plain = uep_new(NULL, NULL);
    const uint8_t *first = NULL, *second = NULL, *third = NULL;
    size_t first_n = 0, second_n = 0, third_n = 0;
    whole *w = new_whole();
    made->make(w);
    CHECK(uep_encode_given(given, &w->record, &first, &first_n) == UEP_OK);
    CHECK(uep_set_record(set, &w->record) == UEP_OK && uep_encode(set, &second, &second_n) == UEP_OK);
    CHECK(is_same(first, first_n, second, second_n));
    CHECK(uep_encode_record(plain, &w->record, &third, &third_n) == UEP_OK);
    CHECK((uep_node_count(given) == 0) == made->is_fit);
    if (made->is_fit) CHECK(is_same(first, first_n, third, third_n));
    CHECK(uep_read(plain, first, first_n, NULL) == UEP_OK);
    uep_free(plain);
    uep_free(set);
    uep_free(given);
    free(w);
}

/* The same record by the functions that everybody knows. */
static void test_setters(void) {
    whole *w = new_whole();
    uep_t *e = uep_new(NULL, NULL), *given = uep_new(NULL, NULL);
    const uint8_t *first = NULL, *second = NULL;
    size_t first_n = 0, second_n = 0, i, j;
    uep_time time = {1795256130, 0, true}, wait = {3, 0, true};
    (void)uep_set_protocol_version(e, UEP_S("1.0"));
    (void)uep_set_error_id(e, w->record.error_id);
    (void)uep_set_error_type(e, w->record.error_type);
    (void)uep_set_severity(e, UEP_SEVERITY_HIGH);
    (void)uep_set_timestamp(e, time);
    (void)uep_set_source_language(e, UEP_S("c"));
    (void)uep_set_error_message(e, w->record.error_message);
    (void)uep_set_stack_trace(e, UEP_S(""));
    (void)uep_put_context_int(e, UEP_S("attempt"), 3);
    (void)uep_put_context_str(e, UEP_S("host"), UEP_S("a.example"));
    for (i = 0; i < NODES; i++) {
        (void)uep_add_node(e, (int32_t)i - 1, i ? UEP_RELATION_CAUSE : 0);
        (void)uep_node_set_type_name(e, (int32_t)i, w->nodes[i].type_name);
        (void)uep_node_set_message(e, (int32_t)i, w->nodes[i].message);
        for (j = 0; j < FRAMES; j++) (void)uep_add_frame(e, (int32_t)i, &w->frames[i][j]);
        (void)uep_stack_set_provenance(e, (int32_t)i, UEP_PROVENANCE_RUNTIME);
    }
    (void)uep_set_recovery_retryability(e, UEP_RETRYABILITY_CALL);
    (void)uep_set_recovery_retry_after(e, wait);
    (void)uep_set_correlation_trace_id(e, w->correlation.trace_id);
    (void)uep_set_resource_service(e, UEP_S("ledger"));
    (void)uep_put_attribute(e, UEP_S("zone"), UEP_S("b"));
    (void)uep_set_handling_handled(e, false);
    (void)uep_add_code(e, w->codes);
    (void)uep_add_thread(e, &w->thread);
    for (j = 0; j < FRAMES; j++) (void)uep_add_frame(e, UEP_THREAD_STACK, &w->frames[0][j]);
    (void)uep_stack_set_provenance(e, UEP_THREAD_STACK, UEP_PROVENANCE_RUNTIME);
    (void)uep_set_occurrences_count(e, 2);
    CHECK(uep_encode(e, &first, &first_n) == UEP_OK);
    CHECK(uep_encode_given(given, &w->record, &second, &second_n) == UEP_OK);
    CHECK(is_same(first, first_n, second, second_n));
    uep_free(given);
    uep_free(e);
    free(w);
}

/* What the setters refuse is refused: nothing is written. */
static void test_refused(void) {
    uep_t *e = uep_new(NULL, NULL);
    whole *w = new_whole();
    const uint8_t *data;
    size_t n;
    CHECK(uep_encode_given(NULL, &w->record, &data, &n) == UEP_E_ARGUMENT);
    CHECK(uep_encode_given(e, NULL, &data, &n) == UEP_E_ARGUMENT);
    CHECK(uep_encode_given(e, uep_get(e), &data, &n) == UEP_E_ARGUMENT);
    CHECK(uep_set_record(e, uep_get(e)) == UEP_E_ARGUMENT);
    w->nodes[2].parent = 2;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_PARENT);
    w->nodes[2].parent = UINT32_MAX;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_PARENT);
    w->nodes[2].parent = 1;
    w->nodes[0].has_parent = true;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_PARENT);
    w->nodes[0].has_parent = false;
    w->nodes[1].relation = 0;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_ARGUMENT);
    w->nodes[1].relation = UEP_RELATION_CAUSE;
    w->record.timestamp.nanos = 1000000000;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_ARGUMENT);
    w->record.timestamp.nanos = 0;
    w->recovery.retry_after.nanos = -1;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_ARGUMENT);
    w->recovery.retry_after.nanos = 0;
    w->nodes[1].type_name.p = NULL;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_E_ARGUMENT);
    w->nodes[1].type_name.n = 0;
    CHECK(uep_encode_given(e, &w->record, &data, &n) == UEP_OK);
    uep_free(e);
    free(w);
}

/* Memory of the caller's: enough, or too little for the one way or both. */
static void test_static(void) {
    static unsigned char memory[16384];
    whole *w = new_whole();
    uep_t *e = uep_new(NULL, NULL);
    const uint8_t *data = NULL, *expected = NULL;
    size_t n = 0, size = 0, room;
    CHECK(uep_encode_given(e, &w->record, &expected, &size) == UEP_OK);
    for (room = sizeof memory; room > 2000; room -= 97) {
        uep_t *fixed = uep_new_static(memory, room, NULL);
        int32_t status = fixed ? uep_encode_given(fixed, &w->record, &data, &n) : UEP_E_MEMORY;
        if (status == UEP_OK ? !is_same(data, n, expected, size) : status != UEP_E_MEMORY) break;
        if (status == UEP_E_MEMORY && room > 8000) break;
    }
    CHECK(room <= 2000);
    uep_free(e);
    free(w);
}

void test_given(void) {
    size_t i;
    memset(long_text, 'x', sizeof long_text);
    for (i = 0; i < sizeof CHANGES / sizeof *CHANGES; i++) check_change(&CHANGES[i]);
    test_setters();
    test_refused();
    test_static();
}
