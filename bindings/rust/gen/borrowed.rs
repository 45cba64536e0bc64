// Regenerate with: uep codegen (content 1f13644f70a171d2; do not edit)

//! The messages of the protocol with borrowed texts and lists, and how they become owned.

use prost_types::{Duration, Timestamp};

use crate::borrowed::Value;
use crate::model;

/// A record: one error that happened in one program, with everything that explains it. A
/// producer fills every field marked mandatory. On its way a record changes only by redaction
/// and truncation, which leave marks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Record<'a> {
    /// The protocol version whose rules the producer followed: "1.0" for this release.
    /// Mandatory. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges. Pattern: protocol_version.
    pub protocol_version: &'a str,
    /// The identity of this occurrence: a UUID made with a cryptographic random source, version
    /// 7 by preference. It stays the same through every relay. Mandatory. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    /// Pattern: uuid.
    pub error_id: &'a str,
    /// The class of the error: a type of the registry or a custom type in reverse domain order.
    /// Mandatory. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges. Limits: max_error_type_bytes. Pattern: error_type.
    pub error_type: &'a str,
    /// How bad the error is for the service that reports it. The accept profile reads an absent
    /// severity as the default of the type. Mandatory in the canonical profile. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program, capture and
    /// bridges.
    pub severity: i32,
    /// When the error happened, in UTC. Mandatory. Holds no personal data. May cross a trust
    /// boundary. Filled by the reporting program, capture and bridges. Pattern: timestamp.
    pub timestamp: Option<Timestamp>,
    /// The language whose runtime raised the error, or other. Mandatory. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    /// Pattern: source_language.
    pub source_language: &'a str,
    /// The text written by and for developers, never empty. It does not leave a trust boundary;
    /// user_messages does. It is cut at its end. Mandatory. Likely to hold personal data.
    /// Internal. Filled by the reporting program, capture and bridges. Limits:
    /// max_error_message_bytes.
    pub error_message: &'a str,
    /// The native stack trace as text, for display only. It is cut at its end and never parsed
    /// when a node has frames. Optional. Likely to hold personal data. Internal. Filled by the
    /// reporting program and bridges. Limits: max_stack_trace_bytes.
    pub stack_trace: Option<&'a str>,
    /// Facts about the circumstances, as JSON values under short keys. Keys with the pattern
    /// context_key, at any depth. Over a count or size the largest entries go first. Optional.
    /// Likely to hold personal data. Internal. Filled by the reporting program, capture and
    /// bridges. Limits: max_context_keys, max_context_key_bytes, max_context_string_bytes,
    /// max_context_depth, max_context_bytes, max_safe_integer.
    pub context: &'a [(&'a str, Value<'a>)],
    /// What a person can do about the error, one action a sentence, most useful first. Over the
    /// count the tail is dropped. Optional. May hold personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges. Limits: max_suggestions,
    /// max_suggestion_bytes.
    pub recovery_suggestions: &'a [&'a str],
    /// What error_type is a kind of: nearest ancestor first, the category last. Mandatory for
    /// every type that is not in registry 1.0. Mandatory for a type that is not in the
    /// registry, else optional. Holds no personal data. May cross a trust boundary. Filled by
    /// the reporting program, capture and bridges. Limits: max_type_ancestors,
    /// max_error_type_bytes. Pattern: error_type.
    pub type_ancestors: &'a [&'a str],
    /// The error and everything that explains it: a tree in one flat list, node 0 first. Over
    /// the count the nodes with the highest index are dropped. Optional. May hold personal
    /// data. Internal. Filled by capture and bridges. Limits: max_nodes.
    pub nodes: &'a [Node<'a>],
    /// Whether and how the failed operation may be repeated, and whether it took effect.
    /// Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges.
    pub recovery: Option<&'a Recovery<'a>>,
    /// The trace, request and other errors this error belongs to. Optional. May hold personal
    /// data. Internal. Filled by the reporting program, capture and bridges.
    pub correlation: Option<&'a Correlation<'a>>,
    /// The service instance that reports the error. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges.
    pub resource: Option<&'a Resource<'a>>,
    /// When the error was first seen by whoever made the record, where that is not when it
    /// happened. Optional. Holds no personal data. Internal. Filled by bridges and receivers.
    /// Pattern: timestamp.
    pub observed_timestamp: Option<Timestamp>,
    /// Who chose the severity. Optional. Holds no personal data. Internal. Filled by the
    /// reporting program, capture, bridges and receivers.
    pub severity_source: i32,
    /// How the program treated the error. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture and bridges.
    pub handling: Option<&'a Handling<'a>>,
    /// What the error is called in other code spaces. Over the count the tail is dropped.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program, capture and
    /// bridges. Limits: max_codes.
    pub codes: &'a [Code<'a>],
    /// What exactly was wrong with the request. Over the count the tail is dropped. Optional.
    /// May hold personal data. May cross a trust boundary. Filled by the reporting program and
    /// bridges. Limits: max_violations.
    pub violations: &'a [Violation<'a>],
    /// Texts that are safe to show to the person who met the error, one a language. Over the
    /// count the tail is dropped. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program and bridges. Limits: max_user_messages.
    pub user_messages: &'a [Text<'a>],
    /// Where more can be read. Over the count the tail is dropped. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_links.
    pub links: &'a [Link<'a>],
    /// What groups this record with others. Over the count the tail is dropped. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program, bridges and receivers.
    /// Limits: max_fingerprint_parts, max_fingerprint_part_bytes.
    pub fingerprint: &'a [&'a str],
    /// The other threads and tasks at the time of the error. Over the count the tail is
    /// dropped. Optional. May hold personal data. Internal. Filled by the reporting program and
    /// bridges. Limits: max_threads.
    pub threads: &'a [Thread<'a>],
    /// How often the same error happened, where one record stands for several. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and relays.
    pub occurrences: Option<&'a Occurrences>,
    /// What was truncated, redacted, repaired, typed, dropped or assumed in this record. Over
    /// the count the last marks are dropped. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program, capture, bridges, receivers and relays. Limits: max_marks.
    pub marks: &'a [Mark<'a>],
    /// Typed payloads of other vocabularies; details that a receiver does not know survive.
    /// Over the count the tail is dropped. Optional. May hold personal data. Internal. Filled
    /// by the reporting program and bridges. Limits: max_details.
    pub details: &'a [Detail<'a>],
    /// The foreign document this record was translated from. Optional. Likely to hold personal
    /// data. Internal. Filled by bridges.
    pub origin: Option<&'a Foreign<'a>>,
}

