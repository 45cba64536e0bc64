# Regenerate with: uep codegen (content 15665278b59cf83a; do not edit)
"""What every field, enum, pattern and limit is, as plain data for code that interprets it. Checks nothing."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ENUMS", "LIMITS", "MESSAGES", "PATTERNS", "Enumeration", "Field", "Limit", "Pattern"]


class Field(NamedTuple):
    """One field of a message.

    kind: string, uint32, fixed64, bool, bytes, enum, message, timestamp, duration or value. shape: one, list or map.
    presence: absent differs from the default. required: always, canonical or never. limits: ids by role.
    """

    name: str
    number: int
    kind: str
    shape: str = "one"
    type_name: str = ""
    presence: bool = False
    required: str = "never"
    pattern: str = ""
    key_pattern: str = ""
    max_items: int | None = None
    max_bytes: int | None = None
    limits: tuple[str, ...] = ()


class Enumeration(NamedTuple):
    """The values of an enum both ways. closed: a receiver refuses a name it does not know."""

    numbers: dict[str, int]
    names: dict[int, str]
    closed: bool


class Pattern(NamedTuple):
    """A pattern: its regex, the reason of a refusal, the profiles that refuse, values refused although they match."""

    regex: str
    reason: str
    refused_by: tuple[str, ...]
    excluded: tuple[str, ...]
    example: str


class Limit(NamedTuple):
    """A limit: its number and unit, the reason of a refusal ("" where nobody refuses), the profiles that refuse."""

    value: int
    unit: str
    reason: str
    refused_by: tuple[str, ...]


MESSAGES: dict[str, tuple[Field, ...]] = {
    "UniversalErrorProtocol": (
        Field("protocol_version", 1, "string", required="always", pattern="protocol_version"),
        Field("error_id", 2, "string", required="always", pattern="uuid"),
        Field(
            "error_type",
            3,
            "string",
            required="always",
            pattern="error_type",
            max_bytes=128,
            limits=("max_error_type_bytes",),
        ),
        Field("severity", 4, "enum", type_name="Severity", required="canonical"),
        Field("timestamp", 5, "timestamp", presence=True, required="always", pattern="timestamp"),
        Field("source_language", 6, "string", required="always", pattern="source_language"),
        Field(
            "error_message",
            7,
            "string",
            required="always",
            max_bytes=8192,
            limits=("max_error_message_bytes",),
        ),
        Field("stack_trace", 8, "string", presence=True, max_bytes=32768, limits=("max_stack_trace_bytes",)),
        Field(
            "context",
            9,
            "value",
            shape="map",
            key_pattern="context_key",
            max_items=64,
            max_bytes=4096,
            limits=(
                "max_context_keys",
                "max_context_key_bytes",
                "max_context_string_bytes",
                "max_context_depth",
                "max_context_bytes",
                "max_safe_integer",
            ),
        ),
        Field(
            "recovery_suggestions",
            10,
            "string",
            shape="list",
            max_items=16,
            max_bytes=1024,
            limits=("max_suggestions", "max_suggestion_bytes"),
        ),
        Field(
            "type_ancestors",
            11,
            "string",
            shape="list",
            pattern="error_type",
            max_items=8,
            max_bytes=128,
            limits=("max_type_ancestors", "max_error_type_bytes"),
        ),
        Field("nodes", 12, "message", shape="list", type_name="Node", max_items=128, limits=("max_nodes",)),
        Field("recovery", 13, "message", type_name="Recovery", presence=True),
        Field("correlation", 14, "message", type_name="Correlation", presence=True),
        Field("resource", 15, "message", type_name="Resource", presence=True),
        Field("observed_timestamp", 16, "timestamp", presence=True, pattern="timestamp"),
        Field("severity_source", 17, "enum", type_name="SeveritySource"),
        Field("handling", 18, "message", type_name="Handling", presence=True),
        Field("codes", 19, "message", shape="list", type_name="Code", max_items=16, limits=("max_codes",)),
        Field(
            "violations",
            20,
            "message",
            shape="list",
            type_name="Violation",
            max_items=64,
            limits=("max_violations",),
        ),
        Field(
            "user_messages",
            21,
            "message",
            shape="list",
            type_name="Text",
            max_items=16,
            limits=("max_user_messages",),
        ),
        Field("links", 22, "message", shape="list", type_name="Link", max_items=16, limits=("max_links",)),
        Field(
            "fingerprint",
            23,
            "string",
            shape="list",
            max_items=16,
            max_bytes=256,
            limits=("max_fingerprint_parts", "max_fingerprint_part_bytes"),
        ),
        Field(
            "threads", 24, "message", shape="list", type_name="Thread", max_items=64, limits=("max_threads",)
        ),
        Field("occurrences", 25, "message", type_name="Occurrences", presence=True),
        Field("marks", 26, "message", shape="list", type_name="Mark", max_items=256, limits=("max_marks",)),
        Field(
            "details", 27, "message", shape="list", type_name="Detail", max_items=16, limits=("max_details",)
        ),
        Field("origin", 28, "message", type_name="Foreign", presence=True),
    ),
    "Node": (
        Field("parent", 1, "uint32", presence=True),
        Field("relation", 2, "enum", type_name="Relation"),
        Field("type_name", 3, "string", max_bytes=512, limits=("max_type_name_bytes",)),
        Field("module", 4, "string", max_bytes=512, limits=("max_module_bytes",)),
        Field(
            "message",
            5,
            "string",
            max_bytes=8192,
            limits=("max_node_message_bytes", "max_error_message_bytes"),
        ),
        Field(
            "notes",
            6,
            "string",
            shape="list",
            max_items=16,
            max_bytes=1024,
            limits=("max_notes", "max_note_bytes"),
        ),
        Field("stack", 7, "message", type_name="Stack", presence=True),
        Field(
            "error_type", 8, "string", pattern="error_type", max_bytes=128, limits=("max_error_type_bytes",)
        ),
        Field("error_id", 9, "string", pattern="uuid"),
        Field("source_language", 10, "string", pattern="source_language"),
        Field("service", 11, "string", max_bytes=128, limits=("max_service_bytes",)),
        Field("timestamp", 12, "timestamp", presence=True, pattern="timestamp"),
        Field("is_group", 13, "bool"),
    ),
    "Stack": (
        Field(
            "frames",
            1,
            "message",
            shape="list",
            type_name="Frame",
            max_items=256,
            limits=("max_frames_per_stack", "max_frames_per_record"),
        ),
        Field("dropped_frames", 2, "uint32"),
        Field("dropped_after", 3, "uint32"),
        Field("shared_with_parent", 4, "uint32"),
        Field("provenance", 5, "enum", type_name="Provenance", required="canonical"),
    ),
    "Frame": (
        Field("function", 1, "string", max_bytes=512, limits=("max_function_bytes",)),
        Field("raw_function", 2, "string", max_bytes=1024, limits=("max_raw_function_bytes",)),
        Field("module", 3, "string", max_bytes=512, limits=("max_module_bytes",)),
        Field("package", 4, "string", max_bytes=256, limits=("max_package_bytes",)),
        Field("file", 5, "string", max_bytes=1024, limits=("max_path_bytes",)),
        Field("abs_path", 6, "string", max_bytes=1024, limits=("max_path_bytes",)),
        Field("line", 7, "uint32"),
        Field("column", 8, "uint32"),
        Field("in_app", 9, "bool", presence=True),
        Field("inlined", 10, "bool"),
        Field("async_boundary", 11, "bool"),
        Field("repeat", 12, "uint32"),
        Field("source_language", 13, "string", pattern="source_language"),
        Field("source_line", 14, "string", max_bytes=200, limits=("max_source_line_bytes",)),
        Field("address", 15, "fixed64", pattern="fixed64"),
        Field("build_id", 16, "string", pattern="build_id"),
    ),
    "Thread": (
        Field("id", 1, "string", max_bytes=64, limits=("max_thread_id_bytes",)),
        Field("name", 2, "string", max_bytes=256, limits=("max_thread_name_bytes",)),
        Field("state", 3, "string", max_bytes=64, limits=("max_thread_state_bytes",)),
        Field("crashed", 4, "bool"),
        Field("stack", 5, "message", type_name="Stack", presence=True),
        Field("parent_id", 6, "string", max_bytes=64, limits=("max_thread_id_bytes",)),
    ),
    "Recovery": (
        Field("retryability", 1, "enum", type_name="Retryability"),
        Field(
            "retry_after",
            2,
            "duration",
            presence=True,
            pattern="duration",
            limits=("max_retry_after_seconds",),
        ),
        Field("max_attempts", 3, "uint32"),
        Field("throttled", 4, "bool"),
        Field("effect", 5, "enum", type_name="Effect"),
        Field(
            "strategies",
            6,
            "string",
            shape="list",
            pattern="error_type",
            max_items=8,
            max_bytes=128,
            limits=("max_strategies", "max_error_type_bytes"),
        ),
    ),
    "Correlation": (
        Field("trace_id", 1, "string", pattern="trace_id"),
        Field("span_id", 2, "string", pattern="span_id"),
        Field("trace_flags", 3, "uint32", limits=("max_trace_flags",)),
        Field("request_id", 4, "string", max_bytes=256, limits=("max_request_id_bytes",)),
        Field("cause_error_id", 5, "string", pattern="uuid"),
    ),
    "Resource": (
        Field("service", 1, "string", max_bytes=128, limits=("max_service_bytes",)),
        Field("namespace", 2, "string", max_bytes=128, limits=("max_service_bytes",)),
        Field("version", 3, "string", max_bytes=128, limits=("max_service_bytes",)),
        Field("instance_id", 4, "string", max_bytes=128, limits=("max_service_bytes",)),
        Field("environment", 5, "string", max_bytes=64, limits=("max_environment_bytes",)),
        Field("host", 6, "string", max_bytes=255, limits=("max_host_bytes",)),
        Field("pid", 7, "uint32"),
        Field("runtime", 8, "string", max_bytes=128, limits=("max_runtime_bytes",)),
        Field("sdk", 9, "string", max_bytes=128, limits=("max_runtime_bytes",)),
        Field(
            "attributes",
            10,
            "string",
            shape="map",
            key_pattern="context_key",
            max_items=32,
            max_bytes=1024,
            limits=("max_attributes", "max_context_key_bytes", "max_attribute_value_bytes"),
        ),
    ),
    "Handling": (
        Field("handled", 1, "bool", presence=True),
        Field("fatal", 2, "bool"),
        Field("synthetic", 3, "bool"),
        Field("expected", 4, "bool"),
        Field("mechanism", 5, "string", max_bytes=64, limits=("max_mechanism_bytes",)),
    ),
    "Code": (
        Field("space", 1, "string", required="always", pattern="code_space"),
        Field("value", 2, "string", required="always", max_bytes=512, limits=("max_code_value_bytes",)),
        Field("name", 3, "string", max_bytes=128, limits=("max_code_name_bytes",)),
        Field("platform", 4, "string", max_bytes=64, limits=("max_platform_bytes",)),
    ),
    "Violation": (
        Field("kind", 1, "string", pattern="violation_kind"),
        Field("path", 2, "string", max_bytes=1024, limits=("max_violation_path_bytes",)),
        Field("reason", 3, "string", max_bytes=256, limits=("max_violation_reason_bytes",)),
        Field("description", 4, "string", max_bytes=1024, limits=("max_violation_text_bytes",)),
        Field("subject", 5, "string", max_bytes=512, limits=("max_violation_subject_bytes",)),
        Field("limit", 6, "string", max_bytes=256, limits=("max_violation_reason_bytes",)),
    ),
    "Text": (
        Field("locale", 1, "string", required="always", pattern="locale"),
        Field("text", 2, "string", required="always", max_bytes=1024, limits=("max_user_message_bytes",)),
    ),
    "Link": (
        Field("rel", 1, "string", max_bytes=64, limits=("max_link_rel_bytes",)),
        Field(
            "url",
            2,
            "string",
            required="always",
            pattern="link_url",
            max_bytes=2048,
            limits=("max_link_url_bytes",),
        ),
        Field("description", 3, "string", max_bytes=512, limits=("max_link_description_bytes",)),
    ),
    "Occurrences": (
        Field("count", 1, "uint32", required="always"),
        Field("first", 2, "timestamp", presence=True, pattern="timestamp"),
        Field("last", 3, "timestamp", presence=True, pattern="timestamp"),
    ),
    "Mark": (
        Field("path", 1, "string", pattern="mark_path", max_bytes=512, limits=("max_mark_path_bytes",)),
        Field("kind", 2, "enum", type_name="MarkKind", required="canonical"),
        Field("rule", 3, "string", pattern="mark_rule"),
        Field("original_size", 4, "uint32"),
        Field("type_hint", 5, "string", pattern="type_hint"),
    ),
    "Detail": (
        Field(
            "type",
            1,
            "string",
            required="always",
            pattern="detail_type",
            max_bytes=256,
            limits=("max_detail_type_bytes",),
        ),
        Field("value", 2, "bytes", pattern="base64", max_bytes=4096, limits=("max_detail_value_bytes",)),
        Field(
            "debug",
            3,
            "value",
            presence=True,
            key_pattern="context_key",
            max_bytes=4096,
            limits=(
                "max_context_string_bytes",
                "max_context_key_bytes",
                "max_context_depth",
                "max_detail_debug_bytes",
                "max_safe_integer",
            ),
        ),
    ),
    "Foreign": (
        Field("format", 1, "string", required="always", pattern="format_name"),
        Field("media_type", 2, "string", pattern="media_type"),
        Field("payload", 3, "bytes", pattern="base64", max_bytes=32768, limits=("max_origin_payload_bytes",)),
        Field("complete", 4, "bool"),
    ),
    "ErrorBatch": (
        Field(
            "errors",
            1,
            "message",
            shape="list",
            type_name="UniversalErrorProtocol",
            max_items=1000,
            limits=("max_batch_records",),
        ),
        Field("dropped_records", 2, "uint32"),
    ),
}

ENUMS: dict[str, Enumeration] = {
    "Severity": Enumeration(
        numbers={
            "Unspecified": 0,
            "Low": 10,
            "Medium": 20,
            "High": 30,
            "Critical": 40,
        },
        names={
            0: "Unspecified",
            10: "Low",
            20: "Medium",
            30: "High",
            40: "Critical",
        },
        closed=True,
    ),
    "SeveritySource": Enumeration(
        numbers={
            "SEVERITY_SOURCE_UNSPECIFIED": 0,
            "SEVERITY_SOURCE_REGISTRY": 1,
            "SEVERITY_SOURCE_REPORTER": 2,
            "SEVERITY_SOURCE_POLICY": 3,
            "SEVERITY_SOURCE_BRIDGE": 4,
        },
        names={
            0: "SEVERITY_SOURCE_UNSPECIFIED",
            1: "SEVERITY_SOURCE_REGISTRY",
            2: "SEVERITY_SOURCE_REPORTER",
            3: "SEVERITY_SOURCE_POLICY",
            4: "SEVERITY_SOURCE_BRIDGE",
        },
        closed=False,
    ),
    "Relation": Enumeration(
        numbers={
            "RELATION_UNSPECIFIED": 0,
            "RELATION_CAUSE": 1,
            "RELATION_CONTEXT": 2,
            "RELATION_SUPPRESSED": 3,
            "RELATION_MEMBER": 4,
            "RELATION_REPANIC": 5,
            "RELATION_REMOTE_CAUSE": 6,
        },
        names={
            0: "RELATION_UNSPECIFIED",
            1: "RELATION_CAUSE",
            2: "RELATION_CONTEXT",
            3: "RELATION_SUPPRESSED",
            4: "RELATION_MEMBER",
            5: "RELATION_REPANIC",
            6: "RELATION_REMOTE_CAUSE",
        },
        closed=False,
    ),
    "Retryability": Enumeration(
        numbers={
            "RETRYABILITY_UNSPECIFIED": 0,
            "RETRYABILITY_NEVER": 1,
            "RETRYABILITY_CALL": 2,
            "RETRYABILITY_TRANSACTION": 3,
            "RETRYABILITY_AFTER_FIX": 4,
        },
        names={
            0: "RETRYABILITY_UNSPECIFIED",
            1: "RETRYABILITY_NEVER",
            2: "RETRYABILITY_CALL",
            3: "RETRYABILITY_TRANSACTION",
            4: "RETRYABILITY_AFTER_FIX",
        },
        closed=False,
    ),
    "Effect": Enumeration(
        numbers={
            "EFFECT_UNSPECIFIED": 0,
            "EFFECT_NONE": 1,
            "EFFECT_POSSIBLE": 2,
            "EFFECT_PARTIAL": 3,
            "EFFECT_APPLIED": 4,
        },
        names={
            0: "EFFECT_UNSPECIFIED",
            1: "EFFECT_NONE",
            2: "EFFECT_POSSIBLE",
            3: "EFFECT_PARTIAL",
            4: "EFFECT_APPLIED",
        },
        closed=False,
    ),
    "Provenance": Enumeration(
        numbers={
            "PROVENANCE_UNSPECIFIED": 0,
            "PROVENANCE_RUNTIME": 1,
            "PROVENANCE_SYMBOLICATED": 2,
            "PROVENANCE_PARSED_TEXT": 3,
        },
        names={
            0: "PROVENANCE_UNSPECIFIED",
            1: "PROVENANCE_RUNTIME",
            2: "PROVENANCE_SYMBOLICATED",
            3: "PROVENANCE_PARSED_TEXT",
        },
        closed=False,
    ),
    "MarkKind": Enumeration(
        numbers={
            "MARK_KIND_UNSPECIFIED": 0,
            "MARK_KIND_TRUNCATED": 1,
            "MARK_KIND_REDACTED": 2,
            "MARK_KIND_HASHED": 3,
            "MARK_KIND_REPAIRED": 4,
            "MARK_KIND_TYPED": 5,
            "MARK_KIND_SENSITIVE": 6,
            "MARK_KIND_DROPPED": 7,
            "MARK_KIND_ASSUMED": 8,
        },
        names={
            0: "MARK_KIND_UNSPECIFIED",
            1: "MARK_KIND_TRUNCATED",
            2: "MARK_KIND_REDACTED",
            3: "MARK_KIND_HASHED",
            4: "MARK_KIND_REPAIRED",
            5: "MARK_KIND_TYPED",
            6: "MARK_KIND_SENSITIVE",
            7: "MARK_KIND_DROPPED",
            8: "MARK_KIND_ASSUMED",
        },
        closed=False,
    ),
}

PATTERNS: dict[str, Pattern] = {
    "base64": Pattern(
        regex="^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
        reason="bad_format",
        refused_by=("canonical",),
        excluded=(),
        example="aGk=",
    ),
    "build_id": Pattern(
        regex="^[0-9A-Za-z][0-9A-Za-z._-]{0,127}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="9f3c2d51a8e04b7f",
    ),
    "category_id": Pattern(
        regex="^uep\\.[a-z][a-z0-9_]{0,31}$",
        reason="bad_type_name",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="uep.network",
    ),
    "code_space": Pattern(
        regex="^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="grpc",
    ),
    "context_key": Pattern(
        regex="^[^\\x00-\\x1f\\x7f-\\x9f]+$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="uep.source.file",
    ),
    "detail_type": Pattern(
        regex="^[A-Za-z0-9_][A-Za-z0-9_.:/-]*$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="google.rpc.ErrorInfo",
    ),
    "duration": Pattern(
        regex="^(0|[1-9][0-9]{0,11})(\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?s$",
        reason="bad_format",
        refused_by=("canonical",),
        excluded=(),
        example="0s",
    ),
    "error_type": Pattern(
        regex="^[a-z][a-z0-9_]{0,31}(\\.[a-z][a-z0-9_]{0,31}){1,7}$",
        reason="bad_type_name",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="uep.network.timeout",
    ),
    "fixed64": Pattern(
        regex="^(0|[1-9][0-9]{0,19})$",
        reason="out_of_range",
        refused_by=("canonical",),
        excluded=(),
        example="1",
    ),
    "format_name": Pattern(
        regex="^[a-z][a-z0-9_.-]{0,63}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="problem",
    ),
    "link_url": Pattern(
        regex="^https://[A-Za-z0-9\\[][A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]*$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="https://example.com/help?id=1",
    ),
    "locale": Pattern(
        regex="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="en",
    ),
    "mark_path": Pattern(
        regex="^(/([^/~]|~[01])*)*$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="/error_message",
    ),
    "mark_rule": Pattern(
        regex="^[a-z][a-z0-9_.:/-]{0,63}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="unknown_fields",
    ),
    "media_type": Pattern(
        regex="^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="application/problem+json",
    ),
    "protocol_version": Pattern(
        regex="^[1-9][0-9]{0,3}\\.(0|[1-9][0-9]{0,3})$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="1.0",
    ),
    "source_language": Pattern(
        regex="^[a-z][a-z0-9+#_-]{0,31}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="python",
    ),
    "span_id": Pattern(
        regex="^[0-9a-f]{16}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=("0000000000000000",),
        example="00f067aa0ba902b7",
    ),
    "timestamp": Pattern(
        regex="^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?Z$",
        reason="bad_format",
        refused_by=("canonical",),
        excluded=(),
        example="2026-11-21T10:15:30Z",
    ),
    "trace_id": Pattern(
        regex="^[0-9a-f]{32}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=("00000000000000000000000000000000",),
        example="4bf92f3577b34da6a3ce929d0e0e4736",
    ),
    "type_hint": Pattern(
        regex="^[a-z][a-z0-9_]{0,31}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="int64",
    ),
    "uuid": Pattern(
        regex="^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
    ),
    "violation_kind": Pattern(
        regex="^[a-z][a-z0-9_]{0,31}$",
        reason="bad_format",
        refused_by=("accept", "canonical"),
        excluded=(),
        example="field",
    ),
}

LIMITS: dict[str, Limit] = {
    "keep_frames_inner": Limit(value=192, unit="count", reason="", refused_by=()),
    "keep_frames_outer": Limit(value=64, unit="count", reason="", refused_by=()),
    "max_attribute_value_bytes": Limit(
        value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)
    ),
    "max_attributes": Limit(value=32, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_batch_bytes": Limit(
        value=4194304, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_batch_document_bytes": Limit(
        value=16777216, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_batch_records": Limit(
        value=1000, unit="count", reason="too_many", refused_by=("accept", "canonical")
    ),
    "max_code_name_bytes": Limit(value=128, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_code_value_bytes": Limit(
        value=512, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_codes": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_compact_bytes": Limit(value=3072, unit="bytes", reason="", refused_by=()),
    "max_context_bytes": Limit(
        value=16384, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_context_depth": Limit(value=8, unit="depth", reason="too_deep", refused_by=("accept", "canonical")),
    "max_context_key_bytes": Limit(
        value=128, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_context_keys": Limit(value=64, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_context_string_bytes": Limit(value=4096, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_detail_debug_bytes": Limit(
        value=4096, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_detail_type_bytes": Limit(
        value=256, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_detail_value_bytes": Limit(
        value=4096, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_details": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_document_bytes": Limit(
        value=1048576, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_document_depth": Limit(
        value=64, unit="depth", reason="too_deep", refused_by=("accept", "canonical")
    ),
    "max_environment_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_error_message_bytes": Limit(value=8192, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_error_type_bytes": Limit(
        value=128, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_fingerprint_frames": Limit(value=8, unit="count", reason="", refused_by=()),
    "max_fingerprint_part_bytes": Limit(
        value=256, unit="bytes", reason="too_long", refused_by=("canonical",)
    ),
    "max_fingerprint_parts": Limit(
        value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")
    ),
    "max_frames_per_record": Limit(
        value=1024, unit="count", reason="too_many", refused_by=("accept", "canonical")
    ),
    "max_frames_per_stack": Limit(
        value=256, unit="count", reason="too_many", refused_by=("accept", "canonical")
    ),
    "max_function_bytes": Limit(value=512, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_host_bytes": Limit(value=255, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_link_description_bytes": Limit(
        value=512, unit="bytes", reason="too_long", refused_by=("canonical",)
    ),
    "max_link_rel_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_link_url_bytes": Limit(
        value=2048, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_links": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_mark_path_bytes": Limit(
        value=512, unit="bytes", reason="too_long", refused_by=("accept", "canonical")
    ),
    "max_marks": Limit(value=256, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_mechanism_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_module_bytes": Limit(value=512, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_node_message_bytes": Limit(value=2048, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_nodes": Limit(value=128, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_note_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_notes": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_origin_payload_bytes": Limit(
        value=32768, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_package_bytes": Limit(value=256, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_path_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_platform_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_raw_function_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_record_bytes": Limit(
        value=65536, unit="bytes", reason="too_large", refused_by=("accept", "canonical")
    ),
    "max_registry_bytes": Limit(value=4194304, unit="bytes", reason="", refused_by=()),
    "max_registry_types": Limit(value=4096, unit="count", reason="", refused_by=()),
    "max_remote_hops": Limit(value=16, unit="count", reason="", refused_by=()),
    "max_render_bytes": Limit(value=1048576, unit="bytes", reason="", refused_by=()),
    "max_request_id_bytes": Limit(value=256, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_retry_after_seconds": Limit(
        value=315576000000, unit="number", reason="out_of_range", refused_by=("accept", "canonical")
    ),
    "max_runtime_bytes": Limit(value=128, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_safe_integer": Limit(
        value=9007199254740991, unit="number", reason="out_of_range", refused_by=("canonical",)
    ),
    "max_scan_error_bytes": Limit(value=2097152, unit="bytes", reason="", refused_by=()),
    "max_scan_frames": Limit(value=65536, unit="count", reason="", refused_by=()),
    "max_scan_line_bytes": Limit(value=1048576, unit="bytes", reason="", refused_by=()),
    "max_scan_nodes": Limit(value=1024, unit="count", reason="", refused_by=()),
    "max_scan_trace_line_bytes": Limit(value=16384, unit="bytes", reason="", refused_by=()),
    "max_service_bytes": Limit(value=128, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_source_line_bytes": Limit(value=200, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_stack_trace_bytes": Limit(value=32768, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_strategies": Limit(value=8, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_suggestion_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_suggestions": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_thread_id_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_thread_name_bytes": Limit(value=256, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_thread_state_bytes": Limit(value=64, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_threads": Limit(value=64, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_trace_flags": Limit(
        value=255, unit="number", reason="out_of_range", refused_by=("accept", "canonical")
    ),
    "max_type_ancestors": Limit(value=8, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_type_name_bytes": Limit(value=512, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_unwrap_depth": Limit(value=4, unit="depth", reason="", refused_by=()),
    "max_user_message_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_user_messages": Limit(value=16, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "max_violation_path_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_violation_reason_bytes": Limit(
        value=256, unit="bytes", reason="too_long", refused_by=("canonical",)
    ),
    "max_violation_subject_bytes": Limit(
        value=512, unit="bytes", reason="too_long", refused_by=("canonical",)
    ),
    "max_violation_text_bytes": Limit(value=1024, unit="bytes", reason="too_long", refused_by=("canonical",)),
    "max_violations": Limit(value=64, unit="count", reason="too_many", refused_by=("accept", "canonical")),
    "truncate_frames_inner": Limit(value=16, unit="count", reason="", refused_by=()),
    "truncate_frames_outer": Limit(value=8, unit="count", reason="", refused_by=()),
    "truncate_message_bytes": Limit(value=512, unit="bytes", reason="", refused_by=()),
    "truncate_root_frames_inner": Limit(value=8, unit="count", reason="", refused_by=()),
    "truncate_root_frames_outer": Limit(value=4, unit="count", reason="", refused_by=()),
}
