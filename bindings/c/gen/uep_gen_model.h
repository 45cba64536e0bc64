/* Regenerate with: uep codegen (content 618d04866dab7ff5; do not edit)
 *
 * The messages of the Universal Error Protocol as plain structs. A struct of zeros is an empty message.
 *
 * Strings and bytes are not owned by the struct: they point into the builder's arena or into the bytes that were decoded.
 * An absent string has n == 0, an absent number is 0, an absent message is NULL, an absent time has set == false.
 * Fields that tell absent from empty have a has_ member behind them. */
#ifndef UEP_GEN_MODEL_H
#define UEP_GEN_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* cdef: begin */
/* Text of n bytes of UTF-8 at p. It has no terminating zero and p may be NULL where n is 0. */
typedef struct uep_str { const char *p; size_t n; } uep_str;

/* n bytes at p. */
typedef struct uep_bytes { const uint8_t *p; size_t n; } uep_bytes;

/* A list of texts. */
typedef struct uep_str_list { uep_str *v; size_t n; size_t cap; } uep_str_list;

/* One entry of a map from text to text. */
typedef struct uep_pair { uep_str key; uep_str value; } uep_pair;
typedef struct uep_pair_list { uep_pair *v; size_t n; size_t cap; } uep_pair_list;

/* A point in time, seconds since 1970-01-01T00:00:00Z, or a duration. nanos counts in the direction of seconds for a
 * duration and forward for a point in time. set is false where the field is absent. */
typedef struct uep_time { int64_t seconds; int32_t nanos; bool set; } uep_time;

/* The kinds of a JSON value. UEP_VALUE_ABSENT is no value at all. */
enum {
    UEP_VALUE_ABSENT = 0,
    UEP_VALUE_NULL = 1,
    UEP_VALUE_BOOL = 2,
    UEP_VALUE_NUMBER = 3,
    UEP_VALUE_STRING = 4,
    UEP_VALUE_LIST = 5,
    UEP_VALUE_OBJECT = 6
};

struct uep_value;
struct uep_entry;

/* The items of a JSON list, and the members of a JSON object or of context. */
typedef struct uep_list { struct uep_value *v; size_t n; size_t cap; } uep_list;
typedef struct uep_map { struct uep_entry *v; size_t n; size_t cap; } uep_map;

/* One JSON value; kind says which member of `as` holds. */
typedef struct uep_value {
    int32_t kind;
    union {
        bool boolean;
        double number;
        uep_str string;
        uep_list list;
        uep_map object;
    } as;
} uep_value;

/* One member of a JSON object. */
typedef struct uep_entry { uep_str key; uep_value value; } uep_entry;

/* How bad an error is for the service that reports it. The names are the words of canonical JSON, hence
 * bare; the enum is closed for version 1. The gaps keep an unknown number comparable: it rounds down to
 * the known level below. */
enum {
    UEP_SEVERITY_UNSPECIFIED = 0,
    UEP_SEVERITY_LOW = 10,
    UEP_SEVERITY_MEDIUM = 20,
    UEP_SEVERITY_HIGH = 30,
    UEP_SEVERITY_CRITICAL = 40
};

/* Who chose the severity. */
enum {
    UEP_SEVERITY_SOURCE_UNSPECIFIED = 0,
    UEP_SEVERITY_SOURCE_REGISTRY = 1,
    UEP_SEVERITY_SOURCE_REPORTER = 2,
    UEP_SEVERITY_SOURCE_POLICY = 3,
    UEP_SEVERITY_SOURCE_BRIDGE = 4
};

/* How a node explains its parent. Each edge reads: this node is the parent's … */
enum {
    UEP_RELATION_UNSPECIFIED = 0,
    UEP_RELATION_CAUSE = 1,
    UEP_RELATION_CONTEXT = 2,
    UEP_RELATION_SUPPRESSED = 3,
    UEP_RELATION_MEMBER = 4,
    UEP_RELATION_REPANIC = 5,
    UEP_RELATION_REMOTE_CAUSE = 6
};

/* What may be repeated after the error. */
enum {
    UEP_RETRYABILITY_UNSPECIFIED = 0,
    UEP_RETRYABILITY_NEVER = 1,
    UEP_RETRYABILITY_CALL = 2,
    UEP_RETRYABILITY_TRANSACTION = 3,
    UEP_RETRYABILITY_AFTER_FIX = 4
};

