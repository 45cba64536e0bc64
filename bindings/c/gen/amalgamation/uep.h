/* Regenerate with: uep codegen (content 2ee00ccd9d7072a5; do not edit)
 * The Universal Error Protocol in C: the header. Its other half is uep.c. */
/* uep.h - Universal Error Protocol: build, write, read and judge error records. C11, no dependency but libc.
 *
 * A record is one error of one program. A program that fails builds one with uep_new, the uep_set_ and uep_add_
 * functions and uep_finish, and writes it with uep_encode (protobuf) or uep_encode_json. A program that receives bytes
 * reads them with uep_decode, which applies every rule of a receiver, and then walks the structs of uep_record.
 *
 * CONVENTIONS
 *   Functions that can fail return int32_t: UEP_OK (0) or more is success, a negative UEP_E_ code is failure. Functions
 *   that add something return its index. A failed function leaves the record as it was. Nothing aborts.
 *   Texts go in as {p, n} pairs of UTF-8 without terminating zero; UEP_S("literal") and uep_cstr(p) make them.
 *   Texts that are not UTF-8 are repaired, texts that are too long are cut, and a mark in the record says so; the function
 *   still returns UEP_OK or an index. What was stored can be read from the structs.
 *   Structs that a caller fills for the library begin with struct_size, which the caller sets to sizeof the struct. Members
 *   are only ever added at the end, so old callers and new libraries understand each other.
 *
 * OWNERSHIP
 *   A builder (uep_t) owns an arena; everything that is put into a record is copied there once. With UEP_BORROW_TEXTS
 *   texts are not copied and have to stay alive until the builder is reset or freed. uep_decode always borrows the bytes
 *   it is given. Pointers that the library gives out stay valid until the next uep_reset, uep_free or uep_decode of the
 *   same builder; the bytes of uep_encode only until the next function that writes.
 *
 * THREADS
 *   A builder belongs to one thread at a time. Different builders share nothing. The library has no mutable global but
 *   those of uep_crash_install. */
#ifndef UEP_H
#define UEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Regenerate with: uep codegen (part of this file)
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
/* Regenerate with: uep codegen (part of this file)
 *
 * The registry of the Universal Error Protocol as constants, and the structs of its tables. */
#ifndef UEP_GEN_TABLES_H
#define UEP_GEN_TABLES_H


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

#if !defined(UEP_API)
#if defined(_WIN32)
#define UEP_API
#elif defined(__GNUC__) || defined(__clang__)
#define UEP_API __attribute__((visibility("default")))
#else
#define UEP_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* cdef: begin */

/* ---- status ---------------------------------------------------------------------------------------------------- */

enum {
    UEP_OK = 0,
    UEP_E_MEMORY = -1,      /* no memory, or the builder's own bound of memory is reached */
    UEP_E_REFUSED = -2,     /* the record or document breaks a rule; uep_refusal says which */
    UEP_E_ARGUMENT = -3,    /* an argument the function cannot take, such as a NULL builder */
    UEP_E_INDEX = -4,       /* there is no node, frame, code … of this index */
    UEP_E_PARENT = -5,      /* a node's parent is not an index below its own */
    UEP_E_FULL = -6,        /* the list is at its limit; the entry was dropped and a mark added */
    UEP_E_DROPPED = -7,     /* the value is over a limit that nobody cuts; it was dropped and a mark added; a code, link or
                               detail that cannot stand without it goes whole, and the entries behind it move up */
    UEP_E_FOUND_NOT = -8,   /* a table has no such entry */
    UEP_E_SYSTEM = -9,      /* the operating system failed; errno says how */
    UEP_E_UNSUPPORTED = -10 /* this platform cannot do it */
};

/* The two profiles of the specification (section 2.4). */
enum { UEP_CANONICAL = 0, UEP_ACCEPT = 1 };

/* The phases of a verdict (section 2.4). */
enum { UEP_PHASE_READER = 0, UEP_PHASE_STRUCTURE = 1, UEP_PHASE_RULES = 2 };

/* Why a record or document is refused: a reason of uep_reasons and the place as a JSON Pointer. The path lies in the
 * builder's arena; it may be empty, which is the whole record. */
typedef struct uep_refusal {
    uint32_t struct_size;
    int32_t reason; /* UEP_REASON_… */
    int32_t phase;  /* UEP_PHASE_… */
    uep_str path;
} uep_refusal;

/* One fault of a record, as uep_find_faults lists them. */
typedef struct uep_fault {
    int32_t reason;
    int32_t phase;
    bool canonical_only; /* the accept profile lets it pass */
    uep_str path;
} uep_fault;
typedef struct uep_fault_list { uep_fault *v; size_t n; size_t cap; } uep_fault_list;

/* ---- interchange ------------------------------------------------------------------------------------------------- */

/* Bytes that change hands between two libraries that know nothing of each other but this struct. It may be copied into
 * any program. Who receives it calls release exactly once, when it is not NULL; release sets itself to NULL.
 *
 * A library function that can fail takes a uep_buf as its last argument and returns int32_t: 0 went well and the struct
 * is untouched, anything else is a failure and the struct holds the record in the binary form. */
