/* Bytes as a program: any calls of a builder in any order, with hostile texts, indices and little memory.
 *
 * The first two bytes say what builder it is, each following call is one byte and its arguments. */
#include "fuzz.h"

enum { STATIC_BYTES = 60000, LONG_TEXT = 70000 };

static char long_text[LONG_TEXT];

/* Short texts come from the input; a length of 240 and more is a long text, or one with something in it. */
static uep_str take_text(input *in) {
    static const char *const known[] = {"1.0", "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e", "uep.network.timeout", "c", "python",
                                        "com.acme.broken", "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"};
    uep_str text = {NULL, 0};
    size_t n = take_byte(in);
    if (n >= 248) return uep_cstr(known[n - 248]);
    if (n >= 240) {
        text.p = long_text + (n & 1);
        text.n = (size_t)take_u64(in, 2) % (LONG_TEXT - 2);
        return text;
    }
    if (n > in->n) n = in->n;
    text.p = n ? (const char *)in->p : NULL;
    text.n = n;
    in->p += n;
    in->n -= n;
    return text;
}

static uep_bytes take_bytes(input *in) {
    uep_str text = take_text(in);
    uep_bytes bytes = {(const uint8_t *)text.p, text.n};
    return bytes;
}

static int32_t take_index(input *in) {
    uint8_t byte = take_byte(in);
    if (byte < 200) return byte % 24;
    if (byte < 230) return UEP_THREAD_STACK + byte % 8;
    return (int32_t)take_u64(in, 4);
}

static int32_t take_int(input *in) {
    uint8_t byte = take_byte(in);
    return byte < 128 ? byte % 48 : (int32_t)take_u64(in, 4);
}

static uint32_t take_uint(input *in) {
    uint8_t byte = take_byte(in);
    return byte < 128 ? byte : (uint32_t)take_u64(in, 4);
}

static uep_time take_time(input *in) {
    uep_time t;
    uint8_t byte = take_byte(in);
    t.seconds = byte < 128 ? 1795256130 + byte : (int64_t)take_u64(in, 8);
    t.nanos = byte & 1 ? (int32_t)take_u64(in, 4) : 120000000;
    t.set = byte != 64;
    return t;
}

static uep_value *take_value(uep_t *e, input *in) {
    static uep_value levels[70];
    static uep_entry entries[70];
    size_t depth = take_byte(in) % 70, i;
    (void)e;
    memset(levels, 0, sizeof levels);
    levels[depth].kind = UEP_VALUE_STRING;
    levels[depth].as.string = take_text(in);
    if (take_byte(in) & 1) {
        uint64_t bits = take_u64(in, 8);
        levels[depth].kind = UEP_VALUE_NUMBER;
        memcpy(&levels[depth].as.number, &bits, sizeof bits);
    }
    for (i = depth; i-- > 0;) {
        if (i & 1) {
            levels[i].kind = UEP_VALUE_LIST;
            levels[i].as.list.v = &levels[i + 1];
            levels[i].as.list.n = 1;
        } else {
            entries[i].key = uep_cstr("k");
            entries[i].value = levels[i + 1];
            levels[i].kind = UEP_VALUE_OBJECT;
            levels[i].as.object.v = &entries[i];
            levels[i].as.object.n = 1;
        }
    }
    return levels;
}

static uep_frame take_frame(input *in) {
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = take_text(in);
    frame.file = take_text(in);
    frame.line = take_uint(in);
    frame.column = take_uint(in);
    frame.address = take_u64(in, 2);
    if (take_byte(in) & 1) frame.build_id = take_text(in);
    frame.has_in_app = take_byte(in) & 1;
    frame.in_app = take_byte(in) & 1;
    frame.repeat = take_byte(in) & 1 ? take_uint(in) : 0;
    return frame;
}

static int32_t call_setter(uep_t *e, input *in, uint32_t which) {
    int32_t status = UEP_OK;
    switch (which) {
#include "calls.inc"
    default: break;
    }
    return status;
}

static int32_t add_entry(uep_t *e, input *in) {
    uep_code code;
    uep_violation violation;
    uep_text text;
    uep_link link;
    uep_thread thread;
    uep_detail detail;
    uep_mark mark;
    memset(&code, 0, sizeof code);
    memset(&violation, 0, sizeof violation);
    memset(&text, 0, sizeof text);
    memset(&link, 0, sizeof link);
    memset(&thread, 0, sizeof thread);
    memset(&detail, 0, sizeof detail);
    memset(&mark, 0, sizeof mark);
    switch (take_byte(in) % 9) {
    case 0: return code.space = take_text(in), code.value = take_text(in), uep_add_code(e, &code);
    case 1: return violation.path = take_text(in), violation.reason = take_text(in), uep_add_violation(e, &violation);
    case 2: return text.locale = take_text(in), text.text = take_text(in), uep_add_user_message(e, &text);
    case 3: return link.rel = take_text(in), link.url = take_text(in), uep_add_link(e, &link);
    case 4: return thread.id = take_text(in), thread.name = take_text(in), uep_add_thread(e, &thread);
    case 5: return detail.type = take_text(in), detail.value = take_bytes(in), uep_add_detail(e, &detail);
    case 6:
        mark.path = take_text(in);
        mark.kind = take_int(in);
        mark.rule = take_text(in);
        mark.original_size = take_uint(in);
        return uep_add_mark(e, &mark);
    case 7: return uep_put_attribute(e, take_text(in), take_text(in));
    default: return uep_add_stack(e, take_index(in));
    }
}

