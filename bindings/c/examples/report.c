/* A program that cannot open a file, and says so as a record: JSON on standard output. */
#include <errno.h>
#include <stdio.h>

#include "uep.h"

static FILE *open_ledger(const char *path, uep_t *e) {
    FILE *file = fopen(path, "r");
    int32_t root, cause;
    if (file) return file;
    cause = errno;
    root = uep_add_node(e, -1, 0);
    (void)uep_node_set_type_name(e, root, UEP_S("ledger_error"));
    (void)uep_node_set_message(e, root, UEP_S("the ledger is not readable"));
    (void)UEP_HERE(e, root);
    errno = cause;
    (void)UEP_ERRNO(e, root, path);
    (void)uep_put_context_str(e, UEP_S("path"), uep_cstr(path));
    return NULL;
}

int main(void) {
    uep_t *e = uep_new(NULL, NULL);
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    const char *text;
    size_t n;
    int status = 1;
    FILE *file = open_ledger("/no/such/ledger", e);
    if (file) {
        (void)fclose(file);
    } else if (uep_finish(e, &refusal) == UEP_OK && uep_encode_json(e, &text, &n) == UEP_OK) {
        (void)fwrite(text, 1, n, stdout);
        (void)putchar('\n');
        status = 0;
    } else {
        (void)fprintf(stderr, "refused: %s at %.*s\n", uep_reasons[refusal.reason].name, (int)refusal.path.n,
                      refusal.path.p ? refusal.path.p : "");
    }
    uep_free(e);
    return status;
}
