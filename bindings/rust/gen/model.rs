// Regenerate with: uep codegen (content eb40eca569c89eee; do not edit)

//! The messages and enums of the protocol, as prost encodes them.
//!
//! Enums are open: their fields are `i32`, so that a number of a newer release survives.

use std::collections::BTreeMap;

use prost_types::{Duration, Timestamp, Value};

/// A record: one error that happened in one program, with everything that explains it. A
/// producer fills every field marked mandatory. On its way a record changes only by redaction
/// and truncation, which leave marks.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct UniversalErrorProtocol {
    /// The protocol version whose rules the producer followed: "1.0" for this release.
    /// Mandatory. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges. Pattern: protocol_version.
    #[prost(string, tag = "1")]
    pub protocol_version: String,
    /// The identity of this occurrence: a UUID made with a cryptographic random source, version
    /// 7 by preference. It stays the same through every relay. Mandatory. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    /// Pattern: uuid.
    #[prost(string, tag = "2")]
    pub error_id: String,
    /// The class of the error: a type of the registry or a custom type in reverse domain order.
    /// Mandatory. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges. Limits: max_error_type_bytes. Pattern: error_type.
    #[prost(string, tag = "3")]
    pub error_type: String,
    /// How bad the error is for the service that reports it. The accept profile reads an absent
    /// severity as the default of the type. Mandatory in the canonical profile. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program, capture and
    /// bridges.
    #[prost(enumeration = "Severity", tag = "4")]
    pub severity: i32,
    /// When the error happened, in UTC. Mandatory. Holds no personal data. May cross a trust
    /// boundary. Filled by the reporting program, capture and bridges. Pattern: timestamp.
    #[prost(message, optional, tag = "5")]
    pub timestamp: Option<Timestamp>,
    /// The language whose runtime raised the error, or other. Mandatory. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    /// Pattern: source_language.
    #[prost(string, tag = "6")]
    pub source_language: String,
    /// The text written by and for developers, never empty. It does not leave a trust boundary;
    /// user_messages does. It is cut at its end. Mandatory. Likely to hold personal data.
    /// Internal. Filled by the reporting program, capture and bridges. Limits:
    /// max_error_message_bytes.
    #[prost(string, tag = "7")]
    pub error_message: String,
    /// The native stack trace as text, for display only. It is cut at its end and never parsed
    /// when a node has frames. Optional. Likely to hold personal data. Internal. Filled by the
    /// reporting program and bridges. Limits: max_stack_trace_bytes.
    #[prost(string, optional, tag = "8")]
    pub stack_trace: Option<String>,
    /// Facts about the circumstances, as JSON values under short keys. Keys with the pattern
    /// context_key, at any depth. Over a count or size the largest entries go first. Optional.
    /// Likely to hold personal data. Internal. Filled by the reporting program, capture and
    /// bridges. Limits: max_context_keys, max_context_key_bytes, max_context_string_bytes,
    /// max_context_depth, max_context_bytes, max_safe_integer.
    #[prost(btree_map = "string, message", tag = "9")]
    pub context: BTreeMap<String, Value>,
    /// What a person can do about the error, one action a sentence, most useful first. Over the
    /// count the tail is dropped. Optional. May hold personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges. Limits: max_suggestions,
    /// max_suggestion_bytes.
    #[prost(string, repeated, tag = "10")]
    pub recovery_suggestions: Vec<String>,
    /// What error_type is a kind of: nearest ancestor first, the category last. Mandatory for
    /// every type that is not in registry 1.0. Mandatory for a type that is not in the
    /// registry, else optional. Holds no personal data. May cross a trust boundary. Filled by
    /// the reporting program, capture and bridges. Limits: max_type_ancestors,
    /// max_error_type_bytes. Pattern: error_type.
    #[prost(string, repeated, tag = "11")]
    pub type_ancestors: Vec<String>,
    /// The error and everything that explains it: a tree in one flat list, node 0 first. Over
    /// the count the nodes with the highest index are dropped. Optional. May hold personal
    /// data. Internal. Filled by capture and bridges. Limits: max_nodes.
    #[prost(message, repeated, tag = "12")]
    pub nodes: Vec<Node>,
    /// Whether and how the failed operation may be repeated, and whether it took effect.
    /// Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program, capture and bridges.
    #[prost(message, optional, tag = "13")]
    pub recovery: Option<Recovery>,
    /// The trace, request and other errors this error belongs to. Optional. May hold personal
    /// data. Internal. Filled by the reporting program, capture and bridges.
    #[prost(message, optional, tag = "14")]
    pub correlation: Option<Correlation>,
    /// The service instance that reports the error. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges.
    #[prost(message, optional, tag = "15")]
    pub resource: Option<Resource>,
    /// When the error was first seen by whoever made the record, where that is not when it
    /// happened. Optional. Holds no personal data. Internal. Filled by bridges and receivers.
    /// Pattern: timestamp.
    #[prost(message, optional, tag = "16")]
    pub observed_timestamp: Option<Timestamp>,
    /// Who chose the severity. Optional. Holds no personal data. Internal. Filled by the
    /// reporting program, capture, bridges and receivers.
    #[prost(enumeration = "SeveritySource", tag = "17")]
    pub severity_source: i32,
    /// How the program treated the error. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture and bridges.
    #[prost(message, optional, tag = "18")]
    pub handling: Option<Handling>,
    /// What the error is called in other code spaces. Over the count the tail is dropped.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program, capture and
    /// bridges. Limits: max_codes.
    #[prost(message, repeated, tag = "19")]
    pub codes: Vec<Code>,
    /// What exactly was wrong with the request. Over the count the tail is dropped. Optional.
    /// May hold personal data. May cross a trust boundary. Filled by the reporting program and
    /// bridges. Limits: max_violations.
    #[prost(message, repeated, tag = "20")]
    pub violations: Vec<Violation>,
    /// Texts that are safe to show to the person who met the error, one a language. Over the
    /// count the tail is dropped. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program and bridges. Limits: max_user_messages.
    #[prost(message, repeated, tag = "21")]
    pub user_messages: Vec<Text>,
    /// Where more can be read. Over the count the tail is dropped. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_links.
    #[prost(message, repeated, tag = "22")]
    pub links: Vec<Link>,
    /// What groups this record with others. Over the count the tail is dropped. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program, bridges and receivers.
    /// Limits: max_fingerprint_parts, max_fingerprint_part_bytes.
    #[prost(string, repeated, tag = "23")]
    pub fingerprint: Vec<String>,
    /// The other threads and tasks at the time of the error. Over the count the tail is
    /// dropped. Optional. May hold personal data. Internal. Filled by the reporting program and
    /// bridges. Limits: max_threads.
    #[prost(message, repeated, tag = "24")]
    pub threads: Vec<Thread>,
    /// How often the same error happened, where one record stands for several. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and relays.
    #[prost(message, optional, tag = "25")]
    pub occurrences: Option<Occurrences>,
    /// What was truncated, redacted, repaired, typed, dropped or assumed in this record. Over
    /// the count the last marks are dropped. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program, capture, bridges, receivers and relays. Limits: max_marks.
    #[prost(message, repeated, tag = "26")]
    pub marks: Vec<Mark>,
    /// Typed payloads of other vocabularies; details that a receiver does not know survive.
    /// Over the count the tail is dropped. Optional. May hold personal data. Internal. Filled
    /// by the reporting program and bridges. Limits: max_details.
    #[prost(message, repeated, tag = "27")]
    pub details: Vec<Detail>,
    /// The foreign document this record was translated from. Optional. Likely to hold personal
    /// data. Internal. Filled by bridges.
    #[prost(message, optional, tag = "28")]
    pub origin: Option<Foreign>,
}

