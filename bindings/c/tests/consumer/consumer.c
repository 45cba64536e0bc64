/* Builds, writes and reads a record with nothing but the installed header and library. */
#include <errno.h>
#include <stdio.h>

#include <uep.h>

int main(void) {
    uep_t *e = uep_new(NULL, NULL), *again = uep_new(NULL, NULL);
    const uint8_t *data;
    size_t n;
    int is_good = 0;
    errno = ENOENT;
    if (e && again && UEP_ERRNO(e, -1, "no ledger") == 0 && uep_finish(e, NULL) == UEP_OK &&
        uep_encode(e, &data, &n) == UEP_OK && uep_decode(again, data, n, NULL) == UEP_OK) {
        is_good = uep_str_equal(uep_get(again)->error_type, uep_cstr(UEP_TYPE_RESOURCE_NOT_FOUND));
    }
    printf("%s\n", is_good ? "1 passed, 0 failed" : "0 passed, 1 failed");
    uep_free(again);
    uep_free(e);
    return is_good ? 0 : 1;
}
