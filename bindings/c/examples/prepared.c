/* A service that reports many errors of few kinds: what they have in common is prepared once. JSON on standard output. */
#include <stdio.h>

#include "uep.h"

/* One kind of error of this service: everything but what differs from one error to the next. Constant once it is made. */
static uep_prototype *prepare_timeout(void) {
    uep_t *e = uep_new(NULL, NULL);
    uep_prototype *made = NULL;
    (void)uep_set_error_type(e, UEP_S("uep.network.timeout"));
    (void)uep_set_error_message(e, UEP_S("no answer"));
    (void)uep_set_resource_service(e, UEP_S("ledger"));
    (void)uep_set_resource_version(e, UEP_S("2.4.1"));
    (void)uep_add_node(e, -1, 0);
    (void)uep_node_set_type_name(e, 0, UEP_S("timeout_error"));
    (void)UEP_HERE(e, 0);
    if (uep_finish(e, NULL) == UEP_OK) made = uep_prototype_new(e, NULL);
    uep_free(e);
    return made;
}

/* Called for each error: an id and the time, a message, a number. */
static int32_t report(uep_t *e, const uep_prototype *timeout, const char *host, int attempt) {
    int32_t status = uep_use_prototype(e, timeout);
    if (status == UEP_OK) status = uep_set_error_message(e, uep_cstr(host));
    if (status == UEP_OK) status = uep_put_context_int(e, UEP_S("attempt"), attempt);
    return status == UEP_OK ? uep_finish(e, NULL) : status;
}

int main(void) {
    uep_prototype *timeout = prepare_timeout();
    uep_t *e = uep_new(NULL, NULL);
    const uint8_t *data;
    const char *text;
    size_t n;
    int attempt, status = 1;
    for (attempt = 1; attempt <= 3; attempt++) {
        if (report(e, timeout, "no answer from node 7", attempt) != UEP_OK || uep_encode(e, &data, &n) != UEP_OK) break;
        (void)fprintf(stderr, "%zu bytes\n", n);
    }
    if (attempt > 3 && uep_encode_json(e, &text, &n) == UEP_OK) {
        (void)fwrite(text, 1, n, stdout);
        (void)putchar('\n');
        status = 0;
    }
    uep_free(e);
    uep_prototype_free(timeout);
    return status;
}
