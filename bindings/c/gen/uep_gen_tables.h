/* Regenerate with: uep codegen (content bf9af0e3b7608d7d; do not edit)
 *
 * The registry of the Universal Error Protocol as constants, and the structs of its tables. */
#ifndef UEP_GEN_TABLES_H
#define UEP_GEN_TABLES_H

#include "uep_gen_model.h"

#if !defined(UEP_API)
#if (defined(__GNUC__) || defined(__clang__)) && !defined(_WIN32)
#define UEP_API __attribute__((visibility("default")))
#else
#define UEP_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* cdef: begin */
/* The version of the specification, of the protocol and of this package. */
#define UEP_RELEASE "1.0.0"
#define UEP_PROTOCOL_VERSION "1.0"
#define UEP_PACKAGE_VERSION "0.1.0"
/* cdef: end */

/* The error types, named without the reserved first segment. */
#define UEP_TYPE_AGGREGATE_MULTIPLE "uep.aggregate.multiple"
#define UEP_TYPE_AUTH_CREDENTIALS_EXPIRED "uep.auth.credentials_expired"
#define UEP_TYPE_AUTH_PERMISSION_DENIED "uep.auth.permission_denied"
#define UEP_TYPE_AUTH_UNAUTHENTICATED "uep.auth.unauthenticated"
#define UEP_TYPE_BUSINESS_RULE_VIOLATION "uep.business.rule_violation"
#define UEP_TYPE_CANCEL_BY_CALLER "uep.cancel.by_caller"
#define UEP_TYPE_CAPACITY_DISK_FULL "uep.capacity.disk_full"
#define UEP_TYPE_CAPACITY_MEMORY_EXHAUSTED "uep.capacity.memory_exhausted"
#define UEP_TYPE_CAPACITY_OVERLOADED "uep.capacity.overloaded"
#define UEP_TYPE_CONFIG_INVALID "uep.config.invalid"
#define UEP_TYPE_DATA_CORRUPTION "uep.data.corruption"
#define UEP_TYPE_DATA_INTEGRITY_VIOLATION "uep.data.integrity_violation"
#define UEP_TYPE_DATA_SERIALIZATION_FAILED "uep.data.serialization_failed"
#define UEP_TYPE_DEADLINE_EXCEEDED "uep.deadline.exceeded"
#define UEP_TYPE_DEPENDENCY_BAD_RESPONSE "uep.dependency.bad_response"
#define UEP_TYPE_DEPENDENCY_UNAVAILABLE "uep.dependency.unavailable"
#define UEP_TYPE_INPUT_MALFORMED "uep.input.malformed"
#define UEP_TYPE_INPUT_OUT_OF_RANGE "uep.input.out_of_range"
#define UEP_TYPE_INPUT_TOO_LARGE "uep.input.too_large"
#define UEP_TYPE_INPUT_VALIDATION_FAILED "uep.input.validation_failed"
#define UEP_TYPE_NETWORK_CONNECTION_FAILED "uep.network.connection_failed"
#define UEP_TYPE_NETWORK_CONNECTION_LOST "uep.network.connection_lost"
#define UEP_TYPE_NETWORK_NAME_RESOLUTION "uep.network.name_resolution"
#define UEP_TYPE_NETWORK_TIMEOUT "uep.network.timeout"
#define UEP_TYPE_NETWORK_TLS_FAILURE "uep.network.tls_failure"
#define UEP_TYPE_PROTOCOL_MALFORMED_RECORD "uep.protocol.malformed_record"
#define UEP_TYPE_PROTOCOL_UNSUPPORTED_VERSION "uep.protocol.unsupported_version"
#define UEP_TYPE_QUOTA_EXCEEDED "uep.quota.exceeded"
#define UEP_TYPE_QUOTA_RATE_LIMITED "uep.quota.rate_limited"
#define UEP_TYPE_RESOURCE_ALREADY_EXISTS "uep.resource.already_exists"
#define UEP_TYPE_RESOURCE_GONE "uep.resource.gone"
#define UEP_TYPE_RESOURCE_NOT_FOUND "uep.resource.not_found"
#define UEP_TYPE_RUNTIME_ASSERTION_FAILED "uep.runtime.assertion_failed"
#define UEP_TYPE_RUNTIME_FATAL "uep.runtime.fatal"
#define UEP_TYPE_RUNTIME_UNHANDLED "uep.runtime.unhandled"
#define UEP_TYPE_RUNTIME_UNIMPLEMENTED "uep.runtime.unimplemented"
#define UEP_TYPE_SECURITY_INTEGRITY_FAILURE "uep.security.integrity_failure"
#define UEP_TYPE_SECURITY_POLICY_VIOLATION "uep.security.policy_violation"
#define UEP_TYPE_STATE_CONFLICT "uep.state.conflict"
#define UEP_TYPE_STATE_LOCKED "uep.state.locked"
#define UEP_TYPE_STATE_PRECONDITION_FAILED "uep.state.precondition_failed"
#define UEP_TYPE_STORAGE_IO_FAILURE "uep.storage.io_failure"
#define UEP_TYPE_STORAGE_TRANSACTION_ABORTED "uep.storage.transaction_aborted"
#define UEP_TYPE_UNKNOWN_UNCLASSIFIED "uep.unknown.unclassified"

