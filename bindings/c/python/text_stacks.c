/* What is kept from one run to the next: the room for an error, and the stacks that were written before, so that each of those
 * that errors show again and again is written, and made, once. */
#include "text_read.h"

enum { SLOTS = 1 << 12, SLOT_BITS = 12, MOST_STACKS = 1 << 11, STORE = 1 << 20, MOST_OF_STACK = STORE / 16 };

/* What a hash leads to: a part of it, and the number of the stack, 0 where it was seen once. */
typedef struct slot { uint32_t tag, number; } slot;

struct uep_text_stacks {
    slot slots[SLOTS];
    tx_span known[MOST_STACKS];
    size_t count, used;
    const tx_form *form;
    tx_error found;
    uint8_t store[STORE];
};

size_t uep_text_stacks_size(void) { return sizeof(struct uep_text_stacks); }

static void forget(struct uep_text_stacks *stacks) {
    memset(stacks->slots, 0, sizeof stacks->slots);
    stacks->count = stacks->used = 0;
}

void uep_text_clear_stacks(struct uep_text_stacks *stacks) {
    forget(stacks);
    stacks->form = NULL;
}

tx_error *tx_room_of(struct uep_text_stacks *stacks, const tx_form *form) {
    if (stacks->form != form) memset(&stacks->found, 0, sizeof stacks->found);
    stacks->form = form;
    return &stacks->found;
}

/* A multiplier whose bits look random: the golden ratio's (Knuth, The Art of Computer Programming, volume 3, section 6.4). */
#define GOLDEN UINT64_C(0x9E3779B97F4A7C15)

static uint64_t load(const uint8_t *p, size_t n) {
    uint64_t word = 0;
    memcpy(&word, p, n);
    return word;
}

static uint64_t mix(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * GOLDEN;
    return hash ^ hash >> 29;
}

/* Two halves of each step do not wait for each other. */
static uint64_t hash_of(tx_span bytes) {
    uint64_t one = bytes.n, other = GOLDEN;
    for (; bytes.n >= 16; bytes = from(bytes, 16)) {
        one = mix(one, load(bytes.p, 8));
        other = mix(other, load(bytes.p + 8, 8));
    }
    one = mix(one, load(bytes.p, bytes.n < 8 ? bytes.n : 8));
    if (bytes.n > 8) other = mix(other, load(bytes.p + 8, bytes.n - 8));
    return mix(one, other);
}

static int32_t learn(struct uep_text_stacks *stacks, slot *seen, tx_span bytes) {
    tx_span kept = {stacks->store + stacks->used, bytes.n};
    if (stacks->count == MOST_STACKS || stacks->used + bytes.n > STORE) {
        forget(stacks);
        kept.p = stacks->store;
    }
    memcpy(stacks->store + stacks->used, bytes.p, bytes.n);
    stacks->used += bytes.n;
    stacks->known[stacks->count++] = kept;
    seen->number = (uint32_t)stacks->count;
    return -(int32_t)stacks->count;
}

int32_t tx_number_of(struct uep_text_stacks *stacks, const uint8_t *frames, size_t n) {
    tx_span bytes = {frames, n};
    uint64_t hash;
    slot *seen;
    uint32_t tag;
    if (!stacks || n > MOST_OF_STACK) return 0;
    hash = hash_of(bytes);
    seen = &stacks->slots[hash >> (64 - SLOT_BITS)];
    tag = (uint32_t)hash;
    if (seen->tag == tag && !seen->number) return learn(stacks, seen, bytes);
    if (seen->tag == tag && equal(stacks->known[seen->number - 1], bytes)) return (int32_t)seen->number;
    seen->tag = tag;
    seen->number = 0;
    return 0;
}
