/* Regenerate with: uep codegen (content 6dea8373912f0e7f; do not edit)
 *
 * Fields, enums, limits, patterns and reasons as constant tables. */
#include "uep_internal.h"

static const uep_enum_value enum_severity[] = {
    {"Unspecified", 0},
    {"Low", 10},
    {"Medium", 20},
    {"High", 30},
    {"Critical", 40},
};
static const uep_enum_value enum_severity_source[] = {
    {"SEVERITY_SOURCE_UNSPECIFIED", 0},
    {"SEVERITY_SOURCE_REGISTRY", 1},
    {"SEVERITY_SOURCE_REPORTER", 2},
    {"SEVERITY_SOURCE_POLICY", 3},
    {"SEVERITY_SOURCE_BRIDGE", 4},
};
static const uep_enum_value enum_relation[] = {
    {"RELATION_UNSPECIFIED", 0},
    {"RELATION_CAUSE", 1},
    {"RELATION_CONTEXT", 2},
    {"RELATION_SUPPRESSED", 3},
    {"RELATION_MEMBER", 4},
    {"RELATION_REPANIC", 5},
    {"RELATION_REMOTE_CAUSE", 6},
};
static const uep_enum_value enum_retryability[] = {
    {"RETRYABILITY_UNSPECIFIED", 0},
    {"RETRYABILITY_NEVER", 1},
    {"RETRYABILITY_CALL", 2},
    {"RETRYABILITY_TRANSACTION", 3},
    {"RETRYABILITY_AFTER_FIX", 4},
};
static const uep_enum_value enum_effect[] = {
    {"EFFECT_UNSPECIFIED", 0},
    {"EFFECT_NONE", 1},
    {"EFFECT_POSSIBLE", 2},
    {"EFFECT_PARTIAL", 3},
    {"EFFECT_APPLIED", 4},
};
static const uep_enum_value enum_provenance[] = {
    {"PROVENANCE_UNSPECIFIED", 0},
    {"PROVENANCE_RUNTIME", 1},
    {"PROVENANCE_SYMBOLICATED", 2},
    {"PROVENANCE_PARSED_TEXT", 3},
};
static const uep_enum_value enum_mark_kind[] = {
    {"MARK_KIND_UNSPECIFIED", 0},
    {"MARK_KIND_TRUNCATED", 1},
    {"MARK_KIND_REDACTED", 2},
    {"MARK_KIND_HASHED", 3},
    {"MARK_KIND_REPAIRED", 4},
    {"MARK_KIND_TYPED", 5},
    {"MARK_KIND_SENSITIVE", 6},
    {"MARK_KIND_DROPPED", 7},
    {"MARK_KIND_ASSUMED", 8},
};

const uep_enum_info uep_enums[7] = {
    {"Severity", enum_severity, 5, true},
    {"SeveritySource", enum_severity_source, 5, false},
    {"Relation", enum_relation, 7, false},
    {"Retryability", enum_retryability, 5, false},
    {"Effect", enum_effect, 5, false},
    {"Provenance", enum_provenance, 4, false},
    {"MarkKind", enum_mark_kind, 9, false},
};

