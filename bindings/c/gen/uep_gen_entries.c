/* Regenerate with: uep codegen (content 1840ab7335e59aed; do not edit)
 *
 * The registry's entries as JSON text, for programs that show them. -DUEP_SMALL leaves them out. */
#include "uep_internal.h"

#ifdef UEP_SMALL
const uep_json_kind uep_i_entries[] = {{NULL, NULL, 0}};
#else
static const uep_json_entry entries_category[] = {
    {"uep.aggregate",
      "{\"name\":\"uep.aggregate\",\"title\":\"Several errors at once\",\"description\":\"One record stands "
      "for several errors that failed side by side. The members carry the meaning, the record only holds them "
      "together.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.auth",
      "{\"name\":\"uep.auth\",\"title\":\"Identity and permission\",\"description\":\"The service could not "
      "establish who is asking, or knows who it is and refuses the action. Repeating the identical request "
      "with the identical credentials never helps.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.business",
      "{\"name\":\"uep.business\",\"title\":\"Rules of the business\",\"description\":\"The request was understood, "
      "allowed and technically possible, and a rule of the domain forbids it. Organisations hang most of their "
      "own types below this category.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.cancel",
      "{\"name\":\"uep.cancel\",\"title\":\"Cancelled work\",\"description\":\"Somebody who was entitled to "
      "do so stopped the work before it ended. That is a normal outcome for the service and says nothing about "
      "its health.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.capacity",
      "{\"name\":\"uep.capacity\",\"title\":\"Exhausted capacity\",\"description\":\"The service or its machine "
      "ran out of something physical: processing power, queue places, memory or disk space. The shortage concerns "
      "everybody who uses the same instance, not one caller's allowance.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.config",
      "{\"name\":\"uep.config\",\"title\":\"Configuration\",\"description\":\"Settings that an operator supplied "
      "are missing, contradictory or wrong. Only a changed setting ends the error, however often the work is "
      "repeated.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.data",
      "{\"name\":\"uep.data\",\"title\":\"Stored and exchanged data\",\"description\":\"The bytes or rows that "
      "a service holds or produces break the rules they should obey. The fault lies in the data itself, not "
      "in the medium that keeps it.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.deadline",
      "{\"name\":\"uep.deadline\",\"title\":\"Time budgets\",\"description\":\"The operation as a whole used "
      "up the time that its initiator granted it. The budget belongs to the caller, so no single dependency "
      "need have been slow.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.dependency",
      "{\"name\":\"uep.dependency\",\"title\":\"Services this one relies on\",\"description\":\"Another service "
      "answered with a failure or with something that cannot be used. The connection worked, so the network "
      "is not to blame.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.input",
      "{\"name\":\"uep.input\",\"title\":\"The caller's input\",\"description\":\"What the caller sent is unacceptable "
      "whatever the state of the service is. Sending it again unchanged fails again.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.network",
      "{\"name\":\"uep.network\",\"title\":\"The way to a peer\",\"description\":\"Bytes could not be exchanged "
      "with a peer: its name, its address, the connection or the encryption failed. Nothing is known about "
      "the health of the program on the other side.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.protocol",
      "{\"name\":\"uep.protocol\",\"title\":\"This protocol itself\",\"description\":\"A document that should "
      "be a record could not be read as one. Receivers use this category to report their own refusals.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.quota",
      "{\"name\":\"uep.quota\",\"title\":\"Allowances of a caller\",\"description\":\"One caller, tenant or "
      "project used more than was granted to it while the service itself has room. Other callers are served "
      "normally.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.resource",
      "{\"name\":\"uep.resource\",\"title\":\"Existence of things\",\"description\":\"The thing that a request "
      "names is absent, is already there, or was removed for good. The request would be right for another name "
      "or at another time.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.runtime",
      "{\"name\":\"uep.runtime\",\"title\":\"Defects and the language runtime\",\"description\":\"The program "
      "met a situation that its authors did not provide for, or its runtime stopped it. A change of the code "
      "is the cure.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.security",
      "{\"name\":\"uep.security\",\"title\":\"Security\",\"description\":\"A protective rule was triggered "
      "or the authenticity of something could not be shown. People who watch for attacks want to see these "
      "errors, whoever caused them.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.state",
      "{\"name\":\"uep.state\",\"title\":\"State of a thing\",\"description\":\"The thing exists and the request "
      "is well formed, but the thing's present state does not admit it. The same request may succeed after "
      "the state has changed.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.storage",
      "{\"name\":\"uep.storage\",\"title\":\"Storage systems\",\"description\":\"A disk, a file system, an "
      "object store or a database engine could not carry out an operation. The data that was already stored "
      "is presumed sound.\",\"kind\":\"standard\",\"parent\":null,\"since\":\"1.0\"}"},
    {"uep.unknown",
      "{\"name\":\"uep.unknown\",\"title\":\"Unclassified errors\",\"description\":\"Nothing that was available "
      "when the record was made allowed a classification. A great share of such records points at missing look-up "
      "tables rather than at a broken service.\",\"kind\":\"meta\",\"parent\":null,\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_limit[] = {
    {"keep_frames_inner",
      "{\"name\":\"keep_frames_inner\",\"value\":192,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames stay when a stack has more than max_frames_per_stack.\",\"since\":\"1.0\"}"},
    {"keep_frames_outer",
      "{\"name\":\"keep_frames_outer\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames stay when a stack has more than max_frames_per_stack.\",\"since\":\"1.0\"}"},
    {"max_attribute_value_bytes",
      "{\"name\":\"max_attribute_value_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Resource.attributes\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest value of a resource attribute.\",\"since\":\"1.0\"}"},
    {"max_attributes",
      "{\"name\":\"max_attributes\",\"value\":32,\"unit\":\"count\",\"applies_to\":[\"Resource.attributes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most attributes of a resource.\",\"since\":\"1.0\"}"},
    {"max_batch_bytes",
      "{\"name\":\"max_batch_bytes\",\"value\":4194304,\"unit\":\"bytes\",\"applies_to\":[\"batch\"],\"reporter\":\"split\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest batch: the size of its binary form; a reporter starts another batch.\",\"since\":\"1.0\"}"},
    {"max_batch_document_bytes",
      "{\"name\":\"max_batch_document_bytes\",\"value\":16777216,\"unit\":\"bytes\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest document with a batch that a receiver reads.\",\"since\":\"1.0\"}"},
    {"max_batch_records",
      "{\"name\":\"max_batch_records\",\"value\":1000,\"unit\":\"count\",\"applies_to\":[\"ErrorBatch.errors\"],\"reporter\":\"split\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most records of a batch; a reporter starts another batch.\",\"since\":\"1.0\"}"},
    {"max_code_name_bytes",
      "{\"name\":\"max_code_name_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Code.name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest symbolic name of a code.\",\"since\":\"1.0\"}"},
    {"max_code_value_bytes",
      "{\"name\":\"max_code_value_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Code.value\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest value of a code; a shortened code would be another code, so the reporter drops the whole code.\",\"since\":\"1.0\"}"},
    {"max_codes",
      "{\"name\":\"max_codes\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.codes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most codes of a record.\",\"since\":\"1.0\"}"},
    {"max_compact_bytes",
      "{\"name\":\"max_compact_bytes\",\"value\":3072,\"unit\":\"bytes\",\"applies_to\":[\"record\"],\"reporter\":\"truncate\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "largest compact record: the size of its binary form, so that its base64 form fits the metadata budgets "
      "of RPC trailers.\",\"since\":\"1.0\"}"},
    {"max_context_bytes",
      "{\"name\":\"max_context_bytes\",\"value\":16384,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest context, in counted bytes.\",\"since\":\"1.0\"}"},
    {"max_context_depth",
      "{\"name\":\"max_context_depth\",\"value\":8,\"unit\":\"depth\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"replace\",\"reason\":\"too_deep\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most objects and lists nested in one another below a key of context or in the debug value of a detail; "
      "the reporter writes what lies deeper as a string of JSON text.\",\"since\":\"1.0\"}"},
    {"max_context_key_bytes",
      "{\"name\":\"max_context_key_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Resource.attributes\",\"Detail.debug\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest key of context, at any depth, and of a resource attribute; an entry whose key is longer is dropped "
      "by the reporter.\",\"since\":\"1.0\"}"},
    {"max_context_keys",
      "{\"name\":\"max_context_keys\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.context\"],\"reporter\":\"drop\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most keys at the top of context.\",\"since\":\"1.0\"}"},
    {"max_context_string_bytes",
      "{\"name\":\"max_context_string_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest string inside context, at any depth.\",\"since\":\"1.0\"}"},
    {"max_detail_debug_bytes",
      "{\"name\":\"max_detail_debug_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"Detail.debug\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest debug value of a detail, in counted bytes; the reporter drops the debug value.\",\"since\":\"1.0\"}"},
    {"max_detail_type_bytes",
      "{\"name\":\"max_detail_type_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Detail.type\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest type name of a detail; the reporter drops the whole detail.\",\"since\":\"1.0\"}"},
    {"max_detail_value_bytes",
      "{\"name\":\"max_detail_value_bytes\",\"value\":4096,\"unit\":\"bytes\",\"applies_to\":[\"Detail.value\"],\"reporter\":\"drop\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest payload of a detail, counted after base64 decoding; the reporter drops the whole detail.\",\"since\":\"1.0\"}"},
    {"max_details",
      "{\"name\":\"max_details\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.details\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most details of a record.\",\"since\":\"1.0\"}"},
    {"max_document_bytes",
      "{\"name\":\"max_document_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest document with one record that a receiver reads, whatever its media type; the reader refuses "
      "a larger one before it allocates.\",\"since\":\"1.0\"}"},
    {"max_document_depth",
      "{\"name\":\"max_document_depth\",\"value\":64,\"unit\":\"depth\",\"applies_to\":[\"document\"],\"reporter\":\"none\",\"reason\":\"too_deep\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most JSON objects and lists, MessagePack maps and arrays or protobuf messages nested in one another "
      "in a document, unknown fields included.\",\"since\":\"1.0\"}"},
    {"max_environment_bytes",
      "{\"name\":\"max_environment_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Resource.environment\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a deployment environment.\",\"since\":\"1.0\"}"},
    {"max_error_message_bytes",
      "{\"name\":\"max_error_message_bytes\",\"value\":8192,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.error_message\",\"Node.message\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest error_message and the longest message of node 0, which repeats it.\",\"since\":\"1.0\"}"},
    {"max_error_type_bytes",
      "{\"name\":\"max_error_type_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.error_type\",\"UniversalErrorProtocol.type_ancestors\",\"Node.error_type\",\"Recovery.strategies\"],\"reporter\":\"refuse\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest error type, ancestor or strategy id; a shortened name would be another name, so nobody shortens "
      "it.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_frames",
      "{\"name\":\"max_fingerprint_frames\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most frames of a stack, counted from the innermost one, that a computed fingerprint looks at.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_part_bytes",
      "{\"name\":\"max_fingerprint_part_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest part of a fingerprint.\",\"since\":\"1.0\"}"},
    {"max_fingerprint_parts",
      "{\"name\":\"max_fingerprint_parts\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.fingerprint\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most parts of a fingerprint.\",\"since\":\"1.0\"}"},
    {"max_frames_per_record",
      "{\"name\":\"max_frames_per_record\",\"value\":1024,\"unit\":\"count\",\"applies_to\":[\"Stack.frames\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most frames of a record over all nodes and threads, folded frames counted once.\",\"since\":\"1.0\"}"},
    {"max_frames_per_stack",
      "{\"name\":\"max_frames_per_stack\",\"value\":256,\"unit\":\"count\",\"applies_to\":[\"Stack.frames\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most frames of a stack, folded frames counted once.\",\"since\":\"1.0\"}"},
    {"max_function_bytes",
      "{\"name\":\"max_function_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Frame.function\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest function name of a frame.\",\"since\":\"1.0\"}"},
    {"max_host_bytes",
      "{\"name\":\"max_host_bytes\",\"value\":255,\"unit\":\"bytes\",\"applies_to\":[\"Resource.host\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest host name, as long as a domain name may be.\",\"since\":\"1.0\"}"},
    {"max_link_description_bytes",
      "{\"name\":\"max_link_description_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Link.description\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest description of a link.\",\"since\":\"1.0\"}"},
    {"max_link_rel_bytes",
      "{\"name\":\"max_link_rel_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Link.rel\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest relation word of a link.\",\"since\":\"1.0\"}"},
    {"max_link_url_bytes",
      "{\"name\":\"max_link_url_bytes\",\"value\":2048,\"unit\":\"bytes\",\"applies_to\":[\"Link.url\"],\"reporter\":\"drop\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest URL of a link; a shortened URL leads elsewhere, so the reporter drops the whole link.\",\"since\":\"1.0\"}"},
    {"max_links",
      "{\"name\":\"max_links\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.links\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most links of a record.\",\"since\":\"1.0\"}"},
    {"max_mark_path_bytes",
      "{\"name\":\"max_mark_path_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Mark.path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest path of a mark; the reporter writes the longest parent pointer that fits.\",\"since\":\"1.0\"}"},
    {"max_marks",
      "{\"name\":\"max_marks\",\"value\":256,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.marks\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most marks of a record.\",\"since\":\"1.0\"}"},
    {"max_mechanism_bytes",
      "{\"name\":\"max_mechanism_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Handling.mechanism\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of the mechanism that caught the error.\",\"since\":\"1.0\"}"},
    {"max_module_bytes",
      "{\"name\":\"max_module_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Node.module\",\"Frame.module\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest module name of a node or frame.\",\"since\":\"1.0\"}"},
    {"max_node_message_bytes",
      "{\"name\":\"max_node_message_bytes\",\"value\":2048,\"unit\":\"bytes\",\"applies_to\":[\"Node.message\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest message of a node other than node 0.\",\"since\":\"1.0\"}"},
    {"max_nodes",
      "{\"name\":\"max_nodes\",\"value\":128,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.nodes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most nodes of a record.\",\"since\":\"1.0\"}"},
    {"max_note_bytes",
      "{\"name\":\"max_note_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Node.notes\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest note of a node.\",\"since\":\"1.0\"}"},
    {"max_notes",
      "{\"name\":\"max_notes\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"Node.notes\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most notes of a node.\",\"since\":\"1.0\"}"},
    {"max_origin_payload_bytes",
      "{\"name\":\"max_origin_payload_bytes\",\"value\":32768,\"unit\":\"bytes\",\"applies_to\":[\"Foreign.payload\"],\"reporter\":\"truncate\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest foreign payload, counted after base64 decoding; the reporter cuts it and leaves complete unset.\",\"since\":\"1.0\"}"},
    {"max_package_bytes",
      "{\"name\":\"max_package_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Frame.package\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest package, library or image name of a frame.\",\"since\":\"1.0\"}"},
    {"max_path_bytes",
      "{\"name\":\"max_path_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Frame.file\",\"Frame.abs_path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest file path of a frame.\",\"since\":\"1.0\"}"},
    {"max_platform_bytes",
      "{\"name\":\"max_platform_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Code.platform\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of the platform whose numbers a code uses.\",\"since\":\"1.0\"}"},
    {"max_raw_function_bytes",
      "{\"name\":\"max_raw_function_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Frame.raw_function\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest raw function name of a frame; mangled names are longer than readable ones.\",\"since\":\"1.0\"}"},
    {"max_record_bytes",
      "{\"name\":\"max_record_bytes\",\"value\":65536,\"unit\":\"bytes\",\"applies_to\":[\"record\"],\"reporter\":\"truncate\",\"reason\":\"too_large\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest full record: the size of its binary form.\",\"since\":\"1.0\"}"},
    {"max_registry_bytes",
      "{\"name\":\"max_registry_bytes\",\"value\":4194304,\"unit\":\"bytes\",\"applies_to\":[\"registry\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "largest registry file of a user that a library loads.\",\"since\":\"1.0\"}"},
    {"max_registry_types",
      "{\"name\":\"max_registry_types\",\"value\":4096,\"unit\":\"count\",\"applies_to\":[\"registry\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most error types of a registry.\",\"since\":\"1.0\"}"},
    {"max_remote_hops",
      "{\"name\":\"max_remote_hops\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"record\"],\"reporter\":\"drop\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most relations REMOTE_CAUSE between a node and node 0; a reporter that would add one more leaves the "
      "remote nodes out.\",\"since\":\"1.0\"}"},
    {"max_render_bytes",
      "{\"name\":\"max_render_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"renderer\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes a renderer writes for one record; a record within its limits stays below it even if every "
      "character is escaped.\",\"since\":\"1.0\"}"},
    {"max_request_id_bytes",
      "{\"name\":\"max_request_id_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Correlation.request_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest request id.\",\"since\":\"1.0\"}"},
    {"max_retry_after_seconds",
      "{\"name\":\"max_retry_after_seconds\",\"value\":315576000000,\"unit\":\"number\",\"applies_to\":[\"Recovery.retry_after\"],\"reporter\":\"drop\",\"reason\":\"out_of_range\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "longest retry delay, the range of a protobuf duration.\",\"since\":\"1.0\"}"},
    {"max_runtime_bytes",
      "{\"name\":\"max_runtime_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Resource.runtime\",\"Resource.sdk\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name and version of a runtime or of the reporting library.\",\"since\":\"1.0\"}"},
    {"max_safe_integer",
      "{\"name\":\"max_safe_integer\",\"value\":9007199254740991,\"unit\":\"number\",\"applies_to\":[\"UniversalErrorProtocol.context\",\"Detail.debug\"],\"reporter\":\"replace\",\"reason\":\"out_of_range\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "integer of largest magnitude that context holds as a number; the reporter writes a larger one as a string "
      "with a mark TYPED.\",\"since\":\"1.0\"}"},
    {"max_scan_error_bytes",
      "{\"name\":\"max_scan_error_bytes\",\"value\":2097152,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of text that a scanner reads as one error; it ends the error there and marks it.\",\"since\":\"1.0\"}"},
    {"max_scan_frames",
      "{\"name\":\"max_scan_frames\",\"value\":65536,\"unit\":\"count\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most frames that a scanner keeps while it reads one error; further frames are only counted.\",\"since\":\"1.0\"}"},
    {"max_scan_line_bytes",
      "{\"name\":\"max_scan_line_bytes\",\"value\":1048576,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of one input line that a scanner holds; it counts and discards the rest of the line. A log "
      "line that carries a whole trace in a JSON field fits.\",\"since\":\"1.0\"}"},
    {"max_scan_nodes",
      "{\"name\":\"max_scan_nodes\",\"value\":1024,\"unit\":\"count\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most nodes that a scanner keeps while it reads one error.\",\"since\":\"1.0\"}"},
    {"max_scan_trace_line_bytes",
      "{\"name\":\"max_scan_trace_line_bytes\",\"value\":16384,\"unit\":\"bytes\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"The "
      "most bytes of one line of a trace that a scanner looks at, after unwrapping; more than max_error_message_bytes, "
      "so that a long message is cut by its own limit.\",\"since\":\"1.0\"}"},
    {"max_service_bytes",
      "{\"name\":\"max_service_bytes\",\"value\":128,\"unit\":\"bytes\",\"applies_to\":[\"Node.service\",\"Resource.service\",\"Resource.namespace\",\"Resource.version\",\"Resource.instance_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a service, namespace, service version or instance.\",\"since\":\"1.0\"}"},
    {"max_source_line_bytes",
      "{\"name\":\"max_source_line_bytes\",\"value\":200,\"unit\":\"bytes\",\"applies_to\":[\"Frame.source_line\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest line of source code of a frame.\",\"since\":\"1.0\"}"},
    {"max_stack_trace_bytes",
      "{\"name\":\"max_stack_trace_bytes\",\"value\":32768,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.stack_trace\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest native stack trace text; half of a full record, so that nodes and frames still fit beside it.\",\"since\":\"1.0\"}"},
    {"max_strategies",
      "{\"name\":\"max_strategies\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"Recovery.strategies\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most recovery strategies named in a record.\",\"since\":\"1.0\"}"},
    {"max_suggestion_bytes",
      "{\"name\":\"max_suggestion_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"UniversalErrorProtocol.recovery_suggestions\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest recovery suggestion.\",\"since\":\"1.0\"}"},
    {"max_suggestions",
      "{\"name\":\"max_suggestions\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.recovery_suggestions\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most recovery suggestions of a record.\",\"since\":\"1.0\"}"},
    {"max_thread_id_bytes",
      "{\"name\":\"max_thread_id_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Thread.id\",\"Thread.parent_id\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest id of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_thread_name_bytes",
      "{\"name\":\"max_thread_name_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Thread.name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest name of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_thread_state_bytes",
      "{\"name\":\"max_thread_state_bytes\",\"value\":64,\"unit\":\"bytes\",\"applies_to\":[\"Thread.state\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest state word of a thread or task.\",\"since\":\"1.0\"}"},
    {"max_threads",
      "{\"name\":\"max_threads\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.threads\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most threads of a record.\",\"since\":\"1.0\"}"},
    {"max_trace_flags",
      "{\"name\":\"max_trace_flags\",\"value\":255,\"unit\":\"number\",\"applies_to\":[\"Correlation.trace_flags\"],\"reporter\":\"drop\",\"reason\":\"out_of_range\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "largest value of the trace flags, which are one byte.\",\"since\":\"1.0\"}"},
    {"max_type_ancestors",
      "{\"name\":\"max_type_ancestors\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.type_ancestors\"],\"reporter\":\"refuse\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most ancestors of a type, its category included.\",\"since\":\"1.0\"}"},
    {"max_type_name_bytes",
      "{\"name\":\"max_type_name_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Node.type_name\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest native type name of a node; generic types print long names.\",\"since\":\"1.0\"}"},
    {"max_unwrap_depth",
      "{\"name\":\"max_unwrap_depth\",\"value\":4,\"unit\":\"depth\",\"applies_to\":[\"scanner\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many log wrappings around one another a scanner removes.\",\"since\":\"1.0\"}"},
    {"max_user_message_bytes",
      "{\"name\":\"max_user_message_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Text.text\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest text written for end users.\",\"since\":\"1.0\"}"},
    {"max_user_messages",
      "{\"name\":\"max_user_messages\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.user_messages\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most user messages of a record, one a language.\",\"since\":\"1.0\"}"},
    {"max_violation_path_bytes",
      "{\"name\":\"max_violation_path_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Violation.path\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest path of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_reason_bytes",
      "{\"name\":\"max_violation_reason_bytes\",\"value\":256,\"unit\":\"bytes\",\"applies_to\":[\"Violation.reason\",\"Violation.limit\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest reason or limit of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_subject_bytes",
      "{\"name\":\"max_violation_subject_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"Violation.subject\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest subject of a violation.\",\"since\":\"1.0\"}"},
    {"max_violation_text_bytes",
      "{\"name\":\"max_violation_text_bytes\",\"value\":1024,\"unit\":\"bytes\",\"applies_to\":[\"Violation.description\"],\"reporter\":\"truncate\",\"reason\":\"too_long\",\"refused_by\":[\"canonical\"],\"doc\":\"The "
      "longest description of a violation.\",\"since\":\"1.0\"}"},
    {"max_violations",
      "{\"name\":\"max_violations\",\"value\":64,\"unit\":\"count\",\"applies_to\":[\"UniversalErrorProtocol.violations\"],\"reporter\":\"truncate\",\"reason\":\"too_many\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "most violations of a record.\",\"since\":\"1.0\"}"},
    {"truncate_frames_inner",
      "{\"name\":\"truncate_frames_inner\",\"value\":16,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames of a node other than node 0 stay when the record is over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_frames_outer",
      "{\"name\":\"truncate_frames_outer\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames of a node other than node 0 stay when the record is over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_message_bytes",
      "{\"name\":\"truncate_message_bytes\",\"value\":512,\"unit\":\"bytes\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"To "
      "how many bytes messages are cut when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_root_frames_inner",
      "{\"name\":\"truncate_root_frames_inner\",\"value\":8,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many innermost frames of node 0 stay when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
    {"truncate_root_frames_outer",
      "{\"name\":\"truncate_root_frames_outer\",\"value\":4,\"unit\":\"count\",\"applies_to\":[\"truncation\"],\"reporter\":\"none\",\"reason\":null,\"refused_by\":[],\"doc\":\"How "
      "many outermost frames of node 0 stay when the record is still over its byte budget.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_metric[] = {
    {"db.client.operation.duration",
      "{\"name\":\"db.client.operation.duration\",\"title\":\"Database operation time\",\"description\":\"Time "
      "from sending a database operation to the end of its answer, as database clients report it.\",\"source\":\"opentelemetry\",\"otel_name\":\"db.client.operation.duration\",\"prometheus_name\":\"db_client_operation_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"db.system.name\",\"error.type\",\"server.address\"],\"since\":\"1.0\"}"},
    {"dns.lookup.duration",
      "{\"name\":\"dns.lookup.duration\",\"title\":\"Name look-up time\",\"description\":\"Time that the resolution "
      "of one name took, successful or not.\",\"source\":\"opentelemetry\",\"otel_name\":\"dns.lookup.duration\",\"prometheus_name\":\"dns_lookup_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\"],\"since\":\"1.0\"}"},
    {"process.memory.usage",
      "{\"name\":\"process.memory.usage\",\"title\":\"Memory of a process\",\"description\":\"Physical memory "
      "that the process occupies.\",\"source\":\"opentelemetry\",\"otel_name\":\"process.memory.usage\",\"prometheus_name\":\"process_memory_usage_bytes\",\"instrument\":\"updowncounter\",\"unit\":\"By\",\"attributes\":[],\"since\":\"1.0\"}"},
    {"process.uptime",
      "{\"name\":\"process.uptime\",\"title\":\"Age of a process\",\"description\":\"Time since the process "
      "was started; the absence of the metric tells of its death.\",\"source\":\"opentelemetry\",\"otel_name\":\"process.uptime\",\"prometheus_name\":\"process_uptime_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"service.name\"],\"since\":\"1.0\"}"},
    {"system.filesystem.utilization",
      "{\"name\":\"system.filesystem.utilization\",\"title\":\"File system fill level\",\"description\":\"Used "
      "share of a file system, between 0 and 1.\",\"source\":\"opentelemetry\",\"otel_name\":\"system.filesystem.utilization\",\"prometheus_name\":\"system_filesystem_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"host.name\",\"system.filesystem.mountpoint\"],\"since\":\"1.0\"}"},
    {"system.memory.utilization",
      "{\"name\":\"system.memory.utilization\",\"title\":\"Memory fill level of a host\",\"description\":\"Used "
      "share of the host's memory, between 0 and 1.\",\"source\":\"opentelemetry\",\"otel_name\":\"system.memory.utilization\",\"prometheus_name\":\"system_memory_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"host.name\"],\"since\":\"1.0\"}"},
    {"uep.cancel.lag",
      "{\"name\":\"uep.cancel.lag\",\"title\":\"Delay between cancellation and stop\",\"description\":\"Time "
      "from the moment a withdrawal was known to the moment the last piece of its work ended.\",\"source\":\"uep\",\"otel_name\":\"uep.cancel.lag\",\"prometheus_name\":\"uep_cancel_lag_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.certificate.remaining",
      "{\"name\":\"uep.certificate.remaining\",\"title\":\"Remaining validity of certificates\",\"description\":\"Time "
      "until the earliest end of validity in the certificate chain that a peer presents.\",\"source\":\"uep\",\"otel_name\":\"uep.certificate.remaining\",\"prometheus_name\":\"uep_certificate_remaining_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"server.address\"],\"since\":\"1.0\"}"},
    {"uep.circuit_breaker.state",
      "{\"name\":\"uep.circuit_breaker.state\",\"title\":\"State of circuit breakers\",\"description\":\"One "
      "point for each state of each breaker, 1 for the present one and 0 for the others.\",\"source\":\"uep\",\"otel_name\":\"uep.circuit_breaker.state\",\"prometheus_name\":\"uep_circuit_breaker_state\",\"instrument\":\"updowncounter\",\"unit\":\"{circuit_breaker}\",\"attributes\":[\"server.address\",\"service.name\",\"uep.circuit_breaker.state\",\"uep.dependency.name\"],\"since\":\"1.0\"}"},
    {"uep.config.reload.failures",
      "{\"name\":\"uep.config.reload.failures\",\"title\":\"Refused configurations\",\"description\":\"Number "
      "of times that a changed configuration was read and refused.\",\"source\":\"uep\",\"otel_name\":\"uep.config.reload.failures\",\"prometheus_name\":\"uep_config_reload_failures_total\",\"instrument\":\"counter\",\"unit\":\"{reload}\",\"attributes\":[\"service.name\",\"service.version\"],\"since\":\"1.0\"}"},
    {"uep.credential.remaining",
      "{\"name\":\"uep.credential.remaining\",\"title\":\"Remaining lifetime of credentials\",\"description\":\"Time "
      "until the credentials that a service uses for its own calls expire.\",\"source\":\"uep\",\"otel_name\":\"uep.credential.remaining\",\"prometheus_name\":\"uep_credential_remaining_seconds\",\"instrument\":\"gauge\",\"unit\":\"s\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.deadline.remaining",
      "{\"name\":\"uep.deadline.remaining\",\"title\":\"Budget left at the start of work\",\"description\":\"Part "
      "of the initiator's time budget that is left when an operation begins its work.\",\"source\":\"uep\",\"otel_name\":\"uep.deadline.remaining\",\"prometheus_name\":\"uep_deadline_remaining_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.effects.unresolved",
      "{\"name\":\"uep.effects.unresolved\",\"title\":\"Operations with uncertain effect\",\"description\":\"Number "
      "of operations that failed with a possible effect and about which nothing has been found out since.\",\"source\":\"uep\",\"otel_name\":\"uep.effects.unresolved\",\"prometheus_name\":\"uep_effects_unresolved\",\"instrument\":\"updowncounter\",\"unit\":\"{operation}\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.errors",
      "{\"name\":\"uep.errors\",\"title\":\"Errors\",\"description\":\"Number of records produced, counted "
      "once where the error is reported and not again where it is relayed.\",\"source\":\"uep\",\"otel_name\":\"uep.errors\",\"prometheus_name\":\"uep_errors_total\",\"instrument\":\"counter\",\"unit\":\"{error}\",\"attributes\":[\"error.type\",\"host.name\",\"server.address\",\"service.name\",\"service.version\",\"uep.category\",\"uep.dependency.name\",\"uep.expected\",\"uep.fault\",\"uep.operation\",\"uep.policy.name\",\"uep.quota.name\",\"uep.severity\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.fallback.uses",
      "{\"name\":\"uep.fallback.uses\",\"title\":\"Substitute answers\",\"description\":\"Number of answers "
      "that were served from a fallback instead of the real source.\",\"source\":\"uep\",\"otel_name\":\"uep.fallback.uses\",\"prometheus_name\":\"uep_fallback_uses_total\",\"instrument\":\"counter\",\"unit\":\"{use}\",\"attributes\":[\"error.type\",\"service.name\",\"uep.dependency.name\",\"uep.operation\"],\"since\":\"1.0\"}"},
    {"uep.integrity.check.failures",
      "{\"name\":\"uep.integrity.check.failures\",\"title\":\"Failed integrity checks\",\"description\":\"Number "
      "of checksums, digests and signatures that did not verify.\",\"source\":\"uep\",\"otel_name\":\"uep.integrity.check.failures\",\"prometheus_name\":\"uep_integrity_check_failures_total\",\"instrument\":\"counter\",\"unit\":\"{failure}\",\"attributes\":[\"error.type\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.load.shed",
      "{\"name\":\"uep.load.shed\",\"title\":\"Requests turned away\",\"description\":\"Number of requests "
      "that admission control refused before any work was done for them.\",\"source\":\"uep\",\"otel_name\":\"uep.load.shed\",\"prometheus_name\":\"uep_load_shed_total\",\"instrument\":\"counter\",\"unit\":\"{request}\",\"attributes\":[\"service.name\",\"uep.operation\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.lock.wait",
      "{\"name\":\"uep.lock.wait\",\"title\":\"Waiting time for locks\",\"description\":\"Time spent in waiting "
      "for a lock or lease, whether it was obtained in the end or not.\",\"source\":\"uep\",\"otel_name\":\"uep.lock.wait\",\"prometheus_name\":\"uep_lock_wait_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.outcome\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.marks",
      "{\"name\":\"uep.marks\",\"title\":\"Marks set on records\",\"description\":\"Number of places at which "
      "records were truncated, redacted, repaired or otherwise marked.\",\"source\":\"uep\",\"otel_name\":\"uep.marks\",\"prometheus_name\":\"uep_marks_total\",\"instrument\":\"counter\",\"unit\":\"{mark}\",\"attributes\":[\"service.name\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.operation.duration",
      "{\"name\":\"uep.operation.duration\",\"title\":\"Operation time\",\"description\":\"Time from the start "
      "to the end of an operation, failed ones included.\",\"source\":\"uep\",\"otel_name\":\"uep.operation.duration\",\"prometheus_name\":\"uep_operation_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.operations",
      "{\"name\":\"uep.operations\",\"title\":\"Operations\",\"description\":\"Number of operations begun, "
      "the denominator of every ratio of errors.\",\"source\":\"uep\",\"otel_name\":\"uep.operations\",\"prometheus_name\":\"uep_operations_total\",\"instrument\":\"counter\",\"unit\":\"{operation}\",\"attributes\":[\"db.system.name\",\"server.address\",\"service.name\",\"service.version\",\"uep.dependency.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.process.restarts",
      "{\"name\":\"uep.process.restarts\",\"title\":\"Process restarts\",\"description\":\"Number of times "
      "that a supervisor or orchestrator started a process anew after it had ended without being asked to.\",\"source\":\"uep\",\"otel_name\":\"uep.process.restarts\",\"prometheus_name\":\"uep_process_restarts_total\",\"instrument\":\"counter\",\"unit\":\"{restart}\",\"attributes\":[\"host.name\",\"service.name\",\"service.version\"],\"since\":\"1.0\"}"},
    {"uep.quarantine.size",
      "{\"name\":\"uep.quarantine.size\",\"title\":\"Items in quarantine\",\"description\":\"Number of items "
      "that were set aside and await a decision.\",\"source\":\"uep\",\"otel_name\":\"uep.quarantine.size\",\"prometheus_name\":\"uep_quarantine_size\",\"instrument\":\"updowncounter\",\"unit\":\"{item}\",\"attributes\":[\"error.type\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.queue.length",
      "{\"name\":\"uep.queue.length\",\"title\":\"Queue length\",\"description\":\"Number of requests or items "
      "that wait for a place.\",\"source\":\"uep\",\"otel_name\":\"uep.queue.length\",\"prometheus_name\":\"uep_queue_length\",\"instrument\":\"updowncounter\",\"unit\":\"{item}\",\"attributes\":[\"service.name\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.queue.wait",
      "{\"name\":\"uep.queue.wait\",\"title\":\"Waiting time in queues\",\"description\":\"Time that accepted "
      "work spent in a queue before somebody began with it.\",\"source\":\"uep\",\"otel_name\":\"uep.queue.wait\",\"prometheus_name\":\"uep_queue_wait_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"service.name\",\"uep.resource.kind\"],\"since\":\"1.0\"}"},
    {"uep.quota.utilization",
      "{\"name\":\"uep.quota.utilization\",\"title\":\"Use of allowances\",\"description\":\"Used share of "
      "a caller's allowance in its present period; above 1 when overuse is tolerated.\",\"source\":\"uep\",\"otel_name\":\"uep.quota.utilization\",\"prometheus_name\":\"uep_quota_utilization_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"service.name\",\"uep.quota.name\"],\"since\":\"1.0\"}"},
    {"uep.records.received",
      "{\"name\":\"uep.records.received\",\"title\":\"Records received\",\"description\":\"Number of documents "
      "that reached a receiver as records, refused ones included.\",\"source\":\"uep\",\"otel_name\":\"uep.records.received\",\"prometheus_name\":\"uep_records_received_total\",\"instrument\":\"counter\",\"unit\":\"{record}\",\"attributes\":[\"service.name\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.records.rejected",
      "{\"name\":\"uep.records.rejected\",\"title\":\"Records refused\",\"description\":\"Number of documents "
      "that a receiver refused as records.\",\"source\":\"uep\",\"otel_name\":\"uep.records.rejected\",\"prometheus_name\":\"uep_records_rejected_total\",\"instrument\":\"counter\",\"unit\":\"{record}\",\"attributes\":[\"service.name\",\"uep.reason\",\"uep.source.format\"],\"since\":\"1.0\"}"},
    {"uep.recovery.duration",
      "{\"name\":\"uep.recovery.duration\",\"title\":\"Time to recovery\",\"description\":\"Time from the first "
      "failure of an operation to its success or to the decision to give up.\",\"source\":\"uep\",\"otel_name\":\"uep.recovery.duration\",\"prometheus_name\":\"uep_recovery_duration_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"error.type\",\"service.name\",\"uep.outcome\",\"uep.recovery.strategy\"],\"since\":\"1.0\"}"},
    {"uep.retries",
      "{\"name\":\"uep.retries\",\"title\":\"Retries\",\"description\":\"Number of attempts after the first "
      "one.\",\"source\":\"uep\",\"otel_name\":\"uep.retries\",\"prometheus_name\":\"uep_retries_total\",\"instrument\":\"counter\",\"unit\":\"{retry}\",\"attributes\":[\"error.type\",\"server.address\",\"service.name\",\"uep.operation\",\"uep.outcome\",\"uep.recovery.strategy\"],\"since\":\"1.0\"}"},
    {"uep.retry.attempts",
      "{\"name\":\"uep.retry.attempts\",\"title\":\"Attempts for one operation\",\"description\":\"Number of "
      "attempts that an operation needed until it succeeded or was given up.\",\"source\":\"uep\",\"otel_name\":\"uep.retry.attempts\",\"prometheus_name\":\"uep_retry_attempts\",\"instrument\":\"histogram\",\"unit\":\"{attempt}\",\"attributes\":[\"error.type\",\"service.name\",\"uep.operation\",\"uep.outcome\"],\"since\":\"1.0\"}"},
    {"uep.retry.budget.remaining",
      "{\"name\":\"uep.retry.budget.remaining\",\"title\":\"Retry budget left\",\"description\":\"Unused share "
      "of a client's retry budget towards one peer; at 0 nothing is repeated any more.\",\"source\":\"uep\",\"otel_name\":\"uep.retry.budget.remaining\",\"prometheus_name\":\"uep_retry_budget_remaining_ratio\",\"instrument\":\"gauge\",\"unit\":\"1\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.throttle.delay",
      "{\"name\":\"uep.throttle.delay\",\"title\":\"Requested pauses\",\"description\":\"Length of the pauses "
      "that peers asked for in retry_after.\",\"source\":\"uep\",\"otel_name\":\"uep.throttle.delay\",\"prometheus_name\":\"uep_throttle_delay_seconds\",\"instrument\":\"histogram\",\"unit\":\"s\",\"attributes\":[\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
    {"uep.transaction.aborts",
      "{\"name\":\"uep.transaction.aborts\",\"title\":\"Aborted transactions\",\"description\":\"Number of "
      "transactions that a storage engine rolled back for reasons of its own.\",\"source\":\"uep\",\"otel_name\":\"uep.transaction.aborts\",\"prometheus_name\":\"uep_transaction_aborts_total\",\"instrument\":\"counter\",\"unit\":\"{transaction}\",\"attributes\":[\"db.system.name\",\"server.address\",\"service.name\"],\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_pattern[] = {
    {"base64",
      "{\"name\":\"base64\",\"regex\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"Standard "
      "base64 with padding and without line breaks, as ProtoJSON writes bytes; the unused low bits of the last "
      "character are zero by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"aGk=\",\"AAECAwQF\"],\"invalid\":[\"aGk\",\"a-_=\",\"aGk=\\n\"]}}"},
    {"build_id",
      "{\"name\":\"build_id\",\"regex\":\"^[0-9A-Za-z][0-9A-Za-z._-]{0,127}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "build id of a binary image: an ELF build id, a Mach-O UUID, a PE signature with age, or a debug id of "
      "a JavaScript bundle.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"9f3c2d51a8e04b7f\",\"6A8CB813-45F6-3652-AD33-778FD1EAB196\"],\"invalid\":[\"\",\"-9f3c\",\"9f "
      "3c\"]}}"},
    {"category_id",
      "{\"name\":\"category_id\",\"regex\":\"^uep\\\\.[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_type_name\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "id of a category: the last of type_ancestors.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.network\",\"uep.input\"],\"invalid\":[\"uep.network.timeout\",\"network\",\"uep.\"]}}"},
    {"code_space",
      "{\"name\":\"code_space\",\"regex\":\"^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "name of a code space: a stem of the registry's code tables, a domain name or a foreign format's own "
      "word.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"grpc\",\"posix.errno\",\"compute.googleapis.com\"],\"invalid\":[\"\",\" "
      "grpc\",\"my space\"]}}"},
    {"context_key",
      "{\"name\":\"context_key\",\"regex\":\"^[^\\\\x00-\\\\x1f\\\\x7f-\\\\x9f]+$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "key of context at any depth, and of a resource attribute: any text without control characters; its length "
      "is limited in bytes.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.source.file\",\"gr\303\266\303\237e\",\"order "
      "id\"],\"invalid\":[\"\",\"a\\nb\",\"a\302\205b\"]}}"},
    {"detail_type",
      "{\"name\":\"detail_type\",\"regex\":\"^[A-Za-z0-9_][A-Za-z0-9_.:/-]*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "type of a detail: a full protobuf message name or another name with a namespace, without a host prefix.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"google.rpc.ErrorInfo\",\"com.acme.OrderContext\"],\"invalid\":[\"\",\"/google.rpc.ErrorInfo\",\"two "
      "words\"]}}"},
    {"duration",
      "{\"name\":\"duration\",\"regex\":\"^(0|[1-9][0-9]{0,11})(\\\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))\?s$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"A "
      "duration of zero or more in the spelling of ProtoJSON: seconds with no, three, six or nine digits after "
      "the point.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"0s\",\"30s\",\"1.500s\",\"2.000000001s\"],\"invalid\":[\"-1s\",\"1.5s\",\"1.500000s\",\"30\",\"01s\"]}}"},
    {"error_type",
      "{\"name\":\"error_type\",\"regex\":\"^[a-z][a-z0-9_]{0,31}(\\\\.[a-z][a-z0-9_]{0,31}){1,7}$\",\"reason\":\"bad_type_name\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"An "
      "error type: two to eight segments of lower-case letters, digits and underscores.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"uep.network.timeout\",\"com.acme.billing.card_declined\"],\"invalid\":[\"timeout\",\"uep.Network.timeout\",\"uep..timeout\",\"uep.network.2fast\"]}}"},
    {"fixed64",
      "{\"name\":\"fixed64\",\"regex\":\"^(0|[1-9][0-9]{0,19})$\",\"reason\":\"out_of_range\",\"refused_by\":[\"canonical\"],\"doc\":\"An "
      "unsigned 64-bit number as a decimal string; the largest is 18446744073709551615 by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"1\",\"18446744073709551615\"],\"invalid\":[\"-1\",\"01\",\"0x10\",\"1.0\"]}}"},
    {"format_name",
      "{\"name\":\"format_name\",\"regex\":\"^[a-z][a-z0-9_.-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "name of a foreign format: the stem of a bridge.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"problem\",\"python-traceback\"],\"invalid\":[\"\",\"Problem\",\"a "
      "b\"]}}"},
    {"link_url",
      "{\"name\":\"link_url\",\"regex\":\"^https://[A-Za-z0-9\\\\[][A-Za-z0-9._~:/\?#@!$&'()*+,;=%\\\\[\\\\]-]*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"An "
      "absolute https URL in ASCII; other schemes are not allowed.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"https://example.com/help\?id=1\",\"https://example.com\"],\"invalid\":[\"http://example.com\",\"javascript:alert(1)\",\"https://\",\"https://example.com/a "
      "b\"]}}"},
    {"locale",
      "{\"name\":\"locale\",\"regex\":\"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "language tag of BCP 47.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"en\",\"de-CH\",\"zh-Hant-TW\"],\"invalid\":[\"\",\"e\",\"en_US\",\"en-\"]}}"},
    {"mark_path",
      "{\"name\":\"mark_path\",\"regex\":\"^(/([^/~]|~[01])*)*$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "JSON Pointer of RFC 6901 into the record; the empty pointer is the record.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"/error_message\",\"/context/a~1b/0\",\"/nodes/2/stack\"],\"invalid\":[\"error_message\",\"/a~2\",\"/a~\"]}}"},
    {"mark_rule",
      "{\"name\":\"mark_rule\",\"regex\":\"^[a-z][a-z0-9_.:/-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "id of the rule that made a mark.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"unknown_fields\",\"limit:max_nodes\"],\"invalid\":[\"\",\"Unknown\",\"a "
      "b\"]}}"},
    {"media_type",
      "{\"name\":\"media_type\",\"regex\":\"^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "media type without parameters, in lower case.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"application/problem+json\",\"text/plain\"],\"invalid\":[\"text\",\"text/plain; "
      "charset=utf-8\",\"Text/Plain\"]}}"},
    {"protocol_version",
      "{\"name\":\"protocol_version\",\"regex\":\"^[1-9][0-9]{0,3}\\\\.(0|[1-9][0-9]{0,3})$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "protocol version: major and minor number.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"1.0\",\"1.12\",\"2.0\"],\"invalid\":[\"1\",\"1.0.0\",\"0.9\",\"01.0\",\"v1.0\"]}}"},
    {"source_language",
      "{\"name\":\"source_language\",\"regex\":\"^[a-z][a-z0-9+#_-]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"The "
      "language a stack or record comes from: an open set of lower-case words.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"python\",\"c++\",\"csharp\",\"other\"],\"invalid\":[\"\",\"Python\",\"visual "
      "basic\"]}}"},
    {"span_id",
      "{\"name\":\"span_id\",\"regex\":\"^[0-9a-f]{16}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"excluded\":[\"0000000000000000\"],\"doc\":\"The "
      "span id of W3C Trace Context: 16 lower-case hexadecimal digits, not all zero.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"00f067aa0ba902b7\",\"0000000000000001\"],\"invalid\":[\"00F067AA0BA902B7\",\"00f067aa\"]}}"},
    {"timestamp",
      "{\"name\":\"timestamp\",\"regex\":\"^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))\?Z$\",\"reason\":\"bad_format\",\"refused_by\":[\"canonical\"],\"doc\":\"A "
      "point in time in the spelling of ProtoJSON: UTC with Z and no, three, six or nine digits after the point; "
      "whether the day exists is checked by rule.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"2026-11-21T10:15:30Z\",\"2026-11-21T10:15:30.120Z\",\"0001-01-01T00:00:00.000000001Z\"],\"invalid\":[\"2026-11-21T10:15:30+00:00\",\"2026-11-21T10:15:30.1Z\",\"2026-11-21T10:15:30.000Z\",\"2026-11-21T23:59:60Z\",\"0000-01-01T00:00:00Z\"]}}"},
    {"trace_id",
      "{\"name\":\"trace_id\",\"regex\":\"^[0-9a-f]{32}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"excluded\":[\"00000000000000000000000000000000\"],\"doc\":\"The "
      "trace id of W3C Trace Context: 32 lower-case hexadecimal digits, not all zero.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"4bf92f3577b34da6a3ce929d0e0e4736\",\"00000000000000000000000000000001\"],\"invalid\":[\"4BF92F3577B34DA6A3CE929D0E0E4736\",\"4bf92f35\"]}}"},
    {"type_hint",
      "{\"name\":\"type_hint\",\"regex\":\"^[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"What "
      "a value was before it became a string.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"int64\",\"non_finite\"],\"invalid\":[\"\",\"Int64\",\"big "
      "int\"]}}"},
    {"uuid",
      "{\"name\":\"uuid\",\"regex\":\"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"A "
      "UUID of RFC 9562 in lower case, of any of its versions 1 to 8; the nil and the max UUID have no such "
      "version and are not allowed.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e\",\"f47ac10b-58cc-4372-a567-0e02b2c3d479\"],\"invalid\":[\"00000000-0000-0000-0000-000000000000\",\"ffffffff-ffff-ffff-ffff-ffffffffffff\",\"F47AC10B-58CC-4372-A567-0E02B2C3D479\",\"f47ac10b58cc4372a5670e02b2c3d479\"]}}"},
    {"violation_kind",
      "{\"name\":\"violation_kind\",\"regex\":\"^[a-z][a-z0-9_]{0,31}$\",\"reason\":\"bad_format\",\"refused_by\":[\"accept\",\"canonical\"],\"doc\":\"What "
      "a violation is about.\",\"since\":\"1.0\",\"examples\":{\"valid\":[\"field\",\"precondition\",\"quota\"],\"invalid\":[\"\",\"FIELD\",\"my "
      "kind\"]}}"},
};
static const uep_json_entry entries_reason[] = {
    {"bad_format",
      "{\"name\":\"bad_format\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value does not "
      "have the form of its field.\",\"mend\":\"{value} does not have the form {pattern}; write it like {example}\",\"doc\":\"Text "
      "that a pattern refuses, a day that the calendar does not have, bytes that are not base64, or a NUL character.\",\"since\":\"1.0\"}"},
    {"bad_parent",
      "{\"name\":\"bad_parent\",\"phase\":\"rules\",\"also\":[],\"title\":\"A node's edge does not lead to "
      "a node before it.\",\"mend\":\"{value} is not below {index}; list a node after the node it explains\",\"doc\":\"The "
      "parent of a node is not below the node's own index, or node 0 has a parent or a relation.\",\"since\":\"1.0\"}"},
    {"bad_type_name",
      "{\"name\":\"bad_type_name\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The name is not "
      "an error type.\",\"mend\":\"{value} is not an error type; use a registered type or a reverse domain "
      "name such as {example}\",\"doc\":\"Text that the type grammar refuses, a category in the place of a "
      "type, or a name in the reserved namespace that does not have three segments.\",\"since\":\"1.0\"}"},
    {"duplicate_key",
      "{\"name\":\"duplicate_key\",\"phase\":\"reader\",\"also\":[],\"title\":\"An object has the same key "
      "twice.\",\"mend\":\"the key {key} stands twice in one object; write it once\",\"doc\":\"Two members "
      "of one JSON object or MessagePack map have the same name after unescaping, at any depth.\",\"since\":\"1.0\"}"},
    {"malformed",
      "{\"name\":\"malformed\",\"phase\":\"reader\",\"also\":[],\"title\":\"The document is not well-formed.\",\"mend\":\"{detail}; "
      "send one complete {form} document in UTF-8\",\"doc\":\"The bytes are not UTF-8, not JSON, not MessagePack "
      "or not protobuf, begin with a byte order mark, go on after the value, hold a number that is not finite "
      "or a lone surrogate.\",\"since\":\"1.0\"}"},
    {"missing",
      "{\"name\":\"missing\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"A mandatory field is "
      "absent.\",\"mend\":\"{field} is absent; write it\",\"doc\":\"A field that is mandatory is not there, "
      "is null, or has the default value in a profile that reads defaults as absent.\",\"since\":\"1.0\"}"},
    {"missing_ancestor",
      "{\"name\":\"missing_ancestor\",\"phase\":\"rules\",\"also\":[],\"title\":\"A type that is not in the "
      "registry does not say what it is a kind of.\",\"mend\":\"{value} is not in registry {registry}; write "
      "type_ancestors, nearest first, ending in a category such as {example}\",\"doc\":\"The type is not one "
      "of registry 1.0 and type_ancestors is absent, or type_ancestors does not end in a category.\",\"since\":\"1.0\"}"},
    {"not_canonical",
      "{\"name\":\"not_canonical\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value is one "
      "that the canonical form never writes.\",\"mend\":\"{value} is never written in canonical form; {hint}\",\"doc\":\"A "
      "default value where the field has no presence, the number of an enum value that has a name, or a field "
      "that repeats what another place says. Only the canonical profile refuses it.\",\"since\":\"1.0\"}"},
    {"out_of_range",
      "{\"name\":\"out_of_range\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"The value lies outside "
      "its range.\",\"mend\":\"{value} is not within {range}; write one of them\",\"doc\":\"A number too small "
      "or too large for its field, an enum name the profile does not know, or two values that contradict one "
      "another.\",\"since\":\"1.0\"}"},
    {"too_deep",
      "{\"name\":\"too_deep\",\"phase\":\"rules\",\"also\":[\"reader\"],\"title\":\"Objects and lists are nested "
      "too deeply.\",\"mend\":\"nested {actual} deep where {limit} ({limit_id}) is the most; write what lies "
      "deeper as text\",\"doc\":\"Nesting over max_context_depth, or over max_document_depth in the reader.\",\"since\":\"1.0\"}"},
    {"too_large",
      "{\"name\":\"too_large\",\"phase\":\"rules\",\"also\":[\"reader\"],\"title\":\"The document or a part "
      "of it has too many bytes.\",\"mend\":\"{actual} bytes where {limit} ({limit_id}) is the most; shorten "
      "the record before sending it\",\"doc\":\"A byte size over its limit, or a document over max_document_bytes "
      "in the reader.\",\"since\":\"1.0\"}"},
    {"too_long",
      "{\"name\":\"too_long\",\"phase\":\"rules\",\"also\":[],\"title\":\"A text is too long.\",\"mend\":\"{actual} "
      "bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED\",\"doc\":\"A string over "
      "its byte limit. The accept profile refuses it only where the limit says so.\",\"since\":\"1.0\"}"},
    {"too_many",
      "{\"name\":\"too_many\",\"phase\":\"structure\",\"also\":[\"rules\"],\"title\":\"A list or map has too "
      "many entries.\",\"mend\":\"{actual} entries where {limit} ({limit_id}) is the most; leave entries out "
      "and add a mark TRUNCATED\",\"doc\":\"A list or map over its count limit.\",\"since\":\"1.0\"}"},
    {"unknown_field",
      "{\"name\":\"unknown_field\",\"phase\":\"structure\",\"also\":[],\"title\":\"The field is not part of "
      "this version of the protocol.\",\"mend\":\"{field} is not a field of {message}; did you mean {nearest}\?\",\"doc\":\"Only "
      "the canonical profile refuses it; accept passes over it.\",\"since\":\"1.0\"}"},
    {"unsupported_version",
      "{\"name\":\"unsupported_version\",\"phase\":\"structure\",\"also\":[],\"title\":\"The document is of "
      "another major version.\",\"mend\":\"{value} is not version {supported}; send a record of protocol {supported}\",\"doc\":\"The "
      "major number of protocol_version is not one the receiver speaks.\",\"since\":\"1.0\"}"},
    {"wrong_type",
      "{\"name\":\"wrong_type\",\"phase\":\"structure\",\"also\":[],\"title\":\"The value has the wrong JSON "
      "type.\",\"mend\":\"{actual_type} where {type} belongs; write {type}\",\"doc\":\"A JSON value of another "
      "type than the field's.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_severity[] = {
    {"Critical",
      "{\"name\":\"Critical\",\"number\":40,\"title\":\"Data, safety or the whole service is at stake\",\"description\":\"Data "
      "may be lost, protection may be broken, or the process cannot go on. A person is woken.\",\"since\":\"1.0\"}"},
    {"High",
      "{\"name\":\"High\",\"number\":30,\"title\":\"A function or many users are affected\",\"description\":\"A "
      "part of the service does not work, a defect has shown itself or a dependency is lost. Somebody responsible "
      "is told without delay.\",\"since\":\"1.0\"}"},
    {"Low",
      "{\"name\":\"Low\",\"number\":10,\"title\":\"Handled, or the caller's to handle\",\"description\":\"The "
      "error was foreseen or lies with one caller, and nobody has to act. It counts in statistics and never "
      "in the middle of the night.\",\"since\":\"1.0\"}"},
    {"Medium",
      "{\"name\":\"Medium\",\"number\":20,\"title\":\"Something failed that should have worked\",\"description\":\"One "
      "operation failed and its initiator is affected; the service as a whole does its job. Somebody looks "
      "at it during working hours if it goes on.\",\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_strategy[] = {
    {"uep.recovery.backoff",
      "{\"name\":\"uep.recovery.backoff\",\"title\":\"Repeat the call with growing pauses\",\"description\":\"Repeat "
      "the same call after pauses that grow by a factor up to a maximum and are spread at random, so that many "
      "clients do not come back at once. A shared budget keeps the repeats a small part of all traffic.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"base\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.100s\",\"min\":\"0.001s\",\"max\":\"60s\",\"description\":\"Pause "
      "before the second attempt, before it is spread.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Factor "
      "by which the pause grows from one attempt to the next.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0.001s\",\"max\":\"3600s\",\"description\":\"Longest "
      "pause that growth leads to; a longer retry_after of the record still holds.\"},{\"name\":\"jitter\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"full\",\"choices\":[\"full\",\"equal\",\"decorrelated\",\"none\"],\"description\":\"How "
      "pauses are spread: full takes a random value from zero to the pause, equal from half of it, decorrelated "
      "from the base to three times the previous pause, none takes the pause itself.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":4,\"min\":1,\"max\":20,\"description\":\"Attempts "
      "in all, the first one included; a smaller max_attempts of the record wins.\"},{\"name\":\"budget_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.1,\"min\":0,\"max\":1,\"description\":\"Greatest "
      "share of repeats in all calls to the same peer within the budget window.\"},{\"name\":\"budget_window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"1s\",\"max\":\"600s\",\"description\":\"Time "
      "over which calls and repeats are counted for the budget.\"},{\"name\":\"when_effect_possible\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"idempotent_only\",\"choices\":[\"idempotent_only\",\"never\"],\"description\":\"Whether "
      "calls whose effect is possible are repeated when they carry an idempotency key or are idempotent by "
      "definition, or not at all.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.circuit_breaker",
      "{\"name\":\"uep.recovery.circuit_breaker\",\"title\":\"Stop calling a failing peer for a while\",\"description\":\"Count "
      "failures towards one peer, and answer at once without calling it when there are too many. After a cooldown "
      "a few trial calls decide whether calls flow again.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"failure_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.5,\"min\":0.01,\"max\":1,\"description\":\"Share "
      "of failed calls in the window from which the breaker opens.\"},{\"name\":\"minimum_calls\",\"type\":\"integer\",\"unit\":\"{call}\",\"default\":20,\"min\":1,\"max\":10000,\"description\":\"Calls "
      "that the window must hold before the share means anything.\"},{\"name\":\"window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"1s\",\"max\":\"600s\",\"description\":\"Sliding "
      "time over which a breaker counts failures.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0.100s\",\"max\":\"3600s\",\"description\":\"Time "
      "for which an open breaker lets nothing through.\"},{\"name\":\"trial_calls\",\"type\":\"integer\",\"unit\":\"{call}\",\"default\":3,\"min\":1,\"max\":100,\"description\":\"Calls "
      "that are let through after the cooldown; all must succeed to close the breaker.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.escalate",
      "{\"name\":\"uep.recovery.escalate\",\"title\":\"Hand over to a person\",\"description\":\"Tell the people "
      "who own the service, with the error_id and everything needed to decide, and stop trying. The reminder "
      "repeats until somebody takes over.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"page_from_severity\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"Critical\",\"choices\":[\"Low\",\"Medium\",\"High\",\"Critical\"],\"description\":\"Lowest "
      "severity that reaches a person at once instead of becoming a ticket.\"},{\"name\":\"acknowledge_within\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"900s\",\"min\":\"60s\",\"max\":\"86400s\",\"description\":\"Time "
      "after which an unanswered page goes to the next person.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Time "
      "in which a further error with the same fingerprint raises no new page.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.failover",
      "{\"name\":\"uep.recovery.failover\",\"title\":\"Send the call to another instance\",\"description\":\"Take "
      "the failing instance out of the rotation and send the call to another instance, zone or region. The "
      "failing one returns after it has passed health checks.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\",\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"max_targets\",\"type\":\"integer\",\"unit\":\"{target}\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Other "
      "instances that one call may be sent to, one after the other.\"},{\"name\":\"eject_after\",\"type\":\"integer\",\"unit\":\"{failure}\",\"default\":5,\"min\":1,\"max\":100,\"description\":\"Consecutive "
      "failures after which an instance leaves the rotation.\"},{\"name\":\"eject_for\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"1s\",\"max\":\"3600s\",\"description\":\"Time "
      "that an instance spends outside the rotation at first; it doubles with each return to failure.\"},{\"name\":\"max_ejected_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.3,\"min\":0,\"max\":1,\"description\":\"Share "
      "of the instances that may be outside at once, so that the rest is not buried.\"},{\"name\":\"when_effect_possible\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"idempotent_only\",\"choices\":[\"idempotent_only\",\"never\"],\"description\":\"Whether "
      "a call that may have taken effect is sent to another instance if it is idempotent, or not at all.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.fallback",
      "{\"name\":\"uep.recovery.fallback\",\"title\":\"Answer with something simpler\",\"description\":\"Serve "
      "a cached, default or reduced answer instead of failing, and mark it as such. It suits reads, and writes "
      "only when they can be queued without loss.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"source\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"cache\",\"choices\":[\"cache\",\"default_value\",\"reduced_service\",\"queue\"],\"description\":\"Where "
      "the substitute comes from.\"},{\"name\":\"max_age\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Greatest "
      "age of a cached answer that may still be served.\"},{\"name\":\"max_duration\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"3600s\",\"min\":\"1s\",\"max\":\"604800s\",\"description\":\"Time "
      "after which permanent use of the substitute is itself reported as an error.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.fix_and_resubmit",
      "{\"name\":\"uep.recovery.fix_and_resubmit\",\"title\":\"Correct the request and send it again\",\"description\":\"Change "
      "the request so that the stated objections no longer hold, and send it as a new request. Nothing is gained "
      "by sending the old one.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"keep_idempotency_key\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":false,\"description\":\"Whether "
      "the corrected request keeps the key; a changed request under an old key is refused by most services.\"},{\"name\":\"max_corrections\",\"type\":\"integer\",\"unit\":\"{correction}\",\"default\":3,\"min\":1,\"max\":10,\"description\":\"Corrected "
      "versions to try before a person looks at it.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.free_resources",
      "{\"name\":\"uep.recovery.free_resources\",\"title\":\"Make room\",\"description\":\"Release what is "
      "no longer needed, such as expired caches, rotated logs, idle connections or old versions, until a target "
      "level is reached. What was never backed up stays.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"start_above\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.9,\"min\":0,\"max\":1,\"description\":\"Utilization "
      "from which room is made.\"},{\"name\":\"stop_below\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.75,\"min\":0,\"max\":1,\"description\":\"Utilization "
      "at which it ends; well below the start, or it never rests.\"},{\"name\":\"minimum_age\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"86400s\",\"min\":\"0s\",\"max\":\"31536000s\",\"description\":\"Age "
      "below which nothing is removed.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.idempotent_check",
      "{\"name\":\"uep.recovery.idempotent_check\",\"title\":\"Find out whether it took effect\",\"description\":\"Ask "
      "the system that may have executed the work, by idempotency key, request id or by reading the result, "
      "before anything is repeated. If it did, the answer is used as if the call had succeeded.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "before the question, since the work may still be under way.\"},{\"name\":\"max_checks\",\"type\":\"integer\",\"unit\":\"{check}\",\"default\":3,\"min\":1,\"max\":20,\"description\":\"Questions "
      "to ask before the matter goes to reconciliation.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":3,\"min\":1,\"max\":10,\"description\":\"Factor "
      "between the pauses of consecutive questions.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.quarantine",
      "{\"name\":\"uep.recovery.quarantine\",\"title\":\"Set the item aside\",\"description\":\"Move the offending "
      "item to a place where it harms nothing and is not lost, and go on with the next one. Somebody decides "
      "later whether it is mended, replayed or deleted.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"after_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":1,\"min\":1,\"max\":100,\"description\":\"Failed "
      "attempts at one item after which it is moved.\"},{\"name\":\"retention\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1209600s\",\"min\":\"3600s\",\"max\":\"31536000s\",\"description\":\"Time "
      "for which an item in quarantine is kept.\"},{\"name\":\"max_items\",\"type\":\"integer\",\"unit\":\"{item}\",\"default\":10000,\"min\":1,\"max\":1000000,\"description\":\"Size "
      "at which intake stops altogether, because the fault is no longer in single items.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.reconcile",
      "{\"name\":\"uep.recovery.reconcile\",\"title\":\"Compare and repair both sides\",\"description\":\"Compare "
      "what was intended with what each system holds, and complete or undo the difference. It is the way out "
      "when an effect is uncertain and asking gave no answer.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"start_after\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Age "
      "of an uncertain operation from which it is compared.\"},{\"name\":\"direction\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"complete\",\"choices\":[\"complete\",\"undo\",\"report\"],\"description\":\"Whether "
      "half-done work is brought to its end, taken back, or only reported.\"},{\"name\":\"max_automatic_repairs\",\"type\":\"integer\",\"unit\":\"{repair}\",\"default\":100,\"min\":0,\"max\":100000,\"description\":\"Repairs "
      "in one run beyond which a person has to agree.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.refresh_credentials",
      "{\"name\":\"uep.recovery.refresh_credentials\",\"title\":\"Obtain new credentials\",\"description\":\"Get "
      "fresh credentials from their issuer and repeat the request once with them. All requests that wait for "
      "the same credentials share one renewal.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":2,\"min\":2,\"max\":3,\"description\":\"Sendings "
      "in all, the first one with the old credentials included.\"},{\"name\":\"renew_before\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"60s\",\"min\":\"0s\",\"max\":\"86400s\",\"description\":\"Remaining "
      "lifetime at which credentials are renewed without waiting for a refusal.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"10s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Time "
      "in which a failed renewal is not tried again.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.refresh_state",
      "{\"name\":\"uep.recovery.refresh_state\",\"title\":\"Read the present state and decide anew\",\"description\":\"Discard "
      "what is cached about the thing, read it from its authoritative source, and decide whether the action "
      "is still wanted and possible. A new decision leads to a new request.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"NONE\"]},\"parameters\":[{\"name\":\"bypass_cache\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":true,\"description\":\"Whether "
      "the reading goes past every cache and replica.\"},{\"name\":\"max_decisions\",\"type\":\"integer\",\"unit\":\"{decision}\",\"default\":3,\"min\":1,\"max\":20,\"description\":\"Rounds "
      "of reading and deciding before the conflict is shown to the user.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.restart",
      "{\"name\":\"uep.recovery.restart\",\"title\":\"Restart the process\",\"description\":\"End the process "
      "in good order if it can be done, start it again, and send it traffic only when it reports readiness. "
      "Growing pauses and a limit keep a defect from becoming a crash loop.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"max_restarts\",\"type\":\"integer\",\"unit\":\"{restart}\",\"default\":3,\"min\":1,\"max\":100,\"description\":\"Restarts "
      "within the window after which a person is called instead.\"},{\"name\":\"window\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"600s\",\"min\":\"10s\",\"max\":\"86400s\",\"description\":\"Sliding "
      "time over which restarts are counted.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Pause "
      "before the second restart; it doubles with every further one.\"},{\"name\":\"grace_period\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"30s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Time "
      "that work under way gets to finish before the process is ended by force.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.retry_after",
      "{\"name\":\"uep.recovery.retry_after\",\"title\":\"Wait as long as the peer asks\",\"description\":\"Wait "
      "for the time that the record's retry_after states, spread the return a little, and repeat the call. "
      "The peer knows when it will have room, so the client's own growth of pauses rests.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"CALL\",\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"default_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"1s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "when the record names none.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"1s\",\"max\":\"86400s\",\"description\":\"Longest "
      "pause that is worth waiting for; beyond it the error goes to the caller.\"},{\"name\":\"spread\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.1,\"min\":0,\"max\":1,\"description\":\"Share "
      "of the pause that is added at random, never taken away.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":5,\"min\":1,\"max\":20,\"description\":\"Sendings "
      "in all while the peer keeps asking for patience.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.retry_transaction",
      "{\"name\":\"uep.recovery.retry_transaction\",\"title\":\"Repeat the whole transaction\",\"description\":\"Begin "
      "again with the first read of the transaction, so that every decision in it is taken on fresh data. A "
      "single failed statement is never repeated by itself.\",\"automatic\":true,\"repeats\":true,\"applies_when\":{\"retryability\":[\"TRANSACTION\"],\"effect\":[\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"base\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.020s\",\"min\":\"0s\",\"max\":\"10s\",\"description\":\"Pause "
      "before the second run, before it is spread.\"},{\"name\":\"multiplier\",\"type\":\"number\",\"unit\":\"1\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Factor "
      "by which the pause grows between runs.\"},{\"name\":\"max_delay\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"2s\",\"min\":\"0s\",\"max\":\"60s\",\"description\":\"Longest "
      "pause between two runs.\"},{\"name\":\"jitter\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"full\",\"choices\":[\"full\",\"equal\",\"none\"],\"description\":\"How "
      "the pauses of competing transactions are pulled apart, with the same meanings as for single calls.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":5,\"min\":1,\"max\":50,\"description\":\"Runs "
      "in all, the first one included.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.rollback",
      "{\"name\":\"uep.recovery.rollback\",\"title\":\"Return to the last good version\",\"description\":\"Put "
      "the release, the configuration or the data back to the newest version that was known to work, in steps "
      "that can be watched. Changes made since then are kept for later, not thrown away.\",\"automatic\":false,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"error_ratio\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.05,\"min\":0.001,\"max\":1,\"description\":\"Share "
      "of failed operations in the observation time that speaks for going back.\"},{\"name\":\"observation\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"300s\",\"min\":\"30s\",\"max\":\"86400s\",\"description\":\"Time "
      "after a change during which errors are blamed on it.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":1,\"min\":1,\"max\":3,\"description\":\"Steps "
      "back through earlier versions before people take over.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"120s\",\"min\":\"0s\",\"max\":\"3600s\",\"description\":\"Time "
      "after going back before the result is judged.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.scale_out",
      "{\"name\":\"uep.recovery.scale_out\",\"title\":\"Add capacity\",\"description\":\"Start further instances, "
      "or enlarge the volume or pool that is exhausted, until utilization falls below its target. It helps "
      "against load and does nothing against a leak.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\",\"AFTER_FIX\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\",\"PARTIAL\",\"APPLIED\"]},\"parameters\":[{\"name\":\"target_utilization\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.65,\"min\":0.1,\"max\":0.95,\"description\":\"Utilization "
      "that the added capacity should lead to.\"},{\"name\":\"step\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.5,\"min\":0.05,\"max\":2,\"description\":\"Share "
      "of the present capacity that is added at a time.\"},{\"name\":\"max_attempts\",\"type\":\"integer\",\"unit\":\"{attempt}\",\"default\":2,\"min\":1,\"max\":10,\"description\":\"Enlargements "
      "in a row without relief before a person is asked.\"},{\"name\":\"cooldown\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"60s\",\"min\":\"10s\",\"max\":\"3600s\",\"description\":\"Time "
      "for new capacity to become ready before it is judged.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.shed_load",
      "{\"name\":\"uep.recovery.shed_load\",\"title\":\"Turn surplus work away early\",\"description\":\"Refuse "
      "the least important requests at the door, before they cost anything, so that the accepted ones finish "
      "in time. A refusal says when to come back.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"UNSPECIFIED\",\"NEVER\",\"CALL\",\"TRANSACTION\"],\"effect\":[\"UNSPECIFIED\",\"NONE\",\"POSSIBLE\"]},\"parameters\":[{\"name\":\"start_above\",\"type\":\"number\",\"unit\":\"1\",\"default\":0.9,\"min\":0.1,\"max\":1,\"description\":\"Utilization "
      "of the scarcest resource from which refusals begin.\"},{\"name\":\"queue_wait_target\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"0.100s\",\"min\":\"0.001s\",\"max\":\"60s\",\"description\":\"Waiting "
      "time in the queue that refusals are meant to restore.\"},{\"name\":\"protect\",\"type\":\"choice\",\"unit\":\"1\",\"default\":\"interactive\",\"choices\":[\"interactive\",\"retries_last\",\"oldest_first\"],\"description\":\"What "
      "is refused last: requests of waiting users, first attempts before repeats, or whatever has waited longest.\"},{\"name\":\"retry_after\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"2s\",\"min\":\"0s\",\"max\":\"600s\",\"description\":\"Pause "
      "that refused callers are asked to make.\"}],\"since\":\"1.0\"}"},
    {"uep.recovery.stop_work",
      "{\"name\":\"uep.recovery.stop_work\",\"title\":\"Stop and clean up\",\"description\":\"End everything "
      "that was started on behalf of the request, release what it holds, and undo steps that can be undone. "
      "No answer is sent because nobody waits for one.\",\"automatic\":true,\"repeats\":false,\"applies_when\":{\"retryability\":[\"NEVER\"],\"effect\":[\"NONE\",\"POSSIBLE\",\"PARTIAL\"]},\"parameters\":[{\"name\":\"grace_period\",\"type\":\"duration\",\"unit\":\"s\",\"default\":\"5s\",\"min\":\"0s\",\"max\":\"300s\",\"description\":\"Time "
      "for branches of the work to end on their own.\"},{\"name\":\"propagate\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":true,\"description\":\"Whether "
      "the withdrawal is passed on to the services that were called.\"},{\"name\":\"undo\",\"type\":\"boolean\",\"unit\":\"1\",\"default\":false,\"description\":\"Whether "
      "completed steps are compensated as well.\"}],\"since\":\"1.0\"}"},
};
static const uep_json_entry entries_type[] = {
    {"uep.aggregate.multiple",
      "{\"name\":\"uep.aggregate.multiple\",\"title\":\"Several errors\",\"description\":\"Several pieces of "
      "work ran side by side and more than one failed, or a language raised a group of errors. The record's "
      "member nodes are the errors, and its own message says only what held them together.\",\"disambiguation\":\"Use "
      "it when no member is the reason for the others; errors that explain one another form a chain of causes "
      "below the outermost one's own type. Faults in the fields of one input are violations of a single uep.input.validation_failed.\",\"category\":\"uep.aggregate\",\"parent\":\"uep.aggregate\",\"default_severity\":\"Medium\",\"retryability\":\"UNSPECIFIED\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"unknown\",\"expected\":false,\"grpc_code\":\"UNKNOWN\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Treat "
      "each member by its own type, and begin with the most severe one.\",\"Repeat only the pieces of work "
      "whose members allow it, since others may have succeeded.\"],\"recovery_strategies\":[\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Groups "
      "of failures multiply for one operation, so its parallel branches share a cause that their members will "
      "name.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"attempted\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of pieces of work that were started.\"},{\"key\":\"failed\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of pieces of work that failed, also when not every one became a node.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.aggregate\"]}"},
    {"uep.auth.credentials_expired",
      "{\"name\":\"uep.auth.credentials_expired\",\"title\":\"Credentials expired\",\"description\":\"The credentials "
      "were genuine and have run out: an access token, a session, a signed link, a client certificate. Fresh "
      "ones from the same source are expected to work.\",\"disambiguation\":\"Use it only when expiry is the "
      "sole fault, because clients react by refreshing silently; missing, forged or revoked credentials are "
      "uep.auth.unauthenticated. A server certificate that has expired is uep.network.tls_failure.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Low\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNAUTHENTICATED\",\"http_status\":401,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Obtain "
      "fresh credentials with the refresh token or from the issuing service, then send the request once more.\",\"Renew "
      "before the end of the lifetime and allow for clock skew of at least a minute.\"],\"recovery_strategies\":[\"uep.recovery.refresh_credentials\"],\"monitoring_requirements\":[{\"metric\":\"uep.credential.remaining\",\"condition\":\"threshold\",\"comparison\":\"below\",\"threshold\":300,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Medium\",\"description\":\"A "
      "service account's credentials have less than five minutes to live and nobody renewed them.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.02,\"of\":\"uep.operations\",\"window\":\"900s\",\"severity\":\"Medium\",\"description\":\"More "
      "than two per cent of all calls arrive with expired credentials, so refreshing or a clock has broken "
      "somewhere.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.credential.remaining\"],\"context_keys\":[{\"key\":\"scheme\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the expired credentials, such as bearer, cookie, signed_url or mutual_tls.\"},{\"key\":\"expired_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the lifetime as an RFC 3339 time.\"},{\"key\":\"issuer\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Who "
      "issued the credentials and can renew them.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.auth.permission_denied",
      "{\"name\":\"uep.auth.permission_denied\",\"title\":\"Permission denied\",\"description\":\"The caller "
      "is known, and its rights do not include the action on this resource. The decision was made by access "
      "rules, file modes or a scope check.\",\"disambiguation\":\"Use it for ordinary access rules; a rule "
      "that guards against attacks or data leaving the house is uep.security.policy_violation. A producer that "
      "must not reveal that a thing exists reports uep.resource.not_found instead, and that choice is the producer's "
      "alone.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Request "
      "the missing role or scope from the owner of the resource, naming the permission in the record's context.\",\"Verify "
      "that the call runs under the intended account and not under a default or inherited one.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Denials "
      "against one service reach five times their usual rate: a role was removed by mistake, or somebody walks "
      "through resources.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"permission\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "right that was missing, in the words of the access system.\"},{\"key\":\"resource\",\"type\":\"string\",\"sensitive\":true,\"description\":\"What "
      "the caller wanted to act upon; its name alone may tell too much.\"},{\"key\":\"principal\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Account, "
      "role or user that asked.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.auth.unauthenticated",
      "{\"name\":\"uep.auth.unauthenticated\",\"title\":\"Authentication required\",\"description\":\"The caller "
      "is not known: credentials are missing, have the wrong form, are revoked or did not verify. No statement "
      "about rights was made because there is nobody to whom rights could belong.\",\"disambiguation\":\"Use "
      "it when a different proof of identity is needed; a known caller without the right is uep.auth.permission_denied, "
      "and good credentials past their lifetime are uep.auth.credentials_expired. A tampered signature over "
      "content is uep.security.integrity_failure.\",\"category\":\"uep.auth\",\"parent\":\"uep.auth\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNAUTHENTICATED\",\"http_status\":401,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Log "
      "in again, or attach the credentials that the challenge of the response asks for.\",\"Inspect whether "
      "a proxy or a redirect to another host stripped the authorization header.\"],\"recovery_strategies\":[\"uep.recovery.refresh_credentials\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":10,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Ten "
      "failed authentications a second for five minutes look like password guessing or like a fleet that lost "
      "its credentials.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"scheme\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Authentication "
      "scheme that the service demands or that was tried.\"},{\"key\":\"failure\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Why "
      "the proof was refused, as one word such as missing, malformed, revoked or unverified.\"},{\"key\":\"claimed_identity\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name "
      "under which the caller tried to log in.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.auth\"]}"},
    {"uep.business.rule_violation",
      "{\"name\":\"uep.business.rule_violation\",\"title\":\"Not allowed by a business rule\",\"description\":\"A "
      "rule of the domain forbids the action: the balance is too low, the booking period is over, the order "
      "is below the minimum, two options exclude each other. The software works as its owners want it to.\",\"disambiguation\":\"Use "
      "it as the parent of an organisation's own types, such as com.example.billing.card_declined, and by itself "
      "only where no such type exists. A wrong technical order of steps is uep.state.precondition_failed, and "
      "a value that no customer could use is uep.input.validation_failed.\",\"category\":\"uep.business\",\"parent\":\"uep.business\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":422,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Explain "
      "the rule to the user in the words of the domain, with the amount, date or limit that decides.\",\"Offer "
      "the nearest permitted alternative instead of a bare refusal.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.25,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"A "
      "quarter of all attempts at an operation is refused by rules for an hour, a matter for the product's "
      "owners rather than for operations.\"},{\"metric\":\"uep.operations\",\"condition\":\"absence\",\"window\":\"1800s\",\"group_by\":[\"uep.operation\"],\"severity\":\"High\",\"description\":\"No "
      "attempt at all was counted for half an hour on an operation that normally has traffic, as happens when "
      "a rule hides it from users.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"rule\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Identifier "
      "of the rule in the domain's own documentation.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Amount "
      "or count at which the rule draws the line.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.business\"]}"},
    {"uep.cancel.by_caller",
      "{\"name\":\"uep.cancel.by_caller\",\"title\":\"Cancelled by the caller\",\"description\":\"The caller "
      "withdrew its request: the user closed the page, the client dropped the stream, a context was cancelled, "
      "an interrupt key was pressed. The producer stopped as soon as it noticed, and parts of the work may "
      "remain.\",\"disambiguation\":\"Use it only when the cancellation came from the party that asked; a supervisor "
      "that stops work after a limit reports uep.deadline.exceeded. A task that was ended because a sibling "
      "failed is a suppressed error below the sibling's type.\",\"category\":\"uep.cancel\",\"parent\":\"uep.cancel\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"caller\",\"expected\":true,\"grpc_code\":\"CANCELLED\",\"http_status\":499,\"otel_severity_number\":5,\"recovery_suggestions\":[\"Release "
      "locks, temporary files and reservations that the abandoned work still holds.\",\"Leave the request alone, "
      "since nobody waits for its answer any more.\"],\"recovery_strategies\":[\"uep.recovery.stop_work\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":4,\"baseline\":\"86400s\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Four "
      "times as many callers as usual give up on an operation, the earliest sign that it has become slow.\"},{\"metric\":\"uep.cancel.lag\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":5,\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Abandoned "
      "work runs on for more than five seconds, so cancellation is not checked often enough.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.cancel.lag\"],\"context_keys\":[{\"key\":\"cancelled_after\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "between the start of the work and the withdrawal.\"},{\"key\":\"signal\",\"type\":\"string\",\"sensitive\":false,\"description\":\"How "
      "the withdrawal became known, such as stream_reset, context, interrupt or api_call.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.cancel\"]}"},
    {"uep.capacity.disk_full",
      "{\"name\":\"uep.capacity.disk_full\",\"title\":\"Storage space exhausted\",\"description\":\"A volume, "
      "a file system's index nodes, a log partition or a bucket with a fixed size is full, and a write could "
      "not be completed. Files that were being written may be left behind incomplete.\",\"disambiguation\":\"Use "
      "it when space is lacking for everybody on the volume; a user's disk quota is uep.quota.exceeded. A disk "
      "that reports errors although it has room is uep.storage.io_failure.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":507,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Delete "
      "or move old logs, dumps and temporary files from the affected volume.\",\"Enlarge the volume, or add "
      "one and move the fastest growing directory to it.\",\"Verify files that were written while the volume "
      "was full, and remove the truncated ones.\"],\"recovery_strategies\":[\"uep.recovery.free_resources\",\"uep.recovery.scale_out\",\"uep.recovery.reconcile\"],\"monitoring_requirements\":[{\"metric\":\"system.filesystem.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.9,\"window\":\"300s\",\"group_by\":[\"system.filesystem.mountpoint\"],\"severity\":\"High\",\"description\":\"A "
      "file system stays above 90 per cent, the point from which allocation slows down and a burst of logging "
      "can fill it.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"host.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "write failed for lack of space, so data is already being lost on this host.\"}],\"monitoring_metrics\":[\"uep.errors\",\"system.filesystem.utilization\"],\"context_keys\":[{\"key\":\"volume\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Mount "
      "point, device or bucket that is full.\"},{\"key\":\"needed_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Size "
      "of the write that did not fit.\"},{\"key\":\"free_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Space "
      "that was left on the volume at that moment.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.capacity.memory_exhausted",
      "{\"name\":\"uep.capacity.memory_exhausted\",\"title\":\"Memory exhausted\",\"description\":\"An allocation "
      "failed, the runtime's heap limit was reached, or the system killed a process for its consumption. The "
      "state of the process afterwards is doubtful because any code may have been interrupted half-way.\",\"disambiguation\":\"Use "
      "it for memory in bytes; a stack that grew too deep is uep.runtime.fatal, and a refusal that a limiter "
      "issued before memory ran out is uep.capacity.overloaded.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":503,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Restart "
      "the process rather than continue in a state that nobody designed.\",\"Take a heap dump before the restart, "
      "and look for what grew since the last one.\",\"Bound the caches, batch sizes and concurrency that the "
      "dump shows to be unbounded.\"],\"recovery_strategies\":[\"uep.recovery.restart\",\"uep.recovery.shed_load\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"system.memory.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.92,\"window\":\"120s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"A "
      "host uses more than 92 per cent of its memory for two minutes and is about to choose a victim.\"},{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":3,\"window\":\"900s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "service was restarted three times in a quarter of an hour, the pattern of a leak that returns under "
      "the same load.\"}],\"monitoring_metrics\":[\"uep.errors\",\"system.memory.utilization\",\"process.memory.usage\",\"uep.process.restarts\"],\"context_keys\":[{\"key\":\"requested_bytes\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Size "
      "of the allocation that failed.\"},{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Heap, "
      "container or process limit in bytes that was in force.\"},{\"key\":\"killed_by\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Who "
      "ended the process, such as runtime, kernel or orchestrator.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.capacity.overloaded",
      "{\"name\":\"uep.capacity.overloaded\",\"title\":\"Service overloaded\",\"description\":\"The service "
      "turned the work away because its queues, threads, connections or admission control were full. It did "
      "so before doing anything, to protect the work that it had already accepted.\",\"disambiguation\":\"Use "
      "it when the producer itself is the one that is full; when a dependency said so, it is uep.dependency.unavailable. "
      "A limit that applies to one caller is uep.quota.rate_limited.\",\"category\":\"uep.capacity\",\"parent\":\"uep.capacity\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Retry "
      "later with growing, jittered pauses and only while a retry budget is left.\",\"Add instances, and check "
      "that new ones become ready before the queue of the old ones overflows.\",\"Drop optional work first, "
      "such as prefetching, recommendations and reports.\"],\"recovery_strategies\":[\"uep.recovery.retry_after\",\"uep.recovery.backoff\",\"uep.recovery.shed_load\",\"uep.recovery.scale_out\",\"uep.recovery.circuit_breaker\"],\"monitoring_requirements\":[{\"metric\":\"uep.load.shed\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"One "
      "request in a hundred is turned away for two minutes, which exceeds what a short burst explains.\"},{\"metric\":\"uep.queue.wait\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"Medium\",\"description\":\"The "
      "slowest hundredth of accepted requests waits for more than a second before work begins, an early sign "
      "that refusals will follow.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.load.shed\",\"uep.queue.length\",\"uep.queue.wait\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was full, such as queue, thread_pool, connection_pool or concurrency.\"},{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of places that the full pool or queue has.\"},{\"key\":\"queue_length\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Requests "
      "that were waiting at the moment of refusal.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.capacity\"]}"},
    {"uep.config.invalid",
      "{\"name\":\"uep.config.invalid\",\"title\":\"Invalid configuration\",\"description\":\"A setting is "
      "missing, cannot be read, has a value outside its range or contradicts another one. The affected part "
      "of the program does not start, or runs without what it needs.\",\"disambiguation\":\"Use it when an "
      "operator can mend the error without a change of code; values from a caller are uep.input.validation_failed. "
      "A setting that is right and points at something that is down is one of the types below uep.network or "
      "uep.dependency.\",\"category\":\"uep.config\",\"parent\":\"uep.config\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Correct "
      "the named setting in its source and roll the change out again.\",\"Restore the last configuration that "
      "worked, if the fault came with a change.\",\"Validate configuration in the delivery pipeline with the "
      "same code that reads it at the start.\"],\"recovery_strategies\":[\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.config.reload.failures\",\"condition\":\"count\",\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"A "
      "reload was refused, so the running process and the written configuration now differ without anybody "
      "seeing it.\"},{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":5,\"window\":\"600s\",\"group_by\":[\"service.version\"],\"severity\":\"Critical\",\"description\":\"A "
      "new version was started five times in ten minutes and never stayed up, the mark of a setting that it "
      "cannot read.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.config.reload.failures\",\"uep.process.restarts\"],\"context_keys\":[{\"key\":\"setting\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Full "
      "name of the setting, such as a path in a file or an environment variable.\"},{\"key\":\"source\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Where "
      "the setting was read from.\"},{\"key\":\"rejected_value\",\"type\":\"string\",\"sensitive\":true,\"description\":\"The "
      "value that was refused; settings often hold secrets.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.config\"]}"},
    {"uep.data.corruption",
      "{\"name\":\"uep.data.corruption\",\"title\":\"Data corrupted\",\"description\":\"Stored or transferred "
      "data was changed or lost in a way that cannot have been intended: a checksum differs, a page is torn, "
      "an index disagrees with its table. Every further write may spread the damage.\",\"disambiguation\":\"Use "
      "it when chance or defects damaged the data; when somebody may have changed it on purpose, it is uep.security.integrity_failure. "
      "Input that never was well formed is uep.input.malformed.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"DATA_LOSS\",\"http_status\":500,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Stop "
      "writing to the affected store until the extent of the damage is known.\",\"Restore the damaged part "
      "from the newest backup that verifies, and replay the changes since.\",\"Preserve the damaged bytes for "
      "the investigation before anything overwrites them.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.rollback\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.integrity.check.failures\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "single failed checksum is reason enough to wake somebody, because the next backup may contain the damage.\"},{\"metric\":\"uep.quarantine.size\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0,\"window\":\"86400s\",\"severity\":\"High\",\"description\":\"Damaged "
      "items have lain in quarantine for a day without anybody deciding about them.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.integrity.check.failures\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"location\",\"type\":\"string\",\"sensitive\":false,\"description\":\"File, "
      "page, partition or message in which the damage was found.\"},{\"key\":\"expected_checksum\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Checksum "
      "that was recorded when the data was sound.\"},{\"key\":\"actual_checksum\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Checksum "
      "of the bytes that were read.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.data.integrity_violation",
      "{\"name\":\"uep.data.integrity_violation\",\"title\":\"Data rule violated\",\"description\":\"A store "
      "refused a change because a constraint over its data would break: a foreign key, a unique column, a check, "
      "a missing value. The store undid the statement and remains consistent.\",\"disambiguation\":\"Use it "
      "for constraints that the store enforces; rules that the application checks are uep.input.validation_failed "
      "or uep.business.rule_violation. A taken primary name in an interface that creates things is uep.resource.already_exists.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Look "
      "the named constraint up and supply the referenced row or a value that is still free.\",\"Move the check "
      "in front of the write where users can be told in their own words.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.quarantine\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"1800s\",\"group_by\":[\"service.version\"],\"severity\":\"Medium\",\"description\":\"A "
      "release breaks constraints five times as often as the one before, so its writes and the schema disagree.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"constraint\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the constraint that refused the change.\"},{\"key\":\"entity\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Table, "
      "collection or type that the constraint guards.\"},{\"key\":\"conflicting_value\",\"type\":\"string\",\"sensitive\":true,\"description\":\"The "
      "value that broke the constraint.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.data.serialization_failed",
      "{\"name\":\"uep.data.serialization_failed\",\"title\":\"Serialization failed\",\"description\":\"The "
      "program could not turn its own values into bytes, or its own stored bytes back into values: a missing "
      "codec, an unknown version, a cycle, an unsupported type. Neither caller nor dependency sent anything "
      "wrong.\",\"disambiguation\":\"Use it when both ends of the conversion belong to the producer; a caller's "
      "unreadable bytes are uep.input.malformed and a dependency's are uep.dependency.bad_response. A serialization "
      "failure in the sense of database isolation is uep.storage.transaction_aborted.\",\"category\":\"uep.data\",\"parent\":\"uep.data\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Add "
      "the missing conversion, or keep the old reader until no stored value needs it.\",\"Set the item aside "
      "and go on with the next one, so that one value does not block a queue.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":10,\"window\":\"600s\",\"group_by\":[\"service.version\"],\"severity\":\"High\",\"description\":\"Ten "
      "failed conversions in ten minutes by the same version suggest an incompatible format that should be "
      "rolled back before more is written in it.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quarantine.size\"],\"context_keys\":[{\"key\":\"type_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Type "
      "of the value that could not be converted.\"},{\"key\":\"direction\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Either "
      "serialize or deserialize.\"},{\"key\":\"format_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "of the stored format, where it carries one.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.data\"]}"},
    {"uep.deadline.exceeded",
      "{\"name\":\"uep.deadline.exceeded\",\"title\":\"Time budget used up\",\"description\":\"The budget for "
      "the whole operation ended before the operation did, wherever the time went. Parts of the work may be "
      "done already, and a step that is under way may still complete.\",\"disambiguation\":\"Use it for the "
      "caller's own budget, such as a propagated deadline or a request timeout of the server; the limit of "
      "one remote call is uep.network.timeout. A caller that leaves before its budget ends is uep.cancel.by_caller.\",\"category\":\"uep.deadline\",\"parent\":\"uep.deadline\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"DEADLINE_EXCEEDED\",\"http_status\":504,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Determine "
      "which parts were completed, then start the operation again as a whole with a fresh budget.\",\"Trace "
      "one slow request to see which step used the budget up.\",\"Refuse early when the remaining budget is "
      "smaller than the step usually takes.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.retry_transaction\",\"uep.recovery.shed_load\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"uep.operation\"],\"severity\":\"High\",\"description\":\"One "
      "operation in a hundred overruns its budget for five minutes, which users notice as errors after a long "
      "wait.\"},{\"metric\":\"uep.deadline.remaining\",\"condition\":\"percentile\",\"comparison\":\"below\",\"percentile\":5,\"threshold\":0.05,\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"For "
      "one operation in twenty fewer than 50 milliseconds are left when work begins, so the budget is eaten "
      "before it arrives here.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.deadline.remaining\",\"uep.operation.duration\"],\"context_keys\":[{\"key\":\"budget\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "that was granted at the start, written like a ProtoJSON duration.\"},{\"key\":\"elapsed\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Time "
      "that had passed when the operation was given up.\"},{\"key\":\"step\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the step that was under way at the end.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.deadline\"]}"},
    {"uep.dependency.bad_response",
      "{\"name\":\"uep.dependency.bad_response\",\"title\":\"Unusable answer from a dependency\",\"description\":\"A "
      "dependency answered, and the answer breaks the agreement: it cannot be parsed, lacks required parts, "
      "has the wrong type or contradicts itself. The dependency may well have done what it was asked.\",\"disambiguation\":\"Use "
      "it when the answer itself is at fault; when the answer is a well-formed report of unavailability, it "
      "is uep.dependency.unavailable. A well-formed error of another kind keeps its own type and becomes a "
      "cause of this record.\",\"category\":\"uep.dependency\",\"parent\":\"uep.dependency\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":502,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Record "
      "the offending answer, redacted, and hand it to the owners of the dependency.\",\"Compare the versions "
      "of the interface that both sides were built against.\",\"Serve the last known good answer where the "
      "use allows it.\"],\"recovery_strategies\":[\"uep.recovery.fallback\",\"uep.recovery.circuit_breaker\",\"uep.recovery.reconcile\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":3,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Unusable "
      "answers from one dependency triple within the hour, as after a change of its interface that was not "
      "announced.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.fallback.uses\"],\"context_keys\":[{\"key\":\"dependency\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the service that sent the unusable answer.\"},{\"key\":\"expectation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "part of the agreement that the answer breaks.\"},{\"key\":\"excerpt\",\"type\":\"string\",\"sensitive\":true,\"description\":\"A "
      "short piece of the unusable answer.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.dependency\"]}"},
    {"uep.dependency.unavailable",
      "{\"name\":\"uep.dependency.unavailable\",\"title\":\"Dependency unavailable\",\"description\":\"A service "
      "that is needed said that it cannot serve at present, or a circuit breaker keeps calls away from it. "
      "The network worked, the program on the other side did not.\",\"disambiguation\":\"Use it when the peer "
      "answers, directly or through a proxy, that it is out of service; when nobody answers, it is one of the "
      "types below uep.network. The overloaded service itself reports uep.capacity.overloaded.\",\"category\":\"uep.dependency\",\"parent\":\"uep.dependency\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Consult "
      "the status page or health endpoint of the dependency before changing anything on this side.\",\"Degrade "
      "to a reduced answer that does without the dependency, and say so to the user.\",\"Route to another region "
      "or replica of the dependency.\"],\"recovery_strategies\":[\"uep.recovery.circuit_breaker\",\"uep.recovery.failover\",\"uep.recovery.fallback\",\"uep.recovery.backoff\"],\"monitoring_requirements\":[{\"metric\":\"uep.circuit_breaker.state\",\"condition\":\"state\",\"attribute\":\"uep.circuit_breaker.state\",\"equals\":\"open\",\"window\":\"30s\",\"group_by\":[\"uep.dependency.name\"],\"severity\":\"High\",\"description\":\"The "
      "circuit breaker of a dependency has been open for half a minute, so users see reduced answers.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"uep.dependency.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "tenth of the calls to one dependency meets an outage; the incident is no longer a matter of single instances.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.circuit_breaker.state\",\"uep.fallback.uses\",\"uep.recovery.duration\"],\"context_keys\":[{\"key\":\"dependency\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the service that is out of order.\"},{\"key\":\"circuit_breaker\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "of the circuit breaker at the time, one of closed, half_open or open.\"},{\"key\":\"status\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Status "
      "code with which the dependency or its proxy answered.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.dependency\"]}"},
    {"uep.input.malformed",
      "{\"name\":\"uep.input.malformed\",\"title\":\"Malformed input\",\"description\":\"The input could not "
      "be parsed at all: broken JSON, a truncated protobuf message, an unreadable date, a bad percent escape. "
      "No field has been looked at yet, so there is nothing to validate.\",\"disambiguation\":\"Use it when "
      "parsing fails; when parsing works and a rule about the values fails, it is uep.input.validation_failed. "
      "Bytes that a dependency sent are uep.dependency.bad_response, and a record of this protocol that cannot "
      "be read is uep.protocol.malformed_record.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":400,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Compare "
      "the sent bytes with the format that the media type announces, beginning at the reported position.\",\"Check "
      "that no proxy, editor or shell changed the encoding, the line endings or the length of the body.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":5,\"baseline\":\"86400s\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Unparsable "
      "requests to one operation rise to five times yesterday's rate, which usually means that a client release "
      "changed its serializer.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"format\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "or media type of the format that the parser expected.\"},{\"key\":\"offset\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Position "
      "in bytes at which parsing stopped, counted from 0.\"},{\"key\":\"excerpt\",\"type\":\"string\",\"sensitive\":true,\"description\":\"A "
      "few characters around the place where the parser gave up.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.out_of_range",
      "{\"name\":\"uep.input.out_of_range\",\"title\":\"Value out of range\",\"description\":\"A position, "
      "page, index or amount lies outside what exists or is representable at present. The value has the right "
      "type and would be right for a larger collection or a wider field.\",\"disambiguation\":\"Use it when "
      "the bound moves with the data, such as reading past the end of a file; a bound that is fixed in the "
      "schema is uep.input.validation_failed. An index error inside the program's own code is uep.runtime.assertion_failed.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"OUT_OF_RANGE\",\"http_status\":400,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Read "
      "the current bounds first and ask again within them.\",\"Treat the error as the end of the sequence when "
      "walking pages or reading a stream to its end.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"One "
      "call in twenty to an operation asks beyond the end, so its clients probably iterate without reading "
      "the bounds.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"field\",\"type\":\"string\",\"sensitive\":false,\"description\":\"JSON "
      "Pointer or parameter name of the value that is out of range.\"},{\"key\":\"minimum\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Smallest "
      "value that was acceptable at the time.\"},{\"key\":\"maximum\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Greatest "
      "value that was acceptable at the time.\"},{\"key\":\"rejected_value\",\"type\":\"number\",\"sensitive\":true,\"description\":\"The "
      "number that the caller asked for.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.too_large",
      "{\"name\":\"uep.input.too_large\",\"title\":\"Input too large\",\"description\":\"The request, a message, "
      "an upload or a collection in it exceeds a size that the service is willing to process. The service may "
      "have stopped reading, so the rest of the input was never seen.\",\"disambiguation\":\"Use it for a fixed "
      "limit on one input; an allowance that many requests use up together is uep.quota.exceeded. Running out "
      "of memory while processing an input of permitted size is uep.capacity.memory_exhausted.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":413,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Split "
      "the input into parts below the reported limit, or use the chunked upload if the service offers one.\",\"Compress "
      "the body, or send a reference to the content instead of the content.\",\"Raise the limit on every hop, "
      "proxies included, when the size is legitimate.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":100,\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "hundred oversized inputs in an hour show that the limit and the real use have drifted apart, or that "
      "somebody probes for it.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"limit\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"The "
      "size that would have been accepted, in the unit that the key unit names.\"},{\"key\":\"actual\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"The "
      "size that was announced or had been read when the limit was hit.\"},{\"key\":\"unit\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "the two sizes count, such as bytes, items or characters.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.input.validation_failed",
      "{\"name\":\"uep.input.validation_failed\",\"title\":\"Validation failed\",\"description\":\"The input "
      "was parsed, and at least one value breaks a rule: a required field is absent, a format does not match, "
      "two fields contradict each other. The single faults belong into the record's violations, one entry each.\",\"disambiguation\":\"Use "
      "it when the rule can be checked by looking at the input alone; if a look at stored data is needed, it "
      "is uep.state.precondition_failed, uep.data.integrity_violation or uep.business.rule_violation.\",\"category\":\"uep.input\",\"parent\":\"uep.input\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":422,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Correct "
      "every listed violation before sending again; services report all of them, not the first.\",\"Validate "
      "against the published schema on the client's side so that the mistake shows before the request leaves.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"1800s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"A "
      "tenth of the calls to an operation is refused as invalid, which points at a form, a client release or "
      "a document that teaches the wrong input.\"},{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":10,\"baseline\":\"3600s\",\"window\":\"300s\",\"group_by\":[\"service.version\"],\"severity\":\"Medium\",\"description\":\"Refusals "
      "grow tenfold within minutes of a deployment, as they do when a validation rule became stricter than "
      "intended.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"schema\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "and version of the schema or rule set that refused the input.\"},{\"key\":\"violation_count\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Number "
      "of rules broken, also when the list of violations was cut.\"},{\"key\":\"rejected_values\",\"type\":\"object\",\"sensitive\":true,\"description\":\"The "
      "offending values by JSON Pointer, for the service's own eyes.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.input\"]}"},
    {"uep.network.connection_failed",
      "{\"name\":\"uep.network.connection_failed\",\"title\":\"Connection failed\",\"description\":\"No connection "
      "came about: the peer refused it, the host or network is unreachable, or no route leads there. Not one "
      "byte of the request reached a program on the other side.\",\"disambiguation\":\"Use it before the connection "
      "stands; a connection that breaks later is uep.network.connection_lost, and an attempt that gets no answer "
      "at all is uep.network.timeout. A name that could not be turned into an address is uep.network.name_resolution.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Confirm "
      "that the peer is running and listens on the address and port that the client uses.\",\"Examine firewalls, "
      "security groups and network policies between the two hosts.\",\"Try another instance of the peer, since "
      "the request was certainly not executed.\"],\"recovery_strategies\":[\"uep.recovery.failover\",\"uep.recovery.backoff\",\"uep.recovery.circuit_breaker\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"120s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"One "
      "call in twenty to the same peer finds no listener, so an instance is down and still in the load balancer's "
      "list.\"},{\"metric\":\"uep.circuit_breaker.state\",\"condition\":\"state\",\"attribute\":\"uep.circuit_breaker.state\",\"equals\":\"open\",\"window\":\"60s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"A "
      "circuit breaker towards a peer that cannot be reached stays open for a minute.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.circuit_breaker.state\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "that was dialled.\"},{\"key\":\"peer_port\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Port "
      "that was dialled.\"},{\"key\":\"transport\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Transport "
      "of the attempt, such as tcp, udp, quic or unix.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.connection_lost",
      "{\"name\":\"uep.network.connection_lost\",\"title\":\"Connection lost\",\"description\":\"An established "
      "connection ended while it was needed: reset by the peer, broken pipe, unexpected end of stream. The "
      "peer may or may not have executed the request before the end.\",\"disambiguation\":\"Use it when bytes "
      "had already been exchanged; a refusal at the start is uep.network.connection_failed. A peer that closes "
      "in good order and says why is reported under the type of that reason.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":502,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Ask "
      "the peer whether the request took effect before sending it again.\",\"Align the idle timeouts of client, "
      "proxy and server so that the client closes first.\",\"Look for a crash or a deployment of the peer at "
      "the second of the reset.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.failover\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":0.5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"Connections "
      "to one peer break every other second; proxies and keep-alive settings disagree, or the peer keeps crashing.\"},{\"metric\":\"uep.effects.unresolved\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":10,\"window\":\"600s\",\"severity\":\"High\",\"description\":\"More "
      "than ten interrupted operations have waited ten minutes for somebody to find out whether they happened.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.effects.unresolved\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "of the peer whose connection ended.\"},{\"key\":\"bytes_sent\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Bytes "
      "of the request that had left before the end.\"},{\"key\":\"bytes_received\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Bytes "
      "of the answer that had arrived before the end.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.name_resolution",
      "{\"name\":\"uep.network.name_resolution\",\"title\":\"Name resolution failed\",\"description\":\"A host "
      "or service name could not be turned into an address, because the resolver did not answer or no such "
      "name is known. The peer was never contacted.\",\"disambiguation\":\"Use it for DNS and service discovery "
      "alike; the absence of anything else that has a name is uep.resource.not_found.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":503,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Resolve "
      "the name by hand on the affected host and compare with a healthy one.\",\"Keep the last good address "
      "for a short while, so that a silent resolver does not stop all traffic.\",\"Correct the name in the "
      "configuration when the resolver says with authority that it does not exist.\"],\"recovery_strategies\":[\"uep.recovery.backoff\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":20,\"window\":\"60s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"One "
      "host fails to resolve twenty names within a minute, so its resolver is down and everything on it will "
      "follow.\"},{\"metric\":\"dns.lookup.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":2,\"window\":\"300s\",\"severity\":\"Medium\",\"description\":\"Look-ups "
      "take longer than two seconds for one request in a hundred, shortly before clients begin to give up.\"}],\"monitoring_metrics\":[\"uep.errors\",\"dns.lookup.duration\"],\"context_keys\":[{\"key\":\"name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "name that was to be resolved.\"},{\"key\":\"resolver\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Address "
      "or kind of the resolver that was asked.\"},{\"key\":\"answer\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "the resolver said, such as NXDOMAIN or SERVFAIL, or timeout.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.timeout",
      "{\"name\":\"uep.network.timeout\",\"title\":\"Peer did not answer in time\",\"description\":\"A remote "
      "call, a connection attempt or a read got no answer within the limit set for that one step. The peer "
      "may have received the request, may still be working on it and may yet complete it.\",\"disambiguation\":\"Use "
      "it when the limit belongs to one call to one peer; when the whole operation's budget ran out, it is "
      "uep.deadline.exceeded, even if a call was under way at that moment. Waiting in vain for a lock is uep.state.locked.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"dependency\",\"expected\":false,\"grpc_code\":\"DEADLINE_EXCEEDED\",\"http_status\":504,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Establish "
      "whether the call took effect, by its idempotency key or by reading the result, and only then repeat "
      "it.\",\"Compare the limit with the peer's usual latency at the 99.9th percentile before raising it.\",\"Measure "
      "whether the time was spent in connecting, in waiting for a pool or in the peer.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.circuit_breaker\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.02,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Two "
      "per cent of the calls to one peer go unanswered, which retries turn into a multiple of the load.\"},{\"metric\":\"uep.operation.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":2.5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"The "
      "99th percentile towards one peer exceeds two and a half seconds and approaches the usual client limits.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.operation.duration\",\"uep.effects.unresolved\"],\"context_keys\":[{\"key\":\"peer_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "of the peer that stayed silent.\"},{\"key\":\"timeout\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "limit that was in force for the step, written like a ProtoJSON duration.\"},{\"key\":\"phase\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Step "
      "that took too long, one of connect, handshake, write, first_byte, read or pool.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.network.tls_failure",
      "{\"name\":\"uep.network.tls_failure\",\"title\":\"Secure connection failed\",\"description\":\"The handshake "
      "or the certificate check failed: expired, unknown issuer, wrong host name, no common version or cipher. "
      "No application data was exchanged.\",\"disambiguation\":\"Use it for the protection of the transport; "
      "a signature over content that does not verify is uep.security.integrity_failure. A client certificate "
      "that the server understood and rejected is uep.auth.unauthenticated.\",\"category\":\"uep.network\",\"parent\":\"uep.network\",\"default_severity\":\"High\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"operator\",\"expected\":false,\"grpc_code\":\"UNAVAILABLE\",\"http_status\":502,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Renew "
      "the certificate if it has expired, and find out why the automatic renewal did not.\",\"Install the missing "
      "intermediate or root certificate in the client's trust store.\",\"Set the client's clock right before "
      "suspecting the certificate.\"],\"recovery_strategies\":[\"uep.recovery.escalate\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.certificate.remaining\",\"condition\":\"threshold\",\"comparison\":\"below\",\"threshold\":1209600,\"window\":\"3600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"A "
      "certificate in use has less than fourteen days left although automatic renewal should have replaced "
      "it.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":5,\"window\":\"300s\",\"group_by\":[\"server.address\"],\"severity\":\"High\",\"description\":\"Five "
      "handshakes with the same peer fail in five minutes, too many for a stray client.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.certificate.remaining\"],\"context_keys\":[{\"key\":\"server_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Host "
      "name that the client expected the certificate to cover.\"},{\"key\":\"check\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Check "
      "that failed, such as expiry, issuer, host_name, version or cipher.\"},{\"key\":\"not_after\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the certificate's validity as an RFC 3339 time.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.network\"]}"},
    {"uep.protocol.malformed_record",
      "{\"name\":\"uep.protocol.malformed_record\",\"title\":\"Malformed record\",\"description\":\"A receiver "
      "refused a document that claims to be a record, because it is not well formed or breaks a rule of this "
      "specification. The refusals with their reasons and pointers are the violations of the record that reports "
      "it.\",\"disambiguation\":\"Use it for records of this protocol only; any other unreadable input is uep.input.malformed. "
      "A record of a higher major version is uep.protocol.unsupported_version, however little of it could be "
      "read.\",\"category\":\"uep.protocol\",\"parent\":\"uep.protocol\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"INVALID_ARGUMENT\",\"http_status\":400,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Run "
      "the refused document through the validator, which names the pointer, the reason and the mend.\",\"Update "
      "the producer's library, since a conforming one cannot emit such a document.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.records.rejected\",\"condition\":\"count\",\"threshold\":1,\"window\":\"300s\",\"group_by\":[\"service.name\",\"uep.reason\"],\"severity\":\"Medium\",\"description\":\"A "
      "producer sends records that are refused, and while it does its errors are invisible.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\",\"uep.records.rejected\"],\"context_keys\":[{\"key\":\"reason\",\"type\":\"string\",\"sensitive\":false,\"description\":\"First "
      "reason for the refusal, from the closed list of reasons.\"},{\"key\":\"media_type\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Media "
      "type under which the document arrived.\"},{\"key\":\"refused_error_id\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "error_id of the refused document, if that much could be read.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.protocol\"]}"},
    {"uep.protocol.unsupported_version",
      "{\"name\":\"uep.protocol.unsupported_version\",\"title\":\"Unsupported protocol version\",\"description\":\"A "
      "record announces a major version that the receiver does not implement. Its fields may have changed their "
      "meaning, so nothing but the version and the error_id was used.\",\"disambiguation\":\"Use it for a different "
      "major version; a higher minor version is read with its unknown fields kept and is no error at all. A "
      "version that is not even a pair of numbers is uep.protocol.malformed_record.\",\"category\":\"uep.protocol\",\"parent\":\"uep.protocol\",\"default_severity\":\"Medium\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNIMPLEMENTED\",\"http_status\":400,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Upgrade "
      "the receiver before producers of the newer major version are deployed.\",\"Configure the producer to "
      "emit the highest version that all its receivers implement.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.records.rejected\",\"condition\":\"ratio\",\"threshold\":0.001,\"of\":\"uep.records.received\",\"window\":\"600s\",\"group_by\":[\"service.name\"],\"severity\":\"High\",\"description\":\"Records "
      "of a newer major version reach a receiver that was not upgraded, and their loss grows with the roll-out.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\",\"uep.records.rejected\"],\"context_keys\":[{\"key\":\"received_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"The "
      "protocol version that the record announces.\"},{\"key\":\"supported_versions\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Major "
      "versions that the receiver implements.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.protocol\"]}"},
    {"uep.quota.exceeded",
      "{\"name\":\"uep.quota.exceeded\",\"title\":\"Quota exceeded\",\"description\":\"An allowance over a "
      "long period or an absolute count is used up: requests a month, stored gigabytes, seats, projects. Waiting "
      "a moment does not help, a larger allowance or less use does.\",\"disambiguation\":\"Use it when the "
      "allowance is contractual and its reset is hours or more away; a limit on speed that recovers within "
      "seconds or minutes is uep.quota.rate_limited. A full disk of the service itself is uep.capacity.disk_full.\",\"category\":\"uep.quota\",\"parent\":\"uep.quota\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":429,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Free "
      "part of the allowance by deleting what is no longer needed.\",\"Order a larger allowance, or spread "
      "the work over the periods to come.\"],\"recovery_strategies\":[\"uep.recovery.free_resources\",\"uep.recovery.fix_and_resubmit\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.quota.utilization\",\"condition\":\"threshold\",\"comparison\":\"above\",\"threshold\":0.85,\"window\":\"900s\",\"group_by\":[\"uep.quota.name\"],\"severity\":\"Medium\",\"description\":\"An "
      "allowance is used to 85 per cent, which leaves time to extend it before requests are refused.\"},{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"uep.quota.name\"],\"severity\":\"High\",\"description\":\"The "
      "first refusal for a used-up allowance means that customers are being turned away now.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.quota.utilization\"],\"context_keys\":[{\"key\":\"quota_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the allowance in the words of the contract or console.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"How "
      "much the allowance grants in its period.\"},{\"key\":\"used\",\"type\":\"number\",\"sensitive\":false,\"description\":\"How "
      "much was used when the request was refused.\"},{\"key\":\"resets_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Start "
      "of the next period as an RFC 3339 time, for allowances that renew themselves.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.quota\"]}"},
    {"uep.quota.rate_limited",
      "{\"name\":\"uep.quota.rate_limited\",\"title\":\"Too many requests\",\"description\":\"The caller asks "
      "faster than its share admits, and the service defers the surplus to keep the promise it made to others. "
      "The request itself was fine and will be served at a slower pace.\",\"disambiguation\":\"Use it when "
      "a limit of this caller was hit; a service that refuses everybody because it is full reports uep.capacity.overloaded. "
      "The amount granted for a month or for good is uep.quota.exceeded.\",\"category\":\"uep.quota\",\"parent\":\"uep.quota\",\"default_severity\":\"Low\",\"retryability\":\"CALL\",\"throttled\":true,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"RESOURCE_EXHAUSTED\",\"http_status\":429,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Slow "
      "down to the announced pace and wait at least as long as the record's retry_after says.\",\"Batch small "
      "requests, cache answers and subscribe to changes instead of polling.\",\"Pace all workers that share "
      "a credential through one limiter, because the service counts them together.\"],\"recovery_strategies\":[\"uep.recovery.retry_after\",\"uep.recovery.backoff\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"More "
      "than one outgoing call in a hundred is throttled by the same peer, so the client's own pacing is set "
      "too fast.\"},{\"metric\":\"uep.throttle.delay\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":30,\"window\":\"600s\",\"severity\":\"Medium\",\"description\":\"Peers "
      "ask for pauses of more than half a minute, longer than most interactive callers are prepared to wait.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.throttle.delay\"],\"context_keys\":[{\"key\":\"limit_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the limit that was hit, where a service has several.\"},{\"key\":\"limit\",\"type\":\"number\",\"sensitive\":false,\"description\":\"Requests "
      "that are admitted in one interval.\"},{\"key\":\"interval\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Length "
      "of the counting interval, written like a ProtoJSON duration.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.quota\"]}"},
    {"uep.resource.already_exists",
      "{\"name\":\"uep.resource.already_exists\",\"title\":\"Already exists\",\"description\":\"Something was "
      "to be created under a name, key or path that is taken. The existing thing was not touched.\",\"disambiguation\":\"Use "
      "it when the collision is over the identity of the thing itself; a unique constraint over other columns "
      "is uep.data.integrity_violation, and a lost race between two updates is uep.state.conflict.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"ALREADY_EXISTS\",\"http_status\":409,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Fetch "
      "the existing thing and compare it; an equal one means that an earlier attempt succeeded after all.\",\"Choose "
      "another name, or switch from creating to updating.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.2,\"of\":\"uep.operations\",\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"Every "
      "fifth creation meets a taken name, a sign that clients repeat creations without an idempotency key.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.retries\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was to be created.\"},{\"key\":\"resource_name\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name, "
      "key or path that was taken.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.resource.gone",
      "{\"name\":\"uep.resource.gone\",\"title\":\"Gone for good\",\"description\":\"The thing existed and "
      "was removed on purpose and permanently: a deleted account, a retired address, an expired share link, "
      "a closed stream cursor. The producer knows of the former existence, which is more than mere absence.\",\"disambiguation\":\"Use "
      "it only with positive knowledge that the thing will not come back; absence without a history is uep.resource.not_found. "
      "A retired operation of an interface is uep.runtime.unimplemented.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"NOT_FOUND\",\"http_status\":410,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Delete "
      "the stored reference so that nothing asks for the thing again.\",\"Follow the successor named in the "
      "record's links, where the producer gives one.\"],\"recovery_strategies\":[\"uep.recovery.fix_and_resubmit\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1000,\"window\":\"86400s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "thousand requests a day still go to removed things, so a cache, a search index or a partner keeps dead "
      "references.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was removed.\"},{\"key\":\"removed_at\",\"type\":\"string\",\"sensitive\":false,\"description\":\"When "
      "it was removed, as an RFC 3339 time.\"},{\"key\":\"successor\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name "
      "of what replaces it, if anything does.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.resource.not_found",
      "{\"name\":\"uep.resource.not_found\",\"title\":\"Not found\",\"description\":\"The thing that the request "
      "names does not exist, or the producer prefers not to say that it does. Files, rows, records, routes, "
      "queues and modules are all things in this sense.\",\"disambiguation\":\"Use it for the absence of a "
      "thing within a working interface; an HTTP 404 without a body on a gRPC path is uep.runtime.unimplemented. "
      "A host name that does not resolve is uep.network.name_resolution, and a missing setting is uep.config.invalid.\",\"category\":\"uep.resource\",\"parent\":\"uep.resource\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"NOT_FOUND\",\"http_status\":404,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Check "
      "the spelling, the tenant and the environment of the name, in this order of likelihood.\",\"List the "
      "neighbours of the name to see whether the thing was renamed or never created.\",\"Wait for replication "
      "only if the thing was created moments ago in another place.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\",\"uep.recovery.fallback\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":8,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"Look-ups "
      "of one operation miss eight times as often as the day before; a deployment lost a route, or a migration "
      "lost rows.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"resource_kind\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the thing that was looked for, such as file, row, user or route.\"},{\"key\":\"resource_name\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Name, "
      "key or path that was looked for.\"},{\"key\":\"searched\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Places "
      "that were searched, in order, where there was more than one.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.resource\"]}"},
    {"uep.runtime.assertion_failed",
      "{\"name\":\"uep.runtime.assertion_failed\",\"title\":\"Internal check failed\",\"description\":\"The "
      "program found that something it takes for granted is not so: a failed assertion, a null reference, an "
      "index past the end, a wrong type, a division by zero. The code up to this point has a defect.\",\"disambiguation\":\"Use "
      "it when the native error names a broken assumption; an error of any other kind that merely nobody caught "
      "is uep.runtime.unhandled. A check of outside input that uses the language's assertion by mistake still "
      "reports this type, because that is what happened.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Reproduce "
      "the failure from the innermost frame of the application and the recorded context.\",\"Roll back the "
      "release if the failure first appeared with it.\",\"Replace the assumption by a check that reports a "
      "proper error where the value enters the program.\"],\"recovery_strategies\":[\"uep.recovery.rollback\",\"uep.recovery.fallback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":3,\"baseline\":\"86400s\",\"window\":\"900s\",\"group_by\":[\"service.version\"],\"severity\":\"High\",\"description\":\"Broken "
      "assumptions occur three times as often as yesterday; compare the release that is new with the one before.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"check\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Kind "
      "of the broken assumption, such as assert, null, index, type or arithmetic.\"},{\"key\":\"expression\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Source "
      "text of the failed assertion, which may quote values.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.fatal",
      "{\"name\":\"uep.runtime.fatal\",\"title\":\"Fatal runtime failure\",\"description\":\"The runtime or "
      "the operating system ended the process or declared it unfit to go on: a deadlock, a stack overflow, "
      "a memory access fault, an abort, a signal. No handler of the program had the last word.\",\"disambiguation\":\"Use "
      "it when the process could not have continued; a panic or exception that a handler could have caught "
      "is uep.runtime.unhandled. A kill for lack of memory is uep.capacity.memory_exhausted.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Save "
      "the core dump and the exact binary with its symbols before the machine is recycled.\",\"Restart under "
      "a supervisor that counts restarts and stops at a limit.\",\"Examine native libraries first when a managed "
      "language dies with a signal.\"],\"recovery_strategies\":[\"uep.recovery.restart\",\"uep.recovery.reconcile\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.process.restarts\",\"condition\":\"count\",\"threshold\":2,\"window\":\"600s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "process died twice in ten minutes and its supervisor is about to enter a crash loop.\"},{\"metric\":\"process.uptime\",\"condition\":\"absence\",\"window\":\"120s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"A "
      "service has not reported its uptime for two minutes, which a process that died without a word cannot "
      "do.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.process.restarts\",\"process.uptime\"],\"context_keys\":[{\"key\":\"signal\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the signal or exception code that ended the process.\"},{\"key\":\"exit_status\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Exit "
      "status that the parent process saw.\"},{\"key\":\"core_dump\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Where "
      "the memory image was stored; it contains everything the process knew.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.unhandled",
      "{\"name\":\"uep.runtime.unhandled\",\"title\":\"Unhandled error\",\"description\":\"An exception or "
      "panic reached the outermost level of a thread, task, request or process, and nothing more specific is "
      "known about it. A generic handler turned it into an answer or ended the unit of work.\",\"disambiguation\":\"Use "
      "it when the producer itself saw that nobody handled the error and its native type maps to nothing better; "
      "an HTTP 500 from somebody else says less and is uep.unknown.unclassified. Whether a classified error "
      "was handled belongs into handling.handled, not into its type.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"service\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Handle "
      "the native type that the first node names, at the place where something sensible can be done about it.\",\"Register "
      "the native type in the look-up table so that the next record has a specific error type.\",\"Check what "
      "the interrupted unit of work left behind.\"],\"recovery_strategies\":[\"uep.recovery.reconcile\",\"uep.recovery.rollback\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\",\"service.version\"],\"severity\":\"High\",\"description\":\"An "
      "unhandled error appears in a version that had none; each new fingerprint deserves a ticket.\"},{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.001,\"of\":\"uep.operations\",\"window\":\"300s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"One "
      "operation in a thousand ends in an unhandled error, far above what a healthy service shows.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"handler\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Outermost "
      "handler that caught the error, such as a hook, a middleware or the default of the runtime.\"},{\"key\":\"unit_of_work\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was ended, one of process, thread, task, request or job.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.runtime.unimplemented",
      "{\"name\":\"uep.runtime.unimplemented\",\"title\":\"Not implemented\",\"description\":\"The operation "
      "is not there: a method the server does not know, a feature that is switched off, a stub, a platform "
      "without the function. Another version or another server may have it.\",\"disambiguation\":\"Use it when "
      "the operation is missing rather than the thing it would act on, which is uep.resource.not_found. An "
      "HTTP 404 without a body on a gRPC path is this type, because no such method is served there.\",\"category\":\"uep.runtime\",\"parent\":\"uep.runtime\",\"default_severity\":\"Low\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"UNIMPLEMENTED\",\"http_status\":501,\"otel_severity_number\":13,\"recovery_suggestions\":[\"Ask "
      "the server for its version or capabilities, and use an operation that it offers.\",\"Upgrade the older "
      "of the two sides, or enable the feature where it is only switched off.\"],\"recovery_strategies\":[\"uep.recovery.fallback\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":10,\"window\":\"3600s\",\"group_by\":[\"uep.operation\",\"service.version\"],\"severity\":\"Medium\",\"description\":\"Ten "
      "calls an hour ask for an operation that is not there: clients were upgraded before the servers, or a "
      "route is wrong.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"operation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Full "
      "name of the operation that is missing.\"},{\"key\":\"available_since\",\"type\":\"string\",\"sensitive\":false,\"description\":\"First "
      "version that offers the operation, where known.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.runtime\"]}"},
    {"uep.security.integrity_failure",
      "{\"name\":\"uep.security.integrity_failure\",\"title\":\"Authenticity not proven\",\"description\":\"A "
      "signature, a message authentication code, a digest with a key or an attestation did not verify. Somebody "
      "may have changed the content, replaced it or replayed it.\",\"disambiguation\":\"Use it when protection "
      "against deliberate change failed; a plain checksum that differs is uep.data.corruption. A failed handshake "
      "is uep.network.tls_failure, and a bad login is uep.auth.unauthenticated.\",\"category\":\"uep.security\",\"parent\":\"uep.security\",\"default_severity\":\"Critical\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":21,\"recovery_suggestions\":[\"Reject "
      "the content and keep it, with its origin, for the people who handle security incidents.\",\"Verify that "
      "a key rotation has reached both sides before concluding that somebody interfered.\",\"Revoke the key "
      "if its secrecy is in doubt.\"],\"recovery_strategies\":[\"uep.recovery.quarantine\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":1,\"window\":\"60s\",\"group_by\":[\"service.name\"],\"severity\":\"Critical\",\"description\":\"Any "
      "content that fails verification is reported at once to whoever is on duty for security.\"},{\"metric\":\"uep.integrity.check.failures\",\"condition\":\"ratio\",\"threshold\":0.01,\"of\":\"uep.operations\",\"window\":\"300s\",\"severity\":\"Critical\",\"description\":\"One "
      "verification in a hundred fails across the fleet, which a botched key rotation or an attack explains "
      "and chance does not.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.integrity.check.failures\"],\"context_keys\":[{\"key\":\"key_id\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Identifier "
      "of the key that the content claims to be protected with.\"},{\"key\":\"algorithm\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Algorithm "
      "of the proof that did not verify.\"},{\"key\":\"origin\",\"type\":\"string\",\"sensitive\":true,\"description\":\"From "
      "where the content came.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.security\"]}"},
    {"uep.security.policy_violation",
      "{\"name\":\"uep.security.policy_violation\",\"title\":\"Refused by security policy\",\"description\":\"A "
      "protective rule stopped the request: a web application firewall, a content filter, a sandbox, an admission "
      "controller, data loss prevention. The caller may be innocent, and the event is still worth a look.\",\"disambiguation\":\"Use "
      "it for rules that guard the system as a whole; the plain absence of a right is uep.auth.permission_denied. "
      "A rule of the domain, such as a credit limit, is uep.business.rule_violation.\",\"category\":\"uep.security\",\"parent\":\"uep.security\",\"default_severity\":\"High\",\"retryability\":\"NEVER\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"PERMISSION_DENIED\",\"http_status\":403,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Report "
      "the error_id to the security team if the request was legitimate, so that the rule can be made narrower.\",\"Remove "
      "the part of the request that the named rule objects to.\"],\"recovery_strategies\":[\"uep.recovery.escalate\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"spike\",\"multiplier\":10,\"baseline\":\"86400s\",\"window\":\"300s\",\"group_by\":[\"uep.policy.name\"],\"severity\":\"High\",\"description\":\"One "
      "rule fires ten times as often as the day before: an attack has begun, or a new rule catches ordinary "
      "traffic.\"}],\"monitoring_metrics\":[\"uep.errors\"],\"context_keys\":[{\"key\":\"policy\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "and version of the policy.\"},{\"key\":\"rule\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Rule "
      "that fired; telling it to an attacker helps to get round it.\"},{\"key\":\"client_address\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Address "
      "from which the request came.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.security\"]}"},
    {"uep.state.conflict",
      "{\"name\":\"uep.state.conflict\",\"title\":\"Conflicting change\",\"description\":\"Two changes met: "
      "the version that this one was based on is no longer the current one, or another writer got there first. "
      "The other change stands, this one was not applied.\",\"disambiguation\":\"Use it when reading anew and "
      "deciding again can succeed at once; if the state itself forbids the action, it is uep.state.precondition_failed. "
      "A database that aborted a transaction on its own account is uep.storage.transaction_aborted.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Read "
      "the current version, apply the change to it again and submit the result with the new version number.\",\"Reduce "
      "the time between reading and writing, or divide a contested thing into smaller ones.\"],\"recovery_strategies\":[\"uep.recovery.retry_transaction\",\"uep.recovery.refresh_state\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.05,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Medium\",\"description\":\"One "
      "write in twenty loses its race, at which point optimistic locking costs more than it saves.\"},{\"metric\":\"uep.retry.attempts\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":4,\"window\":\"900s\",\"severity\":\"Medium\",\"description\":\"The "
      "unluckiest hundredth of the writers needs more than four attempts, so a hot key has formed.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.retry.attempts\"],\"context_keys\":[{\"key\":\"expected_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "or entity tag on which the change was based.\"},{\"key\":\"actual_version\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Version "
      "or entity tag that was current when the change arrived.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.state.locked",
      "{\"name\":\"uep.state.locked\",\"title\":\"Locked\",\"description\":\"Somebody else holds a lock, a "
      "lease or exclusive access, and the operation was not willing to wait or waited in vain. The lock is "
      "expected to be released without anybody's help.\",\"disambiguation\":\"Use it when the obstacle is a "
      "holder that will let go; a deadlock that a database resolved is uep.storage.transaction_aborted, and "
      "one that hangs the process is uep.runtime.fatal. An account that was locked after failed logins is uep.auth.permission_denied.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":423,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Try "
      "again after the lease of the present holder has ended.\",\"Find the holder with the tools of the locking "
      "system and end it if it is dead.\"],\"recovery_strategies\":[\"uep.recovery.backoff\",\"uep.recovery.retry_after\"],\"monitoring_requirements\":[{\"metric\":\"uep.lock.wait\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":95,\"threshold\":5,\"window\":\"600s\",\"group_by\":[\"uep.resource.kind\"],\"severity\":\"Medium\",\"description\":\"Waiting "
      "for a lock takes longer than five seconds for one request in twenty; a holder does slow work inside "
      "its critical section.\"},{\"metric\":\"uep.errors\",\"condition\":\"rate\",\"threshold\":1,\"window\":\"1800s\",\"severity\":\"High\",\"description\":\"Attempts "
      "bounce off a lock at least once a second for half an hour, so its holder has most likely died without "
      "releasing it.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.lock.wait\"],\"context_keys\":[{\"key\":\"lock_name\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the lock, lease or locked thing.\"},{\"key\":\"holder\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Process, "
      "host or user that holds it, as far as known.\"},{\"key\":\"held_until\",\"type\":\"string\",\"sensitive\":false,\"description\":\"End "
      "of the present lease as an RFC 3339 time.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.state.precondition_failed",
      "{\"name\":\"uep.state.precondition_failed\",\"title\":\"Precondition failed\",\"description\":\"The "
      "thing is not in the state that the operation requires: the folder is not empty, the order is already "
      "shipped, the instance is stopped. Somebody has to bring it into the right state before another attempt "
      "makes sense.\",\"disambiguation\":\"Use it when another action has to happen first; when merely reading "
      "again suffices, it is uep.state.conflict. A prohibition that no state of this thing would lift is uep.business.rule_violation.\",\"category\":\"uep.state\",\"parent\":\"uep.state\",\"default_severity\":\"Medium\",\"retryability\":\"AFTER_FIX\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"caller\",\"expected\":false,\"grpc_code\":\"FAILED_PRECONDITION\",\"http_status\":412,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Bring "
      "the thing into the required state that the record's violations name, then repeat the request.\",\"Query "
      "the state before acting instead of assuming the one that was seen last.\"],\"recovery_strategies\":[\"uep.recovery.refresh_state\",\"uep.recovery.fix_and_resubmit\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.1,\"of\":\"uep.operations\",\"window\":\"3600s\",\"group_by\":[\"uep.operation\"],\"severity\":\"Low\",\"description\":\"A "
      "tenth of the calls to an operation comes in the wrong order, which is a weakness of its workflow or "
      "of its documentation.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\"],\"context_keys\":[{\"key\":\"required_state\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "in which the operation would have been admitted.\"},{\"key\":\"actual_state\",\"type\":\"string\",\"sensitive\":false,\"description\":\"State "
      "that was found.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.state\"]}"},
    {"uep.storage.io_failure",
      "{\"name\":\"uep.storage.io_failure\",\"title\":\"Storage operation failed\",\"description\":\"Reading "
      "or writing failed below the level of the data's meaning: a device error, a stale file handle, a read-only "
      "remount, an object store that answers with an internal failure. A write may have reached the medium "
      "in part.\",\"disambiguation\":\"Use it when the medium or the engine fails; data that can be read and "
      "is wrong is uep.data.corruption. A lack of space is uep.capacity.disk_full, and an unreachable database "
      "server is one of the types below uep.network.\",\"category\":\"uep.storage\",\"parent\":\"uep.storage\",\"default_severity\":\"High\",\"retryability\":\"CALL\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"INTERNAL\",\"http_status\":500,\"otel_severity_number\":18,\"recovery_suggestions\":[\"Read "
      "the system log and the device's health data for errors of the same minute.\",\"Switch to a replica and "
      "take the failing device out of use before it spreads the damage.\",\"Write to a new file and rename "
      "it, so that a partial write never replaces a good one.\"],\"recovery_strategies\":[\"uep.recovery.idempotent_check\",\"uep.recovery.backoff\",\"uep.recovery.failover\",\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"count\",\"threshold\":3,\"window\":\"600s\",\"group_by\":[\"host.name\"],\"severity\":\"High\",\"description\":\"Three "
      "failed storage operations on one host in ten minutes are rarely chance; the device or its path is failing.\"},{\"metric\":\"db.client.operation.duration\",\"condition\":\"percentile\",\"comparison\":\"above\",\"percentile\":99,\"threshold\":1,\"window\":\"600s\",\"group_by\":[\"server.address\"],\"severity\":\"Medium\",\"description\":\"Database "
      "operations at the 99th percentile take more than a second, as they do when a disk retries internally.\"}],\"monitoring_metrics\":[\"uep.errors\",\"db.client.operation.duration\"],\"context_keys\":[{\"key\":\"path\",\"type\":\"string\",\"sensitive\":true,\"description\":\"File, "
      "object or table on which the operation failed.\"},{\"key\":\"operation\",\"type\":\"string\",\"sensitive\":false,\"description\":\"What "
      "was attempted, such as open, read, write, sync, rename or list.\"},{\"key\":\"device\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Device, "
      "volume or endpoint that reported the failure.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.storage\"]}"},
    {"uep.storage.transaction_aborted",
      "{\"name\":\"uep.storage.transaction_aborted\",\"title\":\"Transaction aborted\",\"description\":\"The "
      "storage engine rolled a transaction back for reasons of its own: a deadlock, a serialization failure, "
      "a leader change. Nothing of the transaction remains, and the same transaction is expected to pass on "
      "another run.\",\"disambiguation\":\"Use it when the engine chose this transaction as the victim; a version "
      "check in the application that found a newer version is uep.state.conflict. A constraint that would fail "
      "again is uep.data.integrity_violation.\",\"category\":\"uep.storage\",\"parent\":\"uep.storage\",\"default_severity\":\"Medium\",\"retryability\":\"TRANSACTION\",\"throttled\":false,\"default_effect\":\"NONE\",\"fault\":\"environment\",\"expected\":false,\"grpc_code\":\"ABORTED\",\"http_status\":409,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Run "
      "the whole transaction again from its first read, never just the failed statement.\",\"Access tables "
      "and rows in one fixed order everywhere, which removes most deadlocks.\",\"Shorten transactions, and "
      "keep remote calls out of them.\"],\"recovery_strategies\":[\"uep.recovery.retry_transaction\"],\"monitoring_requirements\":[{\"metric\":\"uep.transaction.aborts\",\"condition\":\"ratio\",\"threshold\":0.03,\"of\":\"uep.operations\",\"window\":\"600s\",\"group_by\":[\"db.system.name\"],\"severity\":\"Medium\",\"description\":\"Three "
      "per cent of all transactions are rolled back by the engine, and each of them is paid for twice.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.operations\",\"uep.transaction.aborts\",\"uep.retry.attempts\"],\"context_keys\":[{\"key\":\"abort_reason\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Reason "
      "in one word, such as deadlock, serialization, leader_change or engine_timeout.\"},{\"key\":\"statement\",\"type\":\"string\",\"sensitive\":true,\"description\":\"Statement "
      "at which the engine stopped, without its parameters.\"},{\"key\":\"attempt\",\"type\":\"integer\",\"sensitive\":false,\"description\":\"Which "
      "run of the transaction this was, counted from 1.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.storage\"]}"},
    {"uep.unknown.unclassified",
      "{\"name\":\"uep.unknown.unclassified\",\"title\":\"Unclassified error\",\"description\":\"The native "
      "type, the code or the payload from which the record was made is in no table that the producer had. The "
      "record carries everything that was seen, and a receiver with better tables may classify it.\",\"disambiguation\":\"Use "
      "it whenever the alternative would be a guess from a message; an HTTP 500 or a gRPC UNKNOWN without details "
      "maps here and not to uep.runtime.unhandled. An organisation's own error has its own type with a parent, "
      "also when the parent is broad.\",\"category\":\"uep.unknown\",\"parent\":\"uep.unknown\",\"default_severity\":\"Medium\",\"retryability\":\"UNSPECIFIED\",\"throttled\":false,\"default_effect\":\"POSSIBLE\",\"fault\":\"unknown\",\"expected\":false,\"grpc_code\":\"UNKNOWN\",\"http_status\":500,\"otel_severity_number\":17,\"recovery_suggestions\":[\"Read "
      "the native type and the codes of the record, which name the error in its own system's words.\",\"Extend "
      "the look-up tables by the native type, so that the next occurrence arrives classified.\"],\"recovery_strategies\":[\"uep.recovery.escalate\"],\"monitoring_requirements\":[{\"metric\":\"uep.errors\",\"condition\":\"ratio\",\"threshold\":0.2,\"of\":\"uep.records.received\",\"window\":\"86400s\",\"group_by\":[\"uep.source.format\"],\"severity\":\"Low\",\"description\":\"A "
      "fifth of a day's records from one source could not be classified, which a few lines in its table would "
      "change.\"}],\"monitoring_metrics\":[\"uep.errors\",\"uep.records.received\"],\"context_keys\":[{\"key\":\"native_type\",\"type\":\"string\",\"sensitive\":false,\"description\":\"Name "
      "of the class or code that no table knew.\"},{\"key\":\"tables\",\"type\":\"array\",\"sensitive\":false,\"description\":\"Tables "
      "that were searched, by name.\"}],\"since\":\"1.0\",\"ancestors\":[\"uep.unknown\"]}"},
};

const uep_json_kind uep_i_entries[] = {
    {"category", entries_category, 19},
    {"limit", entries_limit, 89},
    {"metric", entries_metric, 34},
    {"pattern", entries_pattern, 23},
    {"reason", entries_reason, 16},
    {"severity", entries_severity, 4},
    {"strategy", entries_strategy, 19},
    {"type", entries_type, 44},
    {NULL, NULL, 0}
};
#endif
