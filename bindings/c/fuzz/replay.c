/* Runs the files of a corpus through a target, once each, without libFuzzer.
 *
 *   replay FILE-OR-FOLDER...        prints how many there were; a broken law ends the program with its file named */
#include <dirent.h>
#include <sys/stat.h>

#include "fuzz.h"

static int count;

static void run_file(const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat about;
    uint8_t *data;
    size_t n;
    if (!file || fstat(fileno(file), &about) != 0) {
        (void)fprintf(stderr, "%s: cannot be read\n", path);
        exit(2);
    }
    n = (size_t)about.st_size;
    data = (uint8_t *)malloc(n ? n : 1); /* of exactly this size, so that a sanitizer sees a read behind its end */
    if (!data || fread(data, 1, n, file) != n) exit(2);
    (void)fclose(file);
    (void)fprintf(stderr, "\r%s ", path);
    (void)LLVMFuzzerTestOneInput(data, n);
    free(data);
    count++;
}

static void run_place(const char *path) {
    DIR *folder = opendir(path);
    struct dirent *entry;
    char inner[4096];
    if (!folder) {
        run_file(path);
        return;
    }
    while ((entry = readdir(folder))) {
        int n = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && n > 0 && (size_t)n < sizeof inner) run_place(inner);
    }
    (void)closedir(folder);
}

int main(int argc, char **argv) {
    int i;
    for (i = 1; i < argc; i++) run_place(argv[i]);
    (void)fprintf(stderr, "\r");
    printf("%d passed, 0 failed\n", count);
    return count ? 0 : 2;
}