/// One error in the record's tree. nodes is a flat list in depth-first order: a node stands
/// after its parent, children by the number of their relation, then in native order. nodes\[0\]
/// is the error the record is about.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Node {
    /// The index of the node that this node explains, below its own index. Mandatory on every
    /// node but node 0, absent on node 0. Mandatory on every node but node 0. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    #[prost(uint32, optional, tag = "1")]
    pub parent: Option<u32>,
    /// How this node explains its parent. Mandatory in canonical records on every node but node
    /// 0, absent on node 0. Mandatory in the canonical profile on every node but node 0. Holds
    /// no personal data. Internal. Filled by capture and bridges.
    #[prost(enumeration = "Relation", tag = "2")]
    pub relation: i32,
    /// The native type of the error, as the runtime's own trace prints it; empty where the
    /// runtime prints none. It is cut at its end. Optional. Holds no personal data. Internal.
    /// Filled by capture and bridges. Limits: max_type_name_bytes.
    #[prost(string, tag = "3")]
    pub type_name: String,
    /// The module, package or namespace that defines the native type, where type_name does not
    /// say it. It is cut at its end. Optional. Holds no personal data. Internal. Filled by
    /// capture and bridges. Limits: max_module_bytes.
    #[prost(string, tag = "4")]
    pub module: String,
    /// The error's own message without the messages of other nodes. It is cut at its end; node
    /// 0 may be as long as error_message. Optional. Likely to hold personal data. Internal.
    /// Filled by capture and bridges. Limits: max_node_message_bytes, max_error_message_bytes.
    #[prost(string, tag = "5")]
    pub message: String,
    /// Remarks added to the error after it was made, oldest first. Over the count the tail is
    /// dropped. Optional. Likely to hold personal data. Internal. Filled by capture and
    /// bridges. Limits: max_notes, max_note_bytes.
    #[prost(string, repeated, tag = "6")]
    pub notes: Vec<String>,
    /// The calls that were active where the error was raised. Optional. May hold personal data.
    /// Internal. Filled by capture and bridges.
    #[prost(message, optional, tag = "7")]
    pub stack: Option<Stack>,
    /// The error type of this node where it was classified by itself; absent on node 0.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_error_type_bytes. Pattern: error_type.
    #[prost(string, tag = "8")]
    pub error_type: String,
    /// The error_id of the record this node was taken from; absent on node 0. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and bridges. Pattern: uuid.
    #[prost(string, tag = "9")]
    pub error_id: String,
    /// The language of this node where it is not the record's; absent on node 0. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Pattern:
    /// source_language.
    #[prost(string, tag = "10")]
    pub source_language: String,
    /// The service this node comes from, named by who authenticated it. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program and
    /// receivers. Limits: max_service_bytes.
    #[prost(string, tag = "11")]
    pub service: String,
    /// When this node's error happened where that is known and not the record's time; absent on
    /// node 0. Optional. Holds no personal data. Internal. Filled by the reporting program and
    /// bridges. Pattern: timestamp.
    #[prost(message, optional, tag = "12")]
    pub timestamp: Option<Timestamp>,
    /// Whether the native error is a collection of errors, even one with no members left.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    #[prost(bool, tag = "13")]
    pub is_group: bool,
}

