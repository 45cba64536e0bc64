/* What the files of the testee share: memory of one case, JSON that was read, documents that were judged, answers.
 *
 * The testee of uep.ctp/1 (conformance/protocol/README.md) answers the suite's questions with nothing but the library.
 * Reading JSON is no part of the library, and its reader of MessagePack takes only what the library writes. So strict
 * readers of both are here, the walk of a document by the library's descriptors, and the verdict that puts the library's
 * faults and its own into the document's order. */
#ifndef UEP_TESTEE_H
#define UEP_TESTEE_H

#include "uep.h"

/* ---- memory (memory.c): a case takes what it needs and gives all of it back at its end */

typedef struct tt_chunk tt_chunk;
typedef struct tt_arena {
    tt_chunk *chunks;
    uint8_t *at;
    uint8_t *end;
} tt_arena;

void *tt_alloc(tt_arena *a, size_t n); /* aligned, not zeroed; ends the program when there is no memory */
void *tt_zalloc(tt_arena *a, size_t n);
void tt_free(tt_arena *a);
void *tt_grow(void *p, size_t item_size, size_t n, size_t *cap); /* realloc of a list, room for one more */
_Noreturn void tt_die(const char *what);

/* ---- text that is written (text.c) */

typedef struct tt_text {
    char *p;
    size_t n;
    size_t cap;
} tt_text;

void tt_put(tt_text *t, const void *p, size_t n);
void tt_say(tt_text *t, const char *p);
void tt_put_str(tt_text *t, uep_str s);
void tt_put_quoted(tt_text *t, uep_str s); /* as a JSON string */
void tt_put_number(tt_text *t, int64_t n);
void tt_put_hex(tt_text *t, const uint8_t *p, size_t n);

/* ---- trees (json.c, msgpack.c) */

enum { TT_NULL, TT_BOOL, TT_NUMBER, TT_TEXT, TT_LIST, TT_OBJECT, TT_BYTES };

/* A value, with its name where it is a member of an object. Positions say in which order values and names stand in the
 * document. */
typedef struct tt_json {
    uep_str name;
    uint32_t name_at;
    uint32_t at;
    uint32_t end; /* of an object: its closing brace */
    uint8_t kind;
    bool truth;
    bool refused; /* the walk found a fault here that both profiles refuse */
    union {
        uep_str text; /* of a text: without escapes; of a number: its spelling; also of bytes */
        struct { struct tt_json *v; size_t n; } items;
    } as;
} tt_json;

/* reason is -1 where the document was read, else the reader's refusal, whose path may be that of a repeated name. */
typedef struct tt_reading {
    tt_json *root;
    int32_t reason;
    uep_str path;
} tt_reading;

tt_reading tt_read(tt_arena *a, const char *p, size_t n, size_t max_depth);
tt_reading tt_unpack(tt_arena *a, const uint8_t *p, size_t n, size_t max_depth); /* MessagePack */
const tt_json *tt_member(const tt_json *object, const char *name); /* NULL where there is none or it is no object */
uep_str tt_member_text(const tt_json *object, const char *name);   /* {"", 0} where there is none */
bool tt_is(uep_str text, const char *word);

/* A number: whether it is a whole one, and which. */
typedef struct tt_whole {
    bool is_whole;
    bool is_digits; /* written with digits alone */
    bool negative;
    bool over; /* more than 64 bits */
    uint64_t n;
} tt_whole;
double tt_double(uep_str spelling);
tt_whole tt_read_whole(uep_str spelling);

/* ---- spellings (spelling.c) */

enum { TT_WRONG, TT_LOOSE, TT_EXACT }; /* no such form, one of the accept profile, the canonical one */
int tt_read_timestamp(uep_str text, uep_time *out, bool *exists);
int tt_read_duration(uep_str text, uep_time *out);
int tt_read_base64(tt_arena *a, uep_str text, uep_bytes *out, bool *has_low_bits);
bool tt_read_digits(uep_str text, tt_whole *out); /* a decimal number without leading zeros, perhaps with a sign */

/* ---- documents (walk.c, verdict.c) */

/* A place in a document; the one at the top has up == NULL and names nothing. */
typedef struct tt_place {
    const struct tt_place *up;
    uep_str name;
    size_t index;
    bool is_index;
} tt_place;
uep_str tt_pointer(tt_arena *a, const tt_place *place);

typedef struct tt_fault {
    int32_t reason;
    int32_t phase;
    int32_t record; /* in a batch; -1 is outside of all records */
    uint32_t order; /* among absent members: the field's number */
    size_t at;
    bool canonical_only;
    uep_str path;
} tt_fault;

typedef struct tt_repair {
    uep_mark mark;
    int32_t record;
} tt_repair;

