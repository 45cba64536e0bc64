// Regenerate with: uep codegen (content d7cc0c8e6bbceada; do not edit)

//! The checked protobuf form of every borrowed message, written from its last field to its first.

use crate::borrowed::put::*;
use crate::borrowed::*;
use crate::encode::{
    put_bool, put_bytes, put_enum, put_fixed64, put_optional_bool, put_optional_uint32, put_uint32,
    Room,
};
use crate::limits;
use crate::patterns;
use crate::quick::is_valid_level;
use crate::registry::is_type_name;

impl Put for Record<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = if usize::from(self.origin.is_some()) | self.details.len() | self.marks.len() | usize::from(self.occurrences.is_some()) | self.threads.len() | self.fingerprint.len() | self.links.len() | self.user_messages.len() | self.violations.len() | self.codes.len() | usize::from(self.handling.is_some()) | self.severity_source as usize | usize::from(self.observed_timestamp.is_some()) | usize::from(self.resource.is_some()) | usize::from(self.correlation.is_some()) | usize::from(self.recovery.is_some()) == 0 { room } else { self.put_13_to_28(room)? };
        sure(self.nodes.len() <= const { limits::MAX_NODES.size() })?;
        let room = put_messages::<12, _>(room, self.nodes)?;
        let room = if self.type_ancestors.len() | self.recovery_suggestions.len() == 0 { room } else { self.put_10_to_11(room)? };
        sure(self.context.len() <= const { limits::MAX_CONTEXT_KEYS.size() })?;
        let room = put_values::<9>(room, self.context, const { limits::MAX_CONTEXT_BYTES.size() })?;
        let room = put_optional_text::<8>(room, self.stack_trace, const { limits::MAX_STACK_TRACE_BYTES.size() })?;
        sure(!self.error_message.is_empty())?;
        let room = put_text::<7>(room, self.error_message, const { limits::MAX_ERROR_MESSAGE_BYTES.size() })?;
        sure(!self.source_language.is_empty())?;
        sure(patterns::SOURCE_LANGUAGE.is_match(self.source_language))?;
        let room = put_text::<6>(room, self.source_language, usize::MAX)?;
        sure(self.timestamp.is_some())?;
        let room = put_timestamp::<5>(room, self.timestamp)?;
        sure(self.severity != 0)?;
        sure(is_valid_level(self.severity))?;
        let room = put_enum::<4>(room, self.severity)?;
        sure(!self.error_type.is_empty())?;
        let room = put_text::<3>(room, self.error_type, const { limits::MAX_ERROR_TYPE_BYTES.size() })?;
        sure(!self.error_id.is_empty())?;
        sure(patterns::UUID.is_match(self.error_id))?;
        let room = put_text::<2>(room, self.error_id, usize::MAX)?;
        sure(!self.protocol_version.is_empty())?;
        let room = put_text::<1>(room, self.protocol_version, usize::MAX)?;
        Some(room)
    }
}

