/* Regenerate with: uep codegen (content 06636ae7bf83f27f; do not edit)
 *
 * One function for each field: first the short way, for a value that fits where its message is there; then the long way of
 * uep_fields.c, which does everything. Most texts leave both to uep_i_give_text. */
#include "uep_internal.h"
#include "uep_fields.h"
#include "uep_prepared.h"

int32_t uep_set_protocol_version(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->protocol_version : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 0, 0));
}

int32_t uep_set_error_id(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 1, 0));
}

int32_t uep_set_error_type(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_type : NULL, UEP_LIMIT_MAX_ERROR_TYPE_BYTES, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 2, 0));
}

int32_t uep_set_severity(uep_t *e, int32_t value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && (value || !e->is_open)) { /* zero takes away what a prototype holds */
        at->severity = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_enum(e, &place, 3, value);
}

int32_t uep_set_timestamp(uep_t *e, uep_time value) {
    uep_record *at = e ? &e->record : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_time(e, &place, 4, value);
}

int32_t uep_set_source_language(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->source_language : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 5, 0));
}

int32_t uep_set_error_message(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    return uep_i_give_text(e, value, at ? &at->error_message : NULL, UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ROOT, UEP_MESSAGE_RECORD, 0, 6, 0));
}

int32_t uep_set_stack_trace(uep_t *e, uep_str value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_STACK_TRACE_BYTES, &at->stack_trace)) {
        at->has_stack_trace = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_string(e, &place, 7, value);
}

int32_t uep_add_recovery_suggestions(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 9, value);
}

int32_t uep_add_type_ancestors(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 10, value);
}

int32_t uep_set_recovery_retryability(uep_t *e, int32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->retryability = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_enum(e, &place, 0, value);
}

int32_t uep_set_recovery_retry_after(uep_t *e, uep_time value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_duration(value)) return UEP_E_ARGUMENT;
        at->retry_after = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_time(e, &place, 1, value);
}

int32_t uep_set_recovery_max_attempts(uep_t *e, uint32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->max_attempts = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_set_recovery_throttled(uep_t *e, bool value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->throttled = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_set_recovery_effect(uep_t *e, int32_t value) {
    uep_recovery *at = e ? e->record.recovery : NULL;
    if (at) {
        at->effect = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_enum(e, &place, 4, value);
}

int32_t uep_add_recovery_strategies(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RECOVERY, 12)) return place.status;
    return uep_i_set_entry(e, &place, 5, value);
}

int32_t uep_set_correlation_trace_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->trace_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 0, 0));
}

int32_t uep_set_correlation_span_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->span_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 1, 0));
}

int32_t uep_set_correlation_trace_flags(uep_t *e, uint32_t value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    if (at) {
        at->trace_flags = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_CORRELATION, 13)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_set_correlation_request_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->request_id : NULL, UEP_LIMIT_MAX_REQUEST_ID_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 3, 0));
}

int32_t uep_set_correlation_cause_error_id(uep_t *e, uep_str value) {
    uep_correlation *at = e ? e->record.correlation : NULL;
    return uep_i_give_text(e, value, at ? &at->cause_error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_CORRELATION, 13, 4, 0));
}

int32_t uep_set_resource_service(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->service : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 0, 0));
}

int32_t uep_set_resource_namespace(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->namespace_ : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 1, 0));
}

int32_t uep_set_resource_version(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->version : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 2, 0));
}

int32_t uep_set_resource_instance_id(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->instance_id : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 3, 0));
}

int32_t uep_set_resource_environment(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->environment : NULL, UEP_LIMIT_MAX_ENVIRONMENT_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 4, 0));
}

int32_t uep_set_resource_host(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->host : NULL, UEP_LIMIT_MAX_HOST_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 5, 0));
}

int32_t uep_set_resource_pid(uep_t *e, uint32_t value) {
    uep_resource *at = e ? e->record.resource : NULL;
    if (at) {
        at->pid = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_RESOURCE, 14)) return place.status;
    return uep_i_set_uint32(e, &place, 6, value);
}

int32_t uep_set_resource_runtime(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->runtime : NULL, UEP_LIMIT_MAX_RUNTIME_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 7, 0));
}