impl From<&Record<'_>> for model::UniversalErrorProtocol {
    #[rustfmt::skip]
    fn from(part: &Record<'_>) -> Self {
        Self {
            protocol_version: part.protocol_version.to_owned(),
            error_id: part.error_id.to_owned(),
            error_type: part.error_type.to_owned(),
            severity: part.severity,
            timestamp: part.timestamp,
            source_language: part.source_language.to_owned(),
            error_message: part.error_message.to_owned(),
            stack_trace: part.stack_trace.map(str::to_owned),
            context: part.context.iter().map(|(key, value)| ((*key).to_owned(), value.into())).collect(),
            recovery_suggestions: part.recovery_suggestions.iter().map(|text| (*text).to_owned()).collect(),
            type_ancestors: part.type_ancestors.iter().map(|text| (*text).to_owned()).collect(),
            nodes: part.nodes.iter().map(Into::into).collect(),
            recovery: part.recovery.map(Into::into),
            correlation: part.correlation.map(Into::into),
            resource: part.resource.map(Into::into),
            observed_timestamp: part.observed_timestamp,
            severity_source: part.severity_source,
            handling: part.handling.map(Into::into),
            codes: part.codes.iter().map(Into::into).collect(),
            violations: part.violations.iter().map(Into::into).collect(),
            user_messages: part.user_messages.iter().map(Into::into).collect(),
            links: part.links.iter().map(Into::into).collect(),
            fingerprint: part.fingerprint.iter().map(|text| (*text).to_owned()).collect(),
            threads: part.threads.iter().map(Into::into).collect(),
            occurrences: part.occurrences.map(Into::into),
            marks: part.marks.iter().map(Into::into).collect(),
            details: part.details.iter().map(Into::into).collect(),
            origin: part.origin.map(Into::into),
        }
    }
}

