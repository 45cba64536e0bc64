/* Verdicts on records in memory: reason, phase, path and profile. */
#include "check.h"

typedef void (*spoil)(uep_t *e);

static void check_fault(spoil change, const char *reason, const char *path, bool canonical_only) {
    uep_t *e = new_builder();
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    CHECK(uep_add_node(e, -1, 0) == 0);
    CHECK(uep_finish(e, &refusal) == UEP_OK);
    change(e);
    CHECK(uep_validate(e, UEP_CANONICAL, &refusal) == UEP_E_REFUSED);
    CHECK(strcmp(reason, reason_of(&refusal)) == 0);
    CHECK_TEXT(path, refusal.path);
    CHECK(uep_validate(e, UEP_ACCEPT, NULL) == (canonical_only ? UEP_OK : UEP_E_REFUSED));
    uep_free(e);
}

static char long_text[100000];

static uep_str long_of(size_t n) {
    uep_str text;
    memset(long_text, 'a', sizeof long_text);
    text.p = long_text;
    text.n = n;
    return text;
}

static uep_str nothing(void) {
    uep_str text = {NULL, 0};
    return text;
}

static void no_severity(uep_t *e) { uep_get(e)->severity = 0; }
static void odd_severity(uep_t *e) { uep_get(e)->severity = 5; }
static void no_message(uep_t *e) { uep_get(e)->error_message = nothing(); }
static void odd_id(uep_t *e) { uep_get(e)->error_id = UEP_S("00000000-0000-0000-0000-000000000000"); }
static void nul(uep_t *e) { uep_get(e)->error_message = UEP_S("a\0b"); }
static void category(uep_t *e) { uep_get(e)->error_type = UEP_S("uep.network"); }
static void odd_type(uep_t *e) { uep_get(e)->error_type = UEP_S("Timeout"); }
static void long_message(uep_t *e) { uep_get(e)->error_message = long_of(UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES + 1); }
static void large(uep_t *e) {
    uep_get(e)->error_message = long_of(UEP_LIMIT_MAX_RECORD_BYTES);
}
static void parent_of_root(uep_t *e) {
    uep_get(e)->nodes.v[0].has_parent = true;
}
static void parent_ahead(uep_t *e) {
    (void)uep_add_node(e, 0, UEP_RELATION_CAUSE);
    uep_get(e)->nodes.v[1].parent = 1;
}
static void no_parent(uep_t *e) {
    (void)uep_add_node(e, 0, UEP_RELATION_CAUSE);
    uep_get(e)->nodes.v[1].has_parent = false;
}
static void no_relation(uep_t *e) {
    (void)uep_add_node(e, 0, UEP_RELATION_CAUSE);
    uep_get(e)->nodes.v[1].relation = 0;
}
static void root_language(uep_t *e) { (void)uep_node_set_source_language(e, 0, UEP_S("c")); }
static void shared_root(uep_t *e) {
    (void)uep_add_frame(e, 0, NULL);
    (void)uep_stack_set_provenance(e, 0, UEP_PROVENANCE_RUNTIME);
    (void)uep_stack_set_shared_with_parent(e, 0, 1);
}
static void dropped_after(uep_t *e) {
    (void)uep_stack_set_dropped_after(e, 0, 1);
    (void)uep_stack_set_provenance(e, 0, UEP_PROVENANCE_RUNTIME);
}
static void no_provenance(uep_t *e) { (void)uep_add_stack(e, 0); }
static void flags(uep_t *e) { (void)uep_set_correlation_trace_flags(e, 256); }
static void zero_trace(uep_t *e) { (void)uep_set_correlation_trace_id(e, UEP_S("00000000000000000000000000000000")); }
static void negative_delay(uep_t *e) {
    uep_time t = {-1, 0, true};
    (void)uep_set_recovery_retry_after(e, t);
    (void)uep_set_recovery_max_attempts(e, 1);
}
static void empty_code(uep_t *e) { (void)uep_add_code(e, NULL); }
static void last_before_first(uep_t *e) {
    uep_time first = {10, 5, true}, last = {10, 4, true};
    (void)uep_set_occurrences_count(e, 2);
    (void)uep_set_occurrences_first(e, first);
    (void)uep_set_occurrences_last(e, last);
}
static void odd_ancestors(uep_t *e) { (void)uep_add_type_ancestors(e, UEP_S("com.acme.base")); }
static void unsafe_number(uep_t *e) {
    (void)uep_put_context_null(e, UEP_S("a/b~c"));
    uep_get(e)->context.v[0].value.kind = UEP_VALUE_NUMBER;
    uep_get(e)->context.v[0].value.as.number = 9007199254740993.0;
}
static void other_major(uep_t *e) {
    uep_get(e)->protocol_version = UEP_S("2.0");
    uep_get(e)->error_id = nothing();
}
static void odd_time(uep_t *e) { uep_get(e)->timestamp.nanos = -1; }
static void odd_url(uep_t *e) {
    uep_link link = {{NULL, 0}, UEP_S("http://example.com"), {NULL, 0}};
    (void)uep_add_link(e, &link);
}