/* The categories. A category is never an error type; it ends every list of ancestors. */
#define UEP_CATEGORY_AGGREGATE "uep.aggregate"
#define UEP_CATEGORY_AUTH "uep.auth"
#define UEP_CATEGORY_BUSINESS "uep.business"
#define UEP_CATEGORY_CANCEL "uep.cancel"
#define UEP_CATEGORY_CAPACITY "uep.capacity"
#define UEP_CATEGORY_CONFIG "uep.config"
#define UEP_CATEGORY_DATA "uep.data"
#define UEP_CATEGORY_DEADLINE "uep.deadline"
#define UEP_CATEGORY_DEPENDENCY "uep.dependency"
#define UEP_CATEGORY_INPUT "uep.input"
#define UEP_CATEGORY_NETWORK "uep.network"
#define UEP_CATEGORY_PROTOCOL "uep.protocol"
#define UEP_CATEGORY_QUOTA "uep.quota"
#define UEP_CATEGORY_RESOURCE "uep.resource"
#define UEP_CATEGORY_RUNTIME "uep.runtime"
#define UEP_CATEGORY_SECURITY "uep.security"
#define UEP_CATEGORY_STATE "uep.state"
#define UEP_CATEGORY_STORAGE "uep.storage"
#define UEP_CATEGORY_UNKNOWN "uep.unknown"