/// One error in the record's tree. nodes is a flat list in depth-first order: a node stands
/// after its parent, children by the number of their relation, then in native order. nodes\[0\]
/// is the error the record is about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node<'a> {
    /// The index of the node that this node explains, below its own index. Mandatory on every
    /// node but node 0, absent on node 0. Mandatory on every node but node 0. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    pub parent: Option<u32>,
    /// How this node explains its parent. Mandatory in canonical records on every node but node
    /// 0, absent on node 0. Mandatory in the canonical profile on every node but node 0. Holds
    /// no personal data. Internal. Filled by capture and bridges.
    pub relation: i32,
    /// The native type of the error, as the runtime's own trace prints it; empty where the
    /// runtime prints none. It is cut at its end. Optional. Holds no personal data. Internal.
    /// Filled by capture and bridges. Limits: max_type_name_bytes.
    pub type_name: &'a str,
    /// The module, package or namespace that defines the native type, where type_name does not
    /// say it. It is cut at its end. Optional. Holds no personal data. Internal. Filled by
    /// capture and bridges. Limits: max_module_bytes.
    pub module: &'a str,
    /// The error's own message without the messages of other nodes. It is cut at its end; node
    /// 0 may be as long as error_message. Optional. Likely to hold personal data. Internal.
    /// Filled by capture and bridges. Limits: max_node_message_bytes, max_error_message_bytes.
    pub message: &'a str,
    /// Remarks added to the error after it was made, oldest first. Over the count the tail is
    /// dropped. Optional. Likely to hold personal data. Internal. Filled by capture and
    /// bridges. Limits: max_notes, max_note_bytes.
    pub notes: &'a [&'a str],
    /// The calls that were active where the error was raised. Optional. May hold personal data.
    /// Internal. Filled by capture and bridges.
    pub stack: Option<&'a Stack<'a>>,
    /// The error type of this node where it was classified by itself; absent on node 0.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_error_type_bytes. Pattern: error_type.
    pub error_type: &'a str,
    /// The error_id of the record this node was taken from; absent on node 0. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and bridges. Pattern: uuid.
    pub error_id: &'a str,
    /// The language of this node where it is not the record's; absent on node 0. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Pattern:
    /// source_language.
    pub source_language: &'a str,
    /// The service this node comes from, named by who authenticated it. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program and
    /// receivers. Limits: max_service_bytes.
    pub service: &'a str,
    /// When this node's error happened where that is known and not the record's time; absent on
    /// node 0. Optional. Holds no personal data. Internal. Filled by the reporting program and
    /// bridges. Pattern: timestamp.
    pub timestamp: Option<Timestamp>,
    /// Whether the native error is a collection of errors, even one with no members left.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    pub is_group: bool,
}

impl From<&Node<'_>> for model::Node {
    #[rustfmt::skip]
    fn from(part: &Node<'_>) -> Self {
        Self {
            parent: part.parent,
            relation: part.relation,
            type_name: part.type_name.to_owned(),
            module: part.module.to_owned(),
            message: part.message.to_owned(),
            notes: part.notes.iter().map(|text| (*text).to_owned()).collect(),
            stack: part.stack.map(Into::into),
            error_type: part.error_type.to_owned(),
            error_id: part.error_id.to_owned(),
            source_language: part.source_language.to_owned(),
            service: part.service.to_owned(),
            timestamp: part.timestamp,
            is_group: part.is_group,
        }
    }
}

