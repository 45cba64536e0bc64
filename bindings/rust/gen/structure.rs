// Regenerate with: uep codegen (content dc0ec7d55f7930ce; do not edit)

//! What every field and enum is, as data for code that interprets it, and the way from a message to its fields.

use std::any::Any;

use crate::limits;
use crate::model::*;
use crate::patterns;
use crate::schema::{
    Enumeration, Field, Kind, Message, Reflect, Required, Shape, Slot, SlotMut, FIELD,
};

#[rustfmt::skip]
pub static UNIVERSAL_ERROR_PROTOCOL: Message = Message {
    name: "UniversalErrorProtocol",
    fields: &[
        Field { name: "protocol_version", number: 1, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::PROTOCOL_VERSION), ..FIELD },
        Field { name: "error_id", number: 2, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::UUID), ..FIELD },
        Field { name: "error_type", number: 3, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::ERROR_TYPE), bytes: Some(&limits::MAX_ERROR_TYPE_BYTES), ..FIELD },
        Field { name: "severity", number: 4, kind: Kind::Enum, required: Required::Canonical, enumeration: Some(&SEVERITY), ..FIELD },
        Field { name: "timestamp", number: 5, kind: Kind::Timestamp, required: Required::Always, pattern: Some(&patterns::TIMESTAMP), ..FIELD },
        Field { name: "source_language", number: 6, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::SOURCE_LANGUAGE), ..FIELD },
        Field { name: "error_message", number: 7, kind: Kind::String, required: Required::Always, bytes: Some(&limits::MAX_ERROR_MESSAGE_BYTES), ..FIELD },
        Field { name: "stack_trace", number: 8, kind: Kind::String, bytes: Some(&limits::MAX_STACK_TRACE_BYTES), ..FIELD },
        Field { name: "context", number: 9, kind: Kind::Value, shape: Shape::Map, count: Some(&limits::MAX_CONTEXT_KEYS), key_bytes: Some(&limits::MAX_CONTEXT_KEY_BYTES), bytes: Some(&limits::MAX_CONTEXT_STRING_BYTES), depth: Some(&limits::MAX_CONTEXT_DEPTH), size: Some(&limits::MAX_CONTEXT_BYTES), max: Some(&limits::MAX_SAFE_INTEGER), ..FIELD },
        Field { name: "recovery_suggestions", number: 10, kind: Kind::String, shape: Shape::List, count: Some(&limits::MAX_SUGGESTIONS), bytes: Some(&limits::MAX_SUGGESTION_BYTES), ..FIELD },
        Field { name: "type_ancestors", number: 11, kind: Kind::String, shape: Shape::List, pattern: Some(&patterns::ERROR_TYPE), count: Some(&limits::MAX_TYPE_ANCESTORS), bytes: Some(&limits::MAX_ERROR_TYPE_BYTES), ..FIELD },
        Field { name: "nodes", number: 12, kind: Kind::Message, shape: Shape::List, message: Some(&NODE), count: Some(&limits::MAX_NODES), ..FIELD },
        Field { name: "recovery", number: 13, kind: Kind::Message, message: Some(&RECOVERY), ..FIELD },
        Field { name: "correlation", number: 14, kind: Kind::Message, message: Some(&CORRELATION), ..FIELD },
        Field { name: "resource", number: 15, kind: Kind::Message, message: Some(&RESOURCE), ..FIELD },
        Field { name: "observed_timestamp", number: 16, kind: Kind::Timestamp, pattern: Some(&patterns::TIMESTAMP), ..FIELD },
        Field { name: "severity_source", number: 17, kind: Kind::Enum, enumeration: Some(&SEVERITY_SOURCE), ..FIELD },
        Field { name: "handling", number: 18, kind: Kind::Message, message: Some(&HANDLING), ..FIELD },
        Field { name: "codes", number: 19, kind: Kind::Message, shape: Shape::List, message: Some(&CODE), count: Some(&limits::MAX_CODES), ..FIELD },
        Field { name: "violations", number: 20, kind: Kind::Message, shape: Shape::List, message: Some(&VIOLATION), count: Some(&limits::MAX_VIOLATIONS), ..FIELD },
        Field { name: "user_messages", number: 21, kind: Kind::Message, shape: Shape::List, message: Some(&TEXT), count: Some(&limits::MAX_USER_MESSAGES), ..FIELD },
        Field { name: "links", number: 22, kind: Kind::Message, shape: Shape::List, message: Some(&LINK), count: Some(&limits::MAX_LINKS), ..FIELD },
        Field { name: "fingerprint", number: 23, kind: Kind::String, shape: Shape::List, count: Some(&limits::MAX_FINGERPRINT_PARTS), bytes: Some(&limits::MAX_FINGERPRINT_PART_BYTES), ..FIELD },
        Field { name: "threads", number: 24, kind: Kind::Message, shape: Shape::List, message: Some(&THREAD), count: Some(&limits::MAX_THREADS), ..FIELD },
        Field { name: "occurrences", number: 25, kind: Kind::Message, message: Some(&OCCURRENCES), ..FIELD },
        Field { name: "marks", number: 26, kind: Kind::Message, shape: Shape::List, message: Some(&MARK), count: Some(&limits::MAX_MARKS), ..FIELD },
        Field { name: "details", number: 27, kind: Kind::Message, shape: Shape::List, message: Some(&DETAIL), count: Some(&limits::MAX_DETAILS), ..FIELD },
        Field { name: "origin", number: 28, kind: Kind::Message, message: Some(&FOREIGN), ..FIELD },
    ],
};

