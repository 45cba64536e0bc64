/* The modules of the process and the symbol tables of their files. Linux and other systems with ELF. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "uep_native.h"

#if defined(__linux__)
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct module_list { uep_module *v; size_t n; size_t max; } module_list;

static void write_build_id(const uint8_t *id, size_t n, char *out) {
    static const char HEX[] = "0123456789abcdef";
    size_t i;
    if (n > (UEP_BUILD_ID_SIZE - 1) / 2) n = (UEP_BUILD_ID_SIZE - 1) / 2;
    for (i = 0; i < n; i++) {
        out[2 * i] = HEX[id[i] >> 4];
        out[2 * i + 1] = HEX[id[i] & 15];
    }
    out[2 * n] = 0;
}

/* Find the note GNU NT_GNU_BUILD_ID in n bytes of notes. */
static void read_notes(const uint8_t *p, size_t n, char *out) {
    while (n >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) head;
        size_t name, body;
        memcpy(&head, p, sizeof head);
        name = ((size_t)head.n_namesz + 3) & ~(size_t)3;
        body = ((size_t)head.n_descsz + 3) & ~(size_t)3;
        p += sizeof head;
        n -= sizeof head;
        if (name > n || body > n - name) return;
        if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && memcmp(p, "GNU", 4) == 0) {
            write_build_id(p + name, head.n_descsz, out);
            return;
        }
        p += name + body;
        n -= name + body;
    }
}

static int add_module(struct dl_phdr_info *info, size_t size, void *ctx) {
    module_list *list = (module_list *)ctx;
    uep_module *module;
    size_t i, n;
    (void)size;
    if (list->n >= list->max) return 1;
    module = &list->v[list->n];
    memset(module, 0, sizeof *module);
    module->base = (uintptr_t)info->dlpi_addr;
    module->low = UINTPTR_MAX;
    for (i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t at = module->base + (uintptr_t)part->p_vaddr;
        if (part->p_type == PT_LOAD) {
            if (at < module->low) module->low = at;
            if (at + part->p_memsz > module->high) module->high = at + (uintptr_t)part->p_memsz;
        } else if (part->p_type == PT_NOTE && !module->build_id[0]) {
            read_notes((const uint8_t *)at, (size_t)part->p_memsz, module->build_id);
        }
    }
    if (info->dlpi_name && info->dlpi_name[0]) {
        n = strlen(info->dlpi_name);
        if (n >= sizeof module->path) n = sizeof module->path - 1;
        memcpy(module->path, info->dlpi_name, n);
    } else if (list->n == 0) {
        ssize_t got = readlink("/proc/self/exe", module->path, sizeof module->path - 1);
        if (got < 0) module->path[0] = 0;
    }
    list->n++;
    return 0;
}

size_t uep_i_list_modules(uep_module *out, size_t max) {
    module_list list;
    list.v = out;
    list.n = 0;
    list.max = max;
    (void)dl_iterate_phdr(add_module, &list);
    return list.n;
}

/* ---- symbol tables of files ---- */

typedef struct elf_file { const uint8_t *p; size_t n; } elf_file;

/* A part of the file, or NULL when it does not lie in it. */
static const void *at_offset(const elf_file *file, uint64_t offset, uint64_t size) {
    return offset <= file->n && size <= file->n - offset ? file->p + offset : NULL;
}

static bool take_section(const elf_file *file, const ElfW(Ehdr) *head, size_t index, ElfW(Shdr) *out) {
    const void *at = index < head->e_shnum && head->e_shentsize == sizeof *out
                         ? at_offset(file, head->e_shoff + index * sizeof *out, sizeof *out)
                         : NULL;
    if (at) memcpy(out, at, sizeof *out);
    return at != NULL;
}