/* Whether a failed operation took effect, hence whether repeating it could do it twice. */
enum {
    UEP_EFFECT_UNSPECIFIED = 0,
    UEP_EFFECT_NONE = 1,
    UEP_EFFECT_POSSIBLE = 2,
    UEP_EFFECT_PARTIAL = 3,
    UEP_EFFECT_APPLIED = 4
};

/* Where frames come from, hence how far they can be trusted. */
enum {
    UEP_PROVENANCE_UNSPECIFIED = 0,
    UEP_PROVENANCE_RUNTIME = 1,
    UEP_PROVENANCE_SYMBOLICATED = 2,
    UEP_PROVENANCE_PARSED_TEXT = 3
};

/* What was done to a value. */
enum {
    UEP_MARK_KIND_UNSPECIFIED = 0,
    UEP_MARK_KIND_TRUNCATED = 1,
    UEP_MARK_KIND_REDACTED = 2,
    UEP_MARK_KIND_HASHED = 3,
    UEP_MARK_KIND_REPAIRED = 4,
    UEP_MARK_KIND_TYPED = 5,
    UEP_MARK_KIND_SENSITIVE = 6,
    UEP_MARK_KIND_DROPPED = 7,
    UEP_MARK_KIND_ASSUMED = 8
};

/* One call on a stack. Consecutive frames that are equal in every field but address are folded into one,
 * and repeat counts the others. */
typedef struct uep_frame {
    /* The function as the runtime's trace prints it, without arguments. It is cut at its end. Optional.
     * Holds no personal data. Internal. Filled by capture and bridges. Limits: max_function_bytes. */
    uep_str function;
    /* The function's name before it was made readable, only where it differs. It is cut at its end.
     * Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
     * max_raw_function_bytes. */
    uep_str raw_function;
    /* The module, package or class path of the function where function does not say it. It is cut at its
     * end. Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
     * max_module_bytes. */
    uep_str module;
    /* The library, archive or binary image that holds the code. It is cut at its end. Optional. Holds no
     * personal data. Internal. Filled by capture and bridges. Limits: max_package_bytes. */
    uep_str package;
    /* The source file as the trace prints it. It is cut at its beginning, so that the file's name stays.
     * Optional. May hold personal data. Internal. Filled by capture and bridges. Limits: max_path_bytes. */
    uep_str file;
    /* The absolute path or URL of the source file, where it differs from file. It is cut at its beginning.
     * Optional. Likely to hold personal data. Internal. Filled by the reporting program and bridges.
     * Limits: max_path_bytes. */
    uep_str abs_path;
    /* The line in the file, from 1; absent where it is unknown. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    uint32_t line;
    /* The column in the line, from 1; absent where it is unknown. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    uint32_t column;
    /* Whether the code belongs to the application and not to a library; absent where nobody knows.
     * Optional. Holds no personal data. Internal. Filled by capture and bridges. */
    bool in_app;
    bool has_in_app;
    /* Whether the compiler inlined this call into the next outer frame. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    bool inlined;
    /* Whether this frame awaited the next inner frame and did not call it on the same stack. Optional.
     * Holds no personal data. Internal. Filled by capture and bridges. */
    bool async_boundary;
    /* How many more times in a row the same frame stood on the stack. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    uint32_t repeat;
    /* The language of this frame where it is not the node's. Optional. Holds no personal data. Internal.
     * Filled by capture and bridges. Pattern: source_language. */
    uep_str source_language;
    /* The text of the line, without the white space around it. It is cut at its end. Optional. May hold
     * personal data. Internal. Filled by the reporting program and bridges. Limits: max_source_line_bytes. */
    uep_str source_line;
    /* The instruction address, relative to the image where build_id is present. Optional. Holds no
     * personal data. Internal. Filled by capture and bridges. Pattern: fixed64. */
    uint64_t address;
    /* The build id of the image that holds the address or the script. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. Pattern: build_id. */
    uep_str build_id;
} uep_frame;
typedef struct uep_frame_list { uep_frame *v; size_t n; size_t cap; } uep_frame_list;