typedef struct uep_buf {
    const uint8_t *data;
    size_t size;
    void (*release)(struct uep_buf *);
    void *private_data;
} uep_buf;

/* ---- building: life ------------------------------------------------------------------------------------------------- */

typedef struct uep uep_t;
typedef struct uep_prototype uep_prototype;
typedef struct uep_site uep_site;

/* Where memory comes from. alloc gives size bytes aligned for any type, or NULL; release gives them back. */
typedef struct uep_alloc {
    uint32_t struct_size;
    void *ctx;
    void *(*alloc)(void *ctx, size_t size);
    void (*release)(void *ctx, void *p, size_t size);
} uep_alloc;

/* Flags of uep_limits. */
enum {
    UEP_BORROW_TEXTS = 1, /* texts are not copied; they live as long as the record is in use */
    UEP_NO_CHECK = 2      /* texts are known to be UTF-8 without NUL and within their limits; nobody looks */
};

/* Bounds of one builder. A member of 0 takes the default. The limits of the protocol are not bounds of a builder. */
typedef struct uep_limits {
    uint32_t struct_size;
    uint32_t flags;
    size_t max_memory;  /* bytes the builder may hold in all; default 64 MiB */
    size_t chunk_bytes; /* size of the first piece of the arena; default 4096 */
} uep_limits;

/* The clock and the random source; NULL members take those of the system. A hook returns 0, or anything else when it
 * failed. */
typedef struct uep_hooks {
    uint32_t struct_size;
    void *ctx;
    int32_t (*clock)(void *ctx, int64_t *seconds, int32_t *nanos);
    int32_t (*random)(void *ctx, uint8_t *p, size_t n);
} uep_hooks;

/* The version of this ABI: major << 16 | minor. A caller refuses another major number and looks for functions of a newer
 * minor one by name. */
UEP_API uint32_t uep_abi_version(void);

/* The protocol versions that this library reads: from 1.0 to 1.max. `written` is the text of the one it writes. */
UEP_API void uep_wire_versions(uint32_t *major, uint32_t *minor, uep_str *written);

/* Make an empty builder. Both arguments may be NULL. NULL when there is no memory, or max_memory does not hold the builder
 * itself (2 KiB do); uep_oom then has a record that can still be sent. */
UEP_API uep_t *uep_new(const uep_alloc *alloc, const uep_limits *limits);

/* Make a builder inside the caller's n bytes. It never allocates; a record that needs more gets UEP_E_MEMORY. About 2 KiB
 * hold a small record. NULL when n is too small. uep_free does nothing to it. Safe in a signal handler, as are all uep_set_
 * and uep_add_ functions and uep_encode on it. */
UEP_API uep_t *uep_new_static(void *buffer, size_t n, const uep_limits *limits);

/* Take the caller's clock and random source. */
UEP_API int32_t uep_set_hooks(uep_t *e, const uep_hooks *hooks);

/* Empty a builder and keep its memory, so that the next record costs no allocation. */
UEP_API void uep_reset(uep_t *e);

/* Give back a builder and everything it holds. NULL does nothing. */
UEP_API void uep_free(uep_t *e);

/* The record of a builder, for reading and for changes that the functions below do not make. Never NULL for a builder. */
UEP_API uep_record *uep_get(uep_t *e);

/* n bytes of the builder's arena, aligned for any type, for values that a caller puts into the structs itself. NULL when
 * there is no memory. */
UEP_API void *uep_arena(uep_t *e, size_t n);

/* A copy of a text in the builder's arena, with a zero after it. {NULL, 0} when there is no memory. */
UEP_API uep_str uep_arena_str(uep_t *e, uep_str text);

/* Make room for one more item of item_size bytes in a list of a record (any of the *_list structs, uep_list or uep_map)
 * and return it, zeroed; n is counted up. NULL when there is no memory. */
UEP_API void *uep_list_add(uep_t *e, void *list, size_t item_size);

/* UEP_E_MEMORY once a function of this builder met a want of memory since the last reset, else UEP_OK. */
UEP_API int32_t uep_status(const uep_t *e);

/* ---- building: a whole record ----------------------------------------------------------------------------------------- */

/* Reset the builder and set every field of a record that the caller filled, as the functions below would: texts are copied,
 * repaired and cut, marks say so. A struct of zeros is an empty message, so a record can be one initializer. Nothing in
 * `given` may point into this builder. UEP_E_PARENT and UEP_E_ARGUMENT where one of them refuses a value. */
UEP_API int32_t uep_set_record(uep_t *e, const uep_record *given);

/* uep_set_record and uep_encode in one call, the fastest way to write a record whose values are all new: where each of them
 * fits as it is, it is written in one pass and nothing is copied but into the output. What the builder holds afterwards is
 * not said; uep_reset, uep_set_record or uep_use_prototype begins its next record. */
UEP_API int32_t uep_encode_given(uep_t *e, const uep_record *given, const uint8_t **data, size_t *n);