impl Reflect for UniversalErrorProtocol {
    fn message(&self) -> &'static Message {
        &UNIVERSAL_ERROR_PROTOCOL
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.protocol_version),
            1 => Slot::Text(&self.error_id),
            2 => Slot::Text(&self.error_type),
            3 => Slot::Enum(self.severity),
            4 => Slot::Timestamp(self.timestamp.as_ref()),
            5 => Slot::Text(&self.source_language),
            6 => Slot::Text(&self.error_message),
            7 => Slot::OptionalText(self.stack_trace.as_deref()),
            8 => Slot::Values(&self.context),
            9 => Slot::Strings(&self.recovery_suggestions),
            10 => Slot::Strings(&self.type_ancestors),
            11 => Slot::Messages(&self.nodes),
            12 => Slot::Message(self.recovery.as_ref().map(|part| part as &dyn Reflect)),
            13 => Slot::Message(self.correlation.as_ref().map(|part| part as &dyn Reflect)),
            14 => Slot::Message(self.resource.as_ref().map(|part| part as &dyn Reflect)),
            15 => Slot::Timestamp(self.observed_timestamp.as_ref()),
            16 => Slot::Enum(self.severity_source),
            17 => Slot::Message(self.handling.as_ref().map(|part| part as &dyn Reflect)),
            18 => Slot::Messages(&self.codes),
            19 => Slot::Messages(&self.violations),
            20 => Slot::Messages(&self.user_messages),
            21 => Slot::Messages(&self.links),
            22 => Slot::Strings(&self.fingerprint),
            23 => Slot::Messages(&self.threads),
            24 => Slot::Message(self.occurrences.as_ref().map(|part| part as &dyn Reflect)),
            25 => Slot::Messages(&self.marks),
            26 => Slot::Messages(&self.details),
            27 => Slot::Message(self.origin.as_ref().map(|part| part as &dyn Reflect)),
            _ => unreachable!("UniversalErrorProtocol has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.protocol_version),
            1 => SlotMut::Text(&mut self.error_id),
            2 => SlotMut::Text(&mut self.error_type),
            3 => SlotMut::Enum(&mut self.severity),
            4 => SlotMut::Timestamp(&mut self.timestamp),
            5 => SlotMut::Text(&mut self.source_language),
            6 => SlotMut::Text(&mut self.error_message),
            7 => SlotMut::OptionalText(&mut self.stack_trace),
            8 => SlotMut::Values(&mut self.context),
            9 => SlotMut::Strings(&mut self.recovery_suggestions),
            10 => SlotMut::Strings(&mut self.type_ancestors),
            11 => SlotMut::Messages(&mut self.nodes),
            12 => SlotMut::Message(&mut self.recovery),
            13 => SlotMut::Message(&mut self.correlation),
            14 => SlotMut::Message(&mut self.resource),
            15 => SlotMut::Timestamp(&mut self.observed_timestamp),
            16 => SlotMut::Enum(&mut self.severity_source),
            17 => SlotMut::Message(&mut self.handling),
            18 => SlotMut::Messages(&mut self.codes),
            19 => SlotMut::Messages(&mut self.violations),
            20 => SlotMut::Messages(&mut self.user_messages),
            21 => SlotMut::Messages(&mut self.links),
            22 => SlotMut::Strings(&mut self.fingerprint),
            23 => SlotMut::Messages(&mut self.threads),
            24 => SlotMut::Message(&mut self.occurrences),
            25 => SlotMut::Messages(&mut self.marks),
            26 => SlotMut::Messages(&mut self.details),
            27 => SlotMut::Message(&mut self.origin),
            _ => unreachable!("UniversalErrorProtocol has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static NODE: Message = Message {
    name: "Node",
    fields: &[
        Field { name: "parent", number: 1, kind: Kind::Uint32, ..FIELD },
        Field { name: "relation", number: 2, kind: Kind::Enum, enumeration: Some(&RELATION), ..FIELD },
        Field { name: "type_name", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_TYPE_NAME_BYTES), ..FIELD },
        Field { name: "module", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_MODULE_BYTES), ..FIELD },
        Field { name: "message", number: 5, kind: Kind::String, bytes: Some(&limits::MAX_NODE_MESSAGE_BYTES), root_bytes: Some(&limits::MAX_ERROR_MESSAGE_BYTES), ..FIELD },
        Field { name: "notes", number: 6, kind: Kind::String, shape: Shape::List, count: Some(&limits::MAX_NOTES), bytes: Some(&limits::MAX_NOTE_BYTES), ..FIELD },
        Field { name: "stack", number: 7, kind: Kind::Message, message: Some(&STACK), ..FIELD },
        Field { name: "error_type", number: 8, kind: Kind::String, pattern: Some(&patterns::ERROR_TYPE), bytes: Some(&limits::MAX_ERROR_TYPE_BYTES), ..FIELD },
        Field { name: "error_id", number: 9, kind: Kind::String, pattern: Some(&patterns::UUID), ..FIELD },
        Field { name: "source_language", number: 10, kind: Kind::String, pattern: Some(&patterns::SOURCE_LANGUAGE), ..FIELD },
        Field { name: "service", number: 11, kind: Kind::String, bytes: Some(&limits::MAX_SERVICE_BYTES), ..FIELD },
        Field { name: "timestamp", number: 12, kind: Kind::Timestamp, pattern: Some(&patterns::TIMESTAMP), ..FIELD },
        Field { name: "is_group", number: 13, kind: Kind::Bool, ..FIELD },
    ],
};

