/* What groups a record with others of the same fault (section 12): SHA-256 over what does not change between occurrences. */
#include "uep_sha256.h"
#include "uep_prepared.h"
#include <stdlib.h>

#define COMPUTED_BYTES 16u
#define LONGEST_HEAD 24u /* "12:remote_cause," */

/* One child of a node: what is written for it. Heads are netstrings, so none of them begins another. */
typedef struct child {
    uint8_t bytes[LONGEST_HEAD + UEP_SHA256_BYTES];
    size_t n;
} child;

static const char *relation_word(int32_t relation) {
    switch (relation) {
    case UEP_RELATION_CAUSE: return "cause";
    case UEP_RELATION_CONTEXT: return "context";
    case UEP_RELATION_SUPPRESSED: return "suppressed";
    case UEP_RELATION_MEMBER: return "member";
    case UEP_RELATION_REPANIC: return "repanic";
    case UEP_RELATION_REMOTE_CAUSE: return "remote_cause";
    default: return ""; /* UEP-FPR-012 */
    }
}

static size_t write_head(size_t size, char *out) {
    char reversed[24];
    size_t n = 0, i;
    do {
        reversed[n++] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    for (i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    out[n] = ':';
    return n + 1;
}

static void add_item(uep_sha256 *sha, uep_str text) {
    char head[32];
    uep_i_sha256_add(sha, head, write_head(text.n, head));
    uep_i_sha256_add(sha, text.p, text.n);
    uep_i_sha256_add(sha, ",", 1);
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* UEP-FPR-008: every run of digits becomes #. `out` has room for the text. */
static uep_str strip_digits(uep_str text, char *out) {
    size_t i, n = 0;
    for (i = 0; i < text.n; i++) {
        if (!is_digit(text.p[i])) {
            out[n++] = text.p[i];
        } else if (i == 0 || !is_digit(text.p[i - 1])) {
            out[n++] = '#';
        }
    }
    return uep_i_str(out, n);
}

/* UEP-FPR-010: every run of letters, digits and _ that holds a digit becomes #. */
static uep_str strip_words(uep_str text, char *out) {
    size_t i = 0, n = 0;
    while (i < text.n) {
        size_t start = i;
        bool has_digit = false;
        for (; i < text.n && is_word(text.p[i]); i++) has_digit = has_digit || is_digit(text.p[i]);
        if (has_digit) {
            out[n++] = '#';
        } else {
            if (i == start) i++;
            memcpy(out + n, text.p + start, i - start);
            n += i - start;
        }
    }
    return uep_i_str(out, n);
}

/* UEP-FPR-009 */
static uep_str place_of(const uep_frame *frame) {
    size_t i;
    if (frame->module.n) return frame->module;
    for (i = frame->file.n; i > 0; i--) {
        if (frame->file.p[i - 1] == '/' || frame->file.p[i - 1] == '\\') break;
    }
    return uep_i_str(frame->file.n ? frame->file.p + i : NULL, frame->file.n - i);
}

/* UEP-FPR-007: the application's own frames, or all where none is known to be its own. */
static bool add_frames(uep_t *e, uep_sha256 *sha, const uep_frame_list *frames) {
    size_t i, used = 0;
    bool has_own = false;
    for (i = 0; i < frames->n; i++) has_own = has_own || frames->v[i].in_app;
    for (i = 0; i < frames->n && used < UEP_LIMIT_MAX_FINGERPRINT_FRAMES; i++) {
        const uep_frame *frame = &frames->v[i];
        char *room;
        if (has_own && !frame->in_app) continue;
        room = (char *)uep_i_alloc(e, frame->function.n + 1);
        if (!room) return false;
        add_item(sha, strip_digits(frame->function, room));
        add_item(sha, place_of(frame));
        used++;
    }
    return true;
}

static int order_children(const void *a, const void *b) {
    const child *left = (const child *)a, *right = (const child *)b;
    size_t least = left->n < right->n ? left->n : right->n;
    int order = memcmp(left->bytes, right->bytes, least);
    return order ? order : (left->n > right->n) - (left->n < right->n);
}

/* UEP-FPR-013: sorted, and equal ones once. */
static void add_children(uep_sha256 *sha, child *children, size_t n) {
    size_t i;
    if (n > 1) qsort(children, n, sizeof *children, order_children);
    for (i = 0; i < n; i++) {
        if (i && order_children(&children[i - 1], &children[i]) == 0) continue;
        uep_i_sha256_add(sha, children[i].bytes, children[i].n);
    }
}

static bool digest_node(uep_t *e, const uep_node *node, uep_str type, child *children, size_t n, uint8_t *digest) {
    uep_sha256 sha;
    uep_i_sha256_start(&sha);
    add_item(&sha, UEP_S("uep-fingerprint-1"));
    add_item(&sha, type);
    add_item(&sha, node->type_name);
    if (node->stack && node->stack->frames.n) {
        if (!add_frames(e, &sha, &node->stack->frames)) return false;
    } else {
        char *room = (char *)uep_i_alloc(e, node->message.n + 1);
        if (!room) return false;
        add_item(&sha, strip_words(node->message, room));
    }
    add_children(&sha, children, n);
    uep_i_sha256_end(&sha, digest);
    return true;
}

static void keep_child(child *place, int32_t relation, const uint8_t *digest) {
    const char *word = relation_word(relation);
    size_t size = strlen(word), n = write_head(size, (char *)place->bytes);
    memcpy(place->bytes + n, word, size);
    n += size;
    place->bytes[n++] = ',';
    memcpy(place->bytes + n, digest, UEP_SHA256_BYTES);
    place->n = n + UEP_SHA256_BYTES;
}

/* Children stand behind their parents, so one pass from the end has the digests of all children of a node when it comes
 * to it. The children of all nodes lie in one array, those of a node side by side. */
static bool digest_nodes(uep_t *e, const uep_record *record, const uep_node *nodes, size_t n, uint8_t *digest) {
    size_t *first = (size_t *)uep_i_zalloc(e, (n + 1) * sizeof *first);
    size_t *count = (size_t *)uep_i_zalloc(e, n * sizeof *count);
    child *children = (child *)uep_i_zalloc(e, n * sizeof *children);
    size_t i;
    if (!first || !count || !children) return false;
    for (i = 1; i < n; i++) {
        if (nodes[i].has_parent && nodes[i].parent < i) first[nodes[i].parent + 1]++;
    }
    for (i = 1; i <= n; i++) first[i] += first[i - 1];
    for (i = n; i-- > 0;) {
        uep_str type = i ? nodes[i].error_type : record->error_type;
        if (!digest_node(e, &nodes[i], type, children + first[i], count[i], digest)) return false;
        if (i && nodes[i].has_parent && nodes[i].parent < i) {
            size_t parent = nodes[i].parent;
            keep_child(&children[first[parent] + count[parent]++], nodes[i].relation, digest);
        }
    }
    return true;
}

static int32_t add_part(uep_t *e, uep_str_list *out, uep_str part) {
    uep_str *place = (uep_str *)uep_i_add(e, out, sizeof *place);
    if (!place) return UEP_E_MEMORY;
    *place = part;
    return UEP_OK;
}

int32_t uep_fingerprint(uep_t *e, const uep_record *record, uep_str_list *out) {
    static const char DIGITS[] = "0123456789abcdef";
    uint8_t digest[UEP_SHA256_BYTES];
    uep_node lone;
    char *part;
    size_t i;
    if (!e || !record || !out) return UEP_E_ARGUMENT;
    if (uep_i_settle_own(e, record) < 0) return UEP_E_MEMORY;
    /* UEP-FPR-001: whoever knows better has written it into the record. */
    for (i = 0; i < record->fingerprint.n; i++) {
        if (add_part(e, out, record->fingerprint.v[i]) < 0) return UEP_E_MEMORY;
    }
    if (record->fingerprint.n) return UEP_OK;
    memset(&lone, 0, sizeof lone);
    lone.message = record->error_message; /* UEP-FPR-015 */
    if (!digest_nodes(e, record, record->nodes.n ? record->nodes.v : &lone, record->nodes.n ? record->nodes.n : 1, digest)) {
        return UEP_E_MEMORY;
    }
    part = (char *)uep_i_alloc(e, 2 * COMPUTED_BYTES + 1);
    if (!part) return UEP_E_MEMORY;
    for (i = 0; i < COMPUTED_BYTES; i++) {
        part[2 * i] = DIGITS[digest[i] >> 4];
        part[2 * i + 1] = DIGITS[digest[i] & 15];
    }
    part[2 * COMPUTED_BYTES] = 0;
    return add_part(e, out, uep_i_str(part, 2 * COMPUTED_BYTES));
}
