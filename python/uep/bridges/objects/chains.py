"""Exceptions that hold other exceptions or the text of one from another process. Runs nothing that they were waiting for."""

from __future__ import annotations

from typing import Any, Final

from uep._capture_class import classify_class
from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import hide_parts, text, walk
from uep.bridges.objects._received import attach
from uep.model import Relation, UniversalErrorProtocol

__all__ = ["read_arguments", "read_cause", "read_last", "read_members", "read_remote_traceback"]

_MOST: Final = 16
_TAIL: Final = 1 << 16


def read_cause(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception that says only that the attempts ended: the last failure is its cause and gives it the type."""
    last = next((one for one in _reasons(error) if issubclass(type(one), BaseException)), None)
    if last is not None:
        facts.link(last)
        read_last(last, facts)
    url = text(walk(error, "url"))
    if url:
        hide_parts(facts, url)


def read_last(last: BaseException, facts: NativeFacts) -> None:
    """Take the type of a failure over, by its codes where its class leaves the word to them, and when to come back."""
    from uep._capture_class import class_table, facts_of
    from uep._capture_native import read_alone

    cls = facts_of(type(last), class_table())
    facts.error_type = cls.error_type
    if cls.gives_way and (inner := read_alone(last, cls, facts)) is not None:
        facts.error_type = inner.classify() or cls.error_type
        facts.retry_after = inner.retry_after


def _reasons(error: BaseException) -> Any:
    yield walk(error, "reason")
    yield walk(error, "exc")
    yield walk(error, "_cause")
    yield walk(error, "last_attempt", "_exception")  # exception() of a Future would wait
    yield error.__cause__


def read_arguments(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of AMQP: the broker's reply, and the failures that it has as its arguments."""
    number = walk(error, "reply_code")
    if type(number) is int:
        facts.code("amqp", number)
    facts.put("amqp.reply", text(walk(error, "reply_text")))
    todo = list(error.args[:_MOST])
    for _ in range(_MOST):
        if not todo:
            break
        one = todo.pop(0)
        inner = walk(one, "exception")
        if facts.link(inner if issubclass(type(inner), BaseException) else one):
            continue
        todo += list(one[:_MOST]) if isinstance(one, (list, tuple)) else []


def read_members(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception that keeps one failure for each address that was tried."""
    listed = walk(error, "errors")
    found = list(listed.values())[:16] if isinstance(listed, dict) else []
    for one in found:
        facts.link(one, Relation.CAUSE)
    if found and not facts.error_type:
        facts.error_type = classify_class(type(found[-1]))


def read_remote_traceback(error: BaseException, facts: NativeFacts) -> None:
    """Read the traceback that a worker process sent as text."""
    printed = walk(error, "tb")
    if not isinstance(printed, str) or not printed.strip():
        return
    from uep.bridges import translate

    last: UniversalErrorProtocol | None = None
    for found in translate(printed[-_TAIL:].strip('\n" ').encode("utf-8", "replace"), now=facts.now):
        last = found.record
    if last is not None:
        attach(facts, last)
