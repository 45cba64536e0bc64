/* The native error of a fixture, captured with what the case gives, or by the library's crash handler. */
#include "testee.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* The rule that the library gives to such marks, so that it does not add them again (UEP-REC-110). */
static void mark_typed(uep_t *e, uep_str path, const char *hint) {
    uep_mark mark = {path, UEP_MARK_KIND_TYPED, {"context_value", 13}, 0, uep_cstr(hint)};
    uep_add_mark(e, &mark);
}

static uep_str key_path(tt_case *c, uep_str key) {
    tt_place top = {NULL, {NULL, 0}, 0, false}, context = {&top, {"context", 7}, 0, false};
    tt_place place = {&context, key, 0, false};
    return tt_pointer(&c->a, &place);
}

static const tt_json *find(tt_case *c, const tt_json *root, uep_str path) { /* where a pointer below root leads */
    for (size_t from = 1; root != NULL && from <= path.n;) {
        size_t n = 0;
        while (from + n < path.n && path.p[from + n] != '/') n++;
        char *name = tt_zalloc(&c->a, n + 1);
        memcpy(name, path.p + from, n);
        tt_whole w;
        if (root->kind == TT_OBJECT) root = tt_member(root, name);
        else root = tt_read_digits(uep_cstr(name), &w) && w.n < root->as.items.n ? &root->as.items.v[w.n] : NULL;
        from += n + 1;
    }
    return root;
}

/* Numbers that a double does not hold are texts before the library sees them; their marks say what they were. */
static void mark_numbers(tt_case *c, tt_document *d) {
    for (size_t i = 0; i < d->repair_count; i++) {
        const uep_mark *said = &d->repairs[i].mark;
        const tt_json *number = find(c, d->root, said->path);
        tt_whole w = {0};
        if (number != NULL && number->kind == TT_NUMBER) w = tt_read_whole(number->as.text);
        bool is_unsigned = w.is_digits && !w.negative && w.n > INT64_MAX;
        mark_typed(c->e, said->path, !tt_is(said->type_hint, "int64") ? "double" : is_unsigned ? "uint64" : "int64");
    }
}

/* A program's context becomes that of the record: redacted first, so that what is made text later holds no secret. */
static int put_context(tt_case *c, const tt_json *context) {
    uep_t *scratch = tt_builder();
    tt_document d;
    tt_json holder = {0};
    tt_json *member = tt_zalloc(&c->a, sizeof *member);
    *member = *context;
    holder.kind = TT_OBJECT;
    holder.as.items.v = member;
    holder.as.items.n = 1;
    for (size_t i = 0; i < context->as.items.n; i++) { /* whole numbers go in as what they are */
        const tt_json *item = &context->as.items.v[i];
        tt_whole w = {0};
        if (item->kind == TT_NUMBER) w = tt_read_whole(item->as.text);
        if (!w.is_digits || w.over) continue;
        if (w.negative && w.n <= INT64_MAX) uep_put_context_int(c->e, item->name, -(int64_t)w.n);
        else if (!w.negative && w.n > INT64_MAX) uep_put_context_uint(c->e, item->name, w.n);
        else if (!w.negative) uep_put_context_int(c->e, item->name, (int64_t)w.n);
    }
    tt_walk_all(&d, &c->a, scratch, &holder);
    uep_redact(scratch, false);
    uep_record *record = uep_get(scratch);
    for (size_t i = 0; i < record->context.n; i++) {
        const uep_entry *entry = &record->context.v[i];
        const tt_json *given = tt_member(context, "");
        for (size_t k = 0; k < context->as.items.n; k++) {
            if (uep_str_equal(context->as.items.v[k].name, entry->key)) given = &context->as.items.v[k];
        }
        bool is_done = given != NULL && given->kind == TT_NUMBER && tt_read_whole(given->as.text).is_digits;
        if (!is_done) uep_put_context(c->e, entry->key, &entry->value);
    }
    mark_numbers(c, &d);
    for (size_t i = 0; i < record->marks.n; i++) uep_add_mark(c->e, &record->marks.v[i]);
    tt_document_free(&d);
    uep_free(scratch);
    return TT_OK;
}

static void put_instant(tt_case *c, uep_str key, uep_str text) {
    uep_time at = {0};
    bool exists = false;
    char written[40];
    if (tt_read_timestamp(text, &at, &exists) == TT_WRONG || !exists) return;
    uep_put_context_str(c->e, key, (uep_str){written, uep_write_timestamp(at, written)});
    mark_typed(c->e, key_path(c, key), "timestamp");
}