/// The calls that were active at one point of one program.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stack<'a> {
    /// The calls, innermost first. Over the count frames in the middle are dropped and
    /// dropped_frames counts them. Optional. May hold personal data. Internal. Filled by
    /// capture and bridges. Limits: max_frames_per_stack, max_frames_per_record.
    pub frames: &'a [Frame<'a>],
    /// How many frames were left out of frames, folded frames counted once. Optional. Holds no
    /// personal data. Internal. Filled by capture, bridges and relays.
    pub dropped_frames: u32,
    /// How many of the frames that are present lie inside of the gap that dropped_frames
    /// counts. Optional. Holds no personal data. Internal. Filled by capture, bridges and
    /// relays.
    pub dropped_after: u32,
    /// How many of the outermost frames equal the outermost frames of the parent node's stack.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    pub shared_with_parent: u32,
    /// Where the frames come from, hence how far they can be trusted. Absent reads as
    /// PARSED_TEXT, the least trusted. Mandatory in the canonical profile. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    pub provenance: i32,
}

impl From<&Stack<'_>> for model::Stack {
    #[rustfmt::skip]
    fn from(part: &Stack<'_>) -> Self {
        Self {
            frames: part.frames.iter().map(Into::into).collect(),
            dropped_frames: part.dropped_frames,
            dropped_after: part.dropped_after,
            shared_with_parent: part.shared_with_parent,
            provenance: part.provenance,
        }
    }
}

/// One call on a stack. Consecutive frames that are equal in every field but address are folded
/// into one, and repeat counts the others.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame<'a> {
    /// The function as the runtime's trace prints it, without arguments. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_function_bytes.
    pub function: &'a str,
    /// The function's name before it was made readable, only where it differs. It is cut at its
    /// end. Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_raw_function_bytes.
    pub raw_function: &'a str,
    /// The module, package or class path of the function where function does not say it. It is
    /// cut at its end. Optional. Holds no personal data. Internal. Filled by capture and
    /// bridges. Limits: max_module_bytes.
    pub module: &'a str,
    /// The library, archive or binary image that holds the code. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_package_bytes.
    pub package: &'a str,
    /// The source file as the trace prints it. It is cut at its beginning, so that the file's
    /// name stays. Optional. May hold personal data. Internal. Filled by capture and bridges.
    /// Limits: max_path_bytes.
    pub file: &'a str,
    /// The absolute path or URL of the source file, where it differs from file. It is cut at
    /// its beginning. Optional. Likely to hold personal data. Internal. Filled by the reporting
    /// program and bridges. Limits: max_path_bytes.
    pub abs_path: &'a str,
    /// The line in the file, from 1; absent where it is unknown. Optional. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    pub line: u32,
    /// The column in the line, from 1; absent where it is unknown. Optional. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    pub column: u32,
    /// Whether the code belongs to the application and not to a library; absent where nobody
    /// knows. Optional. Holds no personal data. Internal. Filled by capture and bridges.
    pub in_app: Option<bool>,
    /// Whether the compiler inlined this call into the next outer frame. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    pub inlined: bool,
    /// Whether this frame awaited the next inner frame and did not call it on the same stack.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    pub async_boundary: bool,
    /// How many more times in a row the same frame stood on the stack. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    pub repeat: u32,
    /// The language of this frame where it is not the node's. Optional. Holds no personal data.
    /// Internal. Filled by capture and bridges. Pattern: source_language.
    pub source_language: &'a str,
    /// The text of the line, without the white space around it. It is cut at its end. Optional.
    /// May hold personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_source_line_bytes.
    pub source_line: &'a str,
    /// The instruction address, relative to the image where build_id is present. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Pattern: fixed64.
    pub address: u64,
    /// The build id of the image that holds the address or the script. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges. Pattern: build_id.
    pub build_id: &'a str,
}

