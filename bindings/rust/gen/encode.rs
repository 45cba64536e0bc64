// Regenerate with: uep codegen (content 3ec339a36582219a; do not edit)

//! The protobuf form of every message, written from its last field to its first.

use crate::encode::*;
use crate::model::*;

impl Encode for UniversalErrorProtocol {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_message::<28, _>(room, &self.origin)?;
        let room = put_messages::<27, _>(room, &self.details)?;
        let room = put_messages::<26, _>(room, &self.marks)?;
        let room = put_message::<25, _>(room, &self.occurrences)?;
        let room = put_messages::<24, _>(room, &self.threads)?;
        let room = put_strings::<23>(room, &self.fingerprint)?;
        let room = put_messages::<22, _>(room, &self.links)?;
        let room = put_messages::<21, _>(room, &self.user_messages)?;
        let room = put_messages::<20, _>(room, &self.violations)?;
        let room = put_messages::<19, _>(room, &self.codes)?;
        let room = put_message::<18, _>(room, &self.handling)?;
        let room = put_enum::<17>(room, self.severity_source)?;
        let room = put_timestamp::<16>(room, &self.observed_timestamp)?;
        let room = put_message::<15, _>(room, &self.resource)?;
        let room = put_message::<14, _>(room, &self.correlation)?;
        let room = put_message::<13, _>(room, &self.recovery)?;
        let room = put_messages::<12, _>(room, &self.nodes)?;
        let room = put_strings::<11>(room, &self.type_ancestors)?;
        let room = put_strings::<10>(room, &self.recovery_suggestions)?;
        let room = put_values::<9>(room, &self.context)?;
        let room = put_optional_text::<8>(room, &self.stack_trace)?;
        let room = put_text::<7>(room, &self.error_message)?;
        let room = put_text::<6>(room, &self.source_language)?;
        let room = put_timestamp::<5>(room, &self.timestamp)?;
        let room = put_enum::<4>(room, self.severity)?;
        let room = put_text::<3>(room, &self.error_type)?;
        let room = put_text::<2>(room, &self.error_id)?;
        put_text::<1>(room, &self.protocol_version)
    }
}

impl Encode for Node {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_bool::<13>(room, self.is_group)?;
        let room = put_timestamp::<12>(room, &self.timestamp)?;
        let room = put_text::<11>(room, &self.service)?;
        let room = put_text::<10>(room, &self.source_language)?;
        let room = put_text::<9>(room, &self.error_id)?;
        let room = put_text::<8>(room, &self.error_type)?;
        let room = put_message::<7, _>(room, &self.stack)?;
        let room = put_strings::<6>(room, &self.notes)?;
        let room = put_text::<5>(room, &self.message)?;
        let room = put_text::<4>(room, &self.module)?;
        let room = put_text::<3>(room, &self.type_name)?;
        let room = put_enum::<2>(room, self.relation)?;
        put_optional_uint32::<1>(room, self.parent)
    }
}

impl Encode for Stack {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_enum::<5>(room, self.provenance)?;
        let room = put_uint32::<4>(room, self.shared_with_parent)?;
        let room = put_uint32::<3>(room, self.dropped_after)?;
        let room = put_uint32::<2>(room, self.dropped_frames)?;
        put_messages::<1, _>(room, &self.frames)
    }
}

impl Encode for Frame {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<16>(room, &self.build_id)?;
        let room = put_fixed64::<15>(room, self.address)?;
        let room = put_text::<14>(room, &self.source_line)?;
        let room = put_text::<13>(room, &self.source_language)?;
        let room = put_uint32::<12>(room, self.repeat)?;
        let room = put_bool::<11>(room, self.async_boundary)?;
        let room = put_bool::<10>(room, self.inlined)?;
        let room = put_optional_bool::<9>(room, self.in_app)?;
        let room = put_uint32::<8>(room, self.column)?;
        let room = put_uint32::<7>(room, self.line)?;
        let room = put_text::<6>(room, &self.abs_path)?;
        let room = put_text::<5>(room, &self.file)?;
        let room = put_text::<4>(room, &self.package)?;
        let room = put_text::<3>(room, &self.module)?;
        let room = put_text::<2>(room, &self.raw_function)?;
        put_text::<1>(room, &self.function)
    }
}