/* The calls that were active at one point of one program. */
typedef struct uep_stack {
    /* The calls, innermost first. Over the count frames in the middle are dropped and dropped_frames
     * counts them. Optional. May hold personal data. Internal. Filled by capture and bridges. Limits:
     * max_frames_per_stack, max_frames_per_record. */
    uep_frame_list frames;
    /* How many frames were left out of frames, folded frames counted once. Optional. Holds no personal
     * data. Internal. Filled by capture, bridges and relays. */
    uint32_t dropped_frames;
    /* How many of the frames that are present lie inside of the gap that dropped_frames counts. Optional.
     * Holds no personal data. Internal. Filled by capture, bridges and relays. */
    uint32_t dropped_after;
    /* How many of the outermost frames equal the outermost frames of the parent node's stack. Optional.
     * Holds no personal data. Internal. Filled by capture and bridges. */
    uint32_t shared_with_parent;
    /* Where the frames come from, hence how far they can be trusted. Absent reads as PARSED_TEXT, the
     * least trusted. Mandatory in the canonical profile. Holds no personal data. Internal. Filled by
     * capture and bridges. */
    int32_t provenance;
} uep_stack;

/* One error in the record's tree. nodes is a flat list in depth-first order: a node stands after its
 * parent, children by the number of their relation, then in native order. nodes[0] is the error the record
 * is about. */
typedef struct uep_node {
    /* The index of the node that this node explains, below its own index. Mandatory on every node but node
     * 0, absent on node 0. Mandatory on every node but node 0. Holds no personal data. Internal. Filled by
     * capture and bridges. */
    uint32_t parent;
    bool has_parent;
    /* How this node explains its parent. Mandatory in canonical records on every node but node 0, absent
     * on node 0. Mandatory in the canonical profile on every node but node 0. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    int32_t relation;
    /* The native type of the error, as the runtime's own trace prints it; empty where the runtime prints
     * none. It is cut at its end. Optional. Holds no personal data. Internal. Filled by capture and
     * bridges. Limits: max_type_name_bytes. */
    uep_str type_name;
    /* The module, package or namespace that defines the native type, where type_name does not say it. It
     * is cut at its end. Optional. Holds no personal data. Internal. Filled by capture and bridges.
     * Limits: max_module_bytes. */
    uep_str module;
    /* The error's own message without the messages of other nodes. It is cut at its end; node 0 may be as
     * long as error_message. Optional. Likely to hold personal data. Internal. Filled by capture and
     * bridges. Limits: max_node_message_bytes, max_error_message_bytes. */
    uep_str message;
    /* Remarks added to the error after it was made, oldest first. Over the count the tail is dropped.
     * Optional. Likely to hold personal data. Internal. Filled by capture and bridges. Limits: max_notes,
     * max_note_bytes. */
    uep_str_list notes;
    /* The calls that were active where the error was raised. Optional. May hold personal data. Internal.
     * Filled by capture and bridges. */
    uep_stack *stack;
    /* The error type of this node where it was classified by itself; absent on node 0. Optional. Holds no
     * personal data. Internal. Filled by capture and bridges. Limits: max_error_type_bytes. Pattern:
     * error_type. */
    uep_str error_type;
    /* The error_id of the record this node was taken from; absent on node 0. Optional. Holds no personal
     * data. Internal. Filled by the reporting program and bridges. Pattern: uuid. */
    uep_str error_id;
    /* The language of this node where it is not the record's; absent on node 0. Optional. Holds no
     * personal data. Internal. Filled by capture and bridges. Pattern: source_language. */
    uep_str source_language;
    /* The service this node comes from, named by who authenticated it. It is cut at its end. Optional.
     * Holds no personal data. Internal. Filled by the reporting program and receivers. Limits:
     * max_service_bytes. */
    uep_str service;
    /* When this node's error happened where that is known and not the record's time; absent on node 0.
     * Optional. Holds no personal data. Internal. Filled by the reporting program and bridges. Pattern:
     * timestamp. */
    uep_time timestamp;
    /* Whether the native error is a collection of errors, even one with no members left. Optional. Holds
     * no personal data. Internal. Filled by capture and bridges. */
    bool is_group;
} uep_node;
typedef struct uep_node_list { uep_node *v; size_t n; size_t cap; } uep_node_list;