/* The limits. */
#define UEP_LIMIT_KEEP_FRAMES_INNER 192
#define UEP_LIMIT_KEEP_FRAMES_OUTER 64
#define UEP_LIMIT_MAX_ATTRIBUTE_VALUE_BYTES 1024
#define UEP_LIMIT_MAX_ATTRIBUTES 32
#define UEP_LIMIT_MAX_BATCH_BYTES 4194304
#define UEP_LIMIT_MAX_BATCH_DOCUMENT_BYTES 16777216
#define UEP_LIMIT_MAX_BATCH_RECORDS 1000
#define UEP_LIMIT_MAX_CODE_NAME_BYTES 128
#define UEP_LIMIT_MAX_CODE_VALUE_BYTES 512
#define UEP_LIMIT_MAX_CODES 16
#define UEP_LIMIT_MAX_COMPACT_BYTES 3072
#define UEP_LIMIT_MAX_CONTEXT_BYTES 16384
#define UEP_LIMIT_MAX_CONTEXT_DEPTH 8
#define UEP_LIMIT_MAX_CONTEXT_KEY_BYTES 128
#define UEP_LIMIT_MAX_CONTEXT_KEYS 64
#define UEP_LIMIT_MAX_CONTEXT_STRING_BYTES 4096
#define UEP_LIMIT_MAX_DETAIL_DEBUG_BYTES 4096
#define UEP_LIMIT_MAX_DETAIL_TYPE_BYTES 256
#define UEP_LIMIT_MAX_DETAIL_VALUE_BYTES 4096
#define UEP_LIMIT_MAX_DETAILS 16
#define UEP_LIMIT_MAX_DOCUMENT_BYTES 1048576
#define UEP_LIMIT_MAX_DOCUMENT_DEPTH 64
#define UEP_LIMIT_MAX_ENVIRONMENT_BYTES 64
#define UEP_LIMIT_MAX_ERROR_MESSAGE_BYTES 8192
#define UEP_LIMIT_MAX_ERROR_TYPE_BYTES 128
#define UEP_LIMIT_MAX_FINGERPRINT_FRAMES 8
#define UEP_LIMIT_MAX_FINGERPRINT_PART_BYTES 256
#define UEP_LIMIT_MAX_FINGERPRINT_PARTS 16
#define UEP_LIMIT_MAX_FRAMES_PER_RECORD 1024
#define UEP_LIMIT_MAX_FRAMES_PER_STACK 256
#define UEP_LIMIT_MAX_FUNCTION_BYTES 512
#define UEP_LIMIT_MAX_HOST_BYTES 255
#define UEP_LIMIT_MAX_LINK_DESCRIPTION_BYTES 512
#define UEP_LIMIT_MAX_LINK_REL_BYTES 64
#define UEP_LIMIT_MAX_LINK_URL_BYTES 2048
#define UEP_LIMIT_MAX_LINKS 16
#define UEP_LIMIT_MAX_MARK_PATH_BYTES 512
#define UEP_LIMIT_MAX_MARKS 256
#define UEP_LIMIT_MAX_MECHANISM_BYTES 64
#define UEP_LIMIT_MAX_MODULE_BYTES 512
#define UEP_LIMIT_MAX_NODE_MESSAGE_BYTES 2048
#define UEP_LIMIT_MAX_NODES 128
#define UEP_LIMIT_MAX_NOTE_BYTES 1024
#define UEP_LIMIT_MAX_NOTES 16
#define UEP_LIMIT_MAX_ORIGIN_PAYLOAD_BYTES 32768
#define UEP_LIMIT_MAX_PACKAGE_BYTES 256
#define UEP_LIMIT_MAX_PATH_BYTES 1024
#define UEP_LIMIT_MAX_PLATFORM_BYTES 64
#define UEP_LIMIT_MAX_RAW_FUNCTION_BYTES 1024
#define UEP_LIMIT_MAX_RECORD_BYTES 65536
#define UEP_LIMIT_MAX_REGISTRY_BYTES 4194304
#define UEP_LIMIT_MAX_REGISTRY_TYPES 4096
#define UEP_LIMIT_MAX_REMOTE_HOPS 16
#define UEP_LIMIT_MAX_RENDER_BYTES 1048576
#define UEP_LIMIT_MAX_REQUEST_ID_BYTES 256
#define UEP_LIMIT_MAX_RETRY_AFTER_SECONDS 315576000000
#define UEP_LIMIT_MAX_RUNTIME_BYTES 128
#define UEP_LIMIT_MAX_SAFE_INTEGER 9007199254740991
#define UEP_LIMIT_MAX_SCAN_ERROR_BYTES 2097152
#define UEP_LIMIT_MAX_SCAN_FRAMES 65536
#define UEP_LIMIT_MAX_SCAN_LINE_BYTES 1048576
#define UEP_LIMIT_MAX_SCAN_NODES 1024
#define UEP_LIMIT_MAX_SCAN_TRACE_LINE_BYTES 16384
#define UEP_LIMIT_MAX_SERVICE_BYTES 128
#define UEP_LIMIT_MAX_SOURCE_LINE_BYTES 200
#define UEP_LIMIT_MAX_STACK_TRACE_BYTES 32768
#define UEP_LIMIT_MAX_STRATEGIES 8
#define UEP_LIMIT_MAX_SUGGESTION_BYTES 1024
#define UEP_LIMIT_MAX_SUGGESTIONS 16
#define UEP_LIMIT_MAX_THREAD_ID_BYTES 64
#define UEP_LIMIT_MAX_THREAD_NAME_BYTES 256
#define UEP_LIMIT_MAX_THREAD_STATE_BYTES 64
#define UEP_LIMIT_MAX_THREADS 64
#define UEP_LIMIT_MAX_TRACE_FLAGS 255
#define UEP_LIMIT_MAX_TYPE_ANCESTORS 8
#define UEP_LIMIT_MAX_TYPE_NAME_BYTES 512
#define UEP_LIMIT_MAX_UNWRAP_DEPTH 4
#define UEP_LIMIT_MAX_USER_MESSAGE_BYTES 1024
#define UEP_LIMIT_MAX_USER_MESSAGES 16
#define UEP_LIMIT_MAX_VIOLATION_PATH_BYTES 1024
#define UEP_LIMIT_MAX_VIOLATION_REASON_BYTES 256
#define UEP_LIMIT_MAX_VIOLATION_SUBJECT_BYTES 512
#define UEP_LIMIT_MAX_VIOLATION_TEXT_BYTES 1024
#define UEP_LIMIT_MAX_VIOLATIONS 64
#define UEP_LIMIT_TRUNCATE_FRAMES_INNER 16
#define UEP_LIMIT_TRUNCATE_FRAMES_OUTER 8
#define UEP_LIMIT_TRUNCATE_MESSAGE_BYTES 512
#define UEP_LIMIT_TRUNCATE_ROOT_FRAMES_INNER 8
#define UEP_LIMIT_TRUNCATE_ROOT_FRAMES_OUTER 4