/// The calls that were active at one point of one program.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Stack {
    /// The calls, innermost first. Over the count frames in the middle are dropped and
    /// dropped_frames counts them. Optional. May hold personal data. Internal. Filled by
    /// capture and bridges. Limits: max_frames_per_stack, max_frames_per_record.
    #[prost(message, repeated, tag = "1")]
    pub frames: Vec<Frame>,
    /// How many frames were left out of frames, folded frames counted once. Optional. Holds no
    /// personal data. Internal. Filled by capture, bridges and relays.
    #[prost(uint32, tag = "2")]
    pub dropped_frames: u32,
    /// How many of the frames that are present lie inside of the gap that dropped_frames
    /// counts. Optional. Holds no personal data. Internal. Filled by capture, bridges and
    /// relays.
    #[prost(uint32, tag = "3")]
    pub dropped_after: u32,
    /// How many of the outermost frames equal the outermost frames of the parent node's stack.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    #[prost(uint32, tag = "4")]
    pub shared_with_parent: u32,
    /// Where the frames come from, hence how far they can be trusted. Absent reads as
    /// PARSED_TEXT, the least trusted. Mandatory in the canonical profile. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    #[prost(enumeration = "Provenance", tag = "5")]
    pub provenance: i32,
}

/// One call on a stack. Consecutive frames that are equal in every field but address are folded
/// into one, and repeat counts the others.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Frame {
    /// The function as the runtime's trace prints it, without arguments. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_function_bytes.
    #[prost(string, tag = "1")]
    pub function: String,
    /// The function's name before it was made readable, only where it differs. It is cut at its
    /// end. Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_raw_function_bytes.
    #[prost(string, tag = "2")]
    pub raw_function: String,
    /// The module, package or class path of the function where function does not say it. It is
    /// cut at its end. Optional. Holds no personal data. Internal. Filled by capture and
    /// bridges. Limits: max_module_bytes.
    #[prost(string, tag = "3")]
    pub module: String,
    /// The library, archive or binary image that holds the code. It is cut at its end.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_package_bytes.
    #[prost(string, tag = "4")]
    pub package: String,
    /// The source file as the trace prints it. It is cut at its beginning, so that the file's
    /// name stays. Optional. May hold personal data. Internal. Filled by capture and bridges.
    /// Limits: max_path_bytes.
    #[prost(string, tag = "5")]
    pub file: String,
    /// The absolute path or URL of the source file, where it differs from file. It is cut at
    /// its beginning. Optional. Likely to hold personal data. Internal. Filled by the reporting
    /// program and bridges. Limits: max_path_bytes.
    #[prost(string, tag = "6")]
    pub abs_path: String,
    /// The line in the file, from 1; absent where it is unknown. Optional. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    #[prost(uint32, tag = "7")]
    pub line: u32,
    /// The column in the line, from 1; absent where it is unknown. Optional. Holds no personal
    /// data. Internal. Filled by capture and bridges.
    #[prost(uint32, tag = "8")]
    pub column: u32,
    /// Whether the code belongs to the application and not to a library; absent where nobody
    /// knows. Optional. Holds no personal data. Internal. Filled by capture and bridges.
    #[prost(bool, optional, tag = "9")]
    pub in_app: Option<bool>,
    /// Whether the compiler inlined this call into the next outer frame. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    #[prost(bool, tag = "10")]
    pub inlined: bool,
    /// Whether this frame awaited the next inner frame and did not call it on the same stack.
    /// Optional. Holds no personal data. Internal. Filled by capture and bridges.
    #[prost(bool, tag = "11")]
    pub async_boundary: bool,
    /// How many more times in a row the same frame stood on the stack. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    #[prost(uint32, tag = "12")]
    pub repeat: u32,
    /// The language of this frame where it is not the node's. Optional. Holds no personal data.
    /// Internal. Filled by capture and bridges. Pattern: source_language.
    #[prost(string, tag = "13")]
    pub source_language: String,
    /// The text of the line, without the white space around it. It is cut at its end. Optional.
    /// May hold personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_source_line_bytes.
    #[prost(string, tag = "14")]
    pub source_line: String,
    /// The instruction address, relative to the image where build_id is present. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Pattern: fixed64.
    #[prost(fixed64, tag = "15")]
    pub address: u64,
    /// The build id of the image that holds the address or the script. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges. Pattern: build_id.
    #[prost(string, tag = "16")]
    pub build_id: String,
}