/* What a caller can do about the error, for programs. */
typedef struct uep_recovery {
    /* What may be repeated: nothing, the same call, the whole transaction, or the call after something was
     * fixed. Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
     * program, capture and bridges. */
    int32_t retryability;
    /* How long to wait before repeating, zero or more. Optional. Holds no personal data. May cross a trust
     * boundary. Filled by the reporting program and bridges. Limits: max_retry_after_seconds. Pattern:
     * duration. */
    uep_time retry_after;
    /* How many attempts in all are sensible, the first included. Optional. Holds no personal data. May
     * cross a trust boundary. Filled by the reporting program and bridges. */
    uint32_t max_attempts;
    /* Whether the caller was turned away to protect the service. Optional. Holds no personal data. May
     * cross a trust boundary. Filled by the reporting program, capture and bridges. */
    bool throttled;
    /* Whether the failed operation took effect. Optional. Holds no personal data. May cross a trust
     * boundary. Filled by the reporting program, capture and bridges. */
    int32_t effect;
    /* Ids of the registry's recovery strategies that suit this error, best first. Over the count the tail
     * is dropped. Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
     * program, capture and bridges. Limits: max_strategies, max_error_type_bytes. Pattern: error_type. */
    uep_str_list strategies;
} uep_recovery;

/* The traces, requests and errors that the record belongs to. */
typedef struct uep_correlation {
    /* The W3C trace id as hexadecimal text. Optional. Holds no personal data. Internal. Filled by the
     * reporting program and bridges. Pattern: trace_id. */
    uep_str trace_id;
    /* The W3C span id as hexadecimal text. Optional. Holds no personal data. Internal. Filled by the
     * reporting program and bridges. Pattern: span_id. */
    uep_str span_id;
    /* The W3C trace flags. Optional. Holds no personal data. Internal. Filled by the reporting program and
     * bridges. Limits: max_trace_flags. */
    uint32_t trace_flags;
    /* The id under which the service logs the request. It is cut at its end. Optional. May hold personal
     * data. Internal. Filled by the reporting program and bridges. Limits: max_request_id_bytes. */
    uep_str request_id;
    /* The error_id of another record that caused this one, where its nodes are not here. Optional. Holds
     * no personal data. Internal. Filled by the reporting program and bridges. Pattern: uuid. */
    uep_str cause_error_id;
} uep_correlation;

/* The service instance that reports the error. */
typedef struct uep_resource {
    /* The name of the service that reports. It is cut at its end. Optional. Holds no personal data.
     * Internal. Filled by the reporting program and bridges. Limits: max_service_bytes. */
    uep_str service;
    /* The namespace that makes the service's name unique. It is cut at its end. Optional. Holds no
     * personal data. Internal. Filled by the reporting program and bridges. Limits: max_service_bytes. */
    uep_str namespace_;
    /* The version of the service. It is cut at its end. Optional. Holds no personal data. Internal. Filled
     * by the reporting program and bridges. Limits: max_service_bytes. */
    uep_str version;
    /* The id of the service instance. It is cut at its end. Optional. Holds no personal data. Internal.
     * Filled by the reporting program and bridges. Limits: max_service_bytes. */
    uep_str instance_id;
    /* The deployment environment. It is cut at its end. Optional. Holds no personal data. Internal. Filled
     * by the reporting program and bridges. Limits: max_environment_bytes. */
    uep_str environment;
    /* The host name. It is cut at its end. Optional. May hold personal data. Internal. Filled by the
     * reporting program and bridges. Limits: max_host_bytes. */
    uep_str host;
    /* The process id. Optional. Holds no personal data. Internal. Filled by the reporting program and
     * bridges. */
    uint32_t pid;
    /* The runtime and its version. It is cut at its end. Optional. Holds no personal data. Internal.
     * Filled by the reporting program and bridges. Limits: max_runtime_bytes. */
    uep_str runtime;
    /* The library that made the record and its version. It is cut at its end. Optional. Holds no personal
     * data. Internal. Filled by the reporting program and bridges. Limits: max_runtime_bytes. */
    uep_str sdk;
    /* Further facts about the instance, keys with the pattern context_key. Over the count the greatest
     * keys in byte order are dropped. Optional. May hold personal data. Internal. Filled by the reporting
     * program and bridges. Limits: max_attributes, max_context_key_bytes, max_attribute_value_bytes. */
    uep_pair_list attributes;
} uep_resource;