static int32_t put_context(uep_t *e, input *in) {
    uep_str key = take_text(in);
    uint64_t bits;
    double number;
    switch (take_byte(in) % 8) {
    case 0: return uep_put_context_null(e, key);
    case 1: return uep_put_context_bool(e, key, take_byte(in) & 1);
    case 2:
        bits = take_u64(in, 8);
        memcpy(&number, &bits, sizeof number);
        return uep_put_context_number(e, key, number);
    case 3: return uep_put_context_int(e, key, (int64_t)take_u64(in, 8));
    case 4: return uep_put_context_uint(e, key, take_u64(in, 8));
    case 5: return uep_put_context_str(e, key, take_text(in));
    case 6: return uep_put_context_bytes(e, key, take_bytes(in));
    default: return uep_put_context(e, key, take_value(e, in));
    }
}

static int32_t add_frames(uep_t *e, input *in) {
    uep_frame frame = take_frame(in);
    int32_t stack = take_index(in), status = UEP_OK;
    uint32_t count = take_byte(in), i;
    for (i = 0; i <= count * 2; i++) {
        frame.line += count & 1;
        status = uep_add_frame(e, stack, i % 50 == 49 ? NULL : &frame);
    }
    return status;
}

/* Prototypes and sites that records of this input were begun and built with; they live as long as it. */
typedef struct prepared {
    uep_prototype *prototypes[4];
    uep_site *sites[4];
} prepared;

/* Make a prototype of either builder, or a site, in place of one that no record uses any more. */
static void prepare(uep_t *e, uep_t *other, input *in, prepared *made) {
    uint32_t which = take_byte(in) % 8;
    if (which < 4) {
        if (!made->prototypes[which]) made->prototypes[which] = uep_prototype_new(which & 1 ? other : e, NULL);
    } else if (!made->sites[which - 4]) {
        uep_frame frame = take_frame(in);
        made->sites[which - 4] = uep_site_new(&frame, NULL);
    }
}

static int32_t add_sites(uep_t *e, input *in, const prepared *made) {
    int32_t stack = take_index(in), status = UEP_OK;
    uint32_t count = take_byte(in), i;
    for (i = 0; i <= count; i++) {
        const uep_site *site = made->sites[(i + count) % (1 + count % 4)];
        if (site) status = uep_add_site(e, stack, site);
    }
    return status;
}

/* What is written before a builder is settled and behind it is the same, unless there is no memory to settle it. */
static void check_settled(uep_t *e) {
    const uint8_t *bytes;
    size_t n;
    copy kept;
    if (uep_encode(e, &bytes, &n) != UEP_OK) return;
    kept = copy_of(bytes, n);
    (void)uep_get(e);
    if (uep_status(e) == UEP_OK && uep_encode(e, &bytes, &n) == UEP_OK) {
        LAW(is_same(kept, bytes, n), "a record is the same with prepared parts and without");
    }
    free(kept.p);
}

static int32_t call_prepared(uep_t *e, input *in, uep_t *other, prepared *made) {
    const uep_prototype *prototype;
    switch (take_byte(in) % 6) {
    case 0: return prepare(e, other, in, made), UEP_OK;
    case 1:
    case 2: prototype = made->prototypes[take_byte(in) % 4]; return prototype ? uep_use_prototype(e, prototype) : UEP_OK;
    case 3: return check_settled(e), UEP_OK;
    default: return add_sites(e, in, made);
    }
}