impl Encode for Thread {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<6>(room, &self.parent_id)?;
        let room = put_message::<5, _>(room, &self.stack)?;
        let room = put_bool::<4>(room, self.crashed)?;
        let room = put_text::<3>(room, &self.state)?;
        let room = put_text::<2>(room, &self.name)?;
        put_text::<1>(room, &self.id)
    }
}

impl Encode for Recovery {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_strings::<6>(room, &self.strategies)?;
        let room = put_enum::<5>(room, self.effect)?;
        let room = put_bool::<4>(room, self.throttled)?;
        let room = put_uint32::<3>(room, self.max_attempts)?;
        let room = put_duration::<2>(room, &self.retry_after)?;
        put_enum::<1>(room, self.retryability)
    }
}

impl Encode for Correlation {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<5>(room, &self.cause_error_id)?;
        let room = put_text::<4>(room, &self.request_id)?;
        let room = put_uint32::<3>(room, self.trace_flags)?;
        let room = put_text::<2>(room, &self.span_id)?;
        put_text::<1>(room, &self.trace_id)
    }
}

impl Encode for Resource {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_texts::<10>(room, &self.attributes)?;
        let room = put_text::<9>(room, &self.sdk)?;
        let room = put_text::<8>(room, &self.runtime)?;
        let room = put_uint32::<7>(room, self.pid)?;
        let room = put_text::<6>(room, &self.host)?;
        let room = put_text::<5>(room, &self.environment)?;
        let room = put_text::<4>(room, &self.instance_id)?;
        let room = put_text::<3>(room, &self.version)?;
        let room = put_text::<2>(room, &self.namespace)?;
        put_text::<1>(room, &self.service)
    }
}

impl Encode for Handling {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<5>(room, &self.mechanism)?;
        let room = put_bool::<4>(room, self.expected)?;
        let room = put_bool::<3>(room, self.synthetic)?;
        let room = put_bool::<2>(room, self.fatal)?;
        put_optional_bool::<1>(room, self.handled)
    }
}

impl Encode for Code {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<4>(room, &self.platform)?;
        let room = put_text::<3>(room, &self.name)?;
        let room = put_text::<2>(room, &self.value)?;
        put_text::<1>(room, &self.space)
    }
}

impl Encode for Violation {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<6>(room, &self.limit)?;
        let room = put_text::<5>(room, &self.subject)?;
        let room = put_text::<4>(room, &self.description)?;
        let room = put_text::<3>(room, &self.reason)?;
        let room = put_text::<2>(room, &self.path)?;
        put_text::<1>(room, &self.kind)
    }
}

impl Encode for Text {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<2>(room, &self.text)?;
        put_text::<1>(room, &self.locale)
    }
}

impl Encode for Link {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<3>(room, &self.description)?;
        let room = put_text::<2>(room, &self.url)?;
        put_text::<1>(room, &self.rel)
    }
}

impl Encode for Occurrences {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_timestamp::<3>(room, &self.last)?;
        let room = put_timestamp::<2>(room, &self.first)?;
        put_uint32::<1>(room, self.count)
    }
}

impl Encode for Mark {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_text::<5>(room, &self.type_hint)?;
        let room = put_uint32::<4>(room, self.original_size)?;
        let room = put_text::<3>(room, &self.rule)?;
        let room = put_enum::<2>(room, self.kind)?;
        put_text::<1>(room, &self.path)
    }
}

impl Encode for Detail {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_value::<3>(room, &self.debug)?;
        let room = put_bytes::<2>(room, &self.value)?;
        put_text::<1>(room, &self.r#type)
    }
}

impl Encode for Foreign {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_bool::<4>(room, self.complete)?;
        let room = put_bytes::<3>(room, &self.payload)?;
        let room = put_text::<2>(room, &self.media_type)?;
        put_text::<1>(room, &self.format)
    }
}

impl Encode for ErrorBatch {
    #[rustfmt::skip]
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let room = put_uint32::<2>(room, self.dropped_records)?;
        put_messages::<1, _>(room, &self.errors)
    }
}
