/* Capture the calls that are active, and name frames that have only an address. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdlib.h>

#include "uep_native.h"
#include "uep_prepared.h"

#if defined(__GLIBC__) || defined(__APPLE__)
#define HAS_BACKTRACE 1
#include <dlfcn.h>
#include <execinfo.h>
#endif

#define MOST_FRAMES 512
#define LONGEST_NAME 512

int32_t uep_i_add_raw_frame(uep_t *e, int32_t stack, const uep_module *module, uintptr_t pc, uep_str function) {
    uep_frame frame;
    memset(&frame, 0, sizeof frame);
    frame.function = function;
    frame.address = (uint64_t)pc;
    if (module) {
        frame.package = uep_i_file_name(module->path);
        frame.build_id = uep_cstr(module->build_id);
        if (module->build_id[0]) frame.address = (uint64_t)(pc - module->base); /* UEP-NODE-079 */
    }
    return uep_add_frame(e, stack, &frame);
}

/* ---- cache ---- */

typedef struct cache_entry {
    uint64_t hash; /* of the build id; 0 is an empty entry */
    uint64_t address;
    uint32_t n;
    char name[116];
} cache_entry;

struct uep_symbol_cache {
    uep_alloc alloc;
    size_t size;
    size_t count;
    size_t most;
    cache_entry *entries;
};

static uint64_t hash_of(uep_str text) {
    uint64_t hash = UINT64_C(1469598103934665603);
    size_t i;
    for (i = 0; i < text.n; i++) hash = (hash ^ (uint8_t)text.p[i]) * UINT64_C(1099511628211);
    return hash ? hash : 1;
}

