/* The first bytes of MessagePack values, and what its writer and its reader share. */
#ifndef UEP_MSGPACK_H
#define UEP_MSGPACK_H

#include "uep_json.h"
#include "uep_judge.h"

/* Of a family of widths the narrowest; the wider ones follow it. */
enum {
    MSGP_FIXMAP = 0x80,
    MSGP_FIXARRAY = 0x90,
    MSGP_FIXSTR = 0xa0,
    MSGP_NIL = 0xc0,
    MSGP_FALSE = 0xc2,
    MSGP_TRUE = 0xc3,
    MSGP_BIN8 = 0xc4,
    MSGP_FLOAT32 = 0xca,
    MSGP_FLOAT64 = 0xcb,
    MSGP_UINT8 = 0xcc,
    MSGP_INT8 = 0xd0,
    MSGP_STR8 = 0xd9,
    MSGP_ARRAY16 = 0xdc,
    MSGP_MAP16 = 0xde
};

#endif
