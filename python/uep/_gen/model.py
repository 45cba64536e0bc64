# Regenerate with: uep codegen (content 73993a8d87af9070; do not edit)
"""The record's structs and enums. Holds values only: no I/O, no clock, no validation."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

__all__ = [
    "Code",
    "Correlation",
    "Detail",
    "Effect",
    "ErrorBatch",
    "Foreign",
    "Frame",
    "Handling",
    "Link",
    "Mark",
    "MarkKind",
    "Node",
    "Occurrences",
    "Provenance",
    "Recovery",
    "Relation",
    "Resource",
    "Retryability",
    "Severity",
    "SeveritySource",
    "Stack",
    "Text",
    "Thread",
    "UniversalErrorProtocol",
    "Violation",
]

Uint32 = Annotated[int, Meta(ge=0, le=4294967295)]
Int32 = Annotated[int, Meta(ge=-2147483648, le=2147483647)]


class Severity(str, Enum):
    """How bad an error is for the service that reports it. The names are the words of canonical JSON, hence
    bare; the enum is closed for version 1. The gaps keep an unknown number comparable: it rounds down to
    the known level below.
    """

    LOW = "Low"
    MEDIUM = "Medium"
    HIGH = "High"
    CRITICAL = "Critical"


class SeveritySource(str, Enum):
    """Who chose the severity."""

    REGISTRY = "SEVERITY_SOURCE_REGISTRY"
    REPORTER = "SEVERITY_SOURCE_REPORTER"
    POLICY = "SEVERITY_SOURCE_POLICY"
    BRIDGE = "SEVERITY_SOURCE_BRIDGE"


class Relation(str, Enum):
    """How a node explains its parent. Each edge reads: this node is the parent's …"""

    CAUSE = "RELATION_CAUSE"
    CONTEXT = "RELATION_CONTEXT"
    SUPPRESSED = "RELATION_SUPPRESSED"
    MEMBER = "RELATION_MEMBER"
    REPANIC = "RELATION_REPANIC"
    REMOTE_CAUSE = "RELATION_REMOTE_CAUSE"


class Retryability(str, Enum):
    """What may be repeated after the error."""

    NEVER = "RETRYABILITY_NEVER"
    CALL = "RETRYABILITY_CALL"
    TRANSACTION = "RETRYABILITY_TRANSACTION"
    AFTER_FIX = "RETRYABILITY_AFTER_FIX"


class Effect(str, Enum):
    """Whether a failed operation took effect, hence whether repeating it could do it twice."""

    NONE = "EFFECT_NONE"
    POSSIBLE = "EFFECT_POSSIBLE"
    PARTIAL = "EFFECT_PARTIAL"
    APPLIED = "EFFECT_APPLIED"


class Provenance(str, Enum):
    """Where frames come from, hence how far they can be trusted."""

    RUNTIME = "PROVENANCE_RUNTIME"
    SYMBOLICATED = "PROVENANCE_SYMBOLICATED"
    PARSED_TEXT = "PROVENANCE_PARSED_TEXT"


class MarkKind(str, Enum):
    """What was done to a value."""

    TRUNCATED = "MARK_KIND_TRUNCATED"
    REDACTED = "MARK_KIND_REDACTED"
    HASHED = "MARK_KIND_HASHED"
    REPAIRED = "MARK_KIND_REPAIRED"
    TYPED = "MARK_KIND_TYPED"
    SENSITIVE = "MARK_KIND_SENSITIVE"
    DROPPED = "MARK_KIND_DROPPED"
    ASSUMED = "MARK_KIND_ASSUMED"