/* How the program treated the error. */
typedef struct uep_handling {
    /* Whether the program caught the error; absent where nobody knows. Optional. Holds no personal data.
     * Internal. Filled by capture and bridges. */
    bool handled;
    bool has_handled;
    /* Whether the error ended the process. Optional. Holds no personal data. Internal. Filled by capture
     * and bridges. */
    bool fatal;
    /* Whether the native error was made only to carry this report. Optional. Holds no personal data.
     * Internal. Filled by the reporting program and bridges. */
    bool synthetic;
    /* Whether the error is part of normal work and should wake nobody. Optional. Holds no personal data.
     * Internal. Filled by the reporting program, capture and bridges. */
    bool expected;
    /* What caught the error, such as a hook or a framework. It is cut at its end. Optional. Holds no
     * personal data. Internal. Filled by capture and bridges. Limits: max_mechanism_bytes. */
    uep_str mechanism;
} uep_handling;

/* The error's name or number in another code space. */
typedef struct uep_code {
    /* The code space: a table of the registry or another vocabulary's own name. Mandatory. Holds no
     * personal data. Internal. Filled by the reporting program, capture and bridges. Pattern: code_space. */
    uep_str space;
    /* The code as text; numbers in decimal unless the space says otherwise. Mandatory. Holds no personal
     * data. Internal. Filled by the reporting program, capture and bridges. Limits: max_code_value_bytes. */
    uep_str value;
    /* The code's symbolic name. It is cut at its end. Optional. Holds no personal data. Internal. Filled
     * by the reporting program, capture and bridges. Limits: max_code_name_bytes. */
    uep_str name;
    /* The platform whose numbers these are, where numbers differ between platforms. It is cut at its end.
     * Optional. Holds no personal data. Internal. Filled by capture and bridges. Limits:
     * max_platform_bytes. */
    uep_str platform;
} uep_code;
typedef struct uep_code_list { uep_code *v; size_t n; size_t cap; } uep_code_list;

/* One thing that was wrong with a request. */
typedef struct uep_violation {
    /* What the violation is about, such as field, query, header, precondition or quota. Optional. Holds no
     * personal data. May cross a trust boundary. Filled by the reporting program and bridges. Pattern:
     * violation_kind. */
    uep_str kind;
    /* Where in the request: a JSON Pointer for bodies, a name for headers and parameters. It is cut at its
     * end. Optional. May hold personal data. May cross a trust boundary. Filled by the reporting program
     * and bridges. Limits: max_violation_path_bytes. */
    uep_str path;
    /* A word for programs that says what is wrong. It is cut at its end. Optional. Holds no personal data.
     * May cross a trust boundary. Filled by the reporting program and bridges. Limits:
     * max_violation_reason_bytes. */
    uep_str reason;
    /* A sentence for people that says what is wrong and what would be right. It is cut at its end.
     * Optional. May hold personal data. May cross a trust boundary. Filled by the reporting program and
     * bridges. Limits: max_violation_text_bytes. */
    uep_str description;
    /* The thing that failed the check, such as a quota's or a resource's name. It is cut at its end.
     * Optional. May hold personal data. May cross a trust boundary. Filled by the reporting program and
     * bridges. Limits: max_violation_subject_bytes. */
    uep_str subject;
    /* The bound that was passed, as text. It is cut at its end. Optional. Holds no personal data. May
     * cross a trust boundary. Filled by the reporting program and bridges. Limits:
     * max_violation_reason_bytes. */
    uep_str limit;
} uep_violation;
typedef struct uep_violation_list { uep_violation *v; size_t n; size_t cap; } uep_violation_list;

/* A text in one language for the person who met the error. */
typedef struct uep_text {
    /* The language of the text. Mandatory. Holds no personal data. May cross a trust boundary. Filled by
     * the reporting program and bridges. Pattern: locale. */
    uep_str locale;
    /* The text, never empty. It is cut at its end. Mandatory. Holds no personal data. May cross a trust
     * boundary. Filled by the reporting program and bridges. Limits: max_user_message_bytes. */
    uep_str text;
} uep_text;
typedef struct uep_text_list { uep_text *v; size_t n; size_t cap; } uep_text_list;

