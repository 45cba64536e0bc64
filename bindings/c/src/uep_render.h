/* What the files of the renderer share: text that grows in the builder's output, line by line. */
#ifndef UEP_RENDER_H
#define UEP_RENDER_H

#include "uep_json.h"

typedef struct uep_ink {
    uep_sink sink;
    size_t line; /* where the current line begins */
    bool colour;
    bool is_full; /* UEP-LIM-101: the text was cut, nothing more is written */
} uep_ink;

void uep_i_put(uep_ink *ink, const char *p, size_t n);
void uep_i_put_text(uep_ink *ink, const char *text);
void uep_i_put_number(uep_ink *ink, uint64_t number);
void uep_i_end_line(uep_ink *ink);

/* Start and end a colour such as "1;31"; nothing without colours. */
void uep_i_paint(uep_ink *ink, const char *code);
void uep_i_unpaint(uep_ink *ink);

/* Write a text so that it cannot leave its place (UEP-RND-026 to UEP-RND-028); a token has no tabs either. */
void uep_i_put_line(uep_ink *ink, uep_str text);
void uep_i_put_token(uep_ink *ink, uep_str text);

/* The other facts of a record, one line each (UEP-RND-030). */
void uep_i_put_facts(uep_ink *ink, const uep_record *record);

#endif
