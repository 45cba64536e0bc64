/* SHA-256 with the instructions of x86-64. Without them nothing is hashed here: OpenSSL, which Python has, is faster then. */
#include "text_id.h"

#include "text.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>
#define HAS_SHA 1
#else
#define HAS_SHA 0
#endif

enum { BLOCK = 64, LENGTH = 8, DIGEST = 32, MOST_DIGITS = 20 };

#if HAS_SHA

static const uint32_t FIRST[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static const uint32_t ROUNDS[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

int32_t uep_text_can_hash(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

/* The state is held as the instructions want it: A, B, E, F and C, D, G, H, the highest first. */
__attribute__((target("sha,sse4.1"))) static void add_blocks(__m128i state[2], const uint8_t *data, size_t blocks) {
    const __m128i swapped = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i one = state[0], other = state[1], words[4], sum;
    for (; blocks--; data += BLOCK) {
        const __m128i before_one = one, before_other = other;
#pragma GCC unroll 16
        for (int i = 0; i < 16; i++) {
            __m128i *word = &words[i & 3], last = words[(i + 3) & 3];
            if (i < 4) {
                *word = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(data + 16 * i)), swapped);
            } else {
                *word = _mm_add_epi32(_mm_sha256msg1_epu32(*word, words[(i + 1) & 3]),
                                      _mm_alignr_epi8(last, words[(i + 2) & 3], 4));
                *word = _mm_sha256msg2_epu32(*word, last);
            }
            sum = _mm_add_epi32(*word, _mm_loadu_si128((const __m128i *)(const void *)(ROUNDS + 4 * i)));
            other = _mm_sha256rnds2_epu32(other, one, sum);
            one = _mm_sha256rnds2_epu32(one, other, _mm_shuffle_epi32(sum, 0x0E));
        }
        one = _mm_add_epi32(one, before_one);
        other = _mm_add_epi32(other, before_other);
    }
    state[0] = one;
    state[1] = other;
}

static __m128i four(uint32_t highest, uint32_t b, uint32_t c, uint32_t lowest) {
    return _mm_set_epi32((int)highest, (int)b, (int)c, (int)lowest);
}

static void put_words(uint8_t *out, __m128i words, const int order[2]) {
    uint32_t all[4];
    _mm_storeu_si128((__m128i *)(void *)all, words);
    for (int i = 0; i < 4; i++) {
        /* The upper half of the register holds the words that come first in a pair of the digest. */
        uint32_t word = all[3 - i];
        uint8_t *at = out + 4 * (order[i / 2] + i % 2);
        for (int j = 0; j < 4; j++) at[j] = (uint8_t)(word >> (24 - 8 * j));
    }
}

/* Hashes a head, a body and a tail; head and tail are shorter than a block. */
static void hash(const uint8_t *head, size_t head_n, const uint8_t *body, size_t n, const uint8_t *tail, size_t tail_n,
                 uint8_t digest[DIGEST]) {
    static const int upper[2] = {0, 4}, lower[2] = {2, 6};
    uint8_t block[3 * BLOCK] = {0};
    __m128i state[2] = {four(FIRST[0], FIRST[1], FIRST[4], FIRST[5]), four(FIRST[2], FIRST[3], FIRST[6], FIRST[7])};
    uint64_t bits = ((uint64_t)head_n + n + tail_n) * 8;
    size_t held = head_n, end;
    memcpy(block, head, head_n);
    if (n >= BLOCK - held) {
        size_t taken = BLOCK - held;
        memcpy(block + held, body, taken);
        add_blocks(state, block, 1);
        add_blocks(state, body + taken, (n - taken) / BLOCK);
        body += taken + (n - taken) / BLOCK * BLOCK;
        n = (n - taken) % BLOCK;
        memset(block, 0, BLOCK);
        held = 0;
    }
    memcpy(block + held, body, n);
    memcpy(block + held + n, tail, tail_n);
    held += n + tail_n;
    block[held++] = 0x80;
    end = (held + LENGTH + BLOCK - 1) / BLOCK * BLOCK;
    for (int i = 0; i < LENGTH; i++) block[end - 1 - (size_t)i] = (uint8_t)(bits >> (8 * i));
    add_blocks(state, block, end / BLOCK);
    put_words(digest, state[0], upper);
    put_words(digest, state[1], lower);
}

#else

int32_t uep_text_can_hash(void) { return 0; }

static void hash(const uint8_t *head, size_t head_n, const uint8_t *body, size_t n, const uint8_t *tail, size_t tail_n,
                 uint8_t digest[DIGEST]) {
    (void)head, (void)head_n, (void)body, (void)n, (void)tail, (void)tail_n;
    memset(digest, 0, DIGEST);
}

#endif

/* Writes digits of a number, the lowest of them last. */
static void put_hex(uint8_t *out, uint64_t number, size_t digits) {
    while (digits--) {
        out[digits] = (uint8_t)"0123456789abcdef"[number & 15];
        number >>= 4;
    }
}

static uint64_t read_big(const uint8_t *p, size_t n) {
    uint64_t number = 0;
    while (n--) number = number << 8 | *p++;
    return number;
}

void tx_write_id(const char *stem, tx_span raw, uint64_t offset, uint8_t id[TX_ID_SIZE]) {
    uint8_t digest[DIGEST], tail[1 + MOST_DIGITS] = {0};
    size_t digits = 1, i;
    uint64_t left = offset, last;
    while (left /= 10) digits++;
    for (i = digits; i; i--, offset /= 10) tail[i] = (uint8_t)('0' + offset % 10);
    hash((const uint8_t *)stem, strlen(stem) + 1, raw.p, raw.n, tail, 1 + digits, digest);
    last = (read_big(digest + 7, 8) << 2 | digest[15] >> 6) & (UINT64_MAX >> 2);
    memcpy(id, "00000000-0000-8000-0000-000000000000", TX_ID_SIZE);
    put_hex(id, read_big(digest, 4), 8);
    put_hex(id + 9, read_big(digest + 4, 2), 4);
    put_hex(id + 15, read_big(digest + 6, 2) >> 4, 3);
    last |= UINT64_C(2) << 62;
    put_hex(id + 19, last >> 48, 4);
    put_hex(id + 24, last, 12);
}