/* cdef: begin */
/* Why a document is refused. */
enum {
    UEP_REASON_BAD_FORMAT = 0,
    UEP_REASON_BAD_PARENT = 1,
    UEP_REASON_BAD_TYPE_NAME = 2,
    UEP_REASON_DUPLICATE_KEY = 3,
    UEP_REASON_MALFORMED = 4,
    UEP_REASON_MISSING = 5,
    UEP_REASON_MISSING_ANCESTOR = 6,
    UEP_REASON_NOT_CANONICAL = 7,
    UEP_REASON_OUT_OF_RANGE = 8,
    UEP_REASON_TOO_DEEP = 9,
    UEP_REASON_TOO_LARGE = 10,
    UEP_REASON_TOO_LONG = 11,
    UEP_REASON_TOO_MANY = 12,
    UEP_REASON_UNKNOWN_FIELD = 13,
    UEP_REASON_UNSUPPORTED_VERSION = 14,
    UEP_REASON_WRONG_TYPE = 15
};

/* The index of each limit in uep_limits_table. */
enum {
    UEP_LIMIT_ID_KEEP_FRAMES_INNER = 0,
    UEP_LIMIT_ID_KEEP_FRAMES_OUTER = 1,
    UEP_LIMIT_ID_MAX_ATTRIBUTE_VALUE_BYTES = 2,
    UEP_LIMIT_ID_MAX_ATTRIBUTES = 3,
    UEP_LIMIT_ID_MAX_BATCH_BYTES = 4,
    UEP_LIMIT_ID_MAX_BATCH_DOCUMENT_BYTES = 5,
    UEP_LIMIT_ID_MAX_BATCH_RECORDS = 6,
    UEP_LIMIT_ID_MAX_CODE_NAME_BYTES = 7,
    UEP_LIMIT_ID_MAX_CODE_VALUE_BYTES = 8,
    UEP_LIMIT_ID_MAX_CODES = 9,
    UEP_LIMIT_ID_MAX_COMPACT_BYTES = 10,
    UEP_LIMIT_ID_MAX_CONTEXT_BYTES = 11,
    UEP_LIMIT_ID_MAX_CONTEXT_DEPTH = 12,
    UEP_LIMIT_ID_MAX_CONTEXT_KEY_BYTES = 13,
    UEP_LIMIT_ID_MAX_CONTEXT_KEYS = 14,
    UEP_LIMIT_ID_MAX_CONTEXT_STRING_BYTES = 15,
    UEP_LIMIT_ID_MAX_DETAIL_DEBUG_BYTES = 16,
    UEP_LIMIT_ID_MAX_DETAIL_TYPE_BYTES = 17,
    UEP_LIMIT_ID_MAX_DETAIL_VALUE_BYTES = 18,
    UEP_LIMIT_ID_MAX_DETAILS = 19,
    UEP_LIMIT_ID_MAX_DOCUMENT_BYTES = 20,
    UEP_LIMIT_ID_MAX_DOCUMENT_DEPTH = 21,
    UEP_LIMIT_ID_MAX_ENVIRONMENT_BYTES = 22,
    UEP_LIMIT_ID_MAX_ERROR_MESSAGE_BYTES = 23,
    UEP_LIMIT_ID_MAX_ERROR_TYPE_BYTES = 24,
    UEP_LIMIT_ID_MAX_FINGERPRINT_FRAMES = 25,
    UEP_LIMIT_ID_MAX_FINGERPRINT_PART_BYTES = 26,
    UEP_LIMIT_ID_MAX_FINGERPRINT_PARTS = 27,
    UEP_LIMIT_ID_MAX_FRAMES_PER_RECORD = 28,
    UEP_LIMIT_ID_MAX_FRAMES_PER_STACK = 29,
    UEP_LIMIT_ID_MAX_FUNCTION_BYTES = 30,
    UEP_LIMIT_ID_MAX_HOST_BYTES = 31,
    UEP_LIMIT_ID_MAX_LINK_DESCRIPTION_BYTES = 32,
    UEP_LIMIT_ID_MAX_LINK_REL_BYTES = 33,
    UEP_LIMIT_ID_MAX_LINK_URL_BYTES = 34,
    UEP_LIMIT_ID_MAX_LINKS = 35,
    UEP_LIMIT_ID_MAX_MARK_PATH_BYTES = 36,
    UEP_LIMIT_ID_MAX_MARKS = 37,
    UEP_LIMIT_ID_MAX_MECHANISM_BYTES = 38,
    UEP_LIMIT_ID_MAX_MODULE_BYTES = 39,
    UEP_LIMIT_ID_MAX_NODE_MESSAGE_BYTES = 40,
    UEP_LIMIT_ID_MAX_NODES = 41,
    UEP_LIMIT_ID_MAX_NOTE_BYTES = 42,
    UEP_LIMIT_ID_MAX_NOTES = 43,
    UEP_LIMIT_ID_MAX_ORIGIN_PAYLOAD_BYTES = 44,
    UEP_LIMIT_ID_MAX_PACKAGE_BYTES = 45,
    UEP_LIMIT_ID_MAX_PATH_BYTES = 46,
    UEP_LIMIT_ID_MAX_PLATFORM_BYTES = 47,
    UEP_LIMIT_ID_MAX_RAW_FUNCTION_BYTES = 48,
    UEP_LIMIT_ID_MAX_RECORD_BYTES = 49,
    UEP_LIMIT_ID_MAX_REGISTRY_BYTES = 50,
    UEP_LIMIT_ID_MAX_REGISTRY_TYPES = 51,
    UEP_LIMIT_ID_MAX_REMOTE_HOPS = 52,
    UEP_LIMIT_ID_MAX_RENDER_BYTES = 53,
    UEP_LIMIT_ID_MAX_REQUEST_ID_BYTES = 54,
    UEP_LIMIT_ID_MAX_RETRY_AFTER_SECONDS = 55,
    UEP_LIMIT_ID_MAX_RUNTIME_BYTES = 56,
    UEP_LIMIT_ID_MAX_SAFE_INTEGER = 57,
    UEP_LIMIT_ID_MAX_SCAN_ERROR_BYTES = 58,
    UEP_LIMIT_ID_MAX_SCAN_FRAMES = 59,
    UEP_LIMIT_ID_MAX_SCAN_LINE_BYTES = 60,
    UEP_LIMIT_ID_MAX_SCAN_NODES = 61,
    UEP_LIMIT_ID_MAX_SCAN_TRACE_LINE_BYTES = 62,
    UEP_LIMIT_ID_MAX_SERVICE_BYTES = 63,
    UEP_LIMIT_ID_MAX_SOURCE_LINE_BYTES = 64,
    UEP_LIMIT_ID_MAX_STACK_TRACE_BYTES = 65,
    UEP_LIMIT_ID_MAX_STRATEGIES = 66,
    UEP_LIMIT_ID_MAX_SUGGESTION_BYTES = 67,
    UEP_LIMIT_ID_MAX_SUGGESTIONS = 68,
    UEP_LIMIT_ID_MAX_THREAD_ID_BYTES = 69,
    UEP_LIMIT_ID_MAX_THREAD_NAME_BYTES = 70,
    UEP_LIMIT_ID_MAX_THREAD_STATE_BYTES = 71,
    UEP_LIMIT_ID_MAX_THREADS = 72,
    UEP_LIMIT_ID_MAX_TRACE_FLAGS = 73,
    UEP_LIMIT_ID_MAX_TYPE_ANCESTORS = 74,
    UEP_LIMIT_ID_MAX_TYPE_NAME_BYTES = 75,
    UEP_LIMIT_ID_MAX_UNWRAP_DEPTH = 76,
    UEP_LIMIT_ID_MAX_USER_MESSAGE_BYTES = 77,
    UEP_LIMIT_ID_MAX_USER_MESSAGES = 78,
    UEP_LIMIT_ID_MAX_VIOLATION_PATH_BYTES = 79,
    UEP_LIMIT_ID_MAX_VIOLATION_REASON_BYTES = 80,
    UEP_LIMIT_ID_MAX_VIOLATION_SUBJECT_BYTES = 81,
    UEP_LIMIT_ID_MAX_VIOLATION_TEXT_BYTES = 82,
    UEP_LIMIT_ID_MAX_VIOLATIONS = 83,
    UEP_LIMIT_ID_TRUNCATE_FRAMES_INNER = 84,
    UEP_LIMIT_ID_TRUNCATE_FRAMES_OUTER = 85,
    UEP_LIMIT_ID_TRUNCATE_MESSAGE_BYTES = 86,
    UEP_LIMIT_ID_TRUNCATE_ROOT_FRAMES_INNER = 87,
    UEP_LIMIT_ID_TRUNCATE_ROOT_FRAMES_OUTER = 88
};