/* uep.h: setters take what has not the form of its field; uep_finish says which field that is. */
static void test_setters_do_not_judge(void) {
    uep_t *e = new_builder();
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    CHECK(uep_set_correlation_trace_id(e, UEP_S("xyz")) == UEP_OK);
    CHECK_TEXT("xyz", uep_get(e)->correlation->trace_id);
    CHECK(!uep_match_pattern(UEP_PATTERN_TRACE_ID, UEP_S("xyz")));
    CHECK(uep_finish(e, &refusal) == UEP_E_REFUSED);
    CHECK(strcmp("bad_format", reason_of(&refusal)) == 0);
    CHECK_TEXT("/correlation/trace_id", refusal.path);
    CHECK(uep_set_correlation_trace_id(e, UEP_S("4bf92f3577b34da6a3ce929d0e0e4736")) == UEP_OK);
    CHECK(uep_finish(e, &refusal) == UEP_OK);
    CHECK(uep_set_error_type(e, UEP_S("Timeout")) == UEP_OK && uep_set_severity(e, 7) == UEP_OK);
    CHECK(uep_finish(e, &refusal) == UEP_E_REFUSED);
    CHECK(strcmp("bad_type_name", reason_of(&refusal)) == 0);
    CHECK_TEXT("/error_type", refusal.path);
    CHECK(uep_set_error_type(e, UEP_S(UEP_TYPE_NETWORK_TIMEOUT)) == UEP_OK);
    CHECK(uep_finish(e, &refusal) == UEP_E_REFUSED);
    CHECK(strcmp("out_of_range", reason_of(&refusal)) == 0);
    CHECK_TEXT("/severity", refusal.path);
    uep_free(e);
}

void test_judge(void) {
    check_fault(no_severity, "missing", "/severity", true);
    check_fault(odd_severity, "out_of_range", "/severity", true);
    check_fault(no_message, "missing", "/error_message", false);
    check_fault(odd_id, "bad_format", "/error_id", false);
    check_fault(nul, "bad_format", "/error_message", false);
    check_fault(category, "bad_type_name", "/error_type", false);
    check_fault(odd_type, "bad_type_name", "/error_type", false);
    check_fault(long_message, "too_long", "/error_message", true);
    check_fault(large, "too_large", "", false);
    check_fault(parent_of_root, "bad_parent", "/nodes/0/parent", false);
    check_fault(parent_ahead, "bad_parent", "/nodes/1/parent", false);
    check_fault(no_parent, "missing", "/nodes/1/parent", false);
    check_fault(no_relation, "missing", "/nodes/1/relation", true);
    check_fault(root_language, "not_canonical", "/nodes/0/source_language", true);
    check_fault(shared_root, "out_of_range", "/nodes/0/stack/shared_with_parent", false);
    check_fault(dropped_after, "out_of_range", "/nodes/0/stack/dropped_after", false);
    check_fault(no_provenance, "missing", "/nodes/0/stack/provenance", true);
    check_fault(flags, "out_of_range", "/correlation/trace_flags", false);
    check_fault(zero_trace, "bad_format", "/correlation/trace_id", false);
    check_fault(negative_delay, "bad_format", "/recovery/retry_after", false);
    check_fault(empty_code, "missing", "/codes/0/space", false);
    check_fault(last_before_first, "out_of_range", "/occurrences/last", false);
    check_fault(odd_ancestors, "missing_ancestor", "/type_ancestors", false);
    check_fault(unsafe_number, "out_of_range", "/context/a~1b~0c", true);
    check_fault(other_major, "unsupported_version", "/protocol_version", false);
    check_fault(odd_time, "bad_format", "/timestamp", false);
    check_fault(odd_url, "bad_format", "/links/0/url", false);
    test_setters_do_not_judge();
}