/* ---- building: content ---------------------------------------------------------------------------------------------- */

/* Text of a zero-terminated string; NULL is the empty text. */
UEP_API uep_str uep_cstr(const char *p);

/* Add a node. The first node has parent -1 and relation 0 and is the error the record is about; every other one names the
 * index of the node that it explains, below its own, and how (UEP_RELATION_…). Returns the node's index, UEP_E_PARENT for
 * another parent, UEP_E_FULL over max_nodes. */
UEP_API int32_t uep_add_node(uep_t *e, int32_t parent, int32_t relation);

/* A stack is named by the index of its node, or by this with the index of its thread. */
#define UEP_THREAD_STACK 0x40000000

/* Add a frame to the stack of a node or thread, innermost call first. A frame that equals the one before it in every field
 * but the address is folded into it. Returns the frame's index. frame may be NULL for an empty one, which is not folded. */
UEP_API int32_t uep_add_frame(uep_t *e, int32_t stack, const uep_frame *frame);

/* Make a stack present, also without frames. */
UEP_API int32_t uep_add_stack(uep_t *e, int32_t stack);

/* Add an entry with the values of a struct, or an empty one for NULL. Return its index. The stack of a thread is added by
 * uep_add_frame. */
UEP_API int32_t uep_add_code(uep_t *e, const uep_code *code);
UEP_API int32_t uep_add_violation(uep_t *e, const uep_violation *violation);
UEP_API int32_t uep_add_user_message(uep_t *e, const uep_text *text);
UEP_API int32_t uep_add_link(uep_t *e, const uep_link *link);
UEP_API int32_t uep_add_thread(uep_t *e, const uep_thread *thread);
UEP_API int32_t uep_add_detail(uep_t *e, const uep_detail *detail);

/* Add a mark unless the record has an equal one (UEP-REC-110) or as many as it may have. The path is cut to the longest
 * parent that fits. Returns UEP_OK in all these cases. */
UEP_API int32_t uep_add_mark(uep_t *e, const uep_mark *mark);

/* Put a value under a key of context; a value that is there under this key is replaced. The value is copied whole. Numbers
 * that are not finite or beyond 2^53-1 become texts with a mark TYPED, what nests too deep becomes text, what is over a
 * limit goes, as section 9 says. */
UEP_API int32_t uep_put_context(uep_t *e, uep_str key, const uep_value *value);
UEP_API int32_t uep_put_context_null(uep_t *e, uep_str key);
UEP_API int32_t uep_put_context_bool(uep_t *e, uep_str key, bool value);
UEP_API int32_t uep_put_context_number(uep_t *e, uep_str key, double value);
UEP_API int32_t uep_put_context_int(uep_t *e, uep_str key, int64_t value);
UEP_API int32_t uep_put_context_uint(uep_t *e, uep_str key, uint64_t value);
UEP_API int32_t uep_put_context_str(uep_t *e, uep_str key, uep_str value);
UEP_API int32_t uep_put_context_bytes(uep_t *e, uep_str key, uep_bytes value);

/* Put an attribute of the resource. */
UEP_API int32_t uep_put_attribute(uep_t *e, uep_str key, uep_str value);

/* ---- building: prepared parts ----------------------------------------------------------------------------------------
 * What a program repeats from error to error is looked at and written once: a prototype is a whole record, or as much of
 * one as errors have in common; a site is one frame. Both are constant, so any number of threads may use one at a time.
 * They belong to their maker and have to live as long as a record that was built with them is in use.
 *
 * A record that was built with them is the same record, byte by byte, and every function takes it. They are worth their
 * memory where uep_finish and uep_encode are all that follows; the first other function that looks into the record turns
 * them into structs, once, which needs memory of the builder. */

/* Make a prototype of the record of a builder, without its error_id and timestamp. A record that uep_finish took makes one
 * that is not judged again. Everything is copied; the builder keeps its record, and its output is overwritten. alloc may be
 * NULL; more than the prototype is asked of it while it is made. NULL when there is no memory, and for a record with texts
 * that are not UTF-8, which only UEP_NO_CHECK and changes of the structs can make. */
UEP_API uep_prototype *uep_prototype_new(uep_t *e, const uep_alloc *alloc);
UEP_API void uep_prototype_free(uep_prototype *prototype);

/* Empty a builder as uep_reset does and begin the next record with a prototype. What is set afterwards replaces what the
 * prototype has there, what is added comes behind it. Cheap afterwards are: fields of the record itself, uep_node_set_message,
 * and everything of messages and lists that the prototype has not; anything else makes the whole record ordinary. So does
 * uep_get, which has to be called again: a record it gave before is not whole. UEP_E_MEMORY only of later functions; where
 * uep_get meets it, uep_status says so. */
UEP_API int32_t uep_use_prototype(uep_t *e, const uep_prototype *prototype);

/* Make a site of a frame. NULL when there is no memory, and for a frame of which uep_add_frame would cut, drop or repair
 * something. */
UEP_API uep_site *uep_site_new(const uep_frame *frame, const uep_alloc *alloc);
UEP_API void uep_site_free(uep_site *site);