class UniversalErrorProtocol(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A record: one error that happened in one program, with everything that explains it. A producer fills
    every field marked mandatory. On its way a record changes only by redaction and truncation, which leave
    marks.
    """

    protocol_version: str = ""
    error_id: str = ""
    error_type: Annotated[str, Meta(max_length=128)] = ""
    severity: Severity | Int32 | None = None
    timestamp: str = ""
    source_language: str = ""
    error_message: Annotated[str, Meta(max_length=8192)] = ""
    stack_trace: Annotated[str, Meta(max_length=32768)] | None = None
    context: Annotated[dict[str, Any], Meta(max_length=64)] = {}
    recovery_suggestions: Annotated[list[Annotated[str, Meta(max_length=1024)]], Meta(max_length=16)] = []
    type_ancestors: Annotated[list[Annotated[str, Meta(max_length=128)]], Meta(max_length=8)] = []
    nodes: Annotated[list[Node], Meta(max_length=128)] = []
    recovery: Recovery | None = None
    correlation: Correlation | None = None
    resource: Resource | None = None
    observed_timestamp: str = ""
    severity_source: SeveritySource | Int32 | None = None
    handling: Handling | None = None
    codes: Annotated[list[Code], Meta(max_length=16)] = []
    violations: Annotated[list[Violation], Meta(max_length=64)] = []
    user_messages: Annotated[list[Text], Meta(max_length=16)] = []
    links: Annotated[list[Link], Meta(max_length=16)] = []
    fingerprint: Annotated[list[Annotated[str, Meta(max_length=256)]], Meta(max_length=16)] = []
    threads: Annotated[list[Thread], Meta(max_length=64)] = []
    occurrences: Occurrences | None = None
    marks: Annotated[list[Mark], Meta(max_length=256)] = []
    details: Annotated[list[Detail], Meta(max_length=16)] = []
    origin: Foreign | None = None


class Node(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One error in the record's tree. nodes is a flat list in depth-first order: a node stands after its
    parent, children by the number of their relation, then in native order. nodes[0] is the error the
    record is about.
    """

    parent: Uint32 | None = None
    relation: Relation | Int32 | None = None
    type_name: Annotated[str, Meta(max_length=512)] = ""
    module: Annotated[str, Meta(max_length=512)] = ""
    message: Annotated[str, Meta(max_length=8192)] = ""
    notes: Annotated[list[Annotated[str, Meta(max_length=1024)]], Meta(max_length=16)] = []
    stack: Stack | None = None
    error_type: Annotated[str, Meta(max_length=128)] = ""
    error_id: str = ""
    source_language: str = ""
    service: Annotated[str, Meta(max_length=128)] = ""
    timestamp: str = ""
    is_group: bool = False


class Stack(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The calls that were active at one point of one program."""

    frames: Annotated[list[Frame], Meta(max_length=256)] = []
    dropped_frames: Uint32 = 0
    dropped_after: Uint32 = 0
    shared_with_parent: Uint32 = 0
    provenance: Provenance | Int32 | None = None


class Frame(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One call on a stack. Consecutive frames that are equal in every field but address are folded into one,
    and repeat counts the others.
    """

    function: Annotated[str, Meta(max_length=512)] = ""
    raw_function: Annotated[str, Meta(max_length=1024)] = ""
    module: Annotated[str, Meta(max_length=512)] = ""
    package: Annotated[str, Meta(max_length=256)] = ""
    file: Annotated[str, Meta(max_length=1024)] = ""
    abs_path: Annotated[str, Meta(max_length=1024)] = ""
    line: Uint32 = 0
    column: Uint32 = 0
    in_app: bool | None = None
    inlined: bool = False
    async_boundary: bool = False
    repeat: Uint32 = 0
    source_language: str = ""
    source_line: Annotated[str, Meta(max_length=200)] = ""
    address: str = ""
    build_id: str = ""


class Thread(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A thread, task or goroutine of the program at the time of the error."""

    id: Annotated[str, Meta(max_length=64)] = ""
    name: Annotated[str, Meta(max_length=256)] = ""
    state: Annotated[str, Meta(max_length=64)] = ""
    crashed: bool = False
    stack: Stack | None = None
    parent_id: Annotated[str, Meta(max_length=64)] = ""


class Recovery(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What a caller can do about the error, for programs."""

    retryability: Retryability | Int32 | None = None
    retry_after: str = ""
    max_attempts: Uint32 = 0
    throttled: bool = False
    effect: Effect | Int32 | None = None
    strategies: Annotated[list[Annotated[str, Meta(max_length=128)]], Meta(max_length=8)] = []


class Correlation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The traces, requests and errors that the record belongs to."""

    trace_id: str = ""
    span_id: str = ""
    trace_flags: Annotated[int, Meta(ge=0, le=255)] = 0
    request_id: Annotated[str, Meta(max_length=256)] = ""
    cause_error_id: str = ""


class Resource(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The service instance that reports the error."""

    service: Annotated[str, Meta(max_length=128)] = ""
    namespace: Annotated[str, Meta(max_length=128)] = ""
    version: Annotated[str, Meta(max_length=128)] = ""
    instance_id: Annotated[str, Meta(max_length=128)] = ""
    environment: Annotated[str, Meta(max_length=64)] = ""
    host: Annotated[str, Meta(max_length=255)] = ""
    pid: Uint32 = 0
    runtime: Annotated[str, Meta(max_length=128)] = ""
    sdk: Annotated[str, Meta(max_length=128)] = ""
    attributes: Annotated[dict[str, Annotated[str, Meta(max_length=1024)]], Meta(max_length=32)] = {}


class Handling(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """How the program treated the error."""

    handled: bool | None = None
    fatal: bool = False
    synthetic: bool = False
    expected: bool = False
    mechanism: Annotated[str, Meta(max_length=64)] = ""


class Code(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The error's name or number in another code space."""

    space: str = ""
    value: Annotated[str, Meta(max_length=512)] = ""
    name: Annotated[str, Meta(max_length=128)] = ""
    platform: Annotated[str, Meta(max_length=64)] = ""


class Violation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing that was wrong with a request."""

    kind: str = ""
    path: Annotated[str, Meta(max_length=1024)] = ""
    reason: Annotated[str, Meta(max_length=256)] = ""
    description: Annotated[str, Meta(max_length=1024)] = ""
    subject: Annotated[str, Meta(max_length=512)] = ""
    limit: Annotated[str, Meta(max_length=256)] = ""


class Text(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A text in one language for the person who met the error."""

    locale: str = ""
    text: Annotated[str, Meta(max_length=1024)] = ""


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A place where more can be read."""

    rel: Annotated[str, Meta(max_length=64)] = ""
    url: Annotated[str, Meta(max_length=2048)] = ""
    description: Annotated[str, Meta(max_length=512)] = ""


class Occurrences(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """How often the same error happened."""

    count: Uint32 = 0
    first: str = ""
    last: str = ""


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What was done to one value of the record, so that nothing is lost silently."""

    path: Annotated[str, Meta(max_length=512)] = ""
    kind: MarkKind | Int32 | None = None
    rule: str = ""
    original_size: Uint32 = 0
    type_hint: str = ""


class Detail(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A payload of another vocabulary, carried unread. A receiver that does not know the type keeps it."""

    type: Annotated[str, Meta(max_length=256)] = ""
    value: Annotated[bytes, Meta(max_length=4096)] = b""
    debug: Any = None


class Foreign(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The foreign document that a record was translated from."""

    format: str = ""
    media_type: str = ""
    payload: Annotated[bytes, Meta(max_length=32768)] = b""
    complete: bool = False


class ErrorBatch(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Several records sent together. The records do not depend on one another."""

    errors: Annotated[list[UniversalErrorProtocol], Meta(max_length=1000)] = []
    dropped_records: Uint32 = 0
