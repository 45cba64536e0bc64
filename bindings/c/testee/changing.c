/* What is done to one record: cut, redact, fingerprint, render. */
#include "testee.h"

/* What the library said to a change: done, or the record or an argument refused. */
static int finish(tt_case *c, int32_t status, const char *what) {
    if (status >= 0) return TT_OK;
    if (status == UEP_E_ARGUMENT) return tt_reject_bare(c, UEP_REASON_OUT_OF_RANGE);
    return tt_fail(c, what);
}

int tt_truncate(tt_case *c) {
    const uep_record *record;
    const tt_json *bytes = tt_member(c->args, "max_bytes");
    size_t budget = tt_is(tt_member_text(c->args, "profile"), "compact") ? UEP_LIMIT_MAX_COMPACT_BYTES : 0;
    if (bytes != NULL && bytes->kind == TT_NUMBER) {
        budget = (size_t)tt_read_whole(bytes->as.text).n;
        /* 0 stands for the default in the library, and is no budget that a record fits */
        if (budget == 0) return tt_reject_bare(c, UEP_REASON_OUT_OF_RANGE);
    }
    int result = tt_load(c, c->e, "record", &record);
    if (result == TT_OK) result = finish(c, uep_truncate(c->e, budget), "the record cannot be cut");
    return result == TT_OK ? tt_answer_record(c, c->e, record) : result;
}

int tt_redact(tt_case *c) {
    const uep_record *record;
    if (tt_is(tt_member_text(c->args, "profile"), "values")) return tt_lack(c, "redact:values");
    int result = tt_load(c, c->e, "record", &record);
    bool external = tt_is(tt_member_text(c->args, "audience"), "external");
    if (result == TT_OK) result = finish(c, uep_redact(c->e, external), "the record cannot be redacted");
    return result == TT_OK ? tt_answer_record(c, c->e, record) : result;
}

int tt_fingerprint(tt_case *c) {
    const uep_record *record;
    uep_str_list parts = {NULL, 0, 0};
    int result = tt_load(c, c->e, "record", &record);
    if (result == TT_OK) result = finish(c, uep_fingerprint(c->e, record, &parts), "no fingerprint can be made");
    if (result != TT_OK) return result;
    tt_say(&c->out, "{\"fingerprint\":[");
    for (size_t i = 0; i < parts.n; i++) {
        if (i > 0) tt_say(&c->out, ",");
        tt_put_quoted(&c->out, parts.v[i]);
    }
    tt_say(&c->out, "]}");
    return TT_OK;
}

int tt_render(tt_case *c) {
    const uep_record *record;
    const tt_json *colour = tt_member(c->args, "colour");
    const char *text = NULL;
    size_t n = 0;
    int result = tt_load(c, c->e, "record", &record);
    bool has_colour = colour != NULL && colour->kind == TT_BOOL && colour->truth;
    if (result == TT_OK) result = finish(c, uep_render(c->e, record, has_colour, &text, &n), "it cannot be rendered");
    if (result != TT_OK) return result;
    tt_say(&c->out, "{\"text\":");
    tt_put_quoted(&c->out, (uep_str){text, n});
    tt_say(&c->out, "}");
    return TT_OK;
}
