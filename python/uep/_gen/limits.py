# Regenerate with: uep codegen (content daa8b07f1d34b4e3; do not edit)
"""Every number of the registry's limits. Holds integers only."""

from __future__ import annotations

__all__ = [
    "KEEP_FRAMES_INNER",
    "KEEP_FRAMES_OUTER",
    "MAX_ATTRIBUTES",
    "MAX_ATTRIBUTE_VALUE_BYTES",
    "MAX_BATCH_BYTES",
    "MAX_BATCH_DOCUMENT_BYTES",
    "MAX_BATCH_RECORDS",
    "MAX_CODES",
    "MAX_CODE_NAME_BYTES",
    "MAX_CODE_VALUE_BYTES",
    "MAX_COMPACT_BYTES",
    "MAX_CONTEXT_BYTES",
    "MAX_CONTEXT_DEPTH",
    "MAX_CONTEXT_KEYS",
    "MAX_CONTEXT_KEY_BYTES",
    "MAX_CONTEXT_STRING_BYTES",
    "MAX_DETAILS",
    "MAX_DETAIL_DEBUG_BYTES",
    "MAX_DETAIL_TYPE_BYTES",
    "MAX_DETAIL_VALUE_BYTES",
    "MAX_DOCUMENT_BYTES",
    "MAX_DOCUMENT_DEPTH",
    "MAX_ENVIRONMENT_BYTES",
    "MAX_ERROR_MESSAGE_BYTES",
    "MAX_ERROR_TYPE_BYTES",
    "MAX_FINGERPRINT_FRAMES",
    "MAX_FINGERPRINT_PARTS",
    "MAX_FINGERPRINT_PART_BYTES",
    "MAX_FRAMES_PER_RECORD",
    "MAX_FRAMES_PER_STACK",
    "MAX_FUNCTION_BYTES",
    "MAX_HOST_BYTES",
    "MAX_LINKS",
    "MAX_LINK_DESCRIPTION_BYTES",
    "MAX_LINK_REL_BYTES",
    "MAX_LINK_URL_BYTES",
    "MAX_MARKS",
    "MAX_MARK_PATH_BYTES",
    "MAX_MECHANISM_BYTES",
    "MAX_MODULE_BYTES",
    "MAX_NODES",
    "MAX_NODE_MESSAGE_BYTES",
    "MAX_NOTES",
    "MAX_NOTE_BYTES",
    "MAX_ORIGIN_PAYLOAD_BYTES",
    "MAX_PACKAGE_BYTES",
    "MAX_PATH_BYTES",
    "MAX_PLATFORM_BYTES",
    "MAX_RAW_FUNCTION_BYTES",
    "MAX_RECORD_BYTES",
    "MAX_REGISTRY_BYTES",
    "MAX_REGISTRY_TYPES",
    "MAX_REMOTE_HOPS",
    "MAX_RENDER_BYTES",
    "MAX_REQUEST_ID_BYTES",
    "MAX_RETRY_AFTER_SECONDS",
    "MAX_RUNTIME_BYTES",
    "MAX_SAFE_INTEGER",
    "MAX_SCAN_ERROR_BYTES",
    "MAX_SCAN_FRAMES",
    "MAX_SCAN_LINE_BYTES",
    "MAX_SCAN_NODES",
    "MAX_SCAN_TRACE_LINE_BYTES",
    "MAX_SERVICE_BYTES",
    "MAX_SOURCE_LINE_BYTES",
    "MAX_STACK_TRACE_BYTES",
    "MAX_STRATEGIES",
    "MAX_SUGGESTIONS",
    "MAX_SUGGESTION_BYTES",
    "MAX_THREADS",
    "MAX_THREAD_ID_BYTES",
    "MAX_THREAD_NAME_BYTES",
    "MAX_THREAD_STATE_BYTES",
    "MAX_TRACE_FLAGS",
    "MAX_TYPE_ANCESTORS",
    "MAX_TYPE_NAME_BYTES",
    "MAX_UNWRAP_DEPTH",
    "MAX_USER_MESSAGES",
    "MAX_USER_MESSAGE_BYTES",
    "MAX_VIOLATIONS",
    "MAX_VIOLATION_PATH_BYTES",
    "MAX_VIOLATION_REASON_BYTES",
    "MAX_VIOLATION_SUBJECT_BYTES",
    "MAX_VIOLATION_TEXT_BYTES",
    "TRUNCATE_FRAMES_INNER",
    "TRUNCATE_FRAMES_OUTER",
    "TRUNCATE_MESSAGE_BYTES",
    "TRUNCATE_ROOT_FRAMES_INNER",
    "TRUNCATE_ROOT_FRAMES_OUTER",
]

