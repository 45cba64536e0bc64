/* Tables: types, codes, native types, levels, entries. */
#include "check.h"

static void check_code(const char *space, const char *code, const char *platform, const char *when, const char *name,
                       const char *type) {
    char scratch[32];
    uep_code_found found;
    CHECK(uep_find_code(uep_cstr(space), uep_cstr(code), uep_cstr(platform), uep_cstr(when), scratch, &found) == UEP_OK);
    CHECK_TEXT(name, found.name);
    CHECK_TEXT(type, found.type);
}

static void check_no_code(const char *space, const char *code, const char *platform) {
    char scratch[32];
    uep_code_found found;
    CHECK(uep_find_code(uep_cstr(space), uep_cstr(code), uep_cstr(platform), uep_cstr(""), scratch, &found) ==
          UEP_E_FOUND_NOT);
}

static void test_codes(void) {
    check_code("http", "404", "", "", "Not Found", "uep.resource.not_found");
    check_code("http", "404", "", "grpc_path_without_body", "grpc_path_without_body", "uep.runtime.unimplemented");
    check_code("http", "204", "", "", "Successful", "");
    check_code("posix.errno", "2", "linux", "", "ENOENT", "uep.resource.not_found");
    check_code("posix.errno", "ENOENT", "", "", "ENOENT", "uep.resource.not_found");
    check_code("posix.signal", "11", "linux-amd64", "", "SIGSEGV", "uep.runtime.fatal");
    check_code("hresult", "0x80070001", "", "", "ERROR_INVALID_FUNCTION", "uep.runtime.unimplemented");
    check_code("sqlstate", "08XYZ", "", "", "connection exception", "uep.network.connection_failed");
    check_code("exit_code", "137", "linux", "", "SIGKILL", "uep.runtime.fatal");
    check_code("grpc", "deadline_exceeded", "", "", "DEADLINE_EXCEEDED", "uep.deadline.exceeded");
    check_no_code("posix.errno", "2", "");
    check_no_code("posix.errno", "2", "linux-mips");
    check_no_code("http", "0404", "");
    check_no_code("no such space", "1", "");
    CHECK(strcmp(uep_default_code_type(UEP_S("http")), "uep.unknown.unclassified") == 0);
    CHECK(uep_default_code_type(UEP_S("x")) == NULL);
    CHECK(strcmp(uep_pair_code(UEP_S("grpc_to_http"), UEP_S("5")), "404") == 0);
    CHECK(strcmp(uep_pair_code(UEP_S("grpc_to_http"), UEP_S("99")), "500") == 0);
    CHECK(strcmp(uep_code_of_type(UEP_S("aws"), UEP_S("uep.auth.permission_denied"), NULL, 0)->value,
                 "AccessDeniedException") == 0);
    CHECK(strcmp(uep_code_of_type(UEP_S("aws"), UEP_S("com.acme.x"), NULL, 0)->value, "InternalFailure") == 0);
}

static void test_levels(void) {
    CHECK(strcmp(uep_level_out(UEP_S("syslog"), UEP_SEVERITY_HIGH, false), "2") == 0);
    CHECK(uep_level_out(UEP_S("none"), UEP_SEVERITY_HIGH, false) == NULL);
    CHECK(uep_level_in(UEP_S("bugsnag"), UEP_S("ERROR")) == UEP_SEVERITY_MEDIUM);
    CHECK(uep_level_in(UEP_S("bugsnag"), UEP_S("loud")) == 0);
    CHECK(uep_level_in(UEP_S("none"), UEP_S("error")) == UEP_E_FOUND_NOT);
    CHECK(strcmp(uep_level_out(UEP_S("bugsnag"), UEP_SEVERITY_LOW, true), "info") == 0);
    CHECK(uep_severity_rank(35) == 30 && uep_severity_rank(99) == 40 && uep_severity_rank(-3) == 0);
}

static void test_names(void) {
    const uep_type_info *type = uep_find_type(UEP_S(UEP_TYPE_NETWORK_TIMEOUT));
    uep_str ancestors[2] = {UEP_S("com.acme.base"), UEP_S(UEP_TYPE_STATE_LOCKED)};
    size_t i;
    CHECK(type && type->http_status == 504 && type->ancestor_count == 1);
    CHECK(uep_find_type(UEP_S("uep.network")) == NULL);
    CHECK(uep_find_type(UEP_S("uep.network.timeou")) == NULL);
    CHECK(strcmp(uep_default_type(UEP_S("com.acme.x"), ancestors, 2)->name, UEP_TYPE_STATE_LOCKED) == 0);
    CHECK(strcmp(uep_default_type(UEP_S("com.acme.x"), NULL, 0)->name, UEP_TYPE_UNKNOWN_UNCLASSIFIED) == 0);
    CHECK(strcmp(uep_find_native(UEP_S("cpp"), UEP_S("std::bad_alloc")), "uep.capacity.memory_exhausted") == 0);
    CHECK(strcmp(uep_find_native(UEP_S("c"), UEP_S("ENOENT")), "uep.resource.not_found") == 0);
    CHECK(uep_find_native(UEP_S("c"), UEP_S("nothing")) == NULL);
    CHECK(uep_find_native(UEP_S("cobol"), UEP_S("x")) == NULL);
    CHECK(strncmp(uep_find_entry("type", UEP_S(UEP_TYPE_NETWORK_TIMEOUT)), "{\"name\":\"uep.network.timeout\"", 29) == 0);
    CHECK(uep_find_entry("type", UEP_S("uep.network")) == NULL);
    CHECK(uep_find_entry("category", UEP_S("uep.network")) != NULL);
    CHECK(uep_find_entry("strategy", UEP_S("uep.recovery.backoff")) != NULL);
    CHECK(uep_find_entry("nothing", UEP_S("x")) == NULL);
    CHECK(uep_find_limit(UEP_S("max_nodes"))->value == UEP_LIMIT_MAX_NODES);
    CHECK(uep_find_reason(UEP_S("too_long")) == &uep_reasons[UEP_REASON_TOO_LONG]);
    CHECK(uep_find_pattern(UEP_S("uuid")) == &uep_patterns[UEP_PATTERN_UUID]);
    CHECK(uep_find_message(UEP_S("Node")) == &uep_messages[UEP_MESSAGE_NODE]);
    for (i = 0; i < UEP_PATTERN_COUNT; i++) {
        CHECK(uep_match_pattern((int32_t)i, uep_cstr(uep_patterns[i].example)));
    }
    for (i = 1; i < UEP_TYPE_COUNT; i++) CHECK(strcmp(uep_types[i - 1].name, uep_types[i].name) < 0);
}

void test_registry(void) {
    test_codes();
    test_levels();
    test_names();
}