/* Values that no JSON value is, as the language's own. */
static int put_values(tt_case *c, const tt_json *values) {
    for (size_t i = 0; i < values->as.items.n; i++) {
        const tt_json *value = &values->as.items.v[i];
        const tt_json *bytes = tt_member(value, "bytes");
        uep_str number = tt_member_text(value, "float");
        uep_str instant = tt_member_text(value, "instant");
        if (bytes != NULL) {
            tt_json *hex = tt_zalloc(&c->a, 2 * sizeof *hex);
            hex[0].kind = TT_OBJECT;
            hex[0].as.items.v = &hex[1];
            hex[0].as.items.n = 1;
            hex[1] = *bytes;
            hex[1].name = UEP_S("hex");
            uep_put_context_bytes(c->e, value->name, tt_data(c, hex));
        } else if (number.n != 0) {
            double inf = HUGE_VAL;
            double odd = tt_is(number, "NaN") ? inf - inf : number.p[0] == '-' ? -inf : inf;
            uep_put_context_number(c->e, value->name, odd);
        } else if (instant.n != 0) {
            put_instant(c, value->name, instant);
        } else {
            return tt_lack(c, "native:decimal"); /* C has no decimals of arbitrary precision */
        }
    }
    return TT_OK;
}

/* Parts of a record that the caller gives as messages of the model. */
static void put_parts(tt_case *c) {
    static const char *const names[] = {"codes", "correlation", "handling", "resource"};
    tt_document d;
    tt_json holder = {0};
    tt_json *members = tt_zalloc(&c->a, sizeof names / sizeof names[0] * sizeof *members);
    holder.kind = TT_OBJECT;
    holder.as.items.v = members;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const tt_json *given = tt_member(c->args, names[i]);
        if (given != NULL) members[holder.as.items.n++] = *given;
    }
    tt_walk_all(&d, &c->a, c->e, &holder);
    tt_document_free(&d);
}

static void put_severity(tt_case *c, uep_str name) {
    for (size_t i = 1; i < uep_enums[0].count; i++) {
        if (!tt_is(name, uep_enums[0].values[i].name)) continue;
        uep_set_severity(c->e, uep_enums[0].values[i].number);
        uep_set_severity_source(c->e, UEP_SEVERITY_SOURCE_REPORTER); /* UEP-SEV-023 */
        return;
    }
    uep_mark mark = {{"/severity", 9}, UEP_MARK_KIND_DROPPED, {"capture:argument", 16}, 0, {"", 0}};
    uep_add_mark(c->e, &mark);
}

static int put_options(tt_case *c) {
    const tt_json *context = tt_member(c->args, "context"), *values = tt_member(c->args, "values");
    const tt_json *suggestions = tt_member(c->args, "recovery_suggestions");
    uep_str severity = tt_member_text(c->args, "severity"), type = tt_member_text(c->args, "error_type");
    put_parts(c);
    if (type.n != 0) uep_set_error_type(c->e, type);
    if (severity.n != 0) put_severity(c, severity);
    for (size_t i = 0; suggestions != NULL && i < suggestions->as.items.n; i++) {
        uep_add_recovery_suggestions(c->e, suggestions->as.items.v[i].as.text);
    }
    if (context != NULL) put_context(c, context);
    return values == NULL ? TT_OK : put_values(c, values);
}

static int finish(tt_case *c) {
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    uep_truncate(c->e, 0);
    if (uep_finish(c->e, &refusal) == UEP_E_REFUSED) {
        fprintf(stderr, "refused: %s at %.*s\n", uep_reasons[refusal.reason].name, (int)refusal.path.n, refusal.path.p);
        return tt_reject(c, refusal.reason, refusal.path);
    }
    return tt_answer_record(c, c->e, uep_get(c->e));
}

/* ---- the crash handler: a process in which nobody handles the error, and ends */

_Noreturn static void crash(int fd, uep_str fixture) {
    uep_crash_options options;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    uep_t *e = tt_builder();
    if (uep_crash_install(fd, &options) != UEP_OK) _exit(3);
    if (tt_throw(fixture, e)) abort(); /* what a program does with an error that nothing can be done about */
    _exit(4);
}