int32_t uep_set_resource_sdk(uep_t *e, uep_str value) {
    uep_resource *at = e ? e->record.resource : NULL;
    return uep_i_give_text(e, value, at ? &at->sdk : NULL, UEP_LIMIT_MAX_RUNTIME_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_RESOURCE, 14, 8, 0));
}

int32_t uep_set_observed_timestamp(uep_t *e, uep_time value) {
    uep_record *at = e ? &e->record : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->observed_timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_time(e, &place, 15, value);
}

int32_t uep_set_severity_source(uep_t *e, int32_t value) {
    uep_record *at = e ? &e->record : NULL;
    if (at && (value || !e->is_open)) { /* zero takes away what a prototype holds */
        at->severity_source = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_enum(e, &place, 16, value);
}

int32_t uep_set_handling_handled(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->handled = value;
        at->has_handled = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 0, value);
}

int32_t uep_set_handling_fatal(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->fatal = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 1, value);
}

int32_t uep_set_handling_synthetic(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->synthetic = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 2, value);
}

int32_t uep_set_handling_expected(uep_t *e, bool value) {
    uep_handling *at = e ? e->record.handling : NULL;
    if (at) {
        at->expected = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_HANDLING, 17)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_set_handling_mechanism(uep_t *e, uep_str value) {
    uep_handling *at = e ? e->record.handling : NULL;
    return uep_i_give_text(e, value, at ? &at->mechanism : NULL, UEP_LIMIT_MAX_MECHANISM_BYTES, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_HANDLING, 17, 4, 0));
}

int32_t uep_add_fingerprint(uep_t *e, uep_str value) {
    uep_place place = {0};
    if (!uep_i_root(e, &place)) return place.status;
    return uep_i_set_entry(e, &place, 22, value);
}

int32_t uep_set_occurrences_count(uep_t *e, uint32_t value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    if (at) {
        at->count = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_uint32(e, &place, 0, value);
}

int32_t uep_set_occurrences_first(uep_t *e, uep_time value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->first = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_time(e, &place, 1, value);
}

int32_t uep_set_occurrences_last(uep_t *e, uep_time value) {
    uep_occurrences *at = e ? e->record.occurrences : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->last = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_OCCURRENCES, 24)) return place.status;
    return uep_i_set_time(e, &place, 2, value);
}

int32_t uep_set_origin_format(uep_t *e, uep_str value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    return uep_i_give_text(e, value, at ? &at->format : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_FOREIGN, 27, 0, 0));
}

int32_t uep_set_origin_media_type(uep_t *e, uep_str value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    return uep_i_give_text(e, value, at ? &at->media_type : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_SINGLE, UEP_MESSAGE_FOREIGN, 27, 1, 0));
}

int32_t uep_set_origin_payload(uep_t *e, uep_bytes value) {
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_FOREIGN, 27)) return place.status;
    return uep_i_set_bytes(e, &place, 2, value);
}

int32_t uep_set_origin_complete(uep_t *e, bool value) {
    uep_foreign *at = e ? e->record.origin : NULL;
    if (at) {
        at->complete = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_single(e, &place, UEP_MESSAGE_FOREIGN, 27)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_node_set_type_name(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->type_name : NULL, UEP_LIMIT_MAX_TYPE_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 2, index));
}

int32_t uep_node_set_module(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->module : NULL, UEP_LIMIT_MAX_MODULE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 3, index));
}

int32_t uep_node_set_message(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->message : uep_i_find_message(e, index), index == 0 ? UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES : UEP_LIMIT_MAX_NODE_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 4, index));
}

int32_t uep_node_add_notes(uep_t *e, int32_t index, uep_str value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_entry(e, &place, 5, value);
}

int32_t uep_node_set_error_type(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->error_type : NULL, UEP_LIMIT_MAX_ERROR_TYPE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 7, index));
}

int32_t uep_node_set_error_id(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->error_id : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 8, index));
}

int32_t uep_node_set_source_language(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->source_language : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 9, index));
}

int32_t uep_node_set_service(uep_t *e, int32_t index, uep_str value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->service : NULL, UEP_LIMIT_MAX_SERVICE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_NODE, 11, 10, index));
}

