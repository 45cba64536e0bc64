/* A library function that fails by the convention of uep_buf, and a caller that reads what went wrong. */
#include <stdio.h>

#include "uep.h"

/* 0 went well; anything else failed, and err holds the record. */
static int32_t withdraw(int64_t cents, struct uep_buf *err) {
    uep_t *e;
    if (cents <= 100) return 0;
    e = uep_new(NULL, NULL);
    (void)uep_set_error_type(e, UEP_S(UEP_TYPE_BUSINESS_RULE_VIOLATION));
    (void)uep_set_error_message(e, UEP_S("the account does not hold that much"));
    (void)uep_put_context_int(e, UEP_S("cents"), cents);
    (void)uep_finish(e, NULL);
    (void)uep_export(e, err); /* fills err also when there is no memory */
    uep_free(e);
    return 1;
}

int main(void) {
    uep_buf err;
    uep_t *e;
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    const uep_record *record;
    int status = 1;
    if (withdraw(2500, &err) == 0) return 1;
    e = uep_new(NULL, NULL);
    if (uep_decode(e, err.data, err.size, &refusal) == UEP_OK) {
        record = uep_get(e);
        printf("%.*s: %.*s\n", (int)record->error_type.n, record->error_type.p, (int)record->error_message.n,
               record->error_message.p);
        printf("a rule of the business: %s\n", uep_matches(record, UEP_S("uep.business")) ? "yes" : "no");
        status = 0;
    }
    uep_free(e);
    err.release(&err); /* the texts of the record lay in these bytes */
    return status;
}