impl Record<'_> {
    #[inline(never)]
    #[rustfmt::skip]
    fn put_13_to_28<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        let room = put_message::<28, _>(room, self.origin)?;
        sure(self.details.len() <= const { limits::MAX_DETAILS.size() })?;
        let room = put_messages::<27, _>(room, self.details)?;
        sure(self.marks.len() <= const { limits::MAX_MARKS.size() })?;
        let room = put_messages::<26, _>(room, self.marks)?;
        let room = put_message::<25, _>(room, self.occurrences)?;
        sure(self.threads.len() <= const { limits::MAX_THREADS.size() })?;
        let room = put_messages::<24, _>(room, self.threads)?;
        sure(self.fingerprint.len() <= const { limits::MAX_FINGERPRINT_PARTS.size() })?;
        let room = put_strings::<23>(room, self.fingerprint, const { limits::MAX_FINGERPRINT_PART_BYTES.size() })?;
        sure(self.links.len() <= const { limits::MAX_LINKS.size() })?;
        let room = put_messages::<22, _>(room, self.links)?;
        sure(self.user_messages.len() <= const { limits::MAX_USER_MESSAGES.size() })?;
        let room = put_messages::<21, _>(room, self.user_messages)?;
        sure(self.violations.len() <= const { limits::MAX_VIOLATIONS.size() })?;
        let room = put_messages::<20, _>(room, self.violations)?;
        sure(self.codes.len() <= const { limits::MAX_CODES.size() })?;
        let room = put_messages::<19, _>(room, self.codes)?;
        let room = put_message::<18, _>(room, self.handling)?;
        let room = put_enum::<17>(room, self.severity_source)?;
        let room = put_timestamp::<16>(room, self.observed_timestamp)?;
        let room = put_message::<15, _>(room, self.resource)?;
        let room = put_message::<14, _>(room, self.correlation)?;
        put_message::<13, _>(room, self.recovery)
    }

    #[inline(never)]
    #[rustfmt::skip]
    fn put_10_to_11<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        sure(self.type_ancestors.len() <= const { limits::MAX_TYPE_ANCESTORS.size() })?;
        sure(self.type_ancestors.iter().all(|text| patterns::ERROR_TYPE.is_match(text)))?;
        let room = put_strings::<11>(room, self.type_ancestors, const { limits::MAX_ERROR_TYPE_BYTES.size() })?;
        sure(self.recovery_suggestions.len() <= const { limits::MAX_SUGGESTIONS.size() })?;
        put_strings::<10>(room, self.recovery_suggestions, const { limits::MAX_SUGGESTION_BYTES.size() })
    }
}

impl Put for Node<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], is_root: bool) -> Room<'r> {
        let room = if self.is_group as usize | usize::from(self.timestamp.is_some()) | self.service.len() | self.source_language.len() | self.error_id.len() | self.error_type.len() == 0 { room } else { self.put_8_to_13(room)? };
        let room = put_message::<7, _>(room, self.stack)?;
        sure(self.notes.len() <= const { limits::MAX_NOTES.size() })?;
        let room = put_strings::<6>(room, self.notes, const { limits::MAX_NOTE_BYTES.size() })?;
        let room = put_text::<5>(room, self.message, if is_root { const { limits::MAX_ERROR_MESSAGE_BYTES.size() } } else { const { limits::MAX_NODE_MESSAGE_BYTES.size() } })?;
        let room = put_text::<4>(room, self.module, const { limits::MAX_MODULE_BYTES.size() })?;
        let room = put_text::<3>(room, self.type_name, const { limits::MAX_TYPE_NAME_BYTES.size() })?;
        let room = put_enum::<2>(room, self.relation)?;
        let room = put_optional_uint32::<1>(room, self.parent)?;
        Some(room)
    }
}

impl Node<'_> {
    #[inline(never)]
    #[rustfmt::skip]
    fn put_8_to_13<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        let room = put_bool::<13>(room, self.is_group)?;
        let room = put_timestamp::<12>(room, self.timestamp)?;
        let room = put_text::<11>(room, self.service, const { limits::MAX_SERVICE_BYTES.size() })?;
        sure(self.source_language.is_empty() || patterns::SOURCE_LANGUAGE.is_match(self.source_language))?;
        let room = put_text::<10>(room, self.source_language, usize::MAX)?;
        sure(self.error_id.is_empty() || patterns::UUID.is_match(self.error_id))?;
        let room = put_text::<9>(room, self.error_id, usize::MAX)?;
        sure(self.error_type.is_empty() || is_type_name(self.error_type))?;
        put_text::<8>(room, self.error_type, const { limits::MAX_ERROR_TYPE_BYTES.size() })
    }
}