/* The index of each pattern in uep_patterns. */
enum {
    UEP_PATTERN_BASE64 = 0,
    UEP_PATTERN_BUILD_ID = 1,
    UEP_PATTERN_CATEGORY_ID = 2,
    UEP_PATTERN_CODE_SPACE = 3,
    UEP_PATTERN_CONTEXT_KEY = 4,
    UEP_PATTERN_DETAIL_TYPE = 5,
    UEP_PATTERN_DURATION = 6,
    UEP_PATTERN_ERROR_TYPE = 7,
    UEP_PATTERN_FIXED64 = 8,
    UEP_PATTERN_FORMAT_NAME = 9,
    UEP_PATTERN_LINK_URL = 10,
    UEP_PATTERN_LOCALE = 11,
    UEP_PATTERN_MARK_PATH = 12,
    UEP_PATTERN_MARK_RULE = 13,
    UEP_PATTERN_MEDIA_TYPE = 14,
    UEP_PATTERN_PROTOCOL_VERSION = 15,
    UEP_PATTERN_SOURCE_LANGUAGE = 16,
    UEP_PATTERN_SPAN_ID = 17,
    UEP_PATTERN_TIMESTAMP = 18,
    UEP_PATTERN_TRACE_ID = 19,
    UEP_PATTERN_TYPE_HINT = 20,
    UEP_PATTERN_UUID = 21,
    UEP_PATTERN_VIOLATION_KIND = 22
};

