/* Prints the size of each public struct and the place of each field of each message, for comparison with layout.txt. */
#include <stdio.h>

#include "uep.h"

#define SIZE(type) printf("%s %zu\n", #type, sizeof(type))
#define PLACE(type, member) printf("%s.%s %zu\n", #type, #member, offsetof(type, member))

int main(void) {
    size_t i, j;
    SIZE(uep_str);
    SIZE(uep_bytes);
    SIZE(uep_str_list);
    SIZE(uep_pair);
    SIZE(uep_time);
    PLACE(uep_time, nanos);
    PLACE(uep_time, set);
    SIZE(uep_value);
    PLACE(uep_value, as);
    SIZE(uep_entry);
    SIZE(uep_buf);
    PLACE(uep_buf, size);
    PLACE(uep_buf, release);
    PLACE(uep_buf, private_data);
    SIZE(uep_alloc);
    SIZE(uep_limits);
    SIZE(uep_hooks);
    SIZE(uep_refusal);
    PLACE(uep_refusal, path);
    SIZE(uep_fault);
    SIZE(uep_code_found);
    SIZE(uep_crash_options);
    SIZE(uep_field_info);
    SIZE(uep_message_info);
    SIZE(uep_type_info);
    SIZE(uep_limit_info);
    SIZE(uep_pattern_info);
    SIZE(uep_reason_info);
    SIZE(uep_code_row);
    SIZE(uep_code_table);
    SIZE(uep_native_table);
    SIZE(uep_scale);
    for (i = 0; i < UEP_MESSAGE_COUNT; i++) {
        const uep_message_info *message = &uep_messages[i];
        printf("%s %u\n", message->name, (unsigned)message->struct_bytes);
        for (j = 0; j < message->field_count; j++) {
            const uep_field_info *field = &message->fields[j];
            printf("%s.%s %u", message->name, field->name, (unsigned)field->offset);
            if (field->flag_offset) printf(" %u", (unsigned)field->flag_offset);
            printf("\n");
        }
    }
    return 0;
}