impl Put for Stack<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(self.provenance != 0)?;
        let room = put_enum::<5>(room, self.provenance)?;
        let room = if self.shared_with_parent as usize | self.dropped_after as usize | self.dropped_frames as usize == 0 { room } else { self.put_2_to_4(room)? };
        sure(self.frames.len() <= const { limits::MAX_FRAMES_PER_STACK.size() })?;
        let room = put_messages::<1, _>(room, self.frames)?;
        Some(room)
    }
}

impl Stack<'_> {
    #[inline(never)]
    #[rustfmt::skip]
    fn put_2_to_4<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        let room = put_uint32::<4>(room, self.shared_with_parent)?;
        let room = put_uint32::<3>(room, self.dropped_after)?;
        put_uint32::<2>(room, self.dropped_frames)
    }
}

impl Put for Frame<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = if self.build_id.len() | self.address as usize | self.source_line.len() | self.source_language.len() | self.repeat as usize | self.async_boundary as usize | self.inlined as usize | usize::from(self.in_app.is_some()) | self.column as usize == 0 { room } else { self.put_8_to_16(room)? };
        let room = put_uint32::<7>(room, self.line)?;
        let room = put_text::<6>(room, self.abs_path, const { limits::MAX_PATH_BYTES.size() })?;
        let room = put_text::<5>(room, self.file, const { limits::MAX_PATH_BYTES.size() })?;
        let room = if self.package.len() | self.module.len() | self.raw_function.len() == 0 { room } else { self.put_2_to_4(room)? };
        let room = put_text::<1>(room, self.function, const { limits::MAX_FUNCTION_BYTES.size() })?;
        Some(room)
    }
}

impl Frame<'_> {
    #[inline(never)]
    #[rustfmt::skip]
    fn put_8_to_16<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        sure(self.build_id.is_empty() || patterns::BUILD_ID.is_match(self.build_id))?;
        let room = put_text::<16>(room, self.build_id, usize::MAX)?;
        let room = put_fixed64::<15>(room, self.address)?;
        let room = put_text::<14>(room, self.source_line, const { limits::MAX_SOURCE_LINE_BYTES.size() })?;
        sure(self.source_language.is_empty() || patterns::SOURCE_LANGUAGE.is_match(self.source_language))?;
        let room = put_text::<13>(room, self.source_language, usize::MAX)?;
        let room = put_uint32::<12>(room, self.repeat)?;
        let room = put_bool::<11>(room, self.async_boundary)?;
        let room = put_bool::<10>(room, self.inlined)?;
        let room = put_optional_bool::<9>(room, self.in_app)?;
        put_uint32::<8>(room, self.column)
    }

    #[inline(never)]
    #[rustfmt::skip]
    fn put_2_to_4<'r>(&self, room: &'r mut [u8]) -> Room<'r> {
        let room = put_text::<4>(room, self.package, const { limits::MAX_PACKAGE_BYTES.size() })?;
        let room = put_text::<3>(room, self.module, const { limits::MAX_MODULE_BYTES.size() })?;
        put_text::<2>(room, self.raw_function, const { limits::MAX_RAW_FUNCTION_BYTES.size() })
    }
}

impl Put for Thread<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_text::<6>(room, self.parent_id, const { limits::MAX_THREAD_ID_BYTES.size() })?;
        let room = put_message::<5, _>(room, self.stack)?;
        let room = put_bool::<4>(room, self.crashed)?;
        let room = put_text::<3>(room, self.state, const { limits::MAX_THREAD_STATE_BYTES.size() })?;
        let room = put_text::<2>(room, self.name, const { limits::MAX_THREAD_NAME_BYTES.size() })?;
        let room = put_text::<1>(room, self.id, const { limits::MAX_THREAD_ID_BYTES.size() })?;
        Some(room)
    }
}

