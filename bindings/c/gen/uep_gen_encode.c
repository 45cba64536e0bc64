/* Regenerate with: uep codegen (content bf7a9c8685d19aa9; do not edit)
 *
 * The binary form of each message, written from its last field to its first. */
#include "uep_internal.h"
#include "uep_prepared.h"
#include "uep_write.h"

static uint8_t *write_frame(uep_writer *w, uint8_t *at, const uep_frame *m) {
    if (m->build_id.n | m->address | m->source_line.n | m->source_language.n |
        m->repeat | m->async_boundary | m->inlined | m->has_in_app |
        m->column) {
        if (m->build_id.n) at = uep_w_text(w, at, 130u, m->build_id.p, m->build_id.n, UEP_NO_LIMIT);
        if (m->address) at = uep_w_fixed64(w, at, 121u, m->address);
        if (m->source_line.n) at = uep_w_text(w, at, 114u, m->source_line.p, m->source_line.n, UEP_LIMIT_MAX_SOURCE_LINE_BYTES);
        if (m->source_language.n) at = uep_w_text(w, at, 106u, m->source_language.p, m->source_language.n, UEP_NO_LIMIT);
        if (m->repeat) at = uep_w_number(w, at, 96u, m->repeat);
        if (m->async_boundary) at = uep_w_number(w, at, 88u, m->async_boundary);
        if (m->inlined) at = uep_w_number(w, at, 80u, m->inlined);
        if (m->has_in_app) at = uep_w_number(w, at, 72u, m->in_app);
        if (m->column) at = uep_w_number(w, at, 64u, m->column);
    }
    if (m->line) at = uep_w_number(w, at, 56u, m->line);
    if (m->abs_path.n) at = uep_w_text(w, at, 50u, m->abs_path.p, m->abs_path.n, UEP_LIMIT_MAX_PATH_BYTES);
    if (m->file.n) at = uep_w_text_here(w, at, 42u, m->file.p, m->file.n, UEP_LIMIT_MAX_PATH_BYTES);
    if (m->package.n | m->module.n | m->raw_function.n) {
        if (m->package.n) at = uep_w_text(w, at, 34u, m->package.p, m->package.n, UEP_LIMIT_MAX_PACKAGE_BYTES);
        if (m->module.n) at = uep_w_text(w, at, 26u, m->module.p, m->module.n, UEP_LIMIT_MAX_MODULE_BYTES);
        if (m->raw_function.n) at = uep_w_text(w, at, 18u, m->raw_function.p, m->raw_function.n, UEP_LIMIT_MAX_RAW_FUNCTION_BYTES);
    }
    if (m->function.n) at = uep_w_text_here(w, at, 10u, m->function.p, m->function.n, UEP_LIMIT_MAX_FUNCTION_BYTES);
    return at;
}

static uint8_t *write_stack(uep_writer *w, uint8_t *at, const uep_stack *m) {
    if (m->provenance) at = uep_w_number(w, at, 40u, (uint64_t)(int64_t)m->provenance);
    if (m->shared_with_parent) at = uep_w_number(w, at, 32u, m->shared_with_parent);
    if (m->dropped_after) at = uep_w_number(w, at, 24u, m->dropped_after);
    if (m->dropped_frames) at = uep_w_number(w, at, 16u, m->dropped_frames);
    if (w->judges) uep_i_look_at_frames(w, &m->frames);
    if (w->placed_n) at = uep_i_write_placed(w, at, m);
    for (size_t i = m->frames.n; i-- > 0;) {
        size_t before = uep_w_mark(w, at);
        at = write_frame(w, at, &m->frames.v[i]);
        at = uep_w_message(w, at, 10u, before);
    }
    return at;
}

