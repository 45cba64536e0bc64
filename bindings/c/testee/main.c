/* The testee of the C library: answers uep.ctp/1 on standard input and output.
 *
 * It does not know which vector it is asked or what is expected; what it cannot do it says. */
#include "testee.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FRAME_DEPTH 1024
#define MAX_FRAME 67108863u
#if defined(__clang__)
#define COMPILER __VERSION__
#else
#define COMPILER "gcc " __VERSION__
#endif

static const struct { const char *name; tt_operation run; } operations[] = {
    {"compare_severity", tt_compare_severity}, {"decode", tt_decode},   {"encode", tt_encode},
    {"fingerprint", tt_fingerprint},           {"lookup", tt_lookup},   {"match", tt_match},
    {"native", tt_native},                     {"redact", tt_redact},   {"relay", tt_relay},
    {"remote", tt_remote},                     {"render", tt_render},   {"transcode", tt_transcode},
    {"truncate", tt_truncate},                 {"validate", tt_validate}, {"wrap", tt_wrap},
};

static int output; /* frames go here; whatever else prints goes to standard error */
static size_t longest = MAX_FRAME;

static bool read_all(void *p, size_t n) {
    for (uint8_t *at = p; n > 0;) {
        ssize_t got = read(0, at, n);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        n -= (size_t)got;
    }
    return true;
}

static void write_all(const void *p, size_t n) {
    for (const uint8_t *at = p; n > 0;) {
        ssize_t sent = write(output, at, n);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) tt_die("the runner does not read");
        at += sent;
        n -= (size_t)sent;
    }
}

static void send_frame(tt_text *t) { /* four bytes at the beginning are the length's */
    size_t n = t->n - 4;
    for (size_t i = 0; i < 4; i++) t->p[i] = (char)(n >> (24 - 8 * i) & 255);
    write_all(t->p, t->n);
}

static void greet(tt_text *t) {
    uint32_t major, minor;
    uep_str written;
    uep_wire_versions(&major, &minor, &written);
    tt_say(t, "{\"type\":\"hello_ack\",\"ctp\":\"1\",\"implementation\":{\"name\":\"uep-c\",\"version\":\"1.0.0\","
              "\"language\":\"c\",\"language_version\":\"C11, ");
    tt_say(t, COMPILER "\"},\"spec\":[");
    tt_put_quoted(t, written);
    tt_say(t, "],\"registry\":{\"version\":\"1.0.0\"},\"capabilities\":[");
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        tt_put_quoted(t, uep_cstr(operations[i].name));
        tt_say(t, ",");
    }
    tt_say(t, "\"format:json\",\"format:protobuf\",\"format:msgpack\",\"redact:keys\"],"
              "\"choices\":{\"binary_map_entry\":\"read\",\"binary_nesting\":\"malformed\"},\"window\":64}");
}

static int run(tt_case *c, uep_str operation) {
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        if (tt_is(operation, operations[i].name)) return operations[i].run(c);
    }
    char *name = tt_alloc(&c->a, operation.n + 1);
    memcpy(name, operation.p, operation.n);
    name[operation.n] = 0;
    return tt_lack(c, name);
}

static void say_outcome(tt_text *t, const tt_case *c, int outcome) {
    switch (outcome) {
    case TT_OK:
        tt_say(t, ",\"ok\":");
        tt_put(t, c->out.p, c->out.n);
        return;
    case TT_REJECTED:
        tt_say(t, ",\"rejected\":{\"reason\":");
        tt_put_quoted(t, uep_cstr(uep_reasons[c->reason].name));
        if (c->has_path) {
            tt_say(t, ",\"path\":");
            tt_put_quoted(t, c->path);
        }
        tt_say(t, "}");
        return;
    default:
        tt_say(t, outcome == TT_UNSUPPORTED ? ",\"unsupported\":{\"capability\":" : ",\"fault\":{\"detail\":");
        tt_put_quoted(t, uep_cstr(c->detail));
        tt_say(t, "}");
    }
}

static void begin_result(tt_text *t, uep_str seq) {
    t->n = 0;
    tt_say(t, "    {\"type\":\"result\",\"seq\":");
    tt_put_str(t, seq);
}

static void answer(tt_text *t, tt_case *c, const tt_json *message) {
    uep_str seq = tt_member(message, "seq")->as.text;
    c->args = tt_member(message, "args");
    c->e = tt_builder();
    c->out.n = 0;
    c->has_path = false;
    int outcome = run(c, tt_member_text(message, "op"));
    begin_result(t, seq);
    say_outcome(t, c, outcome);
    tt_say(t, "}");
    if (t->n - 4 > longest) {
        c->detail = "the answer is longer than frame_bytes";
        begin_result(t, seq);
        say_outcome(t, c, TT_FAULT);
        tt_say(t, "}");
    }
    uep_free(c->e);
    tt_release_held();
    send_frame(t);
}

static bool take(tt_text *t, tt_case *c, char *frame, size_t n) { /* false: the conversation is over */
    tt_reading reading = tt_read(&c->a, frame, n, FRAME_DEPTH);
    if (reading.reason >= 0) tt_die("a frame is no JSON");
    uep_str type = tt_member_text(reading.root, "type");
    if (tt_is(type, "bye")) return false;
    if (tt_is(type, "case")) {
        answer(t, c, reading.root);
        return true;
    }
    const tt_json *bytes = tt_member(tt_member(reading.root, "limits"), "frame_bytes");
    if (bytes != NULL && bytes->kind == TT_NUMBER) longest = (size_t)tt_read_whole(bytes->as.text).n;
    t->n = 0;
    tt_say(t, "    ");
    greet(t);
    send_frame(t);
    return true;
}

int main(void) {
    tt_text t = {NULL, 0, 0};
    tt_case c;
    memset(&c, 0, sizeof c);
    output = dup(1);
    dup2(2, 1);
    for (bool goes_on = true; goes_on;) {
        uint8_t head[4];
        if (!read_all(head, 4)) break;
        size_t n = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
        if (n == 0 || n > MAX_FRAME) tt_die("a frame has an impossible length");
        char *frame = tt_alloc(&c.a, n);
        if (!read_all(frame, n)) break;
        goes_on = take(&t, &c, frame, n);
        tt_free(&c.a);
    }
    tt_free(&c.a);
    free(c.out.p);
    free(t.p);
    return 0;
}