impl From<&Frame<'_>> for model::Frame {
    #[rustfmt::skip]
    fn from(part: &Frame<'_>) -> Self {
        Self {
            function: part.function.to_owned(),
            raw_function: part.raw_function.to_owned(),
            module: part.module.to_owned(),
            package: part.package.to_owned(),
            file: part.file.to_owned(),
            abs_path: part.abs_path.to_owned(),
            line: part.line,
            column: part.column,
            in_app: part.in_app,
            inlined: part.inlined,
            async_boundary: part.async_boundary,
            repeat: part.repeat,
            source_language: part.source_language.to_owned(),
            source_line: part.source_line.to_owned(),
            address: part.address,
            build_id: part.build_id.to_owned(),
        }
    }
}

/// A thread, task or goroutine of the program at the time of the error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Thread<'a> {
    /// The runtime's id of the thread or task. It is cut at its end. Optional. Holds no
    /// personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_id_bytes.
    pub id: &'a str,
    /// The name of the thread or task. It is cut at its end. Optional. May hold personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_thread_name_bytes.
    pub name: &'a str,
    /// What the thread was doing, in the runtime's own word. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_state_bytes.
    pub state: &'a str,
    /// Whether the error of node 0 happened on this thread. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges.
    pub crashed: bool,
    /// The calls that were active on the thread. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges.
    pub stack: Option<&'a Stack<'a>>,
    /// The id of the thread or task that started this one. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_id_bytes.
    pub parent_id: &'a str,
}

impl From<&Thread<'_>> for model::Thread {
    #[rustfmt::skip]
    fn from(part: &Thread<'_>) -> Self {
        Self {
            id: part.id.to_owned(),
            name: part.name.to_owned(),
            state: part.state.to_owned(),
            crashed: part.crashed,
            stack: part.stack.map(Into::into),
            parent_id: part.parent_id.to_owned(),
        }
    }
}

/// What a caller can do about the error, for programs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recovery<'a> {
    /// What may be repeated: nothing, the same call, the whole transaction, or the call after
    /// something was fixed. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges.
    pub retryability: i32,
    /// How long to wait before repeating, zero or more. Optional. Holds no personal data. May
    /// cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_retry_after_seconds. Pattern: duration.
    pub retry_after: Option<Duration>,
    /// How many attempts in all are sensible, the first included. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges.
    pub max_attempts: u32,
    /// Whether the caller was turned away to protect the service. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    pub throttled: bool,
    /// Whether the failed operation took effect. Optional. Holds no personal data. May cross a
    /// trust boundary. Filled by the reporting program, capture and bridges.
    pub effect: i32,
    /// Ids of the registry's recovery strategies that suit this error, best first. Over the
    /// count the tail is dropped. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges. Limits: max_strategies,
    /// max_error_type_bytes. Pattern: error_type.
    pub strategies: &'a [&'a str],
}

impl From<&Recovery<'_>> for model::Recovery {
    #[rustfmt::skip]
    fn from(part: &Recovery<'_>) -> Self {
        Self {
            retryability: part.retryability,
            retry_after: part.retry_after,
            max_attempts: part.max_attempts,
            throttled: part.throttled,
            effect: part.effect,
            strategies: part.strategies.iter().map(|text| (*text).to_owned()).collect(),
        }
    }
}

/// The traces, requests and errors that the record belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Correlation<'a> {
    /// The W3C trace id as hexadecimal text. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program and bridges. Pattern: trace_id.
    pub trace_id: &'a str,
    /// The W3C span id as hexadecimal text. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program and bridges. Pattern: span_id.
    pub span_id: &'a str,
    /// The W3C trace flags. Optional. Holds no personal data. Internal. Filled by the reporting
    /// program and bridges. Limits: max_trace_flags.
    pub trace_flags: u32,
    /// The id under which the service logs the request. It is cut at its end. Optional. May
    /// hold personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_request_id_bytes.
    pub request_id: &'a str,
    /// The error_id of another record that caused this one, where its nodes are not here.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program and bridges.
    /// Pattern: uuid.
    pub cause_error_id: &'a str,
}