static uint8_t *write_node(uep_writer *w, uint8_t *at, const uep_node *m) {
    if (m->is_group | m->timestamp.set | m->service.n | m->source_language.n |
        m->error_id.n | m->error_type.n) {
        if (m->is_group) at = uep_w_number(w, at, 104u, m->is_group);
        if (m->timestamp.set) at = uep_i_write_time(w, at, m->timestamp, 98u, true);
        if (m->service.n) at = uep_w_text(w, at, 90u, m->service.p, m->service.n, UEP_LIMIT_MAX_SERVICE_BYTES);
        if (m->source_language.n) at = uep_w_text(w, at, 82u, m->source_language.p, m->source_language.n, UEP_NO_LIMIT);
        if (m->error_id.n) at = uep_w_text(w, at, 74u, m->error_id.p, m->error_id.n, UEP_NO_LIMIT);
        if (m->error_type.n) at = uep_w_text(w, at, 66u, m->error_type.p, m->error_type.n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
    }
    if (m->stack) {
        size_t before = uep_w_mark(w, at);
        at = write_stack(w, at, m->stack);
        at = uep_w_message(w, at, 58u, before);
    }
    if (m->notes.n > UEP_LIMIT_MAX_NOTES) w->is_unfit = true;
    for (size_t i = m->notes.n; i-- > 0;) {
        at = uep_w_text(w, at, 50u, m->notes.v[i].p, m->notes.v[i].n, UEP_LIMIT_MAX_NOTE_BYTES);
    }
    if (m->message.n) at = uep_w_text(w, at, 42u, m->message.p, m->message.n, UEP_LIMIT_MAX_NODE_MESSAGE_BYTES);
    if (m->module.n) at = uep_w_text(w, at, 34u, m->module.p, m->module.n, UEP_LIMIT_MAX_MODULE_BYTES);
    if (m->type_name.n) at = uep_w_text(w, at, 26u, m->type_name.p, m->type_name.n, UEP_LIMIT_MAX_TYPE_NAME_BYTES);
    if (m->relation) at = uep_w_number(w, at, 16u, (uint64_t)(int64_t)m->relation);
    if (m->has_parent) at = uep_w_number(w, at, 8u, m->parent);
    return at;
}

static uint8_t *write_recovery(uep_writer *w, uint8_t *at, const uep_recovery *m) {
    if (m->strategies.n > UEP_LIMIT_MAX_STRATEGIES) w->is_unfit = true;
    for (size_t i = m->strategies.n; i-- > 0;) {
        at = uep_w_text(w, at, 50u, m->strategies.v[i].p, m->strategies.v[i].n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
    }
    if (m->effect) at = uep_w_number(w, at, 40u, (uint64_t)(int64_t)m->effect);
    if (m->throttled) at = uep_w_number(w, at, 32u, m->throttled);
    if (m->max_attempts) at = uep_w_number(w, at, 24u, m->max_attempts);
    if (m->retry_after.set) at = uep_i_write_time(w, at, m->retry_after, 18u, false);
    if (m->retryability) at = uep_w_number(w, at, 8u, (uint64_t)(int64_t)m->retryability);
    return at;
}

static uint8_t *write_correlation(uep_writer *w, uint8_t *at, const uep_correlation *m) {
    if (m->cause_error_id.n) at = uep_w_text(w, at, 42u, m->cause_error_id.p, m->cause_error_id.n, UEP_NO_LIMIT);
    if (m->request_id.n) at = uep_w_text(w, at, 34u, m->request_id.p, m->request_id.n, UEP_LIMIT_MAX_REQUEST_ID_BYTES);
    if (m->trace_flags) at = uep_w_number(w, at, 24u, m->trace_flags);
    if (m->span_id.n) at = uep_w_text(w, at, 18u, m->span_id.p, m->span_id.n, UEP_NO_LIMIT);
    if (m->trace_id.n) at = uep_w_text(w, at, 10u, m->trace_id.p, m->trace_id.n, UEP_NO_LIMIT);
    return at;
}

static uint8_t *write_resource(uep_writer *w, uint8_t *at, const uep_resource *m) {
    if (m->attributes.n) {
        if (w->judges) uep_i_look_at_pairs(w, &m->attributes);
        at = uep_i_write_pairs(w, at, &m->attributes, 82u);
    }
    if (m->sdk.n) at = uep_w_text(w, at, 74u, m->sdk.p, m->sdk.n, UEP_LIMIT_MAX_RUNTIME_BYTES);
    if (m->runtime.n) at = uep_w_text(w, at, 66u, m->runtime.p, m->runtime.n, UEP_LIMIT_MAX_RUNTIME_BYTES);
    if (m->pid) at = uep_w_number(w, at, 56u, m->pid);
    if (m->host.n) at = uep_w_text(w, at, 50u, m->host.p, m->host.n, UEP_LIMIT_MAX_HOST_BYTES);
    if (m->environment.n) at = uep_w_text(w, at, 42u, m->environment.p, m->environment.n, UEP_LIMIT_MAX_ENVIRONMENT_BYTES);
    if (m->instance_id.n) at = uep_w_text(w, at, 34u, m->instance_id.p, m->instance_id.n, UEP_LIMIT_MAX_SERVICE_BYTES);
    if (m->version.n) at = uep_w_text(w, at, 26u, m->version.p, m->version.n, UEP_LIMIT_MAX_SERVICE_BYTES);
    if (m->namespace_.n) at = uep_w_text(w, at, 18u, m->namespace_.p, m->namespace_.n, UEP_LIMIT_MAX_SERVICE_BYTES);
    if (m->service.n) at = uep_w_text(w, at, 10u, m->service.p, m->service.n, UEP_LIMIT_MAX_SERVICE_BYTES);
    return at;
}

static uint8_t *write_handling(uep_writer *w, uint8_t *at, const uep_handling *m) {
    if (m->mechanism.n) at = uep_w_text(w, at, 42u, m->mechanism.p, m->mechanism.n, UEP_LIMIT_MAX_MECHANISM_BYTES);
    if (m->expected) at = uep_w_number(w, at, 32u, m->expected);
    if (m->synthetic) at = uep_w_number(w, at, 24u, m->synthetic);
    if (m->fatal) at = uep_w_number(w, at, 16u, m->fatal);
    if (m->has_handled) at = uep_w_number(w, at, 8u, m->handled);
    return at;
}

static uint8_t *write_code(uep_writer *w, uint8_t *at, const uep_code *m) {
    if (m->platform.n) at = uep_w_text(w, at, 34u, m->platform.p, m->platform.n, UEP_LIMIT_MAX_PLATFORM_BYTES);
    if (m->name.n) at = uep_w_text(w, at, 26u, m->name.p, m->name.n, UEP_LIMIT_MAX_CODE_NAME_BYTES);
    if (m->value.n) at = uep_w_text(w, at, 18u, m->value.p, m->value.n, UEP_LIMIT_MAX_CODE_VALUE_BYTES);
    if (m->space.n) at = uep_w_text(w, at, 10u, m->space.p, m->space.n, UEP_NO_LIMIT);
    return at;
}

static uint8_t *write_violation(uep_writer *w, uint8_t *at, const uep_violation *m) {
    if (m->limit.n) at = uep_w_text(w, at, 50u, m->limit.p, m->limit.n, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES);
    if (m->subject.n) at = uep_w_text(w, at, 42u, m->subject.p, m->subject.n, UEP_LIMIT_MAX_VIOLATION_SUBJECT_BYTES);
    if (m->description.n) at = uep_w_text(w, at, 34u, m->description.p, m->description.n, UEP_LIMIT_MAX_VIOLATION_TEXT_BYTES);
    if (m->reason.n) at = uep_w_text(w, at, 26u, m->reason.p, m->reason.n, UEP_LIMIT_MAX_VIOLATION_REASON_BYTES);
    if (m->path.n) at = uep_w_text(w, at, 18u, m->path.p, m->path.n, UEP_LIMIT_MAX_VIOLATION_PATH_BYTES);
    if (m->kind.n) at = uep_w_text(w, at, 10u, m->kind.p, m->kind.n, UEP_NO_LIMIT);
    return at;
}

static uint8_t *write_text(uep_writer *w, uint8_t *at, const uep_text *m) {
    if (m->text.n) at = uep_w_text(w, at, 18u, m->text.p, m->text.n, UEP_LIMIT_MAX_USER_MESSAGE_BYTES);
    if (m->locale.n) at = uep_w_text(w, at, 10u, m->locale.p, m->locale.n, UEP_NO_LIMIT);
    return at;
}

static uint8_t *write_link(uep_writer *w, uint8_t *at, const uep_link *m) {
    if (m->description.n) at = uep_w_text(w, at, 26u, m->description.p, m->description.n, UEP_LIMIT_MAX_LINK_DESCRIPTION_BYTES);
    if (m->url.n) at = uep_w_text(w, at, 18u, m->url.p, m->url.n, UEP_LIMIT_MAX_LINK_URL_BYTES);
    if (m->rel.n) at = uep_w_text(w, at, 10u, m->rel.p, m->rel.n, UEP_LIMIT_MAX_LINK_REL_BYTES);
    return at;
}

static uint8_t *write_thread(uep_writer *w, uint8_t *at, const uep_thread *m) {
    if (m->parent_id.n) at = uep_w_text(w, at, 50u, m->parent_id.p, m->parent_id.n, UEP_LIMIT_MAX_THREAD_ID_BYTES);
    if (m->stack) {
        size_t before = uep_w_mark(w, at);
        at = write_stack(w, at, m->stack);
        at = uep_w_message(w, at, 42u, before);
    }
    if (m->crashed) at = uep_w_number(w, at, 32u, m->crashed);
    if (m->state.n) at = uep_w_text(w, at, 26u, m->state.p, m->state.n, UEP_LIMIT_MAX_THREAD_STATE_BYTES);
    if (m->name.n) at = uep_w_text(w, at, 18u, m->name.p, m->name.n, UEP_LIMIT_MAX_THREAD_NAME_BYTES);
    if (m->id.n) at = uep_w_text(w, at, 10u, m->id.p, m->id.n, UEP_LIMIT_MAX_THREAD_ID_BYTES);
    return at;
}

static uint8_t *write_occurrences(uep_writer *w, uint8_t *at, const uep_occurrences *m) {
    if (m->last.set) at = uep_i_write_time(w, at, m->last, 26u, true);
    if (m->first.set) at = uep_i_write_time(w, at, m->first, 18u, true);
    if (m->count) at = uep_w_number(w, at, 8u, m->count);
    return at;
}

static uint8_t *write_mark(uep_writer *w, uint8_t *at, const uep_mark *m) {
    if (m->type_hint.n) at = uep_w_text(w, at, 42u, m->type_hint.p, m->type_hint.n, UEP_NO_LIMIT);
    if (m->original_size) at = uep_w_number(w, at, 32u, m->original_size);
    if (m->rule.n) at = uep_w_text(w, at, 26u, m->rule.p, m->rule.n, UEP_NO_LIMIT);
    if (m->kind) at = uep_w_number(w, at, 16u, (uint64_t)(int64_t)m->kind);
    if (m->path.n) at = uep_w_text(w, at, 10u, m->path.p, m->path.n, UEP_LIMIT_MAX_MARK_PATH_BYTES);
    return at;
}

static uint8_t *write_detail(uep_writer *w, uint8_t *at, const uep_detail *m) {
    if (m->debug.kind) {
        size_t before = uep_w_mark(w, at);
        w->is_unfit = true; /* the long way looks at such values */
        at = uep_i_write_value(w, at, &m->debug, 0);
        at = uep_w_message(w, at, 26u, before);
    }
    if (m->value.n) at = uep_w_bytes(w, at, 18u, m->value.p, m->value.n, UEP_LIMIT_MAX_DETAIL_VALUE_BYTES);
    if (m->type.n) at = uep_w_text(w, at, 10u, m->type.p, m->type.n, UEP_LIMIT_MAX_DETAIL_TYPE_BYTES);
    return at;
}

static uint8_t *write_foreign(uep_writer *w, uint8_t *at, const uep_foreign *m) {
    if (m->complete) at = uep_w_number(w, at, 32u, m->complete);
    if (m->payload.n) at = uep_w_bytes(w, at, 26u, m->payload.p, m->payload.n, UEP_LIMIT_MAX_ORIGIN_PAYLOAD_BYTES);
    if (m->media_type.n) at = uep_w_text(w, at, 18u, m->media_type.p, m->media_type.n, UEP_NO_LIMIT);
    if (m->format.n) at = uep_w_text(w, at, 10u, m->format.p, m->format.n, UEP_NO_LIMIT);
    return at;
}

static uint8_t *write_record(uep_writer *w, uint8_t *at, const uep_record *m) {
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL)) {
        if (m->origin) {
            size_t before = uep_w_mark(w, at);
            at = write_foreign(w, at, m->origin);
            at = uep_w_message(w, at, 226u, before);
        }
        if (m->details.n > UEP_LIMIT_MAX_DETAILS) w->is_unfit = true;
        for (size_t i = m->details.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_detail(w, at, &m->details.v[i]);
            at = uep_w_message(w, at, 218u, before);
        }
        if (m->marks.n) w->is_unfit = true; /* the long way joins equal ones */
        for (size_t i = m->marks.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_mark(w, at, &m->marks.v[i]);
            at = uep_w_message(w, at, 210u, before);
        }
        if (m->occurrences) {
            size_t before = uep_w_mark(w, at);
            at = write_occurrences(w, at, m->occurrences);
            at = uep_w_message(w, at, 202u, before);
        }
        if (m->threads.n > UEP_LIMIT_MAX_THREADS) w->is_unfit = true;
        for (size_t i = m->threads.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_thread(w, at, &m->threads.v[i]);
            at = uep_w_message(w, at, 194u, before);
        }
        if (m->fingerprint.n > UEP_LIMIT_MAX_FINGERPRINT_PARTS) w->is_unfit = true;
        for (size_t i = m->fingerprint.n; i-- > 0;) {
            at = uep_w_text(w, at, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n, UEP_LIMIT_MAX_FINGERPRINT_PART_BYTES);
        }
        if (m->links.n > UEP_LIMIT_MAX_LINKS) w->is_unfit = true;
        for (size_t i = m->links.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_link(w, at, &m->links.v[i]);
            at = uep_w_message(w, at, 178u, before);
        }
        if (m->user_messages.n > UEP_LIMIT_MAX_USER_MESSAGES) w->is_unfit = true;
        for (size_t i = m->user_messages.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_text(w, at, &m->user_messages.v[i]);
            at = uep_w_message(w, at, 170u, before);
        }
        if (m->violations.n > UEP_LIMIT_MAX_VIOLATIONS) w->is_unfit = true;
        for (size_t i = m->violations.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_violation(w, at, &m->violations.v[i]);
            at = uep_w_message(w, at, 162u, before);
        }
        if (m->codes.n > UEP_LIMIT_MAX_CODES) w->is_unfit = true;
        for (size_t i = m->codes.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_code(w, at, &m->codes.v[i]);
            at = uep_w_message(w, at, 154u, before);
        }
        if (m->handling) {
            size_t before = uep_w_mark(w, at);
            at = write_handling(w, at, m->handling);
            at = uep_w_message(w, at, 146u, before);
        }
    }
    if (m->severity_source) at = uep_w_number(w, at, 136u, (uint64_t)(int64_t)m->severity_source);
    if (m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->observed_timestamp.set) at = uep_i_write_time(w, at, m->observed_timestamp, 130u, true);
        if (m->resource) {
            size_t before = uep_w_mark(w, at);
            at = write_resource(w, at, m->resource);
            at = uep_w_message(w, at, 122u, before);
        }
        if (m->correlation) {
            size_t before = uep_w_mark(w, at);
            at = write_correlation(w, at, m->correlation);
            at = uep_w_message(w, at, 114u, before);
        }
        if (m->recovery) {
            size_t before = uep_w_mark(w, at);
            at = write_recovery(w, at, m->recovery);
            at = uep_w_message(w, at, 106u, before);
        }
    }
    if (w->judges) uep_i_look_at_nodes(w, &m->nodes);
    for (size_t i = m->nodes.n; i-- > 0;) {
        size_t before = uep_w_mark(w, at);
        at = write_node(w, at, &m->nodes.v[i]);
        at = uep_w_message(w, at, 98u, before);
    }
    if (m->type_ancestors.n > UEP_LIMIT_MAX_TYPE_ANCESTORS) w->is_unfit = true;
    for (size_t i = m->type_ancestors.n; i-- > 0;) {
        at = uep_w_text(w, at, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
    }
    if (m->recovery_suggestions.n > UEP_LIMIT_MAX_SUGGESTIONS) w->is_unfit = true;
    for (size_t i = m->recovery_suggestions.n; i-- > 0;) {
        at = uep_w_text(w, at, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n, UEP_LIMIT_MAX_SUGGESTION_BYTES);
    }
    if (m->context.n) {
        if (w->judges) uep_i_look_at_context(w, &m->context);
        at = uep_i_write_map(w, at, &m->context, 74u, 0);
    }
    if (m->has_stack_trace) at = uep_w_text(w, at, 66u, m->stack_trace.p, m->stack_trace.n, UEP_LIMIT_MAX_STACK_TRACE_BYTES);
    if (m->error_message.n) at = uep_w_text(w, at, 58u, m->error_message.p, m->error_message.n, UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES);
    if (m->source_language.n) at = uep_w_text(w, at, 50u, m->source_language.p, m->source_language.n, UEP_NO_LIMIT);
    if (m->timestamp.set) at = uep_i_write_time(w, at, m->timestamp, 42u, true);
    if (m->severity) at = uep_w_number(w, at, 32u, (uint64_t)(int64_t)m->severity);
    if (m->error_type.n) at = uep_w_text(w, at, 26u, m->error_type.p, m->error_type.n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
    if (m->error_id.n) at = uep_w_text(w, at, 18u, m->error_id.p, m->error_id.n, UEP_NO_LIMIT);
    if (m->protocol_version.n) at = uep_w_text(w, at, 10u, m->protocol_version.p, m->protocol_version.n, UEP_NO_LIMIT);
    return at;
}

/* A record that began as a prototype: what was given since, and the ready bytes of what was not. */
uint8_t *uep_i_write_over(uep_writer *w, uint8_t *at, const uep_record *m, const uep_prototype *base) {
    uint32_t end = base->n;
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL) | (uint32_t)m->severity_source |
        m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->origin) {
            at = uep_i_write_ready(w, at, base, 27, &end);
            size_t before = uep_w_mark(w, at);
            at = write_foreign(w, at, m->origin);
            at = uep_w_message(w, at, 226u, before);
        }
        if (m->details.n) {
            at = uep_i_write_ready(w, at, base, 26, &end);
            if (m->details.n > UEP_LIMIT_MAX_DETAILS) w->is_unfit = true;
            for (size_t i = m->details.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_detail(w, at, &m->details.v[i]);
                at = uep_w_message(w, at, 218u, before);
            }
        }
        if (m->marks.n) {
            at = uep_i_write_ready(w, at, base, 25, &end);
            if (m->marks.n) w->is_unfit = true; /* the long way joins equal ones */
            for (size_t i = m->marks.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_mark(w, at, &m->marks.v[i]);
                at = uep_w_message(w, at, 210u, before);
            }
        }
        if (m->occurrences) {
            at = uep_i_write_ready(w, at, base, 24, &end);
            size_t before = uep_w_mark(w, at);
            at = write_occurrences(w, at, m->occurrences);
            at = uep_w_message(w, at, 202u, before);
        }
        if (m->threads.n) {
            at = uep_i_write_ready(w, at, base, 23, &end);
            if (m->threads.n > UEP_LIMIT_MAX_THREADS) w->is_unfit = true;
            for (size_t i = m->threads.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_thread(w, at, &m->threads.v[i]);
                at = uep_w_message(w, at, 194u, before);
            }
        }
        if (m->fingerprint.n) {
            at = uep_i_write_ready(w, at, base, 22, &end);
            if (m->fingerprint.n > UEP_LIMIT_MAX_FINGERPRINT_PARTS) w->is_unfit = true;
            for (size_t i = m->fingerprint.n; i-- > 0;) {
                at = uep_w_text(w, at, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n, UEP_LIMIT_MAX_FINGERPRINT_PART_BYTES);
            }
        }
        if (m->links.n) {
            at = uep_i_write_ready(w, at, base, 21, &end);
            if (m->links.n > UEP_LIMIT_MAX_LINKS) w->is_unfit = true;
            for (size_t i = m->links.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_link(w, at, &m->links.v[i]);
                at = uep_w_message(w, at, 178u, before);
            }
        }
        if (m->user_messages.n) {
            at = uep_i_write_ready(w, at, base, 20, &end);
            if (m->user_messages.n > UEP_LIMIT_MAX_USER_MESSAGES) w->is_unfit = true;
            for (size_t i = m->user_messages.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_text(w, at, &m->user_messages.v[i]);
                at = uep_w_message(w, at, 170u, before);
            }
        }
        if (m->violations.n) {
            at = uep_i_write_ready(w, at, base, 19, &end);
            if (m->violations.n > UEP_LIMIT_MAX_VIOLATIONS) w->is_unfit = true;
            for (size_t i = m->violations.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_violation(w, at, &m->violations.v[i]);
                at = uep_w_message(w, at, 162u, before);
            }
        }
        if (m->codes.n) {
            at = uep_i_write_ready(w, at, base, 18, &end);
            if (m->codes.n > UEP_LIMIT_MAX_CODES) w->is_unfit = true;
            for (size_t i = m->codes.n; i-- > 0;) {
                size_t before = uep_w_mark(w, at);
                at = write_code(w, at, &m->codes.v[i]);
                at = uep_w_message(w, at, 154u, before);
            }
        }
        if (m->handling) {
            at = uep_i_write_ready(w, at, base, 17, &end);
            size_t before = uep_w_mark(w, at);
            at = write_handling(w, at, m->handling);
            at = uep_w_message(w, at, 146u, before);
        }
        if (m->severity_source) {
            at = uep_i_write_ready(w, at, base, 16, &end);
            at = uep_w_number(w, at, 136u, (uint64_t)(int64_t)m->severity_source);
        }
        if (m->observed_timestamp.set) {
            at = uep_i_write_ready(w, at, base, 15, &end);
            at = uep_i_write_time(w, at, m->observed_timestamp, 130u, true);
        }
        if (m->resource) {
            at = uep_i_write_ready(w, at, base, 14, &end);
            size_t before = uep_w_mark(w, at);
            at = write_resource(w, at, m->resource);
            at = uep_w_message(w, at, 122u, before);
        }
        if (m->correlation) {
            at = uep_i_write_ready(w, at, base, 13, &end);
            size_t before = uep_w_mark(w, at);
            at = write_correlation(w, at, m->correlation);
            at = uep_w_message(w, at, 114u, before);
        }
        if (m->recovery) {
            at = uep_i_write_ready(w, at, base, 12, &end);
            size_t before = uep_w_mark(w, at);
            at = write_recovery(w, at, m->recovery);
            at = uep_w_message(w, at, 106u, before);
        }
    }
    if (w->messages) {
        at = uep_i_write_ready(w, at, base, 11, &end);
        at = uep_i_write_nodes(w, at, base);
    } else if (m->nodes.n) {
        at = uep_i_write_ready(w, at, base, 11, &end);
        if (w->judges) uep_i_look_at_nodes(w, &m->nodes);
        for (size_t i = m->nodes.n; i-- > 0;) {
            size_t before = uep_w_mark(w, at);
            at = write_node(w, at, &m->nodes.v[i]);
            at = uep_w_message(w, at, 98u, before);
        }
    }
    if (m->type_ancestors.n) {
        at = uep_i_write_ready(w, at, base, 10, &end);
        if (m->type_ancestors.n > UEP_LIMIT_MAX_TYPE_ANCESTORS) w->is_unfit = true;
        for (size_t i = m->type_ancestors.n; i-- > 0;) {
            at = uep_w_text(w, at, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
        }
    }
    if (m->recovery_suggestions.n) {
        at = uep_i_write_ready(w, at, base, 9, &end);
        if (m->recovery_suggestions.n > UEP_LIMIT_MAX_SUGGESTIONS) w->is_unfit = true;
        for (size_t i = m->recovery_suggestions.n; i-- > 0;) {
            at = uep_w_text(w, at, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n, UEP_LIMIT_MAX_SUGGESTION_BYTES);
        }
    }
    if (m->context.n) {
        at = uep_i_write_ready(w, at, base, 8, &end);
        if (w->judges) uep_i_look_at_context(w, &m->context);
        at = uep_i_write_map(w, at, &m->context, 74u, 0);
    }
    if (m->has_stack_trace) {
        at = uep_i_write_ready(w, at, base, 7, &end);
        at = uep_w_text(w, at, 66u, m->stack_trace.p, m->stack_trace.n, UEP_LIMIT_MAX_STACK_TRACE_BYTES);
    }
    if (m->error_message.n) {
        at = uep_i_write_ready(w, at, base, 6, &end);
        at = uep_w_text(w, at, 58u, m->error_message.p, m->error_message.n, UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES);
    }
    if (m->source_language.n) {
        at = uep_i_write_ready(w, at, base, 5, &end);
        at = uep_w_text(w, at, 50u, m->source_language.p, m->source_language.n, UEP_NO_LIMIT);
    }
    if (m->timestamp.set) {
        at = uep_i_write_ready(w, at, base, 4, &end);
        at = uep_i_write_time(w, at, m->timestamp, 42u, true);
    }
    if (m->severity) {
        at = uep_i_write_ready(w, at, base, 3, &end);
        at = uep_w_number(w, at, 32u, (uint64_t)(int64_t)m->severity);
    }
    if (m->error_type.n) {
        at = uep_i_write_ready(w, at, base, 2, &end);
        at = uep_w_text(w, at, 26u, m->error_type.p, m->error_type.n, UEP_LIMIT_MAX_ERROR_TYPE_BYTES);
    }
    if (m->error_id.n) {
        at = uep_i_write_ready(w, at, base, 1, &end);
        at = uep_w_text(w, at, 18u, m->error_id.p, m->error_id.n, UEP_NO_LIMIT);
    }
    if (m->protocol_version.n) {
        at = uep_i_write_ready(w, at, base, 0, &end);
        at = uep_w_text(w, at, 10u, m->protocol_version.p, m->protocol_version.n, UEP_NO_LIMIT);
    }
    return uep_i_write_bytes(w, at, base->bytes, end);
}

static uint8_t *write_batch(uep_writer *w, uint8_t *at, const uep_batch *m) {
    if (m->dropped_records) at = uep_w_number(w, at, 16u, m->dropped_records);
    if (m->errors.n > UEP_LIMIT_MAX_BATCH_RECORDS) w->is_unfit = true;
    for (size_t i = m->errors.n; i-- > 0;) {
        size_t before = uep_w_mark(w, at);
        at = write_record(w, at, &m->errors.v[i]);
        at = uep_w_message(w, at, 10u, before);
    }
    return at;
}

uint8_t *uep_i_write_record(uep_writer *w, uint8_t *at, const uep_record *m) {
    return write_record(w, at, m);
}

uint8_t *uep_i_write_batch(uep_writer *w, uint8_t *at, const uep_batch *m) {
    return write_batch(w, at, m);
}
