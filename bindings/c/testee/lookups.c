/* What the registry says, and how severities and types compare. */
#include "testee.h"

#include <stdlib.h>

static int say_null(tt_case *c) {
    tt_say(&c->out, "{\"entry\":null}");
    return TT_OK;
}

static int say_member(tt_case *c, const char *name, const char *value) { /* an entry of one text, which may be null */
    tt_say(&c->out, "{\"entry\":{");
    tt_put_quoted(&c->out, uep_cstr(name));
    tt_say(&c->out, ":");
    if (value == NULL) tt_say(&c->out, "null");
    else tt_put_quoted(&c->out, uep_cstr(value));
    tt_say(&c->out, "}}");
    return TT_OK;
}

/* The ancestors of a type: its own where the registry holds it, else those of the arguments. */
static size_t find_ancestors(tt_case *c, uep_str name, uep_str **out) {
    const uep_type_info *type = uep_find_type(name);
    const tt_json *given = tt_member(c->args, "ancestors");
    size_t n = type != NULL ? type->ancestor_count : given != NULL && given->kind == TT_LIST ? given->as.items.n : 0;
    *out = tt_alloc(&c->a, (n + 1) * sizeof **out);
    for (size_t i = 0; i < n; i++) {
        (*out)[i] = type != NULL ? uep_cstr(type->ancestors[i]) : given->as.items.v[i].as.text;
    }
    return n;
}

static int find_code(tt_case *c, uep_str name) {
    uep_str stem = tt_member_text(c->args, "table"), value = tt_member_text(c->args, "value");
    const uep_code_table *table = NULL;
    for (size_t i = 0; i < UEP_CODE_TABLE_COUNT; i++) {
        if (tt_is(stem, uep_code_tables[i].stem)) table = &uep_code_tables[i];
    }
    if (table == NULL) return say_null(c);
    if (table->kind == UEP_CODES_PAIRS) return say_member(c, "value", uep_pair_code(stem, value));
    if (table->kind == UEP_CODES_OUT) {
        uep_str *above;
        size_t n = find_ancestors(c, name, &above);
        const uep_code_row *row = uep_code_of_type(uep_cstr(table->space), name, above, n);
        if (row == NULL) return say_null(c);
        tt_say(&c->out, "{\"entry\":{\"value\":");
        tt_put_quoted(&c->out, uep_cstr(row->value));
        tt_say(&c->out, ",\"name\":");
        tt_put_quoted(&c->out, uep_cstr(row->name));
        tt_say(&c->out, "}}");
        return TT_OK;
    }
    char scratch[32];
    uep_code_found found;
    uep_str code = tt_member(c->args, "value") != NULL ? value : name, space = uep_cstr(table->space), type = {NULL, 0};
    uep_str platform = tt_member_text(c->args, "platform"), when = tt_member_text(c->args, "when");
    if (uep_find_code(space, code, platform, when, scratch, &found) == UEP_OK) type = found.type;
    else type = uep_cstr(uep_default_code_type(space));
    tt_say(&c->out, type.n == 0 ? "{\"entry\":{\"refused\":true}}" : "{\"entry\":{\"error_type\":");
    if (type.n == 0) return TT_OK;
    tt_put_quoted(&c->out, type);
    tt_say(&c->out, "}}");
    return TT_OK;
}

static const char *to_native(const uep_native_table *table, uep_str type) {
    for (size_t i = 0; i < table->to_native_count; i++) {
        if (tt_is(type, table->to_native[i].name)) return table->to_native[i].value;
    }
    return NULL;
}

static bool prints(const uep_native_table *table, uep_str language) {
    for (const char *const *name = table->source_languages; *name != NULL; name++) {
        if (tt_is(language, *name)) return true;
    }
    return false;
}

