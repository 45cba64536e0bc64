/* Regenerate with: uep codegen (content 4ebd3125d502e05d; do not edit)
 *
 * The binary form of each message, written from its last field to its first. */
#include "uep_internal.h"
#include "uep_prepared.h"
#include "uep_write.h"

static void write_frame(uep_writer *w, const uep_frame *m) {
    if (m->build_id.n | m->address | m->source_line.n | m->source_language.n |
        m->repeat | m->async_boundary | m->inlined | m->has_in_app |
        m->column) {
        if (m->build_id.n) uep_w_text(w, 130u, m->build_id.p, m->build_id.n);
        if (m->address) uep_w_fixed64(w, 121u, m->address);
        if (m->source_line.n) uep_w_text(w, 114u, m->source_line.p, m->source_line.n);
        if (m->source_language.n) uep_w_text(w, 106u, m->source_language.p, m->source_language.n);
        if (m->repeat) uep_w_number(w, 96u, m->repeat);
        if (m->async_boundary) uep_w_number(w, 88u, m->async_boundary);
        if (m->inlined) uep_w_number(w, 80u, m->inlined);
        if (m->has_in_app) uep_w_number(w, 72u, m->in_app);
        if (m->column) uep_w_number(w, 64u, m->column);
    }
    if (m->line) uep_w_number(w, 56u, m->line);
    if (m->abs_path.n) uep_w_text(w, 50u, m->abs_path.p, m->abs_path.n);
    if (m->file.n) uep_w_text(w, 42u, m->file.p, m->file.n);
    if (m->package.n | m->module.n | m->raw_function.n) {
        if (m->package.n) uep_w_text(w, 34u, m->package.p, m->package.n);
        if (m->module.n) uep_w_text(w, 26u, m->module.p, m->module.n);
        if (m->raw_function.n) uep_w_text(w, 18u, m->raw_function.p, m->raw_function.n);
    }
    if (m->function.n) uep_w_text(w, 10u, m->function.p, m->function.n);
}

static void write_stack(uep_writer *w, const uep_stack *m) {
    if (m->provenance) uep_w_number(w, 40u, (uint64_t)(int64_t)m->provenance);
    if (m->shared_with_parent) uep_w_number(w, 32u, m->shared_with_parent);
    if (m->dropped_after) uep_w_number(w, 24u, m->dropped_after);
    if (m->dropped_frames) uep_w_number(w, 16u, m->dropped_frames);
    if (w->placed_n) uep_i_write_placed(w, m);
    for (size_t i = m->frames.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_frame(w, &m->frames.v[i]);
        uep_w_message(w, 10u, before);
    }
}

static void write_node(uep_writer *w, const uep_node *m) {
    if (m->is_group | m->timestamp.set | m->service.n | m->source_language.n |
        m->error_id.n | m->error_type.n) {
        if (m->is_group) uep_w_number(w, 104u, m->is_group);
        if (m->timestamp.set) uep_i_write_time(w, m->timestamp, 98u);
        if (m->service.n) uep_w_text(w, 90u, m->service.p, m->service.n);
        if (m->source_language.n) uep_w_text(w, 82u, m->source_language.p, m->source_language.n);
        if (m->error_id.n) uep_w_text(w, 74u, m->error_id.p, m->error_id.n);
        if (m->error_type.n) uep_w_text(w, 66u, m->error_type.p, m->error_type.n);
    }
    if (m->stack) {
        size_t before = uep_w_mark(w);
        write_stack(w, m->stack);
        uep_w_message(w, 58u, before);
    }
    for (size_t i = m->notes.n; i-- > 0;) uep_w_text(w, 50u, m->notes.v[i].p, m->notes.v[i].n);
    if (m->message.n) uep_w_text(w, 42u, m->message.p, m->message.n);
    if (m->module.n) uep_w_text(w, 34u, m->module.p, m->module.n);
    if (m->type_name.n) uep_w_text(w, 26u, m->type_name.p, m->type_name.n);
    if (m->relation) uep_w_number(w, 16u, (uint64_t)(int64_t)m->relation);
    if (m->has_parent) uep_w_number(w, 8u, m->parent);
}

