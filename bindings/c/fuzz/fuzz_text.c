/* Text as runs of errors of every form, and as tracebacks of Python that stand alone. The text is read as it is, from each of its
 * first lines on, and twice in a row, so that the last error has an end. */
#include "text.h"

#include "fuzz.h"

enum { MOST = 5, AHEAD = 64, STARTS = 12 };

/* What was written for one input is known for the next ones, too: so all of it is used in time. */
static uep_text_stacks *stacks_of(size_t n) {
    static uep_text_stacks *stacks;
    if (!stacks) {
        stacks = (uep_text_stacks *)malloc(uep_text_stacks_size());
        LAW(stacks, "there is memory");
        uep_text_clear_stacks(stacks);
    }
    return n & 2 ? stacks : NULL;
}

static uep_text_input text_of(const uint8_t *p, size_t n, int32_t form, uep_text_limits limits) {
    uep_text_input text = {p, n, n, form, (int32_t)(n & 1) && uep_text_can_hash(), limits, stacks_of(n)};
    return text;
}

/* Takes a value of MessagePack, of the few kinds that are written, and returns the byte behind it. */
static const uint8_t *skip_value(const uint8_t *at, const uint8_t *end, int depth) {
    size_t n = 0, values = 0, width, i;
    uint8_t tag;
    LAW(at < end && depth < 8, "a value is where one must be");
    tag = *at++;
    width = tag == 0xCF ? 8 : tag == 0xCE || tag == 0xDB || tag == 0xDD ? 4 : tag == 0xCD || tag == 0xD1 || tag == 0xDC ? 2 : tag == 0xD9;
    LAW((size_t)(end - at) >= width, "a head is whole");
    for (i = 0; i < width; i++) n = n << 8 | *at++;
    if (tag < 0x80 || tag == 0xC3 || tag == 0xD1 || (tag >= 0xCD && tag <= 0xCF)) return at;
    if ((tag & 0xE0) == 0xA0) n = tag & 0x1F;
    if ((tag & 0xE0) == 0xA0 || tag == 0xD9 || tag == 0xDB) {
        LAW((size_t)(end - at) >= n, "a text is whole");
        LAW(uep_is_utf8((const char *)at, n), "and is UTF-8");
        return at + n;
    }
    if ((tag & 0xF0) == 0x80) values = 2 * (size_t)(tag & 0x0F);
    else if ((tag & 0xF0) == 0x90) values = tag & 0x0F;
    else values = n;
    LAW((tag & 0xE0) == 0x80 || tag == 0xDC || tag == 0xDD, "no other kind of value is written");
    while (values--) at = skip_value(at, end, depth + 1);
    return at;
}

static size_t count_lines(const uint8_t *text, size_t n) {
    size_t count = 0, i;
    for (i = 0; i < n; i++) count += text[i] == '\n';
    return count;
}

/* Reads a text from its start on, run by run, with a place of `room` bytes to write to. */
static void check_runs(const uint8_t *p, size_t n, int32_t form, size_t room, uep_text_limits limits) {
    uint8_t *out = (uint8_t *)malloc(room ? room : 1);
    size_t start = 0;
    uep_text_input text = text_of(p, n, form, limits);
    uep_text_run run, counted;
    LAW(out, "there is memory");
    do {
        uep_text_read_run(&text, start, n, MOST, out, room, &run);
        LAW(run.used <= room && run.count <= MOST, "no more is written than there is room for");
        LAW(run.count || run.end == start, "nothing is passed over");
        LAW(run.end >= start && run.end <= n, "the end is in the text");
        LAW(run.lines == count_lines(p + start, run.end - start), "all lines are counted");
        LAW(!run.count || (run.last >= start && run.last_line == count_lines(p + start, run.last - start)), "the last one is told");
        LAW(run.count < MOST || run.stop == UEP_TEXT_ENOUGH, "it ends after as many as were asked for");
        LAW(!run.used || skip_value(out, out + run.used, 0) == out + run.used, "what is written is one value");
        uep_text_read_run(&text, start, n, run.count, NULL, 0, &counted);
        LAW(counted.count == run.count && counted.end == run.end && counted.lines == run.lines && !counted.used,
            "what is read is what is counted");
        start = run.end;
    } while (run.count);
    free(out);
}

/* Reads each traceback of a text that begins a line as one that stands alone. */
static void check_alone(const uint8_t *p, size_t n, size_t room, uep_text_limits limits) {
    uint8_t *out = (uint8_t *)malloc(room ? room : 1);
    uep_text_input text = text_of(p, n, 0, limits);
    uep_text_run run;
    size_t start, end, times = 0, ahead = room % AHEAD;
    LAW(out, "there is memory");
    for (start = 0; start < n && times < MOST; start++) {
        if ((start && p[start - 1] != '\n') || p[start] != 'T') continue;
        times++;
        uep_text_read_alone(&text, start, n, ahead, out, room, &run);
        LAW(run.count <= 1 && run.used <= room, "no more is written than there is room for");
        LAW(run.count == (run.stop == UEP_TEXT_ENOUGH) && run.count == (run.used != 0), "what is read is told");
        if (!run.count) continue;
        end = run.end > n ? n : run.end;
        LAW(run.end <= n + 1 && run.lines + ahead == count_lines(p + start, end - start) + (run.end > n),
            "its lines are counted, and those that were looked at below");
        LAW(skip_value(out, out + run.used, 0) == out + run.used, "what is written is one value");
    }
    free(out);
}

/* Reads the errors of a form from the start of a text on, and from each of the lines that follow. */
static void check_form(const uint8_t *p, size_t n, int32_t form, size_t room, uep_text_limits limits) {
    size_t starts = 1, at;
    check_runs(p, n, form, room, limits);
    for (at = 1; at < n && starts < STARTS; at++) {
        if (p[at - 1] != '\n') continue;
        check_runs(p + at, n - at, form, room, limits);
        starts++;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    uint8_t *twice = (uint8_t *)malloc(2 * n + 1);
    size_t room = mix(data, n) % 4096;
    int32_t form;
    const uep_text_limits wide = {2048, 10240, 2048, 255, 512, 2048, 512, 1024, 200};
    const uep_text_limits narrow = {300, 400, 80, 3, 12, 20, 10, 24, 16};
    LAW(twice, "there is memory");
    check_alone(data, n, 1 << 16, wide);
    check_alone(data, n, room, narrow);
    if (n) {
        memcpy(twice, data, n);
        memcpy(twice + n, data, n);
    }
    for (form = 0; form < uep_text_forms; form++) {
        check_form(data, n, form, 1 << 16, wide);
        check_runs(data, n, form, room, narrow);
        check_runs(twice, 2 * n, form, room, wide);
        check_runs(twice, 2 * n, form, 1 << 16, wide);
        check_runs(twice, 2 * n, form, room, narrow);
    }
    free(twice);
    return 0;
}
