/* SHA-256 (FIPS 180-4), for fingerprints: nothing secret passes through it. */
#ifndef UEP_SHA256_H
#define UEP_SHA256_H

#include "uep_internal.h"

#define UEP_SHA256_BYTES 32u
#define UEP_SHA256_BLOCK 64u

typedef struct uep_sha256 {
    uint32_t state[8];
    uint64_t total; /* bytes that were added */
    uint8_t block[UEP_SHA256_BLOCK];
} uep_sha256;

void uep_i_sha256_start(uep_sha256 *sha);
void uep_i_sha256_add(uep_sha256 *sha, const void *data, size_t n);
void uep_i_sha256_end(uep_sha256 *sha, uint8_t digest[UEP_SHA256_BYTES]);

#endif