impl Reflect for Node {
    fn message(&self) -> &'static Message {
        &NODE
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::OptionalUint32(self.parent),
            1 => Slot::Enum(self.relation),
            2 => Slot::Text(&self.type_name),
            3 => Slot::Text(&self.module),
            4 => Slot::Text(&self.message),
            5 => Slot::Strings(&self.notes),
            6 => Slot::Message(self.stack.as_ref().map(|part| part as &dyn Reflect)),
            7 => Slot::Text(&self.error_type),
            8 => Slot::Text(&self.error_id),
            9 => Slot::Text(&self.source_language),
            10 => Slot::Text(&self.service),
            11 => Slot::Timestamp(self.timestamp.as_ref()),
            12 => Slot::Bool(self.is_group),
            _ => unreachable!("Node has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::OptionalUint32(&mut self.parent),
            1 => SlotMut::Enum(&mut self.relation),
            2 => SlotMut::Text(&mut self.type_name),
            3 => SlotMut::Text(&mut self.module),
            4 => SlotMut::Text(&mut self.message),
            5 => SlotMut::Strings(&mut self.notes),
            6 => SlotMut::Message(&mut self.stack),
            7 => SlotMut::Text(&mut self.error_type),
            8 => SlotMut::Text(&mut self.error_id),
            9 => SlotMut::Text(&mut self.source_language),
            10 => SlotMut::Text(&mut self.service),
            11 => SlotMut::Timestamp(&mut self.timestamp),
            12 => SlotMut::Bool(&mut self.is_group),
            _ => unreachable!("Node has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static STACK: Message = Message {
    name: "Stack",
    fields: &[
        Field { name: "frames", number: 1, kind: Kind::Message, shape: Shape::List, message: Some(&FRAME), count: Some(&limits::MAX_FRAMES_PER_STACK), ..FIELD },
        Field { name: "dropped_frames", number: 2, kind: Kind::Uint32, ..FIELD },
        Field { name: "dropped_after", number: 3, kind: Kind::Uint32, ..FIELD },
        Field { name: "shared_with_parent", number: 4, kind: Kind::Uint32, ..FIELD },
        Field { name: "provenance", number: 5, kind: Kind::Enum, required: Required::Canonical, enumeration: Some(&PROVENANCE), ..FIELD },
    ],
};

impl Reflect for Stack {
    fn message(&self) -> &'static Message {
        &STACK
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Messages(&self.frames),
            1 => Slot::Uint32(self.dropped_frames),
            2 => Slot::Uint32(self.dropped_after),
            3 => Slot::Uint32(self.shared_with_parent),
            4 => Slot::Enum(self.provenance),
            _ => unreachable!("Stack has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Messages(&mut self.frames),
            1 => SlotMut::Uint32(&mut self.dropped_frames),
            2 => SlotMut::Uint32(&mut self.dropped_after),
            3 => SlotMut::Uint32(&mut self.shared_with_parent),
            4 => SlotMut::Enum(&mut self.provenance),
            _ => unreachable!("Stack has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static FRAME: Message = Message {
    name: "Frame",
    fields: &[
        Field { name: "function", number: 1, kind: Kind::String, bytes: Some(&limits::MAX_FUNCTION_BYTES), ..FIELD },
        Field { name: "raw_function", number: 2, kind: Kind::String, bytes: Some(&limits::MAX_RAW_FUNCTION_BYTES), ..FIELD },
        Field { name: "module", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_MODULE_BYTES), ..FIELD },
        Field { name: "package", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_PACKAGE_BYTES), ..FIELD },
        Field { name: "file", number: 5, kind: Kind::String, bytes: Some(&limits::MAX_PATH_BYTES), ..FIELD },
        Field { name: "abs_path", number: 6, kind: Kind::String, bytes: Some(&limits::MAX_PATH_BYTES), ..FIELD },
        Field { name: "line", number: 7, kind: Kind::Uint32, ..FIELD },
        Field { name: "column", number: 8, kind: Kind::Uint32, ..FIELD },
        Field { name: "in_app", number: 9, kind: Kind::Bool, ..FIELD },
        Field { name: "inlined", number: 10, kind: Kind::Bool, ..FIELD },
        Field { name: "async_boundary", number: 11, kind: Kind::Bool, ..FIELD },
        Field { name: "repeat", number: 12, kind: Kind::Uint32, ..FIELD },
        Field { name: "source_language", number: 13, kind: Kind::String, pattern: Some(&patterns::SOURCE_LANGUAGE), ..FIELD },
        Field { name: "source_line", number: 14, kind: Kind::String, bytes: Some(&limits::MAX_SOURCE_LINE_BYTES), ..FIELD },
        Field { name: "address", number: 15, kind: Kind::Fixed64, pattern: Some(&patterns::FIXED64), ..FIELD },
        Field { name: "build_id", number: 16, kind: Kind::String, pattern: Some(&patterns::BUILD_ID), ..FIELD },
    ],
};

impl Reflect for Frame {
    fn message(&self) -> &'static Message {
        &FRAME
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.function),
            1 => Slot::Text(&self.raw_function),
            2 => Slot::Text(&self.module),
            3 => Slot::Text(&self.package),
            4 => Slot::Text(&self.file),
            5 => Slot::Text(&self.abs_path),
            6 => Slot::Uint32(self.line),
            7 => Slot::Uint32(self.column),
            8 => Slot::OptionalBool(self.in_app),
            9 => Slot::Bool(self.inlined),
            10 => Slot::Bool(self.async_boundary),
            11 => Slot::Uint32(self.repeat),
            12 => Slot::Text(&self.source_language),
            13 => Slot::Text(&self.source_line),
            14 => Slot::Fixed64(self.address),
            15 => Slot::Text(&self.build_id),
            _ => unreachable!("Frame has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.function),
            1 => SlotMut::Text(&mut self.raw_function),
            2 => SlotMut::Text(&mut self.module),
            3 => SlotMut::Text(&mut self.package),
            4 => SlotMut::Text(&mut self.file),
            5 => SlotMut::Text(&mut self.abs_path),
            6 => SlotMut::Uint32(&mut self.line),
            7 => SlotMut::Uint32(&mut self.column),
            8 => SlotMut::OptionalBool(&mut self.in_app),
            9 => SlotMut::Bool(&mut self.inlined),
            10 => SlotMut::Bool(&mut self.async_boundary),
            11 => SlotMut::Uint32(&mut self.repeat),
            12 => SlotMut::Text(&mut self.source_language),
            13 => SlotMut::Text(&mut self.source_line),
            14 => SlotMut::Fixed64(&mut self.address),
            15 => SlotMut::Text(&mut self.build_id),
            _ => unreachable!("Frame has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static THREAD: Message = Message {
    name: "Thread",
    fields: &[
        Field { name: "id", number: 1, kind: Kind::String, bytes: Some(&limits::MAX_THREAD_ID_BYTES), ..FIELD },
        Field { name: "name", number: 2, kind: Kind::String, bytes: Some(&limits::MAX_THREAD_NAME_BYTES), ..FIELD },
        Field { name: "state", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_THREAD_STATE_BYTES), ..FIELD },
        Field { name: "crashed", number: 4, kind: Kind::Bool, ..FIELD },
        Field { name: "stack", number: 5, kind: Kind::Message, message: Some(&STACK), ..FIELD },
        Field { name: "parent_id", number: 6, kind: Kind::String, bytes: Some(&limits::MAX_THREAD_ID_BYTES), ..FIELD },
    ],
};

impl Reflect for Thread {
    fn message(&self) -> &'static Message {
        &THREAD
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.id),
            1 => Slot::Text(&self.name),
            2 => Slot::Text(&self.state),
            3 => Slot::Bool(self.crashed),
            4 => Slot::Message(self.stack.as_ref().map(|part| part as &dyn Reflect)),
            5 => Slot::Text(&self.parent_id),
            _ => unreachable!("Thread has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.id),
            1 => SlotMut::Text(&mut self.name),
            2 => SlotMut::Text(&mut self.state),
            3 => SlotMut::Bool(&mut self.crashed),
            4 => SlotMut::Message(&mut self.stack),
            5 => SlotMut::Text(&mut self.parent_id),
            _ => unreachable!("Thread has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static RECOVERY: Message = Message {
    name: "Recovery",
    fields: &[
        Field { name: "retryability", number: 1, kind: Kind::Enum, enumeration: Some(&RETRYABILITY), ..FIELD },
        Field { name: "retry_after", number: 2, kind: Kind::Duration, pattern: Some(&patterns::DURATION), max: Some(&limits::MAX_RETRY_AFTER_SECONDS), ..FIELD },
        Field { name: "max_attempts", number: 3, kind: Kind::Uint32, ..FIELD },
        Field { name: "throttled", number: 4, kind: Kind::Bool, ..FIELD },
        Field { name: "effect", number: 5, kind: Kind::Enum, enumeration: Some(&EFFECT), ..FIELD },
        Field { name: "strategies", number: 6, kind: Kind::String, shape: Shape::List, pattern: Some(&patterns::ERROR_TYPE), count: Some(&limits::MAX_STRATEGIES), bytes: Some(&limits::MAX_ERROR_TYPE_BYTES), ..FIELD },
    ],
};

impl Reflect for Recovery {
    fn message(&self) -> &'static Message {
        &RECOVERY
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Enum(self.retryability),
            1 => Slot::Duration(self.retry_after.as_ref()),
            2 => Slot::Uint32(self.max_attempts),
            3 => Slot::Bool(self.throttled),
            4 => Slot::Enum(self.effect),
            5 => Slot::Strings(&self.strategies),
            _ => unreachable!("Recovery has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Enum(&mut self.retryability),
            1 => SlotMut::Duration(&mut self.retry_after),
            2 => SlotMut::Uint32(&mut self.max_attempts),
            3 => SlotMut::Bool(&mut self.throttled),
            4 => SlotMut::Enum(&mut self.effect),
            5 => SlotMut::Strings(&mut self.strategies),
            _ => unreachable!("Recovery has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static CORRELATION: Message = Message {
    name: "Correlation",
    fields: &[
        Field { name: "trace_id", number: 1, kind: Kind::String, pattern: Some(&patterns::TRACE_ID), ..FIELD },
        Field { name: "span_id", number: 2, kind: Kind::String, pattern: Some(&patterns::SPAN_ID), ..FIELD },
        Field { name: "trace_flags", number: 3, kind: Kind::Uint32, max: Some(&limits::MAX_TRACE_FLAGS), ..FIELD },
        Field { name: "request_id", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_REQUEST_ID_BYTES), ..FIELD },
        Field { name: "cause_error_id", number: 5, kind: Kind::String, pattern: Some(&patterns::UUID), ..FIELD },
    ],
};

impl Reflect for Correlation {
    fn message(&self) -> &'static Message {
        &CORRELATION
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.trace_id),
            1 => Slot::Text(&self.span_id),
            2 => Slot::Uint32(self.trace_flags),
            3 => Slot::Text(&self.request_id),
            4 => Slot::Text(&self.cause_error_id),
            _ => unreachable!("Correlation has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.trace_id),
            1 => SlotMut::Text(&mut self.span_id),
            2 => SlotMut::Uint32(&mut self.trace_flags),
            3 => SlotMut::Text(&mut self.request_id),
            4 => SlotMut::Text(&mut self.cause_error_id),
            _ => unreachable!("Correlation has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static RESOURCE: Message = Message {
    name: "Resource",
    fields: &[
        Field { name: "service", number: 1, kind: Kind::String, bytes: Some(&limits::MAX_SERVICE_BYTES), ..FIELD },
        Field { name: "namespace", number: 2, kind: Kind::String, bytes: Some(&limits::MAX_SERVICE_BYTES), ..FIELD },
        Field { name: "version", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_SERVICE_BYTES), ..FIELD },
        Field { name: "instance_id", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_SERVICE_BYTES), ..FIELD },
        Field { name: "environment", number: 5, kind: Kind::String, bytes: Some(&limits::MAX_ENVIRONMENT_BYTES), ..FIELD },
        Field { name: "host", number: 6, kind: Kind::String, bytes: Some(&limits::MAX_HOST_BYTES), ..FIELD },
        Field { name: "pid", number: 7, kind: Kind::Uint32, ..FIELD },
        Field { name: "runtime", number: 8, kind: Kind::String, bytes: Some(&limits::MAX_RUNTIME_BYTES), ..FIELD },
        Field { name: "sdk", number: 9, kind: Kind::String, bytes: Some(&limits::MAX_RUNTIME_BYTES), ..FIELD },
        Field { name: "attributes", number: 10, kind: Kind::String, shape: Shape::Map, count: Some(&limits::MAX_ATTRIBUTES), key_bytes: Some(&limits::MAX_CONTEXT_KEY_BYTES), bytes: Some(&limits::MAX_ATTRIBUTE_VALUE_BYTES), ..FIELD },
    ],
};

impl Reflect for Resource {
    fn message(&self) -> &'static Message {
        &RESOURCE
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.service),
            1 => Slot::Text(&self.namespace),
            2 => Slot::Text(&self.version),
            3 => Slot::Text(&self.instance_id),
            4 => Slot::Text(&self.environment),
            5 => Slot::Text(&self.host),
            6 => Slot::Uint32(self.pid),
            7 => Slot::Text(&self.runtime),
            8 => Slot::Text(&self.sdk),
            9 => Slot::Texts(&self.attributes),
            _ => unreachable!("Resource has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.service),
            1 => SlotMut::Text(&mut self.namespace),
            2 => SlotMut::Text(&mut self.version),
            3 => SlotMut::Text(&mut self.instance_id),
            4 => SlotMut::Text(&mut self.environment),
            5 => SlotMut::Text(&mut self.host),
            6 => SlotMut::Uint32(&mut self.pid),
            7 => SlotMut::Text(&mut self.runtime),
            8 => SlotMut::Text(&mut self.sdk),
            9 => SlotMut::Texts(&mut self.attributes),
            _ => unreachable!("Resource has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static HANDLING: Message = Message {
    name: "Handling",
    fields: &[
        Field { name: "handled", number: 1, kind: Kind::Bool, ..FIELD },
        Field { name: "fatal", number: 2, kind: Kind::Bool, ..FIELD },
        Field { name: "synthetic", number: 3, kind: Kind::Bool, ..FIELD },
        Field { name: "expected", number: 4, kind: Kind::Bool, ..FIELD },
        Field { name: "mechanism", number: 5, kind: Kind::String, bytes: Some(&limits::MAX_MECHANISM_BYTES), ..FIELD },
    ],
};

impl Reflect for Handling {
    fn message(&self) -> &'static Message {
        &HANDLING
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::OptionalBool(self.handled),
            1 => Slot::Bool(self.fatal),
            2 => Slot::Bool(self.synthetic),
            3 => Slot::Bool(self.expected),
            4 => Slot::Text(&self.mechanism),
            _ => unreachable!("Handling has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::OptionalBool(&mut self.handled),
            1 => SlotMut::Bool(&mut self.fatal),
            2 => SlotMut::Bool(&mut self.synthetic),
            3 => SlotMut::Bool(&mut self.expected),
            4 => SlotMut::Text(&mut self.mechanism),
            _ => unreachable!("Handling has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static CODE: Message = Message {
    name: "Code",
    fields: &[
        Field { name: "space", number: 1, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::CODE_SPACE), ..FIELD },
        Field { name: "value", number: 2, kind: Kind::String, required: Required::Always, bytes: Some(&limits::MAX_CODE_VALUE_BYTES), ..FIELD },
        Field { name: "name", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_CODE_NAME_BYTES), ..FIELD },
        Field { name: "platform", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_PLATFORM_BYTES), ..FIELD },
    ],
};

impl Reflect for Code {
    fn message(&self) -> &'static Message {
        &CODE
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.space),
            1 => Slot::Text(&self.value),
            2 => Slot::Text(&self.name),
            3 => Slot::Text(&self.platform),
            _ => unreachable!("Code has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.space),
            1 => SlotMut::Text(&mut self.value),
            2 => SlotMut::Text(&mut self.name),
            3 => SlotMut::Text(&mut self.platform),
            _ => unreachable!("Code has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static VIOLATION: Message = Message {
    name: "Violation",
    fields: &[
        Field { name: "kind", number: 1, kind: Kind::String, pattern: Some(&patterns::VIOLATION_KIND), ..FIELD },
        Field { name: "path", number: 2, kind: Kind::String, bytes: Some(&limits::MAX_VIOLATION_PATH_BYTES), ..FIELD },
        Field { name: "reason", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_VIOLATION_REASON_BYTES), ..FIELD },
        Field { name: "description", number: 4, kind: Kind::String, bytes: Some(&limits::MAX_VIOLATION_TEXT_BYTES), ..FIELD },
        Field { name: "subject", number: 5, kind: Kind::String, bytes: Some(&limits::MAX_VIOLATION_SUBJECT_BYTES), ..FIELD },
        Field { name: "limit", number: 6, kind: Kind::String, bytes: Some(&limits::MAX_VIOLATION_REASON_BYTES), ..FIELD },
    ],
};

impl Reflect for Violation {
    fn message(&self) -> &'static Message {
        &VIOLATION
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.kind),
            1 => Slot::Text(&self.path),
            2 => Slot::Text(&self.reason),
            3 => Slot::Text(&self.description),
            4 => Slot::Text(&self.subject),
            5 => Slot::Text(&self.limit),
            _ => unreachable!("Violation has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.kind),
            1 => SlotMut::Text(&mut self.path),
            2 => SlotMut::Text(&mut self.reason),
            3 => SlotMut::Text(&mut self.description),
            4 => SlotMut::Text(&mut self.subject),
            5 => SlotMut::Text(&mut self.limit),
            _ => unreachable!("Violation has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static TEXT: Message = Message {
    name: "Text",
    fields: &[
        Field { name: "locale", number: 1, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::LOCALE), ..FIELD },
        Field { name: "text", number: 2, kind: Kind::String, required: Required::Always, bytes: Some(&limits::MAX_USER_MESSAGE_BYTES), ..FIELD },
    ],
};

impl Reflect for Text {
    fn message(&self) -> &'static Message {
        &TEXT
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.locale),
            1 => Slot::Text(&self.text),
            _ => unreachable!("Text has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.locale),
            1 => SlotMut::Text(&mut self.text),
            _ => unreachable!("Text has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static LINK: Message = Message {
    name: "Link",
    fields: &[
        Field { name: "rel", number: 1, kind: Kind::String, bytes: Some(&limits::MAX_LINK_REL_BYTES), ..FIELD },
        Field { name: "url", number: 2, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::LINK_URL), bytes: Some(&limits::MAX_LINK_URL_BYTES), ..FIELD },
        Field { name: "description", number: 3, kind: Kind::String, bytes: Some(&limits::MAX_LINK_DESCRIPTION_BYTES), ..FIELD },
    ],
};

impl Reflect for Link {
    fn message(&self) -> &'static Message {
        &LINK
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.rel),
            1 => Slot::Text(&self.url),
            2 => Slot::Text(&self.description),
            _ => unreachable!("Link has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.rel),
            1 => SlotMut::Text(&mut self.url),
            2 => SlotMut::Text(&mut self.description),
            _ => unreachable!("Link has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static OCCURRENCES: Message = Message {
    name: "Occurrences",
    fields: &[
        Field { name: "count", number: 1, kind: Kind::Uint32, required: Required::Always, ..FIELD },
        Field { name: "first", number: 2, kind: Kind::Timestamp, pattern: Some(&patterns::TIMESTAMP), ..FIELD },
        Field { name: "last", number: 3, kind: Kind::Timestamp, pattern: Some(&patterns::TIMESTAMP), ..FIELD },
    ],
};

impl Reflect for Occurrences {
    fn message(&self) -> &'static Message {
        &OCCURRENCES
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Uint32(self.count),
            1 => Slot::Timestamp(self.first.as_ref()),
            2 => Slot::Timestamp(self.last.as_ref()),
            _ => unreachable!("Occurrences has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Uint32(&mut self.count),
            1 => SlotMut::Timestamp(&mut self.first),
            2 => SlotMut::Timestamp(&mut self.last),
            _ => unreachable!("Occurrences has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static MARK: Message = Message {
    name: "Mark",
    fields: &[
        Field { name: "path", number: 1, kind: Kind::String, pattern: Some(&patterns::MARK_PATH), bytes: Some(&limits::MAX_MARK_PATH_BYTES), ..FIELD },
        Field { name: "kind", number: 2, kind: Kind::Enum, required: Required::Canonical, enumeration: Some(&MARK_KIND), ..FIELD },
        Field { name: "rule", number: 3, kind: Kind::String, pattern: Some(&patterns::MARK_RULE), ..FIELD },
        Field { name: "original_size", number: 4, kind: Kind::Uint32, ..FIELD },
        Field { name: "type_hint", number: 5, kind: Kind::String, pattern: Some(&patterns::TYPE_HINT), ..FIELD },
    ],
};

impl Reflect for Mark {
    fn message(&self) -> &'static Message {
        &MARK
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.path),
            1 => Slot::Enum(self.kind),
            2 => Slot::Text(&self.rule),
            3 => Slot::Uint32(self.original_size),
            4 => Slot::Text(&self.type_hint),
            _ => unreachable!("Mark has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.path),
            1 => SlotMut::Enum(&mut self.kind),
            2 => SlotMut::Text(&mut self.rule),
            3 => SlotMut::Uint32(&mut self.original_size),
            4 => SlotMut::Text(&mut self.type_hint),
            _ => unreachable!("Mark has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static DETAIL: Message = Message {
    name: "Detail",
    fields: &[
        Field { name: "type", number: 1, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::DETAIL_TYPE), bytes: Some(&limits::MAX_DETAIL_TYPE_BYTES), ..FIELD },
        Field { name: "value", number: 2, kind: Kind::Bytes, pattern: Some(&patterns::BASE64), bytes: Some(&limits::MAX_DETAIL_VALUE_BYTES), ..FIELD },
        Field { name: "debug", number: 3, kind: Kind::Value, bytes: Some(&limits::MAX_CONTEXT_STRING_BYTES), key_bytes: Some(&limits::MAX_CONTEXT_KEY_BYTES), depth: Some(&limits::MAX_CONTEXT_DEPTH), size: Some(&limits::MAX_DETAIL_DEBUG_BYTES), max: Some(&limits::MAX_SAFE_INTEGER), ..FIELD },
    ],
};

impl Reflect for Detail {
    fn message(&self) -> &'static Message {
        &DETAIL
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.r#type),
            1 => Slot::Bytes(&self.value),
            2 => Slot::Value(self.debug.as_ref()),
            _ => unreachable!("Detail has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.r#type),
            1 => SlotMut::Bytes(&mut self.value),
            2 => SlotMut::Value(&mut self.debug),
            _ => unreachable!("Detail has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static FOREIGN: Message = Message {
    name: "Foreign",
    fields: &[
        Field { name: "format", number: 1, kind: Kind::String, required: Required::Always, pattern: Some(&patterns::FORMAT_NAME), ..FIELD },
        Field { name: "media_type", number: 2, kind: Kind::String, pattern: Some(&patterns::MEDIA_TYPE), ..FIELD },
        Field { name: "payload", number: 3, kind: Kind::Bytes, pattern: Some(&patterns::BASE64), bytes: Some(&limits::MAX_ORIGIN_PAYLOAD_BYTES), ..FIELD },
        Field { name: "complete", number: 4, kind: Kind::Bool, ..FIELD },
    ],
};

impl Reflect for Foreign {
    fn message(&self) -> &'static Message {
        &FOREIGN
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.format),
            1 => Slot::Text(&self.media_type),
            2 => Slot::Bytes(&self.payload),
            3 => Slot::Bool(self.complete),
            _ => unreachable!("Foreign has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.format),
            1 => SlotMut::Text(&mut self.media_type),
            2 => SlotMut::Bytes(&mut self.payload),
            3 => SlotMut::Bool(&mut self.complete),
            _ => unreachable!("Foreign has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static ERROR_BATCH: Message = Message {
    name: "ErrorBatch",
    fields: &[
        Field { name: "errors", number: 1, kind: Kind::Message, shape: Shape::List, message: Some(&UNIVERSAL_ERROR_PROTOCOL), count: Some(&limits::MAX_BATCH_RECORDS), ..FIELD },
        Field { name: "dropped_records", number: 2, kind: Kind::Uint32, ..FIELD },
    ],
};

impl Reflect for ErrorBatch {
    fn message(&self) -> &'static Message {
        &ERROR_BATCH
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    #[rustfmt::skip]
    fn get(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Messages(&self.errors),
            1 => Slot::Uint32(self.dropped_records),
            _ => unreachable!("ErrorBatch has no field {index}"),
        }
    }

    #[rustfmt::skip]
    fn get_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Messages(&mut self.errors),
            1 => SlotMut::Uint32(&mut self.dropped_records),
            _ => unreachable!("ErrorBatch has no field {index}"),
        }
    }
}

#[rustfmt::skip]
pub static SEVERITY: Enumeration = Enumeration {
    closed: true,
    values: &[(0, "Unspecified"), (10, "Low"), (20, "Medium"), (30, "High"), (40, "Critical")],
};

#[rustfmt::skip]
pub static SEVERITY_SOURCE: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "SEVERITY_SOURCE_UNSPECIFIED"), (1, "SEVERITY_SOURCE_REGISTRY"), (2, "SEVERITY_SOURCE_REPORTER"), (3, "SEVERITY_SOURCE_POLICY"), (4, "SEVERITY_SOURCE_BRIDGE")],
};

#[rustfmt::skip]
pub static RELATION: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "RELATION_UNSPECIFIED"), (1, "RELATION_CAUSE"), (2, "RELATION_CONTEXT"), (3, "RELATION_SUPPRESSED"), (4, "RELATION_MEMBER"), (5, "RELATION_REPANIC"), (6, "RELATION_REMOTE_CAUSE")],
};