impl From<&Correlation<'_>> for model::Correlation {
    #[rustfmt::skip]
    fn from(part: &Correlation<'_>) -> Self {
        Self {
            trace_id: part.trace_id.to_owned(),
            span_id: part.span_id.to_owned(),
            trace_flags: part.trace_flags,
            request_id: part.request_id.to_owned(),
            cause_error_id: part.cause_error_id.to_owned(),
        }
    }
}

/// The service instance that reports the error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Resource<'a> {
    /// The name of the service that reports. It is cut at its end. Optional. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    pub service: &'a str,
    /// The namespace that makes the service's name unique. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_service_bytes.
    pub namespace: &'a str,
    /// The version of the service. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    pub version: &'a str,
    /// The id of the service instance. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    pub instance_id: &'a str,
    /// The deployment environment. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_environment_bytes.
    pub environment: &'a str,
    /// The host name. It is cut at its end. Optional. May hold personal data. Internal. Filled
    /// by the reporting program and bridges. Limits: max_host_bytes.
    pub host: &'a str,
    /// The process id. Optional. Holds no personal data. Internal. Filled by the reporting
    /// program and bridges.
    pub pid: u32,
    /// The runtime and its version. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_runtime_bytes.
    pub runtime: &'a str,
    /// The library that made the record and its version. It is cut at its end. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_runtime_bytes.
    pub sdk: &'a str,
    /// Further facts about the instance, keys with the pattern context_key. Over the count the
    /// greatest keys in byte order are dropped. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges. Limits: max_attributes,
    /// max_context_key_bytes, max_attribute_value_bytes.
    pub attributes: &'a [(&'a str, &'a str)],
}

impl From<&Resource<'_>> for model::Resource {
    #[rustfmt::skip]
    fn from(part: &Resource<'_>) -> Self {
        Self {
            service: part.service.to_owned(),
            namespace: part.namespace.to_owned(),
            version: part.version.to_owned(),
            instance_id: part.instance_id.to_owned(),
            environment: part.environment.to_owned(),
            host: part.host.to_owned(),
            pid: part.pid,
            runtime: part.runtime.to_owned(),
            sdk: part.sdk.to_owned(),
            attributes: part.attributes.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
        }
    }
}

/// How the program treated the error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Handling<'a> {
    /// Whether the program caught the error; absent where nobody knows. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    pub handled: Option<bool>,
    /// Whether the error ended the process. Optional. Holds no personal data. Internal. Filled
    /// by capture and bridges.
    pub fatal: bool,
    /// Whether the native error was made only to carry this report. Optional. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges.
    pub synthetic: bool,
    /// Whether the error is part of normal work and should wake nobody. Optional. Holds no
    /// personal data. Internal. Filled by the reporting program, capture and bridges.
    pub expected: bool,
    /// What caught the error, such as a hook or a framework. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_mechanism_bytes.
    pub mechanism: &'a str,
}

impl From<&Handling<'_>> for model::Handling {
    #[rustfmt::skip]
    fn from(part: &Handling<'_>) -> Self {
        Self {
            handled: part.handled,
            fatal: part.fatal,
            synthetic: part.synthetic,
            expected: part.expected,
            mechanism: part.mechanism.to_owned(),
        }
    }
}

/// The error's name or number in another code space.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Code<'a> {
    /// The code space: a table of the registry or another vocabulary's own name. Mandatory.
    /// Holds no personal data. Internal. Filled by the reporting program, capture and bridges.
    /// Pattern: code_space.
    pub space: &'a str,
    /// The code as text; numbers in decimal unless the space says otherwise. Mandatory. Holds
    /// no personal data. Internal. Filled by the reporting program, capture and bridges.
    /// Limits: max_code_value_bytes.
    pub value: &'a str,
    /// The code's symbolic name. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program, capture and bridges. Limits:
    /// max_code_name_bytes.
    pub name: &'a str,
    /// The platform whose numbers these are, where numbers differ between platforms. It is cut
    /// at its end. Optional. Holds no personal data. Internal. Filled by capture and bridges.
    /// Limits: max_platform_bytes.
    pub platform: &'a str,
}

