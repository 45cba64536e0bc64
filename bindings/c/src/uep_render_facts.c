/* The facts of a record beside its nodes, one line each, what a person can do about the error first (UEP-RND-030). A fact
 * is written at the end of the output, cut where it is long, taken back and written again as a token. */
#include "uep_render.h"

#define LONGEST_FACT 1000u /* code points */

static size_t begin_fact(uep_ink *ink, const char *name) {
    size_t start = ink->sink.n;
    uep_i_put_text(ink, name);
    return start;
}

static void put_str(uep_ink *ink, uep_str text) {
    uep_i_put(ink, text.p, text.n);
}

/* The bytes of the first `most` code points. */
static size_t measure(uep_str text, size_t most) {
    size_t i;
    for (i = 0; i < text.n; i++) {
        if (((uint8_t)text.p[i] & 0xc0) != 0x80 && most-- == 0) break;
    }
    return i;
}

static void end_fact(uep_ink *ink, size_t start) {
    /* Not the arena: of a static builder the output is what the arena would give. */
    char room[4 * LONGEST_FACT];
    uep_str fact;
    size_t size;
    if (ink->is_full || ink->sink.failed) return;
    fact = uep_i_str((const char *)ink->sink.p + start, ink->sink.n - start);
    size = fact.n;
    fact = uep_cut_end(uep_i_str(fact.p, measure(fact, LONGEST_FACT)), sizeof room);
    size -= fact.n;
    if (fact.n) memcpy(room, fact.p, fact.n);
    fact.p = room;
    ink->sink.n = start;
    uep_i_paint(ink, "2");
    uep_i_put_text(ink, "  = ");
    uep_i_put_token(ink, fact);
    if (size) uep_i_put_text(ink, "...");
    uep_i_unpaint(ink);
    uep_i_end_line(ink);
}

/* What separates the parts of one fact. */
typedef struct parts { uep_ink *ink; const char *separator; size_t count; } parts;

static void next_part(parts *p) {
    if (p->count++) uep_i_put_text(p->ink, p->separator);
}

static void put_part(parts *p, uep_str text) {
    if (!text.n) return;
    next_part(p);
    put_str(p->ink, text);
}

/* An enum's value as prose has it: without its prefix, in lower case, an unknown one by its number. */
static void put_enum(uep_ink *ink, int32_t type, int32_t number, size_t prefix) {
    size_t i, k;
    for (i = 0; i < uep_enums[type].count; i++) {
        const char *name = uep_enums[type].values[i].name;
        if (uep_enums[type].values[i].number != number) continue;
        for (k = prefix; name[k]; k++) {
            char c = name[k] == '_' ? ' ' : name[k] >= 'A' && name[k] <= 'Z' ? (char)(name[k] - 'A' + 'a') : name[k];
            uep_i_put(ink, &c, 1);
        }
        return;
    }
    if (number < 0) uep_i_put_text(ink, "-");
    uep_i_put_number(ink, number < 0 ? 0 - (uint64_t)(int64_t)number : (uint64_t)number);
}

static void put_texts(uep_ink *ink, const char *name, const uep_str_list *texts) {
    size_t i;
    for (i = 0; i < texts->n; i++) {
        size_t start = begin_fact(ink, name);
        put_str(ink, texts->v[i]);
        end_fact(ink, start);
    }
}

static void put_name(uep_ink *ink, uep_str name) {
    size_t i;
    for (i = 0; i < name.n; i++) uep_i_put(ink, name.p[i] == '_' ? " " : name.p + i, 1);
    uep_i_put_text(ink, " ");
}