int32_t uep_node_set_timestamp(uep_t *e, int32_t index, uep_time value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    value.set = true;
    if (at) {
        if (!uep_i_is_time(value)) return UEP_E_ARGUMENT;
        at->timestamp = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_time(e, &place, 11, value);
}

int32_t uep_node_set_is_group(uep_t *e, int32_t index, bool value) {
    uep_node *at = e && index >= 0 && (size_t)index < e->record.nodes.n ? &e->record.nodes.v[index] : NULL;
    if (at) {
        at->is_group = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_NODE, 11, index)) return place.status;
    return uep_i_set_bool(e, &place, 12, value);
}

int32_t uep_code_set_space(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->space : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 0, index));
}

int32_t uep_code_set_value(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->value : NULL, UEP_LIMIT_MAX_CODE_VALUE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 1, index));
}

int32_t uep_code_set_name(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->name : NULL, UEP_LIMIT_MAX_CODE_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 2, index));
}

int32_t uep_code_set_platform(uep_t *e, int32_t index, uep_str value) {
    uep_code *at = e && index >= 0 && (size_t)index < e->record.codes.n ? &e->record.codes.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->platform : NULL, UEP_LIMIT_MAX_PLATFORM_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_CODE, 18, 3, index));
}

int32_t uep_violation_set_kind(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->kind : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 0, index));
}

int32_t uep_violation_set_path(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->path : NULL, UEP_LIMIT_MAX_VIOLATION_PATH_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 1, index));
}

int32_t uep_violation_set_reason(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->reason : NULL, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 2, index));
}

int32_t uep_violation_set_description(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->description : NULL, UEP_LIMIT_MAX_VIOLATION_TEXT_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 3, index));
}

int32_t uep_violation_set_subject(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->subject : NULL, UEP_LIMIT_MAX_VIOLATION_SUBJECT_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 4, index));
}

int32_t uep_violation_set_limit(uep_t *e, int32_t index, uep_str value) {
    uep_violation *at = e && index >= 0 && (size_t)index < e->record.violations.n ? &e->record.violations.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->limit : NULL, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_VIOLATION, 19, 5, index));
}

int32_t uep_text_set_locale(uep_t *e, int32_t index, uep_str value) {
    uep_text *at = e && index >= 0 && (size_t)index < e->record.user_messages.n ? &e->record.user_messages.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->locale : NULL, UEP_NO_LIMIT, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_TEXT, 20, 0, index));
}

int32_t uep_text_set_text(uep_t *e, int32_t index, uep_str value) {
    uep_text *at = e && index >= 0 && (size_t)index < e->record.user_messages.n ? &e->record.user_messages.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->text : NULL, UEP_LIMIT_MAX_USER_MESSAGE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_TEXT, 20, 1, index));
}

int32_t uep_link_set_rel(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->rel : NULL, UEP_LIMIT_MAX_LINK_REL_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 0, index));
}

int32_t uep_link_set_url(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->url : NULL, UEP_LIMIT_MAX_LINK_URL_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 1, index));
}

int32_t uep_link_set_description(uep_t *e, int32_t index, uep_str value) {
    uep_link *at = e && index >= 0 && (size_t)index < e->record.links.n ? &e->record.links.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->description : NULL, UEP_LIMIT_MAX_LINK_DESCRIPTION_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_LINK, 21, 2, index));
}

int32_t uep_thread_set_id(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->id : NULL, UEP_LIMIT_MAX_THREAD_ID_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 0, index));
}

int32_t uep_thread_set_name(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->name : NULL, UEP_LIMIT_MAX_THREAD_NAME_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 1, index));
}

int32_t uep_thread_set_state(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->state : NULL, UEP_LIMIT_MAX_THREAD_STATE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 2, index));
}

int32_t uep_thread_set_crashed(uep_t *e, int32_t index, bool value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    if (at) {
        at->crashed = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_THREAD, 23, index)) return place.status;
    return uep_i_set_bool(e, &place, 3, value);
}