static const uep_field_info fields_frame[] = {
    {"function", 8, 1, offsetof(uep_frame, function), 0,
     -1, -1, -1, 30, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"raw_function", 12, 2, offsetof(uep_frame, raw_function), 0,
     -1, -1, -1, 48, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"module", 6, 3, offsetof(uep_frame, module), 0,
     -1, -1, -1, 39, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"package", 7, 4, offsetof(uep_frame, package), 0,
     -1, -1, -1, 45, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"file", 4, 5, offsetof(uep_frame, file), 0,
     -1, -1, -1, 46, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"abs_path", 8, 6, offsetof(uep_frame, abs_path), 0,
     -1, -1, -1, 46, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"line", 4, 7, offsetof(uep_frame, line), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"column", 6, 8, offsetof(uep_frame, column), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"in_app", 6, 9, offsetof(uep_frame, in_app), offsetof(uep_frame, has_in_app),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"inlined", 7, 10, offsetof(uep_frame, inlined), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"async_boundary", 14, 11, offsetof(uep_frame, async_boundary), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"repeat", 6, 12, offsetof(uep_frame, repeat), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"source_language", 15, 13, offsetof(uep_frame, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"source_line", 11, 14, offsetof(uep_frame, source_line), 0,
     -1, -1, -1, 64, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"address", 7, 15, offsetof(uep_frame, address), 0,
     -1, 8, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_FIXED64, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"build_id", 8, 16, offsetof(uep_frame, build_id), 0,
     -1, 1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_frame[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
};
static const uep_field_info fields_stack[] = {
    {"frames", 6, 1, offsetof(uep_stack, frames), 0,
     0, -1, 29, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"dropped_frames", 14, 2, offsetof(uep_stack, dropped_frames), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"dropped_after", 13, 3, offsetof(uep_stack, dropped_after), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"shared_with_parent", 18, 4, offsetof(uep_stack, shared_with_parent), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"provenance", 10, 5, offsetof(uep_stack, provenance), 0,
     5, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_stack[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_node[] = {
    {"parent", 6, 1, offsetof(uep_node, parent), offsetof(uep_node, has_parent),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, false},
    {"relation", 8, 2, offsetof(uep_node, relation), 0,
     2, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"type_name", 9, 3, offsetof(uep_node, type_name), 0,
     -1, -1, -1, 75, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"module", 6, 4, offsetof(uep_node, module), 0,
     -1, -1, -1, 39, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"message", 7, 5, offsetof(uep_node, message), 0,
     -1, -1, -1, 40, 23, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"notes", 5, 6, offsetof(uep_node, notes), 0,
     -1, -1, 43, 42, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"stack", 5, 7, offsetof(uep_node, stack), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"error_type", 10, 8, offsetof(uep_node, error_type), 0,
     -1, 7, -1, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"error_id", 8, 9, offsetof(uep_node, error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"source_language", 15, 10, offsetof(uep_node, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"service", 7, 11, offsetof(uep_node, service), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"timestamp", 9, 12, offsetof(uep_node, timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, false},
    {"is_group", 8, 13, offsetof(uep_node, is_group), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_node[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
};
static const uep_field_info fields_recovery[] = {
    {"retryability", 12, 1, offsetof(uep_recovery, retryability), 0,
     3, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"retry_after", 11, 2, offsetof(uep_recovery, retry_after), 0,
     -1, 6, -1, -1, -1, -1, -1, -1, 55,
     UEP_KIND_DURATION, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, true, false, true},
    {"max_attempts", 12, 3, offsetof(uep_recovery, max_attempts), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"throttled", 9, 4, offsetof(uep_recovery, throttled), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"effect", 6, 5, offsetof(uep_recovery, effect), 0,
     4, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, true},
    {"strategies", 10, 6, offsetof(uep_recovery, strategies), 0,
     -1, 7, 66, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
};
static const int8_t numbers_recovery[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_correlation[] = {
    {"trace_id", 8, 1, offsetof(uep_correlation, trace_id), 0,
     -1, 19, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"span_id", 7, 2, offsetof(uep_correlation, span_id), 0,
     -1, 17, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"trace_flags", 11, 3, offsetof(uep_correlation, trace_flags), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, 73,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
    {"request_id", 10, 4, offsetof(uep_correlation, request_id), 0,
     -1, -1, -1, 54, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"cause_error_id", 14, 5, offsetof(uep_correlation, cause_error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_correlation[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_resource[] = {
    {"service", 7, 1, offsetof(uep_resource, service), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"namespace", 9, 2, offsetof(uep_resource, namespace_), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"version", 7, 3, offsetof(uep_resource, version), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"instance_id", 11, 4, offsetof(uep_resource, instance_id), 0,
     -1, -1, -1, 63, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"environment", 11, 5, offsetof(uep_resource, environment), 0,
     -1, -1, -1, 22, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"host", 4, 6, offsetof(uep_resource, host), 0,
     -1, -1, -1, 31, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"pid", 3, 7, offsetof(uep_resource, pid), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"runtime", 7, 8, offsetof(uep_resource, runtime), 0,
     -1, -1, -1, 56, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"sdk", 3, 9, offsetof(uep_resource, sdk), 0,
     -1, -1, -1, 56, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"attributes", 10, 10, offsetof(uep_resource, attributes), 0,
     -1, -1, 3, 2, -1, 13, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_MAP, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
};
static const int8_t numbers_resource[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
};
static const uep_field_info fields_handling[] = {
    {"handled", 7, 1, offsetof(uep_handling, handled), offsetof(uep_handling, has_handled),
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"fatal", 5, 2, offsetof(uep_handling, fatal), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"synthetic", 9, 3, offsetof(uep_handling, synthetic), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"expected", 8, 4, offsetof(uep_handling, expected), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"mechanism", 9, 5, offsetof(uep_handling, mechanism), 0,
     -1, -1, -1, 38, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_handling[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_code[] = {
    {"space", 5, 1, offsetof(uep_code, space), 0,
     -1, 3, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"value", 5, 2, offsetof(uep_code, value), 0,
     -1, -1, -1, 8, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"name", 4, 3, offsetof(uep_code, name), 0,
     -1, -1, -1, 7, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"platform", 8, 4, offsetof(uep_code, platform), 0,
     -1, -1, -1, 47, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_code[] = {
    -1, 0, 1, 2, 3
};
static const uep_field_info fields_violation[] = {
    {"kind", 4, 1, offsetof(uep_violation, kind), 0,
     -1, 22, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"path", 4, 2, offsetof(uep_violation, path), 0,
     -1, -1, -1, 79, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"reason", 6, 3, offsetof(uep_violation, reason), 0,
     -1, -1, -1, 80, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
    {"description", 11, 4, offsetof(uep_violation, description), 0,
     -1, -1, -1, 82, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"subject", 7, 5, offsetof(uep_violation, subject), 0,
     -1, -1, -1, 81, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"limit", 5, 6, offsetof(uep_violation, limit), 0,
     -1, -1, -1, 80, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_violation[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_text[] = {
    {"locale", 6, 1, offsetof(uep_text, locale), 0,
     -1, 11, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"text", 4, 2, offsetof(uep_text, text), 0,
     -1, -1, -1, 77, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_text[] = {
    -1, 0, 1
};
static const uep_field_info fields_link[] = {
    {"rel", 3, 1, offsetof(uep_link, rel), 0,
     -1, -1, -1, 33, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
    {"url", 3, 2, offsetof(uep_link, url), 0,
     -1, 10, -1, 34, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_POSSIBLE, false, false, true},
    {"description", 11, 3, offsetof(uep_link, description), 0,
     -1, -1, -1, 32, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, true},
};
static const int8_t numbers_link[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_thread[] = {
    {"id", 2, 1, offsetof(uep_thread, id), 0,
     -1, -1, -1, 69, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"name", 4, 2, offsetof(uep_thread, name), 0,
     -1, -1, -1, 70, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, false},
    {"state", 5, 3, offsetof(uep_thread, state), 0,
     -1, -1, -1, 71, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"crashed", 7, 4, offsetof(uep_thread, crashed), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"stack", 5, 5, offsetof(uep_thread, stack), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"parent_id", 9, 6, offsetof(uep_thread, parent_id), 0,
     -1, -1, -1, 69, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
};
static const int8_t numbers_thread[] = {
    -1, 0, 1, 2, 3, 4, 5
};
static const uep_field_info fields_occurrences[] = {
    {"count", 5, 1, offsetof(uep_occurrences, count), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"first", 5, 2, offsetof(uep_occurrences, first), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"last", 4, 3, offsetof(uep_occurrences, last), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
};
static const int8_t numbers_occurrences[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_mark[] = {
    {"path", 4, 1, offsetof(uep_mark, path), 0,
     -1, 12, -1, 36, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"kind", 4, 2, offsetof(uep_mark, kind), 0,
     6, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"rule", 4, 3, offsetof(uep_mark, rule), 0,
     -1, 13, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"original_size", 13, 4, offsetof(uep_mark, original_size), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"type_hint", 9, 5, offsetof(uep_mark, type_hint), 0,
     -1, 20, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_mark[] = {
    -1, 0, 1, 2, 3, 4
};
static const uep_field_info fields_detail[] = {
    {"type", 4, 1, offsetof(uep_detail, type), 0,
     -1, 5, -1, 17, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"value", 5, 2, offsetof(uep_detail, value), 0,
     -1, 0, -1, 18, -1, -1, -1, -1, -1,
     UEP_KIND_BYTES, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_POSSIBLE, false, false, false},
    {"debug", 5, 3, offsetof(uep_detail, debug), 0,
     -1, -1, -1, 15, -1, 13, 12, 16, 57,
     UEP_KIND_VALUE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_POSSIBLE, true, true, false},
};
static const int8_t numbers_detail[] = {
    -1, 0, 1, 2
};
static const uep_field_info fields_foreign[] = {
    {"format", 6, 1, offsetof(uep_foreign, format), 0,
     -1, 9, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"media_type", 10, 2, offsetof(uep_foreign, media_type), 0,
     -1, 14, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, false},
    {"payload", 7, 3, offsetof(uep_foreign, payload), 0,
     -1, 0, -1, 44, -1, -1, -1, -1, -1,
     UEP_KIND_BYTES, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, false, false},
    {"complete", 8, 4, offsetof(uep_foreign, complete), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_BOOL, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_foreign[] = {
    -1, 0, 1, 2, 3
};
static const uep_field_info fields_record[] = {
    {"protocol_version", 16, 1, offsetof(uep_record, protocol_version), 0,
     -1, 15, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_id", 8, 2, offsetof(uep_record, error_id), 0,
     -1, 21, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_type", 10, 3, offsetof(uep_record, error_type), 0,
     -1, 7, -1, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"severity", 8, 4, offsetof(uep_record, severity), 0,
     0, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_CANONICAL, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"timestamp", 9, 5, offsetof(uep_record, timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, true, false, true},
    {"source_language", 15, 6, offsetof(uep_record, source_language), 0,
     -1, 16, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"error_message", 13, 7, offsetof(uep_record, error_message), 0,
     -1, -1, -1, 23, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_ALWAYS, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, false, true, false},
    {"stack_trace", 11, 8, offsetof(uep_record, stack_trace), offsetof(uep_record, has_stack_trace),
     -1, -1, -1, 65, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_LIKELY, true, true, false},
    {"context", 7, 9, offsetof(uep_record, context), 0,
     -1, -1, 14, 15, -1, 13, 12, 11, 57,
     UEP_KIND_VALUE, UEP_SHAPE_MAP, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_LIKELY, false, true, false},
    {"recovery_suggestions", 20, 10, offsetof(uep_record, recovery_suggestions), 0,
     -1, -1, 68, 67, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, true, true},
    {"type_ancestors", 14, 11, offsetof(uep_record, type_ancestors), 0,
     -1, 7, 74, 24, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_REFUSE, UEP_PII_NONE, false, false, true},
    {"nodes", 5, 12, offsetof(uep_record, nodes), 0,
     2, -1, 41, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"recovery", 8, 13, offsetof(uep_record, recovery), 0,
     3, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, true},
    {"correlation", 11, 14, offsetof(uep_record, correlation), 0,
     4, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"resource", 8, 15, offsetof(uep_record, resource), 0,
     5, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_POSSIBLE, true, false, false},
    {"observed_timestamp", 18, 16, offsetof(uep_record, observed_timestamp), 0,
     -1, 18, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_TIMESTAMP, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"severity_source", 15, 17, offsetof(uep_record, severity_source), 0,
     1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_ENUM, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
    {"handling", 8, 18, offsetof(uep_record, handling), 0,
     6, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"codes", 5, 19, offsetof(uep_record, codes), 0,
     7, -1, 9, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"violations", 10, 20, offsetof(uep_record, violations), 0,
     8, -1, 83, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, true},
    {"user_messages", 13, 21, offsetof(uep_record, user_messages), 0,
     9, -1, 78, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
    {"links", 5, 22, offsetof(uep_record, links), 0,
     10, -1, 35, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, true},
    {"fingerprint", 11, 23, offsetof(uep_record, fingerprint), 0,
     -1, -1, 27, 26, -1, -1, -1, -1, -1,
     UEP_KIND_STRING, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, true, false},
    {"threads", 7, 24, offsetof(uep_record, threads), 0,
     11, -1, 72, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"occurrences", 11, 25, offsetof(uep_record, occurrences), 0,
     12, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, true, false, false},
    {"marks", 5, 26, offsetof(uep_record, marks), 0,
     13, -1, 37, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_NONE, false, false, false},
    {"details", 7, 27, offsetof(uep_record, details), 0,
     14, -1, 19, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_TRUNCATE, UEP_PII_POSSIBLE, false, false, false},
    {"origin", 6, 28, offsetof(uep_record, origin), 0,
     15, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_LIKELY, true, false, false},
};
static const int8_t numbers_record[] = {
    -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27
};
static const uep_field_info fields_batch[] = {
    {"errors", 6, 1, offsetof(uep_batch, errors), 0,
     16, -1, 6, -1, -1, -1, -1, -1, -1,
     UEP_KIND_MESSAGE, UEP_SHAPE_LIST, UEP_REQUIRED_NEVER, UEP_OVER_DROP, UEP_PII_LIKELY, false, false, false},
    {"dropped_records", 15, 2, offsetof(uep_batch, dropped_records), 0,
     -1, -1, -1, -1, -1, -1, -1, -1, -1,
     UEP_KIND_UINT32, UEP_SHAPE_ONE, UEP_REQUIRED_NEVER, UEP_OVER_NONE, UEP_PII_NONE, false, false, false},
};
static const int8_t numbers_batch[] = {
    -1, 0, 1
};

const uep_message_info uep_messages[18] = {
    {"Frame", fields_frame, numbers_frame, 16, 16, sizeof(uep_frame), false},
    {"Stack", fields_stack, numbers_stack, 5, 5, sizeof(uep_stack), false},
    {"Node", fields_node, numbers_node, 13, 13, sizeof(uep_node), false},
    {"Recovery", fields_recovery, numbers_recovery, 6, 6, sizeof(uep_recovery), false},
    {"Correlation", fields_correlation, numbers_correlation, 5, 5, sizeof(uep_correlation), false},
    {"Resource", fields_resource, numbers_resource, 10, 10, sizeof(uep_resource), true},
    {"Handling", fields_handling, numbers_handling, 5, 5, sizeof(uep_handling), false},
    {"Code", fields_code, numbers_code, 4, 4, sizeof(uep_code), false},
    {"Violation", fields_violation, numbers_violation, 6, 6, sizeof(uep_violation), false},
    {"Text", fields_text, numbers_text, 2, 2, sizeof(uep_text), false},
    {"Link", fields_link, numbers_link, 3, 3, sizeof(uep_link), false},
    {"Thread", fields_thread, numbers_thread, 6, 6, sizeof(uep_thread), false},
    {"Occurrences", fields_occurrences, numbers_occurrences, 3, 3, sizeof(uep_occurrences), false},
    {"Mark", fields_mark, numbers_mark, 5, 5, sizeof(uep_mark), false},
    {"Detail", fields_detail, numbers_detail, 3, 3, sizeof(uep_detail), true},
    {"Foreign", fields_foreign, numbers_foreign, 4, 4, sizeof(uep_foreign), false},
    {"UniversalErrorProtocol", fields_record, numbers_record, 28, 28, sizeof(uep_record), true},
    {"ErrorBatch", fields_batch, numbers_batch, 2, 2, sizeof(uep_batch), true},
};

const uep_reason_info uep_reasons[16] = {
    {"bad_format", "The value does not have the form of its field.", "{value} does not have the form {pattern}; write it like {example}"},
    {"bad_parent", "A node's edge does not lead to a node before it.", "{value} is not below {index}; list a node after the node it explains"},
    {"bad_type_name", "The name is not an error type.", "{value} is not an error type; use a registered type or a reverse domain name such as {example}"},
    {"duplicate_key", "An object has the same key twice.", "the key {key} stands twice in one object; write it once"},
    {"malformed", "The document is not well-formed.", "{detail}; send one complete {form} document in UTF-8"},
    {"missing", "A mandatory field is absent.", "{field} is absent; write it"},
    {"missing_ancestor", "A type that is not in the registry does not say what it is a kind of.", "{value} is not in registry {registry}; write type_ancestors, nearest first, ending in a category such "
      "as {example}"},
    {"not_canonical", "The value is one that the canonical form never writes.", "{value} is never written in canonical form; {hint}"},
    {"out_of_range", "The value lies outside its range.", "{value} is not within {range}; write one of them"},
    {"too_deep", "Objects and lists are nested too deeply.", "nested {actual} deep where {limit} ({limit_id}) is the most; write what lies deeper as text"},
    {"too_large", "The document or a part of it has too many bytes.", "{actual} bytes where {limit} ({limit_id}) is the most; shorten the record before sending it"},
    {"too_long", "A text is too long.", "{actual} bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED"},
    {"too_many", "A list or map has too many entries.", "{actual} entries where {limit} ({limit_id}) is the most; leave entries out and add a mark TRUNCATED"},
    {"unknown_field", "The field is not part of this version of the protocol.", "{field} is not a field of {message}; did you mean {nearest}\?"},
    {"unsupported_version", "The document is of another major version.", "{value} is not version {supported}; send a record of protocol {supported}"},
    {"wrong_type", "The value has the wrong JSON type.", "{actual_type} where {type} belongs; write {type}"},
};

const uep_limit_info uep_limits_table[89] = {
    {"keep_frames_inner", 192, -1, false, false},
    {"keep_frames_outer", 64, -1, false, false},
    {"max_attribute_value_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_attributes", 32, UEP_REASON_TOO_MANY, true, true},
    {"max_batch_bytes", 4194304, UEP_REASON_TOO_LARGE, true, true},
    {"max_batch_document_bytes", 16777216, UEP_REASON_TOO_LARGE, true, true},
    {"max_batch_records", 1000, UEP_REASON_TOO_MANY, true, true},
    {"max_code_name_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_code_value_bytes", 512, UEP_REASON_TOO_LONG, true, true},
    {"max_codes", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_compact_bytes", 3072, -1, false, false},
    {"max_context_bytes", 16384, UEP_REASON_TOO_LARGE, true, true},
    {"max_context_depth", 8, UEP_REASON_TOO_DEEP, true, true},
    {"max_context_key_bytes", 128, UEP_REASON_TOO_LONG, true, true},
    {"max_context_keys", 64, UEP_REASON_TOO_MANY, true, true},
    {"max_context_string_bytes", 4096, UEP_REASON_TOO_LONG, false, true},
    {"max_detail_debug_bytes", 4096, UEP_REASON_TOO_LARGE, true, true},
    {"max_detail_type_bytes", 256, UEP_REASON_TOO_LONG, true, true},
    {"max_detail_value_bytes", 4096, UEP_REASON_TOO_LARGE, true, true},
    {"max_details", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_document_bytes", 1048576, UEP_REASON_TOO_LARGE, true, true},
    {"max_document_depth", 64, UEP_REASON_TOO_DEEP, true, true},
    {"max_environment_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_error_message_bytes", 8192, UEP_REASON_TOO_LONG, false, true},
    {"max_error_type_bytes", 128, UEP_REASON_TOO_LONG, true, true},
    {"max_fingerprint_frames", 8, -1, false, false},
    {"max_fingerprint_part_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_fingerprint_parts", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_frames_per_record", 1024, UEP_REASON_TOO_MANY, true, true},
    {"max_frames_per_stack", 256, UEP_REASON_TOO_MANY, true, true},
    {"max_function_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_host_bytes", 255, UEP_REASON_TOO_LONG, false, true},
    {"max_link_description_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_link_rel_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_link_url_bytes", 2048, UEP_REASON_TOO_LONG, true, true},
    {"max_links", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_mark_path_bytes", 512, UEP_REASON_TOO_LONG, true, true},
    {"max_marks", 256, UEP_REASON_TOO_MANY, true, true},
    {"max_mechanism_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_module_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_node_message_bytes", 2048, UEP_REASON_TOO_LONG, false, true},
    {"max_nodes", 128, UEP_REASON_TOO_MANY, true, true},
    {"max_note_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_notes", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_origin_payload_bytes", 32768, UEP_REASON_TOO_LARGE, true, true},
    {"max_package_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_path_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_platform_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_raw_function_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_record_bytes", 65536, UEP_REASON_TOO_LARGE, true, true},
    {"max_registry_bytes", 4194304, -1, false, false},
    {"max_registry_types", 4096, -1, false, false},
    {"max_remote_hops", 16, -1, false, false},
    {"max_render_bytes", 1048576, -1, false, false},
    {"max_request_id_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_retry_after_seconds", 315576000000, UEP_REASON_OUT_OF_RANGE, true, true},
    {"max_runtime_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_safe_integer", 9007199254740991, UEP_REASON_OUT_OF_RANGE, false, true},
    {"max_scan_error_bytes", 2097152, -1, false, false},
    {"max_scan_frames", 65536, -1, false, false},
    {"max_scan_line_bytes", 1048576, -1, false, false},
    {"max_scan_nodes", 1024, -1, false, false},
    {"max_scan_trace_line_bytes", 16384, -1, false, false},
    {"max_service_bytes", 128, UEP_REASON_TOO_LONG, false, true},
    {"max_source_line_bytes", 200, UEP_REASON_TOO_LONG, false, true},
    {"max_stack_trace_bytes", 32768, UEP_REASON_TOO_LONG, false, true},
    {"max_strategies", 8, UEP_REASON_TOO_MANY, true, true},
    {"max_suggestion_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_suggestions", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_thread_id_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_thread_name_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_thread_state_bytes", 64, UEP_REASON_TOO_LONG, false, true},
    {"max_threads", 64, UEP_REASON_TOO_MANY, true, true},
    {"max_trace_flags", 255, UEP_REASON_OUT_OF_RANGE, true, true},
    {"max_type_ancestors", 8, UEP_REASON_TOO_MANY, true, true},
    {"max_type_name_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_unwrap_depth", 4, -1, false, false},
    {"max_user_message_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_user_messages", 16, UEP_REASON_TOO_MANY, true, true},
    {"max_violation_path_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_reason_bytes", 256, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_subject_bytes", 512, UEP_REASON_TOO_LONG, false, true},
    {"max_violation_text_bytes", 1024, UEP_REASON_TOO_LONG, false, true},
    {"max_violations", 64, UEP_REASON_TOO_MANY, true, true},
    {"truncate_frames_inner", 16, -1, false, false},
    {"truncate_frames_outer", 8, -1, false, false},
    {"truncate_message_bytes", 512, -1, false, false},
    {"truncate_root_frames_inner", 8, -1, false, false},
    {"truncate_root_frames_outer", 4, -1, false, false},
};

const uep_pattern_info uep_patterns[23] = {
    {"base64", "aGk=", UEP_REASON_BAD_FORMAT, false},
    {"build_id", "9f3c2d51a8e04b7f", UEP_REASON_BAD_FORMAT, true},
    {"category_id", "uep.network", UEP_REASON_BAD_TYPE_NAME, true},
    {"code_space", "grpc", UEP_REASON_BAD_FORMAT, true},
    {"context_key", "uep.source.file", UEP_REASON_BAD_FORMAT, true},
    {"detail_type", "google.rpc.ErrorInfo", UEP_REASON_BAD_FORMAT, true},
    {"duration", "0s", UEP_REASON_BAD_FORMAT, false},
    {"error_type", "uep.network.timeout", UEP_REASON_BAD_TYPE_NAME, true},
    {"fixed64", "1", UEP_REASON_OUT_OF_RANGE, false},
    {"format_name", "problem", UEP_REASON_BAD_FORMAT, true},
    {"link_url", "https://example.com/help\?id=1", UEP_REASON_BAD_FORMAT, true},
    {"locale", "en", UEP_REASON_BAD_FORMAT, true},
    {"mark_path", "/error_message", UEP_REASON_BAD_FORMAT, true},
    {"mark_rule", "unknown_fields", UEP_REASON_BAD_FORMAT, true},
    {"media_type", "application/problem+json", UEP_REASON_BAD_FORMAT, true},
    {"protocol_version", "1.0", UEP_REASON_BAD_FORMAT, true},
    {"source_language", "python", UEP_REASON_BAD_FORMAT, true},
    {"span_id", "00f067aa0ba902b7", UEP_REASON_BAD_FORMAT, true},
    {"timestamp", "2026-11-21T10:15:30Z", UEP_REASON_BAD_FORMAT, false},
    {"trace_id", "4bf92f3577b34da6a3ce929d0e0e4736", UEP_REASON_BAD_FORMAT, true},
    {"type_hint", "int64", UEP_REASON_BAD_FORMAT, true},
    {"uuid", "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e", UEP_REASON_BAD_FORMAT, true},
    {"violation_kind", "field", UEP_REASON_BAD_FORMAT, true},
};

static const uint8_t classes_base64[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_base64[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 0, 0, 4, 5, 0, 6, 7, 0, 0, 7, 0, 2, 0, 0, 0, 0
};
static const uint8_t accepts_base64[] = {
    0, 0, 0, 0, 0, 0, 1, 1
};
static const char *const excluded_base64[] = { NULL};
static const uint8_t classes_build_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_build_id[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_build_id[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_build_id[] = { NULL};
static const uint8_t classes_category_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 3, 3, 3, 4, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 5, 3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_category_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5, 0, 0, 0, 0, 0,
    0, 0, 0, 6, 6, 6, 6, 0, 0, 7, 7, 7, 7, 7, 0, 0, 8, 8, 8, 8, 8, 0, 0, 9, 9, 9, 9, 9, 0, 0, 10, 10, 10, 10,
    10, 0, 0, 11, 11, 11, 11, 11, 0, 0, 12, 12, 12, 12, 12, 0, 0, 13, 13, 13, 13, 13, 0, 0, 14, 14, 14, 14,
    14, 0, 0, 15, 15, 15, 15, 15, 0, 0, 16, 16, 16, 16, 16, 0, 0, 17, 17, 17, 17, 17, 0, 0, 18, 18, 18, 18,
    18, 0, 0, 19, 19, 19, 19, 19, 0, 0, 20, 20, 20, 20, 20, 0, 0, 21, 21, 21, 21, 21, 0, 0, 22, 22, 22, 22,
    22, 0, 0, 23, 23, 23, 23, 23, 0, 0, 24, 24, 24, 24, 24, 0, 0, 25, 25, 25, 25, 25, 0, 0, 26, 26, 26, 26,
    26, 0, 0, 27, 27, 27, 27, 27, 0, 0, 28, 28, 28, 28, 28, 0, 0, 29, 29, 29, 29, 29, 0, 0, 30, 30, 30, 30,
    30, 0, 0, 31, 31, 31, 31, 31, 0, 0, 32, 32, 32, 32, 32, 0, 0, 33, 33, 33, 33, 33, 0, 0, 34, 34, 34, 34,
    34, 0, 0, 35, 35, 35, 35, 35, 0, 0, 36, 36, 36, 36, 36, 0, 0, 37, 37, 37, 37, 37, 0, 0, 0, 0, 0, 0, 0
};
static const uint8_t accepts_category_id[] = {
    0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1
};
static const char *const excluded_category_id[] = { NULL};
static const uint8_t classes_code_space[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_space[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_space[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_space[] = { NULL};
static const uint8_t classes_context_key[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1
};
static const uint16_t next_context_key[] = {
    0, 0, 0, 2, 0, 2
};
static const uint8_t accepts_context_key[] = {
    0, 0, 1
};
static const char *const excluded_context_key[] = { NULL};
static const uint8_t classes_detail_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_detail_type[] = {
    0, 0, 0, 0, 0, 2, 0, 2, 2
};
static const uint8_t accepts_detail_type[] = {
    0, 0, 1
};
static const char *const excluded_detail_type[] = { NULL};
static const uint8_t classes_duration[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_duration[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 4, 0, 0, 5, 0, 4, 6, 6, 5, 0, 0, 7, 8, 0, 0, 0, 0, 0, 0, 0, 4, 9, 9, 5,
    0, 0, 10, 11, 0, 0, 0, 11, 11, 0, 0, 4, 12, 12, 5, 0, 0, 13, 14, 0, 0, 0, 14, 14, 0, 0, 4, 15, 15, 5, 0,
    0, 16, 17, 0, 0, 0, 16, 17, 5, 0, 4, 18, 18, 5, 0, 0, 19, 20, 0, 0, 0, 20, 20, 0, 0, 4, 21, 21, 5, 0, 0,
    22, 23, 0, 0, 0, 23, 23, 0, 0, 4, 24, 24, 5, 0, 0, 25, 26, 0, 0, 0, 25, 26, 5, 0, 4, 27, 27, 5, 0, 0, 28,
    29, 0, 0, 0, 29, 29, 0, 0, 4, 30, 30, 5, 0, 0, 0, 31, 0, 0, 0, 31, 31, 0, 0, 4, 32, 32, 5, 0, 0, 0, 0, 5,
    0, 4, 2, 2, 5
};
static const uint8_t accepts_duration[] = {
    0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const char *const excluded_duration[] = { NULL};
static const uint8_t classes_error_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_error_type[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 4, 0, 0, 0, 5, 0, 3, 6, 6, 0, 7, 8, 8, 0, 3, 9, 9, 0, 0, 0, 10, 0, 7,
    11, 11, 0, 3, 12, 12, 0, 13, 14, 14, 0, 7, 15, 15, 0, 3, 16, 16, 0, 0, 0, 17, 0, 13, 18, 18, 0, 7, 19,
    19, 0, 3, 20, 20, 0, 21, 22, 22, 0, 13, 23, 23, 0, 7, 24, 24, 0, 3, 25, 25, 0, 0, 0, 26, 0, 21, 27, 27,
    0, 13, 28, 28, 0, 7, 29, 29, 0, 3, 30, 30, 0, 31, 32, 32, 0, 21, 33, 33, 0, 13, 34, 34, 0, 7, 35, 35, 0,
    3, 36, 36, 0, 0, 0, 37, 0, 31, 38, 38, 0, 21, 39, 39, 0, 13, 40, 40, 0, 7, 41, 41, 0, 3, 42, 42, 0, 43,
    44, 44, 0, 31, 45, 45, 0, 21, 46, 46, 0, 13, 47, 47, 0, 7, 48, 48, 0, 3, 49, 49, 0, 0, 0, 50, 0, 43, 51,
    51, 0, 31, 52, 52, 0, 21, 53, 53, 0, 13, 54, 54, 0, 7, 55, 55, 0, 3, 56, 56, 0, 57, 58, 58, 0, 43, 59,
    59, 0, 31, 60, 60, 0, 21, 61, 61, 0, 13, 62, 62, 0, 7, 63, 63, 0, 3, 64, 64, 0, 0, 0, 65, 0, 57, 66, 66,
    0, 43, 67, 67, 0, 31, 68, 68, 0, 21, 69, 69, 0, 13, 70, 70, 0, 7, 71, 71, 0, 3, 72, 72, 0, 0, 73, 73, 0,
    57, 74, 74, 0, 43, 75, 75, 0, 31, 76, 76, 0, 21, 77, 77, 0, 13, 78, 78, 0, 7, 79, 79, 0, 3, 80, 80, 0, 0,
    81, 81, 0, 57, 82, 82, 0, 43, 83, 83, 0, 31, 84, 84, 0, 21, 85, 85, 0, 13, 86, 86, 0, 7, 87, 87, 0, 3,
    88, 88, 0, 0, 89, 89, 0, 57, 90, 90, 0, 43, 91, 91, 0, 31, 92, 92, 0, 21, 93, 93, 0, 13, 94, 94, 0, 7,
    95, 95, 0, 3, 96, 96, 0, 0, 97, 97, 0, 57, 98, 98, 0, 43, 99, 99, 0, 31, 100, 100, 0, 21, 101, 101, 0,
    13, 102, 102, 0, 7, 103, 103, 0, 3, 104, 104, 0, 0, 105, 105, 0, 57, 106, 106, 0, 43, 107, 107, 0, 31,
    108, 108, 0, 21, 109, 109, 0, 13, 110, 110, 0, 7, 111, 111, 0, 3, 112, 112, 0, 0, 113, 113, 0, 57, 114,
    114, 0, 43, 115, 115, 0, 31, 116, 116, 0, 21, 117, 117, 0, 13, 118, 118, 0, 7, 119, 119, 0, 3, 120, 120,
    0, 0, 121, 121, 0, 57, 122, 122, 0, 43, 123, 123, 0, 31, 124, 124, 0, 21, 125, 125, 0, 13, 126, 126, 0,
    7, 127, 127, 0, 3, 128, 128, 0, 0, 129, 129, 0, 57, 130, 130, 0, 43, 131, 131, 0, 31, 132, 132, 0, 21,
    133, 133, 0, 13, 134, 134, 0, 7, 135, 135, 0, 3, 136, 136, 0, 0, 137, 137, 0, 57, 138, 138, 0, 43, 139,
    139, 0, 31, 140, 140, 0, 21, 141, 141, 0, 13, 142, 142, 0, 7, 143, 143, 0, 3, 144, 144, 0, 0, 145, 145,
    0, 57, 146, 146, 0, 43, 147, 147, 0, 31, 148, 148, 0, 21, 149, 149, 0, 13, 150, 150, 0, 7, 151, 151, 0,
    3, 152, 152, 0, 0, 153, 153, 0, 57, 154, 154, 0, 43, 155, 155, 0, 31, 156, 156, 0, 21, 157, 157, 0, 13,
    158, 158, 0, 7, 159, 159, 0, 3, 160, 160, 0, 0, 161, 161, 0, 57, 162, 162, 0, 43, 163, 163, 0, 31, 164,
    164, 0, 21, 165, 165, 0, 13, 166, 166, 0, 7, 167, 167, 0, 3, 168, 168, 0, 0, 169, 169, 0, 57, 170, 170,
    0, 43, 171, 171, 0, 31, 172, 172, 0, 21, 173, 173, 0, 13, 174, 174, 0, 7, 175, 175, 0, 3, 176, 176, 0, 0,
    177, 177, 0, 57, 178, 178, 0, 43, 179, 179, 0, 31, 180, 180, 0, 21, 181, 181, 0, 13, 182, 182, 0, 7, 183,
    183, 0, 3, 184, 184, 0, 0, 185, 185, 0, 57, 186, 186, 0, 43, 187, 187, 0, 31, 188, 188, 0, 21, 189, 189,
    0, 13, 190, 190, 0, 7, 191, 191, 0, 3, 192, 192, 0, 0, 193, 193, 0, 57, 194, 194, 0, 43, 195, 195, 0, 31,
    196, 196, 0, 21, 197, 197, 0, 13, 198, 198, 0, 7, 199, 199, 0, 3, 200, 200, 0, 0, 201, 201, 0, 57, 202,
    202, 0, 43, 203, 203, 0, 31, 204, 204, 0, 21, 205, 205, 0, 13, 206, 206, 0, 7, 207, 207, 0, 3, 208, 208,
    0, 0, 209, 209, 0, 57, 210, 210, 0, 43, 211, 211, 0, 31, 212, 212, 0, 21, 213, 213, 0, 13, 214, 214, 0,
    7, 215, 215, 0, 3, 0, 0, 0, 0, 216, 216, 0, 57, 217, 217, 0, 43, 218, 218, 0, 31, 219, 219, 0, 21, 220,
    220, 0, 13, 221, 221, 0, 7, 222, 222, 0, 0, 223, 223, 0, 57, 224, 224, 0, 43, 225, 225, 0, 31, 226, 226,
    0, 21, 227, 227, 0, 13, 228, 228, 0, 7, 0, 0, 0, 0, 229, 229, 0, 57, 230, 230, 0, 43, 231, 231, 0, 31,
    232, 232, 0, 21, 233, 233, 0, 13, 234, 234, 0, 0, 235, 235, 0, 57, 236, 236, 0, 43, 237, 237, 0, 31, 238,
    238, 0, 21, 239, 239, 0, 13, 0, 0, 0, 0, 240, 240, 0, 57, 241, 241, 0, 43, 242, 242, 0, 31, 243, 243, 0,
    21, 244, 244, 0, 0, 245, 245, 0, 57, 246, 246, 0, 43, 247, 247, 0, 31, 248, 248, 0, 21, 0, 0, 0, 0, 249,
    249, 0, 57, 250, 250, 0, 43, 251, 251, 0, 31, 252, 252, 0, 0, 253, 253, 0, 57, 254, 254, 0, 43, 255, 255,
    0, 31, 0, 0, 0, 0, 256, 256, 0, 57, 257, 257, 0, 43, 258, 258, 0, 0, 259, 259, 0, 57, 260, 260, 0, 43, 0,
    0, 0, 0, 261, 261, 0, 57, 262, 262, 0, 0, 263, 263, 0, 57, 0, 0, 0, 0, 264, 264, 0, 0, 0, 0
};
static const uint8_t accepts_error_type[] = {
    0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 1, 1,
    1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1,
    1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0,
    1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,
    1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1,
    1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_error_type[] = { NULL};
static const uint8_t classes_fixed64[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_fixed64[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 2, 2
};
static const uint8_t accepts_fixed64[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_fixed64[] = { NULL};
static const uint8_t classes_format_name[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_format_name[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_format_name[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_format_name[] = { NULL};
static const uint8_t classes_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 1, 0, 1, 0, 1, 1, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 1, 0, 1, 0, 3, 3, 3, 3, 3, 3, 3, 5,
    3, 3, 3, 3, 3, 3, 3, 6, 3, 3, 7, 8, 3, 3, 3, 3, 3, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0
};
static const uint16_t next_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0,
    4, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0,
    0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 10, 10, 10, 10, 0, 10, 10, 10, 10, 10, 10, 10, 10
};
static const uint8_t accepts_link_url[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_link_url[] = { NULL};
static const uint8_t classes_locale[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_locale[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 4, 0, 5, 0, 0, 6, 6, 0, 4, 0, 7, 0, 8, 9, 9, 0, 4, 0, 10, 0, 0,
    11, 11, 0, 8, 12, 12, 0, 4, 0, 13, 0, 14, 15, 15, 0, 8, 16, 16, 0, 4, 0, 17, 0, 0, 18, 18, 0, 14, 19, 19,
    0, 8, 20, 20, 0, 4, 0, 21, 0, 22, 23, 23, 0, 14, 24, 24, 0, 8, 25, 25, 0, 4, 0, 0, 0, 0, 26, 26, 0, 22,
    27, 27, 0, 14, 28, 28, 0, 8, 29, 29, 0, 30, 31, 31, 0, 22, 32, 32, 0, 14, 33, 33, 0, 8, 34, 34, 0, 0, 35,
    35, 0, 30, 36, 36, 0, 22, 37, 37, 0, 14, 38, 38, 0, 8, 0, 0, 0, 39, 40, 40, 0, 30, 41, 41, 0, 22, 42, 42,
    0, 14, 43, 43, 0, 0, 44, 44, 0, 39, 45, 45, 0, 30, 46, 46, 0, 22, 47, 47, 0, 14, 0, 0, 0, 48, 49, 49, 0,
    39, 50, 50, 0, 30, 51, 51, 0, 22, 52, 52, 0, 0, 53, 53, 0, 48, 54, 54, 0, 39, 55, 55, 0, 30, 56, 56, 0,
    22, 0, 0, 0, 0, 57, 57, 0, 48, 58, 58, 0, 39, 59, 59, 0, 30, 60, 60, 0, 0, 61, 61, 0, 48, 62, 62, 0, 39,
    63, 63, 0, 30, 0, 0, 0, 0, 64, 64, 0, 48, 65, 65, 0, 39, 66, 66, 0, 0, 67, 67, 0, 48, 68, 68, 0, 39, 0,
    0, 0, 0, 69, 69, 0, 48, 70, 70, 0, 0, 71, 71, 0, 48, 0, 0, 0, 0, 72, 72, 0, 0, 0, 0
};
static const uint8_t accepts_locale[] = {
    0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
    1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1
};
static const char *const excluded_locale[] = { NULL};
static const uint8_t classes_mark_path[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1, 1, 0
};
static const uint16_t next_mark_path[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 2, 0, 2, 2, 3, 0, 0, 0, 2, 0
};
static const uint8_t accepts_mark_path[] = {
    0, 1, 1, 0
};
static const char *const excluded_mark_path[] = { NULL};
static const uint8_t classes_mark_rule[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_mark_rule[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_mark_rule[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_mark_rule[] = { NULL};
static const uint8_t classes_media_type[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_media_type[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 3, 0, 5, 4, 5, 0, 0, 0, 6, 0, 7, 4, 7, 0, 8, 0, 8, 0, 9, 4, 9, 0, 10, 0,
    10, 0, 11, 4, 11, 0, 12, 0, 12, 0, 13, 4, 13, 0, 14, 0, 14, 0, 15, 4, 15, 0, 16, 0, 16, 0, 17, 4, 17, 0,
    18, 0, 18, 0, 19, 4, 19, 0, 20, 0, 20, 0, 21, 4, 21, 0, 22, 0, 22, 0, 23, 4, 23, 0, 24, 0, 24, 0, 25, 4,
    25, 0, 26, 0, 26, 0, 27, 4, 27, 0, 28, 0, 28, 0, 29, 4, 29, 0, 30, 0, 30, 0, 31, 4, 31, 0, 32, 0, 32, 0,
    33, 4, 33, 0, 34, 0, 34, 0, 35, 4, 35, 0, 36, 0, 36, 0, 37, 4, 37, 0, 38, 0, 38, 0, 39, 4, 39, 0, 40, 0,
    40, 0, 41, 4, 41, 0, 42, 0, 42, 0, 43, 4, 43, 0, 44, 0, 44, 0, 45, 4, 45, 0, 46, 0, 46, 0, 47, 4, 47, 0,
    48, 0, 48, 0, 49, 4, 49, 0, 50, 0, 50, 0, 51, 4, 51, 0, 52, 0, 52, 0, 53, 4, 53, 0, 54, 0, 54, 0, 55, 4,
    55, 0, 56, 0, 56, 0, 57, 4, 57, 0, 58, 0, 58, 0, 59, 4, 59, 0, 60, 0, 60, 0, 61, 4, 61, 0, 62, 0, 62, 0,
    63, 4, 63, 0, 64, 0, 64, 0, 65, 4, 65, 0, 66, 0, 66, 0, 67, 4, 67, 0, 68, 0, 68, 0, 69, 4, 69, 0, 70, 0,
    70, 0, 71, 4, 71, 0, 72, 0, 72, 0, 73, 4, 73, 0, 74, 0, 74, 0, 75, 4, 75, 0, 76, 0, 76, 0, 77, 4, 77, 0,
    78, 0, 78, 0, 79, 4, 79, 0, 80, 0, 80, 0, 81, 4, 81, 0, 82, 0, 82, 0, 83, 4, 83, 0, 84, 0, 84, 0, 85, 4,
    85, 0, 86, 0, 86, 0, 87, 4, 87, 0, 88, 0, 88, 0, 89, 4, 89, 0, 90, 0, 90, 0, 91, 4, 91, 0, 92, 0, 92, 0,
    93, 4, 93, 0, 94, 0, 94, 0, 95, 4, 95, 0, 96, 0, 96, 0, 97, 4, 97, 0, 98, 0, 98, 0, 99, 4, 99, 0, 100, 0,
    100, 0, 101, 4, 101, 0, 102, 0, 102, 0, 103, 4, 103, 0, 104, 0, 104, 0, 105, 4, 105, 0, 106, 0, 106, 0,
    107, 4, 107, 0, 108, 0, 108, 0, 109, 4, 109, 0, 110, 0, 110, 0, 111, 4, 111, 0, 112, 0, 112, 0, 113, 4,
    113, 0, 114, 0, 114, 0, 115, 4, 115, 0, 116, 0, 116, 0, 117, 4, 117, 0, 118, 0, 118, 0, 119, 4, 119, 0,
    120, 0, 120, 0, 121, 4, 121, 0, 122, 0, 122, 0, 123, 4, 123, 0, 124, 0, 124, 0, 125, 4, 125, 0, 126, 0,
    126, 0, 127, 4, 127, 0, 128, 0, 128, 0, 0, 4, 0, 0, 129, 0, 129, 0, 130, 0, 130, 0, 0, 0, 0
};
static const uint8_t accepts_media_type[] = {
    0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0,
    1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1
};
static const char *const excluded_media_type[] = { NULL};
static const uint8_t classes_protocol_version[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_protocol_version[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 4, 4, 0, 0, 5, 6, 0, 3, 7, 7, 0, 0, 0, 0, 0, 0, 8, 8, 0, 3, 9, 9, 0, 0, 10,
    10, 0, 3, 0, 0, 0, 0, 5, 5
};
static const uint8_t accepts_protocol_version[] = {
    0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1
};
static const char *const excluded_protocol_version[] = { NULL};
static const uint8_t classes_source_language[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_source_language[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_source_language[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_source_language[] = { NULL};
static const uint8_t classes_span_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_span_id[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0, 16, 0,
    17, 0, 0
};
static const uint8_t accepts_span_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_span_id[] = { "0000000000000000", NULL};
static const uint8_t classes_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 3, 4, 5, 6, 7, 7, 8, 8, 8, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 4, 5, 5, 5, 5, 5, 0, 0,
    0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 6, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 0,
    0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 12, 12, 12, 12, 0, 0, 0, 0, 0, 0, 12, 12,
    12, 0, 0, 0, 0, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 15, 15, 16, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 17, 17, 17, 17, 17, 0, 0, 0, 0, 0, 0, 17, 17, 17, 17, 17, 17, 0, 0, 0, 0, 0, 0, 17, 17, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 19, 19, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 21, 21, 21,
    21, 21, 21, 0, 0, 0, 0, 0, 0, 21, 21, 21, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 0,
    0, 23, 23, 23, 23, 23, 0, 0, 0, 0, 0, 0, 0, 24, 24, 24, 24, 24, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    25, 0, 0, 0, 0, 0, 26, 26, 26, 26, 26, 0, 0, 0, 0, 0, 0, 0, 27, 27, 27, 27, 27, 27, 0, 0, 0, 0, 0, 28, 0,
    0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 0, 30, 31, 31, 31, 31, 31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 32, 33, 33, 33, 33, 33, 0, 0, 0, 0, 0, 0, 33, 33, 33, 33, 33, 33, 0, 0, 0, 0, 0, 0, 34, 35, 35, 35,
    35, 35, 0, 0, 0, 0, 0, 0, 35, 35, 35, 35, 35, 35, 0, 0, 0, 0, 0, 0, 36, 37, 37, 37, 37, 37, 0, 0, 0, 0,
    0, 0, 36, 37, 37, 37, 37, 37, 0, 0, 29, 0, 0, 0, 38, 39, 39, 39, 39, 39, 0, 0, 0, 0, 0, 0, 39, 39, 39,
    39, 39, 39, 0, 0, 0, 0, 0, 0, 40, 41, 41, 41, 41, 41, 0, 0, 0, 0, 0, 0, 41, 41, 41, 41, 41, 41, 0, 0, 0,
    0, 0, 0, 42, 43, 43, 43, 43, 43, 0, 0, 0, 0, 0, 0, 42, 43, 43, 43, 43, 43, 0, 0, 29, 0, 0, 0, 44, 45, 45,
    45, 45, 45, 0, 0, 0, 0, 0, 0, 45, 45, 45, 45, 45, 45, 0, 0, 0, 0, 0, 0, 0, 46, 46, 46, 46, 46, 0, 0, 0,
    0, 0, 0, 46, 46, 46, 46, 46, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29
};
static const uint8_t accepts_timestamp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const char *const excluded_timestamp[] = { NULL};
static const uint8_t classes_trace_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_trace_id[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0, 16, 0,
    17, 0, 18, 0, 19, 0, 20, 0, 21, 0, 22, 0, 23, 0, 24, 0, 25, 0, 26, 0, 27, 0, 28, 0, 29, 0, 30, 0, 31, 0,
    32, 0, 33, 0, 0
};
static const uint8_t accepts_trace_id[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_trace_id[] = { "00000000000000000000000000000000", NULL};
static const uint8_t classes_type_hint[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_type_hint[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_type_hint[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_type_hint[] = { NULL};
static const uint8_t classes_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 2, 2, 2, 2, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 0, 0, 3, 3, 3, 3, 0, 0, 4, 4, 4, 4, 0, 0, 5, 5, 5, 5, 0, 0, 6, 6, 6,
    6, 0, 0, 7, 7, 7, 7, 0, 0, 8, 8, 8, 8, 0, 0, 9, 9, 9, 9, 0, 10, 0, 0, 0, 0, 0, 0, 11, 11, 11, 11, 0, 0,
    12, 12, 12, 12, 0, 0, 13, 13, 13, 13, 0, 0, 14, 14, 14, 14, 0, 15, 0, 0, 0, 0, 0, 0, 0, 16, 16, 0, 0, 0,
    17, 17, 17, 17, 0, 0, 18, 18, 18, 18, 0, 0, 19, 19, 19, 19, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 21, 21, 0, 0,
    22, 22, 22, 22, 0, 0, 23, 23, 23, 23, 0, 0, 24, 24, 24, 24, 0, 25, 0, 0, 0, 0, 0, 0, 26, 26, 26, 26, 0,
    0, 27, 27, 27, 27, 0, 0, 28, 28, 28, 28, 0, 0, 29, 29, 29, 29, 0, 0, 30, 30, 30, 30, 0, 0, 31, 31, 31,
    31, 0, 0, 32, 32, 32, 32, 0, 0, 33, 33, 33, 33, 0, 0, 34, 34, 34, 34, 0, 0, 35, 35, 35, 35, 0, 0, 36, 36,
    36, 36, 0, 0, 37, 37, 37, 37, 0, 0, 0, 0, 0, 0
};
static const uint8_t accepts_uuid[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 1
};
static const char *const excluded_uuid[] = { NULL};
static const uint8_t classes_violation_kind[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_violation_kind[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_violation_kind[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_violation_kind[] = { NULL};
static const uint8_t classes_code_aws[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_aws[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_aws[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_aws[] = { NULL};
static const uint8_t classes_code_aws_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_aws_out[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 66, 66, 0, 67, 67, 0, 68, 68, 0,
    69, 69, 0, 70, 70, 0, 71, 71, 0, 72, 72, 0, 73, 73, 0, 74, 74, 0, 75, 75, 0, 76, 76, 0, 77, 77, 0, 78,
    78, 0, 79, 79, 0, 80, 80, 0, 81, 81, 0, 82, 82, 0, 83, 83, 0, 84, 84, 0, 85, 85, 0, 86, 86, 0, 87, 87, 0,
    88, 88, 0, 89, 89, 0, 90, 90, 0, 91, 91, 0, 92, 92, 0, 93, 93, 0, 94, 94, 0, 95, 95, 0, 96, 96, 0, 97,
    97, 0, 98, 98, 0, 99, 99, 0, 100, 100, 0, 101, 101, 0, 102, 102, 0, 103, 103, 0, 104, 104, 0, 105, 105,
    0, 106, 106, 0, 107, 107, 0, 108, 108, 0, 109, 109, 0, 110, 110, 0, 111, 111, 0, 112, 112, 0, 113, 113,
    0, 114, 114, 0, 115, 115, 0, 116, 116, 0, 117, 117, 0, 118, 118, 0, 119, 119, 0, 120, 120, 0, 121, 121,
    0, 122, 122, 0, 123, 123, 0, 124, 124, 0, 125, 125, 0, 126, 126, 0, 127, 127, 0, 128, 128, 0, 129, 129,
    0, 0, 0
};
static const uint8_t accepts_code_aws_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_aws_out[] = { NULL};
static const uint8_t classes_code_clickhouse[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_clickhouse[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 0, 0
};
static const uint8_t accepts_code_clickhouse[] = {
    0, 0, 1, 1, 1, 1
};
static const char *const excluded_code_clickhouse[] = { NULL};
static const uint8_t classes_code_curl[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_curl[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 2, 2
};
static const uint8_t accepts_code_curl[] = {
    0, 0, 1, 1, 1
};
static const char *const excluded_code_curl[] = { NULL};
static const uint8_t classes_code_exit_codes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_exit_codes[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_exit_codes[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_exit_codes[] = { NULL};
static const uint8_t classes_code_graphql[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_graphql[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_graphql[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_graphql[] = { NULL};
static const uint8_t classes_code_graphql_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_graphql_out[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_graphql_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_graphql_out[] = { NULL};
static const uint8_t classes_code_grpc[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_grpc[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_grpc[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_grpc[] = { NULL};
static const uint8_t classes_code_hresult[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_hresult[] = {
    0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4, 4, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9, 9,
    0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 0, 0, 0
};
static const uint8_t accepts_code_hresult[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_code_hresult[] = { NULL};
static const uint8_t classes_code_http[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_http[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 0, 0
};
static const uint8_t accepts_code_http[] = {
    0, 0, 0, 0, 1
};
static const char *const excluded_code_http[] = { NULL};
static const uint8_t classes_code_jsonrpc[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_jsonrpc[] = {
    0, 0, 0, 0, 0, 2, 3, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9,
    9, 0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 12, 12, 0, 0, 13, 13, 0, 0, 14, 14, 0, 0, 15, 15, 0, 0, 16, 16, 0,
    0, 17, 17, 0, 0, 18, 18, 0, 0, 3, 3
};
static const uint8_t accepts_code_jsonrpc[] = {
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_jsonrpc[] = { NULL};
static const uint8_t classes_code_jsonrpc_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_jsonrpc_out[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 0, 3, 0, 0, 4, 4, 0, 0, 5, 5, 0, 0, 6, 6, 0, 0, 7, 7, 0, 0, 8, 8, 0, 0, 9,
    9, 0, 0, 10, 10, 0, 0, 11, 11, 0, 0, 12, 12, 0, 0, 13, 13, 0, 0, 14, 14, 0, 0, 15, 15, 0, 0, 16, 16, 0,
    0, 17, 17, 0, 0, 18, 18, 0, 0, 0, 0
};
static const uint8_t accepts_code_jsonrpc_out[] = {
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_jsonrpc_out[] = { NULL};
static const uint8_t classes_code_k8s_reasons[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_k8s_reasons[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_k8s_reasons[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_k8s_reasons[] = { NULL};
static const uint8_t classes_code_k8s_reasons_out[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_k8s_reasons_out[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_k8s_reasons_out[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_k8s_reasons_out[] = { NULL};
static const uint8_t classes_code_kafka[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_kafka[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 0, 0
};
static const uint8_t accepts_code_kafka[] = {
    0, 0, 1, 1, 1
};
static const char *const excluded_code_kafka[] = { NULL};
static const uint8_t classes_code_librdkafka[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_librdkafka[] = {
    0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 0, 0, 5, 5, 0, 0, 0, 0
};
static const uint8_t accepts_code_librdkafka[] = {
    0, 0, 0, 1, 1, 1
};
static const char *const excluded_code_librdkafka[] = { NULL};
static const uint8_t classes_code_mongodb[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_mongodb[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 0, 0
};
static const uint8_t accepts_code_mongodb[] = {
    0, 0, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_mongodb[] = { NULL};
static const uint8_t classes_code_mysql[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_mysql[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 0, 0
};
static const uint8_t accepts_code_mysql[] = {
    0, 0, 0, 0, 0, 1, 1
};
static const char *const excluded_code_mysql[] = { NULL};
static const uint8_t classes_code_node[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_node[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_node[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_node[] = { NULL};
static const uint8_t classes_code_redis[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_redis[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 0, 0
};
static const uint8_t accepts_code_redis[] = {
    0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_redis[] = { NULL};
static const uint8_t classes_code_smtp[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_smtp[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 0, 0
};
static const uint8_t accepts_code_smtp[] = {
    0, 0, 0, 0, 1
};
static const char *const excluded_code_smtp[] = { NULL};
static const uint8_t classes_code_smtp_enhanced[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 2, 2, 2, 3, 3, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_smtp_enhanced[] = {
    0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0, 0, 0, 0, 4, 4, 0, 5, 6, 6, 0, 0, 7, 7, 0, 5, 8, 8, 0, 0, 9, 9, 0, 5, 0,
    0, 0, 0, 10, 10, 0, 0, 0, 0
};
static const uint8_t accepts_code_smtp_enhanced[] = {
    0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1
};
static const char *const excluded_code_smtp_enhanced[] = { NULL};
static const uint8_t classes_code_sqlite[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_sqlite[] = {
    0, 0, 0, 0, 0, 2, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 0, 0
};
static const uint8_t accepts_code_sqlite[] = {
    0, 0, 1, 1, 1, 1, 1
};
static const char *const excluded_code_sqlite[] = { NULL};
static const uint8_t classes_code_sqlstate[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_sqlstate[] = {
    0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 0
};
static const uint8_t accepts_code_sqlstate[] = {
    0, 0, 0, 0, 0, 0, 1
};
static const char *const excluded_code_sqlstate[] = { NULL};
static const uint8_t classes_code_temporal[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_temporal[] = {
    0, 0, 0, 0, 2, 0, 0, 3, 3, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    12, 12, 0, 13, 13, 0, 14, 14, 0, 15, 15, 0, 16, 16, 0, 17, 17, 0, 18, 18, 0, 19, 19, 0, 20, 20, 0, 21,
    21, 0, 22, 22, 0, 23, 23, 0, 24, 24, 0, 25, 25, 0, 26, 26, 0, 27, 27, 0, 28, 28, 0, 29, 29, 0, 30, 30, 0,
    31, 31, 0, 32, 32, 0, 33, 33, 0, 34, 34, 0, 35, 35, 0, 36, 36, 0, 37, 37, 0, 38, 38, 0, 39, 39, 0, 40,
    40, 0, 41, 41, 0, 42, 42, 0, 43, 43, 0, 44, 44, 0, 45, 45, 0, 46, 46, 0, 47, 47, 0, 48, 48, 0, 49, 49, 0,
    50, 50, 0, 51, 51, 0, 52, 52, 0, 53, 53, 0, 54, 54, 0, 55, 55, 0, 56, 56, 0, 57, 57, 0, 58, 58, 0, 59,
    59, 0, 60, 60, 0, 61, 61, 0, 62, 62, 0, 63, 63, 0, 64, 64, 0, 65, 65, 0, 0, 0
};
static const uint8_t accepts_code_temporal[] = {
    0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_temporal[] = { NULL};
static const uint8_t classes_code_win32[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
};
static const uint16_t next_code_win32[] = {
    0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 4, 4, 0, 5, 5, 0, 6, 6, 0, 7, 7, 0, 8, 8, 0, 9, 9, 0, 10, 10, 0, 11, 11, 0,
    2, 2
};
static const uint8_t accepts_code_win32[] = {
    0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
};
static const char *const excluded_code_win32[] = { NULL};

/* The patterns by UEP_PATTERN_, then the forms of codes. */
const uep_matcher uep_i_matchers[] = {
    {classes_base64, next_base64, accepts_base64, excluded_base64, 3},
    {classes_build_id, next_build_id, accepts_build_id, excluded_build_id, 3},
    {classes_category_id, next_category_id, accepts_category_id, excluded_category_id, 7},
    {classes_code_space, next_code_space, accepts_code_space, excluded_code_space, 3},
    {classes_context_key, next_context_key, accepts_context_key, excluded_context_key, 2},
    {classes_detail_type, next_detail_type, accepts_detail_type, excluded_detail_type, 3},
    {classes_duration, next_duration, accepts_duration, excluded_duration, 5},
    {classes_error_type, next_error_type, accepts_error_type, excluded_error_type, 4},
    {classes_fixed64, next_fixed64, accepts_fixed64, excluded_fixed64, 3},
    {classes_format_name, next_format_name, accepts_format_name, excluded_format_name, 3},
    {classes_link_url, next_link_url, accepts_link_url, excluded_link_url, 9},
    {classes_locale, next_locale, accepts_locale, excluded_locale, 4},
    {classes_mark_path, next_mark_path, accepts_mark_path, excluded_mark_path, 5},
    {classes_mark_rule, next_mark_rule, accepts_mark_rule, excluded_mark_rule, 3},
    {classes_media_type, next_media_type, accepts_media_type, excluded_media_type, 4},
    {classes_protocol_version, next_protocol_version, accepts_protocol_version, excluded_protocol_version, 4},
    {classes_source_language, next_source_language, accepts_source_language, excluded_source_language, 3},
    {classes_span_id, next_span_id, accepts_span_id, excluded_span_id, 2},
    {classes_timestamp, next_timestamp, accepts_timestamp, excluded_timestamp, 12},
    {classes_trace_id, next_trace_id, accepts_trace_id, excluded_trace_id, 2},
    {classes_type_hint, next_type_hint, accepts_type_hint, excluded_type_hint, 3},
    {classes_uuid, next_uuid, accepts_uuid, excluded_uuid, 6},
    {classes_violation_kind, next_violation_kind, accepts_violation_kind, excluded_violation_kind, 3},
    {classes_code_aws, next_code_aws, accepts_code_aws, excluded_code_aws, 3},
    {classes_code_aws_out, next_code_aws_out, accepts_code_aws_out, excluded_code_aws_out, 3},
    {classes_code_clickhouse, next_code_clickhouse, accepts_code_clickhouse, excluded_code_clickhouse, 3},
    {classes_code_curl, next_code_curl, accepts_code_curl, excluded_code_curl, 3},
    {classes_code_exit_codes, next_code_exit_codes, accepts_code_exit_codes, excluded_code_exit_codes, 3},
    {classes_code_graphql, next_code_graphql, accepts_code_graphql, excluded_code_graphql, 3},
    {classes_code_graphql_out, next_code_graphql_out, accepts_code_graphql_out, excluded_code_graphql_out, 3},
    {classes_code_grpc, next_code_grpc, accepts_code_grpc, excluded_code_grpc, 3},
    {classes_code_hresult, next_code_hresult, accepts_code_hresult, excluded_code_hresult, 4},
    {classes_code_http, next_code_http, accepts_code_http, excluded_code_http, 3},
    {classes_code_jsonrpc, next_code_jsonrpc, accepts_code_jsonrpc, excluded_code_jsonrpc, 4},
    {classes_code_jsonrpc_out, next_code_jsonrpc_out, accepts_code_jsonrpc_out, excluded_code_jsonrpc_out, 4},
    {classes_code_k8s_reasons, next_code_k8s_reasons, accepts_code_k8s_reasons, excluded_code_k8s_reasons, 3},
    {classes_code_k8s_reasons_out, next_code_k8s_reasons_out, accepts_code_k8s_reasons_out, excluded_code_k8s_reasons_out, 3},
    {classes_code_kafka, next_code_kafka, accepts_code_kafka, excluded_code_kafka, 3},
    {classes_code_librdkafka, next_code_librdkafka, accepts_code_librdkafka, excluded_code_librdkafka, 4},
    {classes_code_mongodb, next_code_mongodb, accepts_code_mongodb, excluded_code_mongodb, 3},
    {classes_code_mysql, next_code_mysql, accepts_code_mysql, excluded_code_mysql, 3},
    {classes_code_node, next_code_node, accepts_code_node, excluded_code_node, 3},
    {classes_code_redis, next_code_redis, accepts_code_redis, excluded_code_redis, 3},
    {classes_code_smtp, next_code_smtp, accepts_code_smtp, excluded_code_smtp, 3},
    {classes_code_smtp_enhanced, next_code_smtp_enhanced, accepts_code_smtp_enhanced, excluded_code_smtp_enhanced, 4},
    {classes_code_sqlite, next_code_sqlite, accepts_code_sqlite, excluded_code_sqlite, 3},
    {classes_code_sqlstate, next_code_sqlstate, accepts_code_sqlstate, excluded_code_sqlstate, 2},
    {classes_code_temporal, next_code_temporal, accepts_code_temporal, excluded_code_temporal, 3},
    {classes_code_win32, next_code_win32, accepts_code_win32, excluded_code_win32, 3},
};