static void write_recovery(uep_writer *w, const uep_recovery *m) {
    for (size_t i = m->strategies.n; i-- > 0;) uep_w_text(w, 50u, m->strategies.v[i].p, m->strategies.v[i].n);
    if (m->effect) uep_w_number(w, 40u, (uint64_t)(int64_t)m->effect);
    if (m->throttled) uep_w_number(w, 32u, m->throttled);
    if (m->max_attempts) uep_w_number(w, 24u, m->max_attempts);
    if (m->retry_after.set) uep_i_write_time(w, m->retry_after, 18u);
    if (m->retryability) uep_w_number(w, 8u, (uint64_t)(int64_t)m->retryability);
}

static void write_correlation(uep_writer *w, const uep_correlation *m) {
    if (m->cause_error_id.n) uep_w_text(w, 42u, m->cause_error_id.p, m->cause_error_id.n);
    if (m->request_id.n) uep_w_text(w, 34u, m->request_id.p, m->request_id.n);
    if (m->trace_flags) uep_w_number(w, 24u, m->trace_flags);
    if (m->span_id.n) uep_w_text(w, 18u, m->span_id.p, m->span_id.n);
    if (m->trace_id.n) uep_w_text(w, 10u, m->trace_id.p, m->trace_id.n);
}

static void write_resource(uep_writer *w, const uep_resource *m) {
    if (m->attributes.n) uep_i_write_pairs(w, &m->attributes, 82u);
    if (m->sdk.n) uep_w_text(w, 74u, m->sdk.p, m->sdk.n);
    if (m->runtime.n) uep_w_text(w, 66u, m->runtime.p, m->runtime.n);
    if (m->pid) uep_w_number(w, 56u, m->pid);
    if (m->host.n) uep_w_text(w, 50u, m->host.p, m->host.n);
    if (m->environment.n) uep_w_text(w, 42u, m->environment.p, m->environment.n);
    if (m->instance_id.n) uep_w_text(w, 34u, m->instance_id.p, m->instance_id.n);
    if (m->version.n) uep_w_text(w, 26u, m->version.p, m->version.n);
    if (m->namespace_.n) uep_w_text(w, 18u, m->namespace_.p, m->namespace_.n);
    if (m->service.n) uep_w_text(w, 10u, m->service.p, m->service.n);
}

static void write_handling(uep_writer *w, const uep_handling *m) {
    if (m->mechanism.n) uep_w_text(w, 42u, m->mechanism.p, m->mechanism.n);
    if (m->expected) uep_w_number(w, 32u, m->expected);
    if (m->synthetic) uep_w_number(w, 24u, m->synthetic);
    if (m->fatal) uep_w_number(w, 16u, m->fatal);
    if (m->has_handled) uep_w_number(w, 8u, m->handled);
}

static void write_code(uep_writer *w, const uep_code *m) {
    if (m->platform.n) uep_w_text(w, 34u, m->platform.p, m->platform.n);
    if (m->name.n) uep_w_text(w, 26u, m->name.p, m->name.n);
    if (m->value.n) uep_w_text(w, 18u, m->value.p, m->value.n);
    if (m->space.n) uep_w_text(w, 10u, m->space.p, m->space.n);
}

static void write_violation(uep_writer *w, const uep_violation *m) {
    if (m->limit.n) uep_w_text(w, 50u, m->limit.p, m->limit.n);
    if (m->subject.n) uep_w_text(w, 42u, m->subject.p, m->subject.n);
    if (m->description.n) uep_w_text(w, 34u, m->description.p, m->description.n);
    if (m->reason.n) uep_w_text(w, 26u, m->reason.p, m->reason.n);
    if (m->path.n) uep_w_text(w, 18u, m->path.p, m->path.n);
    if (m->kind.n) uep_w_text(w, 10u, m->kind.p, m->kind.n);
}

static void write_text(uep_writer *w, const uep_text *m) {
    if (m->text.n) uep_w_text(w, 18u, m->text.p, m->text.n);
    if (m->locale.n) uep_w_text(w, 10u, m->locale.p, m->locale.n);
}

static void write_link(uep_writer *w, const uep_link *m) {
    if (m->description.n) uep_w_text(w, 26u, m->description.p, m->description.n);
    if (m->url.n) uep_w_text(w, 18u, m->url.p, m->url.n);
    if (m->rel.n) uep_w_text(w, 10u, m->rel.p, m->rel.n);
}

