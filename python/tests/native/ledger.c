/* A library that really fails, for the tests of uep.native: it reports by the convention of uep_buf and counts releases. */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "uep.h"

#define API __attribute__((visibility("default"), noinline))

static atomic_long exported, released;

API long ledger_exported(void) {
    return atomic_load(&exported);
}

API long ledger_released(void) {
    return atomic_load(&released);
}

static void release_counted(struct uep_buf *buf) {
    atomic_fetch_add(&released, 1);
    free(buf->private_data);
    memset(buf, 0, sizeof *buf);
}

/* What was handed over last, for tests of one thread. */
static uint8_t last[1 << 16];
static size_t last_size;

API size_t ledger_last(uint8_t *out) {
    memcpy(out, last, last_size);
    return last_size;
}

static int32_t hand_over_bytes(const void *data, size_t n, int32_t status, uep_buf *err) {
    void *copy = malloc(n ? n : 1);
    if (!copy) {
        uep_oom(err);
        return status;
    }
    memcpy(copy, data, n);
    *err = (uep_buf){(const uint8_t *)copy, n, release_counted, copy};
    atomic_fetch_add(&exported, 1);
    return status;
}

static int32_t hand_over(uep_t *e, int32_t status, bool keep, uep_buf *err) {
    const uint8_t *data;
    size_t n;
    if (uep_finish(e, NULL) != UEP_OK || uep_encode(e, &data, &n) != UEP_OK) {
        uep_oom(err);
    } else {
        if (keep) {
            memcpy(last, data, n);
            last_size = n;
        }
        hand_over_bytes(data, n, status, err);
    }
    uep_free(e);
    return status;
}

/* ---- a file that is missing ---- */

API int32_t ledger_open(const char *path, uep_buf *err) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    uep_t *e;
    int number = errno, top;
    if (file >= 0) {
        close(file);
        return 0;
    }
    e = uep_new(NULL, NULL);
    top = uep_add_node(e, -1, 0);
    uep_node_set_type_name(e, top, UEP_S("ledger_error"));
    uep_node_set_message(e, top, UEP_S("cannot open the ledger"));
    UEP_HERE(e, top);
    uep_set_error_type(e, UEP_S("uep.resource.not_found"));
    uep_add_errno(e, top, number, uep_cstr(path), __FILE__, __LINE__, __func__);
    return hand_over(e, 1, true, err);
}

/* ---- a parse error, three levels deep ---- */

static bool parse_digit(uep_t *e, const char *text) {
    int32_t node;
    if (*text >= '0' && *text <= '9') return true;
    node = uep_add_node(e, 1, UEP_RELATION_CAUSE);
    uep_node_set_type_name(e, node, UEP_S("digit_error"));
    uep_node_set_message(e, node, UEP_S("'x' is no digit"));
    UEP_HERE(e, node);
    return false;
}

static bool parse_amount(uep_t *e, const char *text) {
    int32_t node = uep_add_node(e, 0, UEP_RELATION_CAUSE);
    if (parse_digit(e, text)) return true;
    uep_node_set_type_name(e, node, UEP_S("amount_error"));
    uep_node_set_message(e, node, UEP_S("the amount cannot be read"));
    UEP_HERE(e, node);
    return false;
}

API int32_t ledger_parse(const char *text, uep_buf *err) {
    uep_t *e = uep_new(NULL, NULL);
    int32_t node = uep_add_node(e, -1, 0);
    if (parse_amount(e, text)) {
        uep_free(e);
        return 0;
    }
    uep_set_error_type(e, UEP_S("uep.input.malformed"));
    uep_node_set_type_name(e, node, UEP_S("parse_error"));
    uep_node_set_message(e, node, UEP_S("line 3 is no booking"));
    UEP_HERE(e, node);
    return hand_over(e, 1, true, err);
}

/* ---- small failures, a panic, and libraries that do it wrong ---- */

API int32_t ledger_check(int32_t value, uep_buf *err) {
    uep_t *e;
    if (value >= 0) return 0;
    e = uep_new(NULL, NULL);
    uep_add_errno(e, -1, ERANGE, UEP_S("the balance"), __FILE__, __LINE__, __func__);
    uep_put_context_int(e, UEP_S("value"), value);
    return hand_over(e, 1, false, err);
}

API int32_t ledger_panic(uep_buf *err) {
    uep_t *e = uep_new(NULL, NULL);
    uep_set_error_type(e, UEP_S("uep.runtime.unhandled"));
    uep_set_error_message(e, UEP_S("the invariant does not hold"));
    return hand_over(e, 2, false, err);
}

API int32_t ledger_silent(uep_buf *err) {
    (void)err;
    return 1;
}

API int32_t ledger_garbage(uep_buf *err) {
    return hand_over_bytes("\xff\xff\xff\xff", 4, 1, err);
}

API int32_t ledger_huge(uep_buf *err) {
    hand_over_bytes("", 0, 1, err);
    err->size = SIZE_MAX;
    return 2;
}

API int32_t ledger_untidy(uep_buf *err) {
    hand_over_bytes("\x0a\x03" "1.0", 5, 1, err);
    return 0;
}

API double ledger_other(int value) {
    return value;
}

/* ---- calling back, and wrapping what the other side reported ---- */

API int32_t ledger_apply(int32_t (*fn)(int32_t, uep_buf *), int32_t value, uep_buf *err) {
    uep_buf inner = {0};
    int32_t status = fn(value, &inner);
    uep_t *cause, *e;
    if (status == 0) return 0;
    cause = uep_new(NULL, NULL);
    e = uep_new(NULL, NULL);
    uep_add_node(e, -1, 0);
    uep_set_error_message(e, UEP_S("the rule failed"));
    uep_set_error_type(e, UEP_S("uep.runtime.unhandled"));
    if (uep_decode(cause, inner.data, inner.size, NULL) == UEP_OK) {
        uep_wrap(e, 0, UEP_RELATION_CAUSE, uep_get(cause), UEP_S(""));
    }
    status = hand_over(e, 1, true, err);
    uep_free(cause);
    inner.release(&inner);
    return status;
}

/* Take whatever Python gives and release it in this thread: how many bytes it was, or -1 when release stays set. */
API long ledger_consume(uep_buf *buf) {
    long n = (long)buf->size;
    if (!buf->release) return -2;
    buf->release(buf);
    return buf->release ? -1 : n;
}
