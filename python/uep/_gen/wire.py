# Regenerate with: uep codegen (content 1d765347dc5f5a94; do not edit)
"""Carry record structs to and from protobuf messages of a private descriptor pool. Validates nothing.

Reading is total: a timestamp or duration outside its range becomes a text no rule accepts, so the rules refuse it.
Writing expects a valid record and raises ValueError (also TypeError) when it is none.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from uep._gen.model import (
    Code,
    Correlation,
    Detail,
    Effect,
    ErrorBatch,
    Foreign,
    Frame,
    Handling,
    Link,
    Mark,
    MarkKind,
    Node,
    Occurrences,
    Provenance,
    Recovery,
    Relation,
    Resource,
    Retryability,
    Severity,
    SeveritySource,
    Stack,
    Text,
    Thread,
    UniversalErrorProtocol,
    Violation,
)

__all__ = [
    "BATCH_MESSAGE",
    "RECORD_MESSAGE",
    "batch_from_message",
    "batch_to_message",
    "record_from_message",
    "record_to_message",
]


def _load_pool() -> descriptor_pool.DescriptorPool:
    pool = descriptor_pool.DescriptorPool()
    data = Path(__file__).with_name("descriptor.binpb").read_bytes()
    for file in descriptor_pb2.FileDescriptorSet.FromString(data).file:
        pool.AddSerializedFile(file.SerializeToString())
    return pool


_POOL = _load_pool()
_FIND = _POOL.FindMessageTypeByName
RECORD_MESSAGE: Any = message_factory.GetMessageClass(_FIND("uep.v1.UniversalErrorProtocol"))
BATCH_MESSAGE: Any = message_factory.GetMessageClass(_FIND("uep.v1.ErrorBatch"))

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # all times here are UTC, and naive ones cost less
_FIRST_SECOND, _LAST_SECOND = -62135596800, 253402300799
_EXACT_FLOAT = 2.0**53

_SEVERITY_NUMBER: dict[Any, int] = {
    Severity.LOW: 10,
    Severity.MEDIUM: 20,
    Severity.HIGH: 30,
    Severity.CRITICAL: 40,
}
_SEVERITY: dict[int, Severity | None] = {
    0: None,
    10: Severity.LOW,
    20: Severity.MEDIUM,
    30: Severity.HIGH,
    40: Severity.CRITICAL,
}

_SEVERITY_SOURCE_NUMBER: dict[Any, int] = {
    SeveritySource.REGISTRY: 1,
    SeveritySource.REPORTER: 2,
    SeveritySource.POLICY: 3,
    SeveritySource.BRIDGE: 4,
}
_SEVERITY_SOURCE: dict[int, SeveritySource | None] = {
    0: None,
    1: SeveritySource.REGISTRY,
    2: SeveritySource.REPORTER,
    3: SeveritySource.POLICY,
    4: SeveritySource.BRIDGE,
}

_RELATION_NUMBER: dict[Any, int] = {
    Relation.CAUSE: 1,
    Relation.CONTEXT: 2,
    Relation.SUPPRESSED: 3,
    Relation.MEMBER: 4,
    Relation.REPANIC: 5,
    Relation.REMOTE_CAUSE: 6,
}
_RELATION: dict[int, Relation | None] = {
    0: None,
    1: Relation.CAUSE,
    2: Relation.CONTEXT,
    3: Relation.SUPPRESSED,
    4: Relation.MEMBER,
    5: Relation.REPANIC,
    6: Relation.REMOTE_CAUSE,
}

_RETRYABILITY_NUMBER: dict[Any, int] = {
    Retryability.NEVER: 1,
    Retryability.CALL: 2,
    Retryability.TRANSACTION: 3,
    Retryability.AFTER_FIX: 4,
}
_RETRYABILITY: dict[int, Retryability | None] = {
    0: None,
    1: Retryability.NEVER,
    2: Retryability.CALL,
    3: Retryability.TRANSACTION,
    4: Retryability.AFTER_FIX,
}

_EFFECT_NUMBER: dict[Any, int] = {
    Effect.NONE: 1,
    Effect.POSSIBLE: 2,
    Effect.PARTIAL: 3,
    Effect.APPLIED: 4,
}
_EFFECT: dict[int, Effect | None] = {
    0: None,
    1: Effect.NONE,
    2: Effect.POSSIBLE,
    3: Effect.PARTIAL,
    4: Effect.APPLIED,
}

_PROVENANCE_NUMBER: dict[Any, int] = {
    Provenance.RUNTIME: 1,
    Provenance.SYMBOLICATED: 2,
    Provenance.PARSED_TEXT: 3,
}
_PROVENANCE: dict[int, Provenance | None] = {
    0: None,
    1: Provenance.RUNTIME,
    2: Provenance.SYMBOLICATED,
    3: Provenance.PARSED_TEXT,
}

_MARK_KIND_NUMBER: dict[Any, int] = {
    MarkKind.TRUNCATED: 1,
    MarkKind.REDACTED: 2,
    MarkKind.HASHED: 3,
    MarkKind.REPAIRED: 4,
    MarkKind.TYPED: 5,
    MarkKind.SENSITIVE: 6,
    MarkKind.DROPPED: 7,
    MarkKind.ASSUMED: 8,
}
_MARK_KIND: dict[int, MarkKind | None] = {
    0: None,
    1: MarkKind.TRUNCATED,
    2: MarkKind.REDACTED,
    3: MarkKind.HASHED,
    4: MarkKind.REPAIRED,
    5: MarkKind.TYPED,
    6: MarkKind.SENSITIVE,
    7: MarkKind.DROPPED,
    8: MarkKind.ASSUMED,
}


def record_to_message(record: UniversalErrorProtocol) -> Any:
    """Return the protobuf message of a record."""
    message = RECORD_MESSAGE()
    _write_universal_error_protocol(record, message)
    return message


def record_from_message(message: Any) -> UniversalErrorProtocol:
    """Return the record a protobuf message holds; fields the model does not know are left behind."""
    return _read_universal_error_protocol(message)


def batch_to_message(batch: ErrorBatch) -> Any:
    """Return the protobuf message of a batch."""
    message = BATCH_MESSAGE()
    _write_error_batch(batch, message)
    return message


def batch_from_message(message: Any) -> ErrorBatch:
    """Return the batch a protobuf message holds."""
    return _read_error_batch(message)


def _fraction(nanos: int) -> str:
    if nanos == 0:
        return ""
    if nanos % 1000000 == 0:
        return f".{nanos // 1000000:03d}"
    return f".{nanos // 1000:06d}" if nanos % 1000 == 0 else f".{nanos:09d}"


def _read_timestamp(message: Any) -> str:
    seconds, nanos = message.seconds, message.nanos
    if not (_FIRST_SECOND <= seconds <= _LAST_SECOND and 0 <= nanos < 1000000000):
        return f"@{seconds}/{nanos}"
    return f"{(_EPOCH + timedelta(seconds=seconds)).isoformat()}{_fraction(nanos)}Z"


def _write_timestamp(text: str, message: Any) -> None:
    delta = datetime.fromisoformat(text[:19]) - _EPOCH
    message.seconds = delta.days * 86400 + delta.seconds
    message.nanos = int(text[20:-1].ljust(9, "0")) if len(text) > 20 else 0
    message.SetInParent()


def _read_duration(message: Any) -> str:
    seconds, nanos = message.seconds, message.nanos
    # A duration that is merely too long is for the rules (UEP-LIM-086).
    if abs(nanos) >= 1000000000 or seconds * nanos < 0:
        return f"@{seconds}/{nanos}"
    sign = "-" if seconds < 0 or nanos < 0 else ""
    return f"{sign}{abs(seconds)}{_fraction(abs(nanos))}s"


def _write_duration(text: str, message: Any) -> None:
    sign = -1 if text.startswith("-") else 1
    whole, _, fraction = text.removeprefix("-").removesuffix("s").partition(".")
    message.seconds = sign * int(whole)
    message.nanos = sign * int(fraction.ljust(9, "0"))
    message.SetInParent()


def _read_value(message: Any) -> Any:
    kind = message.WhichOneof("kind")
    if kind == "string_value":
        return message.string_value
    if kind == "number_value":
        return _read_number(message.number_value)
    if kind == "bool_value":
        return message.bool_value
    if kind == "struct_value":
        return _read_values(message.struct_value.fields)
    if kind == "list_value":
        return [_read_value(item) for item in message.list_value.values]
    return None


def _read_number(number: float) -> int | float:
    is_whole = math.isfinite(number) and abs(number) < _EXACT_FLOAT and number == int(number)
    return int(number) if is_whole else number


def _read_values(fields: Any) -> dict[str, Any]:
    return {key: _read_value(fields[key]) for key in sorted(fields)}


def _write_value(value: Any, message: Any) -> None:
    if isinstance(value, str):
        message.string_value = value
    elif isinstance(value, bool):
        message.bool_value = value
    elif isinstance(value, int | float):
        message.number_value = value
    elif value is None:
        message.null_value = 0
    elif isinstance(value, dict):
        message.struct_value.SetInParent()
        _write_values(value, message.struct_value.fields)
    elif isinstance(value, list | tuple):
        message.list_value.SetInParent()
        for item in value:
            _write_value(item, message.list_value.values.add())
    else:
        raise TypeError(f"{type(value).__name__} has no JSON form; make it a string and mark it TYPED")


def _write_values(values: dict[str, Any], fields: Any) -> None:
    for key, value in values.items():
        _write_value(value, fields[key])


def _write_universal_error_protocol(struct: UniversalErrorProtocol, message: Any) -> None:
    if struct.protocol_version:
        message.protocol_version = struct.protocol_version
    if struct.error_id:
        message.error_id = struct.error_id
    if struct.error_type:
        message.error_type = struct.error_type
    if struct.severity is not None:
        message.severity = _SEVERITY_NUMBER.get(struct.severity, struct.severity)
    if struct.timestamp:
        _write_timestamp(struct.timestamp, message.timestamp)
    if struct.source_language:
        message.source_language = struct.source_language
    if struct.error_message:
        message.error_message = struct.error_message
    if struct.stack_trace is not None:
        message.stack_trace = struct.stack_trace
    if struct.context:
        _write_values(struct.context, message.context)
    if struct.recovery_suggestions:
        message.recovery_suggestions.extend(struct.recovery_suggestions)
    if struct.type_ancestors:
        message.type_ancestors.extend(struct.type_ancestors)
    for node in struct.nodes:
        _write_node(node, message.nodes.add())
    if struct.recovery is not None:
        message.recovery.SetInParent()
        _write_recovery(struct.recovery, message.recovery)
    if struct.correlation is not None:
        message.correlation.SetInParent()
        _write_correlation(struct.correlation, message.correlation)
    if struct.resource is not None:
        message.resource.SetInParent()
        _write_resource(struct.resource, message.resource)
    if struct.observed_timestamp:
        _write_timestamp(struct.observed_timestamp, message.observed_timestamp)
    if struct.severity_source is not None:
        message.severity_source = _SEVERITY_SOURCE_NUMBER.get(struct.severity_source, struct.severity_source)
    if struct.handling is not None:
        message.handling.SetInParent()
        _write_handling(struct.handling, message.handling)
    for code in struct.codes:
        _write_code(code, message.codes.add())
    for violation in struct.violations:
        _write_violation(violation, message.violations.add())
    for text in struct.user_messages:
        _write_text(text, message.user_messages.add())
    for link in struct.links:
        _write_link(link, message.links.add())
    if struct.fingerprint:
        message.fingerprint.extend(struct.fingerprint)
    for thread in struct.threads:
        _write_thread(thread, message.threads.add())
    if struct.occurrences is not None:
        message.occurrences.SetInParent()
        _write_occurrences(struct.occurrences, message.occurrences)
    for mark in struct.marks:
        _write_mark(mark, message.marks.add())
    for detail in struct.details:
        _write_detail(detail, message.details.add())
    if struct.origin is not None:
        message.origin.SetInParent()
        _write_foreign(struct.origin, message.origin)


def _read_universal_error_protocol(message: Any) -> UniversalErrorProtocol:
    has = message.HasField
    return UniversalErrorProtocol(
        protocol_version=message.protocol_version,
        error_id=message.error_id,
        error_type=message.error_type,
        severity=_SEVERITY.get(message.severity, message.severity),
        timestamp=_read_timestamp(message.timestamp) if has("timestamp") else "",
        source_language=message.source_language,
        error_message=message.error_message,
        stack_trace=message.stack_trace if has("stack_trace") else None,
        context=_read_values(message.context),
        recovery_suggestions=list(message.recovery_suggestions),
        type_ancestors=list(message.type_ancestors),
        nodes=[_read_node(item) for item in message.nodes],
        recovery=_read_recovery(message.recovery) if has("recovery") else None,
        correlation=_read_correlation(message.correlation) if has("correlation") else None,
        resource=_read_resource(message.resource) if has("resource") else None,
        observed_timestamp=_read_timestamp(message.observed_timestamp) if has("observed_timestamp") else "",
        severity_source=_SEVERITY_SOURCE.get(message.severity_source, message.severity_source),
        handling=_read_handling(message.handling) if has("handling") else None,
        codes=[_read_code(item) for item in message.codes],
        violations=[_read_violation(item) for item in message.violations],
        user_messages=[_read_text(item) for item in message.user_messages],
        links=[_read_link(item) for item in message.links],
        fingerprint=list(message.fingerprint),
        threads=[_read_thread(item) for item in message.threads],
        occurrences=_read_occurrences(message.occurrences) if has("occurrences") else None,
        marks=[_read_mark(item) for item in message.marks],
        details=[_read_detail(item) for item in message.details],
        origin=_read_foreign(message.origin) if has("origin") else None,
    )


def _write_node(struct: Node, message: Any) -> None:
    if struct.parent is not None:
        message.parent = struct.parent
    if struct.relation is not None:
        message.relation = _RELATION_NUMBER.get(struct.relation, struct.relation)
    if struct.type_name:
        message.type_name = struct.type_name
    if struct.module:
        message.module = struct.module
    if struct.message:
        message.message = struct.message
    if struct.notes:
        message.notes.extend(struct.notes)
    if struct.stack is not None:
        message.stack.SetInParent()
        _write_stack(struct.stack, message.stack)
    if struct.error_type:
        message.error_type = struct.error_type
    if struct.error_id:
        message.error_id = struct.error_id
    if struct.source_language:
        message.source_language = struct.source_language
    if struct.service:
        message.service = struct.service
    if struct.timestamp:
        _write_timestamp(struct.timestamp, message.timestamp)
    if struct.is_group:
        message.is_group = struct.is_group


def _read_node(message: Any) -> Node:
    has = message.HasField
    return Node(
        parent=message.parent if has("parent") else None,
        relation=_RELATION.get(message.relation, message.relation),
        type_name=message.type_name,
        module=message.module,
        message=message.message,
        notes=list(message.notes),
        stack=_read_stack(message.stack) if has("stack") else None,
        error_type=message.error_type,
        error_id=message.error_id,
        source_language=message.source_language,
        service=message.service,
        timestamp=_read_timestamp(message.timestamp) if has("timestamp") else "",
        is_group=message.is_group,
    )


def _write_stack(struct: Stack, message: Any) -> None:
    for frame in struct.frames:
        _write_frame(frame, message.frames.add())
    if struct.dropped_frames:
        message.dropped_frames = struct.dropped_frames
    if struct.dropped_after:
        message.dropped_after = struct.dropped_after
    if struct.shared_with_parent:
        message.shared_with_parent = struct.shared_with_parent
    if struct.provenance is not None:
        message.provenance = _PROVENANCE_NUMBER.get(struct.provenance, struct.provenance)


def _read_stack(message: Any) -> Stack:
    return Stack(
        frames=[_read_frame(item) for item in message.frames],
        dropped_frames=message.dropped_frames,
        dropped_after=message.dropped_after,
        shared_with_parent=message.shared_with_parent,
        provenance=_PROVENANCE.get(message.provenance, message.provenance),
    )


def _write_frame(struct: Frame, message: Any) -> None:
    if struct.function:
        message.function = struct.function
    if struct.raw_function:
        message.raw_function = struct.raw_function
    if struct.module:
        message.module = struct.module
    if struct.package:
        message.package = struct.package
    if struct.file:
        message.file = struct.file
    if struct.abs_path:
        message.abs_path = struct.abs_path
    if struct.line:
        message.line = struct.line
    if struct.column:
        message.column = struct.column
    if struct.in_app is not None:
        message.in_app = struct.in_app
    if struct.inlined:
        message.inlined = struct.inlined
    if struct.async_boundary:
        message.async_boundary = struct.async_boundary
    if struct.repeat:
        message.repeat = struct.repeat
    if struct.source_language:
        message.source_language = struct.source_language
    if struct.source_line:
        message.source_line = struct.source_line
    if struct.address:
        message.address = int(struct.address)
    if struct.build_id:
        message.build_id = struct.build_id


def _read_frame(message: Any) -> Frame:
    has = message.HasField
    return Frame(
        function=message.function,
        raw_function=message.raw_function,
        module=message.module,
        package=message.package,
        file=message.file,
        abs_path=message.abs_path,
        line=message.line,
        column=message.column,
        in_app=message.in_app if has("in_app") else None,
        inlined=message.inlined,
        async_boundary=message.async_boundary,
        repeat=message.repeat,
        source_language=message.source_language,
        source_line=message.source_line,
        address=str(message.address or ""),
        build_id=message.build_id,
    )


def _write_thread(struct: Thread, message: Any) -> None:
    if struct.id:
        message.id = struct.id
    if struct.name:
        message.name = struct.name
    if struct.state:
        message.state = struct.state
    if struct.crashed:
        message.crashed = struct.crashed
    if struct.stack is not None:
        message.stack.SetInParent()
        _write_stack(struct.stack, message.stack)
    if struct.parent_id:
        message.parent_id = struct.parent_id


def _read_thread(message: Any) -> Thread:
    has = message.HasField
    return Thread(
        id=message.id,
        name=message.name,
        state=message.state,
        crashed=message.crashed,
        stack=_read_stack(message.stack) if has("stack") else None,
        parent_id=message.parent_id,
    )


def _write_recovery(struct: Recovery, message: Any) -> None:
    if struct.retryability is not None:
        message.retryability = _RETRYABILITY_NUMBER.get(struct.retryability, struct.retryability)
    if struct.retry_after:
        _write_duration(struct.retry_after, message.retry_after)
    if struct.max_attempts:
        message.max_attempts = struct.max_attempts
    if struct.throttled:
        message.throttled = struct.throttled
    if struct.effect is not None:
        message.effect = _EFFECT_NUMBER.get(struct.effect, struct.effect)
    if struct.strategies:
        message.strategies.extend(struct.strategies)


def _read_recovery(message: Any) -> Recovery:
    has = message.HasField
    return Recovery(
        retryability=_RETRYABILITY.get(message.retryability, message.retryability),
        retry_after=_read_duration(message.retry_after) if has("retry_after") else "",
        max_attempts=message.max_attempts,
        throttled=message.throttled,
        effect=_EFFECT.get(message.effect, message.effect),
        strategies=list(message.strategies),
    )


def _write_correlation(struct: Correlation, message: Any) -> None:
    if struct.trace_id:
        message.trace_id = struct.trace_id
    if struct.span_id:
        message.span_id = struct.span_id
    if struct.trace_flags:
        message.trace_flags = struct.trace_flags
    if struct.request_id:
        message.request_id = struct.request_id
    if struct.cause_error_id:
        message.cause_error_id = struct.cause_error_id


def _read_correlation(message: Any) -> Correlation:
    return Correlation(
        trace_id=message.trace_id,
        span_id=message.span_id,
        trace_flags=message.trace_flags,
        request_id=message.request_id,
        cause_error_id=message.cause_error_id,
    )


def _write_resource(struct: Resource, message: Any) -> None:
    if struct.service:
        message.service = struct.service
    if struct.namespace:
        message.namespace = struct.namespace
    if struct.version:
        message.version = struct.version
    if struct.instance_id:
        message.instance_id = struct.instance_id
    if struct.environment:
        message.environment = struct.environment
    if struct.host:
        message.host = struct.host
    if struct.pid:
        message.pid = struct.pid
    if struct.runtime:
        message.runtime = struct.runtime
    if struct.sdk:
        message.sdk = struct.sdk
    if struct.attributes:
        message.attributes.update(struct.attributes)


def _read_resource(message: Any) -> Resource:
    return Resource(
        service=message.service,
        namespace=message.namespace,
        version=message.version,
        instance_id=message.instance_id,
        environment=message.environment,
        host=message.host,
        pid=message.pid,
        runtime=message.runtime,
        sdk=message.sdk,
        attributes=dict(sorted(message.attributes.items())),
    )


def _write_handling(struct: Handling, message: Any) -> None:
    if struct.handled is not None:
        message.handled = struct.handled
    if struct.fatal:
        message.fatal = struct.fatal
    if struct.synthetic:
        message.synthetic = struct.synthetic
    if struct.expected:
        message.expected = struct.expected
    if struct.mechanism:
        message.mechanism = struct.mechanism


def _read_handling(message: Any) -> Handling:
    has = message.HasField
    return Handling(
        handled=message.handled if has("handled") else None,
        fatal=message.fatal,
        synthetic=message.synthetic,
        expected=message.expected,
        mechanism=message.mechanism,
    )


def _write_code(struct: Code, message: Any) -> None:
    if struct.space:
        message.space = struct.space
    if struct.value:
        message.value = struct.value
    if struct.name:
        message.name = struct.name
    if struct.platform:
        message.platform = struct.platform


def _read_code(message: Any) -> Code:
    return Code(
        space=message.space,
        value=message.value,
        name=message.name,
        platform=message.platform,
    )


def _write_violation(struct: Violation, message: Any) -> None:
    if struct.kind:
        message.kind = struct.kind
    if struct.path:
        message.path = struct.path
    if struct.reason:
        message.reason = struct.reason
    if struct.description:
        message.description = struct.description
    if struct.subject:
        message.subject = struct.subject
    if struct.limit:
        message.limit = struct.limit


def _read_violation(message: Any) -> Violation:
    return Violation(
        kind=message.kind,
        path=message.path,
        reason=message.reason,
        description=message.description,
        subject=message.subject,
        limit=message.limit,
    )


def _write_text(struct: Text, message: Any) -> None:
    if struct.locale:
        message.locale = struct.locale
    if struct.text:
        message.text = struct.text


def _read_text(message: Any) -> Text:
    return Text(
        locale=message.locale,
        text=message.text,
    )


def _write_link(struct: Link, message: Any) -> None:
    if struct.rel:
        message.rel = struct.rel
    if struct.url:
        message.url = struct.url
    if struct.description:
        message.description = struct.description


def _read_link(message: Any) -> Link:
    return Link(
        rel=message.rel,
        url=message.url,
        description=message.description,
    )


def _write_occurrences(struct: Occurrences, message: Any) -> None:
    if struct.count:
        message.count = struct.count
    if struct.first:
        _write_timestamp(struct.first, message.first)
    if struct.last:
        _write_timestamp(struct.last, message.last)


def _read_occurrences(message: Any) -> Occurrences:
    has = message.HasField
    return Occurrences(
        count=message.count,
        first=_read_timestamp(message.first) if has("first") else "",
        last=_read_timestamp(message.last) if has("last") else "",
    )


def _write_mark(struct: Mark, message: Any) -> None:
    if struct.path:
        message.path = struct.path
    if struct.kind is not None:
        message.kind = _MARK_KIND_NUMBER.get(struct.kind, struct.kind)
    if struct.rule:
        message.rule = struct.rule
    if struct.original_size:
        message.original_size = struct.original_size
    if struct.type_hint:
        message.type_hint = struct.type_hint


def _read_mark(message: Any) -> Mark:
    return Mark(
        path=message.path,
        kind=_MARK_KIND.get(message.kind, message.kind),
        rule=message.rule,
        original_size=message.original_size,
        type_hint=message.type_hint,
    )


def _write_detail(struct: Detail, message: Any) -> None:
    if struct.type:
        message.type = struct.type
    if struct.value:
        message.value = struct.value
    if struct.debug is not None:
        _write_value(struct.debug, message.debug)


def _read_detail(message: Any) -> Detail:
    has = message.HasField
    return Detail(
        type=message.type,
        value=message.value,
        debug=_read_value(message.debug) if has("debug") else None,
    )


def _write_foreign(struct: Foreign, message: Any) -> None:
    if struct.format:
        message.format = struct.format
    if struct.media_type:
        message.media_type = struct.media_type
    if struct.payload:
        message.payload = struct.payload
    if struct.complete:
        message.complete = struct.complete


def _read_foreign(message: Any) -> Foreign:
    return Foreign(
        format=message.format,
        media_type=message.media_type,
        payload=message.payload,
        complete=message.complete,
    )


def _write_error_batch(struct: ErrorBatch, message: Any) -> None:
    for universal_error_protocol in struct.errors:
        _write_universal_error_protocol(universal_error_protocol, message.errors.add())
    if struct.dropped_records:
        message.dropped_records = struct.dropped_records


def _read_error_batch(message: Any) -> ErrorBatch:
    return ErrorBatch(
        errors=[_read_universal_error_protocol(item) for item in message.errors],
        dropped_records=message.dropped_records,
    )