static void write_thread(uep_writer *w, const uep_thread *m) {
    if (m->parent_id.n) uep_w_text(w, 50u, m->parent_id.p, m->parent_id.n);
    if (m->stack) {
        size_t before = uep_w_mark(w);
        write_stack(w, m->stack);
        uep_w_message(w, 42u, before);
    }
    if (m->crashed) uep_w_number(w, 32u, m->crashed);
    if (m->state.n) uep_w_text(w, 26u, m->state.p, m->state.n);
    if (m->name.n) uep_w_text(w, 18u, m->name.p, m->name.n);
    if (m->id.n) uep_w_text(w, 10u, m->id.p, m->id.n);
}

static void write_occurrences(uep_writer *w, const uep_occurrences *m) {
    if (m->last.set) uep_i_write_time(w, m->last, 26u);
    if (m->first.set) uep_i_write_time(w, m->first, 18u);
    if (m->count) uep_w_number(w, 8u, m->count);
}

static void write_mark(uep_writer *w, const uep_mark *m) {
    if (m->type_hint.n) uep_w_text(w, 42u, m->type_hint.p, m->type_hint.n);
    if (m->original_size) uep_w_number(w, 32u, m->original_size);
    if (m->rule.n) uep_w_text(w, 26u, m->rule.p, m->rule.n);
    if (m->kind) uep_w_number(w, 16u, (uint64_t)(int64_t)m->kind);
    if (m->path.n) uep_w_text(w, 10u, m->path.p, m->path.n);
}

static void write_detail(uep_writer *w, const uep_detail *m) {
    if (m->debug.kind) {
        size_t before = uep_w_mark(w);
        uep_i_write_value(w, &m->debug, 0);
        uep_w_message(w, 26u, before);
    }
    if (m->value.n) uep_w_text(w, 18u, m->value.p, m->value.n);
    if (m->type.n) uep_w_text(w, 10u, m->type.p, m->type.n);
}

static void write_foreign(uep_writer *w, const uep_foreign *m) {
    if (m->complete) uep_w_number(w, 32u, m->complete);
    if (m->payload.n) uep_w_text(w, 26u, m->payload.p, m->payload.n);
    if (m->media_type.n) uep_w_text(w, 18u, m->media_type.p, m->media_type.n);
    if (m->format.n) uep_w_text(w, 10u, m->format.p, m->format.n);
}

static void write_record(uep_writer *w, const uep_record *m) {
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL)) {
        if (m->origin) {
            size_t before = uep_w_mark(w);
            write_foreign(w, m->origin);
            uep_w_message(w, 226u, before);
        }
        for (size_t i = m->details.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_detail(w, &m->details.v[i]);
            uep_w_message(w, 218u, before);
        }
        for (size_t i = m->marks.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_mark(w, &m->marks.v[i]);
            uep_w_message(w, 210u, before);
        }
        if (m->occurrences) {
            size_t before = uep_w_mark(w);
            write_occurrences(w, m->occurrences);
            uep_w_message(w, 202u, before);
        }
        for (size_t i = m->threads.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_thread(w, &m->threads.v[i]);
            uep_w_message(w, 194u, before);
        }
        for (size_t i = m->fingerprint.n; i-- > 0;) uep_w_text(w, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n);
        for (size_t i = m->links.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_link(w, &m->links.v[i]);
            uep_w_message(w, 178u, before);
        }
        for (size_t i = m->user_messages.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_text(w, &m->user_messages.v[i]);
            uep_w_message(w, 170u, before);
        }
        for (size_t i = m->violations.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_violation(w, &m->violations.v[i]);
            uep_w_message(w, 162u, before);
        }
        for (size_t i = m->codes.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_code(w, &m->codes.v[i]);
            uep_w_message(w, 154u, before);
        }
        if (m->handling) {
            size_t before = uep_w_mark(w);
            write_handling(w, m->handling);
            uep_w_message(w, 146u, before);
        }
    }
    if (m->severity_source) uep_w_number(w, 136u, (uint64_t)(int64_t)m->severity_source);
    if (m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->observed_timestamp.set) uep_i_write_time(w, m->observed_timestamp, 130u);
        if (m->resource) {
            size_t before = uep_w_mark(w);
            write_resource(w, m->resource);
            uep_w_message(w, 122u, before);
        }
        if (m->correlation) {
            size_t before = uep_w_mark(w);
            write_correlation(w, m->correlation);
            uep_w_message(w, 114u, before);
        }
        if (m->recovery) {
            size_t before = uep_w_mark(w);
            write_recovery(w, m->recovery);
            uep_w_message(w, 106u, before);
        }
    }
    for (size_t i = m->nodes.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_node(w, &m->nodes.v[i]);
        uep_w_message(w, 98u, before);
    }
    for (size_t i = m->type_ancestors.n; i-- > 0;) uep_w_text(w, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n);
    for (size_t i = m->recovery_suggestions.n; i-- > 0;) uep_w_text(w, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n);
    if (m->context.n) uep_i_write_map(w, &m->context, 74u, 0);
    if (m->has_stack_trace) uep_w_text(w, 66u, m->stack_trace.p, m->stack_trace.n);
    if (m->error_message.n) uep_w_text(w, 58u, m->error_message.p, m->error_message.n);
    if (m->source_language.n) uep_w_text(w, 50u, m->source_language.p, m->source_language.n);
    if (m->timestamp.set) uep_i_write_time(w, m->timestamp, 42u);
    if (m->severity) uep_w_number(w, 32u, (uint64_t)(int64_t)m->severity);
    if (m->error_type.n) uep_w_text(w, 26u, m->error_type.p, m->error_type.n);
    if (m->error_id.n) uep_w_text(w, 18u, m->error_id.p, m->error_id.n);
    if (m->protocol_version.n) uep_w_text(w, 10u, m->protocol_version.p, m->protocol_version.n);
}