/* The index of each message in uep_messages. */
enum {
    UEP_MESSAGE_FRAME = 0,
    UEP_MESSAGE_STACK = 1,
    UEP_MESSAGE_NODE = 2,
    UEP_MESSAGE_RECOVERY = 3,
    UEP_MESSAGE_CORRELATION = 4,
    UEP_MESSAGE_RESOURCE = 5,
    UEP_MESSAGE_HANDLING = 6,
    UEP_MESSAGE_CODE = 7,
    UEP_MESSAGE_VIOLATION = 8,
    UEP_MESSAGE_TEXT = 9,
    UEP_MESSAGE_LINK = 10,
    UEP_MESSAGE_THREAD = 11,
    UEP_MESSAGE_OCCURRENCES = 12,
    UEP_MESSAGE_MARK = 13,
    UEP_MESSAGE_DETAIL = 14,
    UEP_MESSAGE_FOREIGN = 15,
    UEP_MESSAGE_RECORD = 16,
    UEP_MESSAGE_BATCH = 17
};

/* What a field holds: its kind, whether it is one value, a list or a map, and when it is mandatory. */
enum {
    UEP_KIND_STRING = 0, UEP_KIND_BYTES = 1, UEP_KIND_BOOL = 2, UEP_KIND_UINT32 = 3, UEP_KIND_FIXED64 = 4,
    UEP_KIND_ENUM = 5, UEP_KIND_TIMESTAMP = 6, UEP_KIND_DURATION = 7, UEP_KIND_VALUE = 8, UEP_KIND_MESSAGE = 9
};
enum { UEP_SHAPE_ONE = 0, UEP_SHAPE_LIST = 1, UEP_SHAPE_MAP = 2 };
enum { UEP_REQUIRED_NEVER = 0, UEP_REQUIRED_CANONICAL = 1, UEP_REQUIRED_ALWAYS = 2 };
enum { UEP_OVER_NONE = 0, UEP_OVER_TRUNCATE = 1, UEP_OVER_DROP = 2, UEP_OVER_REFUSE = 3 };
enum { UEP_PII_NONE = 0, UEP_PII_POSSIBLE = 1, UEP_PII_LIKELY = 2 };

