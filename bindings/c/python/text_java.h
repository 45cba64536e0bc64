/* Single lines of a stack trace of the JVM. Inside of the reader of its errors only. */
#ifndef UEP_TEXT_JAVA_H
#define UEP_TEXT_JAVA_H

#include "text_read.h"

/* What a line below a header is. */
typedef enum tx_java_kind { TX_JAVA_OTHER, TX_JAVA_FRAME, TX_JAVA_COUNT, TX_JAVA_CAUSE, TX_JAVA_SUPPRESSED } tx_java_kind;

/* A line below a header: how many tabs stand before it, and what stands behind its word. */
typedef struct tx_java_line {
    tx_java_kind kind;
    size_t tabs;
    tx_span rest;
} tx_java_line;

/* The first line of an error. The thread that did not catch it may have an empty name. */
typedef struct tx_java_head {
    tx_span thread, type_name, message;
    bool has_thread;
} tx_java_head;

tx_java_line tx_java_part(tx_span line);

/* Reads `java.base/java.lang.Thread.run(Thread.java:840)`; false for all that is not so at a glance. */
bool tx_java_read_frame(tx_span text, tx_frame *frame);

/* Reads `2 more`; false where it is nothing else, or no count. */
bool tx_java_read_count(tx_span text, size_t *count);

/* Reads a type, and a message of one line. */
bool tx_java_read_type(const uep_text_limits *limits, tx_span text, tx_span *type_name, tx_span *message);

/* Reads the line with which an error begins, which no other form of errors has. */
bool tx_java_read_head(const uep_text_limits *limits, tx_span line, tx_java_head *head);

/* Whether a line begins as that of an error does which a thread did not catch. */
bool tx_java_is_uncaught(tx_span line);

/* Whether a line between a header and its first frame is one of the message, and of no other record of a log. `is_told` says that
 * the header told of a thread, or of a cause: then the message may have any lines. */
bool tx_java_is_message(tx_span line, bool is_told);

/* Whether a line that is no beginning of an error stands outside of any for certain, and belongs to no other record of a log. */
bool tx_java_is_apart(const uep_text_limits *limits, tx_span line);

#endif
