/* Bytes that outlive their builder, and the record that needs no memory. */
#include <stdlib.h>

#include "uep_prepared.h"

/* A record in the binary form: 1.0, a fixed id, uep.capacity.memory_exhausted, Critical, 1970-01-01T00:00:00Z, c, with
 * the type's ancestor and recovery, and node 0. A test decodes it. */
static const uint8_t OUT_OF_MEMORY[] =
    "\x0a\x03"
    "1.0"
    "\x12\x24"
    "75657000-6f6f-8d00-8000-000000000000"
    "\x1a\x1d"
    "uep.capacity.memory_exhausted"
    "\x20\x28\x2a\x00\x32\x01"
    "c"
    "\x3a\x21"
    "no memory left to report an error"
    "\x5a\x0c"
    "uep.capacity"
    "\x62\x23\x2a\x21"
    "no memory left to report an error"
    "\x6a\x04\x08\x01\x28\x02\x88\x01\x01";

static void release_nothing(uep_buf *buf) {
    buf->release = NULL;
}

static void release_owned(uep_buf *buf) {
    free(buf->private_data);
    buf->private_data = NULL;
    buf->data = NULL;
    buf->size = 0;
    buf->release = NULL;
}

void uep_oom(uep_buf *out) {
    if (!out) return;
    out->data = OUT_OF_MEMORY;
    out->size = sizeof OUT_OF_MEMORY - 1;
    out->private_data = NULL;
    out->release = release_nothing;
}

int32_t uep_export_bytes(const uint8_t *data, size_t n, uep_buf *out) {
    void *copy;
    if (!out || (n && !data)) return UEP_E_ARGUMENT;
    copy = malloc(n ? n : 1);
    if (!copy) {
        uep_oom(out);
        return UEP_E_MEMORY;
    }
    if (n) memcpy(copy, data, n);
    out->data = (const uint8_t *)copy;
    out->size = n;
    out->private_data = copy;
    out->release = release_owned;
    return UEP_OK;
}

int32_t uep_export(uep_t *e, uep_buf *out) {
    const uint8_t *data;
    size_t n;
    int32_t status;
    if (!out) return UEP_E_ARGUMENT;
    status = e ? uep_encode(e, &data, &n) : UEP_E_MEMORY;
    if (status < 0) {
        uep_oom(out);
        return status;
    }
    return uep_export_bytes(data, n, out);
}

uint32_t uep_abi_version(void) {
    return UEP_ABI_MAJOR << 16 | UEP_ABI_MINOR;
}

void uep_wire_versions(uint32_t *major, uint32_t *minor, uep_str *written) {
    /* UEP-VER-001: whatever the minor number is, it is read. */
    if (major) *major = 1;
    if (minor) *minor = UINT32_MAX;
    if (written) *written = uep_cstr(UEP_PROTOCOL_VERSION);
}

/* ---- walking ---- */

/* The record to look into. No builder lies in constant memory, and settling it changes nothing that can be seen. */
static const uep_record *look_into(const uep_t *e) {
    return uep_get((uep_t *)(uintptr_t)e);
}

size_t uep_node_count(const uep_t *e) {
    return e ? look_into(e)->nodes.n : 0;
}

const uep_node *uep_get_node(const uep_t *e, size_t index) {
    return index < uep_node_count(e) ? &e->record.nodes.v[index] : NULL;
}

size_t uep_frame_count(const uep_t *e, size_t node) {
    const uep_node *held = uep_get_node(e, node);
    return held && held->stack ? held->stack->frames.n : 0;
}

const uep_frame *uep_get_frame(const uep_t *e, size_t node, size_t frame) {
    return frame < uep_frame_count(e, node) ? &e->record.nodes.v[node].stack->frames.v[frame] : NULL;
}

size_t uep_context_count(const uep_t *e) {
    return e ? look_into(e)->context.n : 0;
}

const uep_entry *uep_get_context(const uep_t *e, size_t index) {
    return index < uep_context_count(e) ? &e->record.context.v[index] : NULL;
}

const uep_value *uep_find_context(const uep_t *e, uep_str key) {
    size_t i;
    for (i = 0; i < uep_context_count(e); i++) {
        if (uep_str_equal(e->record.context.v[i].key, key)) return &e->record.context.v[i].value;
    }
    return NULL;
}