/* A record that began as a prototype: what was given since, and the ready bytes of what was not. */
void uep_i_write_over(uep_writer *w, const uep_record *m, const uep_prototype *base) {
    uint32_t end = base->n;
    if ((m->origin != NULL) | m->details.n | m->marks.n | (m->occurrences != NULL) |
        m->threads.n | m->fingerprint.n | m->links.n | m->user_messages.n |
        m->violations.n | m->codes.n | (m->handling != NULL) | (uint32_t)m->severity_source |
        m->observed_timestamp.set | (m->resource != NULL) | (m->correlation != NULL) | (m->recovery != NULL)) {
        if (m->origin) {
            uep_i_write_ready(w, base, 27, &end);
            size_t before = uep_w_mark(w);
            write_foreign(w, m->origin);
            uep_w_message(w, 226u, before);
        }
        if (m->details.n) {
            uep_i_write_ready(w, base, 26, &end);
            for (size_t i = m->details.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_detail(w, &m->details.v[i]);
                uep_w_message(w, 218u, before);
            }
        }
        if (m->marks.n) {
            uep_i_write_ready(w, base, 25, &end);
            for (size_t i = m->marks.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_mark(w, &m->marks.v[i]);
                uep_w_message(w, 210u, before);
            }
        }
        if (m->occurrences) {
            uep_i_write_ready(w, base, 24, &end);
            size_t before = uep_w_mark(w);
            write_occurrences(w, m->occurrences);
            uep_w_message(w, 202u, before);
        }
        if (m->threads.n) {
            uep_i_write_ready(w, base, 23, &end);
            for (size_t i = m->threads.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_thread(w, &m->threads.v[i]);
                uep_w_message(w, 194u, before);
            }
        }
        if (m->fingerprint.n) {
            uep_i_write_ready(w, base, 22, &end);
            for (size_t i = m->fingerprint.n; i-- > 0;) uep_w_text(w, 186u, m->fingerprint.v[i].p, m->fingerprint.v[i].n);
        }
        if (m->links.n) {
            uep_i_write_ready(w, base, 21, &end);
            for (size_t i = m->links.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_link(w, &m->links.v[i]);
                uep_w_message(w, 178u, before);
            }
        }
        if (m->user_messages.n) {
            uep_i_write_ready(w, base, 20, &end);
            for (size_t i = m->user_messages.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_text(w, &m->user_messages.v[i]);
                uep_w_message(w, 170u, before);
            }
        }
        if (m->violations.n) {
            uep_i_write_ready(w, base, 19, &end);
            for (size_t i = m->violations.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_violation(w, &m->violations.v[i]);
                uep_w_message(w, 162u, before);
            }
        }
        if (m->codes.n) {
            uep_i_write_ready(w, base, 18, &end);
            for (size_t i = m->codes.n; i-- > 0;) {
                size_t before = uep_w_mark(w);
                write_code(w, &m->codes.v[i]);
                uep_w_message(w, 154u, before);
            }
        }
        if (m->handling) {
            uep_i_write_ready(w, base, 17, &end);
            size_t before = uep_w_mark(w);
            write_handling(w, m->handling);
            uep_w_message(w, 146u, before);
        }
        if (m->severity_source) {
            uep_i_write_ready(w, base, 16, &end);
            uep_w_number(w, 136u, (uint64_t)(int64_t)m->severity_source);
        }
        if (m->observed_timestamp.set) {
            uep_i_write_ready(w, base, 15, &end);
            uep_i_write_time(w, m->observed_timestamp, 130u);
        }
        if (m->resource) {
            uep_i_write_ready(w, base, 14, &end);
            size_t before = uep_w_mark(w);
            write_resource(w, m->resource);
            uep_w_message(w, 122u, before);
        }
        if (m->correlation) {
            uep_i_write_ready(w, base, 13, &end);
            size_t before = uep_w_mark(w);
            write_correlation(w, m->correlation);
            uep_w_message(w, 114u, before);
        }
        if (m->recovery) {
            uep_i_write_ready(w, base, 12, &end);
            size_t before = uep_w_mark(w);
            write_recovery(w, m->recovery);
            uep_w_message(w, 106u, before);
        }
    }
    if (w->messages) {
        uep_i_write_ready(w, base, 11, &end);
        uep_i_write_nodes(w, base);
    } else if (m->nodes.n) {
        uep_i_write_ready(w, base, 11, &end);
        for (size_t i = m->nodes.n; i-- > 0;) {
            size_t before = uep_w_mark(w);
            write_node(w, &m->nodes.v[i]);
            uep_w_message(w, 98u, before);
        }
    }
    if (m->type_ancestors.n) {
        uep_i_write_ready(w, base, 10, &end);
        for (size_t i = m->type_ancestors.n; i-- > 0;) uep_w_text(w, 90u, m->type_ancestors.v[i].p, m->type_ancestors.v[i].n);
    }
    if (m->recovery_suggestions.n) {
        uep_i_write_ready(w, base, 9, &end);
        for (size_t i = m->recovery_suggestions.n; i-- > 0;) uep_w_text(w, 82u, m->recovery_suggestions.v[i].p, m->recovery_suggestions.v[i].n);
    }
    if (m->context.n) {
        uep_i_write_ready(w, base, 8, &end);
        uep_i_write_map(w, &m->context, 74u, 0);
    }
    if (m->has_stack_trace) {
        uep_i_write_ready(w, base, 7, &end);
        uep_w_text(w, 66u, m->stack_trace.p, m->stack_trace.n);
    }
    if (m->error_message.n) {
        uep_i_write_ready(w, base, 6, &end);
        uep_w_text(w, 58u, m->error_message.p, m->error_message.n);
    }
    if (m->source_language.n) {
        uep_i_write_ready(w, base, 5, &end);
        uep_w_text(w, 50u, m->source_language.p, m->source_language.n);
    }
    if (m->timestamp.set) {
        uep_i_write_ready(w, base, 4, &end);
        uep_i_write_time(w, m->timestamp, 42u);
    }
    if (m->severity) {
        uep_i_write_ready(w, base, 3, &end);
        uep_w_number(w, 32u, (uint64_t)(int64_t)m->severity);
    }
    if (m->error_type.n) {
        uep_i_write_ready(w, base, 2, &end);
        uep_w_text(w, 26u, m->error_type.p, m->error_type.n);
    }
    if (m->error_id.n) {
        uep_i_write_ready(w, base, 1, &end);
        uep_w_text(w, 18u, m->error_id.p, m->error_id.n);
    }
    if (m->protocol_version.n) {
        uep_i_write_ready(w, base, 0, &end);
        uep_w_text(w, 10u, m->protocol_version.p, m->protocol_version.n);
    }
    uep_i_write_bytes(w, base->bytes, end);
}

static void write_batch(uep_writer *w, const uep_batch *m) {
    if (m->dropped_records) uep_w_number(w, 16u, m->dropped_records);
    for (size_t i = m->errors.n; i-- > 0;) {
        size_t before = uep_w_mark(w);
        write_record(w, &m->errors.v[i]);
        uep_w_message(w, 10u, before);
    }
}

void uep_i_write_record(uep_writer *w, const uep_record *m) {
    write_record(w, m);
}

void uep_i_write_batch(uep_writer *w, const uep_batch *m) {
    write_batch(w, m);
}