static cache_entry *find_entry(uep_symbol_cache *cache, uint64_t hash, uint64_t address) {
    size_t slots = cache->size, slot = (size_t)((hash ^ address * UINT64_C(0x9e3779b97f4a7c15)) % slots);
    while (cache->entries[slot].hash && (cache->entries[slot].hash != hash || cache->entries[slot].address != address)) {
        slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return &cache->entries[slot];
}

bool uep_i_cache_get(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str *name) {
    const cache_entry *entry = cache ? find_entry(cache, hash_of(build_id), address) : NULL;
    if (!entry || !entry->hash) return false;
    *name = uep_i_str(entry->name, entry->n);
    return true;
}

void uep_i_cache_put(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str name) {
    cache_entry *entry;
    if (!cache || name.n > sizeof entry->name) return;
    if (cache->count >= cache->most) {
        /* Full: begin anew. What is used again comes back at its first use. */
        memset(cache->entries, 0, cache->size * sizeof *cache->entries);
        cache->count = 0;
    }
    entry = find_entry(cache, hash_of(build_id), address);
    if (!entry->hash) cache->count++;
    entry->hash = hash_of(build_id);
    entry->address = address;
    entry->n = (uint32_t)name.n;
    if (name.n) memcpy(entry->name, name.p, name.n);
}

uep_symbol_cache *uep_symbol_cache_new(const uep_alloc *alloc, size_t max_entries) {
    uep_t *builder = uep_new(alloc, NULL); /* takes the caller's struct as builders do */
    uep_symbol_cache *cache = NULL;
    uep_alloc taken;
    if (!builder) return NULL;
    taken = builder->alloc;
    uep_free(builder);
    if (max_entries == 0) max_entries = 1024;
    if (max_entries > SIZE_MAX / 4 / sizeof(cache_entry)) return NULL;
    cache = (uep_symbol_cache *)taken.alloc(taken.ctx, sizeof *cache);
    if (!cache) return NULL;
    cache->alloc = taken;
    cache->most = max_entries;
    cache->count = 0;
    cache->size = max_entries * 2;
    cache->entries = (cache_entry *)taken.alloc(taken.ctx, cache->size * sizeof *cache->entries);
    if (!cache->entries) {
        taken.release(taken.ctx, cache, sizeof *cache);
        return NULL;
    }
    memset(cache->entries, 0, cache->size * sizeof *cache->entries);
    return cache;
}

void uep_symbol_cache_free(uep_symbol_cache *cache) {
    uep_alloc alloc;
    if (!cache) return;
    alloc = cache->alloc;
    alloc.release(alloc.ctx, cache->entries, cache->size * sizeof *cache->entries);
    alloc.release(alloc.ctx, cache, sizeof *cache);
}

/* ---- capture ---- */

#ifdef HAS_BACKTRACE
static uep_str name_of(uintptr_t pc, uep_str build_id, uint64_t address, uep_symbol_cache *cache) {
    Dl_info info;
    uep_str name = uep_i_str("", 0);
    if (uep_i_cache_get(cache, build_id, address, &name)) return name;
    if (dladdr((const void *)pc, &info) && info.dli_sname) name = uep_cstr(info.dli_sname);
    /* A name that the dynamic linker does not know may stand in the file, where uep_symbolize looks. */
    if (name.n) uep_i_cache_put(cache, build_id, address, name);
    return name;
}

int32_t uep_capture_frames(uep_t *e, int32_t stack, int32_t skip, uep_symbol_cache *cache) {
    void *calls[MOST_FRAMES];
    uep_module *modules;
    size_t count, i, first = skip < 0 ? 1 : (size_t)skip + 1; /* this function itself is none of them */
    uint32_t flags;
    int n = backtrace(calls, MOST_FRAMES);
    int32_t status = uep_add_stack(e, stack);
    if (status < 0) return status;
    modules = (uep_module *)malloc(UEP_MAX_MODULES * sizeof *modules);
    if (!modules) return uep_i_no_memory(e);
    count = uep_i_list_modules(modules, UEP_MAX_MODULES);
    flags = e->flags;
    e->flags &= ~(uint32_t)UEP_BORROW_TEXTS; /* names of modules do not live as long as the record */
    for (i = first; n > 0 && i < (size_t)n && status >= 0; i++) {
        uintptr_t pc = (uintptr_t)calls[i] - 1; /* within the call, not behind it */
        const uep_module *module = uep_i_find_module(modules, count, pc);
        uep_str build_id = uep_cstr(module ? module->build_id : "");
        uep_str name = name_of(pc, build_id, (uint64_t)(module ? pc - module->base : pc), cache);
        status = uep_i_add_raw_frame(e, stack, module, pc, name);
    }
    if (n == MOST_FRAMES && status >= 0) status = uep_i_note_missing(e, stack);
    e->flags = flags;
    free(modules);
    if (status >= 0) status = uep_stack_set_provenance(e, stack, UEP_PROVENANCE_RUNTIME);
    return status < 0 ? status : UEP_OK;
}
#else
int32_t uep_capture_frames(uep_t *e, int32_t stack, int32_t skip, uep_symbol_cache *cache) {
    (void)skip;
    (void)cache;
    return e ? (uep_add_stack(e, stack) < 0 ? UEP_E_INDEX : UEP_E_UNSUPPORTED) : UEP_E_ARGUMENT;
}
#endif

/* ---- names afterwards ---- */

static bool name_frame(uep_t *e, uep_frame *frame, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    char text[LONGEST_NAME];
    uep_str name;
    size_t i;
    if (frame->function.n || !frame->build_id.n) return false;
    if (!uep_i_cache_get(cache, frame->build_id, frame->address, &name)) {
        name = uep_i_str("", 0);
        for (i = 0; i < count && !name.n; i++) {
            if (uep_str_equal(frame->build_id, uep_cstr(modules[i].build_id)) &&
                uep_i_find_symbol(modules[i].path, modules[i].build_id, frame->address, text, sizeof text)) {
                name = uep_cstr(text);
            }
        }
        uep_i_cache_put(cache, frame->build_id, frame->address, name);
    }
    if (!name.n) return false;
    frame->function = uep_arena_str(e, uep_cut_end(name, UEP_LIMIT_MAX_FUNCTION_BYTES));
    return frame->function.n != 0;
}

static int32_t name_stack(uep_t *e, uep_stack *stack, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    int32_t named = 0;
    size_t i;
    for (i = 0; stack && i < stack->frames.n; i++) named += name_frame(e, &stack->frames.v[i], modules, count, cache);
    if (named) stack->provenance = UEP_PROVENANCE_SYMBOLICATED; /* UEP-NODE-057 */
    return named;
}

/* Whether something speaks of frames by their index: stacks that share frames count them from the outer end, and marks
 * may name one. Folding would make it speak of others. */
static bool has_counted_frames(const uep_record *record) {
    static const char INSIDE[] = "/stack/frames/";
    size_t i, at;
    for (i = 0; i < record->nodes.n; i++) {
        if (record->nodes.v[i].stack && record->nodes.v[i].stack->shared_with_parent) return true;
    }
    for (i = 0; i < record->marks.n; i++) {
        uep_str path = record->marks.v[i].path;
        for (at = 0; at + sizeof INSIDE - 1 <= path.n; at++) {
            if (memcmp(path.p + at, INSIDE, sizeof INSIDE - 1) == 0) return true;
        }
    }
    return false;
}

/* UEP-NODE-072, UEP-NODE-085: what had only different addresses can be equal once it has names. Frames on both sides of a
 * gap are no neighbours. */
static void fold_frames(uep_stack *stack) {
    uep_frame *v = stack->frames.v;
    size_t gap = stack->dropped_frames ? stack->dropped_after : 0, kept = 0, i;
    for (i = 0; i < stack->frames.n; i++) {
        if (kept && i != gap && uep_i_is_same_frame(&v[kept - 1], &v[i])) {
            uep_i_count_repeat(&v[kept - 1], &v[i]);
            if (i < gap) stack->dropped_after--;
        } else {
            v[kept++] = v[i];
        }
    }
    stack->frames.n = kept;
}

static int32_t name_all(uep_t *e, const uep_module *modules, size_t count, uep_symbol_cache *cache) {
    uep_record *record = &e->record;
    bool may_fold = !has_counted_frames(record);
    int32_t all = 0;
    size_t i, stacks = record->nodes.n + record->threads.n;
    for (i = 0; i < stacks; i++) {
        uep_stack *stack = i < record->nodes.n ? record->nodes.v[i].stack : record->threads.v[i - record->nodes.n].stack;
        int32_t named = name_stack(e, stack, modules, count, cache);
        if (named && may_fold) fold_frames(stack);
        all += named;
    }
    return e->status < 0 ? e->status : all;
}

int32_t uep_symbolize(uep_t *e, uep_symbol_cache *cache) {
    uep_module *modules;
    int32_t named;
    if (!e) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    modules = (uep_module *)malloc(UEP_MAX_MODULES * sizeof *modules);
    if (!modules) return uep_i_no_memory(e);
    named = name_all(e, modules, uep_i_list_modules(modules, UEP_MAX_MODULES), cache);
    free(modules);
    return named;
}

int32_t uep_symbolize_file(uep_t *e, const char *path, const char *build_id, uep_symbol_cache *cache) {
    uep_module module;
    if (!e || !path || !build_id || strlen(path) >= sizeof module.path || strlen(build_id) >= sizeof module.build_id) {
        return UEP_E_ARGUMENT;
    }
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    memset(&module, 0, sizeof module);
    memcpy(module.path, path, strlen(path));
    memcpy(module.build_id, build_id, strlen(build_id));
    return name_all(e, &module, 1, cache);
}
