// Regenerate with: uep codegen (content f932ff229e7ab3a1; do not edit)

//! The limits of the protocol, each with its number and with who refuses a value beyond it.

use crate::reasons::Reason;
use crate::schema::Limit;

/// How many innermost frames stay when a stack has more than max_frames_per_stack.
#[rustfmt::skip]
pub static KEEP_FRAMES_INNER: Limit = Limit { id: "keep_frames_inner", value: 192, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// How many outermost frames stay when a stack has more than max_frames_per_stack.
#[rustfmt::skip]
pub static KEEP_FRAMES_OUTER: Limit = Limit { id: "keep_frames_outer", value: 64, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The longest value of a resource attribute.
#[rustfmt::skip]
pub static MAX_ATTRIBUTE_VALUE_BYTES: Limit = Limit { id: "max_attribute_value_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most attributes of a resource.
#[rustfmt::skip]
pub static MAX_ATTRIBUTES: Limit = Limit { id: "max_attributes", value: 32, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The largest batch: the size of its binary form; a reporter starts another batch.
#[rustfmt::skip]
pub static MAX_BATCH_BYTES: Limit = Limit { id: "max_batch_bytes", value: 4194304, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The largest document with a batch that a receiver reads.
#[rustfmt::skip]
pub static MAX_BATCH_DOCUMENT_BYTES: Limit = Limit { id: "max_batch_document_bytes", value: 16777216, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The most records of a batch; a reporter starts another batch.
#[rustfmt::skip]
pub static MAX_BATCH_RECORDS: Limit = Limit { id: "max_batch_records", value: 1000, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest symbolic name of a code.
#[rustfmt::skip]
pub static MAX_CODE_NAME_BYTES: Limit = Limit { id: "max_code_name_bytes", value: 128, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest value of a code; a shortened code would be another code, so the reporter drops
/// the whole code.
#[rustfmt::skip]
pub static MAX_CODE_VALUE_BYTES: Limit = Limit { id: "max_code_value_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The most codes of a record.
#[rustfmt::skip]
pub static MAX_CODES: Limit = Limit { id: "max_codes", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The largest compact record: the size of its binary form, so that its base64 form fits the
/// metadata budgets of RPC trailers.
#[rustfmt::skip]
pub static MAX_COMPACT_BYTES: Limit = Limit { id: "max_compact_bytes", value: 3072, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The largest context, in counted bytes.
#[rustfmt::skip]
pub static MAX_CONTEXT_BYTES: Limit = Limit { id: "max_context_bytes", value: 16384, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The most objects and lists nested in one another below a key of context or in the debug
/// value of a detail; the reporter writes what lies deeper as a string of JSON text.
#[rustfmt::skip]
pub static MAX_CONTEXT_DEPTH: Limit = Limit { id: "max_context_depth", value: 8, unit: "depth", reason: Some(Reason::TooDeep), refused_by_accept: true, refused_by_canonical: true };

/// The longest key of context, at any depth, and of a resource attribute; an entry whose key is
/// longer is dropped by the reporter.
#[rustfmt::skip]
pub static MAX_CONTEXT_KEY_BYTES: Limit = Limit { id: "max_context_key_bytes", value: 128, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The most keys at the top of context.
#[rustfmt::skip]
pub static MAX_CONTEXT_KEYS: Limit = Limit { id: "max_context_keys", value: 64, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest string inside context, at any depth.
#[rustfmt::skip]
pub static MAX_CONTEXT_STRING_BYTES: Limit = Limit { id: "max_context_string_bytes", value: 4096, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The largest debug value of a detail, in counted bytes; the reporter drops the debug value.
#[rustfmt::skip]
pub static MAX_DETAIL_DEBUG_BYTES: Limit = Limit { id: "max_detail_debug_bytes", value: 4096, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The longest type name of a detail; the reporter drops the whole detail.
#[rustfmt::skip]
pub static MAX_DETAIL_TYPE_BYTES: Limit = Limit { id: "max_detail_type_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The largest payload of a detail, counted after base64 decoding; the reporter drops the whole
/// detail.
#[rustfmt::skip]
pub static MAX_DETAIL_VALUE_BYTES: Limit = Limit { id: "max_detail_value_bytes", value: 4096, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The most details of a record.
#[rustfmt::skip]
pub static MAX_DETAILS: Limit = Limit { id: "max_details", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The largest document with one record that a receiver reads, whatever its media type; the
/// reader refuses a larger one before it allocates.
#[rustfmt::skip]
pub static MAX_DOCUMENT_BYTES: Limit = Limit { id: "max_document_bytes", value: 1048576, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The most JSON objects and lists, MessagePack maps and arrays or protobuf messages nested in
/// one another in a document, unknown fields included.
#[rustfmt::skip]
pub static MAX_DOCUMENT_DEPTH: Limit = Limit { id: "max_document_depth", value: 64, unit: "depth", reason: Some(Reason::TooDeep), refused_by_accept: true, refused_by_canonical: true };

/// The longest name of a deployment environment.
#[rustfmt::skip]
pub static MAX_ENVIRONMENT_BYTES: Limit = Limit { id: "max_environment_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest error_message and the longest message of node 0, which repeats it.
#[rustfmt::skip]
pub static MAX_ERROR_MESSAGE_BYTES: Limit = Limit { id: "max_error_message_bytes", value: 8192, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest error type, ancestor or strategy id; a shortened name would be another name, so
/// nobody shortens it.
#[rustfmt::skip]
pub static MAX_ERROR_TYPE_BYTES: Limit = Limit { id: "max_error_type_bytes", value: 128, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The most frames of a stack, counted from the innermost one, that a computed fingerprint
/// looks at.
#[rustfmt::skip]
pub static MAX_FINGERPRINT_FRAMES: Limit = Limit { id: "max_fingerprint_frames", value: 8, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The longest part of a fingerprint.
#[rustfmt::skip]
pub static MAX_FINGERPRINT_PART_BYTES: Limit = Limit { id: "max_fingerprint_part_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most parts of a fingerprint.
#[rustfmt::skip]
pub static MAX_FINGERPRINT_PARTS: Limit = Limit { id: "max_fingerprint_parts", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The most frames of a record over all nodes and threads, folded frames counted once.
#[rustfmt::skip]
pub static MAX_FRAMES_PER_RECORD: Limit = Limit { id: "max_frames_per_record", value: 1024, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The most frames of a stack, folded frames counted once.
#[rustfmt::skip]
pub static MAX_FRAMES_PER_STACK: Limit = Limit { id: "max_frames_per_stack", value: 256, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest function name of a frame.
#[rustfmt::skip]
pub static MAX_FUNCTION_BYTES: Limit = Limit { id: "max_function_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest host name, as long as a domain name may be.
#[rustfmt::skip]
pub static MAX_HOST_BYTES: Limit = Limit { id: "max_host_bytes", value: 255, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest description of a link.
#[rustfmt::skip]
pub static MAX_LINK_DESCRIPTION_BYTES: Limit = Limit { id: "max_link_description_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest relation word of a link.
#[rustfmt::skip]
pub static MAX_LINK_REL_BYTES: Limit = Limit { id: "max_link_rel_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest URL of a link; a shortened URL leads elsewhere, so the reporter drops the whole
/// link.
#[rustfmt::skip]
pub static MAX_LINK_URL_BYTES: Limit = Limit { id: "max_link_url_bytes", value: 2048, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The most links of a record.
#[rustfmt::skip]
pub static MAX_LINKS: Limit = Limit { id: "max_links", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest path of a mark; the reporter writes the longest parent pointer that fits.
#[rustfmt::skip]
pub static MAX_MARK_PATH_BYTES: Limit = Limit { id: "max_mark_path_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: true, refused_by_canonical: true };

/// The most marks of a record.
#[rustfmt::skip]
pub static MAX_MARKS: Limit = Limit { id: "max_marks", value: 256, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest name of the mechanism that caught the error.
#[rustfmt::skip]
pub static MAX_MECHANISM_BYTES: Limit = Limit { id: "max_mechanism_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest module name of a node or frame.
#[rustfmt::skip]
pub static MAX_MODULE_BYTES: Limit = Limit { id: "max_module_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest message of a node other than node 0.
#[rustfmt::skip]
pub static MAX_NODE_MESSAGE_BYTES: Limit = Limit { id: "max_node_message_bytes", value: 2048, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most nodes of a record.
#[rustfmt::skip]
pub static MAX_NODES: Limit = Limit { id: "max_nodes", value: 128, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest note of a node.
#[rustfmt::skip]
pub static MAX_NOTE_BYTES: Limit = Limit { id: "max_note_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most notes of a node.
#[rustfmt::skip]
pub static MAX_NOTES: Limit = Limit { id: "max_notes", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The largest foreign payload, counted after base64 decoding; the reporter cuts it and leaves
/// complete unset.
#[rustfmt::skip]
pub static MAX_ORIGIN_PAYLOAD_BYTES: Limit = Limit { id: "max_origin_payload_bytes", value: 32768, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The longest package, library or image name of a frame.
#[rustfmt::skip]
pub static MAX_PACKAGE_BYTES: Limit = Limit { id: "max_package_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest file path of a frame.
#[rustfmt::skip]
pub static MAX_PATH_BYTES: Limit = Limit { id: "max_path_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest name of the platform whose numbers a code uses.
#[rustfmt::skip]
pub static MAX_PLATFORM_BYTES: Limit = Limit { id: "max_platform_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest raw function name of a frame; mangled names are longer than readable ones.
#[rustfmt::skip]
pub static MAX_RAW_FUNCTION_BYTES: Limit = Limit { id: "max_raw_function_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The largest full record: the size of its binary form.
#[rustfmt::skip]
pub static MAX_RECORD_BYTES: Limit = Limit { id: "max_record_bytes", value: 65536, unit: "bytes", reason: Some(Reason::TooLarge), refused_by_accept: true, refused_by_canonical: true };

/// The largest registry file of a user that a library loads.
#[rustfmt::skip]
pub static MAX_REGISTRY_BYTES: Limit = Limit { id: "max_registry_bytes", value: 4194304, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most error types of a registry.
#[rustfmt::skip]
pub static MAX_REGISTRY_TYPES: Limit = Limit { id: "max_registry_types", value: 4096, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most relations REMOTE_CAUSE between a node and node 0; a reporter that would add one
/// more leaves the remote nodes out.
#[rustfmt::skip]
pub static MAX_REMOTE_HOPS: Limit = Limit { id: "max_remote_hops", value: 16, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most bytes a renderer writes for one record; a record within its limits stays below it
/// even if every character is escaped.
#[rustfmt::skip]
pub static MAX_RENDER_BYTES: Limit = Limit { id: "max_render_bytes", value: 1048576, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The longest request id.
#[rustfmt::skip]
pub static MAX_REQUEST_ID_BYTES: Limit = Limit { id: "max_request_id_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest retry delay, the range of a protobuf duration.
#[rustfmt::skip]
pub static MAX_RETRY_AFTER_SECONDS: Limit = Limit { id: "max_retry_after_seconds", value: 315576000000, unit: "number", reason: Some(Reason::OutOfRange), refused_by_accept: true, refused_by_canonical: true };

/// The longest name and version of a runtime or of the reporting library.
#[rustfmt::skip]
pub static MAX_RUNTIME_BYTES: Limit = Limit { id: "max_runtime_bytes", value: 128, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The integer of largest magnitude that context holds as a number; the reporter writes a
/// larger one as a string with a mark TYPED.
#[rustfmt::skip]
pub static MAX_SAFE_INTEGER: Limit = Limit { id: "max_safe_integer", value: 9007199254740991, unit: "number", reason: Some(Reason::OutOfRange), refused_by_accept: false, refused_by_canonical: true };

/// The most bytes of text that a scanner reads as one error; it ends the error there and marks
/// it.
#[rustfmt::skip]
pub static MAX_SCAN_ERROR_BYTES: Limit = Limit { id: "max_scan_error_bytes", value: 2097152, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most frames that a scanner keeps while it reads one error; further frames are only
/// counted.
#[rustfmt::skip]
pub static MAX_SCAN_FRAMES: Limit = Limit { id: "max_scan_frames", value: 65536, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most bytes of one input line that a scanner holds; it counts and discards the rest of
/// the line. A log line that carries a whole trace in a JSON field fits.
#[rustfmt::skip]
pub static MAX_SCAN_LINE_BYTES: Limit = Limit { id: "max_scan_line_bytes", value: 1048576, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most nodes that a scanner keeps while it reads one error.
#[rustfmt::skip]
pub static MAX_SCAN_NODES: Limit = Limit { id: "max_scan_nodes", value: 1024, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The most bytes of one line of a trace that a scanner looks at, after unwrapping; more than
/// max_error_message_bytes, so that a long message is cut by its own limit.
#[rustfmt::skip]
pub static MAX_SCAN_TRACE_LINE_BYTES: Limit = Limit { id: "max_scan_trace_line_bytes", value: 16384, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The longest name of a service, namespace, service version or instance.
#[rustfmt::skip]
pub static MAX_SERVICE_BYTES: Limit = Limit { id: "max_service_bytes", value: 128, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest line of source code of a frame.
#[rustfmt::skip]
pub static MAX_SOURCE_LINE_BYTES: Limit = Limit { id: "max_source_line_bytes", value: 200, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest native stack trace text; half of a full record, so that nodes and frames still
/// fit beside it.
#[rustfmt::skip]
pub static MAX_STACK_TRACE_BYTES: Limit = Limit { id: "max_stack_trace_bytes", value: 32768, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most recovery strategies named in a record.
#[rustfmt::skip]
pub static MAX_STRATEGIES: Limit = Limit { id: "max_strategies", value: 8, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest recovery suggestion.
#[rustfmt::skip]
pub static MAX_SUGGESTION_BYTES: Limit = Limit { id: "max_suggestion_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most recovery suggestions of a record.
#[rustfmt::skip]
pub static MAX_SUGGESTIONS: Limit = Limit { id: "max_suggestions", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest id of a thread or task.
#[rustfmt::skip]
pub static MAX_THREAD_ID_BYTES: Limit = Limit { id: "max_thread_id_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest name of a thread or task.
#[rustfmt::skip]
pub static MAX_THREAD_NAME_BYTES: Limit = Limit { id: "max_thread_name_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest state word of a thread or task.
#[rustfmt::skip]
pub static MAX_THREAD_STATE_BYTES: Limit = Limit { id: "max_thread_state_bytes", value: 64, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most threads of a record.
#[rustfmt::skip]
pub static MAX_THREADS: Limit = Limit { id: "max_threads", value: 64, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The largest value of the trace flags, which are one byte.
#[rustfmt::skip]
pub static MAX_TRACE_FLAGS: Limit = Limit { id: "max_trace_flags", value: 255, unit: "number", reason: Some(Reason::OutOfRange), refused_by_accept: true, refused_by_canonical: true };

/// The most ancestors of a type, its category included.
#[rustfmt::skip]
pub static MAX_TYPE_ANCESTORS: Limit = Limit { id: "max_type_ancestors", value: 8, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest native type name of a node; generic types print long names.
#[rustfmt::skip]
pub static MAX_TYPE_NAME_BYTES: Limit = Limit { id: "max_type_name_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// How many log wrappings around one another a scanner removes.
#[rustfmt::skip]
pub static MAX_UNWRAP_DEPTH: Limit = Limit { id: "max_unwrap_depth", value: 4, unit: "depth", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// The longest text written for end users.
#[rustfmt::skip]
pub static MAX_USER_MESSAGE_BYTES: Limit = Limit { id: "max_user_message_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most user messages of a record, one a language.
#[rustfmt::skip]
pub static MAX_USER_MESSAGES: Limit = Limit { id: "max_user_messages", value: 16, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// The longest path of a violation.
#[rustfmt::skip]
pub static MAX_VIOLATION_PATH_BYTES: Limit = Limit { id: "max_violation_path_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest reason or limit of a violation.
#[rustfmt::skip]
pub static MAX_VIOLATION_REASON_BYTES: Limit = Limit { id: "max_violation_reason_bytes", value: 256, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest subject of a violation.
#[rustfmt::skip]
pub static MAX_VIOLATION_SUBJECT_BYTES: Limit = Limit { id: "max_violation_subject_bytes", value: 512, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The longest description of a violation.
#[rustfmt::skip]
pub static MAX_VIOLATION_TEXT_BYTES: Limit = Limit { id: "max_violation_text_bytes", value: 1024, unit: "bytes", reason: Some(Reason::TooLong), refused_by_accept: false, refused_by_canonical: true };

/// The most violations of a record.
#[rustfmt::skip]
pub static MAX_VIOLATIONS: Limit = Limit { id: "max_violations", value: 64, unit: "count", reason: Some(Reason::TooMany), refused_by_accept: true, refused_by_canonical: true };

/// How many innermost frames of a node other than node 0 stay when the record is over its byte
/// budget.
#[rustfmt::skip]
pub static TRUNCATE_FRAMES_INNER: Limit = Limit { id: "truncate_frames_inner", value: 16, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// How many outermost frames of a node other than node 0 stay when the record is over its byte
/// budget.
#[rustfmt::skip]
pub static TRUNCATE_FRAMES_OUTER: Limit = Limit { id: "truncate_frames_outer", value: 8, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// To how many bytes messages are cut when the record is still over its byte budget.
#[rustfmt::skip]
pub static TRUNCATE_MESSAGE_BYTES: Limit = Limit { id: "truncate_message_bytes", value: 512, unit: "bytes", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// How many innermost frames of node 0 stay when the record is still over its byte budget.
#[rustfmt::skip]
pub static TRUNCATE_ROOT_FRAMES_INNER: Limit = Limit { id: "truncate_root_frames_inner", value: 8, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// How many outermost frames of node 0 stay when the record is still over its byte budget.
#[rustfmt::skip]
pub static TRUNCATE_ROOT_FRAMES_OUTER: Limit = Limit { id: "truncate_root_frames_outer", value: 4, unit: "count", reason: None, refused_by_accept: false, refused_by_canonical: false };

/// Every limit, sorted by its id.
#[rustfmt::skip]
pub static LIMITS: &[&Limit] = &[
    &KEEP_FRAMES_INNER,
    &KEEP_FRAMES_OUTER,
    &MAX_ATTRIBUTE_VALUE_BYTES,
    &MAX_ATTRIBUTES,
    &MAX_BATCH_BYTES,
    &MAX_BATCH_DOCUMENT_BYTES,
    &MAX_BATCH_RECORDS,
    &MAX_CODE_NAME_BYTES,
    &MAX_CODE_VALUE_BYTES,
    &MAX_CODES,
    &MAX_COMPACT_BYTES,
    &MAX_CONTEXT_BYTES,
    &MAX_CONTEXT_DEPTH,
    &MAX_CONTEXT_KEY_BYTES,
    &MAX_CONTEXT_KEYS,
    &MAX_CONTEXT_STRING_BYTES,
    &MAX_DETAIL_DEBUG_BYTES,
    &MAX_DETAIL_TYPE_BYTES,
    &MAX_DETAIL_VALUE_BYTES,
    &MAX_DETAILS,
    &MAX_DOCUMENT_BYTES,
    &MAX_DOCUMENT_DEPTH,
    &MAX_ENVIRONMENT_BYTES,
    &MAX_ERROR_MESSAGE_BYTES,
    &MAX_ERROR_TYPE_BYTES,
    &MAX_FINGERPRINT_FRAMES,
    &MAX_FINGERPRINT_PART_BYTES,
    &MAX_FINGERPRINT_PARTS,
    &MAX_FRAMES_PER_RECORD,
    &MAX_FRAMES_PER_STACK,
    &MAX_FUNCTION_BYTES,
    &MAX_HOST_BYTES,
    &MAX_LINK_DESCRIPTION_BYTES,
    &MAX_LINK_REL_BYTES,
    &MAX_LINK_URL_BYTES,
    &MAX_LINKS,
    &MAX_MARK_PATH_BYTES,
    &MAX_MARKS,
    &MAX_MECHANISM_BYTES,
    &MAX_MODULE_BYTES,
    &MAX_NODE_MESSAGE_BYTES,
    &MAX_NODES,
    &MAX_NOTE_BYTES,
    &MAX_NOTES,
    &MAX_ORIGIN_PAYLOAD_BYTES,
    &MAX_PACKAGE_BYTES,
    &MAX_PATH_BYTES,
    &MAX_PLATFORM_BYTES,
    &MAX_RAW_FUNCTION_BYTES,
    &MAX_RECORD_BYTES,
    &MAX_REGISTRY_BYTES,
    &MAX_REGISTRY_TYPES,
    &MAX_REMOTE_HOPS,
    &MAX_RENDER_BYTES,
    &MAX_REQUEST_ID_BYTES,
    &MAX_RETRY_AFTER_SECONDS,
    &MAX_RUNTIME_BYTES,
    &MAX_SAFE_INTEGER,
    &MAX_SCAN_ERROR_BYTES,
    &MAX_SCAN_FRAMES,
    &MAX_SCAN_LINE_BYTES,
    &MAX_SCAN_NODES,
    &MAX_SCAN_TRACE_LINE_BYTES,
    &MAX_SERVICE_BYTES,
    &MAX_SOURCE_LINE_BYTES,
    &MAX_STACK_TRACE_BYTES,
    &MAX_STRATEGIES,
    &MAX_SUGGESTION_BYTES,
    &MAX_SUGGESTIONS,
    &MAX_THREAD_ID_BYTES,
    &MAX_THREAD_NAME_BYTES,
    &MAX_THREAD_STATE_BYTES,
    &MAX_THREADS,
    &MAX_TRACE_FLAGS,
    &MAX_TYPE_ANCESTORS,
    &MAX_TYPE_NAME_BYTES,
    &MAX_UNWRAP_DEPTH,
    &MAX_USER_MESSAGE_BYTES,
    &MAX_USER_MESSAGES,
    &MAX_VIOLATION_PATH_BYTES,
    &MAX_VIOLATION_REASON_BYTES,
    &MAX_VIOLATION_SUBJECT_BYTES,
    &MAX_VIOLATION_TEXT_BYTES,
    &MAX_VIOLATIONS,
    &TRUNCATE_FRAMES_INNER,
    &TRUNCATE_FRAMES_OUTER,
    &TRUNCATE_MESSAGE_BYTES,
    &TRUNCATE_ROOT_FRAMES_INNER,
    &TRUNCATE_ROOT_FRAMES_OUTER,
];