/// A thread, task or goroutine of the program at the time of the error.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Thread {
    /// The runtime's id of the thread or task. It is cut at its end. Optional. Holds no
    /// personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_id_bytes.
    #[prost(string, tag = "1")]
    pub id: String,
    /// The name of the thread or task. It is cut at its end. Optional. May hold personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_thread_name_bytes.
    #[prost(string, tag = "2")]
    pub name: String,
    /// What the thread was doing, in the runtime's own word. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_state_bytes.
    #[prost(string, tag = "3")]
    pub state: String,
    /// Whether the error of node 0 happened on this thread. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges.
    #[prost(bool, tag = "4")]
    pub crashed: bool,
    /// The calls that were active on the thread. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges.
    #[prost(message, optional, tag = "5")]
    pub stack: Option<Stack>,
    /// The id of the thread or task that started this one. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_thread_id_bytes.
    #[prost(string, tag = "6")]
    pub parent_id: String,
}

/// What a caller can do about the error, for programs.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Recovery {
    /// What may be repeated: nothing, the same call, the whole transaction, or the call after
    /// something was fixed. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges.
    #[prost(enumeration = "Retryability", tag = "1")]
    pub retryability: i32,
    /// How long to wait before repeating, zero or more. Optional. Holds no personal data. May
    /// cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_retry_after_seconds. Pattern: duration.
    #[prost(message, optional, tag = "2")]
    pub retry_after: Option<Duration>,
    /// How many attempts in all are sensible, the first included. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges.
    #[prost(uint32, tag = "3")]
    pub max_attempts: u32,
    /// Whether the caller was turned away to protect the service. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
    #[prost(bool, tag = "4")]
    pub throttled: bool,
    /// Whether the failed operation took effect. Optional. Holds no personal data. May cross a
    /// trust boundary. Filled by the reporting program, capture and bridges.
    #[prost(enumeration = "Effect", tag = "5")]
    pub effect: i32,
    /// Ids of the registry's recovery strategies that suit this error, best first. Over the
    /// count the tail is dropped. Optional. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program, capture and bridges. Limits: max_strategies,
    /// max_error_type_bytes. Pattern: error_type.
    #[prost(string, repeated, tag = "6")]
    pub strategies: Vec<String>,
}