/* A place where more can be read. */
typedef struct uep_link {
    /* What the link leads to, such as help or status. It is cut at its end. Optional. Holds no personal
     * data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
     * max_link_rel_bytes. */
    uep_str rel;
    /* An absolute https URL that nobody dereferences automatically. Mandatory. May hold personal data. May
     * cross a trust boundary. Filled by the reporting program and bridges. Limits: max_link_url_bytes.
     * Pattern: link_url. */
    uep_str url;
    /* What the link leads to, in words. It is cut at its end. Optional. Holds no personal data. May cross
     * a trust boundary. Filled by the reporting program and bridges. Limits: max_link_description_bytes. */
    uep_str description;
} uep_link;
typedef struct uep_link_list { uep_link *v; size_t n; size_t cap; } uep_link_list;

/* A thread, task or goroutine of the program at the time of the error. */
typedef struct uep_thread {
    /* The runtime's id of the thread or task. It is cut at its end. Optional. Holds no personal data.
     * Internal. Filled by the reporting program and bridges. Limits: max_thread_id_bytes. */
    uep_str id;
    /* The name of the thread or task. It is cut at its end. Optional. May hold personal data. Internal.
     * Filled by the reporting program and bridges. Limits: max_thread_name_bytes. */
    uep_str name;
    /* What the thread was doing, in the runtime's own word. It is cut at its end. Optional. Holds no
     * personal data. Internal. Filled by the reporting program and bridges. Limits:
     * max_thread_state_bytes. */
    uep_str state;
    /* Whether the error of node 0 happened on this thread. Optional. Holds no personal data. Internal.
     * Filled by the reporting program and bridges. */
    bool crashed;
    /* The calls that were active on the thread. Optional. May hold personal data. Internal. Filled by the
     * reporting program and bridges. */
    uep_stack *stack;
    /* The id of the thread or task that started this one. It is cut at its end. Optional. Holds no
     * personal data. Internal. Filled by the reporting program and bridges. Limits: max_thread_id_bytes. */
    uep_str parent_id;
} uep_thread;
typedef struct uep_thread_list { uep_thread *v; size_t n; size_t cap; } uep_thread_list;

/* How often the same error happened. */
typedef struct uep_occurrences {
    /* How many occurrences the record stands for, itself included. Mandatory. Holds no personal data.
     * Internal. Filled by the reporting program and relays. */
    uint32_t count;
    /* When the first of them happened. Optional. Holds no personal data. Internal. Filled by the reporting
     * program and relays. Pattern: timestamp. */
    uep_time first;
    /* When the last of them happened, not before the first. Optional. Holds no personal data. Internal.
     * Filled by the reporting program and relays. Pattern: timestamp. */
    uep_time last;
} uep_occurrences;

/* What was done to one value of the record, so that nothing is lost silently. */
typedef struct uep_mark {
    /* What the mark is about: a JSON Pointer into the record, empty for the record. It is cut to the
     * longest parent that fits. Optional. Holds no personal data. Internal. Filled by the reporting
     * program, capture, bridges, receivers and relays. Limits: max_mark_path_bytes. Pattern: mark_path. */
    uep_str path;
    /* What was done to the value. Mandatory in the canonical profile. Holds no personal data. Internal.
     * Filled by the reporting program, capture, bridges, receivers and relays. */
    int32_t kind;
    /* The id of the rule that did it. Optional. Holds no personal data. Internal. Filled by the reporting
     * program, capture, bridges, receivers and relays. Pattern: mark_rule. */
    uep_str rule;
    /* The size before: bytes of a text or of bytes, entries of a list or map. Optional. Holds no personal
     * data. Internal. Filled by the reporting program, capture, bridges, receivers and relays. */
    uint32_t original_size;
    /* What the value was before it became a string: int64, uint64, double, bytes, timestamp, decimal or
     * non_finite. Optional. Holds no personal data. Internal. Filled by the reporting program, capture and
     * bridges. Pattern: type_hint. */
    uep_str type_hint;
} uep_mark;
typedef struct uep_mark_list { uep_mark *v; size_t n; size_t cap; } uep_mark_list;

/* A payload of another vocabulary, carried unread. A receiver that does not know the type keeps it. */
typedef struct uep_detail {
    /* The name of the payload's type, without a host prefix. Mandatory. Holds no personal data. Internal.
     * Filled by the reporting program and bridges. Limits: max_detail_type_bytes. Pattern: detail_type. */
    uep_str type;
    /* The payload in the type's own encoding. Optional. May hold personal data. Internal. Filled by the
     * reporting program and bridges. Limits: max_detail_value_bytes. Pattern: base64. */
    uep_bytes value;
    /* A readable picture of the payload. It is never trusted over value. Optional. May hold personal data.
     * Internal. Filled by the reporting program and bridges. Limits: max_context_string_bytes,
     * max_context_key_bytes, max_context_depth, max_detail_debug_bytes, max_safe_integer. */
    uep_value debug;
} uep_detail;
typedef struct uep_detail_list { uep_detail *v; size_t n; size_t cap; } uep_detail_list;

