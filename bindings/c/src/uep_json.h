/* Writing JSON: what the writer shares with the rest of the library. */
#ifndef UEP_JSON_H
#define UEP_JSON_H

#include "uep_internal.h"

/* Text that grows in the builder's output. */
typedef struct uep_sink {
    uep_t *e;
    uint8_t *p;
    size_t n;
    size_t cap;
    bool failed;
} uep_sink;

uep_sink uep_i_sink(uep_t *e);
void uep_i_json_value(uep_sink *sink, const uep_value *value, uint32_t depth);
size_t uep_i_base64(const uint8_t *p, size_t n, char *out); /* (n + 2) / 3 * 4 bytes */

#endif