# How many innermost frames stay when a stack has more than max_frames_per_stack. Unit: count.
KEEP_FRAMES_INNER = 192

# How many outermost frames stay when a stack has more than max_frames_per_stack. Unit: count.
KEEP_FRAMES_OUTER = 64

# The longest value of a resource attribute. Unit: bytes.
MAX_ATTRIBUTE_VALUE_BYTES = 1024

# The most attributes of a resource. Unit: count.
MAX_ATTRIBUTES = 32

# The largest batch: the size of its binary form; a reporter starts another batch. Unit: bytes.
MAX_BATCH_BYTES = 4194304

# The largest document with a batch that a receiver reads. Unit: bytes.
MAX_BATCH_DOCUMENT_BYTES = 16777216

# The most records of a batch; a reporter starts another batch. Unit: count.
MAX_BATCH_RECORDS = 1000

# The longest symbolic name of a code. Unit: bytes.
MAX_CODE_NAME_BYTES = 128

# The longest value of a code; a shortened code would be another code, so the reporter drops the whole code.
# Unit: bytes.
MAX_CODE_VALUE_BYTES = 512

# The most codes of a record. Unit: count.
MAX_CODES = 16

# The largest compact record: the size of its binary form, so that its base64 form fits the metadata budgets
# of RPC trailers. Unit: bytes.
MAX_COMPACT_BYTES = 3072

# The largest context, in counted bytes. Unit: bytes.
MAX_CONTEXT_BYTES = 16384

# The most objects and lists nested in one another below a key of context or in the debug value of a detail;
# the reporter writes what lies deeper as a string of JSON text. Unit: depth.
MAX_CONTEXT_DEPTH = 8

# The longest key of context, at any depth, and of a resource attribute; an entry whose key is longer is
# dropped by the reporter. Unit: bytes.
MAX_CONTEXT_KEY_BYTES = 128

# The most keys at the top of context. Unit: count.
MAX_CONTEXT_KEYS = 64

# The longest string inside context, at any depth. Unit: bytes.
MAX_CONTEXT_STRING_BYTES = 4096

# The largest debug value of a detail, in counted bytes; the reporter drops the debug value. Unit: bytes.
MAX_DETAIL_DEBUG_BYTES = 4096

# The longest type name of a detail; the reporter drops the whole detail. Unit: bytes.
MAX_DETAIL_TYPE_BYTES = 256

# The largest payload of a detail, counted after base64 decoding; the reporter drops the whole detail. Unit:
# bytes.
MAX_DETAIL_VALUE_BYTES = 4096

# The most details of a record. Unit: count.
MAX_DETAILS = 16

# The largest document with one record that a receiver reads, whatever its media type; the reader refuses a
# larger one before it allocates. Unit: bytes.
MAX_DOCUMENT_BYTES = 1048576

# The most JSON objects and lists, MessagePack maps and arrays or protobuf messages nested in one another in
# a document, unknown fields included. Unit: depth.
MAX_DOCUMENT_DEPTH = 64

# The longest name of a deployment environment. Unit: bytes.
MAX_ENVIRONMENT_BYTES = 64

# The longest error_message and the longest message of node 0, which repeats it. Unit: bytes.
MAX_ERROR_MESSAGE_BYTES = 8192