static int catch_crash(tt_case *c, uep_str fixture) {
    int ends[2], status = 0;
    uint8_t *bytes = tt_alloc(&c->a, UEP_LIMIT_MAX_RECORD_BYTES);
    size_t n = 0;
    if (pipe(ends) != 0) return tt_fail(c, "no pipe");
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        crash(ends[1], fixture);
    }
    close(ends[1]);
    for (;;) {
        ssize_t got = child < 0 ? 0 : read(ends[0], bytes + n, UEP_LIMIT_MAX_RECORD_BYTES - n);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        n += (size_t)got;
    }
    close(ends[0]);
    if (child > 0) waitpid(child, &status, 0);
    if (status == 0) return tt_fail(c, "the program did not die");
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    int32_t read_status = uep_decode(c->e, bytes, n, &refusal);
    if (read_status == UEP_E_REFUSED) return tt_reject_bare(c, refusal.reason);
    if (read_status != UEP_OK) return tt_fail(c, "the handler's record cannot be read");
    uep_symbolize(c->e, NULL); /* the addresses are relative to modules that this process has too */
    return tt_answer_record(c, c->e, uep_get(c->e));
}

int tt_native(tt_case *c) {
    uep_str fixture = tt_member_text(c->args, "fixture"), hook = tt_member_text(c->args, "hook");
    if (tt_is(hook, "uncaught")) return catch_crash(c, fixture);
    if (hook.n != 0) return tt_lack(c, "native:hook");
    if (!tt_throw(fixture, c->e)) return tt_lack(c, "native:fixture");
    int result = put_options(c);
    return result == TT_OK ? finish(c) : result;
}

/* ---- errors of other programs: a record crosses the boundary of a C function and is an error on the other side */

/* A library's function that fails with the record it was given. */
static int32_t call(const uep_record *record, uep_buf *failure) {
    uep_t *e = tt_builder();
    const uint8_t *bytes;
    size_t n;
    int32_t status = uep_encode_record(e, record, &bytes, &n);
    if (status == UEP_OK) status = uep_export_bytes(bytes, n, failure);
    uep_free(e);
    return status == UEP_OK ? 1 : status;
}

/* Call it and take over its error. The builder's texts lie in the buffer, which is held until the answer is written. */
static int receive(tt_case *c, const char *name, uep_t *e) {
    const uep_record *record;
    uep_buf buf = {NULL, 0, NULL, NULL};
    uep_t *sender = tt_builder();
    uep_refusal refusal = {sizeof refusal, 0, 0, {NULL, 0}};
    int result = tt_load(c, sender, name, &record);
    if (result == TT_OK && call(record, &buf) != 1) result = tt_fail(c, "the record cannot be handed over");
    uep_free(sender);
    if (result != TT_OK) return result;
    int32_t status = uep_decode(e, buf.data, buf.size, &refusal);
    tt_hold(&buf);
    if (status == UEP_E_REFUSED) return tt_reject_bare(c, refusal.reason);
    return status == UEP_OK ? TT_OK : tt_fail(c, "the record cannot be read");
}

int tt_remote(tt_case *c) {
    int result = receive(c, "record", c->e);
    return result == TT_OK ? tt_answer_record(c, c->e, uep_get(c->e)) : result;
}

int tt_wrap(tt_case *c) {
    if (tt_is(tt_member_text(c->args, "relation"), "RELATION_MEMBER")) return tt_lack(c, "wrap:group");
    uep_t *e = tt_builder();
    int result = receive(c, "received", e);
    bool is_fixture = tt_member(c->args, "fixture") != NULL;
    if (result == TT_OK && !is_fixture) result = receive(c, "record", c->e);
    if (result == TT_OK && is_fixture && !tt_throw(tt_member_text(c->args, "fixture"), c->e)) {
        result = tt_lack(c, "wrap:fixture");
    }
    if (result == TT_OK) {
        if (uep_get(c->e)->nodes.n == 0) { /* UEP-NODE-022 */
            int32_t node = uep_add_node(c->e, -1, 0);
            uep_node_set_message(c->e, node, uep_get(c->e)->error_message);
        }
        uep_wrap(c->e, 0, UEP_RELATION_REMOTE_CAUSE, uep_get(e), tt_member_text(c->args, "service"));
        /* A rebuilt record is the same occurrence: nothing is filled in that its reporter left out. */
        if (!is_fixture) uep_truncate(c->e, 0);
        result = is_fixture ? finish(c) : tt_answer_record(c, c->e, uep_get(c->e));
    }
    uep_free(e);
    return result;
}
