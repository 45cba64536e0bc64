/* Nodes for errno, and the place of a call. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>

#include "uep_internal.h"
#include "uep_native.h"
#include "uep_prepared.h"

static const char ERRNO_SPACE[] = "posix.errno";

/* strerror_r has two forms; this takes the answer of either. */
static const char *take_answer_text(const char *answer, const char *buffer) {
    (void)buffer;
    return answer;
}

static const char *take_answer_status(int status, const char *buffer) {
    return status == 0 ? buffer : "";
}

const char *uep_i_strerror(int number, char *buffer, size_t n) {
    int saved = errno;
    const char *text;
    buffer[0] = 0;
    text = _Generic(strerror_r(number, buffer, n), int: take_answer_status, default: take_answer_text)(
        strerror_r(number, buffer, n), buffer);
    errno = saved;
    return text;
}

int32_t uep_add_here(uep_t *e, int32_t stack, const char *file, uint32_t line, const char *function) {
    uep_frame frame;
    int32_t status;
    memset(&frame, 0, sizeof frame);
    frame.function = uep_cstr(function);
    frame.file = uep_cstr(file);
    frame.line = line;
    status = uep_add_frame(e, stack, &frame);
    if (status >= 0) (void)uep_stack_set_provenance(e, stack, UEP_PROVENANCE_RUNTIME);
    return status;
}

/* "message: text", or the one that is not empty. */
static int32_t join_message(uep_t *e, uep_str message, uep_str text, uep_str *out) {
    static const char BETWEEN[] = ": ";
    char *joined;
    size_t n;
    *out = message.n ? message : text;
    if (!message.n || !text.n) return UEP_OK;
    if (message.n > SIZE_MAX / 2) return UEP_E_ARGUMENT;
    n = message.n + sizeof BETWEEN - 1 + text.n;
    joined = (char *)uep_i_alloc(e, n);
    if (!joined) return UEP_E_MEMORY;
    memcpy(joined, message.p, message.n);
    memcpy(joined + message.n, BETWEEN, sizeof BETWEEN - 1);
    memcpy(joined + message.n + sizeof BETWEEN - 1, text.p, text.n);
    *out = uep_i_str(joined, n);
    return UEP_OK;
}

static int32_t add_code_of(uep_t *e, int32_t node, const char *space, uep_str value) {
    char scratch[32];
    uep_code_found found;
    uep_code code;
    int32_t status;
    bool is_known = uep_find_code(uep_cstr(space), value, uep_cstr(UEP_PLATFORM), uep_i_str("", 0), scratch, &found) == UEP_OK;
    const char *fallback = uep_default_code_type(uep_cstr(space));
    uep_str type = is_known && found.type.n ? found.type : uep_cstr(fallback);
    memset(&code, 0, sizeof code);
    code.space = uep_cstr(space);
    code.value = value;
    code.platform = uep_cstr(UEP_PLATFORM);
    if (is_known) code.name = found.name;
    status = uep_add_code(e, &code);
    if (status < 0 && status != UEP_E_FULL) return status;
    if (is_known) status = uep_node_set_type_name(e, node, found.name);
    if (status < 0 && status != UEP_E_FULL) return status;
    if (node == 0) {
        return e->record.error_type.n || uep_i_is_ready(e, RECORD_ERROR_TYPE) ? UEP_OK : uep_set_error_type(e, type);
    }
    /* UEP-TYPE-039: a node that is not classified has no type. */
    return uep_str_equal(type, uep_cstr(UEP_TYPE_UNKNOWN_UNCLASSIFIED)) ? UEP_OK : uep_node_set_error_type(e, node, type);
}

/* A borrowing builder copies here: digits and names that are made on the way do not live as long as its record. */
int32_t uep_i_add_code_of(uep_t *e, int32_t node, const char *space, uep_str value) {
    uint32_t flags = e->flags;
    int32_t status;
    e->flags &= ~(uint32_t)UEP_BORROW_TEXTS;
    status = add_code_of(e, node, space, value);
    e->flags = flags;
    return status;
}

int32_t uep_add_errno(uep_t *e, int32_t parent, int32_t number, uep_str message, const char *file, uint32_t line,
                      const char *function) {
    char digits[16], buffer[256];
    uep_str joined;
    int32_t node, status;
    if (!e) return UEP_E_ARGUMENT;
    node = uep_add_node(e, parent, parent < 0 ? UEP_RELATION_UNSPECIFIED : UEP_RELATION_CAUSE);
    if (node < 0) return node;
    status = uep_i_add_code_of(e, node, ERRNO_SPACE, uep_i_str(digits, uep_i_write_int(number, digits)));
    if (status == UEP_OK) status = join_message(e, message, uep_cstr(uep_i_strerror(number, buffer, sizeof buffer)), &joined);
    if (status == UEP_OK) {
        /* The text of strerror_r does not live as long as a borrowing builder wants. */
        uint32_t flags = e->flags;
        if (joined.p != message.p) e->flags &= ~(uint32_t)UEP_BORROW_TEXTS;
        status = uep_node_set_message(e, node, joined);
        e->flags = flags;
    }
    if (status == UEP_OK && file) {
        status = uep_add_here(e, node, file, line, function);
        if (status > 0) status = UEP_OK;
    }
    return status < 0 ? status : node;
}
