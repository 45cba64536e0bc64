/* A service that writes each error in one call, from structs that it fills. The bytes go to standard output. */
#include <stdio.h>
#include <time.h>

#include "uep.h"

/* A struct of zeros is an empty message: what is not named is absent. */
static int32_t write_timeout(uep_t *e, uep_str error_id, const char *host, double attempt, const uint8_t **data, size_t *n) {
    uep_frame frames[] = {
        {.function = UEP_S("fetch_stock"), .file = UEP_S(__FILE__), .line = __LINE__},
        {.function = UEP_S("main"), .file = UEP_S(__FILE__), .line = __LINE__},
    };
    uep_stack stack = {.frames = {frames, 2, 2}, .provenance = UEP_PROVENANCE_RUNTIME};
    uep_node nodes[] = {
        {.type_name = UEP_S("stock_error"), .message = UEP_S("the stock is not known"), .stack = &stack},
        {.has_parent = true, .relation = UEP_RELATION_CAUSE, .type_name = UEP_S("timeout_error"), .message = uep_cstr(host)},
    };
    uep_entry context[] = {{UEP_S("attempt"), {.kind = UEP_VALUE_NUMBER, .as = {.number = attempt}}}};
    uep_record record = {
        .protocol_version = UEP_S("1.0"),
        .error_id = error_id,
        .error_type = UEP_S("uep.network.timeout"),
        .severity = UEP_SEVERITY_MEDIUM,
        .timestamp = {.seconds = (int64_t)time(NULL), .set = true},
        .source_language = UEP_S("c"),
        .error_message = UEP_S("the stock is not known"),
        .nodes = {nodes, 2, 2},
        .context = {context, 1, 1},
    };
    return uep_encode_given(e, &record, data, n);
}

int main(void) {
    uep_t *e = uep_new(NULL, NULL);
    const uint8_t *data;
    size_t n;
    int32_t status = write_timeout(e, UEP_S("019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e"), "no answer from node 7", 3, &data, &n);
    if (status == UEP_OK) status = uep_validate_bytes(e, data, n, false, UEP_ACCEPT, NULL);
    if (status == UEP_OK) (void)fwrite(data, 1, n, stdout);
    uep_free(e);
    return status == UEP_OK ? 0 : 1;
}
