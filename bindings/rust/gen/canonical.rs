// Regenerate with: uep codegen (content 561765e429ff42fb; do not edit)

//! What the canonical profile demands of the fields of every message, each by itself.

use crate::limits;
use crate::model::*;
use crate::patterns;
use crate::quick::*;
use crate::registry::is_type_name;

impl Canonical for UniversalErrorProtocol {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        !self.protocol_version.is_empty() && !has_nul(&self.protocol_version) && patterns::PROTOCOL_VERSION.is_match(&self.protocol_version)
        && !self.error_id.is_empty() && !has_nul(&self.error_id) && patterns::UUID.is_match(&self.error_id)
        && !self.error_type.is_empty() && is_valid_text(&self.error_type, limits::MAX_ERROR_TYPE_BYTES.size()) && is_type_name(&self.error_type)
        && self.severity != 0 && is_valid_level(self.severity)
        && self.timestamp.as_ref().is_some_and(is_valid_time)
        && !self.source_language.is_empty() && !has_nul(&self.source_language) && patterns::SOURCE_LANGUAGE.is_match(&self.source_language)
        && !self.error_message.is_empty() && is_valid_text(&self.error_message, limits::MAX_ERROR_MESSAGE_BYTES.size())
        && self.stack_trace.as_ref().is_none_or(|text| text.is_empty() || is_valid_text(text, limits::MAX_STACK_TRACE_BYTES.size()))
        && self.context.len() <= limits::MAX_CONTEXT_KEYS.size() && fits(weigh_entries(&self.context, 0), limits::MAX_CONTEXT_BYTES.size())
        && self.recovery_suggestions.len() <= limits::MAX_SUGGESTIONS.size() && self.recovery_suggestions.iter().all(|text| is_valid_text(text, limits::MAX_SUGGESTION_BYTES.size()))
        && self.type_ancestors.len() <= limits::MAX_TYPE_ANCESTORS.size() && self.type_ancestors.iter().all(|text| is_valid_text(text, limits::MAX_ERROR_TYPE_BYTES.size()) && patterns::ERROR_TYPE.is_match(text))
        && self.nodes.len() <= limits::MAX_NODES.size() && self.nodes.iter().enumerate().all(|(index, part)| part.is_canonical(index == 0))
        && self.recovery.as_ref().is_none_or(|part| part.is_canonical(false))
        && self.correlation.as_ref().is_none_or(|part| part.is_canonical(false))
        && self.resource.as_ref().is_none_or(|part| part.is_canonical(false))
        && self.observed_timestamp.as_ref().is_none_or(is_valid_time)
        && self.handling.as_ref().is_none_or(|part| part.is_canonical(false))
        && self.codes.len() <= limits::MAX_CODES.size() && self.codes.iter().all(|part| part.is_canonical(false))
        && self.violations.len() <= limits::MAX_VIOLATIONS.size() && self.violations.iter().all(|part| part.is_canonical(false))
        && self.user_messages.len() <= limits::MAX_USER_MESSAGES.size() && self.user_messages.iter().all(|part| part.is_canonical(false))
        && self.links.len() <= limits::MAX_LINKS.size() && self.links.iter().all(|part| part.is_canonical(false))
        && self.fingerprint.len() <= limits::MAX_FINGERPRINT_PARTS.size() && self.fingerprint.iter().all(|text| is_valid_text(text, limits::MAX_FINGERPRINT_PART_BYTES.size()))
        && self.threads.len() <= limits::MAX_THREADS.size() && self.threads.iter().all(|part| part.is_canonical(false))
        && self.occurrences.as_ref().is_none_or(|part| part.is_canonical(false))
        && self.marks.len() <= limits::MAX_MARKS.size() && self.marks.iter().all(|part| part.is_canonical(false))
        && self.details.len() <= limits::MAX_DETAILS.size() && self.details.iter().all(|part| part.is_canonical(false))
        && self.origin.as_ref().is_none_or(|part| part.is_canonical(false))
    }
}