# The longest error type, ancestor or strategy id; a shortened name would be another name, so nobody
# shortens it. Unit: bytes.
MAX_ERROR_TYPE_BYTES = 128

# The most frames of a stack, counted from the innermost one, that a computed fingerprint looks at. Unit:
# count.
MAX_FINGERPRINT_FRAMES = 8

# The longest part of a fingerprint. Unit: bytes.
MAX_FINGERPRINT_PART_BYTES = 256

# The most parts of a fingerprint. Unit: count.
MAX_FINGERPRINT_PARTS = 16

# The most frames of a record over all nodes and threads, folded frames counted once. Unit: count.
MAX_FRAMES_PER_RECORD = 1024

# The most frames of a stack, folded frames counted once. Unit: count.
MAX_FRAMES_PER_STACK = 256

# The longest function name of a frame. Unit: bytes.
MAX_FUNCTION_BYTES = 512

# The longest host name, as long as a domain name may be. Unit: bytes.
MAX_HOST_BYTES = 255

# The longest description of a link. Unit: bytes.
MAX_LINK_DESCRIPTION_BYTES = 512

# The longest relation word of a link. Unit: bytes.
MAX_LINK_REL_BYTES = 64

# The longest URL of a link; a shortened URL leads elsewhere, so the reporter drops the whole link. Unit:
# bytes.
MAX_LINK_URL_BYTES = 2048

# The most links of a record. Unit: count.
MAX_LINKS = 16

# The longest path of a mark; the reporter writes the longest parent pointer that fits. Unit: bytes.
MAX_MARK_PATH_BYTES = 512

# The most marks of a record. Unit: count.
MAX_MARKS = 256

# The longest name of the mechanism that caught the error. Unit: bytes.
MAX_MECHANISM_BYTES = 64

# The longest module name of a node or frame. Unit: bytes.
MAX_MODULE_BYTES = 512

# The longest message of a node other than node 0. Unit: bytes.
MAX_NODE_MESSAGE_BYTES = 2048

# The most nodes of a record. Unit: count.
MAX_NODES = 128

# The longest note of a node. Unit: bytes.
MAX_NOTE_BYTES = 1024

# The most notes of a node. Unit: count.
MAX_NOTES = 16

# The largest foreign payload, counted after base64 decoding; the reporter cuts it and leaves complete
# unset. Unit: bytes.
MAX_ORIGIN_PAYLOAD_BYTES = 32768

# The longest package, library or image name of a frame. Unit: bytes.
MAX_PACKAGE_BYTES = 256

# The longest file path of a frame. Unit: bytes.
MAX_PATH_BYTES = 1024

# The longest name of the platform whose numbers a code uses. Unit: bytes.
MAX_PLATFORM_BYTES = 64

# The longest raw function name of a frame; mangled names are longer than readable ones. Unit: bytes.
MAX_RAW_FUNCTION_BYTES = 1024

# The largest full record: the size of its binary form. Unit: bytes.
MAX_RECORD_BYTES = 65536

# The largest registry file of a user that a library loads. Unit: bytes.
MAX_REGISTRY_BYTES = 4194304

# The most error types of a registry. Unit: count.
MAX_REGISTRY_TYPES = 4096

# The most relations REMOTE_CAUSE between a node and node 0; a reporter that would add one more leaves the
# remote nodes out. Unit: count.
MAX_REMOTE_HOPS = 16

# The most bytes a renderer writes for one record; a record within its limits stays below it even if every
# character is escaped. Unit: bytes.
MAX_RENDER_BYTES = 1048576

# The longest request id. Unit: bytes.
MAX_REQUEST_ID_BYTES = 256

# The longest retry delay, the range of a protobuf duration. Unit: number.
MAX_RETRY_AFTER_SECONDS = 315576000000

# The longest name and version of a runtime or of the reporting library. Unit: bytes.
MAX_RUNTIME_BYTES = 128