/* "name value" for every text and number of a message that has one; names have spaces for underscores. */
static void put_fields(parts *p, int32_t type, const void *message) {
    const uep_message_info *info = &uep_messages[type];
    uint32_t i;
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        const void *at = uep_i_member(message, field);
        if (field->shape != UEP_SHAPE_ONE || (field->kind != UEP_KIND_STRING && field->kind != UEP_KIND_UINT32)) continue;
        if (field->kind == UEP_KIND_STRING ? !((const uep_str *)at)->n : !*(const uint32_t *)at) continue;
        next_part(p);
        put_name(p->ink, uep_cstr(field->name));
        if (field->kind == UEP_KIND_STRING) {
            put_str(p->ink, *(const uep_str *)at);
        } else {
            uep_i_put_number(p->ink, *(const uint32_t *)at);
        }
    }
}

/* The numbers of the enums in uep_enums, and how long the prefixes of their names are. */
static int32_t find_enum(const char *name) {
    int32_t i;
    for (i = 0; i < UEP_ENUM_COUNT; i++) {
        if (strcmp(uep_enums[i].name, name) == 0) return i;
    }
    return 0;
}

static void put_recovery(uep_ink *ink, const uep_recovery *recovery) {
    size_t start = begin_fact(ink, "recovery: "), i;
    parts p = {ink, ", ", 0};
    char time[40];
    if (recovery->retryability) {
        next_part(&p);
        uep_i_put_text(ink, "retry ");
        put_enum(ink, find_enum("Retryability"), recovery->retryability, sizeof "RETRYABILITY_" - 1);
    }
    if (recovery->retry_after.set) {
        next_part(&p);
        uep_i_put_text(ink, "after ");
        uep_i_put(ink, time, uep_write_duration(recovery->retry_after, time));
    }
    if (recovery->max_attempts) {
        next_part(&p);
        uep_i_put_text(ink, "at most ");
        uep_i_put_number(ink, recovery->max_attempts);
    }
    if (recovery->effect) {
        next_part(&p);
        uep_i_put_text(ink, "effect ");
        put_enum(ink, find_enum("Effect"), recovery->effect, sizeof "EFFECT_" - 1);
    }
    if (recovery->throttled) put_part(&p, UEP_S("throttled"));
    for (i = 0; i < recovery->strategies.n; i++) put_part(&p, recovery->strategies.v[i]);
    if (p.count) {
        end_fact(ink, start);
    } else if (!ink->is_full) {
        ink->sink.n = start;
    }
}

static void put_codes(uep_ink *ink, const uep_code_list *codes) {
    size_t i;
    for (i = 0; i < codes->n; i++) {
        size_t start = begin_fact(ink, "code: ");
        parts p = {ink, " ", 0};
        put_part(&p, codes->v[i].space);
        put_part(&p, codes->v[i].value);
        put_part(&p, codes->v[i].name);
        put_part(&p, codes->v[i].platform);
        end_fact(ink, start);
    }
}

static void put_violations(uep_ink *ink, const uep_violation_list *violations) {
    size_t i;
    for (i = 0; i < violations->n; i++) {
        const uep_violation *v = &violations->v[i];
        size_t start = begin_fact(ink, "violation: ");
        parts p = {ink, " ", 0};
        put_part(&p, v->kind);
        put_part(&p, v->path);
        put_part(&p, v->reason);
        put_part(&p, v->description);
        put_part(&p, v->subject);
        put_part(&p, v->limit);
        end_fact(ink, start);
    }
}

static void put_context(uep_ink *ink, const uep_map *context) {
    size_t i;
    for (i = 0; i < context->n && !ink->is_full; i++) {
        size_t start = begin_fact(ink, "context ");
        put_str(ink, context->v[i].key);
        uep_i_put_text(ink, ": ");
        uep_i_json_value(&ink->sink, &context->v[i].value, 0);
        end_fact(ink, start);
    }
}