static int32_t call(uep_t *e, input *in, uep_t *other, prepared *made) {
    uep_str_list parts = {NULL, 0, 0};
    const uint8_t *bytes;
    const char *text;
    size_t n;
    uint32_t which = take_byte(in);
    int32_t parent;
    if (which < 128) return call_setter(e, in, which % SETTERS);
    if (which >= 242) return call_prepared(e, in, other, made);
    if (which < 148) return parent = take_index(in), uep_add_node(e, uep_node_count(e) ? parent : -1, take_int(in) % 8);
    if (which < 160) return add_frames(e, in);
    if (which < 180) return add_entry(e, in);
    if (which < 200) return put_context(e, in);
    switch (which % 14) {
    case 0: return uep_finish(e, NULL);
    case 1: return uep_truncate(e, (size_t)take_u64(in, 2));
    case 2: return uep_redact(e, take_byte(in) & 1);
    case 3: return uep_encode(e, &bytes, &n);
    case 4: return uep_encode_json(e, &text, &n);
    case 5: return uep_render(e, uep_get(e), take_byte(in) & 1, &text, &n);
    case 6: return uep_fingerprint(e, uep_get(e), &parts);
    case 7: return uep_wrap(e, take_index(in), take_int(in) % 8, uep_get(other), take_text(in));
    case 8: return uep_wrap(other, take_index(in), 0, uep_get(e), take_text(in));
    case 9: return uep_mark_changed(e);
    case 10: return uep_add_errno(e, take_index(in), take_int(in), take_text(in), take_byte(in) & 1 ? "f.c" : NULL, 1, "f");
    case 11: return uep_validate(e, take_byte(in) & 1, NULL);
    case 12: return take_byte(in) == 7 ? (uep_reset(e), UEP_OK) : uep_add_here(e, take_index(in), "f.c", take_uint(in), "f");
    default: return uep_accept(e, NULL, 0, NULL, NULL);
    }
}

/* What was built is written, read and, after uep_finish, canonical. Borrowed and unchecked texts are the caller's matter. */
static void check_built(uep_t *e, uint32_t flags) {
    uep_t *reader = uep_new(NULL, NULL);
    uep_refusal refusal = no_refusal();
    const uint8_t *bytes;
    const char *text;
    size_t n;
    int32_t finished;
    if (flags & UEP_NO_CHECK) goto done;
    if (uep_encode(e, &bytes, &n) == UEP_OK && n <= UEP_LIMIT_MAX_DOCUMENT_BYTES) {
        LAW(uep_read(reader, bytes, n, &refusal) == UEP_OK, uep_reasons[refusal.reason].name);
    }
    finished = uep_finish(e, &refusal);
    LAW(finished == UEP_OK || finished == UEP_E_REFUSED || finished == UEP_E_MEMORY, "a record is finished, refused or too big");
    if (finished == UEP_E_REFUSED) {
        LAW(refusal.reason != UEP_REASON_TOO_LONG && refusal.reason != UEP_REASON_TOO_MANY &&
                refusal.reason != UEP_REASON_TOO_DEEP, "a builder keeps within the limits");
    }
    if (finished == UEP_OK && uep_encode(e, &bytes, &n) == UEP_OK) {
        LAW(uep_validate_bytes(reader, bytes, n, false, UEP_CANONICAL, &refusal) == UEP_OK, "a finished record is canonical");
    }
    if (uep_encode_json(e, &text, &n) == UEP_OK) check_json(text, n);
done:
    uep_free(reader);
}

static void run(uep_t *e, input in, uint32_t flags) {
    uep_t *other = uep_new(NULL, NULL);
    prepared made;
    size_t i;
    int calls;
    memset(&made, 0, sizeof made);
    for (calls = 0; calls < 200 && in.n; calls++) (void)call(e, &in, other, &made);
    if (!(flags & UEP_NO_CHECK)) check_settled(e);
    check_built(e, flags);
    uep_reset(e);
    uep_free(other);
    for (i = 0; i < 4; i++) {
        uep_prototype_free(made.prototypes[i]);
        uep_site_free(made.sites[i]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static uint8_t memory[STATIC_BYTES];
    input in = {data, n};
    uint8_t kind = take_byte(&in), size = take_byte(&in);
    uint32_t flags = kind & 3u ? 0 : kind >> 4 & 7u;
    uep_limits limits = limits_of(flags, kind & 4 ? 1000u + 300u * size : 0, kind & 8 ? size : 0);
    meter m;
    uep_alloc alloc;
    uep_t *e;
    if (!long_text[0]) {
        memset(long_text, 'x', sizeof long_text);
        long_text[4090] = (char)0xf0; /* not UTF-8 in its middle */
    }
    if ((kind & 3u) == 1) {
        uint8_t *held = memory + (size & 15);
        e = uep_new_static(held, size < 128 ? 2000u + 100u * size : STATIC_BYTES - 16, &limits);
        if (e) run(e, in, flags);
        return 0;
    }
    alloc = alloc_of(&m, (kind & 3u) == 2 ? size % 32u : 100000);
    e = uep_new(&alloc, &limits);
    if (e) run(e, in, flags);
    uep_free(e);
    LAW(m.held == 0, "all memory is given back");
    LAW(!limits.max_memory || m.most <= limits.max_memory, "no more memory is held than the builder may hold");
    return 0;
}
