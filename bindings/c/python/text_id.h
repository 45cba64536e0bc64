/* Ids of errors that were read from text (UEP-BRG-003): a SHA-256 made into a UUID, where the processor has instructions for it. */
#ifndef UEP_TEXT_ID_H
#define UEP_TEXT_ID_H

#include "text_span.h"

enum { TX_ID_SIZE = 36 };

/* Writes the id of an error that the bridge `stem` reads: of its bytes, and the offset at which they stand in the input. Call it
 * only where uep_text_can_hash says so. */
void tx_write_id(const char *stem, tx_span raw, uint64_t offset, uint8_t id[TX_ID_SIZE]);

#endif