/// The traces, requests and errors that the record belongs to.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Correlation {
    /// The W3C trace id as hexadecimal text. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program and bridges. Pattern: trace_id.
    #[prost(string, tag = "1")]
    pub trace_id: String,
    /// The W3C span id as hexadecimal text. Optional. Holds no personal data. Internal. Filled
    /// by the reporting program and bridges. Pattern: span_id.
    #[prost(string, tag = "2")]
    pub span_id: String,
    /// The W3C trace flags. Optional. Holds no personal data. Internal. Filled by the reporting
    /// program and bridges. Limits: max_trace_flags.
    #[prost(uint32, tag = "3")]
    pub trace_flags: u32,
    /// The id under which the service logs the request. It is cut at its end. Optional. May
    /// hold personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_request_id_bytes.
    #[prost(string, tag = "4")]
    pub request_id: String,
    /// The error_id of another record that caused this one, where its nodes are not here.
    /// Optional. Holds no personal data. Internal. Filled by the reporting program and bridges.
    /// Pattern: uuid.
    #[prost(string, tag = "5")]
    pub cause_error_id: String,
}

/// The service instance that reports the error.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Resource {
    /// The name of the service that reports. It is cut at its end. Optional. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    #[prost(string, tag = "1")]
    pub service: String,
    /// The namespace that makes the service's name unique. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_service_bytes.
    #[prost(string, tag = "2")]
    pub namespace: String,
    /// The version of the service. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    #[prost(string, tag = "3")]
    pub version: String,
    /// The id of the service instance. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_service_bytes.
    #[prost(string, tag = "4")]
    pub instance_id: String,
    /// The deployment environment. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_environment_bytes.
    #[prost(string, tag = "5")]
    pub environment: String,
    /// The host name. It is cut at its end. Optional. May hold personal data. Internal. Filled
    /// by the reporting program and bridges. Limits: max_host_bytes.
    #[prost(string, tag = "6")]
    pub host: String,
    /// The process id. Optional. Holds no personal data. Internal. Filled by the reporting
    /// program and bridges.
    #[prost(uint32, tag = "7")]
    pub pid: u32,
    /// The runtime and its version. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and bridges. Limits: max_runtime_bytes.
    #[prost(string, tag = "8")]
    pub runtime: String,
    /// The library that made the record and its version. It is cut at its end. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_runtime_bytes.
    #[prost(string, tag = "9")]
    pub sdk: String,
    /// Further facts about the instance, keys with the pattern context_key. Over the count the
    /// greatest keys in byte order are dropped. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges. Limits: max_attributes,
    /// max_context_key_bytes, max_attribute_value_bytes.
    #[prost(btree_map = "string, string", tag = "10")]
    pub attributes: BTreeMap<String, String>,
}

/// How the program treated the error.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Handling {
    /// Whether the program caught the error; absent where nobody knows. Optional. Holds no
    /// personal data. Internal. Filled by capture and bridges.
    #[prost(bool, optional, tag = "1")]
    pub handled: Option<bool>,
    /// Whether the error ended the process. Optional. Holds no personal data. Internal. Filled
    /// by capture and bridges.
    #[prost(bool, tag = "2")]
    pub fatal: bool,
    /// Whether the native error was made only to carry this report. Optional. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges.
    #[prost(bool, tag = "3")]
    pub synthetic: bool,
    /// Whether the error is part of normal work and should wake nobody. Optional. Holds no
    /// personal data. Internal. Filled by the reporting program, capture and bridges.
    #[prost(bool, tag = "4")]
    pub expected: bool,
    /// What caught the error, such as a hook or a framework. It is cut at its end. Optional.
    /// Holds no personal data. Internal. Filled by capture and bridges. Limits:
    /// max_mechanism_bytes.
    #[prost(string, tag = "5")]
    pub mechanism: String,
}

/// The error's name or number in another code space.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Code {
    /// The code space: a table of the registry or another vocabulary's own name. Mandatory.
    /// Holds no personal data. Internal. Filled by the reporting program, capture and bridges.
    /// Pattern: code_space.
    #[prost(string, tag = "1")]
    pub space: String,
    /// The code as text; numbers in decimal unless the space says otherwise. Mandatory. Holds
    /// no personal data. Internal. Filled by the reporting program, capture and bridges.
    /// Limits: max_code_value_bytes.
    #[prost(string, tag = "2")]
    pub value: String,
    /// The code's symbolic name. It is cut at its end. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program, capture and bridges. Limits:
    /// max_code_name_bytes.
    #[prost(string, tag = "3")]
    pub name: String,
    /// The platform whose numbers these are, where numbers differ between platforms. It is cut
    /// at its end. Optional. Holds no personal data. Internal. Filled by capture and bridges.
    /// Limits: max_platform_bytes.
    #[prost(string, tag = "4")]
    pub platform: String,
}

