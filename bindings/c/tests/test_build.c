/* Building records: setters, nodes, frames, entries, what is cut, marked and filled in. */
#include "check.h"

static void test_smallest(void) {
    uep_t *e = new_builder();
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    CHECK(uep_finish(e, &refusal) == UEP_OK);
    CHECK_TEXT("{\"protocol_version\":\"1.0\",\"error_id\":\"01a1fd9a-9a48-7bab-abab-abababababab\","
               "\"error_type\":\"uep.network.timeout\",\"severity\":\"Medium\",\"timestamp\":\"2026-11-21T10:15:30.120Z\","
               "\"source_language\":\"c\",\"error_message\":\"no answer\",\"type_ancestors\":[\"uep.network\"],"
               "\"nodes\":[{\"message\":\"no answer\"}],"
               "\"recovery\":{\"retryability\":\"RETRYABILITY_CALL\",\"effect\":\"EFFECT_POSSIBLE\"},\"severity_source\":\"SEVERITY_SOURCE_REGISTRY\"}",
               json_of(e));
    uep_free(e);
}

static void test_parents(void) {
    uep_t *e = new_builder();
    CHECK(uep_add_node(e, 0, UEP_RELATION_CAUSE) == UEP_E_PARENT);
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_add_node(e, -1, 0) == UEP_E_PARENT);
    CHECK(uep_add_node(e, 1, UEP_RELATION_CAUSE) == UEP_E_PARENT);
    CHECK(uep_add_node(e, 0, 0) == UEP_E_ARGUMENT);
    CHECK(uep_add_node(e, 0, UEP_RELATION_CAUSE) == 1);
    CHECK(uep_add_node(e, 1, UEP_RELATION_SUPPRESSED) == 2);
    CHECK(uep_node_set_message(e, 3, UEP_S("x")) == UEP_E_INDEX);
    CHECK(uep_node_set_message(e, -1, UEP_S("x")) == UEP_E_INDEX);
    CHECK(uep_node_set_message(e, 2, UEP_S("x")) == UEP_OK);
    CHECK_TEXT("x", uep_get_node(e, 2)->message);
    CHECK(uep_node_count(e) == 3);
    CHECK(uep_get_node(e, 3) == NULL);
    uep_free(e);
}

static void test_too_many_nodes(void) {
    uep_t *e = new_builder();
    int i;
    CHECK(uep_add_node(e, -1, 0) == 0);
    for (i = 1; i < UEP_LIMIT_MAX_NODES; i++) (void)uep_add_node(e, 0, UEP_RELATION_MEMBER);
    CHECK(uep_add_node(e, 0, UEP_RELATION_MEMBER) == UEP_E_FULL);
    CHECK(uep_node_count(e) == UEP_LIMIT_MAX_NODES);
    CHECK(uep_get(e)->marks.n == 1);
    CHECK_TEXT("/nodes", uep_get(e)->marks.v[0].path);
    CHECK_TEXT("limit:max_nodes", uep_get(e)->marks.v[0].rule);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_texts(void) {
    static char longer[10000];
    uep_t *e = new_builder();
    uep_str text = {longer, sizeof longer};
    const uep_mark *mark;
    memset(longer, 'a', sizeof longer);
    memcpy(longer + UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES - 1, "\xc3\xa9", 2); /* é across the limit */
    CHECK(uep_set_error_message(e, text) == UEP_OK);
    CHECK(uep_get(e)->error_message.n == UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES - 1);
    mark = &uep_get(e)->marks.v[0];
    CHECK_TEXT("/error_message", mark->path);
    CHECK(mark->kind == UEP_MARK_KIND_TRUNCATED && mark->original_size == sizeof longer);
    CHECK_TEXT("limit:max_error_message_bytes", mark->rule);
    CHECK(uep_set_source_language(e, UEP_S("a\xff\0b\xe2\x82")) == UEP_OK);
    CHECK_TEXT("a\xef\xbf\xbd\xef\xbf\xbd" "b\xef\xbf\xbd", uep_get(e)->source_language);
    CHECK(uep_get(e)->marks.v[1].kind == UEP_MARK_KIND_REPAIRED);
    text.n = 200;
    CHECK(uep_set_error_type(e, text) == UEP_E_DROPPED);
    CHECK_TEXT(UEP_TYPE_NETWORK_TIMEOUT, uep_get(e)->error_type);
    CHECK(uep_get(e)->marks.v[2].kind == UEP_MARK_KIND_DROPPED);
    uep_free(e);
}

/* UEP-LIM-054: the whole entry goes, and the mark is at the entry. */
static void test_entries_go_whole(void) {
    static char longer[70000];
    uep_t *e = new_builder();
    uep_str text = {longer, 5000};
    uep_bytes bytes = {(const uint8_t *)longer, sizeof longer};
    uep_code code;
    uep_link link;
    memset(longer, 'a', sizeof longer);
    memset(&code, 0, sizeof code);
    code.space = UEP_S("grpc");
    code.value = UEP_S("14");
    CHECK(uep_add_code(e, &code) == 0);
    code.value = text;
    CHECK(uep_add_code(e, &code) == UEP_E_DROPPED);
    CHECK(uep_get(e)->codes.n == 1 && uep_get(e)->marks.n == 1);
    CHECK_TEXT("/codes/1", uep_get(e)->marks.v[0].path);
    CHECK_TEXT("limit:max_code_value_bytes", uep_get(e)->marks.v[0].rule);
    code.value = UEP_S("15");
    CHECK(uep_add_code(e, &code) == 1);
    CHECK(uep_code_set_value(e, 0, text) == UEP_E_DROPPED);
    CHECK(uep_get(e)->codes.n == 1);
    CHECK_TEXT("15", uep_get(e)->codes.v[0].value);
    CHECK_TEXT("/codes/0", uep_get(e)->marks.v[1].path);
    memset(&link, 0, sizeof link);
    link.url = text;
    CHECK(uep_add_link(e, &link) == UEP_E_DROPPED);
    CHECK(uep_get(e)->links.n == 0);
    CHECK_TEXT("/links/0", uep_get(e)->marks.v[2].path);
    CHECK(uep_add_detail(e, NULL) == 0);
    CHECK(uep_detail_set_value(e, 0, bytes) == UEP_E_DROPPED);
    CHECK(uep_get(e)->details.n == 0);
    CHECK_TEXT("/details/0", uep_get(e)->marks.v[3].path);
    uep_free(e);
}

static void test_paths_keep_their_end(void) {
    static char path[2000];
    uep_t *e = new_builder();
    uep_frame frame;
    memset(path, 'd', sizeof path);
    memcpy(path + sizeof path - 7, "/main.c", 7);
    memset(&frame, 0, sizeof frame);
    frame.file.p = path;
    frame.file.n = sizeof path;
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_add_frame(e, 0, &frame) == 0);
    CHECK(uep_get_frame(e, 0, 0)->file.n == UEP_LIMIT_MAX_PATH_BYTES);
    CHECK(memcmp(uep_get_frame(e, 0, 0)->file.p + UEP_LIMIT_MAX_PATH_BYTES - 7, "/main.c", 7) == 0);
    CHECK_TEXT("/nodes/0/stack/frames/0/file", uep_get(e)->marks.v[0].path);
    uep_free(e);
}