static bool search_table(const elf_file *file, const ElfW(Ehdr) *head, const ElfW(Shdr) *table, uint64_t address,
                         char *name, size_t n) {
    ElfW(Shdr) strings;
    const uint8_t *symbols = (const uint8_t *)at_offset(file, table->sh_offset, table->sh_size);
    const char *texts;
    uint64_t i, count = table->sh_size / sizeof(ElfW(Sym));
    if (!symbols || !take_section(file, head, table->sh_link, &strings)) return false;
    texts = (const char *)at_offset(file, strings.sh_offset, strings.sh_size);
    if (!texts) return false;
    for (i = 0; i < count; i++) {
        ElfW(Sym) symbol;
        memcpy(&symbol, symbols + i * sizeof symbol, sizeof symbol);
        if ((symbol.st_info & 15) != STT_FUNC || symbol.st_shndx == SHN_UNDEF || address < symbol.st_value ||
            address >= symbol.st_value + (symbol.st_size ? symbol.st_size : 1) || symbol.st_name >= strings.sh_size) {
            continue;
        }
        texts += symbol.st_name;
        for (i = 0; i + 1 < n && symbol.st_name + i < strings.sh_size && texts[i]; i++) name[i] = texts[i];
        name[i] = 0;
        return i > 0;
    }
    return false;
}

static bool search_file(const elf_file *file, const char *build_id, uint64_t address, char *name, size_t n) {
    ElfW(Ehdr) head;
    ElfW(Shdr) section;
    char found[UEP_BUILD_ID_SIZE] = "";
    const void *at = at_offset(file, 0, sizeof head);
    size_t i, wanted;
    if (!at) return false;
    memcpy(&head, at, sizeof head);
    if (memcmp(head.e_ident, ELFMAG, SELFMAG) != 0 || head.e_ident[EI_CLASS] != (sizeof(void *) == 8 ? ELFCLASS64 : ELFCLASS32)) {
        return false;
    }
    for (i = 0; i < head.e_shnum && !found[0]; i++) {
        if (take_section(file, &head, i, &section) && section.sh_type == SHT_NOTE) {
            at = at_offset(file, section.sh_offset, section.sh_size);
            if (at) read_notes((const uint8_t *)at, (size_t)section.sh_size, found);
        }
    }
    if (strcmp(found, build_id) != 0) return false;
    /* The whole table first; stripped files only have the dynamic one. */
    for (wanted = 0; wanted < 2; wanted++) {
        for (i = 0; i < head.e_shnum; i++) {
            if (take_section(file, &head, i, &section) && section.sh_type == (wanted ? SHT_DYNSYM : SHT_SYMTAB) &&
                search_table(file, &head, &section, address, name, n)) {
                return true;
            }
        }
    }
    return false;
}

bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n) {
    elf_file file;
    struct stat info;
    void *map;
    bool is_found = false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    if (fstat(fd, &info) == 0 && info.st_size > 0) {
        map = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (map != MAP_FAILED) {
            file.p = (const uint8_t *)map;
            file.n = (size_t)info.st_size;
            is_found = search_file(&file, build_id, address, name, n);
            (void)munmap(map, (size_t)info.st_size);
        }
    }
    (void)close(fd);
    return is_found;
}
#else
size_t uep_i_list_modules(uep_module *out, size_t max) {
    (void)out;
    (void)max;
    return 0;
}

bool uep_i_find_symbol(const char *path, const char *build_id, uint64_t address, char *name, size_t n) {
    (void)path;
    (void)build_id;
    (void)address;
    (void)name;
    (void)n;
    return false;
}
#endif

const uep_module *uep_i_find_module(const uep_module *modules, size_t n, uintptr_t pc) {
    size_t i;
    for (i = 0; i < n; i++) {
        if (modules[i].low <= pc && pc < modules[i].high) return &modules[i];
    }
    return NULL;
}

uep_str uep_i_file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return uep_cstr(slash ? slash + 1 : path);
}

size_t uep_i_write_int(int64_t number, char *out) {
    char text[24];
    size_t at = sizeof text, n;
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + size % 10);
        size /= 10;
    } while (size);
    if (number < 0) text[--at] = '-';
    n = sizeof text - at;
    memcpy(out, text + at, n);
    return n;
}