/// One thing that was wrong with a request.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Violation {
    /// What the violation is about, such as field, query, header, precondition or quota.
    /// Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
    /// program and bridges. Pattern: violation_kind.
    #[prost(string, tag = "1")]
    pub kind: String,
    /// Where in the request: a JSON Pointer for bodies, a name for headers and parameters. It
    /// is cut at its end. Optional. May hold personal data. May cross a trust boundary. Filled
    /// by the reporting program and bridges. Limits: max_violation_path_bytes.
    #[prost(string, tag = "2")]
    pub path: String,
    /// A word for programs that says what is wrong. It is cut at its end. Optional. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_violation_reason_bytes.
    #[prost(string, tag = "3")]
    pub reason: String,
    /// A sentence for people that says what is wrong and what would be right. It is cut at its
    /// end. Optional. May hold personal data. May cross a trust boundary. Filled by the
    /// reporting program and bridges. Limits: max_violation_text_bytes.
    #[prost(string, tag = "4")]
    pub description: String,
    /// The thing that failed the check, such as a quota's or a resource's name. It is cut at
    /// its end. Optional. May hold personal data. May cross a trust boundary. Filled by the
    /// reporting program and bridges. Limits: max_violation_subject_bytes.
    #[prost(string, tag = "5")]
    pub subject: String,
    /// The bound that was passed, as text. It is cut at its end. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_violation_reason_bytes.
    #[prost(string, tag = "6")]
    pub limit: String,
}

/// A text in one language for the person who met the error.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Text {
    /// The language of the text. Mandatory. Holds no personal data. May cross a trust boundary.
    /// Filled by the reporting program and bridges. Pattern: locale.
    #[prost(string, tag = "1")]
    pub locale: String,
    /// The text, never empty. It is cut at its end. Mandatory. Holds no personal data. May
    /// cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_user_message_bytes.
    #[prost(string, tag = "2")]
    pub text: String,
}

/// A place where more can be read.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Link {
    /// What the link leads to, such as help or status. It is cut at its end. Optional. Holds no
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_link_rel_bytes.
    #[prost(string, tag = "1")]
    pub rel: String,
    /// An absolute https URL that nobody dereferences automatically. Mandatory. May hold
    /// personal data. May cross a trust boundary. Filled by the reporting program and bridges.
    /// Limits: max_link_url_bytes. Pattern: link_url.
    #[prost(string, tag = "2")]
    pub url: String,
    /// What the link leads to, in words. It is cut at its end. Optional. Holds no personal
    /// data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
    /// max_link_description_bytes.
    #[prost(string, tag = "3")]
    pub description: String,
}

/// How often the same error happened.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Occurrences {
    /// How many occurrences the record stands for, itself included. Mandatory. Holds no
    /// personal data. Internal. Filled by the reporting program and relays.
    #[prost(uint32, tag = "1")]
    pub count: u32,
    /// When the first of them happened. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program and relays. Pattern: timestamp.
    #[prost(message, optional, tag = "2")]
    pub first: Option<Timestamp>,
    /// When the last of them happened, not before the first. Optional. Holds no personal data.
    /// Internal. Filled by the reporting program and relays. Pattern: timestamp.
    #[prost(message, optional, tag = "3")]
    pub last: Option<Timestamp>,
}

/// What was done to one value of the record, so that nothing is lost silently.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Mark {
    /// What the mark is about: a JSON Pointer into the record, empty for the record. It is cut
    /// to the longest parent that fits. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture, bridges, receivers and relays. Limits:
    /// max_mark_path_bytes. Pattern: mark_path.
    #[prost(string, tag = "1")]
    pub path: String,
    /// What was done to the value. Mandatory in the canonical profile. Holds no personal data.
    /// Internal. Filled by the reporting program, capture, bridges, receivers and relays.
    #[prost(enumeration = "MarkKind", tag = "2")]
    pub kind: i32,
    /// The id of the rule that did it. Optional. Holds no personal data. Internal. Filled by
    /// the reporting program, capture, bridges, receivers and relays. Pattern: mark_rule.
    #[prost(string, tag = "3")]
    pub rule: String,
    /// The size before: bytes of a text or of bytes, entries of a list or map. Optional. Holds
    /// no personal data. Internal. Filled by the reporting program, capture, bridges, receivers
    /// and relays.
    #[prost(uint32, tag = "4")]
    pub original_size: u32,
    /// What the value was before it became a string: int64, uint64, double, bytes, timestamp,
    /// decimal or non_finite. Optional. Holds no personal data. Internal. Filled by the
    /// reporting program, capture and bridges. Pattern: type_hint.
    #[prost(string, tag = "5")]
    pub type_hint: String,
}