static int find_native_out(tt_case *c, uep_str name) {
    uep_str language = tt_member_text(c->args, "language"), *above;
    size_t n = find_ancestors(c, name, &above);
    for (size_t i = 0; i < UEP_NATIVE_TABLE_COUNT; i++) {
        const uep_native_table *table = &uep_native_tables[i];
        if (!prints(table, language)) continue;
        const char *found = to_native(table, name);
        for (size_t k = 0; k < n && found == NULL; k++) found = to_native(table, above[k]);
        if (found == NULL) found = to_native(table, UEP_S("uep.unknown.unclassified"));
        return found == NULL ? say_null(c) : say_member(c, "native", found);
    }
    return say_null(c);
}

static int32_t severity_of(const tt_json *v) {
    if (v == NULL) return 0;
    if (v->kind == TT_NUMBER) {
        tt_whole w = tt_read_whole(v->as.text);
        int64_t n = w.over || w.n > INT32_MAX ? INT32_MAX : (int64_t)w.n;
        return (int32_t)(w.negative ? -n : n);
    }
    for (size_t i = 0; v->kind == TT_TEXT && i < uep_enums[0].count; i++) {
        if (tt_is(v->as.text, uep_enums[0].values[i].name)) return uep_enums[0].values[i].number;
    }
    return 0;
}

static int find_level_in(tt_case *c) {
    int32_t severity = uep_level_in(tt_member_text(c->args, "scale"), tt_member_text(c->args, "value"));
    if (severity == UEP_E_FOUND_NOT) return say_null(c);
    const char *name = NULL;
    for (size_t i = 1; i < uep_enums[0].count; i++) {
        if (uep_enums[0].values[i].number == severity) name = uep_enums[0].values[i].name;
    }
    return say_member(c, "severity", name);
}

static int find_level_out(tt_case *c) {
    uep_str id = tt_member_text(c->args, "scale");
    const tt_json *expected = tt_member(c->args, "expected");
    int32_t severity = severity_of(tt_member(c->args, "severity"));
    const char *level = uep_level_out(id, severity, expected != NULL && expected->truth);
    if (level == NULL) return say_null(c);
    for (size_t i = 0; i < UEP_SCALE_COUNT; i++) {
        if (!tt_is(id, uep_scales[i].id) || !uep_scales[i].is_number) continue;
        tt_say(&c->out, "{\"entry\":{\"value\":");
        tt_say(&c->out, level);
        tt_say(&c->out, "}}");
        return TT_OK;
    }
    return say_member(c, "value", level);
}

int tt_lookup(tt_case *c) {
    uep_str kind = tt_member_text(c->args, "kind"), name = tt_member_text(c->args, "name");
    if (tt_is(kind, "code")) return find_code(c, name);
    if (tt_is(kind, "native_out")) return find_native_out(c, name);
    if (tt_is(kind, "level_in")) return find_level_in(c);
    if (tt_is(kind, "level_out")) return find_level_out(c);
    if (tt_is(kind, "native")) {
        const char *type = uep_find_native(tt_member_text(c->args, "language"), name);
        return type == NULL ? say_null(c) : say_member(c, "error_type", type);
    }
    char *word = tt_zalloc(&c->a, kind.n + 1);
    memcpy(word, kind.p, kind.n);
    const char *entry = uep_find_entry(word, name);
    if (entry == NULL) return say_null(c);
    tt_say(&c->out, "{\"entry\":");
    tt_say(&c->out, entry);
    tt_say(&c->out, "}");
    return TT_OK;
}

int tt_compare_severity(tt_case *c) {
    int32_t a = uep_severity_rank(severity_of(tt_member(c->args, "a")));
    int32_t b = uep_severity_rank(severity_of(tt_member(c->args, "b")));
    tt_say(&c->out, "{\"order\":");
    tt_put_number(&c->out, (a > b) - (a < b));
    tt_say(&c->out, "}");
    return TT_OK;
}

int tt_match(tt_case *c) {
    const uep_record *record;
    int result = tt_load(c, c->e, "record", &record);
    if (result != TT_OK) return result;
    bool matches = uep_matches(record, tt_member_text(c->args, "type"));
    tt_say(&c->out, matches ? "{\"matches\":true}" : "{\"matches\":false}");
    return TT_OK;
}