impl From<&Code<'_>> for model::Code {
    #[rustfmt::skip]
    fn from(part: &Code<'_>) -> Self {
        Self {
            space: part.space.to_owned(),
            value: part.value.to_owned(),
            name: part.name.to_owned(),
            platform: part.platform.to_owned(),
        }
    }
}

/// One thing that was wrong with a request.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Violation<'a> {
    /// What the violation is about, such as field, query, header, precondition or quota.
    /// Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program and bridges. Pattern: violation_kind.
    pub kind: &'a str,
    /// Where in the request: a JSON Pointer for bodies, a name for headers and parameters. It
    /// is cut at its end. Optional. May hold personal data. May cross a trust boundary. Filled
    /// by the reporting program and bridges. Limits: max_violation_path_bytes.
    pub path: &'a str,
    /// A word for programs that says what is wrong. It is cut at its end. Optional. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_violation_reason_bytes.
    pub reason: &'a str,
    /// A sentence for people that says what is wrong and what would be right. It is cut at its
    /// end. Optional. May hold personal data. May cross a trust boundary. Filled by the
    /// reporting program and bridges. Limits: max_violation_text_bytes.
    pub description: &'a str,
    /// The thing that failed the check, such as a quota's or a resource's name. It is cut at
    /// its end. Optional. May hold personal data. May cross a trust boundary. Filled by the
    /// reporting program and bridges. Limits: max_violation_subject_bytes.
    pub subject: &'a str,
    /// The bound that was passed, as text. It is cut at its end. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_violation_reason_bytes.
    pub limit: &'a str,
}

impl From<&Violation<'_>> for model::Violation {
    #[rustfmt::skip]
    fn from(part: &Violation<'_>) -> Self {
        Self {
            kind: part.kind.to_owned(),
            path: part.path.to_owned(),
            reason: part.reason.to_owned(),
            description: part.description.to_owned(),
            subject: part.subject.to_owned(),
            limit: part.limit.to_owned(),
        }
    }
}

/// A text in one language for the person who met the error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Text<'a> {
    /// The language of the text. Mandatory. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program and bridges. Pattern: locale.
    pub locale: &'a str,
    /// The text, never empty. It is cut at its end. Mandatory. Holds no personal data. May
    /// cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_user_message_bytes.
    pub text: &'a str,
}

impl From<&Text<'_>> for model::Text {
    #[rustfmt::skip]
    fn from(part: &Text<'_>) -> Self {
        Self {
            locale: part.locale.to_owned(),
            text: part.text.to_owned(),
        }
    }
}

/// A place where more can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Link<'a> {
    /// What the link leads to, such as help or status. It is cut at its end. Optional. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_link_rel_bytes.
    pub rel: &'a str,
    /// An absolute https URL that nobody dereferences automatically. Mandatory. May hold
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_link_url_bytes. Pattern: link_url.
    pub url: &'a str,
    /// What the link leads to, in words. It is cut at its end. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_link_description_bytes.
    pub description: &'a str,
}

impl From<&Link<'_>> for model::Link {
    #[rustfmt::skip]
    fn from(part: &Link<'_>) -> Self {
        Self {
            rel: part.rel.to_owned(),
            url: part.url.to_owned(),
            description: part.description.to_owned(),
        }
    }
}

/// How often the same error happened.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Occurrences {
    /// How many occurrences the record stands for, itself included. Mandatory. Holds no
    /// personal data. Internal. Filled by the reporting program and relays.
    pub count: u32,
    /// When the first of them happened. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program and relays. Pattern: timestamp.
    pub first: Option<Timestamp>,
    /// When the last of them happened, not before the first. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and relays. Pattern: timestamp.
    pub last: Option<Timestamp>,
}