/* Add the frame of a site to a stack. The same as uep_add_frame with that frame. */
UEP_API int32_t uep_add_site(uep_t *e, int32_t stack, const uep_site *site);

/* Append the nodes of a record that was received, below the node that failed because of it (section 3.5). relation is
 * UEP_RELATION_REMOTE_CAUSE, also for 0. service is the name under which the sender is authenticated, or empty. Set
 * error_id and error_type before, as they decide. Everything is copied. Returns the index of the received node 0;
 * UEP_E_DROPPED where a mark says that the record is here already or comes over too many hops. */
UEP_API int32_t uep_wrap(uep_t *e, int32_t parent, int32_t relation, const uep_record *received, uep_str service);

/* Fill in what a producer may leave to the library: protocol_version, error_id (a UUIDv7), timestamp (now),
 * source_language ("c"), error_message (that of node 0, its type name, the title of the type), error_type
 * (uep.unknown.unclassified), severity (the default of the type, with severity_source REGISTRY), type_ancestors of a type
 * of the registry, node 0 when there is none, its message, provenance RUNTIME of stacks without one, handling.expected of
 * a type that says so. Then judge the record by the canonical profile. UEP_E_REFUSED fills refusal, which may be NULL. */
UEP_API int32_t uep_finish(uep_t *e, uep_refusal *refusal);

/* ---- building: fields, generated. uep_set_… sets a field of the record or of a message of which it has at most one,
 * uep_<part>_set_… a field of the index-th entry of a list. A value over its limit is cut (or dropped, where nobody cuts)
 * with a mark, as section 9 of the specification says.
 *
 * A setter looks for what it has to repair, cut or drop, and for nothing else. Whether a text has the form of its field, such
 * as an error_type or a trace_id, whether a number is in its range and whether fields fit each other is judged once, by
 * uep_finish, which names the first fault by reason and path. uep_match_pattern tells earlier about one text. */

/* cdef: end */
/* Regenerate with: uep codegen (part of this file)
 *
 * One function for each field: uep_set_… for a field of the record or of a message of which it has at most one,
 * uep_<part>_set_… for a field of the index-th entry of a list, …_add_… for one more text of a list of texts.
 * They return UEP_OK, or a negative code when nothing was stored; uep.h says what happens to values over a limit. */
#ifndef UEP_GEN_SETTERS_H
#define UEP_GEN_SETTERS_H


