/* What the two files of the walk share: walk.c goes through messages and fields, values.c reads single values. */
#ifndef UEP_TESTEE_WALK_H
#define UEP_TESTEE_WALK_H

#include "testee.h"

typedef enum outcome { GOT, GONE, BAD } outcome; /* read; reads as absent; refused */

void tt_add_fault(tt_document *d, const tt_place *place, size_t at, int32_t reason, int32_t phase, bool canonical_only);
outcome tt_refuse(tt_document *d, const tt_place *place, tt_json *v, int32_t reason); /* both profiles do */
void tt_differ(tt_document *d, const tt_place *place, tt_json *v, int32_t reason);    /* only canonical minds */
outcome tt_is_default(tt_document *d, const tt_place *place, tt_json *v);             /* UEP-REC-149, -150 */

outcome tt_take_uint32(tt_document *d, const tt_place *place, tt_json *v, uint32_t *out);
outcome tt_take_fixed64(tt_document *d, const tt_place *place, tt_json *v, uint64_t *out);
outcome tt_take_enum(tt_document *d, const tt_place *place, tt_json *v, const uep_enum_info *info, int32_t *out);
outcome tt_take_timestamp(tt_document *d, const tt_place *place, tt_json *v, uep_time *out);
outcome tt_take_duration(tt_document *d, const tt_place *place, tt_json *v, uep_time *out);
outcome tt_take_bytes(tt_document *d, const tt_place *place, tt_json *v, uep_bytes *out);

#endif