impl From<&Occurrences> for model::Occurrences {
    #[rustfmt::skip]
    fn from(part: &Occurrences) -> Self {
        Self {
            count: part.count,
            first: part.first,
            last: part.last,
        }
    }
}

/// What was done to one value of the record, so that nothing is lost silently.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mark<'a> {
    /// What the mark is about: a JSON Pointer into the record, empty for the record. It is cut
    /// to the longest parent that fits. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture, bridges, receivers and relays. Limits:
    /// max_mark_path_bytes. Pattern: mark_path.
    pub path: &'a str,
    /// What was done to the value. Mandatory in the canonical profile. Holds no personal data.
    /// Internal. Filled by the reporting program, capture, bridges, receivers and relays.
    pub kind: i32,
    /// The id of the rule that did it. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture, bridges, receivers and relays. Pattern: mark_rule.
    pub rule: &'a str,
    /// The size before: bytes of a text or of bytes, entries of a list or map. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program, capture, bridges, receivers
    /// and relays.
    pub original_size: u32,
    /// What the value was before it became a string: int64, uint64, double, bytes, timestamp,
    /// decimal or non_finite. Optional. Holds no personal data. Internal. Filled by the
    /// reporting program, capture and bridges. Pattern: type_hint.
    pub type_hint: &'a str,
}

impl From<&Mark<'_>> for model::Mark {
    #[rustfmt::skip]
    fn from(part: &Mark<'_>) -> Self {
        Self {
            path: part.path.to_owned(),
            kind: part.kind,
            rule: part.rule.to_owned(),
            original_size: part.original_size,
            type_hint: part.type_hint.to_owned(),
        }
    }
}

/// A payload of another vocabulary, carried unread. A receiver that does not know the type
/// keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Detail<'a> {
    /// The name of the payload's type, without a host prefix. Mandatory. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_detail_type_bytes. Pattern: detail_type.
    pub r#type: &'a str,
    /// The payload in the type's own encoding. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges. Limits: max_detail_value_bytes. Pattern:
    /// base64.
    pub value: &'a [u8],
    /// A readable picture of the payload. It is never trusted over value. Optional. May hold
    /// personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_context_string_bytes, max_context_key_bytes, max_context_depth,
    /// max_detail_debug_bytes, max_safe_integer.
    pub debug: Option<Value<'a>>,
}

impl From<&Detail<'_>> for model::Detail {
    #[rustfmt::skip]
    fn from(part: &Detail<'_>) -> Self {
        Self {
            r#type: part.r#type.to_owned(),
            value: part.value.to_vec(),
            debug: part.debug.as_ref().map(Into::into),
        }
    }
}

/// The foreign document that a record was translated from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Foreign<'a> {
    /// The foreign format: the stem of the bridge that read it. Mandatory. Holds no personal
    /// data. Internal. Filled by bridges. Pattern: format_name.
    pub format: &'a str,
    /// The media type of the payload, without parameters. Optional. Holds no personal data.
    /// Internal. Filled by bridges. Pattern: media_type.
    pub media_type: &'a str,
    /// The foreign bytes as they came. They are cut at their end and complete is left unset.
    /// Optional. Likely to hold personal data. Internal. Filled by bridges. Limits:
    /// max_origin_payload_bytes. Pattern: base64.
    pub payload: &'a [u8],
    /// Whether payload holds every byte of the foreign document. Optional. Holds no personal
    /// data. Internal. Filled by bridges.
    pub complete: bool,
}

impl From<&Foreign<'_>> for model::Foreign {
    #[rustfmt::skip]
    fn from(part: &Foreign<'_>) -> Self {
        Self {
            format: part.format.to_owned(),
            media_type: part.media_type.to_owned(),
            payload: part.payload.to_vec(),
            complete: part.complete,
        }
    }
}