/// A payload of another vocabulary, carried unread. A receiver that does not know the type
/// keeps it.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Detail {
    /// The name of the payload's type, without a host prefix. Mandatory. Holds no personal
    /// data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_detail_type_bytes. Pattern: detail_type.
    #[prost(string, tag = "1")]
    pub r#type: String,
    /// The payload in the type's own encoding. Optional. May hold personal data. Internal.
    /// Filled by the reporting program and bridges. Limits: max_detail_value_bytes. Pattern:
    /// base64.
    #[prost(bytes = "vec", tag = "2")]
    pub value: Vec<u8>,
    /// A readable picture of the payload. It is never trusted over value. Optional. May hold
    /// personal data. Internal. Filled by the reporting program and bridges. Limits:
    /// max_context_string_bytes, max_context_key_bytes, max_context_depth,
    /// max_detail_debug_bytes, max_safe_integer.
    #[prost(message, optional, tag = "3")]
    pub debug: Option<Value>,
}

/// The foreign document that a record was translated from.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct Foreign {
    /// The foreign format: the stem of the bridge that read it. Mandatory. Holds no personal
    /// data. Internal. Filled by bridges. Pattern: format_name.
    #[prost(string, tag = "1")]
    pub format: String,
    /// The media type of the payload, without parameters. Optional. Holds no personal data.
    /// Internal. Filled by bridges. Pattern: media_type.
    #[prost(string, tag = "2")]
    pub media_type: String,
    /// The foreign bytes as they came. They are cut at their end and complete is left unset.
    /// Optional. Likely to hold personal data. Internal. Filled by bridges. Limits:
    /// max_origin_payload_bytes. Pattern: base64.
    #[prost(bytes = "vec", tag = "3")]
    pub payload: Vec<u8>,
    /// Whether payload holds every byte of the foreign document. Optional. Holds no personal
    /// data. Internal. Filled by bridges.
    #[prost(bool, tag = "4")]
    pub complete: bool,
}

/// Several records sent together. The records do not depend on one another.
#[derive(Clone, PartialEq, ::prost::Message)]
pub struct ErrorBatch {
    /// The records, in the order in which they were reported. Optional. Likely to hold personal
    /// data. Internal. Filled by the reporting program and relays. Limits: max_batch_records.
    #[prost(message, repeated, tag = "1")]
    pub errors: Vec<UniversalErrorProtocol>,
    /// How many records were left out of this batch for want of room. Optional. Holds no
    /// personal data. Internal. Filled by the reporting program and relays.
    #[prost(uint32, tag = "2")]
    pub dropped_records: u32,
}

/// How bad an error is for the service that reports it. The names are the words of canonical
/// JSON, hence bare; the enum is closed for version 1. The gaps keep an unknown number
/// comparable: it rounds down to the known level below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum Severity {
    /// Never sent; reads as absent.
    Unspecified = 0,
    /// Handled, or the caller's to handle.
    Low = 10,
    /// Something failed that should have worked.
    Medium = 20,
    /// A function or many users are affected.
    High = 30,
    /// Data, safety or the whole service is at stake.
    Critical = 40,
}

impl Severity {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Unspecified => "Unspecified",
            Severity::Low => "Low",
            Severity::Medium => "Medium",
            Severity::High => "High",
            Severity::Critical => "Critical",
        }
    }
}

/// Who chose the severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum SeveritySource {
    /// Nobody says who chose it.
    Unspecified = 0,
    /// The default of the error type in the registry.
    Registry = 1,
    /// The program that reports the error.
    Reporter = 2,
    /// A rule of the operator, applied after the report.
    Policy = 3,
    /// A bridge, from the foreign format's own level.
    Bridge = 4,
}

impl SeveritySource {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            SeveritySource::Unspecified => "SEVERITY_SOURCE_UNSPECIFIED",
            SeveritySource::Registry => "SEVERITY_SOURCE_REGISTRY",
            SeveritySource::Reporter => "SEVERITY_SOURCE_REPORTER",
            SeveritySource::Policy => "SEVERITY_SOURCE_POLICY",
            SeveritySource::Bridge => "SEVERITY_SOURCE_BRIDGE",
        }
    }
}

/// How a node explains its parent. Each edge reads: this node is the parent's …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum Relation {
    /// Unknown to the receiver; never sent.
    Unspecified = 0,
    /// Cause: the program says that this error led to the parent.
    Cause = 1,
    /// Context: this error was being handled when the parent was raised, and nobody says that
    /// it led to it.
    Context = 2,
    /// Suppressed error: it happened while the program cleaned up after the parent and gave way
    /// to it.
    Suppressed = 3,
    /// Member: the parent is a collection of errors and this is one of them.
    Member = 4,
    /// Earlier panic: this panic was under way when the parent panicked in turn.
    Repanic = 5,
    /// Cause in another process or service, received as a record or status.
    RemoteCause = 6,
}

