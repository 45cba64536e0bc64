/* What the judge of single values and the rules between fields share. */
#ifndef UEP_JUDGE_H
#define UEP_JUDGE_H

#include "uep_internal.h"

/* One judgement: where it stands, and the faults found so far. */
typedef struct uep_judge {
    uep_t *e;
    uep_fault_list *out;
    uep_str prefix;
    uep_path path;
} uep_judge;

void uep_i_structure(uep_judge *j, int32_t reason, bool canonical_only); /* a fault of the structure phase, here */
void uep_i_rule(uep_judge *j, int32_t reason, bool canonical_only);      /* of the rules phase */
void uep_i_limit(uep_judge *j, int32_t limit, uint64_t actual, int32_t phase);
void uep_i_check_message(uep_judge *j, int32_t type, const void *message, size_t index);

/* Rules between fields (uep_rules.c). */
bool uep_i_check_version(uep_judge *j, const uep_record *record); /* true: of another major, and refused for it */
void uep_i_check_whole(uep_judge *j, const uep_record *record);
void uep_i_check_between(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index);
void uep_i_check_absent(uep_judge *j, int32_t type, const uep_field_info *field, const void *message, size_t index);

#endif