# The integer of largest magnitude that context holds as a number; the reporter writes a larger one as a
# string with a mark TYPED. Unit: number.
MAX_SAFE_INTEGER = 9007199254740991

# The most bytes of text that a scanner reads as one error; it ends the error there and marks it. Unit:
# bytes.
MAX_SCAN_ERROR_BYTES = 2097152

# The most frames that a scanner keeps while it reads one error; further frames are only counted. Unit:
# count.
MAX_SCAN_FRAMES = 65536

# The most bytes of one input line that a scanner holds; it counts and discards the rest of the line. A log
# line that carries a whole trace in a JSON field fits. Unit: bytes.
MAX_SCAN_LINE_BYTES = 1048576

# The most nodes that a scanner keeps while it reads one error. Unit: count.
MAX_SCAN_NODES = 1024

# The most bytes of one line of a trace that a scanner looks at, after unwrapping; more than
# max_error_message_bytes, so that a long message is cut by its own limit. Unit: bytes.
MAX_SCAN_TRACE_LINE_BYTES = 16384

# The longest name of a service, namespace, service version or instance. Unit: bytes.
MAX_SERVICE_BYTES = 128

# The longest line of source code of a frame. Unit: bytes.
MAX_SOURCE_LINE_BYTES = 200

# The longest native stack trace text; half of a full record, so that nodes and frames still fit beside it.
# Unit: bytes.
MAX_STACK_TRACE_BYTES = 32768

# The most recovery strategies named in a record. Unit: count.
MAX_STRATEGIES = 8

# The longest recovery suggestion. Unit: bytes.
MAX_SUGGESTION_BYTES = 1024

# The most recovery suggestions of a record. Unit: count.
MAX_SUGGESTIONS = 16

# The longest id of a thread or task. Unit: bytes.
MAX_THREAD_ID_BYTES = 64

# The longest name of a thread or task. Unit: bytes.
MAX_THREAD_NAME_BYTES = 256

# The longest state word of a thread or task. Unit: bytes.
MAX_THREAD_STATE_BYTES = 64

# The most threads of a record. Unit: count.
MAX_THREADS = 64

# The largest value of the trace flags, which are one byte. Unit: number.
MAX_TRACE_FLAGS = 255

# The most ancestors of a type, its category included. Unit: count.
MAX_TYPE_ANCESTORS = 8

# The longest native type name of a node; generic types print long names. Unit: bytes.
MAX_TYPE_NAME_BYTES = 512

# How many log wrappings around one another a scanner removes. Unit: depth.
MAX_UNWRAP_DEPTH = 4

# The longest text written for end users. Unit: bytes.
MAX_USER_MESSAGE_BYTES = 1024

# The most user messages of a record, one a language. Unit: count.
MAX_USER_MESSAGES = 16

# The longest path of a violation. Unit: bytes.
MAX_VIOLATION_PATH_BYTES = 1024

# The longest reason or limit of a violation. Unit: bytes.
MAX_VIOLATION_REASON_BYTES = 256

# The longest subject of a violation. Unit: bytes.
MAX_VIOLATION_SUBJECT_BYTES = 512

# The longest description of a violation. Unit: bytes.
MAX_VIOLATION_TEXT_BYTES = 1024

# The most violations of a record. Unit: count.
MAX_VIOLATIONS = 64

# How many innermost frames of a node other than node 0 stay when the record is over its byte budget. Unit:
# count.
TRUNCATE_FRAMES_INNER = 16

# How many outermost frames of a node other than node 0 stay when the record is over its byte budget. Unit:
# count.
TRUNCATE_FRAMES_OUTER = 8

# To how many bytes messages are cut when the record is still over its byte budget. Unit: bytes.
TRUNCATE_MESSAGE_BYTES = 512

# How many innermost frames of node 0 stay when the record is still over its byte budget. Unit: count.
TRUNCATE_ROOT_FRAMES_INNER = 8

# How many outermost frames of node 0 stay when the record is still over its byte budget. Unit: count.
TRUNCATE_ROOT_FRAMES_OUTER = 4