impl Canonical for Node {
    #[rustfmt::skip]
    fn is_canonical(&self, is_root: bool) -> bool {
        is_valid_text(&self.type_name, limits::MAX_TYPE_NAME_BYTES.size())
        && is_valid_text(&self.module, limits::MAX_MODULE_BYTES.size())
        && is_valid_text(&self.message, if is_root { limits::MAX_ERROR_MESSAGE_BYTES.size() } else { limits::MAX_NODE_MESSAGE_BYTES.size() })
        && self.notes.len() <= limits::MAX_NOTES.size() && self.notes.iter().all(|text| is_valid_text(text, limits::MAX_NOTE_BYTES.size()))
        && self.stack.as_ref().is_none_or(|part| part.is_canonical(false))
        && (self.error_type.is_empty() || is_valid_text(&self.error_type, limits::MAX_ERROR_TYPE_BYTES.size()) && is_type_name(&self.error_type))
        && (self.error_id.is_empty() || !has_nul(&self.error_id) && patterns::UUID.is_match(&self.error_id))
        && (self.source_language.is_empty() || !has_nul(&self.source_language) && patterns::SOURCE_LANGUAGE.is_match(&self.source_language))
        && is_valid_text(&self.service, limits::MAX_SERVICE_BYTES.size())
        && self.timestamp.as_ref().is_none_or(is_valid_time)
    }
}

impl Canonical for Stack {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        self.frames.len() <= limits::MAX_FRAMES_PER_STACK.size() && self.frames.iter().all(|part| part.is_canonical(false))
        && self.provenance != 0
    }
}

impl Canonical for Frame {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        is_valid_text(&self.function, limits::MAX_FUNCTION_BYTES.size())
        && is_valid_text(&self.raw_function, limits::MAX_RAW_FUNCTION_BYTES.size())
        && is_valid_text(&self.module, limits::MAX_MODULE_BYTES.size())
        && is_valid_text(&self.package, limits::MAX_PACKAGE_BYTES.size())
        && is_valid_text(&self.file, limits::MAX_PATH_BYTES.size())
        && is_valid_text(&self.abs_path, limits::MAX_PATH_BYTES.size())
        && (self.source_language.is_empty() || !has_nul(&self.source_language) && patterns::SOURCE_LANGUAGE.is_match(&self.source_language))
        && is_valid_text(&self.source_line, limits::MAX_SOURCE_LINE_BYTES.size())
        && (self.build_id.is_empty() || !has_nul(&self.build_id) && patterns::BUILD_ID.is_match(&self.build_id))
    }
}

impl Canonical for Thread {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        is_valid_text(&self.id, limits::MAX_THREAD_ID_BYTES.size())
        && is_valid_text(&self.name, limits::MAX_THREAD_NAME_BYTES.size())
        && is_valid_text(&self.state, limits::MAX_THREAD_STATE_BYTES.size())
        && self.stack.as_ref().is_none_or(|part| part.is_canonical(false))
        && is_valid_text(&self.parent_id, limits::MAX_THREAD_ID_BYTES.size())
    }
}

impl Canonical for Recovery {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        self.retry_after.as_ref().is_none_or(is_valid_duration)
        && self.strategies.len() <= limits::MAX_STRATEGIES.size() && self.strategies.iter().all(|text| is_valid_text(text, limits::MAX_ERROR_TYPE_BYTES.size()) && patterns::ERROR_TYPE.is_match(text))
    }
}

impl Canonical for Correlation {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        (self.trace_id.is_empty() || !has_nul(&self.trace_id) && patterns::TRACE_ID.is_match(&self.trace_id))
        && (self.span_id.is_empty() || !has_nul(&self.span_id) && patterns::SPAN_ID.is_match(&self.span_id))
        && self.trace_flags as usize <= limits::MAX_TRACE_FLAGS.size()
        && is_valid_text(&self.request_id, limits::MAX_REQUEST_ID_BYTES.size())
        && (self.cause_error_id.is_empty() || !has_nul(&self.cause_error_id) && patterns::UUID.is_match(&self.cause_error_id))
    }
}

impl Canonical for Resource {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        is_valid_text(&self.service, limits::MAX_SERVICE_BYTES.size())
        && is_valid_text(&self.namespace, limits::MAX_SERVICE_BYTES.size())
        && is_valid_text(&self.version, limits::MAX_SERVICE_BYTES.size())
        && is_valid_text(&self.instance_id, limits::MAX_SERVICE_BYTES.size())
        && is_valid_text(&self.environment, limits::MAX_ENVIRONMENT_BYTES.size())
        && is_valid_text(&self.host, limits::MAX_HOST_BYTES.size())
        && is_valid_text(&self.runtime, limits::MAX_RUNTIME_BYTES.size())
        && is_valid_text(&self.sdk, limits::MAX_RUNTIME_BYTES.size())
        && self.attributes.len() <= limits::MAX_ATTRIBUTES.size() && self.attributes.iter().all(|(key, text)| is_valid_key(key) && is_valid_text(text, limits::MAX_ATTRIBUTE_VALUE_BYTES.size()))
    }
}