impl Put for Recovery<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(self.strategies.len() <= const { limits::MAX_STRATEGIES.size() })?;
        sure(self.strategies.iter().all(|text| patterns::ERROR_TYPE.is_match(text)))?;
        let room = put_strings::<6>(room, self.strategies, const { limits::MAX_ERROR_TYPE_BYTES.size() })?;
        let room = put_enum::<5>(room, self.effect)?;
        let room = put_bool::<4>(room, self.throttled)?;
        let room = put_uint32::<3>(room, self.max_attempts)?;
        let room = put_duration::<2>(room, self.retry_after)?;
        let room = put_enum::<1>(room, self.retryability)?;
        Some(room)
    }
}

impl Put for Correlation<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(self.cause_error_id.is_empty() || patterns::UUID.is_match(self.cause_error_id))?;
        let room = put_text::<5>(room, self.cause_error_id, usize::MAX)?;
        let room = put_text::<4>(room, self.request_id, const { limits::MAX_REQUEST_ID_BYTES.size() })?;
        sure(self.trace_flags as usize <= const { limits::MAX_TRACE_FLAGS.size() })?;
        let room = put_uint32::<3>(room, self.trace_flags)?;
        sure(self.span_id.is_empty() || patterns::SPAN_ID.is_match(self.span_id))?;
        let room = put_text::<2>(room, self.span_id, usize::MAX)?;
        sure(self.trace_id.is_empty() || patterns::TRACE_ID.is_match(self.trace_id))?;
        let room = put_text::<1>(room, self.trace_id, usize::MAX)?;
        Some(room)
    }
}

impl Put for Resource<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(self.attributes.len() <= const { limits::MAX_ATTRIBUTES.size() })?;
        let room = put_entries::<10>(room, self.attributes, const { limits::MAX_ATTRIBUTE_VALUE_BYTES.size() })?;
        let room = put_text::<9>(room, self.sdk, const { limits::MAX_RUNTIME_BYTES.size() })?;
        let room = put_text::<8>(room, self.runtime, const { limits::MAX_RUNTIME_BYTES.size() })?;
        let room = put_uint32::<7>(room, self.pid)?;
        let room = put_text::<6>(room, self.host, const { limits::MAX_HOST_BYTES.size() })?;
        let room = put_text::<5>(room, self.environment, const { limits::MAX_ENVIRONMENT_BYTES.size() })?;
        let room = put_text::<4>(room, self.instance_id, const { limits::MAX_SERVICE_BYTES.size() })?;
        let room = put_text::<3>(room, self.version, const { limits::MAX_SERVICE_BYTES.size() })?;
        let room = put_text::<2>(room, self.namespace, const { limits::MAX_SERVICE_BYTES.size() })?;
        let room = put_text::<1>(room, self.service, const { limits::MAX_SERVICE_BYTES.size() })?;
        Some(room)
    }
}

impl Put for Handling<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_text::<5>(room, self.mechanism, const { limits::MAX_MECHANISM_BYTES.size() })?;
        let room = put_bool::<4>(room, self.expected)?;
        let room = put_bool::<3>(room, self.synthetic)?;
        let room = put_bool::<2>(room, self.fatal)?;
        let room = put_optional_bool::<1>(room, self.handled)?;
        Some(room)
    }
}

impl Put for Code<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_text::<4>(room, self.platform, const { limits::MAX_PLATFORM_BYTES.size() })?;
        let room = put_text::<3>(room, self.name, const { limits::MAX_CODE_NAME_BYTES.size() })?;
        sure(!self.value.is_empty())?;
        let room = put_text::<2>(room, self.value, const { limits::MAX_CODE_VALUE_BYTES.size() })?;
        sure(!self.space.is_empty())?;
        sure(patterns::CODE_SPACE.is_match(self.space))?;
        let room = put_text::<1>(room, self.space, usize::MAX)?;
        Some(room)
    }
}