static void put_handling(uep_ink *ink, const uep_handling *handling) {
    size_t start = begin_fact(ink, "handling: ");
    parts p = {ink, ", ", 0};
    if (handling->has_handled) put_part(&p, handling->handled ? UEP_S("handled") : UEP_S("not handled"));
    if (handling->fatal) put_part(&p, UEP_S("fatal"));
    if (handling->synthetic) put_part(&p, UEP_S("synthetic"));
    if (handling->expected) put_part(&p, UEP_S("expected"));
    if (handling->mechanism.n) {
        next_part(&p);
        uep_i_put_text(ink, "caught by ");
        put_str(ink, handling->mechanism);
    }
    if (p.count) {
        end_fact(ink, start);
    } else if (!ink->is_full) {
        ink->sink.n = start;
    }
}

static void put_resource(uep_ink *ink, const uep_resource *resource) {
    size_t start = begin_fact(ink, "from: "), i;
    parts p = {ink, ", ", 0};
    put_fields(&p, UEP_MESSAGE_RESOURCE, resource);
    for (i = 0; i < resource->attributes.n; i++) {
        if (!resource->attributes.v[i].value.n) continue;
        next_part(&p);
        put_name(ink, resource->attributes.v[i].key);
        put_str(ink, resource->attributes.v[i].value);
    }
    end_fact(ink, start);
}

static void put_correlation(uep_ink *ink, const uep_correlation *correlation) {
    size_t start = begin_fact(ink, "belongs to: ");
    parts p = {ink, ", ", 0};
    put_fields(&p, UEP_MESSAGE_CORRELATION, correlation);
    end_fact(ink, start);
}

static void put_links(uep_ink *ink, const uep_record *record) {
    size_t i;
    for (i = 0; i < record->links.n; i++) {
        const uep_link *link = &record->links.v[i];
        size_t start = begin_fact(ink, "see: ");
        parts p = {ink, " ", 0};
        put_part(&p, link->description.n ? link->description : link->rel);
        put_part(&p, link->url); /* UEP-REC-098: the URL stands beside the description. */
        end_fact(ink, start);
    }
    for (i = 0; i < record->user_messages.n; i++) {
        size_t start = begin_fact(ink, "shown to users (");
        put_str(ink, record->user_messages.v[i].locale);
        uep_i_put_text(ink, "): ");
        put_str(ink, record->user_messages.v[i].text);
        end_fact(ink, start);
    }
}

static void put_ancestors(uep_ink *ink, const uep_str_list *names) {
    size_t start = begin_fact(ink, "a kind of: "), i;
    parts p = {ink, ", ", 0};
    for (i = 0; i < names->n; i++) put_part(&p, names->v[i]);
    end_fact(ink, start);
}

static void put_marks(uep_ink *ink, const uep_mark_list *marks) {
    int32_t type = find_enum("MarkKind");
    size_t i;
    for (i = 0; i < marks->n; i++) {
        const uep_mark *mark = &marks->v[i];
        size_t start = begin_fact(ink, "");
        parts p = {ink, " ", 0};
        put_enum(ink, type, mark->kind, sizeof "MARK_KIND_" - 1);
        uep_i_put_text(ink, ": ");
        put_part(&p, mark->path.n ? mark->path : UEP_S("the record"));
        if (mark->original_size) {
            next_part(&p);
            uep_i_put_text(ink, "from ");
            uep_i_put_number(ink, mark->original_size);
        }
        put_part(&p, mark->rule);
        put_part(&p, mark->type_hint);
        end_fact(ink, start);
    }
}

void uep_i_put_facts(uep_ink *ink, const uep_record *record) {
    put_texts(ink, "help: ", &record->recovery_suggestions);
    if (record->recovery) put_recovery(ink, record->recovery);
    put_codes(ink, &record->codes);
    put_violations(ink, &record->violations);
    put_context(ink, &record->context);
    if (record->handling) put_handling(ink, record->handling);
    if (record->resource) put_resource(ink, record->resource);
    if (record->correlation) put_correlation(ink, record->correlation);
    put_links(ink, record);
    if (record->type_ancestors.n) put_ancestors(ink, &record->type_ancestors);
    put_marks(ink, &record->marks);
}