impl Canonical for Handling {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        is_valid_text(&self.mechanism, limits::MAX_MECHANISM_BYTES.size())
    }
}

impl Canonical for Code {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        !self.space.is_empty() && !has_nul(&self.space) && patterns::CODE_SPACE.is_match(&self.space)
        && !self.value.is_empty() && is_valid_text(&self.value, limits::MAX_CODE_VALUE_BYTES.size())
        && is_valid_text(&self.name, limits::MAX_CODE_NAME_BYTES.size())
        && is_valid_text(&self.platform, limits::MAX_PLATFORM_BYTES.size())
    }
}

impl Canonical for Violation {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        (self.kind.is_empty() || !has_nul(&self.kind) && patterns::VIOLATION_KIND.is_match(&self.kind))
        && is_valid_text(&self.path, limits::MAX_VIOLATION_PATH_BYTES.size())
        && is_valid_text(&self.reason, limits::MAX_VIOLATION_REASON_BYTES.size())
        && is_valid_text(&self.description, limits::MAX_VIOLATION_TEXT_BYTES.size())
        && is_valid_text(&self.subject, limits::MAX_VIOLATION_SUBJECT_BYTES.size())
        && is_valid_text(&self.limit, limits::MAX_VIOLATION_REASON_BYTES.size())
    }
}

impl Canonical for Text {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        !self.locale.is_empty() && !has_nul(&self.locale) && patterns::LOCALE.is_match(&self.locale)
        && !self.text.is_empty() && is_valid_text(&self.text, limits::MAX_USER_MESSAGE_BYTES.size())
    }
}

impl Canonical for Link {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        is_valid_text(&self.rel, limits::MAX_LINK_REL_BYTES.size())
        && !self.url.is_empty() && is_valid_text(&self.url, limits::MAX_LINK_URL_BYTES.size()) && patterns::LINK_URL.is_match(&self.url)
        && is_valid_text(&self.description, limits::MAX_LINK_DESCRIPTION_BYTES.size())
    }
}

impl Canonical for Occurrences {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        self.count != 0
        && self.first.as_ref().is_none_or(is_valid_time)
        && self.last.as_ref().is_none_or(is_valid_time)
    }
}

impl Canonical for Mark {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        (self.path.is_empty() || is_valid_text(&self.path, limits::MAX_MARK_PATH_BYTES.size()) && patterns::MARK_PATH.is_match(&self.path))
        && self.kind != 0
        && (self.rule.is_empty() || !has_nul(&self.rule) && patterns::MARK_RULE.is_match(&self.rule))
        && (self.type_hint.is_empty() || !has_nul(&self.type_hint) && patterns::TYPE_HINT.is_match(&self.type_hint))
    }
}

impl Canonical for Detail {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        !self.r#type.is_empty() && is_valid_text(&self.r#type, limits::MAX_DETAIL_TYPE_BYTES.size()) && patterns::DETAIL_TYPE.is_match(&self.r#type)
        && self.value.len() <= limits::MAX_DETAIL_VALUE_BYTES.size()
        && self.debug.as_ref().is_none_or(|value| !is_null(value) && fits(weigh(value, 0), limits::MAX_DETAIL_DEBUG_BYTES.size()))
    }
}

impl Canonical for Foreign {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        !self.format.is_empty() && !has_nul(&self.format) && patterns::FORMAT_NAME.is_match(&self.format)
        && (self.media_type.is_empty() || !has_nul(&self.media_type) && patterns::MEDIA_TYPE.is_match(&self.media_type))
        && self.payload.len() <= limits::MAX_ORIGIN_PAYLOAD_BYTES.size()
    }
}

impl Canonical for ErrorBatch {
    #[rustfmt::skip]
    fn is_canonical(&self, _is_root: bool) -> bool {
        self.errors.len() <= limits::MAX_BATCH_RECORDS.size() && self.errors.iter().all(|part| part.is_canonical(false))
    }
}