static void test_frames(void) {
    uep_t *e = new_builder();
    uep_frame frame;
    uint32_t i;
    memset(&frame, 0, sizeof frame);
    frame.function = UEP_S("walk");
    frame.line = 7;
    CHECK(uep_add_frame(e, 0, &frame) == UEP_E_INDEX);
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_add_frame(e, 0, &frame) == 0);
    frame.address = 9;
    CHECK(uep_add_frame(e, 0, &frame) == 0); /* folded: only the address differs */
    CHECK(uep_get_frame(e, 0, 0)->repeat == 1);
    for (i = 0; i < 400; i++) {
        frame.line = 100 + i;
        CHECK(uep_add_frame(e, 0, &frame) >= 0);
    }
    CHECK(uep_frame_count(e, 0) == UEP_LIMIT_MAX_FRAMES_PER_STACK);
    CHECK(uep_get_node(e, 0)->stack->dropped_frames == 401 - UEP_LIMIT_MAX_FRAMES_PER_STACK);
    CHECK(uep_get_node(e, 0)->stack->dropped_after == UEP_LIMIT_KEEP_FRAMES_INNER);
    CHECK(uep_get_frame(e, 0, 255)->line == 499);
    CHECK(uep_get_frame(e, 0, 191)->line == 290);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_every_part(void) {
    uep_t *e = new_builder();
    uep_code code = {UEP_S("http"), UEP_S("504"), {NULL, 0}, {NULL, 0}};
    uep_violation violation;
    uep_text text = {UEP_S("de"), UEP_S("Keine Antwort")};
    uep_link link = {{NULL, 0}, UEP_S("https://example.com/help"), UEP_S("help")};
    uep_detail detail;
    uep_time delay = {1, 500000000, true};
    uint8_t payload[4] = {0, 1, 2, 255};
    uep_bytes bytes = {payload, sizeof payload};
    memset(&violation, 0, sizeof violation);
    violation.kind = UEP_S("field");
    memset(&detail, 0, sizeof detail);
    detail.type = UEP_S("com.acme.State");
    detail.value = bytes;
    detail.debug.kind = UEP_VALUE_BOOL;
    detail.debug.as.boolean = true;
    CHECK(uep_add_code(e, &code) == 0);
    CHECK(uep_code_set_name(e, 0, UEP_S("Gateway Timeout")) == UEP_OK);
    CHECK(uep_add_violation(e, &violation) == 0);
    CHECK(uep_add_user_message(e, &text) == 0);
    CHECK(uep_add_link(e, &link) == 0);
    CHECK(uep_add_detail(e, &detail) == 0);
    CHECK(uep_add_thread(e, NULL) == 0);
    CHECK(uep_thread_set_crashed(e, 0, true) == UEP_OK);
    CHECK(uep_add_frame(e, UEP_THREAD_STACK | 0, NULL) == 0);
    CHECK(uep_frame_set_in_app(e, UEP_THREAD_STACK | 0, 0, false) == UEP_OK);
    CHECK(uep_set_recovery_retry_after(e, delay) == UEP_OK);
    CHECK(uep_set_recovery_effect(e, 9) == UEP_OK);
    CHECK(uep_set_handling_handled(e, false) == UEP_OK);
    CHECK(uep_set_occurrences_count(e, 3) == UEP_OK);
    CHECK(uep_set_stack_trace(e, UEP_S("")) == UEP_OK);
    CHECK(uep_add_recovery_suggestions(e, UEP_S("Repeat it.")) == UEP_OK);
    CHECK(uep_put_attribute(e, UEP_S("zone"), UEP_S("a")) == UEP_OK);
    CHECK(uep_put_attribute(e, UEP_S("zone"), UEP_S("b")) == UEP_OK);
    CHECK(uep_set_origin_format(e, UEP_S("otlp")) == UEP_OK);
    CHECK(uep_set_origin_payload(e, bytes) == UEP_OK);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    CHECK(strstr(json_of(e).p, "\"retry_after\":\"1.500s\",\"effect\":9") != NULL);
    CHECK(strstr(json_of(e).p, "\"stack_trace\":\"\"") != NULL);
    CHECK(strstr(json_of(e).p, "\"handling\":{\"handled\":false}") != NULL);
    CHECK(strstr(json_of(e).p, "\"value\":\"AAEC/w==\",\"debug\":true") != NULL);
    CHECK(strstr(json_of(e).p, "\"attributes\":{\"zone\":\"b\"}") != NULL);
    CHECK(strstr(json_of(e).p, "{\"in_app\":false}") != NULL);
    uep_free(e);
}