#ifdef __cplusplus
extern "C" {
#endif

/* cdef: begin */
struct uep;
UEP_API int32_t uep_set_protocol_version(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_type(struct uep *e, uep_str value);
UEP_API int32_t uep_set_severity(struct uep *e, int32_t value);
UEP_API int32_t uep_set_timestamp(struct uep *e, uep_time value);
UEP_API int32_t uep_set_source_language(struct uep *e, uep_str value);
UEP_API int32_t uep_set_error_message(struct uep *e, uep_str value);
UEP_API int32_t uep_set_stack_trace(struct uep *e, uep_str value);
UEP_API int32_t uep_add_recovery_suggestions(struct uep *e, uep_str value);
UEP_API int32_t uep_add_type_ancestors(struct uep *e, uep_str value);
UEP_API int32_t uep_set_recovery_retryability(struct uep *e, int32_t value);
UEP_API int32_t uep_set_recovery_retry_after(struct uep *e, uep_time value);
UEP_API int32_t uep_set_recovery_max_attempts(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_recovery_throttled(struct uep *e, bool value);
UEP_API int32_t uep_set_recovery_effect(struct uep *e, int32_t value);
UEP_API int32_t uep_add_recovery_strategies(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_trace_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_span_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_trace_flags(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_correlation_request_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_correlation_cause_error_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_service(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_namespace(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_version(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_instance_id(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_environment(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_host(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_pid(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_resource_runtime(struct uep *e, uep_str value);
UEP_API int32_t uep_set_resource_sdk(struct uep *e, uep_str value);
UEP_API int32_t uep_set_observed_timestamp(struct uep *e, uep_time value);
UEP_API int32_t uep_set_severity_source(struct uep *e, int32_t value);
UEP_API int32_t uep_set_handling_handled(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_fatal(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_synthetic(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_expected(struct uep *e, bool value);
UEP_API int32_t uep_set_handling_mechanism(struct uep *e, uep_str value);
UEP_API int32_t uep_add_fingerprint(struct uep *e, uep_str value);
UEP_API int32_t uep_set_occurrences_count(struct uep *e, uint32_t value);
UEP_API int32_t uep_set_occurrences_first(struct uep *e, uep_time value);
UEP_API int32_t uep_set_occurrences_last(struct uep *e, uep_time value);
UEP_API int32_t uep_set_origin_format(struct uep *e, uep_str value);
UEP_API int32_t uep_set_origin_media_type(struct uep *e, uep_str value);
UEP_API int32_t uep_set_origin_payload(struct uep *e, uep_bytes value);
UEP_API int32_t uep_set_origin_complete(struct uep *e, bool value);
UEP_API int32_t uep_node_set_type_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_module(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_message(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_add_notes(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_error_type(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_error_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_source_language(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_service(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_node_set_timestamp(struct uep *e, int32_t index, uep_time value);
UEP_API int32_t uep_node_set_is_group(struct uep *e, int32_t index, bool value);
UEP_API int32_t uep_code_set_space(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_value(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_code_set_platform(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_kind(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_path(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_reason(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_description(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_subject(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_violation_set_limit(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_text_set_locale(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_text_set_text(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_rel(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_url(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_link_set_description(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_name(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_state(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_thread_set_crashed(struct uep *e, int32_t index, bool value);
UEP_API int32_t uep_thread_set_parent_id(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_detail_set_type(struct uep *e, int32_t index, uep_str value);
UEP_API int32_t uep_detail_set_value(struct uep *e, int32_t index, uep_bytes value);
UEP_API int32_t uep_detail_set_debug(struct uep *e, int32_t index, const uep_value *value);
UEP_API int32_t uep_stack_set_dropped_frames(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_dropped_after(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_shared_with_parent(struct uep *e, int32_t stack, uint32_t value);
UEP_API int32_t uep_stack_set_provenance(struct uep *e, int32_t stack, int32_t value);
UEP_API int32_t uep_frame_set_function(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_raw_function(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_module(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_package(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_file(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_abs_path(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_line(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_column(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_in_app(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_inlined(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_async_boundary(struct uep *e, int32_t stack, int32_t index, bool value);
UEP_API int32_t uep_frame_set_repeat(struct uep *e, int32_t stack, int32_t index, uint32_t value);
UEP_API int32_t uep_frame_set_source_language(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_source_line(struct uep *e, int32_t stack, int32_t index, uep_str value);
UEP_API int32_t uep_frame_set_address(struct uep *e, int32_t stack, int32_t index, uint64_t value);
UEP_API int32_t uep_frame_set_build_id(struct uep *e, int32_t stack, int32_t index, uep_str value);
/* cdef: end */

#ifdef __cplusplus
}
#endif
#endif
/* cdef: begin */

/* ---- writing ---------------------------------------------------------------------------------------------------------- */

/* Write the record in the binary form. *data points into the builder until its next function. Judges nothing. */
UEP_API int32_t uep_encode(uep_t *e, const uint8_t **data, size_t *n);

/* Write the record as canonical JSON without spaces. *text points into the builder until its next function, and has a zero
 * after it. Judges nothing. */
UEP_API int32_t uep_encode_json(uep_t *e, const char **text, size_t *n);

/* Write the record in the binary form into a buffer that outlives the builder. When there is no memory, out gets the
 * static record of uep_oom and the function returns UEP_E_MEMORY: out is always released by its owner. */
UEP_API int32_t uep_export(uep_t *e, uep_buf *out);

/* Copy bytes into a buffer; the same promise. */
UEP_API int32_t uep_export_bytes(const uint8_t *data, size_t n, uep_buf *out);

/* Fill out with a constant record of type uep.capacity.memory_exhausted. Cannot fail. */
UEP_API void uep_oom(uep_buf *out);

/* Write any record, and a batch, into the builder's output. */
UEP_API int32_t uep_encode_record(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n);
UEP_API int32_t uep_encode_batch(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n);
UEP_API int32_t uep_encode_record_json(uep_t *e, const uep_record *record, const char **text, size_t *n);
UEP_API int32_t uep_encode_batch_json(uep_t *e, const uep_batch *batch, const char **text, size_t *n);

/* Write a record and a batch as MessagePack (section 8), for programs that read it faster than protobuf. UEP_E_REFUSED for
 * one that has no such spelling: a time outside its range, a number of context that is not finite or beyond 2^53-1. */
UEP_API int32_t uep_encode_record_msgpack(uep_t *e, const uep_record *record, const uint8_t **data, size_t *n);
UEP_API int32_t uep_encode_batch_msgpack(uep_t *e, const uep_batch *batch, const uint8_t **data, size_t *n);

/* The size of a record in the binary form (UEP-LIM-002), 0 when it cannot be told for want of memory. */
UEP_API size_t uep_size_record(uep_t *e, const uep_record *record);
UEP_API size_t uep_size_batch(uep_t *e, const uep_batch *batch);

/* A double as ECMAScript's Number::toString writes it. out has room for 32 bytes; returns how many were written. */
UEP_API size_t uep_write_number(double value, char *out);

/* A point in time and a duration in canonical spelling. out has room for 40 bytes; returns how many were written, 0 for a
 * time outside the years 1 to 9999. */
UEP_API size_t uep_write_timestamp(uep_time t, char *out);
UEP_API size_t uep_write_duration(uep_time t, char *out);

/* ---- reading ---------------------------------------------------------------------------------------------------------- */

/* Read a record from the binary form into an empty builder (it is reset first). Texts point into data, which has to stay.
 * Applies the accept profile: UEP_E_REFUSED fills refusal, which may be NULL. A record that is taken is as a receiver hands
 * it on: severity and provenance filled in, over-long texts cut, marks added. The bytes are kept for uep_relay. */
UEP_API int32_t uep_decode(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal);

/* The same in two steps, for programs that judge or change in between: uep_read only reads the wire format, with
 * UEP_REASON_MALFORMED or UEP_REASON_TOO_LARGE as the refusals it has. uep_accept makes a record that was judged what a
 * receiver hands on. */
UEP_API int32_t uep_read(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal);
UEP_API int32_t uep_read_batch(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal);

/* Read a record and a batch from MessagePack in canonical spelling, as uep_encode_record_msgpack and programs that hold a
 * record in memory write it. It judges nothing: what it does not expect is UEP_REASON_MALFORMED. Texts point into data. */
UEP_API int32_t uep_read_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_refusal *refusal);
UEP_API int32_t uep_read_batch_msgpack(uep_t *e, const uint8_t *data, size_t n, uep_batch *batch, uep_refusal *refusal);

/* Whether the bytes of the last uep_read, uep_read_batch or uep_decode held fields that this library does not know. */
UEP_API bool uep_has_unknown(const uep_t *e);

/* Say so of a record that was read by other means, such as from JSON. */
UEP_API void uep_set_has_unknown(uep_t *e, bool has_unknown);

/* Compares two marks by where their values begin in the document: below 0, 0, above 0. */
typedef int (*uep_place_fn)(void *ctx, const uep_mark *a, const uep_mark *b);

/* Make a record that the accept profile takes what a receiver hands on (sections 3, 5, 9): over-long texts are cut with a
 * mark TRUNCATED, what node 0 repeats of the record goes, an absent severity becomes the default of the type with
 * severity_source REGISTRY, an absent provenance PARSED_TEXT. `repairs` are marks of what the reader itself read as
 * something else (numbers as text, unknown names of enums), n of them; place orders them and the library's own by the
 * document, NULL leaves the repairs first. */
UEP_API int32_t uep_accept(uep_t *e, const uep_mark *repairs, size_t n, uep_place_fn place, void *ctx);
UEP_API int32_t uep_accept_record(uep_t *e, uep_record *record, const uep_mark *repairs, size_t n, uep_place_fn place,
                                  void *ctx);

/* Judge the record as it stands, in memory, by a profile. UEP_OK or UEP_E_REFUSED. The first fault in field order is the
 * verdict. */
UEP_API int32_t uep_validate(uep_t *e, int32_t profile, uep_refusal *refusal);
UEP_API int32_t uep_validate_record(uep_t *e, const uep_record *record, int32_t profile, uep_refusal *refusal);

/* Judge bytes in the binary form; batch says which message they are. Both leave the builder with the record read. */
UEP_API int32_t uep_validate_bytes(uep_t *e, const uint8_t *data, size_t n, bool batch, int32_t profile,
                                   uep_refusal *refusal);

/* List all faults of a record or batch, of the structure and the rules phase, in field order. Faults of the rules phase are
 * listed also when there are some of the structure phase. The list and its paths lie in the builder's arena. prefix stands
 * in front of every path, such as /errors/3, and is usually empty. */
UEP_API int32_t uep_find_faults(uep_t *e, const uep_record *record, uep_str prefix, uep_fault_list *out);
UEP_API int32_t uep_find_batch_faults(uep_t *e, const uep_batch *batch, uep_fault_list *out);

/* The place of a reason among several faults of one value (UEP-REC-142): the lowest is the verdict. */
UEP_API int32_t uep_reason_rank(int32_t reason);

/* The bytes that a relay sends for a record that it did not change: those that uep_decode was given (UEP-RLY-004). */
UEP_API int32_t uep_relay(const uep_t *e, const uint8_t **data, size_t *n);

/* Note that the record was changed after it was read: adds the mark DROPPED unknown_fields where the bytes held unknown
 * fields (UEP-RLY-010). Then write it with uep_encode. */
UEP_API int32_t uep_mark_changed(uep_t *e);

/* Walking without knowing the structs, for callers through a foreign function interface. NULL beyond the end. */
UEP_API size_t uep_node_count(const uep_t *e);
UEP_API const uep_node *uep_get_node(const uep_t *e, size_t index);
UEP_API size_t uep_frame_count(const uep_t *e, size_t node);
UEP_API const uep_frame *uep_get_frame(const uep_t *e, size_t node, size_t frame);
UEP_API size_t uep_context_count(const uep_t *e);
UEP_API const uep_entry *uep_get_context(const uep_t *e, size_t index);
UEP_API const uep_value *uep_find_context(const uep_t *e, uep_str key);

/* ---- what a record means ----------------------------------------------------------------------------------------------- */

/* Whether the record's type is the one asked for or a kind of it (UEP-TYPE-020). */
UEP_API bool uep_matches(const uep_record *record, uep_str type);

/* The severity that a number counts as: 0, 10, 20, 30 or 40 (UEP-SEV-014). */
UEP_API int32_t uep_severity_rank(int32_t severity);

/* Cut the record to a budget (section 10); redact by key (section 11); its fingerprint (section 12); its text (section 16).
 * uep_truncate: max_bytes 0 stands for max_record_bytes. uep_redact: marks and texts as the registry's redaction says;
 * external drops what may not cross a trust boundary. uep_fingerprint appends its parts to out, in the builder's arena.
 * uep_render gives text in the builder until its next function. */
UEP_API int32_t uep_truncate(uep_t *e, size_t max_bytes);
UEP_API int32_t uep_redact(uep_t *e, bool external);
UEP_API int32_t uep_fingerprint(uep_t *e, const uep_record *record, uep_str_list *out);
UEP_API int32_t uep_render(uep_t *e, const uep_record *record, bool colour, const char **text, size_t *n);

/* ---- texts --------------------------------------------------------------------------------------------------------------- */

/* Whether n bytes are valid UTF-8 (no overlong form, no surrogate). */
UEP_API bool uep_is_utf8(const char *p, size_t n);

/* Whether a text has the form of a pattern of the registry (UEP_PATTERN_…), with its exclusions. */
UEP_API bool uep_match_pattern(int32_t pattern, uep_str text);

/* The longest beginning, or end, of a text within max bytes, cut between two code points. */
UEP_API uep_str uep_cut_end(uep_str text, size_t max);
UEP_API uep_str uep_cut_front(uep_str text, size_t max);

/* A text made valid: each maximal invalid sequence and each NUL is one U+FFFD. The same text, not copied, when there is
 * nothing to repair. {NULL, 0} with n > 0 in the argument means that there was no memory. */
UEP_API uep_str uep_repair(uep_t *e, uep_str text);

/* Whether two texts are equal, byte by byte. */
UEP_API bool uep_str_equal(uep_str a, uep_str b);

/* The counted bytes of a JSON value and of a map of them (UEP-LIM-003). */
UEP_API size_t uep_weigh_value(const uep_value *value);
UEP_API size_t uep_weigh_map(const uep_map *map);

/* ---- registry -------------------------------------------------------------------------------------------------------------- */

/* The entry of exactly this name, or NULL. */
UEP_API const uep_type_info *uep_find_type(uep_str name);
UEP_API const uep_limit_info *uep_find_limit(uep_str name);
UEP_API const uep_pattern_info *uep_find_pattern(uep_str name);
UEP_API const uep_reason_info *uep_find_reason(uep_str name);
UEP_API const uep_message_info *uep_find_message(uep_str name);

/* The registry's entry of a name as JSON text, NULL where there is none. kind is one of type, category, strategy, metric,
 * reason, limit, pattern, severity. */
UEP_API const char *uep_find_entry(const char *kind, uep_str name);

/* The entry that gives the defaults of a record's type: its own, that of its nearest known ancestor, or the one of
 * uep.unknown.unclassified (UEP-TYPE-026). */
UEP_API const uep_type_info *uep_default_type(uep_str type, const uep_str *ancestors, size_t n);

/* The error type of a native type of C or C++ (or of another language whose table is compiled in), NULL where the table
 * has none. */
UEP_API const char *uep_find_native(uep_str language, uep_str name);

/* What a code table says of a code (UEP-BRG-056 and after). Returns UEP_OK, or UEP_E_FOUND_NOT for a code that only the
 * table's default covers or no table. platform is "linux", "linux-mips" … and only needed for tables whose numbers differ;
 * when names the circumstance of an exception. type is empty for a code that reports no error. */
typedef struct uep_code_found {
    uep_str space;
    uep_str value;
    uep_str name;
    uep_str type;
} uep_code_found;
UEP_API int32_t uep_find_code(uep_str space, uep_str code, uep_str platform, uep_str when, char *scratch,
                              uep_code_found *out); /* scratch: 32 bytes that out may point into */

/* The type that a table's default gives to codes it does not list; NULL for a space without a table. */
UEP_API const char *uep_default_code_type(uep_str space);

/* The code under which a space knows an error type, and what a table of pairs gives. NULL where there is no such table. */
UEP_API const uep_code_row *uep_code_of_type(uep_str space, uep_str type, const uep_str *ancestors, size_t n);
UEP_API const char *uep_pair_code(uep_str table, uep_str value);

/* The level of a scale for a severity, as text (expected: UEP-SEV-029), NULL for an unknown scale; and the severity that a
 * level means: 0 when it says nothing, UEP_E_FOUND_NOT for an unknown scale. */
UEP_API const char *uep_level_out(uep_str scale, int32_t severity, bool expected);
UEP_API int32_t uep_level_in(uep_str scale, uep_str level);

/* ---- native errors ------------------------------------------------------------------------------------------------------- */

/* Add a node for an errno: its error type (of the record too when it is node 0), its name as the type name, the code
 * posix.errno with name, number and platform, message = the caller's text, ": " and strerror; a frame of the call site
 * when file is not NULL. Returns the node's index. */
UEP_API int32_t uep_add_errno(uep_t *e, int32_t parent, int32_t number, uep_str message, const char *file, uint32_t line,
                              const char *function);

/* Add the calls that are active now to a stack, without the first `skip` of them, innermost first. symbols: take function
 * names and files of modules from the dynamic linker (not in a signal handler). cache may be NULL. */
typedef struct uep_symbol_cache uep_symbol_cache;
UEP_API int32_t uep_capture_frames(uep_t *e, int32_t stack, int32_t skip, uep_symbol_cache *cache);

/* A cache of symbols, keyed by build id and address, of at most max_entries. It belongs to its caller and to one thread at
 * a time. */
UEP_API uep_symbol_cache *uep_symbol_cache_new(const uep_alloc *alloc, size_t max_entries);
UEP_API void uep_symbol_cache_free(uep_symbol_cache *cache);

/* Give names to frames that have only a build id and an address, as those of the crash handler, from the modules of this
 * process. Returns how many frames got one. Sets their stacks' provenance to SYMBOLICATED. Neighbours that are equal in
 * every field but the address once they have names are folded, unless a mark or shared_with_parent counts frames. */
UEP_API int32_t uep_symbolize(uep_t *e, uep_symbol_cache *cache);

/* The same from the symbol table of one ELF file, of which the build id says that it is the right one: for records of a
 * process that is gone. */
UEP_API int32_t uep_symbolize_file(uep_t *e, const char *path, const char *build_id, uep_symbol_cache *cache);

/* A pool of at most max idle builders, kept by its caller, for one thread at a time unless the caller locks. */
typedef struct uep_pool uep_pool;
UEP_API uep_pool *uep_pool_new(const uep_alloc *alloc, const uep_limits *limits, size_t max);
UEP_API uep_t *uep_pool_take(uep_pool *pool);
UEP_API void uep_pool_give(uep_pool *pool, uep_t *e);
UEP_API void uep_pool_free(uep_pool *pool);

/* ---- crash handler ------------------------------------------------------------------------------------------------------- */

/* Options of uep_crash_install; a member of 0 or NULL takes the default. */
typedef struct uep_crash_options {
    uint32_t struct_size;
    uint32_t flags;
    uep_str service;       /* resource.service */
    uep_str version;       /* resource.version */
    uep_str mechanism;     /* handling.mechanism, default "uep_crash" */
} uep_crash_options;

/* From now on write one record in the binary form to fd when the process dies of SIGSEGV, SIGABRT, SIGFPE, SIGBUS or
 * SIGILL, and then let the signal take its course. The record has addresses relative to their modules, build ids and
 * modules, and no names: uep_symbolize adds those where the record is read. The handler only calls functions that are safe
 * in a signal handler. Modules that are loaded later are known after uep_crash_refresh. Returns UEP_E_SYSTEM when the
 * handlers cannot be set. */
UEP_API int32_t uep_crash_install(int fd, const uep_crash_options *options);
UEP_API int32_t uep_crash_refresh(void);

/* What the handler needs of a stack. */
enum { UEP_CRASH_STACK_BYTES = 65536 };

/* Give the calling thread memory for the handler, so that an overflow of the thread's own stack is reported too. A thread
 * has none of its own by default, nor does it take its creator's; uep_crash_install provides for the thread that calls it.
 * As with sigaltstack(2), which this calls, the n bytes (at least UEP_CRASH_STACK_BYTES, else UEP_E_ARGUMENT) belong to one
 * thread alone and have to stay until the thread has ended or has called this with NULL, which takes them back. What the
 * thread had before is forgotten. May come before uep_crash_install. UEP_E_SYSTEM on a thread that is in a signal handler
 * on such a stack. */
UEP_API int32_t uep_crash_thread_stack(void *memory, size_t n);

/* Put back the handlers, and the alternate stack of the thread that installed them when it is the one that calls. */
UEP_API int32_t uep_crash_uninstall(void);

/* cdef: end */

/* Text of a string literal. */
#ifdef __cplusplus
#define UEP_S(literal) (uep_str{"" literal, sizeof(literal) - 1})
#else
#define UEP_S(literal) ((uep_str){"" literal, sizeof(literal) - 1})
#endif

/* Add a node for errno with the place of this call, as in UEP_ERRNO(e, -1, "cannot open the ledger"). */
#define UEP_ERRNO(e, parent, message) \
    uep_add_errno((e), (parent), errno, uep_cstr(message), __FILE__, (uint32_t)__LINE__, __func__)

/* Add the place of this call to the stack of a node. */
#define UEP_HERE(e, node) uep_add_here((e), (node), __FILE__, (uint32_t)__LINE__, __func__)

/* A site of this place in the program, for uep_add_site. */
#define UEP_SITE(alloc) uep_site_here((alloc), __FILE__, (uint32_t)__LINE__, __func__)

/* cdef: begin */
/* What UEP_SITE and UEP_HERE call. */
UEP_API uep_site *uep_site_here(const uep_alloc *alloc, const char *file, uint32_t line, const char *function);
UEP_API int32_t uep_add_here(uep_t *e, int32_t stack, const char *file, uint32_t line, const char *function);
/* cdef: end */

#ifdef __cplusplus
}
#endif
#endif