#[rustfmt::skip]
pub static RETRYABILITY: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "RETRYABILITY_UNSPECIFIED"), (1, "RETRYABILITY_NEVER"), (2, "RETRYABILITY_CALL"), (3, "RETRYABILITY_TRANSACTION"), (4, "RETRYABILITY_AFTER_FIX")],
};

#[rustfmt::skip]
pub static EFFECT: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "EFFECT_UNSPECIFIED"), (1, "EFFECT_NONE"), (2, "EFFECT_POSSIBLE"), (3, "EFFECT_PARTIAL"), (4, "EFFECT_APPLIED")],
};

#[rustfmt::skip]
pub static PROVENANCE: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "PROVENANCE_UNSPECIFIED"), (1, "PROVENANCE_RUNTIME"), (2, "PROVENANCE_SYMBOLICATED"), (3, "PROVENANCE_PARSED_TEXT")],
};

#[rustfmt::skip]
pub static MARK_KIND: Enumeration = Enumeration {
    closed: false,
    values: &[(0, "MARK_KIND_UNSPECIFIED"), (1, "MARK_KIND_TRUNCATED"), (2, "MARK_KIND_REDACTED"), (3, "MARK_KIND_HASHED"), (4, "MARK_KIND_REPAIRED"), (5, "MARK_KIND_TYPED"), (6, "MARK_KIND_SENSITIVE"), (7, "MARK_KIND_DROPPED"), (8, "MARK_KIND_ASSUMED")],
};