typedef struct tt_document {
    tt_arena *a;
    uep_t *e;
    tt_json *root;
    bool is_batch;
    bool is_packed;       /* read from MessagePack: bytes stand as what they are */
    bool takes_all;       /* nothing is judged: lists that are too long are read too */
    bool has_unknown;     /* anywhere */
    bool beside_unknown;  /* outside of all records of a batch */
    bool *record_unknown; /* for each record of a batch */
    uep_record *record;   /* of the builder */
    uep_batch batch;
    int32_t current; /* the record in which the walk is */
    tt_fault *faults;
    size_t fault_count, fault_cap;
    tt_repair *repairs;
    size_t repair_count, repair_cap;
} tt_document;

/* Fill the model from a tree and note the faults that only the spelling shows; or take what there is, unjudged. */
void tt_walk(tt_document *d, tt_arena *a, uep_t *e, tt_json *root, bool is_batch, bool is_packed);
void tt_walk_all(tt_document *d, tt_arena *a, uep_t *e, tt_json *root);
const uep_field_info *tt_find_field(int32_t type, uep_str name); /* NULL for a name that the message does not have */
void tt_copy_field(const uep_field_info *field, void *to, const void *from); /* between two messages of one kind */
void tt_walk_value(tt_document *d, const tt_place *up, tt_json *v, uep_value *out);
void tt_complain(tt_document *d, const tt_place *place, tt_json *v, int32_t reason, int32_t phase, bool canonical_only);

/* Add what the library finds, each fault with its place in the document. */
void tt_judge(tt_document *d);
/* The verdict of a profile on the whole document or on one record of a batch; NULL where it is taken. */
const tt_fault *tt_verdict(const tt_document *d, int32_t profile);
const tt_fault *tt_record_verdict(const tt_document *d, int32_t profile, int32_t record);
/* Make records that accept takes what a receiver hands on. */
void tt_accept(tt_document *d, int32_t record);
void tt_document_free(tt_document *d);

/* ---- cases (main.c, operations) */

/* What came of a case: the answer in out, or a refusal, a lack or a fault. */
enum { TT_OK, TT_REJECTED, TT_UNSUPPORTED, TT_FAULT };
typedef struct tt_case {
    tt_arena a;
    uep_t *e;
    const tt_json *args;
    tt_text out; /* the answer's JSON */
    int32_t reason;
    bool has_path;
    uep_str path;
    const char *detail; /* what is lacking, or what went wrong */
} tt_case;

int tt_reject(tt_case *c, int32_t reason, uep_str path);
int tt_reject_bare(tt_case *c, int32_t reason);
int tt_lack(tt_case *c, const char *capability);
int tt_fail(tt_case *c, const char *detail);

uep_t *tt_builder(void); /* with the testee's bounds; ends the program when there is no memory */
int tt_answer_record(tt_case *c, uep_t *e, const uep_record *record); /* {"record": …} */
int tt_answer_data(tt_case *c, const void *p, size_t n);              /* {"data": …} */
int tt_load(tt_case *c, uep_t *e, const char *name, const uep_record **out); /* a record of the arguments, not judged */

enum { TT_JSON, TT_PROTOBUF, TT_MSGPACK, TT_OTHER };
int tt_format(uep_str name);
uep_bytes tt_data(tt_case *c, const tt_json *data);

/* A document of the arguments that accept was asked to read. */
typedef struct tt_received {
    bool is_batch;
    uep_batch batch;
    uep_record *record;
    bool has_unknown;
    bool beside_unknown;
    bool *record_unknown;
    size_t refused;       /* records of a batch */
    tt_text refused_json; /* as `decode` lists them */
} tt_received;
int tt_receive(tt_case *c, int format, uep_bytes data, bool is_batch, tt_received *out);
int tt_write(tt_case *c, uep_t *e, int format, bool is_batch, const void *value);

typedef int (*tt_operation)(tt_case *c);
int tt_validate(tt_case *c);
int tt_decode(tt_case *c);
int tt_encode(tt_case *c);
int tt_transcode(tt_case *c);
int tt_relay(tt_case *c);
int tt_lookup(tt_case *c);
int tt_compare_severity(tt_case *c);
int tt_match(tt_case *c);
int tt_truncate(tt_case *c);
int tt_redact(tt_case *c);
int tt_fingerprint(tt_case *c);
int tt_render(tt_case *c);
int tt_native(tt_case *c);
int tt_remote(tt_case *c);
int tt_wrap(tt_case *c);

/* ---- fixtures (fixtures.c): throws the native error of a fixture into e; false where there is no such fixture */
bool tt_throw(uep_str fixture, uep_t *e);

/* ---- the C ABI (cabi.c) */

bool tt_throw_cabi(uep_str fixture, uep_t *e);
void tt_hold(uep_buf *buf);   /* take a buffer over until the case's answer is written */
void tt_release_held(void);   /* release each exactly once */

#endif