/* One reason of a refusal. */
typedef struct uep_reason_info { const char *name; const char *title; const char *mend; } uep_reason_info;

/* One limit. reason is -1 where nobody refuses by it. */
typedef struct uep_limit_info {
    const char *name;
    int64_t value;
    int32_t reason;
    bool refused_by_accept;
    bool refused_by_canonical;
} uep_limit_info;

/* One pattern: its reason, and the texts of its form that it refuses all the same. */
typedef struct uep_pattern_info {
    const char *name;
    const char *example;
    int32_t reason;
    bool refused_by_accept;
} uep_pattern_info;

/* One value of an enum: its name in JSON and its number. */
typedef struct uep_enum_value { const char *name; int32_t number; } uep_enum_value;
typedef struct uep_enum_info { const char *name; const uep_enum_value *values; size_t count; bool closed; } uep_enum_info;

/* One field of a message: where its value stands in the struct, and every rule for a single value. Indices into the other
 * tables are -1 where there is nothing. */
typedef struct uep_field_info {
    const char *name;      /* in JSON */
    uint32_t name_size;
    uint32_t number;       /* in the binary form */
    uint32_t offset;       /* of the member */
    uint32_t flag_offset;  /* of the has_ member, 0 where there is none */
    int16_t type;          /* index of the message or enum */
    int16_t pattern;       /* UEP_PATTERN_… */
    int16_t limit_count;   /* UEP_LIMIT_ID_… of the number of entries */
    int16_t limit_bytes;   /* of the text, each entry or each text of a value */
    int16_t limit_root_bytes; /* of the text in node 0 */
    int16_t limit_key_bytes;
    int16_t limit_depth;
    int16_t limit_size;
    int16_t limit_max;     /* of a number */
    uint8_t kind;          /* UEP_KIND_… */
    uint8_t shape;         /* UEP_SHAPE_… */
    uint8_t required;      /* UEP_REQUIRED_… */
    uint8_t over_limit;    /* UEP_OVER_… */
    uint8_t pii;           /* UEP_PII_… */
    bool presence;         /* tells absent from its default */
    bool cuts;             /* only the canonical profile refuses what is over limit_bytes; receivers cut */
    bool external;         /* may cross a trust boundary */
} uep_field_info;

/* One message. by_number has max_number + 1 entries: the index of the field, or -1. */
typedef struct uep_message_info {
    const char *name;
    const uep_field_info *fields;
    const int8_t *by_number;
    uint32_t field_count;
    uint32_t max_number;
    uint32_t struct_bytes;
    bool holds_maps; /* itself or in a message inside it, JSON values included */
} uep_message_info;

/* One error type of the registry. Ancestors are nearest first and end in the category. */
typedef struct uep_type_info {
    const char *name;
    const char *title;
    const char *category;
    const char *const *ancestors;
    uint32_t ancestor_count;
    int32_t default_severity;
    int32_t retryability;
    int32_t default_effect;
    bool throttled;
    bool expected;
    const char *grpc_code;
    int32_t http_status;
    const char *const *sensitive_keys; /* keys of context whose values are secret for this type, ended by NULL */
} uep_type_info;

/* One row of a code table. numbers are those of darwin, linux and windows, -1 where the name does not exist; alias has the
 * bits of the platforms on which the name is not what its number is called. type is "" where no error is reported. */
