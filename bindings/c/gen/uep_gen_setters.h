/* Regenerate with: uep codegen (content 999e62112dd4b345; do not edit)
 *
 * One function for each field: uep_set_… for a field of the record or of a message of which it has at most one,
 * uep_<part>_set_… for a field of the index-th entry of a list, …_add_… for one more text of a list of texts.
 * They return UEP_OK, or a negative code when nothing was stored; uep.h says what happens to values over a limit. */
#ifndef UEP_GEN_SETTERS_H
#define UEP_GEN_SETTERS_H

#include "uep_gen_tables.h"

#ifdef __cplusplus
extern "C" {
#endif

/* cdef: begin */
struct uep;
UEP_API int32_t uep_set_protocol_version(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_type(struct uep *e, uep_str value);
UEP_API int32_t uep_set_severity(struct uep *e, int32_t value);
UEP_API int32_t uep_set_timestamp(struct uep *e, uep_time value);
UEP_API int32_t uep_set_source_language(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_message(struct uep *e, uep_str value);
UEP_API int32_t uep_set_stack_trace(struct uep *e, uep_str value);
UEP_API int32_t uep_add_recovery_suggestions(struct uep *e, uep_str value);
UEP_API int32_t uep_add_type_ancestors(struct uep *e, uep_str value);
UEP_API int32_t uep_set_recovery_retryability(struct uep *e, int32_t value);
UEP_API int32_t uep_set_recovery_retry_after(struct uep *e, uep_time value);
UEP_API int32_t uep_set_recovery_max_attempts(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_recovery_throttled(struct uep *e, bool value);
UEP_API int32_t uep_set_recovery_effect(struct uep *e, int32_t value);
UEP_API int32_t uep_add_recovery_strategies(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_trace_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_span_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_trace_flags(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_correlation_request_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_cause_error_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_service(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_namespace(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_version(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_instance_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_environment(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_host(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_pid(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_resource_runtime(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_sdk(struct uep *e, uep_str value);
UEP_API int32_t uep_set_observed_timestamp(struct uep *e, uep_time value);
UEP_API int32_t uep_set_severity_source(struct uep *e, int32_t value);
UEP_API int32_t uep_set_handling_handled(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_fatal(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_synthetic(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_expected(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_mechanism(struct uep *e, uep_str value);
UEP_API int32_t uep_add_fingerprint(struct uep *e, uep_str value);
UEP_API int32_t uep_set_occurrences_count(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_occurrences_first(struct uep *e, uep_time value);
UEP_API int32_t uep_set_occurrences_last(struct uep *e, uep_time value);
UEP_API int32_t uep_set_origin_format(struct uep *e, uep_str value);
UEP_API int32_t uep_set_origin_media_type(struct uep *e, uep_str value);
UEP_API int32_t uep_set_origin_payload(struct uep *e, uep_bytes value);
UEP_API int32_t uep_set_origin_complete(struct uep *e, bool value);
UEP_API int32_t uep_node_set_type_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_module(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_message(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_add_notes(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_error_type(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_error_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_source_language(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_service(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_timestamp(struct uep *e, int32_t index, uep_time value);
UEP_API int32_t uep_node_set_is_group(struct uep *e, int32_t index, bool value);
UEP_API int32_t uep_code_set_space(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_value(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_platform(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_kind(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_path(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_reason(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_description(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_subject(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_limit(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_text_set_locale(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_text_set_text(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_rel(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_url(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_description(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_state(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_crashed(struct uep *e, int32_t index, bool value);
UEP_API int32_t uep_thread_set_parent_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_detail_set_type(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_detail_set_value(struct uep *e, int32_t index, uep_bytes value);
UEP_API int32_t uep_detail_set_debug(struct uep *e, int32_t index, const uep_value *value);
UEP_API int32_t uep_stack_set_dropped_frames(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_dropped_after(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_shared_with_parent(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_provenance(struct uep *e, int32_t stack, int32_t value);
UEP_API int32_t uep_frame_set_function(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_raw_function(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_module(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_package(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_file(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_abs_path(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_line(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_column(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_in_app(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_inlined(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_async_boundary(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_repeat(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_source_language(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_source_line(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_address(struct uep *e, int32_t stack, int32_t index, uint64_t value);
UEP_API int32_t uep_frame_set_build_id(struct uep *e, int32_t stack, int32_t index, uep_str value);
/* cdef: end */

#ifdef __cplusplus
}
#endif
#endif