impl Relation {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Relation::Unspecified => "RELATION_UNSPECIFIED",
            Relation::Cause => "RELATION_CAUSE",
            Relation::Context => "RELATION_CONTEXT",
            Relation::Suppressed => "RELATION_SUPPRESSED",
            Relation::Member => "RELATION_MEMBER",
            Relation::Repanic => "RELATION_REPANIC",
            Relation::RemoteCause => "RELATION_REMOTE_CAUSE",
        }
    }
}

/// What may be repeated after the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum Retryability {
    /// Nobody knows.
    Unspecified = 0,
    /// Nothing: the same request fails again.
    Never = 1,
    /// The same call, after a delay.
    Call = 2,
    /// The whole transaction or read-modify-write cycle, not the call alone.
    Transaction = 3,
    /// The call, after a person or program has changed something first.
    AfterFix = 4,
}

impl Retryability {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Retryability::Unspecified => "RETRYABILITY_UNSPECIFIED",
            Retryability::Never => "RETRYABILITY_NEVER",
            Retryability::Call => "RETRYABILITY_CALL",
            Retryability::Transaction => "RETRYABILITY_TRANSACTION",
            Retryability::AfterFix => "RETRYABILITY_AFTER_FIX",
        }
    }
}

/// Whether a failed operation took effect, hence whether repeating it could do it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum Effect {
    /// Nobody says.
    Unspecified = 0,
    /// It took no effect.
    None = 1,
    /// It may have taken effect; nobody can know.
    Possible = 2,
    /// Some of it took effect.
    Partial = 3,
    /// It took effect although it reports an error.
    Applied = 4,
}

impl Effect {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Effect::Unspecified => "EFFECT_UNSPECIFIED",
            Effect::None => "EFFECT_NONE",
            Effect::Possible => "EFFECT_POSSIBLE",
            Effect::Partial => "EFFECT_PARTIAL",
            Effect::Applied => "EFFECT_APPLIED",
        }
    }
}

/// Where frames come from, hence how far they can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum Provenance {
    /// Unknown to the receiver; read as PROVENANCE_PARSED_TEXT.
    Unspecified = 0,
    /// The runtime's own API.
    Runtime = 1,
    /// Addresses resolved with debug information after the fact.
    Symbolicated = 2,
    /// Read from text, in which a message can forge frames.
    ParsedText = 3,
}

impl Provenance {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            Provenance::Unspecified => "PROVENANCE_UNSPECIFIED",
            Provenance::Runtime => "PROVENANCE_RUNTIME",
            Provenance::Symbolicated => "PROVENANCE_SYMBOLICATED",
            Provenance::ParsedText => "PROVENANCE_PARSED_TEXT",
        }
    }
}

/// What was done to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[repr(i32)]
pub enum MarkKind {
    /// Unknown to the receiver; never sent.
    Unspecified = 0,
    /// A part of the value was left out for want of room.
    Truncated = 1,
    /// The value or a part of it was replaced because it is secret or personal.
    Redacted = 2,
    /// The value was replaced by a keyed hash.
    Hashed = 3,
    /// The value was not valid and was replaced by the nearest valid one.
    Repaired = 4,
    /// The value became a string because JSON numbers or texts cannot hold it; type_hint says
    /// what it was.
    Typed = 5,
    /// The value is here whole and is to be redacted before it leaves this trust boundary.
    Sensitive = 6,
    /// The value was left out altogether.
    Dropped = 7,
    /// The value was not known and a default or the observer's own value stands in its place.
    Assumed = 8,
}

impl MarkKind {
    /// The name, as JSON has it.
    pub const fn name(self) -> &'static str {
        match self {
            MarkKind::Unspecified => "MARK_KIND_UNSPECIFIED",
            MarkKind::Truncated => "MARK_KIND_TRUNCATED",
            MarkKind::Redacted => "MARK_KIND_REDACTED",
            MarkKind::Hashed => "MARK_KIND_HASHED",
            MarkKind::Repaired => "MARK_KIND_REPAIRED",
            MarkKind::Typed => "MARK_KIND_TYPED",
            MarkKind::Sensitive => "MARK_KIND_SENSITIVE",
            MarkKind::Dropped => "MARK_KIND_DROPPED",
            MarkKind::Assumed => "MARK_KIND_ASSUMED",
        }
    }
}
