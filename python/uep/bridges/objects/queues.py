"""Exceptions of Kafka clients and of Temporal: the protocol's own number or kind, and whether the call may be repeated."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, text, walk
from uep.bridges.objects.answers import read_wait

__all__ = ["read_confluent", "read_kafka", "read_temporal"]

_LOCAL: Final = "librdkafka"
"""The space of the negative numbers, but for -1, which is the protocol's own."""

_KINDS: Final = {
    "ActivityError": "ActivityFailure",
    "CancelledError": "CanceledFailure",
    "ChildWorkflowError": "ChildWorkflowExecutionFailure",
    "NexusOperationError": "NexusOperationFailure",
    "ServerError": "ServerFailure",
    "TerminatedError": "TerminatedFailure",
}
_NAMES: Final = ("activity_id", "activity_type", "identity", "retry_state", "workflow_id", "workflow_type")


def read_confluent(error: BaseException, facts: NativeFacts) -> None:
    """Read the KafkaError that an exception of librdkafka has as its argument."""
    inner: Any = error.args[0] if error.args else None
    number = integer(_ask(inner, "code"))
    if number is not None:
        space = _LOCAL if number < -1 else "kafka"
        facts.code(space, number, text(_ask(inner, "name")))
    retriable, fatal = _ask(inner, "retriable"), _ask(inner, "fatal")
    if retriable is True or fatal is True:
        facts.retryable = retriable is True


def _ask(value: object, name: str) -> Any:
    method = walk(value, name)
    return method() if callable(method) else None


def read_kafka(error: BaseException, facts: NativeFacts) -> None:
    """Read the number, the name and the say on repeating that kafka-python and aiokafka give the class of an error."""
    number = integer(walk(error, "errno"))
    if number is not None:
        facts.code("kafka", number, text(walk(type(error), "message")))
    if isinstance(retriable := walk(error, "retriable"), bool):
        facts.retryable = retriable


def read_temporal(error: BaseException, facts: NativeFacts) -> None:
    """Read a failure of Temporal as its bridge reads the message: the application's type, or the kind of failure."""
    facts.code("temporal", text(walk(error, "type")) if isinstance(walk(error, "type"), str) else "")
    kind = text(walk(error, "type", "name")) or _KINDS.get(type(error).__name__, "")
    facts.code("temporal.failure", kind)
    for name in _NAMES:
        found = walk(error, name)
        facts.put(f"temporal.{name}", text(walk(found, "name")) or text(found))
    state = text(walk(error, "retry_state", "name"))
    if walk(error, "non_retryable") is True or state == "NON_RETRYABLE_FAILURE":
        facts.retryable = False
    delay = walk(error, "next_retry_delay")
    read_wait(delay.total_seconds() if isinstance(delay, timedelta) else None, facts)
