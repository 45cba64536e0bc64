/* What capture and the crash handler share: numbers as text, codes of nodes, the modules of the process. */
#ifndef UEP_NATIVE_H
#define UEP_NATIVE_H

#include "uep_internal.h"

/* UEP-BRG-080: the operating system, with the architecture where its numbers are others than the usual ones. */
#if defined(__APPLE__)
#define UEP_PLATFORM "darwin"
#elif defined(_WIN32)
#define UEP_PLATFORM "windows"
#elif defined(__mips__)
#define UEP_PLATFORM "linux-mips"
#elif defined(__sparc__)
#define UEP_PLATFORM "linux-sparc"
#elif defined(__alpha__)
#define UEP_PLATFORM "linux-alpha"
#elif defined(__hppa__)
#define UEP_PLATFORM "linux-hppa"
#else
#define UEP_PLATFORM "linux"
#endif

#define UEP_MAX_MODULES 256u
#define UEP_BUILD_ID_SIZE 65u /* 32 bytes in hexadecimal, and a zero */
#define UEP_MODULE_PATH_SIZE 256u

/* One image of the process. Addresses in a record are relative to base. */
typedef struct uep_module {
    uintptr_t low;
    uintptr_t high;
    uintptr_t base;
    char build_id[UEP_BUILD_ID_SIZE];
    char path[UEP_MODULE_PATH_SIZE];
} uep_module;

size_t uep_i_write_int(int64_t number, char *out);                    /* decimal; 21 bytes are enough */
const char *uep_i_strerror(int number, char *buffer, size_t n);
int32_t uep_i_add_code_of(uep_t *e, int32_t node, const char *space, uep_str value);

/* List the modules of the process: at most max. Not for signal handlers. */
size_t uep_i_list_modules(uep_module *out, size_t max);
const uep_module *uep_i_find_module(const uep_module *modules, size_t n, uintptr_t pc);
uep_str uep_i_file_name(const char *path); /* what stands behind the last slash */

/* Add a frame that has only its place in a module. Safe in a signal handler on a static builder. */
int32_t uep_i_add_raw_frame(uep_t *e, int32_t stack, const uep_module *module, uintptr_t pc, uep_str function);

/* UEP-NODE-072: whether two neighbours are equal in every field but the address; the inner one then stays, and counts the
 * other. */
bool uep_i_is_same_frame(const uep_frame *a, const uep_frame *b);
void uep_i_count_repeat(uep_frame *inner, const uep_frame *outer);

/* Say that outer frames of a stack are missing and nobody knows how many (UEP-NODE-050). Safe in a signal handler. */
int32_t uep_i_note_missing(uep_t *e, int32_t stack);

/* The name of the function at an address relative to the image, from the symbol table of an ELF file. Copies at most n - 1
 * bytes; returns false when there is none, or the file has another build id. */
bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n);

bool uep_i_cache_get(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str *name);
void uep_i_cache_put(uep_symbol_cache *cache, uep_str build_id, uint64_t address, uep_str name);

#endif