static void test_defaults(void) {
    uep_t *e = uep_new(NULL, NULL);
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_node_set_type_name(e, 0, UEP_S("parse_error")) == UEP_OK);
    CHECK(uep_set_severity(e, UEP_SEVERITY_HIGH) == UEP_OK);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    CHECK_TEXT("parse_error", uep_get(e)->error_message);
    CHECK_TEXT(UEP_TYPE_UNKNOWN_UNCLASSIFIED, uep_get(e)->error_type);
    CHECK(uep_get(e)->severity_source == UEP_SEVERITY_SOURCE_REPORTER);
    CHECK(uep_match_pattern(UEP_PATTERN_UUID, uep_get(e)->error_id));
    CHECK(uep_get(e)->error_id.p[14] == '7');
    uep_reset(e);
    CHECK(uep_get(e)->error_id.n == 0);
    CHECK(uep_set_error_type(e, UEP_S("com.acme.card_declined")) == UEP_OK);
    {
        uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
        CHECK(uep_finish(e, &refusal) == UEP_E_REFUSED);
        CHECK(refusal.reason == UEP_REASON_MISSING_ANCESTOR);
        CHECK_TEXT("/type_ancestors", refusal.path);
    }
    CHECK(uep_add_type_ancestors(e, UEP_S("uep.business.rule_violation")) == UEP_OK);
    CHECK(uep_add_type_ancestors(e, UEP_S("uep.business")) == UEP_OK);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    CHECK(uep_matches(uep_get(e), UEP_S("uep.business")));
    CHECK(!uep_matches(uep_get(e), UEP_S("com.acme")));
    uep_free(e);
}

static void test_marks(void) {
    uep_t *e = new_builder();
    uep_mark mark;
    int i;
    char text[32];
    memset(&mark, 0, sizeof mark);
    mark.kind = UEP_MARK_KIND_ASSUMED;
    mark.path = UEP_S("/timestamp");
    CHECK(uep_add_mark(e, &mark) == UEP_OK);
    CHECK(uep_add_mark(e, &mark) == UEP_OK);
    CHECK(uep_get(e)->marks.n == 1);
    for (i = 0; i < 400; i++) {
        (void)snprintf(text, sizeof text, "/context/%d", i);
        mark.path = uep_cstr(text);
        CHECK(uep_add_mark(e, &mark) == UEP_OK);
    }
    CHECK(uep_get(e)->marks.n == UEP_LIMIT_MAX_MARKS);
    uep_free(e);
}

void test_build(void) {
    test_smallest();
    test_parents();
    test_too_many_nodes();
    test_texts();
    test_entries_go_whole();
    test_paths_keep_their_end();
    test_frames();
    test_every_part();
    test_defaults();
    test_marks();
}
