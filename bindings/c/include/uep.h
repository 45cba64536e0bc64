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

#include "uep_gen_model.h"
#include "uep_gen_tables.h"

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
#include "uep_gen_setters.h"
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
