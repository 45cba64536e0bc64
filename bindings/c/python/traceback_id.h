/* Ids of errors that were read from text (UEP-BRG-003): a SHA-256 made into a UUID, where the processor has instructions for it. */
#ifndef UEP_TRACEBACK_ID_H
#define UEP_TRACEBACK_ID_H

#include <stddef.h>
#include <stdint.h>

enum { TB_ID_SIZE = 36 };

/* Writes the id of an error of Python: of its bytes, and the offset at which they stand in the input. Call it only where
 * uep_tb_can_hash says so. */
void tb_write_id(const uint8_t *raw, size_t n, uint64_t offset, uint8_t id[TB_ID_SIZE]);

#endif