typedef struct uep_code_row {
    const char *value;
    const char *name;
    const char *type;
    const char *connect;
    int32_t numbers[3];
    uint32_t alias;
} uep_code_row;

/* What covers many codes: an exception, a range whose number is looked up elsewhere, a range, a prefix. */
enum { UEP_SPAN_EXCEPTION = 0, UEP_SPAN_DERIVED = 1, UEP_SPAN_RANGE = 2, UEP_SPAN_PREFIX = 3 };
typedef struct uep_code_span {
    int32_t kind;
    const char *from;
    const char *to;
    const char *name;
    const char *type;
    const char *subtract;
    const char *table;
} uep_code_span;

enum { UEP_CODES_IN = 0, UEP_CODES_PLATFORM = 1, UEP_CODES_OUT = 2, UEP_CODES_PAIRS = 3 };
typedef struct uep_code_table {
    const char *stem;
    const char *space;
    int32_t kind;
    int32_t matcher; /* of the value's form, -1 for none */
    const char *default_type;
    const uep_code_row *rows;
    size_t count;
    const uep_code_span *spans;
    size_t span_count;
    uep_code_row default_row;
    const char *const *foreign; /* architectures of linux whose numbers are others, ended by NULL */
} uep_code_table;

/* A pair of names: a native type and its error type, or the reverse. */
typedef struct uep_name_pair { const char *name; const char *value; } uep_name_pair;
typedef struct uep_native_table {
    const char *language;
    const uep_name_pair *types; /* sorted by name */
    size_t type_count;
    const uep_name_pair *bases; /* in the order in which they are asked */
    size_t base_count;
    const uep_name_pair *to_native; /* sorted by error type */
    size_t to_native_count;
    const char *const *code_tables; /* ended by NULL */
    const char *const *source_languages; /* that print these types, ended by NULL */
} uep_native_table;

/* The levels of another system. */
typedef struct uep_level_row { const char *word; int64_t from; int64_t to; int32_t severity; } uep_level_row;
typedef struct uep_scale {
    const char *id;
    bool is_number;
    const char *out[4]; /* for Low, Medium, High, Critical */
    const char *expected;
    const uep_name_pair *levels; /* name and value */
    size_t level_count;
    const uep_level_row *rows;
    size_t row_count;
} uep_scale;

/* A key whose value is secret. */
enum { UEP_TERM_EXACT = 0, UEP_TERM_CONTAINS = 1, UEP_TERM_ENDS = 2 };
typedef struct uep_redaction_term { const char *term; int32_t match; } uep_redaction_term;

/* The tables, and how many rows they have. */
UEP_API extern const uep_reason_info uep_reasons[16];
UEP_API extern const uep_limit_info uep_limits_table[89];
UEP_API extern const uep_pattern_info uep_patterns[23];
UEP_API extern const uep_enum_info uep_enums[7];
UEP_API extern const uep_message_info uep_messages[18];
UEP_API extern const uep_type_info uep_types[44];
UEP_API extern const uep_code_table uep_code_tables[31];
UEP_API extern const uep_native_table uep_native_tables[15];
UEP_API extern const uep_scale uep_scales[15];
UEP_API extern const uep_redaction_term uep_redaction_terms[43];
/* cdef: end */

#define UEP_REASON_COUNT 16
#define UEP_PATTERN_COUNT 23
#define UEP_LIMIT_COUNT 89
#define UEP_MESSAGE_COUNT 18
#define UEP_ENUM_COUNT 7
#define UEP_TYPE_COUNT 44
#define UEP_CODE_TABLE_COUNT 31
#define UEP_NATIVE_TABLE_COUNT 15
#define UEP_SCALE_COUNT 15
#define UEP_REDACTION_TERM_COUNT 43

/* What stands in the place of a secret, and the rules of the marks that say so. */
#define UEP_REDACTION_REPLACEMENT "[redacted]"
#define UEP_REDACTION_KEY_RULE "redact:key"
#define UEP_REDACTION_TYPE_RULE "redact:type_key"
#define UEP_REDACTION_PAYLOAD_RULE "redact:payload"

#ifdef __cplusplus
}
#endif
#endif