int32_t uep_thread_set_parent_id(uep_t *e, int32_t index, uep_str value) {
    uep_thread *at = e && index >= 0 && (size_t)index < e->record.threads.n ? &e->record.threads.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->parent_id : NULL, UEP_LIMIT_MAX_THREAD_ID_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_THREAD, 23, 5, index));
}

int32_t uep_detail_set_type(uep_t *e, int32_t index, uep_str value) {
    uep_detail *at = e && index >= 0 && (size_t)index < e->record.details.n ? &e->record.details.v[index] : NULL;
    return uep_i_give_text(e, value, at ? &at->type : NULL, UEP_LIMIT_MAX_DETAIL_TYPE_BYTES, UEP_WAY(UEP_WAY_ITEM, UEP_MESSAGE_DETAIL, 26, 0, index));
}

int32_t uep_detail_set_value(uep_t *e, int32_t index, uep_bytes value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_DETAIL, 26, index)) return place.status;
    return uep_i_set_bytes(e, &place, 1, value);
}

int32_t uep_detail_set_debug(uep_t *e, int32_t index, const uep_value *value) {
    uep_place place = {0};
    if (!uep_i_item(e, &place, UEP_MESSAGE_DETAIL, 26, index)) return place.status;
    return uep_i_set_value(e, &place, 2, value);
}

int32_t uep_stack_set_dropped_frames(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->dropped_frames = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 1, value);
}

int32_t uep_stack_set_dropped_after(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->dropped_after = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 2, value);
}

int32_t uep_stack_set_shared_with_parent(uep_t *e, int32_t stack, uint32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->shared_with_parent = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_uint32(e, &place, 3, value);
}

int32_t uep_stack_set_provenance(uep_t *e, int32_t stack, int32_t value) {
    uep_stack *at = uep_i_find_stack(e, stack);
    if (at) {
        at->provenance = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_stack(e, &place, stack)) return place.status;
    return uep_i_set_enum(e, &place, 4, value);
}

int32_t uep_frame_set_function(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_FUNCTION_BYTES, &at->function)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 0, value);
}

int32_t uep_frame_set_raw_function(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_RAW_FUNCTION_BYTES, &at->raw_function)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 1, value);
}

int32_t uep_frame_set_module(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_MODULE_BYTES, &at->module)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 2, value);
}

int32_t uep_frame_set_package(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PACKAGE_BYTES, &at->package)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 3, value);
}

int32_t uep_frame_set_file(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PATH_BYTES, &at->file)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 4, value);
}

int32_t uep_frame_set_abs_path(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_PATH_BYTES, &at->abs_path)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 5, value);
}

int32_t uep_frame_set_line(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->line = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 6, value);
}

int32_t uep_frame_set_column(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->column = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 7, value);
}

int32_t uep_frame_set_in_app(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->in_app = value;
        at->has_in_app = true;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 8, value);
}

int32_t uep_frame_set_inlined(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->inlined = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 9, value);
}

int32_t uep_frame_set_async_boundary(uep_t *e, int32_t stack, int32_t index, bool value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->async_boundary = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_bool(e, &place, 10, value);
}

int32_t uep_frame_set_repeat(uep_t *e, int32_t stack, int32_t index, uint32_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->repeat = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_uint32(e, &place, 11, value);
}

int32_t uep_frame_set_source_language(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_NO_LIMIT, &at->source_language)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 12, value);
}

int32_t uep_frame_set_source_line(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_LIMIT_MAX_SOURCE_LINE_BYTES, &at->source_line)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 13, value);
}

int32_t uep_frame_set_address(uep_t *e, int32_t stack, int32_t index, uint64_t value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at) {
        at->address = value;
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_fixed64(e, &place, 14, value);
}

int32_t uep_frame_set_build_id(uep_t *e, int32_t stack, int32_t index, uep_str value) {
    uep_frame *at = uep_i_find_frame(e, stack, index);
    if (at && uep_i_keep_fit(e, value, UEP_NO_LIMIT, &at->build_id)) {
        return UEP_OK;
    }
    uep_place place = {0};
    if (!uep_i_frame(e, &place, stack, index)) return place.status;
    return uep_i_set_string(e, &place, 15, value);
}