impl Put for Violation<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_text::<6>(room, self.limit, const { limits::MAX_VIOLATION_REASON_BYTES.size() })?;
        let room = put_text::<5>(room, self.subject, const { limits::MAX_VIOLATION_SUBJECT_BYTES.size() })?;
        let room = put_text::<4>(room, self.description, const { limits::MAX_VIOLATION_TEXT_BYTES.size() })?;
        let room = put_text::<3>(room, self.reason, const { limits::MAX_VIOLATION_REASON_BYTES.size() })?;
        let room = put_text::<2>(room, self.path, const { limits::MAX_VIOLATION_PATH_BYTES.size() })?;
        sure(self.kind.is_empty() || patterns::VIOLATION_KIND.is_match(self.kind))?;
        let room = put_text::<1>(room, self.kind, usize::MAX)?;
        Some(room)
    }
}

impl Put for Text<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(!self.text.is_empty())?;
        let room = put_text::<2>(room, self.text, const { limits::MAX_USER_MESSAGE_BYTES.size() })?;
        sure(!self.locale.is_empty())?;
        sure(patterns::LOCALE.is_match(self.locale))?;
        let room = put_text::<1>(room, self.locale, usize::MAX)?;
        Some(room)
    }
}

impl Put for Link<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_text::<3>(room, self.description, const { limits::MAX_LINK_DESCRIPTION_BYTES.size() })?;
        sure(!self.url.is_empty())?;
        sure(patterns::LINK_URL.is_match(self.url))?;
        let room = put_text::<2>(room, self.url, const { limits::MAX_LINK_URL_BYTES.size() })?;
        let room = put_text::<1>(room, self.rel, const { limits::MAX_LINK_REL_BYTES.size() })?;
        Some(room)
    }
}

impl Put for Occurrences {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_timestamp::<3>(room, self.last)?;
        let room = put_timestamp::<2>(room, self.first)?;
        sure(self.count != 0)?;
        let room = put_uint32::<1>(room, self.count)?;
        Some(room)
    }
}

impl Put for Mark<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        sure(self.type_hint.is_empty() || patterns::TYPE_HINT.is_match(self.type_hint))?;
        let room = put_text::<5>(room, self.type_hint, usize::MAX)?;
        let room = put_uint32::<4>(room, self.original_size)?;
        sure(self.rule.is_empty() || patterns::MARK_RULE.is_match(self.rule))?;
        let room = put_text::<3>(room, self.rule, usize::MAX)?;
        sure(self.kind != 0)?;
        let room = put_enum::<2>(room, self.kind)?;
        sure(self.path.is_empty() || patterns::MARK_PATH.is_match(self.path))?;
        let room = put_text::<1>(room, self.path, const { limits::MAX_MARK_PATH_BYTES.size() })?;
        Some(room)
    }
}

impl Put for Detail<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_value::<3>(room, self.debug, const { limits::MAX_DETAIL_DEBUG_BYTES.size() })?;
        sure(self.value.len() <= const { limits::MAX_DETAIL_VALUE_BYTES.size() })?;
        let room = put_bytes::<2>(room, self.value)?;
        sure(!self.r#type.is_empty())?;
        sure(patterns::DETAIL_TYPE.is_match(self.r#type))?;
        let room = put_text::<1>(room, self.r#type, const { limits::MAX_DETAIL_TYPE_BYTES.size() })?;
        Some(room)
    }
}

impl Put for Foreign<'_> {
    #[inline(always)]
    #[rustfmt::skip]
    fn put<'r>(&self, room: &'r mut [u8], _is_root: bool) -> Room<'r> {
        let room = put_bool::<4>(room, self.complete)?;
        sure(self.payload.len() <= const { limits::MAX_ORIGIN_PAYLOAD_BYTES.size() })?;
        let room = put_bytes::<3>(room, self.payload)?;
        sure(self.media_type.is_empty() || patterns::MEDIA_TYPE.is_match(self.media_type))?;
        let room = put_text::<2>(room, self.media_type, usize::MAX)?;
        sure(!self.format.is_empty())?;
        sure(patterns::FORMAT_NAME.is_match(self.format))?;
        let room = put_text::<1>(room, self.format, usize::MAX)?;
        Some(room)
    }
}