/* The foreign document that a record was translated from. */
typedef struct uep_foreign {
    /* The foreign format: the stem of the bridge that read it. Mandatory. Holds no personal data.
     * Internal. Filled by bridges. Pattern: format_name. */
    uep_str format;
    /* The media type of the payload, without parameters. Optional. Holds no personal data. Internal.
     * Filled by bridges. Pattern: media_type. */
    uep_str media_type;
    /* The foreign bytes as they came. They are cut at their end and complete is left unset. Optional.
     * Likely to hold personal data. Internal. Filled by bridges. Limits: max_origin_payload_bytes.
     * Pattern: base64. */
    uep_bytes payload;
    /* Whether payload holds every byte of the foreign document. Optional. Holds no personal data.
     * Internal. Filled by bridges. */
    bool complete;
} uep_foreign;

/* A record: one error that happened in one program, with everything that explains it. A producer fills
 * every field marked mandatory. On its way a record changes only by redaction and truncation, which leave
 * marks. */
typedef struct uep_record {
    /* The protocol version whose rules the producer followed: "1.0" for this release. Mandatory. Holds no
     * personal data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
     * Pattern: protocol_version. */
    uep_str protocol_version;
    /* The identity of this occurrence: a UUID made with a cryptographic random source, version 7 by
     * preference. It stays the same through every relay. Mandatory. Holds no personal data. May cross a
     * trust boundary. Filled by the reporting program, capture and bridges. Pattern: uuid. */
    uep_str error_id;
    /* The class of the error: a type of the registry or a custom type in reverse domain order. Mandatory.
     * Holds no personal data. May cross a trust boundary. Filled by the reporting program, capture and
     * bridges. Limits: max_error_type_bytes. Pattern: error_type. */
    uep_str error_type;
    /* How bad the error is for the service that reports it. The accept profile reads an absent severity as
     * the default of the type. Mandatory in the canonical profile. Holds no personal data. May cross a
     * trust boundary. Filled by the reporting program, capture and bridges. */
    int32_t severity;
    /* When the error happened, in UTC. Mandatory. Holds no personal data. May cross a trust boundary.
     * Filled by the reporting program, capture and bridges. Pattern: timestamp. */
    uep_time timestamp;
    /* The language whose runtime raised the error, or other. Mandatory. Holds no personal data. May cross
     * a trust boundary. Filled by the reporting program, capture and bridges. Pattern: source_language. */
    uep_str source_language;
    /* The text written by and for developers, never empty. It does not leave a trust boundary;
     * user_messages does. It is cut at its end. Mandatory. Likely to hold personal data. Internal. Filled
     * by the reporting program, capture and bridges. Limits: max_error_message_bytes. */
    uep_str error_message;
    /* The native stack trace as text, for display only. It is cut at its end and never parsed when a node
     * has frames. Optional. Likely to hold personal data. Internal. Filled by the reporting program and
     * bridges. Limits: max_stack_trace_bytes. */
    uep_str stack_trace;
    bool has_stack_trace;
    /* Facts about the circumstances, as JSON values under short keys. Keys with the pattern context_key,
     * at any depth. Over a count or size the largest entries go first. Optional. Likely to hold personal
     * data. Internal. Filled by the reporting program, capture and bridges. Limits: max_context_keys,
     * max_context_key_bytes, max_context_string_bytes, max_context_depth, max_context_bytes,
     * max_safe_integer. */
    uep_map context;
    /* What a person can do about the error, one action a sentence, most useful first. Over the count the
     * tail is dropped. Optional. May hold personal data. May cross a trust boundary. Filled by the
     * reporting program, capture and bridges. Limits: max_suggestions, max_suggestion_bytes. */
    uep_str_list recovery_suggestions;
    /* What error_type is a kind of: nearest ancestor first, the category last. Mandatory for every type
     * that is not in registry 1.0. Mandatory for a type that is not in the registry, else optional. Holds
     * no personal data. May cross a trust boundary. Filled by the reporting program, capture and bridges.
     * Limits: max_type_ancestors, max_error_type_bytes. Pattern: error_type. */
    uep_str_list type_ancestors;
    /* The error and everything that explains it: a tree in one flat list, node 0 first. Over the count the
     * nodes with the highest index are dropped. Optional. May hold personal data. Internal. Filled by
     * capture and bridges. Limits: max_nodes. */
    uep_node_list nodes;
    /* Whether and how the failed operation may be repeated, and whether it took effect. Optional. Holds no
     * personal data. May cross a trust boundary. Filled by the reporting program, capture and bridges. */
    uep_recovery *recovery;
    /* The trace, request and other errors this error belongs to. Optional. May hold personal data.
     * Internal. Filled by the reporting program, capture and bridges. */
    uep_correlation *correlation;
    /* The service instance that reports the error. Optional. May hold personal data. Internal. Filled by
     * the reporting program and bridges. */
    uep_resource *resource;
    /* When the error was first seen by whoever made the record, where that is not when it happened.
     * Optional. Holds no personal data. Internal. Filled by bridges and receivers. Pattern: timestamp. */
    uep_time observed_timestamp;
    /* Who chose the severity. Optional. Holds no personal data. Internal. Filled by the reporting program,
     * capture, bridges and receivers. */
    int32_t severity_source;
    /* How the program treated the error. Optional. Holds no personal data. Internal. Filled by the
     * reporting program, capture and bridges. */
    uep_handling *handling;
    /* What the error is called in other code spaces. Over the count the tail is dropped. Optional. Holds
     * no personal data. Internal. Filled by the reporting program, capture and bridges. Limits: max_codes. */
    uep_code_list codes;
    /* What exactly was wrong with the request. Over the count the tail is dropped. Optional. May hold
     * personal data. May cross a trust boundary. Filled by the reporting program and bridges. Limits:
     * max_violations. */
    uep_violation_list violations;
    /* Texts that are safe to show to the person who met the error, one a language. Over the count the tail
     * is dropped. Optional. Holds no personal data. May cross a trust boundary. Filled by the reporting
     * program and bridges. Limits: max_user_messages. */
    uep_text_list user_messages;
    /* Where more can be read. Over the count the tail is dropped. Optional. Holds no personal data. May
     * cross a trust boundary. Filled by the reporting program and bridges. Limits: max_links. */
    uep_link_list links;
    /* What groups this record with others. Over the count the tail is dropped. Optional. Holds no personal
     * data. Internal. Filled by the reporting program, bridges and receivers. Limits:
     * max_fingerprint_parts, max_fingerprint_part_bytes. */
    uep_str_list fingerprint;
    /* The other threads and tasks at the time of the error. Over the count the tail is dropped. Optional.
     * May hold personal data. Internal. Filled by the reporting program and bridges. Limits: max_threads. */
    uep_thread_list threads;
    /* How often the same error happened, where one record stands for several. Optional. Holds no personal
     * data. Internal. Filled by the reporting program and relays. */
    uep_occurrences *occurrences;
    /* What was truncated, redacted, repaired, typed, dropped or assumed in this record. Over the count the
     * last marks are dropped. Optional. Holds no personal data. Internal. Filled by the reporting program,
     * capture, bridges, receivers and relays. Limits: max_marks. */
    uep_mark_list marks;
    /* Typed payloads of other vocabularies; details that a receiver does not know survive. Over the count
     * the tail is dropped. Optional. May hold personal data. Internal. Filled by the reporting program and
     * bridges. Limits: max_details. */
    uep_detail_list details;
    /* The foreign document this record was translated from. Optional. Likely to hold personal data.
     * Internal. Filled by bridges. */
    uep_foreign *origin;
} uep_record;
typedef struct uep_record_list { uep_record *v; size_t n; size_t cap; } uep_record_list;

/* Several records sent together. The records do not depend on one another. */
typedef struct uep_batch {
    /* The records, in the order in which they were reported. Optional. Likely to hold personal data.
     * Internal. Filled by the reporting program and relays. Limits: max_batch_records. */
    uep_record_list errors;
    /* How many records were left out of this batch for want of room. Optional. Holds no personal data.
     * Internal. Filled by the reporting program and relays. */
    uint32_t dropped_records;
} uep_batch;

/* cdef: end */
#endif
