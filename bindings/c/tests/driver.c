/* Reads frames from standard input and answers each on standard output, for tests in other languages.
 *
 * A frame is one byte that names what to do, a length of four bytes (big-endian) and the bytes. The answer is one byte, 1
 * for success and 0 for a refusal, a length and the bytes: of a refusal its reason, a space and its path.
 *   j  read as a receiver does, answer JSON          b  the same, answer the binary form
 *   r  read without judging, answer the binary form  J  read without judging, answer JSON
 *   c  validate by the canonical profile             a  validate by the accept profile
 *   C  the same of a batch                           A  the same of a batch
 *   u  read, answer whether there were unknown fields
 *   n  eight bytes are a double, answer its text     p  pattern: its name, a zero, the text */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

#include "uep.h"

static uint8_t *buffer;

static bool read_frame(uint8_t *op, size_t *n) {
    uint8_t head[5];
    if (fread(head, 1, sizeof head, stdin) != sizeof head) return false;
    *op = head[0];
    *n = (size_t)head[1] << 24 | (size_t)head[2] << 16 | (size_t)head[3] << 8 | head[4];
    buffer = (uint8_t *)realloc(buffer, *n + 1);
    return buffer && fread(buffer, 1, *n, stdin) == *n;
}

static void answer(bool is_good, const void *p, size_t n) {
    uint8_t head[5];
    head[0] = is_good;
    head[1] = (uint8_t)(n >> 24);
    head[2] = (uint8_t)(n >> 16);
    head[3] = (uint8_t)(n >> 8);
    head[4] = (uint8_t)n;
    (void)fwrite(head, 1, sizeof head, stdout);
    if (n) (void)fwrite(p, 1, n, stdout);
    (void)fflush(stdout);
}

static void answer_status(int32_t status, const uep_refusal *refusal) {
    static char text[1 << 16];
    int n;
    if (status == UEP_E_REFUSED) {
        n = snprintf(text, sizeof text, "%s %.*s", uep_reasons[refusal->reason].name, (int)refusal->path.n,
                     refusal->path.p ? refusal->path.p : "");
    } else {
        n = snprintf(text, sizeof text, "status %d", (int)status);
    }
    answer(false, text, n < 0 ? 0 : (size_t)n);
}

static int32_t run(uep_t *e, uint8_t op, size_t n, uep_refusal *refusal) {
    const uint8_t *data = (const uint8_t *)"";
    const char *text = "";
    size_t size = 0;
    int32_t status = UEP_OK;
    switch (op) {
    case 'j':
    case 'b': status = uep_decode(e, buffer, n, refusal); break;
    case 'J':
    case 'r':
    case 'u': status = uep_read(e, buffer, n, refusal); break;
    case 'c': status = uep_validate_bytes(e, buffer, n, false, UEP_CANONICAL, refusal); break;
    case 'a': status = uep_validate_bytes(e, buffer, n, false, UEP_ACCEPT, refusal); break;
    case 'C': status = uep_validate_bytes(e, buffer, n, true, UEP_CANONICAL, refusal); break;
    case 'A': status = uep_validate_bytes(e, buffer, n, true, UEP_ACCEPT, refusal); break;
    default: status = UEP_E_ARGUMENT;
    }
    if (status == UEP_OK && (op == 'j' || op == 'J')) status = uep_encode_json(e, &text, &size);
    if (status == UEP_OK && (op == 'b' || op == 'r')) status = uep_encode(e, &data, &size);
    if (status < 0) return status;
    if (op == 'j' || op == 'J') answer(true, text, size);
    else if (op == 'u') answer(true, uep_has_unknown(e) ? "1" : "0", 1);
    else answer(true, data, size);
    return UEP_OK;
}

static void run_text(uint8_t op, size_t n) {
    char text[32];
    if (op == 'n' && n == sizeof(double)) {
        double value;
        memcpy(&value, buffer, sizeof value);
        answer(true, text, uep_write_number(value, text));
    } else {
        size_t name = strnlen((const char *)buffer, n), i;
        uep_str wanted = {(const char *)buffer, name};
        uep_str given = {(const char *)buffer + name + 1, n - name - 1};
        for (i = 0; i < UEP_PATTERN_COUNT; i++) {
            if (uep_str_equal(uep_cstr(uep_patterns[i].name), wanted)) {
                answer(uep_match_pattern((int32_t)i, given), NULL, 0);
                return;
            }
        }
        answer(false, "no such pattern", 15);
    }
}

int main(void) {
    uep_t *e = uep_new(NULL, NULL);
    uint8_t op;
    size_t n;
    if (!e) return 1;
    while (read_frame(&op, &n)) {
        uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
        if (op == 'n' || op == 'p') {
            run_text(op, n);
        } else {
            int32_t status = run(e, op, n, &refusal);
            if (status < 0) answer_status(status, &refusal);
        }
    }
    uep_free(e);
    free(buffer);
    return 0;
}
